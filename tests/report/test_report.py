"""Bilaga 2 as a document: titles, rows, notes, and what stands where something is hidden."""

from __future__ import annotations

import html
import io
import re
import zipfile
from dataclasses import replace
from decimal import Decimal
from itertools import product
from pathlib import Path

import pytest

from indicators.disclosure import Status
from indicators.documents import render
from indicators.documents.cells import by_question
from indicators.documents.model import (
    Chart,
    Document,
    Drawing,
    Facts,
    Mark,
    Paragraph,
    Share,
    Table,
    Text,
    Whole,
)
from indicators.report import RECORD_COLUMNS, appendix, records, tables
from indicators.report.choices import Choices
from indicators.report.unanimous import unanimous_warnings
from indicators.results.comparison import Comparison
from indicators.results.measuring import measure
from indicators.survey.policy import Policy, SmallGroups, Unanimous
from indicators.words.said import spoken
from indicators.workspace import Workspace
from indicators.workspace.results import measured_pairs

from ..conftest import make_question, make_questionnaire, make_responses, make_wave
from ..speaking import printed, speaking
from ..subtests import as_subtests

appendix = speaking(appendix)
tables = speaking(tables)

GOLDEN = Path(__file__).parents[1] / "golden"
CHOICES = Choices(association="Förbundet")


def pairs_of(workspace: Workspace, year: int) -> list[Comparison]:
    pairs, problems = measured_pairs(workspace, workspace.waves_of(year))
    # The board's export of 2020 has LimeSurvey's codes, which are read by their numbers.
    assert {problem.key for problem in problems} <= {"answers.numbers"}
    return pairs


@pytest.fixture(scope="module")
def published(workspace: Workspace) -> dict[int, Document]:
    choices = Choices(association=workspace.rounds.association, source=workspace.rounds.source)
    return {year: appendix(pairs_of(workspace, year), choices) for year in workspace.years}


@pytest.mark.parametrize("year", [2020, 2021, 2022])
def test_the_whole_appendix_is_the_golden_one(published: dict[int, Document], year: int) -> None:
    """The figures are proved in test_published; this pins words, order and notes.

    To accept an intended change: make golden, and read the difference.
    """
    assert render(published[year], "markdown").decode() == (
        GOLDEN / f"bilaga2-{year}.md"
    ).read_text("utf-8")


def test_the_english_appendix_is_the_golden_one(workspace: Workspace) -> None:
    choices = Choices(association="Östra Södertörn")
    document = appendix(pairs_of(workspace, 2022), choices, language="en")
    expected = (GOLDEN / "bilaga2-2022-en.md").read_text("utf-8")
    assert render(document, "markdown").decode() == expected


def test_groups_come_in_the_order_of_annual_reports(published: dict[int, Document]) -> None:
    assert [table.name for table in published[2022].tables] == [
        "Personal", "Styrelse", "Chefsgrupper",
    ]  # fmt: skip


def test_the_title_counts_the_answers_of_both_years(published: dict[int, Document]) -> None:
    """Pedigree: the heading of the staff table as the appendix of 2022 prints it."""
    assert published[2022].tables[0].title == "Personal totalt (31 svar 2022, 32 svar 2021)"


def test_the_facts_stand_above_the_table(published: dict[int, Document]) -> None:
    facts, table = published[2022].sections[0].blocks[:2]
    assert isinstance(table, Table)
    assert facts == Facts(
        (
            ("Antal tillfrågade", "39"),
            ("Antal svar", "31"),
            ("Svarsfrekvens", "79\N{NO-BREAK SPACE}%"),
        )
    )


def test_how_many_managers_answered_each_question_of_2021_stands_in_its_row(
    published: dict[int, Document],
) -> None:
    """Pedigree: the footnotes of the appendix of 2021."""
    bases = [row.cells[2] for row in published[2021].tables[2].rows]
    assert bases == [Whole(base) for base in (11, 9, 10, 11, 10, 9, 10, 9)]


def test_managers_2021_stand_alone_and_the_break_is_told(published: dict[int, Document]) -> None:
    table = published[2021].tables[2]
    assert {row.cells[1] for row in table.rows} == {Whole(2021)}
    assert any("omformulerades 2021 (tidsseriebrott)" in note for note in table.notes)
    assert not any("tidsseriebrott" in note for note in published[2022].tables[2].notes)


def test_staff_2_10_11_and_board_4_5_have_no_row_of_2020(published: dict[int, Document]) -> None:
    for table, numbers in zip(published[2021].tables, ((2, 10, 11), (4, 5)), strict=False):
        missing = [n for n, group in enumerate(by_question(table.rows), 1) if len(group) == 1]
        assert tuple(missing) == numbers


def test_this_year_stands_above_last_year(published: dict[int, Document]) -> None:
    first, second = published[2022].tables[0].rows[:2]
    assert first.cells == (
        Text("1. Får stödet du ger till deltagarna ta den tid som behövs?"),
        Whole(2022),
        Whole(31),
        Share(Decimal(3)),
        Share(Decimal(0)),
        Share(Decimal(97), Decimal(77)),
    )
    assert second.earlier and second.cells[:2] == (Text("Stödet får ta tid"), Whole(2021))


def test_questions_are_swedish_in_an_english_appendix(workspace: Workspace) -> None:
    """WCAG 3.1.2: a screen reader has to be told, in the page and in the Word file."""
    document = appendix(pairs_of(workspace, 2022), Choices(association="Ö"), language="en")
    first, again = document.tables[0].rows[:2]
    assert first.cells[0] == Text(
        "1. Får stödet du ger till deltagarna ta den tid som behövs?", "sv"
    )
    assert again.cells[0] == Text("Stödet får ta tid", "sv")
    page = render(document, "html").decode()
    assert page.startswith('<!DOCTYPE html>\n<html lang="en-GB">')
    assert page.count('<th scope="row" lang="sv-SE">') == 2 * (11 + 5 + 8)
    with zipfile.ZipFile(io.BytesIO(render(document, "word"))) as archive:
        text = archive.read("word/document.xml").decode()
    assert text.count('<w:rPr><w:lang w:val="sv-SE"/></w:rPr>') == 2 * (11 + 5 + 8)


QUESTIONNAIRE = make_questionnaire(make_question("q1"), make_question("q2"))


def pair_of(
    sizes: dict[str, int], policy: Policy | None = None, by: str | None = "unit"
) -> Comparison:
    units = [unit for unit, size in sizes.items() for _ in range(size)]
    responses = make_responses(QUESTIONNAIRE, [(5, None if u == "A" else 0) for u in units], units)
    return Comparison(measure(responses, QUESTIONNAIRE, make_wave(policy, invited=40), by))


def words(document: Document) -> str:
    return render(document, "text").decode()


OLD = {year: f"Gick det bra {year}?" for year in (2017, 2018)}


@as_subtests(
    ("first", "second", "year"),
    [
        ({"wording": OLD}, {"wording": OLD}, 2022),  # reworded, and nobody has marked it
        ({"wording": OLD}, {"breaks": (2020,)}, 2022),
        ({"breaks": (2020,)}, {"breaks": (2019, 2020)}, 2020),
        ({"breaks": (2019,)}, {"breaks": (2020, 2026)}, 2020),
        ({"wording": OLD, "breaks": (2017,)}, {"wording": OLD, "breaks": (2018,)}, 2022),
    ],
)
def test_where_every_question_breaks_the_note_names_the_last_year_of_a_break_between_the_rounds(
    first: dict[str, object], second: dict[str, object], year: int
) -> None:
    """The rounds are of 2018 and 2022: a break of 2018 or before lies not between them."""
    questionnaire = make_questionnaire(make_question("q1", **first), make_question("q2", **second))
    now, then = (
        measure(
            make_responses(questionnaire, [[3, 4]] * 12), questionnaire, make_wave(year=of_year)
        )
        for of_year in (2022, 2018)
    )
    (table,) = appendix([Comparison(now, then)], CHOICES).tables
    told = [note for note in table.notes if "omformulerades" in note]
    assert told == [
        f"Enkäten omformulerades {year} (tidsseriebrott). Resultatet jämförs därför inte med "
        "tidigare år."
    ]


def test_too_few_answers_leave_a_sentence_and_no_number() -> None:
    document = appendix([pair_of({"A": 4}, by=None)], CHOICES)
    facts, reason = document.sections[0].blocks
    assert facts == Facts(
        (
            ("Antal tillfrågade", "40"),
            ("Antal svar", "färre än 5"),
            ("Svarsfrekvens", "anges inte"),
        )
    )
    assert reason == Paragraph("Personal: resultatet visas inte, eftersom färre än 5 har svarat.")
    assert not document.tables


def test_a_hidden_row_has_marks_and_a_legend() -> None:
    document = appendix([pair_of({"A": 6, "B": 2}, by=None)], CHOICES)
    table = document.tables[0]
    assert table.rows[1].cells[2:] == (Mark("för få svar"),) * 4
    assert table.notes[0].startswith("”för få svar”: färre än 5 har svarat på frågan.")


def test_hidden_units_are_named_with_the_reason_and_without_numbers() -> None:
    document = tables([pair_of({"A": 8, "B": 12, "C": 13})], CHOICES)
    text = " ".join(words(document).split())
    assert "A (färre än 10 svar) och B (annars kan andra räknas ut)." in text
    assert "8 svar" not in text and "12 svar" not in text and "13 svar" in text


def test_this_year_is_marked_where_only_last_year_may_be_shown() -> None:
    later = pair_of({"A": 4}, by=None).later
    responses = make_responses(QUESTIONNAIRE, [(5, 0)] * 9)
    earlier = measure(responses, QUESTIONNAIRE, make_wave(year=2021))
    (table,) = appendix([Comparison(later, earlier)], CHOICES).tables
    assert table.title == "Personal totalt (färre än 5 svar 2022, 9 svar 2021)"
    marks = [row.cells[2] == Mark("för få svar") for row in table.rows]
    assert marks == [True, False, True, False]


def test_an_answerless_question_says_so() -> None:
    document = appendix([pair_of({"A": 12}, by=None)], CHOICES)
    assert document.tables[0].rows[1].cells[2:] == (Mark("inga svar"),) * 4


def test_merged_and_left_out_groups_are_told() -> None:
    merged = Policy(small_groups=SmallGroups.MERGE)
    assert "grupperna redovisas sammanslagna" in words(
        tables([pair_of({"A": 8, "B": 12}, merged)], CHOICES)
    )
    excluded = Policy(small_groups=SmallGroups.EXCLUDE).raised(11)  # ten decides
    text = words(tables([pair_of({"A": 8, "B": 12}, excluded)], CHOICES))
    assert "Grupper med färre än 10 svar redovisas inte och ingår inte" in text
    assert "Personal totalt (12 svar 2022)" in text
    assert "20" not in text.replace("2022", "") and "50\N{NO-BREAK SPACE}%" not in text


def test_every_row_tells_how_many_answered() -> None:
    pair = pair_of({"B": 6, "A": 3}, by=None)
    for document in (tables([pair], CHOICES), appendix([pair], CHOICES)):
        assert [row.cells[2] for row in document.tables[0].rows] == [Whole(9), Whole(6)]


def test_a_decimal_is_printed_if_the_policy_asks_for_it() -> None:
    questionnaire = make_questionnaire()
    responses = make_responses(questionnaire, [(5,)] * 2 + [(0,)] * 4)
    results = measure(responses, questionnaire, make_wave(Policy(decimals=1)))
    row = appendix([Comparison(results)], CHOICES).tables[0].rows[0]
    assert row.cells[3] == Share(Decimal("66.7"))


def test_sums_that_are_not_100_are_explained_and_others_are_not() -> None:
    questionnaire = make_questionnaire()

    def is_explained(codes: list[int]) -> bool:
        responses = make_responses(questionnaire, [(code,) for code in codes])
        pair = Comparison(measure(responses, questionnaire, make_wave()))
        return "Summan blir därför inte alltid" in words(appendix([pair], CHOICES))

    assert is_explained([0, 2, 2, 5, 5, 5, 5, 5])
    assert not is_explained([0, 0, 2, 2, 5, 5, 5, 5, 5, 5])


def test_records_have_exactly_the_promised_columns_and_nothing_hidden() -> None:
    found = records([pair_of({"A": 8, "B": 12, "C": 13})])
    assert ",".join(found.columns) == (
        "questionnaire,grouping,group,year,number,question_id,question,"
        "status,base,negative,neutral,positive,clear"
    )
    assert found.columns == RECORD_COLUMNS
    for row in found.rows:
        by_name = dict(zip(found.columns, row, strict=True))
        numbers = [by_name[name] for name in RECORD_COLUMNS[8:]]
        assert (by_name["status"] == "shown") == all(number is not None for number in numbers)
        assert by_name["status"] == "shown" or numbers == [None] * 5
        assert (by_name["group"] is None) == (by_name["grouping"] is None)
    assert len(found.rows) == 2 * 4


LEGENDS = {
    Status.TOO_FEW: "”för få svar”: färre än 10 har svarat",
    Status.COMPLEMENT: "”dold”: resultatet visas inte",
    Status.MASKED: "”≥” och ”≤”: så många har svarat på samma sätt",
    Status.NO_ANSWERS: "”inga svar”: ingen har svarat på frågan",
}


def words_of(content: bytes) -> str:
    """The running text of a file of any format, mark-up and breaks aside."""
    texts = [content]
    if content.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            texts = [archive.read(name) for name in archive.namelist()]
    plain = (html.unescape(re.sub(r"<[^>]*>", "", text.decode("utf-8"))) for text in texts)
    return " ".join(" ".join(plain).split())


def test_beside_others_what_is_shown_of_no_question_is_one_sentence() -> None:
    """Also where the year before is shown: it has no place beside all others."""
    choices = replace(CHOICES, with_others=True)
    units, most = ["A"] * 14 + ["C"] * 14 + ["B"] * 12, [[n % 6] for n in range(28)]
    questionnaire = make_questionnaire()
    # Of the twelve in B, all answered the question in 2021, and six in 2022.
    pair = Comparison(
        *(
            measure(
                make_responses(questionnaire, most + of_b, units),
                questionnaire, make_wave(year=year), "unit",
            )
            for year, of_b in ((2022, [[3]] * 6 + [[6]] * 6), (2021, [[3], [0]] * 6))
        )
    )  # fmt: skip
    document = tables([pair], choices)
    assert "B (ingen fråga kan visas)." in str(document)
    assert "B" not in [table.name for table in document.tables]
    assert "B" in [table.name for table in tables([pair], CHOICES).tables]


def test_beside_others_the_chart_is_of_the_same_table() -> None:
    questionnaire = make_questionnaire()
    rows, units = [[n % 6] for n in range(48)], ["A", "B"] * 24
    then, now = (
        measure(
            make_responses(questionnaire, rows, units), questionnaire, make_wave(year=year), "unit"
        )
        for year in (2021, 2022)
    )
    choices = replace(CHOICES, with_others=True, with_charts=True)
    (section,) = appendix([Comparison(now, then)], choices).sections
    table, dots = (
        block
        for block in section.blocks
        if isinstance(block, Table)
        and "Personal, A" in block.title
        or isinstance(block, Chart)
        and block.drawing is Drawing.OWN
        and " A " in block.alt
    )
    assert isinstance(dots, Chart) and dots.table == table and len(table.rows) == 3
    assert [printed(row.cells[1]) for row in table.rows] == ["A", "Alla andra", "Totalt"]


def test_beside_others_sums_that_are_not_100_are_explained() -> None:
    """Thirds: 33, 33 and 33 percent."""
    questionnaire = make_questionnaire()
    rows, units = [[(0, 2, 3)[n % 3]] for n in range(24)], ["A"] * 12 + ["B"] * 12
    results = measure(
        make_responses(questionnaire, rows, units), questionnaire, make_wave(), "unit"
    )
    document = tables([Comparison(results)], replace(CHOICES, with_others=True))
    assert "avrundade var för sig" in document.introduction[-1].text


def pair_with(statuses: set[Status]) -> Comparison:
    """A round whose table of unit D has exactly these marks, one question for each."""
    answered = {  # of 12 in D: how many answered, and whether all alike; 12 of C beside it
        Status.TOO_FEW: (6, 12, False),
        Status.COMPLEMENT: (12, 6, False),
        Status.MASKED: (12, 12, True),
        Status.NO_ANSWERS: (0, 0, False),
        Status.SHOWN: (12, 12, False),
    }
    kinds = [Status.SHOWN, *(status for status in answered if status in statuses)]
    questionnaire = make_questionnaire(*(make_question(f"q{n}") for n in range(len(kinds))))

    def codes(unit: str, place: int) -> list[int | None]:
        of_d, of_c, alike = zip(*(answered[kind] for kind in kinds), strict=True)
        base = of_d if unit == "D" else of_c
        return [
            None if place >= base[n] else 5 if alike[n] and unit == "D" else (0, 2, 3, 5)[place % 4]
            for n in range(len(kinds))
        ]

    units = ["D"] * 12 + ["C"] * 12 + ["E"] * 14
    rows = [codes(unit, units[:n].count(unit)) for n, unit in enumerate(units)]
    policy = Policy(unanimous=Unanimous.MASK)
    responses = make_responses(questionnaire, rows, units)
    return Comparison(measure(responses, questionnaire, make_wave(policy), "unit"))


@as_subtests(
    ("form", "statuses"),
    product(
        ["html", "markdown", "text", "word", "excel"],
        [set(), {Status.TOO_FEW}, {Status.MASKED}, {Status.NO_ANSWERS, Status.TOO_FEW}],
    ),
)
def test_a_legend_stands_for_the_marks_used_and_no_other(form: str, statuses: set[Status]) -> None:
    pair = pair_with(statuses)
    used = {result.status for result in pair.later} - {Status.SHOWN}
    assert statuses <= used
    text = words_of(render(tables([pair], CHOICES), form)).replace("\\", "")
    for status, legend in LEGENDS.items():
        assert (legend in text) == (status in used), (status, form)


def test_a_bound_stands_in_the_columns_of_a_masked_figure() -> None:
    table = next(
        table for table in tables([pair_with({Status.MASKED})], CHOICES).tables if table.name == "D"
    )
    less, more = (
        Mark(text.replace(" ", "\N{NO-BREAK SPACE}"), is_bound=True)
        for text in ("≤ 10 %", "≥ 90 %")
    )
    marks = (less, less, more)
    assert marks in {row.cells[-3:] for row in table.rows}


def test_where_all_answered_alike_the_maker_is_told_and_not_the_reader() -> None:
    """Of twelve who answered in both years: questions 1 and 4 positive, 2 neither, 3 negative, and
    question 5 of all kinds but in the year before."""
    questionnaire = make_questionnaire(*(make_question(f"q{n}") for n in range(5)))
    now, then = (
        measure(
            make_responses(questionnaire, [[3, 2, 0, 5, last(n)] for n in range(12)]),
            questionnaire,
            make_wave(year=year),
        )
        for year, last in ((2022, lambda n: n % 6), (2021, lambda n: 4))
    )
    pair = Comparison(now, then)
    assert "alla svar" not in words(appendix([pair], CHOICES)).lower()
    assert [spoken(warning, "sv") for warning in unanimous_warnings([pair])] == [
        "Personal 2022: alla svar på frågorna 1 och 4 är positiva.",
        "Personal 2022: alla svar på fråga 2 är varken positiva eller negativa.",
        "Personal 2022: alla svar på fråga 3 är negativa.",
        "Personal 2021: alla svar på frågorna 1, 4 och 5 är positiva.",
        "Personal 2021: alla svar på fråga 2 är varken positiva eller negativa.",
        "Personal 2021: alla svar på fråga 3 är negativa.",
        "Den som vet att en viss person har svarat på en sådan fråga vet alltså åt vilket håll "
        "personen svarade. Ska det stå ≥ 90 % i stället: välj det under Uppgifter i fönstret, "
        'eller skriv unanimous = "mask" under [policy] i rounds.toml.',
    ]


def test_where_the_policy_is_to_publish_that_all_answered_alike_nobody_is_told() -> None:
    alike = pair_of({"A": 6}, Policy(unanimous=Unanimous.PUBLISH), by=None)
    assert not [*unanimous_warnings([alike])]
    assert [*unanimous_warnings([pair_of({"A": 6}, by=None)])]
