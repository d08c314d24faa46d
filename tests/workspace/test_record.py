"""What outputs say they were made of, which exports those were, and why two outputs differ."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from indicators.documents.recorded import LONGEST, properties_of
from indicators.workspace.record import Record, read_record

from ..conftest import ROOT, Outcome, edit, small_workspace

Command = Callable[..., Outcome]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return small_workspace(tmp_path / "ws")


def made(indicators: Command, folder: Path, name: str, *options: object) -> Path:
    """A report of the folder."""
    path = folder.parent / name
    outcome = indicators("report", folder, *options, "-o", path)
    assert outcome.code == 0, outcome.err
    return path


def told(indicators: Command, *given: object) -> list[str]:
    outcome = indicators("record", *given)
    assert outcome.code == 0 and outcome.err == ""
    return [line.strip() for line in outcome.out.splitlines()[1:]]


def record_in(path: Path) -> Record:
    return read_record(properties_of(path.read_bytes()))


def kept_in(folder: Path) -> list[str]:
    return (folder / "responses" / "records.jsonl").read_text("utf-8").splitlines()


def change_answer(folder: Path) -> None:
    """Corrects the first answer of its kind."""
    path = folder / "responses" / "board-2022.csv"
    path.write_bytes(path.read_bytes().replace(b"Till stor del", b"Delvis", 1))


# --- what stands in a file ------------------------------------------------------------------


def test_the_same_is_said_in_every_format_and_it_names_no_file(
    indicators: Command, folder: Path
) -> None:
    files = [made(indicators, folder, f"a.{form}") for form in ("docx", "xlsx", "html", "md")]
    first, *others = (record_in(file) for file in files)
    assert all(other == first for other in others)
    assert first.command == "report --year 2022" and list(first.waves) == [("board", 2022)]
    words = " ".join(f"{name} {value}" for name, value in first.properties)
    assert not [word for word in ("csv", str(folder), "Helt", "ws") if word in words]
    assert max(len(value) for _, value in first.properties) <= LONGEST
    assert len(kept_in(folder)) == 1, "one record, once"


def test_row_order_line_ends_and_names_of_files_change_no_record(
    indicators: Command, folder: Path
) -> None:
    before = made(indicators, folder, "a.md").read_bytes()
    export = folder / "responses" / "board-2022.csv"
    heading, *rows = export.read_bytes().splitlines()
    other = export.with_name("styrelsen.csv")
    other.write_bytes(b"\n".join([heading, *reversed(rows)]) + b"\n")
    export.unlink()
    edit(folder / "responses" / "rounds.toml", "board-2022.csv", "styrelsen.csv")
    definition = folder / "questionnaires" / "board.toml"
    lines = definition.read_bytes().replace(b"\r\n", b"\n")
    definition.write_bytes(b"# A comment\r\n" + lines.replace(b"\n", b"\r\n"))
    assert made(indicators, folder, "b.md").read_bytes() == before


def test_options_stand_in_a_fixed_order_and_a_template_by_its_digest(
    indicators: Command, folder: Path
) -> None:
    shutil.copy(made(indicators, folder, "template.docx"), folder / "mall.docx")
    options = ("--no-overview", "--charts", "--template", folder / "mall.docx", "--least", 4)
    command = record_in(made(indicators, folder, "a.docx", *options)).command
    start, _, digest = command.partition(" --template ")
    assert start == "report --year 2022 --least 4 --charts --no-overview"
    assert len(digest) == 16
    english = record_in(made(indicators, folder, "b.docx", "--language", "en")).command
    assert english == "report --year 2022 --language en"


def test_what_goes_to_the_screen_or_has_no_place_for_it_keeps_no_record(
    indicators: Command, folder: Path
) -> None:
    for options in ((), ("--format", "html"), ("-o", folder / "a.csv"), ("-o", folder / "a.txt")):
        outcome = indicators("table", folder, *options)
        assert outcome.code == 0 and "indicators-record" not in outcome.out
    assert not (folder / "responses" / "records.jsonl").exists()


# --- which exports, and why two differ ------------------------------------------------------


def test_which_export_made_this_table_has_an_answer(indicators: Command, folder: Path) -> None:
    file = made(indicators, folder, "a.docx")
    lines = told(indicators, file, folder)
    assert any(line.startswith("made of board-2022.csv as it is today") for line in lines)
    assert lines[-1] == "The same command would make the same today."
    change_answer(folder)
    lines = told(indicators, file, folder)
    assert any(line.startswith("made of an earlier version of board-2022.csv") for line in lines)
    changes = ["Since then this has changed:", "answers corrected: board 2022, 1 row"]
    assert lines[-2:] == changes


def test_corrected_answers_explain_why_two_files_differ(indicators: Command, folder: Path) -> None:
    first = made(indicators, folder, "a.docx")
    change_answer(folder)
    second = made(indicators, folder, "b.docx")
    change, same = told(indicators, first, second, folder)
    assert change == "answers corrected: board 2022, 1 row"
    assert "policy" in same and "version" in same and "command" in same
    swedish = indicators("record", first, second, folder, "--language", "sv").out
    assert "svar rättade: board 2022, 1 rad\n" in swedish


def test_rows_that_came_and_went_are_told_apart_from_those_corrected(
    indicators: Command, folder: Path
) -> None:
    first = made(indicators, folder, "a.docx")
    export = folder / "responses" / "board-2022.csv"
    rows = export.read_bytes().rstrip().splitlines()
    more = rows[-1].replace(b"4;", b"5;", 1).replace(b"Till stor del", b"Delvis")
    export.write_bytes(b"\n".join([*rows, more, more.replace(b"5;", b"6;", 1)]) + b"\n")
    second = made(indicators, folder, "b.docx")
    assert told(indicators, first, second, folder)[0] == "answers added: board 2022, 2 rows"
    assert told(indicators, second, first, folder)[0] == "answers removed: board 2022, 2 rows"


def test_without_the_private_record_it_is_told_that_answers_differ_and_not_how_many(
    indicators: Command, folder: Path
) -> None:
    first = made(indicators, folder, "a.docx")
    change_answer(folder)
    second = made(indicators, folder, "b.docx")
    (folder / "responses" / "records.jsonl").unlink()
    change, _ = told(indicators, first, second, folder)
    assert change == "answers corrected: board 2022, not known how many rows"
    lines = told(indicators, first, folder)
    assert "which export it was is not written down in the workspace" in lines
    assert lines[-1] == change


@pytest.mark.parametrize(
    ("file", "old", "new", "sentence"),
    [
        ("responses/rounds.toml", "least = 4", "least = 3",
         "policy of board 2022: least 4 → 3"),
        ("responses/rounds.toml", '"Prov"', '"Prov igen"',
         "names, goals, parts of the report, the look or indicators were changed"),
        ("responses/rounds.toml", "[board.2022]", '[board.2022]\ndelimiter = ";"',
         "how board 2022 is read was changed in rounds.toml"),
        ("responses/rounds.toml", "[board.2022]", '[board.2022]\nblank = ["-"]',
         "what rounds.toml says of rows or answers in board 2022 was changed"),
        ("responses/rounds.toml", "[board.2022]", "[board.2022]\ntargets = { structures = 60 }",
         "numbers asked, targets or figures of others for board 2022 were changed"),
        ("responses/rounds.toml", "[board.2022]", "[board.2022]\ninvited = 9",
         "numbers asked, targets or figures of others for board 2022 were changed"),
        ("questionnaires/board.toml", "Har ni strukturer", "Finns det strukturer",
         "the questionnaire board was changed"),
    ],
)  # fmt: skip
def test_whatever_else_was_changed_is_named(
    indicators: Command, folder: Path, file: str, old: str, new: str, sentence: str
) -> None:
    first = made(indicators, folder, "a.md")
    if file.startswith("questionnaires"):
        edit(folder / "responses" / "board-2022.csv", old, new)
    if "blank" in new:  # it is not in the public record, which has to differ in something
        change_answer(folder)
    edit(folder / file, old, new)
    if "3" in sentence:
        edit(folder / file, "[policy]", "[policy]\nleast_in_group = 10")
    second = made(indicators, folder, "b.md")
    assert sentence in told(indicators, first, second, folder)
    assert sentence in told(indicators, first, folder)


def test_another_command_and_another_version_are_named(
    indicators: Command, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = made(indicators, folder, "a.md")
    monkeypatch.setattr("indicators.workspace.record.__version__", "9.0.0")
    second = made(indicators, folder, "b.md", "--text")
    lines = told(indicators, first, second, folder)
    assert lines[0].endswith("→ 9.0.0")
    assert lines[1] == "command: report --year 2022 → report --year 2022 --text"


def test_files_made_of_the_same_are_alike_or_edited(indicators: Command, folder: Path) -> None:
    first = made(indicators, folder, "a.docx")
    copy, other = folder / "copy.docx", made(indicators, folder, "a.html")
    shutil.copy(first, copy)
    assert told(indicators, first, copy) == ["the files are the same, byte for byte"]
    (line,) = told(indicators, first, other)
    assert "were made of the same" in line


def test_what_is_published_changes_no_record_of_the_same_and_that_of_others(
    indicators: Command, copied_workspace: Path
) -> None:
    out, by_unit = copied_workspace / "a.md", copied_workspace / "b.md"
    publish = ("-o", out, "--publish", "2023-03-01")
    for path, options in ((by_unit, ("--by", "unit")), (out, ())):
        assert indicators("report", copied_workspace, *options, "-o", path).code == 0
    before = out.read_bytes()
    assert indicators("report", copied_workspace, *publish).code == 0
    assert out.read_bytes() == before, "the record is that of what was published before"
    lines = [line.strip() for line in indicators("record", out, copied_workspace).out.splitlines()]
    assert lines[-1] == "The same command would make the same today."
    later = indicators("record", by_unit, copied_workspace).out
    assert "other things of the same rounds are published" in later


# --- what is kept ---------------------------------------------------------------------------


def test_what_is_kept_says_which_exports_and_no_answer(indicators: Command, folder: Path) -> None:
    made(indicators, folder, "a.docx")
    made(indicators, folder, "b.html")
    (line,) = kept_in(folder)
    assert str(folder) not in line and "Helt" not in line
    (kept,) = json.loads(line)["rounds"]
    assert kept["exports"][0][0] == "board-2022.csv" and len(kept["exports"][0][1]) == 64
    assert kept["answers"] == 4 and len(kept["rows"]) == 4 * 4, "16 bits of each"
    change_answer(folder)
    made(indicators, folder, "c.docx")
    assert kept_in(folder)[0] == line and len(kept_in(folder)) == 2


def test_what_cannot_be_kept_is_told_and_stops_nothing(indicators: Command, folder: Path) -> None:
    (folder / "responses" / "records.jsonl").mkdir()
    outcome = indicators("report", folder, "-o", folder.parent / "a.docx")
    assert outcome.code == 0 and (folder.parent / "a.docx").exists()
    (told_of,) = [line for line in outcome.err.splitlines() if "records.jsonl" in line]
    assert "cannot be written" in told_of
    assert indicators("record", folder.parent / "a.docx", folder).code == 0


def test_a_damaged_line_is_passed_over(indicators: Command, folder: Path) -> None:
    file = made(indicators, folder, "a.docx")
    path = folder / "responses" / "records.jsonl"
    line = path.read_text("utf-8").rstrip()
    damaged = ("[]", "null", '{"record": 1}', '{"record": 1, "rounds": [1]}', line[:50], "\udcff")
    content = "\n".join((*damaged, line)).encode("utf-8", "surrogateescape")
    path.write_bytes(content)
    assert any("as it is today" in line for line in told(indicators, file, folder))
    change_answer(folder)
    made(indicators, folder, "b.docx")
    assert path.read_bytes().startswith(content + b"\n"), "what was there stays"


def test_no_output_takes_its_place(indicators: Command, folder: Path) -> None:
    made(indicators, folder, "a.docx")
    path = folder / "responses" / "records.jsonl"
    outcome = indicators("table", folder, "--format", "csv", "-o", path)
    assert outcome.code == 1 and "not overwritten" in outcome.err
    assert indicators("check", folder).code == 0
    assert "records" not in indicators("check", folder).out


# --- what is not ours -----------------------------------------------------------------------


def test_files_that_say_nothing_or_are_damaged_are_told_of(
    indicators: Command, folder: Path, tmp_path: Path
) -> None:
    whole = made(indicators, folder, "a.html").read_text("utf-8")
    (tmp_path / "cut.html").write_text(whole[: whole.index("indicators.id") + 30], "utf-8")
    version = whole.index("indicators.version")
    changed = whole[:version] + whole[version:].replace("report", "table", 1)
    (tmp_path / "changed.html").write_text(changed, "utf-8")
    (tmp_path / "empty.docx").write_bytes(b"")
    (tmp_path / "no.docx").write_bytes(b"PK\3\4 no")
    for name, words in (
        ("cut.html", "not whole"), ("changed.html", "was changed"), ("no.docx", "not whole"),
        ("empty.docx", "does not say"), ("nowhere.docx", "not there"), ("ws", "cannot be read"),
    ):  # fmt: skip
        outcome = indicators("record", tmp_path / name)
        assert outcome.code == 1 and words in outcome.err and name in outcome.err
    for name in ("staff-2020.csv", "staff-2021.xlsx", "managers-2021.sav"):
        outcome = indicators("record", ROOT / "responses" / name)
        assert outcome.code == 1 and "does not say" in outcome.err


def test_a_file_can_be_asked_after_its_exports_are_gone(indicators: Command, folder: Path) -> None:
    file = made(indicators, folder, "a.docx")
    (folder / "responses" / "board-2022.csv").unlink()
    lines = told(indicators, file, folder)
    assert any("an earlier version of board-2022.csv" in line for line in lines)
    assert lines[-1] == "board 2022: another export"
    rounds = folder / "responses" / "rounds.toml"
    rounds.write_text(rounds.read_text("utf-8").replace("board.2022", "board.2021"), "utf-8")
    assert told(indicators, file, folder)[-1] == "board 2022 is no longer there"


def test_without_a_workspace_the_file_still_says_what_it_can(
    indicators: Command, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = made(indicators, folder, "a.docx")
    monkeypatch.chdir(folder.parent)
    lines = told(indicators, file)
    assert "board 2022" in lines and "There is no workspace here" in lines[-1]
    assert indicators("record", file, folder.parent).code == 1
