"""A pandas frame, read as the file that it came from would be."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime, time
from numbers import Integral
from typing import TYPE_CHECKING, Any

import numpy as np

from ...words.errors import FRAME, ProblemsError
from .raw_table import RawColumn, RawTable

if TYPE_CHECKING:
    import pandas as pd

# What pandas calls a column over which nothing stands.
_UNNAMED = re.compile(r"Unnamed: \d+(?:_level_\d+)?")


def read_frame(frame: pd.DataFrame) -> RawTable:
    """The cells of a frame under its column labels; its index is left out.

    The labels are the first row, each level of them a row, as they are in a file; columns that
    are only counted (``header=None``) have none. What ``pandas.read_spss`` keeps of a file in
    ``frame.attrs``, the labels of variables and values and what is declared missing, is read as
    the file is.

    Raises:
        TypeError: If it is no pandas frame.
        ProblemsError: If it has no columns or no rows.
    """
    import pandas as pd

    if not isinstance(frame, pd.DataFrame):
        raise TypeError(f"a pandas DataFrame is needed, not {type(frame).__name__}")
    if not frame.size:
        raise ProblemsError.at("frame.empty", FRAME)
    columns = [frame.iloc[:, n] for n in range(frame.shape[1])]
    if isinstance(frame.attrs.get("column_names_to_labels"), Mapping):
        spss = tuple(_of_spss(column, frame.attrs) for column in columns)
        return RawTable(file=f"{FRAME} (SPSS)", columns=spss, declared=True)
    headers = _headers(frame.columns)
    return RawTable(
        file=FRAME,
        columns=tuple(
            RawColumn.of([*(row[n] for row in headers), *_cells(column)])
            for n, column in enumerate(columns)
        ),
    )


def _headers(labels: pd.Index[Any]) -> list[list[str | None]]:
    """The header rows from the top, one for each level of the labels."""
    if list(labels) == list(range(len(labels))):
        return []
    levels = map(labels.get_level_values, range(labels.nlevels))
    return [list(map(_header, _cells(level))) for level in levels]


def _header(cell: object) -> str | None:
    return None if cell is None or _UNNAMED.fullmatch(str(cell)) else str(cell)


def _cells(column: pd.Series[Any] | pd.Index[Any]) -> list[object]:
    """The cells as readers of files give them, ``None`` for all that pandas calls missing."""
    pairs = zip(column.tolist(), column.isna().tolist(), strict=True)
    return [None if missing else _cell(value) for value, missing in pairs]


def _cell(value: object) -> object:
    """A text, a number or a date; anything else as the text that a file would have for it."""
    if isinstance(value, str):
        return None if not value or value.isspace() else str(value)
    if isinstance(value, datetime):  # pandas' Timestamp is one
        return value.date() if value.time() == time() else value.isoformat(" ")
    if isinstance(value, date | time):
        return value
    if isinstance(value, bool | np.bool_):  # True would be 1 for whoever compares
        return str(value)
    if isinstance(value, Integral):
        return int(value)
    return float(value) if isinstance(value, float | np.floating) else str(value)


def _of_spss(column: pd.Series[Any], attributes: Mapping[Any, Any]) -> RawColumn:
    """A variable: cells that stand as labels become the values that they are labels of."""
    name = str(column.name)
    label = _attribute(attributes, "column_names_to_labels", name, None)
    labels_given = _attribute(attributes, "variable_value_labels", name, {})
    labels = {value: text for value, text in labels_given.items() if text is not None}
    values = {text: value for value, text in labels.items() if text not in labels}
    ranges = _attribute(attributes, "missing_ranges", name, [])
    return replace(
        RawColumn.of(values.get(cell, cell) for cell in _cells(column)),
        header=(name, label) if label else (name,),
        labels=labels,
        missing=tuple((limits["lo"], limits["hi"]) for limits in ranges),
    )


def _attribute(attributes: Mapping[Any, Any], key: str, name: str, default: Any) -> Any:
    return attributes.get(key, {}).get(name, default)
