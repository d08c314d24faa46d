"""An export in the step of reading: what is odd of it first, what is to be chosen or accepted, what
can be mended, and the whole plan."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import count
from typing import TYPE_CHECKING
from xml.etree.ElementTree import tostring
from zlib import crc32

from ..documents.model import Facts
from ..documents.web.markup import Markup, tag, together
from ..words.errors import Problem
from ..words.said import spoken
from .exports import Export
from .forms import Field, button, choice, form, hidden, tick
from .mending import hint_lines
from .reading_choices import choosing

if TYPE_CHECKING:
    from ..survey.plan import ColumnRead, Plan
    from ..workspace import Workspace
    from ..workspace.mending import Mendable, UnknownAnswer
    from .site import Site

Answers = Mapping[str, str]

_LONGEST = 70  # characters of a header in a list to choose from
ROOT = "/lasning"
ACCEPT, CHOOSE, ROWS, MEND, REMOVE = (
    f"{ROOT}/{name}" for name in ("godkann", "valj", "rader", "ratta", "ta-bort")
)


def export_shown(
    site: Site, workspace: Workspace, export: Export, answers: Answers | None = None
) -> Markup:
    """All of an export, folded where nothing has to be done; ``answers`` are those of a form of it
    that was not taken."""
    place = f"export-{export.key}"
    inner = _inner(site, workspace, export, answers)
    state = site.say(f"app.reading.state.{export.state}")
    if export.is_settled:
        told = len(_odd(export))
        state = site.say("app.reading.state.odd", state=state, count=told) if told else state
        summary = tag("summary", tag("h2", export.title), f" – {state}")
        is_open = None if answers is None else ""
        return tag("details", summary, *inner, id=place, class_="export", open=is_open)
    heading = tag("h2", export.title, id=place, tabindex="-1")
    told_state = tag("p", f"{state.capitalize()}.")
    return tag("section", heading, told_state, *inner, aria_labelledby=place, class_="export")


def _inner(
    site: Site, workspace: Workspace, export: Export, answers: Answers | None
) -> Iterator[Markup]:
    given = answers or {}
    yield together(*(_problem(site, problem) for problem in _odd(export)))
    if export.choice is not None:
        content = choosing(site, workspace, export, given)
        yield form_of(site, export, CHOOSE, content)
    if export.plan is not None:
        yield _rows(site, export, given)
        yield _accepting(site, export)
        yield _mending(site, workspace, export, answers)
    yield _said(site, export)
    if export.plan is not None:
        yield _plan(site, workspace, export.plan)


def form_of(site: Site, export: Export, address: str, *content: str) -> Markup:
    """A form about an export as it was shown."""
    names = hidden("export", export.key), hidden("seen", export.seen)
    return form(site, address, *names, *content)


def _odd(export: Export) -> list[Problem]:
    """What is odd and has no form of its own, as unknown answers and choices have."""
    chosen = export.choice.key if export.choice is not None else ""  # one choice for all scales
    return [p for p in export.problems if p.key not in ("answer.unknown", chosen)]


def _problem(site: Site, problem: Problem) -> Markup:
    lines = [tag("p", line, class_="hint") for line in hint_lines(problem, site.language)]
    told = problem.told(site.language)
    return tag("div", tag("p", told[:1].upper() + told[1:]), *lines, class_="problem")


def _accepting(site: Site, export: Export) -> Markup:
    """What is guessed, and the button that has it written."""
    from ..report.plan_sentences import sentences

    plan = export.plan
    assert plan is not None
    parts = []
    if plan.settings:
        items = (
            tag("li", spoken(words, site.language), " ", tag("code", line))
            for words, line in sentences(plan.settings, plan)
        )
        parts = [
            tag("h3", site.say("app.reading.guesses")),
            tag("p", site.say("app.reading.guesses.help")),
            tag("ul", *items, class_="guesses"),
        ]
    if plan.has_errors:
        return together(*parts, tag("p", site.say("app.reading.first")))
    if export.state == "accepted":
        return together()
    if not plan.settings:
        parts = [tag("p", site.say("app.reading.no_guesses"))]
    quiet = export.is_settled  # nothing has to be accepted
    send = button(site.say("app.reading.accept", file=export.file), quiet=quiet)
    return form_of(site, export, ACCEPT, *parts, send)


def _rows(site: Site, export: Export, answers: Answers) -> Markup:
    """The rows that are taken to be no answers, ticked."""
    marked = marked_rows(export)
    if not marked:
        return together()
    ticked = {"": "yes"} if "seen" not in answers else answers
    boxes = [
        tick(
            Field(
                name=f"row-{number}",
                place=export.key,
                label=site.say("app.reading.rows.row", value=value, header=header),
                value=ticked.get("", ticked.get(f"row-{number}", "")),
            )
        )
        for number, (header, value) in enumerate(marked)
    ]
    legend = tag("legend", site.say("app.reading.rows"))
    help = tag("p", site.say("app.reading.rows.help"), class_="help")
    send = button(site.say("app.reading.rows.button", file=export.file), quiet=True)
    return form_of(site, export, ROWS, tag("fieldset", legend, help, *boxes), send)


def marked_rows(export: Export) -> list[tuple[str, str]]:
    """The header and the value of each kind of rows that are guessed to be left out."""
    settings = dict(export.plan.settings) if export.plan is not None else {}
    guessed = settings.get("leave_out")
    if not isinstance(guessed, Mapping):
        return []
    return [
        (str(header), str(value))
        for header, values in guessed.items()
        for value in (values if isinstance(values, (list, tuple)) else [values])
    ]


def _mending(site: Site, workspace: Workspace, export: Export, answers: Answers | None) -> Markup:
    """A list of columns for each question, and of meanings for each unknown answer."""
    from ..workspace.mending import mendable

    assert export.plan is not None
    given = answers or {}
    fields = [*_columns(site, export, export.plan, given)]
    parts = []
    if fields:
        legend = tag("legend", site.say("app.reading.columns"))
        parts.append(tag("fieldset", legend, *fields))
    found = mendable(workspace, export.wave, export.plan)
    if found.unknown or found.too_many:
        parts.append(_answers(site, export.plan, found, given))
    if not parts:
        return together()
    parts.append(button(site.say("app.reading.mend.button", file=export.file)))
    summary = tag("summary", site.say("app.reading.mend", file=export.file))
    is_open = "" if found.unknown or found.too_many or "seen" in given else None
    missing = any(not read.place for read in export.plan.questions)
    is_open = "" if missing else is_open
    return tag("details", summary, form_of(site, export, MEND, *parts), open=is_open)


def _columns(site: Site, export: Export, plan: Plan, answers: Answers) -> Iterator[Markup]:
    """For each question and grouping a list of the columns of the export."""
    from ..workspace.mending import columns_in

    columns = columns_in(plan)
    if not columns:  # a table of counts
        return
    options = [(c.place, _column(site, c.place, c.header)) for c in columns]
    none = ("", site.say("app.reading.columns.none"))
    for number, read in enumerate((*plan.questions, *plan.groupings), 1):
        name = f"column-{read.item}"
        field = Field(
            name=name,
            place=export.key,
            label=_question(read, number if read in plan.questions else None),
            value=answers.get(name, read.place),
        )
        yield choice(field, options if read.place else [none, *options])


def _question(read: ColumnRead, number: int | None) -> str:
    return read.short if number is None else f"{number}. {read.short}"


def _column(site: Site, place: str, header: str) -> str:
    """A column as it is chosen: "F: Får stödet …"; only its letter if it has no header."""
    if not header:
        return place
    short = header if len(header) <= _LONGEST else f"{header[: _LONGEST - 1].rstrip()}…"
    return site.say("app.reading.columns.column", place=place, header=short)


def _answers(site: Site, plan: Plan, found: Mendable, answers: Answers) -> Markup:
    """A list of meanings for each unknown answer."""
    shorts = {read.item: read.short for read in plan.questions}
    fields: list[Markup] = []
    for answer in found.unknown:
        facts = {"question": shorts[answer.item], "count": answer.count}
        name = f"answer-{answer.key}"
        shown = "hidden" if answer.text is None else "shown"
        key = f"app.reading.answers.{shown}"
        field = Field(
            name=name,
            label=site.say(key, **facts, text=answer.text, row=answer.row),
            value=answers.get(name, ""),
        )
        fields.append(choice(field, [*_meanings(site, answer)]))
    for item, number in found.too_many.items():
        text = site.say("app.reading.answers.many", question=shorts[item], count=number)
        fields.append(tag("p", text))
    legend = tag("legend", site.say("app.reading.answers"))
    help = tag("p", site.say("app.reading.answers.help"), class_="help")
    return tag("fieldset", legend, help, *fields)


def _meanings(site: Site, answer: UnknownAnswer) -> Iterator[tuple[str, str]]:
    """What an answer may mean: nothing said yet, an alternative, no answer."""
    if answer.like is None:
        yield "", site.say("app.reading.answers.unsaid")
    else:
        yield "", site.say("app.reading.answers.like", like=answer.like)
    for label in answer.alternatives:
        outside = label in answer.outside
        text = site.say("app.reading.answers.outside", label=label) if outside else label
        yield f"={label}", text
    yield "blank", site.say("app.reading.answers.blank")


def _said(site: Site, export: Export) -> Markup:
    """What ``rounds.toml`` says already of how the export is read, each with a way to remove it."""
    if not export.said:
        return together()
    from ..report.plan_sentences import sentences

    items = []
    for key, value in export.said.items():
        lines = sentences(((key, value),), export.plan)
        told = together(*(tag("p", spoken(s.words, site.language)) for s in lines))
        line = "\n".join(s.line for s in lines)
        remove = button(site.say("app.reading.said.remove", line=line), "key", key, quiet=True)
        items.append(tag("li", told, remove))
    help = tag("p", site.say("app.reading.said.help"), class_="help")
    summary = tag("summary", site.say("app.reading.said", file=export.file))
    return tag("details", summary, form_of(site, export, REMOVE, help, tag("ul", *items)))


def _plan(site: Site, workspace: Workspace, plan: Plan) -> Markup:
    """What ``indicators match`` shows, but for what stands above."""
    from ..documents.speaking import spoken as spoken_document
    from ..documents.web import block_of
    from ..report.plan import plan_report

    questionnaire = workspace.questionnaires[plan.questionnaire]
    document = plan_report([(plan, questionnaire)], workspace.rounds.association)
    blocks = spoken_document(document, site.language).sections[0].blocks
    first = next(n for n, block in enumerate(blocks) if isinstance(block, Facts))
    numbers = count(crc32(repr((plan.key, plan.file)).encode()))
    elements = (block_of(block, site.language, numbers) for block in blocks[first:])
    content = Markup("".join(tostring(e, encoding="unicode", method="html") for e in elements))
    summary = tag("summary", site.say("app.reading.plan", file=plan.file))
    return tag("details", summary, content)
