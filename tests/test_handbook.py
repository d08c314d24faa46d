"""The handbook: it quotes what the program says, shows what it looks like, and is in the window."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ElementTree
from html.parser import HTMLParser
from pathlib import Path
from string import Formatter

import pytest

from indicators.app.handbook import anchor, handbook_folder, handbook_html, picture
from indicators.app.steps import STEPS
from indicators.words import catalogue, say

from .conftest import ROOT
from .make_handbook import PICTURES, SEMINAR
from .make_handbook import STEPS as PHOTOGRAPHED
from .make_steps import LINE, drawings

DOCS = ROOT / "docs"
HANDBOOK = (DOCS / "handbok.md").read_text("utf-8")
INSTALLING = (DOCS / "installera.md").read_text("utf-8")
CHAPTERS = re.findall(r"^## (.*)$", HANDBOOK, re.MULTILINE)
QUOTED = re.findall(r"^> (.*)$", HANDBOOK, re.MULTILINE)


def as_pattern(text: str) -> re.Pattern[str]:
    """A text of the catalogue with anything where facts are filled in."""
    parts = ((re.escape(words), name) for words, name, _, _ in Formatter().parse(text))
    return re.compile("".join(f"{words}.+" if name is not None else words for words, name in parts))


def specific(text: str) -> bool:
    """Whether a text has enough words of its own to be known by them."""
    return len("".join(words for words, *_ in Formatter().parse(text)).split()) >= 4


MESSAGES = {key: as_pattern(text) for key, text in catalogue("sv").items() if specific(text)}


@pytest.mark.parametrize("quoted", QUOTED)
def test_a_message_is_quoted_as_the_program_says_it(quoted: str) -> None:
    assert [key for key, pattern in MESSAGES.items() if pattern.fullmatch(quoted)]


def test_a_message_that_the_program_does_not_say_is_found_out() -> None:
    """The test of the test."""
    assert len(QUOTED) >= 20 and len(set(QUOTED)) == len(QUOTED)
    wrong = "filen är en websida, vad den än heter."
    assert not [key for key, pattern in MESSAGES.items() if pattern.fullmatch(wrong)]


def test_there_is_a_chapter_for_each_step_in_the_order_of_the_window() -> None:
    steps = [say("sv", f"app.{step.name}") for step in STEPS]
    assert [chapter for chapter in CHAPTERS if chapter in steps] == steps
    others = ("Publicera", "Seminariet", "Nästa år", "Vanliga fel")
    assert [chapter for chapter in CHAPTERS if chapter in others] == [*others]


def test_each_step_is_photographed_at_its_address_and_shown_with_words() -> None:
    shown = dict(re.findall(r"!\[(.+?)\]\(handbok/(.+?)\.png\)", HANDBOOK))
    files = {path.stem for path in PICTURES.iterdir()}
    taken = [one.name for one in PHOTOGRAPHED]
    assert files == set(shown.values()) == {*taken, SEMINAR}
    assert all(len(words) > 40 for words in shown)
    addresses = {one.address for one in PHOTOGRAPHED}
    assert addresses >= {step.address for step in STEPS}
    for path in PICTURES.iterdir():
        assert path.read_bytes().startswith(b"\x89PNG") and path.stat().st_size < 120_000


class Reader(HTMLParser):
    """What a browser makes of the page: its elements, in the order and the depth they have."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.ids: list[str] = []
        self.links: list[str] = []
        self.headings: list[str] = []
        self.pictures: list[dict[str, str | None]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag not in ("img", "br", "hr"):
            self.open.append(tag)
        self.ids += [str(given["id"])] if "id" in given else []
        self.links += [str(given["href"])] if "href" in given else []
        self.headings += [tag] if tag in ("h1", "h2", "h3") else []
        self.pictures += [given] if tag == "img" else []

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def read(language: str = "sv") -> Reader:
    reader = Reader()
    reader.feed(handbook_html(language))
    reader.close()
    return reader


def test_in_the_window_links_lead_to_what_is_there_and_headings_have_one_name_each() -> None:
    page = read()
    assert not page.open and len(set(page.ids)) == len(page.ids)
    assert {link.removeprefix("#") for link in page.links} <= set(page.ids)
    assert [f"#{anchor(chapter)}" for chapter in CHAPTERS] == page.links[: len(CHAPTERS)]
    assert page.headings[0] == "h2" and "h1" not in page.headings
    assert "[" not in re.sub(r"<[^>]*>", "", handbook_html("sv")), "no Markdown is left"


def test_in_the_window_pictures_have_words_and_are_its_own() -> None:
    pictures = read().pictures
    assert len(pictures) == len(PHOTOGRAPHED) + 1
    for one in pictures:
        name = str(one["src"]).removeprefix("/handbok/")
        assert one["alt"] and picture(name) == (DOCS / "handbok" / name).read_bytes()
    for name in ("../handbok.md", "handbok.md", "filer", "..", ""):
        assert picture(name) is None


def test_the_text_is_swedish_in_any_window_and_that_is_said() -> None:
    assert "<div lang=sv" in handbook_html("en") and "in Swedish" in handbook_html("en")
    assert handbook_html("en").endswith(handbook_html("sv")[-1000:])
    assert handbook_folder() == DOCS


def test_what_the_page_on_data_protection_names_is_what_the_program_keeps() -> None:
    from indicators.app import opening
    from indicators.workspace import LEDGER_FILE, RECORDS_FILE

    (page,) = re.findall(r"^## För dig som ansvarar.*", HANDBOOK, re.MULTILINE | re.DOTALL)
    for name in (LEDGER_FILE, RECORDS_FILE, opening._LOCK, opening._PLACE, "rounds.toml", ".bak"):
        assert name in page, name


# --- how to install -------------------------------------------------------------------------


def test_the_line_to_paste_is_the_line_that_is_drawn() -> None:
    assert f"```powershell\n{LINE}\n```" in INSTALLING
    drawn = dict(drawings())
    for name, content in drawn.items():
        assert (DOCS / name).read_text("utf-8") == content, "make handbook"
        ElementTree.fromstring(content)
    shown = dict(re.findall(r"!\[(.+?)\]\((.+?\.svg)\)", INSTALLING))
    assert set(shown.values()) == set(drawn) and all(len(words) > 60 for words in shown)
    texts = ElementTree.fromstring(drawn["installera-3-rad.svg"]).itertext()
    assert LINE in "".join(text for text in texts if text.strip())


@pytest.mark.parametrize("page", ["handbok.md", "installera.md"])
def test_the_pages_of_those_without_a_terminal_are_short_in_their_sentences(page: str) -> None:
    """Half of the sentences have at most twelve words, and few more than thirty."""
    whole = (DOCS / page).read_text("utf-8").partition("## In English")[0]
    prose = re.sub(r"```.*?```|!\[.*?\]\(.*?\)", "", whole, flags=re.DOTALL)
    text = re.sub(r"^[|#>].*$", "", prose, flags=re.MULTILINE)
    sentences = [s.split() for s in re.split(r"(?<=[.?!:])\s+|\n\n", text) if s.strip()]
    lengths = sorted(map(len, sentences))
    assert lengths[len(lengths) // 2] <= 12
    assert sum(length > 30 for length in lengths) <= len(lengths) // 20


def test_the_folder_of_the_pictures_is_that_of_the_pages() -> None:
    assert Path("docs/handbok") == PICTURES.relative_to(ROOT)
