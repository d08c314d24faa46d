"""Charts draw the cells of their table, all of them in their order, and no other number."""

from __future__ import annotations

import hashlib
import io
import os
import re
import subprocess
import sys
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise, product
from typing import Any
from xml.etree.ElementTree import Element, fromstring

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from indicators.documents.charts import FORMATS, draw, figure_of
from indicators.documents.charts.palette import INK, heat
from indicators.documents.model import (
    Cell,
    Chart,
    Column,
    Drawing,
    Kind,
    Mark,
    Points,
    Row,
    Share,
    Table,
    Text,
    Whole,
)
from indicators.words import percent_text

from ..conftest import ROOT
from ..speaking import printed
from ..subtests import as_subtests

SVG = "{http://www.w3.org/2000/svg}"
BARS = (Drawing.SHARES, Drawing.CENTRED, Drawing.ASIDE)
PARTS = ("negative", "neutral", "positive", "clear")
FEW = settings(max_examples=12)

# --- charts --------------------------------------------------------------------------------

LABELS = (
    "Stödet får ta tid",
    "Stödet får ta tid",
    "Å",
    "Kostar $5_{år}$ & <mer> \\frac",
    "Upplever du att de myndigheter som du samverkar med har en tillräcklig planering för "
    "deltagarna för vad som ska hända när de har avslutat sina insatser?",
    "Samverkansteamsuppföljningsverksamhetsutvecklingsgruppsmötena",
)
GROUPS = (
    "Totalt (31 svar)",
    "Samverkansteamen för unga vuxna i Östra Södertörn (12 svar)",
    "SamMA",
    "Uppföljningsverksamhetsutvecklingen",
    "Män (9 svar)",
)
TOO_FEW = Mark("för få svar")


def chart_of(
    drawing: Drawing, columns: Sequence[Column], rows: Sequence[Row], **more: Any
) -> Chart:
    """A chart of a table; the short names are those in the first column."""
    labels = tuple(printed(row.cells[0]) for row in rows)
    table = Table(
        name="t", title="t", description="d", columns=tuple(columns), rows=tuple(rows)
    )  # fmt: skip
    facts = {"name": f"staff-{drawing.value}", "title": "Personal 2022: hur åäö är", "alt": "Alt."}
    about = "Personal (31 svar 2022)."
    return Chart(
        drawing=drawing, table=table, about=about, **{"labels": labels, **facts, **more}
    )


def shares(*percents: int) -> tuple[Cell, ...]:
    """The cells of negative, neutral, positive and clear percents."""
    negative, neutral, positive, clear = map(Decimal, percents)
    return Share(negative), Share(neutral), Share(positive, clear)


def bars_of(drawing: Drawing, *rows: tuple[Cell, ...], earlier: bool = False) -> Chart:
    """A chart of rows of shares without a base, all of one year or every second a year before."""
    columns = [
        Column("Fråga", Kind.TEXT),
        Column("År", Kind.YEAR),
        Column("Negativt", Kind.SHARE),
        Column("Varken eller", Kind.SHARE),
        Column("Positivt", Kind.SHARE, inner="Klart positivt"),
    ]
    before = [earlier and bool(place % 2) for place in range(len(rows))]
    return chart_of(
        drawing,
        columns,
        [
            Row((Text("Stödet"), Whole(2022 - old), *cells), earlier=old)
            for cells, old in zip(rows, before, strict=True)
        ],
    )


counts = st.tuples(*[st.sampled_from([0, 0, 0, 1, 2, 7, 30, 400])] * 4)
marks = st.sampled_from([TOO_FEW, Mark("dold"), Mark("≥ 90 %"), Mark("inte jämförbar")])
percents = st.one_of(
    st.sampled_from([0, 1, 50, 99, 100]), st.integers(0, 100)
).map(Decimal)  # fmt: skip
sizes = st.sampled_from([1, 2, 3, 4, 5, 11, 30])
names = sizes.flatmap(lambda n: st.lists(st.sampled_from(LABELS), min_size=n, max_size=n))


def of_counts(answers: tuple[int, ...]) -> tuple[Cell, ...]:
    """A row as it is published: each share rounded by itself."""
    base = sum(answers)
    if not base:
        return (TOO_FEW,) * 4
    negative, neutral, positive, clear = answers
    rounded = [(200 * n + base) // (2 * base) for n in (negative, neutral, positive + clear, clear)]
    return Whole(base), *shares(*rounded)


@st.composite
def share_charts(draw: st.DrawFn, drawing: Drawing | None = None) -> Chart:
    """Bars of 1 to 30 questions, of one year or two, with a base or without."""
    columns = [
        Column("Fråga", Kind.TEXT),
        Column("År", Kind.YEAR),
        Column("Antal svar", Kind.COUNT),
        Column("Negativt", Kind.SHARE),
        Column("Varken eller", Kind.SHARE),
        Column("Positivt", Kind.SHARE, inner="Klart positivt"),
    ]
    bounds = (Whole(31), Mark("≤ 10 %"), Mark("≤ 10 %"), Mark("≥ 90 %"))
    years, based = draw(st.sampled_from([1, 2])), draw(st.booleans())
    rows = []
    for label in draw(names):
        for before in range(years):
            cells = draw(st.one_of(counts.map(of_counts), counts.map(of_counts), st.just(bounds)))
            kept = cells if based else cells[1:]
            rows.append(Row((Text(label), Whole(2022 - before), *kept), earlier=before > 0))
    drawing = drawing or draw(st.sampled_from(BARS))
    return chart_of(drawing, columns if based else columns[:2] + columns[3:], rows)


@st.composite
def change_charts(draw: st.DrawFn) -> Chart:
    """Changes of shares that are shown or not, comparable or not."""
    columns = [
        Column("Fråga", Kind.TEXT),
        Column("2021", Kind.SHARE),
        Column("2022", Kind.SHARE),
        Column("Förändring (procentenheter)", Kind.POINTS),
    ]
    rows, breaks = [], set()
    for number, label in enumerate(draw(names)):
        first = draw(percents)
        near = min(first + draw(st.sampled_from([0, 1, 2])), Decimal(100))
        second = draw(st.one_of(percents, st.just(near)))
        cells: list[Cell] = [Share(first), Share(second), Points(second - first)]
        hidden = draw(st.sampled_from([(), (), (), (0,), (1,), (0, 1), (2,)]))
        for place in hidden:
            cells[place] = draw(marks)
        if hidden:
            cells[2] = draw(marks)
        if draw(st.integers(0, 9)) == 0:
            breaks.add((number, 2))
        rows.append(Row((Text(label), *cells)))
    return chart_of(Drawing.CHANGE, columns, rows, breaks=frozenset(breaks))


@st.composite
def trend_charts(draw: st.DrawFn) -> Chart:
    """Trends over one to nine years, some of them not shown, some not comparable."""
    years = sorted(draw(st.sets(st.integers(2012, 2024), min_size=1, max_size=9)))
    columns = [Column("Fråga", Kind.TEXT)]
    columns += [Column(str(year), Kind.SHARE, inner="Klart positivt") for year in years]
    share = st.tuples(percents, percents).map(lambda pair: Share(max(pair), min(pair)))
    cell: st.SearchStrategy[Cell] = st.one_of(share, share, share, marks)
    rows = [
        Row((Text(label), *draw(st.tuples(*[cell] * len(years))))) for label in draw(names)[:13]
    ]
    places = st.tuples(st.integers(0, len(rows) - 1), st.integers(1, len(years)))
    breaks = draw(st.frozensets(places, max_size=4))
    return chart_of(Drawing.TREND, columns, rows, breaks=breaks)


def _below(percent: Decimal) -> Points:
    return Points(-percent)


@st.composite
def group_charts(draw: st.DrawFn) -> Chart:
    """Heat maps of the total and up to eleven groups, and the gaps between some."""
    groups = draw(st.lists(st.sampled_from(GROUPS), min_size=1, max_size=12))
    columns = [Column("Fråga", Kind.TEXT), *(Column(group, Kind.SHARE) for group in groups)]
    gaps = draw(st.integers(0, 3))
    columns += [Column(f"Skillnad {n} − Man (p.e.)", Kind.POINTS) for n in range(gaps)]
    cell: st.SearchStrategy[Cell] = st.one_of(percents.map(Share), percents.map(Share), marks)
    gap: st.SearchStrategy[Cell] = st.one_of(percents.map(Points), percents.map(_below), marks)
    cells = st.tuples(*[cell] * len(groups), *[gap] * gaps)
    rows = [Row((Text(label), *draw(cells))) for label in draw(names)]
    return chart_of(Drawing.GROUPS, columns, rows)


charts = st.one_of(share_charts(), change_charts(), trend_charts(), group_charts())


def samples() -> dict[Drawing, Chart]:
    """A small chart of each kind."""
    rows = (shares(3, 0, 97, 77), shares(3, 3, 94, 66), (TOO_FEW,) * 3, shares(10, 16, 74, 45))
    found = {drawing: bars_of(drawing, *rows, earlier=True) for drawing in BARS}
    question, share = Column("Fråga", Kind.TEXT), Share(Decimal(94), Decimal(66))
    years = [Column(year, Kind.SHARE, inner="Klart positivt") for year in ("2020", "2021", "2022")]
    moved = Row((Text("Stödet"), Share(Decimal(80)), Share(Decimal(40)), Points(Decimal(-40))))
    columns = [question, *years[1:], Column("Förändring", Kind.POINTS)]
    found[Drawing.CHANGE] = chart_of(Drawing.CHANGE, columns, [moved])
    trend = Row((Text("Stödet"), share, TOO_FEW, share))
    found[Drawing.TREND] = chart_of(Drawing.TREND, [question, *years], [trend])
    columns = [question, *(Column(group, Kind.SHARE) for group in GROUPS[:3])]
    grouped = Row((Text("Stödet"), Share(Decimal(94)), TOO_FEW, Share(Decimal(0))))
    found[Drawing.GROUPS] = chart_of(Drawing.GROUPS, columns, [grouped])
    return found


# --- what stands in a picture --------------------------------------------------------------


def artists(figure: Any) -> dict[str, Any]:
    """The artists that have a name; no two have the same."""
    found = [artist for artist in figure.findobj() if artist.get_gid()]
    named = {artist.get_gid(): artist for artist in found}
    assert len(named) == len(found)
    return named


def named_elements(chart: Chart, language: str = "sv") -> dict[str, Element]:
    """The elements of the SVG by their id without the name of the chart."""
    picture = fromstring(draw(replace(chart, language=language), "svg"))
    ids = [(element.get("id"), element) for element in picture.iter()]
    return {name[len(chart.name) + 1 :]: element for name, element in ids if name}


def texts_of(elements: dict[str, Element]) -> dict[str, str]:
    """What is said in the SVG by id, the lines of a block put together."""
    said: dict[str, str] = defaultdict(str)
    blocks = ("title", "question", "heading", "legend", "mark", "total", "base", "points")
    for name, element in elements.items():
        if element.tag == f"{SVG}text":
            kind = name.partition("-")[0]
            said[name.rpartition("-")[0] if kind in blocks else name] += element.text or ""
    return dict(said)


def bare(text: str) -> str:
    """The text without white space, for a line may end anywhere between words."""
    return "".join(text.split())


def drawn_width(element: Element) -> float:
    """How wide a rectangle is."""
    assert element.tag == f"{SVG}rect"
    return float(element.get("width", ""))


def percents_of(row: Row) -> list[Decimal] | None:
    """The percents of the four parts of a bar, or nothing where they are hidden."""
    cells = [cell for cell in row.cells[-3:] if isinstance(cell, Share)]
    if len(cells) < 3:
        return None
    negative, neutral, positive = cells
    clear = positive.inner or Decimal(0)
    return [negative.percent, neutral.percent, positive.percent - clear, clear]


# --- the bars ------------------------------------------------------------------------------


@FEW
@given(share_charts())
def test_segments_are_as_long_as_their_cells_in_the_figure_and_in_the_file(chart: Chart) -> None:
    """In their order, normalised to 100, and empty ones have no length but their place."""
    figure, elements = artists(figure_of(chart)), named_elements(chart)
    for number, row in enumerate(chart.table.rows):
        cells = percents_of(row)
        bars = [figure.get(f"bar-{number}-{part}") for part in PARTS]
        if cells is None:
            assert bars == [None] * 4
            assert f"hidden-{number}" in figure
            continue
        expected = [float(100 * cell / sum(cells)) for cell in cells]
        assert [bar.get_width() for bar in bars] == pytest.approx(expected)
        drawn = [drawn_width(elements[f"bar-{number}-{part}"]) for part in PARTS]
        assert [100 * width / sum(drawn) for width in drawn] == pytest.approx(expected, abs=0.001)
        for part, width in zip(PARTS, expected, strict=True):
            assert (f"outline-bar-{number}-{part}" in figure) is (width > 0)


@FEW
@given(share_charts())
def test_each_bar_says_its_cells(chart: Chart) -> None:
    """Negative, neutral and clear in or at their segment, the whole of the positive at the end."""
    said = texts_of(named_elements(chart))
    based = chart.table.columns[2].kind is Kind.COUNT
    for number, row in enumerate(chart.table.rows):
        labels = {part: said.get(f"label-{number}-{part}", "") for part in PARTS}
        assert said[f"year-{number}"] == printed(row.cells[1])
        negative, neutral, positive = row.cells[-3:]
        if isinstance(positive, Share):
            assert isinstance(negative, Share) and isinstance(neutral, Share)
            parts = (negative.percent, neutral.percent, None, positive.inner)
            words = [percent_text("sv", percent) if percent else "" for percent in parts]
            assert list(labels.values()) == words
            assert bare(said[f"total-{number}"]) == bare(percent_text("sv", positive.percent))
        else:
            assert not any(labels.values())
            assert bare(printed(positive)) in bare(said[f"mark-{number}"])
        if based and isinstance(row.cells[2], Whole):
            assert said[f"base-{number}"] == printed(row.cells[2])


@FEW
@given(share_charts(Drawing.SHARES))
def test_whole_bars_begin_and_end_together(chart: Chart) -> None:
    figure = artists(figure_of(chart))
    for number, row in enumerate(chart.table.rows):
        if percents_of(row) is not None:
            bars = [figure[f"bar-{number}-{part}"] for part in PARTS]
            ends = [(bar.get_x(), bar.get_x() + bar.get_width()) for bar in bars]
            assert ends[0][0] == 0 and ends[-1][1] == pytest.approx(100)
            assert all(one[1] == pytest.approx(other[0]) for one, other in pairwise(ends))


@FEW
@given(share_charts(Drawing.CENTRED))
def test_centred_bars_have_half_of_the_neutral_on_each_side_of_the_line(chart: Chart) -> None:
    figure = artists(figure_of(chart))
    for number, row in enumerate(chart.table.rows):
        if percents_of(row) is not None:
            negative, neutral, positive, clear = (figure[f"bar-{number}-{part}"] for part in PARTS)
            half = neutral.get_width() / 2
            assert neutral.get_x() == pytest.approx(-half)
            assert negative.get_x() + negative.get_width() == pytest.approx(-half)
            assert positive.get_x() == pytest.approx(half)
            assert clear.get_x() == pytest.approx(half + positive.get_width())


@FEW
@given(share_charts(Drawing.ASIDE))
def test_the_neutral_stands_aside_on_the_same_scale(chart: Chart) -> None:
    figure = artists(figure_of(chart))
    for number, row in enumerate(chart.table.rows):
        if percents_of(row) is None:
            continue
        negative, neutral, positive, _ = (figure[f"bar-{number}-{part}"] for part in PARTS)
        assert negative.get_x() + negative.get_width() == pytest.approx(0)
        assert positive.get_x() == 0 and neutral.get_x() == 0
        inches = [
            bar.get_data_transform().transform([(0, 0), (1, 0)]) for bar in (negative, neutral)
        ]
        assert len({round(float(ends[1][0] - ends[0][0]), 9) for ends in inches}) == 1
        lines = [figure[f"grid-{name}-0"].get_window_extent().x0 for name in ("main", "aside")]
        assert lines[0] < lines[1]


@as_subtests(
    ("drawing", "percents"),
    product(
        BARS,
        [
            (0, 0, 100, 100),
            (0, 0, 100, 0),
            (0, 100, 0, 0),
            (100, 0, 0, 0),
            (1, 98, 1, 1),
            (0, 50, 51, 1),
        ],
    ),
)
def test_bars_of_one_answer(drawing: Drawing, percents: tuple[int, ...]) -> None:
    """All clear, nobody clear, all neutral, all negative, and nearly so."""
    figure = artists(figure_of(bars_of(drawing, shares(*percents))))
    negative, neutral, positive, clear = percents
    whole = negative + neutral + positive
    parts = (negative, neutral, positive - clear, clear)
    widths = [figure[f"bar-0-{part}"].get_width() for part in PARTS]
    assert widths == pytest.approx([100 * part / whole for part in parts])


def test_a_label_stands_in_its_segment_or_has_a_line_to_it() -> None:
    rows = [shares(n, m, 100 - n - m, (100 - n - m) // 2) for n in (1, 5, 30) for m in (2, 8, 40)]
    for drawing in BARS:
        figure = figure_of(bars_of(drawing, *rows))
        named, renderer = artists(figure), rendered(figure)
        for name, label in named.items():
            if not name.startswith("label-"):
                continue
            place = name.removeprefix("label-")
            box, bar = label.get_window_extent(renderer), named[f"bar-{place}"].get_window_extent()
            inside = bar.x0 <= box.x0 and box.x1 <= bar.x1
            level = bar.y0 <= (box.y0 + box.y1) / 2 <= bar.y1
            beside = level and min(abs(box.x1 - bar.x0), abs(box.x0 - bar.x1)) < 20
            assert (inside and level) or beside or f"leader-{place}" in named, name


def test_the_year_before_is_quieter_and_under_its_question() -> None:
    figure = artists(figure_of(samples()[Drawing.SHARES]))
    this, before = (figure[f"bar-{row}-clear"].get_window_extent() for row in (0, 1))
    assert before.height < this.height and before.y1 < this.y0
    assert [name for name in figure if name.startswith("question")] == [
        "question-0-0",
        "question-2-0",
    ]


def test_bounds_are_told_with_the_columns_they_stand_in() -> None:
    bounds = (Mark("≤ 10 %"), Mark("≤ 20 %"), Mark("≥ 90 %"))
    said = texts_of(named_elements(bars_of(Drawing.SHARES, bounds)))
    assert said["mark-0"] == "Negativt ≤ 10 % · Varken eller ≤ 20 % · Positivt ≥ 90 %"
    assert said["total-0"] == "≥ 90 %"


def test_the_legend_is_in_the_words_and_the_order_of_the_columns() -> None:
    said = texts_of(named_elements(samples()[Drawing.SHARES]))
    legend = [text for name, text in said.items() if name.startswith("legend")]
    assert legend == ["Negativt", "Varken eller", "Positivt", "Klart positivt"]


# --- the other charts ----------------------------------------------------------------------


@FEW
@given(change_charts())
def test_markers_stand_at_their_shares_and_lines_join_what_compares(chart: Chart) -> None:
    figure, said = artists(figure_of(chart)), texts_of(named_elements(chart))
    for number, row in enumerate(chart.table.rows):
        _, *both, points = row.cells
        for which, cell in zip(("earlier", "later"), both, strict=True):
            marker, words = f"marker-{number}-{which}", f"label-{number}-{which}"
            if isinstance(cell, Share):
                assert list(figure[marker].get_xdata()) == [float(cell.percent)]
                assert said[words] == printed(cell)
            else:
                assert marker not in figure and words not in said
                assert bare(cell.text) in bare(said[f"mark-{number}"])
        assert bare(said[f"points-{number}"]) == bare(printed(points))
        line = figure.get(f"change-{number}")
        hidden = any(isinstance(cell, Mark) for cell in row.cells) or (number, 2) in chart.breaks
        assert (line is None) is (hidden or both[0] == both[1])
        if line is not None:
            assert list(line.get_xdata()) == [float(cell.percent) for cell in both]


@FEW
@given(trend_charts())
def test_lines_go_through_the_shares_and_stop_at_gaps_and_breaks(chart: Chart) -> None:
    figure = artists(figure_of(chart))
    years = [int(column.label) for column in chart.table.columns[1:]]
    for number, row in enumerate(chart.table.rows):
        for series in ("positive", "clear"):
            pieces = [a for n, a in figure.items() if n.startswith(f"trend-{number}-{series}-")]
            found = [list(zip(p.get_xdata(), p.get_ydata(), strict=True)) for p in pieces]
            expected: list[list[tuple[int, float]]] = [[]]
            for place, (year, cell) in enumerate(zip(years, row.cells[1:], strict=True), 1):
                if isinstance(cell, Mark) or (number, place) in chart.breaks:
                    expected.append([])
                if isinstance(cell, Share):
                    value = cell.percent if series == "positive" else cell.inner
                    expected[-1].append((year, float(value or 0)))
            assert found == [piece for piece in expected if piece]


@FEW
@given(trend_charts())
def test_numbers_of_a_trend_are_those_of_its_cells(chart: Chart) -> None:
    """All of them, as long as there is room: in up to four years in a row there is."""
    said = texts_of(named_elements(chart))
    years = [int(column.label) for column in chart.table.columns[1:]]
    roomy = len(years) <= 4 and years[-1] - years[0] < 4
    for number, row in enumerate(chart.table.rows):
        for place, cell in enumerate(row.cells[1:], 1):
            expected = (cell.percent, cell.inner) if isinstance(cell, Share) else (None, None)
            for series, percent in zip(("positive", "clear"), expected, strict=True):
                words = said.get(f"label-{number}-{place}-{series}")
                told = None if percent is None else percent_text("sv", percent)
                assert words == told or (words is None and not roomy)


@FEW
@given(group_charts())
def test_a_heat_map_has_the_colour_and_the_number_of_each_cell(chart: Chart) -> None:
    from matplotlib.colors import to_hex

    figure, said = artists(figure_of(chart)), texts_of(named_elements(chart))
    colours: dict[tuple[int, int], str] = {}
    for first in (0, 1):
        mesh = figure.get(f"cells-{first}")
        if mesh is not None:
            mesh.update_scalarmappable()
            width = mesh.get_array().shape[1]
            for place, colour in enumerate(mesh.get_facecolors()):
                colours[place // width, place % width + first] = to_hex(colour)
    for number, row in enumerate(chart.table.rows):
        for column, cell in enumerate(row.cells[1:]):
            name = f"{number}-{column}"
            if chart.table.columns[column + 1].kind is Kind.POINTS:
                # A gap is no share: it has its number, or its mark, and no colour or hatching.
                assert bare(said[f"points-{name}"]) == bare(printed(cell))
                assert f"hidden-{name}" not in figure and (number, column) not in colours
            elif isinstance(cell, Share):
                assert said[f"label-{name}"] == printed(cell)
                assert colours[number, column] == heat(float(cell.percent))
                assert f"hidden-{name}" not in figure
            else:
                assert bare(said[f"mark-{name}"]) == bare(printed(cell))
                assert f"hidden-{name}" in figure and f"label-{name}" not in said


# --- all charts ----------------------------------------------------------------------------


def rendered(figure: Any) -> Any:
    """What measures the texts of a figure as they will be in a file of dots."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg

    figure.set_dpi(200)
    return FigureCanvasAgg(figure).get_renderer()


def misplaced(chart: Chart) -> list[str]:
    """The texts outside the page, and those that stand on another one."""
    import numpy

    figure = figure_of(chart)
    renderer = rendered(figure)
    texts = [artist for artist in figure.texts if artist.get_text()]
    boxes = numpy.array([text.get_window_extent(renderer).extents for text in texts])
    width, height = figure.get_size_inches() * 200
    outside = (boxes[:, :2] < 0).any(axis=1) | (boxes[:, 2:] > (width, height)).any(axis=1)
    low, high = boxes[:, None, :2], boxes[:, None, 2:]
    on = ((low < high.swapaxes(0, 1)) & (low.swapaxes(0, 1) < high)).all(axis=2)
    numpy.fill_diagonal(on, False)
    return [f"{texts[place].get_gid()}" for place in numpy.flatnonzero(outside | on.any(axis=1))]


@settings(max_examples=25)
@given(charts)
def test_no_text_stands_on_another_or_outside_the_page(chart: Chart) -> None:
    assert misplaced(chart) == []


@pytest.mark.parametrize("drawing", BARS)
def test_labels_of_small_segments_stand_apart(drawing: Drawing) -> None:
    """Above each other's segments, at either end of a bar, and all three at one place."""
    rows = [
        (1, 1, 98, 1),
        (1, 1, 98, 98),
        (98, 1, 1, 1),
        (97, 2, 1, 1),
        (1, 98, 1, 1),
        (2, 2, 96, 0),
    ]
    chart = bars_of(drawing, *(shares(*row) for row in rows), earlier=True)
    assert misplaced(chart) == []
    said = texts_of(named_elements(chart))
    labels = [name for name in said if name.startswith("label")]
    assert len(labels) == sum(bool(share) for a, b, _, clear in rows for share in (a, b, clear))


def test_numbers_of_many_years_stand_apart() -> None:
    years = range(2008, 2025)
    columns = [Column("Fråga", Kind.TEXT)]
    columns += [Column(str(year), Kind.SHARE, inner="Klart positivt") for year in years]
    ups = [Share(Decimal(90 - year % 3 * 4), Decimal(60 - year % 2 * 5)) for year in years]
    rows = [Row((Text("Stödet"), *ups)), Row((Text("Tiden"), *ups[::-1]))]
    assert misplaced(chart_of(Drawing.TREND, columns, rows)) == []


@settings(max_examples=25)
@given(charts, st.sampled_from(["sv", "en"]))
def test_whatever_is_said_stands_in_the_table(chart: Chart, language: str) -> None:
    """Cells as they are printed, headings, names and the title; only axes have numbers besides."""
    known = {chart.title, *chart.labels, "Positivt", "Positive"}
    for column in chart.table.columns:
        known |= {column.label, column.inner or column.label}
    for row in chart.table.rows:
        for cell in row.cells:
            known.add(printed(cell, language))
            if isinstance(cell, Share):
                known |= {
                    percent_text(language, p) for p in (cell.percent, cell.inner) if p is not None
                }
    spelt = {bare(text) for text in known}
    for name, text in texts_of(named_elements(chart, language)).items():
        if name.startswith("tick"):
            continue
        pieces = text.split(" · ") if name.startswith("mark") else [text]
        words = [bare(column.label) for column in chart.table.columns]
        for piece in pieces:
            ends = [bare(piece).removeprefix(word) for word in words]
            assert bare(piece) in spelt or spelt & set(ends) or bare(text) in spelt, name


@as_subtests("drawing", Drawing)
def test_axes_have_no_signs(drawing: Drawing) -> None:
    """What stands to the left of a line is as positive a number as what stands to the right."""
    said = texts_of(named_elements(samples()[drawing]))
    ticks = [text for name, text in said.items() if name.startswith("tick")]
    assert all(re.fullmatch(r"\d+\N{NO-BREAK SPACE}%", text) for text in ticks)


def test_charts_without_rows_can_be_drawn() -> None:
    for chart in samples().values():
        empty = replace(chart, labels=(), table=replace(chart.table, rows=()), breaks=frozenset())
        assert draw(empty, "svg")


def test_letters_that_could_be_formulas_are_drawn_as_they_are() -> None:
    chart = replace(
        samples()[Drawing.SHARES], title="a $x^2$ & <b> \\alpha \x1b", labels=("$_$",) * 4
    )
    said = texts_of(named_elements(chart))
    assert said["title"] == "a $x^2$ & <b> \\alpha \N{REPLACEMENT CHARACTER}"
    assert said["question-0"] == "$_$"


# --- the files -----------------------------------------------------------------------------


def digests() -> str:
    """What all samples are as files, in short; fonts are dear, and one PDF tells of them."""
    charts = samples()
    files = [draw(chart, form) for chart in charts.values() for form in ("svg", "png")]
    files.append(draw(charts[Drawing.GROUPS], "pdf"))
    return " ".join(hashlib.sha256(file).hexdigest() for file in files)


@pytest.mark.slow
def test_the_same_chart_gives_the_same_bytes_in_any_process() -> None:
    code = "from tests.documents.test_drawing import digests; print(digests())"
    seed = "2" if os.environ.get("PYTHONHASHSEED") == "1" else "1"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT,
        env={**os.environ, "PYTHONHASHSEED": seed},
    )  # fmt: skip
    assert done.stdout.strip() == digests()


def test_what_the_user_has_set_changes_no_chart_and_is_not_changed() -> None:
    import matplotlib

    chart = samples()[Drawing.TREND]
    plain = [draw(chart, form) for form in FORMATS]
    odd = {"font.size": 30, "savefig.bbox": "tight", "svg.fonttype": "path", "lines.linewidth": 9}
    with matplotlib.rc_context({**odd, "axes.facecolor": "red", "savefig.dpi": 30}):
        assert [draw(chart, form) for form in FORMATS] == plain
        assert matplotlib.rcParams["font.size"] == 30


@as_subtests("drawing", Drawing)
def test_several_svgs_can_stand_in_one_page(drawing: Drawing) -> None:
    """Every id begins with the chart's name and is there once; every reference finds its own."""
    chart = replace(samples()[drawing], name="egen 1")
    content = draw(chart, "svg").decode()
    picture = fromstring(content)
    ids = [element.get("id") for element in picture.iter() if element.get("id")]
    assert len(ids) == len(set(ids))
    assert all(name is not None and name.startswith("egen-1-") for name in ids)
    references = re.findall(r'url\(#([^)]*)\)|href="#([^"]*)"', content)
    assert {one or other for one, other in references} <= set(ids)
    # A style without a place would change the page around it.
    assert "<style" not in content and "<metadata" not in content and "DOCTYPE" not in content


def test_an_svg_says_what_it_is() -> None:
    chart = samples()[Drawing.SHARES]
    picture = fromstring(draw(chart, "svg"))
    title, description = picture[0], picture[1]
    assert (title.tag, title.text) == (f"{SVG}title", chart.title)
    assert (description.tag, description.text) == (f"{SVG}desc", chart.alt)
    assert picture.get("role") == "img"
    assert picture.get("aria-labelledby") == f"{title.get('id')} {description.get('id')}"
    assert picture.get("viewBox") == f"0 0 720 {picture.get('height', '').removesuffix('pt')}"
    assert picture.get("width") == "720pt"


def test_text_in_an_svg_is_text_in_fonts_no_broader() -> None:
    picture = fromstring(draw(samples()[Drawing.CENTRED], "svg"))
    texts = list(picture.iter(f"{SVG}text"))
    assert "Personal 2022: hur åäö är" in [text.text for text in texts]
    assert picture.get("font-family") == "'DejaVu Sans', Verdana, Arial, sans-serif"
    for text in texts:
        assert text.get("font-family") is None and float(text.get("font-size", "")) >= 8.5


def numbers(*texts: str | None) -> list[float]:
    """The numbers in the attributes of an element."""
    return [float(number) for text in texts for number in re.findall(r"-?[\d.]+", text or "")]


@as_subtests("drawing", Drawing)
def test_an_svg_is_the_same_picture_as_the_files_of_dots(drawing: Drawing) -> None:
    """Each word, box and line stands at its place in its colour, in the same order."""
    from matplotlib.artist import Artist
    from matplotlib.axes import Axes
    from matplotlib.colors import to_hex
    from matplotlib.lines import Line2D
    from matplotlib.patches import Rectangle
    from matplotlib.text import Text as Writing

    chart = samples()[drawing]
    figure, elements = figure_of(chart), named_elements(chart)
    _, height = figure.get_size_inches() * 72
    drawn = [artist for artist in figure.get_children() if artist.get_gid()]
    # What is no line but its markers, and the cells of a heat map, have a name for each; an
    # outline is that of its element.
    drawn = [a for a in drawn if not isinstance(a, Line2D) or len(a.get_xdata()) > 1]
    drawn = sorted((a for a in drawn if not isinstance(a, Axes)), key=Artist.get_zorder)
    outlined = [a.get_gid()[8:] for a in drawn if a.get_gid().startswith("outline-")]
    boxes = {name: element for name, element in elements.items() if element.tag == f"{SVG}rect"}
    assert outlined == [name for name, box in boxes.items() if box.get("stroke") == INK]
    drawn = [a for a in drawn if not a.get_gid().startswith("outline-")]
    names = [artist.get_gid() for artist in drawn]
    assert [name for name in elements if name in names] == names
    for artist in drawn:
        element = elements[artist.get_gid()]
        if isinstance(artist, Writing):
            across, up = artist.get_transform().transform(artist.get_position())
            assert numbers(element.get("x"), element.get("y")) == near(across, height - up)
            assert element.get("fill", INK) == artist.get_color()
        elif isinstance(artist, Rectangle):
            box = artist.get_window_extent()
            found = numbers(*map(element.get, ("x", "y", "width", "height")))
            assert found == near(box.x0, height - box.y1, box.width, box.height)
            *_, opaque = artist.get_facecolor()
            colour = to_hex(artist.get_facecolor()) if opaque else "none"
            assert artist.get_hatch() or element.get("fill") == colour
        else:
            points = artist.get_transform().transform(artist.get_xydata())
            expected = [place for x, y in points for place in (x, height - y)]
            assert numbers(element.get("d")) == near(*expected)
            assert element.get("stroke") == artist.get_color()


def near(*places: float) -> Any:
    """Places on the page, a thousandth of a point more or less."""
    return pytest.approx(places, abs=0.001)


def test_a_png_has_200_dots_an_inch_and_tells_what_it_shows() -> None:
    from PIL import Image

    chart = samples()[Drawing.SHARES]
    with Image.open(io.BytesIO(draw(chart, "png"))) as image:
        assert image.size[0] == 2000
        assert image.info["dpi"] == pytest.approx((200, 200), abs=0.1)
        assert image.info["Title"] == chart.title and image.info["Description"] == chart.alt
        assert set(image.info) == {"dpi", "Title", "Description"}


def test_a_pdf_has_its_fonts_and_its_title_but_no_clock() -> None:
    content = draw(samples()[Drawing.SHARES], "pdf")
    assert content.startswith(b"%PDF")
    assert b"/FontFile2" in content and b"/Type3" not in content
    assert b"/Title" in content
    assert b"CreationDate" not in content and b"atplotlib" not in content


def test_a_sign_that_the_font_lacks_is_no_reason_to_warn() -> None:
    """In this run a warning is an error."""
    chart = replace(bars_of(Drawing.SHARES, shares(10, 20, 70, 30)), title="Team 🦉")
    assert all(draw(chart, form) for form in FORMATS)


def test_nothing_heavy_is_loaded_before_something_is_drawn() -> None:
    code = (
        "import sys; from indicators.documents.charts import draw; "
        "print([n for n in ('matplotlib', 'seaborn', 'numpy', 'pandas') if n in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT
    )
    assert done.stdout.strip() == "[]"


def test_a_chart_loads_matplotlib_and_nothing_built_upon_it() -> None:
    code = (
        "import sys; from tests.documents.test_drawing import samples, draw\n"
        "for chart in samples().values(): draw(chart, 'svg')\n"
        "unused = ('seaborn', 'scipy', 'pandas', 'matplotlib.pyplot')\n"
        "print([n for n in unused if n in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT
    )
    assert done.stdout.strip() == "[]"
