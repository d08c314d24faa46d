"""What is found: the titles of charts, slides and views of the page."""

from .catalogue import WORDS, both

_NUMBERS = (
    ("en", "one"), ("två", "two"), ("tre", "three"), ("fyra", "four"), ("fem", "five"),
    ("sex", "six"), ("sju", "seven"), ("åtta", "eight"), ("nio", "nine"), ("tio", "ten"),
    ("elva", "eleven"), ("tolv", "twelve"),
)  # fmt: skip
for _number, (_sv, _en) in enumerate(_NUMBERS, 1):
    WORDS[f"number.{_number}"] = both(sv=_sv, en=_en)
WORDS["number.of"] = both(sv="{part} av {whole}", en="{part} in {whole}")
WORDS["number.half"] = both(sv="hälften", en="half")
WORDS["number.all"] = both(sv="alla", en="all")

# How many answered
WORDS["found.answered"] = both(
    sv="{about}: {answers} av {invited} svarade", en="{about}: {answers} of {invited} answered"
)
WORDS["found.answers"] = both(sv="{about}: {answers} svar", en="{about}: {answers} answers")
WORDS["found.rates"] = both(
    sv="{most}: {high} svarade. {least}: {low}", en="{most}: {high} answered. {least}: {low}"
)

# Shares
WORDS["found.extremes"] = both(
    sv="Starkast: {strongest}, {most} positiva. Svagast: {weakest}, {least}",
    en="Strongest: {strongest}, {most} positive. Weakest: {weakest}, {least}",
)
WORDS["found.strongest"] = both(
    sv="Starkast: {names}, {percent} positiva", en="Strongest: {names}, {percent} positive"
)
WORDS["found.weakest"] = both(
    sv="Svagast: {names}, {percent} positiva", en="Weakest: {names}, {percent} positive"
)
WORDS["found.questions"] = both(sv="{count} frågor", en="{count} questions")
WORDS["found.only"] = both(sv="{name}: {percent} positiva", en="{name}: {percent} positive")
WORDS["found.alike"] = both(
    sv="Alla {count} frågor har {percent} positiva", en="All {count} questions: {percent} positive"
)
WORDS["found.alike.two"] = both(
    sv="Båda frågorna har {percent} positiva", en="Both questions: {percent} positive"
)
WORDS["found.plain"] = both(sv="{about} {year}", en="{about} {year}")
WORDS["found.hidden"] = both(
    sv="{about}: resultatet {year} visas inte", en="{about}: the result of {year} is not shown"
)
WORDS["found.bounded"] = both(
    sv="Minst {percent} positiva på alla {count} frågor",
    en="At least {percent} positive for all {count} questions",
)
WORDS["found.bounded.one"] = both(
    sv="Minst {percent} positiva på frågan", en="At least {percent} positive for the question"
)
WORDS["found.bounded.two"] = both(
    sv="Minst {percent} positiva på båda frågorna",
    en="At least {percent} positive for both questions",
)
WORDS["found.topic"] = both(
    sv="{topic} är starkast: {percent} positiva", en="Strongest: {topic}, {percent} positive"
)
WORDS["found.area.only"] = both(
    sv="{area}: {name}, {percent} positiva", en="{area}: {name}, {percent} positive"
)
WORDS["found.area.alike"] = both(
    sv="{area}: alla {count} frågor har {percent} positiva",
    en="{area}: all {count} questions, {percent} positive",
)
WORDS["found.area.alike.two"] = both(
    sv="{area}: båda frågorna har {percent} positiva",
    en="{area}: both questions, {percent} positive",
)
WORDS["found.area.bounded"] = both(
    sv="{area}: minst {percent} positiva på alla {count} frågor",
    en="{area}: at least {percent} positive for all {count} questions",
)
WORDS["found.area.bounded.one"] = both(
    sv="{area}: minst {percent} positiva på frågan",
    en="{area}: at least {percent} positive for the question",
)
WORDS["found.area.bounded.two"] = both(
    sv="{area}: minst {percent} positiva på båda frågorna",
    en="{area}: at least {percent} positive for both questions",
)
WORDS["found.area.strongest"] = both(
    sv="{area}: starkast är {names}, {percent} positiva",
    en="{area}: strongest on {names}, {percent} positive",
)
WORDS["found.area.weakest"] = both(
    sv="{area}: svagast är {names}, {percent} positiva",
    en="{area}: weakest on {names}, {percent} positive",
)
WORDS["found.question"] = both(sv="{percent} positiva: {text}", en="{percent} positive: {text}")

# Changes
WORDS["found.changed"] = both(
    sv="{name} {changed}, {before} → {now}", en="{name} {changed}, {before} → {now}"
)
WORDS["found.rise.process"] = both(sv="har ökat tydligt", en="has risen clearly")
WORDS["found.fall.process"] = both(sv="har minskat tydligt", en="has fallen clearly")
WORDS["found.rise.these"] = both(sv="har ökat", en="has risen")
WORDS["found.fall.these"] = both(sv="har minskat", en="has fallen")
WORDS["found.among"] = both(
    sv="{changed} bland dem som svarade", en="{changed} among those who answered"
)
WORDS["found.several.process"] = both(
    sv="{found} av {count} förändringar sedan {year} är säkerställda: {up} upp, {down} ned",
    en="{found} of {count} changes since {year} are clear: {up} up, {down} down",
)
WORDS["found.several.these"] = both(
    sv="{found} av {count} förändringar sedan {year} är något att tala om: {up} upp, {down} ned",
    en="{found} of {count} changes since {year} are ones to speak of: {up} up, {down} down",
)
WORDS["found.several.among"] = both(
    sv="{found}, bland dem som svarade", en="{found}, among those who answered"
)
WORDS["found.none.process"] = both(
    sv="Ingen av de {count} förändringarna sedan {year} är säkerställd",
    en="None of the {count} changes since {year} is clear",
)
WORDS["found.none.these"] = both(
    sv="Ingen av de {count} förändringarna sedan {year} är något att tala om",
    en="None of the {count} changes since {year} is one to speak of",
)
WORDS["found.none.process.one"] = both(
    sv="Förändringen sedan {year} är inte säkerställd", en="The change since {year} is not clear"
)
WORDS["found.none.these.one"] = both(
    sv="Förändringen sedan {year} är inget att tala om",
    en="The change since {year} is not one to speak of",
)
WORDS["found.most"] = both(
    sv="Störst ändring: {name}, {before} → {now} ({persons})",
    en="Largest change: {name}, {before} → {now} ({persons})",
)
WORDS["found.most.only"] = both(
    sv="Störst ändring: {name}, {before} → {now}", en="Largest change: {name}, {before} → {now}"
)
WORDS["found.most.several"] = both(
    sv="Störst ändring: {names}, {points} procentenheter",
    en="Largest change: {names}, {points} percentage points",
)
WORDS["found.persons"] = both(sv="ungefär {persons} av {base}", en="about {persons} of {base}")
WORDS["found.no_person"] = both(sv="mindre än 1 av {base}", en="less than 1 of {base}")
WORDS["found.open"] = both(
    sv="Ingen ändring sedan {year} kan sägas vara störst",
    en="No change since {year} can be said to be the largest",
)
WORDS["found.still"] = both(
    sv="Ingen jämförbar andel positiva har ändrats sedan {year}",
    en="No comparable share of positive answers has changed since {year}",
)

# Groups
WORDS["found.own"] = both(
    sv="{group}: störst skillnad mot andra i {name}, {own} mot {others}",
    en="{group}: differs most from others in {name}, {own} against {others}",
)
WORDS["found.own.alike"] = both(
    sv="{group}: samma andelar positiva som alla andra",
    en="{group}: the same shares of positive answers as all others",
)
WORDS["found.own.several"] = both(
    sv="{group}: störst skillnad mot andra i {names}, {points} procentenheter",
    en="{group}: differs most from others in {names}, {points} percentage points",
)
WORDS["found.groups"] = both(
    sv="Störst skillnad mellan grupperna: {name}, {least}–{most} positiva",
    en="Largest gap between the groups: {name}, {least}–{most} positive",
)
WORDS["found.groups.several"] = both(
    sv="Störst skillnad mellan grupperna: {names}, {points} procentenheter",
    en="Largest gap between the groups: {names}, {points} percentage points",
)
WORDS["found.groups.alike"] = both(
    sv="Grupperna har samma andelar positiva",
    en="The groups have the same shares of positive answers",
)

# Years
WORDS["found.trend"] = both(
    sv="Sedan {year} har {up} av {count} jämförbara frågor samma eller högre andel positiva",
    en="Since {year}, {up} of {count} comparable questions have the same or a higher share of "
    "positive answers",
)
WORDS["found.trend.all"] = both(
    sv="Sedan {year} har alla {count} jämförbara frågor samma eller högre andel positiva",
    en="Since {year}, all {count} comparable questions have the same or a higher share of positive "
    "answers",
)
WORDS["found.trend.none"] = both(
    sv="Sedan {year} har alla {count} jämförbara frågor fått en lägre andel positiva",
    en="Since {year}, all {count} comparable questions have got a lower share of positive answers",
)
WORDS["found.trend.one"] = both(
    sv="Sedan {year}: {name}, {before} → {now} positiva",
    en="Since {year}: {name}, {before} → {now} positive",
)

# The line under a title, and what is said under a picture
WORDS["about.base"] = both(sv="{base}.", en="{base}.")
WORDS["about.percent"] = both(sv="Procent av svaren.", en="Per cent of the answers.")
WORDS["about.positive"] = both(
    sv="Andel positiva svar i procent.", en="Share of positive answers in per cent."
)
WORDS["about.one_person"] = both(
    sv="En person är {points} procentenheter.", en="One person is {points} percentage points."
)
WORDS["about.few"] = both(
    sv="En person är {points} procentenheter: tolka försiktigt.",
    en="One person is {points} percentage points: read with care.",
)
WORDS["about.no_earlier"] = both(
    sv="Inget år att jämföra med.", en="There is no year to compare with."
)
WORDS["about.untested"] = both(sv="Skillnaderna är inte prövade.", en="The gaps are not tested.")
WORDS["about.not_shown"] = both(
    sv="Visas inte {year}, så att ingen kan pekas ut: {groups}.",
    en="Not shown in {year}, so that nobody can be picked out: {groups}.",
)
WORDS["about.not_shown.group"] = both(sv="{group} ({why})", en="{group} ({why})")
WORDS["about.not_shown.too_few"] = both(sv="färre än {least} svar", en="fewer than {least} answers")
WORDS["about.not_shown.complement"] = both(
    sv="annars kan andra räknas ut", en="else others can be worked out"
)
WORDS["about.not_shown.withheld"] = both(
    sv="färre än {least} svar, eller annars kan andra räknas ut",
    en="fewer than {least} answers, or else others can be worked out",
)
WORDS["about.not_shown.shown"] = both(sv="ingen fråga kan visas", en="no question can be shown")
WORDS["about.not_shown.no_answers"] = both(sv="inga svar", en="no answers")
