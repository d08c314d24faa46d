"""What can be told of those whom print hides, and whether it may be.

It may be told of a hidden group, says README: that nobody answered so, where
`zeros = "publish"` and two of the three kinds of answer stay possible; and what follows from a
larger group whose answers are all alike. How many answered a question is not promised, and of
groups that no table divides people by, nothing but that no number of answers is told.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import product
from typing import NamedTuple

from .knowing import CLASSES, Bound, Part, People, Place, System, bounds_of
from .reading import EVERYBODY, KINDS, Crowd, Reading

Printed = Sequence[tuple[int, Reading]]


class Finding(NamedTuple):
    """Something told that should not be."""

    fault: str
    crowd: str
    edition: int
    question: int | None
    what: str


class Number(NamedTuple):
    """An unknown number: of respondents, or of answers of a class in a question."""

    parts: frozenset[Part]
    question: int | None
    what: str
    apart: int


class Range(NamedTuple):
    least: int
    most: int

    @property
    def width(self) -> int:
        return self.most - self.least


class Cell(NamedTuple):
    """A group in a question that print does not show; ``divided`` is what has groups like it."""

    crowd: str
    edition: int
    question: int
    parts: frozenset[Part]
    divided: bool

    def finding(self, fault: str, what: str) -> Finding:
        return Finding(fault, self.crowd, self.edition, self.question, what)


def findings(people: People, printed: Printed, year: int) -> list[Finding]:
    """Everything that the files of a year tell and should not, taken together."""
    odd = [Finding("odd", "", e, None, text) for e, reading in printed for text in reading.odd]
    bounds = list(dict.fromkeys(bounds_of(people, printed, year)))
    untrue = [
        Finding("untrue", _name(of), 0, question, f"{what} {least}–{most}")
        for of, question, what, least, most in bounds
        if not least <= people.truth(of, question, what) <= most
    ]
    if odd or untrue:  # what contradicts the answers is no ground to ask on
        return odd + untrue
    inquiry = _Inquiry(people, printed, year, bounds)
    return [*inquiry.small(), *inquiry.rests(), *inquiry.told()]


def _name(parts: frozenset[Part]) -> str:
    return " | ".join(sorted("+".join(sorted(place or ())) for part in parts for place in part))


class _Inquiry:
    def __init__(self, people: People, printed: Printed, year: int, bounds: list[Bound]) -> None:
        self.people, self.printed, self.year, self.bounds = people, printed, year, bounds
        self.masked = {
            (mark.question, people.members(mark.crowd, edition)): (edition, mark.crowd)
            for edition, reading in printed
            for mark in reading.marks
            if mark.year == year and mark.word == "masked"
        }
        self.listed = {
            people.members(one.crowd, edition): (edition, one.crowd)
            for edition, reading in printed
            for one in (*reading.said, *reading.marks)
            if one.year == year
        }
        self.shown = dict(self._shown())

    def _shown(self) -> Iterator[tuple[tuple[int, frozenset[Part]], tuple[int, Crowd]]]:
        """The figures in print: how many answered, and all kinds of answer or the positive ones,
        which stand alone only where no file says that the rest is hidden."""
        hidden = {
            (mark.question, self.people.members(mark.crowd, edition))
            for edition, reading in self.printed
            for mark in reading.marks
            if mark.year == self.year
        }
        for edition, reading in self.printed:
            exact = {
                (said.question, said.crowd, said.what): said.most
                for said in reading.said
                if said.year == self.year and said.question and said.least == said.most
            }
            for (question, crowd, what), base in exact.items():
                cell = question, self.people.members(crowd, edition)
                full = base == 0 or {(question, crowd, kind) for kind in KINDS[:3]} <= set(exact)
                alone = (question, crowd, "positive") in exact and cell not in hidden
                if what == "base" and (full or alone) and cell not in self.masked:
                    yield cell, (edition, crowd)

    # Whom print does not show

    def _crowds(self, edition: int) -> Iterator[Crowd]:
        """Everybody, each group, and those of two groupings where print crosses them."""
        units, sexes = self.people.groupings(edition)
        yield EVERYBODY
        yield from (Crowd(frozenset({label})) for label in (*sorted(units), *sorted(sexes)))
        if any(
            len(one.crowd.labels) == 2 and one.year == self.year
            for e, reading in self.printed
            for one in (*reading.said, *reading.marks)
            if e == edition
        ):
            yield from (Crowd(frozenset(pair)) for pair in product(sorted(units), sorted(sexes)))

    def _groups(self) -> Iterator[tuple[str, int, frozenset[Part], bool]]:
        people, seen = self.people, set()
        divisions = {self._division(of) for of in self.listed.values()}
        for edition in sorted({edition for edition, _ in self.printed}):
            for crowd in self._crowds(edition):
                parts = people.members(crowd, edition)
                if parts and parts not in seen:
                    seen.add(parts)
                    yield str(crowd), edition, parts, self._division((edition, crowd)) in divisions
        for name, edition, parts in self._changed():
            if 0 < people.truth(parts, None, "size") < people.policy.least_in_group:
                yield name, edition, parts, False

    def _changed(self) -> Iterator[tuple[str, int, frozenset[Part]]]:
        """Those who left, those who came in, and those who went from some groups to others."""
        ways: dict[tuple[str, int], set[Part]] = {}
        for part in self.people.parts:
            if len(set(part)) > 1:
                ways.setdefault(_way(*part), set()).add(part)
        for (name, edition), parts in ways.items():
            yield name, edition, frozenset(parts)

    def _there(self, parts: frozenset[Part]) -> frozenset[Part]:
        """Those that somebody is of: the same people are one group, whatever it is called."""
        return frozenset(part for part in parts if self.people.sizes[part])

    def _cells(self) -> Iterator[Cell]:
        shown = {(question, self._there(parts)) for question, parts in self.shown}
        for name, edition, parts, divided in self._groups():
            for question in self.people.questions:
                if (question, self._there(parts)) not in shown:
                    yield Cell(name, edition, question, parts, divided)

    def _sizes(self) -> Iterator[Number]:
        """How many there are in groups called too small whose size is nowhere shown."""
        shown = {of.parts for of in self.bounds if of.what == "size" and of.least == of.most}
        for edition, reading in self.printed:
            for mark in reading.marks:
                parts = self.people.members(mark.crowd, edition)
                is_few = mark.year == self.year and mark[2:] == (None, "too_few")
                if is_few and parts not in shown:
                    yield Number(parts, None, "size", 1)

    # What can be told of them

    def told(self) -> Iterator[Finding]:
        cells = list(self._cells())
        numbers = {
            cell: [Number(cell.parts, cell.question, what, self._apart(cell)) for what in CLASSES]
            for cell in cells
            if (cell.question, cell.parts) not in self.masked
        }
        bounds_told = {cell: self._masked_number(cell) for cell in cells if cell not in numbers}
        sizes = list(dict.fromkeys(self._sizes()))
        every = [n for some in numbers.values() for n in some]
        every += [n for n in bounds_told.values() if n] + sizes
        known = ranges(self.people, self.bounds, every)
        for size in sizes:
            if known[size].width < 1:
                yield Finding("size", _name(size.parts), 0, None, f"{known[size].least}")
        for cell, number in bounds_told.items():
            if number and known[number].width < 1:
                yield cell.finding("mask", f"{number.what} {known[number].least}")
        faults = {cell: list(self._told_of(cell, some, known)) for cell, some in numbers.items()}
        later = [n for cell, some in numbers.items() if faults[cell] and cell.edition for n in some]
        before = self._known_before(later) if later else {}
        for cell, found in faults.items():
            closed = [number for number in numbers[cell] if known[number].width < number.apart]
            if not all(n in before and _is_within(before[n], known[n]) for n in closed):
                yield from found

    def _known_before(self, numbers: Sequence[Number]) -> dict[Number, Range]:
        """What the first edition tells of those who are there now: no later print takes it back.

        To whoever knows who came in and who left, and that it was but one, all numbers of a
        total that was printed are known to one, whatever is hidden today; and what was printed
        of a question holds still where no answer to it has changed. What may be told of those who
        left, came in or went to another group is all that then tells the group apart from the one
        printed.
        """
        first = [(edition, reading) for edition, reading in self.printed if not edition]
        known = list(bounds_of(self.people, first, self.year))
        known += self._told_of_changed({number.question for number in numbers})
        again = bounds_of(self.people, [(1, reading) for _, reading in first], self.year)
        known += [of for of in again if of.question and self.people.is_unchanged(of.question)]
        known += [of for of in self.bounds if of.what == "size" and of.least == of.most]
        for part in self.people.parts:
            if None in part or not self.people.sizes[part]:
                known.append(Bound(frozenset({part}), None, "size", *[self.people.sizes[part]] * 2))
        return ranges(self.people, list(dict.fromkeys(known)), numbers)

    def _told_of_changed(self, questions: Collection[int | None]) -> Iterator[Bound]:
        """That nobody of those who changed answered so, where it may be told."""
        for name, edition, parts in self._changed():
            for question in sorted(filter(None, questions)):
                cell = Cell(name, edition, question, parts, False)
                numbers = [Number(parts, question, what, 1) for what in CLASSES]
                known = ranges(self.people, self.bounds, numbers)
                if not list(self._told_of(cell, numbers, known)):
                    none = (number.what for number in numbers if not known[number].most)
                    yield from (Bound(parts, question, what, 0, 0) for what in none)

    def _masked_number(self, cell: Cell) -> Number | None:
        base = self.people.truth(cell.parts, cell.question, "base")
        kinds = ("negative", "neutral", "positive")
        most = max(kinds, key=lambda kind: self.people.truth(cell.parts, cell.question, kind))
        return Number(cell.parts, cell.question, most, 1) if base else None

    def _told_of(
        self, cell: Cell, numbers: Sequence[Number], ranges: Mapping[Number, Range]
    ) -> Iterator[Finding]:
        known = {number.what: ranges[number] for number in numbers}
        possible = {_kind(what) for what, range_ in known.items() if range_.most}
        if not possible or self._might_be_shown(cell):
            return  # nobody answered, or so many that print might have listed them
        alike = self._alike(cell)
        may_be_zero = self.people.policy.zeros == "publish" and len(possible) > 1
        for what, range_ in known.items():
            is_zero = range_.most == 0 and (may_be_zero or not cell.divided)
            is_alike = alike is not None and (what not in alike or len(alike) == 1)
            if range_.width < self._apart(cell) and not is_zero and not is_alike:
                yield cell.finding("told", f"{what} {range_.least}–{range_.most}")
        if len(possible) == 1 and not alike and cell.divided:
            yield cell.finding("one kind", min(possible))

    def _apart(self, cell: Cell) -> int:
        return self.people.policy.protection if cell.divided else 1

    def _might_be_shown(self, cell: Cell) -> bool:
        """Whether a group that is not listed, such as people without a unit, is no small one."""
        base = self.people.truth(cell.parts, cell.question, "base")
        return cell.parts not in self.listed and base >= self.people.policy.least_in_group

    def _alike(self, cell: Cell) -> set[str] | None:
        """The classes of people who are all in larger groups that are alike, if of one kind."""
        found: set[str] = set()
        for part in self._there(cell.parts):
            around = [
                given
                for question, parts in self.shown
                if question == cell.question and part in parts and parts != cell.parts
                if (given := self._given(question, parts))
            ]
            if not around:
                return None
            found |= set.intersection(*around)
        return _of_one_kind(found)

    def _given(self, question: int, parts: frozenset[Part]) -> set[str] | None:
        """The classes that print lets a shown group have, if they are of one kind."""
        of = [b for b in self.bounds if b.question == question and b.parts == parts]
        base = min(bound.most for bound in of if bound.what == "base")
        none = {bound.what for bound in of if bound.most == 0}
        given = {what for what in CLASSES if _kind(what) not in none and what not in none}
        is_all_clear = any(bound.what == "clear" and bound.least == base for bound in of)
        return _of_one_kind(given - ({"merely"} if is_all_clear else set()))

    # What is in print itself, and what a subtraction leaves of it

    def small(self) -> Iterator[Finding]:
        """Figures of fewer than the threshold."""
        for (question, parts), (edition, crowd) in self.shown.items():
            base = self.people.truth(parts, question, "base")
            if 0 < base < self.people.policy.threshold(crowd):
                yield Finding("small", str(crowd), edition, question, f"base {base}")

    def rests(self) -> Iterator[Finding]:
        """A group in print less its parts in print: what is left is a figure like any other."""
        people, least = self.people, self.people.policy.least_in_group
        for (question, whole), (edition, crowd) in self.shown.items():
            for division in {self._division(of) for of in self.shown.values()}:
                inside = [
                    parts for (q, parts), of in self.shown.items()
                    if q == question and parts < whole and self._division(of) == division
                ]  # fmt: skip
                rest = whole.difference(*inside)
                is_few = inside and 0 < people.truth(rest, question, "base") < least
                if is_few and not self._alike(Cell("", edition, question, rest, False)):
                    yield Finding(
                        "rest", f"{crowd} less {division}", edition, question, _name(rest)
                    )

    def _division(self, of: tuple[int, Crowd]) -> tuple[int, bool, frozenset[int]]:
        """What a group in print is one of: an edition, groupings, and whether it is all others."""
        edition, crowd = of
        places = enumerate(self.people.groupings(edition))
        return edition, crowd.others, frozenset(n for n, labels in places if labels & crowd.labels)


def _is_within(inner: Range, outer: Range) -> bool:
    return outer.least <= inner.least and inner.most <= outer.most


def _way(before: Place, after: Place) -> tuple[str, int]:
    """What became of people who are not the same in both editions, and in which they are last."""
    if before is None or after is None:
        return ("those who came in", 1) if before is None else ("those who left", 0)
    names = (" and ".join(sorted(labels)) for labels in (before - after, after - before))
    return "those who went from {} to {}".format(*names), 1


def _of_one_kind(classes: set[str]) -> set[str] | None:
    return classes if len({_kind(what) for what in classes}) == 1 else None


def _kind(what: str) -> str:
    return "positive" if what in ("merely", "clear") else what


def ranges(people: People, bounds: list[Bound], numbers: Sequence[Number]) -> dict[Number, Range]:
    """The least and the greatest that each number can be; far enough apart is enough.

    What really is can be. With the real sizes of the groups the questions have nothing in
    common, so what is open then is open. A number that is closed in its question alone is
    closed; only for what is left all questions have to be looked at together.
    """
    known: dict[Number, Range] = {}
    questions = list(people.questions)
    together = System(people, questions, bounds, sized=False)
    for question in (None, *questions):
        mine = [number for number in numbers if number.question == question]
        own = [question] if question else []
        found = {n: Range(*[people.truth(n.parts, question, n.what)] * 2) for n in mine}
        if question:
            _widen(System(people, own, bounds, sized=True), found)
        alone = {number: range_ for number, range_ in found.items() if range_.width < number.apart}
        _widen(System(people, own, bounds, sized=False), alone)
        closed = {number: range_ for number, range_ in alone.items() if range_.width < number.apart}
        rest = {number: found[number] for number in alone if number not in closed}
        _widen(together, rest)
        known |= found | closed | rest
    return known


def _widen(system: System, found: dict[Number, Range]) -> None:
    """Looks for fillings in which a number is less or more, until it is far enough apart."""
    columns = {number: system.columns(*number[:3]) for number in found}
    for number in found:
        for sign in (-1, 1):
            if found[number].width < number.apart:
                values = system.extreme(columns[number], sign)
                for other, places in columns.items():
                    value = int(values[places].sum())
                    low, high = found[other]
                    found[other] = Range(min(low, value), max(high, value))
