"""Whether two programs have counted the same, before it counts how fast they were."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

FIGURES = ("base", "negative", "neutral", "positive", "clear")


class Key(NamedTuple):
    """Which row it is: the id of the grouping and the group, empty for all, and the question."""

    grouping: str
    group: str
    question: str


Table = Mapping[Key, tuple[str, ...] | None]
"""Base and whole percents of each row; ``None`` where they are hidden."""


def read_table(path: Path) -> Table:
    """The shares in the CSV of the tool (with a column ``status``) or of a peer.

    Raises:
        ValueError: If a row is there twice, or a hidden one shows a figure.
    """
    rows: dict[Key, tuple[str, ...] | None] = {}
    with path.open(encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file):
            key = Key(row["grouping"], row["group"], row["question"])
            figures: tuple[str, ...] | None = tuple(row[name] for name in FIGURES)
            if row.get("status", "shown") != "shown":
                if any(row[name] for name in FIGURES):
                    raise ValueError(f"hidden, and shown: {key}")
                figures = None
            if key in rows:
                raise ValueError(f"twice: {key}")
            rows[key] = figures
    return rows


def differences(ours: Table, peer: Table, may_hide: bool) -> list[str]:
    """Every row in which the two differ, in words; none if they counted the same.

    Args:
        ours: What the tool wrote.
        peer: What the peer wrote, which hides nothing.
        may_hide: Whether the tool may hide rows, and leave out groups; what it shows must
            agree anyway, and it must show something.
    """
    found = [f"{key}: only the tool has it" for key in ours.keys() - peer.keys()]
    for key, figures in peer.items():
        shown = ours.get(key)
        if shown is None and may_hide:
            continue
        if shown != figures:
            found.append(f"{key}: {shown if key in ours else 'no row'}, and the peer {figures}")
    if not any(ours.values()):
        found.append("the tool shows nothing")
    return sorted(found)
