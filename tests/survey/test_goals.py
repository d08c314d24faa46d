"""Goals in ``rounds.toml``: read strictly, and only of what has been asked."""

from __future__ import annotations

from pathlib import Path

import pytest

from indicators.survey.goals import Goal
from indicators.survey.waves import RoundsFile, load_rounds
from indicators.words.errors import ProblemsError
from indicators.workspace import open_workspace

from ..subtests import as_subtests

ROUNDS = 'association = "Förbundet"\n[staff.2022]\nfile = "personal.csv"\n'
ASKED = 'text = "Tid"\ntarget = 80\n'
MEASURED = ASKED + 'questionnaire = "staff"\nquestion = "time"\n'
TYPED = ASKED + 'measure = "Andel i arbete"\nresult = 46\nsource = "Uppföljning"\n'


def load(folder: Path, goal: str) -> tuple[RoundsFile, str]:
    path = folder / "rounds.toml"
    path.write_text(f"{ROUNDS}[[goal]]\n{goal}", encoding="utf-8")
    rounds, problems = load_rounds(path)
    return rounds, "\n".join(problem.text() for problem in problems)


def test_goals_are_read_in_order(tmp_path: Path) -> None:
    rounds, said = load(
        tmp_path, f'{MEASURED}years = [2022, 2021]\ngroup = "MIA"\n[[goal]]\n{TYPED}'
    )
    assert not said
    assert rounds.goals == (
        Goal(
            text="Tid", target=80, questionnaires=("staff",), question="time",
            group="MIA", years=(2021, 2022),
        ),
        Goal(text="Tid", target=80, measure="Andel i arbete", result=46, source="Uppföljning"),
    )  # fmt: skip
    assert [rounds.goals[0].is_of(year) for year in (2021, 2022, 2023)] == [False, True, False]
    assert rounds.goals[1].is_of(2023)


@as_subtests(
    ("goal", "said"),
    [
        ("", "“goal 1.text”: is missing"),
        ('text = "Tid"\nquestionnaire = "staff"\nquestion = "time"\n', "1.target”: is missing"),
        (ASKED, "either question, indicator or result"),
        (MEASURED + 'indicator = "time"\n', "either question, indicator or result"),
        (MEASURED + "result = 3\n", "either question, indicator or result"),
        (ASKED + 'question = "time"\n', "“goal 1.questionnaire”: is missing"),
        (MEASURED.replace("80", "120"), "a target is at most 100"),
        (MEASURED.replace("80", "0"), "a whole number of at least 1"),
        (MEASURED + "tagret = 80\n", "“goal 1.tagret”: unknown name. Did you mean “target”"),
        (MEASURED + "years = 2022\n", "“goal 1.years”"),
        (MEASURED + "years = []\n", "“goal 1.years”"),
        (MEASURED + 'source = "X"\n', "“goal 1.source”: belongs only to goals that have a result"),
        (TYPED + 'group = "MIA"\n', "“goal 1.group”: belongs only to goals that surveys"),
        (TYPED.replace("46", "101"), "a result is at most 100"),
        (TYPED.replace('source = "Uppföljning"\n', ""), "“goal 1.source”: is missing"),
        (TYPED.replace('measure = "Andel i arbete"\n', ""), "“goal 1.measure”: is missing"),
        (TYPED + 'population = "these"\n', "does not belong in a section"),
    ],
)
def test_a_goal_that_cannot_be_is_told(tmp_path: Path, goal: str, said: str) -> None:
    assert said in load(tmp_path, goal)[1]


@pytest.mark.parametrize(
    ("goal", "said"),
    [
        ('questionnaire = "staf"\nquestion = "time"', "no round. Did you mean “staff”"),
        ('questionnaire = "staff"\nquestion = "tmie"', "no question “tmie”. Did you mean “time”"),
        ('indicator = "tmie"', "no indicator “tmie”. Did you mean “time”"),
        (
            'questionnaire = "staff"\nquestion = "time"\nyears = [2019, 2022]',
            "the question “time” was not asked in staff 2019",
        ),
        ('indicator = "time"\nyears = [2019, 2022]', "not asked in staff 2019"),
        ('indicator = "own_say"', "no round has asked “own_say”"),
        ('indicator = "time"\nyears = [2019]', "no round has asked “time”"),
        ('indicator = "time"\nyears = [2021, 2022]', ""),
    ],
)
def test_a_goal_of_what_was_not_asked_is_an_error(
    copied_workspace: Path, goal: str, said: str
) -> None:
    path = copied_workspace / "responses" / "rounds.toml"
    path.write_text(f"{path.read_text('utf-8')}\n[[goal]]\n{ASKED}{goal}\n", "utf-8")
    if not said:
        assert len(open_workspace(copied_workspace).rounds.goals) == 1
        return
    with pytest.raises(ProblemsError) as raised:
        open_workspace(copied_workspace)
    assert [said in problem.text() for problem in raised.value.problems] == [True]
