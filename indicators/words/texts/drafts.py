"""Drafts of comments: sentences of an annual report, to be read and edited."""

from .catalogue import WORDS, both

WORDS["draft.label"] = both(
    sv="Utkast, läs igenom och redigera:",
    en="Draft, to be read and edited:",
)

WORDS["draft.label.group"] = both(
    sv="Utkast om {group}, läs igenom och redigera:",
    en="Draft about {group}, to be read and edited:",
)

# The summary
WORDS["summary.heading"] = both(sv="Sammanfattning", en="Summary")
WORDS["summary.about"] = both(sv="{about}:", en="{about}:")
WORDS["summary.bounds"] = both(
    sv="Bara gränser för andelarna visas.", en="Only bounds of the shares are shown."
)
WORDS["summary.answered"] = both(
    sv="Så många svarade: {answers}.", en="This many answered: {answers}."
)
WORDS["summary.rate"] = both(
    sv="{about} {answers} av {invited} ({rate})", en="{about} {answers} of {invited} ({rate})"
)
WORDS["summary.answers"] = both(sv="{about} {answers}", en="{about} {answers}")
WORDS["summary.goals"] = both(
    sv="Av {count} mål är {met} nådda.",
    en="Of {count} goals {met} are met.",
)
WORDS["summary.goals.unsure"] = both(
    sv="Av {count} mål är {met} nådda, och för {unsure} går det inte att avgöra.",
    en="Of {count} goals {met} are met, and of {unsure} that cannot be told.",
)

# How many answered
WORDS["draft.response"] = both(
    sv="Av {invited} tillfrågade svarade {answers}, vilket ger en svarsfrekvens på {rate}.",
    en="Of {invited} people asked, {answers} answered, a response rate of {rate}.",
)
WORDS["draft.response.all"] = both(
    sv="Alla {invited} tillfrågade svarade, så svarsfrekvensen är {rate}.",
    en="All {invited} people asked answered, a response rate of {rate}.",
)
WORDS["draft.response.other"] = both(
    sv="År {year} var svarsfrekvensen {rate} ({answers} av {invited}).",
    en="In {year} the response rate was {rate} ({answers} of {invited}).",
)
WORDS["draft.response.same"] = both(
    sv="Svarsfrekvensen är densamma som {year} ({answers} av {invited}).",
    en="The response rate is the same as in {year} ({answers} of {invited}).",
)

# What a question is called: by what a positive answer says, else by its short name
WORDS["draft.name"] = both(sv="”{name}”", en="“{name}”")
WORDS["draft.that"] = both(sv="att {claim}", en="that {claim}")
WORDS["draft.whether"] = both(sv="om {claim}", en="whether {claim}")
WORDS["draft.question.one"] = both(sv="frågan {questions}", en="the question {questions}")
WORDS["draft.question.many"] = both(sv="frågorna {questions}", en="the questions {questions}")
WORDS["draft.question.same.one"] = both(sv="samma fråga", en="the same question")
WORDS["draft.question.same.many"] = both(sv="samma frågor", en="the same questions")
WORDS["draft.question.count"] = both(sv="{count} av frågorna", en="{count} of the questions")
WORDS["draft.share.claim"] = both(
    sv="andelen som menar att {claim}", en="the share who say that {claim}"
)
WORDS["draft.share.name"] = both(
    sv="andelen positiva svar på {name}", en="the share of positive answers to {name}"
)

# The strongest and the weakest
WORDS["draft.only.claim"] = both(
    sv="{quantity} menar {questions} ({percent}). Det är den enda fråga som redovisas.",
    en="{quantity} say {questions} ({percent}). No other question is shown.",
)
WORDS["draft.only.name"] = both(
    sv="På {questions}, den enda fråga som redovisas, svarade {quantity} positivt ({percent}).",
    en="For {questions}, the only question shown, {quantity} answered positively ({percent}).",
)
WORDS["draft.same"] = both(
    sv="Andelen positiva svar är {percent} på alla frågor som redovisas.",
    en="The share of positive answers is {percent} for every question shown.",
)
WORDS["draft.high.claim"] = both(
    sv="{quantity} menar {questions} ({percent}), vilket är den högsta andelen positiva svar.",
    en="{quantity} say {questions} ({percent}), which is the highest share of positive answers.",
)
WORDS["draft.high_shown.claim"] = both(
    sv="{quantity} menar {questions} ({percent}), vilket är den högsta andelen positiva svar bland "
    "de frågor som redovisas.",
    en="{quantity} say {questions} ({percent}), which is the highest share of positive answers of "
    "the questions shown.",
)
WORDS["draft.high.name"] = both(
    sv="Starkast är {questions}, där {quantity} svarade positivt ({percent}).",
    en="The strongest answers are those to {questions}, where {quantity} answered positively "
    "({percent}).",
)
WORDS["draft.high_shown.name"] = both(
    sv="Starkast av det som redovisas är {questions}, där {quantity} svarade positivt ({percent}).",
    en="The strongest answers shown are those to {questions}, where {quantity} answered "
    "positively ({percent}).",
)
WORDS["draft.high.count"] = both(
    sv="Högst är andelen positiva svar på {questions}, där {quantity} svarade positivt "
    "({percent}).",
    en="The highest share of positive answers is that of {questions}, where {quantity} answered "
    "positively ({percent}).",
)
WORDS["draft.high_shown.count"] = both(
    sv="Högst av dem som redovisas är andelen positiva svar på {questions}, där {quantity} svarade "
    "positivt ({percent}).",
    en="The highest share of positive answers shown is that of {questions}, where {quantity} "
    "answered positively ({percent}).",
)
WORDS["draft.low.claim"] = both(
    sv="Lägst är andelen på {questions}, där {quantity} svarade positivt ({percent}).",
    en="The lowest share is for {questions}, where {quantity} answered positively ({percent}).",
)
WORDS["draft.low.name"] = both(
    sv="Svagast är {questions}, där {quantity} svarade positivt ({percent}).",
    en="The weakest answers are those to {questions}, where {quantity} answered positively "
    "({percent}).",
)
WORDS["draft.low.count"] = both(
    sv="Lägst är andelen positiva svar på {questions}, där {quantity} svarade positivt "
    "({percent}).",
    en="The lowest share of positive answers is that of {questions}, where {quantity} answered "
    "positively ({percent}).",
)
WORDS["draft.neutral"] = both(
    sv="Varken positivt eller negativt svarade {quantity} på {questions} ({percent}).",
    en="Answers that are neither positive nor negative were given by {quantity} to {questions} "
    "({percent}).",
)

# Changes since the survey before
WORDS["draft.rise"] = both(
    sv="{questions} har ökat från {before} till {now} procent sedan {year}. Det motsvarar "
    "{persons}.",
    en="{questions} has risen from {before} to {now} per cent since {year}. That is {persons}.",
)
WORDS["draft.rise.most"] = both(
    sv="{questions} har ökat mest, från {before} till {now} procent sedan {year}. Det motsvarar "
    "{persons}.",
    en="{questions} has risen most, from {before} to {now} per cent since {year}. That is "
    "{persons}.",
)
WORDS["draft.rise.too"] = both(
    sv="Lika stor är ökningen på {questions}.",
    en="Just as large is the rise for {questions}.",
)
WORDS["draft.fall"] = both(
    sv="Sedan {year} har andelen positiva svar på {questions} minskat från {before} till {now} "
    "procent, alltså {persons}.",
    en="Since {year}, the share of positive answers to {questions} has fallen from {before} to "
    "{now} per cent, or {persons}.",
)
WORDS["draft.fall.most"] = both(
    sv="Störst är minskningen sedan {year} på {questions}, från {before} till {now} procent, "
    "alltså {persons}.",
    en="The largest fall since {year} is for {questions}, from {before} to {now} per cent, or "
    "{persons}.",
)
WORDS["draft.fall.most.beside"] = both(
    sv="Störst är minskningen på {questions}, från {before} till {now} procent, alltså {persons}.",
    en="The largest fall is for {questions}, from {before} to {now} per cent, or {persons}.",
)
WORDS["draft.fall.too"] = both(
    sv="Lika mycket har andelen minskat på {questions}.",
    en="By as much the share has fallen for {questions}.",
)
WORDS["draft.persons.none"] = both(sv="mindre än en person", en="less than one person")
WORDS["draft.persons.one"] = both(
    sv="ungefär en av de {base} som svarade", en="about one of the {base} who answered"
)
WORDS["draft.persons.many"] = both(
    sv="ungefär {persons} av de {base} som svarade",
    en="about {persons} of the {base} who answered",
)
WORDS["draft.still"] = both(
    sv="Sedan {year} är andelen positiva svar oförändrad på alla frågor som går att jämföra.",
    en="Since {year} the share of positive answers is the same for every question that can be "
    "compared.",
)
WORDS["draft.finding"] = both(sv="{finding}.", en="{finding}.")
WORDS["draft.finding.questions.change.process"] = both(
    sv="Tydlig förändring på {questions}", en="Clear change for {questions}"
)
WORDS["draft.finding.questions.change.these"] = both(
    sv="Förändring att tala om på {questions}", en="Change to speak of for {questions}"
)
WORDS["draft.finding.among.change.process"] = both(
    sv="Tydlig förändring bland dem som svarade på {questions}",
    en="Clear change among those who answered {questions}",
)
WORDS["draft.finding.among.change.these"] = both(
    sv="Förändring att tala om bland dem som svarade på {questions}",
    en="Change to speak of among those who answered {questions}",
)

# A group, and few answers
WORDS["draft.apart"] = both(
    sv="Mest skiljer sig {group} från totalen på {questions}, med {now} procent positiva svar mot "
    "{total} procent bland alla svarande.",
    en="What most sets {group} apart is {questions}, with {now} per cent positive answers, "
    "compared with {total} per cent of all who answered.",
)
WORDS["draft.caution"] = both(
    sv="Underlaget är litet ({answers} svar). En enda persons svar påverkar andelarna mycket, och "
    "skillnader bör tolkas med försiktighet.",
    en="There are few answers ({answers}). A single person’s answer affects the shares a great "
    "deal, and differences should be interpreted with caution.",
)

# Surveys side by side
WORDS["draft.surveys"] = both(sv="Enkäterna bredvid varandra", en="The surveys side by side")
WORDS["draft.surveys.share"] = both(sv="{percent} ({survey})", en="{percent} ({survey})")
WORDS["draft.surveys.apart"] = both(
    sv="Enkäterna skiljer sig mest åt när det gäller ”{indicator}”, där andelen positiva svar är "
    "{shares}.",
    en="The surveys differ most on “{indicator}”, where the share of positive answers is {shares}.",
)
WORDS["draft.surveys.one"] = both(
    sv="Enkäterna skiljer sig åt när det gäller ”{indicator}”, där andelen positiva svar är "
    "{shares}.",
    en="The surveys differ on “{indicator}”, where the share of positive answers is {shares}.",
)
WORDS["draft.surveys.alike"] = both(
    sv="Enkäterna ger ungefär samma bild av ”{indicator}”, där andelen positiva svar är {shares}.",
    en="The surveys give about the same picture of “{indicator}”, where the share of positive "
    "answers is {shares}.",
)

# Shares in words
WORDS["quantity.all"] = both(sv="alla", en="all")
WORDS["quantity.nearly_all"] = both(sv="nästan alla", en="almost all")
WORDS["quantity.great_majority"] = both(sv="de allra flesta", en="the great majority")
WORDS["quantity.4_of_5"] = both(sv="fyra av fem", en="four in five")
WORDS["quantity.over_3_of_4"] = both(sv="drygt tre av fyra", en="just over three in four")
WORDS["quantity.3_of_4"] = both(sv="tre av fyra", en="three in four")
WORDS["quantity.over_2_of_3"] = both(sv="drygt två av tre", en="just over two in three")
WORDS["quantity.2_of_3"] = both(sv="två av tre", en="two in three")
WORDS["quantity.over_3_of_5"] = both(sv="drygt tre av fem", en="just over three in five")
WORDS["quantity.3_of_5"] = both(sv="tre av fem", en="three in five")
WORDS["quantity.more_than_half"] = both(sv="mer än hälften", en="more than half")
WORDS["quantity.over_half"] = both(sv="drygt hälften", en="just over half")
WORDS["quantity.half"] = both(sv="hälften", en="half")
WORDS["quantity.under_half"] = both(sv="knappt hälften", en="just under half")
WORDS["quantity.over_2_of_5"] = both(sv="drygt två av fem", en="just over two in five")
WORDS["quantity.2_of_5"] = both(sv="två av fem", en="two in five")
WORDS["quantity.over_1_of_3"] = both(sv="drygt en av tre", en="just over one in three")
WORDS["quantity.1_of_3"] = both(sv="en av tre", en="one in three")
WORDS["quantity.under_1_of_3"] = both(sv="knappt en av tre", en="just under one in three")
WORDS["quantity.1_of_4"] = both(sv="en av fyra", en="one in four")
WORDS["quantity.1_of_5"] = both(sv="en av fem", en="one in five")
WORDS["quantity.under_1_of_5"] = both(sv="färre än en av fem", en="fewer than one in five")
WORDS["quantity.1_of_10"] = both(sv="ungefär en av tio", en="about one in ten")
WORDS["quantity.few"] = both(sv="få", en="few")
WORDS["quantity.none"] = both(sv="ingen", en="none")
WORDS["quantity.nearly_none"] = both(sv="nästan ingen", en="almost none")

# Small numbers in running text
WORDS["count.4"] = both(sv="fyra", en="four")
WORDS["count.5"] = both(sv="fem", en="five")
WORDS["count.6"] = both(sv="sex", en="six")
WORDS["count.7"] = both(sv="sju", en="seven")
WORDS["count.8"] = both(sv="åtta", en="eight")
WORDS["count.9"] = both(sv="nio", en="nine")
WORDS["count.10"] = both(sv="tio", en="ten")
WORDS["count.11"] = both(sv="elva", en="eleven")
WORDS["count.12"] = both(sv="tolv", en="twelve")
