"""A question to talk about, beside the bar that it is about: how much room they take."""

from __future__ import annotations

from dataclasses import dataclass

from ..presentation import Topic
from .measures import LEAST, Box, Type

_BESIDE = 24.0  # between the question and the bar
_NUMBER = 44.0  # the width of the number
_BAR = 28.0
_AIR = 6.0
_OF_BAR = 0.42
_GROWN = 1.7


@dataclass(frozen=True, slots=True)
class Parts:
    """Where the parts of a topic stand, and the sizes of its question and of its words."""

    number: Box
    question: Box
    name: Box
    bar: Box
    figures: Box
    size: float
    small: float


@dataclass(frozen=True, slots=True)
class Talk:
    """A question with its number; what it is about, a bar, and its figures stand to the right."""

    topic: Topic
    known: bool

    @property
    def name(self) -> str:
        """What the question is about."""
        return self.topic.chart.labels[0]

    def height(self, width: float, body: float) -> float:
        """The least room it takes."""
        left, right = self._widths(width)
        size, small = _sizes(body)
        question = Type(size, True, self.known).height(self.topic.question, left)
        words = Type(small, known=self.known)
        beside = words.height(self.name, right) + words.height(self.topic.figures, right)
        return max(question, beside + _BAR + 8.0) + 2 * _AIR

    def highest(self, width: float, body: float) -> float:
        """The most room it fills."""
        return self.height(width, body) * _GROWN

    def _widths(self, width: float) -> tuple[float, float]:
        right = width * _OF_BAR
        return width - right - _BESIDE - _NUMBER, right

    def parts(self, box: Box, body: float) -> Parts:
        """Its parts in a box, the question beside the middle of the bar."""
        left, right = self._widths(box.width)
        size, small = _sizes(body)
        words = Type(small, known=self.known)
        name = words.height(self.name, right)
        figures = words.height(self.topic.figures, right)
        beside = name + _BAR + figures + 8.0
        top, start = box.top + (box.height - beside) / 2, box.right - right
        bar = top + name + 4.0
        return Parts(
            number=Box(box.left, box.top, _NUMBER, box.height),
            question=Box(box.left + _NUMBER, box.top, left, box.height),
            name=Box(start, top, right, name),
            bar=Box(start, bar, right, _BAR),
            figures=Box(start, bar + _BAR + 4.0, right, figures),
            size=size,
            small=small,
        )


def _sizes(body: float) -> tuple[float, float]:
    return min(max(body, LEAST), 24.0), min(max(body - 2, LEAST), 20.0)
