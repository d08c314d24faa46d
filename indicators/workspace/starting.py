"""A workspace made of exports: their files, the rounds they are, and what is still missing."""

from __future__ import annotations

import os
import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from ..documents import write_file
from ..responses.readers import SUFFIXES
from ..survey.parts_of_years import rounds_of
from ..survey.periods import Period, RoundKey
from ..survey.questionnaire import Questionnaire
from ..survey.questionnaire_file import read_questionnaire
from ..survey.shipped import FOLDER, ON_REQUEST, questionnaire_files
from ..survey.toml import line_of, meaning, quoted
from ..survey.wave_files import resolved
from ..survey.waves import RoundsFile
from ..words import printable
from ..words.errors import Problem, ProblemsError
from .new import TEMPLATES, rounds_file_of, shipped_contents

PLACEHOLDERS = ("Samordningsförbundet", "Samordningsförbundet …", "The coordination association")
"""What stands for the association in a new ``rounds.toml``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewRound:
    """A round to be written: its files are in the folder of responses, or are copied there.

    At least ``respondents`` have answered, as far as that is known. ``period`` is the part of the
    year that it is of, where it is not of all.
    """

    questionnaire: str
    year: int
    files: tuple[Path, ...]
    invited: int | None = None
    settings: Mapping[Path, Mapping[str, Any]] = field(default_factory=dict)
    respondents: int = 1
    period: Period | None = None

    @property
    def round(self) -> str:
        """Its key in ``rounds.toml`` under the questionnaire: "2022", or "2022 Q1"."""
        return str(RoundKey(self.year, self.period))


def exports_in(folder: Path) -> list[Path]:
    """The files of a folder that may be exports, by their names."""
    try:
        entries = sorted(folder.iterdir())
    except OSError:
        return []
    return [
        path
        for path in entries
        if path.suffix.lower() in SUFFIXES
        and os.path.isfile(path)
        and not path.name.startswith((".", "~$"))
        and not _OURS.match(path.name)
        and _can_be_written(path.name)
    ]


def _can_be_written(name: str) -> bool:
    """Whether ``rounds.toml`` can name a file: not if its name is no text."""
    try:
        name.encode()
    except UnicodeEncodeError:
        return False
    return name.isprintable()


# What this program itself writes, and notes beside exports.
_OURS = re.compile(r"(?i)(?:bilaga2|seminarium|tabell|readme|läsmig)\b.*")


def unnamed_exports(rounds: RoundsFile, folder: Path) -> list[Path]:
    """The files among the responses that no round names."""
    named = {resolved(path) for wave in rounds.waves for path in wave.files}
    named |= {resolved(path) for wave in rounds.waves for path in wave.compare.values()}
    return [path for path in exports_in(folder) if resolved(path) not in named]


def known_questionnaires(folder: Path) -> dict[str, Questionnaire]:
    """The questionnaires that a workspace has, or that a new one gets."""
    files = questionnaire_files(folder)
    own = folder / FOLDER
    names = [n for n in files if n not in ON_REQUEST or (own / f"{n}.toml").exists()]
    found = {name: read_questionnaire(files[name])[0] for name in names}
    return {name: questionnaire for name, questionnaire in found.items() if questionnaire.questions}


def make(folder: Path, language: str, association: str, rounds: Sequence[NewRound]) -> Path:
    """Makes a workspace of some rounds and returns its ``rounds.toml``.

    Raises:
        OutputError: If something cannot be written.
    """
    rounds_file = rounds_file_of(folder)
    for path, content in shipped_contents(folder).items():
        if not path.exists():
            path.parent.mkdir(parents=True, exist_ok=True)
            write_file(path, content)
    rounds_file.parent.mkdir(parents=True, exist_ok=True)
    placed = [_placed(new, rounds_file.parent) for new in rounds]
    write_file(rounds_file, _text(language, association, placed).encode())
    return rounds_file


def add(rounds_file: Path, rounds: Sequence[NewRound]) -> None:
    """Adds rounds behind those that a ``rounds.toml`` has.

    Raises:
        OutputError: If something cannot be written.
    """
    content = rounds_file.read_bytes()
    ends = "\r\n" if b"\r\n" in content else "\n"
    placed = [_placed(new, rounds_file.parent) for new in rounds]
    blocks = "\n".join(map(_block, placed))
    gap = "" if content.endswith(b"\n") else "\n"
    text = f"{gap}\n{blocks}".replace("\n", ends)
    after = content + text.encode()
    try:
        meant = meaning(content)
        for new in placed:
            own = meaning(_block(new).encode())[new.questionnaire][new.round]
            meant.setdefault(new.questionnaire, {})[new.round] = own
        is_right = meaning(after) == meant
    except (tomllib.TOMLDecodeError, AttributeError):
        is_right = False
    if not is_right:
        facts = (("lines", blocks),)
        raise ProblemsError([Problem(key="rounds.by_hand", file=str(rounds_file), facts=facts)])
    write_file(rounds_file, after, instead_of=content)


def _placed(new: NewRound, responses: Path) -> NewRound:
    """The round with its files among the responses: those that lie elsewhere are copied."""
    copied = {file: _copied(file, responses) for file in new.files}
    settings = {copied[file]: said for file, said in new.settings.items() if said}
    return replace(new, files=tuple(copied.values()), settings=settings)


def _copied(file: Path, responses: Path) -> Path:
    if resolved(file.parent) == resolved(responses):
        return file
    content = file.read_bytes()
    target, number = responses / file.name, 1
    while target.exists() and target.read_bytes() != content:
        number += 1
        target = responses / f"{file.stem}-{number}{file.suffix}"
    if not target.exists():
        write_file(target, content)
    return target


def _text(language: str, association: str, rounds: Sequence[NewRound]) -> str:
    """The template with the rounds in place of its examples."""
    template = (TEMPLATES / f"rounds.{language}.toml").read_text(encoding="utf-8")
    lines = template.splitlines()
    first = next(n for n, line in enumerate(lines) if line.startswith("# [staff."))
    last = max(n for n, line in enumerate(lines) if line.startswith("# [staff."))
    while last < len(lines) and lines[last].strip():
        last += 1
    head = [_named(line, association) for line in lines[:first]]
    blocks = "\n".join(_block(new) for new in rounds)
    return "\n".join([*head, blocks, *lines[last + 1 :], ""])


def _named(line: str, association: str) -> str:
    if not line.startswith("association ="):
        return line
    return line_of({"association": printable(association)}) if association else line


def _block(new: NewRound) -> str:
    names = [os.path.basename(file) for file in new.files]
    settings: dict[str, object] = {"file": names if len(names) > 1 else names[0]}
    if new.invited is not None:
        settings["invited"] = new.invited
    name = f"{new.questionnaire}.{quoted(new.round) if new.period else new.round}"
    if len(names) == 1:
        settings |= new.settings.get(new.files[0], {})
    lines = [f"[{name}]", line_of(settings)]
    for file, said in new.settings.items() if len(names) > 1 else ():
        lines += ["", f"[{name}.files.{quoted(file.name)}]", line_of(said)]
    return "\n".join(lines) + "\n"


def without_invited(rounds: RoundsFile) -> Iterator[tuple[str, str]]:
    """The rounds of which nobody has said how many were asked: questionnaire, and year or part."""
    for wave in rounds_of(rounds.waves):
        if wave.invited is None and not wave.from_print:
            yield wave.questionnaire, wave.round


def with_same_content(files: Iterable[Path]) -> dict[Path, Path]:
    """Of each file whose bytes are those of an earlier one, that earlier one."""
    seen: dict[bytes, Path] = {}
    copies = {}
    for file in files:
        try:
            content = file.read_bytes()
        except OSError:
            continue  # why it cannot be read is told where it is read
        if content in seen:
            copies[file] = seen[content]
        seen.setdefault(content, file)
    return copies
