"""The analysis seminar: charts, slides and the page."""

from .catalogue import WORDS, both

# Charts
WORDS["chart.merely"] = both(sv="Övrigt positivt", en="Other positive")
WORDS["chart.new"] = both(sv="ny {year}", en="new {year}")
WORDS["chart.break"] = both(
    sv="Prickad linje: åren på var sida om den kan inte jämföras.",
    en="Dotted line: the years on either side of it cannot be compared.",
)
WORDS["chart.interval"] = both(
    sv="{column}, räknat från {year}", en="{column}, counted from {year}"
)
WORDS["chart.none"] = both(sv="ingen siffra", en="no figure")
WORDS["chart.tint.under"] = both(sv="under {most}", en="under {most}")
WORDS["chart.tint"] = both(sv="{least}–{most}", en="{least}–{most}")
WORDS["chart.target"] = both(sv="måltal {target}", en="target {target}")
WORDS["chart.sheet"] = both(sv="Diagram {name}", en="Chart {name}")
WORDS["charts.folder"] = both(sv="diagram-{year}", en="charts-{year}")
WORDS["charts.index"] = both(sv="diagram", en="charts")
WORDS["charts.title"] = both(
    sv="Diagram till indikatorenkäterna",
    en="Charts of the indicator surveys",
)
WORDS["charts.progress"] = both(sv="Ritar", en="Drawing")
WORDS["charts.written"] = both(
    sv="Antal filer skrivna i mappen {folder}: {count}.",
    en="Number of files written to the folder {folder}: {count}.",
)
WORDS["charts.left"] = both(
    sv="i mappen {folder} ligger också {files}, som inte skrevs nu. De kan vara från en tidigare "
    "körning.",
    en="the folder {folder} also holds {files}, which were not written now. They may be from an "
    "earlier run.",
)

# Instead of a picture
WORDS["alt.shares"] = both(
    sv="Liggande staplar: andelen negativa, varken eller, positiva och klart positiva svar på "
    "varje fråga.",
    en="Horizontal bars: the shares of negative, neither, positive and clearly positive answers to "
    "each question.",
)
WORDS["alt.centred"] = both(
    sv="Liggande staplar kring en mittlinje: negativa svar till vänster, positiva till höger, "
    "varken eller i mitten.",
    en="Horizontal bars around a centre line: negative answers to the left, positive to the right, "
    "“neither” in the middle.",
)
WORDS["alt.aside"] = both(
    sv="Liggande staplar kring en mittlinje: negativa svar till vänster, positiva till höger, "
    "varken eller för sig, vid sidan om.",
    en="Horizontal bars around a centre line: negative answers to the left, positive to the right, "
    "“neither” separately at the side.",
)
WORDS["alt.ranked"] = both(
    sv="Liggande staplar: andelen positiva svar på varje fråga, den klart positiva delen mörkare.",
    en="Horizontal bars: the share of positive answers to each question, the clearly positive part "
    "darker.",
)
WORDS["alt.own"] = both(
    sv="Tre märken på en linje för varje fråga: den egna gruppens, alla andras och totalens andel "
    "positiva svar.",
    en="Three marks on a line for each question: the share of positive answers of one’s own group, "
    "of all others and of the total.",
)
WORDS["alt.answers"] = both(
    sv="En punkt för varje tillfrågad, fylld om personen svarade.",
    en="A dot for each person asked, filled where the person answered.",
)
WORDS["alt.change"] = both(
    sv="Två punkter för varje fråga med en linje emellan: andelen positiva svar de båda åren.",
    en="Two dots for each question with a line between them: the share of positive answers in the "
    "two years.",
)
WORDS["alt.trend"] = both(
    sv="Ett litet linjediagram för varje fråga: andelen positiva svar år för år.",
    en="A small line chart for each question: the share of positive answers year by year.",
)
WORDS["alt.groups"] = both(
    sv="Färgat rutnät: andelen positiva svar, en rad för varje fråga och en kolumn för varje "
    "grupp.",
    en="Coloured grid: the share of positive answers, a row for each question and a column for "
    "each group.",
)
WORDS["alt.positive"] = both(
    sv="Högst andel positiva svar: {high} ({most}). Lägst: {low} ({least}).",
    en="Highest share of positive answers: {high} ({most}). Lowest: {low} ({least}).",
)
WORDS["alt.positive.same"] = both(
    sv="Andelen positiva svar är {percent} på alla frågor som visas.",
    en="The share of positive answers is {percent} for every question shown.",
)
WORDS["alt.latest"] = both(
    sv="{year}: högst andel positiva svar har {high} ({most}), lägst {low} ({least}).",
    en="{year}: highest share of positive answers {high} ({most}), lowest {low} ({least}).",
)
WORDS["alt.latest.same"] = both(
    sv="{year}: andelen positiva svar är {percent} på alla frågor som visas.",
    en="{year}: the share of positive answers is {percent} for every question shown.",
)
WORDS["alt.negative"] = both(
    sv="Högst andel negativa svar har {names} ({percent}).",
    en="Highest share of negative answers: {names} ({percent}).",
)
WORDS["alt.rise"] = both(
    sv="Störst ökning i procentenheter: {names} ({points}).",
    en="Largest rise in percentage points: {names} ({points}).",
)
WORDS["alt.fall"] = both(
    sv="Störst minskning i procentenheter: {names} ({points}).",
    en="Largest fall in percentage points: {names} ({points}).",
)
WORDS["alt.still"] = both(
    sv="Andelen positiva svar har inte förändrats på någon fråga.",
    en="The share of positive answers has not changed for any question.",
)
WORDS["alt.incomparable"] = both(
    sv="Kan inte jämföras: {names}.",
    en="Cannot be compared: {names}.",
)
WORDS["alt.unseen"] = both(sv="Visas inte: {names}.", en="Not shown: {names}.")
WORDS["alt.no_figure"] = both(
    sv="Rutor utan siffra: {count} av {all}.", en="Squares without a figure: {count} of {all}."
)
WORDS["alt.gap"] = both(
    sv="{gap}: högst {high} ({most}), lägst {low} ({least}).",
    en="{gap}: highest {high} ({most}), lowest {low} ({least}).",
)
WORDS["alt.gap.same"] = both(
    sv="{gap}: {most} på alla frågor som visas.",
    en="{gap}: {most} for every question shown.",
)
WORDS["alt.cell"] = both(sv="{question}, {group}", en="{question}, {group}")
WORDS["alt.many"] = both(sv="{count} resultat", en="{count} results")
WORDS["alt.table"] = both(
    sv="Alla tal står i tabellen som hör till diagrammet.",
    en="All numbers are in the table that belongs to the chart.",
)

# Slides
WORDS["deck.title"] = both(
    sv="Analysseminarium: indikatorenkäter",
    en="Analysis seminar: indicator surveys",
)
WORDS["deck.own"] = both(sv="Analysseminarium: {group}", en="Analysis seminar: {group}")
WORDS["deck.answers"] = both(
    sv="Hur många som har svarat på varje enkät.",
    en="How many answered each questionnaire.",
)
WORDS["deck.results"] = both(sv="{about}: resultat", en="{about}: results")
WORDS["deck.area"] = both(sv="{about}: {area}", en="{about}: {area}")
WORDS["deck.part"] = both(sv="{title} ({place} av {all})", en="{title} ({place} of {all})")
WORDS["deck.change"] = both(
    sv="{about}: förändring sedan {year}",
    en="{about}: change since {year}",
)
WORDS["deck.change.found"] = both(
    sv="{about} sedan {year}. {finding}",
    en="{about} since {year}. {finding}",
)
WORDS["deck.own.found"] = both(
    sv="{about}: {group} jämfört med alla andra. {finding}",
    en="{about}: {group} compared with all others. {finding}",
)
WORDS["deck.groups.found"] = both(
    sv="{about}: {first} jämfört med {second}. {finding}",
    en="{about}: {first} compared with {second}. {finding}",
)
WORDS["deck.groups"] = both(
    sv="{about}: jämförelse mellan grupperna",
    en="{about}: the groups compared",
)
WORDS["deck.extremes"] = both(
    sv="{about}: starkast, svagast och mest förändrat",
    en="{about}: strongest, weakest and most changed",
)
WORDS["deck.strongest"] = both(
    sv="Högst andel positiva svar",
    en="Highest share of positive answers",
)
WORDS["deck.weakest"] = both(sv="Lägst andel positiva svar", en="Lowest share of positive answers")
WORDS["deck.moved"] = both(sv="Störst förändring", en="Largest change")
WORDS["deck.none"] = both(sv="Inget att visa", en="Nothing to show")
WORDS["deck.item.many"] = both(sv="{count} frågor: {percent}", en="{count} questions: {percent}")
WORDS["deck.item.all"] = both(sv="Alla frågor: {percent}", en="All questions: {percent}")
WORDS["deck.item"] = both(sv="{label}: {percent}", en="{label}: {percent}")
WORDS["points.one"] = both(sv="{points} procentenhet", en="{points} percentage point")
WORDS["points.many"] = both(sv="{points} procentenheter", en="{points} percentage points")
WORDS["points.between"] = both(sv="{least} till {most}", en="{least} to {most}")
WORDS["deck.item.moved"] = both(
    sv="{label}: {points} ({before} till {now})",
    en="{label}: {points} ({before} to {now})",
)
WORDS["deck.item.judged"] = both(sv="{item}: {verdict}", en="{item}: {verdict}")
WORDS["deck.discuss"] = both(sv="{about}: att diskutera", en="{about}: to discuss")
WORDS["deck.discuss.area"] = both(
    sv="{about}, {area}: att diskutera",
    en="{about}, {area}: to discuss",
)
WORDS["deck.ask.low"] = both(
    sv="Vad ligger bakom resultatet för ”{label}” ({percent} positiva svar)?",
    en="What lies behind the result for “{label}” ({percent} positive answers)?",
)
WORDS["deck.ask.high"] = both(
    sv="Vad gör vi bra när det gäller ”{label}” ({percent} positiva svar), och hur behåller vi "
    "det?",
    en="What do we do well when it comes to “{label}” ({percent} positive answers), and how do we "
    "keep it up?",
)
WORDS["deck.ask.rise"] = both(
    sv="Vad kan förklara ökningen för ”{label}” sedan {year} ({points})?",
    en="What may explain the rise for “{label}” since {year} ({points})?",
)
WORDS["deck.ask.fall"] = both(
    sv="Vad kan förklara minskningen för ”{label}” sedan {year} ({points})?",
    en="What may explain the fall for “{label}” since {year} ({points})?",
)
WORDS["deck.ask.rise.unsure"] = both(
    sv="Vad betyder ökningen för ”{label}” sedan {year} ({points})? Bedömning: {verdict}.",
    en="What does the rise for “{label}” since {year} ({points}) mean? Assessment: {verdict}.",
)
WORDS["deck.ask.fall.unsure"] = both(
    sv="Vad betyder minskningen för ”{label}” sedan {year} ({points})? Bedömning: {verdict}.",
    en="What does the fall for “{label}” since {year} ({points}) mean? Assessment: {verdict}.",
)
WORDS["deck.ask.missing"] = both(
    sv="Känner vi igen bilden? Vad syns inte i siffrorna?",
    en="Do we recognise the picture? What do the figures not show?",
)
WORDS["deck.ask.next"] = both(
    sv="Vad vill vi förändra till nästa mätning, och vem tar första steget?",
    en="What do we want to change before the next survey, and who takes the first step?",
)
WORDS["seminar.file"] = both(sv="seminarium-{year}", en="seminar-{year}")
WORDS["slides.progress"] = both(sv="Skapar presentationer", en="Making presentations")
WORDS["slides.without"] = both(sv="{about}, {note}", en="{about}, {note}")

# The page
WORDS["page.title"] = both(
    sv="Analysseminarium: indikatorenkäter",
    en="Analysis seminar: indicator surveys",
)
WORDS["page.pick.who"] = both(sv="Svarande", en="Respondents")
WORDS["page.pick.group"] = both(sv="Grupp", en="Group")
WORDS["page.pick.question"] = both(sv="Fråga eller område", en="Question or area")
WORDS["page.pick.year"] = both(sv="År", en="Year")
WORDS["page.all"] = both(sv="Alla", en="All")
WORDS["page.skip"] = both(sv="Hoppa till innehållet", en="Skip to content")
WORDS["page.contents"] = both(sv="Innehåll", en="Contents")
WORDS["page.choose"] = both(sv="Välj vad som visas", en="Choose what is shown")
WORDS["page.previous"] = both(sv="Föregående", en="Previous")
WORDS["page.next"] = both(sv="Nästa", en="Next")
WORDS["page.show_all"] = both(sv="Visa allt", en="Show everything")
WORDS["page.about"] = both(sv="Så läser du resultaten", en="How to read the results")
WORDS["page.progress"] = both(sv="Ritar", en="Drawing")
