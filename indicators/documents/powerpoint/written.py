"""What was written on slides, as it is stored in the file: by that it is seen what has been edited.

Of each shape there is a hash of what stands in it, one of its colours and type, and its place.
Nothing else is hashed than what stands on the slide. The store is the properties of the file, in
texts of at most 255 characters: PowerPoint and LibreOffice keep those, while LibreOffice drops
other parts (custom XML, tags) and the names of slides and placeholders.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any

from lxml import etree
from pptx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from pptx.oxml.ns import qn

from ..properties import PART, replaced, values_in
from .names import placeholder_of, properties_of
from .package import Package, keys_in

_VERSION = 1
_NAME = "indicators-slides."
_LONGEST = 250
_UNIT = 3600  # a tenth of a millimetre
_NEAR = 3  # what programs round and what nobody sees
VALUES = tuple(map(qn, ("c:tx", "c:cat", "c:val", "c:xVal", "c:yVal")))
"""What a series of a chart says."""
_VALUES = frozenset((*VALUES, *map(qn, ("c:plus", "c:minus", "c:extLst", "c:externalData"))))
_MEANT = ("solidFill", "pattFill", "noFill")


@dataclass(frozen=True, slots=True)
class Record:
    """What was written in a shape: hashes of what it says, of its alternative text and of how it
    looks, and its place in tenths of a millimetre, if it has one of its own."""

    content: str
    alternative: str = ""
    style: str = ""
    place: tuple[int, ...] | None = None

    def says(self, other: Record) -> bool:
        """Whether it says what the other does. LibreOffice drops alternative texts: one that is
        gone says nothing else."""
        alternatives = {self.alternative, other.alternative} - {""}
        return self.content == other.content and len(alternatives) < 2

    def is_moved(self, other: Record) -> bool:
        """Whether a shape stands elsewhere than the other, further than anybody sees."""
        if self.place is None or other.place is None:
            return self.place != other.place
        return any(abs(a - b) > _NEAR for a, b in zip(self.place, other.place, strict=False))

    def is_like(self, other: Record) -> bool:
        """Whether nothing is said or seen otherwise."""
        return self.says(other) and self.style == other.style and not self.is_moved(other)


@dataclass(frozen=True, slots=True)
class Manifest:
    """What was written: of each slide by its tag what stands in it by its role. ``ruled`` is
    whether a line parts the foot from the rest."""

    ruled: bool
    slides: dict[str, dict[str, Record]] = field(default_factory=dict)


# --- what stands on a slide ----------------------------------------------------------------


def record_of(package: Package, slide: str, shape: Any) -> Record:
    """What stands in a shape of a slide."""
    said, seen = _said(package, slide, shape), _seen(package, slide, shape)
    described = _plain(properties_of(shape).get("descr", ""))
    alternative = _hash(described) if described else ""
    return Record(_hash(said), alternative, _hash(seen), _place(shape))


def notes_record(package: Package, slide: str) -> Record:
    """What stands in the notes of a slide; none are as empty ones."""
    return Record(_hash([["notes", *notes_of(package, slide)]]))


def notes_of(package: Package, slide: str) -> list[str]:
    """The paragraphs of the notes of a slide."""
    name = package.related(slide, RELATIONSHIP_TYPE.NOTES_SLIDE)
    body = notes_body(package.root(name)) if name in package.parts else None
    return [] if body is None else _paragraphs(body)


def notes_body(root: Any) -> Any:
    """The text of a page of notes, if it has one."""
    bodies = (shape for shape in root.iter(qn("p:sp")) if placeholder_of(shape) == "body")
    return next((text for shape in bodies for text in shape.iterfind(qn("p:txBody"))), None)


def words_of(shape: Any) -> str:
    """The words of a shape on one line."""
    return " ".join(" ".join(_paragraphs(shape)).split())


def _hash(said: Any) -> str:
    return sha256(json.dumps(said, ensure_ascii=False).encode()).hexdigest()[:8]


def _said(package: Package, slide: str, shape: Any) -> list[list[str]]:
    """What a shape says: its words by cell, the series of its charts, how many shapes it has."""
    if placeholder_of(shape) == "sldNum":
        return []
    if shape.tag == qn("p:grpSp"):
        return [["shapes", str(len(shape))]]
    if (table := next(shape.iter(qn("a:tbl")), None)) is not None:
        cells = (list(row.iter(qn("a:tc"))) for row in table.iter(qn("a:tr")))
        return [[_plain(" ".join(_paragraphs(cell))) for cell in row] for row in cells]
    charts = (package.root(chart) for chart in charts_of(package, slide, shape))
    said = [_series(series) for chart in charts for series in chart.iter(qn("c:ser"))]
    return [*said, ["words", *_paragraphs(shape)]]


def charts_of(package: Package, slide: str, shape: Any) -> list[str]:
    """The charts in a shape."""
    keys = {key for frame in shape.iter(qn("c:chart")) for key in keys_in(frame)}
    return [
        relation.target
        for relation in package.relations(slide)
        if relation.key in keys and relation.target in package.parts
    ]


def _series(series: Any) -> list[str]:
    """The name and the values of a series, each with its place, but not how high marks stand: that
    is where their rows are."""
    said = []
    for values in (of for of in series if of.tag in VALUES and of.tag != qn("c:yVal")):
        points = [(p.get("idx"), p.findtext(qn("c:v"), "")) for p in values.iter(qn("c:pt"))]
        said.append(f"{values.tag} {[(at, _number(text)) for at, text in points if text]}")
    return said


def _number(text: str) -> str:
    try:
        return f"{float(text):.6g}"
    except ValueError:
        return _plain(text)


def _paragraphs(element: Any) -> list[str]:
    """The words of the paragraphs, without what the program fills in, and empty ones."""
    texts = (_plain("".join(_pieces(paragraph))) for paragraph in element.iter(qn("a:p")))
    return [text for text in texts if text]


def _pieces(paragraph: Any) -> Iterator[str]:
    for node in paragraph:
        if node.tag == qn("a:r"):
            yield node.findtext(qn("a:t"), "")
        elif node.tag == qn("a:br"):
            yield " "


def _plain(text: str) -> str:
    return " ".join(text.split())


def _seen(package: Package, slide: str, shape: Any) -> list[str]:
    """How a shape looks: its form and fill, the type of its words, the colours of its series."""
    if shape.tag == qn("p:pic"):
        keys = {key for blip in shape.iter(qn("a:blip")) for key in keys_in(blip)}
        return sorted(
            sha256(package.parts[relation.target]).hexdigest()
            for relation in package.relations(slide)
            if relation.key in keys and relation.target in package.parts
        )
    if charts := charts_of(package, slide, shape):
        return [text for name in charts for text in _form(package.root(name))]
    forms = [form.get("prst", "") for form in shape.iter(qn("a:prstGeom"))]
    cells = [_fill(cell, "a:tcPr") for cell in shape.iter(qn("a:tc"))]
    runs = (of for of in shape.iter(qn("a:rPr")) if of.getparent().tag == qn("a:r"))
    return [*forms, _fill(shape), *cells, *map(_type, runs)]


def _form(element: Any) -> Iterator[str]:
    """All that a chart is made of but its values."""
    for node in element.iterchildren(etree.Element):
        if node.tag not in _VALUES:
            yield f"{node.tag} {sorted(node.attrib.items())}"
            yield from _form(node)


def _fill(element: Any, of: str = "p:spPr") -> str:
    """How something is filled."""
    fills = (f for name in _MEANT for f in element.iterfind(f"{qn(of)}/{qn(f'a:{name}')}"))
    return " ".join(_colours(fill) for fill in fills)


def _colours(fill: Any) -> str:
    values = (node.get("val") for node in fill.iter())
    return " ".join([etree.QName(fill).localname, *(value.lower() for value in values if value)])


def _type(run: Any) -> str:
    fills = [_colours(fill) for fill in run.iterfind(qn("a:solidFill"))]
    bold = "b" if run.get("b") in ("1", "true") else ""
    slanted = "i" if run.get("i") in ("1", "true") else ""
    return " ".join([str(run.get("sz")), bold, slanted, *fills])


def _place(shape: Any) -> tuple[int, ...] | None:
    """Left, top, width and height; of a table, whose height is that of its words, not that."""
    frame = frame_of(shape)
    if frame is None:
        return None
    (left, top), (width, high) = (
        (int(part.get(first, 0)), int(part.get(second, 0)))
        for part, first, second in ((frame[0], "x", "y"), (frame[1], "cx", "cy"))
    )
    is_table = next(shape.iter(qn("a:tbl")), None) is not None
    measures = (left, top, width) if is_table else (left, top, width, high)
    return tuple(round(measure / _UNIT) for measure in measures)


def frame_of(shape: Any) -> Any:
    """The element with the place of a shape, if it has one of its own."""
    paths = ("p:xfrm", "p:spPr/a:xfrm", "p:grpSpPr/a:xfrm")
    found = (shape.find("/".join(map(qn, path.split("/")))) for path in paths)
    return next((frame for frame in found if frame is not None and len(frame) >= 2), None)


# --- the store -----------------------------------------------------------------------------


def read_manifest(package: Package) -> Manifest | None:
    """What the file says was written in it; nothing if it does not say it, or says nonsense."""
    name = package.related("", RELATIONSHIP_TYPE.CUSTOM_PROPERTIES)
    if name not in package.parts:
        return None
    values = values_in(package.parts[name], _NAME)
    texts = {int(key[len(_NAME) :]): text for key, text in values if key[len(_NAME) :].isdecimal()}
    text = "".join(texts[number] for number in sorted(texts))
    try:
        said = json.loads(zlib.decompress(bytes.fromhex(text)))
        if not texts or said["version"] != _VERSION:
            return None
        slides = {
            tag: {role: _record(*values) for role, values in roles.items()}
            for tag, roles in said["slides"].items()
        }
        return Manifest(bool(said["ruled"]), slides)
    except (AttributeError, LookupError, TypeError, ValueError, zlib.error):
        return None


def _record(content: str, alternative: str, style: str, place: list[int] | None) -> Record:
    own = None if place is None else tuple(map(int, place))
    return Record(str(content), str(alternative), str(style), own)


def write_manifest(package: Package, manifest: Manifest) -> None:
    """Writes into the file what was written in it; other properties of it stay."""
    slides = {
        tag: {role: [r.content, r.alternative, r.style, r.place] for role, r in roles.items()}
        for tag, roles in manifest.slides.items()
    }
    said = {"version": _VERSION, "ruled": manifest.ruled, "slides": slides}
    # In hexadecimal digits, of which nobody takes a few for a figure.
    text = zlib.compress(json.dumps(said).encode(), 9).hex()
    length = -(-len(text) // -(-len(text) // _LONGEST))  # as many in each
    texts = (text[start : start + length] for start in range(0, len(text), length))
    values = [(f"{_NAME}{number}", part) for number, part in enumerate(texts, 1)]
    name = package.related("", RELATIONSHIP_TYPE.CUSTOM_PROPERTIES)
    if name in package.parts and name is not None:
        package.parts[name] = replaced(package.parts[name], _NAME, values)
        return
    content = replaced(None, _NAME, values)
    package.add(PART, content, CONTENT_TYPE.OFC_CUSTOM_PROPERTIES)
    package.relate("", RELATIONSHIP_TYPE.CUSTOM_PROPERTIES, PART)
