"""What the records of a workspace's outputs do not say: which exports they were made of.

``records.jsonl`` lies beside ``rounds.toml`` and has a line for each different record. It is as
private as the exports, and of no use without them: it goes when they go. Of each respondent it has
sixteen bits of a digest, so that it can be told how many rows were corrected in an export that is
gone; they are sorted, and say neither who nor what, unless somebody knows most of it already.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, replace
from hashlib import file_digest, sha256
from pathlib import Path
from typing import NamedTuple

from ..documents import write_file
from ..responses import Responses
from ..survey.waves import Wave
from ..words.errors import IndicatorsError, check_regular
from . import Workspace
from .reading import read_responses
from .record import Record, reading_with_cells

_HEX_DIGITS = 4
# Of more respondents, or larger files, it is not told how many rows were corrected: they would be
# read a second time.
_MOST_ROWS = 20_000
_MOST_BYTES = 2**25


class Export(NamedTuple):
    """A file by the name that ``rounds.toml`` gave it, and its digest if it is one."""

    name: str
    digest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """What a wave was counted from: its exports, a digest of all that is said of how they are
    read, and how many answered; ``rows`` are the bits of each of them, as one text."""

    exports: tuple[Export, ...]
    reading: str
    answers: int | None = None
    rows: str = ""

    def is_like(self, other: Source) -> bool:
        """Whether the same exports are read in the same way."""
        mine, others = ([export.digest for export in s.exports] for s in (self, other))
        return sorted(mine) == sorted(others) and self.reading == other.reading and all(mine)

    def rows_apart(self, other: Source) -> tuple[int, int] | None:
        """How many respondents are only in the other, and only in this; nothing if not known."""
        if not (self.rows and other.rows):
            return None
        mine, others = Counter(_in_fours(self.rows)), Counter(_in_fours(other.rows))
        return (others - mine).total(), (mine - others).total()


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptRecord:
    """The id of a record, and the sources of its waves."""

    id: str
    sources: Mapping[tuple[str, int], Source]

    def is_like(self, other: KeptRecord) -> bool:
        """Whether both say the same."""
        return (
            self.id == other.id
            and self.sources.keys() == other.sources.keys()
            and all(one.is_like(other.sources[key]) for key, one in self.sources.items())
        )


def keep(workspace: Workspace, record: Record) -> None:
    """Keeps of which exports a record is, unless that is known already.

    Raises:
        IndicatorsError, OSError: If that cannot be written down.
    """
    path = workspace.records_file
    check_regular(path)
    waves = [wave for wave in workspace.rounds.waves if wave.key in record.waves]
    sources = {wave.key: source_of(workspace, wave) for wave in waves}
    kept = KeptRecord(id=record.id, sources=sources)
    before = path.read_bytes() if path.exists() else b""
    if any(kept.is_like(other) for other in _kept_in(before)):
        return
    with_rows = {wave.key: _with_rows(workspace, wave, sources[wave.key]) for wave in waves}
    line = _line(KeptRecord(id=record.id, sources=with_rows))
    between = b"" if before.endswith(b"\n") or not before else b"\n"
    write_file(path, before + between + line.encode() + b"\n")


def records_in(workspace: Workspace) -> list[KeptRecord]:
    """The records that are kept in a workspace; a line that cannot be read is none."""
    try:
        check_regular(workspace.records_file)
        return _kept_in(workspace.records_file.read_bytes())
    except (OSError, IndicatorsError):
        return []


def source_of(workspace: Workspace, wave: Wave) -> Source:
    """What a wave is counted from today, without its rows."""
    folder = workspace.rounds_file.parent
    exports = [Export(_name(file, folder), _digest_of(file)) for file in dict.fromkeys(wave.files)]
    return Source(exports=tuple(exports), reading=reading_with_cells(wave))


def with_rows_today(workspace: Workspace, wave: Wave) -> Source:
    """What a wave is counted from today; without its rows if it cannot be read."""
    source = source_of(workspace, wave)
    try:
        return _with_rows(workspace, wave, source)
    except (OSError, IndicatorsError):
        return source


def _name(file: Path, folder: Path) -> str:
    return file.relative_to(folder).as_posix() if file.is_relative_to(folder) else file.name


def _digest_of(file: Path) -> str:
    """The digest of a file; nothing of a folder, or of what lies elsewhere."""
    if not file.is_file():
        return ""
    with file.open("rb") as content:
        return file_digest(content, "sha256").hexdigest()


def _with_rows(workspace: Workspace, wave: Wave, source: Source) -> Source:
    """The source with how many answered, and the bits of each of them."""
    if wave.from_print or wave.engine is not None:
        return source
    if sum(file.stat().st_size for file in dict.fromkeys(wave.files)) > _MOST_BYTES:
        return source
    responses, _ = read_responses(workspace, wave)
    rows = _rows_of(responses) if isinstance(responses, Responses) else ""
    return replace(source, answers=responses.answers, rows=rows)


def _rows_of(responses: Responses) -> str:
    """Sixteen bits of a digest of each respondent's codes and groups, in the order of the bits."""
    if responses.answers > _MOST_ROWS:
        return ""
    order = sorted(range(len(responses.questions)), key=lambda n: responses.questions[n].id)
    asked = ",".join(responses.questions[n].id for n in order)
    groups = [[*named.labels, ""] for _, named in sorted(responses.groups.items())]
    places = [named.codes for _, named in sorted(responses.groups.items())]
    digests = []
    for row in range(responses.answers):
        labels = [names[of[row]] for names, of in zip(groups, places, strict=True)]
        codes = responses.codes[row, order].tolist()
        text = json.dumps([asked, codes, labels], ensure_ascii=False)
        digests.append(sha256(text.encode()).hexdigest()[:_HEX_DIGITS])
    return "".join(sorted(digests))


def _in_fours(rows: str) -> list[str]:
    return [rows[start : start + _HEX_DIGITS] for start in range(0, len(rows), _HEX_DIGITS)]


# --- lines ----------------------------------------------------------------------------------


def _line(kept: KeptRecord) -> str:
    rounds = [
        {"questionnaire": questionnaire, "year": year, **asdict(source)}
        for (questionnaire, year), source in sorted(kept.sources.items())
    ]
    content = {"record": kept.id, "rounds": rounds}
    return json.dumps(content, ensure_ascii=False, separators=(",", ":"))


def _kept_in(content: bytes) -> list[KeptRecord]:
    found = []
    for line in content.splitlines():
        try:
            found.append(_read(json.loads(line)))
        except (ValueError, LookupError, TypeError, AttributeError, RecursionError):
            continue  # it only explains: nothing is hidden or shown because of it
    return found


def _read(content: Mapping[str, object]) -> KeptRecord:
    rounds: Iterable[dict[str, object]] = content["rounds"]  # type: ignore[assignment]
    sources = {}
    for one in rounds:
        key = (str(one["questionnaire"]), int(str(one["year"])))
        pairs: Iterable[tuple[str, str]] = one["exports"]  # type: ignore[assignment]
        exports = tuple(Export(str(name), str(digest)) for name, digest in pairs)
        answers = None if one["answers"] is None else int(str(one["answers"]))
        told = {"reading": str(one["reading"]), "rows": str(one["rows"])}
        sources[key] = Source(exports=exports, answers=answers, **told)
    return KeptRecord(id=str(content["record"]), sources=sources)
