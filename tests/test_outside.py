"""Random associations, everything that is printed of them, and a reader who knows only that.

What is found here is told by finished files: see `tests/outside`. The first tests are of the
reader itself: what it is shown, it has to see.
"""

from __future__ import annotations

import re
from itertools import product
from pathlib import Path

import pytest

from .outside.asking import Finding, Number, Range, findings, ranges
from .outside.blocks import blocks
from .outside.inventing import (
    CHANGES,
    YEAR,
    Association,
    everything,
    invent,
    printed,
    publish,
    write,
)
from .outside.knowing import OUTSIDE, Bound, People, Person, Policy
from .outside.reading import EVERYBODY, Reading, counts, read

N, M, P, C = range(4)  # negative, neither, merely and clearly positive


def association(units: dict[str, list[tuple[int | None, ...]]], **policy: object) -> Association:
    """People of some units by their answers, women and men by turns."""
    people = [
        Person(unit, ("Kvinna", "Man")[place % 2], answers)
        for unit, rows in units.items()
        for place, answers in enumerate(rows)
    ]
    return Association({YEAR: (tuple(people),)}, Policy(**policy))  # type: ignore[arg-type]


# Björken has four, so it is too few; Eken, six, is hidden with it; the twelve of Linden are shown.
THREE = association({
    "Björken": [(N, P), (M, C), (P, M), (C, C)],
    "Eken": [(N, N), (N, P), (M, C), (P, M), (P, C), (C, C)],
    "Linden": [(N, P)] * 3 + [(M, C)] * 3 + [(P, N), (P, M), (C, C)] * 2,
})  # fmt: skip
# All but one of Eken are positive, and all of Linden; bounds stand for both.
ALIKE = association(
    {"Eken": [(P,)] * 4 + [(C,)] * 4 + [(N,)], "Linden": [(C,)] * 5 + [(P,)] * 6}, unanimous="mask"
)


def told(of: Association, *readings: Reading) -> set[str]:
    """The faults found in some files of an association."""
    return {one.fault for one in findings(of.people_of(YEAR), [(0, r) for r in readings], YEAR)}


@pytest.fixture
def three(tmp_path: Path, reused: None) -> Path:
    write(tmp_path, THREE)
    return tmp_path


def planted(path: Path, old: str, new: str) -> Reading:
    """What a finished file says after one of its texts has become another."""
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1, text
    path.write_text(text.replace(old, new), encoding="utf-8")
    return read(path)


def test_a_percent_is_the_counts_that_are_rounded_to_it_half_up() -> None:
    """One of eight is 12.5 and printed as 13; of 201, nothing but 1 and 2 are printed as 1."""
    assert counts("13", 8) == (1, 1)
    assert counts("12.5", 8) == (1, 1)
    assert counts("1", 201) == (2, 3)  # 0.995 and 1.49
    least, most = counts("12", 8)
    assert least > most


def test_every_format_says_the_same_to_a_reader(three: Path) -> None:
    by = ("--by", "unit", "--by", "sex", "--by", "unit,sex")
    forms = [printed(three, "table", *by, form=form) for form in ("md", "txt", "html", "docx")]
    records = [printed(three, "table", *by, form=form) for form in ("csv", "json")]
    assert forms[0] and forms[0].said and not forms[0].odd
    assert all(form == forms[0] for form in forms)
    assert records[0] == records[1]
    assert records[0] and records[0].said <= forms[0].said
    # Counts of so few answers say no more than their percents.
    assert printed(three, "export", "--shares", *by, "--counts", form="zip") == records[0]


def test_a_table_in_parts_and_a_line_that_is_broken_are_read_whole(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(
        "**Staff: shares (9 answers in 2022), part 1 of 2**\n\n| Question | Norr |\n| --- | --- |\n"
        "| 1. Är det så? | 3% |\n\n**Staff: shares (9 answers in 2022), part 2 of 2**\n\n"
        "| Question | Öst |\n| --- | --- |\n| 1. Är det så? | *hidden* |\n\n- A note.\n"
    )
    (tmp_path / "a.txt").write_text(
        "Staff: shares\n\n"
        "Question       Norr      Öst\n"
        "────────────────────────────\n"
        "1. Är det så     3%   hidden\n"
        "som det är?\n"
        "────────────────────────────\n\n"
        "• A note that goes\n  on.\n"
    )
    head = ["Question", "Norr", "Öst"]
    assert [head, ["1. Är det så?", "3%", "hidden"]] in blocks(tmp_path / "a.md")
    assert [head, ["1. Är det så som det är?", "3%", "hidden"]] in blocks(tmp_path / "a.txt")
    assert blocks(tmp_path / "a.txt")[-1] == "A note that goes on."


def people_of(*answers: tuple[int | None, ...]) -> People:
    """Two units, the first three people in one and the others in the other."""
    rows = [Person("Eken" if n < 3 else "Linden", "Man", row) for n, row in enumerate(answers)]
    return People((tuple(rows),), Policy())


def test_the_ranges_are_those_of_every_table_that_prints_the_same() -> None:
    """All ways to fill two units of three with answers of which the totals are printed."""
    people = people_of((N,), (P,), (C,), (P,), (P,), (OUTSIDE,))
    eken, linden = people.parts
    both = frozenset(people.parts)
    bounds = [
        Bound(both, 1, "negative", 1, 1), Bound(both, 1, "neutral", 0, 0),
        Bound(both, 1, "positive", 4, 4), Bound(both, 1, "clear", 1, 2),
        Bound(frozenset({eken}), 1, "positive", 2, 3),
        *(Bound(frozenset({part}), None, "size", 3, 3) for part in (eken, linden)),
    ]  # fmt: skip
    seen: dict[tuple[int, int], set[int]] = {}
    for filling in product(range(4), repeat=8):
        first, second = filling[:4], filling[4:]
        totals = [a + b for a, b in zip(first, second, strict=True)]
        if (
            totals[:2] == [1, 0] and totals[2] + totals[3] == 4 and 1 <= totals[3] <= 2
            and 2 <= first[2] + first[3] <= 3 and sum(first) <= 3 and sum(second) <= 3
        ):  # fmt: skip
            for unit, counted in enumerate((first, second)):
                for place, value in enumerate(counted):
                    seen.setdefault((unit, place), set()).add(value)
    classes = ("negative", "neutral", "merely", "clear")
    numbers = {
        (unit, place): Number(frozenset({part}), 1, what, 99)
        for unit, part in enumerate((eken, linden))
        for place, what in enumerate(classes)
    }
    found = ranges(people, bounds, list(numbers.values()))
    assert {key: found[one] for key, one in numbers.items()} == {
        key: Range(min(values), max(values)) for key, values in seen.items()
    }


def test_what_only_two_questions_together_tell_is_found() -> None:
    """Three of Eken answered one question, three of Linden the other; they are six, so three."""
    people = people_of((P, None), (P, None), (C, None), (None, N), (None, N), (None, P))
    eken, linden = (frozenset({part}) for part in people.parts)
    bounds = [
        Bound(eken | linden, None, "size", 6, 6),
        Bound(eken, 1, "base", 3, 3),
        Bound(linden, 2, "base", 3, 3),
    ]
    size = Number(eken, None, "size", 1)
    assert ranges(people, bounds[:2], [size])[size].width > 0
    assert ranges(people, bounds, [size])[size] == Range(3, 3)


def test_what_is_printed_of_three_units_tells_nothing(three: Path) -> None:
    assert not told(THREE, *everything(three, 0, most=7, page=False))


def test_a_figure_of_too_few_is_found(three: Path) -> None:
    printed(three, "table", "--by", "unit")
    few = "Björken,2022,1,q1,Blir du hörd?,too_few,,,,,"
    shown = "Björken,2022,1,q1,Blir du hörd?,shown,4,25,25,50,25"
    assert "small" in told(THREE, planted(three / "printed.csv", few, shown))


def test_a_hidden_helper_that_is_shown_is_found(three: Path) -> None:
    """Eken is hidden for Björken's sake: with it, the rest of the total are the four of Björken."""
    printed(three, "table", "--by", "unit")
    hidden = "Eken,2022,1,q1,Blir du hörd?,complement,,,,,"
    shown = "Eken,2022,1,q1,Blir du hörd?,shown,6,33,17,50,17"
    assert told(THREE, planted(three / "printed.csv", hidden, shown)) == {"rest", "told"}


_LINDEN = "| Linden (12\N{NO-BREAK SPACE}answers) |"


def test_a_share_in_the_place_of_a_mark_is_found(three: Path) -> None:
    printed(three, "table", "--by", "unit", form="md")
    leaky = planted(three / "printed.md", _LINDEN, "| Eken |")
    assert told(THREE, leaky) == {"odd"}


def test_a_size_that_is_told_is_found(three: Path) -> None:
    printed(three, "table", "--by", "unit", form="md")
    assert "size" in told(THREE, planted(three / "printed.md", _LINDEN, "| Eken (6 answers) |"))


def test_a_mark_that_follows_the_threshold_is_found(three: Path) -> None:
    """Eken is not too few of five, but of seven: of the ten not in Linden, six and four."""
    lowest = printed(three, "table", "--by", "unit", form="md")
    printed(three, "table", "--by", "unit", "--least", 7, form="html")
    text = (three / "printed.html").read_text(encoding="utf-8")
    sentence = re.search(r"Eken \(fewer than 7 answers(.*?)\)", text)
    assert lowest and sentence and sentence[1]
    raised = planted(three / "printed.html", sentence[0], sentence[0].replace(sentence[1], ""))
    assert told(THREE, lowest, raised) == {"size"}


def test_a_gap_to_a_hidden_group_is_found(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text(
        "**Staff: share of positive answers in each group (20 answers in 2022)**\n\n"
        "| Question | Total (20 answers) | Eken (9 answers) | Gap Eken − Linden (pp) |\n"
        "| --- | --- | --- | --- |\n| 1. Blir du hörd? | 50% | 33% | *not comparable* |\n"
    )
    assert not read(path).odd
    assert planted(path, "*not comparable*", "−17").odd


def test_a_bound_that_is_all_alike_is_found(tmp_path: Path, reused: None) -> None:
    write(tmp_path, ALIKE)
    printed(tmp_path, "table", "--by", "unit", form="md")
    path = tmp_path / "printed.md"
    assert not told(ALIKE, read(path))
    title = "### Staff, Linden (11 answers in 2022)"
    about, rest = path.read_text(encoding="utf-8").split(title)
    path.write_text(about + title + rest.replace("≤\N{NO-BREAK SPACE}10%", "0%"), encoding="utf-8")
    assert "mask" in told(ALIKE, read(path))


def test_people_who_can_only_have_answered_positively_are_found(
    tmp_path: Path, reused: None
) -> None:
    """Whoever is negative is in Linden: the others are positive, clearly so or not."""
    of = association({"Björken": [(P,), (C,)] * 2, "Eken": [(P,), (C,)] * 3,
                      "Linden": [(N,)] * 6 + [(P,), (C,)] * 3})  # fmt: skip
    write(tmp_path, of)
    assert not told(of, *everything(tmp_path, 0, most=6, page=False))
    printed(tmp_path, "table", "--by", "unit")
    path = tmp_path / "printed.csv"
    lines = path.read_text(encoding="utf-8").splitlines()
    shown = {"staff,,": "shown,22,27,0,73,36", "staff,unit,Linden": "shown,12,50,0,50,25"}
    for place, line in enumerate(lines):
        for who, figures in shown.items():
            if line.startswith(who):
                lines[place] = line.partition("hörd?,")[0] + "hörd?," + figures
    path.write_text("\n".join(lines), encoding="utf-8")
    assert "one kind" in told(of, read(path))


def test_a_split_after_a_publication_that_nobody_remembers_is_found(
    tmp_path: Path, reused: None
) -> None:
    """Yesterday's Eken less the new Aspen are the four that are left in Eken."""
    sizes = {"Eken": 12, "Linden": 12, "Rönnen": 5}
    before = [Person(unit, "Man", (n % 4,)) for unit, size in sizes.items() for n in range(size)]
    after = [p._replace(unit="Aspen") if n < 8 else p for n, p in enumerate(before)]
    of = Association({YEAR: (tuple(before), tuple(after))}, Policy())
    write(tmp_path, of, 0)
    first = publish(tmp_path, "unit")
    write(tmp_path, of, 1)
    (tmp_path / "responses" / "published.jsonl").unlink()
    then = printed(tmp_path, "table", "--by", "unit")
    assert first and then
    found = findings(of.people_of(YEAR), [(0, first), (1, then)], YEAR)
    assert {one.fault for one in found} >= {"rest", "told"}


def test_who_knows_a_unit_that_is_not_named_is_told_sizes_and_no_answers(
    tmp_path: Path, reused: None
) -> None:
    """Of fifteen, nine are in Eken; where at most two are in Sälgen, Björken has its four."""
    of = association({
        "Björken": [(N,), (M,), (P,), (C,)], "Sälgen": [(P,), (N,)],
        "Eken": [(N,), (N,), (M,), (M,), (P,), (P,), (C,), (C,), (C,)],
    })  # fmt: skip
    write(tmp_path, of)
    readings = [(0, reading) for reading in everything(tmp_path, 0, most=6, page=False)]
    assert not findings(of.people_of(YEAR), readings, YEAR)
    told = findings(of.people_of(YEAR, all_names=True), readings, YEAR)
    assert {(one.fault, one.what) for one in told} == {("size", "4")}


# Enough of each kind for every change; `make fuzz` has hundreds.
QUICK = (11, 13, 20)
QUICK_CHANGES = ((14, "merged"), (11, "left"))
SEEDS = range(1000, 1200)
CHANGED_SEEDS = (305, 310, 319, *range(2000, 2200))  # the first three once told something


def faults_of(folder: Path, seed: int, most: int, *, page: bool) -> list[Finding]:
    """What everything tells that an association might print."""
    of = invent(seed)
    write(folder, of)
    readings = [(0, reading) for reading in everything(folder, seed, most=most, page=page)]
    found = [one for year in of.people for one in findings(of.people_of(year), readings, year)]
    knowing = [
        one
        for year in of.people
        for one in findings(of.people_of(year, all_names=True), readings, year)
        if one.fault != "size"  # see below
    ]
    return found + knowing


def faults_after(folder: Path, seed: int, change: str, most: int) -> list[Finding]:
    """What is told by a report that is published, and by everything printed after a change."""
    of = invent(seed, change=change)
    write(folder, of, 0)
    first = publish(folder, *(("unit",), ("unit", "sex"), ("sex",), ("unit,sex",))[seed % 4])
    if first is None:
        return []  # refused
    write(folder, of, 1)
    then = everything(folder, seed, most=most, page=False)
    readings = [(0, first), *((1, reading) for reading in then)]
    return findings(of.people_of(YEAR), readings, YEAR)


@pytest.mark.parametrize(
    ("call", "old", "new"),
    [
        (("overview",), "| Blir du hörd | 50% |", "| Blir du hörd | 55% |"),
        (("table", "--goals"), "50% (12 answers 2022)", "58% (12 answers 2022)"),
        (
            ("table", "--distribution"),
            "| Blir du hörd | Ibland | 5 |",
            "| Blir du hörd | Ibland | 4 |",
        ),
    ],
)
def test_what_these_tables_say_is_read(
    three: Path, call: tuple[str, ...], old: str, new: str
) -> None:
    """A figure that is not true is found in each, so each is read."""
    reading = printed(three, *call, form="md")
    assert reading is not None and not told(THREE, reading)
    assert "untrue" in told(THREE, planted(three / "printed.md", old, new))


@pytest.mark.parametrize("seed", QUICK)
def test_nothing_that_is_printed_tells_what_is_hidden(
    seed: int, tmp_path: Path, reused: None
) -> None:
    assert not faults_of(tmp_path, seed, most=6, page=False)


@pytest.mark.parametrize(("seed", "change"), QUICK_CHANGES)
def test_nothing_that_is_printed_after_a_publication_tells_what_is_hidden(
    seed: int, change: str, tmp_path: Path, reused: None
) -> None:
    assert not faults_after(tmp_path, seed, change, most=6)


def test_a_total_is_hidden_alike_with_and_without_groups_after_a_publication(
    tmp_path: Path, reused: None
) -> None:
    """A table of the total alone lies beside tables by groups, which need it hidden."""
    of = invent(305, change="one late")
    write(tmp_path, of, 0)
    assert publish(tmp_path, "unit", "sex") is not None
    write(tmp_path, of, 1)
    told = []
    for by in ((), ("--by", "unit")):
        reading = printed(tmp_path, "table", "--no-compare", *by)
        assert reading is not None
        told.append({said for said in reading.said if said.crowd == EVERYBODY})
    assert told[0] == told[1]
    assert {said.question for said in told[0]} != {None, 1, 2, 3}  # so one is hidden


@pytest.mark.slow
@pytest.mark.parametrize("seed", SEEDS)
def test_nothing_of_many_associations_tells_what_is_hidden(seed: int, tmp_path: Path) -> None:
    assert not faults_of(tmp_path, seed, most=12, page=True)


@pytest.mark.slow
@pytest.mark.parametrize("seed", CHANGED_SEEDS)
def test_nothing_of_many_publications_tells_what_is_hidden(seed: int, tmp_path: Path) -> None:
    assert not faults_after(tmp_path, seed, CHANGES[seed % len(CHANGES)], most=8)
