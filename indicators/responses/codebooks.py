"""What a sheet beside the answers says that their numbers mean."""

from __future__ import annotations

from collections.abc import Sequence

from ..survey.in_wave import codes_of
from ..survey.questionnaire import Alternative, Question
from ..survey.toml import line_of
from ..survey.waves import Wave
from ..words import plain_key
from ..words.errors import Problem
from .answers import spellings
from .cells import Way
from .found import Columns
from .readers import RawTable


def codebook_problems(
    table: RawTable, columns: Columns, questions: Sequence[Question], wave: Wave
) -> list[Problem]:
    """That numbers would be read otherwise than another sheet of the workbook says.

    A sheet beside the answers may be of another survey, so it is a guess for somebody to accept.
    """
    codes: dict[str, dict[str, str]] = {}
    for question in questions if table.codebook else ():
        said = _said_of(table, question)
        by_our_numbers = all(code == alternative.code for code, alternative in said.items())
        if by_our_numbers or codes_of(question, wave) is not None:
            continue
        if set(spellings(table, columns, question)) == {Way.NUMBER.value}:
            labels = {code: alternative.label for code, alternative in said.items()}
            codes[question.scale or question.id] = labels
    if not codes:
        return []
    first = next(iter(codes.values()))
    facts = (
        ("read", [f"{code} = {label}" for code, label in first.items()]),
        ("line", line_of({"codes": codes})),
    )
    settings = (("codes", codes),)
    return [Problem(key="answers.codebook", file=table.file, facts=facts, settings=settings)]


def _said_of(table: RawTable, question: Question) -> dict[str, Alternative]:
    """The alternative that stands beside each number, as far as the question has it."""
    by_name = {name: a for a in question.alternatives for name in a.names}
    said = ((str(n), by_name.get(plain_key(text))) for n, text in table.codebook)
    return {code: alternative for code, alternative in said if alternative is not None}
