"""Changes and gaps: how they are judged, and what is said of them."""

from .catalogue import WORDS, both

# Columns and rows
WORDS["column.points.change"] = both(sv="Ändring (p.e.)", en="Change (pp)")
WORDS["column.points.gap"] = both(sv="Skillnad (p.e.)", en="Gap (pp)")
WORDS["column.uncertainty"] = both(sv="Osäkerhet (p.e.)", en="Uncertainty (pp)")
WORDS["column.persons"] = both(sv="Personer", en="People")
WORDS["persons.of"] = both(sv="{persons} av {base}", en="{persons} of {base}")
WORDS["persons.less"] = both(sv="< 1 av {base}", en="< 1 of {base}")
WORDS["column.verdict"] = both(sv="Bedömning", en="Assessment")
WORDS["column.whole_scale"] = both(sv="Hela skalan", en="Whole scale")
WORDS["column.p"] = both(sv="p-värde", en="p-value")
WORDS["column.p_adjusted"] = both(sv="p-värde, justerat", en="p-value, adjusted")
WORDS["column.p_scale"] = both(sv="p-värde, hela skalan", en="p-value, whole scale")
WORDS["row.whole.short"] = both(sv="hela enkäten", en="the whole survey")
WORDS["row.whole"] = both(
    sv="Hela enkäten (medelvärde av {count} frågor)",
    en="The whole survey (mean of {count} questions)",
)
WORDS["row.area"] = both(
    sv="{area} (medelvärde av {count} frågor)",
    en="{area} (mean of {count} questions)",
)
WORDS["column.trend"] = both(sv="Bedömning över åren", en="Assessment over the years")
WORDS["mark.few_years"] = both(sv="färre än tre år", en="fewer than three years")
WORDS["note.trend.process"] = both(
    sv="Bedömningen gäller ändringen från det första till det sista året som går att jämföra, och "
    "prövas på alla åren däremellan (Cochran–Armitages exakta test; helheten med ett "
    "permutationstest).",
    en="The assessment is of the change from the first to the last year that can be compared, and "
    "is tested on all years between them (Cochran–Armitage’s exact test; the whole with a "
    "permutation test).",
)
WORDS["note.trend.these"] = both(
    sv="Bedömningen gäller ändringen från det första till det sista året som går att jämföra.",
    en="The assessment is of the change from the first to the last year that can be compared.",
)

# Verdicts: of the process first, then of the people asked
WORDS["verdict.change.clear_rise"] = both(sv="tydlig ökning", en="clear rise")
WORDS["verdict.change.clear_fall"] = both(sv="tydlig minskning", en="clear fall")
WORDS["verdict.change.clear_rise_among"] = both(
    sv="tydlig ökning bland dem som svarade",
    en="clear rise among those who answered",
)
WORDS["verdict.change.clear_fall_among"] = both(
    sv="tydlig minskning bland dem som svarade",
    en="clear fall among those who answered",
)
WORDS["verdict.change.small"] = both(sv="liten förändring", en="small change")
WORDS["verdict.change.no_change"] = both(
    sv="ingen förändring att tala om",
    en="no change to speak of",
)
WORDS["verdict.change.uncertain"] = both(sv="går inte att avgöra", en="cannot tell")
WORDS["verdict.change.too_few"] = both(
    sv="för få svar för att avgöra",
    en="too few answers to tell",
)
WORDS["verdict.change.rise"] = both(sv="ökning att tala om", en="rise to speak of")
WORDS["verdict.change.fall"] = both(sv="minskning att tala om", en="fall to speak of")
WORDS["verdict.change.rise_among"] = both(
    sv="ökning att tala om bland dem som svarade",
    en="rise to speak of among those who answered",
)
WORDS["verdict.change.fall_among"] = both(
    sv="minskning att tala om bland dem som svarade",
    en="fall to speak of among those who answered",
)
WORDS["verdict.change.same"] = both(sv="ingen förändring", en="no change")
WORDS["verdict.change.not_comparable"] = both(sv="ej jämförbar", en="not comparable")

WORDS["verdict.change.within"] = both(sv="under gränsen", en="below the limit")
WORDS["verdict.change.one_of_many"] = both(
    sv="kan vara slump, eftersom så många ändringar prövas",
    en="may be chance, since so many changes are tested",
)
WORDS["column.silent"] = both(
    sv="Ändring oavsett bortfall (p.e.)",
    en="Change whatever the non-response (pp)",
)
WORDS["mark.no_persons"] = both(sv="–", en="–")

# Gaps, of the first group beside the second
WORDS["verdict.gap.clear_rise"] = both(sv="tydligt högre", en="clearly higher")
WORDS["verdict.gap.clear_fall"] = both(sv="tydligt lägre", en="clearly lower")
WORDS["verdict.gap.clear_rise_among"] = both(
    sv="tydligt högre bland dem som svarade",
    en="clearly higher among those who answered",
)
WORDS["verdict.gap.clear_fall_among"] = both(
    sv="tydligt lägre bland dem som svarade",
    en="clearly lower among those who answered",
)
WORDS["verdict.gap.small"] = both(sv="liten skillnad", en="small gap")
WORDS["verdict.gap.no_change"] = both(sv="ingen skillnad att tala om", en="no gap to speak of")
WORDS["verdict.gap.uncertain"] = both(sv="går inte att avgöra", en="cannot tell")
WORDS["verdict.gap.too_few"] = both(sv="för få svar för att avgöra", en="too few answers to tell")
WORDS["verdict.gap.same"] = both(sv="ingen skillnad", en="no gap")
WORDS["verdict.gap.not_comparable"] = both(sv="ej jämförbar", en="not comparable")
WORDS["verdict.gap.within"] = both(sv="under gränsen", en="below the limit")
WORDS["verdict.gap.one_of_many"] = both(
    sv="kan vara slump, eftersom så många skillnader prövas",
    en="may be chance, since so many gaps are tested",
)
WORDS["verdict.gap.rise"] = both(sv="högre, skillnad att tala om", en="higher, a gap to speak of")
WORDS["verdict.gap.fall"] = both(sv="lägre, skillnad att tala om", en="lower, a gap to speak of")
WORDS["verdict.gap.rise_among"] = both(
    sv="högre bland dem som svarade, skillnad att tala om",
    en="higher among those who answered, a gap to speak of",
)
WORDS["verdict.gap.fall_among"] = both(
    sv="lägre bland dem som svarade, skillnad att tala om",
    en="lower among those who answered, a gap to speak of",
)
WORDS["gap.name"] = both(sv="Skillnad {about} {first} {second}", en="Gap {about} {first} {second}")
WORDS["gap.title"] = both(
    sv="{about} {year}: {first} jämfört med {second}, andelen positiva svar",
    en="{about} {year}: {first} compared with {second}, share of positive answers",
)
WORDS["gap.description"] = both(
    sv="Andelen positiva svar på varje fråga hos båda, och skillnaden i procentenheter.",
    en="The share of positive answers to each question in both, and the gap in percentage points.",
)

# Titles
WORDS["change.found"] = both(sv="{title}. {finding}", en="{title}. {finding}")
WORDS["finding.whole"] = both(
    sv="Enkäten som helhet: {verdict}",
    en="The survey as a whole: {verdict}",
)
WORDS["finding.nothing"] = both(sv="Ingen fråga kan jämföras", en="No question can be compared")
WORDS["finding.questions.change.process.one"] = both(
    sv="Tydlig förändring på fråga {numbers}",
    en="Clear change for question {numbers}",
)
WORDS["finding.questions.change.process.many"] = both(
    sv="Tydlig förändring på frågorna {numbers}",
    en="Clear change for questions {numbers}",
)
WORDS["finding.no_question.change.process"] = both(
    sv="Ingen tydlig förändring på någon enskild fråga",
    en="No clear change for any single question",
)
WORDS["finding.questions.change.these.one"] = both(
    sv="Förändring att tala om på fråga {numbers}",
    en="Change to speak of for question {numbers}",
)
WORDS["finding.questions.change.these.many"] = both(
    sv="Förändring att tala om på frågorna {numbers}",
    en="Change to speak of for questions {numbers}",
)
WORDS["finding.questions.gap.process.one"] = both(
    sv="Tydlig skillnad på fråga {numbers}",
    en="Clear gap for question {numbers}",
)
WORDS["finding.questions.gap.process.many"] = both(
    sv="Tydlig skillnad på frågorna {numbers}",
    en="Clear gaps for questions {numbers}",
)
WORDS["finding.no_question.gap.process"] = both(
    sv="Ingen tydlig skillnad på någon enskild fråga",
    en="No clear gap for any single question",
)
WORDS["finding.questions.gap.these.one"] = both(
    sv="Skillnad att tala om på fråga {numbers}",
    en="Gap to speak of for question {numbers}",
)
WORDS["finding.questions.gap.these.many"] = both(
    sv="Skillnad att tala om på frågorna {numbers}",
    en="Gaps to speak of for questions {numbers}",
)

WORDS["finding.among.change.process.one"] = both(
    sv="Tydlig förändring bland dem som svarade på fråga {numbers}",
    en="Clear change among those who answered question {numbers}",
)
WORDS["finding.among.change.process.many"] = both(
    sv="Tydlig förändring bland dem som svarade på frågorna {numbers}",
    en="Clear changes among those who answered questions {numbers}",
)
WORDS["finding.among.change.these.one"] = both(
    sv="Förändring att tala om bland dem som svarade på fråga {numbers}",
    en="Change to speak of among those who answered question {numbers}",
)
WORDS["finding.among.change.these.many"] = both(
    sv="Förändring att tala om bland dem som svarade på frågorna {numbers}",
    en="Changes to speak of among those who answered questions {numbers}",
)
WORDS["finding.no_question.change.these"] = both(
    sv="Ingen förändring når gränsen för att tala om den",
    en="No change reaches the limit to be spoken of",
)
WORDS["finding.among.gap.process.one"] = both(
    sv="Tydlig skillnad bland dem som svarade på fråga {numbers}",
    en="Clear gap among those who answered question {numbers}",
)
WORDS["finding.among.gap.process.many"] = both(
    sv="Tydlig skillnad bland dem som svarade på frågorna {numbers}",
    en="Clear gaps among those who answered questions {numbers}",
)
WORDS["finding.among.gap.these.one"] = both(
    sv="Skillnad att tala om bland dem som svarade på fråga {numbers}",
    en="Gap to speak of among those who answered question {numbers}",
)
WORDS["finding.among.gap.these.many"] = both(
    sv="Skillnad att tala om bland dem som svarade på frågorna {numbers}",
    en="Gaps to speak of among those who answered questions {numbers}",
)
WORDS["finding.no_question.gap.these"] = both(
    sv="Ingen skillnad når gränsen för att tala om den",
    en="No gap reaches the limit to be spoken of",
)
WORDS["finding.questions.trend.process.one"] = both(
    sv="Tydlig utveckling över åren på fråga {numbers}",
    en="Clear trend over the years for question {numbers}",
)
WORDS["finding.questions.trend.process.many"] = both(
    sv="Tydlig utveckling över åren på frågorna {numbers}",
    en="Clear trends over the years for questions {numbers}",
)
WORDS["finding.among.trend.process.one"] = both(
    sv="Tydlig utveckling över åren bland dem som svarade på fråga {numbers}",
    en="Clear trend over the years among those who answered question {numbers}",
)
WORDS["finding.among.trend.process.many"] = both(
    sv="Tydlig utveckling över åren bland dem som svarade på frågorna {numbers}",
    en="Clear trends over the years among those who answered questions {numbers}",
)
WORDS["finding.no_question.trend.process"] = both(
    sv="Ingen tydlig ökning eller minskning från första till sista året på de frågor som kan "
    "jämföras i tre år",
    en="No clear rise or fall from the first year to the last for the questions that compare in "
    "three years",
)
WORDS["finding.questions.trend.these.one"] = both(
    sv="Förändring att tala om från första till sista året på fråga {numbers}",
    en="Change to speak of from the first year to the last for question {numbers}",
)
WORDS["finding.questions.trend.these.many"] = both(
    sv="Förändring att tala om från första till sista året på frågorna {numbers}",
    en="Changes to speak of from the first year to the last for questions {numbers}",
)
WORDS["finding.among.trend.these.one"] = both(
    sv="Förändring att tala om från första till sista året bland dem som svarade på fråga "
    "{numbers}",
    en="Change to speak of from the first year to the last among those who answered question "
    "{numbers}",
)
WORDS["finding.among.trend.these.many"] = both(
    sv="Förändring att tala om från första till sista året bland dem som svarade på frågorna "
    "{numbers}",
    en="Changes to speak of from the first year to the last among those who answered questions "
    "{numbers}",
)
WORDS["finding.no_question.trend.these"] = both(
    sv="Ingen ändring från första till sista året når gränsen för att tala om den",
    en="No change from the first year to the last reaches the limit to be spoken of",
)

# Notes of a table
WORDS["people.one"] = both(sv="1 person", en="1 person")
WORDS["people.many"] = both(sv="{persons} personer", en="{persons} people")
WORDS["note.limit"] = both(
    sv="Gränsen för att tala om en ändring är här {people} av {answers} svar, och minst {points} "
    "procentenheter. På frågor med färre svar är den en annan.",
    en="The limit to speak of a change is {people} of {answers} answers here, and at least "
    "{points} percentage points. For questions with fewer answers it is another.",
)
WORDS["note.limit.stated"] = both(
    sv="Förbundets gräns för att tala om en ändring är {people} och {points} procentenheter.",
    en="The association’s limit to speak of a change is {people} and {points} percentage points.",
)
WORDS["note.verdicts"] = both(
    sv="Bedömning: {verdict} på alla frågor.",
    en="Assessment: {verdict} for all questions.",
)
WORDS["note.verdicts.rest"] = both(
    sv="Bedömning: {apart}; annars {verdict}.",
    en="Assessment: {apart}; else {verdict}.",
)
WORDS["note.questions.one"] = both(sv="fråga {numbers}", en="question {numbers}")
WORDS["note.questions.many"] = both(sv="frågorna {numbers}", en="questions {numbers}")
WORDS["note.verdicts.apart"] = both(sv="{verdict} för {names}", en="{verdict} for {names}")
WORDS["note.persons"] = both(
    sv="Personer: så många svar motsvarar ändringen eller skillnaden, av dem som svarade på "
    "frågan.",
    en="People: the change or gap is equal to so many answers, of those who answered the question.",
)
WORDS["note.no_whole"] = both(
    sv="Enkäten som helhet redovisas inte här. Det kräver att alla frågor som går att jämföra "
    "visas båda åren, att svaren finns person för person, att det är ungefär samma frågor som har "
    "besvarats båda åren och att helheten inte kan avslöja en dold grupp.",
    en="The survey as a whole is not told here. That needs every comparable question to be shown "
    "in both years, the answers person by person, about the same questions to have been answered "
    "in both years, and that the whole cannot give away a hidden group.",
)
WORDS["note.limit.whole"] = both(
    sv="För enkäten som helhet är gränsen {points} procentenheter.",
    en="For the survey as a whole the limit is {points} percentage points.",
)
WORDS["note.uncertainty"] = both(
    sv="Osäkerhet: ändringen kan vara allt mellan dessa tal. Ligger 0 mellan dem kan det ha gått "
    "åt vilket håll som helst.",
    en="Uncertainty: the change can be anything between these numbers. If 0 is between them it may "
    "have gone either way.",
)
WORDS["note.uncertainty.gap"] = both(
    sv="Osäkerhet: skillnaden kan vara allt mellan dessa tal. Ligger 0 mellan dem kan den lika "
    "gärna vara den omvända.",
    en="Uncertainty: the gap can be anything between these numbers. If 0 is between them it may as "
    "well be the other way round.",
)
WORDS["note.undone.rise.one"] = both(
    sv="Fråga {numbers}: ökningen försvinner om andelen positiva bland dem som inte svarade var "
    "{points} procentenheter högre än bland dem som svarade det tidigare året och lika mycket "
    "lägre det senare.",
    en="Question {numbers}: the rise vanishes if the share of positive answers among those who did "
    "not answer was {points} percentage points higher than among those who did in the earlier "
    "year, and as much lower in the later.",
)
WORDS["note.undone.rise.many"] = both(
    sv="Frågorna {numbers}: ökningen försvinner om andelen positiva bland dem som inte svarade var "
    "{points} procentenheter högre än bland dem som svarade det tidigare året och lika mycket "
    "lägre det senare.",
    en="Questions {numbers}: the rise vanishes if the share of positive answers among those who "
    "did not answer was {points} percentage points higher than among those who did in the earlier "
    "year, and as much lower in the later.",
)
WORDS["note.undone.fall.one"] = both(
    sv="Fråga {numbers}: minskningen försvinner om andelen positiva bland dem som inte svarade var "
    "{points} procentenheter lägre än bland dem som svarade det tidigare året och lika mycket "
    "högre det senare.",
    en="Question {numbers}: the fall vanishes if the share of positive answers among those who did "
    "not answer was {points} percentage points lower than among those who did in the earlier year, "
    "and as much higher in the later.",
)
WORDS["note.undone.fall.many"] = both(
    sv="Frågorna {numbers}: minskningen försvinner om andelen positiva bland dem som inte svarade "
    "var {points} procentenheter lägre än bland dem som svarade det tidigare året och lika mycket "
    "högre det senare.",
    en="Questions {numbers}: the fall vanishes if the share of positive answers among those who "
    "did not answer was {points} percentage points lower than among those who did in the earlier "
    "year, and as much higher in the later.",
)
WORDS["note.limit.never"] = both(
    sv="Med {answers} svar talar vi inte om någon ändring: så få svar kan variera hur mycket som "
    "helst utan att något har hänt.",
    en="With {answers} answers, no change is spoken of: so few can vary by any amount without "
    "anything having happened.",
)
WORDS["note.method.section"] = both(
    sv="Hur förändringarna bedöms står i avsnittet ”Så bedöms förändringarna”.",
    en="How the changes are assessed is told in the section “How the changes are assessed”.",
)

# The method
WORDS["note.method.count"] = both(
    sv="”Att tala om”: ändringen når gränsen under tabellen, och de som inte har svarat kan inte "
    "ändra på det, vad de än tycker. ”Bland dem som svarade”: ändringen når gränsen, men de som "
    "inte svarade är så många, eller så är det inte känt hur många de är, att den kunde vara borta "
    "bland alla tillfrågade. ”Under gränsen”: ändringen är mindre. De som har svarat ”Vet ej” "
    "eller ”Ej aktuellt” räknas inte till dem som frågan gäller. Har olika många svarat de båda "
    "åren är andelens ändring omräknad till personer det senare året.",
    en="“To speak of”: the change reaches the limit below the table, and those who did not answer "
    "cannot alter that, whatever they think. “Among those who answered”: the change reaches the "
    "limit, but those who did not answer are so many, or it is not known how many they are, that "
    "it could be gone among all who were asked. “Below the limit”: the change is smaller. Those "
    "who answered “Don’t know” or “Not applicable” are not among those the question is about. "
    "Where the numbers of answers differ, the change of the share is told in people of the later "
    "year.",
)
WORDS["note.method.ordinary"] = both(
    sv="Gränsen: samma person kan svara olika två dagar, och personer slutar och börjar. Hur "
    "mycket det gör går inte att veta när svaren är anonyma. Gränsen är satt för det värsta "
    "fallet, att alla hade svarat helt på nytt: då når någon ändring den i högst 5 av 100 "
    "redovisningar där inget har hänt. Ju fler ändringar en redovisning tar upp, desto högre är "
    "den. Ett förbund som vet mer kan bestämma en egen gräns.",
    en="The limit: the same person may answer differently on two days, and people leave and join. "
    "How much that does cannot be known when the answers are anonymous. The limit is set for the "
    "worst case, that everybody had answered entirely anew: then some change reaches it in at most "
    "5 of 100 reports in which nothing has happened. The more changes a report tells of, the "
    "higher it is. An association that knows more may set a limit of its own.",
)
WORDS["note.method.own_limit"] = both(
    sv="Gränsen har förbundet bestämt. Samma person kan svara olika två dagar, och personer slutar "
    "och börjar; mindre ändringar än så räknar förbundet till det.",
    en="The limit is the association’s own. The same person may answer differently on two days, "
    "and people leave and join; smaller changes than that the association puts down to it.",
)
WORDS["note.method.test"] = both(
    sv="”Tydlig”: ändringen är minst {points} procentenheter och {persons} personer, och större än "
    "slumpen brukar ge. Allt som står i redovisningen prövas tillsammans, varje enkät som helhet "
    "före områden och frågor, så att högst 5 av 100 redovisningar där inget har hänt kallar något "
    "tydligt. ”Liten”: större än slumpen brukar ge, men mindre än så. ”Ingen förändring att tala "
    "om”: osäkerheten ryms inom {points} procentenheter åt båda håll. ”Går inte att avgöra”: "
    "svaren är för få för att säga vare sig att något har ändrats eller att inget har det. "
    "Skillnader mellan grupper bedöms på samma sätt.",
    en="“Clear”: the change is at least {points} percentage points and {persons} people, and "
    "larger than chance usually gives. All that stands in the report is tested together, each "
    "survey as a whole before its areas and questions, so that at most 5 of 100 reports in which "
    "nothing has happened call anything clear. “Small”: larger than chance usually gives, but less "
    "than that. “No change to speak of”: the uncertainty is within {points} percentage points "
    "either way. “Cannot tell”: there are too few answers to say either that something has changed "
    "or that nothing has. Gaps between groups are assessed in the same way.",
)
WORDS["note.method.silent"] = both(
    sv="”Bland dem som svarade”: de som inte svarade är så många, eller så är det inte känt hur "
    "många de är, att ändringen kunde försvinna om de tyckte något annat.",
    en="“Among those who answered”: those who did not are so many, or it is not known how many "
    "they are, that the change could vanish if they thought otherwise.",
)
WORDS["figures.these"] = both(
    sv="Ändringen bland alla tillfrågade, oavsett vad de som inte svarade tycker",
    en="The change among all who were asked, whatever those who did not answer think",
)
WORDS["note.method.these"] = both(
    sv="Resultatet gäller just de tillfrågade. Deras svar är räknade: en ändring är vad den är, i "
    "personer och procentenheter.",
    en="The results are about the very people asked. Their answers are counted: a change is what "
    "it is, in people and percentage points.",
)
WORDS["note.method.process"] = both(
    sv="Resultatet gäller arbetssättet. Svaren ses som ett slumpmässigt utfall av det; vid ett "
    "annat tillfälle hade samma arbetssätt kunnat ge andra svar.",
    en="The results are about the way of working (the process). The answers are taken as a random "
    "outcome of it; at another time the same way of working could have given other answers.",
)
WORDS["note.method.uncertainty"] = both(
    sv="Osäkerhet: så mycket mindre eller större kan ändringen av arbetssättet vara. Minst 95 av "
    "100 sådana intervall täcker den verkliga ändringen. De gäller en fråga i taget; bedömningen "
    "tar hänsyn till att många prövas. (Frågor: exakt obetingat test med poängstatistika, och det "
    "intervall som hör till. Helheten: permutationstest av personernas medelvärden.)",
    en="Uncertainty: the change of the way of working may be so much smaller or larger. At least "
    "95 of 100 such intervals cover the true change. They are for one question at a time; the "
    "assessment takes into account that many are tested. (Questions: exact unconditional test with "
    "the score statistic, and the interval that belongs to it. The whole: permutation test of the "
    "means of the respondents.)",
)
WORDS["note.method.paired"] = both(
    sv="Samma personer svarar ofta båda åren, vilket gör testet försiktigt; parade test används "
    "inte, eftersom svaren är anonyma.",
    en="The same people often answer in both years, which makes the test cautious; paired tests "
    "are not used, since the answers are anonymous.",
)
WORDS["note.method.scale"] = both(
    sv="Hela skalan: sannolikheten att ett slumpvis valt svar från det senare året är mer positivt "
    "än ett slumpvis valt svar från det tidigare; lika svar räknas till hälften (50 procent: ingen "
    "skillnad). Svaren delas in i fyra klasser: negativt < varken eller < positivt < klart "
    "positivt.",
    en="Whole scale: the probability that an answer picked at random from the later year is more "
    "positive than one picked at random from the earlier year; ties count half (50 per cent: no "
    "difference). The answers are put into four classes: negative < neither < positive < clearly "
    "positive.",
)
WORDS["note.method.adjusted"] = both(
    sv="Det justerade p-värdet avgör: det tar hänsyn till allt som prövas i redovisningen. För "
    "hela skalan är p-värdet Mann–Whitneys, ojusterat, och avgör ingenting.",
    en="The adjusted p-value decides: it takes into account all that is tested in the report. For "
    "the whole scale the p-value is Mann–Whitney’s, unadjusted, and decides nothing.",
)
WORDS["figures.gap"] = both(sv="{first} jämfört med {second}", en="{first} compared with {second}")
WORDS["figures.name"] = both(sv="Underlag", en="Basis")
WORDS["figures.process"] = both(
    sv="p-värden bakom bedömningarna",
    en="p-values behind the assessments",
)
WORDS["figures.process.description"] = both(
    sv="För varje fråga p-värdet för ändringen, det justerade, och ändringen längs hela skalan.",
    en="For each question the p-value of the change, the adjusted one, and the change along the "
    "whole scale.",
)
WORDS["figures.these.description"] = both(
    sv="För varje fråga den minsta och den största ändring som är möjlig bland alla tillfrågade, "
    "och ändringen längs hela skalan.",
    en="For each question the least and the greatest change possible among all who were asked, and "
    "the change along the whole scale.",
)

# Drafts

# Targets
WORDS["note.target.these"] = both(
    sv="Måltal: andelen bland alla tillfrågade avgör, oavsett vad de som inte svarade tycker. "
    "”Nått”: andelen ligger på eller över måltalet hur de än hade svarat. ”Nära” och ”inte nått”: "
    "den ligger under måltalet hur de än hade svarat; ”nära” om andelen ligger högst {near} "
    "procentenheter under. ”Kan inte avgöras”: det beror på dem, eller så är det inte känt hur "
    "många som tillfrågades. ”Kan inte bedömas”: andelen visas inte.",
    en="Targets: the share among all who were asked decides, whatever those who did not answer "
    "think. “Met”: the share is at or above the target however they would have answered. “Nearly "
    "met” and “not met”: it is below the target however they would have answered; “nearly met” if "
    "the share is at most {near} percentage points below. “Undecided”: it depends on them, or it "
    "is not known how many were asked. “Cannot be assessed”: the share is not shown.",
)
WORDS["note.target.process"] = both(
    sv="Måltal: konfidensintervallet för arbetssättets andel avgör (exakt, 95 procent). ”Nått”: "
    "hela intervallet ligger på eller över måltalet. ”Nära” och ”inte nått”: hela intervallet "
    "ligger under måltalet; ”nära” om andelen ligger högst {near} procentenheter under. ”Kan inte "
    "avgöras”: måltalet ligger inom intervallet. ”Kan inte bedömas”: andelen visas inte.",
    en="Targets: the confidence interval of the share of the process decides (exact, 95 per cent). "
    "“Met”: the whole interval is at or above the target. “Nearly met” and “not met”: the whole "
    "interval is below the target; “nearly met” if the share is at most {near} percentage points "
    "below. “Undecided”: the target is inside the interval. “Cannot be assessed”: the share is not "
    "shown.",
)
