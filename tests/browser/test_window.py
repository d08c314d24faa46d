"""The window as a person has it: opened from another program, with and without scripts, by
keyboard; what axe finds in it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from ..app.window import Window
from ..conftest import ROOT
from .conftest import wait_until
from .test_accessibility import NARROW, WALL, found

if TYPE_CHECKING:
    from playwright.sync_api import Page

    Enter = Callable[..., Page]

pytestmark = pytest.mark.browser

NAMES = ("staff-2021.xlsx", "staff-2022.csv", "board-2020-limesurvey.csv")
FILES = [ROOT / "responses" / name for name in NAMES]


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
def test_exports_become_a_workspace(enter: Enter, window: Window, scripts: bool) -> None:
    tab = enter(java_script_enabled=scripts)
    tab.set_input_files("input[type=file]", FILES)
    tab.get_by_role("button", name="Lägg i arbetsmappen").click()
    rows = tab.locator(".file[role=group]")
    assert rows.count() == 3
    assert rows.first.locator("b").inner_text() == NAMES[2]  # not sure
    tab.get_by_label("Förbundets namn").fill("Norr")
    tab.get_by_role("button", name="Spara och gå vidare").click()
    tab.wait_for_url("**/lasning")
    tab.get_by_role("status").filter(has_text="3 mätningar är tillagda").wait_for()
    rounds = (window.folder / "responses" / "rounds.toml").read_text("utf-8")
    assert all(f'file = "{name}"' in rounds for name in NAMES)
    tab.get_by_role("button", name="Avsluta").click()
    assert "stänga fönstret" in tab.inner_text("main")
    assert window.process.wait(10) == 0


def test_files_that_are_dropped_are_sent(enter: Enter, window: Window) -> None:
    tab = enter()
    files = tab.evaluate_handle(
        "() => { const all = new DataTransfer();"
        " all.items.add(new File(['Nr;Hur mår du?\\n1;Bra\\n'], 'släppt.csv')); return all; }"
    )
    tab.dispatch_event("[data-drop]", "drop", {"dataTransfer": files})
    tab.get_by_role("status").filter(has_text="släppt.csv ligger nu").wait_for()
    assert window.responses() == {"släppt.csv"}


def test_the_steps_are_reached_by_keyboard(enter: Enter) -> None:
    tab = enter()
    tab.keyboard.press("Tab")
    assert tab.evaluate("document.activeElement.className") == "skip"
    tab.keyboard.press("Enter")
    wait_until(tab, "document.activeElement.id === 'main'")
    tab.goto(tab.url.partition("#")[0])
    for _ in range(3):
        tab.keyboard.press("Tab")
    tab.keyboard.press("Enter")
    tab.wait_for_url("**/lasning")
    assert tab.locator("[aria-current=page]").inner_text() == "Läsning"


@pytest.mark.parametrize("screen", [WALL, NARROW], ids=["wall", "narrow"])
def test_axe_finds_nothing_and_nothing_has_to_be_scrolled_to_the_side(
    enter: Enter, screen: dict[str, int]
) -> None:
    tab = enter(viewport=screen)
    assert found(tab) == []
    tab.set_input_files("input[type=file]", [*FILES, Path(__file__)])
    tab.get_by_role("button", name="Lägg i arbetsmappen").click()
    assert tab.get_by_role("alert").count() == 1
    assert found(tab) == []
    assert tab.evaluate("document.documentElement.scrollWidth") <= screen["width"]
    tab.get_by_label("År").first.fill("22")
    tab.get_by_role("button", name="Spara och gå vidare").click()
    assert tab.locator("[aria-invalid]").count() == 1
    assert found(tab) == []
    tab.get_by_label("År").first.fill("2020")
    tab.get_by_role("button", name="Spara och gå vidare").click()
    tab.wait_for_url("**/lasning")
    tab.get_by_role("link", name="Filer").click()
    assert tab.locator("table").count() == 1 and found(tab) == []


def test_a_link_to_what_is_folded_opens_it(enter: Enter, window: Window) -> None:
    tab = enter()
    tab.set_input_files("input[type=file]", FILES[:2])
    tab.get_by_role("button", name="Lägg i arbetsmappen").click()
    tab.get_by_role("button", name="Spara och gå vidare").click()
    tab.wait_for_url("**/lasning")
    folded = tab.locator("details.export")
    assert folded.count() == 2 and tab.locator("details.export[open]").count() == 0
    place = folded.last.get_attribute("id")
    tab.goto(f"{tab.url}#{place}")
    wait_until(tab, f"document.getElementById('{place}').open")
    tab.reload()
    wait_until(tab, f"document.getElementById('{place}').open")
    assert tab.locator("details.export[open]").count() == 1
