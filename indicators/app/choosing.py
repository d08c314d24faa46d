"""The fields by which it is chosen what is shown or written, the same on several pages."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from ..documents.web.markup import Markup, tag
from ..words import LANGUAGES
from .forms import Field, choice, radios

if TYPE_CHECKING:
    from ..workspace import Workspace
    from .site import Site


def year_field(site: Site, workspace: Workspace, year: int) -> Markup:
    """The year, the latest first."""
    field = Field(name="year", label=site.say("app.choose.year"), value=str(year))
    years = [str(known) for known in reversed(workspace.years)]
    return choice(field, [(known, known) for known in years])


def ticks(
    name: str, legend: str, options: Iterable[tuple[str, str]], ticked: Sequence[str]
) -> Markup:
    """Boxes of one kind: values, and what they are called; nothing where there are none."""
    items = []
    for value, text in options:
        id_ = f"{name}-{value}"
        checked = "" if value in ticked else None
        box = tag("input", type="checkbox", name=name, value=value, id=id_, checked=checked)
        items.append(tag("div", box, tag("label", text, for_=id_), class_="tick"))
    return tag("fieldset", tag("legend", legend), *items) if items else Markup()


def by_field(site: Site, workspace: Workspace, years: Sequence[int], by: Sequence[str]) -> Markup:
    """What answers are divided by."""
    from .orders import groupings_of

    options = groupings_of(workspace, years, site.language).items()
    return ticks("by", site.say("app.choose.by"), options, by)


def flag_field(site: Site, names: Iterable[str], ticked: Sequence[str]) -> Markup:
    """What a report has besides its tables; each is sent under its own name."""
    items = []
    for name in names:
        checked = "" if name in ticked else None
        box = tag("input", type="checkbox", name=name, value="yes", id=name, checked=checked)
        label = tag("label", site.say(f"app.choose.{name}"), for_=name)
        items.append(tag("div", box, label, class_="tick"))
    return tag("fieldset", tag("legend", site.say("app.choose.flags")), *items)


def language_field(site: Site, language: str) -> Markup:
    """The language of what is published."""
    field = Field(name="language", label=site.say("app.choose.language"), value=language)
    return radios(field, [(name, site.say(f"app.language.{name}")) for name in LANGUAGES])
