"""The laws of hiding, as properties of every table of bases."""

from __future__ import annotations

from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from indicators.disclosure import (
    HIDDEN,
    Status,
    group_statuses,
    may_be_listed,
    size_statuses,
    total_status,
)
from indicators.rounds import Policy

policies = st.integers(3, 8).flatmap(
    lambda least: st.builds(Policy, least=st.just(least), least_in_group=st.integers(least, 14))
)


@st.composite
def tables(draw: st.DrawFn) -> tuple[list[int], list[int], Policy]:
    """Bases of some groups and of those without one, and the sizes of the groups."""
    sizes = draw(st.lists(st.integers(0, 20), min_size=1, max_size=6))
    bases = [draw(st.integers(0, size)) for size in sizes]
    without = draw(st.integers(0, 6))
    return [*bases, without], [*sizes, without], draw(policies)


@given(st.integers(0, 30), policies)
def test_fewer_answers_than_the_policy_allows_are_never_shown(base: int, policy: Policy) -> None:
    status = total_status(base, policy)
    assert (status is Status.SHOWN) == (base >= policy.least)
    assert (status is Status.NO_ANSWERS) == (base == 0)


@given(tables())
def test_no_group_below_the_threshold_is_shown(
    table: tuple[list[int], list[int], Policy],
) -> None:
    bases, order, policy = table
    for base, status in zip(bases, group_statuses(bases, order, policy), strict=False):
        if 0 < base < policy.least_in_group:
            assert status in HIDDEN
        assert (status is Status.SHOWN) <= (base >= policy.least_in_group)


@given(tables())
def test_a_group_whose_size_is_hidden_is_hidden_throughout(
    table: tuple[list[int], list[int], Policy],
) -> None:
    """Otherwise its size would follow from a question that nobody of the small group answered."""
    bases, order, policy = table
    sizes = size_statuses(order, policy)
    for whole, status in zip(sizes, group_statuses(bases, order, policy), strict=True):
        if whole in HIDDEN:
            assert status is whole


@given(tables())
def test_what_total_minus_shown_groups_gives_is_two_groups_and_the_threshold_at_least(
    table: tuple[list[int], list[int], Policy],
) -> None:
    """Law 2. Where every group is hidden, the difference is the total itself; where only
    groups that may be known are hidden, so may their sum."""
    bases, order, policy = table
    statuses = group_statuses(bases, order, policy)
    if total_status(sum(bases), policy) is not Status.SHOWN:
        return
    *groups, without = bases
    hidden = [b for b, s in zip(groups, statuses, strict=True) if s in HIDDEN and b]
    hidden += [without] if without else []
    if all(status in HIDDEN for status in statuses):
        return
    if any(base < policy.least_in_group for base in hidden):
        assert len(hidden) >= 2
        assert sum(hidden) >= policy.least_in_group


@given(tables())
def test_a_hidden_total_leaves_no_group_shown(
    table: tuple[list[int], list[int], Policy],
) -> None:
    bases, order, policy = table
    if total_status(sum(bases), policy) is not Status.SHOWN:
        assert Status.SHOWN not in group_statuses(bases, order, policy)


@given(tables())
def test_the_smallest_further_group_is_the_one_that_hides(
    table: tuple[list[int], list[int], Policy],
) -> None:
    """No group is hidden for another's sake while a smaller one is shown."""
    bases, order, policy = table
    statuses = group_statuses(bases, order, policy)
    places = range(len(statuses))
    helping = [n for n in places if statuses[n] is Status.COMPLEMENT and bases[n]]
    shown = [n for n in places if statuses[n] is Status.SHOWN]
    assert all((order[h], h) < (order[s], s) for h in helping for s in shown)


@given(tables())
def test_nothing_is_hidden_where_nothing_is_too_small(
    table: tuple[list[int], list[int], Policy],
) -> None:
    bases, order, policy = table
    large = all(base == 0 or base >= policy.least_in_group for base in (*bases, *order))
    if large:
        assert not set(group_statuses(bases, order, policy)) & set(HIDDEN)


def test_a_single_small_group_takes_the_smallest_other_with_it() -> None:
    """Staff 2021: 8 of MIA Vidare, 12 and 12 of the two others."""
    statuses = group_statuses([8, 12, 12, 0], [8, 12, 12, 0], Policy())
    assert statuses == (Status.TOO_FEW, Status.COMPLEMENT, Status.SHOWN)


def test_two_small_groups_below_the_threshold_together_take_a_third() -> None:
    statuses = group_statuses([4, 5, 12, 15, 0], [4, 5, 12, 15, 0], Policy())
    assert statuses == (Status.TOO_FEW, Status.TOO_FEW, Status.COMPLEMENT, Status.SHOWN)


def test_two_small_groups_that_reach_it_together_take_nobody() -> None:
    statuses = group_statuses([4, 6, 12, 0], [4, 6, 12, 0], Policy())
    assert statuses == (Status.TOO_FEW, Status.TOO_FEW, Status.SHOWN)


def test_respondents_without_a_group_are_a_group_to_subtract() -> None:
    """Three people who left the unit blank would be total minus all the units."""
    statuses = group_statuses([12, 15, 3], [12, 15, 3], Policy())
    assert statuses == (Status.COMPLEMENT, Status.SHOWN)


def test_respondents_without_a_group_who_are_many_hide_nobody() -> None:
    assert group_statuses([12, 15, 10], [12, 15, 10], Policy()) == (Status.SHOWN,) * 2


def test_marks_and_sum_together_do_not_fix_the_size_of_a_hidden_group() -> None:
    """1, 10 and 14: 11 hidden, of them ten at least for its sake, would be 1 and 10."""
    assert size_statuses([1, 10, 14, 0], Policy()) == (Status.TOO_FEW,) + (Status.COMPLEMENT,) * 2
    # 8, 10 and 10: the one that helps is no larger than the one shown, so 10, and the small 8.
    assert size_statuses([8, 10, 10, 0], Policy()) == (Status.TOO_FEW,) + (Status.COMPLEMENT,) * 2


def test_marks_and_sum_together_do_not_fix_a_hidden_base() -> None:
    """4 of 12, 10 of 10, and 15: 14 hidden, of them ten of ten, would be 4."""
    statuses = group_statuses([4, 10, 15, 0], [12, 10, 15, 0], Policy())
    assert statuses == (Status.TOO_FEW, Status.COMPLEMENT, Status.COMPLEMENT)


@given(tables())
def test_no_small_size_follows_from_what_is_printed(
    table: tuple[list[int], list[int], Policy],
) -> None:
    """Brute force: all sizes of the hidden groups that add up to what total minus shown groups
    gives and bear the same marks are as good as the true ones; of these, at least two differ
    in each small group."""
    _, sizes, policy = table
    *groups, without = sizes
    statuses = size_statuses(sizes, policy)
    hidden = [n for n, status in enumerate(statuses) if status in HIDDEN]
    listed = may_be_listed(sizes, policy)
    shown = total_status(sum(sizes), policy) is Status.SHOWN
    if not shown or 0 in groups or len(hidden) > 3 or not listed:
        return  # a group that is listed has somebody in it
    together = sum(groups[n] for n in hidden)
    shown_sizes = [g for g, s in zip(groups, statuses, strict=True) if s is Status.SHOWN]
    least_shown = min(shown_sizes, default=99)

    def fits(count: int, status: Status) -> bool:
        small = count < policy.least_in_group
        return small if status is Status.TOO_FEW else not small and count <= least_shown

    possible = [
        counts
        for counts in product(range(1, together + 1), repeat=len(hidden))
        if sum(counts) == together
        and all(fits(count, statuses[n]) for count, n in zip(counts, hidden, strict=True))
    ]
    for place, n in enumerate(hidden):
        if statuses[n] is Status.TOO_FEW:
            assert len({counts[place] for counts in possible}) > 1


def test_groups_that_their_number_gives_away_are_not_listed() -> None:
    """18 in two groups below ten are 9 and 9; one group that holds everybody is the total."""
    assert not may_be_listed([9, 9, 0], Policy())
    assert not may_be_listed([8, 0], Policy())
    assert not may_be_listed([25, 0], Policy())
    assert may_be_listed([8, 9, 0], Policy())
    assert may_be_listed([25, 3], Policy())


def test_an_empty_group_protects_nobody() -> None:
    """8 answers, none, and 12: the 12 have to hide, and total minus nothing is the total."""
    statuses = group_statuses([8, 0, 12, 0], [8, 10, 12, 0], Policy())
    assert statuses == (Status.TOO_FEW, Status.COMPLEMENT, Status.COMPLEMENT)


def test_an_empty_group_is_hidden_where_it_would_leave_one_alone() -> None:
    """8 of 10 answered and none of the other 10: told as empty, it would give the 8 away.
    Nor may the mark say that it holds ten or none, as ``COMPLEMENT`` would."""
    statuses = group_statuses([8, 0, 0], [10, 10, 0], Policy())
    assert statuses == (Status.TOO_FEW, Status.TOO_FEW)


def test_the_same_group_hides_in_every_question() -> None:
    """The partner is chosen by the number of respondents, not by the question's base."""
    first = group_statuses([8, 12, 12, 0], [8, 12, 12, 0], Policy())
    second = group_statuses([8, 12, 11, 0], [8, 12, 12, 0], Policy())
    assert first == second
