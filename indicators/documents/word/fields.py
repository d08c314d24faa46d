"""Figures in an author's own sentences: ``{staff.2022.time.positive}`` is replaced by the figure,
which stands in a control from then on and is written anew by each run."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from copy import deepcopy
from dataclasses import dataclass, field, replace
from typing import Any

from docx.oxml.ns import qn

from ..updating import FIELD, Fields
from .elements import w
from .existing import Existing, existing_of, free_numbers
from .in_place import pieces_of
from .parts import parts_of
from .regions import bookmark_name, control_id, control_tag, words_of

_RUN, _PROPERTIES = qn("w:r"), qn("w:rPr")


def names_in(file: bytes) -> tuple[str, ...]:
    """The ids of the figures that an author has asked for in a file, each once."""
    existing = existing_of(parts_of(file))
    if existing is None:
        return ()
    typed = [name for p in existing.body.iter(qn("w:p")) for name in _asked(words_of(p))]
    standing = [name for name, _ in _standing(existing)]
    return tuple(dict.fromkeys((*typed, *standing)))


def filled(file: bytes, figures: Mapping[str, str]) -> Fields:
    """The file with the words of each figure where its id is asked for, or has been.

    A figure whose words the author has changed stays as it is.
    """
    existing = existing_of(parts_of(file))
    if existing is None:
        return Fields(file)
    filling = _Filling(existing, figures)
    filling.update()
    for paragraph in list(existing.body.iter(qn("w:p"))):
        filling.fill(paragraph)
    return filling.done(file)


@dataclass
class _Filling:
    """One run: the paragraphs that change, and the figures that stand in the file after it."""

    existing: Existing
    figures: Mapping[str, str]
    changed: dict[Any, None] = field(default_factory=dict)
    written: dict[str, str] = field(default_factory=dict)
    updated: list[str] = field(default_factory=list)
    kept: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.numbers = free_numbers(self.existing.tree)

    def update(self) -> None:
        """Gives the figures that stand in the text their words of today."""
        for name, control in list(_standing(self.existing)):
            before, now = self.existing.register.fields.get(name), self.figures.get(name)
            stands = words_of(control)
            if now is None or stands not in (before, now):
                self.kept.append(name)
                self.written[name] = stands if before is None else before
                continue
            self.written[name] = now
            if stands != now:
                self.updated.append(name)
                self._change(control)
                control.addnext(self._control(name, control.find(f".//{_RUN}")))
                control.getparent().remove(control)

    def fill(self, paragraph: Any) -> None:
        """Puts figures in the place of their ids."""
        pieces = pieces_of(paragraph)
        words = "".join(text for _, text in pieces)
        asked = [m for m in FIELD.finditer(words) if m[1].casefold() in self.figures]
        for match in reversed(asked):
            self._change(paragraph)
            self._put(match, pieces_of(paragraph))
        for name in (match[1].casefold() for match in asked):
            self.written[name] = self.figures[name]
            self.updated.append(name)

    def _put(self, match: re.Match[str], pieces: list[tuple[Any, str]]) -> None:
        """Puts a figure where its id stands, in the form of the first letter of that."""
        first: Any = None
        last: Any = None
        position = 0
        for element, text in pieces:
            start, end = match.start() - position, match.end() - position
            position += len(text)
            if start >= len(text) or end <= 0:
                continue
            last = element
            if first is None:
                first = element
                rest = text[end:] if end <= len(text) else ""
                _say(element, text[: max(start, 0)])
            else:
                rest = text[end:]
                _say(element, rest)
        run = first.getparent()
        if last is first:
            run.addnext(_after(first, rest))
        run.addnext(self._control(match[1].casefold(), run))

    def _control(self, name: str, run: Any) -> Any:
        """A figure in a control, in the form of a run."""
        number, form = next(self.numbers), None if run is None else run.find(_PROPERTIES)
        text = w("t")
        _say(text, self.figures[name])
        made = w("r", *([] if form is None else [deepcopy(form)]), text)
        called = control_tag(name)
        id_ = control_id(f"{name} {number}")
        properties = w("sdtPr", w("alias", val=called), w("tag", val=called), w("id", val=id_))
        # Two bookmarks of one name are one to Word, which drops the other.
        start = w("bookmarkStart", id=number, name=f"{bookmark_name(name)}_{number}")
        content = w("sdtContent", start, made, w("bookmarkEnd", id=number))
        return w("sdt", properties, content)

    def _change(self, element: Any) -> None:
        """Notes the paragraph around an element, the outermost, as one that changes."""
        around = (element, *element.iterancestors(qn("w:p")))
        outermost = [e for e in around if e.tag == qn("w:p")][-1]
        self.changed[outermost] = None

    def done(self, file: bytes) -> Fields:
        """The file with the paragraphs that have changed, the rest byte for byte."""
        spans = [(self.existing.span(paragraph), paragraph) for paragraph in self.changed]
        self.existing.write([(span, self.existing.bytes_of(p)) for span, p in spans])
        is_noted = self.existing.note(replace(self.existing.register, fields=self.written))
        content = self.existing.parts.packed if spans or is_noted else file
        return Fields(content, tuple(dict.fromkeys(self.updated)), tuple(self.kept))


def _asked(text: str) -> list[str]:
    return [name.casefold() for name in FIELD.findall(text)]


def _standing(existing: Existing) -> Iterator[tuple[str, Any]]:
    """The ids and controls of the figures that stand in the text, in their order."""
    known = existing.register.fields
    by_tag = {control_tag(name): name for name in known}
    by_bookmark = {bookmark_name(name): name for name in known}
    for control in existing.body.iter(qn("w:sdt")):
        if control.find(f"{qn('w:sdtContent')}/{_RUN}") is None:
            continue
        tags = control.findall(f"{qn('w:sdtPr')}/{qn('w:tag')}")
        names = [by_tag.get(tag.get(qn("w:val"), "")) for tag in tags]
        for mark in control.iter(qn("w:bookmarkStart")):
            names.append(by_bookmark.get(mark.get(qn("w:name"), "").rpartition("_")[0]))
        if name := next(filter(None, names), None):
            yield name, control


def _after(text: Any, rest: str) -> Any:
    """A run with the rest of the words of another one, and what comes after these in it."""
    run = text.getparent()
    form = run.find(_PROPERTIES)
    made = w("r", *([] if form is None else [deepcopy(form)]))
    remaining = w("t")
    _say(remaining, rest)
    following = list(text.itersiblings())
    made.extend((remaining, *following))
    return made


def _say(text: Any, words: str) -> None:
    text.text = words
    text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
