"""Which rounds a folder of exports becomes: what is decided of each file put together.

Whoever asks the user (a terminal, a page) decides of each guess which questionnaires and years it
is; what the files are together, and where two of them meet, is worked out here.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeAlias

from ..survey.parts_of_years import rounds_of
from ..survey.periods import RoundKey
from ..survey.questionnaire import Questionnaire
from ..survey.waves import RoundsFile
from ..words import say
from .guessing import Guess
from .starting import NewRound, exports_in, with_same_content

Key: TypeAlias = tuple[str, RoundKey]
"""A questionnaire, and the year or the part of it."""


@dataclass(frozen=True, slots=True)
class Clash:
    """A file that is of a round that is there already; ``kind`` ends the key of its words.

    ``parted``: other files are parts of its year, and nobody but the user knows which it is.
    ``taken``: the round stands in ``rounds.toml``. ``same_book``: another sheet of the same file.
    ``same_round``: another new file, of which this may be a part.
    """

    kind: str
    guess: Guess
    questionnaire: str
    round: RoundKey

    def facts(self, title: str) -> dict[str, str]:
        """What its words are filled in with; ``title`` is that of the questionnaire."""
        return {"file": self.guess.file.name, "questionnaire": title, "year": str(self.round)}


class StartPlan:
    """New rounds, made of one file after the other; ``taken`` are those that a workspace has."""

    def __init__(self, taken: Collection[Key] = ()) -> None:
        self._taken = taken
        self._rounds: dict[Key, NewRound] = {}

    @property
    def rounds(self) -> list[NewRound]:
        """The rounds, in the order in which they are written."""
        order = sorted(self._rounds, key=lambda key: (str(key[1]), key[0]))
        return [self._rounds[key] for key in order]

    def has(self, file: Path) -> bool:
        """Whether a file is of one of the rounds."""
        return any(file in new.files for new in self._rounds.values())

    def place(self, guess: Guess, questionnaire: str, year: int) -> Clash | None:
        """Makes a round of a file, or says which it meets with."""
        others = [other for name, other in (*self._rounds, *self._taken) if name == questionnaire]
        round_key = RoundKey(year, guess.period).beside(others)
        if round_key is None:
            return Clash("parted", guess, questionnaire, RoundKey(year))
        key = (questionnaire, round_key)
        if key in self._rounds and guess.file in self._rounds[key].files:
            return Clash("same_book", guess, questionnaire, self._read_by(key, guess, year))
        if key in self._rounds:
            return Clash("same_round", guess, questionnaire, round_key)
        if key in self._taken:
            return Clash("taken", guess, questionnaire, round_key)
        self._rounds[key] = NewRound(
            questionnaire=questionnaire,
            year=year,
            period=round_key.period,
            files=(guess.file,),
            settings={guess.file: guess.settings_of(year)},
            respondents=1 if guess.rows_of or guess.others else guess.respondents,
        )
        return None

    def _read_by(self, key: Key, guess: Guess, year: int) -> RoundKey:
        """The round, its file read as the last of its sheets is."""
        new = self._rounds[key]
        own = {**new.settings, guess.file: guess.settings_of(year)}
        self._rounds[key] = replace(new, settings=own)
        return key[1]

    def join(self, clash: Clash) -> None:
        """Makes a file a part of the round that it meets with."""
        key, guess = (clash.questionnaire, clash.round), clash.guess
        new = self._rounds[key]
        self._rounds[key] = replace(new, files=(*new.files, guess.file))
        self._read_by(key, guess, clash.round.year)


def rounds_meant(
    guess: Guess, name: str | None, year: int | None, known: Collection[str]
) -> list[tuple[str, int]]:
    """The questionnaires and years that a file is of, when a questionnaire and a year are said of
    it: one of each, unless it has rows of several years or questions of several questionnaires."""
    if guess.problems:
        return []
    years: list[int | None] = [*guess.rows_of] or [year]
    names = [name, *(other for other in guess.others if other in known)]
    return [(n, y) for y in years for n in names if n is not None and y is not None]


def is_year(text: str) -> bool:
    """Whether a text is a year that a survey can be of."""
    return len(text) == 4 and text.isdecimal() and 1990 <= int(text) <= 2099


def taken_rounds(rounds: RoundsFile) -> set[Key]:
    """The rounds that a workspace has."""
    return {
        (wave.questionnaire, RoundKey(wave.year, wave.period)) for wave in rounds_of(rounds.waves)
    }


def exports_beside(folder: Path) -> list[Path]:
    """The exports in a folder, and in the folder of responses inside it."""
    return [*exports_in(folder), *exports_in(folder / "responses")]


def copies_among(files: Iterable[Path]) -> tuple[list[Path], Mapping[Path, Path]]:
    """The files, of those with the same content only the one that tells its year; and of each of
    the others, the one whose content it has."""
    ordered = sorted(files, key=_plainness)
    copies = with_same_content(ordered)
    return [file for file in ordered if file not in copies], copies


def _plainness(file: Path) -> tuple[bool, int, str]:
    return (not any(sign.isdigit() for sign in file.stem), len(file.name), file.name)


def doubts(guess: Guess, language: str) -> str:
    """What is not sure of a file, in words."""
    reasons = [say(language, "start.why.unread")] if guess.problems else []
    if not guess.problems and not guess.in_words:
        reasons.append(say(language, "start.why.no_words"))
    if guess.others:
        reasons.append(say(language, "start.why.several", names=guess.others))
    if guess.year is None:
        reasons.append(say(language, "start.why.no_year"))
    elif not guess.is_year_sure:
        says = {key: list(years) for key, years in guess.years.items()}
        name, dates = says.get("name", ["–"]), says.get("dates", ["–"])
        reasons.append(say(language, "start.why.years", name=name, dates=dates))
    return "; ".join(reasons)


def titles_of(questionnaires: Mapping[str, Questionnaire], language: str) -> dict[str, str]:
    """What questionnaires are called for short."""
    return {name: asked.short_titles[language] for name, asked in questionnaires.items()}


def year_told(guess: Guess) -> str:
    """The years of a file: "2022", "2021–2022", "2022 Q1" or "?"."""
    parts = [str(guess.year or "?"), *([str(guess.period)] if guess.period else [])]
    return "–".join(map(str, guess.rows_of)) or " ".join(parts)


def left_out(plan: StartPlan, guesses: Sequence[Guess]) -> list[str]:
    """The names of the files that are of no round."""
    return list(dict.fromkeys(g.file.name for g in guesses if not plan.has(g.file)))
