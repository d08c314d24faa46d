"""What may be said of every change and gap that one document tells, all together.

The association declares in ``rounds.toml`` what its answers stand for: the people asked, whose
answers are counted, or the work they speak of, of which they are draws. The level of the tests is
that of the document: what it tells of is one family, the whole of each survey before its parts.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from fractions import Fraction
from typing import TYPE_CHECKING

from ..analysis import Assessment, Compared, Population, Smallest, Verdict
from ..analysis.compared import change_p
from ..analysis.hierarchy import Tree, adjusted
from ..analysis.trend import trend_p
from ..analysis.verdicts import of_process, of_these
from ..analysis.whole_verdicts import (
    large_points,
    trend_of_process,
    whole_of_process,
    whole_of_these,
)
from ..results.comparison import Comparison, TimeSeries
from ..results.result import Result
from ..results.sealed import Results
from ..survey.groups import EVERYBODY, Group
from ..words.said import Words
from .choices import Choices
from .side_by_side import (
    Gap,
    compared_change,
    compared_gaps,
    first_and_last,
    samples_of,
    stretch_of,
)

if TYPE_CHECKING:
    from ..results.whole import WholeChange, WholeTrend

NOT_COMPARABLE = Assessment(verdict=Verdict.NOT_COMPARABLE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """The verdicts of a document: p-values adjusted for all of its tests, by name; and among how
    many claims of the same kind a change or gap, and a whole, stands. Where there are wholes, they
    and the rest have half of the level each."""

    population: Population
    smallest: Smallest
    adjusted: Mapping[Hashable, float]
    claims: int
    wholes: int
    # A change stands in several places of a document, and is judged once.
    _found: dict[Hashable, tuple[Assessment, ...]] = field(
        default_factory=dict, compare=False, repr=False
    )

    def changes(self, pair: Comparison, group: Group) -> tuple[Assessment, ...]:
        """The assessment of each change of a group, in the order asked."""
        name = _name(pair, group)
        if name not in self._found:
            self._found[name] = _not_too_few(
                self._assessed((*name, change.question.id), compared_change(change, pair))
                for change in pair.changes(group)
            )
        return self._found[name]

    def gaps(self, gap: Gap) -> tuple[Assessment, ...]:
        """The assessment of each gap between two groups, in the order asked."""
        return _not_too_few(
            self._assessed((*gap.name, question), compared)
            for question, compared in compared_gaps(gap)
        )

    def trends(self, series: TimeSeries, group: Group) -> tuple[Assessment, ...]:
        """The assessment of each question over its last years that compare: the change from the
        first of them to the last, with the p-value of all of them; in the order asked."""
        name = _trend_name(series, group)
        return tuple(
            self._assessed((*name, question.id), first_and_last(series, question, group))
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
        return whole_of_these(whole, base_of(whole, pair), self.wholes, self.smallest)

    def limit_of(self, whole: WholeChange, pair: Comparison) -> Fraction:
        """From how many percentage points on a whole among the people asked is spoken of."""
        return large_points(whole, base_of(whole, pair), self.wholes, self.smallest)

    def _assessed(self, name: Hashable, compared: Compared | None) -> Assessment:
        if compared is None:
            return NOT_COMPARABLE
        if self.population is Population.THESE:
            return of_these(compared, self.claims, self.smallest)
        return of_process(compared, self.adjusted[name], self.smallest, self.claims)


def _not_too_few(assessments: Iterable[Assessment]) -> tuple[Assessment, ...]:
    """The assessments, where what has been enough for one change is not too few for another."""
    found = tuple(assessments)
    if not any(assessment.verdict.stands_out for assessment in found):
        return found
    return tuple(
        replace(assessment, verdict=Verdict.UNCERTAIN)
        if assessment.verdict is Verdict.TOO_FEW
        else assessment
        for assessment in found
    )


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
    questions = sum(tree.leaves for tree in trees)
    wholes = sum(len(pair.wholes) for pair in pairs)
    judgement = Judgement(
        population=choices.population,
        smallest=choices.smallest or Smallest(),
        adjusted=adjusted(trees) if tests else {},
        claims=questions * (1 + bool(wholes)),
        wholes=wholes * 2,
    )
    return replace(choices, judgement=judgement)


def base_of(whole: WholeChange, pair: Comparison) -> int:
    """The most answers of the later year to any question of a whole."""
    changes = (c for c in pair.changes(whole.group) if c.question.id in whole.questions)
    return max(change.later.base or 1 for change in changes)


def _trend_p(stretch: Sequence[tuple[Result, Results]]) -> float:
    samples = [samples_of(result)[0] for result, _ in stretch]
    return trend_p(samples, [results.year for _, results in stretch])


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
        compared = ((question, both) for question, both in compared_gaps(gap) if both)
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
        ends: Sequence[tuple[Words | None, Tree]],
        wholes: Mapping[Words | None, WholeChange | WholeTrend | None],
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
