"""Copies of what was written, for who does not find the folder."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .writing import FILE

if TYPE_CHECKING:
    from flask import Flask, Response

    from ..site import Site


def register(app: Flask, site: Site) -> None:
    """Puts the address of each file into the app."""

    @app.get(f"{FILE}/<path:name>")
    def copy(name: str) -> Response:
        return _copy(site, name)


def _copy(site: Site, name: str) -> Response:
    """An output by its name: no other file can be asked for. It is to be saved, so that nothing
    that somebody has put into a page can run as one of the window."""
    from flask import abort, send_file

    from ..written import output_of

    path = output_of(site.settings.folder, name)
    if path is None:
        abort(404)
    return send_file(path, as_attachment=True, conditional=False, etag=False)
