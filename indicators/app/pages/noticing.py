"""What others have changed in the workspace, asked for by the pages that are open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..layout import answer, noticed
from ..steps import NOTICED

if TYPE_CHECKING:
    from flask import Flask, Response

    from ..site import Site


def register(app: Flask, site: Site) -> None:
    """Puts the address into the app."""

    @app.get(NOTICED)
    def changed() -> Response:
        return answer(noticed(site, site.noticing.look()))
