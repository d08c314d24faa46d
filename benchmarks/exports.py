"""Workspaces with exports drawn at random, as large as a case of the benchmark asks for.

The same seed gives the same answers in every format. An export has what those of survey tools
have: a number and a time of each respondent, the groupings, the questions headed by their
words, answers as labels, some of them blank or "Vet ej", and columns that nobody asks for.
"""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np
    import polars as pl

SEED = 2022
YEAR = 2022
CHUNK = 1_000_000  # rows drawn at a time
STAFF = Path(__file__).parents[1] / "questionnaires" / "staff.toml"
BLANK = 0.03  # share of the questions that a respondent leaves out

HEADERS = {"unit": "Insats", "sex": "Kön", "municipality": "Kommun", "age": "Ålder"}
"""The groupings, by id."""
GROUPS = {
    "unit": [f"Insats {n:02}" for n in range(1, 21)],
    "sex": ["Kvinna", "Man"],
    "municipality": [f"Kommun {n:02}" for n in range(1, 9)],
    "age": ["Under 30", "30–39", "40–49", "50–59", "60 eller mer"],
}
COMMENTS = [None] * 5 + [f"Mer tid för deltagarna, {n} timmar i veckan." for n in range(40)]

WHO = (
    "dina chefer",
    "dina kollegor",
    "andra myndigheter",
    "kommunen",
    "regionen",
    "arbetsförmedlingen",
    "försäkringskassan",
    "arbetsgivarna",
    "förbundet",
    "styrgruppen",
)
WHAT = (
    "lyssnar på dig när du berättar om deltagarnas behov",
    "vet vad du kan tillföra",
    "tar tillvara erfarenheter, kunskaper och synpunkter",
    "har rutiner för att samarbeta",
    "håller det som ni har kommit överens om",
    "ger stödet den tid som behövs",
)
QUESTION = """[[question]]
id = "q{n}"
text = "{text}"
short = "Fråga {n}"
scale = "extent"

"""
GROUPING = """
[[grouping]]
id = "{key}"
label = "{label}"
"""
QUESTIONS_60 = [f"Upplever du att {who} {what}?" for who in WHO for what in WHAT]


@dataclass(frozen=True, slots=True)
class Export:
    """What an export is to hold.

    Attributes:
        rows: Number of respondents.
        format: ``csv``, ``xlsx``, ``sav`` or ``parquet``.
        groupings: Ids of the groupings that have a column.
        declared: Those of them that the questionnaire knows; all, if it is empty. The others
            are columns that nobody asks for.
        groups: Number of groups of each grouping.
        wide: Sixty questions of the benchmark's own instead of the eleven of the staff.
        extras: Columns that nobody asks for: any of ``id``, ``time``, ``status``, ``language``
            and ``comment``.
        engine: The engine that its round names; ``None`` for a round that names none.
    """

    rows: int
    format: str
    groupings: tuple[str, ...] = ("unit",)
    declared: tuple[str, ...] = ()
    groups: tuple[int, ...] = (20, 2, 8, 5)
    wide: bool = False
    extras: tuple[str, ...] = ()
    engine: str | None = None

    @property
    def questionnaire(self) -> str:
        return "wide" if self.wide else "staff"

    @property
    def columns(self) -> int:
        return len(self.extras) + len(self.groupings) + (60 if self.wide else 11)

    @property
    def name(self) -> str:
        """Such as ``csv-40000x20-by20x2``, with two groupings declared: the name of its folder."""
        declared = len(self.declared or self.groupings)
        groups = "x".join(map(str, self.groups[:declared]))
        return f"{self.format}-{self.rows}x{self.columns}-by{groups}"


@dataclass(frozen=True, slots=True)
class Asked:
    """A question as the export has it."""

    text: str
    labels: tuple[str, ...]


def workspace(export: Export, cache: Path) -> Path:
    """The folder of the workspace with this export, made unless it stands there already.

    One that another version of this program has made is made anew. Beside the two folders of a
    workspace it holds ``job.json`` (and ``job.tsv``), which tells a peer what an analyst knows
    who writes a script for this one file.
    """
    folder = cache / export.name
    done = folder / "job.json"
    if done.exists() and json.loads(done.read_text("utf-8")).get("made") == stamp(export):
        return folder
    responses, questionnaires = folder / "responses", folder / "questionnaires"
    for each in (responses, questionnaires):
        each.mkdir(parents=True, exist_ok=True)
    text = questionnaire_text(export)
    (questionnaires / f"{export.questionnaire}.toml").write_text(text, "utf-8")
    asked, job = read_questions(text)
    path = responses / f"{export.questionnaire}-{YEAR}.{export.format}"
    engine = f'engine = "{export.engine}"\n' if export.engine else ""
    (responses / "rounds.toml").write_text(
        f'association = "Samordningsförbundet Prov"\n\n[{export.questionnaire}.{YEAR}]\n'
        f'file = "{path.name}"\n{engine}',
        "utf-8",
    )
    WRITERS[export.format](export, asked, path)
    declared = export.declared or export.groupings
    job |= {"file": str(path), "groupings": {key: HEADERS[key] for key in declared}}
    job["made"] = stamp(export)
    (folder / "job.tsv").write_text("".join(job_lines(job)), "utf-8")
    done.write_text(json.dumps(job, ensure_ascii=False, indent=1), "utf-8")
    return folder


def stamp(export: Export) -> str:
    """Tells an export that was drawn by this very program from one that has to be made anew."""
    return sha256(repr(export).encode() + Path(__file__).read_bytes()).hexdigest()[:16]


def job_lines(job: dict[str, Any]) -> Iterator[str]:
    """The job for R, which reads no JSON by itself: kind, key and value."""
    yield f"file\t\t{job['file']}\n"
    yield from (f"question\t\t{text}\n" for text in job["questions"])
    yield from (f"grouping\t{key}\t{header}\n" for key, header in job["groupings"].items())
    yield from (f"{part}\t\t{label}\n" for part in job["labels"] for label in job["labels"][part])


def questionnaire_text(export: Export) -> str:
    """The TOML of the questionnaire: the staff's questions, or sixty, and the groupings."""
    staff = STAFF.read_text("utf-8")
    questions = staff[: staff.index("[[grouping]]")]
    if export.wide:
        scale = staff[staff.index("[scale.extent]") : staff.index("[[question]]")]
        titles = 'id = "wide"\ntitle = "Sextio frågor"\nshort_title = "Sextio"\n\n'
        sixty = [QUESTION.format(n=n, text=text) for n, text in enumerate(QUESTIONS_60, 1)]
        questions = "".join([titles, scale, *sixty])
    keys = export.declared or export.groupings
    return questions + "".join(GROUPING.format(key=key, label=HEADERS[key]) for key in keys)


def read_questions(text: str) -> tuple[list[Asked], dict[str, Any]]:
    """The questions asked, and what a peer is told of them: texts, and where labels belong."""
    content = tomllib.loads(text)
    scales = {name: scale["alternatives"] for name, scale in content["scale"].items()}
    asked = [
        Asked(question["text"], tuple(each["label"] for each in scales[question["scale"]]))
        for question in content["question"]
    ]
    every = [alternative for scale in scales.values() for alternative in scale]
    labels: dict[str, list[str]] = {
        valence: sorted({each["label"] for each in every if each.get("valence") == valence})
        for valence in ("negative", "neutral", "positive")
    }
    labels["clear"] = sorted({each["label"] for each in every if each.get("clear")})
    labels["outside"] = sorted({each["label"] for each in every if "valence" not in each})
    return asked, {"questions": [each.text for each in asked], "labels": labels}


@dataclass(frozen=True, slots=True)
class Column:
    """A drawn column: for each respondent the place of a label, or the value itself.

    Attributes:
        header: The words above it.
        values: Places in ``labels``, the place after the last for a blank; or numbers, if
            there are no labels.
        labels: The words of the places.
    """

    header: str
    values: np.ndarray[Any, Any]
    labels: tuple[str | None, ...] = ()


def drawn(export: Export, asked: list[Asked]) -> Iterator[list[Column]]:
    """The columns of the respondents, a chunk of rows at a time."""
    import numpy as np

    weights = np.random.default_rng(SEED)
    scales = [
        np.append(weights.dirichlet(np.full(len(each.labels), 6)) * (1 - BLANK), BLANK)
        for each in asked
    ]
    for start in range(0, export.rows, CHUNK):
        random = np.random.default_rng((SEED, start))
        rows = np.arange(start, min(start + CHUNK, export.rows))
        columns = [extra_column(name, rows) for name in export.extras]
        for key, size in zip(export.groupings, export.groups, strict=False):
            names = GROUPS[key][:size]
            columns.append(
                Column(HEADERS[key], random.integers(0, len(names), len(rows)), tuple(names))
            )
        for each, shares in zip(asked, scales, strict=True):
            codes = random.choice(len(shares), len(rows), p=shares)
            columns.append(Column(each.text, codes, each.labels))
        yield columns


def extra_column(name: str, rows: np.ndarray[Any, Any]) -> Column:
    """A column that nobody asks for."""
    if name == "id":
        return Column("Svarsnr", rows + 1)
    if name == "time":
        return Column("Tidsstämpel", (rows * 37) % 2_600_000)  # seconds after the first of October
    if name == "status":
        return Column("Status", rows * 0, ("Slutförd",))
    if name == "language":
        return Column("Språk", (rows % 19 == 0).astype(int), ("sv", "en"))
    return Column("Övriga synpunkter", rows % len(COMMENTS), tuple(COMMENTS))


def frame(columns: list[Column]) -> pl.DataFrame:
    """The columns as polars has them: labels as text, blanks as null."""
    import polars as pl

    series = []
    for each in columns:
        values = pl.Series(each.header, each.values)
        if each.labels:
            values = pl.Series(each.header, [*each.labels, None], pl.String).gather(values)
        elif each.header == "Tidsstämpel":
            values = pl.lit(datetime(YEAR, 10, 1)) + pl.duration(seconds=values)
            values = pl.select(values.alias(each.header)).to_series()
        series.append(values)
    return pl.DataFrame(series)


def write_csv(export: Export, asked: list[Asked], path: Path) -> None:
    """UTF-8 with a byte order mark and semicolons, as Excel in Swedish has it."""
    with path.open("wb") as file:
        for number, columns in enumerate(drawn(export, asked)):
            frame(columns).write_csv(
                file,
                separator=";",
                include_bom=not number,
                include_header=not number,
                datetime_format="%Y-%m-%d %H:%M:%S",
            )


def write_parquet(export: Export, asked: list[Asked], path: Path) -> None:
    """One file; each chunk is written by itself first, so that memory stays small."""
    import polars as pl

    parts = []
    for number, columns in enumerate(drawn(export, asked)):
        parts.append(path.with_suffix(f".part{number}"))
        frame(columns).write_parquet(parts[-1])
    pl.scan_parquet(parts).sink_parquet(path)
    for part in parts:
        part.unlink()


def write_xlsx(export: Export, asked: list[Asked], path: Path) -> None:
    """A sheet with shared strings, as Excel and survey tools write it."""
    import xlsxwriter

    (columns,) = drawn(export, asked)
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("Svar")
        sheet.write_row(0, 0, [each.header for each in columns])
        time = book.add_format({"num_format": "yyyy-mm-dd hh:mm:ss"})
        for n, values in enumerate(frame(columns)):
            cell_format = time if values.name == "Tidsstämpel" else None
            sheet.write_column(1, n, values.to_list(), cell_format)


def write_sav(export: Export, asked: list[Asked], path: Path) -> None:
    """Numbers with value labels, and the questions as labels of the variables."""
    import numpy as np
    import polars as pl
    import pyreadstat

    (columns,) = drawn(export, asked)
    texts = frame(columns)
    values: dict[str, Any] = {}
    value_labels: dict[str, dict[int | float, str]] = {}
    names: list[str] = []
    for n, each in enumerate(columns, 1):
        names.append(f"v{n}")
        if each.header in ("Tidsstämpel", "Övriga synpunkter"):
            values[names[-1]] = texts[each.header]
            continue
        numbers = each.values.astype(float)
        if each.labels:
            numbers = np.where(numbers == len(each.labels), np.nan, numbers + 1)
            value_labels[names[-1]] = {n: text for n, text in enumerate(each.labels, 1) if text}
        values[names[-1]] = pl.Series(numbers)
    pyreadstat.write_sav(
        pl.DataFrame(values),
        path,
        column_labels=[each.header for each in columns],
        variable_value_labels=value_labels,
        row_compress=True,
    )


WRITERS = {"csv": write_csv, "xlsx": write_xlsx, "sav": write_sav, "parquet": write_parquet}
