"""A published wave as a line of the ledger holds it, and back."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from decimal import Decimal
from enum import Enum
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

from ..disclosure import (
    HIDDEN,
    NO_COUNTS,
    Cell,
    Counts,
    Figure,
    Figures,
    Status,
    masked_figure,
    percents_figure,
    shown_figure,
    shown_size,
    threshold,
)
from ..disclosure.figures import MANY
from ..disclosure.release import Release, Structure
from ..disclosure.statuses import printed_figures
from ..results.comparison import Comparison
from ..results.result import Result
from ..results.sealed import Results
from ..survey.groups import EVERYBODY, Group
from ..survey.policy import Policy, SmallGroups, Thresholds, Unanimous, Zeros
from ..survey.questionnaire import Valence
from ..words import rounded_percent

_PERCENT = re.compile(r"\d{1,2}(?:\.\d)?|100(?:\.0)?")
_RAISED = ("raised_from", "least_before")
_SHARES = ("negative", "neutral", "positive", "clear")


class InDocument(NamedTuple):
    """What a document tells: the waves in its tables, and those of which it has some figures, such
    as those of a goal, recorded with ``more`` than these; and whether it has the counts behind its
    percents."""

    pairs: Sequence[Comparison]
    more: Sequence[Comparison] = ()
    with_counts: bool = False

    @property
    def in_part(self) -> InDocument:
        """The same of a document whose tables leave something out, as all but positive shares."""
        return InDocument((), (*self.pairs, *self.more), self.with_counts)


class PublishedWave(NamedTuple):
    """What a document said of a wave, and the export that it came from."""

    questionnaire: str
    year: int
    file: str
    digest: str
    release: Release

    @property
    def figures(self) -> int:
        """How many numbers and bounds stand in print, of respondents and of answers."""
        return sum(figure.known for figure in self.release.figures.values())


def on_record(pair: Comparison) -> Iterator[tuple[Results, list[Result]]]:
    """The results of both years that a document shows, except those from a printed table."""
    groups = (EVERYBODY, *pair.later.groups)
    if not pair.later.print_file:
        yield pair.later, [result for group in groups for result in pair.later.for_group(group)]
    if pair.earlier is not None and not pair.earlier.print_file:
        changes = [change for group in groups for change in pair.changes(group)]
        yield pair.earlier, [c.earlier for c in changes if c.earlier is not None]


def written_wave(
    results: Results,
    shown: Sequence[Result],
    files: Mapping[tuple[str, int], Sequence[Path]],
    is_more: bool = False,
    with_counts: bool = False,
) -> dict[str, object]:
    """A wave as JSON takes it; ``shown`` are the results that stand in print, or ``is_more``,
    ``with_counts`` if their counts do."""
    from hashlib import sha256

    key = (results.questionnaire.id, results.year)
    own_files = dict.fromkeys(files[key])
    policy = asdict(results.policy)
    policy["raised_from"] = list(map(list, results.policy.raised_from))
    groups = dict.fromkeys(result.group for result in shown)
    return {
        "questionnaire": key[0],
        "year": key[1],
        "file": " + ".join(file.name for file in own_files),
        "sha256": " + ".join(sha256(file.read_bytes()).hexdigest() for file in own_files),
        "policy": {k: v.value if isinstance(v, Enum) else v for k, v in policy.items()},
        "invited": results.invited,
        "received": results.received.count,
        "groups": [
            {
                "group": dict(group.labels),
                "answers": _written_answers(results, group),
                "questions": {
                    result.question.id: _written_result(result, results.policy, with_counts)
                    for result in shown
                    if result.group == group
                },
            }
            for group in groups
        ],
        "unlisted": [dict(group.labels) for group in results.structure.unlisted],
        "parts": [dict(group.labels) for group in results.structure.parts],
        **({"periods": list(periods)} if (periods := results.structure.periods) else {}),
        **({"more": True} if is_more else {}),
    }


def _written_answers(results: Results, group: Group) -> list[object]:
    answers = results.answers[group]
    return [answers.status.value, *([] if answers.count is None else [answers.count])]


def _written_result(result: Result, policy: Policy, with_counts: bool) -> list[object]:
    """The status, then base and percents, which are texts, or base and counts, which are numbers,
    or the base and the valence of a bound."""
    status = result.status.value
    if result.bound is not None:
        return [status, result.bound.base, result.bound.valence.value]
    if result.counts is None:
        return [status]
    if with_counts:
        return [status, result.counts.base, *result.counts]
    shares = (result.share(name) for name in _SHARES)
    percents = [str(rounded_percent(share, policy.decimals)) for share in shares]
    return [status, result.counts.base, *percents]


def read_wave(content: Mapping[str, Any]) -> PublishedWave:
    """A wave from what JSON gave.

    Raises:
        ValueError, KeyError, TypeError: If it is not what ``written_wave`` writes.
    """
    policy = _policy(content["policy"])
    groups = {_group(group_content["group"]): group_content for group_content in content["groups"]}
    if EVERYBODY not in groups or len(groups) < len(content["groups"]):
        raise ValueError("all respondents are missing, or a group is there twice")
    values: dict[Cell, list[Any]] = {
        Cell(None, g): group_content["answers"] for g, group_content in groups.items()
    }
    for group, group_content in groups.items():
        values |= {Cell(name, group): result for name, result in group_content["questions"].items()}
    statuses = {cell: _status(cell, value) for cell, value in values.items()}
    questions = dict.fromkeys(cell.question for cell in values if cell.question is not None)

    def shown(cell: Cell) -> Figure:
        return _figure(cell, values[cell], policy)

    figures = printed_figures(statuses, shown, policy, {})
    _check_together(figures)
    return PublishedWave(
        questionnaire=text_of(content["questionnaire"]),
        year=_year(content["year"]),
        file=text_of(content["file"]),
        digest=text_of(content["sha256"]),
        release=Release(
            questions=tuple(questions),
            structure=Structure(
                groups=tuple(groups),
                unlisted=tuple(map(_group, content["unlisted"])),
                parts=tuple(map(_group, content["parts"])),
                periods=tuple(map(text_of, content.get("periods", ()))),
            ),
            figures=figures,
            policy=policy,
            is_more=_flag(content.get("more", False)),
        ),
    )


def _check_together(figures: Figures) -> None:
    """Refuses a group with more answers than respondents, or with more than everybody, figures of
    a group whose size is hidden, and the size of a group where that of everybody is."""
    for cell, figure in figures.items():
        for larger in (Cell(None, cell.group), Cell(cell.question)):
            larger_figure = figures.get(larger, figure)
            hidden = larger.question is None and not larger_figure.known
            too_many = larger_figure.known and figure.base > larger_figure.base
            if figure.known and (hidden or too_many):
                raise ValueError("more answers than there are, or shown though hidden")


def _flag(value: Any) -> bool:
    """Whether something is so, as JSON gave it.

    Raises:
        TypeError: If it is neither so nor not.
    """
    if not isinstance(value, bool):
        raise TypeError("neither true nor false")
    return value


def text_of(value: Any) -> str:
    """A text that JSON gave.

    Raises:
        TypeError: If it is none.
    """
    if not isinstance(value, str):
        raise TypeError("no text")
    return value


def _year(value: Any) -> int:
    if not 1990 <= _count(value) <= 2099:
        raise ValueError("no year of a wave")
    return int(value)


def _group(labels: Mapping[str, str]) -> Group:
    return Group(tuple((name, text_of(label)) for name, label in labels.items()))


def _policy(values: Mapping[str, Any]) -> Policy:
    kinds: dict[str, Any] = {"small_groups": SmallGroups, "zeros": Zeros, "unanimous": Unanimous}
    stated = {name: value for name, value in values.items() if name not in _RAISED}
    fields: dict[str, Any] = {
        name: kinds[name](value) if name in kinds else value if value is None else _count(value)
        for name, value in stated.items()
    }
    lowest = values.get("least_before")  # as version 0.1 wrote it
    raised = values.get("raised_from", [] if lowest is None else [[lowest, values["left_out"]]])
    fields["raised_from"] = tuple(
        Thresholds(_count(least), _count(least_in_group)) for least, least_in_group in raised
    )
    if fields.get("decimals", 0) > 1:
        raise ValueError("no policy has so many decimals")
    policy = Policy(**fields)
    for before, after in pairwise([*policy.raised_from, policy.thresholds]):
        if before.least > after.least or before.least_in_group > after.least_in_group:
            raise ValueError("a threshold was lowered")
    return policy


def _count(value: Any) -> int:
    """A number of answers; anything else, written by hand, is refused."""
    if type(value) is not int or not 0 <= value <= MANY:
        raise ValueError("no number of answers")
    return value


def _percent(value: Any, decimals: int) -> Decimal:
    if not (isinstance(value, str) and _PERCENT.fullmatch(value)):
        raise ValueError("no percent")
    percent = Decimal(value)
    if percent * 10**decimals % 1:
        raise ValueError("a percent with more decimals than the policy has")
    return percent


# How many figures stand beside the status of a question, and of a number of respondents.
_FIGURES = {Status.SHOWN: 5, Status.MASKED: 2, Status.NO_ANSWERS: 0, **dict.fromkeys(HIDDEN, 0)}
_FIGURES_OF_SIZE = _FIGURES | {Status.SHOWN: 1}


def _status(cell: Cell, value: Sequence[Any]) -> Status:
    """The status of a cell, if the figures of that status and no others stand beside it."""
    status, *numbers = value
    number_of_figures = _FIGURES if cell.question is not None else _FIGURES_OF_SIZE
    if len(numbers) != number_of_figures[Status(status)]:
        raise ValueError("other figures than the status has")
    return Status(status)


def _figure(cell: Cell, value: Sequence[Any], policy: Policy) -> Figure:
    """What print said of a cell that was shown, or of one that nobody answered."""
    status, *numbers = value
    if not numbers:
        return shown_figure(NO_COUNTS) if cell.question is not None else shown_size(0)
    base = _count(numbers.pop(0))
    if base < threshold(cell.group, policy):
        raise ValueError("fewer answers than the policy allows")
    if cell.question is None:
        return shown_size(base)
    if status == Status.MASKED.value:
        (valence,) = numbers
        return masked_figure(base, Valence(valence), policy.protection)
    if all(type(number) is int for number in numbers):
        return _counted(base, Counts(*map(_count, numbers)))
    percents = [_percent(number, policy.decimals) for number in numbers]
    figure = percents_figure(percents, base, policy.decimals)
    if not _has_counts(figure):
        raise ValueError("no counts have these percents")
    return figure


def _counted(base: int, counts: Counts) -> Figure:
    """What counts in print say."""
    if counts.base != base or counts.clear > counts.positive:
        raise ValueError("no counts of so many answers")
    return shown_figure(counts)


def _has_counts(figure: Figure) -> bool:
    """Whether there are counts that print so."""
    negative, neutral, positive, clear = figure.counts
    base, others = figure.base.least, negative.least + neutral.least
    most = min(positive.most, base - others)
    return (
        all(known.width >= 0 for known in figure.counts)
        and max(positive.least, clear.least) <= most
        and negative.most + neutral.most + positive.most >= base
    )
