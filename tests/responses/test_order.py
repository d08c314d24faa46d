"""``order = "questionnaire"`` refuses a column that does not look like its question."""

from __future__ import annotations

from collections.abc import Sequence

from indicators.responses import match
from indicators.responses.readers import RawColumn, RawTable
from indicators.survey.waves import Wave
from indicators.words.errors import Problem, Severity

from ..conftest import make_question, make_questionnaire, make_wave
from ..subtests import as_subtests

QUESTIONNAIRE = make_questionnaire(*(make_question(f"q{n}") for n in range(1, 5)))
ANSWERS = [[(n + q) % 6 + 1 for q in range(4)] for n in range(9)]
HEADERS = ["F1", "F2", "F3", "F4"]


def misfits(
    headers: Sequence[str], rows: Sequence[Sequence[object]], wave: Wave | None = None
) -> list[tuple[str, str | None]]:
    """The errors by key and column."""
    columns = tuple(
        RawColumn.of([header, *cells])
        for header, cells in zip(headers, zip(*rows, strict=True), strict=True)
    )
    table = RawTable(file="svar.csv", columns=columns)
    found: list[Problem] = match(table, QUESTIONNAIRE, wave or make_wave(in_order=True))[1]
    return [(p.key, p.column) for p in found if p.severity is Severity.ERROR]


def instead(n: int, cells: Sequence[object]) -> list[list[object]]:
    """The answers with one column of other cells."""
    return [[*row[:n], cell, *row[n + 1 :]] for row, cell in zip(ANSWERS, cells, strict=True)]


def test_columns_of_answers_are_paired_in_order() -> None:
    assert not misfits(HEADERS, ANSWERS)
    assert not misfits(["G01Q01", "G01Q02", "G02Q03", "G02Q04"], ANSWERS)
    assert not misfits(["alfa", "beta", "gamma", "delta"], ANSWERS)


@as_subtests(
    ("header", "cells", "reason"),
    [
        ("Kod", [(n % 6) + 1 for n in range(9)], "header"),  # made otherwise than F1, F2, F4
        ("F3", ["Norr", "Söder", "Norr", "Öster", "Norr", 1, 2, "Söder", "Norr"], "values"),
        ("F3", [101, 102, 103, 101, 102, 101, 103, 101, 102], "values"),
        ("F3", [1, 2, 3, 1, 2, 1, 1, 2, 1], "coded"),
        ("F3", ["A1", "A2", "A1", "A1", "A2", "A1", "A1", "A2", "A1"], "coded"),
        ("F3", list(range(1, 10)), "running"),
        ("F0", ANSWERS[0] * 2 + [1], "header"),  # out of the order of F1, F2, F4
    ],
)
def test_a_column_that_does_not_look_like_its_question_is_refused(
    header: str, cells: Sequence[object], reason: str
) -> None:
    headers = [*HEADERS[:2], header, HEADERS[3]]
    found = misfits(headers, instead(2, cells))
    assert found[0] == (f"order.misfit.{reason}", header)
    assert len([key for key, _ in found if key.startswith("order")]) == 1
    if reason == "values":
        assert len(found) == 1  # and not each cell once more


@as_subtests("header", ["Insats", "unit", "v3_insats", "Insats (kod)"])
def test_the_name_of_a_grouping_is_no_question(header: str) -> None:
    found = misfits(["tid", "lyssnar", header, "vet"], ANSWERS)
    # The very name is known not to be a question, so one column is missing.
    assert found[0][0] in ("order.misfit.grouping", "order.count", "columns.shared")


def test_a_column_that_is_named_is_taken_at_its_word() -> None:
    """A question that nobody answered positively is named, and then counted."""
    rows = instead(2, [1, 2, 3, 1, 2, 1, 1, 2, 1])
    named = make_wave(in_order=True, columns={"q3": ("F3",)})
    assert misfits(HEADERS, rows) and not misfits(HEADERS, rows, named)
