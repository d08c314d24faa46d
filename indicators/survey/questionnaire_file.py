"""Questionnaires read from TOML; all mistakes in a file are reported at once."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from pathlib import Path

from ..words import plain_key, question_key
from ..words.errors import Problem, raise_errors
from .questionnaire import Alternative, Grouping, Question, Questionnaire, Valence, unknown_name
from .shipped import DRAFTS, shipped_files
from .toml import TomlTable, read_toml

_ID = re.compile(r"[a-z][a-z0-9_]*")
_VALENCES: Mapping[str, Valence | None] = {v.value: v for v in Valence} | {"outside": None}
DRAFT = "questionnaire.draft"
"""The problem of a shipped draft into which nobody has written the questions of NNS."""
_LONGEST_SCALE = 200  # category codes are one byte, the last of them reserved
_OPEN = "?"
"""What a draft writes where nobody has decided yet: ``"?"``, or a guess and it, ``"positive?"``."""


def load_questionnaire(name: str | Path) -> Questionnaire:
    """The questionnaire of a TOML file, or the shipped one of that id (``staff``).

    Raises:
        UnknownNameError: If there is no shipped one of that id.
        ProblemsError: With everything that is wrong in the file.
    """
    path = Path(name)
    if isinstance(name, str) and path.suffix != ".toml":
        if name not in (shipped := shipped_files()):
            names_by_id = {
                known: read_questionnaire(file)[0].called for known, file in shipped.items()
            }
            raise unknown_name("questionnaire.unknown", name, names_by_id)
        path = shipped[name]
    questionnaire, problems = read_questionnaire(path)
    raise_errors(problems)
    return questionnaire


def read_questionnaire(path: Path) -> tuple[Questionnaire, list[Problem]]:
    """The questionnaire of a TOML file, and every problem of the file.

    The questionnaire is only to be used if there are no problems.

    Raises:
        ProblemsError: If the file is missing or is not TOML at all.
    """
    problems: list[Problem] = []
    top = TomlTable(read_toml(path), str(path), problems)
    questionnaire = _questionnaire(top)
    if questionnaire.id and questionnaire.id != path.stem:
        top.problem("questionnaire.file_name", "id", given=questionnaire.id, stem=path.stem)
    if not problems:
        _check_texts(questionnaire, top)
    return questionnaire, problems


def _questionnaire(top: TomlTable) -> Questionnaire:
    english = top.table("english")
    title = top.text("title")
    short = top.text("short_title", title)
    scales = _scales(top.table("scale"))
    questions = [_question(table, scales) for table in top.tables("question")]
    questionnaire = Questionnaire(
        id=id_of(top),
        titles={"sv": title, "en": english.text("title", title)},
        short_titles={"sv": short, "en": english.text("short_title", short)},
        questions=tuple(questions),
        groupings=tuple(_grouping(table) for table in top.tables("grouping")),
        breaks=top.years("breaks") or (),
    )
    for table in (english, top):
        table.finish()
    _check_ids(questionnaire, top)
    return questionnaire


def id_of(table: TomlTable) -> str:
    """The id of a table: small letters, digits and ``_``; required."""
    name = table.text("id")
    if name and not _ID.fullmatch(name):
        table.problem("toml.id", "id", given=name)
    return name


def _scales(table: TomlTable) -> dict[str, tuple[Alternative, ...]]:
    scales = {}
    for name in table.values:
        scale = table.table(name)
        scales[name] = _alternatives(scale.tables("alternatives"), scale)
        scale.finish()
    return scales


def _alternatives(tables: Sequence[TomlTable], owner: TomlTable) -> tuple[Alternative, ...]:
    """A scale from its list; a code that is not stated is the position in the list."""
    if not 2 <= len(tables) <= _LONGEST_SCALE:
        owner.problem("scale.length", "alternatives", longest=_LONGEST_SCALE)
    _check_decided(tables, owner)
    alternatives = tuple(_alternative(table, str(n)) for n, table in enumerate(tables, 1))
    _check_distinct(alternatives, owner)
    _check_codes(
        [a for a, t in zip(alternatives, tables, strict=True) if t.has("code")], alternatives, owner
    )
    return alternatives


def _alternative(table: TomlTable, position: str, base: Alternative | None = None) -> Alternative:
    """An alternative; what the table leaves out comes from ``base`` if there is one."""
    undecided = _is_undecided(table)
    valence = None if undecided else table.choice("valence", _VALENCES, None)
    clear = _flag(table) if table.has("clear") else bool(base and base.clear)
    alternative = Alternative(
        label=table.text("label"),
        code=_code(table) or (base.code if base else position),
        valence=_VALENCES[valence] if valence else (base.valence if base else None),
        clear=clear,
        aliases=table.texts("aliases") or (base.aliases if base else ()),
    )
    if alternative.clear and alternative.valence is not Valence.POSITIVE and not undecided:
        table.problem("scale.clear", "clear", label=alternative.label)
    table.finish()
    return alternative


def _flag(table: TomlTable) -> bool:
    """Whether an alternative is clearly positive; the question mark of a draft says nothing."""
    return table.values["clear"] != _OPEN and table.flag("clear")


def _is_undecided(table: TomlTable) -> bool:
    """Whether direction, or how clear a positive answer is, is left open, as in a draft."""
    table.has("valence")
    valence, clear = table.values.get("valence"), table.values.get("clear")
    left_open = isinstance(valence, str) and valence.endswith(_OPEN)
    # What is not positive cannot be clearly positive either.
    return left_open or (clear == _OPEN and valence == Valence.POSITIVE.value)


def _check_decided(tables: Sequence[TomlTable], owner: TomlTable) -> None:
    """Nothing is counted by a guess: a draft that is left open is one problem for each scale."""
    if labels := [str(t.values.get("label")) for t in tables if _is_undecided(t)]:
        owner.problem("scale.undecided", "alternatives", labels=labels)


def _code(table: TomlTable) -> str | None:
    """A stated code, a whole number or a text."""
    if isinstance(table.values.get("code"), str):
        return table.text("code")
    number = table.whole("code", -(10**9), None)
    return None if number is None else str(number)


def _check_distinct(alternatives: Sequence[Alternative], owner: TomlTable) -> None:
    """No two alternatives may answer to the same label, alias or code."""
    labels_by_name: dict[str, str] = {}
    for alternative in alternatives:
        for name in {*alternative.names, f"code {alternative.code}"}:
            if name in labels_by_name and name:
                owner.problem(
                    "scale.ambiguous",
                    "alternatives",
                    first=labels_by_name[name],
                    second=alternative.label,
                )
            labels_by_name[name] = alternative.label


def _check_codes(
    coded: Sequence[Alternative], alternatives: Sequence[Alternative], owner: TomlTable
) -> None:
    """A code that is stated must not be the words of another alternative: an answer "1" of a scale
    from -2 to 2 would be both."""
    for one in coded:
        for other in alternatives:
            if other is not one and plain_key(one.code) in other.names:
                owner.problem(
                    "scale.ambiguous", "alternatives", first=one.label, second=other.label
                )


def _question(table: TomlTable, scales: Mapping[str, tuple[Alternative, ...]]) -> Question:
    text = table.text("text")
    question = Question(
        id=id_of(table),
        text=text,
        short=table.text("short", text),
        area=table.text("area", "") or None,
        alternatives=_question_alternatives(table, scales),
        years=table.years("years"),
        breaks=table.years("breaks") or (),
        wording=_wording(table),
        scale=scale if isinstance(scale := table.values.get("scale"), str) else None,
        **_in_words(table),
    )
    table.finish()
    return question


def _in_words(table: TomlTable) -> dict[str, dict[str, str]]:
    """What a positive answer says, and what the question is about, each in the languages it is
    given in."""
    english = table.table("english")
    found = {}
    for field, key in (("claims", "claim"), ("topics", "topic")):
        texts = {"sv": table.text(key, ""), "en": english.text(key, "")}
        found[field] = {language: t.rstrip(".") for language, t in texts.items() if t}
    english.finish()
    return found


def _question_alternatives(
    table: TomlTable, scales: Mapping[str, tuple[Alternative, ...]]
) -> tuple[Alternative, ...]:
    """The scale the question names, changed where the question lists alternatives of it.

    Without a scale the list is the question's own scale.
    """
    entries = table.tables("alternatives")
    name = table.choice("scale", scales, None)
    if name is None:
        if not entries and not table.has("scale"):
            table.problem("question.no_scale", "scale", known=sorted(scales))
        return _alternatives(entries, table) if entries else ()
    _check_decided(entries, table)
    by_label = {a.label: a for a in scales[name]}
    for entry in entries:
        label = entry.text("label")
        if label in by_label:
            by_label[label] = _alternative(entry, "", by_label[label])
        elif label:
            entry.unknown_name("scale.no_alternative", "label", label, by_label)
    alternatives = tuple(by_label.values())
    _check_distinct(alternatives, table)
    return alternatives


def _wording(table: TomlTable) -> dict[int, str]:
    wording = {}
    for year, text in table.mapping("wording").items():
        if year.isdecimal() and 1900 <= int(year) <= 2999:
            wording[int(year)] = " ".join(text.split())
        else:
            table.problem("question.wording_year", "wording", given=year)
    return wording


def _grouping(table: TomlTable) -> Grouping:
    grouping = Grouping(
        id=id_of(table),
        label=table.text("label"),
        aliases=table.texts("aliases"),
        english=table.text("english", "") or None,
    )
    table.finish()
    return grouping


def _check_ids(questionnaire: Questionnaire, top: TomlTable) -> None:
    """Questions and groupings share one set of names: both are keys of ``columns``."""
    if not questionnaire.questions:
        is_draft = questionnaire.id in DRAFTS
        top.problem(DRAFT if is_draft else "questionnaire.no_questions", "question")
    names_seen: set[str] = set()
    ids = [q.id for q in questionnaire.questions] + [g.id for g in questionnaire.groupings]
    for name in ids:
        if name and name in names_seen:
            top.problem("questionnaire.id_twice", "id", given=name)
        names_seen.add(name)


def _check_texts(questionnaire: Questionnaire, top: TomlTable) -> None:
    """Two questions of one year with the same words could not be told apart by headers."""
    for year in questionnaire.years or (9999,):
        ids_by_text: dict[str, str] = {}
        for question in questionnaire.asked(year):
            key = question_key(question.text_in(year))
            if key in ids_by_text:
                top.problem(
                    "questionnaire.text_twice", "text", first=ids_by_text[key], second=question.id
                )
            ids_by_text[key] = question.id
