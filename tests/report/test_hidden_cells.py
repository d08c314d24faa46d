"""Which cells of a report hide a number: every one that is marked so, and of what it is."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from indicators.disclosure import HIDDEN, Status
from indicators.documents.model import Document, Mark, Table
from indicators.documents.speaking import spoken
from indicators.documents.web import fragment
from indicators.report import appendix
from indicators.report.choices import choices_from
from indicators.report.hidden_cells import Hidden, Place, hidden_cells
from indicators.results.comparison import Comparison
from indicators.words.said import Said, Words
from indicators.workspace import Workspace, open_workspace
from indicators.workspace.goals import outcomes_of
from indicators.workspace.results import measured_pairs

_MARKS = [Said(f"mark.{status.value}") for status in HIDDEN]

LEAST = 31

GOAL = """
[[goal]]
text = "Fler möts"
questionnaire = "staff"
question = "time"
target = 80
"""


def made(
    workspace: Workspace, year: int, by: list[str], **parts: object
) -> tuple[Document[Words], list[Comparison], dict[Place, Hidden]]:
    pairs, _ = measured_pairs(workspace, workspace.waves_of(year), by, LEAST)
    instrument = workspace.instrument
    choices = choices_from(workspace.rounds, instrument, overview=instrument, **parts)
    goals = outcomes_of(workspace, year, LEAST)[0]
    document = appendix(pairs, choices, goals)
    return document, pairs, hidden_cells(document, pairs, choices, goals)


@pytest.fixture
def strict(copied_workspace: Path) -> Workspace:
    """The repository's workspace with a goal; of what is counted with ``LEAST`` much is hidden."""
    rounds = copied_workspace / "responses" / "rounds.toml"
    rounds.write_text(rounds.read_text("utf-8") + GOAL, "utf-8")
    return open_workspace(copied_workspace)


@pytest.mark.parametrize("others", [False, True], ids=["years", "others"])
@pytest.mark.parametrize("year", [2020, 2021, 2022])
def test_every_hidden_cell_is_known_and_is_of_a_hidden_number(
    strict: Workspace, year: int, others: bool
) -> None:
    document, pairs, cells = made(strict, year, ["unit", "sex"], with_others=others)
    results = {(r.questionnaire.id, r.year): r for p in pairs for r in (p.earlier, p.later) if r}
    marked = {
        (table.tag, row, column)
        for table in document.tables
        for row, content in enumerate(table.rows)
        for column, cell in enumerate(content.cells)
        if isinstance(cell, Mark) and cell.text in _MARKS
    }
    assert marked and marked <= cells.keys()
    for place, hidden in cells.items():
        of = results[hidden.questionnaire, hidden.year]
        group = of.group(hidden.group) if hidden.group else None
        status = (of.get(hidden.question, group) if group else of.get(hidden.question)).status
        is_others = place[0].endswith(".others")  # of all others there is no result to look up
        assert status in (*HIDDEN, Status.MASKED) or is_others, (place, hidden)


def test_a_link_is_put_into_just_these_cells_and_nothing_else_is_changed(
    strict: Workspace,
) -> None:
    document, _, cells = made(strict, 2021, ["unit"])
    words = spoken(document, "sv")
    links = {place: f'/varfor?{number}&"' for number, place in enumerate(cells)}
    without, linked = fragment(words, "sv"), fragment(words, "sv", links)
    assert linked.count("<a href") == len(cells) > 0
    assert linked.count("varför döljs det här?") == len(cells)
    assert linked.count('&amp;&quot;"') == len(cells)
    assert fragment(words, "sv", {}) == without == unlinked(linked)


def unlinked(page: str) -> str:
    """A page as it is without the links."""
    return re.sub(r'<a href="[^"]*" class="why">(.*?)<span class="unseen">[^<]*</span></a>', r"\1",
                  page)  # fmt: skip


def test_a_single_table_can_have_links_too(strict: Workspace) -> None:
    document, _, cells = made(strict, 2021, ["unit"])
    tag, row, column = next(iter(cells))
    (table,) = (t for t in spoken(document, "en").tables if t.tag == tag)
    assert isinstance(table, Table)
    linked = fragment(table, "en", {(tag, row, column): "/why"})
    assert linked.count('<a href="/why" class="why">') == 1
    assert "why is this hidden?" in linked
