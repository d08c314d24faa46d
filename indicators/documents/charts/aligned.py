"""Charts of Office that lie over the rows of a table: bars or dots alone, without axes or words.

Their plot fills their frame, a row as high as any other, so that what is drawn stands exactly
beside the words of its row. XlsxWriter writes them, with a workbook of their figures inside.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any
from zipfile import ZipFile

import xlsxwriter
from xlsxwriter.utility import xl_rowcol_to_cell

from ...words import LANGUAGE_TAGS
from .standalone import Form, standalone

AIR = 5.0
"""How many percent the plot of dots goes on before 0 and after 100: room for half a dot."""

_SHEET = "Data"
_LINES = "Lines"
_Format = dict[str, Any]
_WHOLE_FRAME = {"x": 0, "y": 0, "width": 1, "height": 1}


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """What all parts of a chart share: its language, its typeface, the size of its labels."""

    language: str
    typeface: str = "+mn-lt"
    size: float = 18.0
    paper: str = "#ffffff"


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A part of all bars: its value in each row, its colours, and in which rows its value stands
    in it."""

    name: str
    values: tuple[Decimal | None, ...]
    fill: str
    hatch: str | None = None
    edge: str | None = None
    label: str | None = None
    labelled: tuple[bool, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Bars:
    """Bars of parts, a row each: of 100 percent all of them, or as long as they are; ``gap`` is the
    air between two of them, in percent of a bar."""

    names: tuple[str, ...]
    parts: tuple[Part, ...]
    gap: int
    whole: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Dots:
    """Marks on rows: ``columns`` are the figures, ``strokes`` lie under the ``marks``."""

    names: tuple[str, ...]
    columns: tuple[tuple[str, tuple[Decimal | None, ...]], ...]
    strokes: tuple[Stroke, ...] = ()
    marks: tuple[Mark, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A sign at the figure of a column, in some rows."""

    column: int
    rows: tuple[int, ...]
    symbol: str
    size: int
    fill: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Stroke:
    """A line in each of some rows: from the figure of a column to that of another, or between two
    percents; or upright, ``rise`` of the row above and below the figure of a column."""

    lines: tuple[tuple[float, Decimal | int, Decimal | int], ...]
    colour: str
    width: float
    rise: float = 0.0
    of_columns: bool = True


# --- bars ----------------------------------------------------------------------------------


def bars_file(bars: Bars, style: Style) -> tuple[bytes, bytes]:
    """The XML of bars and the workbook inside."""
    is_labelled = any(part.labelled for part in bars.parts)

    def draw(workbook: Any, sheet: Any) -> Any:
        columns = [(part.name, part.values) for part in bars.parts]
        _write(sheet, bars.names, columns)
        return _bars(workbook, bars, style)

    return _file(draw, style, Form.LABELLED if is_labelled else Form.BARS)


def _bars(workbook: Any, bars: Bars, style: Style) -> Any:
    kind = "percent_stacked" if bars.whole else "stacked"
    chart = workbook.add_chart({"type": "bar", "subtype": kind})
    last = len(bars.names)
    for column, part in enumerate(bars.parts, 1):
        options = {
            "name": [_SHEET, 0, column],
            "categories": [_SHEET, 1, 0, last, 0],
            "values": [_SHEET, 1, column, last, column],
            "values_data": list(part.values),
            # A gap parts the segments; of the palest, an edge tells where it ends.
            "border": {"color": part.edge or style.paper, "width": 0.75 if part.edge else 1.0},
            "gap": bars.gap,
            **_filled(part),
        }
        if part.labelled:
            options["data_labels"] = _labels(part, style)
        chart.add_series(options)
    chart.set_y_axis({**_UNSEEN, "reverse": True})
    chart.set_x_axis({**_UNSEEN, "min": 0, "max": 1 if bars.whole else 100})
    return chart


def _filled(part: Part) -> _Format:
    if part.hatch is None:
        return {"fill": {"color": part.fill}}
    colours = {"fg_color": part.hatch, "bg_color": part.fill}
    return {"pattern": {"pattern": "wide_upward_diagonal", **colours}}


def _labels(part: Part, style: Style) -> _Format:
    return {
        "value": True,
        "position": "center",
        "num_format": "0",
        "font": {"name": style.typeface, "size": style.size, "color": part.label},
        "custom": [None if labelled else {"delete": True} for labelled in part.labelled],
    }


# --- dots ----------------------------------------------------------------------------------


def dots_file(dots: Dots, style: Style) -> tuple[bytes, bytes]:
    """The XML of dots and the workbook inside, whose marks follow its figures."""

    def draw(workbook: Any, sheet: Any) -> Any:
        _write(sheet, dots.names, dots.columns)
        return _dots(workbook, dots)

    return _file(draw, style, Form.DOTS)


@dataclass(slots=True)
class _Canvas:
    """A chart of dots, its sheet, and the next free column of the sheet: each series has its own
    places there, since LibreOffice takes two series of the same cells for one."""

    chart: Any
    sheet: Any
    dots: Dots
    column: int
    longest: int

    def add(self, name: str, points: Sequence[tuple[_Place, float] | None], look: _Format) -> None:
        """A series of points, each the figure of a cell or a number, and how far down."""
        at, self.column = self.column, self.column + 2
        self.sheet.write_string(0, at, name)
        across: list[Decimal | None] = []
        down: list[float | None] = []
        for line, point in enumerate(points, 1):
            if point is None:
                across.append(None)
                down.append(None)
                continue
            place, y = point
            across.append(self._written(place, line, at))
            down.append(y)
            self.sheet.write_number(line, at + 1, y)
        # LibreOffice leaves out the points of a series that is shorter than others.
        last = max(self.longest, len(points))
        missing = [None] * (last - len(points))
        self.chart.add_series(
            {
                "name": [_LINES, 0, at],
                "categories": [_LINES, 1, at, last, at],
                "categories_data": [*across, *missing],
                "values": [_LINES, 1, at + 1, last, at + 1],
                "values_data": [*down, *missing],
                **look,
            }
        )

    def _written(self, place: _Place, line: int, at: int) -> Decimal | None:
        if not isinstance(place, tuple):
            self.sheet.write_number(line, at, place)
            return place
        row, column = place
        value = self.dots.columns[column][1][row]
        cell = xl_rowcol_to_cell(row + 1, column + 1)
        self.sheet.write_formula(line, at, f"={_SHEET}!{cell}", None, value)
        return value


_Place = tuple[int, int] | Decimal


def _dots(workbook: Any, dots: Dots) -> Any:
    chart = workbook.add_chart({"type": "scatter", "subtype": "straight"})
    longest = max((3 * len(stroke.lines) - 1 for stroke in dots.strokes), default=1)
    longest = max(longest, len(dots.names))
    # The figures have a sheet of their own; where lines lie is no figure.
    canvas = _Canvas(chart, workbook.add_worksheet(_LINES), dots, 0, longest)
    for stroke in dots.strokes:
        points: list[tuple[_Place, float] | None] = []
        for row, start, end in stroke.lines:
            middle = row + 0.5
            ends: list[_Place] = [
                (int(row), int(e)) if stroke.of_columns else Decimal(e) for e in (start, end)
            ]
            points += [(ends[0], middle - stroke.rise), (ends[1], middle + stroke.rise), None]
        line = {"color": stroke.colour, "width": stroke.width}
        canvas.add("–", points[:-1], {"marker": {"type": "none"}, "line": line})
    for mark in dots.marks:
        seen = [((row, mark.column), row + 0.5) for row in mark.rows]
        look = {"type": mark.symbol, "size": mark.size, "fill": {"color": mark.fill}}
        look["border"] = {"color": mark.fill}
        canvas.add(
            dots.columns[mark.column][0], list(seen), {"marker": look, "line": {"none": True}}
        )
    chart.set_y_axis({**_UNSEEN, "reverse": True, "min": 0, "max": len(dots.names)})
    chart.set_x_axis({**_UNSEEN, "min": -AIR, "max": 100 + AIR})
    return chart


# --- the file ------------------------------------------------------------------------------

_UNSEEN: _Format = {"visible": False, "major_gridlines": {"visible": False}}


def _write(
    sheet: Any, names: Sequence[str], columns: Sequence[tuple[str, Sequence[Decimal | None]]]
) -> None:
    sheet.set_column(0, 0, 60)
    for line, name in enumerate(names, 1):
        sheet.write_string(line, 0, name)
    for column, (heading, values) in enumerate(columns, 1):
        sheet.write_string(0, column, heading)
        for line, value in enumerate(values, 1):
            if value is not None:
                sheet.write_number(line, column, value)


def _file(draw: Any, style: Style, form: Form) -> tuple[bytes, bytes]:
    """The chart of a workbook, and the workbook without it."""
    chart = _workbook(draw, with_chart=True)
    with ZipFile(io.BytesIO(chart)) as package:
        xml = package.read("xl/charts/chart1.xml")
    return standalone(xml, LANGUAGE_TAGS[style.language], form), _workbook(draw, with_chart=False)


def _workbook(draw: Any, with_chart: bool) -> bytes:
    file = io.BytesIO()
    workbook = xlsxwriter.Workbook(file, {"in_memory": True})
    workbook.set_properties({"created": datetime(1980, 1, 1)})
    sheet = workbook.add_worksheet(_SHEET)
    # A chart that is put into no sheet is not written: the workbook inside has figures only.
    chart = draw(workbook, sheet)
    if with_chart:
        chart.set_title({"none": True})
        chart.set_legend({"none": True})
        chart.set_plotarea({"layout": _WHOLE_FRAME, "fill": {"none": True}})
        chart.set_chartarea({"fill": {"none": True}, "border": {"none": True}})
        sheet.insert_chart(0, 40, chart)
    workbook.close()
    return file.getvalue()
