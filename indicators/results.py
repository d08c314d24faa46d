"""Results: sealed figures. What is hidden does not exist past this room."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import TYPE_CHECKING

from .counts import Counts, CountTable, count, without_small_groups
from .disclosure import Status, group_statuses, may_be_listed, size_statuses, total_status
from .errors import DisclosureError
from .matching import Responses
from .questionnaire import Grouping, Question, Questionnaire, unknown_name
from .rounds import Policy, Round, SmallGroups

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """The answers to one question, of all respondents (``group`` is ``None``) or of a group.

    The counts exist exactly when the status is ``SHOWN``.
    """

    question: Question
    group: str | None
    status: Status
    counts: Counts | None = None

    def __post_init__(self) -> None:
        """Refuses numbers that are hidden, and numbers that cannot be counts.

        Raises:
            DisclosureError: If counts and status do not agree.
            ValueError: If the counts are no counts.
        """
        if (self.counts is not None) != (self.status is Status.SHOWN):
            raise DisclosureError("result.not_shown", question=self.question.id)
        if self.counts is not None and not _are_counts(self.counts):
            raise ValueError("counts are not negative, clear is part of positive, base is not 0")

    @property
    def base(self) -> int | None:
        """The number of answers inside the base, ``None`` if it is hidden."""
        return None if self.counts is None else self.counts.base

    def share(self, valence: str) -> Fraction:
        """The exact share of ``negative``, ``neutral``, ``positive`` or ``clear`` answers.

        Raises:
            DisclosureError: If the result is not shown.
        """
        if self.counts is None:
            raise DisclosureError("result.not_shown", question=self.question.id)
        return Fraction(getattr(self.counts, valence), self.counts.base)


def _are_counts(counts: Counts) -> bool:
    return min(counts) >= 0 and counts.clear <= counts.positive and counts.base > 0


@dataclass(frozen=True, slots=True)
class Answers:
    """A number of respondents; it exists exactly when the status is ``SHOWN``."""

    status: Status
    count: int | None = None

    def __post_init__(self) -> None:
        if (self.count is not None) != (self.status is Status.SHOWN):
            raise DisclosureError("answers.not_shown")


@dataclass(frozen=True, slots=True, kw_only=True)
class Results:
    """All results of a round, sealed, in the questionnaire's order.

    ``answers`` holds the respondents of the total (``None``) and of each group listed,
    ``received`` all answers of the round, which differ from the total's only if ``excluded``
    groups have been left out. ``merged`` says that groups exist but only the total is shown.
    """

    questionnaire: Questionnaire
    year: int
    policy: Policy
    invited: int | None
    received: Answers
    grouping: Grouping | None
    groups: tuple[str, ...]
    answers: Mapping[str | None, Answers]
    cells: Mapping[tuple[str, str | None], Result]
    merged: bool = False
    excluded: bool = False

    @property
    def asked(self) -> tuple[Question, ...]:
        """The questions of the year; a question's number is its place here."""
        return self.questionnaire.asked(self.year)

    @property
    def response_rate(self) -> Fraction | None:
        """Answers of those invited; ``None`` if one of them is hidden or not known."""
        if self.received.count is None or self.invited is None:
            return None
        return Fraction(self.received.count, self.invited)

    def get(self, question: str, group: str | None = None) -> Result:
        """The result of a question, for all respondents or for a group.

        Raises:
            UnknownNameError: If there is no such question or group.
        """
        found = self.cells.get((question, group))
        if found is None:
            self.questionnaire.question(question)
            raise unknown_name("group.unknown", str(group), list(self.groups))
        return found

    def for_group(self, group: str | None = None) -> tuple[Result, ...]:
        """The results of the questions asked, for all respondents or for a group."""
        return tuple(self.get(question.id, group) for question in self.asked)

    def __iter__(self) -> Iterator[Result]:
        return iter(self.cells.values())

    def to_frame(self) -> pd.DataFrame:
        """The results as a pandas frame, a row per question and group.

        Columns: questionnaire, year, grouping, group (missing for the total), question,
        status, and base, negative, neutral, positive, clear as whole numbers, missing where
        the status is not ``shown``. Needs pandas (``pip install indicators[frame]``).
        """
        import pandas as pd

        numbers = ["base", *Counts._fields]
        frame = pd.DataFrame(
            [
                (self.questionnaire.id, self.year, self.grouping and self.grouping.id, r.group)
                + (r.question.id, r.status.value, r.base)
                + (tuple(r.counts) if r.counts else (None,) * len(Counts._fields))
                for r in self
            ],
            columns=["questionnaire", "year", "grouping", "group", "question", "status", *numbers],
        )
        return frame.astype(dict.fromkeys(numbers, "Int64"))


def measure(
    responses: Responses, questionnaire: Questionnaire, of_round: Round, by: str | None = None
) -> Results:
    """The sealed results of a round, for all respondents and, if asked for, by a grouping.

    One line of steps: leave out small groups if the policy says so, count, decide what is
    shown, seal. An export without the grouping gives results without groups.

    Raises:
        UnknownNameError: If the questionnaire has no grouping ``by``.
    """
    if by is not None and questionnaire.grouping(by) is None:
        known = {grouping.id: grouping.called for grouping in questionnaire.groupings}
        raise unknown_name("grouping.unknown", by, known)
    policy = of_round.policy
    first = _excluding_grouping(responses, questionnaire, policy)
    kept = without_small_groups(responses, first, policy.left_out_below) if first else responses
    table = count(kept, by)
    unnamed = by is not None and by in kept.groups and "" in kept.groups[by].labels
    merged = _shows_only_total(table, policy, unnamed)
    if kept.answers:
        results = seal(count(kept) if merged else table, questionnaire, of_round)
    else:
        results = _nothing_shown(responses, questionnaire, of_round)
    return replace(
        results,
        grouping=questionnaire.grouping(by) if by else None,
        merged=merged,
        excluded=kept.answers < responses.answers,
        received=_received(responses, kept, first, results),
    )


def _excluding_grouping(
    responses: Responses, questionnaire: Questionnaire, policy: Policy
) -> str | None:
    """The grouping whose small groups are left out altogether, if the policy says so.

    It is the first grouping of the questionnaire, whatever is asked for, so that the total
    is the same in every table.
    """
    if policy.small_groups is not SmallGroups.EXCLUDE:
        return None
    return next((g.id for g in questionnaire.groupings if g.id in responses.groups), None)


def _nothing_shown(responses: Responses, questionnaire: Questionnaire, of_round: Round) -> Results:
    """The results where every group was too small: all there, all hidden."""
    above = responses.answers + 1
    strict = replace(of_round.policy, least=above, least_in_group=above)
    results = seal(count(responses), questionnaire, replace(of_round, policy=strict))
    return replace(results, policy=of_round.policy)


def _shows_only_total(table: CountTable, policy: Policy, unnamed: bool) -> bool:
    """Whether the groups are shown merged: where the policy says so, or they may not be listed.

    ``unnamed``: there are groups too small even to be named.
    """
    sizes: list[int] = table.answers.tolist()
    if not table.groups:
        return False
    small = unnamed or any(size < policy.least_in_group for size in sizes[:-1])
    return (small and policy.small_groups is SmallGroups.MERGE) or not may_be_listed(sizes, policy)


def _received(
    responses: Responses, kept: Responses, grouping: str | None, results: Results
) -> Answers:
    """All answers of the round, unless they would give away the size of a left-out group."""
    counted = results.answers[None]
    if grouping is None or kept.answers == responses.answers:
        return counted
    groups = len(responses.groups[grouping].labels) - len(kept.groups[grouping].labels)
    left_out = responses.answers - kept.answers
    safe = groups > 1 and left_out >= results.policy.least_in_group
    if safe and counted.status is Status.SHOWN:
        return Answers(Status.SHOWN, responses.answers)
    return Answers(Status.COMPLEMENT)


def seal(table: CountTable, questionnaire: Questionnaire, of_round: Round) -> Results:
    """Decides what of a count table is shown, and keeps only that."""
    policy, sizes = of_round.policy, [int(n) for n in table.answers]
    places = {question.id: n for n, question in enumerate(table.questions)}
    cells: dict[tuple[str, str | None], Result] = {}
    for question in questionnaire.questions:
        for result in _sealed(table, question, places.get(question.id), policy):
            cells[question.id, result.group] = result
    total = _answers(total_status(sum(sizes), policy), sum(sizes))
    by_group = map(_answers, size_statuses(sizes, policy), sizes)
    return Results(
        questionnaire=questionnaire,
        year=of_round.year,
        policy=policy,
        invited=of_round.invited,
        received=total,
        grouping=None,
        groups=table.groups,
        answers={None: total, **dict(zip(table.groups, by_group, strict=False))},
        cells=cells,
    )


def _answers(status: Status, size: int) -> Answers:
    return Answers(status, size if status is Status.SHOWN else None)


def _sealed(
    table: CountTable, question: Question, place: int | None, policy: Policy
) -> Iterator[Result]:
    """The results of one question: the total first, then the groups in order."""
    if place is None:
        for group in (None, *table.groups):
            yield Result(question=question, group=group, status=Status.NOT_ASKED)
        return
    total = table.counts(place)
    size = int(table.answers.sum())
    yield _result(question, None, total_status(total.base, policy, size), total)
    groups = [table.counts(place, n) for n in range(len(table.answers))]
    statuses = group_statuses([c.base for c in groups], table.answers.tolist(), policy)
    for label, status, counts in zip(table.groups, statuses, groups, strict=False):
        yield _result(question, label, status, counts)


def _result(question: Question, group: str | None, status: Status, counts: Counts) -> Result:
    """The line past which nothing hidden exists."""
    shown = counts if status is Status.SHOWN else None
    return Result(question=question, group=group, status=status, counts=shown)
