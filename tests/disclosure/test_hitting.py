"""The cheapest cells to hide: the first in order of all choices, found by trying every one."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from itertools import combinations
from random import Random

import pytest

from indicators.disclosure import HIDDEN, Cell, Counts, Status
from indicators.disclosure.counted import Counted
from indicators.disclosure.least_hidden import Demand, Unmet, cheapest
from indicators.disclosure.release import Structure
from indicators.survey.groups import EVERYBODY, Group

from ..subtests import as_subtests

QUESTIONS = ("q1", "q2")
# Each of a grouping of its own, so that there is no larger or smaller one beside it.
GROUPS = tuple(Group(((name, "x"),)) for name in ("unit", "sex", "age", "town", "work", "team"))


def counted(sizes: Collection[int]) -> Counted:
    """Some groups in which everybody answers everything, among as many as there are in all."""
    groups = dict(zip(GROUPS, sizes, strict=False))
    all_sizes = {EVERYBODY: sum(sizes), **groups}
    return Counted(
        questions=QUESTIONS,
        structure=Structure(groups=tuple(all_sizes)),
        sizes=all_sizes,
        counts={
            Cell(question, group): Counts(size, 0, 0, 0)
            for question in QUESTIONS
            for group, size in all_sizes.items()
        },
    )


def drawn(seed: int) -> tuple[Counted, dict[Cell, Status], list[Demand]]:
    """Groups of which many are as large as others, some cells hidden already, and demands."""
    chance = Random(seed)
    there = counted([chance.choice((10, 10, 12, 20)) for _ in range(chance.randint(2, 4))])
    primary = {
        cell: chance.choice([*[Status.SHOWN] * 5, Status.TOO_FEW])
        if cell.question is not None and cell.group != EVERYBODY else Status.SHOWN
        for cell in there.cells
    }  # fmt: skip
    free = [c for c in there.cells if primary[c] not in HIDDEN and c != Cell(None)]
    some = chance.sample(free, min(6, len(free)))
    demands = []
    for _ in range(chance.randint(1, 4)):
        hide = frozenset(chance.sample(some, chance.randint(1, 3)))
        show = frozenset(chance.sample(free, chance.choice((0, 0, 1, 2))))
        demands.append(Demand(hide, show - hide))
    return there, primary, demands


def is_met(demand: Demand, chosen: Collection[Cell]) -> bool:
    gone = {cell for cell in demand.show if {cell, Cell(None, cell.group)} & set(chosen)}
    return bool(demand.hide & set(chosen) or demand.show - gone)


def order(
    chosen: Collection[Cell], there: Counted, primary: dict[Cell, Status]
) -> tuple[object, ...]:
    """Answers of everybody, answers, figures, and whether each cell in turn is not chosen."""
    of_all = answers = figures = 0
    for cell in chosen:
        asked = QUESTIONS if cell.question is None else (cell.question,)
        lost = [Cell(q, cell.group) for q in asked if primary[Cell(q, cell.group)] not in HIDDEN]
        answers += sum(there.counts[one].base for one in lost)
        of_all += sum(there.counts[one].base for one in lost if one.group == EVERYBODY)
        figures += len(lost) + (cell.question is None)
    return of_all, answers, figures, tuple(cell not in chosen for cell in there.cells)


def every_choice(demands: Collection[Demand]) -> Iterator[frozenset[Cell]]:
    cells = sorted({cell for demand in demands for cell in demand.hide}, key=str)
    for number in range(len(cells) + 1):
        yield from map(frozenset, combinations(cells, number))


@as_subtests("seed", range(60))
def test_of_all_choices_that_meet_the_demands_the_first_in_order_is_taken(seed: int) -> None:
    there, primary, demands = drawn(seed)
    met = [c for c in every_choice(demands) if all(is_met(demand, c) for demand in demands)]
    first = min(met, key=lambda chosen: order(chosen, there, primary))
    assert cheapest(demands, there, primary, ()) == first


def test_cells_alike_are_put_in_order_however_many_they_are() -> None:
    """More than are put in order at once: of each two alike, it is the first."""
    there = counted([10] * 6)
    primary = dict.fromkeys(there.cells, Status.SHOWN)
    pairs = list(combinations(GROUPS, 2))
    demands = [
        Demand(frozenset([Cell(question, one), Cell(question, other)]))
        for question in QUESTIONS
        for one, other in pairs
    ]
    kept = GROUPS[-1]  # all but one have to go, so the last stays
    expected = {
        Cell(question, group) for question in QUESTIONS for group in GROUPS if group != kept
    }
    assert cheapest(demands, there, primary, ()) == expected


def test_a_demand_that_nothing_meets_is_told() -> None:
    there = counted([10, 10])
    primary = dict.fromkeys(there.cells, Status.SHOWN)
    with pytest.raises(Unmet):
        cheapest([Demand(frozenset())], there, primary, ())
    with pytest.raises(Unmet):  # also beside one that is met
        cheapest(
            [Demand(frozenset()), Demand(frozenset(), frozenset([Cell("q2", GROUPS[0])]))],
            there, primary, (),
        )  # fmt: skip
    # What has to be hidden for one is to be shown for the other.
    cell = Cell("q1", GROUPS[0])
    with pytest.raises(Unmet):
        cheapest(
            [Demand(frozenset([cell])), Demand(frozenset(), frozenset([cell]))], there, primary, ()
        )
