"""Open data: what its columns are called and mean, and what is told beside it."""

from .catalogue import WORDS, both

WORDS["export.folder"] = both(sv="oppna-data", en="open-data")
WORDS["export.shares"] = both(
    sv="export skriver öppna data: andelarna per fråga och grupp, som de får visas. De svarandes "
    "egna svar exporteras aldrig.",
    en="export writes open data: the shares of each question and group, as they may be shown. What "
    "respondents answered is never exported.",
)
WORDS["export.shares.hint"] = both(
    sv="Lägg till --shares. En export utan namn och fritext, för eget bruk, gör indicators strip.",
    en="Add --shares. indicators strip makes an export without names and free text, for your own "
    "use.",
)
WORDS["export.suffix"] = both(
    sv="{file}: öppna data är två filer, i en mapp eller i en zipfil.",
    en="{file}: open data is two files, in a folder or in a zip file.",
)
WORDS["export.suffix.hint"] = both(
    sv="Ange en mapp eller en .zip efter -o. En enda fil gör indicators table -o tabell.csv.",
    en="Give a folder or a .zip behind -o. indicators table -o table.csv makes a single file.",
)
WORDS["export.not_recorded"] = both(
    sv="Inget av det är uppskrivet som publicerat. Skriv det med --publish och datumet när det "
    "läggs ut, så skyddas allt som görs senare tillsammans med det.",
    en="Nothing of it is recorded as published. Write it with --publish and the date when you put "
    "it out, and all that is made later is protected together with it.",
)
WORDS["export.no_licence"] = both(
    sv="Ingen licens är angiven, så det framgår inte vad andra får göra med data. Välj en med "
    "--licence.",
    en="No licence is given, so it does not say what others may do with the data. Choose one with "
    "--licence.",
)

# What the package says of itself
WORDS["open_data.title"] = both(
    sv="Indikatorer för {association}: andelar per fråga {years}",
    en="Indicators of {association}: shares of each question, {years}",
)
WORDS["open_data.description"] = both(
    sv="Resultat av indikatorenkäterna hos {association}: en rad per enkät, år, grupp och fråga. "
    "Andelarna är procent av dem som har svarat på frågan, utan dem som har svarat ”Vet ej” eller "
    "liknande, avrundade en gång och halva uppåt. Där resultatet inte visas är fälten tomma, och "
    "status säger varför. Gränserna för det står för varje mätning under rounds.",
    en="Results of the indicator surveys of {association}: a row per questionnaire, year, group "
    "and question. The shares are percent of those who answered the question, without those who "
    "answered “don’t know” or the like, rounded once and half up. Where the result is not shown "
    "the fields are empty, and status says why. The thresholds of each round stand under rounds.",
)
WORDS["open_data.source"] = both(sv="Enkätens frågor", en="Questions of the questionnaire")

# Its columns: what they are called, and what they mean
WORDS["open_data.column.questionnaire"] = both(sv="Enkät", en="Questionnaire")
WORDS["open_data.about.questionnaire"] = both(
    sv="Enkätens id; en för varje grupp av svarande.",
    en="The id of the questionnaire; one for each group of respondents.",
)
WORDS["open_data.column.grouping"] = both(sv="Indelning", en="Grouping")
WORDS["open_data.about.grouping"] = both(
    sv="Det som svarande är indelade efter; tomt för alla svarande. Två som korsas skiljs åt med "
    "komma.",
    en="What respondents are divided by; empty for all respondents. Two that cross are separated "
    "by a comma.",
)
WORDS["open_data.column.group"] = both(sv="Grupp", en="Group")
WORDS["open_data.about.group"] = both(
    sv="Gruppens namn; tomt för alla svarande.",
    en="The name of the group; empty for all respondents.",
)
WORDS["open_data.column.year"] = both(sv="År", en="Year")
WORDS["open_data.about.year"] = both(sv="Mätningens år.", en="The year of the round.")
WORDS["open_data.column.number"] = both(sv="Nummer", en="Number")
WORDS["open_data.about.number"] = both(
    sv="Frågans plats i enkäten, samma alla år.",
    en="The place of the question in the questionnaire, the same in all years.",
)
WORDS["open_data.column.question_id"] = both(sv="Frågans id", en="Question id")
WORDS["open_data.about.question_id"] = both(
    sv="Samma alla år, även när frågan har formulerats om.",
    en="The same in all years, also where the question has been reworded.",
)
WORDS["open_data.column.question"] = both(sv="Fråga", en="Question")
WORDS["open_data.about.question"] = both(
    sv="Frågan som den ställdes det året.",
    en="The question as it was asked that year, in Swedish.",
)
WORDS["open_data.column.status"] = both(sv="Status", en="Status")
WORDS["open_data.about.status"] = both(
    sv="Om resultatet visas, och annars varför inte.",
    en="Whether the result is shown, and if not, why.",
)
WORDS["open_data.column.base"] = both(sv="Antal svar", en="Answers")
WORDS["open_data.about.base"] = both(
    sv="Antal svar bakom andelarna; tomt där det inte visas.",
    en="The number of answers behind the shares; empty where it is not shown.",
)
WORDS["open_data.column.negative"] = both(sv="Negativt, procent", en="Negative, percent")
WORDS["open_data.about.negative"] = both(
    sv="Andelen negativa svar; tomt där den inte visas.",
    en="The share of negative answers; empty where it is not shown.",
)
WORDS["open_data.column.neutral"] = both(sv="Varken eller, procent", en="Neither, percent")
WORDS["open_data.about.neutral"] = both(
    sv="Andelen svar som varken är negativa eller positiva; tomt där den inte visas.",
    en="The share of answers that are neither negative nor positive; empty where it is not shown.",
)
WORDS["open_data.column.positive"] = both(sv="Positivt, procent", en="Positive, percent")
WORDS["open_data.about.positive"] = both(
    sv="Andelen positiva svar, de klart positiva inräknade; tomt där den inte visas.",
    en="The share of positive answers, with those clearly positive; empty where it is not shown.",
)
WORDS["open_data.column.clear"] = both(sv="Klart positivt, procent", en="Clearly positive, percent")
WORDS["open_data.about.clear"] = both(
    sv="Andelen klart positiva svar, en del av de positiva; tomt där den inte visas.",
    en="The share of clearly positive answers, a part of the positive ones; empty where it is not "
    "shown.",
)
WORDS["open_data.column.series_break"] = both(sv="Tidsseriebrott", en="Series break")
WORDS["open_data.about.series_break"] = both(
    sv="true: raden får inte jämföras med tidigare år i filen, eftersom frågan eller enkäten har "
    "ändrats.",
    en="true: the row must not be compared with earlier years in the file, as the question or the "
    "questionnaire has changed.",
)
WORDS["open_data.column.negative_count"] = both(sv="Negativt, antal", en="Negative, answers")
WORDS["open_data.about.negative_count"] = both(
    sv="Antal negativa svar; tomt där resultatet inte visas, eller är från en tryckt tabell.",
    en="The number of negative answers; empty where the result is not shown, or is from a printed "
    "table.",
)
WORDS["open_data.column.neutral_count"] = both(sv="Varken eller, antal", en="Neither, answers")
WORDS["open_data.about.neutral_count"] = both(
    sv="Antal svar som varken är negativa eller positiva; tomt som för de negativa.",
    en="The number of answers that are neither; empty as for the negative ones.",
)
WORDS["open_data.column.positive_count"] = both(sv="Positivt, antal", en="Positive, answers")
WORDS["open_data.about.positive_count"] = both(
    sv="Antal positiva svar, de klart positiva inräknade; tomt som för de negativa.",
    en="The number of positive answers, with those clearly positive; empty as for the negative "
    "ones.",
)
WORDS["open_data.column.clear_count"] = both(
    sv="Klart positivt, antal", en="Clearly positive, answers"
)
WORDS["open_data.about.clear_count"] = both(
    sv="Antal klart positiva svar; tomt som för de negativa.",
    en="The number of clearly positive answers; empty as for the negative ones.",
)

# What may stand under status
WORDS["open_data.status.shown"] = both(sv="visas", en="shown")
WORDS["open_data.status.too_few"] = both(
    sv="färre svar än vad som får visas", en="fewer answers than may be shown"
)
WORDS["open_data.status.complement"] = both(
    sv="dold, eftersom en annan grupps svar annars kan räknas ut",
    en="hidden, as the answers of another group could else be worked out",
)
WORDS["open_data.status.withheld"] = both(
    sv="dold: för få svar, eller för att skydda en annan grupp",
    en="hidden: too few answers, or to protect another group",
)
WORDS["open_data.status.masked"] = both(
    sv="visas inte, eftersom nästan alla har svarat på samma sätt",
    en="not shown, as nearly all have answered in the same way",
)
WORDS["open_data.status.no_answers"] = both(
    sv="ingen har svarat annat än ”Vet ej” eller liknande",
    en="nobody gave an answer other than “don’t know” or the like",
)
WORDS["open_data.status.printed"] = both(
    sv="från en tryckt tabell, inte ur svar", en="from a printed table, not from answers"
)
WORDS["open_data.status.impossible"] = both(
    sv="den tryckta tabellens andelar kan inte stämma",
    en="the shares in the printed table cannot be true",
)
WORDS["open_data.status.not_printed"] = both(
    sv="finns inte i den tryckta tabellen", en="not in the printed table"
)
