"""What a running window knows between two requests: nothing of the answers."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from threading import Event, Lock, RLock
from typing import TYPE_CHECKING

from ..words import say
from .noticing import Noticing
from .settings import Settings
from .steps import Step

if TYPE_CHECKING:
    from flask import Response

    from ..workspace.guessing import Guess
    from .facts import Answered
    from .orders import Order


@dataclass(frozen=True, slots=True)
class Message:
    """A line that is shown once, on the next page."""

    text: str
    is_error: bool = False


class Site:
    """One window: its settings, what the next page says, and when it was last used."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.noticing = Noticing(settings.folder)
        self.ended = Event()
        self.changing = RLock()  # held by each request that may change a file, one at a time
        self._state = Lock()
        self._messages: list[Message] = []
        self.added: set[Path] = set()  # exports that were sent since the window was opened
        self.replaced: dict[Path, Path] = {}  # of these, the ones that may be earlier versions
        self.chosen: Order | None = None  # what was shown or written last
        self.asked_of: dict[Path, int] = {}  # of files whose rounds were taken out, to be changed
        self.guessed: dict[object, Sequence[Guess]] = {}  # by file, and what it was when read
        self.answered: dict[object, Answered] = {}  # of rounds, by what they were when read
        self._is_started = False
        self._under_way = 0
        self._last_used = time.monotonic()

    @property
    def language(self) -> str:
        """The language of the window."""
        return self.settings.language

    def say(self, key: str, /, **facts: object) -> str:
        """A text in the language of the window."""
        return say(self.language, key, **facts)

    # --- messages and where to go next ----------------------------------------------------

    def tell(self, key: str, /, **facts: object) -> None:
        """Says on the next page that something was done."""
        self.tell_text(self.say(key, **facts))

    def tell_text(self, text: str, is_error: bool = False) -> None:
        """Says a text on the next page, as an alert if it ``is_error``."""
        with self._state:
            self._messages.append(Message(text, is_error))

    def messages(self) -> list[Message]:
        """What there is to say, which is then said."""
        with self._state:
            messages, self._messages = self._messages, []
        return messages

    def go_to(self, step: Step, place: str = "") -> Response:
        """The answer to each form that changed something: a page that can be loaded again.

        ``place`` is the ``id`` of what to begin with on it.
        """
        from flask import redirect

        address = f"{step.address}#{place}" if place else step.address
        return redirect(address, 303)  # type: ignore[return-value]

    # --- opened, in use, ended ------------------------------------------------------------

    def start(self) -> bool:
        """Whether this is the first to open the window, which only one is."""
        with self._state:
            is_first, self._is_started = not self._is_started, True
        return is_first

    def is_own(self, client: int) -> bool:
        """Whether a connection is of the same user, as far as the system tells."""
        from .neighbours import is_own

        return not self.settings.knows_users or is_own(client, self.settings.port)

    @contextmanager
    def in_use(self) -> Iterator[None]:
        """While a request is under way the window is not idle."""
        with self._state:
            self._under_way += 1
        try:
            yield
        finally:
            with self._state:
                self._under_way -= 1
                self._last_used = time.monotonic()

    def idle(self) -> float:
        """For how many seconds nobody has used the window."""
        with self._state:
            return 0.0 if self._under_way else time.monotonic() - self._last_used
