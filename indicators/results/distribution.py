"""Which distributions over all alternatives may be told: finer than what is hidden or shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..disclosure import Counts
from ..survey.groups import EVERYBODY

if TYPE_CHECKING:
    from .sealed import Results


def may_be_told(results: Results, question: str) -> bool:
    """Whether the total's answers to a question may be told alternative by alternative.

    Decided from what is in print, so that its absence tells nothing. Beside a hidden group it is
    not told at all. Where all of some group answered alike, what they said would be told more
    closely; answers corrected since an earlier publication would be seen; and few answers are not
    told so finely.
    """
    cells = [results.cells[question, group] for group in results.answers]
    shown = [cell.counts for cell in cells if cell.counts is not None]
    total = results.cells[question, EVERYBODY].counts
    if total is None or total.base < results.policy.least_in_group or results.published:
        return False
    all_shown = len(shown) == len(cells) and not results.structure.unlisted
    return all_shown and not any(map(_are_alike, shown))


def adds_up(results: Results, question: str, numbers: tuple[int, ...]) -> bool:
    """Whether the numbers, one for each alternative, are the answers that are shown."""
    alternatives = results.questionnaire.question(question).alternatives
    counts = results.cells[question, EVERYBODY].counts
    if counts is None or len(numbers) != len(alternatives) or min(numbers) < 0:
        return False
    pairs = list(zip(alternatives, numbers, strict=True))
    sums = {
        name: sum(n for a, n in pairs if a.valence is not None and a.valence.value == name)
        for name in ("negative", "neutral", "positive")
    }
    return Counts(**sums, clear=sum(n for a, n in pairs if a.clear)) == counts


def _are_alike(counts: Counts) -> bool:
    merely = counts.positive - counts.clear
    return counts.base in (counts.negative, counts.neutral, merely, counts.clear)
