"""What has changed in a workspace is noticed once, and not before it has come to rest."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from indicators.words.errors import WorkspaceError
from indicators.workspace.watching import (
    EVERY_SECONDS,
    SETTLE_SECONDS,
    Snapshot,
    Watch,
    changes,
    take,
    watched,
)

from ..conftest import edit, small_workspace

SECOND = 1_000_000_000
START = 4_000_000_000.0  # long after any file of the machine was written


@dataclass
class Clock:
    """A time that goes on only while somebody sleeps; what is planned happens on the way."""

    folder: Path
    seconds: float = START
    planned: list[tuple[float, Callable[[], object]]] = field(default_factory=list)

    def sleep(self, seconds: float) -> None:
        self.seconds += seconds
        due = [one for one in self.planned if one[0] <= self.seconds]
        self.planned = [one for one in self.planned if one not in due]
        for _, happens in due:
            happens()
        if self.seconds > START + 200:
            raise TimeoutError

    def after(self, seconds: float, happens: Callable[[], object]) -> None:
        self.planned.append((self.seconds + seconds, happens))

    def look(self, before: Snapshot | None) -> Snapshot:
        return take(self.folder, before, int(self.seconds) * SECOND)

    def write(self, path: Path, text: str) -> None:
        path.write_text(text, "utf-8", newline="")
        os.utime(path, (self.seconds, self.seconds))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = small_workspace(tmp_path / "ws")
    for path in made.rglob("*.*"):
        os.utime(path, (START - 900, START - 900))
    return made


@pytest.fixture
def clock(folder: Path) -> Clock:
    return Clock(folder)


@pytest.fixture
def export(folder: Path) -> Path:
    return folder / "responses" / "board-2022.csv"


def named(found: tuple[object, ...]) -> list[str]:
    return [f"{change.path.name} {change.kind}" for change in found]  # type: ignore[attr-defined]


def test_exports_questionnaires_and_settings_are_watched_and_what_is_written_down_is_not(
    folder: Path,
) -> None:
    responses = folder / "responses"
    for name in ("records.jsonl", ".published.jsonl.lock", "~$board-2022.csv", "new.csv"):
        (responses / name).write_text("x")
    names = {path.name for path in watched(folder)}
    assert {"rounds.toml", "board.toml", "board-2022.csv", "new.csv", "published.jsonl"} <= names
    assert not names & {"records.jsonl", ".published.jsonl.lock", "~$board-2022.csv"}


def test_a_file_is_changed_new_or_gone_by_its_bytes_and_not_by_its_time(
    clock: Clock, export: Path
) -> None:
    before = clock.look(None)
    os.utime(export, (START - 800, START - 800))
    assert changes(before, clock.look(before)) == ()
    edit(export, "Helt", "Delvis")
    export.with_name("board-2023.csv").write_text("x")
    (export.parents[1] / "questionnaires" / "board.toml").unlink()
    found = named(changes(before, clock.look(before)))
    assert {"board-2022.csv changed", "board-2023.csv new", "board.toml gone"} <= {*found}
    assert len(found) == 3 or "board.toml new" in found  # the shipped one takes its place


def test_a_file_that_has_rested_is_not_read_again(
    clock: Clock, export: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = clock.look(None)
    read: list[str] = []
    whole = Path.open

    def noted(path: Path, *mode: str, **more: object) -> object:
        if mode == ("rb",):
            read.append(path.name)
        return whole(path, *mode, **more)  # type: ignore[call-overload]

    monkeypatch.setattr(Path, "open", noted)
    after = clock.look(before)
    assert not read and after.files == before.files
    clock.write(export, "other")
    clock.look(clock.look(before))
    assert read == ["board-2022.csv"] * 2, "written so lately that its time may not tell"


def test_an_answer_written_within_the_same_tick_with_the_same_size_is_noticed(
    clock: Clock, export: Path
) -> None:
    clock.write(export, "abc")
    before = clock.look(None)
    clock.write(export, "abd")
    assert named(changes(before, clock.look(before))) == ["board-2022.csv changed"]


def test_a_change_is_told_once_the_file_has_come_to_rest(clock: Clock, export: Path) -> None:
    before, text = clock.look(None), export.read_bytes().decode()
    for step in range(1, 8):  # written in pieces, one a second
        clock.after(10 + step, lambda n=step: clock.write(export, text + "x" * n))  # type: ignore[misc]
    now, found = Watch(clock.look, clock.sleep).next_change(before)
    assert named(found) == ["board-2022.csv changed"]
    assert export.read_text("utf-8").endswith("x" * 7)
    assert 17 <= clock.seconds - START <= 17 + 2 * SETTLE_SECONDS + EVERY_SECONDS
    with pytest.raises(TimeoutError):
        Watch(clock.look, clock.sleep).next_change(now)


def test_what_is_changed_back_before_it_rests_is_no_change(clock: Clock, export: Path) -> None:
    before, text = clock.look(None), export.read_bytes().decode()
    clock.after(4, lambda: clock.write(export, "half"))
    clock.after(5, lambda: clock.write(export, text))
    with pytest.raises(TimeoutError):
        Watch(clock.look, clock.sleep).next_change(before)


@pytest.mark.parametrize("owner", ["~$board-2022.csv", "~$ard-2022.csv", ".~lock.board-2022.csv#"])
def test_a_file_that_is_changed_and_still_open_is_waited_for_and_told_of_once(
    clock: Clock, export: Path, owner: str
) -> None:
    told: list[str] = []
    lock = export.with_name(owner)
    lock.write_text("somebody")
    before = clock.look(None)
    clock.after(5, lambda: clock.write(export, "saved and open"))
    clock.after(60, lock.unlink)
    watch = Watch(clock.look, clock.sleep, lambda path: told.append(path.name))
    _, found = watch.next_change(before)
    assert clock.seconds >= START + 60 and named(found) == ["board-2022.csv changed"]
    assert told == ["board-2022.csv"]


def test_a_file_that_is_only_looked_at_in_excel_holds_nothing_up(
    clock: Clock, folder: Path, export: Path
) -> None:
    export.with_name("~$board-2022.csv").write_text("somebody")
    before = clock.look(None)
    rounds = folder / "responses" / "rounds.toml"
    text = rounds.read_text("utf-8").replace("least = 4", "least = 5")
    clock.after(5, lambda: clock.write(rounds, text))
    _, found = Watch(clock.look, clock.sleep).next_change(before)
    assert named(found) == ["rounds.toml changed"] and clock.seconds < START + 15


def test_a_file_that_cannot_be_read_is_waited_for(
    clock: Clock, export: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Windows refuses to open what another program holds."""
    before, told = clock.look(None), []
    whole, locked = Path.open, [True]

    def refused(path: Path, *mode: str, **more: object) -> object:
        if path == export and locked:
            raise PermissionError
        return whole(path, *mode, **more)  # type: ignore[call-overload]

    clock.write(export.with_name("other.csv"), "x")
    clock.write(export, "new answers")
    monkeypatch.setattr(Path, "open", refused)
    clock.after(30, locked.clear)
    watch = Watch(clock.look, clock.sleep, lambda path: told.append(path.name))
    _, found = watch.next_change(before)
    assert {*named(found)} == {"board-2022.csv changed", "other.csv new"}
    assert told == ["board-2022.csv"] and clock.seconds >= START + 30


def test_rounds_that_are_broken_or_gone_for_a_while_end_no_watch(
    clock: Clock, folder: Path
) -> None:
    rounds = folder / "responses" / "rounds.toml"
    text = rounds.read_text("utf-8")
    before = clock.look(None)
    rounds.unlink()
    gone = clock.look(before)
    assert named(changes(before, gone)) == ["rounds.toml gone"]
    clock.write(rounds, "not = [toml")
    broken = clock.look(gone)
    assert named(changes(gone, broken)) == ["rounds.toml new"]
    clock.write(rounds, text)
    assert named(changes(broken, clock.look(broken))) == ["rounds.toml changed"]


def test_a_file_that_rounds_name_from_now_on_is_watched(
    clock: Clock, folder: Path, tmp_path: Path
) -> None:
    elsewhere = tmp_path / "elsewhere.csv"
    elsewhere.write_text("x")
    before = clock.look(None)
    rounds = folder / "responses" / "rounds.toml"
    text = rounds.read_text("utf-8")
    clock.write(rounds, text.replace('"board-2022.csv"', '"../../elsewhere.csv"'))
    after = clock.look(before)
    assert "elsewhere.csv" in {path.name for path in after.files}


def test_a_folder_that_is_no_workspace_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(WorkspaceError):
        take(tmp_path, None, 0)
