"""What a file says it was made of comes out as it went in, and nothing else of the file moves."""

from __future__ import annotations

import io
from html import escape
from zipfile import ZipFile

import docx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from indicators.documents import render
from indicators.documents.charts import draw
from indicators.documents.properties import custom_properties
from indicators.documents.recorded import (
    FIRST,
    LONGEST,
    Properties,
    properties_of,
    text_of,
    with_record,
)
from indicators.documents.zipped import zipped
from indicators.words.errors import OutputError

from .sample import DOCUMENT
from .test_powerpoint import GROUPS

RECORD: Properties = (
    (FIRST, "4c39f81db1af3622"),
    ("indicators.command", "report --year 2022 --by unit,sex"),
    ("indicators.personal å.2022.figures.unit,sex", "0123456789abcdef"),
)
FORMS = ("word", "excel", "html", "markdown")


@pytest.mark.parametrize("form", FORMS)
def test_a_document_carries_what_it_was_made_of(form: str) -> None:
    file = render(DOCUMENT, form, record=RECORD)
    assert properties_of(file) == RECORD
    assert file == render(DOCUMENT, form, record=RECORD)
    assert properties_of(render(DOCUMENT, form)) == ()


@pytest.mark.parametrize("form", ["png", "svg", "pdf"])
def test_a_chart_carries_what_it_was_made_of(form: str) -> None:
    assert properties_of(draw(GROUPS, form, record=RECORD)) == RECORD
    assert properties_of(draw(GROUPS, form)) == ()


@pytest.mark.parametrize("form", ["text"])
def test_what_has_no_place_for_it_stays_as_it_is(form: str) -> None:
    assert render(DOCUMENT, form, record=RECORD) == render(DOCUMENT, form)


@given(st.text(st.characters(codec="utf-8"), max_size=60))
def test_any_text_comes_out_of_a_comment_an_attribute_and_a_string_of_pdf(text: str) -> None:
    record = ((FIRST, "1"), ("indicators.command", text))
    line = text_of(record)
    assert line.isascii() and not set("<>&'()\n") & set(line) and "--" not in line
    as_written = (line, escape(line), line.replace("\\", "\\\\"))
    assert all(properties_of(f"%PDF {w} }}".encode()) == record for w in as_written)


def with_own_properties() -> bytes:
    """A Word file with custom properties of somebody's, and one of an earlier record."""
    file = io.BytesIO()
    docx.Document().save(file)
    own = (("Diarienummer", "2022/17"), ("indicators.id", "old"), ("Handläggare", "–"))
    return with_record(with_record(file.getvalue(), own), ())


def parts_of(file: bytes) -> dict[str, bytes]:
    with ZipFile(io.BytesIO(file)) as package:
        return {name: package.read(name) for name in package.namelist()}


def test_a_record_takes_the_place_of_the_one_before_and_of_nothing_else() -> None:
    before = with_own_properties()
    after = with_record(before, RECORD)
    assert properties_of(after) == RECORD
    own = [pair for pair in custom_properties(after, "") if pair not in RECORD]
    assert own == [("Diarienummer", "2022/17"), ("Handläggare", "–")]
    old, new = parts_of(before), parts_of(after)
    assert list(old) == list(new)
    assert [name for name in old if old[name] != new[name]] == ["docProps/custom.xml"]
    again = with_record(with_record(after, (*RECORD, ("indicators.more", "x"))), RECORD)
    assert again == after, "whatever stood there in between"


def test_properties_are_numbered_as_office_wants_them() -> None:
    tree = etree.fromstring(
        parts_of(with_record(with_own_properties(), RECORD))["docProps/custom.xml"]
    )
    numbers = [int(element.get("pid")) for element in tree]
    assert min(numbers) >= 2 and len(set(numbers)) == len(numbers)


def test_a_file_without_custom_properties_gets_them_and_keeps_its_other_parts() -> None:
    file = render(DOCUMENT, "excel")
    old, new = parts_of(file), parts_of(with_record(file, RECORD))
    changed = {name for name in new if old.get(name) != new[name]}
    assert changed == {"docProps/custom.xml", "_rels/.rels", "[Content_Types].xml"}
    docx.Document(io.BytesIO(render(DOCUMENT, "word", record=RECORD)))


def test_what_is_no_file_of_office_is_told() -> None:
    for file in (b"", b"PK\3\4 no zip file", zipped([("a", b"b")])):
        with pytest.raises(OutputError) as told:
            with_record(file, RECORD)
        assert told.value.text("en") and told.value.text("sv")


def test_what_is_damaged_is_an_error_and_what_is_not_ours_says_nothing() -> None:
    whole = render(DOCUMENT, "html", record=RECORD)
    place = whole.index(FIRST.encode())
    for file in (whole[: place + 40], whole.replace(b"unit,sex", b'"unit"')):
        with pytest.raises(ValueError):
            properties_of(file)
    for file in (b"PK\3\4 no zip file", render(DOCUMENT, "word", record=RECORD)[:500]):
        with pytest.raises(ValueError):
            properties_of(file)
    assert properties_of(b"") == properties_of(zipped([("a", b"b")])) == ()


def test_word_keeps_every_value() -> None:
    assert LONGEST == 255
