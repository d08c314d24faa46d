"""The format-free document: what a page says, and nothing about how a file says it.

Every number in a document has already passed the seal in ``results``, so nothing a writer does
can show what was hidden. A document is made of phrases, ``Document[Words]``, and is both
languages; ``speaking.spoken`` makes a ``Document[str]`` of it, which is all that writers see.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from enum import Enum
from typing import Generic, TypeAlias

from ..words.said import Words
from .table import (
    Bar,
    Cell,
    Column,
    Interval,
    Kind,
    Mark,
    Points,
    Row,
    Share,
    Sign,
    Table,
    Text,
    W,
    Whole,
    check_filled,
)

# What tables are made of is a part of the model that has a module of its own.
__all__ = [
    "Block", "Bullets", "Chart", "Document", "Draft", "Drawing",
    "Facts", "Field", "Paragraph", "Records", "Section",
    "Bar", "Cell", "Column", "Interval", "Kind", "Mark", "Points", "Row",
    "Share", "Sign", "Table", "Text", "W", "Whole", "has_many",
]  # fmt: skip


_MOST_DOTS = 120


class Drawing(Enum):
    """How a chart draws its table.

    The first column names the questions in all of them. ``SHARES``: year, base, negative,
    neutral, positive (clear), as bars of 100 percent, a year under another. ``CENTRED``: the
    same table, the negative to the left of a line, the positive to the right of it and half of
    the neutral on each side; ``ASIDE``: with the neutral beside instead. ``RANKED``: the same
    table, the positive (clear) share as a bar from 0, that of the year before as a ring.
    ``CHANGE``: the positive share of the earlier year, of the later, and the points between them.
    ``OWN``: a group, all others and everybody under each other, as marks on one line. ``TREND``: a
    column of positive (clear) for each year. ``GROUPS``: a column of positive for each group.
    ``ANSWERS``: how many were asked and answered, as a dot for each, or as
    bars where they are so many that dots could
    not be seen (``has_many``).
    """

    SHARES = "shares"
    CENTRED = "centred"
    ASIDE = "aside"
    RANKED = "ranked"
    OWN = "own"
    ANSWERS = "answers"
    CHANGE = "change"
    TREND = "trend"
    GROUPS = "groups"

    @property
    def of_all_answers(self) -> bool:
        """Whether it shows negative and neutral answers too, as bars of all of them."""
        return self in (Drawing.SHARES, Drawing.CENTRED, Drawing.ASIDE)


def has_many(table: Table[Words]) -> bool:
    """Whether somewhere more were asked this year than can be seen as a dot each."""
    (place, *_) = (n for n, column in enumerate(table.columns) if column.kind is Kind.COUNT)
    asked = (row.cells[place] for row in table.rows if not row.earlier)
    return any(isinstance(cell, Whole) and cell.value > _MOST_DOTS for cell in asked)


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart(Generic[W]):
    """A view of a table: it shows the cells of the table in their order, and nothing else.

    Page, slides, Word and pictures all draw it from this. ``title`` is what is found, ``about``
    the line under it that says whose answers, of which years and how many; ``notes`` are the few
    sentences that the picture cannot do without: what its marks stand for, what is hidden.
    ``name`` is that of a file without its suffix, ``alt`` the text alternative, ``labels`` the
    short name of each row, the same for rows of the same question, ``strong`` the labels of those
    that the title names. ``breaks`` are the cells, as row and column, that cannot be compared with
    those before them in their row.
    """

    drawing: Drawing
    name: str
    title: W
    about: W
    alt: W
    table: Table[W]
    labels: tuple[W, ...]
    strong: tuple[W, ...] = ()
    notes: tuple[W, ...] = ()
    breaks: frozenset[tuple[int, int]] = frozenset()
    language: str = "sv"
    tag: str = field(default="", compare=False)

    def __post_init__(self) -> None:
        for text in (self.title, self.about, self.alt):
            check_filled(text)
        if len(self.labels) != len(self.table.rows):
            raise ValueError("every row of a chart has a label")


@dataclass(frozen=True, slots=True)
class Paragraph(Generic[W]):
    """A paragraph of running text."""

    text: W
    tag: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class Draft(Generic[W]):
    """Sentences that somebody has to read and edit; ``label`` says so wherever they stand."""

    label: W
    sentences: tuple[W, ...]
    tag: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class Bullets(Generic[W]):
    """A list of short texts, under a heading if it has one."""

    items: tuple[W, ...]
    heading: W | None = None
    tag: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class Facts(Generic[W]):
    """Short facts as label and value: ("Antal svar", "31")."""

    pairs: tuple[tuple[W, W], ...]
    tag: str = field(default="", compare=False)


Block: TypeAlias = Paragraph[W] | Draft[W] | Bullets[W] | Facts[W] | Table[W] | Chart[W]


@dataclass(frozen=True, slots=True)
class Section(Generic[W]):
    """A heading and what stands under it.

    Every chart has its table beside it: that is what those read who do not see the chart.
    """

    heading: W
    blocks: tuple[Block[W], ...]
    tag: str = field(default="", compare=False)

    def __post_init__(self) -> None:
        tables = [block for block in self.blocks if isinstance(block, Table)]
        if any(isinstance(block, Chart) and block.table not in tables for block in self.blocks):
            raise ValueError("every chart stands beside its table")


@dataclass(frozen=True, slots=True, kw_only=True)
class Document(Generic[W]):
    """A whole document, in one ``language`` (``sv`` or ``en``) once it is spoken.

    ``front`` is a section on a page of its own, before everything else. Its ``tag``, and those of
    sections and blocks, name them the same in every run ("staff.2022.total.shares"), so that a file
    that somebody has edited can be written anew; what has none is known by its place.
    """

    title: W
    subtitle: W
    front: Section[W] | None = None
    introduction: tuple[Paragraph[W], ...] = ()
    sections: tuple[Section[W], ...] = ()
    language: str = "sv"
    tag: str = field(default="", compare=False)

    @property
    def full_title(self: Document[str]) -> str:
        """The title by which a file is told from those of other years."""
        return " – ".join(filter(None, (self.title, self.subtitle)))

    def _repr_html_(self) -> str:
        """What a notebook shows."""
        from .speaking import spoken
        from .web import fragment

        return fragment(spoken(self, self.language), self.language)

    @property
    def parts(self) -> tuple[Section[W], ...]:
        """The page in front, if there is one, and the sections."""
        return (*filter(None, (self.front,)), *self.sections)

    @property
    def tables(self) -> tuple[Table[W], ...]:
        """All tables in the order they are printed."""
        return tuple(
            block for section in self.parts for block in section.blocks if isinstance(block, Table)
        )


Field: TypeAlias = str | int | Decimal | None


@dataclass(frozen=True, slots=True)
class Records:
    """Rows for machines: fixed column names, and ``None`` where a number is not shown."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Field, ...], ...]
