"""A window without a server: its pages asked as a browser that has been let in asks them."""

from __future__ import annotations

import html
import re
import time
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from indicators.app.forms import csrf_of
from indicators.app.guard import cookie_name
from indicators.app.server import make_app
from indicators.app.settings import Settings

Fields = Iterable[tuple[str, str]]
_PORT = 8765


class Inside:
    """The pages of a folder."""

    def __init__(self, folder: Path, language: str = "sv") -> None:
        self.folder = folder
        self.settings = Settings(folder=folder, language=language, port=_PORT)
        app, self.site = make_app(self.settings)
        self._client = app.test_client()
        cookie = cookie_name(self.settings)
        self._client.set_cookie(cookie, self.settings.session, domain="127.0.0.1")
        self._where: dict[str, Any] = {"base_url": f"http://127.0.0.1:{_PORT}"}

    def get(self, path: str, status: int = 200) -> str:
        """A page."""
        answer = self._client.get(path, **self._where)
        assert answer.status_code == status, (path, answer.status_code, main_of(answer.text))
        return answer.text

    def copy(self, path: str) -> Any:
        """An answer that may be no page."""
        return self._client.get(path, **self._where)

    def post(self, path: str, *fields: tuple[str, str], status: int = 303) -> str:
        """Sends a form; the address that it leads to, or the page that says what is wrong."""
        sent = {name: [v for n, v in fields if n == name] for name, _ in fields}
        data = {"csrf": csrf_of(self.settings), **sent}
        answer = self._client.post(path, data=data, **self._where)
        assert answer.status_code == status, (path, answer.status_code, main_of(answer.text))
        return answer.headers["Location"] if status == 303 else answer.text

    def done(self, job: str, patience: float = 60) -> str:
        """The page of what has been written, once it is."""
        end = time.monotonic() + patience
        while "data-follow" in (text := self.get(job)):
            assert time.monotonic() < end, "not done"
            time.sleep(0.1)
        return text

    def written(self, *fields: tuple[str, str]) -> str:
        """Writes something, and what is told of it."""
        return self.done(self.post("/skriv", *fields))


def main_of(text: str) -> str:
    """What a page says, without its frame."""
    found = re.search(r"<main.*?</main>", text, re.DOTALL)
    return found[0] if found else text


def seen(text: str) -> str:
    """The words of a page."""
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", main_of(text))).split())


def tree(folder: Path) -> dict[str, bytes]:
    """All files of a folder by their names, but for locks."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and not path.name.endswith(".lock")
    }
