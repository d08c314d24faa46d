"""The widths of letters, against the typefaces themselves."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import matplotlib
import pytest
from fontTools import agl
from fontTools.afmLib import AFM
from fontTools.ttLib import TTFont

from indicators.documents.letters import longest_word, width_of
from indicators.words import LANGUAGES, catalogue

ROOT = Path(__file__).parents[2]
FONTS = Path(matplotlib.get_data_path()) / "fonts"
NBSP = "\N{NO-BREAK SPACE}"


@cache
def helvetica(bold: bool) -> dict[str, int]:
    """Adobe's metrics of Helvetica, whose widths Arial has, as matplotlib brings them."""
    metrics = AFM(str(FONTS / "afm" / ("phvb8a.afm" if bold else "phvr8a.afm")))
    return {agl.toUnicode(name): metrics[name][1] for name in metrics.chars()}


@cache
def dejavu(bold: bool) -> dict[str, float]:
    """DejaVu Sans in thousandths of an em; it is as wide as Verdana."""
    font = TTFont(FONTS / "ttf" / ("DejaVuSans-Bold.ttf" if bold else "DejaVuSans.ttf"))
    glyphs, em = font["hmtx"], font["head"].unitsPerEm
    return {chr(code): glyphs[name][0] * 1000 / em for code, name in font.getBestCmap().items()}


def words_in_print() -> set[str]:
    """The words of the questionnaires and of the catalogue in both languages."""
    questionnaires = [path.read_text("utf-8") for path in (ROOT / "questionnaires").glob("*.toml")]
    texts = [text for language in LANGUAGES for text in catalogue(language).values()]
    return set(re.findall(r"[\w%()–]+", " ".join((*questionnaires, *texts))))


@pytest.mark.parametrize("bold", [False, True])
def test_every_letter_is_as_wide_as_in_arial(bold: bool) -> None:
    letters = "abcdefghijklmnopqrstuvwxyzåäöéüABCDEFGHIJKLMNOPQRSTUVWXYZÅÄÖÉÜ0123456789 "
    for letter in f"{letters}!\"#$%&'()*+,-./:;<=>?@[\\]^_`{{|}}~§«»–—‘’“”•†‡·ßæøÆØ−×±°":
        assert width_of(letter, bold) * 1000 == pytest.approx(helvetica(bold)[letter]), letter


@pytest.mark.parametrize("bold", [False, True])
def test_where_the_typeface_is_not_known_the_widest_usual_one_has_room(bold: bool) -> None:
    wide = dejavu(bold)
    long = [word for word in words_in_print() if len(word) > 6]
    assert len(long) > 500
    for word in long:
        assert sum(map(wide.__getitem__, word)) <= width_of(word, bold, known=False) * 1000, word


def test_an_unknown_letter_is_as_wide_as_it_is_high() -> None:
    assert width_of("蟹") == 1.0


def test_what_is_joined_is_one_word() -> None:
    assert longest_word([f"97{NBSP}% (77{NBSP}%)"]) == width_of(f"(77{NBSP}%)")
    assert longest_word(["arbetslivs-inriktad, kort"]) == width_of("arbetslivs-inriktad,")
    assert longest_word([]) == 0.0
