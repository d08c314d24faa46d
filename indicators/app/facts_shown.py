"""A sheet as a part of the page: open, or folded up where it can be left alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..documents.web.markup import Markup, tag, together
from .facts import Facts, Given, Sheet, Shown, changed
from .forms import button, form, hidden

if TYPE_CHECKING:
    from .site import Site


def sheet_shown(site: Site, facts: Facts, sheet: Sheet, given: Given | None) -> Markup:
    """A sheet as a part of the page; one that was not taken is where the page begins to be read."""
    own, wrong = given or Given(), sheet.wrong_in(facts)
    fields = sheet.show(Shown(site, sheet, own, wrong))
    save = button(site.say("app.facts.save", what=sheet.title))
    seen = hidden("seen", facts.digest)
    buttons = tag("p", save, *(together(" ", more) for more in sheet.more))
    answered = [name for name in sheet.values if name in own.answers]
    unsaved = "yes" if any(changed(sheet, own.answers, answered)) else ""
    content = form(site, sheet.address, seen, own.told, *fields, buttons,
                   files=sheet.files, data_unsaved=unsaved,
                   data_others=site.say("app.facts.others_unsaved"))  # fmt: skip
    is_here = given is not None and not own.errors and own.tried is None
    if sheet.about:
        inner = tag("div", content, tabindex="-1", autofocus="") if is_here else content
        is_open = given is not None or bool(wrong)
        return folded(sheet.key, (sheet.title, sheet.about), sheet.level, inner, is_open=is_open)
    start = "" if is_here else None
    heading = tag(sheet.level, sheet.title, id=sheet.key, tabindex="-1", autofocus=start)
    return tag("section", heading, content, aria_labelledby=sheet.key)


def folded(
    key: str, said: tuple[str, str], level: str, content: Markup, is_open: bool = False
) -> Markup:
    """A part that can be left alone: its heading, to which links lead, is seen all the time, with
    what it is good for."""
    title, about = said
    heading = tag(level, title, id=key)
    summary = tag("summary", heading, tag("span", about, class_="help"))
    return tag("details", summary, content, open="" if is_open else None, class_="optional")
