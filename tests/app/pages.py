"""The pages of a window asked for without a server, as a browser asks for them."""

from __future__ import annotations

import html
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

from indicators.app.forms import csrf_of
from indicators.app.guard import cookie_name
from indicators.app.server import make_app
from indicators.app.settings import Settings

PORT = 8123


@dataclass
class Form:
    """A form as it stands in a page: where it goes, and what it sends."""

    address: str
    answers: dict[str, str]
    buttons: list[tuple[str, str]] = field(default_factory=list)
    multiple: dict[str, list[str]] = field(default_factory=dict)


class _Forms(HTMLParser):
    """Finds the forms of a page, with what they send as they stand."""

    def __init__(self) -> None:
        super().__init__()
        self.forms: list[Form] = []
        self.select = self.area = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        own = dict(attrs)
        name, value = own.get("name") or "", own.get("value") or ""
        if tag == "form":
            self.forms.append(Form(own["action"] or "", {}))
        elif not self.forms:
            return
        elif tag == "input":
            kind = own.get("type")
            if kind not in ("checkbox", "radio", "file") or "checked" in own:
                self.forms[-1].multiple.setdefault(name, []).append(value)
                self.forms[-1].answers[name] = value
        elif tag == "select":
            self.select = name
        elif tag == "option":
            if "selected" in own or self.select not in self.forms[-1].answers:
                self.forms[-1].answers[self.select] = value
        elif tag == "textarea":
            self.area = name
            self.forms[-1].answers[name] = ""
        elif tag == "button":
            self.forms[-1].buttons.append((name, value))

    def handle_data(self, data: str) -> None:
        if self.area:
            self.forms[-1].answers[self.area] += data.removeprefix("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag == "textarea":
            self.area = ""


@dataclass
class Shown:
    """A page that came back."""

    status: int
    text: str
    location: str = ""

    @property
    def main(self) -> str:
        """What it says, without its frame."""
        found = re.search(r"<main.*</main>", self.text, re.DOTALL)
        return found[0] if found else ""

    @property
    def words(self) -> str:
        """What it says as it is read."""
        return html.unescape(re.sub(r"\s+", " ", re.sub(r"<[^>]*>", " ", self.main)))

    def forms(self, address: str) -> list[Form]:
        """Its forms that go to an address."""
        parser = _Forms()
        parser.feed(self.main)
        return [form for form in parser.forms if form.address == address]


class Pages:
    """The window of a folder, as its own browser sees it."""

    def __init__(self, folder: Path, language: str = "sv") -> None:
        self.folder = folder
        settings = Settings(folder=folder, language=language, port=PORT)
        self.app, self.site = make_app(settings)
        self.client = self.app.test_client()
        self.client.set_cookie(cookie_name(settings), settings.session, domain="127.0.0.1")
        self.csrf = csrf_of(settings)

    @property
    def rounds(self) -> Path:
        return self.folder / "responses" / "rounds.toml"

    def get(self, path: str) -> Shown:
        return self._shown(self.client.get(path, base_url=f"http://127.0.0.1:{PORT}"))

    def post(self, path: str, answers: Mapping[str, Any]) -> Shown:
        """Sends a form, and returns the page that comes of it, or where it leads."""
        sent = {"csrf": self.csrf, **answers}
        headers = {"Origin": f"http://127.0.0.1:{PORT}"}
        base = f"http://127.0.0.1:{PORT}"
        return self._shown(self.client.post(path, data=sent, base_url=base, headers=headers))

    def send(self, form: Form, button: int = 0, **changes: Any) -> Shown:
        """Sends a form as it stands, but for some answers; ``None`` leaves one out."""
        answers: dict[str, Any] = {**form.answers, **changes}
        name, value = form.buttons[button] if form.buttons else ("", "")
        if name:
            answers[name] = value
        kept = {name: value for name, value in answers.items() if value is not None}
        for name, values in form.multiple.items():
            if len(values) > 1 and name in kept and name not in changes:
                kept[name] = values
        return self.post(form.address, kept)

    def form_of(self, path: str, address: str, place: int = 0) -> Form:
        """A form of a page."""
        return self.get(path).forms(address)[place]

    def _shown(self, response: Any) -> Shown:
        text = response.get_data(as_text=True)
        return Shown(response.status_code, text, response.headers.get("Location", ""))


def values_of(form: Form, start: str) -> Sequence[str]:
    """The names of the fields of a form that begin so."""
    return [name for name in form.answers if name.startswith(start)]
