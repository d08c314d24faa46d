"""How often a report calls a change clear where nothing has changed, and where something has.

A report tells of eleven questions of two years, with positive shares of 75, 90 and 50 percent in
turn, and of the whole of them. A respondent's answers come from normal leanings, which have a
correlation between questions and, of the same respondent, between years; a leaning beyond what the
share of a question asks for is a positive answer. Each answer is judged by the package, of a
process and of the people asked. Seeds are fixed.

It fails where a rate of false claims is over five percent, or an interval covers less than 95
percent, by more than two standard errors. Where others answer than the year before, what those who
answered say has changed, and the limit is another one.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from fractions import Fraction
from functools import cache
from statistics import NormalDist
from types import SimpleNamespace
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from indicators.analysis import Compared, Sample, Smallest, Verdict, difference_interval
from indicators.analysis.hierarchy import Tree, adjusted
from indicators.analysis.mean_change import change_interval
from indicators.analysis.permutation import change_test as whole_p
from indicators.analysis.verdicts import ALPHA, change_p, of_process, of_these
from indicators.analysis.whole_verdicts import whole_of_process, whole_of_these
from indicators.words import rounded_percent

Ints = NDArray[np.int64]
Answers = NDArray[np.bool_]
Years = tuple[Ints, Ints]
QUESTIONS, AT_ONCE, GROUPS = 11, 200, 5
SHARES = tuple((0.75, 0.9, 0.5)[place % 3] for place in range(QUESTIONS))
BASES = (6, 11, 31, 60, 300)
NO_LIMIT = Smallest()
KINDS = ("secured", "clear", "clear among", "to speak of", "among")
WHOLE = "whole"


class Scenario(NamedTuple):
    """What a year is to the next one; nothing has changed but what has ``fallen``, in points."""

    name: str
    between: float = 0.5  # the correlation of a respondent's leanings between questions
    stable: float = 0.0  # and between years,
    new: float = 0.0  # but for this part of the people, who are new
    answering: float = 1.0  # the part of those asked who answer,
    inclined: tuple[float, float] = (0.0, 0.0)  # the more so the more positive they are, each year
    surveys: int = 1
    units: int = 0
    fallen: tuple[int, ...] = ()
    reports: int = 5000


SCENARIOS = (
    Scenario("new people each year, answers of a person independent", between=0.0),
    Scenario("new people each year"),
    Scenario("the same people, 0.6 between years", stable=0.6),
    Scenario("the same people, 0.9 between years", stable=0.9),
    Scenario("half the staff new, 0.9 of the others", stable=0.9, new=0.5),
    Scenario("80 % answer, the positive rather", answering=0.8, inclined=(2, 2), reports=2000),
    Scenario("80 % answer, the negative rather", answering=0.8, inclined=(-2, -2), reports=2000),
    Scenario("97 % answer, the positive rather", answering=0.97, inclined=(2, 2), reports=2000),
    Scenario("97 % answer, the negative rather", answering=0.97, inclined=(-2, -2), reports=2000),
    Scenario(
        "80 % answer, the positive rather the later year only", answering=0.8, inclined=(0, 2)
    ),
    Scenario(
        "97 % answer, the positive rather the later year only", answering=0.97, inclined=(0, 2)
    ),
    Scenario("five surveys, new people each year", surveys=GROUPS, reports=1000),
    Scenario("five units and their total, new people", units=GROUPS, reports=1000),
    Scenario("five units and their total, 0.9", stable=0.9, units=GROUPS, reports=1000),
)
FALLS = ((20,) * QUESTIONS, (20,), (30,), (40,))
POWERS = tuple(
    Scenario(name, stable=stable, fallen=fallen, reports=1000)
    for name, stable in (("new people", 0.0), ("the same people, 0.9", 0.9))
    for fallen in FALLS
)
COVERED = tuple(
    Scenario(name, between, stable, fallen=fallen, reports=2000)
    for name, between, stable in (
        ("new people, answers independent", 0.0, 0.0),
        ("new people", 0.5, 0.0),
        ("the same people, 0.9", 0.5, 0.9),
    )
    for fallen in ((), (20,) * QUESTIONS)
)


class Scope(NamedTuple):
    """The answers of a group in one report: the positive ones of each question, and each
    respondent's number of them, in both years."""

    counts: Years
    scores: Years
    asked: tuple[int, ...] | None

    @property
    def base(self) -> int:
        """The answers of a year."""
        return len(self.scores[0])


# --- drawing ------------------------------------------------------------------------------------


def reports(scenario: Scenario, base: int) -> Iterator[list[Scope]]:
    """The scopes of each report: of each survey, or the total and then its units."""
    random = np.random.default_rng([base, *scenario.name.encode(), *scenario.fallen])
    size = base * max(scenario.units, 1)
    for _ in range(0, scenario.reports, AT_ONCE):
        surveys = [drawn(scenario, size, random) for _ in range(scenario.surveys)]
        for report in range(AT_ONCE):
            scopes = []
            for years in surveys:
                before, after = (positive[report] for positive, _ in years)
                scopes.append(
                    scope((before, after), tuple(int(asked[report]) for _, asked in years))
                )
                for unit in range(scenario.units):
                    own = slice(unit * base, (unit + 1) * base)
                    scopes.append(scope((before[own], after[own]), None))
            yield scopes


def scope(years: tuple[Answers, Answers], asked: tuple[int, ...] | None) -> Scope:
    """What is counted of who answered what positively in each year."""
    before, after = years
    counts = before.sum(axis=0), after.sum(axis=0)
    return Scope(counts, (before.sum(axis=1), after.sum(axis=1)), asked)


def drawn(scenario: Scenario, base: int, random: np.random.Generator) -> list[tuple[Answers, Ints]]:
    """Of each year: reports by respondents by questions, whether the answer is positive; and how
    many were asked in each report. People are asked until so many have answered."""
    size = (AT_ONCE, most_asked(base, scenario.answering))
    stays = np.arange(size[1]) >= round(scenario.new * size[1])
    stable = np.where(stays, scenario.stable, 0.0)[:, None]
    common, own = (random.standard_normal((2, *size, n), np.float32) for n in (1, QUESTIONS))
    for leaning in (common, own):
        leaning[1] = stable * leaning[0] + np.sqrt(1 - stable**2) * leaning[1]
    fallen = [*scenario.fallen, *[0] * QUESTIONS]
    years = []
    for year, inclined in enumerate(scenario.inclined):
        shares = [share - year * fall / 100 for share, fall in zip(SHARES, fallen, strict=False)]
        limits = np.array([NormalDist().inv_cdf(share) for share in shares])
        leaning = scenario.between**0.5 * common[year] + (1 - scenario.between) ** 0.5 * own[year]
        willing = random.logistic(size=size) - inclined * common[year, :, :, 0]
        answers = willing > least_willing(scenario.answering, inclined)
        first = np.argsort(~answers, axis=1, kind="stable")[:, :base]
        assert np.take_along_axis(answers, first, 1).all()
        positive = np.take_along_axis(leaning <= limits, first[..., None], 1)
        years.append((positive, first[:, -1] + 1))
    return years


def most_asked(base: int, answering: float) -> int:
    """So many that the needed number of answers is among them but for one time in a billion."""
    if answering == 1:
        return base
    return int((base + 8 * (base + 9) ** 0.5) / answering) + 9


@cache
def least_willing(answering: float, inclined: float) -> float:
    """What the willingness, logistic and normal, of those who answer is above."""
    if answering == 1:
        return -float("inf")
    points, weights = np.polynomial.hermite_e.hermegauss(64)
    least, most = -20.0, 20.0
    while most - least > 1e-9:
        middle = (least + most) / 2
        rates = 1 / (1 + np.exp(middle - inclined * points))
        enough = weights @ rates / weights.sum() > answering
        least, most = (middle, most) if enough else (least, middle)
    return most


# --- judging ------------------------------------------------------------------------------------


def judged(scopes: Sequence[Scope], units: int) -> dict[str, set[tuple[int, object]]]:
    """What is secured, clear and to speak of in a report: scopes with questions, or the whole."""
    found: dict[str, set[tuple[int, object]]] = {kind: set() for kind in KINDS}
    wholes = 2 * len(scopes)  # which have half of the level of the people asked
    claims = QUESTIONS * wholes
    p_values = adjusted(trees(scopes, units))
    for place, one in enumerate(scopes):
        changes = list(zip(*(counts.tolist() for counts in one.counts), strict=True))
        for question, (before, after) in enumerate(changes):
            name = (place, question)
            if p_values[name] <= ALPHA:
                found["secured"].add(name)
                note(found, name, of_table(before, after, one.base, one.asked))
            note(found, name, of_table(before, after, one.base, one.asked, claims))
        whole = whole_change(one)
        name = (place, WHOLE)
        note(found, name, whole_of_these(whole, one.base, wholes, NO_LIMIT).verdict)
        if p_values[name] <= ALPHA:
            found["secured"].add(name)
            note(found, name, whole_of_process(whole, p_values[name], NO_LIMIT).verdict)
    return found


def note(found: dict[str, set[Any]], name: tuple[int, object], verdict: Verdict) -> None:
    """Puts a verdict that stands out among its kind."""
    if verdict.stands_out:
        clear = verdict.value.startswith("clear")
        if verdict.value.endswith("_among"):
            found["clear among" if clear else "among"].add(name)
        else:
            found["clear" if clear else "to speak of"].add(name)


def trees(scopes: Sequence[Scope], units: int) -> list[Tree]:
    """The tests of a report, as the package puts them together."""
    wholes = [
        Tree((place, WHOLE), round(whole_p(*one.scores), 4), tuple(questions(place, one)))
        for place, one in enumerate(scopes)
    ]
    if not units:
        return wholes
    total = wholes[0]
    own, groups = Tree("own", None, total.parts), Tree("units", None, tuple(wholes[1:]), even=True)
    return [Tree(total.name, total.p_value, (own, groups), even=True)]


def questions(place: int, one: Scope) -> Iterator[Tree]:
    """The test of each question."""
    for question, years in enumerate(zip(*(c.tolist() for c in one.counts), strict=True)):
        yield Tree((place, question), p_of(*sorted(years), one.base))


@cache
def p_of(low: int, high: int, base: int) -> float:
    """The p-value of a table, once for it and those that mirror it."""
    if low + high > base:
        return p_of(base - high, base - low, base)
    return change_p(compared(low, high, base, None))


@cache
def of_table(
    before: int, after: int, base: int, asked: tuple[int, ...] | None, claims: int = 0
) -> Verdict:
    """The verdict of a change that is secured, or of one among the people asked."""
    change = compared(before, after, base, asked)
    return (
        of_these(change, claims, NO_LIMIT) if claims else of_process(change, 0.0, NO_LIMIT)
    ).verdict


def compared(before: int, after: int, base: int, asked: Any) -> Compared:
    """A change as the package knows it."""
    years = (Sample(before, base),), (Sample(after, base),)
    return Compared(*years, asked=asked)


def whole_change(one: Scope) -> Any:
    """The change of the mean score, in whole percents, as the package seals it."""
    totals = [Fraction(int(scores.sum()), QUESTIONS) for scores in one.scores]
    silent = None
    if one.asked is not None:
        (least, most), (later_least, later_most) = (
            (total / asked, (total + asked - one.base) / asked)
            for total, asked in zip(totals, one.asked, strict=True)
        )
        silent = tuple(map(rounded_percent, (later_least - most, later_most - least)))
    points = rounded_percent((totals[1] - totals[0]) / one.base)
    ends = change_interval(*(scores / QUESTIONS for scores in one.scores))
    interval = tuple(rounded_percent(Fraction(end)) for end in ends)
    return SimpleNamespace(points=points, interval=interval, silent=silent, p_value=None)


# --- the tables ---------------------------------------------------------------------------------


def false_rates(case: tuple[Scenario, int]) -> dict[str, float]:
    """How many reports have one or more of each kind."""
    scenario, base = case
    found = [judged(scopes, scenario.units) for scopes in reports(scenario, base)]
    return {kind: sum(bool(one[kind]) for one in found) / len(found) for kind in found[0]}


def powers(case: tuple[Scenario, int]) -> dict[str, list[float]]:
    """How many reports find the whole, any question, and the first one."""
    found = [judged(scopes, 0) for scopes in reports(*case)]
    return {
        kind: [
            sum(tells(one[kind]) for one in found) / len(found)
            for tells in (
                lambda names: (0, WHOLE) in names,
                lambda names: any(name != WHOLE for _, name in names),
                lambda names: (0, 0) in names,
            )
        ]
        for kind in ("clear", "to speak of")
    }


def coverages(case: tuple[Scenario, int]) -> tuple[float, float]:
    """How often the intervals of the whole and of the first question hold the true change."""
    scenario, base = case
    change = -sum(scenario.fallen) / 100 / QUESTIONS, -(*scenario.fallen, 0)[0] / 100
    covered = np.zeros(2)
    for (one,) in reports(scenario, base):
        low, high = change_interval(*(scores / QUESTIONS for scores in one.scores))
        before, after = (int(counts[0]) for counts in one.counts)
        interval = difference_interval(Sample(before, base), Sample(after, base))
        ends = ((low, high), (float(interval.lower), float(interval.upper)))
        covered += [least <= true <= most for (least, most), true in zip(ends, change, strict=True)]
    whole, question = covered / scenario.reports
    return float(whole), float(question)


def main() -> int:
    """Prints the tables, and what is over what it may be."""
    with ProcessPoolExecutor() as pool:
        cases = [(scenario, base) for scenario in SCENARIOS for base in BASES]
        faults = list(print_false(dict(zip(cases, pool.map(false_rates, cases), strict=True))))
        cases = [(scenario, base) for scenario in POWERS for base in BASES]
        print_powers(dict(zip(cases, pool.map(powers, cases), strict=True)))
        cases = [(scenario, base) for scenario in COVERED for base in BASES]
        faults += print_coverage(dict(zip(cases, pool.map(coverages, cases), strict=True)))
    print(*faults, sep="\n", file=sys.stderr)
    return bool(faults)


def print_false(rates: Mapping[tuple[Scenario, int], dict[str, float]]) -> Iterator[str]:
    """The table of false claims, a cell for all numbers of answers, and which are too many.

    If others answer than the year before, what those who answered say has changed: only what is
    said whatever the silent think would be false.
    """
    print("| | " + " | ".join(KINDS) + " |\n|" + " --- |" * (1 + len(KINDS)))
    for scenario in dict.fromkeys(scenario for scenario, _ in rates):
        own = {base: found for (one, base), found in rates.items() if one == scenario}
        cells = (in_cell([found[kind] for found in own.values()]) for kind in KINDS)
        print(f"| {scenario.name} | " + " | ".join(cells) + " |", flush=True)
        changed = scenario.inclined[0] != scenario.inclined[1]
        for base, found in own.items():
            for kind in ("clear", "to speak of") if changed else KINDS:
                if found[kind] > ALPHA + 2 * error(scenario):
                    yield f"{scenario.name}, {base} answers: {kind} in {found[kind]:.1%} of reports"


def in_cell(rates: Sequence[float]) -> str:
    """Percents, or one 0 for all of them."""
    percents = [f"{100 * rate:.1f}" for rate in rates]
    return " ".join(percents) if set(percents) != {"0.0"} else "0"


def error(scenario: Scenario) -> float:
    """The standard error of a rate of five percent."""
    return float((ALPHA * (1 - ALPHA) / scenario.reports) ** 0.5)


def print_powers(found: Mapping[tuple[Scenario, int], dict[str, list[float]]]) -> None:
    """The tables of what is found, a row for each kind of people and number of answers."""
    for kind, name in (("clear", "process"), ("to speak of", "these")):
        titles = "all -20", "first -20", "first -30", "first -40"
        print(f"\n| {name} | answers | " + " | ".join(titles) + " |\n|" + " --- |" * 6)
        for people in dict.fromkeys(scenario.name for scenario, _ in found):
            for base in BASES:
                of_row = [s for s in POWERS if s.name == people]
                rates = (found[scenario, base][kind] for scenario in of_row)
                cells = (", ".join(f"{100 * rate:.0f}" for rate in three) for three in rates)
                print(f"| {people} | {base} | " + " | ".join(cells) + " |")


def print_coverage(found: Mapping[tuple[Scenario, int], tuple[float, float]]) -> Iterator[str]:
    """The table of coverage, a cell for all numbers of answers, and what is too little."""
    print("\n| | whole | question |\n|" + " --- |" * 3)
    for scenario in dict.fromkeys(scenario for scenario, _ in found):
        own = {base: both for (one, base), both in found.items() if one == scenario}
        name = scenario.name + (", all -20" if scenario.fallen else ", no change")
        whole, question = (in_cell(rates) for rates in zip(*own.values(), strict=True))
        print(f"| {name} | {whole} | {question} |", flush=True)
        for base, both in own.items():
            if min(both) < 1 - ALPHA - 2 * error(scenario):
                yield f"{name}, {base} answers: an interval covers {min(both):.1%}"


if __name__ == "__main__":
    sys.exit(main())
