"""``indicators audit``: published tables, and our own reports, looked behind.

Pedigree of the impossible rows: ``tests/test_published.py``, by brute force; of what was given,
the counts that the repository's answers are laid out from.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from indicators.printed import read_printed
from indicators.printed.shares import Counts
from indicators.report.printed_audit import audited
from indicators.workspace import Workspace
from indicators.workspace.results import results_of

from ..conftest import ROOT, Outcome
from ..subtests import as_subtests
from ..test_published import IMPOSSIBLE

Command = Callable[..., Outcome]
DATA = Path(__file__).parents[1] / "data"

# year, group, question → slips, their cells, and the counts they were made of
SLIPS = {
    (2020, "staff", 6): ("forced_sum", "negative", "2 8 16 3 of 26"),
    (2020, "staff", 9): ("forced_sum", "neutral", "1 9 16 5 of 26"),
    (2021, "staff", 9): ("forced_sum", "positive", "4 4 24 12 of 32"),
    (2021, "staff", 10): ("forced_sum double_rounding", "positive clear", "1 6 24 11 of 31"),
    (2021, "managers", 1): ("double_rounding", "clear", "1 2 8 5 of 11"),
}


def records(indicators: Command, file: Path, tmp_path: Path) -> list[dict[str, str]]:
    indicators("audit", file, "-o", tmp_path / "a.csv")
    text = (tmp_path / "a.csv").read_text("utf-8")
    return list(csv.DictReader(io.StringIO(text)))


def counts_of(row: dict[str, str]) -> str:
    names = ("negative", "neutral", "positive", "clear")
    return " ".join(row[f"{name}_count"] for name in names) + f" of {row['base']}"


def test_exactly_the_impossible_rows_are_found_and_the_slip_of_each(
    indicators: Command, tmp_path: Path
) -> None:
    """Both reports print two of the rows of 2021, and the managers' too."""
    found = records(indicators, DATA / "published_shares.csv", tmp_path)
    with (DATA / "published_shares.csv").open(encoding="utf-8", newline="") as file:
        printed = list(csv.DictReader(file))
    told = {}
    for row, by in zip(found, printed, strict=True):
        key = (int(by["year"]), by["group"], int(by["order"]))
        assert (row["verdict"] == "impossible") == (key in SLIPS), row
        if key in SLIPS:
            told[key] = (row["slip"], row["cells"], counts_of(row))
    assert told == SLIPS
    assert {key[:3] for key in IMPOSSIBLE} == set(SLIPS)


def test_the_boards_85_percent_of_2017_is_six_of_seven_cut_off(
    indicators: Command, tmp_path: Path
) -> None:
    found = records(indicators, DATA / "published_positive_2017.csv", tmp_path)
    (wrong,) = [row for row in found if row["verdict"] == "impossible"]
    assert wrong["table"] == "2017, board" and wrong["positive"] == "85"
    assert (wrong["slip"], wrong["positive_count"], wrong["base"]) == ("truncation", "6", "7")
    assert wrong["negative_count"] == ""  # not printed, and so not told


@pytest.mark.parametrize("year", [2020, 2021, 2022])
@pytest.mark.parametrize("language", ["sv", "en"])
def test_our_own_report_is_possible_and_the_true_counts_are_found(
    indicators: Command, workspace: Workspace, tmp_path: Path, year: int, language: str
) -> None:
    """Round trip: answers → report in Word → audit → the same counts."""
    report = tmp_path / "bilaga2.docx"
    indicators("report", ROOT, "--year", year, "--language", language, "-o", report)
    assert indicators("audit", report).code == 0
    found = audited("", read_printed(report)).findings
    given = {}
    for wave in workspace.rounds.waves:
        results, _ = results_of(workspace, wave)
        for question in results.asked:
            # The words are those of the report's year, under which the year before stands.
            words = question.text_in(year), wave.year, results.received.count
            given[words] = results.get(question.id).counts
    for finding in found:
        text = finding.row.question.partition(". ")[2]
        counts = given[text, finding.row.year, finding.row.shares.answers]
        assert counts is not None
        assert any(Counts(*counts) in ways for ways in finding.possible.ways)
    assert len(found) > 10


def test_the_audit_is_told_on_the_screen_and_ends_with_one(indicators: Command) -> None:
    outcome = indicators("audit", DATA / "published_positive_2017.csv", "--language", "sv")
    assert outcome.code == 1
    assert outcome.out.rstrip().endswith(
        "Rader: 26. Entydiga: 18. Flera möjligheter: 7. Omöjliga: 1."
    )


def test_the_nearest_row_and_the_slip_are_told_in_words(
    indicators: Command, tmp_path: Path
) -> None:
    for name, words in (
        (
            "published_positive_2017.csv",
            "Närmast är 86 procent (6 av 7). Troligen: avhuggna decimaler (positivt 85,71 → 85).",
        ),
        (
            "published_shares.csv",
            "Närmast är 9, 18, 73 (45) procent (1, 2, 8 (5) av 11). "
            "Troligen: dubbel avrundning (klart positivt 45,45 → 45,5 → 46).",
        ),
    ):
        indicators("audit", DATA / name, "--language", "sv", "-o", tmp_path / "a.html")
        assert words in (tmp_path / "a.html").read_text("utf-8")


def test_a_table_in_which_all_is_possible_ends_with_zero(
    indicators: Command, tmp_path: Path
) -> None:
    """The staff of 2022: 3, 0, 97 (77) of 31."""
    path = tmp_path / "t.csv"
    path.write_text("question,answers,negative,neutral,positive,clear\nA?,31,3,0,97,77\n", "utf-8")
    outcome = indicators("audit", path)
    assert outcome.code == 0
    assert "1, 0, 30 (24) of 31" in " ".join(outcome.out.split())


@as_subtests("suffix", [".html", ".md", ".xlsx", ".docx", ".txt"])
def test_the_audit_is_written_in_every_format(
    indicators: Command, tmp_path: Path, suffix: str
) -> None:
    path = tmp_path / f"a{suffix}"
    outcome = indicators("audit", DATA / "published_shares.csv", "-o", path)
    assert outcome.code == 1 and path.stat().st_size > 1000
    assert "Rows: 83. One possibility: 74. Several: 1. Impossible: 8." in outcome.err


def test_json_has_a_number_or_null_for_each_cell(indicators: Command, tmp_path: Path) -> None:
    indicators("audit", DATA / "published_shares.csv", "-o", tmp_path / "a.json")
    rows = json.loads((tmp_path / "a.json").read_text("utf-8"))
    assert rows[0]["verdict"] == "unique" and rows[0]["slip"] is None


def test_the_file_that_is_read_is_not_written_over(indicators: Command, tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    path.write_text("question,answers,positive\nA?,7,86\n", "utf-8")
    outcome = indicators("audit", path, "-o", path)
    assert outcome.code == 1 and "A?" in path.read_text("utf-8")


def test_no_words_explain_what_nothing_explains(indicators: Command, tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    path.write_text(
        "question,answers,negative,neutral,positive,clear\nA?,31,50,50,50,50\n", "utf-8"
    )
    outcome = indicators("audit", path)
    assert outcome.code == 1
    assert "No known rounding" in " ".join(outcome.out.split())


# --- what is said of a table, of a stated base, and of many ----------------------------------


def table_of(tmp_path: Path, *rows: str) -> Path:
    """A table of rows, with how many answered the questionnaire and, or not, the question."""
    path = tmp_path / "t.csv"
    header = "question,answers,item answers,negative,neutral,positive,clear"
    path.write_text("\n".join((header, *rows, "")), "utf-8")
    return path


def told(indicators: Command, path: Path, language: str = "sv") -> str:
    """The audit of a table in words, on one line."""
    page = path.with_suffix(".html")
    indicators("audit", path, "--language", language, "-o", page)
    return " ".join(page.read_text("utf-8").split())


CUT_OFF = ("A,7,,28,14,57,14", "B,7,,0,14,85,71", "C,7,,42,57,0,0", "D,7,,14,14,71,57")


@as_subtests(
    ("language", "words"),
    [
        ("sv", "Hela tabellen: 4 av 4 rader stämmer med avhuggna decimaler; 1 stämmer med vanlig"),
        ("en", "The whole table: 4 of 4 rows fit decimals cut off; 1 fit ordinary rounding."),
    ],
)
def test_a_habit_is_one_verdict_under_the_table(
    indicators: Command, tmp_path: Path, language: str, words: str
) -> None:
    path = table_of(tmp_path, *CUT_OFF)
    assert words in told(indicators, path, language)
    found = records(indicators, path, tmp_path)
    assert [row["habit"] for row in found] == ["truncation"] * 4
    assert {(row["habit_rows"], row["half_up_rows"]) for row in found} == {("4", "1")}


def test_tables_that_are_too_short_for_a_habit_show_it_together(
    indicators: Command, tmp_path: Path
) -> None:
    path = tmp_path / "t.csv"
    lines = (f"Fråga {n},{line[2:]}" for n, line in enumerate(CUT_OFF))
    header = "group,question,answers,item answers,negative,neutral,positive,clear\n"
    path.write_text(header + "".join(f"G{n},{line}\n" for n, line in enumerate(lines)), "utf-8")
    audit = audited("", read_printed(path))
    assert len(audit.tables) == 4 and not any(audit.habits)
    assert audit.habit is not None and audit.habit.fit == 4
    words = "Alla tabeller tillsammans: 4 av 4 rader stämmer med avhuggna decimaler"
    assert words in told(indicators, path)


def test_dont_know_in_the_base_is_told_with_what_the_shares_should_have_been(
    indicators: Command, tmp_path: Path
) -> None:
    """3, 5 and 17 (9) are 12, 20 and 68 (36) per cent of 25, and of 31 what is printed."""
    path = table_of(tmp_path, "Vet ej?,31,,10,16,55,29")
    (found,) = records(indicators, path, tmp_path)
    assert (found["slip"], counts_of(found)) == ("outside", "3 5 17 9 of 31")
    assert found["outside_count"] == "6"
    assert (
        "Troligen: ”vet ej” som har räknats in bland svaren (negativt 12 → 10, varken eller "
        "20 → 16, positivt 68 → 55 och klart positivt 36 → 29), om svaren var 3, 5, 17 (9) och 6 "
        "”vet ej” av 31." in told(indicators, path)
    )


def test_rounded_shares_that_were_added_are_told_as_a_sum(
    indicators: Command, tmp_path: Path
) -> None:
    """19 of 30, 11 of them clear: 36.67 and 26.67."""
    path = table_of(tmp_path, "Summa?,30,,27,10,64,37")
    (found,) = records(indicators, path, tmp_path)
    assert (found["slip"], found["cells"], counts_of(found)) == (
        "added", "positive", "8 3 19 11 of 30",
    )  # fmt: skip
    words = "rounded shares that were added (positive 63 → 37 + 27 = 64)"
    assert words in told(indicators, path, "en")


def test_a_stated_number_of_answers_that_cannot_be_is_said_to_be(
    indicators: Command, tmp_path: Path
) -> None:
    """7, 7, 87 (60) is of 30 or of 15. Where 31 are said to have answered the questionnaire, fewer
    may have answered the question; where they are said to have answered it, none can."""
    everybody, stated = "A?,31,,7,7,87,60", "A?,31,31,7,7,87,60"
    for line, verdict, words in (
        (everybody, "several", "Omöjligt om alla 31 har svarat på frågan. Möjligt om färre har "
         "gjort det: 2, 2, 26 (18) av 30; 1, 1, 13 (9) av 15"),
        (stated, "impossible", "Omöjligt: 31 svar, som anges för frågan, kan inte ge dessa "
         "andelar. De är däremot möjliga med 30, 15 svar."),
    ):  # fmt: skip
        path = table_of(tmp_path, line)
        (found,) = records(indicators, path, tmp_path)
        assert found["verdict"] == verdict
        assert words in told(indicators, path)


def test_more_answers_to_a_question_than_to_the_questionnaire_are_impossible(
    indicators: Command, tmp_path: Path
) -> None:
    """3, 0, 97 (77) is of 31 as well as of 35, but 35 of 31 is nothing."""
    path = table_of(tmp_path, "A?,31,35,3,0,97,77")
    (found,) = records(indicators, path, tmp_path)
    assert found["verdict"] == "impossible"
    assert indicators("audit", path).code == 1
    words = "Impossible: 35 are said to have answered the question, but only 31 the questionnaire."
    assert words in told(indicators, path, "en")


def test_many_other_bases_are_summed_up(indicators: Command, tmp_path: Path) -> None:
    """0, 50, 50: all even numbers of answers to 164, 81 of them smaller."""
    path = table_of(tmp_path, "A?,164,,0.0,50.0,50.0,0.0")
    (found,) = audited("", read_printed(path)).findings
    assert len(found.possible.ways) == 82
    words = "möjligt även med 81 andra antal svar mellan 2 och 162"
    assert words in told(indicators, path)
