"""What is in print, as a system of equations whose unknowns are the hidden counts."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from ..survey.groups import EVERYBODY, Division, Group
from ..survey.policy import LEAST_POSSIBLE
from .figures import MANY, Cell, Figure, Range, Status
from .program import Program
from .release import Release

CLASSES = ("negative", "neutral", "merely", "clear")
"""The classes of answers: the positive are those merely and those clearly positive."""


class System:
    """The respondents of every group, and the answers of every group to some questions.

    A cell has a column for its respondents (without a question) or one for each class of its
    answers. Groups add up; a group has no more answers than respondents; the rest is print.
    """

    def __init__(self, release: Release, questions: Sequence[str]) -> None:
        self.program = Program()
        self.columns: dict[Cell, tuple[int, ...]] = {}
        self._release = release
        self._structure = release.structure
        # The cells in print that a column, or a row, has its range from.
        self._column_sources: dict[int, set[Cell]] = {}
        self._row_sources: dict[int, set[Cell]] = {}
        self._unlisted = frozenset(release.structure.unlisted)
        self._listed_divisions = frozenset(group.division for group in release.structure.groups)
        self._smallest_shown = _smallest_shown(release)
        self._respondents()
        for question in questions:
            self._answers(question)

    def _figure(self, question: str | None, group: Group) -> Figure | None:
        return self._release.figures.get(Cell(question, group))

    def _most(self) -> int:
        """No group is larger than all respondents, whose number is never hidden for its sake."""
        total = self._figure(None, EVERYBODY)
        return MANY if total is None else total.base.most

    def _respondents(self) -> None:
        highest = self._most()
        for group in self._structure.nodes:
            figure = self._figure(None, group)
            known = self._unprinted(group) if figure is None else figure.base
            self._add(Cell(None, group), [known.meet(Range(0, highest))], figure)
            if figure is not None and not figure.known:
                column = self.columns[Cell(None, group)][0]
                self._column_sources[column] = self._smallest(group)
        self._add_up(None)

    def _smallest(self, group: Group) -> set[Cell]:
        """The cell that a hidden group is known to be no larger than, of those of its grouping."""
        return self._smallest_shown.get(group.division, set())

    def _unprinted(self, group: Group) -> Range:
        """How many respondents an unlisted group can have: with three it would be listed, if any
        group of its division is."""
        small = group.division in self._listed_divisions and group.named and group in self._unlisted
        return Range(1, LEAST_POSSIBLE - 1 if small else MANY)

    def _answers(self, question: str) -> None:
        highest = self._most()
        for group in self._structure.nodes:
            figure = self._figure(question, group)
            cell = Cell(question, group)
            figures_above = {
                Cell(question, above): f
                for above in self._structure.above(group)
                if (f := self._figure(question, above))
            }
            self._add(cell, _class_ranges([figure, *figures_above.values()]), figure)
            if figure is None or not figure.known:
                known_above = {
                    cell_above
                    for cell_above, figure_above in figures_above.items()
                    if figure_above.known
                }
                for column in self.columns[cell]:
                    self._column_sources[column] = known_above
            columns = self.columns[cell]
            if figure is not None and any(known.width for known in figure.counts):
                self._bind(cell, figure.base.meet(Range(0, highest)), columns)
                self._bind(cell, figure.counts[2].meet(Range(0, highest)), columns[2:])
            if figure is None or not figure.known:
                self.program.row(Range(-MANY, 0), columns, self.columns[Cell(None, group)])
        self._add_up(question)

    def _add(self, cell: Cell, ranges: Sequence[Range], figure: Figure | None) -> None:
        self.columns[cell] = tuple(self.program.column(known) for known in ranges)
        if figure is not None and figure.known:
            self._column_sources.update(dict.fromkeys(self.columns[cell], {cell}))

    def _bind(self, cell: Cell, known: Range, columns: Sequence[int]) -> None:
        """A row that says what is in print of a cell."""
        row = self.program.row(known, columns)
        if self._release.figures[cell].known:
            self._row_sources[row] = {cell}
        else:  # a mark of its own, which it has as long as the size of the group is shown
            size_cell = Cell(None, cell.group)
            size = self._release.figures.get(size_cell)
            size_shown = size is not None and size.known
            smallest = self._smallest(cell.group)
            self._row_sources[row] = {size_cell} if size_shown else smallest

    def _add_up(self, question: str | None) -> None:
        """Every group is the sum of its parts."""
        for group in self._structure.nodes:
            parts = self._structure.members[group]
            if group in parts or not parts:
                continue
            part_columns = [self.columns[Cell(question, part)] for part in parts]
            for place, column in enumerate(self.columns[Cell(question, group)]):
                self.program.row(
                    Range(0, 0), [of_part[place] for of_part in part_columns], [column]
                )

    @cached_property
    def sizes(self) -> list[int]:
        """The columns that hold respondents, in the order of the groups."""
        return [self.columns[Cell(None, group)][0] for group in self._structure.nodes]

    def of(self, cell: Cell, places: Sequence[int]) -> list[int]:
        """Some columns of a cell."""
        return [self.columns[cell][place] for place in places]

    def used(self, columns: Sequence[int]) -> frozenset[Cell]:
        """The cells in print that the bounds of a sum of columns follow from."""
        proof_columns, proof_rows = self.program.proof(columns)
        return frozenset[Cell]().union(
            *(self._column_sources.get(column, ()) for column in proof_columns),
            *(self._row_sources.get(row, ()) for row in proof_rows),
        )


def _smallest_shown(release: Release) -> dict[Division, set[Cell]]:
    """The cells of the smallest groups of each grouping that are shown."""
    sizes: dict[Division, dict[Cell, int]] = {}
    for cell, figure in release.figures.items():
        single = cell.question is None and len(cell.group.labels) == 1
        if single and figure.status is Status.SHOWN:
            sizes.setdefault(cell.group.division, {})[cell] = figure.base.most
    return {
        division: {cell for cell, size in shown.items() if size == smallest}
        for division, shown in sizes.items()
        for smallest in [min(shown.values())]
    }


def _class_ranges(figures: Sequence[Figure | None]) -> list[Range]:
    """What is known of each class of a cell: from its own figure, and from those above it."""
    own_figure, *figures_above = figures
    ranges = [Range(0, MANY)] * len(CLASSES) if own_figure is None else classes(own_figure)
    for figure in filter(None, figures_above):
        ranges = [
            Range(known.least, min(known.most, limit.most))
            for known, limit in zip(ranges, classes(figure), strict=True)
        ]
    return ranges


def classes(figure: Figure) -> list[Range]:
    """The classes of a figure, with the merely positive instead of all positive."""
    negative, neutral, positive, clear = figure.counts
    merely = Range(max(0, positive.least - clear.most), positive.most - clear.least)
    return [negative, neutral, merely, clear]


def unanimous_kind(figure: Figure) -> frozenset[str]:
    """The kinds of answer that all of a figure's answers are of, if it is in print that they
    are alike: one class, or the two that make the positive; else none."""
    least = [known.least for known in classes(figure)]
    for places in ((0,), (1,), (2,), (3,), (2, 3)):
        total = sum(least[place] for place in places)
        if figure.status is Status.SHOWN and total == figure.base.least:
            return frozenset(CLASSES[place] for place in places)
    return frozenset()
