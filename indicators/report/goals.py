"""Goals (måluppfyllelse): what was promised, what measures it, what came of it, and whether it is
met."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from ..disclosure import HIDDEN
from ..documents.model import Cell, Column, Document, Kind, Mark, Row, Section, Table, Text
from ..results.goals import Outcome
from ..words import rounded_percent
from ..words.said import Listed, Percent, Said, Words
from .choices import Choices
from .notes import legends
from .parts_of_year import period_notes, year_of
from .share_cells import positive_cell
from .targets import Reached, standing, standing_cell, target_note
from .titles import about_group, year_span

if TYPE_CHECKING:
    from ..analysis import Interval, Population


_APART: Mark[Words] = Mark(Said("mark.goal.apart"))


def goals_document(outcomes: Sequence[Outcome], choices: Choices, year: int) -> Document[Words]:
    """The table of goals by itself."""
    return Document(
        title=Said("goals.title"),
        subtitle=Said("report.subtitle", association=choices.association, year=year),
        sections=tuple(goals_section(outcomes, choices)),
    )


def goals_section(outcomes: Sequence[Outcome], choices: Choices) -> Iterator[Section[Words]]:
    """The table under its heading; nothing where no goal is stated."""
    if outcomes:
        yield Section(Said("goals.title"), (goals_table(outcomes, choices),), "goals")


def goals_table(outcomes: Sequence[Outcome], choices: Choices) -> Table[Words]:
    """A row for each goal and survey that follows it up, in the order of ``rounds.toml``."""
    columns = ("column.goal", "column.measure", "column.outcome", "column.reached")
    kinds = (Kind.TEXT, Kind.TEXT, Kind.TEXT, Kind.TARGET)
    rows = tuple(_row(outcome, choices.population) for outcome in outcomes)
    notes = list(_notes(outcomes, choices.population))
    if any(_APART in row.cells for row in rows):
        notes.append(Said("note.goal.apart", mark=_APART.text))
    return Table(
        name=Said("goals.title"),
        title=Said("goals.table"),
        description=Said("goals.description"),
        columns=tuple(Column(Said(key), kind) for key, kind in zip(columns, kinds, strict=True)),
        rows=rows,
        notes=tuple(notes),
        source=choices.source_line,
        tag="goals",
    )


def _row(outcome: Outcome, population: Population | None) -> Row[Words]:
    goal = outcome.goal
    measure, said = _measure(outcome), _outcome(outcome)
    reached = standing_cell(goal.target, *_standing(outcome, population))
    return Row((Text(goal.text, "sv"), measure, said, reached))


def _measure(outcome: Outcome) -> Text[Words]:
    """ "Deltagare, MIA: Är du med och bestämmer vilket stöd du ska få?" """
    if not outcome.waves:
        return Text(outcome.goal.measure or "", "sv")
    latest = outcome.waves[-1]
    question = latest.questionnaire.question(outcome.question).text_in(latest.year)
    if outcome.groups:
        about = about_group(latest, outcome.groups[-1])
    else:
        short = latest.questionnaire.short_title
        about = Said("goal.about", about=short, group=outcome.goal.group or "")
    return Text(Said("goal.measure", about=about, question=question), "sv")


def _outcome(outcome: Outcome) -> Cell[Words]:
    """ "89 % (45 svar 2021–2022)", or the mark that stands in place of it."""
    goal = outcome.goal
    if goal.result is not None:
        percent = Percent(Decimal(goal.result))
        return Text(Said("goal.typed", percent=percent, source=goal.source or ""))
    if not outcome.groups:
        return Mark(Said("mark.goal.no_group"))
    share, years = _share(outcome), _years(outcome)
    if share is not None:
        counts, (result, _) = outcome.counts, outcome.results[0]
        base = result.base if counts is None else counts.base
        key = "goal.outcome" if base is not None else "goal.outcome.no_base"
        return Text(Said(key, percent=Percent(share), base=base or 0, years=years))
    if outcome.breaks:
        return Mark(Said("mark.incomparable"))
    hidden = [pair for pair in outcome.results if pair[0].status in HIDDEN]
    missing = [pair for pair in outcome.results if not pair[0].told]
    if len(outcome.waves) > 1 and not (hidden or missing):
        return _APART
    return positive_cell(*(hidden or missing or outcome.results)[0])


def standing_of(outcome: Outcome, population: Population | None) -> Reached:
    """Whether a goal is met, as the table of goals says it."""
    return _standing(outcome, population)[0]


def _years(outcome: Outcome) -> Words:
    """ "2021–2022", or "2018 och 2022" where other years lie between."""
    if len(outcome.waves) == 1:
        (results,) = outcome.waves
        return year_of(results.year, results.periods, *outcome.groups)
    years = [results.year for results in outcome.waves]
    if years[-1] - years[0] == len(years) - 1:
        return year_span(years)
    return Listed(tuple(map(str, years)))


def _share(outcome: Outcome) -> Decimal | None:
    """The share as it is printed, of one round or of several together."""
    if len(outcome.waves) == 1:
        result, results = outcome.results[0]
        return result.in_print(results.policy.decimals)
    counts = outcome.counts
    if counts is None:
        return None
    decimals = min(results.policy.decimals for results in outcome.waves)
    return rounded_percent(Fraction(counts.positive, counts.base), decimals)


def _standing(outcome: Outcome, population: Population | None) -> tuple[Reached, Interval | None]:
    """How the result stands to the target, by the rules of targets."""
    if outcome.goal.result is not None:
        return standing(Decimal(outcome.goal.result), outcome.goal.target), None
    share = _share(outcome) if outcome.groups else None
    if population is None or share is None:
        return standing(share, outcome.goal.target), None
    from ..analysis.estimates import estimated_together

    interval = estimated_together(outcome.results, population)
    return standing(share, outcome.goal.target, population, interval), interval


def _notes(outcomes: Sequence[Outcome], population: Population | None) -> Iterator[Words]:
    yield target_note(population)
    together = (outcome.waves for outcome in outcomes if len(outcome.waves) > 1)
    yield from dict.fromkeys(period_notes(results for waves in together for results in waves))
    if any(len(outcome.waves) > 1 for outcome in outcomes):
        yield Said("note.goal.together")
    if any(outcome.goal.result is not None for outcome in outcomes):
        yield Said("note.goal.typed")
    if any(outcome.waves and not outcome.groups for outcome in outcomes):
        yield Said("note.goal.no_group", mark=Said("mark.goal.no_group"))
    if any(outcome.breaks for outcome in outcomes):
        yield Said("note.goal.break", mark=Said("mark.incomparable"))
    yield from legends(pair for outcome in outcomes for pair in outcome.results)
