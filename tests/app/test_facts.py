"""The step Facts: what is said of an association is written, or refused beside its field."""

from __future__ import annotations

import re
import struct
import tomllib
import zlib
from collections.abc import Callable
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from indicators.documents.colour_rules import faults
from indicators.words import LANGUAGES
from indicators.workspace import settings_file

from ..conftest import Outcome, edit
from .pages import Form, Pages, Shown, values_of

Command = Callable[..., Outcome]
FACTS = "/uppgifter"


@pytest.fixture
def pages(copied_workspace: Path) -> Pages:
    """The window of the repository's workspace with two of its rounds, read quickly."""
    rounds = copied_workspace / "responses" / "rounds.toml"
    parts = rounds.read_text("utf-8").split("\n[")
    kept = [part for part in parts[1:] if part.startswith(("policy", "staff.2022", "board.2022"))]
    rounds.write_text("\n[".join([parts[0], *kept]), "utf-8")
    return Pages(copied_workspace)


def said(pages: Pages) -> dict[str, Any]:
    return tomllib.loads(pages.rounds.read_text("utf-8"))


def form_of(pages: Pages, key: str) -> Form:
    return pages.form_of(FACTS, f"{FACTS}/{key}")


def round_form(pages: Pages, title: str) -> Form:
    """The form of a round, found by its heading."""
    text = pages.get(FACTS).text
    key = text.rpartition(f">{title}</h3>")[0].rpartition("id=")[2].split()[0]
    return form_of(pages, key)


def lines_changed(before: str, after: str) -> tuple[set[str], set[str]]:
    """The lines that have gone, and those that have come."""
    old, new = before.splitlines(), after.splitlines()
    return set(old) - set(new), set(new) - set(old)


def test_the_number_asked_is_written_and_all_else_stays(pages: Pages) -> None:
    before = pages.rounds.read_text("utf-8")
    form = round_form(pages, "Personal 2022")
    assert form.answers["invited"] == "39"
    assert pages.send(form, invited="41").status == 303
    changed = lines_changed(before, pages.rounds.read_text("utf-8"))
    assert changed == ({"invited = 39"}, {"invited = 41"})


def test_a_form_sent_as_it_stands_writes_nothing(pages: Pages) -> None:
    before = pages.rounds.read_bytes()
    for form in pages.get(FACTS).text.split("<form ")[1:]:
        address = form.split("action=")[1].split()[0].split(">")[0]
        if not address.startswith(FACTS) or address == f"{FACTS}/mal":
            continue
        assert pages.send(form_of(pages, address.removeprefix(f"{FACTS}/"))).status == 303
        assert pages.rounds.read_bytes() == before, address


def test_the_numbers_of_groups_are_written_with_that_of_all(pages: Pages) -> None:
    form = round_form(pages, "Personal 2022")
    first = values_of(form, "group-")[0]
    assert form.answers[first] == ""
    assert pages.send(form, **{first: "20"}).status == 303
    stated = said(pages)["staff"]["2022"]["invited"]
    (groups,) = [value for value in stated.values() if isinstance(value, dict)]
    assert stated["total"] == 39 and list(groups.values()) == [20]
    again = round_form(pages, "Personal 2022")
    assert again.answers[first] == "20"
    refused = pages.send(again, **{first: "400"})
    assert refused.status == 400 and "400" in refused.words
    assert pages.send(again, **{first: ""}).status == 303
    assert said(pages)["staff"]["2022"]["invited"] == 39


@pytest.mark.parametrize(
    ("key", "name", "value", "words"),
    [
        ("visas", "least", "två", "heltal"),
        ("visas", "least", "2", "minst 3"),
        ("visas", "least_in_group", "4", "lägre än minsta antal svar (5)"),
        ("visas", "small_groups", "hide", "hide"),
        ("visas", "decimals", "3", ""),
        ("forbund", "points", "101", "100"),
        ("forbund", "association", "", "saknas"),
        ("utseende", "negative", "röd", "#"),
        ("utseende", "typeface", "<b>", ""),
    ],
)
def test_what_the_loader_refuses_is_told_beside_its_field_and_nothing_is_written(
    pages: Pages, key: str, name: str, value: str, words: str
) -> None:
    before = pages.rounds.read_bytes()
    refused = pages.send(form_of(pages, key), **{name: value})
    assert refused.status == 400 and pages.rounds.read_bytes() == before
    error = f"id={key}-{name}-error"
    assert error in refused.text and f'{key}-{name}-error"' in refused.text.replace(
        f"describedby={key}-{name}-error", f'{key}-{name}-error"'
    )
    assert words in refused.text.partition(error)[2].partition("</")[0]
    assert "<b>" not in refused.text.partition(error)[2].partition("</")[0]
    if value and name != "small_groups":  # a list has no such choice
        assert refused.forms(f"{FACTS}/{key}")[0].answers[name] == value


def test_a_colour_that_cannot_be_told_apart_is_refused_with_the_nearest_that_can(
    pages: Pages,
) -> None:
    (fault,) = faults({"negative": "#e0a080"})
    refused = pages.send(form_of(pages, "utseende"), negative="#e0a080")
    assert refused.status == 400 and fault.instead in refused.words
    assert pages.send(form_of(pages, "utseende"), negative=fault.instead).status == 303
    assert said(pages)["look"] == {"negative": fault.instead}


def test_what_was_published_with_a_threshold_can_only_be_raised(
    pages: Pages, indicators: Command
) -> None:
    made = ("--year", "2022", "--publish", "2026-01-02", "-o", pages.folder / "bilaga.docx")
    assert indicators("report", pages.folder, *made).code == 0
    before = pages.rounds.read_bytes()
    refused = pages.send(form_of(pages, "visas"), least="4")
    assert refused.status == 400 and pages.rounds.read_bytes() == before
    assert "visas-least-error" in refused.text and "2026-01-02" in refused.words
    assert pages.send(form_of(pages, "visas"), least="6").status == 303


def test_trying_thresholds_tells_what_check_tells_and_writes_nothing(
    pages: Pages, indicators: Command
) -> None:
    before = pages.rounds.read_bytes()
    tried = pages.send(form_of(pages, "visas"), least="7", do="try")
    assert tried.status == 200 and pages.rounds.read_bytes() == before
    assert tried.forms(f"{FACTS}/visas")[0].answers["least"] == "7"
    told = indicators("check", pages.folder, "--what-if", "--language", "sv").out
    table = told[told.index("\n\n") :].replace("staff 2022", "Personal 2022")
    assert "Personal 2022" in table and "staff" not in tried.words  # by its name
    for line in filter(None, map(str.strip, table.splitlines())):
        assert all(word in tried.words for word in line.split()), line


def opened(shown: Shown, key: str) -> bool:
    """Whether what is around a heading is open, all the way up."""
    before = shown.main.partition(f"id={key}")[0]
    around: list[str] = []
    for mark in re.findall(r"<details[^>]*>|</details>", before):
        if mark == "</details>":
            around.pop()
        else:
            around.append(mark)
    return all("open" in mark for mark in around)


def test_what_a_first_report_takes_stands_open_and_all_else_is_folded_up(pages: Pages) -> None:
    text = pages.rounds.read_text("utf-8")
    pages.rounds.write_text(text + '\n[staff.2021]\nfile = "staff-2021.xlsx"\n', "utf-8")
    shown = pages.get(FACTS)
    rounds = re.findall(r"id=(omgang-\w+)-invited name", shown.main)
    assert [opened(shown, f"{key}-invited") for key in rounds] == [True, True, False]
    assert opened(shown, "forbund-association")
    folded = ("forbund-population", "visas-least", "utseende-logo", "bilaga-title", "mal-text")
    assert not any(opened(shown, key) for key in folded)
    for key in ("visas", "utseende", "bilaga", "malen"):  # links lead to what is seen
        assert f"<summary><h3 id={key}>" in shown.main
    assert "Varje del sparas för sig" in shown.words and "får inte publiceras" in shown.words
    levels = [int(level) for level in re.findall(r"<h(\d)", shown.main)]
    assert all(after - before <= 1 for before, after in pairwise(levels))


@pytest.mark.parametrize(
    ("key", "name", "value"),
    [
        ("visas", "least", "2"),
        ("visas", "protection", "0"),
        ("forbund", "points", "101"),
        ("utseende", "negative", "röd"),
        ("mal", "target", "x"),
    ],
)
def test_the_page_begins_at_what_was_not_taken_which_is_open(
    pages: Pages, key: str, name: str, value: str
) -> None:
    texts = {"text": "Mål.", "measured": "question staff time"} if key == "mal" else {}
    refused = pages.send(form_of(pages, key), **{name: value}, **texts)
    assert refused.status == 400 and opened(refused, f"{key}-{name}")
    (begun,) = re.findall(r"<[^>]* autofocus[^>]*>", refused.main)
    assert f"id={key}-{name}" in begun
    assert "data-unsaved=yes" in refused.main and "#" + key in refused.main


def test_a_sheet_of_which_the_file_says_something_wrong_is_open(pages: Pages) -> None:
    edit(pages.rounds, "least_in_group = 10", "least_in_group = 4")
    shown = pages.get(FACTS)
    assert opened(shown, "visas-least_in_group") and not opened(shown, "utseende-logo")


def test_a_part_in_which_something_stands_says_so_though_it_is_folded(pages: Pages) -> None:
    shown = pages.get(FACTS)
    assert "måltal för Styrelse 2022 (kan lämnas som det är) – ifyllt" in shown.words
    assert "måltal för Personal 2022 (kan lämnas som det är) –" not in shown.words


def test_no_list_has_the_same_choice_twice_and_what_the_file_says_can_be_chosen(
    pages: Pages,
) -> None:
    def choices(name: str) -> list[str]:
        (found,) = re.findall(rf"<select id=visas-{name} .*?</select>", pages.get(FACTS).main)
        return re.findall(r"<option[^>]*>(.*?)</option>", found)

    assert choices("zeros") == [
        "Som vanligt: Får gå att räkna ut",
        "Får inte gå att räkna ut; mer döljs",
    ]
    edit(pages.rounds, "least_in_group = 10", 'least_in_group = 10\nzeros = "publish"')
    assert len(choices("zeros")) == 3
    before = pages.rounds.read_bytes()
    assert pages.send(form_of(pages, "visas")).status == 303
    assert pages.rounds.read_bytes() == before


def test_what_is_tried_is_where_the_page_begins(pages: Pages) -> None:
    tried = pages.send(form_of(pages, "visas"), do="try")
    (begun,) = re.findall(r"<[^>]* autofocus[^>]*>", tried.main)
    assert "id=prova" in begun and opened(tried, "prova")
    assert "data-unsaved=yes" not in tried.main  # nothing was filled in
    assert "data-unsaved=yes" in pages.send(form_of(pages, "visas"), least="7", do="try").main


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_message_beside_a_field_speaks_of_the_file(
    copied_workspace: Path, language: str
) -> None:
    pages = Pages(copied_workspace, language)
    wrong = {
        "visas": {"least": "x", "least_in_group": "4", "protection": "0", "decimals": "2"},
        "utseende": {"negative": "red", "positive": "#ffff00", "typeface": "<b>", "logo_text": "x"},
        "mal": {"text": "", "target": "x", "years": "x"},
    }
    for key, answers in wrong.items():
        for name, value in answers.items():
            refused = pages.send(form_of(pages, key), **{name: value})
            errors = re.findall(r"class=error[^>]*>(.*?)<", refused.main)
            assert refused.status == 400 and errors
            for word in ("citat", "quotation", "least_in", " = ", "question,"):
                assert not any(word in error for error in errors), errors


def test_targets_are_written_for_the_questions_of_a_round(pages: Pages) -> None:
    form = round_form(pages, "Personal 2022")
    assert pages.send(form, **{"target-time": "80"}).status == 303
    assert said(pages)["staff"]["2022"]["targets"] == {"time": 80}
    refused = pages.send(round_form(pages, "Personal 2022"), **{"target-time": "101"})
    assert refused.status == 400 and "-target-time-error" in refused.text
    assert pages.send(round_form(pages, "Personal 2022"), **{"target-time": ""}).status == 303
    assert "targets" not in said(pages)["staff"]["2022"]


def test_nothing_of_a_form_is_written_if_a_part_of_it_is_refused(pages: Pages) -> None:
    before = pages.rounds.read_bytes()
    form = round_form(pages, "Personal 2022")
    assert pages.send(form, invited="50", **{"target-time": "101"}).status == 400
    assert pages.rounds.read_bytes() == before


def test_a_round_has_thresholds_of_its_own(pages: Pages) -> None:
    form = round_form(pages, "Styrelse 2022")
    assert form.answers["policy-least"] == "4"
    assert pages.send(form, **{"policy-least": ""}).status == 303
    assert "policy" not in said(pages)["board"]["2022"]


def test_goals_are_added_and_removed_and_the_comments_stay(pages: Pages) -> None:
    before = pages.rounds.read_bytes()
    form = form_of(pages, "mal")
    goal = {"text": "Stödet tar den tid det behöver.", "measured": "question staff time"}
    assert pages.send(form, **goal, target="101").status == 400
    assert pages.rounds.read_bytes() == before
    assert pages.send(form, **goal, target="80", years="2022").status == 303
    assert said(pages)["goal"] == [
        {"text": goal["text"], "target": 80, "questionnaire": "staff", "question": "time",
         "years": [2022]}
    ]  # fmt: skip
    other = {"text": "Fler i arbete.", "result": "40", "measure": "Andel", "source": "Registret"}
    assert pages.send(form_of(pages, "mal"), **other, target="50").status == 303
    assert "Stödet får ta tid" in pages.get(FACTS).words
    for _ in range(2):
        assert pages.send(form_of(pages, "mal-bort")).status == 303
    assert pages.rounds.read_bytes().rstrip() == before.rstrip()


def test_the_opening_keeps_its_paragraphs(pages: Pages) -> None:
    opening = 'Ett stycke.\r\n\r\nEtt till, med "citat" och \\.'
    assert pages.send(form_of(pages, "bilaga"), opening=opening, overview=None).status == 303
    assert said(pages)["report"] == {"opening": opening.replace("\r\n", "\n"), "overview": False}
    form = form_of(pages, "bilaga")
    assert (
        form.answers["opening"] == opening.replace("\r\n", "\n") and "overview" not in form.answers
    )
    before = pages.rounds.read_bytes()
    assert pages.send(form).status == 303 and pages.rounds.read_bytes() == before


def png() -> bytes:
    """A picture of one dot."""

    def chunk(kind: bytes, content: bytes) -> bytes:
        check = zlib.crc32(kind + content)
        return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", check)

    head = chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 2, 0, 0, 0))
    data = chunk(b"IDAT", zlib.compress(b"\0\0\0\0"))
    return b"\x89PNG\r\n\x1a\n" + head + data + chunk(b"IEND", b"")


def test_a_logo_is_kept_beside_the_rounds_and_one_that_is_none_is_not(pages: Pages) -> None:
    files = {path.name for path in pages.rounds.parent.iterdir()}
    refused = pages.send(form_of(pages, "utseende"), logo=(BytesIO(b"<svg>"), "../../märke.png"))
    assert refused.status == 400 and "utseende-logo-error" in refused.text
    assert {path.name for path in pages.rounds.parent.iterdir()} == files
    picture = pages.send(form_of(pages, "utseende"), logo=(BytesIO(png()), "../../märke.png"))
    assert picture.status == 303
    assert said(pages)["look"]["logo"] == "märke.png"
    assert (pages.rounds.parent / "märke.png").read_bytes() == png()
    assert pages.send(form_of(pages, "utseende"), logo=(BytesIO(png()), "märke.png")).status == 303
    assert said(pages)["look"]["logo"] == "märke-2.png"
    assert pages.send(form_of(pages, "utseende"), no_logo="yes").status == 303
    assert "look" not in said(pages) or said(pages)["look"] == {}


def test_a_file_changed_by_hand_meanwhile_is_told_and_nothing_is_lost(pages: Pages) -> None:
    form = round_form(pages, "Personal 2022")
    edit(pages.rounds, "invited = 39", "invited = 45   # asked twice")
    by_hand = pages.rounds.read_bytes()
    kept = pages.send(form, invited="41")
    assert kept.status == 409 and pages.rounds.read_bytes() == by_hand
    assert "har ändrats" in kept.words and "I filen står nu: 45" in kept.words
    (again,) = kept.forms(form.address)
    assert again.answers["invited"] == "41"
    assert pages.send(again).status == 303
    assert "invited = 41   # asked twice" in pages.rounds.read_text("utf-8")


def test_a_file_changed_by_hand_while_it_is_saved_is_told_and_nothing_is_lost(
    pages: Pages, monkeypatch: pytest.MonkeyPatch
) -> None:
    form = form_of(pages, "forbund")
    check = settings_file._check

    def slow(*given: Any) -> None:
        check(*given)
        edit(pages.rounds, "[policy]", "# av någon annan\n[policy]")

    monkeypatch.setattr(settings_file, "_check", slow)
    answer = pages.send(form, association="Västra")
    assert answer.status == 409 and "har ändrats" in answer.words and "Västra" in answer.text
    assert "# av någon annan" in pages.rounds.read_text("utf-8")
    assert "Västra" not in pages.rounds.read_text("utf-8")


def test_windows_ends_of_lines_and_the_mark_of_notepad_stay(pages: Pages) -> None:
    text = pages.rounds.read_text("utf-8").replace("\n", "\r\n")
    pages.rounds.write_bytes(b"\xef\xbb\xbf" + text.encode())
    assert pages.send(form_of(pages, "forbund"), source="Källan").status == 303
    assert pages.send(form_of(pages, "utseende"), typeface="Georgia").status == 303
    goal = {"text": "Mål.", "measured": "question staff time", "target": "80"}
    assert pages.send(form_of(pages, "mal"), **goal).status == 303
    content = pages.rounds.read_bytes()
    assert content.startswith(b"\xef\xbb\xbf") and content.count(b"\n") == content.count(b"\r\n")
    assert pages.send(form_of(pages, "mal-bort")).status == 303
    assert pages.rounds.read_bytes().count(b"\n") == pages.rounds.read_bytes().count(b"\r\n")


def test_names_of_groups_and_goals_are_texts_and_no_markup(pages: Pages) -> None:
    name = "<script>alert(1)</script>"
    edit(pages.rounds, "invited = 39", f'invited = {{ total = 39, unit = {{ "{name}" = 3 }} }}')
    goal = {"text": name, "measured": "question staff time", "target": "80"}
    assert pages.send(form_of(pages, "mal"), **goal).status == 303
    shown = pages.get(FACTS)
    assert "<script>alert" not in shown.text and shown.text.count("&lt;script&gt;alert(1)") >= 2


def test_looking_changes_nothing_and_what_is_wrong_is_told(pages: Pages) -> None:
    before = {path: path.read_bytes() for path in pages.folder.rglob("*") if path.is_file()}
    assert pages.get(FACTS).status == 200 and pages.get(f"{FACTS}?least=3").status == 200
    assert pages.get(f"{FACTS}/visas").status == 405
    assert {p: p.read_bytes() for p in pages.folder.rglob("*") if p.is_file()} == before
    assert pages.post(f"{FACTS}/nonsens", {}).status == 404
    pages.rounds.write_text(pages.rounds.read_text("utf-8") + "\nlaest = 4\n", "utf-8")
    assert "laest" in pages.get(FACTS).words  # and the rest can still be mended
    assert pages.send(form_of(pages, "visas"), least="6").status == 303
    pages.rounds.write_text("least = \n", "utf-8")
    assert pages.get(FACTS).status == 200 and not pages.get(FACTS).forms(f"{FACTS}/visas")


def test_a_folder_without_rounds_leads_to_the_files(tmp_path: Path) -> None:
    shown = Pages(tmp_path).get(FACTS)
    assert shown.status == 200 and "/filer" in shown.main
