"""The window: what is said of an association, its rounds, what may be shown, goals and look."""

from .catalogue import WORDS, both

WORDS["app.facts.about.first"] = both(
    sv="För en första rapport räcker förbundets namn och hur många som fick enkäten. Allt annat är "
    "ihopfällt och kan lämnas som det är.",
    en="A first report takes the name of the association and how many got the questionnaire. All "
    "else is folded up and can be left as it is.",
)
WORDS["app.facts.about.saved"] = both(
    sv="Varje del sparas för sig, med sin egen knapp. Det som inte är sparat försvinner när du går "
    "till en annan sida.",
    en="Each part is saved by itself, with its own button. What is not saved is gone when you go "
    "to another page.",
)
WORDS["app.facts.filled"] = both(sv="{what} – ifyllt", en="{what} – filled in")
WORDS["app.facts.optional"] = both(sv="Kan lämnas som det är", en="Can be left as it is")
WORDS["app.facts.optional.about"] = both(
    sv="Öppna en del om du vill ändra något i den. Till en första rapport behövs inget av det.",
    en="Open a part to change something in it. A first report takes none of it.",
)
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
WORDS["app.facts.who.more"] = both(
    sv="Källa, och hur förändringar bedöms (kan lämnas som det är)",
    en="Source, and how changes are judged (can be left as it is)",
)
WORDS["app.facts.source"] = both(sv="Källa", en="Source")
WORDS["app.facts.source.help"] = both(
    sv="Trycks under tabellerna. Kan vara tomt.", en="Printed under tables. May be empty."
)
WORDS["app.facts.others_unsaved"] = both(
    sv="Du har ändrat i fler delar av sidan. Bara den här delen sparas nu, och det andra "
    "försvinner. Spara bara den här?",
    en="You have changed other parts of the page, too. Only this part is saved now, and the rest "
    "is lost. Save only this one?",
)
WORDS["app.facts.population"] = both(sv="Vad svaren står för", en="What the answers stand for")
WORDS["app.facts.population.help"] = both(
    sv="Styr om en skillnad mellan två år får kallas ökning eller minskning, och när ett måltal "
    "är nått. Andelarna i tabellerna blir desamma.",
    en="Decides whether a difference between two years may be called a rise or a fall, and when a "
    "target is met. The shares in the tables stay the same.",
)
WORDS["app.facts.population.none"] = both(sv="Inget sagt", en="Nothing said")
WORDS["app.facts.population.none.example"] = both(
    sv="Åren visas bredvid varandra, men det bedöms inte i ord vilka skillnader som betyder något.",
    en="The years are shown beside each other, but no words tell which differences matter.",
)
WORDS["app.facts.population.these"] = both(
    sv="Just de personer som fick enkäten", en="The very people who got the questionnaire"
)
WORDS["app.facts.population.these.example"] = both(
    sv="Exempel: hela styrelsen fick enkäten, och det är den ni talar om. En skillnad räknas i hur "
    "många personer den är.",
    en="Example: all of the board got the questionnaire, and it is the board that you speak of. A "
    "difference is counted in people.",
)
WORDS["app.facts.population.process"] = both(
    sv="Arbetssättet, som möter nya personer varje år",
    en="The way of working, which meets new people every year",
)
WORDS["app.facts.population.process.example"] = both(
    sv="Exempel: årets deltagare kunde ha varit andra, och ni vill veta om arbetet har blivit "
    "bättre. En skillnad som kan vara slump kallas inte ökning.",
    en="Example: this year’s participants could have been others, and you want to know whether the "
    "work has become better. A difference that may be chance is not called a rise.",
)
WORDS["app.facts.smallest"] = both(
    sv="Minsta förändring att tala om", en="The smallest change to speak of"
)
WORDS["app.facts.smallest.help"] = both(
    sv="En mindre förändring kallas varken ökning eller minskning. Används bara när det är sagt "
    "vad svaren står för. Tomt: programmet räknar ut en gräns.",
    en="A smaller change is called neither a rise nor a fall. Used only where it is said what the "
    "answers stand for. If empty, the program works out a limit.",
)
WORDS["app.facts.persons"] = both(sv="Personer", en="Persons")
WORDS["app.facts.points"] = both(sv="Procentenheter", en="Percentage points")

# Rounds
WORDS["app.facts.rounds"] = both(sv="Hur många som fick enkäten", en="How many were asked")
WORDS["app.facts.earlier"] = both(
    sv="Mätningar från tidigare år: {count} (kan lämnas som det är)",
    en="Rounds of earlier years: {count} (can be left as it is)",
)
WORDS["app.facts.invited"] = both(sv="Antal tillfrågade", en="Number of people asked")
WORDS["app.facts.invited.answers"] = both(
    sv="Svar i filerna: {answers}.", en="Answers in the files: {answers}."
)
WORDS["app.facts.invited.help"] = both(
    sv="Tomt: ingen svarsfrekvens skrivs ut.", en="If empty, no response rate is printed."
)
WORDS["app.facts.groups"] = both(sv="Tillfrågade i varje {name}", en="People asked in each {name}")
WORDS["app.facts.groups.more"] = both(
    sv="Antal tillfrågade i varje grupp i {what}", en="People asked in each group of {what}"
)
WORDS["app.facts.groups.help"] = both(
    sv="Behövs bara om svarsfrekvensen ska stå för varje grupp. Grupper med färre än tre svar "
    "visas inte här; skriv dem i rounds.toml.",
    en="Only for a response rate of each group. Groups of fewer than three answers are not shown "
    "here; write them into rounds.toml.",
)
WORDS["app.facts.round.more"] = both(
    sv="Grupper, gränser och måltal för {what} (kan lämnas som det är)",
    en="Groups, thresholds and targets of {what} (can be left as it is)",
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
WORDS["app.facts.policy.optional"] = both(
    sv="Hur många svar det ska vara bakom en siffra.",
    en="How many answers it takes behind a figure.",
)
WORDS["app.facts.policy.more"] = both(sv="Fler val", en="More choices")
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
    sv="Hur osäker en läsare som räknar på tabellerna ska vara om ett dolt antal. Med 1 kan det "
    "alltid vara minst två olika tal, till exempel 2 eller 3. Ett högre tal döljer mer.",
    en="How unsure a reader who works on the tables is to be of a hidden number. With 1 it can "
    "always be at least two different numbers, 2 or 3 for instance. A higher one hides more.",
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
WORDS["app.facts.zeros.publish"] = both(sv="Får gå att räkna ut", en="May be worked out")
WORDS["app.facts.zeros.protect"] = both(
    sv="Får inte gå att räkna ut; mer döljs", en="May not be worked out; more is hidden"
)
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
WORDS["app.facts.try.about"] = both(
    sv="Räknat på det som är sparat, med ett annat minsta antal svar i en grupp.",
    en="Reckoned from what is saved, with another least number of answers in a group.",
)
WORDS["app.facts.try.not"] = both(
    sv="Det går inte att pröva förrän det här är rättat:",
    en="It cannot be tried before this is mended:",
)

# Look
WORDS["app.facts.look"] = both(sv="Utseende", en="Look")
WORDS["app.facts.look.optional"] = both(
    sv="Förbundets färger, typsnitt och logotyp.",
    en="Colours, typeface and logo of the association.",
)
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
WORDS["app.facts.report.optional"] = both(
    sv="Rubrik, inledning och vilka tabeller som är med.",
    en="Title, opening and which tables there are.",
)
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
WORDS["app.facts.goals.optional"] = both(
    sv="Mål som förbundet följer upp i bilagan. Inskrivna: {count}.",
    en="Goals that the association follows up in the report. Written: {count}.",
)
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

# What is wrong with a field, where a message of the command line speaks of the file
_TOLD = "app.facts.told"
WORDS[f"{_TOLD}.toml.kind.whole"] = both(
    sv="Skriv ett heltal med siffror, minst {least}.",
    en="Write a whole number in figures, at least {least}.",
)
WORDS[f"{_TOLD}.toml.kind.text"] = both(sv="Skriv en text.", en="Write a text.")
WORDS[f"{_TOLD}.toml.kind.years"] = both(
    sv="Skriv årtal, som 2021, 2022.", en="Write years, such as 2021, 2022."
)
WORDS[f"{_TOLD}.toml.missing"] = both(
    sv="Det här saknas. Fyll i fältet.", en="This is missing. Fill in the field."
)
WORDS[f"{_TOLD}.policy.group_below"] = both(
    sv="{given} är lägre än minsta antal svar ({least}). Gränsen för en grupp kan inte vara lägre "
    "än den för alla.",
    en="{given} is below the least number of answers ({least}). The threshold of a group cannot be "
    "below that of all.",
)
WORDS[f"{_TOLD}.policy.too_low"] = both(
    sv="Minsta antal svar är minst {least}, och i en grupp minst lika många.",
    en="The least number of answers is at least {least}, and in a group at least as many.",
)
WORDS[f"{_TOLD}.policy.protection"] = both(
    sv="Skyddsavståndet ska vara lägre än minsta antal svar ({least}): inget dolt tal kan annars "
    "vara så många olika tal.",
    en="The distance of protection has to be lower than the least number of answers ({least}): no "
    "hidden number could otherwise be that many different numbers.",
)
WORDS[f"{_TOLD}.ledger.lowered"] = both(
    sv="Gränsen är {now} här, men {document} publicerades {date} med {then}. Det som då doldes "
    "skulle kunna visas nu.",
    en="The threshold is {now} here, but {document} was published on {date} with {then}. What was "
    "hidden then could now be shown.",
)
WORDS[f"{_TOLD}.ledger.lowered.hint"] = both(
    sv="Ange minst {then}, som när det publicerades.",
    en="Set it to {then} at least, as when it was published.",
)
WORDS[f"{_TOLD}.invited.sum"] = both(
    sv="Grupperna har tillsammans {sum} tillfrågade, fler än antalet i allt, som är {total}.",
    en="The groups have {sum} people asked together, more than the number in all, which is "
    "{total}.",
)
WORDS[f"{_TOLD}.goal.measured"] = both(
    sv="Välj vad målet mäts med, eller fyll i ett resultat nedan, inte båda.",
    en="Choose what measures the goal, or fill in a result below, not both.",
)
WORDS[f"{_TOLD}.look.colour.hint"] = both(
    sv="Skriv # och sex tecken, 0–9 och a–f, som #123b6d. Koden står i förbundets grafiska profil. "
    "I Word heter den hex, under Fler färger.",
    en="Write # and six signs, 0–9 and a–f, such as #123b6d. The code stands in the association’s "
    "design manual. Word calls it hex, under More Colours.",
)
WORDS[f"{_TOLD}.look.shade.hint"] = both(
    sv="Närmaste nyans av samma färg som duger: {instead}",
    en="The nearest shade of the same colour that will do: {instead}",
)
WORDS[f"{_TOLD}.look.typeface.hint"] = both(
    sv="Skriv bara namnet, som det står i Words lista över typsnitt: Calibri.",
    en="Write only the name, as it stands in Word’s list of fonts: Calibri.",
)
WORDS[f"{_TOLD}.look.logo_text.hint"] = both(
    sv="Välj också en bild under Logotyp.", en="Choose a picture at Logo, too."
)
