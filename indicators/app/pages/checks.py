"""The step ``checks``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...documents.web.markup import tag
from ..layout import page
from ..steps import CHECKS

if TYPE_CHECKING:
    from flask import Flask, Response

    from ..site import Site


def register(app: Flask, site: Site) -> None:
    """Puts the page into the app."""

    @app.get(CHECKS.address)
    def checks() -> Response:
        return page(site, CHECKS, tag("p", site.say("app.checks.about")))
