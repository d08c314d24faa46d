"""Workspaces with small groups, which take long to protect: drawn at random from a fixed seed.

The eleven questions of the staff. Groups differ in size by up to a factor ten and have at least
three respondents, most answers are positive, and some are blank.
"""

from __future__ import annotations

import csv
import random
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from .exports import STAFF, YEAR, Asked, read_questions

HEADERS = {
    "unit": "Insats",
    "sex": "Kön",
    "municipality": "Kommun",
    "age": "Ålder",
    "role": "Roll",
}
FEWEST = 3
SPREAD = (0.3, 3.0)  # the least and the greatest weight of a group
SEXES, SEX_WEIGHTS = ("Kvinna", "Man", "Annat"), (0.7, 0.28, 0.02)
SKEW = (1, 2, 2, 4, 4, 3, 0.5)  # weights of the alternatives, in order
BLANK = 0.05


class Draw(NamedTuple):
    """What a workspace is drawn from.

    Attributes:
        people: Number of respondents.
        groupings: Number of groups in each grouping.
        seed: Of the draw. Some draws are ten times as hard to protect as others.
    """

    people: int
    groupings: Mapping[str, int]
    seed: int = 100


THREE = {"unit": 12, "municipality": 6, "sex": 2}
CASES: Mapping[str, Draw] = {
    "forty": Draw(40, {"unit": 4, "sex": 2, "age": 3, "role": 3}),
    "three": Draw(300, THREE, seed=1),
    "three-hard": Draw(300, THREE, seed=2),
    **{f"units{n}": Draw(12 * n, {"unit": n, "sex": 2}) for n in (25, 50, 100, 200, 300, 600)},
    "units300many": Draw(9000, {"unit": 300, "sex": 2}),
}
"""The workspaces there are, by name."""


def workspace(name: str, cache: Path) -> Path:
    """The folder of the workspace of that name, made unless it stands there already."""
    draw = CASES[name]
    folder = cache / f"small-{name}-{draw.seed}"
    rounds = folder / "responses" / "rounds.toml"
    if rounds.exists():
        return folder
    for each in ("questionnaires", "responses"):
        (folder / each).mkdir(parents=True, exist_ok=True)
    text = STAFF.read_text("utf-8") + "".join(
        f'\n[[grouping]]\nid = "{key}"\nlabel = "{HEADERS[key]}"\n'
        for key in draw.groupings
        if key not in ("unit", "sex")
    )
    (folder / "questionnaires" / "staff.toml").write_text(text, "utf-8")
    asked, _ = read_questions(text)
    write_answers(folder / "responses" / f"staff-{YEAR}.csv", asked, draw)
    rounds.write_text(
        f'association = "Prov"\n\n[staff.{YEAR}]\nfile = "staff-{YEAR}.csv"\n', "utf-8"
    )
    return folder


def write_answers(path: Path, asked: list[Asked], drawn: Draw) -> None:
    """The export."""
    draw = random.Random(drawn.seed)
    columns = [groups(draw, drawn.people, *each) for each in drawn.groupings.items()]
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, delimiter=";")
        headers = [HEADERS[key] for key in drawn.groupings]
        writer.writerow(["Svarsnr", *headers, *(question.text for question in asked)])
        for n in range(drawn.people):
            answers = [
                "" if draw.random() < BLANK else draw.choices(each.labels, SKEW)[0]
                for each in asked
            ]
            writer.writerow([n + 1, *(column[n] for column in columns), *answers])


def groups(draw: random.Random, people: int, key: str, number: int) -> list[str]:
    """The group of each respondent."""
    if key == "sex":
        labels, weights = list(SEXES[:number]), list(SEX_WEIGHTS[:number])
    else:
        labels = [f"{HEADERS[key]} {n:03}" for n in range(1, number + 1)]
        weights = [draw.uniform(*SPREAD) for _ in labels]
    column = [label for label in labels for _ in range(FEWEST)]
    column += draw.choices(labels, weights, k=people - len(column))
    draw.shuffle(column)
    return column
