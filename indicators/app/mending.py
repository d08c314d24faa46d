"""Where each thing that is wrong is mended: the page, and the place on it."""

from __future__ import annotations

import os
import re
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from .steps import FACTS, FILES, READING, Step

if TYPE_CHECKING:
    from ..survey.waves import Wave
    from ..words.errors import Problem
    from ..workspace import Workspace

# What a key of rounds.toml is about, and the ``id`` of it in Facts.
_FACTS = {
    "association": "forbund-association",
    "source": "forbund-source",
    "population": "forbund-population",
    "smallest_change": "forbund",
    "policy": "visas",
    "goal": "malen",
    "report": "bilaga",
    "look": "utseende",
}
_ROUNDS = "matningar"
# Keys of a round that are in Facts; the others are in Reading, but for those of no page.
_OF_ROUND = ("invited", "targets", "policy")
_OF_NO_PAGE = ("compare", "published", "engine")


class Mending(NamedTuple):
    """A page, and the ``id`` of what to begin with on it."""

    step: Step
    place: str = ""

    @property
    def address(self) -> str:
        """What a link leads to."""
        return f"{self.step.address}#{self.place}" if self.place else self.step.address


def mending_of(problem: Problem, workspace: Workspace | None) -> Mending | None:
    """Where a problem is mended; ``None`` where that is in another program."""
    if problem.key == "open.file":
        return Mending(FILES)
    if problem.key.startswith("open.year"):
        return Mending(FILES, "known")
    if problem.key.startswith("open.invited"):
        return Mending(FACTS, _ROUNDS)
    if workspace is None:
        return None
    if _is_same(problem.file, workspace.rounds_file):
        return _in_rounds(problem, workspace)
    for wave in workspace.rounds.waves:
        for part in wave.parts or (wave,):
            if any(_is_same(problem.file, file) for file in (*part.files, part.source)):
                if problem.key.endswith("more_than_invited"):
                    return Mending(FACTS, key_of_round(wave.questionnaire, wave.round))
                return Mending(READING, f"export-{key_of(part)}")
    return None


_COMMAND = re.compile(r"\bindicators [a-z]")


def hint_lines(problem: Problem, language: str) -> list[str]:
    """What to do about something that a button of the window mends: nothing of commands."""
    lines = (problem.hint(language) or "").splitlines()
    return [line for line in lines if not _COMMAND.search(line)]


def key_of(export: Wave) -> str:
    """What an export is called as a place in Reading."""
    named = f"{export.place}\0{export.file.name}"
    return sha256(named.encode("utf-8", "replace")).hexdigest()[:10]


def key_of_round(questionnaire: str, of_round: str) -> str:
    """What a round is called as a place in Facts: the same whatever else there is."""
    named = f"{questionnaire}\0{of_round}"
    return f"omgang-{sha256(named.encode('utf-8', 'replace')).hexdigest()[:10]}"


def _in_rounds(problem: Problem, workspace: Workspace) -> Mending | None:
    """Something that ``rounds.toml`` says, by its key: "staff.2022.columns.time"."""
    if problem.key.startswith("toml."):
        return None
    first, *others = (problem.column or "").replace('"', "").split(".")
    if (about := first.partition(" ")[0]) in _FACTS:  # "goal 1"
        return Mending(FACTS, _FACTS[about])
    if len(others) > 1 and others[0][:4].isdecimal():
        if others[1] in _OF_ROUND:
            is_known = first in workspace.questionnaires
            return Mending(FACTS, key_of_round(first, others[0]) if is_known else _ROUNDS)
        if others[1] in _OF_NO_PAGE:
            return None
        if others[1] == "file":
            return Mending(FILES)
        named = (first, int(others[0][:4]))
        waves = [wave for wave in workspace.rounds.waves if wave.key == named]
        exports = [part for wave in waves for part in wave.parts or (wave,)]
        return Mending(READING, f"export-{key_of(exports[0])}" if exports else "")
    return None


def _is_same(file: str, path: Path | str) -> bool:
    return os.path.normcase(os.path.abspath(file)) == os.path.normcase(os.path.abspath(path))
