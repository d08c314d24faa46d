"""SPSS and Stata exports through pyreadstat, with their labels and declared missing values.

Its library ends the program at some damaged files, so it works in a process of its own.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from ...words.errors import ProblemsError
from .limited import BrokenError, limited
from .raw_table import Asked, RawColumn, RawTable

if TYPE_CHECKING:  # numpy.typing takes a sixth of numpy's own time to import
    from numpy.typing import NDArray

_FEW_CODES = 10_000
_SMALL = 1_000_000  # bytes; of a smaller file all is read at once
_BROKEN = {"sav": "spss.broken", "por": "spss.broken", "dta": "stata.broken"}


class _Variable(NamedTuple):
    """``tells``: it may tell something of its rows, whatever it is called."""

    name: str
    header: tuple[str, ...]
    tells: bool


def read(path: Path, kind: str = "sav", asked: Asked | None = None) -> RawTable:
    """The variables of a file of SPSS (``sav`` or ``por``) or Stata (``dta``), headed by name and
    label.

    Values declared missing ("Vet ej" = 98) are kept: without them, "don't know" could not
    be distinguished from unanswered. Numbers without labels are not read where they are not
    ``asked`` for, as they tell nothing of their rows: they stand as blank columns.

    Raises:
        ProblemsError: If the file is damaged, or no such file.
    """
    import pyreadstat  # noqa: F401  # here, as a copy of this process need not load it then

    try:
        variables, columns = _read_limited(path, kind, asked)
    except BrokenError as error:
        raise ProblemsError.at(_BROKEN[kind], str(path)) from error
    length = max((column.length for column in columns.values()), default=0)
    for variable in variables:
        if variable.name not in columns:
            blank = np.zeros(length, np.uint8)
            columns[variable.name] = RawColumn((None,), blank, header=variable.header)
    return RawTable(
        file=str(path),
        columns=tuple(columns[variable.name] for variable in variables),
        declared=True,
    )


def variables_of(path: Path, kind: str) -> tuple[list[_Variable], dict[str, RawColumn]]:
    """The variables of a file, in its order, without their columns."""
    _, metadata = _read(path, kind, metadataonly=True)
    types, labelled = metadata.readstat_variable_types, metadata.variable_value_labels
    variables = [
        _Variable(name, _header(name, metadata), name in labelled or types[name] == "string")
        for name in metadata.column_names
    ]
    return variables, {}


def _read_limited(
    path: Path, kind: str, asked: Asked | None
) -> tuple[list[_Variable], dict[str, RawColumn]]:
    """All variables of a file, and the columns of those that are read."""
    is_small = path.stat().st_size < _SMALL
    variables, columns = limited(all_of if is_small else variables_of, path, kind)
    names = [v.name for v in variables if asked is None or v.tells or asked(v.header)]
    if is_small:
        return variables, {name: columns[name] for name in names or columns}
    return variables, limited(columns_of, path, kind, names)


def all_of(path: Path, kind: str) -> tuple[list[_Variable], dict[str, RawColumn]]:
    """All variables of a file, and their columns."""
    return variables_of(path, kind)[0], columns_of(path, kind, [])


def columns_of(path: Path, kind: str, names: list[str]) -> dict[str, RawColumn]:
    """Some columns of a file by the names of their variables; all, if none is named."""
    _, declared = _read(path, kind, metadataonly=True)
    values, metadata = _read(
        path,
        kind,
        usecols=names or None,
        disable_datetime_conversion=True,
        # It is slower, and seldom needed.
        user_missing=kind == "dta" or bool(declared.missing_ranges),
    )
    return {name: _column(name, values[name], metadata) for name in metadata.column_names}


def _read(path: Path, kind: str, user_missing: bool = True, **options: Any) -> tuple[Any, Any]:
    import pyreadstat

    if kind == "por":
        values, metadata = pyreadstat.read_por(path, output_format="dict", **options)
    else:
        read = pyreadstat.read_sav if kind == "sav" else pyreadstat.read_dta
        values, metadata = read(path, output_format="dict", user_missing=user_missing, **options)
    return values, metadata


def _header(name: str, metadata: Any) -> tuple[str, ...]:
    label = metadata.column_names_to_labels.get(name)
    return (name, label) if label else (name,)


def _column(name: str, values: Any, metadata: Any) -> RawColumn:
    labels_given = metadata.variable_value_labels.get(name, {})
    # A label that cannot be decoded comes as None.
    labels: Mapping[object, str] = {v: text for v, text in labels_given.items() if text is not None}
    ranges = metadata.missing_ranges.get(name, [])
    letters = metadata.missing_user_values.get(name) or ()  # Stata's .a to .z
    return replace(
        _coded(values, metadata.readstat_variable_types[name] == "string" or bool(letters)),
        header=_header(name, metadata),
        labels=labels,
        missing=(*((r["lo"], r["hi"]) for r in ranges), *((letter, letter) for letter in letters)),
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
