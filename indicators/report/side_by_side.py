"""What a document sets side by side, as far as it is known: two years or more, or two groups."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from ..analysis import Compared, Sample
from ..analysis.estimates import asked_about
from ..disclosure import Status
from ..printed.reference import Reference
from ..results.all_others import others_than
from ..results.comparison import Change, Comparison, TimeSeries
from ..results.result import Result
from ..results.sealed import Results
from ..survey.groups import Group
from ..words import rounded_percent

if TYPE_CHECKING:
    from ..printed import PrintedShares
    from ..survey.questionnaire import Question

LEAST_YEARS = 3


class Gap(NamedTuple):
    """A group of a wave beside another one, beside published others, or, without a second, beside
    all others."""

    results: Results
    first: Group
    second: Group | Reference | None = None

    @property
    def name(self) -> tuple[Hashable, ...]:
        """What tells a gap apart from all others."""
        second = self.second.name if isinstance(self.second, Reference) else self.second
        return self.results.questionnaire.id, self.results.year, self.first, second


def compared_change(change: Change, pair: Comparison) -> Compared | None:
    """What is known of both years; nothing where they cannot be compared."""
    if not change.compares or change.earlier is None or pair.earlier is None:
        return None
    return _compared((change.earlier, pair.earlier), (change.later, pair.later))


def _compared(earlier: tuple[Result, Results], later: tuple[Result, Results]) -> Compared:
    asked, counts = (
        [asked_about(*earlier), asked_about(*later)],
        [earlier[0].counts, later[0].counts],
    )
    return Compared(
        earlier=samples_of(earlier[0]),
        later=samples_of(later[0]),
        counts=(counts[0], counts[1]) if counts[0] and counts[1] else None,
        asked=(asked[0], asked[1]) if asked[0] and asked[1] else None,
    )


def samples_of(result: Result) -> tuple[Sample, ...]:
    """The positive answers among all: all that can be behind a result, the likeliest first."""
    return tuple(Sample(*positives) for positives in result.positives)


def compared_gaps(gap: Gap) -> Iterator[tuple[str, Compared | None]]:
    """Each question with what is known of both groups, the second standing for the earlier."""
    results = gap.results
    for question in results.asked:
        first = results.get(question.id, gap.first)
        if isinstance(gap.second, Reference):
            yield question.id, _beside_print(first, gap.second.shares.get(question.id))
            continue
        second = second_of(gap, question.id)
        shown = first.status is second.status is Status.SHOWN
        compared = _compared((second, results), (first, results)) if shown else None
        if compared and gap.second is None:  # how many of all others were asked is not known
            compared = compared._replace(asked=None)
        yield question.id, compared and compared._replace(is_gap=True)


def second_of(gap: Gap, question: str) -> Result:
    """The result of the other group of a gap within a wave."""
    if isinstance(gap.second, Group):
        return gap.results.get(question, gap.second)
    return others_than(gap.results, gap.first, question)


def _beside_print(own: Result, shares: PrintedShares | None) -> Compared | None:
    """What is known of an own share and a published one; nothing where it is not in print how many
    answers that is of."""
    base = shares.base or shares.answers if shares else None
    if own.counts is None or shares is None or shares.positive is None or not base:
        return None
    printed, decimals = shares.positive, max(0, -int(shares.positive.as_tuple().exponent))
    nearest = int(printed * base / 100)
    around = range(max(0, nearest - base // 50 - 1), min(base, nearest + base // 50 + 1) + 1)
    behind = [k for k in around if rounded_percent(Fraction(k, base), decimals) == printed]
    ends = dict.fromkeys((*behind[:1], *behind[-1:]))
    others = tuple(Sample(positive, base) for positive in ends)
    return Compared(earlier=others, later=samples_of(own), is_gap=True) if others else None


def stretch_of(
    series: TimeSeries, question: Question, group: Group
) -> tuple[tuple[Result, Results], ...]:
    """The last years in which a question is shown and that compare, if they are three or more."""
    first = max(series.breaks(question), default=0)
    waves = zip(series.of(question, group)[first:], series.waves[first:], strict=True)
    shown = tuple((r, results) for r, results in waves if r is not None and r.counts)
    is_latest = bool(shown) and shown[-1][1] is series.latest
    return shown if is_latest and len(shown) >= LEAST_YEARS else ()


def first_and_last(series: TimeSeries, question: Question, group: Group) -> Compared | None:
    """What is known of the first and the last of these years."""
    stretch = stretch_of(series, question, group)
    return _compared(stretch[0], stretch[-1]) if stretch else None
