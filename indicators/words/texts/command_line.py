"""The command line: its help, and what it answers to slips."""

from .catalogue import WORDS, both

# How it is used, and what is wrong on it
WORDS["usage.prefix"] = both(sv="Användning: ", en="Usage: ")
WORDS["usage.options"] = both(sv="Tillval", en="Options")
WORDS["usage.options_metavar"] = both(sv="[TILLVAL]", en="[OPTIONS]")
WORDS["usage.command_metavar"] = both(sv="KOMMANDO [TILLVAL]...", en="COMMAND [OPTIONS]...")
WORDS["usage.example"] = both(sv="Exempel", en="Example")
WORDS["usage.help"] = both(
    sv="Skriv ”{command} --help” för hjälp.",
    en="Type “{command} --help” for help.",
)
WORDS["usage.NoSuchOption"] = both(
    sv="Det finns inget tillval {given}.",
    en="There is no option {given}.",
)
WORDS["usage.NoSuchOption.near"] = both(
    sv="Det finns inget tillval {given}. Menade du {nearest}?",
    en="There is no option {given}. Did you mean {nearest}?",
)
WORDS["usage.NoSuchCommand"] = both(
    sv="Det finns inget kommando ”{given}”.",
    en="There is no command “{given}”.",
)
WORDS["usage.NoSuchCommand.near"] = both(
    sv="Det finns inget kommando ”{given}”. Menade du ”{nearest}”?",
    en="There is no command “{given}”. Did you mean “{nearest}”?",
)
WORDS["usage.MissingParameter"] = both(sv="{name} saknas.", en="{name} is missing.")
WORDS["usage.BadOptionUsage"] = both(
    sv="{name} ska följas av ett värde.",
    en="{name} has to be followed by a value.",
)
WORDS["usage.BadParameter.choice"] = both(
    sv="{name} kan inte vara ”{given}”. Välj bland {known}.",
    en="{name} cannot be “{given}”. Choose among {known}.",
)
WORDS["usage.BadParameter.number"] = both(
    sv="{name} ska vara ett heltal, inte ”{given}”.",
    en="{name} has to be a whole number, not “{given}”.",
)
WORDS["usage.BadParameter.day"] = both(
    sv="{name} ska vara ett datum som 2023-03-01, inte ”{given}”.",
    en="{name} has to be a date such as 2023-03-01, not “{given}”.",
)
WORDS["usage.BadParameter.day.unlikely"] = both(
    sv="{name}: {given} ligger för långt bort. Är året rätt?",
    en="{name}: {given} is too far off. Is the year right?",
)
WORDS["usage.BadParameter.minus"] = both(
    sv="{name} - är standard ut, och det här kommandot gör filer.",
    en="{name} - is standard output, and this command makes files.",
)
WORDS["usage.BadParameter.minus.hint"] = both(
    sv="Skriv ett namn efter {name}, eller utelämna {name}: då får det som görs ett eget namn.",
    en="Write a name after {name}, or leave {name} out: what is made then gets a name of its own.",
)
WORDS["usage.BadParameter.fresh_and_keep"] = both(
    sv="--fresh och --keep kan inte anges tillsammans.",
    en="--fresh and --keep cannot be given together.",
)
WORDS["usage.BadParameter.fresh_and_keep.hint"] = both(
    sv="--fresh skriver över det som du har ändrat i filen, --keep behåller det. Utan båda behålls "
    "det, och en ny version läggs bredvid.",
    en="--fresh overwrites what you have edited in the file, --keep keeps it. With neither it is "
    "kept, and a new version is put beside it.",
)
WORDS["usage.BadParameter"] = both(
    sv="{name} har fått ett värde som inte går att använda: {reason}",
    en="{name} got a value that cannot be used: {reason}",
)
WORDS["usage.extra"] = both(
    sv="”{given}” är för mycket på kommandoraden.",
    en="“{given}” is too much on the command line.",
)
WORDS["usage.extra.hint"] = both(
    sv='Innehåller ett namn mellanslag? Skriv det inom citattecken: "min mapp".',
    en='Does a name contain a space? Put it in quotation marks: "my folder".',
)
WORDS["usage.extra.year"] = both(
    sv="”{given}” är för mycket på kommandoraden.",
    en="“{given}” is too much on the command line.",
)
WORDS["usage.extra.year.hint"] = both(
    sv="Året anges med --year {given}.",
    en="The year is given with --year {given}.",
)
WORDS["usage.UsageError"] = both(
    sv="Kommandoraden är felskriven: {reason}",
    en="The command line is mistyped: {reason}",
)
WORDS["progress.protecting"] = both(
    sv="Skyddar små grupper … {done} av {total} frågor",
    en="Protecting small groups … {done} of {total} questions",
)
WORDS["progress.explaining"] = both(
    sv="Granskar vad som kan räknas ut … {done} av {total} frågor",
    en="Looking into what can be worked out … {done} of {total} questions",
)
WORDS["usage.aborted"] = both(sv="Avbrutet.", en="Interrupted.")
WORDS["usage.package"] = both(
    sv="paketet {package}, som programmet behöver, saknas eller är skadat.",
    en="the package {package}, which the program needs, is missing or damaged.",
)
WORDS["usage.package.hint"] = both(
    sv="Installera om, i projektets mapp: py -m pip install --force-reinstall -c constraints.txt . "
    "(på Mac och Linux python3 i stället för py).",
    en="Install again, in the project's folder: py -m pip install --force-reinstall -c "
    "constraints.txt . (on Mac and Linux python3 instead of py).",
)
WORDS["usage.fault"] = both(
    sv="Ett fel i programmet självt ({kind} i {place}). Inget har skrivits.",
    en="A fault in the program itself ({kind} in {place}). Nothing was written.",
)
WORDS["usage.fault.hint"] = both(
    sv="Det är inte ditt fel. Rapportera det gärna med raden ovan; den innehåller inga svar.",
    en="This is not your fault. Please report it with the line above; it contains no answers.",
)

# The commands
WORDS["help.main"] = both(
    sv="Från enkätexporter till bilaga 2: andelar negativa, varken eller och positiva svar på NNS "
    "indikatorfrågor, med skydd mot att någon pekas ut.",
    en="From survey exports to the published tables: shares of negative, neither and positive "
    "answers to the NNS indicator questions, so that nobody can be picked out.",
)
WORDS["help.main.example"] = both(
    sv="indicators report --year 2022 -o bilaga2.docx",
    en="indicators report --year 2022 -o bilaga2.docx",
)
WORDS["help.report"] = both(
    sv="Skriv bilaga 2 med alla enkäter ett år.",
    en="Write bilaga 2 with all questionnaires of a year.",
)
WORDS["help.report.more"] = both(
    sv="MAPP är arbetsmappen med responses/rounds.toml; utan den används mappen du står i. "
    "Filtypen efter -o avgör formatet: .docx, .pdf, .html, .xlsx eller .md.",
    en="FOLDER is the workspace with responses/rounds.toml, by default the current folder. The "
    "suffix after -o decides the format: .docx, .pdf, .html, .xlsx or .md.",
)
WORDS["help.report.example"] = both(
    sv="indicators report --year 2022 -o bilaga2.docx --template mall.docx",
    en="indicators report --year 2022 -o bilaga2.docx --template mall.docx",
)
WORDS["help.table"] = both(
    sv="Visa tabeller på skärmen eller skriv dem till en fil.",
    en="Show tables on the screen, or write them to a file.",
)
WORDS["help.table.more"] = both(
    sv="MAPP är arbetsmappen med responses/rounds.toml; utan den används mappen du står i.",
    en="FOLDER is the workspace with responses/rounds.toml, by default the current folder.",
)
WORDS["help.table.example"] = both(
    sv="indicators table --year 2022 --questionnaire staff --by unit",
    en="indicators table --year 2022 --questionnaire staff --by unit",
)
WORDS["help.charts"] = both(
    sv="Rita diagram till ett analysseminarium, en bild per diagram.",
    en="Draw charts for an analysis seminar, one picture per chart.",
)
WORDS["help.charts.more"] = both(
    sv="Skriver en mapp med bilder och en webbsida med alla diagram, deras alternativtexter och "
    "deras tabeller. MAPP är arbetsmappen med responses/rounds.toml; utan den används mappen du "
    "står i.",
    en="Writes a folder of pictures and a web page with all charts, their text alternatives and "
    "their tables. FOLDER is the workspace with responses/rounds.toml, by default the current "
    "folder.",
)
WORDS["help.charts.example"] = both(
    sv="indicators charts --year 2022 --by unit -o diagram",
    en="indicators charts --year 2022 --by unit -o charts",
)
WORDS["help.slides"] = both(
    sv="Skriv en presentation till ett analysseminarium.",
    en="Write a presentation for an analysis seminar.",
)
WORDS["help.slides.more"] = both(
    sv="Diagrammen går att redigera i PowerPoint. I anteckningarna står tabellerna som text.",
    en="The charts can be edited in PowerPoint. The notes hold the tables as text.",
)
WORDS["help.slides.example"] = both(
    sv="indicators slides --year 2022 -o seminarium.pptx",
    en="indicators slides --year 2022 -o seminar.pptx",
)
WORDS["help.page"] = both(
    sv="Skriv en webbsida att visa på ett analysseminarium.",
    en="Write a web page to show at an analysis seminar.",
)
WORDS["help.page.more"] = both(
    sv="En enda fil som öppnas i webbläsaren, även utan nätverk: välj grupp och år, sök en fråga.",
    en="A single file that opens in a browser, even without a network: pick group and year, find "
    "a question.",
)
WORDS["help.page.example"] = both(
    sv="indicators page -o seminarium.html",
    en="indicators page -o seminar.html",
)
WORDS["help.pool"] = both(
    sv="Lägg ihop flera förbunds svar i gemensamma tabeller.",
    en="Put the answers of several associations together in common tables.",
)
WORDS["help.pool.more"] = both(
    sv="Ange minst tre arbetsmappar. Vid varje siffra står hur många förbund som ligger bakom den.",
    en="Give at least three workspaces. Beside every figure stands the number of associations "
    "behind it.",
)
WORDS["help.pool.example"] = both(
    sv="indicators pool norr soder vaster --year 2022 -o gemensamt.xlsx",
    en="indicators pool north south west --year 2022 -o together.xlsx",
)
WORDS["help.explain"] = both(
    sv="Förklara siffra för siffra vad som visas och döljs, och varför.",
    en="Explain figure by figure what is shown and hidden, and why.",
)
WORDS["help.explain.more"] = both(
    sv="Visar också vad en läsare kan räkna ut om det som döljs, och granskar allt på nytt. Inget "
    "dolt tal visas.",
    en="Shows as well what a reader can work out of what is hidden, and audits it all anew. No "
    "hidden number is shown.",
)
WORDS["help.explain.example"] = both(
    sv="indicators explain --year 2022 --by unit --question time",
    en="indicators explain --year 2022 --by unit --question time",
)
WORDS["help.reliability"] = both(
    sv="Visa hur väl frågorna i varje område hänger ihop (Cronbachs alfa).",
    en="Show how well the questions of each area hang together (Cronbach’s alpha).",
)
WORDS["help.reliability.more"] = both(
    sv="Alfa med konfidensintervall och varje frågas korrelation med de övriga, beräknade på "
    "svaren från dem som besvarade alla frågor i området. Visas när minst 30 har gjort det, och "
    "aldrig för grupper. MAPP är arbetsmappen med responses/rounds.toml; utan den används mappen "
    "du står i.",
    en="Alpha with its confidence interval and each question’s correlation with the others, "
    "calculated from those who answered all questions of the area. Shown when at least 30 have "
    "done so, and never for groups. FOLDER is the workspace with responses/rounds.toml, by default "
    "the current folder.",
)
WORDS["help.reliability.example"] = both(
    sv="indicators reliability --year 2022 --questionnaire staff",
    en="indicators reliability --year 2022 --questionnaire staff",
)
WORDS["help.ledger"] = both(
    sv="Visa vad som är uppskrivet som publicerat.",
    en="Show what is written down as published.",
)
WORDS["help.ledger.more"] = both(
    sv="Med report --publish, eller export --publish, skrivs varje siffra i det som lämnas ut upp "
    "i responses/published.jsonl. Allt som görs senare skyddas tillsammans med det.",
    en="report --publish, and export --publish, write every figure of what is handed out down in "
    "responses/published.jsonl. All that is made later is protected together with it.",
)
WORDS["help.ledger.example"] = both(sv="indicators ledger", en="indicators ledger")
WORDS["help.export"] = both(
    sv="Skriv andelarna för alla år som öppna data.",
    en="Write the shares of all years as open data.",
)
WORDS["help.export.more"] = both(
    sv="Två filer: shares.csv med en rad per fråga och grupp, och datapackage.json (Frictionless "
    "Data Package) som beskriver kolumnerna, vad tomma fält betyder och vilka gränser som gäller. "
    "Samma siffror döljs som i tabellerna. De svarandes egna svar skrivs aldrig ut.",
    en="Two files: shares.csv with a row per question and group, and datapackage.json (a Data "
    "Package of Frictionless), which describes the columns, what empty fields mean and the policy. "
    "What is hidden is what tables hide. What respondents answered is never written.",
)
WORDS["help.export.example"] = both(
    sv="indicators export --shares --by unit --licence CC0-1.0 -o oppna-data.zip",
    en="indicators export --shares --by unit --licence CC0-1.0 -o open-data.zip",
)
WORDS["help.folder_or_zip"] = both(sv="MAPP|ZIP", en="FOLDER|ZIP")
WORDS["help.option.shares"] = both(
    sv="Andelarna per fråga, enkät, år och grupp. Måste anges: det är det enda som kan lämnas ut.",
    en="The shares of each question, survey, year and group. Has to be given: nothing else can be "
    "handed out.",
)
WORDS["help.option.export_years"] = both(
    sv="Bara det här året. Kan anges flera gånger. Om inget anges: alla år.",
    en="Only this year. Can be given several times. Default: all years.",
)
WORDS["help.option.licence"] = both(
    sv="Hur andra får använda dem: CC0-1.0 (som de vill) eller CC-BY-4.0 (om källan anges).",
    en="What others may do with them: CC0-1.0 (anything) or CC-BY-4.0 (if they name the source).",
)
WORDS["help.option.export_output"] = both(
    sv="Mappen, eller zipfilen, som skrivs. Om inget anges: oppna-data.",
    en="The folder, or zip file, to write. Default: open-data.",
)
WORDS["help.group.year"] = both(sv="Årets arbete", en="The year’s work")
WORDS["help.group.seminar"] = both(sv="Analys", en="Analysis")
WORDS["help.group.published"] = both(sv="Det som är publicerat", en="What is published")
WORDS["help.group.files"] = both(sv="Enkäter och filer", en="Questionnaires and files")
WORDS["help.start"] = both(
    sv="Gör en arbetsmapp av exporterna i en mapp, med några enkla frågor.",
    en="Make a workspace out of the exports in a folder, by a few plain questions.",
)
WORDS["help.start.more"] = both(
    sv="Visar vilken enkät och vilket år varje fil ser ut att vara, frågar om det som inte går att "
    "veta, lägger exporterna i MAPP/responses och skriver rounds.toml. Enter tar det föreslagna. "
    "Filerna kopieras; originalen rörs inte. Körs det igen läggs bara det till som är nytt.",
    en="Shows which questionnaire and which year each file seems to be, asks what cannot be known, "
    "puts the exports into FOLDER/responses and writes rounds.toml. Enter takes what is proposed. "
    "Files are copied; the originals stay as they are. Run again, it only adds what is new.",
)
WORDS["help.start.example"] = both(
    sv='indicators start enkater --from "~/Hämtade filer"',
    en='indicators start surveys --from "~/Downloads"',
)
WORDS["help.option.from"] = both(
    sv="mappen där exporterna ligger; utan den är det MAPP",
    en="the folder that the exports lie in; without it that is FOLDER",
)
WORDS["help.option.yes"] = both(
    sv="fråga inget: ta allt som är säkert, och stanna vid det första som inte är det",
    en="ask nothing: take all that is sure, and stop at the first that is not",
)
WORDS["help.option.association"] = both(
    sv="förbundets namn, som trycks i bilagan", en="the association’s name, as it is printed"
)
WORDS["help.option.blank"] = both(
    sv="en tom arbetsmapp, med en rounds.toml att fylla i",
    en="a blank workspace, with a rounds.toml to fill in",
)
WORDS["help.match"] = both(
    sv="Visa hur exporterna läses, vad som är gissat, och godkänn det.",
    en="Show how the exports are read and what is guessed, and accept it.",
)
WORDS["help.match.more"] = both(
    sv="För varje fråga: kolumnen, hur den känns igen och hur svaren läses. VAD är en enkät, ett "
    "år eller arbetsmappen; utan dem visas alla mätningar. Det som vilar på en gissning räknas "
    "inte förrän det står i rounds.toml: --accept skriver det där, och hur exporten ser ut. En "
    "export som sedan ser annorlunda ut räknas inte förrän den har godkänts på nytt.",
    en="For each question: its column, how it is recognised and how the answers are read. WHAT is "
    "a questionnaire, a year or the workspace; without them all rounds are shown. What rests on a "
    "guess does not count until it stands in rounds.toml: --accept writes it there, and what the "
    "export looks like. An export that looks otherwise later does not count until it has been "
    "accepted again.",
)
WORDS["help.match.example"] = both(
    sv="indicators match staff 2022", en="indicators match staff 2022"
)
WORDS["help.match_what"] = both(sv="VAD...", en="WHAT...")
WORDS["help.option.accept"] = both(
    sv="skriv det som är gissat i rounds.toml, och kom ihåg hur exporten ser ut",
    en="write what is guessed into rounds.toml, and remember what the export looks like",
)
WORDS["help.option.match_output"] = both(
    sv="fil att skriva till, till exempel plan.html; utan den visas planen på skärmen",
    en="the file to write, such as plan.html; without it the plan is shown on the screen",
)
WORDS["help.check"] = both(
    sv="Kontrollera arbetsmappen och lista allt som är fel på en gång.",
    en="Check the workspace and list all that is wrong at once.",
)
WORDS["help.check.more"] = both(
    sv="Skriver en rad per mätning med antal svar, tillfrågade och svarsfrekvens. Avslutas med "
    "felkod 1 om något är fel.",
    en="Prints a line per round with answers, invited and response rate. Exits with 1 if something "
    "is wrong.",
)
WORDS["help.check.example"] = both(sv="indicators check", en="indicators check")
WORDS["help.figures"] = both(
    sv="Lista varje siffra som visas, med namnet som sätter in den i en egen text.",
    en="List each figure that is shown, with the name that puts it in a text of your own.",
)
WORDS["help.figures.more"] = both(
    sv="Skriv namnet inom klammer i en mall, {{staff.2022.time.positive}}, så står siffran där "
    "och blir ny vid varje körning av report --template. Det som är dolt finns inte i listan. "
    "Listan är lång: läs den i Excel (-o siffror.xlsx), eller ta en enkät (--questionnaire).",
    en="Write the name in braces in a template, {{staff.2022.time.positive}}, and the figure "
    "stands there, made anew at each run of report --template. What is hidden is not in the list. "
    "It is a long list: read it in Excel (-o figures.xlsx), or take one survey (--questionnaire).",
)
WORDS["help.figures.example"] = both(
    sv="indicators figures --year 2022 -o siffror.xlsx",
    en="indicators figures --year 2022 -o figures.xlsx",
)
WORDS["help.proofread"] = both(
    sv="Läs korrektur på en rapport: stämmer siffrorna i den löpande texten?",
    en="Proofread a report: are the figures in its running text right?",
)
WORDS["help.proofread.more"] = both(
    sv="FIL är Word, PowerPoint, Markdown, webbsida eller text. Varje procent, antal och ökning "
    "slås upp i resultaten, utan --year för det år som filen säger att den är gjord för. Avslutas "
    "med felkod 1 om något är fel, omöjligt eller sagt om ett resultat som är dolt.",
    en="FILE is Word, PowerPoint, Markdown, a web page or text. Every per cent, count and rise is "
    "looked up in the results, without --year of the year that the file says it is of. Exits with "
    "1 if anything is wrong, impossible or said of a result that is hidden.",
)
WORDS["help.proofread.example"] = both(
    sv="indicators proofread rapport.docx --year 2022",
    en="indicators proofread report.docx --year 2022",
)
WORDS["help.audit"] = both(
    sv="Granska en publicerad tabell: vilka svar kan ligga bakom andelarna?",
    en="Audit a published table: which answers can be behind the shares?",
)
WORDS["help.audit.more"] = both(
    sv="FIL är en CSV-fil eller en rapport i Word (.docx). Andelar som inga svar kan ge visas med "
    "de närmaste möjliga och den troliga orsaken. Avslutas med felkod 1 om det finns sådana.",
    en="FILE is a CSV file or a report in Word (.docx). Shares that no answers can give are shown "
    "with the nearest possible ones and the likely slip. Exits with 1 if there are any.",
)
WORDS["help.audit.example"] = both(
    sv="indicators audit bilaga2-2021.docx",
    en="indicators audit bilaga2-2021.docx",
)
WORDS["help.questionnaire"] = both(
    sv="Skriv ett utkast till en enkät ur enkätverktygets egen beskrivning.",
    en="Draft a questionnaire from the survey tool’s own description.",
)
WORDS["help.questionnaire.more"] = both(
    sv="FIL är enkäten som LimeSurvey (.lss), Qualtrics (.qsf), SPSS (.sav) eller KoboToolbox "
    "(XLSForm, .xlsx) beskriver den. Vad som är positivt säger ingen av dem: där står frågetecken "
    "som någon ska ersätta innan enkäten räknas. Inget som redan finns skrivs över.",
    en="FILE is the survey as LimeSurvey (.lss), Qualtrics (.qsf), SPSS (.sav) or KoboToolbox "
    "(XLSForm, .xlsx) describes it. What is positive none of them says: question marks stand "
    "there, to be replaced before anything is counted. Nothing that exists is overwritten.",
)
WORDS["help.questionnaire.example"] = both(
    sv="indicators questionnaire enkat.lss -o questionnaires/personal.toml",
    en="indicators questionnaire survey.lss -o questionnaires/staff2.toml",
)
WORDS["help.diff"] = both(
    sv="Jämför två enkäter, år eller exporter fråga för fråga.",
    en="Compare two surveys, years or exports question by question.",
)
WORDS["help.diff.more"] = both(
    sv="FÖRE och EFTER är en enkät (staff), ett år av en enkät (staff:2021) eller en fil: en "
    "enkät (.toml), enkätverktygets beskrivning (.lss, .qsf, XLSForm) eller en export. Visar om "
    "svaren kan jämföras, varför, och raderna att skriva in i enkäten.",
    en="OLD and NEW are a questionnaire (staff), a year of one (staff:2021) or a file: a "
    "questionnaire (.toml), the survey tool’s own description (.lss, .qsf, XLSForm) or an export. "
    "Shows whether answers can be compared, why, and the lines to write into the questionnaire.",
)
WORDS["help.diff.example"] = both(
    sv="indicators diff staff:2021 staff:2022",
    en="indicators diff staff:2021 staff:2022",
)
WORDS["help.init"] = both(
    sv="Skapa en arbetsmapp med NNS enkäter och en rounds.toml att fylla i.",
    en="Make a workspace with the NNS questionnaires and a rounds.toml to fill in.",
)
WORDS["help.init.more"] = both(
    sv="MAPP är den nya mappen. Inget som redan finns skrivs över.",
    en="FOLDER is the new folder. Nothing that exists is overwritten.",
)
WORDS["help.init.example"] = both(sv="indicators init enkater", en="indicators init surveys")

WORDS["help.strip"] = both(
    sv="Skriv en export utan annat än det som räknas: inga namn, adresser eller fritext.",
    en="Write an export without more than is counted: no names, addresses or free text.",
)
WORDS["help.strip.more"] = both(
    sv="Frågornas svar och indelningarna blir kvar; allt annat lämnas, och det som lämnas sägs. "
    "Filen läses som rounds.toml bredvid den säger, annars som den enkät och det år som den ser ut "
    "att vara. Den nya filen räknas precis som den gamla, annars skrivs den inte. En text som inte "
    "är ett svarsalternativ ersätts av ”[borttagen text]”, som check frågar om.",
    en="The answers to the questions and the groupings stay; all else is left out, which is "
    "told. The file is read as the rounds.toml beside it says, or else as the questionnaire and "
    "year that it seems to be. The new file is counted exactly as the old one, or it is not "
    "written. In place of a text that is no alternative stands “[borttagen text]”, which check "
    "asks about.",
)
WORDS["help.strip.example"] = both(
    sv="indicators strip responses/personal-2022.xlsx -o personal-2022-ren.csv",
    en="indicators strip responses/staff-2022.xlsx -o staff-2022-clean.csv",
)
WORDS["help.option.strip_output"] = both(
    sv="Filen som skrivs (.csv). Om inget eller - anges: på skärmen.",
    en="The file to write (.csv). Default, and with -: on the screen.",
)
WORDS["help.option.strip_questionnaire"] = both(
    sv="Enkäten som filen är svar på. Om inget anges: den som frågorna i filen hör till.",
    en="The questionnaire that the file has answers to. Default: the one its questions belong to.",
)
WORDS["help.option.strip_year"] = both(
    sv="Mätningens år. Om inget anges: det som filnamnet och datumen i filen säger.",
    en="The year of the round. Default: what the file’s name and the dates in it say.",
)
WORDS["help.option.strip_accept"] = both(
    sv="läs filen så som är gissat, när gissningarna har visats och stämmer",
    en="read the file as it is guessed, once the guesses have been shown and are right",
)

WORDS["help.bugreport"] = both(
    sv="Gör en arbetsmapp av samma form med påhittade svar, att skicka till den som hjälper.",
    en="Make a workspace of the same shape with invented answers, to send to whoever helps.",
)
WORDS["help.bugreport.more"] = both(
    sv="Rubriker, svarsalternativ, koder, antal rader och enkäter blir kvar. Svaren lottas om, "
    "grupper heter Grupp 1, och namn, adresser, datum, fritext och förbundets namn ersätts. Sedan "
    "jämförs vad check säger om den nya och den riktiga, och skillnader visas. VAD är en enkät, "
    "ett år eller arbetsmappen; utan dem tas alla mätningar med.",
    en="Headers, alternatives, codes, the number of rows and questionnaires stay. Answers are "
    "drawn anew, groups are called Grupp 1, and names, addresses, days, free text and the name of "
    "the association are replaced. What check says of the new and the real one is compared, and "
    "differences are shown. WHAT is a questionnaire, a year or the workspace; without them all "
    "rounds are taken.",
)
WORDS["help.bugreport.example"] = both(
    sv="indicators bugreport staff 2022 -o till-hjalpen.zip",
    en="indicators bugreport staff 2022 -o for-the-helper.zip",
)
WORDS["help.option.bugreport_output"] = both(
    sv="Filen som skrivs (.zip). Om inget anges: felrapport.zip.",
    en="The file to write (.zip). Default: felrapport.zip.",
)

# What is given to them
WORDS["help.workspace"] = both(sv="MAPP", en="FOLDER")
WORDS["help.workspaces"] = both(sv="MAPP...", en="FOLDER...")
WORDS["help.file"] = both(sv="FIL", en="FILE")
WORDS["help.old"] = both(sv="FÖRE", en="OLD")
WORDS["help.new"] = both(sv="EFTER", en="NEW")
WORDS["help.folder"] = both(sv="MAPP", en="FOLDER")
WORDS["help.number"] = both(sv="ANTAL", en="NUMBER")
WORDS["help.years"] = both(sv="ÅR", en="YEAR")
WORDS["help.date"] = both(sv="DATUM", en="DATE")
WORDS["help.name"] = both(sv="NAMN", en="NAME")

# Their options
WORDS["help.option.year"] = both(
    sv="Året som redovisas. Om inget anges: det senaste.",
    en="The year to show. Default: the latest.",
)
WORDS["help.option.output"] = both(
    sv="Filen som skrivs. Om inget anges: bilaga2-ÅR.docx.",
    en="The file to write. Default: bilaga2-YEAR.docx.",
)
WORDS["help.option.table_output"] = both(
    sv="Filen som skrivs. Om inget eller - anges: på skärmen.",
    en="The file to write. Default, and with -: on the screen.",
)
WORDS["help.option.reliability_output"] = both(
    sv="Filen som skrivs (.docx, .pdf, .xlsx, .html, .md eller .txt). Om inget eller - anges: på "
    "skärmen.",
    en="The file to write (.docx, .pdf, .xlsx, .html, .md or .txt). Default, and with -: on the "
    "screen.",
)
WORDS["help.option.questionnaire_output"] = both(
    sv="Filen som skrivs (.toml), i mappen questionnaires. Om inget eller - anges: på skärmen.",
    en="The file to write (.toml), in the folder questionnaires. Default, and with -: on the "
    "screen.",
)
WORDS["help.option.charts_output"] = both(
    sv="Mappen som bilderna skrivs i. Om inget anges: diagram-ÅR.",
    en="The folder the pictures are written to. Default: charts-YEAR.",
)
WORDS["help.option.slides_output"] = both(
    sv="Filen som skrivs, eller med --each mappen. Om inget anges: seminarium-ÅR.pptx, med --each "
    "seminarium-ÅR.",
    en="The file to write, or with --each the folder. Default: seminar-YEAR.pptx, with --each "
    "seminar-YEAR.",
)
WORDS["help.option.page_output"] = both(
    sv="Filen som skrivs. Om inget anges: seminarium-ÅR.html.",
    en="The file to write. Default: seminar-YEAR.html.",
)
WORDS["help.option.picture"] = both(
    sv="png, svg eller pdf. Om inget anges: png.",
    en="png, svg or pdf. Default: png.",
)
WORDS["help.option.sort"] = both(
    sv="Frågornas ordning: questionnaire (som i enkäten), positive (högst andel positiva svar "
    "först) eller change (störst ökning först).",
    en="The order of the questions: questionnaire (as asked), positive (highest share of positive "
    "answers first) or change (largest rise first).",
)
WORDS["help.option.centre"] = both(
    sv="Staplar kring en mittlinje: split delar ”varken eller” vid linjen, aside lägger svaren vid "
    "sidan.",
    en="Bars around a centre line: split divides “neither” at the line, aside puts those answers "
    "at the side.",
)
WORDS["help.option.slides_template"] = both(
    sv="En egen presentation (.pptx eller .potx) vars utseende används.",
    en="A presentation of your own (.pptx or .potx) whose look is used.",
)
WORDS["help.option.fresh"] = both(
    sv="Om filen finns: skriv över även det som du har ändrat i den.",
    en="If the file exists: overwrite what you have edited in it too.",
)
WORDS["help.option.keep"] = both(
    sv="Om filen finns: behåll det som du har ändrat, utan att lägga en ny version bredvid.",
    en="If the file exists: keep what you have edited, without a new version beside it.",
)
WORDS["help.option.each"] = both(
    sv="En presentation för varje grupp i en indelning (unit): gruppen, alla andra och totalt.",
    en="A presentation for each group of a grouping (unit): the group, all others and the total.",
)
WORDS["help.option.charts"] = both(
    sv="Lägg in diagram under tabellerna.",
    en="Put charts below the tables.",
)
WORDS["help.option.change"] = both(
    sv="Lägg till en tabell över förändringar, med en bedömning i ord av var och en. Kräver "
    "population i rounds.toml.",
    en="Add a table of changes, with an assessment of each in words. Needs population in "
    "rounds.toml.",
)
WORDS["help.option.text"] = both(
    sv="Lägg in utkast till kommentarer ovanför tabellerna, att läsa igenom och redigera.",
    en="Put draft comments above the tables, to be read through and edited.",
)
WORDS["help.option.template"] = both(
    sv="En Wordmall vars formatmallar, brevhuvud och sidinställningar används, eller en egen text "
    "i Markdown (.md) vars fält fylls i: {{staff.2022.time.positive}}, se indicators figures.",
    en="A Word file whose styles, letterhead and page set-up are used, or a text of your own in "
    "Markdown (.md) whose fields are filled in: {{staff.2022.time.positive}}, see indicators "
    "figures.",
)
WORDS["help.option.publish"] = both(
    sv="Skriv upp i responses/published.jsonl att dokumentet publiceras den dagen, till exempel "
    "2023-03-01. Senare körningar skyddas tillsammans med det.",
    en="Record in responses/published.jsonl that the document is published on that day, for "
    "example 2023-03-01. Later runs are protected together with it.",
)
WORDS["help.option.least"] = both(
    sv="Minsta antal svar bakom en siffra. Kan bara höja gränsen.",
    en="Smallest number of answers behind any figure. Can only raise the threshold.",
)
WORDS["help.option.least_complete"] = both(
    sv="Minsta antal som ska ha besvarat alla frågor i ett område. Kan bara höja gränsen, som är "
    "30.",
    en="Smallest number of respondents who must have answered all questions of an area. Can only "
    "raise the threshold, which is 30.",
)
WORDS["help.option.questionnaire"] = both(
    sv="Bara den här enkäten. Kan anges flera gånger.",
    en="Only this questionnaire. Can be given several times.",
)
WORDS["help.option.by"] = both(
    sv="Dela upp efter en indelning (unit, eller period: kvartal och halvår), eller två som korsas "
    "(unit,sex). Kan anges flera gånger.",
    en="Divide by a grouping (unit, or period: quarters and half-years), or by two that cross "
    "(unit,sex). Can be given several times.",
)
WORDS["help.option.with"] = both(
    sv="Ta med en enkät som inte är NNS:s: participants_followup (deltagare, uppföljning), som är "
    "Samordningsförbundet Östra Södertörns egen. Finns arbetsmappen redan, läggs enkäten till.",
    en="Include a questionnaire that is not NNS's: participants_followup (participants, "
    "follow-up), Samordningsförbundet Östra Södertörn's own. Added to a workspace that exists.",
)
WORDS["help.option.alone"] = both(
    sv="Med --by unit,sex: visa den korsade indelningen för sig. Den får inte läggas bredvid "
    "tabeller efter unit eller efter sex.",
    en="With --by unit,sex: show the groups of both by themselves. They must not stand beside "
    "tables by unit or by sex.",
)
WORDS["help.option.others"] = both(
    sv="Med --by: visa varje grupp bredvid alla andra och totalen, i stället för året innan.",
    en="With --by: show each group beside all others and the total, instead of the year before.",
)
WORDS["help.option.question"] = both(
    sv="Bara den här frågan (frågans id). Kan anges flera gånger.",
    en="Only this question (its id). Can be given several times.",
)
WORDS["help.option.group"] = both(
    sv="Bara den här gruppen. Kan anges flera gånger.",
    en="Only this group. Can be given several times.",
)
WORDS["help.option.no_compare"] = both(
    sv="Utan föregående års rader.",
    en="Without the rows of the year before.",
)
WORDS["help.option.counts"] = both(
    sv="Exakta antal svar bredvid procenten, där resultatet visas. Bara i CSV och JSON.",
    en="Exact numbers of answers beside the percents, where the result is shown. In CSV and JSON "
    "only.",
)
WORDS["help.option.format"] = both(
    sv="text, csv, json, markdown eller html. Om inget anges avgör filtypen efter -o (även "
    ".docx, .pdf och .xlsx).",
    en="text, csv, json, markdown or html. By default the suffix of -o decides (.docx, "
    ".pdf and .xlsx too).",
)
WORDS["help.option.what_if"] = both(
    sv="Visa också vad som skulle döljas vid andra gränser, och vilka grupper som kan slås ihop "
    "för att mer ska visas.",
    en="Also show what other thresholds would hide, and which groups to merge so that more is "
    "shown.",
)
WORDS["help.option.language"] = both(
    sv="sv eller en. Gäller både det som skrivs ut och meddelandena.",
    en="sv or en, both for what is printed and for messages.",
)
WORDS["help.option.version"] = both(sv="Visa version och avsluta.", en="Show the version and exit.")
WORDS["help.option.help"] = both(sv="Visa hjälpen och avsluta.", en="Show this help and exit.")
