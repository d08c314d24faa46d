"""How colours are seen: without cones for red, green or blue, and in grey; how far two differ."""

from __future__ import annotations

from math import atan2, cos, degrees, exp, hypot, radians, sin

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
_TO_XYZ: Matrix = (
    (0.4124564, 0.3575761, 0.1804375),
    (0.2126729, 0.7151522, 0.0721750),
    (0.0193339, 0.1191920, 0.9503041),
)
_WHITE = (0.95047, 1.0, 1.08883)


def _linear(colour: str) -> Channels:
    """The light of a colour: red, green and blue from 0 to 1."""

    def light(place: int) -> float:
        value = int(colour[place : place + 2], 16) / 255
        return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4

    return light(1), light(3), light(5)


def _times(matrix: Matrix, channels: Channels) -> Channels:
    first, second, third = (
        sum(factor * channel for factor, channel in zip(row, channels, strict=True))
        for row in matrix
    )
    return first, second, third


def contrast(one: str, other: str) -> float:
    """The contrast ratio of WCAG 2."""
    darker, lighter = sorted(_times(_TO_XYZ, _linear(colour))[1] for colour in (one, other))
    return (lighter + 0.05) / (darker + 0.05)


def grey(colour: str) -> str:
    """A colour as a black and white printer prints it: of the same luminance."""
    light = _times(_TO_XYZ, _linear(colour))[1]
    value = 12.92 * light if light <= 0.0031308 else 1.055 * light ** (1 / 2.4) - 0.055
    return "#" + f"{round(255 * value):02x}" * 3


def lab(colour: str, eyes: str) -> Channels:
    """A colour as eyes see it, in CIE Lab."""
    red, green, blue = (min(1.0, max(0.0, c)) for c in _times(EYES[eyes], _linear(colour)))

    def root(value: float) -> float:
        return value ** (1 / 3) if value > 216 / 24389 else (24389 / 27 * value + 16) / 116

    xyz = _times(_TO_XYZ, (red, green, blue))
    x, y, z = (root(value / white) for value, white in zip(xyz, _WHITE, strict=True))
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def difference(one: Channels, other: Channels) -> float:
    """How far apart two colours of CIE Lab are: CIEDE2000, after Sharma, Wu and Dalal (2005)."""
    (light_1, a_1, b_1), (light_2, a_2, b_2) = one, other
    mean = (hypot(a_1, b_1) + hypot(a_2, b_2)) / 2
    stretch = 1 + (1 - (mean**7 / (mean**7 + 25**7)) ** 0.5) / 2
    a_1, a_2 = a_1 * stretch, a_2 * stretch
    chroma_1, chroma_2 = hypot(a_1, b_1), hypot(a_2, b_2)
    hue_1, hue_2 = degrees(atan2(b_1, a_1)) % 360, degrees(atan2(b_2, a_2)) % 360
    turn = 0.0 if not chroma_1 * chroma_2 else (hue_2 - hue_1 + 180) % 360 - 180
    hue = (hue_1 + turn / 2) % 360 if chroma_1 * chroma_2 else hue_1 + hue_2
    light, chroma = (light_1 + light_2) / 2, (chroma_1 + chroma_2) / 2
    weight = (
        1 - 0.17 * cos(radians(hue - 30)) + 0.24 * cos(radians(2 * hue))
        + 0.32 * cos(radians(3 * hue + 6)) - 0.2 * cos(radians(4 * hue - 63))
    )  # fmt: skip
    of_light = (light_2 - light_1) / (
        1 + 0.015 * (light - 50) ** 2 / (20 + (light - 50) ** 2) ** 0.5
    )
    of_chroma = (chroma_2 - chroma_1) / (1 + 0.045 * chroma)
    of_hue = 2 * (chroma_1 * chroma_2) ** 0.5 * sin(radians(turn / 2))
    of_hue /= 1 + 0.015 * chroma * weight
    rotation = -2 * (chroma**7 / (chroma**7 + 25**7)) ** 0.5
    rotation *= sin(radians(60 * exp(-(((hue - 275) / 25) ** 2))))
    squares = of_light**2 + of_chroma**2 + of_hue**2 + rotation * of_chroma * of_hue
    return float(squares**0.5)
