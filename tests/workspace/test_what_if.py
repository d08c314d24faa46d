"""What it would take: it says how much, and tells nothing of what is hidden."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import cache
from itertools import combinations, product
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indicators.disclosure import HIDDEN, Range, Status
from indicators.report.what_if import lines
from indicators.results.in_print import release_from
from indicators.results.measuring import measure
from indicators.results.merging import Merge, Scenario, cheapest_merge
from indicators.survey.policy import Policy, SmallGroups, Unanimous
from indicators.workspace import open_workspace
from indicators.workspace.results import results_of
from indicators.workspace.what_if import THRESHOLDS, policy_at, spans, what_if

from ..conftest import (
    EXTENT,
    PROFILE,
    ROOT,
    Outcome,
    edit,
    make_question,
    make_questionnaire,
    make_responses,
    make_wave,
)
from ..speaking import speaking

lines = speaking(lines)

Command = Callable[..., Outcome]
Rows = Sequence[Sequence[int | None]]
QUESTIONNAIRE = make_questionnaire(make_question("q1"), make_question("q2"))
CODES = (0, 2, 3, 5)  # negative, neutral, merely and clearly positive
STRICT = Policy(least=3, least_in_group=5)
MERGED = "Sammanslagna"


# --- tables in memory ----------------------------------------------------------------------


def table_of(rows: Rows, units: Sequence[str | None], policy: Policy) -> Scenario:
    responses = make_responses(QUESTIONNAIRE, rows, units)
    wave = make_wave(policy)
    results = measure(responses, QUESTIONNAIRE, wave, "unit")
    return Scenario(wave, results, results.divided[0])


def units_of(sizes: Sequence[int]) -> list[str]:
    return [f"Enhet {n}" for n, size in enumerate(sizes) for _ in range(size)]


def table_of_sizes(sizes: Sequence[int], policy: Policy = STRICT) -> Scenario:
    """Everybody answers everything, in all the ways there are."""
    units = units_of(sizes)
    rows = [(CODES[n % 4], CODES[n // 2 % 4]) for n in range(len(units))]
    return table_of(rows, units, policy)


def merged(units: Sequence[str | None], merge: Merge) -> list[str | None]:
    names = {group.name for group in merge.groups}
    return [MERGED if unit in names else unit for unit in units]


def shown(table: Scenario) -> int:
    return len(table.cells) - table.hidden


def clear_questions(table: Scenario) -> int:
    """The questions in which nothing is hidden."""
    hidden = {r.question.id for r in table.results if r.status in (*HIDDEN, Status.MASKED)}
    return len(table.results.asked) - len(hidden)


@st.composite
def surveys(draw: st.DrawFn) -> tuple[Rows, list[str | None], Policy]:
    sizes = draw(st.lists(st.integers(3, 16), min_size=2, max_size=5))
    units: list[str | None] = [*units_of(sizes), *[None] * draw(st.sampled_from([0, 0, 2, 12]))]
    chance = random.Random(draw(st.integers(0, 10**6)))
    codes = (*CODES, *draw(st.sampled_from([(), (6,), (None, 6)])))
    rows = [[chance.choice(codes) for _ in range(2)] for _ in units]
    least = draw(st.sampled_from([3, 5]))
    return rows, units, Policy(least=least, least_in_group=draw(st.sampled_from([5, 7, 10])))


# --- thresholds ----------------------------------------------------------------------------

several = st.lists(st.integers(0, 12), max_size=7)


@given(several)
def test_the_spans_are_all_numbers_there_can_be_each_once(now: list[int]) -> None:
    told = [n for span in spans(now) for n in range(span.least, span.most + 1)]
    assert told == list(range(sum(now) + 1))


@given(several.filter(bool), st.data())
def test_a_span_tells_nothing_of_any_table(now: list[int], data: st.DataObject) -> None:
    """Whatever one table hides at lower and lower thresholds, the others can make up for it."""
    kept = [span for span in spans(now) for _ in range(3)]  # each may be told three times
    seen = sorted(data.draw(st.lists(st.sampled_from(kept), min_size=3, max_size=3)))
    one = data.draw(st.integers(0, len(now) - 1))
    own = sorted(data.draw(st.lists(st.integers(0, now[one]), min_size=3, max_size=3)))
    others = 0
    for span, hides in zip(seen, own, strict=True):
        others = max(others, span.least - hides)
        assert others <= sum(now) - now[one]
        assert hides + others <= span.most


def test_in_a_small_workspace_there_is_but_one_span() -> None:
    assert spans([22]) == (Range(0, 22),)
    assert spans([22, 22]) == (Range(0, 44),)
    assert spans([]) == spans([0]) == (Range(0, 0),)
    assert len(spans([20] * 8)) > 5


# --- merges --------------------------------------------------------------------------------


@given(surveys())
def test_a_merge_shows_what_it_promises(
    survey: tuple[Rows, list[str | None], Policy],
) -> None:
    rows, units, policy = survey
    table = table_of(rows, units, policy)
    merge = cheapest_merge(table)
    if merge is None:
        return
    after = table_of(rows, merged(units, merge), policy)
    assert merge.clear <= clear_questions(after)
    assert merge.clear > clear_questions(table)
    if merge.whole:
        assert not after.hidden
        assert shown(after) - shown(table) == merge.more > 0


@cache
def known_table(sizes: tuple[int, ...]) -> Scenario:
    return table_of_sizes(sizes)


@cache
def hidden_by(sizes: tuple[int, ...]) -> tuple[tuple[Status, ...], int, int]:
    """The marks of some groups from the smallest up, and the cells hidden and shown."""
    table = known_table(sizes)
    statuses = tuple(table.results.answers[group].status for group in table.results.groups)
    hidden = table.hidden if table.grouped else 2 * len(sizes)
    return statuses, hidden, shown(table)


def print_of(sizes: tuple[int, ...]) -> tuple[object, ...]:
    """What a reader is told of groups of these sizes."""
    order = sorted(range(len(sizes)), key=sizes.__getitem__)
    statuses, _, _ = hidden_by(tuple(sorted(sizes)))
    marks = dict(zip(order, statuses, strict=False))
    told = [sizes[n] if m is Status.SHOWN else m for n, m in sorted(marks.items())]
    return sum(sizes), *told


def after(sizes: tuple[int, ...], places: tuple[int, ...]) -> tuple[int, int]:
    """The cells hidden and shown once the groups at some places are one."""
    rest = [size for n, size in enumerate(sizes) if n not in places]
    _, hidden, visible = hidden_by(tuple(sorted([*rest, sum(sizes[n] for n in places)])))
    return hidden, visible


@pytest.mark.parametrize("groups", [3, pytest.param(4, marks=pytest.mark.slow)])
def test_no_merge_that_print_vouches_for_is_cheaper(groups: int) -> None:
    """Against brute force: every merge, in every table of sizes that prints the same.

    The best is that which hides nothing in any of them and shows the most, then that of the
    fewest groups. A group that is hidden for another's sake has to be part of it: too few of
    it may have answered a question, which is not so in these tables. Tables whose groups stand
    in another order than by size, up or down, are left to `make fuzz`.
    """
    range_ = range(3, 10) if groups == 3 else (3, 4, 5, 6, 8)
    worlds: dict[tuple[object, ...], list[tuple[int, ...]]] = {}
    for sizes in product(range_, repeat=groups):
        worlds.setdefault(print_of(sizes), []).append(sizes)
    places = [p for n in range(2, groups) for p in combinations(range(groups), n)]
    merges = 0
    for printed, same in worlds.items():
        in_order = any(list(s) in (sorted(s), sorted(s, reverse=True)) for s in same)
        if not (in_order or PROFILE == "fuzz"):
            continue
        # One that has been measured already, if there is one.
        like = min(same, key=lambda s: list(s) != sorted(s))
        table = known_table(like)
        if not (table.grouped and table.hidden):
            continue
        possible = [p for p in places if may_be_merged(p, printed[1:])]
        sure = [p for p in possible if not any(after(sizes, p)[0] for sizes in same)]
        best = max(((after(like, p)[1], -len(p)) for p in sure), default=None)
        merge = cheapest_merge(table)
        if merge is None:
            assert best is None or best[0] <= shown(table), printed
        else:
            assert best == (shown(table) + merge.more, -len(merge.groups)), printed
            merges += 1
    assert merges > 10


def may_be_merged(places: tuple[int, ...], told: Sequence[object]) -> bool:
    """Whether all that are hidden for another's sake are merged, and none that is shown."""
    other = {n for n, mark in enumerate(told) if mark is Status.COMPLEMENT}
    return other <= set(places) and not any(isinstance(told[n], int) for n in places)


def test_the_smallest_group_is_merged_with_the_one_that_is_hidden_for_its_sake() -> None:
    merge = cheapest_merge(table_of_sizes([8, 12, 14, 16], Policy()))
    assert merge is not None
    assert [group.name for group in merge.groups] == ["Enhet 0", "Enhet 1"]
    assert merge.whole and merge.more == 2


def test_groups_that_are_too_small_together_take_a_third() -> None:
    merge = cheapest_merge(table_of_sizes([3, 4, 12, 30, 30], Policy()))
    assert merge is not None
    assert [group.name for group in merge.groups] == ["Enhet 0", "Enhet 1", "Enhet 2"]


@pytest.mark.parametrize(
    "policy",
    [
        Policy(small_groups=SmallGroups.MERGE),
        Policy(small_groups=SmallGroups.EXCLUDE),
        Policy(unanimous=Unanimous.MASK),
    ],
    ids=["merged", "excluded", "masked"],
)
def test_no_merge_is_told_where_print_does_not_name_the_small(policy: Policy) -> None:
    assert cheapest_merge(table_of_sizes([8, 12, 14, 16], policy)) is None


def test_published_groups_are_not_merged() -> None:
    table = table_of_sizes([8, 12, 14, 16], Policy())
    assert cheapest_merge(replace(table, published=True)) is None


def test_the_merge_is_the_same_for_all_tables_that_print_the_same() -> None:
    """8 and 12, 9 and 11: the sizes are hidden, and their sum is not."""
    merges = [cheapest_merge(table_of_sizes(s, Policy())) for s in ([8, 12, 14], [9, 11, 14])]
    assert merges[0] is not None and merges[0] == merges[1]


# --- workspaces ----------------------------------------------------------------------------

LABELS = [alternative.label for alternative in EXTENT[:6]]
INSTRUMENT = f"""id = "staff"
title = "Personal"
[scale.extent]
alternatives = [
  {{ label = "{LABELS[0]}", valence = "negative" }},
  {{ label = "{LABELS[2]}", valence = "neutral" }},
  {{ label = "{LABELS[3]}", valence = "positive" }},
  {{ label = "{LABELS[5]}", valence = "positive", clear = true }},
]
[[question]]
id = "first"
text = "Fungerar det?"
scale = "extent"
[[question]]
id = "second"
text = "Räcker tiden?"
scale = "extent"
"""
GROUPING = '[[grouping]]\nid = "unit"\nlabel = "Insats"\n'
Units = Mapping[int, Sequence[tuple[str, int]]]


def make_workspace(folder: Path, units: Units, policy: str = "", grouping: str = GROUPING) -> Path:
    """Rounds whose units have so many respondents."""
    (folder / "questionnaires").mkdir(parents=True)
    (folder / "responses").mkdir()
    (folder / "questionnaires" / "staff.toml").write_text(INSTRUMENT + grouping, "utf-8")
    waves = f'association = "Förbundet"\n[policy]\n{policy}\n'
    for year, sizes in units.items():
        waves += f'[staff.{year}]\nfile = "{year}.csv"\n'
        rows = [(name, n + k) for k, (name, size) in enumerate(sizes) for n in range(size)]
        write_rows(folder, year, rows)
    (folder / "responses" / "rounds.toml").write_text(waves, "utf-8")
    return folder


def write_rows(folder: Path, year: int, rows: Sequence[tuple[str, int]]) -> None:
    """An export; the number of a respondent decides the answers."""
    labels = [LABELS[code] for code in CODES]
    text = "Insats;Fungerar det?;Räcker tiden?\n"
    for name, n in rows:
        text += f"{name};{labels[n % 4]};{labels[n // 4 % 4]}\n"
    (folder / "responses" / f"{year}.csv").write_text(text, "utf-8")


def year(*sizes: int) -> list[tuple[str, int]]:
    return [("ÅÄÖÉÜÆ"[n] * 3, size) for n, size in enumerate(sizes)]


MANY_YEARS = {
    2017: year(4, 6, 9, 14, 20),
    2018: year(3, 8, 12, 15),
    2019: year(5, 5, 13, 30),
    2020: year(6, 11, 17, 18),
    2021: year(7, 9, 10, 12),
    2022: year(9, 9, 8, 7, 30),
}


def test_the_numbers_are_what_measuring_at_the_threshold_hides(tmp_path: Path) -> None:
    """Exactly from a round's own threshold up, and below within the span that is told."""
    folder = make_workspace(tmp_path / "ws", MANY_YEARS, "least = 3\nleast_in_group = 7")
    found, workspace = what_if(folder), open_workspace(folder)
    for least in THRESHOLDS:
        cells = hidden = 0
        for wave in workspace.rounds.waves:
            policy = policy_at(wave.policy, least)
            results, _ = results_of(workspace, replace(wave, policy=policy), "unit")
            cells += len(list(results))
            hidden += sum(r.status in (Status.TOO_FEW, Status.COMPLEMENT) for r in results)
        told = found.hidden[least]
        assert cells == found.cells
        assert told.least <= hidden <= told.most
        assert (told.least == told.most) == (least >= 7)
    assert found.hidden[7] == found.hidden[None]
    assert found.hidden[3].most < found.hidden[None].most  # there is something to be told


def test_rounds_with_policies_of_their_own_are_added_up(tmp_path: Path) -> None:
    units = {2021: year(4, 6, 12, 15), 2022: year(6, 11, 15, 18)}
    folder = make_workspace(tmp_path / "ws", units)
    with (folder / "responses" / "rounds.toml").open("a", encoding="utf-8") as file:
        file.write("policy = { least = 5, least_in_group = 5 }\n")
    found = what_if(folder)
    earlier, later = (table.hidden for table in found.tables)
    assert (earlier, later) == (4, 0)
    assert found.hidden[5] == Range(0, 4)
    assert found.hidden[7] == Range(4, 8)  # 6 of 2022 takes 11 with it: above, so exact
    assert found.hidden[10] == Range(8, 8)


@pytest.mark.parametrize("language", ["sv", "en"])
def test_hidden_units_that_trade_respondents_change_no_byte(
    indicators: Command, tmp_path: Path, language: str
) -> None:
    """All their respondents, or the answers of these: of two units that are too small, nothing
    tells which is which, nor what anybody in them answered."""
    units = {2021: year(4, 8, 14, 20), 2022: year(3, 9, 12, 15)}
    folder = make_workspace(tmp_path / "ws", units)
    before = indicators("check", folder, "--what-if", "--language", language)
    for at, sizes in units.items():
        (small, a), (other, b), *rest = sizes
        swapped = [(small, b), (other, a), *rest]
        rows = [(name, n + k) for k, (name, size) in enumerate(swapped) for n in range(size)]
        write_rows(folder, at, rows)
    assert indicators("check", folder, "--what-if", "--language", language) == before
    for at, sizes in units.items():
        numbers = {name: [n + k for n in range(size)] for k, (name, size) in enumerate(sizes)}
        hidden = numbers["ÅÅÅ"] + numbers["ÄÄÄ"]
        random.Random(at).shuffle(hidden)
        numbers["ÅÅÅ"], numbers["ÄÄÄ"] = hidden[: sizes[0][1]], hidden[sizes[0][1] :]
        write_rows(folder, at, [(name, n) for name, own in numbers.items() for n in own])
    assert indicators("check", folder, "--what-if", "--language", language) == before


def test_which_side_of_a_threshold_a_unit_is_on_changes_no_byte(
    indicators: Command, tmp_path: Path
) -> None:
    """8 and 12 or 4 and 16 print the same; below the policy's threshold nothing tells them
    apart, although 8 would be shown from seven and 4 would not."""
    outcomes = set()
    for n, sizes in enumerate([(8, 12, 25), (4, 16, 25)]):
        folder = make_workspace(tmp_path / str(n), {2022: year(*sizes)})
        rows = [("ÅÅÅ" if k < sizes[0] else "ÄÄÄ", k) for k in range(20)]
        write_rows(folder, 2022, [*rows, *(("ÖÖÖ", k) for k in range(25))])
        outcomes.add(indicators("check", folder, "--what-if").out.replace(str(folder), ""))
    assert len(outcomes) == 1


def test_check_says_what_it_would_take_after_what_it_says_anyway(indicators: Command) -> None:
    plain, more = indicators("check", ROOT), indicators("check", ROOT, "--what-if")
    assert more.code == plain.code == 0
    assert more.out.startswith(plain.out + "\nWhat would it take to show more?\n")
    assert "10                         62 of 149\n" in more.out
    assert "7                          at most 24 of 149\n" in more.out
    assert "staff 2022, unit: 22 of 44 results are hidden. Merge MIA Vidare" in more.out
    assert "managers 2022, group: only the total is shown" in more.out


def test_it_says_so_in_swedish(indicators: Command) -> None:
    out = indicators("check", ROOT, "--what-if", "--language", "sv").out
    assert "Vad skulle krävas för att visa mer?" in out
    assert "7                             högst 24 av 149\n" in out
    assert "Slå ihop MIA Vidare Östra Södertörn och SamMA, så döljs inget" in out


def test_the_columns_stand_below_each_other(indicators: Command) -> None:
    out = indicators("check", ROOT, "--what-if", "--language", "sv").out
    start = out.index("Minsta antal")
    table = out[start : out.index("\n\n", start)].splitlines()
    places = [re.search(r"  (?=\S+( \d+)? (av|resultat)|Dolda)", line) for line in table]
    assert len(table) == 2 + len(THRESHOLDS)
    assert len({place.end() for place in places if place}) == 1 and all(places)


def test_a_workspace_without_groupings_has_nothing_to_merge(
    indicators: Command, tmp_path: Path
) -> None:
    folder = make_workspace(tmp_path / "ws", {2021: year(20), 2022: year(4)}, grouping="")
    found = what_if(folder)
    assert found.cells == 4
    assert found.hidden[3] == Range(0, 2)
    assert found.hidden[10] == found.hidden[None] == Range(2, 2)
    outcome = indicators("check", folder, "--what-if")
    assert outcome.code == 0
    assert outcome.out.endswith("\nNo group is hidden, so nothing has to be merged.\n")


def test_an_export_without_the_column_counts_the_total_only(tmp_path: Path) -> None:
    folder = make_workspace(tmp_path / "ws", {2022: year(20)})
    edit(folder / "responses" / "2022.csv", "Insats;", "Annat;")
    assert what_if(folder).cells == 2


@pytest.mark.parametrize(
    ("sizes", "text"),
    [
        ((12, 15, 20), "No group is hidden"),
        ((4, 5, 6), "No merge of some groups into one is sure to show more"),
        ((4,), "only the total is shown, as the groups are too few"),
    ],
)
def test_it_is_told_why_nothing_can_be_merged(
    tmp_path: Path, sizes: tuple[int, ...], text: str
) -> None:
    folder = make_workspace(tmp_path / "ws", {2022: year(*sizes)})
    told = "\n".join(lines(what_if(folder), language="en"))
    assert text in told
    assert "To merge groups" not in told


def test_a_round_too_small_for_any_group_does_not_stop_the_others(tmp_path: Path) -> None:
    """Three of a unit and one without, of whom five would be needed for the total."""
    units = {2021: [("ÅÅÅ", 3), ("", 1)], 2022: year(4, 8, 14, 20)}
    found = what_if(make_workspace(tmp_path / "ws", units))
    assert [table.wave.year for table in found.tables] == [2021, 2022]
    assert any("Merge ÅÅÅ and ÄÄÄ" in line for line in lines(found, language="en"))


def test_nothing_is_told_of_a_workspace_with_errors(
    indicators: Command, copied_workspace: Path
) -> None:
    edit(copied_workspace / "responses" / "rounds.toml", "invited = 39", "invited = 3")
    outcome = indicators("check", copied_workspace, "--what-if")
    assert outcome.code == 1
    assert outcome == indicators("check", copied_workspace)


def test_a_warning_alone_does_not_stop_it(indicators: Command, copied_workspace: Path) -> None:
    export = copied_workspace / "responses" / "staff-2022.csv"
    edit(export, "\n1;", "\n99;;2022-10-02" + ";" * 11 + "\n1;")
    outcome = indicators("check", copied_workspace, "--what-if")
    assert outcome.code == 0
    assert outcome.out.startswith("Warning: ")
    assert "What would it take" in outcome.out


def test_groups_that_stand_in_the_ledger_are_left_as_they_are(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = make_workspace(tmp_path / "ws", {2022: year(4, 8, 14, 20)})
    assert any("Merge" in line for line in lines(what_if(folder), language="en"))
    workspace = open_workspace(folder)
    results, _ = results_of(workspace, workspace.rounds.waves[0], "unit")
    release = release_from(results)
    monkeypatch.setattr("indicators.workspace.ledger.Ledger.releases", lambda *_: (release,))
    told = lines(what_if(folder), language="en")
    assert any("published already" in line for line in told)
    assert not any("Merge" in line for line in told)
