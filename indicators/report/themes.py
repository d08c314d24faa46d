"""The document of themes: how many open answers have each, counted from a list."""

from __future__ import annotations

from collections.abc import Sequence

from ..documents.model import (
    Cell,
    Column,
    Document,
    Kind,
    Mark,
    Paragraph,
    Row,
    Section,
    Table,
    Text,
    Whole,
)
from ..words.said import Said, Words


def theme_report(
    counts: Sequence[tuple[str, int]], others: int | None, least: int
) -> Document[Words]:
    """The themes, the most common first, and the other mentions together; where they are too few
    (``None``) without their number."""
    rows: list[tuple[Words, Cell[Words]]] = [(theme, Whole(count)) for theme, count in counts]
    if others is None:
        rows.append((Said("themes.others"), Mark(Said("themes.fewer", least=least))))
    elif others:
        rows.append((Said("themes.others"), Whole(others)))
    if not rows:
        none = Section(Said("themes.theme"), (Paragraph(Said("themes.none")),))
        return Document(
            title=Said("themes.title"), subtitle=Said("themes.subtitle"), sections=(none,)
        )
    notes: tuple[Words, ...] = (Said("themes.note", least=least), Said("themes.several"))
    table = Table(
        name=Said("themes.title"),
        title=Said("themes.title"),
        description=Said("themes.description"),
        columns=(
            Column(Said("themes.theme"), Kind.TEXT),
            Column(Said("themes.count"), Kind.COUNT),
        ),
        rows=tuple(Row((Text(theme), cell)) for theme, cell in rows),
        notes=notes,
    )
    return Document(
        title=Said("themes.title"),
        subtitle=Said("themes.subtitle"),
        sections=(Section(Said("themes.theme"), (table,)),),
    )
