"""A share in words, by rule from what stands in print: "nästan alla", "drygt hälften"."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from ..words.said import Said, Words
from .standings import Standing

# From how many percent on a share is called so; what is below the last is "few".
_FROM = (
    ("90", "nearly_all"), ("82.5", "great_majority"), ("78", "4_of_5"), ("77.5", "over_3_of_4"),
    ("73", "3_of_4"), ("68.5", "over_2_of_3"), ("65", "2_of_3"), ("62.5", "over_3_of_5"),
    ("58", "3_of_5"), ("55.5", "more_than_half"), ("50.5", "over_half"), ("49.5", "half"),
    ("45", "under_half"), ("42.5", "over_2_of_5"), ("38", "2_of_5"), ("35.5", "over_1_of_3"),
    ("31.5", "1_of_3"), ("28", "under_1_of_3"), ("23", "1_of_4"), ("18", "1_of_5"),
    ("12.5", "under_1_of_5"), ("8", "1_of_10"),
)  # fmt: skip
# Of fewer answers than this, 100 in print is all of them: 199 of 200 is 99.5.
ALL_BELOW = 200


def quantity(standings: Iterable[Standing], percent: Decimal, decimals: int = 0) -> Words:
    """A share that is the same in some questions, in words that do not say more than print does."""
    if percent in (0, 100):
        bases = [standing.change.later.base for standing in standings]
        exactly = all(base is not None and base < ALL_BELOW * 10**decimals for base in bases)
        name = "all" if percent else "none"
        return Said(f"quantity.{name}" if exactly else f"quantity.nearly_{name}")
    found = (name for least, name in _FROM if percent >= Decimal(least))
    return Said(f"quantity.{next(found, 'few')}")
