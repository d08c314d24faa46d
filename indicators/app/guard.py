"""Nobody else gets in: other computers, other pages in the same browser, other users.

A request counts if it is addressed to this window by its own name (else a foreign page has renamed
itself to this computer: DNS rebinding), has the cookie that the first address was turned into, and,
if it would change something, comes from a page of this window and bears what its forms bear. What
is sent is kept nowhere, framed nowhere, and loads and runs nothing but files of this window. The
one thing allowed inside a page is the ``style`` attribute, by which documents draw bars: it can
load nothing.
"""

from __future__ import annotations

from hmac import compare_digest
from http import HTTPStatus
from typing import TYPE_CHECKING

from ..documents.web.markup import tag
from .forms import CSRF, csrf_of
from .layout import answer, bare
from .steps import FILES

if TYPE_CHECKING:
    from flask import Flask, Response

    from .settings import Settings
    from .site import Site

HEADERS = {
    "Content-Security-Policy": "default-src 'none'; style-src 'self'; "
    "style-src-attr 'unsafe-inline'; script-src 'self'; img-src 'self' data:; form-action 'self'; "
    "frame-ancestors 'none'; base-uri 'none'; connect-src 'self'",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    # To nobody else. With "no-referrer" browsers say of our own forms that they are of no site.
    "Referrer-Policy": "same-origin",
    "Cache-Control": "no-store",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
}
MOST_BYTES = 200_000_000
"""Of a request: that of all files sent at once."""

_READING = ("GET", "HEAD")


def cookie_name(settings: Settings) -> str:
    """The cookie of a window: those of all windows on this computer go to each of them."""
    return f"indicators-{settings.port}"


def guarded(app: Flask, site: Site) -> None:
    """Puts the guard before every page of an app, and what is always said behind it."""

    @app.before_request
    def check() -> Response | None:
        from flask import g

        refusal = _refusal(site)
        g.is_inside = refusal is None
        return refusal

    @app.get("/start/<token>")
    def start(token: str) -> Response:
        return _started(site, token)

    @app.after_request
    def close(response: Response) -> Response:
        for name, value in HEADERS.items():
            response.headers[name] = value
        return response


def _refusal(site: Site) -> Response | None:
    """Why a request is not answered, ``None`` if it is."""
    from flask import request

    settings = site.settings
    hosts = {f"127.0.0.1:{settings.port}", f"localhost:{settings.port}"}
    if request.headers.get("Host") not in hosts:
        return refused(site, "host", HTTPStatus.MISDIRECTED_REQUEST)
    if not site.is_own(int(request.environ.get("REMOTE_PORT") or 0)):
        return refused(site, "user", HTTPStatus.FORBIDDEN)
    if request.method not in (*_READING, "POST"):
        response = refused(site, "method", HTTPStatus.METHOD_NOT_ALLOWED)
        response.headers["Allow"] = ", ".join((*_READING, "POST"))
        return response
    if request.path.startswith("/start/") and request.method == "GET":
        return None
    if request.path.startswith("/static/") and request.method in _READING:
        return None  # the same for everybody, and the pages of refusals need it
    if not _has_cookie(settings):
        return refused(site, "cookie", HTTPStatus.FORBIDDEN)
    if request.method == "POST":
        return _unlike_ours(site, hosts)
    return None if _is_visit() else refused(site, "origin", HTTPStatus.FORBIDDEN)


def _is_visit() -> bool:
    """Whether somebody goes to a page, or a page of ours loads something. Pages of other programs
    on this computer are of the same site, and are sent cookies with."""
    from flask import request

    told = request.headers.get
    is_page = told("Sec-Fetch-Mode") == "navigate" and told("Sec-Fetch-Dest") == "document"
    return is_page or told("Sec-Fetch-Site", "none") in ("none", "same-origin")


def _unlike_ours(site: Site, hosts: set[str]) -> Response | None:
    """Why a form is not taken, ``None`` if it is one of ours."""
    from flask import request

    origin = request.headers.get("Origin")
    if origin is not None and origin not in {f"http://{host}" for host in hosts}:
        return refused(site, "origin", HTTPStatus.FORBIDDEN)
    if request.headers.get("Sec-Fetch-Site", "same-origin") != "same-origin":
        return refused(site, "origin", HTTPStatus.FORBIDDEN)
    given = request.form.get(CSRF, "")
    if not _are_same(given, csrf_of(site.settings)):
        return refused(site, "form", HTTPStatus.FORBIDDEN)
    return None


def _has_cookie(settings: Settings) -> bool:
    from flask import request

    # Another server on this computer can set one of that name, too.
    given = request.cookies.getlist(cookie_name(settings))
    return any(_are_same(value, settings.session) for value in given)


def _are_same(given: str, known: str) -> bool:
    """Whether a secret is right, in the same time however much of it is."""
    return compare_digest(given.encode("utf-8", "replace"), known.encode())


def _started(site: Site, token: str) -> Response:
    """The first address turned into a cookie, once; then only for those who have the cookie."""
    settings = site.settings
    if not _are_same(token, settings.token):
        return refused(site, "token", HTTPStatus.FORBIDDEN)
    if not _has_cookie(settings) and not site.start():
        return refused(site, "used", HTTPStatus.FORBIDDEN)
    # No redirect: opened from another program, that would be a request of another site, which is
    # sent without strict cookies.
    link = tag("p", tag("a", site.say("app.files"), href=FILES.address))
    response = answer(bare(site, site.say("app.started"), link, refresh=FILES.address))
    response.set_cookie(
        cookie_name(settings), settings.session, path="/", httponly=True, samesite="Strict"
    )
    return response


def refused(site: Site, why: str, status: HTTPStatus) -> Response:
    """A page that says why something is refused and what to do, and nothing of the folder."""
    key = f"app.refused.{why}"
    what, to_do = tag("p", site.say(key)), tag("p", site.say(f"{key}.hint"))
    return answer(bare(site, site.say("app.refused"), what, to_do), status)
