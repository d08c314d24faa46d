"""Is it a change? What the sealed counts of two years can and cannot say.

Everything here is worked out from counts that are shown and from the numbers invited. Tests for
paired answers are not offered: who answered what in both years is not known, and is not to be.
"""

from __future__ import annotations

from .compared import Compared
from .intervals import Interval, clopper_pearson, nonresponse_bounds
from .share_tests import Sample, difference_interval, difference_p, fisher
from .verdicts import Assessment, Population, Smallest, Verdict, of_process, of_these
from .whole_scale import RankTest, mann_whitney

__all__ = [
    "Assessment", "Compared", "Interval", "Population", "RankTest", "Sample", "Smallest", "Verdict",
    "clopper_pearson", "difference_interval", "difference_p", "fisher", "mann_whitney",
    "nonresponse_bounds", "of_process", "of_these",
]  # fmt: skip
