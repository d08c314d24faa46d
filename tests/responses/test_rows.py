"""A row that is no respondent is never counted without a word, and rounds.toml has the last."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indicators.responses import Responses, match
from indicators.responses.readers import RawColumn, RawTable
from indicators.survey.questionnaire import Questionnaire
from indicators.survey.waves import Wave
from indicators.words.errors import Problem, Severity

from ..conftest import make_question, make_questionnaire, make_wave
from ..subtests import as_subtests

TEXTS = ["Har ni tid?", "Lyssnar de på er?", "Vet de vad ni kan?", "Är ni överens?"]
QUESTIONNAIRE = make_questionnaire(
    *(make_question(f"q{n}", text=text) for n, text in enumerate(TEXTS, 1))
)
HEADER = ["Svarsnr", "Starttid", *TEXTS]


def matched(
    rows: Sequence[Sequence[object]],
    wave: Wave | None = None,
    totals: frozenset[tuple[int, int]] = frozenset(),
    questionnaire: Questionnaire = QUESTIONNAIRE,
) -> tuple[Responses, list[Problem]]:
    """What matching makes of rows, beside that their numbers are read by our numbering."""
    cells = [[None if cell == "" else cell for cell in row] for row in rows]
    columns = tuple(RawColumn.of(column) for column in zip(*cells, strict=True))
    table = RawTable(file="svar.csv", columns=columns, totals=totals)
    responses, problems = match(table, questionnaire, wave or make_wave())
    return responses, [p for p in problems if p.key not in ("answers.numbers", "groups.unnamed")]


def told(problems: Sequence[Problem]) -> list[tuple[str, int | None]]:
    return [(p.key, p.row) for p in problems if p.severity is Severity.ERROR]


def people(count: int, numbers: bool = True) -> list[list[object]]:
    """Respondents who answer differently: in numbers, or in words."""
    words = ["Inte alls", "Till liten del", "Delvis", "Till stor del", "Till mycket stor del"]
    given = [[(3 * n + 2 * q) % 5 for q in range(4)] for n in range(count)]
    return [
        [str(n), f"2022-10-0{n % 9 + 1}", *(a + 1 if numbers else words[a] for a in answers)]
        for n, answers in enumerate(given, 1)
    ]


# --- Rows that sum up the others


@as_subtests(
    ("label", "numbers"),
    product(
        ["Totalt", "Summa:", "Antal svar", "antal svarande: 5", "Medel", "Medelvärde (n = 5)",
         "MEDIAN", "Count", "Grand Total", "n", "Std", "Snitt", "Svarsfrekvens", "Total answers"],
        [True, False],
    ),
)  # fmt: skip
def test_a_row_that_says_it_sums_up_the_others_is_an_error_that_names_it(
    label: str, numbers: bool
) -> None:
    rows = [HEADER, *people(5, numbers), [label, "", 5, 5, 4, 5]]
    _, problems = matched(rows)
    assert told(problems) == [("summary.word", 7)]
    assert 'rows = "2-6"' in str(problems[0].hint())
    responses, problems = matched(rows, make_wave(rows=(2, 6)))
    assert not problems and responses.answers == 5


def test_wherever_a_row_of_totals_stands_it_is_told() -> None:
    total = ["", "Totalt", 5, 5, 5, 5]
    rows = [HEADER, total, *people(5)]
    assert told(matched(rows)[1]) == [("summary.word", 2)]
    responses, problems = matched(rows, make_wave(rows=(3, 7)))
    assert not problems and responses.answers == 5
    assert told(matched([HEADER, *people(3), total, *people(2)])[1])[0] == ("summary.word", 5)


def test_several_rows_of_sums_are_each_told_and_their_cells_not_once_more() -> None:
    sums = [
        ["Antal", "", 5, 5, 5, 5],
        ["Medel", "", "3,2", "2,8", "3,0", "3,4"],
        ["Median", "", 3, 3, 3, 3],
    ]
    _, problems = matched([HEADER, *people(5), *sums])
    assert told(problems) == [("summary.word", 7), ("summary.word", 8), ("summary.word", 9)]


@as_subtests(
    "comment",
    [
        "Min chef är bra",
        "Totalt kaos",
        "Summa summarum: bra",
        "Antal möten är för många",
        "Medelmåttigt",
    ],
)
def test_a_comment_that_begins_like_a_sum_is_a_respondents(comment: str) -> None:
    rows = [[*HEADER, "Kommentar"], *([*row, ""] for row in people(4)), [*people(5)[4], comment]]
    responses, problems = matched(rows)
    assert not problems and responses.answers == 5


def test_a_column_that_says_the_same_of_everybody_tells_no_sum() -> None:
    rows = [[*HEADER, "Nivå"], *([*row, "Totalt"] for row in people(5))]
    assert not matched(rows)[1]


def test_a_unit_may_be_called_totalt() -> None:
    units = ["Totalt", "Norr", "Totalt", "Totalt", "Norr"]
    rows = [
        ["Insats", *HEADER],
        *([u, *row] for u, row in zip(units, people(5, False), strict=True)),
    ]
    assert not told(matched(rows)[1])


def test_a_formula_over_other_rows_is_told_whatever_its_number() -> None:
    """Excel's row of totals of a table, SUBTOTAL, with nothing else to tell it by."""
    rows = [HEADER, *people(5), ["6", "2022-10-09", 4, 3, 2, 4]]
    assert not matched(rows)[1]
    _, problems = matched(rows, totals=frozenset({(6, 3), (6, 2)}))
    assert told(problems) == [("summary.formula", 7)]
    assert "cell C7 is a formula over other rows" in problems[0].text()
    # In a column that is no question, such as a count of how often an identifier occurs.
    assert not matched(rows, totals=frozenset({(row, 0) for row in range(1, 7)}))[1]


@as_subtests("beside", [["", ""], ["6", "5"], ["", "2022-10-09"], ["6", ""]])
def test_numbers_without_what_all_others_have_are_told(beside: list[str]) -> None:
    rows = [HEADER, *people(5), [*beside, 4, 2, 3, 6]]
    assert told(matched(rows)[1]) == [("summary.blank", 7)]
    responses, problems = matched(rows, make_wave(rows=(2, 7)))
    assert not problems and responses.answers == 6


def test_words_without_what_all_others_have_are_a_respondents() -> None:
    rows = [HEADER, *people(5, False), ["", "", "Delvis", "Delvis", "", "Delvis"]]
    assert not told(matched(rows)[1])


def test_numbers_below_a_blank_row_are_told() -> None:
    rows = [HEADER[2:], *(row[2:] for row in people(5)), ["", "", "", ""], [4, 2, 6, 3]]
    assert told(matched(rows)[1]) == [("summary.apart", 8)]


@pytest.mark.parametrize(
    ("sums", "key"),
    [([5, 5, 5, 5], "summary.count"), ([3, 3, 3, 3], "summary.mean")],
)
def test_numbers_that_are_the_count_or_mean_of_those_above_are_told(
    sums: list[object], key: str
) -> None:
    """Each of the four columns above holds 1, 2, 3, 4 and 5 once: the mean and median are 3."""
    rows = [TEXTS, *(row[2:] for row in people(5)), sums]
    assert told(matched(rows)[1]) == [(key, 7)]


def test_the_median_is_known_too_below_a_count() -> None:
    """Above stand 1, 1, 2, 6 and 6 four times: the mean is 3.2, the median 2."""
    rows = [TEXTS, *([n] * 4 for n in (1, 6, 2, 1, 6)), [5] * 4, [2] * 4]
    assert told(matched(rows)[1]) == [("summary.count", 7), ("summary.median", 8)]


@given(st.lists(st.lists(st.integers(1, 6), min_size=4, max_size=4), min_size=4, max_size=12))
def test_no_row_of_sums_below_numbers_is_ever_counted(rows: list[list[int]]) -> None:
    """Whatever people answered: a row of their counts below them, if it fits the scale."""
    count = [min(len(rows), 7)] * 4
    bare: list[list[object]] = [TEXTS, *rows, count]
    _, problems = matched(bare)
    assert len(rows) > 7 or told(problems)
    labelled = [
        [*row, label]
        for row, label in zip(bare, ["Svarsnr", *range(1, len(rows) + 1), "Antal"], strict=True)
    ]
    assert ("summary.word", len(rows) + 2) in told(matched(labelled)[1])


# --- Rows that the survey tool marks as no answers


@as_subtests(
    ("header", "mark", "other"),
    [
        ("Status", "Survey Preview", "IP Address"),
        ("Status", "Spam", "IP Address"),
        ("Status", "Survey Preview, Spam", "IP Address"),
        ("Response Status", "Deleted", "Complete"),
        ("Status", "Disqualified", "Complete"),
        ("Distribution Channel", "preview", "anonymous"),
        ("_validation_status", "Not approved", "Approved"),
        ("Anmärkning", "TEST", ""),
        ("Insats", "Test 2", "Norr"),
        ("Namn", "testsvar", ""),
        ("Kommentar", "Förhandsgranskning", ""),
        ("Testsvar", "Ja", "Nej"),
        ("Is test", "TRUE", "FALSE"),
    ],
)
def test_rows_that_are_marked_as_no_answers_are_an_error_until_told_what_to_do_with(
    header: str, mark: str, other: str
) -> None:
    marked = [mark, other, other, mark, other]
    rows = [[header, *HEADER], *([m, *row] for m, row in zip(marked, people(5), strict=True))]
    _, problems = matched(rows)
    assert told(problems) == [("rows.marked.many", 2)]
    assert f"2 rows, this one first, are marked “{mark}”" in problems[0].text()
    responses, problems = matched(rows, make_wave(leave_out={header: (mark,)}))
    assert not told(problems) and responses.answers == 3
    if other:
        responses, problems = matched(rows, make_wave(only={header: (mark, other)}))
        assert not told(problems) and responses.answers == 5


def test_qualtrics_numbers_its_previews() -> None:
    header = ["Status", "ResponseId", *HEADER]
    rows = [
        header,
        *([s, f"R_{n}", *row] for n, (s, row) in enumerate(zip("01080", people(5), strict=True))),
    ]
    assert told(matched(rows)[1]) == [("rows.marked.one", 3), ("rows.marked.one", 5)]
    other = [[["Status", *HEADER], *([s, *row] for s, row in zip("01080", people(5), strict=True))]]
    assert not told(matched(other[0])[1])  # another tool's Status may mean anything


def test_a_marked_row_without_an_answer_changes_nothing() -> None:
    rows = [
        ["Status", *HEADER],
        ["Spam", "9", "2022-10-01", "", "", "", ""],
        *(["", *r] for r in people(4)),
    ]
    responses, problems = matched(rows)
    assert not told(problems) and responses.answers == 4


# --- Rows of other years and of others


def test_rows_of_another_year_are_an_error_until_told_which_to_count() -> None:
    years: list[object] = [2021, 2021.0, "2022", "VT 2022", 2022]
    rows = [["År", *HEADER], *([year, *row] for year, row in zip(years, people(5), strict=True))]
    _, problems = matched(rows)
    assert told(problems) == [("rows.years.many", 2)]
    assert "2 rows, this one first, are of 2021, but the round is 2022" in problems[0].text()
    responses, problems = matched(rows, make_wave(only={"år": ("2022", "VT 2022")}))
    assert not problems and responses.answers == 3


def test_a_file_of_another_year_altogether_is_told() -> None:
    rows = [["Mätår", *HEADER], *(["2021", *row] for row in people(4))]
    assert told(matched(rows)[1]) == [("rows.years.many", 2)]


def test_rows_of_two_groups_of_respondents_are_an_error_until_told_which_to_count() -> None:
    rows = [
        ["Jag är", *HEADER],
        *(
            [role, *row]
            for role, row in zip(
                ["Personal", "Chef", "personal", "Personal"], people(4), strict=True
            )
        ),
    ]
    _, problems = matched(rows)
    assert told(problems) == [("rows.roles.many", 2)]
    assert "apart: Personal, Chef and personal" in problems[0].text()
    responses, problems = matched(rows, make_wave(only={"Jag är": ("Personal",)}))
    assert not problems and responses.answers == 3


def test_a_column_of_roles_of_which_one_has_answers_is_no_matter() -> None:
    blank = ["9", "2022-10-01", "", "", "", ""]
    rows = [["Roll", *HEADER], ["Styrelse", *blank], *(["Personal", *row] for row in people(4))]
    assert not told(matched(rows)[1])


# --- What rounds.toml says


def test_a_column_or_value_that_the_export_does_not_have_is_an_error() -> None:
    rows = [["Status", *HEADER], *(["Klar", *row] for row in people(4))]
    for key in ("only", "leave_out"):
        _, problems = matched(rows, make_wave(**{key: {"Statsu": ("Klar",)}}))
        assert (
            f"the header that {key} in rounds.toml gives. Did you mean “Status”?"
            in problems[0].text()
        )
        _, problems = matched(rows, make_wave(**{key: {"Status": ("Klart",)}}))
        assert f"{key} in rounds.toml gives “Klart”, which no row has" in problems[0].text()


@pytest.mark.parametrize("span", [(1, 4), (2, 6)])
def test_rows_outside_the_answers_are_an_error(span: tuple[int, int]) -> None:
    _, problems = matched([HEADER, *people(4)], make_wave(rows=span))
    assert "within the answers of the export, rows 2 to 5" in problems[0].text()


def test_rows_only_and_leave_out_hold_together() -> None:
    rows = [["Status", *HEADER], *([s, *row] for s, row in zip("abaab", people(5), strict=True))]
    wave = make_wave(rows=(3, 6), only={"Status": ("a", "b")}, leave_out={"Status": ("b",)})
    responses, problems = matched(rows, wave)
    assert not problems and responses.answers == 2


@given(st.lists(st.sampled_from(["", "IP Address", "Survey Preview"]), min_size=4, max_size=9))
def test_what_is_left_out_changes_the_count_and_nothing_else(marks: list[str]) -> None:
    """Law 6: the rows left out might as well not be in the file."""
    rows = [[m, *row] for m, row in zip(marks, people(len(marks)), strict=True)]
    kept = [row for row in rows if row[0] != "Survey Preview"]
    if not kept or len(kept) == len(rows):
        return
    wave = make_wave(leave_out={"Status": ("Survey Preview",)})
    responses, _ = matched([["Status", *HEADER], *rows], wave)
    without, _ = matched([["Status", *HEADER], *kept])
    assert responses.codes.tolist() == without.codes.tolist()


# --- What was tried from outside, and got through


@as_subtests("label", ["Medianvärde", "Vanligaste svar", "Typsvar", "Exempelsvar"])
def test_a_row_of_words_that_says_it_sums_up_is_told(label: str) -> None:
    rows = [HEADER, *people(5, False), [label, "", "Delvis", "Delvis", "Delvis", "Delvis"]]
    assert told(matched(rows)[1]) == [("summary.word", 7)]


def test_a_row_of_words_without_what_all_others_have_is_counted_and_told() -> None:
    """Answers on paper that were typed in, or the medians of the others."""
    rows = [HEADER, *people(5, False), ["", "", "Delvis", "Delvis", "Delvis", "Delvis"]]
    responses, problems = matched(rows)
    assert [(p.key, p.row, p.severity) for p in problems] == [
        ("summary.lacking", 7, Severity.WARNING)
    ]
    assert responses.answers == 6
    assert not matched(rows, make_wave(rows=(2, 7)))[1]


@as_subtests(
    ("header", "word", "numbers"),
    [
        (header, word, numbers)
        for header, word in (("Parti", "SD"), ("Namn", "Max"), ("Kön", "N"), ("Kommentar", "Antal"))
        for numbers in (True, False)
    ],
)
def test_a_respondents_own_word_is_no_sum(header: str, word: str, numbers: bool) -> None:
    rows = [[header, *HEADER], *(["", *row] for row in people(5, numbers))]
    rows[-1][0] = word
    responses, problems = matched(rows)
    assert not told(problems) and responses.answers == 5


def test_a_respondent_among_the_last_is_no_sum_of_those_above() -> None:
    """The fifth answers 4 throughout, which is how many stand above; others follow."""
    rows: list[list[object]] = [TEXTS, [1, 2, 3, 4], [2, 3, 4, 5], [3, 4, 5, 6], [6, 5, 4, 3]]
    rows += [[4] * 4, [1, 6, 2, 5], [2, 2, 3, 5]]
    assert not told(matched(rows)[1])
    # With an identifier of its own like the others, not even as the last.
    last = [["Svarsnr", *TEXTS], *([str(n), *row] for n, row in enumerate(rows[1:6], 1))]
    assert not told(matched(last)[1])


def test_rows_does_not_make_a_respondent_of_a_row_of_totals() -> None:
    rows = [HEADER, *people(5), ["Totalt", "", 5, 5, 5, 5]]
    assert told(matched(rows, make_wave(rows=(2, 7)))[1]) == [("summary.word", 7)]


def test_a_row_of_totals_can_be_left_out_by_what_it_says() -> None:
    rows = [HEADER, *people(5), ["Totalt", "", 5, 5, 5, 5]]
    responses, problems = matched(rows, make_wave(leave_out={"Svarsnr": ("Totalt",)}))
    assert not told(problems) and responses.answers == 5


@as_subtests(
    ("header", "this", "other"),
    [
        (header, this, other)
        for header in ("År:", "Vilket år?", "Mätningens år", "Enkätomgång", "Wave")
        for this, other in (("2022", "2021"), ("22", "21"), ("HT22", "HT21"))
    ],
)
def test_a_year_is_known_by_one_of_the_words_of_a_header(
    header: str, this: str, other: str
) -> None:
    years = [this, other, this, other, this]
    rows = [[header, *HEADER], *([year, *row] for year, row in zip(years, people(5), strict=True))]
    assert told(matched(rows)[1]) == [("rows.years.many", 3)]


def test_years_of_birth_are_no_years_of_the_survey() -> None:
    years = ["1964", "1971", "2001", "1988", "1979"]
    rows = [["År", *HEADER], *([year, *row] for year, row in zip(years, people(5), strict=True))]
    assert not told(matched(rows)[1])


@as_subtests(
    "roles",
    [
        ["Styrelse", "Styrelse", "Personal", "Annat", "Styrelse"],
        ["Styrelseledamot", "Ersättare i styrelsen", "Chefsgrupper", "Chefsgrupper", "Annat"],
        ["Jag sitter i styrelsen", "Jag är chef", "Jag är chef", "Jag är chef", "Jag är chef"],
        ["Board member", "Staff", "Staff", "Staff", "Staff"],
    ],
)
def test_two_groups_of_respondents_that_are_known_are_enough(roles: list[str]) -> None:
    rows = [["Roll", *HEADER], *([role, *row] for role, row in zip(roles, people(5), strict=True))]
    assert told(matched(rows)[1])[0][0] in ("rows.roles.many", "rows.roles.unknown.many")


def test_the_example_of_a_hint_is_the_questionnaires_own_group_or_none() -> None:
    """It said "Styrelse" whatever the questionnaire, and pasting it counted the board's answers."""
    roles = ["Personal", "Chef", "Chef", "Chef", "Chef"]
    rows = [["Roll", *HEADER], *([role, *row] for role, row in zip(roles, people(5), strict=True))]
    assert 'only = { "Roll" = "Personal" }' in str(matched(rows)[1][0].hint())
    rows = [[{"Personal": "Styrelse"}.get(str(row[0]), row[0]), *row[1:]] for row in rows]
    assert "only =" not in str(matched(rows)[1][0].hint())


@as_subtests("mark", ["(test)", "TEST!", "*** TEST ***", "räkna ej"])
def test_a_mark_is_known_whatever_stands_around_it(mark: str) -> None:
    rows = [["Kommentar", *HEADER], *(["", *row] for row in people(5))]
    rows[2][0] = mark
    assert told(matched(rows)[1]) == [("rows.marked.one", 3)]


@pytest.mark.parametrize("words", ["OBS! TEST", "Testsvar från Lena", "Bra test av metoden"])
def test_a_test_among_other_words_is_a_warning_that_does_not_quote_them(words: str) -> None:
    rows = [["Kommentar", *HEADER], *(["", *row] for row in people(5))]
    rows[2][0] = words
    responses, problems = matched(rows)
    assert [(p.key, p.row, p.severity) for p in problems] == [
        ("rows.test.one", 3, Severity.WARNING)
    ]
    assert responses.answers == 5 and words not in said_everywhere(problems)


def test_no_persons_own_words_are_quoted_of_a_column_of_roles() -> None:
    roles = ["Chef Lena Berg", "Personal", "Personal", "Personal", "chefen Bo Ek"]
    rows = [["Roll", *HEADER], *([role, *row] for role, row in zip(roles, people(5), strict=True))]
    _, problems = matched(rows)
    assert told(problems) and "Lena" not in said_everywhere(problems)
    commented = [["Kommentar", *HEADER], *(["", *row] for row in people(5))]
    commented[2][0] = "Lena var bra, test"
    assert "Lena" not in said_everywhere(matched(commented)[1])


def said_everywhere(problems: Sequence[Problem]) -> str:
    """All that is told of problems, in both languages, hints with them."""
    return " ".join(f"{p.text(w)} {p.hint(w)}" for p in problems for w in ("sv", "en"))


def test_blank_cells_are_kept_by_the_empty_text() -> None:
    rows = [["Anm", *HEADER], *(["", *row] for row in people(5))]
    rows[2][0] = "TEST"
    responses, problems = matched(rows, make_wave(only={"Anm": ("TEST", "")}))
    assert not told(problems) and responses.answers == 5


@pytest.mark.parametrize("place", [0, 2])
def test_digits_without_end_are_an_unknown_answer_and_no_fault(place: int) -> None:
    rows = [HEADER, *people(5)]
    rows[3][place] = "9" * 5000
    _, problems = matched(rows)
    assert place == 0 or told(problems)
