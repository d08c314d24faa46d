"""How far work that may take long has come, for whoever wants to say it while it goes on.

The work tells how many of its steps are done, and knows of nobody who listens.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Protocol


class Listener(Protocol):
    """Somebody who wants to know."""

    def begin(self, key: str, total: int) -> None:
        """Work of ``total`` steps begins; ``key`` is the text that tells of it."""

    def step(self, done: int) -> None:
        """So many steps are done, or again only so many: what is done may have to be done anew."""

    def end(self) -> None:
        """The work has come to its end, or to an error."""


_listener: ContextVar[Listener | None] = ContextVar("listener", default=None)


@contextmanager
def told_to(listener: Listener) -> Iterator[None]:
    """Lets somebody know of all work that is done here."""
    before = _listener.set(listener)
    try:
        yield
    finally:
        _listener.reset(before)


@contextmanager
def working(key: str, total: int) -> Iterator[None]:
    """Work of so many steps."""
    listener = _listener.get()
    if listener is None:
        yield
        return
    listener.begin(key, total)
    try:
        yield
    finally:
        listener.end()


def step(done: int) -> None:
    """Tells how many steps of the work are done."""
    if (listener := _listener.get()) is not None:
        listener.step(done)
