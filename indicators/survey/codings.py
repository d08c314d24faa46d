"""What codes mean in an export, as ``rounds.toml`` says it by scale or question."""

from __future__ import annotations

from .toml import TomlTable

ALL_SCALES = "*"
CODINGS = ("questionnaire", "reversed")


def codes_in(table: TomlTable) -> dict[str, dict[str, str] | str]:
    """What codes mean by scale or question; one word for all scales stands under ``*``."""
    if table.has("codes") and isinstance(table.values["codes"], str):
        word = table.choice("codes", CODINGS, "")
        return {ALL_SCALES: word} if word else {}
    codes = table.table("codes")
    return {
        name: codes.mapping(name)
        if isinstance(codes.values[name], dict)
        else codes.choice(name, CODINGS, CODINGS[0])
        for name in codes.values
    }
