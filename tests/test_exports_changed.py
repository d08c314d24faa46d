"""What is done to an export without changing an answer changes no figure.

And what does change answers, or damages the file, is counted as it stands then, or told.
"""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import timedelta
from functools import cache
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from .conftest import PROFILE
from .exported import all_cases
from .exported.invented import Rows, tally
from .exported.writing import (
    Sheet,
    delimited,
    feather,
    open_document,
    parquet,
    statistical,
    workbook,
    zipped,
)
from .make_exports import EXPORTS
from .reading_exports import Figures, Reading, case_of, read, right, workspace_with


def fuzzing(most: int) -> settings:
    """A few examples; as many as this, none of which may take longer than five seconds, in
    ``make fuzz``."""
    if PROFILE == "fuzz":
        return settings(max_examples=most, deadline=timedelta(seconds=5))
    return settings(max_examples=10)


only_fuzzing = pytest.mark.skipif(PROFILE != "fuzz", reason="make fuzz tries damaged files")

# Delimiter, encoding and header rows of exports that are read right as they are.
BASES: dict[str, tuple[str, str, int]] = {
    "insats-i-annat-ord.csv": (";", "utf-8-sig", 1),
    "redcap-etikett.csv": (",", "utf-8", 1),
    "google-rutnat.csv": (",", "utf-8", 1),
    "klamrar-numrerade.csv": (",", "utf-8-sig", 1),
    "limesurvey-ord.csv": (",", "utf-8-sig", 1),
    "citat-radbrott.csv": (";", "utf-8", 1),
    "decimalkomma-tab.txt": ("\t", "utf-8-sig", 1),
    "surveymonkey-tal.csv": (",", "utf-8", 2),
}


@cache
def rows_of(name: str) -> tuple[tuple[str | None, ...], ...]:
    """The rows of a base, as the csv module of Python reads them."""
    delimiter, encoding, _ = BASES[name]
    text = (EXPORTS / name).read_bytes().decode(encoding)
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    return tuple(tuple(cell or None for cell in row) for row in rows)


def table_of(name: str) -> Rows:
    """The rows of a base, to be changed."""
    return [list(row) for row in rows_of(name)]


def read_as(name: str, file: str, content: bytes) -> Reading:
    """A file read in place of a base."""
    with TemporaryDirectory() as folder:
        return read(workspace_with(Path(folder) / "ws", case_of(name), {file: content}))


@cache
def as_it_is(name: str) -> Reading:
    """The reading of a base itself."""
    return read_as(name, name, (EXPORTS / name).read_bytes())


def check_same(name: str, reading: Reading) -> None:
    """The figures and the units of the base."""
    assert reading.figures == right(case_of(name)), reading.said
    assert reading.units == as_it_is(name).units


def check_same_or_refused(name: str, reading: Reading) -> None:
    """The figures of the base, or a reason why there are none."""
    if reading.figures is None:
        assert reading.problems
    else:
        check_same(name, reading)


@pytest.mark.parametrize("name", BASES)
def test_the_bases_are_read_right_as_they_are(name: str) -> None:
    check_same(name, as_it_is(name))


@pytest.mark.parametrize("name", BASES)
@pytest.mark.parametrize("seed", range(3))
def test_rows_in_another_order_are_the_same_answers(name: str, seed: int) -> None:
    rows, first = table_of(name), BASES[name][2]
    answers = rows[first:]
    Random(seed).shuffle(answers)
    check_same(name, read_as(name, "a.csv", delimited([*rows[:first], *answers])))


@pytest.mark.parametrize("name", BASES)
@pytest.mark.parametrize("seed", range(3))
def test_columns_in_another_order_are_the_same_questions(name: str, seed: int) -> None:
    order = list(range(len(rows_of(name)[0])))
    Random(seed).shuffle(order)
    rows = [[row[n] for n in order] for row in table_of(name)]
    check_same(name, read_as(name, "a.csv", delimited(rows)))


ENCODINGS = (
    "utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252", "mac_roman", "cp850",
    "utf-32",
)  # fmt: skip
SURE = ENCODINGS[:6]  # the others may be refused where they could be two


@pytest.mark.parametrize("name", BASES)
@pytest.mark.parametrize("encoding", ENCODINGS)
def test_another_encoding_has_the_same_answers(name: str, encoding: str) -> None:
    rows = [[c.replace("“", '"') if c else c for c in row] for row in table_of(name)]
    if encoding == "cp850":
        rows = [[c.replace("–", "-") if c else c for c in row] for row in rows]
    mark = {"utf-16-le": b"\xff\xfe", "utf-16-be": b"\xfe\xff"}.get(encoding, b"")
    reading = read_as(name, "a.csv", mark + delimited(rows, ";", encoding))
    (check_same if encoding in SURE else check_same_or_refused)(name, reading)


@pytest.mark.parametrize("name", BASES)
@pytest.mark.parametrize("delimiter", [";", ",", "\t", "|"])
@pytest.mark.parametrize("end", ["\r\n", "\n", "\r"])
def test_another_delimiter_and_end_of_line_have_the_same_answers(
    name: str, delimiter: str, end: str
) -> None:
    content = delimited(table_of(name), delimiter, end=end)
    check_same(name, read_as(name, "a.csv", content))


def sav(rows: Rows) -> bytes:
    """Rows of one header as SPSS strings."""
    names = [f"v{n}" for n in range(len(rows[0]))]
    return statistical("sav", [[c or "" for c in row] for row in rows[1:]], names, rows[0])


FORMATS: dict[str, Callable[[Rows], bytes]] = {
    "a.xlsx": lambda rows: workbook(Sheet("Svar", rows)),
    "a.ods": lambda rows: open_document({"Svar": rows}),
    "a.parquet": parquet,
    "a.feather": feather,
    "a.sav": sav,
}


@pytest.mark.parametrize("name", [name for name in BASES if BASES[name][2] == 1])
@pytest.mark.parametrize("file", FORMATS)
def test_another_format_has_the_same_answers(name: str, file: str) -> None:
    check_same(name, read_as(name, file, FORMATS[file](table_of(name))))


GROUP_WORDS = {
    "Insats": ("Enhet", "unit", "INSATS ", "2. Enhet"),
    "Chefsgrupp": ("Grupp", "Insats", "Vilken grupp tillhör du?", "unit"),
}


@pytest.mark.parametrize("name", BASES)
def test_a_group_under_another_of_its_names_is_the_same_group(name: str) -> None:
    header = next((h for h in rows_of(name)[0] if h in GROUP_WORDS), None)
    for word in GROUP_WORDS.get(header or "", ()):
        rows = table_of(name)
        rows[0] = [word if cell == header else cell for cell in rows[0]]
        check_same(name, read_as(name, "a.csv", delimited(rows)))


@pytest.mark.parametrize("name", BASES)
def test_columns_and_rows_of_nothing_change_nothing(name: str) -> None:
    rows = table_of(name)
    wider = [["Eget nummer" if n == 0 else None, *row, None, None] for n, row in enumerate(rows)]
    check_same(name, read_as(name, "a.csv", delimited(wider)))
    taller = [*rows, [None] * len(rows[0]), [None] * len(rows[0])]
    check_same(name, read_as(name, "a.csv", delimited(taller)))


@cache
def survey_of(name: str) -> Any:
    """The invented answers behind a base."""
    return next(case.survey for case in all_cases() if case.name == name)


def first_question(name: str) -> int:
    """The column of the first question of a base."""
    words = survey_of(name).questions[0].text
    return next(n for n, cell in enumerate(rows_of(name)[0]) if cell and words in cell)


LETTERS = "aeiouåäönrst?.*-_ :/()0123456789"


@pytest.mark.parametrize("name", BASES)
@fuzzing(3_000)
@given(data=st.data())
def test_a_header_that_is_only_like_a_question_counts_nothing(name: str, data: Any) -> None:
    """A letter more, less or other in a header: right (a space), or refused, never another
    question's answers. No two questions have the same counts."""
    rows = table_of(name)
    number = data.draw(st.integers(0, len(survey_of(name).questions) - 1))
    column = first_question(name) + number
    header = rows[0][column] or ""
    at = data.draw(st.integers(0, len(header)))
    gone = data.draw(st.integers(0, 2))
    put = data.draw(st.text(LETTERS, max_size=2))
    rows[0][column] = header[:at] + put + header[at + gone :]
    check_same_or_refused(name, read_as(name, "a.csv", delimited(rows)))


JUNK = (
    "Till", "7b", "-1", "3,5", "Inte", "Ja", "Nej", "Delvis Delvis", "Helt och", "Delvis;Ofta",
    "0", "8", "99", "#VALUE!", "Totalt", "<b>Delvis</b>x", "4 - Delvis", "Nej, alltid", "A9",
    "Helt och hållet?", "Vet du", "Ganska bra", "*", "1 2", "²", "１",
)  # fmt: skip
WORDS = ["insats-i-annat-ord.csv", "limesurvey-ord.csv", "citat-radbrott.csv"]


@pytest.mark.parametrize("name", WORDS)
@fuzzing(7_000)
@given(data=st.data())
def test_a_cell_changed_is_counted_as_it_says_or_told(name: str, data: Any) -> None:
    """Another label, or nothing, is what it says. What is no label is never counted silently."""
    survey, rows = survey_of(name), table_of(name)
    person = data.draw(st.integers(0, len(survey.people) - 1))
    number = data.draw(st.integers(0, len(survey.questions) - 1))
    question = survey.questions[number]
    answers = [[p.answers[n] for p in survey.people] for n in range(len(survey.questions))]
    place = data.draw(st.sampled_from([None, *range(7), *JUNK]))
    known = not isinstance(place, str)
    answers[number][person] = place if known else None
    words = place if isinstance(place, str) else None if place is None else question.labels[place]
    rows[1 + person][first_question(name) + number] = words
    reading = read_as(name, "a.csv", delimited(rows))
    if known:
        assert reading.figures in (None, [tuple(tally(column)) for column in answers])
        assert reading.figures or reading.problems
    else:
        assert reading.problems, words


@pytest.mark.parametrize("name", WORDS)
@fuzzing(7_000)
@given(data=st.data())
def test_rows_and_columns_changed_are_counted_as_they_stand_or_told(name: str, data: Any) -> None:
    """Rows gone are not counted, and rows there twice are; columns with their headers may move."""
    survey, rows = survey_of(name), table_of(name)
    people = list(range(len(survey.people)))
    for _ in range(data.draw(st.integers(1, 3))):
        at = data.draw(st.integers(0, len(people) - 1))
        if data.draw(st.booleans()):
            people.insert(data.draw(st.integers(0, len(people))), people[at])
        elif len(people) > 5:
            del people[at]
    kept = [survey.people[n] for n in people]
    right_now: list[Figures] = [
        tuple(tally([p.answers[n] for p in kept])) for n in range(len(survey.questions))
    ]
    reading = read_as(name, "a.csv", delimited([rows[0], *(rows[1 + n] for n in people)]))
    assert reading.problems or reading.figures == right_now
    assert reading.figures in (None, right_now)


def damaged(content: bytes, data: Any, only: Callable[[int], bool] = lambda byte: True) -> bytes:
    """A file with one byte gone, more, or other, at a place where one may be damaged."""
    places = [n for n, byte in enumerate(content) if only(byte)]
    at = data.draw(st.sampled_from(places))
    kind = data.draw(st.sampled_from(("gone", "more", "other")))
    put = data.draw(st.binary(min_size=1, max_size=1).filter(lambda b: only(b[0])))
    if kind == "gone":
        return content[:at] + content[at + 1 :]
    return content[:at] + put + content[at + (kind == "other") :]


TEXTS = ["insats-i-annat-ord.csv", "limesurvey-ord.csv", "kod-cp1252.csv", "kod-utf16-be.csv"]


@pytest.mark.parametrize("name", TEXTS)
@fuzzing(5_000)
@given(data=st.data())
def test_a_byte_changed_in_a_text_changes_no_figure_silently(name: str, data: Any) -> None:
    """No one byte makes another alternative of one; so what is counted is right, or told."""
    content = (EXPORTS / name).read_bytes()
    reading = read_as(name, name, damaged(content, data))
    assert reading.problems or reading.figures == right(case_of(name))


def not_a_number(byte: int) -> bool:
    """A byte of a sheet's XML whose change cannot make of a cell another cell, or another text."""
    return not (chr(byte).isdecimal() or chr(byte).isupper())


@contextmanager
def members_of(name: str) -> Iterator[dict[str, bytes]]:
    """The unpacked files of a workbook, to be changed."""
    with zipfile.ZipFile(EXPORTS / name) as archive:
        yield {member: archive.read(member) for member in archive.namelist()}


PACKED = {
    "kod.xlsx": ("netigate-rapport.xlsx", "xl/sharedStrings.xml"),
    "blad.xlsx": ("netigate-rapport.xlsx", "xl/worksheets/sheet1.xml"),
    "bok.xlsx": ("netigate-rapport.xlsx", "xl/workbook.xml"),
    "kod.ods": ("libreoffice-tva-blad.ods", "content.xml"),
}


@pytest.mark.parametrize("file", PACKED)
@fuzzing(5_000)
@given(data=st.data())
def test_a_byte_changed_in_a_workbook_changes_no_figure_silently(file: str, data: Any) -> None:
    name, member = PACKED[file]
    with members_of(name) as members:
        members[member] = damaged(members[member], data, not_a_number)
        reading = read_as(name, file, zipped(members))
    assert reading.problems or reading.figures == right(case_of(name))


@pytest.mark.parametrize(
    "name",
    ["netigate-rapport.xlsx", "libreoffice-tva-blad.ods", "kolumner-ord.parquet",
     "kolumner-ord.feather", "spss-saknade.sav", "spss-packad.zsav", "spss-portabel-ascii.por",
     "stata-etiketter.dta", "excel-97.xls", "webbsida.xls", "excel-2003-xml.xls"],
)  # fmt: skip
@only_fuzzing
@fuzzing(20_000)
@given(data=st.data())
def test_a_damaged_file_is_told_and_never_a_traceback(name: str, data: Any) -> None:
    """Some bytes of these are answers themselves, so what is counted may have changed."""
    content = (EXPORTS / name).read_bytes()
    for _ in range(data.draw(st.integers(1, 4))):
        content = damaged(content, data)
    if data.draw(st.booleans()):
        content = content[: data.draw(st.integers(0, len(content)))]
    reading = read_as(name, name, content)
    assert reading.figures is not None or reading.problems


def test_an_empty_file_of_each_kind_is_told() -> None:
    suffixes: Sequence[str] = ("csv", "xlsx", "xls", "ods", "parquet", "feather", "sav", "zsav",
                               "por", "dta", "txt", "tsv")  # fmt: skip
    for suffix in suffixes:
        for content in (b"", b"\n", b"\0" * 64):
            reading = read_as("limesurvey-ord.csv", f"a.{suffix}", content)
            assert reading.figures is None and reading.problems, suffix
