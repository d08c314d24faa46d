"""Records as comma-separated text: faithful, and harmless in a spreadsheet."""

from __future__ import annotations

import csv
import io

from hypothesis import given

from indicators.documents.cells import legible
from indicators.documents.csv import render
from indicators.documents.model import Records

from ..subtests import as_subtests
from .sample import RECORDS, golden, records


def read(content: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode(), newline=""), strict=True))


def test_the_sample_is_written_as_it_always_was() -> None:
    assert render(RECORDS) == golden("sample.csv")


@as_subtests("sign", list("=+-@＝＋－＠"))
def test_no_text_is_taken_for_a_formula(sign: str) -> None:
    rows = ((f"{sign}1+1",), (f" \t{sign}1+1",), (f"1{sign}1",))
    written = read(render(Records((f"{sign}a",), rows)))
    assert written == [[f"'{sign}a"], [f"'{sign}1+1"], [f"'  {sign}1+1"], [f"1{sign}1"]]


@given(records())
def test_any_text_comes_back_as_it_was_but_for_the_apostrophe(given_records: Records) -> None:
    header, *rows = read(render(given_records))
    clean = legible(given_records)
    assert len(header) == len(clean.columns)
    for written, row in zip(rows, clean.rows, strict=True):
        for field, value in zip(written, row, strict=True):
            if isinstance(value, str):
                assert field in (value, f"'{value}")
            else:
                assert field == ("" if value is None else str(value))


@given(records())
def test_no_field_of_words_begins_like_a_formula(given_records: Records) -> None:
    header, *rows = read(render(given_records))
    written = list(header)
    for line, row in zip(rows, given_records.rows, strict=True):
        written += [field for field, value in zip(line, row, strict=True) if isinstance(value, str)]
    assert not [field for field in written if field.lstrip()[:1] in tuple("=+-@＝＋－＠\t\r")]


def test_numbers_stay_numbers_and_a_hidden_number_is_empty() -> None:
    assert render(Records(("a", "b"), ((-1, None), (0, 12)))) == b"a,b\n-1,\n0,12\n"


def test_records_without_rows_still_name_their_columns() -> None:
    assert render(Records(("year", "base"), ())) == b"year,base\n"
