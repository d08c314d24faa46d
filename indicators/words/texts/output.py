"""Files that are written, and what stands in the way."""

from .catalogue import WORDS, both

# Output
WORDS["output.suffix"] = both(
    sv="{file}: det går inte att skapa filer av den typen. Välj {known}.",
    en="{file}: files of this kind cannot be made. Choose one of {known}.",
)
WORDS["output.pdf"] = both(
    sv="det går inte att sätta dokumentet som PDF: {told}.",
    en="the document cannot be set as a PDF: {told}.",
)
WORDS["output.pdf.hint"] = both(
    sv="Välj .docx eller .html. I Word kan filen sparas som PDF.",
    en="Choose .docx or .html. Word can save the file as a PDF.",
)
WORDS["output.suffix_only"] = both(
    sv="{file}: filen ska sluta på {known}.",
    en="{file}: the file has to end in {known}.",
)
WORDS["output.locked"] = both(
    sv="{file} går inte att skriva, eftersom den är öppen eller skyddad.",
    en="{file} cannot be written, as it is open or protected.",
)
WORDS["output.locked.hint"] = both(
    sv="Är filen öppen i Word eller Excel? Stäng den och försök igen.",
    en="Is the file open in Word or Excel? Close it and try again.",
)
WORDS["output.overtaken"] = both(
    sv="{file} ändrades av någon annan just när den skulle sparas. Inget är skrivet.",
    en="{file} was changed by somebody else just when it was to be saved. Nothing was written.",
)
WORDS["output.overtaken.hint"] = both(
    sv="Titta på vad som står där nu, och gör om.", en="See what it says now, and try again."
)
WORDS["output.no_folder"] = both(
    sv="{file}: mappen {folder} finns inte.",
    en="{file}: there is no folder {folder}.",
)
WORDS["output.is_folder"] = both(sv="{file} är en mapp.", en="{file} is a folder.")
WORDS["output.is_input"] = both(
    sv="{file} är en av filerna som läses och skrivs inte över.",
    en="{file} is one of the files that are read and is not overwritten.",
)
WORDS["output.is_input.hint"] = both(
    sv="Välj ett annat namn efter -o.",
    en="Choose another name after -o.",
)
WORDS["output.is_kept"] = both(
    sv="{file} finns redan i arbetsmappen och skrivs inte över.",
    en="{file} exists in the workspace already and is not overwritten.",
)
WORDS["output.is_kept.hint"] = both(
    sv="Välj ett annat namn eller en annan mapp efter -o.",
    en="Choose another name or another folder after -o.",
)
WORDS["output.is_device"] = both(
    sv="{file} är ingen vanlig fil utan en enhet eller en pipe, och ersätts inte.",
    en="{file} is no ordinary file but a device or a pipe, and is not replaced.",
)
WORDS["output.is_device.hint"] = both(
    sv="Skriv namnet på en fil efter -o. table, audit, reliability och pool skriver på standard ut "
    "med -o -.",
    en="Give the name of a file after -o. table, audit, reliability and pool write on standard "
    "output with -o -.",
)
WORDS["output.is_file"] = both(
    sv="{file} är en fil. Här behövs en mapp.",
    en="{file} is a file. A folder is needed here.",
)
WORDS["output.is_file.hint"] = both(sv="Ange en mapp efter -o.", en="Give a folder after -o.")
WORDS["output.is_kept_folder"] = both(
    sv="{file} är mappen för svar eller enkäter. Inget annat skrivs där.",
    en="{file} is the folder of answers or questionnaires. Nothing else is written there.",
)
WORDS["output.is_kept_folder.hint"] = both(
    sv="Välj en annan mapp efter -o.",
    en="Choose another folder after -o.",
)
WORDS["output.mismatch"] = both(
    sv="{file} skulle innehålla {form}, men heter något annat.",
    en="{file} would hold {form}, but is named otherwise.",
)
WORDS["output.screen"] = both(
    sv="det går inte att skriva på skärmen eller i filen dit det här ska: den är stängd, eller "
    "disken är full.",
    en="the screen or the file that this goes to cannot be written to: it is closed, or the disk "
    "is full.",
)
WORDS["output.failed"] = both(sv="{file} går inte att skriva.", en="{file} cannot be written.")
WORDS["output.failed.hint"] = both(
    sv="Kontrollera att mappen finns och att disken inte är full.",
    en="Check that the folder exists and that the disk is not full.",
)
WORDS["output.template_missing"] = both(
    sv="Mallen {file} går inte att öppna.",
    en="The template {file} cannot be opened.",
)
WORDS["output.template_unreadable"] = both(
    sv="Mallen är ingen Wordfil (.docx eller .dotx).",
    en="The template is not a Word file (.docx or .dotx).",
)
WORDS["output.template_unreadable.hint"] = both(
    sv="Öppna den i Word och spara den som Worddokument (.docx).",
    en="Open it in Word and save it as a Word document (.docx).",
)
WORDS["output.template_word_only"] = both(
    sv="En Wordmall (.docx) går bara att använda för Wordfiler (.docx).",
    en="A Word template (.docx) can be used for Word files (.docx) only.",
)
WORDS["output.template_word_only.hint"] = both(
    sv="Skriv -o med ett namn på .docx, eller gör en mall i Markdown (.md).",
    en="Give -o a name ending in .docx, or make a template in Markdown (.md).",
)
WORDS["output.template_markdown"] = both(
    sv="Mallen {file} är Markdown och går bara att använda för Markdown (.md).",
    en="The template {file} is Markdown and can be used for Markdown (.md) only.",
)
WORDS["output.template_markdown.hint"] = both(
    sv="Skriv -o med ett namn på .md, eller gör mallen i Word (.docx).",
    en="Give -o a name ending in .md, or make the template in Word (.docx).",
)
WORDS["output.template_not_text"] = both(
    sv="Mallen {file} är ingen textfil i UTF-8.",
    en="The template {file} is not a text file in UTF-8.",
)
WORDS["output.template_not_text.hint"] = both(
    sv="Öppna den och spara den som text i UTF-8.",
    en="Open it and save it as text in UTF-8.",
)
WORDS["output.template_slides"] = both(
    sv="Mallen är ingen presentation (.pptx eller .potx), eller så saknar den en layout med "
    "rubrik.",
    en="The template is not a presentation (.pptx or .potx), or has no layout with a title.",
)
WORDS["output.template_slides.hint"] = both(
    sv="Öppna den i PowerPoint och spara den som presentation (.pptx).",
    en="Open it in PowerPoint and save it as a presentation (.pptx).",
)
WORDS["output.no_charts"] = both(
    sv="{file}: Markdown kan inte innehålla diagram.",
    en="{file}: Markdown cannot hold charts.",
)
WORDS["output.no_charts.hint"] = both(
    sv="Välj .docx, .pdf, .xlsx eller .html, eller rita diagrammen för sig med indicators charts.",
    en="Choose .docx, .pdf, .xlsx or .html, or draw the charts by themselves with indicators "
    "charts.",
)
WORDS["output.alone"] = both(
    sv="--alone gäller en indelning i två som korsas, och ingen annan.",
    en="--alone is for one division by two groupings that cross, and no other.",
)
WORDS["output.alone.hint"] = both(
    sv="Skriv till exempel --by unit,sex --alone.",
    en="Write, for example, --by unit,sex --alone.",
)
WORDS["output.alone_published"] = both(
    sv="{document} ({date}) har tabeller för {questionnaire} {year} efter {by}. De får inte stå "
    "bredvid den korsade indelningen för sig.",
    en="{document} ({date}) has tables of {questionnaire} {year} by {by}. They must not stand "
    "beside the groups of both by themselves.",
)
WORDS["output.alone_published.hint"] = both(
    sv="Utelämna --alone: då skyddas den korsade indelningen tillsammans med dem.",
    en="Leave out --alone: the groups of both are then protected together with them.",
)
WORDS["output.others_no_groups"] = both(
    sv="--others jämför grupper, och utan --by finns inga.",
    en="--others compares groups, and there are none without --by.",
)
WORDS["output.others_no_groups.hint"] = both(
    sv="Lägg till --by, till exempel --by unit, eller ta bort --others.",
    en="Add --by, such as --by unit, or leave --others out.",
)
WORDS["output.others_records"] = both(
    sv="{file}: CSV och JSON har inga rader för alla andra.",
    en="{file}: CSV and JSON have no rows for all others.",
)
WORDS["output.others_records.hint"] = both(
    sv="Ta bort --others, eller välj .docx, .pdf, .xlsx, .html, .md eller .txt.",
    en="Leave --others out, or choose .docx, .pdf, .xlsx, .html, .md or .txt.",
)
WORDS["output.counts_records"] = both(
    sv="--counts är för rader i CSV och JSON: där står antalen bredvid procenten.",
    en="--counts is for the rows of CSV and JSON: there the counts stand beside the percents.",
)
WORDS["output.counts_records.hint"] = both(
    sv="Lägg till --format csv, --format json eller -o tabell.csv, eller ta bort --counts. "
    "Tillsammans med --goals finns inga sådana rader.",
    en="Add --format csv, --format json or -o table.csv, or leave --counts out. With --goals there "
    "are no such rows.",
)
WORDS["output.no_group"] = both(
    sv="ingen grupp av indelningen {each} kan visas, så det blir ingen presentation.",
    en="no group of {each} can be shown, so there is no presentation to write.",
)
WORDS["output.no_group.hint"] = both(
    sv="Varför visas med indicators explain --by {each}. Utan --each blir det en presentation av "
    "alla svar.",
    en="indicators explain --by {each} tells why. Without --each there is a presentation of all "
    "answers.",
)

# What an assessment of changes needs
WORDS["statistics.no_population"] = both(
    sv="det framgår inte av {file} vad svaren står för, så förändringar kan inte bedömas.",
    en="{file} does not say what the answers stand for, so changes cannot be assessed.",
)
WORDS["statistics.no_population.hint"] = both(
    sv='Välj ”Vad svaren står för” under Uppgifter i fönstret, eller skriv population = "these" '
    'överst i filen om resultatet gäller just de tillfrågade, eller population = "process" om det '
    "gäller arbetssättet.",
    en='Choose “What the answers stand for” at Facts in the window, or write population = "these" '
    "at the top of the file if the results are about the very people asked, or population = "
    '"process" if they are about the way of working.',
)
WORDS["statistics.no_invited"] = both(
    sv="antalet tillfrågade är inte känt, så förändringen kan inte bedömas för just de "
    "tillfrågade.",
    en="the number of people asked is not known, so the change cannot be assessed for the very "
    "people asked.",
)
WORDS["statistics.no_invited.hint"] = both(
    sv="Ange invited i rounds.toml för båda åren.",
    en="Give invited in rounds.toml for both years.",
)

# Doing
WORDS["report.written"] = both(sv="Skrev {file}.", en="Wrote {file}.")
