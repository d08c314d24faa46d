"""A window as a browser has it: a real server process, and requests that can say anything."""

from __future__ import annotations

import html
import http.client
import os
import re
import subprocess
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlencode

from ..conftest import ROOT

BOUNDARY = "a-part-of-what-is-sent"


@dataclass(frozen=True)
class Answer:
    """What came back."""

    status: int
    headers: Mapping[str, str]
    text: str

    @property
    def main(self) -> str:
        """What the page says, without its frame."""
        found = re.search(r"<main.*?</main>", self.text, re.DOTALL)
        return found[0] if found else ""


@dataclass
class Window:
    """A running window of a folder, opened unless it is not to be."""

    folder: Path
    process: subprocess.Popen[str] = field(init=False)
    port: int = 0
    start: str = ""
    cookie: str = ""
    said: str = ""

    def run(self, language: str = "sv") -> Window:
        """Starts the process and reads the address that it says."""
        arguments = ["app", str(self.folder), "--no-browser", "--language", language]
        self.process = subprocess.Popen(
            [sys.executable, "-m", "indicators", *arguments],
            stderr=subprocess.PIPE, text=True, encoding="utf-8", cwd=ROOT,
            env=os.environ | {"PYTHONIOENCODING": "utf-8"},
        )  # fmt: skip
        assert self.process.stderr
        self.said = self.process.stderr.readline()
        found = re.search(r"http://127\.0\.0\.1:(\d+)(/start/\S+)", self.said)
        assert found, self.said
        self.port, self.start = int(found[1]), found[2]
        return self

    def open(self) -> Window:
        """Does what a browser does with the first address."""
        self.cookie = self.ask("GET", self.start).headers["Set-Cookie"].partition(";")[0]
        return self

    def close(self) -> str:
        """Ends it by its button, and returns what it has said in the terminal since."""
        if self.process.poll() is None:
            self.post("/avsluta")
        assert self.process.stderr
        said = self.process.stderr.read()
        self.process.wait(10)
        self.process.stderr.close()
        return said

    def kill(self) -> None:
        """Ends it as the system does that has no time."""
        self.process.kill()
        self.process.wait(10)
        assert self.process.stderr
        self.process.stderr.close()

    def ask(
        self, method: str, path: str, body: bytes | None = None, **headers: str | None
    ) -> Answer:
        """A request as our own browser sends it, but for the headers that are said."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        sent = {"Cookie": self.cookie} if self.cookie else {}
        sent |= {name.replace("_", "-"): value for name, value in headers.items()}  # type: ignore[misc]
        own_host = "Host" in sent
        try:
            connection.putrequest(method, path, skip_host=own_host, skip_accept_encoding=True)
            for name, value in sent.items():
                if value is not None:
                    connection.putheader(name, value)
            if body is not None and "Content-Length" not in sent:
                connection.putheader("Content-Length", str(len(body)))
            connection.endheaders(body)
            response = connection.getresponse()
            text = response.read().decode("utf-8")
            return Answer(response.status, dict(response.getheaders()), text)
        finally:
            connection.close()

    def get(self, path: str = "/filer") -> Answer:
        return self.ask("GET", path)

    def csrf(self) -> str:
        """What the forms of the window bear."""
        found = re.search(r"name=csrf value=(\w+)", self.get("/handbok").text)
        assert found
        return found[1]

    def post(self, path: str, answers: Mapping[str, str] = {}, **headers: str | None) -> Answer:  # noqa: B006
        """A form, with what shows that it is one of ours unless that is among the answers."""
        sent = {"csrf": self.csrf(), **answers} if "csrf" not in answers else answers
        kind = "application/x-www-form-urlencoded"
        return self.ask("POST", path, urlencode(sent).encode(), Content_Type=kind, **headers)

    def upload(self, files: Iterable[tuple[str, bytes]]) -> Answer:
        """Sends files by their names, written as they are."""
        parts = [_part('name="csrf"', self.csrf().encode())]
        for name, content in files:
            quoted = name.replace('"', "%22").replace("\r", "%0D").replace("\n", "%0A")
            parts.append(_part(f'name="files"; filename="{quoted}"', content))
        body = b"".join(parts) + f"--{BOUNDARY}--\r\n".encode()
        kind = f"multipart/form-data; boundary={BOUNDARY}"
        return self.ask("POST", "/filer/skicka", body, Content_Type=kind)

    def filled_in(self) -> dict[str, str]:
        """The fields of the form of new files, as they stand."""
        text = self.get().main
        fields = re.findall(r"<input type=text value=(\S+) id=\S+ name=([a-z]+-\w+)", text)
        answers = {name: html.unescape(value) for value, name in fields}
        for name, options in re.findall(r"<select id=\S+ name=(\S+?)>(.*?)</select>", text):
            chosen = re.search(r"value=(\S+) selected", options)
            answers[name] = chosen[1] if chosen else ""
        return answers

    def responses(self) -> set[str]:
        """The names of what lies among the responses."""
        folder = self.folder / "responses"
        return {path.name for path in folder.iterdir()} if folder.exists() else set()


def _part(disposition: str, content: bytes) -> bytes:
    head = f"--{BOUNDARY}\r\nContent-Disposition: form-data; {disposition}\r\n\r\n"
    return head.encode() + content + b"\r\n"
