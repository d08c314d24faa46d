"""The step ``facts``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...documents.web.markup import tag
from ..layout import page
from ..steps import FACTS

if TYPE_CHECKING:
    from flask import Flask, Response

    from ..site import Site


def register(app: Flask, site: Site) -> None:
    """Puts the page into the app."""

    @app.get(FACTS.address)
    def facts() -> Response:
        return page(site, FACTS, tag("p", site.say("app.facts.about")))
