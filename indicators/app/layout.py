"""The one frame around every page: the steps, what there is to say, the page, and the way out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain
from typing import TYPE_CHECKING

from ..documents.web.markup import Markup, tag, together
from ..words import LANGUAGE_TAGS
from ..words.errors import IndicatorsError, ProblemsError
from ..words.said import spoken
from .forms import button, form
from .steps import END, FILES, HANDBOOK, NOTICED, STEPS, WRITING, Step

if TYPE_CHECKING:
    from flask import Response

    from ..documents.model import Document, Table
    from ..words.said import Words
    from ..workspace.watching import FileChange
    from .site import Site


def page(
    site: Site, step: Step, *content: str, title: str = "", status: int = 200, again: int = 0
) -> Response:
    """A page of a step: its heading is the step's name unless it has a ``title``. Without a script
    it is loaded ``again`` after some seconds, if that is wanted."""
    heading = title or site.say(f"app.{step.name}")
    return answer(framed(site, heading, step, *content, again=again), status)


def answer(content: str, status: int = 200) -> Response:
    """A page as what is sent."""
    from flask import Response

    # Names of files may be no text: what cannot be written is a question mark.
    return Response(content.encode("utf-8", "replace"), status, mimetype="text/html")


def onward(site: Site, step: Step) -> Markup:
    """The way to the step after one."""
    following = STEPS[STEPS.index(step) + 1]
    text = site.say("app.next", step=site.say(f"app.{following.name}"))
    return tag("p", tag("a", text, href=following.address, class_="go next"))


def shown(site: Site, document: Document[Words] | Table[Words]) -> Markup:
    """A document or a table, as every other output writes it."""
    from ..documents.speaking import spoken
    from ..documents.web import fragment

    return Markup(fragment(spoken(document, site.language), site.language))


def problems_of(site: Site, error: IndicatorsError) -> Markup:
    """An error as a part of a page: each thing that is wrong, with what to do under it."""
    told = error.problems if isinstance(error, ProblemsError) else (error,)
    items = []
    for one in told:
        hint = one.hint(site.language)
        lines = [tag("p", line, class_="hint") for line in (hint or "").splitlines()]
        items.append(tag("div", tag("p", one.text(site.language)), *lines, class_="problem"))
    return together(*items)


def framed(site: Site, heading: str, step: Step, *content: str, again: int = 0) -> Markup:
    """A whole page."""
    main = tag(
        "main",
        tag("h1", heading),
        _news(site),
        *_messages(site),
        *content,
        id="main",
        tabindex="-1",
    )
    body = tag("body", _skip(site), _header(site, step), main, _footer(site, step))
    head = _head(site, heading, again=again)
    html = tag("html", head, body, lang=LANGUAGE_TAGS[site.language])
    return together(Markup("<!DOCTYPE html>\n"), html)


def bare(site: Site, heading: str, *content: str, refresh: str | None = None) -> Markup:
    """A page without steps, for those who are not in the window, or no longer."""
    body = tag("body", tag("main", tag("h1", heading), *content, id="main"))
    html = tag("html", _head(site, heading, refresh), body, lang=LANGUAGE_TAGS[site.language])
    return together(Markup("<!DOCTYPE html>\n"), html)


def http_told(site: Site, code: int | None) -> tuple[Markup, Markup]:
    """What is wrong with a request as such, and what to do."""
    key = f"app.http.{code if code in (404, 405, 413) else 400}"
    return tag("p", site.say(key)), tag("p", site.say(f"{key}.hint"))


def http_error(site: Site, code: int) -> Markup:
    """The page of a request that reaches no other."""
    return bare(site, site.say("app.error"), *http_told(site, code))


def _head(site: Site, heading: str, refresh: str | None = None, again: int = 0) -> Markup:
    loaded = [] if refresh is None else [tag("meta", http_equiv="refresh", content=f"0; {refresh}")]
    if again:  # a script does it without losing the place of who reads
        loaded.append(tag("noscript", tag("meta", http_equiv="refresh", content=str(again))))
    return tag(
        "head",
        tag("meta", charset="utf-8"),
        tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
        *loaded,
        tag("title", f"{heading} – indicators"),
        tag("link", rel="icon", href="data:,"),  # none, and none is asked for
        tag("link", rel="stylesheet", href="/static/app.css"),
        tag("script", src="/static/app.js", defer=""),
    )


def _skip(site: Site) -> Markup:
    return tag("a", site.say("app.skip"), href="#main", class_="skip")


def _header(site: Site, step: Step) -> Markup:
    items = (
        tag(
            "li",
            tag("a", site.say(f"app.{s.name}"), href=s.address, aria_current=_current(s, step)),
        )
        for s in STEPS
    )
    steps = tag("nav", tag("ol", *items), aria_label=site.say("app.steps"))
    return tag("header", steps)


def _current(step: Step, shown: Step) -> str | None:
    return "page" if step == shown else None


def _messages(site: Site) -> Iterator[Markup]:
    """What there is to say: what went wrong first."""
    messages = site.messages()
    for role in ("alert", "status"):
        lines = [m.text.splitlines() for m in messages if m.is_error == (role == "alert")]
        paragraphs = [tag("p", line) for line in chain(*lines)]
        if paragraphs:
            yield tag("div", *paragraphs, role=role, class_=f"message {role}")


def noticed(site: Site, changes: Sequence[FileChange]) -> Markup:
    """What others have changed, and where to see what that means."""
    if not changes:
        return Markup()
    lines = [tag("p", spoken(change.said, site.language)) for change in changes]
    ways = {"new": (FILES, "app.noticed.new"), "other": (WRITING, "app.noticed.other")}
    kinds = dict.fromkeys("new" if change.kind == "new" else "other" for change in changes)
    links = [tag("p", tag("a", site.say(ways[k][1]), href=ways[k][0].address)) for k in kinds]
    heading = tag("p", tag("b", site.say("app.noticed")))
    return tag("div", heading, *lines, *links, class_="message")


def _news(site: Site) -> Markup:
    """What others have changed until now, and the place for what they change later."""
    told = noticed(site, site.noticing.tell())
    return tag("div", told, role="status", data_news=NOTICED)


def _footer(site: Site, step: Step) -> Markup:
    folder = tag("p", site.say("app.folder"), " ", tag("b", site.settings.folder.name))
    book = tag("p", _book(site, step))
    end = form(site, END.address, button(site.say("app.end.button"), quiet=True))
    ends = tag("p", site.say("app.ends"), class_="help")
    return tag("footer", folder, book, end, ends)


def _book(site: Site, step: Step) -> Markup:
    """The handbook, at the chapter of a step, beside the page so that nothing on it is lost."""
    from .handbook import chapter_of

    if step == HANDBOOK:
        return tag("a", site.say("app.handbook"), href=HANDBOOK.address)
    heard = tag("span", " ", site.say("app.handbook.tab"), class_="unseen")
    place = f"#{chapter_of(step)}" if step in STEPS else ""
    return tag("a", site.say("app.handbook"), heard, href=f"{HANDBOOK.address}{place}",
               target="_blank", rel="noopener")  # fmt: skip
