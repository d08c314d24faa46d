"""A chart in rows, measured: how wide its columns are, how high its rows, how large its type.

Every question is as high as any other, so that a native chart whose plot has a row for each stands
exactly beside their words.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from ..model import Chart
from .measures import LEAST, Box, Type
from .view import Use, View, Word
from .views import view_of

SIDE = 6.0
"""The air on each side of the words in a cell."""
# Above and below the only line of a question, or all of them.
_AIR = {True: 1.0, False: 2.5}
_BETWEEN = 3.0  # between two lines of a question
_KEY_LINE = 25.0  # the height of a line of keys
# The least of the width for what is drawn and for the names, and the most of what is left of the
# figures for the names; how many lines make them long, and how much room is enough then.
_ROOM_OF_BARS, _ROOM_OF_DOTS = 0.3, 0.24
_NAME_AT_LEAST, _NAME = 0.3, 0.62
_LONG, _SPARED = 3, 0.6
_OF_WORDS = 145.0  # words in place of a figure are broken when they are wider
_BREAKING = ("", "headings", "words")  # what is broken into lines, the less the better
_BAR = 0.64  # of the height of a row that is one line
_GROWN = {True: 2.2, False: 1.7}  # how much higher rows of one line, and of several, may become
_THICKEST = 40.0


@dataclass(frozen=True, slots=True)
class Sizes:
    """The sizes of type: of names, of the figure that is seen first, of all other figures."""

    name: float
    key: float
    other: float
    head: float = LEAST


@dataclass(frozen=True, slots=True)
class Fitted:
    """A chart in its place: the widths of the columns, the height of the keys and of the headings,
    and the heights of the lines of a question, with the air around its words."""

    view: View
    box: Box
    sizes: Sizes
    widths: tuple[float, ...]
    keys: float
    heads: float
    lines: tuple[float, ...]
    air: float

    @property
    def table(self) -> Box:
        """Where the table stands: under the keys."""
        height = self.heads + len(self.view.questions) * self.question
        return Box(self.box.left, self.box.top + self.keys, sum(self.widths), height)

    @property
    def question(self) -> float:
        """The height of a question."""
        return sum(self.lines)

    @property
    def room(self) -> Box:
        """Where something is drawn: beside all questions, in its column."""
        place = self.view.room or 0
        left = self.table.left + sum(self.widths[:place])
        top = self.table.top + self.heads
        return Box(left, top, self.widths[place], len(self.view.questions) * self.question)

    def thickness(self, line: int) -> float:
        """How thick a bar is in a line of a question."""
        if len(self.lines) == 1:
            return min(self.lines[0] * _BAR, _THICKEST)
        return self.lines[line] - sum(self.margins(line))

    def middle(self, line: int) -> float:
        """Where the middle of a bar is in a question."""
        above, _ = self.margins(line)
        start = [0.0, *accumulate(self.lines)][line]
        return start + above + (self.lines[line] - sum(self.margins(line))) / 2

    def margins(self, line: int) -> tuple[float, float]:
        """The air above the words of a line, and below them."""
        last = len(self.lines) - 1
        return (_BETWEEN / 2 if line else self.air, _BETWEEN / 2 if line < last else self.air)


@dataclass(frozen=True, slots=True)
class Rows:
    """A chart in rows, which can be higher than it has to be."""

    chart: Chart
    view: View
    known: bool

    def height(self, width: float, body: float) -> float:
        """The least room it takes."""
        fitted = self.fitted(Box(0, 0, width, 0), body)
        return fitted.keys + fitted.table.height

    def highest(self, width: float, body: float) -> float:
        """The most room it fills: beyond that, bars would be blocks."""
        least = self.fitted(Box(0, 0, width, 0), body)
        grown = least.question * _GROWN[len(least.lines) == 1] * len(self.view.questions)
        return least.keys + least.heads + grown

    def is_too_broad(self, width: float, body: float) -> bool:
        """Whether its columns do not fit beside each other, or its names not in their column."""
        return sum(self._widths(width, sizes_of(body))) > width + 0.5

    def fitted(self, box: Box, body: float) -> Fitted:
        """The chart in a box, its rows as high as the box lets them be."""
        sizes = sizes_of(body)
        widths = self._widths(box.width, sizes)
        keys = _KEY_LINE * len(key_lines(self.view, box.width, self.known))
        heads = max(
            Type(sizes.head, head.bold, self.known).height(head.text or " ", across - 2 * SIDE)
            for head, across in zip(self.view.heads, widths, strict=True)
        )
        lines = self._lines(widths, sizes)
        natural = sum(lines)
        spare = box.height - keys - heads - 4 - natural * len(self.view.questions)
        most = natural * (_GROWN[len(lines) == 1] - 1)
        grown = min(max(spare / max(len(self.view.questions), 1), 0.0), most)
        factor = (natural + grown) / natural
        return Fitted(
            self.view, box, sizes, tuple(widths), keys, heads + 4,
            tuple(line * factor for line in lines), _AIR[len(lines) == 1] * factor,
        )  # fmt: skip

    # --- heights ---------------------------------------------------------------------------

    def _lines(self, widths: Sequence[float], sizes: Sizes) -> list[float]:
        """The least heights of the lines of a question, enough for the words of any."""
        count = max((len(lines) for lines in self.view.questions), default=1)
        heights, air = [0.0] * count, _AIR[count == 1]
        names = 0.0
        for lines in self.view.questions:
            name = Type(sizes.name, lines[0][0].bold, self.known)
            names = max(names, name.height(lines[0][0].text, widths[0] - SIDE) + 2 * air)
            for number, line in enumerate(lines):
                heights[number] = max(
                    heights[number],
                    *(
                        self.type_of(word, sizes).height(word.text, across - 2 * SIDE)
                        for word, across in zip(line[1:], widths[1:], strict=True)
                    ),
                )
        last = count - 1
        for number in range(count):
            heights[number] += air if number == 0 else _BETWEEN / 2
            heights[number] += air if number == last else _BETWEEN / 2
        missing = max(names - sum(heights), 0.0)
        return [height + missing / count for height in heights]

    def type_of(self, word: Word, sizes: Sizes) -> Type:
        """How a figure is set."""
        return Type(sizes.key if word.key else sizes.other, word.bold, self.known)

    # --- widths ----------------------------------------------------------------------------

    def _widths(self, width: float, sizes: Sizes) -> list[float]:
        """The widths of the columns: figures what they need, the names as much as lets them be
        read, and what is drawn all the rest."""
        heads = self.view.heads
        least = _ROOM_OF_DOTS if self.view.scale else _ROOM_OF_BARS
        room = least * width if self.view.room is not None else 0.0
        figures = self._figures(width, room, sizes)
        free = width - sum(figures.values())
        name = self._of_names(free, room, sizes)
        rest = max(free - name, room * _SPARED)
        if self.view.room is None and figures:
            more = min(rest / len(figures), 24.0)
            figures = {place: needed + more for place, needed in figures.items()}
        return [
            figures.get(place, rest if head.use is Use.ROOM else name)
            for place, head in enumerate(heads)
        ]

    def _figures(self, width: float, room: float, sizes: Sizes) -> dict[int, float]:
        """The widths of the columns of figures: with as little broken into lines as lets every name
        stand on one line, or else have room at all."""
        places = [n for n, head in enumerate(self.view.heads) if head.use is Use.FIGURE]
        choices = [
            {place: self._of_figures(place, sizes, breaking) for place in places}
            for breaking in _BREAKING
        ]
        names = [lines[0][0] for lines in self.view.questions]
        one_line = max(
            (Type(sizes.name, n.bold, self.known).width(n.text) + SIDE for n in names), default=0.0
        )
        for enough in (min(one_line, _NAME * width), _NAME_AT_LEAST * width):
            for figures in choices:
                if width - room - sum(figures.values()) >= enough:
                    return figures
        return choices[-1]

    def _of_figures(self, place: int, sizes: Sizes, breaking: str) -> float:
        """The width of a column of figures; narrower if its heading, or words in it, are broken
        into lines."""
        head = self.view.heads[place]
        heading = Type(sizes.head, head.bold, self.known)
        across = heading.width(head.text)
        one_line = not breaking and across <= _OF_WORDS
        needed = [across if one_line else heading.longest_word(head.text)]
        for lines in self.view.questions:
            for line in lines:
                word, type_ = line[place], self.type_of(line[place], sizes)
                wide = type_.width(word.text)
                if wide > _OF_WORDS or (breaking == "words" and word.is_mark):
                    wide = max(type_.longest_word(word.text), 0 if breaking else _OF_WORDS)
                needed.append(wide)
        return max(needed) + 2 * SIDE

    def _of_names(self, free: float, room: float, sizes: Sizes) -> float:
        """The width of the names: of one line where there is room for it and only one line beside
        them, else of two; of long ones, as much as leaves a little for what is drawn."""
        names = [lines[0][0] for lines in self.view.questions] or [Word(" ")]
        types = [Type(sizes.name, name.bold, self.known) for name in names]
        both = list(zip(types, names, strict=True))
        one, least = (
            max(measure) + SIDE
            for measure in (
                [t.width(n.text) for t, n in both],
                [t.longest_word(n.text) for t, n in both],
            )
        )
        most = max(min(free - room, _NAME * free) if room else free, least)
        if room and max(t.lines(n.text, most - SIDE) for t, n in both) > _LONG:
            most = max(free - room * _SPARED, least)
        beside = max((len(lines) for lines in self.view.questions), default=1)
        heading = Type(sizes.head, known=self.known).width(self.view.heads[0].text) + 2 * SIDE
        if beside == 1 and one <= most:
            return min(max(one, heading), most)
        width = min(max(least, heading, most * 0.55), most)
        while width < min(most, one) and max(t.lines(n.text, width - SIDE) for t, n in both) > 2:
            width += 4.0
        return min(width, most)


def rows_of(chart: Chart, known: bool) -> Rows:
    """A chart in rows."""
    return Rows(chart, view_of(chart), known)


def sizes_of(body: float) -> Sizes:
    """The sizes of type in rows, where that of body text is given."""
    return Sizes(
        name=min(max(body, LEAST), 21.0),
        key=min(max(round(body * 7 / 6), 21.0), 26.0),
        other=min(max(body - 1, LEAST), 20.0),
    )


SIGN, AFTER_SIGN, AFTER_KEY = 22.0, 6.0, 20.0
"""The widths of a sign, of the air after it, and of the air after its words."""


def key_lines(view: View, width: float, known: bool) -> list[list[tuple[str, str, float]]]:
    """The keys in lines, each with its sign, its words and its width; the remark stands last."""
    type_ = Type(LEAST, known=known)
    lines: list[list[tuple[str, str, float]]] = []
    used = width
    items = [(key.sign, key.text) for key in view.keys]
    items += [("", view.remark)] if view.remark else []
    for sign, text in items:
        wide = type_.width(text) + (SIGN + AFTER_SIGN if sign else 0.0) + AFTER_KEY
        if used + wide - AFTER_KEY > width:
            if not sign:  # what has no sign stands in the notes too
                break
            lines.append([])
            used = 0.0
        lines[-1].append((sign, text, wide))
        used += wide
    return lines
