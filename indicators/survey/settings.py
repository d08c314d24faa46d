"""What ``rounds.toml`` may say of a wave, put together from several places."""

from __future__ import annotations

from collections.abc import Mapping

from ..words.errors import Settings


def merged(settings: Mapping[str, object], *more: Settings) -> dict[str, object]:
    """Settings and some more: of one column, of the values of one column, all are meant."""
    result = dict(settings)
    for key, value in (pair for others in more for pair in others):
        before = result.get(key)
        if isinstance(before, Mapping) and isinstance(value, Mapping):
            names = dict.fromkeys([*before, *value])
            one_each = key in ("columns", "codes")
            result[key] = {
                name: (value if name in value else before)[name]
                if one_each or name not in before or name not in value
                else together(before[name], value[name])
                for name in names
            }
        elif isinstance(before, list) or isinstance(value, list):
            result[key] = value if before is None else together(before, value)
        else:
            result[key] = value
    return result


def together(before: object, more: object) -> object:
    """Both of what is said, one value or several, each once."""
    both = [
        value
        for values in (before, more)
        for value in (values if isinstance(values, (list, tuple)) else [values])
    ]
    different = list(dict.fromkeys(both))
    return different if len(different) > 1 else different[0]
