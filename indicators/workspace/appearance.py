"""How an association's publications look, as it wants it and as everybody can read it."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import ROUND_DOWN, Decimal
from pathlib import Path

from ..documents.colour_rules import Fault, faults, with_chosen
from ..documents.look import Logo, Look
from ..survey.logo import plain
from ..survey.look import LookSettings
from ..survey.waves import RoundsFile
from ..words.errors import Problem
from ..words.said import Number


def look_of(rounds: RoundsFile) -> Look:
    """The look that ``rounds.toml`` says, in all else the standard one."""
    settings, logo = rounds.look, None
    if settings.logo is not None:
        file, content = settings.logo.file, settings.logo.content
        name = settings.logo.text or rounds.association
        suffix = file.suffix.lower()
        logo = Logo(content=plain(content, suffix), suffix=suffix, name=name)
    return Look(colours=with_chosen(settings.colours), typeface=settings.typeface, logo=logo)


def colour_problems(path: Path, settings: LookSettings) -> Iterator[Problem]:
    """Colours that cannot be read or told apart, each with a shade that can."""
    for fault in faults(settings.colours):
        yield Problem(
            key=_key(fault),
            file=str(path),
            column=f"look.{fault.role}",
            facts=(
                ("role", fault.role),
                ("given", fault.colour),
                ("other", fault.miss.other),
                ("other_colour", fault.miss.other_colour),
                ("has", Number(_cut(fault.miss.has))),
                ("least", Number(Decimal(f"{fault.miss.least:g}"))),
                ("instead", fault.instead),
            ),
        )


def _key(fault: Fault) -> str:
    miss = fault.miss
    if miss.rule == "near":
        return f"look.shade.near.{miss.vision}"
    return f"look.shade.{miss.rule}.{miss.other if miss.other in ('paper', 'ink') else 'class'}"


def _cut(number: float) -> Decimal:
    """With one decimal and not rounded: 4.49 is less than 4.5."""
    return Decimal(str(number)).quantize(Decimal("0.1"), ROUND_DOWN)
