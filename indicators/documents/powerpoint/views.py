"""A chart as rows of words with room for what is drawn: what stands in which column, and the key.

Nothing is measured here, and nothing is drawn. A chart that is not drawn in rows is a table.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from ...words import say
from ..cells import arrow_of, clear_change, language_of
from ..charted import class_names, classes, places, positive_classes, questions_of, shares_in
from ..model import Chart, Drawing, Kind, Mark, Row, Share
from .view import Head, Key, Use, View, Word

_BESIDE = 3
"""How many years, or others' shares, have their figures beside each other; all are in the notes."""


def view_of(chart: Chart) -> View:
    """What stands in the rows of a chart."""
    return _VIEWS.get(chart.drawing, _of_table)(chart)


def _name(chart: Chart, row: int) -> Word:
    label = chart.labels[row]
    language = language_of(chart.table.rows[row].cells[0])
    return Word(label, bold=label in chart.strong, language=language)


def _figure(chart: Chart, row: Row, key: bool) -> Word:
    """The positive share, or what stands in its place."""
    cell = row.cells[places(chart, Kind.SHARE)[-1]]
    if isinstance(cell, Share):
        return Word(cell.text, key=key, bold=key, colour="ink" if key else "quiet")
    return Word(cell.in_print, colour="quiet", is_mark=True)


def _marks(chart: Chart, row: Row) -> Word:
    """What stands where a bar would, if it is not shown and the figure does not say the same."""
    if shares_in(chart, row) is not None:
        return Word("")
    cells = [row.cells[place] for place in places(chart, Kind.SHARE)]
    words = dict.fromkeys(cell.in_print for cell in cells[:-1] if isinstance(cell, Mark))
    words.pop(cells[-1].in_print, None)
    return Word(", ".join(words), colour="quiet", is_mark=True)


def _second(chart: Chart, row: Row) -> str:
    """The year of a row, or whose answers it is about."""
    (place,) = places(chart, Kind.YEAR, Kind.GROUP)
    return row.cells[place].in_print


# --- bars of all answers -------------------------------------------------------------------


def _of_shares(chart: Chart) -> View:
    """A line for each year, each with its bar."""
    questions = [rows[:_BESIDE] for rows in questions_of(chart)]
    has_years = any(len(rows) > 1 for rows in questions)
    name, positive = chart.table.columns[0].label, places(chart, Kind.SHARE)[-1]
    targets = places(chart, Kind.TARGET)
    heads = [
        Head(name, Use.NAME),
        *[Head(_second_head(chart), Use.FIGURE)] * has_years,
        Head(say(chart.language, "slide.percent"), Use.ROOM),
        Head(chart.table.columns[positive].label, Use.FIGURE, bold=True),
        *(Head(chart.table.columns[place].label, Use.FIGURE) for place in targets),
    ]
    return View(
        tuple(heads),
        tuple(tuple(_share_line(chart, row, has_years) for row in rows) for rows in questions),
        tuple(class_keys(chart)),
    )


def _second_head(chart: Chart) -> str:
    (place,) = places(chart, Kind.YEAR, Kind.GROUP)
    return chart.table.columns[place].label


def _share_line(chart: Chart, number: int, has_years: bool) -> tuple[Word, ...]:
    row = chart.table.rows[number]
    first = not row.earlier
    year = Word(_second(chart, row), bold=first, colour="ink" if first else "quiet")
    targets = (row.cells[place].in_print for place in places(chart, Kind.TARGET))
    return (
        _name(chart, number),
        *[year] * has_years,
        _marks(chart, row),
        _figure(chart, row, key=first),
        *(Word(text, colour="quiet") for text in targets),
    )


def class_keys(chart: Chart) -> Iterator[Key]:
    """A key for each class of answers."""
    yield from map(Key, classes(chart), class_names(chart))


# --- the strongest first -------------------------------------------------------------------


def _of_ranked(chart: Chart) -> View:
    """A line for each question: the bar, and the figures of its years beside each other."""
    questions = questions_of(chart)
    widest = max(questions, key=len, default=[])
    seconds = [_second(chart, chart.table.rows[row]) for row in widest[:_BESIDE]]
    key = "slide.ranked" if len(questions) > 1 else "slide.ranked.one"
    heads = [
        Head(say(chart.language, key, count=len(questions)), Use.NAME),
        Head(say(chart.language, "slide.positive"), Use.ROOM),
        *(Head(text, Use.FIGURE, bold=not place) for place, text in enumerate(seconds)),
    ]
    lines = []
    for rows in questions:
        by_second = {_second(chart, chart.table.rows[row]): row for row in rows}
        figures = (
            _figure(chart, chart.table.rows[by_second[second]], key=not place)
            if second in by_second
            else Word("–", colour="quiet")
            for place, second in enumerate(seconds)
        )
        marks = _marks(chart, chart.table.rows[rows[0]])
        lines.append(((_name(chart, rows[0]), marks, *figures),))
    names = dict(zip(classes(chart), class_names(chart), strict=True))
    keys = [Key(sign, names[sign]) for sign in reversed(positive_classes(chart))]
    if len(seconds) > 1:
        keys.append(Key("ring", say(chart.language, "slide.key.before", year=seconds[1])))
    return View(tuple(heads), tuple(lines), tuple(keys))


# --- changes -------------------------------------------------------------------------------


def _of_change(chart: Chart) -> View:
    """The share of the earlier year, that of this one and the points between; what is said of a
    change where it is clear."""
    before, now = places(chart, Kind.SHARE)[:2]
    (points,) = places(chart, Kind.POINTS)
    columns = chart.table.columns
    clear = any(clear_change(row, columns) is not None for row in chart.table.rows)
    rule = "process" if places(chart, Kind.INTERVAL) else "these"
    judged = bool(places(chart, Kind.VERDICT))
    remark = say(chart.language, f"slide.remark.{rule}") if judged else ""
    heads = [
        Head(say(chart.language, "slide.positive"), Use.NAME),
        Head(columns[before].label, Use.FIGURE),
        Head("", Use.ROOM),
        Head(columns[now].label, Use.FIGURE, bold=True),
        Head(columns[points].label, Use.FIGURE),
        *[Head(columns[place].label, Use.FIGURE) for place in places(chart, Kind.VERDICT) if clear],
    ]
    lines = tuple((_change_line(chart, number, clear),) for number in range(len(chart.table.rows)))
    return View(tuple(heads), lines, tuple(_change_keys(chart)), remark, True)


def _change_line(chart: Chart, number: int, clear: bool) -> tuple[Word, ...]:
    row = chart.table.rows[number]
    before, now = (row.cells[place] for place in places(chart, Kind.SHARE)[:2])
    (points,) = (row.cells[place] for place in places(chart, Kind.POINTS))
    rises = clear_change(row, chart.table.columns)
    colour, arrow, word = "ink", "", "–"
    if rises is not None:
        sure = ".clear" if places(chart, Kind.INTERVAL) else ""
        colour, arrow = "clear" if rises else "negative", f"{arrow_of(rises)} "
        word = say(chart.language, f"slide.{'rise' if rises else 'fall'}{sure}")
    return (
        _name(chart, number),
        Word(_bare(before), colour="quiet", is_mark=not isinstance(before, Share)),
        Word(""),
        Word(_bare(now), key=isinstance(now, Share), bold=isinstance(now, Share)),
        Word(arrow + points.in_print, bold=not isinstance(points, Mark), colour=colour),
        *[Word(word, colour="quiet" if rises is None else colour)] * clear,
    )


def _bare(cell: object) -> str:
    """A share without its parenthesis, or what stands in its place."""
    return cell.text if isinstance(cell, Share) else str(getattr(cell, "in_print", ""))


def _change_keys(chart: Chart) -> Iterator[Key]:
    before, now = (chart.table.columns[place].label for place in places(chart, Kind.SHARE)[:2])
    yield Key("ring", before)
    yield Key("dot", now)
    if places(chart, Kind.INTERVAL):
        yield Key("band", say(chart.language, "slide.key.band"))


# --- a group beside others -----------------------------------------------------------------


def _of_own(chart: Chart) -> View:
    """A group, all others, everybody, and others' shares in print, in a line for each question."""
    questions = [rows[: 1 + len(OTHERS)] for rows in questions_of(chart)]
    widest = max(questions, key=len, default=[])
    own, *others = [_second(chart, chart.table.rows[row]) for row in widest]
    heads = [
        Head(say(chart.language, "slide.positive"), Use.NAME),
        Head("", Use.ROOM),
        Head(say(chart.language, "slide.own"), Use.FIGURE, bold=True),
        *(Head(text, Use.FIGURE) for text in others),
    ]
    lines = []
    for rows in questions:
        cells = [chart.table.rows[row] for row in rows]
        figures = [_figure(chart, row, key=not place) for place, row in enumerate(cells)]
        figures += [Word("–", colour="quiet")] * (len(widest) - len(rows))
        lines.append(((_name(chart, rows[0]), Word(""), *figures),))
    keys = [Key("own", own), *map(Key, OTHERS, others)]
    return View(tuple(heads), tuple(lines), tuple(keys), scale=True)


OTHERS = ("square", "upright", "diamond", "triangle")
"""The signs of all others, of everybody, and of others' shares in print."""


# --- groups side by side, and tables -------------------------------------------------------

_TINTS = ("tint.0", "tint.50", "tint.70", "tint.80", "tint.90")


def _of_groups(chart: Chart) -> View:
    """A column for each group, its cells tinted by their shares."""
    keys = [Key(sign, say(chart.language, f"slide.key.{sign}")) for sign in _TINTS]
    view = _of_table(chart)
    shares = places(chart, Kind.SHARE)
    heads = (replace(head, bold=place == shares[0]) for place, head in enumerate(view.heads))
    return replace(view, heads=tuple(heads), keys=tuple(keys))


def _of_table(chart: Chart) -> View:
    """The cells of the table, the names in place of the questions."""
    shares = places(chart, Kind.SHARE)
    heads = [
        Head(column.label, Use.FIGURE if place else Use.NAME)
        for place, column in enumerate(chart.table.columns)
    ]
    lines = []
    for number, row in enumerate(chart.table.rows):
        cells = [
            Word(
                _bare(cell),
                bold=place == shares[0],
                colour="quiet" if isinstance(cell, Mark) else "ink",
                tint=float(cell.percent) if isinstance(cell, Share) else None,
                is_mark=isinstance(cell, Mark),
            )
            for place, cell in enumerate(row.cells)
            if place
        ]
        lines.append(((_name(chart, number), *cells),))
    return View(tuple(heads), tuple(lines))


_VIEWS: dict[Drawing, Callable[[Chart], View]] = {
    Drawing.SHARES: _of_shares,
    Drawing.CENTRED: _of_shares,
    Drawing.ASIDE: _of_shares,
    Drawing.RANKED: _of_ranked,
    Drawing.CHANGE: _of_change,
    Drawing.OWN: _of_own,
    Drawing.GROUPS: _of_groups,
}
