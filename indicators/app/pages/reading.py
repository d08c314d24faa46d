"""The step ``reading``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...documents.web.markup import tag
from ..layout import page
from ..steps import READING

if TYPE_CHECKING:
    from flask import Flask, Response

    from ..site import Site


def register(app: Flask, site: Site) -> None:
    """Puts the page into the app."""

    @app.get(READING.address)
    def reading() -> Response:
        return page(site, READING, tag("p", site.say("app.reading.about")))
