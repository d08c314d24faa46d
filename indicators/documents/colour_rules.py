"""What the colours of an association have to be, and which colour to take where one is not.

Words have a contrast of 4.5:1 to what they stand on, shapes of 3:1 to the paper and to the shape
that touches them (WCAG 2.1, 1.4.3 and 1.4.11). Classes of answers that can touch are also told
apart by eyes without one kind of cones and in grey: by ``APART``, or by ``APART_IF_HATCHED`` where
one of the two is hatched; ``colour_vision`` says what is measured.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, replace

from .colour_vision import VISIONS, apart, shades
from .look import FOR_SHAPES, FOR_WORDS, PAPER, Colours, contrast, mixed

CHOSEN = ("positive", "clear", "negative", "neutral")
"""The colours an association may choose, in the order they are looked at: the lightness of the
other positive answers leaves the least room, and the clearly positive have to stand out from it."""

APART, APART_IF_HATCHED = 20, 12
_TOUCH = {
    ("positive", "clear"): APART,
    ("neutral", "positive"): APART,
    ("neutral", "clear"): APART,  # without other positive answers between them
    ("negative", "neutral"): APART,
    ("negative", "positive"): APART_IF_HATCHED,  # without neutral ones
    ("negative", "clear"): APART_IF_HATCHED,  # without either
}
_HATCH = 10  # how far its lines are from what they hatch

_STANDARD = Colours()
# What the words of a class are to be read against, and what its shape is to stand out from.
_WORDS = {"positive": "ink", "clear": "paper", "negative": "paper", "neutral": "ink"}
_SHAPES = {"positive": ("paper", "clear"), "clear": ("positive",), "negative": (), "neutral": ()}


@dataclass(frozen=True, slots=True, kw_only=True)
class Miss:
    """What a colour misses: the contrast of "words" or "shapes" to another, or to look otherwise
    ("near") for a ``vision``; how much of it there is, and the least."""

    rule: str
    other: str
    other_colour: str
    has: float
    least: float
    vision: str = "usual"


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """A chosen colour that does not do, the first thing it misses, and its nearest shade that
    does."""

    role: str
    colour: str
    miss: Miss
    instead: str


def faults(chosen: Mapping[str, str]) -> Iterator[Fault]:
    """What is wrong with the chosen colours, by what they are for.

    Each is measured against those before it, with what is proposed in place of a wrong one, and
    against the standard colours that stay. So all that is proposed does, taken together.
    """
    standard = asdict(_STANDARD)
    settled = {"paper": PAPER, "ink": _STANDARD.ink}
    settled |= {role: standard[role] for role in CHOSEN if role not in chosen}
    for role in (role for role in CHOSEN if role in chosen):
        colour = chosen[role]
        if (miss := next(_misses(role, colour, settled), None)) is not None:
            # There is one: black is a shade of every hue and does for what is to be dark, white
            # for the neutral, and between them the positive has a shade in every hue.
            instead = next(c for c in shades(colour) if not any(_misses(role, c, settled)))
            yield Fault(role=role, colour=colour, miss=miss, instead=instead)
            colour = instead
        settled[role] = colour


def with_chosen(chosen: Mapping[str, str]) -> Colours:
    """The standard colours with those that are chosen, and lines that show on the negative."""
    colours = replace(_STANDARD, **chosen)
    return (
        replace(colours, hatch=_hatch_of(chosen["negative"])) if "negative" in chosen else colours
    )


def _hatch_of(negative: str) -> str:
    """Darker lines, as on the standard colour; lighter ones on what is nearly black."""
    tries = [mixed(negative, "#000000", 0.35)]
    tries += [mixed(negative, PAPER, part / 100) for part in range(5, 100, 5)]
    return next(shade for shade in tries if apart(negative, shade, "grey") >= _HATCH)


def _misses(role: str, colour: str, settled: Mapping[str, str]) -> Iterator[Miss]:
    """All that a colour misses beside those that are settled."""
    contrasts = [("words", _WORDS[role], FOR_WORDS)]
    contrasts += [("shapes", other, FOR_SHAPES) for other in _SHAPES[role] if other in settled]
    for rule, other, least in contrasts:
        its = settled[other]
        if (has := contrast(colour, its)) < least:
            yield Miss(rule=rule, other=other, other_colour=its, has=has, least=least)
    for pair, least in _TOUCH.items():
        if role not in pair or (other := pair[pair[0] == role]) not in settled:
            continue
        its = settled[other]
        for vision in VISIONS:
            if (has := apart(colour, its, vision)) < least:
                near = Miss(rule="near", other=other, other_colour=its, has=has, least=least)
                yield replace(near, vision=vision)
