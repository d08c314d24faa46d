"""Small workspaces in which something was once given away, seen as a reader sees them.

Nothing here knows how the program hides: there are workspaces, what commands print of them, and
what README says of the marks.
"""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import product
from pathlib import Path
from typing import NamedTuple

import pytest

from indicators.cli import commands
from indicators.cli.terminal import run
from indicators.disclosure import solver

from ..conftest import Outcome
from .test_canonical import WAYS

Command = Callable[..., Outcome]

QUESTIONNAIRE = """\
id = "staff"
title = "Personal"
short_title = "Personal"
[scale.extent]
alternatives = [
  { label = "Inte alls", valence = "negative" },
  { label = "Delvis", valence = "neutral" },
  { label = "Till stor del", valence = "positive" },
  { label = "Helt och hållet", valence = "positive", clear = true },
  { label = "Vet ej" },
]
"""
QUESTION = '[[question]]\nid = "{0}"\ntext = "Fungerar {1}?"\nshort = "{1}"\nscale = "extent"\n'
GROUPING = '[[grouping]]\nid = "{0}"\nlabel = "{1}"\n'
ANSWERS = {
    "n": "Inte alls", "u": "Delvis", "m": "Till stor del", "c": "Helt och hållet",
    "v": "Vet ej", "-": "",
}  # fmt: skip
SEXES = {"K": "Kvinna", "M": "Man"}


def workspace(folder: Path, people: Sequence[str], **policy: object) -> Path:
    """A workspace of people such as ``A K nmc``: a woman in unit A, and what she answered."""
    for name in ("questionnaires", "responses"):
        (folder / name).mkdir(parents=True)
    text = QUESTIONNAIRE + "".join(QUESTION.format(name, name.upper()) for name in "abc")
    text += GROUPING.format("unit", "Insats") + GROUPING.format("sex", "Kön")
    (folder / "questionnaires" / "staff.toml").write_text(text, "utf-8")
    rows = ["Svarsnr;Insats;Kön;Fungerar A?;Fungerar B?;Fungerar C?"]
    for number, person in enumerate(people, 1):
        unit, sex, answers = person.split()
        told = ";".join(ANSWERS[answer] for answer in answers)
        rows.append(f"{number};Enhet {unit};{SEXES[sex]};{told}")
    (folder / "responses" / "s.csv").write_text("\n".join(rows) + "\n", "utf-8")
    lines = [f"{name} = {json.dumps(value)}\n" for name, value in policy.items()]
    (folder / "responses" / "rounds.toml").write_text(
        f'association = "Prov"\n[policy]\n{"".join(lines)}[staff.2022]\nfile = "s.csv"\n', "utf-8"
    )
    return folder


def printed(indicators: Command, folder: Path, *options: object) -> str:
    outcome = indicators("table", folder, "--no-compare", "--language", "en", *options)
    assert outcome.code == 0, outcome.err
    return outcome.out


def statuses(text: str) -> dict[tuple[str, str], str]:
    """The status of each group and question in CSV."""
    rows = csv.DictReader(io.StringIO(text))
    return {(row["group"], row["question_id"]): row["status"] for row in rows}


# --- thresholds -----------------------------------------------------------------------------

# Four in A, six in B, twelve in C.
FOUR_SIX_TWELVE = [
    *("A K nmn", "A M ccc", "A K ncn", "A M cnc"),
    *("B M unm", "B K nnn", "B M ucn", "B K ccu", "B M uuc", "B M ncn"),
    *("C K mnm", "C M umm", "C M cnc", "C K ccu", "C M mnc", "C K ucm"),
    *("C M ncn", "C M cuu", "C K nuu", "C M mmc", "C M ncu", "C K cnc"),
]  # fmt: skip


def test_no_threshold_and_no_publication_tells_the_sizes_of_two_units(
    indicators: Command, tmp_path: Path
) -> None:
    """At 6 B was "hidden" and at 7 "too few", so it had 6 of the 10. Now all that is printed is
    the same if one of A works in B: at every threshold, in every form, published or not."""
    moved = [FOUR_SIX_TWELVE[0].replace("A", "B"), *FOUR_SIX_TWELVE[1:]]
    policy = {"least": 5, "least_in_group": 5}
    folders = [
        workspace(tmp_path / str(n), people, **policy)
        for n, people in enumerate((FOUR_SIX_TWELVE, moved))
    ]
    thresholds = [(), *(("--least", least) for least in (*range(5, 14), 22, 23))]
    for number, least in enumerate(thresholds):
        form = ("--format", ("text", "csv", "markdown", "json")[number % 4])
        told, other = (printed(indicators, f, "--by", "unit", *least, *form) for f in folders)
        assert told == other, f"{least} {form}"
    lines = []
    for folder in folders:
        for least in (6, 7):
            options = ("--by", "unit", "--least", least, "--publish", f"2023-0{least}-01")
            assert indicators("report", folder, *options, "-o", folder / "a.md").code == 0
        text = (folder / "responses" / "published.jsonl").read_text("utf-8")
        lines.append(re.sub(r'"(sha256|digest|previous)":"[0-9a-f]*"', "", text))
        assert "Enhet B" in lines[-1]
        lines[-1] += printed(indicators, folder, "--by", "unit", "--least", 8)
    assert lines[0] == lines[1]


# --- masks ----------------------------------------------------------------------------------


@pytest.mark.parametrize("other", "nu")
def test_a_bound_is_the_same_for_all_and_for_all_but_one(
    indicators: Command, tmp_path: Path, other: str
) -> None:
    """Of eleven, eleven or ten answer A positively: "≥ 90 %", whatever is asked."""
    alike = ["A M cnn", "A K mun"] * 5 + ["A M cnn"]
    one_else = [f"A M {other}nn", *alike[1:]]
    folders = [
        workspace(tmp_path / str(n), people, least=5, unanimous="mask")
        for n, people in enumerate((alike, one_else))
    ]
    for form in ("text", "csv", "json", "markdown", "html"):
        told, not_all = (printed(indicators, folder, "--format", form) for folder in folders)
        assert told == not_all and ("masked" if form in ("csv", "json") else "90") in told
    for command in (("explain",), ("report", "--text", "-o", "{}/a.md"), ("check",)):
        outcomes = []
        for folder in folders:
            name, *options = (part.format(folder) for part in command)
            outcome = indicators(name, folder, *options, "--language", "en")
            assert outcome.code == 0
            told = "".join(path.read_text("utf-8") for path in folder.glob("a.md"))
            outcomes.append((outcome.out + outcome.err + told).replace(str(folder), ""))
        assert outcomes[0] == outcomes[1], command[0]


# Masks, and hidden figures beside them: the women's C is masked and the men's hidden.
MASKED_BESIDE_HIDDEN = [
    *("A M m-m", "A K uvm", "A K c-m", "A M mvc", "A K cnc", "A M c-u", "A M cnc", "A K m-m"),
    *("A K u-c", "A K cnm", "A K c-c", "A M cnu", "A M unm", "A K cnm", "B M m-v", "B K nnc"),
    *("B M cnc", "B M m-u", "B K nnc", "B K unm", "B M mvm", "C M cnm", "C K cnc", "C K cvm"),
    *("C K mnc", "C K cnc", "C K cnc", "C M mnc", "C K mnc", "C K nvm", "C M cnu", "C K unm"),
]  # fmt: skip

Counts = tuple[int, int, int, int]
"""Negative, neither, merely and clearly positive."""


class Row(NamedTuple):
    """A row of a table: what stands under answers, and under negative, neither, positive and
    clearly positive."""

    answers: str
    shares: tuple[str, ...]


@dataclass(frozen=True)
class Reader:
    """What the tables say, and which counts a reader can think of behind them."""

    rows: dict[tuple[str, int], Row]
    sizes: dict[str, int]
    least: int

    @classmethod
    def of(cls, text: str, least: int) -> Reader:
        rows, sizes, group = {}, {}, ""
        for line in text.splitlines():
            if title := re.match(r"### Personal, (.+) \((\d+) answers in 2022\)$", line):
                group = title[1]
                sizes[group] = int(title[2])
            elif line.startswith("| ") and line[2].isdigit():
                cells = [cell.strip("* ") for cell in line.strip("|").split("|")]
                both = re.fullmatch(r"(.+?) \((.+)\)", cells[5])
                shares = (cells[3], cells[4], *(both.groups() if both else (cells[5], "")))
                rows[group, int(cells[0][0])] = Row(cells[2], shares)
        return cls(rows, sizes, least)

    def fits(self, group: str, question: int, counts: Counts) -> bool:
        """Whether a row may stand for these counts."""
        row, base = self.rows[group, question], sum(counts)
        if row.answers == "hidden":
            return self.least <= base <= self.sizes[group]
        assert row.answers.isdigit()
        told = (counts[0], counts[1], counts[2] + counts[3], counts[3])
        shares = zip(told, row.shares, strict=True)
        return base == int(row.answers) and all(_prints(n, base, share) for n, share in shares)


def _prints(count: int, base: int, share: str) -> bool:
    if not share:
        return True
    sign, number = share[0], Decimal(share.strip("≥≤ %"))
    if sign in "≥≤":
        return 100 * count >= number * base if sign == "≥" else 100 * count <= number * base
    half = Decimal("0.05") * base
    return -half <= 100 * count - number * base <= half


def all_counts(base: int) -> Iterator[Counts]:
    for negative in range(base + 1):
        for neutral in range(base + 1 - negative):
            for merely in range(base + 1 - negative - neutral):
                yield negative, neutral, merely, base - negative - neutral - merely


def all_pairs(reader: Reader, question: int) -> Iterator[dict[str, Counts]]:
    """All counts of everybody, the women and the men that print so."""
    for both in all_counts(int(reader.rows["total", question].answers)):
        if not reader.fits("total", question, both):
            continue
        for negative, neutral, merely, clear in product(*(range(n + 1) for n in both)):
            her = negative, neutral, merely, clear
            his = both[0] - negative, both[1] - neutral, both[2] - merely, both[3] - clear
            if reader.fits("Kvinna", question, her) and reader.fits("Man", question, his):
                yield {"total": both, "Kvinna": her, "Man": his}


def test_beside_a_mask_nothing_that_is_not_shown_becomes_exact(
    indicators: Command, tmp_path: Path
) -> None:
    """Every pair of counts of women and of men that print the same tables."""
    policy = {"least": 7, "least_in_group": 7, "unanimous": "mask", "decimals": 1}
    folder = workspace(tmp_path / "ws", MASKED_BESIDE_HIDDEN, **policy)
    text = printed(indicators, folder, "--by", "sex", "--format", "markdown")
    reader = Reader.of(text, 7)
    assert reader.sizes == {"total": 32, "Kvinna": 19, "Man": 13}
    told = {row.shares[0][0] for row in reader.rows.values()}
    assert {"≥", "h"} <= told, "nothing is masked, or nothing hidden"
    for question in (1, 2, 3):
        pairs = list(all_pairs(reader, question))
        seen = {group: {pair[group] for pair in pairs} for group in reader.sizes}
        for group, possible in seen.items():
            row = reader.rows[group, question]
            spread = [{counts[place] for counts in possible} for place in range(4)]
            kinds = [*spread[:2], {counts[2] + counts[3] for counts in possible}]
            if row.answers == "hidden":
                # That nobody answered so may be known, where two kinds of answer are left.
                left = sum(max(kind) > 0 for kind in kinds)
                assert all(len(one) > 1 or (one == {0} and left > 1) for one in spread)
            elif "≥" in (row.shares[0] + row.shares[1] + row.shares[2]):
                (bound,) = (n for n, share in enumerate(row.shares[:3]) if share[0] == "≥")
                assert len(kinds[bound]) > 1, f"{group}, {question}: the bound is a number"


# --- which figures are hidden ----------------------------------------------------------------

FEW_AND_ALIKE = [
    *("A M nnc", "B K nnc", "B K nnc", "C M nnc", "C K nnm", "C K nnu"),
    *("D K nnu", "D M nnc", "D M nnc", "D K nnu", "D K nnu", "D M nnn", "D K nnc", "D K nnm"),
    *("D M nnu", "E K nnc", "E K nnu", "E M nnu", "E K nnm", "E K nnc", "E K nnn", "E K nnc"),
    "E K nnm",
]


def test_the_same_figures_are_hidden_however_the_solver_is_told_to_go(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Seven were hidden with one version of the solver and five with the next. The three of C are
    too few, and those of A and B too few to be named. The total of the third question less D and
    E are these six, one of whom answered neither: of C one or none, and two have to lie between."""
    policy = {"least": 5, "least_in_group": 5, "protection": 2}
    folder = workspace(tmp_path / "ws", FEW_AND_ALIKE, **policy)
    expected = {("Enhet C", question): "too_few" for question in "abc"}
    expected |= {("Enhet D", "c"): "complement", ("Enhet E", "c"): "complement"}
    as_it_is = solver.OPTIONS
    for way, options in {"as it is": {}, **WAYS}.items():
        # One way at a time: HiGHS 1.16 breaks its memory by the interior point without presolve.
        monkeypatch.setattr(solver, "OPTIONS", as_it_is | options)
        out = tmp_path / "t.csv"
        by = ("--by", "unit", "--by", "sex", "--no-compare")
        assert run(commands, ["table", str(folder), *by, "-o", str(out)]) == 0
        hidden = {
            cell: status for cell, status in statuses(out.read_text("utf-8-sig")).items()
            if status != "shown"
        }  # fmt: skip
        assert hidden == expected, way


def test_of_two_units_as_large_the_first_by_name_is_hidden_with_a_third(
    indicators: Command, tmp_path: Path
) -> None:
    """Five, eleven and eleven: which one goes follows from the names and not from the answers."""
    one = ["ncc", "nmc", "nmc", "ncc", "nuc", "nmc", "ncc", "ncc", "nmc", "nuc", "nmc"]
    other = ["nuc", "ncc", "ncc", "ncc", "nmc", "nmc", "ncc", "ncc", "nmc", "ncc", "nmc"]
    few = ["ncc"] * 4 + ["nuc"]
    for number, units in enumerate(
        [{"A": few, "B": one, "C": other}, {"A": few, "B": other, "C": one},
         {"C": few, "A": one, "B": other}, {"B": few, "C": one, "A": other}]
    ):  # fmt: skip
        people = [f"{name} K {answers}" for name, own in units.items() for answers in own]
        folder = workspace(tmp_path / str(number), people, least=7, least_in_group=7)
        told = statuses(printed(indicators, folder, "--by", "unit", "--format", "csv"))
        small = next(name for name, own in units.items() if own is few)
        first, second = sorted(set(units) - {small})
        for question in "abc":
            assert told[f"Enhet {small}", question] == "too_few"
            assert told[f"Enhet {first}", question] == "complement"
            assert told[f"Enhet {second}", question] == "shown"
