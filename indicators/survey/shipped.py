"""The questionnaires that come with the package: NNS's, and one that is an association's own."""

from __future__ import annotations

from pathlib import Path

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
    """The file of each questionnaire: the workspace's own, and the shipped ones it lacks."""
    own_files = sorted((workspace / FOLDER).glob("*.toml"))
    return shipped_files() | {path.stem: path for path in own_files}
