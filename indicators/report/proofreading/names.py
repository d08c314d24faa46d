"""Surveys, groups and years in a text: where each is named."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from ...results.sealed import Results
from ...survey.groups import Group
from ...words import plain_key
from . import vocabulary as v

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Mention(Generic[T]):
    """A name in a text, from ``start`` to ``end``."""

    start: int
    end: int
    of: T


# What the respondents of a survey are called besides its titles.
_CALLED = {
    "staff": r"personal\w*|medarbetar\w*|insatspersonal\w*|staff|employees",
    "board": r"styrels\w+|ledamöter\w*|board\w*",
    "managers": r"chef|chefer|cheferna\w*|chefsgrupp\w*|managers?|styrgrupp\w*|beredningsgrupp\w*",
    "participants": r"deltagare|deltagarna|participants?",
    "referrers": r"remittent\w*|referrers?",
}
_SEXES = {
    "kvinna": r"kvinnor\w*|kvinnliga|women", "man": r"män|männen|manliga",
    "woman": r"women", "female": r"women|females?", "male": r"males?",
}  # fmt: skip
_GENERIC = frozenset(
    [
        "enhet",
        "enheten",
        "insats",
        "insatsen",
        "grupp",
        "gruppen",
        "team",
        "teamet",
        "projekt",
        "projektet",
        "chefsgrupp",
        "samverkan",
        "samordning",
        "the",
        "unit",
        "group",
        "project",
        "measure",
        "område",
        "verksamhet",
        "nya",
        "nytt",
    ]
)
_UNNAMED = (
    r"(?:den |de )?(?:enhet|enheten|enheter(?:na)?|insats|insatsen|insatser(?:na)?|grupp|gruppen"
    r"|grupper(?:na)?|team|teamet) som (?:inte|ej) (?:redovisas|visas|särredovisas|är redovisad\w*)"
    r"|(?:den|de) (?:dolda|hemliga|ej redovisade|icke redovisade|minsta) "
    r"(?:enhet\w*|insats\w*|grupp\w*|team\w*)"
    r"|the (?:hidden|suppressed|smallest) (?:unit|group)s?"
    r"|the (?:unit|group)s? (?:that (?:is|are) )?not shown"
)


class Names:
    """What the surveys and groups of some waves are called."""

    def __init__(self, waves: Sequence[Results], latest: int) -> None:
        self.latest = latest
        self.years = sorted({results.year for results in waves})
        ids = dict.fromkeys(results.questionnaire.id for results in waves)
        surveys = {results.questionnaire.id: results.questionnaire for results in waves}
        self.surveys = tuple(ids)
        self._surveys = [(i, v.words(_survey_pattern(i, surveys[i].called))) for i in ids]
        groups = dict.fromkeys(group for results in waves for group in results.groups)
        self._groups = list(_group_patterns(tuple(groups)))
        self._listed = list(_listed_patterns(tuple(groups)))
        self.all_groups = tuple(groups)

    def surveys_in(self, text: str) -> list[Mention[str]]:
        """Where surveys are named."""
        found = [
            Mention(match.start(), match.end(), name)
            for name, pattern in self._surveys
            for match in pattern.finditer(text)
        ]
        return sorted(found, key=lambda mention: mention.start)

    def groups_in(self, text: str) -> list[Mention[Group]]:
        """Where groups are named, the longest name at each place."""
        found = [
            Mention(match.start(), match.end(), group)
            for group, pattern in self._groups
            for match in pattern.finditer(text)
        ]
        for pattern, by_token in self._listed:
            for match in pattern.finditer(text):
                for token in re.finditer(r"\w+", match["list"]):
                    start = match.start("list") + token.start()
                    for group in by_token.get(token[0].casefold(), ()):
                        found.append(Mention(start, start + len(token[0]), group))
        found.sort(key=lambda mention: (mention.start, -mention.end))
        kept: list[Mention[Group]] = []
        for mention in found:
            covering = [m for m in kept if m.start <= mention.start and mention.end <= m.end]
            if not any(m.of != mention.of and m.end > mention.end for m in covering) and not any(
                m.of == mention.of for m in covering
            ):
                kept.append(mention)
        return kept

    def unnamed_in(self, text: str) -> list[Mention[None]]:
        """Where a group is meant that is not shown, without its name."""
        return [Mention(m.start(), m.end(), None) for m in v.words(_UNNAMED).finditer(text)]

    def years_in(self, text: str) -> list[Mention[int]]:
        """Where a year is named, or the one before, or this."""
        found = [
            Mention(match.start(), match.end(), int(match[1]))
            for match in re.finditer(r"(?<![\d-])((?:19|20)\d\d)(?![\d]|-\d)", text)
        ]
        found += [
            Mention(match.start(), match.end(), self.before(self.latest))
            for match in _LAST_YEAR.finditer(text)
        ]
        found += [
            Mention(match.start(), match.end(), self.latest) for match in _THIS_YEAR.finditer(text)
        ]
        return sorted(found, key=lambda mention: mention.start)

    def before(self, year: int) -> int:
        """The year of the surveys before a year."""
        return max((other for other in self.years if other < year), default=year - 1)


_LAST_YEAR = v.words(
    r"förra året\w*|föregående år\w*|föregående mätning\w*|året innan|året före|i fjol|fjolårets?"
    r"|förra mätningen|last year|the previous year|the year before|the previous survey"
)
_THIS_YEAR = v.words(r"i år|årets|this year|nu|now")


def _survey_pattern(name: str, called: Sequence[str]) -> str:
    words = [re.escape(title) for title in called]
    short = [f"{word}(?:s|en|et|n|ns|erna|na)?" for word in words]
    return "|".join([*short, *filter(None, (_CALLED.get(name.partition("_")[0]),))])


def _group_patterns(groups: Sequence[Group]) -> Iterator[tuple[Group, re.Pattern[str]]]:
    """Each group by its name, and by the words it begins with where no other group does.

    A single word counts only with its own capitals: "SamMA" is a unit, "samma" is not.
    """
    for group in groups:
        for text, exact in _called(group, groups):
            if plain_key(text) in _SEXES:
                yield group, v.words(_SEXES[plain_key(text)])
                continue
            gaps = r"[\s-]+".join(map(re.escape, text.split()))
            word = rf"(?<![\w-]){gaps}(?:[:’']?s)?(?!\w)"
            yield group, re.compile(word if exact else f"(?i){word}")
            if exact and not text.isupper():
                yield group, re.compile(word.replace(re.escape(text), re.escape(text.upper())))


def _called(group: Group, groups: Sequence[Group]) -> Iterator[tuple[str, bool]]:
    if len(group.labels) != 1:
        yield group.name.replace(",", ""), False
        return
    words = group.name.split()
    yield group.name, len(words) == 1
    others = [other.name.casefold().split() for other in groups if other != group]
    for count in range(1, len(words)):
        start = [word.casefold() for word in words[:count]]
        alone = not any(other[:count] == start for other in others)
        telling = any(word not in _GENERIC for word in start) and len(words[0]) >= 3
        if alone and telling and (count > 1 or words[0][:1].isupper()):
            yield " ".join(words[:count]), count == 1
    # "C-enheten" is what "Enhet C" is called as well.
    if len(words) == 2 and words[0].casefold() in _GENERIC:
        yield f"{words[1]} {words[0]}en", False
        yield f"{words[0]}en {words[1]}", False


_Listed = tuple[re.Pattern[str], dict[str, list[Group]]]


def _listed_patterns(groups: Sequence[Group]) -> Iterator[_Listed]:
    """Groups that are named together: "enheterna A, B och C"."""
    by_word: dict[str, dict[str, list[Group]]] = {}
    for group in groups:
        words = group.name.split()
        if len(group.labels) == 1 and len(words) == 2 and words[0].casefold() in _GENERIC:
            tokens = by_word.setdefault(words[0].casefold(), {})
            tokens.setdefault(words[1].casefold(), []).append(group)
    for word, by_token in by_word.items():
        token = "|".join(map(re.escape, by_token))
        joint = r"\s*(?:,|och|samt|and|&|eller|or|respektive)\s*"
        stem = re.escape(word.removesuffix("en"))
        yield (
            re.compile(rf"(?i)\b{stem}\w*\s+(?P<list>(?:{token})(?:{joint}(?:{token}))+)(?!\w)"),
            by_token,
        )


def nearest(
    mentions: Sequence[Mention[T]], start: int, end: int, text: str, claims: Sequence[int]
) -> T | None:
    """The name that a claim between ``start`` and ``end`` is about: what follows it if that is
    tied to it ("67 procent på Enhet C", "67 % (Enhet C)"), else what stands before, else what
    follows."""
    inside = [m for m in mentions if start <= m.start < end]
    if inside:  # "nio av enhetens medarbetare"
        return inside[0].of
    after = [m for m in mentions if m.start >= end and not any(end <= c < m.start for c in claims)]
    before = [m for m in mentions if m.start < start]
    if after and _TIED.fullmatch(text[end : after[0].start]):
        return after[0].of
    if before:
        return before[-1].of
    if after:
        return after[0].of
    following = [m for m in mentions if m.start >= end]
    return following[0].of if following else None


_TIED = re.compile(
    r"\s*\(?\s*|[^,.;:()]{0,60}\b(?:på|i|hos|inom|från|vid|av|bland|för|at|in|of|among|for|from)"
    r"\s+(?:\w+\s+){0,2}?",
    re.IGNORECASE,
)
