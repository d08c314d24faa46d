"""The rounds that there are, and how one is taken out, so that it can be made anew otherwise."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING
from urllib.parse import urlencode

from ..documents.web.markup import Markup, tag
from .forms import button, form, hidden
from .layout import page
from .steps import FILES

if TYPE_CHECKING:
    from flask import Response

    from ..survey.waves import Wave
    from ..workspace import Workspace
    from .found import Found
    from .site import Site

ROUND = f"{FILES.address}/matning"


def known(site: Site, found: Found) -> Markup:
    """The rounds, each with its files and the way to mend what it is of."""
    if found.workspace is None or not found.workspace.rounds.waves:
        return Markup()
    from ..survey.parts_of_years import rounds_of
    from ..workspace.start_plan import titles_of

    titles = titles_of(found.questionnaires, site.language)
    rows = [_row(site, wave, titles) for wave in rounds_of(found.workspace.rounds.waves)]
    heads = [
        tag("th", site.say(f"app.files.head.{name}"), scope="col")
        for name in ("file", "survey", "year", "invited", "mend")
    ]
    caption = tag("caption", tag("h2", site.say("app.files.known")), id="known")
    table = tag("table", caption, tag("thead", tag("tr", *heads)), tag("tbody", *rows))
    return tag("div", table, class_="scroll", role="group", tabindex="0", aria_labelledby="known")


def _row(site: Site, wave: Wave, titles: Mapping[str, str]) -> Markup:
    title = titles.get(wave.questionnaire, wave.questionnaire)
    # Links that are read by themselves say what they are about.
    about = tag("span", f": {title} {wave.round}", class_="unseen")
    address = f"{ROUND}?{urlencode({'place': wave.place})}"
    return tag(
        "tr",
        tag("th", wave.file_names, scope="row"),
        tag("td", title),
        tag("td", wave.round),
        tag("td", "–" if wave.invited is None else str(wave.invited), class_="number"),
        tag("td", tag("a", site.say("app.files.mend"), about, href=address)),
    )


def asked(site: Site, place: str) -> Response:
    """The page between: what is removed and what stays, before anything is."""
    from ..workspace.settings_file import digest_of
    from .found import found_in

    found = found_in(site)
    wave = _wave(found.workspace, place)
    if found.workspace is None or wave is None:
        return _gone(site)
    title = _title(site, found, wave)
    file = found.workspace.rounds_file
    content = [tag("p", site.say("app.files.mend.asked", files=wave.file_names, file=file.name))]
    published = next(found.workspace.ledger.wave(*wave.key), None)
    if published is not None:
        day, document = published[0].date.isoformat(), published[0].document
        told = site.say("app.files.mend.published", round=title, document=document, date=day)
        content.append(tag("p", told, class_="problem"))
    names = hidden("place", place), hidden("seen", digest_of(file))
    send = button(site.say("app.files.mend.button", round=title))
    content.append(form(site, ROUND, *names, send))
    content.append(tag("p", tag("a", site.say("app.files.mend.back"), href=FILES.address)))
    return page(site, FILES, *content, title=site.say("app.files.mend.title", round=title))


def removed(site: Site, answers: Mapping[str, str]) -> Response:
    """Takes a round out, if nothing has changed since that was asked."""
    from ..workspace.settings_file import digest_of, remove_round
    from .found import found_in

    found = found_in(site)
    place = answers.get("place", "")
    wave = _wave(found.workspace, place)
    if found.workspace is None or wave is None:
        return _gone(site)
    if answers.get("seen") != digest_of(found.workspace.rounds_file):
        site.tell_text(site.say("app.files.mend.changed"), is_error=True)
        return asked(site, place)
    title = _title(site, found, wave)
    if wave.invited is not None and len(wave.files) == 1 and not wave.invited_groups.numbers:
        site.asked_of[wave.files[0]] = wave.invited
    remove_round(found.workspace.rounds_file, wave.questionnaire, wave.round)
    site.noticing.wrote(*wave.files)
    site.tell("app.files.mend.done", round=title, files=wave.file_names)
    return site.go_to(FILES)


def _title(site: Site, found: Found, wave: Wave) -> str:
    from ..workspace.start_plan import titles_of

    titles = titles_of(found.questionnaires, site.language)
    return f"{titles.get(wave.questionnaire, wave.questionnaire)} {wave.round}"


def _wave(workspace: Workspace | None, place: str) -> Wave | None:
    """The round of a place such as "staff.2022"."""
    from ..survey.parts_of_years import rounds_of

    waves = workspace.rounds.waves if workspace is not None else ()
    return next((wave for wave in rounds_of(waves) if wave.place == place), None)


def _gone(site: Site) -> Response:
    site.tell_text(site.say("app.files.mend.gone"), is_error=True)
    return site.go_to(FILES)
