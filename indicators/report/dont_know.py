"""How many answered that they do not know, or that it does not concern them: in the total only."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fractions import Fraction

from ..documents.model import Column, Kind, Row, Share, Table, Whole
from ..results.sealed import Results
from ..survey.groups import EVERYBODY
from ..survey.questionnaire import Question
from ..words import rounded_percent
from ..words.said import Said, Words, said_of
from .choices import Choices
from .parts_of_year import year_of
from .titles import question_text

# A question that more than this share do not answer with a view of their own is told.
_MANY = Fraction(1, 3)


def dont_know_table(results: Results, choices: Choices) -> Table[Words] | None:
    """Each question's answers outside its base, of all that answered it; only where its figures
    are shown, and nothing where those of no question are."""
    about = results.questionnaire.short_title
    told = _told(results)
    if not told:
        return None
    shares = _shares(told)
    decimals = results.policy.decimals
    return Table(
        name=Said("dont_know.name", about=about),
        title=Said("dont_know.title", about=about, year=year_of(results.year, results.periods)),
        description=Said("dont_know.description"),
        columns=(
            Column(Said("column.question"), Kind.TEXT),
            Column(Said("column.all_answers"), Kind.COUNT),
            Column(Said("column.dont_know"), Kind.COUNT),
            Column(Said("column.share"), Kind.SHARE),
        ),
        rows=tuple(
            Row(
                (
                    question_text(number, question, results.year),
                    Whole(all_),
                    Whole(outside),
                    Share(rounded_percent(shares[number], decimals)),
                )
            )
            for number, (question, outside, all_) in told.items()
        ),
        notes=tuple(_notes(shares, len(results.asked))),
        source=choices.source_line,
    )


def about_answers(results: Results) -> Iterator[Words]:
    """Which questions many did not know, and what that may mean; nothing where there are none."""
    if many := _many(_shares(_told(results))):
        yield Said("answers.about", text=said_of("note.dont_know.many", many))


def _told(results: Results) -> dict[int, tuple[Question, int, int]]:
    """The questions whose figures are shown, by their numbers, each with its answers outside the
    base and all its answers."""
    return {
        number: (question, outside, base + outside)
        for number, question in enumerate(results.asked, 1)
        if (outside := results.outside.get((question.id, EVERYBODY))) is not None
        and (base := results.get(question.id).base) is not None
    }


def _shares(told: Mapping[int, tuple[Question, int, int]]) -> dict[int, Fraction]:
    return {number: Fraction(outside, all_) for number, (_, outside, all_) in told.items()}


def _many(shares: Mapping[int, Fraction]) -> list[int]:
    return [number for number, share in shares.items() if share > _MANY]


def _notes(shares: dict[int, Fraction], asked: int) -> Iterator[Words]:
    """What it may mean, where it is much, and which questions are left out."""
    yield Said("note.dont_know")
    if many := _many(shares):
        yield said_of("note.dont_know.many", many)
    if missing := [number for number in range(1, asked + 1) if number not in shares]:
        yield said_of("note.dont_know.missing", missing)
