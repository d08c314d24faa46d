"""The page of something that is being written, which becomes that of what became of it."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlencode

from ...documents.web.markup import Markup, tag, together
from ..forms import button, form
from ..layout import page
from ..steps import CHECKS, RESULTS, WRITING
from .writing import JOB, to_job, ways_to

if TYPE_CHECKING:
    from flask import Flask, Response

    from ..jobs import Job, Jobs
    from ..site import Site

_AGAIN = 3  # seconds


def register(app: Flask, site: Site, jobs: Jobs) -> None:
    """Puts the page into the app."""

    @app.get(f"{JOB}/<name>")
    def job(name: str) -> Response:
        return _shown(site, _known(jobs, name))

    @app.get(f"{JOB}/<name>/klart")
    def is_done(name: str) -> Response:
        from flask import Response

        job = _known(jobs, name)
        return Response("" if job.is_running else "done", mimetype="text/plain")

    @app.post(f"{JOB}/<name>/avbryt")
    def stop(name: str) -> Response:
        job = _known(jobs, name)
        job.stop.set()
        job.done.wait(5)
        return to_job(job.name)


def _known(jobs: Jobs, name: str) -> Job:
    from flask import abort

    job = jobs.of(name)
    if job is None:
        abort(404)
    return job


def _shown(site: Site, job: Job) -> Response:
    if job.is_running:
        return _running(site, job)
    parts = [_outcome(site, job), _place(site, job), _told(site, job), _on(site, job)]
    return page(site, WRITING, *parts, title=site.say("app.job.done", file=job.order.file))


def _running(site: Site, job: Job) -> Response:
    address = f"{JOB}/{job.name}"
    status = tag("p", site.say("app.job.running.about"), role="status",
                 data_follow=f"{address}/klart")  # fmt: skip
    stop = form(site, f"{address}/avbryt", button(site.say("app.job.stop"), quiet=True))
    title = site.say("app.job.running", file=job.order.file)
    return page(site, WRITING, status, stop, title=title, again=_AGAIN)


def _outcome(site: Site, job: Job) -> Markup:
    """Whether it was written."""
    if job.is_stopped:
        key = "stopped.written" if job.is_written else "stopped"
    elif job.code:
        key = "failed"
    else:
        key = "written" if job.is_written or job.order.kind == "charts" else "unchanged"
    is_error = key in ("failed", "stopped.written")
    parts = [tag("p", site.say(f"app.job.{key}", file=job.order.file))]
    if job.is_listed:
        parts.append(tag("p", site.say("app.job.listed")))
    role = "alert" if is_error else "status"
    return tag("div", *parts, role=role, class_=f"message {role}")


def _place(site: Site, job: Job) -> Markup:
    """Where the file lies, and how to get to it."""
    from ..orders import LIVING

    path = site.settings.folder / job.order.file
    if not path.exists():
        return Markup()
    parts = [tag("p", site.say("app.job.lies"), " ", tag("code", str(path)))]
    if job.order.kind in LIVING:
        parts.append(tag("p", site.say("app.job.edit")))
    if path.is_file():
        parts.append(ways_to(site, job.order.file, job.name))
    return together(*parts)


def _told(site: Site, job: Job) -> Markup:
    """What the command told, line by line; what one that was stopped says is of no use."""
    lines = [line.strip() for line in job.lines if line.strip()]
    if not lines or job.is_stopped:
        return Markup()
    items = [
        tag("p", line.removeprefix("→ "), class_="hint" if line.startswith("→ ") else None)
        for line in lines
    ]
    heading = tag("h2", site.say("app.job.told"))
    return tag("section", heading, *items, class_="told")


def _on(site: Site, job: Job) -> Markup:
    """The ways on."""
    from ..orders import PUBLISHED
    from .publishing import PUBLISH

    fields = urlencode(job.order.fields)
    links = [(WRITING.address, "app.job.more"), (RESULTS.address, "app.results")]
    if job.code:
        links.insert(0, (CHECKS.address, "app.checks"))
    elif job.order.kind in PUBLISHED and job.order.day is None:
        links.append((f"{PUBLISH}?{fields}", "app.publish.this"))
    items = (tag("li", tag("a", site.say(key), href=address)) for address, key in links)
    return tag("ul", *items)
