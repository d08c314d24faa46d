"""A workspace started from exports: what is shown, asked and told."""

from .catalogue import WORDS, both

WORDS["start.head.file"] = both(sv="Fil", en="File")
WORDS["start.head.survey"] = both(sv="Enkät", en="Survey")
WORDS["start.head.year"] = both(sv="År", en="Year")
WORDS["start.head.rows"] = both(sv="Rader", en="Rows")
WORDS["start.ask"] = both(sv="osäkert", en="not sure")
WORDS["start.nothing"] = both(
    sv="Det finns inga exporter i {folder}. Lägg dem där, eller ange var de ligger med --from "
    "MAPP. En tom arbetsmapp görs med --blank.",
    en="There are no exports in {folder}. Put them there, or say where they are with --from "
    "FOLDER. A blank workspace is made with --blank.",
)
WORDS["start.nothing_new"] = both(
    sv="Det finns inga nya exporter i {folder}.", en="There are no new exports in {folder}."
)
WORDS["start.copy"] = both(
    sv="{file} har samma innehåll som {other} och läses inte två gånger.",
    en="{file} has the same content as {other} and is not read twice.",
)
WORDS["start.about"] = both(sv="{file}: {why}.", en="{file}: {why}.")
WORDS["start.why.unread"] = both(sv="går inte att läsa", en="cannot be read")
WORDS["start.why.no_words"] = both(
    sv="frågornas ord står inte i filen", en="the words of the questions are not in the file"
)
WORDS["start.why.several"] = both(
    sv="har också frågor ur {names}", en="has questions of {names}, too"
)
WORDS["start.why.no_year"] = both(sv="inget säger vilket år", en="nothing tells the year")
WORDS["start.why.years"] = both(
    sv="filnamnet säger {name}, datumen i filen {dates}",
    en="the file’s name says {name}, the dates in it {dates}",
)
WORDS["start.which"] = both(sv="Vilken enkät? Skriv siffran", en="Which questionnaire? The number")
WORDS["start.none_of_these"] = both(sv="  0  Ingen av dem", en="  0  None of these")
WORDS["start.year"] = both(
    sv="Vilket år? (Enter utan år: hoppa över filen)", en="Which year? (Enter alone: skip the file)"
)
WORDS["start.no_folder"] = both(sv="Mappen {folder} finns inte.", en="There is no folder {folder}.")
WORDS["start.again"] = both(
    sv="Det gick inte att läsa. Försök igen.", en="Not understood. Try again."
)
WORDS["start.association"] = both(
    sv="Förbundets namn, som det ska tryckas (Enter för att fylla i det senare)",
    en="The association’s name, as it is printed (Enter to fill it in later)",
)
WORDS["start.invited"] = both(
    sv="Hur många fick enkäten {title} {year}? (Enter = vet inte)",
    en="How many were asked, {title} {year}? (Enter = not known)",
)
WORDS["start.invited.rows"] = both(
    sv="Hur många fick enkäten {title} {year}? Filen har {rows} rader. (Enter = vet inte)",
    en="How many were asked, {title} {year}? The file has {rows} rows. (Enter = not known)",
)
WORDS["start.invited.again"] = both(
    sv="Skriv bara ett tal, eller tryck på Enter.", en="A number only, or Enter alone."
)
WORDS["start.invited.rows.again"] = both(
    sv="Skriv bara ett tal, minst {rows}, eller tryck på Enter.",
    en="A number only, at least {rows}, or Enter alone.",
)
WORDS["start.year.again"] = both(
    sv="Skriv året med fyra siffror, som 2022.", en="The year in four digits, such as 2022."
)
WORDS["start.left_out"] = both(
    sv="Ej med: {files}. Kör indicators start igen för att lägga till dem.",
    en="Left out: {files}. Run indicators start again to add them.",
)
WORDS["start.no_rounds"] = both(sv="Inget har skrivits.", en="Nothing was written.")
WORDS["start.yes_no"] = both(sv="ja nej", en="yes no")
WORDS["start.agree"] = both(sv="Stämmer det? (j/n)", en="Is that right? (y/n)")
WORDS["start.together"] = both(
    sv="{file} är också {questionnaire} {year}. Är det en del av samma mätning? (j/n)",
    en="{file} is {questionnaire} {year}, too. Is it a part of the same round? (y/n)",
)
WORDS["start.same_round"] = both(
    sv="{file} är också {questionnaire} {year}. Ange filerna tillsammans i rounds.toml, eller ta "
    "bort den ena.",
    en="{file} is {questionnaire} {year}, too. Name the files together in rounds.toml, or remove "
    "one of them.",
)
WORDS["start.same_book"] = both(
    sv="{file}: flera blad är {questionnaire} {year}. Bara det första läses; spara det andra "
    "som en egen fil om båda hör till mätningen.",
    en="{file}: several sheets are {questionnaire} {year}. Only the first is read; save the other "
    "as a file of its own if both belong to the round.",
)
WORDS["start.taken"] = both(
    sv="{file} ser ut att vara {questionnaire} {year}, som redan har en fil i rounds.toml. Är det "
    'en del av samma mätning, skriv den där: file = ["…", "{file}"].',
    en="{file} seems to be {questionnaire} {year}, which has a file in rounds.toml already. If it "
    'is a part of the same round, write it there: file = ["…", "{file}"].',
)
WORDS["start.parted"] = both(
    sv="{file} ser ut att vara {questionnaire} {year}, men andra filer är delar av det året. Skriv "
    'själv i rounds.toml vilken del den är, till exempel […."{year} Q1"].',
    en="{file} seems to be {questionnaire} {year}, but other files are parts of that year. Write "
    'in rounds.toml which part it is, such as […."{year} Q1"].',
)
WORDS["start.unsure"] = both(sv="Osäkert: {file}: {why}.", en="Not sure: {file}: {why}.")
WORDS["start.stopped"] = both(
    sv="Inget har skrivits. Kör indicators start i en terminal utan --yes, så frågar det.",
    en="Nothing was written. Run indicators start in a terminal without --yes, and it asks.",
)
WORDS["start.guessed"] = both(
    sv="{questionnaire} {year}, {file}: det här är gissat:",
    en="{questionnaire} {year}, {file}: this is guessed:",
)
WORDS["start.written"] = both(sv="Skrev {file}.", en="Wrote {file}.")
WORDS["start.no_association"] = both(
    sv="Förbundets namn saknas: skriv det efter association i {file}, eller kör igen med "
    "--association NAMN.",
    en="The association’s name is missing: write it behind association in {file}, or run again "
    "with --association NAME.",
)
WORDS["start.next"] = both(
    sv="Klart. Titta på läsningen med:  indicators match {quoted}\n"
    "och gör bilagan med:            indicators report {quoted}",
    en="Done. Look at the reading with:  indicators match {quoted}\n"
    "and make the report with:        indicators report {quoted}",
)
WORDS["start.left"] = both(
    sv="Något är kvar att avgöra. Titta på det med:  indicators match {quoted}",
    en="Something is left to settle. Look at it with:  indicators match {quoted}",
)
