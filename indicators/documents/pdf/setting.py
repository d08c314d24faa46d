"""Sets what is said in type: fonts are found, and typst makes pages of it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from ...words.errors import OutputError
from .pieces import Data

if TYPE_CHECKING:
    import typst

# What matplotlib brings along, and what it has for the signs that are in no other font: a box that
# tells of which script the sign is.
USUAL, _LAST = "DejaVu Sans", "Last Resort High-Efficiency"


@dataclass(frozen=True, slots=True)
class Fonts:
    """The fonts to set in, the first that has a sign; ``chosen`` is that of the association, if
    this computer has it."""

    chosen: str | None
    families: list[str]
    known: typst.Fonts


def fonts_for(typeface: str | None) -> Fonts:
    """The fonts for a typeface, which is looked for only where one is chosen."""
    if typeface is not None:
        known = _fonts(of_system=True)
        families = {family.casefold(): family for family in known.families()}
        if (chosen := families.get(typeface.casefold())) is not None:
            return Fonts(chosen, [chosen, *_brought(known)], known)
    known = _fonts(of_system=False)
    return Fonts(None, _brought(known), known)


def _brought(known: typst.Fonts) -> list[str]:
    """Those that came with matplotlib; old ones have no font for all other signs."""
    return [family for family in (USUAL, _LAST) if family in known.families()]


@cache
def _fonts(of_system: bool) -> typst.Fonts:
    import typst

    return typst.Fonts(
        include_system_fonts=of_system, include_embedded_fonts=False, font_paths=[_folder()]
    )


def _folder() -> Path:
    """Where matplotlib has its fonts; importing it for that takes longer than setting a report."""
    from importlib.util import find_spec

    spec = find_spec("matplotlib")
    assert spec is not None and spec.origin is not None
    return Path(spec.origin).parent / "mpl-data" / "fonts" / "ttf"


def set_in_type(data: Data, fonts: Fonts) -> bytes:
    """The pages as a PDF/UA-1 file.

    Raises:
        OutputError: If typst cannot set it, as where a sign is in no font.
    """
    import typst

    how = Path(__file__).with_name("document.typ").read_bytes()
    what = {"document": json.dumps(data, ensure_ascii=False)}
    try:
        return typst.compile(
            how, format="pdf", font_paths=fonts.known, sys_inputs=what, pdf_standards=["ua-1"]
        )
    except typst.TypstError as error:
        raise OutputError("output.pdf", told=error.message) from error
