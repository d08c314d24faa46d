"""How an association has its publications look: the section ``[look]`` of ``rounds.toml``.

Whether its colours can be told apart is for those to say who know what they are for.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from ..words.errors import ProblemsError, check_regular
from .logo import LARGEST, PNG, SVG, fault_of
from .toml import TomlTable
from .top_keys import tell_misplaced
from .wave_files import is_inside

COLOURS = ("negative", "neutral", "positive", "clear")
_COLOUR = re.compile(r"#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6})")
# As it stands in the list of typefaces; Windows takes names of 31 signs.
_TYPEFACE = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9 -]{0,29}[A-Za-z0-9])?")


@dataclass(frozen=True, slots=True, kw_only=True)
class LogoFile:
    """The file of a logo, what is in it, and what it is called for those who do not see it."""

    file: Path
    content: bytes
    text: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LookSettings:
    """The colours that are chosen, by what they are for and as "#rrggbb", the typeface, and the
    logo."""

    colours: Mapping[str, str] = field(default_factory=dict)
    typeface: str | None = None
    logo: LogoFile | None = None


def look_settings_in(top: TomlTable, path: Path) -> LookSettings:
    """What ``[look]`` says in the ``rounds.toml`` at ``path``; the logo lies beside it."""
    table = top.table("look")
    colours = {role: colour for role in COLOURS if (colour := _colour(table, role))}
    settings = LookSettings(
        colours=colours, typeface=_typeface(table), logo=_logo(table, path.parent)
    )
    tell_misplaced(table)
    table.finish()
    return settings


def _colour(table: TomlTable, key: str) -> str | None:
    """A colour as "#rrggbb", written so or as "#rgb"."""
    written = table.text(key, "")
    if not written:
        return None
    if not _COLOUR.fullmatch(written):
        table.problem("look.colour", key, given=written)
        return None
    digits = written[1:].lower()
    return "#" + (digits if len(digits) == 6 else "".join(digit * 2 for digit in digits))


def _typeface(table: TomlTable) -> str | None:
    name = table.text("typeface", "")
    if name and not _TYPEFACE.fullmatch(name):
        table.problem("look.typeface", "typeface", given=name)
        return None
    return name or None


def _logo(table: TomlTable, folder: Path) -> LogoFile | None:
    """The logo, if it is what the end of its name says and only a picture."""
    name, text = table.text("logo", ""), table.text("logo_text", "") or None
    if not name:
        if text:
            table.problem("look.logo_text", "logo_text")
        return None
    file = folder / name
    if file.suffix.lower() not in (PNG, SVG):
        table.problem("look.logo.kind", "logo", name=file.name)
    elif not is_inside(file, folder):
        table.problem("rounds.outside", "logo", name=file.name)
    elif (content := _content(table, file)) is not None:
        fault = fault_of(content, file.suffix.lower())
        if fault is None:
            return LogoFile(file=file, content=content, text=text)
        table.problem(f"look.logo.{fault.key}", "logo", name=file.name, part=fault.part)
    return None


def _content(table: TomlTable, file: Path) -> bytes | None:
    """What is in the file, unless it is missing or too large."""
    try:
        check_regular(file)
        with file.open("rb") as opened:
            content = opened.read(LARGEST + 1)
    except ProblemsError:
        table.problem("file.irregular", "logo")
    except (FileNotFoundError, IsADirectoryError):
        table.problem("look.logo.missing", "logo", name=file.name, folder=file.parent)
    except OSError:
        table.problem("look.logo.unreadable", "logo", name=file.name)
    else:
        if len(content) <= LARGEST:
            return content
        table.problem("look.logo.large", "logo", name=file.name)
    return None
