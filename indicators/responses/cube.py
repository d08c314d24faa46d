"""Coded responses, and how many respondents gave each answer in each of the smallest groups.

Every table of groups is a sum over the smallest ones, so the answers are counted once.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from ..survey.questionnaire import Question

if TYPE_CHECKING:  # numpy.typing takes a sixth of numpy's own time to import
    from numpy.typing import NDArray

UNANSWERED = 255


@dataclass(frozen=True, slots=True, eq=False)
class Groups:
    """Group names in order, and the place of each respondent's group among them.

    A respondent without a group has the code ``len(labels)``. Groups too small to be named
    come last, with an empty name.
    """

    labels: tuple[str, ...]
    codes: NDArray[np.intp]

    def kept(self, chosen: NDArray[np.bool_]) -> Groups:
        """The groups of some of the respondents; those left without any disappear."""
        codes = self.codes[chosen]
        filled = np.bincount(codes, minlength=len(self.labels) + 1)[: len(self.labels)] > 0
        places = np.append(np.cumsum(filled) - 1, filled.sum())
        names = (label for label, is_kept in zip(self.labels, filled, strict=True) if is_kept)
        return Groups(tuple(names), places[codes])


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Responses:
    """The answers of a wave: one row per respondent, one column per question asked.

    ``codes`` (respondents × questions, uint8) holds the place of the answer among the
    question's alternatives, or ``UNANSWERED``. ``groups`` holds a group code per respondent
    for each grouping whose column the export has.
    """

    questions: tuple[Question, ...]
    codes: NDArray[np.uint8]
    groups: Mapping[str, Groups]

    @property
    def answers(self) -> int:
        """The number of respondents who answered at least one question."""
        return int(self.codes.shape[0])

    def sizes_of(self, grouping: str) -> NDArray[np.int64]:
        """The respondents of each group of a grouping; last, those without one."""
        groups = self.groups[grouping]
        return np.bincount(groups.codes, minlength=len(groups.labels) + 1)

    def kept(self, chosen: NDArray[np.bool_]) -> Responses:
        """The responses of some of the respondents; groups left without any disappear."""
        groups = {name: groups.kept(chosen) for name, groups in self.groups.items()}
        return Responses(questions=self.questions, codes=self.codes[chosen], groups=groups)

    def counted(self) -> Cube:
        """The answers counted in the smallest groups."""
        first, parts = smallest_groups(self.groups, self.answers)
        widths = [len(question.alternatives) + 1 for question in self.questions]
        small = parts.astype(np.min_scalar_type(len(first) * max(widths, default=1)))
        counts = []
        for n, width in enumerate(widths):
            places = small * width + np.minimum(self.codes[:, n], width - 1)
            by_place = np.bincount(places, minlength=len(first) * width)
            counts.append(by_place.reshape(len(first), width))
        return Cube(
            questions=self.questions,
            groups={name: Groups(g.labels, g.codes[first]) for name, g in self.groups.items()},
            sizes=np.bincount(parts, minlength=len(first)),
            counts=tuple(counts),
        )


def smallest_groups(
    groups: Mapping[str, Groups], respondents: int
) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """A respondent of each combination of groups that somebody has, in the order of the groups,
    and the place of each respondent's combination among these."""
    codes, count = np.zeros(respondents, np.intp), min(respondents, 1)
    for grouping in groups.values():
        width = len(grouping.labels) + 1
        codes = codes * width + grouping.codes
        filled = np.bincount(codes, minlength=count * width) > 0
        codes, count = (np.cumsum(filled) - 1)[codes], int(filled.sum())
    first = np.zeros(count, np.intp)
    first[codes[::-1]] = np.arange(respondents - 1, -1, -1)
    return first, codes


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Cube:
    """How many gave each answer in each of the smallest groups, which differ in one grouping at
    least ("parts").

    ``groups`` holds the group of each part, for each grouping; ``sizes`` (parts, int64) the
    respondents of each part, ``counts`` a table for each question (parts × alternatives and, last,
    those who left it unanswered, int64).
    """

    questions: tuple[Question, ...]
    groups: Mapping[str, Groups]
    sizes: NDArray[np.int64]
    counts: tuple[NDArray[np.int64], ...]

    @property
    def answers(self) -> int:
        """The number of respondents who answered at least one question."""
        return int(self.sizes.sum())

    def sizes_of(self, grouping: str) -> NDArray[np.int64]:
        """The respondents of each group of a grouping; last, those without one."""
        groups = self.groups[grouping]
        sizes = np.zeros(len(groups.labels) + 1, np.int64)
        np.add.at(sizes, groups.codes, self.sizes)
        return sizes

    def kept(self, chosen: NDArray[np.bool_]) -> Cube:
        """What is counted in some of the parts; groups left without any disappear."""
        return Cube(
            questions=self.questions,
            groups={name: groups.kept(chosen) for name, groups in self.groups.items()},
            sizes=self.sizes[chosen],
            counts=tuple(counts[chosen] for counts in self.counts),
        )

    def counted(self) -> Cube:
        """These counts."""
        return self
