"""How many cells the rows of a text have: all as many, or answers stand under wrong questions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from ...words.errors import ProblemsError
from .raw_table import RawColumn

if TYPE_CHECKING:  # numpy.typing takes a sixth of numpy's own time to import
    from numpy.typing import NDArray

_HEADER_WITHIN = 10  # rows; titles may stand over the header
_EXCEL_BLOCK = 16  # rows for which Excel decides at once how many delimiters it writes


class Lengths:
    """How many cells each row has, 0 where it is blank or has a single one, and how far it is
    filled. Rows of one cell, as titles and footers are, do no harm.

    ``whole``: the text ends with the end of a line, so that its last row is all there.
    """

    def __init__(self, whole: bool) -> None:
        self._whole = whole
        self._cells: list[int] = []
        self._filled: list[int] = []
        self._spaced: set[int] = set()
        self._unnumbered: set[int] = set()
        self._longest = 0

    def add(self, rows: Sequence[list[str]]) -> None:
        """Some more rows."""
        lengths = [len(row) if len(row) > 1 and any(row) else 0 for row in rows]
        self._longest = max(self._longest, *lengths)
        for n, (row, length) in enumerate(zip(rows, lengths, strict=True), len(self._cells)):
            if length and not row[0].strip().isdecimal():
                self._unnumbered.add(n)
            if 0 < length < self._longest and any(cell.startswith(" ") for cell in row[1:]):
                self._spaced.add(n)
        self._cells += lengths
        self._filled += map(filled_width, rows)

    def width(self, columns: Sequence[RawColumn], name: str) -> int:
        """The width of the widest of the first rows; all rows of answers must be as long, but for
        blank cells that a program has left out at their ends.

        A row that is longer or shorter than the others has a delimiter or a line break too many
        or too few, and its answers would stand under the wrong questions.
        """
        length = columns[0].length if columns else 0
        cells, filled = np.array(self._cells[:length], np.intp), np.array(self._filled[:length])
        rows = np.flatnonzero(cells)
        if not len(rows):
            return 1
        widths: list[int] = filled[rows[:_HEADER_WITHIN]].tolist()
        width, header = max(widths), widths.index(max(widths))
        ((usual, _),) = Counter(cells[rows].tolist()).most_common(1)
        if header and usual < width:  # the widest is no header but a row with a cell too many
            wrong, width = rows[header : header + 1], usual
        else:
            beyond = np.zeros(len(cells), bool)
            for column in columns[width:]:
                beyond |= column.filled
            answers = rows[header + 1 :] if len(rows) > header + 1 else rows[header:]
            wrong = answers[(cells[answers] != usual) | (usual < width) | beyond[answers]]
            if len(wrong) and self._is_cut(answers, cells, filled, int(cells[rows[header]])):
                return width
        if len(wrong):
            row = int(wrong[0])
            raise ProblemsError.at("csv.width", name, row + 1, width=width, found=int(cells[row]))
        return width

    def _is_cut(
        self,
        answers: NDArray[np.intp],
        cells: NDArray[np.intp],
        filled: NDArray[np.intp],
        whole: int,
    ) -> bool:
        """Whether short rows lack nothing but blank cells at their ends.

        Either Excel has left out what is blank in all of sixteen rows, or another program what is
        blank in each. Two rows that are no longer than one, together, may be one that is broken,
        and a cell that begins with a space one with a delimiter too many.
        """
        lengths = cells[answers]
        short = lengths < whole
        if lengths.max() != whole or (short[-1] and not self._whole):
            return False
        # The second half of a broken row does not begin with the number of a respondent.
        is_numbered = self._unnumbered.isdisjoint(answers.tolist())
        if not is_numbered and (lengths[1:] + lengths[:-1] <= whole + 1).any():
            return False
        if not self._spaced.isdisjoint(answers[short].tolist()):
            return False
        # A single short row may be one that somebody has spoilt.
        each = short.sum() > 1 and bool((filled[answers] == lengths).all())
        return each or _is_cut_by_blocks(answers // _EXCEL_BLOCK, lengths, filled[answers])


def _is_cut_by_blocks(
    blocks: NDArray[np.intp], lengths: NDArray[np.intp], filled: NDArray[np.intp]
) -> bool:
    """Whether rows of a block are all as long as the one that is filled furthest; the first block,
    that of the header, is whole."""
    for block in np.unique(blocks):
        within = blocks == block
        of_block, whole = lengths[within], lengths.max()
        furthest = whole if block == blocks[0] == 0 else filled[within].max()
        if (of_block != of_block[0]).any() or of_block[0] not in (whole, furthest):
            return False
    return True


def filled_width(row: Sequence[str]) -> int:
    """The width of a row without the blank cells at its end."""
    width = len(row)
    while width and not row[width - 1].strip():
        width -= 1
    return width
