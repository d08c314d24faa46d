"""Word, Excel and PowerPoint open what is written without offering to repair it."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from dataclasses import replace
from decimal import Decimal
from itertools import product
from pathlib import Path
from zipfile import ZipFile

import docx
import pptx
import pytest
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.shared import Pt

from indicators.documents import excel, powerpoint, word
from indicators.documents.model import Bullets, Draft, Points, Section
from indicators.documents.powerpoint.file import BLANK as BLANK_DECK
from indicators.documents.word.blank import BLANK
from tests.word_files import read_word

from ..conftest import ROOT, Outcome, edit
from ..documents.sample import DOCUMENT
from ..documents.test_native_chart import SAMPLE, changes, share
from ..documents.test_powerpoint import DECK
from .checks import findings
from .documents import of_many_units, without, word_template, workspace_in

Command = Callable[..., Outcome]

# Every kind of block that there is.
CHANGE = changes((share(60), share(75), Points(Decimal(15))), breaks=frozenset())
WHOLE = replace(
    DOCUMENT,
    sections=(
        *DOCUMENT.sections,
        Section("Diagram", (SAMPLE.table, SAMPLE, CHANGE.table, CHANGE)),
        Section("Ord", (Draft("Utkast:", ("Andelen är hög.",)), Bullets(("En", "Två"), "Svagast"))),
    ),
)


def deck_template(layout: int = 1) -> bytes:
    """The default presentation of python-pptx, with a slide of somebody's."""
    presentation, file = pptx.Presentation(), io.BytesIO()
    slide = presentation.slides.add_slide(presentation.slide_layouts[layout])
    slide.shapes.title.text = "Deras egen"
    slide.notes_slide.notes_text_frame.text = "Deras anteckning"
    presentation.save(file)
    return file.getvalue()


WORD_TEMPLATES = {
    "none": None,
    "with all parts": word_template(),
    "no theme": without(word_template(), "theme"),
    "no typefaces": without(word_template(), "fontTable"),
    "neither": without(word_template(), "theme", "fontTable"),
}
DECK_TEMPLATES = {
    "none": None,
    "with all parts": deck_template(),
    "no view, as from LibreOffice": without(deck_template(), "viewProps"),
    "no settings": without(deck_template(), "viewProps", "presProps", "tableStyles"),
}


def found(folder: Path, name: str, content: bytes) -> list[str]:
    (folder / name).write_bytes(content)
    return findings(folder / name)


# --- each writer ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    "template",
    [
        # What lacks both parts lacks either.
        pytest.param(name, marks=[pytest.mark.slow] * name.startswith("no "))
        for name in WORD_TEMPLATES
    ],
)
def test_a_document_opens_in_word(tmp_path: Path, template: str) -> None:
    assert not found(tmp_path, "d.docx", word.render(WHOLE, WORD_TEMPLATES[template]))


def test_a_table_in_parts_opens_in_word(tmp_path: Path) -> None:
    assert not found(tmp_path, "d.docx", word.render(of_many_units(14)))


@pytest.mark.parametrize("template", DECK_TEMPLATES)
def test_a_deck_opens_in_powerpoint(tmp_path: Path, template: str) -> None:
    assert not found(tmp_path, "d.pptx", powerpoint.render(DECK, DECK_TEMPLATES[template]))


def test_a_deck_without_notes_opens_in_powerpoint(tmp_path: Path) -> None:
    quiet = replace(DECK, slides=DECK.slides[:1])
    assert not found(tmp_path, "d.pptx", powerpoint.render(quiet))


def test_a_document_opens_in_excel(tmp_path: Path) -> None:
    assert not found(tmp_path, "d.xlsx", excel.render(WHOLE))


@pytest.mark.parametrize("blank", [BLANK, BLANK_DECK], ids=lambda path: path.name)
def test_the_blank_files_open_by_themselves(blank: Path) -> None:
    assert not findings(blank)


def test_the_checks_find_what_is_missing(tmp_path: Path) -> None:
    """The decks and documents that were written before, without the parts in question."""
    deck = without(powerpoint.render(DECK), "presProps", "viewProps")
    assert len(found(tmp_path, "d.pptx", deck)) == 4  # two parts, in two versions of Office
    document = without(word.render(WHOLE), "theme", "fontTable")
    assert len(found(tmp_path, "d.docx", document)) == 4


# --- what the parts say --------------------------------------------------------------------


def part(content: bytes, name: str) -> str:
    with ZipFile(io.BytesIO(content)) as package:
        return package.read(name).decode()


def names_of(content: bytes) -> list[str]:
    with ZipFile(io.BytesIO(content)) as package:
        return package.namelist()


def test_the_settings_of_a_deck_are_the_usual_ones_whatever_the_template_has() -> None:
    for template in DECK_TEMPLATES.values():
        content = powerpoint.render(DECK, template)
        for name in ("ppt/presProps.xml", "ppt/viewProps.xml"):
            assert "/>" in part(content, name)
            assert part(content, name).count("<") == 1
            assert names_of(content).count(name) == 1


def test_the_master_of_notes_is_listed_once_where_there_are_notes() -> None:
    assert part(powerpoint.render(DECK), "ppt/presentation.xml").count("<p:notesMasterId ") == 1
    quiet = replace(DECK, slides=DECK.slides[:1])
    assert "notesMaster" not in part(powerpoint.render(quiet), "ppt/presentation.xml")


def test_a_theme_and_typefaces_that_are_there_are_left_as_they_are() -> None:
    template = word_template()
    for name in ("word/theme/theme1.xml", "word/fontTable.xml"):
        assert part(word.render(DOCUMENT, template), name) == part(template, name)


def test_a_theme_that_is_added_has_the_typeface_of_the_text() -> None:
    file = io.BytesIO()
    own = read_word(io.BytesIO(without(word_template(), "theme", "fontTable")))
    fonts = own.styles.element.xpath("w:docDefaults//w:rFonts")[0]
    fonts.attrib.clear()
    fonts.set(docx.oxml.ns.qn("w:ascii"), "Verdana & Söner")
    own.styles["Normal"].font.size = Pt(12)
    own.save(file)
    content = word.render(DOCUMENT, file.getvalue())
    assert 'latin typeface="Verdana &amp; Söner"' in part(content, "word/theme/theme1.xml")
    assert '<w:font w:name="Verdana &amp; Söner"/>' in part(content, "word/fontTable.xml")
    ours = word.render(DOCUMENT)
    assert 'latin typeface="Arial"' in part(ours, "word/theme/theme1.xml")
    assert part(ours, "word/fontTable.xml").count("<w:font ") == 1


def test_a_document_is_related_to_each_of_its_parts_once() -> None:
    for template in WORD_TEMPLATES.values():
        opened = read_word(io.BytesIO(word.render(WHOLE, template)))
        kinds = [relation.reltype for relation in opened.part.rels.values()]
        for kind in (RELATIONSHIP_TYPE.THEME, RELATIONSHIP_TYPE.FONT_TABLE):
            assert kinds.count(kind) == 1


# --- each command --------------------------------------------------------------------------


@pytest.fixture
def workspace_folder(tmp_path: Path) -> Path:
    """With targets, others' shares, and what the answers stand for."""
    folder = workspace_in(tmp_path / "ws", beside=True)
    waves = folder / "responses" / "rounds.toml"
    waves.write_text(f'population = "these"\n{waves.read_text("utf-8")}', "utf-8")
    return folder


def associations(folder: Path) -> Iterator[Path]:
    """Three workspaces of different associations."""
    for name in ("norr", "soder", "vaster"):
        own = workspace_in(folder / name)
        edit(own / "responses" / "rounds.toml", "Östra Södertörn", name.title())
        yield own


@pytest.mark.slow
def test_what_every_command_writes_opens(
    indicators: Command, workspace_folder: Path, tmp_path: Path
) -> None:
    pooled, printed = tuple(associations(tmp_path)), ROOT / "docs" / "printed-example.csv"
    for number, (suffix, command) in enumerate(
        (
            (".docx", ("report", workspace_folder, "--change", "--charts", "--text")),
            (".xlsx", ("report", workspace_folder, "--by", "unit", "--others", "--charts")),
            (".docx", ("table", workspace_folder, "--by", "unit")),
            (".xlsx", ("table", workspace_folder, "--no-compare")),
            (".docx", ("pool", *pooled)),
            (".xlsx", ("reliability", workspace_folder, "--language", "en")),
            (".docx", ("audit", printed)),
            (".pptx", ("slides", workspace_folder, "--questionnaire", "board")),
        )
    ):
        file = tmp_path / f"{number}{suffix}"
        outcome = indicators(*command, "-o", file)
        # The example of audit has an impossible row, and so ends with 1.
        assert outcome.code == (command[0] == "audit"), outcome.err
        assert not findings(file)


@pytest.mark.slow
@pytest.mark.parametrize("language", ["sv", "en"])
def test_what_every_command_writes_opens_with_all_its_options(
    indicators: Command, workspace_folder: Path, tmp_path: Path, language: str
) -> None:
    written: list[Path] = []

    def write(name: str, *command: object) -> None:
        written.append(tmp_path / f"{len(written)}{name}")
        outcome = indicators(*command, "--language", language, "-o", written[-1])
        assert outcome.code == (command[0] == "audit"), outcome.err

    templates = {".docx": WORD_TEMPLATES, ".pptx": DECK_TEMPLATES}
    looks: dict[str, list[tuple[object, ...]]] = {".xlsx": [()], ".docx": [()], ".pptx": [()]}
    for suffix, kinds in templates.items():
        for number, content in enumerate(filter(None, kinds.values())):
            (tmp_path / f"t{number}{suffix}").write_bytes(content)
            looks[suffix].append(("--template", tmp_path / f"t{number}{suffix}"))
    reports = ((), ("--change", "--charts", "--text"), ("--by", "unit", "--others", "--charts"))
    for suffix in (".docx", ".xlsx"):
        for look, options in product(looks[suffix], reports):
            write(suffix, "report", workspace_folder, *look, *options)
        write(suffix, "table", workspace_folder, "--by", "unit", "--by", "sex")
        write(suffix, "reliability", workspace_folder)
        write(suffix, "audit", ROOT / "docs" / "printed-example.csv")
    pooled = tuple(associations(tmp_path))
    for suffix in (".docx", ".xlsx"):
        write(suffix, "pool", *pooled)
    for look in looks[".pptx"]:
        write(".pptx", "slides", workspace_folder, "--by", "unit", *look)
        write("", "slides", workspace_folder, "--each", "unit", *look)
    files = [f for path in written for f in (path.glob("*.pptx") if path.is_dir() else (path,))]
    assert len(files) > len(written) - 1
    assert [finding for file in files for finding in findings(file)] == []
