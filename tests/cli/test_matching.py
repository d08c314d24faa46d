"""``match`` shows how exports are read, asks what nothing tells, and keeps what is accepted."""

from __future__ import annotations

import os
import shutil
import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest

from indicators.cli import commands, matching, starting
from indicators.cli.terminal import run

from ..conftest import ROOT, Outcome, edit
from ..reading_exports import case_of, read, right, workspace_of

Command = Callable[..., Outcome]
CODED = "lime-a-koder.csv"  # LimeSurvey's A1 …: nothing in it tells which end is the first
TWO_ROLES = "tva-exemplar-tva-roller.csv"


@pytest.fixture
def answering(monkeypatch: pytest.MonkeyPatch) -> Callable[[list[str]], list[str]]:
    """A user at a terminal who gives some answers, and Enter after them."""

    def answers(given: list[str]) -> list[str]:
        asked: list[str] = []

        def prompt(text: str, default: str = "", **_: object) -> str:
            asked.append(text)
            return (given.pop(0) if given else "") or default

        monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
        for module in (matching, starting):
            monkeypatch.setattr(module.click, "prompt", prompt)
        return asked

    return answers


def rounds_of(folder: Path) -> dict[str, dict[str, dict[str, object]]]:
    return tomllib.loads((folder / "responses" / "rounds.toml").read_text("utf-8"))


def test_the_plan_shows_each_question_with_its_column_and_its_answers(indicators: Command) -> None:
    out = indicators("match", ROOT, "board", "2020").out
    assert "Board 2020: board-2020-limesurvey.csv" in out and "staff" not in out
    assert "A3 → Delvis 1, A4 → Till stor" in out
    assert "Delimiter:" in out and "Rows of answers:  2–8" in out


def test_a_plan_is_a_page_to_look_at_together(indicators: Command, tmp_path: Path) -> None:
    page = tmp_path / "plan.html"
    assert indicators("match", ROOT, "managers", "-o", page).code == 0
    text = page.read_text("utf-8")
    assert "Managers 2021: managers-2021.sav" in text and "not to be published" in text


def test_what_is_guessed_counts_when_it_is_accepted_and_the_file_keeps_its_comments(
    indicators: Command, tmp_path: Path
) -> None:
    folder = workspace_of(tmp_path, case_of(TWO_ROLES))
    path = folder / "responses" / "rounds.toml"
    path.write_text("# Mine.\n" + path.read_text("utf-8") + "\n\n# The end.\n", "utf-8")
    assert read(folder).figures is None
    assert indicators("match", folder).code == 1  # shown, and nothing else
    assert read(folder).figures is None
    done = indicators("match", folder, "--accept")
    assert done.code == 0 and "is accepted" in done.err
    assert read(folder).figures == right(case_of(TWO_ROLES))
    text = path.read_text("utf-8")
    assert text.startswith("# Mine.\n") and text.endswith("# The end.\n")
    assert "sex_statistics" in rounds_of(folder)["board"]["2022"]["columns"]  # type: ignore


def test_an_export_that_no_longer_fits_its_accepted_plan_counts_nothing(
    indicators: Command, copied_workspace: Path
) -> None:
    assert indicators("match", copied_workspace, "--accept").code == 0
    assert indicators("table", copied_workspace).code == 0
    edit(copied_workspace / "responses" / "staff-2022.csv", "1. Får stödet", "Fråga 1: Får stödet")
    changed = indicators("table", copied_workspace)
    assert changed.code == 1 and "the headers are not those that they were" in changed.err
    assert "for time" in changed.err and "indicators match staff 2022" in changed.err
    assert indicators("match", copied_workspace, "staff", "2022", "--accept").code == 0
    assert indicators("table", copied_workspace).code == 0


def test_a_new_answer_fits_the_accepted_plan(indicators: Command, copied_workspace: Path) -> None:
    indicators("match", copied_workspace, "--accept")
    edit(copied_workspace / "responses" / "staff-2022.csv", ";Ofta;Alltid;", ";Sällan;Alltid;")
    assert indicators("table", copied_workspace, "--questionnaire", "staff").code == 0


def test_a_row_beyond_the_accepted_ones_is_not_lost(indicators: Command, tmp_path: Path) -> None:
    case = case_of("summarad-antal-n.csv")
    folder = workspace_of(tmp_path, case)
    indicators("match", folder, "--accept")
    assert read(folder).figures == right(case)
    path = folder / "responses" / case["file"]
    lines = path.read_bytes().splitlines(keepends=True)
    path.write_bytes(b"".join([*lines[:3], lines[1].replace(b"1", b"99", 1), *lines[3:]]))
    assert "plan.changed.rows" in {problem.key for problem in read(folder).problems}


def test_nobody_is_asked_without_a_terminal(indicators: Command, tmp_path: Path) -> None:
    folder = workspace_of(tmp_path, case_of(CODED))
    done = indicators("match", folder, "--accept")
    assert done.code == 1 and "is not accepted" in done.err
    assert read(folder).figures is None


@pytest.mark.parametrize(("answer", "coding"), [("1", "questionnaire"), ("2", "reversed")])
def test_which_end_of_a_scale_is_the_first_is_asked(
    indicators: Command, answering: Callable[[list[str]], list[str]], tmp_path: Path,
    answer: str, coding: str,
) -> None:  # fmt: skip
    case = case_of(CODED)
    folder = workspace_of(tmp_path, case)
    asked = answering(["what?", answer])
    assert indicators("match", folder, "--accept").code == 0
    assert asked == ["The number"] * 2
    assert rounds_of(folder)[case["questionnaire"]]["2022"]["codes"] == coding
    assert (read(folder).figures == right(case)) == (coding == "questionnaire")


def test_personal_data_that_nobody_counts_are_named(indicators: Command, tmp_path: Path) -> None:
    folder = workspace_of(tmp_path, case_of(CODED))
    path = folder / "responses" / CODED
    rows = path.read_text("utf-8-sig").splitlines()
    wider = [f'{rows[0]},"E-post"', *(f'{row},"n{n}@hemlig.se"' for n, row in enumerate(rows[1:]))]
    path.write_text("\n".join(wider), "utf-8")
    done = indicators("match", folder)
    assert "hemlig" not in done.out + done.err
    assert "E-post – e-mail addresses" in done.out
    assert "Personal data that are not needed: E-post" in done.err


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("personalen",), "staff"),
        (("2019",), "2019"),
    ],
)
def test_what_cannot_be_shown_is_told(
    indicators: Command, words: tuple[str, ...], said: str
) -> None:
    done = indicators("match", ROOT, *words)
    assert done.code == 1 and said in done.err
    assert "nowhere" in indicators("match", "nowhere/at/all").err


def test_start_makes_a_workspace_by_a_few_answers(
    indicators: Command, answering: Callable[[list[str]], list[str]], tmp_path: Path
) -> None:
    exports = tmp_path / "exports"
    exports.mkdir()
    for name in ("staff-2022.csv", "board-2020-limesurvey.csv", "managers-2022.sav"):
        shutil.copy(ROOT / "responses" / name, exports)
    asked = answering(["1", "Förbundet Å", "12", "15", "", "1", "y"])
    folder = tmp_path / "ws"
    assert indicators("start", folder, "--from", exports).code == 0
    rounds = rounds_of(folder)
    assert rounds["association"] == "Förbundet Å"
    assert rounds["board"]["2020"]["invited"] == 12
    assert rounds["board"]["2020"]["order"] == rounds["board"]["2020"]["codes"] == "questionnaire"
    assert "invited" not in rounds["staff"]["2022"]
    assert len(asked) == 7
    assert (exports / "staff-2022.csv").exists()
    assert indicators("report", folder, "--year", "2022", "-o", tmp_path / "b.docx").code == 0


def test_start_with_yes_writes_nothing_where_something_is_not_sure(
    indicators: Command, tmp_path: Path
) -> None:
    shutil.copy(ROOT / "responses" / "board-2020-limesurvey.csv", tmp_path)
    done = indicators("start", tmp_path, "--yes")
    assert done.code == 1 and "Not sure: board-2020-limesurvey.csv" in done.out
    assert not (tmp_path / "responses").exists()


def test_start_again_adds_only_what_is_new(indicators: Command, tmp_path: Path) -> None:
    folder = tmp_path / "ws"
    (tmp_path / "a").mkdir()
    shutil.copy(ROOT / "responses" / "staff-2022.csv", tmp_path / "a")
    called = ("--association", "Norr", "--yes")
    assert indicators("start", folder, "--from", tmp_path / "a", *called).code == 0
    path = folder / "responses" / "rounds.toml"
    path.write_text(
        path.read_text("utf-8").replace("[staff.2022]", "[staff.2022]  # mine"), "utf-8"
    )
    shutil.copy(ROOT / "responses" / "staff-2021.xlsx", folder / "responses")
    assert indicators("start", folder, "--yes").code == 0
    assert list(rounds_of(folder)["staff"]) == ["2022", "2021"]
    assert "[staff.2022]  # mine" in path.read_text("utf-8")
    before = path.read_bytes()
    assert indicators("start", folder, "--yes").code == 0 and path.read_bytes() == before


def test_start_makes_a_round_of_each_year_in_a_file(indicators: Command, tmp_path: Path) -> None:
    shutil.copy(ROOT / "tests" / "data" / "exports" / "personal_2021_2022.csv", tmp_path)
    assert indicators("start", tmp_path / "ws", "--from", tmp_path, "--yes").code == 0
    rounds = rounds_of(tmp_path / "ws")["staff"]
    assert {year: own["only"] for year, own in rounds.items()} == {
        "2021": {"År": "2021"}, "2022": {"År": "2022"},
    }  # fmt: skip


def test_the_same_file_twice_is_one_round(indicators: Command, tmp_path: Path) -> None:
    shutil.copy(ROOT / "responses" / "staff-2022.csv", tmp_path)
    shutil.copy(ROOT / "responses" / "staff-2022.csv", tmp_path / "kopia.csv")
    done = indicators("start", tmp_path / "ws", "--from", tmp_path, "--yes")
    assert done.code == 0 and "kopia.csv has the same content as staff-2022.csv" in done.out
    assert rounds_of(tmp_path / "ws")["staff"]["2022"]["file"] == "staff-2022.csv"


def test_questions_end_with_the_keys_of_interruption(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copy(ROOT / "responses" / "staff-2022.csv", tmp_path)

    def interrupted(*_: object, **__: object) -> str:
        raise KeyboardInterrupt

    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    monkeypatch.setattr(starting.click, "prompt", interrupted)
    assert run(commands, ["start", str(tmp_path / "ws"), "--from", str(tmp_path)]) == 130
    assert not (tmp_path / "ws").exists()


@pytest.mark.parametrize(
    ("said", "then"),
    [
        ('blank = "-1"  # mine', {"blank": ["-1", "-99"]}),
        ('leave_out = { Anm = "Fel" }', {"leave_out": {"Anm": "Fel"}, "blank": ["-99"]}),
        ('blank = [\n  "-1",  # none\n]', {"blank": ["-1", "-99"]}),
    ],
)
def test_what_is_said_already_is_added_to(
    indicators: Command, tmp_path: Path, said: str, then: dict[str, object]
) -> None:
    exports = ROOT / "tests" / "data" / "exports" / "decimalkomma.csv"
    folder = tmp_path / "ws"
    indicators("start", folder, "--blank")
    path = folder / "responses" / "rounds.toml"
    text = exports.read_bytes().decode("cp1252").replace(";1,0", ";-99", 1)
    header, *rows = text.splitlines()
    rows = [f"{row};{'Fel' if n == 0 else 'bra'}" for n, row in enumerate(reversed(rows))]
    (folder / "responses" / "a.csv").write_text("\n".join([f"{header};Anm", *rows]), "utf-8")
    path.write_text(
        f'association = "x"\n[managers.2022]\nfile = "a.csv"\n{said}\ncodes = "questionnaire"\n',
        "utf-8",
    )
    done = indicators("match", folder, "--accept")
    assert done.code == 0, done.err
    round_ = rounds_of(folder)["managers"]["2022"]
    assert {key: round_[key] for key in then} == then
    assert "# mine" not in said or "# mine" in path.read_text("utf-8")
    assert "# none" not in said or "# none" in path.read_text("utf-8")


@pytest.mark.parametrize(
    "written",
    [
        'managers = { 2022 = { file = "a.csv" } }\n',
        '[managers]\n2022.file = "a.csv"\n',
        '[managers.2022]\nfile = "a.csv"\n[managers.2022.aliases]\nDelvis = "Halvt"\n',
    ],
)
def test_a_file_written_otherwise_is_added_to_or_left_as_it_is(
    indicators: Command, tmp_path: Path, written: str
) -> None:
    folder = tmp_path / "ws"
    indicators("start", folder, "--blank")
    path = folder / "responses" / "rounds.toml"
    shutil.copy(
        ROOT / "tests" / "data" / "exports" / "decimalkomma.csv", folder / "responses" / "a.csv"
    )
    path.write_text(f'association = "x"\n{written}', "utf-8")
    before = rounds_of(folder)
    done = indicators("match", folder, "--accept")
    after = rounds_of(folder)
    if done.code == 0:
        after["managers"]["2022"].pop("accepted")
    else:
        assert "Write it yourself" in done.err
    assert after == before


def test_a_file_whose_name_is_no_text_is_left_aside(indicators: Command, tmp_path: Path) -> None:
    shutil.copy(ROOT / "responses" / "staff-2022.csv", tmp_path)
    try:
        name = os.fsdecode(bytes(tmp_path) + b"/\xe5.xlsx")
        shutil.copy(ROOT / "responses" / "staff-2021.xlsx", name)
    except OSError:
        pytest.skip("this file system has only names that are text")
    done = indicators("start", tmp_path / "ws", "--from", tmp_path, "--yes")
    assert done.code == 0 and list(rounds_of(tmp_path / "ws")["staff"]) == ["2022"]
