"""How wide words are in print, in em: the widths of the letters of Arial.

They are written out, so that a table comes out alike on every machine, whatever typefaces it
has. Helvetica, Liberation Sans and Arimo have the same widths.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping
from functools import lru_cache

# Thousandths of an em. A letter with an accent is as wide as the one without.
_REGULAR = {
    191: "'", 222: "ijl‘’", 260: "|", 278: " !,./:;I[\\]ft·", 333: "()-`r“”", 334: "{}",
    350: "•", 355: '"', 389: "*", 400: "°", 469: "^", 500: "Jcksvxyz", 549: "≤≥",
    556: "#$0123456789?L_abdeghnopqu§«»–†‡", 584: "+<=>~−×±", 611: "FTZßø", 667: "&ABEKPSVXY",
    722: "CDHNRUw", 778: "GOQØ", 833: "Mm", 889: "%æ", 944: "W", 1000: "—Æ", 1015: "@",
}  # fmt: skip
_BOLD = {
    238: "'", 278: " ,./I\\ijl·‘’", 280: "|", 333: "!()-:;[]`ft", 350: "•", 389: "*r{}",
    400: "°", 474: '"', 500: "z“”", 549: "≤≥", 556: "#$0123456789J_aceksvxy§«»–†‡",
    584: "+<=>^~−×±", 611: "?FLTZbdghnopqußø", 667: "EPSVXY", 722: "&ABCDHKNRU",
    778: "GOQwØ", 833: "M", 889: "%mæ", 944: "W", 975: "@", 1000: "—Æ",
}  # fmt: skip
_UNKNOWN = 1.0  # of signs that are none of these: as wide as they are high

# How much wider the usual typefaces with the widest letters are: Verdana, DejaVu Sans.
_WIDEST = {False: 1.25, True: 1.3}


def _by_letter(widths: Mapping[int, str]) -> dict[str, float]:
    return {letter: width / 1000 for width, letters in widths.items() for letter in letters}


_EMS = {False: _by_letter(_REGULAR), True: _by_letter(_BOLD)}


@lru_cache(maxsize=1 << 14)  # slides try many sizes and columns for the same few words
def width_of(text: str, bold: bool = False, known: bool = True) -> float:
    """The width of a text on one line; the most of usual typefaces where it is not ``known``
    that it is printed in one with the widths of Arial."""
    ems = _EMS[bold]
    plain = unicodedata.normalize("NFKD", text)
    letters = (sign for sign in plain if not unicodedata.combining(sign))
    width = sum(ems.get(letter, _UNKNOWN) for letter in letters)
    return width if known else width * _WIDEST[bold]


def longest_word(texts: Iterable[str], bold: bool = False, known: bool = True) -> float:
    """The width of the longest word. Words joined by a no-break space or a hyphen are one, since
    not all programs break a line there."""
    words = {word for text in texts for word in text.split(" ")}
    return max((width_of(word, bold, known) for word in words), default=0.0)
