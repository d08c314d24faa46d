"""What is drawn by chance, by the same chance each time."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Sequence
from datetime import date, datetime, time, timedelta
from random import Random
from string import ascii_lowercase, ascii_uppercase

from ...survey.questionnaire import Question
from ..answers import unknown_key
from ..cells import UNKNOWN, cell_key, read_cells
from ..readers import RawColumn

_DAY = re.compile(
    r"\b(?P<year>(?:19|20)\d\d)[-/.](?P<month>\d{1,2})[-/.]\d{1,2}\b"
    r"|\b(?P<first>\d{1,2})[-/. ](?P<second>\d{1,2})[-/. ](?P<last>(?:19|20)\d\d)\b"
)
_WHOLE = re.compile(r"[.,]0+$")
_NEAR = 2  # years from the round: birthdays are others
_TRIES = 20
_LONGEST = 40  # characters of a text with a day in it


class Chance:
    """Draws cells: ``random`` decides, and is the same each time."""

    def __init__(self, random: Random) -> None:
        self.random = random

    def redrawn(self, cells: Sequence[object]) -> list[object]:
        """As many cells, drawn among the different ones; each of these is there."""
        different = sorted(dict.fromkeys(cells), key=repr)
        drawn = [self.random.choice(different) for _ in cells]
        rows = self.random.sample(range(len(cells)), len(different))
        for row, cell in zip(rows, different, strict=True):
            drawn[row] = cell
        return drawn

    def like(self, cell: object, year: int) -> object:
        """Another cell of the same kind and length; of days near a year the year stays."""
        if isinstance(cell, bool):
            return self.random.random() < 0.5
        if isinstance(cell, datetime):
            return datetime(*_near(cell, year), 11, 11, 11, 11)
        if isinstance(cell, date):
            return date(*_near(cell, year), 11)
        if isinstance(cell, time):
            return time(11, 11, 11)
        if isinstance(cell, timedelta):
            return timedelta(minutes=self.random.randint(1, 59))
        if isinstance(cell, (int, float)) and cell == 0:
            return cell
        if isinstance(cell, (int, float)):
            text = f"{cell:.0f}" if float(cell).is_integer() else f"{cell:.6f}".rstrip("0")
            return type(cell)(float(self._other(text)))
        return self._dated(str(cell), year) or self._other(str(cell))

    def _dated(self, text: str, year: int) -> str | None:
        """A text with a day in it: year and month stay if they are near, all other digits are 1."""
        match = _DAY.search(text)
        if match is None or len(text) > _LONGEST:
            return None
        of_year = "year" if match["year"] else "last"
        of_month = "month" if match["month"] else "first" if int(match["second"]) > 12 else "second"
        is_near = abs(int(match[of_year]) - year) <= _NEAR
        kept = {
            place for name in (of_year, of_month) if is_near for place in range(*match.span(name))
        }
        letters = [c if n in kept or c in "TZ" else self.letter(c) for n, c in enumerate(text)]
        made = "".join("1" if c.isdigit() and n not in kept else c for n, c in enumerate(letters))
        if made == text:  # it was the 11th
            made = "".join("2" if c == "1" and n not in kept else c for n, c in enumerate(made))
        first, last = match.span(of_year)
        return made if is_near else f"{made[:first]}{year}{made[last:]}"

    def _other(self, text: str) -> str:
        """Other letters and digits; a whole number stays whole."""
        decimals = _WHOLE.search(text)
        whole = decimals[0] if decimals else ""
        for _ in range(_TRIES):
            other = "".join(map(self.letter, text[: len(text) - len(whole)])) + whole
            if other != text:
                break
        return other

    def letter(self, letter: str) -> str:
        """A letter for a letter, in its case, Swedish for what is not English; a digit for a digit;
        marks stay, as they are what breaks a file."""
        if letter.isdigit():
            return self.random.choice("123456789")
        if letter.isalpha():
            upper = letter.isupper()
            if letter.isascii():
                return self.random.choice(ascii_uppercase if upper else ascii_lowercase)
            return self.random.choice("ÅÄÖ" if upper else "åäö")
        is_picture = not letter.isascii() and unicodedata.category(letter) in ("So", "Cs", "Co")
        return "*" if is_picture else letter

    def misspelt(self, cell: object, question: Question, taken: Collection[str] = ()) -> str | None:
        """An alternative misspelt, where a cell seems to be one: told in the same way, and not as
        one that is ``taken``."""
        key, facts = unknown_key(cell, question.alternatives)
        if "like" not in facts or not isinstance(cell, str):
            return None
        label = str(facts["like"])
        for n in self.random.sample(range(1, len(label)), len(label) - 1):
            made = label[:n] + label[n + 1 :]
            if cell_key(made) in (*taken, cell_key(cell)):
                continue
            read = read_cells([made], RawColumn.of([made]), question.alternatives)
            if read[made].code == UNKNOWN and unknown_key(made, question.alternatives) == (
                key, facts,
            ):  # fmt: skip
                return made
        return None


def _near(day: date, year: int) -> tuple[int, int]:
    """The year and the month of a day, of a day in other years those of no day."""
    return (day.year, day.month) if abs(day.year - year) <= _NEAR else (year, 11)
