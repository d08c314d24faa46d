"""Invented answers to the shipped questionnaires, and what has to be counted of them.

Knows nothing of the package: questions are read from ``questionnaires/*.toml``, and the counts
are taken from the answers as they were invented.
"""

from __future__ import annotations

import datetime as dt
import tomllib
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path
from random import Random
from typing import Any, NamedTuple

QUESTIONNAIRES = Path(__file__).parents[2] / "questionnaires"
UNITS = ("Ateljén", "Båten", "Öppna dörren")
SEXES = ("Kvinna", "Man")
DONT_KNOW = 6  # the place of "Vet ej" among the alternatives of both scales

Cell = Any
Rows = list[list[Cell]]


class Question(NamedTuple):
    """A question as asked in a year; ``labels`` are its alternatives in order."""

    number: int
    id: str
    text: str
    short: str
    scale: str
    labels: tuple[str, ...]


class Person(NamedTuple):
    """An invented respondent; ``answers`` are places among the alternatives, ``None`` if blank."""

    number: int
    unit: str
    sex: str
    when: dt.datetime
    answers: tuple[int | None, ...]


class Tally(NamedTuple):
    """What is counted of a question: ``outside`` are those who said that they do not know."""

    base: int
    negative: int
    neutral: int
    positive: int
    clear: int
    outside: int


class Survey(NamedTuple):
    """The questions of a questionnaire in a year, and invented answers to them."""

    questionnaire: str
    year: int
    questions: tuple[Question, ...]
    people: tuple[Person, ...]

    @property
    def unit_header(self) -> str:
        """What the questionnaire calls the groups of respondents."""
        return "Chefsgrupp" if self.questionnaire == "managers" else "Insats"

    def tallies(self) -> list[Tally]:
        """The counts of each question."""
        return [tally([p.answers[n] for p in self.people]) for n in range(len(self.questions))]


def tally(answers: Sequence[int | None]) -> Tally:
    """The counts of a question: places 0 and 1 are negative, 2 neutral, 3 to 5 positive."""
    times = [answers.count(place) for place in range(7)]
    return Tally(
        base=sum(times[:6]),
        negative=times[0] + times[1],
        neutral=times[2],
        positive=times[3] + times[4] + times[5],
        clear=times[4] + times[5],
        outside=times[DONT_KNOW],
    )


@cache
def questions_of(questionnaire: str, year: int) -> tuple[Question, ...]:
    """The questions of a shipped questionnaire in a year, in the words of that year."""
    values = tomllib.loads((QUESTIONNAIRES / f"{questionnaire}.toml").read_text("utf-8"))
    asked = [q for q in values["question"] if year in q["years"]]
    labels = {
        name: tuple(a["label"] for a in scale["alternatives"])
        for name, scale in values["scale"].items()
    }
    return tuple(
        Question(
            number=n,
            id=q["id"],
            text=q.get("wording", {}).get(str(year), q["text"]),
            short=q["short"],
            scale=q["scale"],
            labels=labels[q["scale"]],
        )
        for n, q in enumerate(asked, 1)
    )


def invented(seed: str, questionnaire: str, year: int, people: int) -> Survey:
    """Answers in which no two questions have the same counts, nor the same turned round.

    Columns that are swapped, and scales that are read backwards, then show in the counts.
    """
    questions = questions_of(questionnaire, year)
    for attempt in range(10_000):
        random = Random(f"{seed} {questionnaire} {year} {attempt}")
        survey = Survey(questionnaire, year, questions, _people(random, year, questions, people))
        if _tells_everything_apart(survey):
            return survey
    raise AssertionError(f"{seed}: too few people")


def _people(
    random: Random, year: int, questions: Sequence[Question], people: int
) -> tuple[Person, ...]:
    weights = [_weights(random) for _ in questions]
    return tuple(
        Person(
            number=n,
            unit=UNITS[n % len(UNITS)],
            sex=random.choice(SEXES),
            when=dt.datetime(year, 10, 1 + n % 27, 8 + n % 9, random.randrange(60)),
            answers=tuple(_answer(random, w) for w in weights),
        )
        for n in range(1, people + 1)
    )


def _weights(random: Random) -> list[int]:
    return [random.choice((1, 2, 4, 8)) for _ in range(6)]


def _answer(random: Random, weights: Sequence[int]) -> int | None:
    chance = random.random()
    if chance < 0.06:
        return None
    return DONT_KNOW if chance < 0.14 else random.choices(range(6), weights)[0]


def _tells_everything_apart(survey: Survey) -> bool:
    tallies = survey.tallies()
    columns = [[p.answers[n] for p in survey.people] for n in range(len(survey.questions))]
    turned = [tally([a if a in (None, DONT_KNOW) else 5 - a for a in c]) for c in columns]
    answered = all(any(a is not None for a in p.answers) for p in survey.people)
    used = {a for column in columns for a in column} == {None, *range(7)}
    apart = len({t[:5] for t in tallies}) == len(tallies)
    return (
        answered
        and used
        and apart
        and all(t != u for t, u in zip(tallies, turned, strict=True))
        and min(t.base for t in tallies) >= 4
    )


Column = tuple[str, Callable[[Person], Cell]]
Head = Callable[[Question], str]
Answered = Callable[[Question, int], Cell]

NUMBER: Column = ("Svarsnr", lambda p: p.number)
WHEN: Column = ("Datum", lambda p: p.when.strftime("%Y-%m-%d"))
SEX: Column = ("Kön", lambda p: p.sex)


def text(q: Question) -> str:
    """The words of a question alone."""
    return q.text


def label(q: Question, place: int) -> str:
    """An answer in the words of the questionnaire."""
    return q.labels[place]


def code(q: Question, place: int) -> int:
    """An answer as its number in the questionnaire, from 1."""
    return place + 1


def plain_left(survey: Survey) -> list[Column]:
    """A number for each respondent, and the group, where the questionnaire has groups."""
    unit: list[Column] = [(survey.unit_header, lambda p: p.unit)]
    return [NUMBER, *([] if survey.questionnaire == "board" else unit)]


def table(
    survey: Survey,
    head: Head = text,
    cell: Answered = label,
    left: Sequence[Column] | None = None,
    right: Sequence[Column] = (),
    blank: Cell = None,
) -> Rows:
    """A row of headers, and one for each respondent."""
    before = plain_left(survey) if left is None else list(left)
    header = [h for h, _ in before] + [head(q) for q in survey.questions] + [h for h, _ in right]
    rows = [
        [
            *(value(p) for _, value in before),
            *answers_of(survey, p, cell, blank),
            *(value(p) for _, value in right),
        ]
        for p in survey.people
    ]
    return [header, *rows]


def answers_of(survey: Survey, person: Person, cell: Answered, blank: Cell = None) -> list[Cell]:
    """The cells of a respondent under the questions."""
    return [
        blank if a is None else cell(q, a)
        for q, a in zip(survey.questions, person.answers, strict=True)
    ]
