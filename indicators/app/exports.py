"""The exports of a workspace, each with its plan, as the step of reading shows them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from hashlib import sha256
from typing import Any

from ..survey.plan import Plan
from ..survey.waves import Wave
from ..words.errors import Problem, ProblemsError
from ..workspace import Workspace
from ..workspace.accepting import exports_of, planned
from ..workspace.reading import selected
from ..workspace.settings_file import digest_of, said_in
from .mending import key_of

_READING = (
    *("columns", "order", "sheet", "header_row", "encoding", "delimiter", "respondent", "rows"),
    *("only", "leave_out", "codes", "aliases", "blank", "comments"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Export:
    """One export: its ``wave`` (a part of one where a round has several files), and its ``plan``,
    or the ``problems`` by which there is none.

    ``said`` is what ``rounds.toml`` says of how it is read, in the table ``place``; ``seen`` tells
    whether that file or the plan has changed since, ``number`` is its place among all.
    """

    wave: Wave
    title: str
    plan: Plan | None
    problems: tuple[Problem, ...]
    place: tuple[str, ...]
    said: dict[str, Any] = field(default_factory=dict)
    seen: str
    number: int = 0

    @property
    def key(self) -> str:
        """What names it in a form, and as a place in the page."""
        return key_of(self.wave)

    @property
    def file(self) -> str:
        """The name of its file."""
        return self.wave.file.name

    @property
    def choice(self) -> Problem | None:
        """The first thing of which nothing in the file tells what is right."""
        return next((problem for problem in self.problems if problem.choices), None)

    @property
    def state(self) -> str:
        """How far it has come: ``stuck``, ``open`` (to be accepted), ``fine`` or ``accepted``."""
        if self.plan is None or self.plan.has_errors:
            return "stuck"
        if self.plan.settings or self.is_changed:
            return "open"
        return "accepted" if self.plan.accepted else "fine"

    @property
    def is_settled(self) -> bool:
        """Whether nothing has to be done: nothing in it is guessed, or it has been accepted."""
        return self.state == "accepted" or (self.state == "fine" and self.choice is None)

    @property
    def is_changed(self) -> bool:
        """Whether it is another than when its reading was accepted."""
        return any(problem.key.startswith("plan.changed.") for problem in self.problems)


_ORDER = ("stuck", "open", "fine", "accepted")


def exports_in(workspace: Workspace, language: str) -> list[Export]:
    """The exports of a workspace, those with something to look at first."""
    said = said_in(workspace.rounds_file)
    digest = digest_of(workspace.rounds_file)
    waves = exports_of(selected(workspace, (), ()))
    exports = [
        replace(_export(workspace, wave, language, (digest, said)), number=number)
        for number, wave in enumerate(waves)
    ]
    return sorted(exports, key=lambda export: _ORDER.index(export.state))


def _export(
    workspace: Workspace, wave: Wave, language: str, file: tuple[str, dict[str, Any]]
) -> Export:
    digest, said = file
    titles = workspace.questionnaires[wave.questionnaire].short_titles
    place = _place(workspace, wave)
    plan: Plan | None = None
    problems: tuple[Problem, ...] = ()
    try:
        plan = planned(workspace, wave)
    except ProblemsError as error:
        problems = error.problems
    shown = repr((plan, problems)).encode("utf-8", "replace")
    return Export(
        wave=wave,
        title=f"{titles[language]} {wave.round}: {wave.file.name}",
        plan=plan,
        problems=plan.problems if plan is not None else problems,
        place=place,
        said={key: value for key, value in _at(said, place).items() if key in _READING},
        seen=f"{digest}-{sha256(shown).hexdigest()[:16]}",
    )


def _place(workspace: Workspace, wave: Wave) -> tuple[str, ...]:
    """The table of ``rounds.toml`` in which something is said of one export."""
    whole = next(other for other in workspace.rounds.waves if other.key == wave.key)
    of_file = ("files", wave.file.name) if whole.has_files(wave.round) else ()
    return (wave.questionnaire, wave.round, *of_file)


def _at(said: dict[str, Any], place: Sequence[str]) -> dict[str, Any]:
    for name in place:
        said = said.get(name, {})
    return said
