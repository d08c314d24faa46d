"""Tables: columns of one kind, rows, and cells that know what they hold."""

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


def check_filled(text: Words) -> None:
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
    BAR = "bar"


@dataclass(frozen=True, slots=True)
class Text(Generic[W]):
    """A cell of words. Never empty: an empty cell tells a screen reader nothing.

    ``language`` is set where the words are in another language than the document, so that
    they are read aloud as what they are.
    """

    text: W
    language: str | None = None

    def __post_init__(self) -> None:
        check_filled(self.text)

    @property
    def in_print(self: Text[str]) -> str:
        """What stands in the cell."""
        return self.text


@dataclass(frozen=True, slots=True)
class Interval(Text[W]):
    """A cell of words that tell an interval, and its ends in percentage points."""

    least: Decimal = Decimal(0)
    most: Decimal = Decimal(0)


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
        check_filled(self.text)

    @property
    def in_print(self: Mark[str]) -> str:
        """What stands in the cell."""
        return self.text


@dataclass(frozen=True, slots=True)
class Bar(Generic[W]):
    """A cell with a rounded percentage, a bar of it, and what stands under the bar.

    ``inner`` is the part of the bar that is clearly positive, ``earlier`` and ``target`` are marks
    on it, all in percent; ``rises`` is set where what stands ``under`` it tells of a change that
    is more than chance.
    """

    percent: Decimal
    inner: Decimal | None = None
    earlier: Decimal | None = None
    target: Decimal | None = None
    under: W | None = None
    rises: bool | None = None
    text: str = field(default="", compare=False)
    inner_text: str = field(default="", compare=False)

    @property
    def in_print(self: Bar[str]) -> str:
        """What stands in the cell where no bar can be drawn: "97 %; 94 %, +3", or "97 % (30)"."""
        if not self.under:
            return self.text
        return f"{self.text}{' ' if self.under.startswith('(') else '; '}{self.under}"


Cell: TypeAlias = Text[W] | Whole | Share | Points | Mark[W] | Bar[W]


@dataclass(frozen=True, slots=True)
class Column(Generic[W]):
    """A column; ``inner`` names the parenthesis of a share column ("Klart positivt"), ``details``
    stand in lines under the label."""

    label: W
    kind: Kind
    inner: W | None = None
    details: tuple[W, ...] = ()

    def __post_init__(self) -> None:
        check_filled(self.label)

    @property
    def in_words(self) -> bool:
        """Whether its cells hold words, which are read from the left, rather than numbers."""
        return self.kind in (Kind.TEXT, Kind.GROUP, Kind.TARGET, Kind.VERDICT, Kind.BAR)

    @property
    def heading(self: Column[str]) -> str:
        """The label over one column: "Positivt (Klart positivt)", the parenthesis unbroken."""
        if self.details:
            return f"{self.label} ({'; '.join(self.details)})"
        if not self.inner or self.kind is Kind.BAR:
            return self.label
        return f"{self.label} ({self.inner.replace(' ', chr(0xA0))})"


@dataclass(frozen=True, slots=True)
class Row(Generic[W]):
    """A row of cells; ``earlier`` says that it belongs to the row above, a year before,
    ``heading`` that it names the rows under it."""

    cells: tuple[Cell[W], ...]
    earlier: bool = False
    heading: bool = False


class Sign(Enum):
    """What is drawn in a cell with a bar, besides the bar itself."""

    INNER = "inner"
    OUTER = "outer"
    EARLIER = "earlier"
    TARGET = "target"


@dataclass(frozen=True, slots=True, kw_only=True)
class Table(Generic[W]):
    """A table with its title over it and its notes under it.

    ``name`` is short enough for the tab of an Excel sheet, ``description`` is the text
    alternative for those who do not see the table. Every row has a cell in each column. ``legend``
    says what the signs in its bars are.
    """

    name: W
    title: W
    description: W
    columns: tuple[Column[W], ...]
    rows: tuple[Row[W], ...]
    notes: tuple[W, ...] = ()
    source: W | None = None
    legend: tuple[tuple[Sign, W], ...] = ()
    tag: str = field(default="", compare=False)

    def __post_init__(self) -> None:
        check_filled(self.title)
        for row in self.rows:
            if len(row.cells) != len(self.columns):
                raise ValueError("every row of a table has one cell in each column")
            for cell, column in zip(row.cells, self.columns, strict=True):
                has_inner = isinstance(cell, (Share, Bar)) and cell.inner is not None
                if has_inner and not column.inner:
                    raise ValueError("an inner share needs a column that names it")

    def _repr_html_(self) -> str:
        """What a notebook shows, in Swedish as all that is published."""
        from .speaking import spoken
        from .web import fragment

        return fragment(spoken(self, "sv"), "sv")
