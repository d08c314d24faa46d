"""A file that was written before, written anew."""

from .catalogue import WORDS, both

WORDS["updating.updated"] = both(
    sv="Antal uppdaterade delar i filen, som fanns: {count}.",
    en="Number of parts updated in the file, which existed: {count}.",
)
WORDS["updating.kept"] = both(
    sv="Ändrat av dig och behållet: {names}.",
    en="Edited by you and kept: {names}.",
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

# A file that exists and is not what it should be.
WORDS["output.existing_unreadable"] = both(
    sv="{file} finns men går inte att läsa som ett dokument, så dina ändringar i den kan inte "
    "behållas.",
    en="{file} exists but cannot be read as a document, so what you have edited in it cannot be "
    "kept.",
)
WORDS["output.existing_not_ours"] = both(
    sv="{file} finns, och är inte skriven av indicators eller har tappat uppgiften om vad som är "
    "skrivet. Den skrivs inte över.",
    en="{file} exists, and was not written by indicators or has lost the note of what was written. "
    "It is not overwritten.",
)
WORDS["output.existing_other"] = both(
    sv="{file} är ett annat dokument ({of}) än det som ska skrivas ({new}). Det skrivs inte över.",
    en="{file} is another document ({of}) than the one to be written ({new}). It is not "
    "overwritten.",
)
for key in ("unreadable", "not_ours", "other"):
    WORDS[f"output.existing_{key}.hint"] = both(
        sv="Ange ett annat namn efter -o, eller flytta filen.",
        en="Choose another name after -o, or move the file.",
    )
