"""Rounds of quarters and half-years: each a file, and together the wave of their year."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from pathlib import Path
from zipfile import ZipFile

import pytest

from indicators.survey.periods import Period, RoundKey, Scheme, meant_key, named_period
from indicators.words.errors import ProblemsError
from indicators.workspace import Workspace, open_workspace
from indicators.workspace.reading import read_responses
from indicators.workspace.results import results_of

from ..conftest import Outcome, edit
from ..responses.test_joined import HEADER, QUESTIONNAIRE
from ..subtests import as_subtests

Command = Callable[..., Outcome]
IN_ENGLISH = ("--format", "markdown", "--language", "en")
Q1, Q2 = '[short."2022 Q1"]\nfile = "a.csv"\n', '[short."2022 Q2"]\nfile = "b.csv"\n'


def rows(first: int, count: int) -> str:
    answers = ("Sällan", "Ibland", "Ofta", "Ofta", "Sällan")
    return "".join(f"{first + n};{'AB'[n % 2]};{answers[n % 5]}\n" for n in range(count))


def workspace(folder: Path, rounds: str = Q1 + Q2, /, **files: str) -> Path:
    (folder / "questionnaires").mkdir()
    (folder / "questionnaires" / "short.toml").write_text(QUESTIONNAIRE, "utf-8")
    (folder / "responses").mkdir()
    top = 'association = "x"\n'
    (folder / "responses" / "rounds.toml").write_text(top + rounds, "utf-8")
    for name, cells in ({"a": rows(101, 20), "b": rows(201, 15)} | files).items():
        (folder / "responses" / f"{name}.csv").write_text(HEADER + cells, "utf-8")
    return folder


def problems_of(folder: Path) -> list[tuple[str, str | None]]:
    """Key and place of everything that is wrong in ``rounds.toml``."""
    with pytest.raises(ProblemsError) as failure:
        open_workspace(folder)
    return [(problem.key, problem.column) for problem in failure.value.problems]


def errors_of(opened: Workspace) -> list[str]:
    _, problems = read_responses(opened, opened.rounds.waves[0])
    return [problem.key for problem in problems]


def test_quarters_are_groups_of_the_one_wave_of_their_year(tmp_path: Path) -> None:
    opened = open_workspace(workspace(tmp_path))
    (wave,) = opened.rounds.waves
    results, problems = results_of(opened, wave, "period")
    assert not problems
    assert (wave.year, wave.round, wave.parts[1].place) == (2022, "2022", "short.2022 Q2")
    assert {g.name: results.answers[g].count for g in results.groups} == {
        "Kvartal 1": 20, "Kvartal 2": 15,
    }  # fmt: skip
    assert results.received.count == 35
    assert results.lacks_parts


def test_two_halves_are_the_whole_year(tmp_path: Path) -> None:
    halves = (Q1 + Q2).replace("Q1", "H1").replace("Q2", "H2")
    opened = open_workspace(workspace(tmp_path, halves))
    results, _ = results_of(opened, opened.rounds.waves[0], "period")
    assert [group.name for group in results.groups] == ["Halvår 1", "Halvår 2"]
    assert not results.lacks_parts
    assert results.divided[0].label.in_language("en") == "half-year"


def test_invited_adds_up_where_each_part_says_it(tmp_path: Path) -> None:
    numbers = Q1 + "invited = { total = 30, A = 15 }\n" + Q2 + "invited = { total = 20, a = 9 }\n"
    opened = open_workspace(workspace(tmp_path, numbers))
    results, _ = results_of(opened, opened.rounds.waves[0], ["period", "unit"])
    assert results.invited == 50
    of_groups = {group.name: number for group, number in results.invited_groups.items()}
    assert of_groups == {"A": 24, "Kvartal 1": 30, "Kvartal 2": 20}


def test_invited_of_one_part_is_known_for_that_part_only(tmp_path: Path) -> None:
    opened = open_workspace(workspace(tmp_path, Q1 + "invited = 30\n" + Q2))
    results, _ = results_of(opened, opened.rounds.waves[0], "period")
    assert results.invited is None
    assert [results.invited_of(group) for group in results.groups] == [30, None]


def test_no_more_answer_in_the_files_of_a_quarter_than_were_asked_in_it(tmp_path: Path) -> None:
    both = '[short."2022 Q1"]\nfile = ["a.csv", "b.csv"]\ninvited = 34\n'
    assert errors_of(open_workspace(workspace(tmp_path, both))) == ["answers.more_than_invited"]


def test_one_file_may_hold_several_quarters(tmp_path: Path) -> None:
    """They are told apart by a column, which may be called as the grouping is."""
    folder = workspace(
        tmp_path,
        '[short."2022 Q1"]\nfile = "a.csv"\nonly = { Kvartal = "1" }\n'
        '[short."2022 Q2"]\nfile = "a.csv"\nonly = { Kvartal = "2" }\n',
    )
    lines = (HEADER + rows(1, 30)).splitlines()
    cells = [f"{line};{'Kvartal' if n == 0 else 1 + n % 2}" for n, line in enumerate(lines)]
    (folder / "responses" / "a.csv").write_text("\n".join(cells), "utf-8")
    opened = open_workspace(folder)
    results, problems = results_of(opened, opened.rounds.waves[0], "period")
    assert not problems
    assert [results.answers[group].count for group in results.groups] == [15, 15]


def test_each_part_is_read_by_itself(tmp_path: Path) -> None:
    settings = Q1 + 'aliases = { "Ofta" = "Jämt" }\n' + Q2
    jammed = rows(101, 20).replace("Ofta", "Jämt")
    opened = open_workspace(workspace(tmp_path, settings, a=jammed))
    assert errors_of(opened) == []
    (tmp_path / "responses" / "b.csv").write_text(HEADER + jammed.replace(";A;", ";B;"), "utf-8")
    assert "answer.unknown.many" in errors_of(opened)


@as_subtests(
    ("rounds", "expected"),
    [
        (Q1 + '[short.2022]\nfile = "b.csv"\n', [("rounds.period.whole", "short.2022")]),
        (Q1 + Q2.replace("Q2", "H2"), [("rounds.period.mixed", "short.2022 Q1")]),
        (Q1.replace("2022 Q1", "2022 kv1"), [("rounds.period.key", "short.2022 kv1")]),
        (Q1.replace("2022 Q1", "2022 q1"), [("rounds.period.key", "short.2022 q1")]),
        (Q1 + Q2.replace("Q2", "Q5"), [("rounds.year", "short.2022 Q5")]),
        (Q1 + Q2 + "policy = { least = 4 }\n", [("rounds.period.policy", "short.2022 Q2.policy")]),
        (
            Q1 + "targets = { time = 80 }\n" + Q2 + "targets = { time = 70 }\n",
            [
                ("rounds.period.twice", "short.2022 Q1.targets.time"),
                ("rounds.period.twice", "short.2022 Q2.targets.time"),
            ],
        ),
        (
            Q1 + Q2.replace("file", "published"),
            [("rounds.period.published", "short.2022 Q2.published")],
        ),
        (
            Q1 + Q2 + 'engine = "duckdb"\n',
            [("rounds.period.engine", "short.2022 Q2.engine")],
        ),
        (Q1 + Q2.replace("b.csv", "a.csv"), [("rounds.same_file", "short.2022 Q2.file")]),
    ],
)
def test_what_cannot_be_parts_of_one_year_is_an_error_that_says_where(
    tmp_path: Path, rounds: str, expected: list[tuple[str, str]]
) -> None:
    assert problems_of(workspace(tmp_path, rounds)) == expected


def test_a_grouping_that_has_the_name_already_is_an_error(tmp_path: Path) -> None:
    folder = workspace(tmp_path)
    path = folder / "questionnaires" / "short.toml"
    path.write_text(QUESTIONNAIRE.replace('"unit"', '"period"'), "utf-8")
    assert problems_of(folder) == [("rounds.period.taken", "short.2022 Q1")]


def test_targets_said_of_one_part_hold_for_the_year(tmp_path: Path) -> None:
    opened = open_workspace(workspace(tmp_path, Q1 + Q2 + "targets = { time = 80 }\n"))
    assert opened.rounds.waves[0].targets == {"time": 80}


AGAIN = rows(1, 35).splitlines(keepends=True)


@pytest.mark.parametrize(
    "later",
    [
        AGAIN,
        AGAIN[::-1],
        AGAIN[1:],
        [AGAIN[0].replace("Sällan", "Ofta"), *AGAIN[1:]],
    ],
    ids=["as it was", "newest first", "one deleted", "one mended"],
)
def test_an_export_made_again_later_does_not_count_the_first_quarter_twice(
    tmp_path: Path, later: list[str]
) -> None:
    """Its numbers begin with one, as those of the first do, so they alone tell nothing."""
    opened = open_workspace(workspace(tmp_path, a=rows(1, 20), b="".join(later)))
    assert errors_of(opened) == ["files.held"]


def test_a_column_more_does_not_hide_that_an_export_is_made_again(tmp_path: Path) -> None:
    opened = open_workspace(workspace(tmp_path, a=rows(1, 20)))
    header, *lines = (HEADER + rows(1, 35)).splitlines()
    wider = [f"{header};Datum", *(f"{line};2022-05-0{n % 9 + 1}" for n, line in enumerate(lines))]
    (tmp_path / "responses" / "b.csv").write_text("\n".join(wider), "utf-8")
    assert errors_of(opened) == ["files.held"]


def test_other_people_may_have_the_same_numbers_in_another_quarter(tmp_path: Path) -> None:
    """A tool that counts from one for each survey gives them so."""
    others = rows(1, 35).replace("Sällan", "Ibland ").replace("Ofta", "Sällan")
    opened = open_workspace(workspace(tmp_path, a=rows(1, 20), b=others))
    assert errors_of(opened) == []


def test_a_respondent_of_two_quarters_is_an_error_that_speaks_of_the_year(tmp_path: Path) -> None:
    opened = open_workspace(workspace(tmp_path, b=rows(201, 15) + rows(105, 3)))
    assert errors_of(opened) == ["files.respondent.period"]


def test_quarters_stand_beside_those_of_the_year_before(
    tmp_path: Path, indicators: Command
) -> None:
    before = Q1.replace("2022", "2021").replace("a.csv", "c.csv")
    before += Q2.replace("2022", "2021").replace("b.csv", "d.csv")
    folder = workspace(tmp_path, before + Q1 + Q2, c=rows(1, 14), d=rows(301, 12))
    told = indicators("table", folder, "--by", "period", *IN_ENGLISH)
    assert "Kort, Kvartal 1 (20 answers in 2022, 14 answers in 2021)" in told.out
    assert "| 2021 | 2022 |" in _changes(folder, indicators).partition("Kort, Kvartal 1: ")[2]
    assert "Kort, total (35 answers in 2022, quarters 1–2; 26 answers in 2021, quarters 1–2)" in (
        told.out
    )


def _changes(folder: Path, indicators: Command) -> str:
    edit(folder / "responses" / "rounds.toml", '"x"', '"x"\npopulation = "process"')
    asked = ("--by", "period", "--change", "--language", "en")
    assert indicators("report", folder, *asked, "-o", folder / "report.md").code == 0
    return (folder / "report.md").read_text("utf-8")


def test_a_heading_says_which_quarters_the_year_is_of(tmp_path: Path, indicators: Command) -> None:
    folder = workspace(tmp_path)
    told = indicators("table", folder, "--format", "markdown", "--language", "sv").out
    assert "x, 2022, kvartal 1–2" in told
    assert "Del av året: kvartal 1–2" in told
    assert "Kort totalt (35 svar 2022, kvartal 1–2)" in told
    assert "2022 omfattar bara kvartal 1–2." in told
    assert "kvartal 1 och 3" in _with_third(folder, indicators)


def _with_third(folder: Path, indicators: Command) -> str:
    path = folder / "responses" / "rounds.toml"
    path.write_text(path.read_text("utf-8").replace("2022 Q2", "2022 Q3"), "utf-8")
    return indicators("table", folder, "--format", "markdown", "--language", "sv").out


def test_a_lone_quarter_is_no_group_beside_itself(tmp_path: Path, indicators: Command) -> None:
    told = indicators("table", workspace(tmp_path, Q1), "--by", "period", *IN_ENGLISH)
    assert told.code == 0
    assert "By quarter: not shown for 2022, as all answers are of the same part of the year" in (
        told.out
    )


def test_check_tells_the_answers_of_each_quarter(tmp_path: Path, indicators: Command) -> None:
    folder = workspace(tmp_path, Q1 + "invited = 40\n" + Q2 + "invited = 20\n")
    told = indicators("check", folder).out
    assert "short 2022, quarters 1–2: 35 answers of 60 invited (58%)" in told
    assert "Kvartal 2: 15 answers of 20 invited (75%)" in told


def test_accepted_lines_are_written_under_the_quarter(tmp_path: Path, indicators: Command) -> None:
    folder = workspace(tmp_path)
    edit(folder / "responses" / "b.csv", "stödet du ger till deltagarna", "stöd du ger deltagare")
    told = indicators("match", folder, "--accept")
    assert "Kort 2022 Q2" in told.err
    written = (folder / "responses" / "rounds.toml").read_text("utf-8")
    first, second = written.split('[short."2022 Q2"]')
    assert "columns = {time" not in first and "columns = {time" in second
    assert "accepted" in first and "accepted" in second
    assert indicators("check", folder).code == 0


def test_a_goal_may_be_of_a_quarter(tmp_path: Path, indicators: Command) -> None:
    goal = '[[goal]]\ntext = "Tid"\nquestionnaire = "short"\nquestion = "time"\ntarget = 30\n'
    folder = workspace(tmp_path, Q1 + Q2 + goal + 'group = "Kvartal 1"\n')
    told = indicators("table", folder, "--goals", *IN_ENGLISH)
    assert told.code == 0
    assert "Kvartal 1" in told.out and "40%" in told.out


@as_subtests(
    ("text", "expected"),
    [
        ("deltagare-2022-kv1", Period(Scheme.QUARTER, 1)),
        ("Kvartal 3", Period(Scheme.QUARTER, 3)),
        ("export_q4_slutlig", Period(Scheme.QUARTER, 4)),
        ("2:a kvartalet", None),
        ("2:a kvartal", Period(Scheme.QUARTER, 2)),
        ("svar H2", Period(Scheme.HALF, 2)),
        ("halvår 1", Period(Scheme.HALF, 1)),
        ("halvåret 1", Period(Scheme.HALF, 1)),
        ("kv1-kv2", None),
        ("kv5", None),
        ("skv1", None),
        ("enkät 12", None),
    ],
)
def test_a_quarter_is_seen_in_a_name_only_where_it_is_plain(
    text: str, expected: Period | None
) -> None:
    assert named_period(text) == expected


@as_subtests(
    ("text", "expected"),
    [
        ("2022 kv1", "2022 Q1"),
        ("2022 Kvartal 1", "2022 Q1"),
        ("2022-Q3", "2022 Q3"),
        ("2022q2", "2022 Q2"),
        ("H1 2022", "2022 H1"),
        ("2022 halvår 2", "2022 H2"),
        ("2022", None),
        ("kv1", None),
        ("2022 Q5", None),
    ],
)
def test_a_key_that_is_written_otherwise_is_told_how_to_be_written(
    text: str, expected: str | None
) -> None:
    meant: RoundKey | None = meant_key(text)
    assert (None if meant is None else str(meant)) == expected


def test_start_takes_a_quarter_from_the_name_of_a_file(tmp_path: Path, indicators: Command) -> None:
    folder = workspace(tmp_path, "")
    responses = folder / "responses"
    (responses / "a.csv").rename(responses / "kort-2022-kv1.csv")
    (responses / "b.csv").rename(responses / "kort-2022-kvartal-2.csv")
    assert indicators("start", folder, "--yes", "--association", "X").code == 0
    written = (responses / "rounds.toml").read_text("utf-8")
    assert '[short."2022 Q1"]\nfile = "kort-2022-kv1.csv"' in written
    assert '[short."2022 Q2"]\nfile = "kort-2022-kvartal-2.csv"' in written
    (responses / "kort-2022.csv").write_text(HEADER + rows(301, 12), "utf-8")
    told = indicators("start", folder, "--yes")
    assert told.code == 1
    assert "other files are parts of that year" in told.out
    assert (responses / "rounds.toml").read_text("utf-8") == written


def test_a_bug_report_has_the_quarters_of_the_workspace(
    tmp_path: Path, indicators: Command
) -> None:
    folder = workspace(tmp_path, Q1 + "invited = 40\n" + Q2)
    told = indicators("bugreport", folder, "-o", tmp_path / "report.zip")
    assert told.code == 0
    with ZipFile(tmp_path / "report.zip") as report:
        rounds = tomllib.loads(report.read("responses/rounds.toml").decode())
    assert set(rounds["short"]) == {"2022 Q1", "2022 Q2"}
    assert rounds["short"]["2022 Q1"]["invited"] == 40


def test_the_ledger_tells_all_files_of_a_year(tmp_path: Path, indicators: Command) -> None:
    folder = workspace(tmp_path)
    day = ("--publish", "2022-07-15")
    assert indicators("report", folder, "-o", tmp_path / "july.md", *day).code == 0
    assert "a.csv + b.csv" in indicators("ledger", folder).out
