"""Wholes of a workspace's waves: made on request, of the years that have rows."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

from indicators.words.said import spoken
from indicators.workspace import Workspace, open_workspace
from indicators.workspace.results import (
    measured_pairs,
    measured_series,
    pairs_with_wholes,
)


def test_the_whole_questionnaire_is_told_on_request(workspace: Workspace) -> None:
    waves = workspace.waves_of(2022)
    plain, _ = measured_pairs(workspace, waves, ["unit"])
    assert not any(pair.wholes for pair in plain)
    pairs, problems = pairs_with_wholes(workspace, waves, ["unit"])
    assert problems == measured_pairs(workspace, waves, ["unit"])[1]
    staff = pairs[0].whole()
    assert staff is not None
    assert (staff.earlier_mean, staff.later_mean, staff.points) == (75, 79, 4)
    # Blank answers are silent as well.
    assert staff.silent == (Decimal(-17), Decimal(24))
    # Of three units one is shown in both years: the others are hidden in 2022, in every question.
    areas = [None, "Stöd och delaktighet", "Samverkan", "Jämställdhet och jämlikhet"]
    told = [(w.group.name, spoken(w.area, "sv") if w.area else None) for w in pairs[0].wholes]
    shown = ("", "Samverkansteamen för unga vuxna")
    assert told == [(name, area) for name in shown for area in areas]


def test_a_series_has_the_wholes_of_all_its_years(workspace: Workspace) -> None:
    waves = workspace.waves_of(2022)
    series, _ = measured_series(workspace, waves, ["unit"], with_wholes=True)
    pairs, _ = pairs_with_wholes(workspace, waves, ["unit"])
    for one, pair in zip(series, pairs, strict=True):
        assert one.pair.wholes == pair.wholes
    board = series[1].up_to(1).pair.whole()
    assert board is not None and board.years == (2020, 2021)
    trend = series[1].trend()
    assert trend is not None and trend.years == (2020, 2021, 2022)


def test_a_whole_that_only_other_questions_answered_have_moved_is_not_told(tmp_path: Path) -> None:
    """Of 60, 54 are positive of the first question both years, 12 of the second. In the second
    year 40 of those who are not leave it blank: a mean of 55 becomes 78, and no question moves."""
    waves = {}
    for year, blank in ((2021, 0), (2022, 40)):
        first = ["Helt och hållet"] * 54 + ["Inte alls"] * 6
        answered = 60 - blank
        second = ["Helt och hållet"] * (answered // 5) + ["Inte alls"] * (answered * 4 // 5)
        second += [""] * blank
        rows = zip(first, second, strict=True)
        waves[year] = "\n".join(["Fungerar q1?;Fungerar q2?", *map(";".join, rows)])
    workspace = two_questions(tmp_path, waves)
    ((pair,), _) = pairs_with_wholes(workspace, workspace.waves_of(2022))
    assert [change.points("positive") for change in pair.changes()] == [0, 0]
    assert pair.whole() is None


def two_questions(folder: Path, waves: dict[int, str]) -> Workspace:
    """A workspace of a questionnaire of two questions, with the answers of each year."""
    (folder / "questionnaires").mkdir()
    (folder / "responses").mkdir()
    labels = '{ label = "Inte alls", valence = "negative" }, '
    labels += '{ label = "Helt och hållet", valence = "positive" }'
    text = f'id = "staff"\ntitle = "Personal"\n[scale.extent]\nalternatives = [{labels}]\n'
    for name in ("q1", "q2"):
        text += f'[[question]]\nid = "{name}"\ntext = "Fungerar {name}?"\nscale = "extent"\n'
    (folder / "questionnaires" / "staff.toml").write_text(text, "utf-8")
    rounds = 'association = "Prov"\npopulation = "process"\n'
    for year, answers in waves.items():
        rounds += f'[staff.{year}]\nfile = "{year}.csv"\ninvited = 60\n'
        (folder / "responses" / f"{year}.csv").write_text(answers, "utf-8")
    (folder / "responses" / "rounds.toml").write_text(rounds, "utf-8")
    return open_workspace(folder)
