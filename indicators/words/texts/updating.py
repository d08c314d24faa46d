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
WORDS["updating.away"] = both(
    sv="Borttaget av dig och därför inte skrivet igen: {names}.",
    en="Deleted by you and therefore not written again: {names}.",
)
