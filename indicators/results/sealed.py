"""Results of a wave, sealed. What is hidden does not exist past this room."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from ..disclosure import Figures
from ..disclosure.release import Structure
from ..survey.groups import EVERYBODY, Division, Group
from ..survey.periods import Period, are_all
from ..survey.policy import Policy
from ..survey.questionnaire import Grouping, Question, Questionnaire, unknown_name
from ..words.errors import DisclosureError
from ..words.said import InBoth, Listed
from .distribution import adds_up, may_be_told
from .result import Answers, Result

if TYPE_CHECKING:
    import pandas as pd

    from ..printed.reference import Reference


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


class Divided(NamedTuple):
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
    left out. ``invited_groups`` has how many were asked in groups, only of those whose number of
    answers is shown. ``structure`` is what the audit needs of the groups; it holds no numbers.
    ``published`` are the figures of the same answers that stand in print since earlier.
    ``targets`` are the positive shares wanted, in whole percent, ``references`` the published
    shares of others that stand beside one's own. ``print_file`` names the printed table that the
    figures are from, where the answers are not at hand. ``outside`` is how many
    have answered a question that they do not know, or that it does not concern them: these are not
    among those whom it was about. It is kept of the total where that is shown, and of a group
    where every group is, since it could tell how many answered in a hidden one. ``distributions``
    has the answers of the total to each alternative, of the questions where they may be told.
    ``periods`` are the parts of the year that the answers are of; there are none of a whole year.
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
    outside: Mapping[tuple[str, Group], int] = field(default_factory=dict)
    print_file: str | None = None
    invited_groups: Mapping[Group, int] = field(default_factory=dict)
    distributions: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    periods: tuple[Period, ...] = ()

    def __post_init__(self) -> None:
        # No more than were asked can have answered, so it would narrow a hidden number down.
        if any(self.answers[group].count is None for group in self.invited_groups):
            raise DisclosureError("answers.not_shown")
        for question, numbers in self.distributions.items():
            if not (may_be_told(self, question) and adds_up(self, question, numbers)):
                raise DisclosureError("result.not_shown", question=question)

    @property
    def groups(self) -> tuple[Group, ...]:
        """The groups listed, without the total: those of the divisions that were asked for.

        ``answers`` and ``cells`` hold the other groupings as well, for what is hidden does not
        depend on what is asked for.
        """
        listed = {divided.division for divided in self.divided}
        return tuple(group for group in self.answers if group.division in listed)

    @property
    def lacks_parts(self) -> bool:
        """Whether the answers are of some parts of the year, and not of all."""
        return not are_all(self.periods)

    @property
    def asked(self) -> tuple[Question, ...]:
        """The questions of the year; a question's number is its place here."""
        return self.questionnaire.asked(self.year)

    @property
    def response_rate(self) -> Fraction | None:
        """Answers of those invited; ``None`` if one of them is hidden or not known."""
        return self.rate_of(EVERYBODY)

    def invited_of(self, group: Group) -> int | None:
        """How many were asked, in all or in a group; ``None`` if it is hidden or not known."""
        return self.invited if group == EVERYBODY else self.invited_groups.get(group)

    def received_of(self, group: Group) -> Answers:
        """How many answered of those asked, in all or in a group."""
        return self.received if group == EVERYBODY else self.answers[group]

    def rate_of(self, group: Group) -> Fraction | None:
        """The response rate, in all or in a group; ``None`` if it is hidden or not known."""
        answers, invited = self.received_of(group).count, self.invited_of(group)
        return None if answers is None or invited is None else Fraction(answers, invited)

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
        found = self.find(name)
        if found is None:
            raise unknown_name("group.unknown", str(name), [group.name for group in self.groups])
        return found

    def find(self, name: Group | str) -> Group | None:
        """The group of that name, if one listed has it."""
        if isinstance(name, str):
            return next((g for g in (EVERYBODY, *self.groups) if g.name == name), None)
        divisions = [(), *(divided.division for divided in self.divided)]
        return name if name in self.answers and name.division in divisions else None

    def for_group(self, group: Group | str = EVERYBODY) -> tuple[Result, ...]:
        """The results of the questions asked, for all respondents or for a group."""
        listed = self.group(group)
        return tuple(self.cells[question.id, listed] for question in self.asked)

    def __iter__(self) -> Iterator[Result]:
        listed = {EVERYBODY, *self.groups}
        return (result for result in self.cells.values() if result.group in listed)

    def to_frame(self) -> pd.DataFrame:
        """The results as a pandas frame: a row per question and group, as in CSV and JSON.

        Columns: ``questionnaire``, ``grouping`` and ``group`` (both missing for the total),
        ``year``, ``number``, ``question`` (its id), ``text`` (its words that year), ``status``;
        ``base``, ``negative``, ``neutral``, ``positive``, ``clear`` as counted, and
        ``negative_percent`` and so on, in whole percent, rounded half-up. Texts are ``string``,
        the status is a category with all of ``Status`` in its order, numbers are ``Int64``,
        missing where they are not in print.
        """
        from .frames import results_frame

        return results_frame(self)

    def _repr_html_(self) -> str | None:
        """What a notebook shows: the frame."""
        shown: str | None = self.to_frame()._repr_html_()
        return shown
