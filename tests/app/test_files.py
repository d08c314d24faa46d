"""The step Files: exports are sent, become rounds, are replaced and taken away again."""

from __future__ import annotations

import os
import shutil
import tomllib
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from ..conftest import ROOT, Outcome
from .window import Window

New = Callable[[str], Window]
Command = Callable[..., Outcome]
EXPORTS = ROOT / "responses"
SURE = ("staff-2021.xlsx", "staff-2022.csv", "board-2022.csv", "managers-2022.sav")


def sent(names: Iterable[str], folder: Path = EXPORTS) -> list[tuple[str, bytes]]:
    return [(name, (folder / name).read_bytes()) for name in names]


def exports(tmp_path: Path, files: Iterable[tuple[str, bytes]]) -> Path:
    """A folder with the same files, for the command line."""
    folder = tmp_path / "exporter"
    folder.mkdir()
    for name, content in files:
        (folder / name).write_bytes(content)
    return folder


def made(window: Window, **answers: str) -> bytes:
    """Presses the button of the form as it stands, but for some answers; the ``rounds.toml``."""
    answer = window.post("/filer", {**window.filled_in(), **answers})
    assert answer.status == 303 and answer.headers["Location"] == "/lasning", answer.main
    return (window.folder / "responses" / "rounds.toml").read_bytes()


def test_sure_files_become_what_start_writes_of_them_byte_for_byte(
    new_window: New, indicators: Command, tmp_path: Path
) -> None:
    folder = exports(tmp_path, sent(SURE))
    own = ("--yes", "--association", "Förbundet Å", "--language", "sv")
    assert indicators("start", tmp_path / "ws", "--from", folder, *own).code == 0
    window = new_window("ny").open()
    window.upload(sent(SURE))
    assert "osäkert" not in window.get().main.lower()
    made(window, association="Förbundet Å")
    files = {p.relative_to(tmp_path / "ws") for p in (tmp_path / "ws").rglob("*") if p.is_file()}
    for file in files:
        assert (window.folder / file).read_bytes() == (tmp_path / "ws" / file).read_bytes(), file
    assert window.responses() == {p.name for p in files if p.parent.name == "responses"}


def test_what_start_asks_is_answered_in_the_form(
    new_window: New, indicators: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file whose words and year nothing tells, one of three roles, one with two years in it."""
    files = sent(["board-2020-limesurvey.csv"])
    files += sent(["tre-roller.xlsx"], ROOT / "tests" / "exports")
    files += sent(["personal_2021_2022.csv"], ROOT / "tests" / "data" / "exports")
    folder = exports(tmp_path, files)
    answers = {"start.which": "1", "start.year": "2019", "start.association": "Norr",
               "start.invited": "", "start.invited.rows": ""}  # fmt: skip

    def ask(_: object, key: str, default: str, check: Callable[[str], bool], **facts: str) -> str:
        if key == "start.invited.rows" and facts["year"] == "2020":
            return "12"
        return default if key == "start.yes_no" else answers[key]

    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    monkeypatch.setattr("indicators.cli.dialog.Dialog.ask", ask)
    monkeypatch.setattr("indicators.cli.matching.settle", lambda *_: False)
    called = ("--from", folder, "--language", "sv")
    assert indicators("start", tmp_path / "ws", *called).code == 0
    window = new_window("ny").open()
    window.upload(files)
    fields = window.filled_in()
    (board,) = [n.partition("-")[2] for n, v in fields.items() if v == "2020"]
    several = next(
        part.partition(">")[0]
        for part in window.get().main.split("<fieldset id=file-")
        if "<legend>tre-roller.xlsx" in part
    )
    answered = {f"questionnaire-{board}": "board", f"invited-{board}": "12"}
    answered |= {f"year-{several}": "2019", "association": "Norr"}
    expected = (tmp_path / "ws" / "responses" / "rounds.toml").read_bytes()
    assert made(window, **answered) == expected


def test_new_files_are_added_to_a_workspace_as_start_adds_them(
    new_window: New, indicators: Command, tmp_path: Path
) -> None:
    window = new_window("ny").open()
    window.upload(sent(SURE[1:]))
    made(window, association="Norr")
    other = tmp_path / "ws"
    shutil.copytree(window.folder, other, ignore=shutil.ignore_patterns(".indicators-*"))
    folder = exports(tmp_path, sent(SURE[:1]))
    assert indicators("start", other, "--from", folder, "--yes").code == 0
    window.upload(sent(SURE[:1]))
    assert "Förbundets namn" not in window.get().main
    assert made(window) == (other / "responses" / "rounds.toml").read_bytes()


def test_a_file_that_is_left_out_is_in_no_round(new_window: New) -> None:
    window = new_window("ny").open()
    window.upload(sent(SURE[:2]))
    fields = window.filled_in()
    (key,) = [name.partition("-")[2] for name, value in fields.items() if value == "2021"]
    content = made(window, **{f"questionnaire-{key}": ""})
    assert b"staff-2022.csv" in content and b"staff-2021" not in content
    fields = {name: "" for name in window.filled_in() if name.startswith("questionnaire")}
    answer = window.post("/filer", fields)
    assert answer.status == 400 and "Inget har skrivits" in answer.main


def test_what_is_wrong_stands_at_its_field_and_nothing_is_written(new_window: New) -> None:
    window = new_window("ny").open()
    window.upload(sent(SURE[:1]))
    (key,) = {name.partition("-")[2] for name in window.filled_in()}
    wrong = {f"questionnaire-{key}": "staff", f"year-{key}": "21", f"invited-{key}": "många"}
    answer = window.post("/filer", wrong)
    assert answer.status == 400
    assert f"aria-describedby=year-{key}-error aria-invalid=true" in answer.main
    assert "value=21" in answer.main and "role=alert" in answer.main
    wrong[f"year-{key}"] = "2021"
    answer = window.post("/filer", wrong)  # fewer than have answered, or no number
    assert f"id=invited-{key}-error" in answer.main and "value=många" in answer.text.replace(
        '"', ""
    )
    assert window.responses() == {"staff-2021.xlsx"}


def test_two_files_of_a_round_are_one_only_if_that_is_said(new_window: New) -> None:
    window = new_window("ny").open()
    first, second = sent(["staff-2022.csv"])[0][1], sent(["staff-2022.csv"])[0][1] + b"\n"
    window.upload([("personal-2022.csv", first), ("papper-2022.csv", second)])
    answer = window.post("/filer", window.filled_in())
    assert answer.status == 400 and "del av samma mätning" in answer.main
    (key,) = {part.partition(">")[0] for part in answer.main.split("<label for=together-")[1:]}
    content = made(window, **{f"together-{key}": "yes"}).decode()
    assert 'file = ["personal-2022.csv", "papper-2022.csv"]' in content or (
        'file = ["papper-2022.csv", "personal-2022.csv"]' in content
    )


def test_a_copy_is_told_and_not_kept_twice(new_window: New) -> None:
    window = new_window("ny").open()
    content = sent(["staff-2022.csv"])[0][1]
    window.upload([("staff-2022.csv", content), ("kopia.csv", content)])
    assert "kopia.csv finns redan, som staff-2022.csv" in window.get().main
    assert window.responses() == {"staff-2022.csv"}


def test_a_copy_that_was_put_there_by_hand_is_told(new_window: New) -> None:
    window = new_window("ny").open()
    window.upload(sent(["staff-2022.csv"]))
    own = window.folder / "responses"
    shutil.copy(own / "staff-2022.csv", own / "kopia.csv")
    assert "kopia.csv har samma innehåll som staff-2022.csv" in window.get().main


def test_another_file_of_the_same_name_overwrites_nothing_unless_that_is_said(
    new_window: New,
) -> None:
    window = new_window("ny").open()
    old = sent(["staff-2022.csv"])[0][1]
    new = old.replace(b"Ofta", b"Ibland", 1)
    assert new != old
    window.upload([("staff-2022.csv", old)])
    made(window)
    window.upload([("staff-2022.csv", new)])
    folder = window.folder / "responses"
    assert (folder / "staff-2022.csv").read_bytes() == old
    assert (folder / "staff-2022-2.csv").read_bytes() == new
    assert "Ersätt staff-2022.csv" in window.get().main
    window.post("/filer/ersatt", {"file": "staff-2022-2.csv"})
    assert "ersatt" in window.get().main
    assert (folder / "staff-2022.csv").read_bytes() == new
    assert (folder / "staff-2022.csv.bak").read_bytes() == old
    assert not (folder / "staff-2022-2.csv").exists()
    window.upload([("staff-2022.csv", old + b"\n")])  # another correction overwrites no kept file
    window.post("/filer/ersatt", {"file": "staff-2022-2.csv"})
    assert (folder / "staff-2022.csv.bak").read_bytes() == old
    assert (folder / "staff-2022.csv-2.bak").read_bytes() == new


def test_the_name_of_the_association_is_one_line_without_signs_that_cannot_be_seen(
    new_window: New,
) -> None:
    window = new_window("ny").open()
    window.upload(sent(SURE[:1]))
    window.post("/filer", {**window.filled_in(), "association": "Norr\x7f\x00 \x1b[2J\nSöder"})
    said = tomllib.loads((window.folder / "responses" / "rounds.toml").read_text("utf-8"))
    assert said["association"] == "Norr [2J Söder"
    assert window.get("/lasning").status == 200 and "styrtecken" not in window.get("/lasning").text


@pytest.mark.skipif(os.name != "posix" or os.getuid() == 0, reason="rights of POSIX, not for root")
def test_a_file_that_cannot_be_read_is_told(new_window: New) -> None:
    window = new_window("ny").open()
    window.upload(sent(SURE[:1]))
    (window.folder / "responses" / SURE[0]).chmod(0)
    assert "går inte att läsa" in window.get("/filer").main
    for page in ("/filer", "/resultat", "/skriv"):
        assert "fel i programmet" not in window.get(page).main


def test_only_what_was_just_sent_and_is_in_no_round_is_taken_away(new_window: New) -> None:
    window = new_window("ny").open()
    window.upload(sent(SURE[:2]))
    window.post("/filer/ta-bort", {"file": SURE[0]})
    assert window.responses() == {SURE[1]}
    made(window)
    for name in (SURE[1], "rounds.toml", "../questionnaires/staff.toml", ""):
        window.post("/filer/ta-bort", {"file": name})
        assert "Bara filer som nyss" in window.get().main
    assert window.responses() == {SURE[1], "rounds.toml"}
    assert (window.folder / "questionnaires" / "staff.toml").exists()


def test_a_rounds_file_that_is_damaged_is_told_and_left_as_it_is(new_window: New) -> None:
    window = new_window("ny").open()
    window.upload(sent(SURE[:2]))
    fields = window.filled_in()
    path = window.folder / "responses" / "rounds.toml"
    path.write_text("association = \n", "utf-8")
    assert "class=problem" in window.get().main
    assert window.post("/filer", fields).status == 400
    assert path.read_text("utf-8") == "association = \n"


def test_what_is_said_is_said_once(new_window: New) -> None:
    window = new_window("ny").open()
    window.upload(sent(SURE[:1]))
    assert "ligger nu i arbetsmappen" in window.get().main
    assert "ligger nu i arbetsmappen" not in window.get().main
