"""What the commands share that publish: the day, the ledger, and what is told before."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import click

from ..words import say
from .streams import tell
from .terminal import WrongValue, language_of, tell_problems

if TYPE_CHECKING:
    from datetime import date

    from ..results.comparison import Comparison
    from ..survey.waves import Wave
    from ..workspace import Workspace
    from ..workspace.published import InDocument


class Day(click.ParamType):  # type: ignore[type-arg]
    """A day of the calendar as 2023-03-01."""

    name = "day"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        from datetime import date

        from ..workspace.ledger import is_likely

        try:
            day = date.fromisoformat(value)
        except ValueError:
            raise WrongValue("usage.BadParameter.day", param, given=value) from None
        if not is_likely(day, date.today()):
            raise WrongValue("usage.BadParameter.day.unlikely", param, given=value)
        return day


with_publish = click.option(
    "--publish", type=Day(), metavar="help.date", help="help.option.publish"
)


class Publishing(NamedTuple):
    """What is published of a workspace, on which day, and what it is called."""

    workspace: Workspace
    day: date
    document: Path


def hold_ledger(context: click.Context, folder: Path) -> None:
    """Locks the ledger, so that nobody else can publish until the command has ended."""
    from ..workspace import ledger_of
    from ..workspace.ledger import held

    context.with_resource(held(ledger_of(folder)))


def publish_files(
    context: click.Context,
    publishing: Publishing,
    told: InDocument,
    contents: Mapping[Path, bytes],
) -> None:
    """Writes the ledger and then the files: nothing is published that is not written down.

    The line is taken back only where it is sure that no file has been written. What is
    interrupted may leave a line without its document, which does no harm.
    """
    from ..documents import write_file
    from ..words.errors import OutputError
    from ..workspace.ledger import with_publication

    workspace, day, document = publishing
    exports = {wave.key: wave.files for wave in workspace.rounds.waves}
    file = workspace.ledger_file.resolve()  # what a link points to, not the link
    ledger = with_publication(workspace.ledger, document.name, day, told, exports)
    write_file(file, ledger.text.encode())
    written = 0
    try:
        for path, content in contents.items():
            write_file(path, content)
            written += 1
    except OutputError:
        if not written and workspace.ledger.lines:
            write_file(file, workspace.ledger.text.encode())
        elif not written:
            file.unlink()
        raise
    tell(say(language_of(context), "ledger.written", file=workspace.ledger_file))


def tell_left_open(
    context: click.Context, workspace: Workspace, waves: Sequence[Wave], publishing: bool
) -> None:
    """Tells what is left open of some waves; what would be printed for good is an error."""
    from ..words.errors import ProblemsError
    from ..workspace.left_open import left_open, of_another_year

    found = [problem for problem in left_open(workspace) if "invited" not in problem.key]
    for wave in waves:
        found += of_another_year(workspace, wave)
    if publishing and any(problem.key == "open.association" for problem in found):
        raise ProblemsError(found)
    tell_problems(found, language_of(context))


def tell_unanimous(context: click.Context, pairs: Sequence[Comparison]) -> None:
    """Tells which questions all answered alike: a reader who knows them knows what each
    answered."""
    from ..report.unanimous import unanimous_warnings
    from ..words.said import spoken

    for warning in unanimous_warnings(pairs):
        tell(spoken(warning, language_of(context)))
