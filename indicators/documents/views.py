"""The page of a seminar: views, one of which is seen at a time, and the choices that lead to them.

The table is the chart: a cell may hold bars, and every bar stands in the row of its question.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from typing import Generic, TypeAlias

from .model import Cell, Paragraph, Table, Text, W


@dataclass(frozen=True, slots=True, kw_only=True)
class Classes:
    """The answers of a year to a question by class, in whole percents as they are in print.

    A class is ``None`` where its share is not in print, or nobody could answer so. With
    ``at_least`` only that is known of the positive share.
    """

    negative: Decimal | None = None
    neutral: Decimal | None = None
    positive: Decimal | None = None
    clear: Decimal | None = None
    at_least: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Stack(Generic[W]):
    """A cell with a bar of 100 percent, and under it a thin one of the year before.

    A year that is hidden has no bar; ``words`` say the same to those who do not see them.
    ``target`` is a mark on the positive part, which is read from the right.
    """

    now: Classes | None
    words: W
    earlier: Classes | None = None
    target: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Moved(Generic[W]):
    """A cell with a change that is more than chance: ``text`` says so by a word and an arrow."""

    text: W
    rises: bool


GridCell: TypeAlias = Cell[W] | Stack[W] | Moved[W]


class Part(Enum):
    """What a bar is made of, from left to right, and the mark of a target on it."""

    NEGATIVE = "negative"
    NEUTRAL = "neutral"
    POSITIVE = "positive"
    CLEAR = "clear"
    TARGET = "target"


class Role(Enum):
    """What a column of a view is for; ``SHARE`` is one of several years, ``TINT`` of groups."""

    NAME = "name"
    BARS = "bars"
    KEY = "key"
    EARLIER = "earlier"
    CHANGE = "change"
    TARGET = "target"
    INTERVAL = "interval"
    BASE = "base"
    SHARE = "share"
    TINT = "tint"
    VERDICT = "verdict"


@dataclass(frozen=True, slots=True)
class Heading(Generic[W]):
    """The head of a column; ``detail`` stands in a line under it."""

    role: Role
    label: W
    detail: W | None = None


@dataclass(frozen=True, slots=True)
class Line(Generic[W]):
    """A row: a name, which leads to the view of an ``address``, and a cell in each other column.

    Without cells it is the heading of the rows under it; an ``area`` can be led to.
    """

    name: Text[W]
    cells: tuple[GridCell[W], ...] = ()
    address: str | None = None
    area: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid(Generic[W]):
    """The table of a view; ``caption`` says what it is where the title of the view does not."""

    columns: tuple[Heading[W], ...]
    lines: tuple[Line[W], ...]
    caption: W | None = None
    legend: tuple[tuple[Part, W], ...] = ()

    def __post_init__(self) -> None:
        if any(len(line.cells) not in (0, len(self.columns) - 1) for line in self.lines):
            raise ValueError("every row has a cell in each column, or is a heading")


@dataclass(frozen=True, slots=True, kw_only=True)
class View(Generic[W]):
    """What is seen at a time: what is found, whose answers it is about, and the figures.

    ``address`` is that part of the page's address which leads to it; it is made of names that
    stay, so that it holds when the page is made anew. ``notes`` stand under the
    figures, each once.
    """

    address: str
    title: W
    about: W
    blocks: tuple[Grid[W] | Table[W] | Paragraph[W], ...]
    notes: tuple[W, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Panel(Generic[W]):
    """What a choice in every picker leads to: a view, and one of each of its questions.

    ``place`` is the choice of each picker, in their order. What is ``handed_out`` is printed where
    no view has been chosen.
    """

    place: tuple[W, ...]
    view: View[W]
    questions: tuple[View[W], ...] = ()
    handed_out: bool = False

    @property
    def views(self) -> tuple[View[W], ...]:
        """The view and those of its questions."""
        return self.view, *self.questions


@dataclass(frozen=True, slots=True, kw_only=True)
class Page(Generic[W]):
    """A page to project: pickers, and the panels they choose between.

    ``pickers`` are the labels of the choices: respondents, group, year. ``introduction`` is how
    the figures are read.
    """

    title: W
    subtitle: W
    heading: W
    pickers: tuple[W, ...]
    panels: tuple[Panel[W], ...]
    introduction: tuple[Paragraph[W], ...] = ()
    language: str = "sv"

    def __post_init__(self) -> None:
        if any(len(panel.place) != len(self.pickers) for panel in self.panels):
            raise ValueError("a panel has a value for every picker")
        if len({panel.place for panel in self.panels}) < len(self.panels):
            raise ValueError("no two panels have the same place")
        addresses = [view.address for panel in self.panels for view in panel.views]
        if len(set(addresses)) < len(addresses):
            raise ValueError("no two views have the same address")

    @property
    def full_title(self: Page[str]) -> str:
        """The title by which a file is told from those of other years."""
        return " – ".join(filter(None, (self.title, self.subtitle)))
