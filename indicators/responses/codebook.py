"""What a workbook itself says of its codes, on a sheet beside the answers."""

from __future__ import annotations

from ..survey.questionnaire import Question
from ..words import plain_key
from .cells import cell_key, scale_of
from .readers import RawTable

_ENOUGH = 3  # alternatives with a code, so that it is no chance
_LONGEST = 2_000  # rows of a sheet that may be a codebook


def codebook(table: RawTable, question: Question) -> tuple[str, dict[str, str]] | None:
    """The sheet that pairs codes with alternatives of a question, and the label of each code.

    ``None`` if there is no such sheet, or if it gives a code two meanings.
    """
    by_name = scale_of(question.alternatives).by_name
    for title, columns in table.others.items():
        labels: dict[str, set[str]] = {}
        for row in range(min(max((c.length for c in columns), default=0), _LONGEST)):
            cells = [c.cell(row) for c in columns if row < c.length]
            cells = [cell for cell in cells if cell is not None]
            for code, text in zip(cells, cells[1:], strict=False):
                place = by_name.get(plain_key(text)) if isinstance(text, str) else None
                if place is not None and len(key := cell_key(code)) <= _LONGEST_CODE:
                    labels.setdefault(key, set()).add(question.alternatives[place].label)
        one_each = all(len(own) == 1 for own in labels.values())
        meanings = {code: next(iter(own)) for code, own in labels.items()}
        if one_each and len(set(meanings.values())) >= min(_ENOUGH, len(question.alternatives)):
            return title, meanings
    return None


_LONGEST_CODE = 4  # characters: 98, AO01
