"""What axe finds, what a keyboard reaches, and what is left on a narrow or an airy screen."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from .conftest import wait_until

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
def test_axe_finds_nothing_in_any_view(
    opened: Open, files: Files, name: str, viewport: dict[str, int]
) -> None:
    tab = opened(files(name), viewport=viewport)
    # All of a short page; of one with very many views, a few spread over it.
    addresses = tab.evaluate("[...document.querySelectorAll('h2[id]')].map(({ id }) => id)")
    for address in addresses[:: max(1, len(addresses) // 8)]:
        tab.evaluate(f"location.hash = {address!r}")
        assert found(tab) == [], address


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
    stops = walk(tab)
    pickers = ["a"] * (2 + 3 + 2)  # respondents, groups of the year, years
    questions = ["a"] * 11
    assert stops == ["find", "skip", *pickers, *questions, "summary"]


def test_a_link_leads_past_the_pickers(opened: Open, files: Files) -> None:
    tab = opened(files("page.html"), "#staff-q-4", viewport=WALL)
    tab.evaluate("document.querySelector('#find').focus()")
    tab.keyboard.press("Tab")
    assert tab.evaluate(FOCUSED) == ["skip", True]
    tab.keyboard.press("Enter")
    assert tab.evaluate("document.activeElement.id") == "staff-q-4"
    assert tab.url.endswith("#staff-q-4")


def test_arrows_pick_and_the_news_are_told_where_the_focus_stays(
    opened: Open, files: Files
) -> None:
    tab = opened(files("page.html"), "#staff-2022", viewport=WALL)
    tab.evaluate(
        "document.querySelectorAll('.pick')[0].querySelector('p:nth-of-type(3) a').focus()"
    )
    tab.keyboard.press("ArrowRight")
    wait_until(tab, "location.hash === '#staff-2021'")
    wait_until(tab, "document.activeElement.textContent === '2021'")
    assert tab.evaluate("document.activeElement.getAttribute('aria-current')") == "true"
    told = tab.evaluate("document.querySelector('#told').textContent")
    assert told.startswith("Starkast: ") and tab.title().startswith(told)


def test_arrows_step_from_question_to_question(opened: Open, files: Files) -> None:
    tab = opened(files("page.html"), "#staff-q-4", viewport=WALL)
    for key, address in (("ArrowRight", "staff-q-5"), ("ArrowLeft", "staff-q-4")):
        tab.keyboard.press(key)
        wait_until(tab, f"location.hash === '#{address}'")
    tab.evaluate("location.hash = 'staff-q-1'")
    tab.keyboard.press("ArrowLeft")
    assert tab.url.endswith("#staff-q-1")


def test_arrows_step_from_survey_to_survey_where_all_questions_are_seen(
    opened: Open, files: Files
) -> None:
    tab = opened(files("page.html"), viewport=WALL)
    tab.keyboard.press("ArrowRight")
    wait_until(tab, "location.hash === '#board-2022'")


def test_what_is_broader_than_the_screen_is_scrolled_by_keyboard(
    opened: Open, files: Files
) -> None:
    tab = opened(files("report.html"), viewport=NARROW)
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
@pytest.mark.parametrize("name", REPORTS)
def test_a_narrow_screen_scrolls_in_one_direction(
    opened: Open, files: Files, name: str, style: str
) -> None:
    tab = opened(files(name), viewport=NARROW)
    tab.add_style_tag(content=style)
    fits(tab)
    assert tab.evaluate(CUT) == []
