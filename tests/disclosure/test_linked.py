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

from indicators.disclosure import Cell, Range, Status
from indicators.disclosure.attack import Attack
from indicators.disclosure.release import Release, leftovers
from indicators.responses import Groups, Responses
from indicators.results.in_print import release_from
from indicators.results.measuring import measure
from indicators.results.sealed import Results
from indicators.survey.groups import Group
from indicators.survey.policy import Policy
from indicators.survey.questionnaire import Grouping, Questionnaire

from ..conftest import make_question, make_questionnaire, make_wave
from ..oracle import CLASSES, possible

REGIONS = {"A": 4, "B": 4, "I": 16, "J": 16, "K": 6, "L": 6, "M": 6, "N": 14}
POLICY = Policy(least=8, least_in_group=8)
TOO_SMALL = {"A", "B", "K", "L", "M"}

TABLES = (["region", "county"], ["region", "size"])
BOTH = ["region", "county", "size"]
K = Group((("region", "K"),))


def county(region: str) -> str:
    return "county-1" if region in "ABIJ" else "county-2"


def size(region: str) -> str:
    return "BIG" if region in "LM" else "small"


def questionnaire(by: Sequence[str]) -> Questionnaire:
    """One that knows no other groupings than a table: whatever else it knew would be protected
    from subtraction as well, asked for or not."""
    groupings = tuple(Grouping(id=name, label=name) for name in by)
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


def measured(
    by: Sequence[str], earlier: Sequence[Release] = (), known: Sequence[str] = ()
) -> Results:
    asked = questionnaire(known or by)
    return measure(responses(), asked, make_wave(POLICY), by, tuple(earlier))


def printed_together() -> Release:
    """Both tables, each protected as if it were alone, in the hands of one reader."""
    alone = [release_from(measured(by)) for by in TABLES]
    figures = {cell: figure for release in alone for cell, figure in release.figures.items()}
    together = release_from(measured(BOTH))
    assert set(figures) == set(together.figures)
    return replace(together, figures=figures)


def breaches(release: Release) -> set[Cell]:
    return {breach.cell for breach in (*leftovers(release), *Attack(release).breaches())}


def test_each_table_alone_hides_what_is_too_small_and_is_safe() -> None:
    for by in TABLES:
        results = measured(by)
        for group, answers in results.answers.items():
            expected = Status.TOO_FEW if group.name in TOO_SMALL else Status.SHOWN
            assert answers.status is results.get("q1", group).status is expected
        assert not breaches(release_from(results))


def test_both_tables_protected_one_by_one_give_a_region_away() -> None:
    """32 in county-2 less 14 in N less 12 in BIG; and its answers just so."""
    release = printed_together()
    known = possible(release)
    assert known[Cell(None, K), "base"] == Attack(release).knows(Cell(None, K)).base == Range(6, 6)
    assert not any(known[Cell("q1", K), what].width for what in CLASSES)
    assert {Cell(None, K), Cell("q1", K)} <= breaches(release)


def test_measured_together_the_region_stays_open() -> None:
    """The cheapest way is to hide N as well: then 20 are left for K and N. N is hidden for
    K's sake, so it is no larger than the regions shown, which have 16: K has 4 at least, and
    7 at most, since it is too small. Nor is a class of its answers known."""
    results = measured(BOTH)
    release = release_from(results)
    marks = {group.name: answers.status for group, answers in results.answers.items()}
    assert {name for name, mark in marks.items() if mark is Status.TOO_FEW} == TOO_SMALL
    assert {name for name, mark in marks.items() if mark is Status.COMPLEMENT} == {"N"}
    assert not breaches(release)
    known = possible(release)
    assert known[Cell(None, K), "base"] == Attack(release).knows(Cell(None, K)).base == Range(4, 7)
    assert all(known[Cell("q1", K), what].width for what in CLASSES)


@pytest.mark.parametrize("known", [TABLES[1], BOTH], ids=["no longer known", "known"])
def test_the_second_table_makes_up_for_the_first_that_is_in_print_already(
    known: list[str],
) -> None:
    """N stands in print with the counties and cannot be hidden any more, so the sizes have to
    be; also if the questionnaire has lost the counties since: print has not."""
    second = measured(TABLES[1], [release_from(measured(TABLES[0]))], known)
    hidden = {group.name for group, answers in second.answers.items() if answers.count is None}
    assert hidden == {*TOO_SMALL, "BIG", "small"}
    release = release_from(second)
    assert not breaches(release)
    told = possible(release)
    assert told[Cell(None, K), "base"].width
    assert all(told[Cell("q1", K), what].width for what in CLASSES)
