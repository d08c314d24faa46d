"""From an empty folder and eight exports to bilaga 2, slides and page, as a person does it: with
the mouse, with the keyboard only, and without JavaScript."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from ..app.window import Window
from ..conftest import ROOT
from .test_accessibility import found

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Locator, Page

    Enter = Callable[..., Page]

pytestmark = pytest.mark.browser

EXPORTS = sorted(
    path for path in (ROOT / "responses").iterdir() if path.suffix in (".csv", ".xlsx", ".sav")
)
STEPS = ("filer", "lasning", "uppgifter", "kontroll", "resultat", "skriv", "handbok")
DESK, PHONE = {"width": 1366, "height": 768}, {"width": 320, "height": 640}


class Mouse:
    """Points at things and clicks."""

    def __init__(self, tab: Page) -> None:
        self.tab = tab

    def press(self, role: Any, name: str) -> None:
        """Presses a button, or follows a link."""
        self.tab.get_by_role(role, name=name).first.click()

    def fill(self, label: str, text: str) -> None:
        """Writes into a field."""
        self.tab.get_by_label(label).first.fill(text)

    def choose(self, label: str) -> None:
        """Chooses one of several, or ticks a box."""
        self.tab.get_by_label(label).first.check()


class Keyboard(Mouse):
    """Goes from one thing to the next with Tab, and never touches the mouse."""

    def press(self, role: Any, name: str) -> None:
        self._reach(self.tab.get_by_role(role, name=name).first)
        self.tab.keyboard.press("Enter")

    def fill(self, label: str, text: str) -> None:
        self._reach(self.tab.get_by_label(label).first)
        self.tab.keyboard.type(text)

    def choose(self, label: str) -> None:
        self._reach(self.tab.get_by_label(label).first)
        self.tab.keyboard.press("Space")

    def _reach(self, wanted: Locator) -> None:
        for _ in range(300):
            if wanted.evaluate("element => element === document.activeElement"):
                return
            self.tab.keyboard.press("Tab")
        raise AssertionError(f"not reached with Tab: {wanted}")


def to_a_workspace(hand: Mouse) -> None:
    """Exports become rounds, each read as somebody has said."""
    tab = hand.tab
    tab.set_input_files("input[type=file]", EXPORTS)
    hand.press("button", "Lägg i arbetsmappen")
    tab.get_by_role("heading", name="Nya filer").wait_for()
    assert tab.locator(".file[role=group]").count() == len(EXPORTS) == 8
    hand.fill("Förbundets namn", "Samordningsförbundet Norrtull")
    hand.press("button", "Spara och gå vidare")
    tab.wait_for_url("**/lasning")
    hand.choose("A1 = Inte alls … A6 = Helt och hållet")
    hand.press("button", "Spara valet för board-2020-limesurvey.csv")
    tab.get_by_role("status").filter(has_text="A1 = Inte alls").wait_for()
    hand.press("button", "Godkänn läsningen av alla filer som kan godkännas")
    tab.get_by_role("status").filter(has_text="staff-2022.csv").wait_for()
    hand.press("link", "Nästa steg: Uppgifter")
    tab.wait_for_url("**/uppgifter")
    hand.fill("Antal tillfrågade", "8")
    hand.press("button", "Spara: Styrelse 2022")
    tab.get_by_role("status").filter(has_text="Styrelse 2022").wait_for()


def to_the_results(hand: Mouse) -> None:
    """Nothing is wrong; the tables are seen, and why a figure is hidden."""
    tab = hand.tab
    hand.press("link", "Kontroll")
    tab.wait_for_url("**/kontroll")
    assert "Fel: 0" in tab.inner_text("main") or "Fel:" not in tab.inner_text("main")
    hand.press("link", "Nästa steg: Resultat")
    tab.wait_for_url("**/resultat")
    hand.choose("Insats")
    hand.press("button", "Visa")
    tab.wait_for_url("**/resultat?**")
    assert "Samordningsförbundet Norrtull" in tab.inner_text("main")
    hidden = tab.locator("main table a").first
    hand.press("link", hidden.inner_text())
    tab.wait_for_url("**/varfor?**")
    assert "Siffran döljs" in tab.inner_text("main")
    hand.press("link", "Skriv")
    tab.wait_for_url("**/skriv")


def written(hand: Mouse, name: str, file: str) -> None:
    """Writes something, and waits until it is done."""
    hand.press("button", name)
    heading = hand.tab.get_by_role("heading", level=1)
    heading.filter(has_text=re.compile(rf"^{re.escape(file)}")).wait_for(timeout=60_000)
    alerts = hand.tab.get_by_role("alert")
    assert alerts.count() == 0, alerts.first.inner_text()
    hand.press("link", "Skriv")
    hand.tab.wait_for_url("**/skriv")


WAYS = {
    "mouse": (Mouse, True),
    "keyboard": (Keyboard, True),
    "no scripts": (Mouse, False),
    "keyboard, no scripts": (Keyboard, False),
}


@pytest.mark.parametrize("way", WAYS)
def test_eight_exports_become_a_report_slides_and_a_page(
    enter: Enter, window: Window, tmp_path: Path, way: str
) -> None:
    kind, scripts = WAYS[way]
    hand = kind(enter(java_script_enabled=scripts, viewport=DESK))
    to_a_workspace(hand)
    to_the_results(hand)
    outputs = {
        "Word": ("bilaga2-2022.docx", "report"),
        "Bildspel": ("seminarium-2022.pptx", "slides"),
        "Seminariesida": ("seminarium-2022.html", "page"),
    }
    for button, (file, _) in outputs.items():
        written(hand, button, file)
    hand.press("button", "Avsluta")
    hand.tab.get_by_text("stänga fönstret").wait_for()
    assert window.process.wait(10) == 0
    by_hand = shutil.copytree(window.folder, tmp_path / "by hand")
    for file, command in outputs.values():
        (by_hand / file).unlink()
        line = [sys.executable, "-m", "indicators", command, "--year=2022", "--by=unit"]
        line += ["-o", file]  # what was chosen at the results holds
        subprocess.run(line, cwd=by_hand, check=True, capture_output=True, env=window_env())
        assert (by_hand / file).read_bytes() == (window.folder / file).read_bytes(), file


def window_env() -> dict[str, str]:
    """The environment of a command that a person starts elsewhere."""
    return os.environ | {"PYTHONPATH": str(ROOT), "INDICATORS_LANGUAGE": "sv"}


@pytest.mark.parametrize("screen", [DESK, PHONE], ids=["1366", "320"])
def test_axe_finds_nothing_on_any_page_and_nothing_is_wider_than_the_screen(
    enter: Enter, window: Window, screen: dict[str, int]
) -> None:
    hand = Mouse(enter(viewport=screen))
    tab = hand.tab
    to_a_workspace(hand)
    here = tab.url.rpartition("/")[0]
    for step in STEPS:
        checked(tab, f"{here}/{step}", screen)
    to_the_results(hand)
    written(hand, "Webbsida", "bilaga2-2022.html")
    checked(tab, f"{here}/skriv", screen)
    checked(tab, f"{here}/skriv/publicera", screen)
    hand.fill("Dag då det publiceras", "")
    hand.press("button", "Publicera")
    assert tab.locator("[aria-invalid]").count() == 2
    assert found(tab) == []
    tab.goto(f"{here}/resultat?by=unit&year=2022")
    tab.locator("main table a").first.click()
    checked(tab, tab.url, screen)
    (window.folder / "responses" / "rounds.toml").write_text("[staff\n", "utf-8")
    for step in STEPS:
        checked(tab, f"{here}/{step}", screen)


def checked(tab: Page, address: str, screen: dict[str, int]) -> None:
    """Goes to a page that has nothing against it, with all that is folded in it opened."""
    tab.goto(address)
    assert found(tab) == [], address
    tab.evaluate("document.querySelectorAll('details').forEach((part) => { part.open = true; })")
    assert found(tab) == [], f"{address}, opened"
    assert tab.evaluate("document.documentElement.scrollWidth") <= screen["width"], address
