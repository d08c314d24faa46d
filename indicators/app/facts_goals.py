"""The goals of an association: listed, added, removed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from ..documents.web.markup import Markup, tag, together
from ..workspace.settings_file import Change
from .facts import ROOT, Answers, Facts, Given, Sheet, Shown, number
from .facts_policy import WHOLE
from .facts_shown import folded, sheet_shown
from .forms import button, choice, form, hidden, text_field

if TYPE_CHECKING:
    from ..survey.goals import Goal
    from .site import Site

REMOVE = f"{ROOT}/mal-bort"
_TEXTS = ("text", "measured", "target", "group", "years", "result", "measure", "source")


def goals_shown(site: Site, facts: Facts, given: Given | None) -> Markup:
    """The goals that there are, each with a button that removes it, and a form for one more."""
    goals = facts.workspace.rounds.goals
    items = (
        tag("li", _told(site, facts, goal), " ",
            button(site.say("app.facts.goals.remove", text=goal.text), "number", str(n),
                   quiet=True))
        for n, goal in enumerate(goals, 1)
    )  # fmt: skip
    listed: Markup = tag("p", site.say("app.facts.goals.none"))
    if goals:
        listed = form(site, REMOVE, hidden("seen", facts.digest), tag("ol", *items))
    sheet = goal_sheet(site, facts)
    said = (site.say("app.facts.goals"), site.say("app.facts.goals.optional", count=len(goals)))
    is_wrong = any((problem.column or "").startswith("goal") for problem in facts.problems)
    content = together(listed, sheet_shown(site, facts, sheet, given))
    return folded("malen", said, "h3", content, is_open=given is not None or is_wrong)


def _told(site: Site, facts: Facts, goal: Goal) -> str:
    by = goal.measure or goal.indicator or ""
    if goal.question is not None:
        by = _question(site, facts, goal.questionnaires, goal.question)
    elif goal.indicator is not None:
        names = {
            i.id: getattr(i.name, site.language) for i in facts.workspace.instrument.indicators
        }
        by = names.get(goal.indicator, goal.indicator)
    return site.say("app.facts.goals.goal", text=goal.text, target=goal.target, by=by)


def _question(site: Site, facts: Facts, questionnaires: Sequence[str], question: str) -> str:
    for name in questionnaires:
        known = facts.workspace.questionnaires.get(name)
        found = next((q for q in known.questions if q.id == question), None) if known else None
        if known is not None and found is not None:
            return f"{known.short_titles[site.language]}: {found.short}"
    return question


def goal_sheet(site: Site, facts: Facts) -> Sheet:
    """The form of one more goal."""
    place = f"goal {len(facts.workspace.rounds.goals) + 1}"

    def show(shown: Shown) -> Sequence[Markup]:
        label = {"help": site.say("app.facts.goals.measured.help")}
        return [
            text_field(shown.field("text", "app.facts.goals.text")),
            choice(shown.field("measured", "app.facts.goals.measured", **label),
                   [*_measures(site, facts)]),
            text_field(shown.field("target", "app.facts.goals.target", attributes=WHOLE)),
            text_field(shown.field("years", "app.facts.goals.years",
                                   help=site.say("app.facts.goals.years.help"))),
            text_field(shown.field("group", "app.facts.goals.group",
                                   help=site.say("app.facts.goals.group.help"))),
            tag("fieldset", tag("legend", site.say("app.facts.goals.other")),
                text_field(shown.field("result", "app.facts.goals.result", attributes=WHOLE)),
                text_field(shown.field("measure", "app.facts.goals.measure")),
                text_field(shown.field("source", "app.facts.goals.source"))),
        ]  # fmt: skip

    def changes(answers: Answers) -> list[Change]:
        return [Change(("goal",), goal_of(answers))]

    named = {name: name for name in _TEXTS} | {"question": "measured", "indicator": "measured"}
    return Sheet(
        key="mal",
        title=site.say("app.facts.goals.new"),
        values=dict.fromkeys(_TEXTS, ""),
        places={f"{place}.{key}": name for key, name in named.items()}
        | {f"{place}.questionnaire": "measured", place: "measured"},
        show=show,
        changes=changes,
        level="h4",
    )


def _measures(site: Site, facts: Facts) -> Iterator[tuple[str, str]]:
    """What a goal can be measured by: another source, an indicator, a question."""
    yield "", site.say("app.facts.goals.measured.other")
    for indicator in facts.workspace.instrument.indicators:
        if any(name in facts.workspace.questionnaires for name in indicator.questions):
            name = getattr(indicator.name, site.language)
            yield f"indicator {indicator.id}", site.say("app.facts.goals.indicator", name=name)
    for questionnaire in facts.workspace.questionnaires.values():
        title = questionnaire.short_titles[site.language]
        for question in questionnaire.questions:
            yield f"question {questionnaire.id} {question.id}", f"{title}: {question.short}"


def goal_of(answers: Answers) -> dict[str, Any]:
    """A goal as ``rounds.toml`` says it; what is wrong in it is for the loader to refuse."""
    given = {name: answers.get(name, "").strip() for name in _TEXTS}
    kind, *measured = given["measured"].split(" ")
    goal: dict[str, Any] = {"text": given["text"], "target": number(given["target"])}
    if kind == "question" and len(measured) == 2:
        goal |= {"questionnaire": measured[0], "question": measured[1]}
    elif kind == "indicator" and len(measured) == 1:
        goal |= {"indicator": measured[0]}
    goal["group"] = given["group"]
    if given["years"]:
        goal["years"] = [number(year) for year in given["years"].replace(",", " ").split()]
    goal |= {"result": number(given["result"]), "measure": given["measure"]}
    goal["source"] = given["source"]
    return {name: value for name, value in goal.items() if value not in (None, "")}
