"""The step Facts: what an association says of itself, its rounds, and what may be shown.

What it takes is imported when the page is asked for, so that the window opens at once.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..steps import FACTS

if TYPE_CHECKING:
    from flask import Flask, Response

    from ..site import Site


def register(app: Flask, site: Site) -> None:
    """Puts the page into the app."""
    from flask import request

    @app.get(FACTS.address)
    def facts() -> Response:
        from ..facts_acts import shown

        return shown(site)

    @app.post(f"{FACTS.address}/mal")
    def add_goal() -> Response:
        from ..facts_acts import added

        return added(site, request.form)

    @app.post(f"{FACTS.address}/mal-bort")
    def remove_goal() -> Response:
        from ..facts_acts import removed

        return removed(site, request.form)

    @app.post(f"{FACTS.address}/<key>")
    def save(key: str) -> Response:
        from ..facts_acts import saved

        return saved(site, key, request.form)
