"""Answers counted where they lie: the same counts and the same problems as those that are read."""

from __future__ import annotations

import tracemalloc
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from threading import Timer
from typing import TypeAlias

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from indicators.responses import Cube, match
from indicators.responses.counted_table import match_counted
from indicators.responses.engines import opened
from indicators.responses.readers import read_table
from indicators.results.counts import count
from indicators.survey.groups import Division
from indicators.survey.questionnaire import Grouping
from indicators.survey.waves import Wave
from indicators.words.errors import Problem, ProblemsError, Severity

from ..conftest import PROFILE, make_question, make_questionnaire, make_wave
from ..subtests import as_subtests

TEXTS = ["Har ni tid?", "Lyssnar de på er?", "Vet de vad ni kan?"]
QUESTIONNAIRE = make_questionnaire(
    *(make_question(f"q{n}", text=text) for n, text in enumerate(TEXTS, 1)),
    groupings=(Grouping(id="unit", label="Insats"), Grouping(id="sex", label="Kön")),
)
HEADERS = ["Svarsnr", "Insats", "Kön", "År", *TEXTS]
LABELS = ["Inte alls", "till liten  del", "Delvis", "Till stor del", "Helt och hållet", "Vet ej"]
WAVE = make_wave()
Count: TypeAlias = Callable[[Path], tuple[Cube, list[Problem]]]


def parquet(path: Path, rows: Sequence[Sequence[object]]) -> Path:
    """Rows in two row groups, under the headers; numbers of respondents are numbers."""
    columns = [pa.array([row[n] for row in rows]) for n in range(len(HEADERS))]
    table = pa.table(dict(zip(HEADERS, columns, strict=True)))
    pq.write_table(table, path, row_group_size=max(1, len(rows) // 2))
    return path


def people(number: int) -> list[list[object]]:
    """Respondents who answer differently."""
    return [
        [
            *(n, ["Alfa", "Beta", "alfa ", None][n % 4], ["Man", "Kvinna"][n % 3 % 2], 2022),
            *(LABELS[(3 * n + 2 * q) % 6] for q in range(3)),
        ]
        for n in range(1, number + 1)
    ]


def counted(path: Path, wave: Wave = WAVE, engine: str = "duckdb") -> tuple[Cube, list[Problem]]:
    with opened(engine, path) as answers:
        return match_counted(answers, str(path), QUESTIONNAIRE, wave)


def read(path: Path, wave: Wave = WAVE) -> tuple[Cube, list[Problem]]:
    responses, problems = match(read_table(path), QUESTIONNAIRE, wave)
    return responses.counted(), problems


def tables(cube: Cube) -> Mapping[Division, object]:
    """The tables of all divisions."""
    divisions: list[Division] = [(), *((name,) for name in cube.groups)]
    divisions += [tuple(cube.groups)] * (len(cube.groups) > 1)
    found = {division: count(cube, division) for division in divisions}
    return {d: (t.groups, t.cells.tolist(), t.answers.tolist()) for d, t in found.items()}


def told(problems: Sequence[Problem]) -> list[str]:
    return sorted(problem.text("en") for problem in problems)


CELLS = st.sampled_from([*LABELS, "2", None, " ", "Elvis"])
ROWS = st.lists(
    st.tuples(
        st.integers(1, 40),
        st.sampled_from(["Alfa", "Beta", "ALFA", None, " ", "Gamma"]),
        st.sampled_from(["Man", "Kvinna", None]),
        st.sampled_from([2021, 2022]),
        *[CELLS] * 3,
    ),
    min_size=1,
    max_size=40,
)


CHOICES = [{}, {"År": ("2022",)}, {"Kön": ("Man",)}, {"Insats": ("",)}]


@settings(max_examples=300 if PROFILE == "fuzz" else 25)  # each starts DuckDB
@given(ROWS, st.sampled_from(CHOICES), st.booleans())
def test_an_engine_counts_and_tells_what_is_counted_and_told_of_the_file_read(
    tmp_path_factory: pytest.TempPathFactory,
    rows: list[list[object]],
    values: dict[str, tuple[str, ...]],
    only: bool,
) -> None:
    path = parquet(tmp_path_factory.getbasetemp() / "svar.parquet", rows)
    wave = make_wave(**{"only" if only else "leave_out": values})
    by_engine, problems = counted(path, wave)
    from_file, expected = read(path, wave)
    if any(problem.key == "rows.no_value" for problem in problems):  # nothing is counted then
        assert set(told(problems)) <= set(told(expected))
        return
    assert tables(by_engine) == tables(from_file)
    # What a table without an order tells otherwise: rows that repeat, or sum up others.
    keys = ("respondent.repeated", "summary.", "answers.blank_rows", "file.no_answers")
    assert told([p for p in problems if not p.key.startswith(keys)]) == told(
        [p for p in expected if not p.key.startswith(keys)]
    )
    repeated = [p for p in expected if p.key.startswith("respondent.repeated")]
    assert bool(repeated) == any(p.key.startswith("respondent.repeated") for p in problems)


def test_a_folder_of_files_is_counted_as_one(tmp_path: Path) -> None:
    rows = people(60)
    whole = parquet(tmp_path / "all.parquet", rows)
    folder = tmp_path / "years"
    (folder / "part=1").mkdir(parents=True)
    parquet(folder / "part=1" / "a.parquet", rows[:25])
    parquet(folder / "b.parquet", rows[25:])
    assert tables(counted(folder)[0]) == tables(counted(whole)[0])


def test_only_errors_of_the_columns_are_told_before_anything_is_counted(tmp_path: Path) -> None:
    path = tmp_path / "svar.parquet"
    pq.write_table(pa.table({"Något": ["Elvis"], TEXTS[0]: ["Elvis"]}), path)
    cube, problems = counted(path)
    assert [problem.key for problem in problems] == ["columns.few"]
    assert not cube.answers


def marked(rows: list[list[object]]) -> list[list[object]]:
    return [[*row[:1], "test" if row[0] in (4, 9) else row[1], *row[2:]] for row in rows]


@as_subtests(
    ("change", "key", "row"),
    [
        (lambda rows: [*rows, rows[4]], "respondent.repeated.one", None),
        (lambda rows: [*rows, rows[4], rows[5]], "respondent.repeated.counted", None),
        (
            lambda rows: [*rows[:8], [99, "A", "B", 2022, "Elvis", None, None]],
            "answer.unknown.like",
            9,
        ),
        (marked, "rows.marked.many", 4),
        (
            lambda rows: [[*row[:3], 2021 + row[0] % 2, *row[4:]] for row in rows],
            "rows.years.many",
            2,
        ),
    ],
)
def test_what_a_table_of_counts_does_not_tell_is_asked_for(
    tmp_path: Path,
    change: Callable[[list[list[object]]], list[list[object]]],
    key: str,
    row: int | None,
) -> None:
    _, problems = counted(parquet(tmp_path / "svar.parquet", change(people(30))))
    (problem,) = (p for p in problems if p.key.startswith(key))
    assert (problem.key, problem.row) == (key, row)


def test_rows_that_answer_nothing_are_told_by_their_number(tmp_path: Path) -> None:
    rows = [*people(30), [31, "Alfa", "Man", 2022, None, " ", None]]
    cube, problems = counted(parquet(tmp_path / "svar.parquet", rows))
    assert cube.answers == 30
    assert [p.key for p in problems if p.key.startswith("answers.")] == ["answers.blank_rows.one"]


def test_a_column_of_many_texts_is_searched_for_marks(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from indicators.responses.engines import queried

    monkeypatch.setattr(queried, "_MANY", 5)
    path = parquet(
        tmp_path / "svar.parquet",
        [[f"id {n}", *row[1:]] for n, row in enumerate(marked(people(30)))],
    )
    _, problems = counted(path)
    assert [p.key for p in problems if p.key.startswith("rows.")] == ["rows.marked.many"]


def test_numbers_that_are_none_are_no_answers(tmp_path: Path) -> None:
    path = tmp_path / "svar.parquet"
    columns = {text: np.array([1.0, 2.0, np.nan, 4.0]) for text in TEXTS}
    pq.write_table(pa.table(columns), path)
    assert tables(counted(path)[0]) == tables(read(path)[0])
    assert counted(path)[0].answers == 3


@as_subtests(
    ("name", "content", "key"),
    [
        ("svar.csv", b"A;B\n", "engine.kind"),
        ("svar.parquet", b"PAR1 and no more", "parquet.broken"),
        ("svar.parquet", None, "file.not_found"),
        ("svar/svar.txt", b"", "engine.no_files"),
    ],
)
def test_what_is_no_parquet_is_told(
    tmp_path: Path, name: str, content: bytes | None, key: str
) -> None:
    file = tmp_path / name
    file.parent.mkdir(exist_ok=True)
    if content is not None:
        file.write_bytes(content)
    with pytest.raises(ProblemsError) as raised, opened("duckdb", tmp_path / Path(name).parts[0]):
        pass
    assert [problem.key for problem in raised.value.problems] == [key]


def test_an_engine_that_is_not_installed_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from indicators.responses import engines

    path = parquet(tmp_path / "svar.parquet", people(3))
    monkeypatch.setattr(engines, "find_spec", lambda name: None)
    with pytest.raises(ProblemsError, match="spark is not installed"), opened("spark", path):
        pass


def test_rows_cannot_be_chosen_by_number(tmp_path: Path) -> None:
    path = parquet(tmp_path / "svar.parquet", people(30))
    _, problems = counted(path, replace(WAVE, rows=(2, 10)))
    assert [problem.key for problem in problems] == ["engine.rows"]


def test_names_and_values_are_never_taken_for_sql(tmp_path: Path) -> None:
    path = tmp_path / "svar.parquet"
    texts = {text: ["Delvis"] * 6 for text in TEXTS}
    groups = ["'); DROP VIEW answers; --"] * 3 + ['"'] * 3
    pq.write_table(pa.table({'x" FROM y --': groups, **texts, "Insats": groups}), path)
    wave = make_wave(only={'x" FROM y --': (groups[0],)})
    cube, problems = counted(path, wave)
    assert not problems
    assert cube.answers == 3
    assert cube.groups["unit"].labels == (groups[0],)


@pytest.mark.spark
def test_spark_counts_as_duckdb_does(tmp_path: Path) -> None:
    rows = [[f"id {n}", *row[1:]] for n, row in enumerate(marked(people(300)))]
    path = parquet(tmp_path / "svar.parquet", rows)
    wave = make_wave(only={"År": ("2022",)})
    by_spark, problems = counted(path, wave, "spark")
    by_duckdb, expected = counted(path, wave)
    assert tables(by_spark) == tables(by_duckdb)
    assert [p.key for p in problems] == [p.key for p in expected]


def test_what_files_and_folders_are_called_says_nothing_of_the_answers(tmp_path: Path) -> None:
    rows = people(30)
    folder = tmp_path / "s[a]*" / "Insats=Gamma" / "År=2021"
    folder.mkdir(parents=True)
    parquet(folder / "s*.parquet", rows)
    parquet(tmp_path / "other.parquet", people(90))
    for place in (tmp_path / "s[a]*", folder / "s*.parquet"):
        cube, problems = counted(place)
        assert cube.answers == 30
        assert [name.casefold() for name in cube.groups["unit"].labels] == ["alfa", "beta"]
        assert not [p for p in problems if p.severity is Severity.ERROR]


def test_what_programs_leave_in_a_folder_is_not_counted(tmp_path: Path) -> None:
    for name in (".a.parquet", "_temporary/0/b.parquet", "c.PARQUET", "d.parquet"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        parquet(tmp_path / name, people(20))
    assert counted(tmp_path)[0].answers == 40


@as_subtests("count", [counted, read])
def test_columns_of_one_name_are_refused(tmp_path: Path, count: Count) -> None:
    path = tmp_path / "svar.parquet"
    column = pa.array(["Alfa"] * 5)
    pq.write_table(pa.Table.from_arrays([column, column], ["Insats", "Insats"]), path)
    with pytest.raises(ProblemsError, match="several columns are called"):
        count(path)


@as_subtests("count", [counted, read])
def test_a_column_of_lists_is_refused_by_name(tmp_path: Path, count: Count) -> None:
    path = tmp_path / "svar.parquet"
    pq.write_table(pa.table({"Val": [["a", "b"]], TEXTS[0]: ["Delvis"]}), path)
    with pytest.raises(ProblemsError, match="“Val”: the column is neither text nor numbers"):
        count(path)


def test_a_repeated_first_respondent_is_told_of_many_texts(tmp_path: Path) -> None:
    rows = [[str(n), *row[1:]] for n, row in zip([7, *range(1, 1500)], people(1500), strict=True)]
    _, problems = read(parquet(tmp_path / "svar.parquet", rows))
    assert [p.row for p in problems if p.key == "respondent.repeated"] == [8]


def test_rows_are_chosen_by_any_of_very_many_values(tmp_path: Path) -> None:
    rows = [[n, *row[1:]] for n, row in enumerate(people(60) * 200)]
    rows[-1][1] = "zz"
    wave = make_wave(only={"Svarsnr": ("11999",)})
    assert counted(parquet(tmp_path / "svar.parquet", rows), wave)[0].answers == 1


def test_a_few_bytes_never_become_gigabytes(tmp_path: Path) -> None:
    path = tmp_path / "svar.parquet"
    texts = {text: ["Delvis"] * 300 for text in TEXTS}
    pq.write_table(pa.table({"Text": ["x" * 1_000_000] * 300, **texts}), path)
    assert path.stat().st_size < 100_000
    tracemalloc.start()
    try:
        cube, _ = read(path)
        most = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert cube.answers == 300
    assert most < 50_000_000
    assert pa.total_allocated_bytes() < 50_000_000


def test_files_with_different_columns_are_not_taken_for_one_table(tmp_path: Path) -> None:
    parquet(tmp_path / "a.parquet", people(10))
    pq.write_table(pa.table({TEXTS[0]: ["Delvis"] * 5}), tmp_path / "b.parquet")
    with pytest.raises(ProblemsError, match="does not have the same columns as a.parquet"):
        counted(tmp_path)


def test_ctrl_c_in_the_middle_of_a_query_is_no_fault(tmp_path: Path) -> None:
    path = parquet(tmp_path / "svar.parquet", people(30))
    with opened("duckdb", path) as engine:
        connection = engine._connection  # type: ignore[attr-defined]
        Timer(0.3, connection.interrupt).start()
        with pytest.raises(KeyboardInterrupt):
            engine.rows("SELECT sum(a.range * b.range) FROM range(1000000) a, range(1000000) b")
