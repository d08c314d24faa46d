"""A wave that has been checked: how many answered, as far as that may be shown, and how."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from ..responses.quality import Quality
from ..survey.periods import Period
from .result import Answers


@dataclass(frozen=True, slots=True, kw_only=True)
class WaveCheck:
    """A wave without errors: how many answered of how many asked, if that may be shown, in all
    and in the groups whose numbers asked are given; the printed table that it is from, if it
    is; and how the answers were given, with the numbers of questions that many had no answer to
    (``outside``)."""

    questionnaire: str
    year: int
    answers: Answers
    invited: int | None
    rate: Fraction | None
    least: int
    print_file: str | None = None
    groups: tuple[GroupCheck, ...] = ()
    quality: Quality | None = None
    outside: tuple[int, ...] = ()
    periods: tuple[Period, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupCheck:
    """How many answered in a group of how many asked, if that may be shown."""

    name: str
    answers: Answers
    invited: int | None
    rate: Fraction | None
    least: int
