"""Open data that is published is in the ledger, the counts as well where it has them."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import indicators.documents as documents
from indicators.disclosure import Cell
from indicators.disclosure.figures import Range
from indicators.survey.questionnaire_file import read_questionnaire
from indicators.words.errors import OutputError, ProblemsError
from indicators.workspace.ledger import _digest, _line, read_ledger

from ..conftest import ROOT, Outcome

Command = Callable[..., Outcome]
NEGATIVE, CLEAR = "Inte alls", "Helt och hållet"


def board(folder: Path, negative: int, clear: int) -> Path:
    """A workspace in which so many of a board were negative in every question."""
    (folder / "responses").mkdir(parents=True)
    (folder / "responses" / "rounds.toml").write_text(
        'association = "Prov"\n[board.2022]\nfile = "board.csv"\n', "utf-8"
    )
    write_answers(folder, negative, clear)
    return folder


def write_answers(folder: Path, negative: int, clear: int) -> None:
    questionnaire, _ = read_questionnaire(ROOT / "questionnaires" / "board.toml")
    asked = questionnaire.asked(2022)
    with (folder / "responses" / "board.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(question.text for question in asked)
        writer.writerows([[NEGATIVE] * len(asked)] * negative + [[CLEAR] * len(asked)] * clear)


def publish(indicators: Command, folder: Path, *options: object) -> Outcome:
    return indicators(
        "export", folder, "--shares", *options, "-o", folder / "data", "--publish", "2023-03-01",
        "--language", "en",
    )  # fmt: skip


def ledger_of(folder: Path) -> Path:
    return folder / "responses" / "published.jsonl"


def negative_in_print(folder: Path) -> Range:
    """What a reader knows of how many were negative in the first question."""
    (publication,) = read_ledger(ledger_of(folder)).publications
    (wave,) = publication.waves
    return wave.release.figures[Cell(wave.release.questions[0])].counts[0]


def test_counts_that_are_published_are_known_and_percents_leave_some_open(
    indicators: Command, tmp_path: Path
) -> None:
    """Two, three and four of 300 are all printed as 1 percent: 0.67, 1.0 and 1.33."""
    percents, counts = board(tmp_path / "a", 3, 297), board(tmp_path / "b", 3, 297)
    assert publish(indicators, percents).code == 0
    assert publish(indicators, counts, "--counts").code == 0
    assert negative_in_print(percents) == Range(2, 4)
    assert negative_in_print(counts) == Range(3, 3)


def test_what_is_made_later_is_protected_together_with_it(
    indicators: Command, tmp_path: Path
) -> None:
    """One answer more than what was put out is one person's."""
    folder = board(tmp_path, 10, 20)
    done = publish(indicators, folder, "--counts")
    assert "Wrote down what is published" in done.err and "not recorded" not in done.err
    table = ("table", folder, "--format", "csv")
    assert ",shown,30," in indicators(*table).out
    write_answers(folder, 11, 20)
    later = indicators(*table).out
    assert ",shown," not in later and ",complement,," in later


def test_a_report_of_the_same_answers_may_be_published_as_well(
    indicators: Command, tmp_path: Path
) -> None:
    folder = board(tmp_path, 3, 297)
    assert publish(indicators, folder, "--counts").code == 0
    report = ("report", folder, "-o", folder / "a.md", "--publish", "2023-03-01")
    assert indicators(*report).code == 0
    assert len(read_ledger(ledger_of(folder)).publications) == 2
    assert ",shown,300," in indicators("table", folder, "--format", "csv").out


@pytest.mark.parametrize(
    "figures",
    [[300, 3, 0, 298, 298], [300, 3, 0, 297, 298], [300, 3, 0, "99", 297], [300, -3, 6, 297, 0]],
)
def test_counts_that_cannot_be_are_refused(
    figures: list[Any], indicators: Command, tmp_path: Path
) -> None:
    """More than there are, more clearly positive than positive, half a percent, less than none."""
    folder = board(tmp_path, 3, 297)
    publish(indicators, folder, "--counts")
    line = json.loads(ledger_of(folder).read_text("utf-8"))
    questions = line["rounds"][0]["groups"][0]["questions"]
    questions[next(iter(questions))] = ["shown", *figures]
    del line["digest"]
    line["digest"] = _digest(line)
    ledger_of(folder).write_text(f"{_line(line)}\n", "utf-8")
    with pytest.raises(ProblemsError):
        read_ledger(ledger_of(folder))


@pytest.mark.parametrize(("fails", "is_kept"), [("shares.csv", False), ("datapackage.json", True)])
def test_the_line_is_taken_back_only_where_no_file_was_written(
    fails: str, is_kept: bool, indicators: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, write_file = board(tmp_path, 10, 20), documents.write_file

    def failing(path: Path, content: bytes) -> None:
        if path.name == fails:
            raise OutputError("output.locked", file=path)
        write_file(path, content)

    monkeypatch.setattr(documents, "write_file", failing)
    assert publish(indicators, folder).code == 1
    assert ledger_of(folder).exists() is is_kept


def test_an_association_without_a_name_is_not_published(
    indicators: Command, tmp_path: Path
) -> None:
    from indicators.workspace.starting import PLACEHOLDERS

    folder = board(tmp_path, 10, 20)
    rounds = folder / "responses" / "rounds.toml"
    name = sorted(PLACEHOLDERS)[-1]
    rounds.write_text(rounds.read_text("utf-8").replace('"Prov"', json.dumps(name)), "utf-8")
    assert publish(indicators, folder).code == 1
    assert not ledger_of(folder).exists() and not (folder / "data").exists()
