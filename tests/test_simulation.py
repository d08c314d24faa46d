"""The simulation fails where a report tells too much, and what it draws is what it says."""

from __future__ import annotations

import numpy as np
import pytest

from benchmarks import simulation
from benchmarks.simulation import KINDS, SCENARIOS, Scenario, false_rates, powers

FEW = Scenario("new people each year", reports=200)


def test_a_rate_above_five_percent_and_two_standard_errors_is_a_fault() -> None:
    quiet = dict.fromkeys(KINDS, 0.05)
    loud = quiet | {"to speak of": 0.0563}
    rates = {(SCENARIOS[0], 6): quiet, (SCENARIOS[1], 31): loud}
    (fault,) = simulation.print_false(rates)
    assert fault == f"{SCENARIOS[1].name}, 31 answers: to speak of in 5.6% of reports"


def test_what_those_who_answered_say_has_changed_where_others_answer() -> None:
    (harder,) = (s for s in SCENARIOS if s.inclined[0] != s.inclined[1] and s.answering == 0.8)
    among = dict.fromkeys(KINDS, 0.0) | {"clear among": 0.9, "secured": 0.9}
    assert not list(simulation.print_false({(harder, 31): among}))
    assert list(simulation.print_false({(harder, 31): among | {"clear": 0.11}}))


def test_an_interval_that_covers_too_little_is_a_fault() -> None:
    assert not list(simulation.print_coverage({(FEW, 6): (0.95, 0.92)}))
    assert list(simulation.print_coverage({(FEW, 6): (0.95, 0.91)}))


def test_a_simulation_with_a_fault_ends_with_status_one(monkeypatch: pytest.MonkeyPatch) -> None:
    for table in ("SCENARIOS", "POWERS", "COVERED"):
        monkeypatch.setattr(simulation, table, ())
    assert simulation.main() == 0
    monkeypatch.setattr(simulation, "print_false", lambda rates: iter(["too much"]))
    assert simulation.main() == 1


def test_without_the_adjustment_the_simulation_would_fail(monkeypatch: pytest.MonkeyPatch) -> None:
    def unadjusted(trees: list[simulation.Tree]) -> dict[object, float]:
        own = {tree.name: tree.p_value or 0.0 for tree in trees}
        parts = (unadjusted(list(tree.parts)) for tree in trees)
        return own | {name: p for found in parts for name, p in found.items()}

    assert false_rates((FEW, 31))["clear"] <= 0.05
    monkeypatch.setattr(simulation, "adjusted", unadjusted)
    assert false_rates((FEW, 31))["clear"] > 0.1


def test_what_is_drawn_has_the_shares_and_the_correlation_it_says() -> None:
    random = np.random.default_rng(0)
    scenario = Scenario("", between=0.5, stable=0.9, new=0.5, fallen=(20,))
    (before, _), (after, _) = simulation.drawn(scenario, 200, random)
    fallen = [0.55, *simulation.SHARES[1:]]
    assert before.mean(axis=(0, 1)) == pytest.approx(simulation.SHARES, abs=0.01)
    assert after.mean(axis=(0, 1)) == pytest.approx(fallen, abs=0.01)
    new, same = (
        (before[:, who, 1] == after[:, who, 1]).mean() for who in (slice(100), slice(100, 200))
    )
    assert new == pytest.approx(0.9**2 + 0.1**2, abs=0.01) and same > 0.9


def test_whoever_is_inclined_to_answer_is_more_positive() -> None:
    scenario = Scenario("", answering=0.8, inclined=(0, 2))
    years = simulation.drawn(scenario, 40, np.random.default_rng(0))
    (before, asked), (after, asked_later) = years
    assert before.shape == after.shape == (simulation.AT_ONCE, 40, simulation.QUESTIONS)
    for each in (asked, asked_later):
        assert each.min() >= 40 and each.mean() == pytest.approx(50, abs=1)
    assert after.mean() > before.mean() + 0.03


def test_a_great_fall_is_found() -> None:
    fall = Scenario("", fallen=(70, 70, 49) * 4, reports=200)
    assert min(rate for kind in powers((fall, 31)).values() for rate in kind) > 0.95
