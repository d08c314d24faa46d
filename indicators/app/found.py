"""What lies in a folder: exports that no round names yet, and what each of them may be."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from ..survey.questionnaire import Questionnaire
from ..words.errors import Problem, ProblemsError
from ..workspace import Workspace, read_workspace
from ..workspace.guessing import Guess, guesses_of
from ..workspace.new import rounds_file_of
from ..workspace.start_plan import copies_among, exports_beside
from ..workspace.starting import PLACEHOLDERS, known_questionnaires, unnamed_exports

if TYPE_CHECKING:
    from .site import Site


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A folder as it is. ``workspace`` is ``None`` where there is none yet, and ``problems`` are
    those by which its ``rounds.toml`` cannot be added to."""

    workspace: Workspace | None
    problems: tuple[Problem, ...] = ()
    questionnaires: dict[str, Questionnaire]
    guesses: Sequence[Guess]
    copies: Mapping[Path, Path]

    @property
    def association(self) -> str:
        """The name of the association, nothing if it is not known yet."""
        name = self.workspace.rounds.association if self.workspace else ""
        return "" if name in PLACEHOLDERS else name


def found_in(site: Site) -> Found:
    """What lies in the folder of a window."""
    folder = site.settings.folder
    workspace, problems = _workspace(folder)
    questionnaires = known_questionnaires(folder)
    if workspace is None:
        files = [] if problems else exports_beside(folder)
    else:
        files = unnamed_exports(workspace.rounds, workspace.rounds_file.parent)
    known, copies = copies_among(files)
    guesses = [guess for file in known for guess in guesses_in(site, file, questionnaires)]
    return Found(
        workspace=workspace,
        problems=tuple(problems),
        questionnaires=questionnaires,
        guesses=guesses,
        copies=copies,
    )


def _workspace(folder: Path) -> tuple[Workspace | None, list[Problem]]:
    """The workspace of a folder if it has one, and what is wrong with its ``rounds.toml``."""
    if not rounds_file_of(folder).exists():
        return None, []
    try:
        workspace, problems = read_workspace(folder, may_be_empty=True)
    except ProblemsError as error:
        return None, list(error.problems)
    return workspace, [p for p in problems if p.key.startswith(("toml.", "rounds."))]


def guesses_in(site: Site, file: Path, questionnaires: dict[str, Questionnaire]) -> Sequence[Guess]:
    """What a file may be, worked out once while it stays as it is."""
    state = file.stat()
    key = (file, state.st_mtime_ns, state.st_size, tuple(questionnaires))
    if key not in site.guessed:
        site.guessed[key] = guesses_of(file, questionnaires)
    return site.guessed[key]
