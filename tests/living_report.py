"""The life of a report in Word: written, edited by its author, and written again with an answer
corrected."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import docx
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph

from .documents.living import control, controls, lines, paragraph, parts, tag_of, words

OPTIONS = ("--year", "2022", "--language", "sv", "--charts", "--text")
STAFF, BOARD = "staff.2022.total.shares", "board.2022.total.shares"
DRAFT, CHART = "staff.2022.total.draft", "staff.2022.total.shares-chart"
OWN, ADDED = "Författarens egen text: 97 procent.", " Tillagt av författaren."
QUESTION = "1. Får stödet du ger till deltagarna ta den tid som behövs?"


def edit_by_hand(file: Path, *, without_chart: bool = False) -> None:
    """What an author does: a paragraph of their own with a comment, a comment on a figure, a
    longer draft, a table at the end; a chart deleted."""
    word = docx.Document(str(file))
    body = word.element.body
    own = paragraph(OWN)
    control(body, STAFF).addprevious(own)
    last = list(control(body, DRAFT).iter(qn("w:t")))[-1]
    last.text = f"{last.text}{ADDED}"
    for tag in (f"{BOARD}.title", BOARD):
        body.find(qn("w:sectPr")).addprevious(control(body, tag))
    figure = next(p for p in control(body, STAFF).iter(qn("w:p")) if "97" in words(p))
    for element, text in ((own, "Stämmer detta?"), (figure, "Kolla siffran.")):
        word.add_comment(Paragraph(element, word).runs, text=text, author="A", initials="A")
    if without_chart:
        chart = control(body, CHART)
        chart.getparent().remove(chart)
    word.save(str(file))


def correct(workspace: Path) -> None:
    """Corrects so many answers to the first question that its figure, the chart and the draft
    become others."""
    path = workspace / "responses" / "staff-2022.csv"
    header, *rows = path.read_text("utf-8-sig").splitlines()
    place = header.split(";").index(QUESTION)
    for number, row in enumerate(rows[:19]):
        cells = row.split(";")
        cells[place] = "Aldrig"
        rows[number] = ";".join(cells)
    path.write_text("\n".join([header, *rows, ""]), "utf-8-sig")


def body_of(file: bytes) -> Any:
    return docx.Document(io.BytesIO(file)).element.body


def share_of(file: bytes) -> str:
    """The positive share of the first question, in the table of the staff."""
    rows = regions(file, STAFF)[0].iter(qn("w:tr"))
    row = next(r for r in rows if words(r).startswith(QUESTION[:20]))
    return words(list(row.iter(qn("w:tc")))[-1])


def regions(file: bytes, tag: str) -> list[Any]:
    """The region as it stands in the file: in its control, or as its bookmark names it."""
    from indicators.documents.word.regions import bookmark_name

    body = body_of(file)
    if found := controls(body, tag):
        return found
    marks = [
        m for m in body.iter(qn("w:bookmarkStart")) if m.get(qn("w:name")) == bookmark_name(tag)
    ]
    table = [next(m.iterancestors(qn("w:tbl")), None) for m in marks]
    return [t if t is not None else m.getparent() for m, t in zip(marks, table, strict=True)]


def text_of_board(file: bytes) -> list[str]:
    """The cells of the table that has been moved."""
    return [words(p) for p in regions(file, BOARD)[0].iter(qn("w:p"))]


def pictures(file: bytes) -> set[bytes]:
    return {content for name, content in parts(file).items() if "/media/" in name}


def check_written_anew(before: bytes, after: bytes, fresh: bytes, *, chart: bool = True) -> None:
    """All of the author's is there, and all figures of the tool's are those of today."""
    text = lines(after)
    assert OWN in text and sum(ADDED in line for line in text) == 1
    comments = parts(after)["word/comments.xml"].decode()
    assert "Stämmer detta?" in comments and "Kolla siffran." in comments
    for kind in ("commentRangeStart", "commentRangeEnd", "commentReference"):
        assert len(list(body_of(after).iter(qn(f"w:{kind}")))) == 2
    assert share_of(before) == "97 % (77 %)"
    assert share_of(after) == share_of(fresh) == "39 % (39 %)"
    (draft,) = regions(after, DRAFT)
    assert words(draft).endswith(ADDED)
    place = text.index(words(draft))
    assert text[place + 1].startswith("Ny version") and "39 %" in text[place + 2]
    tags = [tag_of(c) for c in body_of(after).iter(qn("w:sdt")) if tag_of(c)]
    assert len(tags) == len(set(tags))
    # What has been moved stands where its author has put it.
    assert text[-1] == text_of_board(after)[-1]
    # Of the old pictures none is left that is not one of today's; that of a deleted chart is away.
    assert pictures(after) <= pictures(fresh)
    assert len(pictures(fresh)) - len(pictures(after)) == (0 if chart else 1)
