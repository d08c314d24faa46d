"""What it would take to show more: other thresholds, and groups put together.

How many cells a lower threshold would hide gives away how small a group is: one that is hidden at
ten and would not be at seven has seven, eight or nine answers. So no figure, no number of
answers and no number per group comes from here, and what is hidden stays as open as it is.
Thresholds are reported for all waves together. From a wave's own threshold up the number is
exact, since the command line may raise the threshold anyway. Below it, only a span is given. The
spans divide all numbers there could be, from none to all that is hidden today, and each is wider
than what any one table hides today. Whatever number of its cells a table would hide, the other
tables can make up for it: nothing follows for any table or group. Where the spans begin and end
depends only on what is in print. In a small workspace there is only one span, "at most", which no
answer changes; which of several spans it is does depend on hidden answers.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

from ..disclosure import Range
from ..results.merging import Scenario, WhatIf
from ..results.sealed import Listing
from ..survey.policy import Policy
from ..survey.waves import Wave
from ..words.errors import DisclosureError
from . import Workspace, open_workspace
from .results import results_of

THRESHOLDS = (3, 5, 7, 10)


def what_if(folder: Path) -> WhatIf:
    """What it would take in a workspace.

    Raises:
        IndicatorsError: If the folder is no workspace, or something in it is an error.
    """
    workspace = open_workspace(folder)
    counted = [wave for wave in workspace.rounds.waves if not wave.from_print]
    waves = sorted(counted, key=lambda wave: (wave.year, workspace.printed_place(wave)))
    tables = [table for wave in waves for table in _tables(workspace, wave)]
    hidden: dict[int | None, Range] = {
        threshold: hidden_at(workspace, tables, threshold) for threshold in THRESHOLDS
    }
    hidden_now = sum(table.hidden for table in tables)
    cells = sum(len(table.cells) for table in tables)
    return WhatIf(tuple(tables), hidden | {None: Range(hidden_now, hidden_now)}, cells)


def _tables(workspace: Workspace, wave: Wave) -> list[Scenario]:
    """The tables of a wave, by each of its groupings alone; or that of all respondents."""
    releases, tables = workspace.ledger.releases(*wave.key), []
    published = any(group.labels for release in releases for group in release.structure.groups)
    for grouping in workspace.questionnaires[wave.questionnaire].groupings:
        with suppress(DisclosureError):  # then nothing of it can be printed
            results, _ = results_of(workspace, wave, (grouping.id,))
            if (divided := results.divided[0]).listing is not Listing.MISSING:
                tables.append(Scenario(wave, results, divided, published))
    return tables or [Scenario(wave, results_of(workspace, wave)[0])]


def policy_at(policy: Policy, least: int) -> Policy:
    """The policy with another threshold for groups, and none higher for the total."""
    kept, lower = replace(policy, left_out=policy.left_out_below), min(policy.least, least)
    return replace(kept, least=lower, least_in_group=least, raised_from=())


def hidden_at(workspace: Workspace, tables: Sequence[Scenario], least: int) -> Range:
    """The cells that a threshold would hide in all, as exactly as may be said. A lower threshold is
    taken to hide no more than today, though its more telling marks may require it."""
    exact = sum(_measured(workspace, table, least) for table in tables if least >= table.least)
    lowered = [table for table in tables if least < table.least]
    hidden_now = [table.hidden for table in lowered]
    hidden_below = 0
    if len(spans(hidden_now)) > 1:
        hiding = (table for table in lowered if table.hidden)
        hidden_below = sum(min(_measured(workspace, t, least), t.hidden) for t in hiding)
    span = next(span for span in spans(hidden_now) if hidden_below <= span.most)
    return Range(exact + span.least, exact + span.most)


def _measured(workspace: Workspace, table: Scenario, least: int) -> int:
    """The cells that a table hides at a threshold: all, if nothing else protects."""
    if least == table.least or (least > table.least and not table.grouped):
        return table.hidden
    wave = replace(table.wave, policy=policy_at(table.wave.policy, least))
    by = table.divided.division if table.divided is not None else ()
    try:
        return table.hidden_in(results_of(workspace, wave, by)[0])
    except DisclosureError:
        return len(table.cells)


def spans(summands: Sequence[int]) -> tuple[Range, ...]:
    """The spans in one of which a sum lies that is at most that of ``summands``.

    Each span holds more numbers than the largest of ``summands``, so that nothing follows for any
    of them.
    """
    values = sum(summands) + 1
    parts = values // (max(summands, default=0) + 1)
    edges = [values * part // parts for part in range(parts + 1)]
    return tuple(Range(first, end - 1) for first, end in pairwise(edges))
