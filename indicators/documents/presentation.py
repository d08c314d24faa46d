"""What is projected in a room: slides.

Made of the same blocks as a document, and as free of formats.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Generic

from ..words.said import Words
from .model import Block, Chart, W


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
    The figures of a chart stand in the notes, as text. By its ``tag`` it is known in a later run.
    """

    title: W
    blocks: tuple[Block[W] | Topic[W], ...]
    notes: tuple[W, ...] = ()
    about: W | None = None
    foot: W | None = None
    tag: str = ""

    def __post_init__(self) -> None:
        if isinstance(self.title, str) and not self.title.strip():
            raise ValueError("every slide has a title")
        if any(isinstance(block, Chart) for block in self.blocks) and not self.notes:
            raise ValueError("the figures of a chart stand in the notes of its slide")


@dataclass(frozen=True, slots=True, kw_only=True)
class Deck(Generic[W]):
    """Slides in one language; no two have the same title, by which they are told apart, nor the
    same tag, if they have one."""

    title: W
    subtitle: W
    slides: tuple[Slide[W], ...]
    language: str = "sv"

    def __post_init__(self) -> None:
        titles = _texts([self.title, *(slide.title for slide in self.slides)])
        if len(set(titles)) < len(titles):
            raise ValueError("no two slides have the same title")
        tags = [slide.tag for slide in self.slides if slide.tag]
        if len(set(tags)) < len(tags):
            raise ValueError("no two slides have the same tag")

    @property
    def full_title(self: Deck[str]) -> str:
        """The title by which a file is told from those of other years."""
        return " – ".join(filter(None, (self.title, self.subtitle)))
