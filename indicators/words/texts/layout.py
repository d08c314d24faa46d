"""How a report is laid out: tables of two classes of answers."""

from .catalogue import WORDS, both

# Questions of yes and no, and others without an answer in the middle
WORDS["report.reading.two"] = both(
    sv="Tabellerna visar för varje fråga hur stor andel av svaren som är negativa respektive "
    "positiva. Klart positiva svar ingår i de positiva och anges inom parentes. ”Vet ej” och "
    "liknande svar räknas inte med.",
    en="The tables show, for each question, the share of answers that are negative and positive. "
    "Clearly positive answers are included in the positive ones and given in parentheses. “Don’t "
    "know” and similar answers are not counted.",
)
WORDS["report.scale.two"] = both(
    sv="{negative} är negativa, {positive} positiva, av dem {clear} klart positiva",
    en="{negative} are negative, {positive} positive, of these {clear} clearly positive",
)
WORDS["table.description.two"] = both(
    sv="Andelen negativa och positiva svar på varje fråga. {about}, {years}. Har en fråga flera "
    "rader står det senaste året först.",
    en="The share of negative and positive answers to each question. {about}, {years}. Where a "
    "question has several rows, the latest year stands first.",
)
WORDS["own.description.two"] = both(
    sv="Andelen negativa och positiva svar på varje fråga för gruppen, för alla andra och totalt.",
    en="The share of negative and positive answers to each question for the group, for all others "
    "and in total.",
)
WORDS["alt.shares.two"] = both(
    sv="Liggande staplar: andelen negativa, positiva och klart positiva svar på varje fråga.",
    en="Horizontal bars: the shares of negative, positive and clearly positive answers to each "
    "question.",
)
for _drawing in ("centred", "aside"):
    WORDS[f"alt.{_drawing}.two"] = both(
        sv="Liggande staplar kring en mittlinje: negativa svar till vänster, positiva till höger.",
        en="Horizontal bars around a centre line: negative answers to the left, positive to the "
        "right.",
    )

# Tables of positive answers only, as annual reports of 2017 have them
WORDS["report.reading.positive"] = both(
    sv="Tabellerna visar för varje fråga hur stor andel av svaren som är positiva. Klart positiva "
    "svar ingår i de positiva och anges inom parentes. ”Vet ej” och liknande svar räknas inte med.",
    en="The tables show, for each question, the share of answers that are positive. Clearly "
    "positive answers are included in the positive ones and given in parentheses. “Don’t know” and "
    "similar answers are not counted.",
)
WORDS["report.scale.positive"] = both(
    sv="{positive} är positiva, av dem {clear} klart positiva",
    en="{positive} are positive, of these {clear} clearly positive",
)
WORDS["table.description.positive"] = both(
    sv="Andelen positiva svar på varje fråga. {about}, {years}. Har en fråga flera rader står det "
    "senaste året först.",
    en="The share of positive answers to each question. {about}, {years}. Where a question has "
    "several rows, the latest year stands first.",
)
WORDS["own.description.positive"] = both(
    sv="Andelen positiva svar på varje fråga för gruppen, för alla andra och totalt.",
    en="The share of positive answers to each question for the group, for all others and in total.",
)

# What rounds.toml says of the report
WORDS["report.order"] = both(
    sv="enkäten ”{given}” är okänd. Kända: {known}.",
    en="the questionnaire “{given}” is unknown. Known: {known}.",
)
WORDS["report.order.near"] = both(
    sv="enkäten ”{given}” är okänd. Menade du ”{nearest}”?",
    en="the questionnaire “{given}” is unknown. Did you mean “{nearest}”?",
)
WORDS["report.order_twice"] = both(
    sv="samma enkät står två gånger.",
    en="the same questionnaire stands twice.",
)

# How a report begins
WORDS["opening.measures"] = both(
    sv="Indikatorenkäterna är framtagna av Nationella nätverket för samordningsförbund (NNS). De "
    "ska visa hur väl samverkan och stödet till deltagarna fungerar, så som de själva ser det som "
    "är med.",
    en="The indicator surveys are made by NNS, the national network of coordination associations. "
    "They are to show how well the cooperation and the support to participants work, as those who "
    "take part see it.",
)
WORDS["opening.surveys"] = both(
    sv="Här redovisas {surveys}.",
    en="Results are given for {surveys}.",
)
WORDS["opening.survey"] = both(sv="{about} ({invited} tillfrågade)", en="{about} ({invited} asked)")
WORDS["opening.units"] = both(
    sv="{about} redovisas tillsammans och, där det går, efter {division}: {names}.",
    en="{about}: all together and, where possible, by {division}: {names}.",
)
WORDS["opening.units.excluded"] = both(
    sv="{about}: totalen omfattar inte svaren från de minsta grupperna. Övriga redovisas "
    "tillsammans och, där det går, efter {division}: {names}.",
    en="{about}: answers of the smallest groups are not in the total. The others are given all "
    "together and, where possible, by {division}: {names}.",
)
WORDS["opening.many"] = both(sv="{count} grupper", en="{count} groups")
WORDS["opening.rate"] = both(
    sv="Svarsfrekvensen är hur stor andel av de tillfrågade som har svarat. Ju lägre den är, desto "
    "mer kan de som inte svarade ändra bilden: deras åsikter är inte kända.",
    en="The response rate is the share of those asked who answered. The lower it is, the more "
    "those who did not answer could alter the picture: their views are not known.",
)

# How many do not know
WORDS["dont_know.name"] = both(sv="{about}, vet ej", en="{about}, don’t know")
WORDS["dont_know.title"] = both(
    sv="{about} totalt, ”vet ej” och liknande svar ({year})",
    en="{about}, total, “don’t know” and similar answers ({year})",
)
WORDS["dont_know.description"] = both(
    sv="Hur många av dem som svarade på varje fråga som svarade ”vet ej” eller liknande.",
    en="How many of those who answered each question answered “don’t know” or the like.",
)
WORDS["column.all_answers"] = both(sv="Alla svar", en="All answers")
WORDS["column.dont_know"] = both(sv="Därav vet ej", en="Don’t know")
WORDS["column.share"] = both(sv="Andel vet ej", en="Share don’t know")
WORDS["note.dont_know"] = both(
    sv="”Vet ej” räknas inte med i andelarna. Många sådana svar kan betyda att frågan är svår att "
    "förstå, att de som svarar inte har insyn i det den gäller, eller att den inte rör dem.",
    en="“Don’t know” is not counted in the shares. Many such answers may mean that the question is "
    "hard to understand, that those who answer cannot see what it is about, or that it does not "
    "concern them.",
)
WORDS["note.dont_know.many.one"] = both(
    sv="På fråga {numbers} är mer än en tredjedel av svaren ”vet ej”: andelarna gäller bara de "
    "övriga.",
    en="On question {numbers} more than a third of the answers are “don’t know”: the shares are "
    "those of the others only.",
)
WORDS["note.dont_know.many.many"] = both(
    sv="På frågorna {numbers} är mer än en tredjedel av svaren ”vet ej”: andelarna gäller bara de "
    "övriga.",
    en="On questions {numbers} more than a third of the answers are “don’t know”: the shares are "
    "those of the others only.",
)
WORDS["answers.about"] = both(
    sv="Om svaren: {text} Det kan betyda att frågan är svår att förstå, att de som svarar inte har "
    "insyn i det den gäller, eller att den inte rör dem.",
    en="About the answers: {text} This may mean that the question is hard to understand, that "
    "those who answer cannot see what it is about, or that it does not concern them.",
)
WORDS["note.dont_know.missing.one"] = both(
    sv="Fråga {numbers} är inte med: dess siffror visas inte.",
    en="Question {numbers} is left out: its figures are not shown.",
)
WORDS["note.dont_know.missing.many"] = both(
    sv="Frågorna {numbers} är inte med: deras siffror visas inte.",
    en="Questions {numbers} are left out: their figures are not shown.",
)

# All alternatives
WORDS["help.option.distribution"] = both(
    sv="Visa också hur alla svar fördelar sig på svarsalternativen, för totalen.",
    en="Show how all answers are distributed over the alternatives, too, for the total.",
)
WORDS["distribution.name"] = both(sv="{about}, fördelning", en="{about}, distribution")
WORDS["distribution.title"] = both(
    sv="{about} totalt, alla svarsalternativ ({year})",
    en="{about}, total, all alternatives ({year})",
)
WORDS["distribution.description"] = both(
    sv="Hur många som valde varje svarsalternativ på varje fråga.",
    en="How many chose each alternative of each question.",
)
WORDS["column.alternative"] = both(sv="Svarsalternativ", en="Alternative")
WORDS["column.share_of_base"] = both(sv="Andel", en="Share")
WORDS["mark.outside"] = both(sv="räknas inte", en="not counted")
WORDS["note.distribution"] = both(
    sv="Andelarna är av dem som räknas i tabellerna: ”vet ej” och liknande svar ingår inte.",
    en="The shares are of those who are counted in the tables, without “don’t know” and the like.",
)
WORDS["note.distribution.missing.one"] = both(
    sv="Fråga {numbers} är inte med: dess svarsalternativ kan inte visas ett och ett.",
    en="Question {numbers} is left out: its alternatives cannot be shown one by one.",
)
WORDS["note.distribution.missing.many"] = both(
    sv="Frågorna {numbers} är inte med: deras svarsalternativ kan inte visas ett och ett.",
    en="Questions {numbers} are left out: their alternatives cannot be shown one by one.",
)

WORDS["contents.heading"] = both(sv="Innehåll", en="Contents")
