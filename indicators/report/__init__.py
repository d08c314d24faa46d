"""From results to documents: bilaga 2, the tables on screen, and the rows for machines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from ..documents.model import Document, Paragraph, Section, Table
from ..results.comparison import Comparison
from ..results.goals import Outcome
from ..survey.groups import EVERYBODY
from ..survey.questionnaire import Alternative, Valence
from ..words.said import Listed, Said, Words, joined
from .choices import Choices
from .goals import goals_section
from .opening import opening
from .parts_of_year import latest_year
from .records import RECORD_COLUMNS as RECORD_COLUMNS
from .records import records as records
from .sections import section_of
from .share_cells import has_neutral
from .shared_notes import without_shared


def appendix(
    pairs: Sequence[Comparison], choices: Choices, goals: Sequence[Outcome] = ()
) -> Document[Words]:
    """Bilaga 2 of an annual report: a page of all indicators, how the surveys are read, a section
    for each respondent group, and one of the goals."""
    choices = _judged(pairs, choices)
    document = _document(pairs, choices, choices.title or Said("report.title"), goals)
    document = replace(document, tag=f"report.{latest_year(pair.later for pair in pairs)}")
    about = (*map(Paragraph, opening(pairs, choices)), *document.introduction)
    front = _front(pairs, choices)
    summary = tuple(_summary(pairs, choices, goals))
    if front is None and not summary:
        return replace(document, introduction=about)
    # What stands right under the title needs no heading, what comes later does.
    sections = (*summary, Section(Said("report.about"), about, "about"), *document.sections)
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
    document = _document(pairs, _judged(pairs, choices), Said("table.title"))
    return replace(document, tag=f"tables.{latest_year(pair.later for pair in pairs)}")


def _document(
    pairs: Sequence[Comparison], choices: Choices, title: Words, goals: Sequence[Outcome] = ()
) -> Document[Words]:
    year = latest_year(pair.later for pair in pairs)
    sections = tuple(section_of(pair, choices) for pair in pairs)
    if choices.with_drafts:
        from .draft_surveys import surveys_section

        sections = (*sections, *surveys_section(pairs, choices.instrument))
    sections = (*sections, *goals_section(goals, choices), *_method(sections, pairs, choices))
    sections, shared = without_shared(sections)
    return Document(
        title=title,
        subtitle=Said("report.subtitle", association=choices.association, year=year),
        introduction=(*introduction(pairs, choices), *shared),
        sections=sections,
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
    from .method import figures_notes, figures_of_changes, figures_of_gap, figures_table, method

    texts = (*method(choices.judgement), *figures_notes(choices.judgement))
    groups = ((pair, group) for pair in pairs for group in (EVERYBODY, *pair.later.groups))
    figures = [figures_of_changes(pair, group, choices) for pair, group in groups]
    figures += [figures_of_gap(gap, choices) for gap in gaps_told(pairs, choices.with_others)]
    told = [rows for rows in figures if rows]
    table = (figures_table(told, choices.judgement),) if told else ()
    yield Section(Said("report.method"), (*map(Paragraph, texts), *table), "method")


def introduction(pairs: Sequence[Comparison], choices: Choices) -> Iterator[Paragraph[Words]]:
    """How the tables are read, and which answers of each scale count as what."""
    asked = [question for pair in pairs for question in pair.later.asked]
    ending = "" if any(map(has_neutral, asked)) else ".two"
    yield Paragraph(Said(f"report.reading{'.positive' if choices.positive_only else ending}"))
    scales = (question.alternatives for question in asked)
    different = dict.fromkeys(tuple(a for a in scale if a.valence) for scale in scales)
    texts = [_scale_text(scale, choices.positive_only) for scale in different]
    if texts:
        yield Paragraph(Said("report.scales", scales=joined(texts, ". ")))


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
