"""All indicators on a page: nothing but cells of the tables, a row for what several ask."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from indicators.analysis import Population
from indicators.documents.look import Colours
from indicators.documents.model import Bar, Document, Paragraph, Sign, Table
from indicators.documents.speaking import spoken
from indicators.documents.word.bars import Bars
from indicators.report import appendix
from indicators.report.choices import Choices
from indicators.report.comparison_tables import change_table
from indicators.report.overview import OVERVIEW_COLUMNS, overview, overview_records
from indicators.report.overview_cells import earlier_share as earlier
from indicators.report.overview_rows import lines_of
from indicators.report.page import page
from indicators.report.slides import deck
from indicators.results.comparison import Comparison, TimeSeries
from indicators.results.measuring import measure
from indicators.survey.groups import EVERYBODY
from indicators.survey.instrument import Area, Indicator, Instrument
from indicators.survey.policy import Policy, Unanimous
from indicators.words.said import InBoth
from indicators.workspace import Workspace
from indicators.workspace.results import measured_pairs
from tests.word_files import read_word

from ..conftest import ROOT, Outcome, make_question, make_questionnaire, make_responses, make_wave
from ..speaking import printed, speaking

overview = speaking(overview)
change_table = speaking(change_table)
Command = Callable[..., Outcome]
CHOICES = Choices(association="Prov")
WPS = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"
PROCESS = replace(CHOICES, population=Population.PROCESS)


@pytest.fixture(scope="module")
def pairs(workspace: Workspace) -> list[Comparison]:
    return measured_pairs(workspace, workspace.waves_of(2022))[0]


def the_table(document: Document) -> Table:
    (table,) = document.tables
    return table


def cells(table: Table, name: str, language: str = "sv") -> list[str]:
    """What stands in the row of an indicator."""
    row = next(r for r in table.rows if printed(r.cells[0]) == name and not r.heading)
    return [printed(cell, language).replace("\xa0", " ") for cell in row.cells[1:]]


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
            change.question.id: [printed(row.cells[n]) for n in (1, 2, 3)]
            for change, row in zip(pair.changes(), changes.rows, strict=True)
        }
        for line, row in zip(lines, rows, strict=True):
            asked, text = line.of(pair), printed(row.cells[place])
            if asked is None:
                assert text == "–"
                continue
            before, share, points = in_tables[asked.change.question.id]
            figures, _, base = text.partition("\xa0(")
            in_words = f"{share}; {before}, {points}"
            assert figures.replace("\xa0", " ") == in_words.replace("\xa0", " ")
            bar = row.cells[place]
            assert isinstance(bar, Bar)
            assert (bar.percent, bar.earlier) == (asked.change.later.in_print(0), earlier(asked))
            assert not base or int(base.rstrip(")")) == asked.change.later.base
            told += 1
    assert told == sum(len(pair.later.asked) for pair in pairs) == 24


def test_what_three_surveys_ask_stands_in_one_row(
    workspace: Workspace, pairs: list[Comparison]
) -> None:
    table = the_table(overview(pairs, CHOICES, workspace.instrument))
    assert cells(table, "Strukturer") == [
        "73 %; 78 %, −5 (30)", "100 %; 83 %, +17", "60 %; 73 %, −13 (5)",
    ]  # fmt: skip
    assert cells(table, "Medverkan") == ["–", "–", "0 %; 56 %, −56"]
    headings = [printed(row.cells[0]) for row in table.rows if row.heading]
    assert headings == [
        "Stöd och delaktighet", "Samverkan", "Uppföljning och utveckling",
        "Jämställdhet och jämlikhet",
    ]  # fmt: skip
    assert any("Olika ordalydelse" in note and "Strukturer" in note for note in table.notes)
    assert any("inte NNS:s" in note for note in table.notes)


def test_a_column_says_how_many_answered_and_what_one_of_them_is(
    workspace: Workspace, pairs: list[Comparison]
) -> None:
    table = the_table(overview(pairs, CHOICES, workspace.instrument))
    labels = [column.heading.replace("\xa0", " ") for column in table.columns]
    assert labels[1:] == [
        "Personal (31 av 39 svarade, 79 %; en person är 3 p.e.)",
        "Styrelse (4 av 12 svarade, 33 %; en person är 25 p.e.)",
        "Chefsgrupper (6 av 15 svarade, 40 %; en person är 17 p.e.)",
    ]


def test_a_legend_says_what_is_drawn_in_the_bars(
    workspace: Workspace, pairs: list[Comparison]
) -> None:
    table = the_table(overview(pairs, CHOICES, workspace.instrument))
    assert table.legend == (
        (Sign.INNER, "klart positivt"), (Sign.OUTER, "övrigt positivt"), (Sign.EARLIER, "2021"),
    )  # fmt: skip


def test_the_finding_names_the_strongest_the_weakest_and_the_changes(
    workspace: Workspace, pairs: list[Comparison]
) -> None:
    document = overview(pairs, PROCESS, workspace.instrument)
    assert document.front is not None
    (finding,) = (b.text for b in document.front.blocks if isinstance(b, Paragraph))
    assert finding.replace("\xa0", " ") == (
        "Personal: starkast Planering efteråt, 100 %; svagast Kända för andra, 52 %. "
        "Styrelse: alla 5 frågor 100 %. Chefsgrupper: starkast Erfarenheter, Insatsers "
        "erfarenheter och Integrerad jämställdhet, 83 %; svagast Medverkan, 0 %. "
        "Ingen av 24 förändringar är tydlig."
    )


def test_english(workspace: Workspace, pairs: list[Comparison]) -> None:
    table = the_table(overview(pairs, CHOICES, workspace.instrument, language="en"))
    assert cells(table, "Structures", "en") == [
        "73%; 78%, −5 (30)", "100%; 83%, +17", "60%; 73%, −13 (5)",
    ]  # fmt: skip
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


def pairs_of(*codes: Sequence[int], **policy: Any) -> list[Comparison]:
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
        assert document.front is not None
        *_, note = (b.text for b in document.front.blocks if isinstance(b, Paragraph))
        assert note.startswith("board: resultatet visas inte")
        texts.append(repr(document))
    assert texts[0] == texts[1]


def test_where_all_is_hidden_there_is_no_table() -> None:
    document = overview(pairs_of([3] * 4, [0] * 4), CHOICES, INSTRUMENT)
    assert not document.tables
    assert not re.search(r"\d\s%", repr(document))


def test_targets_and_questions_of_no_indicator() -> None:
    table = the_table(overview(pairs_of([3] * 6 + [0] * 4, [3] * 10), CHOICES, INSTRUMENT))
    assert cells(table, "Gemensamt, mål 80") == ["60 %; mål ej nått", "100 %; mål nått"]
    bars = [cell for row in table.rows for cell in row.cells if isinstance(cell, Bar)]
    assert [bar.target for bar in bars] == [Decimal(80), Decimal(80), None, None]
    assert table.legend[-1] == (Sign.TARGET, "måltal")
    assert [printed(row.cells[0]) for row in table.rows if row.heading] == [
        "Området", "Övriga frågor",
    ]  # fmt: skip
    assert len(table.rows) == 1 + 1 + 1 + 2
    assert any(note.startswith("Inget år att jämföra med") for note in table.notes)


def test_targets_that_differ_between_surveys_stand_in_their_cells() -> None:
    first, second = pairs_of([3] * 6 + [0] * 4, [3] * 10)
    other = replace(second, later=replace(second.later, targets={"q1": 90}))
    table = the_table(overview([first, other], CHOICES, INSTRUMENT))
    assert cells(table, "Gemensamt") == ["60 %; mål 80: ej nått", "100 %; mål 90: nått"]


def test_records_have_no_figure_of_what_is_hidden() -> None:
    records = overview_records(pairs_of([3] * 6 + [0] * 4, [3, 0, 0, 0]), CHOICES, INSTRUMENT)
    assert records.columns == OVERVIEW_COLUMNS
    hidden = [dict(zip(records.columns, row, strict=True)) for row in records.rows]
    hidden = [row for row in hidden if row["questionnaire"] == "board"]
    assert [row["status"] for row in hidden] == ["too_few", "too_few"]
    assert all(row["base"] is row["positive"] is row["points"] is None for row in hidden)


# --- the command ---------------------------------------------------------------------------


def test_the_command_writes_every_format_of_tables(indicators: Command, tmp_path: Path) -> None:
    for suffix in ("docx", "pdf", "xlsx", "html", "md", "txt", "csv", "json"):
        path = tmp_path / f"x.{suffix}"
        assert indicators("overview", ROOT, "--year", 2022, "-o", path).code == 0
        assert path.stat().st_size > 1000
    rows = list(csv.DictReader(io.StringIO((tmp_path / "x.csv").read_text("utf-8-sig"))))
    assert len(rows) == 24 and {row["questionnaire"] for row in rows} == {
        "staff", "board", "managers",
    }  # fmt: skip
    out = indicators("overview", ROOT, "--language", "en").out
    assert "All indicators 2022" in out and "Strukturer" not in out


def test_the_report_begins_with_the_page_unless_told_not_to(
    indicators: Command, tmp_path: Path, workspace: Workspace, pairs: list[Comparison]
) -> None:
    asked = speaking(appendix)(pairs, replace(CHOICES, overview=workspace.instrument))
    alone = overview(pairs, CHOICES, workspace.instrument)
    assert asked.front is not None and alone.front is not None
    assert asked.front.blocks == alone.front.blocks
    about, *sections = asked.sections
    without = speaking(appendix)(pairs, CHOICES)
    assert tuple(sections) == without.sections and about.blocks == without.introduction
    path = tmp_path / "x.md"
    heading = "## Alla indikatorer 2022"
    for options, is_there in (((), True), (("--no-overview",), False)):
        assert indicators("report", ROOT, *options, "-o", path).code == 0
        assert (heading in path.read_text("utf-8")) is is_there


def test_rounds_toml_can_leave_the_page_out(
    indicators: Command, copied_workspace: Path, tmp_path: Path
) -> None:
    rounds = copied_workspace / "responses" / "rounds.toml"
    text = rounds.read_text("utf-8").replace(
        "[policy]", "[report]\noverview = false\n\n[policy]", 1
    )
    rounds.write_text(text, "utf-8")
    path = tmp_path / "x.md"
    for options, is_there in (((), False), (("--overview",), True)):
        assert indicators("report", copied_workspace, *options, "-o", path).code == 0
        assert ("Alla indikatorer" in path.read_text("utf-8")) is is_there
    assert indicators("page", copied_workspace, "-o", tmp_path / "x.html").code == 0
    assert "Alla indikatorer" not in (tmp_path / "x.html").read_text("utf-8")


# --- what is drawn -------------------------------------------------------------------------


def test_the_report_in_word_has_the_page_first_with_a_bar_for_each_share(
    indicators: Command, tmp_path: Path
) -> None:
    path = tmp_path / "x.docx"
    assert indicators("report", ROOT, "-o", path).code == 0
    document = read_word(str(path))
    xml = str(document.element.xml)
    names = re.findall(r'<wp:docPr id="(\d+)" name="Bar \d+" descr="([^"]+)"', xml)
    bars = [text for _, text in names if text.startswith("Klart positivt: ")]
    assert len(bars) == 24 - 2  # of two questions nobody answered clearly positively
    assert len({number for number, _ in names}) == len(names) == 24
    legend = "Mörkt: klart positivt    Ljust: övrigt positivt    Ring: 2021"
    assert legend in [p.text.replace("\xa0", " ").strip() for p in document.paragraphs]
    first, second = document.sections
    assert first.left_margin < second.left_margin and first.top_margin < second.top_margin
    assert document.paragraphs[2].text == "Alla indikatorer 2022"


def test_a_clear_change_has_an_arrow_a_word_and_a_colour() -> None:
    earlier_answers, answers = [0] * 40, [3] * 40
    table = the_table(overview([two_years(earlier_answers, answers)], PROCESS, INSTRUMENT))
    bar = table.rows[1].cells[1]
    assert isinstance(bar, Bar) and bar.rises is True
    assert printed(bar).replace("\xa0", " ") == "100 %; 0 %, ▲ +100, tydlig ökning"
    table = the_table(overview([two_years(answers, earlier_answers)], PROCESS, INSTRUMENT))
    bar = table.rows[1].cells[1]
    assert isinstance(bar, Bar) and bar.rises is False
    assert "▼ −100" in printed(bar).replace("\xa0", " ")


def two_years(before: Sequence[int], now: Sequence[int]) -> Comparison:
    """A survey in two years; both questions are answered alike."""
    results = []
    for year, codes in ((2021, before), (2022, now)):
        questionnaire = QUESTIONNAIRES[0]
        responses = make_responses(questionnaire, [[code, code] for code in codes])
        wave = make_wave(Policy(), questionnaire=questionnaire.id, year=year, invited=40)
        results.append(measure(responses, questionnaire, wave))
    return Comparison(results[1], results[0])


def test_a_page_draws_each_bar_as_wide_as_its_share(indicators: Command, tmp_path: Path) -> None:
    path = tmp_path / "x.html"
    assert indicators("overview", ROOT, "-o", path).code == 0
    text = path.read_text("utf-8")
    assert text.count('class="track"') == 24
    # Staff, time: 97 per cent, of which 77 clearly, and 94 the year before.
    assert (
        '<span class="outer" style="left:77%;width:20%"></span> '
        '<span class="inner" style="width:77%"></span> '
        '<span class="earlier" style="left:94%"></span>'
    ) in " ".join(text.split()).replace("> <span", "> <span")


def test_slides_begin_with_the_indicators_area_by_area(
    workspace: Workspace, pairs: list[Comparison]
) -> None:
    choices = replace(CHOICES, overview=workspace.instrument)
    slides = spoken(deck([TimeSeries((p.earlier, p.later)) for p in pairs], choices), "sv").slides
    assert [slide.title for slide in slides[:4]] == [
        "Indikatorer 2022",
        "Indikatorer 2022: Stöd och delaktighet och Samverkan",
        "Indikatorer 2022: Uppföljning och utveckling och Jämställdhet och jämlikhet",
        "Personal: fyra av fem svarade. Styrelse: en av tre",
    ]
    (table,) = slides[1].blocks
    assert isinstance(table, Table)
    surveys = ["Personal", "Styrelse", "Chefsgrupper"]
    assert [column.label for column in table.columns] == ["Indikator", *surveys]
    assert len(table.rows) <= 13 and sum(row.heading for row in table.rows) == 2
    assert slides[1].notes[2].replace("\xa0", " ") == (
        "Erfarenheter: Personal 87 %; 84 %, +2 (30). Chefsgrupper 83 %; 73 %, +11"
    )


def test_the_first_panel_of_the_page_is_that_of_all_indicators(
    workspace: Workspace, pairs: list[Comparison]
) -> None:
    choices = replace(CHOICES, overview=workspace.instrument, with_charts=True)
    made = spoken(page([TimeSeries((p.earlier, p.later)) for p in pairs], choices), "sv")
    alone = overview(pairs, CHOICES, workspace.instrument).front
    assert alone is not None
    found, *others = alone.blocks
    view = made.panels[0].view
    assert isinstance(found, Paragraph) and view.about == found.text
    assert view.blocks == tuple(others) and made.panels[0].handed_out
    assert made.panels[0].place == ("Alla enkäter", "Totalt", "2022")


def test_what_is_only_bounded_may_be_the_strongest_so_none_is_named() -> None:
    (pair, other) = pairs_of([3] * 10, [3] * 6 + [0] * 4, unanimous=Unanimous.MASK)
    document = overview([pair, other], CHOICES, INSTRUMENT)
    assert document.front is not None
    texts = [block.text for block in document.front.blocks if isinstance(block, Paragraph)]
    assert "staff" not in texts[0] and "board" in texts[0]


def test_a_ring_stands_at_its_share_at_both_ends_of_the_bar() -> None:
    """Half of it before 0 per cent, half behind 100."""
    ends = []
    for before in (0, 100):
        bar = Bar(Decimal(50), Decimal(20), earlier=Decimal(before))
        shapes = list(Bars(Colours(), count(1)).bar(bar, 107.0, "x").iter(f"{{{WPS}}}wsp"))
        offset = shapes[-1].find(f".//{{{DRAWING}}}off")
        extent = shapes[-1].find(f".//{{{DRAWING}}}ext")
        assert offset is not None and extent is not None
        ends.append((int(offset.get("x", "")) + int(extent.get("cx", "")) / 2) / 12700)
    assert ends == [pytest.approx(3.5), pytest.approx(103.5)]
