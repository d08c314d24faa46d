"""What may be written: an order as a form states it, and the command that carries it out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from ..words import LANGUAGES, say

if TYPE_CHECKING:
    from ..workspace import Workspace

REPORTS = ("docx", "pdf", "xlsx", "html")
KINDS = (*REPORTS, "slides", "page", "charts", "data")
"""What is written: a report in one of its formats, or something for the seminar or for others."""

PUBLISHED = (*REPORTS, "data")
"""What the ledger can hold."""

LIVING = ("docx", "slides")
"""What authors edit: a file that exists is updated."""

FLAGS = ("change", "others", "charts", "text")
"""Choices of a report, by the names of their options."""

EDITED = ("offer", "keep", "fresh")


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """Something to be written, and how. ``day`` is set where it is published."""

    kind: str
    year: int
    by: tuple[str, ...] = ()
    flags: tuple[str, ...] = ()
    edited: str = EDITED[0]
    language: str = LANGUAGES[0]
    day: date | None = None

    @property
    def file(self) -> str:
        """The file, or the folder of charts, in the workspace."""
        if self.kind in REPORTS:
            return f"{say(self.language, 'app.writing.report_file', year=self.year)}.{self.kind}"
        if self.kind == "charts":
            return say(self.language, "charts.folder", year=self.year)
        if self.kind == "data":
            return f"{say(self.language, 'export.folder')}.zip"
        suffix = {"slides": "pptx", "page": "html"}[self.kind]
        return f"{say(self.language, 'seminar.file', year=self.year)}.{suffix}"

    @property
    def arguments(self) -> list[str]:
        """The command line, run in the workspace. Swedish is not asked for, since it is what is
        published, and messages are in the language of the window."""
        return [
            {"data": "export", **dict.fromkeys(REPORTS, "report")}.get(self.kind, self.kind),
            *(["--shares"] if self.kind == "data" else [f"--year={self.year}"]),
            *(f"--by={division}" for division in self.by),
            *(f"--{flag}" for flag in self.flags if self.kind in REPORTS),
            *([f"--{self.edited}"] if self._is_edited else []),
            *([f"--publish={self.day.isoformat()}"] if self.day else []),
            *([] if self.language == LANGUAGES[0] else [f"--language={self.language}"]),
            f"--output={self.file}",
        ]

    @property
    def _is_edited(self) -> bool:
        return self.kind in LIVING and self.edited != EDITED[0]

    @property
    def fields(self) -> list[tuple[str, str]]:
        """The fields of a form that state it, but for the day."""
        fields = [("what", self.kind), ("year", str(self.year)), ("language", self.language)]
        fields += [("by", division) for division in self.by]
        return [*fields, *((flag, "yes") for flag in self.flags), ("edited", self.edited)]


def ordered(
    workspace: Workspace, answers: Mapping[str, str], by: Iterable[str], day: date | None = None
) -> Order | None:
    """The order that a form states; ``None`` if it is none that could be given."""
    divisions = tuple(dict.fromkeys(by))
    given = answers.get("year", "")
    year = int(given) if given.isdecimal() and len(given) == 4 else workspace.years[-1]
    order = Order(
        kind=answers.get("what", ""),
        year=year,
        by=divisions,
        flags=tuple(flag for flag in FLAGS if answers.get(flag)),
        edited=answers.get("edited", EDITED[0]),
        language=answers.get("language", LANGUAGES[0]),
        day=day,
    )
    known = groupings_of(workspace, workspace.years, order.language)
    is_known = order.kind in KINDS and order.edited in EDITED and order.language in LANGUAGES
    return (
        order if is_known and year in workspace.years and known.keys() >= set(divisions) else None
    )


def order_again(workspace: Workspace, command: str, file: str) -> Order | None:
    """The order that writes a file anew which says what command made it; ``None`` where that
    cannot be ordered here."""
    name, *words = command.split()
    answers = {"what": file.rpartition(".")[2] if name == "report" else name}
    by: list[str] = []
    while words:
        option, *words = words
        if option in ("--year", "--by", "--language") and words:
            value, *words = words
            by += [value] if option == "--by" else []
            answers[option.removeprefix("--")] = value
        elif (flag := option.removeprefix("--")) in FLAGS:
            answers[flag] = "yes"
        else:
            return None
    order = ordered(workspace, answers, by)
    return order if order is not None and order.file == file else None


def groupings_of(workspace: Workspace, years: Sequence[int], language: str) -> dict[str, str]:
    """What the questionnaires of some years can be divided by, and what each of them calls it."""
    waves = [wave for wave in workspace.rounds.waves if wave.year in years]
    asked = dict.fromkeys(wave.questionnaire for wave in waves)
    labels: dict[str, dict[str, None]] = {}
    for grouping in (one for name in asked for one in workspace.questionnaires[name].groupings):
        label = grouping.english or grouping.label if language == "en" else grouping.label
        labels.setdefault(grouping.id, {})[label] = None
    return {name: ", ".join(of_it) for name, of_it in labels.items()}
