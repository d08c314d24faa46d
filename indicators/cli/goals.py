"""What the commands that tell of goals share."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from .options import Selection
from .terminal import language_of, tell_problems

if TYPE_CHECKING:
    from ..results.goals import Outcome
    from ..words.errors import Problem


def goals_of(
    context: click.Context, selection: Selection, alone: bool = False, told: bool = True
) -> list[Outcome]:
    """What came of the goals of a year; warnings of exports are told, those of the year itself and
    the one before only if they are not ``told`` anyway."""
    from ..workspace.goals import outcomes_of

    workspace, year, least = selection.workspace, selection.year, selection.least
    if not any(goal.is_of(year) for goal in workspace.rounds.goals):
        return []
    outcomes, problems = outcomes_of(workspace, year, least, grouped=not alone)
    known = set(_keys(selection)) if told else set()
    others = (found for key, found in problems.items() if key not in known)
    warnings: list[Problem] = [problem for found in others for problem in found]
    tell_problems(warnings, language_of(context))
    return outcomes


def _keys(selection: Selection) -> Iterator[tuple[str, int]]:
    """The waves whose warnings the tables of a year tell."""
    for wave in selection.waves:
        yield wave.key
        yield from (earlier.key for earlier in selection.workspace.earlier_ones(wave)[-1:])


def goals_alone(context: click.Context, selection: Selection, form: str) -> list[Outcome]:
    """What came of the goals of a year, for a document that has nothing else.

    Raises:
        OutputError: If there are none, or the format has rows for machines.
    """
    from ..documents import RECORD_FORMATS
    from ..words.errors import OutputError

    workspace, year = selection.workspace, selection.year
    if form in RECORD_FORMATS:
        raise OutputError("output.goals_records", file=f"--format {form}")
    workspace.waves_of(year)
    outcomes = goals_of(context, selection, told=False)
    if not outcomes:
        raise OutputError("output.no_goals", file=workspace.rounds_file, year=year)
    return outcomes
