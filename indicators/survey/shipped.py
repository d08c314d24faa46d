"""The questionnaires that come with the package: NNS's, and one that is an association's own."""

from __future__ import annotations

from pathlib import Path

from ..words.errors import ProblemsError

FOLDER = "questionnaires"
ON_REQUEST = ("participants_followup",)
"""Not NNS's but an association's own: a new workspace has them only if they are asked for."""


def shipped_folder() -> Path:
    """Where these questionnaires lie: inside the installed package, or, in a checkout,
    beside it."""
    package = Path(__file__).parents[1]
    packaged = package / FOLDER
    return packaged if packaged.is_dir() else package.parent / FOLDER


def shipped_files() -> dict[str, Path]:
    """The file of each questionnaire that comes with the package, by its id."""
    return {path.stem: path for path in sorted(shipped_folder().glob("*.toml"))}


def questionnaire_files(workspace: Path) -> dict[str, Path]:
    """The file of each questionnaire: the workspace's own, and the shipped ones it lacks.

    Raises:
        ProblemsError: If there is a folder of its own that cannot be looked into: then the shipped
            ones must not stand in for what it holds.
    """
    folder = workspace / FOLDER
    try:
        own_files = sorted(path for path in folder.iterdir() if path.suffix == ".toml")
    except FileNotFoundError:
        own_files = []
    except OSError as error:
        raise ProblemsError.at("folder.unreadable", str(folder)) from error
    return shipped_files() | {path.stem: path for path in own_files}
