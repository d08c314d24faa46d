"""What axe finds, what a keyboard reaches, and what is left on a narrow or an airy screen."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from .conftest import wait_until
from .sample import PAGE

if TYPE_CHECKING:
    from playwright.sync_api import Page

    Open = Callable[..., Page]
    Files = Callable[[str], Path]

pytestmark = pytest.mark.browser

PAGES = ("page.html", "seminarium.html")
REPORTS = ("report.html", "bilaga.html")
WALL = {"width": 1280, "height": 720}
NARROW = {"width": 320, "height": 800}
# What the law asks for (WCAG 2.1, A and AA), and what axe calls good practice.
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"]


def found(tab: Page) -> list[str]:
    """What axe has to say against the page."""
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
    results = axe.run(tab, options={"runOnly": {"type": "tag", "values": TAGS}})
    assert results.response["passes"]
    return [
        f"{violation['id']}: {node['html'][:200]}"
        for violation in results.response["violations"]
        for node in violation["nodes"]
    ]


# --- axe -----------------------------------------------------------------------------------


@pytest.mark.parametrize("viewport", [WALL, NARROW], ids=["wall", "narrow"])
@pytest.mark.parametrize("name", REPORTS)
def test_axe_finds_nothing_in_a_report(
    opened: Open, files: Files, name: str, viewport: dict[str, int]
) -> None:
    assert found(opened(files(name), viewport=viewport)) == []


@pytest.mark.parametrize("viewport", [WALL, NARROW], ids=["wall", "narrow"])
@pytest.mark.parametrize("name", PAGES)
def test_axe_finds_nothing_in_any_panel(
    opened: Open, files: Files, name: str, viewport: dict[str, int]
) -> None:
    tab = opened(files(name), viewport=viewport)
    # All of a short page; of one with very many panels, a few spread over it.
    count = tab.locator(".panel").count()
    for number in range(count):
        if number % max(1, count // 8) == 0:
            assert found(tab) == [], tab.url
        tab.click("#next")


@pytest.mark.parametrize("name", PAGES)
def test_axe_finds_nothing_where_everything_is_shown(opened: Open, files: Files, name: str) -> None:
    tab = opened(files(name), "#contents", viewport=WALL)
    assert tab.locator(".panel:visible").count() == tab.locator(".panel").count()
    assert found(tab) == []


# --- the keyboard --------------------------------------------------------------------------

# The element with the focus: its id or class, and whether a ring around it can be seen.
FOCUSED = """() => {
  const element = document.activeElement;
  const look = getComputedStyle(element);
  const ring = look.outlineStyle !== "none" && parseFloat(look.outlineWidth) >= 2;
  const box = element.getBoundingClientRect();
  const seen = box.bottom > 0 && box.top < innerHeight && box.right > 0;
  return [element.id || element.className || element.tagName.toLowerCase(), ring && seen];
}"""


def walk(tab: Page, most: int = 40) -> list[str]:
    """Where Tab leads from here, until it leaves the page."""
    stops: list[str] = []
    for _ in range(most):
        tab.keyboard.press("Tab")
        name, visible = tab.evaluate(FOCUSED)
        if name == "body":
            break
        assert visible, name
        stops.append(name)
    return stops


def test_tab_reaches_everything_in_the_order_it_is_read(opened: Open, files: Files) -> None:
    tab = opened(files("page.html"), viewport=WALL)
    assert walk(tab, 3) == ["skip", "picker-1", "picker-2"]
    tab.keyboard.press("ArrowDown")  # a year, and with it pickers for what there is of it
    buttons = ["previous", "next", "everything"]
    assert walk(tab) == ["picker-3", "picker-4", *buttons, "scroll", "scroll"]


def test_the_first_stop_leads_past_the_pickers(opened: Open, files: Files) -> None:
    tab = opened(files("page.html"), viewport=WALL)
    tab.keyboard.press("Tab")
    assert tab.locator(".skip").bounding_box()["y"] >= 0
    tab.keyboard.press("Enter")
    wait_until(tab, "location.hash === '#panel-personal'")
    assert tab.evaluate(FOCUSED)[0] == "main"
    tab.keyboard.press("Tab")
    assert tab.evaluate(FOCUSED) == ["scroll", True]


def test_arrows_pick_and_the_news_are_told_where_the_focus_stays(
    opened: Open, files: Files
) -> None:
    tab = opened(files("page.html"), "#panel-personal-2022", viewport=WALL)
    title = tab.title()
    assert tab.locator("#announcement").text_content() == ""
    tab.focus("#picker-3")
    tab.keyboard.press("ArrowDown")
    assert tab.locator("#picker-3").input_value() == "SamMA"
    assert tab.locator(".panel:visible h2").all_text_contents() == ["Personal i SamMA 2022"]
    assert tab.locator("#announcement").text_content() == "Personal i SamMA 2022"
    assert tab.url.endswith("#panel-personal-2022-samma")
    assert tab.evaluate(FOCUSED) == ["picker-3", True]
    assert tab.title() == title == PAGE.full_title


def test_the_buttons_and_the_box_answer_to_the_keyboard(opened: Open, files: Files) -> None:
    tab = opened(files("page.html"), viewport=WALL)
    tab.focus("#next")
    tab.keyboard.press("Enter")
    tab.keyboard.press("Space")
    assert tab.locator("#position").text_content() == "3 / 11"
    assert tab.locator("#announcement").text_content() == "Personal 2022: Stödet får ta tid"
    assert tab.evaluate(FOCUSED) == ["next", True]
    tab.keyboard.press("Tab")
    tab.keyboard.press("Space")
    assert tab.locator(".panel:visible").count() == 11
    assert tab.evaluate(FOCUSED) == ["everything", True]


@pytest.mark.parametrize("name", ["page.html", "report.html"])
def test_what_is_broader_than_the_screen_is_scrolled_by_keyboard(
    opened: Open, files: Files, name: str
) -> None:
    tab = opened(files(name), viewport=NARROW)
    frames = tab.locator(".scroll:visible")
    for number in range(frames.count()):
        frame = frames.nth(number)
        if not frame.evaluate("(frame) => frame.scrollWidth > frame.clientWidth"):
            continue  # a table with bars has a line for each, and fits
        frame.focus()
        tab.keyboard.press("ArrowRight")
        frame.evaluate("""(frame) => new Promise((done) => {
          const wait = () => frame.scrollLeft > 0 ? done() : requestAnimationFrame(wait);
          wait();
        })""")


# --- the screen ----------------------------------------------------------------------------

# Elements of text or to press that reach out of the page, those in a frame that scrolls aside.
OUTSIDE = """() => [...document.querySelectorAll("body *")]
  .filter((element) => !element.closest(".scroll, .unseen, .skip"))
  .filter((element) => element.getBoundingClientRect().right > innerWidth + .5)
  .map((element) => element.outerHTML.slice(0, 100))"""

# What a reader may set without losing anything: WCAG 2.1, 1.4.12.
AIRY = """* { line-height: 1.5 !important; letter-spacing: .12em !important;
  word-spacing: .16em !important; } p { margin-bottom: 2em !important; }"""

CUT = """() => [...document.querySelectorAll("button, select, label, h1, h2, h3, p, a, li, dt, dd")]
  .filter((element) => element.checkVisibility() && !element.closest(".unseen, .skip"))
  .filter((element) => element.scrollWidth > element.clientWidth + 1 && element.clientWidth)
  .filter((element) => getComputedStyle(element).overflowX !== "visible")
  .map((element) => element.outerHTML.slice(0, 100))"""


def fits(tab: Page) -> None:
    """Nothing needs scrolling in two directions but what has a frame of its own."""
    assert tab.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert tab.evaluate(OUTSIDE) == []


@pytest.mark.parametrize("style", ["/**/", AIRY], ids=["plain", "airy"])
@pytest.mark.parametrize("name", PAGES + REPORTS)
def test_a_narrow_screen_scrolls_in_one_direction(
    opened: Open, files: Files, name: str, style: str
) -> None:
    tab = opened(files(name), "#contents" if name in PAGES else "", viewport=NARROW)
    tab.add_style_tag(content=style)
    fits(tab)
    assert tab.evaluate(CUT) == []


@pytest.mark.parametrize("viewport", [WALL, NARROW], ids=["wall", "narrow"])
def test_what_is_pressed_is_large_enough(
    opened: Open, files: Files, viewport: dict[str, int]
) -> None:
    tab = opened(files("page.html"), "#panel-personal-2022", viewport=viewport)
    for target in tab.locator("select:visible, button:visible, .everything").all():
        box = target.bounding_box()
        assert box["width"] >= 44 and box["height"] >= 44
    tab.check("#everything")
    for target in tab.locator("#contents a").all():
        assert target.bounding_box()["height"] >= 24


def test_a_wall_has_chart_and_table_side_by_side(opened: Open, files: Files) -> None:
    tab = opened(
        files("page.html"), "#panel-personal-2022", viewport={"width": 1920, "height": 1080}
    )
    chart = tab.locator(".pair:visible > figure").bounding_box()
    table = tab.locator(".pair:visible > .table").bounding_box()
    assert chart["x"] + chart["width"] <= table["x"]
    tab.set_viewport_size(NARROW)
    chart = tab.locator(".pair:visible > figure").bounding_box()
    table = tab.locator(".pair:visible > .table").bounding_box()
    assert chart["y"] + chart["height"] <= table["y"]
