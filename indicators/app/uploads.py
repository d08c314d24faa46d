"""Exports that are sent: their names made harmless, written among the responses, and refused where
nothing can be read of them."""

from __future__ import annotations

import os
import re
import stat
import unicodedata
from pathlib import Path
from typing import TYPE_CHECKING

from ..documents import write_file
from ..words.errors import OutputError
from ..workspace.starting import exports_in

if TYPE_CHECKING:
    from ..survey.questionnaire import Questionnaire
    from .site import Site

_LONGEST = 100  # characters of a name, so that what is written beside it has room too
_MARKS = re.compile(r'[<>:"|?*]')
_DEVICES = re.compile(r"(?i)(?:con|prn|aux|nul|(?:com|lpt)[0-9¹²³]|conin\$|conout\$)(?:\.|$)")


def harmless(name: str) -> str:
    """A name of a file that is one on every system, and of no folder: what a browser sends as the
    name can be anything."""
    last = re.split(r"[/\\]", unicodedata.normalize("NFC", name))[-1]
    plain = "".join(sign if sign.isprintable() else " " for sign in _MARKS.sub("_", last))
    stem, suffix = os.path.splitext(" ".join(plain.split()).lstrip(".~$ ").rstrip(". "))
    stem = _fitting(stem.rstrip(". "), _LONGEST - len(suffix)) or "export"
    return f"_{stem}{suffix}" if _DEVICES.match(stem) else f"{stem}{suffix}"


def _fitting(text: str, longest: int) -> str:
    """The beginning of a text that has no more bytes than a name may have."""
    cut = text.encode("utf-8", "replace")[: max(longest, 1)]
    return cut.decode("utf-8", "ignore").rstrip(". ")


def take(
    site: Site, name: str, content: bytes, questionnaires: dict[str, Questionnaire]
) -> Path | None:
    """Writes an export among the responses; ``None`` if there is something to say of it on the next
    page. One that is there already by that name stays as it is."""
    from ..responses.readers import SUFFIXES

    shown = harmless(name)
    folder = _responses(site.settings.folder)
    target = folder / shown
    if target.suffix.lower() not in SUFFIXES:
        site.tell_text(site.say("app.files.kind", file=shown, known=list(SUFFIXES)), is_error=True)
        return None
    if not content:
        site.tell_text(site.say("app.files.empty", file=shown), is_error=True)
        return None
    if same := next((f for f in exports_in(folder) if _has(f, content)), None):
        site.tell("app.files.same", file=shown, other=same.name)
        return None
    path = _free(target)
    write_file(path, content)
    if path not in exports_in(folder):
        path.unlink(missing_ok=True)
        site.tell_text(site.say("app.files.ours", file=shown), is_error=True)
        return None
    _narrow(path)
    if not _can_be_read(site, path, questionnaires):
        path.unlink(missing_ok=True)
        return None
    site.added.add(path)
    site.noticing.wrote(path)
    if path == target:
        return path
    site.replaced[path] = target
    site.tell("app.files.beside", file=path.name, other=target.name)
    return None


def replace(new: Path, old: Path) -> Path:
    """Puts a corrected export in the place of the one before, which is kept beside it under a name
    that no export has; where it is kept."""
    kept = _free(old.with_name(f"{old.name}.bak"))
    write_file(kept, old.read_bytes())
    _narrow(kept)
    try:
        os.replace(new, old)
    except OSError as error:
        raise OutputError("output.locked", file=old) from error
    return kept


def _responses(folder: Path) -> Path:
    """The folder of exports; a new one is for nobody but its owner."""
    responses = folder / "responses"
    try:
        responses.mkdir(mode=0o700, exist_ok=True)
    except OSError as error:
        raise OutputError("output.failed", file=responses) from error
    return responses


def _has(file: Path, content: bytes) -> bool:
    """Whether a file has just this content; most are told apart by their size."""
    try:
        return file.stat().st_size == len(content) and file.read_bytes() == content
    except OSError:
        return False


def _free(path: Path) -> Path:
    """A name that no file has yet: "personal-2.csv"."""
    free, number = path, 1
    while os.path.lexists(free):
        number += 1
        free = path.with_name(f"{path.stem}-{number}{path.suffix}")
    return free


def _narrow(path: Path) -> None:
    """Answers are read by their owner, and by the group that may write into their folder."""
    if os.name == "posix":
        shared = path.parent.stat().st_mode & stat.S_IWGRP
        path.chmod(0o660 if shared else 0o600)


def _can_be_read(site: Site, path: Path, questionnaires: dict[str, Questionnaire]) -> bool:
    """Whether something can be read of an export; what cannot is said on the next page."""
    from ..workspace.guessing import guesses_of

    problems = [p for guess in guesses_of(path, questionnaires) for p in guess.problems]
    for problem in problems:
        hint = problem.hint(site.language)
        text = site.say("app.files.unread", file=path.name, why=problem.told(site.language))
        site.tell_text("\n".join(filter(None, (text, hint))), is_error=True)
    return not problems
