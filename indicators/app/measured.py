"""The sealed results behind what is shown, measured as the commands measure them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..results.comparison import Comparison
    from ..results.sealed import Results
    from ..words.errors import Problem
    from ..workspace import Workspace
    from .orders import Order


def check_change(workspace: Workspace, order: Order) -> None:
    """Refuses what cannot be told: changes of answers of which it is not said what they stand for,
    others where there are no groups.

    Raises:
        WorkspaceError, OutputError: If it is asked for.
    """
    from ..words.errors import OutputError, WorkspaceError

    if "change" in order.flags and workspace.rounds.population is None:
        raise WorkspaceError("statistics.no_population", file=workspace.rounds_file)
    if "others" in order.flags and not order.by:
        raise OutputError("output.others_no_groups")


def pairs_of(
    workspace: Workspace, order: Order, is_judged: bool
) -> tuple[list[Comparison], list[Problem]]:
    """The results of a year, each with the wave before, and the warnings."""
    from ..workspace.results import measured_pairs, pairs_with_wholes, selected_waves

    waves = selected_waves(workspace, order.year, (), order.by)
    if is_judged and workspace.rounds.population:
        return pairs_with_wholes(workspace, waves, order.by)
    return measured_pairs(workspace, waves, order.by)


def results_for(
    workspace: Workspace, questionnaire: str, year: int, by: Sequence[str]
) -> tuple[Results, str]:
    """The results of a wave by the groupings that its questionnaire has, and the names of its
    files.

    Raises:
        ProblemsError: If there are no answers to explain, since they are from a printed table.
    """
    from ..words.errors import ProblemsError
    from ..workspace.reading import without_answers
    from ..workspace.results import measured_pairs, selected_waves

    (wave, *_) = selected_waves(workspace, year, [questionnaire] if questionnaire else [], ())
    if wave.from_print:
        raise ProblemsError([without_answers(wave)])
    known = {grouping.id for grouping in workspace.questionnaires[wave.questionnaire].groupings}
    divisions = [division for division in by if known.issuperset(division.split(","))]
    pairs, _ = measured_pairs(workspace, [wave], divisions, compared=False)
    return pairs[0].later, wave.file_names
