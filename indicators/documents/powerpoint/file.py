"""The file around the slides: opened from a template or the blank one, and saved.

A template lends its look: masters, layouts, theme, size. What else a file of somebody's
carries (slides, notes, comments, names, paths, a thumbnail) must not follow into something
that is shown, so only what is known to belong to the look is kept.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pptx
from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.exc import PythonPptxError
from pptx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from pptx.opc.package import Part
from pptx.opc.packuri import PackURI
from pptx.oxml import parse_xml
from pptx.oxml.coreprops import CT_CoreProperties
from pptx.oxml.ns import nsdecls, qn
from pptx.parts.coreprops import CorePropertiesPart
from pptx.util import Emu

from ...words import LANGUAGE_TAGS
from ...words.errors import OutputError
from ..look import STANDARD, Look
from ..zipped import UNREADABLE, of_type
from .dress import dress, typefaces
from .measures import Box, is_no_wider_than_arial
from .package import Package
from .slide_list import manifest_of
from .written import write_manifest

# What slides are made on where no template is given, opened as one is: wide, white, titles to the
# left; a layout for the first slide and one for the others. Arial is on every Windows and Mac, and
# LibreOffice has a typeface with the same widths.
BLANK = Path(__file__).with_name("blank.pptx")

# The types of a template of PowerPoint (.potx) and of a presentation (.pptx).
_TEMPLATE = b"presentationml.template.main"
_PRESENTATION = b"presentationml.presentation.main"

# The relations that carry the look: those of a presentation, and of a master or layout.
_OF_THE_LOOK = frozenset(
    {RELATIONSHIP_TYPE.SLIDE_MASTER, RELATIONSHIP_TYPE.THEME, RELATIONSHIP_TYPE.TABLE_STYLES}
)
_OF_A_LAYOUT = frozenset(
    {
        RELATIONSHIP_TYPE.SLIDE_MASTER,
        RELATIONSHIP_TYPE.SLIDE_LAYOUT,
        RELATIONSHIP_TYPE.THEME,
        RELATIONSHIP_TYPE.THEME_OVERRIDE,
        RELATIONSHIP_TYPE.IMAGE,
    }
)
# What a presentation says of its look and size; the rest is about its slides.
_SAID_OF_THE_LOOK = frozenset(
    map(qn, ("p:sldMasterIdLst", "p:sldIdLst", "p:sldSz", "p:notesSz", "p:defaultTextStyle"))
)
_ON_EVERY_SLIDE = {PP_PLACEHOLDER.DATE, PP_PLACEHOLDER.FOOTER, PP_PLACEHOLDER.SLIDE_NUMBER}
_LEAST_AREA = (300.0, 180.0)


@dataclass(frozen=True, slots=True)
class Stage:
    """A presentation without slides: what the first and the others are laid out on, and where.

    ``title`` is the place of the titles and ``area`` that of what is under them, ``inset`` the air
    on both sides of words in them; ``from_top`` is whether a short title leaves room below it,
    ``ruled`` whether a line parts the foot from the rest, and ``known`` whether letters are no
    wider than those of Arial.
    """

    presentation: Any
    first: Any
    others: Any
    title: Box
    area: Box
    inset: float
    from_top: bool
    known: bool
    ruled: bool
    language: str
    look: Look

    @property
    def height(self) -> float:
        """The height of a slide, in points."""
        return float(self.presentation.slide_height.pt)


def opened(
    file: bytes | None, language: str, look: Look = STANDARD, ruled: bool | None = None
) -> Stage:
    """The file without its slides and what else is of somebody's: masters, layouts, theme, size.
    Without a file it is the blank one, in the colours and the typeface of the look, and ``ruled``
    unless told otherwise.

    Raises:
        OutputError: If it is no presentation, or has no layout with a title.
    """
    try:
        presentation = _read(BLANK.read_bytes() if file is None else file)
        _forget(presentation)
        _add_settings(presentation)
        _set_language(presentation, LANGUAGE_TAGS[language])
        if file is None:
            dress(presentation, look)
        return _stage(presentation, language, look, file is None if ruled is None else ruled)
    except (*UNREADABLE, PythonPptxError) as error:
        raise OutputError("output.template_slides") from error


def _stage(presentation: Any, language: str, look: Look, ruled: bool) -> Stage:
    layouts = [layout for master in presentation.slide_masters for layout in master.slide_layouts]
    others = min((layout for layout in layouts if _has_title(layout)), key=_unlikeness)
    first = min((layout for layout in layouts if _is_first(layout)), key=_extras, default=others)
    title = next(p for p in others.placeholders if _kind(p) is PP_PLACEHOLDER.TITLE)
    return Stage(
        presentation, first, others, _box(title), _area(others, presentation),
        inset=int(_of_body(title, "lIns") or 91440) / 12700,
        from_top=_of_body(title, "anchor") in (None, "t"),
        known=all(map(is_no_wider_than_arial, typefaces(others.slide_master))),
        ruled=ruled,
        language=language,
        look=look,
    )  # fmt: skip


def _read(file: bytes) -> Any:
    return pptx.Presentation(io.BytesIO(of_type(file, _TEMPLATE, _PRESENTATION)))


# --- layouts -------------------------------------------------------------------------------


def _kinds(layout: Any) -> list[Any]:
    return [placeholder.placeholder_format.type for placeholder in layout.placeholders]


def _has_title(layout: Any) -> bool:
    return PP_PLACEHOLDER.TITLE in _kinds(layout)


def _is_first(layout: Any) -> bool:
    kinds = set(_kinds(layout))
    with_title = {PP_PLACEHOLDER.TITLE, PP_PLACEHOLDER.SUBTITLE}
    return PP_PLACEHOLDER.CENTER_TITLE in kinds or with_title <= kinds


def _extras(layout: Any) -> int:
    """How many placeholders there are beside title, footer and the like."""
    titles = {PP_PLACEHOLDER.TITLE, PP_PLACEHOLDER.CENTER_TITLE}
    return len([kind for kind in _kinds(layout) if kind not in titles | _ON_EVERY_SLIDE])


def _unlikeness(layout: Any) -> int:
    """How unlike a layout is to one of a title and one object; a title alone comes next."""
    if _extras(layout) == 1 and PP_PLACEHOLDER.OBJECT in _kinds(layout):
        return 0
    return 1 + _extras(layout)


def _area(layout: Any, presentation: Any) -> Box:
    """Where the content stands: where the layout or its master has it, below the title."""
    width, height = presentation.slide_width.pt, presentation.slide_height.pt
    title = next(_box(p) for p in layout.placeholders if _kind(p) is PP_PLACEHOLDER.TITLE)
    below = title.top + title.height if title.top < height / 2 else height * 0.1
    places = [p for p in layout.placeholders if _kind(p) is PP_PLACEHOLDER.OBJECT]
    places += [p for p in layout.slide_master.placeholders if _kind(p) is PP_PLACEHOLDER.BODY]
    usual = Box(title.left, below, title.width, height * 0.9 - below)
    for box in (*map(_box, places), usual):
        left, top = max(box.left, 0.0), max(box.top, below)
        right, bottom = box.left + box.width, box.top + box.height
        area = Box(left, top, min(right, width) - left, min(bottom, height) - top)
        if area.width >= _LEAST_AREA[0] and area.height >= _LEAST_AREA[1]:
            return area
    raise ValueError("no room on the slides")


def _box(shape: Any) -> Box:
    return Box(*(Emu(m).pt for m in (shape.left, shape.top, shape.width, shape.height)))


def _kind(placeholder: Any) -> Any:
    return placeholder.placeholder_format.type


def _of_body(placeholder: Any, name: str) -> str | None:
    """What a placeholder, or that of its master, says of how words stand in it."""
    kind = placeholder.placeholder_format.type
    master = placeholder.part.slide_layout.slide_master
    same = [p for p in master.placeholders if _kind(p) is kind]
    said = (p._element.xpath(f"p:txBody/a:bodyPr/@{name}") for p in (placeholder, *same))
    return next((found[0] for found in said if found), None)


# --- what is left behind -------------------------------------------------------------------

# What has to go as a whole if what it refers to is dropped; the innermost goes.
_WHOLE = frozenset(
    map(
        qn,
        (
            *("a:hlinkClick", "a:hlinkHover", "p:sp", "p:pic", "p:graphicFrame", "p:contentPart"),
            *("p:bg", "p:custDataLst", "p:controls", "p:transition", "p:timing"),
        ),
    )
)


def _forget(presentation: Any) -> None:
    """Drops what belonged to the slides of a template, its author or its author's computer."""
    part = presentation.part
    for child in list(part._element):
        if child.tag not in _SAID_OF_THE_LOOK:
            part._element.remove(child)
    for slide in part._element.xpath("p:sldIdLst/*"):
        slide.getparent().remove(slide)
    _drop(part, _OF_THE_LOOK)
    _drop(part.package, frozenset({RELATIONSHIP_TYPE.OFFICE_DOCUMENT}))
    for layout in _masters_and_layouts(presentation):
        element = layout._element
        for key in _drop(layout.part, _OF_A_LAYOUT):
            for attribute in element.xpath(f"//@r:*[.='{key}']"):
                _remove(attribute.getparent(), attribute.attrname)
        # PowerPoint has described pictures by the path they were taken from.
        for picture in element.xpath("//p:cNvPr[contains(translate(@descr, '\\', '/'), '/')]"):
            del picture.attrib["descr"]


def _masters_and_layouts(presentation: Any) -> Iterator[Any]:
    for master in presentation.slide_masters:
        yield master
        yield from master.slide_layouts


def _drop(source: Any, kinds: frozenset[str]) -> list[str]:
    """Drops external relations and those of other kinds, and returns their ids. A part without
    relations is not saved."""
    relations = source._rels
    dropped = [
        key
        for key, relation in relations.items()
        if relation.is_external or relation.reltype not in kinds
    ]
    for key in dropped:
        relations.pop(key)
    return dropped


def _remove(element: Any, attribute: str) -> None:
    """Removes what is meaningless without its dropped target: a link, a shape, a sound."""
    del element.attrib[attribute]
    if element.tag == qn("a:blip") and qn("r:embed") in element.attrib:
        return
    enclosing = (node for node in (element, *element.iterancestors()) if node.tag in _WHOLE)
    unwanted = next(enclosing, element)
    if (parent := unwanted.getparent()) is not None:
        parent.remove(unwanted)


# Without these two parts PowerPoint offers to repair the file. What a template has in them is
# about somebody's work with it (windows, colours used, a slide show), so they are left empty.
_SETTINGS = (
    ("presProps", "presentationPr", RELATIONSHIP_TYPE.PRES_PROPS, CONTENT_TYPE.PML_PRES_PROPS),
    ("viewProps", "viewPr", RELATIONSHIP_TYPE.VIEW_PROPS, CONTENT_TYPE.PML_VIEW_PROPS),
)


def _add_settings(presentation: Any) -> None:
    """Adds the settings that PowerPoint expects, with nothing but defaults in them."""
    part = presentation.part
    for name, tag, relation, kind in _SETTINGS:
        xml = f"<p:{tag} {nsdecls('p')}/>".encode()
        part.relate_to(Part(PackURI(f"/ppt/{name}.xml"), kind, part.package, xml), relation)


def _set_language(presentation: Any, tag: str) -> None:
    """Sets the language of all text that will be added."""
    for properties in presentation.part._element.xpath("p:defaultTextStyle//a:defRPr"):
        properties.set("lang", tag)


# --- saved ---------------------------------------------------------------------------------


def saved(stage: Stage, title: str) -> bytes:
    """The file, the same bytes for the same slides; it says its title and language only, and for
    a later run what was written."""
    _list_notes_master(stage.presentation)
    made = stage.presentation.part.package
    properties = CorePropertiesPart(
        PackURI("/docProps/core.xml"),
        CONTENT_TYPE.OPC_CORE_PROPERTIES,
        made,
        CT_CoreProperties.new_coreProperties(),
    )
    # The library and the schema allow no more characters.
    properties.title, properties.language = title[:255], LANGUAGE_TAGS[stage.language]
    made.relate_to(properties, RELATIONSHIP_TYPE.CORE_PROPERTIES)
    file = io.BytesIO()
    stage.presentation.save(file)
    package = Package(file.getvalue())
    write_manifest(package, manifest_of(package, stage.ruled))
    return package.as_bytes()


def _list_notes_master(presentation: Any) -> None:
    """Lists the notes master in the presentation, which python-pptx only relates it to."""
    part = presentation.part
    keys = [k for k, r in part._rels.items() if r.reltype == RELATIONSHIP_TYPE.NOTES_MASTER]
    for key in keys:
        master_id = f'<p:notesMasterId r:id="{key}"/>'
        xml = f"<p:notesMasterIdLst {nsdecls('p', 'r')}>{master_id}</p:notesMasterIdLst>"
        part._element.sldMasterIdLst.addnext(parse_xml(xml))
