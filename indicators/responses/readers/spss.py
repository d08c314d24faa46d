"""SPSS exports through pyreadstat, with their labels and declared missing values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from ...words.errors import ProblemsError
from .raw_table import Asked, RawColumn, RawTable

if TYPE_CHECKING:  # numpy.typing takes a sixth of numpy's own time to import
    from numpy.typing import NDArray

_FEW_CODES = 10_000


def read(path: Path, asked: Asked | None = None) -> RawTable:
    """The variables of a ``.sav`` file, headed by name and label.

    Values declared missing ("Vet ej" = 98) are kept: without them, "don't know" could not
    be distinguished from unanswered. Numbers without labels are not read where they are not
    ``asked`` for, as they tell nothing of their rows: they stand as blank columns.

    Raises:
        ProblemsError: If the file is no SPSS file.
    """
    import pyreadstat

    try:
        _, metadata = pyreadstat.read_sav(
            path, metadataonly=True, user_missing=True, output_format="dict"
        )
        names = [name for name in metadata.column_names if _is_read(name, metadata, asked)]
        values, metadata_read = pyreadstat.read_sav(
            path,
            usecols=names or None,
            user_missing=bool(metadata.missing_ranges),  # it is slower, and seldom needed
            output_format="dict",
            disable_datetime_conversion=True,
        )
    except (pyreadstat.ReadstatError, pyreadstat.PyreadstatError, ValueError) as error:
        raise ProblemsError.at("spss.broken", str(path)) from error
    columns = {n: _column(n, values[n], metadata_read) for n in metadata_read.column_names}
    length = max((column.length for column in columns.values()), default=0)
    for name in metadata.column_names:
        if name not in columns:
            blank = np.zeros(length, np.uint8)
            columns[name] = RawColumn((None,), blank, header=_header(name, metadata))
    return RawTable(
        file=str(path),
        columns=tuple(columns[name] for name in metadata.column_names),
        declared=True,
    )


def _is_read(name: str, metadata: Any, asked: Asked | None) -> bool:
    """Whether a variable is asked for, or may tell something of its rows."""
    if asked is None or asked(_header(name, metadata)) or name in metadata.variable_value_labels:
        return True
    return bool(metadata.readstat_variable_types[name] == "string")


def _header(name: str, metadata: Any) -> tuple[str, ...]:
    label = metadata.column_names_to_labels.get(name)
    return (name, label) if label else (name,)


def _column(name: str, values: Any, metadata: Any) -> RawColumn:
    labels_given = metadata.variable_value_labels.get(name, {})
    # A label that cannot be decoded comes as None.
    labels: Mapping[object, str] = {v: text for v, text in labels_given.items() if text is not None}
    ranges = metadata.missing_ranges.get(name, [])
    return replace(
        _coded(values, metadata.readstat_variable_types[name] == "string"),
        header=_header(name, metadata),
        labels=labels,
        missing=tuple((limits["lo"], limits["hi"]) for limits in ranges),
    )


def _coded(values: Any, is_text: bool) -> RawColumn:
    """System-missing (NaN) and blank strings are nothing."""
    if is_text:
        return RawColumn.of(values)
    # Lists of floats: thrice as fast as np.asarray. Where some are missing there may be None.
    numbers = np.asarray(values, float) if None in values else np.fromiter(values, float)
    filled = ~np.isnan(numbers)
    different, places = _factored(numbers[filled])
    codes = np.zeros(len(numbers), np.uint32)
    codes[filled] = places + 1
    smallest = np.min_scalar_type(len(different))
    return RawColumn((None, *different.tolist()), codes.astype(smallest))


def _factored(numbers: NDArray[np.float64]) -> tuple[NDArray[np.float64], NDArray[np.intp]]:
    """The different numbers and the place of each among them; codes, which most of them are, need
    not be sorted."""
    if np.abs(numbers).max(initial=0) < _FEW_CODES:
        whole = numbers.astype(np.intp)
        if (whole == numbers).all() and whole.min(initial=0) >= 0:
            used = np.bincount(whole) > 0
            return np.flatnonzero(used).astype(float), (np.cumsum(used) - 1)[whole]
    different, places = np.unique(numbers, return_inverse=True)
    return different, places
