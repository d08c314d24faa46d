"""From printed percents back to counts: nothing is lost, nothing is made up.

The percents of the tests come from ``half_up``, written otherwise than the code under test.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indicators.printed.making import Making, Rounding, ways_behind
from indicators.printed.reconstruction import Possible, possible
from indicators.printed.shares import SHARES, Counts, PrintedShares
from indicators.printed.slips import Blame, Slip

from ..subtests import as_subtests


def half_up(count: int, base: int, steps: int = 1) -> int:
    """The percent nearest, a half upwards, in units of the last decimal."""
    whole, rest = divmod(100 * steps * count, base)
    return whole + (2 * rest >= base)


def tables(base: int) -> Iterator[Counts]:
    """Every integer table of a base."""
    for negative in range(base + 1):
        for neutral in range(base - negative + 1):
            positive = base - negative - neutral
            for clear in range(positive + 1):
                yield Counts(negative, neutral, positive, clear)


def row(*percents: int | str | None, **told: int) -> PrintedShares:
    shares = [None if p is None else Decimal(p) for p in percents]
    return PrintedShares(**dict(zip(SHARES, shares, strict=False)), **told)


def printing(counts: Counts) -> PrintedShares:
    """The row of a table, with its number of answers."""
    base = sum(counts[:3])
    return row(*(half_up(count, base) for count in counts), base=base)


def all_ways(found: Possible) -> set[Counts]:
    return {counts for ways in found.ways for counts in ways}


# --- complete ------------------------------------------------------------------------------


@pytest.mark.parametrize("decimals", [0, 1])
def test_a_percent_has_exactly_the_counts_that_are_printed_as_it(decimals: int) -> None:
    """Every share of every base to 130, beyond the hundred from where counts are several."""
    steps = 10**decimals
    for base in range(1, 131):
        by_percent: dict[int, list[int]] = {}
        for count in range(base + 1):
            by_percent.setdefault(half_up(count, base, steps), []).append(count)
        for percent in range(100 * steps + 1):
            counts = Rounding.HALF_UP.counts(percent, base, 100 * steps)
            assert list(counts) == by_percent.get(percent, [])


@pytest.mark.slow
def test_every_division_of_every_base_to_60_is_found_again() -> None:
    """Printing and reconstructing all 39,710 divisions into negative, neutral and positive,
    with the least and the most that can be clear. With all that can be clear: the slow test."""
    for base in range(1, 61):
        for negative in range(base + 1):
            for neutral in range(base - negative + 1):
                positive = base - negative - neutral
                for clear in {0, positive}:
                    counts = Counts(negative, neutral, positive, clear)
                    found = possible(printing(counts))
                    assert list(found.ways[0]) == [counts]


@pytest.mark.slow
def test_every_table_of_every_base_to_60_is_found_again() -> None:
    """All 635,375 of them."""
    every = [counts for base in range(1, 61) for counts in tables(base)]
    assert len(every) == 635_375
    for counts in every:
        assert list(possible(printing(counts)).ways[0]) == [counts]


def test_exactly_the_tables_that_print_the_same_are_found_whatever_the_base() -> None:
    """Brute force: all tables of all bases to nine, by the row they print."""
    by_row: dict[tuple[int, ...], set[Counts]] = {}
    for base in range(1, 10):
        for counts in tables(base):
            by_row.setdefault(tuple(half_up(c, base) for c in counts), set()).add(counts)
    for percents, expected in by_row.items():
        assert all_ways(possible(row(*percents, answers=9))) == expected


@given(st.data())
def test_a_large_table_is_among_those_found_and_all_found_print_the_row(
    data: st.DataObject,
) -> None:
    """Beyond a hundred answers a percent stands for several counts: bounds hold them all."""
    base = data.draw(st.integers(101, 400))
    negative = data.draw(st.integers(0, base))
    neutral = data.draw(st.integers(0, base - negative))
    positive = base - negative - neutral
    counts = Counts(negative, neutral, positive, data.draw(st.integers(0, positive)))
    printed = printing(counts)
    (ways,) = possible(printed).ways
    found = list(ways)
    assert counts in found
    assert all(printing(one) == printed for one in found)
    for place, span in enumerate(ways.counts):
        assert {one[place] for one in found} == set(span)


@given(st.data())
def test_shares_that_are_not_printed_can_be_anything(data: st.DataObject) -> None:
    base = data.draw(st.integers(1, 25))
    counts = data.draw(st.sampled_from(list(tables(base))))
    shown = data.draw(st.lists(st.booleans(), min_size=4, max_size=4))
    percents = [half_up(c, base) if s else None for c, s in zip(counts, shown, strict=True)]
    (ways,) = possible(row(*percents, base=base)).ways
    assert set(ways) == {
        one
        for one in tables(base)
        if all(p in (None, half_up(c, base)) for p, c in zip(percents, one, strict=True))
    }


def test_one_decimal_tells_more() -> None:
    """80.6 is 29 of 36 and 25 of 31 alone; 81 is, among others, 26 of 32 too."""
    assert [w.base for w in possible(row(None, None, 81, answers=36)).ways][:3] == [36, 32, 31]
    assert [w.base for w in possible(row(None, None, "80.6", answers=36), 1).ways] == [36, 31]


def test_a_percent_with_more_decimals_than_the_row_is_refused() -> None:
    with pytest.raises(ValueError, match="decimals"):
        possible(row(None, None, "80.6", answers=36))


# --- one, several, none --------------------------------------------------------------------


def test_the_whole_group_is_likelier_than_a_part_of_it() -> None:
    """2, 8, 22 (20) of 32 print what 1, 4, 11 (10) of 16 do."""
    found = possible(row(6, 25, 69, 63, answers=32))
    assert [ways.base for ways in found.ways] == [32, 16]
    assert found.unique is not None and list(found.unique) == [Counts(2, 8, 22, 20)]


def test_bases_that_are_all_smaller_than_the_group_are_several() -> None:
    """Staff 2022, question 5: 30 or 15 of 31 answered."""
    found = possible(row(7, 7, 87, 60, answers=31))
    assert [ways.base for ways in found.ways] == [30, 15]
    assert found.unique is None


def test_the_printed_base_decides() -> None:
    found = possible(row(7, 7, 87, 60, answers=31, base=15))
    assert found.unique is not None and list(found.unique) == [Counts(1, 1, 13, 9)]
    assert not possible(row(7, 7, 87, 60, answers=31, base=31)).ways


def test_a_group_of_which_nobody_answered_has_no_percents() -> None:
    found = possible(row(0, 0, 100, answers=5, base=0))
    assert not found.ways and not found.nearest and found.slips == (Blame(Slip.UNKNOWN),)


# --- slips ---------------------------------------------------------------------------------


@as_subtests(
    ("printed", "slips", "behind"),
    [
        # 5/11 = 45.45 → 45.5 → 46; the row of the managers in 2021
        (row(9, 18, 73, 46, answers=11), [(Slip.DOUBLE_ROUNDING, "clear")], (1, 2, 8, 5)),
        # 6/7 = 85.71; the board of 2017
        (row(None, None, 85, answers=7), [(Slip.TRUNCATION, "positive")], (None, None, 6)),
        # 2/3 and 1/3 of 6, all cut off: 16.67, 16.67, 66.67 and 33.33
        (
            row(16, 16, 66, 33, answers=6),
            [(Slip.TRUNCATION, "negative neutral positive")],
            (1, 1, 4, 2),
        ),
        # 4/32 = 12.5 twice makes 13 + 13 + 75 = 101
        (row(13, 13, 74, 38, answers=32), [(Slip.FORCED_SUM, "positive")], (4, 4, 24, 12)),
        # 1/3 thrice makes 99
        (row(33, 34, 33, 0, answers=3), [(Slip.FORCED_SUM, "neutral")], (1, 1, 1, 0)),
        # 3, 3, 94 (66) of 32, with clear before positive
        (row(3, 3, 66, 94, answers=32), [(Slip.SWAPPED, "positive clear")], (1, 1, 30, 21)),
        # 11/30 = 36.67 and 8/30 = 26.67 make 37 + 27 = 64, not 63.33
        (row(27, 10, 64, 37, answers=30), [(Slip.ADDED, "positive")], (8, 3, 19, 11)),
        # 1/12 twice is 8 + 8 = 16, not 16.67; 5/12 = 41.67 and 2/12 = 16.67 are 42 + 17, not 58.33
        (row(16, 25, 59, 42, answers=12), [(Slip.ADDED, "negative positive")], (2, 3, 7, 5)),
        # 3, 5 and 17 (9) of 31, 6 of whom do not know
        (
            row(10, 16, 55, 29, answers=31),
            [(Slip.OUTSIDE, "negative neutral positive clear")],
            (3, 5, 17, 9),
        ),
        # the same where it is printed that 25 have answered on the scale
        (
            row(10, 16, 55, 29, answers=31, base=25),
            [(Slip.OUTSIDE, "negative neutral positive clear")],
            (3, 5, 17, 9),
        ),
        # 4/31 = 12.90, 6/31 = 19.35 and 12/31 = 38.71, cut off, of 31 with 9 who do not know
        (
            row(12, 19, 38, 9, answers=31),
            [
                (Slip.OUTSIDE, "negative neutral positive clear"),
                (Slip.TRUNCATION, "negative neutral positive clear"),
            ],
            (4, 6, 12, 3),
        ),
        # 24/31 = 77.42, raised for 3 + 19 + 77 = 99; and 11/31 = 35.48 → 35.5 → 36
        (
            row(3, 19, 78, 36, answers=32),
            [(Slip.FORCED_SUM, "positive"), (Slip.DOUBLE_ROUNDING, "clear")],
            (1, 6, 24, 11),
        ),
    ],
)
def test_the_slip_is_found_and_what_it_was_made_of(
    printed: PrintedShares, slips: list[tuple[Slip, str]], behind: tuple[int | None, ...]
) -> None:
    found = possible(printed)
    assert not found.ways
    assert list(found.slips) == [Blame(slip, tuple(cells.split())) for slip, cells in slips]
    assert found.behind is not None
    counts = next(iter(found.behind))
    assert all(told in (None, count) for told, count in zip(behind, counts, strict=False))


def test_no_slip_is_named_that_does_not_make_the_row() -> None:
    found = possible(row(50, 50, 50, 50, answers=20))
    assert found.slips == (Blame(Slip.UNKNOWN),) and found.behind is None


def remade(found: Possible) -> list[int]:
    """What the slips make of the counts behind, by decimal arithmetic alone; a sum of rounded
    shares is made of those of two parts, if any have it."""
    assert found.behind is not None
    counts, base = next(iter(found.behind)), found.behind.base
    kinds = {blame.slip: blame.cells for blame in found.slips}
    assert (sum(counts[:3]) < base) == (Slip.OUTSIDE in kinds)
    printed = [int(percent) for percent in found.shares.percents if percent is not None]
    made: list[int] = []
    for name, count in zip(SHARES, counts, strict=True):
        exact = Decimal(100 * count) / base
        percent = half_up(count, base)
        if name in kinds.get(Slip.DOUBLE_ROUNDING, ()):
            tenth = exact.quantize(Decimal("0.1"), "ROUND_HALF_UP")
            percent = int(tenth.quantize(Decimal(1), "ROUND_HALF_UP"))
        if name in kinds.get(Slip.TRUNCATION, ()):
            percent = int(exact)
        made.append(percent)
    if Slip.ADDED in kinds:
        made[2] = printed[3] + half_up(counts[2] - counts[3], base)
        for place in (0, 3):
            sums = {half_up(part, base) + half_up(counts[place] - part, base)
                    for part in range(counts[place] + 1)}  # fmt: skip
            made[place] = printed[place] if printed[place] in sums else made[place]
    if cells := kinds.get(Slip.FORCED_SUM):
        made[SHARES.index(cells[0])] += 100 - sum(made[:3])
    if cells := kinds.get(Slip.SWAPPED):
        one, other = map(SHARES.index, cells)
        made[one], made[other] = made[other], made[one]
    return made


@given(
    st.integers(2, 25).flatmap(lambda base: st.sampled_from(list(tables(base)))),
    st.tuples(*[st.integers(-3, 3)] * 4),
)
def test_a_named_slip_makes_exactly_the_printed_row(
    counts: Counts, off: tuple[int, int, int, int]
) -> None:
    base = sum(counts[:3])
    percents = [
        min(100, max(0, half_up(count, base) + more))
        for count, more in zip(counts, off, strict=True)
    ]
    found = possible(row(*percents, answers=base))
    if found.behind is not None:
        assert remade(found) == percents


def test_the_counts_whose_two_parts_are_printed_so_are_found_and_no_others() -> None:
    """Brute force: all parts of all counts of all bases to forty."""
    for base in range(1, 41):
        by_percent: dict[int, set[int]] = {}
        for count in range(base + 1):
            for part in range(count + 1):
                percent = half_up(part, base) + half_up(count - part, base)
                by_percent.setdefault(percent, set()).add(count)
        for percent in range(101):
            units = (percent, None, None, None)
            ways = list(ways_behind(units, [base], 100, Making(split=True)))
            negatives = {count for each in ways for count in each.counts.negative}
            assert negatives == by_percent.get(percent, set())


def test_all_answers_with_some_outside_that_print_a_row_are_found() -> None:
    """Brute force: every table of every base to twelve in which at least one does not know."""
    by_row: dict[tuple[int, ...], set[tuple[int, Counts]]] = {}
    for base in range(2, 13):
        for counts in (each for scale in range(1, base) for each in tables(scale)):
            percents = tuple(half_up(count, base) for count in counts)
            by_row.setdefault(percents, set()).add((base, counts))
    for percents, expected in by_row.items():
        found = ways_behind(percents, range(12, 0, -1), 100, Making(outside=True))
        assert {(ways.base, counts) for ways in found for counts in ways} == expected


def test_slips_that_make_the_row_as_well_are_told() -> None:
    """6/11 = 54.55 is 55: cut off, or the sum of 3/11 = 27.27 twice."""
    found = possible(row(0, 45, 54, 27, answers=11))
    assert found.slips == (Blame(Slip.ADDED, ("positive",)),)
    assert found.others == (Slip.TRUNCATION,)


def test_however_many_answers_and_decimals_a_row_has_it_is_looked_behind() -> None:
    """Beyond what fits into 64 bits: a third of thirty has as many decimals as one likes."""
    third = "33." + "3" * 20
    found = possible(row(third, third, third, 0, answers=30), 20)
    assert [ways.base for ways in found.ways] == list(range(30, 0, -3))
    assert possible(row(third, third, "34", 0, answers=30), 20).nearest
    (ways,) = possible(row(10, 20, 70, 5, answers=10**20, base=10**20)).ways
    assert sum(next(iter(ways))[:3]) == 10**20


# --- the number of answers that is stated -----------------------------------------------------


def test_a_printed_base_that_cannot_be_is_not_read_as_another() -> None:
    """7, 7, 87 (60) is of 30 or 15, and 31 are stated: impossible, and the others are named."""
    found = possible(row(7, 7, 87, 60, answers=31, base=31))
    assert not found.ways and found.elsewhere == (30, 15)
    assert all(ways.base == 31 for ways in found.nearest)
    assert possible(row(50, 50, 50, 50, answers=31, base=31)).elsewhere == ()


# --- the nearest row -----------------------------------------------------------------------


@given(st.integers(1, 9), st.tuples(*[st.none() | st.integers(0, 100)] * 4))
def test_no_row_is_nearer_than_the_nearest(
    answers: int, percents: tuple[int | None, int | None, int | None, int | None]
) -> None:
    """Brute force over all tables of all bases; of rows as near, those of the largest base."""
    found = possible(row(*percents, answers=answers))
    if found.ways:
        return

    def near(counts: Counts) -> tuple[int, int]:
        base = sum(counts[:3])
        pairs = zip(counts, percents, strict=True)
        return sum(abs(half_up(c, base) - p) for c, p in pairs if p is not None), -base

    every = {counts: near(counts) for base in range(1, answers + 1) for counts in tables(base)}
    best = min(every.values())
    expected = {counts for counts, how_near in every.items() if how_near == best}
    assert {counts for ways in found.nearest for counts in ways} == expected


def test_what_is_nearest_among_many_answers_is_found_in_time() -> None:
    """10, 20, 75 is 105: of three rounded parts the sum is 101 at most, so four points are too
    many, and any of 20 and 75 may have them. With 40,000 answers, each percent is some 400."""
    found = possible(row(10, 20, 75, 5, answers=40_000, base=40_000))
    near = {
        tuple(half_up(count, ways.base) for count in next(iter(ways))) for ways in found.nearest
    }
    assert {ways.base for ways in found.nearest} == {40_000}
    assert (10, 16, 75, 5) in near and (10, 20, 71, 5) in near
    assert {sum(percents[:3]) for percents in near} == {101}
