"""The lines that a plan would write into ``rounds.toml``, each as a sentence."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from ..survey.plan import Plan
from ..survey.toml import line_of
from ..words.errors import Settings
from ..words.said import Listed, Said, Words


class Sentence(NamedTuple):
    """What a line says, and the line."""

    words: Words
    line: str


def sentences(settings: Settings, plan: Plan | None = None) -> tuple[Sentence, ...]:
    """Each of some settings in words; a ``plan`` has the words and places of questions."""
    return tuple(
        Sentence(words, line) for key, value in settings for words, line in _of(key, value, plan)
    )


def _of(key: str, value: object, plan: Plan | None) -> Iterator[tuple[Words, str]]:
    if isinstance(value, Mapping):
        for name, inner in value.items():
            text = f".{inner}" if key == "codes" and isinstance(inner, str) else ""
            own = {"name": _named(key, str(name), plan), "values": _listed(inner)}
            line = line_of({key: {name: inner}})
            known = key in _BY_NAME
            yield Said(f"plan.says.{key}{text}.one" if known else "plan.says.other", **own), line
    elif key == "codes":
        yield Said(f"plan.says.codes.{value}"), line_of({key: value})
    elif key in _PLAIN:
        yield Said(f"plan.says.{key}", values=_listed(value)), line_of({key: value})
    else:
        yield Said("plan.says.other", name=key, values=_listed(value)), line_of({key: value})


_BY_NAME = ("columns", "aliases", "leave_out", "only", "codes")
_PLAIN = ("order", "sheet", "rows", "blank", "header_row", "encoding", "delimiter", "respondent")


def _named(key: str, name: str, plan: Plan | None) -> str:
    """The short words of a question whose id is said; else the name itself."""
    reads = (*plan.questions, *plan.groupings) if plan is not None else ()
    if key in ("columns", "codes"):
        return next((read.short for read in reads if read.item == name), name)
    return name


def _listed(value: object) -> Words:
    if isinstance(value, Mapping):
        return Listed(tuple(f"{code} = {said}" for code, said in value.items()))
    values = value if isinstance(value, (list, tuple)) else [value]
    return Listed(tuple(_quoted(str(item)) for item in values))


def _quoted(text: str) -> Words:
    return Said("plan.says.quoted", value=text) if text else Said("plan.says.empty")
