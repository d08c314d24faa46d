"""Several associations together: national shares, by answers and as the mean of associations.

What is pooled are the figures that each association may show by itself. So whoever takes all
associations but one from the sum gets a figure that this one shows, never one it hides; and with
at least three of them no association can find out what another has answered by taking its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from ..disclosure import Counts, Status
from ..documents.model import (
    Cell,
    Column,
    Document,
    Kind,
    Mark,
    Paragraph,
    Row,
    Section,
    Share,
    Table,
    Whole,
)
from ..results.result import Result
from ..results.sealed import Results
from ..survey.questionnaire import Question
from ..words import plain_key, rounded_percent
from ..words.said import Said, Words, joined
from .comparison_tables import questions_column
from .share_cells import SHARES
from .titles import question_text

if TYPE_CHECKING:
    import pandas as pd

# Of two associations, each knows the other's answers.
LEAST_ASSOCIATIONS = 3


@dataclass(frozen=True, slots=True)
class Pooled:
    """A question in several associations: their answers added up, and the mean of their shares.

    ``counts`` and ``mean`` (of the positive shares, each association counting as much) are
    there exactly if at least three ``associations`` show the question.
    """

    question: Question
    associations: int
    counts: Counts | None
    mean: Fraction | None


@dataclass(frozen=True, slots=True)
class Pool:
    """What several associations show together of one questionnaire and year."""

    questionnaire: str
    year: int
    questions: tuple[Pooled, ...]

    def __iter__(self) -> Iterator[Pooled]:
        return iter(self.questions)

    def to_frame(self) -> pd.DataFrame:
        """The pool as a pandas frame, a row per question.

        Columns: ``questionnaire``, ``year``, ``number``, ``question`` (its id), ``text``,
        ``associations`` that show it, ``status`` (a category: ``shown``, or
        ``few_associations``); ``base``, ``negative``, ``neutral``, ``positive``, ``clear`` as
        counted, ``negative_percent`` and so on, and ``mean_percent``, the mean of the
        associations' positive shares; ``Int64``, rounded half-up, missing where not shown.
        """
        from .pool_frame import pool_frame

        return pool_frame(self)

    def _repr_html_(self) -> str | None:
        """What a notebook shows: the frame."""
        html: str | None = self.to_frame()._repr_html_()
        return html


def pooled(results: Sequence[Results]) -> Pool:
    """The questions of one questionnaire and year, in the order of the first association.

    An association counts only where it words the question as the first one does.

    Raises:
        ValueError: If the results are not of one questionnaire and year.
    """
    if len({(wave.questionnaire.id, wave.year) for wave in results}) != 1:
        raise ValueError("pooled are results of one questionnaire and year")
    first = results[0]
    questions = tuple(_pooled(question, results) for question in first.asked)
    return Pool(first.questionnaire.id, first.year, questions)


def _pooled(question: Question, results: Sequence[Results]) -> Pooled:
    shown = list(filter(None, (_shown_counts(question, wave) for wave in results)))
    if len(shown) < LEAST_ASSOCIATIONS:
        return Pooled(question, len(shown), None, None)
    total = Counts(*map(sum, zip(*shown, strict=True)))
    mean = sum((Fraction(c.positive, c.base) for c in shown), Fraction(0)) / len(shown)
    return Pooled(question, len(shown), total, mean)


def _shown_counts(question: Question, results: Results) -> Counts | None:
    """What an association shows of a question, if it asked it in the same words."""
    for asked in results.asked:
        if asked.id == question.id and _words(asked, results) == _words(question, results):
            result: Result = results.get(asked.id)
            return result.counts if result.status is Status.SHOWN else None
    return None


def _words(question: Question, results: Results) -> str:
    return plain_key(question.text_in(results.year))


def pool_document(
    groups: Iterable[Sequence[Results]], associations: Sequence[str]
) -> Document[Words]:
    """A table for each questionnaire and year; every figure with its answers and associations."""
    return Document(
        title=Said("pool.title"),
        subtitle=Said("pool.subtitle", count=len(associations)),
        introduction=(
            Paragraph(Said("pool.reading", least=LEAST_ASSOCIATIONS)),
            Paragraph(Said("pool.associations", names=tuple(associations))),
        ),
        sections=tuple(Section(waves[0].questionnaire.title, (_table(waves),)) for waves in groups),
    )


def _table(results: Sequence[Results]) -> Table[Words]:
    first = results[0]
    about = first.questionnaire.short_title
    clear = Said("column.clear")
    return Table(
        name=joined((about, str(first.year))),
        title=Said("pool.table", about=about, year=first.year, count=len(results)),
        description=Said("pool.description"),
        columns=(
            questions_column(),
            Column(Said("column.associations"), Kind.COUNT),
            Column(Said("column.base"), Kind.COUNT),
            Column(Said("column.negative"), Kind.SHARE),
            Column(Said("column.neutral"), Kind.SHARE),
            Column(Said("column.positive"), Kind.SHARE, inner=clear),
            Column(Said("column.mean"), Kind.SHARE),
        ),
        rows=tuple(
            Row(
                (
                    question_text(number, sums.question, first.year),
                    Whole(sums.associations),
                    *_figures(sums),
                )
            )
            for number, sums in enumerate(pooled(results), 1)
        ),
        notes=(Said("note.rounding"), *_printed_note(results)),
    )


def _printed_note(results: Sequence[Results]) -> Iterator[Words]:
    """How many associations take part with a printed table."""
    if count := sum(wave.print_file is not None for wave in results):
        yield Said("note.pool.printed", count=count)


def _figures(sums: Pooled) -> tuple[Cell[Words], ...]:
    counts, mean = sums.counts, sums.mean
    if counts is None or mean is None:
        return (Mark(Said("mark.few_associations")),) * 5
    negative, neutral, positive, clear = (
        rounded_percent(Fraction(getattr(counts, name), counts.base)) for name in SHARES
    )
    shares = (Share(negative), Share(neutral), Share(positive, clear))
    return (Whole(counts.base), *shares, Share(rounded_percent(mean)))
