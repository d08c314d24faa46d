"""waitress, with what it says itself guarded like every page."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Any

from .guard import HEADERS, MOST_BYTES
from .layout import http_error

if TYPE_CHECKING:
    from flask import Flask

    from .site import Site


def started(app: Flask, site: Site, sockets: list[Any], threads: int) -> Any:
    """A server that listens, and works once it is run.

    What is larger than may be sent is refused when its size is known, before it has come.
    """
    from waitress.channel import HTTPChannel
    from waitress.server import create_server
    from waitress.task import ErrorTask

    class Refusal(ErrorTask):  # type: ignore[misc]
        """What is answered to a request that reaches no page."""

        def execute(self) -> None:
            """Answers with a page that says what is wrong, and no more."""
            error = self.request.error
            body = http_error(site, error.code).encode()
            self.status = f"{error.code} {error.reason}"
            self.response_headers += [("Content-Type", "text/html; charset=utf-8")]
            self.response_headers += HEADERS.items()
            self.set_close_on_finish()
            self.content_length = len(body)
            self.write(body)

    class Channel(HTTPChannel):  # type: ignore[misc]
        """A connection."""

        error_task_class = Refusal

    def accepted(
        server: Any, connection: Any, address: tuple[str, int], *others: Any, **more: Any
    ) -> Any:
        """A channel; another user of this computer gets none, and so cannot keep all of them."""
        if site.is_own(address[1]):
            return Channel(server, connection, address, *others, **more)
        connection.close()
        return None

    # Neither addresses nor faults are written down.
    logging.getLogger("waitress").setLevel(logging.CRITICAL + 1)
    server = create_server(
        app,
        sockets=sockets,
        threads=threads,
        ident=None,
        max_request_body_size=MOST_BYTES,
        expose_tracebacks=False,
        channel_timeout=120,
        clear_untrusted_proxy_headers=True,
    )
    server.channel_class = accepted
    return server
