"""The step Files: exports are sent, and become rounds."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from ...documents.web.markup import Markup, tag
from ...words.errors import ProblemsError
from ..forms import Field, button, form, text_field
from ..layout import onward, page, problems_of
from ..steps import FILES, READING

if TYPE_CHECKING:
    from flask import Flask, Response

    from ..found import Found
    from ..site import Site

_SEND, _REMOVE, _REPLACE = (f"{FILES.address}/{name}" for name in ("skicka", "ta-bort", "ersatt"))


def register(app: Flask, site: Site) -> None:
    """Puts the page into the app."""
    from flask import request

    @app.get(FILES.address)
    def files() -> Response:
        return _shown(site, {}, {})

    @app.post(FILES.address)
    def make() -> Response:
        return _made(site, request.form)

    @app.post(_SEND)
    def send() -> Response:
        return _sent(site)

    @app.post(_REMOVE)
    def remove() -> Response:
        if path := _added(site, request.form.get("file", "")):
            path.unlink(missing_ok=True)
            site.noticing.wrote(path)
            site.added.discard(path)
            site.tell("app.files.removed", file=path.name)
        return site.go_to(FILES)

    @app.post(_REPLACE)
    def replace() -> Response:
        from ..uploads import replace

        path = _added(site, request.form.get("file", ""))
        if path is not None and (old := site.replaced.pop(path, None)):
            kept = replace(path, old)
            site.noticing.wrote(path, old)
            site.added.discard(path)
            site.tell("app.files.replaced", file=old.name, kept=kept.name)
        return site.go_to(FILES)


def _added(site: Site, name: str) -> Path | None:
    """A file that was sent since the window was opened and is in no round: only such a one may be
    taken away."""
    from ..found import found_in

    found = found_in(site)
    new = {guess.file for guess in found.guesses} | set(found.copies)
    path = next((p for p in site.added if p.name == name and p in new), None)
    if path is None:
        site.tell_text(site.say("app.files.not_added"), is_error=True)
    return path


def _sent(site: Site) -> Response:
    """Takes the files that were sent."""
    from flask import request

    from ...workspace.starting import known_questionnaires
    from ..uploads import take

    sent = [file for file in request.files.getlist("files") if file.filename]
    if not sent:
        site.tell_text(site.say("app.files.no_choice"), is_error=True)
    questionnaires = known_questionnaires(site.settings.folder)
    for file in sent:
        take(site, file.filename or "", file.read(), questionnaires)
    return site.go_to(FILES)


def _made(site: Site, answers: Mapping[str, str]) -> Response:
    """Makes the workspace of the rounds, or adds them."""
    from ...workspace import starting
    from ...workspace.rounds_file import write_association
    from ..found import found_in
    from ..rounds_form import answered

    found = found_in(site)
    if found.problems:
        raise ProblemsError(found.problems)
    new = answered(site, found, answers)
    association = " ".join(answers.get("association", "").split())
    if not (new.rounds or new.errors or (association and found.workspace)):
        site.tell_text(site.say("app.files.no_rounds"), is_error=True)
        return _shown(site, answers, {}, 400)
    if new.errors:
        site.tell_text(site.say("app.files.errors"), is_error=True)
        return _shown(site, answers, new.errors, 400)
    if found.workspace is None:
        file = starting.make(site.settings.folder, site.language, association, new.rounds)
    else:
        file = found.workspace.rounds_file
        if new.rounds:
            starting.add(file, new.rounds)
        if association and not found.association:
            write_association(file, association)
    site.tell("app.files.written", file=file.name, rounds=len(new.rounds))
    return site.go_to(READING)


def _shown(
    site: Site, answers: Mapping[str, str], errors: Mapping[str, str], status: int = 200
) -> Response:
    from ..found import found_in
    from ..rounds_form import copies_told, rounds_form

    found = found_in(site)
    content = [tag("p", site.say("app.files.about")), _sending(site)]
    if found.problems:
        content.append(problems_of(site, ProblemsError(found.problems)))
    elif found.guesses:
        content += [
            tag("h2", site.say("app.files.new")),
            rounds_form(site, found, answers, errors, FILES.address),
        ]
    content += [copies_told(site, found), _just_sent(site, found), _known(site, found)]
    if found.workspace is not None and not found.guesses:
        content.append(onward(site, FILES))
    return page(site, FILES, *content, status=status)


def _sending(site: Site) -> Markup:
    """Where files are chosen, or dropped."""
    from ...responses.readers import SUFFIXES

    field = Field(
        name="files",
        label=site.say("app.files.send"),
        help=site.say("app.files.send.help", known=list(SUFFIXES)),
        kind="file",
        attributes={"multiple": "", "accept": ",".join(SUFFIXES), "required": ""},
    )
    status = tag("p", role="status", data_working=site.say("app.working"))
    area = tag("div", text_field(field), button(site.say("app.files.send.button")), status,
               class_="drop", data_drop="")  # fmt: skip
    return form(site, _SEND, area, files=True)


def _just_sent(site: Site, found: Found) -> Markup:
    """What was sent since the window was opened, and may be taken away again."""
    new = {guess.file for guess in found.guesses} | set(found.copies)
    added = sorted(site.added & new)
    if not added:
        return Markup()
    removed = (tag("p", _named(site, "remove", path, path.name)) for path in added)
    forms = [form(site, _REMOVE, *removed)]
    for path in added:
        if path in site.replaced and site.replaced[path].exists():
            old = site.replaced[path]
            help = site.say("app.files.replace.help", file=path.name, other=old.name)
            forms.insert(
                0, form(site, _REPLACE, tag("p", help), _named(site, "replace", old, path.name))
            )
    return tag("section", tag("h2", site.say("app.files.sent")), *forms, class_="sent")


def _named(site: Site, key: str, path: Path, value: str) -> Markup:
    """A button that says which file it is about."""
    return button(site.say(f"app.files.{key}", file=path.name), "file", value, quiet=True)


def _known(site: Site, found: Found) -> Markup:
    """The rounds that there are, each with its files."""
    if found.workspace is None or not found.workspace.rounds.waves:
        return Markup()
    from ...survey.parts_of_years import rounds_of
    from ...workspace.start_plan import titles_of

    titles = titles_of(found.questionnaires, site.language)
    rows = [
        tag(
            "tr",
            tag("th", wave.file_names, scope="row"),
            tag("td", titles.get(wave.questionnaire, wave.questionnaire)),
            tag("td", wave.round),
            tag("td", "–" if wave.invited is None else str(wave.invited), class_="number"),
        )
        for wave in rounds_of(found.workspace.rounds.waves)
    ]
    heads = [
        tag("th", site.say(f"app.files.head.{name}"), scope="col")
        for name in ("file", "survey", "year", "invited")
    ]
    caption = tag("caption", tag("h2", site.say("app.files.known")), id="known")
    table = tag("table", caption, tag("thead", tag("tr", *heads)), tag("tbody", *rows))
    return tag("div", table, class_="scroll", role="group", tabindex="0", aria_labelledby="known")
