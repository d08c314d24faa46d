"""pandas at the doors: a frame in, frames out, and nothing of it in between."""

from __future__ import annotations

import io
import subprocess
import sys
import warnings
from fractions import Fraction
from pathlib import Path
from typing import Any

import pandas as pd
import pyreadstat
import pytest

from indicators import load_questionnaire, measure_frame, open_workspace, render
from indicators.disclosure import Status
from indicators.report import RECORD_COLUMNS, records
from indicators.report.question_order import ends_in_print
from indicators.results.comparison import Comparable, Comparison
from indicators.results.frames import PERCENTS, POINTS
from indicators.survey.groups import EVERYBODY
from indicators.survey.policy import Policy, SmallGroups, Unanimous
from indicators.words.errors import ProblemsError, ProblemWarning, UnknownNameError
from indicators.workspace import Workspace
from indicators.workspace.results import measured_pairs, results_of

from ..conftest import ROOT, edit
from ..subtests import as_subtests

RESPONSES = ROOT / "responses"
# How the exports of the repository are written where it is not with semicolons in UTF-8.
OTHERWISE: dict[str, dict[str, Any]] = {
    "staff-2020.csv": {"sep": ",", "encoding": "cp1252"},
    "board-2020-limesurvey.csv": {"sep": ","},
}
COUNTS = ["base", "negative", "neutral", "positive", "clear"]


def staff() -> pd.DataFrame:
    """The staff of 2022, as an evaluator reads it."""
    return pd.read_csv(RESPONSES / "staff-2022.csv", sep=";")


def read(name: str) -> pd.DataFrame:
    path = RESPONSES / name
    if path.suffix == ".csv":
        return pd.read_csv(path, **({"sep": ";"} | OTHERWISE.get(name, {})))
    if path.suffix == ".sav":
        return spss(path)
    return pd.read_excel(path, engine="openpyxl")


def spss(path: Path, **options: Any) -> pd.DataFrame:
    """What ``pandas.read_spss`` of pandas 3 gives, by any pandas."""
    frame, about = pyreadstat.read_sav(path, user_missing=True, **options)
    frame.attrs = vars(about)
    return frame


# --- in ------------------------------------------------------------------------------------


@as_subtests("place", range(8))
def test_a_frame_gives_the_results_of_the_workspace_cell_by_cell(
    workspace: Workspace, place: int
) -> None:
    wave = workspace.rounds.waves[place]
    by = "unit" if workspace.questionnaires[wave.questionnaire].groupings else None
    wanted, _ = results_of(workspace, wave, by)
    settings: dict[str, Any] = {}
    if wave.in_order:
        settings = {"order": "questionnaire", "codes": "questionnaire"}
    if wave.invited:
        settings["invited"] = wave.invited
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ProblemWarning)
        results = measure_frame(
            read(wave.file.name),
            workspace.questionnaires[wave.questionnaire],  # in the areas of the instrument
            year=wave.year,
            policy=wave.policy,
            by=by,
            **settings,
        )
    assert results == wanted


def test_without_a_policy_a_frame_is_as_safe_as_a_workspace_that_states_none() -> None:
    results = measure_frame(staff(), "staff", year=2022, by="unit")
    assert results.policy == Policy()
    small = [r for r in results.for_group("SamMA") if r.status is Status.SHOWN]
    assert not small


def test_the_questionnaire_is_an_id_a_file_or_itself(tmp_path: Path) -> None:
    own = tmp_path / "staff.toml"
    own.write_bytes((ROOT / "questionnaires" / "staff.toml").read_bytes())
    first, *others = (
        measure_frame(staff(), given, year=2022)
        for given in ("staff", own, str(own), load_questionnaire("staff"))
    )
    assert all(other == first for other in others)


def test_a_questionnaire_that_does_not_exist_or_is_wrong_is_told(tmp_path: Path) -> None:
    with pytest.raises(UnknownNameError, match="no questionnaire “staf”. Did you mean “staff”"):
        measure_frame(staff(), "staf", year=2022)
    with pytest.raises(UnknownNameError, match="Did you mean “staff”"):
        load_questionnaire("personal")
    with pytest.raises(ProblemsError, match="there is no such file"):
        load_questionnaire(tmp_path / "staff.toml")
    own = tmp_path / "staff.toml"
    own.write_bytes((ROOT / "questionnaires" / "staff.toml").read_bytes())
    edit(own, 'id = "staff"', 'id = "personal"')
    with pytest.raises(ProblemsError, match="staff"):
        load_questionnaire(own)


def test_settings_are_those_of_rounds_toml_and_as_strictly_read() -> None:
    frame = staff().rename(columns={"Insats": "Var jobbar du?"})
    results = measure_frame(
        frame, "staff", year=2022, by="unit", invited=39,
        columns={"unit": "Var jobbar du?"}, respondent="Svarsnr", targets={"time": 80},
    )  # fmt: skip
    assert len(results.groups) == 3
    assert results.response_rate == Fraction(31, 39) and results.targets == {"time": 80}
    with pytest.raises(ProblemsError, match="DataFrame, “invited”: has to be a whole number"):
        measure_frame(frame, "staff", year=2022, invited="39")  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="unexpected keyword argument 'colums'"):
        measure_frame(frame, "staff", year=2022, colums={})  # type: ignore[call-arg]


def test_a_row_that_is_no_answer_is_refused_until_it_is_said_or_gone() -> None:
    frame = staff()
    frame["Status"] = ["Survey Preview"] + ["IP Address"] * (len(frame) - 1)
    with pytest.raises(ProblemsError, match="marked “Survey Preview”"):
        measure_frame(frame, "staff", year=2022)
    said = measure_frame(frame, "staff", year=2022, leave_out={"Status": "Survey Preview"})
    gone = measure_frame(frame[frame["Status"] != "Survey Preview"], "staff", year=2022)
    assert said == gone and said.answers[EVERYBODY].count == 30


@pytest.mark.parametrize(
    ("language", "place"),
    [
        ("en", "DataFrame, row 5 (the header is row 1), “2. Finns det"),
        ("sv", "DataFrame, rad 5 (rubriken är rad 1), ”2. Finns det"),
    ],
)
def test_an_error_names_the_frame_its_row_and_its_column(
    monkeypatch: pytest.MonkeyPatch, language: str, place: str
) -> None:
    monkeypatch.setenv("INDICATORS_LANGUAGE", language)
    frame = staff()
    frame.iloc[3, 4] = "Hilda sa att det beror på"
    with pytest.raises(ProblemsError) as caught:
        measure_frame(frame, "staff", year=2022)
    assert str(caught.value).startswith(place)
    assert "Hilda" not in str(caught.value)
    # A traceback prints what to do below what is wrong, and what stands in for rounds.toml.
    assert [note.strip()[0] for note in caught.value.__notes__] == ["→", "→"]


def test_an_error_of_an_spss_frame_names_the_case() -> None:
    frame = spss(RESPONSES / "managers-2022.sav")
    frame.iloc[2, 3] = 17
    with pytest.raises(ProblemsError, match=r"^DataFrame \(SPSS\), row 3, “"):
        measure_frame(frame, "managers", year=2022)


def test_an_error_that_names_rounds_toml_says_what_stands_for_it_here() -> None:
    with pytest.raises(ProblemsError, match="31 answers, but only 3 invited") as caught:
        measure_frame(staff(), "staff", year=2022, invited=3)
    assert "given to measure_frame" in caught.value.__notes__[-1]


@pytest.mark.parametrize("by", ["unti", ["unit", "unti"], "unit,sex,unit"])
def test_a_grouping_that_does_not_exist_or_too_many_are_told(by: Any) -> None:
    with pytest.raises(UnknownNameError):
        measure_frame(staff(), "staff", year=2022, by=by)


def test_warnings_of_the_export_are_python_warnings_that_bear_the_problem() -> None:
    frame = pd.concat([staff(), pd.DataFrame({"Svarsnr": [99]})])
    with pytest.warns(ProblemWarning, match="DataFrame, row 33") as caught:
        measure_frame(frame, "staff", year=2022)
    assert [w.message.problem.key for w in caught] == ["answers.blank_rows.one"]  # type: ignore[union-attr]
    assert caught[0].filename == __file__


@pytest.mark.parametrize(
    ("policy", "by", "key"),
    [
        (Policy(), "sex", "groups.missing"),
        (Policy(small_groups=SmallGroups.MERGE), "unit", "groups.merged"),
    ],
)
def test_groups_that_were_asked_for_and_are_not_there_are_told(
    policy: Policy, by: str, key: str
) -> None:
    with pytest.warns(ProblemWarning) as caught:
        results = measure_frame(staff(), "staff", year=2022, policy=policy, by=by)
    assert [w.message.problem.key for w in caught] == [key]  # type: ignore[union-attr]
    assert results.groups == ()


# --- out -----------------------------------------------------------------------------------


def as_written(pair: Comparison) -> pd.DataFrame:
    """The CSV of the same results, read back without guessing."""
    return pd.read_csv(
        io.BytesIO(render(records([pair]), "csv")), dtype="string", keep_default_na=True
    )


def assert_as_in_csv(frame: pd.DataFrame, written: pd.DataFrame) -> None:
    """Row by row the figures of the CSV, which has percents in place of counts."""
    names = {"question_id": "question", "question": "text"}
    names |= {percent.removesuffix("_percent"): percent for percent in PERCENTS}
    same = frame[[names.get(name, name) for name in RECORD_COLUMNS]].astype("string")
    assert same.to_numpy(na_value="").tolist() == written.to_numpy(na_value="").tolist()


@pytest.fixture(scope="module")
def pairs(workspace: Workspace) -> list[Comparison]:
    """All rounds that follow another one, by unit."""
    return [
        pair
        for year in (2021, 2022)
        for pair in measured_pairs(workspace, workspace.waves_of(year), ["unit"])[0]
    ]


def test_the_frame_of_results_is_the_csv_with_the_counts_beside(pairs: list[Comparison]) -> None:
    for pair in pairs:
        assert_as_in_csv(pair.later.to_frame(), as_written(Comparison(pair.later)))


def test_what_is_hidden_has_no_number_and_what_is_shown_has_all(pairs: list[Comparison]) -> None:
    statuses = set()
    for pair in pairs:
        frame = pair.later.to_frame()
        shown = frame["status"] == "shown"
        statuses |= set(frame["status"])
        numbers = frame[[*COUNTS, *PERCENTS]]
        assert numbers[~shown].isna().all(axis=None) and numbers[shown].notna().all(axis=None)
        assert (frame["base"] == frame[COUNTS[1:4]].sum(axis=1))[shown].all()
    assert {"shown", "too_few", "complement"} <= statuses


def test_every_column_is_typed_even_where_nothing_is_in_it(pairs: list[Comparison]) -> None:
    for frame in (
        pairs[0].later.to_frame(),
        pairs[0].to_frame(),
        Comparison(pairs[0].later).to_frame(),
    ):
        kinds = {name: str(kind) for name, kind in frame.dtypes.items()}
        texts = {"questionnaire", "grouping", "group", "question", "text"}
        choices = {"status", "earlier_status", "comparable"} & set(kinds)
        assert {name for name, kind in kinds.items() if kind == "string"} == texts
        assert {name for name, kind in kinds.items() if kind == "category"} == choices
        assert set(kinds.values()) == {"string", "category", "Int64"}
        assert list(frame["status"].cat.categories) == [status.value for status in Status]


def test_a_masked_figure_has_its_base_and_nothing_else() -> None:
    policy = Policy(unanimous=Unanimous.MASK)
    frame = measure_frame(staff(), "staff", year=2022, policy=policy).to_frame()
    masked = frame[frame["status"] == "masked"]
    # 30 and 31 positive answers of 31: less than one would be left open by 97 % and 100 %.
    assert masked["question"].tolist() == ["time", "planning"]
    assert masked["base"].tolist() == [31, 31]
    assert masked[[*COUNTS[1:], *PERCENTS]].isna().all(axis=None)


def test_the_frames_of_a_printed_year_are_as_its_csv_and_its_tables(
    copied_workspace: Path,
) -> None:
    """Its status is that it is printed; points stand only where all possibilities round alike."""
    table = (
        "Fråga,Negativt,Varken eller,Positivt,Klart positivt,Antal svarande\n"
        "time,3,3,94,66,32\nplanning,0,7,93,68,28\nlistened_to,6,25,69,63,32\n"
    )
    responses = copied_workspace / "responses"
    (responses / "bilaga.csv").write_text(table, "utf-8")
    edit(responses / "rounds.toml", 'file = "staff-2021.xlsx"', 'published = "bilaga.csv"')
    printed = open_workspace(copied_workspace)
    wave = next(r for r in printed.waves_of(2021) if r.questionnaire == "staff")
    results, _ = results_of(printed, wave)
    frame = results.to_frame()
    assert_as_in_csv(frame, as_written(Comparison(results)))
    assert set(frame["status"]) == {"printed", "not_printed"}
    (later,) = (r for r in printed.waves_of(2022) if r.questionnaire == "staff")
    (pair,), _ = measured_pairs(printed, [later])
    changes = pair.to_frame()
    between = changes["comparable"] == "between"
    assert between.any() and not between.all()
    for change, points in zip(pair.changes(), changes["positive_points"], strict=True):
        ends = set(ends_in_print(change, 0)) if change.compares else set()
        assert (points is pd.NA) == (len(ends) != 1)
        assert points is pd.NA or ends == {points}


def test_the_frame_of_changes_has_both_years_of_the_csv_side_by_side(
    pairs: list[Comparison],
) -> None:
    earlier_columns = {f"earlier_{name}": name for name in ("year", "status", *COUNTS, *PERCENTS)}
    for pair in pairs:
        frame, written = pair.to_frame(), as_written(pair)
        later = written[written["year"] == str(pair.later.year)]
        assert_as_in_csv(frame, later)
        if pair.earlier is None:
            assert len(later) == len(written)
            continue
        before = frame[frame["earlier_status"].notna()]
        before = before.drop(columns=list(earlier_columns.values())).rename(columns=earlier_columns)
        texts = {q.id: q.text_in(pair.earlier.year) for q in pair.earlier.asked}
        before["text"] = before["question"].map(texts)
        assert_as_in_csv(before, written[written["year"] != str(pair.later.year)])


def test_points_are_rounded_once_from_the_exact_shares(pairs: list[Comparison]) -> None:
    (pair,) = (p for p in pairs if (p.later.questionnaire.id, p.later.year) == ("staff", 2022))
    frame = pair.to_frame().set_index(["question"])
    total = frame[frame["group"].isna()]
    # 32 of 2021 and 31 of 2022: 19 positive of 32 and 16 of 31 are 59 and 52 %, 8 points apart.
    assert total.loc["known", ["positive_percent", "earlier_positive_percent"]].tolist() == [52, 59]
    assert total.loc["known", "positive_points"] == -8


def test_a_change_is_there_exactly_if_it_may_be_shown(pairs: list[Comparison]) -> None:
    seen = set()
    for pair in pairs:
        frame = pair.to_frame()
        compares = frame["comparable"] == "yes"
        seen |= set(frame["comparable"])
        assert list(frame["comparable"].cat.categories) == [c.value for c in Comparable]
        assert frame.loc[compares, list(POINTS)].notna().all(axis=None)
        assert frame.loc[~compares, list(POINTS)].isna().all(axis=None)
    assert {"yes", "hidden"} <= seen
    alone = Comparison(pairs[0].later).to_frame()
    assert set(alone["comparable"]) == {"no_round"} and alone["earlier_year"].isna().all()


def test_a_notebook_shows_the_frame_of_results(pairs: list[Comparison]) -> None:
    for shown in (pairs[0], pairs[0].later):
        html = shown._repr_html_()
        assert html is not None and html == shown.to_frame()._repr_html_()


def test_pandas_is_loaded_by_frames_alone() -> None:
    code = (
        "import sys, indicators; indicators.measure_frame; indicators.Results; indicators.pooled\n"
        "print('pandas' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
