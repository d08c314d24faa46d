"""Measured in the browser: nothing is cut off, covered or too small, on any screen."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from .sample_page import Kind

if TYPE_CHECKING:
    from playwright.sync_api import Page

    Open = Callable[..., Page]
    Pages = Callable[..., Path]

pytestmark = pytest.mark.browser

SCREENS = {
    "320": {"width": 320, "height": 640}, "390": {"width": 390, "height": 844},
    "1024": {"width": 1024, "height": 768}, "1366": {"width": 1366, "height": 768},
    "1920": {"width": 1920, "height": 1080},
}  # fmt: skip
KINDS = {
    "1 question": Kind(questions=1), "5": Kind(questions=5), "11": Kind(),
    "30": Kind(questions=30), "two classes": Kind(classes=2), "one year": Kind(years=(2022,)),
    "all hidden": Kind(hidden=tuple(range(1, 12)), years=(2022,)),
    "one hidden": Kind(hidden=(4,)), "200 letters": Kind(questions=8, long=True),
    "clear changes": Kind(clear=True),
}  # fmt: skip

# What is seen of each text: where it is, how large, and whether the piece it stands in shows it.
MEASURE = """() => {
  const away = (element) => element.closest(".u, .unseen, .skip, [hidden]")
    || !element.checkVisibility({ visibilityProperty: true });
  const unseen = (element) => {
    for (let e = element; e; e = e.parentElement) {
      if (getComputedStyle(e).clipPath !== "none") return true;
    }
    return false;
  };
  const texts = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!node.data.trim() || /^(SCRIPT|STYLE)$/.test(parent.tagName)) continue;
    if (away(parent) || unseen(parent)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const piece = parent.closest("div.b > i")?.getBoundingClientRect();
    for (const box of range.getClientRects()) {
      if (piece && box.top >= piece.bottom - 1) continue;  // has not fitted, and is not seen
      const cell = parent.closest("td, th")?.getBoundingClientRect();
      texts.push({
        words: node.data.trim().slice(0, 40),
        size: parseFloat(getComputedStyle(parent).fontSize),
        box: [box.left, box.top, box.right, box.bottom],
        inside: [piece, cell].every((around) => !around
          || (box.left >= around.left - 1 && box.right <= around.right + 1)),
      });
    }
  }
  const targets = [...document.querySelectorAll("a, summary, input")]
    .filter((element) => !away(element))
    .map((element) => {
      const { width, height } = element.getBoundingClientRect();
      return { words: element.textContent.slice(0, 40) || element.id, width, height };
    });
  return {
    width: document.documentElement.scrollWidth, texts, targets,
    root: parseFloat(getComputedStyle(document.documentElement).fontSize),
  };
}"""


def overlaps(texts: list[dict[str, Any]]) -> list[tuple[str, str]]:
    """Pairs of texts that lie on each other by more than a pixel both ways."""
    found = []
    for number, one in enumerate(texts):
        for other in texts[number + 1 :]:
            (left, top, right, bottom), (l2, t2, r2, b2) = one["box"], other["box"]
            across, down = min(right, r2) - max(left, l2), min(bottom, b2) - max(top, t2)
            # Lines of one text touch: letters that hang down reach into the line below.
            if across > 1 and down > 4:
                found.append((one["words"], other["words"]))
    return found


@pytest.mark.parametrize("screen", SCREENS)
@pytest.mark.parametrize("kind", KINDS)
def test_everything_is_seen_and_nothing_is_too_small(
    opened: Open, pages: Pages, kind: str, screen: str
) -> None:
    size = SCREENS[screen]
    is_phone = size["width"] <= 640
    for address in ("#staff-2022", "#staff-q-1", "#staff-groups-2022"):
        tab = opened(pages(KINDS[kind]), address, viewport=size)
        measured = tab.evaluate(MEASURE)
        texts, targets = measured["texts"], measured["targets"]
        assert measured["width"] <= size["width"], address
        assert [text for text in texts if not text["inside"]] == [], address
        assert [t for t in texts if t["box"][0] < 0 or t["box"][2] > size["width"]] == []
        assert overlaps(texts) == [], address
        least = 0.8 * measured["root"] - 0.01
        assert measured["root"] >= 16 and min(text["size"] for text in texts) >= least
        assert [t for t in targets if t["height"] < (44 if is_phone else 24)] == [], address
        assert [t for t in targets if t["width"] < 24] == [], address


@pytest.mark.parametrize("language", ["sv", "en"])
def test_eleven_questions_are_in_view_without_scrolling(
    opened: Open, pages: Pages, language: str
) -> None:
    tab = opened(pages(language=language), viewport=SCREENS["1366"])
    last = tab.evaluate(
        "Math.max(...[...document.querySelectorAll('#staff-2022 ~ table tr')]"
        ".map((row) => row.getBoundingClientRect().bottom))"
    )
    assert last <= 768


def test_the_letters_grow_with_the_screen(opened: Open, pages: Pages) -> None:
    sizes = []
    for screen in ("390", "1366", "1920"):
        tab = opened(pages(), viewport=SCREENS[screen])
        root = tab.evaluate("parseFloat(getComputedStyle(document.documentElement).fontSize)")
        sizes.append(round(root, 1))
    assert sizes == [16, 17.8, 25]


def test_a_figure_is_in_its_piece_or_not_seen(opened: Open, pages: Pages) -> None:
    """A piece of one or two per cent has no room for its figure; one of thirty has."""
    tab = opened(pages(), viewport=SCREENS["320"])
    pieces = tab.evaluate("""() => [...document.querySelectorAll("#staff-2022 ~ table div.b > i")]
      .filter((piece) => piece.textContent)
      .map((piece) => {
        const range = document.createRange();
        range.selectNodeContents(piece);
        const text = range.getBoundingClientRect();
        const box = piece.getBoundingClientRect();
        return { percent: Number(piece.textContent), seen: text.top < box.bottom - 1,
          room: box.width - 4 - text.width };
      })""")
    assert len(pieces) > 20
    assert all(piece["seen"] == (piece["room"] >= 0) for piece in pieces if abs(piece["room"]) > 1)
    assert {piece["seen"] for piece in pieces} == {True, False}


def test_a_bar_is_as_long_as_its_shares(opened: Open, pages: Pages) -> None:
    tab = opened(pages(), viewport=SCREENS["1366"])
    bars = tab.evaluate("""() => [...document.querySelectorAll("#staff-2022 ~ table :is(.b, .l)")]
      .map((bar) => [...bar.children].map((piece) => [
        parseFloat(piece.style.getPropertyValue("--p")),
        piece.getBoundingClientRect().width,
      ]))""")
    for bar in bars:
        if not bar:
            continue
        whole = sum(width for _, width in bar)
        for percent, width in bar:
            assert abs(width / whole - percent / 100) < 0.01
