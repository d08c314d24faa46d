"""Published tables are read as they are printed, in CSV and Word, or told what is wrong."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from indicators.printed import PrintedShares, PrintedTable, read_printed
from indicators.words.errors import ProblemsError

from ..subtests import as_subtests

DATA = Path(__file__).parents[1] / "data"


def of_csv(tmp_path: Path, text: str) -> tuple[PrintedTable, ...]:
    (tmp_path / "t.csv").write_text(text, "utf-8")
    return read_printed(tmp_path / "t.csv")


def of_word(tmp_path: Path, *blocks: str | list[list[str]]) -> tuple[PrintedTable, ...]:
    """A Word file of paragraphs and tables; "# " makes a heading."""
    docx = pytest.importorskip("docx")
    document = docx.Document()
    for block in blocks:
        if isinstance(block, str):
            words = block.removeprefix("# ")
            document.add_paragraph(words, style="Heading 1" if words != block else None)
            continue
        table = document.add_table(len(block), len(block[0]))
        for cells, texts in zip(table.rows, block, strict=True):
            for cell, text in zip(cells.cells, texts, strict=False):
                cell.text = text
            for _ in cells.cells[len(texts) :]:
                cells._tr.remove(cells._tr.tc_lst[-1])
    document.save(tmp_path / "t.docx")
    return read_printed(tmp_path / "t.docx")


def wrong(tmp_path: Path, text: str) -> list[str]:
    with pytest.raises(ProblemsError) as raised:
        of_csv(tmp_path, text)
    assert raised.value.hint()
    return [p.text().removeprefix(f"{tmp_path / 't.csv'}, ") for p in raised.value.problems]


def shares(*percents: int | None, answers: int, base: int | None = None) -> PrintedShares:
    negative, neutral, positive, clear = (None if p is None else Decimal(p) for p in percents)
    return PrintedShares(
        negative=negative, neutral=neutral, positive=positive, clear=clear,
        answers=answers, base=base,
    )  # fmt: skip


def test_the_published_tables_of_the_tests_are_read() -> None:
    tables = read_printed(DATA / "published_shares.csv")
    assert [(t.title, len(t.rows)) for t in tables] == [
        ("2021, staff", 19), ("2021, board", 8), ("2021, managers", 8),
        ("2022, staff", 22), ("2022, board", 10), ("2022, managers", 16),
    ]  # fmt: skip
    managers = tables[2].rows
    assert managers[0].shares == shares(9, 18, 73, 46, answers=11)
    assert managers[1].shares == shares(0, 44, 56, 33, answers=11, base=9)  # a footnote


def test_swedish_headers_and_percents_as_they_are_printed(tmp_path: Path) -> None:
    (table,) = of_csv(
        tmp_path,
        "Bilaga 2;;;;;\n"
        "Fråga;År;Antal svar;Negativt;Varken eller;Positivt (Klart positivt)\n"
        "Får stödet ta tid?;2022;31;3 %;0 %;97\N{NO-BREAK SPACE}% (77\N{NO-BREAK SPACE}%)\n"
        "Fråga 1;2021;32;3;3;94 (66)\n",
    )
    assert [(r.row, r.question, r.year) for r in table.rows] == [
        (3, "Får stödet ta tid?", 2022), (4, "Får stödet ta tid?", 2021),
    ]  # fmt: skip
    assert table.rows[0].shares == shares(3, 0, 97, 77, answers=31)
    assert table.rows[1].shares == shares(3, 3, 94, 66, answers=32)
    assert table.decimals == 0


def test_decimals_are_those_of_the_percents(tmp_path: Path) -> None:
    (table,) = of_csv(tmp_path, "question;answers;positive\nA?;31;96,8 %\nB?;31;100\n")
    assert table.decimals == 1 and table.rows[0].shares.positive == Decimal("96.8")


def test_different_numbers_of_answers_are_those_of_the_questions(tmp_path: Path) -> None:
    """The same on all rows is the group's, and fewer may have answered a question."""
    (table,) = of_csv(tmp_path, "Fråga,Antal svar,Positivt\nA?,31,97\nB?,28,93\n")
    assert [(r.shares.answers, r.shares.base) for r in table.rows] == [(31, 31), (31, 28)]
    (table,) = of_csv(tmp_path, "Fråga,Antal svar,Positivt\nA?,31,97\nB?,31,93\n")
    assert [(r.shares.answers, r.shares.base) for r in table.rows] == [(31, None)] * 2


@as_subtests("mark", ["för få svar", "dold", "too few", "≥ 90 %", "–", ""])
def test_what_is_hidden_is_no_figure(tmp_path: Path, mark: str) -> None:
    (table,) = of_csv(
        tmp_path, f"Fråga,Antal svar,Negativt,Positivt\nA?,31,3,97\nB?,31,{mark},{mark}\n"
    )
    assert [row.question for row in table.rows] == ["A?"]


def test_a_report_in_word_tells_the_answers_above_its_tables(tmp_path: Path) -> None:
    head = ["Fråga", "År", "Negativt", "Varken eller", "Positivt (Klart positivt)"]
    staff, board = of_word(
        tmp_path,
        "# Personal",
        "Personal totalt (31 svar 2022, 32 svar 2021)",
        "Andelar i procent.",
        [head, ["1. A?", "2022", "3 %", "0 %", "97 % (77 %)"],
         ["Fråga 1", "2021", "3 %", "3 %", "94 % (66 %)"]],
        "# Kontakt",
        [["Namn", "Ort"], ["X", "Y"]],
        "# Styrelse",
        "Antal svar: 4",
        [head, ["1. B?", "2022", "0 %", "0 %", "100 % (75 %)"]],
    )  # fmt: skip
    assert staff.title == "Personal totalt (31 svar 2022, 32 svar 2021)"
    assert [r.question for r in staff.rows] == ["1. A?", "1. A?"]
    assert [r.shares.answers for r in staff.rows] == [31, 32]
    assert board.rows[0].shares == shares(0, 0, 100, 75, answers=4)


def test_everything_wrong_is_told_at_once_with_its_place(tmp_path: Path) -> None:
    assert wrong(
        tmp_path, "Fråga,År,Antal svar,Negativt,Positivt\nA?,i fjol,31,3,97\nB?,2022,31,tre,101\n"
    ) == [
        "row 2, “År”: “i fjol” is not a year.",
        "row 3, “Negativt”: “tre” is not a percentage between 0 and 100.",
        "row 3, “Positivt”: “101” is not a percentage between 0 and 100.",
    ]


def test_a_table_that_tells_no_number_of_answers_cannot_be_audited(tmp_path: Path) -> None:
    assert wrong(tmp_path, "Fråga,Positivt\nA?,97\n") == [
        "row 2: it is not stated how many have answered."
    ]


@pytest.mark.parametrize("text", ["Namn,Ort\nX,Y\n", "Fråga,Positivt\n", "Fråga,Svar\nA?,31\n"])
def test_a_file_without_shares_is_told(tmp_path: Path, text: str) -> None:
    with pytest.raises(ProblemsError, match="no table of shares"):
        of_csv(tmp_path, text)


def test_files_that_cannot_be_read_are_told(tmp_path: Path) -> None:
    with pytest.raises(ProblemsError, match=r"\.csv and \.docx"):
        read_printed(tmp_path / "t.pdf")
    with pytest.raises(ProblemsError, match="does not exist"):
        read_printed(tmp_path / "t.csv")
    (tmp_path / "t.docx").write_bytes(b"PK no zip")
    with pytest.raises(ProblemsError, match="damaged"):
        read_printed(tmp_path / "t.docx")


def test_a_table_whose_title_names_one_year_is_of_that_year(tmp_path: Path) -> None:
    """A unit beside all others has no column of years, and is no figure of another year. How many
    answered is told of the unit alone."""
    head, row = ["Fråga", "Negativt", "Varken eller", "Positivt"], ["q1", "3 %", "3 %", "94 %"]
    (table,) = of_word(tmp_path, "Personal (32 svar 2022)", [head, row])
    assert [(r.year, r.shares.answers) for r in table.rows] == [(2022, 32)]
    head, rows = [*head, "Grupp", "Antal svar"], [[*row, "Norr", "32"], [*row, "Totalt", "64"]]
    tables = of_word(tmp_path, "Norr jämfört med totalen (32 svar 2022)", [head, *rows])
    found = [(t.title, r.year, r.shares.answers) for t in tables for r in t.rows]
    assert found == [("Norr", 2022, 32), ("Totalt", 2022, 64)]


def test_headings_between_questions_are_no_questions(tmp_path: Path) -> None:
    """A cell across the table is read once in each column; a row may be shorter than others."""
    head, area = ["Fråga", "Negativt", "Varken eller", "Positivt"], ["Område: Tid"] * 4
    rows = [head, area, ["Område: Mål", "", "", ""], ["q1", "3", "3", "94"], ["q2", "0", "7", "93"]]
    title, note = "Personal (32 svar)", "Fråga 2 besvarades endast av 28 respondenter."
    (table,) = of_word(tmp_path, title, rows, note)
    assert [(r.question, r.shares.base) for r in table.rows] == [("q1", None), ("q2", 28)]
    (table,) = of_word(tmp_path, title, [head, ["q1", "3"]])
    assert table.rows[0].shares == shares(3, None, None, None, answers=32)


def test_a_column_twice_is_one_if_merged_and_else_nobody_knows_which(tmp_path: Path) -> None:
    """Two years side by side have the same headings twice."""
    head = "Fråga;Positivt;Positivt;Antal svar\n"
    (table,) = of_csv(tmp_path, head + "q1;94;94;32\n")
    assert table.rows[0].shares == shares(None, None, 94, None, answers=32)
    assert wrong(tmp_path, head + "q1;94;90;1 032\n") == [
        "row 2, “Positivt”: the column is there several times, with different numbers."
    ]


def test_notes_under_a_word_table_tell_who_answered_a_question(tmp_path: Path) -> None:
    """As our own reports print them, and as others do; a note without a year is of the latest."""
    header = ["Fråga", "År", "Negativt", "Varken eller", "Positivt (Klart positivt)"]
    rows = [
        ["1. A?", "2022", "0", "0", "100 (50)"], ["Fråga 1", "2021", "0", "0", "100 (50)"],
        ["2. B?", "2022", "0", "0", "100 (50)"], ["Fråga 2", "2021", "0", "0", "100 (50)"],
    ]  # fmt: skip
    (table,) = of_word(
        tmp_path,
        "Personal (31 svar 2022, 32 svar 2021)",
        [header, *rows],
        "Fråga 2 besvarades endast av 30 respondenter.",
        "År 2021 besvarades frågorna 1 och 2 endast av 28 respondenter.",
        "Fråga 1 diskuterades av 12 personer.",
    )
    assert [row.shares.base for row in table.rows] == [None, 28, 30, 28]


def test_notes_in_english_and_with_other_words_are_read_too(tmp_path: Path) -> None:
    header = ["Question", "Year", "Negative", "Neither", "Positive"]
    rows = [[f"{n}. A{n}?", "2022", "0", "0", "100"] for n in range(1, 5)]
    (table,) = of_word(
        tmp_path,
        "Staff (31 answers in 2022)",
        [header, *rows],
        "Questions 1 and 2 were answered by only 30 respondents.",
        "Fråga 3 besvarades av endast 29 personer",
    )
    assert [row.shares.base for row in table.rows] == [30, 30, 29, None]


def test_a_word_file_made_to_fill_the_memory_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("indicators.printed.grids._MOST_BYTES", 1000)
    with pytest.raises(ProblemsError, match="unreasonably large"):
        of_word(tmp_path, [["Fråga", "Positivt"], ["A?", "97"]])


def test_the_raised_mark_of_a_note_is_no_digit(tmp_path: Path) -> None:
    docx = pytest.importorskip("docx")
    document = docx.Document()
    document.add_paragraph("Personal (31 svar 2022)")
    table = document.add_table(2, 2)
    for cell, text in zip(table._cells, ("Fråga", "Positivt", "A?", "9"), strict=True):
        cell.text = text
    mark = table.cell(1, 1).paragraphs[0].add_run("1")
    mark.font.superscript = True
    document.save(tmp_path / "t.docx")
    ((row,),) = (one.rows for one in read_printed(tmp_path / "t.docx"))
    assert row.shares.positive == 9


def test_shares_of_others_have_a_name_for_a_year_and_are_no_rows_of_the_table(
    tmp_path: Path,
) -> None:
    """As reports with ``compare`` print them: under the row of the question they are beside."""
    head = ["Fråga", "År", "Negativt", "Varken eller", "Positivt"]
    rows = [
        ["1. A?", "2022", "3 %", "3 %", "94 %"],
        ["Fråga 1", "2021, tryckt", "5 %", "5 %", "90 %"],
        ["Fråga 1", "Riket 2022", "10 %", "20 %", "70 %"],
        ["Fråga 1", "2020 i länet", "10 %", "20 %", "70 %"],
    ]
    title = "Personal (32 svar 2022, 20 svar 2021)"
    (table,) = of_word(tmp_path, title, [head, *rows])
    assert [(r.question, r.year) for r in table.rows] == [("1. A?", 2022), ("1. A?", 2021)]
    for question, year in (("2. B?", "Riket"), ("Fråga 1", "2O21")):
        with pytest.raises(ProblemsError, match=year):
            of_word(tmp_path, title, [head, rows[0], [question, year, *rows[2][2:]]])
