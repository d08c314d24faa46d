"""What is told of how answers are written, and of how columns were recognised.

One fact is one problem, however many columns and rows it is met in.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from operator import attrgetter

from ..survey.codings import CODINGS
from ..survey.in_wave import codes_of
from ..survey.questionnaire import Question
from ..survey.toml import line_of
from ..survey.waves import Wave
from ..words import printable
from ..words.errors import Problem, Severity
from .answers import said_in, spellings
from .cells import Said, Way
from .cube import UNANSWERED
from .found import Columns
from .readers import RawTable
from .recognised import How


def spelling_problems(
    table: RawTable, columns: Columns, questions: Sequence[Question], wave: Wave
) -> list[Problem]:
    """Words and numbers in one column, and codes that were read by our numbering.

    The export cannot confirm that its codes are ours: numbers are a warning for each scale, and
    letters, whose tool numbers the answers in the order of the page, an error.
    """
    problems: list[Problem] = []
    scales_told: list[list[str]] = []
    for question in questions:
        by_spelling = spellings(table, columns, question)
        name = columns.headers.name(columns.of[question.id])
        settled = codes_of(question, wave) is not None
        if len(by_spelling) > 1 and not (settled and "words" in by_spelling):
            problems.append(_mixed(table, columns, question, by_spelling))
        elif len(by_spelling) == 1 and "words" not in by_spelling and not settled:
            way = next(iter(by_spelling))
            letters = way.upper().replace("NUMBERS", "")
            scale = [f"{_code(letters, a.code)} = {a.label}" for a in question.alternatives]
            if scale in scales_told:
                continue
            scales_told.append(scale)
            # Where columns stand in the questionnaire's order, LimeSurvey's newer codes do, too.
            is_told = way == Way.NUMBER.value or (way == Way.AO.value and wave.in_order)
            problems.append(
                Problem(
                    key="answers.numbers" if is_told else "answers.letters",
                    file=table.file,
                    column=name,
                    facts=(("read", scale), ("line", line_of({"codes": CODINGS[0]}))),
                    severity=Severity.WARNING if is_told else Severity.ERROR,
                    choices=_DIRECTIONS,
                )
            )
    return problems


_DIRECTIONS = tuple((("codes", coding),) for coding in CODINGS)


def _mixed(
    table: RawTable, columns: Columns, question: Question, by_spelling: Mapping[str, list[object]]
) -> Problem:
    column = table.columns[columns.of[question.id]]
    written = (column.rows_with(by_spelling[way], columns.start) for way in sorted(by_spelling))
    rarest = min(written, key=attrgetter("number"))
    return Problem(
        key="answers.mixed.words" if "words" in by_spelling else "answers.mixed",
        file=table.file,
        row=rarest.first,
        column=columns.headers.name(columns.of[question.id]),
        facts=(("rows", rarest.number),),
        choices=_DIRECTIONS if "words" in by_spelling else (),
    )


def _code(letters: str, code: str) -> str:
    """A code as LimeSurvey writes it: A1, AO01."""
    return f"{letters}{code.zfill(2) if letters == 'AO' else code}"


def column_notes(
    table: RawTable, columns: Columns, questions: Sequence[Question]
) -> Iterator[Problem]:
    """What was recognised, or read, otherwise than by the very words: warnings for the file; and
    numbers beside labels that do not agree, which are errors."""
    yield from _headers_told(table, columns, questions)
    said = [(question, said_in(table, columns, question)) for question in questions]
    told: Counter[Way] = Counter()
    nothing: Counter[str] = Counter()
    for question, by_cell in said:
        column = table.columns[columns.of[question.id]]
        counts = column.distinct(columns.start)
        for cell, answer in by_cell.items():
            if answer.way in _TOLD:
                told[answer.way] += counts[cell]
            if answer.way is Way.NOTHING:
                nothing[printable(str(cell))] += counts[cell]
    yield from _disagreeing(table, columns, said)
    for way in sorted(told, key=list(Way).index):
        yield _warning(table, f"answers.{way.value}", count=told[way])
    if nothing:
        facts = {"count": nothing.total(), "words": sorted(nothing)}
        yield _warning(table, "answers.nothing", **facts)


_TOLD = (Way.NUMBERED, Way.LEAD_IN, Way.MARKED, Way.FOLDED)


def _warning(table: RawTable, key: str, **facts: object) -> Problem:
    return Problem(key=key, file=table.file, facts=tuple(facts.items()), severity=Severity.WARNING)


def _headers_told(
    table: RawTable, columns: Columns, questions: Sequence[Question]
) -> Iterator[Problem]:
    """Columns that are known by other than the words of their question, by each way."""
    for how in (How.COPY, How.SHORT, How.ID, How.CUT):
        own = [q for q in questions if columns.how.get(q.id) is how]
        if own:
            headers = [printable(columns.headers.name(columns.of[q.id])) for q in own[:1]]
            yield _warning(
                table, f"columns.by.{how.value}", count=len(own), header=headers[0], id=own[0].id
            )


def _disagreeing(
    table: RawTable, columns: Columns, said: Sequence[tuple[Question, Mapping[object, Said]]]
) -> Iterator[Problem]:
    """Numbers beside labels that contradict each other, or the order of the scale."""
    for question, by_cell in said:
        places = {}
        for cell, answer in by_cell.items():
            if answer.number is not None and answer.code != UNANSWERED:
                places[cell] = (answer.number, answer.code)
        pairs = set(places.values())
        inside = [
            number
            for number, code in sorted(pairs, key=lambda pair: pair[1])
            if question.alternatives[code].valence is not None
        ]
        one_to_one = len({n for n, _ in pairs}) == len({c for _, c in pairs}) == len(pairs)
        if one_to_one and inside in (sorted(inside), sorted(inside, reverse=True)):
            continue
        column = table.columns[columns.of[question.id]]
        wrong = _wrong_cells(places, question)
        rows = column.rows_with(wrong, columns.start)
        yield Problem(
            key="answers.number_label",
            file=table.file,
            row=rows.first,
            column=columns.headers.name(columns.of[question.id]),
            facts=(("rows", rows.number),),
        )


def _wrong_cells(places: Mapping[object, tuple[int, int]], question: Question) -> list[object]:
    """The cells whose number is not that of their label in the questionnaire; all of them where
    the numbers are others."""
    own = {cell for cell, (n, code) in places.items() if str(n) == question.alternatives[code].code}
    others = [cell for cell in places if cell not in own]
    return others if own and others else list(places)
