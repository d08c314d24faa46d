"""Layouts: sheets, rows that are no answers, text files, other formats, other shapes."""

from __future__ import annotations

from . import case
from .answers import EXTENT, ascii_only
from .headings import columns_line
from .invented import (
    NUMBER,
    WHEN,
    Column,
    Question,
    Rows,
    Survey,
    code,
    invented,
    label,
    plain_left,
    table,
    text,
)
from .writing import (
    Formula,
    Sheet,
    compound,
    delimited,
    excel_97,
    feather,
    open_document,
    parquet,
    spreadsheet_2003,
    statistical,
    web_archive,
    web_page,
    workbook,
    zipped,
)

OWN = "own"


# Sheets


@case(
    "infoblad-med-fragor.xlsx", "managers", 2022, "information sheet first", OWN,
    "the information sheet lists all the questions, one below the other", told=True,
)  # fmt: skip
def information(s: Survey) -> bytes:
    about = [
        ["Om enkäten"],
        ["Ansvarig", "Förbundet"],
        [],
        *([q.number, q.text] for q in s.questions),
    ]
    return workbook(Sheet("Läs mig", about), Sheet("Svar", table(s)))


@case(
    "blad-per-ar.xlsx", "staff", 2022, "a sheet for each year", OWN,
    "sheets 2021 and 2022 have the same questions", "line", line='sheet = "2022"', choose=True,
)  # fmt: skip
def sheet_per_year(s: Survey) -> bytes:
    earlier = invented("blad 2021", "staff", 2021, 12)
    return workbook(Sheet("2021", table(earlier)), Sheet("2022", table(s)))


@case(
    "dolt-blad-med-fjolaret.xlsx", "board", 2022, "hidden sheet", OWN,
    "last year's answers stand on a hidden sheet before the visible one", told=True,
    line='sheet = "Svar"',
)  # fmt: skip
def hidden_year(s: Survey) -> bytes:
    earlier = invented("dolt 2021", "board", 2021, 12)
    return workbook(Sheet("Fjol", table(earlier), visible="hidden"), Sheet("Svar", table(s)))


@case(
    "titel-40-rader.xlsx", "staff", 2022, "title rows", "report exports with a page of text first",
    "headings in row 41, below figures and a line in the words of one question",
)  # fmt: skip
def forty_titles(s: Survey) -> bytes:
    above: Rows = [["Personalenkäten 2022"], [], ["Antal inbjudna", 39], ["Antal svar", 14]]
    above += [[f"Rad {n} av inledningen"] for n in range(5, 40)]
    above.append([s.questions[0].text])
    return workbook(Sheet("Rapport", [*above, *table(s)]))


@case(
    "titel-en-rad.csv", "participants", 2017, "title rows", OWN,
    "one title over the whole width, with the delimiters of an empty row below it",
)  # fmt: skip
def one_title(s: Survey) -> bytes:
    rows = table(s)
    width = len(rows[0])
    return delimited([["Deltagare 2017", *[None] * (width - 1)], [None] * width, *rows])


@case(
    "kodbok-forst.xlsx", "staff", 2022, "codebook sheet", OWN,
    "a code plan first, with questions as headings and alternatives below them", told=True,
    line='sheet = "Data"',
)  # fmt: skip
def plan_first(s: Survey) -> bytes:
    plan: Rows = [["Kod", *(q.text for q in s.questions)]]
    plan += [[n + 1, *(q.labels[n] for q in s.questions)] for n in range(7)]
    return workbook(Sheet("Kodplan", plan), Sheet("Data", table(s)))


@case(
    "tom-kolumn-tom-rad.xlsx", "board", 2022, "hand-kept Excel", OWN,
    "the table begins in C4, with a blank row between headings and answers, and one among them",
)  # fmt: skip
def blank_around(s: Survey) -> bytes:
    rows = [[None, None, *row] for row in table(s)]
    return workbook(Sheet("Svar", [[], [], [], rows[0], [], *rows[1:6], [], *rows[6:]]))


@case(
    "dolda-rader.xlsx", "managers", 2022, "hidden rows", OWN,
    "four rows are hidden by hand; they are counted, and told", told=True, may_refuse=True,
)  # fmt: skip
def hidden_rows(s: Survey) -> bytes:
    return workbook(Sheet("Svar", table(s), hidden_rows=(2, 3, 7, 8)))


@case(
    "filtrerade-rader.xlsx", "staff", 2022, "filtered rows", OWN,
    "a filter on Insats hides a third of the rows; a column is hidden too", told=True,
    may_refuse=True,
)  # fmt: skip
def filtered_rows(s: Survey) -> bytes:
    rows = table(s)
    gone = [n for n, p in enumerate(s.people, 1) if p.unit == "Båten"]
    return workbook(
        Sheet("Svar", rows, hidden_rows=gone, hidden_columns=(4,),
              filtered=(0, 0, len(rows) - 1, len(rows[0]) - 1))
    )  # fmt: skip


@case(
    "fel-i-annan-kolumn.xlsx", "board", 2022, "error cells", "hand-kept Excel with VLOOKUP",
    "#REF!, #DIV/0! and #NAME? in columns that no question uses",
)  # fmt: skip
def errors_beside(s: Survey) -> bytes:
    kinds = ("#REF!", "#DIV/0!", "#NAME?")
    right: list[Column] = [
        ("Uppslag", lambda p: Formula("=VLOOKUP(A2,Z:Z,1,0)", kinds[p.number % 3])),
        ("Kvot", lambda p: Formula("=1/0", "#DIV/0!")),
    ]
    return workbook(Sheet("Svar", table(s, right=right)))


@case(
    "fel-i-svar.xlsx", "managers", 2022, "error cells", "hand-kept Excel with VLOOKUP",
    "#VALUE! in two cells of a question", "refused",
)  # fmt: skip
def errors_in_answers(s: Survey) -> bytes:
    rows = table(s)
    for n in (3, 8):
        rows[n][4] = Formula("=B2+1", "#VALUE!")
    return workbook(Sheet("Svar", rows))


@case(
    "formel-med-ord.xlsx", "staff", 2022, "formulas", "hand-kept Excel with VLOOKUP",
    "answers looked up in a code plan: formulas with saved words",
)  # fmt: skip
def formulas(s: Survey) -> bytes:
    def cell(q: Question, a: int) -> Formula:
        return Formula(f"=VLOOKUP({a + 1},Kodplan!A:B,2,0)", label(q, a))

    plan = [[n, w] for n, w in enumerate(EXTENT, 1)]
    return workbook(Sheet("Svar", table(s, cell=cell)), Sheet("Kodplan", plan, visible="hidden"))


# Rows that are no answers


@case(
    "summarad-delsumma.xlsx", "staff", 2022, "Excel table with totals",
    "Excel: total row of a table",
    "codes, and SUBTOTAL(103) below each question, whose counts are codes too", "line",
    people=12, line='rows = "2-13"',
)  # fmt: skip
def totals(s: Survey) -> bytes:
    rows = table(s, cell=code)
    start = len(rows[0]) - len(s.questions)
    below: list[object] = ["Summa", None]
    below += [Formula(f"=SUBTOTAL(103,{chr(65 + start + n)}2:{chr(65 + start + n)}13)", 5)
              for n in range(len(s.questions))]  # fmt: skip
    return workbook(Sheet("Svar", [*rows, below]))


@case(
    "summarad-antal-n.csv", "board", 2022, "rows of totals", OWN,
    "“n” and “Medel” below codes; the means are rounded to whole numbers", "line", people=11,
    line='rows = "2-12"',
)  # fmt: skip
def means(s: Survey) -> bytes:
    rows = table(s, cell=code)
    count, mean = ["n"], ["Medel"]
    for n in range(len(s.questions)):
        given = [p.answers[n] + 1 for p in s.people if p.answers[n] is not None]
        count.append(str(len(given)))
        mean.append(str(round(sum(given) / len(given))))
    return delimited([*rows, count, mean])


@case(
    "delsummor-mitt-i.csv", "managers", 2022, "rows of totals", "reports grouped by unit",
    "below each group a row “Delsumma” with the number who answered", "line",
    line='leave_out = { Svarsnr = "Delsumma" }',
)  # fmt: skip
def subtotals(s: Survey) -> bytes:
    rows = table(s, cell=code)
    made, by_unit = [rows[0]], sorted({p.unit for p in s.people})
    for name in by_unit:
        group = [row for row in rows[1:] if row[1] == name]
        counts = [sum(row[n] is not None for row in group) for n in range(2, len(rows[0]))]
        made += [*group, ["Delsumma", name, *counts]]
    return delimited(made)


@case(
    "antal-overst.csv", "participants", 2017, "rows of totals", OWN,
    "the row below the headings gives the number of answers to each question", "line",
    line='rows = "3-16"',
)  # fmt: skip
def counts_above(s: Survey) -> bytes:
    rows = table(s, cell=code)
    counts = ["Antal svar", None] + [str(t.base + t.outside) for t in s.tallies()]
    return delimited([rows[0], counts, *rows[1:]])


@case(
    "rubrik-igen.csv", "staff", 2022, "repeated headings", "two exports pasted together",
    "the row of headings stands once more in the middle", "line",
    line='leave_out = { Svarsnr = "Svarsnr" }',
)  # fmt: skip
def headings_again(s: Survey) -> bytes:
    rows = table(s)
    return delimited([*rows[:8], rows[0], *rows[8:]])


@case(
    "makulerade.xlsx", "managers", 2022, "marked rows", "hand-kept Excel",
    "a column Anmärkning says makulerad, and dubblett, of three rows", "line",
    line='leave_out = { "Anmärkning" = ["makulerad", "dubblett"] }',
)  # fmt: skip
def marked(s: Survey) -> bytes:
    rows = table(s, right=[("Anmärkning", lambda p: None)])
    extra = [[90 + n, "Båten", *(q.labels[5] for q in s.questions), word]
             for n, word in enumerate(("makulerad", "dubblett", "makulerad"))]  # fmt: skip
    return workbook(Sheet("Svar", [*rows[:4], *extra, *rows[4:]]))


@case(
    "provsvar-i-insats.csv", "staff", 2022, "test rows", "nobody deletes the editor's own tries",
    "rows of the units “Testsvar” and “TEST 2”", "line",
    line='leave_out = { Insats = ["Testsvar", "TEST 2"] }',
)  # fmt: skip
def tries(s: Survey) -> bytes:
    rows = table(s)
    extra = [[0, word, *(q.labels[5] for q in s.questions)] for word in ("Testsvar", "TEST 2")]
    return delimited([rows[0], *extra, *rows[1:]])


@case(
    "tva-ar-enkatar.csv", "managers", 2022, "two years in one file", "a survey that runs on",
    "a column Enkätår says 2021 and 2022, mixed", "line", line='only = { "Enkätår" = 2022 }',
)  # fmt: skip
def two_years(s: Survey) -> bytes:
    earlier = invented("tva ar", "managers", 2021, 10)
    year: Column = ("Enkätår", lambda p: p.when.year)
    old, new = (table(x, left=[year, *plain_left(x)]) for x in (earlier, s))
    mixed = [
        row for pair in zip(new[1:], [*old[1:], *[None] * 9], strict=False) for row in pair if row
    ]
    return delimited([new[0], *mixed])


@case(
    "tva-ar-bara-datum.xlsx", "board", 2022, "two years in one file", "a survey that runs on",
    "only the date of the answer tells: ten of October 2021 above those of 2022", "line",
    line='rows = "12-25"',
)  # fmt: skip
def two_years_by_date(s: Survey) -> bytes:
    earlier = invented("tva datum", "board", 2021, 10)
    when: Column = ("Slutförandetid", lambda p: p.when.strftime("%Y-%m-%d %H:%M:%S"))
    rows = [*table(earlier, left=[when]), *table(s, left=[when])[1:]]
    return workbook(Sheet("Svar", rows))


def three_roles(s: Survey) -> bytes:
    """Board, managers and staff answered one form."""
    surveys = [invented("tre roller", name, 2022, 13) for name in ("board", "managers", "staff")]
    who = ("Styrelseledamot", "Chef i en samverkansgrupp", "Personal i en insats")
    headers = list(dict.fromkeys(q.text for x in surveys for q in x.questions))
    rows: Rows = [["Svarsnr", "Jag är", *headers]]
    for role, x in zip(who, surveys, strict=True):
        for p in x.people:
            told = {q.text: q.labels[a] for q, a in zip(x.questions, p.answers, strict=True)
                    if a is not None}  # fmt: skip
            rows.append([len(rows), role, *(told.get(h) for h in headers)])
    return workbook(Sheet("Svar", [rows[0], *sorted(rows[1:], key=lambda r: r[0] * 7 % 40)]))


for _role, _name in (
    ("Styrelseledamot", "board"), ("Chef i en samverkansgrupp", "managers"),
    ("Personal i en insats", "staff"),
):  # fmt: skip
    case(
        "tre-roller.xlsx", _name, 2022, "several roles in one file", "one form for everybody",
        "questions that two roles share stand in one column", "line",
        line=f'only = {{ "Jag är" = "{_role}" }}', people=13, seed="tre roller",
    )(three_roles)  # fmt: skip


# Text files

LETTERS = "Åsa, Örjan och Änglavik – svår fråga?"


@case(
    "kod-cp1252.csv",
    "managers",
    2022,
    "text",
    "Excel: CSV (semicolon)",
    "Windows-1252, dashes and curly quotes in comments",
)
def windows(s: Survey) -> bytes:
    rows = table(s, right=[("Kommentar", lambda p: "“Svårt – men bra”" if p.number % 3 else None)])
    return delimited(rows, ";", "cp1252")


@case(
    "kod-utf16-be.csv",
    "board",
    2022,
    "text",
    "tools on the Java platform",
    "UTF-16, big end first, with a byte order mark",
)
def big_end(s: Survey) -> bytes:
    return b"\xfe\xff" + delimited(table(s), ";", "utf-16-be")


@case(
    "kod-utf16-utan-bom.csv", "staff", 2022, "text", "PowerShell redirects",
    "UTF-16 without a byte order mark", line='encoding = "utf-16-le"',
)  # fmt: skip
def no_mark(s: Survey) -> bytes:
    return delimited(table(s), "\t", "utf-16-le")


@case(
    "kod-mac-cr.csv",
    "managers",
    2022,
    "text",
    "Excel for Mac: CSV (Macintosh)",
    "MacRoman, lines end in CR, commas",
)
def macintosh(s: Survey) -> bytes:
    return delimited(table(s), ",", "mac_roman", "\r")


@case(
    "kod-mac-lf.csv", "participants", 2017, "text", "Numbers and old scripts for Mac",
    "MacRoman with LF, and one word in the whole file that other encodings read as another letter",
)  # fmt: skip
def macintosh_lf(s: Survey) -> bytes:
    return delimited(table(s, right=[("Ort", lambda p: "Örnsköldsvik")]), "\t", "mac_roman", "\n")


@case("kod-cp850.csv", "board", 2022, "text", "Excel: CSV (MS-DOS)", "code page 850")
def dos(s: Survey) -> bytes:
    return delimited(table(s, left=[NUMBER, WHEN]), ";", "cp850")


@case(
    "kod-cp850-tab.txt",
    "staff",
    2022,
    "text",
    "Excel: Text (MS-DOS)",
    "code page 850, tabs, letters in the names of units",
)
def dos_tabs(s: Survey) -> bytes:
    return delimited(table(s), "\t", "cp850")


@case(
    "sep-rad.csv",
    "managers",
    2022,
    "text",
    "Excel reads sep=; as the delimiter",
    "sep=; first, after a byte order mark",
)
def sep(s: Survey) -> bytes:
    return b"\xef\xbb\xbfsep=;\r\n" + delimited(table(s), ";", "utf-8")


@case(
    "sep-rad-utf16.csv",
    "participants",
    2017,
    "text",
    "Excel reads sep= as the delimiter",
    "sep=<tab> in UTF-16, in capitals and quotes",
)
def sep_tab(s: Survey) -> bytes:
    return b"\xff\xfe" + '"SEP=\t"\r\n'.encode("utf-16-le") + delimited(table(s), "\t", "utf-16-le")


def trimmed(rows: Rows) -> Rows:
    """Rows without the blank cells at their ends."""
    made = []
    for row in rows:
        row = list(row)
        while row and row[-1] is None:
            row.pop()
        made.append(row)
    return made


@case(
    "korta-rader-16.csv", "staff", 2022, "short rows", "Microsoft knowledge base 77295", people=25,
    quirk="from row 17 on, two empty last columns have no delimiters",
)  # fmt: skip
def sixteen(s: Survey) -> bytes:
    right: list[Column] = [("Övrigt", lambda p: None), ("Övrigt om stödet", lambda p: None)]
    rows = table(s, right=right)
    rows[4][-2] = "Tack"
    return delimited([*rows[:16], *(row[:-2] for row in rows[16:])])


@case(
    "korta-rader-var-for-sig.csv", "board", 2022, "short rows", "tools that trim each row",
    "every row ends in its last filled cell", people=13, may_refuse=True,  # a single row is short
)  # fmt: skip
def trimmed_rows(s: Survey) -> bytes:
    return delimited(trimmed(table(s)), ",", "utf-8")


@case(
    "bruten-rad.csv", "staff", 2022, "text", "comments with line breaks, not quoted",
    "a comment's line break cuts a row in two, in the middle of the answers", "refused",
)  # fmt: skip
def broken_row(s: Survey) -> bytes:
    rows = table(s)
    rows[5][4] = "Delvis\r\n" + str(rows[5][5])
    made = delimited(rows).decode("utf-8-sig").replace('"', "")
    return made.encode("utf-8-sig")


@case(
    "citat-radbrott.csv", "managers", 2022, "text", "RFC 4180",
    "quoted comments with line breaks, doubled quotes and delimiters, before the answers",
)  # fmt: skip
def quoted(s: Survey) -> bytes:
    comment: Column = (
        "Berätta",
        lambda p: f'Hej!\n"{LETTERS}"; nr {p.number}\n' if p.number % 2 else None,
    )
    return delimited(table(s, left=[*plain_left(s), comment]), ";", "utf-8")


@case(
    "blandade-kodningar.csv", "board", 2022, "text", "two files pasted together",
    "the first half is UTF-8, the second Windows-1252", "refused",
)  # fmt: skip
def two_encodings(s: Survey) -> bytes:
    rows = table(s, right=[("Kommentar", lambda p: LETTERS)])
    return delimited(rows[:7], ";", "utf-8") + delimited(rows[7:], ";", "cp1252")


@case(
    "komma-utan-citat.csv", "managers", 2022, "text", OWN,
    "“Ja, till stor del” in a file of commas, not quoted", "refused",
)  # fmt: skip
def unquoted(s: Survey) -> bytes:
    rows = table(
        s, text, lambda q, a: f"Ja, {label(q, a).lower()}" if a in (3, 4, 5) else label(q, a)
    )
    lines = [
        ",".join("" if c is None else str(c).replace(", s", " s") for c in row) for row in rows
    ]
    return "\r\n".join(lines).encode()


# Formats


@case(
    "libreoffice-tva-blad.ods",
    "managers",
    2022,
    "LibreOffice",
    "python-calamine reads ods",
    "an information sheet first, repeated cells",
    told=True,
)
def ods(s: Survey) -> bytes:
    return open_document({"Om": [["Enkät", 2022], ["Svar", len(s.people)]], "Svar": table(s)})


@case(
    "libreoffice-dolt.ods",
    "staff",
    2022,
    "LibreOffice",
    "OpenDocument: table:display",
    "numbers as codes; last year on a hidden sheet",
    told=True,
    line='sheet = "Svar"',
)
def ods_hidden(s: Survey) -> bytes:
    old = table(invented("ods 2021", "staff", 2021, 12), cell=code)
    return open_document({"Fjol": old, "Svar": table(s, cell=code)}, hidden=["Fjol"])


@case(
    "stata-etiketter.dta",
    "board",
    2022,
    "Stata",
    "Roche/pyreadstat issue 207",
    "value labels, extended missing values .a",
)
def stata(s: Survey) -> bytes:
    rows = table(s, cell=lambda q, a: float(a + 1))
    names = ["nr", *(q.id for q in s.questions)]
    values = {q.id: {float(n): w for n, w in enumerate(q.labels, 1)} for q in s.questions}
    return statistical("dta", rows[1:], names, ["Svarsnr", *(q.short for q in s.questions)],
                       variable_value_labels=values)  # fmt: skip


@case(
    "spss-portabel.por",
    "managers",
    2022,
    "SPSS portable",
    "pyreadstat",
    "variables V1 to V8 without labels, which ASCII cannot write",
    "line",
    line=columns_line("managers", "V"),
)
def portable(s: Survey) -> bytes:
    return _portable(s, None)


@case(
    "spss-portabel-ascii.por", "board", 2022, "SPSS portable", "pyreadstat",
    "labels without rings and dots: “Har ni strukturer for att initiera …”", told=True,
    line=columns_line("board", "V"),
)  # fmt: skip
def portable_ascii(s: Survey) -> bytes:
    return _portable(s, ["Svarsnr", *(ascii_only(q.text) for q in s.questions)])


def _portable(s: Survey, labels: list[str] | None) -> bytes:
    rows = table(s, cell=lambda q, a: float(a + 1), left=[NUMBER])
    names = ["NR", *(f"V{q.number}" for q in s.questions)]
    return statistical("por", rows[1:], names, labels)


@case(
    "kolumner-ord.parquet",
    "staff",
    2022,
    "Parquet",
    "Apache Parquet",
    "words as dictionaries, a column of nothing",
)
def parquet_words(s: Survey) -> bytes:
    return parquet(table(s, right=[("Kommentar", lambda p: None)]), categories=True)


@case(
    "kolumner-tal.parquet",
    "managers",
    2022,
    "Parquet",
    "pandas writes whole numbers with blanks as floats",
    "4.0 and null",
    told=True,
)
def parquet_numbers(s: Survey) -> bytes:
    return parquet(table(s, cell=lambda q, a: float(a + 1)))


@case(
    "kolumner-ord.feather",
    "board",
    2022,
    "Feather",
    "Apache Arrow IPC",
    "packed with zstd, words as dictionaries",
)
def feather_words(s: Survey) -> bytes:
    return feather(table(s), categories=True)


@case(
    "kolumner-tal.arrow",
    "participants",
    2017,
    "Feather",
    "Apache Arrow IPC",
    "named .arrow, not packed, whole numbers",
    told=True,
)
def arrow_numbers(s: Survey) -> bytes:
    return feather(table(s, cell=code), compression="uncompressed")


@case(
    "webbsida.xls",
    "staff",
    2022,
    "web page named .xls",
    "hhurz/tableExport issues 166, 324",
    "a byte order mark and a comment before <html>",
    "refused",
)
def page(s: Survey) -> bytes:
    return web_page(table(s), "\ufeff<!-- export --><!DOCTYPE html>")


@case(
    "excel-2003-xml.xls",
    "managers",
    2022,
    "XML named .xls",
    "Excel 2003: XML Spreadsheet",
    "an XML spreadsheet",
    "refused",
    may_refuse=True,
)
def xml_2003(s: Survey) -> bytes:
    return spreadsheet_2003(table(s))


@case(
    "webbarkiv.xls",
    "board",
    2022,
    "web page named .xls",
    "reports saved as web archives",
    "MHTML: a web page behind a header of mail",
    "refused",
)
def archive(s: Survey) -> bytes:
    return web_archive(table(s))


@case("excel-97.xls", "board", 2022, "Excel 97", "python-calamine reads xls", "a real .xls")
def old_excel(s: Survey) -> bytes:
    return excel_97(table(s))


@case(
    "excel-97-tal.xls",
    "managers",
    2022,
    "Excel 97",
    "python-calamine reads xls",
    "a real .xls of whole numbers",
    told=True,
)
def old_numbers(s: Survey) -> bytes:
    return excel_97(table(s, cell=code), "Blad1")


@case(
    "losenord-97.xls",
    "board",
    2022,
    "encrypted",
    "Excel 97: FILEPASS",
    "a .xls with a password",
    "refused",
)
def locked_97(s: Survey) -> bytes:
    return excel_97(table(s), protected=True)


@case(
    "losenord.xlsx",
    "staff",
    2022,
    "encrypted",
    "Excel: encrypt with password",
    "an .xlsx with a password is no zip but OLE2",
    "refused",
)
def locked(s: Survey) -> bytes:
    return compound({"EncryptionInfo": b"\4\0\4\0", "EncryptedPackage": bytes(range(256)) * 8})


@case(
    "text-som-heter.xls",
    "board",
    2022,
    "text named .xls",
    "tools that write tabs and call it Excel",
    "tabs in UTF-16, named .xls",
    may_refuse=True,
)
def text_as_excel(s: Survey) -> bytes:
    return delimited(table(s), "\t", "utf-16")


@case(
    "arbetsbok-som-heter.csv",
    "managers",
    2022,
    "workbook named .csv",
    "files renamed by hand",
    "an .xlsx named .csv",
    may_refuse=True,
)
def excel_as_text(s: Survey) -> bytes:
    return workbook(Sheet("Svar", table(s)))


@case(
    "rapport.docx.xlsx",
    "board",
    2022,
    "not an export",
    "the wrong file",
    "a Word document named .xlsx",
    "refused",
)
def word_document(s: Survey) -> bytes:
    return zipped({"[Content_Types].xml": "<Types/>", "word/document.xml": "<w:document/>"})


@case(
    "inpackad.csv",
    "staff",
    2022,
    "not an export",
    "the wrong file",
    "a zip with the export inside, named .csv",
    "refused",
)
def packed(s: Survey) -> bytes:
    return zipped({"svar/personal.csv": delimited(table(s))})


# Other shapes


def long(s: Survey, head=text, cell=label) -> Rows:  # type: ignore[no-untyped-def]
    """A row for each answer."""
    rows: Rows = [
        ["Svarsnr", *([] if s.questionnaire == "board" else [s.unit_header]), "Fråga", "Svar"]
    ]
    for p in s.people:
        for q, a in zip(s.questions, p.answers, strict=True):
            group = [] if s.questionnaire == "board" else [p.unit]
            rows.append([p.number, *group, head(q), None if a is None else cell(q, a)])
    return rows


@case(
    "lang-form-utan-tomma.csv",
    "staff",
    2022,
    "one row for each answer",
    "nextcloud/forms issue 898",
    "unanswered questions have no row; the rows are in the order of questions",
    told=True,
)
def long_sparse(s: Survey) -> bytes:
    rows = long(s)
    order = {q.text: q.number for q in s.questions}
    kept = sorted((r for r in rows[1:] if r[-1] is not None), key=lambda r: (order[r[-2]], r[0]))
    return delimited([rows[0], *kept])


@case(
    "lang-form-id.xlsx",
    "board",
    2022,
    "one row for each answer",
    "finos/waltz issue 4597",
    "columns respondent_id, question_id, question, answer, submitted_at",
    told=True,
)
def long_ids(s: Survey) -> bytes:
    rows: Rows = [["respondent_id", "question_id", "question", "answer", "submitted_at"]]
    for p in s.people:
        for q, a in zip(s.questions, p.answers, strict=True):
            said = None if a is None else label(q, a)
            rows.append([p.number, q.id, q.text, said, p.when.isoformat(" ")])
    return workbook(Sheet("answers", rows))


@case(
    "lang-form-dubbelt.csv",
    "managers",
    2022,
    "one row for each answer",
    "rokwire/illinois-app issue 5160",
    "two respondents answered a question twice, not alike",
    "refused",
)
def long_twice(s: Survey) -> bytes:
    rows = long(s)
    again = [
        [*row[:-1], "Delvis" if row[-1] != "Delvis" else "Inte alls"] for row in (rows[3], rows[20])
    ]
    return delimited([*rows, *again])


def counted(s: Survey, cell) -> Rows:  # type: ignore[no-untyped-def]
    """A row for each question, with how many gave each answer."""
    rows: Rows = [["Fråga", *EXTENT, "Antal svar"]]
    for n, q in enumerate(s.questions):
        given = [p.answers[n] for p in s.people if p.answers[n] is not None]
        rows.append([q.text, *(cell(given.count(k), len(given)) for k in range(7)), len(given)])
    return rows


@case(
    "frekvens-antal.csv",
    "managers",
    2022,
    "frequency table",
    "fubralimited/WP-Survey-And-Quiz-Tool issue 412",
    "counts, and their sum in the last column",
    told=True,
    people=20,
)
def frequencies(s: Survey) -> bytes:
    return delimited(counted(s, lambda k, n: k))


@case(
    "frekvens-en-fraga-i-taget.xlsx",
    "board",
    2022,
    "frequency table",
    "SurveyMonkey: summary export",
    "a block for each question: its words, then a row for each alternative",
    told=True,
    people=20,
    may_refuse=True,
)
def blocks(s: Survey) -> bytes:
    rows: Rows = []
    for n, q in enumerate(s.questions):
        given = [p.answers[n] for p in s.people if p.answers[n] is not None]
        rows += [[q.text], ["Svarsalternativ", "Antal"]]
        rows += [[w, given.count(k)] for k, w in enumerate(q.labels)]
        rows += [["Totalt", len(given)], []]
    return workbook(Sheet("Sammanfattning", rows))


@case(
    "frekvens-vand.csv", "board", 2022, "frequency table", "pivot tables of Excel",
    "alternatives down, questions across; every count is 1 to 7, as if it were a code",
    told=True, people=22, seed="vand 1761", may_refuse=True,
)  # fmt: skip
def turned_frequencies(s: Survey) -> bytes:
    columns = [[p.answers[n] for p in s.people] for n in range(len(s.questions))]
    rows: Rows = [["Svarsalternativ", *(q.text for q in s.questions)]]
    rows += [[w, *(c.count(k) for c in columns)] for k, w in enumerate(EXTENT)]
    return delimited(rows)


@case(
    "medelvarden-per-insats.csv", "staff", 2022, "table of means", "reports by group",
    "a row for each unit, with the mean of the codes of each question", "refused",
)  # fmt: skip
def means_by_unit(s: Survey) -> bytes:
    rows: Rows = [["Insats", *(q.text for q in s.questions)]]
    for unit in sorted({p.unit for p in s.people}):
        people = [p.answers for p in s.people if p.unit == unit]
        given = [[a[n] + 1 for a in people if a[n] is not None] for n in range(len(s.questions))]
        means = (f"{sum(x) / len(x):.1f}".replace(".", ",") if x else None for x in given)
        rows.append([unit, *means])
    return delimited(rows)


@case(
    "frekvens-procent.xlsx",
    "managers",
    2022,
    "frequency table",
    "reports in percent",
    "whole percents that look like counts; no number of answers",
    "refused",
    people=20,
)
def percents(s: Survey) -> bytes:
    rows = counted(s, lambda k, n: round(100 * k / n))
    return workbook(Sheet("Svar", [row[:-1] for row in rows]))


@case(
    "frekvens-andelar.csv",
    "board",
    2022,
    "frequency table",
    "reports in percent",
    "“25 %” and the number of answers",
    "refused",
    people=20,
)
def shares(s: Survey) -> bytes:
    return delimited(counted(s, lambda k, n: f"{round(100 * k / n)} %"))


@case(
    "frekvens-summa-fel.csv",
    "managers",
    2022,
    "frequency table",
    OWN,
    "one row's counts do not add up to its sum",
    "refused",
    people=20,
)
def wrong_sum(s: Survey) -> bytes:
    rows = counted(s, lambda k, n: k)
    rows[3][-1] += 2
    return delimited(rows)


@case(
    "liggande-nummer.csv",
    "managers",
    2022,
    "lying on its side",
    "hand-made tables",
    "questions down, respondents across, numbered 1 to 14",
    told=True,
    may_refuse=True,
)
def sideways(s: Survey) -> bytes:
    return delimited([list(row) for row in zip(*table(s), strict=True)])


@case(
    "liggande-namn.xlsx",
    "board",
    2022,
    "lying on its side",
    "hand-made tables",
    "a title row, and respondents named over their columns",
    told=True,
    people=9,
    may_refuse=True,
)
def sideways_named(s: Survey) -> bytes:
    rows = table(s, left=[("Ledamot", lambda p: f"Ledamot {p.number}")])
    return workbook(
        Sheet("Svar", [["Styrelsen 2022"], *(list(r) for r in zip(*rows, strict=True))])
    )


def ticked(s: Survey, mark, header) -> Rows:  # type: ignore[no-untyped-def]
    """A column for each alternative of each question."""
    rows: Rows = [["Svarsnr", *(header(q, w) for q in s.questions for w in q.labels)]]
    for p in s.people:
        ticks = [mark(q, a == k, k) for q, a in zip(s.questions, p.answers, strict=True)
                 for k in range(7)]  # fmt: skip
        rows.append([p.number, *ticks])
    return rows


@case(
    "kryss-01.csv",
    "board",
    2022,
    "a tick for each alternative",
    "awsmug/torro-forms issue 296",
    "0 and 1 under “question [alternative]”",
    told=True,
    may_refuse=True,
)
def ticks_01(s: Survey) -> bytes:
    return delimited(ticked(s, lambda q, on, k: int(on), lambda q, w: f"{q.text} [{w}]"), ",")


@case(
    "kryss-etikett.xlsx",
    "managers",
    2022,
    "a tick for each alternative",
    "instedd/surveda issue 1391",
    "the alternative's words as the tick, two header rows",
    told=True,
    may_refuse=True,
)
def ticks_words(s: Survey) -> bytes:
    rows = ticked(s, lambda q, on, k: q.labels[k] if on else None, lambda q, w: w)
    first = [None, *(q.text if n == 0 else None for q in s.questions for n in range(7))]
    return workbook(Sheet("Svar", [first, *rows]))


@case(
    "kryss-tva.csv",
    "board",
    2022,
    "a tick for each alternative",
    OWN,
    "a respondent has ticked two alternatives of a question",
    "refused",
)
def two_ticks(s: Survey) -> bytes:
    rows = ticked(s, lambda q, on, k: "x" if on else None, lambda q, w: f"{q.text}: {w}")
    rows[2][1:8] = [None, "x", "x", None, None, None, None]
    return delimited(rows)


# Several files for one round


@case(
    "webb.csv+papper.xlsx",
    "staff",
    2022,
    "several files of a round",
    "paper forms typed in",
    "words from the web, numbers from paper, in another order of columns",
    told=True,
)
def web_and_paper(s: Survey) -> tuple[bytes, bytes]:
    web, paper = s._replace(people=s.people[:8]), s._replace(people=s.people[8:])
    rows = table(paper, cell=code)
    order = [0, *range(len(rows[0]) - 1, 0, -1)]
    return delimited(table(web)), workbook(Sheet("Papper", [[r[n] for n in order] for r in rows]))


@case(
    "forsta-halvaret.csv+andra-halvaret.csv",
    "managers",
    2022,
    "several files of a round",
    "a project's whole period",
    "two respondents stand in both files",
    "refused",
)
def overlapping(s: Survey) -> tuple[bytes, bytes]:
    rows = table(s)
    return delimited(rows[:10]), delimited([rows[0], *rows[8:]])
