"""Rounds from TOML: policies fail closed, a misspelt key never passes."""

from __future__ import annotations

from pathlib import Path

import pytest

from indicators.survey.policy import Policy, SmallGroups
from indicators.survey.waves import RoundsFile, load_rounds
from indicators.words.errors import ProblemsError

from ..subtests import as_subtests

MINIMAL = """
association = "Förbundet"
[staff.2022]
file = "personal.csv"
invited = 39
"""


def load(tmp_path: Path, text: str) -> tuple[RoundsFile, str]:
    path = tmp_path / "rounds.toml"
    path.write_text(text, encoding="utf-8")
    rounds, problems = load_rounds(path)
    return rounds, "\n".join(problem.text() for problem in problems)


def test_files_are_looked_for_beside_the_file_and_the_policy_is_strict(tmp_path: Path) -> None:
    rounds, said = load(tmp_path, MINIMAL)
    assert not said
    (wave,) = rounds.waves
    assert wave.file == tmp_path / "personal.csv"
    assert wave.policy == Policy(
        least=5, least_in_group=10, small_groups=SmallGroups.SUPPRESS, decimals=0
    )


def test_a_round_may_have_a_policy_of_its_own(tmp_path: Path) -> None:
    text = MINIMAL + 'policy = { least = 4, small_groups = "merge" }\n'
    rounds, said = load(tmp_path, text + "[policy]\nleast_in_group = 12\n")
    assert not said
    assert rounds.waves[0].policy == Policy(
        least=4, least_in_group=12, small_groups=SmallGroups.MERGE
    )


def test_a_high_threshold_lifts_that_of_groups(tmp_path: Path) -> None:
    rounds, said = load(tmp_path, MINIMAL + "policy = { least = 15 }\n")
    assert not said and rounds.waves[0].policy.least_in_group == 15


@as_subtests(
    ("added", "said"),
    [
        ("leest = 3", "“staff.2022.leest”: unknown name"),
        ("policy = { leest = 3 }", "“staff.2022.policy.leest”: unknown name. Did you mean “least”"),
        ("policy = { least = 2 }", "has to be a whole number of at least 3"),
        ("policy = { least = 0 }", "has to be a whole number of at least 3"),
        ("policy = { least = true }", "has to be a whole number"),
        ('policy = { least = "5" }', "has to be a whole number"),
        ("policy = { least = 8, least_in_group = 5 }", "below least (8)"),
        ('policy = { small_groups = "show" }', "“show” cannot be chosen"),
        ("policy = { protection = 5 }", "protection has to be lower than least (5)"),
        ("policy = { protection = 0 }", "has to be a whole number of at least 1"),
        ('policy = { zeros = "protected" }', "Did you mean “protect”?"),
        ('policy = { unanimous = "notes" }', "Did you mean “note”?"),
        ("policy = { decimals = 2 }", "at most 1"),
        ('order = "questionaire"', "Did you mean “questionnaire”"),
        ("columns = { time = 1 }", "has to be names and texts"),
        ("[staff.tjugotre]\nfile = 'x.csv'", "is not a year. A round is written [staff.2022]"),
        ("[polciy]\nleast = 4", "“polciy”: unknown name. Did you mean “policy”"),
        ("[board]\nfile = 'x.csv'", "A round is written [staff.2022]"),
        ("[board.2022]\ninvited = 3", "“board.2022.file”: is missing"),
        ("smallest_change = { persons = 4 }", "“staff.2022.smallest_change”: does not belong in a"),
        ('population = "these"', "“staff.2022.population”: does not belong in a section"),
        ('source = "Enkät"', "“staff.2022.source”: does not belong in a section"),
        ('association = "F"', "“staff.2022.association”: does not belong in a section"),
        ('[policy]\nleast = 5\npopulation = "these"', "“policy.population”: does not belong in a"),
        ("[report]\ntitel = 'X'", "“report.titel”: unknown name. Did you mean “title”?"),
        ("[reprt]\ntitle = 'X'", "“reprt”: unknown name. Did you mean “report”"),
        ("[report]\ntitle = 3", "“report.title”: has to be a text"),
        ("[report]\norder = ['staf']", "“staf” is unknown. Did you mean “staff”?"),
        ("[report]\norder = ['staff', 'staff']", "the same questionnaire stands twice"),
        ("[report]\norder = 'staff'", "“report.order”: has to be"),
        ("[report]\ndont_know = 'ja'", "“report.dont_know”: has to be true or false"),
        ("[report]\ncolumns = 'positiv'", "Did you mean “positive”?"),
        ("[report]\nsource = 'Enkät'", "“report.source”: does not belong in a section"),
        ('compare = "riket.csv"', "has to be names and files: compare = { Nation"),
    ],
)
def test_each_mistake_is_told(tmp_path: Path, added: str, said: str) -> None:
    assert said in load(tmp_path, MINIMAL + added)[1]


def test_a_report_has_a_title_an_opening_an_order_and_columns(tmp_path: Path) -> None:
    text = MINIMAL + (
        '[report]\ntitle = "Bilaga 3"\nopening = """\nFörsta\nstycket.\n\nAndra.\n"""\n'
        'order = ["board", "staff"]\ncolumns = "positive"\n'
    )
    rounds, said = load(tmp_path, text)
    assert not said
    assert rounds.report.title == "Bilaga 3" and rounds.report.positive_only
    assert rounds.report.opening == ("Första stycket.", "Andra.")
    names = ["own", "managers", "staff", "board"]
    assert sorted(names, key=rounds.report.place) == ["board", "staff", "managers", "own"]
    assert sorted(names, key=load(tmp_path, MINIMAL)[0].report.place) == [
        "staff", "board", "managers", "own",
    ]  # fmt: skip


def test_a_line_of_the_top_is_sent_to_the_top(tmp_path: Path) -> None:
    (tmp_path / "rounds.toml").write_text(MINIMAL + 'population = "these"\n', "utf-8")
    (problem,) = load_rounds(tmp_path / "rounds.toml")[1]
    assert (problem.hint("sv") or "").startswith("Flytta raden högst upp i filen, före den första")


@as_subtests(
    ("written", "said"),
    [
        ("4", "smallest_change = { persons = 4, points = 10 }"),
        ("{}", "smallest_change = { persons = 4, points = 10 }"),
        ('"4"', "smallest_change = { persons = 4, points = 10 }"),
        ("{ points = 200 }", "a change is at most 100 percentage points"),
        ("{ person = 4 }", "Did you mean “persons”?"),
    ],
)
def test_what_a_change_is_at_least_is_in_persons_and_points(
    tmp_path: Path, written: str, said: str
) -> None:
    told = load(tmp_path, f"smallest_change = {written}\n{MINIMAL}")[1]
    assert "smallest_change" in told and said in told and "\n" not in told


@as_subtests(
    ("line", "said"),
    [
        ("smallest_change = { persons: 4 }", "ett likhetstecken"),
        ("invited: 39", "ett likhetstecken"),
        ("smallest_change = { persons = 4, points: 10 }", "ett likhetstecken"),
        ("smallest_change = { points = 10,5 }", "ett heltal, utan decimaler"),
        ("smallest_change = { points = 10 % }", "ett heltal, utan decimaler"),
        ("smallest_change = { persons = 4 points = 10 }", "ett komma mellan"),
        ('compare = { Län = "lan.csv" }', 'compare = { "Länet" = "lanet.csv" }'),
        ("file = personal.csv", "raka citattecken"),
        ('file = ["C:/a.csv" "10,5.csv"]', "Varje hakparentes"),
    ],
)
def test_the_commonest_slips_of_a_line_are_told(tmp_path: Path, line: str, said: str) -> None:
    with pytest.raises(ProblemsError) as failure:
        load(tmp_path, f"{line}\n{MINIMAL}")
    (problem,) = failure.value.problems
    assert problem.row == 1 and said in (problem.hint("sv") or "")


def test_a_misspelt_key_at_the_top_is_told(tmp_path: Path) -> None:
    _, said = load(tmp_path, MINIMAL.replace("association", "asociation"))
    assert "“asociation”: unknown name. Did you mean “association”" in said
    assert "“association”: is missing" in said


@as_subtests("invited", ["0", "-3", "39.0", '"39"', "true"])
def test_the_number_invited_is_a_whole_number_above_nought(tmp_path: Path, invited: str) -> None:
    _, said = load(tmp_path, MINIMAL.replace("39", invited))
    assert "“staff.2022.invited”: has to be a whole number of at least 1" in said


def test_one_file_cannot_be_two_rounds(tmp_path: Path) -> None:
    """A slip that would print one year's answers as two, and no change between them."""
    other = '[staff.2021]\nfile = "./personal.csv"\n'
    _, said = load(tmp_path, MINIMAL + other)
    assert "“staff.2022.file”: the file is already used for staff 2021" in said
    sheets = MINIMAL.replace(".csv", ".xlsx") + 'sheet = "2022"\n[staff.2021]\n'
    _, said = load(tmp_path, sheets + 'file = "personal.xlsx"\nsheet = "2021"\n')
    assert not said


def test_a_round_whose_heading_is_still_a_comment_is_told(tmp_path: Path) -> None:
    """Uncommenting the lines but not "[staff.2026]" puts them under [policy]."""
    text = 'association = "F"\n[policy]\nleast = 5\n# [staff.2026]\nfile = "x.csv"\ninvited = 3\n'
    _, said = load(tmp_path, text)
    assert "“policy.file”: belongs to a round" in said


def test_a_round_without_a_file_is_told_once(tmp_path: Path) -> None:
    rounds, said = load(tmp_path, MINIMAL.replace("file =", "fil ="))
    assert not rounds.waves
    assert "“staff.2022.fil”: unknown name. Did you mean “file”" in said
    assert said.count("\n") == 1


@as_subtests("year", ["2222", "0022", "²022"])
def test_a_year_is_one_that_a_survey_can_have(tmp_path: Path, year: str) -> None:
    _, said = load(tmp_path, MINIMAL.replace("[staff.2022]", f'[staff."{year}"]'))
    assert said
