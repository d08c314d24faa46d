"""A pandas frame is read as the file would be that it came from."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, datetime, time
from decimal import Decimal
from itertools import product
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pyreadstat
import pytest

from indicators.responses import UNANSWERED, Responses, match
from indicators.responses.readers import read_table
from indicators.responses.readers.frame import read_frame
from indicators.survey.questionnaire_file import load_questionnaire
from indicators.survey.waves import Wave
from indicators.words.errors import FRAME, Problem, ProblemsError
from indicators.workspace import Workspace

from ..subtests import as_subtests
from .test_exports import EXPECTED, EXPORTS

# As somebody who looks at the file would read it: the separator, and the encoding if not UTF-8.
SEPARATORS = {
    "decimalkomma.csv": (";", "cp1252"),
    "lime_ao.csv": (",", "utf-8"),
    "lime_omvand.csv": (",", "utf-8"),
    "personal_2021_2022.csv": (";", "utf-8-sig"),
    "qualtrics_forhandsvisning.csv": (",", "utf-8"),
    "styrelse_totalt.csv": (";", "utf-8-sig"),
}
KINDS: dict[str, Callable[[pd.DataFrame], pd.DataFrame]] = {
    "as it comes": lambda frame: frame,
    "nullable": lambda frame: frame.convert_dtypes(),
    "categories": lambda frame: frame.astype("category"),
    "objects": lambda frame: frame.astype(object),
    "other rows by name": lambda frame: frame.set_axis([7] * len(frame)),
}


def cells(*values: object, **options: Any) -> list[object]:
    """What becomes of the cells of a column."""
    (column,) = read_frame(pd.DataFrame({"Fråga": pd.Series(list(values), **options)})).columns
    return list(column.cells[1:])


def rows(frame: pd.DataFrame) -> list[list[object]]:
    """The rows of the table that a frame becomes, from the top."""
    return [list(row) for row in zip(*(c.cells for c in read_frame(frame).columns), strict=True)]


def read_as(name: str, **options: Any) -> Iterator[pd.DataFrame]:
    separator, encoding = SEPARATORS[name]
    text = (EXPORTS / name).read_text(encoding)
    for header in ("infer", None):
        yield pd.read_csv(io.StringIO(text), sep=separator, header=header, **options)


_in_files: dict[str, tuple[Responses, list[Problem]]] = {}


def in_file(wave: Wave) -> tuple[Responses, list[Problem]]:
    """The answers of the file, and the problems, read once."""
    key = repr(wave)
    if key not in _in_files:
        table, questionnaire = read_table(wave.file), load_questionnaire(wave.questionnaire)
        _in_files[key] = match(table, questionnaire, wave)
    return _in_files[key]


def assert_same(frame: pd.DataFrame, wave: Wave) -> None:
    """Answers, groups and problems are those of the file, and the frame is as it was."""
    before = frame.copy(deep=True)
    wanted, problems = in_file(wave)
    responses, met = match(read_frame(frame), load_questionnaire(wave.questionnaire), wave)
    assert responses.codes.tolist() == wanted.codes.tolist()
    assert groups_of(responses) == groups_of(wanted)
    assert [replace(p, file="") for p in met] == [replace(p, file="") for p in problems]
    pd.testing.assert_frame_equal(frame, before)


def groups_of(responses: Responses) -> dict[str, tuple[tuple[str, ...], list[int]]]:
    return {name: (g.labels, g.codes.tolist()) for name, g in responses.groups.items()}


def wave_of(name: str) -> Wave:
    of = EXPECTED[name][0]
    return Wave(questionnaire=of["questionnaire"], year=int(of["year"]), file=Path(EXPORTS / name))


@as_subtests(("kind", "name"), product(KINDS, SEPARATORS))
def test_a_csv_export_through_pandas_has_the_answers_and_the_errors_of_the_file(
    name: str, kind: str
) -> None:
    for frame in read_as(name):
        assert_same(KINDS[kind](frame), wave_of(name))


@as_subtests("name", SEPARATORS)
def test_so_has_one_of_which_pandas_guesses_nothing(name: str) -> None:
    for frame in read_as(name, dtype="string", keep_default_na=False):
        assert_same(frame, wave_of(name))


@as_subtests(
    ("name", "header"),
    product(["ett_formular_tva_roller.xlsx", "papper_och_webb.xlsx", "testsvar.xlsx"], [0, None]),
)
def test_a_workbook_through_pandas_has_the_answers_and_the_errors_of_the_file(
    name: str, header: int | None
) -> None:
    frame = pd.read_excel(EXPORTS / name, engine="openpyxl", header=header)
    for change in KINDS.values():
        assert_same(change(frame), wave_of(name))


@pytest.mark.parametrize("year", [2021, 2022])
@pytest.mark.parametrize("labels", [True, False])
@pytest.mark.parametrize("missing", [True, False])
def test_an_spss_file_through_pandas_keeps_its_labels(
    workspace: Workspace, year: int, labels: bool, missing: bool
) -> None:
    """As labels or as values; what is declared missing as such only if pandas is asked to keep it,
    and "vet ej" is unanswered else."""
    (wave,) = (r for r in workspace.waves_of(year) if r.questionnaire == "managers")
    frame = spss(wave.file, labels, missing)
    if missing:
        assert_same(frame, wave)
    questionnaire = workspace.questionnaires["managers"]
    (wanted, _), (responses, _) = (
        match(table, questionnaire, wave) for table in (read_table(wave.file), read_frame(frame))
    )
    assert inside_base(responses) == inside_base(wanted)


def spss(path: Path, labels: bool, missing: bool) -> pd.DataFrame:
    """What ``pandas.read_spss`` of pandas 3 gives, by any pandas."""
    frame, about = pyreadstat.read_sav(path, apply_value_formats=labels, user_missing=missing)
    frame.attrs = vars(about)
    return frame


def inside_base(responses: Responses) -> list[list[str | None]]:
    """The answers of each question, nothing where there is none or it is "vet ej"."""
    return [
        [
            a.label if code != UNANSWERED and (a := q.alternatives[code]).valence else None
            for code in codes
        ]
        for q, codes in zip(responses.questions, responses.codes.T.tolist(), strict=True)
    ]


def test_what_pandas_calls_missing_and_what_is_blank_is_nothing() -> None:
    assert cells("Ja", None, np.nan, pd.NA, pd.NaT, "", " \xa0") == ["Ja"] + [None] * 6
    assert cells(1, None, dtype="Int64") == [1, None]
    assert cells(True, None, dtype="boolean") == ["True", None]
    assert cells("Ja", None, dtype="string") == ["Ja", None]
    assert cells("Ja", None, dtype="category") == ["Ja", None]
    assert cells(datetime(2022, 1, 2), None, dtype="datetime64[ns]") == [date(2022, 1, 2), None]


def test_numbers_stay_numbers_and_truths_are_words() -> None:
    assert cells(1, 2.0, np.int64(3), np.float64(4.5)) == [1, 2.0, 3, 4.5]
    assert cells(np.float32(4.0), Decimal("5"), dtype=object) == [4.0, "5"]
    # Else True would be looked up as 1.
    assert cells(True, 1, np.False_, dtype=object) == ["True", 1, "False"]
    assert cells(True, False) == ["True", "False"]


def test_dates_are_those_of_the_excel_reader() -> None:
    """Midnight is a day; an hour stands as a spreadsheet's text of it."""
    stamps = cells(datetime(2022, 1, 2), datetime(2022, 1, 2, 3, 4), dtype="datetime64[ns]")
    assert stamps == [date(2022, 1, 2), "2022-01-02 03:04:00"]
    assert cells(date(2022, 1, 2), time(3, 4)) == [date(2022, 1, 2), time(3, 4)]


def test_anything_else_is_its_text() -> None:
    assert cells(["a"], {"b": 1}, dtype=object) == ["['a']", "{'b': 1}"]
    assert cells(pd.Period("2022-01", "M")) == ["2022-01"]


def test_pyarrow_strings_are_texts() -> None:
    pytest.importorskip("pyarrow")
    assert cells("Ja", None, dtype="string[pyarrow]") == ["Ja", None]
    assert cells(1, None, dtype="int64[pyarrow]") == [1, None]


def test_labels_are_the_first_row_and_those_of_several_levels_several() -> None:
    frame = pd.DataFrame([["Ja", 1]], columns=["Fråga", 2022])
    assert rows(frame) == [["Fråga", "2022"], ["Ja", 1]]
    levels = pd.MultiIndex.from_tuples([("Fråga", "Response"), ("ID", "Unnamed: 1_level_1")])
    assert rows(pd.DataFrame([["Ja", 1]], columns=levels)) == [
        ["Fråga", "ID"], ["Response", None], ["Ja", 1],
    ]  # fmt: skip


def test_a_label_that_pandas_made_up_is_none() -> None:
    assert rows(pd.DataFrame([["Ja", 1]])) == [["Ja", 1]]
    frame = pd.DataFrame([["Ja", 1, 2, 3]], columns=["Fråga", "Unnamed: 1", None, pd.NaT])
    assert rows(frame)[0] == ["Fråga", None, None, None]


def test_a_label_that_stands_twice_stands_twice() -> None:
    frame = pd.DataFrame([["Ja", "Nej"]], columns=["Fråga", "Fråga"])
    assert rows(frame) == [["Fråga", "Fråga"], ["Ja", "Nej"]]


@pytest.mark.parametrize(
    "frame", [pd.DataFrame(), pd.DataFrame({"a": []}), pd.DataFrame(index=[1])]
)
def test_a_frame_without_rows_or_columns_is_told(frame: pd.DataFrame) -> None:
    with pytest.raises(ProblemsError, match="there are no rows, or no columns") as caught:
        read_frame(frame)
    assert caught.value.problems[0].file == FRAME


@as_subtests("given", [pd.Series([1]), {"a": [1]}, "staff-2022.csv", None])
def test_what_is_no_frame_is_refused(given: Any) -> None:
    with pytest.raises(TypeError, match="a pandas DataFrame is needed"):
        read_frame(given)
