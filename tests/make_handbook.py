"""The pictures of the handbook, taken in Chromium of the window as it is today: ``make handbook``.

A workspace is made as the handbook says, and each step is photographed at its address. Only
``docs/handbok/*.png`` is written.
"""

from __future__ import annotations

import io
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Page

ROOT = Path(__file__).parents[1]
PICTURES = ROOT / "docs" / "handbok"
WIDTH, TALLEST = 1100, 820  # of a window, and of what is shown of a page
_COLOURS = 64
_CHROMIUM = ("chromium", "chromium-browser", "google-chrome", "chrome")


def _as_it_is(_: Path) -> None:
    """Nothing to prepare."""


def _with_an_error(folder: Path) -> None:
    """Fewer were asked than have answered."""
    rounds = folder / "responses" / "rounds.toml"
    text = rounds.read_text("utf-8")
    assert "invited = 39\n" in text
    rounds.write_text(text.replace("invited = 39\n", "invited = 30\n"), "utf-8")


def _with_a_new_year(folder: Path) -> None:
    """The export of the next year has come."""
    responses = folder / "responses"
    text = (responses / "staff-2022.csv").read_text("utf-8-sig")
    (responses / "personal-2023.csv").write_text(text.replace("2022-", "2023-"), "utf-8")


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture: its name, the address it is taken at, the id of what stands at its top, and what
    is done to the workspace before."""

    name: str
    address: str
    place: str = ""
    prepare: Callable[[Path], None] = _as_it_is


STEPS = (
    Picture("filer", "/filer"),
    Picture("lasning", "/lasning"),
    Picture("uppgifter", "/uppgifter"),
    Picture("kontroll", "/kontroll", prepare=_with_an_error),
    Picture("resultat", "/resultat", place="tryckt"),
    Picture("skriv", "/skriv"),
    Picture("publicera", "/skriv/publicera"),
    Picture("nasta-ar", "/filer", prepare=_with_a_new_year),
)
SEMINAR = "seminariet"


def main() -> None:
    """Takes all pictures."""
    from playwright.sync_api import sync_playwright

    PICTURES.mkdir(exist_ok=True)
    found = next(filter(None, map(shutil.which, _CHROMIUM)), None)
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as temporary:
        browser = playwright.chromium.launch(
            executable_path=found, args=["--no-sandbox"], env=os.environ | {"LANGUAGE": "sv"}
        )
        for picture in STEPS:
            with _workspace(Path(temporary) / picture.name, picture) as folder:
                with _window(folder) as first_address:
                    tab = browser.new_page(viewport={"width": WIDTH, "height": TALLEST})
                    tab.goto(first_address)
                    tab.wait_for_url("**/filer")
                    tab.goto(first_address.partition("/start")[0] + picture.address)
                    _keep(tab, picture.name, picture.place)
                    tab.context.close()
        with _workspace(Path(temporary) / SEMINAR, STEPS[0]) as folder:
            page = folder / "seminarium.html"
            _indicators(folder, "page", str(folder), "--year", "2022", "-o", str(page))
            tab = browser.new_page(viewport={"width": WIDTH, "height": TALLEST})
            tab.goto(page.as_uri())
            _keep(tab, SEMINAR)
        browser.close()


@contextmanager
def _workspace(above: Path, picture: Picture) -> Iterator[Path]:
    """A workspace called "enkater"."""
    folder = above / "enkater"
    for part in ("questionnaires", "responses"):
        unwanted = shutil.ignore_patterns("records.jsonl", "README.md", ".*")
        shutil.copytree(ROOT / part, folder / part, ignore=unwanted)
    picture.prepare(folder)
    yield folder


def _environment() -> dict[str, str]:
    return os.environ | {"PYTHONPATH": str(ROOT), "PYTHONUNBUFFERED": "1"}


def _indicators(folder: Path, *arguments: str) -> None:
    line = [sys.executable, "-m", "indicators", *arguments]
    subprocess.run(line, cwd=folder, env=_environment(), check=True, capture_output=True)


@contextmanager
def _window(folder: Path) -> Iterator[str]:
    """The window of a folder, and the address that opens it."""
    line = [sys.executable, "-m", "indicators", "app", str(folder), "--no-browser"]
    line += ["--language", "sv"]
    with subprocess.Popen(
        line, env=_environment(), stderr=subprocess.PIPE, encoding="utf-8"
    ) as process:
        assert process.stderr is not None
        try:
            yield next(
                word for line in process.stderr for word in line.split() if "/start/" in word
            )
        finally:
            process.terminate()


def _keep(tab: Page, name: str, place: str = "") -> None:
    """The page as a picture in few colours, from the place on if it has it, and no taller than
    what fits beside the text."""
    from PIL import Image

    part = tab.locator(f"#{place}") if place else None
    top = 0.0
    if part is not None and part.count() and (box := part.bounding_box()):
        top = max(0.0, box["y"] - 24)
    whole = tab.screenshot(full_page=True, animations="disabled")
    with Image.open(io.BytesIO(whole)) as picture:
        bottom = min(picture.height, int(top) + TALLEST)
        shown = picture.convert("RGB").crop((0, int(top), picture.width, bottom))
    few = shown.quantize(_COLOURS, dither=Image.Dither.NONE)
    few.save(PICTURES / f"{name}.png", optimize=True)


if __name__ == "__main__":
    main()
