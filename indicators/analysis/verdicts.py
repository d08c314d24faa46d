"""What may be said of each change: the verdict, and what it rests on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from fractions import Fraction
from itertools import product
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from ..words.errors import WorkspaceError
from .share_tests import Sample, at_most_certain, at_most_fisher, boschloo, finite_population
from .whole_scale import benjamini_hochberg, mann_whitney

if TYPE_CHECKING:
    from ..disclosure import Counts

# A change is called clear from so many percentage points and so many persons: of people who have
# all answered, even one who answers otherwise is a change beyond chance.
_LEAST_POINTS, _LEAST_PERSONS = 10, 3

Invited: TypeAlias = tuple[int | None, int | None]
"""The numbers invited in the earlier and the later year, ``None`` where they are not known."""


class Population(Enum):
    """Whose share is meant: the estimand.

    ``THESE``: that of the very people invited each year, of whom those who answered are a random
    sample without replacement. ``PROCESS``: that of the work itself, which would have given
    other answers another time; the answers are independent draws.
    """

    THESE = "these"
    PROCESS = "process"


class Verdict(Enum):
    """What may be said of a change.

    ``CLEAR_RISE``, ``CLEAR_FALL``: secured, at least ten percentage points and at least three
    persons. The persons are the change of the share times the answers of the later year, exactly:
    from 10 of 12 to 11 of 12 is one. Where print leaves several counts possible, all of this holds
    for all of them.

    ``SMALL``: secured, but not surely as much as that.

    ``TOO_FEW``: had all answered negatively in one year and positively in the other, even this
    change, the only one among its questions, would not have been secured.
    """

    CLEAR_RISE = "clear_rise"
    CLEAR_FALL = "clear_fall"
    SMALL = "small"
    NOT_SECURED = "not_secured"
    TOO_FEW = "too_few"
    NOT_COMPARABLE = "not_comparable"


@dataclass(frozen=True, slots=True, kw_only=True)
class Assessment:
    """A change of the positive share, and how sure it is; only the verdict if not comparable,
    no points and no effect size if print leaves several counts possible.

    ``points`` are percentage points; ``persons_per_point`` are the answers of the later year that
    make up one of them. ``adjusted`` is the p-value adjusted for the family of questions.
    ``cles`` is the common-language effect size along the whole scale; ``scale_adjusted`` is the
    adjusted p-value of the rank test, which there is for a process only.
    """

    verdict: Verdict
    p_value: float | None = None
    adjusted: float | None = None
    points: Fraction | None = None
    persons_per_point: Fraction | None = None
    cles: Fraction | None = None
    scale_adjusted: float | None = None

    @property
    def persons(self) -> Fraction | None:
        """How many answers of the later year the change amounts to, up or down."""
        if self.points is None or self.persons_per_point is None:
            return None
        return abs(self.points) * self.persons_per_point


@dataclass(frozen=True, slots=True)
class Between:
    """A change of which print leaves several positive shares possible in a year.

    ``earlier`` and ``later`` are what can be behind them, the largest base first.
    """

    earlier: tuple[Sample, ...]
    later: tuple[Sample, ...]


def verdicts(
    changes: Sequence[tuple[Counts, Counts] | Between | None],
    population: Population,
    invited: Invited = (None, None),
    alpha: float = 0.05,
) -> list[Assessment]:
    """The verdict on each change of one family: the questions of a group in a year.

    A change is the shown counts of the earlier and the later year, ``None`` where the two are not
    comparable. The p-values are adjusted after Benjamini and Hochberg. Where print leaves several
    counts possible, the verdict is one that holds for all of them.

    Raises:
        WorkspaceError: If ``THESE`` are meant and their number is not known.
    """
    family = [change for change in changes if change is not None]
    samples = [_possible(change) for change in family]
    likeliest = [(between.earlier[0], between.later[0]) for between in samples]
    p_values = [_greatest_p(between, population, invited, alpha) for between in samples]
    extreme_p_values = [p_value(*_utmost(*pair), population, invited) for pair in likeliest]
    adjusted = benjamini_hochberg(p_values)
    unless_clear = [
        Verdict.NOT_SECURED if extreme_p * len(family) <= alpha else Verdict.TOO_FEW
        for extreme_p in extreme_p_values
    ]
    secured = (adjusted_p <= alpha for adjusted_p in adjusted)
    outcomes = map(_verdict, samples, secured, unless_clear)
    scales = _scale_changes(family, population)
    assessed = map(_assessment, family, p_values, adjusted, outcomes, scales)
    not_comparable = Assessment(verdict=Verdict.NOT_COMPARABLE)
    return [not_comparable if change is None else next(assessed) for change in changes]


def p_value(earlier: Sample, later: Sample, population: Population, invited: Invited) -> float:
    """The p-value of a change of the positive share, for the population that is meant.

    Raises:
        WorkspaceError: If ``THESE`` are meant and their number is not known.
    """
    if population is Population.PROCESS:
        return boschloo(earlier, later)
    earlier_size, later_size = invited
    if earlier_size is None or later_size is None:
        raise WorkspaceError("statistics.no_invited")
    return finite_population(earlier, later, (earlier_size, later_size))


def _possible(change: tuple[Counts, Counts] | Between) -> Between:
    if isinstance(change, Between):
        return change
    earlier, later = map(_sample, change)
    return Between((earlier,), (later,))


def _greatest_p(change: Between, population: Population, invited: Invited, alpha: float) -> float:
    """The greatest p-value of all that can be behind a change.

    1 where it may have gone either way, or is not secured for one possibility: the others then do
    not matter, and counting it as 1 makes no other question clear when p-values are adjusted. Of
    each base only the shares nearest to each other are tried, since the p-value falls with their
    distance: the smallest bases first, then those whose p-value can exceed all before.
    """
    if len(change.earlier) == len(change.later) == 1:
        return p_value(change.earlier[0], change.later[0], population, invited)
    rises = _rises(change)
    earlier, later = _ends(change.earlier, rises), _ends(change.later, not rises)
    lower_samples, upper_samples = (earlier, later) if rises else (later, earlier)
    lowest_above = min(Fraction(*sample) for sample in upper_samples)
    if max(Fraction(*sample) for sample in lower_samples) >= lowest_above:
        return 1.0
    pairs = list(product(earlier, later))
    greatest = p_value(*min(pairs, key=_answers), population, invited)
    if greatest > alpha:
        return 1.0
    for bound, pair in sorted(((_bound(*p, population, invited), p) for p in pairs), reverse=True):
        if bound <= greatest or greatest > alpha:
            break
        greatest = max(greatest, p_value(*pair, population, invited))
    return 1.0 if greatest > alpha else greatest


def _ends(samples: Sequence[Sample], highest: bool) -> list[Sample]:
    """Of each base the sample with the most positive answers, or that with the fewest."""
    by_base: dict[int, list[Sample]] = {}
    for sample in samples:
        by_base.setdefault(sample.base, []).append(sample)
    return [(max if highest else min)(same_base) for same_base in by_base.values()]


def _answers(pair: tuple[Sample, Sample]) -> int:
    return sum(sample.base for sample in pair)


def _bound(earlier: Sample, later: Sample, population: Population, invited: Invited) -> float:
    """A bound on the p-value, found without a test."""
    if population is Population.PROCESS:
        return at_most_fisher(earlier, later)
    earlier_size, later_size = invited
    if earlier_size is None or later_size is None:
        return 1.0
    return at_most_certain(earlier, later, (earlier_size, later_size))


def _utmost(earlier: Sample, later: Sample) -> tuple[Sample, Sample]:
    """The greatest change that as many answers could have shown."""
    return Sample(0, earlier.base), Sample(later.base, later.base)


class _ScaleChange(NamedTuple):
    """A change along the whole scale: effect size and adjusted p-value, as far as there are any."""

    cles: Fraction | None = None
    adjusted: float | None = None


def _scale_changes(
    family: Sequence[tuple[Counts, Counts] | Between], population: Population
) -> list[_ScaleChange]:
    """The effect size of each change, and the adjusted p-value if the answers are draws.

    The rank test takes them as draws from a process: of these people it would say nothing. It
    needs the counts of the whole scale. A change without them is still one of the family: counted
    as 1, it makes no other p-value smaller than it would be with the counts.
    """
    ranks = [None if isinstance(change, Between) else mann_whitney(*change) for change in family]
    if population is Population.THESE:
        return [_ScaleChange(rank.cles if rank else None) for rank in ranks]
    adjusted = benjamini_hochberg([rank.p_value if rank else 1.0 for rank in ranks])
    tests = zip(ranks, adjusted, strict=True)
    return [_ScaleChange(rank.cles, p) if rank else _ScaleChange() for rank, p in tests]


def _verdict(change: Between, secured: bool, otherwise: Verdict) -> Verdict:
    if not secured:
        return otherwise
    if not _is_large(change):
        return Verdict.SMALL
    return Verdict.CLEAR_RISE if _rises(change) else Verdict.CLEAR_FALL


def _is_large(change: Between) -> bool:
    """Whether a secured change is large enough to be clear, whatever of it print leaves open.

    It goes one way, so of each later base only the share nearest to all earlier ones is tried.
    """
    rises = _rises(change)
    nearest = (max if rises else min)(Fraction(*sample) for sample in change.earlier)
    for sample in _ends(change.later, not rises):
        step = abs(Fraction(*sample) - nearest)
        if 100 * step < _LEAST_POINTS or step * sample.base < _LEAST_PERSONS:
            return False
    return True


def _rises(change: Between) -> bool:
    """Whether the likeliest of what can be behind a change is a rise."""
    return Fraction(*change.earlier[0]) < Fraction(*change.later[0])


def _assessment(
    change: tuple[Counts, Counts] | Between,
    p_value: float,
    adjusted: float,
    verdict: Verdict,
    scale: _ScaleChange,
) -> Assessment:
    points = persons = None
    if not isinstance(change, Between):
        earlier, later = map(_sample, change)
        points, persons = _points(earlier, later), Fraction(later.base, 100)
    return Assessment(
        verdict=verdict,
        p_value=p_value,
        adjusted=adjusted,
        points=points,
        persons_per_point=persons,
        cles=scale.cles,
        scale_adjusted=scale.adjusted,
    )


def _sample(counts: Counts) -> Sample:
    return Sample(counts.positive, counts.base)


def _points(earlier: Sample, later: Sample) -> Fraction:
    """The change of the positive share in percentage points."""
    return 100 * (Fraction(*later) - Fraction(*earlier))
