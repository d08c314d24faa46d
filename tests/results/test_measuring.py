"""What stands between an attack and what is written: no output is other than what was attacked."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from indicators.disclosure import Cell, Range, Status, shown_figure, shown_size
from indicators.disclosure.protection import Protection, Unprotectable
from indicators.disclosure.release import TOGETHER, Breach, Release
from indicators.disclosure.solver import Impossible
from indicators.results import measuring
from indicators.results import protection_order as steps
from indicators.results.in_print import release_from
from indicators.results.measuring import measure
from indicators.results.protection_order import Settled, _counted
from indicators.results.sealed import Results
from indicators.survey.questionnaire import Questionnaire
from indicators.survey.waves import Wave
from indicators.words.errors import DisclosureError

from ..conftest import Outcome, make_question, make_questionnaire, make_responses, make_wave, unit
from ..subtests import as_subtests

Command = Callable[..., Outcome]
QUESTIONNAIRE = make_questionnaire(make_question("q1"), make_question("q2"))
UNITS = ["A"] * 8 + ["B"] * 12 + ["C"] * 14  # 8 are too few, and the 12 hidden for their sake
RESPONSES = make_responses(
    QUESTIONNAIRE, [((0, 2, 3, 5)[n % 4], (0, 5, 3)[n % 3]) for n in range(34)], UNITS
)


def measured(*earlier: Release) -> Results:
    return measure(RESPONSES, QUESTIONNAIRE, make_wave(), "unit", earlier)


def seals_otherwise(monkeypatch: pytest.MonkeyPatch, changes: dict[Cell, Status]) -> None:
    """From here on, other marks are sealed than those that were attacked."""
    seal = measuring._seal

    def otherwise(settled: Settled, asked: Questionnaire, wave: Wave) -> Results:
        statuses = settled.protection.statuses | changes  # type: ignore[operator]
        protection = replace(settled.protection, statuses=statuses)
        return seal(replace(settled, protection=protection), asked, wave)

    monkeypatch.setattr(measuring, "_seal", otherwise)


@as_subtests(
    "changes",
    [
        {Cell("q1", unit("B")): Status.SHOWN},
        {Cell(None, unit("B")): Status.SHOWN},
        {Cell("q2", unit("A")): Status.COMPLEMENT},
        {Cell("q2", unit("C")): Status.COMPLEMENT},
        {Cell("q1"): Status.NOT_ASKED},
    ],
    ids=["an answer more", "a size more", "another mark", "less", "a question gone"],
)
def test_what_is_sealed_is_what_was_attacked_or_there_is_nothing(
    changes: dict[Cell, Status], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert measured().get("q1", "B").status is Status.COMPLEMENT
    seals_otherwise(monkeypatch, changes)
    with pytest.raises(DisclosureError, match="staff 2022: what would be written is not what was"):
        measured()


def test_what_was_not_attacked_is_not_written(
    indicators: Command, copied_workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seals_otherwise(monkeypatch, {Cell(None): Status.COMPLEMENT})
    out = copied_workspace / "a.md"
    outcome = indicators("report", copied_workspace, "-o", out, "--publish", "2023-03-01")
    assert outcome.code == 1 and outcome.err.startswith("Error: ")
    assert "is not what was audited. Nothing was written." in outcome.err
    assert not out.exists()
    assert not (copied_workspace / "responses" / "published.jsonl").exists()


# --- what is in print already ---------------------------------------------------------------


def given_away() -> Release:
    """What is in print of our round, and beside it the 12 of B: 34 less 12 less 14 are the 8 of A.

    Nothing that we print is like that, but what was written down may be.
    """
    release, counted = release_from(measured()), _counted(RESPONSES, [("unit",)], ())
    figures = dict(release.figures)
    figures[Cell(None, unit("B"))] = shown_size(counted.sizes[unit("B")])
    for question in ("q1", "q2"):
        cell = Cell(question, unit("B"))
        figures[cell] = shown_figure(counted.counts[cell])
    return replace(release, figures=figures)


def test_what_print_has_given_away_already_is_no_reason_to_print_nothing() -> None:
    """It can be undone no more. What is in print is shown, and of A nothing, though it is known."""
    for by in (None, "unit"):
        results = measure(RESPONSES, QUESTIONNAIRE, make_wave(), by, (given_away(),))
        assert {results.get(question).status for question in ("q1", "q2")} == {Status.SHOWN}
    statuses = {name: results.get("q1", unit(name)).status for name in "ABC"}
    assert statuses == {"A": Status.TOO_FEW, "B": Status.SHOWN, "C": Status.SHOWN}


def test_figures_that_clash_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_: object) -> Protection:
        cells = frozenset([Cell("q2"), Cell("q2", unit("B")), Cell("q2", unit("C"))])
        raise Unprotectable(
            Breach(
                cell=Cell("q2", unit("A")), what=TOGETHER, known=Range(8, 8), sources=lambda: cells
            )
        )

    monkeypatch.setattr(steps, "protect", fails)
    with pytest.raises(DisclosureError) as raised:
        measured()
    assert raised.value.text() == (
        "staff 2022: hidden answers could be worked out from what is shown (q2, q2 B, q2 C), "
        "and nothing more can be hidden. Nothing was written."
    )
    assert "räknas ut av det som visas (q2, q2 B, q2 C), och" in raised.value.text("sv")
    assert "indicators ledger shows what has been published" in (raised.value.hint() or "")


@pytest.mark.parametrize(
    ("used", "named"), [([Cell(None)], ""), ([Cell(None), Cell("q1", unit("B"))], " (q1 B)")]
)
def test_figures_without_a_name_are_no_empty_parentheses(
    used: list[Cell], named: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: object) -> Protection:
        breach = Breach(
            cell=Cell("q1"), what=TOGETHER, known=Range(1, 1), sources=lambda: frozenset(used)
        )
        raise Unprotectable(breach)

    monkeypatch.setattr(steps, "protect", fails)
    with pytest.raises(DisclosureError) as raised:
        measured()
    assert f"from what is shown{named}, and nothing more can be hidden" in raised.value.text()


def test_print_that_no_answers_agree_with_is_one_clear_error(
    indicators: Command, copied_workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing that is known today leads there, so the solver is made to say it."""

    def fails(*_: object) -> Protection:
        raise Impossible("audit.impossible")

    monkeypatch.setattr(steps, "protect", fails)
    outcome = indicators("table", copied_workspace, "-o", copied_workspace / "a.csv")
    assert outcome.code == 1 and not (copied_workspace / "a.csv").exists()
    assert outcome.err.startswith("Error: The figures published earlier for ")
    assert "cannot agree with those of today. Nothing was written." in outcome.err
    assert "Check that published.jsonl belongs to the same workspace" in outcome.err
