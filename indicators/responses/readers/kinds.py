"""What kind of file an export is, by what stands in it: a name can say anything."""

from __future__ import annotations

import re
from pathlib import Path

from ...words.errors import ProblemsError

# Suffixes, and the kind that is meant by them: it is asked where the content tells nothing.
SUFFIXES = {
    ".csv": "csv",
    ".tsv": "csv",
    ".txt": "csv",
    ".xlsx": "excel",
    ".xlsm": "excel",
    ".xls": "sheets",
    ".xlsb": "sheets",
    ".ods": "sheets",
    ".parquet": "parquet",
    ".feather": "feather",
    ".arrow": "feather",
    ".sav": "sav",
    ".zsav": "sav",
    ".por": "por",
    ".dta": "dta",
}
_HEAD = 4_000  # bytes
_MOST_BYTES = 100_000_000  # of a file of Microsoft Office before 2007

# How files begin. What has a "." in it is the key of a refusal.
_BEGINNINGS = (
    (b"$FL2", "sav"),
    (b"$FL3", "sav"),
    (b"<stata_dta>", "dta"),
    (b"PAR1", "parquet"),
    (b"ARROW1", "feather"),
    (b"%PDF-", "file.is.pdf"),
    (b"{\\rtf", "file.is.word"),
    (b"\x1f\x8b", "file.is.packed"),
    (b"7z\xbc\xaf\x27\x1c", "file.is.packed"),
    (b"Rar!", "file.is.packed"),
)
_OLD_STATA = re.compile(rb"[\x66-\x73][\x01\x02]\x01\x00")  # the version, the order of its bytes
_ZIP, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

# What a zip holds, by the start of the names in it.
_IN_ZIP = (
    ("xl/workbook.bin", "sheets"),
    ("xl/", "excel"),
    ("word/", "file.is.word"),
    ("ppt/", "file.is.slides"),
    ("Index/", "file.is.numbers"),
    ("Index.zip", "file.is.numbers"),
)
_SPREADSHEET, _DOCUMENT = b"opendocument.spreadsheet", b"opendocument."
# What a file of Microsoft Office before 2007 holds, by the names in it.
_IN_OLE = (
    ("Workbook\0", "sheets"),
    ("Book\0", "sheets"),
    ("EncryptedPackage", "file.is.encrypted"),
    ("WordDocument", "file.is.word"),
    ("PowerPoint Document", "file.is.slides"),
)
_COMMENTS = re.compile(r"(?:\s|<!--.*?-->)*", re.DOTALL)
_PAGE = re.compile(r"<(?:!doctype|html|head|body|table|style|meta|div)\b", re.IGNORECASE)
_EXCEL_XML = ("urn:schemas-microsoft-com:office:spreadsheet", "opendocument")
# No text has these bytes, but for UTF-16.
_CONTROLS = bytes({*range(32)} - {*b"\t\n\v\f\r\x1a\x1b"})


def kind_of(path: Path) -> str:
    """The kind of a file, one of the values of ``SUFFIXES``.

    A text is CSV if its name is that of any export, as tools call CSV what they like.

    Raises:
        ProblemsError: If it is something else, which the error names, or cannot be told.
    """
    with path.open("rb") as file:
        head = file.read(_HEAD)
    meant = SUFFIXES.get(path.suffix.lower())
    kind = _by_content(path, head) or ("csv" if meant is not None and _is_rows(head) else meant)
    if kind is None:
        raise ProblemsError.at("file.kind", str(path), known=sorted(SUFFIXES))
    if "." in kind:
        raise ProblemsError.at(kind, str(path))
    return kind


def _by_content(path: Path, head: bytes) -> str | None:
    if head.startswith(_ZIP):
        return _in_zip(path)
    if head.startswith(_OLE):
        return _in_ole(path)
    if _OLD_STATA.match(head):
        return "dta"
    if b"SPSSPORT" in re.sub(rb"[\r\n]", b"", head[:1000]):
        return "por"
    begins = (kind for beginning, kind in _BEGINNINGS if head.startswith(beginning))
    return next(begins, None) or _markup(head)


def _in_zip(path: Path) -> str | None:
    """What a zip holds; ``None`` if it is damaged, so that the reader of its suffix says so."""
    import zipfile
    import zlib

    damaged = (zipfile.BadZipFile, zlib.error, OSError, EOFError, ValueError, RuntimeError)
    try:
        with zipfile.ZipFile(path) as archive:
            names = archive.namelist()
            stated = archive.open("mimetype").read(200) if "mimetype" in names else b""
    except damaged:
        return None
    if _DOCUMENT in stated:
        return "sheets" if _SPREADSHEET in stated else "file.is.word"
    held = (kind for start, kind in _IN_ZIP if any(name.startswith(start) for name in names))
    return next(held, "file.is.packed")


def _in_ole(path: Path) -> str | None:
    with path.open("rb") as file:
        content = file.read(_MOST_BYTES)
    held = (kind for name, kind in _IN_OLE if name.encode("utf-16-le") in content)
    kind = next(held, None)
    return "file.is.encrypted" if kind == "sheets" and _is_encrypted(content) else kind


def _is_encrypted(content: bytes) -> bool:
    """Whether one of the first records of a workbook says that what follows is encrypted: the
    record FILEPASS, [MS-XLS] 2.4.117."""
    place = content.find(_FIRST_RECORD)
    for _ in range(_FEW_RECORDS if place >= 0 else 0):
        kind, length = content[place : place + 2], content[place + 2 : place + 4]
        if kind == b"\x2f\x00":
            return True
        place += 4 + int.from_bytes(length, "little")
    return False


_FIRST_RECORD, _FEW_RECORDS = b"\x09\x08\x10\x00\x00\x06\x05\x00", 8


def _markup(head: bytes) -> str | None:
    """A web page, as some tools save under the name of a workbook, or other XML."""
    if head.startswith((b"MIME-Version:", b"Mime-Version:")):
        return "file.is.web"
    text = head.decode("utf-16" if head[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8", "replace")
    text = text.removeprefix("\ufeff")
    text = text[_COMMENTS.match(text).end() :]  # type: ignore[union-attr]
    if _PAGE.match(text):
        return "file.is.web"
    if not text.startswith("<?xml"):
        return None
    if any(name in text for name in _EXCEL_XML):
        return "file.is.excel_xml"
    return "file.is.web" if "<html" in text.lower() else "file.is.xml"


def _is_rows(head: bytes) -> bool:
    """Whether it is a text of several lines, with something between cells in the first."""
    first, _, rest = head.replace(b"\r", b"\n").partition(b"\n")
    return _is_text(head) and bool(rest.strip()) and any(sign in first for sign in b",;\t|")


def _is_text(head: bytes) -> bool:
    marked = head[:2] in (b"\xff\xfe", b"\xfe\xff")
    return marked or len(head.translate(None, _CONTROLS)) == len(head)
