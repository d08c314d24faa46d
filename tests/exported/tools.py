"""Whole exports as survey tools write them."""

from __future__ import annotations

from . import case
from .answers import EXTENT, codes_line, snake
from .invented import DONT_KNOW, SEX, Column, Person, Question, Rows, Survey, code, label, table
from .writing import Sheet, delimited, statistical, workbook

SECRET = "Hemlig Testsson"
FORMS: list[Column] = [
    ("ID", lambda p: p.number),
    ("Starttid", lambda p: p.when.strftime("%Y-%m-%d %H:%M:%S")),
    ("Slutförandetid", lambda p: p.when.strftime("%Y-%m-%d %H:%M:59")),
    ("E-post", lambda p: "anonymous"),
    ("Namn", lambda p: None),
]


def unit(s: Survey, header: str = "") -> Column:
    """The column of the groups."""
    return (header or s.unit_header, lambda p: p.unit)


@case(
    "forms-dolt-blad.xlsx", "staff", 2022, "Microsoft Forms",
    "Forms keeps its own data in the file",
    "a very hidden sheet with the definition of the form, questions and all",
)  # fmt: skip
def forms(s: Survey) -> bytes:
    inner = [["Id", "Title"], *([f"r{q.number:032x}", q.text] for q in s.questions)]
    rows = table(
        s, lambda q: f"{q.text}\u00a0", left=[*FORMS, unit(s, "Vilken insats arbetar du i?")]
    )
    return workbook(
        Sheet("_56F9DC9755BA473782653E2940F9", inner, visible="very_hidden"), Sheet("Sheet1", rows)
    )


@case(
    "forms-poang.xlsx", "managers", 2022, "Microsoft Forms", "Forms quizzes",
    "columns “Points - question” and “Feedback - question” beside each, and a total",
)  # fmt: skip
def quiz(s: Survey) -> bytes:
    rows = table(s, left=[*FORMS, ("Total points", lambda p: 0), unit(s)])
    start = len(rows[0]) - len(s.questions)
    made: Rows = []
    for n, row in enumerate(rows):
        cells = list(row[:start])
        for cell in row[start:]:
            cells += [cell, f"Points - {cell}" if n == 0 else 0,
                      f"Feedback - {cell}" if n == 0 else None]  # fmt: skip
        made.append(cells)
    return workbook(Sheet("Form1", made))


GOOGLE: list[Column] = [("Tidstämpel", lambda p: p.when.strftime("%Y-%m-%d %H.%M.%S"))]


@case(
    "google-rutnat.csv", "staff", 2022, "Google Forms", "Google Forms: grids",
    "a grid in brackets, no respondent number, a time with full stops, a column of e-mail",
)  # fmt: skip
def google(s: Survey) -> bytes:
    left = [*GOOGLE, ("E-postadress", lambda p: f"hemlig{p.number}@example.se"), unit(s)]
    return delimited(
        table(s, lambda q: f"Stödet och samarbetet [{q.text}]", left=left), ",", "utf-8"
    )


@case(
    "google-poang.xlsx", "participants", 2017, "Google Forms", "Google Forms quizzes in Sheets",
    "a column Poäng with “0 / 0”; the group is asked last",
)  # fmt: skip
def google_points(s: Survey) -> bytes:
    left = [*GOOGLE, ("Poäng", lambda p: "0 / 0")]
    return workbook(
        Sheet(
            "Formulärsvar 1",
            table(s, left=left, right=[SEX, unit(s, "Vilken insats deltar du i?")]),
        )
    )


MONKEY: list[Column] = [
    ("Respondent ID", lambda p: 114_000_000_00 + p.number),
    ("Collector ID", lambda p: 4_280_000_01),
    ("Start Date", lambda p: p.when.strftime("%m/%d/%Y %I:%M:%S %p")),
    ("End Date", lambda p: p.when.strftime("%m/%d/%Y %I:%M:%S %p")),
    ("IP Address", lambda p: "192.0.2.7"),
    ("Email Address", lambda p: None),
    ("Custom Data 1", lambda p: None),
]


def second_header(rows: Rows, s: Survey, left: int, word: str, comment: str) -> Rows:
    """Rows with a comment column after each question, and the second header row."""
    start, made = left, []
    for n, row in enumerate(rows):
        cells = list(row[:start])
        for k, cell in enumerate(row[start:]):
            cells += [cell, None if n == 0 else ("Se ovan" if (n + k) % 7 == 0 else None)]
        made.append(cells)
    second = [None] * start + [word, comment] * len(s.questions)
    return [made[0], second, *made[1:]]


@case(
    "surveymonkey-kommentarer.csv", "managers", 2022, "SurveyMonkey",
    "mattroumaya/surveymonkey issue 120",
    "second header row: Response and “Kommentera gärna:”; the comment's first header is blank",
)  # fmt: skip
def monkey(s: Survey) -> bytes:
    left = [*MONKEY, unit(s)]
    rows = second_header(table(s, left=left), s, len(left), "Response", "Kommentera gärna:")
    rows[1][len(left) - 1] = "Response"
    return delimited(rows, ",", "utf-8")


@case(
    "surveymonkey-matris.xlsx", "board", 2022, "SurveyMonkey", "SurveyMonkey: matrix questions",
    "the heading of the matrix once in row 1, the questions in row 2",
)  # fmt: skip
def matrix(s: Survey) -> bytes:
    rows = table(s, left=MONKEY)
    start = len(MONKEY)
    first = [*rows[0][:start], "Hur arbetar styrelsen?", *[None] * (len(s.questions) - 1)]
    second = [None] * start + [q.text for q in s.questions]
    return workbook(Sheet("Sheet", [first, second, *rows[1:]]))


@case(
    "surveymonkey-tal.csv", "staff", 2022, "SurveyMonkey", "SurveyMonkey: numerical value export",
    "whole numbers below the row of Response", told=True,
)  # fmt: skip
def monkey_numbers(s: Survey) -> bytes:
    left = [*MONKEY, unit(s)]
    rows = table(s, cell=code, left=left)
    second = [None] * (len(left) - 1) + ["Response"] * (len(s.questions) + 1)
    return delimited([rows[0], second, *rows[1:]], ",", "utf-8")


LIME: list[Column] = [
    ("Svars-ID", lambda p: p.number),
    ("Datum inskickat", lambda p: p.when.strftime("%Y-%m-%d %H:%M:%S")),
    ("Sista sida", lambda p: 2),
    ("Startspråk", lambda p: "sv"),
    ("Frö", lambda p: 170_000 + 7 * p.number),
]


@case(
    "limesurvey-ord.csv", "board", 2022, "LimeSurvey", "LimeSurvey manual: export results",
    "answers and headings in words, Swedish column names, times per question at the end",
)  # fmt: skip
def lime_words(s: Survey) -> bytes:
    right: list[Column] = [
        ("Total tid", lambda p: 61.25 + p.number),
        *((f"Tid på frågan: {q.text}", lambda p, n=q.number: 3.5 + n) for q in s.questions),  # type: ignore[misc]
    ]
    return delimited(table(s, left=LIME, right=right), ",", "utf-8-sig", quoting=1)


@case(
    "limesurvey-avbrutna.csv", "managers", 2022, "LimeSurvey", "LimeSurvey pulls 257, 2080",
    "three never submitted: no date, and page 1; they are counted, and told",
    told=True,
)  # fmt: skip
def lime_incomplete(s: Survey) -> bytes:
    left = list(LIME)
    left[1] = ("submitdate", lambda p: None if p.number > 11 else p.when.strftime("%Y-%m-%d %H:%M"))
    left[2] = ("lastpage", lambda p: 1 if p.number > 11 else 2)
    return delimited(table(s, left=[*left, unit(s)]), ",", "utf-8", quoting=1)


@case(
    "limesurvey-koder-i-ordning.csv", "board", 2022, "LimeSurvey",
    "LimeSurvey manual: question codes and answer codes",
    "G01Q01 … and A1 …: neither questions nor answers are words", "line", choose=True,
    line='order = "questionnaire"\n' + codes_line(
        "extent", {f"A{n}": w for n, w in enumerate(EXTENT, 1)}),
)  # fmt: skip
def lime_codes(s: Survey) -> bytes:
    left: list[Column] = [
        ("id", lambda p: p.number), ("submitdate", lambda p: "1980-01-01 00:00:00"),
        ("lastpage", lambda p: 1), ("startlanguage", lambda p: "sv"), ("seed", lambda p: 17),
    ]  # fmt: skip
    rows = table(s, lambda q: f"G01Q{q.number:02}", lambda q, a: f"A{a + 1}", left)
    return delimited(rows, ",", "utf-8", quoting=1)


QUALTRICS: list[tuple[str, str, object]] = [
    ("StartDate", "Start Date", "w"), ("EndDate", "End Date", "w"),
    ("Status", "Response Type", "IP Address"), ("IPAddress", "IP Address", "192.0.2.1"),
    ("Progress", "Progress", 100), ("Duration (in seconds)", "Duration (in seconds)", 120),
    ("Finished", "Finished", "True"), ("ResponseId", "Response ID", "R_"),
    ("RecipientLastName", "Recipient Last Name", None),
    ("UserLanguage", "User Language", "SV"),
]  # fmt: skip


def qualtrics(s: Survey, cell=label, import_id: bool = True, status=None) -> Rows:  # type: ignore[no-untyped-def]
    """The two or three header rows of Qualtrics, and the answers."""
    heads: Rows = [
        [name for name, _, _ in QUALTRICS] + [f"Q1_{q.number}" for q in s.questions] + ["grupp"],
        [words for _, words, _ in QUALTRICS]
        + [f"Hur är det? - {q.text}" for q in s.questions]
        + [s.unit_header],
    ]
    if import_id:
        ids = [name for name, _, _ in QUALTRICS] + [f"QID7_{q.number}" for q in s.questions]
        heads.append([f'{{"ImportId":"{i}"}}' for i in [*ids, "grupp"]])
    return [*heads, *(_qualtrics_row(s, p, cell, status) for p in s.people)]


def _qualtrics_row(s: Survey, p: Person, cell, status) -> list[object]:  # type: ignore[no-untyped-def]
    when = p.when.strftime("%Y-%m-%d %H:%M:%S")
    left = [when if v == "w" else f"R_{p.number:04}" if v == "R_" else v for _, _, v in QUALTRICS]
    if status is not None:
        left[2] = status(p)
    cells = [None if a is None else cell(q, a) for q, a in zip(s.questions, p.answers, strict=True)]
    return [*left, *cells, p.unit]


@case(
    "qualtrics-tsv.tsv", "staff", 2022, "Qualtrics", "Qualtrics help: TSV is UTF-16",
    "three header rows, tabs, UTF-16, the heading of the matrix before a dash",
)  # fmt: skip
def qualtrics_tsv(s: Survey) -> bytes:
    return b"\xff\xfe" + delimited(qualtrics(s), "\t", "utf-16-le")


@case(
    "qualtrics-utan-importid.xlsx", "managers", 2022, "Qualtrics", "Qualtrics: Excel export",
    "two header rows: codes, then words",
)  # fmt: skip
def qualtrics_two(s: Survey) -> bytes:
    return workbook(Sheet("Sheet0", qualtrics(s, import_id=False)))


@case(
    "qualtrics-tal-och-99.csv", "board", 2022, "Qualtrics", "ropensci/qualtRics issues 187, 43",
    "values as numbers, a line break within the words, -99 for seen but not answered", told=True,
    line='blank = ["-99"]',
)  # fmt: skip
def qualtrics_numbers(s: Survey) -> bytes:
    rows = qualtrics(s, cell=code)
    made = [
        [-99 if c is None and len(r) - 1 > n >= 10 else c for n, c in enumerate(r)] for r in rows
    ]
    made[1] = [c.replace("Hur är det? - ", "Hur är det?\n\n - ") if c else c for c in made[1]]
    return delimited(made, ",", "utf-8")


@case(
    "qualtrics-preview-tal.csv", "staff", 2022, "Qualtrics", "Qualtrics: Status 1 is a preview",
    "the first three answered in preview: Status is 1, not 0", "line",
    line="leave_out = { Status = 1 }",
)  # fmt: skip
def qualtrics_preview(s: Survey) -> bytes:
    rows = qualtrics(s, status=lambda p: 0)
    tries = [list(row) for row in rows[3:6]]
    for row in tries:
        row[2], row[7] = 1, f"{row[7]}X"
        row[10:-1] = [q.labels[5] for q in s.questions]
    return delimited([*rows[:3], *tries, *rows[3:]], ",", "utf-8")


REDCAP: list[Column] = [
    ("record_id", lambda p: p.number),
    ("redcap_survey_identifier", lambda p: None),
    ("enkat_timestamp", lambda p: p.when.strftime("%Y-%m-%d %H:%M:%S")),
]


@case(
    "redcap-falt.csv", "staff", 2022, "REDCap", "redcap-tools/PyCap issue 19",
    "field names are the questions' ids, numbers are ours, _complete last", told=True,
)  # fmt: skip
def redcap_raw(s: Survey) -> bytes:
    rows = table(s, lambda q: q.id, code, [*REDCAP, ("unit", lambda p: p.unit)],
                 [("enkat_complete", lambda p: 2)])  # fmt: skip
    return delimited(rows, ",", "utf-8")


@case(
    "redcap-etikett.csv", "participants", 2017, "REDCap", "OuhscBbmc/REDCapR pull 183",
    "labels for headings and answers, a data access group, a repeated instrument, Complete?",
)  # fmt: skip
def redcap_labels(s: Survey) -> bytes:
    left: list[Column] = [
        ("Record ID", lambda p: p.number), ("Repeat Instrument", lambda p: None),
        ("Repeat Instance", lambda p: None), ("Data Access Group", lambda p: "Söder"),
        ("Survey Timestamp", lambda p: p.when.strftime("%Y-%m-%d %H:%M")), unit(s),
    ]  # fmt: skip
    return delimited(
        table(s, left=left, right=[("Complete?", lambda p: "Complete")]), ",", "utf-8", quoting=1
    )


KOBO_LEFT: list[Column] = [
    ("start", lambda p: p.when.isoformat() + ".000+02:00"),
    ("end", lambda p: p.when.isoformat() + ".900+02:00"),
]
KOBO_RIGHT: list[Column] = [
    ("_id", lambda p: 80_000 + p.number),
    ("_uuid", lambda p: f"{p.number:08x}-0000-4000-8000-000000000000"),
    ("_submission_time", lambda p: p.when.strftime("%Y-%m-%dT%H:%M:%S")),
    ("_validation_status", lambda p: None),
    ("_status", lambda p: "submitted_via_web"),
    ("__version__", lambda p: "vA"),
    ("_index", lambda p: p.number),
]


@case(
    "kobo-etiketter.xlsx", "managers", 2022, "KoboToolbox", "kobotoolbox/kpi issue 1015",
    "labels with groups before them, notes as blank columns, a second sheet of a repeat group",
)  # fmt: skip
def kobo_labels(s: Survey) -> bytes:
    left = [*KOBO_LEFT, ("Om gruppen/Chefsgrupp", lambda p: p.unit),
            ("Om gruppen/Tack för att du svarar på frågorna!", lambda p: None)]  # fmt: skip
    rows = table(s, lambda q: f"Era erfarenheter/{q.text}", left=left, right=KOBO_RIGHT)
    repeat = [["Antal", "_index", "_parent_index"], [3, 1, 1], [2, 2, 2]]
    return workbook(Sheet("Enkät 2022", rows), Sheet("upprepas", repeat))


@case(
    "kobo-xml-grupper.csv", "participants", 2017, "KoboToolbox", "kobotoolbox/kpi issue 3107",
    "names group/id, answers in snake case, semicolons, null for what was not asked", told=True,
    line='blank = ["null"]',
)  # fmt: skip
def kobo_xml(s: Survey) -> bytes:
    left = [*KOBO_LEFT, ("bakgrund/unit", lambda p: p.unit)]
    rows = table(s, lambda q: f"stod/del_{1 + q.number // 4}/{q.id}",
                 lambda q, a: snake(label(q, a)), left, KOBO_RIGHT, blank="null")  # fmt: skip
    return delimited(rows, ";", "utf-8")


@case(
    "enalyzer-dataset.xlsx", "staff", 2022, "Enalyzer", "Enalyzer help: export to Excel",
    "sheets Dataset, Labels and Values; Status says Gennemført or Delvis", told=True,
    may_refuse=False,
)  # fmt: skip
def enalyzer(s: Survey) -> bytes:
    left: list[Column] = [
        ("Respondent ID", lambda p: 5_500 + p.number),
        ("Status", lambda p: "Delvist besvaret" if p.number == 4 else "Gennemført"),
        ("Last answered", lambda p: p.when.strftime("%d-%m-%Y %H:%M")), unit(s),
    ]  # fmt: skip
    labels = [["Variable", "Label"], *([f"q{q.number}", q.text] for q in s.questions)]
    values = [["Variable", "Value", "Label"]]
    values += [[f"q{q.number}", n, w] for q in s.questions for n, w in enumerate(q.labels, 1)]
    return workbook(
        Sheet("Dataset", table(s, lambda q: f"{q.number}: {q.text}", left=left)),
        Sheet("Labels", labels), Sheet("Values", values),
    )  # fmt: skip


@case(
    "enalyzer.csv", "board", 2022, "Enalyzer", "Enalyzer help: export to csv",
    "UTF-16 with a byte order mark, semicolons, a last delimiter on each row",
)  # fmt: skip
def enalyzer_csv(s: Survey) -> bytes:
    rows = table(
        s, lambda q: f"Q{q.number}: {q.text}", left=[("Respondent ID", lambda p: p.number)]
    )
    return delimited([[*row, None] for row in rows], ";", "utf-16")


@case(
    "typeform-natverk.csv", "managers", 2022, "Typeform", "Typeform help: download results",
    "# as identifier, bold words within the question, Network ID, Tags", told=False,
)  # fmt: skip
def typeform(s: Survey) -> bytes:
    def head(q: Question) -> str:
        first, _, rest = q.text.partition(" ")
        return f"*{first}* {rest}" if q.number % 2 else f"**{q.text}**"

    right: list[Column] = [
        ("Response Type", lambda p: "completed"),
        ("Start Date (UTC)", lambda p: p.when.strftime("%Y-%m-%d %H:%M:%S")),
        ("Submit Date (UTC)", lambda p: p.when.strftime("%Y-%m-%d %H:%M:%S")),
        ("Network ID", lambda p: f"{p.number:08x}"),
        ("Tags", lambda p: None),
    ]  # fmt: skip
    left: list[Column] = [("#", lambda p: f"{p.number:032x}"), unit(s)]
    return delimited(table(s, head, left=left, right=right), ",", "utf-8")


@case(
    "typeform-paborjade.xlsx", "board", 2022, "Typeform", "Typeform: partial responses",
    "Response Type says started or completed; two only started", told=True,
)  # fmt: skip
def typeform_partial(s: Survey) -> bytes:
    left: list[Column] = [("#", lambda p: f"{p.number:012x}")]
    right: list[Column] = [
        ("Response Type", lambda p: "started" if p.number in (3, 9) else "completed"),
        ("Submit Date (UTC)", lambda p: None if p.number in (3, 9) else p.when.isoformat(" ")),
    ]
    return workbook(Sheet("Worksheet", table(s, lambda q: f"_{q.text}_", left=left, right=right)))


ALCHEMER: list[Column] = [
    ("Response ID", lambda p: p.number),
    ("Time Started", lambda p: p.when.strftime("%Y-%m-%d %H:%M:%S")),
    ("Date Submitted", lambda p: p.when.strftime("%Y-%m-%d %H:%M:%S")),
    ("Status", lambda p: "Complete"),
    ("Contact ID", lambda p: None), ("Legacy Comments", lambda p: None),
    ("Comments", lambda p: None), ("Language", lambda p: "Swedish"),
    ("Referer", lambda p: None), ("SessionID", lambda p: f"{p.number}_63"),
    ("User Agent", lambda p: "Mozilla/5.0"), ("Tags", lambda p: None),
    ("Longitude", lambda p: 18.07), ("Latitude", lambda p: 59.2),
]  # fmt: skip


@case(
    "alchemer-tabell.csv", "staff", 2022, "Alchemer", "Alchemer help: CSV export",
    "“question:heading of the table” in each column of the table",
)  # fmt: skip
def alchemer(s: Survey) -> bytes:
    return delimited(
        table(s, lambda q: f"{q.text}:Hur är det i insatsen?", left=[*ALCHEMER, unit(s)]), ",",
        "utf-8", quoting=1,
    )  # fmt: skip


@case(
    "alchemer-diskade.csv", "managers", 2022, "Alchemer", "Alchemer help: response statuses",
    "two rows are Disqualified, and have answers", "line",
    line='leave_out = { Status = "Disqualified" }',
)  # fmt: skip
def alchemer_disqualified(s: Survey) -> bytes:
    rows = table(s, left=[*ALCHEMER, unit(s)])
    extra = [list(row) for row in rows[1:3]]
    for n, row in enumerate(extra):
        row[0], row[3] = 900 + n, "Disqualified"
        row[len(ALCHEMER) + 1 :] = [q.labels[0] for q in s.questions]
    return delimited([*rows[:5], *extra, *rows[5:]], ",", "utf-8")


@case(
    "netigate-rapport.xlsx", "staff", 2022, "Netigate", "Netigate: raw data export",
    "a row of question numbers over the words, and the row of the survey's name first",
)  # fmt: skip
def netigate(s: Survey) -> bytes:
    rows = table(s, left=[("Svarsnummer", lambda p: p.number), unit(s)])
    numbers = [None, None, *(f"Q{q.number}" for q in s.questions)]
    return workbook(Sheet("Rådata", [["Personal 2022"], numbers, *rows]))


@case(
    "webropol.xlsx", "managers", 2022, "Webropol", "Webropol: export to Excel",
    "answers numbered “4 - …”, headings numbered, a line “Svar insamlade:” above and a blank row",
)  # fmt: skip
def webropol(s: Survey) -> bytes:
    rows = table(s, lambda q: f"{q.number}. {q.text}", lambda q, a: f"{a + 1} - {label(q, a)}")
    return workbook(Sheet("Webropol", [["Svar insamlade:", "2022-10-28"], [], *rows]))


@case(
    "spss-saknade.sav", "managers", 2022, "SPSS", "SPSS user-missing values",
    "98 Vet ej and 99 Ej besvarad are both declared missing: only the second is blank",
)  # fmt: skip
def user_missing(s: Survey) -> bytes:
    return _sav_missing(s, "sav")


@case(
    "spss-packad.zsav", "staff", 2022, "SPSS", "SPSS: compressed files",
    "zsav; a weight, a date, and a text that nobody asks for", 
)  # fmt: skip
def compressed(s: Survey) -> bytes:
    return _sav_missing(s, "zsav")


def _sav_missing(s: Survey, suffix: str) -> bytes:
    def cell(q: Question, a: int) -> float:
        return 98.0 if a == DONT_KNOW else float(a + 1)

    rows = table(s, cell=cell, blank=99.0, right=[("vikt", lambda p: 0.5 + p.number / 7),
                                                  ("ovrigt", lambda p: SECRET)])  # fmt: skip
    names = ["nr", "grupp", *(f"F{q.number}" for q in s.questions), "vikt", "ovrigt"]
    labels = ["Svarsnr", s.unit_header, *(q.text for q in s.questions), "Vikt", "Övrigt"]
    values = {
        f"F{q.number}": {
            **{float(n): w for n, w in enumerate(q.labels[:6], 1)}, 98.0: "Vet ej",
            99.0: "Ej besvarad",
        }
        for q in s.questions
    }  # fmt: skip
    missing = {f"F{q.number}": [{"lo": 98.0, "hi": 99.0}] for q in s.questions}
    return statistical(
        suffix, rows[1:], names, labels, variable_value_labels=values, missing_ranges=missing
    )
