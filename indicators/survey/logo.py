"""Whether a file is a logo: a whole picture, and nothing that runs or that is fetched."""

from __future__ import annotations

import re
import struct
import zlib
from collections.abc import Iterator
from math import inf
from typing import Any, NamedTuple

PNG, SVG = ".png", ".svg"
LARGEST = 1_000_000  # bytes
_MOST_PIXELS = 4000  # a side; a small file may unfold into a picture that fills the memory
_LONGEST = 20  # how many times longer one side may be than the other
_SIDE = re.compile(r"(\d+(?:\.\d+)?)(?:px|pt|pc|mm|cm|in)?")
# The parts of a PNG that tell of its author, program or time.
_TOLD = frozenset({b"tEXt", b"iTXt", b"zTXt", b"eXIf", b"tIME"})
_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_SVG, _HTML = "{http://www.w3.org/2000/svg}", "{http://www.w3.org/1999/xhtml"
# What an SVG may be made of; a script, a frame, HTML inside it or an animation is none of it.
_PARTS = frozenset({
    "circle", "clipPath", "defs", "desc", "ellipse", "feBlend", "feColorMatrix", "feComposite",
    "feFlood", "feGaussianBlur", "feMerge", "feMergeNode", "feOffset", "filter", "g", "image",
    "line", "linearGradient", "marker", "mask", "metadata", "path", "pattern", "polygon",
    "polyline", "radialGradient", "rect", "stop", "style", "svg", "switch", "symbol", "text",
    "textPath", "title", "tspan", "use",
})  # fmt: skip
_OWN_PICTURE = re.compile(r"data:image/(?:png|jpeg);base64,[A-Za-z0-9+/=\s]*")
_FETCHES = re.compile(r"(?i)@import|@charset|expression\s*\(|\\|url\s*\(\s*['\"]?\s*(?!#)\S")


class LogoFault(NamedTuple):
    """What is wrong with a file, and the part of it that is."""

    key: str
    part: str = ""


def fault_of(content: bytes, suffix: str) -> LogoFault | None:
    """What makes the content of a file no logo, or nothing."""
    return _fault_of_png(content) if suffix == PNG else _fault_of_svg(content)


def _fault_of_png(content: bytes) -> LogoFault | None:
    """That it is another kind of file, is cut off or damaged, or unfolds into too much."""
    if not content.startswith(_SIGNATURE):
        return LogoFault("png")
    kinds = list(_chunks(content))
    if kinds[:1] != [b"IHDR"] or kinds[-1] != b"IEND" or b"IDAT" not in kinds:
        return LogoFault("broken")
    sides = struct.unpack(">II", content[16:24])
    if not (min(sides) > 0 and max(sides) <= _MOST_PIXELS):
        return LogoFault("pixels")
    return None if _is_shaped(*sides) else LogoFault("measures")


def _is_shaped(across: float, high: float) -> bool:
    """Whether a picture has sides, neither of them too long to be seen beside the other."""
    return 0 < across < inf and 0 < high < inf and 1 / _LONGEST <= across / high <= _LONGEST


def _chunks(content: bytes) -> Iterator[bytes]:
    """The kinds of the parts of a PNG, as far as they are whole."""
    return (kind for kind, _ in _parts_of(content))


def _parts_of(content: bytes) -> Iterator[tuple[bytes, bytes]]:
    """The parts of a PNG, with their kinds."""
    place = len(_SIGNATURE)
    while place + 12 <= len(content):
        (length,) = struct.unpack(">I", content[place : place + 4])
        end = place + 8 + length
        checksum = content[end : end + 4]
        if checksum != struct.pack(">I", zlib.crc32(content[place + 4 : end])):
            return
        yield content[place + 4 : place + 8], content[place : end + 4]
        place = end + 4


def _fault_of_svg(content: bytes) -> LogoFault | None:
    """That it is no SVG, or the first part of it that is more than a picture."""
    from lxml import etree

    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False
    )
    try:
        root = etree.fromstring(content, parser)
    except (etree.XMLSyntaxError, ValueError):
        return LogoFault("svg")
    if root.tag != f"{_SVG}svg":
        return LogoFault("svg")
    part = next(_more_than_a_picture(root), None)
    if part is not None:
        return LogoFault("unsafe", part)
    return None if _is_shaped(*_sides_of(root)) else LogoFault("measures")


def _sides_of(root: Any) -> tuple[float, float]:
    """How broad and how high a drawing is: as its view says, else its size; 0 where it says
    neither in numbers."""
    view = re.split(r"[ ,]+", (root.get("viewBox") or "").strip())
    sides = view[2:] if len(view) == 4 else [root.get("width", ""), root.get("height", "")]
    numbers = [_SIDE.fullmatch(side) for side in sides]
    across, high = (float(number[1]) if number else 0.0 for number in numbers)
    return across, high


def plain(content: bytes, suffix: str) -> bytes:
    """A logo without what its file tells of whoever made it: texts, times and notes of drawing
    programs, which would stand in everything that is published."""
    if suffix == PNG:
        kept = (part for kind, part in _parts_of(content) if kind not in _TOLD)
        return _SIGNATURE + b"".join(kept)
    from lxml import etree

    root = etree.fromstring(content, etree.XMLParser(resolve_entities=False, remove_comments=True))
    for element in list(root.iter("*")):
        is_drawn = element.tag.startswith(_SVG) and element.tag != f"{_SVG}metadata"
        if not is_drawn and element.getparent() is not None:
            element.getparent().remove(element)
        for key in [key for key in element.attrib if "}" in key and not key.endswith("}href")]:
            del element.attrib[key]
    etree.cleanup_namespaces(root)
    return bytes(etree.tostring(root, encoding="UTF-8", xml_declaration=True))


def _more_than_a_picture(root: Any) -> Iterator[str]:
    """The parts of an SVG that run, or that are not in the file, as they are written there.

    A page may have the SVG in it as it is, and a browser then reads it as HTML: it goes by the
    names of elements without a prefix, whatever their namespace, and by tags inside a text.
    """
    document = root.getroottree()
    if (types := document.docinfo.internalDTD) is not None:
        yield from (f"<!ENTITY {entity.name}>" for entity in types.iterentities())
    yield from (f"<?{part.target}?>" for part in document.xpath("//processing-instruction()"))
    for element in root.iter("*"):
        namespace, _, name = element.tag.rpartition("}")
        is_part = f"{namespace}}}" == _SVG and name in _PARTS
        # What drawing programs note in words of their own is not drawn, and nothing runs it.
        is_note = element.prefix is not None and f"{namespace}}}" != _SVG and namespace != _HTML
        if not (is_part or is_note):
            yield f"<{name}>"
        if "<" in f"{element.text}{element.tail}":
            yield f"<{name}>"
        if name == "style" and _FETCHES.search("".join(element.itertext())):
            yield "<style>"
        yield from _attributes(element)


def _attributes(element: Any) -> Iterator[str]:
    """The attributes that run something, or that name something outside the file."""
    for key, value in element.attrib.items():
        namespace, _, name = key.rpartition("}")
        refers = name in ("href", "src", "base") and not _stays(value)
        is_note = bool(namespace) and name != "href"
        if name.lower().startswith("on") or refers or (not is_note and _FETCHES.search(value)):
            yield f'{name}="{value[:40]}"'


def _stays(reference: str) -> bool:
    return reference.startswith("#") or _OWN_PICTURE.fullmatch(reference) is not None
