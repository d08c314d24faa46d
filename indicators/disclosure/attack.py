"""What a reader can work out of hidden figures from everything that stands in print.

The unknowns are the negative, neutral, merely positive and clearly positive answers of every
group, whole numbers; what binds them are the printed bases, percents and marks, and that
groups add up. It knows no more than a reader: neither answers nor hidden counts come here.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby, islice, product
from operator import attrgetter
from typing import TypeAlias

import numpy as np

from ..survey.groups import Group
from ..survey.policy import Zeros
from .attacked import Exposure, Target, protected
from .figures import ANYTHING, NOTHING, Cell, Range, Status
from .program import Program
from .release import Breach, Release
from .system import CLASSES, System, unanimous_kind


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What a reader can work out of a cell: its base, and its negative, neutral, positive and
    clearly positive answers."""

    base: Range
    counts: tuple[Range, ...] = (ANYTHING,) * 4


Sum: TypeAlias = tuple[Cell, Sequence[int]]
"""Some classes of a cell, which are added up."""
Passed: TypeAlias = set[tuple[object, ...]]


class Attack:
    """A release under attack, question by question; ``exceptions`` fills up on the way.

    The questions have nothing in common but how many respondents the groups have. A number that
    one question leaves open is therefore open, if the other questions allow the same sizes of the
    groups; where that is not plain, all questions are solved at once.
    """

    def __init__(self, release: Release, sizes: Mapping[Group, int] | None = None) -> None:
        """``sizes`` of every group that agree with what is in print shorten the search, no more."""
        self._release = release
        self._sizes = sizes
        self._nodes = release.structure.nodes
        self._attacked = tuple(q for q in release.questions if self._hides(q))
        self._systems: dict[str | None, System] = {}
        self._programs: dict[str, Program] = {}
        self._known: dict[Cell, Known] = {}
        self.exceptions: dict[tuple[Cell, str], Exposure] = {}

    def _hides(self, question: str | None) -> bool:
        """Whether something of a question is not in print."""
        figures = [self._release.figures.get(Cell(question, group)) for group in self._nodes]
        return any(f is None or not f.known or f.status is Status.MASKED for f in figures)

    def _system(self, question: str | None) -> System:
        if question not in self._systems:
            asked = () if question is None else (question,)
            self._systems[question] = System(self._release, asked)
        return self._systems[question]

    def _with_sizes(self, question: str) -> Program:
        """A question's program with the sizes of all groups held."""
        if question not in self._programs:
            system = self._system(question)
            self._programs[question] = system.program.held(system.sizes, self._feasible_sizes)
        return self._programs[question]

    @cached_property
    def _joint_system(self) -> System:
        """All questions at once: exact, and slow."""
        return System(self._release, self._attacked)

    @cached_property
    def _feasible_sizes(self) -> list[int]:
        """Sizes of all groups that agree with every question."""
        if self._sizes is not None:
            return [self._sizes[group] for group in self._nodes]
        for likely in self._likely_sizes():
            if self._agree(likely):
                return likely
        solution = self._joint_system.program.any_solution()
        return [int(solution[column]) for column in self._joint_system.sizes]

    @cached_property
    def _sizes_alone(self) -> System:
        """The sizes of all groups, each as far as the questions let it be."""
        sizes = System(self._release, ())
        for question in self._attacked:
            system = self._system(question)
            for column, of_question in zip(sizes.sizes, system.sizes, strict=True):
                sizes.program.row(system.program.limits([of_question]), [column])
        return sizes

    def _likely_sizes(self) -> Iterator[list[int]]:
        """Sizes that agree with what each question says of each by itself, and such that agree
        with all questions if those who answered may be fractions."""
        yield self._sizes_alone.program.any_solution()[self._sizes_alone.sizes].tolist()
        yield self._joint_system.program.whole_in(self._joint_system.sizes)

    def knows(self, cell: Cell) -> Known:
        """What a reader can work out of a cell that is not in print."""
        if cell not in self._known:
            cells = dict.fromkeys([cell, *self._hidden(cell.question)])
            self._known |= self._known_of(cell.question, list(cells))
        return self._known[cell]

    def _hidden(self, question: str | None) -> Iterator[Cell]:
        """The cells of a question that may be printed, and are hidden."""
        for group in self._release.structure.groups:
            figure = self._release.figures.get(Cell(question, group))
            if figure is not None and not figure.known:
                yield Cell(question, group)

    def _known_of(self, question: str | None, cells: Sequence[Cell]) -> dict[Cell, Known]:
        """What a reader can work out of cells of a question: of all at once, as what shows how
        large one can be often shows it of others."""
        counts = ((0,), (1,), (2, 3), (3,)) if question is not None else ()
        kinds = (range(len(CLASSES) if counts else 1), *counts)
        ranges = iter(self._all_bounds(question, list(product(cells, kinds))))
        return {
            cell: Known(
                base=next(ranges), counts=tuple(islice(ranges, len(counts))) or (ANYTHING,) * 4
            )
            for cell in cells
        }

    def _all_bounds(self, question: str | None, sums: Sequence[Sum]) -> list[Range]:
        """All that some columns of some cells can add up to."""
        system = self._system(question)
        columns = [system.of(*of_cell) for of_cell in sums]
        limits = list(map(system.program.limits, columns))
        seen = system.program.reached(columns, limits)
        widest = [
            known if known == limit else system.program.bounds(of_sum)
            for known, limit, of_sum in zip(seen, limits, columns, strict=True)
        ]
        if self._sizes_known:
            return widest
        narrow = [place for place, known in enumerate(widest) if known.width]
        found = dict.fromkeys(narrow, NOTHING)
        for sizes in self._possible_sizes:
            program = system.program.held(system.sizes, sizes)
            goals = [widest[place] for place in narrow]
            reached = program.reached([columns[place] for place in narrow], goals)
            for place, known in zip(narrow, reached, strict=True):
                found[place] = found[place].join(known)
            narrow = [place for place in narrow if found[place] != widest[place]]
            if not narrow:
                break
        for place in narrow:
            if not self._is_possible(question, columns[place], widest[place]):
                of_sum = self._joint_system.of(*sums[place])
                widest[place] = self._joint_system.program.bounds(of_sum)
        return widest

    def _is_possible(self, question: str | None, columns: Sequence[int], known: Range) -> bool:
        """Whether a sum of columns has both ends of a range in solutions of its question whose
        sizes agree with every other one; as far as is easily seen."""
        system = self._system(question)
        costs = np.zeros(system.program.width)
        costs[columns] = 1.0
        for end, direction in zip(known, (costs, -costs), strict=True):
            found = [system.program.solution(direction), *system.program.solutions]
            ending = (solution for solution in found if solution[columns].sum() == end)
            if not any(self._agree(solution[system.sizes].tolist()) for solution in ending):
                return False
        return True

    @cached_property
    def _possible_sizes(self) -> list[list[int]]:
        """Sizes that agree with every question, at which the hidden groups are as large or as small
        as they can be: many at once."""
        program, sizes = self._sizes_alone.program, self._sizes_alone.sizes
        hidden = [self._sizes_alone.of(cell, (0,)) for cell in self._hidden(None)]
        program.reached(hidden, list(map(program.limits, hidden)))
        vectors = [solution[sizes].tolist() for solution in program.solutions]
        return [self._feasible_sizes, *filter(self._agree, vectors)]

    def _agree(self, sizes: Sequence[int]) -> bool:
        """Whether sizes agree with every question."""
        systems = map(self._system, self._attacked)
        return all(system.program.allows(system.sizes, sizes) for system in systems)

    def _bounds(self, cell: Cell, places: Sequence[int]) -> Range:
        """All that some columns of a cell can add up to."""
        widest = self._outer_bounds(cell, places)
        if not widest.width or self._sizes_known or self._inner_bounds(cell, places) == widest:
            return widest
        return self._joint_system.program.bounds(self._joint_system.of(cell, places))

    def _inner_bounds(self, cell: Cell, places: Sequence[int]) -> Range:
        """The bounds with the sizes held: as narrow or narrower."""
        if cell.question is None:
            return Range(0, 0)
        columns = self._system(cell.question).of(cell, places)
        return self._with_sizes(cell.question).bounds(columns)

    def _outer_bounds(self, cell: Cell, places: Sequence[int]) -> Range:
        """The bounds without the other questions: as wide or wider."""
        system = self._system(cell.question)
        return system.program.bounds(system.of(cell, places))

    @cached_property
    def _sizes_known(self) -> bool:
        return not self._hides(None)

    def breaches(
        self,
        enough: int | None = None,
        passed: Passed | None = None,
        cells: Container[Cell] | None = None,
    ) -> list[Breach]:
        """Every hidden number that a reader can work out, exactly or too closely; or the first
        few, or those of some ``cells``.

        ``passed`` remembers the questions in which nothing can be worked out, as long as
        nothing in them changes, from one attack on a release to the next.
        """
        breaches: list[Breach] = []
        remembered = set() if passed is None else passed
        for question in (None, *self._attacked):
            if (state := self._state(question)) in remembered:
                continue
            targets = [t for t in self._targets(question) if cells is None or t.cell in cells]
            seen_ranges = dict(zip(targets, self._seen_ranges(question, targets), strict=True))
            for _, of_cell in groupby(targets, key=attrgetter("cell")):
                ranges = {
                    target: self._known_range(target, seen_ranges[target]) for target in of_cell
                }
                breaches += self._breaches_of(ranges)
                if enough is not None and len(breaches) >= enough:
                    return breaches
            if not breaches or breaches[-1].cell.question != question:
                remembered.add(state)
        return breaches

    def _state(self, question: str | None) -> tuple[object, ...]:
        """All that the outcome of a question depends on: its own figures and the sizes."""
        cells = [Cell(name, group) for name in {question, None} for group in self._nodes]
        return (question, *map(self._release.figures.get, sorted(cells, key=_sizes_first)))

    def _targets(self, question: str | None) -> list[Target]:
        """The numbers that have to stay open, cell by cell."""
        structure, targets = self._release.structure, []
        for group in (*structure.groups, *structure.unlisted):
            cell = Cell(question, group)
            for what, places in protected(question, self._release.figures.get(cell)):
                apart = self._release.policy.protection if what in CLASSES else 1
                targets.append(Target(cell, what, tuple(places), apart))
        return targets

    def _seen_ranges(self, question: str | None, targets: Sequence[Target]) -> list[Range]:
        """Values that each number has in some tables that print the same."""
        if not targets:
            return []
        distances = [target.apart for target in targets]
        if question is None:
            return self._seen_sizes(targets)
        system = self._system(question)
        sums = [system.of(target.cell, target.places) for target in targets]
        return self._with_sizes(question).seen(sums, distances)

    def _seen_sizes(self, targets: Sequence[Target]) -> list[Range]:
        """Sizes that groups have where respondents trade their groups for others.

        A respondent may, in every question at once, if the groups whose figures are in print
        hold both or neither; so every such change agrees with all questions.
        """
        system, parts = System(self._release, ()), frozenset(self._release.structure.parts)
        interchangeable: dict[frozenset[Group], list[int]] = {}
        for place, part in enumerate(self._nodes):
            if part in parts:
                interchangeable.setdefault(self._printed_around(part), []).append(place)
        for places in interchangeable.values():
            total = sum(self._feasible_sizes[place] for place in places)
            columns = [system.sizes[place] for place in places]
            system.program.row(Range(total, total), columns)
        sums = [system.of(target.cell, target.places) for target in targets]
        return system.program.seen(sums, [1] * len(targets))

    def _printed_around(self, part: Group) -> frozenset[Group]:
        """The groups around a part that have a figure, or a mark of their own, anywhere."""
        around = (part, *self._release.structure.above(part))
        sizes = {group: self._release.figures.get(Cell(None, group)) for group in around}
        return frozenset(g for g, figure in sizes.items() if figure is not None and figure.known)

    def _known_range(self, target: Target, seen_range: Range) -> Range:
        """The values seen of a number, or all it can have where these do not show it to be open."""
        question = target.cell.question
        system = self._system(question)
        if system.program.limits(system.of(target.cell, target.places)).width < target.apart:
            return self._outer_bounds(target.cell, target.places)
        if seen_range.width < target.apart and question is not None and not self._sizes_known:
            seen_range = self._inner_bounds(target.cell, target.places)
        if seen_range.width >= target.apart:
            return seen_range
        widest = self._outer_bounds(target.cell, target.places)
        return widest if widest.width < target.apart else self._bounds(target.cell, target.places)

    def _breaches_of(self, ranges: Mapping[Target, Range]) -> Iterator[Breach]:
        for target, known in ranges.items():
            exposure = self._exposure(target, ranges)
            if exposure is Exposure.BREACH:
                used = self._sources(target, ranges)
                yield Breach(cell=target.cell, what=target.what, known=known, used=used)
            elif exposure in (Exposure.ZERO, Exposure.TOLD):
                self.exceptions[target.cell, target.what] = exposure

    def _exposure(self, target: Target, ranges: Mapping[Target, Range]) -> Exposure:
        """Whether a number is known too closely, or why that is no breach."""
        if ranges[target].width >= target.apart:
            return Exposure.OPEN
        if target.what not in CLASSES:
            return Exposure.BREACH
        kinds_possible = len(_kinds(ranges))
        if not kinds_possible or self._is_large(target.cell):
            return Exposure.NOBODY
        if self._is_shown_above(target):
            return Exposure.TOLD
        zeros_published = self._release.policy.zeros is Zeros.PUBLISH
        if zeros_published and ranges[target].most == 0 and kinds_possible > 1:
            return Exposure.ZERO
        return Exposure.BREACH

    def _is_large(self, cell: Cell) -> bool:
        """Whether what a subtraction leaves over is a group that might itself be shown."""
        if cell in self._release.figures:
            return False
        return (
            self._outer_bounds(cell, range(len(CLASSES))).least
            >= self._release.policy.least_in_group
        )

    def _is_shown_above(self, target: Target) -> bool:
        """Whether a group that holds this one shows that all in it answered alike."""
        question, group = target.cell
        for larger in self._release.structure.above(group):
            figure = self._release.figures.get(Cell(question, larger))
            if figure is not None:
                kind = unanimous_kind(figure)
                if kind and (target.what not in kind or len(kind) == 1):
                    return True
        return False

    def _sources(self, target: Target, ranges: Mapping[Target, Range]) -> frozenset[Cell]:
        """The cells in print that the bounds of a number follow from.

        Where the number is zero, what the other zeros of the cell follow from as well: if any of
        those kinds of answer became possible, nobody's answer would be known.
        """
        targets = [target]
        if target.what in CLASSES and ranges[target].most == 0:
            kinds = _kinds(ranges)
            targets += [t for t in ranges if t != target and _kind(t) not in kinds]
        question_suffices = self._outer_bounds(target.cell, target.places).width < target.apart
        system = self._system(target.cell.question) if question_suffices else self._joint_system
        return frozenset[Cell]().union(
            *(system.used(system.of(t.cell, t.places)) for t in targets),
        )


def _kinds(ranges: Mapping[Target, Range]) -> set[str]:
    """The kinds of answer that somebody may have given: negative, neutral, positive.

    Merely and clearly positive are one kind: of people who are known to have answered
    positively, all of them, it is known what they answered.
    """
    return {_kind(target) for target, range_ in ranges.items() if range_.most}


def _kind(target: Target) -> str:
    return "positive" if target.what in CLASSES[2:] else target.what


def _sizes_first(cell: Cell) -> bool:
    return cell.question is not None
