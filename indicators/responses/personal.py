"""What personal data a column seems to hold, so that it can be left out of an export."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..words import plain_key

_PATTERNS = {
    "email": re.compile(r"[^@\s]+@[^@\s]+\.[a-zåäö]{2,}", re.I),
    "identity": re.compile(r"(?:19|20)?\d{2}[01]\d[0-3]\d[-+ ]?\d{4}"),
    "ip": re.compile(r"(?:\d{1,3}\.){3}\d{1,3}|(?:[0-9a-f]{0,4}:){3,7}[0-9a-f]{0,4}", re.I),
    "telephone": re.compile(r"(?:\+46|0)[ -]?\d{1,3}[ -/]?(?:\d[ -]?){5,8}"),
}
_HEADERS = {
    "email": ("e-post", "epost", "email", "e-mail", "mejl", "mailadress", "email address"),
    "identity": ("personnummer", "personnr", "pnr", "samordningsnummer"),
    "ip": ("ip", "ip address", "ip-adress", "ipaddr", "ipaddress"),
    "telephone": ("telefon", "telefonnummer", "mobil", "mobilnummer", "phone"),
    "name": (
        "namn", "name", "förnamn", "efternamn", "first name", "last name", "firstname", "lastname",
        "recipientfirstname", "recipientlastname", "fullständigt namn", "ditt namn", "full name",
    ),
}  # fmt: skip
_FREE_TEXT_WORDS = 6  # words in a cell, as a sentence has


def personal_data(header: str, cells: Sequence[object]) -> str | None:
    """``email``, ``identity``, ``ip``, ``telephone``, ``name`` or ``free_text``; ``None`` if
    nothing points at personal data."""
    texts = [str(cell).strip() for cell in cells]
    if not texts or set(map(plain_key, texts)) <= {"anonymous", "anonym"}:
        return None
    key = plain_key(header).rstrip("?:. ")
    for kind, names in _HEADERS.items():
        if key in names:
            return kind
    for kind, pattern in _PATTERNS.items():
        if any(map(pattern.fullmatch, texts)):
            return kind
    sentences = sum(len(text.split()) >= _FREE_TEXT_WORDS for text in texts)
    return "free_text" if sentences > 1 or 3 * sentences > len(texts) else None
