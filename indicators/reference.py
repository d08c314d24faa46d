"""Published shares of others, to set beside one's own: the nation, a county, last year's mean.

What is in print elsewhere tells nothing of those who answered here, so nothing has to be hidden
for it; it stands in rows of its own, with the name that ``rounds.toml`` gives it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from .errors import ProblemsError
from .printed_rows import rows_of
from .questionnaire import Question, Questionnaire
from .reconstruction import PrintedShares
from .rounds import Round
from .wording import say


@dataclass(frozen=True, slots=True)
class Reference:
    """The printed shares of others by the id of the question."""

    name: str
    shares: Mapping[str, PrintedShares]

    def notes(self, questions: Iterable[Question], language: str) -> Iterator[str]:
        """Whose rows these are, and whether clearly positive is not known for all of them."""
        told = [self.shares[q.id] for q in questions if q.id in self.shares]
        if told:
            yield say(language, "legend.reference", mark=self.name)
        if any(shares.clear is None for shares in told):
            yield say(language, "legend.reference.clear", mark=self.name)


def load_references(of_round: Round, questionnaire: Questionnaire) -> tuple[Reference, ...]:
    """The references that a round names, for the questions asked in its year.

    Raises:
        ProblemsError: If a file cannot be read, or has none of the questions.
    """
    return tuple(
        Reference(name, _shares(of_round, questionnaire, name)) for name in of_round.compare
    )


def _shares(of_round: Round, questionnaire: Questionnaire, name: str) -> dict[str, PrintedShares]:
    path, year = of_round.compare[name], of_round.year
    rows = rows_of(path, questionnaire, year)[1]
    shares = {id_: row.shares for id_, row in rows.items()}
    whole = {id_: told for id_, told in shares.items() if told.positive is not None}
    if not whole:
        told = questionnaire.id
        raise ProblemsError.at("printed.none", str(path), questionnaire=told, year=year)
    return whole
