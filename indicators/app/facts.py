"""What a workspace says of itself, as forms: what stands in each field, and where that is said in
``rounds.toml``."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, TypeAlias

from ..documents.web.markup import Markup, tag, together
from ..survey.invited import InvitedGroups
from ..survey.plan import Plan
from ..survey.policy import Policy
from ..survey.waves import Wave
from ..words.errors import Problem, ProblemsError
from ..workspace import Workspace, read_workspace
from ..workspace.settings_file import Change, digest_of, said_in
from .forms import Field, button, form, hidden

if TYPE_CHECKING:
    from .site import Site

Answers: TypeAlias = Mapping[str, str]
ROOT = "/uppgifter"


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What ``rounds.toml`` says, what is wrong with it, and what tells whether it has changed."""

    workspace: Workspace
    said: dict[str, Any]
    problems: tuple[Problem, ...]
    digest: str

    def at(self, *place: str) -> dict[str, Any]:
        """What is said in a table, nothing where there is none."""
        inner: Any = self.said
        for name in place:
            inner = inner.get(name, {}) if isinstance(inner, dict) else {}
        return inner if isinstance(inner, dict) else {}


def facts_of(site: Site) -> Facts:
    """What the workspace of a window says.

    Raises:
        WorkspaceError: If there is none.
        ProblemsError: If its ``rounds.toml`` is not TOML.
    """
    workspace, problems = read_workspace(site.settings.folder, may_be_empty=True)
    path = workspace.rounds_file
    return Facts(
        workspace=workspace,
        said=said_in(path),
        problems=tuple(problems),
        digest=digest_of(path),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """Answers that were not taken: what is wrong with each field, and with the rest."""

    answers: Answers = field(default_factory=dict)
    errors: Mapping[str, str] = field(default_factory=dict)
    told: Markup = together()


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A form of some facts.

    ``values`` is what stands in each field, ``places`` the field of each place in ``rounds.toml``
    (what is wrong below it is told there), ``show`` makes the fields, ``changes`` what some answers
    have written. ``more`` are further buttons.
    """

    key: str
    title: str
    values: Mapping[str, str]
    places: Mapping[str, str]
    show: Callable[[Shown], Sequence[Markup]]
    changes: Callable[[Answers], list[Change]]
    more: tuple[Markup, ...] = ()
    files: bool = False
    level: str = "h2"

    @property
    def address(self) -> str:
        """Where it is sent."""
        return f"{ROOT}/{self.key}"


@dataclass(frozen=True, slots=True)
class Shown:
    """A sheet being shown: its fields, with what was answered and what is wrong."""

    site: Site
    sheet: Sheet
    given: Given

    def field(self, name: str, key: str, /, **more: Any) -> Field:
        """The field of a name, with the label of a key of the words."""
        attributes = more.pop("attributes", None)
        return Field(
            name=name,
            place=self.sheet.key,
            label=more.pop("label", None) or self.site.say(key),
            value=self.given.answers.get(name, self.sheet.values.get(name, "")),
            error=self.given.errors.get(name, ""),
            attributes=attributes,
            **more,
        )

    def ticked(self, name: str, key: str) -> Field:
        """A box to tick; one that is not ticked is not among the answers."""
        given = self.given.answers
        value = given.get(name, "") if given else self.sheet.values.get(name, "")
        return Field(name=name, place=self.sheet.key, label=self.site.say(key), value=value,
                     error=self.given.errors.get(name, ""))  # fmt: skip


def sheet_shown(site: Site, facts: Facts, sheet: Sheet, given: Given | None) -> Markup:
    """A sheet as a part of the page."""
    own = given or Given()
    fields = sheet.show(Shown(site, sheet, own))
    save = button(site.say("app.facts.save", what=sheet.title))
    seen = hidden("seen", facts.digest)
    buttons = tag("p", save, *(together(" ", more) for more in sheet.more))
    content = form(site, sheet.address, seen, own.told, *fields, buttons, files=sheet.files)
    heading = tag(sheet.level, sheet.title, id=sheet.key, tabindex="-1")
    return tag("section", heading, content, aria_labelledby=sheet.key)


def refused(site: Site, sheet: Sheet, answers: Answers, error: ProblemsError) -> Given:
    """The answers of a sheet with what is wrong: each beside its field."""
    errors: dict[str, str] = {}
    others = []
    for problem in error.problems:
        name = _field_of(sheet, problem)
        if name is None:
            others.append(problem)
        elif name not in errors:
            errors[name] = _told(site, problem)
    told = together(*(tag("div", tag("p", _told(site, p)), class_="problem") for p in others))
    return Given(answers=answers, errors=errors, told=told)


def _field_of(sheet: Sheet, problem: Problem) -> str | None:
    """The field whose place in ``rounds.toml`` a problem is at, or below."""
    if problem.key == "ledger.lowered":
        name = str(dict(problem.facts)["name"])
        return name if name in sheet.values else None
    place = problem.column or ""
    fitting = (p for p in sheet.places if place == p or place.startswith(f"{p}."))
    longest = max(fitting, key=len, default=None)
    return None if longest is None else sheet.places[longest]


def _told(site: Site, problem: Problem) -> str:
    """What is wrong, without its place, which is the field, and what to do."""
    from ..words import say

    text = say(site.language, problem.key, **dict(problem.facts))
    hint = problem.hint(site.language)
    return " ".join(filter(None, (text[:1].upper() + text[1:], hint)))


def overtaken(site: Site, sheet: Sheet, answers: Answers) -> Given:
    """The answers of a sheet whose file has been changed meanwhile: beside each field that says
    something else now, what it says."""
    errors = {}
    for name, value in sheet.values.items():
        if name in answers and _plain(answers[name]) != _plain(value):
            now = value or site.say("app.facts.nothing")
            errors[name] = site.say("app.facts.now", value=now)
    return Given(answers=answers, errors=errors)


def changed(sheet: Sheet, answers: Answers, names: Sequence[str]) -> Iterator[tuple[str, str]]:
    """The fields, of some, with another answer than what stands there."""
    for name in names:
        given = _plain(answers.get(name, ""))
        if given != _plain(sheet.values.get(name, "")):
            yield name, given


def _plain(text: str) -> str:
    """A text as a form sends it, and as it is kept: other ends of lines, no blanks around it."""
    return text.replace("\r\n", "\n").replace("\r", "\n").strip()


def number(text: str) -> int | str | None:
    """A number as it is written into ``rounds.toml``; what is none is for the loader to refuse."""
    plain = _plain(text)
    if plain.isascii() and plain.isdecimal() and len(plain) < 12:
        return int(plain)
    return plain or None


@dataclass(frozen=True, slots=True)
class Answered:
    """How many have answered in a round, and the groups that its exports name."""

    respondents: int
    groups: Mapping[str, tuple[str, ...]]


def answered_in(site: Site, workspace: Workspace, questionnaire: str, of_round: str) -> Answered:
    """What the exports of a round tell, read once while they stay as they are."""
    from ..workspace.accepting import exports_of, plans_of

    waves = exports_of([w for w in workspace.rounds.waves if w.questionnaire == questionnaire])
    own = [wave for wave in waves if wave.round == of_round and wave.engine is None]
    key = tuple(map(_state, own))
    if key not in site.answered:
        site.answered[key] = _answered(plans_of(workspace, own)[0])
    return site.answered[key]


def _answered(plans: Sequence[Plan]) -> Answered:
    groups: dict[str, tuple[str, ...]] = {}
    for plan in plans:
        for read in plan.groupings:
            named = tuple(answer.text for answer in read.answers if answer.text)
            groups[read.item] = tuple(dict.fromkeys((*groups.get(read.item, ()), *named)))
    return Answered(sum(plan.respondents for plan in plans), groups)


def _state(wave: Wave) -> tuple[str, int, int]:
    """What has to be the same for an export to be read alike: what is said of it, and the file."""
    said = replace(wave, invited=None, invited_groups=InvitedGroups(), policy=Policy(), targets={})
    try:
        state = wave.file.stat()
    except OSError:
        return repr(said), 0, 0
    return repr(said), state.st_mtime_ns, state.st_size
