"""Which column of an export holds which question.

A column is found by the header that the wave names, by its own header (the question's
words), or, in exports of codes, by its place in the order of the questionnaire.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np

from ..survey.questionnaire import Alternative, Grouping, Question, Questionnaire
from ..survey.toml import line_of
from ..survey.waves import Wave
from ..words import plain_key, question_key
from ..words.errors import Problem, Settings, Severity, with_nearest
from .cells import fits
from .found import Columns, grouping_keys, joined_name
from .headers import NO_QUESTION, find_headers
from .likeness import column_guesses, like_name
from .readers import RawTable
from .recognised import How, Recogniser


def find_columns(
    table: RawTable, questionnaire: Questionnaire, wave: Wave
) -> tuple[Columns, list[Problem]]:
    """The column of each question asked that year and of each grouping, and the problems."""
    search = _Search(table, questionnaire, wave)
    if search.asked:
        search.by_stated_headers()
        search.by_headers()
        if wave.in_order:
            search.by_order()
        search.report_unheaded()
        search.report_missing()
        search.report_not_asked()
        search.report_used_twice()
        search.report_new_year()
    complete = bool(search.asked) and all(q.id in search.places for q in search.asked)
    return Columns(search.headers, search.places, complete, search.how), search.problems


class _Search:
    """A search under way: the columns found so far and the problems met."""

    def __init__(self, table: RawTable, questionnaire: Questionnaire, wave: Wave) -> None:
        self.table = table
        self.questionnaire = questionnaire
        self.wave = wave
        self.asked = questionnaire.asked(wave.year)
        self.recogniser = Recogniser(self.asked, questionnaire.questions, wave.year)
        self.headers = find_headers(table, self.recogniser, wave)
        self.places: dict[str, int] = {}
        self.reported: set[str] = set()
        self.how: dict[str, How] = {}
        self._is_by_id = False
        self.problems: list[Problem] = []
        self._check_year()

    def problem(self, key: str, column: str | None = None, /, **facts: object) -> None:
        """Records an error of this file."""
        self.problems.append(
            Problem(key=key, file=self.table.file, column=column, facts=tuple(facts.items()))
        )

    def warning(self, key: str, column: str | None = None, /, **facts: object) -> None:
        """Records a warning of this file."""
        self.problem(key, column, **facts)
        self.problems[-1] = replace(self.problems[-1], severity=Severity.WARNING)

    def _check_year(self) -> None:
        """A year the questionnaire does not name counts as its latest if headers confirm it."""
        year, known = self.wave.year, self.questionnaire.years
        facts = {"questionnaire": self.questionnaire.id, "year": year, "known": known}
        if not self.asked:
            self.problem("year.nothing_asked", **facts)
        elif self.wave.in_order and not self.questionnaire.names_year(year):
            self.problem("year.order", **facts)

    def by_stated_headers(self) -> None:
        """The columns that the wave names under ``columns``."""
        names = [q.id for q in self.asked] + [g.id for g in self.questionnaire.groupings]
        for item, headers in self.wave.columns.items():
            if item not in names:
                name = self.wave.questionnaire
                self._unknown("columns.unknown", item, names, questionnaire=name)
                continue
            header = headers[0] if len(headers) == 1 else joined_name(headers)
            places = self.headers.stated(header)
            if len(places) == 1:
                self.places[item] = places[0]
                self.how[item] = How.LINE
                self._check_stated(item, places[0])
                continue
            self.reported.add(item)
            if places:
                self.problem("columns.ambiguous", header, question=item)
            else:
                self._unknown("columns.no_header", header, self.headers.all(), question=item)

    def _check_stated(self, item: str, n: int) -> None:
        """That a column which the wave names for a question has not the words of another."""
        found = self.recogniser.by_any(self.headers.names[n])
        others = [other for other, how in found.items() if how in (How.WORDS, How.COPY)]
        if others and item not in others:
            header = self.headers.name(n)
            self.problem("columns.other", header, question=item, other=others[0])

    def by_headers(self) -> None:
        """The columns whose header is the question in that year's words, or in short, or its id,
        or the beginning of its words; and those of groupings."""
        found = [self.recogniser.by_any(names) for names in self.headers.names]
        by_id = {id_ for here in found for id_, how in here.items() if how is How.ID}
        self._is_by_id = 2 * len(by_id) >= len(self.asked)
        for question in self.asked:
            ways = {n: here[question.id] for n, here in enumerate(found) if question.id in here}
            self._by_surest(question, ways)
        for grouping in self.questionnaire.groupings:
            self._by_keys(grouping.id, grouping_keys(grouping))
            self._like_grouping(grouping)

    def _by_surest(self, question: Question, ways: Mapping[int, How]) -> None:
        """The column that is the question in the surest way; of several, the one with answers."""
        if question.id in self.places or question.id in self.reported:
            return
        for how in (How.WORDS, How.COPY, How.SHORT, How.ID, How.CUT):
            places = [n for n in ways if ways[n] is how and n not in self.places.values()]
            if how is How.WORDS and How.COPY in ways.values():
                places = [n for n in places if self._is_filled(n)] or places
                if not any(map(self._is_filled, places)):
                    continue  # the answers are in the copy
            if how is How.ID and not self._is_by_id:
                places = []  # a column of the tool's own may have a name like it
            if how is How.WORDS and len(places) > 1:
                key = question_key(question.text_in(self.wave.year))
                whole = [n for n in places if self._is_whole(n, key)]
                places = whole or places
            if len(places) > 1 or how not in (How.WORDS, How.COPY):
                alternatives = question.alternatives
                answering = [n for n in places if self._fits(n, alternatives)] or [
                    n for n in places if not self._is_filled(n) and how is How.ID
                ]
                places = answering or (places if how in (How.WORDS, How.COPY) else [])
            if len(places) == 1:
                self.places[question.id] = places[0]
                self.how[question.id] = how
                return
            if places:
                self._report_twice(question.id, places)
                return

    def _is_filled(self, n: int) -> bool:
        return bool(self.table.columns[n].filled[self.headers.start :].any())

    def _is_whole(self, n: int, key: str) -> bool:
        return any(question_key(name) == key for name in self.headers.names[n])

    def _fits(self, n: int, alternatives: tuple[Alternative, ...]) -> bool:
        return fits(self.table.columns[n], self.headers.start, alternatives)

    def _report_twice(self, item: str, places: Sequence[int]) -> None:
        """That several columns have the words of a question, and the line that settles it."""
        self.reported.add(item)
        start = self.headers.start
        filled = np.array([self.table.columns[n].filled[start:] for n in places])
        if filled.sum(0).max(initial=0) <= 1:  # never filled together: one was put in again
            columns: object = [self.headers.place(n) for n in places]
        else:
            columns = self.headers.unique(places[-1])
        settings = (("columns", {item: columns}),)
        self.problem(
            "columns.twice",
            self.headers.name(places[0]),
            question=item,
            columns=[self.headers.place(n) for n in places],
            line=line_of(dict(settings)),
        )
        self.problems[-1] = replace(self.problems[-1], settings=settings)

    def _like_grouping(self, grouping: Grouping) -> None:
        """A header that is nearly the name of a grouping, whose groups are not shown: a warning."""
        if grouping.id in self.places or grouping.id in self.reported:
            return
        unused = [n for n in range(len(self.headers.names)) if n not in self.places.values()]
        n = like_name(grouping.called, self.headers.names, unused)
        if n is not None:
            settings = (("columns", {grouping.id: self.headers.unique(n)}),)
            line = line_of(dict(settings))
            self.warning("grouping.near", self.headers.name(n), name=grouping.label, line=line)
            self.problems[-1] = replace(self.problems[-1], settings=settings)

    def _by_keys(self, item: str, keys: list[str]) -> None:
        if item in self.places or item in self.reported:
            return
        places = self.headers.with_keys(keys)
        whole = [n for n in places if any(self._is_whole(n, key) for key in keys)]
        places = whole or places
        if len(places) == 1:
            self.places[item] = places[0]
            self.how[item] = How.WORDS
        elif places:
            self._report_twice(item, places)

    def by_order(self) -> None:
        """The columns left over, in the questionnaire's order, if they are as many."""
        unplaced = [q for q in self.asked if q.id not in self.places and q.id not in self.reported]
        if not unplaced or not self.questionnaire.names_year(self.wave.year):
            return
        unused = [n for n in range(len(self.table.columns)) if self._may_be_question(n)]
        if len(unused) == len(unplaced):
            self.places |= {q.id: n for q, n in zip(unplaced, unused, strict=True)}
            self.how |= {q.id: How.ORDER for q in unplaced}
            return
        self.reported |= {q.id for q in unplaced}
        self.problem(
            "order.count",
            questions=len(unplaced),
            found=len(unused),
            columns=[self.headers.place(n) for n in unused],
            questionnaire=self.questionnaire.id,
            year=self.wave.year,
        )

    def _may_be_question(self, n: int) -> bool:
        if n in self.places.values():
            return False
        names = [plain_key(name) for name in self.headers.names[n]]
        column = self.table.columns[n]
        # A question that nobody answered still has its place in the order.
        has_cells = self.table.declared or column.filled.any()
        return bool(has_cells) and not any(name in NO_QUESTION for name in names)

    def report_unheaded(self) -> None:
        """Cells to the right of the last header: the headers may stand one column off."""
        names = self.headers.names
        last = max((n for n, texts in enumerate(names) if texts), default=0)
        for n in range(last + 1, len(names)):
            if self.table.columns[n].filled.any():
                self.problem("columns.unheaded", self.headers.place(n))

    def report_missing(self) -> None:
        """Questions without a column; if most are missing, it is hardly the right file.

        What may be meant is guessed for somebody to accept: a column whose header is like the
        question's words, or that has its words of another year, or the columns by their order.
        """
        missing = [q for q in self.asked if q.id not in self.places and q.id not in self.reported]
        unused = [n for n in range(len(self.headers.names)) if n not in self.places.values()]
        guesses = column_guesses(self.table, self.headers, missing, self.wave.year, unused)
        if 2 * len(missing) > len(self.asked) and len(self.asked) > 1:
            self.problem("columns.few", missing=len(missing), asked=len(self.asked))
            settings: Settings = (("columns", guesses),) if guesses else self._in_order(missing)
            self.problems[-1] = replace(self.problems[-1], settings=settings)
            return
        for question in missing:
            text = question.text_in(self.wave.year)
            guess = guesses.get(question.id)
            key = "question.no_column" if guess is None else "question.no_column.near"
            if guess is None:
                free = [self.headers.name(n) for n in unused if self.headers.names[n]]
                key, similar = with_nearest(key, text, free)
            else:
                similar = self.headers.name(self.headers.stated(guess)[0])
            line = line_of({"columns": {question.id: guess or similar}})
            self.problem(key, question=question.id, text=text, nearest=similar, line=line)
            if guess is not None:
                settings = (("columns", {question.id: guess}),)
                self.problems[-1] = replace(self.problems[-1], settings=settings)

    def _in_order(self, missing: Sequence[Question]) -> Settings:
        """That the columns are the questions in their order, where they may be."""
        if self.wave.in_order or not self.questionnaire.names_year(self.wave.year):
            return ()
        unused = [n for n in range(len(self.table.columns)) if self._may_be_question(n)]
        return (("order", "questionnaire"),) if len(unused) == len(missing) else ()

    def report_new_year(self) -> None:
        """In a year that the questionnaire does not name: what may be a new question."""
        year = self.wave.year
        if self.questionnaire.names_year(year) or self.problems:
            return
        taken = set(self.places.values())
        places = [n for n in range(len(self.headers.names)) if n not in taken]
        new = [self.headers.name(n) for n in places if self.headers.name(n).rstrip().endswith("?")]
        if new:
            self.warning(
                "year.not_named",
                questionnaire=self.questionnaire.id,
                year=year,
                latest=max(self.questionnaire.years),
                headers=new,
            )

    def report_not_asked(self) -> None:
        """Columns that hold a question which the questionnaire does not name for the year."""
        for question in self.questionnaire.questions:
            if question in self.asked:
                continue
            for n in self.headers.with_keys([question_key(question.text)]):
                if n not in self.places.values():
                    self.warning(
                        "question.not_asked",
                        self.headers.name(n),
                        question=question.id,
                        year=self.wave.year,
                    )

    def report_used_twice(self) -> None:
        """Columns that two questions or groupings claim."""
        users: dict[int, list[str]] = {}
        for item, n in self.places.items():
            users.setdefault(n, []).append(item)
        for n, items in users.items():
            if len(items) > 1:
                self.problem("columns.shared", self.headers.name(n), questions=items)

    def _unknown(self, key: str, given: str, known: list[str], **facts: object) -> None:
        key, similar = with_nearest(key, given, known)
        self.problem(key, None, given=given, nearest=similar, **facts)
