"""Tables of a gap: two groups of a wave, a group and all others, or one's own and published others.

A gap is judged as a change is, the other group in the place of the earlier year.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction

from ..analysis import Assessment, Verdict
from ..disclosure import Status
from ..documents.model import Cell, Column, Kind, Mark, Points, Row, Share, Table
from ..printed.reference import Reference
from ..results.comparison import Comparison
from ..results.sealed import Results
from ..survey.groups import EVERYBODY
from ..words import rounded_percent
from ..words.said import Said, Words
from .assessments import finding, verdict_notes, with_verdicts
from .choices import Choices
from .comparison_tables import compared_groups, questions_column
from .share_cells import positive_cell
from .side_by_side import Gap, second_of
from .tags import group_tag, tagged
from .titles import about_group, question_text


def gaps_told(pairs: Sequence[Comparison], with_others: bool = False) -> list[Gap]:
    """The gaps that a document of some waves tells: between two groups, to published others, and
    of each group to all others if it is set beside these."""
    gaps: list[Gap] = []
    for results in (pair.later for pair in pairs):
        gaps += [Gap(results, *groups) for groups in compared_groups(results)]
        gaps += [Gap(results, EVERYBODY, reference) for reference in results.references]
        if with_others:
            gaps += [Gap(results, group) for group in results.groups]
    return gaps


def gap_table(gap: Gap, choices: Choices) -> Table[Words] | None:
    """The positive shares of both, the points between them, and what may be said of each gap;
    nothing where gaps are not judged, or none can be."""
    if choices.judgement is None:
        return None
    assessments = choices.judgement.gaps(gap)
    names = gap_names(gap)
    rows = [_row(number, gap, assessment) for number, assessment in enumerate(assessments, 1)]
    if not any(isinstance(row.cells[-1], Points) for row in rows):
        return None
    about = about_group(gap.results, EVERYBODY)
    facts = {"about": about, "first": names[1], "second": names[0], "year": gap.results.year}
    found = finding(choices.judgement, None, assessments, "gap")
    table = Table(
        name=Said("gap.name", **facts),
        title=Said("change.found", title=Said("gap.title", **facts), finding=found),
        description=Said("gap.description"),
        columns=(
            questions_column(),
            *(Column(name, Kind.SHARE) for name in names),
            Column(Said("column.points.gap"), Kind.POINTS),
        ),
        rows=tuple(rows),
        source=choices.source_line,
    )
    judged = with_verdicts(table, assessments, choices, "gap")
    assessed: dict[Words, Assessment] = {
        str(number): found for number, found in enumerate(assessments, 1)
    }
    notes = verdict_notes(choices, _bases(gap), assessed, "gap")
    return replace(judged, notes=(*judged.notes, *notes, Said("note.points")))


def _bases(gap: Gap) -> tuple[int, int] | None:
    """The most answers to any question of the other group and of the first; nothing where one is
    not known."""
    first = [result.base for result in gap.results.for_group(gap.first) if result.base]
    if isinstance(gap.second, Reference):
        second = [shares.base or shares.answers for shares in gap.second.shares.values()]
    else:
        second = [second_of(gap, question.id).base for question in gap.results.asked]
    known = [base for base in second if base]
    return (max(known), max(first)) if known and first else None


def group_gaps(results: Results, choices: Choices) -> Iterator[Table[Words]]:
    """The tables of the gaps between two groups of a wave."""
    for groups in compared_groups(results):
        if table := gap_table(Gap(results, *groups), choices):
            first, second = groups
            yield tagged(table, results, first, f"gap.{group_tag(second)}")


def gap_names(gap: Gap) -> tuple[Words, Words]:
    """What the other group is called, and the first."""
    second: Words = Said("group.others") if gap.second is None else gap.second.name
    return second, gap.first.name or gap.results.questionnaire.short_title


def _row(number: int, gap: Gap, assessment: Assessment) -> Row[Words]:
    results, question = gap.results, gap.results.asked[number - 1]
    first = results.get(question.id, gap.first)
    second_cell, second = _second(gap, question.id)
    points: Cell[Words] = Mark(Said("mark.incomparable"))
    if assessment.verdict is not Verdict.NOT_COMPARABLE and second is not None:
        above = first.share("positive") - second
        points = Points(rounded_percent(above, results.policy.decimals))
    label = question_text(number, question, results.year)
    return Row((label, second_cell, positive_cell(first, results), points))


def _second(gap: Gap, question: str) -> tuple[Cell[Words], Fraction | None]:
    """The cell and the positive share of the other group; of published others as printed."""
    if isinstance(gap.second, Reference):
        shares = gap.second.shares.get(question)
        if shares is None or shares.positive is None:
            return Mark(Said("facts.unknown")), None
        return Share(shares.positive), Fraction(shares.positive) / 100
    result = second_of(gap, question)
    share = result.share("positive") if result.status is Status.SHOWN else None
    return positive_cell(result, gap.results), share
