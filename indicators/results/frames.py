"""Results and changes as pandas frames: a row per question and group, every column typed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from ..disclosure import Counts, Status
from ..survey.groups import EVERYBODY
from ..words import rounded_percent
from .comparison import Change, Comparable, Comparison
from .result import Result
from .sealed import Results

if TYPE_CHECKING:
    import pandas as pd

_TEXTS = ("questionnaire", "grouping", "group", "question", "text")
PERCENTS = tuple(f"{name}_percent" for name in Counts._fields)
POINTS = tuple(f"{name}_points" for name in Counts._fields)
_CHOICES = {
    "status": tuple(status.value for status in Status),
    "earlier_status": tuple(status.value for status in Status),
    "comparable": tuple(comparable.value for comparable in Comparable),
}


def typed_frame(
    rows: Iterable[Mapping[str, object]],
    columns: Sequence[str],
    choices: Mapping[str, Sequence[str]] = _CHOICES,
) -> pd.DataFrame:
    """The frame of some rows: texts ``string``, ``choices`` ordered as they are given, and all
    others whole numbers that may be missing, ``Int64``. No number is ever a float."""
    import pandas as pd

    types: dict[str, object] = {
        name: pd.CategoricalDtype(list(choices[name]))
        if name in choices
        else "string"
        if name in _TEXTS
        else "Int64"
        for name in columns
    }
    records = [tuple(map(row.get, columns)) for row in rows]
    return pd.DataFrame(records, columns=list(columns), dtype=object).astype(types)


_OF_WHOM = ("questionnaire", "grouping", "group", "year")
_ASKED = ("number", "question", "text")
_FIGURES = ("status", "base", *Counts._fields, *PERCENTS)
RESULT_COLUMNS = (*_OF_WHOM, *_ASKED, *_FIGURES)


def results_frame(results: Results) -> pd.DataFrame:
    """A row for each question asked, of all respondents and of each group listed."""
    return typed_frame(_result_rows(results), RESULT_COLUMNS)


def _result_rows(results: Results) -> Iterator[dict[str, object]]:
    for group in (EVERYBODY, *results.groups):
        for number, result in enumerate(results.for_group(group), 1):
            yield _question(number, result, results) | _figures(result, results)


def _question(number: int, result: Result, results: Results) -> dict[str, object]:
    grouping, group = result.group.written
    return {
        "questionnaire": results.questionnaire.id,
        "grouping": grouping,
        "group": group,
        "year": results.year,
        "number": number,
        "question": result.question.id,
        "text": result.question.text_in(results.year),
    }


def _figures(result: Result, results: Results) -> dict[str, object]:
    """What is in print of a result, and nothing else of it."""
    counts: dict[str, int] = result.counts._asdict() if result.counts else {}
    percents = (whole_percent(result, name) for name in Counts._fields)
    return {
        "status": status_in(results, result).value,
        "base": result.base,
        **counts,
        **dict(zip(PERCENTS, percents, strict=True)),
    }


def status_in(results: Results, result: Result) -> Status:
    """The status of a result; of a wave from print, that it is from there."""
    return Status.PRINTED if results.print_file and result.counts else result.status


def whole_percent(result: Result, share: str) -> int | None:
    """The share in whole percent; nothing if it is hidden, or print leaves it open."""
    if not result.has_shares:
        return None
    least, most = map(rounded_percent, result.between(share))
    return int(least) if least == most else None


CHANGE_COLUMNS = (
    *_OF_WHOM, "earlier_year", *_ASKED, "comparable",
    *_FIGURES, *(f"earlier_{name}" for name in _FIGURES), *POINTS,
)  # fmt: skip


def changes_frame(pair: Comparison) -> pd.DataFrame:
    """A row for each question of the later wave, of all respondents and of each group."""
    return typed_frame(_change_rows(pair), CHANGE_COLUMNS)


def _change_rows(pair: Comparison) -> Iterator[dict[str, object]]:
    for group in (EVERYBODY, *pair.later.groups):
        for number, change in enumerate(pair.changes(group), 1):
            yield {
                **_question(number, change.later, pair.later),
                **_figures(change.later, pair.later),
                **_earlier(change, pair),
                "comparable": change.comparable.value,
            }


def _earlier(change: Change, pair: Comparison) -> dict[str, object]:
    """The year before where it may stand beside, and the points between the two."""
    if pair.earlier is None:
        return {}
    figures = _figures(change.earlier, pair.earlier) if change.earlier else {}
    points = (_whole_points(change, name) for name in Counts._fields)
    return {
        "earlier_year": pair.earlier.year,
        **{f"earlier_{name}": figure for name, figure in figures.items()},
        **dict(zip(POINTS, points, strict=True)),
    }


def _whole_points(change: Change, share: str) -> int | None:
    """The change in whole points, from the exact shares; nothing if print leaves it open."""
    if not change.compares:
        return None
    least, most = (rounded_percent(points / 100) for points in change.points_between(share))
    return int(least) if least == most else None
