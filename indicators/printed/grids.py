"""The cells of published tables, and the text around them: a CSV file, or a Word report."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import zip_longest
from pathlib import Path
from typing import Any
from zipfile import ZipFile

from ..responses.readers import csv as csv_reader
from ..words.errors import ProblemsError
from .columns import is_header
from .numbers import fewer, sizes

_MOST_BYTES = 100_000_000  # of text, unpacked: thousands of pages


@dataclass(frozen=True, slots=True)
class Grid:
    """The cells of a table, the text above it and whether no other table of shares stands between
    them, and how many answered each question by year and number, as far as the notes under it say.
    """

    title: str
    rows: Sequence[tuple[str, ...]]
    is_near: bool = True
    bases: Mapping[tuple[int | None, int], int] = field(default_factory=dict)


def csv_grid(path: Path) -> Grid:
    """A CSV file as one grid."""
    columns = [column.cells for column in csv_reader.read(path).columns]
    rows = [
        tuple("" if cell is None else str(cell) for cell in row)
        for row in zip(*columns, strict=True)
    ]
    return Grid(path.stem, rows)


def word_grids(path: Path) -> list[Grid]:
    """The tables of a Word file, each with its notes and the nearest text above it that says how
    many answered, or else the nearest text. What stands above one table of shares says nothing of
    the next.

    Raises:
        ProblemsError: If the file cannot be read as Word, or a part of it cannot, wherever that
            shows.
    """
    from docx.oxml.exceptions import InvalidXmlError

    from ..documents.zipped import UNREADABLE

    try:
        return _grids(path)
    except (*UNREADABLE, InvalidXmlError) as error:
        raise ProblemsError.at("printed.broken", str(path)) from error


def _grids(path: Path) -> list[Grid]:
    from docx.table import Table

    texts_above: list[str] = []
    below_last, grids = 0, list[Grid]()  # so many of the texts stand below the last table of shares
    for block in _blocks(path):
        if isinstance(block, Table):
            texts = texts_above[len(texts_above) - below_last :] or texts_above or [path.stem]
            title = next(filter(sizes, reversed(texts)), texts[-1])
            grid = Grid(title, _rows(block), is_near=below_last > 0)
            if grids and not below_last and grid.rows[:1] == grids[-1].rows[:1]:
                # Split at the end of a page, with its header repeated.
                grids[-1] = replace(grids[-1], rows=[*grids[-1].rows, *grid.rows])
            else:
                grids.append(grid)
            below_last = 0 if any(map(is_header, grid.rows)) else below_last
        elif text := " ".join(block.text.split()):
            style = str(block.style and block.style.name).lower()
            texts_above = [] if style.startswith(("heading", "rubrik")) else texts_above
            texts_above = [*texts_above, text]
            below_last = min(below_last + 1, len(texts_above))
            if grids and (bases := dict(fewer(text))):
                grids[-1] = replace(grids[-1], bases={**grids[-1].bases, **bases})
                texts_above, below_last = texts_above[:-1], below_last - 1
    return grids


def _rows(table: Any) -> list[tuple[str, ...]]:
    """The texts of a table, that of a merged cell in each place it covers; rows are as long as the
    longest."""
    from docx.table import _Cell

    rows: list[list[str]] = []
    for row in table.rows:
        texts = [""] * row.grid_cols_before
        for cell in row._tr.tc_lst:
            merged_above = rows[-1][len(texts) :][:1] if rows and cell.vMerge == "continue" else []
            texts += (merged_above or [_words(_Cell(cell, table))]) * cell.grid_span
        rows.append(texts)
    return list(zip(*zip_longest(*rows, fillvalue=""), strict=True))


def _blocks(path: Path) -> list[Any]:
    """The paragraphs and tables of a Word file, one after another."""
    import docx
    from docx.oxml.ns import qn

    with ZipFile(path) as package:
        texts = (p.file_size for p in package.infolist() if p.filename.endswith(".xml"))
        size = sum(texts)
    if size > _MOST_BYTES:
        raise ProblemsError.at("printed.too_large", str(path))
    with path.open("rb") as file:
        word = docx.Document(file)
    # The tables of a report stand in content controls, which the library passes by.
    for control in list(word.element.body.iter(qn("w:sdt"))):
        for block in control.findall(f"{qn('w:sdtContent')}/*"):
            control.addprevious(block)
        control.getparent().remove(control)
    return list(word.iter_inner_content())


def _words(cell: Any) -> str:
    """The text of a cell without the raised mark of a note: 94 and a raised 1 are not 941."""
    texts = (
        "".join(run.text for run in paragraph.runs if not run.font.superscript)
        if any(run.font.superscript for run in paragraph.runs)
        else paragraph.text
        for paragraph in cell.paragraphs
    )
    return "\n".join(texts)
