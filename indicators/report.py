"""From results to documents: bilaga 2, the tables on screen, and the rows for machines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from .comparison import Change, Pair
from .disclosure import Status
from .document import (
    Block,
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
    Whole,
)  # fmt: skip
from .groups import EVERYBODY, Group
from .questionnaire import Alternative, Valence
from .report_notes import answers_text, group_note, section_notes, table_notes
from .results import Bound, Result, Results
from .wording import listed, percent_text, rounded_percent, say

RECORD_COLUMNS = (
    "questionnaire", "grouping", "group", "year", "number", "question_id", "question",
    "status", "base", "negative", "neutral", "positive", "clear",
)  # fmt: skip
_SHARES = ("negative", "neutral", "positive", "clear")


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """What a document says about itself: the association, the source line, the language.

    ``with_base`` adds a column with the number of answers to each question; without it,
    notes name the questions that fewer answered.
    """

    association: str
    source: str | None = None
    language: str = "sv"
    with_base: bool = False


def appendix(pairs: Sequence[Pair], edition: Edition) -> Document:
    """Bilaga 2 of an annual report: a section for each respondent group."""
    return _document(pairs, edition, "report.title")


def tables(pairs: Sequence[Pair], edition: Edition) -> Document:
    """The same tables for the screen, by groups where the results have them."""
    return _document(pairs, edition, "table.title")


def _document(pairs: Sequence[Pair], edition: Edition, title: str) -> Document:
    language, year = edition.language, max(pair.later.year for pair in pairs)
    return Document(
        title=say(language, title),
        subtitle=say(language, "report.subtitle", association=edition.association, year=year),
        language=language,
        introduction=tuple(_introduction(pairs, edition)),
        sections=tuple(_section(pair, edition) for pair in pairs),
    )


def _introduction(pairs: Sequence[Pair], edition: Edition) -> Iterator[Paragraph]:
    """How the tables are read, and which answers of each scale count as what."""
    yield Paragraph(say(edition.language, "report.reading"))
    scales = (q.alternatives for pair in pairs for q in pair.later.asked)
    for scale in dict.fromkeys(tuple(a for a in scale if a.valence) for scale in scales):
        yield Paragraph(_scale_text(scale, edition.language))


def _scale_text(scale: Sequence[Alternative], language: str) -> str:
    def labels(wanted: Iterable[Alternative]) -> str:
        return listed(language, [say(language, "quoted", text=a.label) for a in wanted]) or "–"

    return say(
        language,
        "report.scale",
        negative=labels(a for a in scale if a.valence is Valence.NEGATIVE),
        neutral=labels(a for a in scale if a.valence is Valence.NEUTRAL),
        positive=labels(a for a in scale if a.valence is Valence.POSITIVE),
        clear=labels(a for a in scale if a.clear),
    )


def _section(pair: Pair, edition: Edition) -> Section:
    """The facts, the table of all respondents, then each group's, then what is left out."""
    results, language = pair.later, edition.language
    blocks: list[Block] = [_facts(results, language)]
    for group in (EVERYBODY, *results.groups):
        blocks.append(_table_or_reason(pair, group, edition))
    blocks += [Paragraph(text) for text in section_notes(results, language)]
    return Section(results.questionnaire.titles[language], tuple(blocks))


def _facts(results: Results, language: str) -> Facts:
    rate = results.response_rate
    unknown = say(language, "facts.unknown")
    hidden = results.received.count is None
    not_shown = say(language, "facts.hidden")
    invited = unknown if results.invited is None else str(results.invited)
    received = answers_text(results.received, results, language)
    no_rate = not_shown if hidden and results.invited is not None else unknown
    return Facts(
        (
            (say(language, "facts.invited"), invited),
            (say(language, "facts.answers"), received),
            (
                say(language, "facts.rate"),
                no_rate if rate is None else percent_text(language, rounded_percent(rate)),
            ),
        )
    )


def _table_or_reason(pair: Pair, group: Group, edition: Edition) -> Block:
    """The table, or, where the number of answers itself is hidden, one sentence that says why.

    If the year before is shown, the table is printed all the same, with marks for this year.
    """
    changes = pair.changes(group)
    earlier = (change.earlier for change in changes if change.earlier is not None)
    if pair.later.answers[group].status is not Status.SHOWN and not any(
        result.status is Status.SHOWN for result in earlier
    ):
        return Paragraph(group_note(pair.later, group, edition.language))
    return _table(pair, group, changes, edition)


def _table(pair: Pair, group: Group, changes: Sequence[Change], edition: Edition) -> Table:
    language = edition.language
    results = [pair.later]
    if pair.earlier and any(change.earlier for change in changes):
        results.append(pair.earlier)
    short = pair.later.questionnaire.short_titles[language]
    about = ", ".join(filter(None, (short, group.name)))
    years = listed(language, [r.year for r in results])
    return Table(
        name=group.name or short,
        title=_title(results, group, about, language),
        description=say(language, "table.description", about=about, years=years),
        columns=_columns(edition),
        rows=tuple(_rows(pair, changes, edition)),
        notes=tuple(table_notes(pair, changes, edition.with_base, language)),
        source=edition.source,
    )


def _title(results: Sequence[Results], group: Group, about: str, language: str) -> str:
    """ "Personal totalt (31 svar 2022, 32 svar 2021)"."""
    answers = ", ".join(_answers(r, group, language) for r in results)
    key = "table.total" if group == EVERYBODY else "table.group"
    return say(language, key, about=about, answers=answers)


def _answers(results: Results, group: Group, language: str) -> str:
    answers = results.answers[group]
    if answers.status is Status.COMPLEMENT:
        return say(language, "table.answers.hidden", year=results.year)
    text = answers_text(answers, results, language, group)
    return say(language, "table.answers", answers=text, year=results.year)


def _columns(edition: Edition) -> tuple[Column, ...]:
    def label(name: str) -> str:
        return say(edition.language, f"column.{name}")

    base = (Column(label("base"), Kind.COUNT),) if edition.with_base else ()
    return (
        Column(label("question"), Kind.TEXT),
        Column(label("year"), Kind.YEAR),
        *base,
        Column(label("negative"), Kind.SHARE),
        Column(label("neutral"), Kind.SHARE),
        Column(label("positive"), Kind.SHARE, inner=label("clear")),
    )


def _rows(pair: Pair, changes: Sequence[Change], edition: Edition) -> Iterator[Row]:
    """A row for each question, and under it that of the year before."""
    later, earlier = pair.later, pair.earlier
    for number, change in enumerate(changes, 1):
        words = f"{number}. {change.question.text_in(later.year)}"
        # The instrument is Swedish in every edition: NNS owns its words.
        text = Text(words, None if edition.language == "sv" else "sv")
        yield Row(_cells(text, change.later, later, edition))
        if earlier is not None and change.earlier is not None:
            again = Text(say(edition.language, "row.again", number=number))
            yield Row(_cells(again, change.earlier, earlier, edition), earlier=True)


def _cells(text: Text, result: Result, results: Results, edition: Edition) -> tuple[Cell, ...]:
    return (text, Whole(results.year), *_figures(result, results, edition))


def _figures(result: Result, results: Results, edition: Edition) -> tuple[Cell, ...]:
    """The base, if it has a column, and the shares; marks where they are hidden."""
    columns = 4 if edition.with_base else 3
    if result.bound is not None:
        told: tuple[Cell, ...] = (
            Whole(result.bound.base),
            *_bounds(result.bound, edition.language),
        )
        return told[-columns:]
    if result.base is None:
        return (Mark(say(edition.language, f"mark.{result.status.value}")),) * columns
    negative, neutral, positive, clear = (
        rounded_percent(result.share(name), results.policy.decimals) for name in _SHARES
    )
    figures = (Whole(result.base), Share(negative), Share(neutral), Share(positive, clear))
    return figures[-columns:]


def _bounds(bound: Bound, language: str) -> Iterator[Mark]:
    """ "≥ 90 %" for the valence of all answers, "≤ 10 %" for the others."""
    for valence in Valence:
        same = valence is bound.valence
        percent = Decimal(bound.percent if same else 100 - bound.percent)
        key = "mark.at_least" if same else "mark.at_most"
        text = say(language, key, percent=percent_text(language, percent))
        yield Mark(text.replace(" ", "\N{NO-BREAK SPACE}"))


def records(pairs: Iterable[Pair]) -> Records:
    """Every result as a row for machines; shares as whole percents, ``None`` if hidden."""
    return Records(RECORD_COLUMNS, tuple(row for pair in pairs for row in _records(pair)))


def _records(pair: Pair) -> Iterator[tuple[str | int | None, ...]]:
    for group in (EVERYBODY, *pair.later.groups):
        for number, change in enumerate(pair.changes(group), 1):
            yield _record(number, change.later, pair.later)
            if pair.earlier is not None and change.earlier is not None:
                yield _record(number, change.earlier, pair.earlier)


def _record(number: int, result: Result, results: Results) -> tuple[str | int | None, ...]:
    shown = result.status is Status.SHOWN
    return (
        results.questionnaire.id,
        *result.group.written,
        results.year,
        number,
        result.question.id,
        result.question.text_in(results.year),
        result.status.value,
        result.base,
        *(int(rounded_percent(result.share(name))) if shown else None for name in _SHARES),
    )
