"""What a window is opened with."""

from __future__ import annotations

import secrets
from dataclasses import dataclass, field
from pathlib import Path


def _secret() -> str:
    return secrets.token_urlsafe(32)


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """A folder, the language of the window, and what only this process and its browser know.

    ``token`` stands in the first address and opens once; ``session`` is the cookie that it is
    turned into; forms bear what is made of ``form``, which is sent nowhere. ``knows_users`` says
    that the system tells which user a connection is of.
    """

    folder: Path
    language: str
    port: int
    token: str = field(default_factory=_secret, repr=False)
    session: str = field(default_factory=_secret, repr=False)
    form: str = field(default_factory=_secret, repr=False)
    knows_users: bool = False

    @property
    def address(self) -> str:
        """Where the window is, without what lets one in."""
        return f"http://127.0.0.1:{self.port}"

    @property
    def first_address(self) -> str:
        """The address that opens the window, once."""
        return f"{self.address}/start/{self.token}"
