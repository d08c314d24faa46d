"""Publishing: what it means, on which day, and are you sure. Only then is it written down."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING, Any

from ...documents.web.markup import tag
from ..choosing import by_field, flag_field, language_field, year_field
from ..forms import Field, begun, button, choice, form, text_field, tick
from ..layout import page
from ..steps import WRITING
from .writing import FORM, begin, new_form

if TYPE_CHECKING:
    from flask import Flask, Response

    from ..jobs import Jobs
    from ..orders import Order
    from ..site import Site
    from ..written import Outputs

PUBLISH = f"{WRITING.address}/publicera"


def register(app: Flask, site: Site, jobs: Jobs, outputs: Outputs) -> None:
    """Puts the page into the app."""
    from flask import request

    @app.get(PUBLISH)
    def question() -> Response:
        return _asked(site, _order(site, outputs, request.args))

    @app.post(PUBLISH)
    def publish() -> Response:
        return _published(site, jobs, outputs, request.form)


def _order(site: Site, outputs: Outputs, answers: Any) -> Order:
    """What is to be published: a report in Word, unless another thing is asked for, with what was
    chosen for it before."""
    from ...workspace import open_workspace
    from ..chosen import chosen
    from ..orders import PUBLISHED, ordered

    workspace = open_workspace(site.settings.folder)
    what = answers.get("what", "")
    kind = what if what in PUBLISHED else PUBLISHED[0]
    order = chosen(site, workspace, answers, kind, outputs.of(workspace))
    order = order or ordered(workspace, {"what": PUBLISHED[0]}, [])
    assert order is not None
    return order


def _published(site: Site, jobs: Jobs, outputs: Outputs, answers: Any) -> Response:
    from dataclasses import replace

    from flask import request

    from ...workspace import open_workspace
    from ..orders import PUBLISHED, ordered

    errors = {}
    day = _day(answers.get("day", ""))
    if day is None:
        errors["day"] = site.say("app.publish.day.error")
    if answers.get("sure") != "yes":
        errors["sure"] = site.say("app.publish.sure.error")
    order = ordered(open_workspace(site.settings.folder), answers, answers.getlist("by"))
    if order is None or order.kind not in PUBLISHED:
        site.tell_text(site.say("app.choose.unknown"), is_error=True)
        return _asked(site, _order(site, outputs, request.args), status=400)
    if errors:
        site.tell_text(site.say("app.publish.errors"), is_error=True)
        return _asked(site, order, errors, 400)
    return begin(site, jobs, replace(order, day=day), answers.get(FORM, ""))


def _day(text: str) -> date | None:
    """A day on which something can be published."""
    from ...workspace.ledger import is_likely

    try:
        day = date.fromisoformat(text.strip())
    except ValueError:
        return None
    return day if is_likely(day, date.today()) else None


def _asked(
    site: Site, order: Order, errors: Mapping[str, str] | None = None, status: int = 200
) -> Response:
    from flask import request

    from ...workspace import open_workspace
    from ..orders import FLAGS, PUBLISHED

    workspace, errors = open_workspace(site.settings.folder), errors or {}
    names = ("day", "sure")
    what = Field(name="what", label=site.say("app.publish.what"), value=order.kind)
    day = Field(
        name="day",
        label=site.say("app.publish.day"),
        kind="date",
        value=request.form.get("day", date.today().isoformat()),
        help=site.say("app.publish.day.help"),
        error=errors.get("day", ""),
        attributes=begun("day", names, errors),
    )
    sure = Field(
        name="sure",
        label=site.say("app.publish.sure"),
        error=errors.get("sure", ""),
        attributes=begun("sure", names, errors),
    )
    kinds = [(kind, site.say(f"app.publish.kind.{kind}")) for kind in PUBLISHED]
    fields = form(
        site,
        PUBLISH,
        new_form(),
        choice(what, kinds),
        year_field(site, workspace, order.year),
        by_field(site, workspace, workspace.years, order.by),
        flag_field(site, FLAGS, order.flags),
        language_field(site, order.language),
        text_field(day),
        tick(sure),
        button(site.say("app.publish.button")),
    )
    means = [tag("p", site.say(f"app.publish.means.{n}")) for n in (1, 2, 3)]
    back = tag("p", tag("a", site.say("app.publish.back"), href=WRITING.address))
    title = site.say("app.publish")
    return page(site, WRITING, *means, fields, back, title=title, status=status)
