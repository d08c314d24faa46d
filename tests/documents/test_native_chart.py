"""Charts of Office: their figures are those of the table, and no others are inside."""

from __future__ import annotations

import io
import os
import re
import subprocess
import sys
from copy import deepcopy
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from zipfile import ZipFile

import openpyxl
import pytest
import xlsxwriter
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from indicators.documents.charts.figures import figures
from indicators.documents.charts.native import (
    Look,
    Source,
    draw_native,
    height_of,
    parts,
    words_beside,
)
from indicators.documents.charts.standalone import standalone
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

from ..subtests import as_subtests

ROOT = Path(__file__).parents[2]
SPACES = {"c": "http://schemas.openxmlformats.org/drawingml/2006/chart"}
SWEDISH, ENGLISH = Look("sv", 600, 300, 12), Look("en", 600, 300, 12)
HIDDEN = Mark("för få svar")
NBSP = "\N{NO-BREAK SPACE}"

# Percent: negative, neutral, positive, clear; ``None`` is a row that is hidden.
Figures = tuple[str, str, str, str] | None


def shares(*rows: Figures, labels: tuple[str, ...] = (), earlier: int = 0) -> Chart:
    """A chart of such rows; of every two rows the second is a year before, up to a number."""
    table = Table(
        name="Personal",
        title="Personal totalt",
        description="Andelar.",
        columns=(
            Column("Fråga", Kind.TEXT),
            Column("År", Kind.YEAR),
            Column("Antal svar", Kind.COUNT),
            Column("Negativt", Kind.SHARE),
            Column("Varken eller", Kind.SHARE),
            Column("Positivt", Kind.SHARE, inner="Klart positivt"),
        ),
        rows=tuple(
            Row((Text(f"Fråga {n}"), Whole(2022 - n % 2), *cells(row)), n % 2 == 1 and n < earlier)
            for n, row in enumerate(rows)
        ),
    )
    return Chart(
        drawing=Drawing.SHARES,
        name="personal",
        title="Personal 2022",
        about="Personal (31 svar 2022).",
        alt="Staplat diagram. Fråga 1: 97 % positivt.",
        table=table,
        labels=labels or tuple(f"{n}. Kort" for n in range(len(rows))),
    )


def cells(figures: Figures) -> tuple[Cell, ...]:
    if figures is None:
        return (HIDDEN,) * 4
    negative, neutral, positive, clear = map(Decimal, figures)
    return Whole(31), Share(negative), Share(neutral), Share(positive, clear)


def changes(*rows: tuple[Cell, Cell, Cell], breaks: frozenset[tuple[int, int]]) -> Chart:
    table = Table(
        name="Förändring",
        title="Förändring",
        description="Förändring.",
        columns=(
            Column("Fråga", Kind.TEXT),
            Column("2021", Kind.SHARE),
            Column("2022", Kind.SHARE),
            Column("Förändring", Kind.POINTS),
        ),
        rows=tuple(Row((Text("Fråga"), *row)) for row in rows),
    )
    return Chart(
        drawing=Drawing.CHANGE,
        name="change",
        title="Förändring",
        about="Personal (31 svar 2022).",
        alt="Liggande staplar.",
        table=table,
        labels=tuple(f"{n}. Kort" for n, _ in enumerate(rows, 1)),
        breaks=breaks,
    )


SAMPLE = shares(
    ("3", "0", "97", "77"), ("3", "3", "94", "66"), None, ("100", "0", "0", "0"), earlier=4
)

RISE = changes((Share(Decimal(94)), Share(Decimal(97)), Points(Decimal(3))), breaks=frozenset())


def found(xml: bytes, path: str) -> list[str]:
    """What an XPath finds, as text."""
    tree = etree.fromstring(xml)
    return [str(node) for node in tree.xpath(path, namespaces=SPACES)]


def cached(xml: bytes) -> list[list[Decimal | None]]:
    """The values of each series as the chart holds them; ``None`` where there is none."""
    series = []
    for one in etree.fromstring(xml).xpath("//c:ser", namespaces=SPACES):
        count = int(one.xpath("string(c:val//c:ptCount/@val)", namespaces=SPACES))
        points = {
            int(point.get("idx")): Decimal(point.xpath("string(c:v)", namespaces=SPACES))
            for point in one.xpath("c:val//c:pt", namespaces=SPACES)
        }
        series.append([points.get(place) for place in range(count)])
    return series


def sheet(workbook: bytes) -> list[list[object]]:
    (only,) = openpyxl.load_workbook(io.BytesIO(workbook)).worksheets
    return [list(row) for row in only.iter_rows(values_only=True)]


def categories(chart: Chart, look: Look = SWEDISH) -> list[str]:
    _, workbook = parts(chart, look)
    return [str(row[0]).replace(NBSP, " ") for row in sheet(workbook)[1:]]


# --- figures -------------------------------------------------------------------------------


@st.composite
def figures_of_a_row(draw: st.DrawFn) -> Figures:
    """Shares of any answers, some kinds of them missing; or a row that is hidden."""
    if draw(st.booleans()) and draw(st.booleans()):
        return None
    kinds = draw(st.tuples(*[st.booleans()] * 4))
    counts = [draw(st.integers(1, 40)) if kind else 0 for kind in kinds]
    total = sum(counts) or 1
    negative, neutral, merely, clear = (round(Decimal(100 * count) / total) for count in counts)
    positive = round(Decimal(100 * (counts[2] + counts[3])) / total)
    return str(negative), str(neutral), str(positive), str(min(clear, positive))


@given(st.lists(figures_of_a_row(), min_size=1, max_size=5))
@settings(max_examples=30, deadline=None)
def test_the_series_are_the_shares_of_the_table_in_its_order(rows: list[Figures]) -> None:
    xml, _ = parts(shares(*rows), SWEDISH)
    negative, neutral, merely, clear = cached(xml)
    for place, row in enumerate(rows):
        if row is None:
            assert [s[place] for s in (negative, neutral, merely, clear)] == [None] * 4
            continue
        said = tuple(map(Decimal, row))
        assert (negative[place], neutral[place], clear[place]) == (said[0], said[1], said[3])
        # What is not clearly positive makes up the rest of the positive share in print.
        rest, all_clear = merely[place], clear[place]
        assert rest is not None and all_clear is not None
        assert rest + all_clear == said[2]


@given(st.lists(figures_of_a_row(), min_size=1, max_size=5))
@settings(max_examples=20, deadline=None)
def test_the_workbook_inside_holds_what_the_chart_shows_and_nothing_more(
    rows: list[Figures],
) -> None:
    xml, workbook = parts(shares(*rows), SWEDISH)
    held = sheet(workbook)
    names = found(xml, "//c:ser/c:tx//c:v/text()")
    assert held[0] == ["Fråga", *names]
    assert names == ["Negativt", "Varken eller", "Övrigt positivt", "Klart positivt"]
    assert [len(row) for row in held] == [5] * (len(rows) + 1)
    words = found(xml, "//c:ser[1]/c:cat//c:v/text()")
    assert [row[0] for row in held[1:]] == words
    values = [[None if v is None else float(v) for v in series] for series in cached(xml)]
    columns = [[row[place] for row in held[1:]] for place in range(1, 5)]
    assert columns == values


def test_the_ranges_of_the_chart_are_those_of_the_cells_it_shows() -> None:
    xml, workbook = parts(SAMPLE, SWEDISH)
    assert len(sheet(workbook)) == 5
    assert found(xml, "//c:ser/c:tx//c:f/text()") == [f"Data!${c}$1" for c in "BCDE"]
    assert found(xml, "//c:ser/c:cat//c:f/text()") == ["Data!$A$2:$A$5"] * 4
    assert found(xml, "//c:ser/c:val//c:f/text()") == [f"Data!${c}$2:${c}$5" for c in "BCDE"]


def test_decimals_are_those_in_print() -> None:
    xml, workbook = parts(shares(("3.2", "0.0", "96.8", "77.4")), SWEDISH)
    assert cached(xml) == [[Decimal("3.2")], [Decimal("0.0")], [Decimal("19.4")], [Decimal("77.4")]]
    assert f'0.0"{NBSP}%"' in found(xml, "//c:dLbls/c:numFmt/@formatCode")[0]
    assert sheet(workbook)[1][1:] == [3.2, 0, 19.4, 77.4]


def test_questions_of_the_same_name_are_bars_of_their_own() -> None:
    chart = shares(("0", "0", "100", "50"), ("0", "100", "0", "0"), labels=("Samma", "Samma"))
    assert categories(chart) == [
        "Samma, 31 svar 2022: 100 % positivt",
        "Samma, 31 svar 2021: 0 % positivt",
    ]


# --- words ---------------------------------------------------------------------------------


def test_every_bar_says_its_year_its_base_and_the_whole_positive_share() -> None:
    assert categories(SAMPLE) == [
        "0. Kort, 31 svar 2022: 97 % positivt",
        "31 svar 2021: 94 % positivt",
        "2. Kort, 2022: för få svar",
        "31 svar 2021: 0 % positivt",
    ]
    english = categories(replace(SAMPLE, language="en"), ENGLISH)
    assert english[0] == "0. Kort, 31 answers in 2022: 97% positivt"


def test_the_difference_of_two_rounded_shares_is_no_share_and_has_no_label() -> None:
    xml, _ = parts(SAMPLE, SWEDISH)
    labelled = [
        bool(series.xpath("c:dLbls", namespaces=SPACES))
        for series in etree.fromstring(xml).xpath("//c:ser", namespaces=SPACES)
    ]
    assert labelled == [True, True, False, True]


@pytest.mark.parametrize(("look", "per_cent"), [(SWEDISH, f"{NBSP}%"), (ENGLISH, "%")])
def test_labels_leave_zeros_out_and_are_short_where_there_is_little_room(
    look: Look, per_cent: str
) -> None:
    forms = set(found(parts(SAMPLE, look)[0], "//c:dLbls/c:numFmt/@formatCode"))
    assert forms == {f'[=0]"";[<8]0;0"{per_cent}"'}


def test_a_label_says_its_value_and_nothing_else() -> None:
    xml, _ = parts(SAMPLE, SWEDISH)
    others = ("LegendKey", "CatName", "SerName", "Percent", "BubbleSize")
    for name, value in (("Val", "1"), *((other, "0") for other in others)):
        assert found(xml, f"//c:dLbls/c:show{name}/@val") == [value] * 3


@pytest.mark.parametrize("chart", [SAMPLE, RISE], ids=["shares", "change"])
def test_what_is_left_unsaid_is_not_taken_for_yes(chart: Chart) -> None:
    xml, _ = parts(chart, SWEDISH)
    assert found(xml, "/c:chartSpace/c:roundedCorners/@val") == ["0"]
    assert found(xml, "//c:catAx/c:delete/@val | //c:valAx/c:delete/@val") == ["0", "0"]
    assert found(xml, "//c:barChart/c:varyColors/@val") == ["0"]
    assert found(xml, "//c:legend/c:overlay/@val") == ["0"]
    assert found(xml, "//c:dispBlanksAs/@val") == ["gap"]
    assert found(xml, "//c:catAx/c:tickLblSkip/@val") == ["1"]
    series = len(found(xml, "//c:ser/c:order/@val"))
    assert found(xml, "//c:ser/c:spPr/following-sibling::*[1]/@val") == ["0"] * series


# Where what is left unsaid is stated, and what gives way to the workbook.
PLACES = (
    *("/c:chartSpace/c:lang", "/c:chartSpace/c:chart", "/c:chartSpace/c:printSettings"),
    *("//c:plotVisOnly", "//c:barChart/c:grouping", "//c:ser[2]/c:spPr", "//c:dLbls/c:showVal"),
    *("//c:catAx/c:scaling", "//c:valAx/c:scaling", "//c:legend/c:layout"),
)


def as_written(chart: Chart) -> etree._Element:
    """The chart that XlsxWriter writes for a workbook."""
    file = io.BytesIO()
    with xlsxwriter.Workbook(file) as book:
        drawn = draw_native(book, Source("Data", 0), figures(chart), SWEDISH)
        book.add_worksheet("Data").insert_chart(0, 9, drawn)
    with ZipFile(file) as package:
        return etree.fromstring(package.read("xl/charts/chart1.xml"))


def assert_refused(chart: etree._Element) -> None:
    with pytest.raises(RuntimeError, match="XlsxWriter .* writes charts otherwise: "):
        standalone(etree.tostring(chart), "sv-SE")


def first(tree: etree._Element, path: str) -> etree._Element:
    """The first element that an XPath finds."""
    return tree.xpath(path, namespaces=SPACES)[0]


@as_subtests("path", [*PLACES, "//c:barChart", "//c:valAx", "//c:legend"])
def test_a_chart_that_lacks_a_place_is_not_written(path: str) -> None:
    chart = as_written(SAMPLE)
    assert standalone(etree.tostring(chart), "sv-SE")
    missing = first(chart, path)
    missing.getparent().remove(missing)
    assert_refused(chart)


@as_subtests("path", PLACES)
def test_a_chart_that_has_a_place_twice_is_not_written(path: str) -> None:
    chart = as_written(SAMPLE)
    place = first(chart, path)
    place.addnext(deepcopy(place))
    assert_refused(chart)


@pytest.mark.parametrize("path", ["//c:catAx/c:scaling", "//c:legend/c:layout", "//c:showVal"])
def test_nothing_is_stated_twice(path: str) -> None:
    """As it would be with an XlsxWriter that states it."""
    chart, whole = as_written(SAMPLE), etree.fromstring(parts(SAMPLE, SWEDISH)[0])
    first(chart, path).addnext(first(whole, f"{path}/following-sibling::*[1]"))
    assert_refused(chart)


@pytest.mark.parametrize(("look", "tag"), [(SWEDISH, "sv-SE"), (ENGLISH, "en-GB")])
def test_the_chart_is_in_the_language_of_its_words(look: Look, tag: str) -> None:
    xml, _ = parts(shares(("3", "0", "97", "77"), labels=("Sagt en-US",)), look)
    assert found(xml, "/c:chartSpace/c:lang/@val") == [tag]
    assert set(found(xml, "//@lang")) == {tag}
    assert "Sagt en-US" in found(xml, "//c:cat//c:v/text()")[0]


def test_the_first_row_of_the_table_is_the_uppermost_bar() -> None:
    xml, _ = parts(SAMPLE, SWEDISH)
    assert found(xml, "//c:catAx/c:scaling/c:orientation/@val") == ["maxMin"]


# --- years compared ------------------------------------------------------------------------


def share(percent: int) -> Share:
    return Share(Decimal(percent))


def test_a_year_that_does_not_compare_has_no_bar() -> None:
    chart = changes(
        (share(94), share(97), Points(Decimal(3))),
        (share(80), share(90), Mark("bruten serie")),
        (HIDDEN, share(50), Mark("–")),
        (share(80), HIDDEN, Mark("–")),
        (share(0), share(0), Points(Decimal(0))),
        breaks=frozenset({(1, 2)}),
    )
    xml, workbook = parts(chart, SWEDISH)
    assert cached(xml) == [[94, None, None, 80, 0], [97, 90, 50, None, 0]]
    assert sheet(workbook)[0] == ["Fråga", "2021", "2022"]
    assert categories(chart) == [
        "1. Kort (+3)",
        "2. Kort (2021 bruten serie)",
        "3. Kort (2021 för få svar)",
        "4. Kort (2022 för få svar)",
        "5. Kort (0)",
    ]
    # That nobody answered positively is a figure, and its bar cannot be seen.
    assert set(found(xml, "//c:dLbls/c:numFmt/@formatCode")) == {f'0"{NBSP}%"'}


# --- the file ------------------------------------------------------------------------------


def test_the_same_chart_gives_the_same_bytes_in_any_process() -> None:
    code = "import sys; from tests.documents.test_native_chart import SAMPLE, SWEDISH, parts;"
    code += "sys.stdout.buffer.write(b''.join(parts(SAMPLE, SWEDISH)))"
    there = {
        subprocess.run(
            [sys.executable, "-c", code],
            env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONHASHSEED": seed, "TZ": zone},
            check=True,
            capture_output=True,
        ).stdout
        for seed, zone in (("1", "UTC"), ("2", "Pacific/Auckland"))
    }
    assert there == {b"".join(parts(SAMPLE, SWEDISH))}


def test_the_workbook_inside_says_nothing_of_who_and_when() -> None:
    _, workbook = parts(SAMPLE, SWEDISH)
    with ZipFile(io.BytesIO(workbook)) as package:
        core = package.read("docProps/core.xml").decode()
        assert {entry.date_time[0] for entry in package.infolist()} == {1980}
        assert not any("chart" in name for name in package.namelist())
    assert set(re.findall(r">(\d{4})-", core)) == {"1980"}
    assert "<dc:creator></dc:creator>" in core


def test_words_that_need_more_lines_need_a_higher_chart() -> None:
    long = shares(*[("3", "0", "97", "77")] * 2, labels=("Ett långt namn " * 8,) * 2)
    short = shares(*[("3", "0", "97", "77")] * 2)
    more = shares(*[("3", "0", "97", "77")] * 12)
    assert height_of(words_beside(long), 600, 12) > 1.5 * height_of(words_beside(short), 600, 12)
    # A dozen bars have room on a slide.
    assert height_of(words_beside(more), 870, 12) < 380
