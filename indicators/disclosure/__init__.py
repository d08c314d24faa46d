"""What may be shown, and what a reader can work out of it.

``figures`` says what print tells of a cell, ``release`` what is in print about a wave, and
``statuses`` what a choice of marks puts there. ``attack`` works out what follows from it,
``knowledge`` all that can be known, as a ``system`` of equations for each of the ``questions``.
``program`` solves it: ``tightening`` first, then ``solver``, then ``moves`` near what is known.
``protection`` hides what has to be hidden, the cheapest first (``least_hidden``). ``earlier`` adds
what was published before.
"""

from __future__ import annotations

from .figures import (
    HIDDEN,
    NO_COUNTS,
    Cell,
    Counts,
    Figure,
    Figures,
    Range,
    Status,
    mask_percent,
    masked_figure,
    percents_figure,
    shown_figure,
    shown_size,
    threshold,
)

__all__ = [
    "HIDDEN", "NO_COUNTS", "Cell", "Counts", "Figure", "Figures", "Range", "Status",
    "mask_percent", "masked_figure", "percents_figure", "shown_figure", "shown_size", "threshold",
]  # fmt: skip
