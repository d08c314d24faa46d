"""The window: what is said of an association, its rounds, what may be shown, goals and look."""

from .catalogue import WORDS, both

WORDS["app.facts.contents"] = both(sv="På den här sidan", en="On this page")
WORDS["app.facts.wrong"] = both(
    sv="Det här är fel i rounds.toml", en="This is wrong in rounds.toml"
)
WORDS["app.facts.save"] = both(sv="Spara: {what}", en="Save: {what}")
WORDS["app.facts.to"] = both(sv="Till det du fyllde i: {what}", en="To what you filled in: {what}")
WORDS["app.facts.saved"] = both(sv="Sparat: {what}.", en="Saved: {what}.")
WORDS["app.facts.refused"] = both(
    sv="Inget har skrivits: något behöver rättas. Det står vid fältet.",
    en="Nothing was written: something needs mending. It stands beside the field.",
)
WORDS["app.facts.overtaken"] = both(
    sv="rounds.toml har ändrats sedan sidan visades, till exempel i en textredigerare. Inget har "
    "skrivits, och det du fyllde i är kvar. Vid de fält som skiljer sig står vad filen säger nu. "
    "Rätta det som ska rättas, och spara sedan igen.",
    en="rounds.toml has been changed since the page was shown, in a text editor for instance. "
    "Nothing was written, and what you filled in is kept. Beside each field that differs stands "
    "what the file says now. Mend what is to be mended, then save again.",
)
WORDS["app.facts.now"] = both(sv="I filen står nu: {value}", en="The file says now: {value}")
WORDS["app.facts.nothing"] = both(sv="inget", en="nothing")
WORDS["app.facts.empty"] = both(sv="Tomt: {value}.", en="If empty: {value}.")
WORDS["app.facts.standard"] = both(sv="Som vanligt: {value}", en="As usual: {value}")

# The association
WORDS["app.facts.who"] = both(sv="Förbundet", en="The association")
WORDS["app.facts.association"] = both(
    sv="Förbundets namn, som det trycks", en="Name of the association, as it is printed"
)
WORDS["app.facts.source"] = both(sv="Källa", en="Source")
WORDS["app.facts.source.help"] = both(
    sv="Trycks under tabellerna. Kan vara tomt.", en="Printed under tables. May be empty."
)
WORDS["app.facts.population"] = both(sv="Vad svaren står för", en="What the answers stand for")
WORDS["app.facts.population.help"] = both(
    sv="Det avgör hur förändringar bedöms mellan åren.",
    en="It decides how changes between years are judged.",
)
WORDS["app.facts.population.none"] = both(sv="Inget sagt", en="Nothing said")
WORDS["app.facts.population.these"] = both(
    sv="Bara de som tillfrågades: de är alla som saken gäller",
    en="Only the people who were asked: they are all whom it concerns",
)
WORDS["app.facts.population.process"] = both(
    sv="Ett arbete som fortsätter: de tillfrågade kunde ha varit andra",
    en="Work that goes on: those asked could have been others",
)
WORDS["app.facts.smallest"] = both(
    sv="Minsta förändring att tala om", en="The smallest change to speak of"
)
WORDS["app.facts.smallest.help"] = both(
    sv="En förändring som är mindre kallas inte ökning eller minskning. Kan vara tomt.",
    en="A change that is smaller is called neither a rise nor a fall. May be empty.",
)
WORDS["app.facts.persons"] = both(sv="Personer", en="Persons")
WORDS["app.facts.points"] = both(sv="Procentenheter", en="Percentage points")

# Rounds
WORDS["app.facts.rounds"] = both(
    sv="Mätningar: tillfrågade och måltal", en="Rounds: people asked and targets"
)
WORDS["app.facts.invited"] = both(sv="Antal tillfrågade", en="Number of people asked")
WORDS["app.facts.invited.help"] = both(
    sv="Hur många som fick enkäten. Svar i filerna: {answers}.",
    en="How many got the questionnaire. Answers in the files: {answers}.",
)
WORDS["app.facts.groups"] = both(sv="Tillfrågade i varje {name}", en="People asked in each {name}")
WORDS["app.facts.groups.help"] = both(
    sv="Kan vara tomt. Grupper med färre än tre svar visas inte här; skriv dem i rounds.toml.",
    en="May be empty. Groups of fewer than three answers are not shown here; write them into "
    "rounds.toml.",
)
WORDS["app.facts.round.policy"] = both(
    sv="Egna gränser för {what}", en="Thresholds of its own for {what}"
)
WORDS["app.facts.targets"] = both(
    sv="Måltal för frågorna i {what}", en="Targets for the questions of {what}"
)
WORDS["app.facts.targets.help"] = both(
    sv="Andel positiva svar att nå, i hela procent. Tomt: inget måltal.",
    en="The share of positive answers to reach, in whole percent. Empty: no target.",
)

# What may be shown
WORDS["app.facts.policy"] = both(sv="Vad som får visas", en="What may be shown")
WORDS["app.facts.policy.about"] = both(
    sv="Gränserna gäller alla mätningar som inte har egna. En gräns som något har publicerats med "
    "kan bara höjas.",
    en="The thresholds are of all rounds that have none of their own. One that something was "
    "published with can only be raised.",
)
WORDS["app.facts.least"] = both(sv="Minsta antal svar", en="Least number of answers")
WORDS["app.facts.least.help"] = both(
    sv="Så många svar krävs bakom varje siffra, minst 3.",
    en="So many answers it takes behind any figure, at least 3.",
)
WORDS["app.facts.least_in_group"] = both(
    sv="Minsta antal svar i en grupp", en="Least number of answers in a group"
)
WORDS["app.facts.least_in_group.help"] = both(
    sv="Så många svar krävs bakom en siffra för en grupp, till exempel en insats.",
    en="So many answers it takes behind a figure of a group, a unit for instance.",
)
WORDS["app.facts.small_groups"] = both(sv="För små grupper", en="Groups that are too small")
WORDS["app.facts.small_groups.help"] = both(
    sv="Vad som händer med en grupp som har för få svar.",
    en="What becomes of a group with too few answers.",
)
WORDS["app.facts.small_groups.suppress"] = both(
    sv="Döljs, och en grupp till om det behövs", en="Hidden, and one more group if need be"
)
WORDS["app.facts.small_groups.merge"] = both(
    sv="Så fort en grupp är för liten visas bara totalen",
    en="As soon as one group is too small only the total is shown",
)
WORDS["app.facts.small_groups.exclude"] = both(
    sv="Räknas inte heller i totalen", en="Not counted in the total either"
)
WORDS["app.facts.protection"] = both(sv="Skyddsavstånd", en="Distance of protection")
WORDS["app.facts.protection.help"] = both(
    sv="Hur många svar isär det största och det minsta som ett dolt antal kan vara måste ligga.",
    en="How many answers apart the largest and the smallest that a hidden number can be must stay.",
)
WORDS["app.facts.decimals"] = both(sv="Decimaler", en="Decimals")
WORDS["app.facts.decimals.help"] = both(
    sv="0 eller 1. Decimaler gör det lättare att räkna ut små antal.",
    en="0 or 1. Decimals make small numbers easier to work out.",
)
WORDS["app.facts.zeros"] = both(sv="Nollor i dolda grupper", en="Zeros in hidden groups")
WORDS["app.facts.zeros.help"] = both(
    sv="Om det får gå att räkna ut att ingen i en dold grupp svarade på ett visst sätt.",
    en="Whether it may be worked out that nobody in a hidden group answered in a certain way.",
)
WORDS["app.facts.zeros.publish"] = both(sv="Det får det", en="It may")
WORDS["app.facts.zeros.protect"] = both(sv="Det får det inte", en="It may not")
WORDS["app.facts.unanimous"] = both(
    sv="När alla svarar på samma sätt", en="Where all answer in the same way"
)
WORDS["app.facts.unanimous.help"] = both(
    sv="Siffran säger då vad var och en svarade.",
    en="The figure then tells what each of them answered.",
)
WORDS["app.facts.unanimous.publish"] = both(sv="Visas som det är", en="Shown as it is")
WORDS["app.facts.unanimous.note"] = both(
    sv="Visas, och det sägs till den som gör rapporten",
    en="Shown, and the maker of a report is told",
)
WORDS["app.facts.unanimous.mask"] = both(
    sv="Visas som en gräns: ≥ 90 %", en="Shown as a bound: ≥ 90 %"
)
WORDS["app.facts.try"] = both(
    sv="Pröva utan att spara: vad döljer andra gränser?",
    en="Try without saving: what would other thresholds hide?",
)
WORDS["app.facts.try.title"] = both(
    sv="Så mycket döljs med andra gränser", en="So much is hidden at other thresholds"
)
WORDS["app.facts.try.not"] = both(
    sv="Det går inte att pröva förrän det här är rättat:",
    en="It cannot be tried before this is mended:",
)

# Look
WORDS["app.facts.look"] = both(sv="Utseende", en="Look")
WORDS["app.facts.colours"] = both(sv="Färger", en="Colours")
WORDS["app.facts.colours.help"] = both(
    sv="Som #123b6d. En färg som inte går att läsa, eller att skilja från de andra, tas inte emot; "
    "då sägs den närmaste som duger.",
    en="Such as #123b6d. A colour that cannot be read, or told from the others, is not taken; the "
    "nearest that will do is then named.",
)
WORDS["app.facts.colour.negative"] = both(sv="Negativa svar", en="Negative answers")
WORDS["app.facts.colour.neutral"] = both(sv="Neutrala svar", en="Neutral answers")
WORDS["app.facts.colour.positive"] = both(sv="Positiva svar", en="Positive answers")
WORDS["app.facts.colour.clear"] = both(
    sv="Klart positiva svar, och rubriker", en="Clearly positive answers, and headings"
)
WORDS["app.facts.typeface"] = both(sv="Typsnitt", en="Typeface")
WORDS["app.facts.typeface.help"] = both(
    sv="Som det heter i Word. Tomt: det vanliga.", en="As Word calls it. If empty: the usual one."
)
WORDS["app.facts.logo"] = both(sv="Logotyp", en="Logo")
WORDS["app.facts.logo.no"] = both(
    sv="Ingen än. En bild som PNG eller SVG.", en="None yet. A picture as PNG or SVG."
)
WORDS["app.facts.logo.now"] = both(
    sv="Nu: {file}. En ny bild, som PNG eller SVG, ersätter den.",
    en="Now: {file}. A new picture, as PNG or SVG, takes its place.",
)
WORDS["app.facts.logo.remove"] = both(sv="Ingen logotyp", en="No logo")
WORDS["app.facts.logo_text"] = both(sv="Logotypen i ord", en="The logo in words")
WORDS["app.facts.logo_text.help"] = both(
    sv="För den som inte ser bilden. Tomt: förbundets namn.",
    en="For those who do not see the picture. If empty: the name of the association.",
)

# The report
WORDS["app.facts.report"] = both(sv="Bilagan", en="The report")
WORDS["app.facts.report.title"] = both(sv="Rubrik", en="Title")
WORDS["app.facts.report.title.help"] = both(
    sv="Tomt: den vanliga rubriken.", en="If empty: the usual title."
)
WORDS["app.facts.opening"] = both(sv="Inledning", en="Opening")
WORDS["app.facts.opening.help"] = both(
    sv="Med egna ord. En tom rad börjar ett nytt stycke.",
    en="In words of your own. An empty line begins a new paragraph.",
)
WORDS["app.facts.report.positive"] = both(
    sv="Bara positiva svar i tabellerna", en="Positive answers only in tables"
)
WORDS["app.facts.report.dont_know"] = both(
    sv="En tabell över dem som inte vet", en="A table of those who do not know"
)
WORDS["app.facts.report.overview"] = both(
    sv="Alla indikatorer på en sida först", en="All indicators on a page in front"
)

# Goals
WORDS["app.facts.goals"] = both(sv="Mål", en="Goals")
WORDS["app.facts.goals.none"] = both(sv="Inga mål än.", en="No goals yet.")
WORDS["app.facts.goals.goal"] = both(
    sv="{text} Minst {target} %. Mäts med: {by}.",
    en="{text} At least {target} %. Measured by: {by}.",
)
WORDS["app.facts.goals.remove"] = both(sv="Ta bort målet: {text}", en="Remove the goal: {text}")
WORDS["app.facts.goals.new"] = both(sv="Ett nytt mål", en="A new goal")
WORDS["app.facts.goals.text"] = both(sv="Målet i ord", en="The goal in words")
WORDS["app.facts.goals.measured"] = both(sv="Mäts med", en="Measured by")
WORDS["app.facts.goals.measured.help"] = both(
    sv="En fråga, en indikator i alla enkäter som frågar om den, eller något annat än enkäterna.",
    en="A question, an indicator in all surveys that ask it, or something else than the surveys.",
)
WORDS["app.facts.goals.measured.other"] = both(
    sv="Något annat: fyll i resultatet nedan", en="Something else: fill in the result below"
)
WORDS["app.facts.goals.indicator"] = both(sv="Indikator: {name}", en="Indicator: {name}")
WORDS["app.facts.goals.target"] = both(
    sv="Andel positiva svar att nå, i procent", en="Share of positive answers to reach, in percent"
)
WORDS["app.facts.goals.years"] = both(sv="År", en="Years")
WORDS["app.facts.goals.years.help"] = both(
    sv="De år som räknas tillsammans, till exempel 2021, 2022. Tomt: året som rapporteras.",
    en="The years that count together, such as 2021, 2022. If empty: the year that is reported.",
)
WORDS["app.facts.goals.group"] = both(sv="Insats", en="Unit")
WORDS["app.facts.goals.group.help"] = both(
    sv="Om målet bara gäller en. Kan vara tomt.", en="If the goal is of one only. May be empty."
)
WORDS["app.facts.goals.other"] = both(
    sv="Om målet mäts med något annat än enkäterna",
    en="If the goal is measured by something else than the surveys",
)
WORDS["app.facts.goals.result"] = both(sv="Resultat, i procent", en="Result, in percent")
WORDS["app.facts.goals.measure"] = both(sv="Vad som mäts", en="What is measured")
WORDS["app.facts.goals.source"] = both(sv="Källa för resultatet", en="Source of the result")
