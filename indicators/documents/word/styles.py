"""The look of a Word document: one stylesheet.

The stylesheet serves twice. A document without a template takes all of it; a template gets
only the styles it lacks, so an association restyles a report by defining a style of the
same name ("Indikatortabell", "Indikatornot", ...) in its own template.
"""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING

from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import qn

if TYPE_CHECKING:
    from docx.oxml.styles import CT_Style, CT_Styles
    from docx.oxml.xmlchemy import BaseOxmlElement

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_TYPE, _DEFAULT = qn("w:type"), qn("w:default")
_AS_ARIAL = frozenset({"Arial", "Arimo", "Helvetica", "Liberation Sans"})
_NAMED = "w:rPr/w:rFonts/@w:ascii | w:rPr/w:rFonts/@w:asciiTheme"
_USUAL_PADDING = 115  # of Word, on each side of a cell, where no style says anything

# Arial is on every Windows and Mac, and LibreOffice has a typeface with the same widths, so
# lines and columns break alike everywhere. Colours against white: 1F3864 11.6:1, 262626
# 15.1:1, 595959 7.0:1 (WCAG 2.1 AA asks for 4.5:1). No style below the defaults names a
# typeface: in a template all of them follow the typeface of the template.
STYLES = f"""\
<w:styles xmlns:w="{WORD}">
  <w:docDefaults>
    <w:rPrDefault><w:rPr>
      <w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:eastAsia="Arial" w:cs="Arial"/>
      <w:sz w:val="20"/><w:szCs w:val="20"/><w:lang w:val="sv-SE"/>
    </w:rPr></w:rPrDefault>
    <w:pPrDefault><w:pPr>
      <w:spacing w:after="140" w:line="283" w:lineRule="auto"/>
    </w:pPr></w:pPrDefault>
  </w:docDefaults>
  <w:style w:type="paragraph" w:default="1" w:styleId="Normal">
    <w:name w:val="Normal"/><w:qFormat/>
  </w:style>
  <w:style w:type="table" w:default="1" w:styleId="TableNormal">
    <w:name w:val="Normal Table"/>
    <w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/>
    <w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>
      <w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/>
      <w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/>
    </w:tblCellMar></w:tblPr>
  </w:style>
  <w:style w:type="paragraph" w:styleId="Heading1">
    <w:name w:val="heading 1"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/>
    <w:uiPriority w:val="9"/><w:qFormat/>
    <w:pPr><w:keepNext/><w:keepLines/>
      <w:spacing w:before="0" w:after="80" w:line="252" w:lineRule="auto"/>
      <w:outlineLvl w:val="0"/></w:pPr>
    <w:rPr><w:b/><w:bCs/><w:color w:val="1F3864"/><w:sz w:val="36"/><w:szCs w:val="36"/></w:rPr>
  </w:style>
  <w:style w:type="paragraph" w:styleId="Heading2">
    <w:name w:val="heading 2"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/>
    <w:uiPriority w:val="9"/><w:unhideWhenUsed/><w:qFormat/>
    <w:pPr><w:keepNext/><w:keepLines/>
      <w:spacing w:before="440" w:after="100" w:line="259" w:lineRule="auto"/>
      <w:outlineLvl w:val="1"/></w:pPr>
    <w:rPr><w:b/><w:bCs/><w:color w:val="1F3864"/><w:sz w:val="26"/><w:szCs w:val="26"/></w:rPr>
  </w:style>
  <w:style w:type="paragraph" w:styleId="Subtitle">
    <w:name w:val="Subtitle"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/>
    <w:uiPriority w:val="11"/><w:qFormat/>
    <w:pPr><w:spacing w:before="0" w:after="360"/></w:pPr>
    <w:rPr><w:color w:val="595959"/><w:sz w:val="24"/><w:szCs w:val="24"/></w:rPr>
  </w:style>
  <w:style w:type="paragraph" w:styleId="Caption">
    <w:name w:val="caption"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/>
    <w:uiPriority w:val="35"/><w:unhideWhenUsed/><w:qFormat/>
    <w:pPr><w:keepNext/><w:keepLines/>
      <w:spacing w:before="240" w:after="100" w:line="259" w:lineRule="auto"/></w:pPr>
    <w:rPr><w:b/><w:bCs/><w:color w:val="262626"/><w:sz w:val="20"/><w:szCs w:val="20"/></w:rPr>
  </w:style>
  <w:style w:type="paragraph" w:styleId="Footer">
    <w:name w:val="footer"/><w:basedOn w:val="Normal"/>
    <w:uiPriority w:val="99"/><w:unhideWhenUsed/>
    <w:pPr><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/></w:pPr>
    <w:rPr><w:color w:val="595959"/><w:sz w:val="18"/><w:szCs w:val="18"/></w:rPr>
  </w:style>
  <w:style w:type="paragraph" w:customStyle="1" w:styleId="Indikatorfakta">
    <w:name w:val="Indikatorfakta"/><w:basedOn w:val="Normal"/><w:qFormat/>
    <w:pPr><w:keepNext/><w:keepLines/>
      <w:spacing w:before="0" w:after="140" w:line="276" w:lineRule="auto"/>
      <w:contextualSpacing/></w:pPr>
  </w:style>
  <w:style w:type="paragraph" w:customStyle="1" w:styleId="Indikatornot">
    <w:name w:val="Indikatornot"/><w:basedOn w:val="Normal"/><w:qFormat/>
    <w:pPr><w:keepLines/>
      <w:spacing w:before="60" w:after="20" w:line="264" w:lineRule="auto"/></w:pPr>
    <w:rPr><w:color w:val="404040"/><w:sz w:val="18"/><w:szCs w:val="18"/></w:rPr>
  </w:style>
  <w:style w:type="paragraph" w:customStyle="1" w:styleId="Indikatorcell">
    <w:name w:val="Indikatorcell"/><w:basedOn w:val="Normal"/><w:qFormat/>
    <w:pPr><w:spacing w:before="60" w:after="50" w:line="252" w:lineRule="auto"/>
      <w:ind w:left="0" w:right="0" w:firstLine="0"/><w:jc w:val="left"/></w:pPr>
    <w:rPr><w:sz w:val="18"/><w:szCs w:val="18"/></w:rPr>
  </w:style>
  <w:style w:type="paragraph" w:customStyle="1" w:styleId="Indikatorhuvud">
    <w:name w:val="Indikatorhuvud"/><w:basedOn w:val="Indikatorcell"/><w:qFormat/>
    <w:rPr><w:b/><w:bCs/></w:rPr>
  </w:style>
  <w:style w:type="paragraph" w:customStyle="1" w:styleId="Indikatortidigare">
    <w:name w:val="Indikatortidigare"/><w:basedOn w:val="Indikatorcell"/><w:qFormat/>
    <w:pPr><w:spacing w:before="0" w:after="60"/></w:pPr>
    <w:rPr><w:color w:val="595959"/></w:rPr>
  </w:style>
  <w:style w:type="table" w:customStyle="1" w:styleId="Indikatortabell">
    <w:name w:val="Indikatortabell"/><w:basedOn w:val="TableNormal"/><w:qFormat/>
    <w:tblPr>
      <w:tblBorders>
        <w:top w:val="single" w:sz="8" w:space="0" w:color="1F3864"/>
        <w:bottom w:val="single" w:sz="8" w:space="0" w:color="1F3864"/>
        <w:insideH w:val="single" w:sz="4" w:space="0" w:color="BFBFBF"/>
      </w:tblBorders>
      <w:tblCellMar>
        <w:left w:w="85" w:type="dxa"/><w:right w:w="85" w:type="dxa"/>
      </w:tblCellMar>
    </w:tblPr>
    <w:tblStylePr w:type="firstRow">
      <w:tblPr/>
      <w:tcPr>
        <w:tcBorders>
          <w:bottom w:val="single" w:sz="8" w:space="0" w:color="1F3864"/>
        </w:tcBorders>
        <w:vAlign w:val="bottom"/>
      </w:tcPr>
    </w:tblStylePr>
  </w:style>
</w:styles>"""


def take_styles(styles: CT_Styles) -> dict[str, str]:
    """Ids in the document by id in the stylesheet; styles the document lacks are added.

    Styles are known by name, as in Word: in a Swedish template the id of "heading 1" is
    "Rubrik1". A style that is there is never touched.
    """
    ids: dict[str, str] = {}
    for style in parse_xml(STYLES):
        if style.tag == qn("w:style"):
            ids[style.styleId] = _id_of_same(styles, style) or _added(styles, style, ids)
    return ids


def _id_of_same(styles: CT_Styles, wanted: CT_Style) -> str | None:
    """The style of the same name; for the style of all paragraphs, the one that is that."""
    same_type = [style for style in styles.style_lst if style.get(_TYPE) == wanted.get(_TYPE)]
    by_name = {_name(style): style.styleId for style in reversed(same_type)}
    defaults = [style.styleId for style in same_type if style.get(_DEFAULT) in ("1", "true", "on")]
    found = by_name.get(_name(wanted))
    return found or (next(iter(defaults), None) if wanted.get(_DEFAULT) else None)


def _name(style: CT_Style) -> str:
    """The name without case: Word writes "heading 1" for what it shows as "Heading 1"."""
    return "".join(style.xpath("w:name/@w:val")).casefold()


def _added(styles: CT_Styles, wanted: CT_Style, ids: dict[str, str]) -> str:
    style = deepcopy(wanted)
    taken = {other.styleId for other in styles.style_lst}
    while style.styleId in taken:
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
    return sum(round(float(found[0])) if found else _USUAL_PADDING for found in margins)


def is_as_arial(styles: CT_Styles, style_id: str) -> bool:
    """Whether a style has a typeface whose letters are as wide as those of Arial."""
    named = _inherited(styles, style_id, _NAMED) or styles.xpath(
        " | ".join(f"w:docDefaults/w:rPrDefault/{path}" for path in _NAMED.split(" | "))
    )
    return bool(named) and _AS_ARIAL.issuperset(named)


def _inherited(styles: CT_Styles, style_id: str, path: str) -> list[str]:
    """What a style says of something, or the nearest of those it is based on that does."""
    unseen = {style.styleId: style for style in styles.style_lst}
    while style_id in unseen:
        style = unseen.pop(style_id)
        if found := list(map(str, style.xpath(path))):
            return found
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
