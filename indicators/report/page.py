"""The page of an analysis seminar, from results: what each choice of its pickers shows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain

from ..documents.model import Paragraph, Table
from ..documents.speaking import free_name
from ..documents.views import Page, Panel, View
from ..results.comparison import Change, Comparison, TimeSeries
from ..results.sealed import Results
from ..survey.groups import EVERYBODY, Group
from ..words.said import Named, Said, Words
from . import introduction
from .choices import Choices
from .findings import of_groups, of_nothing, of_question, of_shares, of_trend
from .hidden_notes import group_note, is_told, told_groups
from .judgement import judged
from .notes import breaks_of
from .page_grids import Addresses, groups_grid, year_grid, years_grid
from .page_notes import groups_notes_of, question_notes_of, year_notes, years_notes
from .page_questions import by_years, groups_of_question, question_grid
from .page_texts import about_groups, about_question, about_year, about_years
from .parts_of_year import latest_year
from .tags import file_name

_PICKERS = ("who", "group", "year")


def page(series: Sequence[TimeSeries], choices: Choices) -> Page[Words]:
    """The page, with pickers of respondents, group and year; every question leads to a view of its
    own."""
    year = latest_year(time_series.latest for time_series in series)
    places = ((s, place) for s in series for place in range(len(s.waves)))
    pairs = [s.up_to(place).pair for s, place in places]
    choices = judged(pairs, choices, series=series)
    latest = [time_series.pair for time_series in series]
    used: set[str] = set()
    panels = chain(
        _overview_panels(latest, choices, used),
        *(_Survey(time_series, choices, used).panels() for time_series in series),
    )
    return Page(
        title=Said("page.title"),
        subtitle=Said("report.subtitle", association=choices.association, year=year),
        heading=Said("page.heading", association=choices.association),
        pickers=tuple(Said(f"page.pick.{name}") for name in _PICKERS),
        panels=tuple(panels),
        introduction=tuple(_introduction(latest, choices)),
    )


def _introduction(pairs: Sequence[Comparison], choices: Choices) -> Iterator[Paragraph[Words]]:
    yield from introduction(pairs, choices)
    if choices.judgement is not None:
        from .method import method

        yield from map(Paragraph, method(choices.judgement))


def _overview_panels(
    pairs: Sequence[Comparison], choices: Choices, used: set[str]
) -> Iterator[Panel[Words]]:
    """All indicators of the last year."""
    if choices.overview is None:
        return
    from .overview import overview_section

    year = max(pair.later.year for pair in pairs)
    section = overview_section(pairs, choices, choices.overview)
    paragraphs = [block for block in section.blocks if isinstance(block, Paragraph)]
    tables = [block for block in section.blocks if isinstance(block, Table)]
    found = paragraphs[0].text if paragraphs else ""
    view = View(
        address=free_name(f"overview-{year}", used),
        title=section.heading,
        about=found,
        blocks=(*paragraphs[1:], *tables),
    )
    place = (Said("overview.who"), Said("group.total"), str(year))
    yield Panel(place=place, view=view, handed_out=True)


@dataclass(frozen=True, slots=True)
class _Survey:
    """A survey over the years, as the page tells of it. No two of its views have an address that is
    ``used`` already."""

    series: TimeSeries
    choices: Choices
    used: set[str]
    questions: dict[Group, Addresses] = field(default_factory=dict)
    # Making a comparison looks at everything that it tells, so it is made once.
    pairs: dict[int, Comparison] = field(default_factory=dict)

    def panels(self) -> Iterator[Panel[Words]]:
        """For each group that is shown: each year, and all of them; for everybody, the groups side
        by side."""
        groups = (g for wave in reversed(self.series.waves) for g in (EVERYBODY, *wave.groups))
        for group in dict.fromkeys(groups):
            yield from self._of_group(group)
            if group == EVERYBODY:
                yield from self._side_by_side()

    def _of_group(self, group: Group) -> Iterator[Panel[Words]]:
        waves = self.series.waves
        places = [place for place, wave in enumerate(waves) if self._is_seen(wave, group)][::-1]
        if not places:
            return
        self.questions[group] = self._addresses(group)
        for place in places:
            yield self._year(self.series.up_to(place), group)
        grid = years_grid(self.series, group, self.choices, self.questions[group])
        if grid is not None:
            found = of_trend(self.series, group) or of_nothing(self.series.latest, group)
            view = View(
                address=self._address(group, "years"),
                title=found.text,
                about=about_years(self.series, group),
                blocks=(grid,),
                notes=years_notes(self.series, group, self.choices),
            )
            yield Panel(place=self._place(group, Said("page.years")), view=view)

    def _is_seen(self, results: Results, group: Group) -> bool:
        """A group of which nothing is shown has no view; everybody has one that says why."""
        return group == EVERYBODY or (results.find(group) is not None and is_told(results, group))

    def _year(self, series: TimeSeries, group: Group) -> Panel[Words]:
        """All questions of a year; a survey of one question shows that at once."""
        results, is_latest = series.latest, series.latest is self.series.latest
        address = self._address(group, str(results.year))
        place = self._place(group, str(results.year))
        handed_out = is_latest and group == EVERYBODY
        if not is_told(results, group):
            view = self._hidden(results, group, address)
            return Panel(place=place, view=view, handed_out=handed_out)
        if len(results.asked) == 1:
            (change,) = self._pair(series).changes(group)
            view = self._question(series, change, group, address)
            return Panel(place=place, view=view, handed_out=handed_out)
        pair, addresses = self._pair(series), self.questions[group]
        found = of_shares(pair, group) or of_nothing(results, group)
        view = View(
            address=address,
            title=found.text,
            about=about_year(pair, group, self.choices),
            blocks=(year_grid(pair, group, self.choices, addresses),),
            notes=year_notes(pair, group, self.choices),
        )
        questions = tuple(self._questions(group)) if is_latest else ()
        return Panel(place=place, view=view, questions=questions, handed_out=handed_out)

    def _pair(self, series: TimeSeries) -> Comparison:
        """The last of some years beside the one before it."""
        year = series.latest.year
        if year not in self.pairs:
            self.pairs[year] = series.pair
        return self.pairs[year]

    def _hidden(self, results: Results, group: Group, address: str) -> View[Words]:
        found, note = of_nothing(results, group), group_note(results, group)
        return View(address=address, title=found.text, about=note, blocks=())

    def _questions(self, group: Group) -> Iterator[View[Words]]:
        """Each question of the last year."""
        for change in self._pair(self.series).changes(group):
            address = self.questions[group][change.question.id]
            yield self._question(self.series, change, group, address)

    def _question(
        self, series: TimeSeries, change: Change, group: Group, address: str
    ) -> View[Words]:
        """A question in all the years that compare with the last, then by group."""
        question, results = change.question, series.latest
        by_year = by_years(series, question, group)
        found = of_question(question, results.get(question.id, group), results)
        return View(
            address=address,
            title=found.text,
            about=about_question(self._pair(series), change, group, self.choices),
            blocks=(
                question_grid(by_year, self.choices),
                *groups_of_question(results, question, group, self.choices),
            ),
            notes=question_notes_of(by_year, breaks_of(series, [question]), self.choices),
        )

    def _side_by_side(self) -> Iterator[Panel[Words]]:
        """The groups of each year, where at least two are shown."""
        for results in reversed(self.series.waves):
            groups = told_groups(results)
            grid = groups_grid(results, groups, self.choices, self.questions[EVERYBODY])
            if grid is None:
                continue
            found = of_groups(results) or of_nothing(results, EVERYBODY)
            view = View(
                address=self._address(EVERYBODY, f"groups-{results.year}"),
                title=found.text,
                about=about_groups(results),
                blocks=(grid,),
                notes=groups_notes_of(results, groups, self.choices),
            )
            place = (self._who, Said("page.groups"), str(results.year))
            yield Panel(place=place, view=view)

    @property
    def _who(self) -> Words:
        questionnaire = self.series.latest.questionnaire
        return Named(questionnaire.short_title, (questionnaire.id,))

    def _place(self, group: Group, year: Words) -> tuple[Words, ...]:
        name = group.name or Said("group.total")
        scope = self.series.latest.questionnaire.id
        return self._who, Named(name, (*group.division, group.name), scope), year

    def _addresses(self, group: Group) -> Mapping[str, str]:
        """Where the view of each question is, if the last year has one of the group."""
        results = self.series.latest
        if not (results.find(group) is not None and is_told(results, group)):
            return {}
        if len(results.asked) == 1:
            return {}
        return {q.id: self._address(group, f"q-{q.id}") for q in results.asked}

    def _address(self, group: Group, name: str) -> str:
        """ "staff-unit-samma-2022": made of names that stay when the page is made anew."""
        parts = (self.series.latest.questionnaire.id, *group.division, group.name, name)
        return free_name(file_name(filter(None, parts)), self.used)
