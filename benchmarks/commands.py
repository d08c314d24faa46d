"""Cases of the benchmark that time a command: by itself, beside another, and as a case grows."""

from __future__ import annotations

import math
import shutil
import sys
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from . import many_years, national, processes, small_groups
from .exports import Export
from .outcome import Outcome, Setting, apart
from .processes import FailedError, Program

ROOT = Path(__file__).parents[1]
FORTY_ROWS = Export(40, "csv", groupings=(), extras=("id", "time"))
POPULATION = "population"
"""The repository's workspace, with ``population`` declared."""


@dataclass(frozen=True, slots=True)
class CommandCase:
    """A command of the tool, and one beside it.

    Attributes:
        name: What it is chosen by.
        words: The command line. ``{out}`` stands for a scratch folder, and a name in braces for
            the workspace of that name (``workspace_of``).
        beside: A package that is imported by itself, or the words of another command of the
            tool; if it is empty there is none.
        limit: Seconds after which it is stopped.
    """

    name: str
    words: str
    beside: str = ""
    limit: float = processes.LIMIT

    def run(self, setting: Setting) -> Outcome:
        """Times it in turn with what stands beside it."""
        outcome = Outcome(self.name)
        with tempfile.TemporaryDirectory() as scratch:
            try:
                programs = self.programs(setting, Path(scratch))
                cost = sum(processes.run(each.command, self.limit).cpu for each in programs)
                spent = processes.interleaved(programs, setting.runs(cost), self.limit)
                outcome.measures["file, MB"] = written(Path(scratch)) / 1e6
            except FailedError as error:
                outcome.problems.append(f"indicators {error}")
                return outcome
        outcome.spent = {name: processes.median(each) for name, each in spent.items()}
        ours, *others = outcome.spent.values()
        outcome.measures["cpu, s"] = ours.cpu
        outcome.measures["memory, MB"] = ours.memory / 1e6
        for other in others:
            outcome.measures["cpu / beside"] = ours.cpu / other.cpu
            outcome.measures["cpu more, s"] = ours.cpu - other.cpu
        return outcome

    def programs(self, setting: Setting, scratch: Path) -> list[Program]:
        """The command, and what stands beside it."""
        programs = [Program("indicators", command(self.words, setting, scratch))]
        if " " in self.beside:
            programs.append(Program("without", command(self.beside, setting, scratch)))
        elif self.beside:
            import_it = (sys.executable, "-c", f"import {self.beside}")
            programs.append(Program(f"import {self.beside}", import_it))
        return programs


@dataclass(frozen=True, slots=True)
class GrowthCase:
    """How the time of a table by unit and sex grows with the number of units.

    Attributes:
        name: What it is chosen by.
        units: The numbers of units, each of which is a workspace of ``small_groups``.
        limit: Seconds after which one is stopped.
    """

    name: str
    units: tuple[int, ...] = (25, 50, 100, 200, 300, 600)
    limit: float = processes.LIMIT

    def run(self, setting: Setting) -> Outcome:
        """Times each once or more, and fits the exponent."""
        outcome = Outcome(self.name)
        seconds: dict[int, float] = {}
        with tempfile.TemporaryDirectory() as scratch:
            for units in self.units:
                words = table_of(f"units{units}")
                program = Program(f"{units} units", command(words, setting, Path(scratch)))
                try:
                    spent = processes.interleaved([program], min(setting.most_runs, 3), self.limit)
                except FailedError as error:
                    outcome.problems.append(f"{program.name} {error}")
                    break
                outcome.spent[program.name] = processes.median(spent[program.name])
                seconds[units] = outcome.spent[program.name].cpu
        if len(seconds) > 1:
            outcome.measures["exponent"] = exponent(seconds)
        return outcome


def written(scratch: Path) -> int:
    """Bytes that the commands have left in their folder."""
    return sum(path.stat().st_size for path in scratch.rglob("*") if path.is_file())


def exponent(seconds: Mapping[int, float]) -> float:
    """The slope of log seconds over log size, by least squares."""
    points = [(math.log(size), math.log(cpu)) for size, cpu in seconds.items()]
    mean_x, mean_y = (sum(column) / len(points) for column in zip(*points, strict=True))
    covariance = sum((x - mean_x) * (y - mean_y) for x, y in points)
    variance = sum((x - mean_x) ** 2 for x, _ in points)
    return float(covariance / variance)


def table_of(name: str) -> str:
    """The words that make the table of a workspace with small groups, by all its groupings."""
    by = " ".join(f"--by {key}" for key in small_groups.CASES[name].groupings)
    return f"table {{{name}}} --no-compare {by} -o {{out}}/table.csv"


def command(words: str, setting: Setting, scratch: Path) -> tuple[str, ...]:
    """The command line, with its folders put in."""
    return (*setting.indicators, *(in_place(word, setting, scratch) for word in words.split()))


def in_place(word: str, setting: Setting, scratch: Path) -> str:
    """A word with the folder it stands for."""
    name, brace, rest = word.partition("}")
    if not brace:
        return word
    name = name.removeprefix("{")
    return str(scratch if name == "out" else workspace_of(name, setting)) + rest


def workspace_of(name: str, setting: Setting) -> Path:
    """The workspace that a name in braces stands for."""
    if name == "repository":
        return ROOT
    if name == POPULATION:
        return with_population(setting.cache)
    if name == "forty-rows":
        return setting.workspace(FORTY_ROWS)
    if name == "many-years":
        return Path(apart(many_years.workspace, setting.cache))
    if name.startswith("national-"):
        population = name.removeprefix("national-")
        return Path(apart(national.workspace, population, setting.cache))
    return Path(apart(small_groups.workspace, name, setting.cache))


def with_population(cache: Path) -> Path:
    """A copy of the repository's workspace that declares ``population``."""
    folder = cache / POPULATION
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(ROOT / "responses", folder / "responses")
    rounds = folder / "responses" / "rounds.toml"
    rounds.write_text('population = "process"\n' + rounds.read_text("utf-8"), "utf-8")
    return folder
