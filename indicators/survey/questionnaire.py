"""The instrument: questions, scales, the wording of each year, and breaks in the series."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import Enum
from typing import NamedTuple

from ..words import plain_key
from ..words.errors import UnknownNameError, with_nearest
from ..words.said import InBoth, Words

# The order in which annual reports print the respondent groups; others come after.
PRINTED_ORDER = (
    "staff",
    "board",
    "managers",
    "participants",
    "participants_exit",
    "participants_followup",
    "referrers",
)


class Valence(Enum):
    """The direction of an answer (svarsriktning)."""

    NEGATIVE = "negative"
    NEUTRAL = "neutral"
    POSITIVE = "positive"


@dataclass(frozen=True, slots=True, kw_only=True)
class Alternative:
    """One answer of a scale; without a valence it stands outside the base ("Vet ej").

    ``clear`` marks the clearly positive ones, a part of the positive. ``code`` is what
    exports of codes write for it.
    """

    label: str
    code: str
    valence: Valence | None = None
    clear: bool = False
    aliases: tuple[str, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """The keys of the label and the aliases, as answers are matched."""
        return tuple(plain_key(name) for name in (self.label, *self.aliases))


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One question. ``years`` it was asked in (``None``: every year), ``breaks`` the years
    from which it cannot be compared with earlier ones, ``wording`` the text of years that
    worded it otherwise than ``text``, ``scale`` the name of the scale it shares, if it does,
    ``claims`` what a positive answer says, by language: a clause that can follow "att" and "om".
    ``topics`` is what it is about, by language: a noun in its definite form."""

    id: str
    text: str
    short: str
    alternatives: tuple[Alternative, ...]
    area: Words | None = None
    years: tuple[int, ...] | None = None
    breaks: tuple[int, ...] = ()
    wording: Mapping[int, str] = field(default_factory=dict)
    scale: str | None = None
    claims: Mapping[str, str] = field(default_factory=dict)
    topics: Mapping[str, str] = field(default_factory=dict)

    def text_in(self, year: int) -> str:
        """The wording of that year."""
        return self.wording.get(year, self.text)


class Grouping(NamedTuple):
    """A way to divide the respondents (indelning), such as unit (insats).

    One that is ``implied`` stands in no export: what ``rounds.toml`` says of a file tells it.
    """

    id: str
    label: str
    aliases: tuple[str, ...] = ()
    english: str | None = None
    implied: bool = False

    @property
    def called(self) -> tuple[str, ...]:
        """What people call it."""
        return (self.label, *self.aliases, *filter(None, (self.english,)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Questionnaire:
    """A questionnaire with all its questions of all years, in the order they are asked.

    ``names`` holds title and short title by language.
    """

    id: str
    titles: Mapping[str, str]
    short_titles: Mapping[str, str]
    questions: tuple[Question, ...]
    groupings: tuple[Grouping, ...] = ()
    breaks: tuple[int, ...] = ()

    @property
    def title(self) -> InBoth:
        """Its title in either language."""
        return InBoth(self.titles["sv"], self.titles["en"])

    @property
    def short_title(self) -> InBoth:
        """What it is called for short, in either language."""
        return InBoth(self.short_titles["sv"], self.short_titles["en"])

    @property
    def years(self) -> tuple[int, ...]:
        """The years some question names, in order."""
        return tuple(sorted({year for q in self.questions for year in q.years or ()}))

    @property
    def in_exports(self) -> Questionnaire:
        """The questionnaire as an export has it: without the groupings that are implied."""
        asked_for = tuple(grouping for grouping in self.groupings if not grouping.implied)
        return self if asked_for == self.groupings else replace(self, groupings=asked_for)

    def names_year(self, year: int) -> bool:
        """Whether the questionnaire itself says what was asked that year."""
        return not self.years or year in self.years

    def asked(self, year: int) -> tuple[Question, ...]:
        """The questions of a year in order; a question's number is its place here.

        A year later than all the questionnaire names is taken to ask what the latest did:
        the headers of the export then show whether that is so.
        """
        latest = max(self.years, default=year)
        effective_year = min(year, latest)
        return tuple(q for q in self.questions if q.years is None or effective_year in q.years)

    @property
    def called(self) -> tuple[str, ...]:
        """What people call it: its titles in both languages."""
        return (*self.short_titles.values(), *self.titles.values())

    def question(self, question_id: str) -> Question:
        """The question of that id.

        Raises:
            UnknownNameError: If there is none, with the nearest name.
        """
        for question in self.questions:
            if question.id == question_id:
                return question
        raise unknown_name("question.unknown", question_id, [q.id for q in self.questions])

    def grouping(self, grouping_id: str) -> Grouping | None:
        """The grouping of that id, if the questionnaire has it."""
        return next((g for g in self.groupings if g.id == grouping_id), None)

    def groupings_of(self, names: Iterable[str]) -> tuple[Grouping, ...]:
        """The groupings of those ids, in their order, as far as the questionnaire has them."""
        return tuple(g for name in names for g in self.groupings if g.id == name)

    def check_groupings(self, names: Iterable[str]) -> None:
        """Refuses names that no grouping has.

        Raises:
            UnknownNameError: With the nearest name.
        """
        known = {grouping.id: grouping.called for grouping in self.groupings}
        for name in names:
            if name not in known:
                raise unknown_name("grouping.unknown", name, known)

    def marked_breaks(self, question: Question) -> tuple[int, ...]:
        """The years from which a question is marked as not comparable with earlier ones."""
        return (*self.breaks, *question.breaks)

    def break_between(self, question: Question, earlier: int, later: int) -> bool:
        """Whether the series of a question breaks after ``earlier`` up to ``later``.

        A reworded question is a break whether or not it is marked as one.
        """
        marked = any(earlier < year <= later for year in self.marked_breaks(question))
        reworded = plain_key(question.text_in(earlier)) != plain_key(question.text_in(later))
        return marked or reworded


def check_division(text: str, groupings: Sequence[Grouping]) -> None:
    """Refuses what divides by no grouping, or by more than can cross.

    Raises:
        UnknownNameError: If a grouping in "unit,sex" does not exist, or more than two are to cross.
    """
    if not groupings:
        raise UnknownNameError("grouping.none", given=text)
    names_by_id: dict[str, tuple[str, ...]] = {}
    for grouping in groupings:
        names_by_id[grouping.id] = names_by_id.get(grouping.id, ()) + grouping.called
    division = [name.strip() for name in text.split(",")]
    for name in division:
        if name not in names_by_id:
            raise unknown_name("grouping.unknown", name, names_by_id)
    if len(division) > 2 or len(set(division)) < len(division):
        raise UnknownNameError("grouping.crossing", given=text)


def unknown_name(
    key: str, given: str, known: Iterable[str] | Mapping[str, Iterable[str]], **facts: object
) -> UnknownNameError:
    """An error for a name that does not exist, with the names that do.

    A mapping gives, for each name, what people call it ("personal" for ``staff``); the
    likeness to these counts as well, and the first of them is shown beside the name.
    """
    names_by_id = known if isinstance(known, Mapping) else dict.fromkeys(known, ())
    names = {alias: name for name in names_by_id for alias in (*names_by_id[name], name)}
    key, similar = with_nearest(key, given, names)
    if similar is not None:
        return UnknownNameError(key, given=given, nearest=names[similar], **facts)
    listed = [_with_alias(name, names_by_id[name]) for name in names_by_id]
    return UnknownNameError(key, given=given, known=listed, **facts)


def _with_alias(name: str, aliases: Iterable[str]) -> str:
    """A name, and what people call it first of all: "staff (personal)"."""
    alias = next(iter(aliases), "")
    return f"{name} ({alias})" if alias else name
