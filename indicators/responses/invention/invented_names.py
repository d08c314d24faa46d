"""What has been invented so far in place of names: one group is one group in all files."""

from __future__ import annotations

from dataclasses import dataclass, field
from random import Random

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

    def person(self, cell: object) -> object:
        """A running number in place of an identifier, of the same kind."""
        number = self.people.setdefault(cell_key(cell), len(self.people) + 1)
        key = cell_key(cell)
        if not key.isdecimal():
            return f"id{number:04}"
        number += 10 * _LONG_IDENTIFIER if int(key) >= _LONG_IDENTIFIER else 0
        return float(number) if isinstance(cell, float) else str(number)
