"""A document refuses what no reader, and no screen reader, could make sense of."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest

from indicators.documents.model import Column, Kind, Mark, Row, Share, Table, Text

from ..subtests import as_subtests

QUESTION, SHARE = Column("Fråga", Kind.TEXT), Column("Positivt", Kind.SHARE)


def table(*cells: Text | Share, title: str = "Personal") -> Table:
    rows = (Row(cells),)
    return Table(name="P", title=title, description="", columns=(QUESTION, SHARE), rows=rows)


@as_subtests(
    "make",
    [
        lambda: Text(" "),
        lambda: Mark(""),
        lambda: Column("\n", Kind.TEXT),
        lambda: table(Text("1"), Share(Decimal(1)), title=""),
    ],
)
def test_nothing_in_a_table_is_empty(make: Callable[[], object]) -> None:
    with pytest.raises(ValueError, match="may be empty"):
        make()


def test_every_row_has_a_cell_in_each_column() -> None:
    with pytest.raises(ValueError, match="one cell in each column"):
        table(Text("1"))


def test_a_share_within_a_share_needs_a_name() -> None:
    with pytest.raises(ValueError, match="needs a column that names it"):
        table(Text("1"), Share(Decimal(97), Decimal(77)))


def test_a_column_is_headed_by_both_its_names() -> None:
    assert (
        Column("Positivt", Kind.SHARE, "Klart positivt").heading == "Positivt (Klart\xa0positivt)"
    )
    assert QUESTION.heading == "Fråga"
