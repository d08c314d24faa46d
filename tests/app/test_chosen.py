"""What is chosen on one page holds on the next, and is told of what is written and published."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from indicators.app import desktop

from ..conftest import small_workspace
from .inside import Inside, main_of, seen

CHOICES = "year=2022&change=yes&language=en"
TICKED = re.compile(r"<input type=checkbox[^>]* name=(\w+)[^>]* checked>")


def ticked(page: str) -> set[str]:
    return set(TICKED.findall(main_of(page)))


@pytest.fixture
def inside(tmp_path: Path) -> Inside:
    window = Inside(small_workspace(tmp_path / "liten"))
    rounds = window.folder / "responses" / "rounds.toml"
    rounds.write_text(f'population = "process"\n{rounds.read_text("utf-8")}', "utf-8")
    return window


def test_what_is_chosen_at_the_results_is_chosen_where_they_are_written(inside: Inside) -> None:
    assert ticked(inside.get("/skriv")) == set()
    inside.get(f"/resultat?{CHOICES}")
    for page in ("/skriv", "/resultat", "/skriv/publicera"):
        assert ticked(inside.get(page)) == {"change"}, page
        assert "value=en id=language-1 checked" in inside.get(page)


def test_what_is_written_is_chosen_for_the_next_thing(inside: Inside) -> None:
    inside.written(("what", "html"), ("change", "yes"), ("charts", "yes"))
    assert ticked(inside.get("/skriv")) == {"change", "charts"}
    inside.get("/resultat?year=2022")  # chosen anew: nothing is ticked
    assert ticked(inside.get("/skriv")) == set()


def test_a_window_that_is_opened_anew_takes_the_choices_of_the_report_that_is_there(
    inside: Inside,
) -> None:
    inside.written(("what", "docx"), ("change", "yes"))
    again = Inside(inside.folder)
    assert ticked(again.get("/skriv")) == {"change"}
    assert ticked(again.get("/skriv/publicera?what=docx")) == {"change"}


def test_a_file_says_what_it_has(inside: Inside) -> None:
    inside.written(("what", "docx"), ("change", "yes"), ("charts", "yes"))
    assert "2022, med förändringar bedömda i ord, med diagram" in seen(inside.get("/skriv"))


def test_what_has_been_published_is_listed_with_its_day(inside: Inside) -> None:
    order = [("what", "docx"), ("year", "2022"), ("day", "2023-03-01"), ("sure", "yes")]
    inside.done(inside.post("/skriv/publicera", *order))
    assert "Publicerat hittills: bilaga2-2022.docx, 2023-03-01" in seen(inside.get("/skriv"))


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31", "1923-03-01"])
def test_a_day_that_cannot_be_right_is_refused(inside: Inside, day: str) -> None:
    order = [("what", "docx"), ("year", "2022"), ("day", day), ("sure", "yes")]
    assert "Är året rätt?" in inside.post("/skriv/publicera", *order, status=400)
    assert not (inside.folder / "responses" / "published.jsonl").exists()


def test_a_file_and_its_folder_are_opened_in_their_programs_and_no_other_file_is(
    inside: Inside, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[Path] = []
    monkeypatch.setattr(desktop, "open_file", opened.append)
    inside.written(("what", "docx"))
    inside.post("/skriv/oppna", ("file", "bilaga2-2022.docx"), ("what", "file"))
    inside.post("/skriv/oppna", ("file", "bilaga2-2022.docx"), ("what", "folder"))
    assert opened == [inside.folder / "bilaga2-2022.docx", inside.folder]
    for other in ("responses/rounds.toml", "responses/records.jsonl", "../x.docx", "/etc/passwd"):
        inside.post("/skriv/oppna", ("file", other), status=404)
    assert len(opened) == 2
