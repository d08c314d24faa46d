"""Many tests told in one document: the whole before its areas, these before the questions."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

_BY_WHOLES = 0.8
"""The part of the level that goes down from the wholes; the rest is for single questions, so that a
great change of one of them is seen also where the whole stands still."""


@dataclass(frozen=True, slots=True)
class Tree:
    """A test, and the tests of its parts; ``p_value`` is None where only the parts are tested.

    The parts share its level by their numbers of questions, or evenly if ``even``; ``leaves`` are
    the tests at the ends of its branches.
    """

    name: Hashable
    p_value: float | None = None
    parts: tuple[Tree, ...] = ()
    even: bool = False
    leaves: int = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "leaves", sum([part.leaves for part in self.parts]) or 1)


def adjusted(trees: Sequence[Tree]) -> dict[Hashable, float]:
    """The p-values adjusted for all that is tested, by name.

    Whatever has not changed, the probability that one or more of it has an adjusted p-value of at
    most alpha is at most alpha. The trees share the level evenly. Four fifths of it go from the
    roots down: nothing is secured unless what it is part of is (Meinshausen 2008, *Biometrika*
    95). One fifth is for the ends of the branches by themselves (Holm 1979, *Scandinavian Journal
    of Statistics* 6, with weights). Where no whole is tested all of it is.
    """
    if not trees:
        return {}
    root = Tree("", None, tuple(trees), even=True)
    nodes = list(_weighted(root, 1.0))
    ends = {tree.name: (tree.p_value, weight) for tree, weight in nodes if not tree.parts}
    single = _holm({name: (p, w) for name, (p, w) in ends.items() if p is not None})
    if not any(tree.parts and tree.p_value is not None for tree, _ in nodes):
        return single
    found = {name: min(1.0, p / (1 - _BY_WHOLES)) for name, p in single.items()}
    for tree, p_value in _down(root, 1.0, 0.0):
        found[tree.name] = min(found.get(tree.name, 1.0), p_value)
    return {tree.name: found[tree.name] for tree, _ in nodes if tree.p_value is not None}


def parts_of_level(surveys: int, questions: int, tests_whole: bool) -> tuple[float, float]:
    """The part of the level for the whole of one of some surveys, and for one of its questions by
    itself, in a document without groups."""
    if not tests_whole:
        return 0.0, 1 / (surveys * questions)
    return _BY_WHOLES / surveys, (1 - _BY_WHOLES) / (surveys * questions)


def _weighted(tree: Tree, weight: float) -> Iterator[tuple[Tree, float]]:
    """Each test below with its part of the level, the tree itself first."""
    yield tree, weight
    for part in tree.parts:
        yield from _weighted(part, weight * _share(tree, part))


def _share(tree: Tree, part: Tree) -> float:
    return 1 / len(tree.parts) if tree.even else part.leaves / tree.leaves


def _down(tree: Tree, weight: float, above: float) -> Iterator[tuple[Tree, float]]:
    """Each test below with its p-value over its part of the level, and no less than that above."""
    p_value = above
    if tree.p_value is not None:
        p_value = max(above, min(1.0, tree.p_value / (weight * _BY_WHOLES)))
    yield tree, p_value
    for part in tree.parts:
        yield from _down(part, weight * _share(tree, part), p_value)


def _holm(tests: Mapping[Hashable, tuple[float, float]]) -> dict[Hashable, float]:
    """The p-values of the names, adjusted for their number; each is ``(p-value, weight)``."""
    remaining = sum(weight for _, weight in tests.values())
    found, greatest = {}, 0.0
    for name, (p_value, weight) in sorted(tests.items(), key=lambda test: test[1][0] / test[1][1]):
        greatest = max(greatest, min(1.0, p_value * remaining / weight))
        found[name] = greatest
        remaining -= weight
    return found
