"""The handbook, as a page of the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...documents.web.markup import tag
from ..layout import page
from ..steps import HANDBOOK

if TYPE_CHECKING:
    from flask import Flask, Response

    from ..site import Site


def register(app: Flask, site: Site) -> None:
    """Puts the page into the app."""

    @app.get(HANDBOOK.address)
    def handbook() -> Response:
        return page(site, HANDBOOK, tag("p", site.say("app.handbook.about")))
