"""How wide the columns of a printed table are: numbers narrow, words what is left.

Word can fit columns to their content by itself, but then no two tables of a report line
up. Here the widths follow from all tables that have the same columns, and fill the page.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import accumulate, pairwise
from math import ceil

from ..document import Column, Kind

# Widths of characters in em, those of Arial rounded up.
_EMS = dict.fromkeys("fijlrtI.,:;'|!()[]-/ \N{NO-BREAK SPACE}", 0.36) | dict.fromkeys(
    "mwMW%@", 0.95
)
_BOLD = 1.06
# Words in place of a number ("för få svar") stay on one line up to this width.
_ONE_LINE = 6.0
# Between a column and the next, padding included.
_AIR = 1.2
# The part of the width that words keep, however many columns of numbers there are: of one
# column of words, and of several.
_FOR_WORDS = (0.3, 0.39)


def column_widths(
    columns: Sequence[Column], rows: Iterable[Sequence[str]], width: int, em: int
) -> tuple[int, ...]:
    """Widths that add up to ``width`` for columns with the given cells (without headings).

    ``em`` is the size of the type in the same unit. Columns of the same kind are alike.
    """
    cells = list(zip(*rows, strict=True)) or [()] * len(columns)
    several = sum(column.in_words for column in columns) > 1
    numbers = _numbers(columns, cells, em, int(width * (1 - _FOR_WORDS[several])))
    words = [ceil(em * _held(*both)) for both in zip(columns, cells, strict=True)]
    weights = [_weight(*both) for both in zip(columns, cells, strict=True)]
    rest = width - sum(numbers) - sum(words)
    if rest * 3 < sum(words):  # nothing is left for the questions
        words, rest = [0] * len(columns), width - sum(numbers)
    if not any(weights):
        weights[0] = 1.0
    return tuple(map(sum, zip(numbers, words, _parts(rest, weights), strict=True)))


def _numbers(
    columns: Sequence[Column], cells: Sequence[Sequence[str]], em: int, most: int
) -> list[int]:
    """What the columns of numbers get: headings are broken before numbers are."""
    least, wanted = (
        [ceil(em * need) for need in _alike(columns, cells, with_headings)]
        for with_headings in (False, True)
    )
    if sum(wanted) <= most:
        return wanted
    if sum(least) >= most:
        return [need * most // sum(least) for need in least]
    more = [want - need for want, need in zip(wanted, least, strict=True)]
    spare = most - sum(least)
    return [need + part * spare // sum(more) for need, part in zip(least, more, strict=True)]


def _alike(
    columns: Sequence[Column], cells: Sequence[Sequence[str]], with_headings: bool
) -> list[float]:
    """What the columns of numbers need, those of a kind the same; intervals differ too much."""
    needs: dict[tuple[Kind, object], float] = {}
    kinds = [
        (column.kind, place if column.kind is Kind.INTERVAL else column.inner is None)
        for place, column in enumerate(columns)
    ]
    for kind, column, texts in zip(kinds, columns, cells, strict=True):
        widest = max((0.0, *map(_unbroken, set(texts))))
        if with_headings:
            widest = max(widest, *(_BOLD * _ems(word) for word in column.heading.split(" ")))
        needs[kind] = max(needs.get(kind, 0.0), _AIR + widest)
    both = zip(columns, kinds, strict=True)
    return [0.0 if column.in_words else needs[kind] for column, kind in both]


def _held(column: Column, texts: Sequence[str]) -> float:
    """What a verdict needs so that none of its words is broken; questions have room enough."""
    if not column.in_words or column.kind is Kind.TEXT:
        return 0.0
    heading = (_BOLD * _ems(word) for word in column.heading.split(" "))
    return _AIR + max((*heading, *(_ems(word) for text in texts for word in text.split(" "))))


def _unbroken(text: str) -> float:
    """What has to stand on one line: a number all of it, words at least each of them."""
    if any(map(str.isdigit, text)):
        return _ems(text)
    return max((min(_ems(text), _ONE_LINE), *map(_ems, text.split())))


def _ems(text: str) -> float:
    return sum(_EMS.get(character, 0.76 if character.isupper() else 0.6) for character in text)


def _weight(column: Column, texts: Sequence[str]) -> float:
    """How much of what is left a column of words gets; long questions count as one line, and
    verdicts may take two."""
    if not column.in_words:
        return 0.0
    longest = min(30.0, max(map(_ems, (*texts, column.label))))
    return longest if column.kind is Kind.TEXT else max(longest / 2 - _held(column, texts), 1.0)


def _parts(whole: int, weights: Sequence[float]) -> list[int]:
    """The whole in proportion to the weights, without a remainder."""
    total = sum(weights)
    ends = [round(whole * end / total) for end in accumulate(weights)]
    return [end - start for start, end in pairwise((0, *ends))]
