"""What is hidden and why, what has been published, and what other thresholds would hide."""

from .catalogue import WORDS, both

# What cannot be had
WORDS["result.not_shown"] = both(
    sv="Resultatet för frågan ”{question}” är dolt.",
    en="The result of the question “{question}” is hidden.",
)
WORDS["answers.not_shown"] = both(sv="Antalet svar är dolt.", en="The number of answers is hidden.")
WORDS["change.not_shown"] = both(
    sv="Förändringen för frågan ”{question}” visas inte.",
    en="The change of the question “{question}” is not shown.",
)

# The audit, and groups that cross
WORDS["audit.impossible"] = both(
    sv="De tidigare publicerade siffrorna för {questionnaire} {year} kan inte stämma med dagens. "
    "Inget har skrivits.",
    en="The figures published earlier for {questionnaire} {year} cannot agree with those of today. "
    "Nothing was written.",
)
WORDS["audit.impossible.hint"] = both(
    sv="Kontrollera att published.jsonl hör till samma arbetsmapp, och att det är rätt export som "
    "står i rounds.toml.",
    en="Check that published.jsonl belongs to the same workspace, and that rounds.toml names the "
    "right export.",
)
WORDS["audit.clash"] = both(
    sv="{questionnaire} {year}: dolda svar skulle kunna räknas ut av det som visas, och inget mer "
    "går att dölja. Inget har skrivits.",
    en="{questionnaire} {year}: hidden answers could be worked out from what is shown, and nothing "
    "more can be hidden. Nothing was written.",
)
WORDS["audit.clash.figures"] = both(
    sv="{questionnaire} {year}: dolda svar skulle kunna räknas ut av det som visas ({figures}), "
    "och inget mer går att dölja. Inget har skrivits.",
    en="{questionnaire} {year}: hidden answers could be worked out from what is shown ({figures}), "
    "and nothing more can be hidden. Nothing was written.",
)
WORDS["audit.clash.hint"] = both(
    sv="Har du angett --by, ta bort en indelning. Höj annars least_in_group i rounds.toml. Med "
    "indicators ledger ser du vad som redan är publicerat.",
    en="If you gave --by, leave out a grouping. Else raise least_in_group in rounds.toml. "
    "indicators ledger shows what has been published already.",
)
WORDS["audit.differs"] = both(
    sv="{questionnaire} {year}: det som skulle skrivas är inte det som granskades. Inget har "
    "skrivits.",
    en="{questionnaire} {year}: what would be written is not what was audited. Nothing was "
    "written.",
)
WORDS["crossing.hidden.little"] = both(
    sv="{questionnaire} {year}, --by {by}: {hidden} av {cells} siffror döljs, för att tabellerna "
    "ska kunna ligga bredvid dem efter en indelning i taget.",
    en="{questionnaire} {year}, --by {by}: {hidden} of {cells} figures are hidden, so that the "
    "tables can stand beside those by one grouping.",
)
WORDS["crossing.hidden.hint"] = both(
    sv="Med --alone kan report, table och explain visa mer, den korsade indelningen för sig. Då "
    "får den inte läggas bredvid tabeller efter bara den ena.",
    en="With --alone, report, table and explain can show more, the groups of both by themselves. "
    "They must then not stand beside tables by only one of the two.",
)
WORDS["crossing.published"] = both(
    sv="{questionnaire} {year}, --by {by}: {hidden} av {cells} siffror döljs, eftersom tabeller "
    "efter en indelning i taget är publicerade.",
    en="{questionnaire} {year}, --by {by}: {hidden} of {cells} figures are hidden, since tables by "
    "one grouping have been published.",
)
WORDS["crossing.hidden.nothing"] = both(
    sv="{questionnaire} {year}, --by {by}: inga grupper kan visas bredvid tabellerna efter en "
    "indelning i taget.",
    en="{questionnaire} {year}, --by {by}: no groups can be shown beside the tables by one "
    "grouping.",
)

# What has been published
WORDS["ledger.unreadable"] = both(
    sv="filen med det som har publicerats går inte att läsa.",
    en="the file of what has been published cannot be read.",
)
WORDS["ledger.unreadable.hint"] = both(
    sv="Återställ den från en säkerhetskopia. Utan den går det inte att veta vad läsarna redan har "
    "sett.",
    en="Restore it from a backup. Without it nobody can tell what readers have seen already.",
)
WORDS["ledger.busy"] = both(
    sv="en annan publicering pågår och blir inte klar. Inget har skrivits.",
    en="another publication is under way and does not end. Nothing has been written.",
)
WORDS["ledger.busy.hint"] = both(
    sv="Vänta tills den är klar, eller avsluta den, och försök igen.",
    en="Wait until it has ended, or stop it, and try again.",
)
WORDS["ledger.lowered"] = both(
    sv="{name} är {now}, men {document} publicerades {date} med {name} = {then}. Det som då doldes "
    "skulle kunna visas nu.",
    en="{name} is {now}, but {document} was published on {date} with {name} = {then}. What was "
    "hidden then could now be shown.",
)
WORDS["ledger.lowered.hint"] = both(
    sv="Ange minst {then} för {name}, som när det publicerades.",
    en="Set {name} to {then} at least, as when it was published.",
)
WORDS["ledger.damaged"] = both(
    sv="raden är skadad eller ändrad, eller en rad före den saknas.",
    en="the line is damaged or was changed, or a line before it is missing.",
)
WORDS["ledger.damaged.hint"] = both(
    sv="Filen skrivs bara av indicators. Återställ den från en säkerhetskopia; ändra inget i den "
    "för hand.",
    en="Only indicators writes this file. Restore it from a backup; change nothing in it by hand.",
)
WORDS["ledger.no_question"] = both(
    sv="frågan {question} i {questionnaire} {year} är uppskriven som publicerad, men finns inte i "
    "frågeformuläret för året.",
    en="question {question} of {questionnaire} {year} is written down as published, but is not in "
    "the questionnaire of that year.",
)
WORDS["ledger.no_question.hint"] = both(
    sv="Ge frågan samma id som då den publicerades. Annars kan det nya inte skyddas tillsammans "
    "med det som läsarna redan har sett.",
    en="Give the question the id that it was published with. What is new cannot be protected "
    "together with what readers have seen otherwise.",
)
WORDS["ledger.no_round"] = both(
    sv="{questionnaire} {year} är uppskriven som publicerad, men finns inte i rounds.toml. Det som "
    "publicerats av den skyddas då inte.",
    en="{questionnaire} {year} is written down as published, but is not in rounds.toml. What was "
    "published of it is then not protected.",
)
WORDS["ledger.no_round.hint"] = both(
    sv="Har mätningen fått ett annat namn eller årtal, ändra tillbaka i rounds.toml.",
    en="If the round was given another name or year, change it back in rounds.toml.",
)
WORDS["ledger.hides.one"] = both(
    sv="en siffra om alla svarande i {questionnaire} {year} döljs, eftersom den tillsammans med "
    "det som redan är publicerat skulle visa vad ett fåtal har svarat.",
    en="one figure of all respondents of {questionnaire} {year} is hidden, because together with "
    "what has been published already it would tell what a few have answered.",
)
WORDS["ledger.hides.many"] = both(
    sv="{count} siffror om alla svarande i {questionnaire} {year} döljs, eftersom de tillsammans "
    "med det som redan är publicerat skulle visa vad ett fåtal har svarat.",
    en="{count} figures of all respondents of {questionnaire} {year} are hidden, because together "
    "with what has been published already they would tell what a few have answered.",
)
WORDS["ledger.hides.hint"] = both(
    sv="Publicera när minst så många nya svar har kommit in som least_in_group anger. indicators "
    "ledger visar vad som är publicerat.",
    en="Publish when at least as many new answers have come in as least_in_group says. indicators "
    "ledger shows what has been published.",
)
WORDS["ledger.written"] = both(
    sv="Skrev upp det som publiceras i {file}.",
    en="Wrote down what is published in {file}.",
)
WORDS["ledger.round"] = both(
    sv="    {questionnaire} {year}: {figures} siffror ur {file}",
    en="    {questionnaire} {year}: {figures} figures from {file}",
)
WORDS["ledger.empty"] = both(
    sv="Inget är uppskrivet som publicerat. Det görs med: indicators report --publish DATUM "
    "({file} skapas då).",
    en="Nothing is written down as published. That is done with: indicators report --publish DATE "
    "(which makes {file}).",
)

# The explanation
WORDS["explain.title"] = both(sv="Vad som döljs, och varför", en="What is hidden, and why")
WORDS["explain.reading"] = both(
    sv="För varje siffra: hur många svar som ligger bakom den, vilken regel som avgjorde, och vad "
    "en läsare som känner till allt som visas kan räkna ut om det som döljs. Är spannet 0–3 kan "
    "det vara vilket som helst av talen.",
    en="For each figure: how many answers stand behind it, which rule decided, and what a reader "
    "who knows all that is shown can work out of what is hidden. A range of 0–3 means that it can "
    "be any of these numbers.",
)
WORDS["explain.table"] = both(
    sv="Status, regel och vad som kan räknas ut för {group}, fråga för fråga.",
    en="Status, rule and what can be worked out for {group}, question by question.",
)
WORDS["explain.everybody"] = both(sv="Totalt", en="Total")
WORDS["explain.without"] = both(sv="de utan grupp", en="those without a group")
WORDS["explain.respondents"] = both(sv="Svarande", en="Respondents")
WORDS["explain.not_told"] = both(sv="anges inte", en="not given")
WORDS["explain.column.question"] = both(sv="Fråga", en="Question")
WORDS["explain.column.rows"] = both(sv="Lästa rader", en="Rows read")
WORDS["explain.column.base"] = both(sv="Antal svar", en="Answers")
WORDS["explain.column.status"] = both(sv="Status", en="Status")
WORDS["explain.column.rule"] = both(sv="Regel", en="Rule")
WORDS["explain.column.known"] = both(sv="En läsare kan räkna ut", en="A reader can work out")
WORDS["explain.fact.file"] = both(sv="Fil", en="File")
WORDS["explain.fact.rows"] = both(sv="Lästa rader med svar", en="Rows read with answers")
WORDS["explain.fact.policy"] = both(sv="Gränser", en="Thresholds")
WORDS["explain.fact.cells"] = both(sv="Döljs", en="Hidden")
WORDS["explain.fact.audit"] = both(sv="Granskning", en="Audit")
WORDS["explain.fact.zeros"] = both(
    sv="Undantag: att ingen svarade så går att räkna ut",
    en="Exception: it can be worked out that nobody answered so",
)
WORDS["explain.fact.unanimous"] = both(
    sv="Undantag: följer av att alla i en större grupp svarade lika",
    en="Exception: follows from a larger group where all answered alike",
)
WORDS["explain.policy"] = both(
    sv="minst {least} svar, i en grupp minst {in_group}",
    en="at least {least} answers, in a group at least {in_group}",
)
WORDS["explain.raised"] = both(
    sv="{policy} (höjt från {before}, som det som döljs anger)",
    en="{policy} (raised from {before}, which the marks tell)",
)
WORDS["explain.published"] = both(
    sv="Mätningen har publicerats tidigare (se indicators ledger). Spannen ovan är vad som visas "
    "nu säger. Med det publicerade i handen kan de vara smalare, men inget dolt tal går att räkna "
    "ut.",
    en="The round has been published before (see indicators ledger). The ranges above are what is "
    "shown now tells. With what was published in hand they may be narrower, but no hidden number "
    "can be worked out.",
)
WORDS["explain.quoted"] = both(sv="”{name}”", en="“{name}”")
WORDS["explain.hidden_of"] = both(
    sv="{hidden} av {cells} siffror",
    en="{hidden} of {cells} figures",
)
WORDS["explain.passed"] = both(
    sv="godkänd: varje dolt tal kan vara minst {protection} olika tal, utom i undantagen",
    en="passed: every hidden number can be at least {protection} different numbers, the exceptions "
    "aside",
)
WORDS["explain.status.shown"] = both(sv="visas", en="shown")
WORDS["explain.status.too_few"] = both(sv="för få svar", en="too few answers")
WORDS["explain.status.complement"] = both(sv="dold", en="hidden")
WORDS["explain.status.withheld"] = both(sv="dold", en="hidden")
WORDS["explain.status.masked"] = both(sv="bara ett gränsvärde", en="only a bound")
WORDS["explain.status.no_answers"] = both(sv="inga svar", en="no answers")
WORDS["explain.rule.shown"] = both(sv="minst {least} svar", en="at least {least} answers")
WORDS["explain.rule.no_answers"] = both(
    sv="ingen, eller bara ”Vet ej”",
    en="nobody, or only “don’t know”",
)
WORDS["explain.rule.masked"] = both(
    sv="så många svarade lika att bara gränsen visas",
    en="so many answered alike that only the bound is shown",
)
WORDS["explain.rule.too_few.own"] = both(
    sv="färre än {least} svar",
    en="fewer than {least} answers",
)
WORDS["explain.rule.too_few.group"] = both(
    sv="gruppen har färre än {least} svar",
    en="the group has fewer than {least} answers",
)
WORDS["explain.rule.complement.own"] = both(
    sv="skyddar en annan siffra",
    en="protects another figure",
)
WORDS["explain.rule.complement.group"] = both(
    sv="skyddar en mindre grupp",
    en="protects a smaller group",
)
WORDS["explain.rule.withheld.own"] = both(
    sv="färre än {least} svar, eller skyddar en annan siffra",
    en="fewer than {least} answers, or protects another figure",
)
WORDS["explain.rule.withheld.group"] = both(
    sv="gruppen har färre än {least} svar eller skyddar en mindre grupp",
    en="the group has fewer than {least} answers, or protects a smaller group",
)
WORDS["explain.known.shown"] = both(sv="visas", en="shown")
WORDS["explain.known.published"] = both(sv="redan publicerat", en="published already")
WORDS["explain.known.size"] = both(sv="{size} svarande", en="{size} respondents")
WORDS["explain.known.counts"] = both(
    sv="negativa {negative}, varken eller {neutral}, positiva {positive} (klart positiva {clear})",
    en="negative {negative}, neither {neutral}, positive {positive} (clearly positive {clear})",
)
WORDS["explain.subtraction.one"] = both(
    sv="{whole} minus {parts} ger annars {left}. Därför döljs även {hidden}.",
    en="{whole} minus {parts} would give {left}. That is why {hidden} is hidden as well.",
)
WORDS["explain.subtraction.many"] = both(
    sv="{whole} minus {parts} ger annars {left} tillsammans. Därför döljs även {hidden}.",
    en="{whole} minus {parts} would give {left} together. That is why {hidden} is hidden as well.",
)
WORDS["explain.sum"] = both(
    sv="{parts} är tillsammans {whole}. Därför döljs även {hidden}.",
    en="{parts} are {whole} together. That is why {hidden} is hidden as well.",
)
WORDS["explain.rest"] = both(
    sv="{whole} är {left} tillsammans. Därför döljs även {hidden}.",
    en="{whole} is {left} together. That is why {hidden} is hidden as well.",
)
WORDS["explain.together"] = both(
    sv="Tillsammans med annat som visas, eller har publicerats tidigare, skulle {hidden} avslöja "
    "något som döljs. Därför döljs även {hidden}.",
    en="Together with other figures that are shown, or were published before, {hidden} would tell "
    "something that is hidden. That is why {hidden} is hidden as well.",
)

# Other thresholds
WORDS["what_if.title"] = both(
    sv="Vad skulle krävas för att visa mer?",
    en="What would it take to show more?",
)
WORDS["what_if.least"] = both(sv="Minsta antal svar i en grupp", en="Fewest answers in a group")
WORDS["what_if.hidden"] = both(sv="Dolda resultat", en="Hidden results")
WORDS["what_if.now"] = both(sv="som i rounds.toml", en="as in rounds.toml")
WORDS["what_if.exactly"] = both(sv="{most} av {cells}", en="{most} of {cells}")
WORDS["what_if.at_most"] = both(sv="högst {most} av {cells}", en="at most {most} of {cells}")
WORDS["what_if.between"] = both(sv="{least}–{most} av {cells}", en="{least}–{most} of {cells}")
WORDS["what_if.cell"] = both(
    sv="Ett resultat är svaren på en fråga, i totalen eller i en grupp. Alla mätningar är räknade "
    "tillsammans.",
    en="A result is the answers to a question, in the total or in a group. All rounds are counted "
    "together.",
)
WORDS["what_if.span"] = both(
    sv="För lägre gränser än i rounds.toml anges antalet bara ungefär. Det exakta antalet skulle "
    "avslöja hur liten en grupp är.",
    en="Below the threshold in rounds.toml the number is only told roughly. The exact number would "
    "give away how small a group is.",
)
WORDS["what_if.groups.alone"] = both(
    sv="{questionnaire} {year}, {name}: bara totalen visas, eftersom grupperna är för få för att "
    "kunna skyddas. De är inte räknade här.",
    en="{questionnaire} {year}, {name}: only the total is shown, as the groups are too few to be "
    "protected. They are not counted here.",
)
WORDS["what_if.groups.merged"] = both(
    sv="{questionnaire} {year}, {name}: bara totalen visas, eftersom någon grupp har färre än "
    "{least} svar. Grupperna är inte räknade här.",
    en="{questionnaire} {year}, {name}: only the total is shown, as some group has fewer than "
    "{least} answers. The groups are not counted here.",
)
WORDS["what_if.merge.whole"] = both(
    sv="{questionnaire} {year}, {name}: {hidden} av {cells} resultat är dolda. Slå ihop {groups}, "
    "så döljs inget och {more} fler resultat visas.",
    en="{questionnaire} {year}, {name}: {hidden} of {cells} results are hidden. Merge {groups}, "
    "and nothing is hidden and {more} more results are shown.",
)
WORDS["what_if.merge.part"] = both(
    sv="{questionnaire} {year}, {name}: {hidden} av {cells} resultat är dolda. Slå ihop {groups}, "
    "så döljs ingen grupp i minst {clear} av {asked} frågor.",
    en="{questionnaire} {year}, {name}: {hidden} of {cells} results are hidden. Merge {groups}, "
    "and no group is hidden in at least {clear} of {asked} questions.",
)
WORDS["what_if.merge.none"] = both(
    sv="{questionnaire} {year}, {name}: {hidden} av {cells} resultat är dolda. Ingen "
    "sammanslagning av några grupper till en säkert visar mer, så långt det går att säga utan att "
    "avslöja hur små grupperna är.",
    en="{questionnaire} {year}, {name}: {hidden} of {cells} results are hidden. No merge of some "
    "groups into one is sure to show more, as far as can be said without giving away how small the "
    "groups are.",
)
WORDS["what_if.merge.total"] = both(
    sv="{questionnaire} {year}, {name}: {hidden} av {cells} resultat är dolda. Även totalen har "
    "för få svar, så ingen sammanslagning hjälper.",
    en="{questionnaire} {year}, {name}: {hidden} of {cells} results are hidden. The total has too "
    "few answers as well, so no merge helps.",
)
WORDS["what_if.merge.published"] = both(
    sv="{questionnaire} {year}, {name}: {hidden} av {cells} resultat är dolda. Gruppernas resultat "
    "är redan publicerade, så slå inte ihop dem nu: en dold grupp kan då gå att räkna ut.",
    en="{questionnaire} {year}, {name}: {hidden} of {cells} results are hidden. The results of the "
    "groups are published already, so do not merge them now: a hidden group could then be worked "
    "out.",
)
WORDS["what_if.how"] = both(
    sv="Så slås grupper ihop: ge dem ett nytt, gemensamt namn i exporten.",
    en="To merge groups, give them a new name in common in the export.",
)
WORDS["what_if.needless"] = both(
    sv="Inga grupper är dolda, så inget behöver slås ihop.",
    en="No group is hidden, so nothing has to be merged.",
)
