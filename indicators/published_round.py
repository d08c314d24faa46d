"""A published round as a line of the ledger holds it, and back."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from decimal import Decimal
from enum import Enum
from pathlib import Path
from typing import Any

from .comparison import Pair
from .disclosure import Cell, Figure, Status, masked_figure, percents_figure, shown_size
from .disclosure.figures import MANY
from .disclosure.protection import printed_figures
from .disclosure.release import Release, Structure
from .groups import EVERYBODY, Group
from .policy import Policy, SmallGroups, Unanimous, Zeros
from .questionnaire import Valence
from .results import Result, Results
from .wording import rounded_percent

_PERCENT = re.compile(r"\d{1,2}(?:\.\d)?|100(?:\.0)?")
_RAISED = ("raised_from", "least_before")
_SHARES = ("negative", "neutral", "positive", "clear")


@dataclass(frozen=True, slots=True, kw_only=True)
class PublishedRound:
    """What a document said of a round, and the export that it came from."""

    questionnaire: str
    year: int
    file: str
    digest: str
    release: Release

    @property
    def figures(self) -> int:
        """How many numbers and bounds stand in print, of respondents and of answers."""
        return sum(figure.known for figure in self.release.figures.values())


def printed(pair: Pair) -> Iterator[tuple[Results, list[Result]]]:
    """The results of both years that stand in a document, those from a printed table apart."""
    groups = (EVERYBODY, *pair.later.groups)
    if not pair.later.printed:
        yield pair.later, [result for group in groups for result in pair.later.for_group(group)]
    if pair.earlier is not None and not pair.earlier.printed:
        changes = [change for group in groups for change in pair.changes(group)]
        yield pair.earlier, [c.earlier for c in changes if c.earlier is not None]


def written_round(
    results: Results, told: Sequence[Result], files: Mapping[tuple[str, int], Path]
) -> dict[str, object]:
    """A round as JSON takes it; ``told`` are the results that stand in print."""
    from hashlib import sha256

    key = (results.questionnaire.id, results.year)
    policy = asdict(results.policy)
    policy["raised_from"] = list(map(list, results.policy.raised_from))
    groups = dict.fromkeys(result.group for result in told)
    return {
        "questionnaire": key[0],
        "year": key[1],
        "file": files[key].name,
        "sha256": sha256(files[key].read_bytes()).hexdigest(),
        "policy": {k: v.value if isinstance(v, Enum) else v for k, v in policy.items()},
        "invited": results.invited,
        "received": results.received.count,
        "groups": [
            {
                "group": dict(group.labels),
                "answers": _written_answers(results, group),
                "questions": {
                    result.question.id: _written_result(result, results.policy)
                    for result in told
                    if result.group == group
                },
            }
            for group in groups
        ],
        "unlisted": [dict(group.labels) for group in results.structure.unlisted],
        "parts": [dict(group.labels) for group in results.structure.parts],
    }


def _written_answers(results: Results, group: Group) -> list[object]:
    answers = results.answers[group]
    return [answers.status.value, *([] if answers.count is None else [answers.count])]


def _written_result(result: Result, policy: Policy) -> list[object]:
    """The status, then base and percents, or the base and the valence of a bound."""
    status = result.status.value
    if result.bound is not None:
        return [status, result.bound.base, result.bound.valence.value]
    if result.counts is None:
        return [status]
    shares = (result.share(name) for name in _SHARES)
    percents = [str(rounded_percent(share, policy.decimals)) for share in shares]
    return [status, result.counts.base, *percents]


def read_round(content: Mapping[str, Any]) -> PublishedRound:
    """A round from what JSON gave.

    Raises:
        ValueError, KeyError, TypeError: If it is not what ``written_round`` writes.
    """
    policy = _policy(content["policy"])
    groups = {_group(one["group"]): one for one in content["groups"]}
    told: dict[Cell, list[Any]] = {Cell(None, g): one["answers"] for g, one in groups.items()}
    for group, one in groups.items():
        told |= {Cell(name, group): result for name, result in one["questions"].items()}
    statuses = {cell: Status(value[0]) for cell, value in told.items()}
    questions = dict.fromkeys(cell.question for cell in told if cell.question is not None)

    def shown(cell: Cell) -> Figure:
        return _figure(cell, told[cell], policy)

    return PublishedRound(
        questionnaire=str(content["questionnaire"]),
        year=int(content["year"]),
        file=str(content["file"]),
        digest=str(content["sha256"]),
        release=Release(
            questions=tuple(questions),
            structure=Structure(
                groups=tuple(groups),
                unlisted=tuple(map(_group, content["unlisted"])),
                parts=tuple(map(_group, content["parts"])),
            ),
            figures=printed_figures(statuses, shown, policy, {}),
            policy=policy,
        ),
    )


def _group(labels: Mapping[str, str]) -> Group:
    return Group(tuple(labels.items()))


def _policy(values: Mapping[str, Any]) -> Policy:
    kinds: dict[str, Any] = {"small_groups": SmallGroups, "zeros": Zeros, "unanimous": Unanimous}
    plain = {name: value for name, value in values.items() if name not in _RAISED}
    read: dict[str, Any] = {
        name: kinds[name](value) if name in kinds else value if value is None else _count(value)
        for name, value in plain.items()
    }
    least = values.get("least_before")  # as version 0.1 wrote it
    raised = values.get("raised_from", [] if least is None else [[least, values["left_out"]]])
    read["raised_from"] = tuple((_count(one), _count(two)) for one, two in raised)
    if read.get("decimals", 0) > 1:
        raise ValueError("no policy has so many decimals")
    return Policy(**read)


def _count(value: Any) -> int:
    """A number of answers; whoever writes another by hand is told at once."""
    if type(value) is not int or not 0 <= value <= MANY:
        raise ValueError("no number of answers")
    return value


def _percent(value: Any) -> Decimal:
    if not (isinstance(value, str) and _PERCENT.fullmatch(value)):
        raise ValueError("no percent")
    return Decimal(value)


def _figure(cell: Cell, value: Sequence[Any], policy: Policy) -> Figure:
    """What print told of a cell that was shown, or of one that nobody answered."""
    numbers = value[1:]
    if cell.question is None:
        return shown_size(_count(numbers[0]) if numbers else 0)
    if value[0] == Status.MASKED.value:
        base, valence = numbers
        return masked_figure(_count(base), Valence(valence), policy.protection)
    base, *percents = numbers or (0, *"0000")
    return percents_figure([_percent(one) for one in percents], _count(base), policy.decimals)
