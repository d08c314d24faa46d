"""The handbook as a part of a page: ``docs/handbok.md``, which travels inside the package."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

from ..documents.web.markup import Markup, tag, together
from ..words import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from markdown_it.token import Token

    from .steps import Step

PAGE = "handbok.md"
PICTURES = "handbok"
LANGUAGE = "sv"  # of its text; only the line above it is in the language of the window


def handbook_folder() -> Path:
    """Where the handbook lies: inside the installed package, or, in a checkout, beside it."""
    package = Path(__file__).parents[1]
    packaged = package / "docs"
    return packaged if packaged.is_dir() else package.parent / "docs"


@cache
def handbook_html(language: str) -> Markup:
    """The handbook without its own heading, with a list of contents; pictures are asked for under
    "/handbok/"."""
    tokens = _read((handbook_folder() / PAGE).read_text("utf-8"))
    note = [tag("p", say(language, "app.handbook.language"))] if language != LANGUAGE else []
    contents = tag(
        "nav",
        tag("ul", *map(_entry, _chapters(tokens))),
        aria_label=say(language, "app.handbook.contents"),
    )
    body = Markup(_rendered(tokens))
    return together(*note, tag("div", contents, body, lang=LANGUAGE, class_="handbook"))


def picture(name: str) -> bytes | None:
    """A picture of the handbook by its name; nothing if there is none of that name."""
    known = {path.name: path for path in (handbook_folder() / PICTURES).glob("*.png")}
    return known[name].read_bytes() if name in known else None


def anchor(heading: str) -> str:
    """The name that GitHub gives a heading, so that links work there and here."""
    return re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")


def chapter_of(step: Step) -> str:
    """The name of the chapter of a step, which bears the name of the step."""
    return anchor(say(LANGUAGE, f"app.{step.name}"))


def _read(text: str) -> list[Token]:
    """The parts of the page, but for its title: headings with names, tables that can be scrolled,
    pictures from the window, links only to what is there."""
    tokens: list[Token] = _markdown().parse(text)
    after_title = next(n for n, token in enumerate(tokens) if token.type == "heading_close") + 1
    tokens = list(_of_the_window(tokens[after_title:]))
    for token, following in zip(tokens, [*tokens[1:], None], strict=True):
        if token.type == "heading_open" and following is not None:
            token.attrSet("id", anchor(_text(following)))
        for child in token.children or ():
            if child.type == "image":
                child.attrSet("src", f"/{child.attrGet('src')}")
                child.attrSet("loading", "lazy")
        if token.children:
            token.children = list(_without_links_out(token.children))
    return tokens


def _of_the_window(tokens: list[Token]) -> Iterator[Token]:
    """All parts but the paragraphs that are a link to another page, and nothing else."""
    out = {place for place, token in enumerate(tokens) if _is_link_out(token.children or [])}
    for place, token in enumerate(tokens):
        if out.isdisjoint((place - 1, place, place + 1)):  # its beginning, its words, its end
            yield token


def _is_link_out(children: list[Token]) -> bool:
    if not children or children[0].type != "link_open" or children[-1].type != "link_close":
        return False
    is_within = str(children[0].attrGet("href")).startswith("#")
    return not is_within and sum(child.type == "link_open" for child in children) == 1


def _without_links_out(children: list[Token]) -> Iterator[Token]:
    """Links within the page; of those to other pages, which are not in the window, the words."""
    is_link = True
    for child in children:
        if child.type == "link_open":
            is_link = str(child.attrGet("href")).startswith("#")
            child.attrSet("href", unquote(str(child.attrGet("href"))))
        if is_link or child.type not in ("link_open", "link_close"):
            yield child


def _chapters(tokens: list[Token]) -> Iterator[tuple[str, str]]:
    """The names and the titles of the chapters."""
    for token, following in zip(tokens, tokens[1:], strict=False):
        if token.type == "heading_open" and token.tag == "h2":
            yield str(token.attrGet("id")), _text(following)


def _entry(chapter: tuple[str, str]) -> Markup:
    name, title = chapter
    return tag("li", tag("a", title, href=f"#{name}"))


def _text(inline: Token) -> str:
    return "".join(child.content for child in inline.children or ())


def _rendered(tokens: list[Token]) -> str:
    markdown = _markdown()
    html = str(markdown.renderer.render(tokens, markdown.options, {}))
    # A table that is wider than the screen is scrolled by itself, with the keyboard too.
    html = html.replace("<table>", '<div class="scroll" tabindex="0" role="group"><table>')
    return html.replace("</table>", "</table></div>").replace("<th>", '<th scope="col">')


def _markdown() -> Any:
    from markdown_it import MarkdownIt

    return MarkdownIt("commonmark", {"html": False}).enable("table")
