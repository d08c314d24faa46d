"""What stands around the text of a page: the colours of a look, its logo, a list of contents."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable
from dataclasses import fields
from xml.etree.ElementTree import Element, SubElement

from ..look import Logo, Look


def contents(sections: Iterable[Element], heading: str) -> Element:
    """Links to the headings of the sections, and under each to those of its tables."""
    links = Element("nav", {"aria-labelledby": "contents"})
    SubElement(links, "h2", id="contents").text = heading
    items = SubElement(links, "ul")
    for section in sections:
        (title,) = section.findall("h2")
        item = _link(items, title)
        tables = [caption for caption in section.iter("caption") if caption.get("id")]
        if tables:
            inner = SubElement(item, "ul")
            for caption in tables:
                _link(inner, caption)
    return links


def _link(items: Element, heading: Element) -> Element:
    item = SubElement(items, "li")
    SubElement(item, "a", href=f"#{heading.get('id')}").text = "".join(heading.itertext())
    return item


def logo_of(logo: Logo) -> Element:
    """The logo, inside the page, and what it is called for those who do not see it."""
    return Element("img", {"class": "logo", "alt": logo.name, "src": address_of(logo)})


def address_of(logo: Logo) -> str:
    """A logo as an address that has all of it."""
    return f"data:{logo.media_type};base64,{b64encode(logo.content).decode()}"


def variables(look: Look) -> str:
    """The colours and the typeface of a look, by the names that stylesheets call them by."""
    colours = (
        f"--{role.name}: {getattr(look.colours, role.name)};" for role in fields(look.colours)
    )
    typeface = f'--typeface: "{look.typeface}";' if look.typeface else ""
    return f"\n:root {{ {' '.join(colours)} {typeface} }}"
