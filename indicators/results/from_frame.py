"""From a pandas frame to results, the way of every export: match, count, protect, seal."""

from __future__ import annotations

import warnings
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TypedDict, Unpack

from ..responses import match
from ..responses.readers.frame import read_frame
from ..survey.groups import By
from ..survey.policy import Policy
from ..survey.questionnaire import Questionnaire, check_division
from ..survey.questionnaire_file import load_questionnaire
from ..survey.waves import Wave, stated_wave
from ..words import chosen_language, say
from ..words.errors import FRAME, IndicatorsError, Problem, ProblemWarning, Severity, raise_errors
from .measuring import measure
from .sealed import Listing, Results

if TYPE_CHECKING:
    import pandas as pd


class Settings(TypedDict, total=False):
    """What ``rounds.toml`` says of a wave's answers, in the same words."""

    invited: int | Mapping[str, int | Mapping[str, int]]
    columns: Mapping[str, str | Sequence[str]]
    codes: str | Mapping[str, str | Mapping[str, str]]
    aliases: Mapping[str, str | Sequence[str]]
    blank: Sequence[str]
    order: str
    respondent: str
    rows: str
    only: Mapping[str, object]
    leave_out: Mapping[str, object]
    targets: Mapping[str, int]


def measure_frame(
    frame: pd.DataFrame,
    questionnaire: Questionnaire | str | Path,
    year: int,
    policy: Policy | None = None,
    by: By = None,
    **settings: Unpack[Settings],
) -> Results:
    """The sealed results of a raw export that is a pandas frame, a respondent in each row.

    The frame is read as the file would be that it came from, with the same errors, and is not
    altered; its index is left out. Rows in messages are counted from the column labels, which
    are row 1. Warnings of the export are issued by ``warnings.warn`` as ``ProblemWarning``.

    What is hidden is protected within this one call. Of other calls on the same answers, and of
    what has been published of them, nothing is known: what is to stand side by side has to be
    asked for together, or be measured in a workspace, which keeps account of publications.

    Args:
        frame: The export, as ``read_csv``, ``read_excel`` or ``read_spss`` give it: words, codes,
            categories. ``read_spss(file, user_missing=True)`` keeps "vet ej" apart from
            unanswered; ``read_csv(file, keep_default_na=False)`` keeps a unit called "NA".
        questionnaire: A questionnaire, the id of a shipped one (``staff``), or a TOML file.
        year: The year of the wave, which decides what was asked, and in which words.
        policy: What may be shown; by default, what a workspace has where nothing is stated.
        by: Groupings: "unit", "unit,sex", or a list of these.
        settings: What ``rounds.toml`` may say of a wave, in the same words: ``invited``,
            ``columns``, ``codes``, ``aliases``, ``blank``, ``order``, ``respondent``, ``rows``,
            ``only``, ``leave_out``, ``targets``.

    Raises:
        ProblemsError: If the frame or a setting has an error, with all of them.
        UnknownNameError: If there is no such questionnaire or grouping.
        DisclosureError: If nothing that may be hidden protects what has to be.
        TypeError: If it is no pandas frame, or there is no such setting.
    """
    for name in settings:
        if name not in Settings.__annotations__:
            raise TypeError(f"measure_frame() got an unexpected keyword argument {name!r}")
    try:
        if not isinstance(questionnaire, Questionnaire):
            questionnaire = load_questionnaire(questionnaire)
        wave = stated_wave((questionnaire.id, year), policy or Policy(), settings)
        results, problems = _measured(frame, questionnaire, wave, by)
    except IndicatorsError as error:
        for note in _advice(error):
            error.add_note(note)
        raise
    for problem in problems:
        warnings.warn(ProblemWarning(problem), stacklevel=2)
    return results


def _measured(
    frame: pd.DataFrame, questionnaire: Questionnaire, wave: Wave, by: By
) -> tuple[Results, list[Problem]]:
    for text in [by] if isinstance(by, str) else by or ():
        check_division(text, questionnaire.groupings)
    responses, problems = match(read_frame(frame), questionnaire, wave)
    raise_errors(problems)
    results = measure(responses, questionnaire, wave, by)
    return results, [*problems, *_not_listed(results)]


def _not_listed(results: Results) -> Iterator[Problem]:
    """That groups asked for are not in the results, and why: a table would have it in a note."""
    for divided in results.divided:
        if divided.listing is not Listing.LISTED:
            crossed = divided.listing is Listing.ALONE and len(divided.division) > 1
            facts = {
                "least": results.policy.least_in_group,
                "name": divided.label,
                "year": results.year,
            }
            yield Problem(
                key="groups.crossing" if crossed else f"groups.{divided.listing.value}",
                file=FRAME,
                facts=tuple(facts.items()),
                severity=Severity.WARNING,
            )


def _advice(error: IndicatorsError) -> Iterator[str]:
    """What to do, and where it is said what ``rounds.toml`` says of a file."""
    language = chosen_language()
    hint = error.hint(language) or ""
    yield from (f"  → {line}" for line in hint.splitlines())
    if "rounds.toml" in error.text(language) + hint:
        yield f"  → {say(language, 'frame.settings')}"
