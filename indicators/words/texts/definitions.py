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
    sv="filen har inga frågor med ett svar att välja.",
    en="the file has no questions with one answer to choose.",
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

# Two surveys compared
WORDS["diff.title"] = both(sv="Jämförelse av två enkäter", en="Two surveys compared")
WORDS["diff.subtitle"] = both(sv="Från {old} till {new}", en="From {old} to {new}")
WORDS["diff.summary"] = both(
    sv="Jämförbara: {comparable}. Med en anmärkning: {note}. Brott: {broken}. Bara i den ena: "
    "{alone}.",
    en="Comparable: {comparable}. With a note: {note}. Broken: {broken}. Only in one: {alone}.",
)
WORDS["diff.questions"] = both(sv="Frågorna", en="The questions")
WORDS["diff.table"] = both(sv="Vad som kan jämföras", en="What can be compared")
WORDS["diff.description"] = both(
    sv="En rad för varje fråga: om svaren kan jämföras, och varför.",
    en="A row for each question: whether its answers can be compared, and why.",
)
WORDS["diff.verdict"] = both(sv="Bedömning", en="Verdict")
WORDS["diff.verdict.comparable"] = both(sv="jämförbar", en="comparable")
WORDS["diff.verdict.note"] = both(sv="med en anmärkning", en="with a note")
WORDS["diff.verdict.broken"] = both(sv="brott", en="broken")
WORDS["diff.verdict.alone"] = both(sv="inget att jämföra", en="nothing to compare")
WORDS["diff.why"] = both(sv="Varför", en="Why")
WORDS["diff.same"] = both(sv="Samma ord och samma svar.", en="The same words and answers.")
WORDS["diff.why.words_only"] = both(
    sv="Orden är jämförda; svaren står inte i filen.",
    en="The words are compared; the file does not tell the answers.",
)
WORDS["diff.why.no_direction"] = both(
    sv="Svarsriktningen är inte känd i båda.",
    en="The direction is not known in both.",
)
WORDS["diff.why.spelling"] = both(
    sv="Bara skiljetecken eller numrering skiljer. Tidigare: ”{old}”",
    en="Only punctuation or numbering differs. Before: “{old}”",
)
WORDS["diff.why.reworded"] = both(
    sv="Omformulerad (likhet {likeness}). Tidigare: ”{old}”",
    en="Reworded (likeness {likeness}). Before: “{old}”",
)
WORDS["diff.why.reused"] = both(
    sv="id {new} hörde förut till en annan fråga: ”{old}”",
    en="The id {new} was that of another question: “{old}”",
)
WORDS["diff.why.other_id"] = both(
    sv="Frågan hade id {old} och har {new}.",
    en="The id of the question was {old} and is {new}.",
)
WORDS["diff.why.length.words"] = both(
    sv="{old} svarsalternativ har blivit {new}: utan {lost}, med {added}.",
    en="{old} alternatives have become {new}: without {lost}, with {added}.",
)
WORDS["diff.why.length.less"] = both(
    sv="{old} svarsalternativ har blivit {new}: utan {lost}.",
    en="{old} alternatives have become {new}: without {lost}.",
)
WORDS["diff.why.length.more"] = both(
    sv="{old} svarsalternativ har blivit {new}: med {added}.",
    en="{old} alternatives have become {new}: with {added}.",
)
WORDS["diff.why.renamed"] = both(
    sv="Svarsalternativ har bytt namn: {old} heter {new}.",
    en="Alternatives have other names: {old} are called {new}.",
)
WORDS["diff.why.replaced"] = both(
    sv="Andra svarsalternativ: {new} i stället för {old}.",
    en="Other alternatives: {new} instead of {old}.",
)
WORDS["diff.why.direction"] = both(
    sv="Svarsriktningen är en annan för {new}.",
    en="The direction of {new} is another.",
)
WORDS["diff.why.codes"] = both(
    sv="Koderna betyder annat: förut {old}, nu {new}.",
    en="The codes mean something else: before {old}, now {new}.",
)
WORDS["diff.why.outside.more"] = both(
    sv="Nytt svar som inte räknas med: {new}.",
    en="A new answer that is not counted: {new}.",
)
WORDS["diff.why.outside.less"] = both(
    sv="Ett svar som inte räknas med är borta: {old}.",
    en="An answer that is not counted is gone: {old}.",
)
WORDS["diff.why.outside.both"] = both(
    sv="Svar som inte räknas med heter annorlunda: förut {old}, nu {new}.",
    en="Answers that are not counted are others: before {old}, now {new}.",
)
WORDS["diff.why.marked"] = both(
    sv="Enkäten anger själv ett brott {new}.",
    en="The questionnaire itself says that the series breaks in {new}.",
)
WORDS["diff.why.new"] = both(sv="Ny fråga.", en="A new question.")
WORDS["diff.why.gone"] = both(sv="Frågan ställs inte längre.", en="Asked no longer.")
WORDS["diff.lines"] = both(sv="Rader till enkäten", en="Lines for the questionnaire")
WORDS["diff.lines.table"] = both(
    sv="Rader att skriva in under frågan i enkätens TOML-fil",
    en="Lines to write under the question in the TOML file of the questionnaire",
)
WORDS["diff.lines.description"] = both(
    sv="En rad för varje fråga och det som ska skrivas in.",
    en="A row for each question and what is to be written.",
)
WORDS["diff.lines.note"] = both(
    sv="Likheten är bara ett förslag: avgör själv om det är samma fråga.",
    en="Likeness only proposes: decide yourself whether it is the same question.",
)
WORDS["diff.line"] = both(sv="Rad", en="Line")
WORDS["diff.year"] = both(sv="ÅR", en="YEAR")
WORDS["diff.nothing_asked"] = both(
    sv="Enkäten {questionnaire} hade inga frågor {year}. Åren är {known}.",
    en="The questionnaire {questionnaire} asked nothing in {year}. The years are {known}.",
)
WORDS["diff.no_headers"] = both(
    sv="filen har ingen rubrikrad med frågor att jämföra.",
    en="the file has no header row with questions to compare.",
)
WORDS["diff.no_headers.hint"] = both(
    sv="Exportera den med frågorna som rubriker.",
    en="Export it with the questions as headers.",
)
WORDS["diff.too_many"] = both(
    sv="filen har {count} kolumner eller frågor, fler än {most}, och är knappast en enkät.",
    en="the file has {count} columns or questions, more than {most}, and is hardly a survey.",
)
