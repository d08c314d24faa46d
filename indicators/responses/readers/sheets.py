"""Which sheet of a workbook holds the answers: the one named, or the only one it can be."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from ...words import plain_key
from ...words.errors import Problem, ProblemsError, Severity, with_nearest
from ...words.said import Said
from .raw_table import Asked, RawColumn, coded_columns

_HEADERS_WITHIN = 60  # rows; information may stand over the table
_FEWEST = 2  # headers that are asked for; a single one is no row of headers


@dataclass(frozen=True, slots=True)
class Sheet:
    """A filled sheet; ``state`` is ``visible``, ``hidden`` or ``very_hidden``."""

    title: str
    state: str
    columns: tuple[RawColumn, ...]

    @property
    def is_seen(self) -> bool:
        """Whether whoever opens the workbook sees it."""
        return self.state == "visible"

    @property
    def name(self) -> str | Said:
        """Its name, and that it is not seen."""
        return self.title if self.is_seen else Said(f"sheet.{self.state}", sheet=self.title)

    def fit(self, asked: Asked) -> int:
        """How many columns are asked for by the row that holds most of their headers."""
        rows = range(min(_HEADERS_WITHIN, self.columns[0].length))
        cells = ([column.cell(row) for column in self.columns] for row in rows)
        return max(sum(isinstance(c, str) and asked((c,)) for c in row) for row in cells)


def filled_sheets(workbook: Any) -> tuple[list[str], list[Sheet]]:
    """The names of all sheets, and those that hold something.

    Plain data, so that another process can hand it over.
    """
    states = {data.name: _state(data.visible) for data in _worksheets(workbook)}
    sheets = (Sheet(n, states[n], _columns(workbook.get_sheet_by_name(n))) for n in states)
    return list(states), [s for s in sheets if any(c.filled.any() for c in s.columns)]


def chosen_sheet(
    sheets: tuple[list[str], list[Sheet]], stated: str | None, asked: Asked | None, file: str
) -> tuple[Sheet | None, tuple[Problem, ...]]:
    """Of ``filled_sheets`` the one to read, ``None`` if there is none, and what has to be said of
    the choice.

    Raises:
        ProblemsError: If the sheet named is not there, or none is and several can be meant.
    """
    names, filled = sheets
    if stated is not None and plain_key(stated) not in map(plain_key, names):
        key, similar = with_nearest("excel.no_sheet", stated, names)
        raise ProblemsError.at(key, file, given=stated, sheets=names, nearest=similar)
    if stated is not None:
        filled = [sheet for sheet in filled if plain_key(sheet.title) == plain_key(stated)]
    if len(filled) < 2:
        return (filled[0] if filled else None), ()
    fits = {sheet.title: sheet.fit(asked) if asked else 0 for sheet in filled}
    chosen = _only_fit(filled, fits)
    if chosen is None:
        raise _several(filled, fits, file)
    return chosen, _told(chosen, filled, file)


def _only_fit(filled: Sequence[Sheet], fits: Mapping[str, int]) -> Sheet | None:
    """The only sheet that can be meant: one that is seen and holds more than twice as many of the
    headers as any other that is seen, or the only one that is seen where no other holds any."""
    seen = sorted((s for s in filled if s.is_seen), key=lambda s: fits[s.title], reverse=True)
    if not seen:
        return None
    best, others = fits[seen[0].title], [fits[sheet.title] for sheet in seen[1:]]
    if best >= _FEWEST and all(2 * fit < best for fit in others):
        return seen[0]
    return seen[0] if len(seen) == 1 and max(fits.values()) < _FEWEST else None


def _several(filled: Sequence[Sheet], fits: Mapping[str, int], file: str) -> ProblemsError:
    """Names the sheets that hold headers which are asked for, or else all that are filled."""
    fitting = [sheet for sheet in filled if fits[sheet.title] >= _FEWEST]
    key, sheets = ("excel.sheets.asked", fitting) if len(fitting) > 1 else ("excel.sheets", filled)
    lines = [_line(sheet.title) for sheet in sheets]
    facts = (("sheets", [sheet.name for sheet in sheets]), ("lines", lines))
    choices = tuple((("sheet", sheet.title),) for sheet in sheets)
    return ProblemsError([Problem(key=key, file=file, facts=facts, choices=choices)])


def others(sheets: Iterable[Sheet], chosen: Sheet) -> dict[str, tuple[RawColumn, ...]]:
    """The columns of the sheets that are not read."""
    return {sheet.title: sheet.columns for sheet in sheets if sheet is not chosen}


def _told(chosen: Sheet, filled: Iterable[Sheet], file: str) -> tuple[Problem, ...]:
    """That other sheets were left; nothing is said of those that Excel itself never shows."""
    others = [s.name for s in filled if s is not chosen and s.state != "very_hidden"]
    if not others:
        return ()
    facts = (("sheet", chosen.title), ("others", others), ("line", _line(chosen.title)))
    return (Problem(key="excel.chosen", file=file, facts=facts, severity=Severity.WARNING),)


def _line(title: str) -> str:
    """The line of ``rounds.toml`` that names a sheet."""
    return f"sheet = '{title}'" if '"' in title else f'sheet = "{title}"'


def _worksheets(workbook: Any) -> list[Any]:
    return [data for data in workbook.sheets_metadata if str(data.typ).endswith("WorkSheet")]


def _state(visible: Any) -> str:
    return {"Hidden": "hidden", "VeryHidden": "very_hidden"}.get(
        str(visible).rpartition(".")[2], "visible"
    )


def _columns(sheet: Any) -> tuple[RawColumn, ...]:
    """The columns of a sheet from A on; calamine's rows begin where the sheet is filled."""
    if sheet.start is None:  # nothing is there; old versions panic if they are asked for its rows
        return ()
    columns = coded_columns(sheet.iter_rows())
    blank = RawColumn((None,), np.zeros(columns[0].length, np.uint8))
    left_out: int = sheet.start[1] + sheet.width - len(columns)
    return (blank,) * left_out + columns
