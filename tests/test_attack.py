"""The audit against every table that prints the same, and against the gap it has to see."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

import numpy as np
from hypothesis import assume, given
from hypothesis import strategies as st

from indicators.audit import release_from
from indicators.counts import count
from indicators.disclosure import Cell, Status, shown_figure, shown_size
from indicators.disclosure.attack import CLASSES, Attack
from indicators.disclosure.release import Release, leftovers
from indicators.groups import Group
from indicators.matching import Groups, Responses
from indicators.measuring import measure
from indicators.questionnaire import Grouping
from indicators.rounds import Policy, Unanimous, Zeros

from .conftest import make_question, make_questionnaire, make_round
from .oracle import ranges

QUESTIONNAIRE = make_questionnaire(
    make_question("q1"),
    make_question("q2"),
    groupings=(Grouping(id="unit", label="Insats"), Grouping(id="sex", label="Kön")),
)
# Codes of the extent scale: negative, neutral, merely and clearly positive, vet ej.
ANSWERS = st.sampled_from([0, 2, 3, 5, 5, 6])
MOST_UNKNOWN = 4  # groups; the oracle tries every table, and there are too many beyond that


@st.composite
def rounds(draw: st.DrawFn) -> tuple[Responses, Policy, str]:
    """At most twelve respondents in two or three units and of two sexes, or without."""
    units, sexes = st.sampled_from("ABC "), st.sampled_from("KM ")
    rows = draw(st.lists(st.tuples(units, sexes, ANSWERS, ANSWERS), min_size=6, max_size=12))
    least = draw(st.integers(3, 4))
    policy = Policy(
        least=least,
        least_in_group=draw(st.integers(least, 5)),
        protection=draw(st.sampled_from([1, 1, 2])),
        zeros=draw(st.sampled_from(Zeros)),
        unanimous=draw(st.sampled_from(Unanimous)),
    )
    return responses_of(rows), policy, draw(st.sampled_from(["unit", "unit,sex"]))


def responses_of(rows: list[tuple[str, str, int, int]]) -> Responses:
    def groups(labels: str, place: int) -> Groups:
        return Groups(tuple(labels), np.array([f"{labels} ".index(row[place]) for row in rows]))

    return Responses(
        questions=QUESTIONNAIRE.questions,
        codes=np.array([row[2:] for row in rows], np.uint8),
        groups={"unit": groups("ABC", 0), "sex": groups("KM", 1)},
    )


def unknown(release: Release) -> list[Group]:
    """The smallest groups that are not in print."""
    parts = release.structure.parts
    sizes = {part: release.figures.get(Cell(None, part)) for part in parts}
    return [atom for atom, figure in sizes.items() if figure is None or not figure.known]


def attacked(release: Release) -> Iterator[Cell]:
    """The cells that are not in print, or only as a bound."""
    for question in (None, *release.questions):
        for group in (*release.structure.groups, *release.structure.unlisted):
            figure = release.figures.get(Cell(question, group))
            if figure is None or not figure.known or figure.status is Status.MASKED:
                yield Cell(question, group)


@given(rounds())
def test_the_audit_knows_exactly_what_every_table_that_prints_the_same_tells(
    drawn: tuple[Responses, Policy, str],
) -> None:
    responses, policy, by = drawn
    release = release_from(measure(responses, QUESTIONNAIRE, make_round(policy), by))
    assume(release.structure.parts and len(unknown(release)) <= MOST_UNKNOWN)
    attack = Attack(release)
    expected = ranges(release, responses.answers)
    for cell in attacked(release):
        known = attack.knows(cell)
        if cell.question is None:
            assert known.base == expected[cell, 0]
            continue
        assert known.counts[:2] == (expected[cell, 0], expected[cell, 1])
        assert known.counts[3] == expected[cell, 3]


@given(rounds())
def test_no_hidden_count_is_determined_in_what_is_written(
    drawn: tuple[Responses, Policy, str],
) -> None:
    """By the oracle alone: the exceptions are written here a second time."""
    responses, policy, by = drawn
    release = release_from(measure(responses, QUESTIONNAIRE, make_round(policy), by))
    assume(release.structure.parts and len(unknown(release)) <= MOST_UNKNOWN)
    expected = ranges(release, responses.answers)
    for (question, group), cells in groupby(attacked(release), key=lambda cell: cell):
        del cells
        if question is None or release.figures.get(Cell(question, group)) is None:
            continue
        if release.figures[Cell(question, group)].status is Status.MASKED:
            continue
        known = [expected[Cell(question, group), kind] for kind in range(len(CLASSES))]
        possible = sum(each.most > 0 for each in known)
        told = whole_is_unanimous(release, question, group)
        for kind, each in enumerate(known):
            open_ = each.width >= policy.protection
            zero = policy.zeros is Zeros.PUBLISH and each.most == 0 and possible > 1
            assert open_ or zero or not possible or kind in told


def whole_is_unanimous(release: Release, question: str, group: Group) -> set[int]:
    """The kinds of answer that are told by a larger group in print whose answers are alike."""
    told: set[int] = set()
    for whole in release.structure.groups:
        figure = release.figures[Cell(question, whole)]
        if whole == group or not whole.holds(group) or figure.status is not Status.SHOWN:
            continue
        negative, neutral, positive, clear = (known.least for known in figure.counts)
        base = figure.base.least
        if base in (negative, neutral, clear) or (positive == base and clear == 0):
            told |= {0, 1, 2, 3}
        elif positive == base:
            told |= {0, 1}
    return told


def unhidden(release: Release, group: Group, responses: Responses) -> Release:
    """The release with a hidden group in print after all."""
    table = count(responses, group.division)
    figures = dict(release.figures)
    figures[Cell(None, group)] = shown_size(table.size(group))
    for place, question in enumerate(release.questions):
        counts = table.counts(place, group)
        figures[Cell(question, group)] = shown_figure(counts, release.policy.decimals)
    return replace(release, figures=figures)


@given(rounds())
def test_a_partner_that_is_shown_after_all_makes_the_audit_fail(
    drawn: tuple[Responses, Policy, str],
) -> None:
    """Mutation: of the groups hidden for another's sake, the largest could be the only one."""
    responses, policy, by = drawn
    release = release_from(measure(responses, QUESTIONNAIRE, make_round(policy), by))
    partners = [
        cell.group
        for cell, figure in release.figures.items()
        if cell.question is None and figure.status is Status.COMPLEMENT
    ]
    assume(partners)
    sizes = count(responses, partners[0].division)
    shown = unhidden(release, max(partners, key=sizes.size), responses)
    assert [*leftovers(shown), *Attack(shown).breaches()]
