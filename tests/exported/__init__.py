"""The corpus of exports: what each file is, who writes such files, and how it is to be read.

``make exports`` writes the files into ``tests/exports``. What is counted of them
is known from the invented answers (``invented``); nothing here imports the package.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from .invented import Survey, invented


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """An export, or several of one round, and how it is to be read.

    ``reading``: "right", "refused", or "line": refused until ``line`` stands in the round, then
    right. A case that is right may be refused as well where it has a ``line`` (then right with
    it), or where it ``may_refuse``. Where ``choose`` is set only a person can know the line:
    nothing in the file tells. ``told``: something is said of the reading, a warning at least.
    """

    files: tuple[str, ...]
    questionnaire: str
    year: int
    layout: str
    source: str
    quirk: str
    reading: str
    line: str = ""
    choose: bool = False
    told: bool = False
    may_refuse: bool = False
    survey: Survey
    make: Callable[[Survey], bytes | tuple[bytes, ...]]

    @property
    def name(self) -> str:
        """What the case is called: its file, and the round where the file has several."""
        return self.files[0]


CASES: list[Case] = []

Make = Callable[[Survey], "bytes | tuple[bytes, ...]"]


def case(
    files: str,
    questionnaire: str,
    year: int,
    layout: str,
    source: str,
    quirk: str,
    reading: str = "right",
    *,
    people: int = 14,
    line: str = "",
    seed: str = "",
    **facts: bool,
) -> Callable[[Make], Make]:
    """Registers what makes the files of a case (their names set apart by +)."""

    def registered(make: Make) -> Make:
        names = tuple(files.split("+"))
        survey = invented(seed or names[0], questionnaire, year, people)
        CASES.append(
            Case(
                files=names,
                questionnaire=questionnaire,
                year=year,
                layout=layout,
                source=source,
                quirk=quirk,
                reading=reading,
                line=line.strip(),
                survey=survey,
                make=make,
                **facts,
            )
        )
        return make

    return registered


def all_cases() -> list[Case]:
    """Every case, in the order of the files' names."""
    from . import answers, headings, layouts, tools  # noqa: F401 - each registers its cases

    return sorted(CASES, key=lambda c: (c.name, c.questionnaire, c.year))
