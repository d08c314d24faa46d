"""SPSS exports through pyreadstat, with their labels and declared missing values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np

from ...words.errors import ProblemsError
from .raw_table import RawColumn, RawTable, without_blanks


def read(path: Path) -> RawTable:
    """The variables of a ``.sav`` file, headed by name and label.

    Values declared missing ("Vet ej" = 98) are kept: without them, "don't know" could not
    be distinguished from unanswered.

    Raises:
        ProblemsError: If the file is no SPSS file.
    """
    import pyreadstat

    try:
        values, metadata = pyreadstat.read_sav(
            path,
            user_missing=True,
            output_format="dict",
            disable_datetime_conversion=True,
        )
    except (pyreadstat.ReadstatError, pyreadstat.PyreadstatError, ValueError) as error:
        raise ProblemsError.at("spss.broken", str(path)) from error
    return RawTable(
        file=str(path),
        columns=tuple(_column(name, values[name], metadata) for name in metadata.column_names),
        declared=True,
    )


def _column(name: str, values: Any, metadata: Any) -> RawColumn:
    label = metadata.column_names_to_labels.get(name)
    labels_given = metadata.variable_value_labels.get(name, {})
    # A label that cannot be decoded comes as None.
    labels: Mapping[object, str] = {v: text for v, text in labels_given.items() if text is not None}
    ranges = metadata.missing_ranges.get(name, [])
    return replace(
        _coded(values),
        header=(name, label) if label else (name,),
        labels=labels,
        missing=tuple((limits["lo"], limits["hi"]) for limits in ranges),
    )


def _coded(values: Any) -> RawColumn:
    """System-missing (NaN) and blank strings are nothing."""
    array = np.asarray(values)
    if array.dtype.kind != "f":
        return RawColumn.of(None if value != value else value for value in values)
    numbers, codes = np.unique(array, return_inverse=True, equal_nan=True)
    missing = np.isnan(numbers[-1:]).any()  # it is sorted behind all others
    if missing:
        codes, numbers = (codes + 1) % len(numbers), numbers[:-1]
    return without_blanks((None, *numbers.tolist()), codes + (not missing))
