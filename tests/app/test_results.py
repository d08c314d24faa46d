"""The step Results: the tables as they are printed, and why a number is hidden."""

from __future__ import annotations

import html
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from indicators.words import catalogue

from ..conftest import Outcome, edit
from .inside import Inside, main_of, seen, tree

BY_UNIT = "/resultat?year=2020&by=unit"


def cells_of(text: str) -> list[str]:
    """The words of all cells of tables, without what is only heard of links."""
    silent = re.sub(r" – varför döljs det här\?", "", text)
    cells = re.findall(r"<t[dh][^>]*>(.*?)</t[dh]>", silent, re.DOTALL)
    return [" ".join(html.unescape(re.sub(r"<[^>]+>", " ", cell)).split()) for cell in cells]


@pytest.mark.parametrize(
    ("query", "options"),
    [
        ("year=2022", ["--year", "2022"]),
        ("year=2020&by=unit", ["--year", "2020", "--by", "unit"]),
        ("year=2022&by=unit&others=yes&change=yes&language=en",
         ["--year", "2022", "--by", "unit", "--others", "--change", "--language", "en"]),
    ],
)  # fmt: skip
def test_the_tables_are_those_of_the_report(
    copied_workspace: Path, indicators: Callable[..., Outcome], query: str, options: list[str]
) -> None:
    rounds = copied_workspace / "responses" / "rounds.toml"
    rounds.write_text(f'population = "these"\n{rounds.read_text("utf-8")}', "utf-8")
    page = copied_workspace / "bilaga.html"
    assert indicators("report", copied_workspace, *options, "-o", page).code == 0
    shown = main_of(Inside(copied_workspace).get(f"/resultat?{query}"))
    cells = cells_of(page.read_text("utf-8"))
    assert len(cells) > 100 and cells_of(shown) == cells


def test_a_hidden_cell_leads_to_what_explain_says_of_it(
    copied_workspace: Path, indicators: Callable[..., Outcome]
) -> None:
    inside = Inside(copied_workspace)
    text = inside.get(BY_UNIT)
    links = re.findall(r'<td[^>]*><a href="([^"]+)" class="why"><em>dold</em>', text)
    assert len(links) == 5  # number, three shares and the share of positive answers
    shown = seen(inside.get(html.unescape(links[0])))
    unit = "MIA Vidare Östra Södertörn"
    told = indicators("explain", copied_workspace, "--year", "2020", "--by", "unit",
                      "--question", "shared_view", "--group", unit, "--language", "sv")  # fmt: skip
    (line,) = (line for line in told.out.splitlines() if line.startswith("7. Gemensamt synsätt"))
    assert (
        "dold" in line and "7. Gemensamt synsätt 8 anges inte dold skyddar en annan siffra" in shown
    )
    assert "Därför döljs även MIA Vidare Östra Södertörn" in shown and unit in shown


def test_the_sentence_that_answers_stands_first_and_the_tables_are_folded_up_below(
    copied_workspace: Path,
) -> None:
    inside = Inside(copied_workspace)
    (link, *_) = re.findall(
        r'href="(/resultat/varfor[^"]+fraga[^"]+)" class="why"', inside.get(BY_UNIT)
    )
    page = main_of(inside.get(html.unescape(link)))
    first, _, folded = page.partition("<details")
    assert "Siffran döljs för att skydda en annan siffra" in first
    assert "ger annars Samverkansteamen för unga vuxna. Därför döljs även MIA Vidare" in first
    for raw in ("<table", "zeros = publish", "unanimous = note", "<dl"):
        assert raw not in first and raw in folded
    assert "indicators ledger" not in page  # nothing has been published


@pytest.mark.parametrize("language", ["sv", "en"])
def test_each_rule_of_explain_is_a_sentence_of_the_window(language: str) -> None:
    words = catalogue(language)
    rules = [key.removeprefix("explain.rule.") for key in words if key.startswith("explain.rule.")]
    assert len(rules) > 7
    for rule in rules:
        assert words[f"app.results.why.rule.{rule}"].endswith(".")


def test_the_whole_account_of_a_survey_is_there_too(copied_workspace: Path) -> None:
    inside = Inside(copied_workspace)
    text = inside.get("/resultat?year=2022&by=unit")
    links = re.findall(r'href="(/resultat/varfor[^"]+)"', text)
    assert len(links) == 3
    shown = seen(inside.get(html.unescape(links[0])))
    assert "MIA Vidare Östra Södertörn" in shown and "Döljs 22 av 44 siffror" in shown
    assert "11 av 11 siffror visas inte: gruppen har färre än 10 svar." in shown
    assert "Totalt Alla siffror visas." in shown


def test_an_unknown_choice_is_told_and_no_fault(copied_workspace: Path) -> None:
    inside = Inside(copied_workspace)
    for query in ("year=1999", "by=../x", "language=fr", "year=x"):
        assert "finns inte" in seen(inside.get(f"/resultat?{query}")) or "year=x" in query
    inside.get("/resultat/varfor?enkat=x&ar=2022", 400)
    inside.get("/resultat/varfor?enkat=staff&ar=2022&fraga=x", 400)


def test_changes_need_to_know_what_the_answers_stand_for(copied_workspace: Path) -> None:
    inside = Inside(copied_workspace)
    page = inside.get("/resultat?change=yes")
    assert "Vad svaren står för" in seen(page) and "Visa" in seen(page)
    assert "href=/uppgifter#forbund-population" in page
    assert "id=forbund-population" in inside.get("/uppgifter")
    assert "uppdelning" in seen(Inside(copied_workspace).get("/resultat?others=yes"))


def test_names_of_groups_are_no_markup(copied_workspace: Path) -> None:
    edit(copied_workspace / "responses" / "staff-2022.csv", "SamMA", "<i onclick=x>&")
    inside = Inside(copied_workspace)
    text = inside.get("/resultat?year=2022&by=unit")
    assert "<i onclick" not in text and "&lt;i onclick=x&gt;&amp;" in text
    links = re.findall(r'href="(/resultat/varfor[^"]+)"', text)
    assert "<i onclick" not in inside.get(html.unescape(links[0]))


def test_looking_changes_nothing(copied_workspace: Path) -> None:
    before = tree(copied_workspace)
    inside = Inside(copied_workspace)
    inside.get(BY_UNIT)
    inside.get("/resultat/varfor?enkat=staff&ar=2020&by=unit")
    assert tree(copied_workspace) == before
