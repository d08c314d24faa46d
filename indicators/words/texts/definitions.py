"""Definitions of surveys: drafted from those of other tools, and compared with each other."""

from .catalogue import WORDS, both

# A file of a survey tool
WORDS["definition.kind"] = both(
    sv="filen är ingen enkätdefinition som kan läsas. De som kan läsas slutar på {known}.",
    en="the file is no definition of a survey that can be read. Those that can end in {known}.",
)
WORDS["definition.kind.hint"] = both(
    sv="Exportera själva enkäten: i LimeSurvey Enkätstruktur (.lss), i Qualtrics Export Survey "
    "(.qsf), i KoboToolbox XLS.",
    en="Export the survey itself: in LimeSurvey Survey structure (.lss), in Qualtrics Export "
    "Survey (.qsf), in KoboToolbox XLS.",
)
WORDS["definition.broken"] = both(
    sv="filen är skadad, eller är ingen enkätdefinition från {tool}.",
    en="the file is damaged, or is no definition of a survey from {tool}.",
)
WORDS["definition.broken.hint"] = both(
    sv="Exportera enkäten igen ur enkätverktyget.",
    en="Export the survey again from the survey tool.",
)
WORDS["definition.no_form"] = both(
    sv="arbetsboken är ingen XLSForm: den ska ha bladen survey och choices, men har {sheets}.",
    en="the workbook is no XLSForm: it needs the sheets survey and choices, and has {sheets}.",
)
WORDS["definition.no_form.hint"] = both(
    sv="Är det en fil med svar? Enkäten beskrivs av en annan fil: exportera den ur enkätverktyget.",
    en="Is it a file of answers? The survey is described by another file: export it from the "
    "survey tool.",
)
WORDS["definition.too_large"] = both(
    sv="filen är för stor för att vara en enkätdefinition.",
    en="the file is too large to be the definition of a survey.",
)
WORDS["definition.no_questions"] = both(
    sv="filen har inga frågor med ett svar att välja. Det den har: {left_out}.",
    en="the file has no questions with one answer to choose. What it has: {left_out}.",
)

# A draft
WORDS["draft.read"] = both(
    sv="Ett utkast: läs igenom det. Där det står ett frågetecken vet bara ni svaret, och enkäten "
    "räknas inte förrän alla är borta. Korta gärna short, som är frågans namn i diagram.",
    en="A draft: read it through. Where a question mark stands only you know the answer, and "
    "nothing is counted before they are all gone. Shorten short, the name of a question in charts.",
)
WORDS["draft.left_out"] = both(
    sv="Har inte tagits med, eftersom de inte är frågor med ett svar att välja: {names}.",
    en="Left out, because they are no questions with one answer to choose: {names}.",
)
WORDS["draft.languages"] = both(
    sv="Enkäten finns också på andra språk, som inte har tagits med: {languages}.",
    en="The survey is in other languages too, which have been left out: {languages}.",
)
WORDS["draft.open"] = both(
    sv='valence är negative, neutral eller positive, och outside för svar som "Vet ej". Stämmer '
    "det som står där? Ta då bort frågetecknet. clear = true är klart positivt; ta annars bort "
    "clear. Är skalan vänd i någon fråga? Ge den frågan en egen skala.",
    en='valence is negative, neutral or positive, and outside for answers such as "Vet ej". Is '
    "what stands there right? Then take the question mark away. clear = true is clearly positive; "
    "else remove clear. Does a question turn the scale round? Give that question its own scale.",
)
WORDS["draft.known"] = both(
    sv="Frågor och svar som i NNS enkäter, med deras svarsriktning.",
    en="Questions and answers as in the questionnaires of NNS, with their direction.",
)
WORDS["draft.groupings"] = both(
    sv="Frågor som verkar dela in de svarande i grupper. Är någon en vanlig fråga? Skriv den som "
    "de andra.",
    en="Questions that seem to divide the respondents into groups. Is one an ordinary question? "
    "Write it like the others.",
)
WORDS["draft.exists"] = both(
    sv="{file} finns redan och skrivs inte över.",
    en="{file} exists already and is not overwritten.",
)
WORDS["draft.exists.hint"] = both(
    sv="Ge utkastet ett annat namn efter -o. Jämför dem sedan med: indicators diff",
    en="Give the draft another name after -o. Then compare them with: indicators diff",
)
WORDS["draft.id"] = both(
    sv="{file} kan inte vara namnet på en enkät.",
    en="{file} cannot be the name of a questionnaire.",
)
WORDS["draft.id.hint"] = both(
    sv="Namnet består av små bokstäver a–z, siffror och _, och börjar med en bokstav: -o "
    "questionnaires/{name}.toml",
    en="The name is of small letters a–z, digits and _, and begins with a letter: -o "
    "questionnaires/{name}.toml",
)
WORDS["draft.summary"] = both(
    sv="Frågor: {questions}. Indelningar: {groupings}. Utelämnade: {left_out}.",
    en="Questions: {questions}. Groupings: {groupings}. Left out: {left_out}.",
)
WORDS["draft.next"] = both(
    sv="Öppna filen och ersätt frågetecknen vid {undecided} svarsalternativ; enkäten räknas inte "
    "förrän det är gjort.",
    en="Open the file and replace the question marks at {undecided} alternatives; nothing is "
    "counted before that is done.",
)
WORDS["scale.undecided"] = both(
    sv="svarsriktningen är inte bestämd för {labels}.",
    en="the direction is not decided for {labels}.",
)
WORDS["scale.undecided.hint"] = both(
    sv='Skriv "negative", "neutral", "positive" eller (för svar som Vet ej) "outside" utan '
    "frågetecken efter valence, och clear = true om svaret är klart positivt; ta annars bort "
    "clear.",
    en='Write "negative", "neutral", "positive" or (for answers such as Vet ej) "outside" without '
    "a question mark after valence, and clear = true if the answer is clearly positive; else "
    "remove clear.",
)
