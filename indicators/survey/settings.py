"""What ``rounds.toml`` may say of a wave, put together from several places."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

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


_ONE_EACH = ("columns", "codes", "accepted")  # what is said last of one counts


def joined_fields(wave: object, fields: Mapping[str, Any]) -> dict[str, Any]:
    """The fields of a wave of which some more is said, with what it says already."""
    result: dict[str, Any] = {}
    for name, value in fields.items():
        before = getattr(wave, name)
        if not value:
            continue
        if isinstance(before, Mapping):
            result[name] = {**before, **value} if name in _ONE_EACH else _both(before, value)
        else:
            result[name] = _both_lists(before, value) if name == "blank" else value
    return result


def _both(
    before: Mapping[str, tuple[str, ...]], more: Mapping[str, tuple[str, ...]]
) -> dict[str, tuple[str, ...]]:
    names = dict.fromkeys([*before, *more])
    return {name: _both_lists(before.get(name, ()), more.get(name, ())) for name in names}


def _both_lists(before: Sequence[str], more: Sequence[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*before, *more)))
