"""SPSS: names, labels and declared missing values come along."""

from __future__ import annotations

from pathlib import Path

import pyreadstat
import pytest

from indicators.responses.readers import read_table
from indicators.words.errors import ProblemsError

from ..conftest import ROOT


def test_variables_are_headed_by_name_and_label_with_value_labels_and_missing() -> None:
    table = read_table(ROOT / "responses" / "managers-2021.sav")
    assert table.declared and table.length == 11
    second = table.columns[3]
    assert second.header[0] == "F2" and second.header[1].startswith("Medverkar individer")
    assert second.labels[98.0] == "Vet ej"
    assert second.missing == ((98.0, 99.0),)
    assert second.cells[1] == 98.0  # a declared missing value is kept: it may be "vet ej"


@pytest.mark.parametrize("content", [b"Svarsnr;Insats\n1;A\n", b"$FL2", b"\0" * 400])
def test_a_file_that_is_no_spss_file_is_told(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "svar.sav"
    path.write_bytes(content)
    with pytest.raises(ProblemsError, match=r"not an SPSS file \(.sav\), though it is named so"):
        read_table(path)


def test_system_missing_and_blank_strings_are_nothing(tmp_path: Path) -> None:
    import pandas as pd

    frame = pd.DataFrame({"F1": [1.0, None, 3.0], "unit": ["Åsa", "  ", ""]})
    pyreadstat.write_sav(frame, str(tmp_path / "a.sav"), column_labels=["Fråga", "Insats"])
    first, second = read_table(tmp_path / "a.sav").columns
    assert first.cells == [1.0, None, 3.0]
    assert second.cells == ["Åsa", None, None]
    assert second.header == ("unit", "Insats")
