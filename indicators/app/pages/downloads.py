"""What was written, opened in its program, or saved as a copy."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..steps import WRITING
from .writing import FILE, OPEN, to_job

if TYPE_CHECKING:
    from flask import Flask, Response

    from ..site import Site


def register(app: Flask, site: Site) -> None:
    """Puts the address of each file into the app."""

    @app.get(f"{FILE}/<path:name>")
    def copy(name: str) -> Response:
        return _copy(site, name)

    @app.post(OPEN)
    def open_here() -> Response:
        return _opened(site)


def _opened(site: Site) -> Response:
    """Opens an output, or the folder that it is in; no other file."""
    from flask import abort, request

    from ..desktop import open_file
    from ..written import output_of

    path = output_of(site.settings.folder, request.form.get("file", ""))
    if path is None:
        abort(404)
    open_file(site.settings.folder if request.form.get("what") == "folder" else path)
    site.tell("app.open.done", file=path.name)
    back = request.form.get("back", "")
    if back.replace("-", "").replace("_", "").isalnum():
        return to_job(back)
    return site.go_to(WRITING)


def _copy(site: Site, name: str) -> Response:
    """An output by its name: no other file can be asked for. It is to be saved, so that nothing
    that somebody has put into a page can run as one of the window."""
    from flask import abort, send_file

    from ..written import output_of

    path = output_of(site.settings.folder, name)
    if path is None:
        abort(404)
    return send_file(path, as_attachment=True, conditional=False, etag=False)
