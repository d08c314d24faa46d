"""The commands that make what is shown in a seminar: ``charts``, ``slides``, ``page``."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ..words import say
from .options import (
    PATH,
    choices_of,
    commands,
    deliver,
    opened,
    progress,
    published_language,
    series_of,
    template_of,
    with_by,
    with_language,
    with_least,
    with_output,
    with_questionnaire,
    with_workspace,
    with_year,
)
from .streams import tell
from .terminal import OneOf, language_of, say_as

if TYPE_CHECKING:
    from ..report.choices import Choices
    from ..results.comparison import TimeSeries

SORTS = ("questionnaire", "positive", "change")
CENTRES = {"split": "centred", "aside": "aside"}


@commands.command("charts")
@with_workspace
@with_year
@with_questionnaire
@with_by
@click.option("--sort", type=OneOf(SORTS), metavar="help.name", help="help.option.sort")
@click.option("--centre", type=OneOf(CENTRES), metavar="help.name", help="help.option.centre")
@with_least
@click.option(
    "--format", "form", type=OneOf(("png", "svg", "pdf")), default="png", metavar="help.name",
    help="help.option.picture",
)  # fmt: skip
@with_output("help.option.charts_output", metavar="help.folder")
@with_language
@click.pass_context
def charts(
    context: click.Context,
    folder: Path,
    year: int | None,
    questionnaire: tuple[str, ...],
    by: tuple[str, ...],
    sort: str | None,
    centre: str | None,
    least: int | None,
    form: str,
    output: Path | None,
    language: str | None,
) -> None:
    """Charts of a year, as pictures."""
    from ..documents import check_folder, render
    from ..documents.charts import draw
    from ..documents.model import Drawing
    from ..documents.speaking import spoken
    from ..report.charts import charts_index, charts_of
    from ..report.question_order import Sort

    workspace, year = opened(folder, year)
    choices = choices_of(workspace, with_base=True)
    words = published_language(context, language)
    path = output or Path(say(words, "charts.folder", year=year))
    check_folder(path, workspace.folders)
    series = series_of(context, workspace, year, questionnaire, (by, least))
    bars = Drawing(CENTRES[centre]) if centre else Drawing.SHARES
    made = charts_of(series, choices, Sort(sort or SORTS[0]), bars)
    files = {}
    with progress(context, "charts.progress", made) as drawn:
        for chart in drawn:
            files[f"{chart.name}.{form}"] = draw(spoken(chart, words), form)
    index = render(charts_index(made, choices, year), "html", words)
    files[f"{say(words, 'charts.index')}.html"] = index
    _write_all(context, path, files, workspace.files)


def _write_all(
    context: click.Context, folder: Path, files: dict[str, bytes], inputs: Sequence[Path]
) -> None:
    """Writes what has been made, all of it before the first file is touched."""
    from ..documents import check_output, make_folder, write_file

    make_folder(folder)
    for name in files:
        check_output(folder / name, inputs)
    for name, content in files.items():
        write_file(folder / name, content)
    words = language_of(context)
    tell(say(words, "charts.written", count=len(files), folder=folder))
    suffixes = {Path(name).suffix for name in files}
    there = {path.name for path in folder.iterdir() if path.suffix in suffixes}
    left = sorted(there - set(files))
    if left:
        warning = say(words, "charts.left", files=left, folder=folder)
        tell(say_as("warning", warning, words))


@commands.command("slides")
@with_workspace
@with_year
@with_questionnaire
@with_by
@click.option("--each", metavar="help.name", help="help.option.each")
@with_least
@click.option("--template", type=PATH, metavar="help.file", help="help.option.slides_template")
@with_output("help.option.slides_output")
@with_language
@click.pass_context
def slides(
    context: click.Context,
    folder: Path,
    year: int | None,
    questionnaire: tuple[str, ...],
    by: tuple[str, ...],
    each: str | None,
    least: int | None,
    template: Path | None,
    output: Path | None,
    language: str | None,
) -> None:
    """Slides for an analysis seminar."""
    from ..documents import check_folder, check_output, format_of, render
    from ..report.slides import deck

    workspace, year = opened(folder, year)
    choices, words = choices_of(workspace, with_base=True), published_language(context, language)
    stem = say(words, "seminar.file", year=year)
    path = output or Path(stem if each else f"{stem}.pptx")
    inputs = [*workspace.files, *([template] if template else [])]
    if each:
        check_folder(path, workspace.folders)
    else:
        check_output(path, inputs, workspace.folders)
        format_of(path, {".pptx": "powerpoint"})
    look = template_of(template)
    divisions = tuple(dict.fromkeys((*by, *([each] if each else ()))))
    series = series_of(context, workspace, year, questionnaire, (divisions, least))
    if each:
        decks = _decks(context, series, (each, stem), choices, words, look)
        _write_all(context, path, decks, inputs)
    else:
        deliver(context, render(deck(series, choices), "powerpoint", words, **look), path)


def _decks(
    context: click.Context,
    series: Sequence[TimeSeries],
    of: tuple[str, str],
    choices: Choices,
    words: str,
    look: dict[str, bytes],
) -> dict[str, bytes]:
    """A presentation for each group of the division that print tells of; the others are told.

    ``of`` is the division, and what the names of the files begin with.
    """
    from ..documents import render
    from ..documents.speaking import free_name
    from ..report.charts import file_name
    from ..report.notes import why_not
    from ..report.slides import groups_of, own_deck
    from ..words.errors import OutputError
    from ..words.said import spoken

    each, stem = of
    for text in why_not(series, groups_of(series, each)):
        tell(spoken(text, language_of(context)))
    told = [(group, there) for group, there in groups_of(series, each) if there]
    if not told:
        raise OutputError("output.no_group", each=each)
    files: dict[str, bytes] = {}
    taken: set[str] = set()
    with progress(context, "slides.progress", told) as groups:
        for group, there in groups:
            content = render(own_deck(there, group, choices), "powerpoint", words, **look)
            files[f"{free_name(file_name((stem, group.name)), taken)}.pptx"] = content
    return files


@commands.command("page")
@with_workspace
@with_year
@with_questionnaire
@with_by
@with_least
@with_output("help.option.page_output")
@with_language
@click.pass_context
def page(
    context: click.Context,
    folder: Path,
    year: int | None,
    questionnaire: tuple[str, ...],
    by: tuple[str, ...],
    least: int | None,
    output: Path | None,
    language: str | None,
) -> None:
    """A page for an analysis seminar."""
    from ..documents import check_output, format_of, render
    from ..documents.speaking import spoken
    from ..report.page import page as page_of
    from ..workspace.results import first_groupings

    workspace, year = opened(folder, year)
    choices = choices_of(workspace, with_base=True, with_charts=True)
    words = published_language(context, language)
    path = output or Path(f"{say(words, 'seminar.file', year=year)}.html")
    check_output(path, workspace.files, workspace.folders)
    format_of(path, {".html": "page"})
    divisions = by or first_groupings(workspace, year, questionnaire)
    series = series_of(context, workspace, year, questionnaire, (divisions, least))
    made = spoken(page_of(series, choices), words)
    with progress(context, "page.progress", made.panels) as panels:
        content = render(made, "page", words, panels=panels)
    deliver(context, content, path)
