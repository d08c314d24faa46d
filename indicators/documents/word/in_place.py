"""Words changed in place: the figures of a region in the form that its author has given it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import Any

from docx.oxml.ns import qn

from .regions import ALTERNATIVES, SIGNS

_TOKENS = re.compile(r"\d+|[^\W\d]+|.", re.DOTALL)
_VAL = qn("w:val")
_XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
# What cannot be changed word by word.
_NOT_WORDS = tuple(map(qn, ("w:drawing", "w:pict", "w:object", "w:fldChar", "w:sdt")))
_SHAPE = tuple(map(qn, ("w:p", "w:tr", "w:tc", "w:tbl")))


def reword(old: Sequence[Any], new: Sequence[Any]) -> bool:
    """Gives the old paragraphs and tables the words of the new ones, if they have as many
    paragraphs and cells and nothing but words; says whether it has."""
    if any(next(block.iter(*_NOT_WORDS), None) is not None for block in (*old, *new)):
        return False
    if [e.tag for b in old for e in b.iter(*_SHAPE)] != [
        e.tag for b in new for e in b.iter(*_SHAPE)
    ]:
        return False
    plans = []
    for before, after in zip(_paragraphs(old), _paragraphs(new), strict=True):
        pieces, words = pieces_of(before), "".join(text for _, text in pieces_of(after))
        plans.append((pieces, planned(pieces, words)))
    if any(plan is None for _, plan in plans):
        return False
    for pieces, plan in plans:
        for (element, text), changed in zip(pieces, plan or (), strict=True):
            if changed != text:
                element.text = changed
                element.set(_XML_SPACE, "preserve")
    _say_alternatives(old, new)
    return True


def _say_alternatives(old: Sequence[Any], new: Sequence[Any]) -> None:
    """Says of the old tables what is said of the new ones to those who do not see them: an old
    figure must not stay there."""
    for before, after in zip(_tables(old), _tables(new), strict=True):
        for name in ALTERNATIVES:
            path = f"{qn('w:tblPr')}/{name}"
            said, element = after.find(path), before.find(path)
            if element is not None:
                element.set(_VAL, "" if said is None else said.get(_VAL, ""))


def _tables(blocks: Sequence[Any]) -> list[Any]:
    return [table for block in blocks for table in block.iter(qn("w:tbl"))]


def _paragraphs(blocks: Sequence[Any]) -> list[Any]:
    return [paragraph for block in blocks for paragraph in block.iter(qn("w:p"))]


def pieces_of(paragraph: Any) -> list[tuple[Any, str]]:
    """The words of a paragraph, and the signs between them."""
    pieces = []
    for element in paragraph.iter(qn("w:t"), *SIGNS):
        if element.getparent().tag == qn("w:r"):
            pieces.append((element, SIGNS.get(element.tag, element.text or "")))
    return pieces


def planned(pieces: Sequence[tuple[Any, str]], words: str) -> list[str] | None:
    """What each piece is to say, so that together they say the words; nothing if they cannot."""
    before = "".join(text for _, text in pieces)
    if before == words:
        return [text for _, text in pieces]
    # Which piece each letter belongs to.
    owner = [place for place, (_, text) in enumerate(pieces) for _ in text]
    made = [""] * len(pieces)
    old, new = _TOKENS.findall(before), _TOKENS.findall(words)
    position = 0
    for kind, i1, i2, j1, j2 in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        removed, added = "".join(old[i1:i2]), "".join(new[j1:j2])
        if kind == "equal":
            for letter in removed:
                made[owner[position]] += letter
                position += 1
            continue
        places = owner[position : position + len(removed)] or owner[max(position - 1, 0) :][:1]
        position += len(removed)
        written = [place for place in places if pieces[place][0].tag == qn("w:t")]
        if added and not written:
            return None
        if added:
            made[written[0]] += added
    is_kept = all(
        made[place] == text for place, (e, text) in enumerate(pieces) if e.tag != qn("w:t")
    )
    signs = any(
        sign in words_of
        for words_of, (e, _) in zip(made, pieces, strict=True)
        if e.tag == qn("w:t")
        for sign in "\t\n‑"
    )
    return made if is_kept and not signs else None
