"""How far apart two colours are, for every eye and in grey, and the shades of a colour.

Differences are distances in OKLab (Ottosson 2020), where equal steps look about equally large,
times 100: black and white are 100 apart.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from math import atan2, cos, dist, hypot, sin
from typing import TypeAlias

from .look import linear

_Vector: TypeAlias = tuple[float, float, float]
_Matrix: TypeAlias = tuple[_Vector, _Vector, _Vector]

# What is seen of red, green and blue light without one kind of cones (Machado, Oliveira and
# Fernandes 2009, at full severity), and of it in grey (the luminance of WCAG 2.1).
VISIONS: Mapping[str, _Matrix] = {
    "usual": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protan": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deutan": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritan": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
    "grey": ((0.2126, 0.7152, 0.0722),) * 3,
}

# Ottosson's matrices: from linear sRGB to cones, and from the cube roots of these to OKLab; then
# their inverses.
_TO_CONES: _Matrix = (
    (0.4122214708, 0.5363325363, 0.0514459929),
    (0.2119034982, 0.6806995451, 0.1073969566),
    (0.0883024619, 0.2817188376, 0.6299787005),
)
_TO_LAB: _Matrix = (
    (0.2104542553, 0.7936177850, -0.0040720468),
    (1.9779984951, -2.4285922050, 0.4505937099),
    (0.0259040371, 0.7827717662, -0.8086757660),
)
_FROM_LAB: _Matrix = (
    (1, 0.3963377774, 0.2158037573),
    (1, -0.1055613458, -0.0638541728),
    (1, -0.0894841775, -1.2914855480),
)
_FROM_CONES: _Matrix = (
    (4.0767416621, -3.3077115913, 0.2309699292),
    (-1.2684380046, 2.6097574011, -0.3413193965),
    (-0.0041960863, -0.7034186147, 1.7076147010),
)
_STEPS = 200  # of lightness, from black to white
_NEAR = 0.0005  # how near the strongest colour that a screen can show is found
_OUTSIDE = 1e-6  # how far rounding may put a colour outside red, green and blue


def apart(one: str, other: str, vision: str = "usual") -> float:
    """How far apart two colours are for a vision: 0 if they look the same, 100 for black and
    white."""
    return 100 * dist(_look_of(one, vision), _look_of(other, vision))


@lru_cache(maxsize=1024)  # each shade is compared with several others
def _look_of(colour: str, vision: str) -> _Vector:
    """Where a colour that is seen so stands in OKLab."""
    red, green, blue = (min(max(p, 0.0), 1.0) for p in _times(VISIONS[vision], linear(colour)))
    return _lab((red, green, blue))


def shades(colour: str) -> Iterator[str]:
    """The shades of a colour's hue, the nearest in lightness first.

    Each is as strong as the colour itself, or as strong as its lightness allows.
    """
    lightness, a, b = _lab(linear(colour))
    strength, hue = hypot(a, b), atan2(b, a)
    for step in sorted(range(_STEPS + 1), key=lambda step: abs(step / _STEPS - lightness)):
        yield _strongest(step / _STEPS, strength, hue)


def _strongest(lightness: float, strength: float, hue: float) -> str:
    """The colour of that lightness and hue, at most that strong, that a screen can show."""
    weak, strong = 0.0, strength
    if _fits(light := _light((lightness, strength * cos(hue), strength * sin(hue)))):
        return _hex(light)
    while strong - weak > _NEAR:
        middle = (weak + strong) / 2
        if _fits(_light((lightness, middle * cos(hue), middle * sin(hue)))):
            weak = middle
        else:
            strong = middle
    return _hex(_light((lightness, weak * cos(hue), weak * sin(hue))))


def _times(matrix: _Matrix, vector: _Vector) -> _Vector:
    x, y, z = (sum(m * v for m, v in zip(row, vector, strict=True)) for row in matrix)
    return x, y, z


def _lab(light: _Vector) -> _Vector:
    long, middle, short = (cone ** (1 / 3) for cone in _times(_TO_CONES, light))
    return _times(_TO_LAB, (long, middle, short))


def _light(lab: _Vector) -> _Vector:
    long, middle, short = (root**3 for root in _times(_FROM_LAB, lab))
    return _times(_FROM_CONES, (long, middle, short))


def _fits(light: _Vector) -> bool:
    return all(-_OUTSIDE <= part <= 1 + _OUTSIDE for part in light)


def _hex(light: _Vector) -> str:
    """The nearest "#rrggbb" of linear light (the inverse of ``linear``)."""
    parts = (min(max(part, 0.0), 1.0) for part in light)
    coded = (p * 12.92 if p <= 0.0031308 else 1.055 * p ** (1 / 2.4) - 0.055 for p in parts)
    return "#" + "".join(f"{round(255 * part):02x}" for part in coded)
