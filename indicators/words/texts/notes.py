"""What stands around tables: legends and notes."""

from .catalogue import WORDS, both

# The writers
WORDS["source"] = both(sv="Källa: {source}", en="Source: {source}")
WORDS["notes.sheet"] = both(sv="Noter", en="Notes")
WORDS["notes.table"] = both(sv="Gäller", en="About")
WORDS["notes.text"] = both(sv="Uppgift", en="Note")
WORDS["notes.all"] = both(sv="Alla tabeller", en="All tables")
WORDS["notes.heading"] = both(sv="Noter", en="Notes")

# Marks in cells
WORDS["legend.too_few"] = both(
    sv="”{mark}”: färre än {least} har svarat på frågan. Resultatet visas inte, för att ingen ska "
    "kunna pekas ut.",
    en="“{mark}”: fewer than {least} answered the question. The result is not shown, so that "
    "nobody can be picked out.",
)
WORDS["legend.complement"] = both(
    sv="”{mark}”: resultatet visas inte, eftersom svaren från en mindre grupp, eller från ett "
    "fåtal personer, annars skulle kunna räknas ut.",
    en="“{mark}”: the result is not shown, because the answers of a smaller group, or of a few "
    "people, could otherwise be worked out.",
)
WORDS["legend.withheld"] = both(
    sv="”{mark}”: resultatet visas inte, eftersom färre än {least} har svarat, eller eftersom "
    "svaren från en mindre grupp annars skulle kunna räknas ut.",
    en="“{mark}”: the result is not shown, as fewer than {least} have answered, or as the answers "
    "of a smaller group could otherwise be worked out.",
)
WORDS["legend.no_answers"] = both(
    sv="”{mark}”: ingen har svarat på frågan, eller så har alla svarat ”Vet ej” eller liknande.",
    en="“{mark}”: nobody answered the question, or all answered “don’t know” or the like.",
)
WORDS["legend.not_asked"] = both(
    sv="”{mark}”: frågan ställdes inte det året.",
    en="“{mark}”: the question was not asked that year.",
)
WORDS["legend.impossible"] = both(
    sv="”{mark}”: inga svar kan ge de andelar som står i den tryckta tabellen. Frågan jämförs "
    "därför inte med andra år.",
    en="“{mark}”: no answers can give the shares in the printed table. The question is therefore "
    "not compared with other years.",
)
WORDS["legend.not_printed"] = both(
    sv="”{mark}”: andelen finns inte i den tryckta tabellen.",
    en="“{mark}”: the share is not in the printed table.",
)
WORDS["legend.masked"] = both(
    sv="”≥” och ”≤”: så många har svarat på samma sätt att bara ett gränsvärde anges. Det kan vara "
    "alla eller färre, så att det inte framgår vad var och en har svarat.",
    en="“≥” and “≤”: so many have answered in the same way that only a bound is given. It may be "
    "all of them or fewer, so that it is not told what each person answered.",
)
WORDS["legend.reference"] = both(
    sv="”{mark}”: andras publicerade andelar, återgivna som de är tryckta. De ingår inte i de "
    "övriga raderna.",
    en="“{mark}”: shares published by others, given as printed. They are not part of the other "
    "rows.",
)
WORDS["legend.reference.clear"] = both(
    sv="”{mark}”: för en del frågor är det inte känt hur många av de positiva svaren som är klart "
    "positiva. I diagram visas då alla positiva svar tillsammans.",
    en="“{mark}”: for some questions it is not known how many of the positive answers are clearly "
    "positive. Charts then show all positive answers together.",
)

# Groups and totals that are not shown
WORDS["hidden.total.too_few"] = both(
    sv="{about}: resultatet visas inte, eftersom färre än {least} har svarat.",
    en="{about}: the result is not shown, as fewer than {least} answered.",
)
WORDS["hidden.total.withheld"] = both(
    sv="{about}: resultatet visas inte, eftersom färre än {least} har svarat.",
    en="{about}: the result is not shown, as fewer than {least} answered.",
)
WORDS["hidden.total.no_answers"] = both(
    sv="{about}: ingen har svarat.",
    en="{about}: nobody answered.",
)
WORDS["hidden.total.excluded"] = both(
    sv="{about}: resultatet visas inte, eftersom för få svar återstår när små grupper har lämnats "
    "utanför.",
    en="{about}: the result is not shown, as too few answers remain when small groups are left "
    "out.",
)
WORDS["hidden.total.shown"] = both(
    sv="{about}: inget resultat kan visas för någon av frågorna.",
    en="{about}: no result can be shown for any of the questions.",
)
WORDS["hidden.group.too_few"] = both(
    sv="{group}: resultatet visas inte, eftersom färre än {least} har svarat.",
    en="{group}: the result is not shown, as fewer than {least} answered.",
)
WORDS["hidden.group.complement"] = both(
    sv="{group}: resultatet visas inte, eftersom resultatet för en annan grupp med för få svar "
    "annars skulle kunna räknas ut.",
    en="{group}: the result is not shown, as the result of another group with too few answers "
    "could otherwise be worked out.",
)
WORDS["hidden.group.withheld"] = both(
    sv="{group}: resultatet visas inte, eftersom färre än {least} har svarat, eller eftersom "
    "resultatet för en annan grupp annars skulle kunna räknas ut.",
    en="{group}: the result is not shown, as fewer than {least} answered, or as the result of "
    "another group could otherwise be worked out.",
)
WORDS["hidden.group.no_answers"] = both(
    sv="{group}: ingen har svarat.",
    en="{group}: nobody answered.",
)
WORDS["hidden.group.shown"] = both(
    sv="{group}: inget resultat kan visas för någon av frågorna.",
    en="{group}: no result can be shown for any of the questions.",
)
WORDS["groups.excluded"] = both(
    sv="Grupper med färre än {least} svar redovisas inte och ingår inte i totalen.",
    en="Groups with fewer than {least} answers are not shown and not part of the total.",
)
WORDS["groups.merged"] = both(
    sv="Indelning efter {name}: grupperna redovisas sammanslagna, eftersom minst en av dem har "
    "färre än {least} svar.",
    en="By {name}: the groups are shown merged, as at least one of them has fewer than {least} "
    "answers.",
)
WORDS["groups.alone"] = both(
    sv="Indelning efter {name}: redovisas inte vid sidan av totalen, eftersom grupperna är för få "
    "för att skyddas.",
    en="By {name}: not shown beside the total, as the groups are too few to be protected.",
)
WORDS["groups.one_period"] = both(
    sv="Indelning efter {name}: redovisas inte för {year}, eftersom alla svar är från samma del av "
    "året. Totalen är dess resultat.",
    en="By {name}: not shown for {year}, as all answers are of the same part of the year. The "
    "total is its result.",
)
WORDS["groups.by_itself"] = both(
    sv="Indelning efter {name}: tabellerna får inte läggas bredvid tabeller efter bara den ena av "
    "dessa indelningar. Det som döljs skulle då kunna räknas ut.",
    en="Division by {name}: these tables must not stand beside tables by only one of the two. What "
    "is hidden could then be worked out.",
)
WORDS["groups.crossing"] = both(
    sv="Indelning efter {name}: redovisas inte, eftersom den inte går att skydda bredvid "
    "tabellerna efter en indelning i taget.",
    en="Division by {name}: not shown, since it cannot be protected beside the tables by one "
    "grouping.",
)
WORDS["groups.missing"] = both(
    sv="Indelning efter {name}: uppgiften saknas i svaren för {year}.",
    en="By {name}: the answers for {year} do not say which group they belong to.",
)

# Notes
WORDS["note.points"] = both(
    sv="p.e.: procentenheter, räknade på oavrundade andelar. De kan därför avvika från skillnaden "
    "mellan de avrundade andelarna.",
    en="pp: percentage points, calculated from unrounded shares. They may therefore not match the "
    "difference between the rounded shares.",
)
WORDS["note.answers"] = both(sv="Underlag: {answers}.", en="Based on {answers}.")
WORDS["note.period"] = both(sv="{year} omfattar bara {parts}.", en="{year} covers {parts} only.")
WORDS["note.printed"] = both(
    sv="”{mark}”: ur tryckt tabell ({file}). Antalen svar är framräknade ur de tryckta andelarna.",
    en="“{mark}”: from a printed table ({file}). The numbers of answers are worked out from the "
    "printed shares.",
)
WORDS["note.printed.several.one"] = both(
    sv="På fråga {numbers} kan flera olika antal svar ligga bakom de tryckta andelarna för {year}. "
    "Om de ger olika förändringar anges ett spann.",
    en="For question {numbers}, several different numbers of answers can be behind the printed "
    "shares for {year}. Where they give different changes, a range is given.",
)
WORDS["note.printed.several.many"] = both(
    sv="På frågorna {numbers} kan flera olika antal svar ligga bakom de tryckta andelarna för "
    "{year}. Om de ger olika förändringar anges ett spann.",
    en="For questions {numbers}, several different numbers of answers can be behind the printed "
    "shares for {year}. Where they give different changes, a range is given.",
)
WORDS["note.target"] = both(
    sv="Måltal: den avrundade andelen jämförs med måltalet. ”Nära”: andelen ligger högst {near} "
    "procentenheter under måltalet. ”Kan inte bedömas”: andelen visas inte.",
    en="Targets: the rounded share is compared with the target. “Nearly met”: the share is at most "
    "{near} percentage points below the target. “Cannot be assessed”: the share is not shown.",
)
WORDS["note.break.from.one"] = both(
    sv="Fråga {numbers} formulerades om {year} (tidsseriebrott) och kan inte jämföras med tidigare "
    "år.",
    en="Question {numbers} was reworded in {year} (break in series) and cannot be compared with "
    "earlier years.",
)
WORDS["note.break.from.many"] = both(
    sv="Frågorna {numbers} formulerades om {year} (tidsseriebrott) och kan inte jämföras med "
    "tidigare år.",
    en="Questions {numbers} were reworded in {year} (break in series) and cannot be compared with "
    "earlier years.",
)
WORDS["note.pool.printed"] = both(
    sv="Antal förbund vars siffror kommer ur en tryckt tabell: {count}. Av dem räknas bara de "
    "frågor med där antalen är entydiga.",
    en="Number of associations whose figures are from a printed table: {count}. Of these, only the "
    "questions count whose numbers are beyond doubt.",
)
WORDS["note.base.earlier.one"] = both(
    sv="År {year} besvarades fråga {numbers} endast av {base} respondenter.",
    en="In {year}, question {numbers} was answered by only {base} respondents.",
)
WORDS["note.base.earlier.many"] = both(
    sv="År {year} besvarades frågorna {numbers} endast av {base} respondenter.",
    en="In {year}, questions {numbers} were answered by only {base} respondents.",
)
WORDS["note.not_asked.one"] = both(
    sv="Fråga {numbers} ställdes inte {year}.",
    en="Question {numbers} was not asked in {year}.",
)
WORDS["note.not_asked.many"] = both(
    sv="Frågorna {numbers} ställdes inte {year}.",
    en="Questions {numbers} were not asked in {year}.",
)
WORDS["note.no_group"] = both(
    sv="Gruppen kan inte jämföras med {year}, eftersom den inte redovisas för det året.",
    en="The group cannot be compared with {year}, as it is not shown for that year.",
)
WORDS["note.break.all"] = both(
    sv="Enkäten omformulerades {year} (tidsseriebrott). Resultatet jämförs därför inte med "
    "tidigare år.",
    en="The questionnaire was reworded in {year} (break in series). The results are therefore not "
    "compared with earlier years.",
)
WORDS["note.break.one"] = both(
    sv="Fråga {numbers} har formulerats om (tidsseriebrott) och jämförs därför inte med tidigare "
    "år.",
    en="Question {numbers} has been reworded (break in series) and is therefore not compared with "
    "earlier years.",
)
WORDS["note.break.many"] = both(
    sv="Frågorna {numbers} har formulerats om (tidsseriebrott) och jämförs därför inte med "
    "tidigare år.",
    en="Questions {numbers} have been reworded (break in series) and are therefore not compared "
    "with earlier years.",
)
WORDS["note.rounding"] = both(
    sv="Andelarna är avrundade var för sig till hela procent. Summan blir därför inte alltid 100.",
    en="Each share is rounded to a whole per cent by itself, so they do not always add up to 100.",
)
WORDS["note.rounding.decimal"] = both(
    sv="Andelarna är avrundade var för sig till en decimal. Summan blir därför inte alltid 100.",
    en="Each share is rounded to one decimal by itself, so they do not always add up to 100.",
)

# What the maker of a report is told
WORDS["unanimous.one"] = both(
    sv="{about} {year}: alla svar på fråga {numbers} är {answers}.",
    en="{about} {year}: all answers to question {numbers} are {answers}.",
)
WORDS["unanimous.many"] = both(
    sv="{about} {year}: alla svar på frågorna {numbers} är {answers}.",
    en="{about} {year}: all answers to questions {numbers} are {answers}.",
)
WORDS["unanimous.meaning"] = both(
    sv="Den som vet att en viss person har svarat på en sådan fråga vet alltså åt vilket håll "
    "personen svarade. Ska det stå ≥ 90 % i stället: välj det under Uppgifter i fönstret, eller "
    "skriv unanimous = \"mask\" under [policy] i rounds.toml.",
    en="Anyone who knows that a certain person answered such a question therefore knows which way "
    "that person answered. To show ≥ 90 % instead, choose that at Facts in the window, or write "
    "unanimous = \"mask\" under [policy] in rounds.toml.",
)
