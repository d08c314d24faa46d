"""The step Reading: how each export is read, accepted or mended.

What it takes is imported when the page is asked for, so that the window opens at once.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..steps import READING

if TYPE_CHECKING:
    from flask import Flask, Response

    from ..site import Site


def register(app: Flask, site: Site) -> None:
    """Puts the page into the app."""
    from flask import abort, request

    @app.get(READING.address)
    def reading() -> Response:
        from ..reading_acts import shown

        return shown(site)

    @app.post(f"{READING.address}/godkann-alla")
    def accept_all() -> Response:
        from ..reading_acts import accept_all

        return accept_all(site, request.form.getlist("seen"))

    @app.post(f"{READING.address}/<name>")
    def of_export(name: str) -> Response:
        from ..reading_acts import ACTS, of_export

        return of_export(site, name, request.form) if name in ACTS else abort(404)
