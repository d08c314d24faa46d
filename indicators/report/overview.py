"""The indicators of a year on one page: a row for each, a column for each respondent group.

A question that several surveys ask stands in one row, so that the groups are seen beside each
other. Every figure is one of the tables: of the year's sealed results, and of their changes.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from ..analysis import Assessment
from ..documents.model import (
    Cell,
    Column,
    Document,
    Facts,
    Kind,
    Mark,
    Paragraph,
    Records,
    Row,
    Section,
    Share,
    Table,
    Text,
)
from ..results.comparison import Change, Comparison
from ..results.frames import status_in, whole_percent
from ..results.sealed import Results
from ..survey.groups import EVERYBODY
from ..survey.instrument import Instrument
from ..words import rounded_percent
from ..words.said import Number, Percent, Said, Unbroken, Words, joined, spoken
from .assessments import verdict_text
from .choices import Choices
from .hidden_notes import group_note, is_told
from .judgement import judged
from .overview_texts import findings, overview_notes
from .parts_of_year import latest_year
from .question_order import moved_text, points_in_print
from .share_cells import positive_cell
from .targets import reached, target_cell

OVERVIEW_COLUMNS = (
    "area", "indicator_id", "indicator", "questionnaire", "question_id", "year", "status", "base",
    "positive", "earlier_year", "earlier_positive", "points", "verdict", "target", "reached",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Asked:
    """A question of a survey, beside the year before, and what may be said of its change."""

    pair: Comparison
    change: Change
    assessment: Assessment | None = None

    @property
    def questionnaire(self) -> str:
        """The survey that asks it."""
        return self.pair.later.questionnaire.id


@dataclass(frozen=True, slots=True)
class Line:
    """A row: an indicator, or a question that measures none of them, and who is asked.

    ``name`` says what it is, ``short`` the same where there is less room, as on the page.
    """

    id: str
    area: Words
    name: Words
    short: Words
    asked: tuple[Asked, ...]

    def of(self, pair: Comparison) -> Asked | None:
        """The question of a survey, if that asks for it."""
        return next((asked for asked in self.asked if asked.pair is pair), None)


def overview(
    pairs: Sequence[Comparison], choices: Choices, instrument: Instrument
) -> Document[Words]:
    """The page by itself."""
    choices = judged(pairs, choices)
    year = latest_year(pair.later for pair in pairs)
    return Document(
        title=Said("overview.title", year=year),
        subtitle=Said("report.subtitle", association=choices.association, year=year),
        sections=(overview_section(pairs, choices, instrument),),
    )


def overview_section(
    pairs: Sequence[Comparison], choices: Choices, instrument: Instrument
) -> Section[Words]:
    """What is found, who answered, and the table; of what is hidden a sentence that says why."""
    lines = lines_of(pairs, choices, instrument)
    table = overview_table(pairs, choices, instrument)
    found = tuple(findings(pairs, lines, choices))
    told = told_of(pairs)
    hidden = tuple(
        (pair.later.questionnaire.short_title, group_note(pair.later, EVERYBODY))
        for pair in pairs
        if pair not in told
    )
    return Section(
        Said("overview.heading"),
        (
            *((Paragraph(joined(found)),) if found else ()),
            *((Facts(hidden),) if hidden else ()),
            *((table,) if table else ()),
        ),
    )


def overview_table(
    pairs: Sequence[Comparison], choices: Choices, instrument: Instrument
) -> Table[Words] | None:
    """Indicators by surveys, area by area; nothing where no survey shows anything."""
    told = told_of(pairs)
    lines = lines_of(told, choices, instrument)
    if not lines:
        return None
    years = {"year": latest_year(pair.later for pair in told)}
    return Table(
        name=Said("overview.name"),
        title=Said("overview.table", **years),
        description=Said("overview.description", **years),
        columns=(
            Column(Said("overview.indicator"), Kind.TEXT),
            *(Column(_heading(pair.later), Kind.VERDICT) for pair in told),
        ),
        rows=tuple(_rows(lines, told, choices)),
        notes=tuple(overview_notes(told, lines, choices, instrument)),
        source=choices.source_line,
    )


def told_of(pairs: Sequence[Comparison]) -> list[Comparison]:
    """The surveys of which anything is in print: the others have no column."""
    return [pair for pair in pairs if is_told(pair.later, EVERYBODY)]


# --- rows ----------------------------------------------------------------------------------


def lines_of(
    pairs: Sequence[Comparison], choices: Choices, instrument: Instrument
) -> tuple[Line, ...]:
    """The indicators that surveys of the year ask for, in the order of the instrument, and then
    the questions that measure none, by their areas."""
    asked = [one for pair in pairs for one in _asked(pair, choices)]
    lines = []
    for indicator in instrument.indicators:
        of_it = [
            a for a in asked if indicator.questions.get(a.questionnaire) == a.change.question.id
        ]
        names = (indicator.area.name, indicator.name, indicator.short)
        lines += [Line(indicator.id, *names, tuple(of_it))] if of_it else []
    placed = {id(one) for line in lines for one in line.asked}
    others = [
        Line("", question.area or Said("overview.others"), question.short, question.short, (one,))
        for one in asked
        if id(one) not in placed and (question := one.change.question)
    ]
    areas = list(dict.fromkeys(line.area for line in (*lines, *others)))
    return tuple(sorted((*lines, *others), key=lambda line: areas.index(line.area)))


def _asked(pair: Comparison, choices: Choices) -> Iterator[Asked]:
    changes = pair.changes()
    judgement = choices.judgement
    assessments = judgement.changes(pair, EVERYBODY) if judgement else (None,) * len(changes)
    for change, assessment in zip(changes, assessments, strict=True):
        yield Asked(pair, change, assessment)


def _rows(
    lines: Sequence[Line], told: Sequence[Comparison], choices: Choices
) -> Iterator[Row[Words]]:
    """The rows of each area under its name."""
    area: Words | None = None
    for line in lines:
        if line.area != area:
            area = line.area
            names = (pair.later.questionnaire.short_title for pair in told)
            yield Row((Text(area), *map(Text, names)), heading=True)
        language = "sv" if isinstance(line.short, str) else None
        cells = (_cell(line.of(pair), choices) for pair in told)
        yield Row((Text(line.short, language), *cells))


def _cell(asked: Asked | None, choices: Choices) -> Cell[Words]:
    """ "97 %, +3 (30), mål 90 %: nått", or a mark; the number of answers only where it is another
    than that of the survey."""
    if asked is None:
        return Mark(Said("overview.not_asked"))
    results, result = asked.pair.later, asked.change.later
    share = positive_cell(result, results)
    if not isinstance(share, Share):
        return share
    figures = joined((Percent(share.percent), *_points(asked)), ", ")
    if result.base is not None and result.base != results.answers[EVERYBODY].count:
        figures = Said("overview.cell.base", figures=figures, base=result.base)
    parts: list[Words] = [Unbroken(figures)]
    if asked.assessment is not None and asked.assessment.verdict.stands_out:
        parts.append(verdict_text(asked.assessment))
    target = target_cell(result, results, choices.population)
    if isinstance(target, Text):
        parts.append(Said("overview.cell.target", target=target.text))
    return Text(joined(parts, ", "))


def _points(asked: Asked) -> Iterator[Words]:
    """ "+3", or a dash for what cannot be compared; nothing where there is no year before."""
    if asked.pair.earlier is None:
        return
    decimals = asked.pair.later.policy.decimals
    yield moved_text(asked.change, decimals) if asked.change.compares else "–"


# --- who answered --------------------------------------------------------------------------


def _heading(results: Results) -> Words:
    """ "Personal (31 av 39, 79 %; en person är 3 p.e.)", as far as it is shown."""
    received, rate = results.received.count, results.response_rate
    parts: list[Words] = []
    if received is not None and rate is not None:
        facts = {"answers": received, "invited": results.invited or 0}
        parts.append(Said("overview.answered", rate=Percent(rounded_percent(rate)), **facts))
    elif received is not None:
        parts.append(Said("overview.answers", answers=received))
    if count := results.answers[EVERYBODY].count:
        parts.append(Said("overview.person", points=Number(one_person(count))))
    about = results.questionnaire.short_title
    return Said("overview.column", about=about, facts=joined(parts, "; ")) if parts else about


def one_person(count: int) -> Decimal:
    """How many percentage points one of so many people is; with a decimal below one point."""
    return rounded_percent(Fraction(1, count), 0 if count <= 100 else 1)


# --- for machines --------------------------------------------------------------------------


def overview_records(
    pairs: Sequence[Comparison], choices: Choices, instrument: Instrument
) -> Records:
    """A row for each indicator and survey that asks for it; nothing where it is not shown."""
    choices = judged(pairs, choices)
    lines = lines_of(pairs, choices, instrument)
    rows = (_record(line, asked, choices) for line in lines for asked in line.asked)
    return Records(OVERVIEW_COLUMNS, tuple(rows))


def _record(line: Line, asked: Asked, choices: Choices) -> tuple[str | int | None, ...]:
    change, later, earlier = asked.change, asked.pair.later, asked.pair.earlier
    target = later.targets.get(change.question.id)
    standing = None if target is None else reached(change.later, later, choices.population)[0]
    compared = change.compares and change.earlier is not None and earlier is not None
    return (
        spoken(line.area, "sv"),
        line.id,
        spoken(line.name, "sv"),
        asked.questionnaire,
        change.question.id,
        later.year,
        status_in(later, change.later).value,
        change.later.base,
        whole_percent(change.later, "positive"),
        earlier.year if compared and earlier else None,
        whole_percent(change.earlier, "positive") if compared and change.earlier else None,
        int(points_in_print(change, 0)) if compared else None,
        asked.assessment.verdict.value if asked.assessment else None,
        target,
        standing.value if standing else None,
    )
