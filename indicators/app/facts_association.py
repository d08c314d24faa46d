"""The association, as a form: what it is called, and what its answers stand for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ..documents.web.markup import Markup, tag
from ..workspace.settings_file import Change
from .facts import Answers, Facts, Sheet, Shown, changed, number
from .facts_policy import WHOLE, filled, text_of
from .forms import radios, text_field

if TYPE_CHECKING:
    from .site import Site

_TEXTS = ("association", "source", "population")
_SMALLEST = ("persons", "points")
_POPULATIONS = ("", "these", "process")


def association_sheet(site: Site, facts: Facts) -> Sheet:
    """Who it is, and what its answers stand for."""
    smallest = facts.at("smallest_change")
    values = {name: text_of(facts.said.get(name)) for name in _TEXTS}
    values |= {name: text_of(smallest.get(name)) for name in _SMALLEST}

    def show(shown: Shown) -> Sequence[Markup]:
        keys = {value: f"app.facts.population.{value or 'none'}" for value in _POPULATIONS}
        options = [(value, site.say(key)) for value, key in keys.items()]
        examples = {value: site.say(f"{key}.example") for value, key in keys.items()}
        fields = [
            text_field(shown.field(name, f"app.facts.{name}", attributes=WHOLE))
            for name in _SMALLEST
        ]
        about = tag("p", site.say("app.facts.smallest.help"), class_="help")
        legend = tag("legend", site.say("app.facts.smallest"))
        return [
            text_field(shown.field("association", "app.facts.association",
                                   attributes={"autocomplete": "organization"})),
            shown.folded(site.say("app.facts.who.more"), ("source", "population", *_SMALLEST),
                text_field(shown.field("source", "app.facts.source",
                                       help=site.say("app.facts.source.help"))),
                radios(shown.field("population", "app.facts.population",
                                   help=site.say("app.facts.population.help")), options, examples),
                tag("fieldset", legend, about, tag("div", *fields, class_="row"))),
        ]  # fmt: skip

    def changes(answers: Answers) -> list[Change]:
        own = {name: text or None for name, text in changed(sheet, answers, _TEXTS)}
        inner = {name: number(text) for name, text in changed(sheet, answers, _SMALLEST)}
        return filled(Change((), own), Change(("smallest_change",), inner))

    sheet = Sheet(
        key="forbund",
        title=site.say("app.facts.who"),
        values=values,
        places={**{name: name for name in _TEXTS},
                **{f"smallest_change.{name}": name for name in _SMALLEST},
                "smallest_change": "persons"},
        show=show,
        changes=changes,
    )  # fmt: skip
    return sheet
