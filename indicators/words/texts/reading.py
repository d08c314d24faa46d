"""How an export was read: what stands otherwise in it than in the definitions."""

from .catalogue import WORDS, both

# Headers
WORDS["columns.by.copy"] = both(
    sv="rubriken har ett märke efter frågan, som en upprepad rubrik får ({id}: ”{header}”). Så är "
    "det med {count} av frågorna. De läses.",
    en="the header has a mark behind the question, as a repeated header gets ({id}: “{header}”). "
    "So it is with {count} of the questions. They are read.",
)
WORDS["columns.by.short"] = both(
    sv="rubriken är frågans korta text ({id}: ”{header}”). Så är det med {count} av frågorna.",
    en="the header is the question’s short text ({id}: “{header}”). So it is with {count} of the "
    "questions.",
)
WORDS["columns.by.id"] = both(
    sv="rubriken är frågans namn i enkätfilen ({id}: ”{header}”). Så är det med {count} av "
    "frågorna.",
    en="the header is the question’s id in the questionnaire file ({id}: “{header}”). So it is "
    "with {count} of the questions.",
)
WORDS["columns.by.cut"] = both(
    sv="rubriken är avkortad, men början passar bara en fråga ({id}: ”{header}”). Så är det med "
    "{count} av frågorna.",
    en="the header is cut off, but its beginning fits one question only ({id}: “{header}”). So it "
    "is with {count} of the questions.",
)
WORDS["columns.both"] = both(
    sv="kolumnerna för frågan ”{question}” är ifyllda på samma rad, på {rows} rader.",
    en="the columns of the question “{question}” are filled in the same row, in {rows} rows.",
)
WORDS["columns.both.hint"] = both(
    sv="Ange bara den ena kolumnen under columns i rounds.toml, eller rätta raderna.",
    en="Name only one of the columns under columns in rounds.toml, or correct the rows.",
)

# Answers
WORDS["answers.letters"] = both(
    sv="svaren är LimeSurveys koder, som följer ordningen på sidan. Ingenting i filen säger vad "
    "de betyder. Läses de efter enkäten blir det {read}.",
    en="the answers are LimeSurvey’s codes, which follow the order of the page. Nothing in the "
    "file says what they mean. Read by the questionnaire they are {read}.",
)
WORDS["answers.letters.hint"] = both(
    sv="Stämmer det med enkäten som den visades, skriv {line} för mätningen i rounds.toml. Stod "
    'skalan åt andra hållet, skriv codes = "reversed". Eller exportera svaren i klartext.',
    en="If that is how the survey was shown, write {line} for the round in rounds.toml. If the "
    'scale ran the other way, write codes = "reversed". Or export the answers in words.',
)
WORDS["answer.unknown.everywhere"] = both(
    sv="{columns} kolumner har svar som inget av frågornas alternativ heter, på sammanlagt {rows} "
    "ställen. Det första står här.",
    en="{columns} columns have answers that none of the questions’ alternatives is called, in "
    "{rows} places in all. The first stands here.",
)
WORDS["answer.unknown.everywhere.hint"] = both(
    sv="Är det här vad de betyder, skriv det för mätningen i rounds.toml (det gör indicators match "
    "--accept): {line}",
    en="If this is what they mean, write it for the round in rounds.toml (indicators match "
    "--accept does): {line}",
)
WORDS["answer.unknown.everywhere.unlike"] = both(
    sv="{columns} kolumner har svar som inget av frågornas alternativ heter, på sammanlagt {rows} "
    "ställen. Det första står här.",
    en="{columns} columns have answers that none of the questions’ alternatives is called, in "
    "{rows} places in all. The first stands here.",
)
WORDS["answer.unknown.everywhere.unlike.hint"] = both(
    sv="Är det rätt enkät? Är det språket eller skalan som är en annan, säg vad svaren betyder "
    "under aliases för mätningen i rounds.toml.",
    en="Is it the right questionnaire? If it is the language or the scale that differs, say what "
    "the answers mean under aliases for the round in rounds.toml.",
)
WORDS["answers.numbered"] = both(
    sv="{count} svar har en siffra vid svarsalternativet. De läses efter orden.",
    en="{count} answers have a number beside the alternative. They are read by the words.",
)
WORDS["answers.lead_in"] = both(
    sv="{count} svar börjar med Ja eller Nej före svarsalternativet. De läses efter det.",
    en="{count} answers begin with Yes or No before the alternative. They are read by the latter.",
)
WORDS["answers.marked"] = both(
    sv="{count} svar har en punkt, ett semikolon eller liknande efter svarsalternativet. De läses.",
    en="{count} answers have a full stop, a semicolon or the like behind the alternative. They are "
    "read.",
)
WORDS["answers.folded"] = both(
    sv="{count} svar är skrivna som namn i ett verktyg, till exempel till_stor_del. De läses.",
    en="{count} answers are written as names in a tool, such as till_stor_del. They are read.",
)
WORDS["answers.nothing"] = both(
    sv="{count} celler säger att svar saknas ({words}). De räknas som obesvarade.",
    en="{count} cells say that there is no answer ({words}). They count as unanswered.",
)
WORDS["answers.number_label"] = both(
    sv="siffran och orden säger olika saker, på {rows} rader.",
    en="the number and the words say different things, in {rows} rows.",
)
WORDS["answers.number_label.hint"] = both(
    sv="Rätta cellerna i exporten, eller exportera svaren med bara ord.",
    en="Correct the cells in the export, or export the answers in words only.",
)
WORDS["aliases.unknown"] = both(
    sv="rounds.toml nämner svarsalternativet ”{given}”, som ingen fråga har. De är {known}.",
    en="rounds.toml names the alternative “{given}”, which no question has. They are {known}.",
)
WORDS["aliases.unknown.near"] = both(
    sv="rounds.toml nämner svarsalternativet ”{given}”, som ingen fråga har. Menade du "
    "”{nearest}”?",
    en="rounds.toml names the alternative “{given}”, which no question has. Did you mean "
    "“{nearest}”?",
)
WORDS["codes.unknown"] = both(
    sv="codes i rounds.toml nämner ”{given}”, som varken är en skala eller en fråga. De är "
    "{known}.",
    en="codes in rounds.toml names “{given}”, which is neither a scale nor a question. They are "
    "{known}.",
)
WORDS["codes.unknown.near"] = both(
    sv="codes i rounds.toml nämner ”{given}”, som varken är en skala eller en fråga. Menade du "
    "”{nearest}”?",
    en="codes in rounds.toml names “{given}”, which is neither a scale nor a question. Did you "
    "mean “{nearest}”?",
)

# Layouts
WORDS["layout.ticks"] = both(
    sv="svaren är kryss, med en kolumn för varje svarsalternativ. {count} frågor har satts ihop.",
    en="the answers are ticks, with a column for each alternative. {count} questions were put "
    "together.",
)
WORDS["layout.ticks.many"] = both(
    sv="någon har kryssat flera alternativ på samma fråga, på {rows} rader.",
    en="somebody has ticked several alternatives of one question, in {rows} rows.",
)
WORDS["layout.ticks.many.hint"] = both(
    sv="Lämna ett kryss för varje fråga på raden, eller ta bort dem alla.",
    en="Leave one tick for each question in the row, or remove them all.",
)
WORDS["layout.ticks.odd"] = both(
    sv="en cell i kolumnerna för svarsalternativ är varken ett kryss eller tom, på {rows} rader.",
    en="a cell in the columns of alternatives is neither a tick nor blank, in {rows} rows.",
)
WORDS["layout.ticks.odd.hint"] = both(
    sv="Skriv x eller 1 för ett kryss och lämna resten tomt, eller gör om exporten med ett svar i "
    "varje cell.",
    en="Write x or 1 for a tick and leave the rest blank, or export again with an answer in each "
    "cell.",
)
WORDS["layout.across"] = both(
    sv="tabellen ligger på sidan, med frågorna nedåt och en kolumn för varje respondent. Den läses "
    "så.",
    en="the table lies on its side, with the questions down and a column for each respondent. It "
    "is read so.",
)
WORDS["layout.long"] = both(
    sv="filen har en rad för varje svar. De har satts ihop till {count} respondenter.",
    en="the file has a row for each answer. They were put together to {count} respondents.",
)
WORDS["layout.long.no_answers"] = both(
    sv="filen har en rad för varje svar, men ingen kolumn med svarsalternativen.",
    en="the file has a row for each answer, but no column with the alternatives.",
)
WORDS["layout.long.no_respondent"] = both(
    sv="filen har en rad för varje svar, men ingen kolumn säger vilken respondent de hör till, "
    "eller så har någon svarat två gånger på samma fråga.",
    en="the file has a row for each answer, but no column says which respondent they belong to, "
    "or somebody has answered the same question twice.",
)
for _key in ("no_answers", "no_respondent"):
    WORDS[f"layout.long.{_key}.hint"] = both(
        sv="Gör om exporten med en rad för varje respondent och en kolumn för varje fråga.",
        en="Export again with a row for each respondent and a column for each question.",
    )
WORDS["layout.counts"] = both(
    sv="filen är en tabell med antal svar, utan enskilda respondenter. Som antal svarande räknas "
    "det största antalet svar på någon fråga, {answers}.",
    en="the file is a table of numbers of answers, without single respondents. As the number of "
    "respondents counts the largest number of answers to any question, {answers}.",
)
WORDS["layout.counts.odd"] = both(
    sv="tabellen med antal svar har en cell som inte är ett helt tal.",
    en="the table of numbers of answers has a cell that is no whole number.",
)
WORDS["layout.counts.percent"] = both(
    sv="tabellen har andelar i procent, inte antal svar. Avrundade andelar går inte att räkna med.",
    en="the table has shares in percent, not numbers of answers. Rounded shares cannot be counted "
    "with.",
)
WORDS["layout.counts.lacking"] = both(
    sv="tabellen med antal svar saknar kolumn för {labels}.",
    en="the table of numbers of answers has no column for {labels}.",
)
WORDS["layout.counts.total"] = both(
    sv="tabellen säger totalt {total} svar, men antalen på raden är {sum} tillsammans.",
    en="the table says {total} answers in all, but the numbers in the row add up to {sum}.",
)
for _key in ("odd", "percent", "lacking", "total"):
    WORDS[f"layout.counts.{_key}.hint"] = both(
        sv="Gör om exporten med enskilda svar, eller med antal svar för varje alternativ.",
        en="Export again with single answers, or with the number of answers for each alternative.",
    )
WORDS["columns.other"] = both(
    sv="rounds.toml säger att kolumnen är frågan ”{question}”, men rubriken är orden i ”{other}”.",
    en="rounds.toml says that the column is the question “{question}”, but its header is the words "
    "of “{other}”.",
)
WORDS["columns.other.hint"] = both(
    sv="Har två frågor bytt plats under columns i rounds.toml? En rubrik med frågans egna ord "
    "behöver ingen rad där.",
    en="Have two questions changed places under columns in rounds.toml? A header with the "
    "question’s own words needs no line there.",
)

# Several files, and a reading that was accepted
WORDS["files.counts"] = both(
    sv="filen är en tabell med antal svar, som inte går att lägga ihop med andra filer.",
    en="the file is a table of numbers of answers, which cannot be put together with other files.",
)
WORDS["files.counts.hint"] = both(
    sv="Exportera de enskilda svaren, eller gör den till en egen mätning.",
    en="Export the single answers, or make it a round of its own.",
)
WORDS["files.respondent"] = both(
    sv="{rows} respondenter, först den på den här raden, finns också i {other}.",
    en="{rows} respondents, the one in this row first, are in {other}, too.",
)
WORDS["files.respondent.hint"] = both(
    sv="Ta bort raderna i den ena filen. Är det inte samma personer, ange respondent i "
    "rounds.toml.",
    en="Remove the rows from one of the files. If they are not the same people, set respondent in "
    "rounds.toml.",
)
WORDS["files.respondent.period"] = both(
    sv="{rows} respondenter, först den på den här raden, finns också i {other}, som är en annan "
    "del av året.",
    en="{rows} respondents, the one in this row first, are in {other}, too, which is another part "
    "of the year.",
)
WORDS["files.respondent.period.hint"] = both(
    sv="Innehåller filen även tidigare svar, säg vilka rader som är dess egna med only eller rows "
    "i rounds.toml. Är det inte samma personer, ange respondent där.",
    en="If the file has earlier answers, too, say which rows are its own with only or rows in "
    "rounds.toml. If they are not the same people, set respondent there.",
)
WORDS["plan.engine"] = both(
    sv="mätningen {questionnaire} {year} räknas av engine där svaren ligger, och har ingen "
    "läsplan.",
    en="the round {questionnaire} {year} is counted by engine where the answers lie, and has no "
    "reading plan.",
)
WORDS["plan.changed.layout"] = both(
    sv="filen ser inte ut som när läsningen godkändes: blad, rubrikrad eller filtyp är en annan.",
    en="the file does not look as it did when its reading was accepted: sheet, header row or kind "
    "of file differ.",
)
WORDS["plan.changed.columns"] = both(
    sv="rubrikerna är inte de som de var när läsningen godkändes, för {names}.",
    en="the headers are not those that they were when the reading was accepted, for {names}.",
)
WORDS["plan.changed.answers"] = both(
    sv="svaren är inte skrivna som när läsningen godkändes, för {names}.",
    en="the answers are not written as they were when the reading was accepted, for {names}.",
)
WORDS["plan.changed.rows"] = both(
    sv="antalet rader som inte läses är ett annat än när läsningen godkändes. Nya svar kan stå "
    "utanför rows i rounds.toml.",
    en="the number of rows that are not read is another than when the reading was accepted. New "
    "answers may stand outside rows in rounds.toml.",
)
WORDS["plan.changed.hint"] = both(
    sv="Är det rätt fil? Titta på läsningen med: indicators match {questionnaire} {year}. Godkänn "
    "den på nytt genom att lägga till --accept.",
    en="Is it the right file? Look at the reading with: indicators match {questionnaire} {year}. "
    "Accept it again by adding --accept.",
)

# The reading plan
WORDS["plan.title"] = both(sv="Läsplan", en="Reading plan")
WORDS["plan.caution"] = both(
    sv="Arbetsmaterial för den som sköter svaren: antalen här är inte skyddade och får inte "
    "publiceras.",
    en="For those who look after the answers: the numbers here are not protected and are not to be "
    "published.",
)
WORDS["plan.odd"] = both(sv="Att titta på", en="To look at")
WORDS["plan.guesses"] = both(
    sv="Gissat. Räknas först när det står i rounds.toml",
    en="Guessed. Counts only when it stands in rounds.toml",
)
WORDS["plan.table"] = both(sv="Frågor och svar, {about}", en="Questions and answers, {about}")
WORDS["plan.table.description"] = both(
    sv="Kolumnen för varje fråga, hur den känns igen, och hur svaren läses.",
    en="The column of each question, how it is recognised, and how the answers are read.",
)
WORDS["plan.column"] = both(sv="Kolumn", en="Column")
WORDS["plan.how"] = both(sv="Känns igen på", en="Recognised by")
WORDS["plan.answers"] = both(sv="Svaren i filen, antal", en="Answers in the file, number")
WORDS["plan.grouping"] = both(sv="Indelning: {name}", en="Grouping: {name}")
WORDS["plan.unused"] = both(sv="Kolumner som inte används", en="Columns that are not used")
WORDS["plan.kind"] = both(sv="Filtyp", en="Kind of file")
WORDS["plan.encoding"] = both(sv="Teckenkodning", en="Encoding")
WORDS["plan.delimiter"] = both(sv="Skiljetecken", en="Delimiter")
WORDS["plan.sheet"] = both(sv="Blad", en="Sheet")
WORDS["plan.header"] = both(sv="Rubrikrad", en="Header row")
WORDS["plan.rows"] = both(sv="Rader med svar", en="Rows of answers")
WORDS["plan.respondents"] = both(sv="Svarande", en="Respondents")
WORDS["plan.left_out"] = both(sv="Rader som inte läses", en="Rows left out")
WORDS["plan.left_out.why"] = both(sv="{count} (enligt {keys})", en="{count} (by {keys})")
WORDS["plan.accepted"] = both(sv="Godkänd", en="Accepted")
WORDS["plan.accepted.yes"] = both(sv="ja", en="yes")
WORDS["plan.accepted.changed"] = both(
    sv="nej, exporten ser annorlunda ut nu", en="no, the export looks otherwise now"
)
WORDS["plan.how.none"] = both(sv="saknas i filen", en="not in the file")
WORDS["plan.how.words"] = both(sv="orden", en="its words")
WORDS["plan.how.copy"] = both(sv="orden, med märke efter", en="its words, with a mark behind")
WORDS["plan.how.short"] = both(sv="kort text", en="its short text")
WORDS["plan.how.id"] = both(sv="namnet i enkätfilen", en="its id")
WORDS["plan.how.cut"] = both(sv="början av orden", en="the beginning of its words")
WORDS["plan.how.line"] = both(sv="raden i rounds.toml", en="the line in rounds.toml")
WORDS["plan.how.order"] = both(sv="ordningen", en="the order")
WORDS["plan.how.guess"] = both(sv="gissning, {how}", en="a guess, {how}")
WORDS["plan.how.like"] = both(
    sv="gissning, {likeness} av 100 lik frågan", en="a guess, {likeness} of 100 like the question"
)
WORDS["plan.how.others"] = both(sv="{how} (eller {others})", en="{how} (or {others})")
WORDS["plan.how.header"] = both(sv="{how}: ”{header}”", en="{how}: “{header}”")
WORDS["plan.unknown"] = both(sv="okänt svar", en="unknown answer")
WORDS["plan.blank"] = both(sv="inget svar", en="no answer")
WORDS["plan.personal"] = both(sv="{column} – {what}", en="{column} – {what}")
WORDS["plan.personal.email"] = both(sv="e-postadresser", en="e-mail addresses")
WORDS["plan.personal.identity"] = both(sv="personnummer", en="personal identity numbers")
WORDS["plan.personal.ip"] = both(sv="IP-adresser", en="IP addresses")
WORDS["plan.personal.telephone"] = both(sv="telefonnummer", en="telephone numbers")
WORDS["plan.personal.name"] = both(sv="namn", en="names")
WORDS["plan.personal.free_text"] = both(sv="fritext", en="free text")
WORDS["plan.personal.advice"] = both(
    sv="Personuppgifter som inte behövs: {columns}. Exportera utan dem, eller gör en fil utan dem "
    "med: indicators strip",
    en="Personal data that are not needed: {columns}. Export without them, or make a file without "
    "them with: indicators strip",
)
WORDS["match.accept"] = both(
    sv="Stämmer gissningarna? Godkänn dem med: {command} --accept",
    en="Are the guesses right? Accept them with: {command} --accept",
)
WORDS["match.choose"] = both(sv="Skriv siffran", en="The number")
WORDS["match.codes.questionnaire"] = both(sv="Ja, så", en="Yes, so")
WORDS["match.codes.reversed"] = both(
    sv="Nej, åt andra hållet: den första koden är det mest positiva svaret",
    en="No, the other way: the first code is the most positive answer",
)
WORDS["match.accepted"] = both(
    sv="{questionnaire} {year}: läsningen av {file} är godkänd.",
    en="{questionnaire} {year}: the reading of {file} is accepted.",
)
WORDS["match.not_accepted"] = both(
    sv="{questionnaire} {year}: läsningen av {file} är inte godkänd. Se vad som är kvar ovan.",
    en="{questionnaire} {year}: the reading of {file} is not accepted. See what is left above.",
)
WORDS["match.written"] = both(sv="Skrivet i {file}.", en="Written into {file}.")
WORDS["match.none"] = both(
    sv="Det finns ingen mätning av {names} {years}.",
    en="There is no round of {names} {years}.",
)

# What is left open in a workspace
WORDS["open.association"] = both(
    sv="förbundets namn är inte ifyllt; det trycks i bilagan.",
    en="the association’s name is not filled in; it is printed.",
)
WORDS["open.association.hint"] = both(
    sv="Skriv namnet efter association, eller kör: indicators start",
    en="Write the name behind association, or run: indicators start",
)
WORDS["open.file"] = both(
    sv="ingen mätning i rounds.toml har den här filen.",
    en="no round in rounds.toml has this file.",
)
WORDS["open.file.hint"] = both(
    sv="Är den en export som ska räknas? Kör: indicators start",
    en="Is it an export that is to be counted? Run: indicators start",
)
WORDS["open.invited"] = both(
    sv="antalet tillfrågade (invited) är inte ifyllt för {rounds}, så svarsfrekvensen kan inte "
    "visas.",
    en="how many were asked (invited) is not filled in for {rounds}, so the response rate cannot "
    "be shown.",
)
WORDS["open.invited.many"] = WORDS["open.invited"]
WORDS["open.year.name"] = both(
    sv="filens namn säger {years}, men den är angiven för {year}.",
    en="the file’s name says {years}, but it stands for {year}.",
)
WORDS["open.year.dates"] = both(
    sv="datumen i filen är från {years}, men den är angiven för {year}.",
    en="the dates in the file are of {years}, but it stands for {year}.",
)
WORDS["open.year.hint"] = both(
    sv="Har två års filer bytt plats? Stämmer året behöver du inte göra något.",
    en="Have the files of two years changed places? If the year is right there is nothing to do.",
)
WORDS["columns.few.other"] = both(
    sv="{missing} av {asked} frågor har ingen kolumn i exporten. Den ser ut att vara enkäten "
    "”{other}”.",
    en="{missing} of the {asked} questions have no column in the export. It seems to be the "
    "questionnaire “{other}”.",
)
WORDS["columns.few.other.hint"] = both(
    sv="Är det rätt fil? Ange den i så fall under [{other}.{year}] i rounds.toml.",
    en="Is it the right file? If so, name it under [{other}.{year}] in rounds.toml.",
)

# Rows
WORDS["rows.headers"] = both(
    sv="{rows} rader, först den här, har rubrikerna en gång till och är inga svar.",
    en="{rows} rows, this one first, have the headers once more and are no answers.",
)
WORDS["rows.headers.hint"] = both(
    sv="Ta bort dem ur exporten, eller skriv {line} för mätningen i rounds.toml.",
    en="Remove them from the export, or write {line} for the round in rounds.toml.",
)
WORDS["rows.dates.one"] = both(
    sv="raden är besvarad långt från de andra, som är från {first} till {last}.",
    en="the row was answered long before or after the others, which are from {first} to {last}.",
)
WORDS["rows.dates.many"] = both(
    sv="{rows} rader, först den här, är besvarade långt från mätningens, som är från {first} till "
    "{last}.",
    en="{rows} rows, this one first, were answered long before or after those of the round, which "
    "are from {first} to {last}.",
)
WORDS["rows.dates.hint"] = both(
    sv="Är de svar från ett annat år? Säg då för mätningen i rounds.toml på vilka rader årets svar "
    'står, till exempel rows = "12-31". Är alla med, skriv alla rader så.',
    en="Are they answers of another year? If so, say for the round in rounds.toml in which rows "
    'this year’s stand, for example rows = "12-31". If all belong to it, name all rows so.',
)
WORDS["rows.unfinished.one"] = both(
    sv="en respondent har inte avslutat enkäten. Svaren räknas.",
    en="one respondent has not finished the survey. The answers count.",
)
WORDS["rows.unfinished.many"] = both(
    sv="{rows} respondenter har inte avslutat enkäten. Deras svar räknas.",
    en="{rows} respondents have not finished the survey. Their answers count.",
)
WORDS["rows.unfinished.hint"] = both(
    sv="Ska de inte räknas, utelämna dem med leave_out för mätningen i rounds.toml.",
    en="If they are not to count, leave them out with leave_out for the round in rounds.toml.",
)

WORDS["grouping.near"] = both(
    sv="rubriken liknar indelningen {name}, men är inte den. Grupperna visas inte.",
    en="the header is like the grouping {name}, but not it. The groups are not shown.",
)
WORDS["grouping.near.hint"] = both(
    sv="Är den det, skriv {line} för mätningen i rounds.toml.",
    en="If it is, write {line} for the round in rounds.toml.",
)

WORDS["files.same"] = both(
    sv="filen har samma innehåll som {other}, så svaren skulle räknas två gånger.",
    en="the file has the same content as {other}, so its answers would count twice.",
)
WORDS["files.held"] = both(
    sv="{rows} svar i filen finns också i {other}, så de skulle räknas två gånger.",
    en="{rows} answers of the file are in {other}, too, so these would count twice.",
)
WORDS["files.held.hint"] = both(
    sv="Exportera bara de nya svaren, eller säg vilka rader som är denna mätnings egna med only "
    "eller rows i rounds.toml.",
    en="Export the new answers only, or say which rows are this round’s own with only or rows in "
    "rounds.toml.",
)
WORDS["files.same.hint"] = both(
    sv="Ta bort den ena ur file i rounds.toml.", en="Remove one of them from file in rounds.toml."
)

WORDS["rounds.by_hand"] = both(
    sv="filen är skriven så att inget kan läggas till utan att något annat ändras. Inget har "
    "skrivits.",
    en="the file is written so that nothing can be added without changing something else. Nothing "
    "was written.",
)
WORDS["rounds.by_hand.hint"] = both(sv="Skriv själv: {lines}", en="Write it yourself: {lines}")
WORDS["rounds.remove.by_hand"] = both(
    sv="filen är skriven så att mätningen inte kan tas bort utan att något annat ändras. Inget har "
    "skrivits.",
    en="the file is written so that the round cannot be taken out without changing something else. "
    "Nothing was written.",
)
WORDS["rounds.remove.by_hand.hint"] = both(
    sv="Öppna filen i Anteckningar och ta själv bort det som står om {place}.",
    en="Open the file in a text editor and remove what it says of {place} yourself.",
)
WORDS["aliases.collide"] = both(
    sv="aliases i rounds.toml säger att ”{text}” är {labels}, men det kan bara vara ett av dem.",
    en="aliases in rounds.toml says that “{text}” is {labels}, but it can be one of them only.",
)
WORDS["aliases.collide.hint"] = both(
    sv="Ta bort texten från alla utom ett.", en="Remove the text from all but one."
)
WORDS["layout.ticks.lacking"] = both(
    sv="det finns ingen kolumn för {labels}, så de svaren skulle gå förlorade.",
    en="there is no column for {labels}, so those answers would be lost.",
)
WORDS["layout.ticks.lacking.hint"] = both(
    sv="Gör om exporten med alla svarsalternativ, eller med ett svar i varje cell.",
    en="Export again with all alternatives, or with an answer in each cell.",
)
WORDS["layout.counts.repeated"] = both(
    sv="tabellen har flera kolumner för samma svarsalternativ, eller rader med antal som inte hör "
    "till en fråga. Vilka som ska räknas går inte att veta.",
    en="the table has several columns for one alternative, or rows of numbers that belong to no "
    "question. Which of them are to be counted cannot be known.",
)
WORDS["layout.counts.repeated.hint"] = both(
    sv="Gör om exporten med en tabell för en mätning och alla svarande.",
    en="Export again with a table of one round and of all respondents.",
)
WORDS["layout.long.counted"] = both(
    sv="filen har en rad för varje svarsalternativ med antal, eller flera kolumner med svar. Den "
    "går inte att läsa som en rad för varje svar.",
    en="the file has a row for each alternative with a number, or several columns of answers. It "
    "cannot be read as a row for each answer.",
)
WORDS["layout.long.counted.hint"] = WORDS["layout.long.no_answers.hint"]
