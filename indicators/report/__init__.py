"""From results to documents: bilaga 2, the tables on screen, and the rows for machines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from ..disclosure import Status
from ..documents.model import Block, Document, Facts, Paragraph, Records, Section, Table
from ..results.comparison import Comparison
from ..results.frames import status_in, whole_percent
from ..results.goals import Outcome
from ..results.result import Result
from ..results.sealed import Results
from ..survey.groups import EVERYBODY, Group
from ..survey.questionnaire import Alternative, Valence
from ..words import rounded_percent
from ..words.said import Listed, Percent, Said, Words
from .choices import Choices
from .comparison_tables import change_table, groups_table
from .goals import goals_section
from .hidden_notes import answers_text, group_note, is_told, no_rate, section_notes
from .opening import opening
from .parts_of_year import latest_year, parts_text
from .share_cells import SHARES, has_neutral
from .share_tables import own_table, shares_table

RECORD_COLUMNS = (
    "questionnaire", "grouping", "group", "year", "number", "question_id", "question",
    "status", "base", "negative", "neutral", "positive", "clear",
)  # fmt: skip


def appendix(
    pairs: Sequence[Comparison], choices: Choices, goals: Sequence[Outcome] = ()
) -> Document[Words]:
    """Bilaga 2 of an annual report: a page of all indicators, how the surveys are read, a section
    for each respondent group, and one of the goals."""
    choices = _judged(pairs, choices)
    document = _document(pairs, choices, choices.title or Said("report.title"), goals)
    about = (*map(Paragraph, opening(pairs, choices)), *document.introduction)
    front = _front(pairs, choices)
    summary = tuple(_summary(pairs, choices, goals))
    if front is None and not summary:
        return replace(document, introduction=about)
    # What stands right under the title needs no heading, what comes later does.
    sections = (*summary, Section(Said("report.about"), about), *document.sections)
    return replace(document, front=front, introduction=(), sections=sections)


def _front(pairs: Sequence[Comparison], choices: Choices) -> Section[Words] | None:
    """All indicators, if they are to stand first."""
    if choices.overview is None:
        return None
    from .overview import overview_section

    return overview_section(pairs, choices, choices.overview)


def _summary(
    pairs: Sequence[Comparison], choices: Choices, goals: Sequence[Outcome]
) -> Iterator[Section[Words]]:
    """The report on half a page, among the drafts."""
    if choices.with_drafts:
        from .summary import summary_section

        yield summary_section(pairs, goals, choices)


def tables(pairs: Sequence[Comparison], choices: Choices) -> Document[Words]:
    """The same tables for the screen, by groups where the results have them."""
    return _document(pairs, _judged(pairs, choices), Said("table.title"))


def _document(
    pairs: Sequence[Comparison], choices: Choices, title: Words, goals: Sequence[Outcome] = ()
) -> Document[Words]:
    year = latest_year(pair.later for pair in pairs)
    sections = tuple(_section(pair, choices) for pair in pairs)
    if choices.with_drafts:
        from .draft_surveys import surveys_section

        sections = (*sections, *surveys_section(pairs, choices.instrument))
    return Document(
        title=title,
        subtitle=Said("report.subtitle", association=choices.association, year=year),
        introduction=tuple(introduction(pairs, choices)),
        sections=(
            *sections,
            *goals_section(goals, choices),
            *_method(sections, pairs, choices),
        ),
    )


def _judged(pairs: Sequence[Comparison], choices: Choices) -> Choices:
    """The choices with the verdicts of all that the document tells of changes, if it tells any."""
    if not (choices.with_change or choices.with_charts or choices.with_drafts or choices.overview):
        return choices
    from .gap_tables import gaps_told
    from .judgement import judged

    gaps = gaps_told(pairs, choices.with_others) if choices.with_change else []
    return judged(pairs, choices, gaps)


def _method(
    sections: Sequence[Section[Words]], pairs: Sequence[Comparison], choices: Choices
) -> Iterator[Section[Words]]:
    """How changes are judged and what decides it, once for all tables; nothing where no table
    refers to it."""
    tables = (b for section in sections for b in section.blocks if isinstance(b, Table))
    referring = Said("note.method.section")
    if choices.judgement is None or not any(referring in table.notes for table in tables):
        return
    from .gap_tables import gaps_told
    from .method import figures_notes, figures_of_changes, figures_of_gap, method

    paragraphs = map(Paragraph, method(choices.judgement))
    groups = ((pair, group) for pair in pairs for group in (EVERYBODY, *pair.later.groups))
    figures = [figures_of_changes(pair, group, choices) for pair, group in groups]
    figures += [figures_of_gap(gap, choices) for gap in gaps_told(pairs, choices.with_others)]
    notes = map(Paragraph, figures_notes(choices.judgement))
    yield Section(Said("report.method"), (*paragraphs, *notes, *filter(None, figures)))


def introduction(pairs: Sequence[Comparison], choices: Choices) -> Iterator[Paragraph[Words]]:
    """How the tables are read, and which answers of each scale count as what."""
    asked = [question for pair in pairs for question in pair.later.asked]
    ending = "" if any(map(has_neutral, asked)) else ".two"
    yield Paragraph(Said(f"report.reading{'.positive' if choices.positive_only else ending}"))
    scales = (question.alternatives for question in asked)
    for scale in dict.fromkeys(tuple(a for a in scale if a.valence) for scale in scales):
        yield Paragraph(_scale_text(scale, choices.positive_only))


def _scale_text(scale: Sequence[Alternative], positive_only: bool) -> Words:
    def labels(wanted: Iterable[Alternative]) -> Words:
        return Listed(tuple([Said("quoted", text=a.label) for a in wanted])) or "–"

    by_valence = {v.value: [a for a in scale if a.valence is v] for v in Valence}
    facts = {name: labels(alternatives) for name, alternatives in by_valence.items()}
    facts["clear"] = labels(a for a in scale if a.clear)
    if positive_only:
        return Said("report.scale.positive", positive=facts["positive"], clear=facts["clear"])
    if not by_valence[Valence.NEUTRAL.value]:
        del facts["neutral"]
        return Said("report.scale.two", **facts)
    return Said("report.scale", **facts)


def _section(pair: Comparison, choices: Choices) -> Section[Words]:
    """The facts, the table of all respondents, then each group's, then what is left out."""
    results = pair.later
    blocks: list[Block[Words]] = [facts_of(results)]
    for group in (EVERYBODY, *results.groups):
        blocks += blocks_of(pair, group, choices)
    blocks += _groups_blocks(results, choices)
    blocks += [Paragraph(text) for text in section_notes(results)]
    if not choices.with_dont_know:  # its table says the same
        from .dont_know import about_answers

        blocks += [Paragraph(text) for text in about_answers(results)]
    return Section(results.questionnaire.title, tuple(blocks))


def _groups_blocks(results: Results, choices: Choices) -> Iterator[Block[Words]]:
    """The groups side by side, with the gap between two; nothing where none is shown."""
    if table := groups_table(results, choices) if results.groups else None:
        yield table
        if choices.with_change:
            from .gap_tables import group_gaps

            yield from group_gaps(results, choices)
        if choices.with_charts:
            from .charts import groups_chart

            yield from filter(None, (groups_chart(results, choices),))


def facts_of(results: Results) -> Facts[Words]:
    """How many were asked, how many answered, and the response rate."""
    rate, invited = results.response_rate, results.invited
    percent = Percent(rounded_percent(rate)) if rate is not None else None
    facts = {
        "facts.invited": Said("facts.unknown") if invited is None else str(invited),
        "facts.answers": answers_text(results.received, results),
        "facts.rate": percent or no_rate(results),
    }
    if results.lacks_parts:
        facts = {"facts.period": parts_text(results.periods), **facts}
    return Facts(tuple((Said(key), text) for key, text in facts.items()))


def _group_facts(results: Results, group: Group) -> Iterator[Facts[Words]]:
    """How many answered in a group of how many asked, where that is known."""
    rate, invited = results.rate_of(group), results.invited_of(group)
    if group != EVERYBODY and rate is not None and invited is not None:
        answers = answers_text(results.answers[group], results, group)
        percent = Percent(rounded_percent(rate))
        text = Said("facts.group", answers=answers, invited=invited, rate=percent)
        yield Facts(((group.name, text),))


def blocks_of(pair: Comparison, group: Group, choices: Choices) -> Iterator[Block[Words]]:
    """The table of a group, with its commentary and charts if the choices include them.

    Where the number of answers is hidden there is only a sentence that says why, unless the year
    before is shown: then the table has marks for this year. A group beside all others has no year
    before, so something of this year must be shown.
    """
    with_others = choices.with_others and group != EVERYBODY
    has_table = is_told(pair.later, group) if with_others else _has_table(pair, group)
    if not has_table:
        yield Paragraph(group_note(pair.later, group))
        return
    yield from _group_facts(pair.later, group)
    if choices.with_drafts:
        from .draft import draft

        yield from filter(None, (draft(pair, group, choices.judgement),))
    yield (
        own_table(pair.later, group, choices) if with_others else shares_table(pair, group, choices)
    )
    if group == EVERYBODY:
        yield from _besides(pair.later, choices)
    changes_table = change_table(pair, group, choices) if choices.with_change else None
    if changes_table is not None:
        yield changes_table
    if choices.with_change:
        yield from _gap_blocks(pair.later, group, choices)
    if choices.with_charts:
        from .charts import change_chart, own_chart, shares_chart

        if chart := (own_chart if with_others else shares_chart)(pair, group, choices):
            yield chart
        if changes_chart := change_chart(pair, group, choices):
            yield from (changes_chart,) if changes_table else (changes_chart, changes_chart.table)


def _besides(results: Results, choices: Choices) -> Iterator[Block[Words]]:
    """What else is told of the total on request: every alternative, and who does not know."""
    if choices.with_distribution:
        from .distribution import distribution_table

        yield from filter(None, (distribution_table(results, choices),))
    if choices.with_dont_know:
        from .dont_know import dont_know_table

        yield from filter(None, (dont_know_table(results, choices),))


def _gap_blocks(results: Results, group: Group, choices: Choices) -> Iterator[Block[Words]]:
    """A group beside all others, if it is set beside these; everybody beside published others."""
    from .gap_tables import gap_table
    from .side_by_side import Gap

    gaps = [Gap(results, group)] if choices.with_others and group.labels else []
    if not group.labels:
        gaps += [Gap(results, group, reference) for reference in results.references]
    yield from (table for gap in gaps if (table := gap_table(gap, choices)))


def _has_table(pair: Comparison, group: Group) -> bool:
    """Whether the number of answers is shown, or something of the year before."""
    earlier = (change.earlier for change in pair.changes(group) if change.earlier is not None)
    return pair.later.answers[group].status is Status.SHOWN or any(
        result.has_shares for result in earlier
    )


def records(pairs: Iterable[Comparison]) -> Records:
    """Every result as a row for machines; shares as whole percents, ``None`` if hidden.

    A question's number is its place in the questionnaire, so that it has the same one in all years.
    """
    return Records(RECORD_COLUMNS, tuple(row for pair in pairs for row in _records(pair)))


def _records(pair: Comparison) -> Iterator[tuple[str | int | None, ...]]:
    for group in (EVERYBODY, *pair.later.groups):
        for change in pair.changes(group):
            yield _record(change.later, pair.later)
            if pair.earlier is not None and change.earlier is not None:
                yield _record(change.earlier, pair.earlier)


def _record(result: Result, results: Results) -> tuple[str | int | None, ...]:
    ids = [question.id for question in results.questionnaire.questions]
    return (
        results.questionnaire.id,
        *result.group.written,
        results.year,
        ids.index(result.question.id) + 1,
        result.question.id,
        result.question.text_in(results.year),
        status_in(results, result).value,
        result.base,
        *(whole_percent(result, name) for name in SHARES),
    )
