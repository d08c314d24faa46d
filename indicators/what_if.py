"""What it would take to show more: other thresholds, and groups put together.

Nothing that is hidden may be told by this, and how many cells a lower threshold would hide
tells how small a group is: one that would be hidden at ten but not at seven has seven, eight
or nine answers. So no figure, no number of answers and no number per group comes from here,
and what is hidden today stays as open as it is:

* The thresholds are told for the whole workspace, not per round. Above a round's own
  threshold the number is exact: the command line may raise it anyway. Below it, only a span
  is told. The spans part all the numbers there could be, from none to all that is hidden
  today, and each is at least as wide as what the table that hides most hides today. So
  whatever a table would hide, none of its cells or all of them or something between, the
  others can make up for it: of no table can anything be told, be it of one that holds a
  single small group. Where the spans begin and end depends on nothing but what is in print,
  and in a small workspace there is but one, which says nothing. Which span it is depends on
  hidden answers, which is why there are so few.
* A merge is judged by what is in print and nothing else, at the policy as it stands: by marks
  and sealed figures. What it says therefore follows from the tables; it is less than the
  truth where the hidden numbers would have to be known. A question counts as shown only if
  it is so whatever the hidden numbers are. That is why a merge is not always found.

A division that is not printed has no groups here either: which of them are small is not in
print. Under ``exclude``, the groups that are left out today stay left out.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain, combinations, islice, pairwise
from pathlib import Path

from .audit import release_from
from .disclosure import HIDDEN, Figure, Range, Status
from .disclosure.figures import MANY, Cell
from .groups import EVERYBODY, Group
from .results import Divided, Listing, Results
from .rounds import Policy, Round, Unanimous
from .wording import say
from .workspace import Workspace, open_workspace, printed_place, results_of

THRESHOLDS = (3, 5, 7, 10)
_NOT_SHOWN = (*HIDDEN, Status.MASKED)
_MOST_MERGES = 2000  # merges that are looked at for one table, those of few groups first
_MOST_ADDED = 3  # groups that are merged with those that are too small


@dataclass(frozen=True, slots=True)
class Table:
    """A table as the policy has it: a round, and its groups by at most one grouping.

    ``divided`` is the grouping asked for, listed or not; ``None`` if there is none.
    """

    of_round: Round
    results: Results
    divided: Divided | None

    @property
    def grouped(self) -> bool:
        """Whether groups stand beside the total."""
        return self.divided is not None and self.divided.listing is Listing.LISTED

    @property
    def least(self) -> int:
        """The threshold below which a what-if would show what is hidden today."""
        policy = self.of_round.policy
        return policy.least_in_group if self.grouped else policy.least

    @property
    def cells(self) -> tuple[tuple[str, Group], ...]:
        """The cells: the questions asked, in the total and in each group."""
        cells = self.results.cells
        return tuple(key for key in cells if cells[key].status is not Status.NOT_ASKED)

    @property
    def hidden(self) -> int:
        """How many of them are hidden."""
        return self.hidden_in(self.results)

    def hidden_in(self, results: Results) -> int:
        """How many of them other results of the round hide; they may list no groups at all."""
        shown = {key for key in results.cells if results.cells[key].status not in _NOT_SHOWN}
        return sum(key not in shown for key in self.cells)


@dataclass(frozen=True, slots=True)
class Merge:
    """Groups to be put together, and how many ``more`` results of groups are then shown, at
    least; if it is ``whole``, nothing is hidden.

    ``mixed``: where one of them is hidden another is shown. It must not be merged so once the
    table has been published: a subtraction would give the hidden one away.
    """

    groups: tuple[Group, ...]
    more: int
    whole: bool
    mixed: bool


@dataclass(frozen=True, slots=True)
class WhatIf:
    """How many cells are ``hidden`` at each threshold, of how many, in all tables together.

    ``None`` stands for the thresholds as they are.
    """

    tables: tuple[Table, ...]
    hidden: Mapping[int | None, Range]
    cells: int


def what_if(folder: Path) -> WhatIf:
    """What it would take in a workspace without errors.

    Raises:
        IndicatorsError: If the folder is no workspace, or something in it is an error.
    """
    workspace = open_workspace(folder)
    rounds = sorted(workspace.rounds.rounds, key=lambda r: (r.year, printed_place(r)))
    tables = [table for of_round in rounds for table in _tables(workspace, of_round)]
    now = sum(table.hidden for table in tables)
    hidden: dict[int | None, Range] = {
        threshold: _hidden_at(workspace, tables, threshold) for threshold in THRESHOLDS
    }
    cells = sum(len(table.cells) for table in tables)
    return WhatIf(tuple(tables), hidden | {None: Range(now, now)}, cells)


def _tables(workspace: Workspace, of_round: Round) -> list[Table]:
    """The tables of a round, by each of its groupings alone; or that of all respondents."""
    found = []
    for grouping in workspace.questionnaires[of_round.questionnaire].groupings:
        results, _ = results_of(workspace, of_round, (grouping.id,))
        if results.divided[0].listing is not Listing.MISSING:
            found.append(Table(of_round, results, results.divided[0]))
    return found or [Table(of_round, results_of(workspace, of_round)[0], None)]


def policy_at(policy: Policy, threshold: int) -> Policy:
    """The policy with another threshold for groups, and none higher for the total."""
    return replace(
        policy,
        least=min(policy.least, threshold),
        least_in_group=threshold,
        left_out=policy.left_out_below,
    )


def _hidden_at(workspace: Workspace, tables: Sequence[Table], threshold: int) -> Range:
    """How many cells a threshold would hide, as closely as may be told."""
    above = [table for table in tables if threshold >= table.least]
    below = [table for table in tables if threshold < table.least]
    exact = sum(_measured(workspace, table, threshold) for table in above)
    now = [table.hidden for table in below]
    if len(spans(now)) == 1:  # it is this one, whatever the answers
        found = sum(now)
    else:
        then = [_measured(workspace, table, threshold) for table in below]
        found = sum(map(min, then, now))
    span = next(span for span in spans(now) if found <= span.most)
    return Range(exact + span.least, exact + span.most)


def _measured(workspace: Workspace, table: Table, threshold: int) -> int:
    """The cells that a table hides at a threshold."""
    if not table.hidden and threshold < table.least:
        return 0
    if threshold == table.least or (threshold > table.least and not table.grouped):
        return table.hidden
    by = table.divided.division if table.divided is not None else ()
    policy = policy_at(table.of_round.policy, threshold)
    results, _ = results_of(workspace, replace(table.of_round, policy=policy), by)
    return table.hidden_in(results)


def spans(now: Sequence[int]) -> tuple[Range, ...]:
    """What may be told of a sum that is today that of ``now`` and may be anything below.

    Each span is as wide as the largest of the numbers, so that of none of them anything
    follows from the span of their sum.
    """
    values = sum(now) + 1
    parts = values // (max(now, default=0) + 1)
    edges = [values * part // parts for part in range(parts + 1)]
    return tuple(Range(first, end - 1) for first, end in pairwise(edges))


def cheapest_merge(table: Table) -> Merge | None:
    """The groups that had best be put together, ``None`` if print vouches for no merge.

    It is the merge that shows the most results, then one that is not mixed, then of the
    fewest groups, then of the fewest respondents as far as print tells, then the first.
    """
    printed = _Printed(table.results)
    merges = map(printed.merge, printed.candidates())
    best = max(
        merges,
        key=lambda m: (m.more, not m.mixed, -len(m.groups), -printed.respondents(m.groups)),
        default=None,
    )
    return best if best is not None and best.more > 0 else None


class _Printed:
    """A table as a reader has it: a figure or the range that a mark tells, in every cell."""

    def __init__(self, results: Results) -> None:
        release = release_from(results)
        figures = release.figures
        self._groups = results.groups
        self._policy = results.policy
        self._unlisted = bool(release.structure.unlisted)
        rows = (None, *release.questions)
        self._totals = {row: figures[Cell(row, EVERYBODY)] for row in rows}
        self._rows = {row: {g: figures[Cell(row, g)] for g in self._groups} for row in rows}

    def merge(self, groups: tuple[Group, ...]) -> Merge:
        """What is sure to be shown if some groups are put together: the questions in which
        nothing is hidden, whatever the hidden numbers are."""
        rows = [row for row in self._rows if row is not None]
        clear = [row for row in (None, *rows) if self._is_clear(row, frozenset(groups))]
        if None not in clear or self._policy.unanimous is Unanimous.MASK:
            clear = [None]
        figures = [figure for row in rows for figure in self._rows[row].values()]
        now = sum(figure.status not in _NOT_SHOWN for figure in figures)
        return Merge(
            groups=groups,
            more=(len(clear) - 1) * (len(self._groups) - len(groups) + 1) - now,
            whole=len(clear) > len(rows),
            mixed=self._mixes(groups),
        )

    def candidates(self) -> Iterator[tuple[Group, ...]]:
        """The merges that may help, each once, in order.

        Every group that is too small is part of them: as long as one stands alone, another
        has to be hidden with it. Not all groups are, for that is the total.
        """
        rows, sizes = self._rows.values(), self._rows[None]
        small = [g for g in self._groups if sizes[g].status is Status.TOO_FEW]
        touched = [g for g in self._groups if any(not row[g].known for row in rows)]
        whole = [g for g in self._groups if g not in touched]
        smallest = sorted(whole, key=lambda group: sizes[group].base.most)[:1]
        further = [g for g in self._groups if g in touched + smallest and g not in small]
        hidden = [g for g in further if not sizes[g].known]
        added = chain.from_iterable(combinations(further, n) for n in range(_MOST_ADDED + 1))
        for more in dict.fromkeys((*islice(added, _MOST_MERGES), tuple(hidden))):
            if 1 < len(small) + len(more) < len(self._groups):
                yield tuple(g for g in self._groups if g in small or g in more)

    def _is_clear(self, row: str | None, merged: frozenset[Group]) -> bool:
        """Whether every cell of a row holds its threshold, whatever the hidden numbers are."""
        figures, total = self._rows[row], self._totals[row]
        if not total.known:
            return False
        if all(figure.known for figure in figures.values()):
            return True
        left = total.base.least - sum(f.base.least for f in figures.values() if f.known)
        hidden = {g: f.base for g, f in figures.items() if not f.known}
        parts = [[hidden[g]] for g in hidden if g not in merged]
        parts.append([hidden[g] for g in hidden if g in merged])
        kept = any(figures[g].base.least for g in merged if figures[g].known)
        last = len(parts) - 1
        if self._unlisted:
            parts.append([Range(0, MANY)])
        return all(
            self._is_large(number, parts, left) or (number == last and kept)
            for number in range(len(parts))
        )

    def _is_large(self, number: int, parts: Sequence[Sequence[Range]], left: int) -> bool:
        """Whether one of the parts that make up what is ``left`` has enough answers, or none."""
        others = [known for n, part in enumerate(parts) if n != number for known in part]
        least = max(sum(known.least for known in parts[number]), left - _most(others))
        most = min(_most(parts[number]), left - sum(known.least for known in others))
        return least >= self._policy.least_in_group or most <= 0

    def _mixes(self, groups: Sequence[Group]) -> bool:
        """Whether some of the groups are hidden where others of them are shown."""
        return any(
            len({_is_told(row[group]) for group in groups} - {None}) > 1
            for row in self._rows.values()
        )

    def respondents(self, groups: Sequence[Group]) -> int:
        """The most respondents that the groups may have together."""
        return _most([self._rows[None][group].base for group in groups])


def _most(ranges: Sequence[Range]) -> int:
    return sum(known.most for known in ranges)


def _is_told(figure: Figure) -> bool | None:
    """Whether a figure is in print; ``None`` if it is that there are no answers."""
    return None if figure.status is Status.NO_ANSWERS else figure.known


def lines(found: WhatIf, language: str) -> list[str]:
    """What it would take, in words, line by line."""
    rows = [(say(language, "what_if.least"), say(language, "what_if.hidden"))]
    for threshold, hidden in found.hidden.items():
        name = say(language, "what_if.now") if threshold is None else str(threshold)
        kind = "between" if hidden.width else "exactly"
        facts = {"least": hidden.least, "most": hidden.most, "cells": found.cells}
        rows.append((name, say(language, f"what_if.{kind}", **facts)))
    width = max(len(name) for name, _ in rows)
    told = [say(language, "what_if.title"), "", *(f"{n:<{width}}  {h}" for n, h in rows), ""]
    told.append(say(language, "what_if.cell"))
    if any(hidden.width for hidden in found.hidden.values()):
        told.append(say(language, "what_if.span"))
    return [*told, "", *_merge_lines(found, language)]


def _merge_lines(found: WhatIf, language: str) -> list[str]:
    """A line for each table that hides something or lists no groups, and how to merge."""
    told: list[str] = []
    merges = [cheapest_merge(table) if table.grouped else None for table in found.tables]
    for table, merge in zip(found.tables, merges, strict=True):
        if table.divided is None or (table.grouped and not table.hidden):
            continue
        facts: dict[str, object] = {
            "questionnaire": table.of_round.questionnaire,
            "year": table.of_round.year,
            "name": table.divided.label(language),
            "least": table.of_round.policy.least_in_group,
            "hidden": table.hidden,
            "cells": len(table.cells),
        }
        if merge is not None:
            facts |= {"groups": [group.name for group in merge.groups], "more": merge.more}
        told.append(say(language, _merge_key(table, merge), **facts))
        told += [say(language, "what_if.mixed")] if merge is not None and merge.mixed else []
    if any(merge is not None for merge in merges):
        told += ["", say(language, "what_if.how")]
    return told or [say(language, "what_if.needless")]


def _merge_key(table: Table, merge: Merge | None) -> str:
    if table.divided is not None and not table.grouped:
        return f"what_if.groups.{table.divided.listing.value}"
    if merge is not None:
        return "what_if.merge.whole" if merge.whole else "what_if.merge.part"
    shown = table.results.answers[EVERYBODY].status is Status.SHOWN
    return "what_if.merge.none" if shown else "what_if.merge.total"
