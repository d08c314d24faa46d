"""The styles of a Word document: its own, and those of the blank document that it lacks."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import fields
from typing import TYPE_CHECKING

from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from ..look import Colours
from .blank import blank

if TYPE_CHECKING:
    from docx.oxml.styles import CT_Style, CT_Styles
    from docx.oxml.xmlchemy import BaseOxmlElement

_TYPE, _DEFAULT = qn("w:type"), qn("w:default")
_VALUE, _COLOUR = qn("w:val"), qn("w:color")
_AS_ARIAL = frozenset({"Arial", "Arimo", "Helvetica", "Liberation Sans"})
_NAMED = "w:rPr/w:rFonts/@w:ascii | w:rPr/w:rFonts/@w:asciiTheme"
_USUAL_PADDING = 115  # of Word, on each side of a cell, where no style says anything


def dress(styles: CT_Styles, colours: Colours) -> None:
    """Puts other colours in the place of those of the standard look, in which the blank document
    has its styles."""
    standard = Colours()
    others = {
        _digits(getattr(standard, role.name)): _digits(getattr(colours, role.name))
        for role in fields(Colours)
    }
    for element in styles.iter():
        for name in (_VALUE, _COLOUR):
            if element.get(name) in others:
                element.set(name, others[element.get(name)])


def _digits(colour: str) -> str:
    return colour.lstrip("#").upper()


def set_in(styles: CT_Styles, typeface: str) -> None:
    """Sets all text in a typeface, whatever single styles say."""
    defaults = _child(styles, "w:docDefaults", 0)
    _child(_child(_child(defaults, "w:rPrDefault", 0), "w:rPr", 0), "w:rFonts", 0)
    for fonts in styles.iter(qn("w:rFonts")):
        fonts.attrib.clear()
        for letters in ("ascii", "hAnsi", "eastAsia", "cs"):
            fonts.set(qn(f"w:{letters}"), typeface)


def take_styles(styles: CT_Styles, colours: Colours) -> dict[str, str]:
    """Ids in the document by id in the blank one; styles the document lacks are added.

    Styles are known by name, as in Word: in a Swedish template the id of "heading 1" is
    "Rubrik1". A style that is there is never touched.
    """
    ids: dict[str, str] = {}
    own = blank().styles.element
    dress(own, colours)
    for style in own.style_lst:
        ids[style.styleId] = _id_of_same(styles, style) or _added(styles, style, ids)
    return ids


def _id_of_same(styles: CT_Styles, wanted: CT_Style) -> str | None:
    """The id of the style of the same name; for the default paragraph style, that of the default
    here."""
    same_type = [style for style in styles.style_lst if style.get(_TYPE) == wanted.get(_TYPE)]
    by_name = {_name(style): style.styleId for style in reversed(same_type)}
    defaults = [style.styleId for style in same_type if style.get(_DEFAULT) in ("1", "true", "on")]
    same_name = by_name.get(_name(wanted))
    return same_name or (next(iter(defaults), None) if wanted.get(_DEFAULT) else None)


def _name(style: CT_Style) -> str:
    """The name without case: Word writes "heading 1" for what it shows as "Heading 1"."""
    return "".join(style.xpath("w:name/@w:val")).casefold()


def _added(styles: CT_Styles, wanted: CT_Style, ids: dict[str, str]) -> str:
    style = deepcopy(wanted)
    used_ids = {other.styleId for other in styles.style_lst}
    while style.styleId in used_ids:
        style.styleId = f"{style.styleId}x"
    for other in style.xpath("w:basedOn | w:next"):
        other.val = ids[other.val]
    styles.append(style)
    return str(style.styleId)


def font_size(styles: CT_Styles, style_id: str) -> float:
    """The size of a style in points, its own or inherited."""
    sizes = _inherited(styles, style_id, "w:rPr/w:sz/@w:val")
    sizes = sizes or styles.xpath("w:docDefaults/w:rPrDefault/w:rPr/w:sz/@w:val")
    return float(sizes[0]) / 2 if sizes else 10.0


def cell_padding(styles: CT_Styles, style_id: str) -> int:
    """The air at the left and right of the cells of a style of tables, together, in twips."""
    margins = (
        _inherited(styles, style_id, f"w:tblPr/w:tblCellMar/w:{side}/@w:w")
        for side in ("left", "right")
    )
    return sum(round(float(margin[0])) if margin else _USUAL_PADDING for margin in margins)


def is_as_arial(styles: CT_Styles, style_id: str) -> bool:
    """Whether a style has a typeface whose letters are as wide as those of Arial."""
    typefaces = _inherited(styles, style_id, _NAMED) or styles.xpath(
        " | ".join(f"w:docDefaults/w:rPrDefault/{path}" for path in _NAMED.split(" | "))
    )
    return bool(typefaces) and _AS_ARIAL.issuperset(typefaces)


def _inherited(styles: CT_Styles, style_id: str, path: str) -> list[str]:
    """What a style says at ``path``, or the nearest style it is based on that says anything."""
    unseen = {style.styleId: style for style in styles.style_lst}
    while style_id in unseen:
        style = unseen.pop(style_id)
        if stated := list(map(str, style.xpath(path))):
            return stated
        style_id = next(iter(style.xpath("w:basedOn/@w:val")), "")
    return []


def speak(styles: CT_Styles, settings: BaseOxmlElement, tag: str) -> None:
    """Sets the language of the whole document, over what single styles say."""
    defaults = _child(styles, "w:docDefaults", 0)
    _child(_child(_child(defaults, "w:rPrDefault", 0), "w:rPr", 0), "w:lang", None)
    for language in styles.iter(qn("w:lang")):
        language.set(qn("w:val"), tag)
    theme = settings.find(qn("w:themeFontLang"))
    if theme is None:
        theme = OxmlElement("w:themeFontLang")
        settings.insert_element_before(theme, *_AFTER_THEME_LANGUAGE)
    theme.set(qn("w:val"), tag)


# What the order of the schema puts behind the language of a theme.
_AFTER_THEME_LANGUAGE = (
    "w:clrSchemeMapping",
    "w:doNotIncludeSubdocsInStats",
    "w:doNotAutoCompressPictures",
    "w:forceUpgrade",
    "w:captions",
    "w:readModeInkLockDown",
    "w:smartTagType",
    "w:shapeDefaults",
    "w:doNotEmbedSmartTags",
    "w:decimalSymbol",
    "w:listSeparator",
)


def _child(parent: BaseOxmlElement, tag: str, place: int | None) -> BaseOxmlElement:
    """The child, made at ``place`` (at the end if ``None``) where there is none."""
    child: BaseOxmlElement | None = parent.find(qn(tag))
    if child is None:
        child = OxmlElement(tag)
        parent.insert(len(parent) if place is None else place, child)
    return child
