"""How groups lie in each other: what is looked up, against trying every pair."""

from __future__ import annotations

from itertools import product
from random import Random

from indicators.disclosure import Cell, shown_size
from indicators.disclosure.release import Release, Structure, leftovers
from indicators.survey.groups import EVERYBODY, Group
from indicators.survey.policy import Policy

from ..conftest import unit
from ..subtests import as_subtests

UNITS = (unit("A"), unit("B"))
LABELS = {"unit": ("A", "B", "C", ""), "sex": ("K", "M"), "town": ("X", "Y")}


def drawn(seed: int) -> Structure:
    """Groups of some divisions, with some of them left out or unlisted, and of some parts."""
    chance = Random(seed)
    crossed = list(product(*([(name, label) for label in LABELS[name]] for name in LABELS)))
    parts = [Group(labels) for labels in chance.sample(crossed, chance.randint(1, 12))]
    groups, unlisted = [EVERYBODY], []
    for division in (("unit",), ("sex",), ("sex", "unit"), ("unit", "town")):  # in any order
        found = {Group(tuple((n, dict(part.labels)[n]) for n in division)) for part in parts}
        for group in sorted(found):
            chance.choice((groups, groups, unlisted, [])).append(group)
    return Structure(groups=tuple(groups), unlisted=tuple(unlisted), parts=tuple(parts))


@as_subtests("seed", range(40))
def test_the_groups_above_a_group_are_those_that_hold_it(seed: int) -> None:
    structure = drawn(seed)
    for group in (*structure.nodes, Group((("unit", "A"), ("age", "20")))):
        holding = {other for other in structure.nodes if other != group and other.holds(group)}
        assert set(structure.above(group)) == holding


@as_subtests("seed", range(40))
def test_the_members_of_a_group_are_the_parts_that_it_holds(seed: int) -> None:
    structure = drawn(seed)
    for group in structure.nodes:
        held = tuple(part for part in structure.parts if group.holds(part))
        assert structure.members[group] == held


@as_subtests("seed", range(40))
def test_groups_inside_another_are_disjoint_and_of_one_division_but_for_the_first(
    seed: int,
) -> None:
    structure = drawn(seed)
    for whole, parts in structure.inside:
        members = [part for group in parts for part in structure.members[group]]
        assert len(members) == len(set(members))
        assert set(members) <= set(structure.members[whole])
        assert whole not in parts
        assert len({group.division for group in parts[1:]}) < 2


def left(printed: dict[Group, int], least: int) -> list[int]:
    """How many are left over in a release of these bases, of units A and B."""
    structure = Structure(groups=(EVERYBODY, *UNITS), parts=UNITS)
    figures = {Cell(None, group): shown_size(size) for group, size in printed.items()}
    policy = Policy(least_in_group=least)
    release = Release(questions=(), structure=structure, figures=figures, policy=policy)
    return [breach.known.least for breach in leftovers(release)]


def test_fewer_than_enough_are_left_if_some_are() -> None:
    unit_a, unit_b = UNITS
    sizes = {EVERYBODY: 20, unit_a: 12}
    assert left(sizes, 9) == [8]
    assert left(sizes, 8) == []
    assert left(sizes | {unit_b: 8}, 9) == []  # nobody is left
    assert left({EVERYBODY: 5}, 9) == []  # no part is shown
    assert left({unit_a: 12}, 9) == []  # nor the whole
