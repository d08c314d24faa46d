"""The command line as a user meets it: results, messages, exit codes, and no half-written file."""

from __future__ import annotations

import csv
import io
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from itertools import product
from pathlib import Path

import pytest

from indicators import cli
from indicators.cli.terminal import run

from ..conftest import ROOT, Outcome, edit
from ..subtests import as_subtests

Command = Callable[..., Outcome]


def rows_of(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


def test_table_is_for_the_latest_year_and_the_current_folder(
    indicators: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)
    outcome = indicators("table")
    assert outcome.code == 0 and not outcome.err
    assert "Personal totalt (31 svar 2022, 32 svar 2021)" in outcome.out


def test_the_csv_has_exactly_the_promised_columns(indicators: Command) -> None:
    outcome = indicators("table", ROOT, "--year", 2022, "--format", "csv")
    assert outcome.out.splitlines()[0] == (
        "questionnaire,grouping,group,year,number,question_id,question,"
        "status,base,negative,neutral,positive,clear"
    )
    rows = rows_of(outcome.out)
    # 11 + 5 + 8 questions of 2022, and the same of 2021
    assert len(rows) == 48
    assert rows[0] | {"question": ""} == {
        "questionnaire": "staff", "grouping": "", "group": "", "year": "2022", "number": "1",
        "question_id": "time", "question": "", "status": "shown", "base": "31",
        "negative": "3", "neutral": "0", "positive": "97", "clear": "77",
    }  # fmt: skip


def test_without_comparison_there_is_one_year(indicators: Command) -> None:
    rows = rows_of(indicators("table", ROOT, "--no-compare", "--format", "csv").out)
    assert {row["year"] for row in rows} == {"2022"}


def test_a_questionnaire_can_be_chosen_several_times(indicators: Command) -> None:
    choice = ("--questionnaire", "managers", "--questionnaire", "board")
    rows = rows_of(indicators("table", ROOT, *choice, "--format", "csv").out)
    assert list(dict.fromkeys(row["questionnaire"] for row in rows)) == ["board", "managers"]


def test_by_unit_mia_vidare_2022_is_hidden_and_so_is_one_more(indicators: Command) -> None:
    """9 answers under least_in_group 10: hidden; SamMA with it, or the total would tell."""
    outcome = indicators("table", ROOT, "--year", 2022, "--by", "unit", "--format", "csv")
    rows = [r for r in rows_of(outcome.out) if r["questionnaire"] == "staff"]
    statuses = {
        name: {row["status"] for row in rows if row["group"] == name and row["year"] == "2022"}
        for name in {row["group"] for row in rows}
    }
    assert statuses == {
        "": {"shown"},
        "MIA Vidare Östra Södertörn": {"too_few"},
        "SamMA": {"complement"},
        "Samverkansteamen för unga vuxna": {"shown"},
    }
    for row in rows:
        numbers = [row[name] for name in ("base", "negative", "neutral", "positive", "clear")]
        assert all(numbers) if row["status"] == "shown" else not any(numbers)


@pytest.mark.parametrize("form", ["text", "csv", "json", "markdown", "html"])
def test_nothing_printed_by_unit_differs_if_hidden_units_trade_answers(
    indicators: Command, copied_workspace: Path, form: str
) -> None:
    """MIA Vidare and SamMA swap four respondents; every format prints the same bytes."""
    call = ("table", copied_workspace, "--year", 2022, "--by", "unit", "--format", form)
    before = indicators(*call)
    path = copied_workspace / "responses" / "staff-2022.csv"
    rows = [line.split(";") for line in path.read_text("utf-8-sig").splitlines()]
    whole = [row for row in rows if "Vet ej" not in row]
    mia = [row for row in whole if row[1].startswith("MIA")][:4]
    samma = [row for row in whole if row[1] == "SamMA"][:4]
    for first, second in zip(mia, samma, strict=True):
        first[1], second[1] = second[1], first[1]
    path.write_text("\n".join(map(";".join, rows)), "utf-8-sig")
    after = indicators(*call)
    assert before.code == after.code == 0 and len(mia) == 4
    assert before.out == after.out and before.err == after.err
    assert "MIA Vidare" in before.out


def test_managers_are_shown_merged(indicators: Command) -> None:
    outcome = indicators("table", ROOT, "--questionnaire", "managers", "--by", "unit")
    assert "grupperna redovisas sammanslagna" in outcome.out
    assert "Styrgrupp MIA" not in outcome.out


def test_a_threshold_can_be_raised_but_not_lowered(indicators: Command) -> None:
    raised = indicators("table", ROOT, "--least", 7, "--format", "csv")
    assert {r["status"] for r in rows_of(raised.out) if r["questionnaire"] == "board"} == {
        "withheld"
    }
    lowered = indicators("table", ROOT, "--least", 3)
    assert lowered.code == 1 and not lowered.out
    assert "--least 3 is below the threshold in rounds.toml, which is 5" in lowered.err
    assert "→ The command line can only raise the threshold" in lowered.err


def test_json_has_null_where_nothing_is_shown(indicators: Command) -> None:
    outcome = indicators("table", ROOT, "--year", 2021, "--by", "unit", "--format", "json")
    rows = json.loads(outcome.out)
    hidden = [row for row in rows if row["status"] != "shown"]
    assert hidden and all(row["base"] is row["positive"] is None for row in hidden)


@as_subtests("suffix", ["csv", "json", "md", "html", "txt", "xlsx", "docx", "pdf"])
def test_the_suffix_decides_the_format_of_a_table(
    indicators: Command, tmp_path: Path, suffix: str
) -> None:
    path = tmp_path / f"tabell.{suffix}"
    outcome = indicators("table", ROOT, "-o", path)
    assert outcome == Outcome(0, "", f"Wrote {path}.\n")
    starts = {
        "docx": b"PK",
        "pdf": b"%PDF-1.7",
        "xlsx": b"PK",
        "html": b"<!DOCTYPE html>",
        "json": b"[",
        "md": b"# ",
    }
    assert path.read_bytes().startswith(starts.get(suffix, b""))
    assert [found.name for found in tmp_path.iterdir()] == [path.name]


@as_subtests("suffix", ["docx", "pdf", "html", "xlsx", "md"])
def test_report_writes_each_format_with_the_same_bytes_twice(
    indicators: Command, tmp_path: Path, suffix: str
) -> None:
    first, second = tmp_path / f"a.{suffix}", tmp_path / f"b.{suffix}"
    for path in (first, second):
        outcome = indicators("report", ROOT, "--year", 2022, "-o", path)
        assert (outcome.code, outcome.out) == (0, "")
        *told, wrote = outcome.err.splitlines()
        assert wrote == f"Wrote {path}."
        assert told[0] == "Staff 2022: all answers to question 2 are positive."
    assert first.read_bytes() == second.read_bytes()


def test_report_names_its_file_after_the_year(
    indicators: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert indicators("report", ROOT).code == 0
    assert [path.name for path in tmp_path.iterdir()] == ["bilaga2-2022.docx"]


def test_report_in_english(indicators: Command, tmp_path: Path) -> None:
    path = tmp_path / "appendix.md"
    indicators("report", ROOT, "-o", path, "--language", "en")
    assert "Staff, total (31 answers in 2022, 32 answers in 2021)" in path.read_text("utf-8")


def test_what_is_published_is_swedish_whatever_the_locale(
    indicators: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("INDICATORS_LANGUAGE", "en")
    assert "Svarsfrekvens" in indicators("table", ROOT).out
    assert "Response rate" in indicators("--language", "en", "table", ROOT).out


def test_check_prints_one_line_for_each_sound_round(indicators: Command) -> None:
    outcome = indicators("check", ROOT)
    assert outcome.code == 0 and not outcome.err
    invited, *lines = outcome.out.splitlines()
    # Of 2020 nobody has told how many were asked.
    assert "not filled in for staff 2020 and board 2020" in invited
    assert lines.pop().startswith("Errors: 0. Warnings: 1.")
    assert lines == [
        "staff 2020: 27 answers (the number invited is not filled in)",
        "board 2020: 7 answers (the number invited is not filled in)",
        "staff 2021: 32 answers of 40 invited (80%)",
        "board 2021: 6 answers of 13 invited (46%)",
        "managers 2021: 11 answers of 37 invited (30%)",
        "staff 2022: 31 answers of 39 invited (79%)",
        "board 2022: 4 answers of 12 invited (33%)",
        "managers 2022: 6 answers of 15 invited (40%)",
    ]


def test_check_does_not_tell_a_number_that_the_tables_hide(
    indicators: Command, copied_workspace: Path
) -> None:
    """Four of the board under five, and managers of which one small group is left out."""
    waves = copied_workspace / "responses" / "rounds.toml"
    text = waves.read_text("utf-8").replace("policy = { least = 4 }", "policy = { least = 5 }")
    waves.write_text(text.replace('"merge"', '"exclude"').replace("least = 4,", ""), "utf-8")
    edit(waves, "least_in_group = 10", "least_in_group = 5")
    lines = indicators("check", copied_workspace).out.splitlines()
    assert "board 2022: fewer than 5 answers; the number is not shown" in lines
    assert not any("4 answers" in line for line in lines)
    assert any("groups are left out" in line or "fewer than" in line for line in lines[5:])


def test_check_lists_everything_at_once(indicators: Command, copied_workspace: Path) -> None:
    """An unknown answer, a question without a column, a column used twice, a respondent who
    stands twice, more answers than invited, unknown keys in both kinds of TOML."""
    responses = copied_workspace / "responses"
    edit(responses / "staff-2022.csv", "2;MIA Vidare Östra Södertörn;2022-10-03;Ofta", "1;M;x;Okej")
    edit(responses / "board-2022.csv", "4. Används könsuppdelad statistik", "4. Nyttjas statistik")
    edit(responses / "board-2022.csv", ";2. Har ni en strategi", ";1. Har ni en strategi")
    board = (responses / "board-2022.csv").read_text("utf-8-sig")
    doubled = board.replace(";5. Har styrelsen", ";3. Använder ni uppföljning och utvärdering som "
                            "underlag för att utveckla de samordnade rehabiliteringsinsatserna?"
                            ";5. Har styrelsen")  # fmt: skip
    lines = doubled.splitlines()
    (responses / "board-2022.csv").write_text(
        "\n".join([lines[0], *(line + ";Delvis" for line in lines[1:])]), "utf-8"
    )
    edit(responses / "rounds.toml", "invited = 37", "invited = 10")
    edit(responses / "rounds.toml", "invited = 15", "invitd = 15")
    edit(copied_workspace / "questionnaires" / "managers.toml", "short_title", "shorttitle")
    outcome = indicators("check", copied_workspace)
    assert outcome.code == 1
    for expected in (
        "staff-2022.csv, row 3, “1. Får stödet du ger till deltagarna",
        "is none of the question’s alternatives",
        "staff-2022.csv, row 3, “Svarsnr”: the same respondent as in row 2",
        "(sex_statistics) has no column. The closest header is “4. Nyttjas statistik",
        "the question “evaluation_use” stands in several columns: F and H",
        "managers-2021.sav: 11 answers, but only 10 invited",
        "rounds.toml, “managers.2022.invitd”: unknown name. Did you mean “invited”?",
        "managers.toml, “shorttitle”: unknown name. Did you mean “short_title”?",
    ):
        assert expected in outcome.out
    assert "staff 2021: 32 answers of 40 invited (80%)" in outcome.out
    assert "staff 2022:" not in outcome.out
    assert "Errors: " in outcome.out.splitlines()[-1]


def test_a_warning_alone_does_not_fail_the_check(
    indicators: Command, copied_workspace: Path
) -> None:
    path = copied_workspace / "responses" / "board-2022.csv"
    path.write_text(path.read_text("utf-8-sig") + "5;;2022-10-06;;;;;\n", "utf-8")
    outcome = indicators("check", copied_workspace)
    assert outcome.code == 0
    assert "Warning: " in outcome.out and "row 6: 1 row has no answer" in outcome.out
    # And that nobody has told how many were asked in 2020.
    assert outcome.out.splitlines()[-1] == "Errors: 0. Warnings: 2."


def test_init_makes_a_workspace_where_only_the_rounds_have_to_be_filled_in(
    indicators: Command, tmp_path: Path
) -> None:
    folder = tmp_path / "ny mapp"
    outcome = indicators("init", folder)
    assert outcome.code == 0 and f'indicators check "{folder}"' in outcome.out
    files = sorted(str(p.relative_to(folder)) for p in folder.rglob("*") if p.is_file())
    assert files == [
        "questionnaires/README.md", "questionnaires/board.toml", "questionnaires/managers.toml",
        "questionnaires/participants.toml", "questionnaires/staff.toml", "responses/rounds.toml",
    ]  # fmt: skip
    empty = indicators("report", folder, "-o", tmp_path / "x.docx")
    assert empty.code == 1 and "has no round yet" in empty.err
    shutil.copy(ROOT / "responses" / "staff-2022.csv", folder / "responses" / "personal-2026.csv")
    waves = folder / "responses" / "rounds.toml"
    edit(waves, "# [staff.2026]", "[staff.2026]")
    edit(waves, '# file = "staff-2026.csv"', 'file = "personal-2026.csv"')
    outcome = indicators("report", folder, "-o", tmp_path / "x.md")
    assert outcome.code == 0 and outcome.err.endswith(f"Wrote {tmp_path / 'x.md'}.\n")
    assert "the association’s name is not filled in" in outcome.err
    assert "Personal totalt (31 svar 2026)" in (tmp_path / "x.md").read_text("utf-8")


@pytest.mark.parametrize("language", ["sv", "en"])
def test_every_commented_line_of_the_new_rounds_file_is_right_if_uncommented(
    indicators: Command, tmp_path: Path, language: str
) -> None:
    """The annotations of the file are examples; each has to be valid where it is meant."""
    from indicators.survey.waves import load_rounds

    indicators("init", tmp_path / "ws", "--language", language)
    path = tmp_path / "ws" / "responses" / "rounds.toml"
    lines = path.read_text("utf-8").splitlines()
    examples = [
        line.removeprefix("# ") if line.startswith("# ") and ("= " in line or "# [" in line[:3])
        else line for line in lines
    ]  # fmt: skip
    path.write_text("\n".join(examples), "utf-8")
    rounds, problems = load_rounds(path)
    assert not problems, [problem.text() for problem in problems]
    assert {(r.questionnaire, r.year) for r in rounds.waves} == {
        ("staff", 2026), ("staff", 2025), ("staff", 2024), ("board", 2026), ("managers", 2026),
        ("participants", 2026), ("participants", 2027),
    }  # fmt: skip
    printed, before, *_ = rounds.waves
    assert printed.from_print and before.respondent == "Svarsnr"


def test_start_fills_in_a_workspace_that_was_made_blank(
    indicators: Command, tmp_path: Path
) -> None:
    from indicators.survey.waves import load_rounds

    indicators("start", tmp_path / "ws", "--blank")
    responses = tmp_path / "ws" / "responses"
    assert "indicators start" in indicators("check", tmp_path / "ws").err
    shutil.copy(ROOT / "responses" / "staff-2022.csv", responses)
    named = indicators("start", tmp_path / "ws", "--yes", "--association", "Norr")
    assert named.code == 0, named.err
    rounds, problems = load_rounds(responses / "rounds.toml")
    assert not problems and rounds.association == "Norr"
    assert [(wave.key, wave.file.name) for wave in rounds.waves] == [
        (("staff", 2022), "staff-2022.csv")
    ]


@pytest.mark.parametrize("exists", [False, True])
def test_init_gives_the_questionnaire_of_an_association_only_if_asked_and_says_whose_it_is(
    indicators: Command, tmp_path: Path, exists: bool
) -> None:
    """The annual report of 2017 prints it as the association's own, beside those of NNS."""
    folder, name = tmp_path / "ws", "participants_followup"
    if exists:
        assert "participants_followup" not in indicators("init", folder).out
        (folder / "responses" / "rounds.toml").write_text("mine")
    outcome = indicators("init", folder, "--with", name, "--with", name, "--language", "sv")
    assert outcome.code == 0
    assert "är inte NNS:s. Den är Samordningsförbundet Östra Södertörns egen" in outcome.out
    given = (folder / "questionnaires" / f"{name}.toml").read_text("utf-8")
    assert given.startswith("# Not one of NNS's questionnaires")
    if exists:
        assert (folder / "responses" / "rounds.toml").read_text() == "mine"
    again = indicators("init", folder, "--with", name)
    assert again.code == 1 and "is not overwritten" in again.err
    assert "name it in rounds.toml" in again.err


def test_init_refuses_a_questionnaire_it_does_not_know_and_makes_nothing(
    indicators: Command, tmp_path: Path
) -> None:
    outcome = indicators("init", tmp_path / "ws", "--with", "participant_followup")
    assert outcome.code == 1
    assert "Did you mean “participants_followup”?" in outcome.err
    outcome = indicators("init", tmp_path / "ws", "--with", "xyz", "--language", "sv")
    assert "Enkäterna är board, managers, participants, participants_followup" in outcome.err
    assert not (tmp_path / "ws").exists()


def test_init_overwrites_nothing(indicators: Command, tmp_path: Path) -> None:
    indicators("init", tmp_path / "ws")
    mine = tmp_path / "ws" / "responses" / "rounds.toml"
    mine.write_text("mine")
    outcome = indicators("init", tmp_path / "ws")
    assert outcome.code == 1 and "exists already and is not overwritten" in outcome.err
    assert mine.read_text() == "mine"
    (tmp_path / "file").write_text("x")
    assert "is not a folder" in indicators("init", tmp_path / "file").err


def broken(name: str, content: bytes) -> Callable[[Path], None]:
    def breaks(workspace: Path) -> None:
        (workspace / "responses" / name).write_bytes(content)

    return breaks


def removed(workspace: Path) -> None:
    (workspace / "responses" / "staff-2022.csv").unlink()


def unknown_answer(workspace: Path) -> None:
    edit(workspace / "responses" / "staff-2022.csv", "Ofta;Alltid", "Oftast;Alltid")


@pytest.mark.parametrize(
    ("breaks", "said"),
    [
        (
            broken("rounds.toml", b'association = "x'),
            "rounds.toml, row 1: the row cannot be read: association = ",
        ),
        (removed, "staff-2022.csv: there is no such file"),
        (unknown_answer, "staff-2022.csv, row 3, “1. Får stödet"),
        (
            broken("staff-2021.xlsx", b"Svarsnr;Insats"),
            "staff-2021.xlsx: the file is not an Excel file",
        ),
        (broken("staff-2022.csv", b""), "staff-2022.csv: the file is empty"),
        (
            broken("managers-2022.sav", b"Svarsnr;Insats"),
            "managers-2022.sav: the file is not",
        ),
        (
            broken("staff-2022.csv", b"Svarsnr;Insats\n1;A\n"),
            "of the 11 questions have no column in the export",
        ),
    ],
    ids=["toml", "missing", "unknown answer", "no zip", "empty", "no sav", "no questions"],
)
@pytest.mark.parametrize("suffix", ["docx", "xlsx"])
def test_bad_input_is_told_in_words_and_leaves_the_old_file_alone(
    indicators: Command, copied_workspace: Path, tmp_path: Path,
    breaks: Callable[[Path], None], said: str, suffix: str,
) -> None:  # fmt: skip
    breaks(copied_workspace)
    output = tmp_path / "out" / f"bilaga2.{suffix}"
    output.parent.mkdir()
    output.write_bytes(b"last week's")
    outcome = indicators("report", copied_workspace, "-o", output)
    assert outcome.code == 1 and not outcome.out
    assert said in outcome.err
    assert outcome.err.startswith("Error: ") and "Traceback" not in outcome.err
    assert "  → " in outcome.err
    assert output.read_bytes() == b"last week's"
    assert len(list(output.parent.iterdir())) == 1
    assert indicators("check", copied_workspace).code == 1


def test_a_failed_write_leaves_the_old_file_and_no_rest(
    indicators: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As when the file is open in Word on Windows: the rename is refused."""
    output = tmp_path / "bilaga2.md"
    output.write_text("last week's")

    def refuse(self: Path, target: Path) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "replace", refuse)
    outcome = indicators("report", ROOT, "-o", output)
    assert outcome.code == 1
    assert "cannot be written, as it is open or protected" in outcome.err
    assert "Is the file open in Word or Excel? Close it" in outcome.err
    assert output.read_text() == "last week's"
    assert [path.name for path in tmp_path.iterdir()] == ["bilaga2.md"]


def test_the_inputs_are_never_overwritten(indicators: Command, copied_workspace: Path) -> None:
    export = copied_workspace / "responses" / "staff-2021.xlsx"
    before = export.read_bytes()
    outcome = indicators("report", copied_workspace, "-o", export)
    assert outcome.code == 1 and "is one of the files that are read" in outcome.err
    assert export.read_bytes() == before


@as_subtests(
    ("arguments", "said"),
    [
        (("report", ROOT, "-o", "x.odt"), "x.odt: files of this kind cannot be made"),
        (("report", ROOT, "-o", "no/such/x.docx"), "there is no folder no/such"),
        (("report", ROOT, "-o", "x.md", "--template", "x.docx"), "for Word files (.docx) only"),
        (("report", ROOT, "-o", "x.pdf", "--template", "x.docx"), "for Word files (.docx) only"),
        (("report", ROOT, "--template", "no.docx"), "The template no.docx cannot be opened"),
        (("report", ROOT, "--template", ROOT / "setup.cfg"), "is not a Word file"),
        (("report", ROOT, "--year", "1999"), "no round for 1999. There are rounds for 2020, 2021"),
        (("report", "no such folder"), "There is no folder no such folder"),
        (
            ("report", ROOT / "tests"),
            "is not a workspace: the file responses/rounds.toml is missing",
        ),
        (("table", ROOT, "--questionnaire", "staf"), "Did you mean “staff”?"),
        (("table", ROOT, "--by", "units"), "There is no grouping “units”. Did you mean “unit”?"),
        (("table", ROOT, "--questionnaire", "board", "--by", "unit"), "has no groupings"),
        (("table", ROOT, "-o", ROOT), "is a folder"),
        (("report", ROOT, "--others"), "--others compares groups, and there are none without --by"),
        (("table", ROOT, "--others", "--format", "csv"), "Add --by, such as --by unit"),
        (
            ("table", ROOT, "--by", "unit", "--others", "--format", "csv"),
            "--format csv: CSV and JSON have no rows for all others",
        ),
        (
            ("table", ROOT, "--by", "unit", "--others", "-o", "t.json"),
            "t.json: CSV and JSON have no rows for all others",
        ),
    ],
)
def test_what_cannot_be_done_is_told_with_the_way_out(
    indicators: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
    arguments: tuple[object, ...], said: str,
) -> None:  # fmt: skip
    monkeypatch.chdir(tmp_path)
    outcome = indicators(*arguments)
    assert outcome.code == 1 and not outcome.out
    assert said in outcome.err
    assert not list(tmp_path.iterdir())


@as_subtests(
    ("arguments", "english", "swedish"),
    [
        (("tabel",), "There is no command “tabel”. Did you mean “table”?", "Menade du ”table”?"),
        (("table", "--yaer", "1"), "There is no option --yaer. Did you mean --year?", "--year?"),
        (("table", "--year"), "--year has to be followed by a value", "ska följas av ett värde"),
        (("table", "--year", "x"), "--year has to be a whole number, not “x”", "inte ”x”"),
        (("table", "--format", "pdf"), "--format cannot be “pdf”. Choose among text", "Välj bland"),
        (("table", "--language", "de"), "--language cannot be “de”", "kan inte vara ”de”"),
        (("init",), "FOLDER is missing", "MAPP saknas"),
        (("table", "a", "b"), "“b” is too much on the command line", "”b” är för mycket"),
    ],
)
def test_wrong_usage_exits_with_2_in_both_languages(
    indicators: Command, monkeypatch: pytest.MonkeyPatch,
    arguments: tuple[str, ...], english: str, swedish: str,
) -> None:  # fmt: skip
    outcome = indicators(*arguments)
    assert outcome.code == 2 and english in outcome.err
    monkeypatch.setenv("INDICATORS_LANGUAGE", "sv")
    outcome = indicators(*arguments)
    assert outcome.code == 2 and swedish in outcome.err
    assert outcome.err.startswith("Fel: ")


@as_subtests("arguments", [(), ("-h",), ("--help",), ("--language", "sv", "--help")])
def test_help_lists_every_command(indicators: Command, arguments: tuple[str, ...]) -> None:
    outcome = indicators(*arguments)
    assert outcome.code == 0 and not outcome.err
    assert all(f"  {name} " in outcome.out for name in ("report", "table", "check", "init"))
    assert ("Användning: " in outcome.out) == ("sv" in arguments)


@as_subtests(("name", "language"), product(cli.commands.commands, ["sv", "en"]))
def test_each_command_has_help_with_an_example_in_one_language(
    indicators: Command, name: str, language: str
) -> None:
    outcome = indicators(name, "--help", "--language", language)
    assert outcome.code == 0
    foreign = ("Usage", "Options", "Show this", "FOLDER") if language == "sv" else ("Användning",)
    assert not any(word in outcome.out for word in foreign)
    assert f"  indicators {name}" in outcome.out


def test_a_fault_of_the_program_shows_no_traceback_and_no_data(
    capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def faulty(*_: object, **__: object) -> None:
        raise RuntimeError("Anna Ek svarade Inte alls")

    monkeypatch.setattr("indicators.workspace.open_workspace", faulty)
    assert run(cli.commands, ["table", str(ROOT)]) == 70
    err = capfd.readouterr().err
    assert "RuntimeError in test_cli.py" in err
    assert "Anna" not in err and "Traceback" not in err


def test_an_interrupt_is_no_traceback(
    capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("indicators.workspace.open_workspace", interrupted)
    assert run(cli.commands, ["table", str(ROOT)]) == 130
    assert "Interrupted." in capfd.readouterr().err


def test_the_version_is_the_packages(indicators: Command) -> None:
    from importlib.metadata import version

    assert indicators("--version").out == f"indicators {version('indicators')}\n"


def test_an_export_that_no_round_names_yet_is_not_overwritten(
    indicators: Command, copied_workspace: Path
) -> None:
    export = copied_workspace / "responses" / "staff-2023.csv"
    export.write_text("next year's")
    outcome = indicators("table", copied_workspace, "-o", export)
    assert outcome.code == 1 and "exists in the workspace already" in outcome.err
    assert export.read_text() == "next year's"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no such thing on this system")
def test_a_device_or_a_pipe_is_not_replaced_by_a_file(indicators: Command, tmp_path: Path) -> None:
    """As /dev/null would be, for a user with all rights."""
    pipe, link = tmp_path / "pipe.csv", tmp_path / "link.csv"
    os.mkfifo(pipe)
    link.symlink_to(pipe)
    for path in (pipe, link):
        outcome = indicators("table", ROOT, "-o", path)
        assert outcome.code == 1 and not outcome.out
        assert "but a device or a pipe" in outcome.err and "with -o -." in outcome.err
    assert pipe.is_fifo() and link.is_symlink() and len(list(tmp_path.iterdir())) == 2


def test_what_a_link_points_to_is_written_and_the_inputs_are_kept(
    indicators: Command, copied_workspace: Path, tmp_path: Path
) -> None:
    (tmp_path / "archive").mkdir()
    real, link = tmp_path / "archive" / "tabell.csv", tmp_path / "tabell.csv"
    real.write_text("last week's")
    link.symlink_to(real)
    assert indicators("table", ROOT, "-o", link).code == 0
    assert link.is_symlink() and real.read_text("utf-8").startswith("questionnaire,")
    export = copied_workspace / "responses" / "staff-2023.csv"
    export.write_text("next year's")
    link.unlink()
    link.symlink_to(export)
    outcome = indicators("table", copied_workspace, "-o", link)
    assert outcome.code == 1 and export.read_text() == "next year's"


def test_a_file_holds_what_its_name_says(indicators: Command, tmp_path: Path) -> None:
    outcome = indicators("table", ROOT, "--format", "csv", "-o", tmp_path / "x.docx")
    assert outcome.code == 1 and "would hold csv, but is named otherwise" in outcome.err
    assert indicators("table", ROOT, "--format", "csv", "-o", tmp_path / "x.dat").code == 0


def test_impossible_names_are_told(indicators: Command, tmp_path: Path) -> None:
    name = "x" * 300 + ".docx"
    assert indicators("report", ROOT, "-o", tmp_path / name).code in (1, 2)
    assert indicators("check", tmp_path / name).code in (1, 2)
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    "line",
    ["x = " + "[" * 3000, "x = " + "9" * 5000, "invited = 0x" + "f" * 5000, 'file = "\\u0000"'],
)
def test_absurd_toml_is_told(indicators: Command, copied_workspace: Path, line: str) -> None:
    (copied_workspace / "responses" / "rounds.toml").write_text(f"[staff.2022]\n{line}\n")
    outcome = indicators("check", copied_workspace)
    assert outcome.code == 1 and "rounds.toml" in outcome.out + outcome.err


@as_subtests(
    ("arguments", "said"),
    [
        (("--questionnaire", "personal"), "Did you mean “staff”?"),
        (("--questionnaire", "Styrelsen"), "Did you mean “board”?"),
        (("--questionnaire", "zzz"), "staff (Personal), board (Styrelse) and managers (Chefs"),
        (("--by", "Insats"), "Did you mean “unit”?"),
        (("--by", "zzz"), "The groupings are unit (Insats)"),
    ],
)
def test_swedish_names_lead_to_the_ids(
    indicators: Command, arguments: tuple[str, ...], said: str
) -> None:
    outcome = indicators("table", ROOT, *arguments)
    assert outcome.code == 1 and said in outcome.err


def test_a_swedish_questionnaire_name_in_the_rounds_file_leads_to_the_id(
    indicators: Command, copied_workspace: Path
) -> None:
    edit(copied_workspace / "responses" / "rounds.toml", "[staff.2020]", "[personal.2020]")
    outcome = indicators("check", copied_workspace)
    assert outcome.code == 1
    assert "there is no questionnaire “personal”. Did you mean “staff”?" in outcome.out


def test_the_rounds_file_and_its_folder_lead_to_the_workspace_too(indicators: Command) -> None:
    expected = indicators("check", ROOT)
    assert indicators("check", ROOT / "responses").out == expected.out
    assert indicators("check", ROOT / "responses" / "rounds.toml").out == expected.out


def test_notepads_double_ending_is_told(indicators: Command, copied_workspace: Path) -> None:
    path = copied_workspace / "responses" / "rounds.toml"
    path.rename(path.with_name("rounds.toml.txt"))
    outcome = indicators("check", copied_workspace)
    assert outcome.code == 1 and "Rename it to rounds.toml" in outcome.err


@pytest.mark.parametrize("encoding", ["cp1252", "cp850", "ascii"])
def test_no_old_console_stops_a_message(encoding: str, copied_workspace: Path) -> None:
    """Redirected on Windows, Python writes cp1252, which lacks the arrow of a hint."""
    (copied_workspace / "responses" / "staff-2022.csv").unlink()
    environment = os.environ | {"PYTHONIOENCODING": encoding, "INDICATORS_LANGUAGE": "sv"}
    done = subprocess.run(
        [sys.executable, "-m", "indicators", "check", str(copied_workspace)],
        capture_output=True, env=environment, cwd=ROOT,
    )  # fmt: skip
    assert done.returncode == 1 and not done.stderr
    assert "  → Exporterna läggs i samma mapp" in done.stdout.decode()


def test_a_reader_that_has_had_enough_is_no_fault(copied_workspace: Path) -> None:
    command = f'"{sys.executable}" -m indicators table "{copied_workspace}" | head -1'
    done = subprocess.run(command, shell=True, capture_output=True, text=True, cwd=ROOT)
    assert done.stdout.startswith("Indikatorenkäter, resultat") and not done.stderr


def test_a_year_without_its_flag_is_understood(indicators: Command) -> None:
    outcome = indicators("report", ROOT, "2022")
    assert outcome.code == 2 and "The year is given with --year 2022" in outcome.err
    assert "indicators report --help" in indicators("report", "--year").err


def test_a_report_by_unit_has_a_table_for_each_and_one_of_them_all(
    indicators: Command, tmp_path: Path
) -> None:
    path = tmp_path / "bilaga.md"
    assert indicators("report", ROOT, "--by", "unit", "-o", path).code == 0
    text = path.read_text("utf-8")
    assert "### Personal, Samverkansteamen för unga vuxna (12 svar 2022, 12 svar 2021)\n" in text
    assert "### Personal: andelen positiva svar i varje grupp (31 svar 2022)\n" in text
    hidden = "SamMA (antalet svar 2022 anges inte, 12 svar 2021)"
    below = text.partition(f"### Personal, {hidden}")[2].split("\n\n")
    rows = below[1].splitlines()[2:]
    assert len(rows) == 11 and all("| 2021 |" in row for row in rows) and "dold" not in below[1]
    assert "Visas inte 2022, så att ingen kan pekas ut: SamMA" in below[2]


def test_with_others_a_group_stands_beside_all_others_and_not_its_year_before(
    indicators: Command, tmp_path: Path
) -> None:
    """The only unit that may be shown: 12 of 31; the total keeps the year before."""
    for command in ("report", "table"):
        path = tmp_path / f"{command}.md"
        assert indicators(command, ROOT, "--by", "unit", "--others", "-o", path).code == 0
        text = path.read_text("utf-8").replace("\xa0", " ")
        assert "### Personal totalt (31 svar 2022, 32 svar 2021)\n" in text
        name = "Samverkansteamen för unga vuxna"
        title = f"### Personal, {name}: jämförelse med alla andra och totalen (12 svar 2022)\n"
        assert title in text and f"{name} (12 svar 2022, 12 svar 2021)" not in text
        lines = text.partition(title)[2].splitlines()
        place = next(n for n, line in enumerate(lines) if line.startswith("| 1. "))
        assert lines[place].endswith(f"| {name} | 12 | 0 % | 0 % | 100 % (100 %) |")
        name = "Stödet får ta tid"
        assert lines[place + 1] == f"| {name} | Alla andra | 19 | 5 % | 0 % | 95 % (63 %) |"
        assert lines[place + 2] == f"| {name} | Totalt | 31 | 3 % | 0 % | 97 % (77 %) |"
        assert "SamMA (annars kan andra räknas ut)" in text
        assert "### Personal: andelen positiva svar i varje grupp (31 svar 2022)\n" in text


def test_what_a_report_by_unit_publishes_is_written_down_by_unit(
    indicators: Command, copied_workspace: Path
) -> None:
    path = copied_workspace / "bilaga.docx"
    call = ("report", copied_workspace, "--by", "unit", "-o", path, "--publish", "2023-03-01")
    assert indicators(*call).code == 0
    ledger = (copied_workspace / "responses" / "published.jsonl").read_text("utf-8")
    assert "Samverkansteamen" in ledger
