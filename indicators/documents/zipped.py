"""Files that are zip files inside: written without a trace of when and where, read with care."""

from __future__ import annotations

import io
import struct
import zlib
from collections.abc import Iterable
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile, ZipInfo

# What files that are broken, or something else, have been seen to raise when read.
UNREADABLE = (
    *(AttributeError, EOFError, LookupError, OSError, RuntimeError, SyntaxError, TypeError),
    *(ValueError, BadZipFile, struct.error, zlib.error),
)
_TYPES = "[Content_Types].xml"


def zipped(parts: Iterable[tuple[str, bytes]]) -> bytes:
    """A zip file that does not say when, or on what system, it was made."""
    file = io.BytesIO()
    with ZipFile(file, "w") as package:
        for name, content in parts:
            entry = ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.create_system = 0
            package.writestr(entry, content, ZIP_DEFLATED)
    return file.getvalue()


def rezipped(file: io.BytesIO) -> bytes:
    """The same parts in a zip file that does not say when, or on what system, it was made."""
    with ZipFile(file) as package:
        return zipped((name, package.read(name)) for name in package.namelist())


def of_type(file: bytes, template: bytes, usual: bytes) -> bytes:
    """A template of Office as an ordinary file, which differs from it only in its type."""
    with ZipFile(io.BytesIO(file)) as package:
        if template not in package.read(_TYPES):
            return file
        parts = {name: package.read(name) for name in package.namelist()}
    parts[_TYPES] = parts[_TYPES].replace(template, usual)
    return zipped(parts.items())
