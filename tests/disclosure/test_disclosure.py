"""The laws of hiding, as properties of every round; and what a figure in print tells."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import lru_cache
from itertools import pairwise, product
from pathlib import Path
from random import Random

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from indicators.disclosure import (
    HIDDEN,
    NO_COUNTS,
    Cell,
    Counts,
    Range,
    Status,
    mask_percent,
    masked_figure,
    percents_figure,
    shown_figure,
    shown_size,
)
from indicators.disclosure.attack import Attack
from indicators.disclosure.figures import (
    MANY,
    hidden_figure,
    hidden_size,
    is_masked,
    least_masked,
)
from indicators.disclosure.release import Release, Structure, leftovers
from indicators.responses import UNANSWERED, Groups, Responses
from indicators.results.in_print import release_from
from indicators.results.measuring import measure
from indicators.results.result import Answers, Bound
from indicators.results.sealed import Listing, Results
from indicators.survey.groups import EVERYBODY, Alone, Group
from indicators.survey.policy import LEAST_POSSIBLE, Policy, Unanimous, Zeros
from indicators.survey.questionnaire import Grouping, Valence
from indicators.words import rounded_percent
from indicators.workspace.published import read_wave, written_wave

from ..conftest import (
    few_examples,
    make_question,
    make_questionnaire,
    make_wave,
    same_examples,
    unit,
)
from ..reuse import protected
from ..subtests import as_subtests

TWO = make_questionnaire(
    make_question("q1"),
    make_question("q2"),
    groupings=(Grouping(id="unit", label="Insats"), Grouping(id="sex", label="Kön")),
)
UNITS = "ABCDEF"
ROUND_ROBIN = (0, 2, 3, 5)  # negative, neutral, merely and clearly positive
OUTSIDE = 6  # "vet ej"
Rows = list[tuple[str | None, str | None]]


def responses_of(rows: Rows, codes: Sequence[Sequence[int]]) -> Responses:
    """Responses of people with a unit and a sex, or without."""

    def groups(place: int) -> Groups:
        labels = tuple(sorted({row[place] or "" for row in rows} - {""}))
        named = [labels.index(row[place]) if row[place] else len(labels) for row in rows]
        return Groups(labels, np.array(named, np.intp))

    asked = TWO.questions[: len(codes)]
    return Responses(
        questions=asked,
        codes=np.array(codes, np.uint8).T.reshape(len(rows), len(asked)),
        groups={"unit": groups(0), "sex": groups(1)},
    )


def survey(
    sizes: Sequence[int], *bases: Sequence[int], without: int = 0, policy: Policy | None = None
) -> Results:
    """Units A, B, ... of some sizes and respondents without one, who all answer; of the units,
    as many to each question as ``bases`` say. Their answers go round the four classes."""
    rows: Rows = [(name, "K") for name, n in zip(UNITS, sizes, strict=False) for _ in range(n)]
    rows += [(None, "K")] * without
    codes = []
    for own in bases or [sizes]:
        answered = [n < base for size, base in zip(sizes, own, strict=True) for n in range(size)]
        answered += [True] * without
        codes.append(
            [ROUND_ROBIN[n % 4] if a else UNANSWERED for n, a in enumerate(answered)]
        )  # fmt: skip
    return measure(responses_of(rows, codes), TWO, make_wave(policy), "unit")


def statuses(results: Results, question: str | None = None) -> str:
    """The marks of the units in order; "-" for one that is not listed."""
    letters = {
        Status.SHOWN: "s", Status.TOO_FEW: "f", Status.COMPLEMENT: "c", Status.NO_ANSWERS: "0",
        Status.MASKED: "m", Status.WITHHELD: "w",
    }  # fmt: skip
    found = ""
    for name in UNITS:
        if unit(name) not in results.answers:
            found += "-"
        elif question is None:
            found += letters[results.answers[unit(name)].status]
        else:
            found += letters[results.get(question, unit(name)).status]
    return found.rstrip("-")


# --- the examples ---------------------------------------------------------------------------


@as_subtests(
    ("sizes", "without", "expected"),
    [
        # Staff 2021: 8 of MIA Vidare, 12 and 12 of the two others.
        ([8, 12, 12], 0, "fcs"),
        # Two that are too small and stay so together take a third with them,
        ([4, 5, 12, 15], 0, "ffcs"),
        # two that reach the threshold together nobody.
        ([4, 6, 12], 0, "ffs"),
        # Three people who left the unit blank would be total minus all the units,
        ([12, 15], 3, "cs"),
        # ten might be shown themselves.
        ([12, 15], 10, "ss"),
        # A unit of one is not named: it counts as one of those without a unit.
        ([1, 10, 14], 0, "-cs"),
        ([2, 12, 15], 8, "-ss"),
        # The one that helps is no larger than the one shown, so it has 10: all three hide.
        ([8, 10, 10], 0, "fcc"),
        # All is hidden, and nothing can be worked out: their number is no secret.
        ([8, 9], 0, "ff"),
        ([25], 3, "c"),
        ([10, 12, 15], 0, "sss"),
    ],
)
def test_units_are_hidden_as_the_laws_say(sizes: list[int], without: int, expected: str) -> None:
    results = survey(sizes, without=without)
    assert statuses(results) == statuses(results, "q1") == expected
    assert results.divided[0].listing is Listing.LISTED


@as_subtests(
    ("sizes", "without"),
    [
        # 18 in two units below ten are 9 and 9.
        ([9, 9], 0),
        # Three is the least that has a name: 3 and 3, or 3, 3 and one without.
        ([3, 3], 0),
        # One unit that holds everybody is the total under another name.
        ([8], 0),
        ([25], 0),
    ],
)
def test_units_that_cannot_be_protected_are_not_listed(sizes: list[int], without: int) -> None:
    results = survey(sizes, without=without)
    assert statuses(results) == ""
    assert results.divided[0].listing is Listing.ALONE


def test_the_same_group_hides_in_every_question() -> None:
    """The partner is chosen by the number of respondents, not by the question's base."""
    results = survey([8, 12, 12], [8, 12, 12], [8, 12, 11])
    assert statuses(results, "q1") == statuses(results, "q2") == "fcs"


def test_an_empty_unit_protects_nobody() -> None:
    """8 answers, none, and 12: the 12 have to hide, and total minus nothing is the total."""
    results = survey([8, 10, 12], [8, 0, 12], [8, 10, 12])
    assert statuses(results) == statuses(results, "q2") == "fcs"
    assert statuses(results, "q1") == "fcc"


def test_an_empty_unit_is_hidden_where_it_would_leave_one_alone() -> None:
    """8 of 10 answered and none of the other 10: told as empty, it would give the 8 away.
    Nor may the mark say that it holds ten or none, as ``COMPLEMENT`` would."""
    results = survey([10, 10], [8, 0], [10, 10])
    assert statuses(results) == statuses(results, "q2") == "ss"
    assert statuses(results, "q1") == "ff"


def test_a_round_of_too_few_lists_no_unit_that_would_tell_how_many_they_are() -> None:
    """A unit of three at least and somebody without one are four, if they are not five."""
    results = survey([3], without=1, policy=Policy(least=5, least_in_group=5))
    assert results.answers == {EVERYBODY: Answers(Status.TOO_FEW)}
    assert results.divided[0].listing is Listing.ALONE


def test_a_question_is_not_hidden_for_all_where_a_unit_will_do() -> None:
    """B is too small, and A hides with it: nothing can be worked out, so all else is shown."""
    sizes = {("A", "K"): 2, ("A", "M"): 6, ("B", "K"): 3}
    rows: Rows = [pair for pair, n in sizes.items() for _ in range(n)]
    codes = [(5, 2, 5, 0, 0, 5, 0, 0, 3, 3, 3), (2, 3, 5, 2, 0, 5, 0, 3, 5, 5, 3)]
    policy = Policy(least=3, least_in_group=5)
    results = measure(responses_of(rows, codes), TWO, make_wave(policy), "unit")
    assert statuses(results) == "cf"
    assert results.get("q1").status is results.get("q2").status is Status.SHOWN


def test_a_question_that_few_of_a_unit_answered_hides_a_second_unit_in_it_alone() -> None:
    results = survey([12, 10, 15], [4, 10, 15], [12, 10, 15])
    assert statuses(results) == statuses(results, "q2") == "sss"
    assert statuses(results, "q1") == "fcs"


# --- the laws -------------------------------------------------------------------------------


@dataclass(frozen=True)
class Drawn:
    """A round drawn: who is where, and what they answered to two questions."""

    rows: tuple[tuple[str | None, str | None], ...]
    codes: tuple[tuple[int, ...], ...]
    policy: Policy
    by: tuple[str, ...]

    def measured(self) -> Results:
        return results_of(self)

    def base(self, cell: Cell) -> int:
        """How many respondents or answers there are, counted one by one."""
        wanted = dict(cell.group.labels)
        inside = [
            all(value == row[("unit", "sex").index(name)] for name, value in wanted.items())
            for row in self.rows
        ]
        if cell.question is None:
            return sum(inside)
        codes = self.codes[("q1", "q2").index(cell.question)]
        answers = zip(inside, codes, strict=True)
        return sum(one and code not in (OUTSIDE, UNANSWERED) for one, code in answers)


@lru_cache(maxsize=400)
def results_of(drawn: Drawn) -> Results:
    """What several tests ask of the same rounds."""
    responses = responses_of(list(drawn.rows), drawn.codes)
    return measure(responses, TWO, make_wave(drawn.policy), drawn.by)


policies = st.integers(3, 8).flatmap(
    lambda least: st.builds(
        Policy,
        least=st.just(least),
        least_in_group=st.integers(least, 12),
        unanimous=st.sampled_from(Unanimous),
    )
)


@st.composite
def partitions(draw: st.DrawFn, least: int = 0) -> Drawn:
    """Some units, and some respondents without one; not all of them answer."""
    policy = draw(policies)
    sizes = draw(st.lists(st.integers(least, 16), min_size=1, max_size=5))
    without = draw(st.sampled_from([0, 0, 0, 1, 2, 5, 12]))
    rows: Rows = [(name, "K") for name, n in zip(UNITS, sizes, strict=False) for _ in range(n)]
    rows += [(None, "K")] * without
    assume(rows)
    return Drawn(tuple(rows), answers(draw, len(rows)), policy, ("unit",))


@st.composite
def crossings(draw: st.DrawFn) -> Drawn:
    """Two or three units of both sexes."""
    units = draw(st.sampled_from([("A", "B"), ("A", "B", "C"), ("A", "B", None)]))
    rows = [pair for pair in product(units, "KM") for _ in range(draw(st.integers(0, 14)))]
    assume(rows)
    by = draw(st.sampled_from([("unit,sex",), ("unit", "sex"), ("unit", "unit,sex")]))
    return Drawn(tuple(rows), answers(draw, len(rows)), draw(policies), by)


def answers(draw: st.DrawFn, count: int) -> tuple[tuple[int, ...], ...]:
    """What respondents answer to two questions: by chance, or most of them nothing."""
    chance = Random(draw(st.integers(0, 2**16)))
    some = [ROUND_ROBIN, (*ROUND_ROBIN, OUTSIDE, UNANSWERED), (0, *[UNANSWERED] * 3), (5,)]
    return tuple(tuple(chance.choices(draw(st.sampled_from(some)), k=count)) for _ in range(2))


# Each of the examples is several rounds.
several_each = settings(max_examples=settings().max_examples // 3)
any_wave = st.one_of(partitions(), crossings())


def cells(results: Results) -> dict[Cell, Status]:
    """The status of every cell that may be printed."""
    found = {Cell(None, group): a.status for group, a in results.answers.items()}
    found |= {Cell(question, g): r.status for (question, g), r in results.cells.items()}
    return found


@same_examples
@given(any_wave)
def test_fewer_answers_than_the_policy_allows_are_never_shown(drawn: Drawn) -> None:
    for cell, status in cells(drawn.measured()).items():
        everybody = cell.group == EVERYBODY
        least = drawn.policy.least if everybody else drawn.policy.least_in_group
        base = drawn.base(cell)
        if status in (Status.SHOWN, Status.MASKED):
            assert base >= least
        if status is Status.NO_ANSWERS:
            assert base == 0
        if 0 < base < least:
            assert status in HIDDEN
        if status is Status.COMPLEMENT and cell.question is None:
            assert base >= least  # the mark says that there are enough


@same_examples
@given(any_wave)
def test_a_group_whose_size_is_hidden_is_hidden_throughout(drawn: Drawn) -> None:
    """Otherwise its size would follow from a question that nobody of the small group answered,
    or that fewer than the threshold of the other one did: of 18 in two groups, 9 and 9."""
    found = cells(drawn.measured())
    for (_, group), status in found.items():
        whole = found[Cell(None, group)]
        if whole in HIDDEN:
            assert status is whole


@same_examples
@given(any_wave)
def test_a_group_of_one_or_two_is_not_even_named(drawn: Drawn) -> None:
    results = drawn.measured()
    for group in results.groups:
        assert group.named
        assert drawn.base(Cell(None, group)) >= LEAST_POSSIBLE


@same_examples
@given(any_wave)
def test_what_shown_parts_leave_of_a_shown_group_holds_the_threshold(drawn: Drawn) -> None:
    """Law 2. Where no part is shown, the difference is the group itself; where only groups
    that may be known are left over, so may their sum."""
    results = drawn.measured()
    found = cells(results)
    for cell, status in found.items():
        if status in HIDDEN:
            continue
        for division in {group.division for group in results.groups}:
            parts = [
                group for group in results.groups
                if group.division == division and group != cell.group and cell.group.holds(group)
            ]  # fmt: skip
            marks = {group: found[cell._replace(group=group)] for group in parts}
            bases = {group: drawn.base(cell._replace(group=group)) for group in parts}
            shown = [group for group, mark in marks.items() if mark not in HIDDEN]
            left = drawn.base(cell) - sum(bases[group] for group in shown)
            unlisted = drawn.base(cell) - sum(bases.values())
            small = Status.TOO_FEW in marks.values() or unlisted > 0
            if small and left and any(bases[group] for group in shown):
                assert left >= drawn.policy.least_in_group


@same_examples
@given(any_wave)
def test_the_smaller_group_hides_before_the_larger(drawn: Drawn) -> None:
    """No group is hidden for another's sake while a smaller one of its grouping is shown."""
    results = drawn.measured()
    found = cells(results)
    for question in (None, "q1", "q2"):
        for division in (("unit",), ("sex",)):
            row = [g for g in results.groups if g.division == division]
            marks = {group: found[Cell(question, group)] for group in row}
            sizes = {group: drawn.base(Cell(None, group)) for group in row}
            for larger, smaller in product(row, row):
                helping = marks[larger] is Status.COMPLEMENT
                if helping and marks[smaller] in (Status.SHOWN, Status.MASKED):
                    assert sizes[larger] <= sizes[smaller]


@st.composite
def large_groups(draw: st.DrawFn) -> Drawn:
    """Every group has as many respondents and answers as the policy asks for, or none.

    Everybody has a unit: those without one are protected like hidden ones, and if all of them
    answered alike, that takes hiding another.
    """
    policy = draw(policies)
    policy = replace(policy, unanimous=draw(st.sampled_from([Unanimous.PUBLISH, Unanimous.NOTE])))
    least = policy.least_in_group
    by = draw(st.sampled_from([("unit",), ("unit,sex",), ("unit", "sex"), ("unit", "unit,sex")]))
    units = draw(st.sampled_from([("A", "B"), ("A", "B", "C"), ("A", "B", "C", "D")]))
    rows: Rows = []
    codes: list[list[int]] = [[], []]
    chance = Random(draw(st.integers(0, 2**16)))
    for pair in product(units, "KM"):
        size = draw(st.sampled_from([0, least, least, least + 1, least + 5]))
        rows += [pair] * size
        for own in codes:
            base = draw(st.sampled_from([0, least, size, size])) if size else 0
            own += [chance.choice(ROUND_ROBIN) for _ in range(base)]
            own += [UNANSWERED] * (size - base)
    assume(rows)
    return Drawn(tuple(rows), tuple(map(tuple, codes)), policy, by)


@given(large_groups())
def test_nothing_is_hidden_where_nothing_is_too_small(drawn: Drawn) -> None:
    """Nor is anything a bound: that one would have to be protected from subtraction too."""
    assert not set(cells(drawn.measured()).values()) & set(HIDDEN)


@same_examples
@given(any_wave)
def test_a_division_that_is_not_listed_has_no_groups(drawn: Drawn) -> None:
    results = drawn.measured()
    for divided in results.divided:
        groups = [group for group in results.groups if group.division == divided.division]
        assert bool(groups) == (divided.listing is Listing.LISTED)


@several_each
@given(crossings())
def test_asking_for_more_shows_nothing_that_asking_for_less_hides(drawn: Drawn) -> None:
    """Groupings by themselves are all protected together, whichever are asked for; groupings
    that cross may hide more of them, and show nothing."""

    def asked(*by: str) -> dict[Cell, Status]:
        return cells(replace(drawn, by=by).measured())

    with pytest.MonkeyPatch.context() as patch:
        # The first step is always the same.
        patch.setattr("indicators.results.protection_order.protect", protected)
        alike, *singles = asked("unit", "sex"), asked("unit"), asked("sex")
        crossing = asked("unit,sex"), asked("sex", "unit,sex")
    for found in singles:
        assert all(status is alike[cell] for cell, status in found.items())
    for found in crossing:
        assert not [
            cell
            for cell, status in found.items()
            if alike.get(cell) in HIDDEN and status not in HIDDEN
        ]


@few_examples
@given(crossings(), st.sampled_from(Zeros), st.integers(1, 2))
def test_the_total_is_the_same_whatever_is_asked_for(
    drawn: Drawn, zeros: Zeros, protection: int
) -> None:
    """One run shows everybody, another the units: what is hidden of everybody for the sake of a
    unit is hidden in both."""
    policy = replace(drawn.policy, zeros=zeros, protection=protection)
    found = []
    for by in ((), ("unit",), ("unit", "unit,sex"), (Alone("unit,sex"),)):
        results = replace(drawn, policy=policy, by=by).measured()
        found.append([result.status for result in results.for_group()])
    assert all(statuses == found[0] for statuses in found)


@few_examples
@given(crossings())
def test_groups_of_both_by_themselves_are_safe_without_those_of_one(drawn: Drawn) -> None:
    """More of them is shown than beside the others, or as much, and the audit of what is printed
    finds nothing: nor where thresholds are raised, which hides more."""
    by = (Alone("unit,sex"),)
    alone = replace(drawn, by=by).measured()
    assert {group.division for group in alone.answers if group.labels} <= {("unit", "sex")}
    release = release_from(alone)
    assert not [*leftovers(release), *Attack(release).breaches()]
    shown = {cell for cell, status in cells(alone).items() if status not in HIDDEN}
    raised = replace(drawn, by=by, policy=drawn.policy.raised(drawn.policy.least + 2)).measured()
    assert {cell for cell, status in cells(raised).items() if status not in HIDDEN} <= shown


@same_examples
@given(any_wave)
def test_what_is_sealed_passes_the_audit(drawn: Drawn) -> None:
    release = release_from(drawn.measured())
    assert not [*leftovers(release), *Attack(release).breaches()]


@given(partitions(least=3))
def test_no_small_size_follows_from_what_is_printed(drawn: Drawn) -> None:
    """Brute force: all sizes of the hidden groups that add up to what total minus shown groups
    gives and bear the same marks are as good as the true ones; of these, at least two differ
    in each small group."""
    results = drawn.measured()
    total = results.answers[EVERYBODY].count
    found = {group: results.answers[group].status for group in results.groups}
    hidden = [group for group, status in found.items() if status in HIDDEN]
    assume(total is not None and 0 < len(hidden) <= 3)
    shown = [drawn.base(Cell(None, g)) for g in found if g not in hidden]
    together = drawn.base(Cell(None)) - sum(shown)
    without = sum(row[0] is None for row in drawn.rows)
    least, smallest = drawn.policy.least_in_group, min(shown, default=MANY)

    def fits(count: int, status: Status) -> bool:
        if status is Status.TOO_FEW:
            return LEAST_POSSIBLE <= count < least
        return least <= count <= smallest

    possible = [
        counts
        for counts in product(range(1, together + 1), repeat=len(hidden))
        if (sum(counts) < together if without else sum(counts) == together)
        and all(fits(n, found[group]) for n, group in zip(counts, hidden, strict=True))
    ]
    for place, group in enumerate(hidden):
        if found[group] is Status.TOO_FEW:
            assert len({counts[place] for counts in possible}) > 1


# --- what subtraction tells where groups lie in others, or are not listed -------------------


@pytest.mark.parametrize(
    "sizes",
    [
        # All women work in C: C less the women is one man, and what he answered.
        {("A", "M"): 12, ("B", "M"): 13, ("C", "K"): 12, ("C", "M"): 1},
        # D, E and F have only women, so the women less those of F are the 7 of D and E.
        {("A", "M"): 10, ("B", "M"): 12, ("C", "M"): 14}
        | {("D", "K"): 3, ("E", "K"): 4, ("F", "K"): 14},
        # No women work in A: all others than A less the women is one man.
        {("A", "M"): 3, ("A", None): 9, ("B", "K"): 9, ("B", "M"): 1, ("C", "K"): 9},
    ],
)
def test_what_lies_in_a_larger_group_is_a_part_of_it_whatever_it_is_called(
    sizes: dict[tuple[str, str | None], int],
) -> None:
    """Law 2 for groups that hold others because of who they are, not by their labels: the
    colleagues know that only women work there."""
    rows: Rows = [pair for pair, n in sizes.items() for _ in range(n)]
    codes = [ROUND_ROBIN[n % 4] for n in range(len(rows))]
    policy = Policy(least=8, least_in_group=8)
    results = measure(responses_of(rows, [codes]), TWO, make_wave(policy), ["unit", "sex"])
    shown = {
        group: {n for n, row in enumerate(rows) if not group.labels or group.labels[0][1] in row}
        for group, answers in results.answers.items()
        if answers.status is Status.SHOWN
    }
    wholes = [*shown.values(), *(set(range(len(rows))) - people for people in shown.values())]
    for whole, division in product(wholes, (("unit",), ("sex",))):
        parts = [
            people for group, people in shown.items()
            if group.division == division and people < whole
        ]  # fmt: skip
        left = whole.difference(*parts)
        assert not parts or not left or len(left) >= policy.least_in_group


def test_a_group_that_is_not_named_is_known_to_be_of_one_or_two() -> None:
    """Of the 9 in A, fewer than 8 are men, and if three were women, these would be listed:
    it is 7 and 2, and the 7 are too few to be told."""
    pairs = {("A", "K"): 2, ("A", "M"): 7, ("B", "K"): 12, ("B", "M"): 13}
    rows: Rows = [pair for pair, n in pairs.items() for _ in range(n)]
    codes = [ROUND_ROBIN[n % 4] for n in range(len(rows))]
    policy = Policy(least=8, least_in_group=8)
    results = measure(responses_of(rows, [codes]), TWO, make_wave(policy), ["unit", "unit,sex"])
    men = results.answers.get(Group((("unit", "A"), ("sex", "M"))))
    assert men is None or results.answers[unit("A")].status is not Status.SHOWN


@as_subtests(
    ("printed", "named"),
    [
        ({"A": 12, "B": 14}, ["C"]),
        ({"A": 0, "B": 26}, ["C"]),
        ({"A": 26}, ["B", "C"]),
        ({"C": 26}, ["A", "B"]),
        ({"A": 12, "B": 11, "C": 3}, [""]),
    ],
)
def test_a_subtraction_names_the_parts_that_are_not_printed_or_else_the_whole(
    printed: dict[str, int], named: list[str]
) -> None:
    """34 less 26 are 8, and what is in print already is no part of these."""
    structure = Structure(groups=(EVERYBODY, *map(unit, "ABC")), parts=tuple(map(unit, "ABC")))
    figures = {Cell(None): shown_size(34)}
    for name in "ABC":
        cell = Cell(None, unit(name))
        mark = hidden_size(Status.TOO_FEW, unit(name), Policy())
        figures[cell] = shown_size(printed[name]) if name in printed else mark
    release = Release(questions=(), structure=structure, figures=figures, policy=Policy())
    (breach,) = leftovers(release)
    assert breach.cell.group.name == named[0] and breach.known == Range(8, 8)
    assert {cell.group.name for cell in breach.rest} == set(filter(None, named))
    assert {c.group.name for c in breach.used} == {"", *(n for n in printed if printed[n])}


# --- what print tells -----------------------------------------------------------------------


@pytest.mark.parametrize("decimals", [0, 1])
def test_percents_alone_tell_every_count_that_rounds_to_them(decimals: int) -> None:
    """Brute force over all counts of up to 250 answers."""
    for base in range(1, 251):
        printed = [rounded_percent(Fraction(n, base), decimals) for n in range(base + 1)]
        for n in range(base + 1):
            clear = min(n, base - n)
            percents = [printed[m] for m in (n, 0, base - n, clear)]
            told = percents_figure(percents, base, decimals).counts
            for count, known in zip((n, 0, base - n, clear), told, strict=True):
                alike = [m for m, percent in enumerate(printed) if percent == printed[count]]
                assert [*range(known.least, known.most + 1)] == alike


def test_up_to_a_hundred_answers_percents_tell_the_counts() -> None:
    for base in range(1, 101):
        for n in range(base + 1):
            counts = Counts(n, 0, base - n, 0)
            percents = [rounded_percent(Fraction(m, base)) for m in counts]
            assert percents_figure(percents, base, 0) == shown_figure(counts)


def test_beyond_a_hundred_answers_a_figure_tells_its_counts_all_the_same() -> None:
    """Points of change will tell them when another year stands beside it."""
    counts = Counts(100, 50, 850, 400)
    percents = [rounded_percent(Fraction(n, 1000)) for n in counts]
    assert percents_figure(percents, 1000, 0).counts[0].width > 0
    assert shown_figure(counts).counts == tuple(Range(n, n) for n in counts)


def test_no_answers_are_none_of_any_kind() -> None:
    figure = shown_figure(Counts(0, 0, 0, 0))
    assert figure.status is Status.NO_ANSWERS
    assert figure.base == Range(0, 0)
    assert set(figure.counts) == {Range(0, 0)}
    assert shown_size(0).status is Status.NO_ANSWERS


@given(st.integers(3, 400), st.integers(1, 5))
def test_a_bound_leaves_as_many_answers_open_as_the_policy_protects(
    base: int, protection: int
) -> None:
    percent, least = mask_percent(base, protection), least_masked(base, protection)
    assert percent % 5 == 0
    assert 0 <= percent <= 95
    # Exactly the counts that reach the percentage.
    fits = [n for n in range(base + 1) if 100 * n >= percent * base]
    assert fits == [*range(least, base + 1)]
    assert len(fits) >= min(protection, base) + 1
    # And no higher bound would do.
    higher = [n for n in range(base + 1) if 100 * n >= (percent + 5) * base]
    assert percent == 95 or len(higher) < protection + 1


@given(st.integers(3, 400), st.integers(1, 5), st.sampled_from(Valence))
def test_a_bound_tells_of_one_valence_only(base: int, protection: int, valence: Valence) -> None:
    figure = masked_figure(base, valence, protection)
    told = dict(zip(Valence, figure.counts, strict=False))
    assert told[valence] == Range(least_masked(base, protection), base)
    assert all(told[other] == Range(0, base) for other in Valence if other is not valence)
    assert figure.counts[3] == Range(0, base)  # how many of them clearly so is not told
    assert figure.base == Range(base, base)


@given(policies, st.integers(1, 40), st.booleans())
def test_a_mark_for_a_size_tells_the_threshold_and_that_named_groups_have_three(
    policy: Policy, size: int, named: bool
) -> None:
    group = unit("A") if named else EVERYBODY
    least = policy.least_in_group if named else policy.least
    assume(not named or size >= LEAST_POSSIBLE)
    status = Status.TOO_FEW if size < least else Status.COMPLEMENT
    figure = hidden_size(status, group, policy)
    assert figure.base.least <= size <= figure.base.most
    assert not figure.known
    if status is Status.TOO_FEW:
        assert figure.base == Range(LEAST_POSSIBLE if named else 1, least - 1)
    else:
        assert figure.base == Range(least, MANY)


@given(policies, st.integers(3, 40), st.integers(0, 40), st.booleans())
def test_a_mark_for_a_share_tells_no_more_than_threshold_and_size(
    policy: Policy, size: int, base: int, size_known: bool
) -> None:
    assume(base <= size)
    group, least = unit("A"), policy.least_in_group
    if size_known:
        status = Status.TOO_FEW if base < least else Status.COMPLEMENT
        whole = shown_size(size)
    else:  # then the mark is the one of the size, whatever the base
        status = Status.TOO_FEW if size < least else Status.COMPLEMENT
        whole = hidden_size(status, group, policy)
    figure = hidden_figure(status, group, policy, whole)
    assert figure.base.least <= base <= figure.base.most
    assert not any(known.meet(Range(0, base)) != Range(0, base) for known in figure.counts)
    if not size_known:
        assert figure.base == Range(0, whole.base.most)
    elif status is Status.TOO_FEW:
        assert figure.base == Range(0, min(least - 1, size))
    else:
        assert figure.base == Range(least, size)


@given(st.integers(3, 60), st.integers(1, 2), st.data())
def test_a_mask_stands_for_every_share_at_or_beyond_its_bound(
    base: int, protection: int, data: st.DataObject
) -> None:
    """So it does not say that all answered alike: as many numbers are behind it as it allows."""
    policy = Policy(least=3, unanimous=Unanimous.MASK, protection=protection)
    positive = data.draw(st.integers(0, base))
    negative = data.draw(st.integers(0, base - positive))
    counts = Counts(negative, base - positive - negative, positive, 0)
    bound = least_masked(base, protection)
    assert is_masked(counts, policy) is (max(counts[:3]) >= bound)
    if is_masked(counts, policy):
        made = Bound.of(counts, protection)
        assert 100 * max(counts[:3]) >= made.percent * base
    else:
        with pytest.raises(ValueError, match="at or beyond"):
            Bound.of(counts, protection)
    alike = [
        n for n in range(base + 1) if is_masked(Counts(base - n, 0, n, 0), policy) and n > base / 2
    ]
    assert len(alike) >= 2 and base in alike and base - 1 in alike


def test_no_bound_stands_for_nobody() -> None:
    assert not is_masked(NO_COUNTS, Policy(unanimous=Unanimous.MASK))
    with pytest.raises(ValueError, match="at or beyond"):
        Bound.of(NO_COUNTS, 1)


@several_each
@given(crossings())
def test_a_table_that_crosses_changes_nothing_in_those_of_single_groupings(drawn: Drawn) -> None:
    """So it may lie beside them, whichever run they are of: they were attacked together as such."""
    alone = cells(replace(drawn, by=("unit", "sex")).measured())
    beside = replace(drawn, by=("unit,sex",)).measured()
    assert alone.items() <= cells(beside).items()
    release = release_from(beside)
    assert not [*leftovers(release), *Attack(release).breaches()]


# --- what is written down -------------------------------------------------------------------


@same_examples
@given(any_wave)
def test_what_is_written_down_is_read_as_it_was_printed(drawn: Drawn) -> None:
    """No figure of ours is taken for a forged one, and none is read as another."""
    results = drawn.measured()
    groups = (EVERYBODY, *results.groups)
    told = [result for group in groups for result in results.for_group(group)]
    files = {(results.questionnaire.id, results.year): [Path(__file__)]}
    read = read_wave(json.loads(json.dumps(written_wave(results, told, files)))).release
    printed = release_from(results)
    assert read.policy == drawn.policy and read.structure.groups == groups
    for cell, figure in read.figures.items():
        now = printed.figures[cell]
        assert figure.status is now.status and figure.meet(now) == now
        assert figure.known or figure == now


# --- a raised threshold -----------------------------------------------------------------------


@several_each
@given(any_wave, st.integers(1, 5))
def test_no_set_of_thresholds_tells_more_than_the_lowest_of_them(drawn: Drawn, more: int) -> None:
    """Whatever a higher threshold shows or says of a cell, a lower one has shown or said."""
    runs = []
    for least in (None, *range(drawn.policy.least + 1, drawn.policy.least + more + 1)):
        policy = drawn.policy.raised(least)
        runs.append(cells(replace(drawn, policy=policy).measured()))
    for lower, higher in pairwise(runs):
        for cell, mark in higher.items():
            before = lower[cell]
            if mark in (Status.SHOWN, Status.MASKED, Status.NO_ANSWERS):
                assert before is mark
            elif mark is Status.TOO_FEW:
                # By the threshold of the file, or nobody: said of it at every threshold.
                assert before in (Status.TOO_FEW, Status.NO_ANSWERS)
            else:  # for either reason, which the mark does not tell
                assert mark is Status.WITHHELD


def test_units_of_4_6_and_12_look_the_same_at_every_threshold_that_shows_the_same() -> None:
    """At 6 Beta was hidden, at 7 it had too few: so it had 6, and Alfa 4."""
    marks = [
        statuses(survey([4, 6, 12], policy=Policy(least_in_group=5).raised(k))) for k in (6, 7, 8)
    ]
    assert marks == ["fws"] * 3


def test_who_is_hidden_for_anothers_sake_at_a_raised_threshold_has_the_same_mark() -> None:
    """6 are too few at 7, and 28 less 10 less 12 would tell them. Which of the two marks stands
    for what would tell that B has 7 at least."""
    lowest = Policy(least_in_group=5)
    assert statuses(survey([6, 10, 12], policy=lowest)) == "sss"
    assert statuses(survey([6, 10, 12], policy=lowest.raised(7))) == "wws"
