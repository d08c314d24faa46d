"""What is seen of a page: as it is picked, found by its words, without a script, and on paper."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from .conftest import wait_until
from .sample_page import Kind

if TYPE_CHECKING:
    from playwright.sync_api import Page

    Open = Callable[..., Page]
    Pages = Callable[..., Path]

pytestmark = pytest.mark.browser


def shown(tab: Page) -> list[str]:
    """The addresses of the views that are seen."""
    views: list[str] = tab.evaluate(
        "[...document.querySelectorAll('main h2')].filter((h) => h.checkVisibility())"
        ".map(({ id }) => id)"
    )
    return views


def pick(tab: Page, words: str) -> None:
    """Presses the choice of these words among the pickers that are seen."""
    tab.click(f'.pick a:visible:text-is("{words}")')


# --- pickers -------------------------------------------------------------------------------


def test_the_first_view_is_shown_first(opened: Open, pages: Pages) -> None:
    tab = opened(pages())
    assert shown(tab) == ["staff-2022"]
    assert "#" not in tab.url and tab.evaluate("scrollY") == 0


@pytest.mark.parametrize("with_script", [True, False], ids=["script", "no script"])
def test_every_view_is_seen_alone_at_its_address(
    opened: Open, pages: Pages, with_script: bool
) -> None:
    path = pages()
    tab = opened(path, java_script_enabled=with_script)
    addresses = tab.evaluate("[...document.querySelectorAll('main h2')].map(({ id }) => id)")
    assert len(addresses) == 18
    for address in addresses:
        tab.goto(f"{path.as_uri()}#{address}")
        assert shown(tab) == [address]


@pytest.mark.parametrize("with_script", [True, False], ids=["script", "no script"])
def test_pickers_rows_and_the_button_back_lead_on(
    opened: Open, pages: Pages, with_script: bool
) -> None:
    tab = opened(pages(), java_script_enabled=with_script)
    pick(tab, "2021")
    assert shown(tab) == ["staff-2021"]
    pick(tab, "Styrelse")
    assert shown(tab) == ["board-2022"]
    tab.click("#board-2022 ~ table tbody a >> nth=1")
    assert shown(tab) == ["board-q-2"]
    tab.click(".steps a:visible >> nth=0")
    assert shown(tab) == ["board-2022"]
    tab.go_back()
    tab.go_back()
    assert shown(tab) == ["board-2022"]
    tab.go_back()
    assert shown(tab) == ["staff-2021"]
    tab.go_back()
    assert shown(tab) == ["staff-2022"]


def test_the_address_keeps_what_is_seen(opened: Open, pages: Pages) -> None:
    tab = opened(pages(), "#staff-q-4")
    tab.reload()
    assert shown(tab) == ["staff-q-4"]
    # The page made anew, with more questions: the same address leads to the same question.
    assert shown(opened(pages(Kind(questions=30)), "#staff-q-4")) == ["staff-q-4"]
    assert shown(opened(pages(), "#of-another-page")) == ["staff-2022"]


def test_a_new_view_begins_at_its_top(opened: Open, pages: Pages) -> None:
    tab = opened(pages(Kind(questions=30)), viewport={"width": 1366, "height": 768})
    tab.evaluate("scrollTo(0, 900)")
    tab.evaluate("document.querySelector('#staff-2022 ~ table a[href=\"#staff-q-20\"]').click()")
    wait_until(tab, "location.hash === '#staff-q-20' && scrollY === 0")


def test_a_link_to_an_area_stays_in_its_view(opened: Open, pages: Pages) -> None:
    tab = opened(pages(Kind(questions=30)), viewport={"width": 1366, "height": 768})
    tab.click('.steps a:visible:text-is("Område 4")')
    assert shown(tab) == ["staff-2022"]
    assert 0 <= tab.evaluate("document.querySelector(':target').getBoundingClientRect().top") < 200


# --- finding -------------------------------------------------------------------------------


def hits(tab: Page) -> list[str]:
    found: list[str] = tab.evaluate(
        "[...document.querySelectorAll('#hits a')].map((a) => a.firstChild.textContent)"
    )
    return found


def test_typing_finds_the_questions_of_all_surveys(opened: Open, pages: Pages) -> None:
    tab = opened(pages())
    tab.fill("#find", "JÄMSTÄLL rutiner")
    assert hits(tab) == ["Personal: 10. Rutiner för jämställdhet och mångfald"]
    tab.fill("#find", "insatsen")
    assert hits(tab) == [
        "Personal: 2. Planering efter insatsen",
        "Styrelse: 2. Planering efter insatsen",
    ]
    assert tab.evaluate("document.querySelector('#told').textContent") == "Träffar: 2"
    tab.fill("#find", "finns inte")
    assert hits(tab) == []


def test_what_is_found_is_gone_to_by_keyboard(opened: Open, pages: Pages) -> None:
    tab = opened(pages())
    tab.fill("#find", "gemensamt")
    tab.focus("#find")
    tab.keyboard.press("ArrowDown")
    tab.keyboard.press("Enter")
    wait_until(tab, "location.hash === '#staff-q-8'")
    assert shown(tab) == ["staff-q-8"] and hits(tab) == []
    tab.fill("#find", "insatsen")
    tab.focus("#find")
    tab.keyboard.press("Escape")
    assert hits(tab) == [] and tab.evaluate("document.querySelector('#find').value") == ""


def test_arrows_in_the_field_move_in_its_words(opened: Open, pages: Pages) -> None:
    tab = opened(pages(), "#staff-q-4")
    tab.fill("#find", "tid")
    tab.focus("#find")
    tab.keyboard.press("ArrowLeft")
    assert shown(tab) == ["staff-q-4"]


def test_without_a_script_there_is_no_field_to_type_in(opened: Open, pages: Pages) -> None:
    tab = opened(pages(), java_script_enabled=False)
    assert not tab.is_visible("#find") and not tab.is_visible("#search")


# --- a phone -------------------------------------------------------------------------------


@pytest.mark.parametrize("with_script", [True, False], ids=["script", "no script"])
def test_on_a_phone_the_pickers_fold(opened: Open, pages: Pages, with_script: bool) -> None:
    narrow = {"width": 390, "height": 844}
    tab = opened(pages(), viewport=narrow, java_script_enabled=with_script)
    assert not tab.is_visible(".pick a >> nth=0")
    tab.click(".pick summary >> nth=0")
    assert tab.is_visible(".pick a >> nth=0")
    pick(tab, "Styrelse")
    assert shown(tab) == ["board-2022"]


# --- on paper ------------------------------------------------------------------------------


def sheets(tab: Page) -> int:
    printed: bytes = tab.pdf(prefer_css_page_size=True)
    return printed.count(b"/Type /Page\n")


@pytest.mark.parametrize("questions", [1, 5, 11])
def test_a_survey_is_one_sheet_of_paper(opened: Open, pages: Pages, questions: int) -> None:
    assert sheets(opened(pages(Kind(questions=questions)), "#staff-2022")) == 1
    assert sheets(opened(pages(Kind(questions=questions)), "#staff-q-1")) == 1


def test_where_nothing_is_chosen_every_survey_is_handed_out_on_a_sheet_of_its_own(
    opened: Open, pages: Pages
) -> None:
    assert sheets(opened(pages())) == 2


def test_paper_has_no_pickers(opened: Open, pages: Pages) -> None:
    tab = opened(pages(), "#staff-2022")
    tab.emulate_media(media="print")
    for away in (".pick >> nth=0", "#search", ".skip >> nth=0", "footer"):
        assert not tab.is_visible(away)
    colour = "getComputedStyle(document.querySelector('.c')).printColorAdjust"
    assert tab.evaluate(colour) == "exact"
