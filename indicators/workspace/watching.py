"""What has changed in a workspace since it was last looked at: files by what is in them.

A file counts as changed when its bytes are others, not when somebody has only opened it; and not
before it has come to rest, so that an export is never read half.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from hashlib import file_digest
from pathlib import Path

from ..responses.readers import SUFFIXES
from ..words.errors import IndicatorsError, WorkspaceError
from ..words.said import Said
from . import RECORDS_FILE, ROUNDS_FILE, ledger_of, read_workspace
from .ledger import LEDGER_FILE

EVERY_SECONDS = 2.0
"""How often the files are looked at."""

SETTLE_SECONDS = 1.5
"""How long all files have to stay as they are before they are read."""

_OWN_SUFFIXES = (ROUNDS_FILE.suffix, Path(LEDGER_FILE).suffix)

_WHOLE = 50_000_000
"""Bytes up to which a file is told apart by what is in it; a larger one by its size and time."""

# A file that was written less than this before it was looked at may be written again within the
# same tick of its clock: FAT, and many a shared drive, tell times in steps of two seconds.
_TICK_NS = 3_000_000_000


@dataclass(frozen=True, slots=True)
class Seen:
    """A file as it was; without a digest if another program held it."""

    size: int
    changed: int
    looked: int
    digest: str = ""

    def is_still(self, size: int, changed: int) -> bool:
        """Whether the digest holds for a file of this size and time, without reading it."""
        rested = self.looked - self.changed > _TICK_NS
        return bool(self.digest) and rested and (size, changed) == (self.size, self.changed)


@dataclass(frozen=True, slots=True)
class Snapshot:
    """The files of a workspace as they were at one time: of those that are ``named``, those that
    were there. ``opened`` are those that Word, Excel or LibreOffice has open."""

    files: Mapping[Path, Seen]
    named: tuple[Path, ...] = ()
    opened: frozenset[Path] = frozenset()

    @property
    def held(self) -> tuple[Path, ...]:
        """The files that must not be read now: open in another program, or locked by it."""
        locked = {path for path, seen in self.files.items() if not seen.digest}
        return tuple(sorted(locked | self.opened))


@dataclass(frozen=True, slots=True)
class FileChange:
    """A file that has become another: "new", "changed" or "gone"."""

    path: Path
    kind: str

    @property
    def said(self) -> Said:
        """ "staff-2022.csv: ändrad"."""
        return Said(f"watch.file.{self.kind}", file=self.path.name)


def changes(before: Snapshot, after: Snapshot) -> tuple[FileChange, ...]:
    """What has become of the files between two snapshots, in their order. A file that cannot be
    read in the later has not changed yet: the next snapshot tells."""
    return tuple(_changes(before, after))


def _changes(before: Snapshot, after: Snapshot) -> Iterator[FileChange]:
    for path in sorted({*before.files, *after.files}):
        first, second = before.files.get(path), after.files.get(path)
        if first is None:
            yield FileChange(path, "new")
        elif second is None:
            yield FileChange(path, "gone")
        elif second.digest and first.digest != second.digest:
            yield FileChange(path, "changed")


def take(folder: Path, before: Snapshot | None, now: int) -> Snapshot:
    """The files of a workspace as they are, ``now`` in nanoseconds; what has the size and the time
    that it had ``before`` is not read again.

    Raises:
        WorkspaceError: If the folder is no workspace, and was none before.
    """
    if before is None:
        return snapshot_of(watched(folder), None, now)
    rounds_file, *_ = before.named
    again = snapshot_of([*before.named, *_lying_in(rounds_file.parent)], before, now)
    if not any(change.path.suffix == ROUNDS_FILE.suffix for change in changes(before, again)):
        return again
    with suppress(WorkspaceError):  # where rounds.toml is just being put in place
        return snapshot_of([*watched(folder), *before.named], before, now)
    return again


def snapshot_of(files: Iterable[Path], before: Snapshot | None, now: int) -> Snapshot:
    """Some files as they are."""
    known, named = {} if before is None else before.files, tuple(dict.fromkeys(files))
    found: dict[Path, Seen] = {}
    opened = set()
    for path in named:
        if (seen := _seen(path, known.get(path), now)) is not None:
            found[path] = seen
            if any(path.with_name(name).exists() for name in _owner_names(path.name)):
                opened.add(path)
    return Snapshot(found, named, frozenset(opened))


def _owner_names(name: str) -> tuple[str, ...]:
    """How the file is called that tells that another is open. Word and Excel leave out the first
    two letters of a long name."""
    return (f"~${name}", f"~${name[2:]}", f".~lock.{name}#")


def _seen(path: Path, known: Seen | None, now: int) -> Seen | None:
    """A file as it is; nothing if it is not there, or is no file."""
    try:
        facts = path.stat()
    except OSError:
        return None
    if not path.is_file():
        return None
    size, changed = facts.st_size, facts.st_mtime_ns
    if known is not None and known.is_still(size, changed):
        return known
    digest = ""
    with suppress(OSError), path.open("rb") as content:
        is_large = size > _WHOLE
        digest = f"{size} {changed}" if is_large else file_digest(content, "sha256").hexdigest()
    return Seen(size, changed, now, digest)


def watched(folder: Path) -> tuple[Path, ...]:
    """The files that decide what is written: what ``rounds.toml`` names as far as it can be read,
    the questionnaires, and whatever else lies beside the exports. What the program itself writes
    down with each output is not among them.

    Raises:
        WorkspaceError: If the folder is no workspace.
    """
    rounds_file = ledger_of(folder).with_name(ROUNDS_FILE.name)
    files = [rounds_file, *_lying_in(rounds_file.parent)]
    with suppress(IndicatorsError, OSError):
        files += read_workspace(folder, may_be_empty=True)[0].files
    records = rounds_file.with_name(RECORDS_FILE)
    return tuple(path for path in dict.fromkeys(files) if path != records)


def _lying_in(folder: Path) -> Iterator[Path]:
    """The files of a folder that may be of use, but for those that programs lay there for
    themselves."""
    known = (*SUFFIXES, *_OWN_SUFFIXES)
    with suppress(OSError):
        for entry in sorted(os.scandir(folder), key=lambda entry: entry.name):
            own = entry.name.startswith((".", "~$")) or entry.name == RECORDS_FILE
            if not own and entry.name.lower().endswith(known) and entry.is_file():
                yield folder / entry.name


@dataclass(slots=True)
class Watch:
    """Looks at a workspace again and again, until something in it has changed and come to rest.

    ``look`` takes a snapshot, given the last; ``sleep`` waits some seconds; ``tell_held`` is called
    once for each file that has to be closed first.
    """

    look: Callable[[Snapshot | None], Snapshot]
    sleep: Callable[[float], None]
    tell_held: Callable[[Path], None] = lambda _: None

    def next_change(self, last: Snapshot) -> tuple[Snapshot, tuple[FileChange, ...]]:
        """The files at rest after the next change, and what has become of them."""
        now = last
        while True:
            self.sleep(EVERY_SECONDS)
            now = self.look(now)
            if changes(last, now) or any(_concerns(path, last, now) for path in now.held):
                now = self.settled(last)
                if found := changes(last, now):
                    return now, found

    def settled(self, last: Snapshot) -> Snapshot:
        """The next snapshot that is the same as the one before it, with nothing open that has
        become another since the ``last``."""
        told: set[Path] = set()
        before = self.look(last)
        while True:
            self.sleep(SETTLE_SECONDS)
            after = self.look(before)
            held = [path for path in after.held if _concerns(path, last, after)]
            if not held and _facts(before) == _facts(after):
                return after
            for path in held:
                if path not in told:
                    self.tell_held(path)
                    told.add(path)
            before = after


def _concerns(path: Path, last: Snapshot, now: Snapshot) -> bool:
    """Whether a file that is open has become another, or cannot be read: one that somebody only
    looks at has the bytes that it had."""
    known, seen = last.files.get(path), now.files[path]
    return known is None or not seen.digest or seen.digest != known.digest


def _facts(snapshot: Snapshot) -> dict[Path, tuple[int, int, str]]:
    """Sizes, times and digests: what shows whether a file is still being written."""
    return {path: (s.size, s.changed, s.digest) for path, s in snapshot.files.items()}
