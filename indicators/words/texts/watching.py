"""A workspace that is watched: what has changed in it, and writing again."""

from .catalogue import WORDS, both

WORDS["help.option.watch"] = both(
    sv="Skriv igen när en export, rounds.toml eller en enkät har ändrats. Ctrl-C avslutar.",
    en="Write again when an export, rounds.toml or a questionnaire has changed. Ctrl-C ends it.",
)
WORDS["help.option.watch_yes"] = both(
    sv="Med --watch: skriv igen utan att fråga.",
    en="With --watch: write again without asking.",
)
WORDS["usage.BadParameter.watch_publish"] = both(
    sv="--watch kan inte användas med --publish.", en="--watch cannot be used with --publish."
)
WORDS["usage.BadParameter.watch_publish.hint"] = both(
    sv="Publicera en gång, när allt är klart, utan --watch.",
    en="Publish once, when all is done, without --watch.",
)
WORDS["watch.begun"] = both(
    sv="Väntar på ändringar i {folder}. Tryck Ctrl-C för att sluta.",
    en="Waiting for changes in {folder}. Press Ctrl-C to stop.",
)
WORDS["watch.ended"] = both(sv="Väntar inte längre.", en="No longer waiting.")
WORDS["watch.file.new"] = both(sv="{file}: ny", en="{file}: new")
WORDS["watch.file.changed"] = both(sv="{file}: ändrad", en="{file}: changed")
WORDS["watch.file.gone"] = both(sv="{file}: borta", en="{file}: gone")
WORDS["watch.held"] = both(
    sv="{file} är ändrad och öppen i ett annat program. Stäng den, så läses den.",
    en="{file} has changed and is open in another program. Close it, and it is read.",
)
WORDS["watch.ask"] = both(
    sv="Skriva igen? Enter = ja, n = nej", en="Write again? Enter = yes, n = no"
)
WORDS["watch.again"] = both(
    sv="Försöka igen? Enter = ja, n = nej", en="Try again? Enter = yes, n = no"
)
WORDS["watch.mend"] = both(
    sv="Inget har skrivits. Rätta det, så skrivs det igen.",
    en="Nothing was written. Mend it, and it is written again.",
)
WORDS["watch.figures.other"] = both(
    sv="{about}: {first} → {second}", en="{about}: {first} → {second}"
)
WORDS["watch.figures.beside"] = both(
    sv="{about}: samma, men andra siffror bredvid är ändrade",
    en="{about}: the same, but other figures beside it have changed",
)
WORDS["watch.figures.shown"] = both(sv="{about}: visas nu", en="{about}: shown now")
WORDS["watch.figures.hidden"] = both(sv="{about}: visas nu inte", en="{about}: not shown now")
WORDS["watch.figures.more"] = both(
    sv="… och {count} ändrade till", en="… and {count} more have changed"
)
WORDS["watch.figures.same"] = both(
    sv="Inga siffror som visas är ändrade.", en="No figure that is shown has changed."
)
