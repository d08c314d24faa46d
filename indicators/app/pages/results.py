"""The step Results: page one and the tables as they are printed, and why a number is hidden."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING
from urllib.parse import urlencode

from ...documents.web.markup import Markup, tag, together
from ...words.errors import IndicatorsError, ProblemsError
from ..choosing import by_field, flag_field, language_field, year_field
from ..forms import button
from ..layout import onward, page, problems_of
from ..steps import FACTS, FILES, RESULTS

if TYPE_CHECKING:
    from flask import Flask, Response

    from ...report.hidden_cells import Hidden
    from ...results.comparison import Comparison
    from ...words.errors import Problem
    from ...workspace import Workspace
    from ..orders import Order
    from ..site import Site

_WHY = f"{RESULTS.address}/varfor"
_FLAGS = ("change", "others")


def register(app: Flask, site: Site) -> None:
    """Puts the page into the app."""

    @app.get(RESULTS.address)
    def results() -> Response:
        return _results(site)

    @app.get(_WHY)
    def why() -> Response:
        return _explained(site)


def _results(site: Site) -> Response:
    from flask import request

    from ...workspace import open_workspace
    from ..chosen import chosen
    from ..found import found_in
    from ..orders import ordered

    if found_in(site).workspace is None:
        link = tag("a", site.say("app.files"), href=FILES.address, class_="go")
        return page(site, RESULTS, tag("p", site.say("app.no_workspace")), tag("p", link))
    workspace = open_workspace(site.settings.folder)
    order = chosen(site, workspace, request.args, "html")
    if order is None:
        order = ordered(workspace, {"what": "html"}, [])
        site.tell_text(site.say("app.choose.unknown"), is_error=True)
    assert order is not None
    about = tag("p", site.say("app.results.about"))
    try:
        tables = _printed(site, workspace, order)
    except IndicatorsError as error:
        tables = [problems_of(site, error), _mended(site, error)]
    choices = _choices(site, workspace, order)
    return page(site, RESULTS, about, choices, *tables, onward(site, RESULTS))


def _mended(site: Site, error: IndicatorsError) -> Markup:
    """The way to where it is said what answers stand for."""
    if error.key != "statistics.no_population":
        return Markup()
    text = site.say("app.checks.mend", step=site.say("app.facts"))
    return tag("p", tag("a", text, href=f"{FACTS.address}#forbund-population", class_="go"))


def _choices(site: Site, workspace: Workspace, order: Order) -> Markup:
    """What is to be shown: nothing is changed by it, so it stands in the address."""
    fields = (
        year_field(site, workspace, order.year),
        by_field(site, workspace, (order.year,), order.by),
        flag_field(site, _FLAGS, order.flags),
        language_field(site, order.language),
    )
    return tag("form", *fields, button(site.say("app.results.show")), action=RESULTS.address)


def _printed(site: Site, workspace: Workspace, order: Order) -> list[Markup]:
    """The report as it is printed, with a way to why a number is hidden."""
    from ...documents.speaking import spoken
    from ...documents.web import fragment
    from ...report import appendix
    from ...report.choices import choices_from
    from ...report.hidden_cells import hidden_cells
    from ...workspace.goals import outcomes_of
    from ..measured import check_change, pairs_of

    check_change(workspace, order)
    front = workspace.instrument if workspace.rounds.report.overview else None
    is_judged = "change" in order.flags or front is not None
    pairs, warnings = pairs_of(workspace, order, is_judged)
    goals = outcomes_of(workspace, order.year)[0] if workspace.rounds.goals else []
    choices = choices_from(
        workspace.rounds,
        workspace.instrument,
        with_others="others" in order.flags,
        with_change="change" in order.flags,
        overview=front,
    )
    document = appendix(pairs, choices, goals)
    cells = hidden_cells(document, pairs, choices, goals)
    links = {place: _address(order, hidden) for place, hidden in cells.items()}
    words = spoken(document, order.language)
    written = Markup(fragment(words, order.language, links))
    title = tag("p", words.full_title, class_="subtitle", lang=order.language)
    return [
        _warnings(site, warnings),
        _why_links(site, order, pairs),
        tag("div", title, written, class_="printed", id="tryckt"),
    ]


def _address(order: Order, hidden: Hidden) -> str:
    """Where it is said why a number is hidden, of the tables that are shown."""
    asked = [("enkat", hidden.questionnaire), ("ar", str(hidden.year)), ("fraga", hidden.question)]
    asked += [("grupp", hidden.group)] if hidden.group else []
    return f"{_WHY}?{urlencode([*asked, *order.fields[1:]])}"


def _warnings(site: Site, warnings: Sequence[Problem]) -> Markup:
    """What is odd, folded up: it stands at Checks."""
    if not warnings:
        return Markup()
    heading = tag("summary", site.say("app.results.warnings", count=len(warnings)))
    return tag("details", heading, problems_of(site, ProblemsError(warnings)))


def _why_links(site: Site, order: Order, pairs: Sequence[Comparison]) -> Markup:
    """The whole account of what is hidden in each survey, groups without a table among it."""
    from ...words.said import spoken

    items = []
    for results in (pair.later for pair in pairs if not pair.later.print_file):
        asked = [("enkat", results.questionnaire.id), ("ar", str(results.year))]
        address = f"{_WHY}?{urlencode([*asked, *order.fields[1:]])}"
        text = f"{spoken(results.questionnaire.short_title, site.language)} {results.year}"
        items.append(tag("li", tag("a", text, href=address)))
    if not items:
        return Markup()
    about = tag("p", site.say("app.results.why.about"))
    return tag("details", tag("summary", site.say("app.results.why.all")), about, tag("ul", *items))


def _explained(site: Site) -> Response:
    """What ``explain`` says of a question and a group."""
    from flask import request

    from ...report.explanation import Asked, explanation
    from ...workspace import open_workspace
    from ..measured import results_for
    from ..why import why_shown

    workspace = open_workspace(site.settings.folder)
    told = request.args
    given = told.get("ar", "")
    year = int(given) if given.isdecimal() and len(given) == 4 else workspace.years[-1]
    results, files = results_for(workspace, told.get("enkat", ""), year, told.getlist("by"))
    asked = Asked(
        questions=tuple(filter(None, told.getlist("fraga"))),
        groups=tuple(filter(None, told.getlist("grupp"))),
        published=workspace.ledger.waves,
    )
    document = explanation([(results, files)], asked)
    back = tag("p", tag("a", site.say("app.results.back"), href=_back()))
    about = tag("p", site.say("app.results.why.private"))
    content = together(why_shown(site, document, bool(asked.questions)), about, back)
    return page(site, RESULTS, content, title=site.say("app.results.why"))


def _back() -> str:
    """The tables that were shown before."""
    from flask import request

    own = ("enkat", "ar", "fraga", "grupp")
    asked = [pair for pair in request.args.items(multi=True) if pair[0] not in own]
    return f"{RESULTS.address}?{urlencode(asked)}"
