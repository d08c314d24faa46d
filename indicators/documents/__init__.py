"""Documents turned into files, each format by a module of its own."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterable
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..words.errors import OutputError, OvertakenError
from ..words.said import Words
from .look import STANDARD, Look
from .model import Document, Records
from .recorded import BY_WRITER, WITH_RECORD, Properties, with_properties
from .speaking import spoken

__all__ = [
    "DOCUMENT_SUFFIXES", "READING_SUFFIXES", "RECORD_FORMATS", "TABLE_SUFFIXES", "WITH_LOOK",
    "WITH_RECORD", "Properties", "check_folder", "check_output", "format_of", "make_folder",
    "render", "write_file",
]  # fmt: skip

if TYPE_CHECKING:  # tables start without them
    from .presentation import Deck
    from .updating import Updated
    from .views import Page

# Suffix of a file → the writer of its format.
DOCUMENT_SUFFIXES = {
    ".docx": "word", ".pdf": "pdf", ".xlsx": "excel", ".html": "html", ".md": "markdown",
}  # fmt: skip
READING_SUFFIXES = DOCUMENT_SUFFIXES | {".txt": "text"}
TABLE_SUFFIXES = DOCUMENT_SUFFIXES | {".csv": "csv", ".json": "json", ".txt": "text"}
RECORD_FORMATS = ("csv", "json")
# The formats that have a look; the others are words and numbers only.
WITH_LOOK = ("word", "pdf", "excel", "powerpoint", "html", "page")

# The writers that are not called as their format is.
_MODULES = {"html": "web", "page": "web.page"}


def render(
    content: Document[Words] | Records | Deck[Words] | Page[Words],
    form: str,
    language: str | None = None,
    look: Look = STANDARD,
    record: Properties = (),
    **options: Any,
) -> bytes:
    """The bytes of a file of the format; only the writer in use is loaded.

    ``language`` is ``sv`` or ``en``; a document without words of its own yet is else Swedish.
    ``look`` is how an association has it, in the formats ``WITH_LOOK``, and ``record`` what the
    file was made of, in those ``WITH_RECORD``.
    """
    if not isinstance(content, Records):
        content = spoken(content, language or content.language)
    module = import_module(f".{_MODULES.get(form, form)}", __name__)
    if form in WITH_LOOK:
        options["look"] = look
    if form in BY_WRITER:
        options["record"] = record
    rendered: bytes = module.render(content, **options)
    return with_properties(rendered, form, record)


def rewrite(
    path: Path,
    content: Document[Words] | Deck[Words],
    form: str,
    language: str | None = None,
    **options: Any,
) -> Updated:
    """A file that exists, with what is told now; what its author has edited in it stays as the
    option ``edited`` says. Nothing is written yet.

    Raises:
        OutputError: If it cannot be read, or was not written by this program.
    """
    try:
        existing = path.read_bytes()
    except OSError as error:
        raise OutputError("output.locked", file=path) from error
    words = spoken(content, language or content.language)
    module = import_module(f".{form}.update", __name__)
    try:
        updated: Updated = module.update(existing, words, **options)
    except OutputError as error:
        raise OutputError(error.key, **{"file": path, **error.facts}) from error
    return updated


def format_of(path: Path, suffixes: dict[str, str], form: str | None = None) -> str:
    """The format of a file: ``form`` if it is asked for, else what the suffix says.

    Raises:
        OutputError: If there is no such format, or the suffix is that of another one.
    """
    by_suffix = suffixes.get(path.suffix.lower(), form)
    if by_suffix is None:
        key = "output.suffix" if len(suffixes) > 1 else "output.suffix_only"
        raise OutputError(key, file=path, known=list(suffixes))
    if form not in (None, by_suffix):
        raise OutputError("output.mismatch", file=path, form=form)
    return by_suffix


def check_output(path: Path, inputs: Iterable[Path], kept: Iterable[Path] = ()) -> None:
    """Refuses, before any work is done, an output that cannot or must not be written.

    ``inputs`` are the files that are read. In the folders ``kept`` no file is overwritten, since an
    export that no wave names yet may lie there.

    Raises:
        OutputError: If the folder is missing or the file must not be overwritten.
    """
    if os.path.isdir(path):
        raise OutputError("output.is_folder", file=path)
    if not os.path.isdir(path.parent):
        raise OutputError("output.no_folder", file=path, folder=path.parent)
    if os.path.exists(path) and not os.path.isfile(path):
        raise OutputError("output.is_device", file=path)
    if os.path.exists(path) and any(_is_same_file(path, input_file) for input_file in inputs):
        raise OutputError("output.is_input", file=path)
    real_folder = Path(os.path.realpath(path)).parent
    if os.path.exists(path) and any(_is_same_file(real_folder, folder) for folder in kept):
        raise OutputError("output.is_kept", file=path)


def check_folder(path: Path, kept: Iterable[Path]) -> None:
    """Refuses, before any work is done, a folder that cannot be filled with files.

    Raises:
        OutputError: If it is a file, lies nowhere, or is one where no file may be overwritten.
    """
    if os.path.exists(path) and not os.path.isdir(path):
        raise OutputError("output.is_file", file=path)
    if not os.path.isdir(path.absolute().parent):
        raise OutputError("output.no_folder", file=path, folder=path.parent)
    if any(_is_same_file(path, folder) for folder in kept):
        raise OutputError("output.is_kept_folder", file=path)


def make_folder(path: Path) -> None:
    """Makes a folder where there is none.

    Raises:
        OutputError: If it cannot be made.
    """
    try:
        path.mkdir(exist_ok=True)
    except OSError as error:
        raise OutputError("output.failed", file=path) from error


def _is_same_file(first: Path, second: Path) -> bool:
    try:
        return os.path.samefile(first, second)
    except OSError:
        return False


def write_file(path: Path, content: bytes, instead_of: bytes | None = None) -> None:
    """Writes a file whole or not at all: beside its place first, then renamed into it.

    With ``instead_of``, only if that is what it has: nobody's changes are lost who has written it
    meanwhile. A link stays a link: what it points to is written. A run that is killed may leave
    the file that it was writing, with figures in it; the next run clears it away.

    Raises:
        OvertakenError: If it has become another.
        OutputError: If it cannot be written, as when the file is open in Word on Windows.
    """
    import tempfile

    temporary, target = None, Path(os.path.realpath(path))
    _clear_away(target.parent)
    try:
        with tempfile.NamedTemporaryFile(
            dir=target.parent,
            prefix=f"{_temporary_prefix()}{os.getpid()}-",
            suffix=target.suffix,
            delete=False,
        ) as file:
            temporary = Path(file.name)
            file.write(content)
        temporary.chmod(_mode(target))
        if instead_of is not None and target.read_bytes() != instead_of:
            raise OvertakenError("output.overtaken", file=path)
        temporary.replace(target)
    except PermissionError as error:
        raise OutputError("output.locked", file=path) from error
    except OSError as error:
        raise OutputError("output.failed", file=path) from error
    finally:
        if temporary is not None:
            temporary.unlink(missing_ok=True)


def _temporary_prefix() -> str:
    """How the names of unfinished files from this computer begin."""
    import platform
    from zlib import crc32

    return f".indicators-{crc32(platform.node().encode()):08x}-"


def _clear_away(folder: Path) -> None:
    """Removes what runs that were killed have left in a folder, but not the files of runs still
    going or of other computers that share the folder."""
    for file in folder.glob(f"{_temporary_prefix()}*"):
        process = file.name.removeprefix(_temporary_prefix()).partition("-")[0]
        if process.isdecimal() and not _is_running(int(process)):
            with contextlib.suppress(OSError):
                file.unlink()


def _is_running(process: int) -> bool:
    if os.name == "nt":
        import ctypes

        kernel = getattr(ctypes, "windll").kernel32  # noqa: B009 - exists on Windows only
        handle = kernel.OpenProcess(0x1000, False, process)  # PROCESS_QUERY_LIMITED_INFORMATION
        return bool(handle and (kernel.CloseHandle(handle) or True))
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True


def _mode(path: Path) -> int:
    """The permissions of the file that is replaced, or those that a new file would get."""
    if path.exists():
        return path.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
