"""Groups put together, judged by what is in print and nothing else.

A question counts as shown after a merge only if nothing in it would be hidden, whatever the hidden
numbers are. So a suggested merge tells nothing that a reader of the table could not work out, and
some merges that would help are not found. Hidden groups are merged only with each other: a group
that is shown may be in print by then, and a subtraction would give the hidden ones away. Groups
that are not printed are never suggested, for it is not in print which of them are small. Those that
``exclude`` leaves out today stay left out.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain, combinations, islice
from operator import attrgetter
from typing import NamedTuple

from ..disclosure import HIDDEN, Cell, Range, Status
from ..disclosure.figures import MANY
from ..survey.groups import EVERYBODY, Group
from ..survey.policy import Unanimous
from ..survey.waves import Wave
from .in_print import release_from
from .sealed import Divided, Listing, Results

_NOT_SHOWN = (*HIDDEN, Status.MASKED)
_MOST_MERGES = 2000  # that are looked at for a table, those of few groups first


@dataclass(frozen=True, slots=True)
class Scenario:
    """A wave as the policy has it, by at most one grouping, which may not be printed;
    ``published``: figures of groups of the wave are in the ledger."""

    wave: Wave
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
        policy = self.wave.policy
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
        """How many of the cells other results of the wave hide; they may list no groups."""
        shown = {key for key, r in results.cells.items() if r.status not in _NOT_SHOWN}
        return len(self.cells - shown)


class WhatIf(NamedTuple):
    """The cells hidden at each threshold, ``None`` for those that are, of all in all tables."""

    tables: tuple[Scenario, ...]
    hidden: Mapping[int | None, Range]
    cells: int


class Merge(NamedTuple):
    """Some ``groups`` put together: so many ``more`` results are shown, and nothing is hidden in
    ``clear`` questions, for sure. ``more`` is exact if these are the ``whole`` table; else it
    assumes that the other questions stay as they are. ``respondents`` are at most so many, as far
    as is in print."""

    more: int
    respondents: int
    groups: tuple[Group, ...]
    clear: int
    whole: bool

    @property
    def rank(self) -> tuple[int, int, int]:
        """The better, the greater: by results shown, then few groups, then few respondents."""
        return self.more, -len(self.groups), -self.respondents


def cheapest_merge(table: Scenario) -> Merge | None:
    """The best merge, the first of several as good; ``None`` if print vouches for none."""
    if not table.grouped or table.published:
        return None
    reader = _Reader(table.results)
    best = max(map(reader.merge, reader.candidates()), key=attrgetter("rank"), default=None)
    return best if best is not None and best.more > 0 else None


class _Reader:
    """A table as a reader has it: a figure, or the range that a mark stands for, in every cell."""

    def __init__(self, results: Results) -> None:
        release = release_from(replace(results, published={}))
        rows, figures = (None, *release.questions), release.figures
        self._groups, self._policy = results.groups, results.policy
        self._unlisted = bool(release.structure.unlisted)
        self._totals = {row: figures[Cell(row, EVERYBODY)] for row in rows}
        self._rows = {row: {g: figures[Cell(row, g)] for g in self._groups} for row in rows}

    def candidates(self) -> Iterator[tuple[Group, ...]]:
        """The merges that may help, each once, in order. No question may hide some of the groups
        and show others, and every group that is too small is merged, or another would have to be
        hidden beside it. All groups together would be the total, so that merge is left out."""
        rows, sizes = self._rows.values(), self._rows[None]
        small = [g for g in self._groups if sizes[g].status is Status.TOO_FEW]
        affected = [g for g in self._groups if any(not row[g].known for row in rows)]
        optional = [g for g in affected if g not in small and (not small or not sizes[g].known)]
        combined = (combinations(optional, n) for n in range(len(optional) + 1))
        for added_groups in islice(chain.from_iterable(combined), _MOST_MERGES):
            groups = tuple(g for g in affected if g in small or g in added_groups)
            not_empty = [[f for g in groups if (f := row[g]).base.most] for row in rows]
            mixed = any(len({figure.known for figure in row}) > 1 for row in not_empty)
            if 1 < len(groups) < len(self._groups) and not mixed:
                yield groups

    def merge(self, groups: tuple[Group, ...]) -> Merge:
        """What becomes of the table if some groups are put together."""
        more_shown, clear, rows = 0, 0, [row for row in self._rows if row is not None]
        is_sure = self._is_clear(None, groups) and self._policy.unanimous is not Unanimous.MASK
        for row in rows:
            shown = {g for g, f in self._rows[row].items() if f.status not in _NOT_SHOWN}
            more_shown -= max(0, len(shown.intersection(groups)) - 1)
            if is_sure and self._is_clear(row, groups):
                more_shown += len(set(self._groups) - shown) - max(0, len(set(groups) - shown) - 1)
                clear += 1
        respondents = _most([self._rows[None][group].base for group in groups])
        return Merge(more_shown, respondents, groups, clear, whole=clear == len(rows))

    def _is_clear(self, row: str | None, merged: Sequence[Group]) -> bool:
        """Whether every cell of a row holds its threshold, whatever the hidden numbers are."""
        figures, total = self._rows[row], self._totals[row]
        hidden_bases = {group: figure.base for group, figure in figures.items() if not figure.known}
        if not total.known or not hidden_bases:
            return total.known
        remainder = total.base.least - sum(f.base.least for f in figures.values() if f.known)
        parts = [[hidden_bases[group]] for group in hidden_bases if group not in merged]
        parts.append([hidden_bases[group] for group in hidden_bases if group in merged])
        parts += [[Range(0, MANY)]] if self._unlisted else []
        return all(
            self._is_large(part, [*chain(*parts[:n], *parts[n + 1 :])], remainder)
            for n, part in enumerate(parts)
        )

    def _is_large(self, part: Sequence[Range], others: Sequence[Range], remainder: int) -> bool:
        """Whether a part of what is ``remainder`` beside the others has enough answers, or none."""
        least = max(sum(known.least for known in part), remainder - _most(others))
        most = min(_most(part), remainder - sum(known.least for known in others))
        return least >= self._policy.least_in_group or most <= 0


def _most(ranges: Sequence[Range]) -> int:
    return sum(known.most for known in ranges)
