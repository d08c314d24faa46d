"""Names of figures that stand in a text as names, as nothing has been put in their place."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...documents.reading_text import Passage
from ...words.said import Said
from ..figures import FIELD
from .findings import Finding, Verdict
from .sentences import Sentence

_OPEN = re.compile(r"\{\s*[^\W\d_][\w-]*\.\d{4}(?:\.[\w-]+)+(?![\w-]|\.\w|\s*\})")


def fields_left(passage: Passage, are_filled: bool) -> Iterator[Finding]:
    """Those without their closing brace; and the others, unless the next run fills them."""
    for match in _OPEN.finditer(passage.text):
        yield _finding(passage, match[0], "open")
    for match in () if are_filled else FIELD.finditer(passage.text):
        yield _finding(passage, match[0], "unfilled")


def _finding(passage: Passage, text: str, kind: str) -> Finding:
    return Finding(
        verdict=Verdict.FIELD,
        text=text,
        sentence=Sentence(passage.text, passage),
        what=Said(f"proofread.field.{kind}", claim=text),
        instead=Said(f"proofread.do.field.{kind}"),
    )
