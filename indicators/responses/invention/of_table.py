"""The invention of one table, column by column."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import TypeAlias

from ...survey.in_wave import in_wave
from ...survey.questionnaire import Question, Questionnaire
from ...survey.waves import Wave
from ...words import plain_key
from ...words.errors import Problem
from .. import Matched
from ..answers import is_code
from ..cells import UNKNOWN, Said, Way, cell_key, fits, read_cells
from ..cube import UNANSWERED
from ..found import Columns
from ..headers import RESPONDENT, Headers
from ..layouts import laid_out
from ..long_form import names_above
from ..personal import personal_data
from ..readers import RawColumn, RawTable
from ..summaries import is_summary_word
from ..sums import sums_of
from .invented_names import Invention
from .vocabulary import Vocabulary

Cells: TypeAlias = list[list[object]]
"""The cells of a table, column by column."""

_TRIES = 20  # to find what no other cell was replaced by
_SUMS = ("sum", "mean", "median")


class OfTable:
    """The invention of one table."""

    def __init__(
        self,
        table: RawTable,
        matched: Matched,
        questionnaire: Questionnaire,
        wave: Wave,
        invention: Invention,
    ) -> None:
        self.table, self.wave, self.invention = table, wave, invention
        local, _ = in_wave(questionnaire, wave)
        self.questions = local.asked(wave.year) or local.questions
        self.groupings = {grouping.id for grouping in questionnaire.groupings}
        self.problems = matched.problems
        rows = (p.row for p in matched.problems if p.key.startswith("summary.") and p.row)
        self.summed = [row - 1 for row in rows]
        self.known = Vocabulary(questionnaire, wave)
        self.made: dict[object, object] = {}
        self.taken: set[object] = set()
        self.laid = laid_out(table, questionnaire, wave)
        down = self.laid.down if self.laid else None
        self.across = down if down is not None and not down.repeated else None
        columns = matched.columns if self.laid is None else None
        self.headers = self.known.headers_of(table) if columns is None else columns.headers
        if down is not None and down.repeated:
            first = min(down.questions)
            names = ((name,) if name else () for name in names_above(table, first))
            self.headers = Headers(tuple(names), first, max(first - 1, 0))
        self.roles = {} if columns is None else self._roles(columns)

    def _roles(self, columns: Columns) -> dict[int, str | Question]:
        """Which column is which question or grouping; those that were joined are, too."""
        by_id = {question.id: question for question in self.questions}
        roles: dict[int, str | Question] = {}
        for item, place in columns.of.items():
            joined = self.wave.columns.get(item, ())
            places = [n for header in joined for n in columns.headers.stated(header)]
            for n in (place, *(places if len(joined) > 1 else ())):
                roles[n] = by_id.get(item, item)
        return roles

    def column(self, n: int) -> list[object]:
        """The invented cells of a column."""
        column, start = self.table.columns[n], 0 if self.across else self.headers.start
        above = [self._above(column.cell(row), n, row) for row in range(start)]
        below = column.cells[start:]
        if self.across is None and self._is_identifier(n):
            made = [self._person(cell) for cell in below]
        elif isinstance(role := self.roles.get(n), str) and role in self.groupings:
            made = [self._group(role, cell, column) for cell in below]
        elif (question := self._question(n)) is not None:
            made = self._answers(column, below, question)
        else:
            made = self._others(n, below)
        pairs = {cell_key(old): new for old, new in zip(below, made, strict=True) if old}
        for name in {*self.headers.names[n], self.headers.place(n)}:
            self.invention.replaced[self.table.file, plain_key(name)] = pairs
        return self._with_words([*above, *made], column)

    def _with_words(self, cells: list[object], column: RawColumn) -> list[object]:
        """The cells of a column with what its rows say of themselves where they sum up others."""
        for row in self.summed:
            if row < column.length and is_summary_word(cell_key(column.cell(row)), weak=True):
                cells[row] = column.cell(row)
        return cells

    def _above(self, cell: object, n: int, row: int) -> object:
        """What stands over the answers: headers stay, unless they are somebody's, or hardly any."""
        in_row = str(cell) in self.headers.names[n] or row >= (self.headers.row or 0)
        is_header = is_code(cell) or (in_row and self.known.any_header(self.headers))
        if cell is None or (is_header and personal_data("", [cell]) in (None, "free_text")):
            return cell
        if self.known.word(cell):
            return cell
        return self._like(cell)

    def labels(self, n: int) -> dict[object, str]:
        """What the values of a column are called: groups otherwise than before."""
        role, labels = self.roles.get(n), self.table.columns[n].labels
        if isinstance(role, str):
            return {value: self.invention.group(role, text) for value, text in labels.items()}
        like = self.invention.chance.like
        return {
            value: text if self.known.word(text) else str(like(text, self.wave.year))
            for value, text in labels.items()
        }

    def _is_identifier(self, n: int) -> bool:
        names = {*RESPONDENT, plain_key(self.wave.respondent or "")} - {""}
        keys = set(map(plain_key, self.headers.names[n]))
        return n not in self.roles and not keys.isdisjoint(names)

    def _person(self, cell: object) -> object:
        return cell if cell is None or self.known.mark(cell) else self.invention.person(cell)

    def _group(self, grouping: str, cell: object, column: RawColumn) -> object:
        if cell is None or self.known.mark(cell) or cell in column.labels:
            return cell  # what a label names is renamed with the label
        return self.invention.group(grouping, str(cell), self.known.role(cell) or "Grupp")

    def _question(self, n: int) -> Question | None:
        """The question of a column, or one whose alternatives most of its cells are."""
        role = self.roles.get(n)
        if isinstance(role, Question):
            return role
        if self.laid is not None:
            return None
        column, start = self.table.columns[n], self.headers.start
        fitting = (q for q in self.questions if fits(column, start, q.alternatives))
        return next(fitting, None)

    def _answers(
        self, column: RawColumn, cells: Sequence[object], question: Question
    ) -> list[object]:
        """Alternatives drawn among those that stand there written in the same way; all of them
        stand there again."""
        said = read_cells(set(cells), column, question.alternatives)
        made, places = list(cells), dict[object, list[int]]()
        unknown = self._unknown(cells, said, question)
        for row, cell in enumerate(cells):
            if said[cell].code not in (UNKNOWN, UNANSWERED):
                places.setdefault(_way(cell, said[cell], column, question), []).append(row)
            elif said[cell].code == UNKNOWN:
                made[row] = unknown[cell]
        for rows in places.values():
            drawn = self.invention.chance.redrawn([cells[row] for row in rows])
            for row, cell in zip(rows, drawn, strict=True):
                made[row] = cell
        return made

    def _unknown(
        self, cells: Sequence[object], said: Mapping[object, Said], question: Question
    ) -> dict[object, object]:
        """What stands in place of each text that is no alternative, different where they are. A
        code stays, as messages quote it; what is like an alternative stays like it."""
        made: dict[object, object] = {}
        for cell in dict.fromkeys(c for c in cells if said[c].code == UNKNOWN):
            code = is_code(cell) and cell_key(cell).lstrip("-").isalnum()
            if code or self.known.mark(cell) or self.known.is_question(cell):
                made[cell] = cell
                continue
            taken = {cell_key(other) for other in made.values()}
            misspelt = self.invention.chance.misspelt(cell, question, taken)
            made[cell] = self._like(cell) if misspelt is None else misspelt
        return made

    def _like(self, cell: object) -> object:
        """Something like a cell, the same wherever it stands in the table."""
        if cell not in self.made:
            like = self.invention.chance.like(cell, self.wave.year)
            for _ in range(_TRIES):
                if like not in self.taken:
                    break
                like = self.invention.chance.like(cell, self.wave.year)
            self.made[cell] = like
            self.taken.add(like)
        return self.made[cell]

    def _others(self, n: int, cells: Sequence[object]) -> list[object]:
        """The cells of a column that nothing is counted from: the same text is the same again, and
        labels, as in a column with the answers to all questions, are drawn among theirs."""
        headers, made = self.headers, dict[object, object]()
        drawn = {} if self.laid else self.known.redrawn(cells, self.invention.chance)
        for cell in dict.fromkeys(cells):
            kept = cell is None or self.known.tells(cell, headers, n)
            like = self.known.shortened(cell, headers, n)
            made[cell] = cell if kept else like or self._like(cell)
        cells_made = [drawn.get(row, made[cell]) for row, cell in enumerate(cells)]
        if self.across is not None:
            return [self._across(row, n, cell) for row, cell in enumerate(cells_made)]
        return cells_made

    def _across(self, row: int, n: int, made: object) -> object:
        """A cell of a row with the respondents' numbers, or groups, where they stand across."""
        assert self.across is not None
        cell = self.table.columns[n].cell(row)
        head = cell_key(self.table.columns[self.across.column].cell(row))
        if cell is None or n <= self.across.column:
            return made
        if head in RESPONDENT:
            return self._person(cell)
        is_group = self.known.is_grouping(head)
        return self._group(head, cell, self.table.columns[n]) if is_group else made

    def sum_up(self, columns: Cells) -> None:
        """Rows that sum up the others sum up what is invented; of counts nothing changes."""
        for problem in self.problems:
            kind = problem.key.removeprefix("summary.")
            if problem.row is None or kind not in (*_SUMS, "count"):
                continue
            row, ours = problem.row - 1, [n for n, r in self.roles.items() if n < len(columns)]
            for n in ours:
                before = self.table.columns[n].cell(row)
                if before is not None:
                    columns[n][row] = _summed(kind, columns[n], before, self._span(problem))

    def tick(self, columns: Cells) -> None:
        """The ticks of a question change places, in each row."""
        for labels in self.laid.ticks.values() if self.laid else ():
            for row in range(self.headers.start, self.table.length):
                cells = [self.table.columns[n].cell(row) for n in labels]
                named = [c is not None and plain_key(str(c)) == plain_key(text)
                         for c, text in zip(cells, labels.values(), strict=True)]  # fmt: skip
                if all(named):
                    continue  # alternatives in a row of their own
                order = self.invention.chance.random.sample(range(len(cells)), len(cells))
                for (n, text), place in zip(labels.items(), order, strict=True):
                    columns[n][row] = text if named[place] else cells[place]

    def draw_down(self, columns: Cells) -> None:
        """The answers to a question that stands down a column are drawn among them."""
        down = self.laid.down if self.laid else None
        by_id = {question.id: question for question in self.questions}
        places: dict[str, list[tuple[int, int]]] = {}
        for row, item in down.questions.items() if down else ():
            for n, column in enumerate(self.table.columns):
                cell = column.cell(row)
                said = read_cells([cell], column, by_id[item].alternatives)[cell]
                across = self.across is not None and n > self.across.column
                in_words = said.way is not Way.NUMBER and self.known.is_label(cell)
                if said.code not in (UNKNOWN, UNANSWERED) and (across or in_words):
                    places.setdefault(item, []).append((n, row))
        for own in places.values():
            drawn = self.invention.chance.redrawn([self.table.columns[n].cell(r) for n, r in own])
            for (n, row), cell in zip(own, drawn, strict=True):
                columns[n][row] = cell

    def _span(self, problem: Problem) -> range:
        """The rows that are summed up."""
        facts = dict(problem.facts)
        return range(int(str(facts["first"])) - 1, int(str(facts["last"])))


def _summed(kind: str, cells: Sequence[object], before: object, rows: range) -> object:
    if kind == "count":
        return before
    found = sums_of(kind, Counter(cells[row] for row in rows if cells[row] is not None))
    if not found:
        return before
    return float(found[0]) if isinstance(before, float) else str(found[0])


def _way(cell: object, said: Said, column: RawColumn, question: Question) -> object:
    """How an answer is written; a number that contradicts its label is a way of its own."""
    agrees = said.number is None or str(said.number) == question.alternatives[said.code].code
    return said.way, cell in column.labels, type(cell), agrees
