"""Writes the golden files anew: ``make golden``. Read the difference before committing it."""

from __future__ import annotations

from pathlib import Path

from indicators.documents import render, write_file
from indicators.report import appendix
from indicators.report.choices import Choices
from indicators.workspace import open_workspace
from indicators.workspace.results import measured_pairs
from tests.documents.sample import DOCUMENT, RECORDS

GOLDEN = Path(__file__).parent / "golden"


def main() -> None:
    """The appendix of each year in Swedish, and the last one in English."""
    workspace = open_workspace(Path(__file__).parents[1])
    rounds = workspace.rounds
    swedish = Choices(association=rounds.association, source=rounds.source)
    english = Choices(association="Östra Södertörn")
    for year, name, choices, language in [
        *((year, f"bilaga2-{year}.md", swedish, "sv") for year in workspace.years),
        (2022, "bilaga2-2022-en.md", english, "en"),
    ]:
        pairs, _ = measured_pairs(workspace, workspace.waves_of(year))
        write_file(GOLDEN / name, render(appendix(pairs, choices), "markdown", language))
    _write_samples()


def _write_samples() -> None:
    """The sample document in each format that is text."""
    folder = Path(__file__).parent / "documents" / "golden"
    for form, suffix in (("html", "html"), ("markdown", "md")):
        write_file(folder / f"sample.{suffix}", render(DOCUMENT, form))
    for width in (50, 80, 100):
        write_file(folder / f"sample-{width}.txt", render(DOCUMENT, "text", width=width))
    for form in ("csv", "json"):
        write_file(folder / f"sample.{form}", render(RECORDS, form))


if __name__ == "__main__":
    main()
