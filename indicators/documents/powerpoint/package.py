"""The parts of a file of PowerPoint, as bytes: what is not touched stays byte for byte."""

from __future__ import annotations

import io
import posixpath
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import count
from typing import Any
from zipfile import ZipFile

from lxml import etree
from pptx.opc.constants import RELATIONSHIP_TYPE

from ..zipped import zipped

_TYPES = "[Content_Types].xml"
_OF_TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_OF_RELATIONS = "{http://schemas.openxmlformats.org/package/2006/relationships}"
_NO_RELATIONS = f'<Relationships xmlns="{_OF_RELATIONS[1:-1]}"/>'.encode()
# A picture that is there already need not be there twice.
_SHARED = "ppt/media/"


@dataclass(frozen=True, slots=True)
class Relation:
    """What a part refers to: by which key, as what, and which part; nothing outside the file."""

    key: str
    kind: str
    target: str
    external: bool


def parsed(content: bytes) -> Any:
    """The root of a part; nothing is fetched for it, and white space stays."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    return etree.fromstring(content, parser)


def unparsed(root: Any) -> bytes:
    """A part as bytes."""
    content: bytes = etree.tostring(root, encoding="UTF-8", xml_declaration=True, standalone=True)
    return content


class Package:
    """The parts of a file by their names, in their order; names are those in the zip file."""

    def __init__(self, file: bytes) -> None:
        with ZipFile(io.BytesIO(file)) as package:
            names = [name for name in package.namelist() if not name.endswith("/")]
            self.parts = {name: package.read(name) for name in names}

    def as_bytes(self) -> bytes:
        """The file."""
        return zipped(self.parts.items())

    def root(self, name: str) -> Any:
        """The root of a part; what is changed in it has to be put back."""
        return parsed(self.parts[name])

    def put(self, name: str, root: Any) -> None:
        """Writes a part."""
        self.parts[name] = unparsed(root)

    # --- types -----------------------------------------------------------------------------

    def type_of(self, name: str) -> str:
        """The type of a part: its own, or that of all with its ending."""
        types = self.root(_TYPES)
        for entry in types.iterfind(f"{_OF_TYPES}Override"):
            if entry.get("PartName", "").lstrip("/") == name:
                return str(entry.get("ContentType"))
        ending = name.rpartition(".")[2].lower()
        for entry in types.iterfind(f"{_OF_TYPES}Default"):
            if entry.get("Extension", "").lower() == ending:
                return str(entry.get("ContentType"))
        raise ValueError(f"no type of {name}")

    def add(self, name: str, content: bytes, kind: str) -> None:
        """Adds a part."""
        self.parts[name] = content
        types = self.root(_TYPES)
        entry = etree.SubElement(types, f"{_OF_TYPES}Override")
        entry.set("PartName", f"/{name}")
        entry.set("ContentType", kind)
        self.put(_TYPES, types)

    def remove(self, names: Iterable[str]) -> None:
        """Removes parts, with what they say of others."""
        gone = set(names)
        if not gone:
            return
        types = self.root(_TYPES)
        for entry in types.findall(f"{_OF_TYPES}Override"):
            if entry.get("PartName", "").lstrip("/") in gone:
                types.remove(entry)
        self.put(_TYPES, types)
        for name in gone:
            self.parts.pop(name, None)
            self.parts.pop(_relations_of(name), None)

    def free_name(self, like: str) -> str:
        """A name of a part that is not taken: "ppt/charts/chart7.xml"."""
        stem, ending = posixpath.splitext(like)
        stem = re.sub(r"\d+$", "", stem)
        return next(name for n in count(1) if (name := f"{stem}{n}{ending}") not in self.parts)

    # --- relations -------------------------------------------------------------------------

    def relations(self, name: str) -> list[Relation]:
        """What a part refers to; the file itself is ``""``."""
        content = self.parts.get(_relations_of(name))
        if content is None:
            return []
        return [
            _relation(name, entry)
            for entry in parsed(content).iterfind(f"{_OF_RELATIONS}Relationship")
        ]

    def related(self, name: str, kind: str) -> str | None:
        """The first part of a kind that a part refers to."""
        relations = self.relations(name)
        return next((r.target for r in relations if r.kind == kind and not r.external), None)

    def relate(self, name: str, kind: str, target: str) -> str:
        """The key by which a part refers to another from now on."""
        root = parsed(self.parts.get(_relations_of(name), _NO_RELATIONS))
        used = {entry.get("Id") for entry in root}
        key = next(key for n in count(1) if (key := f"rId{n}") not in used)
        entry = etree.SubElement(root, f"{_OF_RELATIONS}Relationship")
        folder = posixpath.dirname(name)
        relative = posixpath.relpath(target, folder) if folder else target
        for attribute, value in (("Id", key), ("Type", kind), ("Target", relative)):
            entry.set(attribute, value)
        self.put(_relations_of(name), root)
        return key

    def unrelate(self, name: str, keys: Iterable[str]) -> None:
        """Lets a part refer no longer to some others."""
        unwanted = set(keys)
        if not unwanted:
            return
        root = parsed(self.parts[_relations_of(name)])
        for entry in list(root):
            if entry.get("Id") in unwanted:
                root.remove(entry)
        self.put(_relations_of(name), root)

    def reached(self) -> set[str]:
        """The parts that the file refers to, and those that they refer to."""
        found: set[str] = set()
        waiting = [""]
        while waiting:
            for relation in self.relations(waiting.pop()):
                if not relation.external and relation.target not in found:
                    found.add(relation.target)
                    waiting.append(relation.target)
        return found & set(self.parts)

    # --- the presentation ------------------------------------------------------------------

    @property
    def presentation(self) -> str:
        """The part that lists the slides.

        Raises:
            ValueError: If there is none.
        """
        name = self.related("", RELATIONSHIP_TYPE.OFFICE_DOCUMENT)
        if name is None or name not in self.parts:
            raise ValueError("no presentation")
        return name


def _relations_of(name: str) -> str:
    folder, base = posixpath.split(name)
    return posixpath.join(folder, "_rels", f"{base}.rels")


def _relation(name: str, entry: Any) -> Relation:
    target, external = entry.get("Target", ""), entry.get("TargetMode") == "External"
    if not external:
        folder = posixpath.dirname(name)
        target = target.lstrip("/") if target.startswith("/") else posixpath.join(folder, target)
        target = posixpath.normpath(target)
    return Relation(entry.get("Id"), entry.get("Type"), target, external)


# --- parts of another file -----------------------------------------------------------------


class Taker:
    """Takes parts of another file over, with all that they refer to, each once."""

    def __init__(self, package: Package, source: Package) -> None:
        self.package, self.source = package, source
        self.taken: dict[str, str] = {}

    def take(self, name: str) -> str:
        """The name of the part from now on. A picture that is there is not taken again."""
        if name in self.taken:
            return self.taken[name]
        content = self.source.parts[name]
        if name.startswith(_SHARED) and (same := self._same(content)):
            self.taken[name] = same
            return same
        own = self.taken[name] = self.package.free_name(name)
        self.package.add(own, content, self.source.type_of(name))
        keys = {r.key: self._related(own, r) for r in self.source.relations(name)}
        if any(old != new for old, new in keys.items()):
            root = self.package.root(own)
            rename_keys(root, keys)
            self.package.put(own, root)
        return own

    def _same(self, content: bytes) -> str | None:
        parts = self.package.parts.items()
        return next((n for n, part in parts if n.startswith(_SHARED) and part == content), None)

    def _related(self, own: str, relation: Relation) -> str:
        return self.package.relate(own, relation.kind, self.take(relation.target))


_OF_KEYS = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"


def keys_in(element: Any) -> Iterator[str]:
    """The keys by which an element refers to other parts."""
    for node in element.iter():
        yield from (value for name, value in node.attrib.items() if name.startswith(_OF_KEYS))


def rename_keys(element: Any, keys: dict[str, str]) -> None:
    """Gives other keys to what an element refers to."""
    for node in element.iter():
        for name, value in node.attrib.items():
            if name.startswith(_OF_KEYS) and value in keys:
                node.set(name, keys[value])
