"""Work in a process of its own ends with a result or one error, whatever a library in C does."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pyreadstat
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from indicators.responses.readers import limited as limited_module
from indicators.responses.readers import read_table
from indicators.responses.readers.limited import BrokenError, limited
from indicators.words.errors import ProblemsError

from ..conftest import PROFILE, ROOT
from ..subtests import as_subtests
from .test_kinds import FRAME, made
from .working import end, fall, fill, print_in_c, raise_error, size, sleep

STARTS = [limited_module._started, *([limited_module._copied] if sys.platform == "linux" else [])]


@pytest.mark.parametrize("start", STARTS)
def test_work_gives_what_it_returns_and_prints_nothing(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
    start: Callable[..., Any],
) -> None:
    monkeypatch.setattr(limited_module, "_copied", start)
    (tmp_path / "a").write_bytes(b"123")
    assert limited(size, tmp_path / "a", 4) == 7
    assert limited(print_in_c, tmp_path / "a") == 6
    assert capfd.readouterr() == ("", "")


LOADING = """
import sys
from pathlib import Path
from indicators.responses.readers import limited, read_table, spss, workbooks

def loading_nothing(path, work, *arguments):
    before = set(sys.modules)
    done = work(path, *arguments)
    assert set(sys.modules) == before
    return done

def copied(work, path, *arguments):
    return limited.limited(loading_nothing, path, work, *arguments)

spss.limited = workbooks.limited = copied
print(len(read_table(Path(sys.argv[1])).columns))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="processes are copied on Linux only")
def test_a_copy_waits_for_no_module_that_a_thread_is_just_importing(tmp_path: Path) -> None:
    """Each kind of file in a fresh process, where nothing has been loaded by others."""
    files = [made(tmp_path / f"a.{kind[:3]}", kind) for kind in ("sav", "por", "dta15")]
    files.append(sorted((ROOT / "tests/exports").glob("*.ods"))[0])
    for file in files:
        run = [sys.executable, "-c", LOADING, str(file)]
        done = subprocess.run(run, capture_output=True, text=True, check=False, cwd=ROOT)
        assert done.returncode == 0 and int(done.stdout) > 1, (file, done.stderr)


@pytest.mark.parametrize("start", STARTS)
@pytest.mark.parametrize("work", [fall, end, raise_error])
def test_work_that_fails_is_one_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, start: Callable[..., Any], work: Any
) -> None:
    monkeypatch.setattr(limited_module, "_copied", start)
    (tmp_path / "a").write_bytes(b"123")
    with pytest.raises(BrokenError):
        limited(work, tmp_path / "a")


@pytest.mark.skipif(sys.platform != "linux", reason="memory is limited where the system can")
@pytest.mark.parametrize("start", STARTS)
def test_work_that_takes_too_much_memory_is_one_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, start: Callable[..., Any]
) -> None:
    monkeypatch.setattr(limited_module, "_copied", start)
    (tmp_path / "a").write_bytes(b"123")
    with pytest.raises(BrokenError):
        limited(fill, tmp_path / "a")


@pytest.mark.parametrize("start", STARTS)
def test_work_that_never_ends_is_stopped(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, start: Callable[..., Any]
) -> None:
    monkeypatch.setattr(limited_module, "_copied", start)
    monkeypatch.setattr(limited_module, "_SECONDS", 0.5)
    (tmp_path / "a").write_bytes(b"123")
    with pytest.raises(BrokenError):
        limited(sleep, tmp_path / "a")


def test_a_large_file_has_more_time_and_memory_than_a_small_one() -> None:
    assert limited_module._time_for(0) == 60
    assert limited_module._time_for(100_000_000) == 160


KINDS = ("sav", "zsav", "por", "dta8", "dta15")


def originals(folder: Path) -> dict[str, bytes]:
    """A whole file of each kind."""
    files = {kind: made(folder / kind, kind).read_bytes() for kind in KINDS if kind != "zsav"}
    pyreadstat.write_sav(FRAME, str(folder / "zsav"), compress=True)
    survey = (ROOT / "responses" / "managers-2021.sav").read_bytes()
    return files | {"zsav": (folder / "zsav").read_bytes(), "survey": survey}


changes = st.lists(
    st.tuples(st.floats(0, 1, exclude_max=True), st.integers(0, 255)), min_size=1, max_size=4
)


@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture],
    max_examples=25 if PROFILE == "test" else 3000,
)
@given(kind=st.sampled_from([*KINDS, "survey"]), changes=changes, cut=st.floats(0, 3))
def test_a_damaged_file_is_read_or_refused_and_never_ends_the_program(
    tmp_path: Path, kind: str, changes: list[tuple[float, int]], cut: float
) -> None:
    content = bytearray(originals(tmp_path)[kind])
    for place, byte in changes:
        content[int(place * len(content))] = byte
    path = tmp_path / "damaged.sav"
    path.write_bytes(content[: int(cut * len(content))] if cut < 1 else content)
    try:
        read_table(path)
    except ProblemsError as error:
        assert len(error.problems) == 1 and error.hint("en")


@as_subtests(
    ("kind", "said"), [("sav", "not an SPSS file"), ("por", "not an SPSS file"), ("dta8", "Stata")]
)
def test_a_file_that_kills_its_reader_is_one_message(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str, said: str
) -> None:
    path = made(tmp_path / "a", kind)
    monkeypatch.setattr("indicators.responses.readers.spss.columns_of", lambda *_: fall(path))
    with pytest.raises(ProblemsError, match=said):
        read_table(path)
