"""The window's steps Checks, Results and Write."""

from .catalogue import WORDS, both

WORDS["hidden.why"] = both(sv="varför döljs det här?", en="why is this hidden?")
WORDS["app.no_workspace"] = both(
    sv="Här finns inga mätningar än. Börja med exporterna.",
    en="There are no rounds here yet. Begin with the exports.",
)

# Checks
WORDS["app.checks.none"] = both(sv="Inget är fel.", en="Nothing is wrong.")
WORDS["app.checks.error"] = both(sv="Fel: måste rättas", en="Errors: these have to be mended")
WORDS["app.checks.warning"] = both(
    sv="Varningar: läs, och rätta om det behövs", en="Warnings: read them, and mend if needed"
)
WORDS["app.checks.mend"] = both(sv="Rätta under {step}", en="Mend at {step}")
WORDS["app.checks.by_hand"] = both(
    sv="Det här rättas inte här, utan i filen själv. Läs in den här sidan på nytt sedan.",
    en="This is not mended here but in the file itself. Load this page again after that.",
)
WORDS["app.checks.rounds"] = both(sv="Mätningar utan fel", en="Rounds without errors")

# What is chosen
WORDS["app.choose.year"] = both(sv="År", en="Year")
WORDS["app.choose.by"] = both(sv="Dela upp efter", en="Divide by")
WORDS["app.choose.flags"] = both(sv="Ta också med i bilagan", en="In the report, besides")
WORDS["app.choose.change"] = both(sv="Förändringar, bedömda i ord", en="Changes, assessed in words")
WORDS["app.choose.others"] = both(
    sv="Varje grupp bredvid alla andra (kräver en uppdelning)",
    en="Each group beside all others (needs a division)",
)
WORDS["app.choose.charts"] = both(sv="Diagram under tabellerna", en="Charts below the tables")
WORDS["app.choose.text"] = both(
    sv="Utkast till kommentarer, att redigera", en="Draft comments, to be edited"
)
WORDS["app.choose.language"] = both(
    sv="Språk i det som publiceras", en="Language of what is published"
)
WORDS["app.choose.unknown"] = both(
    sv="Det valet finns inte i arbetsmappen. Välj igen.",
    en="That choice is not in the workspace. Choose again.",
)
WORDS["app.language.sv"] = both(sv="Svenska", en="Swedish")
WORDS["app.language.en"] = both(sv="Engelska", en="English")

# Results
WORDS["app.results.show"] = both(sv="Visa", en="Show")
WORDS["app.results.warnings"] = both(sv="Varningar ({count})", en="Warnings ({count})")
WORDS["app.results.why"] = both(
    sv="Varför visas det, eller döljs?", en="Why is it shown, or hidden?"
)
WORDS["app.results.why.all"] = both(
    sv="Varför döljs siffror? Hela redovisningen", en="Why are figures hidden? The whole account"
)
WORDS["app.results.why.about"] = both(
    sv="En markering i en tabell, som ”för få svar”, är en länk till varför just den siffran "
    "döljs. Här är allt om en enkät, också om grupper som inte har någon tabell.",
    en="A mark in a table, such as “too few”, is a link to why that very figure is hidden. Here is "
    "all of a survey, groups without a table too.",
)
WORDS["app.results.why.of"] = both(sv="{group}: {question}", en="{group}: {question}")
WORDS["app.results.why.rule.shown"] = both(
    sv="Siffran visas: minst {least} svar ligger bakom den.",
    en="The figure is shown: at least {least} answers stand behind it.",
)
WORDS["app.results.why.rule.no_answers"] = both(
    sv="Det finns ingen siffra: ingen svarade, eller bara ”Vet ej”.",
    en="There is no figure: nobody answered, or only “don’t know”.",
)
WORDS["app.results.why.rule.masked"] = both(
    sv="Så många svarade lika att bara en gräns visas. En exakt siffra skulle kunna säga vad en "
    "enskild svarade.",
    en="So many answered alike that only a bound is shown. An exact figure could tell what a "
    "single person answered.",
)
WORDS["app.results.why.rule.too_few.own"] = both(
    sv="Siffran döljs, eftersom färre än {least} har svarat.",
    en="The figure is hidden, as fewer than {least} have answered.",
)
WORDS["app.results.why.rule.too_few.group"] = both(
    sv="Siffran döljs, eftersom gruppen har färre än {least} svar.",
    en="The figure is hidden, as the group has fewer than {least} answers.",
)
WORDS["app.results.why.rule.complement.own"] = both(
    sv="Siffran döljs för att skydda en annan siffra, som annars skulle gå att räkna ut.",
    en="The figure is hidden to protect another one, which could be worked out otherwise.",
)
WORDS["app.results.why.rule.complement.group"] = both(
    sv="Gruppen döljs för att skydda en mindre grupp, som annars skulle gå att räkna ut.",
    en="The group is hidden to protect a smaller one, which could be worked out otherwise.",
)
WORDS["app.results.why.rule.withheld.own"] = both(
    sv="Siffran döljs, eftersom färre än {least} har svarat eller för att skydda en annan siffra. "
    "Vilket av dem sägs inte, för det skulle avslöja något.",
    en="The figure is hidden, as fewer than {least} have answered or to protect another one. Which "
    "of them is not told, since that would give something away.",
)
WORDS["app.results.why.rule.withheld.group"] = both(
    sv="Gruppen döljs, eftersom den har färre än {least} svar eller för att skydda en mindre "
    "grupp. Vilket av dem sägs inte, för det skulle avslöja något.",
    en="The group is hidden, as it has fewer than {least} answers or to protect a smaller one. "
    "Which of them is not told, since that would give something away.",
)
WORDS["app.results.why.count"] = both(
    sv="{count} av {all} siffror visas inte: {rule}.",
    en="{count} of {all} figures are not shown: {rule}.",
)
WORDS["app.results.why.none"] = both(sv="Alla siffror visas.", en="All figures are shown.")
WORDS["app.results.why.table"] = both(
    sv="{group}, fråga för fråga, och vad en läsare kan räkna ut",
    en="{group}, question by question, and what a reader can work out",
)
WORDS["app.results.why.basis"] = both(sv="Gränser och granskning", en="Thresholds and the audit")
WORDS["app.results.why.private"] = both(
    sv="Det här är för dig som gör bilagan, och ska inte publiceras.",
    en="This is for you who make the report, and not to be published.",
)
WORDS["app.results.back"] = both(sv="Tillbaka till tabellerna", en="Back to the tables")

# Write
WORDS["app.writing.report_file"] = both(sv="bilaga2-{year}", en="appendix2-{year}")
WORDS["app.writing.wrong"] = both(
    sv="Något i arbetsmappen är fel och måste rättas först.",
    en="Something in the workspace is wrong and has to be mended first.",
)
WORDS["app.writing.report"] = both(sv="Skriv bilaga 2 som", en="Write the report as")
WORDS["app.writing.others"] = both(
    sv="Skriv till seminariet, eller till andra", en="Write for the seminar, or for others"
)
WORDS["app.writing.kind.docx"] = both(sv="Word", en="Word")
WORDS["app.writing.kind.pdf"] = both(sv="PDF", en="PDF")
WORDS["app.writing.kind.xlsx"] = both(sv="Excel", en="Excel")
WORDS["app.writing.kind.html"] = both(sv="Webbsida", en="Web page")
WORDS["app.writing.kind.slides"] = both(sv="Bildspel", en="Slides")
WORDS["app.writing.kind.page"] = both(sv="Seminariesida", en="Seminar page")
WORDS["app.writing.kind.charts"] = both(sv="Diagram", en="Charts")
WORDS["app.writing.kind.data"] = both(sv="Öppna data, alla år", en="Open data, all years")
WORDS["app.writing.edited"] = both(
    sv="Om Wordfilen eller bildspelet redan finns", en="If the Word file or the slides exist"
)
WORDS["app.writing.edited.help"] = both(
    sv="Det du själv har lagt till står alltid kvar. Valet gäller det som programmet har skrivit "
    "och du har ändrat. Andra filer skrivs om helt.",
    en="What you have added yourself always stays. The choice is about what the program has "
    "written and you have edited. Other files are written anew.",
)
WORDS["app.writing.edited.offer"] = both(
    sv="Behåll mina ändringar. Har siffror ändrats läggs programmets nya text under, märkt som ny",
    en="Keep my edits. Where figures have changed the program’s new text is put below, marked",
)
WORDS["app.writing.edited.keep"] = both(
    sv="Behåll mina ändringar, och lägg inget till",
    en="Keep my edits, and add nothing",
)
WORDS["app.writing.edited.fresh"] = both(sv="Skriv över mina ändringar", en="Overwrite my edits")
WORDS["app.writing.busy"] = both(
    sv="Något annat skrivs just nu, och två på en gång går inte. Ditt val är inte utfört: vänta "
    "tills det här är klart, och välj igen.",
    en="Something else is being written, and two at once cannot be. What you chose is not done: "
    "wait until this is done, and choose again.",
)
WORDS["app.writing.see"] = both(sv="{file} skrivs just nu", en="{file} is being written")
WORDS["app.writing.lying"] = both(sv="Filer som är skrivna", en="Files that are written")
WORDS["app.writing.where"] = both(sv="De ligger i {folder}", en="They are in {folder}")
WORDS["app.writing.copy"] = both(sv="Spara en kopia av {file}", en="Save a copy of {file}")
WORDS["app.open.file"] = both(sv="Öppna {file}", en="Open {file}")
WORDS["app.open.folder"] = both(sv="Visa mappen", en="Show the folder")
WORDS["app.open.done"] = both(
    sv="{file} öppnas i ett annat program.", en="{file} is being opened in another program."
)
WORDS["app.open.not"] = both(
    sv="{file} går inte att öppna härifrån.", en="{file} cannot be opened from here."
)
WORDS["app.open.not.hint"] = both(
    sv="Öppna den i filhanteraren.", en="Open it where you see your files."
)
WORDS["app.chosen.by"] = both(sv="efter {by}", en="by {by}")
WORDS["app.chosen.change"] = both(
    sv="med förändringar bedömda i ord", en="with changes judged in words"
)
WORDS["app.chosen.others"] = both(
    sv="med grupper bredvid alla andra", en="with groups beside all others"
)
WORDS["app.chosen.charts"] = both(sv="med diagram", en="with charts")
WORDS["app.chosen.text"] = both(sv="med utkast till kommentarer", en="with draft comments")
WORDS["app.chosen.in.sv"] = both(sv="på svenska", en="in Swedish")
WORDS["app.chosen.in.en"] = both(sv="på engelska", en="in English")
WORDS["app.chosen.data"] = both(sv="alla år", en="all years")
WORDS["app.writing.nothing"] = both(sv="Inget är skrivet än.", en="Nothing has been written yet.")
WORDS["app.writing.same"] = both(
    sv="Stämmer med arbetsmappen som den är nu.", en="Agrees with the workspace as it is now."
)
WORDS["app.writing.changed"] = both(sv="Ändrat sedan dess:", en="Changed since then:")
WORDS["app.writing.uncompared"] = both(
    sv="Går inte att jämföra med arbetsmappen som den är nu: se Kontroll.",
    en="Cannot be compared with the workspace as it is now: see Checks.",
)
WORDS["app.writing.unknown"] = both(
    sv="Säger inte vad den är gjord av.", en="Does not say what it was made of."
)
WORDS["app.writing.again"] = both(sv="Skriv {file} igen", en="Write {file} again")
WORDS["app.writing.by_hand"] = both(
    sv="Skriv om den i terminalen, med samma fil efter -o:",
    en="Write it again in the terminal, with the same file after -o:",
)

# Being written
WORDS["app.job.running"] = both(sv="Skriver {file} …", en="Writing {file} …")
WORDS["app.job.running.about"] = both(
    sv="Det tar oftast några sekunder, diagram upp till en minut. Sidan visar vad det blev.",
    en="It mostly takes some seconds, charts up to a minute. The page shows what it became.",
)
WORDS["app.job.stop"] = both(sv="Avbryt", en="Stop")
WORDS["app.job.done"] = both(sv="{file}", en="{file}")
WORDS["app.job.written"] = both(sv="{file} är skriven.", en="{file} has been written.")
WORDS["app.job.unchanged"] = both(
    sv="{file} är som den var: inget hade ändrats.",
    en="{file} is as it was: nothing had changed.",
)
WORDS["app.job.failed"] = both(
    sv="{file} skrevs inte. Fanns den redan är den som den var. Nedan står varför.",
    en="{file} was not written. If it was there already it is as it was. Below is why.",
)
WORDS["app.job.stopped"] = both(
    sv="Avbrutet. Inget är skrivet; fanns {file} redan är den som den var.",
    en="Stopped. Nothing is written; if {file} was there already it is as it was.",
)
WORDS["app.job.stopped.written"] = both(
    sv="Avbrutet, men {file} hann skrivas, hel.",
    en="Stopped, but {file} was written before, whole.",
)
WORDS["app.job.listed"] = both(
    sv="Det är uppskrivet som publicerat.", en="It is written down as published."
)
WORDS["app.job.lies"] = both(sv="Filen ligger här:", en="The file is here:")
WORDS["app.job.edit"] = both(
    sv="Skriv din egen text i den här filen, inte i en kopia. Då står den kvar när programmet "
    "skriver filen igen.",
    en="Write your own text in this very file, not in a copy. It then stays when the program "
    "writes the file again.",
)
WORDS["app.job.told"] = both(sv="Vad programmet berättade", en="What the program told")
WORDS["app.job.more"] = both(sv="Skriv mer", en="Write more")

# Published
WORDS["app.publish"] = both(sv="Publicera", en="Publish")
WORDS["app.publish.short"] = both(
    sv="När en bilaga eller data lämnas ut skrivs det upp, så att det som görs senare inte "
    "avslöjar något tillsammans med det.",
    en="When a report or data are handed out it is written down, so that nothing that is made "
    "later gives anything away together with it.",
)
WORDS["app.publish.until_now"] = both(sv="Publicerat hittills:", en="Published until now:")
WORDS["app.publish.done"] = both(sv="{file}, {date}", en="{file}, {date}")
WORDS["app.publish.to"] = both(sv="Publicera …", en="Publish …")
WORDS["app.publish.this"] = both(sv="Publicera den …", en="Publish it …")
WORDS["app.publish.means.1"] = both(
    sv="Gör det här när bilagan eller öppna data lämnas ut till läsare, inte för utkast.",
    en="Do this when the report or the data are handed out to readers, not for drafts.",
)
WORDS["app.publish.means.2"] = both(
    sv="Filen skrivs, och varje siffra i den skrivs upp i arbetsmappen. Allt som görs "
    "senare skyddas tillsammans med det: en ny uppdelning kan då dölja fler siffror.",
    en="The file is written, and every figure in it is written down in the workspace. "
    "All that is made later is protected together with it: a new division may then hide more "
    "figures.",
)
WORDS["app.publish.means.3"] = both(
    sv="Det går inte att ta tillbaka, eftersom läsare kan ha sett det. Ingenting skickas "
    "någonstans: du lämnar själv ut filen.",
    en="It cannot be taken back, since readers may have seen it. Nothing is sent anywhere: you "
    "hand out the file yourself.",
)
WORDS["app.publish.what"] = both(sv="Vad som publiceras", en="What is published")
WORDS["app.publish.kind.docx"] = both(sv="Bilaga 2 i Word", en="The report in Word")
WORDS["app.publish.kind.pdf"] = both(sv="Bilaga 2 i PDF", en="The report in PDF")
WORDS["app.publish.kind.xlsx"] = both(sv="Bilaga 2 i Excel", en="The report in Excel")
WORDS["app.publish.kind.html"] = both(sv="Bilaga 2 som webbsida", en="The report as a web page")
WORDS["app.publish.kind.data"] = both(sv="Öppna data, alla år", en="Open data, all years")
WORDS["app.publish.day"] = both(sv="Dag då det publiceras", en="Day of publication")
WORDS["app.publish.day.help"] = both(sv="Som 2023-03-01.", en="Such as 2023-03-01.")
WORDS["app.publish.day.error"] = both(
    sv="Skriv dagen som 2023-03-01. Är året rätt?",
    en="Write the day as 2023-03-01. Is the year right?",
)
WORDS["app.publish.sure"] = both(
    sv="Ja, det här lämnas ut till läsare", en="Yes, this is handed out to readers"
)
WORDS["app.publish.sure.error"] = both(
    sv="Kryssa i rutan om det ska publiceras.", en="Tick the box if it is to be published."
)
WORDS["app.publish.errors"] = both(
    sv="Inget är publicerat: något saknas nedan.", en="Nothing is published: something is missing."
)
WORDS["app.publish.button"] = both(sv="Skriv och publicera", en="Write and publish")
WORDS["app.publish.back"] = both(sv="Tillbaka utan att publicera", en="Back without publishing")
