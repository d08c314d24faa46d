"""What it would take to show more: other thresholds, and groups put together.

How many cells a lower threshold would hide tells how small a group is: one that is hidden at
ten and would not be at seven has seven, eight or nine answers. So no figure, no number of
answers and no number per group comes from here, and what is hidden stays as open as it is:

* Thresholds are told for all rounds together. From a round's own threshold up the number is
  exact, for the command line may raise it anyway. Below, only a span is told. The spans part
  all numbers there could be, from none to all that is hidden today, and each is wider than
  what any one table hides today. Whether a table would then hide none of its cells, or all, or
  any number between, the others can make up for it: nothing follows for a table or a group.
  Where the spans begin and end depends on nothing but what is in print. In a small workspace
  there is but one, "at most", which no answer changes; which of several it is, hidden ones do.
* A merge is judged by what is in print and nothing else: a question counts as shown only if
  nothing in it is hidden whatever the hidden numbers are. What it tells a reader of the table
  could work out, so some merges are not found. Only what is hidden is merged, never with what
  is shown: that may be in print by then, and a subtraction would give the hidden away.

Groups that are not printed are not told of: which of them is small is not in print. Those that
``exclude`` leaves out today stay left out.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from itertools import chain, combinations, islice, pairwise
from operator import itemgetter
from pathlib import Path
from typing import NamedTuple

from .disclosure import HIDDEN, Cell, Range, Status
from .disclosure.figures import MANY
from .results.in_print import release_from
from .results.sealed import Divided, Listing, Results
from .survey.groups import EVERYBODY, Group
from .survey.policy import Policy, Unanimous
from .survey.rounds import Round
from .words import say
from .words.errors import DisclosureError
from .workspace import Workspace, open_workspace, printed_place
from .workspace_results import results_of

THRESHOLDS = (3, 5, 7, 10)
_NOT_SHOWN = (*HIDDEN, Status.MASKED)
_MOST_MERGES = 2000  # that are looked at for a table, those of few groups first


@dataclass(frozen=True, slots=True)
class Table:
    """A round as the policy has it, by at most one grouping, which may not be printed;
    ``published``: figures of groups of the round are in the ledger."""

    of_round: Round
    results: Results
    divided: Divided | None = None
    published: bool = False

    @property
    def grouped(self) -> bool:
        """Whether groups stand beside the total."""
        return self.divided is not None and self.divided.listing is Listing.LISTED

    @property
    def least(self) -> int:
        """The threshold as it is."""
        policy = self.of_round.policy
        return policy.least_in_group if self.grouped else policy.least

    @property
    def cells(self) -> frozenset[tuple[str, Group]]:
        """The questions asked, in the total and in each group."""
        cells = self.results.cells.items()
        return frozenset(key for key, r in cells if r.status is not Status.NOT_ASKED)

    @property
    def hidden(self) -> int:
        """How many of the cells are hidden."""
        return self.hidden_in(self.results)

    def hidden_in(self, results: Results) -> int:
        """How many of the cells other results of the round hide; they may list no groups."""
        shown = {key for key, r in results.cells.items() if r.status not in _NOT_SHOWN}
        return len(self.cells - shown)


class WhatIf(NamedTuple):
    """The cells hidden at each threshold, ``None`` for those that are, of all in all tables."""

    tables: tuple[Table, ...]
    hidden: Mapping[int | None, Range]
    cells: int


def what_if(folder: Path) -> WhatIf:
    """What it would take in a workspace.

    Raises:
        IndicatorsError: If the folder is no workspace, or something in it is an error.
    """
    workspace = open_workspace(folder)
    counted = [of_round for of_round in workspace.rounds.rounds if not of_round.printed]
    rounds = sorted(counted, key=lambda r: (r.year, printed_place(r)))
    tables = [table for of_round in rounds for table in _tables(workspace, of_round)]
    hidden: dict[int | None, Range] = {t: hidden_at(workspace, tables, t) for t in THRESHOLDS}
    now, cells = sum(t.hidden for t in tables), sum(len(t.cells) for t in tables)
    return WhatIf(tuple(tables), hidden | {None: Range(now, now)}, cells)


def _tables(workspace: Workspace, of_round: Round) -> list[Table]:
    """The tables of a round, by each of its groupings alone; or that of all respondents."""
    releases, found = workspace.ledger.releases(*of_round.key), []
    published = any(group.labels for release in releases for group in release.structure.groups)
    for grouping in workspace.questionnaires[of_round.questionnaire].groupings:
        with suppress(DisclosureError):  # then nothing of it can be printed
            results, _ = results_of(workspace, of_round, (grouping.id,))
            if (divided := results.divided[0]).listing is not Listing.MISSING:
                found.append(Table(of_round, results, divided, published))
    return found or [Table(of_round, results_of(workspace, of_round)[0])]


def policy_at(policy: Policy, least: int) -> Policy:
    """The policy with another threshold for groups, and none higher for the total."""
    kept, lower = replace(policy, left_out=policy.left_out_below), min(policy.least, least)
    return replace(kept, least=lower, least_in_group=least, raised_from=())


def hidden_at(workspace: Workspace, tables: Sequence[Table], least: int) -> Range:
    """The cells that a threshold would hide in all, as closely as may be told; as many as today
    where a lower threshold would, as its marks tell more, hide more."""
    exact = sum(_measured(workspace, t, least) for t in tables if least >= t.least)
    below = [table for table in tables if least < table.least]
    now = [table.hidden for table in below]
    found = 0
    if len(spans(now)) > 1:
        found = sum(min(_measured(workspace, t, least), t.hidden) for t in below if t.hidden)
    span = next(span for span in spans(now) if found <= span.most)
    return Range(exact + span.least, exact + span.most)


def _measured(workspace: Workspace, table: Table, least: int) -> int:
    """The cells that a table hides at a threshold: all, if nothing else protects."""
    if least == table.least or (least > table.least and not table.grouped):
        return table.hidden
    of_round = replace(table.of_round, policy=policy_at(table.of_round.policy, least))
    by = table.divided.division if table.divided is not None else ()
    try:
        return table.hidden_in(results_of(workspace, of_round, by)[0])
    except DisclosureError:
        return len(table.cells)


def spans(now: Sequence[int]) -> tuple[Range, ...]:
    """What may be told of a sum that is at most that of ``now``: in which of these it lies.

    Each holds more numbers than the largest of ``now``, so that of none of the summands
    anything follows.
    """
    values = sum(now) + 1
    parts = values // (max(now, default=0) + 1)
    edges = [values * part // parts for part in range(parts + 1)]
    return tuple(Range(first, end - 1) for first, end in pairwise(edges))


class Merge(NamedTuple):
    """A merge, the best the greatest: it shows so many ``more`` results, merges few groups, and
    few respondents as far as print tells. In ``clear`` questions nothing is hidden, for sure;
    ``more`` is exact if these are the ``whole`` table, and else takes the others to stay so."""

    more: int
    fewer_groups: int
    fewer_respondents: int
    groups: tuple[Group, ...]
    clear: int
    whole: bool


def cheapest_merge(table: Table) -> Merge | None:
    """The best merge, the first of several as good; ``None`` if print vouches for none."""
    if not table.grouped or table.published:
        return None
    printed = _Printed(table.results)
    best = max(map(printed.merge, printed.candidates()), key=itemgetter(slice(3)), default=None)
    return best if best is not None and best.more > 0 else None


class _Printed:
    """A table as a reader has it: a figure or the range that a mark tells, in every cell."""

    def __init__(self, results: Results) -> None:
        release = release_from(replace(results, published={}))
        rows, figures = (None, *release.questions), release.figures
        self._groups, self._policy = results.groups, results.policy
        self._unlisted = bool(release.structure.unlisted)
        self._totals = {row: figures[Cell(row, EVERYBODY)] for row in rows}
        self._rows = {row: {g: figures[Cell(row, g)] for g in self._groups} for row in rows}

    def candidates(self) -> Iterator[tuple[Group, ...]]:
        """The merges that may help, each once, in order: in no question some of the groups are
        hidden and others shown, and as long as one that is too small stands alone, another has
        to be hidden with it. That of all groups would be the total."""
        rows, sizes = self._rows.values(), self._rows[None]
        small = [g for g in self._groups if sizes[g].status is Status.TOO_FEW]
        touched = [g for g in self._groups if any(not row[g].known for row in rows)]
        further = [g for g in touched if g not in small and (not small or not sizes[g].known)]
        added = (combinations(further, n) for n in range(len(further) + 1))
        for more in islice(chain.from_iterable(added), _MOST_MERGES):
            groups = tuple(g for g in touched if g in small or g in more)
            told = [[f for g in groups if (f := row[g]).base.most] for row in rows]
            mixed = any(len({figure.known for figure in row}) > 1 for row in told)
            if 1 < len(groups) < len(self._groups) and not mixed:
                yield groups

    def merge(self, groups: tuple[Group, ...]) -> Merge:
        """What becomes of the table if some groups are put together."""
        more, clear, rows = 0, 0, [row for row in self._rows if row is not None]
        sure = self._is_clear(None, groups) and self._policy.unanimous is not Unanimous.MASK
        for row in rows:
            shown = {g for g, f in self._rows[row].items() if f.status not in _NOT_SHOWN}
            more -= max(0, len(shown.intersection(groups)) - 1)
            if sure and self._is_clear(row, groups):
                more += len(set(self._groups) - shown) - max(0, len(set(groups) - shown) - 1)
                clear += 1
        respondents = _most([self._rows[None][group].base for group in groups])
        return Merge(more, -len(groups), -respondents, groups, clear, clear == len(rows))

    def _is_clear(self, row: str | None, merged: Sequence[Group]) -> bool:
        """Whether every cell of a row holds its threshold, whatever the hidden numbers are."""
        figures, total = self._rows[row], self._totals[row]
        own = {group: figure.base for group, figure in figures.items() if not figure.known}
        if not total.known or not own:
            return total.known
        left = total.base.least - sum(f.base.least for f in figures.values() if f.known)
        parts = [[own[group]] for group in own if group not in merged]
        parts.append([own[group] for group in own if group in merged])
        parts += [[Range(0, MANY)]] if self._unlisted else []
        return all(
            self._is_large(part, [*chain(*parts[:n], *parts[n + 1 :])], left)
            for n, part in enumerate(parts)
        )

    def _is_large(self, part: Sequence[Range], others: Sequence[Range], left: int) -> bool:
        """Whether a part of what is ``left`` beside the others has enough answers, or none."""
        least = max(sum(known.least for known in part), left - _most(others))
        most = min(_most(part), left - sum(known.least for known in others))
        return least >= self._policy.least_in_group or most <= 0


def _most(ranges: Sequence[Range]) -> int:
    return sum(known.most for known in ranges)


def lines(found: WhatIf, language: str) -> list[str]:
    """What it would take, in words, line by line."""
    rows = [(say(language, "what_if.least"), say(language, "what_if.hidden"))]
    for least, hidden in found.hidden.items():
        name = say(language, "what_if.now") if least is None else str(least)
        kind = "exactly" if not hidden.width else "between" if hidden.least else "at_most"
        facts = {"least": hidden.least, "most": hidden.most, "cells": found.cells}
        rows.append((name, say(language, f"what_if.{kind}", **facts)))
    width = max(len(name) for name, _ in rows)
    told = [f"{name:<{width}}  {hidden}" for name, hidden in rows]
    told = [say(language, "what_if.title"), "", *told, "", say(language, "what_if.cell")]
    if any(hidden.width for hidden in found.hidden.values()):
        told.append(say(language, "what_if.span"))
    return [*told, "", *_merge_lines(found, language)]


def _merge_lines(found: WhatIf, language: str) -> list[str]:
    """A line for each table that hides something or lists no groups, and how to merge."""
    told = []
    tables = [(table, cheapest_merge(table)) for table in found.tables]
    for table, merge in tables:
        if table.divided is not None and (table.hidden or not table.grouped):
            facts: dict[str, object] = {
                "questionnaire": table.of_round.questionnaire,
                "year": table.of_round.year,
                "name": table.divided.label(language),
                "least": table.of_round.policy.least_in_group,
                "hidden": table.hidden,
                "cells": len(table.cells),
                "asked": len(table.results.asked),
            }
            if merge is not None:
                names = [group.name for group in merge.groups]
                facts |= {"groups": names, "more": merge.more, "clear": merge.clear}
            told.append(say(language, _merge_key(table, table.divided, merge), **facts))
    told += ["", say(language, "what_if.how")] if any(merge for _, merge in tables) else []
    return told or [say(language, "what_if.needless")]


def _merge_key(table: Table, divided: Divided, merge: Merge | None) -> str:
    if not table.grouped:
        return f"what_if.groups.{divided.listing.value}"
    if merge is not None:
        return "what_if.merge.whole" if merge.whole else "what_if.merge.part"
    if table.published:
        return "what_if.merge.published"
    total = table.results.answers[EVERYBODY].status
    return "what_if.merge.none" if total is Status.SHOWN else "what_if.merge.total"
