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
# The part of the width that words keep, however many columns of numbers there are.
_FOR_WORDS = 0.3


def column_widths(
    columns: Sequence[Column], rows: Iterable[Sequence[str]], width: int, em: int
) -> tuple[int, ...]:
    """Widths that add up to ``width`` for columns with the given cells (without headings).

    ``em`` is the size of the type in the same unit. Columns of the same kind are alike.
    """
    cells = list(zip(*rows, strict=True)) or [()] * len(columns)
    numbers = _numbers(columns, cells, em)
    most = int(width * (1 - _FOR_WORDS))
    if sum(numbers) > most:
        numbers = [number * most // sum(numbers) for number in numbers]
    weights = [_weight(column, texts) for column, texts in zip(columns, cells, strict=True)]
    if not any(weights):
        weights[0] = 1.0
    words = _parts(width - sum(numbers), weights)
    return tuple(number + word for number, word in zip(numbers, words, strict=True))


def _numbers(columns: Sequence[Column], cells: Sequence[Sequence[str]], em: int) -> list[int]:
    """What the columns of numbers need; columns of words need nothing yet."""
    needs: dict[tuple[Kind, bool], int] = {}
    kinds = [(column.kind, column.inner is None) for column in columns]
    for kind, column, texts in zip(kinds, columns, cells, strict=True):
        needs[kind] = max(needs.get(kind, 0), ceil(em * _need(column, texts)))
    return [0 if kind[0] is Kind.TEXT else needs[kind] for kind in kinds]


def _need(column: Column, texts: Sequence[str]) -> float:
    heading = max(_BOLD * _ems(word) for word in column.heading.split(" "))
    return _AIR + max((heading, *map(_unbroken, set(texts))))


def _unbroken(text: str) -> float:
    """What has to stand on one line: a number all of it, words at least each of them."""
    if any(map(str.isdigit, text)):
        return _ems(text)
    return max((min(_ems(text), _ONE_LINE), *map(_ems, text.split())))


def _ems(text: str) -> float:
    return sum(_EMS.get(character, 0.76 if character.isupper() else 0.6) for character in text)


def _weight(column: Column, texts: Sequence[str]) -> float:
    """How much of what is left a column of words gets; long questions count as one line."""
    if not column.in_words:
        return 0.0
    return min(30.0, max(map(_ems, (*texts, column.label))))


def _parts(whole: int, weights: Sequence[float]) -> list[int]:
    """The whole in proportion to the weights, without a remainder."""
    total = sum(weights)
    ends = [round(whole * end / total) for end in accumulate(weights)]
    return [end - start for start, end in pairwise((0, *ends))]
