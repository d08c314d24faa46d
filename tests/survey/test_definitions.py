"""Questionnaires drafted from the definitions of survey tools, and what a draft never does."""

from __future__ import annotations

import csv
import json
import random
import re
from collections.abc import Callable
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest

from indicators.survey.definitions import Choice, Defined, Definition, read_definition
from indicators.survey.definitions.definition import choices_of, plain
from indicators.survey.draft import draft
from indicators.survey.known import alternatives_of
from indicators.survey.questionnaire import Alternative, Questionnaire, Valence
from indicators.survey.questionnaire_file import read_questionnaire
from indicators.words import question_key
from indicators.words.errors import Problem, ProblemsError

from ..conftest import PROFILE, ROOT, Outcome, make_question
from ..subtests import as_subtests

Command = Callable[..., Outcome]

MUTATED = 40 if PROFILE == "test" else 2000
LIMESURVEY = ROOT / "tests" / "data" / "definitions" / "personal.lss"
QUESTION = "Upplever du att de du samverkar med hos andra myndigheter lyssnar på dig?"


def qualtrics(**changes: object) -> dict[str, object]:
    """A survey as Qualtrics exports it: a grid, a single choice, a text, one thrown away."""
    answers = {"1": {"Display": "Inte alls"}, "2": {"Display": "<b>Bra</b>"}, "3": {"Display": "?"}}
    grid = {
        "QuestionText": "Hur stämmer det?", "DataExportTag": "Q1", "QuestionType": "Matrix",
        "Selector": "Likert", "SubSelector": "SingleAnswer", "Answers": answers,
        "AnswerOrder": ["2", 1, 3], "Choices": [{"Display": QUESTION}, {"Display": "Går det?"}],
        "RecodeValues": {"1": "5", "2": "4", "3": "-9"}, "Language": {"EN": {}, "SV": {}},
    }  # fmt: skip
    single = {
        "QuestionText": "Är du kvinna eller man?", "DataExportTag": "kön", "QuestionType": "MC",
        "Selector": "SAVR", "Choices": {"1": {"Display": "Kvinna"}, "2": {"Display": "Man"}},
    }  # fmt: skip
    boxes = {"DataExportTag": "Q3", "QuestionType": "MC", "Selector": "MAVR", "Choices": answers}
    questions = {"QID1": grid, "QID2": single, "QID3": boxes, "QID9": grid}
    blocks = [
        {"Type": "Trash", "BlockElements": [{"QuestionID": "QID9"}]},
        {"BlockElements": [{"QuestionID": name} for name in ("QID2", "QID1", "QID3")]},
    ]
    elements = [{"Element": "BL", "Payload": blocks}]
    for name, payload in questions.items():
        elements.append({"Element": "SQ", "PrimaryAttribute": name, "Payload": payload})
    entry = {"SurveyName": "Personal", "SurveyLanguage": "SV"}
    return {"SurveyEntry": entry, "SurveyElements": elements} | changes


def write_qualtrics(path: Path) -> Path:
    path.write_text(json.dumps(qualtrics()), "utf-8")
    return path


def write_form(path: Path, label: str = "label::Svenska (sv)") -> Path:
    from openpyxl import Workbook

    book = Workbook()
    survey = book.active
    assert survey is not None
    survey.title = "survey"
    for row in (
        ["type", "name", "label::English (en)", label],
        ["start", "start", None, None],
        ["begin_group", "g", "Group", "Grupp"],
        ["select_one skala", "lyssnar", "Do they listen?", QUESTION],
        ["select_one  skala or_other", "Går det", "Does it work?", "Går det?"],
        ["end_group", None, None, None],
        ["select_one enheter", "enhet_namn", "Which unit?", "I vilken enhet arbetar du?"],
        ["select_multiple enheter", "flera", "Which?", "Vilka?"],
        ["note", "tack", "Thanks", "Tack"],
    ):
        survey.append(row)
    choices = book.create_sheet("choices")
    for row in (
        ["list_name", "name", "label::English (en)", label],
        ["skala", 1.0, "Not at all", "Inte alls"],
        ["skala", 2.0, "Partly", "Delvis"],
        ["skala", 9.0, "Don't know", "Vet ej"],
        ["enheter", "n", "North", "Norr"],
        ["enheter", "s", "South", "Söder"],
    ):
        choices.append(row)
    settings = book.create_sheet("settings")
    settings.append(["form_title", "default_language"])
    settings.append(["Personalenkät", "English (en)"])
    book.save(path)
    return path


def write_spss(path: Path) -> Path:
    import pandas
    import pyreadstat

    frame = pandas.DataFrame({"F1": [1.0, 98.0], "F2": [1.0, 0.0], "vikt": [1.0, 2.0]})
    pyreadstat.write_sav(
        frame, str(path), file_label="Personal 2023",
        column_labels=[QUESTION, "Ruta", "Vikt"],
        variable_value_labels={
            "F1": {1.0: "Dåligt", 2.0: "Bra", 98.0: "Minns inte"},
            "F2": {0.0: "Not selected", 1.0: "Selected"},
        },
        missing_ranges={"F1": [98]},
    )  # fmt: skip
    return path


def drafted(definition: Definition, tmp_path: Path) -> tuple[str, Path]:
    path = tmp_path / "x.toml"
    text = draft(definition, "x", "sv").text
    path.write_text(text, "utf-8")
    return text, path


def decided(path: Path) -> Questionnaire:
    """The draft after its author has decided: all unknown is neutral, all guesses are right."""
    text = path.read_text("utf-8").replace('valence = "?", clear = "?"', 'valence = "neutral"')
    path.write_text(re.sub(r'(valence = "\w+)\?"', r'\1"', text), "utf-8")
    questionnaire, problems = read_questionnaire(path)
    assert not problems
    return questionnaire


def test_limesurvey_is_drafted_in_swedish_in_the_order_in_which_it_is_asked(tmp_path: Path) -> None:
    """Groups, questions and answers stand in the file in another order than they are asked."""
    definition = read_definition(LIMESURVEY)
    assert definition.title == "Personalenkät 2023" and definition.languages == ("en",)
    assert definition.left_out == ("flera",)
    _, path = drafted(definition, tmp_path)
    questionnaire = decided(path)
    assert [q.text for q in questionnaire.questions] == [
        QUESTION, 'Finns det "tid" nog?', "Hur mår du på jobbet?",
    ]  # fmt: skip
    labels = [[a.label for a in q.alternatives] for q in questionnaire.questions]
    assert labels[0] == labels[1] == ["Inte alls", "Delvis", "Helt och hållet", "Vet ej"]
    assert labels[2] == ["Dåligt", "Bra"]
    assert [g.id for g in questionnaire.groupings] == ["unit"]


def test_qualtrics_is_drafted_by_its_blocks_with_the_codes_that_it_exports(tmp_path: Path) -> None:
    definition = read_definition(write_qualtrics(tmp_path / "a.qsf"))
    assert [q.text for q in definition.questions] == [
        "Är du kvinna eller man?", QUESTION, "Går det?",
    ]  # fmt: skip
    choices = definition.questions[1].choices
    assert choices == (Choice("Bra", "4"), Choice("Inte alls", "5"), Choice("?", "-9"))
    assert definition.left_out == ("Q3",) and definition.languages == ("EN",)
    _, path = drafted(definition, tmp_path)
    questionnaire = decided(path)
    assert [a.code for a in questionnaire.questions[0].alternatives] == ["4", "5", "-9"]
    assert [g.id for g in questionnaire.groupings] == ["sex"]


@pytest.mark.parametrize("label", ["label::Svenska (sv)", "label::Svenska", "label"])
def test_an_xlsform_is_drafted_in_swedish_however_its_column_is_called(
    tmp_path: Path, label: str
) -> None:
    definition = read_definition(write_form(tmp_path / "a.xlsx", label))
    if label == "label":  # then English is the default, and the only language that is named
        assert definition.questions[0].text == "Do they listen?"
        return
    assert [q.text for q in definition.questions] == [
        QUESTION, "Går det?", "I vilken enhet arbetar du?",
    ]  # fmt: skip
    assert definition.title == "Personalenkät" and definition.left_out == ("flera",)
    assert definition.languages == ("English (en)",)
    _, path = drafted(definition, tmp_path)
    questionnaire = decided(path)
    assert [a.code for a in questionnaire.question("gar_det").alternatives] == ["1", "2", "9"]
    assert [(g.id, g.label) for g in questionnaire.groupings] == [
        ("enhet_namn", "I vilken enhet arbetar du?")
    ]


def test_a_form_may_have_its_headers_in_capitals(tmp_path: Path) -> None:
    from openpyxl import load_workbook

    path = write_form(tmp_path / "a.xlsx")
    small = read_definition(path)
    book = load_workbook(path)
    for sheet in book:
        capitals, sheet.title = sheet.title.upper(), "other"
        sheet.title = capitals
        for cell in sheet[1]:
            name, colons, language = str(cell.value).partition("::")
            cell.value = name.upper() + colons + language
    book.save(path)
    assert read_definition(path) == small


def test_spss_is_drafted_from_labels_and_what_it_calls_missing_is_guessed_to_be_outside(
    tmp_path: Path,
) -> None:
    definition = read_definition(write_spss(tmp_path / "a.sav"))
    assert definition.title == "Personal 2023" and definition.left_out == ("F2", "vikt")
    text, path = drafted(definition, tmp_path)
    assert '{ label = "Minns inte", valence = "outside?", code = 98 }' in text
    (question,) = decided(path).questions
    assert question.text == QUESTION
    assert [a.valence for a in question.alternatives] == [Valence.NEUTRAL, Valence.NEUTRAL, None]


def problems_of(path: Path) -> list[Problem]:
    return read_questionnaire(path)[1]


def test_a_draft_is_refused_until_every_direction_is_decided(tmp_path: Path) -> None:
    """Each question mark by itself is enough, and the message names the alternatives."""
    scale = (Choice("Dåligt", "1"), Choice("Delvis", "2"), Choice("Vet ej", "3"))
    question = Defined(code="q", text="Hur går det?", choices=scale)
    text, path = drafted(Definition(title="X", questions=(question,)), tmp_path)
    (problem,) = problems_of(path)
    assert problem.key == "scale.undecided"
    assert dict(problem.facts)["labels"] == ["Dåligt", "Delvis", "Vet ej"]
    assert "“" not in (problem.hint("sv") or "") and '"negative"' in (problem.hint("sv") or "")
    marks = [match.start() for match in re.finditer(r'\?"', text) if 'valence = "' in
             text[max(0, match.start() - 22) : match.start()]]  # fmt: skip
    assert len(marks) == 3
    done = re.sub(r'(valence = "\w+)\?"', r'\1"', text)
    done = done.replace('valence = "?", clear = "?"', 'valence = "negative"')
    path.write_text(done, "utf-8")
    assert not problems_of(path)


@as_subtests(
    ("stands", "refused"),
    [
        ('valence = "?", clear = "?"', True),
        ('valence = "positive?"', True),
        ('valence = "positive?", clear = true', True),
        ('valence = "outside?"', True),
        ('valence = "positive", clear = "?"', True),
        ('valence = "negative", clear = "?"', False),
        ('valence = "positive", clear = true', False),
        ('valence = "outside"', False),
    ],
)
def test_whether_a_positive_answer_is_clear_has_to_be_decided_too(
    tmp_path: Path, stands: str, refused: bool
) -> None:
    path = tmp_path / "x.toml"
    path.write_text(
        'id = "x"\ntitle = "X"\n[scale.s]\nalternatives = [{ label = "Nej", valence = "negative" },'
        f'{{ label = "Bra", {stands} }}]\n[[question]]\nid = "q"\ntext = "Hur?"\nscale = "s"\n',
        "utf-8",
    )
    assert [p.key for p in problems_of(path)] == ["scale.undecided"] * refused


def test_a_question_may_not_leave_open_what_its_scale_has_decided(tmp_path: Path) -> None:
    path = tmp_path / "x.toml"
    path.write_text(
        'id = "x"\ntitle = "X"\n[scale.s]\nalternatives = [{ label = "Nej", valence = "negative" },'
        '{ label = "Ja", valence = "positive" }]\n[[question]]\nid = "q"\ntext = "Hur?"\n'
        'scale = "s"\nalternatives = [{ label = "Ja", valence = "negative?" }]\n',
        "utf-8",
    )
    assert [p.key for p in problems_of(path)] == ["scale.undecided"]


def test_a_direction_is_sure_only_where_question_and_answers_are_shipped(tmp_path: Path) -> None:
    """The same answers to a question that may be turned round ("Känner du oro?") are a guess."""
    scale = (Choice("Inte alls", "1"), Choice("Helt och hållet", "2"))
    known = Defined(code="a", text=QUESTION, choices=scale)
    turned = Defined(code="b", text="Känner du oro?", choices=scale)
    mixed = Defined(code="c", text=QUESTION, choices=(*scale, Choice("Annat", "3")))
    text, _ = drafted(Definition(title="X", questions=(known, turned)), tmp_path)
    assert '{ label = "Inte alls", valence = "negative" }' in text
    assert '{ label = "Inte alls", valence = "negative?" }' in text
    text, _ = drafted(Definition(title="X", questions=(mixed,)), tmp_path)
    assert 'valence = "negative"' not in text and 'valence = "?", clear = "?"' in text


def test_a_label_that_is_there_twice_is_drafted_once_and_days_are_told_apart() -> None:
    """LimeSurvey and Qualtrics allow it; an export of words could not tell them apart."""
    pairs = [("a", "Ja"), ("b", " JA"), ("c", "1 dag"), ("d", "2 dag"), ("e", "")]
    expected = [Choice("Ja", "a"), Choice("1 dag", "c"), Choice("2 dag", "d"), Choice("e", "e")]
    assert list(choices_of(pairs)) == expected


def test_a_direction_is_known_only_if_it_is_the_same_in_all_questionnaires() -> None:
    alternatives = [
        Alternative(label="Ja", code="1", valence=valence)
        for valence in (Valence.POSITIVE, Valence.NEGATIVE)
    ]
    both = [make_question("a", alternatives=(a,)) for a in alternatives]
    assert alternatives_of(both) == {} and set(alternatives_of(both[:1])) == {"ja"}


def test_codes_that_are_the_words_of_other_answers_are_refused(tmp_path: Path) -> None:
    """From -2 to 2, coded 1 to 5: is "1" in an export the fourth answer or the first?"""
    scale = tuple(Choice(str(n), str(n + 3)) for n in range(-2, 3))
    question = Defined(code="q", text="Hur går det?", choices=scale)
    _, path = drafted(Definition(title="X", questions=(question,)), tmp_path)
    assert "scale.ambiguous" in {problem.key for problem in problems_of(path)}
    path.write_text(re.sub(r", code = \d+", "", path.read_text("utf-8")), "utf-8")
    assert {problem.key for problem in problems_of(path)} == {"scale.undecided"}


@as_subtests(
    ("text", "labels", "grouping"),
    [
        ("Vad är du?", ["Kvinna", "Man", "Annat"], "sex"),
        ("Enhet", ["A", "B"], "unit"),
        ("3. Vilken insats arbetar du inom?", ["A", "B"], "unit"),
        ("I vilken kommun arbetar du?", ["A", "B"], "q"),
        ("Vilken nytta har du av stödet?", ["Inte alls", "Delvis"], None),
        ("Trivs du?", ["A", "B"], None),
    ],
)
def test_a_question_that_divides_the_respondents_is_a_grouping(
    text: str, labels: list[str], grouping: str | None, tmp_path: Path
) -> None:
    choices = tuple(Choice(label, str(n)) for n, label in enumerate(labels, 1))
    asked = Defined(code="q", text=text, choices=choices)
    other = Defined(code="other", text="Går det bra?", choices=(Choice("a", "1"), Choice("b", "2")))
    _, path = drafted(Definition(title="X", questions=(asked, other)), tmp_path)
    loaded = decided(path)
    assert [g.id for g in loaded.groupings] == ([grouping] if grouping else [])
    assert len(loaded.questions) == (1 if grouping else 2)
    if grouping:
        assert question_key(text) in map(question_key, loaded.groupings[0].called)


def test_a_survey_drafted_and_decided_matches_its_export(
    tmp_path: Path, indicators: Command
) -> None:
    """From LimeSurvey's definition to a table of its answers, codes and words alike."""
    (tmp_path / "questionnaires").mkdir()
    (tmp_path / "responses").mkdir()
    path = tmp_path / "questionnaires" / "personal.toml"
    assert indicators("questionnaire", LIMESURVEY, "-o", path).code == 0
    rounds = 'association = "X"\n[personal.2023]\nfile = "a.csv"\n'
    rounds += 'codes = "questionnaire"\n'  # which no export of codes can tell
    (tmp_path / "responses" / "rounds.toml").write_text(rounds, "utf-8")
    questions = [QUESTION, 'Finns det "tid" nog?', "Hur mår du på jobbet?"]
    rows = [
        *[["Norr", "A1", "A3", "AO01"]] * 6,
        *[["Söder", "A2", "A98", "AO02"]] * 6,
    ]
    with (tmp_path / "responses" / "a.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerows([["Vilken insats arbetar du i?", *questions], *rows])
    undecided = indicators("table", tmp_path)
    assert undecided.code == 1 and "direction is not decided" in undecided.err
    decided(path)
    done = indicators("table", tmp_path, "--format", "csv")
    assert done.code == 0, done.err
    counted = list(csv.DictReader(done.out.splitlines()))
    # 6 of 12 answered "Inte alls", 6 "Delvis"; then 6 "Helt och hållet", and 6 "Vet ej".
    assert [(row["base"], row["negative"], row["positive"]) for row in counted[:2]] == [
        ("12", "50", "0"), ("6", "0", "100"),
    ]  # fmt: skip


def test_a_file_that_exists_is_never_overwritten(tmp_path: Path, indicators: Command) -> None:
    path = tmp_path / "staff.toml"
    path.write_text("mine", "utf-8")
    done = indicators("questionnaire", LIMESURVEY, "-o", path)
    assert done.code == 1 and "exists already" in done.err and path.read_text("utf-8") == "mine"
    wrong = indicators("questionnaire", LIMESURVEY, "-o", tmp_path / "Enkät 1.toml")
    assert wrong.code == 1 and "questionnaires/enkat_1.toml" in wrong.err
    assert indicators("questionnaire", LIMESURVEY, "-o", tmp_path / "x.docx").code == 1
    assert [p.name for p in tmp_path.iterdir()] == ["staff.toml"]


def test_a_draft_says_what_was_left_out_and_what_is_left_to_do(
    tmp_path: Path, indicators: Command
) -> None:
    path = tmp_path / "x.toml"
    told = indicators("questionnaire", LIMESURVEY, "-o", path, "--language", "sv").err
    assert "Frågor: 3. Indelningar: 1. Utelämnade: 2." in told and "6 svarsalternativ" in told
    done = indicators("questionnaire", LIMESURVEY, "--language", "sv")
    assert done.out == path.read_text("utf-8").replace('id = "x"', 'id = "personal"')
    assert "flera och ovrigt" in done.out and "inte har tagits med: en." in done.out
    assert max(map(len, done.out.splitlines())) <= 100


def test_the_same_survey_gives_the_same_bytes(tmp_path: Path) -> None:
    first, second = (draft(read_definition(LIMESURVEY), "x", "sv").text for _ in range(2))
    assert first == second


@as_subtests(
    ("text", "expected"),
    [
        ("<p>Hur&nbsp;g&aring;r<br/>det?</p>", "Hur går det?"),
        ("A<b>lls</b> <i>inte</i>", "Alls inte"),
        ("<style>p { x }</style>Ja<!-- nej -->", "Ja"),
        ("<script>alert(1)", ""),
        ("3 < 4 och 5 > 4", "3 < 4 och 5 > 4"),
        ("rad\r\n\tett\x00\x1b[31m", "rad ett [31m"),
        (None, ""),
        ({"a": 1}, ""),
    ],
)
def test_texts_of_tools_become_plain(text: object, expected: str) -> None:
    assert plain(text) == expected


def nodes(value: Any) -> list[tuple[Any, Any]]:
    """Every place in a structure, as what holds it and the key or index there."""
    pairs = list(value.items() if isinstance(value, dict) else enumerate(value))
    inner = [nodes(item) for _, item in pairs if isinstance(item, dict | list)]
    return [(value, key) for key, _ in pairs] + [node for part in inner for node in part]


def check_loads(definition: Definition, path: Path) -> None:
    """A draft is TOML as the loader wants it, though its author may have to choose."""
    path.write_text(draft(definition, path.stem, "sv").text, "utf-8")
    assert {problem.key for problem in problems_of(path)} <= {
        "scale.undecided",
        "scale.ambiguous",
        "questionnaire.text_twice",
        "questionnaire.no_questions",
    }


JUNK = [None, 0, -1.5, "", "\ud800", "x" * 30_000, [], {}, [[1]], {"a": {}}, True, "Inte alls"]


def test_whatever_stands_in_a_definition_of_qualtrics_is_a_draft_or_one_message(
    tmp_path: Path,
) -> None:
    """Values of any kind in any place."""
    drawn, path, read = random.Random(5), tmp_path / "x.qsf", 0
    for _ in range(10 * MUTATED):
        survey = qualtrics()
        for _ in range(drawn.randint(1, 4)):
            holder, key = drawn.choice(nodes(survey))
            holder[key] = deepcopy(drawn.choice(JUNK))
        path.write_text(json.dumps(survey), "utf-8")
        try:
            check_loads(read_definition(path), tmp_path / "x.toml")
            read += 1
        except ProblemsError as error:
            assert len(error.problems) == 1
    assert read


def test_any_words_survive_the_way_into_toml(tmp_path: Path) -> None:
    """Quotation marks, backslashes and letters of other planes, and a question of a mark only."""
    words = ['"citat"', "C:\\väg", "'enkla'", "😀 glad", '?"', "# nej", "\ud800x", "\u2028rad"]
    scale = tuple(Choice(word, str(n)) for n, word in enumerate(words, 1))
    question = Defined(code="2. Ö", text='Vad? "?" \\ #', choices=scale)
    _, path = drafted(Definition(title='T"', questions=(question,)), tmp_path)
    (loaded,) = decided(path).questions
    assert loaded.id == "q2_o" and loaded.text == question.text
    assert [a.label for a in loaded.alternatives][:6] == words[:6]


def test_the_same_words_in_two_grids_are_told_apart_as_exports_write_them(tmp_path: Path) -> None:
    survey = qualtrics()
    elements = survey["SurveyElements"]
    assert isinstance(elements, list)
    elements[0]["Payload"][0]["Type"] = "Default"
    path = tmp_path / "a.qsf"
    path.write_text(json.dumps(survey), "utf-8")
    texts = [q.text for q in read_definition(path).questions]
    assert texts.count("Hur stämmer det? [Går det?]") == 2


def bomb() -> bytes:
    entities = "".join(
        f'<!ENTITY e{n} "{f"&e{n - 1};" * 10 if n else "x" * 100}">' for n in range(9)
    )
    return f"<!DOCTYPE d [{entities}]><document>&e8;</document>".encode()


DAMAGED = [
    ("a.lss", bomb(), "definition.broken"),
    ("b.lss", b"<document><LimeSurveyDocType>Survey</LimeSurveyDocType>", "definition.broken"),
    ("c.lss", b"<document/>", "definition.broken"),
    ("d.lss", b"<a>" * 100_000, "definition.broken"),
    (
        "g.lss",
        LIMESURVEY.read_bytes().replace(b"<document>", b'<!DOCTYPE d [<!ENTITY e "x">]><document>'),
        "definition.broken",
    ),
    ("e.lss", b"", "file.empty"),
    ("f.lss", b'<!DOCTYPE d SYSTEM "file:///etc/passwd"><document/>', "definition.broken"),
    ("a.qsf", b"[" * 200_000, "definition.broken"),
    ("b.qsf", b'{"SurveyEntry": 1, "SurveyElements": "x"}', "definition.broken"),
    ("c.qsf", b'{"SurveyEntry": {"a": 1}, "SurveyElements": [1, null]}', "definition.no_questions"),
    ("d.qsf", b"\xff\xfe{", "definition.broken"),
    ("a.sav", b"$FL2" + b"\0" * 500, "definition.broken"),
    ("b.sav", b"hello", "definition.broken"),
    ("a.xlsx", b"PK\x03\x04nonsense", "definition.broken"),
    ("a.docx", b"x", "definition.kind"),
]


@as_subtests(("name", "content", "key"), DAMAGED)
def test_a_damaged_file_is_one_message(
    tmp_path: Path, name: str, content: bytes, key: str, indicators: Command
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(ProblemsError) as error:
        read_definition(path)
    assert [problem.key for problem in error.value.problems] == [key]
    done = indicators("questionnaire", path, "-o", tmp_path / "x.toml")
    assert done.code == 1 and "Traceback" not in done.err and not (tmp_path / "x.toml").exists()


def test_a_survey_of_groupings_alone_is_no_draft(tmp_path: Path, indicators: Command) -> None:
    survey = qualtrics()
    elements = survey["SurveyElements"]
    assert isinstance(elements, list)
    survey["SurveyElements"] = [e for e in elements if e.get("PrimaryAttribute") in (None, "QID2")]
    path = tmp_path / "a.qsf"
    path.write_text(json.dumps(survey), "utf-8")
    done = indicators("questionnaire", path, "-o", tmp_path / "x.toml")
    assert done.code == 1 and "no questions" in done.err and not (tmp_path / "x.toml").exists()


@as_subtests(
    "what",
    [
        "import os; os.kill(os.getpid(), 11)",
        "import time; time.sleep(600)",
        "print('no answer')",
        "print('[1]')",
        "raise MemoryError",
    ],
)
def test_a_file_that_kills_or_hangs_the_reader_of_spss_is_one_message(
    what: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """The library that reads SPSS files does so on some damaged ones, which no test may hold."""
    child = tmp_path / "child.py"
    child.write_text(what, "utf-8")
    monkeypatch.setattr("indicators.survey.definitions.spss._CHILD", child)
    monkeypatch.setattr("indicators.survey.definitions.spss._SECONDS", 1)
    with pytest.raises(ProblemsError) as error:
        read_definition(write_spss(tmp_path / "a.sav"))
    assert [problem.key for problem in error.value.problems] == ["definition.broken"]
    assert capfd.readouterr() == ("", "")


def test_a_missing_file_and_a_folder_are_told(tmp_path: Path) -> None:
    for path, key in (
        (tmp_path / "a.lss", "toml.not_found"),
        (tmp_path / "b.lss", "file.is_folder"),
    ):
        if key == "file.is_folder":
            path.mkdir()
        with pytest.raises(ProblemsError) as error:
            read_definition(path)
        assert error.value.problems[0].key == key


def test_a_workbook_of_answers_is_told_from_a_form(tmp_path: Path) -> None:
    with pytest.raises(ProblemsError) as error:
        read_definition(ROOT / "tests" / "data" / "exports" / answers_workbook())
    assert error.value.problems[0].key == "definition.no_form"


def answers_workbook() -> str:
    return next((ROOT / "tests" / "data" / "exports").glob("*.xlsx")).name


@pytest.mark.parametrize("kind", ["lss", "qsf", "xlsx"])
def test_a_mutated_definition_is_a_draft_or_one_message(tmp_path: Path, kind: str) -> None:
    """Bytes changed, cut and doubled: nothing else than our own error, and every draft loads."""
    makers: dict[str, Callable[[Path], Path]] = {"qsf": write_qualtrics, "xlsx": write_form}
    source = LIMESURVEY if kind == "lss" else makers[kind](tmp_path / f"whole.{kind}")
    whole, drawn, path = source.read_bytes(), random.Random(kind), tmp_path / f"x.{kind}"
    read = 0
    for _ in range(MUTATED):
        content = bytearray(whole)
        for _ in range(drawn.randint(1, 6)):
            place = drawn.randrange(len(content))
            content[place : place + drawn.randint(0, 3)] = drawn.randbytes(drawn.randint(0, 2))
        path.write_bytes(content)
        try:
            definition = read_definition(path)
        except ProblemsError as error:
            assert len(error.problems) == 1
            continue
        read += 1
        check_loads(definition, tmp_path / "x.toml")
    assert read
