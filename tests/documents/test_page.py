"""The page to project: the table is the chart, and all of it is there without its script."""

from __future__ import annotations

import re
from base64 import b64encode
from dataclasses import fields, replace
from decimal import Decimal
from hashlib import sha256
from math import atan, degrees
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indicators.documents.cells import legible
from indicators.documents.look import STANDARD, Colours, Logo, Look
from indicators.documents.model import Mark, Paragraph, Share, Text
from indicators.documents.views import Classes, Grid, Heading, Line, Page, Panel, Role, Stack, View
from indicators.documents.web import stylesheet
from indicators.documents.web.grids import css_text
from indicators.documents.web.markup import Markup, tag
from indicators.documents.web.page import render

from ..browser.sample_page import PAGE, Kind, page_of
from .sample import words
from .test_html import Node, named, plain, pointed_at, read

STYLE = stylesheet("page.css")


@pytest.fixture(scope="module")
def sample() -> Node:
    return read(render(PAGE))


def by_class(whole: Node, name: str) -> list[Node]:
    return [n for n in whole.nodes() if name in (n.attributes.get("class") or "").split()]


def by_id(whole: Node, name: str) -> Node:
    (found,) = [node for node in whole.nodes() if node.attributes.get("id") == name]
    return found


def view_of(*blocks: Grid | Paragraph, address: str = "a") -> View:
    return View(address=address, title="T", about="", blocks=blocks)


def page_with(*panels: Panel) -> Page:
    return replace(PAGE, panels=panels)


def page_showing(*cells: object) -> Node:
    """The one row of a page with a bar, a share and so on."""
    roles = (Role.BARS, Role.KEY, Role.BASE)[: len(cells)]
    columns = (Heading(Role.NAME, "Fråga"), *(Heading(role, "X") for role in roles))
    grid = Grid(columns=columns, lines=(Line(Text("1. Q"), cells),))  # type: ignore[arg-type]
    whole = read(render(page_with(Panel(place=("P", "T", "2022"), view=view_of(grid)))))
    return whole.all("tbody")[0]


def lengths(bar: Node) -> dict[str, str]:
    """The pieces of a bar, by the class of answers, and how long each is."""
    pieces = bar.all("i")
    return {
        piece.attributes.get("class") or "": (piece.attributes["style"] or "").partition(":")[2]
        for piece in pieces
    }


# --- the table is the chart ----------------------------------------------------------------


def test_every_question_is_one_row_with_its_bars(sample: Node) -> None:
    (table,) = by_class(sample, "y")[0].all("table")
    rows = table.all("tbody")[0].all("tr")
    assert len(rows) == 11
    for row in rows:
        assert [cell.tag for cell in row.children if isinstance(cell, Node)] == [
            "th", "td", "td", "td", "td", "td",
        ]  # fmt: skip
        assert len(by_class(row, "b")) == len(by_class(row, "l")) == 1


def test_there_is_no_picture(sample: Node) -> None:
    assert sample.all("svg", "img", "canvas", "object") == []


def test_a_bar_is_as_long_as_its_shares_are_in_print() -> None:
    now = Classes(
        negative=Decimal(10), neutral=Decimal(39), positive=Decimal(52), clear=Decimal(32)
    )
    before = Classes(
        negative=Decimal(13), neutral=Decimal(28), positive=Decimal(59), clear=Decimal(41)
    )
    row = page_showing(Stack(now=now, words="i ord", earlier=before), Share(Decimal(52)))
    thick, thin = by_class(row, "b")[0], by_class(row, "l")[0]
    assert lengths(thick) == {"n": "10", "m": "39", "o": "20", "c": "32"}
    assert lengths(thin) == {"n": "13", "m": "28", "o": "18", "c": "41"}
    assert [piece.text for piece in thick.all("i")] == ["10", "39", "", "32"]
    assert thin.text == ""


def test_other_positive_is_never_labelled(sample: Node) -> None:
    others = by_class(sample, "o")
    assert len(others) > 20 and {piece.text for piece in others} == {""}


def test_a_class_without_answers_has_no_piece() -> None:
    now = Classes(
        negative=Decimal(0), neutral=Decimal(0), positive=Decimal(100), clear=Decimal(100)
    )
    row = page_showing(Stack(now=now, words="i ord"), Share(Decimal(100)))
    assert lengths(by_class(row, "b")[0]) == {"c": "100"}


def test_a_hidden_cell_is_its_word_on_a_base_line_without_any_length() -> None:
    row = page_showing(Mark("för få svar"), Mark("för få svar"), Mark("–"))
    assert row.all("i") == [] and "style" not in {k for n in row.nodes() for k in n.attributes}
    assert len(by_class(row, "h")) == 1
    assert [cell.text for cell in row.all("td")] == ["", "för få svar", "–"]


def test_a_hidden_year_beside_one_that_is_shown_has_no_bar_of_its_own() -> None:
    before = Classes(negative=Decimal(40), positive=Decimal(60), clear=Decimal(20))
    row = page_showing(Stack(now=None, words="2021: i ord", earlier=before), Mark("dold"))
    assert len(by_class(row, "h")) == 1 and by_class(row, "b") == []
    assert lengths(by_class(row, "l")[0]) == {"n": "40", "o": "40", "c": "20"}


def test_of_a_bound_only_that_is_drawn_that_it_tells() -> None:
    now = Classes(positive=Decimal(90), at_least=True)
    row = page_showing(Stack(now=now, words=""), Mark("≥ 90 %", is_bound=True))
    assert lengths(by_class(row, "b")[0]) == {"": "10", "a": "90"}
    assert by_class(row, "b")[0].text == "" and by_class(row, "u") == []


def test_what_the_bars_show_stands_in_words_for_those_who_do_not_see_them(sample: Node) -> None:
    for cell in by_class(sample.all("tbody")[0], "w"):
        bars, unseen = by_class(cell, "b"), by_class(cell, "u")
        assert all(bar.attributes["aria-hidden"] == "true" for bar in bars)
        assert unseen[0].text.endswith("i ord")


def test_only_a_clear_change_has_a_colour() -> None:
    for clear in (True, False):
        whole = read(render(page_of(Kind(clear=clear))))
        assert bool(by_class(whole, "up")) == clear and by_class(whole, "down") == []


def test_a_question_leads_to_its_view_and_back(sample: Node) -> None:
    first = by_class(sample, "y")[0].all("tbody")[0]
    targets = [link.attributes["href"] for link in first.all("a")]
    assert targets == [f"#staff-q-{number}" for number in range(1, 12)]
    fourth = by_class(sample, "q")[3]
    links = by_class(fourth, "steps")[0].all("a")
    assert [link.attributes["href"] for link in links] == [
        "#staff-2022", "#staff-q-3", "#staff-q-5",
    ]  # fmt: skip


def test_many_questions_have_links_to_their_areas() -> None:
    view = by_class(read(render(page_of(Kind(questions=30)))), "y")[0]
    links = by_class(view, "steps")[0].all("a")
    assert [link.text for link in links] == [f"Område {n}" for n in range(1, 6)]
    ids = {node.attributes.get("id") for node in view.all("th")}
    assert {(link.attributes["href"] or "")[1:] for link in links} <= ids


def test_a_share_in_a_grid_of_groups_has_the_tint_of_its_step() -> None:
    columns = (Heading(Role.NAME, "Fråga"), *(Heading(Role.TINT, str(n)) for n in range(5)))
    shares = tuple(Share(Decimal(percent)) for percent in (49, 50, 70, 80, 90))
    grid = Grid(columns=columns, lines=(Line(Text("1. Q"), shares),))
    whole = read(render(page_with(Panel(place=("P", "T", "2022"), view=view_of(grid)))))
    cells = whole.all("tbody")[0].all("td")
    classes = [(cell.attributes["class"] or "").split() for cell in cells]
    assert classes == [["t", f"t{step}"] for step in range(5)]


# --- pickers -------------------------------------------------------------------------------


def test_every_choice_is_a_link_and_the_chosen_one_is_marked(sample: Node) -> None:
    pickers = by_class(sample, "pick")
    assert len(pickers) == len(PAGE.panels)
    for picker, panel in zip(pickers, PAGE.panels, strict=True):
        chosen = [link.text for link in picker.all("a") if "aria-current" in link.attributes]
        assert chosen == list(panel.place)
        assert [row.all("span")[0].text for row in picker.all("p")] == list(PAGE.pickers)
    ids = set(named(sample))
    assert {(a.attributes["href"] or "")[1:] for a in sample.all("a")} <= ids


def test_another_choice_keeps_the_others_as_far_as_it_can(sample: Node) -> None:
    third = by_class(sample, "pick")[2]  # staff, side by side, 2022
    links = {link.text: link.attributes["href"] for link in third.all("a")}
    assert links["Styrelse"] == "#board-2022" and links["Totalt"] == "#staff-2022"
    second = by_class(sample, "pick")[1]  # staff, 2021: no group has a view of that year
    assert [link.text for link in second.all("p")[1].all("a")] == ["Totalt"]


def test_all_of_it_is_there_without_a_script(sample: Node) -> None:
    hidden = [node for node in sample.nodes() if "hidden" in node.attributes]
    assert [node.attributes["id"] for node in hidden] == ["search"]
    outside = [n for n in sample.all("select", "button", "input") if n not in hidden[0].nodes()]
    assert outside == []


# --- safe ----------------------------------------------------------------------------------


def test_only_the_script_of_the_page_may_run(sample: Node) -> None:
    (script,) = sample.all("script")
    assert script.attributes == {}
    hashed = b64encode(sha256(script.text.encode()).digest()).decode()
    assert policy_of(sample) == (
        f"default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-{hashed}'; "
        "base-uri 'none'; form-action 'none'"
    )


def policy_of(whole: Node) -> str:
    (policy,) = [
        node.attributes["content"]
        for node in whole.all("meta")
        if node.attributes.get("http-equiv") == "Content-Security-Policy"
    ]
    return policy or ""


def test_the_script_is_small_and_writes_no_markup(sample: Node) -> None:
    script = sample.all("script")[0].text
    assert len(script.splitlines()) < 140
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


HOSTILE = "</script><script>alert(1)</script></style><!--\"'&]]>`${x}\\;}"


def hostile_page(text: str) -> Page:
    columns = (
        Heading(Role.NAME, text), Heading(Role.BARS, ""), Heading(Role.EARLIER, text, text),
    )  # fmt: skip
    now = Classes(negative=Decimal(40), positive=Decimal(60), clear=Decimal(20))
    lines = (Line(Text(text), (Stack(now=now, words=text), Mark(text)), "a"),)
    grid = Grid(caption=text, columns=columns, lines=lines)
    view = View(address="a", title=text, about=text, blocks=(grid,), notes=(text,))
    panel = Panel(place=(text, text, text), view=view)
    return replace(PAGE, panels=(panel,), pickers=(text, text, text), heading=text, title=text)


def test_names_are_words_wherever_they_stand() -> None:
    whole = read(render(hostile_page(HOSTILE)))
    assert len(whole.all("script")) == len(whole.all("style")) == 1
    assert HOSTILE not in whole.all("script")[0].text
    assert whole.all("h1")[0].text == whole.all("h2")[0].text == HOSTILE
    assert {link.text for link in by_class(whole, "pick")[0].all("a")} == {HOSTILE}


@given(words)
def test_any_words_are_read_back(text: str) -> None:
    whole = read(render(hostile_page(text)))
    assert whole.all("h1")[0].text == whole.all("caption")[0].text == legible(text)
    assert len(named(whole)) == len(set(named(whole)))


@given(st.text())
def test_no_text_ends_the_string_of_a_style(text: str) -> None:
    written = css_text(text)
    assert written[0] == written[-1] == "'"
    assert not re.search(r"['\"<>&;{}()\n]", written[1:-1])


def test_only_markup_is_put_in_as_it_is() -> None:
    assert tag("b", "<i>", Markup("<i></i>"), title='"') == '<b title="&quot;">&lt;i&gt;<i></i></b>'


# --- the look ------------------------------------------------------------------------------


def test_the_page_has_the_colours_and_the_typeface_of_the_look() -> None:
    look = Look(colours=replace(STANDARD.colours, clear="#004d40"), typeface="Sans O'Two")
    style = read(render(PAGE, look=look)).all("style")[0].text
    assert "--clear:#004d40" in style and "#123b6d" not in style
    assert "--face:'Sans O\\27 Two'" in style


def test_every_colour_of_the_style_is_one_of_the_look() -> None:
    own = set(re.findall(r"#[0-9a-f]{3,6}\b", STYLE))
    assert own <= {"#fff"}
    used = set(re.findall(r"var\(--([a-z]+)\)", STYLE))
    assert {field.name for field in fields(Colours)} - {"band"} <= used


def test_a_logo_stands_in_the_file_and_nothing_else_may_be_loaded() -> None:
    logo = Logo(content=b"\x89PNG", suffix=".png", name="Förbundet")
    whole = read(render(PAGE, look=Look(logo=logo)))
    (image,) = whole.all("img")
    assert image.attributes["src"] == "data:image/png;base64,iVBORw=="
    assert image.attributes["alt"] == "Förbundet"
    assert policy_of(whole).endswith("; img-src data:")


def test_no_text_is_smaller_than_the_least_size() -> None:
    sizes = [float(size) for size in re.findall(r"font-size: ([\d.]+)rem", STYLE)]
    assert min(sizes) >= 0.8
    assert "clamp(16px, 1.3vw, 25px)" in STYLE


def test_nothing_moves() -> None:
    assert not re.search(r"transition|animation|smooth", STYLE)


# --- accessible ----------------------------------------------------------------------------


def test_every_name_is_used_once_and_every_pointer_has_a_target(sample: Node) -> None:
    names = named(sample)
    assert len(names) == len(set(names))
    assert pointed_at(sample) <= set(names)


def test_the_landmarks_and_the_headings(sample: Node) -> None:
    (body,) = sample.all("body")
    marks = [node.tag for node in body.children if isinstance(node, Node)]
    assert marks == ["header", "main", "footer", "script"]
    levels = [int(node.tag[1]) for node in sample.all("h1", "h2", "h3", "h4")]
    assert levels[0] == 1 and levels.count(1) == 1 and set(levels) == {1, 2}


def test_every_table_has_a_name(sample: Node) -> None:
    ids = set(named(sample))
    for table in sample.all("table"):
        assert table.all("caption") or table.attributes["aria-labelledby"] in ids


def test_every_control_has_a_name_in_the_language_of_the_page(sample: Node) -> None:
    (field,) = sample.all("input")
    labels = {node.attributes["for"]: plain(node.text) for node in sample.all("label")}
    assert labels == {field.attributes["id"]: "Sök fråga"}
    english = read(render(replace(PAGE, language="en")))
    assert english.all("html")[0].attributes["lang"] == "en-GB"
    assert english.all("label")[0].text == "Find a question"
    assert {node.text for node in by_class(english, "skip")} == {"Skip to content"}


def test_news_are_told_politely(sample: Node) -> None:
    told = by_id(sample, "told")
    assert told.attributes["role"] == "status"
    assert not told.text


def test_the_same_page_gives_the_same_bytes() -> None:
    assert render(PAGE) == render(PAGE)


def test_a_view_repeats_no_note(sample: Node) -> None:
    notes = by_class(by_class(sample, "y")[0], "notes")
    assert [note.text for note in notes] == [
        "Tjock stapel 2022, tunn 2021. Siffrorna i staplarna är procent."
    ]


def test_the_letters_are_as_high_on_a_wall_as_the_docs_say() -> None:
    """A picture 1.5 m high of 768 pixels, seen from 6 m; 16 px are the least size of the root."""
    docs = (Path(__file__).parents[2] / "docs" / "seminar.md").read_text("utf-8")
    sizes = {
        "title": r"h2 \{[^}]*font-size: ([\d.]+)rem",
        "share of this year": r"td\.k \{[^}]*font-size: ([\d.]+)rem",
        "question": r"tbody th \{[^}]*font-size: ([\d.]+)rem",
        "heads, figures in bars, notes": r"thead :is\(th, td\) \{[^}]*font-size: ([\d.]+)rem",
    }
    for what, size in sizes.items():
        (rem, *_) = re.findall(size, STYLE)
        high = float(rem) * 16 * 1500 / 768 * 0.716
        minutes = degrees(atan(high / 6000)) * 60
        assert f"| {what} | {high:.0f} | {minutes:.0f} |" in docs
