"""The format-free document: what a page says, and nothing about how a file says it.

Every number in a document has already passed the seal in ``results``, so nothing a writer does
can show what was hidden. A document is made of phrases, ``Document[Words]``, and is both
languages; ``speaking.spoken`` makes a ``Document[str]`` of it, which is all that writers see.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from enum import Enum
from typing import TYPE_CHECKING, Generic, TypeAlias

from ..words.said import Words

if TYPE_CHECKING:
    from typing_extensions import TypeVar

    W = TypeVar("W", bound=Words, default=str, covariant=True)
else:
    from typing import TypeVar

    W = TypeVar("W")


def _check_filled(text: Words) -> None:
    if isinstance(text, str) and not text.strip():
        raise ValueError("no cell, heading or title of a table may be empty")


class Kind(Enum):
    """What the cells of a column hold; writers align and format by it."""

    TEXT = "text"
    YEAR = "year"
    GROUP = "group"
    COUNT = "count"
    SHARE = "share"
    POINTS = "points"
    TARGET = "target"
    INTERVAL = "interval"
    VERDICT = "verdict"


@dataclass(frozen=True, slots=True)
class Text(Generic[W]):
    """A cell of words. Never empty: an empty cell tells a screen reader nothing.

    ``language`` is set where the words are in another language than the document, so that
    they are read aloud as what they are.
    """

    text: W
    language: str | None = None

    def __post_init__(self) -> None:
        _check_filled(self.text)

    @property
    def in_print(self: Text[str]) -> str:
        """What stands in the cell."""
        return self.text


@dataclass(frozen=True, slots=True)
class Whole:
    """A cell with a whole number: a year or a number of answers."""

    value: int

    @property
    def in_print(self) -> str:
        """What stands in the cell."""
        return str(self.value)


@dataclass(frozen=True, slots=True)
class Share:
    """A cell with a rounded percentage, and the percentage of it that is clearly positive.

    Each has its ``text`` in a document that is ready for writers: "97 %" and "77 %".
    """

    percent: Decimal
    inner: Decimal | None = None
    text: str = field(default="", compare=False)
    inner_text: str = field(default="", compare=False)

    @property
    def in_print(self) -> str:
        """What stands in the cell: "97 % (77 %)"."""
        return f"{self.text} ({self.inner_text})" if self.inner_text else self.text


@dataclass(frozen=True, slots=True)
class Points:
    """A cell with a change in percentage points; its ``text``, "+8", always has a sign."""

    value: Decimal
    text: str = field(default="", compare=False)

    @property
    def in_print(self) -> str:
        """What stands in the cell."""
        return self.text


@dataclass(frozen=True, slots=True)
class Mark(Generic[W]):
    """A cell whose number is not shown: the mark stands for a reason given in the notes.

    ``is_bound`` where it tells on which side of a share the number lies: "≥ 90 %".
    """

    text: W
    is_bound: bool = False

    def __post_init__(self) -> None:
        _check_filled(self.text)

    @property
    def in_print(self: Mark[str]) -> str:
        """What stands in the cell."""
        return self.text


Cell: TypeAlias = Text[W] | Whole | Share | Points | Mark[W]


@dataclass(frozen=True, slots=True)
class Column(Generic[W]):
    """A column; ``inner`` names the parenthesis of a share column ("Klart positivt")."""

    label: W
    kind: Kind
    inner: W | None = None

    def __post_init__(self) -> None:
        _check_filled(self.label)

    @property
    def in_words(self) -> bool:
        """Whether its cells hold words, which are read from the left, rather than numbers."""
        return self.kind in (Kind.TEXT, Kind.GROUP, Kind.TARGET, Kind.VERDICT)

    @property
    def heading(self: Column[str]) -> str:
        """The label over one column: "Positivt (Klart positivt)", the parenthesis unbroken."""
        if not self.inner:
            return self.label
        return f"{self.label} ({self.inner.replace(' ', chr(0xA0))})"


@dataclass(frozen=True, slots=True)
class Row(Generic[W]):
    """A row of cells; ``earlier`` says that it belongs to the row above, a year before,
    ``heading`` that it names the rows under it."""

    cells: tuple[Cell[W], ...]
    earlier: bool = False
    heading: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Table(Generic[W]):
    """A table with its title over it and its notes under it.

    ``name`` is short enough for the tab of an Excel sheet, ``description`` is the text
    alternative for those who do not see the table. Every row has a cell in each column.
    """

    name: W
    title: W
    description: W
    columns: tuple[Column[W], ...]
    rows: tuple[Row[W], ...]
    notes: tuple[W, ...] = ()
    source: W | None = None

    def __post_init__(self) -> None:
        _check_filled(self.title)
        for row in self.rows:
            if len(row.cells) != len(self.columns):
                raise ValueError("every row of a table has one cell in each column")
            for cell, column in zip(row.cells, self.columns, strict=True):
                if isinstance(cell, Share) and cell.inner is not None and not column.inner:
                    raise ValueError("an inner share needs a column that names it")

    def _repr_html_(self) -> str:
        """What a notebook shows, in Swedish as all that is published."""
        from .speaking import spoken
        from .web import fragment

        return fragment(spoken(self, "sv"), "sv")


class Drawing(Enum):
    """How a chart draws its table.

    The first column names the questions in all of them. ``SHARES``: year, base, negative,
    neutral, positive (clear), as bars of 100 percent, a year under another. ``CENTRED``: the
    same table, the negative to the left of a line, the positive to the right of it and half of
    the neutral on each side; ``ASIDE``: with the neutral beside instead. ``CHANGE``: the
    positive share of the earlier year, of the later, and the points between them. ``TREND``: a
    column of positive (clear) for each year. ``GROUPS``: a column of positive for each group.
    """

    SHARES = "shares"
    CENTRED = "centred"
    ASIDE = "aside"
    CHANGE = "change"
    TREND = "trend"
    GROUPS = "groups"


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart(Generic[W]):
    """A picture of a table: it shows the cells of the table in their order, and nothing else.

    ``name`` is that of a file without its suffix, ``alt`` the text alternative, ``labels`` the
    short name of each row, the same for rows of the same question. ``breaks`` are the cells,
    as row and column, that cannot be compared with those before them in their row.
    """

    drawing: Drawing
    name: str
    title: W
    alt: W
    table: Table[W]
    labels: tuple[W, ...]
    breaks: frozenset[tuple[int, int]] = frozenset()
    language: str = "sv"

    def __post_init__(self) -> None:
        _check_filled(self.title)
        _check_filled(self.alt)
        if len(self.labels) != len(self.table.rows):
            raise ValueError("every row of a chart has a label")


@dataclass(frozen=True, slots=True)
class Paragraph(Generic[W]):
    """A paragraph of running text."""

    text: W


@dataclass(frozen=True, slots=True)
class Draft(Generic[W]):
    """Sentences that somebody has to read and edit; ``label`` says so wherever they stand."""

    label: W
    sentences: tuple[W, ...]


@dataclass(frozen=True, slots=True)
class Bullets(Generic[W]):
    """A list of short texts, under a heading if it has one."""

    items: tuple[W, ...]
    heading: W | None = None


@dataclass(frozen=True, slots=True)
class Facts(Generic[W]):
    """Short facts as label and value: ("Antal svar", "31")."""

    pairs: tuple[tuple[W, W], ...]


Block: TypeAlias = Paragraph[W] | Draft[W] | Bullets[W] | Facts[W] | Table[W] | Chart[W]


@dataclass(frozen=True, slots=True)
class Section(Generic[W]):
    """A heading and what stands under it.

    Every chart has its table beside it: that is what those read who do not see the chart.
    """

    heading: W
    blocks: tuple[Block[W], ...]

    def __post_init__(self) -> None:
        tables = [block for block in self.blocks if isinstance(block, Table)]
        if any(isinstance(block, Chart) and block.table not in tables for block in self.blocks):
            raise ValueError("every chart stands beside its table")


@dataclass(frozen=True, slots=True, kw_only=True)
class Document(Generic[W]):
    """A whole document, in one ``language`` (``sv`` or ``en``) once it is spoken."""

    title: W
    subtitle: W
    introduction: tuple[Paragraph[W], ...] = ()
    sections: tuple[Section[W], ...] = ()
    language: str = "sv"

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
    def tables(self) -> tuple[Table[W], ...]:
        """All tables in the order they are printed."""
        return tuple(
            block
            for section in self.sections
            for block in section.blocks
            if isinstance(block, Table)
        )


@dataclass(frozen=True, slots=True)
class Records:
    """Rows for machines: fixed column names, and ``None`` where a number is not shown."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str | int | None, ...], ...]
