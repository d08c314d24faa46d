"""Prints the variables of an SPSS file as JSON; run by ``spss`` in a process of its own."""

from __future__ import annotations

import json
import sys
from typing import Any

_MOST_BYTES = 2 << 30  # of addresses; the libraries alone have a third of them


def _limit_memory() -> None:
    """No more than that, where the system can be told so."""
    try:
        import resource
    except ImportError:  # Windows
        return
    resource.setrlimit(resource.RLIMIT_AS, (_MOST_BYTES, _MOST_BYTES))


def variables(path: str) -> dict[str, Any]:
    """Name, label, labels of values and values declared missing of each variable."""
    import pyreadstat

    _limit_memory()
    _, metadata = pyreadstat.read_sav(
        path, metadataonly=True, user_missing=True, output_format="dict"
    )
    return {
        "title": metadata.file_label,
        "variables": [_variable(name, metadata) for name in metadata.column_names],
    }


def _variable(name: str, metadata: Any) -> dict[str, Any]:
    labels = metadata.variable_value_labels.get(name, {})
    ranges = metadata.missing_ranges.get(name, [])
    return {
        "name": name,
        "label": metadata.column_names_to_labels.get(name),
        "text": metadata.readstat_variable_types[name] == "string",
        # A label that cannot be decoded comes as None.
        "labels": [(value, label) for value, label in labels.items() if label is not None],
        "missing": [_code(value) for value in labels if _is_missing(value, ranges)],
    }


def _is_missing(value: Any, ranges: list[dict[str, Any]]) -> bool:
    return any(
        isinstance(value, type(limits["lo"])) and limits["lo"] <= value <= limits["hi"]
        for limits in ranges
    )


def _code(value: Any) -> str:
    whole = isinstance(value, float) and value.is_integer()
    return str(int(value) if whole else value)


if __name__ == "__main__":
    print(json.dumps(variables(sys.argv[1])))
