"""The cells of the page of a seminar: bars in words and in figures, shares, changes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from ..analysis import Assessment, Verdict
from ..documents.model import Cell, Mark, Share, Text, Whole
from ..documents.views import Classes, GridCell, Moved, Stack
from ..results.comparison import Change
from ..results.result import Result
from ..results.sealed import Results
from ..survey.questionnaire import Question, Valence
from ..words.said import Percent, Said, Words, joined
from .choices import Choices
from .question_order import moved_text, points_in_print
from .share_cells import ShareCells, has_neutral, printed_cells, share_cells
from .targets import target_cell

if TYPE_CHECKING:
    from ..printed import PrintedShares

NONE: Mark[Words] = Mark(Said("page.none"))
_UNCLEAR = {
    Verdict.SMALL: "page.small",
    Verdict.ONE_OF_MANY: "page.uncertain",
    Verdict.UNCERTAIN: "page.uncertain",
    Verdict.TOO_FEW: "page.uncertain",
}


class Figures(NamedTuple):
    """What is in print of a question in a year: the shares, the base, and the bar of them."""

    cells: ShareCells
    classes: Classes | None

    @property
    def positive(self) -> Cell[Words]:
        """The positive share alone, or the mark that stands for it."""
        cell = self.cells.positive
        return Share(cell.percent) if isinstance(cell, Share) else cell

    @property
    def base(self) -> Cell[Words]:
        """The number of answers; where it is hidden too, the share has said so."""
        return self.cells.base if isinstance(self.cells.base, Whole) else NONE


def figures_of(result: Result, results: Results) -> Figures:
    """What is in print of a result."""
    cells = share_cells(result, results)
    if bound := result.bound:
        is_high = bound.valence is Valence.POSITIVE
        classes = Classes(positive=Decimal(bound.percent), at_least=True) if is_high else None
        return Figures(cells, classes)
    return _figures(cells, has_neutral(result.question))


def figures_in_print(shares: PrintedShares) -> Figures:
    """What others have published of a question."""
    return _figures(printed_cells(shares, shares.base or shares.answers))


def published(question: Question, results: Results) -> Iterator[tuple[Text[Words], Figures]]:
    """What others have published of a question, each under its name."""
    for reference in results.references:
        if shares := reference.shares.get(question.id):
            yield Text(Said("page.beside", name=reference.name)), figures_in_print(shares)


def _figures(cells: ShareCells, with_neutral: bool = True) -> Figures:
    positive = cells.positive
    if not isinstance(positive, Share):
        return Figures(cells, None)
    classes = Classes(
        negative=_percent(cells.negative),
        neutral=_percent(cells.neutral) if with_neutral else None,
        positive=positive.percent,
        clear=positive.inner,
    )
    return Figures(cells, classes)


def _percent(cell: Cell[Words]) -> Decimal | None:
    return cell.percent if isinstance(cell, Share) else None


def _in_words(classes: Classes | None) -> Words:
    """ "3 % negativt, 0 % varken eller, 97 % positivt, 77 % klart positivt", as far as it is in
    print; of a bound the share says enough."""
    if classes is None or classes.at_least:
        return ""
    parts = (
        Said(f"page.class.{name}", percent=Percent(percent))
        for name in ("negative", "neutral", "positive", "clear")
        if (percent := getattr(classes, name)) is not None
    )
    return joined(parts, ", ")


def stack(
    now: Figures, before: tuple[Words, Figures] | None = None, target: int | None = None
) -> GridCell[Words]:
    """The bars of a question, this year's and that of the year ``before``, with its name; the mark
    that stands for the share where there is none."""
    year, earlier = (before[0], before[1].classes) if before else ("", None)
    if now.classes is None and earlier is None:
        return now.positive
    said = _in_words(earlier)
    words = [_in_words(now.classes), Said("page.before", year=year, classes=said) if said else ""]
    return Stack(
        now=now.classes,
        words=joined(words, ". "),
        earlier=earlier,
        target=None if target is None else Decimal(target),
    )


def target_of(result: Result, results: Results, choices: Choices) -> Cell[Words]:
    """The target of a question and whether it is reached; nothing where it has none."""
    if result.question.id not in results.targets:
        return NONE
    return target_cell(result, results, choices.population)


def moved_cell(
    change: Change, assessment: Assessment | None, choices: Choices, decimals: int, is_beside: bool
) -> GridCell[Words]:
    """ "+3", "▲ +32 tydlig" where the change is more than chance; beside one that is, a word says
    of each other that it is not."""
    if not change.compares:
        return NONE
    points = moved_text(change, decimals)
    if assessment is None or choices.judgement is None:
        return Text(points)
    if assessment.verdict.stands_out:
        rises = points_in_print(change, 1) > 0
        return Moved(_standing(points, rises, assessment, choices), rises)
    key = _UNCLEAR.get(assessment.verdict) if is_beside else None
    return Text(Said(key, points=points) if key else points)


def _standing(points: Words, rises: bool, assessment: Assessment, choices: Choices) -> Words:
    rule = choices.judgement.population.value if choices.judgement else ""
    moved = Said(f"page.{'rise' if rises else 'fall'}.{rule}", points=points)
    return Said("page.among", moved=moved) if assessment.verdict.is_among else moved


def whole_cell(
    points: Words, rises: bool, assessment: Assessment, choices: Choices
) -> GridCell[Words]:
    """The change of the mean of all questions."""
    if assessment.verdict.stands_out:
        return Moved(_standing(points, rises, assessment, choices), rises)
    return Text(points)


def any_stands_out(assessments: Sequence[Assessment]) -> bool:
    """Whether some change is more than chance."""
    return any(assessment.verdict.stands_out for assessment in assessments)
