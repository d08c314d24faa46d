"""Where exports are sent; and of those just sent, which replace an earlier one, and which are taken
away again."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from ..documents.web.markup import Markup, tag, together
from .forms import Field, button, form, text_field
from .steps import FILES

if TYPE_CHECKING:
    from .found import Found
    from .site import Site

SEND, REMOVE, REPLACE = (f"{FILES.address}/{name}" for name in ("skicka", "ta-bort", "ersatt"))


def sending(site: Site, quiet: bool = False) -> Markup:
    """Where files are chosen, or dropped; ``quiet`` where something else is the way on."""
    from ..responses.readers import SUFFIXES

    field = Field(
        name="files",
        label=site.say("app.files.send"),
        help=site.say("app.files.send.help"),
        kind="file",
        attributes={"multiple": "", "accept": ",".join(SUFFIXES), "required": ""},
    )
    status = tag("p", role="status", data_working=site.say("app.working"))
    kinds = tag(
        "details",
        tag("summary", site.say("app.files.kinds")),
        tag("p", site.say("app.files.kinds.all", known=list(SUFFIXES))),
    )
    send = button(site.say("app.files.send.button"), quiet=quiet)
    area = tag("div", text_field(field), send, status, kinds, class_="drop", data_drop="")
    return form(site, SEND, area, files=True)


def new_in(site: Site, found: Found) -> list[Path]:
    """The files that were sent since the window was opened and are in no round yet."""
    return sorted(site.added & ({guess.file for guess in found.guesses} | set(found.copies)))


def replacing(site: Site, found: Found) -> Markup:
    """For each file that may be a later version of another the question whether it is."""
    asked = []
    for path in new_in(site, found):
        old = site.replaced.get(path)
        if old is not None and old.exists():
            asked.append(_replacing(site, path, old))
    return together(*asked)


def _replacing(site: Site, path: Path, old: Path) -> Markup:
    heading = tag("h2", site.say("app.files.replace.asked", file=path.name))
    rows = {"new": _rows(site, path), "old": _rows(site, old)}
    help = [tag("p", site.say("app.files.replace.help", file=path.name, other=old.name))]
    if all(rows.values()):
        help.append(tag("p", site.say("app.files.replace.rows", **rows), class_="help"))
    send = button(site.say("app.files.replace", file=old.name), "file", path.name)
    return form(site, REPLACE, heading, *help, send, id="ersatt")


def _rows(site: Site, path: Path) -> int:
    """How many rows an export has, 0 if that is not known."""
    from ..workspace.starting import known_questionnaires
    from .found import guesses_in

    guesses = guesses_in(site, path, known_questionnaires(site.settings.folder))
    return guesses[0].respondents if len(guesses) == 1 else 0


def removable(site: Site, found: Found) -> Markup:
    """What was just sent may be taken away again."""
    added = new_in(site, found)
    if not added:
        return Markup()
    buttons = (_remove(site, path) for path in added)
    summary = tag("summary", site.say("app.files.remove.any"))
    return tag("details", summary, form(site, REMOVE, tag("div", *buttons, class_="buttons")))


def _remove(site: Site, path: Path) -> Markup:
    text = site.say("app.files.remove", file=path.name)
    return button(text, "file", path.name, quiet=True)


def could_replace(site: Site, found: Found, path: Path, place: str) -> Path | None:
    """The file that one which was sent may be a later version of, as it is of the same round: the
    only one of that, of the same kind. It is remembered, so that the next page asks."""
    from ..survey.parts_of_years import rounds_of

    waves = found.workspace.rounds.waves if found.workspace else ()
    files = next((wave.files for wave in rounds_of(waves) if wave.place == place), ())
    if len(files) != 1 or path not in site.added:
        return None
    (old,) = files
    if old.suffix.lower() != path.suffix.lower() or not old.exists():
        return None
    return old if site.replaced.setdefault(path, old) == old else None
