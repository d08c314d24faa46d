"""What a survey tool itself says it asks, read from its own definition of a survey.

LimeSurvey (``.lss``), Qualtrics (``.qsf``), SPSS (``.sav``) and XLSForm (``.xlsx``) each have a
module with ``read(path)``. None of them knows of directions: what is positive no tool says.
"""

from __future__ import annotations

import os
from importlib import import_module
from pathlib import Path

from ...words.errors import ProblemsError, check_regular
from .definition import Choice, Defined, Definition

__all__ = ["SUFFIXES", "Choice", "Defined", "Definition", "read_definition"]

SUFFIXES = {
    ".lss": "limesurvey",
    ".qsf": "qualtrics",
    ".sav": "spss",
    ".zsav": "spss",
    ".xlsx": "xlsform",
}
_MOST_BYTES = 50_000_000  # of a definition; an SPSS file holds answers as well
_WITH_ANSWERS = "spss"


def read_definition(path: Path) -> Definition:
    """The survey as its tool defines it; the suffix tells the tool.

    Raises:
        ProblemsError: If the file is missing, of another kind, broken, unreasonably large, or
            asks nothing.
    """
    reader = SUFFIXES.get(path.suffix.lower())
    if reader is None:
        raise ProblemsError.at("definition.kind", str(path), known=sorted(SUFFIXES))
    _check_size(path, None if reader == _WITH_ANSWERS else _MOST_BYTES)
    try:
        definition: Definition = import_module(f".{reader}", __name__).read(path)
    except (MemoryError, RecursionError) as error:
        raise ProblemsError.at("definition.too_large", str(path)) from error
    if not any(len(question.choices) > 1 for question in definition.questions):
        raise ProblemsError.at("definition.no_questions", str(path))
    return definition


def _check_size(path: Path, most: int | None) -> None:
    """A file that is missing, unreadable, empty or far too large is told before it is read."""
    if os.path.isdir(path):
        raise ProblemsError.at("file.is_folder", str(path))
    check_regular(path)
    try:
        with path.open("rb") as file:
            size = file.seek(0, os.SEEK_END)
    except (FileNotFoundError, NotADirectoryError) as error:
        raise ProblemsError.at("toml.not_found", str(path)) from error
    except OSError as error:
        raise ProblemsError.at("file.unreadable", str(path)) from error
    if not size:
        raise ProblemsError.at("file.empty", str(path))
    if most is not None and size > most:
        raise ProblemsError.at("definition.too_large", str(path))
