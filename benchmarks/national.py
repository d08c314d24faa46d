"""A workspace of the nation's size: 4,000 answers of 5,000 asked in each of two years."""

from __future__ import annotations

import csv
import random
from pathlib import Path

YEARS = (2021, 2022)
ANSWERS, INVITED = 4000, 5000
BLANK, OWN, COMMON = 0.03, 0.7, 0.7


def workspace(population: str, cache: Path) -> Path:
    """The folder of the workspace that declares ``population``, made unless it stands there
    already."""
    folder = cache / f"national-{population}"
    rounds = folder / "responses" / "rounds.toml"
    if rounds.exists():
        return folder
    rounds.parent.mkdir(parents=True, exist_ok=True)
    draw = random.Random(YEARS[-1])
    entries = [write_answers(rounds.with_name(f"staff-{year}.csv"), year, draw) for year in YEARS]
    text = f'association = "Riket"\npopulation = "{population}"\n\n' + "\n".join(entries)
    rounds.write_text(text, "utf-8")
    return folder


def write_answers(path: Path, year: int, draw: random.Random) -> str:
    """An export of respondents whose answers hang together, and its entry in ``rounds.toml``."""
    from indicators import load_questionnaire

    asked = load_questionnaire("staff").asked(year)
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, delimiter=";")
        writer.writerow(question.text_in(year) for question in asked)
        for _ in range(ANSWERS):
            common = draw.gauss(0, COMMON)
            leanings = [common + draw.gauss(0, OWN) for _ in asked]
            writer.writerow(
                "" if draw.random() < BLANK else question.alternatives[_place(leaning)].label
                for question, leaning in zip(asked, leanings, strict=True)
            )
    return f'[staff.{year}]\nfile = "{path.name}"\ninvited = {INVITED}\n'


def _place(leaning: float) -> int:
    """Which of the first six alternatives."""
    return min(5, max(0, int(3.4 + 1.4 * leaning)))
