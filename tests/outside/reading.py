"""What finished files say, in the meaning that their words have for anybody.

A percent of a known number of answers is the counts that are rounded to it, half up. "Too few"
is fewer than the legend says. "Hidden" is some number. A bound is what it says of the share.
"""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from math import ceil, floor
from pathlib import Path
from typing import Any, NamedTuple
from zipfile import ZipFile

from .blocks import Block, Row, blocks

# The questions, which anybody knows who has seen the survey.
ASKED = ("Blir du hörd", "Får du det stöd du behöver", "Räcker tiden")
# The alternatives of the scale, as they are printed, and what they count as.
VALENCES = ("negative", "neutral", "positive", "clear", "clear", "outside")
CHOSEN = {
    "negative": {"negative"}, "neutral": {"neutral"}, "positive": {"positive", "clear"},
    "clear": {"clear"}, "base": {"negative", "neutral", "positive", "clear"},
}  # fmt: skip
KINDS = ("negative", "neutral", "positive", "clear")
COLUMNS = {"Negative": "negative", "Neither": "neutral", "Positive (Clearly positive)": "positive"}
MARKS = {"too few": "too_few", "hidden": "hidden"}
STATUSES = {"too_few": "too_few", "complement": "hidden", "withheld": "hidden"}


class Crowd(NamedTuple):
    """Those who have all of some labels, or all ``others``; nobody is asked for one label only."""

    labels: frozenset[str] = frozenset()
    others: bool = False

    def __str__(self) -> str:
        name = " and ".join(sorted(self.labels)) or "total"
        return f"all others than {name}" if self.others else name


EVERYBODY = Crowd()
RECEIVED = Crowd(frozenset({"received"}))  # with those whom `small_groups = "exclude"` leaves out


class Said(NamedTuple):
    """A number lies between two: of respondents (no question), of answers, or of a kind of them."""

    year: int
    crowd: Crowd
    question: int | None
    what: str  # "size", "base", or a kind
    least: int
    most: int


class Mark(NamedTuple):
    """No number is given: ``too_few`` or ``hidden``, or ``masked`` where only a bound is.

    A group may also be no more than ``named``.
    """

    year: int
    crowd: Crowd
    question: int | None
    word: str


@dataclass
class Reading:
    """Everything that one file says, and what of it is said although it should not be."""

    said: set[Said] = field(default_factory=set)
    marks: set[Mark] = field(default_factory=set)
    odd: set[str] = field(default_factory=set)

    def shows(self, year: int, crowd: Crowd) -> bool:
        """Whether a figure of a crowd is given."""
        return any(
            said.crowd == crowd and said.year == year and said.least == said.most
            for said in self.said
        )


def read(path: Path) -> Reading:
    """What a file says, by its suffix."""
    if path.suffix == ".zip":
        with ZipFile(path) as package:
            return _read_records(package.read("shares.csv").decode(), is_json=False)
    if path.suffix in (".csv", ".json"):
        return _read_records(path.read_text(encoding="utf-8"), path.suffix == ".json")
    return _Document(blocks(path)).read()


def counts(percent: str, base: int) -> tuple[int, int]:
    """The least and the greatest number of ``base`` that is rounded half up to a percent.

    Where none is, the least is greater than the greatest: nobody's answers are in between.
    """
    unit = 10 ** len(percent.partition(".")[2])
    printed = round(Fraction(percent) * unit)
    rounded = (floor(Fraction(200 * unit * n + base, 2 * base or 1)) for n in range(base + 1))
    fits = [n for n, value in enumerate(rounded) if value == printed]
    return (fits[0], fits[-1]) if fits else (1, 0)


def crowd_of(name: str) -> Crowd:
    """The crowd of a name in print: "Total", "Norr", "Norr, Kvinna"."""
    return Crowd(frozenset(name.split(", ")) - {"Staff", "total", "Total", ""})


def _read_records(text: str, is_json: bool) -> Reading:
    records = json.loads(text) if is_json else csv.DictReader(text.splitlines())
    reading = Reading()
    for record in records:
        year, number = int(record["year"]), int(record["number"])
        cell = (year, crowd_of(record["group"] or ""), number)
        if record["status"] in STATUSES:
            reading.marks.add(Mark(*cell, STATUSES[record["status"]]))
        elif record["status"] == "masked":
            reading.marks.add(Mark(*cell, "masked"))
        if record["base"] not in (None, ""):
            base = int(record["base"])
            reading.said.add(Said(*cell, "base", base, base))
            for kind in KINDS:
                if record[kind] not in (None, ""):
                    reading.said.add(Said(*cell, kind, *counts(str(record[kind]), base)))
                if record.get(f"{kind}_count") not in (None, ""):
                    number = int(record[f"{kind}_count"])
                    reading.said.add(Said(*cell, kind, number, number))
    return reading


_TITLE = re.compile(r"^Staff(?:, (?P<name>[^:(]+?))?(?:: .*?)?(?: \(.*)?$")
_SIZE = re.compile(r"(fewer than )?(\d+) answers? in (\d{4})")
_YEAR = re.compile(r"(?:^|, )(\d{4})$")
_FACT = re.compile(r"^(Answers|Invited): (\d+)$")
_NOT_SHOWN = re.compile(r"Not shown in (\d+), so that nobody can be picked out: ")
_ITEM = re.compile(
    r"(?:^|, | and )(?P<name>.+?) \((?:fewer than (?P<least>\d+) answers"
    r"|(?P<hidden>[^()]*can be worked out)|no answers|no question can be shown)\)(?=, | and |\.)"
)
_FEW = re.compile(r"^(?:Staff, )?(.+?): the result is not shown, as fewer than (\d+) answered\.$")
_HIDDEN = re.compile(r"^(?:Staff, )?(.+?): the result is not shown, as .*result of another group")
_NAMED = re.compile(r"^(?:Staff, )?([^“]+?): (?:nobody answered\.|no result can be shown)")
_LEGEND = re.compile(r"^“too few”: fewer than (\d+) answered the question\.")
_HEAD = re.compile(r"^(?P<name>.+?) \((?P<is_few>fewer than )?(?P<size>\d+) answers?\)$")
_QUESTION = re.compile(r"^(\d+)\b")
# The heading of a survey on the page of all indicators, and one of its cells: "97%; 94%, +3 (30)".
_SURVEY = re.compile(r"\b(\d+)(?: of \d+ answered| answers(?! in the total))")
_IN_TOTAL = re.compile(r"\b(\d+) answers in the total")
_BAR = re.compile(
    r"^(?P<sign>)(?P<percent>[\d.]+)%(?:.*?Clearly positive: (?P<clear>[\d.]+)%)?"
    r"(?:[^(]*?\((?P<base>\d+)\))?"
)
_OUTCOME = re.compile(
    r"^(?P<sign>)(?P<percent>[\d.]+)%(?P<clear>) \((?P<base>\d+) answers \d{4}\)$"
)
_CELL = re.compile(r"^(?P<sign>[≥≤] )?(?P<percent>[\d.]+)%(?: \((?P<clear>[\d.]+)%\))?$")


class _Document:
    """Reads from the top, and a table with its title above and its notes below it."""

    def __init__(self, found: Sequence[Block]) -> None:
        self.blocks = found
        self.reading = Reading()
        self.year = 0
        self.sizes: dict[tuple[int, Crowd], int] = {}
        self.bases: dict[tuple[int, Crowd, int], int] = {}

    def read(self) -> Reading:
        for place, block in enumerate(self.blocks):
            if isinstance(block, str):
                self._text(block)
            else:
                self._table(self._title_above(place), block, self._notes_below(place))
        return self.reading

    def _say(self, *said: Any) -> None:
        self.reading.said.add(Said(*said))

    def _sized(self, year: int, crowd: Crowd, is_few: str | None, size: str) -> None:
        """What stands in parentheses behind the name of a group."""
        if is_few:
            self._few(year, crowd, None, int(size))
        else:
            self.sizes[year, crowd] = int(size)
            self._say(year, crowd, None, "size", int(size), int(size))

    def _few(self, year: int, crowd: Crowd, question: int | None, least: int) -> None:
        self._say(year, crowd, question, "base" if question else "size", 0, least - 1)
        self.reading.marks.add(Mark(year, crowd, question, "too_few"))

    def _text(self, text: str) -> None:
        if found := _YEAR.search(text):
            self.year = int(found[1])
        elif found := _FACT.match(text):
            least = 0 if found[1] == "Invited" else int(found[2])
            self._say(self.year, RECEIVED, None, "size", least, int(found[2]))
        elif found := _FEW.match(text):
            self._few(self.year, crowd_of(found[1]), None, int(found[2]))
        elif found := _HIDDEN.match(text):
            self.reading.marks.add(Mark(self.year, crowd_of(found[1]), None, "hidden"))
        elif found := _NAMED.match(text):
            self.reading.marks.add(Mark(self.year, crowd_of(found[1]), None, "named"))
        elif found := _NOT_SHOWN.match(text):
            for item in _ITEM.finditer(text[found.end() :]):
                self._not_shown(int(found[1]), item)

    def _not_shown(self, year: int, item: re.Match[str]) -> None:
        crowd = crowd_of(item["name"])
        if item["least"] and not item["hidden"]:
            self._few(year, crowd, None, int(item["least"]))
        else:
            word = "hidden" if item["hidden"] else "named"
            self.reading.marks.add(Mark(year, crowd, None, word))

    def _title_above(self, place: int) -> str:
        above = self.blocks[place - 1]
        return above if isinstance(above, str) else ""

    def _notes_below(self, place: int) -> list[str]:
        notes: list[str] = []
        for block in self.blocks[place + 1 :]:
            if not isinstance(block, str):
                return notes[:-1]  # the last is the title of the next table
            notes.append(block)
        return notes

    def _table(self, title: str, rows: list[Row], notes: list[str]) -> None:
        named = _TITLE.match(title)
        crowd = crowd_of(named["name"] or "") if named else EVERYBODY
        for is_few, size, year in _SIZE.findall(title):
            self._sized(int(year), crowd, is_few, size)
        years = [int(year) for _, _, year in _SIZE.findall(title)]
        table = _Table(
            crowd=crowd,
            year=years[0] if years else self.year,
            least=next((int(found[1]) for note in notes if (found := _LEGEND.match(note))), None),
        )
        head = rows[0]
        for row in rows[1:]:
            cells = dict(zip(head, row, strict=True))
            if "Indicator" in cells:
                self._indicator(cells, table)
            elif "Alternative" in cells:
                self._alternative(cells, table)
            elif "Goal" in cells:
                self._goal(cells, table)
            elif "Negative" in cells:
                self._shares(cells, table)
            else:
                self._positive_shares(cells, table)

    def _shares(self, cells: Mapping[str, str], table: _Table) -> None:
        """A row with the shares of all kinds."""
        question = _number(cells["Question"])
        year = int(cells.get("Year", table.year))
        crowd = table.named(cells["Group"]) if "Group" in cells else table.crowd
        base = self._base(cells.get("Answers", ""), table, year, crowd, question)
        for name, kind in COLUMNS.items():
            self._cell(cells[name], kind, (year, crowd, question), base, table)

    def _indicator(self, cells: Mapping[str, str], table: _Table) -> None:
        """A row of the page of all indicators, on which a question has its short name."""
        named = cells["Indicator"] in ASKED
        question = ASKED.index(cells["Indicator"]) + 1 if named else None
        for head, text in cells.items():
            if found := _SURVEY.search(head):
                received = int(found[1])
                self._say(self.year, RECEIVED, None, "size", received, received)
            if total := _IN_TOTAL.search(head) or found:
                self._sized(self.year, EVERYBODY, None, total[1])
            if head == "Indicator" or question is None:
                continue
            where = (self.year, EVERYBODY, question)
            if found := _BAR.match(text):
                base = int(found["base"]) if found["base"] else self.sizes.get(where[:2])
                if base is None:
                    self.reading.odd.add(f"{text} of question {question}, of nobody knows how many")
                    continue
                self._say(*where, "base", base, base)
                self._share(found, "positive", where, base)
            else:
                self._cell(text, "positive", where, None, table)

    def _alternative(self, cells: Mapping[str, str], table: _Table) -> None:
        """A row of all alternatives, of everybody: how many chose this one. The last of a question
        tells how many answered each way, and that is all of them."""
        question = _number(cells["Question"])
        counted = table.chosen.setdefault(question, [])
        counted.append(int(cells["Answers"]))
        if len(counted) == len(VALENCES):
            for kind, valences in CHOSEN.items():
                number = sum(n for n, v in zip(counted, VALENCES, strict=True) if v in valences)
                self._say(self.year, EVERYBODY, question, kind, number, number)

    def _goal(self, cells: Mapping[str, str], table: _Table) -> None:
        """A goal of a question: the share of a group, or of everybody."""
        found = _OUTCOME.match(cells["Outcome"])
        about, _, asked = cells["Measure"].partition(": ")
        crowd = crowd_of(about.removeprefix("Staff").removeprefix(", "))
        where = (self.year, crowd, ASKED.index(asked.removesuffix("?")) + 1)
        if found:
            base = int(found["base"])
            self._say(*where, "base", base, base)
            self._share(found, "positive", where, base)
        elif cells["Outcome"] != "not shown":  # which is said of any group that is not listed
            self._cell(cells["Outcome"], "positive", where, None, table)

    def _positive_shares(self, cells: Mapping[str, str], table: _Table) -> None:
        """A row with the positive shares of several groups, or of several years."""
        question = _number(cells["Question"])
        shown: set[str] = set()
        apart: dict[str, str] = {}
        for head, text in cells.items():
            if found := _HEAD.match(head):
                where = (table.year, crowd_of(found["name"]), question)
                self._sized(table.year, where[1], found["is_few"], found["size"])
            elif re.match(r"\d{4}\b", head):
                where = (int(head[:4]), table.crowd, question)
            elif head.startswith(("Gap ", "Change")):
                apart[head] = text
                continue
            elif text in MARKS or _CELL.match(text):
                where = (table.year, crowd_of(head), question)
            else:
                continue
            shown |= {head.partition(" (")[0]} if _CELL.match(text) else set()
            self._cell(text, "positive", where, self._base("", table, *where), table)
        for head, text in apart.items():
            of = re.findall(r"Gap (.+) − (.+?) \(", head)
            needed = set(of[0]) if of else {head for head in cells if re.match(r"\d{4}\b", head)}
            if re.match(r"[+−]?\d", text) and not needed <= shown:
                self.reading.odd.add(f"{head} of question {question} is {text}")

    def _base(self, text: str, table: _Table, year: int, crowd: Crowd, question: int) -> int | None:
        """The answers behind a row: in its cell, in that of a table above, or all of the title."""
        if text.isdigit():
            self._say(year, crowd, question, "base", int(text), int(text))
            self.bases[year, crowd, question] = int(text)
        if (year, crowd, question) in self.bases:
            return self.bases[year, crowd, question]
        if crowd.others:
            total = self.sizes.get((year, EVERYBODY))
            own = self.sizes.get((year, Crowd(crowd.labels)))
            return total - own if total is not None and own is not None else None
        return self.sizes.get((year, crowd))

    def _cell(
        self, text: str, kind: str, where: tuple[int, Crowd, int], base: int | None, table: _Table
    ) -> None:
        found = _CELL.match(text)
        if text == "no answers" and not where[1].others:
            self._say(*where, "base", 0, 0)
        elif text in MARKS:
            self.reading.marks.add(Mark(*where, MARKS[text]))
            if text == "too few" and table.least and not where[1].others:
                self._few(*where, table.least)
        elif found and base is not None:
            self._say(*where, "base", base, base)
            self._share(found, kind, where, base)
        elif found and found["sign"]:
            self.reading.marks.add(Mark(*where, "masked"))
        elif found:
            self.reading.odd.add(f"{text} of {where[1]}, of nobody knows how many")

    def _share(
        self, found: re.Match[str], kind: str, where: tuple[int, Crowd, int], base: int
    ) -> None:
        bound = Fraction(found["percent"]) * base / 100
        if found["sign"] == "≥ ":
            self.reading.marks.add(Mark(*where, "masked"))
            self._say(*where, kind, ceil(bound), base)
        elif found["sign"]:
            self._say(*where, kind, 0, floor(bound))
        else:
            self._say(*where, kind, *counts(found["percent"], base))
        if found["clear"]:
            self._say(*where, "clear", *counts(found["clear"], base))


@dataclass
class _Table:
    """What a table is about, and what its notes say."""

    crowd: Crowd
    year: int
    least: int | None
    chosen: dict[int, list[int]] = field(default_factory=dict)

    def named(self, name: str) -> Crowd:
        """The crowd of a row or a note."""
        return Crowd(self.crowd.labels, others=True) if name == "All others" else crowd_of(name)


def _number(text: str) -> int:
    """The number of a question, by that or by its short name."""
    if text in ASKED:
        return ASKED.index(text) + 1
    found = _QUESTION.match(text)
    assert found, text
    return int(found[1])
