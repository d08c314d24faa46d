"""How often a report finds a change secured where there is none, and how often where there is one.

Each report sets eleven questions of two years side by side, with positive shares of 75, 90 and
50 percent in turn. The answers of a respondent hang together (a normal leaning with correlation
0.5 between any two questions) or not. Printed is, in percent of 2,000 reports:

* ``false``: reports with at least one change that is secured though nothing has changed;
* ``one``: reports where the change of the first question is secured, which falls from 75 percent
  by 10, 20 or 30 points, the only one to change;
* ``all``: the same where the other ten fall as much.

``process``: the respondents of each year are new draws. ``these``: four of five answer, drawn
without replacement from the invited, of whom without a change exactly as many are positive in
both years. Seeds are fixed. The p-values and their adjustment are those of the package; a p-value
is worked out once for a table and those that mirror it.
"""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import cache, partial
from itertools import product
from statistics import NormalDist

import numpy as np
from numpy.typing import NDArray

from indicators.analysis import Population, Sample
from indicators.analysis.hypergeometric import at_most
from indicators.analysis.verdicts import p_value
from indicators.analysis.whole_scale import benjamini_hochberg

REPORTS, QUESTIONS, ALPHA = 2000, 11, 0.05
BASES, POINTS, CORRELATIONS = (300, 31, 11, 6), (10, 20, 30), (0.0, 0.5)
SHARES = [(0.75, 0.9, 0.5)[place % 3] for place in range(QUESTIONS)]
ANSWERING = 0.8


def main() -> None:
    """Prints a line for each estimand, base and correlation."""
    powers = "".join(f"{f'{kind} -{points}':>9}" for kind in ("one", "all") for points in POINTS)
    print(f"estimand base correlation   false{powers}")
    cases = list(product(Population, BASES, CORRELATIONS))
    with ProcessPoolExecutor() as pool:
        for case, found in zip(cases, pool.map(rates, *zip(*cases, strict=True)), strict=True):
            percents = "".join(f"{rate:9.1%}" for rate in found[1:])
            print(f"{case[0].value:8}{case[1]:5}{case[2]:12}{found[0]:8.1%}{percents}", flush=True)


def rates(population: Population, base: int, correlation: float) -> list[float]:
    """The rate of reports with a false verdict, then the power in each of the six cases."""
    size = base if population is Population.PROCESS else invited(base)
    earlier, later = (leanings(size, correlation, seed) for seed in (1, 2))
    before = positives(earlier, SHARES, base)
    verdicts = partial(clear, before, population=population, base=base)
    found = [float(verdicts(positives(later, SHARES, base)).any(axis=1).mean())]
    for changing, points in product((1, QUESTIONS), POINTS):
        after = [share - points / 100 for share in SHARES[:changing]] + SHARES[changing:]
        found.append(float(verdicts(positives(later, after, base))[:, 0].mean()))
    return found


def leanings(size: int, correlation: float, seed: int) -> NDArray[np.float64]:
    """Reports by people by questions: the more a leaning lies below 0, the more positive."""
    random = np.random.default_rng([seed, size])
    own = random.standard_normal((REPORTS, size, QUESTIONS))
    common = random.standard_normal((REPORTS, size, 1))
    return np.asarray(np.sqrt(correlation) * common + np.sqrt(1 - correlation) * own)


def positives(leaning: NDArray[np.float64], shares: Sequence[float], base: int) -> NDArray[np.int_]:
    """The positive answers among the first ``base`` people, of each report to each question.

    If there are more people than that, they are a population with exactly these shares.
    """
    size = leaning.shape[1]
    if size == base:
        limits = np.array([[[NormalDist().inv_cdf(share) for share in shares]]])
    else:
        last = np.rint(size * np.array([[shares]])).astype(int) - 1
        limits = np.take_along_axis(np.sort(leaning, axis=1), last, axis=1)
    return np.asarray((leaning[:, :base] <= limits).sum(axis=1))


def clear(
    before: NDArray[np.int_], after: NDArray[np.int_], population: Population, base: int
) -> NDArray[np.bool_]:
    """Whether the change of each question in each report is secured."""
    adjusted = [
        benjamini_hochberg([mirrored(*pair, base, population) for pair in zip(*years, strict=True)])
        for years in zip(before.tolist(), after.tolist(), strict=True)
    ]
    return np.array(adjusted) <= ALPHA


def mirrored(one: int, two: int, base: int, population: Population) -> float:
    """The p-value of a table: the same if years, or positive and not, change places."""
    low, high = sorted((one, two))
    return table(*min((low, high), (base - high, base - low)), base, population)


@cache
def table(before: int, after: int, base: int, population: Population) -> float:
    """The p-value of a rise, or a bound where no other value could change a verdict: Boschloo's is
    no greater than twice Fisher's one-sided one, and what is below alpha / 11 is always clear."""
    size = invited(base)
    bound = float(2 * at_most(before, base, before + after, 2 * base))
    if population is Population.PROCESS and bound <= ALPHA / QUESTIONS:
        return bound
    return p_value(Sample(before, base), Sample(after, base), population, (size, size))


def invited(base: int) -> int:
    """The number invited if four of five have answered."""
    return round(base / ANSWERING)


if __name__ == "__main__":
    main()
