"""The step Files: exports are sent, and become rounds."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from ...documents.web.markup import Markup, tag
from ...words.errors import ProblemsError
from ..layout import onward, page, problems_of
from ..steps import FILES, READING

if TYPE_CHECKING:
    from flask import Flask, Response

    from ..found import Found
    from ..site import Site


def register(app: Flask, site: Site) -> None:
    """Puts the page into the app."""
    from flask import request

    from ..known_rounds import ROUND
    from ..sending import REMOVE, REPLACE, SEND

    @app.get(FILES.address)
    def files() -> Response:
        return _shown(site, {}, {})

    @app.post(FILES.address)
    def make() -> Response:
        return _made(site, request.form)

    @app.post(SEND)
    def send() -> Response:
        return _sent(site)

    @app.post(REMOVE)
    def remove() -> Response:
        return _removed(site, request.form.get("file", ""))

    @app.post(REPLACE)
    def replace() -> Response:
        return _replaced(site, request.form.get("file", ""))

    @app.get(ROUND)
    def asked() -> Response:
        from ..known_rounds import asked

        return asked(site, request.args.get("place", ""))

    @app.post(ROUND)
    def take_out() -> Response:
        from ..known_rounds import removed

        return removed(site, request.form)


def _removed(site: Site, name: str) -> Response:
    if path := _added(site, name):
        path.unlink(missing_ok=True)
        site.noticing.wrote(path)
        site.added.discard(path)
        site.replaced.pop(path, None)
        site.tell("app.files.removed", file=path.name)
    return site.go_to(FILES)


def _replaced(site: Site, name: str) -> Response:
    from ..uploads import replace

    path = _added(site, name)
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
    from ..sending import new_in

    path = next((p for p in new_in(site, found_in(site)) if p.name == name), None)
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
    taken = [take(site, file.filename or "", file.read(), questionnaires) for file in sent]
    names = [path.name for path in taken if path is not None]
    if len(names) == 1:
        site.tell("app.files.taken", file=names[0])
    elif names:
        site.tell("app.files.taken.many", count=len(names), files=names)
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
        starting.make(site.settings.folder, site.language, association, new.rounds)
    else:
        file = found.workspace.rounds_file
        if new.rounds:
            starting.add(file, new.rounds)
        if association and not found.association:
            write_association(file, association)
    _tell_made(site, len(new.rounds))
    return site.go_to(READING)


def _tell_made(site: Site, rounds: int) -> None:
    if rounds > 1:
        site.tell("app.files.written.many", rounds=rounds)
    else:
        site.tell("app.files.written" if rounds else "app.files.written.name")


def _shown(
    site: Site, answers: Mapping[str, str], errors: Mapping[str, str], status: int = 200
) -> Response:
    from ..found import found_in
    from ..known_rounds import known
    from ..rounds_form import copies_told, rounds_form
    from ..sending import removable, replacing, sending

    found = found_in(site)
    content = [_about(site, found), replacing(site, found)]
    if found.problems:
        content.append(problems_of(site, ProblemsError(found.problems)))
    elif found.guesses:
        content += [
            tag("h2", site.say("app.files.new")),
            rounds_form(site, found, answers, errors, FILES.address),
        ]
    content += [copies_told(site, found), removable(site, found)]
    content += [sending(site, quiet=bool(found.guesses)), known(site, found)]
    if found.workspace is not None and not found.guesses:
        content.append(onward(site, FILES))
    return page(site, FILES, *content, status=status)


def _about(site: Site, found: Found) -> Markup:
    """What the page is for; where nothing is there yet, what the window is, and what it needs."""
    from ...workspace.start_plan import titles_of

    if found.workspace is not None or found.guesses or found.problems:
        return tag("p", site.say("app.files.about"))
    titles = list(titles_of(found.questionnaires, site.language).values())
    lines = (site.say("app.files.start"), site.say("app.files.start.needed", titles=titles))
    return tag("div", *(tag("p", line) for line in lines))
