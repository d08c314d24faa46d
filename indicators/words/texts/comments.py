"""Open answers: the list to read and strike in, and the themes written beside them."""

from .catalogue import WORDS, both

WORDS["help.comments"] = both(
    sv="Lista de öppna svaren, för dina ögon, i en ordning som inget säger.",
    en="List the open answers, for your eyes, in an order that says nothing.",
)
WORDS["help.comments.more"] = both(
    sv="De öppna svaren är de kolumner med fritext som ingen fråga och ingen indelning använder, "
    "eller de som comments i rounds.toml eller --column nämner. De listas när minst tio har "
    "skrivit olika svar, aldrig per grupp. E-post, telefon, personnummer och namn maskeras eller "
    "märks; det är en hjälp, ingen garanti. Skriv ett tema bredvid varje svar i listan, så räknar "
    "--themes dem. Inget annat kommando läser eller skriver svaren.",
    en="The open answers are the columns of free text that no question and no grouping uses, or "
    "those that comments in rounds.toml or --column names. They are listed when at least ten have "
    "written different answers, never by group. E-mail, telephone and personal identity numbers "
    "and names are masked or marked; that is a help and no guarantee. Write a theme beside each "
    "answer in the list, and --themes counts them. No other command reads or writes the answers.",
)
WORDS["help.comments.example"] = both(
    sv="indicators comments enkater --questionnaire participants -o oppna-svar.docx",
    en="indicators comments surveys --questionnaire participants -o open-answers.docx",
)
WORDS["help.option.comments_column"] = both(
    sv="kolumnen med öppna svar, som rubriken står; kan upprepas",
    en="the column of open answers, by its header; may be repeated",
)
WORDS["help.option.comments_least"] = both(
    sv="minsta antal öppna svar (tio), eller svar med samma tema (tre); går att höja, inte sänka",
    en="fewest open answers (ten), or answers with the same theme (three); raised, never lowered",
)
WORDS["help.option.comments_themes"] = both(
    sv="räkna temana i en lista som är ifylld (.docx eller .xlsx)",
    en="count the themes in a list that is filled in (.docx or .xlsx)",
)
WORDS["help.option.comments_output"] = both(
    sv="Listan som skrivs (.docx eller .xlsx). Om inget eller - anges: på skärmen.",
    en="The list to write (.docx or .xlsx). Default, and with -: on the screen.",
)
WORDS["comments.title"] = both(sv="Öppna svar", en="Open answers")
WORDS["comments.answer"] = both(sv="Svar", en="Answer")
WORDS["comments.theme"] = both(sv="Tema (skriv här)", en="Theme (write here)")
WORDS["comments.description"] = both(
    sv="Ett öppet svar på varje rad, och plats för ett tema.",
    en="An open answer in each row, and room for a theme.",
)
WORDS["comments.help"] = both(
    sv="Listan är för den som läser och stryker. Namn, e-post, telefonnummer och personnummer är "
    "maskerade där de känns igen, och [namn?] står efter ord som kan vara namn. Det är en hjälp, "
    "ingen garanti: läs varje svar, och stryk det som pekar ut någon, innan något publiceras.",
    en="The list is for whoever reads and strikes. Names, e-mail addresses, telephone and personal "
    "identity numbers are masked where they are recognised, and [namn?] stands behind words that "
    "may be names. That is a help and no guarantee: read each answer, and strike what points "
    "somebody out, before anything is published.",
)
WORDS["comments.order"] = both(
    sv="Ordningen säger inget: inte vem, när eller i vilken grupp.",
    en="The order says nothing: not who, when or in which group.",
)
WORDS["comments.how"] = both(
    sv="Skriv ett tema bredvid svaret i stället för …, flera med semikolon emellan. Temana räknas "
    "med indicators comments --themes och filens namn.",
    en="Write a theme beside the answer in place of …, several with semicolons between them. The "
    "themes are counted by indicators comments --themes and the file’s name.",
)
WORDS["comments.none"] = both(
    sv="{questionnaire} {year}: ingen kolumn med öppna svar hittades. Finns det en, nämn den med "
    "--column eller comments i rounds.toml.",
    en="{questionnaire} {year}: no column of open answers was found. If there is one, name it with "
    "--column or comments in rounds.toml.",
)
WORDS["comments.few"] = both(
    sv="{questionnaire} {year}, ”{header}”: färre än {least} olika öppna svar, och därför visas "
    "inget av dem.",
    en="{questionnaire} {year}, “{header}”: fewer than {least} different open answers, so none of "
    "them is shown.",
)
WORDS["comments.look"] = both(
    sv="Läs varje svar innan något av dem lämnas vidare: maskeringen är en hjälp, ingen garanti.",
    en="Read each answer before any of them is handed on: the masks are a help and no guarantee.",
)
WORDS["comments.least"] = both(
    sv="Öppna svar visas bara när de är minst {least}.",
    en="Open answers are only shown if there are at least {least}.",
)
WORDS["comments.lowered"] = both(
    sv="--least {given} är lägre än {least}, som är det minsta antalet öppna svar. Gränsen kan "
    "höjas, inte sänkas.",
    en="--least {given} is lower than {least}, the fewest open answers. The threshold can be "
    "raised, not lowered.",
)
WORDS["comments.no_column"] = both(
    sv="Ingen kolumn heter ”{given}”, som nämns som öppna svar.",
    en="No column is called “{given}”, which is named as open answers.",
)
WORDS["comments.no_column.near"] = both(
    sv="Ingen kolumn heter ”{given}”, som nämns som öppna svar. Menas ”{nearest}”?",
    en="No column is called “{given}”, which is named as open answers. Is “{nearest}” meant?",
)
WORDS["comments.no_column.hint"] = both(
    sv="Skriv rubriken som den står i filen, efter --column eller i comments i rounds.toml. "
    "indicators match visar kolumnerna som inte används.",
    en="Write the header as it stands in the file, after --column or in comments in rounds.toml. "
    "indicators match shows the columns that are not used.",
)
WORDS["comments.twice"] = both(
    sv="Flera kolumner heter ”{given}”, som nämns som öppna svar. Skriv kolumnens bokstav.",
    en="Several columns are called “{given}”, which is named as open answers. Write the column’s "
    "letter.",
)
WORDS["comments.used"] = both(
    sv="”{given}” är en fråga, en indelning eller något som enkätverktyget skriver, inte öppna "
    "svar.",
    en="“{given}” is a question, a grouping or something that the survey tool writes, not open "
    "answers.",
)
WORDS["comments.personal"] = both(
    sv="”{given}” är personuppgifter, inte öppna svar.",
    en="“{given}” holds personal data, not open answers.",
)
WORDS["comments.counts"] = both(
    sv="Mätningen är räknad där svaren ligger, eller är en tabell med antal. Där finns inga öppna "
    "svar att lista.",
    en="The round is counted where the answers lie, or is a table of counts. It has no open "
    "answers to list.",
)
WORDS["comments.unreadable"] = both(
    sv="Listan går inte att läsa. Spara den som .docx eller .xlsx, och stäng den i Word eller "
    "Excel.",
    en="The list cannot be read. Save it as .docx or .xlsx, and close it in Word or Excel.",
)
WORDS["comments.no_list"] = both(
    sv="Ingen tabell har rubrikerna ”Svar” och ”Tema (skriv här)”, som listan av öppna svar har.",
    en="No table has the headings “Answer” and “Theme (write here)”, as the list of answers has.",
)
WORDS["comments.theme_least"] = both(
    sv="Ett tema visas bara när minst {least} svar har det. Gränsen kan höjas, inte sänkas.",
    en="A theme is only shown if at least {least} answers have it. The threshold can be raised, "
    "not lowered.",
)
WORDS["themes.title"] = both(sv="Teman i öppna svar", en="Themes of open answers")
WORDS["themes.subtitle"] = both(
    sv="Som de skrevs bredvid svaren", en="As they were written beside the answers"
)
WORDS["themes.theme"] = both(sv="Tema", en="Theme")
WORDS["themes.count"] = both(sv="Antal", en="Number")
WORDS["themes.others"] = both(sv="Övriga", en="Others")
WORDS["themes.fewer"] = both(sv="färre än {least}", en="fewer than {least}")
WORDS["themes.description"] = both(
    sv="Hur många öppna svar som har varje tema.", en="How many open answers have each theme."
)
WORDS["themes.note"] = both(
    sv="Ett tema nämns när minst {least} svar har det; resten är ”Övriga”.",
    en="A theme is named if at least {least} answers have it; the rest are “Others”.",
)
WORDS["themes.several"] = both(
    sv="Ett svar kan ha flera teman.", en="An answer may have several themes."
)
WORDS["themes.none"] = both(
    sv="Inget tema är skrivet i listan ännu.", en="No theme is written in the list yet."
)
