"""The page of all indicators."""

from .catalogue import WORDS, both

WORDS["overview.title"] = both(sv="Alla indikatorer {year}", en="All indicators {year}")
WORDS["overview.note.period"] = both(sv="{about}: {note}", en="{about}: {note}")
WORDS["report.about"] = both(sv="Om enkäterna", en="About the surveys")
WORDS["overview.slide"] = both(sv="Indikatorer {year}", en="Indicators {year}")
WORDS["overview.slide.area"] = both(sv="Indikatorer {year}: {area}", en="Indicators {year}: {area}")
WORDS["overview.who"] = both(sv="Alla enkäter", en="All surveys")
WORDS["overview.shares"] = both(sv="Andelen positiva svar", en="Share of positive answers")
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
WORDS["overview.not_asked"] = both(sv="–", en="–")
WORDS["overview.target"] = both(sv="{name}, mål {target}", en="{name}, target {target}")
WORDS["overview.base"] = both(sv="({base})", en="({base})")
WORDS["overview.rise"] = both(sv="▲ {points}", en="▲ {points}")
WORDS["overview.fall"] = both(sv="▼ {points}", en="▼ {points}")
WORDS["overview.reached"] = both(sv="mål {reached}", en="target {reached}")
WORDS["overview.reached.of"] = both(sv="mål {target}: {reached}", en="target {target}: {reached}")
WORDS["overview.reached.met"] = both(sv="nått", en="met")
WORDS["overview.reached.nearly"] = both(sv="nära", en="near")
WORDS["overview.reached.not_met"] = both(sv="ej nått", en="not met")
WORDS["overview.reached.within"] = both(sv="osäkert", en="open")
WORDS["overview.reached.no_interval"] = both(sv="osäkert", en="open")

# What is drawn in a bar
# The signs of a bar, where they cannot be drawn beside what they stand for
WORDS["sign.inner"] = both(sv="Mörkt", en="Dark")
WORDS["sign.outer"] = both(sv="Ljust", en="Light")
WORDS["sign.earlier"] = both(sv="Ring", en="Ring")
WORDS["sign.target"] = both(sv="Streck", en="Line")
WORDS["overview.legend.inner"] = both(sv="klart positivt", en="clearly positive")
WORDS["overview.legend.outer"] = both(sv="övrigt positivt", en="otherwise positive")
WORDS["overview.legend.earlier"] = both(sv="mätningen före", en="the wave before")
WORDS["overview.legend.target"] = both(sv="måltal", en="target")

# In a sheet, where figures stand in columns of their own
WORDS["bar.under"] = both(
    sv="{column}: före, förändring, mål", en="{column}: before, change, target"
)

# Who answered
WORDS["overview.answered"] = both(
    sv="{answers} av {invited} svarade, {rate}",
    en="{answers} of {invited} answered, {rate}",
)
WORDS["overview.answers"] = both(sv="{answers} svar", en="{answers} answers")
WORDS["overview.in_total"] = both(
    sv="{answers} svar i totalen", en="{answers} answers in the total"
)
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
    sv="Måltal: {met} av {count} är nådda.",
    en="Targets: {met} of {count} are met.",
)
WORDS["overview.targets.open"] = both(
    sv="Måltal: {met} av {count} är nådda, {open} är osäkra.",
    en="Targets: {met} of {count} are met, {open} are open.",
)

# Notes
WORDS["overview.note.points"] = both(
    sv="Vid andelen: {year} och förändringen i procentenheter (p.e., på oavrundade andelar).",
    en="By the share: {year}, and the change in percentage points (pp, from unrounded shares).",
)
WORDS["overview.note.points.several"] = both(
    sv="Vid andelen: mätningen före ({since}) och förändringen i procentenheter (p.e., på "
    "oavrundade andelar).",
    en="By the share: the wave before ({since}), and the change in percentage points (pp, from "
    "unrounded shares).",
)
WORDS["overview.since"] = both(sv="{names} {year}", en="{names} {year}")
WORDS["overview.note.no_earlier"] = both(
    sv="Inget år att jämföra med. P.e. är procentenheter.",
    en="No year to compare with. Pp is percentage points.",
)
WORDS["overview.note.verdicts.process"] = both(
    sv="Tydliga förändringar har pil och ord. Övriga kan vara slump eller är små.",
    en="Clear changes have an arrow and a word. Others may be chance, or are small.",
)
WORDS["overview.note.verdicts.these"] = both(
    sv="Förändringar att tala om har pil och ord. Övriga är mindre än gränsen.",
    en="Changes to speak of have an arrow and a word. Others are below the limit.",
)
WORDS["overview.note.verdicts.none"] = both(
    sv="Om förändringarna kan vara slump är inte bedömt.",
    en="Whether the changes may be chance has not been assessed.",
)
WORDS["overview.note.base"] = both(
    sv="Inom parentes: antal svar, där de är färre.",
    en="In parentheses: the number of answers, where it is smaller.",
)
WORDS["overview.note.not_asked"] = both(
    sv="”–”: frågan ställs inte till gruppen.",
    en="“–”: the group is not asked.",
)
WORDS["overview.note.incomparable"] = both(
    sv="”–” vid en andel: går inte att jämföra med mätningen före (ny fråga, annan ordalydelse "
    "eller resultat som inte visas).",
    en="“–” by a share: cannot be compared with the wave before (a new question, other words, or "
    "a result that is not shown).",
)
WORDS["overview.note.target.none"] = both(
    sv="Måltal: andelen i tabellen jämförs; ”nära” är högst {near} p.e. under.",
    en="Targets: the share in the table is compared; “near” is at most {near} pp below.",
)
WORDS["overview.note.target.these"] = both(
    sv="Måltal: ”nått” är säkert oavsett vad de som inte svarade tycker, ”osäkert” beror på dem; "
    "”nära” är högst {near} p.e. under.",
    en="Targets: “met” is certain whatever those think who did not answer, “open” depends on "
    "them; “near” is at most {near} pp below.",
)
WORDS["overview.note.target.process"] = both(
    sv="Måltal: ”nått” är när andelens hela konfidensintervall (exakt, 95 %) når dit, ”osäkert” "
    "när måltalet ligger i det; ”nära” är högst {near} p.e. under.",
    en="Targets: “met” is where the whole confidence interval of the share (exact, 95%) reaches "
    "them, “open” where it holds them; “near” is at most {near} pp below.",
)
WORDS["overview.note.wording"] = both(
    sv="Olika ordalydelse i enkäterna: {names}.",
    en="Worded differently in the surveys: {names}.",
)
WORDS["overview.note.grouping"] = both(
    sv="Områden och indikatorer är vår gruppering, inte NNS:s.",
    en="Areas and indicators are our grouping, not that of NNS.",
)

# The command
WORDS["help.overview"] = both(
    sv="Visa årets alla indikatorer på en sida, med varje respondentgrupp i en kolumn.",
    en="Show all indicators of a year on one page, each respondent group in a column.",
)
WORDS["help.overview.more"] = both(
    sv="Raderna står område för område, och en fråga som flera enkäter ställer har en rad. Med -o "
    "skrivs en fil, .docx och .pdf på en stående sida, eller två om raderna är fler än tjugo. CSV "
    "och JSON har en rad per indikator och enkät.",
    en="The rows stand area by area, and a question that several surveys ask has one row. With -o "
    "a file is written, .docx and .pdf on an upright page, or two where there are more than twenty "
    "rows. CSV and JSON have a row for each indicator and survey.",
)
WORDS["help.overview.example"] = both(
    sv="indicators overview --year 2022 -o indikatorer.docx",
    en="indicators overview --year 2022 -o indicators.docx",
)
WORDS["help.option.overview"] = both(
    sv="Med eller utan en första sida där alla indikatorer står. Om inget anges: med.",
    en="With or without a first page of all indicators. Default: with.",
)
