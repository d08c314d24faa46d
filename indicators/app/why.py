"""Why a figure is shown or hidden: what ``explain`` says, the answer first, in words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from ..documents.model import Document, Facts, Paragraph, Section, Table, Text
from ..documents.web.markup import Markup, tag, together
from ..words.said import Said, Words, spoken
from .layout import shown

if TYPE_CHECKING:
    from .site import Site

_RULE = "explain.rule."
_IN_WORDS = "app.results.why.rule."
_PUBLISHED = Said("explain.published")


def why_shown(site: Site, document: Document[Words], is_of_one: bool) -> Markup:
    """An explanation, of one question or of all: the sentences that answer, for each group, then,
    folded up, all that they come from."""
    return together(*(_section(site, document, part, is_of_one) for part in document.sections))


def _section(
    site: Site, document: Document[Words], section: Section[Words], is_of_one: bool
) -> Markup:
    tables = [block for block in section.blocks if isinstance(block, Table)]
    notes = [block for block in section.blocks if isinstance(block, Paragraph)]
    about = [block for block in section.blocks if isinstance(block, Facts)]
    told = [note for note in notes if note.text != _PUBLISHED]
    others = [note for note in notes if note.text == _PUBLISHED]
    basis = replace(document, sections=(Section(section.heading, (*about, *others)),))
    return together(
        tag("p", spoken(section.heading, site.language), class_="subtitle"),
        *(_group(site, table, is_of_one) for table in tables),
        *(tag("p", spoken(note.text, site.language)) for note in told),
        _folded(site.say("app.results.why.basis"), shown(site, basis)),
    )


def _group(site: Site, table: Table[Words], is_of_one: bool) -> Markup:
    """What is so of a group, with its table folded up below."""
    name = group = spoken(table.title, site.language)
    sentences = _of_one(site, table) if is_of_one else _of_all(site, table)
    if is_of_one:
        question = _words(site, table, 0)[-1]
        name = site.say("app.results.why.of", group=group, question=question)
    plain = replace(table, notes=())
    notes = (spoken(note, site.language) for note in table.notes)
    return together(
        tag("h2", name),
        *(tag("p", sentence) for sentence in (*sentences, *notes)),
        _folded(site.say("app.results.why.table", group=group), shown(site, plain)),
    )


def _of_one(site: Site, table: Table[Words]) -> Iterator[str]:
    """The rule that decided the figure, as a sentence."""
    rule = _rules(table)[-1]
    yield site.say(rule.key.replace(_RULE, _IN_WORDS), **dict(rule.facts))


def _of_all(site: Site, table: Table[Words]) -> Iterator[str]:
    """How many figures are hidden, by each rule."""
    rules = _rules(table)[1:]  # the first row is how many answered
    counted = Counter(rule for rule in rules if rule.key != f"{_RULE}shown")
    for rule, count in counted.items():
        words = spoken(rule, site.language)
        yield site.say("app.results.why.count", count=count, all=len(rules), rule=words)
    if not counted:
        yield site.say("app.results.why.none")


def _rules(table: Table[Words]) -> list[Said]:
    place = [column.label for column in table.columns].index(Said("explain.column.rule"))
    cells = (row.cells[place] for row in table.rows)
    return [cell.text for cell in cells if isinstance(cell, Text) and isinstance(cell.text, Said)]


def _words(site: Site, table: Table[Words], place: int) -> list[str]:
    cells = (row.cells[place] for row in table.rows)
    return [spoken(cell.text, site.language) for cell in cells if isinstance(cell, Text)]


def _folded(summary: str, content: Markup) -> Markup:
    return tag("details", tag("summary", summary), content)
