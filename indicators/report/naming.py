"""How running text names what is asked: by what a positive answer says, else by a short name."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

from ..survey.questionnaire import Question
from ..words.said import Listed, Said, Words, by_language
from .standings import Standing

Claims: TypeAlias = Callable[[Question], str | None]
"""The claim of a question in the language that a text is made for, if it has one."""

# With more questions than this the text says how many they are; two claims have so many letters.
_NAMED, _LETTERS = 3, 90
_IN_WORDS = range(_NAMED + 1, 13)


@dataclass
class Naming:
    """How the questions of one text are named: what has been ``told`` by its claim already has its
    short name from then on, by which it is found in the table."""

    told: set[str] = field(default_factory=set)

    def in_each(self, make: Callable[[Claims], Words], standings: Sequence[Standing]) -> Words:
        """A text about some questions, as it is made with their claims in each language."""
        told = frozenset(self.told)
        if len(standings) <= _NAMED:
            self.told |= {standing.change.question.id for standing in standings}
        return by_language(lambda own: make(lambda q: None if q.id in told else own(q.claims)))

    def about(self, standings: Sequence[Standing]) -> Words:
        """The questions: "frågan om stödet får ta tid"."""
        return self.in_each(lambda claims: questions(standings, claims), standings)

    def share_of(self, standing: Standing) -> Words:
        """ "andelen som menar att stödet får ta tid"."""

        def said(claims: Claims) -> Words:
            claim = claims(standing.change.question)
            if claim is None:
                return Said("draft.share.name", name=names([standing]))
            return Said("draft.share.claim", claim=claim)

        return self.in_each(said, [standing])


def way_to_name(standings: Sequence[Standing], claims: Claims) -> str:
    """Whether questions are named by their claims, their names or their number."""
    if len(standings) > _NAMED:
        return "count"
    texts = [claims(standing.change.question) or "" for standing in standings]
    has_room = len(texts) == 1 or (len(texts) == 2 and len("".join(texts)) <= _LETTERS)
    return "claim" if has_room and all(texts) else "name"


def questions(standings: Sequence[Standing], claims: Claims) -> Words:
    """ "frågan om stödet får ta tid", "”Rutiner” och ”Tid”", "fem av frågorna"."""
    way = way_to_name(standings, claims)
    if way == "count":
        count = len(standings)
        said = Said(f"count.{count}") if count in _IN_WORDS else str(count)
        return Said("draft.question.count", count=said)
    if way == "name":
        return names(standings)
    number = "one" if len(standings) == 1 else "many"
    return Said(f"draft.question.{number}", questions=clauses("whether", standings, claims))


def names(standings: Sequence[Standing]) -> Words:
    """The short names, in quotation marks."""
    return Listed(tuple(Said("draft.name", name=s.change.question.short) for s in standings))


def clauses(form: str, standings: Sequence[Standing], claims: Claims) -> Words:
    """What positive answers say: "att stödet får ta tid och att det finns rutiner"."""
    texts = (claims(standing.change.question) or "" for standing in standings)
    return Listed(tuple(Said(f"draft.{form}", claim=text) for text in texts))
