"""A workspace and its definitions: making it, checking it, and what is wrong in it."""

from .catalogue import WORDS, both

# Where
WORDS["place.file"] = both(sv="{file}", en="{file}")
WORDS["place.row"] = both(sv="rad {row}", en="row {row}")
WORDS["place.row.frame"] = both(
    sv="rad {row} (rubriken är rad 1)",
    en="row {row} (the header is row 1)",
)
WORDS["place.column"] = both(sv="”{column}”", en="“{column}”")
WORDS["error"] = both(sv="Fel: {text}", en="Error: {text}")
WORDS["warning"] = both(sv="Varning: {text}", en="Warning: {text}")
WORDS["problems"] = both(sv="{count} fel hittades.", en="{count} problems were found.")

# A new workspace
WORDS["init.exists"] = both(
    sv="{file} finns redan och skrivs inte över.",
    en="{file} exists already and is not overwritten.",
)
WORDS["init.exists.hint"] = both(sv="Välj en annan mapp.", en="Choose another folder.")
WORDS["init.not_folder"] = both(sv="{file} är ingen mapp.", en="{file} is not a folder.")
WORDS["init.has"] = both(
    sv="Arbetsmappen har redan {file}, som inte skrivs över.",
    en="The workspace has {file} already, and it is not overwritten.",
)
WORDS["init.has.hint"] = both(
    sv="Enkäten behöver inte läggas till: ange den i rounds.toml.",
    en="The questionnaire need not be added: name it in rounds.toml.",
)
WORDS["init.unknown"] = both(
    sv="Det finns ingen enkät ”{given}”. Enkäterna är {known}.",
    en="There is no questionnaire “{given}”. The questionnaires are {known}.",
)
WORDS["init.unknown.near"] = both(
    sv="Det finns ingen enkät ”{given}”. Menade du ”{nearest}”?",
    en="There is no questionnaire “{given}”. Did you mean “{nearest}”?",
)
WORDS["init.done"] = both(
    sv="Arbetsmappen {folder} är klar. Gör så här:\n"
    "  1. Lägg exporterna ur enkätverktyget i {responses}\n"
    "  2. Öppna {file} i Anteckningar och fyll i filnamn, år och antal tillfrågade\n"
    "  3. Kontrollera dem:      indicators check {quoted}\n"
    "  4. Skapa bilaga 2:       indicators report {quoted}",
    en="The workspace {folder} is ready. What to do:\n"
    "  1. Put the exports of your survey tool in {responses}\n"
    "  2. Open {file} in a text editor and fill in file names, years and numbers invited\n"
    "  3. Check them:        indicators check {quoted}\n"
    "  4. Make the report:   indicators report {quoted}",
)
WORDS["init.added"] = both(sv="Lade till {file}.", en="Added {file}.")
WORDS["init.whose.participants_followup"] = both(
    sv="Enkäten participants_followup är inte NNS:s. Den är Samordningsförbundet Östra Södertörns "
    "egen, från 2017.",
    en="The questionnaire participants_followup is not NNS's. It is Samordningsförbundet Östra "
    "Södertörn's own, from 2017.",
)
WORDS["init.draft"] = both(
    sv="NNS äger orden: klistra in frågorna ur er manual i filen.",
    en="NNS owns the words: paste the questions of your manual into the file.",
)

# Workspaces and names
WORDS["workspace.none"] = both(
    sv="{folder} är ingen arbetsmapp: filen {file} saknas.",
    en="{folder} is not a workspace: the file {file} is missing.",
)
WORDS["workspace.none.hint"] = both(
    sv="Ange rätt mapp efter kommandot, eller skapa en ny med: indicators init MAPP",
    en="Give the right folder after the command, or make a new one with: indicators init FOLDER",
)
WORDS["workspace.txt"] = both(
    sv="{file} heter .toml.txt och läses inte.",
    en="{file} is called .toml.txt and is not read.",
)
WORDS["workspace.txt.hint"] = both(
    sv="Byt namn på den till rounds.toml. I Utforskaren: Visa, Filnamnstillägg.",
    en="Rename it to rounds.toml. In the Explorer: View, File name extensions.",
)
WORDS["workspace.no_folder"] = both(
    sv="Mappen {folder} finns inte.",
    en="There is no folder {folder}.",
)
WORDS["workspace.is_file"] = both(
    sv="{file} är en fil. Ange arbetsmappen.",
    en="{file} is a file. Give the workspace, a folder.",
)
WORDS["workspace.no_rounds"] = both(
    sv="{file} har ännu ingen mätning.",
    en="{file} has no round yet.",
)
WORDS["workspace.no_rounds.hint"] = both(
    sv="Lägg exporterna bredvid filen och kör: indicators start. Eller öppna filen, ta bort # "
    "framför raderna för en mätning och fyll i dem.",
    en="Put the exports beside the file and run: indicators start. Or open the file, remove the # "
    "in front of the lines of a round and fill them in.",
)
WORDS["year.unknown"] = both(
    sv="Det finns ingen mätning {year}. Mätningarna är från {known}.",
    en="There is no round for {year}. There are rounds for {known}.",
)
WORDS["round.unknown"] = both(
    sv="Det finns ingen mätning med enkäten ”{given}” {year}. Enkäterna är {known}.",
    en="There is no round of the questionnaire “{given}” for {year}. The questionnaires are "
    "{known}.",
)
WORDS["round.unknown.near"] = both(
    sv="Det finns ingen mätning med enkäten ”{given}” {year}. Menade du ”{nearest}”?",
    en="There is no round of the questionnaire “{given}” for {year}. Did you mean “{nearest}”?",
)
WORDS["grouping.unknown"] = both(
    sv="Det finns ingen indelning ”{given}”. Indelningarna är {known}.",
    en="There is no grouping “{given}”. The groupings are {known}.",
)
WORDS["grouping.unknown.near"] = both(
    sv="Det finns ingen indelning ”{given}”. Menade du ”{nearest}”?",
    en="There is no grouping “{given}”. Did you mean “{nearest}”?",
)
WORDS["grouping.none"] = both(
    sv="Enkäten har ingen indelning, så {given} går inte att använda.",
    en="The questionnaire has no groupings, so {given} cannot be used.",
)
WORDS["grouping.crossing"] = both(
    sv="{given} går inte att korsa. Skriv högst två olika indelningar med komma emellan, som "
    "unit,sex.",
    en="{given} cannot be crossed. Write at most two different groupings with a comma between, as "
    "unit,sex.",
)
WORDS["group.unknown"] = both(
    sv="Det finns ingen grupp ”{given}”. Grupperna är {known}.",
    en="There is no group “{given}”. The groups are {known}.",
)
WORDS["group.unknown.near"] = both(
    sv="Det finns ingen grupp ”{given}”. Menade du ”{nearest}”?",
    en="There is no group “{given}”. Did you mean “{nearest}”?",
)

# TOML files
WORDS["toml.not_found"] = both(sv="filen finns inte.", en="there is no such file.")
WORDS["toml.encoding"] = both(
    sv="filen är inte sparad som UTF-8.",
    en="the file is not saved as UTF-8.",
)
WORDS["toml.encoding.hint"] = both(
    sv="Öppna filen i Anteckningar och spara den igen med kodningen UTF-8.",
    en="Open it in a text editor and save it again with the encoding UTF-8.",
)
WORDS["toml.syntax"] = both(
    sv="raden går inte att läsa: {line}",
    en="the row cannot be read: {line}",
)
WORDS["toml.syntax.hint"] = both(
    sv='Text skrivs inom raka citattecken, som file = "personal.csv", och tal utan, som invited = '
    "39. Varje hakparentes ska ha sin motsvarighet.",
    en='Texts stand in straight quotation marks, like file = "staff.csv", and numbers without, '
    "like invited = 39. Every bracket needs its counterpart.",
)
WORDS["toml.syntax.curly"] = both(
    sv="raden går inte att läsa: {line}",
    en="the row cannot be read: {line}",
)
WORDS["toml.syntax.curly.hint"] = both(
    sv='Byt de böjda citattecknen mot raka: "',
    en='Replace the curly quotation marks with straight ones: "',
)
WORDS["toml.syntax.backslash"] = both(
    sv="raden går inte att läsa: {line}",
    en="the row cannot be read: {line}",
)
WORDS["toml.syntax.backslash.hint"] = both(
    sv="Skriv / i stället för \\ i namn på mappar och filer.",
    en="Write / instead of \\ in names of folders and files.",
)
WORDS["toml.syntax.twice"] = both(sv="står två gånger: {line}", en="stands twice: {line}")
WORDS["toml.syntax.twice.hint"] = both(
    sv="Ta bort den ena, eller ändra årtal eller namn på den.",
    en="Remove one of them, or change its year or name.",
)
WORDS["toml.syntax.names"] = both(
    sv="raden går inte att läsa: {line}",
    en="the row cannot be read: {line}",
)
WORDS["toml.syntax.names.hint"] = both(
    sv="Ett namn med mellanslag eller å, ä, ö skrivs inom raka citattecken, som i "
    'invited = {{ "Östra teamet" = 12 }} eller compare = {{ "Länet" = "lanet.csv" }}.',
    en="A name with spaces or å, ä, ö stands in straight quotation marks, as in "
    'invited = {{ "Östra teamet" = 12 }} or compare = {{ "Länet" = "lanet.csv" }}.',
)
WORDS["toml.syntax.heading"] = both(
    sv="raden går inte att läsa: {line}",
    en="the row cannot be read: {line}",
)
WORDS["toml.syntax.heading.hint"] = both(
    sv='Ett namn med mellanslag skrivs inom raka citattecken: [participants."2022 Q1"].',
    en='A name with a space stands in straight quotation marks: [participants."2022 Q1"].',
)
WORDS["toml.syntax.equals"] = both(
    sv="raden går inte att läsa: {line}",
    en="the row cannot be read: {line}",
)
WORDS["toml.syntax.equals.hint"] = both(
    sv="Skriv ett likhetstecken mellan namnet och värdet: invited = 39, inte invited: 39.",
    en="Write an equals sign between the name and the value: invited = 39, not invited: 39.",
)
WORDS["toml.syntax.nothing"] = both(
    sv="raden går inte att läsa: {line}",
    en="the row cannot be read: {line}",
)
WORDS["toml.syntax.nothing.hint"] = both(
    sv="Efter likhetstecknet saknas något. Färger och text skrivs inom raka citattecken: clear = "
    '"#123b6d". Det som står efter # utan citattecken läses inte.',
    en="Something is missing after the equals sign. Colours and texts stand in straight quotation "
    'marks: clear = "#123b6d". What stands after # without them is not read.',
)
WORDS["toml.syntax.number"] = both(
    sv="raden går inte att läsa: {line}",
    en="the row cannot be read: {line}",
)
WORDS["toml.syntax.number.hint"] = both(
    sv="Skriv talet som ett heltal, utan decimaler och procenttecken: points = 10.",
    en="Write the number as a whole one, without decimals or a per cent sign: points = 10.",
)
WORDS["toml.syntax.comma"] = both(
    sv="raden går inte att läsa: {line}",
    en="the row cannot be read: {line}",
)
WORDS["toml.syntax.comma.hint"] = both(
    sv="Sätt ett komma mellan uppgifterna: {{ persons = 4, points = 10 }}.",
    en="Put a comma between the items: {{ persons = 4, points = 10 }}.",
)
WORDS["toml.syntax.letters"] = both(
    sv="raden går inte att läsa: {line}",
    en="the row cannot be read: {line}",
)
WORDS["toml.syntax.letters.hint"] = both(
    sv="Namnet före likhetstecknet är ett av de engelska i exemplen, som file eller invited, utan "
    "å, ä och ö.",
    en="The name before the equals sign is one of those in the examples, like file or invited, "
    "without å, ä and ö.",
)
WORDS["toml.control"] = both(
    sv="texten innehåller osynliga styrtecken.",
    en="the text contains invisible control characters.",
)
WORDS["toml.control.hint"] = both(
    sv="Skriv texten på nytt i stället för att klistra in den.",
    en="Type the text instead of pasting it.",
)
WORDS["toml.unknown"] = both(
    sv="okänt namn. Möjliga namn här är {known}.",
    en="unknown name. Possible names here are {known}.",
)
WORDS["toml.unknown.near"] = both(
    sv="okänt namn. Menade du ”{nearest}”?",
    en="unknown name. Did you mean “{nearest}”?",
)
WORDS["toml.choice"] = both(
    sv="”{given}” går inte att välja. Välj bland {known}.",
    en="“{given}” cannot be chosen. Choose one of {known}.",
)
WORDS["toml.choice.near"] = both(
    sv="”{given}” går inte att välja. Menade du ”{nearest}”?",
    en="“{given}” cannot be chosen. Did you mean “{nearest}”?",
)
WORDS["toml.missing"] = both(sv="uppgiften saknas.", en="is missing.")
WORDS["toml.kind.text"] = both(
    sv="ska vara en text inom citattecken, inte tom.",
    en="has to be a text in quotation marks, not empty.",
)
WORDS["toml.kind.whole"] = both(
    sv="ska vara ett heltal, minst {least}, utan citattecken.",
    en="has to be a whole number of at least {least}, without quotation marks.",
)
WORDS["toml.kind.flag"] = both(
    sv="ska vara true eller false, utan citattecken.",
    en="has to be true or false, without quotation marks.",
)
WORDS["toml.kind.texts"] = both(
    sv='ska vara en lista med texter, som ["Vet inte", "Ej aktuellt"].',
    en='has to be a list of texts, like ["Vet inte", "Ej aktuellt"].',
)
WORDS["toml.kind.years"] = both(
    sv="ska vara en lista med årtal, som [2021, 2022].",
    en="has to be a list of years, like [2021, 2022].",
)
WORDS["toml.kind.mapping"] = both(
    sv='ska vara namn och texter, som {{ time = "F1" }}.',
    en='has to be names and texts, like {{ time = "F1" }}.',
)
WORDS["toml.kind.compare"] = both(
    sv='ska vara namn och filer: compare = {{ Riket = "riket.csv" }}.',
    en='has to be names and files: compare = {{ Nation = "nation.csv" }}.',
)
WORDS["toml.kind.smallest_change"] = both(
    sv="ska säga hur många personer och procentenheter en ändring ska vara minst: "
    "smallest_change = {{ persons = 4, points = 10 }}.",
    en="has to say how many people and percentage points a change has to be: "
    "smallest_change = {{ persons = 4, points = 10 }}.",
)
WORDS["toml.kind.span"] = both(
    sv='ska vara första och sista raden med svar, som "2-40".',
    en='has to be the first and the last row of answers, like "2-40".',
)
WORDS["toml.kind.values"] = both(
    sv='ska vara kolumner och de värden som avses, som {{ Status = ["Survey Preview", "Spam"] }}.',
    en='has to be columns and the values that are meant, like {{ Status = ["Survey Preview", '
    '"Spam"] }}.',
)
WORDS["toml.kind.character"] = both(
    sv='ska vara ett enda tecken, som ";", eller "tab".',
    en='has to be a single character, like ";", or "tab".',
)
WORDS["rounds.no_file"] = both(
    sv="files nämner ”{given}”, som inte står under file. Där står {known}.",
    en="files names “{given}”, which does not stand under file. There stand {known}.",
)
WORDS["rounds.no_file.near"] = both(
    sv="files nämner ”{given}”, som inte står under file. Menade du ”{nearest}”?",
    en="files names “{given}”, which does not stand under file. Did you mean “{nearest}”?",
)
WORDS["rounds.engine_files"] = both(
    sv="engine läser en fil eller en mapp, inte en lista med filer.",
    en="engine reads a file or a folder, not a list of files.",
)
WORDS["rounds.engine_files.hint"] = both(
    sv="Lägg filerna i en egen mapp och ange den under file.",
    en="Put the files into a folder of their own and name it under file.",
)
WORDS["toml.kind.table"] = both(
    sv="ska vara ett eget avsnitt, inte ett enskilt värde.",
    en="has to be a section of its own, not a single value.",
)
WORDS["toml.kind.tables"] = both(
    sv="ska vara en lista med avsnitt.",
    en="has to be a list of sections.",
)
WORDS["toml.id"] = both(
    sv="”{given}” går inte att använda som id. Använd små bokstäver a–z, siffror och _.",
    en="“{given}” cannot be an id: use lower-case a–z, digits and _.",
)

# Questionnaires
WORDS["question.unknown"] = both(
    sv="Det finns ingen fråga ”{given}”. Frågorna är {known}.",
    en="There is no question “{given}”. The questions are {known}.",
)
WORDS["question.unknown.near"] = both(
    sv="Det finns ingen fråga ”{given}”. Menade du ”{nearest}”?",
    en="There is no question “{given}”. Did you mean “{nearest}”?",
)
WORDS["question.no_scale"] = both(
    sv="frågan saknar svarsskala. Ange en av {known}.",
    en="the question has no scale. Name one of {known}.",
)
WORDS["question.wording_year"] = both(sv="”{given}” är inget årtal.", en="“{given}” is not a year.")
WORDS["scale.length"] = both(
    sv="en svarsskala har mellan 2 och {longest} svarsalternativ.",
    en="a scale has from 2 to {longest} alternatives.",
)
WORDS["scale.clear"] = both(
    sv="”{label}” är klart positivt men inte positivt.",
    en="“{label}” is clearly positive but not positive.",
)
WORDS["scale.ambiguous"] = both(
    sv="”{first}” och ”{second}” kan inte skiljas åt: samma svarsalternativ, alias eller kod.",
    en="“{first}” and “{second}” cannot be told apart: the same alternative, alias or code.",
)
WORDS["scale.no_alternative"] = both(
    sv="skalan har inget svarsalternativ ”{given}”. De är {known}.",
    en="the scale has no alternative “{given}”. They are {known}.",
)
WORDS["scale.no_alternative.near"] = both(
    sv="skalan har inget svarsalternativ ”{given}”. Menade du ”{nearest}”?",
    en="the scale has no alternative “{given}”. Did you mean “{nearest}”?",
)
WORDS["questionnaire.unknown"] = both(
    sv="Det finns ingen enkät ”{given}”. De som finns är {known}.",
    en="There is no questionnaire “{given}”. There are {known}.",
)
WORDS["questionnaire.unknown.near"] = both(
    sv="Det finns ingen enkät ”{given}”. Menade du ”{nearest}”?",
    en="There is no questionnaire “{given}”. Did you mean “{nearest}”?",
)
WORDS["questionnaire.no_questions"] = both(
    sv="enkäten har inga frågor.",
    en="the questionnaire has no questions.",
)
WORDS["questionnaire.draft"] = both(
    sv="NNS äger orden: klistra in frågorna ur er manual här.",
    en="NNS owns the words: paste the questions of your manual here.",
)
WORDS["questionnaire.draft.hint"] = both(
    sv="Hur en fråga skrivs står sist i filen. Har enkätverktyget frågorna, gör: indicators "
    "questionnaire enkat.lss -o ny.toml, och klistra in dem därifrån.",
    en="How a question is written stands at the end of the file. If your survey tool has the "
    "questions, run: indicators questionnaire survey.lss -o new.toml, and paste them from there.",
)
WORDS["instrument.question_twice"] = both(
    sv="frågan {place} hör till två indikatorer, ”{first}” och ”{second}”.",
    en="the question {place} belongs to two indicators, “{first}” and “{second}”.",
)
WORDS["questionnaire.id_twice"] = both(
    sv="”{given}” används två gånger.",
    en="“{given}” is used twice.",
)
WORDS["questionnaire.text_twice"] = both(
    sv="frågorna ”{first}” och ”{second}” har samma text samma år.",
    en="the questions “{first}” and “{second}” have the same text in the same year.",
)
WORDS["questionnaire.file_name"] = both(
    sv="id är ”{given}” men filen heter ”{stem}”; de ska vara lika.",
    en="the id is “{given}” but the file is called “{stem}”; they have to be the same.",
)

# Rounds and policy
WORDS["rounds.unknown"] = both(
    sv="okänt namn. En mätning skrivs som [staff.2022], med enkät och årtal.",
    en="unknown name. A round is written [staff.2022]: questionnaire and year.",
)
WORDS["rounds.unknown.near"] = both(
    sv="okänt namn. Menade du ”{nearest}”?",
    en="unknown name. Did you mean “{nearest}”?",
)
WORDS["rounds.year"] = both(
    sv="är inget årtal. En mätning skrivs som [{questionnaire}.2022].",
    en="is not a year. A round is written [{questionnaire}.2022].",
)
WORDS["rounds.year.hint"] = both(
    sv='En del av ett år skrivs [{questionnaire}."2022 Q1"] för ett kvartal och '
    '[{questionnaire}."2022 H1"] för ett halvår.',
    en='A part of a year is written [{questionnaire}."2022 Q1"], a quarter, or '
    '[{questionnaire}."2022 H1"], half a year.',
)
WORDS["rounds.period.key"] = both(
    sv='en del av ett år skrivs annorlunda. Skriv [{questionnaire}."{meant}"].',
    en='a part of a year is written otherwise. Write [{questionnaire}."{meant}"].',
)
WORDS["rounds.period.whole"] = both(
    sv="hela året {year} står bredvid delar av det: {parts}. Svaren skulle räknas två gånger.",
    en="the whole of {year} stands beside parts of it: {parts}. Its answers would count twice.",
)
WORDS["rounds.period.whole.hint"] = both(
    sv="Behåll året eller dess delar. Årets resultat är delarnas svar tillsammans.",
    en="Keep the year or its parts. The results of the year are the answers of its parts together.",
)
WORDS["rounds.period.mixed"] = both(
    sv="kvartal och halvår står i samma år: {first} och {given}.",
    en="quarters and half-years stand in one year: {first} and {given}.",
)
WORDS["rounds.period.mixed.hint"] = both(
    sv="Skriv alla enkätens mätningar det året som kvartal (Q1–Q4) eller alla som halvår (H1, H2).",
    en="Write all rounds of the questionnaire that year as quarters (Q1–Q4), or all as half-years "
    "(H1, H2).",
)
WORDS["rounds.period.policy"] = both(
    sv="policyn är en annan än den för {first}, men delarna av ett år räknas också tillsammans.",
    en="the policy is another than that of {first}, but the parts of a year count together, too.",
)
WORDS["rounds.period.policy.hint"] = both(
    sv="Skriv samma policy för alla delar av året, eller en för allt under [policy].",
    en="Write the same policy for all parts of the year, or one for all under [policy].",
)
WORDS["rounds.period.published"] = both(
    sv="delar av ett år läses ur exporter, inte ur en tryckt tabell.",
    en="parts of a year are read from exports, not from a printed table.",
)
WORDS["rounds.period.published.hint"] = both(
    sv="Ange årets tryckta tabell som en mätning för hela {year}.",
    en="Name the printed table of the year as a round of the whole of {year}.",
)
WORDS["rounds.period.engine"] = both(
    sv="delar av ett år går inte att läsa med engine.",
    en="parts of a year cannot be read with engine.",
)
WORDS["rounds.period.engine.hint"] = both(
    sv="Ange en fil per del av året utan engine, eller alla svar som en mätning för hela {year}.",
    en="Name a file for each part without engine, or all answers as a round of the whole of "
    "{year}.",
)
WORDS["rounds.period.twice"] = both(
    sv="en annan del av {year} säger något annat, men det gäller hela året.",
    en="another part of {year} says something else, but it holds for the whole year.",
)
WORDS["rounds.period.twice.hint"] = both(
    sv="Skriv det en gång, för en av årets delar.",
    en="Write it once, for one of the parts of the year.",
)
WORDS["rounds.period.taken"] = both(
    sv="enkäten {questionnaire} har en egen indelning med id period, som är namnet på indelningen "
    "efter delar av året.",
    en="the questionnaire {questionnaire} has a grouping of its own with the id period, which is "
    "the name of the grouping by parts of the year.",
)
WORDS["rounds.period.taken.hint"] = both(
    sv="Ge enkätens indelning ett annat id i dess fil.",
    en="Give the grouping of the questionnaire another id in its file.",
)
WORDS["rounds.same_file"] = both(
    sv="filen används redan för {questionnaire} {year}.",
    en="the file is already used for {questionnaire} {year}.",
)
WORDS["rounds.same_file.hint"] = both(
    sv="Varje mätning ska ha sin egen fil. Kontrollera file i rounds.toml. Har en fil flera "
    "mätningars svar, säg för var och en vilka rader som är dess, med filens egen rubrik och dess "
    'värden, till exempel only = {{ "År" = 2022 }} eller only = {{ "Roll" = "Chef" }}.',
    en="Each round has a file of its own. Check file in rounds.toml. If one file has the answers "
    "of several rounds, say for each which rows are its own, by a header of the file and its "
    'values, for example only = {{ "Year" = 2022 }} or only = {{ "Role" = "Manager" }}.',
)
WORDS["rounds.of_exports"] = both(
    sv="hör inte ihop med published: en tryckt tabell har inga svar att läsa.",
    en="cannot be used together with published: a printed table has no answers to read.",
)
WORDS["rounds.of_exports.hint"] = both(
    sv="Ange antingen file (en export med svar) eller published (en tryckt tabell) för mätningen.",
    en="Give the round either file (an export with answers) or published (a printed table).",
)
WORDS["rounds.address"] = both(
    sv="en adress (s3://…) läses bara med engine, för mätningen.",
    en="an address (s3://…) is read only with engine, for the round.",
)
WORDS["rounds.address.hint"] = both(
    sv='Skriv engine = "duckdb" eller engine = "spark" under adressen (docs/scale.md).',
    en='Write engine = "duckdb" or engine = "spark" below the address (docs/scale.md).',
)
WORDS["rounds.outside"] = both(
    sv="{name} ligger utanför arbetsmappen, eller är en länk dit. Den läses inte.",
    en="{name} lies outside the workspace, or is a link to there. It is not read.",
)
WORDS["rounds.outside.hint"] = both(
    sv="Kopiera filen till mappen responses, bredvid rounds.toml.",
    en="Copy the file into the folder responses, beside rounds.toml.",
)
WORDS["rounds.target"] = both(
    sv="ett måltal är högst 100 procent.",
    en="a target is at most 100 per cent.",
)
WORDS["rounds.points"] = both(
    sv="en ändring är högst 100 procentenheter.",
    en="a change is at most 100 percentage points.",
)
WORDS["rounds.at_top"] = both(
    sv="hör inte hemma i ett avsnitt.",
    en="does not belong in a section.",
)
WORDS["rounds.at_top.hint"] = both(
    sv="Flytta raden högst upp i filen, före den första raden med hakparentes, som [staff.2022].",
    en="Move the line to the top of the file, before the first line in brackets, as [staff.2022].",
)
WORDS["toml.kind.invited"] = both(
    sv="ska vara ett heltal, eller gruppers namn och antal, som {{ MIA = 12, SamMA = 14 }}.",
    en="has to be a whole number, or names of groups and numbers, like {{ MIA = 12, SamMA = 14 }}.",
)
WORDS["invited.twice"] = both(
    sv="gruppen står två gånger. Stora och små bokstäver skiljer inte grupper åt.",
    en="the group stands there twice. Capital letters do not tell groups apart.",
)
WORDS["invited.sum"] = both(
    sv="grupperna har tillsammans {sum} tillfrågade, fler än total, som är {total}.",
    en="the groups have {sum} people asked together, more than total, which is {total}.",
)
WORDS["invited.sums"] = both(
    sv="indelningarna ger olika många tillfrågade i allt: {sums}.",
    en="the groupings give different numbers of people asked in all: {sums}.",
)
WORDS["invited.sums.hint"] = both(
    sv="Rätta antalen, eller ange alla tillfrågade som total, bredvid indelningarna.",
    en="Correct the numbers, or give all who were asked as total, beside the groupings.",
)
WORDS["invited.printed"] = both(
    sv="en tryckt tabell läses för alla svarande tillsammans, så antalet tillfrågade är ett enda "
    "tal.",
    en="a printed table is read for all respondents together, so the number asked is a single one.",
)
WORDS["invited.ambiguous"] = both(
    sv="samma namn på en grupp finns i flera indelningar: {labels}.",
    en="the same name of a group is in several groupings: {labels}.",
)
WORDS["invited.ambiguous.hint"] = both(
    sv="Skriv vilken indelning som menas framför grupperna: invited = {{ {id} = {{ … }} }}.",
    en="Write which grouping is meant before the groups: invited = {{ {id} = {{ … }} }}.",
)
WORDS["invited.grouping"] = both(
    sv="det finns ingen indelning ”{given}”. Indelningarna är {known}.",
    en="there is no grouping “{given}”. The groupings are {known}.",
)
WORDS["invited.grouping.near"] = both(
    sv="det finns ingen indelning ”{given}”. Menade du ”{nearest}”?",
    en="there is no grouping “{given}”. Did you mean “{nearest}”?",
)
WORDS["invited.no_groups"] = both(
    sv="exporten har ingen ifylld kolumn för {names}, så antalet tillfrågade kan inte anges per "
    "grupp.",
    en="the export has no filled column for {names}, so the number asked cannot be given per "
    "group.",
)
WORDS["invited.no_groups.hint"] = both(
    sv="Ange kolumnen under columns i rounds.toml, eller antalet tillfrågade som ett enda tal.",
    en="Name the column under columns in rounds.toml, or give the number asked as a single one.",
)
WORDS["invited.unknown"] = both(
    sv="ingen grupp i exporten heter ”{given}”. Grupperna är {known}.",
    en="no group in the export is called “{given}”. The groups are {known}.",
)
WORDS["invited.unknown.near"] = both(
    sv="ingen grupp i exporten heter ”{given}”. Menade du ”{nearest}”?",
    en="no group in the export is called “{given}”. Did you mean “{nearest}”?",
)
WORDS["invited.unknown.unnamed"] = both(
    sv="ingen grupp i exporten heter ”{given}”.",
    en="no group in the export is called “{given}”.",
)
WORDS["invited.unknown.hint"] = both(
    sv="Skriv gruppens namn som i exporten. Har ingen i gruppen svarat, ta bort den och ange alla "
    "tillfrågade som total, till exempel {line}.",
    en="Write the name of the group as in the export. If nobody in it has answered, remove it and "
    "give all who were asked as total, for example {line}.",
)
WORDS["invited.unknown.unnamed.hint"] = both(
    sv="Ange alla tillfrågade som ett enda tal, till exempel invited = 39.",
    en="Give all who were asked as a single number, for example invited = 39.",
)
WORDS["invited.unknown.total"] = both(
    sv="ingen grupp i exporten heter ”{given}”.",
    en="no group in the export is called “{given}”.",
)
WORDS["invited.unknown.total.hint"] = both(
    sv="Menar du alla tillfrågade, skriv total: total = 39.",
    en="If you mean all who were asked, write total: total = 39.",
)
WORDS["invited.more_answers"] = both(
    sv="fler svar i gruppen ”{group}” än de {invited} tillfrågade enligt rounds.toml.",
    en="more answers in the group “{group}” than the {invited} invited according to rounds.toml.",
)
WORDS["invited.more_answers.rest"] = both(
    sv="{total} är tillfrågade i allt, varav {named} i de grupper som nämns. Det lämnar {left} "
    "till övriga grupper, men fler än så har svarat där.",
    en="{total} were asked in all, of whom {named} in the groups that are named. That leaves "
    "{left} for all other groups, but more than that have answered there.",
)
WORDS["invited.more_answers.hint"] = both(
    sv="Kontrollera antalet tillfrågade (invited) i rounds.toml, att rätt grupp står i exporten, "
    "och att inga testsvar finns kvar i den.",
    en="Check invited in rounds.toml, that the groups in the export are right, and that no test "
    "answers are left in it.",
)
WORDS["invited.lacking"] = both(
    sv="antalet tillfrågade saknas för {names}, så det är inte känt hur många som tillfrågades i "
    "allt.",
    en="the number asked is missing for {names}, so it is not known how many were asked in all.",
)
WORDS["invited.lacking.small"] = both(
    sv="antalet tillfrågade saknas för någon grupp med färre än tre svar, så det är inte känt hur "
    "många som tillfrågades i allt.",
    en="the number asked is missing for a group with fewer than three answers, so it is not known "
    "how many were asked in all.",
)
WORDS["invited.lacking.none"] = both(
    sv="några har svarat utan att det framgår i vilken grupp ({name}), så det är inte känt hur "
    "många som tillfrågades i allt.",
    en="some have answered without telling their group ({name}), so it is not known how many were "
    "asked in all.",
)
WORDS["invited.lacking.hint"] = both(
    sv="Ange antalet för varje grupp, eller alla tillfrågade som total, till exempel {line}.",
    en="Give the number of each group, or all who were asked as total, for example {line}.",
)
WORDS["rounds.in_policy"] = both(
    sv="hör till en mätning, men ingen rubrik som [staff.2022] står ovanför.",
    en="belongs to a round, but no heading like [staff.2022] stands above it.",
)
WORDS["rounds.in_policy.hint"] = both(
    sv="Flytta raden så att den står under mätningens rubrik, och ta bort # framför rubriken.",
    en="Move the line below the heading of its round, and remove the # in front of the heading.",
)
WORDS["rounds.questionnaire"] = both(
    sv="det finns ingen enkät ”{given}”. Enkäterna är {known}.",
    en="there is no questionnaire “{given}”. The questionnaires are {known}.",
)
WORDS["rounds.questionnaire.near"] = both(
    sv="det finns ingen enkät ”{given}”. Menade du ”{nearest}”?",
    en="there is no questionnaire “{given}”. Did you mean “{nearest}”?",
)
WORDS["rounds.draft"] = both(
    sv="enkäten till ”{given}” heter {name} och har ingen fil: NNS äger orden.",
    en="the questionnaire “{given}” is called {name} and has no file: NNS owns the words.",
)
WORDS["rounds.draft.hint"] = both(
    sv="Gör filen med indicators init MAPP --with {name} och klistra in frågorna ur er manual, "
    "eller ur enkätverktyget: indicators questionnaire enkat.lss -o questionnaires/{name}.toml. "
    "Kalla mätningen [{name}.ÅR].",
    en="Make the file with indicators init FOLDER --with {name} and paste the questions of your "
    "manual, or from your survey tool: indicators questionnaire survey.lss -o "
    "questionnaires/{name}.toml. Call the round [{name}.YEAR].",
)
WORDS["policy.group_below"] = both(
    sv="least_in_group är {given}, lägre än least ({least}): gränsen för en grupp kan inte vara "
    "lägre än gränsen för totalen.",
    en="least_in_group is {given}, below least ({least}): the threshold of a group cannot be below "
    "that of the total.",
)
WORDS["policy.too_low"] = both(
    sv="least är minst {least}, och least_in_group minst lika högt som least.",
    en="least is at least {least}, and least_in_group at least as high as least.",
)
WORDS["policy.decimals"] = both(
    sv="högst 1: fler decimaler skulle röja antalet svar.",
    en="at most 1: more decimals would give away the number of answers.",
)
WORDS["policy.protection"] = both(
    sv="protection ska vara lägre än least ({least}): inget dolt tal kan annars vara så många "
    "olika tal.",
    en="protection has to be lower than least ({least}): no hidden number could otherwise be that "
    "many different numbers.",
)
WORDS["policy.lowered"] = both(
    sv="--least {given} är lägre än gränsen i rounds.toml, som är {least}.",
    en="--least {given} is below the threshold in rounds.toml, which is {least}.",
)
WORDS["policy.lowered.hint"] = both(
    sv="På kommandoraden kan gränsen bara höjas. Vilken gräns som gäller bestäms i rounds.toml.",
    en="The command line can only raise the threshold. It is set in rounds.toml.",
)

# Checking
WORDS["check.round"] = both(
    sv="{questionnaire} {year}: {answers} svar av {invited} tillfrågade ({rate})",
    en="{questionnaire} {year}: {answers} answers of {invited} invited ({rate})",
)
WORDS["check.round.no_invited"] = both(
    sv="{questionnaire} {year}: {answers} svar (antal tillfrågade är inte ifyllt)",
    en="{questionnaire} {year}: {answers} answers (the number invited is not filled in)",
)
WORDS["check.round.too_few"] = both(
    sv="{questionnaire} {year}: färre än {least} svar; antalet visas inte",
    en="{questionnaire} {year}: fewer than {least} answers; the number is not shown",
)
WORDS["check.round.complement"] = both(
    sv="{questionnaire} {year}: antalet svar visas inte, eftersom grupper är lämnade utanför",
    en="{questionnaire} {year}: the number of answers is not shown, as groups are left out",
)
WORDS["check.round.printed"] = both(
    sv="{line}, ur tryckt tabell ({file})",
    en="{line}, from a printed table ({file})",
)
WORDS["check.group"] = both(
    sv="  {group}: {answers} svar av {invited} tillfrågade ({rate})",
    en="  {group}: {answers} answers of {invited} invited ({rate})",
)
WORDS["check.group.no_rate"] = both(
    sv="  {group}: {answers} svar (antal tillfrågade anges inte)",
    en="  {group}: {answers} answers (number invited not given)",
)
WORDS["check.group.too_few"] = both(
    sv="  {group}: färre än {least} svar; antalet visas inte",
    en="  {group}: fewer than {least} answers; the number is not shown",
)
WORDS["check.group.complement"] = both(
    sv="  {group}: antalet svar visas inte, eftersom en annan grupps annars skulle kunna räknas ut",
    en="  {group}: the number of answers is not shown, as that of another group could otherwise be "
    "worked out",
)
WORDS["check.group.withheld"] = WORDS["check.group.complement"]
WORDS["check.summary"] = both(
    sv="Fel: {errors}. Varningar: {warnings}.",
    en="Errors: {errors}. Warnings: {warnings}.",
)

# A pandas frame in place of a file
WORDS["frame.empty"] = both(
    sv="det finns inga rader, eller inga kolumner.",
    en="there are no rows, or no columns.",
)
WORDS["frame.settings"] = both(
    sv="Det som står i rounds.toml ges till measure_frame som policy eller som ett argument med "
    'samma namn: columns={{"unit": "Grupp"}}, invited=39.',
    en="What stands in rounds.toml is given to measure_frame as policy, or as an argument of the "
    'same name: columns={{"unit": "Team"}}, invited=39.',
)
