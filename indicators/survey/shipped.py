"""The questionnaires that come with the package: NNS's, and one that is an association's own."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from ..words.errors import ProblemsError

FOLDER = "questionnaires"
INSTRUMENT_FILE = "indicators.toml"
ON_REQUEST = ("participants_followup",)
"""Not NNS's but an association's own: a new workspace has them only if they are asked for."""

DRAFTS = ("participants_exit", "referrers")
"""NNS's, but in no public report: scales and groupings without questions, in a folder of their own.
A workspace has them only if they are asked for."""


def shipped_folder() -> Path:
    """Where these questionnaires lie: inside the installed package, or, in a checkout,
    beside it."""
    package = Path(__file__).parents[1]
    packaged = package / FOLDER
    return packaged if packaged.is_dir() else package.parent / FOLDER


def shipped_files() -> dict[str, Path]:
    """The file of each questionnaire that comes with the package, by its id."""
    return _questionnaires(shipped_folder().glob("*.toml"))


def draft_files() -> dict[str, Path]:
    """The file of each shipped draft, by its id."""
    return {name: shipped_folder() / "drafts" / f"{name}.toml" for name in DRAFTS}


def questionnaire_files(workspace: Path) -> dict[str, Path]:
    """The file of each questionnaire: the workspace's own, and the shipped ones it lacks.

    Raises:
        ProblemsError: If there is a folder of its own that cannot be looked into: then the shipped
            ones must not stand in for what it holds.
    """
    folder = workspace / FOLDER
    try:
        own_files = _questionnaires(path for path in folder.iterdir() if path.suffix == ".toml")
    except FileNotFoundError:
        own_files = {}
    except OSError as error:
        raise ProblemsError.at("folder.unreadable", str(folder)) from error
    return shipped_files() | own_files


def _questionnaires(paths: Iterable[Path]) -> dict[str, Path]:
    """Files by the ids of their questionnaires; the instrument as a whole is none."""
    return {path.stem: path for path in sorted(paths) if path.name != INSTRUMENT_FILE}
