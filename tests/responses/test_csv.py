"""CSV: delimiter, encoding and byte order mark are found; what is broken is told."""

from __future__ import annotations

import codecs
import csv
import io
from itertools import product
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from indicators.responses.readers import RawTable, read_table
from indicators.words.errors import ProblemsError

from ..subtests import as_subtests

ROWS = [
    ["Svarsnr", "Fungerar det, för er; och oss?", "Övrigt"],
    ["1", "Till stor del", 'Bra, men "kort" – tack; Ö'],
    ["2", "Inte alls", ""],
]


def written(rows: list[list[str]], delimiter: str = ",") -> str:
    file = io.StringIO(newline="")
    csv.writer(file, delimiter=delimiter, lineterminator="\r\n").writerows(rows)
    return file.getvalue()


def read(tmp_path: Path, content: bytes | str) -> RawTable:
    path = tmp_path / "svar.csv"
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return read_table(path)


def cells(table: RawTable) -> list[list[object]]:
    return [list(row) for row in zip(*(column.cells for column in table.columns), strict=True)]


ENCODINGS = {
    "utf-8": b"", "utf-8-sig": b"", "cp1252": b"", "utf-16-le": b"", "utf-16-be": b"",
    "utf-16-le with mark": codecs.BOM_UTF16_LE, "utf-16-be with mark": codecs.BOM_UTF16_BE,
}  # fmt: skip


@as_subtests(("delimiter", "encoding"), product([",", ";", "\t", "|"], ENCODINGS))
def test_delimiter_and_encoding_are_found(tmp_path: Path, delimiter: str, encoding: str) -> None:
    text = written(ROWS, delimiter).encode(encoding.removesuffix(" with mark"))
    table = read(tmp_path, ENCODINGS[encoding] + text)
    assert cells(table) == [[cell or None for cell in row] for row in ROWS]


def test_commas_in_unquoted_questions_do_not_win_over_the_semicolon(tmp_path: Path) -> None:
    text = "Nr;Har ni a, b, c och d?;Är x, y bra?\n1;Ja;Nej\n2;Nej;Ja\n"
    assert cells(read(tmp_path, text))[0] == ["Nr", "Har ni a, b, c och d?", "Är x, y bra?"]


def test_excels_line_about_the_delimiter_is_no_row(tmp_path: Path) -> None:
    assert cells(read(tmp_path, "sep=;\nA;B\n1,5;2\n")) == [["A", "B"], ["1,5", "2"]]


def test_a_question_may_hold_line_breaks(tmp_path: Path) -> None:
    rows = [["Nr", "Fungerar\ndet?"], ["1", "Ja"]]
    assert cells(read(tmp_path, written(rows))) == rows


def test_blank_rows_keep_their_numbers_and_blank_ends_are_dropped(tmp_path: Path) -> None:
    table = read(tmp_path, "A,B\n\n1,2\n\n,\n")
    assert cells(table) == [["A", "B"], [None, None], ["1", "2"]]


def test_a_trailing_delimiter_in_every_row_does_no_harm(tmp_path: Path) -> None:
    assert cells(read(tmp_path, "A;B\n1;2;\n3;4;\n")) == [["A", "B"], ["1", "2"], ["3", "4"]]


@as_subtests(
    ("text", "said"),
    [
        ("A;B;C\n1;x;y;z\n2;x;y\n", "row 2: the row has 4 cells but the header 3"),
        ("A;B;C\n2;x;y\n1;a;x;\n", "row 3: the row has 4 cells but the header 3"),
        ("A;B;C\n2;x;y\n1;x\n", "row 3: the row has 2 cells but the header 3"),
        # A line break in an unquoted comment makes two rows, one of them short.
        ("A;B;C\n1;jag\ntycker;y\n2;x;y\n3;x;y\n", "row 2: the row has 2 cells"),
        # A delimiter in an unquoted header: every answer would move one column.
        ("Datum; tid;B;C\n1;x;y\n2;x;y\n", "row 2: the row has 3 cells but the header 4"),
    ],
)
def test_a_row_of_another_length_is_refused(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(ProblemsError, match=said):
        read(tmp_path, text)


def test_titles_and_footers_of_one_cell_do_no_harm(tmp_path: Path) -> None:
    table = read(tmp_path, "Personalenkät\n\nA;B;C\n1;x;y\n2;x;y\nSlut\n")
    assert table.length == 6 and len(table.columns) == 3
    padded = read(tmp_path, "Enkät;2022;\nA;B;C\n1;x;y\n")
    assert len(padded.columns) == 3


def test_a_single_odd_byte_does_not_make_utf8_a_windows_file(tmp_path: Path) -> None:
    """Microsoft Forms has written a dash of cp1252 into UTF-8."""
    content = "A;B\nså;å\n".encode() + b"x;\x97\n"
    with pytest.raises(ProblemsError, match="row 3: the file is UTF-8, but the row contains"):
        read(tmp_path, content)


def test_a_quotation_mark_never_closed_does_not_swallow_answers(tmp_path: Path) -> None:
    with pytest.raises(ProblemsError, match="row 2: a quotation mark"):
        read(tmp_path, 'A,B\n1,"x\n2,y\n3,z\n')


@as_subtests(
    ("content", "said"),
    [
        (b"", "the file is empty"),
        (b"\n\n  \n", "the file is empty"),
        (b"\xef\xbb\xbf", "the file is empty"),
        (bytes(range(256)) * 4, "not a text in UTF-8"),
        (b"A,B\n1,\x81\x8d\n", "not a text in UTF-8"),
    ],
)
def test_what_is_no_table_is_told(tmp_path: Path, content: bytes, said: str) -> None:
    with pytest.raises(ProblemsError, match=said):
        read(tmp_path, content)


texts = st.text(
    st.characters(codec="utf-8", exclude_characters="\0", exclude_categories=("Cs", "Cc")),
    max_size=12,
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    rows=st.integers(2, 4).flatmap(
        lambda n: st.lists(st.lists(texts, min_size=n, max_size=n), min_size=1, max_size=8)
    )
)
def test_whatever_stands_in_the_cells_comes_back(tmp_path: Path, rows: list[list[str]]) -> None:
    """With a header whose width settles the delimiter, as every export has."""
    header = [f"Fråga {n}" for n in range(len(rows[0]))]
    table = read(tmp_path, written([header, *rows]).encode("utf-8-sig"))
    expected = [[c if c and not c.isspace() else None for c in row] for row in [header, *rows]]
    while not any(cell and cell.strip() for cell in expected[-1]):
        expected.pop()
    assert cells(table) == expected


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=200)
@given(content=st.binary(max_size=400))
def test_no_bytes_whatever_give_anything_but_a_table_or_a_problem(
    tmp_path: Path, content: bytes
) -> None:
    try:
        table = read(tmp_path, content)
    except ProblemsError:
        return
    assert table.length
