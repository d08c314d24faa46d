"""Between which points a change of a mean score lies."""

from __future__ import annotations

from math import sqrt
from statistics import NormalDist
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]

LEVEL = 0.95


class _Year(NamedTuple):
    """The mean of a year, its variance, and how many more respondents than one it is of."""

    mean: float
    variance: float
    free: float


def change_interval(earlier: Floats, later: Floats) -> tuple[float, float]:
    """The 95 % interval of a change of a mean score; scores and changes are shares.

    Welch's interval (1947, *Biometrika* 34) of each year with two respondents more, one positive in
    everything and one in nothing, as Agresti and Caffo (2000, *The American Statistician* 54) have
    it for shares. Scores end at 0 and 1, so a few who are all positive have no spread at all, and
    of a year of them Welch's own interval tells too much: of six respondents in each year it holds
    the true change in as few as 85 percent of the cases, and in 82 the one that turns round the
    permutation test under a shift. With two more it is 95 or more, from 6 respondents to 300,
    however alike the answers of each are (``tests/analysis/test_wholes.py`` tries some of these).
    It is stretched to the change itself where need be, and ends at -1 and 1.
    """
    before, after = _with_two_more(earlier), _with_two_more(later)
    variance = before.variance + after.variance
    parts = sum(year.variance**2 / year.free for year in (before, after))
    half = student((1 + LEVEL) / 2, variance**2 / parts) * sqrt(variance)
    center, change = after.mean - before.mean, float(later.mean() - earlier.mean())
    return max(-1.0, min(center - half, change)), min(1.0, max(center + half, change))


def _with_two_more(scores: Floats) -> _Year:
    count = len(scores) + 2
    mean = float(scores.sum() + 1) / count
    squares = float(((scores - mean) ** 2).sum()) + mean**2 + (1 - mean) ** 2
    return _Year(mean, squares / (count - 1) / count, count - 1)


def student(chance: float, free: float) -> float:
    """The quantile of Student's t with ``free`` degrees of freedom, four at least.

    Fisher and Cornish's expansion (1960, *Technometrics* 2): less than 0.001 from scipy's, which
    takes half a second to be there.
    """
    z = NormalDist().inv_cdf(chance)
    terms = (
        (z**3 + z) / 4,
        (5 * z**5 + 16 * z**3 + 3 * z) / 96,
        (3 * z**7 + 19 * z**5 + 17 * z**3 - 15 * z) / 384,
        (79 * z**9 + 776 * z**7 + 1482 * z**5 - 1920 * z**3 - 945 * z) / 92160,
    )
    return z + sum(term / free**n for n, term in enumerate(terms, 1))
