"""The tables of the page of a seminar: the table is the chart.

Bars are elements whose lengths are per cents, in the row of their question. A screen reader passes
them by, and reads the same in words.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from ...words import LANGUAGE_TAGS, decimal_text
from ..cells import language_of
from ..look import TINTS
from ..model import Mark, Share, Whole
from ..views import Classes, Grid, GridCell, Heading, Line, Moved, Part, Role, Stack
from .markup import Markup, tag

_NO_SHORT_NAMES = 60
"""From how many letters on a name is a whole question, which gets half of the table."""
_MANY = 6
"""Of more columns than this the heads stand upright."""
_NOTHING = "–"
"""What stands where there is nothing to tell; every other mark stands for something hidden."""
_CLASSES = {
    Role.BARS: "w", Role.KEY: "k", Role.EARLIER: "e", Role.CHANGE: "d", Role.TARGET: "g",
    Role.INTERVAL: "v", Role.BASE: "s", Role.SHARE: "y", Role.TINT: "t", Role.VERDICT: "j",
}  # fmt: skip
_UPRIGHT = (Role.SHARE, Role.TINT, Role.CHANGE, Role.VERDICT)
_PARTS = {
    Part.NEGATIVE: "n", Part.NEUTRAL: "m", Part.POSITIVE: "o", Part.CLEAR: "c", Part.TARGET: "z",
}  # fmt: skip


def table_of(grid: Grid, heading: str, language: str) -> Markup:
    """A table; ``heading`` is the id of what names it where it has no caption of its own."""
    kinds = [_kind(grid.columns)]
    kinds += ["long"] * any(len(line.name.text) >= _NO_SHORT_NAMES for line in grid.lines)
    kinds += ["many"] * (kinds[0] == "x" and len(grid.columns) > _MANY)
    labelled = None if grid.caption else heading
    return tag(
        "table",
        tag("caption", grid.caption) if grid.caption else Markup(),
        tag("thead", tag("tr", *(_head(column, grid) for column in grid.columns))),
        tag("tbody", *(_row(line, grid.columns, heading, language) for line in grid.lines)),
        class_=" ".join(kinds),
        aria_labelledby=labelled,
        style=_inline(grid.columns),
    )


def _kind(columns: tuple[Heading, ...]) -> str:
    """ "b" of bars, "x" of figures only."""
    return "b" if columns[1].role is Role.BARS else "x"


def _inline(columns: tuple[Heading, ...]) -> str | None:
    """The year before, which on a phone stands beside its share, as a string of the style."""
    years = (column.detail for column in columns if column.role is Role.EARLIER)
    return next((f"--e:{css_text(f'{year}: ')}" for year in years if year), None)


def css_text(text: str) -> str:
    """A text as a string in a style: whatever is no letter, number or space is written by its
    number."""
    safe = (c if c.isalnum() or c == " " else f"\\{ord(c):x} " for c in text)
    return f"'{''.join(safe)}'"


def _head(column: Heading, grid: Grid) -> Markup:
    if column.role is Role.NAME:
        return tag("th", column.label, scope="col")
    if column.role is Role.BARS:
        return tag("td", *(_entry(part, label) for part, label in grid.legend), class_="w")
    label = tag("span", column.label) if column.role in _UPRIGHT else column.label
    detail = (tag("br"), column.detail) if column.detail else ()
    return tag("th", label, *detail, scope="col", class_=_CLASSES[column.role])


def _entry(part: Part, label: str) -> Markup:
    return tag("span", tag("i", class_=_PARTS[part]), label, class_="key")


def _row(line: Line, columns: tuple[Heading, ...], heading: str, language: str) -> Markup:
    name, foreign = line.name.text, language_of(line.name)
    lang = LANGUAGE_TAGS[foreign] if foreign else None
    if not line.cells:
        address = f"{heading}-{line.area}" if line.area else None
        across = str(len(columns))
        return tag("tr", tag("th", name, colspan=across, lang=lang, id=address), class_="a")
    linked = tag("a", name, href=f"#{line.address}") if line.address else name
    kind, cells = _kind(columns), zip(line.cells, columns[1:], strict=True)
    return tag(
        "tr",
        tag("th", linked, scope="row", lang=lang),
        *(_cell(cell, column, kind, language) for cell, column in cells),
    )


def _cell(cell: GridCell, column: Heading, kind: str, language: str) -> Markup:
    name = _CLASSES[column.role]
    if column.role is Role.BARS:
        return tag("td", *_bars(cell, language), class_="w")
    if isinstance(cell, Moved):
        way = "up" if cell.rises else "down"
        return tag("td", cell.text, class_=f"{name} {way}")
    assert not isinstance(cell, Stack)
    if column.role is Role.TINT and isinstance(cell, Share):
        name += f" t{sum(cell.percent >= limit for limit in TINTS)}"
    if isinstance(cell, Mark) and not cell.is_bound:
        name += " dash" if cell.text == _NOTHING else " mark"
    text: str = str(cell.value) if isinstance(cell, Whole) else cell.in_print
    # Figures only have their head beside them on a phone; beside bars they need none.
    return tag("td", text, class_=name, data_l=column.label if kind == "x" else None)


# --- bars ----------------------------------------------------------------------------------


def _bars(cell: GridCell, language: str) -> Iterator[Markup]:
    if not isinstance(cell, Stack):
        if isinstance(cell, Mark) and cell.text != _NOTHING:
            yield tag("div", class_="h")
        return
    yield _bar(cell.now, language, cell.target) if cell.now else tag("div", class_="h")
    if cell.earlier:
        yield _thin(cell.earlier)
    if cell.words:
        yield tag("span", cell.words, class_="u")


def _bar(classes: Classes, language: str, target: Decimal | None) -> Markup:
    """A bar with its figures, but that of the other positive, which is no cell of any table."""
    parts = [
        _piece(name, percent, "" if name in "oa" else decimal_text(language, percent))
        for name, percent in _pieces(classes)
    ]
    if target is not None:
        parts.append(tag("b", style=f"--p:{target}"))
    return tag("div", *parts, class_="b", aria_hidden="true")


def _thin(classes: Classes) -> Markup:
    parts = (_piece(name, percent, "") for name, percent in _pieces(classes))
    return tag("div", *parts, class_="l")


def _piece(name: str, percent: Decimal, label: str) -> Markup:
    return tag("i", label, class_=name or None, style=f"--p:{percent:f}")


def _pieces(classes: Classes) -> Iterator[tuple[str, Decimal]]:
    """The pieces of a bar from the left; where the shares before the positive are not in print,
    there is nothing in their place."""
    positive, clear = classes.positive or Decimal(0), classes.clear or Decimal(0)
    before = [("n", classes.negative), ("m", classes.neutral)]
    if classes.negative is None:
        before = [("", 100 - positive)]
    after = [("a" if classes.at_least else "o", positive - clear), ("c", clear)]
    yield from ((name, percent) for name, percent in (*before, *after) if percent)
