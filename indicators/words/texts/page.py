"""The page of a seminar: its pickers, its views and what stands in their cells."""

from .catalogue import WORDS, both

WORDS["page.title"] = both(
    sv="Analysseminarium: indikatorenkäter",
    en="Analysis seminar: indicator surveys",
)
WORDS["page.heading"] = both(
    sv="{association}. Indikatorenkäter", en="{association}. Indicator surveys"
)

# Pickers
WORDS["page.pick.who"] = both(sv="Svarande", en="Respondents")
WORDS["page.pick.group"] = both(sv="Grupp", en="Group")
WORDS["page.pick.year"] = both(sv="År", en="Year")
WORDS["page.years"] = both(sv="Alla år", en="All years")
WORDS["page.groups"] = both(sv="Sida vid sida", en="Side by side")
WORDS["page.skip"] = both(sv="Hoppa till innehållet", en="Skip to content")
WORDS["page.choose"] = both(sv="Välj vad som visas", en="Choose what is shown")
WORDS["page.change"] = both(sv="Byt", en="Change")
WORDS["page.find"] = both(sv="Sök fråga", en="Find a question")
WORDS["page.found"] = both(sv="Träffar: {count}", en="Found: {count}")
WORDS["page.areas"] = both(sv="Områden", en="Areas")
WORDS["page.all"] = both(sv="Alla frågor", en="All questions")
WORDS["page.previous"] = both(sv="Föregående:", en="Previous:")
WORDS["page.next"] = both(sv="Nästa:", en="Next:")
WORDS["page.about"] = both(sv="Så läser du resultaten", en="How to read the results")
WORDS["page.progress"] = both(sv="Skriver", en="Writing")

# The line under a title
WORDS["page.answered"] = both(
    sv="{about} {year}: {answers} av {invited} svarade ({rate}).",
    en="{about} {year}: {answers} of {invited} answered ({rate}).",
)
WORDS["page.answers"] = both(
    sv="{about} {year}: {answers} svar.", en="{about} {year}: {answers} answers."
)
WORDS["page.hidden"] = both(
    sv="{about} {year}: antalet svar anges inte.",
    en="{about} {year}: the number of answers is not given.",
)
WORDS["page.sentence"] = both(sv="{text}.", en="{text}.")
WORDS["page.question"] = both(
    sv="Fråga {number}, {about} {year}.", en="Question {number}, {about} {year}."
)
WORDS["page.of"] = both(sv="{percent} är {count} av {base}.", en="{percent} is {count} of {base}.")
WORDS["page.since"] = both(
    sv="Sedan {year}: {points} procentenheter, {persons}.",
    en="Since {year}: {points} percentage points, {persons}.",
)
WORDS["page.verdict"] = both(sv="Bedömning: {verdict}.", en="Assessment: {verdict}.")
WORDS["page.over_years"] = both(sv="{about} {years}.", en="{about} {years}.")
WORDS["page.caption.years"] = both(sv="År för år", en="Year by year")
WORDS["page.caption.groups"] = both(sv="{name} {year}", en="{name} {year}")

# Heads and cells
WORDS["page.positive"] = both(sv="Positivt", en="Positive")
WORDS["page.change.points"] = both(sv="Ändring", en="Change")
WORDS["page.points"] = both(sv="(p.e.)", en="(pp)")
WORDS["page.base"] = both(sv="Svar", en="Answers")
WORDS["page.interval"] = both(sv="Osäkerhet", en="Uncertainty")
WORDS["page.inline.change"] = both(sv=", ändring ", en=", change ")
WORDS["page.inline.base"] = both(sv=" svar", en=" answers")
WORDS["page.inline.target"] = both(sv="Måltal ", en="Target ")
WORDS["page.inline.interval"] = both(sv="Osäkerhet ", en="Uncertainty ")
WORDS["page.none"] = both(sv="–", en="–")
WORDS["page.beside"] = both(sv="Jämförelse: {name}", en="Beside: {name}")
WORDS["page.class.negative"] = both(sv="{percent} negativt", en="{percent} negative")
WORDS["page.class.neutral"] = both(sv="{percent} varken eller", en="{percent} neither")
WORDS["page.class.positive"] = both(sv="{percent} positivt", en="{percent} positive")
WORDS["page.class.clear"] = both(sv="{percent} klart positivt", en="{percent} clearly positive")
WORDS["page.before"] = both(sv="{year}: {classes}", en="{year}: {classes}")
WORDS["page.rise.process"] = both(sv="▲ {points} tydlig", en="▲ {points} clear rise")
WORDS["page.fall.process"] = both(sv="▼ {points} tydlig", en="▼ {points} clear fall")
WORDS["page.rise.these"] = both(sv="▲ {points} att tala om", en="▲ {points} to speak of")
WORDS["page.fall.these"] = both(sv="▼ {points} att tala om", en="▼ {points} to speak of")
WORDS["page.among"] = both(
    sv="{moved} bland dem som svarade", en="{moved} among those who answered"
)
WORDS["page.uncertain"] = both(sv="{points} osäker", en="{points} uncertain")
WORDS["page.small"] = both(sv="{points} liten", en="{points} small")

# Notes
WORDS["page.note.two"] = both(
    sv="Tjock stapel {year}, tunn {earlier}. Siffrorna i staplarna är procent.",
    en="Thick bar {year}, thin {earlier}. The figures in the bars are per cent.",
)
WORDS["page.note.one"] = both(
    sv="Siffrorna i staplarna är procent.", en="The figures in the bars are per cent."
)
WORDS["page.note.change"] = both(
    sv="Ändringen är räknad på oavrundade andelar; p.e. = procentenheter.",
    en="The change is from unrounded shares; pp = percentage points.",
)
WORDS["page.note.change.process"] = both(
    sv="Ändringen är räknad på oavrundade andelar, p.e. = procentenheter; färg och pil visas bara "
    "när den är säkerställd.",
    en="The change is from unrounded shares, pp = percentage points; colour and arrow are shown "
    "only where it is clear.",
)
WORDS["page.note.change.these"] = both(
    sv="Ändringen är räknad på oavrundade andelar, p.e. = procentenheter; färg och pil visas bara "
    "när den är något att tala om.",
    en="The change is from unrounded shares, pp = percentage points; colour and arrow are shown "
    "only where it is to speak of.",
)
WORDS["page.note.whole"] = both(
    sv="Hela enkäten är medelvärdet av hur stor del av sina svar var och en har gett positivt.",
    en="The whole survey is the mean of how large a part of each person’s answers is positive.",
)
WORDS["page.note.interval.process"] = both(
    sv="Osäkerhet: 95 % konfidensintervall för arbetssättet (Clopper–Pearson).",
    en="Uncertainty: 95% confidence interval of the way of working (Clopper–Pearson).",
)
WORDS["page.note.interval.these"] = both(
    sv="Osäkerhet: hur låg och hur hög andelen kan vara bland alla tillfrågade, vad de än tycker "
    "som inte svarade.",
    en="Uncertainty: how low and how high the share can be among all who were asked, whatever "
    "those think who did not answer.",
)
WORDS["page.note.tints"] = both(
    sv="Ju mörkare ruta, desto högre andel positiva svar: under 50 %, från 50, 70, 80 och 90 %.",
    en="The darker a cell, the higher the share of positive answers: under 50%, from 50, 70, 80 "
    "and 90%.",
)
WORDS["page.note.untested"] = both(
    sv="Skillnader mellan grupper är inte prövade.", en="Gaps between groups are not tested."
)
