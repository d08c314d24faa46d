"""Files that authors have left, proofread from end to end."""

from __future__ import annotations

import csv
import io
import shutil
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from docx.document import Document
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn

from indicators.documents.reading_text import read_text
from indicators.report.proofreading import Verdict, proofread

from ..conftest import ROOT, Outcome, edit
from ..subtests import as_subtests
from .test_proofreading import known

HIDDEN = "På Enhet C var 67 procent positiva."


def verdicts_in(path: Path) -> list[Verdict]:
    return [finding.verdict for finding in proofread(read_text(path), known())]


def plain(word: Document) -> None:
    word.add_paragraph(HIDDEN)


def two_runs(word: Document) -> None:
    paragraph = word.add_paragraph("På Enh")
    paragraph.add_run("et C var 6").bold = True
    paragraph.add_run("7 procent positiva.")


def under_heading(word: Document) -> None:
    word.add_heading("Enhet C", 2)
    word.add_paragraph("Här var 67 procent positiva.")


def bold_heading(word: Document) -> None:
    word.add_paragraph().add_run("Enhet C").bold = True
    word.add_paragraph("Här var 67 procent positiva.")


def list_item(word: Document) -> None:
    word.add_paragraph("Positiva svar i enheterna:")
    word.add_paragraph("Enhet C: 67 %", style="List Bullet")


def list_under_group(word: Document) -> None:
    word.add_paragraph("På Enhet C svarade personalen så här:")
    word.add_paragraph("Stödet får ta tid: 67 %", style="List Bullet")


def table(word: Document) -> None:
    rows = word.add_table(2, 2).rows
    for row, texts in zip(rows, [("Enhet", "Stödet får ta tid, positiva"), ("Enhet C", "67")],
                          strict=True):  # fmt: skip
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text


def table_by_column(word: Document) -> None:
    rows = word.add_table(2, 3).rows
    texts = [("Fråga", "Enhet A", "Enhet C"), ("Rutiner för samarbete", "dolt", "67 %")]
    for row, line in zip(rows, texts, strict=True):
        for cell, text in zip(row.cells, line, strict=True):
            cell.text = text


def table_of_counts(word: Document) -> None:
    rows = word.add_table(2, 2).rows
    for row, texts in zip(rows, [("Enhet", "Antal svar"), ("Enhet C", "3")], strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text


def no_break_spaces(word: Document) -> None:
    word.add_paragraph(HIDDEN.replace(" ", "\N{NO-BREAK SPACE}"))


def soft_hyphens(word: Document) -> None:
    run = word.add_paragraph("På Enhet C var 67 pro").add_run()
    run._r.append(OxmlElement("w:softHyphen"))
    word.paragraphs[-1].add_run("cent posi\xadtiva.")


def inserted(word: Document) -> None:
    paragraph = word.add_paragraph("På Enhet C var ")
    inside = parse_xml(
        f'<w:ins {nsdecls("w")} w:id="1" w:author="A"><w:r><w:t>67 procent positiva.</w:t></w:r>'
        "</w:ins>"
    )
    paragraph._p.append(inside)


def text_box(word: Document) -> None:
    paragraph = word.add_paragraph()
    paragraph.add_run()._r.append(parse_xml(
        f'<w:pict {nsdecls("w")} xmlns:v="urn:schemas-microsoft-com:vml"><v:shape><v:textbox>'
        f"<w:txbxContent><w:p><w:r><w:t>{HIDDEN}</w:t></w:r></w:p></w:txbxContent></v:textbox>"
        "</v:shape></w:pict>"
    ))  # fmt: skip


def header(word: Document) -> None:
    word.sections[0].header.paragraphs[0].text = HIDDEN


def control(word: Document) -> None:
    """Prose in a content control that bears the name of a part of a report."""
    word.element.body.insert(0, parse_xml(
        f'<w:sdt {nsdecls("w")}><w:sdtPr><w:tag w:val="staff.2022.total.text"/></w:sdtPr>'
        f"<w:sdtContent><w:p><w:r><w:t>{HIDDEN}</w:t></w:r></w:p></w:sdtContent></w:sdt>"
    ))  # fmt: skip


MAKERS: tuple[Callable[[Document], None], ...] = (
    plain, two_runs, under_heading, bold_heading, list_item, list_under_group, table,
    table_by_column, table_of_counts, no_break_spaces, soft_hyphens, inserted, text_box, header,
    control,
)  # fmt: skip


@as_subtests("make", list(MAKERS))
def test_a_hidden_figure_is_found_wherever_it_stands_in_a_word_file(
    make: Callable[[Document], None], tmp_path_factory: pytest.TempPathFactory
) -> None:
    word = docx.Document()
    make(word)
    path = tmp_path_factory.mktemp("word") / "rapport.docx"
    word.save(str(path))
    assert Verdict.HIDDEN in verdicts_in(path), make.__name__


def test_a_foot_note_is_read_where_its_mark_stands(tmp_path: Path) -> None:
    word = docx.Document()
    paragraph = word.add_paragraph("Enhet C är en liten enhet.")
    mark = OxmlElement("w:footnoteReference")
    mark.set(qn("w:id"), "2")
    paragraph.add_run()._r.append(mark)
    buffer = io.BytesIO()
    word.save(buffer)
    path = tmp_path / "rapport.docx"
    path.write_bytes(with_part(buffer.getvalue(), "word/footnotes.xml", (
        f'<w:footnotes {nsdecls("w")}><w:footnote w:id="2"><w:p><w:r><w:t>Där var 67 procent '
        "positiva.</w:t></w:r></w:p></w:footnote></w:footnotes>"
    )))  # fmt: skip
    assert verdicts_in(path) == [Verdict.HIDDEN]


def with_part(file: bytes, name: str, text: str) -> bytes:
    from zipfile import ZipFile

    buffer = io.BytesIO(file)
    with ZipFile(buffer, "a") as package:
        package.writestr(name, text)
    return buffer.getvalue()


def test_what_is_deleted_under_tracked_changes_is_not_read(tmp_path: Path) -> None:
    word = docx.Document()
    word.add_paragraph("På Enhet C ")._p.append(parse_xml(
        f'<w:del {nsdecls("w")} w:id="1" w:author="A"><w:r><w:delText>var 67 procent positiva.'
        "</w:delText></w:r></w:del>"
    ))  # fmt: skip
    word.save(str(tmp_path / "rapport.docx"))
    assert verdicts_in(tmp_path / "rapport.docx") == []


@as_subtests(("name", "text"), [
    ("rapport.md", "## Enhet C\n\nHär var **67 procent** positiva.\n"),
    ("rapport.md", "| Enhet | Positiva |\n| --- | --- |\n| Enhet C | 67 % |\n"),
    ("rapport.txt", "Enhet C\n=======\n\nHär var 67 procent\npositiva.\n"),
    ("rapport.html", "<h2>Enhet C</h2><p>Här var <b>67</b> procent positiva.</p>"),
    ("rapport.html", "<table><tr><th>Enhet<th>Positiva<tr><td>Enhet C<td>67 %</table>"),
])  # fmt: skip
def test_other_files_are_read_too(
    name: str, text: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    path = tmp_path_factory.mktemp("other") / name
    path.write_text(text, "utf-8")
    assert verdicts_in(path) == [Verdict.HIDDEN]


def test_slides_and_what_is_said_to_them_are_read(tmp_path: Path) -> None:
    import pptx

    slides = pptx.Presentation()
    slide = slides.slides.add_slide(slides.slide_layouts[1])
    slide.shapes.title.text = "Enhet C"
    slide.placeholders[1].text = "67 procent är positiva"
    slide.notes_slide.notes_text_frame.text = "Säg att tre svarade."
    slides.save(str(tmp_path / "bilder.pptx"))
    assert verdicts_in(tmp_path / "bilder.pptx") == [Verdict.HIDDEN] * 2


# --- the slips of the printed reports, and the command ---------------------------------------

# What three sentences of annual reports had wrong, in other words; the shares are those of
# tests/data/published_shares.csv.
SLIPS = (
    ("Personal", "94 procent av personalen menar att det finns en tillräcklig planering för tiden "
     "efter insatsen."),
    ("Styrelse", "År 2021 svarade 50 procent av styrelsen på enkäten."),
    ("Styrelse", "År 2021 menade 60 procent av styrelsen att det finns en strategi för uppföljning "
     "och utvärdering."),
)  # fmt: skip


def test_the_slips_of_the_printed_reports_are_found(
    tmp_path: Path, indicators: Callable[..., Outcome]
) -> None:
    word = docx.Document()
    for heading, text in SLIPS:
        word.add_heading(heading, 1)
        word.add_paragraph(text)
    word.save(str(tmp_path / "rapport.docx"))
    done = indicators("proofread", tmp_path / "rapport.docx", ROOT, "--year", "2022",
                      "--language", "sv")  # fmt: skip
    assert done.code == 1 and "Fel: 2. Omöjliga: 1." in done.out
    done = indicators("proofread", tmp_path / "rapport.docx", ROOT, "--year", "2022",
                      "-o", tmp_path / "fynd.csv")  # fmt: skip
    rows = (tmp_path / "fynd.csv").read_text("utf-8-sig").splitlines()
    kinds = [(row["verdict"], row["figure"]) for row in csv.DictReader(rows)]
    assert [row["printed"] for row in csv.DictReader(rows)] == ["100%", "46%", "83%"]
    assert "the table says 46%" in list(csv.DictReader(rows))[1]["reason"]
    assert done.code == 1 and "Wrong: 2. Impossible: 1." in done.err
    assert kinds == [
        ("wrong", "staff.2022.planning.positive"),
        ("wrong", "board.2021.rate"),
        ("impossible", "board.2021.evaluation_strategy.positive"),
    ]


@as_subtests(("year", "language"), [(2022, "sv"), (2021, "en")])
def test_all_that_a_report_says_of_itself_is_right(
    year: int, language: str, tmp_path_factory: pytest.TempPathFactory,
    indicators: Callable[..., Outcome],
) -> None:  # fmt: skip
    """Also where it is not known what has been edited."""
    path = tmp_path_factory.mktemp("report") / "bilaga.md"
    indicators("report", ROOT, "--year", year, "--by", "unit", "--text", "--language", language,
               "-o", path)  # fmt: skip
    done = indicators("proofread", path, ROOT, "--year", year)
    assert done.code == 0, done.out
    assert "Wrong: 0. Impossible: 0. Of hidden" in " ".join(done.out.split())
    assert "right: 0" not in done.out


NOTHING = "right: 0. Wrong: 0. Impossible: 0. Of hidden results: 0. Unsure: 0."


@as_subtests("name", ["bilaga.docx", "bilder.pptx", "bilaga.md", "bilaga.html"])
def test_what_the_tool_has_written_and_nobody_edited_is_no_alarm(
    name: str, tmp_path_factory: pytest.TempPathFactory, indicators: Callable[..., Outcome]
) -> None:
    folder = tmp_path_factory.mktemp("untouched")
    for part in ("questionnaires", "responses"):
        shutil.copytree(ROOT / part, folder / "ws" / part)
    edit(folder / "ws" / "responses" / "rounds.toml", "association =",
         'population = "these"\nassociation =')  # fmt: skip
    command = ["slides"] if name.endswith("pptx") else ["report", "--text", "--change"]
    written = indicators(command[0], folder / "ws", "--by", "unit", *command[1:],
                         "-o", folder / name)  # fmt: skip
    assert written.code == 0, written.err
    done = indicators("proofread", folder / name, folder / "ws")
    said = " ".join(done.out.split())
    assert done.code == 0 and "Wrong: 0. Impossible: 0. Of hidden results: 0. Unsure: 0." in said
    if name.endswith(("docx", "pptx")):
        assert NOTHING in said


def test_what_somebody_says_on_slides_of_the_tool_is_read(
    tmp_path: Path, indicators: Callable[..., Outcome]
) -> None:
    """The titles and feet that stand as they were written are what it is read by."""
    import pptx
    from pptx.util import Inches

    path = tmp_path / "bilder.pptx"
    assert indicators("slides", ROOT, "-o", path).code == 0
    deck = pptx.Presentation(str(path))
    slide = next(s for s in deck.slides if "staff.2022.total.ranked" in s._element.cSld.get("name"))
    slide.shapes.add_textbox(0, 0, Inches(1), Inches(1)).text_frame.text = "Stödet får ta tid: 91 %"
    slide.notes_slide.notes_text_frame.text = "Svarsfrekvensen var 60 procent."
    other = next(s for s in deck.slides if "board.2022.total.ranked" in s._element.cSld.get("name"))
    other.shapes.title.text_frame.text = "Strukturer för relationer: 94 % positiva"
    deck.save(str(path))
    passages = read_text(path)
    assert len(passages) == 3
    assert passages[0].headings[0].startswith("Personal 2022.")
    done = indicators("proofread", path, ROOT, "-o", tmp_path / "fynd.csv")
    assert done.code == 1
    rows = (tmp_path / "fynd.csv").read_text("utf-8-sig")
    assert all(n in rows for n in ("staff.2022.time.positive", "staff.2022.rate",
                                   "board.2022.structures.positive"))  # fmt: skip
    assert "right: 0." in done.err


def test_what_cannot_be_read_is_told(tmp_path: Path, indicators: Callable[..., Outcome]) -> None:
    (tmp_path / "a.docx").write_bytes(b"PK no zip")
    (tmp_path / "a.pdf").write_bytes(b"")
    for name in ("a.docx", "a.pdf", "none.md"):
        done = indicators("proofread", tmp_path / name, ROOT)
        assert done.code == 1 and name in done.err and "Traceback" not in done.err


def test_a_file_is_read_against_the_year_that_it_was_made_for(
    tmp_path: Path, indicators: Callable[..., Outcome]
) -> None:
    path = tmp_path / "bilaga.docx"
    indicators("report", ROOT, "--year", "2021", "-o", path)
    word = docx.Document(str(path))
    word.add_paragraph("Svarsfrekvensen bland personalen var 80 procent.")
    word.save(str(path))
    done = indicators("proofread", path, ROOT)
    assert done.code == 0 and "read against the figures of 2021" in done.out
    assert "right: 1. Wrong: 0" in done.out
    asked = indicators("proofread", path, ROOT, "--year", "2022")
    assert "read against the figures of 2022" in asked.out


def test_a_table_without_a_head_is_read_from_its_first_row(tmp_path: Path) -> None:
    text = "## Enhet C\n\n| Stödet får ta tid | 67 % |\n| Rutiner för samarbete | 67 % |\n"
    (tmp_path / "rapport.md").write_text(text, "utf-8")
    assert verdicts_in(tmp_path / "rapport.md") == [Verdict.HIDDEN] * 2
    (tmp_path / "rapport.md").write_text(text.replace("67", "7").replace("C", "A"), "utf-8")
    verdicts = verdicts_in(tmp_path / "rapport.md")
    assert len(verdicts) == 2 and all(verdict.is_error for verdict in verdicts)


@as_subtests(("name", "count"), [("rapport.txt", 2), ("rapport.md", 1)])
def test_names_of_figures_that_stand_as_names_are_told(
    name: str, count: int, tmp_path_factory: pytest.TempPathFactory,
    indicators: Callable[..., Outcome],
) -> None:  # fmt: skip
    """In a template only those without their closing brace."""
    path = tmp_path_factory.mktemp("fields") / name
    path.write_text("Av dem svarade {staff.2022.rate.\n\nAlla: {board.2022.rate}\n", "utf-8")
    done = indicators("proofread", path, ROOT)
    assert done.code == 1
    assert f"Fields without a figure: {count}." in " ".join(done.out.split())
    assert "“{staff.2022.rate”" in done.out
    assert ("“{board.2022.rate}”" in done.out) == (count == 2)


def test_what_is_quoted_has_the_number_whole_and_names_of_figures_are_not_broken(
    tmp_path: Path, indicators: Callable[..., Outcome]
) -> None:
    text = f"Styrelsen {'har diskuterat resultatet och ' * 7}svarsfrekvensen på 64 procent."
    (tmp_path / "rapport.md").write_text(text, "utf-8")
    done = indicators("proofread", tmp_path / "rapport.md", ROOT)
    said = " ".join(done.out.split())
    assert "… " in said and "på 64 procent" in said and "{board.2022.rate}" in done.out
