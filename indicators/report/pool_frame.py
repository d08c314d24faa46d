"""Several associations together as a pandas frame."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import TYPE_CHECKING

from ..disclosure import Counts
from ..results.frames import PERCENTS, typed_frame
from ..words import rounded_percent
from .pooling import Pool, Pooled

if TYPE_CHECKING:
    import pandas as pd

COLUMNS = (
    "questionnaire", "year", "number", "question", "text", "associations", "status",
    "base", *Counts._fields, *PERCENTS, "mean_percent",
)  # fmt: skip
_STATUSES = ("shown", "few_associations")


def pool_frame(pool: Pool) -> pd.DataFrame:
    """A row for each question; the columns are described at ``Pool.to_frame``."""
    return typed_frame(_rows(pool), COLUMNS, {"status": _STATUSES})


def _rows(pool: Pool) -> Iterator[dict[str, object]]:
    for number, pooled in enumerate(pool, 1):
        yield {
            "questionnaire": pool.questionnaire,
            "year": pool.year,
            "number": number,
            "question": pooled.question.id,
            "text": pooled.question.text_in(pool.year),
            "associations": pooled.associations,
            "status": _STATUSES[pooled.counts is None],
            **_figures(pooled),
        }


def _figures(pooled: Pooled) -> dict[str, object]:
    counts, mean = pooled.counts, pooled.mean
    if counts is None or mean is None:
        return {}
    percents = (int(rounded_percent(Fraction(count, counts.base))) for count in counts)
    return {
        "base": counts.base,
        **counts._asdict(),
        **dict(zip(PERCENTS, percents, strict=True)),
        "mean_percent": int(rounded_percent(mean)),
    }
