"""Charts draw the cells of their table, all of them in their order, and no other number.

What is said of a picture is measured on the figure that the files are written of.
"""

from __future__ import annotations

import hashlib
import io
import os
import re
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise, product
from typing import Any
from xml.etree.ElementTree import fromstring

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from indicators.documents.charts import FORMATS, draw, figure_of
from indicators.documents.look import STANDARD, Colours, Look
from indicators.documents.model import (
    Cell,
    Chart,
    Column,
    Drawing,
    Interval,
    Kind,
    Mark,
    Points,
    Row,
    Share,
    Table,
    Text,
    Whole,
)

from ..conftest import ROOT
from ..speaking import printed
from ..subtests import as_subtests

SVG = "{http://www.w3.org/2000/svg}"
BARS = (Drawing.SHARES, Drawing.CENTRED, Drawing.ASIDE)
PARTS = ("negative", "neutral", "positive", "clear")
FEW = settings(max_examples=6, deadline=None)
COLOURS = Colours()
WIDTH = 17 / 2.54  # inches

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
VERDICTS = (Text("tydlig ändring"), Mark("går inte att avgöra"))
OWN = ("Samverkansteamen för unga vuxna", "Alla andra", "Totalt")


def chart_of(
    drawing: Drawing, columns: Sequence[Column], rows: Sequence[Row], **more: Any
) -> Chart:
    """A chart of a table; the short names are those in the first column."""
    labels = tuple(printed(row.cells[0]) for row in rows)
    table = Table(
        name="t", title="t", description="d", columns=tuple(columns), rows=tuple(rows)
    )  # fmt: skip
    facts = {"name": f"staff-{drawing.value}", "title": "Personal 2022: hur åäö är", "alt": "Alt."}
    about = "Personal (31 svar 2022). Procent av svaren."
    return Chart(drawing=drawing, table=table, about=about, **{"labels": labels, **facts, **more})


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
        Column("Ändring (p.e.)", Kind.POINTS),
        Column("Osäkerhet (p.e.)", Kind.INTERVAL),
        Column("Bedömning", Kind.VERDICT),
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
        interval = Interval("−7 till +36", least=Decimal(-7), most=Decimal(36))
        cells += [interval, draw(st.sampled_from(VERDICTS))]
        if hidden:
            cells[2:] = [draw(marks), TOO_FEW, TOO_FEW]
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
    rows = [Row((Text(label), *draw(st.tuples(*[cell] * len(years))))) for label in draw(names)[:7]]
    places = st.tuples(st.integers(0, len(rows) - 1), st.integers(1, len(years)))
    breaks = draw(st.frozensets(places, max_size=4))
    return chart_of(Drawing.TREND, columns, rows, breaks=breaks)


@st.composite
def own_charts(draw: st.DrawFn) -> Chart:
    """A group beside the others and the total, some of them hidden."""
    columns = [Column("Fråga", Kind.TEXT), Column("Grupp", Kind.GROUP)]
    columns += [Column("Antal svar", Kind.COUNT), Column("Positivt", Kind.SHARE)]
    cell: st.SearchStrategy[Cell] = st.one_of(percents.map(Share), percents.map(Share), marks)
    rows = [
        Row((Text(label), Text(group), Whole(12), draw(cell)), earlier=place > 0)
        for label in draw(names)
        for place, group in enumerate(OWN)
    ]
    return chart_of(Drawing.OWN, columns, rows)


@st.composite
def answer_charts(draw: st.DrawFn) -> Chart:
    """How many were asked and how many answered, where that is shown."""
    columns = [Column("Grupp", Kind.TEXT), Column("Tillfrågade", Kind.COUNT)]
    columns += [Column("Svar", Kind.COUNT), Column("Svarsfrekvens", Kind.SHARE)]
    rows = []
    for label in draw(names):
        asked = draw(st.integers(1, 90))
        answered: Cell = draw(st.integers(0, asked).map(Whole) | marks)
        rows.append(Row((Text(label), Whole(asked), answered, Share(Decimal(79)))))
    return chart_of(Drawing.ANSWERS, columns, rows)


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


def drawn_by(drawing: Drawing) -> st.SearchStrategy[Chart]:
    """Charts of a kind."""
    of = {
        Drawing.CHANGE: change_charts(), Drawing.TREND: trend_charts(),
        Drawing.GROUPS: group_charts(), Drawing.OWN: own_charts(), Drawing.ANSWERS: answer_charts(),
    }  # fmt: skip
    return of[drawing] if drawing in of else share_charts(drawing)


charts = st.one_of([drawn_by(drawing) for drawing in Drawing])


def samples() -> dict[Drawing, Chart]:
    """A small chart of each kind."""
    rows = (shares(3, 0, 97, 77), shares(3, 3, 94, 66), (TOO_FEW,) * 3, shares(10, 16, 74, 45))
    found = {drawing: bars_of(drawing, *rows, earlier=True) for drawing in (*BARS, Drawing.RANKED)}
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
    columns = [question, Column("Grupp", Kind.GROUP), Column("Positivt", Kind.SHARE)]
    three = [Share(Decimal(67)), TOO_FEW, Share(Decimal(77))]
    named = [
        Row((Text("Stödet"), Text(group), cell), earlier=place > 0)
        for place, (group, cell) in enumerate(zip(OWN, three, strict=True))
    ]
    found[Drawing.OWN] = chart_of(Drawing.OWN, columns, named)
    columns = [question, Column("Tillfrågade", Kind.COUNT), Column("Svar", Kind.COUNT)]
    counted = Row((Text("Personal"), Whole(39), Whole(31)))
    found[Drawing.ANSWERS] = chart_of(Drawing.ANSWERS, columns, [counted])
    return found


# --- what stands in a picture --------------------------------------------------------------


def artists(figure: Any) -> dict[str, Any]:
    """The artists that have a name; no two have the same."""
    found = {id(artist): artist for artist in figure.findobj() if artist.get_gid()}
    named = {artist.get_gid(): artist for artist in found.values()}
    assert len(named) == len(found)
    return named


def texts(figure: Any) -> list[Any]:
    """The texts that are seen."""
    from matplotlib.text import Text as Writing

    figure.draw_without_rendering()
    unseen = [axis for axes in figure.axes if not axes.axison for axis in (axes.xaxis, axes.yaxis)]
    hidden = {id(text) for axis in unseen for text in axis.findobj(Writing)}
    found = {id(text): text for text in figure.findobj(Writing) if text.get_text()}
    return [t for name, t in found.items() if t.get_visible() and name not in hidden]


def said(figure: Any) -> dict[str, str]:
    """The texts that have a name, on one line each."""
    return {t.get_gid(): t.get_text().replace("\n", " ") for t in texts(figure) if t.get_gid()}


def bare(text: str) -> str:
    """The text without white space, for a line may end anywhere between words."""
    return "".join(text.split())


def of_bar(row: Row) -> list[Decimal] | None:
    """The percents of the four parts of a bar, or nothing where they are hidden."""
    cells = [cell for cell in row.cells[-3:] if isinstance(cell, Share)]
    if len(cells) < 3:
        return None
    negative, neutral, positive = cells
    clear = positive.inner or Decimal(0)
    return [negative.percent, neutral.percent, positive.percent - clear, clear]


def points_of(artist: Any) -> list[tuple[float, float]]:
    """Where the marks of a scatter stand."""
    places = [] if artist is None else artist.get_offsets()
    return [(float(across), float(up)) for across, up in places]


# --- the bars ------------------------------------------------------------------------------


@FEW
@given(st.sampled_from(BARS).flatmap(drawn_by))
def test_segments_are_as_long_as_their_cells_and_hidden_rows_have_none(chart: Chart) -> None:
    """In their order, normalised to 100; what is hidden is a dashed line of the whole width."""
    figure = artists(figure_of(chart))
    lengths = set()
    for number, row in enumerate(chart.table.rows):
        cells = of_bar(row)
        bars = [figure.get(f"bar-{number}-{part}") for part in PARTS]
        if cells is None:
            assert bars == [None] * 4
            (line,) = figure[f"hidden-{number}"].get_segments()
            lengths.add(float(line[1][0] - line[0][0]))
            assert figure[f"hidden-{number}"].get_linestyle()[0][1] is not None
        else:
            assert f"hidden-{number}" not in figure
            expected = [float(100 * cell / sum(cells)) for cell in cells]
            assert [bar.get_width() for bar in bars if bar] == pytest.approx(expected)
    assert len(lengths) <= 1


@FEW
@given(share_charts())
def test_each_bar_says_its_cells(chart: Chart) -> None:
    """Negative, neutral and clear as bare numbers in their segments where there is room, never the
    difference of two shares; the whole of the positive, or the mark, in its column."""
    words = said(figure_of(chart))
    based = chart.table.columns[2].kind is Kind.COUNT
    for number, row in enumerate(chart.table.rows):
        assert words[f"second-{number}"] == printed(row.cells[1])
        positive = row.cells[-1]
        total = printed(Share(positive.percent) if isinstance(positive, Share) else positive)
        assert bare(words[f"total-{number}"]) == bare(total)
        assert f"label-{number}-positive" not in words
        for part, cell in zip(PARTS[:2], row.cells[-3:-1], strict=True):
            label = words.get(f"label-{number}-{part}")
            percent = cell.percent if isinstance(cell, Share) else Decimal(0)
            assert label in (None, f"{percent}")
            assert label or percent < 20 or chart.drawing is not Drawing.SHARES
        inner = positive.inner if isinstance(positive, Share) else None
        assert words.get(f"label-{number}-clear") in (None, f"{inner}")
        if based:
            shown = isinstance(row.cells[2], Whole)
            assert words.get(f"base-{number}") == (printed(row.cells[2]) if shown else None)


@FEW
@given(share_charts(Drawing.SHARES))
def test_whole_bars_begin_and_end_together(chart: Chart) -> None:
    figure = artists(figure_of(chart))
    for number, row in enumerate(chart.table.rows):
        if of_bar(row) is not None:
            bars = [figure[f"bar-{number}-{part}"] for part in PARTS]
            ends = [(bar.get_x(), bar.get_x() + bar.get_width()) for bar in bars]
            assert ends[0][0] == 0 and ends[-1][1] == pytest.approx(100)
            assert all(one[1] == pytest.approx(other[0]) for one, other in pairwise(ends))


@FEW
@given(share_charts(Drawing.CENTRED))
def test_centred_bars_have_half_of_the_neutral_on_each_side_of_the_line(chart: Chart) -> None:
    figure = artists(figure_of(chart))
    for number, row in enumerate(chart.table.rows):
        if of_bar(row) is not None:
            negative, neutral, positive, clear = (figure[f"bar-{number}-{part}"] for part in PARTS)
            half = neutral.get_width() / 2
            assert neutral.get_x() == pytest.approx(-half)
            assert negative.get_x() + negative.get_width() == pytest.approx(-half)
            assert positive.get_x() == pytest.approx(half)
            assert clear.get_x() == pytest.approx(half + positive.get_width())


@FEW
@given(share_charts(Drawing.ASIDE))
def test_the_neutral_stands_aside_from_all_others_on_the_same_axes(chart: Chart) -> None:
    figure = artists(figure_of(chart))
    shown = [n for n, row in enumerate(chart.table.rows) if of_bar(row) is not None]
    bars = [[figure[f"bar-{number}-{part}"] for part in PARTS] for number in shown]
    if any(neutral.get_width() for _, neutral, _, _ in bars):
        beyond = max(clear.get_x() + clear.get_width() for _, _, _, clear in bars)
        for negative, neutral, positive, _ in bars:
            assert negative.get_x() + negative.get_width() == pytest.approx(0)
            assert positive.get_x() == 0 and neutral.get_x() == bars[0][1].get_x() > beyond


@as_subtests(
    ("drawing", "percents"),
    product(BARS, [(0, 0, 100, 100), (0, 0, 100, 0), (0, 100, 0, 0), (100, 0, 0, 0),
                   (1, 98, 1, 1), (0, 50, 51, 1)]),
)  # fmt: skip
def test_bars_of_one_answer(drawing: Drawing, percents: tuple[int, ...]) -> None:
    """All clear, nobody clear, all neutral, all negative, and nearly so."""
    figure = artists(figure_of(bars_of(drawing, shares(*percents))))
    negative, neutral, positive, clear = percents
    whole = negative + neutral + positive
    parts = (negative, neutral, positive - clear, clear)
    widths = [figure[f"bar-0-{part}"].get_width() for part in PARTS]
    assert widths == pytest.approx([100 * part / whole for part in parts])


def test_a_number_stands_inside_its_segment_with_air_beside_it() -> None:
    rows = [shares(n, m, 100 - n - m, (100 - n - m) // 2) for n in (1, 5, 30) for m in (2, 8, 40)]
    for drawing in BARS:
        figure = figure_of(bars_of(drawing, *rows))
        words, named = said(figure), artists(figure)
        for name in (name for name in words if name.startswith("label-")):
            box = named[name].get_window_extent()
            bar = named[name.replace("label", "bar")].get_window_extent()
            assert bar.x0 + 1 <= box.x0 and box.x1 <= bar.x1 - 1, name
            assert bar.y0 <= (box.y0 + box.y1) / 2 <= bar.y1


def rgba(colour: str) -> tuple[float, ...]:
    """A colour as matplotlib tells it."""
    from matplotlib.colors import to_rgba

    return tuple(to_rgba(colour))


def test_only_the_negative_is_hatched_and_only_the_neutral_has_an_edge() -> None:
    figure = figure_of(samples()[Drawing.SHARES])
    named = artists(figure)
    bars = [named[f"bar-0-{part}"] for part in PARTS]
    assert [bool(bar.get_hatch()) for bar in bars] == [True, False, False, False]
    assert [bar.get_linewidth() for bar in bars] == [0] * 4
    edged = [patch for axes in figure.axes for patch in axes.patches if patch.get_linewidth()]
    assert {patch.get_edgecolor() for patch in edged} == {rgba(COLOURS.hairline)}
    assert len(edged) == 2  # 3 percent of 2021 and 16 percent of the last row


def test_the_year_before_is_quieter_and_under_its_question() -> None:
    figure = artists(figure_of(samples()[Drawing.SHARES]))
    this, before = (figure[f"bar-{row}-clear"].get_window_extent() for row in (0, 1))
    assert before.height < this.height and before.y1 < this.y0
    names = [name for name in figure if name.startswith("question")]
    assert names == ["question-0", "question-2"]
    years = [figure[f"second-{row}"] for row in (0, 1)]
    assert [year.get_weight() for year in years] == ["bold", "normal"]


def test_of_a_ranked_chart_the_year_before_is_a_ring() -> None:
    figure = artists(figure_of(samples()[Drawing.RANKED]))
    assert list(figure["ring-1"].get_xdata()) == [94]
    assert "bar-1-clear" not in figure and "bar-0-negative" not in figure
    assert figure["bar-0-clear"].get_x() == 0 and figure["bar-0-positive"].get_x() == 77


@as_subtests(
    ("kept", "drawn"),
    [([0, 1, 2, 4], ["negative", "positive", "clear"]), ([0, 1, 4], ["positive", "clear"])],
)
def test_a_class_that_the_table_does_not_have_is_not_drawn(
    kept: list[int], drawn: list[str]
) -> None:
    """Questions with yes and no, and tables of the positive alone."""
    chart = samples()[Drawing.SHARES]
    table = replace(
        chart.table,
        columns=tuple(chart.table.columns[n] for n in kept),
        rows=tuple(replace(r, cells=tuple(r.cells[n] for n in kept)) for r in chart.table.rows),
    )
    figure = artists(figure_of(replace(chart, table=table)))
    assert [part for part in PARTS if f"bar-3-{part}" in figure] == drawn


def test_the_legend_is_in_the_words_and_the_order_of_the_classes() -> None:
    chart = samples()[Drawing.SHARES]
    for language, merely in (("sv", "Övrigt positivt"), ("en", "Other positive")):
        sheet = figure_of(replace(chart, language=language)).axes[0]
        legend = [text.get_text() for text in sheet.get_legend().get_texts()]
        assert legend == ["Negativt", "Varken eller", merely, "Klart positivt"]


# --- marks on lines ------------------------------------------------------------------------


@FEW
@given(change_charts())
def test_marks_stand_at_their_shares_and_lines_join_what_compares(chart: Chart) -> None:
    figure = figure_of(chart)
    named, words = artists(figure), said(figure)
    expected: dict[str, list[float]] = {"ring": [], "dot": []}
    for number, row in enumerate(chart.table.rows):
        _, earlier, later, points, *_ = row.cells
        compares = (number, 2) not in chart.breaks
        if isinstance(earlier, Share) and compares:
            expected["ring"].append(float(earlier.percent))
        if isinstance(later, Share):
            expected["dot"].append(float(later.percent))
        both = isinstance(earlier, Share) and isinstance(later, Share)
        assert (f"hidden-{number}" in named) is not both
        assert (f"line-{number}" in named) is (both and compares)
        for gid, cell in (("earlier", earlier), ("later", later), ("points", points)):
            assert bare(words[f"{gid}-{number}"]).endswith(bare(printed(cell)))
    for shape, percents in expected.items():
        scattered = [named[name] for name in named if name.startswith(f"plot-{shape}")]
        found = [across for artist in scattered for across, _ in points_of(artist)]
        assert sorted(found) == sorted(percents)


@FEW
@given(change_charts())
def test_only_a_change_that_stands_out_has_colour_arrow_and_word(chart: Chart) -> None:
    figure = figure_of(chart)
    named, words = artists(figure), said(figure)
    for number, row in enumerate(chart.table.rows):
        *_, points, _, verdict = row.cells
        clear = isinstance(verdict, Text) and isinstance(points, Points) and bool(points.value)
        arrow = {"▲": COLOURS.clear, "▼": COLOURS.negative}.get(words[f"points-{number}"][0])
        assert (arrow is not None) is clear
        if clear and isinstance(points, Points):
            assert (arrow == COLOURS.clear) is (points.value > 0)
            assert words[f"verdict-{number}"] == printed(verdict)
            assert named[f"verdict-{number}"].get_color() == arrow
        else:
            assert f"verdict-{number}" not in words
        if line := named.get(f"line-{number}"):
            assert line.get_color() == (arrow or COLOURS.quiet)


@FEW
@given(change_charts())
def test_an_interval_is_drawn_from_the_year_before_as_far_as_there_are_shares(chart: Chart) -> None:
    named = artists(figure_of(chart))
    for number, row in enumerate(chart.table.rows):
        _, earlier, _, _, interval, _ = row.cells
        band = named.get(f"interval-{number}")
        assert (band is not None) is isinstance(interval, Interval)
        if band is not None and isinstance(earlier, Share):
            start, end = max(0, earlier.percent - 7), min(100, earlier.percent + 36)
            assert (band.get_x(), band.get_x() + band.get_width()) == (start, end)


@FEW
@given(own_charts())
def test_a_group_all_others_and_everybody_have_each_their_shape(chart: Chart) -> None:
    figure = figure_of(chart)
    named, words = artists(figure), said(figure)
    for place, shape in enumerate(("dot", "square", "upright")):
        cells = [row.cells[-1] for row in chart.table.rows[place::3]]
        found = [across for across, _ in points_of(named.get(f"plot-{shape}-quiet"))]
        assert found == [float(cell.percent) for cell in cells if isinstance(cell, Share)]
        for number, cell in enumerate(cells):
            assert bare(words[f"{shape}-{3 * number}"]) == bare(printed(cell))
    heads = [named[name].get_paths()[0] for name in named if name.startswith("sheet-")]
    assert len({len(path.vertices) for path in heads}) == 3


@FEW
@given(answer_charts())
def test_everybody_asked_is_a_dot_filled_where_they_answered(chart: Chart) -> None:
    named = artists(figure_of(chart))
    for number, row in enumerate(chart.table.rows):
        _, asked, answered, _ = row.cells
        dots = [len(points_of(named.get(f"{kind}-{number}"))) for kind in ("answered", "silent")]
        if isinstance(asked, Whole) and isinstance(answered, Whole):
            assert dots == [answered.value, asked.value - answered.value]
        else:
            assert dots == [0, 0]


# --- trends and groups ---------------------------------------------------------------------


@FEW
@given(trend_charts())
def test_lines_go_through_the_shares_and_stop_at_gaps_and_breaks(chart: Chart) -> None:
    figure = figure_of(chart)
    named, words = artists(figure), said(figure)
    years = [int(column.label) for column in chart.table.columns[1:]]
    for number, row in enumerate(chart.table.rows):
        pieces = [a for n, a in named.items() if n.startswith(f"trend-{number}-")]
        found = [list(zip(p.get_xdata(), p.get_ydata(), strict=True)) for p in pieces]
        expected: list[list[tuple[int, float]]] = [[]]
        for place, (year, cell) in enumerate(zip(years, row.cells[1:], strict=True), 1):
            if isinstance(cell, Mark) or (number, place) in chart.breaks:
                expected.append([])
            if isinstance(cell, Share):
                expected[-1].append((year, float(cell.percent)))
                label = words.get(f"label-{number}-{place - 1}")
                assert label == f"{cell.percent}" or (label is None and 1 < place < len(years))
        assert sorted(found) == sorted(piece for piece in expected if piece)
        dots = points_of(named.get(f"ring-{number}")) + points_of(named.get(f"dot-{number}"))
        assert sorted(dots) == sorted(place for piece in expected for place in piece)


def test_a_trend_says_since_when_a_question_is_asked_and_what_is_hidden() -> None:
    chart = samples()[Drawing.TREND]
    share, asked = chart.table.rows[0].cells[1], Mark("ej ställd")
    rows = [
        Row((Text("Ny"), asked, share, share)), Row((Text("Dold"), share, Mark("dold"), share)),
        Row((Text("Borta"), share, share, TOO_FEW)), Row((Text("Ingen"), *[TOO_FEW] * 3)),
    ]  # fmt: skip
    words = said(figure_of(chart_of(Drawing.TREND, chart.table.columns, rows)))
    assert {name: text for name, text in words.items() if name.startswith("mark")} == {
        "mark-0-0": "ny 2021", "mark-1-1": "dold", "mark-2-2": "för få svar",
        "mark-3-0": "för få svar",
    }  # fmt: skip


def test_a_break_between_years_that_are_shown_is_a_dotted_line_and_said_to_be_one() -> None:
    chart = samples()[Drawing.TREND]
    share = chart.table.rows[0].cells[1]
    rows = [Row((Text("Ändrad"), share, share, share)), Row((Text("Ny"), TOO_FEW, share, share))]
    chart = chart_of(Drawing.TREND, chart.table.columns, rows, breaks=frozenset({(0, 2), (1, 2)}))
    figure = figure_of(chart)
    assert [name for name in artists(figure) if name.startswith("break")] == ["break-0-1"]
    assert "Prickad linje" in said(figure)["note-0"]


@FEW
@given(group_charts())
def test_a_grid_has_the_tint_and_number_of_each_cell_or_its_word_on_a_dashed_line(
    chart: Chart,
) -> None:
    from matplotlib.colors import to_hex

    figure = figure_of(chart)
    named, words = artists(figure), said(figure)
    tints: dict[tuple[int, int], str] = {}
    for name, mesh in named.items():
        if name.startswith("cells-"):
            mesh.update_scalarmappable()
            width, first = mesh.get_array().shape[1], int(name.removeprefix("cells-"))
            for place, colour in enumerate(mesh.get_facecolors()):
                if colour[3]:
                    tints[place // width, first + place % width] = to_hex(colour)
    for number, row in enumerate(chart.table.rows):
        for place, cell in enumerate(row.cells[1:], 1):
            text = printed(cell).rstrip("% \N{NO-BREAK SPACE}")
            shown = words[f"cell-{number}-{place}"].rstrip("% \N{NO-BREAK SPACE}")
            assert bare(shown) == bare(text)
            tint = COLOURS.tint(float(cell.percent)) if isinstance(cell, Share) else None
            assert tints.get((number, place)) == tint
            hidden = not isinstance(cell, (Share, Points))
            assert (f"hidden-{number}-{place}" in named) is hidden


def test_many_groups_go_on_below_with_their_questions_again() -> None:
    groups = ["Totalt", *(f"Samverkansteamet {n}" for n in range(12))]
    columns = [Column("Fråga", Kind.TEXT), *(Column(group, Kind.SHARE) for group in groups)]
    row = Row((Text("Stödet"), *[Share(Decimal(80))] * 13))
    figure = figure_of(chart_of(Drawing.GROUPS, columns, [row]))
    words = said(figure)
    assert [words[f"heading-{place}"] for place in range(1, 14)] == groups
    assert sum(name.startswith("question") for name in words) > 1
    assert misplaced(figure) == []


# --- all charts ----------------------------------------------------------------------------


def misplaced(figure: Any) -> list[str]:
    """The texts outside the page, those that stand on another one, and those that are small."""
    import numpy

    figure.set_dpi(200)
    found = texts(figure)
    boxes = numpy.array([text.get_window_extent().extents for text in found])
    width, height = figure.get_size_inches() * 200
    wrong = (boxes[:, :2] < 0).any(axis=1) | (boxes[:, 2:] > (width, height)).any(axis=1)
    # A box is as high as the highest sign there is: half a point of it is air.
    inner = boxes + numpy.array([1, 1, -1, -1]) * 200 / 72 * 0.5
    low, high = inner[:, None, :2], inner[:, None, 2:]
    on = ((low < high.swapaxes(0, 1)) & (low.swapaxes(0, 1) < high)).all(axis=2)
    numpy.fill_diagonal(on, False)
    wrong |= on.any(axis=1) | numpy.array([text.get_size() < 9 for text in found])
    return [f"{found[n].get_gid()} {found[n].get_text()}" for n in numpy.flatnonzero(wrong)]


@settings(max_examples=25, deadline=None)
@given(charts)
def test_no_text_stands_on_another_or_outside_the_page_or_is_under_9_points(chart: Chart) -> None:
    figure = figure_of(chart)
    assert figure.get_size_inches()[0] == pytest.approx(WIDTH)
    assert misplaced(figure) == []


@as_subtests("drawing", Drawing)
def test_names_have_a_quarter_of_the_width_and_end_between_words(drawing: Drawing) -> None:
    """A question of 200 characters too, which has more than three lines of that width."""
    chart = samples()[drawing]
    long = " ".join(["Upplever du att de myndigheter som du samverkar med"] * 4)
    for label in ("Stödet får ta tid", long):
        figure = figure_of(replace(chart, labels=(label,) * len(chart.labels)))
        name = artists(figure)["question-0"]
        assert name.get_text().replace("\n", " ") == label
        assert name.get_size() == 9.5 and misplaced(figure) == []
        for other in texts(figure):
            if f"{other.get_gid()}".partition("-")[0] in ("total", "second", "later", "dot"):
                assert other.get_window_extent().x0 > 0.24 * WIDTH * figure.dpi


@as_subtests("count", [1, 5, 11, 30])
def test_rows_are_equal_in_height_however_many_there_are(count: int) -> None:
    rows = [cells for _ in range(count) for cells in (shares(3, 0, 97, 77), shares(3, 3, 94, 66))]
    figure = figure_of(bars_of(Drawing.SHARES, *rows, earlier=True))
    named = artists(figure)
    downs = [named[f"bar-{2 * row}-clear"].get_y() for row in range(count)]
    assert len({round(after - before, 6) for before, after in pairwise(downs)}) <= 1
    assert misplaced(figure) == []


def test_a_chart_of_which_nothing_is_shown_says_so_in_every_row() -> None:
    for drawing in (*BARS, Drawing.RANKED):
        figure = figure_of(bars_of(drawing, *[(TOO_FEW,) * 3] * 5))
        words = said(figure)
        assert [words[f"total-{row}"] for row in range(5)] == ["för få svar"] * 5
        assert misplaced(figure) == []


def test_the_questions_that_the_title_names_are_in_bold() -> None:
    chart = replace(samples()[Drawing.SHARES], labels=("A", "A", "B", "B"), strong=("B",))
    named = artists(figure_of(chart))
    assert [named[f"question-{row}"].get_weight() for row in (0, 2)] == ["normal", "bold"]


@as_subtests("drawing", Drawing)
def test_title_line_notes_and_source_stand_on_every_picture(drawing: Drawing) -> None:
    chart = samples()[drawing]
    table = replace(chart.table, source="Källa: NNS indikatorenkät")
    chart = replace(chart, table=table, notes=("”för få svar”: färre än fem har svarat.",))
    words = said(figure_of(chart))
    assert (words["title"], words["about"]) == (chart.title, chart.about)
    notes = [text for name, text in words.items() if name.startswith("note")]
    assert notes == [*chart.notes, table.source]


@settings(max_examples=15, deadline=None)
@given(charts, st.sampled_from(["sv", "en"]))
def test_whatever_is_said_stands_in_the_table_or_above_or_under_it(
    chart: Chart, language: str
) -> None:
    """Cells as they are printed, with or without the sign of percent, headings and names; only
    axes, gaps and legends have words besides."""
    known = {chart.title, chart.about, *chart.notes, *chart.labels}
    for column in chart.table.columns:
        known |= {column.label, column.inner or column.label}
    for row in chart.table.rows:
        for cell in row.cells:
            known.add(printed(cell, language))
            for percent in (cell.percent, cell.inner) if isinstance(cell, Share) else ():
                if percent is not None:
                    known |= {printed(Share(percent), language), f"{percent}"}
    spelt = {bare(text) for text in known}
    ours = re.compile("tick|mark|note")
    for name, text in said(figure_of(replace(chart, language=language))).items():
        assert bare(text).lstrip("▲▼") in spelt or ours.match(name), name


def test_axes_have_no_signs() -> None:
    """What stands to the left of a line is as positive a number as what stands to the right."""
    for drawing in (Drawing.CENTRED, Drawing.ASIDE, Drawing.CHANGE, Drawing.OWN):
        (plot,) = (axes for axes in figure_of(samples()[drawing]).axes if axes.get_gid() == "plot")
        ticks = [label.get_text() for label in plot.get_xticklabels()]
        assert ticks and all(re.fullmatch(r"\d+\N{NO-BREAK SPACE}%", text) for text in ticks)


def test_charts_without_rows_can_be_drawn() -> None:
    for chart in samples().values():
        empty = replace(chart, labels=(), table=replace(chart.table, rows=()), breaks=frozenset())
        assert draw(empty, "svg")


def test_letters_that_could_be_formulas_are_drawn_as_they_are() -> None:
    chart = replace(
        samples()[Drawing.SHARES], title="a $x^2$ & <b> \\alpha \x1b", labels=("$_$",) * 4
    )
    words = said(figure_of(chart))
    assert words["title"] == "a $x^2$ & <b> \\alpha \N{REPLACEMENT CHARACTER}"
    assert words["question-0"] == "$_$"


def test_a_chart_has_the_colours_of_the_look() -> None:
    look = replace(STANDARD, colours=replace(COLOURS, clear="#7a1f5c"))
    for drawing in (Drawing.SHARES, Drawing.TREND):
        drawn = [draw(samples()[drawing], "svg", each).decode() for each in (look, STANDARD)]
        assert ["#7a1f5c" in picture for picture in drawn] == [True, False]


def test_a_typeface_that_this_machine_lacks_changes_nothing() -> None:
    chart = samples()[Drawing.SHARES]
    missing = Look(typeface="Finns Inte Sans")
    assert draw(chart, "png", missing) == draw(chart, "png")
    figure = figure_of(chart, Look(typeface="DejaVu Serif"))
    assert artists(figure)["title"].get_fontfamily() == ["DejaVu Serif", "DejaVu Sans"]


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
    from matplotlib import pyplot

    chart = samples()[Drawing.TREND]
    plain = [draw(chart, form) for form in FORMATS]
    odd = {"font.size": 30, "savefig.bbox": "tight", "svg.fonttype": "path", "lines.linewidth": 9}
    with matplotlib.rc_context({**odd, "axes.facecolor": "red", "savefig.dpi": 30}):
        before = dict(matplotlib.rcParams)
        assert [draw(chart, form) for form in FORMATS] == plain
        assert dict(matplotlib.rcParams) == before
    assert pyplot.get_fignums() == []


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
    assert float(picture.get("width", "").removesuffix("pt")) == pytest.approx(WIDTH * 72)


def test_text_in_an_svg_is_text_in_fonts_no_broader() -> None:
    picture = fromstring(draw(samples()[Drawing.CENTRED], "svg"))
    words = list(picture.iter(f"{SVG}text"))
    assert "Personal 2022: hur åäö är" in [text.text for text in words]
    for text in words:
        style = text.get("style", "")
        assert "'DejaVu Sans', Verdana, Arial, sans-serif" in style
        assert float(re.findall(r"([\d.]+)px", style)[0]) >= 9


def test_a_png_has_200_dots_an_inch_and_tells_what_it_shows() -> None:
    from PIL import Image

    chart = samples()[Drawing.SHARES]
    with Image.open(io.BytesIO(draw(chart, "png"))) as image:
        assert image.size[0] == int(WIDTH * 200)
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
