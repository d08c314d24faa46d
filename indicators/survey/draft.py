"""A questionnaire drafted from what a survey tool says it asks: TOML for somebody to finish.

No tool knows what is positive. A direction is written only where the question and its answers are
those of a questionnaire that is shipped; everywhere else it has a question mark, with which the
file is refused.
"""

from __future__ import annotations

import json
import re
import textwrap
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from ..words import plain_key, printable, question_key, say
from .definitions.definition import Choice, Defined, Definition
from .known import known, known_answer
from .questionnaire import Grouping, Question

_LONGEST_SHORT = 45  # characters that a chart has room for
_LONGEST_SCALE = 200
_WIDTH = 98
_ASKS_WHICH = re.compile(r"(?:i |inom |vid |på )?(?:vilken|vilket|vilka|which)\b")
_SEXES = ({"kvinna", "man"}, {"female", "male"}, {"woman", "man"})
_LETTERED = re.compile(r"(?i)ao?0*(\d{1,4})")


class Drafted(NamedTuple):
    """A draft, and what is to be told of it."""

    text: str
    questions: int
    groupings: tuple[str, ...]
    undecided: int
    left_out: tuple[str, ...]


def draft(definition: Definition, name: str, language: str) -> Drafted:
    """The TOML of a questionnaire, its comments in a language."""
    made = _Draft(name, language)
    for question in definition.questions:
        made.add(question)
    left_out = (*definition.left_out, *made.left_out)
    parts = [
        made.head(definition, left_out),
        *made.scales_written(),
        *map(_question_text, made.questions),
        *made.groupings_written(),
    ]
    return Drafted(
        "\n\n".join(parts) + "\n",
        len(made.questions),
        tuple(grouping.label for grouping in made.groupings),
        made.undecided,
        left_out,
    )


@dataclass(frozen=True, slots=True)
class _Asked:
    """A question that goes into the draft."""

    id: str
    text: str
    short: str
    scale: str


class _Draft:
    """A draft under way: the names taken, and the scales by what stands in them."""

    def __init__(self, name: str, language: str) -> None:
        self.name, self.language = name, language
        self.questions: list[_Asked] = []
        self.groupings: list[Grouping] = []
        self.left_out: list[str] = []
        self._scales: dict[tuple[str, ...], str] = {}
        self._ids: set[str] = set()

    def add(self, defined: Defined) -> None:
        """Takes in a question as a question, as a grouping, or not at all."""
        grouping = grouping_of(defined) if defined.text else None
        if grouping is not None:
            taken = grouping.id in self._ids
            name = self._free_id(defined.code if taken else grouping.id)
            self.groupings.append(grouping._replace(id=name))
        elif defined.text and 2 <= len(defined.choices) <= _LONGEST_SCALE:
            self._add_question(defined)
        else:
            self.left_out.append(defined.code)

    def _add_question(self, defined: Defined) -> None:
        like = _known_question(defined)
        lines = tuple(_alternative_lines(defined.choices, like))
        scale = self._scales.setdefault(lines, _numbered("answers", len(self._scales) + 1))
        name = self._free_id(like.id if like else defined.code)
        short = like.short if like else _short(defined.text)
        self.questions.append(_Asked(name, defined.text, short, scale))

    def _free_id(self, wanted: str) -> str:
        base = name = id_of(wanted)
        number = 1
        while name in self._ids:
            number += 1
            name = _numbered(base, number)
        self._ids.add(name)
        return name

    @property
    def undecided(self) -> int:
        """How many alternatives have a question mark."""
        return sum('?"' in _after_label(line) for lines in self._scales for line in lines)

    def head(self, definition: Definition, left_out: Sequence[str]) -> str:
        """The comment at the top, id and title."""
        comments = [say(self.language, "draft.read")]
        if left_out:
            comments.append(say(self.language, "draft.left_out", names=list(left_out)))
        if definition.languages:
            languages = list(definition.languages)
            comments.append(say(self.language, "draft.languages", languages=languages))
        title = printable(definition.title) or self.name
        lines = [*map(_comment, comments), "", f"id = {quoted(self.name)}"]
        return "\n".join([*lines, f"title = {quoted(title)}", f"short_title = {quoted(title)}"])

    def scales_written(self) -> Iterator[str]:
        """The scales, the first of each kind under what is to be done to it."""
        told = set()
        for lines, name in self._scales.items():
            is_open = any('?"' in _after_label(line) for line in lines)
            key = "draft.open" if is_open else "draft.known"
            comment = [] if key in told else [_comment(say(self.language, key))]
            told.add(key)
            start = [*comment, f"[scale.{name}]", "alternatives = ["]
            yield "\n".join([*start, *(f"  {{ {line} }}," for line in lines), "]"])

    def groupings_written(self) -> Iterator[str]:
        """The groupings, the first under a word on how they were recognised."""
        for place, grouping in enumerate(self.groupings):
            comment = [_comment(say(self.language, "draft.groupings"))] if place == 0 else []
            lines = ["[[grouping]]", f"id = {quoted(grouping.id)}"]
            lines.append(f"label = {quoted(grouping.label)}")
            if grouping.aliases:
                lines.append(f"aliases = [{', '.join(map(quoted, grouping.aliases))}]")
            if grouping.english:
                lines.append(f"english = {quoted(grouping.english)}")
            yield "\n".join([*comment, *lines])


def quoted(text: str) -> str:
    """A text as TOML has it; what is printable needs no more than JSON does."""
    return json.dumps(printable(text), ensure_ascii=False)


def _question_text(asked: _Asked) -> str:
    return "\n".join(
        [
            "[[question]]",
            f"id = {quoted(asked.id)}",
            f"text = {quoted(asked.text)}",
            f"short = {quoted(asked.short)}",
            f"scale = {quoted(asked.scale)}",
        ]
    )


def _known_question(defined: Defined) -> Question | None:
    """The shipped question with these words, if the answers are its own as well."""
    question = known().questions.get(question_key(defined.text))
    if question and all(known_answer(choice.label, question) for choice in defined.choices):
        return question
    return None


def _alternative_lines(choices: Sequence[Choice], like: Question | None) -> Iterator[str]:
    """The alternatives in TOML; a guess has a question mark."""
    for place, choice in enumerate(choices, 1):
        parts = [f"label = {quoted(choice.label)}", *_direction(choice, like)]
        lettered = _LETTERED.fullmatch(choice.code)
        code = lettered[1] if lettered else choice.code
        # A code that is another's label has to be seen: the file is refused until it is clear.
        is_label = any(plain_key(code) == plain_key(c.label) for c in choices if c is not choice)
        if code and (code != str(place) or is_label):
            plain_number = code.isdecimal() and code.isascii() and str(int(code)) == code
            parts.append(f"code = {code if plain_number and len(code) < 9 else quoted(code)}")
        yield ", ".join(parts)


def _direction(choice: Choice, like: Question | None) -> Iterator[str]:
    alternative = known_answer(choice.label, like)
    doubt = "" if like else "?"
    if alternative is None and not choice.missing:
        yield from ('valence = "?"', 'clear = "?"')
    elif alternative is None or alternative.valence is None:
        yield from ['valence = "outside?"'] if doubt else []
    else:
        yield f'valence = "{alternative.valence.value}{doubt}"'
        yield from ["clear = true"] if alternative.clear else []


def _after_label(line: str) -> str:
    """What follows the label, which may have question marks of its own."""
    _, end = json.JSONDecoder().raw_decode(line, line.index('"'))
    return line[end:]


def grouping_of(defined: Defined) -> Grouping | None:
    """The grouping that a question is: one that is known, sex, or "which" of unknown names."""
    groupings = known().groupings
    labels = {plain_key(choice.label) for choice in defined.choices}
    known_one = groupings.get(question_key(defined.text)) or groupings.get(plain_key(defined.code))
    if known_one is None and any(sexes <= labels for sexes in _SEXES):
        known_one = groupings.get("sex")
    if known_one is not None:
        names = map(question_key, known_one.called)
        new = () if question_key(defined.text) in names else (defined.text,)
        return known_one._replace(aliases=(*known_one.aliases, *new))
    asks_which = _ASKS_WHICH.match(question_key(defined.text)) is not None
    if not defined.choices or not asks_which or any(map(known_answer, labels)):
        return None
    return Grouping(id_of(defined.code), defined.text)


def id_of(code: str) -> str:
    """A tool's name for a question as an id: small letters, digits and underlines."""
    letters = unicodedata.normalize("NFKD", code.casefold()).encode("ascii", "ignore").decode()
    name = re.sub(r"[^a-z0-9]+", "_", letters).strip("_")
    return name if name[:1].isalpha() else f"q{name}"


def _numbered(name: str, number: int) -> str:
    return name if number == 1 else f"{name}_{number}"


def _short(text: str) -> str:
    """The words of a question as far as a chart has room for them."""
    return textwrap.shorten(text.rstrip("? "), _LONGEST_SHORT, placeholder=" …") or text


def _comment(text: str) -> str:
    lines: Iterable[str] = textwrap.wrap(text, _WIDTH, break_long_words=False)
    return "\n".join(f"# {line}" for line in lines)
