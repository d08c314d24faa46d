"""The step Write: the bytes of the command line, one thing at a time, published only when asked."""

from __future__ import annotations

import re
import shutil
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from indicators.app import jobs
from indicators.app.orders import Order, order_again, ordered
from indicators.workspace import open_workspace

from ..conftest import ROOT, Outcome, edit, small_workspace
from .inside import Inside, main_of, seen, tree

Command = Callable[..., Outcome]

SLOW = "import time, sys; print('<b>begun</b>', flush=True); time.sleep(60)"


@pytest.fixture
def small(tmp_path: Path) -> Path:
    return small_workspace(tmp_path / "liten")


@pytest.fixture
def slow(monkeypatch: pytest.MonkeyPatch) -> None:
    """A command that takes a minute."""
    monkeypatch.setattr(jobs, "command_of", lambda _: [sys.executable, "-c", SLOW])


@pytest.mark.parametrize(
    ("fields", "command"),
    [
        ([("what", "docx"), ("by", "unit"), ("text", "yes")],
         ["report", "--year=2022", "--by=unit", "--text", "-o", "bilaga2-2022.docx"]),
        ([("what", "pdf"), ("language", "en")],
         ["report", "--year=2022", "--language=en", "-o", "appendix2-2022.pdf"]),
        ([("what", "html"), ("year", "2021"), ("charts", "yes")],
         ["report", "--year=2021", "--charts", "-o", "bilaga2-2021.html"]),
        ([("what", "slides")], ["slides", "--year=2022", "-o", "seminarium-2022.pptx"]),
        ([("what", "data")], ["export", "--shares", "-o", "oppna-data.zip"]),
    ],
    ids=["docx", "pdf", "html", "pptx", "zip"],
)  # fmt: skip
def test_the_bytes_are_those_of_the_command_line(
    copied_workspace: Path,
    indicators: Command,
    monkeypatch: pytest.MonkeyPatch,
    fields: list[tuple[str, str]],
    command: list[str],
) -> None:
    other = copied_workspace.with_name("other")
    shutil.copytree(copied_workspace, other)
    told = seen(Inside(copied_workspace).written(*fields))
    name = command[-1]
    assert f"{name} är skriven." in told and f"{name}." in told.split("berättade")[1]
    monkeypatch.chdir(other)
    assert indicators(*command).code == 0
    assert (copied_workspace / name).read_bytes() == (other / name).read_bytes()
    assert tree(copied_workspace).keys() == tree(other).keys()


def test_the_other_buttons_are_commands_too(small: Path) -> None:
    workspace = open_workspace(small)
    lines = {}
    for kind in ("xlsx", "page", "charts"):
        order = ordered(workspace, {"what": kind, "edited": "fresh", "change": "yes"}, [])
        assert order is not None
        lines[kind] = order.arguments
    assert lines == {
        "xlsx": ["report", "--year=2022", "--change", "--output=bilaga2-2022.xlsx"],
        "page": ["page", "--year=2022", "--output=seminarium-2022.html"],
        "charts": ["charts", "--year=2022", "--output=diagram-2022"],
    }
    living = Order(kind="docx", year=2022, edited="keep")
    assert "--keep" in living.arguments


def test_only_what_can_be_chosen_is_carried_out(small: Path) -> None:
    inside = Inside(small)
    before = tree(small)
    for name, value in [
        ("what", "../x"), ("what", "app"), ("what", ""), ("year", "1999"), ("by", "--template=x"),
        ("by", "unit,sex"), ("edited", "template"), ("language", "fr; rm"),
    ]:  # fmt: skip
        fields = {"what": "docx", name: value}
        assert inside.post("/skriv", *fields.items()) == "/skriv"
        assert "finns inte" in seen(inside.get("/skriv"))
    assert tree(small) == before


def test_a_file_that_would_be_the_same_is_said_to_be_as_it_was(small: Path) -> None:
    inside = Inside(small)
    inside.written(("what", "docx"))
    first = (small / "bilaga2-2022.docx").read_bytes()
    again = seen(inside.written(("what", "docx")))
    assert "är som den var: inget hade ändrats" in again
    assert (small / "bilaga2-2022.docx").read_bytes() == first


def test_what_has_changed_since_is_told_and_written_again_by_a_button(small: Path) -> None:
    inside = Inside(small)
    inside.written(("what", "docx"))
    assert "Stämmer med arbetsmappen" in seen(inside.get("/skriv"))
    edit(small / "responses" / "rounds.toml", "Prov", "Ett annat <b>namn</b>")
    text = main_of(inside.get("/skriv"))
    assert "Ändrat sedan dess:" in text and "namn, mål" in text
    assert "Skriv bilaga2-2022.docx igen" in text
    (form,) = (f for f in re.findall(r"<form.*?</form>", text, re.DOTALL) if " igen<" in f)
    fields = re.findall(r"type=hidden name=(\w+) value=(\S+?)>", form)
    told = inside.written(*[(n, v) for n, v in fields if n != "csrf"])
    assert "är skriven" in seen(told)
    assert "Ändrat sedan dess:" not in inside.get("/skriv")


def test_the_command_in_a_file_is_only_ordered_again_if_it_could_be_ordered(small: Path) -> None:
    workspace = open_workspace(small)
    name = "bilaga2-2022.docx"
    assert order_again(workspace, "report --year 2022 --text", name)
    for command in (
        "report --year 2022 --template x",
        "report --year",
        "app --year 2022",
        "report --year 2022 --by x",
        "report --year 2021",
        "report --least 9",
    ):
        assert order_again(workspace, command, name) is None
    assert order_again(workspace, "report --year 2022", "annat.docx") is None


def test_exports_and_other_files_are_no_outputs(small: Path) -> None:
    (small / "export.xlsx").write_bytes(b"PK\3\4")
    (small / "egen.docx").write_bytes(b"x")
    (small / "sida.html").write_text("<script>alert(1)</script>", "utf-8")
    inside = Inside(small)
    assert "Inget är skrivet än" in seen(inside.get("/skriv"))
    for name in ("export.xlsx", "sida.html", "responses/rounds.toml", "../liten/egen.docx",
                 "%2e%2e/x", "responses/board-2022.csv", ".indicators-app.lock"):  # fmt: skip
        assert inside.copy(f"/skriv/fil/{name}").status_code == 404


def test_a_copy_is_to_be_saved_and_is_the_file(small: Path) -> None:
    inside = Inside(small)
    inside.written(("what", "html"))
    answer = inside.copy("/skriv/fil/bilaga2-2022.html")
    assert answer.data == (small / "bilaga2-2022.html").read_bytes()
    assert answer.headers["Content-Disposition"].startswith("attachment")
    assert answer.headers["Cache-Control"] == "no-store"
    assert "Content-Security-Policy" in answer.headers
    answer.close()


# --- publishing -----------------------------------------------------------------------------


def test_publishing_asks_first(small: Path) -> None:
    inside, before = Inside(small), tree(small)
    text = seen(inside.get("/skriv/publicera"))
    assert "går inte att ta tillbaka" in text
    for fields in ([], [("day", "2023-03-01")], [("sure", "yes")],
                   [("sure", "yes"), ("day", "1 mars")]):  # fmt: skip
        text = inside.post("/skriv/publicera", ("what", "docx"), *fields, status=400)
        assert "Inget är publicerat" in seen(text) and "aria-invalid=true" in text
        wrong = re.findall(r"<input[^>]*aria-invalid=true[^>]*>", text)
        assert ["autofocus" in field for field in wrong] == [True, False][: len(wrong)]
    refused = [("what", "slides"), ("day", "2023-03-01"), ("sure", "yes")]
    inside.post("/skriv/publicera", *refused, status=400)
    assert tree(small) == before
    inside.written(("what", "data"), ("day", "2023-03-01"), ("sure", "yes"))  # not its page
    assert not (small / "responses" / "published.jsonl").exists()


def test_what_is_published_is_written_down_once_as_the_command_does(
    small: Path, indicators: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = small.with_name("other")
    shutil.copytree(small, other)
    inside = Inside(small)
    fields = [("what", "docx"), ("day", "2023-03-01"), ("sure", "yes"), ("form", "one")]
    job = inside.post("/skriv/publicera", *fields)
    assert inside.post("/skriv/publicera", *fields) == job  # pressed twice
    assert "uppskrivet som publicerat" in seen(inside.done(job))
    assert inside.post("/skriv/publicera", *fields) == job  # and sent again
    monkeypatch.chdir(other)
    assert indicators("report", "--publish", "2023-03-01").code == 0
    for name in ("responses/published.jsonl", "bilaga2-2022.docx"):
        assert (small / name).read_bytes() == (other / name).read_bytes()


# --- one at a time, and stopped -------------------------------------------------------------


def test_two_at_once_are_one_and_the_other_is_told(small: Path, slow: None) -> None:
    inside = Inside(small)
    job = inside.post("/skriv", ("what", "docx"), ("form", "a"))
    assert inside.post("/skriv", ("what", "pdf"), ("form", "b")) == job
    text = inside.get(job)
    assert "två på en gång" in text and "role=alert" in text
    assert "skrivs just nu" in seen(inside.get("/skriv"))
    assert "<noscript><meta http-equiv=refresh content=3></noscript>" in text
    assert inside.get(f"{job}/klart") == ""
    assert inside.post(f"{job}/avbryt") == job
    assert "Avbrutet. Inget är skrivet" in seen(inside.get(job))
    assert inside.get(f"{job}/klart") == "done"


def test_a_burst_of_presses_begins_one(small: Path, slow: None) -> None:
    site = Inside(small).site
    beginning = jobs.Jobs(site)
    begun: list[jobs.Job | None] = []
    order = Order(kind="docx", year=2022)
    threads = [threading.Thread(target=lambda n=n: begun.append(beginning.begin(order, str(n))))
               for n in range(20)]  # fmt: skip
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    (job,) = filter(None, begun)
    job.stop.set()
    assert job.done.wait(10)


def test_one_that_does_not_stop_is_killed(small: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    stubborn = f"import signal; signal.signal(signal.SIGINT, signal.SIG_IGN); {SLOW}"
    monkeypatch.setattr(jobs, "command_of", lambda _: [sys.executable, "-c", stubborn])
    monkeypatch.setattr(jobs, "_PATIENCE", 0.3)
    inside = Inside(small)
    job = inside.post("/skriv", ("what", "docx"))
    time.sleep(0.5)
    inside.post(f"{job}/avbryt")
    assert "Avbrutet" in seen(inside.done(job, 10))


def test_the_end_of_the_window_ends_what_is_being_written(small: Path, slow: None) -> None:
    inside = Inside(small)
    inside.post("/skriv", ("what", "docx"))
    time.sleep(0.1)
    assert inside.site.idle() == 0
    inside.post("/avsluta", status=200)
    end = time.monotonic() + 10
    while inside.site.idle() == 0:
        assert time.monotonic() < end
        time.sleep(0.1)


@pytest.fixture
def interrupted(monkeypatch: pytest.MonkeyPatch) -> None:
    """The real command, held when half of the file is in its place beside the old one."""
    half = (
        "import pathlib, sys, time\n"
        "real = pathlib.Path.replace\n"
        "def replace(self, target):\n"
        "    if self.suffix == '.docx':\n"
        "        print('half', flush=True); time.sleep(60)\n"
        "    return real(self, target)\n"
        "pathlib.Path.replace = replace\n"
        "from indicators.cli import main\n"
        "sys.argv = ['indicators', *sys.argv[1:]]\n"
        "main()\n"
    )
    monkeypatch.setattr(jobs, "command_of", lambda line: [sys.executable, "-c", half, *line])


@pytest.mark.parametrize("patience", [30.0, 0.0], ids=["asked", "killed"])
def test_killed_in_the_middle_of_writing_nothing_is_lost(
    small: Path, interrupted: None, monkeypatch: pytest.MonkeyPatch, patience: float,
    indicators: Command,
) -> None:  # fmt: skip
    old = small / "bilaga2-2022.docx"
    assert indicators("report", small, "-o", old).code == 0
    edit(small / "responses" / "rounds.toml", "Prov", "Nytt namn")
    before = tree(small)
    monkeypatch.setattr(jobs, "_PATIENCE", patience)
    inside = Inside(small)
    job = inside.post("/skriv", ("what", "docx"))
    end = time.monotonic() + 60
    while not list(small.glob(".indicators-*.docx")):
        assert time.monotonic() < end, seen(inside.get(job))
        time.sleep(0.05)
    inside.post(f"{job}/avbryt")
    assert "Inget är skrivet" in seen(inside.done(job))
    left = {name: content for name, content in tree(small).items() if ".indicators-" not in name}
    assert left == before
    monkeypatch.undo()
    assert indicators("report", small, "-o", old).code == 0
    assert not list(small.glob(".indicators-*.docx"))


def test_what_the_command_tells_is_text(small: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    script = "print('<b>Fel</b>: å'); import sys; sys.exit(1)"
    monkeypatch.setattr(jobs, "command_of", lambda _: [sys.executable, "-X", "utf8", "-c", script])
    inside = Inside(small)
    text = main_of(inside.written(("what", "docx")))
    assert "&lt;b&gt;Fel&lt;/b&gt;: å" in text and "role=alert" in text
    assert "bilaga2-2022.docx skrevs inte" in text and "href=/kontroll" in text


def test_nothing_in_the_workspace_is_run(small: Path) -> None:
    (small / "indicators.py").write_text("raise SystemExit('run')", "utf-8")
    (small / "json.py").write_text("raise SystemExit('run')", "utf-8")
    assert "är skriven" in seen(Inside(small).written(("what", "html")))


def test_an_error_of_the_command_is_told_as_it_tells_it(small: Path) -> None:
    text = seen(Inside(small).written(("what", "docx"), ("change", "yes")))
    assert "skrevs inte" in text and "population" in text


def test_looking_changes_nothing() -> None:
    before = {path: path.stat().st_mtime_ns for path in ROOT.glob("responses/*")}
    inside = Inside(ROOT)
    assert before
    for path in ("/skriv", "/skriv/publicera", "/skriv?year=2021&by=unit&text=yes"):
        inside.get(path)
    inside.get("/skriv/arbete/x", 404)
    assert {path: path.stat().st_mtime_ns for path in ROOT.glob("responses/*")} == before
