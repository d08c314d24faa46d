"""A second way to find what a reader can tell: every table that prints the same, one by one.

Written for tiny tables and for being obviously right, not for speed: no solver, no linear
programs. It shares with ``indicators.attack`` only the types that say what is in print.
"""

from __future__ import annotations

from itertools import product

from indicators.disclosure import Cell, Range
from indicators.disclosure.release import Release
from indicators.groups import Group

Vector = tuple[int, ...]
Table = dict[Group, int]


def sums(vector: Vector, atoms: tuple[Group, ...], groups: tuple[Group, ...]) -> Table:
    """What every group holds if the smallest ones hold ``vector``."""
    return {
        group: sum(n for n, atom in zip(vector, atoms, strict=True) if group.holds(atom))
        for group in groups
    }


def vectors(
    most: int, atoms: tuple[Group, ...], fits: dict[Group, Range], least: int = 0
) -> list[Vector]:
    """Every way to fill the smallest groups so that each group is within its range."""
    found: list[Vector] = []

    def fill(begun: Vector) -> None:
        if len(begun) == len(atoms):
            if all(fits[g].least <= n for g, n in sums(begun, atoms, tuple(fits)).items()):
                found.append(begun)
            return
        for n in range(least, most + 1):
            one = (*begun, n)
            part = atoms[: len(one)]
            if all(n <= fits[g].most for g, n in sums(one, part, tuple(fits)).items()):
                fill(one)
            else:
                break

    fill(())
    return found


def ranges(release: Release, most: int) -> dict[tuple[Cell, int], Range]:
    """The least and greatest negative, neutral, merely positive and clearly positive answers
    (0 to 3), and respondents (0, without a question), over all tables that print the same."""
    atoms = release.structure.parts
    nodes = release.structure.nodes
    seen: dict[tuple[Cell, int], set[int]] = {}
    known = {
        g: f.base if (f := release.figures.get(Cell(None, g))) else Range(1, most) for g in nodes
    }
    for size in vectors(most, atoms, known, least=1):
        tables = {q: answers(release, q, size, most) for q in release.questions}
        if all(tables.values()):
            for group, n in sums(size, atoms, nodes).items():
                seen.setdefault((Cell(None, group), 0), set()).add(n)
            for question, found in tables.items():
                for kind, vector in found:
                    for group, n in sums(vector, atoms, nodes).items():
                        seen.setdefault((Cell(question, group), kind), set()).add(n)
    assert seen, "the true table prints the same, so there is one at least"
    return {key: Range(min(values), max(values)) for key, values in seen.items()}


def answers(release: Release, question: str, size: Vector, most: int) -> set[tuple[int, Vector]]:
    """Every vector that a class of answers can have, given how many respondents there are."""
    atoms = release.structure.parts
    nodes = release.structure.nodes
    figures = {g: release.figures.get(Cell(question, g)) for g in nodes}
    kinds: list[list[Vector]] = []
    for kind in range(4):
        fits = {g: Range(0, most) for g in nodes}
        for group, figure in figures.items():
            if figure is not None and kind != 2:
                fits[group] = figure.counts[kind].meet(Range(0, most))
        limit = {atom: Range(0, n) for atom, n in zip(atoms, size, strict=True)}
        for atom, own in limit.items():
            fits[atom] = fits[atom].meet(own)
        kinds.append(vectors(most, atoms, fits))

    def fits_all(base: Vector, place: int | None) -> bool:
        """Whether every group may hold that many: answers, or positive ones."""
        return all(
            f is None or known.least <= n <= known.most
            for g, n in sums(base, atoms, nodes).items()
            if (f := figures[g]) is not None
            and (known := f.base if place is None else f.counts[place])
        )

    def plus(one: Vector, other: Vector) -> Vector:
        return tuple(map(sum, zip(one, other, strict=True)))

    others: dict[Vector, list[tuple[Vector, Vector]]] = {}
    for pair in product(kinds[0], kinds[1]):
        others.setdefault(plus(*pair), []).append(pair)
    positive: dict[Vector, list[tuple[Vector, Vector]]] = {}
    for pair in product(kinds[2], kinds[3]):
        positive.setdefault(plus(*pair), []).append(pair)
    found: set[tuple[int, Vector]] = set()
    bases = {base for base in positive if fits_all(base, 2)}
    for one, two in product(others, bases):
        base = plus(one, two)
        if all(n <= of for n, of in zip(base, size, strict=True)) and fits_all(base, None):
            for pair in others[one]:
                found |= {(0, pair[0]), (1, pair[1])}
            for pair in positive[two]:
                found |= {(2, pair[0]), (3, pair[1])}
    return found
