"""Tables of the positive share side by side: two years, all years, or groups."""

from __future__ import annotations

from collections.abc import Sequence

from .comparison import Change, Comparable, Pair, Series
from .disclosure import Status
from .document import Cell, Column, Kind, Mark, Points, Row, Table
from .groups import EVERYBODY, Group
from .ordering import Sort, numbered, points_in_print
from .questionnaire import Question
from .report_notes import answers_text, change_notes, groups_notes, trend_notes
from .results import Results
from .share_tables import Edition, about_group, positive_cell, question_text, titled
from .wording import rounded_percent, say


def change_table(
    pair: Pair, group: Group, edition: Edition, sort: Sort = Sort.QUESTIONNAIRE
) -> Table | None:
    """The positive share of the year before, of this year, and the points between them.

    Nothing if no question can be compared.
    """
    earlier, changes, language = pair.earlier, pair.changes(group), edition.language
    if earlier is None or not any(c.comparable is Comparable.YES for c in changes):
        return None
    ordered = numbered(changes, sort, pair.later.policy.decimals)
    table = Table(
        name=say(language, "change.name", about=about_group(pair.later, group, language)),
        title=titled("change", (pair.later, earlier), group, language),
        description=say(language, "change.description"),
        columns=(
            questions_column(language),
            *(Column(str(results.year), Kind.SHARE) for results in (earlier, pair.later)),
            Column(say(language, "column.points"), Kind.POINTS),
        ),
        rows=tuple(_change_row(number, change, pair, language) for number, change in ordered),
        notes=tuple(change_notes(pair, changes, language)),
        source=edition.source,
    )
    if edition.population is None:
        return table
    from .assessments import assessed, judged

    told = assessed if edition.with_change else judged
    return told(table, pair, [change for _, change in ordered], edition.population, language)


def _change_row(number: int, change: Change, pair: Pair, language: str) -> Row:
    points: Cell = Mark(say(language, "mark.incomparable"))
    if change.comparable is Comparable.YES:
        points = Points(points_in_print(change, pair.later.policy.decimals))
    return Row(
        (
            question_text(number, change.question, pair.later.year, language),
            _before(change, pair.earlier, language),
            positive_cell(change.later, pair.later, language),
            points,
        )
    )


def _before(change: Change, earlier: Results | None, language: str) -> Cell:
    """The positive share of the year before, or why there is none to set beside this year's."""
    if change.earlier is not None and earlier is not None:
        return positive_cell(change.earlier, earlier, language)
    missing = change.comparable is Comparable.NOT_ASKED
    return Mark(say(language, "mark.not_asked" if missing else "mark.incomparable"))


def trend_table(series: Series, group: Group, edition: Edition) -> Table | None:
    """The positive (clearly positive) share of each year; nothing without two years to see."""
    language, asked = edition.language, series.latest.asked
    there = [results for results in series.rounds if group in (EVERYBODY, *results.groups)]
    if not any(_is_shown_twice(series, question, group) for question in asked):
        return None
    clear = say(language, "column.clear")
    return Table(
        name=say(language, "trend.name", about=about_group(series.latest, group, language)),
        title=titled("trend", there[::-1], group, language),
        description=say(language, "trend.description"),
        columns=(
            questions_column(language),
            *(Column(str(year), Kind.SHARE, inner=clear) for year in series.years),
        ),
        rows=tuple(
            _trend_row(number, question, series, group, language)
            for number, question in enumerate(asked, 1)
        ),
        notes=tuple(trend_notes(series, group, language)),
        source=edition.source,
    )


def _is_shown_twice(series: Series, question: Question, group: Group) -> bool:
    results = series.of(question, group)
    return sum(r is not None and r.status is Status.SHOWN for r in results) > 1


def _trend_row(number: int, question: Question, series: Series, group: Group, language: str) -> Row:
    cells = (
        Mark(say(language, "mark.not_asked"))
        if result is None
        else positive_cell(result, results, language, with_clear=True)
        for result, results in zip(series.of(question, group), series.rounds, strict=True)
    )
    return Row((question_text(number, question, series.latest.year, language), *cells))


def groups_table(results: Results, edition: Edition) -> Table | None:
    """The positive share in total and in each group; nothing where no group is shown."""
    language, groups = edition.language, (EVERYBODY, *results.groups)
    table = Table(
        name=say(language, "groups.name", about=about_group(results, EVERYBODY, language)),
        title=titled("groups", (results,), EVERYBODY, language),
        description=say(language, "groups.description"),
        columns=(
            questions_column(language),
            *(Column(_heading(results, group, language), Kind.SHARE) for group in groups),
            *(_gap_column(*two, language) for two in two_sided(results)),
        ),
        rows=tuple(
            _groups_row(number, question, results, groups, language)
            for number, question in enumerate(results.asked, 1)
        ),
        notes=tuple(groups_notes(results, groups, language)),
        source=edition.source,
    )
    shown = (result.status is Status.SHOWN for g in groups[1:] for result in results.for_group(g))
    return table if any(shown) else None


def _groups_row(
    number: int, question: Question, results: Results, groups: Sequence[Group], language: str
) -> Row:
    shares = (positive_cell(results.get(question.id, group), results, language) for group in groups)
    gaps = (_gap(results, question, two, language) for two in two_sided(results))
    return Row((question_text(number, question, results.year, language), *shares, *gaps))


def two_sided(results: Results) -> list[tuple[Group, Group]]:
    """The two groups of each division that has just two, such as women and men."""
    divided = [[g for g in results.groups if g.division == d.division] for d in results.divided]
    return [(groups[0], groups[1]) for groups in divided if len(groups) == 2]


def _gap_column(first: Group, second: Group, language: str) -> Column:
    names = {"first": first.name, "second": second.name}
    return Column(say(language, "column.gap", **names), Kind.POINTS)


def _gap(results: Results, question: Question, two: tuple[Group, Group], language: str) -> Cell:
    """How many percentage points the first is above the second, from the exact shares."""
    first, second = (results.get(question.id, group) for group in two)
    if not first.status is second.status is Status.SHOWN:
        return Mark(say(language, "mark.incomparable"))
    gap = first.share("positive") - second.share("positive")
    return Points(rounded_percent(gap, results.policy.decimals))


def _heading(results: Results, group: Group, language: str) -> str:
    """ "SamMA (13 svar)"; the name alone where the number would give another group away."""
    about, answers = group.name or say(language, "group.total"), results.answers[group]
    if answers.status is Status.COMPLEMENT:
        return about
    text = answers_text(answers, results, language, group)
    return say(language, "column.group", group=about, answers=text)


def questions_column(language: str) -> Column:
    return Column(say(language, "column.question"), Kind.TEXT)
