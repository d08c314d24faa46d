"""``python -m benchmarks``: the tool beside its peers; fails if a threshold is broken."""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from .cases import LARGE, LIMITS, ORDINARY, QUICK
from .outcome import Case, Limit, Outcome, Setting
from .processes import indicators
from .telling import broken, markdown, told, versions


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
        outcomes, over = measured(chosen, setting, LIMITS)
    if asked.table:
        asked.table.write_text(markdown(outcomes, LIMITS), "utf-8")
    return 1 if over else 0


def measured(
    cases: Sequence[Case], setting: Setting, limits: Sequence[Limit]
) -> tuple[list[Outcome], list[str]]:
    """Runs the cases, and prints what each spent and, last of all, what is over its threshold."""
    outcomes: list[Outcome] = []
    over: list[str] = []
    for case in cases:
        outcomes.append(case.run(setting))
        print("\n".join(told(outcomes[-1], limits)), flush=True)
        over += broken(outcomes[-1], limits)
    print("\nOver the threshold:" if over else "\nNothing is over its threshold.")
    print(*over, sep="\n")
    return outcomes, over


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
    parser.add_argument("--table", type=Path, help="write a table in Markdown to this file")
    parser.add_argument("--peers", help="only these peers, with commas between")
    return parser


if __name__ == "__main__":
    sys.exit(main())
