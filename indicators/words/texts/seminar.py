"""The analysis seminar: charts and slides."""

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
WORDS["deck.answers.about"] = both(
    sv="Svarsfrekvens {year}. Varje punkt är en tillfrågad, fylld om personen svarade.",
    en="Response rate {year}. Each dot is a person asked, filled if the person answered.",
)
WORDS["deck.answers.about.bars"] = both(
    sv="Svarsfrekvens {year}. Stapeln är alla tillfrågade, den mörka delen de som svarade.",
    en="Response rate {year}. The bar is all who were asked, the dark part those who answered.",
)
WORDS["deck.own_answers"] = both(
    sv="Hur många av svaren som är gruppens.", en="How many of the answers are the group’s."
)
WORDS["deck.own_answers.about"] = both(
    sv="Varje punkt är ett svar {year}, fylld om den är från gruppen.",
    en="Each dot is an answer of {year}, filled if it is from the group.",
)
WORDS["deck.own_answers.about.bars"] = both(
    sv="Stapeln är alla svar {year}, den mörka delen de från gruppen.",
    en="The bar is all answers of {year}, the dark part those of the group.",
)
WORDS["deck.own_answers.found"] = both(
    sv="{group}: {own} av {every} svar", en="{group}: {own} of {every} answers"
)
WORDS["deck.own_answers.all"] = both(sv="Alla svar", en="All answers")
WORDS["deck.own_answers.own"] = both(sv="Gruppens svar", en="The group’s answers")
WORDS["deck.own_answers.part"] = both(sv="Andel", en="Share")
WORDS["deck.prefixed"] = both(sv="{about}. {title}", en="{about}. {title}")
WORDS["deck.change.more"] = both(
    sv="Ändring sedan {year}: {first} till {last}", en="Change since {year}: {first} to {last}"
)
WORDS["deck.range"] = both(
    sv="{first} till {last}: {least}–{most} positiva",
    en="{first} to {last}: {least}–{most} positive",
)
WORDS["deck.range.one"] = both(
    sv="{first} till {last}: {most} positiva", en="{first} to {last}: {most} positive"
)
WORDS["deck.range.hidden"] = both(sv="{first} till {last}", en="{first} to {last}")
WORDS["deck.talk"] = both(sv="Att tala om: {about}", en="To talk about: {about}")
WORDS["deck.talk.about"] = both(
    sv="Känner ni igen bilden? Vad syns inte i siffrorna? Vem tar första steget?",
    en="Do you recognise the picture? What do the figures not show? Who takes the first step?",
)
WORDS["deck.talk.next"] = both(
    sv="Fem minuter var för sig, tio tillsammans. Vad vill ni förändra till nästa mätning? Skriv "
    "ned ett första steg.",
    en="Five minutes each, ten together. What do you want to change before the next survey? Write "
    "down a first step.",
)
WORDS["deck.ask.low"] = both(
    sv="Vad ligger bakom resultatet för ”{name}”?", en="What lies behind the result for “{name}”?"
)
WORDS["deck.ask.high"] = both(
    sv="Vad gör ni bra när det gäller ”{name}”, och hur behåller ni det?",
    en="What do you do well when it comes to “{name}”, and how do you keep it up?",
)
WORDS["deck.ask.rise"] = both(
    sv="Vad kan förklara ökningen för ”{name}” sedan {year}?",
    en="What may explain the rise for “{name}” since {year}?",
)
WORDS["deck.ask.fall"] = both(
    sv="Vad kan förklara minskningen för ”{name}” sedan {year}?",
    en="What may explain the fall for “{name}” since {year}?",
)
WORDS["deck.ask.change"] = both(
    sv="Känner ni igen någon ändring i ”{name}” sedan {year}, eller kan den vara slump?",
    en="Do you recognise a change in “{name}” since {year}, or may it be chance?",
)
WORDS["deck.topic"] = both(sv="{percent} positiva", en="{percent} positive")
WORDS["deck.topic.before"] = both(sv="{now}, {percent} {year}", en="{now}, {percent} in {year}")
WORDS["deck.gap.process"] = both(sv="Tydlig skillnad: {names}.", en="Clear gap: {names}.")
WORDS["deck.gap.these"] = both(sv="Skillnad att tala om: {names}.", en="Gap to speak of: {names}.")
WORDS["deck.gap.among"] = both(
    sv="{gap} Det gäller dem som svarade.", en="{gap} That is among those who answered."
)
WORDS["deck.topic.unsure"] = both(sv="osäkert", en="uncertain")
WORDS["deck.foot"] = both(sv="{about} {year}.", en="{about} {year}.")
WORDS["deck.foot.rate"] = both(
    sv="{about} {year}. {answers} av {invited} svarade ({rate}).",
    en="{about} {year}. {answers} of {invited} answered ({rate}).",
)
WORDS["deck.foot.answers"] = both(
    sv="{about} {year}. {answers} svar.", en="{about} {year}. {answers} answers."
)

# What slides say of the charts on them
WORDS["slide.more"] = both(sv="{title}, fortsättning", en="{title}, continued")
WORDS["slide.more.again"] = both(
    sv="{title}, fortsättning {number}", en="{title}, continued {number}"
)
WORDS["slide.percent"] = both(sv="Procent av svaren", en="Per cent of the answers")
WORDS["slide.positive"] = both(sv="Andel positiva, procent", en="Share positive, per cent")
WORDS["slide.ranked"] = both(
    sv="{count} frågor, högst andel först", en="{count} questions, highest share first"
)
WORDS["slide.ranked.one"] = both(sv="Fråga", en="Question")
WORDS["slide.own"] = both(sv="Egen", en="Own")
WORDS["slide.of"] = both(sv="{part} av {whole}", en="{part} of {whole}")
WORDS["slide.before"] = both(sv="Året före", en="Year before")
WORDS["slide.remark.these"] = both(
    sv="Färg och ▲▼ bara där ändringen är något att tala om",
    en="Colour and ▲▼ only where the change is to speak of",
)
WORDS["slide.remark.process"] = both(
    sv="Färg och ▲▼ bara där ändringen är tydlig", en="Colour and ▲▼ only where the change is clear"
)
WORDS["slide.rise.clear"] = both(sv="tydlig ökning", en="clear rise")
WORDS["slide.fall.clear"] = both(sv="tydlig minskning", en="clear fall")
WORDS["slide.rise"] = both(sv="ökning", en="rise")
WORDS["slide.fall"] = both(sv="minskning", en="fall")
WORDS["slide.key.before"] = both(sv="Positivt {year}", en="Positive {year}")
WORDS["slide.key.band"] = both(sv="osäkerhet", en="uncertainty")
WORDS["slide.key.tint.0"] = both(sv="under 50", en="under 50")
WORDS["slide.key.tint.50"] = both(sv="50–69", en="50–69")
WORDS["slide.key.tint.70"] = both(sv="70–79", en="70–79")
WORDS["slide.key.tint.80"] = both(sv="80–89", en="80–89")
WORDS["slide.key.tint.90"] = both(sv="90–100 %", en="90–100%")

WORDS["points.one"] = both(sv="{points} procentenhet", en="{points} percentage point")
WORDS["points.many"] = both(sv="{points} procentenheter", en="{points} percentage points")
WORDS["points.between"] = both(sv="{least} till {most}", en="{least} to {most}")
WORDS["seminar.file"] = both(sv="seminarium-{year}", en="seminar-{year}")
WORDS["slides.progress"] = both(sv="Skapar presentationer", en="Making presentations")
WORDS["slides.without"] = both(sv="{about}, {note}", en="{about}, {note}")
