"""The three layouts in which the association has printed its reports, filled with its figures.

2021 and 2022: a table for each group, with the table's title above the questions and each question
merged over the rows of its years. 2017: a title above the table, and one column of shares.
Pedigree: the reports' appendices; the figures are those of ``tests/data``.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from itertools import groupby
from pathlib import Path

DATA = Path(__file__).parents[1] / "data"
NAMES = {
    "staff": "Personal", "board": "Styrelse", "managers": "Chefer i samverkan",
    "participants": "Deltagare", "participants_followup": "Deltagare, uppföljning",
}  # fmt: skip
HEADER = ("År", "Negativt", "Varken eller", "Positivt (Klart positivt)")

ABOVE, LEFT = "\N{UPWARDS ARROW}", "\N{LEFTWARDS ARROW}"  # merged with the cell there

Row = dict[str, str]
Table = list[list[str]]


def published(file: str, report_year: str) -> dict[str, list[Row]]:
    """The rows of a report by group, each question's years together, the latest first."""
    with (DATA / file).open(encoding="utf-8", newline="") as lines:
        rows = [row for row in csv.DictReader(lines) if row["report_year"] == report_year]
    groups = list(NAMES)
    rows.sort(key=lambda row: (groups.index(row["group"]), int(row["order"]), -int(row["year"])))
    return {group: list(of_group) for group, of_group in groupby(rows, lambda row: row["group"])}


def title(rows: Iterable[Row]) -> str:
    """ "Personal totalt (31 svar 2022, 32 svar 2021)"."""
    sizes = {row["year"]: f"{row['answers']} svar {row['year']}" for row in rows}
    years = sorted(sizes, reverse=True)
    (group,) = {row["group"] for row in rows}
    return f"{NAMES[group]} totalt ({', '.join(sizes[year] for year in years)})"


def merged(rows: Sequence[Row]) -> Table:
    """The table of a group as the reports of 2021 and 2022 have it."""
    asked = [row["question"] for row in rows]
    table: Table = [[title(rows), *HEADER]]
    for row, before in zip(rows, ["", *asked], strict=False):
        question = ABOVE if row["question"] == before else row["question"]
        table.append([question, row["year"], *_shares(row)])
    return table


def _shares(row: Row) -> list[str]:
    clear = f" ({row['clearly_positive']} %)" if row["clearly_positive"] else ""
    return [f"{row['negative']} %", f"{row['neutral']} %", f"{row['positive']} %{clear}"]


def notes(rows: Iterable[Row]) -> list[str]:
    """What stands under a table of how many answered some of its questions."""
    noted = [(row["item_answers_in_footnote"], row["order"]) for row in rows]
    return [
        f"Frågorna {_listed([order for base, order in noted if base == given])} "
        f"besvarades endast av {given} respondenter."
        for given in sorted({base for base, _ in noted if base})
    ]


def _listed(items: Sequence[str]) -> str:
    return f"{', '.join(items[:-1])} och {items[-1]}"


def report(path: Path, year: str) -> Path:
    """The appendix of 2021 or 2022 as a Word file."""
    blocks: list[str | Table] = ["# Bilaga 2 – Indikatorenkäter, sammanställning av resultat"]
    for rows in published("published_shares.csv", year).values():
        blocks += [merged(rows), *notes(rows)]
    return in_word(path, *blocks)


def report_of_2017(path: Path) -> Path:
    """The appendix of 2017 as a Word file: positive shares, in words."""
    blocks: list[str | Table] = ["# Bilaga 2: Kvalitetsenkät"]
    for group, rows in published("published_positive_2017.csv", "2017").items():
        shares = ([row["question"], f"{row['positive']} procent"] for row in rows)
        blocks += [f"{NAMES[group]} ({rows[0]['answers']} svar)", [["", "Andel positiva"], *shares]]
    return in_word(path, *blocks)


def in_word(path: Path, *blocks: str | Table) -> Path:
    """A Word file of paragraphs and tables, ``ABOVE`` and ``LEFT`` cells merged with others."""
    import docx

    document = docx.Document()
    for block in blocks:
        if isinstance(block, str):
            heading = block.startswith("# ")
            document.add_paragraph(block.removeprefix("# "), "Heading 1" if heading else None)
            continue
        table = document.add_table(len(block), len(block[0]))
        places = [(row, column) for row, _ in enumerate(block) for column, _ in enumerate(block[0])]
        for row, column in places:
            if block[row][column] not in (ABOVE, LEFT):
                table.cell(row, column).text = block[row][column]
        for mark, up, left in ((LEFT, 0, 1), (ABOVE, 1, 0)):
            for row, column in places:
                if block[row][column] == mark:
                    other = table.cell(row - up, column - left)
                    text = other.text
                    other.merge(table.cell(row, column)).text = text
    document.save(path)
    return path


def in_csv(path: Path, *blocks: str | Table) -> Path:
    """The same, below one another in a CSV file, as a spreadsheet saves it."""
    width = max(len(block[0]) for block in blocks if not isinstance(block, str))
    rows: list[list[str]] = []
    for block in blocks:
        block = [[block]] if isinstance(block, str) else block
        rows += ([*("" if c in (ABOVE, LEFT) else c for c in row)] for row in block)
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file, delimiter=";").writerows(row + [""] * (width - len(row)) for row in rows)
    return path
