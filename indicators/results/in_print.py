"""The audit of what has been sealed, with nothing in hand but what is in print."""

from __future__ import annotations

from ..disclosure import NO_COUNTS, Cell, Figure, Status, masked_figure, shown_figure, shown_size
from ..disclosure.release import Release
from ..disclosure.statuses import printed_figures
from .sealed import Results


def release_from(results: Results) -> Release:
    """What is in print about a wave, from its sealed results and what was published before."""
    statuses = {Cell(None, group): answers.status for group, answers in results.answers.items()}
    asked = [q.id for q in results.asked if results.get(q.id).status is not Status.NOT_ASKED]
    for question in asked:
        for group in results.answers:
            statuses[Cell(question, group)] = results.cells[question, group].status

    def shown(cell: Cell) -> Figure:
        return _figure(results, cell)

    return Release(
        questions=tuple(asked),
        structure=results.structure,
        figures=printed_figures(statuses, shown, results.policy, results.published),
        policy=results.policy,
    )


def _figure(results: Results, cell: Cell) -> Figure:
    if cell.question is None:
        return shown_size(results.answers[cell.group].count or 0)
    result = results.cells[cell.question, cell.group]
    if result.bound is not None:
        bound, protection = result.bound, results.policy.protection
        return masked_figure(bound.base, bound.valence, protection)
    return shown_figure(result.counts or NO_COUNTS)
