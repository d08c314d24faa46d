"""What the benchmark says: the lines of a case, what is over its threshold, a table for reading."""

from __future__ import annotations

import platform
from collections.abc import Sequence
from datetime import date
from importlib.metadata import PackageNotFoundError, version

from .outcome import Limit, Outcome

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


def of_case(outcome: Outcome, limits: Sequence[Limit]) -> list[Limit]:
    """The thresholds of this case."""
    return [limit for limit in limits if limit.case == outcome.name]


def broken(outcome: Outcome, limits: Sequence[Limit]) -> list[str]:
    """What of a case is over its threshold, or cannot be told because the case failed."""
    if outcome.problems:
        return [f"{outcome.name}: {problem}" for problem in outcome.problems]
    if outcome.awaited:
        return []
    found = []
    for limit in of_case(outcome, limits):
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
    thresholds = {limit.measure: limit.most for limit in of_case(outcome, limits)}
    for measure, value in outcome.measures.items():
        if measure in thresholds or measure == "cpu / fastest":
            most = f"   (at most {thresholds[measure]:g})" if measure in thresholds else ""
            lines.append(f"  {measure:<18}{value:8.2f}{most}")
    return lines + [f"  {remark}" for remark in (*outcome.problems, *outcome.notes)]


def markdown(outcomes: Sequence[Outcome], limits: Sequence[Limit]) -> str:
    """A table with a row for each case."""
    lines = [
        versions(),
        "",
        "| case | tool: s, MB | beside it: s, MB | figure | at most |",
        "| --- | --- | --- | --- | --- |",
    ]
    for outcome in outcomes:
        spent = {
            name: f"{one.cpu:.2f}, {one.memory / 1e6:.0f}" for name, one in outcome.spent.items()
        }
        ours = spent.pop("indicators", "–")
        beside = "; ".join(f"{name} {one}" for name, one in spent.items()) or "–"
        own = of_case(outcome, limits) or [Limit(outcome.name, "cpu / fastest", float("inf"))]
        figures = [
            f"{each.measure} {outcome.measures[each.measure]:.2f}"
            for each in own
            if each.measure in outcome.measures
        ] or [*outcome.problems, *outcome.notes]
        most = "; ".join(f"{each.most:g}" for each in own if each.most < float("inf")) or "–"
        figure = "; ".join(figures) or "–"
        lines.append(f"| {outcome.name} | {ours} | {beside} | {figure} | {most} |")
    return "\n".join(lines) + "\n"


def versions() -> str:
    """The day, the machine, and the versions of all that is measured."""
    found = []
    for name in PACKAGES:
        try:
            found.append(f"{name} {version(name)}")
        except PackageNotFoundError:
            continue
    return f"{date.today()}, Python {platform.python_version()}, {', '.join(found)}"
