"""``comments``: open answers listed for one reader, and no word of them anywhere else."""

from __future__ import annotations

import csv
import random
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import docx
import pytest
import xlsxwriter

from indicators.responses.comments import LEAST_OPEN
from tests.word_files import read_word

from ..conftest import ROOT, Outcome, edit
from ..leaks import Planted, leaks_in

Run = Callable[..., Outcome]
HEADER = "Övriga synpunkter"
WORDS = ("Zvampsoppa", "Quarkelstund", "Fjompnosvar", "Glufsetrask", "Vrickelhopp", "Snorkelbist")
ANSWERS = tuple(
    f"{WORDS[n % len(WORDS)]} nummer {chr(97 + n)} hjälpte mig mycket, säger Kvastina"
    for n in range(14)
)
SECRET = ("kvastina@hemlis.example", "070-123 45 67", "19850412-1234")
SPOKEN = f"Hör av er till {SECRET[0]} eller {SECRET[1]}, mitt nummer är {SECRET[2]}."
PLANTED = Planted(texts=(*WORDS, "Kvastina", *SECRET))


def with_answers(workspace: Path, answers: tuple[str, ...] = (*ANSWERS, SPOKEN)) -> Path:
    """Open answers beside those of the staff in 2022, by the first respondents."""
    path = workspace / "responses" / "staff-2022.csv"
    with path.open(encoding="utf-8-sig", newline="") as file:
        header, *rows = csv.reader(file, delimiter=";")
    cells = [*answers, *[""] * (len(rows) - len(answers))]
    assert len(cells) == len(rows)
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file, delimiter=";")
        writer.writerow([*header, HEADER])
        writer.writerows([*row, cell] for row, cell in zip(rows, cells, strict=True))
    return workspace


def staff(workspace: Path) -> tuple[object, ...]:
    return ("comments", workspace, "--questionnaire", "staff")


def table_of(path: Path) -> list[list[str]]:
    (table,) = read_word(str(path)).tables
    return [[cell.text for cell in row.cells] for row in table.rows]


def test_open_answers_are_listed_masked_and_by_no_group(
    indicators: Run, copied_workspace: Path
) -> None:
    done = indicators(*staff(with_answers(copied_workspace)))
    assert done.code == 0 and not done.err
    assert all(done.out.count(word) for word in WORDS)
    assert not any(secret in done.out for secret in SECRET)
    assert "[e-post] eller [telefon], mitt nummer är [personnummer]" in done.out
    assert done.out.count("Kvastina [namn?]") == len(ANSWERS)
    assert "ingen garanti" in done.out
    assert "MIA" not in done.out and "2022-10" not in done.out
    assert indicators(*staff(copied_workspace)).out == done.out


def test_the_order_is_not_that_of_the_rows(indicators: Run, copied_workspace: Path) -> None:
    done = indicators(*staff(with_answers(copied_workspace)))
    order = re.findall(r"nummer (\w) hjälpte", done.out)
    assert sorted(order) != order and len(order) == len(ANSWERS)
    assert order != sorted(order, reverse=True)


@pytest.mark.parametrize("suffix", ["docx", "xlsx"])
def test_a_list_is_written_and_is_the_same_bytes_again(
    indicators: Run, copied_workspace: Path, tmp_path: Path, suffix: str
) -> None:
    with_answers(copied_workspace)
    first, again = tmp_path / f"a.{suffix}", tmp_path / f"b.{suffix}"
    for path in (first, again):
        done = indicators(*staff(copied_workspace), "-o", path)
        assert done.code == 0 and not done.out
        assert not leaks_in(done.err.encode(), PLANTED)
    assert first.read_bytes() == again.read_bytes()
    hits = " ".join(leaks_in(first.read_bytes(), PLANTED))
    assert all(word in hits for word in WORDS)
    assert not any(secret in hits for secret in SECRET)


@pytest.mark.parametrize(
    "answers",
    [ANSWERS[: LEAST_OPEN - 1], (ANSWERS[:1] * 8) + ANSWERS[1:8]],
    ids=["nine answers", "eight different answers"],
)
def test_below_the_threshold_a_sentence_and_no_answer(
    indicators: Run, copied_workspace: Path, tmp_path: Path, answers: tuple[str, ...]
) -> None:
    workspace = with_answers(copied_workspace, answers)
    done = indicators(*staff(workspace), "--column", HEADER, "-o", tmp_path / "x.docx")
    assert done.code == 0 and not (tmp_path / "x.docx").exists()
    assert "fewer than 10 different open answers" in done.err
    assert not leaks_in((done.err + done.out).encode(), PLANTED)


def test_the_threshold_is_raised_and_never_lowered(indicators: Run, copied_workspace: Path) -> None:
    workspace = with_answers(copied_workspace)
    raised = indicators(*staff(workspace), "--least", 16)
    assert raised.code == 0 and not raised.out and "fewer than 16" in raised.err
    lowered = indicators(*staff(workspace), "--least", 9)
    assert lowered.code == 1 and "raised, not lowered" in lowered.err and not lowered.out
    rounds = workspace / "responses" / "rounds.toml"
    edit(rounds, "[staff.2022]\n", "[staff.2022]\npolicy = { least = 16, least_in_group = 16 }\n")
    assert "fewer than 16" in indicators(*staff(workspace)).err


def test_a_column_is_named_in_the_rounds_file_or_by_the_command(
    indicators: Run, copied_workspace: Path
) -> None:
    short = tuple(f"{WORDS[n % 6]} {chr(97 + n)}" for n in range(12))
    workspace = with_answers(copied_workspace, short)
    assert "no column of open answers" in indicators(*staff(workspace)).err
    by_option = indicators(*staff(workspace), "--column", HEADER)
    rounds = workspace / "responses" / "rounds.toml"
    edit(rounds, "[staff.2022]\n", f'[staff.2022]\ncomments = ["{HEADER}"]\n')
    by_file = indicators(*staff(workspace))
    assert by_option.out == by_file.out and all(word in by_file.out for word in WORDS)
    edit(rounds, f'["{HEADER}"]', f'"{HEADER}"')
    wrong = indicators(*staff(workspace))
    assert wrong.code == 1 and "has to be a list of texts" in wrong.err


@pytest.mark.parametrize(
    ("column", "said"),
    [
        ("Övrig synpunkter", f"Is “{HEADER}” meant"),
        ("Insats", "not open answers"),
        ("Svarsnr", "not open answers"),
    ],
)
def test_a_column_of_something_else_is_refused(
    indicators: Run, copied_workspace: Path, column: str, said: str
) -> None:
    done = indicators(*staff(with_answers(copied_workspace)), "--column", column)
    assert done.code == 1 and said in done.err and not done.out
    assert not leaks_in(done.err.encode(), PLANTED)


def test_a_column_of_names_is_refused(indicators: Run, copied_workspace: Path) -> None:
    workspace = with_answers(copied_workspace)
    path = workspace / "responses" / "staff-2022.csv"
    path.write_text(path.read_text("utf-8-sig").replace(HEADER, "Fullständigt namn"), "utf-8-sig")
    assert "no column of open answers" in indicators(*staff(workspace)).err
    done = indicators(*staff(workspace), "--column", "Fullständigt namn")
    assert done.code == 1 and "personal data" in done.err and not done.out


def test_the_answers_of_several_files_are_listed_together(
    indicators: Run, copied_workspace: Path
) -> None:
    """One of them a workbook; in the other the column has no answer of its own kind."""
    workspace = with_answers(copied_workspace)
    folder = workspace / "responses"
    with (folder / "staff-2022.csv").open(encoding="utf-8-sig", newline="") as file:
        header, *rows = csv.reader(file, delimiter=";")
    workbook = xlsxwriter.Workbook(str(folder / "web.xlsx"))
    sheet = workbook.add_worksheet()
    for n, row in enumerate([header, *rows[:8]]):
        sheet.write_row(n, 0, row)
    workbook.close()
    with (folder / "paper.csv").open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, delimiter=";").writerows([header, *rows[8:]])
    rounds = folder / "rounds.toml"
    edit(rounds, '"staff-2022.csv"', '["web.xlsx", "paper.csv"]')
    done = indicators(*staff(workspace), "--column", HEADER)
    assert done.code == 0, done.err
    assert len(re.findall(r"nummer \w hjälpte", done.out)) == len(ANSWERS)
    assert done.out.count(HEADER) == 1


def test_a_round_from_print_and_a_table_of_counts_have_no_open_answers(
    indicators: Run, copied_workspace: Path
) -> None:
    workspace = with_answers(copied_workspace)
    folder = workspace / "responses"
    (folder / "antal.csv").write_bytes(
        (ROOT / "tests" / "exports" / "frekvens-antal.csv").read_bytes()
    )
    (folder / "rounds.toml").write_text(
        'association = "Prov"\n[staff.2022]\nfile = "staff-2022.csv"\n'
        '[managers.2022]\nfile = "antal.csv"\n[board.2022]\npublished = "bilaga2.docx"\n',
        "utf-8",
    )
    done = indicators("comments", workspace)
    assert done.code == 0 and all(word in done.out for word in WORDS)
    assert "no open answers to list" in done.err and "board" in done.err
    alone = indicators("comments", workspace, "--questionnaire", "board")
    assert alone.code == 1 and alone.err.startswith("Error: ")


# --- the wall --------------------------------------------------------------------------------

COMMANDS = (
    ("check", "{ws}"),
    ("check", "{ws}", "--what-if"),
    ("match", "{ws}"),
    ("match", "{ws}", "--accept"),
    ("match", "{ws}", "-o", "{out}/plan.docx"),
    ("table", "{ws}", "--by", "unit"),
    ("table", "{ws}", "--format", "json"),
    ("table", "{ws}", "-o", "{out}/table.xlsx"),
    ("report", "{ws}", "--by", "unit", "--text", "-o", "{out}/report.docx"),
    ("report", "{ws}", "-o", "{out}/report.html"),
    ("report", "{ws}", "--publish", "2023-01-01", "-o", "{out}/published.docx"),
    ("slides", "{ws}", "--questionnaire", "staff", "-o", "{out}/slides.pptx"),
    ("page", "{ws}", "--questionnaire", "staff", "-o", "{out}/page.html"),
    ("explain", "{ws}", "--questionnaire", "staff"),
    ("plan", "{ws}"),
    ("reliability", "{ws}"),
    ("ledger", "{ws}"),
    ("strip", "{ws}/responses/staff-2022.csv", "-o", "{out}/stripped.csv"),
    ("bugreport", "{ws}", "staff", "2022", "-o", "{out}/help.zip"),
)


def written(folder: Path, export: Path) -> Iterator[Path]:
    """All files in a folder, but for the export itself."""
    return (path for path in folder.rglob("*") if path.is_file() and path != export)


@pytest.mark.parametrize("is_named", [False, True], ids=["found", "named"])
def test_no_other_command_says_or_writes_a_word_of_an_open_answer(
    indicators: Run, copied_workspace: Path, tmp_path: Path, is_named: bool
) -> None:
    workspace, out = with_answers(copied_workspace), tmp_path / "out"
    out.mkdir()
    if is_named:
        rounds = workspace / "responses" / "rounds.toml"
        edit(rounds, "[staff.2022]\n", f'[staff.2022]\ncomments = ["{HEADER}"]\n')
    for line in COMMANDS:
        done = indicators(*(word.format(ws=workspace, out=out) for word in line))
        assert done.code == 0, (line, done.err)
        assert not leaks_in((done.out + done.err).encode(), PLANTED), line
    export = workspace / "responses" / "staff-2022.csv"
    files = list(written(tmp_path, export))
    assert len(list(written(out, export))) >= 9
    assert [leak for path in files for leak in leaks_in(path.read_bytes(), PLANTED)] == []
    assert leaks_in(export.read_bytes(), PLANTED)


def test_a_fault_quotes_no_answer(
    indicators: Run, copied_workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(text: str) -> str:
        raise RuntimeError(text)

    workspace = with_answers(copied_workspace)
    monkeypatch.setattr("indicators.responses.comments.masked", fail)
    done = indicators(*staff(workspace))
    assert done.code == 70 and not leaks_in((done.out + done.err).encode(), PLANTED)


# --- themes ----------------------------------------------------------------------------------

THEMES = ["Bemötande", "bemötande", "Bemötande; Väntan", "Väntan", "Lokal", "väntan", "…"]


def filled(path: Path, themes: list[str], copy: Path) -> Path:
    document = read_word(str(path))
    (table,) = document.tables
    for row, theme in zip(table.rows[1:], themes, strict=False):
        row.cells[1].text = theme
    document.save(str(copy))
    return copy


def test_the_themes_of_a_list_are_counted_and_no_answer_is_told(
    indicators: Run, copied_workspace: Path, tmp_path: Path
) -> None:
    indicators(*staff(with_answers(copied_workspace)), "-o", tmp_path / "list.docx")
    header, *rows = table_of(tmp_path / "list.docx")
    assert header == ["Svar", "Tema (skriv här)"]
    assert {row[1] for row in rows} == {"…"} and len(rows) == len(ANSWERS) + 1
    empty = indicators("comments", "--themes", tmp_path / "list.docx")
    assert empty.code == 0 and "Inget tema är skrivet" in empty.out
    path = filled(tmp_path / "list.docx", THEMES, tmp_path / "read.docx")
    done = indicators("comments", "--themes", path)
    assert done.code == 0
    assert re.search(r"^Bemötande +3$", done.out, re.M)
    assert re.search(r"^Väntan +3$", done.out, re.M)
    assert re.search(r"^Övriga +färre än 3$", done.out, re.M)
    assert "Lokal" not in done.out
    assert not leaks_in((done.out + done.err).encode(), PLANTED)


def test_themes_are_counted_from_excel_and_from_three_on_others_are_a_number(
    indicators: Run, tmp_path: Path
) -> None:
    workbook = xlsxwriter.Workbook(str(tmp_path / "read.xlsx"))
    sheet = workbook.add_worksheet()
    sheet.write_row(3, 0, ["Answer", "Theme (write here)"])
    for n, theme in enumerate(["Tid", "Tid", "Tid", "Lokal", "Mat", "Resor"]):
        sheet.write_row(4 + n, 0, [ANSWERS[n], theme])
    workbook.close()
    done = indicators("comments", "--themes", tmp_path / "read.xlsx", "--language", "en")
    assert done.code == 0
    assert re.search(r"^Tid +3$", done.out, re.M) and re.search(r"^Others +3$", done.out, re.M)
    assert not leaks_in(done.out.encode(), PLANTED)
    raised = indicators("comments", "--themes", tmp_path / "read.xlsx", "--least", 4)
    assert "Tid" not in raised.out and re.search(r"^Övriga +6$", raised.out, re.M)
    lowered = indicators("comments", "--themes", tmp_path / "read.xlsx", "--least", 2)
    assert lowered.code == 1 and "raised, not lowered" in lowered.err


def test_what_is_no_list_is_told_without_a_word_of_it(indicators: Run, tmp_path: Path) -> None:
    document = docx.Document()
    document.add_table(1, 2).rows[0].cells[0].text = ANSWERS[0]
    document.save(str(tmp_path / "other.docx"))
    (tmp_path / "broken.docx").write_bytes(ANSWERS[1].encode())
    (tmp_path / "broken.xlsx").write_bytes(ANSWERS[1].encode())
    for name, said in (
        ("other.docx", "No table has the headings"),
        ("broken.docx", "cannot be read"),
        ("broken.xlsx", "cannot be read"),
        ("missing.docx", "cannot be read"),
    ):
        done = indicators("comments", "--themes", tmp_path / name)
        assert done.code == 1 and said in done.err and not done.out
        assert not leaks_in(done.err.encode(), PLANTED)


def test_rows_in_another_order_give_another_list_of_the_same_answers(
    indicators: Run, copied_workspace: Path
) -> None:
    before = indicators(*staff(with_answers(copied_workspace))).out
    path = copied_workspace / "responses" / "staff-2022.csv"
    header, *rows = path.read_text("utf-8-sig").splitlines()
    random.Random(1).shuffle(rows)
    path.write_text("\n".join([header, *rows]) + "\n", "utf-8-sig")
    after = indicators(*staff(copied_workspace)).out
    assert before != after and sorted(before.splitlines()) == sorted(after.splitlines())
