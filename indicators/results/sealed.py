"""Results: sealed figures. What is hidden does not exist past this room."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from typing import TYPE_CHECKING

from ..disclosure import Counts, Figures, Status, mask_percent
from ..disclosure.figures import masked_valence
from ..disclosure.release import Structure
from ..survey.groups import EVERYBODY, Division, Group
from ..survey.policy import Policy
from ..survey.questionnaire import Grouping, Question, Questionnaire, Valence, unknown_name
from ..words import rounded_percent
from ..words.errors import DisclosureError
from ..words.said import InBoth, Listed

if TYPE_CHECKING:
    import pandas as pd

    from ..printed import PrintedShares, Ways
    from ..printed.reference import Reference


@dataclass(frozen=True, slots=True)
class Bound:
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


@dataclass(frozen=True, slots=True)
class Reconstructed:
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


class Listing(Enum):
    """Whether the groups of a division stand beside the total.

    ``LISTED``: they do. ``MERGED``: one is too small, and the policy then shows only the total.
    ``ALONE``: beside the total they could not be protected. ``MISSING``: the export does not
    have them.
    """

    LISTED = "listed"
    MERGED = "merged"
    ALONE = "alone"
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class Divided:
    """A way in which the respondents were to be divided, and what came of it; ``alone`` if its
    groups are safe only without tables by one of the groupings."""

    groupings: tuple[Grouping, ...]
    listing: Listing
    alone: bool = False

    @property
    def division(self) -> Division:
        """The ids of the groupings."""
        return tuple(grouping.id for grouping in self.groupings)

    @property
    def label(self) -> Listed:
        """What the division is called: "insats", or "insats och kön"."""
        names = ((g.label.lower(), (g.english or g.label).lower()) for g in self.groupings)
        return Listed(tuple(InBoth(*name) for name in names))


@dataclass(frozen=True, slots=True, kw_only=True)
class Results:
    """All results of a wave, sealed, in the questionnaire's order.

    ``answers`` holds the respondents of the total and of each group listed, ``received`` all
    answers of the wave, which differ from the total's only if ``excluded`` groups have been
    left out. ``structure`` is what the audit needs of the groups; it holds no numbers.
    ``published`` are the figures of the same answers that stand in print since earlier.
    ``targets`` are the positive shares wanted, in whole percent, ``references`` the published
    shares of others that stand beside one's own. ``print_file`` names the printed table that the
    figures are from, where the answers are not at hand.
    """

    questionnaire: Questionnaire
    year: int
    policy: Policy
    invited: int | None
    received: Answers
    divided: tuple[Divided, ...]
    answers: Mapping[Group, Answers]
    cells: Mapping[tuple[str, Group], Result]
    structure: Structure
    published: Figures = field(default_factory=dict)
    targets: Mapping[str, int] = field(default_factory=dict)
    references: tuple[Reference, ...] = ()
    excluded: bool = False
    print_file: str | None = None

    @property
    def groups(self) -> tuple[Group, ...]:
        """The groups listed, without the total: those of the divisions that were asked for.

        ``answers`` and ``cells`` hold the other groupings as well, for what is hidden does not
        depend on what is asked for.
        """
        listed = {divided.division for divided in self.divided}
        return tuple(group for group in self.answers if group.division in listed)

    @property
    def asked(self) -> tuple[Question, ...]:
        """The questions of the year; a question's number is its place here."""
        return self.questionnaire.asked(self.year)

    @property
    def response_rate(self) -> Fraction | None:
        """Answers of those invited; ``None`` if one of them is hidden or not known."""
        if self.received.count is None or self.invited is None:
            return None
        return Fraction(self.received.count, self.invited)

    def get(self, question: str, group: Group | str = EVERYBODY) -> Result:
        """The result of a question, for all respondents or for a group.

        Raises:
            UnknownNameError: If there is no such question or group.
        """
        listed = self.group(group)
        return self.cells[self.questionnaire.question(question).id, listed]

    def group(self, name: Group | str) -> Group:
        """The group of that name.

        Raises:
            UnknownNameError: If no group listed has it.
        """
        matching = [g for g in (EVERYBODY, *self.groups) if name in (g, g.name)]
        if not matching:
            raise unknown_name("group.unknown", str(name), [group.name for group in self.groups])
        return matching[0]

    def for_group(self, group: Group | str = EVERYBODY) -> tuple[Result, ...]:
        """The results of the questions asked, for all respondents or for a group."""
        return tuple(self.get(question.id, group) for question in self.asked)

    def __iter__(self) -> Iterator[Result]:
        listed = {EVERYBODY, *self.groups}
        return (result for result in self.cells.values() if result.group in listed)

    def to_frame(self) -> pd.DataFrame:
        """The results as a pandas frame: a row per question and group, as in CSV and JSON.

        Columns: ``questionnaire``, ``grouping`` and ``group`` (both missing for the total),
        ``year``, ``number``, ``question`` (its id), ``text`` (its words that year), ``status``;
        ``base``, ``negative``, ``neutral``, ``positive``, ``clear`` as counted, and
        ``negative_percent`` and so on, rounded half-up as in CSV and JSON. Texts are ``string``,
        the status is a category with all of ``Status`` in its order, numbers are ``Int64``,
        missing where they are not in print.
        """
        from .frames import results_frame

        return results_frame(self)

    def _repr_html_(self) -> str | None:
        """What a notebook shows: the frame."""
        shown: str | None = self.to_frame()._repr_html_()
        return shown
