"""Wholes of a workspace's waves: made on request, of the years that have rows."""

from __future__ import annotations

from decimal import Decimal

from indicators.workspace import Workspace
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
    assert staff.silent == (Decimal(-17), Decimal(23))
    # Of three units one is shown in both years: the others are hidden in 2022, in every question.
    assert [whole.group.name for whole in pairs[0].wholes] == [
        "",
        "Samverkansteamen för unga vuxna",
    ]


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
