"""The step Write: what is written, where it lies, and what has changed since."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from typing import TYPE_CHECKING

from ...documents.web.markup import Markup, tag, together
from ..choosing import by_field, flag_field, language_field, year_field
from ..forms import Field, button, form, hidden, radios
from ..jobs import Jobs
from ..layout import page
from ..steps import CHECKS, FILES, WRITING

if TYPE_CHECKING:
    from flask import Flask, Response

    from ...workspace import Workspace
    from ..orders import Order
    from ..site import Site
    from ..written import Output, Outputs

FORM = "form"
"""The hidden field that tells one form from another, so that what is sent twice is done once."""

FILE = f"{WRITING.address}/fil"
OPEN = f"{WRITING.address}/oppna"
JOB = f"{WRITING.address}/arbete"


def register(app: Flask, site: Site) -> None:
    """Puts the pages into the app."""
    from flask import request

    from ..written import Outputs
    from . import downloads, publishing, working

    jobs, outputs = Jobs(site), Outputs()

    @app.get(WRITING.address)
    def writing() -> Response:
        return _shown(site, jobs, outputs)

    @app.post(WRITING.address)
    def write() -> Response:
        return _begun(site, jobs, request.form, request.form.getlist("by"))

    downloads.register(app, site)
    working.register(app, site, jobs)
    publishing.register(app, site, jobs, outputs)


def begin(site: Site, jobs: Jobs, order: Order, form_name: str) -> Response:
    """Begins to carry out an order; the answer is the page of it, or of the one under way."""
    job = jobs.begin(order, form_name)
    if job is None:
        site.tell_text(site.say("app.writing.busy"), is_error=True)
        job = jobs.running
    if job is None:
        return site.go_to(WRITING)
    return to_job(job.name)


def to_job(name: str) -> Response:
    """The answer to a form that leads to the page of a job."""
    from flask import redirect

    return redirect(f"{JOB}/{name}", 303)  # type: ignore[return-value]


def new_form() -> Markup:
    """The field by which a form is known."""
    return hidden(FORM, secrets.token_urlsafe(9))


def _begun(site: Site, jobs: Jobs, answers: Mapping[str, str], by: list[str]) -> Response:
    from ...workspace import open_workspace
    from ..orders import ordered

    order = ordered(open_workspace(site.settings.folder), answers, by)
    if order is None:
        site.tell_text(site.say("app.choose.unknown"), is_error=True)
        return site.go_to(WRITING)
    site.chosen = order
    return begin(site, jobs, order, answers.get(FORM, ""))


def _shown(site: Site, jobs: Jobs, outputs: Outputs) -> Response:
    from flask import request

    from ...words.errors import IndicatorsError
    from ...workspace import open_workspace
    from ..chosen import chosen
    from ..found import found_in
    from ..orders import ordered

    if found_in(site).workspace is None:
        link = tag("a", site.say("app.files"), href=FILES.address, class_="go")
        return page(site, WRITING, tag("p", site.say("app.no_workspace")), tag("p", link))
    try:
        workspace = open_workspace(site.settings.folder)
    except IndicatorsError:
        link = tag("a", site.say("app.checks"), href=CHECKS.address, class_="go")
        return page(site, WRITING, tag("p", site.say("app.writing.wrong")), tag("p", link))
    written = outputs.of(workspace)
    order = chosen(site, workspace, request.args, "docx", written)
    order = order or ordered(workspace, {"what": "docx"}, [])
    assert order is not None
    return page(
        site,
        WRITING,
        tag("p", site.say("app.writing.about")),
        _under_way(site, jobs),
        _choices(site, workspace, order, written),
        _lying(site, workspace, written),
        _to_publish(site, workspace),
    )


def _under_way(site: Site, jobs: Jobs) -> Markup:
    """The way to what is being written."""
    if (job := jobs.running) is None:
        return Markup()
    link = tag("a", site.say("app.writing.see", file=job.order.file), href=f"{JOB}/{job.name}")
    return tag("div", tag("p", link), role="status", class_="message")


def _choices(site: Site, workspace: Workspace, order: Order, written: list[Output]) -> Markup:
    from ..orders import EDITED, FLAGS, REPORTS

    edited = Field(
        name="edited",
        label=site.say("app.writing.edited"),
        value=order.edited,
        help=site.say("app.writing.edited.help"),
    )
    modes = [(mode, site.say(f"app.writing.edited.{mode}")) for mode in EDITED]
    others = ("slides", "page", "charts", "data")
    # What to do with edits is a question only where there is something to edit.
    is_living = any(output.name.endswith((".docx", ".pptx")) for output in written)
    return form(
        site,
        WRITING.address,
        new_form(),
        year_field(site, workspace, order.year),
        by_field(site, workspace, workspace.years, order.by),
        flag_field(site, FLAGS, order.flags),
        language_field(site, order.language),
        radios(edited, modes) if is_living else hidden("edited", order.edited),
        _buttons(site, "report", REPORTS),
        _buttons(site, "others", others),
    )


def _buttons(site: Site, name: str, kinds: tuple[str, ...]) -> Markup:
    legend = tag("legend", site.say(f"app.writing.{name}"))
    buttons = [button(site.say(f"app.writing.kind.{kind}"), "what", kind) for kind in kinds]
    return tag("fieldset", legend, tag("div", *buttons, class_="buttons"))


def _lying(site: Site, workspace: Workspace, outputs: list[Output]) -> Markup:
    """What lies written in the workspace."""
    heading = tag("h2", site.say("app.writing.lying"), id="lying")
    about = tag("p", site.say("app.writing.where", folder=site.settings.folder))
    if not outputs:
        return together(heading, tag("p", site.say("app.writing.nothing")), about)
    items = [tag("li", _output(site, workspace, output)) for output in outputs]
    return together(heading, about, tag("ul", *items, class_="outputs"))


def _output(site: Site, workspace: Workspace, output: Output) -> Markup:
    """A file, whether it is still what would be written, and the button that writes it anew."""
    from ...words.said import spoken
    from ...workspace.start_plan import titles_of
    from ..chosen import order_of, told
    from ..naming import named

    parts = [tag("p", tag("b", output.name))]
    if (order := order_of(workspace, output)) is not None:
        parts.append(tag("p", told(site, workspace, order)))
    if output.record is None:
        parts.append(tag("p", site.say("app.writing.unknown"), class_="help"))
    elif output.changes is None:
        parts.append(tag("p", site.say("app.writing.uncompared"), class_="help"))
    elif not output.changes:
        parts.append(tag("p", site.say("app.writing.same"), class_="help"))
    else:
        titles = titles_of(workspace.questionnaires, site.language)
        changes = (named(change, titles) for change in output.changes)
        lines = [tag("li", spoken(change, site.language)) for change in changes]
        parts += [tag("p", site.say("app.writing.changed")), tag("ul", *lines)]
        parts.append(_again(site, output, order))
    return together(*parts, ways_to(site, output.name))


def _again(site: Site, output: Output, order: Order | None) -> Markup:
    assert output.record is not None
    if order is None:
        command = tag("code", f"indicators {output.record.command}")
        return tag("p", site.say("app.writing.by_hand"), " ", command)
    fields = (hidden(field, value) for field, value in order.fields)
    text = site.say("app.writing.again", file=order.file)
    return form(site, WRITING.address, new_form(), *fields, button(text, quiet=True))


def ways_to(site: Site, name: str, back: str = "") -> Markup:
    """The buttons that open a file and its folder, and the way to a copy; ``back`` is the job from
    whose page they are pressed."""
    from urllib.parse import quote

    from ..desktop import can_open

    address = f"{FILE}/{quote(name, errors='replace')}"
    copy = tag("a", site.say("app.writing.copy", file=name), href=address, download="")
    parts = [tag("p", copy, class_="help")]
    if can_open():
        opened = button(site.say("app.open.file", file=name), "what", "file", quiet=True)
        folder = button(site.say("app.open.folder"), "what", "folder", quiet=True)
        buttons = tag("div", opened, folder, class_="buttons")
        parts.insert(0, form(site, OPEN, hidden("file", name), hidden("back", back), buttons))
    return together(*parts)


def _to_publish(site: Site, workspace: Workspace) -> Markup:
    """What has been published, and the way to publish more."""
    from .publishing import PUBLISH

    link = tag("a", site.say("app.publish.to"), href=PUBLISH, class_="go")
    parts = [tag("h2", site.say("app.publish"), id="publicera")]
    if done := workspace.ledger.publications:
        facts = [{"file": one.document, "date": one.date.isoformat()} for one in done]
        items = (tag("li", site.say("app.publish.done", **of_it)) for of_it in facts)
        parts += [tag("p", site.say("app.publish.until_now")), tag("ul", *items)]
    return together(*parts, tag("p", site.say("app.publish.short")), tag("p", link))
