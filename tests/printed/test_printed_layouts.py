"""The association's own reports are read in all three layouts, and so are their relatives.

Pedigree of what is impossible: ``tests/test_published.py``, by brute force over all counts.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable
from decimal import Decimal
from itertools import product
from pathlib import Path

import pytest

from indicators.disclosure import Status
from indicators.printed import PrintedRow, PrintedTable, read_printed
from indicators.printed.numbers import sizes
from indicators.report.printed_audit import audited
from indicators.words.errors import ProblemsError
from indicators.workspace import Workspace, open_workspace
from indicators.workspace.results import results_of

from ..conftest import Outcome, edit
from ..report.test_printed_audit import SLIPS
from ..subtests import as_subtests
from .printed_layouts import (
    ABOVE,
    HEADER,
    LEFT,
    NAMES,
    Row,
    Table,
    in_csv,
    in_word,
    merged,
    notes,
    published,
    report,
    report_of_2017,
    title,
)

Command = Callable[..., Outcome]

WRITERS = {".docx": in_word, ".csv": in_csv}


def printed(row: Row) -> tuple[object, ...]:
    """A row of the data as a reader has to read it."""
    percents = [row.get(name, "") for name in ("negative", "neutral", "positive")]
    percents.append(row.get("clearly_positive", ""))
    shares = [Decimal(percent) if percent else None for percent in percents]
    base = row.get("item_answers_in_footnote")
    own = int(base) if base else None
    return (row["question"], int(row["year"]), *shares, int(row["answers"]), own)


def read(row: PrintedRow) -> tuple[object, ...]:
    return (row.question, row.year, *row.shares.percents, row.shares.answers, row.shares.base)


@pytest.mark.parametrize("suffix", WRITERS)
def test_all_83_rows_of_2021_and_2022_are_read_as_they_are_printed(
    tmp_path: Path, suffix: str
) -> None:
    """In CSV, a question stands on the first of its rows, and the notes are rows too."""
    count = 0
    for year in ("2021", "2022"):
        groups = published("published_shares.csv", year)
        blocks = [block for rows in groups.values() for block in (merged(rows), *notes(rows))]
        tables = read_printed(WRITERS[suffix](tmp_path / f"bilaga{suffix}", *blocks))
        assert [table.title for table in tables] == [title(rows) for rows in groups.values()]
        for table, rows in zip(tables, groups.values(), strict=True):
            assert [read(row) for row in table.rows] == [printed(row) for row in rows]
            count += len(table.rows)
    assert count == 83


@pytest.mark.parametrize(("year", "wrong"), [("2021", 5), ("2022", 3)])
def test_the_impossible_rows_of_the_two_reports_are_found(
    indicators: Command, tmp_path: Path, year: str, wrong: int
) -> None:
    """Five different ones; three of them stand in both reports."""
    path = report(tmp_path / "bilaga2.docx", year)
    assert indicators("audit", path).code == 1
    found = {
        (finding.row.year, group, int(row["order"]))
        for (_, findings), (group, rows) in zip(
            audited("", read_printed(path)).tables,
            published("published_shares.csv", year).items(),
            strict=True,
        )
        for finding, row in zip(findings, rows, strict=True)
        if finding.verdict == "impossible"
    }
    assert len(found) == wrong
    assert found == {key for key in SLIPS if int(year) - key[0] in (0, 1)}


def test_all_rows_of_2017_are_read_and_the_boards_85_percent_is_found(
    indicators: Command, tmp_path: Path
) -> None:
    path = report_of_2017(tmp_path / "bilaga2.docx")
    groups = published("published_positive_2017.csv", "2017")
    tables = read_printed(path)
    for table, (group, rows) in zip(tables, groups.items(), strict=True):
        assert table.title == f"{NAMES[group]} ({rows[0]['answers']} svar)"
        # No year stands in the table, nor above it.
        assert [read(row) for row in table.rows] == [
            (row[0], None, *row[2:]) for row in map(printed, rows)
        ]
    outcome = indicators("audit", path, "-o", tmp_path / "a.md")
    assert outcome.code == 1
    assert "Rows: 26. One possibility: 18. Several: 7. Impossible: 1." in outcome.err
    assert "85.71 → 85" in (tmp_path / "a.md").read_text("utf-8")
    assert sum(len(table.rows) for table in tables) == 26


def as_printed_waves(workspace: Path) -> None:
    """Puts the reports in place of the answers: of 2021 that of the year after, but for the
    managers, and of 2017, of which no answers are left."""
    folder = workspace / "responses"
    report(folder / "bilaga2-2021.docx", "2021")
    report(folder / "bilaga2-2022.docx", "2022")
    report_of_2017(folder / "bilaga2-2017.docx")
    waves = folder / "rounds.toml"
    for name, file, year in (
        ("staff", "staff-2021.xlsx", 2022), ("board", "board-2021.xlsx", 2022),
        ("managers", "managers-2021.sav", 2021),
    ):  # fmt: skip
        edit(waves, f'file = "{file}"', f'published = "bilaga2-{year}.docx"')
        with waves.open("a", encoding="utf-8") as text:
            text.write(f'\n[{name}.2017]\npublished = "bilaga2-2017.docx"\n')


def test_the_printed_reports_stand_in_for_the_answers(
    workspace: Workspace, copied_workspace: Path
) -> None:
    """Each question has the counts that its answers have, or those among others, or is one of the
    impossible rows."""
    as_printed_waves(copied_workspace)
    known = {wave.questionnaire: wave for wave in workspace.waves_of(2021)}
    opened = open_workspace(copied_workspace)
    for wave in opened.waves_of(2021):
        results, problems = results_of(opened, wave)
        counted, _ = results_of(workspace, known[wave.questionnaire])
        impossible = {key[2] for key in SLIPS if key[:2] == (2021, wave.questionnaire)}
        assert len(problems) == len(impossible)
        assert results.received == counted.received
        for number, question in enumerate(results.asked, 1):
            found, counts = results.get(question.id), counted.get(question.id).counts
            assert (found.status is Status.IMPOSSIBLE) == (number in impossible)
            if found.from_print is not None:
                assert counts in {tuple(c) for ways in found.from_print.ways for c in ways}
            elif number not in impossible:
                assert found.counts == counts


def test_a_year_of_positive_shares_alone_stands_beside_a_later_one(
    indicators: Command, copied_workspace: Path
) -> None:
    """Of 2017 the positive shares are in print, so it is these that are compared: three of the
    board's, but the 85 percent of its third question, which are impossible."""
    as_printed_waves(copied_workspace)
    outcome = indicators("table", copied_workspace, "--year", 2020, "--format", "csv")
    assert outcome.code == 0 and "give 85 per cent. Nearest is 86" in outcome.err
    rows = [row for row in csv.DictReader(io.StringIO(outcome.out)) if row["year"] == "2017"]
    board = {row["question_id"]: row for row in rows if row["questionnaire"] == "board"}
    assert [(row["status"], row["positive"]) for row in board.values()] == [
        ("printed", "100"), ("printed", "100"), ("impossible", ""),
    ]  # fmt: skip
    # Where not all are positive, nobody knows how many of the others are negative.
    assert {row["negative"] for row in rows if row["positive"] != "100"} == {""}
    own = copied_workspace / "own.docx"
    assert indicators("report", copied_workspace, "--year", 2017, "-o", own).code == 0
    outcome = indicators("audit", own)  # "uppgift saknas" stands there for what was not printed
    assert outcome.code == 0 and "Rows: 13." in outcome.out


TITLE = "Personal totalt (31 svar 2022, 32 svar 2021)"
PAIR: Table = [
    ["A?", "2022", "3 %", "0 %", "97 % (77 %)"],
    [ABOVE, "2021", "3 %", "3 %", "94 % (66 %)"],
]
AS_PRINTED = [
    ("A?", 2022, 3, 0, 97, 77, 31, None),
    ("A?", 2021, 3, 3, 94, 66, 32, None),
]


def rows_of(*tables: PrintedTable) -> list[tuple[object, ...]]:
    return [read(row) for table in tables for row in table.rows]


# How else the same table can be laid out.
LAYOUTS: dict[str, tuple[str | Table, ...]] = {
    "the header of the years has no words": ([[TITLE, "", *HEADER[1:]], *PAIR],),
    "the first cell is empty, and the title stands above": (TITLE, [["", *HEADER], *PAIR]),
    "neither has words": (f"Tabell 3. {TITLE}", [["", "", *HEADER[1:]], *PAIR]),
    "the title goes over the years too": ([[TITLE, LEFT, *HEADER[1:]], *PAIR],),
    "the title goes across the table": ([[TITLE, *[LEFT] * 4], ["", *HEADER], *PAIR],),
    "the title goes across the table, over known words": (
        "# Personal",
        [[TITLE, *[LEFT] * 4], ["Fråga", *HEADER], *PAIR],
    ),
    "two rows of headers": (
        [[TITLE, "År", "Andel", LEFT, LEFT], [ABOVE, ABOVE, *HEADER[1:]], *PAIR],
    ),
    "the words for questions are there": (TITLE, [["Frågor", *HEADER], *PAIR]),
    "the questions are numbered in a column of their own": (
        [["", TITLE, *HEADER], ["1", *PAIR[0]], [ABOVE, *PAIR[1]]],
    ),
    "number and question are one cell": (
        [[TITLE, LEFT, *HEADER], ["A?", LEFT, *PAIR[0][1:]], [ABOVE, LEFT, *PAIR[1][1:]]],
    ),
    "the question is not repeated": ([[TITLE, *HEADER], PAIR[0], ["", *PAIR[1][1:]]],),
    "the question has a row of its own, and the years stand under it": (
        [[TITLE, *HEADER[1:]], ["A?", "", "", ""], *(row[1:] for row in PAIR)],
    ),
    "the header is repeated on the next page": (
        [[TITLE, *HEADER], PAIR[0], [TITLE, *HEADER], ["A?", *PAIR[1][1:]]],
    ),
    "the table goes on in another": (
        [[TITLE, *HEADER], PAIR[0]],
        [[TITLE, *HEADER], ["A?", *PAIR[1][1:]]],
    ),
    "each year has a header of its own": (
        [["Personal 2022 (n=31)", *HEADER[1:]], ["A?", *PAIR[0][2:]],
         ["Personal 2021 (n=32)", *HEADER[1:]], ["A?", *PAIR[1][2:]]],
    ),
    "each year goes across the table": (
        [[TITLE, *HEADER[1:]], ["2022", *[LEFT] * 3], ["A?", *PAIR[0][2:]],
         ["2021", *[LEFT] * 3], ["A?", *PAIR[1][2:]]],
    ),
    "the numbers of answers stand beside the years": (
        [["Personal totalt", *HEADER], ["A?", "2022 (31 svar)", *PAIR[0][2:]],
         [ABOVE, "2021 (n = 32)", *PAIR[1][2:]]],
    ),
    "the numbers of answers have words": (
        [["", "År", "Antal svarande", *HEADER[1:]], ["A?", "2022", "31 svar", *PAIR[0][2:]],
         [ABOVE, "2021", "32", *PAIR[1][2:]]],
    ),
    "clearly positive has a column of its own": (
        [[TITLE, *HEADER[:3], "Andel positiva", "(varav klart positiva)"],
         [*PAIR[0][:4], "97", "(77)"], [*PAIR[1][:4], "94", "(66)"]],
    ),
    "other spellings of the shares": (
        [[TITLE, "År", "Negativa svar (%)", "Varken eller, %", "Andel positiva* (klart positiva)"],
         ["A?", "2022", "3", "0", "97 procent (77 procent)"],
         [ABOVE, "2021", "3,0 %", "3.0%", "94\u202f% (66\N{NO-BREAK SPACE}%)"]],
    ),
    "parts of one": (
        [[TITLE, *HEADER], ["A?", "2022", "0,03", "0,00", "0,97 (0,77)"],
         [ABOVE, "2021", "0,03", "0,03", "0.94 (0.66)"]],
    ),
}  # fmt: skip


@as_subtests(("suffix", "layout"), product(WRITERS, LAYOUTS))
def test_a_table_is_read_in_other_layouts_too(tmp_path: Path, suffix: str, layout: str) -> None:
    if suffix == ".csv" and layout == "two rows of headers":
        return  # what is merged in a header is lost in CSV, and nothing stands above the shares
    tables = read_printed(WRITERS[suffix](tmp_path / f"t{suffix}", *LAYOUTS[layout]))
    assert rows_of(*tables) == AS_PRINTED


def test_a_table_below_another_is_not_about_the_same_number_of_answers(tmp_path: Path) -> None:
    """Each under a title of its own, in the header or across; one of them tells no number."""
    staff: Table = [["Personal (31 svar)", "Andel positiva"], ["A?", "97"]]
    board: Table = [["Styrelse (7 svar)", "Andel positiva"], ["B?", "86"]]
    across: Table = [["Chefer (18 svar)", LEFT], ["", "Andel positiva"], ["C?", "83"]]
    for suffix, write in WRITERS.items():
        tables = read_printed(write(tmp_path / f"t{suffix}", staff, board, across))
        assert [(t.title, t.rows[0].shares.answers) for t in tables] == [
            ("Personal (31 svar)", 31), ("Styrelse (7 svar)", 7), ("Chefer (18 svar)", 18),
        ]  # fmt: skip
        for last in ([["Styrelse", *board[0][1:]], board[1]], [["Chefer", LEFT], *across[1:]]):
            with pytest.raises(ProblemsError, match="not stated how many have answered"):
                read_printed(write(tmp_path / f"t{suffix}", "Personal (31 svar)", staff, last))


def test_what_stands_above_one_table_tells_nothing_of_the_next_in_word(tmp_path: Path) -> None:
    """But a table of something else may stand between, and a note is about the first alone."""
    head, path = ["Fråga", "Andel positiva"], tmp_path / "t.docx"
    staff, board, other = [head, ["A?", "97"]], [head, ["B?", "86"]], [["Tillfrågade", "39"]]
    note = "Fråga 1 besvarades endast av 30 respondenter."
    tables = read_printed(in_word(path, "Personal", "Antal svar: 31", other, staff, note))
    assert (tables[0].rows[0].shares.answers, tables[0].rows[0].shares.base) == (31, 30)
    with pytest.raises(ProblemsError, match="not stated how many have answered"):
        read_printed(in_word(path, "Personal (31 svar)", staff, note, "Styrelse", board))
    titles = ["Personal (31 svar)", "Styrelse (7 svar)"]
    tables = read_printed(in_word(path, titles[0], staff, note, titles[1], board))
    assert [table.title for table in tables] == titles
    assert [table.rows[0].shares.answers for table in tables] == [31, 7]
    board[1][1], place = "nästan alla", "t.docx, Styrelse (7 svar), row 2, “Andel positiva”"
    with pytest.raises(ProblemsError, match=re.escape(place)):
        read_printed(in_word(path, titles[0], staff, note, titles[1], board))


UNCLEAR: dict[str, tuple[Table, str]] = {
    "shares of one beside percents": (
        [["Personal (31 svar)", "Positivt"], ["A?", "0,86"], ["B?", "86"]],
        "“0,86” can be read as a percentage and as a share of 1",
    ),
    "one, and nothing else": (
        [["Personal (31 svar)", "Positivt"], ["A?", "1"]],
        "“1” can be read as a percentage and as a share of 1",
    ),
    "tenths": (
        [["Personal (31 svar)", "Positivt"], ["A?", "0,9"]],
        "“0,9” can be read as a percentage and as a share of 1",
    ),
    "a share of one and one with a sign": (
        [["Personal (31 svar)", "Positivt"], ["A?", "0,86"], ["B?", "86 %"]],
        "“0,86” can be read as a percentage and as a share of 1",
    ),
    "no years beside the rows": (
        [[TITLE, *HEADER[1:]], ["A?", *PAIR[0][2:]], [ABOVE, *PAIR[1][2:]]],
        "which of the years 2021 and 2022 the row is about",
    ),
    "a row of a year that the title does not name": (
        [[TITLE, *HEADER], PAIR[0], [ABOVE, "2020", *PAIR[1][2:]]],
        "not stated how many have answered",
    ),
    "one number of answers for two years": (
        [["Personal 2021 och 2022 (31 svar)", *HEADER], *PAIR],
        "not stated how many have answered",
    ),
    "two numbers of answers that nothing tells apart": (
        [["Personal (31 respektive 32 svar)", "Positivt"], ["A?", "97"]],
        "not stated how many have answered",
    ),
    "no number of answers": (
        [["Personal", "Andel positiva"], ["A?", "86 procent"]],
        "not stated how many have answered",
    ),
    "two columns of words": (
        [["Personal (31 svar)", "", "Positivt"], ["A?", "Tid", "97"], ["B?", "Mål", "94"]],
        "the questions can be in several columns: 1 and 2, from the left",
    ),
    "a number in parentheses that is a count": (
        [["Personal (31 svar)", "Positivt (antal)"], ["A?", "97 (30)"]],
        "what the number in parentheses in “97 (30)” is",
    ),
    "a number in parentheses behind a share that has no part": (
        [["Personal (31 svar)", "Negativt", "Positivt"], ["A?", "3 (1)", "97 (77)"]],
        "what the number in parentheses in “3 (1)” is",
    ),
    "clearly positive twice, with different numbers": (
        [["n = 31", "Positivt (Klart positivt)", "Klart positivt"], ["A?", "97 (77)", "74"]],
        "several times, with different numbers",
    ),
    "two years beside each other": (
        [["Personal (31 svar)", "Positivt 2022", "Positivt 2021"], ["A?", "97", "94"]],
        "several times, with different numbers",
    ),
    "words among the shares": (
        [["Personal (31 svar)", "Positivt"], ["A?", "97"], ["B?", "nästan alla"]],
        "“nästan alla” is not a percentage between 0 and 100",
    ),
}


@as_subtests("case", UNCLEAR)
def test_what_can_be_read_in_two_ways_is_an_error_that_says_so(tmp_path: Path, case: str) -> None:
    table, message = UNCLEAR[case]
    for suffix, write in WRITERS.items():
        with pytest.raises(ProblemsError, match=re.escape(message)) as raised:
            read_printed(write(tmp_path / f"t{suffix}", table))
        assert raised.value.hint("sv") and raised.value.hint("en")


@pytest.mark.parametrize("suffix", WRITERS)
def test_a_table_of_words_is_none_of_shares(tmp_path: Path, suffix: str) -> None:
    words: Table = [["Område", "Positivt", "Negativt"], ["Tid", "Bra samarbete", "Ont om tid"]]
    with pytest.raises(ProblemsError, match="no table of shares"):
        read_printed(WRITERS[suffix](tmp_path / f"t{suffix}", words))


@as_subtests(
    ("title", "expected"),
    [
        ("Personal totalt (31 svar 2022, 32 svar 2021)", {2022: 31, 2021: 32}),
        ("Personal totalt 2022 (n=31)", {2022: 31}),
        ("Styrelsen (12 svar)", {None: 12}),
        ("Personal 2022 (31 svar 2022, 32 svar 2021)", {2022: 31, 2021: 32}),
        ("Personal (2022: 31 svar, 2021: 32 svar)", {2022: 31, 2021: 32}),
        ("Personal 2022 (31 svar) och 2021 (32 svar)", {2022: 31, 2021: 32}),
        ("Personal, n = 31 (2022), n = 32 (2021)", {2022: 31, 2021: 32}),
        ("Personal (31 av 39 svarade)", {None: 31}),
        ("Personal (31 svarande av 39 tillfrågade)", {None: 31}),
        ("Deltagare (29 av 40 deltagare har svarat)", {None: 29}),
        ("Riket (1\N{NO-BREAK SPACE}032 svar år 2022)", {2022: 1032}),
        ("Antal svar 2022: 31", {2022: 31}),
        ("Antal svarande: 31 av 39 (79 %)", {None: 31}),
        ("Staff (31 answers in 2022)", {2022: 31}),
        ("Personal, fråga 1 och 2 (31 svar 2022)", {2022: 31}),
        ("Personal 2021–2022 (31 svar)", {}),
        ("Personal (31 och 32 svar)", {}),
        ("Personal (31/32 svar)", {}),
        ("Personal (31 svar 2022 och 32)", {2022: 31}),
        ("Fråga 2 besvarades endast av 28 respondenter.", {}),
        ("Personal 2022", {}),
    ],
)
def test_titles_tell_how_many_answered_in_many_words(
    title: str, expected: dict[int | None, int]
) -> None:
    assert sizes(title) == expected


def test_cells_that_a_row_of_word_leaves_out_or_merges_with_nothing_keep_their_places(
    tmp_path: Path,
) -> None:
    """A row may begin a cell later, and a cell may go on with one that is not there."""
    import docx
    from docx.oxml import parse_xml
    from docx.oxml.ns import nsdecls

    path = in_word(tmp_path / "t.docx", TITLE, [["", *HEADER], PAIR[0], ["", *PAIR[1][1:]]])
    document = docx.Document(str(path))
    (table,) = document.tables
    row = table.rows[2]._tr
    row.remove(row.tc_lst[0])
    skipped = f'<w:trPr {nsdecls("w")}><w:gridBefore w:val="1"/></w:trPr>'
    row.insert(0, parse_xml(skipped))
    table.rows[0]._tr.tc_lst[0].vMerge = "continue"
    document.save(str(path))
    assert rows_of(*read_printed(path)) == AS_PRINTED
