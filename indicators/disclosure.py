"""What may be shown: thresholds first, then the complement of what they hide.

The rules speak of bases only, so they hold for every question alike and for the number of
respondents too. A hidden figure must not follow from those shown: with the total shown,
total minus the groups shown is the sum of the groups hidden, so a small group must have at
least one other hidden with it, and together they must hold the threshold.
"""

from __future__ import annotations

from collections.abc import Sequence
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
    own = [_by_threshold(size, policy.least_in_group) for size in sizes[:-1]]
    return tuple(_with_complements(own, sizes, sizes, policy))


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
    statuses = [
        whole if whole in HIDDEN else _by_threshold(base, policy.least_in_group)
        for whole, base in zip(size_statuses(sizes, policy), bases[:-1], strict=True)
    ]
    return tuple(_with_complements(statuses, bases, sizes, policy))


def _with_complements(
    statuses: list[Status], bases: Sequence[int], sizes: Sequence[int], policy: Policy
) -> list[Status]:
    """Hides further groups until what total minus shown groups gives is safe to know."""
    if total_status(sum(bases), policy) is not Status.SHOWN:
        return statuses
    shown = [n for n, status in enumerate(statuses) if status is Status.SHOWN]
    further = sorted(shown, key=lambda n: (sizes[n], n))
    while not _safe(_hidden(bases, statuses), policy):
        if not further:
            _hide_empty(statuses)
            break
        statuses[further.pop(0)] = Status.COMPLEMENT
    return statuses


def _by_threshold(base: int, least: int) -> Status:
    if base == 0:
        return Status.NO_ANSWERS
    return Status.TOO_FEW if base < least else Status.SHOWN


def _hidden(bases: Sequence[int], statuses: Sequence[Status]) -> list[int]:
    """The bases, of those that hold anything, of the hidden groups and of those without one."""
    *groups, without = bases
    hidden = [base for base, status in zip(groups, statuses, strict=True) if status in HIDDEN]
    return [base for base in (*hidden, without) if base]


def _safe(hidden: Sequence[int], policy: Policy) -> bool:
    """Whether the sum of the hidden groups may be known: no small group stands alone in it."""
    if all(base >= policy.least_in_group for base in hidden):
        return True
    return len(hidden) > 1 and sum(hidden) >= policy.least_in_group


def _hide_empty(statuses: list[Status]) -> None:
    """Hides the empty groups as well, once no other group is left to hide.

    Every group is then hidden, and what the hidden ones hold together is the total itself;
    an empty group told as empty would narrow it down to the few others.
    """
    for n, status in enumerate(statuses):
        if status is Status.NO_ANSWERS:
            statuses[n] = Status.COMPLEMENT
