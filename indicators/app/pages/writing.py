"""The step ``writing``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...documents.web.markup import tag
from ..layout import page
from ..steps import WRITING

if TYPE_CHECKING:
    from flask import Flask, Response

    from ..site import Site


def register(app: Flask, site: Site) -> None:
    """Puts the page into the app."""

    @app.get(WRITING.address)
    def writing() -> Response:
        return page(site, WRITING, tag("p", site.say("app.writing.about")))
