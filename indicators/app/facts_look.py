"""How publications look, as a form: colours, typeface, logo."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..documents.look import STANDARD
from ..documents.web.markup import Markup, tag
from ..survey.look import COLOURS
from ..workspace.settings_file import Change
from .facts import Answers, Facts, Sheet, Shown, changed
from .facts_policy import text_of
from .forms import text_field, tick

if TYPE_CHECKING:
    from .site import Site

_TEXTS = ("typeface", "logo_text")


def look_sheet(site: Site, facts: Facts) -> Sheet:
    """The colours by what they are for, the typeface, the logo and what it is called."""
    said = facts.at("look")
    logo = text_of(said.get("logo"))
    names = (*COLOURS, *_TEXTS)

    def show(shown: Shown) -> Sequence[Markup]:
        told = site.say("app.facts.logo.now", file=logo) if logo else site.say("app.facts.logo.no")
        picture = shown.field(
            "logo", "app.facts.logo", help=told, kind="file", attributes={"accept": ".png,.svg"}
        )
        typeface, words = (
            shown.field(name, f"app.facts.{name}", help=site.say(f"app.facts.{name}.help"))
            for name in _TEXTS
        )
        remove = [tick(shown.ticked("no_logo", "app.facts.logo.remove"))] if logo else []
        fields = (text_field(typeface), text_field(picture), *remove, text_field(words))
        return [_colours_shown(shown), *fields]

    def changes(answers: Answers) -> list[Change]:
        own: dict[str, Any] = {name: text or None for name, text in changed(sheet, answers, names)}
        if answers.get("no_logo"):
            own |= {"logo": None, "logo_text": None}
        elif sent := answers.get("logo"):
            own["logo"] = sent
        return [Change(("look",), own)] if own else []

    sheet = Sheet(
        key="utseende",
        title=site.say("app.facts.look"),
        values={name: text_of(said.get(name)) for name in names},
        places={f"look.{name}": name for name in (*names, "logo")},
        show=show,
        changes=changes,
        files=True,
        level="h3",
        about=site.say("app.facts.look.optional"),
    )
    return sheet


def _colours_shown(shown: Shown) -> Markup:
    """A field for each colour, with what it is if nothing is said."""
    site, no_help = shown.site, {"autocomplete": "off", "spellcheck": "false"}
    fields = (
        shown.field(
            name,
            f"app.facts.colour.{name}",
            help=site.say("app.facts.empty", value=getattr(STANDARD.colours, name)),
            attributes=no_help,
        )
        for name in COLOURS
    )
    legend = tag("legend", site.say("app.facts.colours"))
    help = tag("p", site.say("app.facts.colours.help"), class_="help")
    return tag("fieldset", legend, help, tag("div", *map(text_field, fields), class_="row"))


def kept_logo(rounds_file: Path, name: str, content: bytes) -> Path:
    """Writes a picture that was sent beside ``rounds.toml``, under a name that no file has."""
    from ..documents import write_file
    from .uploads import harmless

    first = rounds_file.with_name(harmless(name))
    names = (first.with_name(f"{first.stem}-{n}{first.suffix}") for n in count(2))
    path = first if not first.exists() else next(p for p in names if not p.exists())
    write_file(path, content)
    return path
