"""The step Reading: exports are accepted, chosen between and mended as ``match --accept`` would."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest

from indicators.words import plain_key

from ..conftest import EXTENT, ROOT, Outcome, edit
from ..reading_exports import (
    CASES,
    case_of,
    contents_of,
    names_of,
    read,
    right,
    workspace_of,
    workspace_with,
)
from .pages import Pages, Shown, values_of

Command = Callable[..., Outcome]
CODED = "lime-a-koder.csv"  # LimeSurvey's A1 …: nothing in it tells which end is the first
TWO_ROLES = "tva-exemplar-tva-roller.csv"
UNLIKE = "fritext-i-fraga.csv"  # somebody's own words in the column of a question
HALVES = ["forsta-halvaret.csv", "andra-halvaret.csv"]
READING = "/lasning"
KNOWN = {name for alternative in EXTENT for name in alternative.names}


@pytest.fixture
def case_pages(tmp_path: Path) -> Callable[[str], Pages]:
    """Makes the window of a workspace of one case."""

    def make(name: str) -> Pages:
        return Pages(workspace_of(tmp_path / "ws", case_of(name)))

    return make


def rounds_of(pages: Pages) -> dict[str, dict[str, dict[str, object]]]:
    return tomllib.loads(pages.rounds.read_text("utf-8"))


def test_what_is_accepted_is_what_match_accepts_byte_for_byte(
    case_pages: Callable[[str], Pages], indicators: Command, tmp_path: Path
) -> None:
    pages = case_pages(TWO_ROLES)
    pages.rounds.write_text(
        "# Mine.\n" + pages.rounds.read_text("utf-8") + "\n# The end.\n", "utf-8"
    )
    other = workspace_of(tmp_path / "other", case_of(TWO_ROLES))
    (other / "responses" / "rounds.toml").write_bytes(pages.rounds.read_bytes())
    shown = pages.get(READING)
    assert "Könsuppdelad statistik används: svaren står i kolumnen" in shown.words
    assert pages.send(shown.forms(f"{READING}/godkann")[0]).status == 303
    assert indicators("match", other, "--accept").code == 0
    assert pages.rounds.read_bytes() == (other / "responses" / "rounds.toml").read_bytes()
    assert read(pages.folder).figures == right(case_of(TWO_ROLES))
    after = pages.get(READING)
    assert not after.forms(f"{READING}/godkann") and "godkänd" in after.words


def test_all_that_can_be_accepted_is_accepted_at_once_as_match_does(
    copied_workspace: Path, indicators: Command, tmp_path: Path
) -> None:
    pages = Pages(copied_workspace)
    before = pages.rounds.read_bytes()
    assert pages.send(pages.form_of(READING, f"{READING}/godkann-alla")).status == 303
    written = pages.rounds.read_bytes()
    pages.rounds.write_bytes(before)
    assert indicators("match", copied_workspace, "--accept").code == 0
    assert written == pages.rounds.read_bytes() != before


def test_one_of_several_files_of_a_round_is_accepted_by_itself_and_then_all_as_match_does(
    indicators: Command, tmp_path: Path
) -> None:
    case = next(case for case in CASES if names_of(case) == HALVES)
    pages = Pages(workspace_of(tmp_path / "ws", case))
    other = workspace_of(tmp_path / "other", case)
    form = pages.form_of(READING, f"{READING}/godkann", 1)
    assert pages.send(form).status == 303
    (stated,) = rounds_of(pages)[case["questionnaire"]].values()
    assert list(stated["files"]) == [HALVES[1]]  # type: ignore[call-overload]
    pages.rounds.write_bytes((other / "responses" / "rounds.toml").read_bytes())
    assert pages.send(pages.form_of(READING, f"{READING}/godkann-alla")).status == 303
    assert indicators("match", other, "--accept").code == 0
    assert pages.rounds.read_bytes() == (other / "responses" / "rounds.toml").read_bytes()


@pytest.mark.parametrize("coding", ["questionnaire", "reversed"])
def test_which_end_of_a_scale_is_the_first_is_chosen_and_written_as_match_writes_it(
    case_pages: Callable[[str], Pages], indicators: Command, tmp_path: Path, coding: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    pages, case = case_pages(CODED), case_of(CODED)
    assert not pages.get(READING).forms(f"{READING}/godkann")
    form = pages.form_of(READING, f"{READING}/valj")
    assert "choice" not in form.answers  # nothing tells which, so none is chosen beforehand
    assert pages.send(form).status == 400
    assert pages.send(form, choice="7").status == 400
    number = "0" if coding == "questionnaire" else "1"
    assert pages.send(form, choice=number).status == 303
    assert pages.send(pages.form_of(READING, f"{READING}/godkann")).status == 303
    assert (read(pages.folder).figures == right(case)) == (coding == "questionnaire")

    other = workspace_of(tmp_path / "other", case)
    prompt = iter([str(int(number) + 1)])
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    monkeypatch.setattr("indicators.cli.matching.click.prompt", lambda *_, **__: next(prompt))
    assert indicators("match", other, "--accept").code == 0
    assert pages.rounds.read_bytes() == (other / "responses" / "rounds.toml").read_bytes()


def test_a_question_is_put_into_another_column(case_pages: Callable[[str], Pages]) -> None:
    pages = case_pages(TWO_ROLES)
    form = pages.form_of(READING, f"{READING}/ratta")
    name, other = values_of(form, "column-")[:2]
    before = form.answers[name]
    assert pages.send(form).status == 303 and "accepted" not in pages.rounds.read_text("utf-8")
    assert "Inget var ändrat" in pages.get(READING).words
    assert pages.send(form, **{name: form.answers[other]}).status == 303
    stated = next(iter(rounds_of(pages)[case_of(TWO_ROLES)["questionnaire"]].values()))
    assert list(stated["columns"]) == [name.removeprefix("column-")]  # type: ignore[call-overload]
    after = pages.form_of(READING, f"{READING}/ratta")
    assert after.answers[name] == form.answers[other] != before
    removing = pages.form_of(READING, f"{READING}/ta-bort")
    assert pages.send(removing).status == 303
    assert pages.form_of(READING, f"{READING}/ratta").answers[name] == before


def test_what_an_unknown_answer_means_is_said_without_its_being_shown(
    tmp_path: Path, case_pages: Callable[[str], Pages]
) -> None:
    pages = case_pages(UNLIKE)
    shown = pages.get(READING)
    form = shown.forms(f"{READING}/ratta")[0]
    names = values_of(form, "answer-")
    words = own_words(pages)
    assert names and words
    for text in words:
        assert text not in shown.text
    assert pages.send(form, **{names[0]: "blank"}).status == 303
    assert len(values_of(pages.form_of(READING, f"{READING}/ratta"), "answer-")) == len(names) - 1
    stated = next(iter(rounds_of(pages)[case_of(UNLIKE)["questionnaire"]].values()))
    assert len(stated["blank"]) == 1  # type: ignore[arg-type]


def own_words(pages: Pages) -> list[str]:
    """The cells of the export that are neither a number, a header nor an alternative."""
    text = next((pages.folder / "responses").glob("*.csv")).read_text("utf-8-sig")
    rows = [line.split(";") for line in text.splitlines()[1:]]
    return [cell for row in rows for cell in row[1:] if cell and plain_key(cell) not in KNOWN]


def marked(tmp_path: Path) -> Pages:
    """A workspace with an export of which two rows are marked as tests, by two words."""
    case = case_of(CODED)
    (name, content), *_ = contents_of(case).items()
    lines = content.decode("utf-8-sig").splitlines()
    marks = ["Status", "Test", "Spam", *["Svar"] * (len(lines) - 3)]
    rows = [f'{line},"{mark}"' for line, mark in zip(lines, marks, strict=True)]
    folder = workspace_with(tmp_path / "ws", case, {name: "\n".join(rows).encode()})
    return Pages(folder)


def test_rows_are_left_out_by_a_tick_and_counted_without(tmp_path: Path) -> None:
    pages, questionnaire = marked(tmp_path), case_of(CODED)["questionnaire"]
    form = pages.form_of(READING, f"{READING}/rader")
    assert [form.answers[name] for name in values_of(form, "row-")] == ["yes", "yes"]
    before = pages.rounds.read_bytes()
    assert pages.send(form).status == 303
    (stated,) = rounds_of(pages)[questionnaire].values()
    assert stated["leave_out"] == {"Status": ["Test", "Spam"]}
    pages.rounds.write_bytes(before)
    assert pages.send(pages.form_of(READING, f"{READING}/rader"), **{"row-1": None}).status == 303
    (stated,) = rounds_of(pages)[questionnaire].values()
    assert stated["only"] == {"Status": ["Spam", "Svar"]} and "leave_out" not in stated
    assert not pages.get(READING).forms(f"{READING}/rader")  # it is settled


def test_what_changed_meanwhile_is_told_and_nothing_written_or_lost(
    case_pages: Callable[[str], Pages],
) -> None:
    pages = case_pages(TWO_ROLES)
    mending = pages.form_of(READING, f"{READING}/ratta")
    accepting_form = pages.form_of(READING, f"{READING}/godkann")
    edit(pages.rounds, "[policy]", "# By hand.\n[policy]")
    changed = pages.rounds.read_bytes()
    name, other = values_of(mending, "column-")[:2]
    kept = pages.send(mending, **{name: mending.answers[other]})
    assert kept.status == 409 and "har ändrats" in kept.words
    assert kept.forms(f"{READING}/ratta")[0].answers[name] == mending.answers[other]
    assert pages.send(accepting_form).status == 409
    assert pages.rounds.read_bytes() == changed
    assert pages.send(kept.forms(f"{READING}/ratta")[0]).status == 303
    assert pages.rounds.read_bytes() != changed


def test_an_export_that_changed_meanwhile_is_not_accepted(
    case_pages: Callable[[str], Pages],
) -> None:
    pages = case_pages(TWO_ROLES)
    form = pages.form_of(READING, f"{READING}/godkann")
    path = next((pages.folder / "responses").glob("*.csv"))
    lines = path.read_bytes().splitlines(keepends=True)
    path.write_bytes(b"".join([lines[0].replace(b"n", b"nn", 1), *lines[1:]]))
    before = pages.rounds.read_bytes()
    assert pages.send(form).status == 409 and pages.rounds.read_bytes() == before


def test_looking_changes_nothing(case_pages: Callable[[str], Pages]) -> None:
    pages = case_pages(TWO_ROLES)
    before = {path: path.read_bytes() for path in pages.folder.rglob("*") if path.is_file()}
    for address in (READING, f"{READING}?export=x"):
        assert pages.get(address).status == 200
    for address in ("godkann", "valj", "rader", "ratta", "ta-bort", "godkann-alla"):
        assert pages.get(f"{READING}/{address}").status == 405
    after = {path: path.read_bytes() for path in pages.folder.rglob("*") if path.is_file()}
    assert after == before


def test_names_of_files_and_headers_are_texts_and_no_markup(tmp_path: Path) -> None:
    case = case_of(CODED)
    (content, *_) = contents_of(case).values()
    lines = content.decode("utf-8-sig").splitlines()
    rows = [f'{lines[0]},"<script>alert(1)</script>"', *(f'{line},"b"' for line in lines[1:])]
    name = "a<img src=x onerror=alert(1)>.csv"
    folder = workspace_with(tmp_path / "ws", case, {name: "\n".join(rows).encode()})
    shown = Pages(folder).get(READING)
    assert "<script>alert" not in shown.text and "<img" not in shown.text
    assert "&lt;script&gt;alert(1)" in shown.text and "a&lt;img src=x onerror" in shown.text


def test_a_folder_without_rounds_leads_to_the_files(tmp_path: Path) -> None:
    shown = Pages(tmp_path).get(READING)
    assert shown.status == 200 and "/filer" in shown.main


def test_what_is_wrong_in_rounds_is_told_and_no_plan_shown(
    case_pages: Callable[[str], Pages],
) -> None:
    pages = case_pages(CODED)
    pages.rounds.write_text(pages.rounds.read_text("utf-8") + "\nlaest = 4\n", "utf-8")
    shown = pages.get(READING)
    assert shown.status == 200 and "laest" in shown.words and not shown.forms(f"{READING}/valj")


def beside(tmp_path: Path, name: str) -> Pages:
    """A workspace of a case, with two exports more that are read as they are."""
    folder = workspace_of(tmp_path / "ws", case_of(name))
    rounds = folder / "responses" / "rounds.toml"
    for year in (2021, 2020):
        content = (ROOT / "responses" / "staff-2021.xlsx").read_bytes()
        (folder / "responses" / f"klar-{year}.xlsx").write_bytes(content)
        line = f'\n[staff.{year}]\nfile = "klar-{year}.xlsx"\n'
        rounds.write_text(rounds.read_text("utf-8") + line, "utf-8")
    return Pages(folder)


FOLDED = re.compile(r"<details id=export-\w+ class=export>")


def test_what_needs_a_choice_comes_before_the_button_that_accepts_all_and_the_rest_is_folded(
    tmp_path: Path,
) -> None:
    shown = beside(tmp_path, CODED).get(READING)
    places = [shown.main.index(text) for text in ("/lasning/valj", "/lasning/godkann-alla")]
    folded = [found.start() for found in FOLDED.finditer(shown.main)]
    assert [*places, *folded] == sorted([*places, *folded]) and len(folded) == 2
    assert "Titta på dem först" not in shown.words and "Inget i dem är gissat" in shown.words
    nav = shown.main[shown.main.index("<nav") : shown.main.index("</nav>")]
    assert nav.count("<li>") == 1 and "något måste" in nav  # only what something is to be done with


def test_what_is_guessed_is_to_be_looked_at_first_and_folded_once_it_is_accepted(
    tmp_path: Path,
) -> None:
    pages = beside(tmp_path, TWO_ROLES)
    shown = pages.get(READING)
    assert "Titta på dem först" in shown.words and len(FOLDED.findall(shown.main)) == 2
    assert pages.send(pages.form_of(READING, f"{READING}/godkann-alla")).status == 303
    shown = pages.get(READING)
    assert len(FOLDED.findall(shown.main)) == 3 and "godkann-alla" not in shown.main
    assert "<nav" not in shown.main


def test_a_form_of_a_folded_export_that_was_not_taken_is_shown_open(tmp_path: Path) -> None:
    pages = beside(tmp_path, CODED)
    form = pages.form_of(READING, f"{READING}/godkann")
    edit(pages.rounds, "[policy]", "# By hand.\n[policy]")
    key = form.answers["export"]
    assert f"<details id=export-{key} class=export open>" in pages.send(form).main


def test_a_choice_of_codes_says_what_they_would_mean_and_nothing_of_the_file(
    case_pages: Callable[[str], Pages],
) -> None:
    pages = case_pages(CODED)
    shown = pages.get(READING)
    text = Shown(200, f"{shown.text.partition('<details')[0]}</main>").words
    assert "Vad betyder koderna?" in text and "codes =" not in text
    assert "A1 = Inte alls … A6 = Helt och hållet" in text
    assert "A1 = Helt och hållet … A6 = Inte alls" in text
    form = pages.form_of(READING, f"{READING}/valj")
    assert pages.send(form, choice="1").status == 303
    words = pages.get(READING).words
    assert "Valet är sparat" in words and "A1 = Helt och hållet … A6 = Inte alls." in words


def test_a_choice_of_a_sheet_is_the_sentence_as_it_is(tmp_path: Path) -> None:
    folder = workspace_of(tmp_path / "ws", case_of(CODED))
    book = ROOT / "responses" / "staff-2021.xlsx"
    two = with_two_sheets(book, folder / "responses" / "tva.xlsx")
    rounds = folder / "responses" / "rounds.toml"
    rounds.write_text(f'{rounds.read_text("utf-8")}\n[staff.2021]\nfile = "{two}"\n', "utf-8")
    text = Pages(folder).get(READING).words
    assert "Säg vilket" in text and "Svaren står på bladet ”A”. " in text and "sheet =" not in text


def with_two_sheets(book: Path, target: Path) -> str:
    """A workbook with the same answers on two sheets; its name."""
    from python_calamine import CalamineWorkbook
    from xlsxwriter import Workbook

    rows = CalamineWorkbook.from_path(book).get_sheet_by_index(0).to_python()
    with Workbook(target) as made:
        for name in "AB":
            sheet = made.add_worksheet(name)
            for number, row in enumerate(rows):
                sheet.write_row(number, 0, [str(cell) for cell in row])
    return target.name
