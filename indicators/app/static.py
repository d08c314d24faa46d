"""The style and the script that all pages share; the style is that of every other page, and what
forms need."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from flask import Flask, Response

_KINDS = {"app.css": "text/css", "app.js": "text/javascript"}


def served(app: Flask) -> None:
    """Serves the two files, and no other."""
    from flask import Response, abort

    @app.get("/static/<name>")
    def static(name: str) -> Response:
        if name not in _KINDS:
            abort(404)
        return Response(_content(name), mimetype=_KINDS[name])


@cache
def _content(name: str) -> str:
    own = Path(__file__).with_name(name).read_text("utf-8")
    if name != "app.css":
        return own
    from ..documents.look import STANDARD
    from ..documents.web import stylesheet
    from ..documents.web.frame import variables

    return variables(STANDARD) + stylesheet("style.css") + own
