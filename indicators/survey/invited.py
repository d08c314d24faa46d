"""How many people were asked: all of a wave together, or each group by itself."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from ..words import plain_key
from .toml import TomlTable

TOTAL = "total"
ANY = ""
"""Stands in place of a grouping's id where only its groups are named."""


@dataclass(frozen=True, slots=True, kw_only=True)
class InvitedGroups:
    """How many people were asked in groups: the numbers by grouping and by name as it is written.

    ``with_total`` tells whether the number of all stands beside them. Otherwise it is their sum,
    which is right only if nobody is in another group.
    """

    numbers: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    with_total: bool = False

    @property
    def make_total(self) -> bool:
        """Whether the number of all is the sum of these."""
        return bool(self.numbers) and not self.with_total

    def of(self, grouping: str, label: str) -> int | None:
        """How many were asked in a group, ``None`` where it is not said.

        Names that are meant of any grouping are those of one only, or the wave has an error.
        """
        named = self.numbers.get(grouping, self.numbers.get(ANY, {}))
        return by_key(named).get(plain_key(label))


def by_key(numbers: Mapping[str, int]) -> dict[str, int]:
    """The numbers by name as groups are matched: case and white space aside."""
    return {plain_key(name): number for name, number in numbers.items()}


def invited_in(table: TomlTable) -> tuple[int | None, InvitedGroups]:
    """What ``invited`` says of a wave: how many were asked in all, and in groups."""
    if not isinstance(table.values.get("invited"), dict):
        return table.whole("invited", 1, None), InvitedGroups()
    own = table.table("invited")
    problems_before = len(own.problems)
    total = own.whole(TOTAL, 1, None)
    numbers = _by_grouping(own)
    sums = [sum(named.values()) for named in numbers.values()]
    if len(own.problems) == problems_before:
        _check_sums(own, total, sums)
    groups = InvitedGroups(numbers=numbers, with_total=total is not None)
    return total or next(iter(sums), None), groups


def _by_grouping(table: TomlTable) -> dict[str, dict[str, int]]:
    """The numbers of groups by grouping: groups alone, or groupings with their groups."""
    names = [name for name in table.values if name != TOTAL]
    groupings = [name for name in names if isinstance(table.values[name], dict)]
    if len(groupings) not in (0, len(names)) or not table.values:
        table.problem("toml.kind.invited")
        return {}
    if groupings:
        inner = {name: table.table(name) for name in groupings}
        return {name: _numbers(own, own.values) for name, own in inner.items()}
    return {ANY: _numbers(table, names)} if names else {}


def _numbers(table: TomlTable, names: Iterable[str]) -> dict[str, int]:
    """The number of each group, each named once."""
    numbers: dict[str, int] = {}
    keys = set()
    for name in names:
        if plain_key(name) in keys:
            table.problem("invited.twice", name)
        keys.add(plain_key(name))
        if number := table.whole(name, 1, None):
            numbers[name] = number
    if not keys:
        table.problem("toml.kind.invited")
    return numbers


def _check_sums(table: TomlTable, total: int | None, sums: list[int]) -> None:
    """No more are asked in groups than in all, and as many in each grouping if all are in one."""
    most = max(sums, default=0)
    if total is None and len(set(sums)) > 1:
        table.problem("invited.sums", sums=sums)
    elif total is not None and most > total:
        table.problem("invited.sum", sum=most, total=total)
