"""How a report begins: what was measured, who was asked, who is in the total, what a response rate
is. Drafted from the definitions and ``rounds.toml``, unless an association has words of its own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..results.comparison import Comparison
from ..results.sealed import Divided, Results
from ..survey.questionnaire import PRINTED_ORDER
from ..survey.shipped import ON_REQUEST
from ..words.said import Listed, Said, Words, joined
from .choices import Choices

# More groups than this are counted instead of named.
_MOST_NAMES = 20


def opening(pairs: Sequence[Comparison], choices: Choices) -> Iterator[Words]:
    """The first paragraphs of a report."""
    if choices.opening:
        yield from choices.opening
        return
    waves = [pair.later for pair in pairs]
    by_nns = [results for results in waves if _is_of_nns(results)]
    surveys = Listed(tuple(_survey(results) for results in waves))
    sentences = [Said("opening.measures")] if by_nns else []
    yield joined([*sentences, Said("opening.surveys", surveys=surveys)])
    units = [_units(results, divided) for results in waves for divided in results.divided]
    if told := [sentence for sentence in units if sentence is not None]:
        yield joined(told)
    if any(results.response_rate is not None for results in waves):
        yield Said("opening.rate")


def _is_of_nns(results: Results) -> bool:
    name = results.questionnaire.id
    return name in PRINTED_ORDER and name not in ON_REQUEST


def _survey(results: Results) -> Words:
    """ "Personal (39 tillfrågade)"."""
    about = results.questionnaire.short_title
    if results.invited is None:
        return about
    return Said("opening.survey", about=about, invited=results.invited)


def _units(results: Results, divided: Divided) -> Words | None:
    """Which groups stand beside the total: those, and only those, that have tables or a sentence
    that says why they have none."""
    groups = [g for g in results.groups if g.division == divided.division]
    if not groups:
        return None
    names: Words = Said("opening.many", count=len(groups))
    if len(groups) <= _MOST_NAMES:
        names = Listed(tuple(group.name for group in groups))
    return Said(
        "opening.units.excluded" if results.excluded else "opening.units",
        about=results.questionnaire.short_title,
        division=divided.label,
        names=names,
    )
