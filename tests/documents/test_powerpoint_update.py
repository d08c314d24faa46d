"""Slides written anew into a file that exists: the figures are new, all else is the author's."""

from __future__ import annotations

import io
import random
import sys
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import openpyxl
import pptx
import pytest
from lxml import etree
from PIL import Image
from pptx.dml.color import RGBColor
from pptx.enum.shapes import MSO_SHAPE
from pptx.oxml import parse_xml
from pptx.util import Emu, Inches

from indicators.documents.model import Bullets, Paragraph, Points, Share
from indicators.documents.powerpoint import render
from indicators.documents.powerpoint.package import Package
from indicators.documents.powerpoint.update import made, update
from indicators.documents.powerpoint.written import read_manifest
from indicators.documents.presentation import Deck, Slide, Topic
from indicators.documents.updating import Edited, Told
from indicators.words.errors import OutputError

from ..office.checks import findings
from ..subtests import as_subtests
from .test_native_chart import changes, shares

TAG = "staff.2022.total"
SHARES, CHANGE, TABLE, WORDS, TALK = (
    f"{TAG}.{part}" for part in ("ranked", "change", "table", "words", "talk")
)


def deck_of(positive: int = 97, *, language: str = "sv") -> Deck:
    """Five slides; of what stands on all but the one of words some figures are told by a share."""
    figures = str(positive)
    chart = shares(("3", "0", figures, "40"), ("3", "3", "94", "66"), earlier=2)
    chart = replace(chart, alt=f"Staplar: {figures} %.", title=f"Tid: {figures} %")
    moved = (Share(Decimal(94)), Share(Decimal(positive)), Points(Decimal(positive - 94)))
    change = replace(changes(moved, breaks=frozenset()), alt=f"Punkter: {figures} %.")
    bar = replace(chart, table=replace(chart.table, rows=chart.table.rows[:1]), labels=("Tid",))
    slides = (
        Slide(chart.title, (chart,), (f"Tid: {figures} %.",), foot="31 svar.", tag=SHARES),
        Slide("Förändring", (change,), (f"Från 94 till {figures}.",), tag=CHANGE),
        Slide("Tabell", (chart.table,), ("Tabellen.",), tag=TABLE),
        Slide("Ord", (Bullets(("Ett", "Två"), "Starkast"), Paragraph("Slut.")), tag=WORDS),
        Slide("Tala om", (Topic(1, "Varför?", bar, f"{figures} %"),), ("Fråga.",), tag=TALK),
    )
    return Deck(title="Seminarium", subtitle="2022", language=language, slides=slides)


@cache
def written(positive: int = 97) -> bytes:
    return render(deck_of(positive))


_MADE: dict[Deck, bytes] = {}


@pytest.fixture(autouse=True)
def made_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Draws no deck twice: the layouts of the files that are updated here are the same in all."""

    def drawn(deck: Deck, style: Any) -> bytes:
        if deck not in _MADE:
            _MADE[deck] = made(deck, style)
        return _MADE[deck]

    # By the module, since a name is looked up in packages that a test may have loaded anew.
    module = sys.modules["indicators.documents.powerpoint.update"]
    monkeypatch.setattr(module, "made", drawn)


def opened(content: bytes) -> Any:
    return pptx.Presentation(io.BytesIO(content))


def edited(content: bytes, edit: Callable[[Any], None]) -> bytes:
    """The file as somebody saves it who has edited it."""
    presentation, file = opened(content), io.BytesIO()
    edit(presentation)
    presentation.save(file)
    return file.getvalue()


def slide_of(presentation: Any, tag: str) -> Any:
    return next(s for s in presentation.slides if s._element.cSld.get("name") == tag)


def on(slide: Any, role: str) -> Any:
    return next(s for s in slide.shapes if s.name.rpartition("/")[2] == role)


def titles(content: bytes) -> list[str]:
    return [slide.shapes.title.text_frame.text for slide in opened(content).slides]


def parts_of(content: bytes) -> dict[str, bytes]:
    with ZipFile(io.BytesIO(content)) as package:
        return {name: package.read(name) for name in package.namelist()}


def texts_of(content: bytes) -> list[str]:
    """All words on all slides, and in the notes."""
    found = []
    for slide in opened(content).slides:
        roots = [slide._element, *([slide.notes_slide._element] if slide.has_notes_slide else [])]
        found += [t.text for root in roots for t in root.iter("{*}t") if t.text]
    return found


def values_of(shape: Any) -> list[list[float | None]]:
    return [list(series.values) for series in shape.chart.plots[0].series]


def both(content: bytes, positive: int = 90, mode: Edited = Edited.OFFER) -> tuple[bytes, Told]:
    """A file updated by other results, which gives the same bytes once more."""
    made = update(content, deck_of(positive), mode)
    again = update(made.content, deck_of(positive), mode)
    assert again.content == made.content
    return made.content, made.told


# --- what is known again -------------------------------------------------------------------


def test_slides_and_shapes_are_named_by_what_they_are() -> None:
    slides = list(opened(written()).slides)
    names = [slide._element.cSld.get("name") for slide in slides]
    assert names == ["first", SHARES, CHANGE, TABLE, WORDS, TALK]
    roles = [shape.name.removeprefix(f"{SHARES}/") for shape in slides[1].shapes]
    assert roles[0] == "title"
    assert {"table", "chart", "chart-2", "text", "sign", "foot", "number"} <= set(roles)
    for slide in slides:
        assert len({shape.name for shape in slide.shapes}) == len(slide.shapes)


def test_no_two_slides_have_the_same_tag() -> None:
    slide = Slide("Ett", (Paragraph("Ord"),), tag=WORDS)
    with pytest.raises(ValueError, match="same tag"):
        Deck(title="T", subtitle="", slides=(slide, replace(slide, title="Två")))


def test_the_properties_hold_what_was_written_in_texts_that_office_keeps() -> None:
    root = etree.fromstring(parts_of(written())["docProps/custom.xml"])
    texts = ["".join(entry.itertext()) for entry in root]
    assert 0 < max(map(len, texts)) <= 255
    manifest = read_manifest(Package(written()))
    assert manifest is not None and list(manifest.slides)[1] == SHARES


def test_what_is_stored_depends_on_what_stands_on_the_slides_alone() -> None:
    """What is drawn of a hidden row is the same whatever is behind it: nothing is."""
    manifest = read_manifest(Package(written()))
    same = read_manifest(Package(render(deck_of())))
    assert manifest == same and manifest != read_manifest(Package(written(90)))


# --- nothing is touched without need -------------------------------------------------------


def test_the_same_results_leave_every_byte() -> None:
    made = update(written(), deck_of())
    assert made.content == written() and made.told == Told()


def test_what_is_written_anew_is_what_a_new_file_holds() -> None:
    content, told = both(written())
    assert texts_of(content) == texts_of(written(90))
    assert len(told.updated) == 4  # all but the title and the words
    for ours, new in zip(opened(content).slides, opened(written(90)).slides, strict=True):
        for shape, other in zip(ours.shapes, new.shapes, strict=True):
            assert (shape.name, shape.left, shape.top) == (other.name, other.left, other.top)
            if shape.has_chart:
                assert values_of(shape) == values_of(other) if "change" not in shape.name else True


def test_parts_that_say_nothing_else_stay_byte_for_byte() -> None:
    before, after = parts_of(written()), parts_of(update(written(), deck_of(90)).content)
    same = {name for name in before if after.get(name) == before[name]}
    touched = set(before) - same
    assert not [name for name in touched if "slideMaster" in name or "slideLayout" in name]
    assert "ppt/theme/theme1.xml" in same and "ppt/presentation.xml" in same
    words = next(n for n, content in before.items() if f'name="{WORDS}"'.encode() in content)
    assert words in same


# --- what the author does ------------------------------------------------------------------


def picture() -> io.BytesIO:
    file = io.BytesIO()
    Image.new("RGB", (20, 10), "red").save(file, "PNG")
    file.seek(0)
    return file


def move(presentation: Any, old: int, new: int) -> None:
    slides = presentation.slides._sldIdLst
    entry = slides[old]
    slides.remove(entry)
    slides.insert(new, entry)


def delete(presentation: Any, tag: str) -> None:
    number = [s._element.cSld.get("name") for s in presentation.slides].index(tag)
    entry = presentation.slides._sldIdLst[number]
    presentation.part.drop_rel(entry.rId)
    presentation.slides._sldIdLst.remove(entry)


def add_own_slide(presentation: Any) -> None:
    slide = presentation.slides.add_slide(presentation.slide_layouts[1])
    slide.shapes.title.text = "Min egen bild"
    slide.shapes.add_picture(picture(), Inches(2), Inches(2))
    slide.notes_slide.notes_text_frame.text = "Mina egna ord"
    move(presentation, len(presentation.slides) - 1, 2)


ANIMATED = (
    '<p:timing xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"><p:tnLst>'
    '<p:par><p:cTn id="1" dur="indefinite" restart="never" nodeType="tmRoot"/></p:par></p:tnLst>'
    '<p:bldLst><p:bldP spid="{}" grpId="0"/></p:bldLst></p:timing>'
)


def worked_over(presentation: Any) -> None:
    """All that a speaker may do to a file before a seminar."""
    move(presentation, 4, 1)
    add_own_slide(presentation)
    slide = slide_of(presentation, SHARES)
    note = slide.shapes.add_shape(MSO_SHAPE.OVAL, Inches(1), Inches(1), Inches(1), Inches(1))
    note.text_frame.text = "Titta här!"
    chart = on(slide, "chart")
    chart.left, chart.top, chart.width = Inches(3), Inches(2), Inches(5)
    series = chart.chart.plots[0].series[3]
    series.format.fill.solid()
    series.format.fill.fore_color.rgb = RGBColor(200, 0, 100)
    spid = on(slide, "table").shape_id
    slide._element.append(parse_xml(ANIMATED.format(spid)))
    change = slide_of(presentation, CHANGE)
    change.shapes.title.text_frame.text = "Vad har hänt?"
    change.notes_slide.notes_text_frame.text = "Fråga Karin."
    slide_of(presentation, TABLE)._element.set("show", "0")
    delete(presentation, TALK)


def test_only_the_figures_change_of_a_file_that_has_been_worked_over() -> None:
    before = edited(written(), worked_over)
    content, told = both(before)
    assert titles(content) == [
        *("Seminarium", "Ord", "Min egen bild", "Tid: 90 %"),
        *("Vad har hänt?", "Ny version: Förändring", "Tabell"),
    ]
    presentation = opened(content)
    slide = slide_of(presentation, SHARES)
    assert "Titta här!" in [s.text_frame.text for s in slide.shapes if s.has_text_frame]
    chart = on(slide, "chart")
    assert (chart.left, chart.top, chart.width) == (Inches(3), Inches(2), Inches(5))
    assert chart.chart.plots[0].series[3].format.fill.fore_color.rgb == RGBColor(200, 0, 100)
    assert [values[0] for values in values_of(chart)] == [3, 0, 50, 40]
    spid = on(slide, "table").shape_id
    assert slide._element.xpath("p:timing/p:bldLst/p:bldP/@spid") == [str(spid)]
    change = slide_of(presentation, CHANGE)
    assert change.notes_slide.notes_text_frame.text == "Fråga Karin."
    assert slide_of(presentation, TABLE)._element.get("show") == "0"
    assert told.kept == ("Vad har hänt?",) and told.away == ("Tala om",)


def test_slides_of_the_author_stay_byte_for_byte() -> None:
    before = edited(written(), worked_over)
    content, _ = both(before)
    old, new = parts_of(before), parts_of(content)
    own = [name for name, part in old.items() if b"Min egen bild" in part]
    own += [name for name, part in old.items() if b"Mina egna ord" in part]
    own += [name.replace("slides/", "slides/_rels/") + ".rels" for name in own[:1]]
    own += [n for n in old if n.startswith(("ppt/slideLayouts", "ppt/slideMasters", "ppt/theme"))]
    own += [n for n in old if n.startswith("ppt/media")]
    assert len(own) > 6
    assert all(new[name] == old[name] for name in own)


def test_the_workbook_behind_a_recoloured_chart_has_the_new_figures() -> None:
    content, _ = both(edited(written(), worked_over))
    chart = on(slide_of(opened(content), SHARES), "chart").chart
    book = openpyxl.load_workbook(io.BytesIO(chart.part.chart_workbook.xlsx_part.blob))
    values = [cell.value for row in book.worksheets[0].iter_rows() for cell in row]
    assert 50 in values and 57 not in values


def test_words_that_look_as_the_author_wants_say_what_is_new() -> None:
    def recolour(presentation: Any) -> None:
        run = slide_of(presentation, SHARES).shapes.title.text_frame.paragraphs[0].runs[0]
        run.font.color.rgb, run.font.italic = RGBColor(200, 0, 100), True

    content, told = both(edited(written(), recolour))
    (run,) = slide_of(opened(content), SHARES).shapes.title.text_frame.paragraphs[0].runs
    assert run.text == "Tid: 90 %" and run.font.italic
    assert run.font.color.rgb == RGBColor(200, 0, 100)
    assert not told.kept


def test_a_shape_that_the_author_has_deleted_or_grouped_stays_so() -> None:
    def edit(presentation: Any) -> None:
        slide = slide_of(presentation, SHARES)
        chart, table = on(slide, "chart-2"), on(slide, "table")
        chart._element.getparent().remove(chart._element)
        group = slide.shapes.add_group_shape()
        group.name = "Min grupp"
        group._element.append(table._element)

    content, _ = both(edited(written(), edit))
    slide = slide_of(opened(content), SHARES)
    assert not [s for s in slide.shapes if s.name.endswith("chart-2")]
    (group,) = [s for s in slide.shapes if s.name == "Min grupp"]
    texts = [t.text for t in group._element.iter("{*}t")]
    assert "90\N{NO-BREAK SPACE}%" in texts and "97\N{NO-BREAK SPACE}%" not in texts


def test_a_copy_that_the_author_has_made_of_a_shape_is_theirs() -> None:
    def copy(presentation: Any) -> None:
        slide = slide_of(presentation, SHARES)
        own = presentation.slides.add_slide(presentation.slide_layouts[1])
        own.shapes.title.text = "Min egen bild"
        box = own.shapes.add_textbox(0, 0, Inches(1), Inches(1))
        box.name, box.text_frame.text = on(slide, "text").name, "Kopia"

    content, told = both(edited(written(), copy))
    assert "Kopia" in texts_of(content) and not told.kept


# --- what is edited ------------------------------------------------------------------------


def retitled(presentation: Any) -> None:
    slide_of(presentation, SHARES).shapes.title.text_frame.text = "Tiden räcker"


def test_of_what_is_edited_a_new_version_is_offered_once() -> None:
    first, told = both(edited(written(), retitled))
    assert titles(first)[1:3] == ["Tiden räcker", "Ny version: Tid: 90 %"]
    assert told.kept == ("Tiden räcker",) and told.offered == ("Tiden räcker",)
    assert len(charts_of(first, f"new.{SHARES}")) == 2
    second, _ = both(first, 80)
    assert titles(second)[1:3] == ["Tiden räcker", "Ny version: Tid: 80 %"]
    assert len(titles(second)) == len(titles(first))


def test_a_slide_that_goes_on_is_offered_with_all_that_goes_on() -> None:
    """A hundred rows go on on further slides; one of these is edited."""

    def long(positive: int) -> Deck:
        chart = shares(*[("3", "0", str(positive), "40")] * 40)
        slide = Slide("Lång", (chart.table,), ("Tabellen.",), tag=TABLE)
        return replace(deck_of(), slides=(slide, *deck_of().slides[3:]))

    def edit(presentation: Any) -> None:
        slide_of(presentation, f"{TABLE}.2").shapes.title.text_frame.text = "Mitt"
        on(slide_of(presentation, f"{TABLE}.2"), "table").table.cell(1, 0).text = "Mitt"

    content = update(edited(render(long(97)), edit), long(90)).content
    names = [s._element.cSld.get("name") for s in opened(content).slides]
    offered = [name for name in names if name.startswith("new.")]
    assert len(offered) > 1 and offered[0] == f"new.{TABLE}"
    start = names.index(f"{TABLE}.2") + 1
    assert names[start : start + len(offered)] == offered
    assert update(content, long(90)).content == content


def charts_of(content: bytes, tag: str) -> list[Any]:
    return [shape for shape in slide_of(opened(content), tag).shapes if shape.has_chart]


def test_what_is_offered_speaks_the_language_of_the_slides() -> None:
    english = render(deck_of(language="en"))
    made = update(edited(english, retitled), deck_of(90, language="en"))
    assert titles(made.content)[2] == "New version: Tid: 90 %"


def test_what_the_author_has_refused_is_not_offered_again_before_it_is_another() -> None:
    first, _ = both(edited(written(), retitled))
    refused = edited(first, lambda presentation: delete(presentation, f"new.{SHARES}"))
    made = update(refused, deck_of(90))
    assert made.content == refused and not made.told.offered
    assert titles(update(refused, deck_of(80)).content)[2] == "Ny version: Tid: 80 %"


def test_an_offer_goes_when_there_is_nothing_to_offer() -> None:
    first, _ = both(edited(written(), retitled))
    back, _ = both(first, 97)
    assert titles(back)[1:3] == ["Tiden räcker", "Förändring"]

    def accept(presentation: Any) -> None:
        slide_of(presentation, SHARES).shapes.title.text_frame.text = "Tid: 90 %"

    accepted, told = both(edited(first, accept))
    assert titles(accepted)[1:3] == ["Tid: 90 %", "Förändring"] and not told.kept
    assert titles(both(accepted, 80)[0])[1:3] == ["Tid: 80 %", "Förändring"]


def test_an_edit_that_says_what_the_new_version_does_is_none() -> None:
    """The title is put right by hand before anything else of the slide is another."""
    deck = deck_of()
    slides = (replace(deck.slides[0], title="Tiden räcker"), *deck.slides[1:])
    first = update(edited(written(), retitled), replace(deck, slides=slides))
    assert not first.told.kept
    assert titles(update(first.content, deck_of(90)).content)[1] == "Tid: 90 %"


def test_edits_are_kept_where_the_new_version_says_what_was_written() -> None:
    content = edited(written(), retitled)
    made = update(content, deck_of())
    assert made.content == content and made.told == Told(kept=("Tiden räcker",))


def test_fresh_overwrites_what_is_edited() -> None:
    content, told = both(edited(written(), retitled), mode=Edited.FRESH)
    assert titles(content) == titles(written(90))
    assert told.overwritten == ("Tiden räcker",)
    same, _ = both(edited(written(), retitled), 97, Edited.FRESH)
    assert titles(same) == titles(written())


def test_keep_offers_nothing_and_takes_offers_away() -> None:
    content, told = both(edited(written(), retitled), mode=Edited.KEEP)
    assert titles(content)[1:3] == ["Tiden räcker", "Förändring"] and told.kept
    offered, _ = both(edited(written(), retitled))
    assert titles(both(offered, mode=Edited.KEEP)[0]) == titles(content)


def of_cell(presentation: Any) -> None:
    table = on(slide_of(presentation, TABLE), "table").table
    table.cell(1, 0).text_frame.paragraphs[0].runs[0].text = "Min fråga"


def of_values(presentation: Any) -> None:
    chart = on(slide_of(presentation, SHARES), "chart").chart
    next(chart._chartSpace.iter("{*}v")).text = "Mitt namn"


def of_notes(presentation: Any) -> None:
    slide_of(presentation, TALK).notes_slide.notes_text_frame.text = "Mina ord"


def of_alternative(presentation: Any) -> None:
    chart = on(slide_of(presentation, CHANGE), "chart")
    chart._element.xpath(".//p:cNvPr")[0].set("descr", "Min beskrivning")


@as_subtests("edit", [of_cell, of_values, of_alternative])
def test_edits_of_tables_charts_and_alternatives_are_kept(edit: Callable[[Any], None]) -> None:
    before = edited(written(), edit)
    _, told = both(before)
    assert len(told.kept) == len(told.offered) == 1


def test_edited_notes_are_kept() -> None:
    deck = deck_of(90)
    slides = (*deck.slides[:-1], replace(deck.slides[-1], notes=("Annat.",)))
    made = update(edited(written(), of_notes), replace(deck, slides=slides))
    slide = slide_of(opened(made.content), TALK)
    assert slide.notes_slide.notes_text_frame.text == "Mina ord"
    offered = slide_of(opened(made.content), f"new.{TALK}")
    assert offered.notes_slide.notes_text_frame.text == "Annat."


# --- slides that come and go ---------------------------------------------------------------


def without(deck: Deck, tag: str) -> Deck:
    return replace(deck, slides=tuple(slide for slide in deck.slides if slide.tag != tag))


def test_new_slides_come_after_the_one_that_they_follow() -> None:
    first = edited(render(without(deck_of(), TABLE)), lambda p: move(p, 2, 4))
    assert titles(first)[-1] == "Förändring"
    made = update(first, deck_of())
    assert titles(made.content)[-2:] == ["Förändring", "Tabell"]
    assert made.told == Told(added=("Tabell",))


def test_new_slides_are_in_the_section_of_the_slide_before() -> None:
    def divide(presentation: Any) -> None:
        listed = "".join(f'<p14:sldId id="{s.slide_id}"/>' for s in presentation.slides)
        space = "http://schemas.microsoft.com/office/powerpoint/2010/main"
        presentation.part._element.append(
            parse_xml(
                '<p:extLst xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main">'
                f'<p:ext uri="{{521415D9-36F7-43E2-AB2F-B90AF26B5E84}}"><p14:sectionLst '
                f'xmlns:p14="{space}"><p14:section name="A" id="{{{"1" * 8}-1111-1111-1111-'
                f'{"1" * 12}}}"><p14:sldIdLst>{listed}</p14:sldIdLst></p14:section>'
                "</p14:sectionLst></p:ext></p:extLst>"
            )
        )

    first = edited(render(without(deck_of(), TABLE)), divide)
    presentation = opened(update(first, deck_of()).content)
    listed = presentation.part._element.xpath(".//*[local-name()='section']//@id")[1:]
    assert listed == [str(slide.slide_id) for slide in presentation.slides]
    gone = opened(update(first, without(without(deck_of(), TABLE), TALK)).content)
    listed = gone.part._element.xpath(".//*[local-name()='section']//@id")[1:]
    assert listed == [str(slide.slide_id) for slide in gone.slides]


def test_a_slide_that_is_no_longer_made_goes_with_all_its_figures() -> None:
    made = update(written(), without(deck_of(), CHANGE))
    assert made.told == Told(removed=("Förändring",))
    kept, gone = parts_of(made.content), b"Punkter: 97"
    assert not [name for name, part in kept.items() if gone in part]
    assert len([n for n in kept if "charts/chart" in n]) == 3
    assert len([n for n in kept if "embeddings/" in n]) == 3
    manifest = read_manifest(Package(made.content))
    assert manifest is not None and CHANGE not in manifest.slides


def test_what_the_author_has_on_such_a_slide_stays_without_our_figures() -> None:
    def edit(presentation: Any) -> None:
        slide = slide_of(presentation, CHANGE)
        slide.shapes.add_textbox(0, 0, Inches(1), Inches(1)).text_frame.text = "Min ruta"

    made = update(edited(written(), edit), without(deck_of(), CHANGE))
    assert made.told == Told(removed=("Förändring",))
    assert "Min ruta" in texts_of(made.content) and "Från 94 till 97." not in texts_of(made.content)
    again = update(made.content, without(deck_of(), CHANGE))
    assert again.content == made.content
    back = update(made.content, deck_of())
    assert back.told.added == ("Förändring",) and "Min ruta" in texts_of(back.content)

    kept = update(edited(edited(written(), edit), of_alternative), without(deck_of(), CHANGE))
    assert kept.told == Told(outdated=("Förändring",))
    assert update(kept.content, without(deck_of(), CHANGE)).content == kept.content


def test_a_slide_that_the_author_has_deleted_stays_away() -> None:
    before = edited(written(), lambda presentation: delete(presentation, TALK))
    unchanged = update(before, deck_of())
    assert unchanged.content == before and unchanged.told == Told(away=("Tala om",))
    content, told = both(before)
    assert told.away == ("Tala om",) and "Tala om" not in titles(content)
    assert update(content, deck_of(80), Edited.FRESH).told.away == ("Tala om",)


# --- files that are not updated ------------------------------------------------------------


def of_somebody() -> bytes:
    presentation, file = pptx.Presentation(), io.BytesIO()
    presentation.slides.add_slide(presentation.slide_layouts[0]).shapes.title.text = "Mitt"
    presentation.save(file)
    return file.getvalue()


def forgotten() -> bytes:
    package = Package(written())
    package.parts["docProps/custom.xml"] = package.parts["docProps/custom.xml"][:0] + (
        b'<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/'
        b'custom-properties"/>'
    )
    return package.as_bytes()


def of_another_year() -> bytes:
    deck = deck_of()
    slides = (replace(s, tag=s.tag.replace("2022", "2021")) for s in deck.slides)
    return render(replace(deck, slides=tuple(slides)))


@as_subtests(
    ("content", "key"),
    [
        (of_somebody, "updating.not_ours"),
        (forgotten, "updating.forgotten"),
        (of_another_year, "updating.other"),
        (lambda: b"", "updating.unreadable"),
        (lambda: b"\xd0\xcf\x11\xe0 with a password", "updating.unreadable"),
        (lambda: written()[: len(written()) // 2], "updating.unreadable"),
    ],
)
def test_nothing_of_somebody_is_overwritten(content: Callable[[], bytes], key: str) -> None:
    with pytest.raises(OutputError) as told:
        update(content(), deck_of(90))
    assert told.value.key == key


# --- whatever the author does --------------------------------------------------------------


def random_edits(presentation: Any, drawn: random.Random) -> None:
    """Some edits, drawn by chance."""
    for number in range(drawn.randint(1, 6)):
        slides = list(presentation.slides)
        slide, word = drawn.choice(slides), f"Eget {number} {drawn.random()}"
        shapes = [shape for shape in slide.shapes if not shape.is_placeholder]
        what = drawn.choice(("slide", "box", "title", "notes", "order", "place", "hide", "cell"))
        if what == "slide":
            own = presentation.slides.add_slide(presentation.slide_layouts[1])
            own.shapes.title.text = word
            own.shapes.add_picture(picture(), Inches(1), Inches(1))
        elif what == "box":
            slide.shapes.add_textbox(0, 0, Inches(1), Inches(1)).text_frame.text = word
        elif what == "title" and slide.shapes.title is not None:
            slide.shapes.title.text_frame.text = word
        elif what == "notes":
            slide.notes_slide.notes_text_frame.text = word
        elif what == "order" and len(slides) > 2:
            move(presentation, drawn.randrange(len(slides)), drawn.randrange(len(slides)))
        elif what == "place" and shapes:
            shape = drawn.choice(shapes)
            shape.left, shape.top = Emu(drawn.randrange(10**6)), Emu(drawn.randrange(10**6))
        elif what == "hide":
            slide._element.set("show", "0")
        elif what == "cell":
            for shape in shapes:
                if shape.has_table:
                    shape.table.cell(1, 0).text_frame.text = word


def last_words(presentation: Any) -> set[str]:
    """What the author has written, as it stands in the end."""
    found = set()
    for slide in presentation.slides:
        roots = [slide._element, *([slide.notes_slide._element] if slide.has_notes_slide else [])]
        found |= {t.text for root in roots for t in root.iter("{*}t") if t.text}
    return {text for text in found if text.startswith("Eget ")}


def own_order(content: bytes) -> list[str]:
    """The names of the slides in their order, but for those that are offered."""
    names = [str(s._element.cSld.get("name") or s.slide_id) for s in opened(content).slides]
    return [name for name in names if not name.startswith("new.")]


@pytest.mark.parametrize(
    "start", [pytest.param(start, marks=[pytest.mark.slow] * (start > 0)) for start in range(10)]
)
def test_nothing_of_the_author_is_lost_whatever_they_do(start: int) -> None:
    """Eight scripts of edits each, over two rounds of results."""
    for seed in range(8 * start, 8 * start + 8):
        drawn, content = random.Random(seed), written()
        for positive in (90, 85):
            presentation, file = opened(content), io.BytesIO()
            random_edits(presentation, drawn)
            own = last_words(presentation)
            presentation.save(file)
            mode = drawn.choice((Edited.OFFER, Edited.OFFER, Edited.KEEP))
            content = update(file.getvalue(), deck_of(positive), mode).content
            assert own - offered_words(file.getvalue()) <= last_words(opened(content)), seed
            before = own_order(file.getvalue())
            assert [name for name in own_order(content) if name in before] == before, seed
        assert update(content, deck_of(85), mode).content == content, seed


def offered_words(content: bytes) -> set[str]:
    """What the author has written on slides that offer something: those are replaced."""
    presentation = opened(content)
    for slide in list(presentation.slides):
        name = slide._element.cSld.get("name") or ""
        if not name.startswith("new."):
            slide._element.cSld.spTree.clear()
            if slide.has_notes_slide:
                slide.notes_slide._element.cSld.spTree.clear()
    return last_words(presentation)


@as_subtests("seed", [None, 1])
def test_office_opens_a_file_that_has_been_updated(tmp_path: Path, seed: int | None) -> None:
    def edit(presentation: Any) -> None:
        if seed is None:
            worked_over(presentation)
        else:
            random_edits(presentation, random.Random(seed))

    before, after = tmp_path / "before.pptx", tmp_path / "after.pptx"
    before.write_bytes(edited(written(), edit))
    after.write_bytes(update(before.read_bytes(), deck_of(90)).content)
    # What the author has moved may lie over something else.
    assert [f for f in findings(after) if "PPT006" not in f] == []
