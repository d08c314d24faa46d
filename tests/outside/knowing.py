"""All respondents of a year as unknown whole numbers, and what is in print as bounds of sums.

A part is those who are alike in everything that print can divide them by: the groups in which
they are, today and when something was published. That a part exists is known, as colleagues
know who works where; how many of them answered, and what, is not.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from .reading import EVERYBODY, RECEIVED, Crowd, Reading

CLASSES = ("negative", "neutral", "merely", "clear")
OF_KIND = {
    "negative": (0,), "neutral": (1,), "merely": (2,), "clear": (3,), "positive": (2, 3),
}  # fmt: skip
OUTSIDE = 4  # "don't know"
LEFT_OUT = "left out"
MOST = 200  # more than there are in any association here

Place = frozenset[str] | None  # the labels of people in an edition; None: they are not in it
Part = tuple[Place, ...]


class Person(NamedTuple):
    """A row of an export: a class, ``OUTSIDE`` or nothing for each question."""

    unit: str
    sex: str
    answers: tuple[int | None, ...]

    @property
    def answered(self) -> bool:
        return any(answer is not None for answer in self.answers)


@dataclass(frozen=True)
class Policy:
    """What ``rounds.toml`` says of what may be shown."""

    least: int = 5
    least_in_group: int = 5
    small_groups: str = "suppress"
    zeros: str = "publish"
    unanimous: str = "note"
    decimals: int = 0
    protection: int = 1

    def threshold(self, crowd: Crowd) -> int:
        return self.least if crowd == EVERYBODY else self.least_in_group


@dataclass(frozen=True)
class People:
    """Those asked in a year, in one edition of the answers or in two: before and after.

    A person stands at the same place in both; ``None`` where there is no answer of theirs.
    Groups that are never named are one to a reader who does not know ``all_names``.
    """

    editions: tuple[tuple[Person | None, ...], ...]
    policy: Policy
    all_names: bool = False

    @cached_property
    def rows(self) -> list[tuple[Part, tuple[int | None, ...]]]:
        """Part and answers of each person; who has changed an answer has left and come in."""
        found = []
        for both in zip(*self.editions, strict=True):
            given = {person.answers for person in both if person and person.answered}
            for answers in sorted(given, key=str):
                part = tuple(
                    self._place(edition, person) if person and person.answers == answers else None
                    for edition, person in enumerate(both)
                )
                found.append((part, answers))
        return found

    def _place(self, edition: int, person: Person) -> Place:
        """The names that a person's groups have for a reader."""
        units, sexes = self._named[edition]
        is_named = self.all_names and person.unit
        labels = {person.unit if person.unit in units or is_named else "no unit"}
        labels.add(person.sex if person.sex in sexes else "no sex")
        is_small = units.get(person.unit, 0) < self.policy.least_in_group
        if self.policy.small_groups == "exclude" and person.unit and is_small:
            labels.add(LEFT_OUT)
        return frozenset(labels)

    @cached_property
    def _named(self) -> list[tuple[dict[str, int], dict[str, int]]]:
        """The groups of each grouping that have a name in print, and their sizes."""
        found = []
        for edition in self.editions:
            there = [person for person in edition if person and person.answered]
            both = Counter(p.unit for p in there), Counter(p.sex for p in there)
            units, sexes = ({name: n for name, n in of.items() if name and n >= 3} for of in both)
            found.append((units, sexes))
        return found

    @cached_property
    def sizes(self) -> Counter[Part]:
        return Counter(part for part, _ in self.rows)

    @cached_property
    def parts(self) -> tuple[Part, ...]:
        """The parts there are, and all that those who came in or left may be of."""
        found = set(self.sizes)
        for edition in range(len(self.editions)):
            if any(is_only_in(part, edition) for part in self.sizes) and len(self.editions) > 1:
                there = {part[edition] for part in self.sizes if part[edition] is not None}
                found |= {tuple(p if e == edition else None for e in range(2)) for p in there}
        return tuple(sorted(found, key=str))

    def members(self, crowd: Crowd, edition: int) -> frozenset[Part]:
        """The parts of a crowd in an edition."""
        return frozenset(part for part in self.parts if _is_in(part[edition], crowd))

    def truth(self, parts: Iterable[Part], question: int | None, what: str) -> int:
        """How many there really are."""
        inside = frozenset(parts)
        if question is None:
            return sum(self.sizes[part] for part in inside)
        places = range(4) if what == "base" else OF_KIND[what]
        given = (answers[question - 1] for part, answers in self.rows if part in inside)
        return sum(answer in places for answer in given)

    def is_unchanged(self, question: int) -> bool:
        """Whether everybody who answered a question did so in the same groups, and the same."""
        return all(
            len({(p.unit, p.sex, p.answers[question - 1]) if p else None for p in both}) == 1
            for both in zip(*self.editions, strict=True)
        )

    def groupings(self, edition: int) -> tuple[frozenset[str], frozenset[str]]:
        """The labels of each grouping that somebody has."""
        there = frozenset(label for part in self.sizes for label in part[edition] or ())
        sexes = there & {*self._named[edition][1], "no sex"}
        return there - sexes - {LEFT_OUT}, sexes

    @property
    def questions(self) -> range:
        return range(1, 1 + len(next(p for p in self.editions[0] if p).answers))


def is_only_in(part: Part, edition: int) -> bool:
    """Whether people are in one edition alone."""
    return all((place is None) is (e != edition) for e, place in enumerate(part))


def _is_in(place: Place, crowd: Crowd) -> bool:
    if place is None:
        return False
    if crowd == RECEIVED:
        return True
    return LEFT_OUT not in place and (crowd.labels <= place) is not crowd.others


class Bound(NamedTuple):
    """A sum over parts is between two numbers."""

    parts: frozenset[Part]
    question: int | None
    what: str
    least: int
    most: int


class System:
    """Bounds of some questions as one system of whole numbers, and its extremes."""

    def __init__(
        self, people: People, questions: Sequence[int], bounds: Iterable[Bound], *, sized: bool
    ) -> None:
        self.parts = {part: place for place, part in enumerate(people.parts)}
        self.questions = {question: place for place, question in enumerate(questions)}
        self.rows: list[tuple[list[int], list[int], float, float]] = []
        self.width = len(self.parts) * (1 + 4 * len(questions))
        self.least, self.most = np.zeros(self.width), np.full(self.width, MOST)
        for part, place in self.parts.items():
            size = people.sizes[part]
            if sized:
                self.least[place] = self.most[place] = size
            else:
                self.least[place] = bool(size and (len(part) == 1 or None not in part))
            for question in questions:
                self.rows.append((self.columns([part], question, "base"), [place], -np.inf, 0))
        for bound in bounds:
            if bound.question is None or bound.question in self.questions:
                columns = self.columns(bound.parts, bound.question, bound.what)
                self.rows.append((columns, [], bound.least, bound.most))

    def columns(self, parts: Iterable[Part], question: int | None, what: str) -> list[int]:
        """The unknowns that a number is the sum of."""
        places = sorted(self.parts[part] for part in parts)
        if question is None:
            return places
        count, first = len(self.parts), len(self.parts) * (1 + 4 * self.questions[question])
        kinds = range(4) if what == "base" else OF_KIND[what]
        return [first + kind * count + place for kind in kinds for place in places]

    @cached_property
    def _constraints(self) -> object:
        from scipy.optimize import LinearConstraint
        from scipy.sparse import lil_array

        matrix = lil_array((len(self.rows), self.width))
        for row, (plus, minus, _, _) in enumerate(self.rows):
            for column in plus:
                matrix[row, column] = 1
            for column in minus:
                matrix[row, column] = -1
        least, most = ([row[place] for row in self.rows] for place in (2, 3))
        return LinearConstraint(matrix.tocsc(), least, most)

    def extreme(self, columns: Sequence[int], sign: int) -> NDArray[np.int64]:
        """A filling in which a sum is as small (``sign`` 1) or as large (-1) as it can be."""
        from scipy.optimize import Bounds, milp

        costs = np.zeros(self.width)
        costs[columns] = sign
        found = milp(
            costs, integrality=np.ones(self.width), bounds=Bounds(self.least, self.most),
            constraints=self._constraints, options={"mip_rel_gap": 0},
        )  # fmt: skip
        if found.x is None:
            raise ArithmeticError(found.message)
        return np.rint(found.x).astype(np.int64)


def bounds_of(people: People, printed: Sequence[tuple[int, Reading]], year: int) -> Iterator[Bound]:
    """What readings of editions say of a year, in sums over parts."""
    for edition, reading in printed:
        for said in reading.said:
            if said.year == year:
                members = people.members(said.crowd, edition)
                yield Bound(members, said.question, said.what, said.least, said.most)
        yield from _of_marks(people, edition, reading, year)
        yield from _of_choice(people, edition, reading, year)
    for edition in {edition for edition, _ in printed}:
        yield from _of_names(people, edition, [r for e, r in printed if e == edition], year)


def _of_marks(people: People, edition: int, reading: Reading, year: int) -> Iterator[Bound]:
    """Who is hidden would be called too few if they were, so they are not."""
    for mark in reading.marks:
        if mark.year != year or mark.word != "hidden" or mark.crowd.others:
            continue  # all others have the mark of the group that they are not
        if mark.question is None or reading.shows(year, mark.crowd):
            members, what = people.members(mark.crowd, edition), "base" if mark.question else "size"
            yield Bound(members, mark.question, what, people.policy.threshold(mark.crowd), MOST)


def _of_choice(people: People, edition: int, reading: Reading, year: int) -> Iterator[Bound]:
    """Of a grouping the smaller groups are hidden first, says how-it-works."""
    sizes = {
        said.crowd: said.most
        for said in reading.said
        if said.year == year and said.what == "size" and said.least == said.most
    }
    hidden = [m.crowd for m in reading.marks if m[0] == year and m[2:] == (None, "hidden")]
    for labels in people.groupings(edition):
        like = [n for crowd, n in sizes.items() if crowd.labels and crowd.labels <= labels]
        for crowd in hidden if like and len(people.editions) == 1 else ():
            if crowd.labels <= labels:
                yield Bound(people.members(crowd, edition), None, "size", 0, min(like))


def _of_names(
    people: People, edition: int, readings: Sequence[Reading], year: int
) -> Iterator[Bound]:
    """Groups of one or two are not named: who is named is three, who is not beside it is two.

    A document names the groups of its latest year, whatever became of them the year before.
    """
    every = [one for reading in readings for one in (*reading.said, *reading.marks)]
    if year < max((one.year for one in every), default=year):
        return
    named = {one.crowd for one in every if one.year == year and not one.crowd.others}
    for crowd in named - {EVERYBODY, RECEIVED}:
        yield Bound(people.members(crowd, edition), None, "size", 3, MOST)
    for labels in people.groupings(edition) if people.policy.small_groups != "exclude" else ():
        alone = {Crowd(frozenset({label})) for label in labels if not label.startswith("no ")}
        for crowd in alone - named if alone & named else ():
            yield Bound(people.members(crowd, edition), None, "size", 0, 2)
