"""Proofreading: each number in somebody's own text, looked up in the results.

``claims`` are the numbers of a sentence, ``names`` and ``question_words`` find what the sentence
is about, ``subjects`` ties the two together, ``hidden`` and ``verdicts`` say what is found.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from ...documents.reading_text import Passage
from ...results.comparison import Comparison
from ...words.errors import Problem
from ..choices import Choices
from .claims import claims_in
from .fields_left import fields_left
from .figures_known import Known
from .findings import Finding, Verdict
from .sentences import sentences_of
from .subjects import Reading
from .told import place_of
from .verdicts import judged

__all__ = ["Finding", "Known", "Verdict", "known_of", "proofread", "stated_hidden"]


def known_of(pairs: Sequence[Comparison], choices: Choices) -> Known:
    """What a text is read against: the results of some surveys, by every grouping, with all years
    that the text may speak of."""
    return Known(pairs, choices)


def proofread(
    passages: Iterable[Passage], known: Known, *, with_fields: bool = True
) -> tuple[Finding, ...]:
    """What is found of each number that is said of a survey, in the order of the text; a name
    of a figure is one too, unless the file is one ``with_fields``, which the next run fills."""
    return tuple(
        finding
        for passage in passages
        for finding in (*_findings(passage, known), *fields_left(passage, with_fields))
    )


def _findings(passage: Passage, known: Known) -> Iterator[Finding]:
    for sentence in sentences_of(passage):
        if not claims_in(sentence.own):
            continue
        reading = Reading(sentence, known)
        for claim in reading.claims:
            finding = judged(claim, reading, known)
            # Of a table that a program has made only what somebody has typed into it is told.
            if finding and (not passage.is_made or finding.verdict is Verdict.HIDDEN):
                yield finding


def stated_hidden(passages: Iterable[Passage], known: Known, file: str = "") -> tuple[Problem, ...]:
    """A problem for each number that a text gives of a result that is not shown."""
    return tuple(
        Problem(
            key="proofread.stated_hidden",
            file=file,
            facts=(
                ("place", place_of(finding)),
                ("what", finding.what),
            ),
        )
        for finding in proofread(passages, known)
        if finding.verdict is Verdict.HIDDEN
    )
