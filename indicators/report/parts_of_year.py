"""How parts of a year are named, so that nobody takes a quarter for the year."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from ..results.sealed import Results
from ..survey.groups import EVERYBODY, Group
from ..survey.periods import PERIOD, Period, are_all
from ..words.said import Listed, Said, Words


def parts_text(periods: Sequence[Period]) -> Words:
    """ "kvartal 1–2", or "kvartal 1 och 3"."""
    numbers = [period.number for period in periods]
    is_row = len(numbers) > 1 and numbers == list(range(numbers[0], numbers[-1] + 1))
    text = f"{numbers[0]}–{numbers[-1]}" if is_row else Listed(tuple(map(str, numbers)))
    number = "one" if len(numbers) == 1 else "many"
    return Said(f"period.{periods[0].scheme.name.lower()}.{number}", numbers=text)


def year_of(year: int, periods: Sequence[Period], group: Group = EVERYBODY) -> Words:
    """ "2022", or "2022, kvartal 1–2" where that is not the whole year; of a group that is itself a
    part of the year, the year alone."""
    if are_all(periods) or PERIOD in group.division:
        return str(year)
    return Said("period.year", year=str(year), parts=parts_text(periods))


def latest_year(results: Iterable[Results]) -> Words:
    """The latest year of some waves, with its parts where all of that year have the same."""
    waves = list(results)
    year = max(wave.year for wave in waves)
    covered = {wave.periods for wave in waves if wave.year == year}
    return year_of(year, covered.pop() if len(covered) == 1 else ())


def period_notes(waves: Iterable[Results | None], group: Group = EVERYBODY) -> Iterator[Words]:
    """Which years are not there as a whole."""
    for results in waves:
        if results is not None and results.lacks_parts and PERIOD not in group.division:
            yield Said("note.period", year=str(results.year), parts=parts_text(results.periods))
