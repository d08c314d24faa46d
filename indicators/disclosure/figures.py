"""What may be shown, and what a reader knows of what is not."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from typing import NamedTuple, TypeAlias

from ..survey.groups import EVERYBODY, Group
from ..survey.policy import LEAST_POSSIBLE, Policy, Unanimous
from ..survey.questionnaire import Valence


class Status(Enum):
    """Why a figure is shown or not.

    ``TOO_FEW``: fewer answers than the policy allows. ``COMPLEMENT``: enough answers, but
    hidden so that another group cannot be computed. ``WITHHELD``: hidden where a threshold has
    been raised on the command line, for either reason: the mark must not tell which, or the marks
    of two thresholds would tell the number. ``MASKED``: so many gave the same kind of answer that
    a bound is shown instead. ``NO_ANSWERS``: nobody answered inside the base. ``NOT_ASKED``: the
    question was not asked that year.

    Only of a wave whose answers are not at hand, but its printed table: ``PRINTED``: its shares
    as printed, of which several counts can be behind. ``IMPOSSIBLE``: no counts can be.
    ``NOT_PRINTED``: the table has no share for it.
    """

    SHOWN = "shown"
    TOO_FEW = "too_few"
    COMPLEMENT = "complement"
    WITHHELD = "withheld"
    MASKED = "masked"
    NO_ANSWERS = "no_answers"
    NOT_ASKED = "not_asked"
    PRINTED = "printed"
    IMPOSSIBLE = "impossible"
    NOT_PRINTED = "not_printed"


HIDDEN = (Status.TOO_FEW, Status.COMPLEMENT, Status.WITHHELD)


class Counts(NamedTuple):
    """The answers to one question in one group; ``clear`` is part of ``positive``."""

    negative: int
    neutral: int
    positive: int
    clear: int

    @property
    def base(self) -> int:
        """The answers inside the base: without "vet ej" and without the unanswered."""
        return self.negative + self.neutral + self.positive

    @property
    def unanimous(self) -> Valence | None:
        """The valence of every answer, if they all have the same."""
        valences = zip(Valence, (self.negative, self.neutral, self.positive), strict=True)
        return next((valence for valence, n in valences if n == self.base > 0), None)


NO_COUNTS = Counts(0, 0, 0, 0)


class Range(NamedTuple):
    """The whole numbers from ``least`` to ``most``: what a reader knows of a count."""

    least: int
    most: int

    @property
    def width(self) -> int:
        """How far apart the ends are; 0 if the number is known."""
        return self.most - self.least

    def meet(self, other: Range) -> Range:
        """What is known from both."""
        return Range(max(self.least, other.least), min(self.most, other.most))

    def join(self, other: Range) -> Range:
        """The least range with all that is in either."""
        return Range(min(self.least, other.least), max(self.most, other.most))


MANY = 10**6
"""More than any survey counts: as good as no upper bound."""
ANYTHING = Range(0, MANY)
NOTHING = Range(MANY, -MANY)


class Cell(NamedTuple):
    """A place for a figure: a question and a group; no question is the respondents themselves."""

    question: str | None
    group: Group = EVERYBODY


@dataclass(frozen=True, slots=True)
class Figure:
    """What a reader knows of a cell.

    ``base`` holds the answers (or, without a question, the respondents), ``counts`` the
    negative, neutral, positive and clearly positive among them, as far as it is in print.
    """

    status: Status
    base: Range
    counts: tuple[Range, Range, Range, Range] = (ANYTHING,) * 4

    def meet(self, other: Figure) -> Figure:
        """What is known from both figures of a cell, if both are in print."""
        negative, neutral, positive, clear = (
            count.meet(other_count)
            for count, other_count in zip(self.counts, other.counts, strict=True)
        )
        base = self.base.meet(other.base)
        return Figure(self.status, base, (negative, neutral, positive, clear))

    @property
    def known(self) -> bool:
        """Whether the figure stands in print as a number or a bound."""
        return self.status not in HIDDEN


Figures: TypeAlias = Mapping[Cell, Figure]


def threshold(group: Group, policy: Policy) -> int:
    """The answers that have to stand behind a figure of the group."""
    return policy.least if group == EVERYBODY else policy.least_in_group


def status_by_threshold(base: int, group: Group, policy: Policy) -> Status:
    """The status of a figure by the number of answers behind it alone."""
    if base == 0:
        return Status.NO_ANSWERS
    return Status.TOO_FEW if base < threshold(group, policy) else Status.SHOWN


def shown_size(size: int) -> Figure:
    """A number of respondents, in print."""
    return Figure(Status.SHOWN if size else Status.NO_ANSWERS, Range(size, size))


def hidden_size(status: Status, group: Group, policy: Policy) -> Figure:
    """What a mark in place of a number of respondents says: a group that is named has three."""
    least, needed = LEAST_POSSIBLE if group.labels else 1, threshold(group, policy)
    return Figure(
        status, Range(least, needed - 1) if status is Status.TOO_FEW else Range(needed, MANY)
    )


def hidden_figure(status: Status, group: Group, policy: Policy, size: Figure) -> Figure:
    """What a mark in place of a share says.

    Of a group whose size is hidden, nothing: it is hidden in every question. "Too few" may
    be none at all.
    """
    if size.status in HIDDEN:
        return Figure(status, Range(0, size.base.most))
    needed = threshold(group, policy)
    marked = Range(0, needed - 1) if status is Status.TOO_FEW else Range(needed, MANY)
    return Figure(status, marked.meet(size.base._replace(least=0)))


def shown_figure(counts: Counts) -> Figure:
    """What a figure in print gives away: its counts.

    Up to a hundred answers whole percents give them away. Beyond that points of change do, which
    come from unrounded shares. A year later they will stand beside today's figure, so the counts
    are taken as known from the first day: otherwise what to hide would have to be chosen anew.
    """
    negative, neutral, positive, clear = (Range(n, n) for n in counts)
    status = Status.SHOWN if counts.base else Status.NO_ANSWERS
    return Figure(status, Range(counts.base, counts.base), (negative, neutral, positive, clear))


def percents_figure(percents: Sequence[Decimal], base: int, decimals: int) -> Figure:
    """What printed percents alone say, negative, neutral, positive and clearly positive: every
    count that rounds to them."""
    negative, neutral, positive, clear = (_rounding_to(p, base, decimals) for p in percents)
    status = Status.SHOWN if base else Status.NO_ANSWERS
    return Figure(status, Range(base, base), (negative, neutral, positive, clear))


def _rounding_to(percent: Decimal, base: int, decimals: int) -> Range:
    """The counts whose share of the base is printed as a percent, rounded half-up."""
    steps = 10**decimals
    twice = int(2 * percent * steps)
    least = -(-base * (twice - 1) // (200 * steps))
    most = -(-base * (twice + 1) // (200 * steps)) - 1
    return Range(max(least, 0), max(0, min(most, base)))


def masked_figure(base: int, valence: Valence | None, protection: int) -> Figure:
    """What a bound such as "≥ 90 %" says of ``base`` answers: that so many are of one valence,
    or more, and not that all are."""
    at_bound, rest = Range(least_masked(base, protection), base), Range(0, base)
    negative, neutral, positive = (at_bound if valence is kind else rest for kind in Valence)
    return Figure(Status.MASKED, Range(base, base), (negative, neutral, positive, rest))


def mask_percent(base: int, protection: int) -> int:
    """The bound that is printed in place of a share at or beyond it: a multiple of five, 95 at
    most, that leaves at least ``protection`` answers open."""
    return min(95, max(0, 20 * (base - protection) // base * 5))


def least_masked(base: int, protection: int) -> int:
    """The fewest answers that a bound allows."""
    return -(-base * mask_percent(base, protection) // 100)


def masked_valence(counts: Counts, protection: int) -> Valence | None:
    """The valence whose share is at or beyond the bound, if one is.

    Were only unanimous figures masked, the bound would say that they are.
    """
    by_valence = dict(zip(Valence, counts[:3], strict=True))
    commonest = max(by_valence, key=by_valence.__getitem__)
    reached = counts.base > 0 and by_valence[commonest] >= least_masked(counts.base, protection)
    return commonest if reached else None


def is_masked(counts: Counts, policy: Policy) -> bool:
    """Whether the policy lets a bound stand for the figure."""
    masks = policy.unanimous is Unanimous.MASK
    return masks and masked_valence(counts, policy.protection) is not None
