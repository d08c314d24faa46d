"""From a raw table to coded responses: the last room that sees names and free text.

What leaves is a category code per question and a group code per grouping, no identifiers
and no free text, together with the problems found on the way.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from ..survey.in_wave import in_wave
from ..survey.policy import SmallGroups
from ..survey.questionnaire import Question, Questionnaire
from ..survey.waves import Wave
from ..words.errors import Problem, Severity
from .answers import answers_above, code_answers, code_groups, one_for_all
from .asked import asked_for
from .branches import asked_twice
from .codebooks import codebook_problems
from .columns import find_columns
from .cube import UNANSWERED, Cube, Groups, Responses
from .found import Columns
from .frequencies import frequencies
from .invited import invited_problems
from .layouts import reshaped
from .lost_cells import all_lost, lost_cells
from .odd_rows import odd_rows
from .order import misfits
from .readers import RawColumn, RawTable, Rows
from .respondents import repeated_respondents
from .rows import chosen_rows, repeated_headers, with_blanks
from .sheet_layout import sheet_of
from .spelling import column_notes, spelling_problems
from .summaries import summaries

if TYPE_CHECKING:  # numpy.typing takes a sixth of numpy's own time to import
    from numpy.typing import NDArray

__all__ = ["UNANSWERED", "Cube", "Groups", "Responses", "asked_for", "match"]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Matched:
    """An export as it was matched: ``table`` with only the rows of respondents, and the columns
    found in it. The ``responses`` are only to be used if none of the problems is an error.

    ``left_out`` is the number of rows that were left out, ``answered`` whether each row of the
    table is a respondent who answered something. Of a table of counts there are no columns.
    """

    responses: Responses | Cube
    problems: tuple[Problem, ...]
    table: RawTable
    columns: Columns | None = None
    questions: tuple[Question, ...] = ()
    left_out: int = 0
    answered: NDArray[np.bool_] | None = None

    @property
    def has_errors(self) -> bool:
        """Whether something has to be settled before anything is counted."""
        return any(problem.severity is Severity.ERROR for problem in self.problems)


def match(
    table: RawTable, questionnaire: Questionnaire, wave: Wave
) -> tuple[Responses | Cube, list[Problem]]:
    """The responses of a wave, and every problem of its export; of a table of counts, the counts.

    The responses are only to be used if none of the problems is an error.
    """
    matched = matched_table(table, questionnaire, wave)
    return matched.responses, list(matched.problems)


def matched_table(table: RawTable, questionnaire: Questionnaire, wave: Wave) -> Matched:
    """An export matched with the questionnaire of a wave."""
    if (counted := _matched_counts(table, questionnaire, wave)) is not None:
        return counted
    definitions = {question.id: question for question in questionnaire.questions}
    questionnaire, problems = in_wave(questionnaire, wave)
    as_laid_out = table
    table, layout_problems = reshaped(table, questionnaire, wave)
    columns, column_problems = find_columns(
        _of_rows_chosen(table, questionnaire, wave), questionnaire, wave
    )
    problems += [*_notes(as_laid_out, wave), *layout_problems, *column_problems]
    if table.lost is not as_laid_out.lost:  # what stood where is not known any more
        problems += all_lost(as_laid_out)
    questions = [q for q in questionnaire.asked(wave.year) if q.id in columns.of]
    table = with_blanks(table, columns, questions, wave)
    problems += asked_twice(_of_rows_chosen(table, questionnaire, wave), columns, questions, wave)
    rows = int(table.filled[columns.start :].sum())
    whole = table
    table, row_problems = _respondents(table, columns, questions, wave)
    problems += row_problems
    problems += lost_cells(whole, table, columns, questions, wave)
    coded, answer_problems = _coded(table, columns, questionnaire, wave)
    problems += answer_problems + codebook_problems(table, columns, questions, wave)
    answered = np.zeros(table.length - columns.start, bool)
    for codes in coded:
        answered |= codes != UNANSWERED
    grouped = _group_columns(table, columns, questionnaire, answered)
    responses = Responses(
        questions=tuple(definitions[question.id] for question in questions),
        codes=_stacked(coded, answered),
        groups=_groups(grouped),
    )
    problems += repeated_respondents(table, columns, wave, answered)
    has_errors = any(problem.severity is Severity.ERROR for problem in problems)
    blank = _rows_without_answers(table, columns, answered)
    if columns.complete and not responses.answers and not has_errors:
        problems.append(Problem(key="file.no_answers", file=table.file))
    problems += counted_problems(table.file, wave, responses.answers, blank)
    problems += group_problems(table.file, responses, questionnaire, wave, grouped)
    return Matched(
        responses=responses,
        problems=tuple(problems),
        table=table,
        columns=columns,
        questions=tuple(questions),
        left_out=rows - int(table.filled[columns.start :].sum()),
        answered=np.append(np.zeros(columns.start, bool), answered),
    )


def _matched_counts(table: RawTable, questionnaire: Questionnaire, wave: Wave) -> Matched | None:
    """A table of counts, if it is one: it has no groups."""
    if (counted := frequencies(table, questionnaire, wave)) is None:
        return None
    cube, problems = counted
    problems = [*_notes(table, wave), *problems, *all_lost(table)]
    problems += invited_problems(table.file, cube, questionnaire, wave, {})
    return Matched(responses=cube, problems=tuple(problems), table=table)


def _notes(table: RawTable, wave: Wave) -> list[Problem]:
    """What has to be said of how the table was read, but for what the wave says itself."""
    return [note for note in table.notes if ("sheet", wave.sheet) not in note.settings]


def _of_rows_chosen(table: RawTable, questionnaire: Questionnaire, wave: Wave) -> RawTable:
    """The table with only the rows that the wave says are its own: others may have answered the
    same question in another column."""
    if not (wave.only or wave.leave_out):
        return table
    headers = sheet_of(table, questionnaire, wave).headers
    return table.with_rows(chosen_rows(table, headers, wave)[0])


def _coded(
    table: RawTable, columns: Columns, questionnaire: Questionnaire, wave: Wave
) -> tuple[list[NDArray[np.uint8]], list[Problem]]:
    """The codes of each question's answers, and what is wrong with how they are written."""
    questions = [q for q in questionnaire.asked(wave.year) if q.id in columns.of]
    unfit = misfits(table, columns, questionnaire, wave) if wave.in_order else {}
    coded, problems, unknown = [], [*unfit.values()], []
    for question in questions:
        codes_of_values, own = code_answers(table, columns, question)
        column = table.columns[columns.of[question.id]]
        coded.append(codes_of_values[column.codes[columns.start :]])
        # A column that does not hold answers to its question is one problem, not one per cell.
        unknown += [] if question.id in unfit else [own]
        problems += answers_above(table, columns, question)
    problems += one_for_all(table, unknown)
    problems += spelling_problems(table, columns, questions, wave)
    return coded, [*problems, *column_notes(table, columns, questions)]


def _respondents(
    table: RawTable, columns: Columns, questions: Sequence[Question], wave: Wave
) -> tuple[RawTable, list[Problem]]:
    """The table with only the rows of respondents, and the problems of its rows.

    A row that sums up the others is one problem, and its cells are not reported again.
    """
    headers, question_columns = columns.headers, {q.id: columns.of[q.id] for q in questions}
    kept, problems = chosen_rows(table, headers, wave)
    chosen = table.with_rows(kept)
    if repeated := repeated_headers(chosen, headers, question_columns):
        again, problem = repeated
        problems.append(problem)
        kept &= ~again
        chosen = table.with_rows(kept)
    labels = {name for q in questions for a in q.alternatives for name in a.names}
    summary_problems = summaries(table, chosen, headers, question_columns, (wave, labels))
    errors = (problem for problem in summary_problems if problem.severity is Severity.ERROR)
    kept[[problem.row - 1 for problem in errors if problem.row is not None]] = False
    chosen = table.with_rows(kept)
    return chosen, problems + summary_problems + odd_rows(chosen, headers, question_columns, wave)


def group_problems(
    file: str,
    responses: Responses | Cube,
    questionnaire: Questionnaire,
    wave: Wave,
    columns: Mapping[str, RawColumn],
) -> list[Problem]:
    """Groups that have to be there and are not, groups too small to be named, and what does not
    fit the numbers asked. ``columns`` are those of the groupings, of the respondents only."""
    problems = []
    excluding = wave.policy.small_groups is SmallGroups.EXCLUDE
    if excluding and questionnaire.groupings and not responses.groups and responses.answers:
        names = [grouping.label for grouping in questionnaire.groupings]
        problems.append(Problem(key="groups.not_found", file=file, facts=(("names", names),)))
    for grouping in questionnaire.groupings:
        groups = responses.groups.get(grouping.id)
        if groups is not None and (unnamed := groups.labels.count("")):
            problems.append(
                Problem(
                    key=f"groups.unnamed.{'one' if unnamed == 1 else 'many'}",
                    file=file,
                    column=grouping.label,
                    facts=(("count", unnamed),),
                    severity=Severity.WARNING,
                )
            )
    return [*problems, *invited_problems(file, responses, questionnaire, wave, columns)]


def _stacked(coded: Sequence[NDArray[np.uint8]], kept: NDArray[np.bool_]) -> NDArray[np.uint8]:
    """The codes of some of the rows, a column for each question."""
    rows = slice(None) if kept.all() else kept  # which need not be looked for one by one
    codes = np.empty((int(kept.sum()), len(coded)), np.uint8, order="F")
    for n, column in enumerate(coded):
        codes[:, n] = column[rows]
    return codes


def _group_columns(
    table: RawTable,
    columns: Columns,
    questionnaire: Questionnaire,
    answered: NDArray[np.bool_],
) -> dict[str, RawColumn]:
    """The column of each grouping that the export has, with the respondents who answered."""
    of_groups = {g.id: columns.of[g.id] for g in questionnaire.groupings if g.id in columns.of}
    return {
        name: replace(column, codes=column.codes[columns.start :][answered])
        for name, column in ((name, table.columns[n]) for name, n in of_groups.items())
    }


def _groups(columns: Mapping[str, RawColumn]) -> dict[str, Groups]:
    """The groups of each grouping whose column is filled."""
    groups = {}
    for grouping, column in columns.items():
        named = code_groups(column, column.distinct())
        if named.labels:
            groups[grouping] = Groups(named.labels, named.codes[column.codes])
    return groups


def counted_problems(file: str, wave: Wave, answers: int, blank: Rows) -> list[Problem]:
    """More answers than people asked, and rows that hold something but no answer."""
    problems = []
    by_groups = wave.invited_groups.make_total  # of which each is looked at by itself
    if wave.invited is not None and answers > wave.invited and not by_groups:
        facts = (("answers", answers), ("invited", wave.invited))
        problems.append(Problem(key="answers.more_than_invited", file=file, facts=facts))
    if blank.number and answers:
        problems.append(
            Problem(
                key=f"answers.blank_rows.{'one' if blank.number == 1 else 'many'}",
                file=file,
                row=blank.first,
                facts=(("count", blank.number),),
                severity=Severity.WARNING,
            )
        )
    return problems


def _rows_without_answers(table: RawTable, columns: Columns, answered: NDArray[np.bool_]) -> Rows:
    """Rows that hold something, but no answer to any question."""
    filled = table.filled[columns.start :]
    rows = np.flatnonzero(filled & ~answered) + columns.start + 1
    return Rows(int(rows[0]), len(rows)) if len(rows) else Rows()
