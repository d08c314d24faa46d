"""Records as JSON objects."""

from __future__ import annotations

import json

from hypothesis import given

from indicators.documents.cells import legible
from indicators.documents.json import render
from indicators.documents.model import Records

from .sample import RECORDS, golden, records


def test_the_sample_is_written_as_it_always_was() -> None:
    assert render(RECORDS) == golden("sample.json")


@given(records())
def test_any_record_comes_back_as_it_was(given_records: Records) -> None:
    clean = legible(given_records)
    rows = [dict(zip(clean.columns, row, strict=True)) for row in clean.rows]
    assert json.loads(render(given_records)) == rows


def test_a_hidden_number_is_null_and_letters_are_letters() -> None:
    written = render(Records(("group", "base"), (("Östra", None),)))
    assert written.decode() == '[\n  {\n    "group": "Östra",\n    "base": null\n  }\n]\n'


def test_no_rows_are_an_empty_list() -> None:
    assert render(Records(("year",), ())) == b"[]\n"
