"""What is projected in a room: slides, and a page whose parts are picked one at a time.

Made of the same blocks as a document, and as free of formats.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Generic

from ..words.said import Words
from .model import Block, Chart, Paragraph, Section, W


def _texts(words: Iterable[Words]) -> list[str]:
    """The texts among some words; phrases are not compared, for two of them may be spoken alike."""
    return [text for text in words if isinstance(text, str)]


@dataclass(frozen=True, slots=True)
class Topic(Generic[W]):
    """Something to talk about: a question with its number, the chart of one bar that it is about,
    and the figures of that in words."""

    number: int
    question: W
    chart: Chart[W]
    figures: W


@dataclass(frozen=True, slots=True)
class Slide(Generic[W]):
    """A slide: its title, what is projected, and what only the speaker reads.

    ``about`` stands under the title, ``foot`` at the foot: who answered, how many, what is hidden.
    The figures of a chart stand in the notes, as text.
    """

    title: W
    blocks: tuple[Block[W] | Topic[W], ...]
    notes: tuple[W, ...] = ()
    about: W | None = None
    foot: W | None = None

    def __post_init__(self) -> None:
        if isinstance(self.title, str) and not self.title.strip():
            raise ValueError("every slide has a title")
        if any(isinstance(block, Chart) for block in self.blocks) and not self.notes:
            raise ValueError("the figures of a chart stand in the notes of its slide")


@dataclass(frozen=True, slots=True, kw_only=True)
class Deck(Generic[W]):
    """Slides in one language; no two have the same title, by which they are told apart."""

    title: W
    subtitle: W
    slides: tuple[Slide[W], ...]
    language: str = "sv"

    def __post_init__(self) -> None:
        titles = _texts([self.title, *(slide.title for slide in self.slides)])
        if len(set(titles)) < len(titles):
            raise ValueError("no two slides have the same title")

    @property
    def full_title(self: Deck[str]) -> str:
        """The title by which a file is told from those of other years."""
        return " – ".join(filter(None, (self.title, self.subtitle)))


@dataclass(frozen=True, slots=True)
class Panel(Generic[W]):
    """A section of a page to be picked; its place is the value of each picker, in their order.

    An empty value stands for a picker that does not choose between such panels.
    """

    section: Section[W]
    place: tuple[W, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Page(Generic[W]):
    """A page to project: pickers, and the panels they choose between.

    ``pickers`` are the labels of the choices: respondents, year, group, question.
    """

    title: W
    subtitle: W
    pickers: tuple[W, ...]
    panels: tuple[Panel[W], ...]
    introduction: tuple[Paragraph[W], ...] = ()
    language: str = "sv"

    def __post_init__(self) -> None:
        if any(len(panel.place) != len(self.pickers) for panel in self.panels):
            raise ValueError("a panel has a value for every picker")
        if len({panel.place for panel in self.panels}) < len(self.panels):
            raise ValueError("no two panels have the same place")
        headings = _texts(panel.section.heading for panel in self.panels)
        if len(set(headings)) < len(headings):
            raise ValueError("no two panels have the same heading")

    @property
    def full_title(self: Page[str]) -> str:
        """The title by which a file is told from those of other years."""
        return " – ".join(filter(None, (self.title, self.subtitle)))
