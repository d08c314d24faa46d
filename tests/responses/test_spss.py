"""SPSS: names, labels and declared missing values come along."""

from __future__ import annotations

from pathlib import Path

import pyreadstat
import pytest

from indicators.responses import asked_for
from indicators.responses.readers import read_table
from indicators.words.errors import ProblemsError

from ..conftest import ROOT, make_question, make_questionnaire, make_wave


def test_variables_are_headed_by_name_and_label_with_value_labels_and_missing() -> None:
    table = read_table(ROOT / "responses" / "managers-2021.sav")
    assert table.declared and table.length == 11
    second = table.columns[3]
    assert second.header[0] == "F2" and second.header[1].startswith("Medverkar individer")
    assert second.labels[98.0] == "Vet ej"
    assert second.missing == ((98.0, 99.0),)
    assert second.cells[1] == 98.0  # a declared missing value is kept: it may be "vet ej"


@pytest.mark.parametrize("content", [b"$FL2", b"\0" * 400])
def test_a_file_that_is_no_spss_file_is_told(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "svar.sav"
    path.write_bytes(content)
    with pytest.raises(ProblemsError, match="not an SPSS file, though it looks like one"):
        read_table(path)


def test_system_missing_and_blank_strings_are_nothing(tmp_path: Path) -> None:
    import pandas as pd

    frame = pd.DataFrame({"F1": [1.0, None, 3.0], "unit": ["Åsa", "  ", ""]})
    pyreadstat.write_sav(frame, str(tmp_path / "a.sav"), column_labels=["Fråga", "Insats"])
    first, second = read_table(tmp_path / "a.sav").columns
    assert first.cells == [1.0, None, 3.0]
    assert second.cells == ["Åsa", None, None]
    assert second.header == ("unit", "Insats")


def test_columns_that_nobody_asks_for_are_left_blank_unless_they_may_tell_of_their_rows(
    tmp_path: Path,
) -> None:
    import pandas as pd

    questionnaire = make_questionnaire(make_question("q1", text="Har ni tid?"))
    frame = pd.DataFrame(
        {
            "v1": [1.0, 2.0],
            "v2": [1.0, 2.0],
            "v3": [1.0, 2.0],
            "v4": ["test", "A"],
            "v5": ["x" * 80, "y"],
            "v6": [2021.0, 2022.0],
            "v7": [7.0, 8.0],
        }
    )
    labels = ["Har ni tid?", "Vikt", "Typ", "Anteckning", "Kommentar", "År", "Svarsnr"]
    path = tmp_path / "a.sav"
    pyreadstat.write_sav(
        frame, str(path), column_labels=labels, variable_value_labels={"v3": {1.0: "Preview"}}
    )
    table = read_table(path, asked=asked_for(questionnaire, make_wave()))
    read = [column.header[1] for column in table.columns if column.filled.any()]
    assert read == ["Har ni tid?", "Typ", "Anteckning", "Kommentar", "År", "Svarsnr"]
    assert [column.header for column in table.columns] == [
        column.header for column in read_table(path).columns
    ]
    in_order = read_table(path, asked=asked_for(questionnaire, make_wave(in_order=True)))
    assert all(column.filled.any() for column in in_order.columns)


@pytest.mark.parametrize(
    "numbers",
    [
        [1.5, 2.5, 99999.0, 1.0],
        [1.2, 1.8, 20000.0],
        [13879123456.0, 13879123457.0],
        [300000001.0, 3.0, -1.0, 0.5],
        [1e19, 1e300, 2.0],
        [1.0, None, 9999.0, 10000.0],
    ],
)
def test_numbers_that_are_no_codes_come_as_they_are(
    tmp_path: Path, numbers: list[float | None]
) -> None:
    import pandas as pd

    pyreadstat.write_sav(pd.DataFrame({"F1": numbers}), str(tmp_path / "a.sav"))
    assert read_table(tmp_path / "a.sav").columns[0].cells == numbers
