"""The handbook, as a page of the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..handbook import handbook_html, picture
from ..layout import page
from ..steps import HANDBOOK

if TYPE_CHECKING:
    from flask import Flask, Response

    from ..site import Site


def register(app: Flask, site: Site) -> None:
    """Puts the page into the app."""

    from flask import Response, abort

    @app.get(HANDBOOK.address)
    def handbook() -> Response:
        return page(site, HANDBOOK, handbook_html(site.language))

    @app.get(f"{HANDBOOK.address}/<name>")
    def handbook_picture(name: str) -> Response:
        content = picture(name)
        if content is None:
            abort(404)
        return Response(content, mimetype="image/png")
