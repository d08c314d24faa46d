"""Opens a finished file of any format again, all of it, and searches it for planted values.

Planted texts are searched for everywhere, raw bytes included. Numbers need care: a file is full
of widths, colours and ids, and one of them is 38. So a place is either *said* (text, cells,
alternative texts, caches of charts, properties), where every planted number counts, or it is a
*measure* (coordinates, styles, names), where only a number counts that does not stand there by
chance: with decimals and at least four digits, like 38.46. A length on another scale than the
value's is out of reach here; that what is hidden moves no byte is tested beside this.
"""

from __future__ import annotations

import base64
import csv
import io
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal
from fractions import Fraction
from functools import lru_cache
from hashlib import sha256
from typing import Any, NamedTuple
from urllib.parse import unquote_to_bytes
from zipfile import ZipFile, is_zipfile

import pikepdf
from lxml import etree

from .documents.tagged import tags_of

_FINEST = 10  # decimals; behind them a float is noise


class Number(NamedTuple):
    """A number, what it is of, and with how many decimals it is told from others."""

    of: str
    value: Fraction
    decimals: int = 0


Hits = tuple[tuple[str, str], ...]  # where, and what


@dataclass(frozen=True, eq=False)
class Planted:
    """What is searched for: texts in ASCII, and numbers however they are rounded or cut off.

    ``searched`` are the files searched so far, by their digest: many have the same parts.
    """

    texts: tuple[str, ...] = ()
    numbers: tuple[Number, ...] = ()
    tokens: dict[tuple[int, Decimal], set[str]] = field(init=False, default_factory=dict)
    searched: dict[bytes, Hits] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        for of, value, least in self.numbers:
            for decimals in range(least, _FINEST + 1):
                for way in (ROUND_HALF_UP, ROUND_DOWN):
                    token = (decimals, rounded(value, decimals, way))
                    self.tokens.setdefault(token, set()).add(of)


def leaks_in(data: bytes, planted: Planted) -> list[str]:
    """Where in a file a planted text or number stands, a line for each; empty if none does."""
    return list(dict.fromkeys(f"file{where}: {hit}" for where, hit in _hits(data, planted)))


def _hits(data: bytes, planted: Planted) -> Hits:
    key = sha256(data).digest()
    if key not in planted.searched:
        planted.searched[key] = tuple(_search(list(_pieces(data)), planted))
    return planted.searched[key]


def _search(pieces: list[_Place | _Part], planted: Planted) -> Iterator[tuple[str, str]]:
    # What is not in all places together is in none.
    everything = _letters("".join(piece.text for piece in pieces if isinstance(piece, _Place)))
    keys = {text: _letters(text) for text in planted.texts}
    wanted = {text: key for text, key in keys.items() if key in everything}
    for piece in pieces:
        if isinstance(piece, _Part):
            for where, hit in _hits(piece.data, planted):
                yield piece.where + where, hit
            continue
        letters = _letters(piece.text) if wanted else ""
        hits = [text for text, key in wanted.items() if key in letters]
        for token in _tokens(piece.text, piece.numbers):
            hits += [f"{token[1]}, {of}" for of in sorted(planted.tokens.get(token, ()))]
        for hit in hits:
            yield piece.where, hit


# --- texts and numbers ---------------------------------------------------------------------

_SAID = re.compile(r"\d+(?:[.,]\d+)?(?:[eE][-+]?\d+)?")
_MEASURE = re.compile(r"\d*\.\d+")
_P_VALUE = re.compile(r"p\s[=<]\s\d[.,]\d+")
_HASH = re.compile(r"(?=[0-9-]*[A-Fa-f])[0-9A-Fa-f-]{16,}")


class _Place(NamedTuple):
    """A text of a file, where it stands, and what its numbers are (``None``: no numbers)."""

    where: str
    text: str
    numbers: re.Pattern[str] | None = _SAID


class _Part(NamedTuple):
    """A file within a file, and where it is."""

    where: str
    data: bytes


def _letters(text: str) -> str:
    """Letters and digits alone: no matter how a text is broken, escaped, spaced or encoded."""
    return re.sub(r"[\W_]+", "", text.casefold())


def _tokens(text: str, numbers: re.Pattern[str] | None) -> Iterator[tuple[int, Decimal]]:
    # A p-value is no share, and of few digits: one that is hidden may be the same by chance.
    for match in numbers.findall(_P_VALUE.sub(" ", _HASH.sub(" ", text))) if numbers else ():
        token, digits = _token(match)
        if numbers is _SAID or digits > 3:
            yield token


@lru_cache(maxsize=2**16)
def _token(match: str) -> tuple[tuple[int, Decimal], int]:
    """A number as it is searched for, and of how many digits it is."""
    number = Decimal(match.replace(",", "."))
    decimals = min(max(0, -int(number.as_tuple().exponent)), _FINEST)
    return (decimals, rounded(Fraction(number), decimals)), len(number.as_tuple().digits)


def rounded(value: Fraction, decimals: int, way: str = ROUND_HALF_UP) -> Decimal:
    """The number with so many decimals."""
    exact = Decimal(value.numerator) / Decimal(value.denominator)
    return exact.quantize(Decimal(1).scaleb(-decimals), way)


# --- places --------------------------------------------------------------------------------


def _pieces(data: bytes) -> Iterator[_Place | _Part]:
    """Every text of a file, whatever its format, and its bare bytes: names in a zip file too."""
    yield _Place(" (bytes)", data.decode("latin-1"), None)
    if is_zipfile(io.BytesIO(data)):
        yield from _of_zip(data)
    elif data.startswith(b"%PDF"):
        yield from _of_pdf(data)
    elif (tree := _tree(data)) is not None:
        yield from _of_tree(tree)
    elif b"\0" not in data:
        yield from (_Place("", text) for text in _of_text(data.decode("utf-8-sig", "ignore")))


_WORKBOOK, _OF_LINES = "xl/workbook.xml", "xl/worksheets/sheet2.xml"
_VALUE = re.compile(r"<v>([^<]*)")


def _of_zip(data: bytes) -> Iterator[_Place | _Part]:
    with ZipFile(io.BytesIO(data)) as package:
        yield _Place(" (comment)", package.comment.decode("utf-8", "ignore"))
        # Where the lines of a chart lie is measured out of figures that stand in the first sheet.
        has_lines = _WORKBOOK in package.namelist() and b'"Lines"' in package.read(_WORKBOOK)
        for member in package.infolist():
            if has_lines and member.filename == _OF_LINES:
                text = package.read(member).decode()
                yield _Place(f"/{member.filename}", " ".join(_VALUE.findall(text)), _MEASURE)
                continue
            for about in (member.comment, member.extra):
                yield _Place(f"/{member.filename} (about)", about.decode("utf-8", "ignore"))
            yield _Part(f"/{member.filename}", package.read(member))


def _of_pdf(data: bytes) -> Iterator[_Place | _Part]:
    """What each tag of a PDF says and is said to be, what is drawn in it, and what the file says
    of itself."""
    for tag in tags_of(data).tags:
        for text in (tag.own, tag.alt or "", tag.attributes.get("Summary", "")):
            yield _Place(f" <{tag.kind}>", text)
    with pikepdf.open(io.BytesIO(data)) as file:
        yield _Part(" (metadata)", file.Root.Metadata.read_bytes())
        yield _Place(" (properties)", " ".join(map(str, file.trailer.get("/Info", {}).values())))
        with file.open_outline() as outline:
            items = list(outline.root)
            while items:
                item = items.pop()
                yield _Place(" (bookmark)", item.title)
                items += item.children


def _of_text(text: str) -> Iterator[str]:
    """The names and values of JSON, the cells of CSV, else the lines."""
    try:
        # As it is written: a float would not tell 0.10 from 0.1.
        yield from _values(json.loads(text, parse_float=str, parse_int=str))
    except ValueError:
        rows = list(csv.reader(io.StringIO(text)))
        is_csv = len(rows) > 1 and len(rows[0]) > 2 and len(set(map(len, rows))) == 1
        yield from (cell for row in rows for cell in row) if is_csv else text.splitlines()


def _values(held: object) -> Iterator[str]:
    if isinstance(held, dict):
        held = [*held, *held.values()]
    if isinstance(held, list):
        yield from (value for inner in held for value in _values(inner))
    else:
        yield str(held)


# --- XML and HTML --------------------------------------------------------------------------

# Elements whose text is one text, however many pieces it is cut into.
_WHOLE = re.compile("p|si|is|td|th|li|dt|dd|caption|text|title|desc|h[1-6]")
# Attributes that a reader, or a screen reader, is told; others may be if they hold words.
_TOLD = re.compile("abbr|alt|altText.*|content|descr|label|summary|title|value|aria-.+|data-.+")
_NOT_TOLD = re.compile("class|d|style|transform|font-family|aria-(labelledby|describedby|controls)")
_WORDS = re.compile(r"[^\W\d_]{4,}\W*\s|\s\W*[^\W\d_]{4,}")
_LINK = re.compile(r"data:([^,\"')\s]*),([^\"')\s]*)")


def _tree(data: bytes) -> Any:
    start = data[:200].lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n\0").lower()
    if not start.startswith(b"<"):
        return None
    is_html = start.startswith((b"<!doctype html", b"<html"))
    parser = etree.HTMLParser(encoding="utf-8") if is_html else etree.XMLParser(huge_tree=True)
    try:
        return etree.parse(io.BytesIO(data), parser)
    except etree.XMLSyntaxError:
        return None


def _of_tree(tree: Any) -> Iterator[_Place | _Part]:
    """Every text, attribute, comment and instruction, and the files within scripts and links."""
    for node in tree.xpath("//comment() | //processing-instruction()"):
        yield _Place(" (comment)", node.text or "")
    for node in tree.iter():
        if isinstance(node.tag, str):
            yield from _of_element(node)
        if node.tail and node.getparent() is not None:
            yield from _of_said(node.getparent(), "", node.tail)
    yield _Place("", "".join(tree.getroot().itertext()), None)


def _of_element(element: Any) -> Iterator[_Place | _Part]:
    tag = _local(element.tag)
    if element.text:
        yield from _of_said(element, "", element.text)
        if tag == "script":
            yield _Part(f" <{tag}>", element.text.encode())
    for name, text in element.attrib.items():
        yield from _of_said(element, _local(name), text)
    if _is_whole(tag):
        yield _Place(f" <{tag}>", "".join(element.itertext()))


def _of_said(element: Any, name: str, text: str) -> Iterator[_Place | _Part]:
    """An attribute, or, without a name, a piece of an element's text."""
    at = f" <{_local(element.tag)}{name and ' '}{name}>"
    yield _Place(at, text, _reading(element, name, text))
    for kind, body in _LINK.findall(text) if "data:" in text else ():
        is_coded = kind.endswith(";base64")
        held = base64.b64decode(body + "==") if is_coded else unquote_to_bytes(body)
        yield _Part(f"{at} (link)", held)


def _reading(element: Any, name: str, text: str) -> re.Pattern[str]:
    """How the numbers of an attribute are read, or, without a name, of an element's text."""
    if not name:
        tag, parent = _local(element.tag), element.getparent()
        # A cell of a sheet with words holds nothing but their place in the list of words.
        is_place = tag == "v" and parent is not None and parent.get("t") == "s"
        is_measure = is_place or tag == "style" or (tag == "v" and _is_of_lines(element))
        return _MEASURE if is_measure else _SAID
    if _is_not_told(name):
        return _MEASURE
    return _SAID if _is_told(name) or _WORDS.search(text) else _MEASURE


def _is_of_lines(element: Any) -> bool:
    """Whether a number of a chart is where a line of it lies: lines have a dash for a name."""
    series = next((e for e in element.iterancestors() if _local(e.tag) == "ser"), None)
    return series is not None and "".join(series[2].itertext()).endswith("–")


# There are few names in a file, and each is there many times.
@lru_cache(maxsize=2**12)
def _local(name: str) -> str:
    return name.rpartition("}")[2]


@lru_cache(maxsize=2**12)
def _is_whole(tag: str) -> bool:
    return _WHOLE.fullmatch(tag) is not None


@lru_cache(maxsize=2**12)
def _is_told(name: str) -> bool:
    return _TOLD.fullmatch(name) is not None


@lru_cache(maxsize=2**12)
def _is_not_told(name: str) -> bool:
    return _NOT_TOLD.fullmatch(name) is not None
