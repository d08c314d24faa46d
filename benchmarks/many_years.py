"""A workspace with all five questionnaires of three years, twelve units: for pages and charts."""

from __future__ import annotations

import csv
import random
from pathlib import Path

YEARS = (2020, 2021, 2022)
UNITS = [f"Insats {letter}" for letter in "ABCDEFGHIJKL"]
QUESTIONNAIRES = ("staff", "board", "managers", "participants", "participants_followup")
BLANK = 0.03


def workspace(cache: Path) -> Path:
    """The folder of the workspace, made unless it stands there already."""
    folder = cache / "many-years"
    rounds = folder / "responses" / "rounds.toml"
    if rounds.exists():
        return folder
    rounds.parent.mkdir(parents=True, exist_ok=True)
    draw = random.Random(YEARS[-1])
    entries = [
        write_answers(rounds.with_name(f"{name}-{year}.csv"), name, year, draw)
        for name in QUESTIONNAIRES
        for year in YEARS
    ]
    rounds.write_text('association = "Provförbundet"\n\n' + "\n".join(entries), "utf-8")
    return folder


def write_answers(path: Path, name: str, year: int, draw: random.Random) -> str:
    """An export, about 20 answers of each unit, and its entry in ``rounds.toml``; neither, if
    nothing was asked that year."""
    from indicators import load_questionnaire

    questionnaire = load_questionnaire(name)
    if not (asked := questionnaire.asked(year)):
        return ""
    unit = next((each.label for each in questionnaire.groupings if each.id == "unit"), None)
    rows = []
    for group in UNITS if unit else [""]:
        lean = [draw.uniform(0.2, 3) for _ in asked]
        for _ in range(20 + draw.randint(-6, 6) if unit else 14):
            cells = [group] if unit else []
            for question, slope in zip(asked, lean, strict=True):
                labels = [alternative.label for alternative in question.alternatives]
                weights = [max(0.15, slope * (n + 1) / len(labels)) for n in range(len(labels))]
                weights[-1] *= 0.3
                cells.append("" if draw.random() < BLANK else draw.choices(labels, weights)[0])
            rows.append(cells)
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, delimiter=";")
        writer.writerow([*([unit] if unit else []), *(question.text for question in asked)])
        writer.writerows(rows)
    return f'[{name}.{year}]\nfile = "{path.name}"\ninvited = {len(rows) + 20}\n'
