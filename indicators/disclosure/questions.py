"""What binds the figures of each question, and how many respondents the groups can have."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

import numpy as np

from ..survey.groups import Group
from ..words.progress import step
from .figures import NOTHING, Cell, Range, Status
from .program import Program
from .release import Release
from .system import System


class Questions:
    """The questions of a release, each as a system of its own.

    They have nothing in common but how many respondents the groups have. What is possible in one
    question is therefore possible, if the other questions allow the same sizes of the groups; where
    that is not plain, all questions are solved at once.
    """

    def __init__(self, release: Release, sizes: Mapping[Group, int] | None) -> None:
        """``sizes`` of every group that agree with what is in print shorten the search, no more."""
        self.release = release
        self.nodes = release.structure.nodes
        self.attacked = tuple(q for q in release.questions if self._hides(q))
        self._sizes = sizes
        self._systems: dict[str | None, System] = {}
        self._programs: dict[str, Program] = {}
        self._agreeing: dict[tuple[int, ...], bool] = {}

    def _hides(self, question: str | None) -> bool:
        """Whether something of a question is not in print."""
        figures = [self.release.figures.get(Cell(question, group)) for group in self.nodes]
        return any(f is None or not f.known or f.status is Status.MASKED for f in figures)

    def begin(self, question: str | None) -> None:
        """Tells that the questions before this one are done."""
        step(0 if question is None else self.release.questions.index(question))

    def system(self, question: str | None) -> System:
        """The system of a question, or of the respondents alone."""
        if question not in self._systems:
            asked = () if question is None else (question,)
            self._systems[question] = System(self.release, asked)
        return self._systems[question]

    def with_sizes(self, question: str) -> Program:
        """A question's program with the sizes of all groups held."""
        if question not in self._programs:
            system = self.system(question)
            self._programs[question] = system.program.held(system.sizes, self.feasible_sizes)
        return self._programs[question]

    @cached_property
    def joint_system(self) -> System:
        """All questions at once: exact, and slow."""
        return System(self.release, self.attacked)

    @cached_property
    def feasible_sizes(self) -> list[int]:
        """Sizes of all groups that agree with every question."""
        if self._sizes is not None:
            return [self._sizes[group] for group in self.nodes]
        for likely in self._likely_sizes():
            if self._agree(likely):
                return likely
        solution = self.joint_system.program.any_solution()
        return [int(solution[column]) for column in self.joint_system.sizes]

    @cached_property
    def _sizes_alone(self) -> System:
        """The sizes of all groups, each as far as the questions let it be."""
        sizes = System(self.release, ())
        for question in self.attacked:
            system = self.system(question)
            for column, of_question in zip(sizes.sizes, system.sizes, strict=True):
                sizes.program.row(system.program.limits([of_question]), [column])
        return sizes

    def _likely_sizes(self) -> Iterator[list[int]]:
        """Sizes that agree with what each question says of each by itself, and such that agree
        with all questions if those who answered may be fractions."""
        yield self._sizes_alone.program.any_solution()[self._sizes_alone.sizes].tolist()
        yield self.joint_system.program.whole_in(self.joint_system.sizes)

    def hidden(self, question: str | None) -> Iterator[Cell]:
        """The cells of a question that may be printed, and are hidden."""
        for group in self.release.structure.groups:
            figure = self.release.figures.get(Cell(question, group))
            if figure is not None and not figure.known:
                yield Cell(question, group)

    @cached_property
    def possible_sizes(self) -> list[list[int]]:
        """Sizes that agree with every question, at which the hidden groups are as large or as small
        as they can be: many at once."""
        program, sizes = self._sizes_alone.program, self._sizes_alone.sizes
        hidden = [self._sizes_alone.of(cell, (0,)) for cell in self.hidden(None)]
        program.reached(hidden, list(map(program.limits, hidden)))
        vectors = [solution[sizes].tolist() for solution in program.solutions]
        # Most is found where they are large.
        return sorted([self.feasible_sizes, *filter(self.agree, vectors)], key=sum, reverse=True)

    def agree(self, sizes: Sequence[int]) -> bool:
        """Whether sizes agree with every question."""
        for question in self.attacked:  # near a solution others are soon found
            self.with_sizes(question).any_solution()
        return self._agree(sizes)

    def _agree(self, sizes: Sequence[int]) -> bool:
        known = self._agreeing.get(key := tuple(sizes))
        if known is None:
            systems = map(self.system, self.attacked)
            known = all(system.program.allows(system.sizes, sizes) for system in systems)
            self._agreeing[key] = known
        return known

    def bounds(self, cell: Cell, places: Sequence[int]) -> Range:
        """All that some columns of a cell can add up to."""
        widest = self.outer_bounds(cell, places)
        if not widest.width or self.sizes_known or self.inner_bounds(cell, places) == widest:
            return widest
        return self.joint_system.program.bounds(self.joint_system.of(cell, places))

    def inner_bounds(self, cell: Cell, places: Sequence[int]) -> Range:
        """The bounds with the sizes held: as narrow or narrower."""
        if cell.question is None:
            return Range(0, 0)
        columns = self.system(cell.question).of(cell, places)
        return self.with_sizes(cell.question).bounds(columns)

    def inside_bounds(self, cell: Cell, places: Sequence[int], apart: int) -> Range:
        """Some values that columns of a cell add up to, as far apart as wanted if that is easily
        seen: in solutions of their question whose sizes agree with every other one."""
        if cell.question is None:
            system, start = self._sizes_alone, np.array(self.feasible_sizes)
        else:
            system = self.system(cell.question)
            start = self.with_sizes(cell.question).any_solution()
        columns = system.of(cell, places)
        seen = NOTHING
        for solution in system.program.around(start, columns):
            if seen.width >= apart:
                break
            if self.agree(solution[system.sizes].tolist()):
                value = int(solution[columns].sum())
                seen = seen.join(Range(value, value))
        return seen

    def outer_bounds(self, cell: Cell, places: Sequence[int]) -> Range:
        """The bounds without the other questions: as wide or wider."""
        system = self.system(cell.question)
        return system.program.bounds(system.of(cell, places))

    @cached_property
    def sizes_known(self) -> bool:
        """Whether all sizes are in print."""
        return not self._hides(None)
