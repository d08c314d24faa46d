"""Slides that LibreOffice has saved are known again, and what somebody has edited in them too."""

from __future__ import annotations

from pathlib import Path

import pytest

from indicators.documents.powerpoint.update import update
from indicators.documents.updating import Told

from ..documents.test_powerpoint_update import (
    SHARES,
    deck_of,
    edited,
    on,
    opened,
    retitled,
    texts_of,
    titles,
    values_of,
    worked_over,
    written,
)
from .checks import findings
from .conftest import Convert

pytestmark = pytest.mark.office


def resaved(convert: Convert, folder: Path, content: bytes) -> bytes:
    """The file as LibreOffice saves it in its own format and then as a presentation again."""
    (folder / "slides.pptx").write_bytes(content)
    (own,) = convert([folder / "slides.pptx"], "odp")
    (again,) = convert([own], "pptx")
    return again.read_bytes()


def test_slides_from_libreoffice_are_the_same_while_the_results_are(
    converted: Convert, tmp_path: Path
) -> None:
    content = resaved(converted, tmp_path, written())
    made = update(content, deck_of())
    assert made.content == content and made.told == Told()


def test_slides_from_libreoffice_get_new_figures_and_keep_edits(
    converted: Convert, tmp_path: Path
) -> None:
    content = resaved(converted, tmp_path, edited(written(), retitled))
    made = update(content, deck_of(90))
    assert titles(made.content)[1:3] == ["Tiden räcker", "Ny version: Tid: 90 %"]
    assert made.told.kept == made.told.offered == ("Tiden räcker",)
    slide = opened(made.content).slides[1]
    assert slide._element.cSld.get("name") == SHARES
    assert [values[0] for values in values_of(on(slide, "chart"))] == [3, 0, 50, 40]
    texts = " ".join(texts_of(made.content)).replace("\N{NO-BREAK SPACE}", " ")
    assert "97 %" not in texts
    assert update(made.content, deck_of(90)).content == made.content
    (tmp_path / "made.pptx").write_bytes(made.content)
    before = {f.partition(": ")[2] for f in findings(tmp_path / "slides.pptx")}
    found = [f for f in findings(tmp_path / "made.pptx") if f.partition(": ")[2] not in before]
    assert not found


def test_updated_slides_open_in_libreoffice(converted: Convert, tmp_path: Path) -> None:
    made = update(edited(written(), worked_over), deck_of(90))
    again = resaved(converted, tmp_path, made.content)
    assert titles(again) == titles(made.content)
    assert update(again, deck_of(90)).content == again
