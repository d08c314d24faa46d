"""What the report says, in words: tests read what users read."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import wraps
from typing import Any

from indicators.documents.cells import legible
from indicators.documents.model import Cell
from indicators.documents.speaking import spoken


def in_words(content: Any, language: str = "sv") -> Any:
    """Anything that is said, in the words of a language."""
    if isinstance(content, (list, Iterator)):
        return [spoken(one, language) for one in content]
    return spoken(content, language)


def speaking(make: Callable[..., Any]) -> Callable[..., Any]:
    """A function of the report, whose result is in words at once."""

    @wraps(make)
    def made(*arguments: Any, language: str = "sv", **options: Any) -> Any:
        return in_words(make(*arguments, **options), language)

    return made


def printed(cell: Cell, language: str = "sv") -> str:
    """What stands in a cell in print: "97 % (77 %)"."""
    return legible(cell, language).in_print
