"""Where each question and grouping was found in an export."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from ..survey.questionnaire import Grouping
from ..words import question_key
from .headers import Headers
from .recognised import How


@dataclass(frozen=True, slots=True)
class Columns:
    """The headers of a table, and the column of each question and grouping found.

    ``how`` tells by what the column of each question is known.
    """

    headers: Headers
    of: Mapping[str, int] = field(default_factory=dict)
    complete: bool = True
    how: Mapping[str, How] = field(default_factory=dict)

    @property
    def by_order(self) -> frozenset[str]:
        """The questions whose column is known by its place alone."""
        return frozenset(item for item, how in self.how.items() if how is How.ORDER)

    @property
    def start(self) -> int:
        """The index of the first row of answers."""
        return self.headers.start


def joined_name(headers: Sequence[str]) -> str:
    """What a column is called that is put together of several."""
    return " + ".join(headers)


def grouping_keys(grouping: Grouping) -> list[str]:
    return [question_key(name) for name in (grouping.label, grouping.id, *grouping.aliases)]
