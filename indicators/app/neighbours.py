"""Other users of the same computer: what they send comes from this computer too, and a browser
sends its cookies to every port of it. On Linux the system tells whose a connection is."""

from __future__ import annotations

import os
import socket
from pathlib import Path

_TABLES = (Path("/proc/net/tcp"), Path("/proc/net/tcp6"))
_OPEN = "01"  # TCP_ESTABLISHED; what is closed already is said to be of root
_HERE = ("0100007F", "0000000000000000FFFF00000100007F")  # 127.0.0.1, as both tables write it
_ROOT = 0


def is_told(server: int) -> bool:
    """Whether this system tells whose the connections to a port are: tried with one of our own."""
    try:
        with socket.create_connection(("127.0.0.1", server), timeout=1) as connection:
            return _owner(connection.getsockname()[1], server) == os.getuid()
    except (OSError, AttributeError):  # Windows has no such numbers
        return False


def is_own(client: int, server: int) -> bool:
    """Whether the connection from a port is of the user who runs this, or of root."""
    return _owner(client, server) in (os.getuid(), _ROOT)


def _owner(client: int, server: int) -> int | None:
    """The number of the user at the other end, ``None`` if there is no such connection."""
    from_port, to_port = f":{client:04X}", f":{server:04X}"
    for table in _TABLES:
        try:
            lines = table.read_text("ascii").splitlines()[1:]
        except OSError:
            continue
        for line in lines:
            _, local, remote, state, *others = line.split()
            here = local.endswith(from_port) and local[: -len(from_port)] in _HERE
            if here and remote.endswith(to_port) and state == _OPEN:
                return int(others[3])
    return None
