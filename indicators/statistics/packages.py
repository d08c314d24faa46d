"""The packages that only statistics need, loaded when they are needed."""

from __future__ import annotations

from typing import Any

from ..errors import OutputError


def load_pingouin() -> Any:
    """The package ``pingouin``, which has no types.

    Raises:
        OutputError: If it, or a package that it needs, is not installed.
    """
    try:
        import pingouin
    except ImportError as error:
        raise OutputError("output.needs_statistics", package="pingouin") from error
    return pingouin
