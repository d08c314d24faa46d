"""Per cents that no number of answers gives."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction

from ...words import rounded_percent
from ...words.said import Percent, Said, Words
from .claims import Claim, Kind
from .figures_known import Cell, Known


def impossible_text(claim: Claim, cells: Iterable[Cell], known: Known) -> Words | None:
    """Why no answers give a per cent, with the nearest that some do; nothing where some do, or
    where it is not known how many answered."""
    if claim.kind is not Kind.PERCENT or not claim.is_exact:
        return None
    bases = {base for cell in cells for base in _bases(cell, known)}
    if not bases or any(_gives(base, claim) for base in bases):
        return None
    # The answers to a single question, or the most that answered any.
    base = max(bases)
    below = int(claim.least * base / 100)
    low, high = (
        rounded_percent(Fraction(count, base), claim.decimals) for count in (below, below + 1)
    )
    return Said(
        "proofread.impossible", claim=claim.text, base=base, low=Percent(low), high=Percent(high)
    )


def _bases(cell: Cell, known: Known) -> Iterable[int]:
    if cell.question is not None:
        base = None if cell.result is None else cell.result.base
        return () if base is None else (base,)
    results = cell.results
    found = [results.answers[cell.group].count, results.invited_of(cell.group)]
    found += [results.cells[q.id, cell.group].base for q in results.asked]
    return [base for base in found if base]


def _gives(base: int, claim: Claim) -> bool:
    wanted: Decimal = claim.least
    near = int(wanted * base / 100)
    counts = range(max(0, near - 1), min(base, near + 2) + 1)
    return any(rounded_percent(Fraction(n, base), claim.decimals) == wanted for n in counts)
