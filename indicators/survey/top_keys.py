"""What stands at the top of ``rounds.toml``, before its first section."""

from __future__ import annotations

from collections.abc import Collection

from ..words.errors import FRAME
from .toml import TomlTable

AT_TOP = ("association", "source", "population", "smallest_change")


def tell_misplaced(table: TomlTable, own: Collection[str] = ()) -> None:
    """Records each key of the top: a line added at the end of the file is in its last section.
    Those of the section's ``own`` are no slip there."""
    for key in AT_TOP:
        if key not in own and table.file != FRAME and table.has(key):
            table.problem("rounds.at_top", key)


def smallest_change_in(top: TomlTable) -> dict[str, int]:
    """Persons and percentage points, whichever are stated; one of them has to be."""
    key = "smallest_change"
    if not top.has(key):
        return {}
    value = top.values[key]
    if not isinstance(value, dict) or not value:
        top.problem("toml.kind.smallest_change", key)
        return {}
    table = top.table(key)
    stated = {name: table.whole(name, 1, None) for name in ("persons", "points")}
    if (stated["points"] or 0) > 100:
        table.problem("rounds.points", "points")
    tell_misplaced(table)
    table.finish()
    return {name: number for name, number in stated.items() if number is not None}
