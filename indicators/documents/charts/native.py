"""A chart that can be edited: bars of Office, with a workbook of their figures inside.

XlsxWriter draws them, for slides and Word files as for workbooks, so a chart looks the same in
all of them.
"""

from __future__ import annotations

import io
import textwrap
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any, NamedTuple
from zipfile import ZipFile

import xlsxwriter

from ...words import LANGUAGE_TAGS
from ..look import PAPER, STANDARD, Colours, contrast
from ..model import Chart, Drawing, Share, Table, Text
from .figures import figures
from .standalone import standalone

NATIVE = frozenset({Drawing.SHARES, Drawing.CENTRED, Drawing.ASIDE, Drawing.CHANGE})

# In sizes of the type: how broad words are, a line, the air around the words of a bar, and
# what stands above the bars and below them (the axis and the legend).
_BREADTH, _LINE, _AIR, _ABOVE, _BELOW = 0.55, 1.25, 0.8, 0.5, 4.6
# After the bars there is room for half of "100 %", or for all of it where labels stand there.
_HALF_LABEL, _LABEL = 2.0, 4.2
# The most of the width that the words beside the bars get.
_FOR_WORDS = 0.4
_NARROW = 8  # percent: in a bar as short as that there is room for the bare number only

_Format = dict[str, Any]
_NO_TICKS: _Format = {"major_tick_mark": "none", "minor_tick_mark": "none"}


@dataclass(frozen=True, slots=True)
class Look:
    """How big a chart and its type are, in points, what number stands for the whole, and the
    colours."""

    language: str
    width: float
    height: float
    type_size: float
    typeface: str = "Arial"
    whole: int = 100
    colours: Colours = STANDARD.colours

    def font(self, colour: str | None = None) -> _Format:
        """The type of a part of the chart."""
        ink = colour or self.colours.ink
        return {"name": self.typeface, "size": self.type_size, "color": ink}


class _Segment(NamedTuple):
    """How a part of the bars is filled, what edges it, and the colour of a label in it."""

    fill: str
    edge: str
    label: str
    hatch: str | None = None


def lines(text: str, width: float, type_size: float) -> int:
    """About how many lines a text takes, a little more rather than less."""
    return len(textwrap.wrap(text, max(int(width / type_size / _BREADTH), 1))) or 1


def words_beside(chart: Chart) -> tuple[str, ...]:
    """The words beside the bars of a chart."""
    return tuple(_words(row.cells[0]) for row in figures(chart).rows)


def height_of(words: Sequence[str], width: float, type_size: float) -> float:
    """How high a chart with words beside its bars has to be for all that is said in it, in
    points."""
    highest = max((lines(text, width * _FOR_WORDS, type_size) for text in words), default=1)
    bars = len(words) * (highest * _LINE + _AIR)
    return type_size * (_ABOVE + bars + _BELOW)


def _words(cell: object) -> str:
    return cell.text if isinstance(cell, Text) else ""


# --- a file inside a file ------------------------------------------------------------------

_SHEET = "Data"


def parts(chart: Chart, look: Look) -> tuple[bytes, bytes]:
    """The XML of the chart and the workbook inside, to which its relation ``rId1`` leads.

    The same chart gives the same bytes.

    Raises:
        RuntimeError: If XlsxWriter has written a chart otherwise than it is known to.
    """
    table = figures(chart)
    with ZipFile(io.BytesIO(_workbook(table, look, chart.drawing))) as package:
        xml = package.read("xl/charts/chart1.xml")
    return standalone(xml, LANGUAGE_TAGS[look.language]), _workbook(table, look)


def _workbook(table: Table, look: Look, drawing: Drawing | None = None) -> bytes:
    """The figures on the only sheet of a workbook, with the chart if there is a drawing."""
    file = io.BytesIO()
    workbook = xlsxwriter.Workbook(file, {"in_memory": True})
    workbook.set_properties({"created": datetime(1980, 1, 1)})
    sheet = workbook.add_worksheet(_SHEET)
    percent = workbook.add_format({"num_format": _number_format(table, look)})
    for place, column in enumerate(table.columns):
        sheet.write_string(0, place, column.label)
        sheet.set_column(place, place, 16 if place else 60)
    for line, row in enumerate(table.rows, 1):
        for place, cell in enumerate(row.cells):
            if isinstance(cell, Share):
                sheet.write_number(line, place, _value(cell, look), percent)
            elif isinstance(cell, Text):
                sheet.write_string(line, place, cell.text)
    if drawing:
        sheet.insert_chart(
            0, len(table.columns), draw_native(workbook, Source(_SHEET, 0), table, look)
        )
    workbook.close()
    return file.getvalue()


# --- the bars ------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Source:
    """Where the figures of a chart stand: the name of a sheet, and the row of their headings."""

    sheet: str
    row: int


def draw_native(workbook: Any, source: Source, table: Table, look: Look) -> Any:
    """The chart of figures that stand in a sheet of a workbook."""
    sheet, top = source.sheet, source.row
    last = top + max(len(table.rows), 1)
    are_parts = _are_parts(table)
    kind = {"type": "bar", "subtype": "percent_stacked"} if are_parts else {"type": "bar"}
    chart = workbook.add_chart(kind)
    segments = _segments(table, look.colours)
    for number, segment in enumerate(segments, 1):
        cells = [row.cells[number] for row in table.rows]
        values = [_value(cell, look) if isinstance(cell, Share) else None for cell in cells]
        options = {
            "name": [sheet, top, number],
            "categories": [sheet, top + 1, 0, last, 0],
            "values": [sheet, top + 1, number, last, number],
            "values_data": values,
            "border": {"color": segment.edge, "width": 0.75},
            "gap": 45,
            **_filled(segment),
        }
        # What is positive but not clearly so is the difference of two rounded shares, no share.
        if not (are_parts and number == len(segments) - 1):
            options["data_labels"] = _labels(table, look, segment, are_parts)
        chart.add_series(options)
    _set_axes(chart, look, are_parts)
    _set_frame(chart, table, look)
    return chart


_YEARS, _CLASSES = 2, 4  # the most columns of figures of each kind


def _are_parts(table: Table) -> bool:
    """Whether the columns are the parts of a whole; otherwise they are years."""
    return len(table.columns) > 1 + _YEARS


def _segments(table: Table, colours: Colours) -> tuple[_Segment, ...]:
    """The look of each column of figures; where no answer is neutral there is one part less. White
    parts them, and of the palest a line tells where it ends."""
    pale = _Segment(colours.neutral, colours.hairline, colours.ink)
    if not _are_parts(table):
        return pale, _Segment(colours.clear, PAPER, colours.ink)
    has_neutral = len(table.columns) == 1 + _CLASSES
    negative = _segment(colours.negative, colours)._replace(hatch=colours.hatch)
    others = [_segment(fill, colours) for fill in (colours.positive, colours.clear)]
    return (negative, *[pale] * has_neutral, *others)


def _segment(fill: str, colours: Colours) -> _Segment:
    label = max((PAPER, colours.ink), key=lambda ink: contrast(ink, fill))
    return _Segment(fill, PAPER, label)


def _filled(segment: _Segment) -> _Format:
    if segment.hatch is None:
        return {"fill": {"color": segment.fill}}
    colours = {"fg_color": segment.hatch, "bg_color": segment.fill}
    return {"pattern": {"pattern": "wide_upward_diagonal", **colours}}


def _labels(table: Table, look: Look, segment: _Segment, inside: bool) -> _Format:
    form = _number_format(table, look)
    if inside:
        bare = form.partition('"')[0].rstrip(" %")
        narrow = f"[<{_NARROW}]{bare};" if look.whole == 100 else ""
        form = f'[=0]"";{narrow}{form}'
    return {
        "value": True,
        "position": "center" if inside else "outside_end",
        "num_format": form,
        "font": look.font(segment.label),
    }


def _set_axes(chart: Any, look: Look, are_parts: bool) -> None:
    maximum = 1 if are_parts else look.whole
    per_cent = "0 %" if look.language == "sv" else "0%"
    if maximum != 1:
        per_cent = _quoted("0", look)
    line = {"color": look.colours.hairline, "width": 0.75}
    chart.set_y_axis(
        {
            "reverse": True,
            "crossing": "max",
            "interval_unit": 1,
            "num_font": look.font(),
            "line": line,
            **_NO_TICKS,
        }
    )
    chart.set_x_axis(
        {
            "min": 0,
            "max": maximum,
            "major_unit": maximum / 5,
            "num_format": per_cent,
            "num_font": look.font(look.colours.quiet),
            "line": {"none": True},
            **_NO_TICKS,
            "major_gridlines": {
                "visible": True,
                "line": {"color": look.colours.rule, "width": 0.75},
            },
        }
    )


def _set_frame(chart: Any, table: Table, look: Look) -> None:
    """Places every part, since Office may otherwise draw the words over the bars."""
    longest = max((len(_words(row.cells[0])) for row in table.rows), default=1)
    words = min(_FOR_WORDS, (longest * _BREADTH + 1) * look.type_size / look.width)
    above, below = (part * look.type_size / look.height for part in (_ABOVE, _BELOW))
    free = (_HALF_LABEL if _are_parts(table) else _LABEL) * look.type_size / look.width
    place = {"x": words, "y": above, "width": 1 - words - free, "height": 1 - above - below}
    chart.set_title({"none": True})
    chart.set_legend({"position": "bottom", "font": look.font()})
    chart.set_plotarea({"layout": place, "fill": {"none": True}})
    chart.set_chartarea({"fill": {"color": PAPER}, "border": {"none": True}})
    chart.set_size({"width": look.width / 0.75, "height": look.height / 0.75})


# --- numbers -------------------------------------------------------------------------------


def _value(share: Share, look: Look) -> Decimal:
    return share.percent if look.whole == 100 else share.percent.scaleb(-2)


def _number_format(table: Table, look: Look) -> str:
    """The format of the shares with their decimals: 0" %" where they are numbers up to 100."""
    cells = (cell for row in table.rows for cell in row.cells)
    printed = [f"{cell.percent:f}" for cell in cells if isinstance(cell, Share)]
    decimals = max((len(text.partition(".")[2]) for text in printed), default=0)
    bare = f"0.{'0' * decimals}" if decimals else "0"
    if look.whole == 100:
        return _quoted(bare, look)
    return f"{bare} %" if look.language == "sv" else f"{bare}%"


def _quoted(bare: str, look: Look) -> str:
    """The percent sign in quotation marks, without which Office multiplies the number by 100."""
    gap = "\N{NO-BREAK SPACE}" if look.language == "sv" else ""
    return f'{bare}"{gap}%"'
