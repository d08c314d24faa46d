"""Tables of the positive share side by side: two years, all years, or groups."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations
from typing import TYPE_CHECKING

from ..disclosure import Status
from ..documents.model import Cell, Column, Kind, Mark, Points, Row, Share, Table, Text
from ..results.comparison import Change, Comparable, Comparison
from ..results.sealed import Results
from ..survey.groups import EVERYBODY, Group
from ..survey.periods import PERIOD
from ..survey.questionnaire import Question
from ..words import rounded_percent
from ..words.said import Number, Said, Words
from .choices import Choices
from .hidden_notes import answers_text, not_shown, told_groups
from .notes import change_notes, groups_notes
from .question_order import Sort, ends_in_print, moved_text, numbered
from .share_cells import positive_cell
from .titles import about_group, question_name, question_text, titled, year_text

if TYPE_CHECKING:
    from ..results.whole import WholeChange, WholeTrend


def change_table(
    pair: Comparison, group: Group, choices: Choices, sort: Sort = Sort.QUESTIONNAIRE
) -> Table[Words] | None:
    """The positive share of the year before, of this year, and the points between them: of the
    whole and its areas where changes are judged, then question by question.

    Nothing if no question can be compared.
    """
    earlier, changes = pair.earlier, pair.changes(group)
    if earlier is None or not any(change.compares for change in changes):
        return None
    ordered = numbered(changes, sort, pair.later.policy.decimals)
    wholes = wholes_of(pair, group, choices)
    table = Table(
        name=Said("change.name", about=about_group(pair.later, group)),
        title=_change_title(pair, group, choices),
        description=Said("change.description"),
        columns=(
            questions_column(),
            *(Column(year_text(r, group), Kind.SHARE) for r in (earlier, pair.later)),
            Column(Said("column.points.change"), Kind.POINTS),
        ),
        rows=(
            *(_whole_row(whole) for whole in wholes),
            *(_change_row(number, change, pair) for number, change in ordered),
        ),
        notes=tuple(change_notes(pair, changes)),
        source=choices.source_line,
    )
    return _judged(table, pair, group, choices, [number for number, _ in ordered])


def _change_title(pair: Comparison, group: Group, choices: Choices) -> Words:
    """ "Personal: förändring. Ingen av de 11 förändringarna sedan 2021 är säkerställd"."""
    from .findings import of_changes

    title = Said("change.title", about=about_group(pair.later, group))
    found = of_changes(pair, group, choices)
    return Said("change.found", title=title, finding=found.text) if found else title


def _judged(
    table: Table[Words], pair: Comparison, group: Group, choices: Choices, order: Sequence[int]
) -> Table[Words]:
    """A table of changes with its verdicts where they are judged, and what they mean."""
    from ..analysis import Population
    from .assessments import verdict_notes, with_verdicts

    judgement = choices.judgement
    if judgement is None:
        return replace(table, notes=(*table.notes, Said("note.points")))
    wholes = {w.area: judgement.whole(w, pair) for w in wholes_of(pair, group, choices)}
    assessments = judgement.changes(pair, group)
    in_order = [*wholes.values(), *(assessments[n - 1] for n in order)]
    judged = with_verdicts(table, in_order, choices)
    notes = list(judged.notes)
    if not pair.whole(group) and sum(change.compares for change in pair.changes(group)) > 1:
        notes.append(Said("note.no_whole"))
    if (whole := pair.whole(group)) and judgement.population is Population.THESE:
        limit = rounded_percent(judgement.limit_of(whole, pair) / 100)
        notes.append(Said("note.limit.whole", points=Number(limit)))
    names = [area or Said("row.whole.short") for area in wholes]
    numbers = map(str, range(1, len(assessments) + 1))
    assessed = dict(zip((*names, *numbers), (*wholes.values(), *assessments), strict=True))
    notes += verdict_notes(choices, _bases(pair.changes(group)), assessed)
    return replace(judged, notes=(*notes, Said("note.points")))


def wholes_of(pair: Comparison, group: Group, choices: Choices) -> list[WholeChange]:
    """The whole questionnaire and its areas, as far as they are shown, where changes are judged."""
    if choices.judgement is None:
        return []
    areas = dict.fromkeys(question.area for question in pair.later.asked if question.area)
    wholes = (pair.whole(group, area) for area in (None, *areas))
    return [whole for whole in wholes if whole is not None]


def whole_name(whole: WholeChange | WholeTrend) -> Words:
    """ "Hela enkäten (medelvärde av 11 frågor)"."""
    count = len(whole.questions)
    if whole.area is None:
        return Said("row.whole", count=count)
    return Said("row.area", area=whole.area, count=count)


def _whole_row(whole: WholeChange) -> Row[Words]:
    means = (Share(whole.earlier_mean), Share(whole.later_mean))
    return Row((Text(whole_name(whole)), *means, Points(whole.points)))


def _bases(changes: Sequence[Change]) -> tuple[int, int] | None:
    """The most answers to any question in each of the two years; nothing where none is known."""
    earlier = [c.earlier.base for c in changes if c.earlier is not None and c.earlier.base]
    later = [change.later.base for change in changes if change.later.base]
    return (max(earlier), max(later)) if earlier and later else None


def _change_row(number: int, change: Change, pair: Comparison) -> Row[Words]:
    """The full wording of a question, and its short name where a group's other table has that."""
    question = change.question
    is_of_group = bool(change.later.group.labels)
    return Row(
        (
            question_name(number, question)
            if is_of_group
            else question_text(number, question, pair.later.year),
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


def groups_table(results: Results, choices: Choices) -> Table[Words] | None:
    """The positive share in total and in each group of which anything is shown; nothing where no
    group is. A note names the others."""
    told = told_groups(results)
    groups = (EVERYBODY, *told)
    left_out = not_shown(results, [group for group in results.groups if group not in told])
    gaps = compared_groups(results)
    gap_notes = [Said("note.points")] * bool(gaps)
    table = Table(
        name=Said("groups.name", about=about_group(results, EVERYBODY)),
        title=titled("groups", (results,), EVERYBODY),
        description=Said("groups.description"),
        columns=(
            questions_column(),
            *(Column(_group_heading(results, group), Kind.SHARE) for group in groups),
            *(_gap_column(*compared) for compared in gaps),
        ),
        rows=tuple(
            _groups_row(number, question, results, groups, gaps)
            for number, question in enumerate(results.asked, 1)
        ),
        notes=(*groups_notes(results, groups), *left_out, *gap_notes),
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
            if division == (PERIOD,):  # of two parts of a year, what the later has more
                groups = groups[::-1]
            pairs += [pair for pair in combinations(groups, 2) if _are_shown(results, pair)]
    return pairs


def _are_shown(results: Results, groups: tuple[Group, Group]) -> bool:
    """Whether both groups are shown for some question."""
    by_question = zip(*map(results.for_group, groups), strict=True)
    return any(first.status is second.status is Status.SHOWN for first, second in by_question)


def _gap_column(first: Group, second: Group) -> Column[Words]:
    return Column(Said("column.gap", first=first.name, second=second.name), Kind.POINTS)


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
