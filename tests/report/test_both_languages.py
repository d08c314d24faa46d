"""One document is both languages: the same structure and numbers, and no word of either."""

from __future__ import annotations

import ast
from dataclasses import fields, is_dataclass
from decimal import Decimal
from typing import Any

import pytest

from indicators.analysis import Population
from indicators.documents.model import Document, Text, Whole
from indicators.documents.presentation import Deck
from indicators.documents.speaking import spoken
from indicators.documents.views import Page
from indicators.report import appendix, tables
from indicators.report.choices import Choices
from indicators.report.page import page
from indicators.report.slides import deck
from indicators.results.comparison import Comparison, TimeSeries
from indicators.words import Phrase
from indicators.workspace import Workspace
from indicators.workspace.results import measured_series

from ..conftest import ROOT

EVERYTHING = Choices(
    association="Prov", source="NNS", with_charts=True, with_drafts=True,
    with_change=True, population=Population.PROCESS,
)  # fmt: skip


@pytest.fixture(scope="module")
def series(workspace: Workspace) -> list[TimeSeries]:
    measured, _ = measured_series(workspace, workspace.waves_of(2021), ("unit",))
    return measured


@pytest.fixture(scope="module", params=["appendix", "tables", "others", "deck", "page"])
def said(request: pytest.FixtureRequest, series: list[TimeSeries]) -> Any:
    pairs: list[Comparison] = [one.pair for one in series]
    if request.param == "others":
        return appendix(pairs, Choices(association="Prov", with_others=True))
    made = {"appendix": appendix, "tables": tables}
    if request.param in made:
        return made[request.param](pairs, EVERYTHING)
    return (deck if request.param == "deck" else page)(series, EVERYTHING)


def shape(content: Any, *, exactly: bool = True) -> Any:
    """The types and numbers of something that is said, every text left out."""
    if isinstance(content, (str, Phrase)):
        return "words"
    if isinstance(content, tuple):
        return tuple(map(shape, content))
    if is_dataclass(content) and not isinstance(content, type):
        held = {f.name: shape(getattr(content, f.name)) for f in fields(content) if f.compare}
        return type(content).__name__, held | {"language": ""}
    return content


def numbers(content: Any) -> list[object]:
    """All numbers in cells, in their order."""
    if isinstance(content, tuple):
        return [number for one in content for number in numbers(one)]
    if isinstance(content, (Decimal, Whole)):
        return [content]
    if is_dataclass(content) and not isinstance(content, (type, Phrase)):
        return [n for field in fields(content) for n in numbers(getattr(content, field.name))]
    return []


def test_both_languages_have_the_same_structure_and_numbers(said: Any) -> None:
    swedish, english = (spoken(said, language) for language in ("sv", "en"))
    assert shape(swedish) == shape(english) == shape(said)
    assert numbers(said) == numbers(swedish) == numbers(english) != []


def phrases(content: Any) -> list[Phrase]:
    """All phrases in a document, one inside another too."""
    if isinstance(content, tuple):
        return [phrase for one in content for phrase in phrases(one)]
    if is_dataclass(content) and not isinstance(content, type):
        inner = [p for field in fields(content) for p in phrases(getattr(content, field.name))]
        return [content, *inner] if isinstance(content, Phrase) else inner
    return []


def test_nothing_is_left_to_say_in_a_document_that_is_spoken(said: Any) -> None:
    assert phrases(said)
    for language in ("sv", "en"):
        made: Document | Deck | Page = spoken(said, language)
        assert not phrases(made)
        assert made.language == language
        assert spoken(made, language) == made


def test_words_of_another_language_than_the_document_say_so(said: Any) -> None:
    """NNS asks in Swedish: its questions are Swedish in every document, and marked in English."""
    asked = set(map(str, texts_with_language(said)))
    assert asked
    assert texts_with_language(spoken(said, "sv")) == []
    assert set(map(str, texts_with_language(spoken(said, "en")))) == asked


def texts_with_language(content: Any) -> list[str]:
    if isinstance(content, tuple):
        return [text for one in content for text in texts_with_language(one)]
    if isinstance(content, Text):
        return [str(content.text)] if content.language else []
    if is_dataclass(content) and not isinstance(content, type):
        return [
            t
            for field in fields(content)
            for t in texts_with_language(getattr(content, field.name))
        ]
    return []


def test_the_report_knows_no_language() -> None:
    """No function of it takes one, and none turns anything into words."""
    for path in sorted((ROOT / "indicators" / "report").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.arg):
                assert node.arg != "language", path
            if isinstance(node, ast.ImportFrom) and node.module == "words":
                names = {alias.name for alias in node.names}
                same = {
                    "rounded_percent",
                    "plain_key",
                    "collation_key",
                    "question_key",
                    "printable",
                }
                assert names <= same, (path, names)
