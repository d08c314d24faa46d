"""The colours of charts can be told apart and read, whatever eyes see them: all is computed."""

from __future__ import annotations

from itertools import combinations

import pytest

from indicators.documents.charts import palette
from indicators.documents.charts.palette import SEGMENTS, Segment

from ..subtests import as_subtests

Channels = tuple[float, float, float]
Matrix = tuple[Channels, Channels, Channels]

# Machado, Oliveira & Fernandes 2009, severity 1.0: what is left of linear red, green and blue.
EYES: dict[str, Matrix] = {
    "all cones": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "no red": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "no green": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "no blue": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
TO_XYZ: Matrix = (
    (0.4124564, 0.3575761, 0.1804375),
    (0.2126729, 0.7151522, 0.0721750),
    (0.0193339, 0.1191920, 0.9503041),
)
WHITE = (0.95047, 1.0, 1.08883)


def linear(colour: str) -> Channels:
    """The light of a colour: red, green and blue from 0 to 1."""

    def light(place: int) -> float:
        value = int(colour[place : place + 2], 16) / 255
        return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4

    return light(1), light(3), light(5)


def times(matrix: Matrix, channels: Channels) -> Channels:
    first, second, third = (
        sum(factor * channel for factor, channel in zip(row, channels, strict=True))
        for row in matrix
    )
    return first, second, third


def contrast(one: str, other: str) -> float:
    """The contrast ratio of WCAG 2."""
    luminances = (times(TO_XYZ, linear(colour))[1] for colour in (one, other))
    darker, lighter = sorted(luminances)
    return (lighter + 0.05) / (darker + 0.05)


def lab(colour: str, eyes: Matrix) -> Channels:
    """A colour as eyes see it, in CIE Lab."""
    seen = times(eyes, linear(colour))
    red, green, blue = (min(1.0, max(0.0, channel)) for channel in seen)

    def root(value: float) -> float:
        return value ** (1 / 3) if value > 216 / 24389 else (24389 / 27 * value + 16) / 116

    xyz = times(TO_XYZ, (red, green, blue))
    x, y, z = (root(value / white) for value, white in zip(xyz, WHITE, strict=True))
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def difference(one: str, other: str, eyes: str) -> float:
    """How far apart two colours are for eyes, in CIE Lab."""
    labs = (lab(colour, EYES[eyes]) for colour in (one, other))
    return sum((a - b) ** 2 for a, b in zip(*labs, strict=True)) ** 0.5


def test_the_measures_are_those_of_the_standards() -> None:
    """Known values, so that the tests below can be believed."""
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)
    assert lab("#ffffff", EYES["all cones"]) == pytest.approx((100, 0, 0), abs=0.02)
    assert lab("#ff0000", EYES["all cones"]) == pytest.approx((53.24, 80.09, 67.20), abs=0.02)
    # A red and a green of the same lightness are one colour without green cones.
    assert difference("#b05050", "#6b7440", "all cones") > 40
    assert difference("#b05050", "#6b7440", "no green") < 15


@as_subtests("segment", SEGMENTS, ids=lambda segment: segment.fill)
def test_an_outline_parts_a_segment_from_all_beside_it(segment: Segment) -> None:
    assert contrast(palette.INK, segment.fill) >= 3
    assert contrast(palette.INK, palette.PAPER) >= 3


@as_subtests("segment", SEGMENTS, ids=lambda segment: segment.fill)
def test_a_label_can_be_read_on_its_segment_and_its_hatching(segment: Segment) -> None:
    assert contrast(segment.label, segment.fill) >= 4.5
    assert contrast(segment.label, segment.hatch or segment.fill) >= 4.5


@as_subtests("eyes", EYES)
def test_any_two_segments_can_be_told_apart_by_all_eyes(eyes: str) -> None:
    """Any two can be neighbours, for those between them may be empty."""
    for one, other in combinations(SEGMENTS, 2):
        assert difference(one.fill, other.fill, eyes) >= 15, (one, other)


def test_only_the_negative_is_hatched() -> None:
    """What is seen as grey keeps its place and its hatching."""
    assert [bool(segment.hatch) for segment in SEGMENTS] == [True, False, False, False]
    assert palette.NEGATIVE.hatch
    assert difference(palette.NEGATIVE.hatch, palette.NEGATIVE.fill, "all cones") >= 15


@pytest.mark.parametrize("colour", [palette.INK, palette.QUIET, palette.CLEAR.fill])
def test_words_beside_the_bars_can_be_read(colour: str) -> None:
    for ground in (palette.PAPER, palette.HIDDEN):
        assert contrast(colour, ground) >= 4.5


@as_subtests("eyes", EYES)
def test_a_rise_and_a_fall_can_be_seen_and_told_apart(eyes: str) -> None:
    assert difference(palette.RISE, palette.FALL, eyes) >= 15
    for colour in (palette.RISE, palette.FALL):
        assert contrast(colour, palette.PAPER) >= 3


def test_a_label_can_be_read_at_every_percent_of_a_heat_map() -> None:
    for tenths in range(1001):
        percent = tenths / 10
        assert contrast(palette.heat_label(percent), palette.heat(percent)) >= 4.5, percent


def test_a_heat_map_is_darker_the_greater_the_percent() -> None:
    """Lightness alone tells the order, for all eyes and on a black and white printer."""
    for eyes in EYES.values():
        lightness = [lab(palette.heat(percent), eyes)[0] for percent in range(101)]
        steps = zip(lightness, lightness[1:], strict=False)
        assert all(darker < lighter for lighter, darker in steps)
    assert palette.heat(-1) == palette.heat(0) and palette.heat(101) == palette.heat(100)
