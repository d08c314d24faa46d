"""Writes the page of a seminar: one file in which the view to look at is picked.

Pickers are links to views, and the style shows the view that the address names: it can be copied,
the browser goes back, and nothing of it needs the script. That finds questions by their words,
steps by arrow keys, and tells a screen reader what has come in sight.

No file of another room is loaded, no picture is drawn: a view is a table with bars in its rows.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha256
from itertools import count
from pathlib import Path
from xml.etree.ElementTree import tostring

from ...words import LANGUAGE_TAGS, say
from ..cells import legible
from ..look import STANDARD, TINTS, Look
from ..model import Paragraph, Table
from ..views import Grid, Page, Panel, View
from . import block_of
from .frame import address_of
from .grids import css_text, table_of
from .markup import Markup, tag

_HERE = Path(__file__)


def render(page: Page, panels: Iterable[object] | None = None, look: Look = STANDARD) -> bytes:
    """The page as one file of UTF-8; the same input gives the same bytes.

    From ``panels``, which are as many as those of the page, one is taken for each that is written:
    so somebody can see how far it has come.
    """
    writer = _Writer(legible(page), look)
    written = [
        writer.panel(panel)
        for panel, _ in zip(writer.page.panels, panels or page.panels, strict=True)
    ]
    return f"<!DOCTYPE html>\n{writer.whole(written)}\n".encode()


class _Writer:
    """What writes a page: it knows which panels there are to pick."""

    def __init__(self, page: Page, look: Look) -> None:
        self.page, self.look = page, look
        self.numbers = count(1)
        # Respondents → group → year → the address of the view.
        self.places: dict[str, dict[str, dict[str, str]]] = {}
        for panel in page.panels:
            who, group, year = panel.place
            years = self.places.setdefault(who, {}).setdefault(group, {})
            years[year] = panel.view.address

    def say(self, key: str, **facts: object) -> str:
        return say(self.page.language, key, **facts)

    def whole(self, panels: Iterable[Markup]) -> Markup:
        script = _HERE.with_name("page.js").read_text("utf-8")
        return tag(
            "html",
            self._head(script),
            tag(
                "body",
                tag("header", *self._header()),
                tag("main", *panels, id="main", tabindex="-1"),
                self._about(),
                tag("script", Markup(script)),
            ),
            lang=LANGUAGE_TAGS[self.page.language],
        )

    def _head(self, script: str) -> Markup:
        viewport = "width=device-width, initial-scale=1"
        policy = {"http_equiv": "Content-Security-Policy", "content": self._policy(script)}
        return tag(
            "head",
            tag("meta", charset="utf-8"),
            tag("meta", **policy),
            tag("meta", name="viewport", content=viewport),
            tag("title", self.page.full_title),
            tag("style", Markup(style_of(self.look, self.page.language))),
        )

    def _policy(self, script: str) -> str:
        """Of all scripts, only this one may run, and nothing may be sent anywhere."""
        hashed = b64encode(sha256(script.encode()).digest()).decode()
        permits = [
            "default-src 'none'",
            "style-src 'unsafe-inline'",
            f"script-src 'sha256-{hashed}'",
            "base-uri 'none'",
            "form-action 'none'",
        ]
        return "; ".join([*permits, *["img-src data:"] * (self.look.logo is not None)])

    def _header(self) -> Iterator[Markup]:
        if logo := self.look.logo:
            yield tag("img", class_="logo", src=address_of(logo), alt=logo.name)
        yield tag("h1", self.page.heading)
        yield tag(
            "div",
            tag("label", self.say("page.find"), for_="find"),
            tag("input", id="find", type="search", autocomplete="off", spellcheck="false"),
            tag("ul", id="hits", data_found=self.say("page.found", count="#")),
            id="search",
            role="search",
            hidden="",
        )
        yield tag("p", class_="u", id="told", role="status")

    def _about(self) -> Markup:
        if not self.page.introduction:
            return Markup()
        heading = tag("summary", tag("h2", self.say("page.about")))
        texts = (tag("p", paragraph.text) for paragraph in self.page.introduction)
        return tag("footer", tag("details", heading, *texts))

    def panel(self, panel: Panel) -> Markup:
        """What a choice leads to: pickers, and the views."""
        views = [
            self._view(view, "q", self._steps(panel, place))
            for place, view in enumerate(panel.questions)
        ]
        skip = {"class_": "skip", "href": f"#{panel.view.address}"}
        return tag(
            "div",
            tag("a", self.say("page.skip"), **skip),
            self._pickers(panel),
            self._view(panel.view, "y", self._areas(panel.view)),
            *views,
            class_="p out" if panel.handed_out else "p",
        )

    def _view(self, view: View, kind: str, steps: Markup) -> Markup:
        return tag(
            "section",
            steps if kind == "q" else Markup(),
            tag("h2", view.title, id=view.address, tabindex="-1"),
            tag("p", view.about, class_="about") if view.about else Markup(),
            steps if kind == "y" else Markup(),
            *(self._block(block, view.address) for block in view.blocks),
            tag("p", " ".join(view.notes), class_="notes") if view.notes else Markup(),
            class_=kind,
        )

    def _block(self, block: Grid | Table | Paragraph, heading: str) -> Markup:
        if isinstance(block, Grid):
            return table_of(block, heading, self.page.language)
        element = block_of(block, self.page.language, self.numbers)
        return Markup(tostring(element, encoding="unicode", method="html"))

    def _areas(self, view: View) -> Markup:
        """Links to the areas of a view that is divided by them."""
        lines = [line for block in view.blocks if isinstance(block, Grid) for line in block.lines]
        links = [
            tag("a", line.name.text, href=f"#{view.address}-{line.area}")
            for line in lines
            if line.area
        ]
        label = self.say("page.areas")
        return tag("nav", *links, class_="steps", aria_label=label) if links else Markup()

    def _steps(self, panel: Panel, place: int) -> Markup:
        """From a question to all of them, to the one before and the one after."""
        links = [tag("a", f"‹ {self.say('page.all')}", href=f"#{panel.view.address}")]
        if place:
            before = panel.questions[place - 1].address
            hidden = tag("span", f"{self.say('page.previous')} ", class_="u")
            links.append(tag("a", hidden, f"‹ {place}", href=f"#{before}", rel="prev"))
        if place + 1 < len(panel.questions):
            after = panel.questions[place + 1].address
            hidden = tag("span", f"{self.say('page.next')} ", class_="u")
            links.append(tag("a", hidden, f"{place + 2} ›", href=f"#{after}", rel="next"))
        return tag("p", *links, class_="steps")

    # --- pickers ---------------------------------------------------------------------------

    def _pickers(self, panel: Panel) -> Markup:
        who, group, year = panel.place
        offered = (
            {name: _nearest(groups, group, year) for name, groups in self.places.items()},
            {name: years[year] for name, years in self.places[who].items() if year in years},
            self.places[who][group],
        )
        pickers = (
            self._picker(label, addresses, value)
            for label, addresses, value in zip(self.page.pickers, offered, panel.place, strict=True)
        )
        summary = tag(
            "summary", tag("b", ", ".join(panel.place)), tag("span", self.say("page.change"))
        )
        details = tag("details", summary, *pickers)
        return tag("nav", details, class_="pick", aria_label=self.say("page.choose"))

    def _picker(self, label: str, addresses: Mapping[str, str], value: str) -> Markup:
        links = (
            tag("a", name, href=f"#{address}", aria_current="true" if name == value else None)
            for name, address in addresses.items()
        )
        return tag("p", tag("span", label), *links)


def _nearest(groups: Mapping[str, Mapping[str, str]], group: str, year: str) -> str:
    """The view of the same group and year, as far as other respondents have them."""
    years = groups.get(group) or next(iter(groups.values()))
    return years.get(year) or next(iter(years.values()))


_INLINE = {"d": "change", "g": "target", "s": "base", "v": "interval"}
"""What stands around figures on a phone, by the class of their cells."""


def style_of(look: Look, language: str) -> str:
    """The style of the page: the colours and the typeface of a look, and what is done with them."""
    colours = look.colours
    values = {name: getattr(colours, name) for name in colours.__slots__}
    values |= {f"tint{step}": colours.tint(least) for step, least in enumerate((0, *TINTS))}
    values |= {name: css_text(say(language, f"page.inline.{key}")) for name, key in _INLINE.items()}
    values["face"] = f"{css_text(look.typeface)},system-ui" if look.typeface else "system-ui"
    root = ";".join(f"--{name}:{value}" for name, value in values.items())
    return f":root{{{root}}}\n{_HERE.with_name('page.css').read_text('utf-8')}"
