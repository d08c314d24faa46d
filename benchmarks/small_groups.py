"""Workspaces with small groups, which take long to protect: drawn at random from a fixed seed.

The eleven questions of the staff. Groups differ in size by up to a factor ten and have at least
three respondents, most answers are positive, and some are blank.
"""

from __future__ import annotations

import csv
import random
from collections.abc import Mapping
from pathlib import Path

from .exports import STAFF, YEAR, Asked, read_questions

HEADERS = {
    "unit": "Insats",
    "sex": "Kön",
    "municipality": "Kommun",
    "age": "Ålder",
    "role": "Roll",
}
SEED = 100
FEWEST = 3
SPREAD = (0.3, 3.0)  # the least and the greatest weight of a group
SEXES, SEX_WEIGHTS = ("Kvinna", "Man", "Annat"), (0.7, 0.28, 0.02)
SKEW = (1, 2, 2, 4, 4, 3, 0.5)  # weights of the alternatives, in order
BLANK = 0.05
Cases = Mapping[str, tuple[int, Mapping[str, int]]]
CASES: Cases = {
    "forty": (40, {"unit": 4, "sex": 2, "age": 3, "role": 3}),
    "three": (300, {"unit": 12, "municipality": 6, "sex": 2}),
    **{f"units{n}": (12 * n, {"unit": n, "sex": 2}) for n in (25, 50, 100, 200, 300, 600)},
    "units300many": (9000, {"unit": 300, "sex": 2}),
}
"""Number of respondents, and of groups in each grouping."""


def workspace(name: str, cache: Path) -> Path:
    """The folder of the workspace of that name, made unless it stands there already."""
    people, groupings = CASES[name]
    folder = cache / f"small-{name}"
    rounds = folder / "responses" / "rounds.toml"
    if rounds.exists():
        return folder
    for each in ("questionnaires", "responses"):
        (folder / each).mkdir(parents=True, exist_ok=True)
    text = STAFF.read_text("utf-8") + "".join(
        f'\n[[grouping]]\nid = "{key}"\nlabel = "{HEADERS[key]}"\n'
        for key in groupings
        if key not in ("unit", "sex")
    )
    (folder / "questionnaires" / "staff.toml").write_text(text, "utf-8")
    asked, _ = read_questions(text)
    write_answers(folder / "responses" / f"staff-{YEAR}.csv", asked, people, groupings)
    rounds.write_text(
        f'association = "Prov"\n\n[staff.{YEAR}]\nfile = "staff-{YEAR}.csv"\n', "utf-8"
    )
    return folder


def write_answers(
    path: Path, asked: list[Asked], people: int, groupings: Mapping[str, int]
) -> None:
    """The export."""
    draw = random.Random(SEED)
    columns = [groups(draw, people, key, number) for key, number in groupings.items()]
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, delimiter=";")
        headers = [HEADERS[key] for key in groupings]
        writer.writerow(["Svarsnr", *headers, *(question.text for question in asked)])
        for n in range(people):
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
