"""The tables of shares: question by question, a year under another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from ..documents.model import Cell, Column, Kind, Mark, Row, Table, Text, Whole
from ..results.all_others import others_than
from ..results.comparison import Change, Comparison
from ..results.result import Result
from ..results.sealed import Results
from ..survey.groups import Group
from ..survey.questionnaire import Question
from ..words.said import Said, Words
from .choices import Choices
from .hidden_notes import not_shown
from .notes import earlier_notes, own_notes, table_notes
from .question_order import Sort, numbered
from .share_cells import ShareCells, has_neutral, printed_cells, share_cells
from .targets import has_targets, target_cell, target_note
from .titles import about_group, question_again, question_name, question_text, titled, year_text

if TYPE_CHECKING:
    from ..printed import PrintedShares


_NO_TARGET_AGAIN: Mark[Words] = Mark(Said("target.elsewhere"))


def shares_table(
    pair: Comparison, group: Group, choices: Choices, sort: Sort = Sort.QUESTIONNAIRE
) -> Table[Words]:
    """The negative, neutral and positive (clearly positive) shares of each question.

    Under each row stands that of the year before, if there is one to compare.
    """
    changes = pair.changes(group)
    results = [pair.later]
    if pair.earlier and any(change.earlier for change in changes):
        results.append(pair.earlier)
    ordered = numbered(changes, sort, pair.later.policy.decimals)
    about = about_group(pair.later, group)
    years = tuple(r.year for r in results)
    layout = _layout(results, pair.later.asked, choices)
    return Table(
        name=group.name or pair.later.questionnaire.short_title,
        title=titled("table", results, group),
        description=Said(f"table.description{layout.ending}", about=about, years=years),
        columns=layout.columns,
        rows=tuple(_rows(pair, ordered, layout)),
        notes=(
            *table_notes(pair, changes, choices),
            *_target_notes(results, choices),
        ),
        source=choices.source_line,
    )


def earlier_table(pair: Comparison, group: Group, choices: Choices) -> Table[Words]:
    """The shares of the year before alone, of a group of which nothing is shown this year; its
    questions have their short names, as in all rows of that year."""
    changes, earlier = pair.changes(group), pair.earlier
    waves = [pair.later, earlier] if earlier else [pair.later]
    layout = _layout(waves, pair.later.asked, choices)
    rows = (
        layout.row(question_name(n, change.question), _year_cell(earlier), change.earlier, earlier)
        for n, change in enumerate(changes, 1)
        if change.earlier is not None and earlier is not None
    )
    notes = earlier_notes(pair, changes, choices)
    return replace(
        shares_table(pair, group, choices),
        rows=tuple(rows),
        notes=(*not_shown(pair.later, [group]), *notes, *_target_notes(waves, choices)),
    )


def own_table(results: Results, group: Group, choices: Choices) -> Table[Words]:
    """The shares of a group, of all others, and of everybody, under each other.

    They differ in how many answered, so each row tells it. Others' published shares stand last.
    """
    asked = results.asked
    others = tuple(others_than(results, group, question.id) for question in asked)
    compared: tuple[tuple[Words, Sequence[Result]], ...] = (
        (group.name, results.for_group(group)),
        (Said("group.others"), others),
        (Said("group.total"), results.for_group()),
    )
    names: Column[Words] = Column(Said("column.group_name"), Kind.GROUP)
    layout = _layout([results], asked, choices, names)
    rows: list[Row[Words]] = []
    for number, question in enumerate(asked, 1):
        first = question_text(number, question, results.year)
        for place, (name, shown) in enumerate(compared):
            label = question_again(number, question) if place else first
            rows.append(layout.row(label, Text(name), shown[number - 1], results, place > 0))
        rows += _reference_rows(number, question, results, layout)
    return Table(
        name=group.name,
        title=titled("own", (results,), group),
        description=Said(f"own.description{layout.ending}"),
        columns=layout.columns,
        rows=tuple(rows),
        notes=(*own_notes(results, compared, choices), *_target_notes([results], choices)),
        source=choices.source_line,
    )


# --- columns -------------------------------------------------------------------------------


class _Layout(NamedTuple):
    """Which columns a table of shares has, and which cells stand in them.

    ``second`` is the column that tells the rows of a question apart: by year or by group. Where
    no question has a neutral alternative, there is no column of neutral answers, and none but of
    positive answers where the choices say so.
    """

    second: Column[Words]
    choices: Choices
    with_target: bool
    with_negative: bool
    with_neutral: bool

    @property
    def columns(self) -> tuple[Column[Words], ...]:
        base: Column[Words] = Column(Said("column.base"), Kind.COUNT)
        negative: Column[Words] = Column(Said("column.negative"), Kind.SHARE)
        neutral: Column[Words] = Column(Said("column.neutral"), Kind.SHARE)
        target: Column[Words] = Column(Said("column.target"), Kind.TARGET)
        return (
            Column(Said("column.question"), Kind.TEXT),
            self.second,
            base,
            *[negative] * self.with_negative,
            *[neutral] * self.with_neutral,
            Column(Said("column.positive"), Kind.SHARE, inner=Said("column.clear")),
            *[target] * self.with_target,
        )

    @property
    def ending(self) -> str:
        """The end of the keys of what is said of tables with two classes of answers, or one."""
        if self.with_neutral:
            return ""
        return ".two" if self.with_negative else ".positive"

    def row(
        self,
        question: Text[Words],
        second: Cell[Words],
        result: Result,
        results: Results,
        earlier: bool = False,
    ) -> Row[Words]:
        """The row of a result; that a question has no target is said in its first row only."""
        target = target_cell(result, results, self.choices.population)
        if earlier and result.question.id not in results.targets:
            target = _NO_TARGET_AGAIN
        return self._row(question, second, share_cells(result, results), target, earlier)

    def reference_row(self, question: Text[Words], name: str, shares: PrintedShares) -> Row[Words]:
        """A row of shares in print elsewhere, with the number of answers if that is printed."""
        cells = printed_cells(shares, shares.base or shares.answers)
        return self._row(question, Text(name), cells, _NO_TARGET_AGAIN, True)

    def _row(
        self,
        question: Text[Words],
        second: Cell[Words],
        cells: ShareCells,
        target: Cell[Words],
        earlier: bool,
    ) -> Row[Words]:
        negative = [cells.negative] * self.with_negative
        neutral = [cells.neutral] * self.with_neutral
        shares = (*negative, *neutral, cells.positive)
        targets = [target] * self.with_target
        return Row((question, second, cells.base, *shares, *targets), earlier)


def _layout(
    waves: Sequence[Results],
    questions: Sequence[Question],
    choices: Choices,
    second: Column[Words] | None = None,
) -> _Layout:
    """The columns of a table of some waves, by year unless something else is ``second``; without
    targets where no wave has any."""
    years: Column[Words] = Column(Said("column.year"), Kind.YEAR)
    whole = not choices.positive_only
    with_neutral = any(map(has_neutral, questions)) or any(
        shares.neutral
        for results in waves
        for reference in results.references
        for name, shares in reference.shares.items()
        if name in [question.id for question in questions]
    )
    return _Layout(second or years, choices, has_targets(waves), whole, whole and with_neutral)


def _target_notes(waves: Iterable[Results], choices: Choices) -> Iterator[Words]:
    if has_targets(waves):
        yield target_note(choices.population)


# --- rows ----------------------------------------------------------------------------------


def _rows(
    pair: Comparison, changes: Iterable[tuple[int, Change]], layout: _Layout
) -> Iterator[Row[Words]]:
    """A row for each question, and under it the year before, then others' published shares."""
    later, earlier = pair.later, pair.earlier
    for number, change in changes:
        label = question_text(number, change.question, later.year)
        yield layout.row(label, _year_cell(later), change.later, later)
        if earlier is not None and change.earlier is not None:
            again = question_again(number, change.question)
            yield layout.row(again, _year_cell(earlier), change.earlier, earlier, True)
        yield from _reference_rows(number, change.question, later, layout)


def _reference_rows(
    number: int, question: Question, results: Results, layout: _Layout
) -> Iterator[Row[Words]]:
    """A row for each published share of others that the wave names for the question."""
    for reference in results.references:
        if shares := reference.shares.get(question.id):
            yield layout.reference_row(question_again(number, question), reference.name, shares)


def _year_cell(results: Results) -> Cell[Words]:
    return Text(year_text(results)) if results.print_file else Whole(results.year)
