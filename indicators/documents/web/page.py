"""Writes a page to project: one file in which the panel to look at is picked.

Without its script it is a long page with everything on it and a list of contents; all that
the script does is to hide the panels that are not picked. To the look of a report, ``page.css``
adds what a wall asks for: broad, larger the broader the wall, the pickers always at hand.
"""

from __future__ import annotations

import json
import re
import unicodedata
from base64 import b64encode
from collections.abc import Iterable, Iterator
from hashlib import sha256
from itertools import count
from pathlib import Path
from xml.etree.ElementTree import Element, SubElement

from ...words import LANGUAGE_TAGS, say
from ..cells import legible
from ..model import Block, Chart, Section, Table
from ..presentation import Page, Panel
from . import add, block_of, head, named, stylesheet, written

_SCRIPT = Path(__file__).with_name("page.js")


def render(page: Page, panels: Iterable[object] | None = None) -> bytes:
    """The page as one file of UTF-8; the same input gives the same bytes.

    From ``panels``, which are as many as those of the page, one is taken for each that is drawn:
    so somebody can see how far it has come.
    """
    return written(_page(legible(page), page.panels if panels is None else panels))


def _page(page: Page, panels: Iterable[object]) -> Element:
    script = _SCRIPT.read_text("utf-8")
    root = Element("html", lang=LANGUAGE_TAGS[page.language])
    style = stylesheet("style.css", "page.css")
    root.append(head(page.full_title, style, *_permits(script)))
    body = SubElement(root, "body")
    add(body, "a", say(page.language, "page.skip"), {"class": "skip", "href": "#main"})
    header = SubElement(body, "header")
    add(header, "h1", page.title)
    add(header, "p", page.subtitle, {"class": "subtitle"})
    addresses = _addresses(page.panels)
    body.append(_choice(page))
    body.append(_contents(page, addresses))
    body.append(_main(page, panels, addresses))
    add(body, "script", script)
    return root


def _permits(script: str) -> tuple[str, ...]:
    """Of all scripts, only this one may run, and nothing may be sent anywhere."""
    hashed = b64encode(sha256(script.encode()).digest()).decode()
    return f"script-src 'sha256-{hashed}'", "base-uri 'none'", "form-action 'none'"


def _addresses(panels: tuple[Panel, ...]) -> list[str]:
    """The part of each panel's address after #, made of the panel's place, so that a copied address
    still holds when the page is made anew with more panels."""
    addresses: list[str] = []
    for panel in panels:
        plain = unicodedata.normalize("NFKD", " ".join(panel.place)).encode("ascii", "ignore")
        address = "-".join(("panel", *re.findall(r"[a-z0-9]+", plain.decode().lower())))
        while address in addresses:
            address += "-x"
        addresses.append(address)
    return addresses


def _choice(page: Page) -> Element:
    """The pickers and the buttons, hidden until the script fills them and makes them work."""
    label = say(page.language, "page.choose")
    element = Element("nav", {"id": "choice", "aria-label": label, "hidden": ""})
    fields = SubElement(element, "fieldset")
    add(fields, "legend", label, {"class": "unseen"})
    everything = say(page.language, "page.all")
    for number, picker in enumerate(page.pickers, 1):
        field = SubElement(fields, "div", {"class": "picker"})
        add(field, "label", picker, {"for": f"picker-{number}"})
        SubElement(field, "select", {"id": f"picker-{number}", "data-all": everything})
    steps = SubElement(fields, "div", {"class": "steps"})
    button = {"type": "button"}
    add(steps, "button", say(page.language, "page.previous"), {"id": "previous", **button})
    SubElement(steps, "span", {"id": "position"})
    add(steps, "button", say(page.language, "page.next"), {"id": "next", **button})
    checkbox_label = SubElement(element, "label", {"class": "everything"})
    checkbox = SubElement(checkbox_label, "input", {"type": "checkbox", "id": "everything"})
    checkbox.tail = say(page.language, "page.show_all")
    SubElement(element, "p", {"id": "announcement", "role": "status", "class": "unseen"})
    return element


def _contents(page: Page, addresses: list[str]) -> Element:
    element = Element("nav", {"id": "contents", "aria-labelledby": "contents-heading"})
    add(element, "h2", say(page.language, "page.contents"), {"id": "contents-heading"})
    items = SubElement(element, "ul")
    for panel, address in zip(page.panels, addresses, strict=True):
        add(SubElement(items, "li"), "a", panel.section.heading, {"href": f"#{address}"})
    return element


def _main(page: Page, panels: Iterable[object], addresses: list[str]) -> Element:
    element = Element("main", {"id": "main", "tabindex": "-1"})
    numbers = count(1)
    for panel, address, _ in zip(page.panels, addresses, panels, strict=True):
        element.append(_panel(panel, address, page.language, numbers))
    if page.introduction:
        about = SubElement(element, "section", {"id": "about", "aria-labelledby": "about-heading"})
        add(about, "h2", say(page.language, "page.about"), {"id": "about-heading"})
        for paragraph in page.introduction:
            about.append(block_of(paragraph, page.language, numbers))
    return element


def _panel(panel: Panel, address: str, language: str, numbers: Iterator[int]) -> Element:
    names = named(panel.section, address)
    names["class"] = " ".join(("panel", *names.get("class", "").split()))
    element = Element("section", {**names, "data-place": json.dumps(panel.place)})
    add(element, "h2", panel.section.heading, {"id": address})
    for blocks in _blocks_by_table(panel.section):
        container = SubElement(element, "div", {"class": "pair"}) if len(blocks) > 1 else element
        for block in blocks:
            container.append(block_of(block, language, numbers))
    return element


def _blocks_by_table(section: Section) -> list[list[Block]]:
    """The blocks in groups: each table after all charts of it, at the place of the first."""
    groups: dict[object, list[Block]] = {}
    for place, block in enumerate(section.blocks):
        table = block.table if isinstance(block, Chart) else block
        groups.setdefault(table if isinstance(table, Table) else place, []).append(block)
    return [sorted(group, key=lambda block: isinstance(block, Table)) for group in groups.values()]
