"""A round of which only the printed table is left: what it can be compared with, and how surely."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indicators.analysis import (
    Compared,
    Interval,
    Population,
    Sample,
    Smallest,
    Verdict,
    clopper_pearson,
    difference_p,
    of_process,
)
from indicators.analysis.estimates import estimated
from indicators.disclosure import Counts, Status
from indicators.documents.model import Points, Table, Text
from indicators.report import RECORD_COLUMNS, appendix, records
from indicators.report.choices import Choices
from indicators.report.comparison_tables import change_table
from indicators.report.discussion import discussion_slides
from indicators.report.draft import draft
from indicators.report.judgement import judged
from indicators.report.question_order import Sort, numbered
from indicators.report.share_tables import shares_table
from indicators.results.comparison import Comparable, Comparison
from indicators.results.from_print import printed_results
from indicators.results.measuring import measure
from indicators.results.result import Result
from indicators.results.sealed import Results
from indicators.survey.groups import EVERYBODY
from indicators.survey.policy import Policy, Unanimous
from indicators.words import rounded_percent
from indicators.words.errors import DisclosureError, ProblemsError

from ..cli.test_cli import rows_of
from ..conftest import Outcome, edit, make_question, make_questionnaire, make_responses, make_wave
from ..speaking import speaking
from ..subtests import as_subtests

appendix = speaking(appendix)
draft = speaking(draft)
change_table = speaking(change_table)
shares_table = speaking(shares_table)
discussion_slides = speaking(discussion_slides)

Command = Callable[..., Outcome]

QUESTIONNAIRE = make_questionnaire(make_question("q1"), make_question("q2"))
HEADER = "Fråga;Negativt;Varken eller;Positivt;Klart positivt;Antal svarande;Svar på frågan\n"
SHARES = ("negative", "neutral", "positive", "clear")


def printed(
    folder: Path, *rows: str, header: str = HEADER, policy: Policy | None = None, **facts: object
) -> Results:
    """The results of 2021 from a printed table, which give no warnings."""
    results, warnings = told(folder, *rows, header=header, policy=policy, **facts)
    assert not warnings
    return results


def told(
    folder: Path, *rows: str, header: str = HEADER, policy: Policy | None = None, **facts: object
) -> tuple[Results, list[str]]:
    """The same, with the warnings in words."""
    path = folder / "published-2021.csv"
    path.write_text(header + "\n".join(rows) + "\n", "utf-8")
    known = {"year": 2021, "file": path, "from_print": True} | facts
    results, problems = printed_results(make_wave(policy, **known), QUESTIONNAIRE)
    return results, [problem.text("en").partition("row ")[2] for problem in problems]


def counted(answers: Sequence[tuple[int, int]], year: int = 2022) -> Results:
    """The results of answers to the two questions, 0 to 2 is not positive and 3 to 5 is."""
    responses = make_responses(QUESTIONNAIRE, answers)
    return measure(responses, QUESTIONNAIRE, make_wave(year=year))


def test_a_row_that_one_table_of_counts_gives_is_as_good_as_counted(tmp_path: Path) -> None:
    # 3, 3, 94 (66) of 32: 1, 1, 30 (21), worked out by hand.
    results = printed(tmp_path, "q1;3;3;94;66;32;", "q2;0;7;93;68;32;28")
    assert results.get("q1").counts == Counts(1, 1, 30, 21)
    assert results.get("q2").counts == Counts(0, 2, 26, 19)
    assert results.answers[EVERYBODY].count == 32
    assert results.print_file == "published-2021.csv"


@st.composite
def tables(draw: st.DrawFn) -> tuple[Counts, int]:
    """Counts and a number of respondents that is at least their base."""
    negative, neutral, positive = (draw(st.integers(0, 25)) for _ in range(3))
    counts = Counts(negative, neutral, positive, draw(st.integers(0, positive)))
    return counts, max(counts.base + draw(st.integers(0, 5)), 5)


@given(tables(), st.booleans())
def test_what_is_read_from_print_holds_the_truth(
    tmp_path_factory: pytest.TempPathFactory, table: tuple[Counts, int], with_base: bool
) -> None:
    counts, answers = table
    if counts.base < 5:
        return
    percents = [rounded_percent(Fraction(n, counts.base)) for n in counts]
    base = counts.base if with_base else ""
    row = ";".join(map(str, ("q1", *percents, answers, base)))
    result = printed(tmp_path_factory.mktemp("t"), row).get("q1")
    if result.status is Status.SHOWN:
        assert result.counts == counts
    else:
        assert result.from_print is not None
        assert counts in {Counts(*c) for ways in result.from_print.ways for c in ways}
    for share in SHARES:
        least, most = result.between(share)
        assert least <= Fraction(getattr(counts, share), counts.base) <= most


def test_the_number_of_answers_to_a_question_of_one_year_tells_nothing_of_another(
    tmp_path: Path,
) -> None:
    """50, 0, 50 (50) of 32 may be of any even number, where no question of the year has its own."""
    rows = ("2021;q1;50;0;50;50;32;", "2021;q2;50;0;50;50;32;", "2022;q1;50;0;50;50;32;30")
    assert printed(tmp_path, *rows, header="År;" + HEADER).get("q1").status is Status.PRINTED
    rows = (*rows[1:], "2021;q1;50;0;50;50;32;30")
    assert printed(tmp_path, *rows, header="År;" + HEADER).get("q2").counts == Counts(16, 0, 16, 16)


def test_of_a_whole_nations_answers_no_possibility_is_tried(tmp_path: Path) -> None:
    """25, 25, 50 (10) of 300,000 can be some 10¹⁰ tables."""
    result = printed(tmp_path, "q1;25;25;50;10;300000;300000").get("q1")
    assert result.positives == ((148_500, 300_000), (151_499, 300_000))


def test_several_counts_make_the_change_a_span(tmp_path: Path) -> None:
    # 50 percent of 300 are 149 to 151 answers, so 49.67 to 50.33 percent. This year it is 8 of
    # 14, 57.14 percent: 6.81 to 7.48 points, +7; and 5 of 14, 35.71: -14.62 to -13.95, -15 or -14.
    earlier = printed(tmp_path, "q1;25;25;50;10;300;300", "q2;25;25;50;10;300;300")
    later = counted([(3, 3)] * 5 + [(3, 0)] * 3 + [(0, 0)] * 6)
    changes = Comparison(later, earlier).changes()
    assert [change.comparable for change in changes] == [Comparable.BETWEEN] * 2
    assert changes[0].points_between("positive") == (
        100 * (Fraction(8, 14) - Fraction(151, 300)), 100 * (Fraction(8, 14) - Fraction(149, 300)),
    )  # fmt: skip
    table = change_table(Comparison(later, earlier), EVERYBODY, Choices(association="Testbygden"))
    assert table is not None
    assert [row.cells[3] for row in table.rows] == [Points(7), Text("−15 till −14")]
    assert [column.label for column in table.columns[1:3]] == ["2021, tryckt", "2022"]
    assert any("(published-2021.csv)" in note for note in table.notes)
    assert any(
        "flera olika antal svar ligga bakom de tryckta andelarna för 2021" in note
        for note in table.notes
    )


def test_a_span_is_explained_whichever_year_is_printed(tmp_path: Path) -> None:
    """47 percent of 300 are 140 to 142 answers, and of the 9 of 2020 all were positive."""
    rows = ("q1;25;28;47;10;300;300", "q2;3;3;94;66;32;32")
    later, earlier = printed(tmp_path, *rows), counted([(3, 3)] * 9, year=2020)
    table = change_table(Comparison(later, earlier), EVERYBODY, Choices(association="Testbygden"))
    assert table is not None
    assert [note for note in table.notes if "flera olika antal" in note] == [
        "På fråga 1 kan flera olika antal svar ligga bakom de tryckta andelarna för 2021. Om de "
        "ger olika förändringar anges ett spann."
    ]


def test_a_printed_year_is_ordered_told_and_summed_up_like_any_other(tmp_path: Path) -> None:
    """Of 300 there are several counts behind 47 and 60 percent, and 27, 27 and 47 make 101."""
    later = printed(tmp_path, "q1;27;27;47;10;300;300", "q2;20;20;60;10;300;300")
    order = numbered(Comparison(later).changes(), Sort.POSITIVE)
    assert [number for number, _ in order] == [2, 1]
    table = shares_table(Comparison(later), EVERYBODY, Choices(association="Testbygden"))
    assert any("Summan blir därför inte alltid 100" in note for note in table.notes)
    few = Comparison(counted([(3, 3)] * 4), later)
    found = appendix([few], Choices(association="Testbygden"))
    assert any(isinstance(block, Table) for section in found.sections for block in section.blocks)


def test_a_change_from_several_counts_has_no_single_number(tmp_path: Path) -> None:
    earlier = printed(tmp_path, "q1;25;25;50;10;300;300")
    change = Comparison(counted([(3, 3)] * 9), earlier).changes()[0]
    with pytest.raises(DisclosureError):
        change.points("positive")


def test_a_row_that_no_answers_give_is_told_and_compared_with_nothing(tmp_path: Path) -> None:
    # 85 percent of 7: 6 of 7 is 85.7, cut off. The board of 2017 printed so.
    results, warnings = told(tmp_path, "q1;0;14;85;57;7;", "q2;0;14;86;57;7;")
    assert warnings == [
        "2: no answers from 7 respondents give 0, 14, 85 (57) per cent. Nearest is 0, 14, 86 (57). "
        "Probably cut off instead of rounded."
    ]
    assert results.get("q1").status is Status.IMPOSSIBLE
    changes = Comparison(counted([(3, 3)] * 9), results).changes()
    assert [change.comparable for change in changes] == [Comparable.HIDDEN, Comparable.YES]


def test_the_two_commonest_slips_of_hand_work_are_told(tmp_path: Path) -> None:
    """3, 5 and 17 (9) of 31, 6 of whom do not know; 11/30 and 8/30 as 37 + 27."""
    _, warnings = told(tmp_path, "q1;10;16;55;29;31;", "q2;27;10;64;37;31;30")
    ends = ("Probably “don’t know” was counted among the answers.",
            "Probably rounded shares were added.")  # fmt: skip
    assert [warning.endswith(end) for warning, end in zip(warnings, ends, strict=True)] == [
        True
    ] * 2


def test_without_bases_in_the_table_every_base_up_to_the_group_is_possible(tmp_path: Path) -> None:
    header = HEADER.replace(";Svar på frågan", "")
    result = printed(tmp_path, "q1;0;0;100;50;6", header=header).get("q1")
    assert result.from_print is not None and result.base is None
    assert [ways.base for ways in result.from_print.ways] == [6, 4, 2]
    # A table that tells the base of one question leaves it out where everybody has answered.
    results = printed(tmp_path, "q1;0;0;100;50;6;", "q2;0;0;100;50;6;4", policy=Policy(least=4))
    assert [results.get(name).base for name in ("q1", "q2")] == [6, 4]


def test_what_the_table_does_not_tell_is_missing_and_not_hidden(tmp_path: Path) -> None:
    results = printed(tmp_path, "q2;3;3;94;66;32;")
    assert results.get("q1").status is Status.NOT_PRINTED


def test_positive_shares_alone_can_be_compared(tmp_path: Path) -> None:
    header = "Fråga;Positivt;Antal svarande;Svar på frågan\n"
    results = printed(tmp_path, "q1;86;7;7", header=header)
    (change, *_) = Comparison(counted([(3, 3)] * 9), results).changes()
    assert change.points_between("positive") == (Fraction(100, 7), Fraction(100, 7))


def test_a_printed_figure_of_too_few_is_not_printed_again(tmp_path: Path) -> None:
    results = printed(tmp_path, "q1;0;0;100;100;4;", "q2;0;25;75;0;4;")
    assert {results.get(name).status for name in ("q1", "q2")} == {Status.TOO_FEW}
    assert results.answers[EVERYBODY].count is None
    assert printed(tmp_path, "q1;0;0;100;50;30;4").get("q1").status is Status.TOO_FEW


def test_printed_figures_that_are_all_alike_are_masked_like_any(tmp_path: Path) -> None:
    policy = Policy(unanimous=Unanimous.MASK)
    rows = ("q1;0;0;100;50;30;30", "q2;0;0;100;;30;30")
    results = printed(tmp_path, *rows, policy=policy)
    assert results.get("q1").status is Status.MASKED
    assert results.get("q2").status is Status.COMPLEMENT
    place = RECORD_COLUMNS.index("status")
    assert [row[place:] for row in records([Comparison(results)]).rows] == [
        ("masked", 30, None, None, None, None), ("complement", None, None, None, None, None),
    ]  # fmt: skip


def test_a_printed_result_holds_its_shares_exactly_if_it_says_so(tmp_path: Path) -> None:
    shown = printed(tmp_path, "q1;25;25;50;10;300;300").get("q1")
    assert shown.from_print is not None
    with pytest.raises(DisclosureError):
        replace(shown, status=Status.TOO_FEW)
    with pytest.raises(DisclosureError):
        Result(question=shown.question, group=EVERYBODY, status=Status.PRINTED)


def test_rows_of_other_questions_are_told(tmp_path: Path) -> None:
    results, warnings = told(tmp_path, "q1;3;3;94;66;32;", "Fungerar q3?;3;3;94;66;32;")
    assert warnings == [
        "3: “Fungerar q3?” is not one of the questions in staff for 2021. The row is not used."
    ]
    assert results.get("q1").told


@as_subtests(
    ("rows", "facts", "message"),
    [
        (["Mår du bra?;3;3;94;66;32;"], {}, "none of the questions in staff for 2021"),
        (["q1;3;3;94;66;32;", "Fungerar q1?;3;3;94;66;32;"], {}, "q1 is on row 2 as well"),
        (["q1;3;3;94;66;32;"], {"invited": 31}, "32 answers according to the table, but only 31"),
        (["q1;3;3;94;66;32;33"], {}, "33 have answered the question, but only 32"),
    ],
)
def test_a_table_that_cannot_be_right_stops(
    tmp_path: Path, rows: list[str], facts: dict[str, object], message: str
) -> None:
    with pytest.raises(ProblemsError, match=message) as raised:
        told(tmp_path, *rows, **facts)
    assert raised.value.hint()


def test_of_several_tables_that_of_everybody_is_taken(tmp_path: Path) -> None:
    header = "Grupp;" + HEADER
    rows = ("SamMA;q1;0;10;90;50;10;", "Staff;q1;3;3;94;66;32;", "Board;q1;3;3;94;66;32;")
    assert printed(tmp_path, *rows, header=header).get("q1").counts == Counts(1, 1, 30, 21)
    rows = ("Ena;q1;3;3;94;66;32;", "Andra;q1;3;3;94;66;32;")
    with pytest.raises(ProblemsError, match="several tables .*: Ena and Andra"):
        printed(tmp_path, *rows, header=header)


def test_a_groups_table_is_not_taken_for_everybodys_that_has_a_question_hidden(
    tmp_path: Path,
) -> None:
    header, total = "Grupp;" + HEADER, ("Personal;q1;3;3;94;66;32;", "Personal;q2;dold;;;;32;")
    group = ("Personal, Norr;q1;0;10;90;50;10;", "Personal, Norr;q2;0;10;90;50;10;")
    with pytest.raises(ProblemsError, match="several tables .*: Personal, Norr and Personal"):
        printed(tmp_path, *total, *group, header=header)
    other = ("Deltagare;q1;3;3;94;66;32;", *group)
    assert printed(tmp_path, *other, header=header).answers[EVERYBODY].count == 10


def choices(population: Population | None) -> Choices:
    return Choices(association="Testbygden", population=population, with_change=True)


def verdict_of(earlier: Results, later: Results, population: Population) -> dict[str, Verdict]:
    pair = Comparison(later, earlier)
    judgement = judged([pair], choices(population)).judgement
    assert judgement is not None
    questions = (change.question.id for change in pair.changes())
    found = (assessment.verdict for assessment in judgement.changes(pair, EVERYBODY))
    return dict(zip(questions, found, strict=True))


def test_a_change_is_clear_if_it_is_for_all_counts_that_print_leaves_possible(
    tmp_path: Path,
) -> None:
    # 45, 45, 10 (5) percent of at most 40 can be 9, 9, 2 (1) of 20 and 18, 18, 4 (2) of 40; this
    # year 25 of 40, 62.5 percent. scipy's fisher_exact: 2 of 20 against 25 of 40 has p = 0.0002.
    later = counted([(3, 3)] * 25 + [(0, 0)] * 15)
    header = HEADER.replace(";Svar på frågan", "")
    left_open = printed(tmp_path, "q1;45;45;10;5;40", header=header)
    assert {base for _, base in left_open.get("q1").positives} >= {20, 40}
    assert verdict_of(left_open, later, Population.PROCESS)["q1"] is Verdict.CLEAR_RISE_AMONG
    # 50 percent can be 1 of 2, which tells next to nothing; 20 of 40 would be clear.
    later = counted([(3, 3)] * 39 + [(0, 0)])
    some = printed(tmp_path, "q1;50;0;50;50;40", header=header)
    all_ = printed(tmp_path, "q1;50;0;50;50;40;40")
    assert verdict_of(some, later, Population.PROCESS)["q1"] is Verdict.UNCERTAIN
    assert verdict_of(all_, later, Population.PROCESS)["q1"] is Verdict.CLEAR_RISE_AMONG


@given(tables(), st.integers(0, 30))
def test_a_clear_verdict_from_print_is_clear_of_the_answers_behind_it(
    tmp_path_factory: pytest.TempPathFactory, table: tuple[Counts, int], positive: int
) -> None:
    counts, answers = table
    if counts.base < 5:
        return
    percents = (rounded_percent(Fraction(n, counts.base)) for n in counts)
    row = ";".join(map(str, ("q1", *percents, answers, "")))
    earlier = printed(tmp_path_factory.mktemp("t"), row)
    later = counted([(3, 3)] * positive + [(0, 0)] * (30 - positive))
    found = verdict_of(earlier, later, Population.PROCESS)["q1"]
    if found.stands_out:
        now = later.get("q1").counts
        assert now is not None
        then, after = (Sample(one.positive, one.base) for one in (counts, now))
        p_value = difference_p(then, after)
        truth = of_process(Compared((then,), (after,)), p_value, Smallest())
        assert truth.verdict is found


def test_intervals_cover_all_that_print_leaves_possible(tmp_path: Path) -> None:
    results = printed(tmp_path, "q1;25;25;50;10;300;300", invited=400)
    found = estimated(results.get("q1"), results, Population.PROCESS)
    assert found == Interval(clopper_pearson(149, 300).lower, clopper_pearson(151, 300).upper)
    silent = estimated(results.get("q1"), results, Population.THESE)
    assert silent == Interval(Fraction(149, 400), Fraction(251, 400))


@pytest.mark.parametrize("population", [None, *Population])
def test_a_printed_year_is_told_in_every_table_whatever_is_declared(
    tmp_path: Path, population: Population | None
) -> None:
    """Also where it is the later of two: its shares as printed, its points, its targets."""
    rows = ("q1;25;25;50;10;300;300", "q2;0;7;93;68;300;28")
    later = printed(tmp_path, *rows, invited=400, targets={"q1": 40, "q2": 90})
    before = printed(tmp_path, "q1;15;25;60;10;300;300", "q2;3;3;94;66;300;32", invited=400)
    pair = Comparison(later, replace(before, year=2020))
    for one in (pair, Comparison(later)):
        section, *_ = appendix([one], choices(population)).sections
        told = " ".join(str(block) for block in section.blocks).replace(r"\xa0", " ")
        assert "2021, tryckt" in told and "ur tryckt tabell" in told
        # Of 400 asked 149 to 251 can be positive.
        standing = "kan inte avgöras" if population is Population.THESE else "nått"
        assert f"40 %: {standing}" in told and "90 %: " in told
        assert list(discussion_slides(one, EVERYBODY, "Personal", choices(population)))
    table = change_table(pair, EVERYBODY, choices(population))
    # 149 to 151 of 300 and 179 to 181 of 300: -10.67 to -9.33 points.
    assert table is not None and table.rows[0].cells[3] == Text("−11 till −9")


def test_what_print_leaves_open_is_not_called_largest_or_smallest(tmp_path: Path) -> None:
    # q2 rises from 7 to 8 of 14, by 7.14 points; q1 by 6.81 to 7.48, so both by +7 in print.
    later = counted([(3, 3)] * 8 + [(0, 0)] * 6)
    earlier = printed(tmp_path, "q1;25;25;50;10;300;300", "q2;50;0;50;0;300;14")
    assert "“q2” has risen most" in drafted(Comparison(later, earlier))
    # Now q1 by 16.8 to 17.5, which is more than q2, and not known.
    earlier = printed(tmp_path, "q1;35;25;40;10;300;300", "q2;50;0;50;0;300;14")
    assert "risen" not in drafted(Comparison(later, earlier))


def drafted(pair: Comparison) -> str:
    found = draft(pair, language="en")
    assert found is not None
    return " ".join(found.sentences)


# --- in a workspace ------------------------------------------------------------------------


@pytest.fixture
def with_report(indicators: Command, copied_workspace: Path) -> Path:
    """The workspace, of whose staff in 2021 only the Word report of that year is left."""
    folder, responses = copied_workspace, copied_workspace / "responses"
    outcome = indicators("report", folder, "--year", 2021, "-o", folder / "bilaga2-2021.docx")
    assert outcome.code == 0
    (folder / "bilaga2-2021.docx").rename(responses / "bilaga2-2021.docx")
    for name, file in (("staff", "staff-2021.xlsx"), ("managers", "managers-2021.sav")):
        old = f'[{name}.2021]\nfile = "{file}"'
        edit(responses / "rounds.toml", old, f'[{name}.2021]\npublished = "bilaga2-2021.docx"')
    return folder


def test_last_years_report_in_word_stands_in_for_its_answers(
    indicators: Command, with_report: Path
) -> None:
    """Its rows, the bases in its notes, and so all figures are those of the answers."""
    call = ("--year", 2022, "--format", "csv", "--questionnaire", "staff")
    ours = rows_of(indicators("table", with_report, *call).out)
    original = with_report / "responses" / "rounds.toml"
    edit(original, 'published = "bilaga2-2021.docx"\ninvited = 40',
         'file = "staff-2021.xlsx"\ninvited = 40')  # fmt: skip
    assert rows_of(indicators("table", with_report, *call).out) == [
        row | {"status": "shown"} for row in ours
    ]
    assert {row["status"] for row in ours if row["year"] == "2021"} == {"printed"}


def test_every_output_tells_that_figures_are_from_print(
    indicators: Command, with_report: Path
) -> None:
    table = indicators("table", with_report, "--questionnaire", "managers").out
    assert "2021, tryckt" in table and "ur tryckt tabell (bilaga2-2021.docx)" in table
    assert "2021, tryckt" not in indicators("table", with_report, "--questionnaire", "board").out
    for name in ("r.html", "r.docx", "r.xlsx"):
        assert indicators("report", with_report, "--charts", "-o", with_report / name).code == 0
    assert "2021, tryckt" in (with_report / "r.html").read_text("utf-8")
    assert indicators("slides", with_report, "-o", with_report / "s.pptx").code == 0
    staff = ("--questionnaire", "staff")
    assert indicators("page", with_report, *staff, "-o", with_report / "p.html").code == 0
    page = (with_report / "p.html").read_text("utf-8")
    assert "2021, tryckt" in page and "kan inte jämföras med 2021" in page
    call = ("charts", with_report, *staff, "--format", "svg", "-o", with_report / "d")
    assert indicators(*call).code == 0
    assert "2021, tryckt" in (with_report / "d" / "staff-2022-change.svg").read_text("utf-8")


def test_what_is_masked_in_print_is_not_laid_on_earlier_publications(
    indicators: Command, with_report: Path
) -> None:
    """Of all answers alike, without the clear ones, the bound would be of an unknown number."""
    call = ("report", with_report, "--publish", "2023-03-01", "-o", with_report / "b.docx")
    assert indicators(*call).code == 0
    rows = "Fråga;Positivt;Antal svarande\nplanning;100;32\n"
    (with_report / "responses" / "p.csv").write_text(rows, "utf-8")
    waves = with_report / "responses" / "rounds.toml"
    printed = '[staff.2021]\npublished = "bilaga2-2021.docx"'
    edit(waves, printed, printed.replace("bilaga2-2021.docx", "p.csv"))
    edit(waves, "invited = 40\npolicy = { ", 'invited = 40\npolicy = { unanimous = "mask", ')
    outcome = indicators("table", with_report, "--year", 2021, "--questionnaire", "staff")
    assert outcome.code == 0 and "dold" in outcome.out
    assert not outcome.err


@pytest.mark.parametrize("language", ["sv", "en"])
def test_a_report_with_a_printed_year_is_read_like_any_other(
    indicators: Command, with_report: Path, language: str
) -> None:
    """Its years are called "2021, tryckt"."""
    report = with_report / "responses" / "bilaga2-2022.docx"
    assert (
        indicators("report", with_report, "-o", with_report / "b.docx", "--language", language).code
        == 0
    )
    (with_report / "b.docx").rename(report)
    call = ("table", with_report, "--year", 2021, "--questionnaire", "staff", "--format", "csv")
    before = rows_of(indicators(*call).out)
    edit(with_report / "responses" / "rounds.toml", "bilaga2-2021.docx", report.name)
    assert indicators("audit", report).code == 0
    assert rows_of(indicators(*call).out) == before


def test_check_tells_printed_rounds_and_what_is_wrong_in_them(
    indicators: Command, with_report: Path
) -> None:
    outcome = indicators("check", with_report)
    assert outcome.code == 0
    answers = "staff 2021: 32 answers of 40 invited (80%)"
    assert f"{answers}, from a printed table (bilaga2-2021.docx)" in outcome.out
    assert indicators("check", with_report, "--what-if").code == 0


def test_groups_that_a_printed_table_does_not_tell_are_told_to_be_missing(
    indicators: Command, with_report: Path
) -> None:
    call = ("table", with_report, "--year", 2021, "--questionnaire", "staff", "--by", "unit")
    outcome = indicators(*call)
    assert outcome.code == 0
    assert "Indelning efter insats: uppgiften saknas i svaren för 2021." in outcome.out


def test_what_needs_answers_says_so(indicators: Command, with_report: Path) -> None:
    for command in ("explain", "reliability"):
        call = (command, with_report, "--year", 2021, "--questionnaire", "staff")
        outcome = indicators(*call)
        assert outcome.code == 1 and not outcome.out
        assert "bilaga2-2021.docx: staff 2021 is a printed table" in outcome.err
    outcome = indicators("explain", with_report, "--year", 2021)
    assert "Board" in outcome.out and "staff 2021 is a printed table and is left out" in outcome.err


def test_a_printed_round_is_not_written_down_as_published_again(
    indicators: Command, with_report: Path
) -> None:
    call = ("report", with_report, "--publish", "2023-03-01", "-o", with_report / "b.docx")
    assert indicators(*call).code == 0
    ledger = indicators("ledger", with_report).out
    assert "staff 2022" in ledger and "board 2021" in ledger and "staff 2021" not in ledger


def test_a_printed_table_is_an_input_and_is_never_written_over(
    indicators: Command, with_report: Path
) -> None:
    file = with_report / "responses" / "bilaga2-2021.docx"
    before = file.read_bytes()
    assert indicators("report", with_report, "-o", file).code == 1
    assert file.read_bytes() == before


def test_a_round_has_answers_or_a_printed_table_and_not_both(
    indicators: Command, copied_workspace: Path
) -> None:
    old = '[staff.2021]\nfile = "staff-2021.xlsx"'
    new = f'{old}\npublished = "p.csv"\nsheet = "Blad1"'
    edit(copied_workspace / "responses" / "rounds.toml", old, new)
    outcome = indicators("check", copied_workspace)
    assert outcome.code == 1
    for key in ("file", "sheet"):
        assert f"“staff.2021.{key}”: cannot be used together with published" in outcome.out
