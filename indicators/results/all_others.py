"""All others: a group's figures taken from everybody's, as its own seminar compares itself."""

from __future__ import annotations

from ..disclosure import NO_COUNTS, Counts, Status
from ..disclosure.figures import is_masked
from ..survey.groups import EVERYBODY, Group
from .sealed import Answers, Result, Results


def others_than(results: Results, group: Group, question: str) -> Result:
    """The answers of all but a group.

    Shown only where everybody and the group both are. That tells nothing new: the attack on what
    is in print has taken the counts of both as known, so it has been made on their difference
    too. Fewer than a group's threshold are not shown.
    """
    total, own = results.get(question), results.get(question, group)
    counted = own.counts or (NO_COUNTS if own.status is Status.NO_ANSWERS else None)
    if counted is None or total.counts is None:
        return Result(question=own.question, group=group, status=_mark(own, total))
    left = Counts(*(all_ - own_ for all_, own_ in zip(total.counts, counted, strict=True)))
    status = _status(results, left)
    counts = left if status is Status.SHOWN else None
    return Result(question=own.question, group=group, status=status, counts=counts)


def _mark(own: Result, total: Result) -> Status:
    """The mark of what cannot be told: that the group is too small says nothing of the others. A
    bound would have to be a bound of its own."""
    for status in (Status.NOT_ASKED, Status.NO_ANSWERS):
        if total.status is status:
            return status
    return Status.WITHHELD if Status.WITHHELD in (own.status, total.status) else Status.COMPLEMENT


def _status(results: Results, left: Counts) -> Status:
    if not left.base:
        return Status.NO_ANSWERS
    if left.base < results.policy.least_in_group:
        return Status.TOO_FEW if not results.policy.is_raised else Status.WITHHELD
    return Status.COMPLEMENT if is_masked(left, results.policy) else Status.SHOWN


def other_answers(results: Results, group: Group) -> Answers:
    """How many respondents are not in the group, if both numbers are shown."""
    total, own = results.answers[EVERYBODY].count, results.answers[group].count
    if total is None or own is None or total - own < results.policy.least_in_group:
        return Answers(Status.COMPLEMENT)
    return Answers(Status.SHOWN, total - own)
