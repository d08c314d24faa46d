"""The step Checks: all that is wrong, what to do, and the way to where it is mended."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from ...documents.web.markup import Markup, tag, together
from ..layout import onward, page
from ..steps import CHECKS, FILES

if TYPE_CHECKING:
    from flask import Flask, Response

    from ...results.checked import WaveCheck
    from ...words.errors import Problem, Severity
    from ...workspace import Workspace
    from ..site import Site


def register(app: Flask, site: Site) -> None:
    """Puts the page into the app."""

    @app.get(CHECKS.address)
    def checks() -> Response:
        return page(site, CHECKS, tag("p", site.say("app.checks.about")), *_checked(site))


def _checked(site: Site) -> Sequence[Markup]:
    from ...words.errors import ProblemsError, WorkspaceError
    from ...workspace.checking import check_workspace
    from ...workspace.start_plan import titles_of
    from ..naming import problem_named

    folder = site.settings.folder
    try:
        waves, problems = check_workspace(folder)
    except ProblemsError as error:
        waves, problems = [], list(error.problems)
    except WorkspaceError:
        return [tag("p", site.say("app.no_workspace")), _to_files(site)]
    workspace = _workspace(folder)
    titles = titles_of(workspace.questionnaires if workspace else {}, site.language)
    return [
        *_told(site, [problem_named(problem, titles) for problem in problems], workspace),
        _waves(site, waves, titles),
        *_on(site, problems),
    ]


def _to_files(site: Site) -> Markup:
    return tag("p", tag("a", site.say("app.files"), href=FILES.address, class_="go"))


def _told(site: Site, problems: Sequence[Problem], workspace: Workspace | None) -> list[Markup]:
    """How much is wrong; then the errors, then the warnings."""
    from ...report.checks import summary
    from ...words.errors import Severity
    from ...words.said import spoken

    text = spoken(summary(problems), site.language) if problems else site.say("app.checks.none")
    parts = [tag("div", tag("p", text), role="status", class_="message")]
    for severity in (Severity.ERROR, Severity.WARNING):
        parts += _of(site, severity, problems, workspace)
    return parts


def _workspace(folder: Path) -> Workspace | None:
    """The workspace as far as it can be read."""
    from ...words.errors import IndicatorsError
    from ...workspace import read_workspace

    try:
        return read_workspace(folder, may_be_empty=True)[0]
    except IndicatorsError:
        return None


def _of(
    site: Site, severity: Severity, problems: Sequence[Problem], workspace: Workspace | None
) -> list[Markup]:
    found = [problem for problem in problems if problem.severity is severity]
    if not found:
        return []
    items = [tag("li", _problem(site, problem, workspace), class_="problem") for problem in found]
    heading = tag("h2", site.say(f"app.checks.{severity.value}"))
    return [heading, tag("ul", *items, class_="problems")]


def _problem(site: Site, problem: Problem, workspace: Workspace | None) -> Markup:
    """Where and what, what to do, and the way to where it is mended."""
    from ..mending import hint_lines, mending_of

    shown = _place(problem, site)
    parts = [tag("p", tag("b", shown), " ", _what(site, problem))]
    mending = mending_of(problem, workspace)
    by_hand = (problem.hint(site.language) or "").splitlines()
    hints = by_hand if mending is None else hint_lines(problem, site.language)
    parts += [tag("p", line, class_="hint") for line in hints]
    if mending is None:
        parts.append(tag("p", site.say("app.checks.by_hand"), class_="help"))
    else:
        step = site.say(f"app.{mending.step.name}")
        # Links that are read by themselves say what they are about.
        unseen = tag("span", f": {shown}", class_="unseen")
        text = site.say("app.checks.mend", step=step)
        parts.append(tag("p", tag("a", text, unseen, href=mending.address, class_="go")))
    return together(*parts)


def _what(site: Site, problem: Problem) -> str:
    """What is wrong."""
    return site.say(problem.key, **dict(problem.facts))


def _place(problem: Problem, site: Site) -> str:
    """Where, by the name of the file in the workspace."""
    from dataclasses import replace

    path = Path(problem.file)
    folder = site.settings.folder
    if path.is_absolute() and path.is_relative_to(folder):
        problem = replace(problem, file=path.relative_to(folder).as_posix())
    return f"{problem.place(site.language)}:"


def _waves(site: Site, waves: Sequence[WaveCheck], titles: Mapping[str, str]) -> Markup:
    """The rounds that are sound, in the words of the command."""
    from ...report.checks import lines_of
    from ...words.said import spoken
    from ..naming import named

    if not waves:
        return Markup()
    items = []
    for wave in waves:
        lines = (named(line, titles) for line in lines_of(wave))
        first, *others = (spoken(line, site.language).strip() for line in lines)
        inner = tag("ul", *(tag("li", line) for line in others)) if others else Markup()
        items.append(tag("li", first, inner))
    return together(tag("h2", site.say("app.checks.rounds")), tag("ul", *items))


def _on(site: Site, problems: Sequence[Problem]) -> list[Markup]:
    """The way on, where nothing stops it."""
    from ...words.errors import Severity

    if any(problem.severity is Severity.ERROR for problem in problems):
        return []
    return [onward(site, CHECKS)]
