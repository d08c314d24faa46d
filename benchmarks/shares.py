"""A case of the benchmark: an export to shares per question and group, ours and the peers'."""

from __future__ import annotations

import importlib.util
import sys
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from .comparing import Table, differences, read_table
from .exports import YEAR, Export
from .outcome import Outcome, Setting
from .processes import (
    LIMIT,
    FailedError,
    Program,
    Spent,
    StoppedError,
    interleaved,
    median,
    run,
)

PEERS = Path(__file__).with_name("peers")
NEEDS = {
    "polars": ("polars", "fastexcel", "pyarrow"),
    "duckdb": ("duckdb",),
    "pandas": ("pandas", "python_calamine", "pyreadstat"),
    "stdlib": ("python_calamine", "pyreadstat"),
    "polars_readstat": ("polars_readstat",),
}
"""The packages that each peer in Python imports."""
IN_R = "data_table"
READS = {
    "csv": ("polars", "duckdb", "pandas", "stdlib", "data_table"),
    "xlsx": ("polars", "pandas", "stdlib"),
    "sav": ("polars_readstat", "pandas", "stdlib"),
    "parquet": ("duckdb", "polars"),
}
"""The peers that read each format: DuckDB and data.table have no reader of their own for others."""
CLOSE = 1.5
"""A peer that needs this much more than the fastest in the first run has lost; it runs no more."""


@dataclass(frozen=True, slots=True)
class SharesCase:
    """An export, and the groupings to divide it by.

    Attributes:
        name: What it is chosen by.
        export: What is counted.
        by: Ids of the groupings.
        small: Whether groups are so small that the tool hides some of them.
        limit: Seconds after which a program is stopped.
        awaited: The tool may not know this yet; then the case says so and breaks no threshold.
    """

    name: str
    export: Export
    by: tuple[str, ...]
    small: bool = False
    limit: float = LIMIT
    awaited: bool = False

    def run(self, setting: Setting) -> Outcome:
        """Runs everybody once and compares what they wrote; then times the tool and the peers
        that are still in the race, in turn."""
        outcome = Outcome(self.name)
        folder = setting.workspace(self.export)
        with tempfile.TemporaryDirectory() as scratch:
            ours = self.tool(setting, folder, Path(scratch))
            peers = self.peers(setting, folder, Path(scratch), outcome)
            first = self.first_runs(ours, peers, Path(scratch), outcome)
            if outcome.problems or not first:
                return outcome
            fastest = min(spent.cpu for name, spent in first.items() if name != ours.name)
            racing = [
                peer
                for peer in peers
                if peer.name in first and first[peer.name].cpu <= CLOSE * fastest
            ]
            runs = setting.runs(sum(first[each.name].cpu for each in (ours, *racing)))
            spent = interleaved([ours, *racing], runs, self.limit)
        outcome.spent |= first | {name: median(each) for name, each in spent.items()}
        size = next(folder.glob(f"responses/*.{self.export.format}")).stat().st_size
        outcome.measures |= measures(outcome.spent, [peer.name for peer in racing], size)
        return outcome

    def tool(self, setting: Setting, folder: Path, scratch: Path) -> Program:
        """The command that does the job."""
        by = [word for key in self.by for word in ("--by", key)]
        command = ["table", str(folder), "--year", str(YEAR), "--no-compare", *by]
        output = ["--format", "csv", "-o", str(scratch / "indicators.csv")]
        return Program("indicators", (*setting.indicators, *command, *output))

    def peers(
        self, setting: Setting, folder: Path, scratch: Path, outcome: Outcome
    ) -> list[Program]:
        """The peers that read the format. That one of Python is missing is a problem, because it
        may be the fastest; R need not be here."""
        found = []
        for name in setting.peers or READS[self.export.format]:
            if missing := lacking(name):
                remarks = outcome.notes if name == IN_R else outcome.problems
                remarks.append(f"{name}: left out, {missing} is not installed")
                continue
            output = str(scratch / f"{name}.csv")
            found.append(Program(name, (*start(name, folder), output, *self.by)))
        return found

    def first_runs(
        self, ours: Program, peers: Sequence[Program], scratch: Path, outcome: Outcome
    ) -> dict[str, Spent]:
        """What everybody spends at first, if all have written the same."""
        spent: dict[str, Spent] = {}
        tables: dict[str, Table] = {}
        for program in (*peers, ours):
            try:
                spent[program.name] = run(program.command, self.limit)
                tables[program.name] = read_table(scratch / f"{program.name}.csv")
            except (FailedError, OSError, ValueError, KeyError) as error:
                if program is ours and self.awaited:
                    outcome.notes.append(f"not there: {error}")
                    outcome.awaited = True
                elif program is not ours and isinstance(error, StoppedError):
                    outcome.notes.append(f"{program.name} {error}")
                else:
                    outcome.problems.append(f"{program.name} {error}")
        outcome.spent |= spent
        if tables.keys() - {ours.name}:
            self.compare(tables, outcome)
        else:
            outcome.problems.append("no peer came to the end")
        return spent if ours.name in tables else {}

    def compare(self, tables: Mapping[str, Table], outcome: Outcome) -> None:
        """Tells of each program that has not written what the first peer has."""
        first, *others = sorted(tables, key=lambda name: name == "indicators")
        for name in others:
            may_hide = self.small and name == "indicators"
            if found := differences(tables[name], tables[first], may_hide):
                told = f"outputs of {name} and {first} differ in {len(found)} rows: {found[0]}"
                outcome.problems.append(told)


def start(name: str, folder: Path) -> tuple[str, ...]:
    """The words that start a peer on the job of a workspace."""
    if name == IN_R:
        return ("Rscript", "--vanilla", str(PEERS / "with_data_table.R"), str(folder / "job.tsv"))
    return (sys.executable, str(PEERS / f"with_{name}.py"), str(folder / "job.json"))


def lacking(name: str) -> str:
    """What a peer needs and is not installed; empty if there is nothing."""
    if name != IN_R:
        return ", ".join(one for one in NEEDS[name] if not importlib.util.find_spec(one))
    try:
        run(["Rscript", "--vanilla", "-e", "library(data.table)"])
    except (FailedError, OSError):
        return "R with data.table"
    return ""


def measures(spent: Mapping[str, Spent], racing: Sequence[str], size: int) -> dict[str, float]:
    """The figures of a case that thresholds are about.

    Args:
        spent: What the tool (``indicators``) and each peer spent.
        racing: The peers that ran to the end.
        size: Bytes of the export.
    """
    ours = spent["indicators"]
    fastest = min((spent[name] for name in racing), key=lambda one: one.cpu)
    found = {
        "cpu / fastest": ours.cpu / fastest.cpu,
        "memory / fastest": ours.memory / fastest.memory,
        "memory / file": ours.memory / size,
        "memory, GB": ours.memory / 1e9,
        "cpu, s": ours.cpu,
    }
    return found | {f"cpu / {name}": ours.cpu / one.cpu for name, one in spent.items()}
