"""What may be said of every change and gap that one document tells, all together.

The association declares in ``rounds.toml`` what its answers stand for: the people asked, whose
answers are counted, or the work they speak of, of which they are draws. The level of the tests is
that of the document: what it tells of is one family, the whole of each survey before its parts.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from ..analysis import Assessment, Compared, Population, Sample, Smallest, Verdict
from ..analysis.compared import change_p
from ..analysis.estimates import asked_about
from ..analysis.hierarchy import Tree, adjusted
from ..analysis.trend import cochran_armitage
from ..analysis.verdicts import of_process, of_these
from ..analysis.whole_verdicts import trend_of_process, whole_of_process, whole_of_these
from ..disclosure import Status
from ..printed.reference import Reference
from ..results.all_others import others_than
from ..results.comparison import Change, Comparison, TimeSeries
from ..results.result import Result
from ..results.sealed import Results
from ..survey.groups import EVERYBODY, Group
from ..words import rounded_percent
from .choices import Choices

if TYPE_CHECKING:
    from ..printed import PrintedShares
    from ..results.whole import WholeChange, WholeTrend
    from ..survey.questionnaire import Question

LEAST_YEARS = 3
NOT_COMPARABLE = Assessment(verdict=Verdict.NOT_COMPARABLE)


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """The verdicts of a document: p-values adjusted for all of its tests, by name, and how many
    changes and gaps it tells."""

    population: Population
    smallest: Smallest
    adjusted: Mapping[Hashable, float]
    claims: int

    def changes(self, pair: Comparison, group: Group) -> tuple[Assessment, ...]:
        """The assessment of each change of a group, in the order asked."""
        name = _name(pair, group)
        return tuple(
            self._assessed((*name, change.question.id), compared_change(change, pair))
            for change in pair.changes(group)
        )

    def gaps(self, gap: Gap) -> tuple[Assessment, ...]:
        """The assessment of each gap between two groups, in the order asked."""
        return tuple(
            self._assessed((*gap.name, question), compared)
            for question, compared in _compared_gaps(gap)
        )

    def trends(self, series: TimeSeries, group: Group) -> tuple[Assessment, ...]:
        """The assessment of each question over its last years that compare: the change from the
        first of them to the last, with the p-value of all of them; in the order asked."""
        name = _trend_name(series, group)
        return tuple(
            self._assessed((*name, question.id), _first_and_last(series, question, group))
            for question in series.latest.asked
        )

    def whole_trend(self, trend: WholeTrend, series: TimeSeries) -> Assessment:
        """The assessment of a whole questionnaire, or of an area, over years; of a process."""
        name = (*_trend_name(series, trend.group), trend.area, "whole")
        return trend_of_process(trend, self.adjusted[name], self.smallest)

    def whole(self, whole: WholeChange, pair: Comparison) -> Assessment:
        """The assessment of the change of a whole questionnaire, or of an area."""
        if self.population is Population.PROCESS:
            name = (*_name(pair, whole.group), whole.area, "whole")
            return whole_of_process(whole, self.adjusted[name], self.smallest)
        changes = [c for c in pair.changes(whole.group) if c.question.id in whole.questions]
        bases = (
            min(c.earlier.base or 1 for c in changes if c.earlier),
            min(c.later.base or 1 for c in changes),
        )
        return whole_of_these(whole, bases, self.claims, self.smallest)

    def _assessed(self, name: Hashable, compared: Compared | None) -> Assessment:
        if compared is None:
            return NOT_COMPARABLE
        if self.population is Population.THESE:
            return of_these(compared, self.claims, self.smallest)
        return of_process(compared, self.adjusted[name], self.smallest, self.claims)


def judged(
    pairs: Sequence[Comparison],
    choices: Choices,
    gaps: Sequence[Gap] = (),
    series: Sequence[TimeSeries] = (),
) -> Choices:
    """The choices of a document with the judgement of all that it sets side by side; as they are
    where it is not declared what the answers stand for."""
    if choices.population is None:
        return choices
    tests = choices.population is Population.PROCESS
    in_trees = _Trees(tests)
    trees = [tree for pair in pairs if (tree := in_trees.of_pair(pair))]
    trees += [tree for gap in gaps if (tree := in_trees.of_gap(gap))]
    trees += [tree for each in series if (tree := in_trees.of_series(each))]
    judgement = Judgement(
        population=choices.population,
        smallest=choices.smallest or Smallest(),
        adjusted=adjusted(trees) if tests else {},
        claims=sum(tree.leaves for tree in trees),
    )
    return replace(choices, judgement=judgement)


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
        earlier=_samples(earlier[0]),
        later=_samples(later[0]),
        counts=(counts[0], counts[1]) if counts[0] and counts[1] else None,
        asked=(asked[0], asked[1]) if asked[0] and asked[1] else None,
    )


def _samples(result: Result) -> tuple[Sample, ...]:
    return tuple(Sample(*positives) for positives in result.positives)


def _compared_gaps(gap: Gap) -> Iterator[tuple[str, Compared | None]]:
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
        yield question.id, compared


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
    return Compared(earlier=others, later=_samples(own)) if others else None


# --- years ---------------------------------------------------------------------------------


def stretch_of(
    series: TimeSeries, question: Question, group: Group
) -> tuple[tuple[Result, Results], ...]:
    """The last years in which a question is shown and that compare, if they are three or more."""
    first = max(series.breaks(question), default=0)
    waves = zip(series.of(question, group)[first:], series.waves[first:], strict=True)
    shown = tuple((r, results) for r, results in waves if r is not None and r.counts)
    is_latest = bool(shown) and shown[-1][1] is series.latest
    return shown if is_latest and len(shown) >= LEAST_YEARS else ()


def _first_and_last(series: TimeSeries, question: Question, group: Group) -> Compared | None:
    stretch = stretch_of(series, question, group)
    return _compared(stretch[0], stretch[-1]) if stretch else None


def _trend_p(stretch: Sequence[tuple[Result, Results]]) -> float:
    samples = [_samples(result)[0] for result, _ in stretch]
    return cochran_armitage(samples, [results.year for _, results in stretch])


def _trend_name(series: TimeSeries, group: Group) -> tuple[Hashable, ...]:
    return "trend", series.latest.questionnaire.id, series.years, group


# --- the tests of a document as trees -------------------------------------------------------


def _name(pair: Comparison, group: Group) -> tuple[Hashable, ...]:
    earlier = pair.earlier.year if pair.earlier else None
    return pair.later.questionnaire.id, earlier, pair.later.year, group


@dataclass(frozen=True, slots=True)
class _Trees:
    """What a document tells, as trees; with p-values if it is tested."""

    tests: bool

    def of_pair(self, pair: Comparison) -> Tree | None:
        """A survey between two years: the whole of all respondents, then its areas and questions
        beside the wholes of the groups, each with its own parts."""
        own = self._of_group(pair, EVERYBODY)
        if own is None:
            return None
        groups = tuple(tree for g in pair.later.groups if (tree := self._of_group(pair, g)))
        if not groups:
            return own
        name = _name(pair, EVERYBODY)
        parts = (
            Tree((*name, "own"), None, own.parts),
            Tree((*name, "groups"), None, groups, even=True),
        )
        return replace(own, parts=parts, even=True)

    def of_gap(self, gap: Gap) -> Tree | None:
        """The questions of which both groups are shown."""
        name = gap.name
        compared = ((question, both) for question, both in _compared_gaps(gap) if both)
        ends = tuple(self._end((*name, question), both) for question, both in compared)
        return Tree(name, None, ends) if ends else None

    def of_series(self, series: TimeSeries) -> Tree | None:
        """The trends of a survey, of all respondents beside the groups."""
        groups = (EVERYBODY, *series.latest.groups)
        trees = tuple(tree for group in groups if (tree := self._trend_of_group(series, group)))
        name = (*_trend_name(series, EVERYBODY), "groups")
        return Tree(name, None, trees, even=True) if trees else None

    def _trend_of_group(self, series: TimeSeries, group: Group) -> Tree | None:
        name = _trend_name(series, group)
        ends = [
            (question.area, Tree((*name, question.id), _trend_p(stretch) if self.tests else None))
            for question in series.latest.asked
            if (stretch := stretch_of(series, question, group))
        ]
        wholes = {area: series.trend(group, area) for area in (None, *(area for area, _ in ends))}
        return self._with_wholes(name, ends, wholes)

    def _of_group(self, pair: Comparison, group: Group) -> Tree | None:
        name = _name(pair, group)
        changes = ((c.question, compared_change(c, pair)) for c in pair.changes(group))
        ends = [(q.area, self._end((*name, q.id), both)) for q, both in changes if both]
        wholes = {area: pair.whole(group, area) for area in (None, *(area for area, _ in ends))}
        return self._with_wholes(name, ends, wholes)

    def _with_wholes(
        self,
        name: tuple[Hashable, ...],
        ends: Sequence[tuple[str | None, Tree]],
        wholes: Mapping[str | None, WholeChange | WholeTrend | None],
    ) -> Tree | None:
        """The tests of the questions under that of their area, and these under that of the whole,
        as far as these are told."""
        parts: list[Tree] = []
        for area in dict.fromkeys(area for area, _ in ends):
            of_area = tuple(end for area_of_end, end in ends if area_of_end == area)
            whole = wholes[area] if area else None
            parts += [self._whole(name, whole, of_area)] if whole else of_area
        if whole := wholes[None]:
            return self._whole(name, whole, parts)
        return Tree((*name, None, "none"), None, tuple(parts)) if ends else None

    def _whole(
        self,
        name: tuple[Hashable, ...],
        whole: WholeChange | WholeTrend,
        parts: Sequence[Tree],
    ) -> Tree:
        p_value = whole.p_value if self.tests else None
        return Tree((*name, whole.area, "whole"), p_value, tuple(parts))

    def _end(self, name: Hashable, compared: Compared) -> Tree:
        return Tree(name, change_p(compared) if self.tests else None)
