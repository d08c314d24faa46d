"""What is done in the step of facts: shown, saved, tried, and refused beside their fields."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from ..documents.web.markup import Markup, tag, together
from ..words.errors import IndicatorsError, OvertakenError, ProblemsError, WorkspaceError
from .facts import (
    Answers,
    Facts,
    Given,
    Sheet,
    facts_of,
)
from .facts_association import association_sheet
from .facts_goals import goal_of, goal_sheet, goals_shown
from .facts_look import kept_logo, look_sheet
from .facts_policy import policy_sheet, what_if_shown
from .facts_report import report_sheet
from .facts_rounds import round_sheets
from .facts_shown import sheet_shown
from .facts_told import overtaken, refused
from .layout import onward, page, problems_of
from .steps import FACTS, FILES

if TYPE_CHECKING:
    from pathlib import Path

    from flask import Response

    from .site import Site


def _sheets(site: Site, facts: Facts) -> dict[str, Sheet]:
    """All sheets but that of goals by their keys, in the order of the page: what a first report
    takes, then what can be left alone."""
    sheets = [association_sheet(site, facts), *round_sheets(site, facts)]
    sheets += [policy_sheet(site, facts), look_sheet(site, facts), report_sheet(site, facts)]
    return {sheet.key: sheet for sheet in sheets}


def shown(site: Site, given: Mapping[str, Given] | None = None, status: int = 200) -> Response:
    """The page, with answers that were not taken in their forms."""
    try:
        facts = facts_of(site)
    except WorkspaceError:
        go = tag("a", site.say("app.reading.none.go"), href=FILES.address)
        return page(site, FACTS, tag("p", site.say("app.reading.none"), " ", go), status=status)
    except ProblemsError as error:
        return page(site, FACTS, problems_of(site, error), status=status)
    sheets = _sheets(site, facts)
    goals = goal_sheet(site, facts)
    not_taken = [one for one in (*sheets.values(), goals) if one.key in (given or {})]
    back = (
        tag("p", tag("a", site.say("app.facts.to", what=one.title), href=f"#{one.key}"))
        for one in not_taken
    )
    about = (tag("p", site.say(f"app.facts.about.{part}")) for part in ("first", "saved"))
    caution = tag("p", site.say("plan.caution"), class_="help")
    content = _content(site, facts, sheets, given or {})
    return page(site, FACTS, *back, *about, caution, *content, onward(site, FACTS), status=status)


def _content(
    site: Site, facts: Facts, sheets: Mapping[str, Sheet], given: Mapping[str, Given]
) -> Iterator[Markup]:
    if facts.problems:
        yield tag("h2", site.say("app.facts.wrong"))
        yield problems_of(site, ProblemsError(facts.problems))
    rounds = [sheet for sheet in sheets.values() if sheet.of_round]
    optional = [sheet for sheet in sheets.values() if sheet.about]

    def part(sheet: Sheet) -> Markup:
        return sheet_shown(site, facts, sheet, given.get(sheet.key))

    yield from (part(sheet) for sheet in sheets.values() if sheet not in (*rounds, *optional))
    if rounds:
        latest = max(sheet.of_round[:4] for sheet in rounds)
        now = [sheet for sheet in rounds if sheet.of_round[:4] == latest]
        before = [sheet for sheet in rounds if sheet not in now]
        heading = tag("h2", site.say("app.facts.rounds"), id="matningar", tabindex="-1")
        earlier = tag("details", tag("summary", site.say("app.facts.earlier", count=len(before))),
                      *map(part, before), open=_is_open(facts, before, given))  # fmt: skip
        parts = [*map(part, now), *([earlier] if before else [])]
        yield tag("section", heading, *parts, aria_labelledby="matningar")
    heading = tag("h2", site.say("app.facts.optional"), id="valfritt")
    about = tag("p", site.say("app.facts.optional.about"))
    goals = goals_shown(site, facts, given.get("mal"))
    yield tag("section", heading, about, *map(part, optional), goals, aria_labelledby="valfritt")


def _is_open(facts: Facts, sheets: Sequence[Sheet], given: Mapping[str, Given]) -> str | None:
    """Sheets that are folded together are open where one was not taken, or is wrong."""
    return "" if any(one.key in given or one.wrong_in(facts) for one in sheets) else None


def saved(site: Site, key: str, answers: Answers) -> Response:
    """Writes what one sheet says otherwise, or shows it with what is wrong."""
    from flask import abort

    facts = facts_of(site)
    sheet = _sheets(site, facts).get(key)
    if sheet is None:
        abort(404)
    if answers.get("do") == "try":
        return _tried(site, facts, sheet, answers)
    if answers.get("seen") != facts.digest:
        return _overtaken(site, sheet, answers)
    sent = None if answers.get("no_logo") else _sent(site, facts, sheet)
    given = {**answers, "logo": sent.name} if sent is not None else answers
    try:
        _write(facts, sheet, given)
    except ProblemsError as error:
        _take_back(sent)
        site.tell_text(site.say("app.facts.refused"), is_error=True)
        return shown(site, {key: refused(site, sheet, answers, error)}, 400)
    except OvertakenError:
        _take_back(sent)
        return _overtaken(site, _sheets(site, facts_of(site)).get(key, sheet), answers)
    except IndicatorsError:
        _take_back(sent)
        raise
    site.tell("app.facts.saved", what=sheet.title)
    return site.go_to(FACTS, key)


def _write(facts: Facts, sheet: Sheet, answers: Answers) -> None:
    from ..workspace.settings_file import write_all

    if changes := sheet.changes(answers):
        write_all(facts.workspace.rounds_file, changes)


def _sent(site: Site, facts: Facts, sheet: Sheet) -> Path | None:
    """The picture that was sent with a sheet, written beside ``rounds.toml``."""
    from flask import request

    sent = request.files.get("logo") if sheet.files else None
    if sent is None or not sent.filename:
        return None
    logo = kept_logo(facts.workspace.rounds_file, sent.filename, sent.read())
    site.noticing.wrote(logo)
    return logo


def _take_back(sent: Path | None) -> None:
    if sent is not None:
        sent.unlink(missing_ok=True)


def _overtaken(site: Site, sheet: Sheet, answers: Answers) -> Response:
    site.tell_text(site.say("app.facts.overtaken"), is_error=True)
    return shown(site, {sheet.key: overtaken(site, sheet, answers)}, 409)


def _tried(site: Site, facts: Facts, sheet: Sheet, answers: Answers) -> Response:
    """What other thresholds would take, with the answers kept and nothing written."""
    try:
        tried = what_if_shown(site, facts)
    except IndicatorsError as error:
        told = tag("p", site.say("app.facts.try.not"), tabindex="-1", autofocus="")
        tried = together(told, problems_of(site, error))
    return shown(site, {sheet.key: Given(answers=answers, tried=tried)})


def added(site: Site, answers: Answers) -> Response:
    from ..workspace.settings_file import add_goal

    def act(facts: Facts) -> None:
        add_goal(facts.workspace.rounds_file, goal_of(answers))

    return _of_goals(site, answers, act)


def removed(site: Site, answers: Answers) -> Response:
    from ..workspace.settings_file import remove_goal

    def act(facts: Facts) -> None:
        number = answers.get("number", "")
        known = range(1, len(facts.workspace.rounds.goals) + 1)
        if number in map(str, known):
            remove_goal(facts.workspace.rounds_file, int(number))

    return _of_goals(site, answers, act)


def _of_goals(site: Site, answers: Answers, act: Callable[[Facts], None]) -> Response:
    facts = facts_of(site)
    sheet = goal_sheet(site, facts)
    if answers.get("seen") != facts.digest:
        return _overtaken(site, sheet, answers)
    try:
        act(facts)
    except ProblemsError as error:
        site.tell_text(site.say("app.facts.refused"), is_error=True)
        return shown(site, {sheet.key: refused(site, sheet, answers, error)}, 400)
    except OvertakenError:
        return _overtaken(site, goal_sheet(site, facts_of(site)), answers)
    site.tell("app.facts.saved", what=site.say("app.facts.goals"))
    return site.go_to(FACTS, "malen")
