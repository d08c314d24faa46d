"""Columns and answers are matched exactly, or told as problems; never guessed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from indicators.responses import UNANSWERED, Responses, match
from indicators.responses.readers import RawColumn, RawTable
from indicators.survey.policy import Policy, SmallGroups
from indicators.survey.questionnaire import Questionnaire
from indicators.survey.waves import Wave
from indicators.words.errors import Problem, Severity

from ..conftest import EXTENT, make_question, make_questionnaire, make_wave
from ..subtests import as_subtests

TEXTS = {"q1": "Har ni tid?", "q2": "Lyssnar de på er?"}
QUESTIONNAIRE = make_questionnaire(
    *(make_question(name, text=text) for name, text in TEXTS.items())
)


def matched(
    rows: Sequence[Sequence[object]],
    wave: Wave | None = None,
    questionnaire: Questionnaire = QUESTIONNAIRE,
) -> tuple[Responses, list[Problem]]:
    """What matching makes of the rows; that a group of one is not named is not told here."""
    responses, problems = all_matched(rows, wave, questionnaire)
    return responses, [p for p in problems if not p.key.startswith("groups.unnamed")]


def all_matched(
    rows: Sequence[Sequence[object]],
    wave: Wave | None = None,
    questionnaire: Questionnaire = QUESTIONNAIRE,
) -> tuple[Responses, list[Problem]]:
    width = max(map(len, rows))
    full = [[*row, *[None] * (width - len(row))] for row in rows]
    columns = tuple(RawColumn.of(cell or None for cell in c) for c in zip(*full, strict=True))
    return match(RawTable(file="svar.csv", columns=columns), questionnaire, wave or make_wave())


def said(problems: list[Problem]) -> str:
    return "\n".join(problem.text() for problem in problems)


def codes(responses: Responses) -> list[list[int]]:
    return responses.codes.tolist()  # type: ignore[no-any-return]


HEADER = ["Nr", "Insats", "1. Har ni tid?", "2. Lyssnar de på er?"]


def test_labels_and_aliases_are_matched_case_and_space_aside() -> None:
    answers = [
        ["1", "A", "Till stor del", "till\xa0stor  DEL "],
        ["2", "A", "Vet inte", "EJ AKTUELLT"],
    ]
    responses, problems = matched([HEADER, *answers])
    assert not problems
    assert codes(responses) == [[3, 3], [6, 6]]


@given(st.sampled_from(EXTENT), st.integers(0, 2**30))
def test_any_case_and_white_space_is_the_same_label(alternative: object, pattern: int) -> None:
    label: str = alternative.label  # type: ignore[attr-defined]
    changed = "".join(
        (c.upper() if pattern >> n & 1 else c.lower()) + ("\n " if c == " " else "")
        for n, c in enumerate(label)
    )
    responses, problems = matched([HEADER, ["1", "A", f" {changed}\t", "Delvis"]])
    assert not problems
    assert responses.codes[0, 0] == EXTENT.index(alternative)  # type: ignore[arg-type]


def test_an_unknown_answer_has_file_row_and_column() -> None:
    rows = [HEADER, ["1", "A", "Delvis", "Delvis"], ["2", "A", "Delvis", "Till stor dell"]]
    _, problems = matched(rows)
    assert said(problems).startswith(
        "svar.csv, row 3, “2. Lyssnar de på er?”: unknown answer, like “Till stor del”. "
        "The alternatives are Inte alls, "
    )


@as_subtests(
    "words",
    [
        "Anna Ek slutade i maj",
        "anna.ek@example.org",
        "19121212-1212",
        "0701234567",
        "Till Åsa!",
        "Elvis",
    ],
)
def test_what_could_be_a_persons_own_words_is_never_quoted(words: str) -> None:
    _, problems = matched([HEADER, ["1", "A", words, "Delvis"]])
    text = said(problems) + "".join(filter(None, (p.hint() for p in problems)))
    assert "none of the question’s alternatives" in text or "unknown answer, like" in text
    assert words not in text and words.split()[-1] not in text
    assert not any(words in str(problem) for problem in problems)


@as_subtests("code", ["8", "A9", 0.0, "99"])
def test_an_unknown_code_is_quoted(code: object) -> None:
    _, problems = matched([HEADER, ["1", "A", code or "0", "Delvis"]])
    assert "unknown answer" in said(problems)


def test_code_10_is_not_code_1() -> None:
    _, problems = matched([HEADER, ["1", "A", "10", "Delvis"]])
    assert "unknown answer “10”" in said(problems)


def test_the_same_unknown_answer_is_told_once_with_the_number_of_rows() -> None:
    rows = [HEADER, *([str(n), "A", "Kanske", "Delvis"] for n in range(1, 6))]
    _, problems = matched(rows)
    assert len(problems) == 1 and "in 5 rows" in said(problems) and "row 2" in said(problems)


def test_a_question_without_a_column_names_the_header_most_like_it() -> None:
    header = ["Nr", "Insats", "Har ni tid?", "Lyssnar de på dig?"]
    _, problems = matched([header, ["1", "A", "Delvis", "Delvis"]])
    assert (
        "“Lyssnar de på er?” (q2) has no column. The closest header is “Lyssnar de på dig?”"
        in said(problems)
    )


def test_a_column_used_twice_is_told() -> None:
    header = ["Nr", "Har ni tid?", "1. har ni tid?", "Lyssnar de på er?"]
    _, problems = matched([header, ["1", "Delvis", "Delvis", "Delvis"]])
    assert "the question “q1” stands in several columns: B and C" in said(problems)
    stated = make_wave(columns={"q1": ("F1",), "q2": ("F1",)})
    _, problems = matched([["Nr", "F1"], ["1", "Delvis"]], stated)
    assert "“F1”: the column is used for several questions: q1 and q2" in said(problems)


def test_a_stated_column_wins_and_must_exist() -> None:
    stated = make_wave(columns={"q1": ("F 1",), "unit": ("Team",)})
    rows = [["Nr", "Team", "f 1", "Lyssnar de på er?"], ["1", "A", "Delvis", "Delvis"]]
    responses, problems = matched([rows[0], *[rows[1]] * 3], stated)
    assert not problems and responses.groups["unit"].labels == ("A",)
    _, problems = matched(
        [HEADER, ["1", "A", "Delvis", "Delvis"]], make_wave(columns={"q1": ("F1",)})
    )
    assert "says that “q1” stands under “F1”, but there is no such header" in said(problems)
    _, problems = matched(
        [HEADER, ["1", "A", "Delvis", "Delvis"]], make_wave(columns={"q9": ("Nr",)})
    )
    assert "names “q9”" in said(problems)


def test_codes_in_order_fit_only_if_the_columns_are_as_many_as_the_questions() -> None:
    in_order = make_wave(in_order=True)
    header = ["id", "submitdate", "insats", "G01Q01", "G01Q02"]
    responses, problems = matched([header, ["1", "2022", "", "A6", "A3"]], in_order)
    assert [p.key for p in problems] == ["answers.letters"]
    said_so = make_wave(in_order=True, codes={"*": "questionnaire"})
    responses, problems = matched([header, ["1", "2022", "", "A6", "A3"]], said_so)
    assert not problems and codes(responses) == [[5, 2]]
    for extra in (["G01Q01"], ["G01Q01", "G01Q02", "G01Q03"]):
        rows = [["id", *extra], ["1", *["A1"] * len(extra)]]
        _, problems = matched(rows, in_order)
        assert f"has 2 questions of 2022 to pair in order, but the export has {len(extra)}" in said(
            problems
        )


def test_without_order_codes_are_not_paired() -> None:
    _, problems = matched([["id", "G01Q01", "G01Q02"], ["1", "A6", "A3"]])
    assert said(problems) == "svar.csv: 2 of the 2 questions have no column in the export."
    assert 'set order = "questionnaire"' in str(problems[0].hint())


def test_order_needs_a_year_the_questionnaire_names() -> None:
    questionnaire = make_questionnaire(make_question(years=(2021,)))
    rows = [["id", "G01Q01"], ["1", "A6"]]
    _, problems = matched(rows, make_wave(in_order=True), questionnaire)
    assert "the order of the questions is not known" in said(problems)
    assert any(problem.severity is Severity.ERROR for problem in problems)


def test_a_later_year_whose_headers_are_the_latest_questions_needs_nothing_more() -> None:
    questionnaire = make_questionnaire(make_question(years=(2021,)))
    rows = [["Svarsnr", "Fungerar q1?", "Övrigt"], ["1", "Delvis", "x"]]
    responses, problems = matched(rows, None, questionnaire)
    assert not problems and codes(responses) == [[2]]


def test_a_later_year_with_one_more_question_is_told() -> None:
    """NNS may have added it; only the questionnaire's owner can say."""
    questionnaire = make_questionnaire(make_question(years=(2021,)))
    rows = [["Fungerar q1?", "2. Är ni nöjda?"], ["Delvis", "Delvis"]]
    responses, problems = matched(rows, None, questionnaire)
    assert [problem.severity for problem in problems] == [Severity.WARNING]
    assert "Beside them the export has 2. Är ni nöjda?, which is not counted" in said(problems)
    assert codes(responses) == [[2]]


def test_a_year_between_is_an_error() -> None:
    questionnaire = make_questionnaire(make_question(years=(2021, 2023)))
    _, problems = matched([["Fungerar q1?"], ["Delvis"]], None, questionnaire)
    assert "asks nothing in 2022. Its years are 2021 and 2023" in said(problems)


def test_a_question_not_asked_that_year_is_told_and_not_counted() -> None:
    questionnaire = make_questionnaire(
        make_question("q1", years=(2021, 2022)), make_question("q2", years=(2021,))
    )
    rows = [["Fungerar q1?", "Fungerar q2?"], ["Delvis", "Delvis"]]
    responses, problems = matched(rows, None, questionnaire)
    assert [q.id for q in responses.questions] == ["q1"]
    assert "which the questionnaire does not name for 2022" in said(problems)


def test_surveymonkeys_second_header_row_is_no_respondent() -> None:
    header = ["Respondent ID", "Har ni tid?", "Lyssnar de på er?"]
    rows = [header, [None, "Response", "Response"], [118.0, "Delvis", "Delvis"]]
    responses, problems = matched(rows)
    assert not problems and responses.answers == 1


def test_a_first_respondent_without_an_id_is_no_header() -> None:
    header = ["Respondent ID", "Har ni tid?", "Lyssnar de på er?"]
    responses, problems = matched([header, [None, "Delvis", "Delvis"], [118.0, "Ja", "Delvis"]])
    assert responses.answers == 2 or said(problems)
    assert "row 3" in said(problems)  # "Ja" is unknown, and row 2 was read as an answer
    assert responses.codes[0].tolist() == [2, 2]


def test_a_title_over_the_header_does_no_harm() -> None:
    rows = [["Personalenkät 2022"], [], HEADER, ["1", "A", "Delvis", "Delvis"]]
    responses, problems = matched(rows)
    assert not problems and responses.answers == 1


def test_rows_without_an_answer_are_not_counted_and_told() -> None:
    rows = [HEADER, ["1", "A", "Delvis", None], ["2", "A", None, None], [None], ["3", "B"]]
    responses, problems = matched(rows)
    assert responses.answers == 1
    assert codes(responses) == [[2, UNANSWERED]]
    assert "row 3: 2 rows have no answer to any question" in said(problems)
    assert problems[0].severity is Severity.WARNING


def test_an_export_without_a_single_answer_is_an_error() -> None:
    _, problems = matched([HEADER, ["1", "A", None, None]])
    assert "contains no answers to the questions" in said(problems)


def test_more_answers_than_invited_is_an_error() -> None:
    rows = [HEADER, ["1", "A", "Delvis", "Delvis"], ["2", "A", "Delvis", "Delvis"]]
    assert "2 answers, but only 1 invited" in said(matched(rows, make_wave(invited=1))[1])
    assert not matched(rows, make_wave(invited=2))[1]


def test_a_respondent_who_stands_twice_is_told_without_the_identifier() -> None:
    rows = [
        ["E-post", "Har ni tid?", "Lyssnar de på er?"],
        ["anna@example.org", "Delvis", "Delvis"],
        ["bo@example.org", "Delvis", "Delvis"],
        ["anna@example.org", "Delvis", "Delvis"],
    ]
    assert not matched(rows)[1]  # an e-mail column is no identifier by itself: "anonymous"
    _, problems = matched(rows, make_wave(respondent="E-post"))
    assert said(problems) == "svar.csv, row 4, “E-post”: the same respondent as in row 2."
    rows[0][0] = "Svarsnr"
    assert "row 4" in said(matched(rows)[1])


def test_a_named_respondent_column_has_to_exist() -> None:
    _, problems = matched([HEADER, ["1", "A", "Delvis", "Delvis"]], make_wave(respondent="Kod"))
    assert "there is no column “Kod”" in said(problems)


def in_units(*units: str | None) -> list[list[object]]:
    return [HEADER, *([str(n), unit, "Delvis", "Delvis"] for n, unit in enumerate(units))]


def test_groups_are_one_name_case_and_space_aside_in_swedish_order() -> None:
    units = ["Örnen", "MIA  Vidare", "mia vidare", "MIA Vidare", None, "Älgen", "Zenit"]
    responses, problems = all_matched(in_units(*units, *["Örnen", "Älgen", "Zenit"] * 2))
    assert not problems
    assert responses.groups["unit"].labels == ("MIA Vidare", "Zenit", "Älgen", "Örnen")
    assert responses.groups["unit"].codes.tolist() == [3, 0, 0, 0, 4, 2, 1, 3, 2, 1, 3, 2, 1]


def test_the_name_of_a_group_of_one_or_two_is_left_behind() -> None:
    """It may be a slip of the pen, or what a respondent wrote about herself."""
    units = ["Anna Ek anna@example.org", "MIA", "MIA", "MIA", "-", "-"]
    responses, problems = all_matched(in_units(*units))
    assert responses.groups["unit"].labels == ("MIA", "", "")
    assert "“Insats”: 2 groups have fewer than three answers" in said(problems)
    assert [problem.severity for problem in problems] == [Severity.WARNING]
    assert "Anna" not in said(problems) + repr(responses) + repr(problems)


def test_exclude_needs_the_groups_it_leaves_out() -> None:
    policy = Policy(small_groups=SmallGroups.EXCLUDE)
    _, problems = all_matched(in_units(None, None, None), make_wave(policy))
    assert "exclude needs a grouping, but the export has no filled column for Insats" in said(
        problems
    )


def test_an_empty_group_column_is_no_grouping() -> None:
    responses, _ = matched([HEADER, ["1", None, "Delvis", "Delvis"]])
    assert responses.groups == {}


def spss(cells: list[object], labels: dict[object, str], missing: tuple = ()) -> RawTable:  # type: ignore[type-arg]
    column = replace(RawColumn.of(cells, ("F1", "Har ni tid?")), labels=labels, missing=missing)
    return RawTable(file="svar.sav", columns=(column,), declared=True)


ONE = make_questionnaire(make_question("q1", text=TEXTS["q1"]))
LABELS: dict[object, str] = {float(n): a.label for n, a in enumerate(EXTENT[:6], 1)}


def test_spss_labels_tell_vet_ej_from_unanswered() -> None:
    labels = LABELS | {98.0: "Vet ej", 99.0: "Ej svar"}
    table = spss([4.0, 98.0, 99.0, None, 1.0], labels, ((98.0, 99.0),))
    responses, problems = match(table, ONE, make_wave())
    assert [problem.key for problem in problems] == ["answers.blank_rows.one"]
    assert codes(responses) == [[3], [6], [0]]


def test_spss_values_without_labels_are_read_by_code_if_the_labels_agree() -> None:
    table = spss([1.0, 2.0], {1.0: "Inte alls", 6.0: "Helt och hållet"})
    responses, problems = match(table, ONE, make_wave())
    assert not problems and codes(responses) == [[0], [1]]


def test_a_scale_numbered_the_other_way_round_is_not_read_by_code() -> None:
    table = spss([1.0, 2.0], {6.0: "Inte alls", 1.0: "Helt och hållet"})
    responses, problems = match(table, ONE, make_wave())
    assert responses.codes[0, 0] == 5
    assert said(problems).startswith("svar.sav, row 2, “Har ni tid?”: unknown answer “2”")


def test_an_unknown_label_is_not_rescued_by_its_code() -> None:
    table = spss([4.0], LABELS | {4.0: "Till ganska stor del"})
    _, problems = match(table, ONE, make_wave())
    assert "row 1" in said(problems)


@given(st.permutations(range(5)))
def test_the_order_of_columns_changes_nothing(order: list[int]) -> None:
    rows = [[*HEADER, "Övrigt"], ["1", "A", "Delvis", "Inte alls", "x"], ["2", "B", "5", "", ""]]
    expected, _ = matched(rows)
    found, _ = matched([[row[n] for n in order] for row in rows])
    assert np.array_equal(expected.codes, found.codes)
    assert expected.groups["unit"].labels == found.groups["unit"].labels


def test_answers_above_the_header_are_told_not_lost() -> None:
    """As when somebody sorts the sheet with the header in it."""
    rows = [["1", "A", "Delvis", "Inte alls"], HEADER, ["2", "A", "Delvis", "Delvis"]]
    _, problems = matched(rows)
    assert "row 1: the row holds answers, but stands above the header" in said(problems)


def test_an_export_in_order_without_a_header_is_told() -> None:
    _, problems = matched([["A6", "A3"], ["A5", "A4"]], make_wave(in_order=True))
    assert "row 1: the row holds answers" in said(problems)


def test_headers_that_end_before_the_answers_are_told() -> None:
    rows = [["Nr", "Har ni tid?", "Lyssnar de på er?"], ["1", "A", "Delvis", "Delvis"]]
    _, problems = matched(rows)
    assert "“D”: the column has answers but no header" in said(problems)


def test_no_cell_of_a_respondent_is_taken_for_a_header_in_a_message() -> None:
    rows = [["1", "Anna Ek", "A6"], ["2", "Bo Ek", "A5"], ["3", "Cia Ek", "A4"]]
    _, problems = matched(rows, make_wave(in_order=True))
    text = said(problems) + "".join(str(problem.hint()) for problem in problems)
    assert "columns that may be questions: A, B and C" in text and "Ek" not in text


def test_an_empty_question_of_an_spss_file_keeps_its_place_in_the_order() -> None:
    columns = (
        RawColumn.of([1.0], ("F1",)),
        RawColumn.of([None], ("F2",)),
        RawColumn.of([2.0], ("ålder",)),
    )
    table = RawTable(file="svar.sav", columns=columns, declared=True)
    _, problems = match(table, QUESTIONNAIRE, make_wave(in_order=True))
    assert "has 2 questions of 2022 to pair in order, but the export has 3" in said(problems)


def test_surveymonkeys_comment_beside_the_questions_does_no_harm() -> None:
    header = ["Respondent ID", "Har ni tid?", "Lyssnar de på er?", "Övrigt"]
    rows = [header, [None, "Response", "Response", "Open-Ended Response"]]
    responses, problems = matched([*rows, [118.0, "Delvis", "Delvis", "x"]])
    assert not problems and responses.answers == 1


@as_subtests("form", ["Om arbetet [{}]", "<p>{}</p>", "{} *", "<b>1.</b> {}"])
def test_what_tools_write_around_a_question_is_no_part_of_it(form: str) -> None:
    header = ["Nr", *(form.format(text) for text in TEXTS.values())]
    responses, problems = matched([header, ["1", "Delvis", "Delvis"]])
    assert not problems and codes(responses) == [[2, 2]]


@as_subtests(
    ("four", "six", "read"),
    [
        ("4", "6", "1 = Inte alls, 2 = Till liten del"),
        (4.0, 6, "1 = Inte alls"),
        ("4,0", "6.0", "1 = Inte alls"),
        ("04", "06", "1 = Inte alls"),
    ],
)
def test_numbers_in_every_spelling_are_read_by_our_numbering_and_that_is_told(
    four: object, six: object, read: str
) -> None:
    responses, problems = matched([HEADER, ["1", "A", four, six], ["2", "A", six, four]])
    assert codes(responses) == [[3, 5], [5, 3]]
    assert f"the answers are numbers or codes and read as {read}" in said(problems)
    assert [problem.severity for problem in problems] == [Severity.WARNING]


def test_the_newer_codes_of_limesurvey_follow_the_order_that_the_wave_says_columns_have() -> None:
    rows = [["id", "F1", "F2"], ["1", "AO04", "AO06"], ["2", "AO06", "AO04"]]
    responses, problems = matched(rows, make_wave(in_order=True))
    assert codes(responses) == [[3, 5], [5, 3]]
    assert "read as AO01 = Inte alls, AO02 = Till liten del" in said(problems)
    assert [problem.severity for problem in problems] == [Severity.WARNING]


def test_letters_before_numbers_follow_the_page_so_they_count_only_when_that_is_said() -> None:
    rows = [HEADER, ["1", "A", "A4", "a6"], ["2", "A", "A6", "A4"]]
    _, problems = matched(rows)
    assert [(p.key, p.severity) for p in problems] == [("answers.letters", Severity.ERROR)]
    assert "A1 = Inte alls, A2 = Till liten del" in said(problems)
    assert problems[0].choices == ((("codes", "questionnaire"),), (("codes", "reversed"),))
    responses, problems = matched(rows, make_wave(codes={"*": "questionnaire"}))
    assert codes(responses) == [[3, 5], [5, 3]] and not problems
    responses, problems = matched(rows, make_wave(codes={"*": "reversed"}))
    assert codes(responses) == [[2, 0], [0, 2]] and not problems


@as_subtests("number", ["4", 4.0, "4,0", "A4", "AO04"])
def test_words_and_numbers_in_one_column_are_an_error_that_names_the_first_row(
    number: object,
) -> None:
    words = [[str(n), "A", "Delvis", "Till stor del"] for n in range(1, 4)]
    _, problems = matched([HEADER, *words, ["4", "A", number, "Delvis"], ["5", "A", number, ""]])
    assert [(p.key, p.row, p.severity) for p in problems] == [
        ("answers.mixed.words", 5, Severity.ERROR)
    ]
    assert "2 rows, this one first, are not written as the others are" in said(problems)


def test_codes_of_two_kinds_in_one_column_are_an_error() -> None:
    rows = [["1", "A", "A4", "A1"], ["2", "A", "A3", "A2"], ["3", "A", "4", "A2"]]
    _, problems = matched([HEADER, *rows], make_wave(codes={"*": "questionnaire"}))
    assert [(p.key, p.row) for p in problems if p.severity is Severity.ERROR] == [
        ("answers.mixed", 4)
    ]


def test_each_scale_that_is_read_by_our_numbering_is_told_once() -> None:
    other = tuple(replace(a, label=f"{a.label}!") for a in EXTENT)
    questionnaire = make_questionnaire(
        make_question("q1", text=TEXTS["q1"]),
        make_question("q2", text=TEXTS["q2"]),
        make_question("q3", text="Tredje?", alternatives=other),
    )
    header = ["Nr", TEXTS["q1"], TEXTS["q2"], "Tredje?"]
    _, problems = matched([header, ["1", "1", "2", "3"]], questionnaire=questionnaire)
    assert [p.column for p in problems] == ["Har ni tid?", "Tredje?"]


def test_numbers_whose_labels_confirm_nothing_but_vet_ej_are_told() -> None:
    _, problems = match(spss([4.0, 98.0, 1.0], {98.0: "Vet ej"}), ONE, make_wave())
    assert [p.key for p in problems] == ["answers.numbers"]


@as_subtests(
    "end", ["2", ".1", " (2)", "_2", " 2", "\xa02", " [2]", " – kopia", " (chefer)", " II"]
)
def test_a_question_asked_again_in_another_branch_is_not_taken_for_the_first(end: str) -> None:
    header = ["Nr", "Har ni tid?", "Lyssnar de på er?", f"Har ni tid?{end}"]
    rows = [["1", "Delvis", "Delvis", ""], ["2", "", "Delvis", "Inte alls"]]
    _, problems = matched([header, *rows])
    assert [p.key for p in problems] == ["columns.twice"]
    assert "stands in several columns: B (Har ni tid?) and D (Har ni tid?" in said(problems)
    stated = make_wave(columns={"q1": (f"Har ni tid?{end}",)})
    responses, problems = matched([header, *rows], stated)
    assert not problems and codes(responses) == [[UNANSWERED, 2], [0, 2]]


def test_a_comment_to_a_question_is_not_the_question_again() -> None:
    header = ["Nr", "Har ni tid?", "Lyssnar de på er?", "Har ni tid? - Kommentar"]
    rows = [["1", "Delvis", "Delvis", "Mycket att göra"], ["2", "Delvis", "Delvis", "Delvis"]]
    assert not matched([header, *rows])[1]


def test_a_repeated_header_over_an_empty_column_does_no_harm() -> None:
    header = ["Nr", "Har ni tid?", "Lyssnar de på er?", "Har ni tid?2"]
    _, problems = matched([header, ["1", "Delvis", "Delvis", ""]])
    assert not problems


def test_a_flood_of_problems_is_told_as_one() -> None:
    rows = [HEADER, *([f"{n}", "A", f"Svar nummer {n} av många", "Delvis"] for n in range(50))]
    _, problems = matched(rows)
    assert len(problems) == 1 and "in 50 rows" in said(problems)
    repeated = [["Svarsnr", *HEADER[1:]], *(["7", "A", "Delvis", "Delvis"] for _ in range(50))]
    _, problems = matched(repeated)
    assert len(problems) == 1 and "In all, 49 rows repeat a respondent" in said(problems)
