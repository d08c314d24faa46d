"""What is known of the surveys that a text is about: their figures, and what of them is hidden."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from ...disclosure import HIDDEN
from ...results.comparison import Comparison
from ...results.result import Bound, Result
from ...results.sealed import Results
from ...survey.groups import EVERYBODY, Group
from ..choices import Choices
from ..figures import KINDS, Figure, figures_of
from .names import Names
from .question_words import Asked, QuestionWords


@dataclass(frozen=True, slots=True)
class Cell:
    """A question in a group and a year, or a whole survey there."""

    results: Results
    group: Group
    question: str | None = None

    @property
    def result(self) -> Result | None:
        """The result of the question, if it was asked and the group is listed."""
        if self.question is None:
            return None
        return self.results.cells.get((self.question, self.group))

    @property
    def bound(self) -> Bound | None:
        """The bound in place of its figures."""
        return None if self.result is None else self.result.bound


class Known:
    """The figures of some surveys in all their years, and the names they go by."""

    def __init__(self, pairs: Sequence[Comparison], choices: Choices) -> None:
        waves: dict[tuple[str, int], Results] = {}
        for pair in pairs:
            for results in filter(None, (pair.later, pair.earlier)):
                waves.setdefault((results.questionnaire.id, results.year), results)
        self.waves = waves
        self.latest = max(year for _, year in waves)
        self.names = Names(list(waves.values()), self.latest)
        self.questions = QuestionWords(list(waves.values()), choices.instrument)
        self.figures = figures_of(pairs, choices)
        self._by_place: dict[tuple[str, int, Group, str | None, str], Figure] = {
            (f.questionnaire, f.year, f.group, f.question, f.kind): f for f in self.figures
        }
        policies = [results.policy.stated for results in waves.values()]
        self.thresholds = {p.least for p in policies} | {p.least_in_group for p in policies}

    def figure(self, cell: Cell, kind: str) -> Figure | None:
        """A figure of a cell, if it is in print."""
        results = cell.results
        place = (results.questionnaire.id, results.year, cell.group, cell.question, kind)
        return self._by_place.get(place)

    def of(self, cell: Cell) -> Iterator[Figure]:
        """All figures of a cell."""
        kinds = ("answers", "invited", "rate") if cell.question is None else (*KINDS, "base")
        for kind in kinds:
            figure = self.figure(cell, kind)
            if figure is not None:
                yield figure

    def all_of(self, results: Results, group: Group) -> Iterator[Figure]:
        """All figures of a group in a survey of a year."""
        yield from self.of(Cell(results, group))
        for question in results.asked:
            yield from self.of(Cell(results, group, question.id))

    def cells(
        self,
        surveys: Iterable[str],
        years: Iterable[int],
        groups: Sequence[Group],
        questions: Sequence[Asked] = (),
    ) -> Iterator[Cell]:
        """The cells of some surveys, years and groups: of the questions, or of the whole."""
        chosen = list(surveys)
        for year in years:
            for survey in chosen:
                results = self.waves.get((survey, year))
                if results is None:
                    continue
                for group in groups:
                    if group != EVERYBODY and group not in results.groups:
                        continue
                    ids = [q for s, q in questions if s == survey] if questions else [None]
                    yield from (
                        Cell(results, group, q)
                        for q in ids
                        if q is None or (q, group) in results.cells
                    )

    def is_hidden(self, cell: Cell) -> bool:
        """Whether print keeps back what a cell holds: for all that is said of it, whatever is
        said."""
        if cell.results.answers[cell.group].status in HIDDEN:
            return True
        return cell.result is not None and cell.result.status in HIDDEN

    def hidden_groups(self, year: int) -> tuple[Group, ...]:
        """The groups of a year that are hidden."""
        return tuple(
            group
            for results in self.waves.values()
            if results.year == year
            for group in results.groups
            if results.answers[group].status in HIDDEN
        )


def share_of(figure: Figure) -> Fraction | None:
    """The exact share behind a figure in print, where its counts are."""
    if figure.kind == "rate":
        return figure.results.rate_of(figure.group)
    if figure.kind not in KINDS or figure.question is None:
        return None
    result = figure.results.cells[figure.question, figure.group]
    if result.counts is not None:
        return result.share(figure.kind)
    return None if figure.value is None else Fraction(figure.value) / 100
