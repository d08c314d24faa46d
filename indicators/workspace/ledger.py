"""The ledger of what has been published: every figure that has left the house.

``published.jsonl`` lies beside ``rounds.toml`` and has a line for each document. Each line
holds its own digest and that of the line before, so that a line that was changed, or is
missing from the middle, is found out. Later runs are protected together with all of it.
"""

from __future__ import annotations

import json
import os
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import NamedTuple

from ..disclosure.release import Release
from ..survey.groups import Division
from ..survey.waves import Wave
from ..words.errors import (
    IndicatorsError,
    OutputError,
    Problem,
    ProblemsError,
    Severity,
    check_regular,
)
from .published import InDocument, PublishedWave, on_record, read_wave, text_of, written_wave

LEDGER_FILE = "published.jsonl"


def is_likely(day: date, today: date) -> bool:
    """Whether something can have been published on a day, or is to be: a slip of the keyboard in a
    year would stay for good."""
    return 2000 <= day.year <= today.year + 1


class Publication(NamedTuple):
    """A document that was published on a day."""

    document: str
    date: date
    waves: tuple[PublishedWave, ...]


class Ledger(NamedTuple):
    """All publications in the order they were written down, and the lines that hold them."""

    publications: tuple[Publication, ...] = ()
    lines: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """The content of the file."""
        return "".join(f"{line}\n" for line in self.lines)

    @property
    def waves(self) -> tuple[tuple[str, int], ...]:
        """Questionnaire and year of every wave published, each once."""
        waves = (wave for publication in self.publications for wave in publication.waves)
        return tuple(dict.fromkeys((wave.questionnaire, wave.year) for wave in waves))

    def wave(self, questionnaire: str, year: int) -> Iterator[tuple[Publication, PublishedWave]]:
        """What was published of a wave, each with its publication."""
        for publication in self.publications:
            for wave in publication.waves:
                if (wave.questionnaire, wave.year) == (questionnaire, year):
                    yield publication, wave

    def divisions(self, questionnaire: str, year: int) -> Iterator[tuple[Publication, Division]]:
        """The divisions by which a wave has been published, each with its publication."""
        for publication, wave in self.wave(questionnaire, year):
            groups = wave.release.structure.groups
            divisions = dict.fromkeys(group.division for group in groups if group.labels)
            yield from ((publication, division) for division in divisions)

    def releases(self, questionnaire: str, year: int) -> tuple[Release, ...]:
        """What has been published of a wave, each thing once."""
        releases: list[Release] = []
        for _, wave in self.wave(questionnaire, year):
            releases += [wave.release] if wave.release not in releases else []
        return tuple(releases)


_PATIENCE = 600.0  # seconds that a publication waits for another one


@contextmanager
def held(file: Path) -> Iterator[None]:
    """Holds a ledger from before it is read until what is published has been written down.

    Of two publications at once, the other has to wait: it is protected together with the first,
    and its line comes after that one's.

    Raises:
        ProblemsError: If others hold the ledger for minutes.
        OutputError: If nothing can be written beside it.
    """
    from filelock import FileLock, Timeout

    lock = FileLock(file.with_name(f".{file.name}.lock"))
    try:
        lock.acquire(timeout=_PATIENCE)
    except Timeout as error:
        raise ProblemsError.at("ledger.busy", str(file)) from error
    except OSError as error:
        raise OutputError("output.failed", file=file) from error
    try:
        yield
    finally:
        lock.release()


def read_ledger(path: Path) -> Ledger:
    """The ledger of a file; an empty one if there is no file.

    Raises:
        ProblemsError: If a line is damaged, was changed, or is missing.
    """
    if not os.path.lexists(path):
        return Ledger()
    check_regular(path)
    try:
        file_lines = path.read_bytes().removesuffix(b"\n").split(b"\n")
    except OSError as error:
        raise ProblemsError.at("ledger.unreadable", str(path)) from error
    publications, lines, previous = [], [], ""
    for number, line in enumerate(file_lines, 1):
        try:
            lines.append(line.decode("utf-8"))
            publications.append(_publication(lines[-1], previous))
        except (ValueError, LookupError, TypeError, AttributeError, ArithmeticError) as error:
            raise ProblemsError.at("ledger.damaged", str(path), number) from error
        except (RecursionError, IndicatorsError) as error:
            raise ProblemsError.at("ledger.damaged", str(path), number) from error
        previous = json.loads(lines[-1])["digest"]
    return Ledger(tuple(publications), tuple(lines))


def _publication(line: str, previous: str) -> Publication:
    content = json.loads(line)
    digest = content.pop("digest")
    if content["previous"] != previous or digest != _digest(content):
        raise ValueError("a line was changed, or is missing")
    return Publication(
        document=text_of(content["document"]),
        date=date.fromisoformat(content["date"]),
        waves=tuple(map(read_wave, content["rounds"])),
    )


def _digest(content: Mapping[str, object]) -> str:
    from hashlib import sha256

    return sha256(_line(content).encode()).hexdigest()


def _line(content: Mapping[str, object]) -> str:
    return json.dumps(content, ensure_ascii=False, separators=(",", ":"))


def with_publication(
    ledger: Ledger,
    document: str,
    day: date,
    told: InDocument,
    files: Mapping[tuple[str, int], Sequence[Path]],
) -> Ledger:
    """The ledger with a document added; the same one if it holds just that already.

    ``files`` are the exports of the waves.
    """
    waves = [
        written_wave(results, shown, files, is_more, told.with_counts)
        for pairs, is_more in ((told.pairs, False), (told.more, True))
        for pair in pairs
        for results, shown in on_record(pair)
    ]
    previous = json.loads(ledger.lines[-1])["digest"] if ledger.lines else ""
    content: dict[str, object] = {"document": document, "date": day.isoformat(), "rounds": waves}
    for line in ledger.lines:
        published = json.loads(line)
        if all(published[key] == value for key, value in content.items()):
            return ledger
    content["previous"] = previous
    content["digest"] = _digest(content)
    line = _line(content)
    return Ledger((*ledger.publications, _publication(line, previous)), (*ledger.lines, line))


def without_wave(
    ledger: Ledger, rounds_file: Path, keys: Collection[tuple[str, int]]
) -> list[Problem]:
    """Waves that have been published and are gone: under a new name their figures would be lost."""
    return [
        Problem(
            key="ledger.no_round",
            file=str(rounds_file.with_name(LEDGER_FILE)),
            facts=(("questionnaire", questionnaire), ("year", year)),
            severity=Severity.WARNING,
        )
        for questionnaire, year in ledger.waves
        if (questionnaire, year) not in keys
    ]


def without_question(
    ledger: Ledger, rounds_file: Path, asked: Mapping[tuple[str, int], Collection[str]]
) -> Iterator[Problem]:
    """Questions that have been published and are no longer in the questionnaire: under a new id,
    today's figures would not be protected together with those published before."""
    for (questionnaire, year), questions in asked.items():
        releases = ledger.releases(questionnaire, year)
        published = (q for release in releases for q in release.questions)
        for question in dict.fromkeys(q for q in published if q not in questions):
            yield Problem(
                key="ledger.no_question",
                file=str(rounds_file.with_name(LEDGER_FILE)),
                facts=(("question", question), ("questionnaire", questionnaire), ("year", year)),
            )


def lowered(ledger: Ledger, rounds_file: Path, waves: Sequence[Wave]) -> Iterator[Problem]:
    """Thresholds below those that a wave was published with: what was hidden would be shown."""
    for wave in waves:
        for publication, published in ledger.wave(*wave.key):
            policy_then, policy_now = published.release.policy.stated, wave.policy.stated
            for name in ("least", "least_in_group"):
                if getattr(policy_now, name) < getattr(policy_then, name):
                    yield Problem(
                        key="ledger.lowered",
                        file=str(rounds_file),
                        column=f"{published.questionnaire}.{published.year}",
                        facts=(
                            ("name", name),
                            ("now", getattr(policy_now, name)),
                            ("then", getattr(policy_then, name)),
                            ("document", publication.document),
                            ("date", publication.date.isoformat()),
                        ),
                    )
