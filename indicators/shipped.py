"""The NNS questionnaires that come with the package."""

from __future__ import annotations

from pathlib import Path

FOLDER = "questionnaires"


def shipped_folder() -> Path:
    """Where the NNS questionnaires lie: inside the installed package, or, in a checkout,
    beside it."""
    inside = Path(__file__).parent / FOLDER
    return inside if inside.is_dir() else Path(__file__).parents[1] / FOLDER


def questionnaire_files(workspace: Path) -> dict[str, Path]:
    """The file of each questionnaire: the workspace's own, and the shipped ones it lacks."""
    folders = (shipped_folder(), workspace / FOLDER)
    return {path.stem: path for folder in folders for path in sorted(folder.glob("*.toml"))}
