"""A browser without a network, and the files that are opened in it: ``make test-browser``."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from indicators.documents import web as html
from indicators.documents.web import page

from ..app.window import Window
from ..conftest import OF_OTHERS, edit
from .sample import DOCUMENT
from .sample_page import ORDINARY, PAGE, Kind, page_of

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

    Open = Callable[..., Page]
    Enter = Callable[..., Page]

ROOT = Path(__file__).parents[2]
NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome")
# A browser that asks nobody for updates, and that runs as root in a container.
SWITCHES = (
    "--no-sandbox", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
)  # fmt: skip


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The Chromium of the system, or else the one that Playwright has fetched."""
    api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    found = next(filter(None, map(shutil.which, NAMES)), None)
    with api.sync_playwright() as playwright:
        try:
            launched = playwright.chromium.launch(executable_path=found, args=list(SWITCHES))
        except api.Error as error:
            pytest.skip(f"no Chromium could be started: {str(error).splitlines()[0]}")
        yield launched
        launched.close()


@pytest.fixture
def opened(browser: Browser) -> Iterator[Open]:
    """Opens a file as a reader does; nothing but files may be asked for, nothing may fail."""
    contexts, asked, wrong = [], [], []

    def call(path: Path, after: str = "", **options: Any) -> Page:
        context = browser.new_context(offline=True, **options)
        contexts.append(context)
        tab = context.new_page()
        tab.on("request", lambda request: asked.append(request.url))
        tab.on("pageerror", lambda error: wrong.append(str(error)))
        tab.on("console", lambda message: wrong.append(message.text))
        tab.goto(path.as_uri() + after)
        return tab

    yield call
    for context in contexts:
        context.close()
    assert asked or not contexts
    assert [url for url in asked if not url.startswith("file:")] == []
    assert wrong == []


@pytest.fixture(scope="session")
def files(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    """The files by name: of the sample, and as the commands write them; each written once."""
    folder = tmp_path_factory.mktemp("files")
    samples = {
        "page.html": lambda: page.render(PAGE),
        "report.html": lambda: html.render(DOCUMENT),
    }
    commands = {
        "seminarium.html": ("page", "."),
        "bilaga.html": ("report", ".", "--charts", "--text", "--change"),
    }
    workspace = with_everything(folder / "workspace")

    def call(name: str) -> Path:
        path = folder / name
        if not path.exists() and name in samples:
            path.write_bytes(samples[name]())
        elif not path.exists():
            command = (sys.executable, "-m", "indicators", *commands[name], "-o", str(path))
            done = subprocess.run(command, cwd=workspace, capture_output=True, text=True)
            assert done.returncode == 0, done.stderr
        return path

    return call


@pytest.fixture(scope="session")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Path]:
    """The page of a seminar with a survey of some kind, written once each."""
    folder = tmp_path_factory.mktemp("pages")
    written: dict[tuple[Kind, str], Path] = {}

    def call(kind: Kind = ORDINARY, language: str = "sv") -> Path:
        if (kind, language) not in written:
            path = folder / f"{len(written)}.html"
            path.write_bytes(page.render(page_of(kind, language)))
            written[kind, language] = path
        return written[kind, language]

    return call


@pytest.fixture
def window(tmp_path: Path) -> Iterator[Window]:
    """A window of a new folder, which no browser has been to."""
    running = Window(tmp_path / "enkater").run()
    yield running
    running.kill()


@pytest.fixture
def enter(browser: Browser, window: Window, tmp_path: Path) -> Iterator[Enter]:
    """Opens it as another program does; nothing of another address is asked for, nothing fails."""
    contexts, asked, wrong = [], [], []

    def call(**options: object) -> Page:
        context = browser.new_context(**options)  # type: ignore[arg-type]
        contexts.append(context)
        tab = context.new_page()
        tab.on("request", lambda request: asked.append(request.url))
        tab.on("pageerror", lambda error: wrong.append(str(error)))
        tab.on("console", lambda message: wrong.append(message.text))
        address = f"http://127.0.0.1:{window.port}{window.start}"
        start = tmp_path / "start.html"
        start.write_text(f'<meta http-equiv="refresh" content="0; {address}">', "utf-8")
        tab.goto(start.as_uri())
        tab.wait_for_url("**/filer")
        return tab

    yield call
    for context in contexts:
        context.close()
    own = (f"http://127.0.0.1:{window.port}/", "file:", "data:")
    assert [url for url in asked if not url.startswith(own)] == []
    # That a form is sent back with what is wrong in it is said by its status, too.
    assert [line for line in wrong if "400 (BAD REQUEST)" not in line] == []


def wait_until(tab: Any, condition: str) -> None:
    """Asks again until something is so; Playwright's own way would have to be let run by the
    page, whose policy permits no script but its own."""
    for _ in range(100):
        if tab.evaluate(condition):
            return
        tab.wait_for_timeout(50)
    raise AssertionError(condition)


def with_everything(folder: Path) -> Path:
    """A copy of the workspace with verdicts, targets, others' shares and a printed year."""
    for part in ("questionnaires", "responses"):
        shutil.copytree(ROOT / part, folder / part, ignore=OF_OTHERS)
    responses = folder / "responses"
    (responses / "riket.csv").write_text("Fråga;Positivt;Antal svar\ntime;88;812\n", "utf-8")
    (responses / "2021.csv").write_text(
        "Fråga;Negativt;Varken eller;Positivt;Klart positivt;Antal svarande\n"
        "time;3;3;94;66;32\nplanning;0;7;93;68;32\nlistened_to;13;13;74;38;32\n",
        "utf-8",
    )
    waves = responses / "rounds.toml"
    edit(waves, "association =", 'population = "process"\nassociation =')
    edit(waves, 'file = "staff-2021.xlsx"', 'published = "2021.csv"')
    beside = 'targets = { time = 80, planning = 99 }\ncompare = { Riket = "riket.csv" }\n'
    edit(waves, "invited = 39\n", f"invited = 39\n{beside}")
    return folder
