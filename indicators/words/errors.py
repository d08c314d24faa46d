"""What can go wrong, as facts: the words for it stand in ``words``.

An error names a text by key and brings the facts that fill it in, so the same error can
be read in Swedish and in English. Each text says what is wrong and where; the text under
``<key>.hint`` says what to do.
"""

from __future__ import annotations

import stat
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import TypeAlias

from . import Phrase, catalogue, chosen_language, nearest, say

FRAME = "DataFrame"
"""What stands in place of a file's name where the answers are in a pandas frame."""


class IndicatorsError(Exception):
    """Root of every error that a user can cause and mend."""

    def __init__(self, key: str, /, **facts: object) -> None:
        super().__init__(key)
        self.key = key
        self.facts = facts

    def text(self, language: str = "en") -> str:
        """What is wrong and where."""
        return say(language, self.key, **self.facts)

    def hint(self, language: str = "en") -> str | None:
        """What to do, if there is something to say."""
        return hint_of(language, self.key, self.facts)

    def __str__(self) -> str:
        return self.text(chosen_language())


class WorkspaceError(IndicatorsError):
    """A workspace, its waves or a questionnaire cannot be used as it stands."""


class UnknownNameError(IndicatorsError):
    """A name that was asked for does not exist."""


class DisclosureError(IndicatorsError):
    """Something would show, or let a reader compute, what has to stay hidden."""


class OutputError(IndicatorsError):
    """The result cannot be written where it was asked for."""


class OvertakenError(OutputError):
    """A file has been changed by others while it was to be changed."""


class Severity(Enum):
    """An ``ERROR`` stops the work; a ``WARNING`` is shown and the work goes on."""

    ERROR = "error"
    WARNING = "warning"


Settings: TypeAlias = tuple[tuple[str, object], ...]
"""Keys of a wave in ``rounds.toml``, and their values."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One thing wrong in a file, with its place.

    ``row`` is the row as a spreadsheet numbers it (headers count; a case number in SPSS
    files), ``column`` the header or the TOML key. Free text, names and e-mail addresses
    of respondents never become facts. ``settings`` are what ``rounds.toml`` may say of the wave
    to settle it: a guess, which somebody has to accept; ``choices`` are several such, of which
    nothing in the file tells the right one.
    """

    key: str
    file: str
    row: int | None = None
    column: str | None = None
    facts: tuple[tuple[str, object], ...] = ()
    severity: Severity = Severity.ERROR
    settings: Settings = ()
    choices: tuple[Settings, ...] = ()

    def place(self, language: str) -> str:
        """Where: file, row and column as far as they are known."""
        return ", ".join([say(language, "place.file", file=self.file), *self._inside(language)])

    def _inside(self, language: str) -> list[str]:
        """Row and column, as far as they are known."""
        parts = []
        if self.row is not None:
            key = "place.row.frame" if self.file == FRAME else "place.row"
            parts.append(say(language, key, row=self.row))
        if self.column is not None:
            parts.append(say(language, "place.column", column=_shortened(self.column)))
        return parts

    def told(self, language: str) -> str:
        """What, and where in the file, for those who know which file."""
        what = say(language, self.key, **dict(self.facts))
        places = self._inside(language)
        return f"{', '.join(places)}: {what}" if places else what

    def text(self, language: str = "en") -> str:
        """Where and what."""
        return f"{self.place(language)}: {say(language, self.key, **dict(self.facts))}"

    def hint(self, language: str = "en") -> str | None:
        """What to do, if there is something to say."""
        return hint_of(language, self.key, dict(self.facts))


@dataclass(frozen=True, slots=True)
class ToldProblem(Phrase):
    """A problem as a phrase of a document, with what to do about it."""

    problem: Problem

    def in_language(self, language: str) -> str:
        hint = self.problem.hint(language)
        told = self.problem.told(language)
        return f"{told} {hint}" if hint else told


class ProblemWarning(UserWarning):
    """A problem that stops nothing, as ``warnings.warn`` shows it in a notebook."""

    def __init__(self, problem: Problem) -> None:
        language = chosen_language()
        hint = problem.hint(language)
        super().__init__(problem.text(language) + (f"\n  → {hint}" if hint else ""))
        self.problem = problem


class ProblemsError(IndicatorsError):
    """One or more problems of files, collected so that all can be mended at once."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("problems", count=len(self.problems))

    @classmethod
    def at(cls, key: str, file: str, row: int | None = None, **facts: object) -> ProblemsError:
        """The error of a single problem."""
        return cls([Problem(key=key, file=file, row=row, facts=tuple(facts.items()))])

    def text(self, language: str = "en") -> str:
        """All problems, one to a line."""
        return "\n".join(problem.text(language) for problem in self.problems)

    def hint(self, language: str = "en") -> str | None:
        """The different hints, each once."""
        hints = [problem.hint(language) for problem in self.problems]
        return "\n".join(dict.fromkeys(hint for hint in hints if hint)) or None


def check_regular(path: Path) -> None:
    """Refuses what is no ordinary file: a device, a pipe or a loop of links could be read for ever.

    A missing file, or a folder, is left to whoever opens it.

    Raises:
        ProblemsError: If it is.
    """
    try:
        mode = path.stat().st_mode
    except (FileNotFoundError, NotADirectoryError, PermissionError):
        return
    except (OSError, RuntimeError) as error:  # links that go round in a circle
        raise ProblemsError.at("file.irregular", str(path)) from error
    if not (stat.S_ISREG(mode) or stat.S_ISDIR(mode)):
        raise ProblemsError.at("file.irregular", str(path))


def with_nearest(key: str, given: str, known: Iterable[str]) -> tuple[str, str | None]:
    """The text for a name that is not known, and the known name most like it.

    Where there is one, the text is the variant ``<key>.near``, which asks for it.
    """
    similar = nearest(given, known)
    return (key if similar is None else f"{key}.near"), similar


def hint_of(language: str, key: str, facts: dict[str, object]) -> str | None:
    """The hint that belongs to a text, filled in, or ``None`` if it has none.

    A variant (``answer.unknown.many``) has the hint of what it is a variant of.
    """
    words = catalogue(language)
    while key:
        if f"{key}.hint" in words:
            return say(language, f"{key}.hint", **facts)
        key = key.rpartition(".")[0]
    return None


def raise_errors(problems: Iterable[Problem]) -> None:
    """Raises if any of the problems is an error; warnings alone raise nothing.

    Raises:
        ProblemsError: With all the problems, warnings among them.
    """
    all_problems = tuple(problems)
    if any(problem.severity is Severity.ERROR for problem in all_problems):
        raise ProblemsError(all_problems)


def _shortened(name: str, longest: int = 60) -> str:
    flat = " ".join(name.split())
    return flat if len(flat) <= longest else f"{flat[: longest - 1].rstrip()}…"
