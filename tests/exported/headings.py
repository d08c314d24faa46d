"""Headings: numbers, groups and marks around a question, cut ones, ids, and copies."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable

from . import case
from .invented import (
    NUMBER,
    SEX,
    WHEN,
    Column,
    Question,
    Rows,
    Survey,
    answers_of,
    label,
    plain_left,
    questions_of,
    table,
)
from .writing import Sheet, delimited, statistical, workbook

OWN = "own"
H = "headings"


def columns_line(questionnaire: str, name: str = "", first: str = "") -> str:
    """The line that names each question's column: F1, F2, … or, from the first on, its letter."""
    asked = questions_of(questionnaire, 2022)
    headers = [chr(ord(first) + n) if first else f"{name}{n + 1}" for n in range(len(asked))]
    pairs = (f'{q.id} = "{header}"' for q, header in zip(asked, headers, strict=True))
    return f"columns = {{ {', '.join(pairs)} }}"


def numbered(pattern: str) -> Callable[[Question], str]:
    """The question behind a number, such as "3.1.{n} {text}"."""
    return lambda q: pattern.format(n=q.number, text=q.text, letter="abcdefghijk"[q.number - 1])


@case("numrering-tre-niva.csv", "staff", 2022, H, OWN, "numbers of three levels: 2.1.10.")
def three_levels(s: Survey) -> bytes:
    return delimited(table(s, numbered("2.1.{n}. {text}")))


@case("numrering-bokstav.xlsx", "board", 2022, H, OWN, "a letter behind the number: 3a), 3 b) ")
def lettered(s: Survey) -> bytes:
    def head(q: Question) -> str:
        return numbered("3{letter}) {text}" if q.number % 2 else "3 {letter}) {text}")(q)

    return workbook(Sheet("Svar", table(s, head)))


@case(
    "numrering-q-understreck.csv", "managers", 2022, H,
    "Qualtrics: Exporting Response Data (Q3_1 are the rows of a matrix)", "Q3_1: and Q3_2 - ",
)  # fmt: skip
def underscored(s: Survey) -> bytes:
    def head(q: Question) -> str:
        return numbered("Q3_{n}: {text}" if q.number % 2 else "Q3_{n} - {text}")(q)

    return delimited(table(s, head), ",")


@case("numrering-fraga-punkt.csv", "participants", 2017, H, OWN, "Fråga 4.2: and Fråga 4.2)")
def question_and_level(s: Survey) -> bytes:
    def head(q: Question) -> str:
        return numbered("Fråga 4.{n}: {text}" if q.number % 2 else "Fråga 4.{n}) {text}")(q)

    return delimited(table(s, head), "\t", "utf-8")


@case(
    "grupp-snedstreck-tva.csv", "managers", 2022, H, "kobotoolbox/kobocat issue 186",
    "two groups before the question, with slashes; a group's name has a slash in it",
)  # fmt: skip
def slashes(s: Survey) -> bytes:
    return delimited(table(s, lambda q: f"Om er/ert arbete/Del {q.number % 3}/{q.text}"), ",")


@case(
    "grupp-tankstreck.xlsx", "staff", 2022, H, "SurveyMonkey matrix questions",
    "a heading and a dash before the question; the heading has a dash itself",
)  # fmt: skip
def dashes(s: Survey) -> bytes:
    def head(q: Question) -> str:
        return f"Samarbete – inom och utom insatsen {'–' if q.number % 2 else '-'} {q.text}"

    return workbook(Sheet("Svar", table(s, head)))


@case(
    "grupp-kolon.csv", "board", 2022, H, "Alchemer: exported headings of tables",
    "a heading and a colon before the question, with and without a space",
)  # fmt: skip
def colons(s: Survey) -> bytes:
    def head(q: Question) -> str:
        return f"Styrelsens arbete:{' ' if q.number % 2 else ''}{q.text}"

    return delimited(table(s, head))


@case(
    "grupp-punkt.csv", "participants", 2017, H, "ODK Briefcase: groups are set apart by full stops",
    "group.question",
)  # fmt: skip
def stops(s: Survey) -> bytes:
    return delimited(table(s, lambda q: f"stodet.{q.text}"), ",", "utf-8")


@case(
    "kommentar-bredvid.csv", "managers", 2022, H, "SurveyMonkey, Alchemer: a comment per question",
    "each question is followed by “question - Kommentar”, where some wrote an alternative's word",
    may_refuse=True,
)  # fmt: skip
def comments_beside(s: Survey) -> bytes:
    said = ("Delvis", None, "Delvis, tycker Hemlig Testsson", None, "Vet ej")
    return delimited(_with_comments(s, said))


@case(
    "kommentar-fritext.csv", "managers", 2022, H, "SurveyMonkey, Alchemer: a comment per question",
    "each question is followed by “question - Kommentar” with a few words of their own",
)  # fmt: skip
def free_comments(s: Survey) -> bytes:
    said = (None, None, "Fråga Hemlig Testsson", None, "Vi har inte kommit så långt ännu")
    return delimited(_with_comments(s, said))


def _with_comments(s: Survey, said: tuple[str | None, ...]) -> Rows:
    rows = table(s)
    start = len(rows[0]) - len(s.questions)
    made = [rows[0][:start] + [h for q in s.questions for h in (q.text, f"{q.text} - Kommentar")]]
    for r, row in enumerate(rows[1:]):
        cells = [c for n, a in enumerate(row[start:]) for c in (a, said[(r + n) % 5])]
        made.append(row[:start] + cells)
    return made


@case(
    "marke-obligatorisk-fraga.xlsx", "staff", 2022, H, "form builders mark compulsory questions",
    "(obligatorisk), (required), (Obligatorisk) and * behind, * before",
)  # fmt: skip
def compulsory(s: Survey) -> bytes:
    marks = ("{} (obligatorisk)", "{} (required)", "{} (Obligatorisk)", "{} *", "*{}", "* {}")
    return workbook(Sheet("Svar", table(s, lambda q: marks[q.number % 6].format(q.text))))


@case(
    "marke-fetstil.csv", "board", 2022, H, "Typeform: markdown in titles",
    "_question_, **question**, *question*, and a number inside the stars",
)  # fmt: skip
def markdown(s: Survey) -> bytes:
    marks = ("_{}_", "**{}**", "*{}*", "**3. {}**", "__{}__")
    return delimited(table(s, lambda q: marks[q.number % 5].format(q.text)), ",", "utf-8")


@case(
    "html-talentiteter.csv", "staff", 2022, H, "claroline/Distribution issue 6715",
    "numbered entities, decimal and hexadecimal, and an escaped &nbsp;",
)  # fmt: skip
def numeric_entities(s: Survey) -> bytes:
    def head(q: Question) -> str:
        first = q.text.replace("ö", "&#246;").replace("ä", "&#xE4;").replace("å", "&aring;")
        return f"{q.number}.&amp;nbsp;{first}" if q.number % 2 else f"{q.number}.&#160;{first}"

    return delimited(table(s, head), ",", "utf-8", quoting=1)


@case(
    "html-taggar.xlsx", "managers", 2022, H, "ropensci/qualtRics issue 187",
    "<div style>, <br />, <span lang>, a bold word within the question, a number within a tag",
)  # fmt: skip
def tags(s: Survey) -> bytes:
    def head(q: Question) -> str:
        first, _, rest = q.text.partition(" ")
        return (
            f'<div style="color:#333; font-size:14px"><p><b>{q.number}.</b> <span lang="sv">'
            f"<strong>{first}</strong> {rest}</span><br /></p></div>"
        )

    return workbook(Sheet("Svar", table(s, head)))


@case(
    "klamrar-numrerade.csv", "staff", 2022, H, "LimeSurvey and Google Forms: rows of a grid",
    "the question in brackets, numbered there, behind a heading that is a question",
)  # fmt: skip
def brackets(s: Survey) -> bytes:
    return delimited(table(s, lambda q: f"Hur är det hos er? [{q.number}. {q.text}]"), ",")


@case(
    "klamrar-kod-forst.csv", "board", 2022, H, "LimeSurvey: export of code and text",
    "G01Q03[SQ002]. question",
)  # fmt: skip
def code_and_text(s: Survey) -> bytes:
    return delimited(table(s, lambda q: f"G01Q03[SQ{q.number:03}]. {q.text}"), ",", quoting=1)


def cut(words: str, size: int, encoding: str = "utf-8") -> str:
    """The words, cut at a number of bytes."""
    return words.encode(encoding)[:size].decode(encoding, "ignore")


@case(
    "kapad-64.csv", "staff", 2022, H, "SPSS names and labels of 64 bytes",
    "headings of 64 bytes: each fits one question only", told=True,
)  # fmt: skip
def cut_at_64(s: Survey) -> bytes:
    return delimited(table(s, lambda q: cut(q.text, 64)))


TWO_CUT = 'columns = { listened_to = "E", known = "F" }'


@case(
    "kapad-lika.csv", "staff", 2022, H, OWN,
    "headings of 56 characters: two are the same, and nothing tells which is which", "line",
    line=TWO_CUT, choose=True,
)  # fmt: skip
def cut_alike(s: Survey) -> bytes:
    return delimited(table(s, lambda q: q.text[:56]))


@case(
    "kapad-80.dta", "managers", 2022, H, "Stata: variable labels are at most 80 characters",
    "labels of 80 characters", told=True,
)  # fmt: skip
def cut_at_80(s: Survey) -> bytes:
    rows = table(s, lambda q: q.text, lambda q, a: float(a + 1))
    names = ["nr", "grupp", *(f"v{q.number}" for q in s.questions)]
    labels = ["Svarsnr", "Chefsgrupp", *(q.text[:80] for q in s.questions)]
    values = {
        f"v{q.number}": {float(n): words for n, words in enumerate(q.labels, 1)}
        for q in s.questions
    }
    return statistical("dta", rows[1:], names, labels, variable_value_labels=values)


@case(
    "kapad-120-punkter.xlsx", "managers", 2022, H, "tools that shorten headings with an ellipsis",
    "cut at 120 characters, with … or ... behind", told=True,
)  # fmt: skip
def cut_with_dots(s: Survey) -> bytes:
    def head(q: Question) -> str:
        return q.text if len(q.text) <= 90 else q.text[:90] + ("…" if q.number % 2 else "...")

    return workbook(Sheet("Svar", table(s, head)))


INTRO = (
    "Vi vill nu att du tänker på hur ni arbetar i den samordnade insatsen och på dem som du"
    " möter där, och svarar så gott du kan utifrån det senaste året, även om du inte har arbetat"
    " hela året"
)


@case(
    "kapad-255-ledtext.sav", "staff", 2022, H, "pyreadstat: labels of at most 255 bytes",
    "a long heading before the question fills the label, whose end is cut", told=True,
    line=columns_line("staff", "V"),
)  # fmt: skip
def cut_at_255(s: Survey) -> bytes:
    labels = ["Svarsnr", "Insats", *(cut(f"{INTRO} - {q.text}", 255) for q in s.questions)]
    return _sav(s, labels, "V{n}")


def _sav(s: Survey, labels: list[str], names: str, suffix: str = "sav") -> bytes:
    rows = table(s, cell=lambda q, a: float(a + 1))
    columns = ["nr", "insats", *(names.format(n=q.number, id=q.id) for q in s.questions)]
    values = {
        names.format(n=q.number, id=q.id): {float(n): w for n, w in enumerate(q.labels, 1)}
        for q in s.questions
    }
    return statistical(suffix, rows[1:], columns, labels, variable_value_labels=values)


@case(
    "spss-bara-namn.sav", "staff", 2022, H, "SPSS without variable labels",
    "variables are named by the questions' ids in capitals; values have labels",
)  # fmt: skip
def named_by_id(s: Survey) -> bytes:
    rows = table(s, cell=lambda q, a: float(a + 1))
    columns = ["nr", "insats", *(q.id.upper() for q in s.questions)]
    values = {q.id.upper(): {float(n): w for n, w in enumerate(q.labels, 1)} for q in s.questions}
    return statistical("sav", rows[1:], columns, variable_value_labels=values)


@case(
    "spss-f1-f11.sav", "staff", 2022, H, "SPSS without variable labels",
    "variables F1 to F11: only their order tells which question they are", "line",
    line=columns_line("staff", "F"),
)  # fmt: skip
def named_by_number(s: Survey) -> bytes:
    return _sav(s, ["", "", *("" for _ in s.questions)], "F{n}")


COPY = "sex_statistics"


@case(
    "andra-exemplaret-ensamt.xlsx", "managers", 2022, H,
    "Microsoft Forms: Excel tables need unique headers",
    "the board's part of the form is taken away: every question ends in ?2",
)  # fmt: skip
def second_copy_alone(s: Survey) -> bytes:
    return workbook(Sheet("Sheet1", table(s, lambda q: f"{q.text}2")))


@case(
    "andra-exemplaret-pandas.csv", "board", 2022, H, "pandas: duplicate headers become x.1",
    "every question ends in ?.1 or ?(2); the first copies are gone",
)  # fmt: skip
def numbered_copies(s: Survey) -> bytes:
    return delimited(table(s, lambda q: f"{q.text}{'.1' if q.number % 2 else ' (2)'}"), ",")


@case(
    "tva-exemplar-ett-tomt.csv", "managers", 2022, H, "Microsoft Forms with branches",
    "a question twice, as ? and ?2, and the first column is blank in every row",
)  # fmt: skip
def first_copy_blank(s: Survey) -> bytes:
    rows = table(s)
    at = _column_of(s, rows[0], COPY)
    return delimited([
        [*row[:at], row[at] if n == 0 else None, f"{row[at]}2" if n == 0 else row[at],
         *row[at + 1 :]]
        for n, row in enumerate(rows)
    ])  # fmt: skip


@case(
    "tva-exemplar-tva-roller.csv", "board", 2022, H, "Microsoft Forms with branches",
    "a question twice, as ? and ?2, each filled in by others: managers answered the second", "line",
    line='only = { Roll = "Styrelse" }\ncolumns = { sex_statistics = "Används könsuppdelad'
    ' statistik i planering, beslut och prioriteringar?" }',
)  # fmt: skip
def two_branches(s: Survey) -> bytes:
    rows = table(s)
    at = _column_of(s, rows[0], COPY)
    made = [["Roll", *rows[0], f"{rows[0][at]}2"]]
    made += [["Styrelse", *row, None] for row in rows[1:]]
    blank = [None] * (len(rows[0]) - 1)
    words = s.questions[0].labels
    return delimited(made + [["Chef", 100 + n, *blank, words[n % 6]] for n in range(5)])


def _column_of(s: Survey, header: list[str], question: str) -> int:
    return header.index(next(q.text for q in s.questions if q.id == question))


@case(
    "dubbel-halvfylld.xlsx", "staff", 2022, H,
    "Google Forms keeps the column of a deleted question",
    "two questions have two columns with one header, filled in by turns, never both", told=True,
    line='columns = { time = ["C", "N"], planning = ["D", "O"] }',
)  # fmt: skip
def doubled(s: Survey) -> bytes:
    return workbook(Sheet("Formulärsvar 1", _doubled(s, 2, both=False)))


@case(
    "dubbel-krock.csv", "board", 2022, H, "Google Forms keeps the column of a deleted question",
    "two columns with one header; two rows have different answers in both", "refused",
)  # fmt: skip
def doubled_both(s: Survey) -> bytes:
    return delimited(_doubled(s, 1, both=True), ",")


def _doubled(s: Survey, copies: int, both: bool) -> list[list[object]]:
    rows = table(s)
    start = len(rows[0]) - len(s.questions)
    made = [[*rows[0], *(q.text for q in s.questions[:copies])]]
    for n, row in enumerate(rows[1:]):
        first, later = list(row), row[start : start + copies]
        if n >= len(rows) // 2:
            first[start : start + copies] = [None] * copies
        elif both and n < 2:
            later = ["Delvis" if cell != "Delvis" else "Inte alls" for cell in later]
        else:
            later = [None] * copies
        made.append([*first, *later])
    return made


@case(
    "mac-uppdelade-tecken.csv", "board", 2022, H, "macOS writes å as a and a ring (NFD)",
    "decomposed letters in headings and answers, no-break spaces, a zero-width space",
)  # fmt: skip
def decomposed(s: Survey) -> bytes:
    rows = table(s, lambda q: f"\u200b{q.text}".replace(" ", "\u00a0", 2))
    made = [
        [unicodedata.normalize("NFD", c) if isinstance(c, str) else c for c in row] for row in rows
    ]
    return delimited(made, ",", "utf-8")


@case(
    "versaler-radbrott.xlsx", "managers", 2022, H, OWN,
    "headings in capitals, with line breaks and double spaces, answers in small letters",
)  # fmt: skip
def capitals(s: Survey) -> bytes:
    return workbook(
        Sheet("Svar", table(s, lambda q: _broken(q.text.upper()), lambda q, a: label(q, a).lower()))
    )


def _broken(words: str) -> str:
    parts = words.split(" ")
    return "\n".join((" ".join(parts[:4]), "  ".join(parts[4:]))) + " "


@case(
    "utan-fragetecken.csv", "board", 2022, H, "tools that strip punctuation of headings",
    "no question mark behind the question, or a colon",
    line=columns_line("board", first="B"),
)  # fmt: skip
def without_mark(s: Survey) -> bytes:
    return delimited(table(s, lambda q: q.text.rstrip("?") + (":" if q.number % 2 else "")))


@case(
    "r-punkter.csv", "board", 2022, H, "R: make.names turns every space and mark into a full stop",
    "Har.ni.strukturer.för.att.initiera..upprätthålla.och…", told=True,
    line=columns_line("board", first="B"),
)  # fmt: skip
def dotted(s: Survey) -> bytes:
    def head(q: Question) -> str:
        return "".join(c if c.isalnum() else "." for c in q.text)

    return delimited(table(s, head), ",", "utf-8")


@case(
    "korta-namn.csv", "staff", 2022, H, OWN,
    "the questionnaire's short texts stand over the columns", told=True,
)  # fmt: skip
def short_texts(s: Survey) -> bytes:
    return delimited(table(s, lambda q: q.short))


@case(
    "ordalydelse-2017.csv", "staff", 2022, H, OWN,
    "two headings have the words of 2017, which measure another thing", "line",
    line='columns = { time = "Får stödet som ni ger ta den tid som behövs?", planning = "Finns det'
    ' en tillräcklig planering för vad som ska hända efter att detta stöd upphör?" }',
)  # fmt: skip
def earlier_words(s: Survey) -> bytes:
    earlier = {q.id: q.text for q in questions_of("staff", 2017)}
    return delimited(table(s, lambda q: earlier[q.id] if q.number < 3 else q.text))


@case(
    "skrivfel.xlsx", "staff", 2022, H, OWN,
    "two headings with a slip of the pen, so alike that each could be the other", "line",
    line='columns = { listened_to = "Uplever du att de du samverkar med hos andra myndigheter'
    ' lyssnar på dig?", known = "Upplever du att de du samverkar med hos andra myndigheter vet'
    ' vad du kan tilföra?" }',
)  # fmt: skip
def misspelt(s: Survey) -> bytes:
    def head(q: Question) -> str:
        return q.text.replace("Upplever du att", "Uplever du att") if q.number == 3 else (
            q.text.replace("tillföra", "tilföra") if q.number == 4 else q.text
        )  # fmt: skip

    return workbook(Sheet("Svar", table(s, head)))


@case(
    "annan-fraga-lik.csv", "managers", 2022, H, OWN,
    "one question is gone, and one of the association's own is worded almost as it", "refused",
)  # fmt: skip
def another_question(s: Survey) -> bytes:
    return delimited(
        table(s, lambda q: q.text.replace("Medverkar individer", "Medverkar chefer utan individer")
              if q.id == "involvement" else q.text)
    )  # fmt: skip


@case(
    "rubriker-over-tva-rader.xlsx", "staff", 2022, H, "Google Forms grids in merged cells",
    "a row of merged headings over the questions, and an empty row between them",
)  # fmt: skip
def merged_headings(s: Survey) -> bytes:
    rows = table(s, left=[*plain_left(s), SEX])
    width, count = len(rows[0]), len(s.questions)
    start = width - count
    merged = [(0, start, 0, start + 3, "Om stödet"), (0, start + 4, 0, width - 1, "Om samarbetet")]
    return workbook(Sheet("Svar", [[None] * width, [None] * width, *rows], merged=merged))


@case(
    "en-fraga-saknas.csv", "board", 2022, H, OWN,
    "one of the five questions is not in the file at all", "refused",
)  # fmt: skip
def one_missing(s: Survey) -> bytes:
    rows = table(s, left=[NUMBER, WHEN])
    return delimited([row[:-1] for row in rows])


@case(
    "insats-i-annat-ord.csv", "staff", 2022, H, OWN,
    "the group stands under one of its aliases, numbered and compulsory: 1. Vilken insats …? *",
)  # fmt: skip
def group_by_alias(s: Survey) -> bytes:
    left = [NUMBER, ("1. Vilken insats arbetar du i? *", lambda p: p.unit),
            ("2. Är du kvinna eller man?", lambda p: p.sex)]  # fmt: skip
    made = [[h for h, _ in left] + [f"{q.number + 2}. {q.text} *" for q in s.questions]]
    made += [[value(p) for _, value in left] + answers_of(s, p, label) for p in s.people]
    return delimited(made)


def _seconds(s: Survey) -> list[Column]:
    """A tool's own column "time": minutes, all of which could be codes."""
    return [("time", lambda p: 1 + p.number * 5 % 6)]


@case(
    "id-som-ar-minuter.csv", "staff", 2022, H, "SoSci Survey, REDCap: columns named time",
    "“time” is a question's id and the tool's own column of minutes; the question has its words",
)  # fmt: skip
def id_beside_words(s: Survey) -> bytes:
    return delimited(table(s, left=[*plain_left(s), *_seconds(s)]), ",", "utf-8")


@case(
    "id-i-stallet-for-fraga.csv", "staff", 2022, H, "SoSci Survey, REDCap: columns named time",
    "the question “time” is gone; a column “time” of minutes is not its answers, in numbers "
    "among words", "refused",
)  # fmt: skip
def id_for_words(s: Survey) -> bytes:
    rows = table(s, left=[*plain_left(s), *_seconds(s)])
    return delimited([[c for n, c in enumerate(row) if n != 3] for row in rows], ",", "utf-8")


@case(
    "rubriker-engelska.csv", "board", 2022, H, "a form translated by its tool",
    "headings in English, answers in Swedish", "line", choose=True,
    line=columns_line("board", first="B"),
)  # fmt: skip
def english_headings(s: Survey) -> bytes:
    words = {
        "structures": "Do you have structures for relations between the actors?",
        "evaluation_strategy": "Do you have a strategy for following up and evaluating?",
        "evaluation_use": "Do you use the evaluation to develop the measures?",
        "sex_statistics": "Are statistics divided by sex used in planning?",
        "equality_planning": "Has the board integrated equality and diversity?",
    }
    return delimited(table(s, lambda q: words[q.id]), ",", "utf-8")


@case(
    "rubriker-tva-sprak.xlsx", "managers", 2022, H, "forms in two languages at once",
    "“question / the same in English”: the question stands before the slash", may_refuse=True,
)  # fmt: skip
def bilingual(s: Survey) -> bytes:
    return workbook(
        Sheet("Svar", table(s, lambda q: f"{q.text} / Question {q.number}, in plain English?"))
    )


@case(
    "ordning-bakvand.csv", "managers", 2022, H, OWN,
    "numbers in the headings go the other way than the questionnaire; the words decide",
)  # fmt: skip
def numbers_backwards(s: Survey) -> bytes:
    return delimited(table(s, lambda q: f"{9 - q.number}. {q.text}"))


@case(
    "langt-samtycke.csv", "board", 2022, H, "forms that ask for consent in the first question",
    "a heading of six thousand characters, full of colons, dashes and slashes",
)  # fmt: skip
def consent(s: Survey) -> bytes:
    words = " ".join(f"{n}. Svar/uppgifter - se bilaga {n}: sparas." for n in range(140))
    return delimited(table(s, left=[NUMBER, (words, lambda p: "Ja")]))
