"""What others change while a window is open is told once, and what the window changes is not."""

from __future__ import annotations

import re
import time
from pathlib import Path

import pytest

from indicators.workspace import settings_file

from ..conftest import edit, small_workspace
from .inside import Inside, seen

NOTICE = "utanför fönstret"


@pytest.fixture
def inside(tmp_path: Path) -> Inside:
    window = Inside(small_workspace(tmp_path / "liten"))
    assert NOTICE not in seen(window.get("/skriv"))
    return window


def corrected(inside: Inside) -> str:
    """Corrects an answer in another program, and says in which file."""
    path = next((inside.folder / "responses").glob("*.csv"))
    edit(path, "Helt och hållet", "Delvis")
    return path.name


def test_a_changed_export_is_told_on_the_next_page_once(inside: Inside) -> None:
    name = corrected(inside)
    page = seen(inside.get("/resultat"))
    assert NOTICE in page and f"{name}: ändrad" in page
    assert NOTICE not in seen(inside.get("/resultat"))


def test_an_open_page_hears_of_it_and_the_next_page_still_tells(inside: Inside) -> None:
    assert inside.get("/andrat") == ""
    name = corrected(inside)
    for _ in range(2):
        assert f"{name}: ändrad" in inside.get("/andrat")
    assert "<a href=/skriv>" in inside.get("/andrat")
    assert NOTICE in seen(inside.get("/kontroll"))
    assert inside.get("/andrat") == ""


def test_what_is_told_leads_to_what_it_changes_in_what_is_written(inside: Inside) -> None:
    inside.written(("what", "docx"))
    assert NOTICE not in seen(inside.get("/skriv"))
    corrected(inside)
    page = seen(inside.get("/skriv"))
    assert NOTICE in page
    assert "Styrelse 2022, 4 rader" in page and "Skriv bilaga2-2022.docx igen" in page


def test_a_new_export_is_told_with_the_way_to_make_it_a_round(inside: Inside) -> None:
    (inside.folder / "responses" / "ny <b>.csv").write_text("Nr;Fråga\n1;Ja\n", "utf-8")
    page = inside.get("/kontroll")
    assert "ny &lt;b&gt;.csv: ny" in page and "Lägg till den som mätning under Filer" in page


def test_what_the_window_changes_itself_is_no_news(inside: Inside) -> None:
    page = inside.get("/uppgifter")
    found = re.search(r"forbund.*?name=seen value=(\w+)", page, re.DOTALL)
    assert found
    name = corrected(inside)  # before the form is sent: it is still to be told
    inside.post("/uppgifter/forbund", ("seen", found[1]), ("association", "Söder"))
    page = seen(inside.get("/uppgifter"))
    assert f"{name}: ändrad" in page and "rounds.toml: ändrad" not in page


def test_what_others_change_while_a_form_is_saved_is_told(
    inside: Inside, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = inside.get("/uppgifter")
    found = re.search(r"forbund.*?name=seen value=(\w+)", page, re.DOTALL)
    assert found
    check, names = settings_file._check, []

    def slow(*given: object) -> None:
        check(*given)  # type: ignore[arg-type]
        names.append(corrected(inside))

    monkeypatch.setattr(settings_file, "_check", slow)
    inside.post("/uppgifter/forbund", ("seen", found[1]), ("association", "Söder"))
    page = seen(inside.get("/uppgifter"))
    assert f"{names[0]}: ändrad" in page and "rounds.toml: ändrad" not in page


def test_what_is_published_is_no_news_though_pages_ask_while_it_is_written(inside: Inside) -> None:
    order = [("what", "docx"), ("year", "2022"), ("day", "2023-03-01"), ("sure", "yes")]
    job = inside.post("/skriv/publicera", *order)
    while "data-follow" in inside.get(job):
        assert inside.get("/andrat") == ""
    assert NOTICE not in seen(inside.get(job)) and inside.get("/andrat") == ""
    assert (inside.folder / "responses" / "published.jsonl").exists()


def test_a_form_that_is_saved_while_a_command_runs_makes_its_file_no_news(inside: Inside) -> None:
    """What two parts of the window change at once is settled for each by itself."""
    noticing, responses = inside.site.noticing, inside.folder / "responses"
    ledger, rounds = responses / "published.jsonl", responses / "rounds.toml"
    with noticing.changing(ledger, by="a command"):
        with noticing.changing(rounds):
            edit(rounds, "association", "# till oss själva\nassociation")
        ledger.write_text("", "utf-8")
        assert inside.get("/andrat") == ""
    edit(rounds, "själva", "alla")
    assert "rounds.toml: ändrad" in inside.get("/andrat")


def test_a_large_file_and_one_that_is_no_export_cost_nothing(inside: Inside) -> None:
    """A film among the exports would else be read whole, again and again."""
    for name in ("film.mov", "stor.csv"):
        with (inside.folder / "responses" / name).open("wb") as file:
            file.truncate(20_000_000_000)
    begun = time.monotonic()
    news = inside.get("/andrat")
    assert time.monotonic() - begun < 5
    assert "stor.csv: ny" in news and "film.mov" not in news


def test_a_page_that_only_asks_for_news_keeps_no_window_open(inside: Inside) -> None:
    inside.get("/filer")
    inside.site._last_used -= 100
    inside.get("/andrat")
    assert inside.site.idle() >= 100
    inside.get("/filer")
    assert inside.site.idle() < 100
