"""A reading plan: what of an export is read as what, to be looked at before it counts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import sha256

from ..words.errors import Problem, Settings, Severity
from .periods import Period, RoundKey


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerRead:
    """One way in which an answer is written: ``text`` in ``count`` cells, read as ``label``.

    ``label`` is ``None`` where it says that there is no answer. What is read as nothing at all has
    no ``text``, as it may be a respondent's own words.
    """

    text: str | None
    count: int
    label: str | None
    way: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ColumnRead:
    """Where a question, or a grouping, was found: ``place`` is the column's letter.

    ``how`` is the way it was recognised: ``words``, ``copy``, ``short``, ``id``, ``cut``, ``line``,
    ``order``. Of a guess by likeness, ``likeness`` tells how like header and question are, of 100,
    and ``others`` are the places of other columns that are like it. For a grouping ``answers`` are
    its groups; a group of fewer than three has no text.
    """

    item: str
    text: str
    short: str
    place: str = ""
    header: str = ""
    how: str | None = None
    guess: bool = False
    likeness: int | None = None
    others: tuple[str, ...] = ()
    answers: tuple[AnswerRead, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ColumnUnused:
    """A column that nothing is counted from, and what personal data it seems to hold."""

    place: str
    header: str
    personal: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """How one export is read.

    ``file`` is its name, ``source`` what it is: kind, encoding, delimiter, sheet, as far as they
    apply. Rows are numbered as a spreadsheet numbers them; ``left_out`` is how many are not read,
    ``left_out_by`` the keys of ``rounds.toml`` that say so.
    ``settings`` are the lines that it was read with beyond those of ``rounds.toml``: guesses, until
    they are accepted. ``problems`` are those that are left, ``accepted`` is the fingerprint of the
    reading that was accepted, if one was.
    """

    questionnaire: str
    year: int
    file: str
    source: Mapping[str, str]
    header_rows: tuple[int, int] | None
    rows: tuple[int, int] | None
    respondents: int
    left_out: int
    left_out_by: tuple[str, ...] = ()
    left_out_digest: str = ""
    questions: tuple[ColumnRead, ...]
    groupings: tuple[ColumnRead, ...]
    unused: tuple[ColumnUnused, ...]
    settings: Settings = ()
    problems: tuple[Problem, ...] = ()
    period: Period | None = None
    accepted: Mapping[str, str] = field(default_factory=dict)

    @property
    def key(self) -> tuple[str, int]:
        """Questionnaire and year."""
        return (self.questionnaire, self.year)

    @property
    def round(self) -> str:
        """The key of its round under the questionnaire: "2022", or "2022 Q1"."""
        return str(RoundKey(self.year, self.period))

    @property
    def has_errors(self) -> bool:
        """Whether something is left that nobody but the user can settle."""
        return any(problem.severity is Severity.ERROR for problem in self.problems)

    @property
    def fingerprint(self) -> dict[str, str]:
        """What has to be the same in an export that is read by this plan: where the table stands,
        which header each question has, and how its answers are written; and, where it is stated in
        which rows the answers stand, how many rows are not read."""
        layout = (*sorted(self.source.items()), self.header_rows)
        columns = (*self.questions, *self.groupings)
        return {
            "layout": _digest(layout),
            "columns": "-".join(_digest((column.header, column.how)) for column in columns),
            "answers": "-".join(_ways(column) for column in self.questions),
        } | (
            {"rows": f"{self.left_out} {self.left_out_digest}"}
            if "rows" in self.left_out_by
            else {}
        )


def _digest(what: object) -> str:
    return sha256(repr(what).encode()).hexdigest()[:6]


def _ways(column: ColumnRead) -> str:
    """The ways in which the answers of a column are written, a letter or two for each."""
    coded = {answer.way for answer in column.answers if answer.label is not None}
    return "+".join(sorted(coded)) or "none"
