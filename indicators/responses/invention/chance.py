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

_DAY = re.compile(r"(?P<year>(?:19|20)\d\d)[-/.]\d{1,2}[-/.]\d{1,2}\b|"
                  r"\b\d{1,2}[-/. ]\d{1,2}[-/. ](?P<last>(?:19|20)\d\d)\b")  # fmt: skip
_WHOLE = re.compile(r"[.,]0+$")
_NEAR = 2  # years from the round: birthdays are others
_TRIES = 20


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
            return datetime(_near(cell.year, year), 11, 11, 11, 11, 11)
        if isinstance(cell, date):
            return date(_near(cell.year, year), 11, 11)
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
        """A text with a day in it: the year stays if it is near, all other digits are 1."""
        match = _DAY.search(text)
        if match is None or len(text) > 40:
            return None
        group = "year" if match["year"] else "last"
        first, last = match.span(group)
        kept = str(_near(int(match[group]), year))
        letters = (self.letter(c) if c not in "TZ" else c for c in text[:first])
        before, behind = "".join(letters), "".join(c if c in "TZ" else self.letter(c)
                                                   for c in text[last:])  # fmt: skip
        return re.sub(r"\d", "1", before) + kept + re.sub(r"\d", "1", behind)

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


def _near(given: int, year: int) -> int:
    return given if abs(given - year) <= _NEAR else year
