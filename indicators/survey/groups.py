"""Groups of respondents: everybody, the women, the women of a unit."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple, TypeAlias

Division: TypeAlias = tuple[str, ...]
"""The ids of the groupings that divide the respondents: of one, or of two that cross."""


class Group(NamedTuple):  # looked up more often than anything else, so a tuple
    """The respondents with a label in each of some groupings; without any, all of them.

    ``labels`` holds pairs of a grouping's id and a label. An empty label stands for those
    without one, or whose label is not named; such a group is never printed.
    """

    labels: tuple[tuple[str, str], ...] = ()

    @property
    def division(self) -> Division:
        """The groupings that make the group."""
        return tuple(grouping for grouping, _ in self.labels)

    @property
    def name(self) -> str:
        """What is printed: "SamMA", or "SamMA, Kvinna"; nothing for everybody."""
        return ", ".join(label for _, label in self.labels)

    @property
    def written(self) -> tuple[str | None, str | None]:
        """Division and name as files for machines hold them; nothing for everybody."""
        return ",".join(self.division) or None, self.name or None

    @property
    def named(self) -> bool:
        """Whether every label has a name."""
        return all(label for _, label in self.labels)

    def holds(self, other: Group) -> bool:
        """Whether every respondent of the other group is in this one by definition."""
        return set(self.labels) <= set(other.labels)


EVERYBODY = Group()


class Alone(str):
    """Groupings that cross, ``unit,sex``, shown by themselves: without, and never beside, those
    by one of them."""

    __slots__ = ()


By: TypeAlias = str | Sequence[str] | None
"""The divisions asked for: ``unit``, ``unit,sex``, several of these, or one that is alone."""


def divisions_of(by: By) -> tuple[Division, ...]:
    """The divisions that ``unit`` or ``unit,sex`` ask for, each once."""
    texts = [by] if isinstance(by, str) else by or ()
    divisions = [tuple(part.strip() for part in text.split(",")) for text in texts]
    return tuple({frozenset(division): division for division in reversed(divisions)}.values())[::-1]


def is_alone(by: By) -> bool:
    """Whether what is asked for is one division that crosses, by itself."""
    texts = [by] if isinstance(by, str) else by or ()
    return any(isinstance(text, Alone) for text in texts)
