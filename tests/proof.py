"""How charts are seen in print without colours and without cones for red, green or blue:
``make proof`` writes a sheet of each picture to a folder. Nothing is asserted; it is for eyes."""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
from PIL import Image

from tests.documents.colour_vision import EYES

_LUMINANCE = np.array([0.2126729, 0.7151522, 0.0721750])
_WIDE = 640  # of a picture on the sheet


def main(source: Path, folder: Path) -> None:
    """A sheet of each PNG of a folder: as it is, in grey, and without each kind of cones."""
    folder.mkdir(parents=True, exist_ok=True)
    grey = np.array([_LUMINANCE] * 3)
    ways = [EYES["all cones"], grey, *(np.array(EYES[eyes]) for eyes in list(EYES)[1:])]
    for file in sorted(source.glob("*.png")):
        with Image.open(file) as opened:
            picture = opened.convert("RGB")
        picture.thumbnail((_WIDE, 10 * _WIDE), Image.Resampling.LANCZOS)
        light = _linear(np.asarray(picture) / 255)
        seen = [_signal(np.clip(light @ np.array(way).T, 0, 1)) for way in ways]
        sheet = np.concatenate([np.round(255 * part).astype("uint8") for part in seen], axis=1)
        Image.fromarray(sheet).save(folder / file.name)


def _linear(signal: np.ndarray) -> np.ndarray:
    return np.where(signal <= 0.04045, signal / 12.92, ((signal + 0.055) / 1.055) ** 2.4)


def _signal(light: np.ndarray) -> np.ndarray:
    return np.where(light <= 0.0031308, light * 12.92, 1.055 * light ** (1 / 2.4) - 0.055)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
