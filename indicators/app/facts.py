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
from ..words.errors import Problem
from ..workspace import Workspace, read_workspace
from ..workspace.settings_file import Change, digest_of, said_in
from .forms import Field, begun

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
    """Answers that were not taken: what is wrong with each field, and with the rest; or what was
    tried with them."""

    answers: Answers = field(default_factory=dict)
    errors: Mapping[str, str] = field(default_factory=dict)
    told: Markup = together()
    tried: Markup | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A form of some facts.

    ``values`` is what stands in each field, ``places`` the field of each place in ``rounds.toml``
    (what is wrong below it is told there), ``show`` makes the fields, ``changes`` what some answers
    have written. ``more`` are further buttons. One with an ``about`` is folded, which says what it
    is good for; one of a round names it.
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
    about: str = ""
    of_round: str = ""

    @property
    def address(self) -> str:
        """Where it is sent."""
        return f"{ROOT}/{self.key}"

    def field_of(self, problem: Problem) -> str | None:
        """The field whose place in ``rounds.toml`` a problem is at, or below."""
        if problem.key == "ledger.lowered":
            name = str(dict(problem.facts)["name"])
            return name if name in self.values else None
        place = problem.column or ""
        fitting = (p for p in self.places if place == p or place.startswith(f"{p}."))
        longest = max(fitting, key=len, default=None)
        return None if longest is None else self.places[longest]

    def wrong_in(self, facts: Facts) -> frozenset[str]:
        """The fields of which the file says something wrong already."""
        return frozenset(filter(None, map(self.field_of, facts.problems)))


@dataclass(frozen=True, slots=True)
class Shown:
    """A sheet being shown: its fields, with what was answered and what is wrong, there and in the
    file."""

    site: Site
    sheet: Sheet
    given: Given
    wrong: frozenset[str] = frozenset()

    def field(self, name: str, key: str, /, **more: Any) -> Field:
        """The field of a name, with the label of a key of the words."""
        return Field(
            name=name,
            place=self.sheet.key,
            label=more.pop("label", None) or self.site.say(key),
            value=self.given.answers.get(name, self.sheet.values.get(name, "")),
            error=self.given.errors.get(name, ""),
            attributes={**more.pop("attributes", {}), **self._begun(name)},
            **more,
        )

    def ticked(self, name: str, key: str) -> Field:
        """A box to tick; one that is not ticked is not among the answers."""
        given = self.given.answers
        value = given.get(name, "") if given else self.sheet.values.get(name, "")
        return Field(
            name=name,
            place=self.sheet.key,
            label=self.site.say(key),
            value=value,
            error=self.given.errors.get(name, ""),
            attributes=self._begun(name),
        )

    def _begun(self, name: str) -> dict[str, str]:
        errors = self.given.errors
        return begun(name, (*self.sheet.values, *errors), errors)

    def folded(self, summary: str, names: Sequence[str], *content: Markup) -> Markup:
        """A part with some fields that can be left alone: open only where something in it is wrong,
        or has been answered and not taken. That something stands in it is said."""
        answered = [name for name in names if name in self.given.answers]
        is_open = (
            not self.wrong.isdisjoint(names)
            or not self.given.errors.keys().isdisjoint(names)
            or any(changed(self.sheet, self.given.answers, answered))
        )
        if any(self.sheet.values.get(name) for name in names):
            summary = self.site.say("app.facts.filled", what=summary)
        head = tag("summary", summary)
        return tag("details", head, *content, open="" if is_open else None)


def changed(sheet: Sheet, answers: Answers, names: Sequence[str]) -> Iterator[tuple[str, str]]:
    """The fields, of some, with another answer than what stands there."""
    for name in names:
        given = plain(answers.get(name, ""))
        if given != plain(sheet.values.get(name, "")):
            yield name, given


def plain(text: str) -> str:
    """A text as a form sends it, and as it is kept: other ends of lines, no blanks around it."""
    return text.replace("\r\n", "\n").replace("\r", "\n").strip()


def number(text: str) -> int | str | None:
    """A number as it is written into ``rounds.toml``; what is none is for the loader to refuse."""
    said = plain(text)
    if said.isascii() and said.isdecimal() and len(said) < 12:
        return int(said)
    return said or None


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
