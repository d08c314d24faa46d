"""Writes a document as one web page that needs nothing else, to read and to print.

The page is built as a tree, so that no text can be taken for markup. It has no script and
loads nothing, and says so in its content security policy.

How it looks on screen and on paper is in ``style.css``, in the colours of a look: rows that belong
together are a tbody, which no page breaks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import count
from pathlib import Path
from xml.etree.ElementTree import Element, SubElement, fromstring, indent, tostring
from zlib import crc32

from ...words import LANGUAGE_TAGS, say
from ..cells import arrow_of, by_question, clear_change, key_column, language_of, legible
from ..length import is_long
from ..look import STANDARD, Look
from ..model import (
    Bar,
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
    Text,
)
from ..notes import noted_once
from .bars import fill, legend_of
from .frame import contents, logo_of, variables
from .links import Place, link

# A section with a table of more columns than this is printed on pages that lie down.
_UPRIGHT = 7


def render(document: Document, *, look: Look = STANDARD) -> bytes:
    """The document as one page of UTF-8; the same input gives the same bytes."""
    return written(_page(legible(document), look))


def fragment(
    shown: Document | Table, language: str, links: Mapping[Place, str] | None = None
) -> str:
    """A document or a table as a part of another page, such as a notebook, without styles.

    A page may have several of them, so the names inside begin with a number made of the content.
    ``links`` are addresses where it is said why the number of a cell is hidden.
    """
    shown = legible(shown, language)
    numbers = count(crc32(repr(shown).encode()))
    container = Element("div", lang=LANGUAGE_TAGS[language])
    if isinstance(shown, Table):
        container.append(block_of(shown, language, numbers))
    else:
        for paragraph in shown.introduction:
            container.append(block_of(paragraph, language, numbers))
        for section in shown.parts:
            container.append(_section(section, f"section-{next(numbers)}", language, numbers))
    if links:
        tables = (shown,) if isinstance(shown, Table) else shown.tables
        link(container, tables, links, say(language, "hidden.why"))
    return tostring(container, encoding="unicode", method="html")


def written(page: Element) -> bytes:
    """The tree of a page as a file."""
    indent(page, " ")
    return f"<!DOCTYPE html>\n{tostring(page, encoding='unicode', method='html')}\n".encode()


def _page(document: Document, look: Look) -> Element:
    page = Element("html", lang=LANGUAGE_TAGS[document.language])
    permits = ("img-src data:",) if look.logo else ()
    page.append(head(document.full_title, variables(look) + stylesheet("style.css"), *permits))
    main = SubElement(SubElement(page, "body"), "main")
    if look.logo:
        main.append(logo_of(look.logo))
    add(main, "h1", document.title)
    add(main, "p", document.subtitle, {"class": "subtitle"})
    numbers = count(1)
    if document.front is not None:
        front = _section(document.front, "section-0", document.language, numbers, look)
        front.set("class", "front")
        main.append(front)
    sections = [
        _section(section, f"section-{number}", document.language, numbers, look)
        for number, section in enumerate(document.sections, 1)
    ]
    if is_long(document):
        main.append(contents(sections, say(document.language, "contents.heading")))
    for paragraph in document.introduction:
        add(main, "p", paragraph.text)
    main.extend(sections)
    return page


def stylesheet(*names: str) -> str:
    """The stylesheets of these names, which stand beside this module, one after the other."""
    sheets = (Path(__file__).with_name(name).read_text("utf-8") for name in names)
    return "".join(f"\n{sheet}" for sheet in sheets)


def head(title: str, style: str, *permits: str) -> Element:
    """The head of a page; its policy allows nothing but the style and ``permits``."""
    element = Element("head")
    SubElement(element, "meta", charset="utf-8")
    policy = "; ".join(("default-src 'none'", "style-src 'unsafe-inline'", *permits))
    SubElement(element, "meta", {"http-equiv": "Content-Security-Policy", "content": policy})
    SubElement(element, "meta", name="viewport", content="width=device-width, initial-scale=1")
    add(element, "title", title)
    add(element, "style", style)
    return element


def _section(
    section: Section, name: str, language: str, numbers: Iterator[int], look: Look = STANDARD
) -> Element:
    element = Element("section", named(section, name))
    add(element, "h2", section.heading, {"id": name})
    for block in noted_once(section.blocks):
        element.append(block_of(block, language, numbers, look))
    return element


def named(section: Section, name: str) -> dict[str, str]:
    """The attributes of a section that bears the name of its heading."""
    tables = (block for block in section.blocks if isinstance(block, Table))
    wide = any(len(table.columns) > _UPRIGHT for table in tables)
    return {"aria-labelledby": name} | ({"class": "wide"} if wide else {})


def block_of(block: Block, language: str, numbers: Iterator[int], look: Look = STANDARD) -> Element:
    """A block as an element; ``numbers`` make the names inside unique in a page."""
    if isinstance(block, Facts):
        return _facts(block)
    if isinstance(block, Table):
        return _framed(block, f"table-{next(numbers)}", language)
    if isinstance(block, Bullets):
        return _bullets(block)
    if isinstance(block, Chart):
        return _figure(block, f"chart-{next(numbers)}", look)
    paragraph = Element("p")
    if isinstance(block, Draft):
        paragraph.set("class", "draft")
        add(paragraph, "strong", block.label).tail = f" {' '.join(block.sentences)}"
    else:
        paragraph.text = block.text
    return paragraph


def _facts(facts: Facts) -> Element:
    element = Element("dl", {"class": "facts"})
    for label, value in facts.pairs:
        pair = SubElement(element, "div")
        add(pair, "dt", label)
        add(pair, "dd", value)
    return element


def _bullets(bullets: Bullets) -> Element:
    element = Element("div", {"class": "bullets"})
    if bullets.heading:
        add(element, "h3", bullets.heading)
    items = SubElement(element, "ul")
    for item in bullets.items:
        add(items, "li", item)
    return element


# --- charts --------------------------------------------------------------------------------

# Attributes that hold names: that of the element, or of those that tell of it.
_NAMES = ("id", "aria-labelledby", "aria-describedby")
_POINTERS = re.compile(r'#([^)"]+)')


def _figure(chart: Chart, name: str, look: Look) -> Element:
    """The chart in a frame that scrolls by itself; its title is seen in the drawing."""
    frame = {"class": "scroll", "tabindex": "0", "aria-labelledby": name}
    element = Element("figure", frame)
    add(element, "figcaption", chart.title, {"class": "unseen", "id": name})
    element.append(_drawing(chart, name, look))
    return element


def _drawing(chart: Chart, name: str, look: Look) -> Element:
    """The drawing as a part of the page: HTML knows the elements of SVG without a namespace.

    Names inside it get ``name`` as their prefix, since a page may show a chart twice; those that
    nothing points at stay in the file of a chart, where they tell an editor what is what.
    """
    from ..charts import draw

    content = draw(chart, "svg", look)
    used = set(_POINTERS.findall(content.decode()))
    picture = fromstring(content)
    used.update(picture.get("aria-labelledby", "").split())
    for element in picture.iter():
        element.tag = _local(element.tag)
        element.attrib = {
            _local(key): _renamed(_local(key), value, f"{name}-")
            for key, value in element.attrib.items()
            if key != "id" or value in used
        }
    return picture


def _local(tag: str) -> str:
    return tag.rpartition("}")[2]


def _renamed(key: str, value: str, prefix: str) -> str:
    if key in _NAMES:
        return " ".join(prefix + name for name in value.split())
    pointer = "#" if key == "href" else "url(#"
    return value.replace(pointer, f"{pointer}{prefix}")


# --- tables --------------------------------------------------------------------------------


def _framed(table: Table, name: str, language: str) -> Element:
    """The table in a frame that scrolls by itself, with what stands under it."""
    container = Element("div", {"class": "table"})
    add(container, "p", table.description, {"class": "unseen", "id": f"{name}-description"})
    # A frame that scrolls has to be reached by keyboard, and what is reached needs a name. It is
    # no landmark: two tables may bear the same title, and there are too many to go by.
    frame = {"class": "scroll", "role": "group", "tabindex": "0", "aria-labelledby": name}
    SubElement(container, "div", frame).append(_table(table, name, language))
    if table.legend:
        container.append(legend_of(table.legend))
    if table.notes:
        label = say(language, "notes.heading")
        notes = SubElement(container, "ul", {"class": "notes", "aria-label": label})
        for note in table.notes:
            add(notes, "li", note)
    if table.source is not None:
        add(container, "p", table.source, {"class": "source"})
    return container


def _table(table: Table, name: str, language: str) -> Element:
    bars = {"class": "bars"} if table.legend else {}
    element = Element("table", {"aria-describedby": f"{name}-description", **bars})
    # The heading stays in sight while the table under it scrolls sideways.
    add(SubElement(element, "caption", {"id": name}), "h3", table.title)
    header = SubElement(SubElement(element, "thead"), "tr")
    for column in table.columns:
        header.append(_heading(column))
    for group in by_question(table.rows):
        body = SubElement(element, "tbody")
        for row in group:
            body.append(_row(row, table, language))
    return element


def _heading(column: Column) -> Element:
    heading = Element("th", {"scope": "col", **_number_class(column)})
    heading.text = f"{column.label} " if column.details else column.label
    for detail in column.details:
        add(heading, "span", detail, {"class": "part"}).tail = " "
    if column.inner and column.kind is not Kind.BAR:
        heading.text += " "
        add(heading, "span", f"({column.inner})", {"class": "part"})
    return heading


def _row(row: Row, table: Table, language: str) -> Element:
    kinds = {row.earlier: "earlier", row.heading: "heading"}
    element = Element("tr", {"class": kinds[True]} if True in kinds else {})
    rises = clear_change(row, table.columns)
    for place, (cell, column) in enumerate(zip(row.cells, table.columns, strict=True)):
        tag, scope = ("td", {}) if place else ("th", {"scope": "row"})
        lang = {"lang": LANGUAGE_TAGS[foreign]} if (foreign := language_of(cell)) else {}
        attributes = {**scope, **lang, **_number_class(column)}
        if column.kind is Kind.BAR:
            attributes["data-column"] = column.label
        filled = SubElement(element, tag, attributes)
        if row.heading and place and isinstance(cell, Text):  # repeats the head of the table
            add(filled, "span", cell.in_print, {"class": "unseen"})
        elif rises is not None and column.kind in (Kind.POINTS, Kind.VERDICT):
            arrow = f"{arrow_of(rises)} " if column.kind is Kind.POINTS else ""
            add(filled, "strong", arrow + cell.in_print, {"class": "rise" if rises else "fall"})
        else:
            _fill(filled, cell, column)
            if place == key_column(table) and not row.earlier:
                filled.set("class", f"{filled.get('class', '')} key-share".strip())
    return element


def _fill(element: Element, cell: Cell, column: Column) -> None:
    if isinstance(cell, Bar):
        fill(element, cell, column)
    elif isinstance(cell, Mark):
        add(element, "em", cell.text, {"class": "dash"} if cell.text == "–" else None)
    elif isinstance(cell, Share) and cell.inner is not None:
        # The same text as ``in_print``, with the parentheses under each other.
        element.text = f"{cell.text} "
        add(element, "span", f"({cell.inner_text})", {"class": "part"})
    else:
        element.text = cell.in_print


def _number_class(column: Column) -> dict[str, str]:
    return {} if column.in_words else {"class": "number"}


def add(parent: Element, tag: str, text: str, attributes: dict[str, str] | None = None) -> Element:
    """A new element of ``parent``, last in it, with the text."""
    element = SubElement(parent, tag, attributes or {})
    element.text = text
    return element
