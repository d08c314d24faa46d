"""What the program itself knows, by which it decides how an export is read: nobody's own words."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from ...survey.questionnaire import Questionnaire
from ...survey.waves import Wave
from ...words import plain_key
from ..cells import NOTHING, cell_key, scale_of
from ..headers import NO_QUESTION, Headers, find_headers
from ..odd_rows import is_about_rows, is_marked, role_of
from ..personal import NOBODY
from ..readers import RawTable
from ..recognised import Recogniser
from ..summaries import is_summary_word
from ..ticks import NOT_TICKED, TICKED
from ..when import tells_of_end
from .chance import Chance

_SHORT_YEAR = re.compile(r"(?:(?:ht|vt|våren|hösten|vår|höst)?[ -]?)?(?:20)?\d\d")
_YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")
_ROLES = {"staff": "Personal", "board": "Styrelse", "managers": "Chef", "participants": "Deltagare"}
_TEST = re.compile(r"\btest(?:svar|ifyllnad)?\b")


class Vocabulary:
    """The words of a questionnaire, and those that tools write beside answers."""

    def __init__(self, questionnaire: Questionnaire, wave: Wave) -> None:
        self._wave = wave
        asked = questionnaire.asked(wave.year)
        self._recogniser = Recogniser(asked, questionnaire.questions, wave.year)
        self._scales = [scale_of(s) for s in {q.alternatives for q in questionnaire.questions}]
        names = {name for scale in self._scales for name in scale.by_name}
        groupings = {n for g in questionnaire.groupings for n in (g.id, g.label, *g.aliases)}
        blank = {cell_key(text) for text in wave.blank}
        self._labels = names | {plain_key(t) for texts in wave.aliases.values() for t in texts}
        self._groupings = set(map(plain_key, groupings))
        self._words = NO_QUESTION | self._groupings | NOTHING | NOBODY | blank

    def headers_of(self, table: RawTable) -> Headers:
        """The headers of a table whose layout is another."""
        return find_headers(table, self._recogniser, self._wave)

    def any_header(self, headers: Headers) -> bool:
        """Whether headers are some: one of them is a question, a grouping, or a tool's own."""
        names = headers.all()
        return any(self.is_question(name) or plain_key(name) in self._words for name in names)

    def is_grouping(self, key: str) -> bool:
        """Whether a header is that of a grouping."""
        return key in self._groupings

    def mark(self, cell: object) -> bool:
        """Whether a cell says that its row, or the cell itself, is no answer."""
        key = cell_key(cell)
        return key in self._words or is_marked(key) or is_summary_word(key)

    def word(self, cell: object) -> bool:
        """Whether a cell is a mark, a question, an alternative or a tick."""
        if not isinstance(cell, str):
            return False
        is_label = self.is_label(cell) or plain_key(cell) in TICKED | NOT_TICKED
        return self.mark(cell) or is_label or bool(self._recogniser.of(cell))

    def is_question(self, cell: object) -> bool:
        """Whether a cell is a question."""
        return isinstance(cell, str) and bool(self._recogniser.of(cell))

    def is_label(self, cell: object) -> bool:
        """Whether a cell is an alternative of some question, with what may stand around it."""
        if not isinstance(cell, str):
            return False
        return plain_key(cell) in self._labels or any(
            s.around(cell).code >= 0 for s in self._scales
        )

    def tells(self, cell: object, headers: Headers, n: int) -> bool:
        """Whether a cell stays in a column that nothing is counted from: it tells what its row is,
        in words that are known."""
        key = cell_key(cell)
        if is_about_rows(headers.names[n]) and (_SHORT_YEAR.fullmatch(key) or len(key) < 3):
            return True
        names = [plain_key(name).rstrip("?:. ") for name in headers.names[n]]
        return self.word(cell) or tells_of_end(names, key)

    def shortened(self, cell: object, headers: Headers, n: int) -> object:
        """What tells the same of a row in words that are known; ``None`` if it tells nothing."""
        key = cell_key(cell) if isinstance(cell, str) else ""
        if is_about_rows(headers.names[n]) and (years := _YEAR.findall(key)):
            return " ".join(years)
        if _TEST.search(key) and len(key.split()) < 7:
            return "obs test"
        return self.role(cell)

    def role(self, cell: object) -> str | None:
        """The word for the respondent group that a few words tell."""
        return _ROLES.get(role_of({cell_key(cell)}) or "")

    def redrawn(self, cells: Sequence[object], chance: Chance) -> Mapping[int, object]:
        """By place, other alternatives of the same scale for those that stand in a column again and
        again."""
        made: dict[int, object] = {}
        for scale in self._scales:
            rows = [n for n, c in enumerate(cells) if isinstance(c, str)
                    and n not in made and (plain_key(c) in scale.by_name
                                           or scale.around(c).code >= 0)]  # fmt: skip
            different = {cells[row] for row in rows}
            if len(rows) > 2 * len(different):
                made |= zip(rows, chance.redrawn([cells[row] for row in rows]), strict=True)
        return made
