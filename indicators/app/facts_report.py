"""The report, as a form: how it begins, and what it has."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from ..documents.web.markup import Markup
from ..workspace.settings_file import Change
from .facts import Answers, Facts, Sheet, Shown, changed
from .facts_policy import filled, text_of
from .forms import long_field, text_field, tick

if TYPE_CHECKING:
    from .site import Site


def report_sheet(site: Site, facts: Facts) -> Sheet:
    """How the report begins, and what it has."""
    said = facts.at("report")
    values = {name: text_of(said.get(name)) for name in ("title", "opening")}
    values["positive"] = "yes" if said.get("columns") == "positive" else ""
    values["dont_know"] = "yes" if said.get("dont_know") is True else ""
    values["overview"] = "" if said.get("overview") is False else "yes"
    ticks = ("positive", "dont_know", "overview")
    as_said: dict[str, tuple[str, Mapping[str, Any]]] = {
        "positive": ("columns", {"yes": "positive", "": None}),
        "dont_know": ("dont_know", {"yes": True, "": None}),
        "overview": ("overview", {"yes": None, "": False}),
    }

    def show(shown: Shown) -> Sequence[Markup]:
        help = site.say("app.facts.opening.help")
        return [
            text_field(shown.field("title", "app.facts.report.title",
                                   help=site.say("app.facts.report.title.help"))),
            long_field(shown.field("opening", "app.facts.opening", help=help), 6),
            *(tick(shown.ticked(name, f"app.facts.report.{name}")) for name in ticks),
        ]  # fmt: skip

    def changes(answers: Answers) -> list[Change]:
        own: dict[str, Any] = {
            name: text or None for name, text in changed(sheet, answers, ("title", "opening"))
        }
        for name, text in changed(sheet, answers, ticks):
            key, meanings = as_said[name]
            own[key] = meanings["yes" if text else ""]
        return filled(Change(("report",), own))

    sheet = Sheet(
        key="bilaga",
        title=site.say("app.facts.report"),
        values=values,
        places={"report.title": "title", "report.opening": "opening"}
        | {f"report.{as_said[name][0]}": name for name in ticks},
        show=show,
        changes=changes,
        level="h3",
        about=site.say("app.facts.report.optional"),
    )
    return sheet
