"""Tables in print: what is wrong in them, and the audit of their shares."""

from .catalogue import WORDS, both

# Reading
WORDS["printed.none"] = both(
    sv="filen innehåller ingen av frågorna i enkäten {questionnaire} för {year}.",
    en="the file has none of the questions in {questionnaire} for {year}.",
)
WORDS["printed.none.hint"] = both(
    sv="Kolumnerna ska heta Fråga, Negativt, Varken eller, Positivt och gärna Klart positivt och "
    "Antal svar. Frågan anges med enkätens ord eller frågans id.",
    en="The columns must be called Question, Negative, Neither, Positive and, if you have them, "
    "Clearly positive and Answers. A question is given in the words of the questionnaire or by its "
    "id.",
)
WORDS["printed.kind"] = both(
    sv="filtypen känns inte igen. Det går att granska {known}.",
    en="the file type is not recognised. What can be audited is {known}.",
)
WORDS["printed.kind.hint"] = both(
    sv="Spara tabellen som CSV, eller rapporten som Word (.docx).",
    en="Save the table as CSV, or the report as Word (.docx).",
)
WORDS["printed.unreadable"] = both(
    sv="filen finns inte eller går inte att öppna.",
    en="the file does not exist or cannot be opened.",
)
WORDS["printed.unreadable.hint"] = both(
    sv="Kontrollera namnet och mappen.",
    en="Check the name and the folder.",
)
WORDS["printed.broken"] = both(
    sv="Wordfilen är skadad eller lösenordsskyddad och går inte att läsa.",
    en="the Word file is damaged or has a password, and cannot be read.",
)
WORDS["printed.broken.hint"] = both(
    sv="Öppna den i Word och spara den på nytt som Worddokument (.docx), utan lösenord.",
    en="Open it in Word and save it again as a Word document (.docx), without a password.",
)
WORDS["printed.too_large"] = both(
    sv="Wordfilen är orimligt stor för en rapport och läses inte.",
    en="the Word file is unreasonably large for a report and is not read.",
)
WORDS["printed.too_large.hint"] = both(sv="Spara tabellen som CSV.", en="Save the table as CSV.")
WORDS["printed.no_table"] = both(
    sv="filen innehåller ingen tabell med andelar.",
    en="the file has no table of shares.",
)
WORDS["printed.no_table.hint"] = both(
    sv="Tabellen ska ha en rubrikrad med minst en av Negativt, Varken eller, Positivt och Klart "
    "positivt, och under den procenttal med frågorna till vänster.",
    en="A table needs a header row with at least one of Negative, Neither, Positive and Clearly "
    "positive, and below it percentages with the questions to the left.",
)
WORDS["printed.percent"] = both(
    sv="”{given}” är inget procenttal mellan 0 och 100.",
    en="“{given}” is not a percentage between 0 and 100.",
)
WORDS["printed.percent.hint"] = both(
    sv="Skriv till exempel 97, 97 %, 97 procent eller 97 % (77 %). Töm cellen om inget är tryckt "
    "där.",
    en="Write for example 97, 97%, 97 per cent or 97% (77%). Empty the cell if nothing is printed "
    "there.",
)
WORDS["printed.scale"] = both(
    sv="”{given}” kan läsas både som procent och som andel av 1.",
    en="“{given}” can be read as a percentage and as a share of 1.",
)
WORDS["printed.scale.hint"] = both(
    sv="Skriv alla tal i tabellen som procent, till exempel 86 %, eller alla som andelar med två "
    "decimaler, till exempel 0,86.",
    en="Write all numbers of the table as percentages, for example 86%, or all as shares with two "
    "decimals, for example 0.86.",
)
WORDS["printed.inner"] = both(
    sv="det framgår inte vad talet inom parentes i ”{given}” är.",
    en="it is not stated what the number in parentheses in “{given}” is.",
)
WORDS["printed.inner.hint"] = both(
    sv="Ge kolumnen rubriken ”Positivt (Klart positivt)” om det är andelen klart positiva. Ta "
    "annars bort parentesen.",
    en="Call the column “Positive (Clearly positive)” if it is the share of clearly positive "
    "answers. Remove the parentheses otherwise.",
)
WORDS["printed.questions"] = both(
    sv="frågorna kan stå i flera kolumner: {columns}, räknat från vänster.",
    en="the questions can be in several columns: {columns}, from the left.",
)
WORDS["printed.questions.hint"] = both(
    sv="Ge den kolumn där frågorna står rubriken Fråga.",
    en="Call the column that holds the questions Question.",
)
WORDS["printed.columns"] = both(
    sv="kolumnen finns flera gånger, med olika tal.",
    en="the column is there several times, with different numbers.",
)
WORDS["printed.columns.hint"] = both(
    sv="Spara tabellen som CSV med en rad för varje fråga och år, och en kolumn År.",
    en="Save the table as CSV with a row for each question and year, and a column Year.",
)
WORDS["printed.number"] = both(
    sv="”{given}” är inget heltal.",
    en="“{given}” is not a whole number.",
)
WORDS["printed.number.hint"] = both(
    sv="Antal svar skrivs som heltal, till exempel 31 eller 31 svar.",
    en="Numbers of answers are written as whole numbers, for example 31 or 31 answers.",
)
WORDS["printed.year"] = both(sv="”{given}” är inget årtal.", en="“{given}” is not a year.")
WORDS["printed.year.hint"] = both(
    sv="Skriv årtalet med fyra siffror, till exempel 2022.",
    en="Write the year with four digits, for example 2022.",
)
WORDS["printed.no_year"] = both(
    sv="det framgår inte vilket av åren {years} raden gäller.",
    en="it is not stated which of the years {years} the row is about.",
)
WORDS["printed.no_year.hint"] = both(
    sv="Lägg till en kolumn År, med årtalet på varje rad.",
    en="Add a column Year, with the year on each row.",
)
WORDS["printed.no_answers"] = both(
    sv="det framgår inte hur många som har svarat.",
    en="it is not stated how many have answered.",
)
WORDS["printed.no_answers.hint"] = both(
    sv="Lägg till en kolumn Antal svar, eller skriv till exempel ”Personal (31 svar 2022, 32 svar "
    "2021)” över tabellen eller i dess första cell.",
    en="Add a column Answers, or write for example “Staff (31 answers in 2022, 32 answers in "
    "2021)” above the table or in its first cell.",
)
WORDS["printed.impossible.double_rounding"] = both(
    sv="inga svar från {answers} svarande ger {printed} procent. Närmast är {nearest}. Troligen "
    "dubbel avrundning.",
    en="no answers from {answers} respondents give {printed} per cent. Nearest is {nearest}. "
    "Probably rounded twice.",
)
WORDS["printed.impossible.double_rounding.hint"] = both(
    sv="Raden jämförs inte med andra år. Granska hela tabellen med: indicators audit {path}",
    en="The row is not compared with other years. Audit the whole table with: indicators audit "
    "{path}",
)
WORDS["printed.impossible.truncation"] = both(
    sv="inga svar från {answers} svarande ger {printed} procent. Närmast är {nearest}. Troligen "
    "avhuggna decimaler.",
    en="no answers from {answers} respondents give {printed} per cent. Nearest is {nearest}. "
    "Probably cut off instead of rounded.",
)
WORDS["printed.impossible.truncation.hint"] = both(
    sv="Raden jämförs inte med andra år. Granska hela tabellen med: indicators audit {path}",
    en="The row is not compared with other years. Audit the whole table with: indicators audit "
    "{path}",
)
WORDS["printed.impossible.added"] = both(
    sv="inga svar från {answers} svarande ger {printed} procent. Närmast är {nearest}. "
    "Troligen har avrundade andelar lagts ihop.",
    en="no answers from {answers} respondents give {printed} per cent. Nearest is {nearest}. "
    "Probably rounded shares were added.",
)
WORDS["printed.impossible.added.hint"] = both(
    sv="Raden jämförs inte med andra år. Granska hela tabellen med: indicators audit {path}",
    en="The row is not compared with other years. Audit the whole table with: indicators audit "
    "{path}",
)
WORDS["printed.impossible.outside"] = both(
    sv="inga svar från {answers} svarande ger {printed} procent. Närmast är {nearest}. "
    "Troligen har ”vet ej” räknats in bland svaren.",
    en="no answers from {answers} respondents give {printed} per cent. Nearest is {nearest}. "
    "Probably “don’t know” was counted among the answers.",
)
WORDS["printed.impossible.outside.hint"] = both(
    sv="Raden jämförs inte med andra år. Granska hela tabellen med: indicators audit {path}",
    en="The row is not compared with other years. Audit the whole table with: indicators audit "
    "{path}",
)
WORDS["printed.impossible.forced_sum"] = both(
    sv="inga svar från {answers} svarande ger {printed} procent. Närmast är {nearest}. Troligen "
    "ändrat för att summan ska bli 100.",
    en="no answers from {answers} respondents give {printed} per cent. Nearest is {nearest}. "
    "Probably changed to make the sum 100.",
)
WORDS["printed.impossible.forced_sum.hint"] = both(
    sv="Raden jämförs inte med andra år. Granska hela tabellen med: indicators audit {path}",
    en="The row is not compared with other years. Audit the whole table with: indicators audit "
    "{path}",
)
WORDS["printed.impossible.swapped"] = both(
    sv="inga svar från {answers} svarande ger {printed} procent. Närmast är {nearest}. Troligen "
    "har två tal bytt plats.",
    en="no answers from {answers} respondents give {printed} per cent. Nearest is {nearest}. "
    "Probably two numbers have changed places.",
)
WORDS["printed.impossible.swapped.hint"] = both(
    sv="Raden jämförs inte med andra år. Granska hela tabellen med: indicators audit {path}",
    en="The row is not compared with other years. Audit the whole table with: indicators audit "
    "{path}",
)
WORDS["printed.impossible.unknown"] = both(
    sv="inga svar från {answers} svarande ger {printed} procent. Närmast är {nearest}. Ingen känd "
    "avrundning eller förväxling förklarar raden.",
    en="no answers from {answers} respondents give {printed} per cent. Nearest is {nearest}. No "
    "known rounding or mix-up explains the row.",
)
WORDS["printed.impossible.unknown.hint"] = both(
    sv="Raden jämförs inte med andra år. Granska hela tabellen med: indicators audit {path}",
    en="The row is not compared with other years. Audit the whole table with: indicators audit "
    "{path}",
)
WORDS["printed.unknown"] = both(
    sv="”{given}” är inte någon av frågorna i enkäten {questionnaire} för {year}. Raden används "
    "inte.",
    en="“{given}” is not one of the questions in {questionnaire} for {year}. The row is not used.",
)
WORDS["printed.unknown.hint"] = both(
    sv="Frågan anges med enkätens ord eller frågans id.",
    en="A question is given in the words of the questionnaire or by its id.",
)
WORDS["printed.twice"] = both(
    sv="frågan {question} står även på rad {other}.",
    en="the question {question} is on row {other} as well.",
)
WORDS["printed.twice.hint"] = both(
    sv="Varje fråga ska stå en gång per år. Har filen flera år, lägg till en kolumn År.",
    en="Each question must be there once per year. If the file has several years, add a column "
    "Year.",
)
WORDS["printed.several"] = both(
    sv="flera tabeller kan höra till {questionnaire} {year}: {titles}.",
    en="several tables may belong to {questionnaire} {year}: {titles}.",
)
WORDS["printed.several.hint"] = both(
    sv="Spara den rätta tabellen i en egen CSV-fil.",
    en="Save the right table in a CSV file of its own.",
)
WORDS["printed.more_than_invited"] = both(
    sv="{answers} svar enligt tabellen, men bara {invited} tillfrågade enligt rounds.toml.",
    en="{answers} answers according to the table, but only {invited} invited according to "
    "rounds.toml.",
)
WORDS["printed.more_than_invited.hint"] = both(
    sv="Kontrollera antalet svar i tabellen och invited i rounds.toml.",
    en="Check the number of answers in the table, and invited in rounds.toml.",
)
WORDS["printed.base"] = both(
    sv="{base} har svarat på frågan, men bara {answers} på enkäten.",
    en="{base} have answered the question, but only {answers} the questionnaire.",
)
WORDS["printed.base.hint"] = both(
    sv="Kontrollera antalen i tabellen.",
    en="Check the numbers in the table.",
)
WORDS["printed.only"] = both(
    sv="{questionnaire} {year} är en tryckt tabell: det finns inga svar att arbeta med.",
    en="{questionnaire} {year} is a printed table: there are no answers to work with.",
)
WORDS["printed.only.hint"] = both(
    sv="Välj en mätning som har en export.",
    en="Choose a round that has an export.",
)
WORDS["printed.left_out"] = both(
    sv="{questionnaire} {year} är en tryckt tabell och utelämnas: det finns inga svar att arbeta "
    "med.",
    en="{questionnaire} {year} is a printed table and is left out: there are no answers to work "
    "with.",
)

# The audit
WORDS["audited.title"] = both(sv="Granskning av tryckta andelar", en="Audit of printed shares")
WORDS["audited.reading"] = both(
    sv="Tabellerna visar vilka antal svar som, omräknade till avrundade procent, ger just de "
    "tryckta andelarna. ”1, 0, 30 (24) av 31” betyder 1 negativt svar, 0 varken eller och 30 "
    "positiva, varav 24 klart positiva, av 31 svar. Alla behöver inte ha svarat på varje fråga, så "
    "även färre svar prövas. En rad är entydig om det antal svar som anges ger en enda möjlighet, "
    "eller om det bara finns en. Är raden omöjlig visas vad som är närmast och vad som troligen "
    "har hänt. Det som alla rader i en tabell tyder på står under den.",
    en="The tables show which numbers of answers, turned into rounded percentages, give exactly "
    "the printed shares. “1, 0, 30 (24) of 31” means 1 negative answer, 0 neither and 30 positive, "
    "24 of them clearly positive, out of 31 answers. Not everybody need have answered every "
    "question, so fewer answers are tried too. A row has one possibility if the stated number of "
    "answers gives only one, or if there is only one in all. If a row is impossible, what comes "
    "nearest is shown, and what has probably happened. What all rows of a table point to is said "
    "below it.",
)
WORDS["audited.sheet"] = both(sv="Tabell {number}", en="Table {number}")
WORDS["audited.description"] = both(
    sv="De tryckta andelarna och vilka antal svar som ger dem.",
    en="The printed shares and which numbers of answers give them.",
)
WORDS["audited.column"] = both(sv="Antal svar som ger andelarna", en="Answers that give the shares")
WORDS["audited.blank"] = both(sv="–", en="–")
WORDS["audited.of"] = both(sv="{counts} av {base}", en="{counts} of {base}")
WORDS["audited.of.outside"] = both(
    sv="{counts} och {outside} ”vet ej” av {base}",
    en="{counts} and {outside} “don’t know” of {base}",
)
WORDS["audited.also"] = both(
    sv="{counts}; möjligt även med {bases} svar",
    en="{counts}; also possible with {bases} answers",
)
WORDS["audited.also.many"] = both(
    sv="{counts}; möjligt även med {number} andra antal svar mellan {least} och {most}",
    en="{counts}; also possible with {number} other numbers of answers between {least} and {most}",
)
WORDS["audited.fewer"] = both(
    sv="Omöjligt om alla {answers} har svarat på frågan. Möjligt om färre har gjort det: {counts}",
    en="Impossible if all {answers} have answered the question. Possible if fewer have: {counts}",
)
WORDS["audited.by_habit"] = both(
    sv="(med vanlig avrundning). Är raden gjord som resten av tabellen: {counts}",
    en="(with ordinary rounding). If the row was made like the rest of the table: {counts}",
)
WORDS["audited.too_many"] = both(
    sv="Omöjligt: {base} sägs ha svarat på frågan, men bara {answers} på enkäten. Andelarna:",
    en="Impossible: {base} are said to have answered the question, but only {answers} the "
    "questionnaire. The shares:",
)
WORDS["audited.impossible"] = both(
    sv="Omöjligt: inga svar ger dessa andelar.",
    en="Impossible: no answers give these shares.",
)
WORDS["audited.impossible.base"] = both(
    sv="Omöjligt: {base} svar, som anges för frågan, kan inte ge dessa andelar.",
    en="Impossible: {base} answers, which is stated for the question, cannot give these shares.",
)
WORDS["audited.elsewhere"] = both(
    sv="De är däremot möjliga med {bases} svar.",
    en="They are possible with {bases} answers, though.",
)
WORDS["audited.elsewhere.many"] = both(
    sv="De är däremot möjliga med {number} andra antal svar mellan {least} och {most}.",
    en="They are possible with {number} other numbers of answers between {least} and {most}, "
    "though.",
)
WORDS["audited.nearest"] = both(sv="Närmast är {nearest}.", en="Nearest is {nearest}.")
WORDS["audited.nearest.many"] = both(
    sv="Närmast är bland andra {nearest}.",
    en="Nearest are, among others, {nearest}.",
)
WORDS["audited.near"] = both(
    sv="{percents} procent ({counts})",
    en="{percents} per cent ({counts})",
)
WORDS["audited.likely"] = both(sv="Troligen: {slips}.", en="Probably: {slips}.")
WORDS["audited.likely.of"] = both(
    sv="Troligen: {slips}, om svaren var {counts}.",
    en="Probably: {slips}, if the answers were {counts}.",
)
WORDS["audited.others"] = both(
    sv="Raden kan lika gärna bero på: {slips}.",
    en="The row may just as well come from: {slips}.",
)
WORDS["audited.slip"] = both(sv="{slip} ({cells})", en="{slip} ({cells})")
WORDS["audited.slip.double_rounding"] = both(sv="dubbel avrundning", en="double rounding")
WORDS["audited.slip.truncation"] = both(sv="avhuggna decimaler", en="decimals cut off")
WORDS["audited.slip.added"] = both(
    sv="avrundade andelar som har lagts ihop",
    en="rounded shares that were added",
)
WORDS["audited.slip.forced_sum"] = both(
    sv="en andel som har ändrats, eller räknats som 100 minus de andra, för att summan ska bli 100",
    en="a share that was changed, or taken as 100 minus the others, to make the sum 100",
)
WORDS["audited.slip.outside"] = both(
    sv="”vet ej” som har räknats in bland svaren",
    en="“don’t know” counted among the answers",
)
WORDS["audited.slip.swapped"] = both(
    sv="celler som har bytt plats",
    en="cells that changed places",
)
WORDS["audited.slip.unknown"] = both(
    sv="Ingen känd avrundning eller förväxling förklarar raden.",
    en="No known rounding or mix-up explains the row.",
)
WORDS["audited.habit"] = both(
    sv="Hela tabellen: {fit} av {rows} rader stämmer med {slips}; {half_up} stämmer med vanlig "
    "avrundning. Troligen är alla rader gjorda så.",
    en="The whole table: {fit} of {rows} rows fit {slips}; {half_up} fit ordinary rounding. "
    "Probably all rows were made so.",
)
WORDS["audited.habit.file"] = both(
    sv="Alla tabeller tillsammans: {fit} av {rows} rader stämmer med {slips}, {half_up} med vanlig "
    "avrundning. Troligen är alla rader gjorda så.",
    en="All tables together: {fit} of {rows} rows fit {slips}; {half_up} fit ordinary rounding. "
    "Probably all rows were made so.",
)
WORDS["audited.summary.title"] = both(sv="Sammanfattning", en="Summary")
WORDS["audited.summary"] = both(
    sv="Rader: {rows}. Entydiga: {unique}. Flera möjligheter: {several}. Omöjliga: {impossible}.",
    en="Rows: {rows}. One possibility: {unique}. Several: {several}. Impossible: {impossible}.",
)
