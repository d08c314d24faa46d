"""Figures by name, and fields in somebody's own text."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from indicators.disclosure import HIDDEN
from indicators.report.choices import Choices
from indicators.report.fields import filled
from indicators.report.figures import Figures, figures_of
from indicators.words.errors import UnknownNameError
from indicators.words.said import spoken
from indicators.workspace import Workspace
from indicators.workspace.results import measured_pairs

from ..conftest import ROOT, Outcome
from ..subtests import as_subtests


@pytest.fixture(scope="module")
def figures(workspace: Workspace) -> Figures:
    pairs, _ = measured_pairs(workspace, workspace.waves_of(2022), ["unit"])
    return figures_of(pairs, Choices(association="Prov"))


@as_subtests(("name", "sv", "en"), [
    ("staff.2022.time.positive", "97 %", "97%"),
    ("staff.2022.total.time.clear", "77 %", "77%"),
    ("staff.2021.time.positive", "94 %", "94%"),
    ("staff.2022.experience.base", "30", "30"),
    ("staff.2022.listened_to.change", "+5 procentenheter", "+5 percentage points"),
    ("staff.2022.routines.change", "−1 procentenhet", "−1 percentage point"),
    ("staff.2022.answers", "31", "31"),
    ("staff.2022.rate", "79 %", "79%"),
    ("board.2021.rate", "46 %", "46%"),
    ("staff.2022.unit-samverkansteamen-for-unga-vuxna.answers", "12", "12"),
])  # fmt: skip
def test_a_figure_has_the_words_that_print_has(
    name: str, sv: str, en: str, figures: Figures
) -> None:
    words = figures.lookup(name).words
    assert (spoken(words, "sv").replace("\xa0", " "), spoken(words, "en")) == (sv, en)


def test_no_hidden_result_is_a_figure(figures: Figures) -> None:
    assert any(figure.group.labels for figure in figures)
    for figure in figures:
        assert figure.results.answers[figure.group].status not in HIDDEN
        if figure.question:
            assert figure.results.cells[figure.question, figure.group].status not in HIDDEN


@as_subtests(("name", "said"), [
    ("staff.2022.tme.positive", "Did you mean “staff.2022.time.positive”?"),
    ("staff.2022.time", "Did you mean “staff.2022.time.positive”?"),
    ("staff.2022.unit-samma.time.positive", "not shown, hidden to protect another group"),
    ("staff.2022.unit-mia-vidare-ostra-sodertorn.answers", "it is not shown, too few answers"),
])  # fmt: skip
def test_a_name_that_is_no_figure_is_told_with_the_reason(
    name: str, said: str, figures: Figures
) -> None:
    with pytest.raises(UnknownNameError) as raised:
        figures.lookup(name)
    assert said in raised.value.text("en")


def test_fields_are_filled_and_all_else_is_left_to_the_letter(figures: Figures) -> None:
    text = "A {staff.2022.time.positive}\n{ {x} {a.b} {staff.2022.total.shares}  \n"
    words, problems = filled(text, figures, "mall.md", {"staff.2022.total.shares"})
    assert spoken(words, "en") == text.replace("{staff.2022.time.positive}", "97%")
    assert problems == ()


def test_every_field_that_is_wrong_is_told_and_nothing_is_written(
    tmp_path: Path, indicators: Callable[..., Outcome]
) -> None:
    template, output = tmp_path / "mall.md", tmp_path / "ut.md"
    template.write_text("{staff.2022.tme.positive}\n\n{staff.2022.unit-samma.answers}\n", "utf-8")
    done = indicators("report", ROOT, "--by", "unit", "--template", template, "-o", output)
    assert done.code == 1 and not output.exists()
    assert "row 1" in done.err and "row 3" in done.err
    template.write_text("Av alla {staff.2022.rate}.\n", "utf-8")
    assert indicators("report", ROOT, "--template", template, "-o", output).code == 0
    assert output.read_text("utf-8") == "Av alla 79\xa0%.\n"


def test_a_template_is_of_the_format_that_is_made(
    tmp_path: Path, indicators: Callable[..., Outcome]
) -> None:
    (tmp_path / "mall.md").write_text("a", "utf-8")
    (tmp_path / "mall.docx").write_bytes(b"a")
    for template, output in (("mall.md", "ut.docx"), ("mall.docx", "ut.md")):
        done = indicators("report", ROOT, "--template", tmp_path / template,
                          "-o", tmp_path / output)  # fmt: skip
        assert done.code == 1 and "can be used for" in done.err


def test_the_list_of_figures_is_a_table_in_every_format(
    tmp_path: Path, indicators: Callable[..., Outcome]
) -> None:
    done = indicators("figures", ROOT, "--questionnaire", "board")
    assert done.code == 0 and "{board.2022.structures.positive}" in done.out
    for suffix in ("docx", "xlsx", "html", "md", "csv", "json", "txt"):
        path = tmp_path / f"siffror.{suffix}"
        assert indicators("figures", ROOT, "--questionnaire", "board", "-o", path).code == 0
        assert path.stat().st_size
    assert "board.2022.rate,board,2022,,,,rate,33,percent" in done_csv(tmp_path)


def done_csv(folder: Path) -> str:
    return (folder / "siffror.csv").read_text("utf-8-sig")
