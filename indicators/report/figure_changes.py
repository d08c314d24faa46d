"""Which printed figures have become others, in sentences: each is of figures that are, or were,
shown, and what is hidden now says no more than its mark in the table."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from ..words.said import Said
from .figures import Figure, Figures

_FIRST = ("positive", "answers")  # the figure that speaks for its question, or survey


def figure_changes(before: Figures, after: Figures, most: int = 8) -> Iterator[Said]:
    """What has become of the figures, ``most`` sentences, and of how many more there would be."""
    first, second = _by_subject(before), _by_subject(after)
    found = [
        said
        for subject in dict.fromkeys([*first, *second])
        if (said := _changed(first.get(subject, {}), second.get(subject, {}))) is not None
    ]
    yield from found[:most]
    if len(found) > most:
        yield Said("watch.figures.more", count=len(found) - most)
    if not found:
        yield Said("watch.figures.same")


def _by_subject(figures: Iterable[Figure]) -> dict[str, dict[str, Figure]]:
    """The figures of each question, or survey, and group, by their kind. A change since the year
    before follows from two others, so it speaks for nothing here."""
    found: dict[str, dict[str, Figure]] = {}
    for figure in figures:
        subject, _, kind = figure.id.rpartition(".")
        if kind != "change":
            found.setdefault(subject, {})[kind] = figure
    return found


def _changed(first: Mapping[str, Figure], second: Mapping[str, Figure]) -> Said | None:
    """What has become of the figures of a question in a group; nothing if they are the same."""
    kind = next((k for k in _FIRST if k in first or k in second), None)
    if kind is None:
        return None
    one, other = first.get(kind), second.get(kind)
    if one is None:
        return Said("watch.figures.shown", about=second[kind].about)
    if other is None:
        return Said("watch.figures.hidden", about=one.about)
    if one.words != other.words:
        return Said("watch.figures.other", about=one.about, first=one.words, second=other.words)
    if {k: f.words for k, f in first.items()} != {k: f.words for k, f in second.items()}:
        return Said("watch.figures.beside", about=one.about)
    return None
