"""What a document says about itself, and what it has in it: the choices behind one output."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ..words.said import Said, Words

if TYPE_CHECKING:
    from ..analysis import Population, Smallest
    from ..survey.instrument import Instrument
    from ..survey.waves import RoundsFile
    from .judgement import Judgement


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices:
    """What a document says about itself: the association, the source line.

    ``with_charts`` adds charts under the tables, ``with_drafts`` a commentary to edit,
    ``with_others`` sets each group beside all others instead of its year before. ``population`` is
    what the answers stand for, if that is declared: then targets and changes are judged by it, and
    ``smallest`` is how large a change has to be to be spoken of, as far as that is stated.
    ``judgement`` holds the verdicts of all that the document tells. ``with_change`` adds a table of
    the changes, ``overview`` a first page of all indicators of that instrument. ``title`` is that
    of the report and ``opening`` its first paragraphs, where an association has its own;
    ``positive_only`` leaves all other answers out of
    the tables, ``with_dont_know`` adds a table of the answers outside
    the base, ``with_distribution`` one of every alternative. ``instrument`` says which questions of
    the surveys measure the same, for the commentary.
    """

    association: str
    source: str | None = None
    with_charts: bool = False
    with_drafts: bool = False
    with_others: bool = False
    with_change: bool = False
    overview: Instrument | None = None
    population: Population | None = None
    smallest: Smallest | None = None
    judgement: Judgement | None = None
    title: str | None = None
    opening: tuple[str, ...] = ()
    positive_only: bool = False
    with_dont_know: bool = False
    with_distribution: bool = False
    instrument: Instrument | None = None

    @property
    def source_line(self) -> Words | None:
        """The line under a table that says where its figures come from."""
        return None if self.source is None else Said("source", source=self.source)


def choices_from(rounds: RoundsFile, instrument: Instrument, **parts: Any) -> Choices:
    """What ``rounds.toml`` says of documents; ``parts`` are further choices, by their names."""
    if declared := rounds.population:
        from ..analysis import Population, Smallest

        parts["population"] = Population(declared)
        parts["smallest"] = Smallest(**rounds.smallest_change)
    settings = rounds.report
    # The table of a chart has every number of the chart.
    positive_only = settings.positive_only and not parts.get("with_charts", False)
    return Choices(
        association=rounds.association,
        source=rounds.source,
        instrument=instrument,
        title=settings.title,
        opening=settings.opening,
        with_dont_know=settings.dont_know,
        **{"positive_only": positive_only, **parts},
    )
