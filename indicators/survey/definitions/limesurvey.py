"""LimeSurvey's structure of a survey (``.lss``), of versions 2 to 6."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

from ...words.errors import ProblemsError
from .definition import Choice, Defined, Definition, choices_of, chosen_language, plain, told_apart

_Row: TypeAlias = Mapping[str, str]

# Types whose alternatives are listed in the file.
_LISTED = frozenset("L!O")
_GRIDS = frozenset("FH")
# Types whose alternatives LimeSurvey has itself: code and words in Swedish and in English.
_OWN: Mapping[str, tuple[tuple[str, str, str], ...]] = {
    "Y": (("Y", "Ja", "Yes"), ("N", "Nej", "No")),
    "G": (("F", "Kvinna", "Female"), ("M", "Man", "Male")),
    "5": tuple((str(n), str(n), str(n)) for n in range(1, 6)),
}
_OWN_GRIDS: Mapping[str, tuple[tuple[str, str, str], ...]] = {
    "A": _OWN["5"],
    "B": tuple((str(n), str(n), str(n)) for n in range(1, 11)),
    "C": (("Y", "Ja", "Yes"), ("U", "Osäker", "Uncertain"), ("N", "Nej", "No")),
    "E": (("I", "Öka", "Increase"), ("S", "Samma", "Same"), ("D", "Minska", "Decrease")),
}
_WORDS_ONLY = frozenset("STU")
_ASKS_NOTHING = frozenset("X*")


def read(path: Path) -> Definition:
    """The questions of a survey in Swedish, or in its base language.

    Raises:
        ProblemsError: If the file is no structure of a survey.
    """
    root = _root(path)
    if root.findtext("LimeSurveyDocType") != "Survey":
        raise ProblemsError.at("definition.broken", str(path), tool="LimeSurvey")
    survey = _Survey.of(root)
    asked = list(survey.asked())
    return Definition(
        title=survey.title(),
        questions=told_apart([question for question in asked if isinstance(question, Defined)]),
        left_out=tuple(question for question in asked if isinstance(question, str)),
        languages=tuple(name for name in survey.languages if name != survey.language),
    )


def _root(path: Path) -> Any:
    """The XML, in which nothing is fetched and no entity is expanded."""
    from lxml import etree

    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False
    )
    try:
        tree = etree.parse(str(path.absolute()), parser)
    except (etree.XMLSyntaxError, OSError) as error:
        raise ProblemsError.at("definition.broken", str(path), tool="LimeSurvey") from error
    if tree.docinfo.internalDTD is not None:  # LimeSurvey writes none
        raise ProblemsError.at("definition.broken", str(path), tool="LimeSurvey")
    return tree.getroot()


@dataclass(frozen=True, slots=True)
class _Survey:
    """The tables of the file, and the language that is read of them."""

    tables: Mapping[str, list[_Row]]
    languages: tuple[str, ...]
    language: str

    @classmethod
    def of(cls, root: Any) -> _Survey:
        tables = {section.tag: _rows(section) for section in root if isinstance(section.tag, str)}
        base = next((row.get("language", "") for row in tables.get("surveys", ())), "")
        named = [base, *(plain(element.text) for element in root.findall("languages/language"))]
        languages = tuple(dict.fromkeys(filter(None, named)))
        return cls(tables, languages, chosen_language(languages))

    def title(self) -> str:
        texts = self._texts(["surveys_languagesettings"], "surveyls_survey_id", "surveyls_title")
        return next(iter(texts.values()), "")

    def asked(self) -> Iterator[Defined | str]:
        """The questions in the order they are asked; those that are no single choice by code."""
        texts = self._texts(["questions", "question_l10ns"], "qid", "question")
        answers = self._answers()
        for row in self._in_order():
            kind, code = row.get("type", ""), row.get("title", "")
            text, qid = texts.get(row.get("qid", ""), ""), row.get("qid", "")
            if kind in _ASKS_NOTHING:
                continue
            if kind in _LISTED or kind in _OWN:
                choices = self._own(_OWN[kind]) if kind in _OWN else answers.get(qid, ())
                yield Defined(code=code, text=text or code, choices=choices)
            elif kind in _GRIDS or kind in _OWN_GRIDS:
                own = _OWN_GRIDS.get(kind)
                choices = answers.get(qid, ()) if own is None else self._own(own)
                yield from self._grid(row, text, choices)
            elif kind in _WORDS_ONLY:
                yield Defined(code=code, text=text or code)
            else:
                yield code

    def _grid(self, row: _Row, heading: str, choices: tuple[Choice, ...]) -> Iterator[Defined]:
        tables = ["questions", "subquestions", "question_l10ns", "subquestion_l10ns"]
        texts = self._texts(tables, "qid", "question")
        for inner in self._sorted(_once(self._subquestions(), "qid"), "question_order"):
            if inner.get("parent_qid") == row.get("qid"):
                code = f"{row.get('title', '')}[{inner.get('title', '')}]"
                text = texts.get(inner.get("qid", ""), "") or code
                yield Defined(code=code, text=text, choices=choices, heading=heading)

    def _subquestions(self) -> Iterator[_Row]:
        for row in (*self.tables.get("questions", ()), *self.tables.get("subquestions", ())):
            if row.get("parent_qid", "0") not in ("", "0"):
                yield row

    def _in_order(self) -> list[_Row]:
        places = {
            r.get("gid", ""): _number(r, "group_order") for r in self.tables.get("groups", ())
        }
        rows = [
            r for r in self.tables.get("questions", ()) if r.get("parent_qid", "0") in ("", "0")
        ]
        rows = self._sorted(_once(rows, "qid"), "question_order")
        return sorted(rows, key=lambda row: places.get(row.get("gid", ""), 0))

    def _answers(self) -> dict[str, tuple[Choice, ...]]:
        """The alternatives of each question, of its first scale."""
        rows = self.tables.get("answers", [])
        # Before version 4 an answer has no id of its own, and a row for each language.
        named = [{**row, "aid": row.get("aid") or _answer_key(row)} for row in rows]
        texts = self._texts_of([*named, *self.tables.get("answer_l10ns", ())], "aid", "answer")
        by_question: dict[str, list[tuple[str, str]]] = {}
        for row in self._sorted(_once(named, "aid"), "sortorder"):
            if row.get("scale_id", "0") in ("", "0"):
                pair = (row.get("code", ""), texts.get(row["aid"], ""))
                by_question.setdefault(row.get("qid", ""), []).append(pair)
        return {qid: choices_of(pairs) for qid, pairs in by_question.items()}

    def _own(self, alternatives: Iterable[tuple[str, str, str]]) -> tuple[Choice, ...]:
        swedish = self.language.lower().startswith("sv")
        return tuple(Choice(sv if swedish else en, code) for code, sv, en in alternatives)

    def _texts(self, tables: Iterable[str], key: str, field: str) -> dict[str, str]:
        return self._texts_of(
            [row for name in tables for row in self.tables.get(name, ())], key, field
        )

    def _texts_of(self, rows: Iterable[_Row], key: str, field: str) -> dict[str, str]:
        """The text of each id, in the language if it is there."""
        texts: dict[str, str] = {}
        for row in rows:
            text = plain(row.get(field, ""))
            language = row.get("language") or row.get("surveyls_language") or self.language
            if text and (language == self.language or row.get(key, "") not in texts):
                texts[row.get(key, "")] = text
        return texts

    @staticmethod
    def _sorted(rows: Iterable[_Row], field: str) -> list[_Row]:
        return sorted(rows, key=lambda row: _number(row, field))


def _rows(section: Any) -> list[_Row]:
    return [
        {field.tag: field.text or "" for field in row if isinstance(field.tag, str)}
        for row in section.iterfind("rows/row")
    ]


def _once(rows: Iterable[_Row], key: str) -> list[_Row]:
    """The first row of each id: old versions have one for each language."""
    first: dict[str, _Row] = {}
    for row in rows:
        first.setdefault(row.get(key, ""), row)
    return list(first.values())


def _answer_key(row: _Row) -> str:
    return f"{row.get('qid')}/{row.get('scale_id', '0')}/{row.get('code')}"


def _number(row: _Row, field: str) -> int:
    text = row.get(field, "")
    return int(text) if text.isdecimal() and len(text) < 10 else 0
