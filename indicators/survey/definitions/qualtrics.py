"""Qualtrics' definition of a survey (``.qsf``): JSON, in which anything may be missing."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from ...words.errors import ProblemsError
from .definition import Choice, Defined, Definition, choices_of, plain, told_apart

_ONE_OF = frozenset({"SAVR", "SAHR", "SACOL", "DL", "SB"})
_GRIDS = frozenset({"Likert", "Bipolar"})
_SEVERAL = frozenset({"MultipleAnswer", "MACOL"})
_ASKS_NOTHING = frozenset({"DB", "Timing", "Meta", "Captcha"})


def read(path: Path) -> Definition:
    """The questions of a survey in the language it was made in.

    Raises:
        ProblemsError: If the file is no definition of a survey.
    """
    try:
        survey = json.loads(path.read_bytes())
    except (ValueError, RecursionError) as error:
        raise ProblemsError.at("definition.broken", str(path), tool="Qualtrics") from error
    entry, elements = _table(_table(survey).get("SurveyEntry")), _items(survey, "SurveyElements")
    if not entry or not elements:
        raise ProblemsError.at("definition.broken", str(path), tool="Qualtrics")
    asked = [item for payload in _in_order(elements) for item in _asked(payload)]
    own_language = plain(entry.get("SurveyLanguage"))
    return Definition(
        title=plain(entry.get("SurveyName")),
        questions=told_apart([question for question in asked if isinstance(question, Defined)]),
        left_out=tuple(question for question in asked if isinstance(question, str)),
        languages=tuple(sorted(_languages(elements) - {own_language})),
    )


def _asked(payload: Mapping[str, Any]) -> Iterator[Defined | str]:
    """The questions of an element; one that is no single choice by its code."""
    kind, selector = plain(payload.get("QuestionType")), plain(payload.get("Selector"))
    code, text = plain(payload.get("DataExportTag")), plain(payload.get("QuestionText"))
    if kind in _ASKS_NOTHING:
        return
    if kind == "MC" and selector in _ONE_OF:
        choices = _choices(payload, "Choices", "ChoiceOrder")
        yield Defined(code=code, text=text or code, choices=choices)
    elif (
        kind == "Matrix"
        and selector in _GRIDS
        and plain(payload.get("SubSelector")) not in _SEVERAL
    ):
        yield from _grid(payload, code, text)
    elif kind == "TE" and selector in ("SL", "ML", "ESTB"):
        yield Defined(code=code, text=text or code)
    else:
        yield code


def _grid(payload: Mapping[str, Any], code: str, heading: str) -> Iterator[Defined]:
    """A question for each row of a grid."""
    choices = _choices(payload, "Answers", "AnswerOrder")
    tags = _table(payload.get("ChoiceDataExportTags"))
    for key, words in _ordered(payload, "Choices", "ChoiceOrder"):
        inner_code = plain(tags.get(key)) or f"{code}_{key}"
        text = plain(words) or inner_code
        yield Defined(code=inner_code, text=text, choices=choices, heading=heading)


def _choices(payload: Mapping[str, Any], name: str, order: str) -> tuple[Choice, ...]:
    """The alternatives; numeric exports write the recoded value if there is one."""
    recoded = _table(payload.get("RecodeValues"))
    return choices_of((recoded.get(k, k), words) for k, words in _ordered(payload, name, order))


def _ordered(payload: Mapping[str, Any], name: str, order: str) -> Iterator[tuple[str, object]]:
    """Key and words of what stands under a name, in the order in which it is shown."""
    value = payload.get(name)
    # Where the keys are 1, 2, 3, … PHP writes a list instead.
    listed = {str(n): item for n, item in enumerate(value, 1)} if isinstance(value, list) else value
    table = _table(listed)
    keys = [str(key) for key in _items(payload, order) if str(key) in table]
    for key in dict.fromkeys([*keys, *table]):
        yield key, _table(table[key]).get("Display")


def _in_order(elements: Iterable[Any]) -> list[Mapping[str, Any]]:
    """The questions by the blocks they stand in; those thrown away are left out."""
    payloads: dict[str, Mapping[str, Any]] = {}
    order: list[str] = []
    thrown: set[str] = set()
    for element in map(_table, elements):
        payload = element.get("Payload")
        if element.get("Element") == "SQ":
            payloads[plain(element.get("PrimaryAttribute"))] = _table(payload)
        elif element.get("Element") == "BL":
            blocks = payload if isinstance(payload, list) else list(_table(payload).values())
            for block in map(_table, blocks):
                names = [plain(_table(b).get("QuestionID")) for b in _items(block, "BlockElements")]
                if block.get("Type") == "Trash":
                    thrown.update(names)
                else:
                    order += names
    names = [name for name in dict.fromkeys([*order, *payloads]) if name in payloads]
    return [payloads[name] for name in names if name not in thrown]


def _languages(elements: Iterable[Any]) -> set[str]:
    payloads = (_table(_table(element).get("Payload")) for element in elements)
    return {plain(name) for payload in payloads for name in _table(payload.get("Language"))}


def _table(value: object) -> Mapping[str, Any]:
    return value if isinstance(value, dict) else {}


def _items(value: object, name: str) -> list[Any]:
    items = _table(value).get(name)
    return items if isinstance(items, list) else []
