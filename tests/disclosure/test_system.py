"""What is in print as equations: what they say, and from which figures it follows."""

from __future__ import annotations

from decimal import Decimal

from indicators.disclosure import Cell, Figure, Range, Status, percents_figure, shown_size
from indicators.disclosure.release import Release, Structure
from indicators.disclosure.system import System
from indicators.survey.groups import EVERYBODY, Group
from indicators.survey.policy import Policy

from ..conftest import unit


def release(figures: dict[Cell, Figure], *groups: Group) -> Release:
    """What is in print of some groups that are not known to add up to anything."""
    return Release(
        questions=("q1",),
        structure=Structure(groups=(EVERYBODY, *groups)),
        figures={Cell(None): shown_size(200)} | figures,
        policy=Policy(),
    )


def test_percents_that_tell_some_counts_and_not_others_still_add_up_to_the_base() -> None:
    """Of 160 answers 33 % are 52 or 53, 67 % are 107 and 0 % none: it is 53."""
    figure = percents_figure([Decimal(33), Decimal(67), Decimal(0), Decimal(0)], 160, 0)
    assert figure.counts == (Range(52, 53), Range(107, 107), Range(0, 0), Range(0, 0))
    system = System(release({Cell("q1"): figure}), ["q1"])
    assert system.program.bounds(system.of(Cell("q1"), (0,))) == Range(53, 53)


def test_that_a_helper_is_no_larger_follows_from_the_smallest_group_shown() -> None:
    """So this is the figure that has to be hidden, should that tell too much."""
    hidden = Cell(None, unit("A"))
    figures = {
        hidden: Figure(Status.COMPLEMENT, Range(10, 12)),
        Cell(None, unit("B")): shown_size(14),
        Cell(None, unit("C")): shown_size(12),
        Cell(None, unit("D")): shown_size(13),
    }
    system = System(release(figures, *map(unit, "ABCD")), [])
    assert system.used(system.of(hidden, (0,))) == {Cell(None, unit("C"))}
