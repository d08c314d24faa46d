"""The encoding of a text: as the user says, as its mark says, or the one in which it is Swedish."""

from __future__ import annotations

import codecs
import re

from ...words import plain_key
from ...words.errors import ProblemsError, with_nearest

_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# Names that a user may give, as Excel, Python and others call them.
_NAMES = {
    "utf-8": "utf-8-sig", "utf8": "utf-8-sig", "utf-8-sig": "utf-8-sig",
    "utf-16": "utf-16", "utf16": "utf-16", "utf-16-le": "utf-16-le", "utf-16-be": "utf-16-be",
    "cp1252": "cp1252", "windows-1252": "cp1252", "ansi": "cp1252",
    "latin-1": "iso8859-1", "latin1": "iso8859-1", "iso-8859-1": "iso8859-1",
    "iso-8859-15": "iso8859-15", "latin-9": "iso8859-15",
    "macroman": "mac_roman", "mac_roman": "mac_roman", "mac-roman": "mac_roman",
    "macintosh": "mac_roman", "cp850": "cp850", "ibm850": "cp850", "cp437": "cp437",
    "cp865": "cp865",
}  # fmt: skip
_TOLD = ["utf-8", "utf-16", "cp1252", "macroman", "cp850"]
"""The names that a message tells; the others are theirs, or seldom meant."""

# Of Windows, of Excel on a Mac ("CSV (Macintosh)") and of Excel's "CSV (MS-DOS)".
_OLD = ("cp1252", "mac_roman", "cp850")
# å, ä or ö in UTF-8: the file is UTF-8 but for some other byte.
_UTF8 = re.compile(rb"\xc3[\xa5\xa4\xb6\x85\x84\x96]")
# Swedish letters where they stand in words: between letters, or in upper case before some.
_SWEDISH = re.compile(
    r"(?<=[a-zA-ZåäöÅÄÖé])[åäöé](?=[a-zA-ZåäöÅÄÖé])|(?<![a-zåäöé0-9])[ÅÄÖ](?=[a-zåäöA-ZÅÄÖ])"
)
_ELSEWHERE_SWEDISH = (b"\x8a", b"\x8c", b"\x8e", b"\x9a")  # Š, Œ, Ž, š: ä, å, é, ö on a Mac
_TIMES = 2  # a text is far more Swedish in its own encoding than in any other


def encoding_of(content: bytes, name: str, stated: str | None = None) -> str:
    """The encoding of a text: the one stated, utf-8 or utf-16 by its mark, utf-8 if it fits, else
    the old one in which it is Swedish.

    Raises:
        ProblemsError: If the bytes are no text in it, or in none.
    """
    if stated is not None:
        return _stated(content, name, stated)
    first_error = None
    for encoding in _marked(content) or ("utf-8",):
        try:
            if "\0" not in content.decode(encoding):
                return encoding
        except UnicodeDecodeError as error:
            first_error = first_error or error
    if _marked(content) or b"\0" in content or first_error is None:
        raise ProblemsError.at("csv.encoding", name)
    if _UTF8.search(content):
        raise ProblemsError.at("csv.mixed", name, _row(content, first_error))
    if (swedish := _swedish(content)) is None:
        raise ProblemsError.at("csv.encoding", name)
    return swedish


def _stated(content: bytes, name: str, stated: str) -> str:
    encoding = _NAMES.get(plain_key(stated))
    if encoding is None:
        key, similar = with_nearest("csv.encoding_unknown", stated, _NAMES)
        raise ProblemsError.at(key, name, given=stated, known=_TOLD, nearest=similar)
    if encoding == "utf-16":
        encoding = next(iter(_marked(content)), "utf-16-le")
    try:
        content.decode(encoding)
    except UnicodeDecodeError as error:
        row = _row(content, error)
        raise ProblemsError.at("csv.encoding_stated", name, row, given=stated) from error
    return encoding


def _row(content: bytes, error: UnicodeDecodeError) -> int:
    before = content[: error.start]
    return max(before.count(b"\n"), before.count(b"\r")) + 1


def _marked(content: bytes) -> tuple[str, ...]:
    """The encoding that the first bytes show."""
    for mark, encoding in _BYTE_ORDER_MARKS:
        if content.startswith(mark):
            return (encoding,)
    # Without a mark, UTF-16 shows itself by a zero in every second byte of Latin text.
    start = content[:200]
    if start[1::2].count(0) * 4 > len(start):
        return ("utf-16-le",)
    if start[0::2].count(0) * 4 > len(start):
        return ("utf-16-be",)
    return ()


def _swedish(content: bytes) -> str | None:
    """The old encoding in which a text is Swedish, cp1252 if it is in none and it fits; ``None`` if
    it may be several."""
    letters = {encoding: _letters(content, encoding) for encoding in _OLD}
    second, best = sorted(letters.values())[-2:]
    if best > 0:
        encoding = max(letters, key=letters.__getitem__)
        is_likely = encoding == "cp1252" or 2 * best >= _foreign(content.decode(encoding))
        return encoding if best > _TIMES * second and is_likely else None
    return "cp1252" if letters["cp1252"] == 0 and not _is_doubtful(content) else None


def _is_doubtful(content: bytes) -> bool:
    """Whether a foreign letter of cp1252, which is a Swedish one elsewhere, stands in a text."""
    return any(byte in content for byte in _ELSEWHERE_SWEDISH)


def _letters(content: bytes, encoding: str) -> int:
    """How many Swedish letters a text has in an encoding; -1 if it does not fit."""
    try:
        return len(_SWEDISH.findall(content.decode(encoding)))
    except UnicodeDecodeError:
        return -1


def _foreign(text: str) -> int:
    """How many letters of a text are none of English, and so most often Swedish."""
    return sum(not letter.isascii() for letter in filter(str.isalpha, text))
