"""The one pass that turns what is said into the words of a language."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import count
from typing import TYPE_CHECKING, Any, overload

from ..words import Phrase
from ..words.said import Joined, Named, Words
from ..words.said import spoken as words_of
from .cells import field_names
from .model import Chart, Document, Table, Text

if TYPE_CHECKING:  # tables start without them
    from .open_data import OpenData
    from .presentation import Deck, Slide
    from .views import Page


@overload
def spoken(content: Document[Words], language: str) -> Document: ...
@overload
def spoken(content: Deck[Words], language: str) -> Deck: ...
@overload
def spoken(content: Page[Words], language: str) -> Page: ...
@overload
def spoken(content: Chart[Words], language: str) -> Chart: ...
@overload
def spoken(content: Table[Words], language: str) -> Table: ...
@overload
def spoken(content: OpenData[Words], language: str) -> OpenData: ...
def spoken(content: Any, language: str) -> Any:
    """A document, deck, page, chart or table in the words of a language (``sv`` or ``en``).

    Slides and choices are told apart by their words: where these are the same, they are numbered.
    """
    return _spoken(content, language, _names(content, language))


def _spoken(content: Any, language: str, names: Mapping[Named, str]) -> Any:
    """All phrases in words; a cell in the document's own language need not name it."""
    if isinstance(content, str):
        return content
    if isinstance(content, Named) and content in names:
        return names[content]
    if isinstance(content, Joined):
        return content.between.join(_spoken(part, language, names) for part in content.parts)
    if isinstance(content, Phrase):
        return words_of(content, language)
    if isinstance(content, tuple):
        return tuple(_spoken(item, language, names) for item in content)
    if not (parts := field_names(content.__class__)):
        return content
    texts = {name: _spoken(getattr(content, name), language, names) for name in parts}
    if isinstance(content, Text):
        texts["language"] = None if content.language == language else content.language
    elif "language" in texts:  # that of a whole: a document, a chart
        texts["language"] = language
    if "slides" in texts:
        texts["slides"] = tuple(_with_unique_titles(texts["slides"], texts["title"]))
    return type(content)(**texts)


def _names(content: Any, language: str) -> dict[Named, str]:
    """What the choices of a page are called, if it is one, no two of the same scope alike."""
    names_by_scope: dict[str, set[str]] = {}
    names: dict[Named, str] = {}
    for panel in getattr(content, "panels", ()):
        for name in panel.place:
            if isinstance(name, Named) and name not in names:
                used_names = names_by_scope.setdefault(name.scope, set())
                names[name] = free_name(words_of(name, language), used_names)
    return names


def free_name(name: str, used_names: set[str]) -> str:
    """The name, with a number if it is used already; adds it to the used ones."""
    free = next(n for n in _numbered(name, "-") if n not in used_names)
    used_names.add(free)
    return free


def _with_unique_titles(slides: Iterable[Slide], title: str) -> Iterator[Slide]:
    """The slides with their titles numbered where two are the same."""
    used_titles = {title}
    for slide in slides:
        title_of_slide = next(n for n in _numbered(slide.title, " (", ")") if n not in used_titles)
        used_titles.add(title_of_slide)
        yield replace(slide, title=title_of_slide)


def _numbered(name: str, before: str, after: str = "") -> Iterator[str]:
    """ "A", "A-2", "A-3" and so on."""
    yield name
    yield from (f"{name}{before}{number}{after}" for number in count(2))
