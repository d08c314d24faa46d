"""Answers: what stands around an alternative, codes, and what is blank."""

from __future__ import annotations

from . import case
from .invented import DONT_KNOW, NUMBER, Question, Rows, Survey, code, label, table
from .writing import Sheet, delimited, workbook

OWN = "own"
A = "answers"

EXTENT = (
    "Inte alls", "Till liten del", "Delvis", "Till stor del", "Till mycket stor del",
    "Helt och hållet", "Vet ej",
)  # fmt: skip


def codes_line(scale: str, codes: dict[str, str]) -> str:
    """The line that says what the codes of a scale stand for."""
    pairs = ", ".join(f'"{written}" = "{read}"' for written, read in codes.items())
    return f"codes = {{ {scale} = {{ {pairs} }} }}"


def aliases_line(aliases: dict[str, str]) -> str:
    """The line that says what other words for the alternatives stand for."""
    words: dict[str, list[str]] = {}
    for written, read in aliases.items():
        words.setdefault(read, []).append(f'"{written}"')
    pairs = (f'"{read}" = [{", ".join(written)}]' for read, written in words.items())
    return f"aliases = {{ {', '.join(pairs)} }}"


def coded(pattern: str, first: int = 1) -> dict[str, str]:
    """The alternatives of the scale of extent by codes such as A{n}."""
    return {pattern.format(n=first + n): words for n, words in enumerate(EXTENT)}


def led(words: str, place: int, yes: str, no: str) -> str:
    """The answer behind yes or no, where it has a direction."""
    small = words[0].lower() + words[1:]
    if place in (0, 1):
        return no.format(small)
    return yes.format(small) if 3 <= place <= 5 else words


@case(
    "ja-nej-ofta.xlsx", "participants", 2017, A, "lead-ins in answer labels",
    "“Ja, ofta”, “Nej, aldrig”: two scales; the middle and Vet ej stand alone", told=True,
)  # fmt: skip
def yes_and_no(s: Survey) -> bytes:
    return workbook(
        Sheet("Svar", table(s, cell=lambda q, a: led(label(q, a), a, "Ja, {}", "Nej, {}")))
    )


@case(
    "ja-nej-streck.csv", "managers", 2022, A, "lead-ins in answer labels",
    "“Ja - till stor del”, “Nej – inte alls”, “Ja: helt och hållet”", told=True,
)  # fmt: skip
def yes_and_dash(s: Survey) -> bytes:
    def cell(q: Question, a: int) -> str:
        return led(label(q, a), a, "Ja: {}" if q.number % 2 else "Ja - {}", "Nej – {}")

    return delimited(table(s, cell=cell), "\t")


@case(
    "ja-nej-krock.csv", "board", 2022, A, OWN,
    "two rows say “Nej, till stor del”: the two words say opposite things", "refused",
)  # fmt: skip
def yes_against_label(s: Survey) -> bytes:
    rows = table(s, cell=lambda q, a: led(label(q, a), a, "Ja, {}", "Nej, {}"))
    return delimited(_with(rows, 1, {3: "Nej, till stor del", 5: "Nej, till stor del"}))


def _with(rows: Rows, column: int, cells: dict[int, object]) -> Rows:
    """The rows with other cells in a column, by row."""
    made = [list(row) for row in rows]
    for n, value in cells.items():
        made[n][column] = value
    return made


@case(
    "nummer-fore-blandat.csv", "managers", 2022, A, "softwaresaved/international-survey issue 227",
    "“4. Till stor del”, “4) Till stor del”, “4: Till stor del” in three columns",
)  # fmt: skip
def number_before(s: Survey) -> bytes:
    marks = ("{n}. {w}", "{n}) {w}", "{n}: {w}")
    return delimited(table(s, cell=lambda q, a: marks[q.number % 3].format(n=a + 1, w=label(q, a))))


@case(
    "nummer-efter.xlsx", "staff", 2022, A, "designrad/Jotunheimen-tracking issue 28",
    "“Till stor del (4)”; Vet ej has no number",
)  # fmt: skip
def number_behind(s: Survey) -> bytes:
    def cell(q: Question, a: int) -> str:
        return label(q, a) if a == DONT_KNOW else f"{label(q, a)} ({a + 1})"

    return workbook(Sheet("Svar", table(s, cell=cell)))


@case(
    "nummer-likhet.csv", "participants_followup", 2017, A, "SPSS value labels printed as 4=label",
    "“4=Till stor del”, “4 = Till stor del”",
)  # fmt: skip
def number_equals(s: Survey) -> bytes:
    return delimited(
        table(s, cell=lambda q, a: f"{a + 1}{'=' if q.number % 2 else ' = '}{label(q, a)}"), ","
    )


@case(
    "nummer-fran-noll.csv", "board", 2022, A, "scales numbered from 0",
    "“0 - Inte alls” to “5 - Helt och hållet”: each number goes with one label, but not ours",
    told=True,
    line=aliases_line({f"{n} - {w}": w for n, w in enumerate(EXTENT)}),
)  # fmt: skip
def numbers_from_zero(s: Survey) -> bytes:
    return delimited(table(s, cell=lambda q, a: f"{a} - {label(q, a)}"))


@case(
    "nummer-krock.xlsx", "managers", 2022, A, OWN,
    "one cell says “2 - Till stor del” among cells whose numbers and labels agree", "refused",
)  # fmt: skip
def number_against_label(s: Survey) -> bytes:
    rows = table(s, cell=lambda q, a: f"{a + 1} - {label(q, a)}")
    return workbook(Sheet("Svar", _with(rows, 4, {5: "2 - Till stor del"})))


@case(
    "flerval-kolumner.xlsx", "staff", 2022, A, "AndrewGodlewsky/AI-Dev-Survey issue 10",
    "“Delvis;” in some questions, “Delvis ;” in another, “Delvis.” and “Delvis” in others",
)  # fmt: skip
def marks_behind(s: Survey) -> bytes:
    marks = ("{};", "{} ;", "{}.", "{}")
    return workbook(Sheet("S", table(s, cell=lambda q, a: marks[q.number % 4].format(label(q, a)))))


@case(
    "flerval-tva-svar.csv", "board", 2022, A, "AndrewGodlewsky/AI-Dev-Survey issue 10",
    "one cell has two answers: “Delvis;Till stor del;”", "refused",
)  # fmt: skip
def two_answers(s: Survey) -> bytes:
    rows = table(s, cell=lambda q, a: f"{label(q, a)};")
    return delimited(_with(rows, 2, {4: "Delvis;Till stor del;"}), ",")


def snake(words: str) -> str:
    """The words as names of choices in XLSForm."""
    return words.lower().replace(" ", "_")


def ascii_only(words: str) -> str:
    """The words without rings and dots."""
    return words.translate(str.maketrans("åäöÅÄÖ", "aaoAAO"))


@case(
    "understreck-svenska.csv", "participants", 2017, A, "kobotoolbox/kpi issue 3107",
    "för_det_mesta, helt_och_hållet",
)  # fmt: skip
def snake_case(s: Survey) -> bytes:
    return delimited(table(s, cell=lambda q, a: snake(label(q, a))), ",", "utf-8")


@case(
    "bindestreck-ascii.csv", "participants", 2017, A, "XLSForm names are ASCII",
    "for-det-mesta, helt-och-hallet", told=True,
    line=aliases_line({
        "sallan": "Sällan", "for-det-mesta": "För det mesta", "vet-ej": "Vet ej",
        "inte-alls": "Inte alls", "till-liten-del": "Till liten del",
        "till-stor-del": "Till stor del", "till-mycket-stor-del": "Till mycket stor del",
        "helt-och-hallet": "Helt och hållet",
    }),
)  # fmt: skip
def hyphenated(s: Survey) -> bytes:
    return delimited(
        table(s, cell=lambda q, a: ascii_only(snake(label(q, a))).replace("_", "-")), ",", "utf-8"
    )


ENGLISH = ("Not at all", "To a small extent", "Partly", "To a large extent",
           "To a very large extent", "Completely", "Don't know")  # fmt: skip
OFTEN = ("Never", "Seldom", "Sometimes", "Often", "Mostly", "Always", "Don't know")


@case(
    "engelska-var-fjarde.xlsx", "board", 2022, A, "kobotoolbox/kpi issues 3107, 1298",
    "one in four answered the form in English", "line", choose=True,
    line=aliases_line(dict(zip(ENGLISH, EXTENT, strict=True))),
)  # fmt: skip
def some_english(s: Survey) -> bytes:
    rows = table(s)
    for row, person in zip(rows[1:], s.people, strict=True):
        if person.number % 4 == 0:
            row[1:] = [None if a is None else ENGLISH[a] for a in person.answers]
    return workbook(Sheet("Form1", rows))


@case(
    "engelska-alla.csv", "participants", 2017, A, "formbricks pull 2569",
    "two scales in English throughout; the headings are Swedish", "line", choose=True,
    line=aliases_line(
        dict(zip(ENGLISH, EXTENT, strict=True))
        | dict(zip(OFTEN, ("Aldrig", "Sällan", "Ibland", "Ofta", "För det mesta", "Alltid"),
                   strict=False))
    ),
)  # fmt: skip
def all_english(s: Survey) -> bytes:
    return delimited(
        table(s, cell=lambda q, a: (OFTEN if q.scale == "frequency" else ENGLISH)[a]), ","
    )


@case(
    "decimalkomma-tab.txt", "managers", 2022, A, "JuliaData/CSV.jl pull 1186",
    "4,0 and 4,00 in a tab-delimited text", told=True,
)  # fmt: skip
def decimal_commas(s: Survey) -> bytes:
    return delimited(
        table(s, cell=lambda q, a: f"{a + 1},0" if q.number % 2 else f"{a + 1},00"), "\t"
    )


@case(
    "halva-svar.csv", "board", 2022, A, "paper forms with a tick between two boxes",
    "two cells say 3,5", "refused",
)  # fmt: skip
def halves(s: Survey) -> bytes:
    return delimited(_with(table(s, cell=code), 3, {2: "3,5", 7: "3,5"}))


@case(
    "lime-a-koder.csv", "staff", 2022, A, "LimeSurvey manual: exporting answer codes",
    "A1 to A7 under headings in words", "line", choose=True,
    line='codes = { frequency = { A1 = "Aldrig", A2 = "Sällan", A3 = "Ibland", A4 = "Ofta",'
    ' A5 = "För det mesta", A6 = "Alltid", A7 = "Vet ej" }, extent = { A1 = "Inte alls",'
    ' A2 = "Till liten del", A3 = "Delvis", A4 = "Till stor del", A5 = "Till mycket stor del",'
    ' A6 = "Helt och hållet", A7 = "Vet ej" } }',
)  # fmt: skip
def lettered_codes(s: Survey) -> bytes:
    return delimited(table(s, cell=lambda q, a: f"A{a + 1}"), ",", "utf-8", quoting=1)


@case(
    "lime-ao-baklanges.csv", "managers", 2022, A, "LimeSurvey 4: answer options are named AO01",
    "AO01 = Helt och hållet, … AO06 = Inte alls, AO07 = Vet ej", "line", choose=True,
    line=codes_line("extent", {
        **{f"AO0{6 - n}": w for n, w in enumerate(EXTENT[:6])}, "AO07": "Vet ej",
    }),
)  # fmt: skip
def lettered_backwards(s: Survey) -> bytes:
    def cell(q: Question, a: int) -> str:
        return f"AO{7 if a == DONT_KNOW else 6 - a:02}"

    return delimited(table(s, cell=cell), ",", "utf-8", quoting=1)


@case(
    "tal-1-7.xlsx", "staff", 2022, A, "SurveyMonkey and Webropol: export of numbers",
    "whole numbers 1 to 7, as in the questionnaire", told=True,
)  # fmt: skip
def bare_numbers(s: Survey) -> bytes:
    return workbook(Sheet("Data", table(s, cell=code)))


@case(
    "tal-0-5.csv", "board", 2022, A, "scales numbered from 0",
    "whole numbers from 0: 0 is none of ours, the others would all be read one step off", "line",
    choose=True, line=codes_line("extent", coded("{n}", 0)),
)  # fmt: skip
def bare_from_zero(s: Survey) -> bytes:
    return delimited(table(s, cell=lambda q, a: a))


@case(
    "tal-99-vet-ej.csv", "managers", 2022, A, "code plans give Vet ej 99",
    "1 to 6, and 99 for Vet ej", "line", choose=True,
    line=codes_line("extent", {**{str(n): w for n, w in enumerate(EXTENT[:6], 1)}, "99": "Vet ej"}),
)  # fmt: skip
def bare_with_99(s: Survey) -> bytes:
    return delimited(table(s, cell=lambda q, a: 99 if a == DONT_KNOW else a + 1))


CODEBOOK = (("Kod", "Betydelse"), *((n, w) for n, w in enumerate(EXTENT, 1)))
TURNED = {**{str(6 - n): w for n, w in enumerate(EXTENT[:6])}, "7": "Vet ej"}


@case(
    "kodbok-medhall.xlsx", "managers", 2022, A, "hand-overs with a code plan",
    "whole numbers, and a sheet that lists them as ours", told=True,
)  # fmt: skip
def codebook_agrees(s: Survey) -> bytes:
    book = [list(row) for row in CODEBOOK]
    return workbook(Sheet("Data", table(s, cell=code)), Sheet("Kodbok", book))


@case(
    "kodbok-omvand-sida-forst.xlsx", "board", 2022, A, "Qualtrics help: recode values",
    "the first sheet says 1 = Helt och hållet … 6 = Inte alls, in one cell a row", "line",
    line=codes_line("extent", TURNED),
)  # fmt: skip
def codebook_turned(s: Survey) -> bytes:
    book = [["Kodnyckel"], *([f"{number} = {words}"] for number, words in TURNED.items())]

    def cell(q: Question, a: int) -> int:
        return 7 if a == DONT_KNOW else 6 - a

    return workbook(Sheet("Kodnyckel", book), Sheet("Data", table(s, cell=cell)))


BLANK = 'blank = ["{}"]'


@case(
    "tomt-na-och-vet-ej.csv", "staff", 2022, A, "LimeSurvey: N/A for questions not displayed",
    "N/A is blank, Ej aktuellt is Vet ej: two things", told=True, line=BLANK.format("N/A"),
)  # fmt: skip
def not_applicable(s: Survey) -> bytes:
    def cell(q: Question, a: int) -> str:
        return "Ej aktuellt" if a == DONT_KNOW else label(q, a)

    return delimited(table(s, cell=cell, blank="N/A"), ",", quoting=1)


@case(
    "tomt-null-text.csv", "managers", 2022, A, "SPSS writes system-missing as #NULL!",
    "#NULL! in answers and under Chefsgrupp", told=True, line=BLANK.format("#NULL!"),
)  # fmt: skip
def null_text(s: Survey) -> bytes:
    rows = table(s, blank="#NULL!")
    return delimited(_with(rows, 1, {2: "#NULL!", 6: "#NULL!"}), "\t")


@case(
    "tomt-99.xlsx", "board", 2022, A, "Qualtrics help: seen but unanswered is -99",
    "-99 as a number among words", told=True, line=BLANK.format("-99"),
)  # fmt: skip
def minus_99(s: Survey) -> bytes:
    return workbook(Sheet("Svar", table(s, blank=-99)))


@case(
    "tomt-ej-besvarad.csv", "staff", 2022, A, "Netigate and Webropol write Ej besvarad",
    "Ej besvarad is blank, Vet ej is not", told=True, line=BLANK.format("Ej besvarad"),
)  # fmt: skip
def not_answered(s: Survey) -> bytes:
    return delimited(table(s, blank="Ej besvarad"))


@case(
    "tomt-streck.csv", "managers", 2022, A, "hand-kept tables",
    "a dash, or two, for what was not answered", told=True, line='blank = ["-", "–", "--"]',
)  # fmt: skip
def dashes(s: Survey) -> bytes:
    rows = table(s, blank="-")
    made = [[("–", "--", "-")[n % 3] if c == "-" else c for c in r] for n, r in enumerate(rows)]
    return delimited(made)


@case(
    "tomt-punkt-stata.csv", "board", 2022, A, "Stata and SAS write missing as a full stop",
    "a full stop among numbers", told=True, line='blank = ["."]',
)  # fmt: skip
def stops(s: Survey) -> bytes:
    return delimited(table(s, cell=code, blank="."), ",", "utf-8")


@case(
    "tomt-mellanslag.csv", "participants", 2017, A, OWN,
    "blank cells hold spaces, a no-break space, or quotes with nothing between",
)  # fmt: skip
def spaces(s: Survey) -> bytes:
    rows = table(s, blank=" ")
    made = [[("  ", "\u00a0", "")[n % 3] if c == " " else c for c in r] for n, r in enumerate(rows)]
    return delimited(made, ",", quoting=1)


@case(
    "vet-ej-sammansatt.csv", "managers", 2022, A, "labels with two words for one thing",
    "“Vet ej/Ej aktuellt” is none of our words for it", "line",
    line=aliases_line({"Vet ej/Ej aktuellt": "Vet ej"}), choose=True,
)  # fmt: skip
def combined(s: Survey) -> bytes:
    def cell(q: Question, a: int) -> str:
        return "Vet ej/Ej aktuellt" if a == DONT_KNOW else label(q, a)

    return delimited(table(s, cell=cell))


@case(
    "kapade-svar-16.csv", "board", 2022, A, "SPSS string variables of 16 bytes",
    "“Till mycket stor”, “Helt och hållet”: answers cut at 16 bytes", "line",
    line=aliases_line({"Till mycket stor": "Till mycket stor del"}),
)  # fmt: skip
def cut_answers(s: Survey) -> bytes:
    return delimited(table(s, cell=lambda q, a: label(q, a).encode()[:16].decode().strip()))


@case(
    "blandat-papper.csv", "managers", 2022, A, "hand-kept Excel: paper forms typed in",
    "words from the web and numbers from paper in the same columns, 1 = Helt och hållet", "line",
    choose=True, line=codes_line("extent", TURNED),
)  # fmt: skip
def mixed(s: Survey) -> bytes:
    def number(a: int) -> int:
        return 7 if a == DONT_KNOW else 6 - a

    rows = table(s)
    for row, person in zip(rows[1:], s.people, strict=True):
        if person.number > 9:
            row[2:] = [None if a is None else number(a) for a in person.answers]
    return delimited(rows)


@case(
    "fritext-i-fraga.csv", "board", 2022, A, OWN,
    "one cell holds somebody's own words, which no message may quote", "refused",
)  # fmt: skip
def own_words(s: Survey) -> bytes:
    rows = table(s, left=[NUMBER])
    return delimited(_with(rows, 2, {6: "Ring Hemlig Testsson, hemlig@example.se"}))


@case(
    "tal-som-text.xlsx", "managers", 2022, A, "Excel: numbers stored as text",
    "“4” as text, with a space behind some of them", told=True,
)  # fmt: skip
def numbers_as_text(s: Survey) -> bytes:
    return workbook(Sheet("S", table(s, cell=lambda q, a: f"{a + 1}{' ' if a % 2 else ''}")))


@case(
    "tomt-valj.csv", "staff", 2022, A, "drop-down lists keep their first line",
    "“– Välj ett alternativ –” where nothing was chosen", told=True,
    line=BLANK.format("– Välj ett alternativ –"), choose=True,
)  # fmt: skip
def nothing_chosen(s: Survey) -> bytes:
    return delimited(table(s, blank="– Välj ett alternativ –"))


@case(
    "svar-tva-sprak.csv", "board", 2022, A, "forms in two languages at once",
    "“Till stor del / To a large extent”", "line", choose=True,
    line=aliases_line({f"{w} / {e}": w for w, e in zip(EXTENT, ENGLISH, strict=True)}),
)  # fmt: skip
def both_languages(s: Survey) -> bytes:
    return delimited(table(s, cell=lambda q, a: f"{label(q, a)} / {ENGLISH[a]}"), ",")


@case(
    "bara-ja-och-nej.csv", "managers", 2022, A, OWN,
    "one question was asked with Ja and Nej alone: another scale", "refused",
)  # fmt: skip
def yes_no_only(s: Survey) -> bytes:
    def cell(q: Question, a: int) -> str:
        return ("Ja" if a > 2 else "Nej") if q.number == 2 else label(q, a)

    return delimited(table(s, cell=cell))


@case(
    "fem-steg.csv", "board", 2022, A, OWN,
    "words of five steps: “Varken eller” in the middle is none of ours", "refused",
)  # fmt: skip
def five_steps(s: Survey) -> bytes:
    return delimited(table(s, cell=lambda q, a: "Varken eller" if a == 2 else label(q, a)))
