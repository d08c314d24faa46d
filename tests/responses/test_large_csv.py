"""Large CSV files: another reader, the same table or the same error."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from indicators.responses.cells import as_number
from indicators.responses.readers import RawTable, read_table
from indicators.responses.readers import csv as csv_reader
from indicators.responses.readers.large_csv import plain_columns
from indicators.responses.readers.text_column import TextColumn
from indicators.words.errors import ProblemsError

from ..subtests import as_subtests

NEVER, ALWAYS = 10**12, 0
CELLS = st.sampled_from(
    ["", " ", "Ja", "Nej", "ja; nä", 'sa "nej"', "rad 1\nrad 2", "Å\N{NO-BREAK SPACE}ä", "3,0", "1"]
)  # fmt: skip


def read_by(size: int, content: bytes, path: Path) -> RawTable | str:
    """What is read, or said, where files from a size on go through Arrow."""
    path.write_bytes(content)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(csv_reader, "LARGE", size)
        try:
            return read_table(path)
        except ProblemsError as error:
            return error.text("en")


def cells_of(table: RawTable | str) -> list[list[object]] | str:
    return table if isinstance(table, str) else [column.cells for column in table.columns]


def written(rows: list[list[str]], delimiter: str, quoting: int, ending: str) -> bytes:
    """Rows as a program writes them."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=delimiter, quoting=quoting, lineterminator=ending)  # type: ignore[arg-type]
    writer.writerows(rows)
    return text.getvalue().encode()


@st.composite
def tables(draw: st.DrawFn) -> list[list[str]]:
    width = draw(st.integers(1, 4))
    rows = draw(st.lists(st.lists(CELLS, min_size=width, max_size=width), max_size=12))
    return [[f"Fråga {n}?" for n in range(width)], *rows]


@given(
    tables(),
    st.sampled_from(";,\t"),
    st.sampled_from([csv.QUOTE_MINIMAL, csv.QUOTE_ALL]),
    st.sampled_from(["\n", "\r\n"]),
    st.sampled_from([b"", "\ufeff".encode(), b"sep=;\r\n"]),
)
def test_what_a_program_writes_is_read_alike_by_both(
    tmp_path_factory: pytest.TempPathFactory,
    rows: list[list[str]],
    delimiter: str,
    quoting: int,
    ending: str,
    start: bytes,
) -> None:
    content = start + written(rows, delimiter, quoting, ending)
    path = tmp_path_factory.getbasetemp() / "svar.csv"
    light = read_by(NEVER, content, path)
    assert cells_of(read_by(ALWAYS, content, path)) == cells_of(light)


@given(
    st.lists(
        st.sampled_from(["a", "1", '"', ";", "\n", "\r", " ", "å", "\0", "sep=;"]), max_size=25
    )
)
@example(list('a;b\n"c;d\n"e";"f'))
@example(list("a;b\n1;2\n\n3;4\n\n"))
@example(list("a;b;\n1;2;\n3;4;5\n"))
def test_what_nobody_should_write_is_read_or_refused_alike_by_both(
    tmp_path_factory: pytest.TempPathFactory, pieces: list[str]
) -> None:
    content = "".join(pieces).encode()
    path = tmp_path_factory.getbasetemp() / "svar.csv"
    assert cells_of(read_by(ALWAYS, content, path)) == cells_of(read_by(NEVER, content, path))


@as_subtests(
    "content",
    [
        "Fråga;B\nJa;Nej\n".encode("cp1252"),
        "Fråga;B\nJa;Nej\n".encode("utf-16"),
        b"A;B\n1;2;3\n",
        b"A;B\n1\n",
        b'A;B\n1;say "no"\n',
        b'A;B\n1;"no\n',
        b"A;B\n1;2\0\n",
    ],
)
def test_a_file_that_is_not_plain_is_left_to_the_other_reader(
    tmp_path: Path, content: bytes
) -> None:
    path = tmp_path / "svar.csv"
    path.write_bytes(content)
    assert plain_columns(path) is None


@pytest.mark.slow
def test_a_file_of_many_blocks_is_read_as_one(tmp_path: Path) -> None:
    rows = [["Id", "Svar", "Text"]]
    rows += [
        [f"{n:06}", ["Ja", "Nej", "Vet ej"][n % 7 % 3], f"kommentar {n}"] for n in range(200_000)
    ]
    content = written(rows, ";", csv.QUOTE_MINIMAL, "\n")
    assert len(content) > 4_000_000 * 1.3
    path = tmp_path / "svar.csv"
    path.write_bytes(content)
    plain = plain_columns(path)
    assert plain is not None and plain.delimiter == ";"
    columns = plain.columns
    assert columns is not None
    assert [column.cells for column in columns] == [
        list(column) for column in zip(*rows, strict=True)
    ]


def is_number(cell: object) -> bool:
    return as_number(cell) is not None


TEXTS = [
    "Id",
    "1234567890",
    "\N{NO-BREAK SPACE}",
    "\u2003x",
    "3 4",
    "\u0663",
    " 5 ",
    "2022-01-01",
    "Anna",
    " ",
    "7",
    "12,0",
    "",
    "Åsa 3",
    "8",
    "7",
]


@pytest.fixture
def both(tmp_path: Path) -> tuple[TextColumn, csv_reader.RawColumn]:
    """A column of names as Arrow holds it, and the same as codes."""
    import pyarrow as pa

    return TextColumn.of_texts(pa.chunked_array([TEXTS[:4], TEXTS[4:]])), csv_reader.RawColumn.of(
        TEXTS
    )


def test_a_column_of_texts_answers_as_one_of_codes(
    both: tuple[TextColumn, csv_reader.RawColumn],
) -> None:
    texts, codes = both
    assert texts.cells == codes.cells
    assert texts.distinct() == codes.distinct()
    assert texts.distinct(2) == codes.distinct(2)
    assert texts.filled.tolist() == codes.filled.tolist()
    assert texts.has({"7", "Åsa 3"}).tolist() == codes.has({"7", "Åsa 3"}).tolist()
    assert texts.numbers(is_number).tolist() == codes.numbers(is_number).tolist()
    same = texts.same()
    seven = same[TEXTS.index("7")]
    assert [seven == code for code in same] == [cell == "7" for cell in codes.cells]
    assert [code == 0 for code in same] == [cell is None for cell in codes.cells]


@as_subtests(
    ("numbers", "repeated"),
    [
        (["1", "2", "10"], []),
        (["1", "2", "2"], [3]),
        (["2", "1", "2"], [3]),
        (["01", "1", "1"], [3]),
    ],
)
def test_repeated_numbers_are_found_whether_or_not_they_count_up(
    numbers: list[str], repeated: list[int]
) -> None:
    import pyarrow as pa

    same = TextColumn.of_texts(pa.chunked_array([["Id", *numbers]])).same().tolist()
    assert [n for n, code in enumerate(same) if code in same[:n]] == repeated


def test_a_cell_of_a_million_characters_is_a_mark_that_is_missing(tmp_path: Path) -> None:
    rows = "".join(f"{n};Ja;x\n" for n in range(120_000))
    text = 'Id;Svar;Text\n1;Ja;x\n2;Nej;"' + rows + '";\n3;Ja;x\n'
    csv.field_size_limit(131_072)  # as in a new process
    for content in (text, text.replace("\n2;", "\n2;Nej;" + "y" * 1_100_000 + "\n2;", 1)):
        said = read_by(ALWAYS, content.encode(), tmp_path / "svar.csv")
        assert said == read_by(NEVER, content.encode(), tmp_path / "svar.csv")
        assert isinstance(said, str)
        assert "csv, row" in said


@as_subtests("content", ["sep=§\nA§B\n1§2\n", "sep=å\nAåB\n1å2\n"])
def test_a_delimiter_that_arrow_does_not_know_is_left_to_the_other_reader(
    tmp_path: Path, content: str
) -> None:
    path = tmp_path / "svar.csv"
    table = read_by(ALWAYS, content.encode(), path)
    assert cells_of(table) == [["A", "1"], ["B", "2"]]


def test_more_columns_than_a_sheet_can_have_are_no_survey(tmp_path: Path) -> None:
    said = read_by(NEVER, ";".join(["a"] * 30_001).encode(), tmp_path / "svar.csv")
    assert isinstance(said, str)
    assert "30001 columns, more than any survey" in said


def test_blank_ends_left_out_are_read_alike_by_both(tmp_path: Path) -> None:
    rows = [
        [f"F{n}" for n in range(6)],
        *[["1", "Ja", "Nej", "Ja", "Nej"][: 4 + n % 2] for n in range(9)],
    ]
    rows[3:3] = [["1"] * 6] * 3
    content = "".join(";".join(row) + "\n" for row in rows).encode()
    read = [read_by(size, content, tmp_path / "a.csv") for size in (NEVER, ALWAYS)]
    assert cells_of(read[0]) == cells_of(read[1]) and not isinstance(read[0], str)
