"""Goals (måluppfyllelse): the table of them, and what is wrong with one in ``rounds.toml``."""

from .catalogue import WORDS, both

# In rounds.toml
WORDS["goal.measured"] = both(
    sv="ett mål följs upp med antingen question, indicator eller result (ett inskrivet utfall).",
    en="a goal is followed up by either question, indicator or result (one that is typed in).",
)
WORDS["goal.of_surveys"] = both(
    sv="hör bara till mål som följs upp med enkäter.",
    en="belongs only to goals that surveys follow up.",
)
WORDS["goal.of_others"] = both(
    sv="hör bara till mål som har ett inskrivet utfall (result).",
    en="belongs only to goals that have a result typed in.",
)
WORDS["goal.result"] = both(
    sv="ett utfall är högst 100 procent.", en="a result is at most 100 per cent."
)
WORDS["goal.questionnaire"] = both(
    sv="”{given}” har ingen mätning. Välj bland {known}.",
    en="“{given}” has no round. Choose one of {known}.",
)
WORDS["goal.questionnaire.near"] = both(
    sv="”{given}” har ingen mätning. Menade du ”{nearest}”?",
    en="“{given}” has no round. Did you mean “{nearest}”?",
)
WORDS["goal.indicator"] = both(
    sv="indikatorn ”{given}” finns inte. Välj bland {known}.",
    en="there is no indicator “{given}”. Choose one of {known}.",
)
WORDS["goal.indicator.near"] = both(
    sv="indikatorn ”{given}” finns inte. Menade du ”{nearest}”?",
    en="there is no indicator “{given}”. Did you mean “{nearest}”?",
)
WORDS["goal.not_asked"] = both(
    sv="frågan ”{question}” har inte ställts i {questionnaire} {years}.",
    en="the question “{question}” was not asked in {questionnaire} {years}.",
)
WORDS["goal.nowhere"] = both(
    sv="ingen mätning har frågat om ”{given}” under målets år.",
    en="no round has asked “{given}” in the years of the goal.",
)
WORDS["goal.no_group"] = both(
    sv="gruppen ”{group}” redovisas inte i {questionnaire} {years}, så målet kan inte följas upp.",
    en="the group “{group}” is not shown in {questionnaire} {years}, so the goal cannot be "
    "followed up.",
)
WORDS["goal.no_group.near"] = both(
    sv="gruppen ”{group}” redovisas inte i {questionnaire} {years}. Menade du ”{nearest}”?",
    en="the group “{group}” is not shown in {questionnaire} {years}. Did you mean “{nearest}”?",
)
WORDS["goal.break"] = both(
    sv="frågan ”{question}” i {questionnaire} formulerades om mellan åren ({years}), så svaren "
    "kan inte läggas ihop.",
    en="the question “{question}” of {questionnaire} was reworded between the years ({years}), so "
    "the answers cannot be added up.",
)
WORDS["goal.hidden"] = both(
    sv="svaren på ”{question}” i {questionnaire} {years} visas inte, så målet kan inte följas upp.",
    en="the answers to “{question}” in {questionnaire} {years} are not shown, so the goal cannot "
    "be followed up.",
)
WORDS["goal.hidden.group"] = both(
    sv="svaren från {group} på ”{question}” i {questionnaire} {years} visas inte, så målet kan "
    "inte följas upp.",
    en="the answers of {group} to “{question}” in {questionnaire} {years} are not shown, so the "
    "goal cannot be followed up.",
)
WORDS["goal.apart"] = both(
    sv="svaren på ”{question}” i {questionnaire} {years} kan inte läggas ihop: antalet svar är "
    "inte känt för alla åren.",
    en="the answers to “{question}” in {questionnaire} {years} cannot be added up: the number of "
    "answers is not known of all these years.",
)

# The table
WORDS["goals.title"] = both(sv="Måluppfyllelse", en="Goals")
WORDS["goals.table"] = both(sv="Målen och vad de blev", en="The goals and what came of them")
WORDS["goals.description"] = both(
    sv="Varje mål med det som mäter det, utfallet som andel positiva svar med antal svar, och om "
    "målet är nått.",
    en="Each goal with what measures it, the outcome as the share of positive answers with the "
    "number of answers, and whether the goal is met.",
)
WORDS["column.goal"] = both(sv="Mål", en="Goal")
WORDS["column.measure"] = both(sv="Mått", en="Measure")
WORDS["column.outcome"] = both(sv="Utfall", en="Outcome")
WORDS["column.reached"] = both(sv="Nått", en="Met")
WORDS["goal.about"] = both(sv="{about}, {group}", en="{about}, {group}")
WORDS["goal.measure"] = both(sv="{about}: {question}", en="{about}: {question}")
WORDS["goal.outcome"] = both(
    sv="{percent} ({base} svar {years})", en="{percent} ({base} answers {years})"
)
WORDS["goal.outcome.no_base"] = both(
    sv="{percent} (antal svar okänt, {years})", en="{percent} (number of answers unknown, {years})"
)
WORDS["goal.typed"] = both(sv="{percent} (källa: {source})", en="{percent} (source: {source})")
WORDS["mark.goal.no_group"] = both(sv="redovisas inte", en="not shown")
WORDS["mark.goal.apart"] = both(sv="kan inte läggas ihop", en="cannot be added up")
WORDS["note.goal.together"] = both(
    sv="Flera år: svaren från åren är sammanlagda. Ett utfall finns bara om varje år kan visas för "
    "sig.",
    en="Several years: the answers of the years are added up. There is an outcome only if each "
    "year can be shown by itself.",
)
WORDS["note.goal.typed"] = both(
    sv="Utfall med källa kommer inte från enkäterna. De jämförs som de är med målet.",
    en="Outcomes with a source are not from the surveys. They are compared with the goal as they "
    "are.",
)
WORDS["note.goal.no_group"] = both(
    sv="”{mark}”: gruppen finns inte bland dem som redovisas under alla målets år.",
    en="“{mark}”: the group is not among those that are shown in all years of the goal.",
)
WORDS["note.goal.break"] = both(
    sv="”{mark}”: frågan formulerades om mellan åren (tidsseriebrott).",
    en="“{mark}”: the question was reworded between the years (break in series).",
)
WORDS["note.goal.apart"] = both(
    sv="”{mark}”: av ett av åren är antalet svar inte känt.",
    en="“{mark}”: the number of answers is not known of one of the years.",
)
WORDS["help.option.goals"] = both(
    sv="Visa bara målen, och om de är nådda.", en="Show only the goals, and whether they are met."
)
WORDS["output.goals_records"] = both(
    sv="{file}: CSV och JSON har inga rader för mål.",
    en="{file}: CSV and JSON have no rows for goals.",
)
WORDS["output.goals_records.hint"] = both(
    sv="Ta bort --goals, eller välj .docx, .pdf, .xlsx, .html, .md eller .txt.",
    en="Leave --goals out, or choose .docx, .pdf, .xlsx, .html, .md or .txt.",
)
WORDS["output.no_goals"] = both(
    sv="{file}: inget mål gäller {year}.", en="{file}: no goal is about {year}."
)
WORDS["output.no_goals.hint"] = both(
    sv="Skriv målen som [[goal]] i filen; se docs/rounds-toml.md.",
    en="Write the goals as [[goal]] in the file; see docs/rounds-toml.md.",
)
