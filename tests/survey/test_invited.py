"""How many were asked: a number, or one for each group, and nothing that is not said."""

from __future__ import annotations

from pathlib import Path

from indicators.survey.invited import InvitedGroups

from ..subtests import as_subtests
from .test_rounds import MINIMAL, load

Numbers = dict[str, dict[str, int]]


@as_subtests(
    ("invited", "total", "numbers"),
    [
        ("39", 39, {}),
        ("{ MIA = 12, SamMA = 14 }", 26, {"": {"MIA": 12, "SamMA": 14}}),
        ("{ total = 39, MIA = 12 }", 39, {"": {"MIA": 12}}),
        ("{ total = 39 }", 39, {}),
        ("{ unit = { MIA = 12 } }", 12, {"unit": {"MIA": 12}}),
        (
            '{ unit = { MIA = 12, "Östra teamet" = 9 }, sex = { Kvinna = 15, Man = 6 } }',
            21,
            {"unit": {"MIA": 12, "Östra teamet": 9}, "sex": {"Kvinna": 15, "Man": 6}},
        ),
        ("{ total = 39, unit = { total = 3 } }", 39, {"unit": {"total": 3}}),
    ],
)
def test_the_numbers_of_groups_add_up_to_the_total_unless_it_is_given(
    tmp_path: Path, invited: str, total: int, numbers: Numbers
) -> None:
    rounds, said = load(tmp_path, MINIMAL.replace("39", invited))
    assert not said
    (wave,) = rounds.waves
    assert (wave.invited, wave.invited_groups.numbers) == (total, numbers)
    assert wave.invited_groups.with_total == ("total = 39" in invited)


def test_the_groups_may_have_a_section_of_their_own(tmp_path: Path) -> None:
    own = "[staff.2022.invited]\nMIA = 12\nSamMA = 14\n"
    rounds, said = load(tmp_path, MINIMAL.replace("invited = 39\n", own))
    assert not said and rounds.waves[0].invited == 26


@as_subtests(
    ("invited", "said"),
    [
        ("{}", "“staff.2022.invited”: has to be a whole number, or names of groups"),
        ("{ unit = {} }", "“staff.2022.invited.unit”: has to be a whole number, or names"),
        ("{ MIA = 0 }", "“staff.2022.invited.MIA”: has to be a whole number of at least 1"),
        ('{ MIA = "12" }', "“staff.2022.invited.MIA”: has to be a whole number of at least 1"),
        ("{ unit = { MIA = 12 }, SamMA = 3 }", "has to be a whole number, or names of groups"),
        ("{ MIA = 12, mia = 12 }", "“staff.2022.invited.mia”: the group stands there twice"),
        ("{ total = 20, MIA = 12, SamMA = 14 }", "the groups have 26 people asked together"),
        ("{ unit = { MIA = 12 }, sex = { Man = 3 } }", "different numbers of people asked"),
        ("{ Östra = 3 }", "row 5: the row cannot be read"),
        ("{ MIA Vidare = 3 }", "row 5: the row cannot be read"),
    ],
)
def test_each_mistake_in_the_numbers_of_groups_is_told(
    tmp_path: Path, invited: str, said: str
) -> None:
    try:
        told = load(tmp_path, MINIMAL.replace("39", invited))[1]
    except Exception as error:  # what is no TOML at all is told by itself
        told = str(error)
    assert said in told


def test_a_printed_table_has_no_groups_to_give_numbers_of(tmp_path: Path) -> None:
    text = MINIMAL.replace("file =", "published =").replace("39", "{ MIA = 12 }")
    assert "the number asked is a single one" in load(tmp_path, text)[1]


def test_one_of_several_files_need_not_have_all_groups(tmp_path: Path) -> None:
    text = MINIMAL.replace('"personal.csv"', '["a.csv", "b.csv"]').replace("39", "{ MIA = 12 }")
    rounds, said = load(tmp_path, text)
    assert not said
    (wave,) = rounds.waves
    assert wave.invited_groups.numbers and not any(p.invited_groups.numbers for p in wave.parts)


def test_a_group_has_its_number_whatever_the_case_of_its_name() -> None:
    groups = InvitedGroups(numbers={"unit": {"mia  vidare": 12}})
    assert groups.of("unit", "MIA Vidare") == 12
    assert groups.of("unit", "SamMA") is None and groups.of("sex", "MIA Vidare") is None
    assert InvitedGroups(numbers={"": {"MIA": 12}}).of("sex", "MIA") == 12
