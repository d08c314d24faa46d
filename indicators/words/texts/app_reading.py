"""The window: how exports are read, and what is accepted or mended of it."""

from .catalogue import WORDS, both

WORDS["app.reading.none"] = both(
    sv="Det finns inga mätningar att läsa än.", en="There are no rounds to read yet."
)
WORDS["app.reading.none.go"] = both(
    sv="Börja med att lägga in filer.", en="Begin by putting in files."
)
WORDS["app.reading.summary"] = both(sv="Filer", en="Files")
WORDS["app.reading.state.stuck"] = both(
    sv="något måste rättas eller väljas", en="something is to be mended or chosen"
)
WORDS["app.reading.state.open"] = both(sv="att godkänna", en="to accept")
WORDS["app.reading.state.accepted"] = both(sv="godkänd", en="accepted")
WORDS["app.reading.state.fine"] = both(sv="läses utan gissningar", en="is read without guesses")
WORDS["app.reading.state.odd"] = both(
    sv="{state}; att titta på: {count}", en="{state}; to look at: {count}"
)
WORDS["app.reading.accept.heading"] = both(sv="Godkänn läsningen", en="Accept the reading")
WORDS["app.reading.accept.all"] = both(
    sv="Godkänn läsningen av alla filer som kan godkännas",
    en="Accept the reading of all files that can be accepted",
)
WORDS["app.reading.accept.all.help"] = both(
    sv="Det gäller: {files}. Titta på dem först; inget som är gissat räknas förrän det är godkänt.",
    en="These are: {files}. Look at them first; nothing that is guessed counts until it is "
    "accepted.",
)
WORDS["app.reading.accept.all.fine"] = both(
    sv="Det gäller: {files}. Inget i dem är gissat, så de räknas utan att du godkänner dem. Gör du "
    "det säger programmet till om en senare export ser annorlunda ut.",
    en="These are: {files}. Nothing in them is guessed, so they count without your accepting them. "
    "If you do, the program tells you when a later export looks different.",
)
WORDS["app.reading.guesses"] = both(sv="Gissningar", en="Guesses")
WORDS["app.reading.guesses.help"] = both(
    sv="Stämmer det? Inget av det räknas förrän det är godkänt. Raden efter varje mening är den "
    "som då skrivs i rounds.toml.",
    en="Is that right? None of it counts until it is accepted. The line behind each sentence is "
    "what is then written into rounds.toml.",
)
WORDS["app.reading.no_guesses"] = both(
    sv="Inget är gissat, så filen räknas utan att du godkänner läsningen. Gör du det säger "
    "programmet till om en senare export ser annorlunda ut.",
    en="Nothing is guessed, so the file counts without your accepting the reading. If you do, the "
    "program tells you when a later export looks different.",
)
WORDS["app.reading.accept"] = both(
    sv="Godkänn läsningen av {file}", en="Accept the reading of {file}"
)
WORDS["app.reading.first"] = both(
    sv="Läsningen kan inte godkännas än: något ovan måste först rättas eller väljas.",
    en="The reading cannot be accepted yet: something above is to be mended or chosen first.",
)
WORDS["app.reading.choose"] = both(sv="Säg vilket", en="Say which")
WORDS["app.reading.choose.codes"] = both(sv="Vad betyder koderna?", en="What do the codes mean?")
WORDS["app.reading.codes"] = both(
    sv="{first} = {one} … {last} = {other}", en="{first} = {one} … {last} = {other}"
)
WORDS["app.reading.choose.button"] = both(
    sv="Spara valet för {file}", en="Save the choice for {file}"
)
WORDS["app.reading.choose.error"] = both(
    sv="Inget var valt. Välj ett av alternativen.", en="Nothing was chosen. Choose one of these."
)
WORDS["app.reading.chosen"] = both(
    sv="Valet är sparat för {file}: {choice}. Läsplanen är gjord på nytt.",
    en="The choice has been saved for {file}: {choice}. The plan has been made anew.",
)
WORDS["app.reading.rows"] = both(sv="Rader som inte är svar", en="Rows that are no answers")
WORDS["app.reading.rows.help"] = both(
    sv="Kryssade rader räknas inte. Ta bort krysset om raderna är svar som ska räknas.",
    en="Rows that are ticked are not counted. Remove the tick where they are answers that count.",
)
WORDS["app.reading.rows.row"] = both(
    sv="Utan rader med ”{value}” under {header}", en="Without rows with “{value}” under {header}"
)
WORDS["app.reading.rows.button"] = both(sv="Spara raderna för {file}", en="Save the rows of {file}")
WORDS["app.reading.rows.many"] = both(
    sv="Kolumnen {header} har för många olika värden för att säga vilka som ska räknas. Rätta "
    "raderna i exporten.",
    en="The column {header} has too many different values to say which of them count. Mend the "
    "rows in the export.",
)
WORDS["app.reading.mend"] = both(
    sv="Rätta kolumner och svar i {file}", en="Mend columns and answers of {file}"
)
WORDS["app.reading.columns"] = both(
    sv="Vilken kolumn varje fråga står i", en="The column of each question"
)
WORDS["app.reading.columns.none"] = both(sv="Ingen kolumn hittad", en="No column found")
WORDS["app.reading.columns.column"] = both(sv="{place}: {header}", en="{place}: {header}")
WORDS["app.reading.answers"] = both(
    sv="Svar som inte är något av alternativen", en="Answers that are none of the alternatives"
)
WORDS["app.reading.answers.help"] = both(
    sv="Ett svar i ord kan vara någons egna ord och visas inte här. Se efter på raden i filen. Är "
    "det ett annat namn på ett alternativ: säg här vad det betyder, så skrivs det i rounds.toml "
    "och visas sedan i läsplanen. Är det någons egna ord: rätta svaret i exporten i stället.",
    en="An answer in words may be somebody’s own words and is not shown here. Look at that row of "
    "the file. If it is another name of an alternative, say here what it means: it is then written "
    "into rounds.toml and shown in the reading plan. If it is somebody’s own words, mend the "
    "answer in the export instead.",
)
WORDS["app.reading.answers.shown"] = both(
    sv="{question}: ”{text}” (rader: {count})", en="{question}: “{text}” (rows: {count})"
)
WORDS["app.reading.answers.hidden"] = both(
    sv="{question}: svaret på rad {row} (rader: {count})",
    en="{question}: the answer in row {row} (rows: {count})",
)
WORDS["app.reading.answers.like"] = both(
    sv="Likt ”{like}”, men inte sagt än", en="Like “{like}”, but not said yet"
)
WORDS["app.reading.answers.unsaid"] = both(sv="Inte sagt än", en="Not said yet")
WORDS["app.reading.answers.blank"] = both(sv="Inget svar", en="No answer")
WORDS["app.reading.answers.outside"] = both(
    sv="{label} (utanför basen)", en="{label} (outside the base)"
)
WORDS["app.reading.answers.many"] = both(
    sv="{question}: {count} olika svar är inget av alternativen. Är det rätt kolumn?",
    en="{question}: {count} different answers are none of the alternatives. Is it the right "
    "column?",
)
WORDS["app.reading.mend.button"] = both(
    sv="Spara rättningarna för {file}", en="Save what was mended of {file}"
)
WORDS["app.reading.mended"] = both(
    sv="Rättat för {file}. Planen är gjord på nytt.",
    en="Mended for {file}. The plan has been made anew.",
)
WORDS["app.reading.nothing"] = both(
    sv="Inget var ändrat för {file}.", en="Nothing was changed of {file}."
)
WORDS["app.reading.said"] = both(
    sv="Det som redan är sagt om {file}", en="What has been said of {file} already"
)
WORDS["app.reading.said.help"] = both(
    sv="Det står i rounds.toml. Tas något bort görs planen på nytt, och läsningen måste godkännas "
    "igen.",
    en="It stands in rounds.toml. If some of it is removed the plan is made anew, and the reading "
    "has to be accepted again.",
)
WORDS["app.reading.said.remove"] = both(sv="Ta bort: {line}", en="Remove: {line}")
WORDS["app.reading.removed"] = both(
    sv="Borttaget för {file}: {line}.", en="Removed for {file}: {line}."
)
WORDS["app.reading.plan"] = both(
    sv="Hela läsplanen för {file}", en="The whole reading plan of {file}"
)
WORDS["app.reading.changed"] = both(
    sv="rounds.toml, eller {file}, har ändrats sedan sidan visades. Inget har skrivits. Här är "
    "läsningen som den är nu, och det du fyllde i är kvar: titta igen, och spara sedan.",
    en="rounds.toml, or {file}, has been changed since the page was shown. Nothing was written. "
    "This is the reading as it is now, and what you filled in is kept: look again, then save.",
)
WORDS["app.reading.gone"] = both(
    sv="Mätningen finns inte längre i rounds.toml. Inget har skrivits.",
    en="The round is not in rounds.toml any more. Nothing was written.",
)

# What the lines of a plan say
WORDS["plan.says.quoted"] = both(sv="”{value}”", en="“{value}”")
WORDS["plan.says.empty"] = both(sv="(tomt)", en="(blank)")
WORDS["plan.says.columns.one"] = both(
    sv="{name}: svaren står i kolumnen {values}.",
    en="{name}: the answers stand in column {values}.",
)
WORDS["plan.says.aliases.one"] = both(
    sv="{values} betyder ”{name}”.", en="{values}: this means “{name}”."
)
WORDS["plan.says.blank"] = both(
    sv="{values} betyder att svar saknas.", en="{values}: this means that there is no answer."
)
WORDS["plan.says.leave_out.one"] = both(
    sv="Rader med {values} under {name} räknas inte.",
    en="Rows with {values} under {name} are not counted.",
)
WORDS["plan.says.only.one"] = both(
    sv="Bara rader med {values} under {name} räknas.",
    en="Only rows with {values} under {name} are counted.",
)
WORDS["plan.says.rows"] = both(
    sv="Bara raderna {values} är svar.", en="Only the rows {values} are answers."
)
WORDS["plan.says.order"] = both(
    sv="Kolumnerna står i enkätens ordning: den första är fråga 1, och så vidare.",
    en="The columns stand in the order of the questionnaire: the first is question 1, and so on.",
)
WORDS["plan.says.sheet"] = both(
    sv="Svaren står på bladet {values}.", en="The answers stand in the sheet {values}."
)
WORDS["plan.says.codes.questionnaire"] = both(
    sv="Svarens koder följer enkätens ordning: den första är skalans första alternativ.",
    en="The codes follow the order of the questionnaire: the first is the first alternative.",
)
WORDS["plan.says.codes.reversed"] = both(
    sv="Svarens koder går åt andra hållet: den första är skalans sista alternativ.",
    en="The codes run the other way: the first is the last alternative.",
)
WORDS["plan.says.codes.one"] = both(
    sv="Koder för {name}: {values}.", en="Codes of {name}: {values}."
)
WORDS["plan.says.codes.questionnaire.one"] = both(
    sv="{name}: koderna följer enkätens ordning.",
    en="{name}: the codes follow the order of the questionnaire.",
)
WORDS["plan.says.codes.reversed.one"] = both(
    sv="{name}: koderna går åt andra hållet.", en="{name}: the codes run the other way."
)
WORDS["plan.says.header_row"] = both(
    sv="Rubrikerna står på rad {values}.", en="The headers stand in row {values}."
)
WORDS["plan.says.encoding"] = both(
    sv="Filens tecken läses som {values}.", en="The characters of the file are read as {values}."
)
WORDS["plan.says.delimiter"] = both(
    sv="{values} skiljer kolumnerna åt.", en="{values} parts the columns."
)
WORDS["plan.says.respondent"] = both(
    sv="Varje svarande har sitt eget värde under {values}.",
    en="Each respondent has a value of their own under {values}.",
)
WORDS["plan.says.other"] = both(sv="{name} är {values}.", en="{name} is {values}.")
