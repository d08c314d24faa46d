"""What the audit says of a printed row: the counts that give it, or what happened to it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from fractions import Fraction

from ..printed.reconstruction import Possible
from ..printed.shares import SHARES, Ways
from ..printed.slips import Blame, Slip
from ..printed.texts import MOST_TOLD, percents_of, row_text
from ..words import rounded_percent
from ..words.said import Lower, Number, Said, Words, joined

_MOST_SPANS = 3  # of other bases that are told one by one


def finding_text(possible: Possible) -> Words:
    """What can be behind a row, or what comes nearest and what has probably happened."""
    if not possible.ways:
        return _impossible(possible)
    likeliest = possible.ways[: 1 if possible.unique else MOST_TOLD]
    text: Words = joined((_counts_text(possible, ways) for ways in likeliest), "; ")
    if others := [ways.base for ways in possible.ways[len(likeliest) :]]:
        text = _with_bases("audited.also", others, counts=text)
    stated = possible.shares.bases[0]
    if likeliest[0].base != stated:
        text = Said("audited.fewer", answers=stated, counts=text)
    if possible.by_habit is None:
        return text
    return joined(
        (text, Said("audited.by_habit", counts=_counts_text(possible, possible.by_habit)))
    )


def slip_names(slips: Iterable[Slip]) -> tuple[Words, ...]:
    """What slips are called."""
    return tuple(Said(f"audited.slip.{slip.value}") for slip in slips)


def span_text(counts: range) -> str:
    """A number, or the least and the most: "31", "28–31"."""
    return f"{counts[0]}–{counts[-1]}" if len(counts) > 1 else f"{counts[0]}"


def spans_text(numbers: Sequence[int]) -> str:
    """Falling numbers, with runs written as spans: "28, 22, 1–14"."""
    return ", ".join(map(span_text, _spans(numbers)))


def _spans(numbers: Sequence[int]) -> list[range]:
    runs: list[range] = []
    for number in numbers:
        if runs and number == runs[-1].start - 1:
            runs[-1] = range(number, runs[-1].stop)
        else:
            runs.append(range(number, number + 1))
    return runs


def _with_bases(key: str, numbers: Sequence[int], **facts: Words) -> Words:
    """A sentence with the other bases that there can be, summed up where they are many."""
    if len(_spans(numbers)) <= _MOST_SPANS:
        return Said(key, bases=spans_text(numbers), **facts)
    among = {"number": len(numbers), "least": numbers[-1], "most": numbers[0]}
    return Said(f"{key}.many", **among, **facts)


def _impossible(possible: Possible) -> Words:
    base, elsewhere = possible.shares.base, possible.elsewhere
    said = "" if base is None else ".base"
    facts = {} if base is None else {"base": base}
    sentences = [
        Said(f"audited.impossible{said}", **facts),
        *([_with_bases("audited.elsewhere", elsewhere)] if elsewhere else []),
        *_nearest(possible),
        *_likely(possible),
    ]
    return joined(sentences)


def _nearest(possible: Possible) -> Iterator[Words]:
    if texts := tuple(_near_text(possible, ways) for ways in possible.nearest[:MOST_TOLD]):
        many = ".many" * (len(possible.nearest) > MOST_TOLD)
        yield Said(f"audited.nearest{many}", nearest=texts)


def _likely(possible: Possible) -> Iterator[Words]:
    """The slips; that nothing explains the row is only said if no other base does."""
    behind = possible.behind
    if behind is None:
        yield from () if possible.elsewhere else slip_names([Slip.UNKNOWN])
        return
    slips = tuple(_slip(possible, blame, behind) for blame in possible.slips)
    of = "" if behind in possible.nearest else ".of"
    yield Said(f"audited.likely{of}", slips=slips, counts=_counts_text(possible, behind))
    if possible.others:
        yield Said("audited.others", slips=joined(slip_names(possible.others), ", "))


def _near_text(possible: Possible, ways: Ways) -> Words:
    percents = percents_of(possible, ways)
    texts = [None if p is None else Number(p) for p in percents]
    return Said("audited.near", percents=row_text(texts), counts=_counts_text(possible, ways))


def _counts_text(possible: Possible, ways: Ways) -> Words:
    """ "1, 0, 30 (24) av 31"; ”vet ej” among them are told too."""
    cells = zip(possible.shares.percents, ways.counts, strict=True)
    counts = row_text([None if percent is None else span_text(span) for percent, span in cells])
    if not ways.outside[-1]:
        return Said("audited.of", counts=counts, base=ways.base)
    outside = span_text(ways.outside)
    return Said("audited.of.outside", counts=counts, outside=outside, base=ways.base)


def _slip(possible: Possible, blame: Blame, behind: Ways) -> Words:
    """The slip, its cells, and how each came to what is printed."""
    (name,) = slip_names([blame.slip])
    is_known = blame.slip is not Slip.OUTSIDE or len(behind.outside) == 1
    if not blame.cells or not is_known:
        return name
    cells = tuple(
        joined((Lower(Said(f"column.{share}")), _steps(possible, blame.slip, behind, share)))
        for share in blame.cells
    )
    return Said("audited.slip", slip=name, cells=cells)


def _steps(possible: Possible, slip: Slip, behind: Ways, share: str) -> Words:
    """The percents on the way to the printed one: "45,45 → 45,5 → 46", or "77 → 36 + 42 = 78"."""
    if slip is Slip.SWAPPED:
        return ""
    counts, place = next(iter(behind)), SHARES.index(share)
    base = sum(counts[:3]) if slip is Slip.OUTSIDE else behind.base
    steps = _percents(slip, Fraction(counts[place], base), possible.decimals)
    printed, clear = possible.shares.percents[place], possible.shares.clear
    if printed is None or steps[-1] == printed:
        return joined(map(Number, steps), " → ")
    arrows = joined(map(Number, (*steps, printed)), " → ")
    if slip is not Slip.ADDED or share != "positive" or clear is None:
        return arrows
    terms = (Number(clear), " + ", Number(printed - clear), " = ", Number(printed))
    return joined((Number(steps[0]), " → ", *terms), "")


def _percents(slip: Slip, exact: Fraction, decimals: int) -> list[Decimal]:
    """The percents that this slip passes through on the way to the printed one."""
    roundings = [rounded_percent(exact, decimals + extra) for extra in (2, 1, 0)]
    if slip is Slip.DOUBLE_ROUNDING:
        return roundings[:2]
    return roundings[:1] if slip is Slip.TRUNCATION else roundings[2:]
