"""Published shares of others, to set beside one's own: the nation, a county, last year's mean.

What is in print elsewhere says nothing of those who answered here, so nothing has to be hidden
for its sake. It stands in rows of its own, under the name that ``rounds.toml`` gives it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from ..survey.questionnaire import Question, Questionnaire
from ..survey.waves import Wave
from ..words.errors import Problem, ProblemsError
from ..words.said import Said, Words
from . import PrintedShares, rows_of, unknown_rows


@dataclass(frozen=True, slots=True)
class Reference:
    """The printed shares of others by the id of the question."""

    name: str
    shares: Mapping[str, PrintedShares]

    def notes(self, questions: Iterable[Question]) -> Iterator[Words]:
        """Whose rows these are, and whether clearly positive is not known for all of them."""
        rows = [self.shares[q.id] for q in questions if q.id in self.shares]
        if rows:
            yield Said("legend.reference", mark=self.name)
        if any(shares.clear is None for shares in rows):
            yield Said("legend.reference.clear", mark=self.name)


def load_references(
    wave: Wave, questionnaire: Questionnaire, others: Iterable[Questionnaire] = ()
) -> tuple[tuple[Reference, ...], list[Problem]]:
    """The references that a wave names, for the questions asked in its year, and warnings.

    Rows about questions of ``others``, the other questionnaires, give no warning.

    Raises:
        ProblemsError: If a file cannot be read, or has none of the questions.
    """
    references, problems, year = [], list[Problem](), wave.year
    for name, path in wave.compare.items():
        table, rows = rows_of(path, questionnaire, year)
        shares = {id_: row.shares for id_, row in rows.items() if row.shares.positive is not None}
        if not shares:
            facts: dict[str, Any] = {"questionnaire": questionnaire.id, "year": year}
            raise ProblemsError.at("printed.none", str(path), **facts)
        references.append(Reference(name, shares))
        problems += unknown_rows(wave, path, table, (questionnaire, *others))
    return tuple(references), problems
