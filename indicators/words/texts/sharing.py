"""Files that leave the house: stripped exports, and workspaces invented for whoever helps."""

from .catalogue import WORDS, both

WORDS["strip.read"] = both(
    sv="{file} är läst som {questionnaire} {year}. Kvar är {rows} rader med svar.",
    en="{file} is read as {questionnaire} {year}. {rows} rows with answers are left.",
)
WORDS["strip.columns"] = both(
    sv="Utelämnade kolumner: {count}", en="Columns that were left out: {count}"
)
WORDS["strip.removed"] = both(
    sv="Texter som inte är svarsalternativ: {count}. I deras ställe står ”[borttagen text]”. check "
    'stannar vid dem tills mätningen i rounds.toml har raden blank = ["[borttagen text]"], som '
    "räknar dem som obesvarade.",
    en="Texts that are no alternatives: {count}. In their place stands “[borttagen text]”. check "
    'stops at them until the round in rounds.toml has the line blank = ["[borttagen text]"], which '
    "counts them as unanswered.",
)
WORDS["strip.blank"] = both(
    sv="Rader utan svar på någon fråga, utelämnade: {count}",
    en="Rows without an answer to any question, left out: {count}",
)
WORDS["strip.unnamed"] = both(
    sv="Grupper med färre än tre svar, utan sina namn: {count}",
    en="Groups of fewer than three answers, without their names: {count}",
)
WORDS["strip.repeated"] = both(
    sv="Någon står två gånger i filen. I stället för identiteter står löpnummer under Svarsnr, så "
    "att check fortfarande ser det.",
    en="Somebody stands in the file twice. In place of identifiers there are running numbers under "
    "Svarsnr, so that check still sees it.",
)
WORDS["strip.part"] = both(
    sv="Mätningen har flera filer. Identiteterna är utelämnade, så om någon har svarat i två av "
    "dem syns inte längre.",
    en="The round has several files. Identifiers are left out, so whether somebody has answered in "
    "two of them is not seen any more.",
)
WORDS["strip.look"] = both(
    sv="Läs igenom filen innan den lämnas vidare. Av det som rounds.toml säger om hur filen läses "
    "behövs inget för den nya: sheet, rows, columns, only och liknande rader tas bort.",
    en="Read the file through before it is handed on. Nothing that rounds.toml says of how the "
    "file is read is needed for the new one: take away sheet, rows, columns, only and the like.",
)
WORDS["strip.guessed"] = both(
    sv="{file} går bara att läsa med hjälp av gissningar:\n{line}",
    en="{file} can only be read with the help of guesses:\n{line}",
)
WORDS["strip.guessed.hint"] = both(
    sv="Stämmer de, kör kommandot igen med --accept. Annars: lägg filen i mappen responses, skriv "
    "rätt rader för mätningen i rounds.toml och kör strip på filen där.",
    en="If they are right, run the command again with --accept. If not: put the file into the "
    "folder responses, write the right lines for the round into rounds.toml and strip it there.",
)
WORDS["strip.counts"] = both(
    sv="{file} är en tabell med antal. Där finns inga svarande att ta bort något om.",
    en="{file} is a table of counts. It has no respondents of whom anything could be left out.",
)
WORDS["strip.differs"] = both(
    sv="{file} skulle inte räknas likadant utan de andra kolumnerna. Inget är skrivet.",
    en="{file} would not be counted alike without the other columns. Nothing is written.",
)
WORDS["strip.differs.hint"] = both(
    sv="Ta bort kolumnerna med personuppgifter för hand, och jämför med indicators check.",
    en="Remove the columns with personal data by hand, and compare with indicators check.",
)
WORDS["strip.rounds"] = both(
    sv="{file} hör till flera mätningar: {rounds}.",
    en="{file} belongs to several rounds: {rounds}.",
)
WORDS["strip.rounds.hint"] = both(
    sv="Ange vilken med --questionnaire och --year.",
    en="Say which with --questionnaire and --year.",
)
WORDS["strip.which"] = both(
    sv="Det går inte att se vilken enkät {file} är svar på.",
    en="It cannot be seen which questionnaire {file} has answers to.",
)
WORDS["strip.which.hint"] = both(
    sv="Ange den med --questionnaire. De är {known}.",
    en="Name it with --questionnaire. They are {known}.",
)
WORDS["strip.year"] = both(
    sv="Det går inte att se vilket år {file} är från.",
    en="It cannot be seen which year {file} is from.",
)
WORDS["strip.year.hint"] = both(
    sv="Ange det med --year.",
    en="Say it with --year.",
)

WORDS["bugreport.written"] = both(
    sv="{file} är skriven: en arbetsmapp av samma form, med påhittade svar.",
    en="{file} is written: a workspace of the same shape, with invented answers.",
)
WORDS["bugreport.round"] = both(
    sv="{questionnaire} {year} är inte med: svaren finns i en tryckt tabell eller en databas.",
    en="{questionnaire} {year} is left out: its answers are in a printed table or a database.",
)
WORDS["bugreport.file"] = both(
    sv="{file} är inte med: den går inte att läsa, och då inte heller att hitta på.",
    en="{file} is left out: it cannot be read, and so it cannot be invented.",
)
WORDS["bugreport.letters"] = both(
    sv="{file} går inte att läsa. Bokstäver och siffror i den är utbytta en för en.",
    en="{file} cannot be read. Letters and digits in it are replaced one by one.",
)
WORDS["bugreport.kind"] = both(
    sv="{file} är nu en arbetsbok av det vanliga slaget (.xlsx).",
    en="{file} is a workbook of the usual kind (.xlsx) now.",
)
WORDS["bugreport.types"] = both(
    sv="{file} kan ha andra slags kolumner än den riktiga filen.",
    en="{file} may have columns of other types than the real file.",
)
WORDS["bugreport.same"] = both(
    sv="check säger detsamma, på samma rader, om den påhittade arbetsmappen.",
    en="check says the same, in the same rows, of the invented workspace.",
)
WORDS["bugreport.other"] = both(
    sv="check säger inte detsamma om den påhittade arbetsmappen. Skillnaderna, som fil, rad och "
    "meddelande:",
    en="check does not say the same of the invented workspace. The differences, as file, row and "
    "message:",
)
WORDS["bugreport.look"] = both(
    sv="Packa upp filen och läs igenom den innan den skickas. Rubriker och namn på blad står kvar.",
    en="Unpack the file and read it through before it is sent. Headers and names of sheets stay.",
)
