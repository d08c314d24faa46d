"""A chart in rows: columns of words, and room for what is drawn. Nothing in it is measured yet."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Use(Enum):
    """What a column is for: the names of rows, figures, or room for what is drawn."""

    NAME = "name"
    FIGURE = "figure"
    ROOM = "room"


@dataclass(frozen=True, slots=True)
class Head:
    """A column: its heading, what it is for, and whether its heading is that of this year."""

    text: str
    use: Use
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Word:
    """What stands in a cell: ``key`` is the figure that is seen first; ``colour`` is called as it
    is in the look; ``tint`` is the percent that colours the cell, ``language`` that of words in
    another than the document's."""

    text: str
    key: bool = False
    bold: bool = False
    colour: str = "ink"
    tint: float | None = None
    is_mark: bool = False
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Key:
    """What a sign stands for: that of a class of answers, or a shape."""

    sign: str
    text: str


@dataclass(frozen=True, slots=True)
class View:
    """A chart in rows: its columns, the lines of each question, and its key.

    The first cell of a question is as high as all its lines. ``scale`` is whether the room is
    headed by 0, 50 and 100.
    """

    heads: tuple[Head, ...]
    questions: tuple[tuple[tuple[Word, ...], ...], ...]
    keys: tuple[Key, ...] = ()
    remark: str = ""
    scale: bool = False

    @property
    def room(self) -> int | None:
        """The place of the column that is drawn in."""
        uses = [head.use for head in self.heads]
        return uses.index(Use.ROOM) if Use.ROOM in uses else None
