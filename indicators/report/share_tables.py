"""The tables of shares: question by question, a year under another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from ..disclosure import Status
from ..documents.model import Cell, Column, Kind, Mark, Row, Share, Table, Text, Whole
from ..results.all_others import others_than
from ..results.comparison import Change, Comparison, TimeSeries
from ..results.result import Bound, Result
from ..results.sealed import Results
from ..survey.groups import EVERYBODY, Group
from ..survey.questionnaire import Question, Valence
from ..words import rounded_percent
from ..words.said import Percent, Unbroken, Words, joined, said
from .choices import Choices
from .notes import answers_text, own_notes, question_notes, table_notes
from .question_order import Sort, numbered
from .targets import has_targets, target_cell, target_note

if TYPE_CHECKING:
    from ..printed import PrintedShares

SHARES = ("negative", "neutral", "positive", "clear")


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
    return Table(
        name=group.name or pair.later.questionnaire.short_title,
        title=titled("table", results, group),
        description=said("table.description", about=about, years=years),
        **_fitted(results, choices, _rows(pair, ordered, choices)),
        notes=(
            *table_notes(pair, changes, choices.with_base),
            *_target_notes(results, choices),
        ),
        source=choices.source_line,
    )


def own_table(results: Results, group: Group, choices: Choices) -> Table[Words]:
    """The shares of a group, of all others, and of everybody, under each other.

    They differ in how many answered, so each row tells it. Others' published shares stand last.
    """
    asked, choices = results.asked, replace(choices, with_base=True)
    others = tuple(others_than(results, group, question.id) for question in asked)
    told: tuple[tuple[Words, Sequence[Result]], ...] = (
        (group.name, results.for_group(group)),
        (said("group.others"), others),
        (said("group.total"), results.for_group()),
    )
    rows: list[Row[Words]] = []
    for number, question in enumerate(asked, 1):
        text = question_text(number, question, results.year)
        again = Text(said("row.again", number=number))
        for place, (name, beside) in enumerate(told):
            figures = _figures(beside[number - 1], results, choices)
            words = again if place else text
            rows.append(Row((words, Text(name), *figures), earlier=place > 0))
        rows += _reference_rows(number, question, results, choices)
    return Table(
        name=group.name,
        title=titled("own", (results,), group),
        description=said("own.description"),
        **_fitted([results], choices, rows, said("column.group_name")),
        notes=(*own_notes(results, told), *_target_notes([results], choices)),
        source=choices.source_line,
    )


def question_table(
    series: TimeSeries, question: Question, group: Group, choices: Choices
) -> Table[Words]:
    """The shares of one question in every year that compares with the last, that one first."""
    asked = series.latest.asked
    number = asked.index(question) + 1
    first = max(series.breaks(question), default=0)
    told = list(zip(series.of(question, group), series.waves, strict=True))[first:][::-1]
    kept = [(result, results) for result, results in told if result is not None]
    words = question_text(number, question, series.latest.year)
    again = Text(said("row.again", number=number))
    rows: list[Row[Words]] = []
    for place, (result, results) in enumerate(kept):
        cells = _cells(again if place else words, result, results, choices)
        rows.append(Row(cells, earlier=place > 0))
        if results is series.latest:
            rows += _reference_rows(number, question, results, choices)
    about = about_group(series.latest, group)
    return Table(
        name=said("row.again", number=number),
        title=joined((about, question.text_in(series.latest.year)), ": "),
        description=said("question.description"),
        **_fitted(series.waves, choices, rows),
        notes=(
            *question_notes(number, kept),
            *_target_notes((results for _, results in kept), choices),
        ),
        source=choices.source_line,
    )


def about_group(results: Results, group: Group) -> Words:
    """ "Personal", or "Personal, SamMA"."""
    short = results.questionnaire.short_title
    return joined((short, group.name), ", ")


def titled(key: str, results: Sequence[Results], group: Group) -> Words:
    """ "Personal totalt (31 svar 2022, 32 svar 2021)", the latest year first."""
    answers = joined((_answers(r, group) for r in results), ", ")
    who = "total" if group == EVERYBODY else "group"
    about = about_group(results[0], group)
    years = year_span(sorted(r.year for r in results))
    return said(f"{key}.{who}", about=about, answers=answers, years=years)


def year_span(years: Sequence[int]) -> str:
    """ "2022", or "2020–2022"."""
    return "–".join(str(year) for year in dict.fromkeys((years[0], years[-1])))


def _answers(results: Results, group: Group) -> Words:
    answers = results.answers[group]
    if answers.status in (Status.COMPLEMENT, Status.WITHHELD):
        return said("table.answers.hidden", year=results.year)
    text = answers_text(answers, results, group)
    return said("table.answers", answers=text, year=results.year)


def _fitted(
    waves: Iterable[Results],
    choices: Choices,
    rows: Iterable[Row[Words]],
    beside: Words | None = None,
) -> dict[str, Any]:
    """The columns and rows of a table, without targets where no wave has any.

    ``beside`` is the heading over what tells the rows of a question apart, if not the year.
    """
    columns = list(_columns(choices))
    columns[1] = Column(beside, Kind.GROUP) if beside else columns[1]
    if has_targets(waves):
        return {"columns": tuple(columns), "rows": tuple(_quieter(rows))}
    cut = (Row(row.cells[:-1], row.earlier) for row in rows)
    return {"columns": tuple(columns[:-1]), "rows": tuple(cut)}


def _quieter(rows: Iterable[Row[Words]]) -> Iterator[Row[Words]]:
    """Rows that say only once of a question that it has no target, and not of others' rows."""
    none, dash = (Mark(said(key)) for key in ("target.none", "target.elsewhere"))
    for row in rows:
        *cells, target = row.cells
        yield Row((*cells, dash), True) if row.earlier and target == none else row


def _columns(choices: Choices) -> tuple[Column[Words], ...]:
    def label(name: str) -> Words:
        return said(f"column.{name}")

    base = (Column(label("base"), Kind.COUNT),) if choices.with_base else ()
    return (
        Column(label("question"), Kind.TEXT),
        Column(label("year"), Kind.YEAR),
        *base,
        Column(label("negative"), Kind.SHARE),
        Column(label("neutral"), Kind.SHARE),
        Column(label("positive"), Kind.SHARE, inner=label("clear")),
        Column(label("target"), Kind.TARGET),
    )


def _target_notes(waves: Iterable[Results], choices: Choices) -> Iterator[Words]:
    if has_targets(waves):
        yield target_note(choices.population)


def _rows(
    pair: Comparison, changes: Iterable[tuple[int, Change]], choices: Choices
) -> Iterator[Row[Words]]:
    """A row for each question, and under it the year before, then others' published shares."""
    later, earlier = pair.later, pair.earlier
    for number, change in changes:
        text = question_text(number, change.question, later.year)
        yield Row(_cells(text, change.later, later, choices))
        if earlier is not None and change.earlier is not None:
            again = Text(said("row.again", number=number))
            yield Row(_cells(again, change.earlier, earlier, choices), earlier=True)
        yield from _reference_rows(number, change.question, later, choices)


def _reference_rows(
    number: int, question: Question, results: Results, choices: Choices
) -> Iterator[Row[Words]]:
    """A row for each published share of others that the wave names for the question."""
    again = Text(said("row.again", number=number))
    for reference in results.references:
        if shares := reference.shares.get(question.id):
            cells = _reference_cells(shares, choices)
            yield Row((again, Text(reference.name), *cells), earlier=True)


def _reference_cells(shares: PrintedShares, choices: Choices) -> tuple[Cell[Words], ...]:
    """Shares in print elsewhere, with the number of answers if that is printed too."""
    told = _printed_cells(shares, shares.base or shares.answers)
    cells = (*told, Mark(said("target.none")))
    return cells if choices.with_base else cells[1:]


def _printed_cells(shares: PrintedShares, base: int | None) -> tuple[Cell[Words], ...]:
    """The base, and the shares as they are printed."""
    unknown = Mark(said("facts.unknown"))
    return (
        Whole(base) if base else unknown,
        *(Share(percent) if percent is not None else unknown for percent in shares.percents[:2]),
        unknown if shares.positive is None else Share(shares.positive, shares.clear),
    )


def question_text(number: int, question: Question, year: int) -> Text[Words]:
    """ "1. Får stödet ta tid?", Swedish in every edition: NNS owns the words."""
    return Text(f"{number}. {question.text_in(year)}", "sv")


def _cells(
    text: Text[Words], result: Result, results: Results, choices: Choices
) -> tuple[Cell[Words], ...]:
    year: Cell[Words] = Whole(results.year)
    if results.print_file:
        year = Text(year_text(results))
    return (text, year, *_figures(result, results, choices))


def year_text(results: Results) -> Words:
    """ "2022", or "2020, tryckt" where the figures are from a printed table."""
    if results.print_file:
        return said("column.printed_year", year=results.year)
    return str(results.year)


def _figures(result: Result, results: Results, choices: Choices) -> tuple[Cell[Words], ...]:
    """The base, if it has a column, the shares, and whether the target is met."""
    target = target_cell(result, results, choices.population)
    return (*_shares(result, results, choices), target)


def _shares(result: Result, results: Results, choices: Choices) -> tuple[Cell[Words], ...]:
    """The base, if it has a column, and the shares; marks where they are hidden."""
    columns = 4 if choices.with_base else 3
    if result.bound is not None:
        told: tuple[Cell[Words], ...] = (
            Whole(result.bound.base),
            *_bounds(result.bound),
        )
        return told[-columns:]
    if result.from_print is not None:
        return _printed_cells(result.from_print.shares, result.base)[-columns:]
    if result.counts is None:
        return (Mark(said(f"mark.{result.status.value}")),) * columns
    negative, neutral, positive, clear = (
        rounded_percent(result.share(name), results.policy.decimals) for name in SHARES
    )
    figures = (Whole(result.counts.base), Share(negative), Share(neutral), Share(positive, clear))
    return figures[-columns:]


def positive_cell(result: Result, results: Results, *, with_clear: bool = False) -> Cell[Words]:
    """The positive share of a result alone, with the clearly positive if it is wanted."""
    if result.bound is not None:
        return list(_bounds(result.bound))[-1]
    if result.from_print is not None and (shares := result.from_print.shares).positive is not None:
        return Share(shares.positive, shares.clear if with_clear else None)
    if result.counts is None:
        return Mark(said(f"mark.{result.status.value}"))
    positive, clear = (
        rounded_percent(result.share(name), results.policy.decimals) for name in SHARES[2:]
    )
    return Share(positive, clear if with_clear else None)


def _bounds(bound: Bound) -> Iterator[Mark[Words]]:
    """ "≥ 90 %" for the valence of all answers, "≤ 10 %" for the others."""
    for valence in Valence:
        same = valence is bound.valence
        percent = Decimal(bound.percent if same else 100 - bound.percent)
        key = "mark.at_least" if same else "mark.at_most"
        text = said(key, percent=Percent(percent))
        yield Mark(Unbroken(text), is_bound=True)
