"""The page of all indicators."""

from .catalogue import WORDS, both

WORDS["overview.title"] = both(sv="Indikatorer {year} på en sida", en="Indicators {year} on a page")
WORDS["overview.heading"] = both(sv="Alla indikatorer", en="All indicators")
WORDS["overview.name"] = both(sv="Indikatorer", en="Indicators")
WORDS["overview.table"] = both(
    sv="Andelen positiva svar {year}, en rad per indikator",
    en="Share of positive answers in {year}, a row for each indicator",
)
WORDS["overview.description"] = both(
    sv="Andelen positiva svar {year} för varje indikator i varje enkät som frågar efter den, med "
    "förändring och måltal. Indikatorerna står område för område.",
    en="The share of positive answers in {year} for each indicator in each survey that asks for "
    "it, with the change and the target. The indicators stand area by area.",
)
WORDS["overview.indicator"] = both(sv="Indikator", en="Indicator")
WORDS["overview.others"] = both(sv="Övriga frågor", en="Other questions")
WORDS["overview.column"] = both(sv="{about} ({facts})", en="{about} ({facts})")
WORDS["overview.not_asked"] = both(sv="–", en="–")
WORDS["overview.cell.target"] = both(sv="mål {target}", en="target {target}")
WORDS["overview.cell.base"] = both(sv="{figures} ({base})", en="{figures} ({base})")

# Who answered
WORDS["overview.answered"] = both(
    sv="{answers} av {invited}, {rate}",
    en="{answers} of {invited}, {rate}",
)
WORDS["overview.answers"] = both(sv="{answers} svar", en="{answers} answers")
WORDS["overview.person"] = both(sv="en person är {points} p.e.", en="one person is {points} pp")

# What is found
WORDS["overview.extremes"] = both(
    sv="{about}: starkast {strongest}, {most}; svagast {weakest}, {least}.",
    en="{about}: strongest {strongest}, {most}; weakest {weakest}, {least}.",
)
WORDS["overview.alike"] = both(
    sv="{about}: alla {count} frågor {share}.",
    en="{about}: all {count} questions {share}.",
)
WORDS["overview.questions"] = both(sv="{count} frågor", en="{count} questions")
WORDS["overview.change"] = both(sv="{name} ({about}, {verdict})", en="{name} ({about}, {verdict})")
WORDS["overview.changes.none.process"] = both(
    sv="Ingen av {count} förändringar är tydlig.",
    en="None of {count} changes is clear.",
)
WORDS["overview.changes.none.these"] = both(
    sv="Ingen av {count} förändringar är att tala om.",
    en="None of {count} changes is to speak of.",
)
WORDS["overview.changes.process"] = both(
    sv="{found} av {count} förändringar är tydliga.",
    en="{found} of {count} changes are clear.",
)
WORDS["overview.changes.these"] = both(
    sv="{found} av {count} förändringar är att tala om.",
    en="{found} of {count} changes are to speak of.",
)
WORDS["overview.changes.named.process"] = both(
    sv="Av {count} förändringar är detta tydligt: {names}.",
    en="Of {count} changes this is clear: {names}.",
)
WORDS["overview.changes.named.these"] = both(
    sv="Av {count} förändringar är detta att tala om: {names}.",
    en="Of {count} changes this is to speak of: {names}.",
)
WORDS["overview.targets"] = both(
    sv="Måltal som är nådda: {met} av {count}.",
    en="Targets that are met: {met} of {count}.",
)

# Notes
WORDS["overview.note.points"] = both(
    sv="Efter andelen: förändring sedan {year} i procentenheter (p.e.), räknad på oavrundade "
    "andelar.",
    en="After the share: the change since {year} in percentage points (pp), from unrounded shares.",
)
WORDS["overview.note.points.several"] = both(
    sv="Efter andelen: förändring i procentenheter (p.e.), räknad på oavrundade andelar ({since}).",
    en="After the share: the change in percentage points (pp), from unrounded shares ({since}).",
)
WORDS["overview.since"] = both(sv="{names} sedan {year}", en="{names} since {year}")
WORDS["overview.note.no_earlier"] = both(
    sv="Inget år att jämföra med. P.e. är procentenheter.",
    en="No year to compare with. Pp is percentage points.",
)
WORDS["overview.note.verdicts.process"] = both(
    sv="Bara tydliga förändringar sägs i ord. Övriga kan vara slump eller är små.",
    en="Only clear changes are put in words. The others may be chance, or are small.",
)
WORDS["overview.note.verdicts.these"] = both(
    sv="Bara förändringar att tala om sägs i ord. Övriga är mindre än gränsen.",
    en="Only changes to speak of are put in words. The others are below the limit.",
)
WORDS["overview.note.verdicts.none"] = both(
    sv="Om förändringarna kan vara slump är inte bedömt.",
    en="Whether the changes may be chance has not been assessed.",
)
WORDS["overview.note.base"] = both(
    sv="Inom parentes: antal svar, där de är färre än de som svarade på enkäten.",
    en="In parentheses: the number of answers, where it is below that of the survey.",
)
WORDS["overview.note.not_asked"] = both(
    sv="”–”: frågan ställs inte till gruppen.",
    en="“–”: the group is not asked.",
)
WORDS["overview.note.incomparable"] = both(
    sv="”, –”: går inte att jämföra med året före: frågan är ny eller har en annan ordalydelse, "
    "eller så visas inte resultatet det året.",
    en="“, –”: cannot be compared with the year before: the question is new or worded otherwise, "
    "or the result of that year is not shown.",
)
WORDS["overview.note.wording"] = both(
    sv="Enkäterna frågar med olika ord efter samma indikator: {names}.",
    en="The surveys ask for the same indicator in different words: {names}.",
)
WORDS["overview.note.grouping"] = both(
    sv="Indikatorer och områden är vår gruppering efter frågornas innehåll, inte NNS:s.",
    en="Indicators and areas are our grouping by the questions’ content, not that of NNS.",
)

# The command
WORDS["help.overview"] = both(
    sv="Visa årets alla indikatorer på en sida, med varje respondentgrupp i en kolumn.",
    en="Show all indicators of a year on one page, each respondent group in a column.",
)
WORDS["help.overview.more"] = both(
    sv="Raderna står område för område, och en fråga som flera enkäter ställer har en rad. Med -o "
    "skrivs en fil, .docx på en stående sida. CSV och JSON har en rad per indikator och enkät.",
    en="The rows stand area by area, and a question that several surveys ask has one row. With -o "
    "a file is written, .docx on an upright page. CSV and JSON have a row for each indicator and "
    "survey.",
)
WORDS["help.overview.example"] = both(
    sv="indicators overview --year 2022 -o indikatorer.docx",
    en="indicators overview --year 2022 -o indicators.docx",
)
WORDS["help.option.overview"] = both(
    sv="Börja med en sida där alla indikatorer står.",
    en="Begin with a page of all indicators.",
)
