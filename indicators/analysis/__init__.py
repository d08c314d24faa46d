"""Is it a change? What the sealed counts of two years can and cannot say.

Everything here is worked out from counts that are shown and from the numbers invited. Tests for
paired answers are not offered: who answered what in both years is not known, and is not to be.
"""

from __future__ import annotations

from .intervals import Interval, hypergeometric_interval, nonresponse_bounds, wilson
from .share_tests import Sample, boschloo, finite_population, fisher
from .verdicts import Assessment, Between, Population, Verdict, verdicts
from .whole_scale import RankTest, mann_whitney

__all__ = [
    "Assessment", "Between", "Interval", "Population", "RankTest", "Sample", "Verdict", "boschloo",
    "finite_population", "fisher", "hypergeometric_interval", "mann_whitney",
    "nonresponse_bounds", "verdicts", "wilson",
]  # fmt: skip
