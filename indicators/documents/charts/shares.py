"""What the bars of a chart show, read out of its table: no number here is finer than in print."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import accumulate

from ..model import Cell, Chart, Column, Drawing, Kind, Mark, Row, Share

PARTS = ("negative", "neutral", "positive", "clear")


@dataclass(frozen=True, slots=True)
class Piece:
    """A segment of a bar in percent of the bar, and the words in it, if it has any."""

    part: str
    start: float
    width: float
    words: str


@dataclass(frozen=True, slots=True)
class Bar:
    """A row: its pieces, or the words that stand where they are hidden."""

    row: int
    earlier: bool
    year: str
    base: str
    total: str
    target: str = ""
    pieces: tuple[Piece, ...] = ()
    hidden: str = ""


@dataclass(frozen=True, slots=True)
class Places:
    """Where the columns of a table of shares stand; all but the shares may be missing, and so may
    the neutral one of them."""

    year: int | None
    base: int | None
    shares: tuple[int, ...]
    target: int | None = None


def places(columns: Sequence[Column]) -> Places:
    """The columns found by what they hold."""
    by_kind = {
        kind: tuple(place for place, column in enumerate(columns) if column.kind is kind)
        for kind in Kind
    }
    first = {kind: numbers[0] for kind, numbers in by_kind.items() if numbers}
    shares, target = by_kind[Kind.SHARE][:3], first.get(Kind.TARGET)
    second = first.get(Kind.YEAR, first.get(Kind.GROUP))
    return Places(second, first.get(Kind.COUNT), shares, target)


def bars(chart: Chart) -> list[Bar]:
    """The rows of a chart as bars, in their order."""
    columns = places(chart.table.columns)
    return [_bar(chart, number, columns) for number in range(len(chart.table.rows))]


def _bar(chart: Chart, number: int, columns: Places) -> Bar:
    row = chart.table.rows[number]
    cells = [row.cells[place] for place in columns.shares]
    shares = [cell for cell in cells if isinstance(cell, Share)]
    is_shown = len(shares) == len(cells)
    labels = [chart.table.columns[place].label for place in columns.shares]
    hidden = "" if is_shown else _hidden(labels, cells)
    base = _in_print(row, columns.base)
    return Bar(
        row=number,
        earlier=row.earlier,
        year=_in_print(row, columns.year),
        base="" if base == hidden else base,
        total=_total(cells[-1], hidden),
        target=_in_print(row, columns.target),
        pieces=_pieces(shares, chart.drawing) if is_shown else (),
        hidden=hidden,
    )


def _in_print(row: Row, place: int | None) -> str:
    return "" if place is None else row.cells[place].in_print


def _total(cell: Cell, hidden: str) -> str:
    if isinstance(cell, Share):
        return cell.text
    words = cell.in_print
    return "" if words == hidden else words


def _hidden(labels: list[str], cells: list[Cell]) -> str:
    """The mark of a row, or each cell with its column if they do not all say the same."""
    words = [cell.in_print for cell in cells]
    if isinstance(cells[0], Mark) and len(set(words)) == 1:
        return words[0]
    return " · ".join(f"{label} {word}" for label, word in zip(labels, words, strict=True))


def _pieces(shares: list[Share], drawing: Drawing) -> tuple[Piece, ...]:
    negative, *middle, positive = shares
    neutral = middle[0] if middle else Share(Decimal(0))
    clear = positive.inner or 0
    percents = (negative.percent, neutral.percent, positive.percent - clear, clear)
    # Rounded one by one, the shares of a row add up to 99 or 101 as often as to 100.
    whole = float(sum(percents)) or 1.0
    widths = [100 * float(percent) / whole for percent in percents]
    labels = (negative.text, neutral.text, "", positive.inner_text)
    words = [text if percent else "" for text, percent in zip(labels, percents, strict=True)]
    starts = _starts(widths, drawing)
    pieces = map(Piece, PARTS, starts, widths, words)
    return tuple(piece for piece in pieces if middle or piece.part != "neutral")


def _starts(widths: list[float], drawing: Drawing) -> list[float]:
    """Where the pieces begin, counted from the line of the chart; the neutral may stand aside."""
    negative, neutral, positive, _ = widths
    if drawing is Drawing.ASIDE:
        return [-negative, 0.0, 0.0, positive]
    starts = list(accumulate([0.0, negative, neutral, positive]))
    centre = negative + neutral / 2 if drawing is Drawing.CENTRED else 0.0
    return [start - centre for start in starts]
