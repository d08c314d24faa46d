"""Writes a document as one web page that needs nothing else, to read and to print.

The page is built as a tree, so that no text can be taken for markup. It has no script and
loads nothing, and says so in its content security policy.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import count
from xml.etree.ElementTree import Element, SubElement, fromstring, indent, tostring

from ..document import (
    Block,
    Bullets,
    Cell,
    Chart,
    Column,
    Document,
    Draft,
    Facts,
    Kind,
    Mark,
    Row,
    Section,
    Share,
    Table,
)
from ..wording import LANGUAGE_TAGS, percent_text, say
from .cells import by_question, language_of, legible, printed

# A section with a table of more columns than this is printed on pages that lie down.
_UPRIGHT = 7

# Colours against white: 1f3864 11.6:1, 262626 15.1:1, 404040 10.4:1, 595959 7.0:1 (WCAG 2.1
# AA asks for 4.5:1). Rows that belong together are a tbody, which no page breaks.
_STYLE = """
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0; background: #fff; color: #262626; line-height: 1.5;
  font-family: system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial,
    "Liberation Sans", sans-serif; }
main { max-width: 60rem; margin: 0 auto; padding: 2.5rem 1.5rem 4rem; }
h1, h2, caption { color: #1f3864; line-height: 1.25; overflow-wrap: anywhere; hyphens: auto; }
h1 { margin: 0; font-size: 1.9rem; }
h2 { margin: 3.5rem 0 1rem; font-size: 1.35rem; }
p, .facts { max-width: 45rem; overflow-wrap: anywhere; }
.subtitle { margin: .4rem 0 2rem; color: #595959; font-size: 1.1rem; }
.facts { display: flex; flex-wrap: wrap; gap: .75rem 2.5rem; margin: 0 0 1.75rem; }
.facts dt { color: #595959; font-size: .875rem; }
.facts dd { margin: 0; font-size: 1.2rem; font-weight: 600; font-variant-numeric: tabular-nums; }
.table { margin: 1.75rem 0 2.5rem; }
/* A shadow at the side where a narrow screen has more of the table to scroll to. */
.scroll { overflow-x: auto; background:
    linear-gradient(to right, #fff 40%, #fff0) 0 0 / 3rem 100% no-repeat local,
    linear-gradient(to left, #fff 40%, #fff0) 100% 0 / 3rem 100% no-repeat local,
    linear-gradient(to right, #0004, #0000) 0 0 / .8rem 100% no-repeat scroll,
    linear-gradient(to left, #0004, #0000) 100% 0 / .8rem 100% no-repeat scroll; }
.scroll:focus-visible { outline: 3px solid #1f3864; outline-offset: 3px; }
table { width: 100%; border-collapse: collapse; font-size: .9375rem; line-height: 1.4; }
caption { padding-bottom: .6rem; text-align: left; font-weight: 600; font-size: 1rem; }
caption span { position: sticky; left: 0; display: inline-block;
  max-width: calc(100vw - 3rem); }
th, td { padding: .3rem 0 .3rem 1.5rem; text-align: left; vertical-align: top;
  font-weight: 400; }
th:first-child { padding-left: 0; min-width: 15rem; overflow-wrap: anywhere; }
thead { border-top: 2px solid #1f3864; border-bottom: 2px solid #1f3864; }
thead th { padding-top: .5rem; padding-bottom: .5rem; vertical-align: bottom;
  font-weight: 600; }
tbody { border-bottom: 1px solid #bfbfbf; }
tbody:last-child { border-bottom: 2px solid #1f3864; }
tbody tr:first-child > * { padding-top: .55rem; }
tbody tr:last-child > * { padding-bottom: .55rem; }
.number { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
thead .number { white-space: normal; }
.part { display: block; font-weight: 400; white-space: nowrap; }
td .part { display: inline-block; min-width: 4.1em; }
.earlier > * { color: #595959; }
.notes { margin: .9rem 0 0; padding-left: 1.1rem; color: #404040; font-size: .875rem; }
.notes li { max-width: 45rem; margin: .2rem 0; overflow-wrap: anywhere; }
.source { margin: .6rem 0 0; color: #595959; font-size: .875rem; }
.unseen { position: absolute; width: 1px; height: 1px; margin: -1px; padding: 0; border: 0;
  overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media (max-width: 40rem) {
  main { padding: 1.5rem 1rem 3rem; }
  h1 { font-size: 1.5rem; }
  h2 { font-size: 1.2rem; }
  th, td { padding-left: 1rem; }
  th:first-child { min-width: 10.5rem; }
}
@page { size: A4; margin: 20mm 18mm 22mm;
  @bottom-right { content: counter(page) " (" counter(pages) ")"; color: #000;
    font: 8pt system-ui, "Segoe UI", Arial, sans-serif; } }
@page wide { size: A4 landscape; }
@media print {
  body, h1, h2, caption, .subtitle, .facts dt, .earlier > *, .notes, .source { color: #000; }
  body { font-size: 10pt; }
  main { max-width: none; padding: 0; }
  h1 { font-size: 18pt; }
  h2 { margin-top: 9mm; font-size: 13pt; }
  .subtitle { font-size: 11pt; margin-bottom: 6mm; }
  .facts dt, .notes, .source { font-size: 8.5pt; }
  .facts dd { font-size: 11pt; }
  .scroll { overflow: visible; background: none; }
  table { font-size: 9pt; }
  caption { font-size: 10pt; }
  caption span { display: inline; }
  th, td { padding: .5mm 0 .5mm 4mm; }
  th:first-child { min-width: 40mm; }
  tbody tr:first-child > * { padding-top: 1.3mm; }
  tbody tr:last-child > * { padding-bottom: 1.3mm; }
  .table { margin: 4mm 0 7mm; }
  .wide { page: wide; }
  .wide table { font-size: 8pt; }
  .wide :is(th, td):not(:first-child) { padding-left: 3mm; }
  thead { display: table-header-group; border-color: #000; }
  tbody { break-inside: avoid; border-color: #808080; }
  tbody:last-child { border-color: #000; }
  tr, h1, h2, .facts, .notes li, p { break-inside: avoid; }
  h1, h2, caption, .facts, thead { break-after: avoid; }
  tbody:first-of-type, tbody:nth-last-child(2) { break-after: avoid; }
  .notes, .source { break-before: avoid; }
  p, li { orphans: 3; widows: 3; }
}
"""


def render(document: Document) -> bytes:
    """The document as one page of UTF-8; the same input gives the same bytes."""
    page = _page(legible(document))
    indent(page, " ")
    return f"<!DOCTYPE html>\n{tostring(page, encoding='unicode', method='html')}\n".encode()


def _page(document: Document) -> Element:
    page = Element("html", lang=LANGUAGE_TAGS[document.language])
    page.append(_head(document))
    main = SubElement(SubElement(page, "body"), "main")
    _add(main, "h1", document.title)
    _add(main, "p", document.subtitle, {"class": "subtitle"})
    for paragraph in document.introduction:
        _add(main, "p", paragraph.text)
    numbers = count(1)
    for number, section in enumerate(document.sections, 1):
        main.append(_section(section, f"section-{number}", document.language, numbers))
    return page


def _head(document: Document) -> Element:
    head = Element("head")
    SubElement(head, "meta", charset="utf-8")
    policy = "default-src 'none'; style-src 'unsafe-inline'"
    SubElement(head, "meta", {"http-equiv": "Content-Security-Policy", "content": policy})
    SubElement(head, "meta", name="viewport", content="width=device-width, initial-scale=1")
    _add(head, "title", document.full_title)
    _add(head, "style", _STYLE)
    return head


def _section(section: Section, name: str, language: str, numbers: Iterator[int]) -> Element:
    tables = (block for block in section.blocks if isinstance(block, Table))
    wide = any(len(table.columns) > _UPRIGHT for table in tables)
    element = Element("section", {"aria-labelledby": name} | ({"class": "wide"} if wide else {}))
    _add(element, "h2", section.heading, {"id": name})
    for block in section.blocks:
        element.append(_block(block, language, numbers))
    return element


def _block(block: Block, language: str, numbers: Iterator[int]) -> Element:
    if isinstance(block, Facts):
        return _facts(block)
    if isinstance(block, Table):
        return _framed(block, f"table-{next(numbers)}", language)
    if isinstance(block, Bullets):
        return _bullets(block)
    if isinstance(block, Chart):
        return _figure(block, language)
    paragraph = Element("p")
    if isinstance(block, Draft):
        paragraph.set("class", "draft")
        _add(paragraph, "strong", block.label).tail = f" {' '.join(block.sentences)}"
    else:
        paragraph.text = block.text
    return paragraph


def _facts(facts: Facts) -> Element:
    element = Element("dl", {"class": "facts"})
    for label, value in facts.pairs:
        pair = SubElement(element, "div")
        _add(pair, "dt", label)
        _add(pair, "dd", value)
    return element


def _bullets(bullets: Bullets) -> Element:
    element = Element("div")
    if bullets.heading:
        _add(element, "p", bullets.heading)
    items = SubElement(element, "ul")
    for item in bullets.items:
        _add(items, "li", item)
    return element


def _figure(chart: Chart, language: str) -> Element:
    """The chart as a picture in the page, with its text alternative inside."""
    element = Element("figure")
    _add(element, "figcaption", chart.title)
    element.append(_drawn(chart, language))
    return element


def _drawn(chart: Chart, language: str) -> Element:
    """The drawing as a part of the page: HTML knows the elements of SVG without a namespace."""
    from .drawing import draw

    picture = fromstring(draw(chart, language, "svg"))
    for element in picture.iter():
        element.tag = element.tag.rpartition("}")[2]
        for name in [name for name in element.attrib if "}" in name]:
            element.set(name.rpartition("}")[2], element.attrib.pop(name))
    return picture


# --- tables --------------------------------------------------------------------------------


def _framed(table: Table, name: str, language: str) -> Element:
    """The table in a frame that scrolls by itself, with what stands under it."""
    whole = Element("div", {"class": "table"})
    _add(whole, "p", table.description, {"class": "unseen", "id": f"{name}-description"})
    # A frame that scrolls has to be reached by keyboard, and what is reached needs a name.
    frame = {"class": "scroll", "role": "region", "tabindex": "0", "aria-labelledby": name}
    SubElement(whole, "div", frame).append(_table(table, name, language))
    if table.notes:
        label = say(language, "notes.heading")
        notes = SubElement(whole, "ul", {"class": "notes", "aria-label": label})
        for note in table.notes:
            _add(notes, "li", note)
    if table.source is not None:
        _add(whole, "p", say(language, "source", source=table.source), {"class": "source"})
    return whole


def _table(table: Table, name: str, language: str) -> Element:
    element = Element("table", {"aria-describedby": f"{name}-description"})
    # The caption stays in sight while the table under it scrolls sideways.
    _add(SubElement(element, "caption", {"id": name}), "span", table.title)
    header = SubElement(SubElement(element, "thead"), "tr")
    for column in table.columns:
        header.append(_heading(column))
    for group in by_question(table.rows):
        body = SubElement(element, "tbody")
        for row in group:
            body.append(_row(row, table.columns, language))
    return element


def _heading(column: Column) -> Element:
    heading = Element("th", {"scope": "col", **_side(column)})
    heading.text = column.label
    if column.inner:
        heading.text += " "
        _add(heading, "span", f"({column.inner})", {"class": "part"})
    return heading


def _row(row: Row, columns: Iterable[Column], language: str) -> Element:
    element = Element("tr", {"class": "earlier"} if row.earlier else {})
    for place, (cell, column) in enumerate(zip(row.cells, columns, strict=True)):
        tag, scope = ("td", {}) if place else ("th", {"scope": "row"})
        spoken = {"lang": LANGUAGE_TAGS[other]} if (other := language_of(cell)) else {}
        _fill(SubElement(element, tag, {**scope, **spoken, **_side(column)}), cell, language)
    return element


def _fill(element: Element, cell: Cell, language: str) -> None:
    if isinstance(cell, Mark):
        _add(element, "em", cell.text)
    elif isinstance(cell, Share) and cell.inner is not None:
        # The same text as ``share_text``, with the parentheses under each other.
        element.text = f"{percent_text(language, cell.percent)} "
        _add(element, "span", f"({percent_text(language, cell.inner)})", {"class": "part"})
    else:
        element.text = printed(cell, language)


def _side(column: Column) -> dict[str, str]:
    return {} if column.kind is Kind.TEXT else {"class": "number"}


def _add(parent: Element, tag: str, text: str, attributes: dict[str, str] | None = None) -> Element:
    element = SubElement(parent, tag, attributes or {})
    element.text = text
    return element
