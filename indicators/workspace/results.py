"""The results of a workspace's waves: alone, beside the year before, or in all years."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from ..disclosure import HIDDEN, Status
from ..responses import Cube, Responses
from ..results.comparison import Comparison, TimeSeries
from ..results.measuring import measure
from ..results.sealed import Divided, Listing, Results
from ..survey.groups import By, divisions_of
from ..survey.questionnaire import Questionnaire, check_division, unknown_name
from ..survey.waves import Wave
from ..words.errors import Problem, ProblemsError, Severity, raise_errors
from . import Workspace
from .reading import read_responses


def results_of(
    workspace: Workspace,
    wave: Wave,
    by: By = (),
    least: int | None = None,
) -> tuple[Results, list[Problem]]:
    """The sealed results of a wave, and the warnings of its export.

    ``by`` names groupings ("unit"), or two that cross ("unit,sex", or by themselves as ``Alone``);
    ``least`` raises the number of answers behind any figure. Of a printed table the groups are
    missing.

    Raises:
        ProblemsError: If the export has an error.
        DisclosureError: If ``least`` would lower the threshold.
    """
    results, problems, _ = _with_answers(workspace, wave, by, least)
    return results, problems


def _with_answers(
    workspace: Workspace, wave: Wave, by: By, least: int | None
) -> tuple[Results, list[Problem], Responses | Cube | None]:
    """What ``results_of`` gives, and the answers that were counted; nothing of a printed table."""
    responses: Responses | Cube | None = None
    strict = replace(wave, policy=wave.policy.raised(least))
    questionnaire = workspace.questionnaires[wave.questionnaire]
    others = workspace.questionnaires.values()
    if wave.from_print:
        from ..results.from_print import printed_results

        results, problems = printed_results(strict, questionnaire, others)
        divided = map(questionnaire.groupings_of, divisions_of(by))
        results = replace(results, divided=tuple(Divided(d, Listing.MISSING) for d in divided))
    else:
        responses, problems = read_responses(workspace, wave)
        raise_errors(problems)
        earlier = workspace.ledger.releases(*wave.key)
        results = measure(responses, questionnaire, strict, by, earlier)
    if wave.compare:
        from ..printed.reference import load_references

        references, unknown = load_references(wave, questionnaire, others)
        results, problems = replace(results, references=references), problems + unknown
    problems += _hidden_by_ledger(workspace, results)
    return results, problems + _hidden_by_singles(workspace, results), responses


def _hidden_by_ledger(workspace: Workspace, results: Results) -> list[Problem]:
    """A warning where figures of all respondents are hidden, which only earlier publications can
    cause unless the figures are from print."""
    count = sum(result.status is Status.COMPLEMENT for result in results.for_group())
    if not count or results.print_file or not workspace.ledger.publications:
        return []
    facts = {"count": count, "questionnaire": results.questionnaire.id, "year": results.year}
    return [
        Problem(
            key=f"ledger.hides.{'one' if count == 1 else 'many'}",
            file=str(workspace.ledger_file),
            facts=tuple(facts.items()),
            severity=Severity.WARNING,
        )
    ]


def _hidden_by_singles(workspace: Workspace, results: Results) -> list[Problem]:
    """Warnings of crossed groupings of which little can be shown beside tables by one of them."""
    problems = []
    for divided in results.divided:
        crossed = [result for result in results if result.group.division == divided.division]
        hidden = sum(result.status in HIDDEN for result in crossed)
        if len(divided.division) < 2 or divided.alone or 2 * hidden < len(crossed):
            continue
        if divided.listing not in (Listing.LISTED, Listing.ALONE):
            continue
        facts: dict[str, object] = {
            "questionnaire": results.questionnaire.id,
            "year": results.year,
            "by": ",".join(divided.division),
            "hidden": hidden,
            "cells": len(crossed),
        }
        key = (results.questionnaire.id, results.year)
        divisions = (division for _, division in workspace.ledger.divisions(*key))
        published = any(set(division) < set(divided.division) for division in divisions)
        kind = f"hidden.{'little' if crossed else 'nothing'}"
        if crossed and published:
            kind = "published"
        problems.append(
            Problem(
                key=f"crossing.{kind}",
                file=str(workspace.rounds_file),
                facts=tuple(facts.items()),
                severity=Severity.WARNING,
            )
        )
    return problems


def selected_waves(
    workspace: Workspace, year: int, questionnaires: Sequence[str], by: Sequence[str]
) -> tuple[Wave, ...]:
    """The waves of a year, all or those of some questionnaires, in printed order.

    Raises:
        UnknownNameError: If the year, a questionnaire or a grouping in ``by`` does not exist,
            or more than two are to cross.
    """
    return waves_of_years(workspace, [year], questionnaires, by)


def waves_of_years(
    workspace: Workspace, years: Sequence[int], questionnaires: Sequence[str], by: Sequence[str]
) -> tuple[Wave, ...]:
    """The waves of some years, all or those of some questionnaires, each once, the earlier years
    first.

    Raises:
        UnknownNameError: If a year, a questionnaire or a grouping in ``by`` does not exist in them,
            or more than two are to cross.
    """
    ordered = sorted(set(years))
    waves = [wave for year in ordered for wave in workspace.waves_of(year)]
    by_id = {wave.questionnaire: workspace.questionnaires[wave.questionnaire] for wave in waves}
    for name in questionnaires:
        if name not in by_id:
            names_by_id = {id_: questionnaire.called for id_, questionnaire in by_id.items()}
            raise unknown_name("round.unknown", name, names_by_id, year=ordered)
    chosen = tuple(
        wave for wave in waves if not questionnaires or wave.questionnaire in questionnaires
    )
    groupings = [g for wave in chosen for g in by_id[wave.questionnaire].groupings]
    for text in by:
        check_division(text, groupings)
    return chosen


def first_groupings(
    workspace: Workspace, year: int, questionnaires: Sequence[str]
) -> tuple[str, ...]:
    """The first grouping of each questionnaire selected: the one it is mostly divided by."""
    waves = selected_waves(workspace, year, questionnaires, ())
    asked = (workspace.questionnaires[wave.questionnaire] for wave in waves)
    return tuple(dict.fromkeys(q.groupings[0].id for q in asked if q.groupings))


def _divides(questionnaire: Questionnaire, by: str) -> bool:
    """Whether a questionnaire has the groupings of a division."""
    return all(map(questionnaire.grouping, *divisions_of(by)))


def measured_pairs(
    workspace: Workspace,
    waves: Sequence[Wave],
    by: Sequence[str] = (),
    least: int | None = None,
    compared: bool = True,
) -> tuple[list[Comparison], list[Problem]]:
    """The results of some waves, beside those of the waves before, and the warnings.

    Raises:
        ProblemsError: With the problems of all the exports, if one of them has an error.
        DisclosureError: If ``least`` would lower a threshold.
    """
    chains = [workspace.earlier_ones(wave)[-1:] * compared + (wave,) for wave in waves]
    series, problems = _measured(workspace, chains, by, least)
    return [time_series.pair for time_series in series], problems


def pairs_with_wholes(
    workspace: Workspace,
    waves: Sequence[Wave],
    by: Sequence[str] = (),
    least: int | None = None,
) -> tuple[list[Comparison], list[Problem]]:
    """What ``measured_pairs`` gives, with the changes of whole questionnaires and of areas.

    Raises:
        ProblemsError: With the problems of all the exports, if one of them has an error.
        DisclosureError: If ``least`` would lower a threshold.
    """
    chains = [(*workspace.earlier_ones(wave)[-1:], wave) for wave in waves]
    series, problems = _measured(workspace, chains, by, least, with_wholes=True)
    return [time_series.pair for time_series in series], problems


def measured_series(
    workspace: Workspace,
    waves: Sequence[Wave],
    by: Sequence[str] = (),
    least: int | None = None,
    with_wholes: bool = False,
) -> tuple[list[TimeSeries], list[Problem]]:
    """The results of some waves with those of all the years before, and the warnings; if asked
    for, with the changes and trends of whole questionnaires and of areas.

    Raises:
        ProblemsError: With the problems of all the exports, if one of them has an error.
        DisclosureError: If ``least`` would lower a threshold.
    """
    chains = [(*workspace.earlier_ones(wave), wave) for wave in waves]
    return _measured(workspace, chains, by, least, with_wholes)


def measured_levels(
    workspace: Workspace,
    waves: Sequence[Wave],
    by: Sequence[str] = (),
    least: int | None = None,
) -> tuple[list[TimeSeries], list[Problem]]:
    """The results of some waves by themselves, with how their whole questionnaires stand, and the
    warnings.

    Raises:
        ProblemsError: With the problems of all the exports, if one of them has an error.
        DisclosureError: If ``least`` would lower a threshold.
    """
    return _measured(workspace, [(wave,) for wave in waves], by, least, with_wholes=True)


def _measured(
    workspace: Workspace,
    chains: Sequence[tuple[Wave, ...]],
    by: Sequence[str],
    least: int | None,
    with_wholes: bool = False,
) -> tuple[list[TimeSeries], list[Problem]]:
    """Chains of waves of one questionnaire that are to stand beside each other, measured."""
    problems: list[Problem] = list(workspace.warnings)
    results: dict[tuple[str, int], Results] = {}
    answers: dict[tuple[str, int], Responses | Cube] = {}
    needed = {wave.key: wave for chain in chains for wave in chain}
    for key, wave in needed.items():
        try:
            questionnaire = workspace.questionnaires[wave.questionnaire]
            divisions = [division for division in by if _divides(questionnaire, division)]
            results[key], found, counted = _with_answers(workspace, wave, divisions, least)
            problems += found
            if with_wholes and counted is not None:
                answers[key] = counted
        except ProblemsError as error:
            problems += error.problems
    raise_errors(problems)
    series = [TimeSeries(tuple(results[wave.key] for wave in chain)) for chain in chains]
    return _told_as_wholes(series, answers) if with_wholes else series, problems


def _told_as_wholes(
    series: Sequence[TimeSeries], answers: Mapping[tuple[str, int], Responses | Cube]
) -> list[TimeSeries]:
    """The series with what may be told of whole questionnaires; ``answers`` by wave."""
    from ..analysis.wholes import with_wholes

    by_questionnaire: dict[str, dict[int, Responses | Cube]] = {}
    for (questionnaire, year), counted in answers.items():
        by_questionnaire.setdefault(questionnaire, {})[year] = counted
    ids = [one.latest.questionnaire.id for one in series]
    return [
        with_wholes(one, by_questionnaire.get(name, {}))
        for one, name in zip(series, ids, strict=True)
    ]
