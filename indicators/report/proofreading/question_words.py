"""Which question a text is about: by number, by its words, or by words like them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import log

from ...results.sealed import Results
from ...survey.instrument import Instrument
from ...survey.questionnaire import Question
from ...words import plain_key, question_key

Asked = tuple[str, str]
"""The ids of a questionnaire and of a question in it."""

# Endings that Swedish and English words lose and keep their meaning, the longest first.
_LOST = """
    heternas heterna heter heten arnas ernas ornas andet arna erna orna ande ende aste ast are
    ade ats ens ets en et ar er or ad at as es na a e s t n ing ings ed ies y
"""
_ENDINGS = tuple(sorted(_LOST.split(), key=len, reverse=True))
_STOP_WORDS = """
    och att det som för den med till har inte hos kan från men när där här eller hur vad alla man
    får ger var vill ska skulle mot efter genom under över vid ett dem dig mig sig din ditt ni du
    jag vi er era deras dess sin sitt sina oss de är av på om en i så än också bara mer mest andra
    många flera några denna detta dessa samt utan finns fråga frågan frågor frågorna procent svar
    svaren svarade svarar positiva positivt negativa negativt andel andelen personal personalen
    styrelse styrelsen chefer cheferna chefsgrupper chefsgrupperna menar tycker anser upplever
    upplevs år året enkät enkäten insats insatsen insatser insatserna tas gäller
    the and that for with has have not from but when where here how what all one gets gives was
    will should towards after through under over by them you me his her our their its of on in to
    a an is are be been this these those more most other many some without there question
    questions per cent percent answers answered positive negative share staff board managers say
    think feel year survey measure measures they than also only
"""
_STOP = frozenset(_STOP_WORDS.split())
_WORD = re.compile(r"[^\W\d_]{2,}")
_ENOUGH, _ALIKE = 0.6, 0.87
_LONG, _ENOUGH_OF_LONG = 6, 0.5


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """A word without its ending, at most seven letters."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            word = word[: -len(ending)]
            break
    return word[:7]


def stems(text: str) -> frozenset[str]:
    """The words that carry what a text is about."""
    found = _WORD.findall(text.casefold())
    return frozenset(stem(word) for word in found if word not in _STOP)


@dataclass(frozen=True, slots=True)
class _Way:
    """One of the ways to say a question."""

    asked: Asked
    key: str
    stems: frozenset[str]
    name: str


@dataclass(frozen=True, slots=True)
class Match:
    """A question that a text is about, and how much of its words stand in the text; ``exact``
    where it is named to the letter."""

    asked: Asked
    share: float
    exact: bool


class QuestionWords:
    """The questions of some surveys by their words."""

    def __init__(self, waves: Sequence[Results], instrument: Instrument | None) -> None:
        self._ways = list(dict.fromkeys(_ways(waves, instrument)))
        self._numbers = {
            (results.questionnaire.id, results.year): [q.id for q in results.asked]
            for results in waves
        }
        by_asked: dict[Asked, set[str]] = {}
        for way in self._ways:
            by_asked.setdefault(way.asked, set()).update(way.stems)
        counts = Counter(stem for found in by_asked.values() for stem in found)
        self._weights = {stem: log(1 + len(by_asked) / n) for stem, n in counts.items()}

    @property
    def keys(self) -> list[str]:
        """All ways to say the questions, without capitals."""
        return [way.key for way in self._ways]

    def by_number(self, number: int, surveys: Iterable[str], years: Iterable[int]) -> set[Asked]:
        """The questions with a number in some surveys and years."""
        found = set()
        for survey in surveys:
            for year in years:
                ids = self._numbers.get((survey, year), [])
                if 0 < number <= len(ids):
                    found.add((survey, ids[number - 1]))
        return found

    def matches(self, text: str, surveys: Sequence[str]) -> tuple[Match, ...]:
        """The questions that a text is about, those named to the letter alone if there are any;
        of the others the best, and what is nearly as good."""
        words, key = stems(text), plain_key(text)
        best: dict[Asked, Match] = {}
        for way in self._ways:
            if surveys and way.asked[0] not in surveys:
                continue
            found = self._match(way, words, key, text)
            if found and (way.asked not in best or _rank(found) > _rank(best[way.asked])):
                best[way.asked] = found
        exact = tuple(match for match in best.values() if match.exact)
        if exact or not best:
            return _outermost(exact, self._ways, key)
        most = max(match.share for match in best.values())
        return tuple(match for match in best.values() if match.share >= most * _ALIKE)

    def touches(self, text: str, asked: Asked) -> bool:
        """Whether a text has any word that carries what a question is about."""
        words = stems(text)
        return any(way.asked == asked and way.stems & words for way in self._ways)

    def _match(self, way: _Way, words: frozenset[str], key: str, text: str) -> Match | None:
        if " " not in way.key:
            return _by_one_word(way, text)
        if way.key in key:
            return Match(way.asked, 1.0, True)
        common = way.stems & words
        if len(common) < 2 or not way.stems:
            return None
        share = self._weight(common) / self._weight(way.stems)
        enough = _ENOUGH_OF_LONG if len(way.stems) >= _LONG and len(common) >= 3 else _ENOUGH
        return Match(way.asked, share, False) if share >= enough else None

    def _weight(self, found: Iterable[str]) -> float:
        return sum(self._weights[stem] for stem in found)


def _by_one_word(way: _Way, text: str) -> Match | None:
    """A name of a single word counts only where it is written as a name: "Rutiner: 77 %"."""
    if not way.name[:1].isupper():
        return None
    for place in re.finditer(rf"(?<!\w){re.escape(way.name)}(?!\w)", text):
        begins = not re.search(r"[^\W_]", text[: place.start()])
        is_named = text[place.end() : place.end() + 1] in tuple("”\"':(,;–")
        if is_named or not (begins or re.search(r"[.!?:]\s*$", text[: place.start()])):
            return Match(way.asked, 1.0, True)
    return None


def _rank(match: Match) -> tuple[bool, float]:
    return match.exact, match.share


def _outermost(exact: Sequence[Match], ways: Sequence[_Way], key: str) -> tuple[Match, ...]:
    """Those named to the letter, without the ones whose name is only a part of another's."""
    longest: dict[Asked, str] = {}
    for way in ways:
        if way.key in key and len(way.key) > len(longest.get(way.asked, "")):
            longest[way.asked] = way.key
    names = [longest.get(match.asked, "") for match in exact]
    return tuple(
        match
        for match, name in zip(exact, names, strict=True)
        if not any(name != other and name and name in other for other in names)
    )


def _ways(waves: Sequence[Results], instrument: Instrument | None) -> Iterator[_Way]:
    for results in waves:
        survey = results.questionnaire.id
        for question in results.asked:
            for text in _texts(survey, question, results.year, instrument):
                key = question_key(text)
                if key:
                    yield _Way((survey, question.id), key, stems(text), text.strip(" ?.!"))


def _texts(
    survey: str, question: Question, year: int, instrument: Instrument | None
) -> Iterator[str]:
    yield question.text_in(year)
    yield question.short
    yield from question.claims.values()
    yield from question.topics.values()
    indicator = instrument.of(survey, question.id) if instrument else None
    if indicator is not None:
        for name in (indicator.name, indicator.short):
            yield from (name.sv, name.en)
