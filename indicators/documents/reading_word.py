"""The blocks of a Word file, as somebody has left it."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Mapping
from typing import Any
from zipfile import ZipFile

from .reading_text import Block

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_MOST_BYTES = 100_000_000  # of text, unpacked: thousands of pages
_SIGNS = {"tab": " ", "br": " ", "cr": " ", "noBreakHyphen": "-", "softHyphen": "", "ptab": " "}
# What a reader does not see as text, or sees once more as another kind of the same.
_SKIPPED = {f"{_W}del", f"{_W}moveFrom", f"{_W}delText", f"{_W}instrText", f"{_MC}Fallback"}
_OUR_TABLES = "Indikatortabell"


def blocks_of(content: bytes) -> Iterator[Block]:
    """The headings, paragraphs and tables of a Word file; tables of the tool's, which nobody has
    edited, are left out."""
    from .word.authored import without_tables

    content = without_tables(content)
    with ZipFile(io.BytesIO(content)) as package:
        if (
            sum(p.file_size for p in package.infolist() if p.filename.endswith(".xml"))
            > _MOST_BYTES
        ):
            raise ValueError("too large")
        names = package.namelist()
        parts = {
            name: _parsed(package.read(name))
            for name in names
            if re.fullmatch(
                r"word/(document|styles|(foot|end)notes|header\d*|footer\d*)\.xml", name
            )
        }
    reader = _Reader(parts)
    yield from reader.blocks(parts["word/document.xml"])
    for name in sorted(parts):
        if re.search(r"header|footer", name):
            yield from reader.blocks(parts[name])


def _parsed(content: bytes) -> Any:
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
    return etree.fromstring(content, parser)


class _Reader:
    """Reads parts of a file with its styles and notes at hand."""

    def __init__(self, parts: Mapping[str, Any]) -> None:
        styles = parts.get("word/styles.xml")
        self.levels = {} if styles is None else dict(_levels(styles))
        self.names = {} if styles is None else dict(_style_names(styles))
        self.notes = {
            (kind, note.get(f"{_W}id")): note
            for kind in ("footnote", "endnote")
            if (root := parts.get(f"word/{kind}s.xml")) is not None
            for note in root.iter(f"{_W}{kind}")
        }

    def blocks(self, element: Any) -> Iterator[Block]:
        """What stands in an element, in its order."""
        for child in element:
            if child.tag in _SKIPPED or not isinstance(child.tag, str):
                continue
            if child.tag == f"{_W}p":
                yield from self._paragraph(child)
            elif child.tag == f"{_W}tbl":
                yield from self._table(child)
            else:
                yield from self.blocks(child)

    def _paragraph(self, paragraph: Any) -> Iterator[Block]:
        text = _text(paragraph)
        style = paragraph.find(f"{_W}pPr/{_W}pStyle")
        name = "" if style is None else style.get(f"{_W}val", "")
        level = self.levels.get(name, 0) or _own_level(paragraph)
        if not level and _looks_like_heading(paragraph, text):
            level = 9
        listed = paragraph.find(f"{_W}pPr/{_W}numPr") is not None or name.startswith("List")
        yield Block(text, level, is_item=listed and not level)
        for picture in paragraph.iter(f"{_WP}docPr"):
            yield Block(picture.get("descr", ""), before=text)
        for box in _boxes(paragraph):
            yield from self.blocks(box)
        for kind in ("footnote", "endnote"):
            for mark in paragraph.iter(f"{_W}{kind}Reference"):
                note = self.notes.get((kind, mark.get(f"{_W}id")))
                for one in () if note is None else note.iter(f"{_W}p"):
                    yield Block(_text(one), before=text or " ")

    def _table(self, table: Any) -> Iterator[Block]:
        rows = []
        for row in table.iter(f"{_W}tr"):
            if next(row.iterancestors(f"{_W}tbl")) is not table:
                continue
            cells: list[str] = []
            for cell in row.iter(f"{_W}tc"):
                if next(cell.iterancestors(f"{_W}tr")) is row:
                    cells += [_cell_text(cell), *[""] * (_span(cell) - 1)]
            rows.append(cells)
        style = table.find(f"{_W}tblPr/{_W}tblStyle")
        name = "" if style is None else self.names.get(style.get(f"{_W}val", ""), "")
        yield Block(rows=rows, is_made=name == _OUR_TABLES)
        for inner in table.iter(f"{_W}tbl"):
            if inner is not table and next(inner.iterancestors(f"{_W}tbl")) is table:
                yield from self._table(inner)


def _cell_text(cell: Any) -> str:
    paragraphs = (p for p in cell.iter(f"{_W}p") if next(p.iterancestors(f"{_W}tc")) is cell)
    return " ".join(filter(None, map(_text, paragraphs)))


def _span(cell: Any) -> int:
    span = cell.find(f"{_W}tcPr/{_W}gridSpan")
    return 1 if span is None else min(int(span.get(f"{_W}val", "1")), 64)


def _text(paragraph: Any) -> str:
    """The words of a paragraph, without those of boxes in it."""
    return "".join(_words(paragraph))


def _words(element: Any) -> Iterator[str]:
    for child in element:
        if child.tag in _SKIPPED or child.tag == f"{_W}txbxContent":
            continue
        name = str(child.tag).rpartition("}")[2]
        if name == "t":
            yield child.text or ""
        elif name in _SIGNS and child.tag.startswith(_W) and element.tag != f"{_W}tabs":
            yield _SIGNS[name]
        else:
            yield from _words(child)


def _boxes(paragraph: Any) -> Iterator[Any]:
    for box in paragraph.iter(f"{_W}txbxContent"):
        if not any(a.tag in _SKIPPED for a in box.iterancestors()):
            yield box


def _levels(styles: Any) -> Iterator[tuple[str, int]]:
    """The styles of headings by their id: built in, or with an outline level."""
    for style in styles.iter(f"{_W}style"):
        name, outline = style.find(f"{_W}name"), style.find(f"{_W}pPr/{_W}outlineLvl")
        called = "" if name is None else name.get(f"{_W}val", "").casefold()
        if match := re.fullmatch(r"(?:heading|rubrik) (\d)", called):
            yield style.get(f"{_W}styleId", ""), int(match[1]) + 1
        elif called in ("title", "rubrik"):
            yield style.get(f"{_W}styleId", ""), 1
        elif outline is not None and outline.get(f"{_W}val", "9") < "9":
            yield style.get(f"{_W}styleId", ""), int(outline.get(f"{_W}val")) + 2


def _style_names(styles: Any) -> Iterator[tuple[str, str]]:
    """The names of styles by their id."""
    for style in styles.iter(f"{_W}style"):
        name = style.find(f"{_W}name")
        yield style.get(f"{_W}styleId", ""), "" if name is None else name.get(f"{_W}val", "")


def _own_level(paragraph: Any) -> int:
    outline = paragraph.find(f"{_W}pPr/{_W}outlineLvl")
    value = "9" if outline is None else outline.get(f"{_W}val", "9")
    return int(value) + 2 if value.isdecimal() and value < "9" else 0


def _looks_like_heading(paragraph: Any, text: str) -> bool:
    """Whether a short line is set in bold from end to end, as those do who use no styles."""
    runs = [run for run in paragraph.iter(f"{_W}r") if "".join(_words(run)).strip()]
    bold = all((b := r.find(f"{_W}rPr/{_W}b")) is not None and len(b.attrib) == 0 for r in runs)
    return bool(runs) and bold and len(text) < 90 and not re.search(r"[.!?%]\s*$|\d\s*%", text)
