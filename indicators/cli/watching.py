"""``--watch``: a file written again when what it was made of has changed."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from functools import partial, wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from ..words import say
from .options import Selection, choices_of
from .recording import last_recorded
from .streams import tell
from .terminal import WrongValue, language_of, say_as, tell_error

if TYPE_CHECKING:
    from ..report.figures import Figures
    from ..workspace.record import Record
    from ..workspace.watching import FileChange


def with_watch(command: Callable[..., Any]) -> Callable[..., Any]:
    """``--watch`` and ``--yes``: the command is done, and done again after each change."""

    @click.option("--watch", is_flag=True, help="help.option.watch")
    @click.option("--yes", is_flag=True, help="help.option.watch_yes")
    @wraps(command)
    def watching(
        context: click.Context, *arguments: Any, watch: bool, yes: bool, **options: Any
    ) -> Any:
        again = partial(command, context, *arguments, **options)
        if not watch:
            return again()
        if options.get("publish") is not None:
            raise WrongValue("usage.BadParameter.watch_publish", None)
        asking = sys.stdin is not None and sys.stdin.isatty() and not yes
        return _Watching(context, again, options["folder"], options, asking).run()

    return watching


@dataclass(slots=True)
class _Watching:
    """A command that is done again and again, and what it showed the last time."""

    context: click.Context
    write: Callable[[], Any]
    folder: Path
    options: dict[str, Any]
    asking: bool
    record: Record | None = None
    figures: Figures | None = None
    language: str = field(init=False)

    def __post_init__(self) -> None:
        self.language = language_of(self.context)

    def run(self) -> None:
        """Writes, and writes again after each change, until somebody presses Ctrl-C."""
        from ..workspace.watching import Watch, take

        def look(before: Any) -> Any:
            return take(self.folder, before, time.time_ns())

        watch = Watch(look, time.sleep, self._tell_held)
        try:
            now = look(None)
            self._write(first=True)
            self._say("watch.begun", folder=self.folder)
            while True:
                now, found = watch.next_change(now)
                self._tell_changes(found)
                if self._wanted():
                    now = watch.settled(now)
                    self._write()
        except (KeyboardInterrupt, click.Abort):
            self._say("watch.ended")

    def _write(self, first: bool = False) -> None:
        """Does the command; an error is told, and what can be mended does not end the watch."""
        from ..words.errors import IndicatorsError, OutputError

        while True:
            try:
                self.write()
                break
            except OutputError as error:  # open in Word, perhaps
                if first:
                    raise
                tell_error(error, self.language)
                if not (self.asking and self._wanted("watch.again")):
                    return
            except IndicatorsError as error:
                tell_error(error, self.language)
                self._say("watch.mend")
                return
        self.record, self.figures = last_recorded(self.context), self._figures()

    def _wanted(self, key: str = "watch.ask") -> bool:
        """Whether to write: Enter is yes."""
        if not self.asking:
            return True
        no = say(self.language, "start.yes_no").split()[1]
        answer = click.prompt(say(self.language, key), default="", show_default=False, err=True)
        return str(answer).strip().lower() not in (no, no[0])

    def _tell_changes(self, found: tuple[FileChange, ...]) -> None:
        """Which files have changed, which answers, and which printed figures."""
        from ..report.figure_changes import figure_changes
        from ..words.errors import IndicatorsError
        from ..words.said import spoken
        from ..workspace import open_workspace
        from ..workspace.record_told import changes_since

        said = [change.said for change in found]
        with suppress(IndicatorsError, OSError):  # told when it is written
            if self.record is not None:
                said += changes_since(self.record, open_workspace(self.folder))
            figures = self._figures()
            if figures is not None and self.figures is not None:
                said += figure_changes(self.figures, figures)
        for sentence in said:
            tell(spoken(sentence, self.language))

    def _figures(self) -> Figures | None:
        """The figures that would be printed today; nothing if they cannot be had."""
        from ..report.figures import figures_of
        from ..words.errors import IndicatorsError
        from ..workspace import open_workspace
        from ..workspace.results import measured_pairs
        from .options import by_of

        with suppress(IndicatorsError, OSError):
            workspace, asked = open_workspace(self.folder), self.options
            by, year = by_of(asked["by"], asked["alone"]), asked["year"] or workspace.years[-1]
            selected = Selection(workspace, year, by=by, least=asked["least"])
            pairs, _ = measured_pairs(workspace, selected.waves, by, asked["least"], True)
            return figures_of(pairs, choices_of(workspace))
        return None

    def _tell_held(self, path: Path) -> None:
        tell(say_as("warning", say(self.language, "watch.held", file=path.name), self.language))

    def _say(self, key: str, **facts: object) -> None:
        tell(say(self.language, key, **facts))
