"""The variables of an SPSS file: their labels, and the labels of their values.

Some damaged files kill the library that reads SPSS, or make it take all memory, so a process of
its own reads them: what happens to it is a message here.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from ...words.errors import ProblemsError
from .definition import Choice, Defined, Definition, choices_of, plain

_SECONDS = 60
_CHILD = Path(__file__).with_name("spss_variables.py")
# What SPSS writes for a box of a question with several answers.
_BOXES = frozenset({"selected", "not selected", "checked", "unchecked", "vald", "ej vald"})


def read(path: Path) -> Definition:
    """The variables with labels of values, in the order of the file.

    Raises:
        ProblemsError: If the file is no SPSS file, or reading it takes all too much.
    """
    variables = _variables(path)
    asked = [_asked(variable) for variable in variables.get("variables", ())]
    return Definition(
        title=plain(variables.get("title")),
        questions=tuple(question for question in asked if isinstance(question, Defined)),
        left_out=tuple(question for question in asked if isinstance(question, str)),
    )


def _asked(variable: Mapping[str, Any]) -> Defined | str:
    name, text = plain(variable["name"]), plain(variable["label"])
    choices = _choices(variable)
    if len(choices) > 1 and not _BOXES.issuperset(c.label.casefold() for c in choices):
        return Defined(code=name, text=text or name, choices=choices)
    if variable["text"]:
        return Defined(code=name, text=text or name)
    return name


def _choices(variable: Mapping[str, Any]) -> tuple[Choice, ...]:
    missing = set(variable["missing"])
    pairs = [(_code(value), label) for value, label in variable["labels"]]
    choices = choices_of(pairs)
    return tuple(choice._replace(missing=choice.code in missing) for choice in choices)


def _code(value: object) -> object:
    return int(value) if isinstance(value, float) and value.is_integer() else value


def _variables(path: Path) -> Mapping[str, Any]:
    """What the process says of the file."""
    broken = ProblemsError.at("definition.broken", str(path), tool="SPSS")
    command = [sys.executable, "-P", str(_CHILD), str(path.absolute())]
    try:
        done = subprocess.run(command, capture_output=True, timeout=_SECONDS, check=False)
        variables = json.loads(done.stdout) if done.returncode == 0 else None
    except (subprocess.TimeoutExpired, OSError, ValueError) as error:
        raise broken from error
    if not isinstance(variables, dict):
        raise broken
    return variables
