"""What may be shown: thresholds first, then the complement of what they hide.

The rules speak of bases only, so they hold for every question alike and for the number of
respondents too. A hidden figure must not follow from those shown: with the total shown,
total minus the groups shown is the sum of the groups hidden, so a small group must have at
least one other hidden with it, and together they must hold the threshold.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import Enum

from .rounds import Policy


class Status(Enum):
    """Why a figure is shown or not.

    ``TOO_FEW``: fewer answers than the policy allows. ``COMPLEMENT``: enough answers, but
    hidden so that another group cannot be computed. ``NO_ANSWERS``: nobody answered inside
    the base. ``NOT_ASKED``: the question was not asked that year.
    """

    SHOWN = "shown"
    TOO_FEW = "too_few"
    COMPLEMENT = "complement"
    NO_ANSWERS = "no_answers"
    NOT_ASKED = "not_asked"


HIDDEN = (Status.TOO_FEW, Status.COMPLEMENT)


def total_status(base: int, policy: Policy, size: int | None = None) -> Status:
    """The status of a figure about all respondents, of whom there are ``size``.

    Where they are too few to be counted, they are so in every question.
    """
    few = size is not None and 0 < size < policy.least
    return Status.TOO_FEW if few else _by_threshold(base, policy.least)


def size_statuses(sizes: Sequence[int], policy: Policy) -> tuple[Status, ...]:
    """Which groups of a grouping may show how many they are; see ``group_statuses``."""
    statuses = [_by_threshold(size, policy.least_in_group) for size in sizes[:-1]]

    def ranges() -> list[_Range]:
        """A group hidden for another's sake is no larger than any that is shown."""
        shown = [n for n, s in zip(sizes, statuses, strict=False) if s is Status.SHOWN]
        return [_known_range(s, 1, min(shown, default=_MANY), policy) for s in statuses]

    return tuple(_with_complements(statuses, (sizes, sizes), policy, ranges))


def group_statuses(
    bases: Sequence[int], sizes: Sequence[int], policy: Policy
) -> tuple[Status, ...]:
    """The status of each group of one grouping, for one question.

    A group whose size is hidden is hidden in every question. The smallest further group is
    the one with the fewest respondents: the same for every question, so the hidden group
    cannot be pieced together from several.

    Args:
        bases: The base of each group, and last that of the respondents without a group.
            These are never printed, so they count as a hidden group.
        sizes: The respondents of each group, and last those without one.
        policy: The thresholds.

    Returns:
        A status for each group, without the last of ``bases``.
    """
    by_size = size_statuses(sizes, policy)
    statuses = [
        whole if whole in HIDDEN else _by_threshold(base, policy.least_in_group)
        for whole, base in zip(by_size, bases[:-1], strict=True)
    ]

    def ranges() -> list[_Range]:
        """Of a group whose size is hidden, nobody knows how many answered the question."""
        return [
            _known_range(status, 0, _MANY, policy)
            if whole in HIDDEN
            else _known_range(status, 1, size, policy)
            for status, whole, size in zip(statuses, by_size, sizes, strict=False)
        ]

    return tuple(_with_complements(statuses, (bases, sizes), policy, ranges))


def may_be_listed(sizes: Sequence[int], policy: Policy) -> bool:
    """Whether the groups may stand beside the total at all.

    Not if one group holds everybody: it is the total under another name. Not if all are
    hidden and their number alone gives them away: of 18 in two groups below ten, each is 9.
    """
    *groups, without = sizes
    if len(groups) == 1 and not without:
        return False
    statuses = size_statuses(sizes, policy)
    ranges = [_known_range(status, 1, _MANY, policy) for status in statuses]
    all_hidden = all(status in HIDDEN for status in statuses)
    return not all_hidden or not _gives_away(groups, statuses, ranges)


_MANY = 10**9  # no upper bound
_Range = tuple[int, int]


def _with_complements(
    statuses: list[Status],
    counted: tuple[Sequence[int], Sequence[int]],
    policy: Policy,
    ranges: Callable[[], list[_Range]],
) -> list[Status]:
    """Hides further groups until what total minus shown groups gives is safe to know.

    ``counted`` holds the bases and the sizes; ``ranges`` what a reader knows of each group
    from the statuses as they stand.
    """
    bases, sizes = counted
    if total_status(sum(bases), policy) is not Status.SHOWN:
        return statuses
    shown = [n for n, status in enumerate(statuses) if status is Status.SHOWN]
    further = sorted(shown, key=lambda n: (sizes[n], n))
    while not _safe(bases, statuses, policy) or _gives_away(bases, statuses, ranges()):
        if not further:
            _hide_empty(statuses)
            break
        statuses[further.pop(0)] = Status.COMPLEMENT
    return statuses


def _by_threshold(base: int, least: int) -> Status:
    if base == 0:
        return Status.NO_ANSWERS
    return Status.TOO_FEW if base < least else Status.SHOWN


def _safe(bases: Sequence[int], statuses: Sequence[Status], policy: Policy) -> bool:
    """Whether the sum of the hidden groups may be known: no small group stands alone in it."""
    *groups, without = bases
    hidden = [base for base, status in zip(groups, statuses, strict=True) if status in HIDDEN]
    filled = [base for base in (*hidden, without) if base]
    if all(base >= policy.least_in_group for base in filled):
        return True
    return len(filled) > 1 and sum(filled) >= policy.least_in_group


def _known_range(status: Status, lowest: int, highest: int, policy: Policy) -> _Range:
    """What a status by itself tells of the number behind it."""
    if status is Status.TOO_FEW:
        return lowest, min(policy.least_in_group - 1, highest)
    return (0 if lowest == 0 else policy.least_in_group), highest


def _gives_away(bases: Sequence[int], statuses: Sequence[Status], ranges: Sequence[_Range]) -> bool:
    """Whether the sum of the hidden groups and their marks fix the number of a small one.

    The sum is what the total and the groups shown leave; that nobody is without a group is
    taken to be known. 11 in a group marked as too small and one marked as hidden for its
    sake are 1 and 10.
    """
    hidden = [n for n, status in enumerate(statuses) if status in HIDDEN]
    together = sum(bases[n] for n in hidden)
    all_lowest = sum(ranges[n][0] for n in hidden)
    all_highest = sum(ranges[n][1] for n in hidden)
    for n in hidden:
        if statuses[n] is Status.TOO_FEW and bases[n]:
            lowest, highest = ranges[n]
            least = together - (all_highest - highest)
            most = together - (all_lowest - lowest)
            if max(least, lowest) == min(most, highest):
                return True
    return False


def _hide_empty(statuses: list[Status]) -> None:
    """Marks the empty groups like the small ones, once no other group is left to hide.

    Every group is then hidden, and what they hold together is the total itself; an empty
    group told as empty would narrow it down to the few others.
    """
    for n, status in enumerate(statuses):
        if status is Status.NO_ANSWERS:
            statuses[n] = Status.TOO_FEW
