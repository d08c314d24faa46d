"""Tables that share their cells: safe one by one, unsafe together.

The example is Øyvind Langsrud's, "sdcTable::protectLinkedTables can be unsafe" (22 April 2020,
https://github.com/sdcTools/UserSupport/issues/136): regions A, B, I, J of county-1 and K, L, M,
N of county-2, of which L and M are the group BIG and all others small, with 2, 2, 8, 8 and 3, 3,
3, 7 respondents. One table is of regions in counties, the other of regions in size groups. What
is too small is hidden in either, and that is enough in either; but with both at hand,

    K = county-2 - N - BIG = 16 - 7 - 6 = 3.

Software that protects one table after the other, and carries what it hides over to the next,
goes in circles without seeing this. Here all numbers are doubled, since two respondents are not
even named; then eight have to stand behind a figure for the same regions to be too small.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pytest

from indicators.audit import release_from
from indicators.disclosure import Cell, Range, Status
from indicators.disclosure.attack import Attack
from indicators.disclosure.earlier import InPrint
from indicators.disclosure.release import Release, leftovers
from indicators.groups import EVERYBODY, Group
from indicators.matching import Groups, Responses
from indicators.measuring import measure
from indicators.questionnaire import Grouping, Questionnaire
from indicators.results import Results
from indicators.rounds import Policy

from .conftest import make_question, make_questionnaire, make_round
from .oracle import CLASSES, possible

REGIONS = {"A": 4, "B": 4, "I": 16, "J": 16, "K": 6, "L": 6, "M": 6, "N": 14}
POLICY = Policy(least=8, least_in_group=8)
TOO_SMALL = {"A", "B", "K", "L", "M"}

# Regions beside what they lie in, and regions within it: two ways to ask for the same.
BESIDE = (["region", "county"], ["region", "size"])
WITHIN = (["county", "county,region"], ["size", "size,region"])
both_ways = pytest.mark.parametrize("tables", [BESIDE, WITHIN], ids=["beside", "within"])


def county(region: str) -> str:
    return "county-1" if region in "ABIJ" else "county-2"


def size(region: str) -> str:
    return "BIG" if region in "LM" else "small"


def questionnaire(by: Sequence[str]) -> Questionnaire:
    """One that knows no other groupings than a table: whatever else it knew would be protected
    from subtraction as well, asked for or not."""
    names = {name for text in by for name in text.split(",")}
    known = [name for name in ("county", "size", "region") if name in names]
    groupings = tuple(Grouping(id=name, label=name) for name in known)
    return make_questionnaire(make_question("q1"), groupings=groupings)


def responses() -> Responses:
    """As many of each region as there are; their answers go round the four classes."""
    rows = [region for region, n in REGIONS.items() for _ in range(n)]
    codes = np.array([[(0, 2, 3, 5)[n % 4]] for n in range(len(rows))], np.uint8)
    return Responses(
        questions=questionnaire(()).questions,
        codes=codes,
        groups={
            "region": grouped(rows),
            "county": grouped([county(region) for region in rows]),
            "size": grouped([size(region) for region in rows]),
        },
    )


def grouped(names: Sequence[str]) -> Groups:
    labels = tuple(sorted(set(names)))
    return Groups(labels, np.array([labels.index(name) for name in names]))


def measured(by: Sequence[str], earlier: Sequence[Release] = ()) -> Results:
    in_print = InPrint(tuple(earlier))
    return measure(responses(), questionnaire(by), make_round(POLICY), by, in_print)


def printed_together(tables: Sequence[Sequence[str]]) -> Release:
    """Both tables, each protected as if it were alone, in the hands of one reader."""
    alone = [release_from(measured(by)) for by in tables]
    figures = {cell: figure for release in alone for cell, figure in release.figures.items()}
    together = release_from(measured([name for by in tables for name in by]))
    assert set(figures) == set(together.figures)
    return replace(together, figures=figures)


def of_region(release: Release, name: str) -> list[Group]:
    """The groups that are a region, as a whole or within something else."""
    return [group for group in release.structure.groups if ("region", name) in group.labels]


def breaches(release: Release) -> set[tuple[str | None, Group]]:
    return {b.cell for b in (*leftovers(release), *Attack(release).breaches())}


@both_ways
def test_each_table_alone_hides_what_is_too_small_and_is_safe(
    tables: tuple[list[str], list[str]],
) -> None:
    for by in tables:
        results = measured(by)
        for group, answers in results.answers.items():
            few = dict(group.labels).get("region") in TOO_SMALL
            assert answers.status is (Status.TOO_FEW if few else Status.SHOWN)
            assert results.get("q1", group).status is answers.status
        assert not breaches(release_from(results))


@both_ways
def test_both_tables_protected_one_by_one_give_a_region_away(
    tables: tuple[list[str], list[str]],
) -> None:
    """32 in county-2 less 14 in N less 12 in BIG; and its answers just so."""
    release = printed_together(tables)
    known = possible(release)
    found = breaches(release)
    for group in of_region(release, "K"):
        assert known[Cell(None, group), "base"] == Range(6, 6)
        assert all(not known[Cell("q1", group), what].width for what in CLASSES)
        assert {Cell(None, group), Cell("q1", group)} <= found
        assert Attack(release).knows(Cell(None, group)).base == Range(6, 6)


@both_ways
def test_measured_together_the_region_stays_open(tables: tuple[list[str], list[str]]) -> None:
    """The cheapest way is to hide N as well: then 20 are left for K and N. N is hidden for
    K's sake, so it is no larger than the regions shown, which have 16: K has 4 at least, and
    7 at most, since it is too small. Nor is a class of its answers known."""
    results = measured([name for by in tables for name in by])
    release = release_from(results)
    hidden = {Status.TOO_FEW: TOO_SMALL, Status.COMPLEMENT: {"N"}}
    for status, names in hidden.items():
        groups = [group for group, a in results.answers.items() if a.status is status]
        assert {dict(group.labels).get("region") for group in groups} == names
    assert not breaches(release)
    known = possible(release)
    for group in of_region(release, "K"):
        smallest = 16 if group.division == ("region",) else 14 + 6 - 3
        expected = Range(32 - 12 - smallest, 7)
        assert known[Cell(None, group), "base"] == expected
        assert Attack(release).knows(Cell(None, group)).base == expected
        assert all(known[Cell("q1", group), what].width for what in CLASSES)


@both_ways
def test_the_second_table_makes_up_for_the_first_that_is_in_print_already(
    tables: tuple[list[str], list[str]],
) -> None:
    """N stands in print with the counties and cannot be hidden any more: the sizes have to be."""
    first = release_from(measured(tables[0]))
    second = measured(tables[1], [first])
    release = release_from(second)
    assert not breaches(release)
    known = possible(release)
    for group in of_region(release, "K"):
        assert known[Cell(None, group), "base"].width
    assert second.answers[EVERYBODY].status is Status.SHOWN
