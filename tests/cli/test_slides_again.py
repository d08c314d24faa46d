"""Slides made again, each time in a process of its own, after somebody has worked on the file."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pptx
import pytest
from pptx.util import Inches

from ..conftest import ROOT, edit, small_workspace

QUESTION = "board.2022.total.ranked"


def slides(folder: Path, *more: str) -> Any:
    command = [sys.executable, "-m", "indicators", "slides", "ws", "-o", "s.pptx", *more]
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "INDICATORS_LANGUAGE": "en"}
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True)


def titles(file: Path) -> list[str]:
    presentation = pptx.Presentation(str(file))
    return [slide.shapes.title.text_frame.text for slide in presentation.slides]


def correct_an_answer(folder: Path) -> None:
    """Somebody was not content after all."""
    file = folder / "ws" / "responses" / "board-2022.csv"
    text = file.read_text("utf-8-sig")
    answer = next(word for word in ("Helt och hållet", "Till mycket stor del") if word in text)
    file.write_text(text.replace(answer, "Inte alls", 1), "utf-8")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    small_workspace(tmp_path / "ws")
    first = slides(tmp_path)
    assert first.returncode == 0 and "Wrote s.pptx" in first.stderr
    return tmp_path


def retitle(file: Path) -> None:
    presentation = pptx.Presentation(str(file))
    for slide in presentation.slides:
        if slide._element.cSld.get("name") == QUESTION:
            slide.shapes.title.text_frame.text = "So it is"
            slide.shapes.add_textbox(0, 0, Inches(1), Inches(1)).text_frame.text = "Look here"
    presentation.save(str(file))


def test_slides_made_again_keep_what_somebody_has_made_of_them(folder: Path) -> None:
    file = folder / "s.pptx"
    before = file.read_bytes()
    again = slides(folder)
    assert again.returncode == 0 and file.read_bytes() == before
    assert "untouched" in again.stderr and "Wrote" not in again.stderr

    retitle(file)
    correct_an_answer(folder)
    changed = slides(folder)
    assert changed.returncode == 0, changed.stderr
    assert "A new version stands beside it, marked as new: “So it is”." in changed.stderr
    assert "A new version stands beside it, marked as new: “So it is”." in changed.stderr
    number = titles(file).index("So it is")
    assert titles(file)[number + 1].startswith("Ny version: ")
    after = file.read_bytes()
    assert slides(folder).returncode == 0 and file.read_bytes() == after

    fresh = slides(folder, "--fresh")
    assert "overwritten, as --fresh says: “So it is”" in fresh.stderr
    assert not [t for t in titles(file) if t == "So it is" or t.startswith("Ny version")]
    texts = [
        shape.text_frame.text
        for slide in pptx.Presentation(str(file)).slides
        for shape in slide.shapes
        if shape.has_text_frame
    ]
    assert "Look here" in texts


def test_a_presentation_of_somebody_is_never_overwritten(folder: Path) -> None:
    file = folder / "s.pptx"
    presentation = pptx.Presentation()
    presentation.slides.add_slide(presentation.slide_layouts[0]).shapes.title.text = "Mine"
    presentation.save(str(file))
    before = file.read_bytes()
    for more in ((), ("--fresh",), ("--keep",)):
        refused = slides(folder, *more)
        assert refused.returncode == 1 and "was not written by this program" in refused.stderr
        assert "another file name" in refused.stderr and file.read_bytes() == before
    file.write_bytes(before[:300])
    broken = slides(folder)
    assert broken.returncode == 1 and "cannot be read" in broken.stderr
    assert file.read_bytes() == before[:300]


def test_fresh_and_keep_exclude_each_other_and_a_template_is_for_new_files(folder: Path) -> None:
    both = slides(folder, "--fresh", "--keep")
    assert both.returncode == 2 and "--fresh and --keep cannot be given together" in both.stderr
    edit(folder / "ws" / "responses" / "rounds.toml", '"Prov"', '"Prov 2"')
    template = folder / "template.pptx"
    pptx.Presentation().save(str(template))
    told = slides(folder, "--template", str(template))
    assert told.returncode == 0 and "keeps its own look" in told.stderr


def test_what_the_author_says_on_slides_is_read_again(folder: Path) -> None:
    """A figure of the author's that has become stale is told; the slides are written."""
    file = folder / "s.pptx"
    presentation = pptx.Presentation(str(file))
    for slide in presentation.slides:
        if slide._element.cSld.get("name") == QUESTION:
            slide.shapes.title.text_frame.text = "Strukturer för relationer: 17 % positiva"
    presentation.save(str(file))
    again = slides(folder)
    assert again.returncode == 0, again.stderr
    assert "17" in again.stderr and "the table says" in again.stderr.casefold()
