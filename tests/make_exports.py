"""Writes the corpus of exports anew: ``make exports``. The same bytes each time."""

from __future__ import annotations

import csv
import io
import sys
from pathlib import Path

from .exported import Case, all_cases

EXPORTS = Path(__file__).parent / "exports"
_COLUMNS = (
    *("file", "questionnaire", "year", "number"),
    *("base", "negative", "neutral", "positive", "clear", "outside"),
)


def files() -> dict[str, bytes]:
    """The content of every file of the corpus, by its name."""
    cases = all_cases()
    made: dict[str, bytes] = {}
    for case in cases:
        contents = case.make(case.survey)
        together = contents if isinstance(contents, tuple) else (contents,)
        made |= dict(zip(case.files, together, strict=True))
    return made | {"expected.csv": _expected(cases), "cases.toml": _listed(cases)}


def _expected(cases: list[Case]) -> bytes:
    """A row for each question of each case, counted from the invented answers."""
    file = io.StringIO(newline="")
    rows = csv.writer(file, lineterminator="\n")
    rows.writerow(_COLUMNS)
    for case in cases:
        for number, tally in enumerate(case.survey.tallies(), 1):
            rows.writerow([case.name, case.questionnaire, case.year, number, *tally])
    return file.getvalue().encode()


def _listed(cases: list[Case]) -> bytes:
    """What each case is, and how it is to be read."""
    head = "# Written by tests/make_exports.py; what the keys mean stands in tests/exported.\n"
    return (head + "".join(f"\n[[case]]\n{_keys(case)}" for case in cases)).encode()


def _keys(case: Case) -> str:
    facts: dict[str, object] = {
        "file": list(case.files) if len(case.files) > 1 else case.name,
        "questionnaire": case.questionnaire,
        "year": case.year,
        "layout": case.layout,
        "source": case.source,
        "quirk": case.quirk,
        "reading": case.reading,
    }
    optional = ("line", "choose", "told", "may_refuse")
    facts |= {key: value for key in optional if (value := getattr(case, key))}
    return "".join(f"{key} = {_toml(value)}\n" for key, value in facts.items())


def _toml(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int):
        return str(value)
    if isinstance(value, list):
        return f"[{', '.join(map(_toml, value))}]"
    plain = '"' not in str(value) and "\n" not in str(value)
    return f'"{value}"' if plain else f"'''\n{value}'''"


def main(folder: Path = EXPORTS) -> None:
    """Writes every file, and takes away those that no case has."""
    made = files()
    folder.mkdir(exist_ok=True)
    for path in folder.iterdir():
        if path.name not in made:
            path.unlink()
    for name, content in made.items():
        (folder / name).write_bytes(content)


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
