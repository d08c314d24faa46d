"""The colours of charts can be told apart and read, whatever eyes see them: all is computed."""

from __future__ import annotations

from itertools import combinations

import pytest

from indicators.documents.look import PAPER, TINTS, Colours
from indicators.documents.look import contrast as contrast_of

from ..subtests import as_subtests
from .colour_vision import EYES, contrast, difference, grey, lab

COLOURS = Colours()
CLASSES = (COLOURS.negative, COLOURS.neutral, COLOURS.positive, COLOURS.clear)
# How far two classes are apart that stand beside each other, at the least: for all eyes, in grey.
BESIDE = {
    (COLOURS.negative, COLOURS.neutral): (45, 38),
    (COLOURS.neutral, COLOURS.positive): (27, 22),
    (COLOURS.positive, COLOURS.clear): (31, 30),
    (COLOURS.negative, COLOURS.positive): (48, 17),
    (COLOURS.negative, COLOURS.clear): (44, 13),
}


def test_the_measures_are_those_of_the_standards() -> None:
    """Known values, so that the tests below can be believed; the pairs of Sharma, Wu and Dalal
    (2005) for the difference of CIEDE2000."""
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)
    assert contrast_of("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)
    assert lab("#ffffff", "all cones") == pytest.approx((100, 0, 0), abs=0.02)
    assert lab("#ff0000", "all cones") == pytest.approx((53.24, 80.09, 67.20), abs=0.02)
    first, second = (50.0, 2.6772, -79.7751), (50.0, 0.0, -82.7485)
    assert difference(first, second) == pytest.approx(2.0425, abs=0.0001)
    first, second = (90.9257, -0.5406, -0.9208), (88.6381, -0.8985, -0.7239)
    assert difference(first, second) == pytest.approx(1.5381, abs=0.0001)
    # A red and a green of the same lightness are one colour without green cones.
    for eyes, apart in (("all cones", True), ("no green", False)):
        assert (difference(lab("#b05050", eyes), lab("#6b7440", eyes)) > 20) is apart


@as_subtests("pair", BESIDE)
def test_classes_beside_each_other_differ_for_all_eyes_and_in_grey(pair: tuple[str, str]) -> None:
    """The next one too, where that between them is empty; what differs least in grey is hatched."""
    least, least_in_grey = BESIDE[pair]
    for eyes in EYES:
        assert difference(*(lab(colour, eyes) for colour in pair)) >= least - 0.5, eyes
    assert difference(*(lab(grey(colour), "all cones") for colour in pair)) >= least_in_grey


def test_any_two_classes_have_a_difference() -> None:
    assert {frozenset(pair) for pair in BESIDE} | {frozenset(CLASSES[1::2])} == {
        frozenset(pair) for pair in combinations(CLASSES, 2)
    }


def test_a_label_can_be_read_on_its_class_and_its_hatching() -> None:
    for ground in (COLOURS.negative, COLOURS.hatch, COLOURS.clear):
        assert contrast(PAPER, ground) >= 4.5
    for ground in (COLOURS.neutral, COLOURS.positive):
        assert contrast(COLOURS.ink, ground) >= 4.5


def test_what_tells_by_its_shape_is_seen_on_paper() -> None:
    """The edge of the neutral, the ends of intervals, dashed lines and every class but that."""
    for colour in (COLOURS.hairline, COLOURS.negative, COLOURS.positive, COLOURS.clear):
        assert contrast(colour, PAPER) >= 3
    assert contrast(COLOURS.hairline, COLOURS.neutral) >= 3


def test_words_beside_the_bars_can_be_read() -> None:
    for colour in (COLOURS.ink, COLOURS.quiet, COLOURS.clear, COLOURS.negative):
        for ground in (PAPER, COLOURS.panel, COLOURS.band):
            assert contrast(colour, ground) >= 4.5


@as_subtests("eyes", EYES)
def test_a_rise_and_a_fall_can_be_told_apart_from_each_other_and_from_the_rest(eyes: str) -> None:
    """Each has an arrow and a word as well: without blue cones a rise is not far from the rest."""
    rise, fall, rest = (lab(c, eyes) for c in (COLOURS.clear, COLOURS.negative, COLOURS.quiet))
    assert difference(rise, fall) >= 40 and difference(fall, rest) >= 20
    assert difference(rise, rest) >= 10


def test_a_number_can_be_read_on_every_tint_of_a_grid() -> None:
    for percent in (0, *TINTS, 100):
        assert contrast(COLOURS.ink, COLOURS.tint(percent)) >= 4.5


@as_subtests("eyes", EYES)
def test_a_tint_is_darker_the_greater_the_percent(eyes: str) -> None:
    """Lightness alone tells the order, for all eyes and on a black and white printer."""
    lightness = [lab(COLOURS.tint(limit), eyes)[0] for limit in (0, *TINTS)]
    assert all(first - second > 4 for first, second in zip(lightness, lightness[1:], strict=False))
    assert COLOURS.tint(49.9) == COLOURS.tint(0) and COLOURS.tint(100) == COLOURS.tint(90)
