"""What outputs say they were made of, and why two differ."""

from .catalogue import WORDS, both

# The command
WORDS["help.record"] = both(
    sv="Visa vad en fil är gjord av, eller varför två filer skiljer sig åt.",
    en="Show what a file was made of, or why two files differ.",
)
WORDS["help.record.more"] = both(
    sv="Word, Excel, PowerPoint, webbsidor, Markdown och diagram bär med sig kommandot, versionen, "
    "reglerna för vad som visas och kontrollsummor av enkäter och siffror. Vilka exporter det var "
    "står i ARBETSMAPP/responses/records.jsonl, som är lika känslig som exporterna. Med två filer "
    "sägs vad som skiljer dem.",
    en="Word, Excel, PowerPoint, web pages, Markdown and charts carry the command, the version, "
    "the rules of what is shown and digests of questionnaires and figures. Which exports it was "
    "stands in WORKSPACE/responses/records.jsonl, which is as sensitive as the exports. With two "
    "files, it is told what differs.",
)
WORDS["help.record.example"] = both(
    sv="indicators record bilaga2-2022.docx", en="indicators record bilaga2-2022.docx"
)
WORDS["help.other_file"] = both(sv="ANNAN_FIL", en="OTHER_FILE")

# What stands in the way
WORDS["record.no_file"] = both(
    sv="{file} finns inte eller går inte att läsa.", en="{file} is not there or cannot be read."
)
WORDS["record.none"] = both(
    sv="{file} säger inte vad den är gjord av.",
    en="{file} does not say what it was made of.",
)
WORDS["record.none.hint"] = both(
    sv="Det gör filer i Word, Excel, PowerPoint, HTML och Markdown, och diagram, som är gjorda med "
    "den här versionen eller en senare. CSV, JSON och ren text har ingen plats för det.",
    en="Files of Word, Excel, PowerPoint, HTML and Markdown do, and charts, if they were made with "
    "this version or a later one. CSV, JSON and plain text have no place for it.",
)
WORDS["record.damaged"] = both(
    sv="{file}: det som filen säger att den är gjord av är ofullständigt eller ändrat.",
    en="{file}: what the file says it was made of is not whole, or was changed.",
)
WORDS["record.damaged.hint"] = both(sv="Gör filen på nytt.", en="Make the file anew.")
WORDS["record.not_office"] = both(
    sv="Filen är ingen fil från Word, Excel eller PowerPoint.",
    en="The file is none of Word, Excel or PowerPoint.",
)
WORDS["record.not_kept"] = both(
    sv="{file} går inte att skriva. Vilka exporter filen är gjord av går inte att se sedan.",
    en="{file} cannot be written. Of which exports the file was made cannot be seen later.",
)

# One record
WORDS["record.id"] = both(sv="kontrollsumma: {id}", en="digest: {id}")
WORDS["record.has.version"] = both(sv="indicators {value}", en="indicators {value}")
WORDS["record.has.command"] = both(sv="kommando: {value}", en="command: {value}")
WORDS["record.has.settings"] = both(
    sv="namn, mål, rapport, utseende och indikatorer: {value}",
    en="names, goals, report, look and indicators: {value}",
)
WORDS["record.has.ledger"] = both(
    sv="publicerat om samma mätningar i övrigt: {value}",
    en="published of the same rounds besides: {value}",
)
WORDS["record.wave"] = both(sv="{questionnaire} {year}", en="{questionnaire} {year}")
WORDS["record.has.policy"] = both(sv="  regler: {value}", en="  policy: {value}")
WORDS["record.has.definition"] = both(sv="  enkät: {value}", en="  questionnaire: {value}")
WORDS["record.has.reading"] = both(
    sv="  hur kolumnerna läses: {value}", en="  how columns are read: {value}"
)
WORDS["record.has.figures"] = both(sv="  siffror: {value}", en="  figures: {value}")
WORDS["record.has.figures.by"] = both(
    sv="  siffror efter {by}: {value}", en="  figures by {by}: {value}"
)
WORDS["record.source"] = both(sv="  gjord av {files}", en="  made of {files}")
WORDS["record.source.several"] = both(
    sv="  gjord av {files}, eller av en tidigare version som gav samma siffror",
    en="  made of {files}, or of an earlier version that gave the same figures",
)
WORDS["record.source.unknown"] = both(
    sv="  vilken export det var är inte antecknat i arbetsmappen",
    en="  which export it was is not written down in the workspace",
)
WORDS["record.export.now"] = both(
    sv="{file} som den är i dag (sha256 {digest})", en="{file} as it is today (sha256 {digest})"
)
WORDS["record.export.earlier"] = both(
    sv="en tidigare version av {file} (sha256 {digest})",
    en="an earlier version of {file} (sha256 {digest})",
)
WORDS["record.export.elsewhere"] = both(sv="{file}", en="{file}")
WORDS["record.no_workspace"] = both(
    sv="Här finns ingen arbetsmapp. Ange den sist på raden för att se vilka exporter det var.",
    en="There is no workspace here. Name it last on the line to see which exports it was.",
)
WORDS["record.today.same"] = both(
    sv="Samma kommando skulle ge samma sak i dag.",
    en="The same command would make the same today.",
)
WORDS["record.today.other"] = both(
    sv="Sedan dess har detta ändrats:", en="Since then this has changed:"
)
WORDS["record.indented"] = both(sv="  {text}", en="  {text}")

# Two records
WORDS["record.alike.bytes"] = both(
    sv="filerna är likadana, byte för byte", en="the files are the same, byte for byte"
)
WORDS["record.alike.edited"] = both(
    sv="filerna är gjorda av samma sak: de har olika format, eller har redigerats efteråt",
    en="the files were made of the same: they have different formats, or were edited afterwards",
)
WORDS["record.differs.version"] = both(
    sv="version: {first} → {second}", en="version: {first} → {second}"
)
WORDS["record.differs.command"] = both(
    sv="kommando: {first} → {second}", en="command: {first} → {second}"
)
WORDS["record.differs.settings"] = both(
    sv="namn, mål, rapportens delar, utseende eller indikatorer är ändrade",
    en="names, goals, parts of the report, the look or indicators were changed",
)
WORDS["record.differs.ledger"] = both(
    sv="annat har publicerats om samma mätningar",
    en="other things of the same rounds are published",
)
WORDS["record.differs.only_first"] = both(
    sv="{questionnaire} {year} finns bara i den första",
    en="{questionnaire} {year} is only in the first",
)
WORDS["record.differs.only_second"] = both(
    sv="{questionnaire} {year} finns bara i den andra",
    en="{questionnaire} {year} is only in the second",
)
WORDS["record.gone"] = both(
    sv="{questionnaire} {year} finns inte längre", en="{questionnaire} {year} is no longer there"
)
WORDS["record.new"] = both(sv="{questionnaire} {year} är ny", en="{questionnaire} {year} is new")
WORDS["record.differs.definition"] = both(
    sv="enkäten {questionnaire} är ändrad", en="the questionnaire {questionnaire} was changed"
)
WORDS["record.differs.policy"] = both(
    sv="reglerna för {questionnaire} {year}: {what}", en="policy of {questionnaire} {year}: {what}"
)
WORDS["record.differs.reading"] = both(
    sv="hur {questionnaire} {year} läses är ändrat i rounds.toml",
    en="how {questionnaire} {year} is read was changed in rounds.toml",
)
WORDS["record.differs.cells"] = both(
    sv="vad rounds.toml säger om rader eller svar i {questionnaire} {year} är ändrat",
    en="what rounds.toml says of rows or answers in {questionnaire} {year} was changed",
)
WORDS["record.differs.beside"] = both(
    sv="antal tillfrågade, måltal eller andras siffror för {questionnaire} {year} är ändrade",
    en="numbers asked, targets or figures of others for {questionnaire} {year} were changed",
)
WORDS["record.differs.corrected.one"] = both(
    sv="svar rättade: {questionnaire} {year}, {count} rad",
    en="answers corrected: {questionnaire} {year}, {count} row",
)
WORDS["record.differs.corrected.many"] = both(
    sv="svar rättade: {questionnaire} {year}, {count} rader",
    en="answers corrected: {questionnaire} {year}, {count} rows",
)
WORDS["record.differs.more.one"] = both(
    sv="svar tillkomna: {questionnaire} {year}, {count} rad",
    en="answers added: {questionnaire} {year}, {count} row",
)
WORDS["record.differs.more.many"] = both(
    sv="svar tillkomna: {questionnaire} {year}, {count} rader",
    en="answers added: {questionnaire} {year}, {count} rows",
)
WORDS["record.differs.fewer.one"] = both(
    sv="svar borttagna: {questionnaire} {year}, {count} rad",
    en="answers removed: {questionnaire} {year}, {count} row",
)
WORDS["record.differs.fewer.many"] = both(
    sv="svar borttagna: {questionnaire} {year}, {count} rader",
    en="answers removed: {questionnaire} {year}, {count} rows",
)
WORDS["record.differs.same_answers"] = both(
    sv="{questionnaire} {year}: en annan fil med samma svar",
    en="{questionnaire} {year}: another file with the same answers",
)
WORDS["record.differs.export"] = both(
    sv="{questionnaire} {year}: en annan export",
    en="{questionnaire} {year}: another export",
)
WORDS["record.differs.answers"] = both(
    sv="svar rättade: {questionnaire} {year}, okänt hur många rader",
    en="answers corrected: {questionnaire} {year}, not known how many rows",
)
WORDS["record.differs.figures"] = both(
    sv="siffrorna för {questionnaire} {year} är andra",
    en="the figures of {questionnaire} {year} are others",
)
WORDS["record.same"] = both(sv="lika: {what}", en="the same: {what}")
WORDS["record.part.version"] = both(sv="version", en="version")
WORDS["record.part.command"] = both(sv="kommando", en="command")
WORDS["record.part.settings"] = both(sv="inställningar", en="settings")
WORDS["record.part.ledger"] = both(sv="det publicerade", en="what is published")
WORDS["record.part.policy"] = both(sv="regler", en="policy")
WORDS["record.part.definition"] = both(sv="enkäter", en="questionnaires")
WORDS["record.part.reading"] = both(sv="hur kolumner läses", en="how columns are read")
WORDS["record.part.beside"] = both(sv="målvärden", en="targets")
