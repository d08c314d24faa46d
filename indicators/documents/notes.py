"""The notes of a section, each once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from .model import Block, Table


def noted_once(blocks: Iterable[Block]) -> list[Block]:
    """The blocks of a section with each note under the first table that has it, and each source
    under the last."""
    noted: list[Block] = []
    seen: set[str] = set()
    for block in blocks:
        if isinstance(block, Table):
            new = tuple(note for note in block.notes if note not in seen)
            seen.update(new)
            block = replace(block, notes=new)
        noted.append(block)
    sources: set[str] = set()
    for place, block in reversed(list(enumerate(noted))):
        if isinstance(block, Table) and block.source is not None:
            if block.source in sources:
                noted[place] = replace(block, source=None)
            sources.add(block.source)
    return noted
