"""Each figure in print by itself: its name, what it is of, and the words it is in running text.

Only what is shown is a figure. Of what is not there is the reason, the same as its mark in a table.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from ..disclosure import HIDDEN, Status
from ..documents.model import Share, Whole
from ..documents.table import Cell, Mark
from ..documents.updating import FIELD as FIELD
from ..results.comparison import Change, Comparable, Comparison
from ..results.result import Result
from ..results.sealed import Results
from ..survey.groups import EVERYBODY, Group
from ..survey.questionnaire import unknown_name
from ..words import rounded_percent
from ..words.errors import UnknownNameError
from ..words.said import Percent, Said, SignedPoints, Words, joined
from .choices import Choices
from .question_order import ends_in_print, moved_text
from .share_cells import share_cells
from .tags import TOTAL, group_tag, wave_tag
from .titles import about_group, year_text

KINDS = ("positive", "clear", "neutral", "negative")
_OF_WAVE = ("answers", "invited", "rate")


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A figure in print: ``staff.2022.time.positive``, and its ``words``, "97 %".

    ``value`` is the number in print, ``None`` where print has a range or a bound. ``question`` is
    its id and ``number`` its place, both missing where the figure is of the whole survey.
    """

    id: str
    words: Words
    about: Words
    results: Results = field(repr=False, compare=False)
    group: Group
    kind: str
    value: Decimal | None
    question: str | None = None
    number: int | None = None

    @property
    def questionnaire(self) -> str:
        """The id of the survey."""
        return self.results.questionnaire.id

    @property
    def year(self) -> int:
        """The year of the survey."""
        return self.results.year


@dataclass(frozen=True, slots=True)
class Figures:
    """The figures of some surveys in the order of print, and why others are not among them."""

    shown: tuple[Figure, ...]
    missing: Mapping[str, Words]

    def __iter__(self) -> Iterator[Figure]:
        return iter(self.shown)

    def lookup(self, name: str) -> Figure:
        """The figure of a name; "total" may stand in it for all respondents.

        Raises:
            UnknownNameError: If it is not shown, with the reason, or does not exist, with the
                nearest name.
        """
        key = name.strip().casefold().replace(f".{TOTAL}.", ".")
        found = next((figure for figure in self.shown if figure.id == key), None)
        if found is not None:
            return found
        if key in self.missing:
            raise UnknownNameError("field.missing", given=name, reason=self.missing[key])
        begun = [figure.id for figure in self.shown if figure.id.startswith(f"{key}.")]
        if begun:
            whole = f"{key}.positive"
            nearest = whole if whole in begun else begun[0]
            raise UnknownNameError("field.unknown.near", given=name, nearest=nearest)
        error = unknown_name("field.unknown", name, [figure.id for figure in self.shown])
        if "nearest" in error.facts:
            raise error
        raise UnknownNameError("field.unknown", given=name)


def figures_of(pairs: Sequence[Comparison], choices: Choices) -> Figures:
    """The figures of some surveys and of the years before them, each once."""
    shown: dict[str, Figure] = {}
    missing: dict[str, Words] = {}
    for pair in pairs:
        for results in filter(None, (pair.later, pair.earlier)):
            for name, figure in _of_results(results, choices):
                _keep(name, figure, shown, missing)
        for name, figure in _changes(pair):
            _keep(name, figure, shown, missing)
    return Figures(tuple(shown.values()), missing)


def _keep(
    name: str, figure: Figure | Words, shown: dict[str, Figure], missing: dict[str, Words]
) -> None:
    """A figure, or the reason why there is none; what is shown anywhere is shown."""
    if isinstance(figure, Figure):
        missing.pop(name, None)
        shown.setdefault(name, figure)
    elif name not in shown:
        missing.setdefault(name, figure)


def tags_of(results: Results) -> dict[Group, str]:
    """The start of the names of each group's figures: "staff.2022.unit-samma.", of everybody
    "staff.2022."; groups whose names differ only in marks and accents are numbered."""
    tags: dict[Group, str] = {EVERYBODY: f"{wave_tag(results)}."}
    for group in results.groups:
        plain = group_tag(group)
        alike = sum(group_tag(other) == plain for other in tags)
        tags[group] = f"{wave_tag(results)}.{plain}{f'-{alike + 1}' if alike else ''}."
    return tags


Named = tuple[str, "Figure | Words"]


def _of_results(results: Results, choices: Choices) -> Iterator[Named]:
    for group, tag in tags_of(results).items():
        yield from _answered(results, group, tag)
        for number, result in enumerate(results.for_group(group), 1):
            yield from _of_result(result, results, f"{tag}{result.question.id}.", choices, number)


def _answered(results: Results, group: Group, tag: str) -> Iterator[Named]:
    """How many were asked and answered, and the response rate."""
    received, invited = results.received_of(group), results.invited_of(group)
    rate = results.rate_of(group)
    values = (received.count, invited, None if rate is None else rounded_percent(rate))
    reason = _why(received.status) if received.count is None else Said("field.why.unknown")
    for kind, value in zip(_OF_WAVE, values, strict=True):
        if value is None:
            hidden = kind != "invited" or group != EVERYBODY
            yield f"{tag}{kind}", reason if hidden else Said("field.why.unknown")
            continue
        yield (
            f"{tag}{kind}",
            Figure(
                id=f"{tag}{kind}",
                words=Percent(Decimal(value)) if kind == "rate" else str(value),
                about=Said(f"field.of.{kind}", about=_about(results, group)),
                results=results,
                group=group,
                kind=kind,
                value=Decimal(value),
            ),
        )


def _of_result(
    result: Result, results: Results, tag: str, choices: Choices, number: int
) -> Iterator[Named]:
    """The shares of a question, how many answered it, and its target."""
    base, negative, neutral, positive = share_cells(result, results)
    clear = positive.inner if isinstance(positive, Share) else None
    cells: dict[str, Cell[Words]] = {
        "positive": positive,
        "clear": Mark(Said("field.why.unknown")) if clear is None else Share(clear),
        "neutral": neutral,
        "negative": negative,
        "base": base,
    }
    for kind, cell in cells.items():
        name = f"{tag}{kind}"
        if choices.positive_only and kind in ("neutral", "negative"):
            yield name, Said("field.why.positive_only")
        elif isinstance(cell, Share):
            yield (
                name,
                _figure(name, (Percent(cell.percent), cell.percent), result, results, number),
            )
        elif isinstance(cell, Whole):
            value = Decimal(cell.value)
            yield name, _figure(name, (str(cell.value), value), result, results, number)
        elif isinstance(cell, Mark) and cell.is_bound:
            yield name, _figure(name, (cell.text, None), result, results, number)
        else:
            yield name, _why(result.status)
    target = results.targets.get(result.question.id)
    if target is not None:
        name, value = f"{tag}target", Decimal(target)
        yield name, _figure(name, (Percent(value), value), result, results, number)


def _figure(
    name: str, cell: tuple[Words, Decimal | None], result: Result, results: Results, number: int
) -> Figure:
    words, value = cell
    kind = name.rpartition(".")[2]
    question = Said("field.question", number=number, name=result.question.short)
    about = joined((_about(results, result.group), question), ", ")
    return Figure(
        id=name,
        words=words,
        about=Said(f"field.of.{kind}", about=about),
        results=results,
        group=result.group,
        kind=kind,
        value=value,
        question=result.question.id,
        number=number,
    )


def _changes(pair: Comparison) -> Iterator[Named]:
    """The change of each positive share since the year before, where there is one to tell."""
    for group, tag in tags_of(pair.later).items():
        for number, change in enumerate(pair.changes(group), 1):
            name = f"{tag}{change.question.id}.change"
            if not change.compares or pair.earlier is None or not _has_positive(change):
                yield name, _why_no_change(change)
                continue
            decimals = pair.later.policy.decimals
            least, most = ends_in_print(change, decimals)
            points: Words = moved_text(change, decimals)
            singular = isinstance(points, SignedPoints) and abs(least) == 1
            words = Said(f"field.points.{'one' if singular else 'many'}", points=points)
            value = least if least == most else None
            yield name, _figure(name, (words, value), change.later, pair.later, number)


def _has_positive(change: Change) -> bool:
    both = [result for result in (change.later, change.earlier) if result is not None]
    return all(r.from_print is None or r.from_print.shares.positive is not None for r in both)


def _why(status: Status) -> Words:
    """Why a figure is not shown, by its mark."""
    if status in HIDDEN:
        return Said(f"field.why.{'too_few' if status is Status.TOO_FEW else 'protected'}")
    if status in (Status.NO_ANSWERS, Status.NOT_ASKED):
        return Said(f"mark.{status.value}")
    return Said("field.why.unknown")


def _why_no_change(change: Change) -> Words:
    if change.comparable is Comparable.HIDDEN:
        results = [result for result in (change.later, change.earlier) if result is not None]
        return next((_why(r.status) for r in results if r.status in HIDDEN), _why(Status.PRINTED))
    return Said("field.why.no_change")


def _about(results: Results, group: Group) -> Words:
    """ "Personal, SamMA 2022"."""
    return joined((about_group(results, group), year_text(results, group)))
