"""What the audit of printed tables finds of slips that are made on purpose: ``make simulation``.

Tables of eleven questions with the six alternatives of the questionnaires and "Vet ej", printed
from drawn answers in the ways that tables are made by hand:

* ``honest``: each share rounded half-up once, of those who answered on the scale; some questions
  are left unanswered by some;
* ``outside``: of all who answered, "Vet ej" too;
* ``sums``: positive is the sum of the printed clear and the printed rest of it;
* ``sums of six``: negative, positive and clear are sums of the six alternatives' printed shares;
* ``hundred``: positive is a hundred less the other two;
* ``truncation`` and ``double``: decimals cut off, or rounded away one by one.

Printed is, for each way and number of answers, how many of the rows no answers give (``made``),
of these how many are given their slip by the row alone and with the rest of the table, how many
are given another, and how many of the tables have their habit named, or another. The seed is fixed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import Decimal
from itertools import product
from typing import NamedTuple, TypeAlias

import numpy as np

from indicators.printed import PrintedShares, possible
from indicators.printed.habits import with_habit
from indicators.printed.slips import Slip

TABLES, QUESTIONS, SEED = 30, 11, 16
ANSWERS = (7, 12, 31, 60, 150, 1644)
WEIGHTS = (1, 2, 4, 8, 5, 3)  # of "Inte alls" to "Helt och hållet"

Shares: TypeAlias = tuple[int, int, int, int]


class Drawn(NamedTuple):
    """How many gave each of the six answers to a question, and how many "Vet ej"."""

    answers: tuple[int, ...]
    outside: int

    @property
    def base(self) -> int:
        """How many answered on the scale."""
        return sum(self.answers)

    @property
    def counts(self) -> tuple[int, int, int, int]:
        """Negative, neutral, positive and clear."""
        a, b, c, d, e, f = self.answers
        return a + b, c, d + e + f, e + f


def half_up(count: int, base: int) -> int:
    """The whole percent nearest, a half upwards."""
    return (200 * count + base) // (2 * base)


def honest(drawn: Drawn) -> Shares:
    """Each share rounded once."""
    return tuple(half_up(count, drawn.base) for count in drawn.counts)  # type: ignore[return-value]


def outside(drawn: Drawn) -> Shares:
    """Of all who answered."""
    base = drawn.base + drawn.outside
    return tuple(half_up(count, base) for count in drawn.counts)  # type: ignore[return-value]


def sums(drawn: Drawn) -> Shares:
    """Positive is printed clear and printed rest."""
    negative, neutral, positive, clear = drawn.counts
    first, second, _, fourth = honest(drawn)
    return first, second, fourth + half_up(positive - clear, drawn.base), fourth


def sums_of_six(drawn: Drawn) -> Shares:
    """All are sums of the alternatives' printed shares."""
    a, b, c, d, e, f = (half_up(count, drawn.base) for count in drawn.answers)
    return a + b, c, d + e + f, e + f


def hundred(drawn: Drawn) -> Shares:
    """Positive is what the others leave."""
    negative, neutral, _, clear = honest(drawn)
    return negative, neutral, 100 - negative - neutral, clear


def truncation(drawn: Drawn) -> Shares:
    """Decimals cut off."""
    return tuple(100 * count // drawn.base for count in drawn.counts)  # type: ignore[return-value]


def double(drawn: Drawn) -> Shares:
    """Rounded to a decimal, and then to none."""
    tenths = (half_up(10 * count, drawn.base) for count in drawn.counts)
    return tuple((tenth + 5) // 10 for tenth in tenths)  # type: ignore[return-value]


WAYS: dict[str, tuple[Callable[[Drawn], Shares], Slip | None]] = {
    "honest": (honest, None),
    "outside": (outside, Slip.OUTSIDE),
    "sums": (sums, Slip.ADDED),
    "sums of six": (sums_of_six, Slip.ADDED),
    "hundred": (hundred, Slip.FORCED_SUM),
    "truncation": (truncation, Slip.TRUNCATION),
    "double": (double, Slip.DOUBLE_ROUNDING),
}


class Found(NamedTuple):
    """What the audit says of tables made in one way."""

    rows: int
    made: int
    by_row: int
    by_table: int
    wrong_by_row: int
    wrong_by_table: int
    habits: int
    wrong_habits: int


def main() -> None:
    """Prints a line for each way and number of answers."""
    print(f"{'way':12} answers   rows   made  named: by row, by table  wrong: by row, by table  "
          "habits: right, wrong")  # fmt: skip
    for way, answers in product(WAYS, ANSWERS):
        found = audited(way, answers, TABLES)
        print(f"{way:12}{answers:8}{found.rows:7}{found.made:7}{found.by_row:15}{found.by_table:10}"
              f"{found.wrong_by_row:15}{found.wrong_by_table:10}"
              f"{found.habits:15}{found.wrong_habits:7}", flush=True)  # fmt: skip


def audited(way: str, answers: int, tables: int) -> Found:
    """The audit of so many tables that are made in a way."""
    make, slip = WAYS[way]
    random = np.random.default_rng([SEED, answers, list(WAYS).index(way)])
    singles, together, habits = list[Slip | None](), list[Slip | None](), list[Slip]()
    for _ in range(tables):
        rows = [possible(shares(make(one), answers)) for one in drawn(random, answers)]
        with_all, habit = with_habit(rows)
        for name, each in ((singles, rows), (together, with_all)):
            name += [None if row.ways else row.slips[0].slip for row in each]
        habits += (
            [] if habit is None else [habit.slips[0] if len(habit.slips) == 1 else Slip.UNKNOWN]
        )
    unnamed = (None, Slip.UNKNOWN)
    return Found(
        rows=len(singles),
        made=sum(one is not None for one in singles),
        by_row=0 if slip is None else singles.count(slip),
        by_table=0 if slip is None else together.count(slip),
        wrong_by_row=sum(one not in (*unnamed, slip) for one in singles),
        wrong_by_table=sum(one not in (*unnamed, slip) for one in together),
        habits=habits.count(slip) if slip else 0,
        wrong_habits=sum(one is not slip for one in habits),
    )


def drawn(random: np.random.Generator, answers: int) -> Iterator[Drawn]:
    """The answers to the questions of a table: of those who answer, some say "Vet ej", a few say
    nothing, and questions differ in how positive they are."""
    for _ in range(QUESTIONS):
        silent = random.binomial(answers, 0.02)
        unknowing = random.binomial(answers - silent, random.uniform(0, 0.25))
        chances = random.dirichlet(WEIGHTS)
        counts = random.multinomial(max(answers - silent - unknowing, 1), chances)
        yield Drawn(tuple(map(int, counts)), int(unknowing))


def shares(percents: Shares, answers: int) -> PrintedShares:
    """The row as it is printed, in a table that says how many answered the questionnaire."""
    negative, neutral, positive, clear = map(Decimal, percents)
    return PrintedShares(
        negative=negative, neutral=neutral, positive=positive, clear=clear, answers=answers
    )


if __name__ == "__main__":
    main()
