"""The custom properties of a file of Office: read, and replaced without touching the rest.

They are what Word shows under File, Info, Properties, Advanced properties, Custom.
"""

from __future__ import annotations

import io
from collections.abc import Iterable
from typing import Any
from zipfile import ZipFile

from .zipped import zipped

PART = "docProps/custom.xml"
"""Where they stand in a file that has none yet."""

_RELATIONS, _TYPES = "_rels/.rels", "[Content_Types].xml"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_RELATION = f"{_OFFICE}/relationships/custom-properties"
_STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships/customProperties"
_TYPE = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
_SPACE, _VALUES = f"{_OFFICE}/custom-properties", f"{_OFFICE}/docPropsVTypes"
_OF_USERS = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"  # the set that custom properties belong to
_LARGEST = 2**22  # bytes of properties that are read: a file that says more is no output of ours
_FIRST_NUMBER = 2  # 0 and 1 are taken


def custom_properties(file: bytes, prefix: str) -> tuple[tuple[str, str], ...]:
    """The names that begin with the prefix and their values, in the order of the file."""
    with ZipFile(io.BytesIO(file)) as package:
        names = package.namelist()
        if _RELATIONS not in names:
            return ()
        part = _part_in(_read(package, _RELATIONS))
        if part not in names:
            return ()
        return values_in(_read(package, part), prefix)


def values_in(part: bytes, prefix: str) -> tuple[tuple[str, str], ...]:
    """The names in the part that begin with the prefix, and their values."""
    found = [(p.get("name", ""), "".join(p.itertext()).strip()) for p in _parsed(part)]
    return tuple(pair for pair in found if pair[0].startswith(prefix))


def with_custom_properties(
    file: bytes, prefix: str, properties: Iterable[tuple[str, str]]
) -> bytes:
    """The file with these properties in place of all whose names begin with the prefix."""
    with ZipFile(io.BytesIO(file)) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    part = _part_in(parts[_RELATIONS])
    if part not in parts:
        part = PART
        parts[_RELATIONS] = _related(parts[_RELATIONS])
        parts[_TYPES] = _typed(parts[_TYPES])
    parts[part] = replaced(parts.get(part), prefix, properties)
    return zipped(parts.items())


def _read(package: ZipFile, name: str) -> bytes:
    if package.getinfo(name).file_size > _LARGEST:
        raise ValueError("too large")
    return package.read(name)


def _parsed(xml: bytes) -> Any:
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    return etree.fromstring(xml, parser)


def _written(tree: Any) -> bytes:
    from lxml import etree

    return bytes(etree.tostring(tree, xml_declaration=True, encoding="UTF-8", standalone=True))


def _part_in(relations: bytes) -> str | None:
    """The part that the relations of a file call its custom properties."""
    for relation in _parsed(relations):
        if relation.get("Type") in (_RELATION, _STRICT):
            return str(relation.get("Target", "")).removeprefix("/")
    return None


def _related(relations: bytes) -> bytes:
    tree = _parsed(relations)
    for relation in tree.xpath(f"*[@Type='{_RELATION}' or @Type='{_STRICT}']"):
        tree.remove(relation)  # to a part that is not there
    taken = {relation.get("Id") for relation in tree}
    key = next(f"rId{n}" for n in range(1, len(taken) + 2) if f"rId{n}" not in taken)
    related = tree.makeelement(f"{{{_PACKAGE}/relationships}}Relationship")
    related.attrib.update({"Id": key, "Type": _RELATION, "Target": PART})
    tree.append(related)
    return _written(tree)


def _typed(types: bytes) -> bytes:
    tree = _parsed(types)
    for override in tree.xpath(f"*[@PartName='/{PART}']"):
        tree.remove(override)
    override = tree.makeelement(f"{{{_PACKAGE}/content-types}}Override")
    override.attrib.update({"PartName": f"/{PART}", "ContentType": _TYPE})
    tree.append(override)
    return _written(tree)


def replaced(before: bytes | None, prefix: str, properties: Iterable[tuple[str, str]]) -> bytes:
    """The part with these properties in place of those whose names begin with the prefix; what
    else stood in it, if there was one, keeps its number and its place."""
    from lxml import etree

    spaces: Any = {None: _SPACE, "vt": _VALUES}
    tree: Any = etree.Element(f"{{{_SPACE}}}Properties", nsmap=spaces)
    if before is not None:
        tree = _parsed(before)
    for held in list(tree):
        if held.get("name", "").startswith(prefix):
            tree.remove(held)
    numbers = [int(held.get("pid", 0)) for held in tree]
    for number, (name, value) in enumerate(properties, max([_FIRST_NUMBER - 1, *numbers]) + 1):
        made = etree.SubElement(tree, f"{{{_SPACE}}}property", nsmap=spaces)
        made.attrib.update({"fmtid": _OF_USERS, "pid": str(number), "name": name})
        etree.SubElement(made, f"{{{_VALUES}}}lpwstr").text = value
    return _written(tree)
