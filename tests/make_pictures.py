"""The pictures of the README, from those of ``make look``: ``make picture`` writes them to docs."""

from __future__ import annotations

import sys
from pathlib import Path

DOCS = Path(__file__).parents[1] / "docs"
# Each picture, what it is made of, and how wide it is at most.
PICTURES = (
    ("bilaga2.png", "report-docx-1.png", 800),
    ("shares.png", "pictures/staff-2022-shares.png", 1200),
    ("slide.png", "slides-pptx-06.png", 1067),
)
_COLOURS = 64  # enough for text and bars, and a third of the bytes


def main(folder: Path) -> None:
    """The first page of bilaga 2, a chart, and a slide with groups that are hidden."""
    from PIL import Image

    for name, source, widest in PICTURES:
        with Image.open(folder / source) as picture:
            small = picture.convert("RGB")
        small.thumbnail((widest, small.height), Image.Resampling.LANCZOS)
        few = small.quantize(_COLOURS, dither=Image.Dither.NONE)
        few.save(DOCS / name, optimize=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
