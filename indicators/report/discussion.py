"""What to talk about in a seminar: the weakest question, the strongest, the most changed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from ..documents.model import Bullets, Chart, Drawing, Text
from ..documents.presentation import Slide, Topic
from ..results.comparison import Comparison
from ..survey.groups import Group
from ..words.said import Percent, Said, Words, joined
from .chart_parts import are_apart, part_of, plainly, sentence
from .charts import label, shares_chart
from .choices import Choices
from .draft import caution
from .standings import Standing, Standings, standings_of
from .tags import area_part, tag

# What is asked of a question: the key of the words, and the question.
_Asked = tuple[str, Standing]


def talked_of(pair: Comparison, group: Group, choices: Choices) -> dict[Words | None, list[_Asked]]:
    """What is asked of which questions, at most three for each area, or of all where areas are not
    kept apart."""
    standings = standings_of(pair, group, choices.judgement)
    if not are_apart(pair.later.asked):
        return {None: list(_asked(standings))}
    areas = dict.fromkeys(standing.area for standing in standings.shown)
    return {area: list(_asked(standings.in_area(area))) for area in areas}


def _asked(standings: Standings) -> Iterator[_Asked]:
    """The weakest question and the strongest, where it is known which they are and they differ, and
    between them the largest change of any other."""
    shown = standings.shown
    weakest = strongest = None
    if standings.ends is not None:
        most, least = standings.ends
        weakest = next(s for s in shown if s.percent == least)
        strongest = next(s for s in shown if s.percent == most) if most != least else None
    if weakest is not None and (strongest is not None or len(shown) == 1):
        yield "deck.ask.low", weakest
    moved = [s for s in standings.moved if s not in (weakest, strongest) or strongest is None]
    most_moved = max(moved, key=lambda s: (s.clear, abs(s.points or Decimal(0))), default=None)
    if most_moved is not None and not (len(shown) == 1 and weakest is most_moved):
        yield _asked_of_change(most_moved), most_moved
    if strongest is not None:
        yield "deck.ask.high", strongest


def _asked_of_change(standing: Standing) -> str:
    """An explanation is asked for only where a change is clear."""
    if not standing.clear:
        return "deck.ask.change"
    return "deck.ask.rise" if (standing.points or 0) > 0 else "deck.ask.fall"


def discussion_slides(
    pair: Comparison, group: Group, about: Words, choices: Choices
) -> Iterator[Slide[Words]]:
    """A slide of questions to talk about for each area, or one where areas are not kept apart; each
    beside the bar that it is about."""
    chart = shares_chart(pair, group, choices)
    for area, asked in talked_of(pair, group, choices).items():
        title = Said("deck.talk", about=area or about)
        of_area = tag(pair.later, group, area_part("talk", area))
        general, ending = Said("deck.talk.about"), Said("deck.talk.next")
        if not asked or chart is None:
            yield Slide(title, (Bullets((general, ending)),), tag=of_area)
            continue
        topics = tuple(
            _topic(number, key, standing, (chart, pair))
            for number, (key, standing) in enumerate(asked, 1)
        )
        notes = [sentence(topic.chart.table.columns, topic.chart.table.rows[0]) for topic in topics]
        notes += [ending, *caution(pair.later, group)]
        yield Slide(title, topics, tuple(notes), about=general, tag=of_area)


def _topic(
    number: int, key: str, standing: Standing, shown: tuple[Chart[Words], Comparison]
) -> Topic[Words]:
    """A question with its bar, that of this year alone, and its figures, those of the year before
    too."""
    chart, pair = shown
    question = standing.change.question
    year = pair.earlier.year if pair.earlier else pair.later.year
    figures = _figures(standing, pair)
    part = plainly(part_of(chart, [label(standing.number, question)]), pair.later.asked)
    (name, *_), (row, *_) = part.labels, part.table.rows
    in_full = sentence(part.table.columns, replace(row, cells=(Text(name), *row.cells[1:])))
    bar = replace(
        part,
        drawing=Drawing.SHARES,
        title=name,
        alt=joined((joined((name, figures), ": "), in_full), ". "),
        table=replace(part.table, rows=(row,)),
        labels=(name,),
        breaks=frozenset(),
    )
    return Topic(number, Said(key, name=question.short, year=year), bar, figures)


def _figures(standing: Standing, pair: Comparison) -> Words:
    """ "52 % positiva, 59 % 2021, osäkert"."""
    now = Said("deck.topic", percent=Percent(standing.percent))
    earlier, year = standing.change.earlier, pair.earlier.year if pair.earlier else 0
    before = earlier.in_print(pair.later.policy.decimals) if earlier else None
    if before is None or not standing.change.compares:
        return now
    both = Said("deck.topic.before", now=now, percent=Percent(before), year=year)
    if not standing.verdict or not standing.points:
        return both
    return joined((both, standing.verdict if standing.clear else Said("deck.topic.unsure")), ", ")
