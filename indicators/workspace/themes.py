"""The themes that somebody wrote beside open answers in a list, counted.

Of the list no more is read than the column of themes: an answer goes nowhere from here.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from ..words import LANGUAGES, plain_key, say
from ..words.errors import DisclosureError, ProblemsError, check_regular

TO_FILL_IN = "…"
"""Stands in the list where a theme is to be written."""
LEAST_OF_THEME = 3
"""The answers with a theme, the least that it is named for; it can be raised, never lowered."""
_LONGEST = 60  # letters of a theme; what is longer is hardly one
_BETWEEN = re.compile(r"[;\n\r]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Themes:
    """How many answers have each theme, the most common first, and how many other mentions there
    are; ``None`` if these are too few to be told, 0 if there are none."""

    counts: tuple[tuple[str, int], ...]
    others: int | None
    least: int

    def __post_init__(self) -> None:
        told = [count for _, count in self.counts] + ([self.others] if self.others else [])
        if self.least < LEAST_OF_THEME or min(told, default=self.least) < self.least:
            raise DisclosureError("comments.theme_least", least=LEAST_OF_THEME)


def themes_of(path: Path, least: int | None = None) -> Themes:
    """The themes of a list that was read and filled in, .docx or .xlsx.

    Raises:
        ProblemsError: If it cannot be read, or is no such list.
        DisclosureError: If ``least`` would lower the threshold.
    """
    if least is not None and least < LEAST_OF_THEME:
        raise DisclosureError("comments.theme_least", least=LEAST_OF_THEME)
    check_regular(path)
    cells = _word(path) if path.suffix.lower() == ".docx" else _excel(path)
    return _counted(cells, least or LEAST_OF_THEME)


def _counted(cells: Iterable[str], least: int) -> Themes:
    spelt: dict[str, Counter[str]] = defaultdict(Counter)
    for cell in cells:
        # Twice beside one answer is once.
        for key, name in {plain_key(name): name for name in _themes(cell)}.items():
            spelt[key][name] += 1
    counts = {_name(names): names.total() for names in spelt.values()}
    told = {n: c for n, c in counts.items() if c >= least and len(n) <= _LONGEST}
    others = sum(counts.values()) - sum(told.values())
    return Themes(
        counts=tuple(sorted(told.items(), key=lambda theme: (-theme[1], plain_key(theme[0])))),
        others=others if others >= least or not others else None,
        least=least,
    )


def _themes(cell: str) -> Iterator[str]:
    for part in _BETWEEN.split(cell.replace(TO_FILL_IN, " ")):
        if any(map(str.isalnum, part)):
            yield " ".join(part.split()).strip(" .,")


def _name(names: Counter[str]) -> str:
    """The theme as it is mostly written."""
    return min(names, key=lambda name: (-names[name], name))


def _headings(key: str) -> set[str]:
    return {plain_key(say(language, key)) for language in LANGUAGES}


def _below(rows: Sequence[Sequence[str]]) -> Iterator[str] | None:
    """The cells below the heading of themes; ``None`` if there is none beside one of answers."""
    answers, themes = _headings("comments.answer"), _headings("comments.theme")
    for number, row in enumerate(rows):
        keys = list(map(plain_key, row))
        if answers & set(keys) and themes & set(keys):
            place = next(n for n, key in enumerate(keys) if key in themes)
            # The header stands once more where a list goes on, on another page.
            cells = (below[place] for below in rows[number + 1 :] if place < len(below))
            return (cell for cell in cells if plain_key(cell) not in themes)
    return None


def _word(path: Path) -> list[str]:
    from ..documents.zipped import UNREADABLE

    try:
        return _of(path, list(_word_tables(path)))
    except UNREADABLE as error:
        raise ProblemsError.at("comments.unreadable", str(path)) from error


def _word_tables(path: Path) -> Iterator[list[list[str]]]:
    import docx

    with path.open("rb") as file:
        for table in docx.Document(file).element.body.iter(_W + "tbl"):
            yield [[_text(cell) for cell in row.iter(_W + "tc")] for row in table.iter(_W + "tr")]


_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def _text(cell: object) -> str:
    """What stands in a cell, with what was inserted in a marked change, without what was
    deleted in one."""
    paragraphs = cell.iter(_W + "p")  # type: ignore[attr-defined]
    return "\n".join(
        "".join("\n" if part.tag == _W + "br" else part.text or ""
                for part in paragraph.iter(_W + "t", _W + "br"))
        for paragraph in paragraphs
    )  # fmt: skip


def _excel(path: Path) -> list[str]:
    """All sheets: one for each header of open answers."""
    from ..documents.zipped import UNREADABLE

    try:
        import python_calamine

        workbook = python_calamine.CalamineWorkbook.from_path(str(path))
        sheets = [workbook.get_sheet_by_name(name).to_python() for name in workbook.sheet_names]
    except (*UNREADABLE, python_calamine.CalamineError) as error:
        raise ProblemsError.at("comments.unreadable", str(path)) from error
    return _of(path, [[[str(cell) for cell in row] for row in sheet] for sheet in sheets])


def _of(path: Path, tables: Iterable[Sequence[Sequence[str]]]) -> list[str]:
    columns = [column for column in map(_below, tables) if column is not None]
    if not columns:
        raise ProblemsError.at("comments.no_list", str(path))
    return [cell for column in columns for cell in column]
