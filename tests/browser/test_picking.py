"""What is seen of a page: as it is picked, without a script, and on paper."""

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

HEADINGS = [panel.section.heading for panel in PAGE.panels]
PLACES = [list(panel.place) for panel in PAGE.panels]


def shown(tab: Page) -> list[str]:
    """The headings of the panels that are seen."""
    return tab.locator(".panel:visible h2").all_text_contents()


def place(tab: Page) -> list[str]:
    """What the pickers say, seen or not."""
    return [select.input_value() for select in tab.locator("#choice select").all()]


def offered(tab: Page, picker: int) -> list[str]:
    """The words a picker offers; none if it is not seen."""
    select = tab.locator(f"#picker-{picker}")
    return select.locator("option").all_text_contents() if select.is_visible() else []


def pick(tab: Page, picker: int, value: str) -> None:
    tab.select_option(f"#picker-{picker}", value)


def test_the_first_panel_is_shown_first(opened: Open, files: Files) -> None:
    tab = opened(files("page.html"))
    assert shown(tab) == HEADINGS[:1]
    assert place(tab) == PLACES[0]
    assert "#" not in tab.url
    assert tab.evaluate("scrollY") == 0
    assert not tab.locator("#contents").is_visible()
    assert tab.evaluate("document.activeElement === document.body")


def test_the_pickers_and_the_panel_always_agree(opened: Open, files: Files) -> None:
    tab = opened(files("page.html"))
    for number, heading in enumerate(HEADINGS):
        assert shown(tab) == [heading]
        assert place(tab) == PLACES[number]
        assert tab.locator("#position").text_content() == f"{number + 1} / {len(HEADINGS)}"
        tab.click("#next")
    assert shown(tab) == HEADINGS[:1]  # round the corner
    tab.click("#previous")
    assert shown(tab) == HEADINGS[-1:]


def test_a_picker_offers_what_stands_beside_the_earlier_ones(opened: Open, files: Files) -> None:
    tab = opened(files("page.html"))
    assert offered(tab, 1) == ["Personal", "Deltagare"]
    assert offered(tab, 2) == ["Alla", "2022", "2021"]
    assert offered(tab, 3) == offered(tab, 4) == []
    pick(tab, 2, "2022")
    assert offered(tab, 3) == ["Alla", "SamMA", "MIA Vidare"]
    assert offered(tab, 4) == ["Alla", *(place[3] for place in PLACES[2:5])]
    pick(tab, 3, "SamMA")
    assert offered(tab, 4) == []
    pick(tab, 1, "Deltagare")
    assert offered(tab, 2) == []


@pytest.mark.parametrize(
    ("start", "picker", "value", "expected"),
    [
        # What is still possible is kept.
        ("personal-2022-samma", 2, "2021", ["Personal", "2021", "SamMA", ""]),
        ("personal-2022-samma", 1, "Deltagare", ["Deltagare", "2022", "SamMA", ""]),
        # What is not gives way, the later pickers before the earlier.
        ("personal-2022-mia-vidare", 2, "2021", ["Personal", "2021", "", ""]),
        ("personal-2022-stodet-far-ta-tid", 3, "SamMA", ["Personal", "2022", "SamMA", ""]),
        ("personal-2021-samma", 1, "Deltagare", ["Deltagare", "2022", "SamMA", ""]),
        ("personal", 1, "Deltagare", ["Deltagare", "2022", "", ""]),
        ("personal-2022", 2, "", ["Personal", "", "", ""]),
    ],
)
def test_a_choice_that_leads_nowhere_gives_way(
    opened: Open, files: Files, start: str, picker: int, value: str, expected: list[str]
) -> None:
    tab = opened(files("page.html"), f"#panel-{start}")
    pick(tab, picker, value)
    assert place(tab) == expected
    assert shown(tab) == [HEADINGS[PLACES.index(expected)]]


def test_an_address_leads_back_to_its_panel(opened: Open, files: Files) -> None:
    tab = opened(files("page.html"))
    pick(tab, 2, "2021")
    address = tab.url
    tab.reload()
    assert shown(tab) == ["Personal 2021"]
    assert shown(opened(files("page.html"), f"#{address.partition('#')[2]}")) == ["Personal 2021"]
    assert shown(opened(files("page.html"), "#panel-of-last-year")) == HEADINGS[:1]
    tab.evaluate("location.hash = 'panel-deltagare-2022'")
    wait_until(tab, "document.querySelector('#picker-1').value === 'Deltagare'")
    assert shown(tab) == ["Deltagare 2022"]


def test_everything_is_shown_and_one_panel_again(opened: Open, files: Files) -> None:
    tab = opened(files("page.html"), "#panel-personal-2021")
    tab.check("#everything")
    assert shown(tab) == HEADINGS
    assert tab.locator("#contents").is_visible()
    assert tab.locator("select:enabled, button:enabled").count() == 0
    assert tab.url.endswith("#contents")
    tab.reload()
    assert shown(tab) == HEADINGS
    assert tab.is_checked("#everything")
    tab.goto(tab.url.replace("#contents", "#panel-personal-2021"))
    assert shown(tab) == HEADINGS
    tab.uncheck("#everything")
    assert shown(tab) == ["Personal 2021"]


def test_a_new_panel_is_seen_from_its_heading(opened: Open, files: Files) -> None:
    tab = opened(
        files("page.html"), "#panel-personal-2022", viewport={"width": 1280, "height": 720}
    )
    tab.mouse.wheel(0, 2000)
    wait_until(tab, "scrollY > 300")
    tab.click("#next")
    bar = tab.locator("#choice").bounding_box()
    heading = tab.locator(".panel:visible h2").bounding_box()
    assert bar["y"] == 0 and bar["height"] <= heading["y"] <= 720 - heading["height"]


# --- without a script ----------------------------------------------------------------------


def test_without_a_script_everything_is_there(opened: Open, files: Files) -> None:
    tab = opened(files("page.html"), java_script_enabled=False)
    assert shown(tab) == HEADINGS
    assert not tab.locator("#choice").is_visible()
    links = tab.locator("#contents a")
    assert links.all_text_contents() == HEADINGS
    links.nth(7).click()
    assert tab.url.endswith("#panel-personal-2021")
    assert 0 <= tab.locator("#panel-personal-2021").bounding_box()["y"] < 200


# --- on paper ------------------------------------------------------------------------------


def test_paper_has_no_pickers_and_the_chart_above_its_table(opened: Open, files: Files) -> None:
    tab = opened(files("page.html"), "#panel-personal-2022")
    tab.emulate_media(media="print")
    tab.set_viewport_size({"width": 1920, "height": 1080})
    assert shown(tab) == ["Personal 2022"]
    for away in ("#choice", ".skip", "#contents"):
        assert not tab.locator(away).is_visible()
    chart = tab.locator(".pair:visible > figure").bounding_box()
    table = tab.locator(".pair:visible > .table").bounding_box()
    assert chart["y"] + chart["height"] <= table["y"]


@pytest.mark.parametrize(("address", "pages"), [("#panel-personal-2022", 1), ("#contents", 12)])
def test_every_panel_begins_a_page(opened: Open, files: Files, address: str, pages: int) -> None:
    tab = opened(files("page.html"), address)
    printed = tab.pdf(prefer_css_page_size=True)
    assert pages <= printed.count(b"/Type /Page\n") <= pages + 1
