"""The report on paper, by LibreOffice: how many pages, what stands on each, and how large."""

from __future__ import annotations

import io
import re
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from docx.oxml.ns import qn

from indicators.analysis import Population
from indicators.documents import word
from indicators.documents.length import is_long
from indicators.documents.model import Document
from indicators.documents.speaking import spoken
from indicators.report import appendix
from indicators.report.choices import Choices
from indicators.results.comparison import Comparison
from indicators.results.measuring import measure
from indicators.survey.policy import Policy
from indicators.survey.questionnaire import Question
from indicators.workspace import Workspace, open_workspace
from indicators.workspace.results import pairs_with_wholes
from tests.word_files import read_word

from ..conftest import make_question, make_questionnaire, make_responses, make_wave
from ..report.test_two_classes import YES_NO
from .conftest import Convert, needed
from .documents import workspace_in

pytestmark = pytest.mark.office

FULL = Choices(
    association="Samordningsförbundet Östra Södertörn",
    source="svar rekonstruerade ur förbundets publicerade tabeller",
    population=Population.PROCESS, with_charts=True, with_change=True, with_drafts=True,
)  # fmt: skip
LONG = "Upplever du att de du samverkar med hos andra myndigheter och inom hälso- och sjukvården "
LONG += "vet vad du kan tillföra när ni tillsammans planerar vad som ska hända efter insatsen, och "
LONG += "att de har tid?"


def full_report(workspace: Workspace, language: str) -> Document:
    """All that `report --by unit --charts --change --text` has in it."""
    pairs, _ = pairs_with_wholes(workspace, workspace.waves_of(2022), ("unit",))
    choices = replace(FULL, overview=workspace.instrument, instrument=workspace.instrument)
    return spoken(appendix(pairs, choices), language)


def survey(questions: int, answers: int, years: int = 2, **of_question: object) -> Document:
    """A report of one survey with so many questions, answers and years."""
    asked: list[Question] = [make_question(f"q{n}", **of_question) for n in range(questions)]
    questionnaire = make_questionnaire(*asked)
    last = 2 if "alternatives" in of_question else 6
    waves = [
        measure(
            make_responses(
                questionnaire,
                [[(n + q + year) % last for q in range(questions)] for n in range(answers)],
            ),
            questionnaire,
            make_wave(Policy(), year=2022 - year, invited=answers + 3),
        )
        for year in range(years)
    ]
    return spoken(appendix([Comparison(*waves)], FULL), "sv")


SURVEYS = {
    "1 question": lambda: survey(1, 12),
    "5 questions": lambda: survey(5, 12),
    "11 questions": lambda: survey(11, 40),
    "30 questions": lambda: survey(30, 40),
    "two classes": lambda: survey(8, 20, alternatives=YES_NO),
    "all hidden": lambda: survey(5, 3),
    "one year": lambda: survey(11, 40, years=1),
    "questions of 200 letters": lambda: survey(11, 40, text=LONG),
}


def pages_of(pdf: Path) -> list[str]:
    """The words on each page, between single spaces."""
    command = (needed("pdftotext"), "-raw", str(pdf), "-")
    text = subprocess.run(command, check=True, capture_output=True).stdout.decode()
    return [" ".join(page.split()) for page in text.split("\f")[:-1]]


def printed(document: Document, folder: Path, converted: Convert) -> tuple[bytes, list[str]]:
    """The file, and the words on its pages."""
    content = word.render(document)
    path = folder / "report.docx"
    path.write_bytes(content)
    (pdf,) = converted([path], "pdf")
    return content, pages_of(pdf)


def pages_of_notes_only(content: bytes, pages: list[str]) -> list[int]:
    """The pages on which no words stand but those of notes, and their own number."""
    opened = read_word(io.BytesIO(content))
    notes = " ".join(p.text for p in opened.paragraphs if p.style.name == "Indikatornot").split()
    words = [set(re.sub(r"\d+ \(\d+\)$", "", page).split()) for page in pages]
    return [n for n, of_page in enumerate(words, 1) if of_page and of_page <= set(notes)]


def smallest_size(content: bytes) -> float:
    """The smallest type that a paragraph or a run is set in, in points."""
    opened = read_word(io.BytesIO(content))
    sizes = {int(size) for size in opened.element.body.xpath(".//w:rPr/w:sz/@w:val")}
    used = set(opened.element.body.xpath(".//w:pStyle/@w:val"))
    for style in opened.styles.element.style_lst:
        if style.styleId in used:
            sizes.update(int(size) for size in style.xpath("w:rPr/w:sz/@w:val"))
    return min(sizes) / 2


def parts_of_questions(content: bytes) -> Iterator[tuple[bool, float]]:
    """Whether a table is of changes, and the part of the width that its questions have."""
    for table in read_word(io.BytesIO(content)).tables:
        heads = [cell.text for cell in table.rows[0].cells]
        if heads[0] in ("Fråga", "Question"):
            widths = [int(column.get(qn("w:w"))) for column in table._tbl.tblGrid]
            yield (
                any(head.startswith(("Ändring", "Change")) for head in heads),
                widths[0] / sum(widths),
            )


@pytest.mark.parametrize("language", ["sv", "en"])
def test_the_full_report_of_the_repository_is_told_on_ten_pages(
    language: str, tmp_path: Path, converted: Convert
) -> None:
    document = full_report(open_workspace(workspace_in(tmp_path / "w")), language)
    content, pages = printed(document, tmp_path, converted)
    assert len(pages) <= 10
    assert pages_of_notes_only(content, pages) == []
    assert smallest_size(content) >= 9
    for of_changes, part in parts_of_questions(content):
        assert part >= (0.48 if of_changes else 0.4) - 0.001


def test_a_report_of_more_than_six_pages_has_a_list_of_its_contents(
    tmp_path: Path, converted: Convert
) -> None:
    document = full_report(open_workspace(workspace_in(tmp_path / "w")), "sv")
    content, pages = printed(document, tmp_path, converted)
    assert is_long(document) and len(pages) > 6
    opened = read_word(io.BytesIO(content))
    entries = [p for p in opened.paragraphs if p.style.name.startswith("toc ")]
    headings = [p for p in opened.paragraphs if p.style.name in ("Heading 2", "Heading 3")]
    first = next(n for n, p in enumerate(headings) if p.text == document.sections[0].heading)
    assert [entry.text.partition("\t")[0] for entry in entries] == [
        h.text for h in headings[first:]
    ]
    for entry in entries:
        title, number = entry.text.split("\t")
        found = [n for n, page in enumerate(pages, 1) if title in page and n > 2]
        # About where it stands: a program that reckons it anew may move it by some lines.
        assert title in pages[1] and (not found or abs(int(number) - found[0]) <= 1), title


@pytest.mark.parametrize("name", SURVEYS)
def test_a_report_of_any_survey_is_read_without_effort(
    name: str, tmp_path: Path, converted: Convert
) -> None:
    document = SURVEYS[name]()
    content, pages = printed(document, tmp_path, converted)
    assert pages_of_notes_only(content, pages) == []
    assert smallest_size(content) >= 9
    for of_changes, part in parts_of_questions(content):
        assert part >= (0.48 if of_changes else 0.4) - 0.001
    assert ("Innehåll" in " ".join(pages)) == is_long(document)
    if name != "30 questions":
        assert len(pages) <= 6 and not is_long(document)
