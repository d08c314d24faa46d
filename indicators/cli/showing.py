"""The commands that make what is shown in a seminar: ``charts``, ``slides``, ``page``."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import click

from ..words import say
from .authored import check_slides
from .living import as_before, holds_already, rendered, with_edited
from .options import (
    PATH,
    Selection,
    choices_of,
    commands,
    deliver,
    first_page,
    opened,
    progress,
    published_language,
    series_of,
    template_of,
    with_language,
    with_least,
    with_output,
    with_waves,
)
from .recording import Written, keep_recorded, recorded
from .streams import tell
from .terminal import OneOf, language_of, say_as

if TYPE_CHECKING:
    from ..documents import Properties
    from ..documents.look import Look
    from ..documents.presentation import Deck
    from ..documents.updating import Edited
    from ..report.choices import Choices
    from ..results.comparison import TimeSeries
    from ..words.said import Words

SORTS = ("questionnaire", "positive", "change")
CENTRES = {"split": "centred", "aside": "aside"}


@commands.command("charts")
@with_waves
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
    choices = choices_of(workspace, positive_only=False)
    output_language = published_language(context, language)
    path = output or Path(say(output_language, "charts.folder", year=year))
    check_folder(path, workspace.folders)
    series = series_of(context, Selection(workspace, year, questionnaire, by, least))
    drawing = Drawing(CENTRES[centre]) if centre else Drawing.SHARES
    all_charts = charts_of(series, choices, Sort(sort or SORTS[0]), drawing)
    record = recorded(context, workspace, Written(path, form, year), series)
    files = {}
    with progress(context, "charts.progress", all_charts) as charts_to_draw:
        for chart in charts_to_draw:
            files[f"{chart.name}.{form}"] = draw(
                spoken(chart, output_language), form, workspace.look, record
            )
    index_page = charts_index(all_charts, choices, year)
    index = render(index_page, "html", output_language, workspace.look, record)
    files[f"{say(output_language, 'charts.index')}.html"] = index
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
    keep_recorded(context)
    message_language = language_of(context)
    tell(say(message_language, "charts.written", count=len(files), folder=folder))
    suffixes = {Path(name).suffix for name in files}
    existing = {path.name for path in folder.iterdir() if path.suffix in suffixes}
    stale = sorted(existing - set(files))
    if stale:
        warning = say(message_language, "charts.left", files=stale, folder=folder)
        tell(say_as("warning", warning, message_language))


@commands.command("slides")
@with_waves
@click.option("--each", metavar="help.name", help="help.option.each")
@with_least
@click.option("--template", type=PATH, metavar="help.file", help="help.option.slides_template")
@with_output("help.option.slides_output")
@with_edited
@with_language
@click.pass_context
@as_before("questionnaire", "by", "least")
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
    edited: Edited,
    language: str | None,
) -> None:
    """Slides for an analysis seminar."""
    from ..documents import check_folder, check_output, format_of
    from ..report.slides import deck

    workspace, year = opened(folder, year)
    output_language = published_language(context, language)
    stem = say(output_language, "seminar.file", year=year)
    path = output or Path(stem if each else f"{stem}.pptx")
    inputs = [*workspace.files, *([template] if template else [])]
    if each:
        check_folder(path, workspace.folders)
    else:
        check_output(path, inputs, workspace.folders)
        format_of(path, {".pptx": "powerpoint"})
    divisions = tuple(dict.fromkeys((*by, *([each] if each else ()))))
    selection = Selection(workspace, year, questionnaire, divisions, least)
    front = None if questionnaire else first_page(workspace)
    style = _DeckStyle(
        choices_of(workspace, positive_only=False, overview=front),
        output_language,
        workspace.look,
        template_of(template),
        edited,
        selection,
    )
    written = Written(path, "powerpoint", year)
    series = series_of(context, selection)
    style = style._replace(record=recorded(context, workspace, written, series))
    if each:
        _write_all(context, path, _decks(context, series, (each, path / stem), style), inputs)
    else:
        content = style.rendered(context, deck(series, style.choices), path)
        if not holds_already(context, path, content):
            deliver(context, content, path)


class _DeckStyle(NamedTuple):
    """How presentations are made: their choices, their language, the look of the association,
    their template if any, what is done with what somebody has edited in them, the results that
    they are of, and what they were made of."""

    choices: Choices
    language: str
    look: Look
    template: dict[str, bytes]
    edited: Edited
    selection: Selection
    record: Properties = ()

    def rendered(self, context: click.Context, deck: Deck[Words], path: Path) -> bytes:
        """A presentation as a file. One that exists is updated, and it is told what has become of
        it."""
        options: dict[str, Any] = {"language": self.language, "look": self.look}
        options["record"] = self.record
        options |= self.template
        content = rendered(context, deck, path, "powerpoint", edited=self.edited, **options)
        if path.exists():
            check_slides(context, self.selection, path, content)
        return content


def _decks(
    context: click.Context, series: Sequence[TimeSeries], of: tuple[str, Path], style: _DeckStyle
) -> dict[str, bytes]:
    """A presentation for each group of a division that has figures; messages tell why others
    have none. ``of`` is the division, and how the names of the files begin, in their folder."""
    from ..documents.speaking import free_name
    from ..report.hidden_notes import why_not
    from ..report.slides import groups_of, own_deck
    from ..report.tags import file_name
    from ..words.errors import OutputError
    from ..words.said import spoken

    each, start = of
    for text in why_not(series, groups_of(series, each)):
        tell(spoken(text, language_of(context)))
    groups_with_figures = [
        (group, group_series) for group, group_series in groups_of(series, each) if group_series
    ]
    if not groups_with_figures:
        raise OutputError("output.no_group", each=each)
    files: dict[str, bytes] = {}
    used_names: set[str] = set()
    with progress(context, "slides.progress", groups_with_figures) as groups:
        for group, group_series in groups:
            name = f"{free_name(file_name((start.name, group.name)), used_names)}.pptx"
            made = own_deck(group_series, group, style.choices)
            files[name] = style.rendered(context, made, start.with_name(name))
    return files


@commands.command("page")
@with_waves
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
    from ..report.page import page as page_of
    from ..workspace.results import first_groupings

    workspace, year = opened(folder, year)
    front = None if questionnaire else first_page(workspace)
    choices = choices_of(workspace, with_charts=True, overview=front)
    output_language = published_language(context, language)
    path = output or Path(f"{say(output_language, 'seminar.file', year=year)}.html")
    check_output(path, workspace.files, workspace.folders)
    format_of(path, {".html": "page"})
    divisions = by or first_groupings(workspace, year, questionnaire)
    selection = Selection(workspace, year, questionnaire, divisions, least)
    series = series_of(context, selection)
    seminar_page = page_of(series, choices)
    record = recorded(context, workspace, Written(path, "page", year), series)
    with progress(context, "page.progress", seminar_page.panels) as panels:
        content = render(
            seminar_page, "page", output_language, workspace.look, record, panels=panels
        )
    deliver(context, content, path)
