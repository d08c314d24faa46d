"""Pieces of a page, quick to make and small: text cannot be taken for markup, for what is no
``Markup`` is escaped wherever it is put."""

from __future__ import annotations

import re
from functools import cache
from html import escape


class Markup(str):
    """A piece of HTML."""

    __slots__ = ()


def tag(name: str, /, *content: str, **attributes: str | None) -> Markup:
    """An element. ``class_`` is "class" and ``aria_label`` "aria-label"; one without a value, as
    ``hidden=""``, is only named, and one that is ``None`` is left out."""
    start = name
    for attribute, value in attributes.items():
        if value is not None:
            start += _attribute(attribute, value)
    if name in _EMPTY:
        return Markup(f"<{start}>")
    return Markup(f"<{start}>{together(*content)}</{name}>")


def together(*content: str) -> Markup:
    """Pieces and texts one after another."""
    return Markup(
        "".join([piece if isinstance(piece, Markup) else escaped(piece) for piece in content])
    )


@cache
def escaped(text: str) -> Markup:
    """A text as markup."""
    return Markup(escape(text, quote=False))


_EMPTY = ("input", "img", "meta", "br", "link")
_PLAIN = re.compile(r"[A-Za-z0-9_.#:%/+-]+")


@cache
def _attribute(name: str, value: str) -> str:
    name = name.rstrip("_").replace("_", "-")
    if not value:
        return f" {name}"
    quoted = value if _PLAIN.fullmatch(value) else f'"{escape(value)}"'
    return f" {name}={quoted}"
