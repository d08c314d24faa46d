"""A Word file as its parts, which stay byte for byte what they are unless they are changed."""

from __future__ import annotations

import io
import posixpath
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from zipfile import ZipFile

from docx.oxml import parse_xml
from docx.oxml.ns import nsmap
from lxml import etree

from ...words.errors import OutputError
from ..zipped import UNREADABLE, zipped

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPES, _RELS = (
    "[Content_Types].xml",
    "http://schemas.openxmlformats.org/package/2006/relationships",
)
_PACKAGE = "_rels/.rels"
_MOST_BYTES = 300_000_000  # of all parts, unpacked: no report has as much


@dataclass(frozen=True, slots=True)
class Relation:
    """A relation of the text to another part, by its name in the file; to none if that lies
    elsewhere."""

    id: str
    kind: str
    part: str | None


@dataclass(slots=True)
class Parts:
    """The parts of a Word file by name, and what its text is related to."""

    content: dict[str, bytes]
    main: str

    @property
    def text(self) -> bytes:
        """The part with the text."""
        return self.content[self.main]

    @text.setter
    def text(self, content: bytes) -> None:
        self.content[self.main] = content

    @property
    def packed(self) -> bytes:
        """The file, the same bytes for the same parts."""
        return zipped(self.content.items())

    @property
    def without_text(self) -> bytes:
        """The file with nothing but the set-up of its last page, to lay out a text on."""
        root = parse_xml(self.text)
        body = root.find("w:body", {"w": nsmap["w"]})
        for element in body[:-1]:
            body.remove(element)
        text = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
        return zipped((self.content | {self.main: text}).items())

    @property
    def _relations_part(self) -> str:
        folder, name = posixpath.split(self.main)
        return f"{folder}/_rels/{name}.rels"

    def relations(self) -> dict[str, Relation]:
        """The relations of the text by id."""
        root = tree_of(self.content.get(self._relations_part, b"<Relationships/>"))
        relations = {}
        for element in root:
            target: str | None = element.get("Target", "")
            if element.get("TargetMode") == "External":
                target = None
            else:
                folder = posixpath.dirname(self.main)
                target = posixpath.normpath(posixpath.join("/", folder, target or "")).lstrip("/")
            relations[element.get("Id")] = Relation(
                element.get("Id"), element.get("Type").rpartition("/")[2], target
            )
        return relations

    def related(self, kind: str) -> Iterator[str]:
        """The names of the parts of a kind ("styles", "customXml") that the text is related to."""
        for relation in self.relations().values():
            if relation.kind == kind and relation.part in self.content:
                yield relation.part

    def picture(self, relation: str) -> bytes:
        """The bytes of the picture that has this id; none where it lies elsewhere."""
        found = self.relations().get(relation)
        return self.content.get(found.part, b"") if found and found.part else b""

    def relate(self, kind: str, part: str, number: str) -> str:
        """Adds a relation of the text to a part; its id."""
        taken = self.relations()
        for relation in taken.values():
            if (relation.kind, relation.part) == (kind, part):
                return relation.id
        key, target = (
            f"rIdIndicators{number}",
            posixpath.relpath(part, posixpath.dirname(self.main) or "."),
        )
        entry = f'<Relationship Id="{key}" Type="{_OFFICE}/{kind}" Target="{target}"/>'
        name = self._relations_part
        self.content[name] = _before_end(self.content[name], entry.encode())
        return key

    def add(self, name: str, content: bytes, kind: str) -> None:
        """Adds a part of a type ("image/png"), told by the end of its name."""
        self.content[name] = content
        suffix, types = name.rpartition(".")[2], self.content[_TYPES]
        known = {e.get("Extension", "").lower() for e in tree_of(types)}
        if suffix not in known:
            entry = f'<Default Extension="{suffix}" ContentType="{kind}"/>'.encode()
            place = types.index(b">", types.index(b"<Types")) + 1
            self.content[_TYPES] = types[:place] + entry + types[place:]

    def drop_unused(self) -> bool:
        """Leaves out the pictures that the text has no more, since an old chart must not stay in
        the file unseen; says whether there were any."""
        tree = tree_of(self.text)
        used = {value for element in tree.iter("*") for value in element.attrib.values()}
        relations = self.relations()
        gone = {key for key, r in relations.items() if r.kind == "image" and key not in used}
        kept_parts = {r.part for key, r in relations.items() if key not in gone}
        for key in gone:
            part, name = relations[key].part, self._relations_part
            self.content[name] = _without_relation(self.content[name], key)
            others = (c for n, c in self.content.items() if n.endswith(".rels") and n != name)
            stem = posixpath.basename(part or "").encode()
            if part and part not in kept_parts and not any(stem in rels for rels in others):
                self.content.pop(part, None)
        return bool(gone)

    def drop_thumbnail(self) -> None:
        """Leaves out the picture of the first page, which is an old one."""
        for element in tree_of(self.content[_PACKAGE]):
            if element.get("Type", "").endswith("/thumbnail"):
                key = element.get("Id")
                self.content[_PACKAGE] = _without_relation(self.content[_PACKAGE], key)
                self.content.pop(element.get("Target", "").lstrip("/"), None)


def parts_of(file: bytes) -> Parts:
    """The parts of a file.

    Raises:
        OutputError: If it is no Word file.
    """
    try:
        with ZipFile(io.BytesIO(file)) as package:
            if sum(entry.file_size for entry in package.infolist()) > _MOST_BYTES:
                raise OutputError("updating.unreadable")
            content = {name: package.read(name) for name in package.namelist()}
        (main,) = (
            element.get("Target").lstrip("/")
            for element in tree_of(content[_PACKAGE])
            if element.get("Type").endswith("/officeDocument")
        )
        root = tree_of(content[main])
        if root.find("w:body", {"w": nsmap["w"]}) is None:
            raise OutputError("updating.unreadable")
        if (root.getroottree().docinfo.encoding or "UTF-8").upper() != "UTF-8":
            content[main] = etree.tostring(
                root, xml_declaration=True, encoding="UTF-8", standalone=True
            )
    except UNREADABLE as error:
        raise OutputError("updating.unreadable") from error
    return Parts(content, main)


def tree_of(content: bytes) -> Any:
    """A part of a file as elements.

    Raises:
        OutputError: If it is no XML, or defines words of its own, as no part of a Word file does.
    """
    try:
        root = parse_xml(content)
    except etree.XMLSyntaxError as error:
        raise OutputError("updating.unreadable") from error
    if root.getroottree().docinfo.doctype:
        raise OutputError("updating.unreadable")
    return root


def _before_end(content: bytes, entry: bytes) -> bytes:
    """The XML with an entry at the end of its root."""
    place = content.rindex(b"</")
    return content[:place] + entry + content[place:]


def _without_relation(content: bytes, key: str) -> bytes:
    """The relations without one of them, the others byte for byte."""
    place = max(content.find(f"{mark}{key}{mark}".encode()) for mark in "\"'")
    start = content.rindex(b"<", 0, place)
    end = content.index(b">", place) + 1
    closing = b"</Relationship>"
    if content[end - 2 : end] != b"/>" and content[end:].startswith(closing):
        end += len(closing)
    return content[:start] + content[end:]
