"""What may be said of each change: the verdict, and what it rests on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum
from fractions import Fraction
from math import ceil, sqrt
from typing import TYPE_CHECKING, Any, NamedTuple

from .compared import Compared, change_interval, change_p, silent_bounds, undone
from .intervals import Interval
from .share_tests import Sample, difference_p, surely_reaches
from .whole_scale import mann_whitney

if TYPE_CHECKING:
    pass

ALPHA = 0.05
"""The probability that a document calls anything clear where nothing has changed, at most."""
LARGE_POINTS, LARGE_PERSONS = 10, 3


class Population(Enum):
    """Whose share is meant: the estimand.

    ``THESE``: that of the very people asked each year. It is counted, not estimated: a change is
    what it is, and nothing is tested. ``PROCESS``: that of the work itself, which would have given
    other answers another time; the answers are independent draws.
    """

    THESE = "these"
    PROCESS = "process"


class Verdict(Enum):
    """What may be said of a change.

    Of a process: ``CLEAR_RISE``, ``CLEAR_FALL`` are secured and large, and would be secured
    whatever the silent think; where this is not certain, they are so ``_AMONG`` those who answered.
    ``SMALL``: secured, not surely large. ``NO_CHANGE``: the interval has no large change in it.
    ``ONE_OF_MANY``: its interval has no 0 in it, but so many are told that one or other of them
    would have none by chance. ``TOO_FEW``: had all answered negatively in one year and positively
    in the other, even this change would not have been secured among so many. ``UNCERTAIN``: none
    of these.

    Of the people asked: ``RISE``, ``FALL`` are large, and are so whatever the silent think; where
    this is not certain, they are so ``_AMONG`` those who answered. ``WITHIN``: not large. ``SAME``:
    no change.
    """

    CLEAR_RISE = "clear_rise"
    CLEAR_FALL = "clear_fall"
    CLEAR_RISE_AMONG = "clear_rise_among"
    CLEAR_FALL_AMONG = "clear_fall_among"
    SMALL = "small"
    NO_CHANGE = "no_change"
    ONE_OF_MANY = "one_of_many"
    UNCERTAIN = "uncertain"
    TOO_FEW = "too_few"
    RISE = "rise"
    FALL = "fall"
    RISE_AMONG = "rise_among"
    FALL_AMONG = "fall_among"
    WITHIN = "within"
    SAME = "same"
    NOT_COMPARABLE = "not_comparable"

    @property
    def stands_out(self) -> bool:
        """Whether a title may name the change."""
        return self.value.startswith(("clear", "rise", "fall"))

    @property
    def is_rise(self) -> bool:
        """Whether it is that of a rise that stands out."""
        return self.stands_out and "rise" in self.value

    @property
    def is_among(self) -> bool:
        """Whether it is said only of those who answered."""
        return self.value.endswith("_among")


class Smallest(NamedTuple):
    """How large a change has to be to be spoken of: in persons and in percentage points."""

    persons: int | None = None
    points: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Assessment:
    """A change of the positive share, and what may be said of it.

    ``points`` are percentage points, and ``persons`` how many of the ``base`` who answered last
    they are, rounded, exactly so where as many answered before; neither where print leaves several
    possible. ``compared`` is what the change of a process is of, and ``interval_of_whole`` that of
    a whole: by them ``interval`` is known. ``silent`` is the least and the greatest change of all
    who were asked, whatever the silent think: both shares from -1 to 1. ``undone`` is how many
    percentage points the silent would have to differ from those who answered, against the change
    in both years, for a clear change to vanish. ``adjusted`` is the p-value adjusted for all that
    the document tells. ``cles`` is the common-language effect size along the whole scale,
    ``scale_p`` the p-value of the rank test.
    """

    verdict: Verdict
    points: Fraction | None = None
    persons: int | None = None
    base: int | None = None
    is_same_base: bool = False
    compared: Compared | None = field(default=None, repr=False)
    interval_of_whole: Interval | None = None
    silent: Interval | None = None
    undone: Fraction | None = None
    p_value: float | None = None
    adjusted: float | None = None
    cles: Fraction | None = None
    scale_p: float | None = None

    @property
    def interval(self) -> Interval | None:
        """The interval of the change; it is searched for when it is asked for."""
        return change_interval(self.compared) if self.compared else self.interval_of_whole


def of_process(
    compared: Compared, adjusted: float, smallest: Smallest, claims: int = 1
) -> Assessment:
    """The assessment of a change of a process, whose adjusted p-value is known, among ``claims``
    changes that stand in the document."""
    silent = silent_bounds(compared)
    verdict = _process_verdict(compared, adjusted <= ALPHA, smallest, silent)
    if verdict is Verdict.UNCERTAIN and _utmost_p(compared) * claims > ALPHA:
        verdict = Verdict.TOO_FEW
    rank = mann_whitney(*compared.counts) if compared.counts else None
    return Assessment(
        verdict=verdict,
        **_moved(compared),
        compared=compared,
        silent=silent,
        undone=undone(compared) if verdict.stands_out else None,
        p_value=change_p(compared),
        adjusted=adjusted,
        cles=rank.cles if rank else None,
        scale_p=rank.p_value if rank else None,
    )


def _process_verdict(
    compared: Compared,
    secured: bool,
    smallest: Smallest,
    silent: Interval | None,
) -> Verdict:
    points = smallest.points or LARGE_POINTS
    if secured:
        if not _is_large(compared, smallest.persons or LARGE_PERSONS, points):
            return Verdict.SMALL
        if silent is not None and _is_carried(compared, silent):
            return Verdict.CLEAR_RISE if compared.difference > 0 else Verdict.CLEAR_FALL
        return Verdict.CLEAR_RISE_AMONG if compared.difference > 0 else Verdict.CLEAR_FALL_AMONG
    if _has_no_large(compared, points):
        return Verdict.NO_CHANGE
    return Verdict.ONE_OF_MANY if _has_no_zero(compared) else Verdict.UNCERTAIN


def _has_no_large(compared: Compared, points: int) -> bool:
    """Whether the interval of a change ends before so many percentage points, up and down."""
    if compared.is_certain and surely_reaches(*compared.sides, points / 100):
        return False
    interval = change_interval(compared)
    return max(-interval.lower, interval.upper) * 100 < points


def _has_no_zero(compared: Compared) -> bool:
    """Whether 0 is not in the interval: of known counts that is what the test decides."""
    if compared.is_certain:
        return change_p(compared) <= ALPHA
    interval = change_interval(compared)
    return not interval.lower <= 0 <= interval.upper


def _is_carried(compared: Compared, silent: Interval) -> bool:
    """Whether a change would be secured by itself even if all who were silent had thought what
    speaks most against it."""
    if compared.asked is None or silent.lower <= 0 <= silent.upper:
        return False
    earlier, later = zip(*_worst(compared, compared.asked), strict=True)
    return change_p(Compared(earlier, later)) <= ALPHA


def _worst(compared: Compared, asked: tuple[int, int]) -> Iterator[tuple[Sample, Sample]]:
    """All who were asked, the silent against the change in both years."""
    for earlier, later in compared.pairs:
        before, after = max(asked[0], earlier.base), max(asked[1], later.base)
        if compared.difference < 0:
            earlier, later = earlier.turned, later.turned
        silent = before - earlier.base
        yield Sample(earlier.positive + silent, before), Sample(later.positive, after)


def _utmost_p(compared: Compared) -> float:
    """The p-value of the greatest change that as many answers could have shown."""
    earlier, later = compared.sides
    return difference_p(Sample(0, earlier.base), Sample(later.base, later.base))


def of_these(compared: Compared, claims: int, smallest: Smallest) -> Assessment:
    """The assessment of a change among the people asked; ``claims`` changes stand in the document.

    Nothing is tested. Large is what is at least ``smallest``, or ``ordinary_persons``.
    """
    silent = silent_bounds(compared)
    persons = smallest.persons or ordinary_persons(compared, claims)
    is_large = _is_large(compared, persons, smallest.points or LARGE_POINTS)
    verdict = _verdict_of_these(compared, is_large, silent)
    rank = mann_whitney(*compared.counts) if compared.counts else None
    return Assessment(
        verdict=verdict,
        **_moved(compared),
        silent=silent,
        cles=rank.cles if rank else None,
    )


def _verdict_of_these(compared: Compared, is_large: bool, silent: Interval | None) -> Verdict:
    if not is_large:
        still = compared.is_certain and not compared.difference
        return Verdict.SAME if still else Verdict.WITHIN
    rises = compared.difference > 0
    if silent is None or silent.lower <= 0 <= silent.upper:
        return Verdict.RISE_AMONG if rises else Verdict.FALL_AMONG
    return Verdict.RISE if rises else Verdict.FALL


def ordinary_persons(compared: Compared, claims: int) -> int:
    """How many persons a change has to be, not to be within what answers ordinarily vary.

    The same person answers otherwise another day, and people come and go. How much is not known
    of anonymous answers; it is at most as much as if each answer were drawn anew, and most where
    half are positive. So many persons are reached by that, by any of ``claims`` changes, in at
    most 5 of 100 documents: z √(n (1 + n / m) / 4) + 1/2 for n answers, and m before; the half
    because persons are whole.
    """
    from statistics import NormalDist

    people, other = compared.people, sum(side.base for side in compared.sides) - compared.people
    z = NormalDist().inv_cdf(1 - ALPHA / max(claims, 1) / 2)
    return ceil(z * sqrt((people + people**2 / other) / 4) + 0.5)


def _moved(compared: Compared) -> dict[str, Any]:
    """How far a change goes, as fields of an assessment."""
    earlier, later = compared.sides
    people = compared.people
    exactly = earlier.base == later.base or not compared.difference
    fields: dict[str, Any] = {"base": people, "is_same_base": exactly}
    persons = {_persons(*pair, people) for pair in compared.pairs}
    if len(persons) == 1:  # whatever print leaves open
        fields["persons"] = persons.pop()
    if compared.is_certain:
        fields["points"] = 100 * compared.difference
    return fields


def _persons(earlier: Sample, later: Sample, people: int) -> int:
    """The change of the share in persons among so many, half away from zero."""
    moved = (Fraction(*later) - Fraction(*earlier)) * people
    return int(abs(moved) + Fraction(1, 2)) * (1 if moved > 0 else -1)


def _is_large(compared: Compared, persons: int, points: int) -> bool:
    """Whether a change is so large whatever of it print leaves open."""
    way = 1 if compared.difference > 0 else -1
    steps = [(Fraction(*later) - Fraction(*earlier)) * way for earlier, later in compared.pairs]
    least = min(steps)
    # Persons are counted as they are printed.
    return 100 * least >= points and int(least * compared.people + Fraction(1, 2)) >= persons
