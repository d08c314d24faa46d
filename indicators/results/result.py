"""A sealed figure: what is hidden has no number in it."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from ..disclosure import Counts, Status, mask_percent
from ..disclosure.figures import masked_valence
from ..survey.groups import Group
from ..survey.questionnaire import Question, Valence
from ..words import rounded_percent
from ..words.errors import DisclosureError

if TYPE_CHECKING:
    from ..printed import PrintedShares, Ways


class Bound(NamedTuple):
    """What stands in place of the figures where nearly all answers, or all, are of one valence:
    the number of answers, and that at least ``percent`` of them are of that valence."""

    base: int
    valence: Valence
    percent: int

    @classmethod
    def of(cls, counts: Counts, protection: int) -> Bound:
        """The bound that some counts have reached, and that leaves ``protection`` answers open.

        Raises:
            ValueError: If they have not: the bound would not be true.
        """
        valence = masked_valence(counts, protection)
        if valence is None:
            raise ValueError("a bound stands for shares at or beyond it only")
        return cls(counts.base, valence, mask_percent(counts.base, protection))


class Reconstructed(NamedTuple):
    """Shares from a printed table, and all that can be behind them, the likeliest first."""

    shares: PrintedShares
    ways: tuple[Ways, ...]

    @property
    def base(self) -> int | None:
        """The number of answers, ``None`` if it can be several."""
        return self.ways[0].base if len(self.ways) == 1 else None

    def between(self, valence: str) -> tuple[Fraction, Fraction]:
        """The least and the greatest share of a valence that can be behind the printed one."""
        ranges = [(getattr(ways.counts, valence), ways.base) for ways in self.ways]
        return (
            min(Fraction(counts[0], base) for counts, base in ranges),
            max(Fraction(counts[-1], base) for counts, base in ranges),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """The answers of a group to one question.

    The counts exist exactly when the status is ``SHOWN``, a bound exactly when ``MASKED``, shares
    as printed exactly when ``PRINTED``.
    """

    question: Question
    group: Group
    status: Status
    counts: Counts | None = None
    bound: Bound | None = None
    from_print: Reconstructed | None = None

    def __post_init__(self) -> None:
        """Refuses numbers that are hidden, and numbers that cannot be counts.

        Raises:
            DisclosureError: If counts and status do not agree.
            ValueError: If the counts are no counts.
        """
        if (self.counts is not None) != (self.status is Status.SHOWN) or (
            (self.bound is not None) != (self.status is Status.MASKED)
            or (self.from_print is not None) != (self.status is Status.PRINTED)
        ):
            raise DisclosureError("result.not_shown", question=self.question.id)
        counts = self.counts
        if counts and not (min(counts) >= 0 and counts.clear <= counts.positive and counts.base):
            raise ValueError("counts are not negative, clear is part of positive, base is not 0")

    @property
    def has_shares(self) -> bool:
        """Whether its shares are in print: as counted, or as a printed table has them."""
        return self.counts is not None or self.from_print is not None

    @property
    def told(self) -> bool:
        """Whether anything of the answers is in print: their shares, or a bound."""
        return self.has_shares or self.bound is not None

    @property
    def base(self) -> int | None:
        """The number of answers inside the base, ``None`` if it is hidden or not known."""
        known = self.counts or self.bound or self.from_print
        return None if known is None else known.base

    def in_print(self, decimals: int) -> Decimal | None:
        """The positive share as tables have it; nothing where it is hidden or only bounded."""
        if self.from_print is not None:
            return self.from_print.shares.positive
        return None if self.counts is None else rounded_percent(self.share("positive"), decimals)

    @property
    def positives(self) -> tuple[tuple[int, int], ...]:
        """The positive answers and the base: where print leaves several possible, the fewest and
        the most at each base, the likeliest base first; nothing if they are hidden."""
        if self.from_print is not None:
            return tuple(
                (count, ways.base)
                for ways in self.from_print.ways
                for count in sorted({ways.counts.positive[0], ways.counts.positive[-1]})
            )
        return () if self.counts is None else ((self.counts.positive, self.counts.base),)

    def between(self, valence: str) -> tuple[Fraction, Fraction]:
        """The least and the greatest share there can be: the same where the counts are known.

        Raises:
            DisclosureError: If the result is not shown.
        """
        if self.from_print is not None:
            return self.from_print.between(valence)
        share = self.share(valence)
        return share, share

    def share(self, valence: str) -> Fraction:
        """The exact share of ``negative``, ``neutral``, ``positive`` or ``clear`` answers.

        Raises:
            DisclosureError: If the result is not shown.
        """
        if self.counts is None:
            raise DisclosureError("result.not_shown", question=self.question.id)
        return Fraction(getattr(self.counts, valence), self.counts.base)


@dataclass(frozen=True, slots=True)
class Answers:
    """A number of respondents; it exists exactly when the status is ``SHOWN``."""

    status: Status
    count: int | None = None

    def __post_init__(self) -> None:
        if (self.count is not None) != (self.status is Status.SHOWN):
            raise DisclosureError("answers.not_shown")
