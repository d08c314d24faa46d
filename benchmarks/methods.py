"""The exact methods beside what they replace, in one process: ``make bench``.

Ratios, not seconds: the machine differs, the ratio less so. Each figure is the median of
paired runs, A and B in turn.
"""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from fractions import Fraction

from indicators.analysis import Sample
from indicators.analysis.share_tests import difference_p
from indicators.printed import PrintedShares, possible
from indicators.printed.shares import SHARES
from indicators.words import rounded_percent


def main() -> None:
    """Exact tests of the changes of eleven questions, and what is behind eleven printed rows."""
    from scipy.stats import barnard_exact

    pairs = [(Sample(positive, 32), Sample(positive + 3, 31)) for positive in range(10, 21)]
    tables = [[[a.positive, b.positive], [a.base - a.positive, b.base - b.positive]]
              for a, b in pairs]  # fmt: skip
    compared(
        "the exact test of 11 questions, 32 and 31 answers / scipy's, in both directions",
        lambda: [difference_p.__wrapped__(*pair) for pair in pairs],
        lambda: [barnard_exact(table, side) for table in tables for side in ("less", "greater")],
        3,
    )
    rows = [(n % 3, 8, 20 - n % 3, 12) for n in range(11)]
    compared(
        "the counts behind 11 printed rows of 32 answers / every table in turn",
        lambda: [possible(printed(*row)) for row in rows],
        lambda: [every_table(*row) for row in rows],
        3,
    )


def printed(negative: int, neutral: int, positive: int, clear: int) -> PrintedShares:
    """The row that these counts give, of 32 respondents."""
    base = negative + neutral + positive
    percents = (rounded_percent(Fraction(n, base)) for n in (negative, neutral, positive, clear))
    return PrintedShares(**dict(zip(SHARES, percents, strict=True)), answers=32)


def every_table(negative: int, neutral: int, positive: int, clear: int) -> list[tuple[int, ...]]:
    """What is behind the row, found by printing every table there is."""
    row = printed(negative, neutral, positive, clear).percents
    return [
        (n, m, base - n - m, c)
        for base in range(1, 33)
        for n in range(base + 1)
        for m in range(base + 1 - n)
        for c in range(base + 1 - n - m)
        if tuple(rounded_percent(Fraction(k, base)) for k in (n, m, base - n - m, c)) == row
    ]


def compared(name: str, ours: Callable[[], object], peer: Callable[[], object], runs: int) -> None:
    """Prints the median ratio of paired runs, and both medians in seconds."""
    seconds = [(timed(ours), timed(peer)) for _ in range(runs + 1)][1:]
    ratio = statistics.median(a / b for a, b in seconds)
    first, second = (statistics.median(column) for column in zip(*seconds, strict=True))
    print(f"{ratio:6.2f}  {name}  ({first:.3f} s / {second:.3f} s)")


def timed(call: Callable[[], object]) -> float:
    """Wall time of one call."""
    start = time.perf_counter()
    call()
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
