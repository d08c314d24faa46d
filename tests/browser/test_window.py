"""The window as a person has it: opened from another program, with and without scripts, by
keyboard; what axe finds in it."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from ..app.window import Window
from ..conftest import OF_OTHERS, ROOT
from .conftest import wait_until
from .test_accessibility import NARROW, WALL, found

if TYPE_CHECKING:
    from playwright.sync_api import Dialog, Page

    Enter = Callable[..., Page]

pytestmark = pytest.mark.browser

NAMES = ("staff-2021.xlsx", "staff-2022.csv", "board-2020-limesurvey.csv")
FILES = [ROOT / "responses" / name for name in NAMES]


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
def test_exports_become_a_workspace(enter: Enter, window: Window, scripts: bool) -> None:
    tab = enter(java_script_enabled=scripts)
    tab.set_input_files("input[type=file]", FILES)
    tab.get_by_role("button", name="Lägg i arbetsmappen").click()
    assert tab.locator("fieldset").count() == 3
    assert tab.locator("fieldset").first.locator("legend").inner_text() == NAMES[2]  # not sure
    tab.get_by_label("Förbundets namn").fill("Norr")
    tab.get_by_role("button", name="Gör arbetsmappen").click()
    tab.wait_for_url("**/lasning")
    assert "Nya mätningar: 3" in tab.get_by_role("status").first.inner_text()
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
    tab.get_by_role("button", name="Gör arbetsmappen").click()
    assert tab.locator("[aria-invalid]").count() == 1
    assert found(tab) == []
    tab.get_by_label("År").first.fill("2020")
    tab.get_by_role("button", name="Gör arbetsmappen").click()
    tab.wait_for_url("**/lasning")
    tab.get_by_role("link", name="Filer").click()
    assert tab.locator("table").count() == 1 and found(tab) == []


def test_what_a_link_leads_to_is_unfolded_and_what_is_not_saved_is_asked_for(
    enter: Enter, window: Window
) -> None:
    for name in ("responses", "questionnaires"):
        shutil.copytree(ROOT / name, window.folder / name, dirs_exist_ok=True, ignore=OF_OTHERS)
    tab, asked = enter(), []

    def stay(dialog: Dialog) -> None:
        asked.append(dialog.type)
        dialog.dismiss()

    tab.on("dialog", stay)
    tab.goto(f"{tab.url.rpartition('/')[0]}/uppgifter#visas")
    least = tab.get_by_label("Minsta antal svar", exact=True).last
    least.wait_for(state="visible")
    assert not tab.get_by_label("Rubrik", exact=True).is_visible()
    tab.evaluate("location.hash = '#bilaga'")
    tab.get_by_label("Rubrik", exact=True).wait_for(state="visible")
    least.fill("7")
    tab.get_by_role("button", name="Pröva utan att spara").click()
    wait_until(tab, "document.activeElement.id === 'prova'")
    assert tab.locator("#prova").is_visible() and asked == []
    tab.get_by_role("link", name="Nästa steg: Kontroll").click(no_wait_after=True)
    wait_until(tab, "true")
    assert asked == ["beforeunload"] and tab.url.endswith("/uppgifter/visas")
    assert tab.get_by_label("Minsta antal svar", exact=True).last.input_value() == "7"
    tab.get_by_role("button", name="Spara: Vad som får visas").click()
    tab.get_by_role("status").filter(has_text="Sparat: Vad som får visas").wait_for()
    tab.get_by_role("link", name="Nästa steg: Kontroll").click()
    tab.wait_for_url("**/kontroll")
    assert asked == ["beforeunload"]
