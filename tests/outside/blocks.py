"""Finished files as a reader sees them: texts and tables, one after the other.

Word, HTML, Markdown and text say the same in other ways; behind this there is one way.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from itertools import groupby, pairwise
from pathlib import Path

from tests.word_files import read_word

Row = list[str]
Block = str | list[Row]  # a text, or a table whose first row is its head

_PART = re.compile(r", part (\d+) of \d+$")


def blocks(path: Path) -> list[Block]:
    """The texts and tables of a document; a fact is a text, "Answers: 23"."""
    read = {".docx": _word, ".html": _html, ".md": _markdown, ".txt": _text}[path.suffix]
    return _in_one([_clean(block) for block in read(path) if block])


def _in_one(found: list[Block]) -> list[Block]:
    """With a wide table that is printed in parts, one below the other, as one table."""
    joined: list[Block] = []
    for above, block in pairwise(["", *found]):
        part = _PART.search(above) if isinstance(above, str) else None
        if part and isinstance(block, list) and part[1] != "1":
            del joined[-1]
            first = joined[-1]
            assert isinstance(first, list)
            joined[-1] = [row + more[1:] for row, more in zip(first, block, strict=True)]
        else:
            joined.append(block)
    return joined


def _clean(block: Block) -> Block:
    if isinstance(block, str):
        return " ".join(block.split())
    return [[" ".join(cell.split()) for cell in row] for row in block]


def _word(path: Path) -> Iterator[Block]:
    from docx.table import Table
    from docx.text.paragraph import Paragraph

    for piece in read_word(str(path)).iter_inner_content():
        if isinstance(piece, Paragraph):
            style = piece.style.name if piece.style else ""
            if style == "Indikatornot":
                yield from re.split(r"(?<=\.) (?=[“A-Z])", piece.text)
            elif style == "Indikatorfakta":
                yield from piece.text.split("· ")
            elif not style.startswith("toc"):
                yield piece.text
        elif isinstance(piece, Table):
            yield [[cell.text for cell in row.cells] for row in piece.rows]


def _html(path: Path) -> Iterator[Block]:
    page = _Page()
    page.feed(path.read_text(encoding="utf-8"))
    yield from page.blocks


class _Page(HTMLParser):
    """Texts by the element that they stand in; drawings have their numbers in tables as well."""

    TEXTS = ("h1", "h2", "h3", "p", "li", "dd")
    CELLS = ("th", "td")
    ASIDE = ("svg", "style", "script", "nav", "figure")

    def __init__(self) -> None:
        super().__init__()
        self.blocks: list[Block] = []
        self.rows: list[Row] | None = None
        self.text = self.fact = ""
        self.aside = 0

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.aside += tag in self.ASIDE
        if tag == "table":
            self.rows = []
        elif tag == "tr" and self.rows is not None:
            self.rows.append([])
        if tag in (*self.TEXTS, *self.CELLS, "dt"):
            self.text = ""

    def handle_data(self, data: str) -> None:
        self.text += data if not self.aside else ""

    def handle_endtag(self, tag: str) -> None:
        self.aside -= tag in self.ASIDE
        if self.aside:
            return
        if tag == "dt":
            self.fact = self.text.strip() + ": "
        elif tag in self.TEXTS:
            self.blocks.append((self.fact if tag == "dd" else "") + self.text)
        elif tag in self.CELLS and self.rows:
            self.rows[-1].append(self.text)
        elif tag == "table" and self.rows:
            self.blocks.append(self.rows)
            self.rows = None


def _markdown(path: Path) -> Iterator[Block]:
    lines = path.read_text(encoding="utf-8").splitlines()
    for is_table, some in groupby(lines, lambda line: line.startswith("|")):
        if is_table:
            rows = [re.split(r"(?<!\\)\|", line)[1:-1] for line in some]
            yield [[cell.strip(" *") for cell in row] for row in rows if "---" not in row[0]]
        else:
            yield from (line.strip("#-* ") for line in some)


def _text(path: Path) -> Iterator[Block]:
    """Tables lie around their first rule; those that are too wide for a page are lists."""
    lines = path.read_text(encoding="utf-8").splitlines()
    rules = [n for n, line in enumerate(lines) if line and set(line) == {"─"}]
    rules = [n for n in rules if lines[n - 3] or lines[n - 2]]  # the others are under headings
    done = 0
    for first, last in zip(rules[::2], rules[1::2], strict=True):
        head = first
        while lines[head - 1]:
            head -= 1
        yield from _paragraphs("\n".join(lines[done:head]))
        yield _in_columns(lines[head:first], lines[first + 1 : last])
        done = last + 1
    yield from _paragraphs("\n".join(lines[done:]))


def _paragraphs(text: str) -> Iterator[Block]:
    listed: list[tuple[str, dict[str, str]]] = []
    for paragraph in (*re.split(r"\n{2,}", text.strip("\n")), ""):
        lines = [line for line in paragraph.split("\n") if not set(line) & set("═─")]
        first, *others = lines or [""]
        if re.match(r"\d+\. ", first) and others:
            listed.append((first, dict(line.strip().rsplit(": ", 1) for line in others)))
            continue
        if listed:
            yield [["Question", *listed[0][1]], *([name, *row.values()] for name, row in listed)]
            listed = []
        if all(re.match(r"\S.*:\s{2,}", line) for line in (first, *others)):
            yield from (first, *others)
        else:
            texts = re.split(r"\n(?=• )", "\n".join(lines))
            yield from (text.removeprefix("• ") for text in texts)


def _in_columns(head: list[str], body: list[str]) -> list[Row]:
    """A table cut where two columns of characters or more are blank in all its lines."""
    lines = [line for line in (*head, *body) if line]
    width = max(map(len, lines))
    blank = "".join(
        " " if all(line[place : place + 1] in ("", " ") for line in lines) else "x"
        for place in range(width)
    )
    ends = [0, *(found.end() for found in re.finditer(" {2,}", blank)), width]
    cut = [
        [line[start:end].strip() for start, end in zip(ends, ends[1:], strict=False)]
        for line in (*head, *body)
        if line
    ]
    names = [" ".join(cells).strip() for cells in zip(*cut[: len(head)], strict=True)]
    rows: list[Row] = []
    for row in cut[len(head) :]:
        if re.match(r"(?:Question )?\d+", row[0]) or all(row):
            rows.append(row)
        else:  # the second line of a question, or of a cell
            rows[-1] = [" ".join(both) for both in zip(rows[-1], row, strict=True)]
    return [names, *rows]
