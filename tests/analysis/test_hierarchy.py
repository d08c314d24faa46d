"""The level of a document: by hand, against statsmodels, and by drawing documents."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from statsmodels.stats.multitest import multipletests

from indicators.analysis.hierarchy import Tree, adjusted


def questions(name: str, p_values: list[float]) -> tuple[Tree, ...]:
    return tuple(Tree((name, place), p) for place, p in enumerate(p_values))


P = st.floats(0, 1, allow_subnormal=False) | st.sampled_from([0.0, 0.001, 0.01, 0.05, 1.0])
FEW = st.lists(P, min_size=1, max_size=3)


@st.composite
def documents(draw: st.DrawFn) -> list[Tree]:
    """Surveys, or groups, of areas or questions; some wholes are not tested."""
    trees = []
    for survey in range(draw(st.integers(1, 3))):
        areas = [
            Tree((survey, area), draw(st.none() | P), questions(f"{survey}.{area}", p))
            for area, p in enumerate(draw(st.lists(FEW, max_size=3)))
        ]
        alone = questions(str(survey), draw(FEW))
        trees.append(Tree(survey, draw(st.none() | P), (*areas, *alone), draw(st.booleans())))
    return trees


def every(trees: list[Tree] | tuple[Tree, ...], *above: Tree) -> Iterator[tuple[Tree, ...]]:
    """Each test with all that it is part of before it."""
    for tree in trees:
        yield (*above, tree)
        yield from every(tree.parts, *above, tree)


@given(st.lists(P, min_size=1, max_size=20))
def test_without_wholes_the_questions_are_adjusted_as_by_holm(p: list[float]) -> None:
    expected = multipletests(p, method="holm")[1]
    for trees in (questions("q", p), (Tree("whole", None, questions("q", p)),)):
        found = adjusted(trees)
        in_order = [found["q", place] for place in range(len(p))]
        assert in_order == pytest.approx(list(expected), rel=1e-9, abs=1e-300)


def test_nothing_is_tested_of_nothing() -> None:
    assert adjusted([]) == {}
    assert adjusted([Tree("whole", None, (Tree("question"),))]) == {}


def test_a_tree_is_adjusted_as_by_hand() -> None:
    """Two surveys; the first has an area of two questions and two questions beside it.

    From the whole down: 0.01 / (0.8 / 2) = 0.025; the area has half of that, 0.004 / 0.2 = 0.02,
    and no less than 0.025; its questions a quarter each, 0.002 / 0.1 = 0.02 and so 0.025, and
    0.03 / 0.1 = 0.3; the others 0.0001 / 0.1 = 0.001 and so 0.025, and 1. The second: 0.5 / 0.4 is
    over 1, and so is its question. By themselves: the weights of the ends are 1/8 four times and
    1/2, Holm's 0.0001 * 1 / (1/8) = 0.0008, over a fifth 0.004; the question of the second survey,
    0.001 over 1/2, is before 0.002 over 1/8: 0.001 * (7/8) / (1/2) = 0.00175, 0.00875; then
    0.002 * (3/8) / (1/8) = 0.006, 0.03; 0.03 * (2/8) / (1/8) = 0.06, 0.3.
    """
    area = Tree("area", 0.004, (Tree("a", 0.002), Tree("b", 0.03)))
    first = Tree("first", 0.01, (area, Tree("c", 0.0001), Tree("d", 0.9)))
    second = Tree("second", 0.5, (Tree("e", 0.001),))
    expected = {
        "first": 0.025, "area": 0.025, "a": 0.025, "b": 0.3, "c": 0.004, "d": 1.0,
        "second": 1.0, "e": 0.00875,
    }  # fmt: skip
    assert adjusted([first, second]) == pytest.approx(expected)


def test_groups_share_the_level_evenly_however_many_questions_each_has() -> None:
    many, one = Tree("many", 0.01, questions("q", [1.0] * 9)), Tree("one", 0.01, (Tree("q", 1.0),))
    for trees in ([many, one], [Tree("all", None, (many, one), even=True)]):
        found = adjusted(trees)
        assert found["many"] == pytest.approx(0.01 / 0.4) and found["one"] == found["many"]
    found = adjusted([Tree("all", None, (many, one))])
    assert found["many"] == pytest.approx(0.01 / 0.72) and found["one"] == pytest.approx(
        0.01 / 0.08
    )


@given(documents(), st.data())
def test_no_adjusted_value_falls_when_a_p_value_rises(
    trees: list[Tree], data: st.DataObject
) -> None:
    tested = [path[-1].name for path in every(trees) if path[-1].p_value is not None]
    if not tested:
        return
    name = data.draw(st.sampled_from(tested))

    def risen(tree: Tree) -> Tree:
        p = tree.p_value
        if tree.name == name and p is not None:
            p = data.draw(st.floats(p, 1))
        return Tree(tree.name, p, tuple(map(risen, tree.parts)), tree.even)

    before, after = adjusted(trees), adjusted([risen(tree) for tree in trees])
    assert all(after[one] >= before[one] * (1 - 1e-12) for one in before)


@given(documents(), st.randoms(use_true_random=False))
def test_the_order_of_surveys_areas_and_questions_changes_nothing(
    trees: list[Tree], random: object
) -> None:
    def shuffled(parts: list[Tree]) -> tuple[Tree, ...]:
        mixed = random.sample(parts, len(parts))  # type: ignore[attr-defined]
        return tuple(Tree(t.name, t.p_value, shuffled(list(t.parts)), t.even) for t in mixed)

    assert adjusted(shuffled(trees)) == pytest.approx(adjusted(trees), rel=1e-9, abs=1e-300)


@given(documents())
def test_no_adjusted_value_is_less_than_its_p_value(trees: list[Tree]) -> None:
    found = adjusted(trees)
    tested = {p[-1].name: p[-1].p_value for p in every(trees) if p[-1].p_value is not None}
    assert found.keys() == tested.keys()
    assert all(tested[name] * (1 - 1e-12) <= found[name] <= 1 for name in tested)


@given(documents())
def test_a_part_is_secured_only_with_its_whole_or_by_a_fifth_of_the_level(
    trees: list[Tree],
) -> None:
    found = adjusted(trees)
    has_wholes = any(p[-1].parts and p[-1].p_value is not None for p in every(trees))
    for *above, tree in every(trees):
        wholes = [found[whole.name] for whole in above if whole.p_value is not None]
        if tree.p_value is None or not wholes or found[tree.name] >= max(wholes):
            continue
        assert not tree.parts  # an area never
        assert has_wholes and found[tree.name] >= tree.p_value / 0.2 * (1 - 1e-9)


def test_a_great_change_of_one_question_is_secured_though_the_whole_stands_still() -> None:
    whole = Tree("whole", 0.4, questions("q", [0.0005, *[0.5] * 10]))
    found = adjusted([whole])
    assert found["q", 0] == pytest.approx(0.0005 * 11 / 0.2) and found["q", 0] <= 0.05
    assert found["whole"] > 0.05 and found["q", 1] == 1


def test_a_question_is_secured_by_its_whole_where_it_would_not_be_alone() -> None:
    whole = Tree("whole", 0.0001, questions("q", [0.003, *[0.5] * 10]))
    found = adjusted([whole])
    assert found["q", 0] == pytest.approx(0.003 * 11 / 0.8) and found["q", 0] <= 0.05
    assert min(1, 0.003 * 11) <= 0.05 < 0.003 * 11 / 0.2


# Nothing has changed, an area and a half, a question in each area; the others are like these.
@pytest.mark.parametrize(
    "changed",
    [
        *[(), (0, 1, 2), (1, 3, 6, 7)],
        *[pytest.param(p, marks=pytest.mark.slow) for p in ((0,), (0, 5), tuple(range(6)))],
    ],
)
def test_seldom_is_anything_called_secured_that_has_not_changed(changed: tuple[int, ...]) -> None:
    """Four thousand documents of two surveys with two areas of two questions each, of which some
    have changed beyond doubt or by little; a whole has changed if a question of it has. Once with
    independent p-values and once with a common one for all that stands still, the worst there is
    of each; wholes are independent of their parts, which is worse than it can be."""
    random = np.random.default_rng(len(changed))
    documents = 4_000
    for alike in (False, True):
        false = 0
        draws = random.uniform(size=(documents, 14)), random.uniform(size=documents)
        for draw, same in zip(*draws, strict=True):
            p = np.full(14, same) if alike else draw
            for question in changed:
                p[question] *= random.choice([1e-9, 0.05])
            false += bool(falsely_secured(p, changed, random))
        assert false / documents <= 0.05 + 2 * (0.05 * 0.95 / documents) ** 0.5


def falsely_secured(
    p: np.ndarray, changed: tuple[int, ...], random: np.random.Generator
) -> list[object]:
    """What has an adjusted p-value of at most 5 percent in a document and has not changed."""
    rest, trees, still = iter(p[8:]), [], set(range(8)) - set(changed)

    def whole(name: str, first: int, parts: tuple[Tree, ...], size: int) -> Tree:
        value = float(next(rest))
        if not still >= set(range(first, first + size)):
            value *= float(random.choice([1e-9, 0.05]))
        else:
            still.add(name)  # type: ignore[arg-type]
        return Tree(name, value, parts)

    for survey in (0, 4):
        areas = [
            whole(f"area {first}", first, (Tree(first, p[first]), Tree(first + 1, p[first + 1])), 2)
            for first in (survey, survey + 2)
        ]
        trees.append(whole(f"survey {survey}", survey, tuple(areas), 4))
    return [name for name, value in adjusted(trees).items() if value <= 0.05 and name in still]
