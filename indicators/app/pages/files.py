"""The step ``files``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...documents.web.markup import tag
from ..layout import page
from ..steps import FILES

if TYPE_CHECKING:
    from flask import Flask, Response

    from ..site import Site


def register(app: Flask, site: Site) -> None:
    """Puts the page into the app."""

    @app.get(FILES.address)
    def files() -> Response:
        return page(site, FILES, tag("p", site.say("app.files.about")))
