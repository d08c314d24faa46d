"""A wave whose answers are not at hand: what its printed table still says, as results.

All counts that can be behind a row are found. A row with one possibility is as good as counted. A
row with several keeps its printed shares and all the possibilities. A row with none is reported
as wrong and compared with nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import islice

from ..disclosure import Counts, Status
from ..disclosure.figures import least_masked
from ..disclosure.release import Structure
from ..printed import Possible, PrintedRow, PrintedShares, Ways, possible, rows_of, unknown_rows
from ..printed.rows import of_year, warning
from ..printed.texts import row_texts
from ..survey.groups import EVERYBODY
from ..survey.policy import Policy, Unanimous
from ..survey.questionnaire import Question, Questionnaire
from ..survey.waves import Wave
from ..words.errors import Problem, ProblemsError
from .result import Answers, Bound, Reconstructed, Result
from .sealed import Results


def printed_results(
    wave: Wave, questionnaire: Questionnaire, others: Iterable[Questionnaire] = ()
) -> tuple[Results, list[Problem]]:
    """The results of a wave from its printed table, of all respondents together, and warnings.

    Rows about questions of ``others``, the other questionnaires, give no warning.

    Raises:
        ProblemsError: If the table cannot be read, is not about the questionnaire, or has
            more answers than people were invited.
    """
    table, rows = rows_of(wave.file, questionnaire, wave.year)
    answers = max(row.shares.answers or 0 for row in rows.values())
    _check_numbers(wave, answers, rows)
    tells_bases = any(row.shares.base for row in of_year(table, wave.year))
    possibilities = {
        id_: _possible(row.shares, table.decimals, tells_bases) for id_, row in rows.items()
    }
    asked = {question.id for question in questionnaire.asked(wave.year)}
    cells = {
        (question.id, EVERYBODY): _result(question, possibilities.get(question.id), wave.policy)
        if question.id in asked
        else _without_figures(question, Status.NOT_ASKED)
        for question in questionnaire.questions
    }
    received = _sealed_answers(answers, wave.policy)
    results = Results(
        questionnaire=questionnaire,
        year=wave.year,
        policy=wave.policy,
        invited=wave.invited,
        received=received,
        divided=(),
        answers={EVERYBODY: received},
        cells=cells,
        structure=Structure(),
        targets=wave.targets,
        print_file=wave.file.name,
    )
    known = (questionnaire, *others)
    unknown = unknown_rows(wave, wave.file, table, known)
    return results, [*unknown, *_impossible(wave, rows, possibilities)]


def _check_numbers(wave: Wave, answers: int, rows: Mapping[str, PrintedRow]) -> None:
    file, invited = str(wave.file), wave.invited
    if invited is not None and answers > invited:
        facts = {"answers": answers, "invited": invited}
        raise ProblemsError.at("printed.more_than_invited", file, **facts)
    for row in rows.values():
        if (row.shares.base or 0) > answers:
            base = row.shares.base
            raise ProblemsError.at("printed.base", file, row.row, base=base, answers=answers)


def _possible(shares: PrintedShares, decimals: int, tells_bases: bool) -> Possible | None:
    """What can be behind a row, nothing if it has no positive share.

    A table that gives the number of answers for some questions of a year leaves it out where
    everybody answered, so a row without one is taken to be of everybody, if that is possible.
    """
    if shares.positive is None:
        return None
    if tells_bases and shares.base is None:
        if_all_answered = possible(replace(shares, base=shares.answers), decimals)
        if if_all_answered.ways:
            return if_all_answered
    return possible(shares, decimals)


def _result(question: Question, of_row: Possible | None, policy: Policy) -> Result:
    """The result of a row: what is shown of it follows the same thresholds as anything else."""
    if of_row is None:
        return _without_figures(question, Status.NOT_PRINTED)
    if not of_row.ways:
        return _without_figures(question, Status.IMPOSSIBLE)
    if max(ways.base for ways in of_row.ways) < policy.least:
        return _without_figures(question, Status.TOO_FEW)
    counts = _only_counts(of_row)
    if policy.unanimous is Unanimous.MASK and any(_reaches(w, policy) for w in of_row.ways):
        return _masked(question, counts, policy)
    if counts is not None:
        return Result(question=question, group=EVERYBODY, status=Status.SHOWN, counts=counts)
    from_print = Reconstructed(of_row.shares, of_row.ways)
    return Result(question=question, group=EVERYBODY, status=Status.PRINTED, from_print=from_print)


def _masked(question: Question, counts: Counts | None, policy: Policy) -> Result:
    """A bound in place of shares that reach it, if the counts behind them are known."""
    if counts is None:
        return _without_figures(question, Status.COMPLEMENT)
    bound = Bound.of(counts, policy.protection)
    return Result(question=question, group=EVERYBODY, status=Status.MASKED, bound=bound)


def _without_figures(question: Question, status: Status) -> Result:
    return Result(question=question, group=EVERYBODY, status=status)


def _sealed_answers(answers: int, policy: Policy) -> Answers:
    return Answers(Status.SHOWN, answers) if answers >= policy.least else Answers(Status.TOO_FEW)


def _only_counts(of_row: Possible) -> Counts | None:
    """The counts behind a row with all its shares, if there is but one possibility."""
    if None in of_row.shares.percents or len(of_row.ways) > 1:
        return None
    first, *more = islice(of_row.ways[0], 2)  # of a nation's answers there are millions
    return None if more else Counts(*first)


def _reaches(ways: Ways, policy: Policy) -> bool:
    """Whether so many may have answered alike that a bound has to stand for it."""
    least = least_masked(ways.base, policy.protection)
    negative, neutral, positive, _ = ways.counts
    return any(counts[-1] >= least for counts in (negative, neutral, positive))


def _impossible(
    wave: Wave, rows: Mapping[str, PrintedRow], possibilities: Mapping[str, Possible | None]
) -> Iterator[Problem]:
    """The rows that no answers give, each with the nearest that some do and the likely slip."""
    for name, row in rows.items():
        of_row = possibilities[name]
        if of_row is not None and not of_row.ways:
            slip = of_row.slips[0].slip.value
            printed, *nearest = row_texts(of_row)
            facts = {"printed": printed, "nearest": nearest, "answers": row.shares.answers}
            key, path = f"printed.impossible.{slip}", wave.file
            yield warning(key, path, row, **facts, path=path)
