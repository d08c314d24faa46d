"""Every visible word in both languages, and every number turned into words.

The words stand in ``texts``, each key once with both languages under it. This is also the
only place that rounds: a share comes in as an exact fraction and leaves as a percentage
rounded half-up once.
"""

from __future__ import annotations

import os
import re
import unicodedata
from collections.abc import Iterable, Mapping
from decimal import ROUND_HALF_UP, Decimal
from functools import cache, lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # only signatures name it, and help starts without it
    from fractions import Fraction

LANGUAGES = ("sv", "en")
LANGUAGE_TAGS = {"sv": "sv-SE", "en": "en-GB"}


@cache
def catalogue(language: str) -> Mapping[str, str]:
    """All words of a language by key; they are loaded when the first is asked for."""
    from .texts import WORDS

    return {key: text[language] for key, text in WORDS.items()}


class Phrase:
    """Something that is said otherwise in another language; ``said`` has the kinds of it."""

    __slots__ = ()

    def in_language(self, language: str) -> str:
        """Its words in ``sv`` or ``en``."""
        raise NotImplementedError


def say(language: str, key: str, /, **facts: object) -> str:
    """The text of ``key`` in ``language`` with the facts filled in.

    Raises:
        KeyError: If no such text exists.
    """
    return catalogue(language)[key].format(
        **{name: _plain(language, fact) for name, fact in facts.items()}
    )


def _plain(language: str, fact: object) -> str:
    if isinstance(fact, (list, tuple)):
        return listed(language, [_plain(language, item) for item in fact])
    return printable(fact.in_language(language) if isinstance(fact, Phrase) else str(fact))


def printable(text: str) -> str:
    """The text on one line without control characters: a file must not steer a terminal.

    The space of "97 %" stays one at which no line is broken.
    """
    visible = "".join(c if c.isprintable() or c == "\N{NO-BREAK SPACE}" else " " for c in text)
    return " ".join(filter(None, visible.split(" "))).strip()


def listed(language: str, items: Iterable[object]) -> str:
    """Items as running text: "2, 6 och 8"."""
    texts = [str(item) for item in items]
    if len(texts) < 2:
        return "".join(texts)
    return f"{', '.join(texts[:-1])} {catalogue(language)['and']} {texts[-1]}"


def chosen_language(environment: Mapping[str, str] = os.environ) -> str:
    """The language of messages and help: Swedish under a Swedish locale, else English.

    ``INDICATORS_LANGUAGE`` decides over the locale. On Windows, which has no ``LANG``, the
    language that the user has set for the system counts.
    """
    names = ("INDICATORS_LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")
    for value in (environment.get(name, "") for name in names):
        if value:
            return "sv" if value.lower().startswith("sv") else "en"
    return "sv" if _windows_speaks_swedish() else "en"


def _windows_speaks_swedish() -> bool:
    if os.name != "nt":
        return False
    import ctypes

    swedish = 0x1D  # the primary language identifier of Swedish, winnt.h
    windll = getattr(ctypes, "windll")  # noqa: B009 - exists on Windows only
    return bool(windll.kernel32.GetUserDefaultUILanguage() & 0x3FF == swedish)


def rounded_percent(share: Fraction, decimals: int = 0) -> Decimal:
    """A share (0 to 1, or a change from -1 to 1) as a percentage, rounded half-up once.

    Exact: the fraction is never a float, so 57/200 is 29 (not 28) and 1/8 is 13 (not 12).
    Halves of negative changes are rounded away from zero, so that a fall is printed like
    the rise of the same size.
    """
    steps = 10**decimals
    magnitude = (200 * steps * abs(share.numerator) + share.denominator) // (2 * share.denominator)
    signed = -magnitude if share < 0 else magnitude
    return Decimal(signed).scaleb(-decimals)


def percent_text(language: str, percent: Decimal) -> str:
    """A percentage in print: "97 %" with a no-break space in Swedish, "97%" in English."""
    gap = "\N{NO-BREAK SPACE}" if language == "sv" else ""
    return f"{decimal_text(language, percent)}{gap}%"


def points_text(language: str, points: Decimal) -> str:
    """A change in percentage points with its sign: "+8", "−3", "0", with a true minus."""
    sign = "" if not points else "+" if points > 0 else "\N{MINUS SIGN}"
    return sign + decimal_text(language, abs(points))


def p_text(language: str, p: float) -> str:
    """A p-value in print: "p = 0,21", "p = 0,034", "p < 0,001", on one line."""
    if p < 0.001:
        text = f"p < {decimal_text(language, Decimal('0.001'))}"
    else:
        step = Decimal("0.01") if p >= 0.1 else Decimal("0.001")
        text = f"p = {decimal_text(language, Decimal(p).quantize(step, ROUND_HALF_UP))}"
    return text.replace(" ", "\N{NO-BREAK SPACE}")


def decimal_text(language: str, number: Decimal) -> str:
    """A number with the decimal sign of the language."""
    return f"{number}".replace(".", ",") if language == "sv" else f"{number}"


# Patterns are compiled by the first text that asks for them: help, which starts often, has none.

# Soft hyphen, zero-width characters and a stray byte order mark: copied along, never seen.
_UNSEEN = "[\xad\u200b\u200c\u200d\u2060\ufeff]"


@lru_cache(maxsize=8192)  # the same headers, labels and answers are asked for many times
def plain_key(text: str) -> str:
    """The text with case, white space, no-break spaces and line breaks set aside."""
    if not text.isascii():
        text = re.sub(_UNSEEN, "", unicodedata.normalize("NFC", text))
    return " ".join(text.casefold().split())


_MARKUP = r"(?i)</?[a-z!][^<>]*>"
# "1. ", "12) ", "3.1 ", "3a) ", "Fråga 3: ", "Q4 - ", "Q3_1: ", "G01Q02. ", "[3] " and the like.
_NUMBERING = (
    r"^(?:(?:(?:fråga|question|fr|nr|(?:g\d{1,3})?[qf])[ .]?)?(?P<open>[(\[])?"
    r"\d{1,3}(?:[._-]\d{1,3}|_?sq\d{1,3}|[a-h](?![^\W\d_]))*(?:(?(open)[)\]])"
    r"(?: ?[.):–—_-]+ ?| )|[)\]] ?)|[a-h][.)] )(?=\S)"
)
_LEVELS = 2  # of numbering: "3 a) "
# What form builders write around the words: compulsory, bold, quoted.
_COMPULSORY = (
    r" ?(?:[(\[](?:obligatorisk|obligatoriskt|obligatorisk fråga|måste besvaras|required|mandatory"
    r"|compulsory)[*!.]*[)\]])$"
)
_EMPHASIS = r"(?<!\w)[*_]{1,3}(?=\w)|(?<=\w)[*_]{1,3}(?!\w)"  # of Markdown
_AROUND = "*_\"'”“’‘«»`# "
_AT_THE_END = _AROUND + "?.!:…"


@lru_cache(maxsize=8192)
def question_key(text: str) -> str:
    """The key a header and a question share: ``plain_key`` without leading numbering.

    Mark-up and entities, the marks of a compulsory question and the sign at the end are no words.
    """
    words = text
    if "&" in words or "<" in words:
        from html import unescape

        words = unescape(re.sub(_MARKUP, " ", unescape(words)))
    words = re.sub(_EMPHASIS, "", plain_key(words)).strip(_AROUND)
    words = re.sub(_COMPULSORY, "", words).strip(_AROUND)
    for _ in range(_LEVELS):
        words = re.sub(_NUMBERING, "", words).strip(_AROUND)
    return words.rstrip(_AT_THE_END)


# What Swedish sorts otherwise than by the letter under an accent: the rules for ``sv`` in CLDR,
# Unicode's data of languages. ǀ is the first letter after z, where å, ä and ö stand.
_SWEDISH = str.maketrans(
    {"å": "ǀ1", "þ": "th", "ł": "l"}
    | dict.fromkeys("äæę", "ǀ2")
    | dict.fromkeys("öøőœô", "ǀ3")
    | dict.fromkeys("üű", "y")
    | dict.fromkeys("đð", "d")
)


def collation_key(text: str) -> tuple[str, str, str]:
    """Sorts as Swedish does: marks, digits, letters, and å, ä and ö last.

    Accents count only where the letters are the same, and case only where the accents are. The
    order is that of ICU; its Python packages have to be compiled, or lack some system's wheels.
    """
    plain = plain_key(text)
    letters = unicodedata.normalize("NFD", plain.translate(_SWEDISH))
    base_letters = (letter for letter in letters if not unicodedata.combining(letter))
    sorted_by = "".join(c if c.isalnum() or c == " " else f"!{c}" for c in base_letters)
    return (sorted_by, plain, text.swapcase())


def nearest(name: str, names: Iterable[str]) -> str | None:
    """The known name most like a misspelt one, or ``None`` if none is like it."""
    from difflib import get_close_matches

    known = {plain_key(candidate): candidate for candidate in names}
    matches = get_close_matches(plain_key(name), known, n=1, cutoff=0.6)
    return known[matches[0]] if matches else None
