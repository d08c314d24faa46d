"""The association, what may be shown, and the report, as forms."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from ..documents.web.markup import Markup, tag
from ..survey.policy import Policy, SmallGroups, Unanimous, Zeros
from ..words.said import Aligned, spoken
from ..workspace.settings_file import Change
from .facts import Answers, Facts, Sheet, Shown, changed, number
from .forms import button, choice, long_field, radios, text_field, tick

if TYPE_CHECKING:
    from .site import Site

_TEXTS = ("association", "source", "population")
_SMALLEST = ("persons", "points")
_NUMBERS = ("least", "least_in_group", "protection", "decimals")
_KINDS = {"small_groups": SmallGroups, "zeros": Zeros, "unanimous": Unanimous}
WHOLE = {"inputmode": "numeric"}


def association_sheet(site: Site, facts: Facts) -> Sheet:
    """Who it is, and what its answers stand for."""
    smallest = facts.at("smallest_change")
    values = {name: text_of(facts.said.get(name)) for name in _TEXTS}
    values |= {name: text_of(smallest.get(name)) for name in _SMALLEST}

    def show(shown: Shown) -> Sequence[Markup]:
        options = [
            (value, site.say(f"app.facts.population.{value or 'none'}"))
            for value in ("", "these", "process")
        ]
        fields = [
            text_field(shown.field(name, f"app.facts.{name}", attributes=WHOLE))
            for name in _SMALLEST
        ]
        about = tag("p", site.say("app.facts.smallest.help"), class_="help")
        legend = tag("legend", site.say("app.facts.smallest"))
        return [
            text_field(shown.field("association", "app.facts.association",
                                   attributes={"autocomplete": "organization"})),
            text_field(shown.field("source", "app.facts.source",
                                   help=site.say("app.facts.source.help"))),
            radios(shown.field("population", "app.facts.population",
                               help=site.say("app.facts.population.help")), options),
            tag("fieldset", legend, about, tag("div", *fields, class_="row")),
        ]  # fmt: skip

    def changes(answers: Answers) -> list[Change]:
        own = {name: text or None for name, text in changed(sheet, answers, _TEXTS)}
        inner = {name: number(text) for name, text in changed(sheet, answers, _SMALLEST)}
        return _filled(Change((), own), Change(("smallest_change",), inner))

    sheet = Sheet(
        key="forbund",
        title=site.say("app.facts.who"),
        values=values,
        places={**{name: name for name in _TEXTS},
                **{f"smallest_change.{name}": name for name in _SMALLEST},
                "smallest_change": "persons"},
        show=show,
        changes=changes,
    )  # fmt: skip
    return sheet


def policy_sheet(site: Site, facts: Facts, tried: Markup | None) -> Sheet:
    """What may be shown, and what it would take to show more."""
    said = facts.at("policy")
    names = (*_NUMBERS[:2], "small_groups", *_NUMBERS[2:], "zeros", "unanimous")

    def show(shown: Shown) -> Sequence[Markup]:
        about = tag("p", site.say("app.facts.policy.about"))
        fields = [about, *(policy_field(shown, name, _standard(name)) for name in names)]
        return [*fields, *([tried] if tried is not None else [])]

    def changes(answers: Answers) -> list[Change]:
        return _filled(Change(("policy",), policy_changes(sheet, answers, names)))

    try_it = button(site.say("app.facts.try"), "do", "try", quiet=True)
    sheet = Sheet(
        key="visas",
        title=site.say("app.facts.policy"),
        values={name: text_of(said.get(name)) for name in names},
        places={f"policy.{name}": name for name in names},
        show=show,
        changes=changes,
        more=(try_it,),
    )
    return sheet


def policy_field(shown: Shown, name: str, standard: str, prefix: str = "") -> Markup:
    """A field of a policy, with what it means; empty, it is as the ``standard`` says."""
    site = shown.site
    help = site.say(f"app.facts.{name}.help")
    if name in _KINDS:
        default = site.say(f"app.facts.{name}.{standard}") if standard in _words(name) else standard
        options = [("", site.say("app.facts.standard", value=default))]
        options += [(value, site.say(f"app.facts.{name}.{value}")) for value in _words(name)]
        return choice(shown.field(prefix + name, f"app.facts.{name}", help=help), options)
    told = f"{help} {site.say('app.facts.empty', value=standard)}"
    return text_field(shown.field(prefix + name, f"app.facts.{name}", help=told, attributes=WHOLE))


def _words(name: str) -> tuple[str, ...]:
    return tuple(kind.value for kind in _KINDS[name])


def _standard(name: str) -> str:
    value = getattr(Policy(), name)
    return str(getattr(value, "value", value))


def policy_changes(
    sheet: Sheet, answers: Answers, names: Sequence[str], prefix: str = ""
) -> dict[str, Any]:
    """What a policy is to say otherwise."""
    given = changed(sheet, answers, [prefix + name for name in names])
    return {
        name.removeprefix(prefix): (text or None)
        if name.removeprefix(prefix) in _KINDS
        else number(text)
        for name, text in given
    }


def what_if_shown(site: Site) -> Markup:
    """What ``check --what-if`` tells, as a table."""
    from ..report.what_if import lines
    from ..workspace.what_if import what_if

    parts: list[Markup] = []
    for line in lines(what_if(site.settings.folder)):
        if isinstance(line, Aligned):
            rows = [[spoken(cell, site.language) for cell in row] for row in line.rows]
            head, *body = rows
            heads = (tag("th", cell, scope="col") for cell in head)
            cells = (tag("tr", tag("th", row[0], scope="row"), tag("td", row[1])) for row in body)
            parts.append(tag("table", tag("thead", tag("tr", *heads)), tag("tbody", *cells)))
        elif text := spoken(line, site.language).strip():
            parts.append(tag("p", text))
    title = tag("h3", site.say("app.facts.try.title"))
    return tag("div", title, *parts, class_="message", id="prova", tabindex="-1")


def report_sheet(site: Site, facts: Facts) -> Sheet:
    """How the report begins, and what it has."""
    said = facts.at("report")
    values = {name: text_of(said.get(name)) for name in ("title", "opening")}
    values["positive"] = "yes" if said.get("columns") == "positive" else ""
    values["dont_know"] = "yes" if said.get("dont_know") is True else ""
    values["overview"] = "" if said.get("overview") is False else "yes"
    ticks = ("positive", "dont_know", "overview")
    as_said: dict[str, tuple[str, Mapping[str, Any]]] = {
        "positive": ("columns", {"yes": "positive", "": None}),
        "dont_know": ("dont_know", {"yes": True, "": None}),
        "overview": ("overview", {"yes": None, "": False}),
    }

    def show(shown: Shown) -> Sequence[Markup]:
        help = site.say("app.facts.opening.help")
        return [
            text_field(shown.field("title", "app.facts.report.title",
                                   help=site.say("app.facts.report.title.help"))),
            long_field(shown.field("opening", "app.facts.opening", help=help), 6),
            *(tick(shown.ticked(name, f"app.facts.report.{name}")) for name in ticks),
        ]  # fmt: skip

    def changes(answers: Answers) -> list[Change]:
        own: dict[str, Any] = {
            name: text or None for name, text in changed(sheet, answers, ("title", "opening"))
        }
        for name, text in changed(sheet, answers, ticks):
            key, meanings = as_said[name]
            own[key] = meanings["yes" if text else ""]
        return _filled(Change(("report",), own))

    sheet = Sheet(
        key="bilaga",
        title=site.say("app.facts.report"),
        values=values,
        places={"report.title": "title", "report.opening": "opening"}
        | {f"report.{as_said[name][0]}": name for name in ticks},
        show=show,
        changes=changes,
    )
    return sheet


def text_of(value: Any) -> str:
    """What stands in a field for a value that ``rounds.toml`` says."""
    if value is None or isinstance(value, (dict, list)):
        return ""
    return str(value)


def _filled(*changes: Change) -> list[Change]:
    return [change for change in changes if change.settings]
