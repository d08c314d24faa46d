"""Exports of the corpus read as a user's are: in a workspace, by the package's own way."""

from __future__ import annotations

import csv
import shutil
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from indicators.results.counts import count
from indicators.words.errors import IndicatorsError, Problem, ProblemsError, Severity
from indicators.workspace import open_workspace
from indicators.workspace.reading import read_responses

from .conftest import ROOT
from .make_exports import EXPORTS

Case = Mapping[str, Any]
Figures = tuple[int, ...]
KEYS = ("base", "negative", "neutral", "positive", "clear", "outside")
CASES: list[dict[str, Any]] = tomllib.loads((EXPORTS / "cases.toml").read_text("utf-8"))["case"]


@dataclass(frozen=True)
class Reading:
    """What came of an export: the counts of each question (``KEYS``) and the size of each unit,
    or the reasons why there are none."""

    figures: list[Figures] | None
    problems: tuple[Problem, ...]
    units: tuple[int, ...] = ()

    @property
    def said(self) -> str:
        """All that is told of it, in both languages."""
        return "\n".join(
            f"{p.text(language)}\n{p.hint(language) or ''}"
            for p in self.problems
            for language in ("sv", "en")
        )


def names_of(case: Case) -> list[str]:
    """The files of a case."""
    return case["file"] if isinstance(case["file"], list) else [case["file"]]


def called(case: Case) -> str:
    """A case's file, with its round where several rounds are in it."""
    name = names_of(case)[0]
    return f"{name} {case['questionnaire']}" if name == "tre-roller.xlsx" else name


def case_of(name: str) -> dict[str, Any]:
    """The case of a file that has one."""
    return next(case for case in CASES if names_of(case) == [name])


def expected() -> dict[tuple[str, str], list[Figures]]:
    """The counts of each case, in the order of the questions."""
    rows: dict[tuple[str, str], list[Figures]] = {}
    with (EXPORTS / "expected.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            figures = tuple(int(row[key]) for key in KEYS)
            rows.setdefault((row["file"], row["questionnaire"]), []).append(figures)
    return rows


EXPECTED = expected()


def right(case: Case) -> list[Figures]:
    """What is to be counted of a case."""
    return EXPECTED[names_of(case)[0], case["questionnaire"]]


def contents_of(case: Case) -> dict[str, bytes]:
    """The files of a case by name."""
    return {name: (EXPORTS / name).read_bytes() for name in names_of(case)}


def workspace_of(folder: Path, case: Case, line: str = "") -> Path:
    """A workspace whose one round is the case, with a line more."""
    return workspace_with(folder, case, contents_of(case), line)


def workspace_with(folder: Path, case: Case, files: Mapping[str, bytes], line: str = "") -> Path:
    """A workspace whose one round has the questionnaire of a case, and these files."""
    shutil.copytree(ROOT / "questionnaires", folder / "questionnaires")
    (folder / "responses").mkdir()
    for name, content in files.items():
        (folder / "responses" / name).write_bytes(content)
    listed = ", ".join(f'"{name}"' for name in files)
    lines = [
        'association = "Prov"', "[policy]", "least = 3", "least_in_group = 3",
        f"[{case['questionnaire']}.{case['year']}]",
        f"file = [{listed}]" if len(files) > 1 else f"file = {listed}", line,
    ]  # fmt: skip
    (folder / "responses" / "rounds.toml").write_text("\n".join(lines), "utf-8")
    return folder


def read(folder: Path) -> Reading:
    """The counts of a workspace's round, as every table takes them, or the reasons against."""
    try:
        workspace = open_workspace(folder)
        responses, problems = read_responses(workspace, workspace.rounds.waves[0])
    except ProblemsError as error:
        return Reading(None, error.problems)
    except IndicatorsError as error:
        return Reading(None, (Problem(key=error.key, file="", facts=tuple(error.facts.items())),))
    if any(problem.severity is Severity.ERROR for problem in problems):
        return Reading(None, tuple(problems))
    named = "unit" in responses.groups
    sizes = tuple(sorted(map(int, responses.sizes_of("unit")))) if named else ()
    return Reading([*figures_of(responses)], tuple(problems), sizes)


def figures_of(responses: Any) -> Iterator[Figures]:
    """The counts of each question, under ``KEYS``."""
    counted = count(responses)
    for n, classes in enumerate(counted.cells.sum(axis=1)):
        c = counted.counts(n)
        base = c.negative + c.neutral + c.positive
        yield (base, c.negative, c.neutral, c.positive, c.clear, int(classes[4]))
