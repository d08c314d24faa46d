"""Which question a header is, and by what it is known.

Only what a definition says word for word is recognised: the words of the question that year, its
short text, its id, or the beginning of its words where a format cuts its labels.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from enum import Enum
from functools import cached_property, lru_cache

from ..survey.questionnaire import Question
from ..words import plain_key, question_key


class How(Enum):
    """By what a column is known to hold a question, the surest first."""

    LINE = "line"
    WORDS = "words"
    COPY = "copy"
    SHORT = "short"
    ID = "id"
    CUT = "cut"
    ORDER = "order"


# Between the heading of a group and the question, or between a question and what a tool adds.
SEPARATOR = re.compile(r"\s*(?:[/\\|>\n]|::|:|\s[-–—]\s|\.\s(?=\S)|(?<=^)[\w-]+\.(?=\w))\s*")
# What tools add behind a question that is the question's own column.
_OF_ANSWERS = frozenset({
    "response", "svar", "value", "värde", "besvarelse", "selected choice", "answer", "valt svar",
    "valt alternativ", "svarsalternativ", "open-ended response",
})  # fmt: skip
# A column of comments has the words of its question, too.
_OF_COMMENTS = re.compile(
    r"kommentar|comment|motiver|utveckla|förklar|fritext|free text|övrig|other|specify|beskriv"
    r"|annat|explain|text$|förra|föregående|tidigare|exempel|last year|previous|önska|\bmål|ideal"
)
# How a tool tells a repeated header from the first: "…?2", "….1", "… (2)", "…?...7".
_COPY = re.compile(r"(?<=[^\W\d_][?.!…*_ ])[._ ]*\(?\d{1,3}\)?$|(?<=[^\W\d])(?:\.{1,3}|_)\d{1,3}$")
LONGEST = 1_200  # characters of a header that may have a question in it
_SHORTEST_CUT = 40  # characters of a question's beginning, so that it is not a word or two
_SHORTEST_MARKED = 20  # where "…" says that it is cut
_CUT_MARK = re.compile(r"(?:\.\.\.|…)$")
_LAST_NAME = re.compile(r"[/.\[\]:]")


@lru_cache(maxsize=4096)  # each question asks all headers
def header_keys(header: str) -> frozenset[str]:
    """The keys of a header: of all of it, of a last part in brackets, and of what stands behind
    the heading of a group ("Samverkan/Har ni …?", "Samverkan - Har ni …?").

    LimeSurvey and Google Forms write "the heading [the question]" for questions in a grid.
    """
    words = header.strip()
    keys = {question_key(words)}
    if len(words) > LONGEST:
        return frozenset(keys)
    if words.endswith("]") and "[" in words:
        inside = words[words.rfind("[") + 1 : -1]
        before = words[: words.rfind("[")]
        if plain_key(inside) in _OF_ANSWERS:
            keys.add(question_key(before))
        elif not _OF_COMMENTS.search(plain_key(inside)):
            keys.add(question_key(inside))
    for match in SEPARATOR.finditer(words):
        before, behind = words[: match.start()], words[match.end() :]
        # Alchemer writes "the question:the heading of the table".
        is_heading = match[0] == ":" and not _OF_COMMENTS.search(plain_key(behind))
        if plain_key(behind) in _OF_ANSWERS or is_heading:
            keys.add(question_key(before))
        if plain_key(behind) in _OF_ANSWERS:
            continue
        if behind and not _OF_COMMENTS.search(plain_key(before)):
            keys.add(question_key(behind))
    return frozenset(keys - {""})


@lru_cache(maxsize=4096)
def _without_copy_mark(header: str) -> str:
    return _COPY.sub("", plain_key(header).strip("*_ "))


class Recogniser:
    """What headers the questions of a year may have."""

    def __init__(self, asked: Sequence[Question], all_: Iterable[Question], year: int) -> None:
        self.asked = asked
        self.by_words = {question_key(q.text_in(year)): q.id for q in asked}
        self._all = {question_key(text): q.id for q in all_ for text in (q.text, q.text_in(year))}
        self._by_short = _unique((plain_key(q.short), q.id) for q in asked)
        self._by_id = {q.id: q.id for q in asked}
        self._found: dict[str, Mapping[str, How]] = {}

    @cached_property
    def ids(self) -> frozenset[str]:
        """The ids of all questions of the year."""
        return frozenset(self._by_id)

    def by_any(self, names: Iterable[str]) -> dict[str, How]:
        """The questions that a column with some headers may hold, each by the surest way."""
        found: dict[str, How] = {}
        for name in names:
            for question, how in self.of(name).items():
                found[question] = min(how, found.get(question, how), key=list(How).index)
        return found

    def of(self, header: str) -> Mapping[str, How]:
        """The questions that a header may be, each by the surest way."""
        if header not in self._found:
            self._found[header] = dict(self._ways(header))
        return self._found[header]

    def _ways(self, header: str) -> Iterable[tuple[str, How]]:
        keys = header_keys(header)
        if by_words := [self.by_words[key] for key in keys if key in self.by_words]:
            return [(question, How.WORDS) for question in by_words]
        copies = header_keys(_without_copy_mark(header))
        if by_copy := [self.by_words[key] for key in copies if key in self.by_words]:
            return [(question, How.COPY) for question in by_copy]
        if (key := plain_key(header)) in self._by_short:
            return [(self._by_short[key], How.SHORT)]
        last = next(filter(None, reversed(_LAST_NAME.split(key))), "")
        if last in self._by_id:
            return [(last, How.ID)]
        return [(question, How.CUT) for question in self._cut(header, keys)]

    def _cut(self, header: str, keys: Iterable[str]) -> list[str]:
        """The one question that a header is the beginning of."""
        shortest = _SHORTEST_MARKED if _CUT_MARK.search(header.strip()) else _SHORTEST_CUT
        for key in keys:
            beginning = key.rstrip("\ufffd ")
            if len(beginning) >= shortest:
                fitting = {id_ for text, id_ in self._all.items() if text.startswith(beginning)}
                if len(fitting) == 1 and fitting <= self.ids:
                    return list(fitting)
        return []


def _unique(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    """The values of the keys that stand once."""
    values: dict[str, list[str]] = {}
    for key, value in pairs:
        values.setdefault(key, []).append(value)
    return {key: given[0] for key, given in values.items() if len(given) == 1}
