"""What is common to all formats: kinds of files and files that are not there."""

from __future__ import annotations

from pathlib import Path

import pytest

from indicators.responses.readers import Reading, read_table
from indicators.words.errors import ProblemsError

from ..subtests import as_subtests


@as_subtests("name", ["svar.pdf", "svar.json", "svar", "svar.docx"])
def test_an_unknown_kind_of_file_is_told_with_the_known_ones(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("x")
    with pytest.raises(ProblemsError, match=r"What can be read is .arrow, .csv, .dta"):
        read_table(tmp_path / name)


def test_a_missing_file_brings_the_name_most_like_it(tmp_path: Path) -> None:
    (tmp_path / "personal-2022.csv").write_text("x")
    with pytest.raises(ProblemsError, match="Did you mean “personal-2022.csv”"):
        read_table(tmp_path / "personal_2022.csv")
    for other in ("board-2022.csv", "personal-2021.csv", "nowhere/x.csv"):
        with pytest.raises(ProblemsError, match="there is no such file.$"):
            read_table(tmp_path / other)


@pytest.mark.parametrize("name", ["a.csv", "a.xlsx", "a.sav"])
def test_an_empty_file_is_told(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"")
    with pytest.raises(ProblemsError, match="the file is empty"):
        read_table(tmp_path / name)


@pytest.mark.parametrize("name", ["a.csv", "a.xlsx", "a.sav"])
def test_a_folder_is_no_file(tmp_path: Path, name: str) -> None:
    (tmp_path / name).mkdir()
    with pytest.raises(ProblemsError, match="is a folder, not a file"):
        read_table(tmp_path / name)


def test_a_sheet_is_for_workbooks_only(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("A\n1\n")
    with pytest.raises(ProblemsError, match="workbooks only"):
        read_table(tmp_path / "a.csv", Reading(sheet="Blad1"))


def test_a_file_that_does_not_fit_into_memory_is_told_with_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_memory(*_: object) -> None:
        raise MemoryError

    (tmp_path / "svar.csv").write_text("A;B\n1;2\n")
    monkeypatch.setattr("indicators.responses.readers.csv.read", no_memory)
    with pytest.raises(ProblemsError, match="too large for the memory") as raised:
        read_table(tmp_path / "svar.csv")
    assert 'engine = "duckdb"' in (raised.value.hint("en") or "")
