"""The window: its frame, what keeps others out, and its steps."""

from .catalogue import WORDS, both

WORDS["help.app"] = both(
    sv="Gör arbetet i webbläsaren i stället för i terminalen.",
    en="Do the work in the browser instead of the terminal.",
)
WORDS["help.app.more"] = both(
    sv="Öppnar ett fönster i datorns webbläsare med en sida för varje steg: filer, läsning, "
    "uppgifter, kontroll, resultat och skriv. Det skriver samma filer som kommandona. Ingen annan "
    "dator kan nå det, och inget lämnar datorn. Det avslutas med knappen på sidan, med Ctrl-C, "
    "eller av sig självt efter en timme utan att någon har använt det.",
    en="Opens a window in the computer’s browser with a page for each step: files, reading, facts, "
    "checks, results and writing. It writes the same files as the commands. No other computer can "
    "reach it, and nothing leaves this one. It ends by the button on the page, by Ctrl-C, or by "
    "itself after an hour without use.",
)
WORDS["help.app.example"] = both(sv="indicators app enkater", en="indicators app surveys")
WORDS["help.option.no_browser"] = both(
    sv="öppna inte webbläsaren; adressen står i terminalen",
    en="do not open the browser; the address is in the terminal",
)

# In the terminal
WORDS["app.open"] = both(sv="Öppnat: {address}", en="Open: {address}")
WORDS["app.open.how"] = both(
    sv="Adressen gäller en gång, bara på den här datorn. Avsluta med knappen på sidan eller med "
    "Ctrl-C; efter en timme utan att någon gör något avslutas det av sig självt.",
    en="The address works once, on this computer only. End with the button on the page or with "
    "Ctrl-C; after an hour in which nobody does anything it ends by itself.",
)
WORDS["app.taken"] = both(
    sv="{folder} är redan öppen i ett annat fönster.",
    en="{folder} is open in another window already.",
)
WORDS["app.taken.hint"] = both(
    sv="Avsluta det först, med knappen längst ned på sidan.",
    en="End that one first, with the button at the foot of its page.",
)
WORDS["app.taken.here"] = both(
    sv="{folder} är redan öppen här på datorn: {address}",
    en="{folder} is open on this computer already: {address}",
)
WORDS["app.taken.here.hint"] = both(
    sv="Gå till adressen i samma webbläsare. Är fönstret borta: avsluta programmet i terminalen "
    "där det startades och börja om.",
    en="Go to that address in the same browser. If its window is gone, end the program in the "
    "terminal where it was started, and start again.",
)
WORDS["app.taken.computer"] = both(
    sv="{folder} är redan öppen på en annan dator: {computer}.",
    en="{folder} is open on another computer already: {computer}.",
)
WORDS["app.taken.computer.hint"] = both(
    sv="Avsluta det där först. Två som ändrar samtidigt skulle skriva över varandra.",
    en="End it there first. Two who change things at once would overwrite each other.",
)

# The frame
WORDS["app.skip"] = both(sv="Hoppa till innehållet", en="Skip to the content")
WORDS["app.steps"] = both(sv="Steg", en="Steps")
WORDS["app.folder"] = both(sv="Arbetsmapp:", en="Workspace:")
WORDS["app.end.button"] = both(sv="Avsluta", en="End")
WORDS["app.started"] = both(sv="Öppnar …", en="Opening …")
WORDS["app.ended"] = both(sv="Avslutat.", en="Ended.")
WORDS["app.ended.idle"] = both(
    sv="Avslutat efter en timme utan att någon gjorde något.",
    en="Ended after an hour in which nobody did anything.",
)
WORDS["app.ended.close"] = both(
    sv="Du kan stänga fönstret. Allt som är sparat ligger i arbetsmappen.",
    en="You can close the window. All that was saved is in the workspace.",
)
WORDS["app.ends"] = both(
    sv="Programmet är igång även om du stänger fliken. Avsluta med knappen; annars avslutas det av "
    "sig självt efter en timme utan att någon gör något.",
    en="The program goes on when you close the tab. End it with the button; else it ends by itself "
    "after an hour in which nobody does anything.",
)
WORDS["app.next"] = both(sv="Nästa steg: {step}", en="Next step: {step}")
WORDS["app.noticed"] = both(
    sv="Ändrat i arbetsmappen utanför fönstret:", en="Changed in the workspace by others:"
)
WORDS["app.noticed.new"] = both(
    sv="Lägg till den som mätning under Filer", en="Make it a round at Files"
)
WORDS["app.noticed.other"] = both(
    sv="Se vad det ändrar i det som är skrivet, och skriv om",
    en="See what that changes in what is written, and write again",
)
WORDS["app.end"] = both(sv="Avsluta", en="End")
WORDS["app.error"] = both(sv="Det gick inte", en="That did not work")
WORDS["app.fault"] = both(
    sv="Det blev fel i programmet: {kind} i {place}.",
    en="A fault in the program: {kind} in {place}.",
)
WORDS["app.fault.hint"] = both(
    sv="Inget av det du skrev har sparats den här gången. Försök igen; blir det samma fel, skicka "
    "raden ovan till den som sköter programmet.",
    en="What you wrote was not saved this time. Try again; if it happens again, send the line "
    "above to whoever looks after the program.",
)
WORDS["app.unreadable"] = both(sv="{file} går inte att läsa.", en="{file} cannot be read.")
WORDS["app.unreadable.hint"] = both(
    sv="Är filen öppen i ett annat program, eller har den fått andra rättigheter? Stäng den, eller "
    "ge dig själv rätt att läsa den, och läs in sidan igen.",
    en="Is it open in another program, or have its permissions changed? Close it, or give yourself "
    "the right to read it, and load the page again.",
)
WORDS["app.http.400"] = both(
    sv="Programmet förstod inte det som skickades.", en="The program did not understand that."
)
WORDS["app.http.400.hint"] = both(
    sv="Gå tillbaka, läs in sidan på nytt och försök igen.",
    en="Go back, load the page again and try again.",
)
WORDS["app.http.404"] = both(sv="Det finns ingen sådan sida.", en="There is no such page.")
WORDS["app.http.404.hint"] = both(
    sv="Välj ett av stegen ovanför.", en="Choose one of the steps above."
)
WORDS["app.http.405"] = both(
    sv="Den adressen används bara av knappar på sidorna.",
    en="That address is used by buttons on the pages only.",
)
WORDS["app.http.405.hint"] = both(
    sv="Välj ett av stegen ovanför.", en="Choose one of the steps above."
)
WORDS["app.http.413"] = both(
    sv="Det som skickades är för stort: filerna får vara högst 200 MB tillsammans.",
    en="That is too large: files may have at most 200 MB together.",
)
WORDS["app.http.413.hint"] = both(
    sv="Skicka dem några i taget, eller lägg dem själv i mappen responses i arbetsmappen.",
    en="Send some of them at a time, or put them into the folder responses of the workspace "
    "yourself.",
)

# Refusals
WORDS["app.refused"] = both(sv="Inte insläppt", en="Not let in")
WORDS["app.refused.host"] = both(
    sv="Adressen är inte den som programmet har.", en="The address is not that of the program."
)
WORDS["app.refused.host.hint"] = both(
    sv="Använd adressen som står i terminalen.", en="Use the address in the terminal."
)
WORDS["app.refused.user"] = both(
    sv="Programmet är en annan användares på den här datorn.",
    en="The program is of another user of this computer.",
)
WORDS["app.refused.user.hint"] = both(
    sv="Bara den som startade det kommer in.", en="Only who started it gets in."
)
WORDS["app.refused.method"] = both(
    sv="Det sättet att fråga används inte här.", en="That way to ask is not used here."
)
WORDS["app.refused.method.hint"] = both(
    sv="Använd länkarna och knapparna på sidorna.", en="Use the links and buttons of the pages."
)
WORDS["app.refused.cookie"] = both(
    sv="Den här webbläsaren är inte den som programmet öppnades i.",
    en="This browser is not the one that the program was opened in.",
)
WORDS["app.refused.cookie.hint"] = both(
    sv="Gå till fönstret där det öppnades, eller avsluta programmet och starta det på nytt.",
    en="Go to the window where it was opened, or end the program and start it again.",
)
WORDS["app.refused.origin"] = both(
    sv="Det skickades från en annan sida än programmets.",
    en="It was sent from a page that is not one of the program.",
)
WORDS["app.refused.origin.hint"] = both(
    sv="Om det inte var du: stäng den andra sidan. Inget har ändrats.",
    en="If that was not you, close the other page. Nothing has been changed.",
)
WORDS["app.refused.form"] = both(
    sv="Formuläret är från en tidigare start av programmet, eller inte programmets.",
    en="The form is from an earlier start of the program, or not one of the program.",
)
WORDS["app.refused.form.hint"] = both(
    sv="Läs in sidan på nytt och skicka igen. Inget har ändrats.",
    en="Load the page again and send it again. Nothing has been changed.",
)
WORDS["app.refused.token"] = both(
    sv="Adressen är inte den som programmet startades med.",
    en="The address is not the one that the program was started with.",
)
WORDS["app.refused.token.hint"] = both(
    sv="Använd adressen som står i terminalen, eller avsluta programmet och starta det på nytt.",
    en="Use the address in the terminal, or end the program and start it again.",
)
WORDS["app.refused.used"] = both(
    sv="Adressen har redan använts, och den gäller bara en gång.",
    en="The address has been used already, and it works only once.",
)
WORDS["app.refused.used.hint"] = both(
    sv="Gå till fönstret där det öppnades. Var det inte du som öppnade det: avsluta programmet i "
    "terminalen, och starta det på nytt.",
    en="Go to the window where it was opened. If it was not you who opened it, end the program in "
    "the terminal, and start it again.",
)

# The steps
WORDS["app.files"] = both(sv="Filer", en="Files")
WORDS["app.files.about"] = both(
    sv="Exporterna ur enkätverktyget, och vilken mätning var och en är.",
    en="The exports of the survey tool, and which round each of them is.",
)
WORDS["app.reading"] = both(sv="Läsning", en="Reading")
WORDS["app.reading.about"] = both(
    sv="Hur varje fil läses: bekräfta det, eller rätta det.",
    en="How each file is read: confirm it, or mend it.",
)
WORDS["app.facts"] = both(sv="Uppgifter", en="Facts")
WORDS["app.checks"] = both(sv="Kontroll", en="Checks")
WORDS["app.checks.about"] = both(
    sv="Allt som är fel, och hur det rättas.", en="All that is wrong, and how to mend it."
)
WORDS["app.results"] = both(sv="Resultat", en="Results")
WORDS["app.results.about"] = both(
    sv="Tabellerna som de kommer att tryckas.", en="The tables as they will be printed."
)
WORDS["app.writing"] = both(sv="Skriv", en="Write")
WORDS["app.writing.about"] = both(
    sv="Bilaga, bildspel, webbsida, diagram och data.",
    en="Report, slides, page, charts and data.",
)
WORDS["app.handbook"] = both(sv="Handbok", en="Handbook")
WORDS["app.handbook.tab"] = both(sv="(ny flik)", en="(new tab)")
WORDS["app.handbook.language"] = both(
    sv="Handboken är på svenska.", en="The handbook is in Swedish."
)
WORDS["app.handbook.contents"] = both(sv="Handbokens kapitel", en="Chapters of the handbook")

# Files
WORDS["app.working"] = both(sv="Vänta …", en="Working …")
WORDS["app.files.send"] = both(sv="Lägg exporter här", en="Put exports here")
WORDS["app.files.start"] = both(
    sv="Här gör du bilaga 2 till årsredovisningen ur svaren på indikatorenkäterna: tabeller, "
    "diagram, bildspel och webbsida. Stegen ovanför tas i tur och ordning. Inget lämnar datorn.",
    en="Here you make appendix 2 of the annual report from the answers to the indicator surveys: "
    "tables, charts, slides and a page. Take the steps above in their order; nothing leaves this "
    "computer.",
)
WORDS["app.files.start.needed"] = both(
    sv="Det som behövs är svaren, exporterade ur enkätverktyget: en fil för varje enkät och år, "
    "helst med svaren i ord. Ta med de tidigare åren om de ska jämföras. Enkäterna är: {titles}.",
    en="What is needed are the answers, exported from the survey tool: a file for each survey and "
    "year, best with the answers in words. Bring the earlier years, too, if they are to be "
    "compared. The surveys are: {titles}.",
)
WORDS["app.files.send.help"] = both(
    sv="Välj en eller flera filer, eller släpp dem i rutan: Excel, CSV, SPSS med flera. De "
    "kopieras till arbetsmappen; originalen rörs inte.",
    en="Choose one or several files, or drop them in the box: Excel, CSV, SPSS and others. They "
    "are copied into the workspace; the originals stay as they are.",
)
WORDS["app.files.kinds"] = both(
    sv="Alla slags filer som kan läsas", en="All kinds of files that can be read"
)
WORDS["app.files.kinds.all"] = both(
    sv="Filer som slutar på {known}.", en="Files that end in {known}."
)
WORDS["app.files.send.button"] = both(sv="Lägg i arbetsmappen", en="Put into the workspace")
WORDS["app.files.no_choice"] = both(
    sv="Ingen fil var vald. Välj minst en.", en="No file was chosen. Choose at least one."
)
WORDS["app.files.kind"] = both(
    sv="{file} är inte en fil som kan vara en export. De slutar på {known}.",
    en="{file} is no file that can be an export. These end in {known}.",
)
WORDS["app.files.empty"] = both(sv="{file} är tom.", en="{file} is empty.")
WORDS["app.files.ours"] = both(
    sv="{file} heter som det programmet självt skriver, eller så kan namnet inte användas. Byt "
    "namn på den och skicka den igen.",
    en="{file} is called like what this program itself writes, or its name cannot be used. Rename "
    "it and send it again.",
)
WORDS["app.files.unread"] = both(sv="{file} togs inte med: {why}", en="{file} was not taken: {why}")
WORDS["app.files.same"] = both(
    sv="{file} finns redan, som {other}, med samma innehåll.",
    en="{file} is there already, as {other}, with the same content.",
)
WORDS["app.files.taken"] = both(
    sv="{file} ligger nu i arbetsmappen.", en="{file} is in the workspace now."
)
WORDS["app.files.taken.many"] = both(
    sv="{count} filer ligger nu i arbetsmappen: {files}.",
    en="{count} files are in the workspace now: {files}.",
)
WORDS["app.files.beside"] = both(
    sv="Det fanns redan en annan fil som heter {other}. Den nya ligger bredvid som {file}: säg här "
    "nedan om den ska ersätta den gamla.",
    en="There was another file called {other} already. The new one is beside it as {file}: say "
    "below whether it is to replace the old one.",
)

WORDS["app.files.remove.any"] = both(sv="Ta bort någon av filerna", en="Remove some of the files")
WORDS["app.files.remove"] = both(sv="Ta bort {file}", en="Remove {file}")
WORDS["app.files.removed"] = both(sv="{file} är borttagen.", en="{file} has been removed.")
WORDS["app.files.replace"] = both(sv="Ersätt {file}", en="Replace {file}")
WORDS["app.files.replace.asked"] = both(
    sv="Är {file} en rättad export?", en="Is {file} a corrected export?"
)
WORDS["app.files.replace.help"] = both(
    sv="Ersätt då {other}: det som är sagt om mätningen gäller för den nya filen, och den gamla "
    "sparas bredvid. Är {file} en annan mätning, säg nedan vilken.",
    en="Then replace {other}: what has been said of the round holds for the new file, and the old "
    "one is kept beside it. If {file} is another round, say below which.",
)
WORDS["app.files.replace.rows"] = both(
    sv="Rader i den nya filen: {new}. I den gamla: {old}.",
    en="Rows in the new file: {new}. In the old one: {old}.",
)
WORDS["app.files.replaced"] = both(
    sv="{file} är ersatt. Den förra finns kvar som {kept}: ta bort den när den inte behövs. "
    "Vad det ändrar i det som är skrivet står under Skriv.",
    en="{file} has been replaced. The one before is kept as {kept}: delete it when it is not "
    "needed any more. What that changes in what is written is told at Write.",
)
WORDS["app.files.not_added"] = both(
    sv="Bara filer som nyss har lagts till och inte hör till någon mätning kan tas bort här.",
    en="Only files that were just added and are of no round can be taken away here.",
)
WORDS["app.files.new"] = both(sv="Nya filer", en="New files")
WORDS["app.files.rows"] = both(sv="Rader: {rows}", en="Rows: {rows}")
WORDS["app.files.unsure"] = both(
    sv="Osäkert: {why}. Se efter att enkät och år stämmer.",
    en="Not sure: {why}. See that questionnaire and year are right.",
)
WORDS["app.files.unread_yet"] = both(sv="Osäkert: {why}.", en="Not sure: {why}.")
WORDS["app.files.questionnaire"] = both(sv="Enkät", en="Questionnaire")
WORDS["app.files.none"] = both(sv="Ta inte med filen", en="Leave the file out")
WORDS["app.files.year"] = both(sv="År", en="Year")
WORDS["app.files.years"] = both(sv="År: {years}", en="Years: {years}")
WORDS["app.files.year.error"] = both(
    sv="Skriv året med fyra siffror, som 2022.", en="The year in four digits, such as 2022."
)
WORDS["app.files.invited"] = both(sv="Antal tillfrågade", en="Number of people asked")
WORDS["app.files.invited.help"] = both(
    sv="Antal tillfrågade är hur många som fick enkäten. Det kan fyllas i senare.",
    en="The number of people asked is how many got the questionnaire. It may be filled in later.",
)
WORDS["app.files.invited.error"] = both(
    sv="Skriv bara ett tal, minst {rows}, eller lämna tomt.",
    en="A number only, at least {rows}, or nothing.",
)
WORDS["app.files.together"] = both(
    sv="Ja, båda filerna är delar av samma mätning", en="Yes, both files are parts of one round"
)
WORDS["app.files.clash.same_round"] = both(
    sv="En fil till är {questionnaire} {year}. Är {file} en del av samma mätning? Kryssa annars "
    "inte, och välj att inte ta med den ena.",
    en="Another file is {questionnaire} {year}, too. Is {file} a part of the same round? If not, "
    "do not tick, and choose to leave one of them out.",
)
WORDS["app.files.clash.taken"] = both(
    sv="{questionnaire} {year} har redan en fil. Ska {file} gälla i stället: ta först bort den "
    "mätningen, i tabellen längst ned. Är det en annan mätning: rätta året. Annars: ta inte med "
    "den.",
    en="{questionnaire} {year} has a file already. If {file} is to count instead, first remove "
    "that round, in the table at the end. If it is another round, mend the year. Else leave it "
    "out.",
)
WORDS["app.files.clash.taken.replace"] = both(
    sv="{questionnaire} {year} har redan en fil. Är {file} en rättad export: tryck på ”Ersätt "
    "{other}” överst på sidan. Är det en annan mätning: rätta året. Annars: ta inte med den.",
    en="{questionnaire} {year} has a file already. If {file} is a corrected export, press “Replace "
    "{other}” at the top of the page. If it is another round, mend the year. Else leave it out.",
)
WORDS["app.files.clash.parted"] = both(
    sv="Andra filer är delar av {questionnaire} {year}. Ge filen ett namn som säger vilken del den "
    "är, till exempel {year} Q1, eller ta inte med den.",
    en="Other files are parts of {questionnaire} {year}. Give the file a name that says which part "
    "it is, such as {year} Q1, or leave it out.",
)
WORDS["app.files.association"] = both(sv="Förbundets namn", en="Name of the association")
WORDS["app.files.association.help"] = both(
    sv="Som det ska tryckas. Kan fyllas i senare.", en="As it is printed. May be filled in later."
)
WORDS["app.files.save"] = both(sv="Spara och gå vidare", en="Save and go on")

WORDS["app.files.errors"] = both(
    sv="Inget har skrivits än: något behöver rättas. Det står vid filen.",
    en="Nothing has been written yet: something needs mending. It stands beside the file.",
)
WORDS["app.files.no_rounds"] = both(
    sv="Inget har skrivits: ingen fil togs med.", en="Nothing was written: no file was included."
)
WORDS["app.files.written"] = both(sv="1 mätning är tillagd.", en="1 round has been added.")
WORDS["app.files.written.many"] = both(
    sv="{rounds} mätningar är tillagda.", en="{rounds} rounds have been added."
)
WORDS["app.files.written.name"] = both(
    sv="Förbundets namn är sparat.", en="The name of the association has been saved."
)
WORDS["app.files.copy"] = both(
    sv="{file} har samma innehåll som {other} och läses inte två gånger.",
    en="{file} has the same content as {other} and is not read twice.",
)
WORDS["app.files.known"] = both(sv="Mätningar", en="Rounds")
WORDS["app.files.head.file"] = both(sv="Fil", en="File")
WORDS["app.files.head.survey"] = both(sv="Enkät", en="Questionnaire")
WORDS["app.files.head.year"] = both(sv="År", en="Year")
WORDS["app.files.head.invited"] = both(sv="Tillfrågade", en="Asked")
WORDS["app.files.head.mend"] = both(sv="Fel enkät eller år?", en="Wrong survey or year?")
WORDS["app.files.mend"] = both(sv="Ändra eller ta bort", en="Change or remove")
WORDS["app.files.mend.title"] = both(
    sv="Ändra eller ta bort {round}", en="Change or remove {round}"
)
WORDS["app.files.mend.asked"] = both(
    sv="Mätningen tas ur, och {files} kommer tillbaka bland nya filer. Där väljer du rätt enkät "
    "och år, eller att inte ta med den. Antal tillfrågade följer med. Annat som är sagt om den i "
    "{file} – hur den läses, grupper, måltal – tas bort.",
    en="The round is taken out, and {files} comes back among the new files. There you choose the "
    "right questionnaire and year, or to leave it out. The number asked comes along. What else is "
    "said of the round in {file} – how it is read, groups, targets – is removed.",
)
WORDS["app.files.mend.published"] = both(
    sv="{round} är publicerad: {document}, {date}. Det som görs senare skyddas tillsammans med det "
    "som är publicerat bara om mätningen finns kvar. Lägg därför till den igen med samma enkät och "
    "år, om det inte var de som var fel.",
    en="{round} has been published: {document}, {date}. What is made later is protected together "
    "with what has been published only if the round is there. So add it again with the same "
    "questionnaire and year, unless it was these that were wrong.",
)
WORDS["app.files.mend.button"] = both(
    sv="Ta ur {round} och välj om", en="Take {round} out and choose again"
)
WORDS["app.files.mend.back"] = both(
    sv="Tillbaka utan att ändra något", en="Back without changing anything"
)
WORDS["app.files.mend.done"] = both(
    sv="{round} är uttagen. {files} ligger kvar: välj enkät och år under Nya filer, eller ta "
    "inte med den.",
    en="{round} has been taken out. {files} stays: choose questionnaire and year at New files, or "
    "leave it out.",
)
WORDS["app.files.mend.changed"] = both(
    sv="Uppgifterna har ändrats sedan sidan visades. Inget är borttaget. Titta igen.",
    en="What is said has been changed since the page was shown. Nothing was removed. Look again.",
)
WORDS["app.files.mend.gone"] = both(
    sv="Den mätningen finns inte längre. Inget är borttaget.",
    en="That round is not there any more. Nothing was removed.",
)
