"""The section of a survey in a report: who answered, the tables of the total and of each group,
and what is left out."""

from __future__ import annotations

from collections.abc import Iterator

from ..disclosure import Status
from ..documents.model import Block, Drawing, Facts, Paragraph, Section
from ..results.comparison import Comparison
from ..results.sealed import Results
from ..survey.groups import EVERYBODY, Group
from ..words import rounded_percent
from ..words.said import Percent, Said, Words
from .choices import Choices
from .comparison_tables import change_table, groups_table
from .hidden_notes import (
    answers_text,
    group_note,
    is_all_hidden,
    is_told,
    no_rate,
    not_shown,
    section_notes,
)
from .parts_of_year import parts_text
from .share_tables import earlier_table, own_table, shares_table
from .tags import tagged, wave_tag
from .weight import FEW


def section_of(pair: Comparison, choices: Choices) -> Section[Words]:
    """The facts, the tables of all respondents, then those of each group, then what is left
    out."""
    results = pair.later
    blocks: list[Block[Words]] = [facts_of(results), *blocks_of(pair, EVERYBODY, choices)]
    with_tables = [group for group in results.groups if _has_table(pair, group, choices)]
    for group in with_tables:
        blocks += blocks_of(pair, group, choices)
    side_by_side = list(_groups_blocks(results, choices))
    blocks += side_by_side
    if not side_by_side:  # else a note under that table says it
        without = (group for group in results.groups if group not in with_tables)
        blocks += map(Paragraph, not_shown(results, without))
    blocks += map(Paragraph, section_notes(results))
    if not choices.with_dont_know:  # its table says the same
        from .dont_know import about_answers

        blocks += map(Paragraph, about_answers(results))
    return Section(results.questionnaire.title, tuple(blocks), wave_tag(results))


def _groups_blocks(results: Results, choices: Choices) -> Iterator[Block[Words]]:
    """The groups side by side, with the gap between two; nothing where none is shown."""
    if table := groups_table(results, choices) if results.groups else None:
        yield tagged(table, results, EVERYBODY, "groups")
        if choices.with_change:
            from .gap_tables import group_gaps

            yield from group_gaps(results, choices)
        if choices.with_charts:
            from .charts import groups_chart

            if chart := groups_chart(results, choices):
                yield tagged(chart, results, EVERYBODY, "groups-chart")


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
    told = Facts(tuple((Said(key), text) for key, text in facts.items()))
    return tagged(told, results, EVERYBODY, "facts")


def _group_facts(results: Results, group: Group) -> Iterator[Facts[Words]]:
    """How many answered in a group of how many asked, where that is known."""
    rate, invited = results.rate_of(group), results.invited_of(group)
    if group != EVERYBODY and rate is not None and invited is not None:
        answers = answers_text(results.answers[group], results, group)
        percent = Percent(rounded_percent(rate))
        text = Said("facts.group", answers=answers, invited=invited, rate=percent)
        yield tagged(Facts(((group.name, text),)), results, group, "facts")


def blocks_of(pair: Comparison, group: Group, choices: Choices) -> Iterator[Block[Words]]:
    """The tables of a group, with its commentary and charts if the choices include them.

    Where the number of answers is hidden there is only a sentence that says why, unless the year
    before is shown: then the table has that. A group beside all others has no year before, so
    something of this year must be shown. The title of its table is the heading of a group, and
    all else of it stands below; the total has the heading of its survey.
    """
    if not _has_table(pair, group, choices):
        yield Paragraph(group_note(pair.later, group))
        return
    beside = [*_group_facts(pair.later, group), *_commentary(pair, group, choices)]
    table, charts = _shares(pair, group, choices), [*_charts(pair, group, choices)]
    yield from (table, *beside, *charts) if group.labels else (*beside, *charts, table)
    if group == EVERYBODY:
        yield from _besides(pair.later, choices)
    yield from _change_blocks(pair, group, choices)


def _shares(pair: Comparison, group: Group, choices: Choices) -> Block[Words]:
    """The table of shares, of what is shown of the group."""
    if choices.with_others and group.labels:
        return tagged(own_table(pair.later, group, choices), pair.later, group, "others")
    table_of = earlier_table if is_all_hidden(pair.later, group) else shares_table
    return tagged(table_of(pair, group, choices), pair.later, group, "shares")


def _charts(pair: Comparison, group: Group, choices: Choices) -> Iterator[Block[Words]]:
    """The shares as a chart, of the total and of a group beside all others: where its title names a
    question, else it shows no more than the table, and where so many answered that one person
    weighs little."""
    if not choices.with_charts or (pair.later.answers[group].count or 0) < FEW:
        return
    from .charts import own_chart, shares_chart

    if not group.labels:
        chart = shares_chart(pair, group, choices)
        if chart and chart.strong:
            yield tagged(chart, pair.later, group, "shares-chart")
    elif choices.with_others and (chart := own_chart(pair, group, choices, Drawing.OWN)):
        yield tagged(chart, pair.later, group, "others-chart")


def _commentary(pair: Comparison, group: Group, choices: Choices) -> Iterator[Block[Words]]:
    if choices.with_drafts:
        from .draft import draft

        if drafted := draft(pair, group, choices.judgement):
            yield tagged(drafted, pair.later, group, "draft")


def _change_blocks(pair: Comparison, group: Group, choices: Choices) -> Iterator[Block[Words]]:
    """The changes as a table, and where some stand out, or on request of charts alone, as a
    chart; then the gaps."""
    results = pair.later
    table = change_table(pair, group, choices) if choices.with_change else None
    if table is not None:
        yield tagged(table, results, group, "change")
    if choices.with_charts and group == EVERYBODY:
        from .charts import change_chart

        chart = change_chart(pair, group, choices)
        if chart and table and chart.strong:
            yield tagged(chart, results, group, "change-chart")
        elif chart and not choices.with_change:
            yield tagged(chart, results, group, "change-chart")
            yield tagged(chart.table, results, group, "change")
    if choices.with_change:
        yield from _gap_blocks(results, group, choices)


def _besides(results: Results, choices: Choices) -> Iterator[Block[Words]]:
    """What else is told of the total on request: every alternative, and who does not know."""
    if choices.with_distribution:
        from .distribution import distribution_table

        if table := distribution_table(results, choices):
            yield tagged(table, results, EVERYBODY, "distribution")
    if choices.with_dont_know:
        from .dont_know import dont_know_table

        if table := dont_know_table(results, choices):
            yield tagged(table, results, EVERYBODY, "dont-know")


def _gap_blocks(results: Results, group: Group, choices: Choices) -> Iterator[Block[Words]]:
    """A group beside all others, if it is set beside these; everybody beside published others."""
    from .gap_tables import gap_table
    from .side_by_side import Gap

    gaps = [Gap(results, group)] if choices.with_others and group.labels else []
    if not group.labels:
        gaps += [Gap(results, group, reference) for reference in results.references]
    for place, gap in enumerate(gaps, 1):
        if table := gap_table(gap, choices):
            yield tagged(table, results, group, f"gap-{place}")


def _has_table(pair: Comparison, group: Group, choices: Choices) -> bool:
    """Whether the number of answers is shown, or something of the year before; beside all others,
    whether something of this year is."""
    if choices.with_others and group.labels:
        return is_told(pair.later, group)
    earlier = (change.earlier for change in pair.changes(group) if change.earlier is not None)
    return pair.later.answers[group].status is Status.SHOWN or any(
        result.has_shares for result in earlier
    )
