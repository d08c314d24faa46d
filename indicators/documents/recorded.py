"""What a file says it was made of: names and values that stand unseen in its own properties.

In a file of Office they are custom properties, one for each name. Elsewhere they are one line of
ASCII, which looks the same in any file that is not compressed, so that it can be found in all.
"""

from __future__ import annotations

import json
import re
from html import escape, unescape
from typing import TypeAlias

from ..words.errors import OutputError
from .zipped import UNREADABLE

Properties: TypeAlias = tuple[tuple[str, str], ...]
"""Names and values, in an order that stays; the first is ``FIRST``."""

PREFIX = "indicators."
FIRST = f"{PREFIX}id"
KEYWORD = "indicators-record"
"""What the line is called in files where it needs a name."""

LONGEST = 255
"""The most characters that Word keeps of a custom property."""

IN_OFFICE = ("word", "excel", "powerpoint")
IN_TEXT = ("html", "page", "markdown")
# Whose writer takes the ``record`` and puts ``text_of`` it into the file.
BY_WRITER = ("pdf",)
PICTURES = ("png", "svg", "pdf")
WITH_RECORD = (*IN_OFFICE, *IN_TEXT, *BY_WRITER, *PICTURES)

# What may not stand in a comment, an attribute or a string of some format, or is written otherwise
# there. The line is JSON, which can say it by numbers.
_NOT_PLAIN = re.compile(r"""[<>&'(){}\[\]]|--""")
_ESCAPED = re.compile(r"""\\(["\\nrtbf])""")
_QUOTE = rb"""(?:"|&quot;|&#34;)"""
_LINE = re.compile(rb"\{" + _QUOTE + re.escape(FIRST).encode() + _QUOTE + rb".*?\}", re.DOTALL)


def text_of(record: Properties) -> str:
    """The names and values in one line of ASCII, which nothing has to be escaped in but quotes."""
    text = json.dumps(dict(record), separators=(",", ":"))
    inner = _ESCAPED.sub(lambda found: _by_number(json.loads(f'"{found[0]}"')), text[1:-1])
    return f"{{{_NOT_PLAIN.sub(lambda found: _by_number(found[0]), inner)}}}"


def _by_number(text: str) -> str:
    return "".join(f"\\u{ord(character):04x}" for character in text)


def with_properties(file: bytes, form: str, record: Properties) -> bytes:
    """The file of a format with what it was made of; the same file where it has no place for it."""
    if not record:
        return file
    if form in IN_OFFICE:
        return with_record(file, record)
    line = text_of(record)
    if form in ("html", "page"):
        meta = f'<meta name="{KEYWORD}" content="{escape(line)}">\n</head>'
        return file.replace(b"</head>", meta.encode(), 1)
    if form == "markdown":
        return file + f"\n<!-- {KEYWORD}: {line} -->\n".encode()
    return file


def with_record(file: bytes, record: Properties) -> bytes:
    """A file of Word, Excel or PowerPoint with these custom properties in place of those that it
    had of the same kind; its other properties and all its other parts are as they were.

    Raises:
        OutputError: If it is no such file.
    """
    from .properties import with_custom_properties

    try:
        return with_custom_properties(file, PREFIX, record)
    except UNREADABLE as error:
        raise OutputError("record.not_office") from error


def properties_of(file: bytes) -> Properties:
    """What a file says it was made of, in any of the formats; nothing where it says nothing.

    Raises:
        ValueError: If what it says cannot be read.
    """
    try:
        if file.startswith(b"PK\3\4"):
            from .properties import custom_properties

            return custom_properties(file, PREFIX)
        return _in_line(file)
    except UNREADABLE as error:
        raise ValueError("damaged") from error


def _in_line(file: bytes) -> Properties:
    """The names and values in the first line of them; in PDF a backslash is written twice."""
    found = _LINE.search(file)
    if found is None:
        if FIRST.encode() in file:
            raise ValueError("cut off")
        return ()
    line = unescape(found[0].decode("ascii")).replace("\\\\", "\\")
    pairs = json.loads(line)
    if not all(isinstance(value, str) for value in pairs.values()):
        raise ValueError("a value is a text")
    return tuple(pairs.items())
