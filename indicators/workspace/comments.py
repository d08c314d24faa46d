"""The open answers of rounds as a list to read and strike in: the only way out for free text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from hashlib import sha256

from ..documents.model import (
    Bullets,
    Column,
    Document,
    Kind,
    Paragraph,
    Row,
    Section,
    Table,
    Text,
)
from ..responses import Cube, Matched
from ..responses.comments import LEAST_OPEN, OpenAnswers, open_columns, sealed
from ..survey.policy import Policy
from ..survey.waves import Wave
from ..words import plain_key
from ..words.errors import DisclosureError, Problem, ProblemsError, Severity, raise_errors
from ..words.said import Said, Words, joined
from . import Workspace
from .reading import matched_part, read_responses, without_answers
from .themes import TO_FILL_IN


@dataclass(frozen=True, slots=True, kw_only=True)
class CommentList:
    """A list of open answers, ``None`` where there is nothing to list, and what is told of it:
    never how many answers there are, where they are too few."""

    document: Document[Words] | None
    told: tuple[Said, ...]
    problems: tuple[Problem, ...]


def comment_list(
    workspace: Workspace,
    waves: Sequence[Wave],
    named: Sequence[str] = (),
    least: int | None = None,
    is_on_screen: bool = False,
) -> CommentList:
    """The open answers of some rounds of a year, a section for each header; of those ``named``, or
    those of ``rounds.toml``, or those that are found.

    Raises:
        ProblemsError: If an export has an error, or a column that is named is none of open answers.
        DisclosureError: If ``least`` would lower the threshold.
    """
    problems, told = list(workspace.warnings), list[Said]()
    sections: list[Section[Words]] = []
    for wave in waves:
        threshold = least_open(wave.policy, least)
        if (without := _without_rows(wave, len(waves) == 1)) is not None:
            problems.append(without)
            continue
        columns, own = _columns(workspace, _with_named(wave, named))
        problems += own
        seed = _seed(wave)
        title = workspace.questionnaires[wave.questionnaire].short_title
        if not columns:
            told.append(Said("comments.none", questionnaire=title, year=wave.year))
        for header, places in columns.items():
            answers = sealed(header, places, seed, threshold)
            if answers is None:
                few = Said(
                    "comments.few",
                    questionnaire=title,
                    year=wave.year,
                    header=header,
                    least=threshold,
                )
                told.append(few)
            else:
                sections.append(_section(answers, title, is_on_screen))
    document = _document(workspace, waves[0].year, sections, is_on_screen) if sections else None
    return CommentList(document=document, told=tuple(told), problems=tuple(problems))


def least_open(policy: Policy, least: int | None) -> int:
    """The open answers needed: ten, what the policy needs of any answers, or more.

    Raises:
        DisclosureError: If ``least`` is fewer.
    """
    lowest = max(LEAST_OPEN, policy.least)
    if least is not None and least < lowest:
        raise DisclosureError("comments.lowered", given=least, least=lowest)
    return least or lowest


def _with_named(wave: Wave, named: Sequence[str]) -> Wave:
    """The wave, with the columns that the command names in place of those of its own."""
    if not named:
        return wave
    parts = tuple(replace(part, comments=tuple(named)) for part in wave.parts)
    return replace(wave, comments=tuple(named), parts=parts)


def _without_rows(wave: Wave, is_alone: bool) -> Problem | None:
    """That there are no rows to read: an error where nothing else is asked for."""
    severity = Severity.ERROR if is_alone else Severity.WARNING
    problem = None
    if wave.from_print:
        problem = without_answers(wave, severity)
    elif wave.engine is not None:
        problem = _counts(wave, severity)
    if problem is not None and is_alone:
        raise ProblemsError([problem])
    return problem


def _counts(wave: Wave, severity: Severity) -> Problem:
    return Problem(key="comments.counts", file=str(wave.source), severity=severity)


def _columns(
    workspace: Workspace, wave: Wave
) -> tuple[dict[str, list[tuple[Matched, int]]], list[Problem]]:
    """The columns of open answers by header, of all files of a round, and its warnings."""
    responses, problems = read_responses(workspace, wave)
    raise_errors(problems)  # of which some are about which rows are answers
    if isinstance(responses, Cube):
        return {}, [*problems, _counts(wave, Severity.WARNING)]
    found: dict[str, list[tuple[Matched, int]]] = {}
    headers: dict[str, str] = {}
    missing: list[Problem] = []
    for part in wave.parts or (wave,):
        matched = matched_part(workspace, part, whole=True)
        columns, own = open_columns(matched, part)
        missing += own
        for header, n in columns:
            name = headers.setdefault(plain_key(header), header)
            found.setdefault(name, []).append((matched, n))
    # In one of several files a header may be missing.
    raise_errors(p for p in missing if not (_is_missing(p) and _is_in(p, headers)))
    return found, problems


def _is_missing(problem: Problem) -> bool:
    return problem.key.startswith("comments.no_column")


def _is_in(problem: Problem, headers: dict[str, str]) -> bool:
    return plain_key(str(dict(problem.facts)["given"])) in headers


def _seed(wave: Wave) -> bytes:
    """What the order of the list rests on: what stands in the files."""
    return b"".join(sha256(file.read_bytes()).digest() for file in wave.files)


def _section(answers: OpenAnswers, title: Words, is_on_screen: bool) -> Section[Words]:
    heading = joined((title, answers.header), ": ")
    if is_on_screen:
        return Section(heading, (Bullets(answers.listed()),))
    columns = (
        Column(Said("comments.answer"), Kind.TEXT),
        Column(Said("comments.theme"), Kind.TEXT),
    )
    table = Table(
        name=answers.header,
        title=heading,
        description=Said("comments.description"),
        columns=columns,
        rows=tuple(Row((Text(text), Text(TO_FILL_IN))) for text in answers.listed()),
    )
    return Section(heading, (table,))


def _document(
    workspace: Workspace, year: int, sections: Sequence[Section[Words]], is_on_screen: bool
) -> Document[Words]:
    keys = ["comments.help", "comments.order"] + ([] if is_on_screen else ["comments.how"])
    association = workspace.rounds.association
    return Document(
        title=Said("comments.title"),
        subtitle=Said("report.subtitle", association=association, year=year),
        introduction=tuple(Paragraph(Said(key)) for key in keys),
        sections=tuple(sections),
    )
