"""The Swedish words: what is published first, then messages, then the help."""

WORDS = {
    "and": "och",
    "quoted": "”{text}”",
    # The report
    "report.title": "Bilaga 2 – Indikatorenkäter, sammanställning av resultat",
    "report.subtitle": "{association}, {year}",
    "report.reading": (
        "Tabellerna visar för varje fråga hur stor andel av svaren som är negativa, varken "
        "eller respektive positiva. Klart positiva svar ingår i de positiva och anges inom "
        "parentes. ”Vet ej” och liknande svar räknas inte med."
    ),
    "report.scale": (
        "På frågor med dessa svarsalternativ är {negative} negativa svar, {neutral} varken "
        "eller och {positive} positiva. Klart positiva är {clear}."
    ),
    "report.method": "Så bedöms förändringarna",
    "table.title": "Indikatorenkäter, resultat",
    "table.total": "{about} totalt ({answers})",
    "table.group": "{about} ({answers})",
    "table.part": "{title}, del {part} av {parts}",
    "table.answers": "{answers} svar {year}",
    "column.printed_year": "{year}, tryckt",
    "table.answers.hidden": "antalet svar {year} anges inte",
    "table.description": (
        "Andelen negativa, varken eller och positiva svar på varje fråga. {about}, {years}. "
        "Har en fråga flera rader står det senaste året först."
    ),
    "column.question": "Fråga",
    "column.year": "År",
    "column.base": "Antal svar",
    "column.negative": "Negativt",
    "column.neutral": "Varken eller",
    "column.positive": "Positivt",
    "column.clear": "Klart positivt",
    "column.target": "Måltal",
    "row.again": "Fråga {number}",
    "facts.invited": "Antal tillfrågade",
    "facts.answers": "Antal svar",
    "facts.rate": "Svarsfrekvens",
    "facts.unknown": "uppgift saknas",
    "facts.hidden": "anges inte",
    "answers.negative": "negativa",
    "answers.neutral": "varken positiva eller negativa",
    "answers.positive": "positiva",
    "answers.fewer": "färre än {least}",
    "answers.no_answers": "inga",
    "mark.too_few": "för få svar",
    "mark.complement": "dold",
    "mark.withheld": "dold",
    "mark.no_answers": "inga svar",
    "mark.not_asked": "ej ställd",
    "mark.impossible": "omöjlig",
    "mark.not_printed": "saknas",
    "mark.several": "flera möjliga",
    "mark.at_least": "≥ {percent}",
    "mark.at_most": "≤ {percent}",
    "target.none": "inget måltal",
    "target.elsewhere": "–",
    "target.met": "{target}: nått",
    "target.nearly": "{target}: nära",
    "target.not_met": "{target}: inte nått",
    "target.within": "{target}: kan inte avgöras ({interval})",
    "target.no_interval": "{target}: kan inte avgöras",
    "target.unknown": "{target}: kan inte bedömas",
    "legend.too_few": (
        "”{mark}”: färre än {least} har svarat på frågan. Resultatet visas inte, för att ingen "
        "ska kunna pekas ut."
    ),
    "legend.complement": (
        "”{mark}”: resultatet visas inte, eftersom svaren från en mindre grupp, eller från ett "
        "fåtal personer, annars skulle kunna räknas ut."
    ),
    "legend.withheld": (
        "”{mark}”: resultatet visas inte, eftersom färre än {least} har svarat, eller eftersom "
        "svaren från en mindre grupp annars skulle kunna räknas ut."
    ),
    "legend.no_answers": (
        "”{mark}”: ingen har svarat på frågan, eller så har alla svarat ”Vet ej” eller liknande."
    ),
    "legend.not_asked": "”{mark}”: frågan ställdes inte det året.",
    "legend.impossible": (
        "”{mark}”: inga svar kan ge de andelar som står i den tryckta tabellen. Frågan jämförs "
        "därför inte med andra år."
    ),
    "legend.not_printed": "”{mark}”: andelen finns inte i den tryckta tabellen.",
    "legend.masked": (
        "”≥” och ”≤”: så många har svarat på samma sätt att bara ett gränsvärde anges. Det kan "
        "vara alla eller färre, så att det inte framgår vad var och en har svarat."
    ),
    "hidden.total.too_few": (
        "{about}: resultatet visas inte, eftersom färre än {least} har svarat."
    ),
    "hidden.total.withheld": (
        "{about}: resultatet visas inte, eftersom färre än {least} har svarat."
    ),
    "hidden.total.no_answers": "{about}: ingen har svarat.",
    "hidden.total.excluded": (
        "{about}: resultatet visas inte, eftersom för få svar återstår när små grupper har "
        "lämnats utanför."
    ),
    "hidden.total.shown": "{about}: inget resultat kan visas för någon av frågorna.",
    "hidden.group.too_few": (
        "{group}: resultatet visas inte, eftersom färre än {least} har svarat."
    ),
    "hidden.group.complement": (
        "{group}: resultatet visas inte, eftersom resultatet för en annan grupp med för få svar"
        " annars skulle kunna räknas ut."
    ),
    "hidden.group.withheld": (
        "{group}: resultatet visas inte, eftersom färre än {least} har svarat, eller eftersom "
        "resultatet för en annan grupp annars skulle kunna räknas ut."
    ),
    "hidden.group.no_answers": "{group}: ingen har svarat.",
    "hidden.group.shown": "{group}: inget resultat kan visas för någon av frågorna.",
    "groups.excluded": "Grupper med färre än {least} svar redovisas inte och ingår inte i totalen.",
    "groups.merged": (
        "Indelning efter {name}: grupperna redovisas sammanslagna, eftersom minst en av dem har"
        " färre än {least} svar."
    ),
    "groups.alone": (
        "Indelning efter {name}: redovisas inte vid sidan av totalen, eftersom grupperna är för"
        " få för att skyddas."
    ),
    "groups.by_itself": (
        "Indelning efter {name}: tabellerna får inte läggas bredvid tabeller efter bara den ena av"
        " dessa indelningar. Det som döljs skulle då kunna räknas ut."
    ),
    "groups.crossing": (
        "Indelning efter {name}: redovisas inte, eftersom den inte går att skydda bredvid"
        " tabellerna efter en indelning i taget."
    ),
    "groups.missing": "Indelning efter {name}: uppgiften saknas i svaren för {year}.",
    "column.points": "Förändring (procentenheter)",
    "column.points.short": "Ändring (p.e.)",
    "column.gap": "Skillnad {first} − {second} (procentenheter)",
    "column.gap.short": "Skillnad {first} − {second} (p.e.)",
    "note.gap": (
        "Skillnaderna är räknade på oavrundade andelar. De kan därför avvika från skillnaden "
        "mellan de avrundade andelarna."
    ),
    "column.verdict": "Bedömning",
    "column.interval.these": "Intervall {year}, de tillfrågade",
    "column.interval.process": "Intervall {year}, arbetssättet",
    "column.silent": "Gränser oavsett bortfall, {year}",
    "column.whole_scale": "Hela skalan",
    "verdict.clear_rise": "tydlig ökning",
    "verdict.clear_fall": "tydlig minskning",
    "verdict.small": "liten förändring",
    "verdict.not_secured": "ingen säkerställd förändring",
    "verdict.too_few": "för få svar för att bedöma",
    "verdict.not_comparable": "ej jämförbar",
    "verdict.no_invited": "antalet tillfrågade är okänt",
    "column.group": "{group} ({answers} svar)",
    "group.total": "Totalt",
    "mark.incomparable": "ej jämförbar",
    "change.name": "Förändring {about}",
    "change.total": "{about} totalt: andelen positiva svar {years} ({answers})",
    "change.group": "{about}: andelen positiva svar {years} ({answers})",
    "change.clear.one": "{title}, tydlig förändring på fråga {numbers}",
    "change.clear.many": "{title}, tydliga förändringar på frågorna {numbers}",
    "change.none_clear": "{title}, ingen tydlig förändring",
    "change.not_judged": "{title}, förändringarna bedöms inte",
    "change.description": (
        "Andelen positiva svar på varje fråga de båda åren, och förändringen i procentenheter."
    ),
    "trend.name": "Utveckling {about}",
    "trend.total": "{about} totalt: andelen positiva (klart positiva) svar {years} ({answers})",
    "trend.group": "{about}: andelen positiva (klart positiva) svar {years} ({answers})",
    "trend.description": (
        "Andelen positiva svar på varje fråga år för år. Klart positiva svar ingår och anges "
        "inom parentes."
    ),
    "groups.name": "Grupper {about}",
    "groups.total": "{about}: andelen positiva svar i varje grupp ({answers})",
    "groups.description": "Andelen positiva svar på varje fråga, totalt och i varje grupp.",
    "note.points": (
        "Förändringen är räknad på oavrundade andelar. Den kan därför avvika från skillnaden "
        "mellan de avrundade andelarna."
    ),
    "note.printed": (
        "”{mark}”: ur tryckt tabell ({file}). Antalen svar är framräknade ur de tryckta andelarna."
    ),
    "note.printed.several.one": (
        "På fråga {numbers} kan flera olika antal svar ligga bakom de tryckta andelarna för "
        "{year}. Om de ger olika förändringar anges ett spann."
    ),
    "note.printed.several.many": (
        "På frågorna {numbers} kan flera olika antal svar ligga bakom de tryckta andelarna för "
        "{year}. Om de ger olika förändringar anges ett spann."
    ),
    "legend.reference": (
        "”{mark}”: andras publicerade andelar, återgivna som de är tryckta. De ingår inte i de "
        "övriga raderna."
    ),
    "legend.reference.clear": (
        "”{mark}”: för en del frågor är det inte känt hur många av de positiva svaren som är klart "
        "positiva. I diagram visas då alla positiva svar tillsammans."
    ),
    "note.target": (
        "Måltal: den avrundade andelen jämförs med måltalet. ”Nära”: andelen ligger högst {near} "
        "procentenheter under måltalet. ”Kan inte bedömas”: andelen visas inte."
    ),
    "note.target.these": (
        "Måltal: konfidensintervallet för andelen bland just de tillfrågade avgör (exakt "
        "hypergeometriskt, 95 procent). ”Nått”: hela intervallet ligger på eller över måltalet. "
        "”Nära” och ”inte nått”: hela intervallet ligger under måltalet; ”nära” om andelen ligger "
        "högst {near} procentenheter under. ”Kan inte avgöras”: måltalet ligger inom intervallet, "
        "eller så är det inte känt hur många som tillfrågades, till exempel i en grupp. ”Kan inte "
        "bedömas”: andelen visas inte."
    ),
    "note.target.process": (
        "Måltal: konfidensintervallet för arbetssättets andel avgör (Wilsons, 95 procent). ”Nått”: "
        "hela intervallet ligger på eller över måltalet. ”Nära” och ”inte nått”: hela intervallet "
        "ligger under måltalet; ”nära” om andelen ligger högst {near} procentenheter under. ”Kan "
        "inte avgöras”: måltalet ligger inom intervallet. ”Kan inte bedömas”: andelen visas inte."
    ),
    "note.points.short": "”p.e.”: procentenheter.",
    "note.person": "Med {answers} svar {year} motsvarar en person {points} procentenheter.",
    "note.method.these": (
        "Metod: resultatet gäller just de tillfrågade. De som har svarat ses som ett slumpmässigt "
        "urval av dem (ändlig population)."
    ),
    "note.method.process": (
        "Metod: resultatet gäller arbetssättet. Svaren ses som ett slumpmässigt utfall av det; vid "
        "ett annat tillfälle hade samma arbetssätt kunnat ge andra svar."
    ),
    "note.interval.these": (
        "Intervall: exakta hypergeometriska konfidensintervall, 95 procent. Av 100 intervall som "
        "beräknas på det här sättet täcker i genomsnitt minst 95 den verkliga andelen bland alla "
        "tillfrågade. ”Gränser oavsett bortfall”: den lägsta och den högsta andel som är möjlig "
        "bland alla tillfrågade, oavsett vad de som inte har svarat, eller har svarat ”Vet ej”, "
        "tycker."
    ),
    "note.interval.process": (
        "Intervall: Wilsons konfidensintervall, 95 procent. Av 100 intervall som beräknas på det "
        "här sättet täcker i genomsnitt ungefär 95 arbetssättets verkliga andel."
    ),
    "note.test.these": (
        "Varje förändring prövas med ett exakt obetingat test av två urval ur ändliga "
        "populationer. Om andelarna skiljer sig åt oavsett vad de som inte har svarat tycker, är "
        "förändringen säker."
    ),
    "note.test.process": "Varje förändring prövas med Boschloos exakta test.",
    "note.no_invited": (
        "Förändringarna bedöms inte, eftersom det inte är känt hur många som tillfrågades bland "
        "dem som redovisas här."
    ),
    "note.method.family": (
        "En förändring kallas tydlig om den är minst tio procentenheter, minst tre personer och "
        "statistiskt säkerställd på 5-procentsnivån, efter justering för att flera frågor prövas "
        "samtidigt (Benjamini–Hochberg; alla frågor i enkäten som kan jämföras är en familj). "
        "Antalet personer är andelens förändring gånger antalet svar det senare året. ”Liten "
        "förändring”: säkerställd, men det är inte säkert att den är så stor. ”Ingen säkerställd "
        "förändring” betyder inte att allt är som förut, utan att skillnaden kan bero på slumpen. "
        "”För få svar för att bedöma”: inte ens den största möjliga förändringen hade gått att "
        "säkerställa."
    ),
    "note.method.scale": (
        "Hela skalan: sannolikheten att ett slumpvis valt svar från det senare året är mer "
        "positivt än ett slumpvis valt svar från det tidigare; lika svar räknas till hälften (50 "
        "procent: ingen skillnad). Svaren delas in i fyra klasser: negativt < varken eller < "
        "positivt < klart positivt."
    ),
    "note.method.scale.these": (
        "Hela skalan prövas inte: Mann–Whitneys test ser svaren som utfall av ett arbetssätt, inte "
        "som ett urval av just de tillfrågade. Bedömningen gäller andelen positiva svar."
    ),
    "note.method.scale.process": (
        "p är p-värdet för hela skalan: Mann–Whitneys test (tvåsidigt) på samma klasser, justerat "
        "på samma sätt för samma frågor. Bedömningen gäller bara andelen positiva svar, oavsett p."
    ),
    "note.method.paired": (
        "Parade test används inte: svaren är anonyma, så det är inte känt vilka som har svarat "
        "båda åren."
    ),
    "note.method.section": "Hur förändringarna bedöms står i avsnittet ”Så bedöms förändringarna”.",
    "note.break.from.one": (
        "Fråga {numbers} formulerades om {year} (tidsseriebrott) och kan inte jämföras med "
        "tidigare år."
    ),
    "note.break.from.many": (
        "Frågorna {numbers} formulerades om {year} (tidsseriebrott) och kan inte jämföras med "
        "tidigare år."
    ),
    "note.base.group.one": "{group}: fråga {numbers} besvarades endast av {base} respondenter.",
    "note.base.group.many": "{group}: frågorna {numbers} besvarades endast av {base} respondenter.",
    "alt.shares": (
        "Liggande staplar: andelen negativa, varken eller, positiva och klart positiva svar på "
        "varje fråga. {title}."
    ),
    "alt.centred": (
        "Liggande staplar kring en mittlinje: negativa svar till vänster, positiva till höger, "
        "varken eller i mitten. {title}."
    ),
    "alt.aside": (
        "Liggande staplar kring en mittlinje: negativa svar till vänster, positiva till höger, "
        "varken eller för sig, vid sidan om. {title}."
    ),
    "alt.change": (
        "Två punkter för varje fråga med en linje emellan: andelen positiva svar de båda åren. "
        "{title}."
    ),
    "alt.trend": (
        "Ett litet linjediagram för varje fråga: andelen positiva och klart positiva svar år för "
        "år. {title}."
    ),
    "alt.groups": (
        "Färgat rutnät: andelen positiva svar, en rad för varje fråga och en kolumn för varje "
        "grupp. {title}."
    ),
    "alt.positive": "Högst andel positiva svar: {high} ({most}). Lägst: {low} ({least}).",
    "alt.positive.same": "Andelen positiva svar är {percent} på alla frågor som visas.",
    "alt.latest": "{year}: högst andel positiva svar har {high} ({most}), lägst {low} ({least}).",
    "alt.latest.same": "{year}: andelen positiva svar är {percent} på alla frågor som visas.",
    "alt.negative": "Högst andel negativa svar har {names} ({percent}).",
    "alt.rise": "Störst ökning i procentenheter: {names} ({points}).",
    "alt.fall": "Störst minskning i procentenheter: {names} ({points}).",
    "alt.still": "Andelen positiva svar har inte förändrats på någon fråga.",
    "alt.incomparable": "Kan inte jämföras: {names}.",
    "alt.unseen": "Visas inte: {names}.",
    "alt.hatched": "Snedstreckade rutor, där inget resultat visas: {count} av {all}.",
    "alt.gap": "{gap}: högst {high} ({most}), lägst {low} ({least}).",
    "alt.gap.same": "{gap}: {most} på alla frågor som visas.",
    "alt.cell": "{question}, {group}",
    "alt.many": "{count} resultat",
    "alt.table": "Alla tal står i tabellen som hör till diagrammet.",
    "chart.merely": "Övrigt positivt",
    "chart.target": "måltal {target}",
    "chart.sheet": "Diagram {name}",
    "draft.label": "Utkast, läs igenom och redigera:",
    "draft.response": (
        "Av {invited} tillfrågade svarade {answers}, vilket ger en svarsfrekvens på {rate}."
    ),
    "draft.response.other": "År {year} var svarsfrekvensen {rate} ({answers} av {invited}).",
    "draft.response.same": "Svarsfrekvensen är densamma som {year} ({answers} av {invited}).",
    "draft.same.one": (
        "På fråga {numbers}, den enda som redovisas, är andelen positiva svar {percent}."
    ),
    "draft.same.many": "Andelen positiva svar är {percent} på alla frågor som redovisas.",
    "draft.highest.one": "Högst är andelen positiva svar på fråga {numbers} ({percent}).",
    "draft.highest.many": "Högst är andelen positiva svar på frågorna {numbers} ({percent}).",
    "draft.lowest.one": "Lägst är den på fråga {numbers} ({percent}).",
    "draft.lowest.many": "Lägst är den på frågorna {numbers} ({percent}).",
    "draft.rise": (
        "Sedan förra mätningen har andelen positiva svar ökat mest på fråga {number}, från "
        "{before} till {now}. {persons}"
    ),
    "draft.rise.too.one": "Andelen har ökat lika mycket på fråga {numbers}.",
    "draft.rise.too.many": "Andelen har ökat lika mycket på frågorna {numbers}.",
    "draft.fall": (
        "Sedan förra mätningen har andelen positiva svar minskat mest på fråga {number}, från "
        "{before} till {now}. {persons}"
    ),
    "draft.fall.too.one": "Andelen har minskat lika mycket på fråga {numbers}.",
    "draft.fall.too.many": "Andelen har minskat lika mycket på frågorna {numbers}.",
    "draft.persons.none": "Det motsvarar mindre än en person.",
    "draft.persons.one": "Det motsvarar ungefär en av de {base} som svarade på frågan.",
    "draft.persons.many": "Det motsvarar ungefär {persons} av de {base} som svarade på frågan.",
    "draft.still": (
        "Andelen positiva svar är densamma som vid förra mätningen på alla frågor som går att "
        "jämföra."
    ),
    "draft.clear.one": (
        "Förändringen på fråga {numbers} är tydlig: statistiskt säkerställd, minst tio "
        "procentenheter och minst tre personer."
    ),
    "draft.clear.many": (
        "Förändringarna på frågorna {numbers} är tydliga: statistiskt säkerställda, minst tio "
        "procentenheter och minst tre personer."
    ),
    "draft.clear.none": (
        "Ingen av förändringarna är tydlig: statistiskt säkerställd, minst tio procentenheter och "
        "minst tre personer."
    ),
    "draft.clear.unknown": (
        "Det kan inte avgöras om förändringarna är statistiskt säkerställda, eftersom det inte är "
        "känt hur många som tillfrågades."
    ),
    "draft.nothing_negative.one": "Inga negativa svar gavs på fråga {numbers}.",
    "draft.nothing_negative.many": "Inga negativa svar gavs på frågorna {numbers}.",
    "draft.caution": (
        "Underlaget är litet ({answers} svar). En enda persons svar påverkar andelarna mycket, "
        "och skillnader bör tolkas med försiktighet."
    ),
    "group.others": "Alla andra",
    "column.group_name": "Grupp",
    "column.questionnaire": "Enkät",
    "own.group": "{about}: jämförelse med alla andra och totalen ({answers})",
    "own.description": (
        "Andelen negativa, varken eller och positiva svar på varje fråga för gruppen, för alla "
        "andra och totalt."
    ),
    "question.description": (
        "Andelen negativa, varken eller och positiva svar på frågan år för år, det senaste året "
        "först."
    ),
    "deck.title": "Analysseminarium: indikatorenkäter",
    "deck.own": "Analysseminarium: {group}",
    "deck.answers": "Hur många som har svarat på varje enkät.",
    "deck.results": "{about}: resultat",
    "deck.area": "{about}: {area}",
    "deck.part": "{title} ({place} av {all})",
    "deck.change": "{about}: förändring sedan {year}",
    "deck.groups": "{about}: jämförelse mellan grupperna",
    "deck.extremes": "{about}: starkast, svagast och mest förändrat",
    "deck.strongest": "Högst andel positiva svar",
    "deck.weakest": "Lägst andel positiva svar",
    "deck.moved": "Störst förändring",
    "deck.none": "Inget att visa",
    "deck.item.many": "{count} frågor: {percent}",
    "deck.item.all": "Alla frågor: {percent}",
    "deck.item": "{label}: {percent}",
    "points.one": "{points} procentenhet",
    "points.many": "{points} procentenheter",
    "points.between": "{least} till {most}",
    "deck.item.moved": "{label}: {points} ({before} till {now})",
    "deck.item.judged": "{item}: {verdict}",
    "deck.discuss": "{about}: att diskutera",
    "deck.discuss.area": "{about}, {area}: att diskutera",
    "deck.ask.low": "Vad ligger bakom resultatet för ”{label}” ({percent} positiva svar)?",
    "deck.ask.high": (
        "Vad gör vi bra när det gäller ”{label}” ({percent} positiva svar), och hur behåller vi "
        "det?"
    ),
    "deck.ask.rise": "Vad kan förklara ökningen för ”{label}” sedan {year} ({points})?",
    "deck.ask.fall": "Vad kan förklara minskningen för ”{label}” sedan {year} ({points})?",
    "deck.ask.rise.unsure": (
        "Vad betyder ökningen för ”{label}” sedan {year} ({points})? Bedömning: {verdict}."
    ),
    "deck.ask.fall.unsure": (
        "Vad betyder minskningen för ”{label}” sedan {year} ({points})? Bedömning: {verdict}."
    ),
    "deck.ask.missing": "Känner vi igen bilden? Vad syns inte i siffrorna?",
    "deck.ask.next": "Vad vill vi förändra till nästa mätning, och vem tar första steget?",
    "pool.title": "Indikatorenkäter, flera förbund tillsammans",
    "pool.subtitle": "{count} förbund",
    "pool.reading": (
        "Andelarna är räknade på två sätt: på alla svar tillsammans, och som medelvärde av "
        "förbundens egna andelar. Bara resultat som ett förbund självt kan visa ingår, och en "
        "fråga redovisas bara om minst {least} förbund kan visa den. Därför går det inte att räkna "
        "fram vad ett förbund döljer."
    ),
    "pool.associations": "Förbund som ingår: {names}.",
    "pool.table": "{about} {year} ({count} förbund)",
    "pool.description": (
        "Antal förbund och svar bakom varje fråga, andelarna negativa, varken eller och positiva "
        "svar bland alla svar, och medelvärdet av förbundens andelar positiva svar."
    ),
    "column.associations": "Antal förbund",
    "column.mean": "Positivt, förbundens medelvärde",
    "mark.few_associations": "för få förbund",
    "note.pool.printed": (
        "Antal förbund vars siffror kommer ur en tryckt tabell: {count}. Av dem räknas bara de "
        "frågor med där antalen är entydiga."
    ),
    "page.title": "Analysseminarium: indikatorenkäter",
    "page.pick.who": "Svarande",
    "page.pick.group": "Grupp",
    "page.pick.question": "Fråga eller område",
    "page.pick.year": "År",
    "charts.folder": "diagram-{year}",
    "seminar.file": "seminarium-{year}",
    "charts.index": "diagram",
    "charts.title": "Diagram till indikatorenkäterna",
    "page.all": "Alla",
    "page.skip": "Hoppa till innehållet",
    "page.contents": "Innehåll",
    "page.choose": "Välj vad som visas",
    "page.previous": "Föregående",
    "page.next": "Nästa",
    "page.show_all": "Visa allt",
    "page.about": "Så läser du resultaten",
    "reliability.title": "Reliabilitet i indikatorenkäterna",
    "reliability.reading": (
        "Tabellerna visar hur väl frågorna inom varje område hänger ihop. Svarsalternativen "
        "räknas som 1, 2, 3 och så vidare, från det mest negativa till det mest positiva. ”Vet "
        "ej” och liknande svar räknas som obesvarade, och bara de som besvarade alla frågor i "
        "området är med."
    ),
    "reliability.caution": (
        "Ett högt alfa visar att svaren följs åt, inte att frågorna mäter det de ska mäta. Med få "
        "svarande är värdet osäkert, vilket intervallet visar."
    ),
    "reliability.alpha": "Cronbachs alfa",
    "reliability.interval": "{level} konfidensintervall",
    "reliability.range": "{low} till {high}",
    "reliability.complete": "Besvarade alla frågor",
    "reliability.people": "{complete} av {answers} svarande",
    "reliability.table": "{about}, varje fråga och de övriga",
    "reliability.description": (
        "Varje frågas korrelation med summan av de övriga frågorna och, om de övriga är minst två, "
        "alfa utan frågan."
    ),
    "reliability.correlation": "Korrelation med övriga",
    "reliability.without": "Alfa utan frågan",
    "reliability.note.complete": (
        "{complete} av {answers} svarande besvarade alla {count} frågor. Övriga ingår inte i "
        "beräkningen."
    ),
    "reliability.note.items": (
        "Korrelationen är den mellan frågan och summan av de övriga frågorna. Alfa utan frågan "
        "är alfa för de övriga frågorna."
    ),
    "reliability.note.two": "Korrelationen är den mellan de två frågorna.",
    "reliability.note.interval": (
        "Konfidensintervallet är beräknat med Feldts metod (Feldt, Woodruff och Salih, 1987)."
    ),
    "reliability.note.negative": (
        "Alfa är negativt: svaren på frågorna går åt olika håll, och frågorna bör inte räknas "
        "samman."
    ),
    "reliability.none.questions": "Inget alfa: området har färre än två frågor.",
    "reliability.none.direction": (
        "Inget alfa: svarsalternativen till någon av frågorna går varken från negativt till "
        "positivt eller tvärtom."
    ),
    "reliability.none.steps": "Inget alfa: frågorna har skalor med olika många steg.",
    "reliability.none.hidden": (
        "Inget alfa: resultatet visas inte för alla frågor i området, och då visas inte heller "
        "något annat som är beräknat på svaren."
    ),
    "reliability.none.few": (
        "Inget alfa: färre än {least} besvarade alla {count} frågor. Med så få svar är värdet "
        "för osäkert, och enskilda svar påverkar det för mycket."
    ),
    "reliability.none.alike": (
        "Inget alfa: alla som besvarade samtliga frågor svarade likadant på någon av dem, eller så "
        "följer svaren på en fråga av svaren på de övriga."
    ),
    "reliability.outside.one": "Fråga {numbers} hör inte till något område och är inte med.",
    "reliability.outside.many": "Frågorna {numbers} hör inte till något område och är inte med.",
    "explain.title": "Vad som döljs, och varför",
    "explain.reading": (
        "För varje siffra: hur många svar som ligger bakom den, vilken regel som avgjorde, och "
        "vad en läsare som känner till allt som visas kan räkna ut om det som döljs. Är spannet "
        "0–3 kan det vara vilket som helst av talen."
    ),
    "explain.table": "Status, regel och vad som kan räknas ut för {group}, fråga för fråga.",
    "explain.everybody": "Totalt",
    "explain.without": "de utan grupp",
    "explain.respondents": "Svarande",
    "explain.not_told": "anges inte",
    "explain.column.question": "Fråga",
    "explain.column.rows": "Lästa rader",
    "explain.column.base": "Antal svar",
    "explain.column.status": "Status",
    "explain.column.rule": "Regel",
    "explain.column.known": "En läsare kan räkna ut",
    "explain.fact.file": "Fil",
    "explain.fact.rows": "Lästa rader med svar",
    "explain.fact.policy": "Gränser",
    "explain.fact.cells": "Döljs",
    "explain.fact.audit": "Granskning",
    "explain.fact.zeros": "Undantag: att ingen svarade så går att räkna ut",
    "explain.fact.unanimous": "Undantag: följer av att alla i en större grupp svarade lika",
    "explain.policy": "minst {least} svar, i en grupp minst {in_group}",
    "explain.raised": "{policy} (höjt från {before}, som det som döljs anger)",
    "explain.published": (
        "Mätningen har publicerats tidigare (se indicators ledger). Spannen ovan är vad som visas "
        "nu säger. Med det publicerade i handen kan de vara smalare, men inget dolt tal går att "
        "räkna ut."
    ),
    "explain.quoted": "”{name}”",
    "explain.hidden_of": "{hidden} av {cells} siffror",
    "explain.passed": (
        "godkänd: varje dolt tal kan vara minst {protection} olika tal, utom i undantagen"
    ),
    "explain.status.shown": "visas",
    "explain.status.too_few": "för få svar",
    "explain.status.complement": "dold",
    "explain.status.withheld": "dold",
    "explain.status.masked": "bara ett gränsvärde",
    "explain.status.no_answers": "inga svar",
    "explain.rule.shown": "minst {least} svar",
    "explain.rule.no_answers": "ingen, eller bara ”Vet ej”",
    "explain.rule.masked": "så många svarade lika att bara gränsen visas",
    "explain.rule.too_few.own": "färre än {least} svar",
    "explain.rule.too_few.group": "gruppen har färre än {least} svar",
    "explain.rule.complement.own": "skyddar en annan siffra",
    "explain.rule.complement.group": "skyddar en mindre grupp",
    "explain.rule.withheld.own": "färre än {least} svar, eller skyddar en annan siffra",
    "explain.rule.withheld.group": (
        "gruppen har färre än {least} svar eller skyddar en mindre grupp"
    ),
    "explain.known.shown": "visas",
    "explain.known.published": "redan publicerat",
    "explain.known.size": "{size} svarande",
    "explain.known.counts": (
        "negativa {negative}, varken eller {neutral}, positiva {positive} (klart positiva {clear})"
    ),
    "explain.subtraction.one": (
        "{whole} minus {parts} ger annars {left}. Därför döljs även {hidden}."
    ),
    "explain.subtraction.many": (
        "{whole} minus {parts} ger annars {left} tillsammans. Därför döljs även {hidden}."
    ),
    "explain.sum": "{parts} är tillsammans {whole}. Därför döljs även {hidden}.",
    "explain.rest": "{whole} är {left} tillsammans. Därför döljs även {hidden}.",
    "explain.together": (
        "Tillsammans med annat som visas, eller har publicerats tidigare, skulle {hidden} avslöja "
        "något som döljs. Därför döljs även {hidden}."
    ),
    "note.base.one": "Fråga {numbers} besvarades endast av {base} respondenter.",
    "note.base.many": "Frågorna {numbers} besvarades endast av {base} respondenter.",
    "note.base.earlier.one": "År {year} besvarades fråga {numbers} endast av {base} respondenter.",
    "note.base.earlier.many": (
        "År {year} besvarades frågorna {numbers} endast av {base} respondenter."
    ),
    "note.not_asked.one": "Fråga {numbers} ställdes inte {year}.",
    "note.not_asked.many": "Frågorna {numbers} ställdes inte {year}.",
    "note.no_group": (
        "Gruppen kan inte jämföras med {year}, eftersom den inte redovisas för det året."
    ),
    "note.break.all": (
        "Enkäten omformulerades {year} (tidsseriebrott). Resultatet jämförs därför inte med "
        "tidigare år."
    ),
    "note.break.one": (
        "Fråga {numbers} har formulerats om (tidsseriebrott) och jämförs därför inte med "
        "tidigare år."
    ),
    "note.break.many": (
        "Frågorna {numbers} har formulerats om (tidsseriebrott) och jämförs därför inte med "
        "tidigare år."
    ),
    "note.unanimous.one": "Alla svar på fråga {numbers} är {answers}.",
    "note.unanimous.many": "Alla svar på frågorna {numbers} är {answers}.",
    "note.unanimous.earlier.one": "År {year} var alla svar på fråga {numbers} {answers}.",
    "note.unanimous.earlier.many": "År {year} var alla svar på frågorna {numbers} {answers}.",
    "note.unanimous.group.one": "{group}: alla svar på fråga {numbers} är {answers}.",
    "note.unanimous.group.many": "{group}: alla svar på frågorna {numbers} är {answers}.",
    "note.unanimous.meaning": (
        "Den som vet att en viss person har svarat på en sådan fråga vet alltså åt vilket "
        "håll personen svarade."
    ),
    "note.rounding": (
        "Andelarna är avrundade var för sig till hela procent. Summan blir därför inte alltid 100."
    ),
    "note.rounding.decimal": (
        "Andelarna är avrundade var för sig till en decimal. Summan blir därför inte alltid 100."
    ),
    # The writers
    "source": "Källa: {source}",
    "notes.sheet": "Noter",
    "notes.table": "Gäller",
    "notes.text": "Uppgift",
    "notes.all": "Alla tabeller",
    "notes.heading": "Noter",
    # Where
    "place.file": "{file}",
    "place.row": "rad {row}",
    "place.row.frame": "rad {row} (rubriken är rad 1)",
    "place.column": "”{column}”",
    "error": "Fel: {text}",
    "warning": "Varning: {text}",
    "problems": "{count} fel hittades.",
    # TOML files
    "toml.not_found": "filen finns inte.",
    "toml.encoding": "filen är inte sparad som UTF-8.",
    "toml.encoding.hint": "Öppna filen i Anteckningar och spara den igen med kodningen UTF-8.",
    "toml.syntax": "raden går inte att läsa: {line}",
    "toml.syntax.hint": (
        'Text skrivs inom raka citattecken, som file = "personal.csv", och tal utan, som '
        "invited = 39. Varje hakparentes ska ha sin motsvarighet."
    ),
    "toml.syntax.curly": "raden går inte att läsa: {line}",
    "toml.syntax.curly.hint": 'Byt de böjda citattecknen mot raka: "',
    "toml.syntax.backslash": "raden går inte att läsa: {line}",
    "toml.syntax.backslash.hint": "Skriv / i stället för \\ i namn på mappar och filer.",
    "toml.syntax.twice": "står två gånger: {line}",
    "toml.syntax.twice.hint": "Ta bort den ena, eller ändra årtal eller namn på den.",
    "toml.syntax.letters": "raden går inte att läsa: {line}",
    "toml.syntax.letters.hint": (
        "Namnet före likhetstecknet är ett av de engelska i exemplen, som file eller invited, "
        "utan å, ä och ö."
    ),
    "toml.control": "texten innehåller osynliga styrtecken.",
    "toml.control.hint": "Skriv texten på nytt i stället för att klistra in den.",
    "toml.unknown": "okänt namn. Möjliga namn här är {known}.",
    "toml.unknown.near": "okänt namn. Menade du ”{nearest}”?",
    "toml.choice": "”{given}” går inte att välja. Välj bland {known}.",
    "toml.choice.near": "”{given}” går inte att välja. Menade du ”{nearest}”?",
    "toml.missing": "uppgiften saknas.",
    "toml.kind.text": "ska vara en text inom citattecken, inte tom.",
    "toml.kind.whole": "ska vara ett heltal, minst {least}, utan citattecken.",
    "toml.kind.flag": "ska vara true eller false, utan citattecken.",
    "toml.kind.texts": 'ska vara en lista med texter, som ["Vet inte", "Ej aktuellt"].',
    "toml.kind.years": "ska vara en lista med årtal, som [2021, 2022].",
    "toml.kind.mapping": 'ska vara namn och texter, som {{ time = "F1" }}.',
    "toml.kind.span": 'ska vara första och sista raden med svar, som "2-40".',
    "toml.kind.values": (
        "ska vara kolumner och de värden som avses, som "
        '{{ Status = ["Survey Preview", "Spam"] }}.'
    ),
    "toml.kind.table": "ska vara ett eget avsnitt, inte ett enskilt värde.",
    "toml.kind.tables": "ska vara en lista med avsnitt.",
    "toml.id": "”{given}” går inte att använda som id. Använd små bokstäver a–z, siffror och _.",
    # Questionnaires
    "questionnaire.unknown": "Det finns ingen enkät ”{given}”. De som finns är {known}.",
    "questionnaire.unknown.near": "Det finns ingen enkät ”{given}”. Menade du ”{nearest}”?",
    "question.unknown": "Det finns ingen fråga ”{given}”. Frågorna är {known}.",
    "question.unknown.near": "Det finns ingen fråga ”{given}”. Menade du ”{nearest}”?",
    "question.no_scale": "frågan saknar svarsskala. Ange en av {known}.",
    "question.wording_year": "”{given}” är inget årtal.",
    "scale.length": "en svarsskala har mellan 2 och {longest} svarsalternativ.",
    "scale.clear": "”{label}” är klart positivt men inte positivt.",
    "scale.ambiguous": (
        "”{first}” och ”{second}” kan inte skiljas åt: samma svarsalternativ, alias eller kod."
    ),
    "scale.no_alternative": "skalan har inget svarsalternativ ”{given}”. De är {known}.",
    "scale.no_alternative.near": (
        "skalan har inget svarsalternativ ”{given}”. Menade du ”{nearest}”?"
    ),
    "questionnaire.no_questions": "enkäten har inga frågor.",
    "questionnaire.id_twice": "”{given}” används två gånger.",
    "questionnaire.text_twice": "frågorna ”{first}” och ”{second}” har samma text samma år.",
    "questionnaire.file_name": "id är ”{given}” men filen heter ”{stem}”; de ska vara lika.",
    # Rounds and policy
    "rounds.unknown": "okänt namn. En mätning skrivs som [staff.2022], med enkät och årtal.",
    "rounds.unknown.near": "okänt namn. Menade du ”{nearest}”?",
    "rounds.year": "är inget årtal. En mätning skrivs som [{questionnaire}.2022].",
    "rounds.same_file": "filen används redan för {questionnaire} {year}.",
    "rounds.same_file.hint": (
        "Varje mätning ska ha sin egen fil. Kontrollera file i rounds.toml. Har en fil flera "
        "mätningars svar, säg för var och en vilka rader som är dess, med filens egen rubrik och "
        'dess värden, till exempel only = {{ "År" = 2022 }} eller only = {{ "Roll" = "Chef" }}.'
    ),
    "rounds.of_exports": "hör inte ihop med published: en tryckt tabell har inga svar att läsa.",
    "rounds.of_exports.hint": (
        "Ange antingen file (en export med svar) eller published (en tryckt tabell) för mätningen."
    ),
    "rounds.outside": "{name} ligger utanför arbetsmappen, eller är en länk dit. Den läses inte.",
    "rounds.outside.hint": "Kopiera filen till mappen responses, bredvid rounds.toml.",
    "rounds.target": "ett måltal är högst 100 procent.",
    "printed.none": "filen innehåller ingen av frågorna i enkäten {questionnaire} för {year}.",
    "printed.none.hint": (
        "Kolumnerna ska heta Fråga, Negativt, Varken eller, Positivt och gärna Klart positivt "
        "och Antal svar. Frågan anges med enkätens ord eller frågans id."
    ),
    "rounds.in_policy": "hör till en mätning, men ingen rubrik som [staff.2022] står ovanför.",
    "rounds.in_policy.hint": (
        "Flytta raden så att den står under mätningens rubrik, och ta bort # framför rubriken."
    ),
    "rounds.questionnaire": "det finns ingen enkät ”{given}”. Enkäterna är {known}.",
    "rounds.questionnaire.near": "det finns ingen enkät ”{given}”. Menade du ”{nearest}”?",
    "policy.group_below": (
        "least_in_group är {given}, lägre än least ({least}): gränsen för en grupp kan inte "
        "vara lägre än gränsen för totalen."
    ),
    "policy.too_low": "least är minst {least}, och least_in_group minst lika högt som least.",
    "policy.decimals": "högst 1: fler decimaler skulle röja antalet svar.",
    "policy.protection": (
        "protection ska vara lägre än least ({least}): inget dolt tal kan annars vara så många "
        "olika tal."
    ),
    "policy.lowered": "--least {given} är lägre än gränsen i rounds.toml, som är {least}.",
    "policy.lowered.hint": (
        "På kommandoraden kan gränsen bara höjas. Vilken gräns som gäller bestäms i rounds.toml."
    ),
    "reliability.lowered": (
        "--least {given} är lägre än {least}, det minsta antal fullständiga svar som krävs."
    ),
    "reliability.lowered.hint": (
        "På kommandoraden kan gränsen bara höjas. Under 30 svar är värdena för osäkra, och "
        "enskilda svar påverkar dem för mycket."
    ),
    # Files of answers
    "file.not_found": "filen finns inte.",
    "ledger.unreadable": "filen med det som har publicerats går inte att läsa.",
    "ledger.unreadable.hint": (
        "Återställ den från en säkerhetskopia. Utan den går det inte att veta vad läsarna redan "
        "har sett."
    ),
    "ledger.busy": "en annan publicering pågår och blir inte klar. Inget har skrivits.",
    "ledger.busy.hint": "Vänta tills den är klar, eller avsluta den, och försök igen.",
    "ledger.lowered": (
        "{name} är {now}, men {document} publicerades {date} med {name} = {then}. Det som då "
        "doldes skulle kunna visas nu."
    ),
    "ledger.lowered.hint": "Ange minst {then} för {name}, som när det publicerades.",
    "ledger.damaged": "raden är skadad eller ändrad, eller en rad före den saknas.",
    "ledger.damaged.hint": (
        "Filen skrivs bara av indicators. Återställ den från en säkerhetskopia; ändra inget i "
        "den för hand."
    ),
    "ledger.no_question": (
        "frågan {question} i {questionnaire} {year} är uppskriven som publicerad, men finns inte i "
        "frågeformuläret för året."
    ),
    "ledger.no_question.hint": (
        "Ge frågan samma id som då den publicerades. Annars kan det nya inte skyddas tillsammans "
        "med det som läsarna redan har sett."
    ),
    "ledger.no_round": (
        "{questionnaire} {year} är uppskriven som publicerad, men finns inte i rounds.toml. Det "
        "som publicerats av den skyddas då inte."
    ),
    "ledger.no_round.hint": (
        "Har mätningen fått ett annat namn eller årtal, ändra tillbaka i rounds.toml."
    ),
    "ledger.hides.one": (
        "en siffra om alla svarande i {questionnaire} {year} döljs, eftersom den tillsammans med "
        "det som redan är publicerat skulle visa vad ett fåtal har svarat."
    ),
    "ledger.hides.many": (
        "{count} siffror om alla svarande i {questionnaire} {year} döljs, eftersom de "
        "tillsammans med det som redan är publicerat skulle visa vad ett fåtal har svarat."
    ),
    "ledger.hides.hint": (
        "Publicera när minst så många nya svar har kommit in som least_in_group anger. indicators "
        "ledger visar vad som är publicerat."
    ),
    "file.not_found.hint": "Exporterna läggs i samma mapp som rounds.toml.",
    "file.not_found.near": "filen finns inte. Menade du ”{nearest}”?",
    "file.is_folder": "är en mapp, inte en fil.",
    "file.unreadable": "filen går inte att öppna.",
    "file.irregular": "är ingen vanlig fil, utan till exempel en enhet eller en länk som går runt.",
    "file.irregular.hint": "Lägg själva filen i arbetsmappen.",
    "file.kind": "filtypen känns inte igen. Det går att läsa {known}.",
    "file.kind.hint": (
        "Gör om exporten som CSV, Excel (.xlsx) eller SPSS (.sav). En äldre Excelfil öppnas i "
        "Excel och sparas som Excelarbetsbok (.xlsx)."
    ),
    "file.no_sheets": "sheet går bara att ange för Excelfiler.",
    "file.empty": "filen är tom.",
    "file.empty.hint": "Gör om exporten ur enkätverktyget.",
    "file.no_answers": "filen innehåller inga svar på enkätens frågor.",
    "file.no_answers.hint": "Gör om exporten ur enkätverktyget, med svaren.",
    "frame.empty": "det finns inga rader, eller inga kolumner.",
    "frame.settings": (
        "Det som står i rounds.toml ges till measure_frame som policy eller som ett argument med "
        "samma namn: columns={{\"unit\": \"Grupp\"}}, invited=39."
    ),
    "csv.encoding": "filen är ingen text i UTF-8, UTF-16 eller Windows-1252.",
    "csv.encoding.hint": "Gör om exporten som CSV (UTF-8) eller Excel (.xlsx).",
    "csv.mixed": "filen är UTF-8, men raden innehåller ett tecken i en annan kodning.",
    "csv.mixed.hint": "Gör om exporten som Excel (.xlsx), eller skriv om tecknet på raden.",
    "csv.quotes": "ett citattecken står fel eller avslutas aldrig.",
    "csv.quotes.hint": "Gör om exporten som Excel (.xlsx), eller rätta raden.",
    "csv.width": (
        "raden har {found} celler men rubrikraden {width}. Svaren skulle hamna under fel fråga."
    ),
    "csv.width.hint": (
        "Ett fritextsvar eller en rubrik innehåller troligen skiljetecknet eller en "
        "radbrytning. Gör om exporten som Excel (.xlsx)."
    ),
    "printed.kind": "filtypen känns inte igen. Det går att granska {known}.",
    "printed.kind.hint": "Spara tabellen som CSV, eller rapporten som Word (.docx).",
    "printed.unreadable": "filen finns inte eller går inte att öppna.",
    "printed.unreadable.hint": "Kontrollera namnet och mappen.",
    "printed.broken": "Wordfilen är skadad eller lösenordsskyddad och går inte att läsa.",
    "printed.broken.hint": (
        "Öppna den i Word och spara den på nytt som Worddokument (.docx), utan lösenord."
    ),
    "printed.too_large": "Wordfilen är orimligt stor för en rapport och läses inte.",
    "printed.too_large.hint": "Spara tabellen som CSV.",
    "printed.no_table": "filen innehåller ingen tabell med andelar.",
    "printed.no_table.hint": (
        "Tabellen ska ha en rubrikrad med minst en av Negativt, Varken eller, Positivt och Klart "
        "positivt, och under den procenttal med frågorna till vänster."
    ),
    "printed.percent": "”{given}” är inget procenttal mellan 0 och 100.",
    "printed.percent.hint": (
        "Skriv till exempel 97, 97 %, 97 procent eller 97 % (77 %). Töm cellen om inget är tryckt "
        "där."
    ),
    "printed.scale": "”{given}” kan läsas både som procent och som andel av 1.",
    "printed.scale.hint": (
        "Skriv alla tal i tabellen som procent, till exempel 86 %, eller alla som andelar med två "
        "decimaler, till exempel 0,86."
    ),
    "printed.inner": "det framgår inte vad talet inom parentes i ”{given}” är.",
    "printed.inner.hint": (
        "Ge kolumnen rubriken ”Positivt (Klart positivt)” om det är andelen klart positiva. Ta "
        "annars bort parentesen."
    ),
    "printed.questions": "frågorna kan stå i flera kolumner: {columns}, räknat från vänster.",
    "printed.questions.hint": "Ge den kolumn där frågorna står rubriken Fråga.",
    "printed.columns": "kolumnen finns flera gånger, med olika tal.",
    "printed.columns.hint": (
        "Spara tabellen som CSV med en rad för varje fråga och år, och en kolumn År."
    ),
    "printed.number": "”{given}” är inget heltal.",
    "printed.number.hint": "Antal svar skrivs som heltal, till exempel 31 eller 31 svar.",
    "printed.year": "”{given}” är inget årtal.",
    "printed.year.hint": "Skriv årtalet med fyra siffror, till exempel 2022.",
    "printed.no_year": "det framgår inte vilket av åren {years} raden gäller.",
    "printed.no_year.hint": "Lägg till en kolumn År, med årtalet på varje rad.",
    "printed.no_answers": "det framgår inte hur många som har svarat.",
    "printed.no_answers.hint": (
        "Lägg till en kolumn Antal svar, eller skriv till exempel ”Personal (31 svar 2022, 32 svar "
        "2021)” över tabellen eller i dess första cell."
    ),
    "printed.impossible.double_rounding": (
        "inga svar från {answers} svarande ger {printed} procent. Närmast är {nearest}. Troligen "
        "dubbel avrundning."
    ),
    "printed.impossible.double_rounding.hint": (
        "Raden jämförs inte med andra år. Granska hela tabellen med: indicators audit {path}"
    ),
    "printed.impossible.truncation": (
        "inga svar från {answers} svarande ger {printed} procent. Närmast är {nearest}. Troligen "
        "avhuggna decimaler."
    ),
    "printed.impossible.truncation.hint": (
        "Raden jämförs inte med andra år. Granska hela tabellen med: indicators audit {path}"
    ),
    "printed.impossible.forced_sum": (
        "inga svar från {answers} svarande ger {printed} procent. Närmast är {nearest}. Troligen "
        "ändrat för att summan ska bli 100."
    ),
    "printed.impossible.forced_sum.hint": (
        "Raden jämförs inte med andra år. Granska hela tabellen med: indicators audit {path}"
    ),
    "printed.impossible.swapped": (
        "inga svar från {answers} svarande ger {printed} procent. Närmast är {nearest}. Troligen "
        "har två tal bytt plats."
    ),
    "printed.impossible.swapped.hint": (
        "Raden jämförs inte med andra år. Granska hela tabellen med: indicators audit {path}"
    ),
    "printed.impossible.unknown": (
        "inga svar från {answers} svarande ger {printed} procent. Närmast är {nearest}. Ingen känd "
        "avrundning eller förväxling förklarar raden."
    ),
    "printed.impossible.unknown.hint": (
        "Raden jämförs inte med andra år. Granska hela tabellen med: indicators audit {path}"
    ),
    "printed.unknown": (
        "”{given}” är inte någon av frågorna i enkäten {questionnaire} för {year}. Raden används "
        "inte."
    ),
    "printed.unknown.hint": "Frågan anges med enkätens ord eller frågans id.",
    "printed.twice": "frågan {question} står även på rad {other}.",
    "printed.twice.hint": (
        "Varje fråga ska stå en gång per år. Har filen flera år, lägg till en kolumn År."
    ),
    "printed.several": "flera tabeller kan höra till {questionnaire} {year}: {titles}.",
    "printed.several.hint": "Spara den rätta tabellen i en egen CSV-fil.",
    "printed.more_than_invited": (
        "{answers} svar enligt tabellen, men bara {invited} tillfrågade enligt rounds.toml."
    ),
    "printed.more_than_invited.hint": (
        "Kontrollera antalet svar i tabellen och invited i rounds.toml."
    ),
    "printed.base": "{base} har svarat på frågan, men bara {answers} på enkäten.",
    "printed.base.hint": "Kontrollera antalen i tabellen.",
    "printed.only": (
        "{questionnaire} {year} är en tryckt tabell: det finns inga svar att arbeta med."
    ),
    "printed.only.hint": "Välj en mätning som har en export.",
    "printed.left_out": (
        "{questionnaire} {year} är en tryckt tabell och utelämnas: det finns inga svar att "
        "arbeta med."
    ),
    "excel.no_zip": "filen är ingen Excelfil (.xlsx), fast den heter så.",
    "excel.no_zip.hint": "Öppna den i Excel och spara den som Excelarbetsbok (.xlsx).",
    "excel.broken": "Excelfilen är skadad eller lösenordsskyddad och går inte att läsa.",
    "excel.broken.hint": "Öppna den i Excel och spara den på nytt, utan lösenord.",
    "excel.too_large": "Excelfilen är orimligt stor för en enkät och läses inte.",
    "excel.too_large.hint": (
        "Kopiera svaren till en ny arbetsbok: någon cell långt ut på bladet är troligen ifylld."
    ),
    "excel.sheets": "flera blad har innehåll: {sheets}.",
    "excel.sheets.hint": 'Ange vilket i rounds.toml, till exempel sheet = "Blad1".',
    "excel.error": "cell {cell} innehåller ett fel, som #SAKNAS! eller #VÄRDEFEL!.",
    "excel.error.hint": "Rätta eller töm cellen i Excel och spara.",
    "excel.formula": "cell {cell} är en formel utan sparat värde.",
    "excel.formula.hint": (
        "Öppna filen i Excel och spara den, eller klistra in värdena i stället för formlerna."
    ),
    "excel.merged": "cell {cell} är sammanfogad med cellen under, så svaret på raden under saknas.",
    "excel.merged.hint": "Dela upp sammanfogade celler i Excel och fyll i svaren.",
    "excel.no_sheet": "det finns inget blad ”{given}”. Bladen är {sheets}.",
    "excel.no_sheet.near": "det finns inget blad ”{given}”. Menade du ”{nearest}”?",
    "spss.broken": "filen är ingen SPSS-fil (.sav), fast den heter så, eller är skadad.",
    "spss.broken.hint": "Gör om exporten till SPSS ur enkätverktyget.",
    # Columns and answers
    "year.nothing_asked": "enkäten ”{questionnaire}” har inga frågor {year}. Åren är {known}.",
    "year.nothing_asked.hint": (
        "Lägg till året under years på de frågor i enkätens TOML-fil som ställdes då."
    ),
    "year.order": (
        "enkäten ”{questionnaire}” har inga uppgifter om {year}, så frågornas ordning är inte känd."
    ),
    "year.order.hint": "Lägg till året under years på frågorna i enkätens TOML-fil.",
    "year.not_named": (
        "enkäten ”{questionnaire}” har inga uppgifter om {year}. Frågorna från {latest} "
        "används. Utöver dem finns {headers} i exporten, som inte räknas."
    ),
    "year.not_named.hint": "Är det en ny fråga, lägg till den i enkätens TOML-fil.",
    "columns.unknown": (
        "columns i rounds.toml nämner ”{given}”, som varken är en fråga det året eller en "
        "indelning i enkäten ”{questionnaire}”."
    ),
    "columns.unknown.near": (
        "columns i rounds.toml nämner ”{given}”, som inte finns i enkäten ”{questionnaire}” "
        "det året. Menade du ”{nearest}”?"
    ),
    "columns.ambiguous": "flera kolumner har rubriken som rounds.toml anger för ”{question}”.",
    "columns.ambiguous.hint": "Ge kolumnerna olika rubriker i exporten.",
    "columns.no_header": (
        "rounds.toml säger att ”{question}” står under ”{given}”, men den rubriken finns inte."
    ),
    "columns.no_header.near": (
        "rounds.toml säger att ”{question}” står under ”{given}”, men den rubriken finns inte. "
        "Menade du ”{nearest}”?"
    ),
    "columns.twice": "frågan ”{question}” står i flera kolumner: {columns}.",
    "columns.twice.hint": (
        "Har båda svar från samma enkät, flytta svaren till en av dem. Hör den ena till en annan "
        "enkät, ange hela rubriken på den rätta under columns i rounds.toml, som {line}."
    ),
    "columns.shared": "kolumnen används för flera frågor: {questions}.",
    "columns.unheaded": "kolumnen har svar men ingen rubrik, så rubrikerna kan stå en kolumn fel.",
    "columns.unheaded.hint": "Kontrollera rubrikraden i exporten, och ge kolumnen en rubrik.",
    "header.answer": "raden har svar, men står ovanför eller på rubrikradens plats.",
    "header.answer.hint": "Lägg rubrikraden överst i exporten.",
    "order.count": (
        "enkäten ”{questionnaire}” har {questions} frågor {year} att para ihop i ordning, men "
        "exporten har {found} kolumner som kan vara frågor: {columns}."
    ),
    "order.count.hint": (
        "Exportera bara frågorna, eller ange kolumnerna under columns i rounds.toml, till "
        'exempel columns = {{ structures = "G01Q01" }}.'
    ),
    "order.misfit.header": (
        "kolumnen skulle efter sin plats vara frågan ”{text}” ({question}), men rubriken är inte "
        "gjord som de andras eller står inte i nummerordning."
    ),
    "order.misfit.grouping": (
        "kolumnen skulle efter sin plats vara frågan ”{text}” ({question}), men rubriken är namnet "
        "på en indelning."
    ),
    "order.misfit.values": (
        "kolumnen skulle efter sin plats vara frågan ”{text}” ({question}), men de flesta värdena "
        "är inget av frågans svarsalternativ."
    ),
    "order.misfit.running": (
        "kolumnen skulle efter sin plats vara frågan ”{text}” ({question}), men värdena är ett "
        "löpnummer: 1, 2, 3 och så vidare."
    ),
    "order.misfit.coded": (
        "kolumnen skulle efter sin plats vara frågan ”{text}” ({question}), men alla har svarat, "
        "med högst tre olika värden och inget positivt. Så ser en kodad indelning ut."
    ),
    "order.misfit.hint": (
        "Ta bort kolumnen ur exporten om den inte är en fråga, eller ange frågans kolumn, till "
        'exempel columns = {{ structures = "G01Q01" }}.'
    ),
    "question.no_column": ("frågan ”{text}” ({question}) har ingen kolumn i exporten."),
    "question.no_column.hint": (
        "Stämmer rubriken inte med frågans text? Ange den under columns i rounds.toml. Skriver "
        'enkätverktyget koder i stället för frågor? Ange order = "questionnaire".'
    ),
    "question.no_column.near": (
        "frågan ”{text}” ({question}) har ingen kolumn. Den rubrik som är mest lik är ”{nearest}”."
    ),
    "question.no_column.near.hint": (
        "Är det samma fråga, ange rubriken under columns i rounds.toml. Är den omformulerad, "
        "ange årets lydelse under wording i enkätens TOML-fil."
    ),
    "question.not_asked": (
        "kolumnen är frågan ”{question}”, som enligt enkäten inte ställdes {year}. Den räknas inte."
    ),
    "columns.few": "{missing} av enkätens {asked} frågor har ingen kolumn i exporten.",
    "columns.few.hint": (
        "Är det rätt fil? Den ser ut att höra till en annan enkät eller ett annat år. Skriver "
        'enkätverktyget koder i stället för frågor, ange order = "questionnaire".'
    ),
    "question.not_asked.hint": "Lägg till året under years på frågan om den ställdes.",
    "answer.unknown": (
        "svaret är inget av frågans svarsalternativ och visas inte här, eftersom det kan vara "
        "fritext. Alternativen är {known}."
    ),
    "answer.unknown.many": (
        "ett svar, på {rows} rader, är inget av frågans svarsalternativ och visas inte här, "
        "eftersom det kan vara fritext. Alternativen är {known}."
    ),
    "answer.unknown.like": "okänt svar, likt ”{like}”. Alternativen är {known}.",
    "answer.unknown.like.many": (
        "okänt svar, likt ”{like}”, på {rows} rader. Alternativen är {known}."
    ),
    "answer.unknown.quoted": "okänt svar ”{given}”. Alternativen är {known}.",
    "answer.unknown.quoted.many": "okänt svar ”{given}”, på {rows} rader. Alternativen är {known}.",
    "answer.unknown.hint": (
        "Rätta svaret i exporten, eller lägg till det som svarsalternativ eller alias i enkätens "
        "TOML-fil."
    ),
    "answers.numbers": "svaren är siffror eller koder och läses som {read}.",
    "answers.numbers.hint": (
        "Kontrollera mot enkätverktyget. Stämmer det inte, exportera svarens text i stället, eller "
        "skriv koden efter varje svarsalternativ i enkätens fil i mappen questionnaires, som "
        '{{ label = "Helt och hållet", code = 1 }}.'
    ),
    "answers.mixed": (
        "kolumnen har koder av flera slag, som 1 och A1. {rows} rader, först den här, är inte "
        "skrivna som de andra. Koderna kan betyda olika saker, så inget räknas."
    ),
    "answers.mixed.words": (
        "kolumnen har både ord och siffror. {rows} rader, först den här, är inte skrivna som de "
        "andra. En siffra säger inte vilket svar den står för, så inget räknas."
    ),
    "answers.mixed.hint": (
        "Skriv svaren på samma sätt i hela kolumnen, helst med svarsalternativens ord. Är raden "
        "en summering och inget svar, ta bort den."
    ),
    "answers.more_than_invited": (
        "{answers} svar, men bara {invited} tillfrågade enligt rounds.toml."
    ),
    "answers.more_than_invited.hint": (
        "Kontrollera antalet tillfrågade (invited) i rounds.toml, och att inga testsvar finns "
        "kvar i exporten."
    ),
    "answers.blank_rows.one": "1 rad har inget svar på någon fråga och räknas inte.",
    "answers.blank_rows.many": "{count} rader har inget svar på någon fråga och räknas inte.",
    "rows.outside": (
        "rows i rounds.toml ska ligga inom exportens svar, som står på rad {first} till {last}."
    ),
    "rows.no_column.hint": "Skriv rubriken som den står i exporten, inte kolumnens bokstav.",
    "rows.no_column": "det finns ingen kolumn med den rubrik som {key} i rounds.toml anger.",
    "rows.no_column.near": (
        "det finns ingen kolumn med den rubrik som {key} i rounds.toml anger. Menade du "
        "”{nearest}”?"
    ),
    "rows.twice": "flera kolumner har den rubrik som {key} i rounds.toml anger.",
    "rows.twice.hint": "Ge kolumnerna olika rubriker i exporten.",
    "rows.no_value": "{key} i rounds.toml anger ”{values}”, som inte står på någon rad.",
    "rows.no_value.hint": "Skriv värdet som det står i exporten, eller ta bort det ur {key}.",
    "rows.marked.one": (
        "raden är märkt ”{mark}” och ser inte ut att vara ett svar. Inget räknas förrän "
        "rounds.toml säger vad som gäller."
    ),
    "rows.marked.many": (
        "{rows} rader, först den här, är märkta ”{mark}” och ser inte ut att vara svar. Inget "
        "räknas förrän rounds.toml säger vad som gäller."
    ),
    "rows.marked.hint": (
        "Ska de inte räknas, skriv leave_out = {{ \"{header}\" = \"{mark}\" }} för mätningen i "
        "rounds.toml. Ska de räknas, ange på samma sätt med only alla värden i "
        "kolumnen som ska räknas."
    ),
    "rows.test.one": (
        "under {header} står ordet test på en rad. Raden räknas, och det som står där visas inte."
    ),
    "rows.test.many": (
        "under {header} står ordet test på {rows} rader, först den här. De räknas, och det som "
        "står där visas inte."
    ),
    "rows.test.hint": "Är det ett testsvar, ta bort raden ur exporten.",
    "rows.years.one": "raden hör till {years}, men mätningen är {year}.",
    "rows.years.many": "{rows} rader, först den här, hör till {years}, men mätningen är {year}.",
    "rows.years.hint": (
        "Är det rätt fil? Ska bara årets rader räknas, skriv only = {{ \"{header}\" = {year} }} "
        "för mätningen i rounds.toml."
    ),
    "rows.roles.many": (
        "kolumnen skiljer flera grupper av svarande åt: {roles}. {rows} rader har svar på den här "
        "enkätens frågor."
    ),
    "rows.roles.hint": (
        "Säg vilka rader som hör till enkäten, till exempel only = {{ \"{header}\" = "
        "\"{own}\" }} för mätningen i rounds.toml."
    ),
    "rows.roles.unknown.many": (
        "kolumnen skiljer flera grupper av svarande åt: {roles}. {rows} rader har svar på den här "
        "enkätens frågor."
    ),
    "rows.roles.unknown.hint": (
        "Säg med only för mätningen i rounds.toml vilka värden i kolumnen som hör till enkäten."
    ),
    "summary.word": (
        "under {header} står ”{word}”. Raden ser ut att summera de andra och är inget svar."
    ),
    "summary.formula": (
        "cell {cell} är en formel som räknar på andra rader. Raden ser ut att summera de andra "
        "och är inget svar."
    ),
    "summary.blank": (
        "raden har bara siffror och saknar det som alla andra rader har under {header}. Den ser "
        "ut att summera de andra och är inget svar."
    ),
    "summary.apart": (
        "raden har bara siffror och står för sig, under en tom rad. Den ser ut att summera de "
        "andra och är inget svar."
    ),
    "summary.count": (
        "siffrorna på raden är antalet svar på raderna ovanför. Den ser ut att summera de andra "
        "och är inget svar."
    ),
    "summary.sum": (
        "siffrorna på raden är summan av raderna ovanför. Den ser ut att summera de andra och är "
        "inget svar."
    ),
    "summary.mean": (
        "siffrorna på raden är medelvärdet av raderna ovanför. Den ser ut att summera de andra "
        "och är inget svar."
    ),
    "summary.median": (
        "siffrorna på raden är medianen av raderna ovanför. Den ser ut att summera de andra och "
        "är inget svar."
    ),
    "summary.lacking": (
        "{rows} rader, först den här, saknar det som alla andra har under {header}. De räknas som "
        "svar."
    ),
    "summary.lacking.hint": (
        "Är de inga svar, skriv för mätningen i rounds.toml på vilka rader svaren står, till "
        "exempel rows = \"{first}-{last}\". Är de det, skriv alla rader så, och frågan är avgjord."
    ),
    "summary.hint": (
        "Är den inget svar, ta bort raden ur exporten. Eller skriv för mätningen i rounds.toml på "
        "vilka rader svaren står, till exempel rows = \"{first}-{last}\". Då räknas alla rader "
        "där."
    ),
    "groups.not_found": (
        "regeln exclude kräver en indelning, men exporten har ingen ifylld kolumn för {names}."
    ),
    "groups.not_found.hint": (
        "Ange kolumnen under columns i rounds.toml, eller policy = {{ small_groups = "
        '"suppress" }} för mätningen.'
    ),
    "groups.unnamed.one": (
        "en grupp har färre än tre svar. Den nämns inte, och räknas bara i totalen."
    ),
    "groups.unnamed.many": (
        "{count} grupper har färre än tre svar. De nämns inte, och räknas bara i totalen."
    ),
    "groups.unnamed.hint": "Är det en felskrivning, rätta den i exporten.",
    "respondent.repeated": "samma respondent som på rad {first}.",
    "respondent.repeated.many": (
        "samma respondent som på rad {first}. Sammanlagt {count} rader upprepar en respondent."
    ),
    "respondent.repeated.hint": (
        "Ta bort den rad som inte ska räknas. Om kolumnen inte skiljer respondenterna åt, ange "
        'rätt kolumn i rounds.toml, till exempel respondent = "Svarsnr".'
    ),
    "respondent.no_column": "det finns ingen kolumn ”{given}”, som respondent i rounds.toml anger.",
    # Workspaces and names
    "workspace.none": "{folder} är ingen arbetsmapp: filen {file} saknas.",
    "workspace.none.hint": (
        "Ange rätt mapp efter kommandot, eller skapa en ny med: indicators init MAPP"
    ),
    "workspace.txt": "{file} heter .toml.txt och läses inte.",
    "workspace.txt.hint": "Byt namn på den till rounds.toml. I Utforskaren: Visa, Filnamnstillägg.",
    "workspace.no_folder": "Mappen {folder} finns inte.",
    "workspace.is_file": "{file} är en fil. Ange arbetsmappen.",
    "workspace.no_rounds": "{file} har ännu ingen mätning.",
    "workspace.no_rounds.hint": (
        "Öppna filen, ta bort # framför raderna för en mätning och fyll i dem."
    ),
    "year.unknown": "Det finns ingen mätning {year}. Mätningarna är från {known}.",
    "round.unknown": "Det finns ingen mätning med enkäten ”{given}” {year}. Enkäterna är {known}.",
    "round.unknown.near": (
        "Det finns ingen mätning med enkäten ”{given}” {year}. Menade du ”{nearest}”?"
    ),
    "grouping.unknown": "Det finns ingen indelning ”{given}”. Indelningarna är {known}.",
    "grouping.unknown.near": "Det finns ingen indelning ”{given}”. Menade du ”{nearest}”?",
    "grouping.none": "Enkäten har ingen indelning, så {given} går inte att använda.",
    "grouping.crossing": (
        "{given} går inte att korsa. Skriv högst två olika indelningar med komma emellan, som "
        "unit,sex."
    ),
    "group.unknown": "Det finns ingen grupp ”{given}”. Grupperna är {known}.",
    "group.unknown.near": "Det finns ingen grupp ”{given}”. Menade du ”{nearest}”?",
    "result.not_shown": "Resultatet för frågan ”{question}” är dolt.",
    "answers.not_shown": "Antalet svar är dolt.",
    "change.not_shown": "Förändringen för frågan ”{question}” visas inte.",
    "audit.impossible": (
        "De tidigare publicerade siffrorna för {questionnaire} {year} kan inte stämma med "
        "dagens. Inget har skrivits."
    ),
    "audit.impossible.hint": (
        "Kontrollera att published.jsonl hör till samma arbetsmapp, och att det är rätt export "
        "som står i rounds.toml."
    ),
    "audit.clash": (
        "{questionnaire} {year}: dolda svar skulle kunna räknas ut av det som visas, och inget "
        "mer går att dölja. Inget har skrivits."
    ),
    "audit.clash.figures": (
        "{questionnaire} {year}: dolda svar skulle kunna räknas ut av det som visas "
        "({figures}), och inget mer går att dölja. Inget har skrivits."
    ),
    "audit.clash.hint": (
        "Har du angett --by, ta bort en indelning. Höj annars least_in_group i rounds.toml. Med "
        "indicators ledger ser du vad som redan är publicerat."
    ),
    "audit.differs": (
        "{questionnaire} {year}: det som skulle skrivas är inte det som granskades. Inget har "
        "skrivits."
    ),
    # Output
    "output.suffix": "{file}: det går inte att skapa filer av den typen. Välj {known}.",
    "output.suffix.hint": "PDF: skapa en .docx, öppna den i Word och spara den som PDF.",
    "output.suffix_only": "{file}: filen ska sluta på {known}.",
    "output.locked": "{file} går inte att skriva, eftersom den är öppen eller skyddad.",
    "output.locked.hint": "Är filen öppen i Word eller Excel? Stäng den och försök igen.",
    "output.no_folder": "{file}: mappen {folder} finns inte.",
    "output.is_folder": "{file} är en mapp.",
    "output.is_input": "{file} är en av filerna som läses och skrivs inte över.",
    "output.is_input.hint": "Välj ett annat namn efter -o.",
    "output.is_kept": "{file} finns redan i arbetsmappen och skrivs inte över.",
    "output.is_kept.hint": "Välj ett annat namn eller en annan mapp efter -o.",
    "output.is_device": "{file} är ingen vanlig fil utan en enhet eller en pipe, och ersätts inte.",
    "output.is_device.hint": (
        "Skriv namnet på en fil efter -o. table, audit, reliability och pool skriver på standard "
        "ut med -o -."
    ),
    "output.is_file": "{file} är en fil. Här behövs en mapp.",
    "output.is_file.hint": "Ange en mapp efter -o.",
    "output.is_kept_folder": "{file} är mappen för svar eller enkäter. Inget annat skrivs där.",
    "output.is_kept_folder.hint": "Välj en annan mapp efter -o.",
    "output.mismatch": "{file} skulle innehålla {form}, men heter något annat.",
    "output.screen": (
        "det går inte att skriva på skärmen eller i filen dit det här ska: den är stängd, eller "
        "disken är full."
    ),
    "output.failed": "{file} går inte att skriva.",
    "output.failed.hint": "Kontrollera att mappen finns och att disken inte är full.",
    "output.template_missing": "Mallen {file} går inte att öppna.",
    "output.template_unreadable": "Mallen är ingen Wordfil (.docx eller .dotx).",
    "output.template_unreadable.hint": "Öppna den i Word och spara den som Worddokument (.docx).",
    "output.template_word_only": "--template går bara att använda för Wordfiler (.docx).",
    "statistics.no_population": (
        "det framgår inte av {file} vad svaren står för, så förändringar kan inte bedömas."
    ),
    "statistics.no_population.hint": (
        'Skriv population = "these" överst i filen om resultatet gäller just de tillfrågade, '
        'eller population = "process" om det gäller arbetssättet.'
    ),
    "statistics.no_invited": (
        "antalet tillfrågade är inte känt, så förändringen kan inte bedömas för just de "
        "tillfrågade."
    ),
    "statistics.no_invited.hint": "Ange invited i rounds.toml för båda åren.",
    "output.template_slides": (
        "Mallen är ingen presentation (.pptx eller .potx), eller så saknar den en layout med "
        "rubrik."
    ),
    "output.template_slides.hint": "Öppna den i PowerPoint och spara den som presentation (.pptx).",
    "output.no_charts": "{file}: Markdown kan inte innehålla diagram.",
    "output.no_charts.hint": (
        "Välj .docx, .xlsx eller .html, eller rita diagrammen för sig med indicators charts."
    ),
    "output.alone": "--alone gäller en indelning i två som korsas, och ingen annan.",
    "output.alone.hint": "Skriv till exempel --by unit,sex --alone.",
    "output.alone_published": (
        "{document} ({date}) har tabeller för {questionnaire} {year} efter {by}. De får inte stå "
        "bredvid den korsade indelningen för sig."
    ),
    "output.alone_published.hint": (
        "Utelämna --alone: då skyddas den korsade indelningen tillsammans med dem."
    ),
    "crossing.hidden.little": (
        "{questionnaire} {year}, --by {by}: {hidden} av {cells} siffror döljs, för att tabellerna "
        "ska kunna ligga bredvid dem efter en indelning i taget."
    ),
    "crossing.hidden.hint": (
        "Med --alone kan report, table och explain visa mer, den korsade indelningen för sig. Då "
        "får den inte läggas bredvid tabeller efter bara den ena."
    ),
    "crossing.published": (
        "{questionnaire} {year}, --by {by}: {hidden} av {cells} siffror döljs, eftersom tabeller "
        "efter en indelning i taget är publicerade."
    ),
    "crossing.hidden.nothing": (
        "{questionnaire} {year}, --by {by}: inga grupper kan visas bredvid tabellerna efter en "
        "indelning i taget."
    ),
    "output.others_no_groups": "--others jämför grupper, och utan --by finns inga.",
    "output.others_no_groups.hint": (
        "Lägg till --by, till exempel --by unit, eller ta bort --others."
    ),
    "output.others_records": "{file}: CSV och JSON har inga rader för alla andra.",
    "output.others_records.hint": (
        "Ta bort --others, eller välj .docx, .xlsx, .html, .md eller .txt."
    ),
    "output.no_group": (
        "ingen grupp av indelningen {each} kan visas, så det blir ingen presentation."
    ),
    "output.no_group.hint": (
        "Varför visas med indicators explain --by {each}. Utan --each blir det en presentation "
        "av alla svar."
    ),
    "pool.few": "{count} förbund är för få att lägga ihop. Det behövs minst {least}.",
    "pool.few.hint": (
        "Av två förbund kan vart och ett räkna ut vad det andra har svarat. Ange fler arbetsmappar."
    ),
    "pool.twice": "{names} är med två gånger.",
    "pool.twice.hint": (
        "Ange varje arbetsmapp en gång, och association i rounds.toml olika för olika förbund."
    ),
    "pool.unknown": "det finns inga svar för {names}. Det finns {known}.",
    "init.exists": "{file} finns redan och skrivs inte över.",
    "init.exists.hint": "Välj en annan mapp.",
    "init.not_folder": "{file} är ingen mapp.",
    "init.has": "Arbetsmappen har redan {file}, som inte skrivs över.",
    "init.has.hint": "Enkäten behöver inte läggas till: ange den i rounds.toml.",
    "init.unknown": "Det finns ingen enkät ”{given}”. Enkäterna är {known}.",
    "init.unknown.near": "Det finns ingen enkät ”{given}”. Menade du ”{nearest}”?",
    # Doing
    "report.written": "Skrev {file}.",
    "ledger.written": "Skrev upp det som publiceras i {file}.",
    "charts.progress": "Ritar",
    "charts.written": "Antal filer skrivna i mappen {folder}: {count}.",
    "charts.left": (
        "i mappen {folder} ligger också {files}, som inte skrevs nu. De kan vara från en "
        "tidigare körning."
    ),
    "slides.progress": "Skapar presentationer",
    "page.progress": "Ritar",
    "slides.without": "{about}, {note}",
    "ledger.round": "    {questionnaire} {year}: {figures} siffror ur {file}",
    "ledger.empty": (
        "Inget är uppskrivet som publicerat. Det görs med: indicators report --publish DATUM "
        "({file} skapas då)."
    ),
    "check.round": "{questionnaire} {year}: {answers} svar av {invited} tillfrågade ({rate})",
    "check.round.no_invited": (
        "{questionnaire} {year}: {answers} svar (antal tillfrågade saknas i rounds.toml)"
    ),
    "check.round.too_few": "{questionnaire} {year}: färre än {least} svar; antalet visas inte",
    "check.round.complement": (
        "{questionnaire} {year}: antalet svar visas inte, eftersom grupper är lämnade utanför"
    ),
    "check.round.printed": "{line}, ur tryckt tabell ({file})",
    "check.summary": "Fel: {errors}. Varningar: {warnings}.",
    "audited.title": "Granskning av tryckta andelar",
    "audited.reading": (
        "Tabellerna visar vilka antal svar som, omräknade till avrundade procent, ger just de "
        "tryckta andelarna. ”1, 0, 30 (24) av 31” betyder 1 negativt svar, 0 varken eller och 30 "
        "positiva, varav 24 klart positiva, av 31 svar. Alla behöver inte ha svarat på varje "
        "fråga, så även färre svar prövas. En rad är entydig om det antal svar som anges ger en "
        "enda möjlighet, eller om det bara finns en. Är raden omöjlig visas vad som är närmast och "
        "vad som troligen har hänt."
    ),
    "audited.sheet": "Tabell {number}",
    "audited.description": "De tryckta andelarna och vilka antal svar som ger dem.",
    "audited.column": "Antal svar som ger andelarna",
    "audited.blank": "–",
    "audited.of": "{counts} av {base}",
    "audited.also": "{counts}; möjligt även med {bases} svar",
    "audited.impossible": "Omöjligt: inga svar ger dessa andelar. {nearest} {slip}",
    "audited.nearest": "Närmast är {nearest}.",
    "audited.nearest.many": "Närmast är bland andra {nearest}.",
    "audited.near": "{percents} procent ({counts})",
    "audited.likely": "Troligen: {slips}.",
    "audited.likely.of": "Troligen: {slips}, om svaren var {counts}.",
    "audited.slip.double_rounding": "dubbel avrundning ({cells})",
    "audited.slip.truncation": "avhuggna decimaler ({cells})",
    "audited.slip.forced_sum": "ändrat för att summan ska bli 100 ({cells})",
    "audited.slip.swapped": "cellerna har bytt plats ({cells})",
    "audited.slip.unknown": "Ingen känd avrundning eller förväxling förklarar raden.",
    "audited.summary.title": "Sammanfattning",
    "audited.summary": (
        "Rader: {rows}. Entydiga: {unique}. Flera möjligheter: {several}. Omöjliga: {impossible}."
    ),
    "what_if.title": "Vad skulle krävas för att visa mer?",
    "what_if.least": "Minsta antal svar i en grupp",
    "what_if.hidden": "Dolda resultat",
    "what_if.now": "som i rounds.toml",
    "what_if.exactly": "{most} av {cells}",
    "what_if.at_most": "högst {most} av {cells}",
    "what_if.between": "{least}–{most} av {cells}",
    "what_if.cell": (
        "Ett resultat är svaren på en fråga, i totalen eller i en grupp. Alla mätningar är räknade "
        "tillsammans."
    ),
    "what_if.span": (
        "För lägre gränser än i rounds.toml anges antalet bara ungefär. Det exakta antalet skulle "
        "avslöja hur liten en grupp är."
    ),
    "what_if.groups.alone": (
        "{questionnaire} {year}, {name}: bara totalen visas, eftersom grupperna är för få för att "
        "kunna skyddas. De är inte räknade här."
    ),
    "what_if.groups.merged": (
        "{questionnaire} {year}, {name}: bara totalen visas, eftersom någon grupp har färre än "
        "{least} svar. Grupperna är inte räknade här."
    ),
    "what_if.merge.whole": (
        "{questionnaire} {year}, {name}: {hidden} av {cells} resultat är dolda. Slå ihop {groups}, "
        "så döljs inget och {more} fler resultat visas."
    ),
    "what_if.merge.part": (
        "{questionnaire} {year}, {name}: {hidden} av {cells} resultat är dolda. Slå ihop {groups}, "
        "så döljs ingen grupp i minst {clear} av {asked} frågor."
    ),
    "what_if.merge.none": (
        "{questionnaire} {year}, {name}: {hidden} av {cells} resultat är dolda. Ingen "
        "sammanslagning av några grupper till en säkert visar mer, så långt det går att säga utan "
        "att avslöja hur små grupperna är."
    ),
    "what_if.merge.total": (
        "{questionnaire} {year}, {name}: {hidden} av {cells} resultat är dolda. Även totalen har "
        "för få svar, så ingen sammanslagning hjälper."
    ),
    "what_if.merge.published": (
        "{questionnaire} {year}, {name}: {hidden} av {cells} resultat är dolda. Gruppernas "
        "resultat är redan publicerade, så slå inte ihop dem nu: en dold grupp kan då gå att "
        "räkna ut."
    ),
    "what_if.how": "Så slås grupper ihop: ge dem ett nytt, gemensamt namn i exporten.",
    "what_if.needless": "Inga grupper är dolda, så inget behöver slås ihop.",
    "init.done": (
        "Arbetsmappen {folder} är klar. Gör så här:\n  1. Lägg exporterna ur enkätverktyget i "
        "{responses}\n  2. Öppna {file} i Anteckningar och fyll i filnamn, år och antal "
        "tillfrågade\n  3. Kontrollera dem:      indicators check {quoted}\n  4. Skapa bilaga "
        "2:       indicators report {quoted}"
    ),
    "init.added": "Lade till {file}.",
    "init.whose.participants_followup": (
        "Enkäten participants_followup är inte NNS:s. Den är Samordningsförbundet Östra "
        "Södertörns egen, från 2017."
    ),
    # The command line
    "usage.prefix": "Användning: ",
    "usage.options": "Tillval",
    "usage.commands": "Kommandon",
    "usage.options_metavar": "[TILLVAL]",
    "usage.command_metavar": "KOMMANDO [TILLVAL]...",
    "usage.example": "Exempel",
    "usage.help": "Skriv ”{command} --help” för hjälp.",
    "usage.NoSuchOption": "Det finns inget tillval {given}.",
    "usage.NoSuchOption.near": "Det finns inget tillval {given}. Menade du {nearest}?",
    "usage.NoSuchCommand": "Det finns inget kommando ”{given}”.",
    "usage.NoSuchCommand.near": "Det finns inget kommando ”{given}”. Menade du ”{nearest}”?",
    "usage.MissingParameter": "{name} saknas.",
    "usage.BadOptionUsage": "{name} ska följas av ett värde.",
    "usage.BadParameter.choice": "{name} kan inte vara ”{given}”. Välj bland {known}.",
    "usage.BadParameter.number": "{name} ska vara ett heltal, inte ”{given}”.",
    "usage.BadParameter.day": "{name} ska vara ett datum som 2023-03-01, inte ”{given}”.",
    "usage.BadParameter.minus": "{name} - är standard ut, och det här kommandot gör filer.",
    "usage.BadParameter.minus.hint": (
        "Skriv ett namn efter {name}, eller utelämna {name}: då får det som görs ett eget namn."
    ),
    "usage.BadParameter": "{name} har fått ett värde som inte går att använda: {reason}",
    "usage.extra": "”{given}” är för mycket på kommandoraden.",
    "usage.extra.hint": 'Innehåller ett namn mellanslag? Skriv det inom citattecken: "min mapp".',
    "usage.extra.year": "”{given}” är för mycket på kommandoraden.",
    "usage.extra.year.hint": "Året anges med --year {given}.",
    "usage.UsageError": "Kommandoraden är felskriven: {reason}",
    "usage.aborted": "Avbrutet.",
    "usage.package": "paketet {package}, som programmet behöver, saknas eller är skadat.",
    "usage.package.hint": (
        "Installera om, i projektets mapp: py -m pip install --force-reinstall -c constraints.txt "
        ". (på Mac och Linux python3 i stället för py)."
    ),
    "usage.fault": ("Ett fel i programmet självt ({kind} i {place}). Inget har skrivits."),
    "usage.fault.hint": (
        "Det är inte ditt fel. Rapportera det gärna med raden ovan; den innehåller inga svar."
    ),
    "help.main": (
        "Från enkätexporter till bilaga 2: andelar negativa, varken eller och positiva svar på "
        "NNS indikatorfrågor, med skydd mot att någon pekas ut."
    ),
    "help.main.example": "indicators report --year 2022 -o bilaga2.docx",
    "help.report": "Skriv bilaga 2 med alla enkäter ett år.",
    "help.report.more": (
        "MAPP är arbetsmappen med responses/rounds.toml; utan den används mappen du står i. "
        "Filtypen efter -o avgör formatet: .docx, .html, .xlsx eller .md."
    ),
    "help.report.example": "indicators report --year 2022 -o bilaga2.docx --template mall.docx",
    "help.table": "Visa tabeller på skärmen eller skriv dem till en fil.",
    "help.table.more": (
        "MAPP är arbetsmappen med responses/rounds.toml; utan den används mappen du står i."
    ),
    "help.table.example": "indicators table --year 2022 --questionnaire staff --by unit",
    "help.charts": "Rita diagram till ett analysseminarium, en bild per diagram.",
    "help.charts.more": (
        "Skriver en mapp med bilder och en webbsida med alla diagram, deras alternativtexter och "
        "deras tabeller. MAPP är arbetsmappen med responses/rounds.toml; utan den används "
        "mappen du står i."
    ),
    "help.charts.example": "indicators charts --year 2022 --by unit -o diagram",
    "help.slides": "Skriv en presentation till ett analysseminarium.",
    "help.slides.more": (
        "Diagrammen går att redigera i PowerPoint. I anteckningarna står tabellerna som text."
    ),
    "help.slides.example": "indicators slides --year 2022 -o seminarium.pptx",
    "help.page": "Skriv en webbsida att visa på ett analysseminarium.",
    "help.page.more": (
        "En enda fil som öppnas i webbläsaren, även utan nätverk: välj grupp, fråga och år."
    ),
    "help.page.example": "indicators page -o seminarium.html",
    "help.pool": "Lägg ihop flera förbunds svar i gemensamma tabeller.",
    "help.pool.more": (
        "Ange minst tre arbetsmappar. Vid varje siffra står hur många förbund som ligger bakom den."
    ),
    "help.pool.example": "indicators pool norr soder vaster --year 2022 -o gemensamt.xlsx",
    "help.explain": "Förklara siffra för siffra vad som visas och döljs, och varför.",
    "help.explain.more": (
        "Visar också vad en läsare kan räkna ut om det som döljs, och granskar allt på nytt. "
        "Inget dolt tal visas."
    ),
    "help.explain.example": "indicators explain --year 2022 --by unit --question time",
    "help.reliability": "Visa hur väl frågorna i varje område hänger ihop (Cronbachs alfa).",
    "help.reliability.more": (
        "Alfa med konfidensintervall och varje frågas korrelation med de övriga, beräknade på "
        "svaren från dem som besvarade alla frågor i området. Visas när minst 30 har gjort det, "
        "och aldrig för grupper. MAPP är arbetsmappen med responses/rounds.toml; utan den används "
        "mappen du står i."
    ),
    "help.reliability.example": "indicators reliability --year 2022 --questionnaire staff",
    "help.ledger": "Visa vad som är uppskrivet som publicerat.",
    "help.ledger.more": (
        "Med report --publish skrivs varje siffra i ett dokument upp i "
        "responses/published.jsonl. Allt som görs senare skyddas tillsammans med det."
    ),
    "help.ledger.example": "indicators ledger",
    "help.check": "Kontrollera arbetsmappen och lista allt som är fel på en gång.",
    "help.check.more": (
        "Skriver en rad per mätning med antal svar, tillfrågade och svarsfrekvens. Avslutas med "
        "felkod 1 om något är fel."
    ),
    "help.check.example": "indicators check",
    "help.audit": "Granska en publicerad tabell: vilka svar kan ligga bakom andelarna?",
    "help.audit.more": (
        "FIL är en CSV-fil eller en rapport i Word (.docx). Andelar som inga svar kan ge visas med "
        "de närmaste möjliga och den troliga orsaken. Avslutas med felkod 1 om det finns sådana."
    ),
    "help.audit.example": "indicators audit bilaga2-2021.docx",
    "help.init": "Skapa en arbetsmapp med NNS enkäter och en rounds.toml att fylla i.",
    "help.init.more": "MAPP är den nya mappen. Inget som redan finns skrivs över.",
    "help.init.example": "indicators init enkater",
    "help.workspace": "MAPP",
    "help.workspaces": "MAPP...",
    "help.file": "FIL",
    "help.folder": "MAPP",
    "help.number": "ANTAL",
    "help.years": "ÅR",
    "help.date": "DATUM",
    "help.name": "NAMN",
    "help.option.year": "Året som redovisas. Om inget anges: det senaste.",
    "help.option.output": "Filen som skrivs. Om inget anges: bilaga2-ÅR.docx.",
    "help.option.table_output": "Filen som skrivs. Om inget eller - anges: på skärmen.",
    "help.option.reliability_output": (
        "Filen som skrivs (.docx, .xlsx, .html, .md eller .txt). Om inget eller - anges: på "
        "skärmen."
    ),
    "help.option.charts_output": "Mappen som bilderna skrivs i. Om inget anges: diagram-ÅR.",
    "help.option.slides_output": (
        "Filen som skrivs, eller med --each mappen. Om inget anges: seminarium-ÅR.pptx, med --each "
        "seminarium-ÅR."
    ),
    "help.option.page_output": "Filen som skrivs. Om inget anges: seminarium-ÅR.html.",
    "help.option.picture": "png, svg eller pdf. Om inget anges: png.",
    "help.option.sort": (
        "Frågornas ordning: questionnaire (som i enkäten), positive (högst andel positiva "
        "svar först) eller change (störst ökning först)."
    ),
    "help.option.centre": (
        "Staplar kring en mittlinje: split delar ”varken eller” vid linjen, aside lägger svaren "
        "vid sidan."
    ),
    "help.option.slides_template": (
        "En egen presentation (.pptx eller .potx) vars utseende används."
    ),
    "help.option.each": (
        "En presentation för varje grupp i en indelning (unit): gruppen, alla andra och totalt."
    ),
    "help.option.charts": "Lägg in diagram under tabellerna.",
    "help.option.change": (
        "Lägg till en tabell över förändringar, med bedömning av om de är statistiskt "
        "säkerställda. Kräver population i rounds.toml."
    ),
    "help.option.text": (
        "Lägg in utkast till kommentarer ovanför tabellerna, att läsa igenom och redigera."
    ),
    "help.option.template": (
        "En Wordmall vars formatmallar, brevhuvud och sidinställningar används."
    ),
    "help.option.publish": (
        "Skriv upp i responses/published.jsonl att dokumentet publiceras den dagen, till exempel "
        "2023-03-01. Senare körningar skyddas tillsammans med det."
    ),
    "help.option.least": "Minsta antal svar bakom en siffra. Kan bara höja gränsen.",
    "help.option.least_complete": (
        "Minsta antal som ska ha besvarat alla frågor i ett område. Kan bara höja gränsen, som "
        "är 30."
    ),
    "help.option.questionnaire": "Bara den här enkäten. Kan anges flera gånger.",
    "help.option.by": (
        "Dela upp efter en indelning (unit), eller två som korsas (unit,sex). Kan anges flera "
        "gånger."
    ),
    "help.option.with": (
        "Ta med en enkät som inte är NNS:s: participants_followup (deltagare, uppföljning), som är "
        "Samordningsförbundet Östra Södertörns egen. Finns arbetsmappen redan, läggs enkäten till."
    ),
    "help.option.alone": (
        "Med --by unit,sex: visa den korsade indelningen för sig. Den får inte läggas bredvid "
        "tabeller efter unit eller efter sex."
    ),
    "help.option.others": (
        "Med --by: visa varje grupp bredvid alla andra och totalen, i stället för året innan."
    ),
    "help.option.question": "Bara den här frågan (frågans id). Kan anges flera gånger.",
    "help.option.group": "Bara den här gruppen. Kan anges flera gånger.",
    "help.option.no_compare": "Utan föregående års rader.",
    "help.option.format": (
        "text, csv, json, markdown eller html. Om inget anges avgör filtypen efter -o (även "
        ".docx och .xlsx)."
    ),
    "help.option.what_if": (
        "Visa också vad som skulle döljas vid andra gränser, och vilka grupper som kan slås ihop "
        "för att mer ska visas."
    ),
    "help.option.language": "sv eller en. Gäller både det som skrivs ut och meddelandena.",
    "help.option.version": "Visa version och avsluta.",
    "help.option.help": "Visa hjälpen och avsluta.",
}
