"""Exports laid out otherwise than a row for each respondent and a column for each question.

An answer in each row, a column for each alternative, questions down and respondents across: each
is turned into the one layout that the rest of the room knows, where questions and alternatives are
recognised by their words. A table of counts is not turned; ``frequencies`` reads it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

import numpy as np

from ..survey.questionnaire import Question, Questionnaire
from ..survey.waves import Wave
from ..words import plain_key
from ..words.errors import Problem, Severity
from .cells import scale_of
from .columns import joined_name
from .headers import RESPONDENT, Headers, find_headers
from .lost_cells import all_lost
from .readers import RawColumn, RawTable
from .recognised import SEPARATOR, How, Recogniser

_TICKED = frozenset({
    "x", "1", "ja", "yes", "true", "sant", "✓", "✔", "☑", "☒", "*", "checked", "selected", "vald",
    "markerad", "ikryssad", "kryss",
})  # fmt: skip
_NOT_TICKED = frozenset({
    "0", "nej", "no", "false", "falskt", "unchecked", "not selected", "ej vald", "inte vald",
    "omarkerad", "ej markerad", "☐", "-", "quoted", "not checked",
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table, its headers as they are found, and what its questions may be called."""

    table: RawTable
    headers: Headers
    recogniser: Recogniser
    asked: Mapping[str, Question]

    @property
    def is_of_columns(self) -> bool:
        """Whether most questions have a column of their own."""
        found = {id_ for names in self.headers.names for id_ in self.recogniser.by_any(names)}
        return 2 * len(found) >= len(self.asked)

    def problem(self, key: str, severity: Severity = Severity.WARNING, **facts: object) -> Problem:
        """What is told of the layout of the file."""
        return Problem(key=key, file=self.table.file, facts=tuple(facts.items()), severity=severity)


def sheet_of(table: RawTable, questionnaire: Questionnaire, wave: Wave) -> Sheet:
    """A table with what is needed to know its layout."""
    asked = questionnaire.asked(wave.year)
    recogniser = Recogniser(asked, questionnaire.questions, wave.year)
    headers = find_headers(table, recogniser, wave)
    return Sheet(table, headers, recogniser, {question.id: question for question in asked})


def reshaped(
    table: RawTable, questionnaire: Questionnaire, wave: Wave
) -> tuple[RawTable, list[Problem]]:
    """The table with a row for each respondent and a column for each question, and what is told
    of how it was laid out."""
    sheet = sheet_of(table, questionnaire, wave)
    if not sheet.asked:
        return table, []
    table, problems = _with_joined(sheet, wave)
    sheet = replace(sheet, table=table)
    if ticks := _ticks(sheet):
        table, tick_problems = _without_ticks(sheet, ticks)
        return table, problems + tick_problems
    if wave.in_order or sheet.is_of_columns:
        return table, problems
    down = questions_down(sheet)
    if down is None:
        return table, problems
    turned, down_problems = _long(sheet, down) if down.repeated else _across(sheet, down)
    lost = all_lost(table) if turned is not table else []
    return replace(turned, lost={}, notes=table.notes), problems + down_problems + lost


class Down(NamedTuple):
    """Questions that stand down a column: by row, in the order of the rows."""

    column: int
    questions: dict[int, str]

    @property
    def repeated(self) -> bool:
        """Whether a question stands there again and again, with an answer in each row."""
        return len(self.questions) > len(set(self.questions.values()))


def questions_down(sheet: Sheet) -> Down | None:
    """The column down which most questions stand, if there is one."""
    best: Down | None = None
    for n, column in enumerate(sheet.table.columns):
        known = {}
        for cell in column.distinct():
            ways = sheet.recogniser.of(cell) if isinstance(cell, str) else {}
            if len(ways) == 1 and next(iter(ways.values())) is not How.CUT:
                known[cell] = next(iter(ways))
        different = len(set(known.values()))
        if different > 1 and 2 * different >= len(sheet.asked):
            cells = column.cells
            questions = {row: known[c] for row, c in enumerate(cells) if c in known}
            if best is None or len(questions) > len(best.questions):
                best = Down(n, questions)
    return best


def _with_joined(sheet: Sheet, wave: Wave) -> tuple[RawTable, list[Problem]]:
    """The table with a column more for each question that the wave says is in several."""
    table, problems = sheet.table, []
    start = sheet.headers.start
    for item, headers in wave.columns.items():
        places = [n for header in headers for n in sheet.headers.stated(header)]
        if len(headers) < 2 or len(places) < len(headers):
            continue  # what is not there is told where columns are found
        cells: list[object] = [None] * table.length
        rows = range(start, table.length)
        columns = [table.columns[n].cells for n in places]
        both = []
        for row in rows:
            filled = [column[row] for column in columns if column[row] is not None]
            cells[row] = filled[0] if filled else None
            both += [row + 1] if len(filled) > 1 else []
        problems += [
            Problem(
                key="columns.both",
                file=table.file,
                row=row,
                column=joined_name(headers),
                facts=(("rows", len(both)), ("question", item)),
            )
            for row in both[:1]
        ]
        table = _with_column(table, sheet.headers, cells, joined_name(headers), places[0])
    return table, problems


def _with_column(
    table: RawTable, headers: Headers, cells: list[object], name: str, like: int
) -> RawTable:
    """The table with one more column, under its header."""
    if not table.declared:
        row = headers.start - 1
        cells = [name if n == row else cell for n, cell in enumerate(cells)]
    column = RawColumn.of(cells, header=(name,) if table.declared else ())
    labels = table.columns[like]
    column = replace(column, labels=labels.labels, missing=labels.missing)
    return replace(table, columns=(*table.columns, column))


class _Tick(NamedTuple):
    """A column with a tick for each who chose an alternative of a question."""

    question: str
    label: str
    column: int


def _ticks(sheet: Sheet) -> list[_Tick]:
    """The columns of single alternatives, where there are any."""
    below = [tick for tick in _ticks_below(sheet) if _is_of_ticks(sheet, tick)]
    ticks = [*below, *_ticks_in_headers(sheet)]
    labels: dict[str, list[str]] = {}
    for question, label, _ in ticks:
        labels.setdefault(question, []).append(label)
    # A question in two columns of answers has answers below it, too, but not each of them once.
    whole = {q for q, own in labels.items() if 1 < len(own) == len(set(own))}
    return [tick for tick in ticks if tick.question in whole]


def _is_of_ticks(sheet: Sheet, tick: _Tick) -> bool:
    """Whether nothing but ticks stands below an alternative."""
    below = sheet.table.columns[tick.column].distinct(sheet.headers.start + 1)
    said = _ticked_cells(sheet.table.columns[tick.column], tick.label)
    return all(said[cell] is not None for cell in below)


def _ticks_below(sheet: Sheet) -> Iterator[_Tick]:
    """Alternatives in a row of their own under the questions, as SurveyMonkey writes them."""
    row = sheet.headers.start
    if sheet.table.declared or row >= sheet.table.length:
        return
    question: Question | None = None
    for n, column in enumerate(sheet.table.columns):
        header = column.cell(row - 1) if row else None
        if header is not None:
            ways = sheet.recogniser.of(header) if isinstance(header, str) else {}
            question = sheet.asked[next(iter(ways))] if len(ways) == 1 else None
        label = _label(column.cell(row), question)
        if question is not None and label is not None:
            yield _Tick(question.id, label, n)
        elif header is None:
            question = None


def _ticks_in_headers(sheet: Sheet) -> Iterator[_Tick]:
    """Alternatives in the headers: "question [label]", "question/label", "label:question"."""
    for n, names in enumerate(sheet.headers.names):
        for name in names:
            for before, behind in _parted(name):
                ways = sheet.recogniser.of(before) or sheet.recogniser.of(behind)
                if len(ways) == 1 and next(iter(ways.values())) is not How.CUT:
                    question = sheet.asked[next(iter(ways))]
                    other = behind if question.id in sheet.recogniser.of(before) else before
                    if (label := _label(other, question)) is not None:
                        yield _Tick(question.id, label, n)
                        break


def _parted(name: str) -> Iterator[tuple[str, str]]:
    words = name.strip()
    if words.endswith("]") and "[" in words:
        yield words[: words.rfind("[")], words[words.rfind("[") + 1 : -1]
    for match in SEPARATOR.finditer(words):
        yield words[: match.start()], words[match.end() :]
    label, colon, question = words.partition(":")
    if colon:
        yield label, question


def _label(cell: object, question: Question | None) -> str | None:
    if question is None or not isinstance(cell, str):
        return None
    place = scale_of(question.alternatives).by_name.get(plain_key(cell))
    return None if place is None else question.alternatives[place].label


def _without_ticks(sheet: Sheet, ticks: Sequence[_Tick]) -> tuple[RawTable, list[Problem]]:
    """The table with a column for each question in place of its columns of ticks."""
    table, start, problems = sheet.table, sheet.headers.start, []
    below = not table.declared and any(
        _label(table.columns[tick.column].cell(start), sheet.asked[tick.question]) == tick.label
        for tick in ticks
        if start < table.length
    )
    first = start + 1 if below else start
    many: list[int] = []
    odd: list[int] = []
    made = {}
    for question in dict.fromkeys(tick.question for tick in ticks):
        cells: list[object] = [None] * table.length
        for tick in (tick for tick in ticks if tick.question == question):
            said = _ticked_cells(table.columns[tick.column], tick.label)
            column = table.columns[tick.column].cells
            for row in range(first, table.length):
                ticked = said[column[row]]
                if ticked is None:
                    odd.append(row + 1)
                elif ticked and cells[row] is not None:
                    many.append(row + 1)
                elif ticked:
                    cells[row] = tick.label
        made[question] = cells
    for key, rows in (("layout.ticks.many", many), ("layout.ticks.odd", odd)):
        if rows:
            problem = sheet.problem(key, Severity.ERROR, rows=len(set(rows)))
            problems.append(replace(problem, row=min(rows)))
    blank = {tick.column for tick in ticks}
    table = replace(
        table,
        columns=tuple(_emptied(c, n in blank, start, first) for n, c in enumerate(table.columns)),
    )
    for question, cells in made.items():
        text = next(t for t, id_ in sheet.recogniser.by_words.items() if id_ == question)
        table = _with_column(table, sheet.headers, cells, text, 0)
    problems.append(sheet.problem("layout.ticks", count=len(made)))
    return table, problems


def _emptied(column: RawColumn, all_: bool, start: int, first: int) -> RawColumn:
    """A column without its ticks, and without what a second header row says."""
    codes = column.codes.copy()
    codes[0 if all_ else start : None if all_ else first] = 0
    header = () if all_ else column.header
    return replace(column, codes=codes, header=header)


def _ticked_cells(column: RawColumn, label: str) -> dict[object, bool | None]:
    """Of each cell whether it is a tick; ``None`` where that cannot be told."""
    said: dict[object, bool | None] = {None: False}
    for cell in column.values:
        if cell is None:
            continue
        text = str(int(cell)) if isinstance(cell, float) and cell.is_integer() else str(cell)
        key = plain_key(text)
        ticked = key in _TICKED or key == plain_key(label)
        said[cell] = True if ticked else False if key in _NOT_TICKED else None
    return said


def _across(sheet: Sheet, down: Down) -> tuple[RawTable, list[Problem]]:
    """The table turned, as it has the questions down and the respondents across."""
    if down.column > 3 or sheet.table.declared:
        return sheet.table, []
    columns = sheet.table.columns[down.column :]
    first = min(down.questions)
    heads = [row for row in range(first) if columns[0].cell(row) is not None]
    rows = [*heads[-1:], *range(first, sheet.table.length)]
    turned = [RawColumn.of(column.cell(row) for column in columns) for row in rows]
    table = replace(sheet.table, columns=tuple(turned), totals=frozenset())
    return table, [sheet.problem("layout.across")]


def _long(sheet: Sheet, down: Down) -> tuple[RawTable, list[Problem]]:
    """The table with a row for each respondent, as it has one for each answer."""
    rows = np.array(sorted(down.questions))
    answer = _answer_column(sheet, down)
    if answer is None:
        return sheet.table, [sheet.problem("layout.long.no_answers", Severity.ERROR)]
    respondent = _respondent_column(sheet, down, answer, rows)
    if respondent is None:
        return sheet.table, [sheet.problem("layout.long.no_respondent", Severity.ERROR)]
    names = _names_above(sheet.table, int(rows[0]))
    ids, cells = sheet.table.columns[respondent].cells, sheet.table.columns[answer].cells
    people = {person: n for n, person in enumerate(dict.fromkeys(ids[row] for row in rows))}
    columns: dict[str, list[object]] = {
        question: [None] * len(people) for question in dict.fromkeys(down.questions.values())
    }
    for row in rows.tolist():
        columns[down.questions[row]][people[ids[row]]] = cells[row]
    texts = {id_: text for text, id_ in sheet.recogniser.by_words.items()}
    made = [RawColumn.of(c, header=(texts[question],)) for question, c in columns.items()]
    made = [replace(c, labels=sheet.table.columns[answer].labels) for c in made]
    made.insert(0, RawColumn.of(people, header=(names[respondent] or RESPONDENT[0],)))
    for n, column in enumerate(sheet.table.columns):
        if n not in (down.column, answer, respondent) and names[n]:
            own = _one_each(column, ids, rows, people)
            made += [RawColumn.of(own, header=(names[n],))] if own is not None else []
    table = RawTable(file=sheet.table.file, columns=tuple(made), declared=True)
    return table, [sheet.problem("layout.long", count=len(people))]


def _names_above(table: RawTable, row: int) -> list[str]:
    """The headers that stand over the rows of answers."""
    if table.declared:
        return [max(column.header, key=len, default="") for column in table.columns]
    return [
        next((str(c) for n in range(row - 1, -1, -1) if (c := column.cell(n)) is not None), "")
        for column in table.columns
    ]


def _answer_column(sheet: Sheet, down: Down) -> int | None:
    """The column in which most cells are alternatives of the question in their row."""
    best, most = None, 0
    for n, column in enumerate(sheet.table.columns):
        if n == down.column:
            continue
        cells = column.cells
        fitting = sum(_is_answer(cells[r], sheet.asked[q]) for r, q in down.questions.items())
        if fitting > most:
            best, most = n, fitting
    return best if 2 * most >= len(down.questions) else None


def _is_answer(cell: object, question: Question) -> bool:
    """Whether a cell is an alternative by its words, or by what may stand around them."""
    if not isinstance(cell, str):
        return False
    scale = scale_of(question.alternatives)
    return plain_key(cell) in scale.by_name or scale.around(cell).code >= 0


def _respondent_column(sheet: Sheet, down: Down, answer: int, rows: np.ndarray) -> int | None:
    """The column that tells respondents apart: nobody answers a question twice by it."""
    table = sheet.table
    names = [plain_key(name) for name in _names_above(table, int(rows[0]))]
    candidates = [n for n in range(len(table.columns)) if n not in (down.column, answer)]
    known = [n for n in candidates if names[n] in RESPONDENT]
    for n in known or candidates:
        cells = table.columns[n].cells
        pairs = [(cells[row], down.questions[row]) for row in rows.tolist()]
        if len(set(pairs)) == len(pairs) and all(cells[row] is not None for row in rows.tolist()):
            return n
    return None


def _one_each(
    column: RawColumn, ids: Sequence[object], rows: np.ndarray, people: Mapping[object, int]
) -> list[object] | None:
    """The one value that each respondent has in a column, ``None`` if somebody has several."""
    cells, own = column.cells, [None] * len(people)
    for row in rows.tolist():
        place, cell = people[ids[row]], cells[row]
        if cell is not None and own[place] not in (None, cell):
            return None
        own[place] = own[place] if cell is None else cell
    return list(own)
