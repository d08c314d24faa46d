"""Tables of the positive share side by side: two years, all years, or groups."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from ..disclosure import Status
from ..documents.model import Cell, Column, Kind, Mark, Points, Row, Table, Text
from ..results.comparison import Change, Comparable, Comparison, TimeSeries
from ..results.sealed import Results
from ..survey.groups import EVERYBODY, Group
from ..survey.questionnaire import Question
from ..words import rounded_percent
from ..words.said import Said, Words
from .choices import Choices
from .hidden_notes import answers_text
from .notes import change_notes, groups_notes, trend_notes
from .question_order import Sort, ends_in_print, moved_text, numbered
from .share_cells import positive_cell
from .titles import about_group, question_text, titled, year_text


def change_table(
    pair: Comparison, group: Group, choices: Choices, sort: Sort = Sort.QUESTIONNAIRE
) -> Table[Words] | None:
    """The positive share of the year before, of this year, and the points between them.

    Nothing if no question can be compared.
    """
    earlier, changes = pair.earlier, pair.changes(group)
    if earlier is None or not any(change.compares for change in changes):
        return None
    ordered = numbered(changes, sort, pair.later.policy.decimals)
    table = Table(
        name=Said("change.name", about=about_group(pair.later, group)),
        title=titled("change", (pair.later, earlier), group),
        description=Said("change.description"),
        columns=(
            questions_column(),
            *(Column(year_text(r), Kind.SHARE) for r in (earlier, pair.later)),
            Column(Said("column.points"), Kind.POINTS),
        ),
        rows=tuple(_change_row(number, change, pair) for number, change in ordered),
        notes=tuple(change_notes(pair, changes)),
        source=choices.source_line,
    )
    if choices.population is None:
        return table
    from .assessments import assessed, judged

    with_verdicts = assessed if choices.with_change else judged
    return with_verdicts(table, pair, [change for _, change in ordered], choices.population)


def _change_row(number: int, change: Change, pair: Comparison) -> Row[Words]:
    return Row(
        (
            question_text(number, change.question, pair.later.year),
            _earlier_cell(change, pair.earlier),
            positive_cell(change.later, pair.later),
            _points_cell(change, pair.later.policy.decimals),
        )
    )


def _points_cell(change: Change, decimals: int) -> Cell[Words]:
    """The points between two years: "−7", or "−7 till −6" where a printed table leaves it open."""
    if not change.compares:
        return Mark(Said("mark.incomparable"))
    least, most = ends_in_print(change, decimals)
    if least == most:
        return Points(least)
    return Text(moved_text(change, decimals))


def _earlier_cell(change: Change, earlier: Results | None) -> Cell[Words]:
    """The positive share of the year before, or a mark that says why it cannot be compared."""
    if change.earlier is not None and earlier is not None:
        return positive_cell(change.earlier, earlier)
    missing = change.comparable is Comparable.NOT_ASKED
    return Mark(Said("mark.not_asked" if missing else "mark.incomparable"))


def trend_table(series: TimeSeries, group: Group, choices: Choices) -> Table[Words] | None:
    """The positive (clearly positive) share of each year; nothing without two years to see."""
    asked = series.latest.asked
    waves = [results for results in series.waves if results.find(group) is not None]
    if not any(_is_shown_twice(series, question, group) for question in asked):
        return None
    clear = Said("column.clear")
    return Table(
        name=Said("trend.name", about=about_group(series.latest, group)),
        title=titled("trend", waves[::-1], group),
        description=Said("trend.description"),
        columns=(
            questions_column(),
            *(Column(year_text(r), Kind.SHARE, inner=clear) for r in series.waves),
        ),
        rows=tuple(
            _trend_row(number, question, series, group) for number, question in enumerate(asked, 1)
        ),
        notes=tuple(trend_notes(series, group)),
        source=choices.source_line,
    )


def _is_shown_twice(series: TimeSeries, question: Question, group: Group) -> bool:
    results = series.of(question, group)
    return sum(result is not None and result.has_shares for result in results) > 1


def _trend_row(number: int, question: Question, series: TimeSeries, group: Group) -> Row[Words]:
    cells = (
        Mark(Said("mark.not_asked"))
        if result is None
        else positive_cell(result, results, with_clear=True)
        for result, results in zip(series.of(question, group), series.waves, strict=True)
    )
    return Row((question_text(number, question, series.latest.year), *cells))


def groups_table(results: Results, choices: Choices) -> Table[Words] | None:
    """The positive share in total and in each group; nothing where no group is shown."""
    groups = (EVERYBODY, *results.groups)
    gaps = compared_groups(results)
    # Three gaps or more leave no room for long words in the headings.
    heading = "column.gap" if len(gaps) < 3 else "column.gap.short"
    note_keys = ["note.gap"] * bool(gaps) + ["note.points.short"] * (len(gaps) > 2)
    gap_notes = (Said(key) for key in note_keys)
    table = Table(
        name=Said("groups.name", about=about_group(results, EVERYBODY)),
        title=titled("groups", (results,), EVERYBODY),
        description=Said("groups.description"),
        columns=(
            questions_column(),
            *(Column(_group_heading(results, group), Kind.SHARE) for group in groups),
            *(_gap_column(heading, *compared) for compared in gaps),
        ),
        rows=tuple(
            _groups_row(number, question, results, groups, gaps)
            for number, question in enumerate(results.asked, 1)
        ),
        notes=(*groups_notes(results, groups), *gap_notes),
        source=choices.source_line,
    )
    shown = (result.status is Status.SHOWN for g in groups[1:] for result in results.for_group(g))
    return table if any(shown) else None


def _groups_row(
    number: int,
    question: Question,
    results: Results,
    groups: Sequence[Group],
    gaps: Sequence[tuple[Group, Group]],
) -> Row[Words]:
    shares = (positive_cell(results.get(question.id, group), results) for group in groups)
    points = (_gap_cell(results, question, compared) for compared in gaps)
    return Row((question_text(number, question, results.year), *shares, *points))


def compared_groups(results: Results) -> list[tuple[Group, Group]]:
    """The pairs of groups whose gap is given: the two groups of a division that has just two, and
    any two of a grouping of three, such as women, men and those who are neither.

    Both must be shown for some question, since the third is mostly too small to be shown.
    """
    pairs: list[tuple[Group, Group]] = []
    for division in (divided.division for divided in results.divided):
        groups = [group for group in results.groups if group.division == division]
        if len(groups) == 2 or (len(groups) == 3 and len(division) == 1):
            pairs += [pair for pair in combinations(groups, 2) if _are_shown(results, pair)]
    return pairs


def _are_shown(results: Results, groups: tuple[Group, Group]) -> bool:
    """Whether both groups are shown for some question."""
    by_question = zip(*map(results.for_group, groups), strict=True)
    return any(first.status is second.status is Status.SHOWN for first, second in by_question)


def _gap_column(key: str, first: Group, second: Group) -> Column[Words]:
    names = {"first": first.name, "second": second.name}
    return Column(Said(key, **names), Kind.POINTS)


def _gap_cell(results: Results, question: Question, groups: tuple[Group, Group]) -> Cell[Words]:
    """How many percentage points the first is above the second, from the exact shares."""
    first, second = (results.get(question.id, group) for group in groups)
    if not first.status is second.status is Status.SHOWN:
        return Mark(Said("mark.incomparable"))
    gap = first.share("positive") - second.share("positive")
    return Points(rounded_percent(gap, results.policy.decimals))


def _group_heading(results: Results, group: Group) -> Words:
    """ "SamMA (13 svar)"; the name alone where the number of answers would reveal another group."""
    about, answers = group.name or Said("group.total"), results.answers[group]
    if answers.status in (Status.COMPLEMENT, Status.WITHHELD):
        return about
    text = answers_text(answers, results, group)
    return Said("column.group", group=about, answers=text)


def questions_column() -> Column[Words]:
    return Column(Said("column.question"), Kind.TEXT)
