"""Which groupings are listed where not all of them can be protected together."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import combinations
from random import Random

import numpy as np
import pytest

from indicators.disclosure import Cell, Range, Status
from indicators.disclosure.counted import Counted
from indicators.disclosure.protection import Given, Protection, Unprotectable, protect
from indicators.disclosure.release import TOGETHER, Breach, Release
from indicators.responses import Groups, Responses
from indicators.results import protection_order as steps
from indicators.results.measuring import measure
from indicators.results.sealed import Listing
from indicators.survey.policy import Policy, SmallGroups
from indicators.survey.questionnaire import Grouping

from ..conftest import make_question, make_questionnaire, make_wave
from ..subtests import as_subtests

NAMES = ("unit", "sex", "age")
LABELS = ("ABC", "KM", "xy")
QUESTION = make_question("q1")


def drawn(seed: int) -> tuple[Responses, Policy]:
    """A few people, each with a unit, a sex and an age, and thresholds near their number."""
    chance = Random(seed)
    rows = [[chance.choice(labels) for labels in LABELS] for _ in range(chance.randrange(8, 22))]
    codes = [[chance.choice((0, 2, 3, 5))] for _ in rows]
    groups = {
        name: Groups(tuple(labels), np.array([labels.index(row[place]) for row in rows]))
        for place, (name, labels) in enumerate(zip(NAMES, LABELS, strict=True))
    }
    policy = Policy(least=3, least_in_group=chance.choice((5, 6, 8)))
    return Responses(questions=(QUESTION,), codes=np.array(codes, np.uint8), groups=groups), policy


def listed(responses: Responses, policy: Policy, names: Sequence[str]) -> tuple[str, ...]:
    """Which of some groupings are listed, by a questionnaire that has no others."""
    groupings = tuple(Grouping(id=name, label=name) for name in names)
    questionnaire = make_questionnaire(QUESTION, groupings=groupings)
    results = measure(responses, questionnaire, make_wave(policy), list(names))
    return tuple(d.division[0] for d in results.divided if d.listing is Listing.LISTED)


def candidates(names: Sequence[str]) -> list[tuple[str, ...]]:
    """Every choice of groupings: the most first, and of as many the first in order."""
    return [some for n in range(len(names), -1, -1) for some in combinations(names, n)]


# Ages go, sexes go, units go, though each could be listed by itself: the only ways that the first
# two hundred seeds have.
@pytest.mark.parametrize(
    ("seed", "expected"), [(1, ("unit", "sex")), (21, ("unit", "age")), (57, ("sex", "age"))]
)
def test_as_many_groupings_are_listed_as_can_be_and_of_as_many_the_first(
    seed: int, expected: tuple[str, ...]
) -> None:
    responses, policy = drawn(seed)
    assert all(listed(responses, policy, [name]) == (name,) for name in NAMES)
    can_be = (some for some in candidates(NAMES) if listed(responses, policy, some) == some)
    assert listed(responses, policy, NAMES) == expected == next(can_be)


Allowed = Callable[[frozenset[str]], bool]


@as_subtests(
    ("allowed", "expected"),
    [
        (lambda names: names != frozenset(NAMES), ("unit", "sex")),
        (lambda names: not {"unit", "sex"} <= names, ("unit", "age")),
        (lambda names: "unit" not in names, ("sex", "age")),
        (lambda names: len(names) < 2, ("unit",)),
        (lambda names: names <= {"age"}, ("age",)),
        (lambda names: not names, ()),
    ],
    ids=["not all", "not the first two", "not the first", "one", "the last", "none"],
)
def test_which_groupings_go_follows_from_which_can_be_protected_alone(
    allowed: Allowed, expected: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    """As if some groupings could not be protected beside each other, whatever is hidden."""
    tried: list[frozenset[str]] = []

    def protects(
        counted: Counted, policy: Policy, given: Given, clashes: Callable[[Release], list[Breach]]
    ) -> Protection:
        names = frozenset(name for group in counted.structure.groups for name in group.division)
        tried.append(names)
        if not allowed(names):
            breach = Breach(cell=Cell("q1"), what=TOGETHER, known=Range(1, 1), sources=frozenset)
            raise Unprotectable(breach)
        return protect(counted, policy, given, clashes)

    monkeypatch.setattr(steps, "protect", protects)
    chance = Random(0)
    groups = {
        name: Groups(tuple(labels), np.array([n * 7 // 5 % len(labels) for n in range(60)]))
        for name, labels in zip(NAMES, LABELS, strict=True)
    }
    codes = np.array([[chance.choice((0, 2, 3, 5))] for _ in range(60)], np.uint8)
    responses = Responses(questions=(QUESTION,), codes=codes, groups=groups)
    assert listed(responses, Policy(least=3, least_in_group=5), NAMES) == expected
    assert tried == [frozenset(some) for some in candidates(NAMES)][: len(tried)]
    assert tried[-1] == frozenset(expected)


def crossed(sizes: dict[str, int], least: int | None) -> dict[str, Status]:
    """The marks of the units and of the women and men of each, by a threshold of ten or more;
    ``sizes`` are those of such pairs as "AK"."""
    rows = [pair for pair, size in sizes.items() for _ in range(size)]
    groups = {
        name: Groups(labels, np.array([labels.index(row[place]) for row in rows]))
        for place, (name, labels) in enumerate({"unit": ("A", "B"), "sex": ("K", "M")}.items())
    }
    codes = np.array([[(0, 2, 3, 5)[n % 4]] for n in range(len(rows))], np.uint8)
    results = measure(
        Responses(questions=(QUESTION,), codes=codes, groups=groups),
        make_questionnaire(
            QUESTION, groupings=tuple(Grouping(id=name, label=name) for name in groups)
        ),
        make_wave(Policy().raised(least)),
        ["unit", "unit,sex"],
    )
    return {group.name: results.get("q1", group).status for group in results.groups}


@as_subtests(
    ("sizes", "least", "hidden"),
    [
        ({"AK": 12, "AM": 13, "BK": 14, "BM": 15}, None, ""),
        ({"AK": 12, "AM": 13, "BK": 14, "BM": 15}, 12, ""),
        # Of the women of A, the men of A and the women of B would tell; and so on round.
        ({"AK": 12, "AM": 13, "BK": 14, "BM": 15}, 13, "AK AM BK BM"),
        ({"AK": 9, "AM": 13, "BK": 14, "BM": 15}, None, "AK AM BK BM"),
    ],
)
def test_groupings_that_cross_are_shown_where_they_can_be(
    sizes: dict[str, int], least: int | None, hidden: str
) -> None:
    """Everything is large enough alone; the units stay as they are, whatever crosses them."""
    marks = crossed(sizes, least)
    expected = {"A": Status.SHOWN, "B": Status.SHOWN}
    for pair in sizes:
        gone = Status.COMPLEMENT if least is None else Status.WITHHELD
        mark = gone if pair in hidden else Status.SHOWN
        expected[f"{pair[0]}, {pair[1]}"] = Status.TOO_FEW if sizes[pair] < 10 else mark
    assert marks == expected


@pytest.mark.parametrize(("unnamed", "expected"), [(0, Listing.LISTED), (20, Listing.MERGED)])
def test_under_merge_those_without_a_unit_merge_the_units_of_both_sexes_as_well(
    unnamed: int, expected: Listing
) -> None:
    """They are many, and all have a sex; but a total less the others would be theirs."""
    units = [*[0] * 20, *[1] * 20, *[2] * unnamed]
    labels = ("A", "B", "") if unnamed else ("A", "B")
    groups = {
        "unit": Groups(labels, np.array(units)),
        "sex": Groups(("K", "M"), np.array([n % 2 for n in range(len(units))])),
    }
    codes = np.array([[(0, 2, 3, 5)[n % 4]] for n in range(len(units))], np.uint8)
    responses = Responses(questions=(QUESTION,), codes=codes, groups=groups)
    policy = Policy(small_groups=SmallGroups.MERGE)
    assert steps.listing(responses, ("unit", "sex"), policy) is expected
    assert steps.listing(responses, ("sex",), policy) is Listing.LISTED
