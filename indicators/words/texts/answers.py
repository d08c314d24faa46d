"""Files of answers: what is wrong in them, or looks so."""

from .catalogue import WORDS, both

# Files of answers
WORDS["file.not_found"] = both(sv="filen finns inte.", en="there is no such file.")
WORDS["file.not_found.hint"] = both(
    sv="Exporterna läggs i samma mapp som rounds.toml.",
    en="Exports lie in the same folder as rounds.toml.",
)
WORDS["file.not_found.near"] = both(
    sv="filen finns inte. Menade du ”{nearest}”?",
    en="there is no such file. Did you mean “{nearest}”?",
)
WORDS["file.is_folder"] = both(sv="är en mapp, inte en fil.", en="is a folder, not a file.")
WORDS["file.unreadable"] = both(sv="filen går inte att öppna.", en="the file cannot be opened.")
WORDS["folder.unreadable"] = both(
    sv="mappen går inte att öppna.",
    en="the folder cannot be opened.",
)
WORDS["folder.unreadable.hint"] = both(
    sv="Se till att du får läsa mappen, eller be den som sköter datorn.",
    en="Make sure that you may read the folder, or ask whoever looks after the computer.",
)
WORDS["file.irregular"] = both(
    sv="är ingen vanlig fil, utan till exempel en enhet eller en länk som går runt.",
    en="is no ordinary file, but such as a device, or a link that goes round.",
)
WORDS["file.irregular.hint"] = both(
    sv="Lägg själva filen i arbetsmappen.",
    en="Put the file itself in the workspace.",
)
WORDS["file.kind"] = both(
    sv="filtypen känns inte igen. Det går att läsa {known}.",
    en="unknown kind of file. What can be read is {known}.",
)
WORDS["file.kind.hint"] = both(
    sv="Gör om exporten som CSV, Excel (.xlsx) eller SPSS (.sav) ur enkätverktyget.",
    en="Export again as CSV, Excel (.xlsx) or SPSS (.sav) from the survey tool.",
)
WORDS["file.is.web"] = both(
    sv="filen är en webbsida, vad den än heter.",
    en="the file is a web page, whatever it is called.",
)
WORDS["file.is.web.hint"] = both(
    sv="Öppna den i Excel och spara den som Excelarbetsbok (.xlsx).",
    en="Open it in Excel and save it as an Excel workbook (.xlsx).",
)
WORDS["file.is.excel_xml"] = both(
    sv="filen är ett kalkylblad sparat som XML, vad den än heter.",
    en="the file is a spreadsheet saved as XML, whatever it is called.",
)
WORDS["file.is.excel_xml.hint"] = both(
    sv="Öppna den i Excel eller LibreOffice och spara den som Excelarbetsbok (.xlsx).",
    en="Open it in Excel or LibreOffice and save it as an Excel workbook (.xlsx).",
)
WORDS["file.is.xml"] = both(sv="filen är XML, ingen tabell.", en="the file is XML, no table.")
WORDS["file.is.pdf"] = both(sv="filen är en PDF, ingen tabell.", en="the file is a PDF, no table.")
WORDS["file.is.word"] = both(
    sv="filen är ett dokument från Word eller liknande, ingen tabell.",
    en="the file is a document of Word or the like, no table.",
)
WORDS["file.is.slides"] = both(
    sv="filen är en presentation, ingen tabell.",
    en="the file is a presentation, no table.",
)
WORDS["file.is.numbers"] = both(
    sv="filen är från Numbers på Mac, som inte går att läsa.",
    en="the file is from Numbers on a Mac, which cannot be read.",
)
WORDS["file.is.numbers.hint"] = both(
    sv="Öppna den i Numbers och välj Arkiv, Exportera till, Excel.",
    en="Open it in Numbers and choose File, Export To, Excel.",
)
WORDS["file.is.packed"] = both(
    sv="filen är ett paket (zip eller liknande) med filer i.",
    en="the file is an archive (zip or the like) with files in it.",
)
WORDS["file.is.packed.hint"] = both(
    sv="Packa upp den, och lägg filen med svaren i samma mapp som rounds.toml.",
    en="Unpack it, and put the file with the answers into the folder of rounds.toml.",
)
WORDS["file.is.encrypted"] = both(
    sv="arbetsboken är skyddad med lösenord och går inte att läsa.",
    en="the workbook is protected by a password and cannot be read.",
)
WORDS["file.is.encrypted.hint"] = both(
    sv="Öppna den i Excel, ta bort lösenordet under Arkiv, Info, Skydda arbetsbok, och spara.",
    en="Open it in Excel, remove the password under File, Info, Protect Workbook, and save.",
)
WORDS["file.is.hint"] = both(
    sv="Gör om exporten som CSV, Excel (.xlsx) eller SPSS (.sav) ur enkätverktyget.",
    en="Export again as CSV, Excel (.xlsx) or SPSS (.sav) from the survey tool.",
)
WORDS["file.no_text"] = both(
    sv="encoding och delimiter går bara att ange för textfiler, som CSV.",
    en="encoding and delimiter can be given for text files only, such as CSV.",
)
WORDS["file.no_text.hint"] = both(
    sv="Ta bort dem för mätningen i rounds.toml.",
    en="Remove them for the round in rounds.toml.",
)
WORDS["file.no_sheets"] = both(
    sv="sheet går bara att ange för arbetsböcker, som Excelfiler.",
    en="sheet can be given for workbooks only, such as Excel files.",
)
WORDS["file.too_large"] = both(
    sv="filen är för stor för datorns minne.",
    en="the file is too large for the memory of this computer.",
)
WORDS["file.too_large.hint"] = both(
    sv="Stäng andra program och försök igen. Annars: spara svaren som Parquet, och skriv "
    'engine = "duckdb" för mätningen i rounds.toml. Då räknas de där de ligger (docs/scale.md).',
    en="Close other programs and try again. Otherwise save the answers as Parquet, and write "
    'engine = "duckdb" for the round in rounds.toml: they are counted where they lie '
    "(docs/scale.md).",
)
WORDS["csv.columns"] = both(
    sv="filen har {found} kolumner, fler än någon enkät. Den läses inte.",
    en="the file has {found} columns, more than any survey. It is not read.",
)
WORDS["csv.columns.hint"] = both(
    sv="Rader och kolumner kan ha bytt plats. Gör om exporten, med en rad för varje respondent.",
    en="Rows and columns may have changed places. Export again, with a row for each respondent.",
)
WORDS["parquet.type"] = both(
    sv="kolumnen är varken text, tal eller datum, utan {kind}.",
    en="the column is neither text nor numbers nor dates, but {kind}.",
)
WORDS["parquet.type.hint"] = both(
    sv="Spara svaren en gång till utan den kolumnen, eller med dess text.",
    en="Save the answers once more without the column, or with its text.",
)
WORDS["parquet.same_names"] = both(
    sv="flera kolumner heter ”{name}”.",
    en="several columns are called “{name}”.",
)
WORDS["parquet.same_names.hint"] = both(
    sv="Ge dem olika namn och spara svaren en gång till.",
    en="Give them different names and save the answers once more.",
)
WORDS["parquet.broken"] = both(
    sv="filen är ingen Parquetfil som går att läsa.",
    en="the file is not a Parquet file that can be read.",
)
WORDS["parquet.broken.hint"] = both(
    sv="Spara svaren en gång till som Parquet ur det program som de kommer från.",
    en="Save the answers as Parquet once more, from the program that they come from.",
)
WORDS["engine.missing"] = both(
    sv="engine = ”{engine}” i rounds.toml, men {engine} är inte installerat.",
    en="engine = “{engine}” in rounds.toml, but {engine} is not installed.",
)
WORDS["engine.missing.hint"] = both(
    sv="Installera det med: python -m pip install -c constraints.txt '.[{engine}]'",
    en="Install it with: python -m pip install -c constraints.txt '.[{engine}]'",
)
WORDS["engine.no_java"] = both(
    sv="Spark startar inte. Det behöver Java, eller en adress till ett kluster i SPARK_REMOTE.",
    en="Spark does not start. It needs Java, or the address of a cluster in SPARK_REMOTE.",
)
WORDS["engine.no_java.hint"] = both(
    sv='Installera Java 17, se docs/scale.md. På en enda dator räcker engine = "duckdb".',
    en='Install Java 17, see docs/scale.md. On a single computer engine = "duckdb" is enough.',
)
WORDS["engine.unreadable"] = both(
    sv="{engine} kan inte läsa svaren.",
    en="{engine} cannot read the answers.",
)
WORDS["engine.unreadable.hint"] = both(
    sv="Se till att det är Parquetfiler med samma kolumner, och att du får läsa dem.",
    en="Make sure that these are Parquet files with the same columns, and that you may read them.",
)
WORDS["engine.kind"] = both(
    sv="med engine i rounds.toml läses Parquet: en fil .parquet eller en mapp med sådana.",
    en="with engine in rounds.toml, Parquet is read: a .parquet file or a folder of such files.",
)
WORDS["engine.kind.hint"] = both(
    sv="Ta bort engine, så läses filen som den är, eller spara svaren som Parquet (docs/scale.md).",
    en="Remove engine and the file is read as it is, or save the answers as Parquet "
    "(docs/scale.md).",
)
WORDS["engine.no_files"] = both(
    sv="i mappen finns inga Parquetfiler (.parquet).",
    en="there are no Parquet files (.parquet) in the folder.",
)
WORDS["engine.no_files.hint"] = both(
    sv="Ange den mapp eller fil som svaren ligger i.",
    en="Name the folder or the file that the answers lie in.",
)
WORDS["engine.columns"] = both(
    sv="filen har inte samma kolumner som {other}: ”{name}” finns bara i den ena.",
    en="the file does not have the same columns as {other}: “{name}” is in one of them only.",
)
WORDS["engine.columns.hint"] = both(
    sv="Ge filerna samma kolumner, eller lägg dem i var sin mapp.",
    en="Give the files the same columns, or put them into folders of their own.",
)
WORDS["engine.rows"] = both(
    sv="rows går inte ihop med engine: raderna i en databas har ingen ordning.",
    en="rows cannot be used together with engine: the rows of a database have no order.",
)
WORDS["engine.rows.hint"] = both(
    sv='Välj rader efter vad som står i en kolumn i stället, till exempel only."År" = "2022".',
    en='Choose rows by what stands in a column instead, such as only."Year" = "2022".',
)
WORDS["engine.reliability"] = both(
    sv="reliability går inte ihop med engine: det som räknas är svar per fråga, inte vilka svar "
    "som en och samma person gav.",
    en="reliability cannot be used together with engine: what is counted are answers to each "
    "question, not which answers one and the same person gave.",
)
WORDS["engine.reliability.hint"] = both(
    sv="Ta bort engine för mätningen, om svaren ryms i datorns minne.",
    en="Remove engine for the round, if the answers fit into the memory of the computer.",
)
WORDS["file.empty"] = both(sv="filen är tom.", en="the file is empty.")
WORDS["file.empty.hint"] = both(
    sv="Gör om exporten ur enkätverktyget.",
    en="Export it again from the survey tool.",
)
WORDS["file.no_answers"] = both(
    sv="filen innehåller inga svar på enkätens frågor.",
    en="the file contains no answers to the questions.",
)
WORDS["file.no_answers.hint"] = both(
    sv="Gör om exporten ur enkätverktyget, med svaren.",
    en="Export it again from the survey tool, with the answers.",
)
WORDS["csv.encoding"] = both(
    sv="det går inte att avgöra filens teckenkodning, så å, ä och ö kan bli fel.",
    en="the encoding of the file cannot be told, so that å, ä and ö may come out wrong.",
)
WORDS["csv.encoding.hint"] = both(
    sv="Gör om exporten som CSV (UTF-8) eller Excel (.xlsx), eller skriv kodningen för mätningen i "
    'rounds.toml, till exempel encoding = "cp1252" eller "macroman".',
    en="Export it again as CSV (UTF-8) or Excel (.xlsx), or write the encoding for the round in "
    'rounds.toml, such as encoding = "cp1252" or "macroman".',
)
WORDS["csv.encoding_unknown"] = both(
    sv="encoding = ”{given}” i rounds.toml är ingen känd teckenkodning. Några är {known}.",
    en="encoding = “{given}” in rounds.toml is no known encoding. Some are {known}.",
)
WORDS["csv.encoding_unknown.near"] = both(
    sv="encoding = ”{given}” i rounds.toml är ingen känd teckenkodning. Menade du ”{nearest}”?",
    en="encoding = “{given}” in rounds.toml is no known encoding. Did you mean “{nearest}”?",
)
WORDS["csv.encoding_unknown.hint"] = both(
    sv="Ta bort encoding, så avgörs kodningen av filen själv.",
    en="Remove encoding, and the file itself tells.",
)
WORDS["csv.encoding_stated"] = both(
    sv="raden har tecken som inte finns i {given}, den kodning som rounds.toml anger.",
    en="the row has characters that are none in {given}, the encoding that rounds.toml names.",
)
WORDS["csv.encoding_stated.hint"] = both(
    sv="Ange en annan, eller ta bort encoding, så avgörs kodningen av filen själv.",
    en="Name another one, or remove encoding, and the file itself tells.",
)
WORDS["csv.delimiter_unknown"] = both(
    sv="delimiter = ”{given}” i rounds.toml är inget skiljetecken.",
    en="delimiter = “{given}” in rounds.toml is no delimiter.",
)
WORDS["csv.delimiter_unknown.hint"] = both(
    sv='Skriv ett enda tecken, till exempel delimiter = ";", eller "tab".',
    en='Write a single character, such as delimiter = ";", or "tab".',
)
WORDS["csv.delimiter_absent"] = both(
    sv="skiljetecknet ”{given}”, som rounds.toml anger, finns inte i filen.",
    en="the delimiter “{given}”, which rounds.toml names, is not in the file.",
)
WORDS["csv.delimiter_absent.hint"] = both(
    sv="Ange ett annat, eller ta bort delimiter, så avgörs det av filen själv.",
    en="Name another one, or remove delimiter, and the file itself tells.",
)
WORDS["csv.mixed"] = both(
    sv="filen är UTF-8, men raden innehåller ett tecken i en annan kodning.",
    en="the file is UTF-8, but the row contains a character in another encoding.",
)
WORDS["csv.mixed.hint"] = both(
    sv="Gör om exporten som Excel (.xlsx), eller skriv om tecknet på raden.",
    en="Export it again as Excel (.xlsx), or retype the character in the row.",
)
WORDS["csv.quotes"] = both(
    sv="ett citattecken står fel eller avslutas aldrig.",
    en="a quotation mark is out of place or never closed.",
)
WORDS["csv.quotes.hint"] = both(
    sv="Gör om exporten som Excel (.xlsx), eller rätta raden.",
    en="Export it again as Excel (.xlsx), or correct the row.",
)
WORDS["csv.width"] = both(
    sv="raden har {found} celler men rubrikraden {width}. Svaren skulle hamna under fel fråga.",
    en="the row has {found} cells but the header {width}. Answers would fall under the wrong "
    "question.",
)
WORDS["csv.width.hint"] = both(
    sv="Ett fritextsvar eller en rubrik innehåller troligen skiljetecknet eller en radbrytning. "
    "Gör om exporten som Excel (.xlsx).",
    en="A free-text answer or a header probably contains the delimiter or a line break. Export it "
    "again as Excel (.xlsx).",
)
WORDS["excel.no_zip"] = both(
    sv="filen är ingen Excelfil (.xlsx), fast den heter så.",
    en="the file is not an Excel file (.xlsx), though it is named so.",
)
WORDS["excel.no_zip.hint"] = both(
    sv="Öppna den i Excel och spara den som Excelarbetsbok (.xlsx).",
    en="Open it in Excel and save it as an Excel workbook (.xlsx).",
)
WORDS["excel.broken"] = both(
    sv="Excelfilen är skadad eller lösenordsskyddad och går inte att läsa.",
    en="the Excel file is damaged or protected by a password and cannot be read.",
)
WORDS["excel.broken.hint"] = both(
    sv="Öppna den i Excel och spara den på nytt, utan lösenord.",
    en="Open it in Excel and save it again, without a password.",
)
WORDS["excel.too_large"] = both(
    sv="Excelfilen är orimligt stor för en enkät och läses inte.",
    en="the Excel file is unreasonably large for a survey and is not read.",
)
WORDS["excel.too_large.hint"] = both(
    sv="Kopiera svaren till en ny arbetsbok: någon cell långt ut på bladet är troligen ifylld. "
    "Har den verkligen hundratusentals rader, spara den som CSV.",
    en="Copy the answers to a new workbook: some cell far out on the sheet is probably filled. "
    "If it really has hundreds of thousands of rows, save it as CSV.",
)
WORDS["excel.sheets"] = both(
    sv="flera blad har innehåll: {sheets}.",
    en="several sheets are filled: {sheets}.",
)
WORDS["excel.sheets.asked"] = both(
    sv="flera blad har enkätens frågor: {sheets}.",
    en="several sheets have the questions: {sheets}.",
)
WORDS["excel.sheets.hint"] = both(
    sv="Skriv för mätningen i rounds.toml vilket som gäller, en av raderna {lines}.",
    en="Say for the round in rounds.toml which of them it is, by one of the lines {lines}.",
)
WORDS["answers.codebook"] = both(
    sv="svaren är siffror, och ett annat blad i arbetsboken säger vad de betyder: {read}. Enkäten "
    "numrerar dem annorlunda, så inget räknas.",
    en="the answers are numbers, and another sheet of the workbook says what they mean: {read}. "
    "The questionnaire numbers them otherwise, so nothing is counted.",
)
WORDS["answers.codebook.hint"] = both(
    sv="Stämmer det bladet, skriv {line} för mätningen i rounds.toml. Gäller enkätens numrering, "
    'skriv codes = "questionnaire".',
    en="If that sheet is right, write {line} for the round in rounds.toml. If the questionnaire’s "
    'numbers hold, write codes = "questionnaire".',
)
WORDS["excel.chosen"] = both(
    sv="bladet ”{sheet}” läses, det enda med enkätens frågor. Det finns också {others}.",
    en="the sheet “{sheet}” is read, the only one with the questions. There is also {others}.",
)
WORDS["excel.chosen.hint"] = both(
    sv="Är det rätt blad, skriv {line} för mätningen i rounds.toml, så sägs det inte igen.",
    en="If that is right, write {line} for the round in rounds.toml, and it is not said again.",
)
WORDS["sheet.hidden"] = both(sv="{sheet} (dolt)", en="{sheet} (hidden)")
WORDS["sheet.very_hidden"] = both(
    sv="{sheet} (dolt så att Excel inte visar det)",
    en="{sheet} (hidden so that Excel does not show it)",
)
WORDS["excel.hidden_rows.one"] = both(
    sv="raden är dold eller bortfiltrerad i Excel. Den läses som alla andra.",
    en="the row is hidden or filtered away in Excel. It is read like all others.",
)
WORDS["excel.hidden_rows.many"] = both(
    sv="{count} rader, först den här, är dolda eller bortfiltrerade i Excel. De läses som alla "
    "andra.",
    en="{count} rows, this one first, are hidden or filtered away in Excel. They are read like all "
    "others.",
)
WORDS["excel.hidden_rows.hint"] = both(
    sv="Ska de inte räknas, ta bort dem ur filen, eller säg med only, leave_out eller rows i "
    "rounds.toml vilka rader som är svar.",
    en="If they are not to be counted, remove them from the file, or say with only, leave_out or "
    "rows in rounds.toml which rows are answers.",
)
WORDS["excel.unseen"] = both(
    sv="i filer av den här sorten syns inte om celler har fel, som #SAKNAS!, eller om rader är "
    "dolda. Fel läses som tomma celler, dolda rader som alla andra.",
    en="in files of this kind it cannot be seen whether cells hold errors, such as #N/A, or "
    "whether rows are hidden. Errors are read as blank cells, hidden rows like all others.",
)
WORDS["excel.unseen.hint"] = both(
    sv="Öppna filen i Excel och spara den som Excelarbetsbok (.xlsx).",
    en="Open the file in Excel and save it as an Excel workbook (.xlsx).",
)
WORDS["excel.error"] = both(
    sv="cell {cell} innehåller ett fel, som #SAKNAS! eller #VÄRDEFEL!.",
    en="cell {cell} holds an error, such as #N/A or #VALUE!.",
)
WORDS["excel.error.many"] = both(
    sv="{count} celler, först {cell}, innehåller ett fel, som #SAKNAS! eller #VÄRDEFEL!.",
    en="{count} cells, first {cell}, hold an error, such as #N/A or #VALUE!.",
)
WORDS["excel.error.hint"] = both(
    sv="Rätta eller töm cellen i Excel och spara.",
    en="Correct or clear the cell in Excel and save.",
)
WORDS["excel.formula"] = both(
    sv="cell {cell} är en formel utan sparat värde.",
    en="cell {cell} is a formula without a saved value.",
)
WORDS["excel.formula.many"] = both(
    sv="{count} celler, först {cell}, är formler utan sparat värde.",
    en="{count} cells, first {cell}, are formulas without a saved value.",
)
WORDS["excel.formula.hint"] = both(
    sv="Öppna filen i Excel och spara den, eller klistra in värdena i stället för formlerna.",
    en="Open the file in Excel and save it, or paste the values instead of the formulas.",
)
WORDS["excel.merged"] = both(
    sv="cell {cell} är sammanfogad med cellen ovanför, så svaret på den raden saknas.",
    en="cell {cell} is merged with the one above, so the answer in that row is missing.",
)
WORDS["excel.merged.many"] = both(
    sv="{count} celler, först {cell}, är sammanfogade med cellen ovanför, så svaren där saknas.",
    en="{count} cells, first {cell}, are merged with the one above, so the answers are missing.",
)
WORDS["excel.merged.hint"] = both(
    sv="Dela upp sammanfogade celler i Excel och fyll i svaren.",
    en="Unmerge the cells in Excel and fill in the answers.",
)
WORDS["excel.no_sheet"] = both(
    sv="det finns inget blad ”{given}”. Bladen är {sheets}.",
    en="there is no sheet “{given}”. The sheets are {sheets}.",
)
WORDS["excel.no_sheet.near"] = both(
    sv="det finns inget blad ”{given}”. Menade du ”{nearest}”?",
    en="there is no sheet “{given}”. Did you mean “{nearest}”?",
)
WORDS["spss.broken"] = both(
    sv="filen är ingen SPSS-fil, fast den ser ut så, eller är skadad.",
    en="the file is not an SPSS file, though it looks like one, or it is damaged.",
)
WORDS["spss.broken.hint"] = both(
    sv="Gör om exporten till SPSS ur enkätverktyget.",
    en="Export it to SPSS again from the survey tool.",
)
WORDS["stata.broken"] = both(
    sv="filen är ingen Statafil (.dta) som går att läsa, eller är skadad.",
    en="the file is not a Stata file (.dta) that can be read, or it is damaged.",
)
WORDS["stata.broken.hint"] = both(
    sv="Spara den en gång till i Stata, eller gör om exporten som CSV, Excel eller SPSS.",
    en="Save it once more in Stata, or export again as CSV, Excel or SPSS.",
)
WORDS["feather.broken"] = both(
    sv="filen är ingen Feather- eller Arrowfil som går att läsa.",
    en="the file is not a Feather or Arrow file that can be read.",
)
WORDS["feather.broken.hint"] = both(
    sv="Spara svaren en gång till ur det program som de kommer från.",
    en="Save the answers once more from the program that they come from.",
)

# Columns and answers
WORDS["year.nothing_asked"] = both(
    sv="enkäten ”{questionnaire}” har inga frågor {year}. Åren är {known}.",
    en="the questionnaire “{questionnaire}” asks nothing in {year}. Its years are {known}.",
)
WORDS["year.nothing_asked.hint"] = both(
    sv="Lägg till året under years på de frågor i enkätens TOML-fil som ställdes då.",
    en="Add the year under years to the questions asked then, in the questionnaire’s TOML file.",
)
WORDS["year.order"] = both(
    sv="enkäten ”{questionnaire}” har inga uppgifter om {year}, så frågornas ordning är inte känd.",
    en="the questionnaire “{questionnaire}” has no information on {year}, so the order of the "
    "questions is not known.",
)
WORDS["year.order.hint"] = both(
    sv="Lägg till året under years på frågorna i enkätens TOML-fil.",
    en="Add the year under years to the questions in the questionnaire’s TOML file.",
)
WORDS["year.not_named"] = both(
    sv="enkäten ”{questionnaire}” har inga uppgifter om {year}. Frågorna från {latest} används. "
    "Utöver dem finns {headers} i exporten, som inte räknas.",
    en="the questionnaire “{questionnaire}” has no information on {year}. The questions of "
    "{latest} are used. Beside them the export has {headers}, which is not counted.",
)
WORDS["year.not_named.hint"] = both(
    sv="Är det en ny fråga, lägg till den i enkätens TOML-fil.",
    en="If it is a new question, add it to the questionnaire’s TOML file.",
)
WORDS["columns.unknown"] = both(
    sv="columns i rounds.toml nämner ”{given}”, som varken är en fråga det året eller en indelning "
    "i enkäten ”{questionnaire}”.",
    en="columns in rounds.toml names “{given}”, which is neither a question that year nor a "
    "grouping of the questionnaire “{questionnaire}”.",
)
WORDS["columns.unknown.near"] = both(
    sv="columns i rounds.toml nämner ”{given}”, som inte finns i enkäten ”{questionnaire}” det "
    "året. Menade du ”{nearest}”?",
    en="columns in rounds.toml names “{given}”, which is not in the questionnaire "
    "“{questionnaire}” that year. Did you mean “{nearest}”?",
)
WORDS["columns.ambiguous"] = both(
    sv="flera kolumner har rubriken som rounds.toml anger för ”{question}”.",
    en="several columns have the header that rounds.toml gives “{question}”.",
)
WORDS["columns.ambiguous.hint"] = both(
    sv="Ge kolumnerna olika rubriker i exporten.",
    en="Give the columns different headers in the export.",
)
WORDS["columns.no_header"] = both(
    sv="rounds.toml säger att ”{question}” står under ”{given}”, men den rubriken finns inte.",
    en="rounds.toml says that “{question}” stands under “{given}”, but there is no such header.",
)
WORDS["columns.no_header.near"] = both(
    sv="rounds.toml säger att ”{question}” står under ”{given}”, men den rubriken finns inte. "
    "Menade du ”{nearest}”?",
    en="rounds.toml says that “{question}” stands under “{given}”, but there is no such header. "
    "Did you mean “{nearest}”?",
)
WORDS["columns.twice"] = both(
    sv="frågan ”{question}” står i flera kolumner: {columns}.",
    en="the question “{question}” stands in several columns: {columns}.",
)
WORDS["columns.twice.hint"] = both(
    sv="Har båda svar från samma enkät, flytta svaren till en av dem. Hör den ena till en annan "
    "enkät, ange hela rubriken på den rätta under columns i rounds.toml, som {line}.",
    en="If both have answers to the same survey, move the answers into one of them. If one is of "
    "another survey, give the whole header of the right one under columns in rounds.toml, like "
    "{line}.",
)
WORDS["columns.shared"] = both(
    sv="kolumnen används för flera frågor: {questions}.",
    en="the column is used for several questions: {questions}.",
)
WORDS["columns.unheaded"] = both(
    sv="kolumnen har svar men ingen rubrik, så rubrikerna kan stå en kolumn fel.",
    en="the column has answers but no header, so the headers may stand one column off.",
)
WORDS["columns.unheaded.hint"] = both(
    sv="Kontrollera rubrikraden i exporten, och ge kolumnen en rubrik.",
    en="Check the header row of the export, and give the column a header.",
)
WORDS["header.answer"] = both(
    sv="raden har svar, men står ovanför eller på rubrikradens plats.",
    en="the row holds answers, but stands above the header or in its place.",
)
WORDS["header.answer.hint"] = both(
    sv="Lägg rubrikraden överst i exporten.",
    en="Put the header row at the top of the export.",
)
WORDS["order.count"] = both(
    sv="enkäten ”{questionnaire}” har {questions} frågor {year} att para ihop i ordning, men "
    "exporten har {found} kolumner som kan vara frågor: {columns}.",
    en="the questionnaire “{questionnaire}” has {questions} questions of {year} to pair in order, "
    "but the export has {found} columns that may be questions: {columns}.",
)
WORDS["order.count.hint"] = both(
    sv="Exportera bara frågorna, eller ange kolumnerna under columns i rounds.toml, till exempel "
    'columns = {{ structures = "G01Q01" }}.',
    en="Export the questions only, or name the columns under columns in rounds.toml, for example "
    'columns = {{ structures = "G01Q01" }}.',
)
WORDS["order.misfit.header"] = both(
    sv="kolumnen skulle efter sin plats vara frågan ”{text}” ({question}), men rubriken är inte "
    "gjord som de andras eller står inte i nummerordning.",
    en="by its place the column would be the question “{text}” ({question}), but its header is not "
    "made like the others, or is out of their order.",
)
WORDS["order.misfit.grouping"] = both(
    sv="kolumnen skulle efter sin plats vara frågan ”{text}” ({question}), men rubriken är namnet "
    "på en indelning.",
    en="by its place the column would be the question “{text}” ({question}), but its header is the "
    "name of a grouping.",
)
WORDS["order.misfit.values"] = both(
    sv="kolumnen skulle efter sin plats vara frågan ”{text}” ({question}), men de flesta värdena "
    "är inget av frågans svarsalternativ.",
    en="by its place the column would be the question “{text}” ({question}), but most of its "
    "values are none of the question’s alternatives.",
)
WORDS["order.misfit.running"] = both(
    sv="kolumnen skulle efter sin plats vara frågan ”{text}” ({question}), men värdena är ett "
    "löpnummer: 1, 2, 3 och så vidare.",
    en="by its place the column would be the question “{text}” ({question}), but its values are a "
    "running number: 1, 2, 3 and so on.",
)
WORDS["order.misfit.coded"] = both(
    sv="kolumnen skulle efter sin plats vara frågan ”{text}” ({question}), men alla har svarat, "
    "med högst tre olika värden och inget positivt. Så ser en kodad indelning ut.",
    en="by its place the column would be the question “{text}” ({question}), but everybody has "
    "answered, with at most three different values and none of them positive. A coded grouping "
    "looks like that.",
)
WORDS["order.misfit.hint"] = both(
    sv="Ta bort kolumnen ur exporten om den inte är en fråga, eller ange frågans kolumn, till "
    'exempel columns = {{ structures = "G01Q01" }}.',
    en="Remove the column from the export if it is no question, or name the question’s column, for "
    'example columns = {{ structures = "G01Q01" }}.',
)
WORDS["question.no_column"] = both(
    sv="frågan ”{text}” ({question}) har ingen kolumn i exporten.",
    en="the question “{text}” ({question}) has no column in the export.",
)
WORDS["question.no_column.hint"] = both(
    sv="Stämmer rubriken inte med frågans text? Ange den under columns i rounds.toml. Skriver "
    'enkätverktyget koder i stället för frågor? Ange order = "questionnaire".',
    en="Does the header differ from the question? Give it under columns in rounds.toml. Does the "
    'survey tool write codes instead of questions? Set order = "questionnaire".',
)
WORDS["question.no_column.near"] = both(
    sv="frågan ”{text}” ({question}) har ingen kolumn. Den rubrik som är mest lik är ”{nearest}”.",
    en="the question “{text}” ({question}) has no column. The closest header is “{nearest}”.",
)
WORDS["question.no_column.near.hint"] = both(
    sv="Är det samma fråga, skriv {line} för mätningen i rounds.toml. Är den omformulerad, ange "
    "årets lydelse under wording i enkätens TOML-fil.",
    en="If it is the same question, write {line} for the round in rounds.toml. If it is reworded, "
    "give that year’s words under wording in the questionnaire’s TOML file.",
)
WORDS["question.not_asked"] = both(
    sv="kolumnen är frågan ”{question}”, som enligt enkäten inte ställdes {year}. Den räknas inte.",
    en="the column is the question “{question}”, which the questionnaire does not name for {year}. "
    "It is not counted.",
)
WORDS["question.not_asked.hint"] = both(
    sv="Lägg till året under years på frågan om den ställdes.",
    en="Add the year under years to the question if it was asked.",
)
WORDS["columns.few"] = both(
    sv="{missing} av enkätens {asked} frågor har ingen kolumn i exporten.",
    en="{missing} of the {asked} questions have no column in the export.",
)
WORDS["columns.few.hint"] = both(
    sv="Är det rätt fil? Den ser ut att höra till en annan enkät eller ett annat år. Skriver "
    'enkätverktyget koder i stället för frågor, ange order = "questionnaire".',
    en="Is it the right file? It seems to belong to another questionnaire or year. If the survey "
    'tool writes codes instead of questions, set order = "questionnaire".',
)
WORDS["answer.unknown"] = both(
    sv="svaret är inget av frågans svarsalternativ och visas inte här, eftersom det kan vara "
    "fritext. Alternativen är {known}.",
    en="the answer is none of the question’s alternatives and is not quoted here, as it may be "
    "free text. The alternatives are {known}.",
)
WORDS["answer.unknown.many"] = both(
    sv="ett svar, på {rows} rader, är inget av frågans svarsalternativ och visas inte här, "
    "eftersom det kan vara fritext. Alternativen är {known}.",
    en="an answer, in {rows} rows, is none of the question’s alternatives and is not quoted here, "
    "as it may be free text. The alternatives are {known}.",
)
WORDS["answer.unknown.like"] = both(
    sv="okänt svar, likt ”{like}”. Alternativen är {known}.",
    en="unknown answer, like “{like}”. The alternatives are {known}.",
)
WORDS["answer.unknown.like.many"] = both(
    sv="okänt svar, likt ”{like}”, på {rows} rader. Alternativen är {known}.",
    en="unknown answer, like “{like}”, in {rows} rows. The alternatives are {known}.",
)
WORDS["answer.unknown.quoted"] = both(
    sv="okänt svar ”{given}”. Alternativen är {known}.",
    en="unknown answer “{given}”. The alternatives are {known}.",
)
WORDS["answer.unknown.quoted.many"] = both(
    sv="okänt svar ”{given}”, på {rows} rader. Alternativen är {known}.",
    en="unknown answer “{given}”, in {rows} rows. The alternatives are {known}.",
)
WORDS["answer.unknown.hint"] = both(
    sv="Rätta svaret i exporten, eller säg vad det betyder under aliases eller blank för "
    "mätningen i rounds.toml. Förslag ger: indicators match",
    en="Correct the answer in the export, or say what it means under aliases or blank for the "
    "round in rounds.toml. What may be meant is shown by: indicators match",
)
WORDS["answers.numbers"] = both(
    sv="svaren är siffror eller koder och läses som {read}.",
    en="the answers are numbers or codes and read as {read}.",
)
WORDS["answers.numbers.hint"] = both(
    sv="Kontrollera mot enkätverktyget. Stämmer det, skriv {line} för mätningen i rounds.toml. "
    'Stod skalan åt andra hållet, skriv codes = "reversed". Eller exportera svarens text.',
    en="Check with the survey tool. If it is right, write {line} for the round in rounds.toml. If "
    'the scale ran the other way, write codes = "reversed". Or export the answers’ text.',
)
WORDS["answers.mixed"] = both(
    sv="kolumnen har koder av flera slag, som 1 och A1. {rows} rader, först den här, är inte "
    "skrivna som de andra. Koderna kan betyda olika saker, så inget räknas.",
    en="the column has codes of several kinds, such as 1 and A1. {rows} rows, this one first, are "
    "not written like the others. They may mean different things, so nothing is counted.",
)
WORDS["answers.mixed.words"] = both(
    sv="kolumnen har både ord och siffror. {rows} rader, först den här, är inte skrivna som de "
    "andra. En siffra säger inte vilket svar den står för, så inget räknas.",
    en="the column has words as well as numbers. {rows} rows, this one first, are not written as "
    "the others are. A number does not tell which answer it stands for, so nothing is counted.",
)
WORDS["answers.mixed.hint"] = both(
    sv="Skriv svaren på samma sätt i hela kolumnen, helst med svarsalternativens ord. Är raden en "
    "summering och inget svar, ta bort den.",
    en="Write the answers in one way in the whole column, best in the words of the alternatives. "
    "If the row sums up the others and is no answer, remove it.",
)
WORDS["answers.more_than_invited"] = both(
    sv="{answers} svar, men bara {invited} tillfrågade enligt rounds.toml.",
    en="{answers} answers, but only {invited} invited according to rounds.toml.",
)
WORDS["answers.more_than_invited.hint"] = both(
    sv="Kontrollera antalet tillfrågade (invited) i rounds.toml, och att inga testsvar finns kvar "
    "i exporten.",
    en="Check invited in rounds.toml, and that no test answers are left in the export.",
)
WORDS["answers.blank_rows.one"] = both(
    sv="1 rad har inget svar på någon fråga och räknas inte.",
    en="1 row has no answer to any question and is not counted.",
)
WORDS["answers.blank_rows.many"] = both(
    sv="{count} rader har inget svar på någon fråga och räknas inte.",
    en="{count} rows have no answer to any question and are not counted.",
)

# Rows
WORDS["rows.outside"] = both(
    sv="rows i rounds.toml ska ligga inom exportens svar, som står på rad {first} till {last}.",
    en="rows in rounds.toml has to lie within the answers of the export, rows {first} to {last}.",
)
WORDS["rows.no_column"] = both(
    sv="det finns ingen kolumn med den rubrik som {key} i rounds.toml anger.",
    en="no column has the header that {key} in rounds.toml gives.",
)
WORDS["rows.no_column.hint"] = both(
    sv="Skriv rubriken som den står i exporten, inte kolumnens bokstav.",
    en="Write the header as it stands in the export, not the column’s letter.",
)
WORDS["rows.no_column.near"] = both(
    sv="det finns ingen kolumn med den rubrik som {key} i rounds.toml anger. Menade du "
    "”{nearest}”?",
    en="no column has the header that {key} in rounds.toml gives. Did you mean “{nearest}”?",
)
WORDS["rows.twice"] = both(
    sv="flera kolumner har den rubrik som {key} i rounds.toml anger.",
    en="several columns have the header that {key} in rounds.toml gives.",
)
WORDS["rows.twice.hint"] = both(
    sv="Ge kolumnerna olika rubriker i exporten.",
    en="Give the columns different headers in the export.",
)
WORDS["rows.no_value"] = both(
    sv="{key} i rounds.toml anger ”{values}”, som inte står på någon rad.",
    en="{key} in rounds.toml gives “{values}”, which no row has.",
)
WORDS["rows.no_value.hint"] = both(
    sv="Skriv värdet som det står i exporten, eller ta bort det ur {key}.",
    en="Write the value as it stands in the export, or remove it from {key}.",
)
WORDS["rows.marked.one"] = both(
    sv="raden är märkt ”{mark}” och ser inte ut att vara ett svar. Inget räknas förrän rounds.toml "
    "säger vad som gäller.",
    en="the row is marked “{mark}” and does not look like an answer. Nothing is counted until "
    "rounds.toml says what becomes of it.",
)
WORDS["rows.marked.many"] = both(
    sv="{rows} rader, först den här, är märkta ”{mark}” och ser inte ut att vara svar. Inget "
    "räknas förrän rounds.toml säger vad som gäller.",
    en="{rows} rows, this one first, are marked “{mark}” and do not look like answers. Nothing is "
    "counted until rounds.toml says what becomes of them.",
)
WORDS["rows.marked.hint"] = both(
    sv='Ska de inte räknas, skriv leave_out = {{ "{header}" = "{mark}" }} för mätningen i '
    "rounds.toml. Ska de räknas, ange på samma sätt med only alla värden i kolumnen som ska "
    "räknas.",
    en='If they are not to be counted, write leave_out = {{ "{header}" = "{mark}" }} for the round '
    "in rounds.toml. If they are, name in the same way, with only, all values of the column that "
    "are to be counted.",
)
WORDS["rows.test.one"] = both(
    sv="under {header} står ordet test på en rad. Raden räknas, och det som står där visas inte.",
    en="the word test stands under {header} in one row. It is counted, and what stands there is "
    "not shown.",
)
WORDS["rows.test.many"] = both(
    sv="under {header} står ordet test på {rows} rader, först den här. De räknas, och det som står "
    "där visas inte.",
    en="the word test stands under {header} in {rows} rows, this one first. They are counted, and "
    "what stands there is not shown.",
)
WORDS["rows.test.hint"] = both(
    sv="Är det ett testsvar, ta bort raden ur exporten.",
    en="If it is a test answer, remove the row from the export.",
)
WORDS["rows.years.one"] = both(
    sv="raden hör till {years}, men mätningen är {year}.",
    en="the row is of {years}, but the round is {year}.",
)
WORDS["rows.years.many"] = both(
    sv="{rows} rader, först den här, hör till {years}, men mätningen är {year}.",
    en="{rows} rows, this one first, are of {years}, but the round is {year}.",
)
WORDS["rows.years.hint"] = both(
    sv='Är det rätt fil? Ska bara årets rader räknas, skriv only = {{ "{header}" = {year} }} för '
    "mätningen i rounds.toml.",
    en="Is it the right file? If only the rows of that year are to be counted, write only = {{ "
    '"{header}" = {year} }} for the round in rounds.toml.',
)
WORDS["rows.roles.many"] = both(
    sv="kolumnen skiljer flera grupper av svarande åt: {roles}. {rows} rader har svar på den här "
    "enkätens frågor.",
    en="the column tells several groups of respondents apart: {roles}. {rows} rows have answers to "
    "the questions of this questionnaire.",
)
WORDS["rows.roles.hint"] = both(
    sv='Säg vilka rader som hör till enkäten, till exempel only = {{ "{header}" = "{own}" }} för '
    "mätningen i rounds.toml.",
    en='Say which rows belong to the questionnaire, for example only = {{ "{header}" = "{own}" }} '
    "for the round in rounds.toml.",
)
WORDS["rows.roles.unknown.many"] = both(
    sv="kolumnen skiljer flera grupper av svarande åt: {roles}. {rows} rader har svar på den här "
    "enkätens frågor.",
    en="the column tells several groups of respondents apart: {roles}. {rows} rows have answers to "
    "the questions of this questionnaire.",
)
WORDS["rows.roles.unknown.hint"] = both(
    sv="Säg med only för mätningen i rounds.toml vilka värden i kolumnen som hör till enkäten.",
    en="Say with only for the round in rounds.toml which values of the column belong to the "
    "questionnaire.",
)
WORDS["summary.word"] = both(
    sv="under {header} står ”{word}”. Raden ser ut att summera de andra och är inget svar.",
    en="“{word}” stands under {header}. The row seems to sum up the others and is no answer.",
)
WORDS["summary.formula"] = both(
    sv="cell {cell} är en formel som räknar på andra rader. Raden ser ut att summera de andra och "
    "är inget svar.",
    en="cell {cell} is a formula over other rows. The row seems to sum up the others and is no "
    "answer.",
)
WORDS["summary.blank"] = both(
    sv="raden har bara siffror och saknar det som alla andra rader har under {header}. Den ser ut "
    "att summera de andra och är inget svar.",
    en="the row has numbers only and lacks what all other rows have under {header}. It seems to "
    "sum up the others and is no answer.",
)
WORDS["summary.apart"] = both(
    sv="raden har bara siffror och står för sig, under en tom rad. Den ser ut att summera de andra "
    "och är inget svar.",
    en="the row has numbers only and stands apart, below a blank row. It seems to sum up the "
    "others and is no answer.",
)
WORDS["summary.count"] = both(
    sv="siffrorna på raden är antalet svar på raderna ovanför. Den ser ut att summera de andra och "
    "är inget svar.",
    en="the numbers of the row are the number of answers in the rows above. It seems to sum up the "
    "others and is no answer.",
)
WORDS["summary.sum"] = both(
    sv="siffrorna på raden är summan av raderna ovanför. Den ser ut att summera de andra och är "
    "inget svar.",
    en="the numbers of the row are the sum of the rows above. It seems to sum up the others and is "
    "no answer.",
)
WORDS["summary.mean"] = both(
    sv="siffrorna på raden är medelvärdet av raderna ovanför. Den ser ut att summera de andra och "
    "är inget svar.",
    en="the numbers of the row are the mean of the rows above. It seems to sum up the others and "
    "is no answer.",
)
WORDS["summary.median"] = both(
    sv="siffrorna på raden är medianen av raderna ovanför. Den ser ut att summera de andra och är "
    "inget svar.",
    en="the numbers of the row are the median of the rows above. It seems to sum up the others and "
    "is no answer.",
)
WORDS["summary.lacking"] = both(
    sv="{rows} rader, först den här, saknar det som alla andra har under {header}. De räknas som "
    "svar.",
    en="{rows} rows, this one first, lack what all others have under {header}. They are counted.",
)
WORDS["summary.lacking.hint"] = both(
    sv="Är de inga svar, skriv för mätningen i rounds.toml på vilka rader svaren står, till "
    'exempel rows = "{first}-{last}". Är de det, skriv alla rader så, och frågan är avgjord.',
    en="If they are no answers, say for the round in rounds.toml in which rows the answers stand, "
    'for example rows = "{first}-{last}". If they are, name all rows so, and it is settled.',
)
WORDS["summary.hint"] = both(
    sv="Är den inget svar, ta bort raden ur exporten. Eller skriv för mätningen i rounds.toml på "
    'vilka rader svaren står, till exempel rows = "{first}-{last}". Då räknas alla rader där.',
    en="If it is no answer, remove the row from the export. Or say for the round in rounds.toml in "
    'which rows the answers stand, for example rows = "{first}-{last}". All rows there are then '
    "counted.",
)
WORDS["groups.not_found"] = both(
    sv="regeln exclude kräver en indelning, men exporten har ingen ifylld kolumn för {names}.",
    en="the rule exclude needs a grouping, but the export has no filled column for {names}.",
)
WORDS["groups.not_found.hint"] = both(
    sv='Ange kolumnen under columns i rounds.toml, eller policy = {{ small_groups = "suppress" }} '
    "för mätningen.",
    en='Name the column under columns in rounds.toml, or set policy = {{ small_groups = "suppress" '
    "}} for the round.",
)
WORDS["groups.unnamed.one"] = both(
    sv="en grupp har färre än tre svar. Den nämns inte, och räknas bara i totalen.",
    en="one group has fewer than three answers. It is not named, and counts in the total only.",
)
WORDS["groups.unnamed.many"] = both(
    sv="{count} grupper har färre än tre svar. De nämns inte, och räknas bara i totalen.",
    en="{count} groups have fewer than three answers. They are not named, and count in the total "
    "only.",
)
WORDS["groups.unnamed.hint"] = both(
    sv="Är det en felskrivning, rätta den i exporten.",
    en="If it is a slip of the pen, correct it in the export.",
)
WORDS["respondent.repeated"] = both(
    sv="samma respondent som på rad {first}.",
    en="the same respondent as in row {first}.",
)
WORDS["respondent.repeated.many"] = both(
    sv="samma respondent som på rad {first}. Sammanlagt {count} rader upprepar en respondent.",
    en="the same respondent as in row {first}. In all, {count} rows repeat a respondent.",
)
WORDS["respondent.repeated.one"] = both(
    sv="en rad upprepar en respondent.",
    en="one row repeats a respondent.",
)
WORDS["respondent.repeated.counted"] = both(
    sv="{count} rader upprepar en respondent.",
    en="{count} rows repeat a respondent.",
)
WORDS["respondent.repeated.hint"] = both(
    sv="Ta bort den rad som inte ska räknas. Om kolumnen inte skiljer respondenterna åt, ange rätt "
    'kolumn i rounds.toml, till exempel respondent = "Svarsnr".',
    en="Remove the answer that should not count. If this column does not tell respondents apart, "
    "name the right one with respondent in rounds.toml.",
)
WORDS["respondent.no_column"] = both(
    sv="det finns ingen kolumn ”{given}”, som respondent i rounds.toml anger.",
    en="there is no column “{given}”, which respondent in rounds.toml names.",
)
