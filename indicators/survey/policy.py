"""What may be shown: how many answers behind a figure, and what becomes of those that are fewer."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from enum import Enum
from itertools import pairwise
from typing import NamedTuple

from ..words.errors import DisclosureError
from .toml import TomlTable

# With two answers each of the two knows the other's; no policy may go below three.
LEAST_POSSIBLE = 3


class SmallGroups(Enum):
    """What becomes of groups with fewer answers than ``least_in_group``.

    ``SUPPRESS`` hides their figures, ``MERGE`` shows only the total as soon as one group is
    too small, ``EXCLUDE`` leaves small groups out of the total as well.
    """

    SUPPRESS = "suppress"
    MERGE = "merge"
    EXCLUDE = "exclude"


class Zeros(Enum):
    """Whether it may be worked out that nobody in a hidden group gave a certain kind of answer.

    ``PUBLISH``: it may, as long as at least two kinds stay possible. ``PROTECT``: it may not.
    """

    PUBLISH = "publish"
    PROTECT = "protect"


class Unanimous(Enum):
    """What becomes of a figure where all who answered gave the same kind of answer.

    It gives away what each of them answered. ``PUBLISH`` shows it, ``NOTE`` says so under the
    table, ``MASK`` shows a bound instead ("≥ 90 %").
    """

    PUBLISH = "publish"
    NOTE = "note"
    MASK = "mask"


class Thresholds(NamedTuple):
    """The answers needed behind any figure, and behind a group's."""

    least: int
    least_in_group: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Policy:
    """What may be shown: numbers of answers behind any figure, and behind a subgroup's.

    ``protection`` is how far apart the least and the greatest possible value of any count in a
    hidden group must stay, in answers.

    ``left_out`` keeps the size below which ``exclude`` leaves a group out when thresholds are
    raised: a total that changed with them would give a group away by subtraction.
    ``raised_from`` keeps the thresholds before, the lowest first: what they hide stays hidden.
    """

    least: int = 5
    least_in_group: int = 10
    small_groups: SmallGroups = SmallGroups.SUPPRESS
    decimals: int = 0
    protection: int = 1
    zeros: Zeros = Zeros.PUBLISH
    unanimous: Unanimous = Unanimous.NOTE
    left_out: int | None = None
    raised_from: tuple[Thresholds, ...] = ()

    def __post_init__(self) -> None:
        """Fails closed.

        Raises:
            DisclosureError: If the thresholds protect nobody.
        """
        if not LEAST_POSSIBLE <= self.least <= self.least_in_group:
            raise DisclosureError("policy.too_low", least=LEAST_POSSIBLE)
        if not 1 <= self.protection < self.least:
            raise DisclosureError("policy.protection", least=self.least)

    @property
    def stated(self) -> Policy:
        """The policy with the lowest thresholds: those that the marks of hidden figures mean."""
        if not self.raised_from:
            return self
        return replace(self._at(*self.raised_from[0]), left_out=None, raised_from=())

    @property
    def is_raised(self) -> bool:
        """Whether its thresholds have been lower before."""
        return bool(self.raised_from)

    @property
    def left_out_below(self) -> int:
        """The size below which ``exclude`` leaves a group out."""
        return self.left_out or self.least_in_group

    @property
    def thresholds(self) -> Thresholds:
        """The thresholds as they are now."""
        return Thresholds(self.least, self.least_in_group)

    def _at(self, least: int, least_in_group: int) -> Policy:
        return replace(self, least=least, least_in_group=least_in_group)

    def raised(self, least: int | None) -> Policy:
        """The policy with at least ``least`` answers behind every figure.

        Raises:
            DisclosureError: If that would lower the threshold.
        """
        if least is None:
            return self
        if least < self.least:
            raise DisclosureError("policy.lowered", given=least, least=self.least)
        lower_thresholds = (*self.raised_from, self.thresholds)
        higher = self._at(least, max(least, self.least_in_group))
        return replace(higher, left_out=self.left_out_below, raised_from=lower_thresholds)

    def since(self, published: Iterable[Policy]) -> Policy:
        """The policy as raised from the lowest thresholds with which the wave was published, if
        these were lower: marks of two thresholds together would reveal what neither does alone."""
        stated = [self, *(policy.stated for policy in published)]
        lowest = Thresholds(
            min(policy.least for policy in stated),
            min(policy.least_in_group for policy in stated),
        )
        if lowest == self.thresholds:
            return self
        return replace(self, left_out=lowest.least_in_group, raised_from=(lowest,))

    def on_the_way(self, bases: Collection[int]) -> Iterator[Policy]:
        """The policies from the lowest thresholds to these at which one more of some ``bases``
        becomes too small."""
        for before, after in pairwise([*self.raised_from, self.thresholds]):
            low, high = min(before), max(after)
            for count in sorted({base + 1 for base in bases if low <= base < high} | {high}):
                least = min(max(before.least, count), after.least)
                in_group = min(max(before.least_in_group, count), after.least_in_group)
                yield self._at(least, in_group)


def policy_of(table: TomlTable, base: Policy) -> Policy:
    """A policy; what the table leaves out comes from ``base``."""
    least = table.whole("least", LEAST_POSSIBLE, base.least)
    in_group = table.whole("least_in_group", LEAST_POSSIBLE, max(least, base.least_in_group))
    if in_group < least:
        table.problem("policy.group_below", "least_in_group", least=least, given=in_group)
    decimals = table.whole("decimals", 0, base.decimals)
    if decimals > 1:
        table.problem("policy.decimals", "decimals")
    protection = table.whole("protection", 1, base.protection)
    if protection >= least:
        table.problem("policy.protection", "protection", least=least)
    small_groups, zeros, unanimous = (
        table.choice(key, [choice.value for choice in type(default)], default.value)
        for key, default in (
            ("small_groups", base.small_groups),
            ("zeros", base.zeros),
            ("unanimous", base.unanimous),
        )
    )
    table.finish()
    return Policy(
        least=least,
        least_in_group=max(least, in_group),
        small_groups=SmallGroups(small_groups),
        decimals=min(decimals, 1),
        protection=min(protection, least - 1),
        zeros=Zeros(zeros),
        unanimous=Unanimous(unanimous),
    )
