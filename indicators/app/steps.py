"""The steps of the work, in their order, each a page with an address."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Step:
    """A page: the words ``app.<name>`` are its name, and ``app.<name>.about`` what it is for."""

    name: str
    address: str


FILES = Step("files", "/filer")
READING = Step("reading", "/lasning")
FACTS = Step("facts", "/uppgifter")
CHECKS = Step("checks", "/kontroll")
RESULTS = Step("results", "/resultat")
WRITING = Step("writing", "/skriv")
STEPS = (FILES, READING, FACTS, CHECKS, RESULTS, WRITING)

HANDBOOK = Step("handbook", "/handbok")
END = Step("end", "/avsluta")

NOTICED = "/andrat"
"""What others have changed: a part of a page, asked for while it is open."""
