"""What a text says of changes: their direction, how far, and from what to what."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from ...results.comparison import Comparable, compare
from ...survey.groups import EVERYBODY, Group
from ...words.said import Said, SignedPoints, Words
from ..figures import KINDS, Figure
from ..question_order import ends_in_print
from . import vocabulary as v
from .claims import Claim, Kind
from .figures_known import Cell, Known
from .findings import Finding, Verdict
from .hidden import TOLD, WISHED
from .subjects import Reading, Subject

_RATE = v.words(r"svarsfrekvens\w*|response rate")
_NUMBER_OF = v.words(r"antal\w*|number")
_ROUGHLY = v.words(rf"{v.DOWN}|{v.ABOUT}|nivå\w*|samma nivå|kvar på")
_BY = re.compile(r"\b(?:med|by)\s+$", re.IGNORECASE)
_ABOUT = 5
_LEVEL = re.compile(r"(?:högre|lägre|higher|lower)", re.IGNORECASE)
_THAN_YEAR = re.compile(
    r"(?:än|than)\s+(?:\w+\s){0,3}?(?:år|(?:19|20)\d\d|förra|föregående|i fjol|tidigare|last|the "
    r"year|the previous|sist|innan)",
    re.IGNORECASE,
)
_OTHERS = v.words(r"än|jämfört|skiljer|skillnad\w*|mot|under|över|than|compared|difference|gap")


@dataclass(frozen=True, slots=True)
class Moved:
    """A figure of two years, and the change between them in print; ``points`` are its ends, or
    nothing where the two are not comparable. ``change`` is the change as a figure of its own."""

    before: Figure | None
    now: Figure
    points: tuple[Decimal, Decimal] | None
    change: Figure | None = None


def change_verdict(
    claim: Claim, reading: Reading, subject: Subject, known: Known
) -> Finding | None:
    """Whether a change is as print has it; nothing where it is not told of any result."""
    moved = list(_moves(subject, known))
    text = reading.sentence.own
    if claim.kind is Kind.FROM_TO:
        return _from_to(claim, reading, subject, known)
    if claim.kind in (Kind.POINTS, Kind.PERCENT):
        return _points(claim, reading, subject, known)
    if not moved or not _is_told(claim, reading, subject):
        return None
    if any(_agrees(claim, one) for one in moved):
        right = moved[0].now
        return _finding(
            Verdict.RIGHT,
            claim,
            reading,
            Said("proofread.right", claim=claim.text, about=right.about),
            right,
        )
    if _NUMBER_OF.search(text) or len({one.now.question for one in moved}) > 1:
        return None
    return _moved_otherwise(claim, reading, moved[0])


def is_by_percent(claim: Claim, reading: Reading) -> bool:
    """Whether it is a per cent by which something has changed: "ökade med 20 procent"."""
    before = reading.text[: claim.start]
    moves = [c for c in reading.claims if c.kind is Kind.MOVED and c.end <= claim.start]
    return claim.kind is Kind.PERCENT and bool(moves) and bool(_BY.search(before))


def _moved_otherwise(claim: Claim, reading: Reading, moved: Moved) -> Finding:
    """What print says of a change, in points too, and what can be written instead."""
    figure = moved.change or moved.now
    found = _finding(Verdict.WRONG, claim, reading, _direction(claim, moved), figure)
    if moved.points is None or moved.before is None:
        return replace(found, instead=Said("proofread.do.break"))
    rises = sum(moved.points)
    way = "up" if rises > 0 else "down" if rises < 0 else "still"
    facts = {"points": _points_of(moved), "figure": figure.id}
    if claim.kind is not Kind.MOVED:
        return replace(found, instead=Said("proofread.do.points", **facts))
    form = "change" if moved.change else "rate"
    instead = Said(f"proofread.do.{form}", word=Said(f"proofread.do.{way}"), **facts)
    return replace(found, instead=instead)


def _points_of(moved: Moved) -> Words:
    """The change in print, in percentage points."""
    if moved.change is not None:
        return moved.change.words
    points = (moved.points or (Decimal(0),))[0]
    form = "one" if abs(points) == 1 else "many"
    return Said(f"field.points.{form}", points=SignedPoints(points))


def _is_told(claim: Claim, reading: Reading, subject: Subject) -> bool:
    """Whether a word such as "ökat" is said of a result, as a fact, since the year before."""
    sentence = reading.sentence
    if WISHED.search(sentence.text[: claim.start]):
        return False
    after = sentence.text[claim.end :]
    if _LEVEL.fullmatch(claim.text) and not _THAN_YEAR.search(after):
        return False
    is_rate = bool(_RATE.search(sentence.own)) and subject.is_named
    return is_rate or (subject.own and bool(TOLD.search(sentence.own)))


def _moves(subject: Subject, known: Known) -> Iterator[Moved]:
    """The figures that a change can be of, in two years that follow each other."""
    kinds = [kind for kind in subject.kinds if kind in KINDS] or ["positive"]
    latest = subject.years[0]
    for survey in subject.surveys:
        later = known.waves.get((survey, latest))
        years = sorted(y for s, y in known.waves if s == survey and y < latest)
        if later is None or not years:
            continue
        earlier = known.waves[survey, years[-1]]
        for group in subject.groups:
            if "rate" in subject.kinds and not subject.questions:
                yield from _rates(Cell(later, group), Cell(earlier, group), known)
            if group != EVERYBODY and group not in later.groups:
                continue
            for change in compare(later, earlier, group):
                if (survey, change.question.id) in subject.questions:
                    cells = (Cell(w, group, change.question.id) for w in (later, earlier))
                    now, before = cells
                    yield from _of_kinds(now, before, kinds, known, change.comparable)


def _rates(now: Cell, before: Cell, known: Known) -> Iterator[Moved]:
    later, earlier = known.figure(now, "rate"), known.figure(before, "rate")
    if later and earlier and later.value is not None and earlier.value is not None:
        points = later.value - earlier.value
        yield Moved(earlier, later, (points, points))


def _of_kinds(
    now: Cell, before: Cell, kinds: list[str], known: Known, comparable: Comparable
) -> Iterator[Moved]:
    for kind in kinds:
        later, earlier = known.figure(now, kind), known.figure(before, kind)
        if later is None or later.value is None:
            continue
        if comparable not in (Comparable.YES, Comparable.BETWEEN):
            if comparable is Comparable.BREAK:
                yield Moved(earlier, later, None)
            continue
        if earlier is None or earlier.value is None:
            continue
        points = later.value - earlier.value
        ends = (points, points)
        if kind == "positive":
            for change in compare(now.results, before.results, now.group):
                if change.question.id == now.question:
                    ends = ends_in_print(change, now.results.policy.decimals)
        in_print = known.figure(now, "change") if kind == "positive" else None
        yield Moved(earlier, later, (min(points, *ends), max(points, *ends)), in_print)


def _agrees(claim: Claim, moved: Moved) -> bool:
    if moved.points is None:
        return False
    least, most = moved.points
    if claim.rises is None:
        near = _ABOUT if _ROUGHLY.search(claim.text) else 1
        return least <= near and most >= -near
    return most > 0 if claim.rises else least < 0


def _direction(claim: Claim, moved: Moved) -> Words:
    if moved.points is None or moved.before is None:
        return Said("proofread.break", claim=claim.text, about=moved.now.about)
    return Said(
        "proofread.direction",
        claim=claim.text,
        points=_points_of(moved),
        before=moved.before.words,
        now=moved.now.words,
        about=moved.now.about,
    )


def _from_to(claim: Claim, reading: Reading, subject: Subject, known: Known) -> Finding | None:
    """ "Från 13 till 75 procent": both numbers, of years that are named or follow each other."""
    if not subject.questions and "rate" not in subject.kinds:
        return None
    kinds = [kind for kind in subject.kinds if kind in KINDS] or ["positive"]
    pairs = []
    for survey in subject.surveys:
        years = sorted(year for name, year in known.waves if name == survey)
        cells = list(known.cells([survey], years, subject.groups, subject.questions))
        wholes = list(known.cells([survey], years, subject.groups))
        figures = [f for cell in cells for kind in kinds if (f := known.figure(cell, kind))]
        if "rate" in subject.kinds:
            figures += [f for cell in wholes if (f := known.figure(cell, "rate"))]
        pairs += [
            (before, now)
            for before in figures
            for now in figures
            if before.year < now.year and (before.question, before.kind) == (now.question, now.kind)
        ]
    wanted = (claim.least, claim.most)
    for before, now in pairs:
        if (before.value, now.value) == wanted and now.year in subject.years:
            said = Said("proofread.right", claim=claim.text, about=now.about)
            return _finding(Verdict.RIGHT, claim, reading, said, now)
    pairs = [pair for pair in pairs if pair[1].year == subject.years[0]]
    if not pairs or not subject.own:
        return _finding(Verdict.UNSURE, claim, reading, Said("proofread.unsure", claim=claim.text))
    before, now = pairs[-1]
    facts = {"before": before.words, "now": now.words, "about": now.about}
    what = Said("proofread.from_to", claim=claim.text, **facts)
    instead = Said("proofread.do.from_to", before=before.id, now=now.id)
    return replace(_finding(Verdict.WRONG, claim, reading, what, now), instead=instead)


def _points(claim: Claim, reading: Reading, subject: Subject, known: Known) -> Finding | None:
    """ "Åtta procentenheter": of a change, or of what lies between groups in the sentence."""
    size = abs(claim.least)
    moved = [one for one in _moves(subject, known) if one.points is not None]
    for one in moved:
        least, most = one.points or (Decimal(0), Decimal(0))
        fits = any(abs(end) == size and _signed(claim, end) for end in (least, most))
        if fits if claim.kind is Kind.POINTS else _is_relative(claim, one):
            what = Said("proofread.right", claim=claim.text, about=one.now.about)
            return _finding(Verdict.RIGHT, claim, reading, what, one.now)
    is_rate = "rate" in subject.kinds and subject.is_named
    if _gap(size, subject, known) or not (subject.own or is_rate) or not moved:
        return None if not moved else _unsure(claim, reading)
    rises = [c for c in reading.claims if c.kind is Kind.MOVED]
    if len(moved) > 1 or (not rises and _OTHERS.search(reading.sentence.own)):
        return _unsure(claim, reading)
    return _moved_otherwise(claim, reading, moved[0])


def _is_relative(claim: Claim, moved: Moved) -> bool:
    """Whether a figure is so many per cent more, or less, of what it was."""
    before, now = moved.before and moved.before.value, moved.now.value
    if not before or now is None:
        return False
    return claim.least - 1 <= abs(now - before) * 100 / before <= claim.most + 1


def _signed(claim: Claim, points: Decimal) -> bool:
    return claim.rises is None or claim.rises == (points > 0)


def _gap(size: Decimal, subject: Subject, known: Known) -> bool:
    """Whether so many points lie between two groups of the sentence, or one and everybody."""
    groups: tuple[Group, ...] = tuple(
        dict.fromkeys((*subject.mentioned, *subject.groups, EVERYBODY))
    )
    cells = list(known.cells(subject.surveys, subject.years, groups, subject.questions))
    shares = [f.value for cell in cells if (f := known.figure(cell, "positive")) and f.value]
    return any(
        abs(abs(one - other) - size) <= 1 for one in shares for other in shares if one != other
    )


def _unsure(claim: Claim, reading: Reading) -> Finding:
    return _finding(Verdict.UNSURE, claim, reading, Said("proofread.unsure", claim=claim.text))


def _finding(
    verdict: Verdict, claim: Claim, reading: Reading, what: Words, figure: Figure | None = None
) -> Finding:
    return Finding(
        verdict=verdict,
        text=claim.text,
        sentence=reading.sentence,
        what=what,
        figure=None if figure is None else figure.id,
        printed=None if figure is None else figure.words,
    )
