"""Slides: what they say, that nothing leaves them, and what a template leaves behind."""

from __future__ import annotations

import io
import os
import re
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pptx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pptx.enum.shapes import MSO_SHAPE_TYPE, PP_PLACEHOLDER
from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.opc.package import Part
from pptx.opc.packuri import PackURI
from pptx.util import Inches

from indicators.documents.look import STANDARD, Colours, Logo, Look
from indicators.documents.model import (
    Block,
    Bullets,
    Chart,
    Column,
    Draft,
    Drawing,
    Facts,
    Kind,
    Mark,
    Paragraph,
    Points,
    Row,
    Table,
    Text,
)
from indicators.documents.powerpoint import render
from indicators.documents.powerpoint.file import BLANK
from indicators.documents.powerpoint.layout import Layout
from indicators.documents.powerpoint.measures import Box
from indicators.documents.powerpoint.pieces import Words
from indicators.documents.presentation import Deck, Slide, Topic
from indicators.words.errors import OutputError

from ..subtests import as_subtests
from .test_native_chart import HIDDEN, NBSP, SAMPLE, changes, share, shares

ROOT = Path(__file__).parents[2]
TABLE = replace(
    SAMPLE.table,
    notes=("Andelarna är avrundade.", "”För få svar”: färre än fem har svarat."),
    source="Källa: NNS indikatorenkät",
)
LISTS = (
    Bullets(("1. Stödet får ta tid: 97 %",), "Starkast"),
    Bullets(("2. Planering: 59 %", "3. Myndigheter: 60 %"), "Svagast"),
    Bullets(("4. Synsätt: −40",), "Mest förändrat"),
)
DRAFT = Draft("Utkast:", ("Andelen är hög.", "Den har ökat."))
FACTS = Facts((("Antal tillfrågade", "39"), ("Svarsfrekvens", "79 %")))
DECK = Deck(
    title="Indikatorenkäter 2022",
    subtitle="Förbundet Öster",
    language="sv",
    slides=(
        Slide("Vilka som svarade", (FACTS, Paragraph("Enkäten gjordes i november."), DRAFT)),
        Slide("Personal 2022", (SAMPLE,), ("Fråga 1: 97 % positivt.", "Fråga 2: för få svar.")),
        Slide("Starkast och svagast", LISTS),
        Slide("Tabell", (TABLE,)),
    ),
)


def opened(content: bytes) -> Any:
    return pptx.Presentation(io.BytesIO(content))


def of(*blocks: Block, title: str = "En bild") -> Deck:
    return replace(DECK, slides=(Slide(title, blocks, ("Anteckning",)),))


def slides_of(deck: Deck, template: bytes | None = None) -> list[Any]:
    """The slides after the first."""
    return list(opened(render(deck, template)).slides)[1:]


def parts_of(content: bytes) -> dict[str, bytes]:
    with ZipFile(io.BytesIO(content)) as package:
        return {name: package.read(name) for name in package.namelist()}


def is_decorative(shape: Any) -> bool:
    """Whether a screen reader passes over it."""
    return bool(shape._element.xpath(".//*[local-name()='decorative' and @val='1']"))


def texts_of(slide: Any) -> list[str]:
    """What is read of a slide, in the order it is read."""
    read: list[str] = []
    for shape in slide.shapes:
        if is_decorative(shape):
            continue
        if shape.has_text_frame:
            read += [paragraph.text for paragraph in shape.text_frame.paragraphs]
        elif shape.has_table:
            read += [cell.text for row in shape.table.rows for cell in row.cells]
        else:
            read.append(f"<{shape._element.xpath('.//p:cNvPr/@descr')[0]}>")
    return [text.replace(NBSP, " ") for text in read]


PRESENTATION = opened(render(DECK))
SLIDES = list(PRESENTATION.slides)


# --- what is said --------------------------------------------------------------------------


def test_a_deck_is_a_title_slide_and_a_slide_for_each_of_its_own() -> None:
    assert texts_of(SLIDES[0]) == ["Indikatorenkäter 2022", "Förbundet Öster"]
    titles = [slide.shapes.title.text_frame.text for slide in SLIDES[1:]]
    assert titles == ["Vilka som svarade", "Personal 2022", "Starkast och svagast", "Tabell"]


def test_a_slide_is_read_from_its_title_through_its_blocks_to_its_number() -> None:
    assert texts_of(SLIDES[1]) == [
        "Vilka som svarade",
        *("Antal tillfrågade", "Svarsfrekvens", "39", "79 %"),
        "Enkäten gjordes i november.",
        "Utkast: Andelen är hög. Den har ökat.",
        "Förbundet Öster",
        "‹#›",
    ]
    assert texts_of(SLIDES[2])[0] == "Personal 2022"
    assert f"<{SAMPLE.alt}>" in texts_of(SLIDES[2])
    assert texts_of(SLIDES[2])[-2:] == ["Förbundet Öster", "‹#›"]


def test_what_is_under_the_title_and_at_the_foot_is_said_there() -> None:
    slide = Slide("Titel", (Paragraph("Text"),), (), about="31 svar.", foot="Personal 2022.")
    (page,) = slides_of(replace(DECK, slides=(slide,)))
    assert texts_of(page) == ["Titel", "31 svar.", "Text", "Personal 2022.", "‹#›"]


def test_a_table_is_a_table_with_a_header_and_without_empty_or_merged_cells() -> None:
    (shape,) = [shape for shape in SLIDES[4].shapes if shape.has_table]
    table = shape.table
    rows = [[cell.text.replace(NBSP, " ") for cell in row.cells] for row in table.rows]
    assert rows[:2] == [
        ["Fråga", "År", "Antal svar", "Negativt", "Varken eller", "Positivt (Klart positivt)"],
        ["Fråga 0", "2022", "31", "3 %", "0 %", "97 % (77 %)"],
    ]
    assert rows[3] == ["Fråga 2", "2022", *["för få svar"] * 4]
    assert all(text for row in rows for text in row)
    assert table.first_row
    assert not any(cell.is_merge_origin or cell.is_spanned for cell in table.iter_cells())
    assert texts_of(SLIDES[4])[-5:-2] == [*TABLE.notes, "Källa: NNS indikatorenkät"]


def test_lists_that_follow_each_other_stand_side_by_side() -> None:
    boxes = [s for s in SLIDES[3].shapes if not s.is_placeholder and not is_decorative(s)]
    assert [box.text_frame.paragraphs[0].text for box in boxes] == [b.heading for b in LISTS]
    assert len({box.top for box in boxes}) == 1
    assert all(a.left + a.width < b.left for a, b in zip(boxes, boxes[1:], strict=False))
    assert len(boxes[1]._element.xpath(".//a:buChar")) == 2


def test_the_speaker_has_every_text_of_the_notes_as_a_paragraph() -> None:
    frame = SLIDES[2].notes_slide.notes_text_frame
    assert [p.text for p in frame.paragraphs] == [
        "Fråga 1: 97 % positivt.",
        "Fråga 2: för få svar.",
    ]
    assert not SLIDES[1].has_notes_slide


def charts_on(slide: Any) -> list[Any]:
    return [shape.chart for shape in slide.shapes if shape.has_chart]


def test_charts_are_native_one_for_each_year_and_hold_their_workbooks() -> None:
    now, before = charts_on(SLIDES[2])
    names = [series.name for series in now.plots[0].series]
    assert names == ["Negativt", "Varken eller", "Övrigt positivt", "Klart positivt"]
    values = [[list(s.values) for s in chart.plots[0].series] for chart in (now, before)]
    assert values == [
        [[3, None], [0, None], [20, None], [77, None]],
        [[3, 100], [3, 0], [28, 0], [66, 0]],
    ]
    for chart in (now, before):
        assert list(chart.plots[0].categories) == ["0. Kort", "2. Kort"]
        assert chart.part.chart_workbook.xlsx_part.blob[:2] == b"PK"


def test_every_bar_has_its_question_its_year_and_its_share_in_a_table_beside_it() -> None:
    (table,) = [shape.table for shape in SLIDES[2].shapes if shape.has_table]
    rows = [[cell.text.replace(NBSP, " ") for cell in row.cells] for row in table.rows]
    assert rows == [
        ["Fråga", "År", "Procent av svaren", "Positivt"],
        ["0. Kort", "2022", "", "97 %"], ["", "2021", "", "94 %"],
        ["2. Kort", "2022", "", "för få svar"], ["", "2021", "", "0 %"],
    ]  # fmt: skip
    assert table.cell(1, 0).is_merge_origin and table.cell(2, 0).is_spanned


def test_other_positive_answers_are_never_labelled_nor_what_has_no_room() -> None:
    now, _ = charts_on(SLIDES[2])
    labels = [
        (len(series._element.xpath("c:dLbls")), series._element.xpath(".//c:dLbl/c:idx/@val"))
        for series in now.plots[0].series
    ]
    # There is no room for 3 percent, nobody is neutral, and what is hidden has no figure.
    assert labels == [(0, []), (0, []), (0, []), (1, ["1"])]


@pytest.mark.parametrize("drawing", [Drawing.CENTRED, Drawing.ASIDE])
def test_other_ways_to_draw_shares_are_native_too(drawing: Drawing) -> None:
    (slide,) = slides_of(of(replace(SAMPLE, drawing=drawing)))
    assert [shape.has_chart for shape in slide.shapes].count(True) == 2


GROUPS = Chart(
    drawing=Drawing.GROUPS,
    name="groups",
    title="Insatser",
    about="Personal (31 svar 2022).",
    alt="Tabell i färg.",
    table=Table(
        name="Insatser",
        title="Insatser",
        description="Andelar.",
        columns=(
            Column("Fråga", Kind.TEXT),
            Column("Totalt", Kind.SHARE),
            Column("SamMA", Kind.SHARE),
            Column("MIA", Kind.SHARE),
        ),
        rows=(Row((Text("Fråga 1"), share(97), share(40), Mark("dold"))),),
    ),
    labels=("1. Tid",),
)


def test_groups_are_a_table_whose_cells_are_tinted_and_those_of_marks_are_not() -> None:
    (slide,) = slides_of(of(GROUPS))
    (table,) = [shape.table for shape in slide.shapes if shape.has_table]
    assert [cell.text.replace(NBSP, " ") for cell in table.rows[1].cells] == [
        "1. Tid", "97 %", "40 %", "dold",
    ]  # fmt: skip
    fills = [cell._tc.xpath("a:tcPr/a:solidFill/a:srgbClr/@val") for cell in table.rows[1].cells]
    assert fills == [[], ["5896CE"], ["FFFFFF"], []]
    assert "<Tabell i färg.>" in texts_of(slide) or "Tabell i färg." in str(
        slide._element.xpath(".//p:graphicFrame//p:cNvPr/@descr")
    )


def test_groups_too_many_for_a_slide_stand_on_several_each_with_its_questions() -> None:
    columns = (Column("Fråga", Kind.TEXT), Column("Totalt", Kind.SHARE)) + tuple(
        Column(f"Samverkansteamet {n}", Kind.SHARE) for n in range(12)
    )
    table = replace(GROUPS.table, columns=columns, rows=(Row((Text("F"), *[share(80)] * 13)),))
    pages = slides_of(of(replace(GROUPS, table=table)))
    tables = [shape.table for page in pages for shape in page.shapes if shape.has_table]
    headings = [[cell.text for cell in table.rows[0].cells] for table in tables]
    assert len(headings) > 1
    assert all(heading[:2] == ["Fråga", "Totalt"] for heading in headings)
    assert sum(len(heading) - 2 for heading in headings) == 12


CHANGES = changes(
    (share(94), share(97), Points(Decimal(3))),
    (share(80), share(90), Mark("bruten serie")),
    (HIDDEN, share(50), Mark("–")),
    breaks=frozenset({(1, 2)}),
)


def points_of(chart: Any, symbol: str, fill: str) -> list[float]:
    """The percents of the marks of some shape and colour."""
    path = f".//c:ser[c:marker/c:symbol/@val='{symbol}' and c:marker//a:srgbClr/@val='{fill}']"
    return [float(v) for v in chart._chartSpace.xpath(f"{path}/c:xVal//c:v/text()")]


def test_changes_are_rings_and_dots_and_what_does_not_compare_has_no_ring() -> None:
    (slide,) = slides_of(of(CHANGES))
    (chart,) = charts_on(slide)
    assert points_of(chart, "circle", "1B2430") == [94]
    assert points_of(chart, "circle", "4A5563") == [97, 90, 50]


def test_only_a_clear_change_has_a_colour_an_arrow_and_a_word() -> None:
    columns = (*CHANGES.table.columns, Column("Bedömning", Kind.VERDICT))
    verdicts = (Text("tydlig ökning"), Mark("osäkert"), Mark("–"))
    rows = zip(CHANGES.table.rows, verdicts, strict=True)
    table = replace(
        CHANGES.table,
        columns=columns,
        rows=tuple(Row((*row.cells, verdict)) for row, verdict in rows),
    )
    (slide,) = slides_of(of(replace(CHANGES, table=table)))
    (chart,) = charts_on(slide)
    assert points_of(chart, "circle", "123B6D") == [97]
    assert points_of(chart, "circle", "4A5563") == [90, 50]
    cells = [text for text in texts_of(slide) if text.startswith(("▲", "▼"))]
    assert cells == ["▲ +3"] and "ökning" in texts_of(slide)


def test_a_topic_is_its_question_beside_the_bar_it_is_about() -> None:
    table = replace(SAMPLE.table, rows=SAMPLE.table.rows[:1])
    chart = replace(SAMPLE, table=table, labels=SAMPLE.labels[:1], alt="Tid: 97 % positiva.")
    slide = Slide("Att tala om", (Topic(1, "Varför?", chart, "97 % positiva"),), ("Anteckning",))
    (page,) = slides_of(replace(DECK, slides=(slide,)))
    read = texts_of(page)
    assert read[:6] == [
        "Att tala om", "1", "Varför?", "0. Kort", "<Tid: 97 % positiva.>", "97 % positiva",
    ]  # fmt: skip


# --- the look of an association -------------------------------------------------------------


def test_colours_and_typeface_are_those_of_the_look() -> None:
    look = Look(colours=Colours(clear="#5b2a86"), typeface="Verdana")
    file = render(DECK, look=look)
    theme = parts_of(file)["ppt/theme/theme1.xml"].decode()
    assert set(re.findall(r'latin typeface="(.*?)"', theme)) == {"Verdana"}
    now, _ = charts_on(list(opened(file).slides)[2])
    assert now.plots[0].series[3]._element.xpath("c:spPr//a:srgbClr/@val")[0] == "5B2A86"


PICTURE = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010804000000b51c0c02"
    "0000000b4944415478da6364f80f00010501012718e3660000000049454e44ae426082"
)
DRAWING = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 10"><rect width="40"/></svg>'


@pytest.mark.parametrize(("suffix", "content"), [(".png", PICTURE), (".svg", DRAWING)])
def test_a_logo_stands_beside_the_title_with_its_name(suffix: str, content: bytes) -> None:
    look = Look(logo=Logo(content=content, suffix=suffix, name="Förbundet Öster"))
    presentation = opened(render(DECK, look=look))
    assert_inside(presentation)
    for slide in presentation.slides:
        (picture,) = [shape for shape in slide.shapes if shape.shape_type == MSO_SHAPE_TYPE.PICTURE]
        assert picture._element.xpath(".//p:cNvPr/@descr") == ["Förbundet Öster"]
    if suffix == ".svg":
        assert list(parts_of(render(DECK, look=look)).values()).count(DRAWING) == 1


def test_a_caption_says_only_what_the_title_does_not() -> None:
    (same,) = slides_of(of(SAMPLE, title=SAMPLE.title))
    (other,) = slides_of(of(SAMPLE, title="En annan titel"))
    assert SAMPLE.title not in texts_of(same)[1:]
    assert texts_of(other)[1] == SAMPLE.title


# --- accessible ----------------------------------------------------------------------------


def test_charts_and_tables_have_text_alternatives_or_only_decorate() -> None:
    for slide in SLIDES:
        for shape in slide.shapes:
            if shape.has_chart or shape.has_table:
                described = shape._element.xpath(".//p:cNvPr/@descr")
                assert is_decorative(shape) or described[0].strip()


@pytest.mark.parametrize(("language", "tag"), [("sv", "sv-SE"), ("en", "en-GB")])
def test_every_text_states_its_language(language: str, tag: str) -> None:
    presentation = opened(render(replace(DECK, language=language)))
    assert presentation.core_properties.language == tag
    for slide in presentation.slides:
        trees = [slide._element] + [slide.notes_slide._element] * slide.has_notes_slide
        runs = [run for tree in trees for run in tree.xpath(".//a:r | .//a:fld[a:t]")]
        said = {run.xpath("string(a:rPr/@lang)") for run in runs if run.xpath("string(a:t)")}
        assert said == {tag}


def test_words_in_another_language_keep_it() -> None:
    rows = (Row((Text("Health", "en"), share(3))),)
    columns = (Column("Fråga", Kind.TEXT), Column("Andel", Kind.SHARE))
    table = replace(TABLE, columns=columns, rows=rows)
    (slide,) = slides_of(of(table))
    runs = slide._element.xpath(".//a:tbl//a:r")
    assert [run.xpath("string(a:rPr/@lang)") for run in runs] == [
        "sv-SE",
        "sv-SE",
        "en-GB",
        "sv-SE",
    ]


def test_a_draft_is_seen_and_said_to_be_one() -> None:
    shape = next(s for s in SLIDES[1].shapes if s.has_text_frame and "Utkast" in s.text_frame.text)
    (paragraph,) = shape.text_frame.paragraphs
    assert [(run.text, run.font.bold) for run in paragraph.runs][0] == ("Utkast:", True)
    assert str(shape.fill.fore_color.rgb) == "FFF2CC"


# --- nothing leaves a slide ----------------------------------------------------------------


def assert_inside(presentation: Any) -> None:
    """Every shape stands on its slide, and no words on others."""
    width, height = presentation.slide_width, presentation.slide_height
    for slide in presentation.slides:
        boxes = []
        for shape in slide.shapes:
            assert shape.left >= -1 and shape.left + shape.width <= width + 1
            assert shape.top >= -1 and shape.top + shape.height <= height + 1
            if not shape.has_chart and not is_decorative(shape):
                boxes.append(
                    (shape.left, shape.top, shape.left + shape.width, shape.top + shape.height)
                )
        for place, (left, top, right, bottom) in enumerate(boxes):
            for other in boxes[place + 1 :]:
                apart = right <= other[0] + 2 or other[2] <= left + 2
                assert apart or bottom <= other[1] + 2 or other[3] <= top + 2


def test_no_shape_leaves_its_slide_or_covers_another() -> None:
    assert_inside(PRESENTATION)


words = st.text("abcdefghij klmnopqrstuvåäö", min_size=1, max_size=150).filter(str.strip)
blocks: st.SearchStrategy[Block] = st.one_of(
    st.builds(Paragraph, words),
    st.builds(Draft, words, st.lists(words, min_size=1, max_size=6).map(tuple)),
    st.builds(Bullets, st.lists(words, min_size=1, max_size=12).map(tuple), words),
    st.builds(Facts, st.lists(st.tuples(words, words), min_size=1, max_size=9).map(tuple)),
    st.builds(lambda n: replace(TABLE, rows=TABLE.rows * n), st.integers(1, 12)),
    st.builds(
        lambda label, n: shares(*[("3", "0", "97", "77"), None] * n, labels=(label,) * 2 * n),
        words,
        st.integers(1, 15),
    ),
)


@given(st.lists(blocks, min_size=1, max_size=3).map(tuple), words, st.booleans())
@settings(max_examples=20, deadline=None)
def test_whatever_stands_on_a_slide_has_room(
    held: tuple[Block, ...], title: str, own: bool
) -> None:
    presentation = opened(render(of(*held, title=title), template() if own else None))
    assert_inside(presentation)
    titles = [slide.shapes.title.text_frame.text for slide in presentation.slides]
    assert len(set(titles)) == len(titles)


def test_a_long_table_goes_on_under_titles_of_their_own() -> None:
    long = replace(TABLE, rows=TABLE.rows * 12)
    taken = Slide("A, fortsättning", (Paragraph("Text"),))
    pages = slides_of(replace(of(long), slides=(Slide("A", (long,)), taken)))
    titles = [page.shapes.title.text_frame.text for page in pages]
    assert titles[:3] == ["A", "A, fortsättning 2", "A, fortsättning 3"]
    assert titles[-1] == "A, fortsättning" and len(set(titles)) == len(titles)
    rows = [len(s.table.rows) - 1 for page in pages for s in page.shapes if s.has_table]
    assert sum(rows) == len(long.rows)
    # The years of a question stay together, and the notes stand under the last rows.
    assert [bool(set(TABLE.notes) & set(texts_of(page))) for page in pages[:-1]] == [
        *[False] * (len(rows) - 1),
        True,
    ]


def test_where_a_template_leaves_little_room_the_notes_stand_on_a_slide_of_their_own() -> None:
    """They would else reach over the foot: a title zone can be a third of a slide."""
    noted = replace(TABLE, notes=("En lång förklaring till tabellen. " * 4,))
    low = Box(36, 270, 650, 200)
    placed = [*Layout(low, "Tabell", known=True).pages((noted,))]
    assert len(placed) > 1
    for one in (one for page in placed for one in page):
        assert one.box.bottom <= low.bottom + 1
    said = [line.text for page in placed[:-1] for one in page
            if isinstance(one.piece, Words) for line in one.piece.lines]  # fmt: skip
    assert not set(noted.notes) & set(said)
    (last,) = placed[-1]
    assert isinstance(last.piece, Words)
    assert [line.text for line in last.piece.lines] == [*noted.notes, noted.source]


def test_a_long_title_is_smaller_rather_than_longer() -> None:
    (slide,) = slides_of(of(Paragraph("Text"), title="Ett långt ord " * 11))
    (short,) = slides_of(of(Paragraph("Text")))
    (run,) = slide.shapes.title.text_frame.paragraphs[0].runs
    assert 20 <= run.font.size.pt < 30
    assert short.shapes.title.text_frame.paragraphs[0].runs[0].font.size is None


# --- the file ------------------------------------------------------------------------------


def test_the_same_deck_gives_the_same_bytes_in_any_process() -> None:
    code = "import sys; from tests.documents.test_powerpoint import DECK, render;"
    code += "sys.stdout.buffer.write(render(DECK))"
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONHASHSEED": "7", "TZ": "Asia/Tokyo"}
    there = subprocess.run(
        [sys.executable, "-c", code], env=environment, check=True, capture_output=True
    ).stdout
    assert there == render(DECK)
    with ZipFile(io.BytesIO(there)) as package:
        assert {entry.date_time for entry in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert {entry.create_system for entry in package.infolist()} == {0}


def test_the_file_says_its_title_and_language_and_nothing_of_who_and_when() -> None:
    parts = parts_of(render(DECK))
    core, custom = (part for name, part in parts.items() if name.startswith("docProps/"))
    # What was written, for a later run: hashes of what stands on the slides.
    assert set(re.findall(rb'name="(.+?)"', custom)) <= {
        b"indicators-slides.%d" % n for n in range(20)
    }
    assert b"Indikatorenk" in core
    for unsaid in (b"creator", b"modified", b"created", b"python-pptx"):
        assert unsaid not in core
    assert not any("printerSettings" in name or "thumbnail" in name for name in parts)
    assert not any(b'type="dt"' in part for part in parts.values())


def test_the_blank_presentation_is_a_template_like_any_other() -> None:
    own, ours = (opened(render(DECK, file)) for file in (BLANK.read_bytes(), None))
    assert [texts_of(s) for s in own.slides] == [texts_of(s) for s in ours.slides]


def test_the_blank_presentation_has_nothing_but_its_look() -> None:
    presentation = opened(BLANK.read_bytes())
    assert len(presentation.slides) == 0
    assert [layout.name for layout in presentation.slide_layouts] == [
        "Title Slide",
        "Title and Content",
    ]
    with ZipFile(BLANK) as package:
        assert {entry.date_time[0] for entry in package.infolist()} == {1980}
        assert not [n for n in package.namelist() if not n.startswith(("[", "_rels/", "ppt/"))]


def test_the_colours_and_the_typeface_of_slides_are_those_of_reports() -> None:
    theme = parts_of(BLANK.read_bytes())["ppt/theme/theme1.xml"].decode()
    assert set(re.findall(r'latin typeface="(.*?)"', theme)) == {"Arial"}
    clear = STANDARD.colours.clear[1:].upper()
    assert f'<a:dk2><a:srgbClr val="{clear}"/></a:dk2>' in theme


def test_slides_are_wide() -> None:
    assert (PRESENTATION.slide_width, PRESENTATION.slide_height) == (Inches(13.333), Inches(7.5))


# --- templates -----------------------------------------------------------------------------

Change = Callable[[Any], object]
SECRET = b"Hemlig"


def template(change: Change = lambda presentation: None) -> bytes:
    """The default presentation of python-pptx, changed; its look differs from ours."""
    presentation = pptx.Presentation()
    change(presentation)
    file = io.BytesIO()
    presentation.save(file)
    return file.getvalue()


def packed(parts: dict[str, bytes]) -> bytes:
    file = io.BytesIO()
    with ZipFile(file, "w") as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return file.getvalue()


def secretive(presentation: Any) -> None:
    """A presentation somebody has worked on."""
    slide = presentation.slides.add_slide(presentation.slide_layouts[1])
    slide.shapes.title.text_frame.text = "Hemlig titel"
    slide.notes_slide.notes_text_frame.text = "Hemlig anteckning"
    properties = presentation.core_properties
    properties.author = properties.last_modified_by = properties.comments = "Hemlig"
    package = presentation.part.package
    for number, (source, kind) in enumerate(
        [
            (slide.part, RELATIONSHIP_TYPE.COMMENTS),
            (presentation.part, RELATIONSHIP_TYPE.COMMENT_AUTHORS),
            (presentation.part, RELATIONSHIP_TYPE.CUSTOM_XML),
            (package, RELATIONSHIP_TYPE.CUSTOM_PROPERTIES),
            (package, RELATIONSHIP_TYPE.EXTENDED_PROPERTIES),
            (presentation.slide_master.part, RELATIONSHIP_TYPE.TAGS),
            (presentation.slide_layouts[1].part, RELATIONSHIP_TYPE.OLE_OBJECT),
        ]
    ):
        name = PackURI(f"/hemligt/del{number}.xml")
        source.relate_to(Part(name, "application/xml", package, b"<a>Hemlig</a>"), kind)
    master = presentation.slide_master
    key = master.part.relate_to(
        "file:///C:/Users/anna.Hemlig/", RELATIONSHIP_TYPE.HYPERLINK, is_external=True
    )
    named = master._element.xpath(".//p:sp//p:cNvPr")[0]
    named.set("descr", "C:\\Users\\Hemlig\\logo.png")
    link = named.makeelement(
        "{http://schemas.openxmlformats.org/drawingml/2006/main}hlinkClick",
        {"{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id": key},
    )
    named.append(link)
    presentation.part._element.append(
        pptx.oxml.parse_xml(
            '<p:extLst xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main">'
            '<p:ext uri="x"><p:section name="Hemligt avsnitt"/></p:ext></p:extLst>'
        )
    )


def test_nothing_that_somebody_wrote_in_the_template_follows() -> None:
    content = template(secretive)
    planted = parts_of(content)
    assert sum(SECRET in part for part in planted.values()) >= 11
    parts = parts_of(render(DECK, content))
    assert [name for name, part in parts.items() if SECRET in part] == []
    assert not any("hemligt" in name or "thumbnail" in name for name in parts)
    # What is left is whole: no relation is missing.
    reopened = opened(render(DECK, content))
    assert len(reopened.slides) >= len(SLIDES)
    for sheet in (reopened.slide_master, *reopened.slide_layouts):
        keys = set(sheet._element.xpath("//@r:id | //@r:embed | //@r:link"))
        assert keys <= set(sheet.part.rels)


def test_masters_layouts_size_and_logotype_are_taken_from_the_template() -> None:
    def change(presentation: Any) -> None:
        presentation.slide_width = Inches(11)
        presentation.slide_master.name = "Förbundets mall"

    presentation = opened(render(DECK, template(change)))
    assert presentation.slide_width == Inches(11)
    assert presentation.slide_master.name == "Förbundets mall"
    assert len(presentation.slide_layouts) == 11
    layouts = [slide.slide_layout.name for slide in presentation.slides]
    assert layouts[0] == "Title Slide" and set(layouts[1:]) == {"Title and Content"}
    assert_inside(presentation)


def test_layouts_are_found_by_what_they_hold_whatever_they_are_called() -> None:
    def change(presentation: Any) -> None:
        for number, layout in enumerate(presentation.slide_layouts):
            layout.name = f"Sida {number}"
        removed = [presentation.slide_layouts[place] for place in (1, 3, 4)]
        for layout in removed:
            presentation.slide_layouts.remove(layout)

    layouts = [s.slide_layout.name for s in opened(render(DECK, template(change))).slides]
    # The layout with nothing but a title comes next to that with a title and its content.
    assert layouts[0] == "Sida 0" and set(layouts[1:]) == {"Sida 5"}


def test_no_placeholder_is_left_empty() -> None:
    for slide in opened(render(replace(DECK, subtitle=""), template())).slides:
        assert all(placeholder.text_frame.text for placeholder in slide.placeholders)


def test_a_potx_is_a_template() -> None:
    parts = parts_of(template())
    types = "[Content_Types].xml"
    usual, potx = b"presentationml.presentation.main", b"presentationml.template.main"
    assert usual in parts[types]
    parts[types] = parts[types].replace(usual, potx)
    rendered = parts_of(render(DECK, packed(parts)))
    assert usual in rendered[types] and potx not in rendered[types]


def test_the_same_template_gives_the_same_bytes() -> None:
    assert render(DECK, template(secretive)) == render(DECK, template(secretive))


def without_titles(presentation: Any) -> None:
    for layout in presentation.slide_layouts:
        for shape in list(layout.placeholders):
            if shape.placeholder_format.type in (
                PP_PLACEHOLDER.TITLE,
                PP_PLACEHOLDER.CENTER_TITLE,
            ):
                shape._element.getparent().remove(shape._element)


OURS = render(DECK)
NO_TEMPLATES = {
    "nothing": b"",
    "text": b"Det var en gang",
    "a zip file": packed({"brev.txt": b"Hej"}),
    "half a presentation": OURS[: len(OURS) // 2],
    "no layout with a title": template(without_titles),
    "broken XML": packed(parts_of(OURS) | {"ppt/presentation.xml": b"<p:presentation"}),
}


@as_subtests("content", NO_TEMPLATES.values(), ids=NO_TEMPLATES.keys())
def test_a_file_that_is_no_template_is_refused(content: bytes) -> None:
    with pytest.raises(OutputError) as caught:
        render(DECK, content)
    assert caught.value.key == "output.template_slides"


@settings(max_examples=25, deadline=None)
@given(st.integers(min_value=0, max_value=len(OURS) - 1), st.binary(min_size=1, max_size=8))
def test_damage_anywhere_in_a_template_is_never_a_crash(place: int, damage: bytes) -> None:
    content = OURS[:place] + damage + OURS[place + len(damage) :]
    try:
        render(DECK, content)
    except OutputError as error:
        assert error.key == "output.template_slides"


def test_a_subtitle_that_a_template_has_over_its_title_is_moved_below_it() -> None:
    own, file = pptx.Presentation(), io.BytesIO()
    title, subtitle = list(own.slide_layouts[0].placeholders)[:2]
    subtitle.left, subtitle.top, subtitle.width, subtitle.height = (
        title.left, title.top - 100, title.width, title.height * 2,
    )  # fmt: skip
    own.save(file)
    first = opened(render(DECK, file.getvalue())).slides[0]
    title, subtitle = first.placeholders
    assert subtitle.text_frame.text == DECK.subtitle
    assert subtitle.top == title.top + title.height
    assert (subtitle.left, subtitle.width) == (title.left, title.width)


def test_a_subtitle_with_a_place_of_its_own_is_left_there() -> None:
    for template in (None, library_default()):
        first = opened(render(DECK, template)).slides[0]
        assert not first.placeholders[1]._element.xpath("p:spPr/a:xfrm")


def library_default() -> bytes:
    file = io.BytesIO()
    pptx.Presentation().save(file)
    return file.getvalue()
