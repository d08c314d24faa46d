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
    """An output by its name, found among those that there are: nothing else can be asked for. It
    is to be saved, since a page of another origin's making must not run as one of the window."""
    from flask import abort, send_file

    from ..written import paths_in

    folder = site.settings.folder
    found = {path.relative_to(folder).as_posix(): path for path in paths_in(folder)}
    if name not in found:
        abort(404)
    path = found[name]
    return send_file(
        path, as_attachment=True, download_name=path.name, conditional=False, etag=False
    )
