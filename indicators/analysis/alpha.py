"""Cronbach's alpha and its items from complete rows of scores; what leaves is rounded."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:  # numpy.typing takes a sixth of numpy's own time to import
    from numpy.typing import NDArray

_FOLLOWS = 0.995  # a correlation that is 1.00 in print


@dataclass(frozen=True, slots=True)
class Item:
    """A question among those of its area: its correlation with the sum of the others, and alpha
    of the others, ``None`` where there is but one other."""

    correlation: Decimal
    without: Decimal | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Alpha:
    """Cronbach's alpha with its interval of 95 percent, the respondents behind it, the items."""

    value: Decimal
    low: Decimal
    high: Decimal
    complete: int
    items: tuple[Item, ...]


def alike(scores: NDArray[np.int64]) -> bool:
    """Whether a question, or a sum of questions, is the same for all, or follows from others."""
    others = _others(scores)
    sums = np.column_stack([scores, others, scores.sum(axis=1)])
    if (np.ptp(sums, axis=0) == 0).any():
        return True
    return any(abs(correlation) >= _FOLLOWS for correlation in _correlations(scores))


def _others(scores: NDArray[np.int64]) -> NDArray[np.int64]:
    """For each question, the sum of the other questions."""
    return np.asarray(scores.sum(axis=1, keepdims=True) - scores)


def _correlations(scores: NDArray[np.int64]) -> Iterator[float]:
    for own, others in zip(scores.T, _others(scores).T, strict=True):
        yield float(np.corrcoef(own, others)[0, 1])


def alpha_of(scores: NDArray[np.int64]) -> Alpha:
    """Alpha of complete rows (respondents × questions, at least two of each), all rounded.

    No question, and no sum of all of them or all but one, may be the same for everybody.
    """
    people, questions = scores.shape
    exact = _cronbach(scores)
    low, high = _interval(exact, people, questions)
    others = (np.delete(scores, n, axis=1) for n in range(questions))
    without = [_rounded(_cronbach(rest)) if questions > 2 else None for rest in others]
    return Alpha(
        value=_rounded(exact),
        low=_rounded(low),
        high=_rounded(high),
        complete=people,
        items=tuple(map(Item, map(_rounded, _correlations(scores)), without)),
    )


def _cronbach(scores: NDArray[np.int64]) -> float:
    import pandas as pd
    import pingouin

    # Only complete rows are given: pingouin would count the others among the respondents of
    # the interval, even where it leaves them out of alpha.
    return float(pingouin.cronbach_alpha(data=pd.DataFrame(scores))[0])


def _interval(alpha: float, people: int, questions: int) -> tuple[float, float]:
    """Feldt's interval of 95 percent: pingouin's own, before it is rounded to three decimals.

    What is rounded to two decimals must not have been rounded before.
    """
    from scipy.stats import f

    free = people - 1
    low, high = (
        1 - (1 - alpha) * float(f.isf(tail, free, free * (questions - 1)))
        for tail in (0.025, 0.975)
    )
    return low, high


def _rounded(figure: float) -> Decimal:
    """Two decimals, half-up, never a negative nought."""
    return Decimal(figure).quantize(Decimal("0.01"), ROUND_HALF_UP) + Decimal(0)
