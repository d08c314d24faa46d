"""What an author has written into a report: figures asked for by name are filled in, and what is
said of the results is read."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ..words import say
from .living import STALE
from .options import Selection, choices_of, comparisons_of, series_of
from .streams import tell
from .terminal import language_of, say_as

if TYPE_CHECKING:
    from ..report.figures import Figures
    from ..report.proofreading import Finding, Known
    from ..results.comparison import Comparison
    from ..words.errors import Problem
    from ..workspace import Workspace


def all_pairs(
    context: click.Context, workspace: Workspace, year: int, least: int | None
) -> list[Comparison]:
    """What a text of a year may speak of: the results of all years up to it, by every grouping,
    since what is hidden is the same whichever is printed. The latest come first."""
    from ..words.errors import ProblemsError

    surveys = (workspace.questionnaires[w.questionnaire] for w in workspace.waves_of(year))
    by = list(dict.fromkeys(grouping.id for survey in surveys for grouping in survey.groupings))
    selection = Selection(workspace, year, by=by, least=least)
    try:
        series = series_of(context, selection)
    except ProblemsError:  # of some earlier year, which need not stop this one
        return comparisons_of(context, selection)
    return [one.up_to(place).pair for one in series for place in range(len(one.waves))][::-1]


def with_figures(
    context: click.Context, selected: Selection, path: Path, content: bytes, language: str
) -> bytes:
    """The report with the figures that its author asks for.

    What the author says that is not as in the tables is told.

    Raises:
        ProblemsError: If a figure asked for is not shown, or something hidden is told.
    """
    from ..documents.reading_text import read_authored
    from ..documents.word.fields import filled, names_in
    from ..report.proofreading import known_of
    from ..words.errors import raise_errors
    from ..words.said import spoken

    names = names_in(content)
    if not names and not read_authored(content, path):
        return content
    pairs = all_pairs(context, selected.workspace, selected.year, selected.least)
    known = known_of(pairs, choices_of(selected.workspace))
    raise_errors(list(_unknown(names, known.figures, path)))
    words = {name: spoken(known.figures.lookup(name).words, language) for name in names}
    done = filled(content, words)
    _tell(context, path, "updating.fields", done.updated)
    _tell(context, path, "updating.fields_kept", done.kept)
    _read(context, path, done.content, known)
    return done.content


def check_slides(context: click.Context, selected: Selection, path: Path, content: bytes) -> None:
    """Reads what an author says on slides: something hidden is an error, what is not as in the
    tables is told.

    Raises:
        ProblemsError: If something hidden is told.
    """
    from ..documents.reading_text import read_authored
    from ..report.proofreading import known_of

    if read_authored(content, path):
        pairs = all_pairs(context, selected.workspace, selected.year, selected.least)
        _read(context, path, content, known_of(pairs, choices_of(selected.workspace)))


def check_chosen(context: click.Context, content: bytes, path: Path) -> None:
    """Refuses to publish a report in which new versions still stand beside what its author has
    edited, or a table with figures that the ledger does not get.

    Raises:
        OutputError: If one does.
    """
    from ..documents.word.update import offers_in
    from ..words.errors import OutputError

    if path.suffix.lower() == ".docx" and (names := offers_in(content)):
        raise OutputError("updating.offers_left", file=path, names=list(names))
    if stale := context.meta.get(STALE):
        raise OutputError("updating.stale", file=path, names=list(stale))


def _unknown(names: tuple[str, ...], figures: Figures, path: Path) -> Iterator[Problem]:
    """A problem for each name of no figure that is shown."""
    from ..words.errors import Problem, UnknownNameError

    for name in names:
        try:
            figures.lookup(name)
        except UnknownNameError as error:
            yield Problem(key=error.key, file=str(path), facts=tuple(error.facts.items()))


def _read(context: click.Context, path: Path, content: bytes, known: Known) -> None:
    """Reads the author's own text: what is hidden is an error, what is wrong is told."""
    from ..documents.reading_text import read_authored
    from ..report.proofreading import Verdict, proofread, stated_hidden
    from ..report.proofreading.told import sentence_of
    from ..words.errors import raise_errors
    from ..words.said import spoken

    passages = read_authored(content, path)
    raise_errors(list(stated_hidden(passages, known, str(path))))
    language = language_of(context)
    wrong = (Verdict.WRONG, Verdict.IMPOSSIBLE, Verdict.FIELD)
    findings = proofread(passages, known, with_fields=path.suffix.lower() == ".docx")
    found = [finding for finding in findings if finding.verdict in wrong]
    if found and context.params.get("publish") is not None:
        raise_errors([_problem(finding, path) for finding in found])
    for finding in found:
        tell(say_as("warning", spoken(sentence_of(finding, path.name), language), language))


def _problem(finding: Finding, path: Path) -> Problem:
    from ..report.proofreading.told import place_of
    from ..words.errors import Problem

    facts = (("place", place_of(finding)), ("what", finding.what))
    return Problem(key="proofread.stated_wrong", file=str(path), facts=facts)


def _tell(context: click.Context, path: Path, key: str, names: tuple[str, ...]) -> None:
    if names:
        tell(f"{path.name}: {say(language_of(context), key, names=names)}")
