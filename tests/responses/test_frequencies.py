"""Tables of how many gave each answer, in the shapes that survey tools write."""

from __future__ import annotations

from indicators.responses import match
from indicators.responses.readers.raw_table import RawTable, coded_columns
from indicators.results.counts import count
from indicators.words.errors import Severity

from ..conftest import EXTENT, make_question, make_questionnaire, make_wave
from ..subtests import as_subtests

Q1, Q2 = "Har ni tid?", "Har ni stöd?"
QUESTIONNAIRE = make_questionnaire(make_question("q1", text=Q1), make_question("q2", text=Q2))
LABELS = [alternative.label for alternative in EXTENT]
FIRST = [1, 2, 0, 4, 3, 1, 2]
SECOND = [0, 1, 3, 2, 2, 3, 1]
SHARES = [8, 15, 0, 31, 23, 8, 15]


def read(rows: list[list[object]]) -> tuple[list[list[int]], list[str]]:
    """The counts of each question, and the keys of what is wrong."""
    width = max(map(len, rows))
    cells = [[*row, *[None] * (width - len(row))] for row in rows]
    table = RawTable(file="a.xlsx", columns=coded_columns(cells))
    responses, problems = match(table, QUESTIONNAIRE, make_wave())
    errors = [problem.key for problem in problems if problem.severity is Severity.ERROR]
    counted = [] if errors else [c.sum(0)[:-1].tolist() for c in responses.counted().counts]
    if counted:
        assert count(responses.counted()) is not None
    return counted, errors


def pairs(first: str, second: str, shares_first: bool) -> list[list[object]]:
    def both(counts: list[int]) -> list[object]:
        return [
            cell
            for n, share in zip(counts, SHARES, strict=True)
            for cell in ((share, n) if shares_first else (n, share))
        ]

    labels = [cell for label in LABELS for cell in (label, None)]
    under = [cell for _ in LABELS for cell in (first, second)]
    return [[None, *labels], ["Fråga", *under], [Q1, *both(FIRST)], [Q2, *both(SECOND)]]


def block(question: str, counts: list[int], heads: list[object]) -> list[list[object]]:
    rows = [
        [label, n, *([share] if len(heads) > 2 else [])]
        for label, n, share in zip(LABELS, counts, SHARES, strict=True)
    ]
    return [[question], heads, *rows, ["Totalt", sum(counts)], []]


HEADS: list[object] = ["Svar", "Antal", "Procent"]


@as_subtests(
    "rows",
    [
        [["Fråga", *LABELS], [Q1, *FIRST], [Q2, *SECOND]],
        [["Fråga", *LABELS, "Totalt"], [Q1, *FIRST, 13], [Q2, *SECOND, 12]],
        [["Svar", Q1, Q2], *([*row] for row in zip(LABELS, FIRST, SECOND, strict=True))],
        pairs("Antal", "%", shares_first=False),
        pairs("%", "Antal", shares_first=True),
        [*block(Q1, FIRST, HEADS), *block(Q2, SECOND, HEADS)],
        [*block(Q1, FIRST, HEADS[:2]), *block(Q2, SECOND, HEADS[:2])],
    ],
)
def test_counts_are_read_in_every_shape(rows: list[list[object]]) -> None:
    assert read(rows) == ([FIRST, SECOND], [])


@as_subtests(
    ("rows", "key"),
    [
        ([["Fråga", *LABELS], [Q1, *SHARES], [Q2, *SHARES]], "layout.counts.percent"),
        ([["Fråga", *LABELS, "Totalt"], [Q1, *FIRST, 9], [Q2, *SECOND, 12]], "layout.counts.total"),
        ([["Fråga", *LABELS, *LABELS], [Q1, *FIRST, *FIRST], [Q2, *SECOND, *SECOND]],
         "layout.counts.repeated"),
        ([["Fråga", *LABELS], [Q1, *FIRST], [None, *FIRST], [Q2, *SECOND]],
         "layout.counts.repeated"),
        ([["Fråga", *LABELS[1:]], [Q1, *FIRST[1:]], [Q2, *SECOND[1:]]], "layout.counts.lacking"),
        ([["Fråga", *LABELS], [Q1, *FIRST[:3], "fyra", *FIRST[4:]], [Q2, *SECOND]],
         "layout.counts.odd"),
    ],
)  # fmt: skip
def test_what_cannot_be_counted_is_refused(rows: list[list[object]], key: str) -> None:
    counted, errors = read(rows)
    assert not counted and key in errors


def test_an_answer_in_each_row_may_be_a_code() -> None:
    rows: list[list[object]] = [["Respondent", "Fråga", "Svar"]]
    for person in range(4):
        rows += [[f"r{person}", Q1, 4], [f"r{person}", Q2, 6]]
    counted, errors = read(rows)
    assert not errors and [question[3] for question in counted] == [4, 0]
    assert [question[5] for question in counted] == [0, 4]
