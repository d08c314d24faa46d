"""What a reader can work out of hidden figures from everything that stands in print.

The unknowns are the negative, neutral, merely positive and clearly positive answers of every
group, whole numbers; what binds them are the printed bases, percents and marks, and that
groups add up. It knows no more than a reader: neither answers nor hidden counts come here.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping, Sequence
from functools import partial
from itertools import groupby
from operator import attrgetter
from typing import TypeAlias

from ..survey.groups import Group
from ..survey.policy import Zeros
from .attacked import Exposure, Target, protected
from .figures import Cell, Range
from .knowledge import Knowledge, Known
from .questions import Questions
from .release import Breach, Release
from .system import CLASSES, System, unanimous_kind

Passed: TypeAlias = set[tuple[object, ...]]


class Attack:
    """A release under attack, question by question; ``exceptions`` fills up on the way."""

    def __init__(self, release: Release, sizes: Mapping[Group, int] | None = None) -> None:
        """``sizes`` of every group that agree with what is in print shorten the search, no more."""
        self._release = release
        self._questions = Questions(release, sizes)
        self._knowledge = Knowledge(self._questions)
        self.exceptions: dict[tuple[Cell, str], Exposure] = {}

    def knows(self, cell: Cell) -> Known:
        """What a reader can work out of a cell that is not in print."""
        return self._knowledge.of(cell)

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
        for question in (None, *self._questions.attacked):
            if (state := self._state(question)) in remembered:
                continue
            self._questions.begin(question)
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
        cells = [Cell(name, group) for name in {question, None} for group in self._questions.nodes]
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
        system = self._questions.system(question)
        sums = [system.of(*target.sum) for target in targets]
        return self._questions.with_sizes(question).seen(sums, distances)

    def _seen_sizes(self, targets: Sequence[Target]) -> list[Range]:
        """Sizes that groups have where respondents trade their groups for others.

        A respondent may, in every question at once, if the groups whose figures are in print
        hold both or neither; so every such change agrees with all questions.
        """
        system, parts = System(self._release, ()), frozenset(self._release.structure.parts)
        interchangeable: dict[frozenset[Group], list[int]] = {}
        for place, part in enumerate(self._questions.nodes):
            if part in parts:
                interchangeable.setdefault(self._printed_around(part), []).append(place)
        for places in interchangeable.values():
            total = sum(self._questions.feasible_sizes[place] for place in places)
            columns = [system.sizes[place] for place in places]
            system.program.row(Range(total, total), columns)
        sums = [system.of(*target.sum) for target in targets]
        return system.program.seen(sums, [1] * len(targets))

    def _printed_around(self, part: Group) -> frozenset[Group]:
        """The groups around a part that have a figure, or a mark of their own, anywhere."""
        around = (part, *self._release.structure.above(part))
        sizes = {group: self._release.figures.get(Cell(None, group)) for group in around}
        return frozenset(g for g, figure in sizes.items() if figure is not None and figure.known)

    def _known_range(self, target: Target, seen_range: Range) -> Range:
        """The values seen of a number, or all it can have where these do not show it to be open."""
        question = target.cell.question
        system = self._questions.system(question)
        if system.program.limits(system.of(*target.sum)).width < target.apart:
            return self._questions.outer_bounds(*target.sum)
        if (
            seen_range.width < target.apart
            and question is not None
            and not self._questions.sizes_known
        ):
            seen_range = self._questions.inner_bounds(*target.sum)
        if seen_range.width >= target.apart:
            return seen_range
        widest = self._questions.outer_bounds(*target.sum)
        if widest.width < target.apart or self._questions.sizes_known:
            return widest
        inside = self._questions.inside_bounds(*target.sum, target.apart)
        return inside if inside.width >= target.apart else self._questions.bounds(*target.sum)

    def _breaches_of(self, ranges: Mapping[Target, Range]) -> Iterator[Breach]:
        for target, known in ranges.items():
            exposure = self._exposure(target, ranges)
            if exposure is Exposure.BREACH:
                sources = partial(self._sources, target, ranges)
                yield Breach(cell=target.cell, what=target.what, known=known, sources=sources)
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
            self._questions.outer_bounds(cell, range(len(CLASSES))).least
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
        question_suffices = self._questions.outer_bounds(*target.sum).width < target.apart
        system = (
            self._questions.system(target.cell.question)
            if question_suffices
            else self._questions.joint_system
        )
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
