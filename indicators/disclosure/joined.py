"""Two publications of the same people as one: an earlier one is one more grouping of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import product
from typing import NamedTuple

from ..survey.groups import EVERYBODY, Group
from ..survey.periods import PERIOD
from .figures import MANY, Cell, Figure, Range, Status
from .regrouping import Regrouping, can_be_part, groupings_of
from .release import Release, Structure

_WHEN = "\0when"
_INNER, _ADDED = (_WHEN, "inner"), (_WHEN, "added")
_BEFORE = "\0inner "

Names = Mapping[Cell, Cell]


class Joined(NamedTuple):
    """Two publications as one, and what the cells of one of them are called in it."""

    release: Release
    names: Names


def joined(regrouped: Regrouping) -> Joined:
    """Both publications as one, and the names that the cells of the inner one have in it.

    Every part is an old group crossed with a new one. In each group of the outer one, those who
    were added, and those who were not, are nowhere in print, but are attacked as well.
    """
    inner, outer = regrouped.inner, regrouped.outer
    names = {group: _named(group, regrouped) for group in inner.structure.nodes}
    parts = tuple(_parts(regrouped))
    halves = [
        half
        for marker in (_ADDED, _INNER)
        for group in (outer.structure.groups if regrouped.added else ())
        if any((half := Group((marker, *group.labels))).holds(part) for part in parts)
    ]
    structure = Structure(
        groups=_each_once(outer.structure.groups, names, inner.structure.groups),
        unlisted=_each_once(outer.structure.unlisted, names, inner.structure.unlisted)
        + tuple(group for group in halves if group not in names.values()),
        parts=parts,
    )
    cells = {cell: Cell(cell.question, names[cell.group]) for cell in inner.figures}
    untold = _ANYBODY if regrouped.added else _NOT_TOLD
    figures = dict.fromkeys((Cell(None, group) for group in (*parts, *halves)), untold)
    figures |= {cells[cell]: figure for cell, figure in inner.figures.items()}
    for cell, figure in outer.figures.items():
        in_both = cell in figures and figures[cell] is not untold
        figures[cell] = figure.meet(figures[cell]) if in_both else figure
    shared = [question for question in outer.questions if question in inner.questions]
    questions = tuple(q for q in shared if _grew(inner, outer, cells, q))
    as_one = replace(outer, questions=questions, structure=structure, figures=figures)
    return Joined(as_one, cells)


# How many are in a part is not known. How many joined is no secret, and may follow from the
# questions: taking it as known avoids solving all questions at once.
_NOT_TOLD = Figure(Status.COMPLEMENT, Range(0, MANY))
_ANYBODY = Figure(Status.SHOWN, Range(0, MANY))


def _each_once(
    of_outer: tuple[Group, ...], names: Mapping[Group, Group], of_inner: tuple[Group, ...]
) -> tuple[Group, ...]:
    return tuple(dict.fromkeys((*of_outer, *(names[group] for group in of_inner))))


def _renamed(regrouped: Regrouping) -> set[str]:
    """The groupings of ``inner`` that are other ones in ``outer``."""
    outer_groupings = groupings_of(regrouped.outer)
    return {
        name
        for name in groupings_of(regrouped.inner)
        if name in regrouped.ways or name not in outer_groupings
    }


def _named(group: Group, regrouped: Regrouping) -> Group:
    """The name of a group of ``inner`` beside those of ``outer``."""
    renamed = _renamed(regrouped)
    labels = tuple((_BEFORE * (name in renamed) + name, label) for name, label in group.labels)
    return Group((*([_INNER] if regrouped.added else []), *labels))


def _parts(regrouped: Regrouping) -> Iterator[Group]:
    """The smallest groups: whoever is in one of them has the same labels then and now."""
    inner, renamed = regrouped.inner, sorted(_renamed(regrouped))
    known_parts = {frozenset(_named(part, regrouped).labels) for part in inner.structure.parts}
    known_groupings = {name for part in known_parts for name, _ in part}
    for part in regrouped.outer.structure.parts or (EVERYBODY,):
        period = dict(part.labels).get(PERIOD)
        if regrouped.added:
            yield Group((_ADDED, *part.labels))
        if period is not None and period not in (inner.structure.periods or (period,)):
            continue  # nobody had answered then
        choices = [_labels(regrouped, name, dict(part.labels)) for name in renamed]
        for chosen in product(*choices):
            old_labels = zip((_BEFORE + name for name in renamed), chosen, strict=True)
            part_group = Group((*([_INNER] if regrouped.added else []), *part.labels, *old_labels))
            known = ((name, label) for name, label in part_group.labels if name in known_groupings)
            if not known_parts or frozenset(known) in known_parts:
                yield part_group


def _labels(regrouped: Regrouping, name: str, labels: Mapping[str, str]) -> tuple[str, ...]:
    """The labels of a grouping of ``inner`` that people of a part of ``outer`` may have."""
    if name in regrouped.ways:
        outer_name, ways = regrouped.ways[name]
        label = labels[outer_name]
        return ways.get(label, (label,))
    parts = regrouped.inner.structure.parts
    return tuple(dict.fromkeys(dict(part.labels)[name] for part in parts))


def _grew(inner: Release, outer: Release, cells: Names, question: str) -> bool:
    """Whether the answers of ``inner`` to a question can be some of those of ``outer``: an answer
    that was mended is none of them."""
    return all(
        can_be_part(figure, outer.figures[cell])
        for cell, figure in inner.figures.items()
        if cell.question == question
        and not any(name.startswith(_BEFORE) for name in cells[cell].group.division)
        and figure.known
        and cell in outer.figures
        and outer.figures[cell].known
    )
