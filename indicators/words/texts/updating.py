"""A file that was written before, written anew."""

from .catalogue import WORDS, both

WORDS["updating.updated.none"] = both(
    sv="Filen fanns, och inget av det som programmet har skrivit i den behövde uppdateras.",
    en="The file existed, and nothing that the program has written in it had to be updated.",
)
WORDS["updating.updated.one"] = both(
    sv="Filen fanns: en del av den är uppdaterad, resten är orört.",
    en="The file existed: one part of it is updated, the rest is untouched.",
)
WORDS["updating.updated.many"] = both(
    sv="Filen fanns: {count} delar av den är uppdaterade, resten är orört.",
    en="The file existed: {count} parts of it are updated, the rest is untouched.",
)
WORDS["updating.kept"] = both(
    sv="Ändrat av dig och behållet: {names}.",
    en="Edited by you and kept: {names}.",
)
WORDS["updating.behind"] = both(
    sv="Ändrat av dig och behållet, fast det finns nyare siffror: {names}.",
    en="Edited by you and kept, though there are newer figures: {names}.",
)
WORDS["updating.waiting"] = both(
    sv="En ny version står kvar bredvid det du har ändrat, att välja eller radera: {names}.",
    en="A new version still stands beside what you have edited, to be chosen or deleted: {names}.",
)
WORDS["updating.offered"] = both(
    sv="En ny version står bredvid, märkt som ny: {names}.",
    en="A new version stands beside it, marked as new: {names}.",
)
WORDS["updating.overwritten"] = both(
    sv="Ändrat av dig och överskrivet, som --fresh säger: {names}.",
    en="Edited by you and overwritten, as --fresh says: {names}.",
)
WORDS["updating.outdated"] = both(
    sv="Görs inte längre, men är ändrat av dig och står kvar, kanske med gamla siffror. Ta bort "
    "det om siffrorna inte får visas: {names}.",
    en="No longer made, but edited by you and left, perhaps with old figures. Delete it if they "
    "must not be shown: {names}.",
)
WORDS["updating.added"] = both(sv="Nytt: {names}.", en="New: {names}.")
WORDS["updating.removed"] = both(
    sv="Borttaget, eftersom det inte längre görs: {names}.",
    en="Removed, as it is no longer made: {names}.",
)
WORDS["updating.elsewhere"] = both(
    sv="I {file} står delar som programmet skriver även i sidhuvud, sidfot eller noter, där de "
    "inte uppdateras: {names}.",
    en="In {file}, parts that the program writes stand in headers, footers or notes as well, where "
    "they are not updated: {names}.",
)
WORDS["updating.elsewhere.hint"] = both(
    sv="Ta bort dem där, så att inga gamla siffror blir kvar.",
    en="Delete them there, so that no old figures are left.",
)
WORDS["updating.stale"] = both(
    sv="I {file} står tabeller som du har ändrat och som har andra siffror än resultatet nu: "
    "{names}.",
    en="In {file} there are tables that you have edited, with other figures than the results now: "
    "{names}.",
)
WORDS["updating.stale.hint"] = both(
    sv="Det som publiceras ska stämma med det som skrivs upp. Ta den nya versionen i Word, eller "
    "ange --fresh.",
    en="What is published has to be what is written down. Take the new version in Word, or add "
    "--fresh.",
)
WORDS["updating.as_before"] = both(
    sv="{file} görs med samma tillval som när den skrevs: {options}. Ange ett av dem för att välja "
    "om.",
    en="{file} is made with the same options as when it was written: {options}. Give one of them "
    "to choose anew.",
)
WORDS["updating.pdf_drafts"] = both(
    sv="Utkasten i en pdf går inte att redigera, och det du har skrivit i en Wordfil följer inte "
    "med. Skriv rapporten som .docx, redigera den och spara den som pdf i Word.",
    en="Drafts in a PDF cannot be edited, and what you have written in a Word file is not in it. "
    "Write the report as .docx, edit it, and save that as a PDF in Word.",
)
WORDS["updating.lost"] = both(
    sv="Har tappat sitt namn i filen (ett annat program har tagit bort det) och lämnas därför som "
    "det är. Radera det så skrivs det inte igen, eller ange --fresh för att få det nytt: {names}.",
    en="Has lost its name in the file (another program has removed it) and is therefore left as "
    "it is. Delete it and it is not written again, or add --fresh to get it anew: {names}.",
)
WORDS["updating.new_version"] = both(
    sv="Ny version av det som står ovanför, som du har ändrat. Ta det du vill ha och radera "
    "resten.",
    en="New version of what stands above, which you have edited. Take what you want and delete the "
    "rest.",
)
WORDS["updating.away"] = both(
    sv="Borttaget av dig och därför inte skrivet igen: {names}.",
    en="Deleted by you and therefore not written again: {names}.",
)
WORDS["updating.fields"] = both(
    sv="Siffror i din egen text som är nya eller har ändrats: {names}.",
    en="Figures in your own text that are new or have changed: {names}.",
)
WORDS["updating.fields_kept"] = both(
    sv="Siffror i din egen text som du har ändrat för hand och som därför står kvar: {names}.",
    en="Figures in your own text that you have changed by hand and that are therefore left: "
    "{names}.",
)
WORDS["updating.offers_left"] = both(
    sv="I {file} står nya versioner kvar bredvid det du har ändrat: {names}.",
    en="New versions still stand in {file} beside what you have edited: {names}.",
)
WORDS["updating.offers_left.hint"] = both(
    sv="Välj en av dem och radera den andra i Word innan du publicerar, eller ange --keep eller "
    "--fresh.",
    en="Choose one of them and delete the other in Word before you publish, or add --keep or "
    "--fresh.",
)
WORDS["updating.new"] = both(sv="Ny version: {title}", en="New version: {title}")
WORDS["updating.unreadable"] = both(
    sv="{file} finns, men går inte att läsa: den är skadad, skyddad med lösenord eller något annat "
    "än vad den heter. Den har inte ändrats.",
    en="{file} exists but cannot be read: it is damaged, protected by a password, or something "
    "else than its name says. It has not been changed.",
)
WORDS["updating.not_ours"] = both(
    sv="{file} finns redan och är inte skriven av det här programmet. Den har inte ändrats.",
    en="{file} exists already and was not written by this program. It has not been changed.",
)
WORDS["updating.forgotten"] = both(
    sv="{file} säger inte längre vad som skrevs i den, så det går inte att se vad du har ändrat. "
    "Filens egenskaper har tagits bort, kanske med Kontrollera dokument. Den har inte ändrats.",
    en="{file} no longer says what was written in it, so what you have edited cannot be told. The "
    "properties of the file have been removed, perhaps with Inspect Document. It has not been "
    "changed.",
)
WORDS["updating.other"] = both(
    sv="{file} finns redan och handlar om något annat: ingen av delarna som skrivs nu finns i den. "
    "Den har inte ändrats.",
    en="{file} exists already and is about something else: none of what is written now is in it. "
    "It has not been changed.",
)
for key in ("unreadable", "not_ours", "forgotten", "other"):
    WORDS[f"updating.{key}.hint"] = both(
        sv="Ange ett annat filnamn efter -o, eller flytta undan filen.",
        en="Give another file name after -o, or move the file away.",
    )
WORDS["updating.template"] = both(
    sv="{file} finns och behåller sitt eget utseende: --template gäller nya filer.",
    en="{file} exists and keeps its own look: --template is for new files.",
)
WORDS["updating.same"] = both(
    sv="{file} innehåller redan det som skulle skrivas, och är orörd.",
    en="{file} holds what would be written already, and is untouched.",
)
