"""What has been invented so far in place of names: one group is one group in all files."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from random import Random
from typing import Any

from ...survey.invited import TOTAL
from ...words import plain_key
from ..cells import cell_key
from .chance import Chance

_LONG_IDENTIFIER = 100_000  # from which on the same number in two files is one respondent


@dataclass(slots=True)
class Invention:
    """What has been invented so far: one group is one group in all files, and so are respondents.

    ``replaced`` has, by file and header, what stands in place of each cell that ``rounds.toml`` may
    name.
    """

    chance: Chance = field(default_factory=lambda: Chance(Random(15)))
    groups: dict[tuple[str, str], str] = field(default_factory=dict)
    people: dict[object, int] = field(default_factory=dict)
    replaced: dict[tuple[str, str], dict[str, object]] = field(default_factory=dict)

    def group(self, grouping: str, name: str, word: str = "Grupp") -> str:
        """The invented name of a group; ``word`` is what tells of whom it is."""
        number = sum(key[0] == grouping for key in self.groups) + 1
        return self.groups.setdefault((grouping, plain_key(name)), f"{word} {number}")

    def renamed(self, numbers: Mapping[str, object], grouping: str | None = None) -> dict[str, Any]:
        """Numbers by group, or by grouping and group, under the names that the groups have now."""
        renamed: dict[str, Any] = {}
        for name, value in numbers.items():
            if isinstance(value, Mapping):
                renamed[name] = self.renamed(value, name)
            elif name == TOTAL and grouping is None:
                renamed[name] = value
            else:
                renamed[self._group_now(name, grouping)] = value
        return renamed

    def _group_now(self, name: str, grouping: str | None) -> str:
        """What a group is called now; where there is none of that name, something like it."""
        now = (
            new
            for (of, old), new in self.groups.items()
            if old == plain_key(name) and grouping in (None, of)
        )
        return next(now, None) or str(self.chance.like(name, 0))

    def person(self, cell: object) -> object:
        """A running number in place of an identifier, of the same kind."""
        number = self.people.setdefault(cell_key(cell), len(self.people) + 1)
        key = cell_key(cell)
        if not key.isdecimal():
            return f"id{number:04}"
        number += 10 * _LONG_IDENTIFIER if int(key) >= _LONG_IDENTIFIER else 0
        return float(number) if isinstance(cell, float) else str(number)
