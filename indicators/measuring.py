"""From responses to results: leave out, count, protect, seal."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from .audit import release_from
from .counts import CountTable, count, without_small_groups
from .disclosure import Cell, Counts, Figures, Status
from .disclosure.earlier import NOTHING_ELSE, InPrint, sorted_earlier
from .disclosure.program import Impossible
from .disclosure.protection import Counted, Protection, Unprotectable, protect
from .disclosure.release import Structure
from .errors import DisclosureError
from .groups import EVERYBODY, Division, Group, divisions_of
from .matching import Responses
from .questionnaire import Question, Questionnaire
from .results import Answers, Bound, Divided, Listing, Result, Results
from .rounds import LEAST_POSSIBLE, Policy, Round, SmallGroups


def measure(
    responses: Responses,
    questionnaire: Questionnaire,
    of_round: Round,
    by: str | Sequence[str] | None = None,
    in_print: InPrint = NOTHING_ELSE,
) -> Results:
    """The sealed results of a round, for all respondents and by the divisions asked for.

    One line of steps: leave out small groups if the policy says so, count, decide what is
    shown, seal. ``in_print`` says what readers know besides. An export without a grouping gives
    results without its groups.

    Raises:
        UnknownNameError: If the questionnaire has no grouping that ``by`` names.
        DisclosureError: If nothing that may be hidden protects what has to be.
    """
    divisions = divisions_of(by)
    questionnaire.check_groupings(name for division in divisions for name in division)
    policy = of_round.policy
    first = _excluding_grouping(responses, questionnaire, policy)
    kept = without_small_groups(responses, first, policy.left_out_below) if first else responses
    listings = {division: _listing(kept, division, policy) for division in divisions}
    wanted = [d for d, listing in listings.items() if listing is Listing.LISTED]
    facts = {"questionnaire": questionnaire.id, "year": of_round.year}
    try:
        counted, protection, published = _protected(kept, policy, wanted, in_print)
    except Unprotectable as failure:
        raise DisclosureError("audit.clash", figures=_named(failure), **facts) from None
    except Impossible:
        raise DisclosureError("audit.impossible", **facts) from None
    there = {group.division for group in counted.structure.groups}
    listings |= {d: Listing.ALONE for d in wanted if d not in there and kept.answers}
    results = _seal(counted, protection, questionnaire, of_round)
    results = replace(results, published=published)
    if release_from(results) != protection.release:
        raise DisclosureError("audit.differs", **facts)
    return replace(
        results,
        divided=tuple(
            Divided(questionnaire.groupings_of(division), listing)
            for division, listing in listings.items()
        ),
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


def _listing(responses: Responses, division: Division, policy: Policy) -> Listing:
    """Whether a division may stand beside the total, as far as is known before protecting."""
    if any(name not in responses.groups for name in division):
        return Listing.MISSING
    if not responses.answers:
        return Listing.LISTED
    table = count(responses, division)
    groups = _listed(table)
    unnamed = any("" in responses.groups[name].labels for name in division)
    small = any(table.size(group) < policy.least_in_group for group in table.groups if group.named)
    if policy.small_groups is SmallGroups.MERGE and (small or unnamed):
        return Listing.MERGED
    alone = len(groups) == len(table.groups) < 2  # the total under another name
    return Listing.ALONE if alone or not groups else Listing.LISTED


def _listed(table: CountTable) -> tuple[Group, ...]:
    """The groups that may be named: a name shared by one or two may point somebody out."""
    return tuple(g for g in table.groups if g.named and table.size(g) >= LEAST_POSSIBLE)


def _protected(
    responses: Responses, policy: Policy, divisions: Sequence[Division], in_print: InPrint
) -> tuple[Counted, Protection, Figures]:
    """What is counted, what of it may be shown, and what of it is in print already.

    Divisions that cannot be protected go.
    """
    kept = list(divisions)
    while True:
        counted = _counted(responses, kept, in_print)
        known = sorted_earlier(in_print.earlier, counted, policy)
        try:
            protection = protect(counted, policy, known.published, known.clashes)
        except Unprotectable as failure:
            kept.remove(_in_the_way(failure, kept))
        else:
            return counted, protection, known.published


def _in_the_way(failure: Unprotectable, divisions: Sequence[Division]) -> Division:
    """The division that has to go: the finest of those that the failure is about.

    Raises:
        Unprotectable: If it is about none of them.
    """
    reason = failure.reason
    about = {name for cell in (reason.protected, *reason.used) for name in cell.group.division}
    found = [division for division in divisions if about & set(division)]
    if not found:
        raise failure
    return max(found, key=len)


def _named(failure: Unprotectable) -> list[str]:
    """The figures that clash, by question and group."""
    cells = sorted(failure.reason.used, key=lambda cell: (cell.question or "", cell.group.labels))
    return [" ".join(filter(None, (cell.question, cell.group.name))) or "total" for cell in cells]


def _counted(responses: Responses, divisions: Sequence[Division], in_print: InPrint) -> Counted:
    """Counts every division, and those of earlier publications, as one structure."""
    groups_then = (group for release in in_print.earlier for group in release.structure.groups)
    then = dict.fromkeys(group.division for group in groups_then if group.labels)
    there = [division for division in then if set(division) <= set(responses.groups)]
    wanted = [*divisions, *(division for division in there if division not in divisions)]
    names = dict.fromkeys(name for division in wanted for name in division)
    whole = count(responses, tuple(names))
    groups, unlisted = [EVERYBODY], []
    for division in wanted:
        table = count(responses, division)
        listed = _listed(table) if division in divisions else ()
        groups += listed
        unlisted += [group for group in table.groups if group not in listed]
    counted = (*groups, *unlisted)
    parts = whole.groups if names else ()
    structure = Structure(groups=tuple(groups), unlisted=tuple(unlisted), parts=parts)
    questions = tuple(question.id for question in responses.questions)
    return Counted(
        questions=questions,
        structure=structure,
        sizes={group: whole.size(group) for group in structure.nodes},
        counts={
            Cell(question, group): whole.counts(place, group)
            for place, question in enumerate(questions)
            for group in counted
        },
        compared=in_print.compared,
    )


def _received(
    responses: Responses, kept: Responses, grouping: str | None, results: Results
) -> Answers:
    """All answers of the round, unless they would give away the size of a left-out group."""
    counted = results.answers[EVERYBODY]
    if grouping is None or kept.answers == responses.answers:
        return counted
    groups = len(responses.groups[grouping].labels) - len(kept.groups[grouping].labels)
    left_out = responses.answers - kept.answers
    safe = groups > 1 and left_out >= results.policy.least_in_group
    if safe and counted.status is Status.SHOWN:
        return Answers(Status.SHOWN, responses.answers)
    return Answers(Status.COMPLEMENT)


def _seal(
    counted: Counted, protection: Protection, questionnaire: Questionnaire, of_round: Round
) -> Results:
    """Keeps only what is shown: the line past which nothing hidden exists."""
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
            cells[question.id, group] = _result(question, group, status, counts, of_round.policy)
    return Results(
        questionnaire=questionnaire,
        year=of_round.year,
        policy=of_round.policy,
        invited=of_round.invited,
        received=answers[EVERYBODY],
        divided=(),
        answers=answers,
        cells=cells,
        structure=structure,
        reasons=protection.reasons,
        compared=counted.compared,
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
