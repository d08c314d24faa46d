"""The cells of a row of shares: the figures, or marks where they are hidden."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from ..documents.model import Cell, Mark, Share, Whole
from ..results.result import Bound, Result
from ..results.sealed import Results
from ..survey.questionnaire import Question, Valence
from ..words import rounded_percent
from ..words.said import Percent, Said, Unbroken, Words

if TYPE_CHECKING:
    from ..printed import PrintedShares

SHARES = ("negative", "neutral", "positive", "clear")


class ShareCells(NamedTuple):
    """The base and the shares of a row; that of the positive holds the clearly positive too."""

    base: Cell[Words]
    negative: Cell[Words]
    neutral: Cell[Words]
    positive: Cell[Words]


def has_neutral(question: Question) -> bool:
    """Whether an answer can be neither negative nor positive: not where it is yes or no."""
    return any(alternative.valence is Valence.NEUTRAL for alternative in question.alternatives)


def share_cells(result: Result, results: Results) -> ShareCells:
    """The base and the shares of a result, or the mark that stands in all four cells."""
    if result.bound is not None:
        return ShareCells(Whole(result.bound.base), *_bounds(result.bound))
    if result.from_print is not None:
        return printed_cells(result.from_print.shares, result.base)
    if result.counts is None:
        mark = _mark(result)
        return ShareCells(mark, mark, mark, mark)
    negative, neutral, positive, clear = (
        rounded_percent(result.share(name), results.policy.decimals) for name in SHARES
    )
    base = Whole(result.counts.base)
    return ShareCells(base, Share(negative), Share(neutral), Share(positive, clear))


def positive_cell(result: Result, results: Results, *, with_clear: bool = False) -> Cell[Words]:
    """The positive share of a result alone, with the clearly positive one if wanted."""
    if result.from_print is not None and result.from_print.shares.positive is None:
        return _mark(result)
    cell = share_cells(result, results).positive
    return Share(cell.percent) if isinstance(cell, Share) and not with_clear else cell


def printed_cells(
    shares: PrintedShares, base: int | None = None, missing: str = "facts.unknown"
) -> ShareCells:
    """The base and the shares as they are printed; where they are not, a mark for what is
    ``missing``."""
    mark: Mark[Words] = Mark(Said(missing))

    def cell(percent: Decimal | None, clear: Decimal | None = None) -> Cell[Words]:
        return mark if percent is None else Share(percent, clear)

    return ShareCells(
        base=Whole(base) if base else mark,
        negative=cell(shares.negative),
        neutral=cell(shares.neutral),
        positive=cell(shares.positive, shares.clear),
    )


def _mark(result: Result) -> Mark[Words]:
    return Mark(Said(f"mark.{result.status.value}"))


def _bounds(bound: Bound) -> Iterator[Mark[Words]]:
    """ "≥ 90 %" for the valence of all answers, "≤ 10 %" for the others."""
    for valence in Valence:
        is_shared = valence is bound.valence
        percent = Decimal(bound.percent if is_shared else 100 - bound.percent)
        key = "mark.at_least" if is_shared else "mark.at_most"
        text = Said(key, percent=Percent(percent))
        yield Mark(Unbroken(text), is_bound=True)
