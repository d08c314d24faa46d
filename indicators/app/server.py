"""The server of a window: its pages, one change at a time, and every error as a page."""

from __future__ import annotations

import os
from contextlib import ExitStack
from typing import TYPE_CHECKING

from ..documents.web.markup import tag
from ..words.errors import IndicatorsError
from . import pages
from .guard import MOST_BYTES, guarded
from .layout import answer, bare, http_told, page, problems_of
from .site import Site
from .static import served
from .steps import FILES, HANDBOOK, NOTICED, STEPS, Step

if TYPE_CHECKING:
    from flask import Flask, Response

    from .settings import Settings


def make_app(settings: Settings) -> tuple[Flask, Site]:
    """The pages of a window as an app of WSGI, and what it knows while it runs."""
    from flask import Flask

    app, site = Flask(__name__, static_folder=None), Site(settings)
    app.config.update(MAX_CONTENT_LENGTH=MOST_BYTES, MAX_FORM_MEMORY_SIZE=5_000_000)
    _in_use(app, site)
    guarded(app, site)
    _one_at_a_time(app, site)
    served(app)
    for register in pages.PAGES:
        register(app, site)
    _errors_told(app, site)
    return app, site


def _in_use(app: Flask, site: Site) -> None:
    """A window with a request under way is not idle."""
    from flask import g, request

    @app.before_request
    def begin() -> None:
        g.held = ExitStack()
        if request.path != NOTICED:  # which a page asks for that nobody looks at, too
            g.held.enter_context(site.in_use())

    @app.teardown_request
    def end(_: BaseException | None) -> None:
        g.pop("held", ExitStack()).close()


def _one_at_a_time(app: Flask, site: Site) -> None:
    """Requests that may change something wait for each other, once the guard has let them in and
    all that they send has come. What they change is no news afterwards; what others did is."""
    from flask import g, request

    @app.before_request
    def hold() -> None:
        if request.method == "POST":
            g.held.enter_context(site.changing)
            rounds_file = site.settings.folder / "responses" / "rounds.toml"
            g.held.enter_context(site.noticing.changing(rounds_file))


def _errors_told(app: Flask, site: Site) -> None:
    """What goes wrong becomes a page: what, where, and what to do. Nothing is logged, since the
    text of an exception could quote an answer."""
    from werkzeug.exceptions import HTTPException

    @app.errorhandler(IndicatorsError)
    def told(error: IndicatorsError) -> Response:
        return _error_page(site, problems_of(site, error), status=400)

    @app.errorhandler(OSError)
    def unreadable(error: OSError) -> Response:
        file = os.path.basename(os.fsdecode(error.filename or site.settings.folder))
        what, to_do = (site.say(f"app.unreadable{end}", file=file) for end in ("", ".hint"))
        return _error_page(site, tag("p", what), tag("p", to_do), status=500)

    @app.errorhandler(HTTPException)
    def not_found(error: HTTPException) -> Response:
        return _error_page(site, *http_told(site, error.code), status=error.code or 500)

    # What is a fault even in telling of a fault would else be written down by Flask.
    app.logger.disabled = not os.environ.get("INDICATORS_DEBUG")

    @app.errorhandler(Exception)
    def fault(error: Exception) -> Response:
        if os.environ.get("INDICATORS_DEBUG"):
            raise error
        content = tag("p", _fault(site, error)), tag("p", site.say("app.fault.hint"))
        return _error_page(site, *content, status=500)


def _error_page(site: Site, *content: str, status: int) -> Response:
    """What went wrong, with the steps around it for those who are let in."""
    from flask import g

    heading = site.say("app.error")
    if not g.get("is_inside"):
        return answer(bare(site, heading, *content), status)
    return page(site, _here(), *content, title=heading, status=status)


def _here() -> Step:
    """The step whose page was asked for."""
    from flask import request

    known = (step for step in (*STEPS, HANDBOOK) if request.path.startswith(step.address))
    return next(known, FILES)


def _fault(site: Site, error: Exception) -> str:
    """A fault by kind and place only."""
    from traceback import walk_tb

    *_, (frame, line) = walk_tb(error.__traceback__)
    place = f"{os.path.basename(frame.f_code.co_filename)}:{line}"
    return site.say("app.fault", kind=type(error).__name__, place=place)
