"""What exports seem to be, as a table on the screen, and what is not sure of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from ..words import say
from .dialog import Dialog
from .terminal import problem_text

if TYPE_CHECKING:
    from ..survey.questionnaire import Questionnaire
    from ..workspace.guessing import Guess


def _named(guess: Guess) -> str:
    return f"{guess.file.name}, {guess.sheet}" if guess.sheet else guess.file.name


_WIDTHS = (30, 14, 6, 9)
_WITH_PERIODS = (30, 14, 9, 8)


def show_guesses(
    dialog: Dialog, guesses: Sequence[Guess], questionnaires: dict[str, Questionnaire]
) -> None:
    """The files and what they seem to be, as a table 80 columns wide."""
    from ..workspace.start_plan import year_told

    heads = [say(dialog.language, f"start.head.{n}") for n in ("file", "survey", "year", "rows")]
    widths = _WITH_PERIODS if any(guess.period for guess in guesses) else _WIDTHS
    click.echo(_line(heads, widths))
    for guess in guesses:
        known = questionnaires.get(guess.questionnaire or "")
        title = known.short_titles[dialog.language] if known else "?"
        odd = "" if guess.is_sure else say(dialog.language, "start.ask")
        cells = [_named(guess), title, year_told(guess), str(guess.respondents or "?"), odd]
        click.echo(_line(cells, widths))
        for problem in guess.problems:
            click.echo(f"  {problem_text(problem, dialog.language)}")
            if hint := problem.hint(dialog.language):
                click.echo(f"    → {hint}")
    click.echo()


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    fitted = (
        f"{cell if len(cell) < width else cell[: width - 2] + '…':<{width}}"
        for cell, width in zip(cells, widths, strict=False)
    )
    return "".join([*fitted, *cells[len(widths) :]]).rstrip()
