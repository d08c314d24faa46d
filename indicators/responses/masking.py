"""Names, addresses and numbers of people in what somebody wrote, masked or marked: a help for who
reads it, and no guarantee."""

from __future__ import annotations

import re

EMAIL, LINK, IDENTITY, TELEPHONE = "[e-post]", "[länk]", "[personnummer]", "[telefon]"
NAME = "[namn]"
MAYBE = "[namn?]"
"""Stands behind a word that may be a name: who reads it decides."""

_GAP = r"[\s./()–-]{0,3}"
_NUMBERS = (
    (LINK, re.compile(r"(?:https?://|www\.)\S+", re.I)),
    (EMAIL, re.compile(r"(?<![\w.+-])[\w.+-]+\s?(?:@|[(\[]at[)\]])\s?[\w-]+(?:\.[\w-]+)+", re.I)),
    # Ten digits may be either: these are how mobile numbers begin.
    (TELEPHONE, re.compile(r"(?<!\d)07[02369]\d{7}(?!\d)")),
    (
        # Days from 61 on are those of coordination numbers; the last four may be left out.
        IDENTITY,
        re.compile(
            r"(?<!\d)(?:19|20)?\d\d(?:0[1-9]|1[0-2])(?:[06][1-9]|[1278]\d|[39][01])"
            r"\s?(?:[-+–]\s?)?(?:\d{4}|[xX*]{4})(?![\dxX*])"
        ),
    ),
    (
        TELEPHONE,
        re.compile(
            rf"(?<![\w+])(?:(?:\+|00)\d{{1,3}}{_GAP}(?:\(0\))?|\(?0){_GAP}\d(?:{_GAP}\d){{5,11}}"
            r"(?!\d)"
        ),
    ),
    # Without the area: 123 45 67.
    (TELEPHONE, re.compile(r"(?<![\d-])\d{2,3}[- ]\d\d[- ]\d\d(?:[- ]\d\d)?(?![\d-])")),
)

_WORD = r"[A-ZÅÄÖÉÜ][a-zåäöéüèáóø]+(?:-[A-ZÅÄÖÉÜ]?[a-zåäöéü]+)?"
_SIGNED = re.compile(
    rf"((?i:\b(?:hälsningar?|hälsn|mvh|vh|regards)\b)[\s,.:!/–-]*(?:(?i:från|önskar)\s+)?)"
    rf"({_WORD}(?:\s{_WORD}){{0,2}}|[^\W\d_]+(?:\s[^\W\d_]+)?(?=\s*[.!]?\s*$))"
)
_CALLED = re.compile(
    rf"((?i:\b(?:heter|undertecknad|mitt namn är|jag,)\s+)(?:jag\s+)?)({_WORD}(?:\s{_WORD}){{0,2}})"
)
_CALLED_SMALL = re.compile(r"((?i:\b(?:jag heter|mitt namn är)\s+))([^\W\d_]+(?:-[^\W\d_]+)?)")
_SURNAME = re.compile(rf"(?:{_WORD}\s)?(?i:\b[^\W\d_]{{2,}}sson(?:s|erna)?\b)")
# First names that are no words besides.
_FIRST_NAMES = """
Agneta Ahmed Ali Amanda Anders Andreas Anette Ann Anna Anneli Annika Arne Astrid Barbro Bengt
Berit Birgitta Britt Camilla Carina Caroline Catarina Cecilia Charlotte Christer Christina
Christoffer Claes Daniel David Ebba Elin Elisabeth Elsa Emelie Emil Emma Erik Erika Eva Fatima
Felicia Filip Fredrik Frida Gun Gunilla Gunnar Gustav Göran Hanna Hans Hassan Helen Helena
Henrik Håkan Ida Inger Ingrid Isabelle Jakob Jan Jenny Jens Jesper Joakim Johan Johanna Johannes
John Jonas Jonathan Josefin Julia Karin Karl Kenneth Kerstin Kjell Klara Kristina Lars Lena Leif
Linda Linnea Lisa Louise Lovisa Magnus Maja Malin Margareta Maria Marianne Marie Martin Mats
Matilda Mattias Michael Mikael Mohamed Mohammed Monica Monika Niklas Nils Ola Olle Olof Oskar
Patrik Pernilla Peter Pia Robert Robin Roger Rolf Sandra Sara Simon Siv Sofia Sofie Stefan Sven
Therese Thomas Tobias Tomas Tommy Ulf Ulla Ulrika Urban Victoria Viktor Yvonne Åke Åsa
"""
# Short ones are words, too, where they have no capital.
_ANY_CASE = "|".join(name for name in _FIRST_NAMES.split() if len(name) > 3 and name != "Linda")
_FIRST = re.compile(
    rf"(?<![\w-])(?:(?i:(?:[^\W\d_]+-)?(?:{_ANY_CASE})(?:-[^\W\d_]+)?s?)"
    rf"|(?:{'|'.join(_FIRST_NAMES.split())})(?:-[^\W\d_]+)?s?)(?![\w-])(?:\s{_WORD})?"
)
# Capitalised words that are nobody's name: authorities, places, and how people are addressed.
_NO_NAMES = """
af afs arbetsförmedling arbetsförmedlingen arbetsförmedlingens covid corona du er ert era excel
facebook finsam fk försäkringskassa försäkringskassan försäkringskassans gud göteborg google
ibland ja jag kommun kommunen kronofogden malmö migrationsverket ni nej norrköping office
outlook polisen region regionen regionens samordningsförbund samordningsförbundet skatteverket
skype socialtjänst socialtjänsten socialtjänstens stockholm sverige svenska svensk teams tack
uppsala vi vården västerås word zoom örebro engelska arabiska södertörn östra västra norra södra
europa swedbank bankid komvux folkhögskolan facket kvinnojouren
"""
_KNOWN = frozenset(_NO_NAMES.split())
_CAPITALISED = re.compile(r"\b" + _WORD + r"\b(?!\])")
_STARTS = re.compile(r"[.!?:;…•][\s\"”'’•–-]*$")
_NEAR = 8  # letters before a word that tell whether a sentence begins


def masked(text: str) -> str:
    """A text with what points at people masked, and a mark behind what may be a name."""
    for mask, pattern in _NUMBERS:
        text = pattern.sub(mask, text)
    for pattern in (_SIGNED, _CALLED, _CALLED_SMALL):
        text = pattern.sub(_behind_cue, text)
    text = _SURNAME.sub(NAME, text)
    text = _FIRST.sub(NAME, text)
    return _CAPITALISED.sub(_marked, text)


def _behind_cue(found: re.Match[str]) -> str:
    words = found[2].split()
    if any(word.lower() in _KNOWN for word in words) or found[2].lower() in ("oss", "mig"):
        return found[0]
    return f"{found[1]}{NAME}"


def _marked(found: re.Match[str]) -> str:
    word, start = found[0], found.start()
    before = found.string[max(start - _NEAR, 0) : start]
    if start < _NEAR:
        before = f".{before}"  # as after a sentence
    if word.lower() in _KNOWN or _STARTS.search(before):
        return word
    return f"{word} {MAYBE}"
