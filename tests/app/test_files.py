"""The step Files: exports are sent, become rounds, are replaced and taken away again."""

from __future__ import annotations

import os
import re
import shutil
import tomllib
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from ..conftest import ROOT, Outcome
from .inside import Inside, seen
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
        for part in window.get().main.split("<b id=file-")
        if ">tre-roller.xlsx" in part
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


def test_what_is_said_is_said_once_and_of_many_files_in_one_line(new_window: New) -> None:
    window = new_window("ny").open()
    window.upload(sent(SURE[:1]))
    assert f"{SURE[0]} ligger nu i arbetsmappen" in window.get().main
    assert "ligger nu i arbetsmappen" not in window.get().main
    window.upload([*sent(SURE), ("tom.csv", b"")])
    told = window.get().main
    assert told.count("ligger nu i arbetsmappen") == 1
    assert f"3 filer ligger nu i arbetsmappen: {SURE[1]}, {SURE[2]} och {SURE[3]}." in told
    assert f"{SURE[0]} finns redan" in told and "tom.csv är tom" in told
    made(window)
    assert "4 mätningar är tillagda." in window.get("/lasning").main


def test_an_empty_folder_says_what_the_window_is_for_and_which_files_it_needs(
    new_window: New,
) -> None:
    window = new_window("ny").open()
    text = window.get().main
    assert "bilaga 2" in text and "en fil för varje enkät och år" in text and "Personal" in text
    before, _, folded = text.partition("<details>")
    assert ".parquet" in folded and "Excel, CSV, SPSS" in before
    window.upload(sent(SURE[:1]))
    assert "Här gör du" not in window.get().main


def test_new_files_stand_before_the_box_unsure_ones_first_then_by_survey_and_year(
    new_window: New,
) -> None:
    window = new_window("ny").open()
    names = (*SURE, "board-2020-limesurvey.csv", "board-2021.xlsx")
    window.upload(sent(names))
    text = window.get().main
    assert text.index(">Nya filer<") < text.index("Lägg exporter här")
    rows = re.findall(r"<b id=file-\w+>(.*?)</b>", text)
    assert rows == [
        "board-2020-limesurvey.csv", "board-2021.xlsx", "board-2022.csv", "managers-2022.sav",
        "staff-2021.xlsx", "staff-2022.csv",
    ]  # fmt: skip
    assert text.count("Se efter att enkät och år stämmer.") == 1
    labels = re.findall(r"<label for=(\w+)-\w+>(.*?)</label>", text)
    assert labels.count(("invited", "Antal tillfrågade")) == len(names)
    folded = text[text.index("Ta bort någon av filerna") :]
    assert all(f">Ta bort {name}</button>" in folded for name in names)


def corrected(window: Window, name: str) -> None:
    """A round of a file, and another version of that which is sent by some name."""
    old = sent(["staff-2022.csv"])[0][1]
    window.upload([("staff-2022.csv", old)])
    made(window)
    window.upload([(name, old.replace(b"Ofta", b"Ibland", 1))])


def test_whether_a_corrected_export_replaces_the_old_one_is_asked_first(new_window: New) -> None:
    window = new_window("ny").open()
    corrected(window, "staff-2022.csv")
    text = window.get().main
    assert text.index("Är staff-2022-2.csv en rättad export?") < text.index(">Nya filer<")
    button = re.search(r"<button([^>]*)>Ersätt staff-2022\.csv</button>", text)
    assert button and "quiet" not in button[1]
    assert "Rader i den nya filen: 31. I den gamla: 31." in text
    answer = window.post("/filer", {**window.filled_in(), **of_2022(window)})
    assert answer.status == 400 and "”Ersätt staff-2022.csv”" in answer.main
    assert "skicka den igen" not in answer.main


def of_2022(window: Window) -> dict[str, str]:
    return {name: "2022" for name in window.filled_in() if name.startswith("year-")}


def test_a_corrected_export_of_another_name_can_replace_the_file_of_its_round(
    new_window: New,
) -> None:
    window = new_window("ny").open()
    corrected(window, "ny version.csv")
    assert "Ersätt" not in window.get().main
    answer = window.post("/filer", {**window.filled_in(), **of_2022(window)})
    assert "”Ersätt staff-2022.csv”" in answer.main and ">Ersätt staff-2022.csv<" in answer.main
    window.post("/filer/ersatt", {"file": "ny version.csv"})
    assert window.responses() == {"staff-2022.csv", "staff-2022.csv.bak", "rounds.toml"}


ROUND = "/filer/matning"


def asked(window: Window, place: str) -> dict[str, str]:
    """The fields of the page that asks whether a round is to go."""
    text = window.get(f"{ROUND}?place={place}").main
    return dict(re.findall(r"<input type=hidden name=(place|seen) value=(\S+)>", text))


def test_a_round_is_taken_out_after_a_question_and_made_anew_of_another_year(
    new_window: New,
) -> None:
    window = new_window("ny").open()
    window.upload(sent(SURE[:2]))
    (asked_of,) = [
        n.replace("year", "invited") for n, v in window.filled_in().items() if v == "2021"
    ]
    content = made(window, **{asked_of: "41"})
    path = window.folder / "responses" / "rounds.toml"
    path.write_bytes(b"# Mine.\n" + content.replace(b"[staff.2021]", b"# Seen.\n[staff.2021]"))
    before = path.read_text("utf-8")
    assert f"{ROUND}?place=staff.2021" in window.get().main.replace("%2E", ".")
    text = window.get(f"{ROUND}?place=staff.2021").main
    assert "Ändra eller ta bort Personal 2021" in text and "staff-2021.xlsx" in text
    assert "Tillbaka utan att ändra något" in text and path.read_text("utf-8") == before
    answer = window.post(ROUND, asked(window, "staff.2021"))
    assert answer.status == 303 and answer.headers["Location"] == "/filer"
    after = window.get().main
    assert "Personal 2021 är uttagen." in after and "utanför fönstret" not in after
    gone = '[staff.2021]\nfile = "staff-2021.xlsx"\ninvited = 41\n'
    assert gone in before and path.read_text("utf-8") == before.replace(gone, "")
    fields = window.filled_in()
    (year,) = [name for name, value in fields.items() if value == "2021"]
    assert fields[year.replace("year", "invited")] == "41"  # it comes along
    window.post("/filer", {**fields, year: "2019"})
    assert "1 mätning är tillagd." in window.get("/lasning").main
    said = tomllib.loads(path.read_text("utf-8"))
    assert said["staff"]["2019"] == {"file": "staff-2021.xlsx", "invited": 41}


def test_a_round_is_not_taken_out_if_something_has_changed_or_it_is_not_there(
    new_window: New,
) -> None:
    window = new_window("ny").open()
    window.upload(sent(SURE[:2]))
    made(window)
    fields = asked(window, "staff.2021")
    path = window.folder / "responses" / "rounds.toml"
    path.write_bytes(path.read_bytes() + b"# By hand.\n")
    before = path.read_bytes()
    assert "Inget är borttaget" in window.post(ROUND, fields).main
    for place in ("staff.1999", "policy", ""):
        window.post(ROUND, {**fields, "place": place})
        assert "finns inte längre" in window.get().main
        assert window.get(f"{ROUND}?place={place}").status == 303
    assert window.post(ROUND, {**fields, "csrf": "x"}).status == 403
    assert path.read_bytes() == before


def test_of_a_round_that_has_been_published_it_is_said(
    copied_workspace: Path, indicators: Command
) -> None:
    inside = Inside(copied_workspace)
    assert "är publicerad" not in seen(inside.get(f"{ROUND}?place=staff.2022"))
    file = copied_workspace / "bilaga.docx"
    published = ("report", copied_workspace, "-o", file, "--publish", "2023-02-01")
    assert indicators(*published).code == 0
    text = seen(inside.get(f"{ROUND}?place=staff.2022"))
    assert "Personal 2022 är publicerad: bilaga.docx, 2023-02-01." in text
