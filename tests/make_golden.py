"""Writes the golden files anew: ``make golden``. Read the difference before committing it."""

from __future__ import annotations

from pathlib import Path

from indicators.report import Edition, appendix
from indicators.workspace import measured_pairs, open_workspace
from indicators.writers import render, write_file

GOLDEN = Path(__file__).parent / "golden"


def main() -> None:
    """The appendix of each year in Swedish, and the last one in English."""
    workspace = open_workspace(Path(__file__).parents[1])
    rounds = workspace.rounds
    swedish = Edition(association=rounds.association, source=rounds.source)
    english = Edition(association="Östra Södertörn", language="en")
    for year, name, edition in [
        *((year, f"bilaga2-{year}.md", swedish) for year in workspace.years),
        (2022, "bilaga2-2022-en.md", english),
    ]:
        pairs, _ = measured_pairs(workspace, workspace.rounds_of(year))
        write_file(GOLDEN / name, render(appendix(pairs, edition), "markdown"))


if __name__ == "__main__":
    main()
