"""Colours that an association chooses: measured as others measure, and mended within their hue."""

from __future__ import annotations

from colorsys import rgb_to_hls
from dataclasses import asdict
from itertools import combinations
from math import cos, radians, sin

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from indicators.documents.colour_rules import (
    APART,
    APART_IF_HATCHED,
    CHOSEN,
    faults,
    with_chosen,
)
from indicators.documents.colour_vision import VISIONS, apart, shades
from indicators.documents.look import PAPER, TINTS, Colours, channels, contrast, mixed

from ..conftest import PROFILE
from ..subtests import as_subtests

STANDARD = Colours()
colours = st.integers(0, 0xFFFFFF).map("#{:06x}".format)
looks = st.dictionaries(st.sampled_from(CHOSEN), colours, min_size=1)
# About two and a half colours in each look: hundreds, and thousands in ``make fuzz``.
thousands = settings(max_examples=150 if PROFILE == "test" else 20_000)


@as_subtests(
    ("one", "other", "ratio"),
    # The figures of WebAIM's contrast checker, and of WCAG itself for black on white.
    [
        ("#000000", "#ffffff", 21.0),
        ("#767676", "#ffffff", 4.54),
        ("#777777", "#ffffff", 4.48),
        ("#949494", "#ffffff", 3.03),
        ("#0000ff", "#ffffff", 8.59),
        ("#ff0000", "#ffffff", 4.0),
        ("#123b6d", "#123b6d", 1.0),
    ],
)
def test_contrast_is_that_of_wcag(one: str, other: str, ratio: float) -> None:
    assert contrast(one, other) == contrast(other, one) == pytest.approx(ratio, abs=0.005)


@as_subtests(
    ("colour", "lightness"),
    # CSS Color 4 gives oklch(62.796% 0.25768 29.234) for red, and 45.201% for blue.
    [("#ffffff", 100.0), ("#ff0000", 62.8), ("#0000ff", 45.2), ("#00ff00", 86.64)],
)
def test_lightness_is_that_of_oklab(colour: str, lightness: float) -> None:
    """A grey as light as the colour is as far from black as OKLab's lightness says, and nearest to
    the colour of all greys."""
    greys = [f"#{level:02x}{level:02x}{level:02x}" for level in range(256)]
    nearest = min(greys, key=lambda grey: apart(grey, colour))
    assert apart("#000000", nearest) == pytest.approx(lightness, abs=0.3)


def test_black_and_white_are_a_hundred_apart_for_everybody() -> None:
    for vision in VISIONS:
        assert apart("#000000", PAPER, vision) == pytest.approx(100, abs=0.1)


def test_red_and_green_are_told_apart_only_by_those_who_see_both() -> None:
    red, green = "#b24a32", "#6d7231"
    assert apart(red, green) > 15
    assert apart(red, green, "deutan") < 5
    assert apart("#3b7d6e", "#3f7692", "tritan") < apart("#3b7d6e", "#3f7692") - 5


def test_the_standard_colours_do() -> None:
    chosen = {role: asdict(STANDARD)[role] for role in CHOSEN}
    assert list(faults(chosen)) == []
    for subset in combinations(CHOSEN, 2):
        assert list(faults({role: chosen[role] for role in subset})) == []


@as_subtests(
    ("role", "colour", "rule", "other", "vision"),
    [
        ("clear", "#88aaff", "words", "paper", "usual"),
        ("negative", "#ff6600", "words", "paper", "usual"),
        ("positive", "#2a72b5", "words", "ink", "usual"),
        ("neutral", "#4a5563", "words", "ink", "usual"),
        ("positive", "#ffd500", "shapes", "paper", "usual"),
        ("clear", "#6e538c", "shapes", "positive", "usual"),
        ("neutral", "#52b3fd", "near", "positive", "usual"),
        ("neutral", "#dbc038", "near", "positive", "grey"),
        ("negative", "#005696", "near", "clear", "usual"),
        ("negative", "#8d2574", "near", "clear", "protan"),
        ("negative", "#a257a2", "near", "positive", "deutan"),
        ("negative", "#5c38ba", "near", "clear", "tritan"),
    ],
)
def test_the_first_thing_a_colour_misses_is_told(
    role: str, colour: str, rule: str, other: str, vision: str
) -> None:
    (fault,) = faults({role: colour})
    assert (fault.role, fault.colour) == (role, colour)
    assert (fault.miss.rule, fault.miss.other, fault.miss.vision) == (rule, other, vision)
    assert fault.miss.has < fault.miss.least
    assert fault.instead in shades(colour)


def readable(colours: Colours) -> bool:
    """The rules written out once more, as the page of rounds.toml has them."""
    words = [
        (PAPER, colours.clear), (PAPER, colours.negative), (PAPER, colours.hatch),
        (colours.ink, colours.positive), (colours.ink, colours.neutral),
    ]  # fmt: skip
    shapes = [(PAPER, colours.positive), (colours.positive, colours.clear)]
    touching = [
        (colours.positive, colours.clear, APART),
        (colours.neutral, colours.positive, APART),
        (colours.neutral, colours.clear, APART),
        (colours.neutral, colours.negative, APART),
        (colours.negative, colours.positive, APART_IF_HATCHED),
        (colours.negative, colours.clear, APART_IF_HATCHED),
    ]
    return (
        all(contrast(*pair) >= 4.5 for pair in words)
        and all(contrast(*pair) >= 3 for pair in shapes)
        and all(apart(*pair, vision) >= least for *pair, least in touching for vision in VISIONS)
    )


@thousands
@given(looks)
def test_what_is_proposed_can_be_read_and_told_apart(chosen: dict[str, str]) -> None:
    found = list(faults(chosen))
    mended = {**chosen, **{fault.role: fault.instead for fault in found}}
    assert list(faults(mended)) == []
    assert readable(with_chosen(mended))
    # And what is not told of is right as it stands.
    assert bool(found) or readable(with_chosen(chosen))


@pytest.mark.parametrize("strength", [0.0, 0.05, 0.15, 0.32])
def test_every_hue_has_a_shade_for_the_other_positive_answers(strength: float) -> None:
    """No black and no white does for them, so the hues are gone through one by one."""
    for hue in range(0, 360, 10):
        a, b = strength * cos(radians(hue)), strength * sin(radians(hue))
        levels = (0.5 + 0.6 * a, 0.5 - 0.3 * a - 0.3 * b, 0.5 + 0.9 * b)
        colour = "#" + "".join(f"{round(255 * min(max(level, 0), 1)):02x}" for level in levels)
        for fault in faults({"positive": colour}):
            assert list(faults({"positive": fault.instead})) == []


@as_subtests("colour", ["#e4002b", "#ffd500", "#00a651", "#123b6d", "#808080", "#f7c6d9"])
def test_the_shades_of_a_colour_go_from_the_nearest_to_black_and_white(colour: str) -> None:
    all_shades = list(shades(colour))
    assert apart(all_shades[0], colour) < 1
    assert {"#000000", "#ffffff"} <= set(all_shades)
    distances = [abs(contrast(shade, PAPER) - contrast(colour, PAPER)) for shade in all_shades]
    lighter = [d for s, d in zip(all_shades, distances, strict=True) if is_lighter(s, colour)]
    darker = [d for s, d in zip(all_shades, distances, strict=True) if not is_lighter(s, colour)]
    for way in (lighter, darker):
        assert way == pytest.approx(sorted(way), abs=0.05)


def is_lighter(one: str, other: str) -> bool:
    return contrast(one, PAPER) < contrast(other, PAPER)


def test_a_brand_red_stays_red() -> None:
    (fault,) = faults({"clear": "#e4002b"})
    hue, _, _ = rgb_to_hls(*(channel / 255 for channel in channels(fault.instead)))
    assert hue < 0.05 or hue > 0.95


@given(colours)
def test_the_lines_on_negative_answers_show(negative: str) -> None:
    mended = {"negative": negative}
    mended |= {fault.role: fault.instead for fault in faults(mended)}
    look = with_chosen(mended)
    assert apart(look.negative, look.hatch, "grey") >= 10
    assert with_chosen({}) == STANDARD


@given(colours)
def test_figures_can_be_read_in_every_tint_of_a_grid(positive: str) -> None:
    mended = {"positive": positive}
    mended |= {fault.role: fault.instead for fault in faults(mended)}
    look = with_chosen(mended)
    tints = [look.tint(percent) for percent in (0, *TINTS, 100)]
    assert tints[0] == PAPER and tints[-1] == look.positive and len(set(tints)) == 5
    assert all(contrast(look.ink, tint) >= 4.5 for tint in tints)


def test_a_mixture_is_one_of_its_ends_or_between() -> None:
    assert mixed("#000000", "#ffffff", 0) == "#000000"
    assert mixed("#000000", "#ffffff", 1) == "#ffffff"
    assert mixed("#003366", "#ffffff", 0.5) == "#8099b2"
