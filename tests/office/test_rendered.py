"""Word files on paper, by LibreOffice: no word of a table stands on two lines."""

from __future__ import annotations

import io
import re
import subprocess
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from docx.document import Document as WordDocument
from docx.shared import Twips

from indicators.analysis import Population
from indicators.documents import powerpoint, word
from indicators.documents.model import Document
from indicators.documents.speaking import spoken
from indicators.report import appendix
from indicators.report.choices import Choices
from indicators.workspace import Workspace
from indicators.workspace.results import pairs_with_wholes
from tests.word_files import read_word

from ..documents.sample import DOCUMENT
from ..documents.test_powerpoint import DECK
from .checks import findings
from .conftest import Convert, needed
from .documents import of_many_units, reports, without, word_template
from .test_opens import WHOLE, deck_template

pytestmark = pytest.mark.office


def words_of(texts: Iterable[str]) -> Counter[str]:
    return Counter(token for text in texts for token in text.split())


def words_on_paper(pdf: Path) -> Counter[str]:
    """The words of a file as they stand on its lines."""
    command = (needed("pdftotext"), "-raw", pdf, "-")
    text = subprocess.run(list(map(str, command)), check=True, capture_output=True).stdout
    # The dots of a list of contents stand between a word and its page: a long title leaves
    # room for one or two.
    return words_of([re.sub(r"(?m)(?<=[^\W\d])\.+ ?(?=\d+$)|\.{4,}", " ", text.decode())])


def broken(content: bytes, pdf: Path) -> Iterator[str]:
    """The words of table cells that are on paper fewer times than in the file, and pieces of
    words. In running text a word may be parted at its dash."""
    opened, paper = read_word(io.BytesIO(content)), words_on_paper(pdf)
    in_cells = words_of(c.text for table in opened.tables for row in table.rows for c in row.cells)
    in_text = words_of(paragraph.text for paragraph in opened.paragraphs)
    for whole, times in in_cells.items():
        if paper[whole] < times + in_text[whole] * (not re.search("[-–]", whole)):
            yield whole
    pieces = {piece for text in in_text for piece in re.split("(?<=[-–])", text)}
    for found in paper:
        if found not in in_cells | in_text and found not in pieces and not of_page(found):
            yield found


def of_page(text: str) -> bool:
    """Whether it is from the number of a page: "1 (4)"."""
    return text.strip("()").isdigit()


def splittable(content: bytes) -> WordDocument:
    """The document with rows that may be parted by the end of a page: of those that must not,
    LibreOffice 7.4 now and then leaves out all to the end of the table."""
    opened = read_word(io.BytesIO(content))
    for whole in opened.element.body.xpath(".//w:cantSplit"):
        whole.getparent().remove(whole)
    return opened


def on_paper(
    documents: Iterable[Document], template: bytes | None, folder: Path, converted: Convert
) -> list[str]:
    files = []
    for number, document in enumerate(documents):
        files.append(folder / f"{number:02d}.docx")
        splittable(word.render(document, template)).save(files[-1])
    pdfs = converted(files, "pdf")
    both = zip(files, pdfs, strict=True)
    return [f"{file.name}: {text}" for file, pdf in both for text in broken(file.read_bytes(), pdf)]


@pytest.mark.parametrize("beside", [False, True])
@pytest.mark.parametrize("decimals", [0, 1])
def test_no_word_of_a_table_is_broken_on_paper(
    decimals: int, beside: bool, tmp_path: Path, converted: Convert
) -> None:
    documents = reports(decimals=decimals, beside=beside)
    assert on_paper(documents, None, tmp_path, converted) == []


def test_no_word_is_broken_on_paper_with_a_template(tmp_path: Path, converted: Convert) -> None:
    documents = reports(decimals=0, beside=True)
    assert on_paper(documents, word_template(), tmp_path, converted) == []


def test_no_word_is_broken_on_paper_in_tables_of_many_units(
    tmp_path: Path, converted: Convert
) -> None:
    documents = map(of_many_units, (5, 8, 12, 20))
    assert on_paper(documents, None, tmp_path, converted) == []


def test_the_check_finds_a_word_that_is_broken(tmp_path: Path, converted: Convert) -> None:
    content = word.render(of_many_units(5))
    narrow = read_word(io.BytesIO(content))
    table = narrow.tables[0]
    for cell in table.columns[1].cells:
        cell.width = Twips(900)
    table._tbl.tblGrid.gridCol_lst[1].w = Twips(900)
    narrow.save(tmp_path / "narrow.docx")
    (pdf,) = converted([tmp_path / "narrow.docx"], "pdf")
    pieces = set(broken((tmp_path / "narrow.docx").read_bytes(), pdf))
    assert any("Arbetslivsresurs".startswith(piece) for piece in pieces)
    assert any("Arbetslivsresurs".endswith(piece) for piece in pieces)


def test_documents_on_a_template_of_libreoffice_open(tmp_path: Path, converted: Convert) -> None:
    for number, content in enumerate((word.render(DOCUMENT), without(word_template(), "theme"))):
        (tmp_path / "given.docx").write_bytes(content)
        (text,) = converted([tmp_path / "given.docx"], "odt")
        (template,) = converted([text], "docx")
        own = tmp_path / f"{number}-own.docx"
        own.write_bytes(word.render(WHOLE, template.read_bytes()))
        assert findings(own) == []


def test_decks_on_a_template_of_libreoffice_open(tmp_path: Path, converted: Convert) -> None:
    given = (powerpoint.render(DECK), deck_template(), deck_template(0))
    for number, content in enumerate(given):
        (tmp_path / "given.pptx").write_bytes(content)
        (slides,) = converted([tmp_path / "given.pptx"], "odp")
        (template,) = converted([slides], "pptx")
        own = tmp_path / f"{number}-own.pptx"
        own.write_bytes(powerpoint.render(DECK, template.read_bytes()))
        assert findings(own) == []


def page_of(pdf: Path, number: int) -> str:
    """The words on a page, between single spaces."""
    numbers = ("-f", str(number), "-l", str(number))
    command = (needed("pdftotext"), "-raw", *numbers, str(pdf), "-")
    text = subprocess.run(command, check=True, capture_output=True).stdout.decode()
    return " ".join(text.split())


@pytest.mark.parametrize("population", [None, *Population])
@pytest.mark.parametrize("language", ["sv", "en"])
def test_all_indicators_of_three_surveys_are_on_one_page_with_their_targets(
    population: Population | None,
    language: str,
    workspace: Workspace,
    tmp_path: Path,
    converted: Convert,
) -> None:
    """The note that is last on the page, and the heading that is first on the next."""
    targets = {"time": 90, "experience": 80, "structures": 80, "known": 60}
    pairs, _ = pairs_with_wholes(workspace, workspace.waves_of(2022))
    aimed = [replace(pair, later=replace(pair.later, targets=targets)) for pair in pairs]
    source = "Svar rekonstruerade ur förbundets publicerade tabeller"
    choices = Choices(
        association="Samordningsförbundet Östra Södertörn", population=population,
        overview=workspace.instrument, source=source,
    )  # fmt: skip
    path = tmp_path / "report.docx"
    path.write_bytes(word.render(spoken(appendix(aimed, choices), language)))
    (pdf,) = converted([path], "pdf")
    first, second = page_of(pdf, 1), page_of(pdf, 2)
    assert source in first
    assert second.startswith("Om enkäterna" if language == "sv" else "About the surveys")
