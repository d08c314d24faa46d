"""The benchmark fails when a threshold is broken, when outputs differ, and when a program does."""

from __future__ import annotations

import csv
import json
import resource
import sys
from pathlib import Path

import pytest

pytest.importorskip("resource", reason="what a process has cost is not told here")

from benchmarks import __main__ as bench
from benchmarks import shares, telling
from benchmarks.commands import exponent
from benchmarks.comparing import Key, differences, read_table
from benchmarks.exports import YEAR, Export, questionnaire_text, read_questions, stamp
from benchmarks.outcome import Limit, Outcome, Setting
from benchmarks.processes import Program, Spent, StoppedError, interleaved, median, run
from benchmarks.shares import SharesCase, measures

from .subtests import as_subtests

EXPORT = Export(40, "csv", ("unit",))
CASE = SharesCase("tiny", EXPORT, ("unit",))
TOOL = (sys.executable, "-m", "indicators")


@pytest.fixture
def setting(tmp_path: Path) -> Setting:
    """One run each of the tool and of the peer that needs no package, on forty answers."""
    folder = tmp_path / EXPORT.name
    for name in ("responses", "questionnaires"):
        (folder / name).mkdir(parents=True)
    text = questionnaire_text(EXPORT)
    (folder / "questionnaires" / "staff.toml").write_text(text, "utf-8")
    (folder / "responses" / "rounds.toml").write_text(
        f'association = "Prov"\n\n[staff.{YEAR}]\nfile = "staff.csv"\n', "utf-8"
    )
    asked, job = read_questions(text)
    path = folder / "responses" / "staff.csv"
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file, delimiter=";")
        writer.writerow(["Insats", *(question.text for question in asked)])
        for n in range(EXPORT.rows):
            answers = [("", *question.labels)[n * 5 % 8] for question in asked]
            writer.writerow([f"Insats {n // 20}", *answers])
    job |= {"file": str(path), "groupings": {"unit": "Insats"}, "made": stamp(EXPORT)}
    (folder / "job.json").write_text(json.dumps(job), "utf-8")
    return Setting(TOOL, tmp_path, most_runs=1, peers=("stdlib",))


def with_a_slip(tmp_path: Path, line: str) -> tuple[str, ...]:
    """The tool, and then a line of Python that changes the ``words`` of what it has written."""
    program = tmp_path / "slip.py"
    program.write_text(
        "import pathlib, subprocess, sys\n"
        f"subprocess.run([*{TOOL!r}, *sys.argv[1:]], check=True)\n"
        "path = pathlib.Path(sys.argv[-1])\n"
        f"words = path.read_text('utf-8')\n{line}\npath.write_text(words, 'utf-8')\n"
    )
    return (sys.executable, str(program))


def test_nothing_is_over_a_threshold_that_holds(
    setting: Setting, capsys: pytest.CaptureFixture[str]
) -> None:
    limits = [Limit("tiny", "cpu / fastest", 10_000), Limit("other", "cpu, s", 0)]
    outcomes, over = bench.measured([CASE], setting, limits)
    assert [outcome.name for outcome in outcomes] == ["tiny"] and not over
    assert "Nothing is over its threshold." in capsys.readouterr().out


@as_subtests("measure", ["cpu / fastest", "cpu / stdlib", "memory / file", "memory, GB", "cpu, s"])
def test_a_broken_threshold_fails_and_is_named(measure: str) -> None:
    outcome = Outcome("tiny", measures={measure: 2.5})
    assert telling.broken(outcome, [Limit("tiny", measure, 2.5)]) == []
    over = telling.broken(outcome, [Limit("tiny", measure, 2.4)])
    assert over == [f"tiny: {measure} 2.50, at most 2.4"]


@pytest.mark.parametrize(
    ("most", "status"), [pytest.param(10_000, 0, marks=pytest.mark.slow), (0.001, 1)]
)
def test_the_exit_status_says_whether_a_threshold_is_broken_and_the_last_lines_which(
    most: float,
    status: int,
    setting: Setting,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(bench, "QUICK", (CASE,))
    monkeypatch.setattr(bench, "LIMITS", [Limit("tiny", "cpu / fastest", most)])
    command = " ".join(TOOL)
    options = ["--peers", "stdlib", "--cache", str(setting.cache), "--command", command]
    table = setting.cache / "table.md"
    assert bench.main(["--quick", "--runs", "1", "--table", str(table), *options]) == status
    last = capsys.readouterr().out.partition("Over the threshold:")[2]
    assert ("tiny: cpu / fastest" in last) == bool(status)
    assert "| tiny | " in table.read_text("utf-8")


@pytest.mark.slow
@as_subtests(
    "line",
    [
        "words = words.replace(',shown,', ',shown,1', 1)",  # a base that is ten times too high
        "words = words[:words.rstrip().rindex('\\n')]",  # a row that is missing
        "words += words.splitlines()[-1] + '\\n'",  # a row that is there twice
        "words = words.replace('Insats 1', 'Insats 2')",  # a group that nobody has named
        "words = words.splitlines()[0]",  # nothing at all
    ],
)
def test_no_time_counts_where_outputs_differ(
    line: str, setting: Setting, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    tool = with_a_slip(tmp_path, line)
    slip = Setting(tool, setting.cache, most_runs=1, peers=("stdlib",))
    (outcome,), over = bench.measured([CASE], slip, [])
    assert outcome.problems and not outcome.measures
    assert over[0].startswith("tiny: ")
    assert over[0] in capsys.readouterr().out.partition("Over the threshold:")[2]


def test_a_tool_that_fails_fails_the_benchmark_with_its_last_words(setting: Setting) -> None:
    failing = (sys.executable, "-c", "raise SystemExit('no such engine')")
    outcome = CASE.run(Setting(failing, setting.cache, peers=("stdlib",)))
    assert outcome.problems == ["indicators ended with 1: no such engine"]
    assert telling.broken(outcome, []) == ["tiny: indicators ended with 1: no such engine"]


def test_a_peer_that_is_not_installed_fails_the_benchmark(
    setting: Setting, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It might be the fastest; without it the threshold would be wider than it says."""
    monkeypatch.setitem(shares.NEEDS, "stdlib", ("no_such_package",))
    outcome = CASE.run(setting)
    told = "stdlib: left out, no_such_package is not installed"
    assert outcome.problems == [told, "no peer came to the end"]
    assert not outcome.measures


def test_what_the_tool_may_not_know_yet_is_told_and_breaks_nothing(setting: Setting) -> None:
    failing = (sys.executable, "-c", "raise SystemExit('no such engine')")
    awaited = SharesCase("tiny", EXPORT, ("unit",), awaited=True)
    outcome = awaited.run(Setting(failing, setting.cache, peers=("stdlib",)))
    assert outcome.notes == ["not there: ended with 1: no such engine"]
    assert telling.broken(outcome, [Limit("tiny", "cpu / fastest", 0)]) == []


def test_a_threshold_of_something_that_was_not_measured_is_broken() -> None:
    over = telling.broken(Outcome("tiny"), [Limit("tiny", "exponent", 1.3)])
    assert over == ["tiny: exponent was not measured"]


def test_every_threshold_is_of_a_case_that_there_is() -> None:
    cases = [case.name for case in (*bench.QUICK, *bench.ORDINARY, *bench.LARGE)]
    assert len(set(cases)) == len(cases)
    assert {limit.case for limit in bench.LIMITS} <= set(cases)


def test_cases_are_chosen_by_name_and_one_that_is_not_there_is_told(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert bench.main(["--list", "help", "parquet"]) == 0
    assert capsys.readouterr().out.split() == ["help", "parquet"]
    assert bench.main(["no-such"]) == 2
    assert "no-such" in capsys.readouterr().err


# --- comparing -------------------------------------------------------------------------------

ALL, FEW = Key("", "", "Q?"), Key("unit", "A", "Q?")
SHARES, OTHERS = ("30", "10", "20", "70", "40"), ("30", "10", "20", "70", "41")


def test_hidden_rows_are_only_let_pass_where_groups_are_small() -> None:
    peer = {ALL: SHARES, FEW: SHARES}
    assert differences({ALL: SHARES, FEW: None}, peer, may_hide=True) == []
    assert differences({ALL: SHARES}, peer, may_hide=True) == []
    assert len(differences({ALL: SHARES, FEW: None}, peer, may_hide=False)) == 1
    assert len(differences({ALL: SHARES}, peer, may_hide=False)) == 1


def test_what_is_shown_must_agree_and_something_must_be() -> None:
    peer = {ALL: SHARES, FEW: SHARES}
    assert len(differences({ALL: OTHERS, FEW: None}, peer, may_hide=True)) == 1
    assert len(differences({**peer, Key("unit", "B", "Q?"): SHARES}, peer, may_hide=True)) == 1
    assert differences({ALL: None, FEW: None}, peer, may_hide=True) == ["the tool shows nothing"]


@as_subtests("second", ["unit,A,Q?,too_few,4,,,,", ",,Q?,shown,30,10,20,70,40"])
def test_a_hidden_row_with_a_figure_and_a_row_there_twice_are_no_table(
    second: str, tmp_path: Path
) -> None:
    header = "grouping,group,question,status,base,negative,neutral,positive,clear"
    path = tmp_path / "table.csv"
    path.write_text(f"{header}\n,,Q?,shown,30,10,20,70,40\nunit,A,Q?,too_few,,,,,\n")
    assert read_table(path) == {ALL: SHARES, FEW: None}
    path.write_text(f"{header}\n,,Q?,shown,30,10,20,70,40\n{second}\n")
    with pytest.raises(ValueError):
        read_table(path)


# --- measuring -------------------------------------------------------------------------------


def test_a_process_is_told_with_its_cpu_and_its_memory_and_programs_take_turns(
    tmp_path: Path,
) -> None:
    log = tmp_path / "log"
    write = f"open({str(log)!r}, 'a').write"
    # A process starts with what the one that starts it has at its peak.
    floor = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    size = floor + 100_000_000
    busy = Program("A", (sys.executable, "-c", f"{write}('A'); x = b'1' * {size}"))
    idle = Program("B", (sys.executable, "-c", f"{write}('B')"))
    spent = interleaved([busy, idle], 2)
    assert log.read_text() == "ABAB"
    assert min(each.memory for each in spent["A"]) > size
    assert min(each.cpu for each in spent["B"]) > 0
    assert median(spent["A"]).memory > median(spent["B"]).memory


def test_a_process_that_takes_too_long_is_stopped() -> None:
    with pytest.raises(StoppedError, match="stopped after 1 s"):
        run([sys.executable, "-c", "while True: pass"], limit=1)


def test_the_fastest_peer_is_the_one_with_least_cpu_of_those_that_ran_to_the_end() -> None:
    spent = {
        "indicators": Spent(3.0, 300),
        "polars": Spent(2.0, 100),
        "duckdb": Spent(1.5, 200),
        "stdlib": Spent(1.0, 50),  # of its first run only
    }
    found = measures(spent, ["polars", "duckdb"], size=150)
    assert found["cpu / fastest"] == found["cpu / duckdb"] == 2.0
    assert (found["cpu / polars"], found["memory / fastest"]) == (1.5, 1.5)
    assert (found["memory / file"], found["cpu, s"]) == (2.0, 3.0)


def test_the_exponent_is_the_slope_of_the_logarithms() -> None:
    assert exponent({25: 1.0, 50: 2.0, 100: 4.0}) == pytest.approx(1)
    assert exponent({10: 1.0, 20: 4.0, 40: 16.0, 80: 64.0}) == pytest.approx(2)
