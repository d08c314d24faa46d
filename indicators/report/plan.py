"""The reading plan of exports as a document: what is read as what, what is odd, what is guessed.

It is for those who look after the answers: it has numbers of answers that are not to be published.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..documents.model import (
    Block,
    Bullets,
    Cell,
    Column,
    Document,
    Facts,
    Kind,
    Paragraph,
    Row,
    Section,
    Table,
    Text,
)
from ..survey.plan import AnswerRead, ColumnRead, ColumnUnused, Plan
from ..survey.questionnaire import Questionnaire
from ..survey.toml import line_of
from ..words.errors import ToldProblem
from ..words.said import Joined, Listed, Said, Words, joined


def plan_report(plans: Sequence[tuple[Plan, Questionnaire]], association: str) -> Document[Words]:
    """How some exports are read, a section for each."""
    return Document(
        title=Said("plan.title"),
        subtitle=association,
        introduction=(Paragraph(Said("plan.caution")),),
        sections=tuple(_section(plan, questionnaire) for plan, questionnaire in plans),
    )


def _section(plan: Plan, questionnaire: Questionnaire) -> Section[Words]:
    heading = joined((questionnaire.short_title, plan.round))
    return Section(joined((heading, plan.file), ": "), tuple(_blocks(plan, heading)))


def _blocks(plan: Plan, heading: Words) -> Iterator[Block[Words]]:
    odd = [problem for problem in plan.problems if problem.key != "answer.unknown"]
    if odd:
        yield Bullets(tuple(ToldProblem(problem) for problem in odd), Said("plan.odd"))
    if plan.settings:
        lines = line_of(dict(plan.settings)).splitlines()
        yield Bullets(tuple(lines), Said("plan.guesses"))
    yield Facts(tuple(_facts(plan)))
    yield Table(
        name=heading,
        title=Said("plan.table", about=heading),
        description=Said("plan.table.description"),
        columns=(
            Column(Said("column.question"), Kind.TEXT),
            Column(Said("plan.column"), Kind.TEXT),
            Column(Said("plan.how"), Kind.TEXT),
            Column(Said("plan.answers"), Kind.TEXT),
        ),
        rows=(
            *(_row(f"{n}. {read.short}", read) for n, read in enumerate(plan.questions, 1)),
            *(_row(Said("plan.grouping", name=read.text), read) for read in plan.groupings),
        ),
    )
    if plan.unused:
        yield Bullets(tuple(map(_unused, plan.unused)), Said("plan.unused"))


def _facts(plan: Plan) -> Iterator[tuple[Words, Words]]:
    for key in ("kind", "encoding", "delimiter", "sheet"):
        if value := plan.source.get(key):
            yield Said(f"plan.{key}"), value
    if plan.header_rows is not None:
        first, last = plan.header_rows
        yield Said("plan.header"), str(first) if first == last else f"{first}–{last}"
    if plan.rows is not None:
        yield Said("plan.rows"), f"{plan.rows[0]}–{plan.rows[1]}"
    yield Said("plan.respondents"), str(plan.respondents)
    if plan.left_out:
        count: Words = str(plan.left_out)
        if plan.left_out_by:
            count = Said("plan.left_out.why", count=plan.left_out, keys=plan.left_out_by)
        yield Said("plan.left_out"), count
    if plan.accepted:
        is_changed = any(problem.key.startswith("plan.changed.") for problem in plan.problems)
        key = "changed" if is_changed else "yes"
        yield Said("plan.accepted"), Said(f"plan.accepted.{key}")


def _row(name: Words, read: ColumnRead) -> Row[Words]:
    cells: list[Cell[Words]] = [Text(name), Text(read.place or "–"), Text(_how(read))]
    return Row((*cells, Text(_answers(read))))


def _how(read: ColumnRead) -> Words:
    """By what a column was recognised, and its header where that is not the words themselves."""
    if read.how is None:
        return Said("plan.how.none")
    said = Said(f"plan.how.{read.how}")
    if read.guess:
        said = Said("plan.how.guess", how=said)
    if read.likeness is not None:
        said = Said("plan.how.like", likeness=read.likeness)
    if read.others:
        said = Said("plan.how.others", how=said, others=read.others)
    if read.how == "words" or not read.header:
        return said
    return Said("plan.how.header", how=said, header=_shortened(read.header))


def _shortened(header: str, longest: int = 48) -> str:
    return header if len(header) <= longest else f"{header[: longest - 1].rstrip()}…"


def _answers(read: ColumnRead) -> Words:
    """ "Ofta 4, A1 → Inte alls 3"; what is read as nothing last."""
    if not read.answers:
        return "–"
    return Joined(tuple(map(_answer, read.answers)), ", ")


def _answer(answer: AnswerRead) -> Words:
    count = str(answer.count)
    if answer.text is None:
        return joined((Said("plan.unknown"), count))
    if answer.label is None:
        return joined((answer.text, "→", Said("plan.blank"), count))
    if answer.text.casefold() == answer.label.casefold():
        return f"{answer.text} {count}"
    return f"{answer.text} → {answer.label} {count}"


def _unused(column: ColumnUnused) -> Words:
    name = joined((column.place, _shortened(column.header)))
    if column.personal is None:
        return name
    return Said("plan.personal", column=name, what=Said(f"plan.personal.{column.personal}"))


def unused_columns(plan: Plan) -> Iterator[Words]:
    """The columns that nothing is counted from, each by its letter and header."""
    return map(_unused, plan.unused)


def warned_of_personal(plans: Sequence[Plan]) -> Words | None:
    """The advice to export without personal data, where some columns seem to hold any."""
    names = [c.header for plan in plans for c in plan.unused if c.personal is not None]
    if not names:
        return None
    return Said("plan.personal.advice", columns=Listed(tuple(dict.fromkeys(names))))
