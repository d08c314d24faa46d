"""How many answers it takes to see a change."""

from .catalogue import WORDS, both

WORDS["needed.title"] = both(
    sv="Hur många svar behövs nästa gång?",
    en="How many answers are needed next time?",
)
WORDS["needed.reading.process"] = both(
    sv="Här står hur många svar som behövs nästa gång för att en ändring ska synas. Att den syns "
    "betyder att den kan skiljas från slumpen: har andelen verkligen ändrats så mycket upptäcks "
    "det i minst 8 fall av 10.",
    en="This tells how many answers are needed next time for a change to be seen. That it is seen "
    "means that it can be told from chance: if the share has really changed by so much, it is "
    "found in at least 8 cases of 10.",
)
WORDS["needed.reading.these"] = both(
    sv="Här står hur många av de tillfrågade som behöver svara nästa gång för att en ändring ska "
    "synas. Att den syns betyder två saker: den är så stor att vi talar om den, och de som inte "
    "svarar kan inte ändra på den, vad de än tycker.",
    en="This tells how many of those asked need to answer next time for a change to be seen. That "
    "it is seen means two things: it is so large that it is spoken of, and those who do not "
    "answer could not undo it, whatever they think.",
)
WORDS["needed.reading.columns"] = both(
    sv="Ändringen räknas från årets andel positiva svar, i procentenheter (p.e.): från 80 till 60 "
    "procent är 20 procentenheter. Årets svar är vad de är; bara nästa gångs svar kan bli fler.",
    en="The change is from this year’s share of positive answers, in percentage points (pp): from "
    "80 to 60 per cent is 20 percentage points. This year’s answers are what they are; only next "
    "time’s can be more.",
)
WORDS["needed.undeclared"] = both(
    sv="I rounds.toml står inte vad svaren står för. Här räknas som om resultatet gäller "
    'arbetssättet (population = "process").',
    en="rounds.toml does not say what the answers stand for. They are taken to be about the way of "
    'working here (population = "process").',
)

# Tables
WORDS["needed.name"] = both(sv="Plan {about}", en="Plan {about}")
WORDS["needed.total"] = both(
    sv="{about} totalt ({answers}): så många svar behövs nästa gång",
    en="{about}, total ({answers}): answers needed next time",
)
WORDS["needed.group"] = both(
    sv="{about} ({answers}): så många svar behövs nästa gång",
    en="{about} ({answers}): answers needed next time",
)
WORDS["needed.description"] = both(
    sv="För hela enkäten och varje fråga: andelen positiva svar i år, hur många svar som behövs "
    "nästa gång för att en ändring på 10 eller 20 procentenheter ska synas, och hur stor en "
    "ändring måste vara för att synas med det antal svar som väntas.",
    en="For the whole survey and each question: the share of positive answers this year, how many "
    "answers are needed next time for a change of 10 or 20 percentage points to be seen, and how "
    "large a change has to be to be seen with the number of answers expected.",
)
WORDS["column.positive.year"] = both(sv="Positivt {year}", en="Positive {year}")
WORDS["column.needed"] = both(
    sv="Svar för att se {points} p.e. (båda åren)",
    en="Answers to see {points} pp (both years)",
)
WORDS["column.expected"] = both(
    sv="Svar om {rate} % svarar",
    en="Answers if {rate}% answer",
)
WORDS["column.smallest"] = both(sv="Då syns (p.e.)", en="Then seen (pp)")
WORDS["column.smallest.same"] = both(
    sv="Med lika många svar syns (p.e.)",
    en="Seen with as many answers (pp)",
)
WORDS["needed.share"] = both(sv="{share} av {answers}", en="{share} of {answers}")
WORDS["needed.never"] = both(
    sv="går inte ({answers})",
    en="no ({answers})",
)
WORDS["needed.or"] = both(
    sv="{needed} ({answers})",
    en="{needed} ({answers})",
)
WORDS["needed.enough"] = both(
    sv="årets {answers} räcker",
    en="this year’s {answers}",
)
WORDS["needed.below"] = both(
    sv="under gränsen",
    en="below the limit",
)
WORDS["needed.from"] = both(sv="från {points}", en="from {points}")
WORDS["needed.alike"] = both(sv="för lika", en="too alike")
WORDS["needed.unseen"] = both(sv="ingen", en="none")

# What a table tells
WORDS["needed.given.same"] = both(
    sv="Om lika många svarar nästa gång",
    en="If as many answer next time",
)
WORDS["needed.given.rate"] = both(
    sv="Om {rate} % av lika många tillfrågade svarar nästa gång",
    en="If {rate}% of as many people asked answer next time",
)
WORDS["needed.found"] = both(sv="{given}: {found}.", en="{given}: {found}.")
WORDS["needed.found.whole"] = both(
    sv="en ändring av hela enkäten syns från {points}",
    en="a change of the whole survey is seen from {points}",
)
WORDS["needed.found.whole.none"] = both(
    sv="ingen ändring av hela enkäten syns",
    en="no change of the whole survey is seen",
)
WORDS["needed.found.one"] = both(
    sv="en ändring på en enskild fråga syns från {most}",
    en="a change for a single question is seen from {most}",
)
WORDS["needed.found.range"] = both(
    sv="en ändring på en enskild fråga syns från {least}–{most}, beroende på frågan",
    en="a change for a single question is seen from {least}–{most}, depending on the question",
)
WORDS["needed.found.some"] = both(
    sv="På några frågor syns ingen ändring, hur stor den än är.",
    en="For some questions no change is seen, however large.",
)
WORDS["needed.found.nothing"] = both(
    sv="ingen ändring syns, hur stor den än är",
    en="no change is seen, however large",
)
WORDS["needed.found.none"] = both(
    sv="ingen ändring på någon enskild fråga syns, hur stor den än är",
    en="no change for any single question is seen, however large",
)
WORDS["needed.together"] = both(
    sv="Talen gäller en sak i taget. I bilagan prövas allt tillsammans, och det är mycket som kan "
    "sticka ut av en slump. Där behövs ungefär {whole} gånger så många svar för hela enkäten, och "
    "{question} gånger så många för en enskild fråga.",
    en="The numbers are for one thing at a time. In the report everything is tested together, and "
    "much may stand out by chance. About {whole} times as many answers are needed there for the "
    "whole survey, and {question} times as many for a single question.",
)
WORDS["needed.together.questions"] = both(
    sv="Talen gäller en fråga i taget. I bilagan prövas allt tillsammans, och det är mycket som "
    "kan sticka ut av en slump. Där behövs ungefär {question} gånger så många svar.",
    en="The numbers are for one question at a time. In the report everything is tested together, "
    "and much may stand out by chance. About {question} times as many answers are needed there.",
)
WORDS["needed.no_rate"] = both(
    sv="Här räknas med lika många svar som i år, eftersom det inte är känt hur många som "
    "tillfrågades.",
    en="As many answers as this year are expected here, since it is not known how many were asked.",
)
WORDS["needed.no_invited.total"] = both(
    sv="{about}: det är inte känt hur många som tillfrågades, så det går inte att säga hur många "
    "som behöver svara. Skriv invited i rounds.toml.",
    en="{about}: it is not known how many were asked, so it cannot be told how many need to "
    "answer. Write invited in rounds.toml.",
)
WORDS["needed.no_invited.group"] = both(
    sv="{about}: det är inte känt hur många som tillfrågades i gruppen, så det går inte att säga "
    "hur många som behöver svara.",
    en="{about}: it is not known how many were asked in the group, so it cannot be told how many "
    "need to answer.",
)

# Notes
WORDS["needed.note.no_whole"] = both(
    sv="Hela enkäten står inte med. Den kan bara räknas där alla frågor visas, ingen dold grupp "
    "kan räknas ut, och svaren finns kvar person för person.",
    en="The whole survey is left out. It can be worked out only where all questions are shown, no "
    "hidden group could be worked out, and the answers are there person by person.",
)
WORDS["needed.note.never"] = both(
    sv="”Går inte ({answers})”: ändringen syns inte, hur många som än svarar nästa gång, eftersom "
    "årets svar är för få. Det skulle behövas ungefär {answers} svar både ett år och nästa.",
    en="“No ({answers})”: the change is not seen, however many answer next time, since this "
    "year’s answers are too few. About {answers} answers would be needed both one year and the "
    "next.",
)
WORDS["needed.note.never.asked"] = both(
    sv="”Går inte ({answers})”: ändringen syns inte nästa gång, inte ens om alla {asked} "
    "tillfrågade svarar. Det skulle behövas ungefär {answers} svar både ett år och nästa.",
    en="“No ({answers})”: the change is not seen next time, not even if all {asked} asked do "
    "answer. About {answers} answers would be needed both one year and the next.",
)
WORDS["needed.note.or"] = both(
    sv="”{needed} ({answers})”: {needed} svar behövs nästa gång, eftersom årets svar är få. Hade "
    "det varit lika många båda åren hade ungefär {answers} räckt.",
    en="“{needed} ({answers})”: {needed} answers are needed next time, since this year’s are few. "
    "Had there been as many both years, about {answers} would have done.",
)
WORDS["needed.note.limit"] = both(
    sv="Gränsen: med {answers} svar talar vi om en ändring på en fråga först från {points}, "
    "alltså {persons}. Mindre än så kan svaren variera utan att något har hänt.",
    en="The limit: with {answers} answers, a change for a question is spoken of only from "
    "{points}, that is {persons}. Answers can vary by less than that without anything having "
    "happened.",
)
WORDS["needed.note.limit.stated"] = both(
    sv="Gränsen: med {answers} svar talar vi om en ändring på en fråga först från {points}, "
    "alltså {persons}. Så har förbundet bestämt (smallest_change i rounds.toml).",
    en="The limit: with {answers} answers, a change for a question is spoken of only from "
    "{points}, that is {persons}. So the association has decided (smallest_change in "
    "rounds.toml).",
)
WORDS["needed.persons.one"] = both(sv="{persons} person", en="{persons} person")
WORDS["needed.persons.many"] = both(sv="{persons} personer", en="{persons} people")
WORDS["needed.note.limit.none"] = both(
    sv="Gränsen: med {answers} svar talar vi inte om någon ändring. Så få svar kan variera hur "
    "mycket som helst utan att något har hänt.",
    en="The limit: with {answers} answers, no change is spoken of. So few can vary by any amount "
    "without anything having happened.",
)
WORDS["needed.note.below"] = both(
    sv="”Under gränsen”: en så liten ändring talar vi inte om, hur många som än svarar.",
    en="“Below the limit”: so small a change is not spoken of, however many answer.",
)
WORDS["needed.note.unseen"] = both(
    sv="”Ingen”: med så få svar syns ingen ändring, hur stor den än är.",
    en="“None”: with so few answers no change is seen, however large.",
)
WORDS["needed.note.alike"] = both(
    sv="”För lika”: i år har alla svarat så lika att det inte går att säga hur mycket svar "
    "skiljer sig åt mellan personer.",
    en="“Too alike”: all have answered so much alike this year that it cannot be told how "
    "much answers differ between people.",
)

# The method
WORDS["needed.method"] = both(
    sv="Så är talen räknade",
    en="How the numbers have been worked out",
)
WORDS["needed.method.process"] = both(
    sv="Årets andel tas för den verkliga. En ändring som syns är inte alltid ”tydlig”: så kallas "
    "den bara om den i svaren dessutom är minst {points} procentenheter och {persons} personer.",
    en="This year’s share is taken to be the true one. A change that is seen is not always "
    "“clear”: it is called so only if in the answers it is also at least {points} percentage "
    "points and {persons} people.",
)
WORDS["needed.method.these"] = both(
    sv="Räknat med att lika många tillfrågas nästa gång som i år. De som svarar ”Vet ej” eller "
    "liknande räknas inte till dem som frågan gäller.",
    en="As many are taken to be asked next time as this year. Those who answer “Don’t know” or the "
    "like are not among those the question is about.",
)
WORDS["needed.method.direction"] = both(
    sv="Räknat på en minskning där minst hälften av svaren är positiva, annars på en ökning. Åt "
    "det hållet behövs flest svar.",
    en="Reckoned for a fall where at least half of the answers are positive, else for a rise. That "
    "way the most answers are needed.",
)
WORDS["needed.method.test"] = both(
    sv="För statistikern: styrka 80 procent på 5 procents nivå, tvåsidigt. Frågor: det exakta "
    "obetingade testet med poängstatistika, givet årets svar; båda åren efter Fleiss utan "
    "kontinuitetskorrektion. Hela enkäten: Students t i stället för permutationstestet, med årets "
    "spridning mellan personer.",
    en="For the statistician: power 80 per cent at the 5 per cent level, two-sided. Questions: the "
    "exact unconditional test with the score statistic, given this year’s answers; both years "
    "after Fleiss without correction for continuity. The whole survey: Student’s t in place of "
    "the permutation test, with this year’s spread between respondents.",
)

# The command
WORDS["help.group.next"] = both(sv="Inför nästa enkät", en="Before the next survey")
WORDS["help.plan"] = both(
    sv="Visa hur många svar som behövs nästa gång för att se en ändring.",
    en="Show how many answers are needed next time to see a change.",
)
WORDS["help.plan.more"] = both(
    sv="För varje enkät och grupp: hur många svar som behövs för att se en ändring på 10 eller 20 "
    "procentenheter, för hela enkäten och fråga för fråga, och vad en viss svarsfrekvens skulle "
    "ge. MAPP är arbetsmappen med responses/rounds.toml; utan den används mappen du står i.",
    en="For each questionnaire and group: how many answers are needed to see a change of 10 or 20 "
    "percentage points, for the whole survey and question by question, and what a response rate "
    "would give. FOLDER is the workspace with responses/rounds.toml, by default the current "
    "folder.",
)
WORDS["help.plan.example"] = both(
    sv="indicators plan --questionnaire staff --rate 90",
    en="indicators plan --questionnaire staff --rate 90",
)
WORDS["help.option.rate"] = both(
    sv="Svarsfrekvensen du väntar dig nästa gång, i procent. Utan den räknas med lika många svar "
    "som i år.",
    en="The response rate you expect next time, in per cent. Without it, as many answers as this "
    "year.",
)
WORDS["help.option.plan_output"] = both(
    sv="Filen som skrivs (.docx, .pdf, .xlsx, .html, .md, .txt, .csv eller .json). Om inget "
    "eller - anges: på skärmen.",
    en="The file to write (.docx, .pdf, .xlsx, .html, .md, .txt, .csv or .json). Default, and "
    "with -: on the screen.",
)
WORDS["usage.BadParameter.rate"] = both(
    sv="{name} ska vara mellan 1 och 100 procent, inte ”{given}”.",
    en="{name} has to be from 1 to 100 per cent, not “{given}”.",
)
