"""The step ``results``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...documents.web.markup import tag
from ..layout import page
from ..steps import RESULTS

if TYPE_CHECKING:
    from flask import Flask, Response

    from ..site import Site


def register(app: Flask, site: Site) -> None:
    """Puts the page into the app."""

    @app.get(RESULTS.address)
    def results() -> Response:
        return page(site, RESULTS, tag("p", site.say("app.results.about")))
