"""A round as a form: how many were asked, what may be shown of it, what is aimed at."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from ..documents.web.markup import Markup, tag
from ..survey.policy import Policy
from ..words import plain_key
from ..workspace.settings_file import Change
from .facts import Answered, Answers, Facts, Sheet, Shown, answered_in, changed, number
from .facts_policy import WHOLE, policy_changes, policy_field, text_of
from .forms import Field, text_field
from .mending import key_of_round

if TYPE_CHECKING:
    from ..survey.questionnaire import Question, Questionnaire
    from .site import Site

_OF_ROUND = ("least", "least_in_group", "small_groups")
_TOTAL = "total"

Groups = dict[str, dict[str, int | None]]
"""How many were asked in the groups of each grouping, ``None`` where it is not said."""


def round_sheets(site: Site, facts: Facts) -> list[Sheet]:
    """A sheet for each round of ``rounds.toml``, the latest year first."""
    rounds = [
        (questionnaire, text)
        for questionnaire in facts.workspace.questionnaires.values()
        for text, value in facts.at(questionnaire.id).items()
        if isinstance(value, dict)
    ]
    rounds.sort(key=lambda one: one[1], reverse=True)
    return [
        _sheet(site, facts, questionnaire, (text, key_of_round(questionnaire.id, text)))
        for questionnaire, text in rounds
    ]


def _short(*names: str) -> str:
    """What stands for some names in a field's name: the same whatever else there is."""
    return sha256("\0".join(names).encode("utf-8", "replace")).hexdigest()[:10]


def _of_group(grouping: str, label: str) -> str:
    """The name of the field of a group."""
    return f"group-{_short(grouping, label)}"


def _sheet(site: Site, facts: Facts, questionnaire: Questionnaire, own: tuple[str, str]) -> Sheet:
    of_round, key = own
    place = (questionnaire.id, of_round)
    said, policy = facts.at(*place), facts.at(*place, "policy")
    targets, asked = facts.at(*place, "targets"), _asked(questionnaire, of_round)
    answered = answered_in(site, facts.workspace, *place)
    groups = _groups(said.get("invited"), questionnaire, answered)
    named = [(grouping, label) for grouping, labels in groups.items() for label in labels]
    values = {"invited": _total(said.get("invited"))}
    values |= {_of_group(of, label): text_of(groups[of][label]) for of, label in named}
    values |= {f"policy-{name}": text_of(policy.get(name)) for name in _OF_ROUND}
    values |= {f"target-{question.id}": text_of(targets.get(question.id)) for question in asked}

    def show(shown: Shown) -> Sequence[Markup]:
        more = [name for name in values if name != "invited"]
        parts = [_groups_shown(shown, questionnaire, named)] if named else []
        parts += [_policy_shown(shown, facts), _targets_shown(shown, asked)]
        summary = site.say("app.facts.round.more", what=shown.sheet.title)
        return [_invited_shown(shown, answered), shown.folded(summary, more, *parts)]

    def changes(answers: Answers) -> list[Change]:
        own_policy = policy_changes(sheet, answers, _OF_ROUND, "policy-")
        names = [name for name in values if name.startswith("target-")]
        own_targets = {n[7:]: number(text) for n, text in changed(sheet, answers, names)}
        found = [
            Change(place, _invited(sheet, answers, said.get("invited"), named)),
            Change((*place, "policy"), own_policy),
            Change((*place, "targets"), own_targets),
        ]
        return [change for change in found if change.settings]

    where = ".".join(place)
    sheet = Sheet(
        key=key,
        title=f"{questionnaire.short_titles[site.language]} {of_round}",
        values=values,
        places={f"{where}.invited": "invited"}
        | {f"{where}.policy.{name}": f"policy-{name}" for name in _OF_ROUND}
        | {f"{where}.targets.{q.id}": f"target-{q.id}" for q in asked}
        | _places_of_groups(where, named),
        show=show,
        changes=changes,
        level="h3",
        of_round=of_round,
    )
    return sheet


def _asked(questionnaire: Questionnaire, of_round: str) -> tuple[Question, ...]:
    """The questions of the year of a round."""
    year = of_round[:4]
    return questionnaire.asked(int(year)) if year.isdecimal() else ()


# --- how many were asked ------------------------------------------------------------------


def _groups(invited: Any, questionnaire: Questionnaire, answered: Answered) -> Groups:
    """The groups of which something is said, and those that the exports name."""
    groups: Groups = {grouping.id: {} for grouping in questionnaire.groupings}
    said = invited if isinstance(invited, dict) else {}
    for name, value in said.items():
        if isinstance(value, dict):
            groups.setdefault(name, {}).update(value)
        elif name != _TOTAL:  # groups of the one grouping that has them
            groups.setdefault(next(iter(groups), ""), {})[name] = value
    for grouping, labels in answered.groups.items():
        known = set(map(plain_key, groups.get(grouping, {})))
        more = (label for label in labels if plain_key(label) not in known)
        groups.setdefault(grouping, {}).update(dict.fromkeys(more))
    return {grouping: named for grouping, named in groups.items() if named}


def _total(invited: Any) -> str:
    return text_of(invited.get(_TOTAL) if isinstance(invited, dict) else invited)


def _invited_shown(shown: Shown, answered: Answered) -> Markup:
    """The number of people asked, beside the number of answers."""
    said = [shown.site.say("app.facts.invited.help")]
    if answered.respondents:
        said.insert(0, shown.site.say("app.facts.invited.answers", answers=answered.respondents))
    help = " ".join(said)
    return text_field(shown.field("invited", "app.facts.invited", help=help, attributes=WHOLE))


def _groups_shown(
    shown: Shown, questionnaire: Questionnaire, named: Sequence[tuple[str, str]]
) -> Markup:
    """For each grouping a number for each of its groups."""
    labels = {grouping.id: grouping.label for grouping in questionnaire.groupings}
    parts = []
    for grouping in dict.fromkeys(grouping for grouping, _ in named):
        fields = [
            text_field(shown.field(_of_group(of, label), "", label=label, attributes=WHOLE))
            for of, label in named
            if of == grouping
        ]
        name = labels.get(grouping, grouping)
        legend = tag("legend", shown.site.say("app.facts.groups", name=name))
        parts.append(tag("fieldset", legend, tag("div", *fields, class_="row")))
    help = tag("p", shown.site.say("app.facts.groups.help"), class_="help")
    names = [_of_group(of, label) for of, label in named]
    summary = shown.site.say("app.facts.groups.more", what=shown.sheet.title)
    return shown.folded(summary, names, help, *parts)


def _invited(
    sheet: Sheet, answers: Answers, said: Any, named: Sequence[tuple[str, str]]
) -> dict[str, Any]:
    """What ``invited`` is to say, if that is something else."""
    names = ["invited", *(_of_group(of, label) for of, label in named)]
    if not list(changed(sheet, answers, names)):
        return {}
    total = number(answers.get("invited", ""))
    groups: dict[str, dict[str, Any]] = {}
    for grouping, label in named:
        if (asked := number(answers.get(_of_group(grouping, label), ""))) is not None:
            groups.setdefault(grouping, {})[label] = asked
    if not groups:
        return {"invited": total}
    is_flat = isinstance(said, dict) and not any(isinstance(v, dict) for v in said.values())
    if is_flat and len(groups) == 1 and set(said) - {_TOTAL}:
        inner: dict[str, Any] = next(iter(groups.values()))
    else:
        inner = dict(groups)
    return {"invited": {_TOTAL: total, **inner} if total is not None else inner}


def _places_of_groups(where: str, named: Sequence[tuple[str, str]]) -> dict[str, str]:
    """The field of each group, said in its grouping or by its name alone."""
    places = {}
    for grouping, label in named:
        places[f"{where}.invited.{grouping}.{label}"] = _of_group(grouping, label)
        places[f"{where}.invited.{label}"] = _of_group(grouping, label)
    return places


# --- what may be shown, and what is aimed at ----------------------------------------------


def _policy_shown(shown: Shown, facts: Facts) -> Markup:
    """The policy of the round where it has one of its own, else that of all."""
    said, standard = facts.at("policy"), Policy()
    fields = []
    for name in _OF_ROUND:
        value = said.get(name, getattr(standard, name))
        text = str(getattr(value, "value", value))
        fields.append(policy_field(shown, name, text, "policy-"))
    summary = shown.site.say("app.facts.round.policy", what=shown.sheet.title)
    return shown.folded(summary, [f"policy-{name}" for name in _OF_ROUND], *fields)


def _targets_shown(shown: Shown, asked: Sequence[Question]) -> Markup:
    """A number in percent for each question."""
    fields: list[Field] = [
        shown.field(f"target-{q.id}", "", label=f"{n}. {q.short}", attributes=WHOLE)
        for n, q in enumerate(asked, 1)
    ]
    help = tag("p", shown.site.say("app.facts.targets.help"), class_="help")
    summary = shown.site.say("app.facts.targets", what=shown.sheet.title)
    names = [f"target-{question.id}" for question in asked]
    return shown.folded(summary, names, help, *map(text_field, fields))
