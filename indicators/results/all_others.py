"""All others: a group's figures taken from everybody's, as its own seminar compares itself."""

from __future__ import annotations

from ..disclosure import NO_COUNTS, Counts, Status
from ..disclosure.figures import is_masked
from ..survey.groups import EVERYBODY, Group
from .result import Answers, Result
from .sealed import Results


def others_than(results: Results, group: Group, question: str) -> Result:
    """The answers of all but a group.

    Shown only where everybody and the group both are. That reveals nothing new: the attack on what
    is in print has taken the counts of both as known, so it has been made on their difference
    too. Fewer than a group's threshold are not shown.
    """
    total, of_group = results.get(question), results.get(question, group)
    group_counts = of_group.counts or (NO_COUNTS if of_group.status is Status.NO_ANSWERS else None)
    if group_counts is None or total.counts is None:
        return Result(question=of_group.question, group=group, status=_mark(of_group, total))
    pairs = zip(total.counts, group_counts, strict=True)
    others = Counts(*(in_total - in_group for in_total, in_group in pairs))
    status = _status(results, others)
    counts = others if status is Status.SHOWN else None
    return Result(question=of_group.question, group=group, status=status, counts=counts)


def _mark(of_group: Result, total: Result) -> Status:
    """The mark of what cannot be shown. That a group is too small says nothing of the others, and
    a bound of theirs would have to be their own."""
    for status in (Status.NOT_ASKED, Status.NO_ANSWERS):
        if total.status is status:
            return status
    withheld = Status.WITHHELD in (of_group.status, total.status)
    return Status.WITHHELD if withheld else Status.COMPLEMENT


def _status(results: Results, others: Counts) -> Status:
    if not others.base:
        return Status.NO_ANSWERS
    if others.base < results.policy.least_in_group:
        return Status.TOO_FEW if not results.policy.is_raised else Status.WITHHELD
    return Status.COMPLEMENT if is_masked(others, results.policy) else Status.SHOWN


def other_answers(results: Results, group: Group) -> Answers:
    """How many respondents are not in the group, if both numbers are shown."""
    total, of_group = results.answers[EVERYBODY].count, results.answers[group].count
    if total is None or of_group is None or total - of_group < results.policy.least_in_group:
        return Answers(Status.COMPLEMENT)
    return Answers(Status.SHOWN, total - of_group)
