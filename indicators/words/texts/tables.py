"""The report and its tables: titles, columns, and what stands in cells."""

from .catalogue import WORDS, both

# In any sentence
WORDS["and"] = both(sv="och", en="and")
WORDS["quoted"] = both(sv="”{text}”", en="“{text}”")

# The report
WORDS["report.title"] = both(
    sv="Bilaga 2 – Indikatorenkäter, sammanställning av resultat",
    en="Appendix 2 – Indicator surveys, summary of results",
)
WORDS["report.subtitle"] = both(sv="{association}, {year}", en="{association}, {year}")
WORDS["report.reading"] = both(
    sv="Tabellerna visar för varje fråga hur stor andel av svaren som är negativa, varken eller "
    "respektive positiva. Klart positiva svar ingår i de positiva och anges inom parentes. ”Vet "
    "ej” och liknande svar räknas inte med.",
    en="The tables show, for each question, the share of answers that are negative, neither "
    "negative nor positive, and positive. Clearly positive answers are included in the positive "
    "ones and given in parentheses. “Don’t know” and similar answers are not counted.",
)
WORDS["report.scales"] = both(
    sv="Svarsalternativen räknas så: {scales}.",
    en="The alternatives count as follows: {scales}.",
)
WORDS["report.scale"] = both(
    sv="{negative} är negativa, {neutral} varken eller, {positive} positiva, av dem {clear} klart "
    "positiva",
    en="{negative} are negative, {neutral} neither, {positive} positive, of these {clear} clearly "
    "positive",
)
WORDS["report.method"] = both(sv="Så bedöms förändringarna", en="How the changes are assessed")
WORDS["table.title"] = both(sv="Indikatorenkäter, resultat", en="Indicator surveys, results")
WORDS["table.total"] = both(sv="{about} totalt ({answers})", en="{about}, total ({answers})")
WORDS["table.group"] = both(sv="{about} ({answers})", en="{about} ({answers})")
WORDS["table.part"] = both(
    sv="{title}, del {part} av {parts}",
    en="{title}, part {part} of {parts}",
)
WORDS["table.answers"] = both(sv="{answers} svar {year}", en="{answers} answers in {year}")
WORDS["table.answers.hidden"] = both(
    sv="antalet svar {year} anges inte",
    en="number of answers in {year} not given",
)
WORDS["table.description"] = both(
    sv="Andelen negativa, varken eller och positiva svar på varje fråga. {about}, {years}. Har en "
    "fråga flera rader står det senaste året först.",
    en="The share of negative, neither and positive answers to each question. {about}, {years}. "
    "Where a question has several rows, the latest year stands first.",
)

# Columns, rows and cells
WORDS["column.printed_year"] = both(sv="{year}, tryckt", en="{year}, printed")
WORDS["column.question"] = both(sv="Fråga", en="Question")
WORDS["column.year"] = both(sv="År", en="Year")
WORDS["column.base"] = both(sv="Svar", en="Answers")
WORDS["column.negative"] = both(sv="Negativt", en="Negative")
WORDS["column.neutral"] = both(sv="Varken eller", en="Neither")
WORDS["column.positive"] = both(sv="Positivt", en="Positive")
WORDS["column.clear"] = both(sv="Klart positivt", en="Clearly positive")
WORDS["column.target"] = both(sv="Måltal", en="Target")
WORDS["row.again"] = both(sv="Fråga {number}", en="Question {number}")
WORDS["period.year"] = both(sv="{year}, {parts}", en="{year}, {parts}")
WORDS["period.quarter.one"] = both(sv="kvartal {numbers}", en="quarter {numbers}")
WORDS["period.quarter.many"] = both(sv="kvartal {numbers}", en="quarters {numbers}")
WORDS["period.half.one"] = both(sv="halvår {numbers}", en="half-year {numbers}")
WORDS["period.half.many"] = both(sv="halvår {numbers}", en="half-years {numbers}")
WORDS["facts.period"] = both(sv="Del av året", en="Part of the year")
WORDS["facts.invited"] = both(sv="Antal tillfrågade", en="Invited")
WORDS["facts.answers"] = both(sv="Antal svar", en="Answers")
WORDS["facts.rate"] = both(sv="Svarsfrekvens", en="Response rate")
WORDS["facts.unknown"] = both(sv="uppgift saknas", en="not known")
WORDS["facts.hidden"] = both(sv="anges inte", en="not given")
WORDS["facts.group"] = both(
    sv="{answers} svar av {invited} tillfrågade ({rate})",
    en="{answers} answers of {invited} invited ({rate})",
)
WORDS["answers.negative"] = both(sv="negativa", en="negative")
WORDS["answers.neutral"] = both(
    sv="varken positiva eller negativa",
    en="neither positive nor negative",
)
WORDS["answers.positive"] = both(sv="positiva", en="positive")
WORDS["answers.fewer"] = both(sv="färre än {least}", en="fewer than {least}")
WORDS["answers.no_answers"] = both(sv="inga", en="no")
WORDS["mark.too_few"] = both(sv="för få svar", en="too few")
WORDS["mark.complement"] = both(sv="dold", en="hidden")
WORDS["mark.withheld"] = both(sv="dold", en="hidden")
WORDS["mark.no_answers"] = both(sv="inga svar", en="no answers")
WORDS["mark.not_asked"] = both(sv="ej ställd", en="not asked")
WORDS["mark.impossible"] = both(sv="omöjlig", en="impossible")
WORDS["mark.not_printed"] = both(sv="saknas", en="missing")
WORDS["mark.several"] = both(sv="flera möjliga", en="several possible")
WORDS["mark.at_least"] = both(sv="≥ {percent}", en="≥ {percent}")
WORDS["mark.at_most"] = both(sv="≤ {percent}", en="≤ {percent}")
WORDS["target.none"] = both(sv="inget måltal", en="no target")
WORDS["target.elsewhere"] = both(sv="–", en="–")
WORDS["target.met"] = both(sv="{target}: nått", en="{target}: met")
WORDS["target.nearly"] = both(sv="{target}: nära", en="{target}: nearly met")
WORDS["target.not_met"] = both(sv="{target}: inte nått", en="{target}: not met")
WORDS["target.within"] = both(
    sv="{target}: kan inte avgöras ({interval})",
    en="{target}: undecided ({interval})",
)
WORDS["target.no_interval"] = both(sv="{target}: kan inte avgöras", en="{target}: undecided")
WORDS["target.unknown"] = both(sv="{target}: kan inte bedömas", en="{target}: cannot be assessed")
WORDS["column.gap"] = both(
    sv="Skillnad {first} − {second} (p.e.)",
    en="Gap {first} − {second} (pp)",
)
WORDS["column.group"] = both(
    sv="{group} ({answers}\N{NO-BREAK SPACE}svar)",
    en="{group} ({answers}\N{NO-BREAK SPACE}answers)",
)
WORDS["group.total"] = both(sv="Totalt", en="Total")
WORDS["mark.incomparable"] = both(sv="ej jämförbar", en="not comparable")
WORDS["group.others"] = both(sv="Alla andra", en="All others")
WORDS["column.group_name"] = both(sv="Grupp", en="Group")
WORDS["column.questionnaire"] = both(sv="Enkät", en="Questionnaire")
WORDS["column.associations"] = both(sv="Antal förbund", en="Associations")
WORDS["column.mean"] = both(
    sv="Positivt, förbundens medelvärde",
    en="Positive, mean of associations",
)
WORDS["mark.few_associations"] = both(sv="för få förbund", en="too few associations")

# Comparisons
WORDS["change.name"] = both(sv="Förändring {about}", en="Change {about}")
WORDS["change.title"] = both(sv="{about}: förändring", en="{about}: change")
WORDS["change.description"] = both(
    sv="Andelen positiva svar på varje fråga de båda åren, och förändringen i procentenheter.",
    en="The share of positive answers to each question in the two years, and the change in "
    "percentage points.",
)
WORDS["trend.name"] = both(sv="Utveckling {about}", en="Trend {about}")
WORDS["trend.total"] = both(
    sv="{about} totalt: andelen positiva (klart positiva) svar {years} ({answers})",
    en="{about}, total: share of positive (clearly positive) answers {years} ({answers})",
)
WORDS["trend.group"] = both(
    sv="{about}: andelen positiva (klart positiva) svar {years} ({answers})",
    en="{about}: share of positive (clearly positive) answers {years} ({answers})",
)
WORDS["trend.description"] = both(
    sv="Andelen positiva svar på varje fråga år för år. Klart positiva svar ingår och anges inom "
    "parentes.",
    en="The share of positive answers to each question year by year. Clearly positive answers are "
    "included and given in parentheses.",
)
WORDS["groups.name"] = both(sv="Grupper {about}", en="Groups {about}")
WORDS["groups.total"] = both(
    sv="{about}: andelen positiva svar i varje grupp ({answers})",
    en="{about}: share of positive answers in each group ({answers})",
)
WORDS["groups.description"] = both(
    sv="Andelen positiva svar på varje fråga, totalt och i varje grupp.",
    en="The share of positive answers to each question, in total and in each group.",
)
WORDS["own.group"] = both(
    sv="{about}: jämförelse med alla andra och totalen ({answers})",
    en="{about}: compared with all others and the total ({answers})",
)
WORDS["own.description"] = both(
    sv="Andelen negativa, varken eller och positiva svar på varje fråga för gruppen, för alla "
    "andra och totalt.",
    en="The share of negative, neither and positive answers to each question for the group, for "
    "all others and in total.",
)

# Several associations together
WORDS["pool.title"] = both(
    sv="Indikatorenkäter, flera förbund tillsammans",
    en="Indicator surveys, several associations together",
)
WORDS["pool.subtitle"] = both(sv="{count} förbund", en="{count} associations")
WORDS["pool.reading"] = both(
    sv="Andelarna är räknade på två sätt: på alla svar tillsammans, och som medelvärde av "
    "förbundens egna andelar. Bara resultat som ett förbund självt kan visa ingår, och en fråga "
    "redovisas bara om minst {least} förbund kan visa den. Därför går det inte att räkna fram vad "
    "ett förbund döljer.",
    en="The shares are calculated in two ways: from all answers together, and as the mean of the "
    "associations’ own shares. Only results that an association can show by itself are included, "
    "and a question is shown only if at least {least} associations can show it. What an "
    "association hides can therefore not be worked out.",
)
WORDS["pool.associations"] = both(
    sv="Förbund som ingår: {names}.",
    en="Associations included: {names}.",
)
WORDS["pool.table"] = both(
    sv="{about} {year} ({count} förbund)",
    en="{about} {year} ({count} associations)",
)
WORDS["pool.description"] = both(
    sv="Antal förbund och svar bakom varje fråga, andelarna negativa, varken eller och positiva "
    "svar bland alla svar, och medelvärdet av förbundens andelar positiva svar.",
    en="The number of associations and answers behind each question, the shares of negative, "
    "neither and positive answers among all answers, and the mean of the associations’ shares of "
    "positive answers.",
)
WORDS["pool.few"] = both(
    sv="{count} förbund är för få att lägga ihop. Det behövs minst {least}.",
    en="{count} associations are too few to put together. At least {least} are needed.",
)
WORDS["pool.few.hint"] = both(
    sv="Av två förbund kan vart och ett räkna ut vad det andra har svarat. Ange fler arbetsmappar.",
    en="With two associations, each can work out what the other answered. Give more workspaces.",
)
WORDS["pool.twice"] = both(sv="{names} är med två gånger.", en="{names} is included twice.")
WORDS["pool.twice.hint"] = both(
    sv="Ange varje arbetsmapp en gång, och association i rounds.toml olika för olika förbund.",
    en="Give each workspace once, and a different association in each rounds.toml.",
)
WORDS["pool.unknown"] = both(
    sv="det finns inga svar för {names}. Det finns {known}.",
    en="there are no answers for {names}. There are {known}.",
)

# Reliability
WORDS["reliability.title"] = both(
    sv="Reliabilitet i indikatorenkäterna",
    en="Reliability of the indicator surveys",
)
WORDS["reliability.reading"] = both(
    sv="Tabellerna visar hur väl frågorna inom varje område hänger ihop. Svarsalternativen räknas "
    "som 1, 2, 3 och så vidare, från det mest negativa till det mest positiva. ”Vet ej” och "
    "liknande svar räknas som obesvarade, och bara de som besvarade alla frågor i området är med.",
    en="The tables show how well the questions within each area hang together. The alternatives "
    "count as 1, 2, 3 and so on, from the most negative to the most positive. “Don’t know” and "
    "similar answers count as unanswered, and only those who answered all questions of the area "
    "are included.",
)
WORDS["reliability.caution"] = both(
    sv="Ett högt alfa visar att svaren följs åt, inte att frågorna mäter det de ska mäta. Med få "
    "svarande är värdet osäkert, vilket intervallet visar.",
    en="A high alpha shows that the answers go together, not that the questions measure what they "
    "should. With few respondents the value is uncertain, as the interval shows.",
)
WORDS["reliability.alpha"] = both(sv="Cronbachs alfa", en="Cronbach’s alpha")
WORDS["reliability.interval"] = both(
    sv="{level} konfidensintervall",
    en="{level} confidence interval",
)
WORDS["reliability.range"] = both(sv="{low} till {high}", en="{low} to {high}")
WORDS["reliability.complete"] = both(sv="Besvarade alla frågor", en="Answered all questions")
WORDS["reliability.people"] = both(
    sv="{complete} av {answers} svarande",
    en="{complete} of {answers} respondents",
)
WORDS["reliability.table"] = both(
    sv="{about}, varje fråga och de övriga",
    en="{about}, each question and the others",
)
WORDS["reliability.description"] = both(
    sv="Varje frågas korrelation med summan av de övriga frågorna och, om de övriga är minst två, "
    "alfa utan frågan.",
    en="Each question’s correlation with the sum of the other questions and, if there are at least "
    "two others, alpha without the question.",
)
WORDS["reliability.correlation"] = both(sv="Korrelation med övriga", en="Correlation with others")
WORDS["reliability.without"] = both(sv="Alfa utan frågan", en="Alpha without question")
WORDS["reliability.note.complete"] = both(
    sv="{complete} av {answers} svarande besvarade alla {count} frågor. Övriga ingår inte i "
    "beräkningen.",
    en="{complete} of {answers} respondents answered all {count} questions. The others are not "
    "included in the calculation.",
)
WORDS["reliability.note.items"] = both(
    sv="Korrelationen är den mellan frågan och summan av de övriga frågorna. Alfa utan frågan är "
    "alfa för de övriga frågorna.",
    en="The correlation is between the question and the sum of the other questions. Alpha without "
    "the question is the alpha of the other questions.",
)
WORDS["reliability.note.two"] = both(
    sv="Korrelationen är den mellan de två frågorna.",
    en="The correlation is between the two questions.",
)
WORDS["reliability.note.interval"] = both(
    sv="Konfidensintervallet är beräknat med Feldts metod (Feldt, Woodruff och Salih, 1987).",
    en="The confidence interval is calculated by Feldt’s method (Feldt, Woodruff and Salih, 1987).",
)
WORDS["reliability.note.negative"] = both(
    sv="Alfa är negativt: svaren på frågorna går åt olika håll, och frågorna bör inte räknas "
    "samman.",
    en="Alpha is negative: the answers to the questions go in opposite directions, and the "
    "questions should not be added together.",
)
WORDS["reliability.none.questions"] = both(
    sv="Inget alfa: området har färre än två frågor.",
    en="No alpha: the area has fewer than two questions.",
)
WORDS["reliability.none.direction"] = both(
    sv="Inget alfa: svarsalternativen till någon av frågorna går varken från negativt till "
    "positivt eller tvärtom.",
    en="No alpha: the alternatives of one of the questions go neither from negative to positive "
    "nor the other way.",
)
WORDS["reliability.none.steps"] = both(
    sv="Inget alfa: frågorna har skalor med olika många steg.",
    en="No alpha: the questions have scales with different numbers of steps.",
)
WORDS["reliability.none.hidden"] = both(
    sv="Inget alfa: resultatet visas inte för alla frågor i området, och då visas inte heller "
    "något annat som är beräknat på svaren.",
    en="No alpha: the result is not shown for every question of the area, so nothing else "
    "calculated from the answers is shown either.",
)
WORDS["reliability.none.few"] = both(
    sv="Inget alfa: färre än {least} besvarade alla {count} frågor. Med så få svar är värdet för "
    "osäkert, och enskilda svar påverkar det för mycket.",
    en="No alpha: fewer than {least} answered all {count} questions. With so few answers the value "
    "is too uncertain, and single answers affect it too much.",
)
WORDS["reliability.none.alike"] = both(
    sv="Inget alfa: alla som besvarade samtliga frågor svarade likadant på någon av dem, eller så "
    "följer svaren på en fråga av svaren på de övriga.",
    en="No alpha: all who answered every question gave the same answer to one of them, or the "
    "answers to one question follow from those to the others.",
)
WORDS["reliability.outside.one"] = both(
    sv="Fråga {numbers} hör inte till något område och är inte med.",
    en="Question {numbers} belongs to no area and is not included.",
)
WORDS["reliability.outside.many"] = both(
    sv="Frågorna {numbers} hör inte till något område och är inte med.",
    en="Questions {numbers} belong to no area and are not included.",
)
WORDS["reliability.lowered"] = both(
    sv="--least {given} är lägre än {least}, det minsta antal fullständiga svar som krävs.",
    en="--least {given} is below {least}, the fewest complete answers needed.",
)
WORDS["reliability.lowered.hint"] = both(
    sv="På kommandoraden kan gränsen bara höjas. Under 30 svar är värdena för osäkra, och enskilda "
    "svar påverkar dem för mycket.",
    en="The command line can only raise the threshold. Below 30 answers the values are too "
    "uncertain, and single answers affect them too much.",
)
