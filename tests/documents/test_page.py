"""The page to project: all of it is there without its script, and its script alone may run."""

from __future__ import annotations

import json
import re
from base64 import b64encode
from dataclasses import replace
from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indicators.documents.cells import legible
from indicators.documents.model import Paragraph, Section
from indicators.documents.presentation import Page, Panel
from indicators.documents.web import stylesheet
from indicators.documents.web.page import render

from ..browser.sample import PAGE
from .sample import STAFF, UNITS, words
from .test_html import DRAWN, Node, chart, colours_of_text, contrast, named, plain, pointed_at, read

PAGE_STYLE = stylesheet("page.css")


@pytest.fixture(autouse=True)
def quickly_drawn(monkeypatch: pytest.MonkeyPatch) -> None:
    """Drawings that take no time."""
    monkeypatch.setattr("indicators.documents.charts.draw", lambda *_: DRAWN)


@pytest.fixture
def sample() -> Node:
    return read(render(PAGE))


def by_class(whole: Node, name: str) -> list[Node]:
    return [n for n in whole.nodes() if name in (n.attributes.get("class") or "").split()]


def by_id(whole: Node, name: str) -> Node:
    (found,) = [node for node in whole.nodes() if node.attributes.get("id") == name]
    return found


def page_of(*panels: Panel, pickers: tuple[str, ...] = ("P",)) -> Page:
    return replace(PAGE, panels=panels, pickers=pickers)


# --- complete ------------------------------------------------------------------------------


def test_every_panel_is_in_the_page_and_in_its_contents(sample: Node) -> None:
    headings = [panel.section.heading for panel in PAGE.panels]
    panels = by_class(sample, "panel")
    assert [panel.all("h2")[0].text for panel in panels] == headings
    assert [json.loads(panel.attributes["data-place"] or "") for panel in panels] == [
        list(panel.place) for panel in PAGE.panels
    ]
    links = by_id(sample, "contents").all("a")
    assert [link.text for link in links] == headings
    targets = [panel.all("h2")[0].attributes["id"] for panel in panels]
    assert [link.attributes["href"] for link in links] == [f"#{target}" for target in targets]
    assert [plain(node.text) for node in by_id(sample, "about").all("p")] == [
        paragraph.text for paragraph in PAGE.introduction
    ]


def test_without_a_script_nothing_is_hidden_but_what_would_not_work(sample: Node) -> None:
    hidden = [node for node in sample.nodes() if "hidden" in node.attributes]
    assert [node.attributes["id"] for node in hidden] == ["choice"]
    outside = [n for n in sample.all("select", "button", "input") if n not in hidden[0].nodes()]
    assert outside == []


def test_an_address_tells_of_its_panel_and_of_no_other() -> None:
    places = ("Ö/1", "o 1", "O-1", "<1>", "")
    panels = [Panel(Section(f"S{n}", ()), (place,)) for n, place in enumerate(places)]
    headings = by_id(read(render(page_of(*panels))), "main").all("h2")
    assert [heading.attributes["id"] for heading in headings[:-1]] == [
        "panel-o-1", "panel-o-1-x", "panel-o-1-x-x", "panel-1", "panel",
    ]  # fmt: skip


def test_a_table_stands_after_all_the_charts_of_it() -> None:
    blocks = (chart(UNITS), Paragraph("P"), chart(STAFF), UNITS, STAFF, chart(STAFF))
    whole = read(render(page_of(Panel(Section("S", blocks), ("a",)))))
    seen = [[n.tag for n in pair.all("figure", "table")] for pair in by_class(whole, "pair")]
    assert seen == [["figure", "table"], ["figure", "figure", "table"]]
    assert len(whole.all("table")) == 2


def test_a_table_without_a_chart_stands_alone() -> None:
    whole = read(render(page_of(Panel(Section("S", (STAFF, UNITS)), ("a",)))))
    assert by_class(whole, "pair") == []
    assert len(whole.all("table")) == 2


def test_a_section_with_a_broad_table_is_printed_lying_down(sample: Node) -> None:
    assert [plain(node.all("h2")[0].text) for node in by_class(sample, "wide")] == [
        "Personal över tid"
    ]


def test_the_same_page_gives_the_same_bytes() -> None:
    assert render(PAGE) == render(PAGE)


def test_a_page_may_be_empty_or_without_choices() -> None:
    assert by_class(read(render(page_of())), "panel") == []
    assert by_class(read(render(page_of(Panel(Section("S", ()), ()), pickers=()))), "picker") == []


# --- safe ----------------------------------------------------------------------------------


def test_only_the_script_of_the_page_may_run(sample: Node) -> None:
    (script,) = sample.all("script")
    assert script.attributes == {}
    hashed = b64encode(sha256(script.text.encode()).digest()).decode()
    (policy,) = [
        node.attributes["content"]
        for node in sample.all("meta")
        if node.attributes.get("http-equiv") == "Content-Security-Policy"
    ]
    assert policy == (
        f"default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-{hashed}'; "
        "base-uri 'none'; form-action 'none'"
    )


def test_the_script_is_small_and_writes_no_markup(sample: Node) -> None:
    script = sample.all("script")[0].text
    assert len(script.splitlines()) < 120
    assert not re.search(
        r"innerHTML|outerHTML|insertAdjacent|document\.write|eval|Function", script
    )
    assert not re.search(r"fetch|XMLHttp|WebSocket|Storage|cookie|Date|random", script)


def test_nothing_comes_from_elsewhere(sample: Node) -> None:
    names = {name for node in sample.nodes() for name in node.attributes}
    assert not names & {"src", "action", "srcset"}
    assert not [name for name in names if name.startswith("on")]
    links = {node.attributes["href"] or "" for node in sample.all("a")}
    assert {link[0] for link in links} == {"#"}
    assert not re.search(rb"https?:|@import|url\((?!#)", render(PAGE))


HOSTILE = "</script><script>alert(1)</script><!--\"'&]]>`${x}\\"


def test_names_are_words_wherever_they_stand() -> None:
    panel = Panel(Section(HOSTILE, (Paragraph(HOSTILE),)), (HOSTILE,))
    whole = read(render(replace(page_of(panel, pickers=(HOSTILE,)), title=HOSTILE)))
    assert len(whole.all("script")) == 1
    assert HOSTILE not in whole.all("script")[0].text
    assert whole.all("h1")[0].text == HOSTILE
    assert by_class(whole, "picker")[0].all("label")[0].text == HOSTILE
    (shown,) = by_class(whole, "panel")
    assert json.loads(shown.attributes["data-place"] or "") == [HOSTILE]
    assert [node.text for node in shown.all("h2", "p")] == [HOSTILE, HOSTILE]


@given(st.lists(words, unique_by=legible, min_size=1, max_size=4))
def test_any_words_are_read_back(places: list[str]) -> None:
    panels = [Panel(Section(place, ()), (place,)) for place in places]
    whole = read(render(page_of(*panels)))
    assert [json.loads(p.attributes["data-place"] or "") for p in by_class(whole, "panel")] == [
        [legible(place)] for place in places
    ]
    assert len(named(whole)) == len(set(named(whole)))


# --- accessible ----------------------------------------------------------------------------


def test_every_name_is_used_once_and_every_pointer_has_a_target(sample: Node) -> None:
    names = named(sample)
    assert len(names) == len(set(names))
    assert pointed_at(sample) <= set(names)


def test_the_landmarks_and_the_headings(sample: Node) -> None:
    (body,) = sample.all("body")
    first, *marks = [node for node in body.children if isinstance(node, Node)]
    assert (first.tag, first.attributes["href"]) == ("a", "#main")
    assert [node.tag for node in marks] == ["header", "nav", "nav", "main", "script"]
    labels = {node.attributes.get("aria-label") or node.all("h2")[0].text for node in marks[1:3]}
    assert labels == {"Välj vad som visas", "Innehåll"}
    levels = [int(node.tag[1]) for node in sample.all("h1", "h2", "h3", "h4")]
    assert levels[0] == 1 and levels.count(1) == 1
    assert all(after <= before + 1 for before, after in zip(levels, levels[1:], strict=False))


def test_every_control_has_a_name_in_the_language_of_the_page(sample: Node) -> None:
    choice = by_id(sample, "choice")
    labels = {node.attributes.get("for"): plain(node.text) for node in choice.all("label")}
    selects = [node.attributes["id"] for node in choice.all("select")]
    assert [labels[select] for select in selects] == list(PAGE.pickers)
    assert {node.attributes["data-all"] for node in choice.all("select")} == {"Alla"}
    assert [node.text for node in choice.all("button")] == ["Föregående", "Nästa"]
    assert labels[None] == "Visa allt"
    english = read(render(replace(PAGE, language="en")))
    assert english.all("html")[0].attributes["lang"] == "en-GB"
    assert [node.text for node in english.all("button")] == ["Previous", "Next"]


def test_news_are_told_politely(sample: Node) -> None:
    told = by_id(sample, "announcement")
    assert told.attributes["role"] == "status"
    assert not told.text


def test_every_colour_of_text_can_be_read_on_white_and_on_a_button() -> None:
    colours = colours_of_text(PAGE_STYLE)
    assert "595959" in colours
    for ground in ("ffffff", "eef2f8"):
        assert {colour for colour in colours if contrast(colour, ground) < 4.5} == set()
    assert set(re.findall(r"background: (\S+);", PAGE_STYLE)) == {"#fff", "#eef2f8"}


def test_nothing_moves() -> None:
    assert not re.search(r"transition|animation|smooth", PAGE_STYLE)
