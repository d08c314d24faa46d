"""The rows for machines: every result as one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal

from ..disclosure import Counts, Status
from ..documents.model import Field, Records
from ..results.comparison import Comparison
from ..results.frames import status_in, whole_percent
from ..results.result import Result
from ..results.sealed import Results
from ..survey.groups import EVERYBODY
from ..words import rounded_percent
from .share_cells import SHARES

RECORD_COLUMNS = (
    "questionnaire", "grouping", "group", "year", "number", "question_id", "question",
    "status", "base", "negative", "neutral", "positive", "clear",
)  # fmt: skip
COUNT_COLUMNS = tuple(f"{name}_count" for name in SHARES)


def records(pairs: Iterable[Comparison], with_counts: bool = False) -> Records:
    """Every result as a row for machines; shares in percent as print has them, ``None`` if hidden.

    A question's number is its place in the questionnaire, so that it has the same one in all years.
    Counts stand beside the shares if wanted, where they have been counted and are shown.
    """
    columns = RECORD_COLUMNS + COUNT_COLUMNS * with_counts
    told = (pair_results for pair in pairs for pair_results in _told(pair))
    return Records(columns, tuple(record(*result, with_counts) for result in told))


def _told(pair: Comparison) -> Iterator[tuple[Result, Results]]:
    """The results of both years, each later one before that of the year before."""
    for group in (EVERYBODY, *pair.later.groups):
        for change in pair.changes(group):
            yield change.later, pair.later
            if pair.earlier is not None and change.earlier is not None:
                yield change.earlier, pair.earlier


def record(result: Result, results: Results, with_counts: bool = False) -> tuple[Field, ...]:
    """A result as a row."""
    ids = [question.id for question in results.questionnaire.questions]
    decimals = results.policy.decimals
    return (
        results.questionnaire.id,
        *result.group.written,
        results.year,
        ids.index(result.question.id) + 1,
        result.question.id,
        result.question.text_in(results.year),
        status_in(results, result).value,
        result.base,
        *(_percent(result, name, decimals) for name in SHARES),
        *(_counts(result, results) if with_counts else ()),
    )


def _percent(result: Result, share: str, decimals: int) -> int | Decimal | None:
    """The share as tables have it: with the decimals of the policy, or as an earlier table has
    printed it; nothing if it is hidden, or print leaves it open."""
    if not decimals:
        return whole_percent(result, share)
    if not result.has_shares:
        return None
    if result.from_print is not None:
        printed: Decimal | None = getattr(result.from_print.shares, share)
        return whole_percent(result, share) if printed is None else printed
    return rounded_percent(result.share(share), decimals)


def _counts(result: Result, results: Results) -> tuple[int | None, ...]:
    """How many answered so; nothing of what is not shown, or stems from a printed table."""
    is_counted = result.counts is not None and status_in(results, result) is Status.SHOWN
    return tuple(result.counts) if is_counted and result.counts else (None,) * len(Counts._fields)
