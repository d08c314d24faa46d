"""A round published with other units is one more grouping of the same people.

Who knows which unit became which can subtract the tables of one publication from those of the
other. So whatever became of the units, nothing hidden in either may follow from both.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from indicators.disclosure import Cell, Figure, Range, Status, regrouping
from indicators.disclosure.attack import Attack
from indicators.disclosure.release import Release, Structure, leftovers
from indicators.disclosure.solver import Impossible
from indicators.responses import Groups
from indicators.results.in_print import release_from
from indicators.results.measuring import measure
from indicators.results.sealed import Results
from indicators.survey.groups import EVERYBODY, Alone, By, Group
from indicators.survey.policy import Policy, Zeros
from indicators.survey.questionnaire import Grouping
from indicators.words.errors import DisclosureError

from ..conftest import (
    few_examples,
    make_question,
    make_questionnaire,
    make_responses,
    make_wave,
    unit,
)

QUESTIONNAIRE = make_questionnaire(make_question("q1"), make_question("q2"))
NEGATIVE, NEUTRAL, POSITIVE, CLEAR = 0, 2, 3, 5
CODES = (NEGATIVE, NEUTRAL, POSITIVE, CLEAR)
POLICY = Policy(least=5, least_in_group=7)


def measured(
    answers: Sequence[Sequence[int | None]],
    units: Sequence[str],
    *earlier: Release,
    policy: Policy = POLICY,
) -> Results:
    responses = make_responses(QUESTIONNAIRE, answers, units)
    return measure(responses, QUESTIONNAIRE, make_wave(policy), "unit", earlier)


def mixed(number: int) -> list[tuple[int, int]]:
    """Answers of all four kinds to both questions."""
    return [(CODES[n % 4], CODES[(n + n // 4) % 4]) for n in range(number)]


def published(units: str, policy: Policy = POLICY) -> Release:
    return release_from(measured(mixed(len(units)), list(units), policy=policy))


def of_women_and_men(
    answers: Sequence[Sequence[int | None]],
    units: str,
    sexes: str,
    by: By,
    *earlier: Release,
    policy: Policy = POLICY,
) -> Results:
    """Of people with a unit and a sex, each a letter; a dash is none."""
    groupings = tuple(Grouping(id=name, label=name) for name in ("unit", "sex"))
    asked = make_questionnaire(make_question("q1"), make_question("q2"), groupings=groupings)
    of_units = make_responses(asked, answers, [None if one == "-" else one for one in units])
    codes = np.array(["KM-".index(sex) for sex in sexes], np.intp)
    both = replace(of_units, groups={**of_units.groups, "sex": Groups(("K", "M"), codes)})
    return measure(both, asked, make_wave(policy), by, earlier)


def statuses(results: Results, name: str) -> set[Status]:
    group = EVERYBODY if name == "total" else unit(name)
    return {results.get(question, group).status for question in ("q1", "q2")}


def test_what_is_left_of_a_unit_that_was_split_stays_hidden() -> None:
    """Beta of 14 was shown. Today it has five, and nine are Gamma: 14 less 9 would be the five.
    Alfa's figures are the same as then, so to hide them would be in vain."""
    before = published("A" * 8 + "B" * 14)
    later = measured(mixed(22), list("A" * 8 + "B" * 5 + "G" * 9), before)
    assert statuses(later, "B") == {Status.TOO_FEW}
    assert statuses(later, "G") == {Status.COMPLEMENT}
    assert statuses(later, "A") == statuses(later, "total") == {Status.SHOWN}


def test_a_unit_that_is_split_into_two_large_ones_is_shown_in_both() -> None:
    before = published("A" * 8 + "B" * 16)
    later = measured(mixed(24), list("A" * 8 + "B" * 8 + "G" * 8), before)
    assert all(statuses(later, name) == {Status.SHOWN} for name in ("A", "B", "G", "total"))


def test_a_new_name_changes_nothing() -> None:
    """A of six is too small, and B is hidden with it: so they are under other names."""
    before = published("A" * 6 + "B" * 9 + "C" * 12)
    same, renamed = (
        measured(mixed(27), list(units), before)
        for units in ("A" * 6 + "B" * 9 + "C" * 12, "X" * 6 + "Y" * 9 + "Z" * 12)
    )
    for old, new in ("AX", "BY", "CZ"):
        assert statuses(renamed, new) == statuses(same, old)


def test_units_put_together_are_shown_where_they_tell_nothing_of_another() -> None:
    before = published("A" * 9 + "B" * 8 + "C" * 12)
    later = measured(mixed(29), list("M" * 17 + "C" * 12), before)
    assert statuses(later, "M") == statuses(later, "C") == {Status.SHOWN}


def test_a_unit_that_somebody_has_left_takes_no_answer_along() -> None:
    """Sixteen were in A, and now fifteen are; one is in B. The difference is one answer."""
    before = published("A" * 16 + "B" * 16)
    later = measured(mixed(32), list("B" + "A" * 15 + "B" * 16), before)
    assert statuses(later, "A") == statuses(later, "B") == {Status.COMPLEMENT}
    assert statuses(later, "total") == {Status.SHOWN}


def test_a_unit_that_is_split_while_somebody_comes_in_stays_hidden() -> None:
    before = published("A" * 20 + "B" * 14)
    answers = [*mixed(34), *[(NEGATIVE, CLEAR)] * 9]
    later = measured(answers, list("A" * 20 + "B" * 5 + "G" * 9 + "A" * 9), before)
    assert statuses(later, "B") == {Status.TOO_FEW}
    assert Status.SHOWN not in statuses(later, "G")


def test_a_unit_that_is_split_while_an_answer_is_mended_stays_hidden() -> None:
    """The other question still tells that they are the same people."""
    before = published("A" * 8 + "B" * 14)
    answers = [(CLEAR if n == 0 else one, two) for n, (one, two) in enumerate(mixed(22))]
    later = measured(answers, list("A" * 8 + "B" * 5 + "G" * 9), before)
    assert later.get("q2", "G").status is Status.COMPLEMENT


def test_where_too_much_has_changed_to_be_looked_at_all_that_changed_is_hidden(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    before = published("A" * 9 + "B" * 16)
    monkeypatch.setattr(regrouping, "_MOST_TRIES", 1)
    later = measured(mixed(25), list("A" * 9 + "B" * 8 + "G" * 8), before)
    assert Status.SHOWN not in statuses(later, "B") | statuses(later, "G")
    assert statuses(later, "A") == {Status.SHOWN}


def test_where_more_has_changed_than_can_be_told_apart_groups_under_new_names_are_hidden() -> None:
    """Alfa has a new name and one more, who was in Beta; and most questions have another total,
    since answers of Gamma were mended: which of the groups is which, nothing in print says."""
    before = published("A" * 8 + "B" * 8 + "G" * 8)
    answers = mixed(24)
    answers[20:24] = [(CLEAR, CLEAR)] * 4
    later = measured(answers, list("X" * 9 + "B" * 7 + "G" * 8), before)
    assert all(Status.SHOWN not in statuses(later, name) for name in "XB")


def test_a_unit_of_which_only_women_and_men_are_in_print_may_be_another_too() -> None:
    """Published by unit and sex alone; then Alfa has a new name, and a woman of Beta is in it."""
    answers, sexes = mixed(48), "KM" * 24
    by = Alone("unit,sex")

    def results(units: str, *earlier: Release) -> Results:
        return of_women_and_men(answers, units, sexes, by, *earlier)

    before = release_from(results("A" * 16 + "B" * 16 + "G" * 16))
    later = results("X" * 17 + "B" * 15 + "G" * 16, before)
    shown = {result.group.name for result in later if result.status is Status.SHOWN}
    assert "X, K" not in shown and "B, K" not in shown
    assert {"G, K", "G, M"} <= shown


def test_a_unit_that_was_hidden_and_that_somebody_has_moved_to_tells_nothing() -> None:
    """A of nine was shown, and B of seven hidden for the sake of the four of C. Of A eight are
    left: whoever knows that one went to B has B's seven from the eight there are today."""
    before = published("A" * 9 + "B" * 7 + "C" * 4)
    assert not before.figures[Cell(None, unit("B"))].known
    later = measured(mixed(20), list("B" + "A" * 8 + "B" * 7 + "C" * 4), before)
    assert Status.SHOWN not in statuses(later, "B")


def test_where_not_every_way_is_looked_at_who_has_moved_tells_nothing_of_a_third_unit(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Nobody of A's nine was negative, and one of them is in B today. Were B shown, the rest of
    the total would be the negative of C's four, for A's eight have none either."""
    answers = [(POSITIVE if n % 2 else CLEAR,) * 2 for n in range(9)] + mixed(11)
    then, today = "A" * 9 + "B" * 7 + "C" * 4, "B" + "A" * 8 + "B" * 7 + "C" * 4
    before = release_from(measured(answers, list(then)))
    monkeypatch.setattr(regrouping, "_MOST_TRIES", 1)
    later = measured(answers, list(today), before)
    assert Status.SHOWN not in statuses(later, "B")
    both = of_both(before, release_from(later), then, today)
    assert not {cell.group.name for cell, _ in breaches(both)} & {"C"}


def test_a_unit_that_gets_its_name_tells_nothing_of_the_one_that_some_have_left_for_it() -> None:
    """B's two had no name, and two of A's five make them four. Nobody has lost a name. So were B
    shown, with nobody neutral, the three who are left in A had given the two neutral answers."""
    policy = Policy(least=3, least_in_group=3)
    answers = [(NEUTRAL if n in (1, 2) else NEGATIVE, CLEAR) for n in range(8)]
    then, today = "AAAAABBC", "AAABBBBC"
    before = release_from(measured(answers, list(then), policy=policy))
    later = release_from(measured(answers, list(today), before, policy=policy))
    both = of_both(before, later, then, today)
    assert not set(breaches(both)) - set(breaches(nothing_new(both)))


def test_hiding_takes_back_nothing_that_the_first_table_told_of_a_unit() -> None:
    """Two of C's thirteen were negative, and nobody of A's eight, one of whom is in C today. So two
    of C's fourteen are, whatever is hidden today: the first table has told."""
    of_c = [(NEGATIVE if n < 2 else CODES[1 + n % 3],) * 2 for n in range(13)]
    answers = [(CODES[1 + n % 3],) * 2 for n in range(8)] + of_c
    then, today = "A" * 8 + "C" * 13, "C" + "A" * 7 + "C" * 13
    before = release_from(measured(answers, list(then)))
    later = measured(answers, list(today), before)
    assert Status.SHOWN not in statuses(later, "C")
    both = of_both(before, release_from(later), then, today)
    of_c_today = (Cell("q1", unit("C")), "negative")
    assert breaches(both)[of_c_today] == breaches(nothing_new(both))[of_c_today] == Range(2, 2)


@pytest.mark.parametrize(
    ("units", "least", "answers"),
    [
        ("A" * 6 + "B" * 3 + "C" * 7, 5, "mcmncnmcmmccmmuc"),
        ("A" * 8 + "B" * 7 + "C" * 5, 7, "ummnmcmucmuucummmcuc"),
    ],
)
def test_stricter_protection_shows_nothing_that_was_hidden_when_it_was_published(
    units: str, least: int, answers: str
) -> None:
    """Some hidden numbers could then be one of two. Today's policy wants one of three, which hiding
    cannot bring about any more; that is no reason to tell which of the two."""
    policy = Policy(least=least, least_in_group=least, zeros=Zeros.PROTECT)
    codes = [(CODES["numc".index(answer)],) * 2 for answer in answers]
    before = release_from(measured(codes, list(units), policy=policy))
    later = release_from(measured(codes, list(units), before, policy=replace(policy, protection=2)))
    hidden = {cell for cell, figure in before.figures.items() if not figure.known}
    assert hidden and not any(later.figures[cell].known for cell in hidden)


def test_a_hidden_group_is_not_taken_for_the_one_of_its_name_where_others_have_changed() -> None:
    """The women of A were three or four, too few to be told. One of them is in C now; were those
    who are left named, so at least three, they would be known to have been four."""
    policy, sexes = Policy(least=5, least_in_group=5), "KKKKMMMMM--" + "KKKKMM" + "KK"
    before, later = "A" * 11 + "B" * 6 + "--", "CAAACAAAACA" + "B" * 6 + "--"
    women = Group((("unit", "A"), ("sex", "K")))
    first = of_women_and_men(mixed(19), before, sexes, "unit,sex", policy=policy)
    assert first.answers[women].status is Status.TOO_FEW
    first = release_from(first)
    then = of_women_and_men(mixed(19), later, sexes, "unit,sex", first, policy=policy)
    assert women not in then.answers


def test_those_who_were_there_before_some_came_in_are_protected_by_their_units() -> None:
    """Only everybody was published: one of 16 was negative. Today nobody of A is, and who was
    there then is known: of the six who were in B one was."""
    answers = [(CODES[1 + n % 3],) * 2 for n in range(16)]
    answers[15] = (NEGATIVE, NEGATIVE)
    units = [*"A" * 10, *"B" * 6]
    responses = make_responses(QUESTIONNAIRE, answers, units)
    before = release_from(measure(responses, QUESTIONNAIRE, make_wave(POLICY)))
    assert before.figures[Cell("q1")].known
    later = measured([*answers, *[(NEGATIVE, CLEAR)] * 3], [*units, *"BBB"], before)
    assert Status.SHOWN not in statuses(later, "A") | statuses(later, "B")


# --- whatever becomes of the units ----------------------------------------------------------

NOTHING = Figure(Status.COMPLEMENT, Range(0, 10**6))
PEOPLE = st.lists(
    st.tuples(
        st.sampled_from("ABC"),  # the unit then
        st.sampled_from("ABCD"),  # and now, if it changes
        st.sampled_from([*CODES, None]),
        st.sampled_from([CLEAR, NEGATIVE]),
    ),
    min_size=8,
    max_size=30,
)
CHANGES = {
    "renamed": lambda then, now: {"C": "X"}.get(then, then),
    "merged": lambda then, now: {"A": "M", "B": "M"}.get(then, then),
    "split": lambda then, now: "S" if then == "B" and now in "AB" else then,
    "mixed": lambda then, now: now if then == "A" else then,
}


def of_both(before: Release, now: Release, then: Sequence[str], today: Sequence[str]) -> Release:
    """Both publications in the hands of somebody who knows where everybody was then and is now.

    Made by hand: each respondent's two units are a part, and each table a grouping of the parts.
    """

    def named(units: Sequence[str]) -> list[str]:
        return [name if units.count(name) >= 3 else "" for name in units]

    pairs = sorted(set(zip(named(then), named(today), strict=True)))
    parts = tuple(Group((("then", old), ("unit", new))) for old, new in pairs)

    def renamed(group: Group) -> Group:
        return Group(tuple(("then", label) for _, label in group.labels))

    figures: dict[Cell, Figure] = {
        Cell(cell.question, renamed(cell.group)): figure for cell, figure in before.figures.items()
    }
    for cell, figure in now.figures.items():
        figures[cell] = figure.meet(figures[cell]) if cell in figures else figure
    figures |= {Cell(None, part): NOTHING for part in parts}
    groups = dict.fromkeys((*now.structure.groups, *map(renamed, before.structure.groups)))
    return replace(now, structure=Structure(groups=tuple(groups), parts=parts), figures=figures)


def breaches(release: Release) -> dict[tuple[Cell, str], Range]:
    """What can be worked out of answers, and how closely."""
    found = [*leftovers(release), *Attack(release).breaches()]
    return {(b.cell, b.what): b.known for b in found if b.cell.question is not None}


def nothing_new(release: Release) -> Release:
    """The same, had today's tables nothing in them."""
    return replace(
        release,
        figures={
            cell: NOTHING if cell.group.division == ("unit",) else figure
            for cell, figure in release.figures.items()
        },
    )


@few_examples
@given(
    PEOPLE,
    st.sampled_from(sorted(CHANGES)),
    st.sampled_from(Zeros),
    st.integers(3, 6),
    st.integers(1, 2),
)
def test_whatever_becomes_of_the_units_both_tables_tell_no_more_than_the_first(
    people: list[tuple[str, str, int | None, int]],
    change: str,
    zeros: Zeros,
    least: int,
    protection: int,
) -> None:
    policy = Policy(least=least, least_in_group=least, zeros=zeros, protection=protection)
    answers = [(one, two) for *_, one, two in people]
    then = [old for old, *_ in people]
    today = [CHANGES[change](old, new) for old, new, *_ in people]
    before = release_from(measured(answers, then, policy=policy))
    changed = {old for old, new in zip(then, today, strict=True) if old != new}
    # Of a unit that was hidden, nothing in print tells whether it is the same one today.
    assume(all(before.figures.get(Cell(None, unit(old)), NOTHING).known for old in changed))
    try:
        now = release_from(measured(answers, today, before, policy=policy))
    except DisclosureError:
        return  # refused: nothing is printed
    both = of_both(before, now, then, today)
    try:
        found = breaches(both)
    except Impossible:
        raise AssertionError("the answers contradict what is printed of them") from None
    known = breaches(nothing_new(both))
    assert all(
        what in known and known[what].meet(range_) == known[what] for what, range_ in found.items()
    )
