"""Cell by cell: what is shown, what is hidden, by which rule, and what a reader can tell."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ..disclosure import HIDDEN, Cell, Range, Status, threshold
from ..disclosure.attack import Attack
from ..disclosure.attacked import Exposure
from ..disclosure.earlier import known_already
from ..disclosure.release import leftovers
from ..disclosure.subtraction import Subtraction, prevented
from ..documents.model import (
    Column,
    Document,
    Facts,
    Kind,
    Mark,
    Paragraph,
    Row,
    Section,
    Table,
    Text,
    Whole,
)
from ..results.in_print import release_from
from ..results.sealed import Results
from ..survey.groups import EVERYBODY, Group
from ..words.errors import DisclosureError
from ..words.progress import working
from ..words.said import Fact, Listed, Said, Words, joined
from .hidden_notes import section_notes


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What is to be explained: some questions and groups, or all.

    ``published`` are the waves, by questionnaire and year, that have been published before.
    """

    questions: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()
    published: tuple[tuple[str, int], ...] = ()


def explanation(waves: Sequence[tuple[Results, str]], asked: Asked) -> Document[Words]:
    """The audit of some waves, each with the name of its export, as a document.

    Raises:
        UnknownNameError: If no wave has a question or a group asked for.
        DisclosureError: If something hidden can be worked out.
    """
    with_all = [(results, file) for results, file in waves if _has_all_asked(results, asked)]
    explained = with_all or waves[:1]
    return Document(
        title=Said("explain.title"),
        subtitle=Listed(tuple(dict.fromkeys(str(results.year) for results, _ in explained))),
        introduction=(Paragraph(Said("explain.reading")),),
        sections=tuple(_section(results, file, asked) for results, file in explained),
    )


def _section(results: Results, file: str, asked: Asked) -> Section[Words]:
    with working("progress.explaining", len(results.asked)):
        return _WaveExplanation(results, file, asked).section()


def _has_all_asked(results: Results, asked: Asked) -> bool:
    """Whether a wave has all that is asked for."""
    questions = {question.id for question in results.asked}
    groups = {group.name for group in results.groups}
    return set(asked.questions) <= questions and set(asked.groups) <= groups


class _WaveExplanation:
    """One wave under audit."""

    def __init__(self, results: Results, file: str, asked: Asked) -> None:
        self._results, self._file, self._asked = results, file, asked
        self._published = (results.questionnaire.id, results.year) in asked.published
        self._release = release_from(results)
        self._attack = Attack(self._release)
        self._complementary: dict[str | None, list[Cell]] = {}
        self._prevented: dict[Cell, Subtraction | None] = {}
        known = known_already(self._release, results.published)
        new_breaches = known.new([*leftovers(self._release), *self._attack.breaches()])
        if new_breaches:
            facts = {"questionnaire": results.questionnaire.id, "year": results.year}
            name = new_breaches[0].cell.group.name
            key = "audit.clash.figures" if name else "audit.clash"
            raise DisclosureError(key, figures=name, **facts)

    def _say(self, key: str, **facts: Fact) -> Words:
        return Said(f"explain.{key}", **facts)

    def section(self) -> Section[Words]:
        """Facts of the audit, and a table for each group."""
        results = self._results
        asked = [results.group(name) for name in self._asked.groups]
        groups = asked or [EVERYBODY, *results.groups]
        title = results.questionnaire.title
        notes = [Paragraph(text) for text in section_notes(results)]
        if self._published:
            notes.append(Paragraph(self._say("published")))
        return Section(
            joined((title, str(results.year)), ", "),
            (self._facts(), *map(self._table, groups), *notes),
        )

    def _facts(self) -> Facts[Words]:
        results, policy = self._results, self._results.policy
        statuses = [result.status for result in results if result.status is not Status.NOT_ASKED]
        hidden = sum(status in (*HIDDEN, Status.MASKED) for status in statuses)
        received = results.received.count
        verdicts = list(self._attack.exceptions.values())
        values: dict[str, Words] = {
            "file": self._file,
            "rows": self._say("not_told") if received is None else str(received),
            "policy": self._policy(),
            "cells": self._say("hidden_of", hidden=hidden, cells=len(statuses)),
            "audit": self._say("passed", protection=policy.protection + 1),
            "zeros": f"{verdicts.count(Exposure.ZERO)} (zeros = {policy.zeros.value})",
            "unanimous": f"{verdicts.count(Exposure.TOLD)} (unanimous = {policy.unanimous.value})",
        }
        return Facts(tuple((self._say(f"fact.{key}"), text) for key, text in values.items()))

    def _policy(self) -> Words:
        """The thresholds, and those that they were raised from."""
        policy, stated = self._results.policy, self._results.policy.stated
        thresholds = self._say("policy", least=policy.least, in_group=policy.least_in_group)
        if not policy.is_raised:
            return thresholds
        stated_thresholds = self._say("policy", least=stated.least, in_group=stated.least_in_group)
        return self._say("raised", policy=thresholds, before=stated_thresholds)

    def _table(self, group: Group) -> Table[Words]:
        results = self._results
        asked_questions = [results.questionnaire.question(name) for name in self._asked.questions]
        questions = [q for q in results.asked if q in asked_questions or not asked_questions]
        cells = [Cell(None, group), *(Cell(question.id, group) for question in questions)]
        name = group.name or self._say("everybody")
        return Table(
            name=name,
            title=name,
            description=self._say("table", group=name),
            columns=tuple(
                Column(self._say(f"column.{label}"), kind)
                for label, kind in (
                    ("question", Kind.TEXT), ("rows", Kind.COUNT), ("base", Kind.COUNT),
                    ("status", Kind.TEXT), ("rule", Kind.TEXT), ("known", Kind.TEXT),
                )
            ),
            rows=tuple(map(self._row, cells)),
            notes=tuple(dict.fromkeys(note for cell in cells for note in self._partners(cell))),
        )  # fmt: skip

    def _row(self, cell: Cell) -> Row[Words]:
        results = self._results
        rows = results.answers[cell.group].count
        if cell.question is None:
            label, base, status = self._say("respondents"), rows, results.answers[cell.group].status
        else:
            result = results.get(cell.question, cell.group)
            number = results.asked.index(result.question) + 1
            label, base, status = f"{number}. {result.question.short}", result.base, result.status
        mark = Mark(self._say("not_told"))
        return Row((
            Text(label),
            mark if rows is None else Whole(rows),
            mark if base is None else Whole(base),
            Text(self._say(f"status.{status.value}")),
            Text(self._rule(cell, status)),
            Text(self._known(cell, status)),
        ))  # fmt: skip

    def _rule(self, cell: Cell, status: Status) -> Words:
        """Which rule decided."""
        group = self._results.answers[cell.group].status
        hides_group = cell.question is not None and group in HIDDEN
        key = f"rule.{status.value}.{'group' if hides_group else 'own'}"
        policy = self._results.policy
        least = threshold(cell.group, policy if status is Status.WITHHELD else policy.stated)
        if status in HIDDEN:
            return self._say(key, least=least)
        return self._say(f"rule.{status.value}", least=least)

    def _known(self, cell: Cell, status: Status) -> Words:
        """What a reader can tell of what is not shown."""
        if status not in (*HIDDEN, Status.MASKED):
            return self._say("known.shown")
        if self._release.figures[cell].known:
            return self._say("known.published")
        known = self._attack.knows(cell)
        if cell.question is None:
            return self._say("known.size", size=_span(known.base))
        negative, neutral, positive, clear = map(_span, known.counts)
        return self._say(
            "known.counts", negative=negative, neutral=neutral, positive=positive, clear=clear
        )

    def _partners(self, cell: Cell) -> Iterator[Words]:
        """Notes on what is hidden to protect a cell, or hidden in it to protect others, and what a
        reader could otherwise work out."""
        for partner in self._complements(cell.question):
            if partner not in self._prevented:
                self._prevented[partner] = prevented(self._release, partner)
            subtraction = self._prevented[partner]
            if partner == cell or (subtraction is not None and cell.group in subtraction.left):
                yield self._prevention(partner.group, subtraction)

    def _complements(self, question: str | None) -> list[Cell]:
        """The cells of a question that are hidden for the sake of others, and not with all of their
        group."""
        if question not in self._complementary:
            answers = self._results.answers
            self._complementary[question] = [
                cell
                for cell in (Cell(question, group) for group in answers)
                if self._status(cell) is Status.COMPLEMENT
                and (question is None or answers[cell.group].status not in HIDDEN)
            ]
        return self._complementary[question]

    def _status(self, cell: Cell) -> Status:
        if cell.question is None:
            return self._results.answers[cell.group].status
        return self._results.cells[cell.question, cell.group].status

    def _prevention(self, hidden: Group, subtraction: Subtraction | None) -> Words:
        """ "Totalt minus B och C ger annars A. Därför döljs även B"."""
        # What has been published may be the reason, where nothing simple is.
        if subtraction is None or (self._published and len(subtraction.left) > 1):
            return self._say("together", hidden=self._names([hidden]))
        return self._say(
            _subtraction_key(subtraction),
            whole=self._names([subtraction.whole]),
            parts=self._names(subtraction.parts),
            left=self._names(subtraction.left),
            hidden=self._names([hidden]),
        )

    def _names(self, groups: Sequence[Group]) -> Words:
        return Listed(tuple(dict.fromkeys(map(self._name, groups))))

    def _name(self, group: Group) -> Words:
        if not group.named:
            return self._say("without")
        name = group.name or self._say("everybody")
        return self._say("quoted", name=name) if "," in group.name else name


def _subtraction_key(subtraction: Subtraction) -> str:
    if subtraction.left == (subtraction.whole,):
        return "sum"
    if not subtraction.parts:
        return "rest"
    return f"subtraction.{'one' if len(subtraction.left) == 1 else 'many'}"


def _span(known: Range) -> str:
    return f"{known.least}–{known.most}" if known.width else str(known.least)
