"""What each number in a sentence is said of: a survey, a year, a group, a question, a kind."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from ...survey.groups import EVERYBODY, Group
from ..figures import Figure
from . import vocabulary as v
from .claims import Claim, claims_in
from .figures_known import Cell, Known
from .names import Mention, nearest
from .question_words import Asked
from .sentences import Sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """What a claim is said of.

    Of ``years`` the first is what it is read against, and each of the others may be meant.
    ``groups`` is the group that it is tied to, and ``mentioned`` all that the sentence names.
    ``is_named`` where a survey or group is named, in the sentence or above it. ``own`` where the
    sentence itself has the question, ``carried`` where the group is only that of the sentence
    before, or of a heading over "totalt", ``unnamed`` where it is about a group that is not shown.
    """

    surveys: tuple[str, ...]
    years: tuple[int, ...]
    groups: tuple[Group, ...]
    questions: tuple[Asked, ...]
    kinds: tuple[str, ...]
    mentioned: tuple[Group, ...] = ()
    is_named: bool = False
    names_group: bool = False
    own: bool = False
    carried: bool = False
    unnamed: bool = False

    def cells(self, known: Known) -> list[Cell]:
        """The cells that the claim can be about."""
        return list(known.cells(self.surveys, self.years, self.groups, self.questions))

    def of_its_year(self, figures: Iterable[Figure]) -> list[Figure]:
        """Those of some figures that are of the year that it is read against."""
        return [figure for figure in figures if figure.year == self.years[0]]

    def wholes(self, known: Known) -> list[Cell]:
        """The surveys as wholes that the claim can be about."""
        return list(known.cells(self.surveys, self.years, self.groups))


_KINDS = (
    ("clear", v.words(r"klart positiv\w*|klart nöjd\w*|clearly positive|mycket positiv\w*")),
    ("positive", v.words(
        r"positiv\w*|nöjd\w*|positive\w*|instäm\w*|håller med|höll med|agree\w*|satisfied|happy"
    )),
    ("negative", v.words(
        r"negativ\w*|missnöjd\w*|negative\w*|dissatisfied|disagree\w*|inte nöjd\w*|not satisfied"
        r"|instämmer inte|håller inte med"
    )),
    ("neutral", v.words(r"varken|neutral\w*|neither|delvis|mittemellan")),
    ("rate", v.words(r"svarsfrekvens\w*|response rate|svarsandel\w*|deltog")),
)  # fmt: skip


def _kinds_in(text: str) -> Iterator[str]:
    """What kinds of answers a text speaks of; "clearly positive" does not say "positive" as
    well."""
    for kind, pattern in _KINDS:
        if pattern.search(text):
            yield kind
        if kind == "clear":
            text = pattern.sub(" ", text)


_TOTALS = v.words(
    r"totalen|alla svarande|samtliga svarande|bland alla|all respondents|all who answered"
    r"|hela personalgruppen|alla som svarade"
)
_NUMBERED = re.compile(
    r"(?:(?<![^\W\d_])(?:fråga(?:n)?|frågorna|questions?|fr\.?|nr\.?|[FQ]))\s?(?:nr\.?\s?|nummer\s)?"
    r"(\d{1,2}(?!\d|\s?%|\s(?:procent|per)))((?:\s?(?:,|och|and)\s?\d{1,2}(?!\d|\s?%))*)",
    re.IGNORECASE,
)
_IN_ALL = v.words(
    r"totalt|sammanlagt|tillsammans|som helhet|hela|i sin helhet|alla enheter|alla insatser"
    r"|in total|overall|altogether|all units"
)
_UNSHOWN = v.words(v.UNSHOWN)
# The head of a row, or of a column.
_ALL = re.compile(r"(?:^|; |: )(?:totalt|total|samtliga|alla|all)(?=[:;]|\s*$)", re.IGNORECASE)
_THERE = v.words(r"där|här|enheten|gruppen|insatsen|teamet|de|dem|deras|there|they|the unit|them")
_LEADS_ON = re.compile(
    r"[^.;]{0,40}?\b(?:att|som|that|who|menar|tycker|anser|upplever|svarar|svarade|positiva till"
    r"|uppger|instämmer|think|say|feel|agree|på frågan|av svaren)\b",
    re.IGNORECASE,
)
_SINCE = re.compile(
    r"\b(?:sedan|jämfört med|jämförelse med|än|från|mot|since|compared (?:with|to)|than|from"
    r"|till skillnad från)"
    r"\s+(?:år(?:et)?\s|mätningen\s|in\s)?$",
    re.IGNORECASE,
)


class Reading:
    """A sentence read: its claims and what they are about."""

    def __init__(self, sentence: Sentence, known: Known) -> None:
        self.sentence, self.known, self.text = sentence, known, sentence.text
        numbered = list(_NUMBERED.finditer(self.text))
        self.claims = tuple(
            claim
            for claim in claims_in(self.text)
            if claim.start >= sentence.start
            and not any(n.start() <= claim.start < n.end() for n in numbered)
            and not self._is_quoted(claim)
        )
        names = known.names
        self.groups = names.groups_in(self.text)
        totals = [Mention(m.start(), m.end(), EVERYBODY) for m in _TOTALS.finditer(self.text)]
        self.any_group = sorted([*self.groups, *totals], key=lambda mention: mention.start)
        self.surveys = names.surveys_in(self.text)
        self.years = names.years_in(self.text)
        self.unnamed = names.unnamed_in(self.text)
        self.numbers = [
            Mention(m.start(), m.end(), int(number))
            for m in numbered
            for number in re.findall(r"\d+", m[0])
        ]
        self.starts = [claim.start for claim in self.claims]

    def subject(self, claim: Claim) -> Subject:
        """What a claim is said of."""
        groups, names_group, carried = self._group(claim)
        surveys, names_survey = self._surveys(claim, groups if names_group else ())
        years = self._years(claim)
        questions, own = self._questions(claim, surveys, years)
        return Subject(
            surveys=tuple(dict.fromkeys(s for s, _ in questions)) or surveys,
            years=years,
            groups=groups,
            questions=questions,
            kinds=self._kinds(claim),
            mentioned=tuple(dict.fromkeys(m.of for m in self.any_group)),
            is_named=names_group or names_survey,
            names_group=names_group,
            own=own,
            carried=carried,
            unnamed=bool(self.unnamed),
        )

    def _nearest(self, mentions: Sequence[Mention[Any]], claim: Claim) -> object:
        starts = [start for start in self.starts if start != claim.start]
        return nearest(mentions, claim.start, claim.end, self.text, starts)

    def _group(self, claim: Claim) -> tuple[tuple[Group, ...], bool, bool]:
        """The group, whether it is named, and whether that is only by what stands above."""
        if self.sentence.passage.is_cell and _ALL.search(self.text[: self.sentence.start]):
            return (EVERYBODY,), False, False
        found = self._nearest(self.any_group, claim)
        if isinstance(found, Group):
            return (found,), found != EVERYBODY, False
        own, passage = self.sentence.own, self.sentence.passage
        in_all = bool(_IN_ALL.search(own))
        for text in self.sentence.above:
            groups = list(dict.fromkeys(m.of for m in self.known.names.groups_in(text)))
            heads = text in (*passage.headings, passage.before)
            if heads and len(groups) == 1:
                return tuple(groups), True, in_all
            if not heads and groups and self._goes_on(text):
                return tuple(groups[-1:]), True, True
        return (EVERYBODY,), False, False

    def _goes_on(self, text: str) -> bool:
        """Whether the sentence goes on about the group of the one before."""
        own = self.sentence.own
        if self.surveys or _IN_ALL.search(own):
            return False
        return not _UNSHOWN.search(text) or bool(_THERE.search(own))

    def _surveys(self, claim: Claim, groups: Sequence[Group]) -> tuple[tuple[str, ...], bool]:
        known = self.known
        found = self._nearest(self.surveys, claim)
        candidates: list[str] = [found] if isinstance(found, str) else []
        for text in () if candidates else self.sentence.above:
            named = dict.fromkeys(m.of for m in known.names.surveys_in(text))
            candidates = list(named)
            if candidates:
                break
        if not candidates and len(known.names.surveys) == 1:
            return known.names.surveys, True
        having = [
            survey
            for survey in candidates or known.names.surveys
            if not groups
            or any(
                g in w.groups for (s, _), w in known.waves.items() if s == survey for g in groups
            )
        ]
        if groups and not having:  # a name of the text's own choice: the group decides
            having = [
                survey
                for (survey, _), wave in known.waves.items()
                if any(group in wave.groups for group in groups)
            ]
        return tuple(dict.fromkeys(having)) or known.names.surveys, bool(candidates)

    def _years(self, claim: Claim) -> tuple[int, ...]:
        for mention in self.years:
            between = self.text[claim.end : mention.start]
            tied = re.fullmatch(r"\s*(\()?\s*(?:år |in |under |i |förra |)?", between)
            if mention.start < claim.end or not tied:
                continue
            # "79 % (2022)", but not "79 % (2021: 80 %)".
            closed = self.text.find(")", mention.end)
            if not (tied[1] and any(mention.end <= start < closed for start in self.starts)):
                return (mention.of,)
        before = [mention for mention in self.years if mention.start < claim.start]
        if before:
            mention = before[-1]
            if _SINCE.search(self.text[: mention.start]):
                return tuple(dict.fromkeys((self._year_above()[0], mention.of)))
            return (mention.of,)
        own = [m for m in self.years if not any(claim.end <= s < m.start for s in self.starts)]
        if own and not re.search(
            r"[,;:(]|\bän\b|\bsedan\b|\bthan\b|\bsince\b", self.text[claim.end : own[0].start]
        ):
            return (own[0].of,)
        return self._year_above()

    def _year_above(self) -> tuple[int, ...]:
        """The year of the heading, or of the file; then what the sentences before have named,
        which another sentence may go on with, and may as well not."""
        headings = self.sentence.passage.headings
        lead = self.sentence.passage.before
        led, told = list[int](), list[int]()
        for text in self.sentence.above:
            leads = text in headings or (text == lead and text.endswith(":"))
            (led if leads else told).extend(self._last_year(text, max if leads else None))
        return tuple(dict.fromkeys((*(led or [self.known.latest])[:1], *told[:1])))

    def _last_year(self, text: str, pick: Callable[[list[int]], int] | None) -> list[int]:
        """The year that a text names, picked of several, else the last; none only compared with."""
        mentions = self.known.names.years_in(text)
        years = [m.of for m in mentions if not _SINCE.search(text[: m.start])]
        return [pick(years) if pick else years[-1]] if years else []

    def _questions(
        self, claim: Claim, surveys: tuple[str, ...], years: tuple[int, ...]
    ) -> tuple[tuple[Asked, ...], bool]:
        words = self.known.questions
        number = self._nearest(self.numbers, claim)
        if isinstance(number, int) and (numbered := words.by_number(number, surveys, years)):
            return tuple(sorted(numbered)), True
        for text in self._windows(claim, surveys):
            found = words.matches(text, surveys)
            if found:
                return tuple(match.asked for match in found), True
        for text in self.sentence.above:
            if numbers := [
                int(n) for m in _NUMBERED.finditer(text) for n in re.findall(r"\d+", m[0])
            ]:
                return tuple(sorted(words.by_number(numbers[-1], surveys, years))), False
            found = words.matches(text, surveys)
            if found:
                exact = all(match.exact for match in found)
                leads = text in (*self.sentence.passage.headings, self.sentence.passage.before)
                return tuple(match.asked for match in found), exact and leads
        return (), False

    def _windows(self, claim: Claim, surveys: tuple[str, ...]) -> list[str]:
        """The parts of the sentence in which the question is looked for, the best first."""
        if len(self.claims) == 1:
            return [self.text]
        ends = [c.end for c in self.claims if c.end <= claim.start]
        starts = [c.start for c in self.claims if c.start >= claim.end]
        before = self.text[max(ends, default=0) : claim.start]
        after = self.text[claim.end : min(starts, default=len(self.text))]
        if self.text[claim.start - 1 : claim.start] != "(" and _LEADS_ON.match(after):
            return [after, before, self.text]
        return [before, self.text] if before.strip() else [after, self.text]

    def _kinds(self, claim: Claim) -> tuple[str, ...]:
        ends = [c.end for c in self.claims if c.end <= claim.start]
        starts = [c.start for c in self.claims if c.start >= claim.end]
        near = self.text[max(ends, default=0) : min(starts, default=len(self.text))]
        # Of a sentence with several numbers, "klart positiva" beside another one says nothing.
        far = (kind for kind, pattern in _KINDS if pattern.search(self.text))
        return tuple(_kinds_in(near)) or tuple(far)

    def _is_quoted(self, claim: Claim) -> bool:
        """Whether a word such as "alla" belongs to the name of a question, or to its text."""
        if claim.kind.value not in ("every", "nobody", "many", "count", "moved"):
            return False
        around = self.text[max(0, claim.start - 25) : claim.end + 30].casefold()
        return any(
            claim.text.casefold() in key and key[:20] in self.text.casefold()
            for key in self.known.questions.keys
            if claim.text.split()[0].casefold() in key and _overlaps(around, key)
        )


def _overlaps(around: str, key: str) -> bool:
    """Whether what stands around a word stands so in a question as well."""
    words = around.split()
    return any(" ".join(words[n : n + 3]) in key for n in range(len(words) - 2))
