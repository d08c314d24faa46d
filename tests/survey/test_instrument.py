"""The instrument as a whole: areas, indicators, and the surveys whose words NNS alone has."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from indicators.survey.instrument import Instrument, Level, read_instrument
from indicators.survey.questionnaire_file import load_questionnaire, read_questionnaire
from indicators.survey.shipped import DRAFTS, INSTRUMENT_FILE, draft_files, shipped_files
from indicators.words.errors import Problem, ProblemsError, Severity
from indicators.words.said import spoken
from indicators.workspace import open_workspace, read_workspace
from indicators.workspace.checking import check_workspace
from indicators.workspace.starting import known_questionnaires

from ..conftest import ROOT, Outcome, edit, small_workspace

OWN = """
[[area]]
id = "all"
name = "Allt"

[[indicator]]
id = "structures"
name = "Strukturer"
area = "all"
number = 7
level = "organisation"
questions = { board = "structures" }
"""


@pytest.fixture(scope="module")
def shipped() -> Instrument:
    instrument, problems = read_instrument(ROOT / "no such folder")
    assert not problems
    return instrument


def own(folder: Path, text: str) -> tuple[Instrument, list[Problem]]:
    """The instrument of a workspace with a file of its own."""
    (folder / "questionnaires").mkdir(exist_ok=True)
    (folder / "questionnaires" / INSTRUMENT_FILE).write_text(text, "utf-8")
    return read_instrument(folder)


def told(problems: list[Problem]) -> str:
    """What is wrong, without the name of the file."""
    return "\n".join(problem.told("en") for problem in problems)


# --- what is shipped -------------------------------------------------------------------------


def test_every_shipped_question_is_of_exactly_one_indicator(shipped: Instrument) -> None:
    asked = {
        (name, question.id)
        for name in shipped_files()
        for question in load_questionnaire(name).questions
    }
    named = Counter(pair for i in shipped.indicators for pair in i.questions.items())
    assert set(named) == asked and set(named.values()) == {1}


def test_every_shipped_question_has_an_area_and_every_area_questions(shipped: Instrument) -> None:
    for name in shipped_files():
        assert all(q.area for q in shipped.with_areas(load_questionnaire(name)).questions)
    assert 4 <= len(shipped.areas) <= 6 and all(map(shipped.in_area, shipped.areas))
    in_order = [i for area in shipped.areas for i in shipped.in_area(area)]
    assert in_order == list(shipped.indicators)


@pytest.mark.parametrize(
    ("indicator", "surveys"),
    [
        ("structures", {"staff", "board", "managers"}),
        ("experience", {"staff", "managers", "participants"}),
        ("time", {"staff", "participants"}),
        ("sex_statistics", {"board", "managers"}),
    ],
)
def test_one_indicator_is_seen_by_several(
    shipped: Instrument, indicator: str, surveys: set[str]
) -> None:
    (found,) = (i for i in shipped.indicators if i.id == indicator)
    assert set(found.questions) == surveys
    assert all(shipped.of(name, question) is found for name, question in found.questions.items())


def test_what_two_surveys_ask_in_the_same_words_is_one_indicator(shipped: Instrument) -> None:
    indicators_by_text: dict[str, set[str]] = {}
    for name in shipped_files():
        for question in load_questionnaire(name).questions:
            indicator = shipped.of(name, question.id)
            assert indicator is not None
            for text in {question.text, *question.wording.values()}:
                indicators_by_text.setdefault(text, set()).add(indicator.id)
    assert {len(ids) for ids in indicators_by_text.values()} == {1}


def test_no_number_or_level_is_invented_and_the_file_says_whose_grouping_it_is(
    shipped: Instrument,
) -> None:
    assert not any(indicator.number or indicator.level for indicator in shipped.indicators)
    text = (ROOT / "questionnaires" / INSTRUMENT_FILE).read_text("utf-8")
    assert "OUR grouping, by the questions' content, and not NNS's" in text.replace("\n# ", " ")


def test_each_name_is_in_both_languages(shipped: Instrument) -> None:
    names = [area.name for area in shipped.areas]
    names += [words for i in shipped.indicators for words in (i.name, i.short)]
    assert all(name.sv and name.en and name.sv != name.en for name in names)


# --- a file of a workspace's own --------------------------------------------------------------


def test_a_workspaces_own_file_goes_before(tmp_path: Path) -> None:
    instrument, problems = own(tmp_path, OWN)
    assert not problems
    (indicator,) = instrument.indicators
    assert (indicator.number, indicator.level) == ("7", Level.ORGANISATION)
    assert spoken(indicator.short, "en") == spoken(indicator.short, "sv") == "Strukturer"
    assert instrument.of("board", "sex_statistics") is None
    board = instrument.with_areas(load_questionnaire("board"))
    areas = [spoken(q.area, "sv") if q.area else None for q in board.questions]
    assert areas == ["Allt", None, None, None, None]


def test_areas_that_a_questionnaire_names_itself_go_before(
    tmp_path: Path, shipped: Instrument
) -> None:
    path = tmp_path / "board.toml"
    path.write_bytes((ROOT / "questionnaires" / "board.toml").read_bytes())
    edit(path, 'id = "sex_statistics"', 'id = "sex_statistics"\narea = "Kön"')
    named = shipped.with_areas(load_questionnaire(path))
    assert [question.area for question in named.questions] == [None, None, None, "Kön", None]


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('area = "all"', 'area = "al"', "“al” cannot be chosen. Did you mean “all”?"),
        ("number", "numer", "unknown name. Did you mean “number”?"),
        ("number = 7", "number = 0", "“indicator 1.number”: "),
        ('level = "org', 'level = "arg', "Did you mean “organisation”?"),
        ('{ board = "structures" }', '{ bord = "structures" }', "Did you mean “board”?"),
        ('{ board = "structures" }', '{ board = "structure" }', "Did you mean “structures”?"),
        ('questions = { board = "structures" }', "questions = 3", "“indicator 1.questions”: "),
        ('id = "all"\n', "", "“area 1.id”: is missing."),
        ('area = "all"\n', "", "“indicator 1.area”: is missing."),
    ],
)
def test_what_is_wrong_in_it_is_told(tmp_path: Path, old: str, new: str, said: str) -> None:
    assert old in OWN
    instrument, problems = own(tmp_path, OWN.replace(old, new))
    assert said in told(problems) and instrument == Instrument()


def test_a_question_of_two_indicators_is_an_error(tmp_path: Path) -> None:
    second = OWN[OWN.index("[[indicator]]") :].replace('id = "structures"', 'id = "again"', 1)
    _, problems = own(tmp_path, OWN + second)
    expected = "the question board.structures belongs to two indicators, “structures” and “again”."
    assert told(problems) == f"“questions”: {expected}"
    _, problems = own(tmp_path, OWN + OWN)
    assert "“all” is used twice." in told(problems) and "“structures” is used" in told(problems)


def test_a_file_that_is_no_toml_is_told_where_the_workspace_is_opened(tmp_path: Path) -> None:
    folder = small_workspace(tmp_path / "ws")
    own(folder, "[[area")
    with pytest.raises(ProblemsError, match=INSTRUMENT_FILE):
        open_workspace(folder)


def test_a_copy_that_nobody_changed_allows_a_questionnaire_with_fewer_questions(
    tmp_path: Path,
) -> None:
    folder = small_workspace(tmp_path / "ws")
    questionnaire = folder / "questionnaires" / "board.toml"
    edit(questionnaire, 'id = "evaluation_use"', 'id = "other_name"')
    text = (ROOT / "questionnaires" / INSTRUMENT_FILE).read_text("utf-8")
    assert own(folder, text)[1] == []
    _, problems = own(folder, text + "# mine\n")
    assert "“evaluation_use” cannot be chosen" in told(problems)


def test_a_workspace_has_the_instrument_and_its_areas() -> None:
    workspace = open_workspace(ROOT)
    structures = workspace.questionnaires["staff"].question("structures")
    indicator = workspace.instrument.of("staff", "structures")
    assert indicator is not None and structures.area == indicator.area.name
    assert spoken(indicator.area.name, "sv") == "Samverkan"
    assert spoken(indicator.area.name, "en") == "Cooperation"


# --- surveys whose words are in no public report ----------------------------------------------


@pytest.mark.parametrize("name", DRAFTS)
def test_a_draft_has_all_but_questions(name: str) -> None:
    questionnaire, problems = read_questionnaire(draft_files()[name])
    assert (questionnaire.id, questionnaire.questions) == (name, ())
    assert questionnaire.groupings
    assert [p.told("sv") for p in problems] == [
        "”question”: NNS äger orden: klistra in frågorna ur er manual här."
    ]
    with pytest.raises(ProblemsError, match="NNS owns the words"):
        load_questionnaire(draft_files()[name])


@pytest.mark.parametrize("name", DRAFTS)
def test_a_draft_with_a_question_is_a_questionnaire(tmp_path: Path, name: str) -> None:
    path = tmp_path / f"{name}.toml"
    text = draft_files()[name].read_text("utf-8")
    head, mark, example = text.partition("# [[question]]")
    assert mark
    path.write_text(head + (mark + example).replace("\n# ", "\n")[2:], "utf-8")
    assert [question.id for question in load_questionnaire(path).questions] == ["a_name"]


def test_check_explains_a_draft_in_a_line(tmp_path: Path, indicators: object) -> None:
    folder = small_workspace(tmp_path / "ws")
    assert callable(indicators)
    added: Outcome = indicators("init", folder, "--with", "referrers")
    assert "paste the questions of your manual into the file." in added.out
    path = folder / "questionnaires" / "referrers.toml"
    _, problems = check_workspace(folder)
    (problem,) = (p for p in problems if p.file == str(path))
    assert problem.severity is Severity.WARNING
    assert problem.text("en").endswith(
        "NNS owns the words: paste the questions of your manual here."
    )
    assert "referrers" not in known_questionnaires(folder)


def test_a_round_of_a_draft_is_an_error(tmp_path: Path, indicators: object) -> None:
    folder = small_workspace(tmp_path / "ws")
    assert callable(indicators)
    indicators("init", folder, "--with", "participants_exit")
    rounds = folder / "responses" / "rounds.toml"
    edit(rounds, "[board.2022]", '[participants_exit.2022]\nfile = "x.csv"\n[board.2022]')
    with pytest.raises(ProblemsError, match="NNS owns the words"):
        open_workspace(folder)
    _, problems = check_workspace(folder)
    told_here = [p for p in problems if p.key == "questionnaire.draft"]
    assert [p.severity for p in told_here] == [Severity.ERROR]
    assert "indicators questionnaire survey.lss" in (told_here[0].hint("en") or "")


@pytest.mark.parametrize("name", ["referrers", "remittenter", "participants_exit"])
def test_a_round_without_a_file_says_how_to_make_one(tmp_path: Path, name: str) -> None:
    folder = small_workspace(tmp_path / "ws")
    rounds = folder / "responses" / "rounds.toml"
    edit(rounds, "[board.2022]", f'[{name}.2023]\nfile = "x.csv"\n[board.2022]')
    _, problems = read_workspace(folder)
    (problem,) = problems
    known = name if name in DRAFTS else "referrers"
    assert f"is called {known} and has no file: NNS owns the words." in problem.text("en")
    hint = problem.hint("en") or ""
    assert f"--with {known}" in hint and f"-o questionnaires/{known}.toml" in hint


def test_a_new_workspace_has_them_only_if_it_is_asked_to(
    tmp_path: Path, indicators: object
) -> None:
    assert callable(indicators)
    folder = tmp_path / "ws"
    indicators("init", folder)
    new = {path.stem for path in (folder / "questionnaires").glob("*.toml")}
    assert new == {"staff", "board", "managers", "participants"}
    indicators("init", folder, "--with", "referrers", "--with", "indicators")
    added = {path.stem for path in (folder / "questionnaires").glob("*.toml")} - new
    assert added == {"referrers", "indicators"}
