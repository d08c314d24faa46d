"""``python -m benchmarks``: the tool beside its peers; fails if a threshold is broken."""

from __future__ import annotations

import argparse
import platform
import sys
import tempfile
from collections.abc import Sequence
from datetime import date
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from .cases import LARGE, LIMITS, ORDINARY, QUICK
from .outcome import Case, Limit, Outcome, Setting
from .processes import indicators

PACKAGES = (
    "indicators",
    "polars",
    "duckdb",
    "pandas",
    "fastexcel",
    "python-calamine",
    "pyreadstat",
    "polars-readstat",
    "numpy",
    "click",
)
"""Those whose versions are told with the figures."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the cases asked for; 0 if no threshold is broken, otherwise 1."""
    asked = parser().parse_args(arguments)
    try:
        chosen = choose(asked.names, asked.quick, asked.large)
    except KeyError as error:
        print(f"no such case: {error.args[0]}", file=sys.stderr)
        return 2
    if asked.list:
        print(*(case.name for case in chosen), sep="\n")
        return 0
    with tempfile.TemporaryDirectory() as scratch:
        setting = Setting(
            indicators=tuple(asked.command.split()) if asked.command else indicators(),
            cache=(asked.cache or Path(scratch)).resolve(),
            most_runs=asked.runs or (2 if asked.quick else 9),
            peers=tuple(asked.peers.split(",")) if asked.peers else (),
        )
        print(versions(), flush=True)
        return measured(chosen, setting, LIMITS)


def measured(cases: Sequence[Case], setting: Setting, limits: Sequence[Limit]) -> int:
    """Runs the cases, prints what each spent, and last of all what is over its threshold."""
    over: list[str] = []
    for case in cases:
        outcome = case.run(setting)
        own = [limit for limit in limits if limit.case == case.name]
        print("\n".join(told(outcome, own)), flush=True)
        over += broken(outcome, own)
    print("\nOver the threshold:" if over else "\nNothing is over its threshold.")
    print(*over, sep="\n")
    return 1 if over else 0


def broken(outcome: Outcome, limits: Sequence[Limit]) -> list[str]:
    """What of a case is over its threshold, or cannot be told because the case failed."""
    if outcome.problems:
        return [f"{outcome.name}: {problem}" for problem in outcome.problems]
    if outcome.awaited:
        return []
    found = []
    for limit in limits:
        value = outcome.measures.get(limit.measure)
        if value is None:
            found.append(f"{outcome.name}: {limit.measure} was not measured")
        elif value > limit.most:
            found.append(f"{outcome.name}: {limit.measure} {value:.2f}, at most {limit.most:g}")
    return found


def told(outcome: Outcome, limits: Sequence[Limit]) -> list[str]:
    """The lines of a case: what everybody spent, the figures with a threshold, and remarks."""
    lines = [f"\n{outcome.name}"]
    for name, spent in outcome.spent.items():
        lines.append(f"  {name:<18}{spent.cpu:8.2f} s {spent.memory / 1e6:8.0f} MB")
    thresholds = {limit.measure: limit.most for limit in limits}
    for measure, value in outcome.measures.items():
        if measure in thresholds or measure == "cpu / fastest":
            most = f"   (at most {thresholds[measure]:g})" if measure in thresholds else ""
            lines.append(f"  {measure:<18}{value:8.2f}{most}")
    return lines + [f"  {remark}" for remark in (*outcome.problems, *outcome.notes)]


def choose(names: Sequence[str], quick: bool, large: bool) -> list[Case]:
    """The cases of these names, or those of a run without names.

    Raises:
        KeyError: If there is no case of a name.
    """
    if names:
        cases = {case.name: case for case in (*QUICK, *ORDINARY, *LARGE)}
        return [cases[name] for name in names]
    if large:
        return list(LARGE)
    return list(QUICK) if quick else [*QUICK, *ORDINARY]


def versions() -> str:
    """The day, the machine, and the versions of all that is measured."""
    found = []
    for name in PACKAGES:
        try:
            found.append(f"{name} {version(name)}")
        except PackageNotFoundError:
            continue
    return f"{date.today()}, Python {platform.python_version()}, {', '.join(found)}"


def parser() -> argparse.ArgumentParser:
    """The options."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("names", nargs="*", help="only these cases")
    parser.add_argument("--list", action="store_true", help="show the names of the cases")
    parser.add_argument("--quick", action="store_true", help="small files, two runs")
    parser.add_argument("--large", action="store_true", help="the cases of gigabytes, no others")
    parser.add_argument("--runs", type=int, help="run each program at most so often (9)")
    parser.add_argument("--cache", type=Path, help="folder where the files are kept")
    parser.add_argument("--command", help="what starts the tool, if not the one installed here")
    parser.add_argument("--peers", help="only these peers, with commas between")
    return parser


if __name__ == "__main__":
    sys.exit(main())
