"""From responses to results: leave out, count, protect, seal."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from ..disclosure import Cell, Counts, Status
from ..disclosure.protection import Unprotectable
from ..disclosure.release import Release
from ..disclosure.solver import Impossible
from ..responses import Cube, Responses
from ..survey.groups import EVERYBODY, By, Division, Group, divisions_of, is_alone
from ..survey.policy import Policy, SmallGroups
from ..survey.questionnaire import Question, Questionnaire
from ..survey.waves import Wave
from ..words.errors import DisclosureError
from ..words.progress import working
from .counts import Answered, count, without_small_groups
from .distribution import may_be_told
from .in_print import release_from
from .protection_order import Settled, Steps
from .result import Answers, Bound, Result
from .sealed import Divided, Results


def measure(
    responses: Responses | Cube,
    questionnaire: Questionnaire,
    wave: Wave,
    by: By = None,
    earlier: tuple[Release, ...] = (),
) -> Results:
    """The sealed results of a wave, for all respondents and by the divisions asked for.

    One line of steps: leave out small groups if the policy says so, count, decide what is
    shown, seal. ``earlier`` is what was published before of the wave. An export without a
    grouping gives results without its groups.

    Raises:
        UnknownNameError: If the questionnaire has no grouping that ``by`` names.
        DisclosureError: If nothing that may be hidden protects what has to be.
    """
    divisions = _in_order(divisions_of(by), questionnaire)
    policy, responses = wave.policy, responses.counted()
    excluding = _excluding_grouping(responses, questionnaire, policy)
    kept = counted_responses(responses, questionnaire, policy)
    facts: dict[str, object] = {"questionnaire": questionnaire.id, "year": wave.year}
    try:
        steps = Steps(kept, questionnaire, policy, earlier)
        with working("progress.protecting", len(kept.questions)):
            settled = steps.alone(divisions[0]) if is_alone(by) else steps.settled(divisions)
    except Unprotectable as failure:
        raise _clash(failure, facts) from None
    except Impossible:
        raise DisclosureError("audit.impossible", **facts) from None
    results = replace(
        _seal(settled, questionnaire, wave),
        divided=tuple(
            Divided(
                questionnaire.groupings_of(division),
                settled.listing(kept, division, policy),
                is_alone(by),
            )
            for division in divisions
        ),
        excluded=kept.answers < responses.answers,
    )
    if release_from(results) != settled.protection.release:
        raise DisclosureError("audit.differs", **facts)
    results = replace(results, received=_received(responses, kept, excluding, results))
    invited = _invited_groups(wave, results)
    results = replace(results, invited_groups=invited, outside=_outside(kept, results))
    return replace(results, distributions=_distributions(kept, results))


def counted_responses(
    responses: Answered, questionnaire: Questionnaire, policy: Policy
) -> Answered:
    """The respondents of the total: without those in small groups, if the policy says so."""
    excluding = _excluding_grouping(responses, questionnaire, policy)
    if excluding is None:
        return responses
    return without_small_groups(responses, excluding, policy.left_out_below)


def _in_order(divisions: Sequence[Division], questionnaire: Questionnaire) -> list[Division]:
    """Divisions with their groupings in the order of the questionnaire."""
    questionnaire.check_groupings(name for division in divisions for name in division)
    order = [grouping.id for grouping in questionnaire.groupings]
    return [tuple(sorted(division, key=order.index)) for division in divisions]


def _excluding_grouping(
    responses: Responses | Cube, questionnaire: Questionnaire, policy: Policy
) -> str | None:
    """The grouping whose small groups are left out altogether, if the policy says so.

    It is the first grouping of the questionnaire, whatever is asked for, so that the total
    is the same in every table.
    """
    if policy.small_groups is not SmallGroups.EXCLUDE:
        return None
    own = questionnaire.in_exports.groupings  # a small quarter is no reason to leave people out
    return next((g.id for g in own if g.id in responses.groups), None)


def _clash(failure: Unprotectable, facts: Mapping[str, object]) -> DisclosureError:
    """The error of figures that give something away, by question and group if they have any."""
    cells = sorted(failure.breach.used, key=lambda cell: (cell.question or "", cell.group.labels))
    names = [" ".join(filter(None, (cell.question, cell.group.name))) for cell in cells]
    if not any(names):
        return DisclosureError("audit.clash", **facts)
    return DisclosureError("audit.clash.figures", figures=", ".join(filter(None, names)), **facts)


def _received(responses: Cube, kept: Cube, grouping: str | None, results: Results) -> Answers:
    """All answers of the wave, unless they would give away the size of a left-out group."""
    counted = results.answers[EVERYBODY]
    if grouping is None or kept.answers == responses.answers:
        return counted
    groups = len(responses.groups[grouping].labels) - len(kept.groups[grouping].labels)
    left_out = responses.answers - kept.answers
    safe = groups > 1 and left_out >= results.policy.least_in_group
    if safe and counted.status is Status.SHOWN:
        return Answers(Status.SHOWN, responses.answers)
    return Answers(Status.COMPLEMENT)


def _outside(kept: Cube, results: Results) -> dict[tuple[str, Group], int]:
    """The answers outside the base of each question, of the total where it is shown, and of the
    groups where nothing of the question is hidden in any."""
    groups = [group for group in results.answers if results.answers[group].count is not None]
    tables = {group.division: count(kept, group.division) for group in groups}
    outside = {}
    for place, question in enumerate(kept.questions):
        shown = [group for group in groups if results.cells[question.id, group].counts]
        all_shown = len(shown) == len(results.answers) and not any(
            group.labels for group in results.structure.unlisted
        )
        for group in shown if all_shown else [g for g in shown if g == EVERYBODY]:
            outside[question.id, group] = tables[group.division].outside(place, group)
    return outside


def _distributions(kept: Cube, results: Results) -> dict[str, tuple[int, ...]]:
    """The answers of the total to each alternative, where these and "don't know" may be told."""
    return {
        question.id: tuple(map(int, counts.sum(axis=0)[:-1]))
        for question, counts in zip(kept.questions, kept.counts, strict=True)
        if (question.id, EVERYBODY) in results.outside and may_be_told(results, question.id)
    }


def _invited_groups(wave: Wave, results: Results) -> dict[Group, int]:
    """How many were asked in each group whose number of answers is shown.

    Of others it is left behind, and of all of them where the number of all answers is: no more
    than were asked can have answered, among those who are left as well.
    """
    if results.received.count is None:
        return {}
    asked = {
        group: wave.invited_groups.of(*group.labels[0])
        for group, answers in results.answers.items()
        if len(group.labels) == 1 and answers.count is not None
    }
    return {group: number for group, number in asked.items() if number is not None}


def _seal(settled: Settled, questionnaire: Questionnaire, wave: Wave) -> Results:
    """Keeps only what is shown: the line past which nothing hidden exists."""
    counted, protection = settled.counted, settled.protection
    statuses, structure = protection.statuses, counted.structure
    answers = {
        group: _answers(statuses[Cell(None, group)], counted.sizes[group])
        for group in structure.groups
    }
    cells = {}
    for question in questionnaire.questions:
        for group in structure.groups:
            cell = Cell(question.id, group)
            status, counts = statuses.get(cell, Status.NOT_ASKED), counted.counts.get(cell)
            cells[question.id, group] = _result(question, group, status, counts, wave.policy)
    return Results(
        questionnaire=questionnaire,
        year=wave.year,
        policy=wave.policy,
        invited=wave.invited,
        received=answers[EVERYBODY],
        divided=(),
        answers=answers,
        cells=cells,
        structure=structure,
        published=settled.published,
        targets=wave.targets,
        periods=wave.periods,
    )


def _answers(status: Status, size: int) -> Answers:
    return Answers(status, size if status is Status.SHOWN else None)


def _result(
    question: Question, group: Group, status: Status, counts: Counts | None, policy: Policy
) -> Result:
    if status is Status.SHOWN:
        return Result(question=question, group=group, status=status, counts=counts)
    if status is Status.MASKED and counts is not None:
        bound = Bound.of(counts, policy.protection)
        return Result(question=question, group=group, status=status, bound=bound)
    return Result(question=question, group=group, status=status)
