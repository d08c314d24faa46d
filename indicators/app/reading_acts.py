"""What is done in the step of reading: exports shown, accepted and mended."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, TypeAlias

from ..documents.web.markup import Markup, tag, together
from ..survey.toml import line_of
from ..words.errors import ProblemsError, WorkspaceError
from .exports import Export, exports_in
from .forms import button, form, hidden
from .layout import onward, page, problems_of
from .reading_choices import choice_told
from .reading_form import ACCEPT, export_shown, marked_rows
from .steps import FILES, READING

if TYPE_CHECKING:
    from flask import Response

    from ..words.errors import Settings
    from ..workspace import Workspace
    from .site import Site

Answers: TypeAlias = Mapping[str, str]


def of_export(site: Site, name: str, answers: Answers) -> Response:
    """What is done with the export of a form, if that is still as it was shown.

    ``name`` is the last part of the address, which is one of ``ACTS``.
    """
    workspace = _workspace(site)
    exports = exports_in(workspace, site.language)
    export = next((e for e in exports if e.key == answers.get("export")), None)
    if export is None:
        site.tell_text(site.say("app.reading.gone"), is_error=True)
        return site.go_to(READING)
    if export.seen != answers.get("seen"):
        site.tell_text(site.say("app.reading.changed", file=export.file), is_error=True)
        return shown(site, {export.key: answers}, 409)
    return ACTS[name](site, workspace, export, answers)


def _workspace(site: Site) -> Workspace:
    """The workspace of the window, whose ``rounds.toml`` is free of errors."""
    from ..workspace import open_workspace

    return open_workspace(site.settings.folder)


def shown(site: Site, answers: Mapping[str, Answers] | None = None, status: int = 200) -> Response:
    try:
        workspace = _workspace(site)
    except WorkspaceError:
        go = tag("a", site.say("app.reading.none.go"), href=FILES.address)
        none = site.say("app.reading.none")
        return page(site, READING, tag("p", none, " ", go), status=status)
    except ProblemsError as error:
        return page(site, READING, problems_of(site, error), status=status)
    exports = exports_in(workspace, site.language)
    if not exports:
        return page(site, READING, tag("p", site.say("app.reading.none")), status=status)
    given = answers or {}
    parts = {e.key: export_shown(site, workspace, e, given.get(e.key)) for e in exports}
    first = [parts.pop(export.key) for export in exports if export.state == "stuck"]
    about = tag("p", site.say("app.reading.about"), " ", site.say("plan.caution"))
    back = [_back_to(site, export) for export in exports if export.key in given]
    content = (
        *back,
        about,
        _summary(site, exports),
        *first,
        _all(site, exports),
        *parts.values(),
        onward(site, READING),
    )
    return page(site, READING, *content, status=status)


def _back_to(site: Site, export: Export) -> Markup:
    """The way to the export whose form was not taken."""
    text = site.say("app.facts.to", what=export.title)
    return tag("p", tag("a", text, href=f"#export-{export.key}"))


def _summary(site: Site, exports: Sequence[Export]) -> Markup:
    """The files that something has to be done with and how far each has come, as links to them."""
    items = (
        tag(
            "li",
            tag("a", export.title, href=f"#export-{export.key}"),
            f" – {site.say(f'app.reading.state.{export.state}')}",
        )
        for export in exports
        if not export.is_settled
    )
    if all(export.is_settled for export in exports):
        return together()
    return tag("nav", tag("ul", *items), aria_label=site.say("app.reading.summary"))


def _all(site: Site, exports: Sequence[Export]) -> Markup:
    """The button that accepts all that can be, where that is more than one."""
    ready = [export for export in exports if export.state in ("open", "fine")]
    if len(ready) < 2:
        return together()
    files = [export.file for export in ready]
    is_guessed = not all(export.is_settled for export in ready)
    key = "app.reading.accept.all.help" if is_guessed else "app.reading.accept.all.fine"
    heading, help = (
        tag("h2", site.say("app.reading.accept.heading")),
        tag("p", site.say(key, files=files)),
    )
    seen = (hidden("seen", f"{export.key} {export.seen}") for export in exports)
    send = button(site.say("app.reading.accept.all"), quiet=not is_guessed)
    return form(site, f"{ACCEPT}-alla", heading, help, *seen, send)


def accept_all(site: Site, seen: Sequence[str]) -> Response:
    workspace = _workspace(site)
    exports = exports_in(workspace, site.language)
    changed = [export for export in exports if f"{export.key} {export.seen}" not in seen]
    if changed:
        files = ", ".join(export.file for export in changed)
        site.tell_text(site.say("app.reading.changed", file=files), is_error=True)
        return shown(site, status=409)
    return _accepted(site, workspace, exports)


def _accept(site: Site, workspace: Workspace, export: Export, _: Answers) -> Response:
    return _accepted(site, workspace, [export])


def _accepted(site: Site, workspace: Workspace, exports: Sequence[Export]) -> Response:
    """Accepts the plans without errors, in the order in which the command would."""
    from ..workspace.accepting import accept

    in_order = sorted(exports, key=lambda export: export.number)
    for plan in accept(workspace, [e.plan for e in in_order if e.plan is not None]):
        title = workspace.questionnaires[plan.questionnaire].short_titles[site.language]
        site.tell("match.accepted", questionnaire=title, year=plan.round, file=plan.file)
    return site.go_to(READING)


def _choose(site: Site, workspace: Workspace, export: Export, answers: Answers) -> Response:
    """Writes what somebody chose where nothing tells."""
    choices = export.choice.choices if export.choice is not None else ()
    chosen = answers.get("choice", "")
    if chosen not in map(str, range(len(choices))):
        error = site.say("app.reading.choose.error")
        return shown(site, {export.key: {"choice-error": error}}, 400)
    settings = choices[int(chosen)]
    told = choice_told(site, workspace, export, settings)
    _say(site, workspace, export, settings)
    site.tell("app.reading.chosen", file=export.file, choice=told.rstrip("."))
    return _back(site, export)


def _keep(site: Site, workspace: Workspace, export: Export, answers: Answers) -> Response:
    """Writes which of the marked rows are left out, and that the others of their columns count."""
    from ..workspace.mending import all_rows

    assert export.plan is not None
    by_header: dict[str, dict[bool, list[str]]] = {}
    for number, (header, value) in enumerate(marked_rows(export)):
        is_out = bool(answers.get(f"row-{number}"))
        by_header.setdefault(header, {True: [], False: []})[is_out].append(value)
    left_out: dict[str, object] = {}
    only: dict[str, object] = {}
    for header, values in by_header.items():
        if not values[False]:
            left_out[header] = values[True] if len(values[True]) > 1 else values[True][0]
            continue
        counted = all_rows(workspace, export.wave, export.plan, header, values[True])
        if not counted:
            site.tell_text(site.say("app.reading.rows.many", header=header), is_error=True)
            return shown(site, {export.key: answers}, 400)
        only[header] = counted
    settings = (("leave_out", left_out), ("only", only))
    _say(site, workspace, export, tuple((key, value) for key, value in settings if value))
    site.tell("app.reading.mended", file=export.file)
    return _back(site, export)


def _mend(site: Site, workspace: Workspace, export: Export, answers: Answers) -> Response:
    """Writes the columns and the meanings that are others than those shown."""
    from ..workspace.mending import columns_in, meanings

    assert export.plan is not None
    names = {column.place: column.name for column in columns_in(export.plan)}
    columns = {
        read.item: names[place]
        for read in (*export.plan.questions, *export.plan.groupings)
        if (place := answers.get(f"column-{read.item}", "")) in names and place != read.place
    }
    chosen = {
        name.removeprefix("answer-"): "" if value == "blank" else value.removeprefix("=")
        for name, value in answers.items()
        if name.startswith("answer-") and value
    }
    settings: Settings = (("columns", columns),) if columns else ()
    settings += meanings(workspace, export.wave, export.plan, chosen)
    if not settings:
        site.tell("app.reading.nothing", file=export.file)
        return _back(site, export)
    _say(site, workspace, export, settings)
    site.tell("app.reading.mended", file=export.file)
    return _back(site, export)


def _remove(site: Site, workspace: Workspace, export: Export, answers: Answers) -> Response:
    """Takes away something that ``rounds.toml`` says."""
    from ..workspace.settings_file import write_settings

    key = answers.get("key", "")
    if key in export.said:
        write_settings(workspace.rounds_file, export.place, {key: None})
        line = line_of({key: export.said[key]})
        site.tell("app.reading.removed", file=export.file, line=line)
    return _back(site, export)


def _say(site: Site, workspace: Workspace, export: Export, settings: Settings) -> None:
    from ..workspace.accepting import say_of

    say_of(workspace, export.wave, export.file, settings)


def _back(site: Site, export: Export) -> Response:
    """The page anew, at the export."""
    return site.go_to(READING, f"export-{export.key}")


ACTS = {
    "godkann": _accept,
    "valj": _choose,
    "rader": _keep,
    "ratta": _mend,
    "ta-bort": _remove,
}
"""What is done by the last part of an address."""
