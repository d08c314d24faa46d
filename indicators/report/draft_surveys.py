"""What a draft says of the surveys side by side: the questions that measure the same indicator."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from ..documents.model import Draft, Section
from ..results.comparison import Comparison
from ..survey.instrument import Indicator, Instrument
from ..words.said import Listed, Percent, Said, Words

# From so many percentage points on, surveys differ; below that they are told to be alike.
_APART = 10


class _Shared(NamedTuple):
    """An indicator that several surveys measure, with the share of each as it stands in print."""

    indicator: Indicator
    shares: tuple[tuple[Words, Decimal], ...]

    @property
    def spread(self) -> Decimal:
        """From the lowest share to the highest."""
        percents = [percent for _, percent in self.shares]
        return max(percents) - min(percents)


def surveys_section(
    pairs: Sequence[Comparison], instrument: Instrument | None
) -> Iterator[Section[Words]]:
    """A draft on the indicator on which the surveys of the last year differ most, if they share
    any."""
    year = max(pair.later.year for pair in pairs)
    last = [pair for pair in pairs if pair.later.year == year]
    indicators = instrument.indicators if instrument else ()
    shared = [found for i in indicators if len((found := _shared(i, last)).shares) > 1]
    if not shared:
        return
    most = max(shared, key=lambda found: found.spread)
    named = (Said("draft.surveys.share", percent=Percent(p), survey=s) for s, p in most.shares)
    key = "draft.surveys.alike" if most.spread < _APART else "draft.surveys.apart"
    key = "draft.surveys.one" if key.endswith("apart") and len(shared) == 1 else key
    sentence = Said(key, indicator=most.indicator.name, shares=Listed(tuple(named)))
    yield Section(Said("draft.surveys"), (Draft(Said("draft.label"), (sentence,)),), "surveys")


def _shared(indicator: Indicator, pairs: Sequence[Comparison]) -> _Shared:
    shares: list[tuple[Words, Decimal]] = []
    for pair in pairs:
        results = pair.later
        wanted = indicator.questions.get(results.questionnaire.id)
        if wanted not in [question.id for question in results.asked]:
            continue
        percent = results.get(str(wanted)).in_print(results.policy.decimals)
        if percent is not None:
            shares.append((results.questionnaire.short_title, percent))
    return _Shared(indicator, tuple(shares))
