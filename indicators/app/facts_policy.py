"""What may be shown, as a form, and what it would take to show more."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from ..documents.web.markup import Markup, tag
from ..survey.policy import Policy, SmallGroups, Unanimous, Zeros
from ..words.said import Aligned, spoken
from ..workspace.settings_file import Change
from .facts import Answers, Facts, Sheet, Shown, changed, number
from .forms import button, choice, text_field

if TYPE_CHECKING:
    from .site import Site

_FIRST = ("least", "least_in_group", "small_groups")
_MORE = ("protection", "decimals", "zeros", "unanimous")
_KINDS = {"small_groups": SmallGroups, "zeros": Zeros, "unanimous": Unanimous}
WHOLE = {"inputmode": "numeric"}


def policy_sheet(site: Site, facts: Facts) -> Sheet:
    """What may be shown, and what it would take to show more."""
    said = facts.at("policy")
    names = (*_FIRST, *_MORE)

    def show(shown: Shown) -> Sequence[Markup]:
        about = tag("p", site.say("app.facts.policy.about"))
        first = (policy_field(shown, name, _standard(name)) for name in _FIRST)
        more = (policy_field(shown, name, _standard(name)) for name in _MORE)
        folded = shown.folded(site.say("app.facts.policy.more"), _MORE, *more)
        tried = shown.given.tried
        return [about, *first, folded, *([tried] if tried is not None else [])]

    def changes(answers: Answers) -> list[Change]:
        return filled(Change(("policy",), policy_changes(sheet, answers, names)))

    try_it = button(site.say("app.facts.try"), "do", "try", quiet=True)
    sheet = Sheet(
        key="visas",
        title=site.say("app.facts.policy"),
        values={name: text_of(said.get(name)) for name in names},
        places={f"policy.{name}": name for name in names},
        show=show,
        changes=changes,
        more=(try_it,),
        level="h3",
        about=site.say("app.facts.policy.optional"),
    )
    return sheet


def policy_field(shown: Shown, name: str, standard: str, prefix: str = "") -> Markup:
    """A field of a policy, with what it means; empty, it is as the ``standard`` says."""
    site = shown.site
    help = site.say(f"app.facts.{name}.help")
    if name in _KINDS:
        default = site.say(f"app.facts.{name}.{standard}") if standard in _words(name) else standard
        field = shown.field(prefix + name, f"app.facts.{name}", help=help)
        said = {field.value, shown.sheet.values[prefix + name]}
        values = (one for one in _words(name) if one != standard or one in said)  # no choice twice
        options = [("", site.say("app.facts.standard", value=default))]
        options += [(value, site.say(f"app.facts.{name}.{value}")) for value in values]
        return choice(field, options)
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


def what_if_shown(site: Site, facts: Facts) -> Markup:
    """What ``check --what-if`` tells, as a table."""
    from ..report.what_if import lines
    from ..workspace.start_plan import titles_of
    from ..workspace.what_if import what_if
    from .naming import named

    titles = titles_of(facts.workspace.questionnaires, site.language)
    parts: list[Markup] = [tag("p", site.say("app.facts.try.about"))]
    for line in lines(what_if(site.settings.folder)):
        if isinstance(line, Aligned):
            rows = [[spoken(cell, site.language) for cell in row] for row in line.rows]
            head, *body = rows
            heads = (tag("th", cell, scope="col") for cell in head)
            cells = (tag("tr", tag("th", row[0], scope="row"), tag("td", row[1])) for row in body)
            parts.append(tag("table", tag("thead", tag("tr", *heads)), tag("tbody", *cells)))
        elif text := spoken(named(line, titles), site.language).strip():
            parts.append(tag("p", text))
    title = tag("h4", site.say("app.facts.try.title"), id="prova", tabindex="-1", autofocus="")
    return tag("div", title, *parts, class_="message")


def text_of(value: Any) -> str:
    """What stands in a field for a value that ``rounds.toml`` says."""
    if value is None or isinstance(value, (dict, list)):
        return ""
    return str(value)


def filled(*changes: Change) -> list[Change]:
    """Changes that change something."""
    return [change for change in changes if change.settings]
