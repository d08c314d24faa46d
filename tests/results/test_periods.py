"""Quarters published one after the other: nothing of a small one follows from all of print."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import product

import numpy as np

from indicators.disclosure import HIDDEN, Status
from indicators.disclosure.release import Release
from indicators.responses import Groups, Responses
from indicators.results.in_print import release_from
from indicators.results.measuring import measure
from indicators.results.sealed import Results
from indicators.survey.groups import EVERYBODY, Group
from indicators.survey.periods import PERIOD, Period, Scheme, grouping_of
from indicators.survey.policy import Policy, SmallGroups

from ..conftest import make_question, make_questionnaire, make_responses, make_wave
from ..subtests import as_subtests

QUESTIONNAIRE = make_questionnaire(make_question("q1"), make_question("q2"))
QUARTERLY = replace(
    QUESTIONNAIRE, groupings=(*QUESTIONNAIRE.groupings, grouping_of([Scheme.QUARTER]))
)
NEGATIVE, NEUTRAL, POSITIVE, CLEAR = 0, 2, 3, 5
MIXED = [NEGATIVE, NEUTRAL, POSITIVE, CLEAR, CLEAR, NEGATIVE, POSITIVE]
UNITS = ("A", "B")

Sizes = Sequence[tuple[int, int]]
"""Of each quarter, how many answered in each of the units."""


def label(quarter: int) -> str:
    return Period(Scheme.QUARTER, quarter).label


def responses_of(sizes: Sizes) -> Responses:
    """Mixed answers of some quarters, each in its units; those of a quarter are always the same."""
    cells = [(q, u, n) for q, of in enumerate(sizes) for u, n in enumerate(of) for n in range(n)]
    codes = [(MIXED[(n + 2 * q) % 7], MIXED[(3 * n + q + u) % 7]) for q, u, n in cells]
    responses = make_responses(QUESTIONNAIRE, codes, [UNITS[u] for _, u, _ in cells])
    labels = tuple(label(q + 1) for q in range(len(sizes)))
    groups = {**responses.groups, PERIOD: Groups(labels, np.array([q for q, _, _ in cells]))}
    return replace(responses, groups=groups)


Asked = Sequence[str] | None
"""What a publication is divided by; ``None`` where nothing is published that quarter."""


def published(sizes: Sizes, *asked: Asked) -> dict[int, Results]:
    """The results by the number of quarters so far, as they are published quarter by quarter."""
    releases: list[Release] = []
    made = {}
    for so_far, by in enumerate(asked, 1):
        if by is not None:
            responses = responses_of(sizes[:so_far])
            made[so_far] = measure(responses, QUARTERLY, make_wave(), by, tuple(releases))
            releases.append(release_from(made[so_far]))
    return made


def cells_of(group: Group, so_far: int) -> frozenset[tuple[int, str]]:
    """The quarters and units that a group is the sum of, when so many quarters had been asked."""
    names = dict(group.labels)
    quarters = [q for q in range(1, so_far + 1) if names.get(PERIOD, label(q)) == label(q)]
    return frozenset((q, u) for q in quarters for u in UNITS if names.get("unit", u) == u)


def known_sums(made: Mapping[int, Results], question: str) -> Iterator[frozenset[tuple[int, str]]]:
    """Of which sums of quarters and units the answers to a question are in print somewhere."""
    for so_far, results in made.items():
        for (name, group), result in results.cells.items():
            if name == question and result.counts is not None:
                yield cells_of(group, so_far)


def follows(target: frozenset[tuple[int, str]], known: set[frozenset[tuple[int, str]]]) -> bool:
    """Whether what is known can be added and subtracted so that the target is left."""
    cells = sorted({cell for one in (target, *known) for cell in one})
    rows = [[float(cell in one) for cell in cells] for one in known]
    wanted = [float(cell in target) for cell in cells]
    rank = np.linalg.matrix_rank
    return bool(rows) and bool(rank(np.array(rows)) == rank(np.array([*rows, wanted])))


def leaks(made: Mapping[int, Results], sizes: Sizes) -> list[object]:
    """The groups of fewer than ten that follow from everything in print: quarters, units in one of
    them, units over several of them."""
    found: list[object] = []
    quarters = range(1, len(sizes) + 1)
    spans = [range(a, b + 1) for a, b in product(quarters, quarters) if a <= b]
    for question in ("q1", "q2"):
        known = set(known_sums(made, question))
        for span, units in product(spans, (("A",), ("B",), UNITS)):
            target = frozenset((q, u) for q in span for u in units)
            answers = sum(sizes[q - 1][UNITS.index(u)] for q, u in target)
            if 0 < answers < 10 and follows(target, known):
                found.append((question, [*span], units, answers))
    return found


PERIODS, UNITS_ONLY, CROSSED = ("period",), ("unit",), ("period,unit",)


@as_subtests(
    ("sizes", "asked"),
    [
        (((20, 20), (3, 2)), (PERIODS, PERIODS)),
        (((20, 20), (12, 12)), (UNITS_ONLY, ("unit", "period"))),
        (((20, 20), (3, 2), (15, 15)), (PERIODS, PERIODS, PERIODS)),
        (((20, 20), (15, 15), (3, 2)), (CROSSED, CROSSED, CROSSED)),
        (((20, 20), (15, 3), (3, 15)), (("unit", "period"), PERIODS, CROSSED)),
        (((12, 12), (3, 2), (20, 20)), ((), None, PERIODS)),
        (((12, 12), (3, 2), (20, 20)), (UNITS_ONLY, (), CROSSED)),
        (((12, 15), (3, 15), (20, 20)), (UNITS_ONLY, None, CROSSED)),
        (((11, 11), (4, 5), (12, 12)), (CROSSED, UNITS_ONLY, CROSSED)),
    ],
)
def test_no_few_follow_from_what_was_published_quarter_by_quarter(
    sizes: Sizes, asked: Sequence[Asked]
) -> None:
    """A reader who keeps every publication, and knows that a quarter is what it was, adds and
    subtracts all that is in print."""
    assert leaks(published(sizes, *asked), sizes) == []


def test_a_small_second_quarter_is_not_the_difference_of_two_totals() -> None:
    april, july = published([(20, 20), (3, 2)], PERIODS, PERIODS).values()
    assert all(result.status is Status.SHOWN for result in april.for_group())
    assert all(result.status in HIDDEN for result in july.for_group(label(2)))
    assert all(result.status in HIDDEN for result in july.for_group())


def test_without_the_ledger_the_difference_would_tell() -> None:
    """The attack above finds what it is to find."""
    sizes = [(20, 20), (3, 2)]
    april = measure(responses_of(sizes[:1]), QUARTERLY, make_wave(), ["period"])
    july = measure(responses_of(sizes), QUARTERLY, make_wave())
    assert leaks({1: april, 2: july}, sizes)


def test_a_large_second_quarter_is_shown_and_so_is_the_year() -> None:
    _, july = published([(20, 20), (15, 15)], PERIODS, PERIODS).values()
    shown = [result for group in (EVERYBODY, *july.groups) for result in july.for_group(group)]
    assert [group.name for group in july.groups] == [label(1), label(2)]
    assert all(result.status is Status.SHOWN for result in shown)


def test_what_hides_a_small_quarter_in_july_hides_it_in_october() -> None:
    """In October the year is shown again only if the third quarter does not leave the second."""
    *_, october = published([(20, 20), (3, 2), (15, 15)], PERIODS, PERIODS, PERIODS).values()
    assert all(result.status in HIDDEN for result in october.for_group(label(2)))
    for year in october.for_group():
        third = october.get(year.question.id, Group(((PERIOD, label(3)),)))
        assert Status.SHOWN not in (year.status, third.status) or year.status != third.status


def test_late_answers_of_a_quarter_are_protected_too() -> None:
    """Two answers to the first quarter that come in after it was published."""
    first = release_from(measure(responses_of([(20, 20)]), QUARTERLY, make_wave()))
    later = measure(
        responses_of([(20, 22), (15, 15)]), QUARTERLY, make_wave(), ["period"], (first,)
    )
    group = Group(((PERIOD, label(1)),))
    assert all(result.status in HIDDEN for result in later.for_group(group))


def test_small_groups_left_out_of_the_total_are_never_quarters() -> None:
    wave = make_wave(Policy(small_groups=SmallGroups.EXCLUDE))
    only_quarters = replace(QUARTERLY, groupings=QUARTERLY.groupings[1:])
    responses = responses_of([(20, 20), (3, 2)])
    without_units = replace(responses, groups={PERIOD: responses.groups[PERIOD]})
    results = measure(without_units, only_quarters, wave)
    assert not results.excluded
    assert results.received.count == 45
