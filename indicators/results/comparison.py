"""Comparison with an earlier wave: what may be set side by side, and by how much it moved."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from fractions import Fraction
from typing import TYPE_CHECKING

from ..disclosure import Status
from ..survey.groups import EVERYBODY, Group
from ..survey.questionnaire import Question
from ..words.errors import DisclosureError
from ..words.said import Words
from .result import Result
from .sealed import Results
from .whole import WholeChange, WholeLevel, WholeTrend, check_whole

if TYPE_CHECKING:
    import pandas as pd


class Comparable(Enum):
    """Whether a question can be compared with the earlier wave.

    ``YES``: both years are shown. ``BETWEEN``: both are, one of them as printed shares of which
    several counts can be behind. ``HIDDEN``: a year is hidden, or not in a printed table, or
    impossible there. ``BREAK``: the series breaks between the years. ``NOT_ASKED``: the question
    was not asked then. ``NO_GROUP``: the group does not exist in the earlier wave. ``NO_ROUND``:
    there is no earlier wave.
    """

    YES = "yes"
    BETWEEN = "between"
    HIDDEN = "hidden"
    BREAK = "break"
    NOT_ASKED = "not_asked"
    NO_GROUP = "no_group"
    NO_ROUND = "no_round"


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One question, in all respondents or a group, beside the same in an earlier wave.

    ``earlier`` is the earlier result where it may stand beside the later one, hidden or
    not, and ``None`` where the two are not comparable.
    """

    question: Question
    later: Result
    earlier: Result | None
    comparable: Comparable

    def points(self, valence: str) -> Fraction:
        """The change of a share in percentage points, from the exact shares.

        Raises:
            DisclosureError: If a year is hidden or the two are not comparable.
        """
        if self.comparable is not Comparable.YES or self.earlier is None:
            raise DisclosureError("change.not_shown", question=self.question.id)
        return 100 * (self.later.share(valence) - self.earlier.share(valence))

    @property
    def compares(self) -> bool:
        """Whether both years are in print and belong to one series."""
        return self.comparable in (Comparable.YES, Comparable.BETWEEN)

    def points_between(self, valence: str) -> tuple[Fraction, Fraction]:
        """The least and the greatest change there can be, the same where the counts are known.

        Raises:
            DisclosureError: If a year is hidden or the two are not comparable.
        """
        if not self.compares or self.earlier is None:
            raise DisclosureError("change.not_shown", question=self.question.id)
        least, most = self.later.between(valence)
        earlier_least, earlier_most = self.earlier.between(valence)
        return 100 * (least - earlier_most), 100 * (most - earlier_least)


@dataclass(frozen=True, slots=True)
class Comparison:
    """The results of a wave, and those of the wave before it if there is one to compare.

    ``wholes`` are changes of the whole questionnaire and of its areas, where they were asked for.
    """

    later: Results
    earlier: Results | None = None
    wholes: tuple[WholeChange, ...] = ()

    def __post_init__(self) -> None:
        """Refuses a whole of what is hidden.

        Raises:
            DisclosureError: If the results do not allow one of the wholes.
        """
        waves = [results for results in (self.earlier, self.later) if results is not None]
        for whole in self.wholes:
            check_whole(whole, waves)

    def whole(
        self, group: Group | str = EVERYBODY, area: Words | None = None
    ) -> WholeChange | None:
        """The change of the whole questionnaire, or of an area, if it may be told."""
        wanted = (self.later.find(group), area)
        return next((whole for whole in self.wholes if (whole.group, whole.area) == wanted), None)

    def changes(self, group: Group | str = EVERYBODY) -> tuple[Change, ...]:
        """Each question of the later wave beside the same in the earlier one."""
        return compare(self.later, self.earlier, group)

    def to_frame(self) -> pd.DataFrame:
        """The changes as a pandas frame: a row per question and group of the later wave.

        Columns: those of ``Results.to_frame`` for the later wave; ``comparable``, a category
        with all of ``Comparable``; ``earlier_year``, ``earlier_status``, ``earlier_base`` and so
        on, missing where the earlier wave may not stand beside the later; and
        ``negative_points`` and so on, percentage points from the exact shares, rounded once,
        missing where a year is hidden or the two are not comparable.
        """
        from .frames import changes_frame

        return changes_frame(self)

    def _repr_html_(self) -> str | None:
        """What a notebook shows: the frame."""
        shown: str | None = self.to_frame()._repr_html_()
        return shown


def compare(
    later: Results, earlier: Results | None, group: Group | str = EVERYBODY
) -> tuple[Change, ...]:
    """Sets each question asked in the later wave beside the earlier one, if there is one.

    Raises:
        ValueError: If the two are not of one questionnaire in the order of time.
    """
    if earlier is not None and (
        later.questionnaire.id != earlier.questionnaire.id or earlier.year >= later.year
    ):
        raise ValueError("compared are two waves of one questionnaire, the later one first")
    return tuple(_change(result, later, earlier) for result in later.for_group(group))


def _change(result: Result, later: Results, earlier: Results | None) -> Change:
    comparable, earlier_result = Comparable.NO_ROUND, None
    if earlier is not None:
        comparable, earlier_result = _compared(result, later, earlier)
    return Change(
        question=result.question, later=result, earlier=earlier_result, comparable=comparable
    )


def _compared(result: Result, later: Results, earlier: Results) -> tuple[Comparable, Result | None]:
    """How a result compares with the earlier wave, and the result to set beside it."""
    question = result.question
    if result.group not in (EVERYBODY, *earlier.groups):
        return Comparable.NO_GROUP, None
    earlier_result = earlier.get(question.id, result.group)
    if earlier_result.status is Status.NOT_ASKED:
        return Comparable.NOT_ASKED, None
    if later.questionnaire.break_between(question, earlier.year, later.year):
        return Comparable.BREAK, None
    if not (result.has_shares and earlier_result.has_shares):
        return Comparable.HIDDEN, earlier_result
    both_counted = result.status is earlier_result.status is Status.SHOWN
    return (Comparable.YES if both_counted else Comparable.BETWEEN), earlier_result


@dataclass(frozen=True, slots=True)
class TimeSeries:
    """The results of a questionnaire in one or more of its waves, in the order of years.

    ``wholes`` are changes of the whole questionnaire and of its areas from each year to the next,
    ``trends`` how these have gone up to each year, ``levels`` how the last year stands by itself,
    where they were asked for.
    """

    waves: tuple[Results, ...]
    wholes: tuple[WholeChange, ...] = ()
    trends: tuple[WholeTrend, ...] = ()
    levels: tuple[WholeLevel, ...] = ()

    def __post_init__(self) -> None:
        """Refuses what is told of hidden figures; the wholes are looked at where they are compared.

        Raises:
            DisclosureError: If the results do not allow one of the trends or levels.
        """
        wholes: list[WholeTrend | WholeLevel] = [*self.trends, *self.levels]
        for whole in wholes:
            check_whole(whole, self.waves)

    @property
    def latest(self) -> Results:
        """The results of the last year."""
        return self.waves[-1]

    @property
    def pair(self) -> Comparison:
        """The last year beside the one before it, if there is one."""
        own = tuple(whole for whole in self.wholes if whole.years == self.years[-2:])
        return Comparison(self.latest, self.waves[-2] if len(self.waves) > 1 else None, own)

    def up_to(self, place: int) -> TimeSeries:
        """The same up to one of the years, with what is told of these."""
        years = self.years[: place + 1]
        return TimeSeries(
            self.waves[: place + 1],
            tuple(whole for whole in self.wholes if whole.later in years),
            tuple(trend for trend in self.trends if trend.years[-1] in years),
        )

    def trend(self, group: Group | str = EVERYBODY, area: Words | None = None) -> WholeTrend | None:
        """How the whole questionnaire, or an area, has gone up to the last year, if it may be
        told."""
        wanted = (self.latest.find(group), area, self.latest.year)
        found = (t for t in self.trends if (t.group, t.area, t.years[-1]) == wanted)
        return next(found, None)

    def level(self, group: Group | str = EVERYBODY) -> WholeLevel | None:
        """How the whole questionnaire stands in the last year, if it may be told."""
        wanted = self.latest.find(group)
        return next((level for level in self.levels if level.group == wanted), None)

    @property
    def years(self) -> tuple[int, ...]:
        """The years, in order."""
        return tuple(results.year for results in self.waves)

    def of(self, question: Question, group: Group | str = EVERYBODY) -> tuple[Result | None, ...]:
        """The result of each year, ``None`` where the question or the group is not there."""
        return tuple(_result_if_there(results, question, group) for results in self.waves)

    def breaks(self, question: Question) -> tuple[int, ...]:
        """The places of the years that cannot be compared with the year before them."""
        break_between = self.latest.questionnaire.break_between
        years = enumerate(zip(self.years, self.years[1:], strict=False), 1)
        return tuple(place for place, pair in years if break_between(question, *pair))


def _result_if_there(results: Results, question: Question, group: Group | str) -> Result | None:
    listed = results.find(group)
    if listed is None:
        return None
    result = results.get(question.id, listed)
    return None if result.status is Status.NOT_ASKED else result
