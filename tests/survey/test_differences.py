"""Two surveys compared: every kind of difference has its verdict, and likeness decides nothing.

What is expected is worked out by hand from the two questionnaires of each case.
"""

from __future__ import annotations

import csv
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from indicators.survey.differences import Finding, Kind, Verdict, differences
from indicators.survey.questionnaire_file import load_questionnaire
from indicators.survey.surveys import of_questionnaire
from indicators.words.errors import IndicatorsError, ProblemsError
from indicators.workspace.surveys import survey_of

from ..conftest import ROOT, Outcome
from ..subtests import as_subtests
from .test_definitions import LIMESURVEY, QUESTION, write_form, write_qualtrics, write_spss

Command = Callable[..., Outcome]

SCALE = """[scale.s]
alternatives = [
  { label = "Nej", valence = "negative" },
  { label = "Delvis", valence = "neutral" },
  { label = "Ja", valence = "positive", clear = true },
  { label = "Vet ej" },
]
"""
TEXT = "Räcker tiden för det arbete som du ska göra?"


def questionnaire(path: Path, questions: dict[str, str], scale: str = SCALE) -> Path:
    """A questionnaire of ids and texts, all on one scale."""
    path.parent.mkdir(exist_ok=True)
    parts = [
        f'[[question]]\nid = "{name}"\ntext = "{text}"\nscale = "s"\n'
        for name, text in questions.items()
    ]
    path.write_text(f'id = "{path.stem}"\ntitle = "X"\n{scale}{"".join(parts)}', "utf-8")
    return path


def compared(old: Path | str, new: Path | str) -> tuple[Finding, ...]:
    return differences(survey_of(str(old), ROOT), survey_of(str(new), ROOT))


def kinds(finding: Finding) -> set[str]:
    return {difference.kind.value for difference in finding.differences}


def test_a_questionnaire_is_the_same_as_itself() -> None:
    for name in ("staff", "board", "managers", "participants", "participants_followup"):
        for finding in compared(name, name):
            assert finding.verdict is Verdict.COMPARABLE and finding.score == 100


def test_two_years_of_a_questionnaire_agree_with_what_the_tool_itself_compares() -> None:
    """Oracle: ``break_between``, by which tables leave a change out."""
    tried = 0
    for name in ("staff", "board", "managers"):
        loaded = load_questionnaire(name)
        for earlier in loaded.years:
            for later in (year for year in loaded.years if year > earlier):
                for finding in compared(f"{name}:{earlier}", f"{name}:{later}"):
                    if finding.old is None or finding.new is None:
                        assert finding.verdict is Verdict.ALONE
                        continue
                    assert finding.old.id == finding.new.id
                    question = loaded.question(str(finding.new.id))
                    breaks = loaded.break_between(question, earlier, later)
                    assert (finding.verdict is Verdict.BROKEN) == breaks, (name, question.id)
                    tried += 1
    assert tried > 50


@as_subtests(
    ("scale", "kind", "verdict"),
    [
        ('{ label = "Delvis", valence = "neutral" },|', "length", Verdict.BROKEN),
        ('{ label = "Vet ej" },|', "outside", Verdict.NOTE),
        ('"Vet ej" }|"Ej aktuellt" }', "outside", Verdict.NOTE),
        ('"Vet ej" }|"Kan ej", aliases = ["vet  EJ"] }', "", Verdict.COMPARABLE),
        ('"Delvis"|"Delvist"', "renamed", Verdict.NOTE),
        ('"Delvis"|"Ganska ofta"', "replaced", Verdict.BROKEN),
        ('"Delvis", valence = "neutral"|"Delvis", valence = "positive"', "direction",
         Verdict.BROKEN),
        (', clear = true|', "direction", Verdict.BROKEN),
        ('"Delvis", valence = "neutral"|"Delvist", valence = "negative"', "direction renamed",
         Verdict.BROKEN),
        ('"Ja", valence|"Ja", code = 9, valence', "codes", Verdict.NOTE),
        ('"Vet ej" }|"Vet ej", valence = "neutral" }', "length outside", Verdict.BROKEN),
    ],
)  # fmt: skip
def test_what_differs_in_the_answers_has_its_verdict(
    tmp_path: Path, scale: str, kind: str, verdict: Verdict
) -> None:
    before, after = scale.split("|")
    assert before in SCALE
    old = questionnaire(tmp_path / "old" / "x.toml", {"time": TEXT})
    new = questionnaire(tmp_path / "new" / "x.toml", {"time": TEXT}, SCALE.replace(before, after))
    (finding,) = compared(old, new)
    assert kinds(finding) == set(kind.split()) and finding.verdict is verdict
    (back,) = compared(new, old)  # and the other way round
    assert kinds(back) == kinds(finding) and back.verdict is verdict


@as_subtests(
    ("text", "kind", "verdict"),
    [
        (TEXT, "", Verdict.COMPARABLE),
        (f"  {TEXT.upper()} ", "", Verdict.COMPARABLE),
        (f"3. {TEXT}", "spelling", Verdict.NOTE),
        (TEXT.replace(" ", ", ", 1), "spelling", Verdict.NOTE),
        (TEXT.replace("du ska", "ni ska"), "reworded", Verdict.BROKEN),
        ("Hur mår katten?", "reused", Verdict.ALONE),
    ],
)
def test_what_differs_in_the_words_has_its_verdict(
    tmp_path: Path, text: str, kind: str, verdict: Verdict
) -> None:
    old = questionnaire(tmp_path / "old" / "x.toml", {"time": TEXT})
    new = questionnaire(tmp_path / "new" / "x.toml", {"time": text})
    found = compared(old, new)
    if kind == "reused":
        assert [kinds(f) for f in found] == [{"reused", "new"}, {"gone"}]
        assert [f.verdict for f in found] == [Verdict.BROKEN, Verdict.ALONE]
        return
    assert kinds(found[0]) == set(kind.split()) and found[0].verdict is verdict


def test_a_comma_breaks_the_series_within_a_questionnaire_as_in_its_tables(tmp_path: Path) -> None:
    path = questionnaire(tmp_path / "x.toml", {"time": TEXT})
    with_comma = TEXT.replace(" ", ", ", 1)
    path.write_text(f'{path.read_text("utf-8")}wording = {{ 2020 = "{with_comma}" }}\n', "utf-8")
    loaded = load_questionnaire(path)
    assert loaded.break_between(loaded.question("time"), 2020, 2021)
    (finding,) = compared(f"{path}:2020", f"{path}:2021")
    assert kinds(finding) == {"reworded"} and finding.verdict is Verdict.BROKEN


def test_ids_that_have_changed_places_are_broken_though_the_words_are_there(tmp_path: Path) -> None:
    one, two = TEXT, "Lyssnar chefen?"
    old = questionnaire(tmp_path / "old" / "x.toml", {"a": one, "b": two, "c": "Trivs du?"})
    new = questionnaire(tmp_path / "new" / "x.toml", {"a": two, "b": one, "d": "Trivs du?"})
    found = compared(old, new)
    assert [kinds(f) for f in found] == [{"reused", "other_id"}] * 2 + [{"other_id"}]
    assert [f.verdict for f in found] == [Verdict.BROKEN, Verdict.BROKEN, Verdict.NOTE]


def test_a_question_is_paired_once_and_the_likest_goes_first(tmp_path: Path) -> None:
    """Both new questions are like the only old one; the less like of them is new."""
    like, liker = TEXT.replace("arbete", "jobb"), TEXT.replace("göra", "utföra")
    old = questionnaire(tmp_path / "old" / "x.toml", {"a": TEXT})
    new = questionnaire(tmp_path / "new" / "x.toml", {"b": like, "c": liker})
    first, second = compared(old, new)
    assert first.old is None and kinds(first) == {"new"}
    assert second.old is not None and 90 < second.score < 100
    assert second.verdict is Verdict.BROKEN
    back, gone = compared(new, old)  # and of two old ones like the new, the less like is gone
    assert back.old is not None and back.old.id == "c" and kinds(gone) == {"gone"}


def test_words_that_another_question_has_already_are_never_proposed(tmp_path: Path) -> None:
    near = TEXT.replace("du ska", "ni ska")
    old = questionnaire(tmp_path / "old" / "x.toml", {"a": TEXT})
    new = questionnaire(tmp_path / "new" / "x.toml", {"z": near, "a": TEXT})
    found = compared(old, new)
    assert [(f.old is not None, f.verdict) for f in found] == [
        (False, Verdict.ALONE), (True, Verdict.COMPARABLE),
    ]  # fmt: skip


def test_definitions_of_tools_are_compared_without_directions(tmp_path: Path) -> None:
    """The question is in all of them, with other answers in each; the rest differs."""
    qsf, form = write_qualtrics(tmp_path / "a.qsf"), write_form(tmp_path / "b.xlsx")
    sav = write_spss(tmp_path / "c.sav")
    for old, new in ((qsf, form), (form, sav), (LIMESURVEY, qsf)):
        found = [f for f in compared(old, new) if f.new and f.new.text == QUESTION]
        assert len(found) == 1 and "no_direction" in kinds(found[0])
    (spss,) = survey_of(str(sav), tmp_path).items
    assert spss.answers and [a.outside for a in spss.answers] == [False, False, True]
    (same,) = compared(sav, sav)
    assert kinds(same) == {"no_direction"} and same.verdict is Verdict.NOTE


def test_a_draft_can_be_compared_before_its_directions_are_decided(
    tmp_path: Path, indicators: Command
) -> None:
    path = tmp_path / "x.toml"
    assert indicators("questionnaire", LIMESURVEY, "-o", path).code == 0
    (known,) = [f for f in compared("staff", path) if f.new and f.new.id == "listened_to"]
    assert kinds(known) == {"length", "no_direction"}
    assert all(f.verdict is Verdict.NOTE for f in compared(LIMESURVEY, path))


def test_an_old_questionnaire_can_be_kept_under_another_name(tmp_path: Path) -> None:
    old = questionnaire(tmp_path / "x.toml", {"time": TEXT}).rename(tmp_path / "x before.toml")
    (finding,) = compared(old, questionnaire(tmp_path / "x.toml", {"time": TEXT}))
    assert finding.verdict is Verdict.COMPARABLE


def test_exports_are_compared_by_the_words_of_their_headers(tmp_path: Path) -> None:
    """The staff's export of 2020 has 8 questions and a comment, that of 2022 has 11 questions, all
    numbered; groupings are none."""
    found = compared(ROOT / "responses" / "staff-2020.csv", ROOT / "responses" / "staff-2022.csv")
    asked = load_questionnaire("staff")
    both = {q.id for q in asked.asked(2020)} & {q.id for q in asked.asked(2022)}
    comparable = [f for f in found if f.old and f.new]
    assert len(comparable) == len(both) and len(found) == len(asked.asked(2022)) + 1
    assert found[-1].old is not None and found[-1].old.text == "Övriga synpunkter"
    assert all(kinds(f) == {"words_only"} for f in comparable)
    coded = ROOT / "responses" / "board-2020-limesurvey.csv"
    with pytest.raises(ProblemsError, match="no header row"):
        compared(coded, "board")
    of_year = compared("staff:2022", ROOT / "responses" / "staff-2022.csv")
    assert {f.verdict for f in of_year} == {Verdict.NOTE}


def test_no_answer_is_taken_for_a_header(tmp_path: Path) -> None:
    """An export without headers is refused, and what it holds is not shown."""
    path = tmp_path / "a.csv"
    path.write_text("Helt och hållet;Delvis\n" * 3 + "Delvis;Helt och hållet\n", "utf-8")
    with pytest.raises(ProblemsError) as error:
        survey_of(str(path), tmp_path)
    assert [p.key for p in error.value.problems] == ["diff.no_headers"]
    assert "Helt" not in error.value.text("sv")


def test_addresses_and_columns_of_the_tool_are_no_questions(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text(f"ID;Insats;Anna B anna@example.org;{QUESTION};7\n1;A;x;Delvis;1\n", "utf-8")
    assert [item.text for item in survey_of(str(path), tmp_path).items] == [QUESTION]


@as_subtests(
    ("given", "said"),
    [
        ("staf", "Did you mean “staff”?"),
        ("staff:1999", "asked nothing in 1999. The years are 2017, 2020, 2021 and 2022."),
        ("nothing.csv", "nothing.csv: there is no such file."),
        ("nothing.lss", "nothing.lss: there is no such file."),
        ("nothing.toml:2021", "nothing.toml: there is no such file."),
        ("x.docx", "x.docx: there is no such file."),
    ],
)
def test_what_cannot_be_compared_is_one_message(
    tmp_path: Path, given: str, said: str, indicators: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    done = indicators("diff", "staff", given)
    assert done.code == 1 and not done.out and "Traceback" not in done.err
    assert said in done.err


def test_no_file_that_is_read_is_overwritten(
    tmp_path: Path, indicators: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("responses").mkdir()
    for path in (Path("a.csv"), Path("responses", "b.csv")):
        path.write_text(f"{QUESTION};Trivs du här?\nDelvis;Ja\n", "utf-8")
    for given, output in (
        ("a.csv", "a.csv"),
        ("a.csv:2020", "a.csv"),
        ("a.csv", "responses/b.csv"),
    ):
        before = Path(output).read_bytes()
        done = indicators("diff", given, "staff:2022", "-o", output)
        assert done.code == 1 and Path(output).read_bytes() == before


def test_spss_without_labels_of_values_is_compared_by_its_variables(tmp_path: Path) -> None:
    import pandas
    import pyreadstat

    frame = pandas.DataFrame({"F1": [1.0, 2.0], "F2": [1.0, 2.0]})
    path = tmp_path / "a.sav"
    pyreadstat.write_sav(frame, str(path), column_labels=[QUESTION, "Trivs du här?"])
    first, second = [f for f in compared("staff:2022", path) if f.new]
    assert kinds(first) == {"words_only"} and kinds(second) == {"new"}


def test_a_line_without_a_known_year_has_a_word_in_its_place(
    tmp_path: Path, indicators: Command
) -> None:
    reworded = TEXT.replace("du ska", "ni ska")
    old = questionnaire(tmp_path / "old" / "x.toml", {"time": TEXT})
    new = questionnaire(tmp_path / "new" / "x.toml", {"time": reworded})
    out = indicators("diff", old, new, "--language", "sv").out
    assert "breaks = [ÅR]" in out and "wording = { ÅR = " in out


def test_more_questions_than_any_survey_has_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    names = [f"Fråga {letter}{n}x" for n in range(300) for letter in "abcdefgh"]
    path.write_text(f"{';'.join(names)}\n{';'.join('1' * len(names))}\n", "utf-8")
    with pytest.raises(IndicatorsError) as error:
        survey_of(str(path), tmp_path)
    assert "2400" in error.value.text("sv")


def test_the_lines_of_a_break_can_be_pasted_under_the_question(
    tmp_path: Path, indicators: Command
) -> None:
    """What is proposed, once it is written in, is read by the tool and says the same."""
    reworded = TEXT.replace("du ska", "ni ska")
    old = questionnaire(tmp_path / "old" / "x.toml", {"time": TEXT})
    new = questionnaire(tmp_path / "new" / "x.toml", {"time": reworded})
    out = tmp_path / "a.json"
    assert indicators("diff", f"{old}:2021", f"{new}:2023", "-o", out).code == 0
    (row,) = json.loads(out.read_text("utf-8"))
    assert row["verdict"] == "broken" and row["differences"] == "reworded"
    assert row["lines"].split(" | ") == ["breaks = [2023]", f'wording = {{ 2021 = "{TEXT}" }}']
    new.write_text(new.read_text("utf-8") + row["lines"].replace(" | ", "\n"), "utf-8")
    changed = load_questionnaire(new)
    assert changed.break_between(changed.question("time"), 2021, 2023)
    assert not changed.break_between(changed.question("time"), 2023, 2024)
    assert changed.question("time").text_in(2021) == TEXT


def test_the_line_of_a_renamed_alternative_reads_the_old_name(
    tmp_path: Path, indicators: Command
) -> None:
    old = questionnaire(tmp_path / "old" / "x.toml", {"time": TEXT})
    scale = SCALE.replace("Delvis", "Delvist")
    new = questionnaire(tmp_path / "new" / "x.toml", {"time": TEXT}, scale)
    out = tmp_path / "a.csv"
    assert indicators("diff", old, new, "-o", out).code == 0
    (row,) = csv.DictReader(out.read_text("utf-8-sig").splitlines())
    new.write_text(f"{new.read_text('utf-8')}alternatives = [{row['lines']}]\n", "utf-8")
    (finding,) = compared(old, new)
    assert finding.verdict is Verdict.COMPARABLE


@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize("pair", [("staff:2017", "staff:2022"), ("staff", "managers")])
def test_the_table_fits_eighty_columns(
    pair: tuple[str, str], language: str, indicators: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("indicators.cli.options.screen_width", lambda: 80)
    done = indicators("diff", *pair, "--language", language)
    assert done.code == 0 and max(map(len, done.out.splitlines())) <= 80
    assert ("Omformulerad" if language == "sv" else "Reworded") in done.out


@pytest.mark.parametrize("suffix", [".docx", ".xlsx", ".html", ".md", ".csv", ".json", ".txt"])
def test_a_comparison_is_written_in_every_format_of_tables(
    suffix: str, tmp_path: Path, indicators: Command
) -> None:
    paths = [tmp_path / f"{n}{suffix}" for n in range(2)]
    for path in paths:
        done = indicators("diff", "staff:2017", "staff:2022", "-o", path, "--language", "sv")
        assert done.code == 0 and "Brott: 2" in done.err
    assert paths[0].read_bytes() == paths[1].read_bytes() != b""


def test_every_kind_and_verdict_has_its_words() -> None:
    from indicators.words import catalogue

    words = catalogue("sv")
    for kind in Kind:
        assert any(key.startswith(f"diff.why.{kind.value}") for key in words), kind
    for verdict in Verdict:
        assert f"diff.verdict.{verdict.value}" in words


def test_a_name_with_a_year_of_its_own_gives_the_year_of_the_line(tmp_path: Path) -> None:
    folder = tmp_path / "exports"
    folder.mkdir()
    for name, year in (("staff_2023.csv", 2023), ("2021-2023.csv", None), ("a12020.csv", None)):
        (folder / name).write_text(f"{QUESTION};Trivs du här?\nDelvis;Ja\n", "utf-8")
        assert survey_of(str(folder / name), tmp_path).year == year
    assert survey_of(f"{folder / 'staff_2023.csv'}:2020", tmp_path).year == 2020


def test_a_questionnaire_without_a_year_has_all_its_questions() -> None:
    staff = load_questionnaire("staff")
    assert len(of_questionnaire(staff, "staff", None, "x").items) == len(staff.questions)
