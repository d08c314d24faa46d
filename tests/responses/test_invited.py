"""Numbers asked in groups fit the groups of the export, or are told."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from indicators.survey.invited import InvitedGroups
from indicators.survey.questionnaire import Grouping
from indicators.survey.waves import Wave

from ..conftest import make_question, make_questionnaire, make_wave
from ..subtests import as_subtests
from .test_matching import TEXTS, all_matched, said

QUESTIONNAIRE = make_questionnaire(
    *(make_question(name, text=text) for name, text in TEXTS.items()),
    groupings=(Grouping(id="unit", label="Insats"), Grouping(id="sex", label="Kön")),
)
UNITS = ["MIA"] * 5 + ["SamMA"] * 4 + ["Ensam"]


def asked(numbers: Mapping[str, Mapping[str, int]], total: int | None = None) -> Wave:
    sums = [sum(own.values()) for own in numbers.values()]
    groups = InvitedGroups(numbers=numbers, with_total=total is not None)
    return make_wave(invited=total or sums[0], invited_groups=groups)


def told(wave: Wave, units: Sequence[str | None] = UNITS, sexes: Sequence[str] = ()) -> str:
    headers = ["Insats", *(["Kön"] if sexes else []), *TEXTS.values()]
    rows = [[unit, *sexes[n : n + 1], "Delvis", "Till stor del"] for n, unit in enumerate(units)]
    problems = all_matched([headers, *rows], wave, QUESTIONNAIRE)[1]
    return said([problem for problem in problems if problem.key.startswith("invited")])


@as_subtests(
    ("numbers", "total"),
    [
        ({"": {"mia": 5, "SAMMA": 6, "Ensam": 2}}, None),
        ({"unit": {"MIA": 5, "SamMA": 6, "Ensam": 2}}, None),
        ({"": {"MIA": 9}}, 14),
        ({"": {"Ensam": 1}}, 10),
    ],
)
def test_names_are_those_of_the_export_case_aside_also_of_the_smallest_groups(
    numbers: Mapping[str, Mapping[str, int]], total: int | None
) -> None:
    assert not told(asked(numbers, total))


def test_a_name_that_no_group_has_is_an_error_with_the_nearest() -> None:
    found = told(asked({"": {"MIA": 9, "SamM": 5}}, 30))
    assert "svar.csv, “staff.2022.invited.SamM”: no group in the export is called “SamM”" in found
    assert "Did you mean “SamMA”?" in found
    assert "The groups are MIA and SamMA." in told(asked({"": {"Zorb": 5}}, 30))


def hints(wave: Wave) -> list[str]:
    rows = [[unit, "Delvis", "Till stor del"] for unit in UNITS]
    problems = all_matched([["Insats", *TEXTS.values()], *rows], wave, QUESTIONNAIRE)[1]
    return [p.hint("sv") or "" for p in problems if p.key.startswith("invited")]


def test_the_line_that_is_shown_has_a_group_of_the_export() -> None:
    (hint,) = hints(asked({"": {"SamM": 5}}, 30))
    assert "invited = { total = 39, SamMA = 12 }" in hint
    (hint,) = hints(asked({"": {"Zorb": 5}}, 30))
    assert "invited = { total = 39, MIA = 12 }" in hint
    assert all("total = 39, SamMA = 12" in hint for hint in hints(asked({"": {"SamMA": 9}})))


def test_all_who_were_asked_are_called_total() -> None:
    assert hints(asked({"": {"totalt": 39}})) == [
        "Menar du alla tillfrågade, skriv total: total = 39."
    ]


def test_nobody_is_named_who_is_alone_in_a_group() -> None:
    assert "Ensam" not in told(asked({"": {"Ensak": 5}}, 30)).replace("Ensak", "")
    assert "Ensam" not in told(asked({"": {"MIA": 9, "SamMA": 9}}))


def test_without_a_total_each_group_needs_a_number() -> None:
    found = told(asked({"": {"MIA": 9, "Ensam": 3}}))
    assert (
        "“staff.2022.invited”: the number asked is missing for SamMA, so it is not known" in found
    )
    assert "fewer than three" in told(asked({"": {"MIA": 9, "SamMA": 9}}))
    units = [*UNITS, None]
    found = told(asked({"": {"MIA": 9, "SamMA": 9, "Ensam": 3}}), units)
    assert "some have answered without telling their group (Insats)" in found
    assert not told(asked({"": {"MIA": 9}}, 40), units)


def test_more_answers_than_invited_in_a_group_is_an_error_that_does_not_tell_how_many() -> None:
    found = told(asked({"": {"MIA": 4, "SamMA": 9, "Ensam": 3}}))
    assert found == (
        "svar.csv, “staff.2022.invited.MIA”: more answers in the group “MIA” than the 4 invited "
        "according to rounds.toml."
    )
    left = told(asked({"": {"MIA": 9}}, 12))
    assert "12 were asked in all, of whom 9 in the groups that are named. That leaves 3" in left


def test_a_name_in_two_groupings_is_an_error_until_it_is_said_which() -> None:
    sexes = ["MIA"] * 3 + ["Man"] * 7
    assert "in several groupings: Insats and Kön" in told(asked({"": {"MIA": 9}}, 40), UNITS, sexes)
    assert not told(asked({"sex": {"MIA": 9}}, 40), UNITS, sexes)


def test_groupings_are_those_of_the_questionnaire_and_filled() -> None:
    assert "Did you mean “unit”?" in told(asked({"units": {"MIA": 9}}, 40))
    assert "no filled column for Kön" in told(asked({"sex": {"Man": 9}}, 40))
    assert "no filled column for Insats and Kön" in told(asked({"": {"MIA": 9}}), [None] * 4)
