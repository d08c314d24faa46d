"""What may be shown: thresholds first, then the complement of what they hide.

The rules speak of bases only, so they hold for every question alike and for the number of
respondents too. A hidden figure must not follow from those shown: with the total shown,
total minus the groups shown is the sum of the groups hidden, so these must be at least two
and hold the threshold together.
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


def total_status(base: int, policy: Policy) -> Status:
    """The status of a figure about all respondents."""
    return _by_threshold(base, policy.least)


def group_statuses(
    bases: Sequence[int], order: Sequence[int], policy: Policy
) -> tuple[Status, ...]:
    """The status of each group of one grouping, for one question.

    Args:
        bases: The base of each group, and last that of the respondents without a group.
            These are never printed, so they count as a hidden group.
        order: The number of respondents of each group, which decides what "the smallest
            further group" is. It is the same for every question, so the same group hides
            throughout and cannot be pieced together from several questions.
        policy: The thresholds.

    Returns:
        A status for each group, without the last of ``bases``.
    """
    *groups, without = bases
    statuses = [_by_threshold(base, policy.least_in_group) for base in groups]
    if total_status(sum(bases), policy) is not Status.SHOWN:
        return tuple(statuses)
    further = sorted(
        (n for n, status in enumerate(statuses) if status is Status.SHOWN),
        key=lambda n: (order[n], n),
    )
    while not _safe(_hidden(groups, statuses, without), policy) and further:
        statuses[further.pop(0)] = Status.COMPLEMENT
    if not _safe(_hidden(groups, statuses, without), policy):
        _hide_empty(statuses)
    return tuple(statuses)


def _by_threshold(base: int, least: int) -> Status:
    if base == 0:
        return Status.NO_ANSWERS
    return Status.TOO_FEW if base < least else Status.SHOWN


def _hidden(groups: Sequence[int], statuses: Sequence[Status], without: int) -> list[int]:
    """The bases of the hidden groups that hold anything."""
    hidden = (Status.TOO_FEW, Status.COMPLEMENT)
    bases = [base for base, status in zip(groups, statuses, strict=True) if status in hidden]
    return bases + [without] if without else bases


def _safe(hidden: Sequence[int], policy: Policy) -> bool:
    return not hidden or (len(hidden) > 1 and sum(hidden) >= policy.least_in_group)


def _hide_empty(statuses: list[Status]) -> None:
    """Hides the empty groups as well, once no other group is left to hide.

    Every group is then hidden, and what the hidden ones hold together is the total itself;
    an empty group told as empty would narrow it down to the few others.
    """
    for n, status in enumerate(statuses):
        if status is Status.NO_ANSWERS:
            statuses[n] = Status.COMPLEMENT
