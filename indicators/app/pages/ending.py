"""The way out: the button that ends the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...documents.web.markup import tag
from ..layout import answer, bare
from ..steps import END, FILES

if TYPE_CHECKING:
    from flask import Flask, Response

    from ..site import Site


def register(app: Flask, site: Site) -> None:
    """Puts the page into the app, and the way from "/" to the first step."""

    @app.get("/")
    def first() -> Response:
        return site.go_to(FILES)

    @app.post(END.address)
    def end() -> Response:
        site.ended.set()
        return answer(bare(site, site.say("app.ended"), tag("p", site.say("app.ended.close"))))
