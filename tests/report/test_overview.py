"""All indicators on a page: nothing but cells of the tables, a row for what several ask."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from indicators.analysis import Population
from indicators.documents.model import Document, Facts, Paragraph, Table
from indicators.report import appendix
from indicators.report.choices import Choices
from indicators.report.comparison_tables import change_table
from indicators.report.overview import OVERVIEW_COLUMNS, lines_of, overview, overview_records
from indicators.results.comparison import Comparison
from indicators.results.measuring import measure
from indicators.survey.groups import EVERYBODY
from indicators.survey.instrument import Area, Indicator, Instrument
from indicators.survey.policy import Policy
from indicators.words.said import InBoth
from indicators.workspace import Workspace
from indicators.workspace.results import measured_pairs

from ..conftest import (
    ROOT,
    Outcome,
    make_question,
    make_questionnaire,
    make_responses,
    make_wave,
)
from ..speaking import printed, speaking

overview = speaking(overview)
change_table = speaking(change_table)
Command = Callable[..., Outcome]
CHOICES = Choices(association="Prov")
PROCESS = replace(CHOICES, population=Population.PROCESS)


@pytest.fixture(scope="module")
def pairs(workspace: Workspace) -> list[Comparison]:
    return measured_pairs(workspace, workspace.waves_of(2022))[0]


def the_table(document: Document) -> Table:
    (table,) = document.tables
    return table


def cells(table: Table, name: str) -> list[str]:
    """What stands in the row of an indicator."""
    row = next(r for r in table.rows if printed(r.cells[0]) == name and not r.heading)
    return [printed(cell).replace("\xa0", " ") for cell in row.cells[1:]]


def test_every_figure_is_a_cell_of_the_tables(
    workspace: Workspace, pairs: list[Comparison]
) -> None:
    table = the_table(overview(pairs, CHOICES, workspace.instrument))
    lines = lines_of(pairs, CHOICES, workspace.instrument)
    rows = [row for row in table.rows if not row.heading]
    assert len(rows) == len(lines)
    told = 0
    for place, pair in enumerate(pairs, 1):
        changes = change_table(pair, EVERYBODY, CHOICES)
        assert changes is not None
        in_tables = {
            change.question.id: [printed(row.cells[n]) for n in (2, 3)]
            for change, row in zip(pair.changes(), changes.rows, strict=True)
        }
        for line, row in zip(lines, rows, strict=True):
            asked, text = line.of(pair), printed(row.cells[place])
            if asked is None:
                assert text == "–"
                continue
            share, points = in_tables[asked.change.question.id]
            figures, _, base = text.partition("\xa0(")
            assert figures.replace("\xa0", " ") == f"{share}, {points}".replace("\xa0", " ")
            assert not base or int(base.rstrip(")")) == asked.change.later.base
            told += 1
    assert told == sum(len(pair.later.asked) for pair in pairs) == 24


def test_what_three_surveys_ask_stands_in_one_row(
    workspace: Workspace, pairs: list[Comparison]
) -> None:
    table = the_table(overview(pairs, CHOICES, workspace.instrument))
    assert cells(table, "Strukturer") == ["73 %, −5 (30)", "100 %, +17", "60 %, −13 (5)"]
    assert cells(table, "Medverkan") == ["–", "–", "0 %, −56"]
    headings = [printed(row.cells[0]) for row in table.rows if row.heading]
    assert headings == [
        "Stöd och delaktighet", "Samverkan", "Uppföljning och utveckling",
        "Jämställdhet och jämlikhet",
    ]  # fmt: skip
    assert any("olika ord" in note and "Strukturer" in note for note in table.notes)
    assert any("inte NNS:s" in note for note in table.notes)


def test_a_column_says_how_many_answered_and_what_one_of_them_is(
    workspace: Workspace, pairs: list[Comparison]
) -> None:
    table = the_table(overview(pairs, CHOICES, workspace.instrument))
    labels = [column.label.replace("\xa0", " ") for column in table.columns]
    assert labels[1:] == [
        "Personal (31 av 39, 79 %; en person är 3 p.e.)",
        "Styrelse (4 av 12, 33 %; en person är 25 p.e.)",
        "Chefsgrupper (6 av 15, 40 %; en person är 17 p.e.)",
    ]


def test_the_finding_names_the_strongest_the_weakest_and_the_changes(
    workspace: Workspace, pairs: list[Comparison]
) -> None:
    document = overview(pairs, PROCESS, workspace.instrument)
    (finding,) = (b.text for b in document.sections[0].blocks if isinstance(b, Paragraph))
    assert finding.replace("\xa0", " ") == (
        "Personal: starkast Planering efteråt, 100 %; svagast Kända för andra, 52 %. "
        "Styrelse: alla 5 frågor 100 %. Chefsgrupper: starkast Erfarenheter, Insatsers "
        "erfarenheter och Integrerad jämställdhet, 83 %; svagast Medverkan, 0 %. "
        "Ingen av 24 förändringar är tydlig."
    )


def test_english(workspace: Workspace, pairs: list[Comparison]) -> None:
    table = the_table(overview(pairs, CHOICES, workspace.instrument, language="en"))
    assert cells(table, "Structures") == ["73%, −5 (30)", "100%, +17", "60%, −13 (5)"]
    assert table.title == "Share of positive answers in 2022, a row for each indicator"


# --- small surveys -------------------------------------------------------------------------

QUESTIONNAIRES = [
    make_questionnaire(
        make_question("q1"), make_question("q2"), id=name, short_titles={"sv": name, "en": name}
    )
    for name in ("staff", "board")
]
AREA = Area(id="area", name=InBoth("Området", "The area"))
SHARED = Indicator(
    id="shared",
    name=InBoth("Något gemensamt", "Something shared"),
    short=InBoth("Gemensamt", "Shared"),
    area=AREA,
    questions={"staff": "q1", "board": "q1"},
)
INSTRUMENT = Instrument(areas=(AREA,), indicators=(SHARED,))


def pairs_of(*codes: Sequence[int], **policy: int) -> list[Comparison]:
    """A survey for each list of answers; both questions are answered alike."""
    made = []
    for questionnaire, answers in zip(QUESTIONNAIRES, codes, strict=True):
        responses = make_responses(questionnaire, [[code, code] for code in answers])
        wave = make_wave(Policy(**policy), questionnaire=questionnaire.id, targets={"q1": 80})
        made.append(Comparison(measure(responses, questionnaire, wave)))
    return made


def test_a_hidden_survey_has_a_sentence_in_place_of_its_column() -> None:
    texts = []
    for hidden in ([3, 3, 0, 0], [0, 0, 0, 0]):
        document = overview(pairs_of([3] * 6 + [0] * 4, hidden), CHOICES, INSTRUMENT)
        table = the_table(document)
        assert len(table.columns) == 2
        (facts,) = (b for b in document.sections[0].blocks if isinstance(b, Facts))
        assert [label for label, _ in facts.pairs] == ["board"]
        texts.append(repr(document))
    assert texts[0] == texts[1]


def test_where_all_is_hidden_there_is_no_table() -> None:
    document = overview(pairs_of([3] * 4, [0] * 4), CHOICES, INSTRUMENT)
    assert not document.tables
    assert not re.search(r"\d\s%", repr(document))


def test_targets_and_questions_of_no_indicator() -> None:
    table = the_table(overview(pairs_of([3] * 6 + [0] * 4, [3] * 10), CHOICES, INSTRUMENT))
    assert cells(table, "Gemensamt")[0] == "60 %, mål 80 %: inte nått"
    assert cells(table, "Gemensamt")[1].endswith("mål 80 %: nått")
    assert [printed(row.cells[0]) for row in table.rows if row.heading] == [
        "Området", "Övriga frågor",
    ]  # fmt: skip
    assert len(table.rows) == 1 + 1 + 1 + 2
    assert any(note.startswith("Inget år att jämföra med") for note in table.notes)


def test_records_have_no_figure_of_what_is_hidden() -> None:
    records = overview_records(pairs_of([3] * 6 + [0] * 4, [3, 0, 0, 0]), CHOICES, INSTRUMENT)
    assert records.columns == OVERVIEW_COLUMNS
    hidden = [dict(zip(records.columns, row, strict=True)) for row in records.rows]
    hidden = [row for row in hidden if row["questionnaire"] == "board"]
    assert [row["status"] for row in hidden] == ["too_few", "too_few"]
    assert all(row["base"] is row["positive"] is row["points"] is None for row in hidden)


# --- the command ---------------------------------------------------------------------------


def test_the_command_writes_every_format_of_tables(indicators: Command, tmp_path: Path) -> None:
    for suffix in ("docx", "xlsx", "html", "md", "txt", "csv", "json"):
        path = tmp_path / f"x.{suffix}"
        assert indicators("overview", ROOT, "--year", 2022, "-o", path).code == 0
        assert path.stat().st_size > 1000
    rows = list(csv.DictReader(io.StringIO((tmp_path / "x.csv").read_text("utf-8-sig"))))
    assert len(rows) == 24 and {row["questionnaire"] for row in rows} == {
        "staff", "board", "managers",
    }  # fmt: skip
    out = indicators("overview", ROOT, "--language", "en").out
    assert "Indicators 2022 on a page" in out and "Strukturer" not in out


def test_the_report_begins_with_the_page_if_asked_for(
    indicators: Command, tmp_path: Path, workspace: Workspace, pairs: list[Comparison]
) -> None:
    asked = speaking(appendix)(pairs, replace(CHOICES, overview=workspace.instrument))
    alone = overview(pairs, CHOICES, workspace.instrument)
    assert asked.sections[0] == alone.sections[0]
    assert asked.sections[1:] == speaking(appendix)(pairs, CHOICES).sections
    path = tmp_path / "x.md"
    assert indicators("report", ROOT, "--overview", "-o", path).code == 0
    assert "## Alla indikatorer" in path.read_text("utf-8")
