"""The audit against every table that prints the same, and against the gaps it has to see."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import cached_property, lru_cache
from random import Random

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from indicators.disclosure import Cell, Counts, Figure, Range, Status
from indicators.disclosure.attack import Attack
from indicators.disclosure.figures import is_masked
from indicators.disclosure.knowledge import Known
from indicators.disclosure.release import Breach, Release, leftovers
from indicators.responses import Groups, Responses
from indicators.results.comparison import Comparable, compare
from indicators.results.counts import count
from indicators.results.in_print import release_from
from indicators.results.measuring import measure
from indicators.results.result import Answers, Bound, Result
from indicators.results.sealed import Results
from indicators.survey.groups import EVERYBODY, Group
from indicators.survey.policy import Policy, Unanimous, Zeros
from indicators.survey.questionnaire import Grouping

from ..conftest import make_question, make_questionnaire, make_wave, same_examples
from ..oracle import CLASSES, Key, TooLarge, possible

QUESTIONNAIRE = make_questionnaire(
    make_question("q1"),
    make_question("q2"),
    groupings=(Grouping(id="unit", label="Insats"), Grouping(id="sex", label="Kön")),
)
UNITS, SEXES = "ABCD", "KM"
VALENCES = ("negative", "neutral", "positive")
# Codes of the extent scale: negative, neutral, merely and clearly positive, vet ej. What few
# kinds of answers there are makes unanimous groups, and zeros that follow from the total.
SCALES = st.sampled_from(
    [*[(0, 2, 3, 5)] * 3, (0, 2, 3, 5, 5, 6), (0, 0, 2, 3, 5), (0, 5), (5, 5, 5, 5, 2)]
)
WAYS: list[str | tuple[str, ...]] = ["unit", "unit", ("unit", "sex"), "unit,sex"]
MOST = 70  # respondents; the oracle tries every table


@dataclass(frozen=True)
class Drawn:
    """A round of a few respondents: their units and sexes, and what they answered.

    ``shown`` are cells that stand in print although they are hidden for another's sake; with
    the respondents of a group also stands all that it answered.
    """

    rows: tuple[tuple[str, str], ...]
    codes: tuple[tuple[int, ...], ...]
    policy: Policy
    by: str | tuple[str, ...]
    shown: tuple[Cell, ...] = ()

    @property
    def responses(self) -> Responses:
        def groups(labels: str, place: int) -> Groups:
            codes = [f"{labels} ".index(row[place]) for row in self.rows]
            return Groups(tuple(labels), np.array(codes))

        return Responses(
            questions=QUESTIONNAIRE.questions,
            codes=np.array(self.codes, np.uint8).T,
            groups={"unit": groups(UNITS, 0), "sex": groups(SEXES, 1)},
        )

    @cached_property
    def results(self) -> Results:
        results = measured(replace(self, shown=()))
        answers, cells = dict(results.answers), dict(results.cells)
        for question, group in self.shown:
            table = count(self.responses, group.division)
            if question is None:
                answers[group] = Answers(Status.SHOWN, table.size(group))
            for place, asked in enumerate(QUESTIONNAIRE.questions):
                hidden = cells[asked.id, group]
                if question in (None, asked.id) and hidden.status is Status.COMPLEMENT:
                    cells[asked.id, group] = self._printed(hidden, table.counts(place, group))
        return replace(results, answers=answers, cells=cells)

    def _printed(self, hidden: Result, counts: Counts) -> Result:
        if not counts.base:
            return replace(hidden, status=Status.NO_ANSWERS)
        if is_masked(counts, self.policy):
            bound = Bound.of(counts, self.policy.protection)
            return replace(hidden, status=Status.MASKED, bound=bound)
        return replace(hidden, status=Status.SHOWN, counts=counts)

    @cached_property
    def release(self) -> Release:
        return release_from(self.results)

    @cached_property
    def partners(self) -> list[Cell]:
        """What is hidden for another's sake: a group throughout, or in one question only.

        The largest come first, and of those alike the last: that a larger one is hidden while
        a smaller is shown is against the rules, and readers may know these.
        """
        figures = self.release.figures
        hidden = [cell for cell, figure in figures.items() if figure.status is Status.COMPLEMENT]
        found = [c for c in hidden if c.question is None or Cell(None, c.group) not in hidden]
        return sorted(found, key=lambda c: (self.size(c.group), found.index(c)), reverse=True)

    def size(self, group: Group) -> int:
        return count(self.responses, group.division).size(group)


# What several tests ask of the same rounds.
kept = lru_cache(maxsize=400)


@kept
def measured(drawn: Drawn) -> Results:
    return measure(drawn.responses, QUESTIONNAIRE, make_wave(drawn.policy), drawn.by)


@kept
def breaches_of(drawn: Drawn) -> list[Breach]:
    return Attack(drawn.release).breaches()


@kept
def known_of(drawn: Drawn) -> dict[Cell, Known]:
    """What a reader can tell of all that is not in print."""
    attack = Attack(drawn.release)
    return {cell: attack.knows(cell) for cell in attacked(drawn.release)}


@kept
def possible_of(drawn: Drawn) -> dict[Key, Range] | None:
    """What the oracle says, unless there are too many tables."""
    try:
        return possible(drawn.release)
    except TooLarge:
        return None


@st.composite
def policies(draw: st.DrawFn, least_in_group: int) -> Policy:
    return Policy(
        least=draw(st.sampled_from([3, 3, least_in_group])),
        least_in_group=least_in_group,
        protection=draw(st.sampled_from([1, 1, 1, 2])),
        zeros=draw(st.sampled_from([Zeros.PUBLISH, Zeros.PUBLISH, Zeros.PROTECT])),
        unanimous=draw(st.sampled_from([Unanimous.NOTE, Unanimous.MASK])),
    )


@st.composite
def partitions(draw: st.DrawFn, least: int) -> list[tuple[str, str]]:
    """A unit that is too small, or some respondents without a unit, and larger units."""
    unnamed = draw(st.sampled_from([0, 0, 1, 2, 4]))
    small = draw(st.sampled_from([least - 2, least - 1, least - 1] + [0] * bool(unnamed)))
    helping = least + draw(st.sampled_from([0, 0, 1]))
    others = draw(st.lists(st.sampled_from([helping, helping + 1, helping + 2]), max_size=1))
    sizes = zip(f" {UNITS}", (unnamed, small, helping, helping + 2, *others), strict=False)
    return [(name, "K") for name, size in sizes for _ in range(size)]


@st.composite
def crossings(draw: st.DrawFn, least: int) -> list[tuple[str, str]]:
    """Units of both sexes, all large enough, but one or two of the crossings are not."""
    pairs = [(name, sex) for name in draw(st.sampled_from(["AB", "ABC", "ABC"])) for sex in SEXES]
    large = st.sampled_from([least, least + 2, least + 5, least + 8])
    sizes = {pair: draw(large) for pair in pairs}
    for pair in draw(st.lists(st.sampled_from(pairs), min_size=1, max_size=2)):
        sizes[pair] = draw(st.sampled_from([1, 2, least - 2, least - 1, least - 1]))
    rows = [pair for pair, size in sizes.items() for _ in range(size)]
    return rows + [(" ", "K")] * draw(st.sampled_from([0, 0, 0, 2]))


@st.composite
def margins(draw: st.DrawFn, least: int) -> list[tuple[str, str]]:
    """Units of both sexes, of which one is too small."""
    third = draw(st.sampled_from([(least - 2, 3), (0, least + 1)]))
    sizes = [(2, least - 3), (least - 2, 2), third, (least - 1, 3)]
    units = draw(st.permutations(UNITS))[draw(st.integers(0, 1)) :]
    of_units = zip(units, sizes, strict=False)
    cells = [((n, sex), m) for n, pair in of_units for sex, m in zip(SEXES, pair, strict=True)]
    return [cell for cell, size in cells for _ in range(size)]


@st.composite
def waves(draw: st.DrawFn) -> Drawn:
    """A round of which some has to be hidden, more often than not."""
    # Below four, no group that has a name is too small; of four, it can only be three.
    least = draw(st.sampled_from([5, 5, 6, 4]))
    by = draw(st.sampled_from(WAYS))
    kinds = {"unit": partitions, ("unit", "sex"): margins}
    rows = draw(kinds.get(by, crossings)(least))
    assume(6 <= len(rows) <= MOST)
    # Lists drawn one by one are full of repetition, and a group of one opinion hides badly.
    chance = Random(draw(st.integers(0, 2**16)))
    codes = tuple(tuple(chance.choices(draw(SCALES), k=len(rows))) for _ in range(2))
    return Drawn(tuple(rows), codes, draw(policies(least)), by)


@st.composite
def careless(draw: st.DrawFn) -> Drawn:
    """A round with some figures in print that had to be hidden for another's sake."""
    drawn = draw(waves())
    shown = draw(st.integers(0, len(drawn.partners)))
    return replace(drawn, shown=tuple(drawn.partners[:shown]))


def attacked(release: Release) -> Iterator[Cell]:
    """The cells that are not in print, or only as a bound."""
    for question in (None, *release.questions):
        for group in (*release.structure.groups, *release.structure.unlisted):
            figure = release.figures.get(Cell(question, group))
            if figure is None or not figure.known or figure.status is Status.MASKED:
                yield Cell(question, group)


def all_tables(drawn: Drawn) -> dict[Key, Range]:
    found = possible_of(drawn)
    assume(found is not None)
    assert found is not None
    return found


@pytest.mark.slow
def test_most_rounds_drawn_here_hide_something_for_another_figure() -> None:
    """The tests below say nothing of rounds that hide nothing."""
    hiding: list[bool] = []

    @same_examples
    @given(careless())
    def collect(drawn: Drawn) -> None:
        hiding.append(bool(replace(drawn, shown=()).partners))

    collect()
    assert sum(hiding) > len(hiding) / 2


@pytest.mark.slow
@same_examples
@given(careless())
def test_the_audit_knows_exactly_what_every_table_that_prints_the_same_tells(drawn: Drawn) -> None:
    known, expected = known_of(drawn), all_tables(drawn)
    for cell in attacked(drawn.release):
        base = expected[cell, "base"]
        kinds = (*VALENCES, "clear") if cell.question is not None else ()
        counts = tuple(expected[cell, kind] for kind in kinds)
        assert known[cell] == (Known(base=base, counts=counts) if counts else Known(base=base))


@same_examples
@given(careless())
def test_nothing_hidden_is_determined_in_what_is_written(drawn: Drawn) -> None:
    """By the oracle alone: neither the solver nor the audit has a say in this."""
    written = replace(drawn, shown=())
    assert not list(determined(written.release, all_tables(written)))


@same_examples
@given(careless())
def test_the_audit_finds_what_is_determined_and_nothing_else(drawn: Drawn) -> None:
    found = {(breach.cell, breach.what) for breach in breaches_of(drawn)}
    assert found == set(determined(drawn.release, all_tables(drawn)))


def determined(release: Release, known: dict[Key, Range]) -> Iterator[tuple[Cell, str]]:
    """What breaks the third law: it and its exceptions are written here a second time."""
    policy = release.policy
    for cell in attacked(release):
        figure = release.figures.get(cell)
        if cell.question is None:
            small = figure is not None and figure.status is Status.TOO_FEW
            if small and not known[cell, "base"].width:
                yield cell, "size"
        elif figure is not None and figure.status is Status.MASKED:
            kind = max(VALENCES, key=lambda valence: figure.counts[VALENCES.index(valence)].least)
            if not known[cell, kind].width:
                yield cell, "masked"
        else:
            # What is left over of several groups may be as large as one that is shown.
            large = figure is None and known[cell, "base"].least >= policy.least_in_group
            kinds = (CLASSES[:1], CLASSES[1:2], CLASSES[2:])
            left = [any(known[cell, what].most for what in kind) for kind in kinds]
            for what in CLASSES:
                narrow = known[cell, what].width < policy.protection
                zero = policy.zeros is Zeros.PUBLISH and not known[cell, what].most
                fine = large or (zero and sum(left) > 1) or what in told(release, cell)
                if narrow and any(left) and not fine:
                    yield cell, what


def told(release: Release, cell: Cell) -> set[str]:
    """The kinds of answer of a group that a larger group in print tells: all answered alike."""
    found: set[str] = set()
    for whole in release.structure.groups:
        figure = release.figures[Cell(cell.question, whole)]
        if whole == cell.group or not whole.holds(cell.group) or figure.status is not Status.SHOWN:
            continue
        negative, neutral, positive, clear = (known.least for known in figure.counts)
        base = figure.base.least
        if base in (negative, neutral, clear) or (positive == base and clear == 0):
            found |= set(CLASSES)
        elif positive == base:
            found |= {"negative", "neutral"}
    return found


@same_examples
@given(careless())
def test_a_partner_that_is_shown_after_all_makes_the_audit_fail(drawn: Drawn) -> None:
    """Mutation: nothing is hidden for another's sake without need. (Where groupings cross, some
    is hidden for the sake of those that do not, whether these stand beside them or not.)"""
    partners = replace(drawn, shown=()).partners if drawn.by != "unit,sex" else []
    for partner in partners[:1]:
        shown = replace(drawn, shown=(partner,))
        assert [*leftovers(shown.release), *breaches_of(shown)]


@same_examples
@given(careless())
def test_the_true_sizes_shorten_the_search_and_change_nothing(drawn: Drawn) -> None:
    release = drawn.release
    parts = count(
        drawn.responses,
        tuple(dict.fromkeys(name for group in release.structure.parts for name in group.division)),
    )
    sizes = {group: parts.size(group) for group in release.structure.nodes}
    with_sizes, known = Attack(release, sizes), known_of(drawn)
    found = with_sizes.breaches()
    assert {(b.cell, b.what, b.known) for b in found} == {
        (b.cell, b.what, b.known) for b in breaches_of(drawn)
    }
    for cell in attacked(release):
        assert with_sizes.knows(cell) == known[cell]


@settings(max_examples=settings().max_examples // 3)  # none of which is another test's
@given(waves(), waves())
def test_what_is_printed_beside_another_year_tells_nothing_more(now: Drawn, then: Drawn) -> None:
    """A change follows from two printed shares: up to a hundred answers, whole percents tell
    every count, so the exact change is no news, and what is hidden has none."""
    earlier = replace(then.results, year=now.results.year - 1)
    releases = (now.release, then.release)
    for group in (EVERYBODY, *now.results.groups):
        for change in compare(now.results, earlier, group):
            cell = Cell(change.question.id, group)
            figures = [release.figures.get(cell) for release in releases]
            if change.comparable is Comparable.YES:
                new, old = (exact(figure) for figure in figures)
                assert change.points("positive") == 100 * (new - old)
            elif change.comparable is Comparable.HIDDEN:
                assert any(f is None or f.status is not Status.SHOWN for f in figures)


def exact(figure: Figure | None) -> Fraction:
    """The positive share that print tells, with nothing left open."""
    assert figure is not None and figure.base.most <= 100
    assert not any(known.width for known in (figure.base, *figure.counts))
    return Fraction(figure.counts[2].least, figure.base.least)
