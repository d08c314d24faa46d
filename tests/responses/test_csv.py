"""CSV: delimiter, encoding and byte order mark are found; what is broken is told."""

from __future__ import annotations

import codecs
import csv
import io
import re
from itertools import product
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from indicators.responses.readers import RawTable, Reading, read_table
from indicators.responses.readers.csv_encoding import encoding_of
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
    "utf-8": b"", "utf-8-sig": b"", "cp1252": b"", "mac_roman": b"",
    "utf-16-le": b"", "utf-16-be": b"",
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
        (bytes(range(256)) * 4, "the encoding of the file cannot be told"),
        (b"A,B\n1,\x81\x8d\n", "the encoding of the file cannot be told"),
    ],
)
def test_what_is_no_table_is_told(tmp_path: Path, content: bytes, said: str) -> None:
    with pytest.raises(ProblemsError, match=said):
        read(tmp_path, content)


# Texts as they stand in exports, and how few letters may tell an encoding.
SWEDISH = [
    *("Fungerar samverkan för dig?", "Jag får stöd när jag behöver", "Ofta; sällan; alltid"),
    *("Hälften av tiden", "Åsa Öberg", "Vet ej, går inte att svara", "Till stor del. På väg!"),
    *("Är det så?", "Får ni återkoppling från förbundet", "Kön;Man;Kvinna;Annat", "Ålder över 65"),
    *("Enhet Österåker", "Möjlighet att påverka", "Idén är bra, och den är vår", "Göteborg"),
    *("ÄLVSBYN OCH ÅMÅL", "Det är för dyrt", "Jönköping", "Nej;Ja;Får ej", "Södertälje-Nykvarn"),
    *("Många frågor", "Trångt", "Hörde aldrig av sig", "Insats;Råd", "Gör så här", "Övrigt"),
    *("Ibland känns det svårt", "Räcker stödet?", "Någon på mötet sa nej", "Tjänsten är bra"),
]


@as_subtests("encoding", ["cp1252", "mac_roman", "cp850"])
def test_the_encoding_is_that_in_which_a_text_is_swedish(encoding: str) -> None:
    for text in SWEDISH:
        content = text.encode(encoding)
        assert content.decode(encoding_of(content, "svar.csv")) == text


@as_subtests(
    "text", ["Insats;Malmö stad", "”Bra” … – 5 €;x’s", "Zoë;Renée", "Šime får jämt nöja sig"]
)
def test_a_text_of_windows_is_no_other_for_its_marks_and_names(text: str) -> None:
    assert encoding_of(text.encode("cp1252"), "svar.csv") == "cp1252"


@as_subtests(
    "content",
    [
        "Svarsnr;Malmö stad".encode("mac_roman"),  # Malm and a foreign letter, in Windows
        "Får;stöd;när".encode("cp1252") + "går;från;på;är;väg".encode("mac_roman"),
    ],
)
def test_an_encoding_that_cannot_be_told_is_refused(tmp_path: Path, content: bytes) -> None:
    with pytest.raises(ProblemsError, match="the encoding of the file cannot be told"):
        read(tmp_path, content)


def test_a_file_of_excel_on_a_mac_is_read(tmp_path: Path) -> None:
    """ "CSV (Macintosh)": MacRoman, with the line ends of old."""
    text = written(ROWS, ";").replace("\r\n", "\r")
    for start in ("", "sep=;\r"):
        table = read(tmp_path, (start + text).encode("mac_roman"))
        assert cells(table) == [[cell or None for cell in row] for row in ROWS]


def test_what_the_user_says_of_a_text_rules(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes("Nr;a,b;Malmö\n1;Ja,nej;x\n".encode("mac_roman"))
    for name in ("macroman", "MacRoman", "macintosh"):
        table = read_table(path, Reading(encoding=name, delimiter=";"))
        assert cells(table)[0] == ["Nr", "a,b", "Malmö"]
    table = read_table(path, Reading(encoding="macroman", delimiter=","))
    assert cells(table)[0] == ["Nr;a", "b;Malmö"]
    path.write_text("sep=;\na\tb;c\n1\t2;3\n")
    assert cells(read_table(path, Reading(delimiter="tab")))[1] == ["1", "2;3"]


@as_subtests(
    ("reading", "said"),
    [
        (Reading(encoding="cp1251x"), "is no known encoding. Did you mean “cp1252”"),
        (Reading(encoding="rot13"), "is no known encoding. Some are utf-8, utf-16"),
        (Reading(encoding="utf-8"), "row 2: the row has characters that are none in utf-8"),
        (Reading(encoding="utf-16"), "characters that are none in utf-16"),
        (Reading(delimiter=";;"), "“;;” in rounds.toml is no delimiter"),
        (Reading(delimiter="x"), "“x” in rounds.toml is no delimiter"),
        (Reading(delimiter="|"), "the delimiter “|”, which rounds.toml names, is not in the file"),
    ],
)
def test_what_the_user_says_and_does_not_fit_is_told(
    tmp_path: Path, reading: Reading, said: str
) -> None:
    (tmp_path / "a.csv").write_bytes("A;B\nså;3\n".encode("cp1252"))
    with pytest.raises(ProblemsError, match=re.escape(said).replace("\\ ", " ")) as raised:
        read_table(tmp_path / "a.csv", reading)
    assert raised.value.hint("en") and raised.value.hint("sv")


HEADER = [f"F{n}" for n in range(6)]


def rows_of(*lengths: int, blank: int = 0) -> str:
    """Rows of some lengths under a header; the first blank ones of them end in a blank cell."""
    rows = [[f"r{n}c{m}" for m in range(length)] for n, length in enumerate(lengths)]
    for row in rows[:blank]:
        row[-1] = ""
    return "".join(";".join(row) + "\n" for row in [HEADER, *rows])


@as_subtests(
    "text",
    [
        # Excel decides for sixteen rows at once how many delimiters it writes.
        rows_of(*[6] * 15, *[4] * 16, *[5] * 3),
        rows_of(*[6] * 15, *[4] * 16, blank=12),
        rows_of(*[6] * 15, 4),
        # Other programs leave out what is blank at the end of each row.
        rows_of(6, 5, 4, 6, 4),
        rows_of(6, 4, 4),
    ],
)
def test_blank_cells_left_out_at_the_ends_of_rows_are_blank(tmp_path: Path, text: str) -> None:
    table = read(tmp_path, text)
    rows = [line.split(";") for line in text.splitlines()]
    expected = [[cell or None for cell in row] + [None] * (6 - len(row)) for row in rows]
    assert cells(table) == expected


@as_subtests(
    "text",
    [
        rows_of(6, 6, 5),  # a single row, which may be spoilt
        rows_of(6, 5, 4)[:-1],  # the file may be cut off in the last row
        rows_of(6, 5, 4, blank=1),  # blank ends here and there
        rows_of(*[6] * 15, *[4] * 14, 5, blank=16),  # a row of another length among sixteen
        rows_of(5, 4, 5),  # no row is as long as the header
        rows_of(6, 3, 4, 6),  # two rows that can have been one
        rows_of(6, 5, 4).replace("r1c2", " r1c2"),  # a delimiter in a text, most likely
        rows_of(6, 5, 4, 7),
    ],
)
def test_short_rows_that_can_be_broken_ones_are_refused(tmp_path: Path, text: str) -> None:
    with pytest.raises(ProblemsError, match="answers would fall under|Answers would fall under"):
        read(tmp_path, text)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    lengths=st.one_of(
        st.lists(st.integers(2, 6), min_size=1, max_size=5),
        st.tuples(st.integers(2, 6), st.integers(2, 6), st.integers(1, 16)).map(
            lambda n: [6] * 15 + [n[0]] * 16 + [n[1]] * n[2]
        ),
    ),
    row=st.integers(0, 50),
    place=st.floats(0, 1, exclude_max=True),
    blank=st.integers(0, 16),
)
def test_a_line_break_in_a_row_never_moves_an_answer_silently(
    tmp_path: Path, lengths: list[int], row: int, place: float, blank: int
) -> None:
    lines = rows_of(*lengths, blank=blank).splitlines()
    n = 1 + row % len(lengths)
    at = int(place * len(lines[n]))
    lines[n] = f"{lines[n][:at]}\n{lines[n][at:]}"
    try:
        table = read(tmp_path, "\n".join(lines) + "\n")
    except ProblemsError:
        return
    for column, header in enumerate(HEADER[: len(table.columns)]):
        assert table.columns[column].cell(0) == header
        for cell in table.columns[column].cells[1:]:
            whole = re.fullmatch(r"r\d+c(\d+)", str(cell))
            assert whole is None or int(whole[1]) == column


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
