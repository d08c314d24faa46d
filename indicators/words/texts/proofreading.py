"""Proofreading: what is found of the numbers in somebody's own text."""

from .catalogue import WORDS, both

WORDS["proofread.suffix"] = both(
    sv="{file}: det formatet går inte att läsa korrektur på. Välj bland {known}.",
    en="{file}: that format cannot be proofread. Choose among {known}.",
)
WORDS["proofread.missing"] = both(sv="{file} går inte att öppna.", en="{file} cannot be opened.")
WORDS["proofread.broken"] = both(sv="{file} går inte att läsa.", en="{file} cannot be read.")
WORDS["proofread.broken.hint"] = both(
    sv="Öppna filen och spara den på nytt i samma format.",
    en="Open the file and save it anew in the same format.",
)

WORDS["proofread.about"] = both(sv="{survey}, {group} {year}", en="{survey}, {group} {year}")
WORDS["proofread.about.total"] = both(sv="{survey} {year}", en="{survey} {year}")
WORDS["proofread.right"] = both(sv="”{claim}”: {about}", en="“{claim}”: {about}")
WORDS["proofread.wrong"] = both(
    sv="”{claim}”: tabellen säger {figure} ({about})",
    en="“{claim}”: the table says {figure} ({about})",
)
WORDS["proofread.wrong.other"] = both(
    sv="”{claim}”: tabellen säger {figure} ({about}). Talet i texten är en annan siffra: {other}",
    en="“{claim}”: the table says {figure} ({about}). The number in the text is another figure: "
    "{other}",
)
WORDS["proofread.impossible"] = both(
    sv="”{claim}” ger inget antal svar: av {base} blir det {low} eller {high}",
    en="No number of answers gives “{claim}”: of {base} it is {low} or {high}",
)
WORDS["proofread.impossible.beside"] = both(
    sv="{why}. Tabellen säger {figure} ({about})",
    en="{why}. The table says {figure} ({about})",
)
WORDS["proofread.direction"] = both(
    sv="”{claim}”: {points}, från {before} till {now} ({about})",
    en="“{claim}”: {points}, from {before} to {now} ({about})",
)
WORDS["proofread.from_to"] = both(
    sv="”{claim}”: från {before} till {now} ({about})",
    en="“{claim}”: from {before} to {now} ({about})",
)
WORDS["proofread.of"] = both(sv="{part} av {whole}", en="{part} of {whole}")
WORDS["proofread.break"] = both(
    sv="”{claim}”: går inte att jämföra med året innan, frågan är inte densamma ({about})",
    en="“{claim}”: cannot be compared with the year before, the question is not the same ({about})",
)
WORDS["proofread.hidden"] = both(
    sv="”{claim}” sägs om ett resultat som inte visas ({about})",
    en="“{claim}” is said of a result that is not shown ({about})",
)
WORDS["proofread.unsure"] = both(
    sv="”{claim}”: ingen siffra i tabellerna känns igen",
    en="“{claim}”: no figure in the tables is recognised",
)
WORDS["proofread.stated_hidden"] = both(sv="{place}: {what}.", en="{place}: {what}.")
WORDS["proofread.stated_hidden.hint"] = both(
    sv="Ta bort talet: det som är dolt får inte stå i texten, vare sig det är rätt eller fel.",
    en="Take the number out: what is hidden must not stand in the text, be it right or wrong.",
)

WORDS["proofread.stated_wrong"] = both(sv="{place}: {what}.", en="{place}: {what}.")
WORDS["proofread.stated_wrong.hint"] = both(
    sv="Rätta talet innan du publicerar.", en="Correct the number before you publish."
)
WORDS["proofread.found"] = both(sv="{file}, {place}: {what}.", en="{file}, {place}: {what}.")
WORDS["proofread.title"] = both(sv="Korrektur", en="Proofreading")
WORDS["proofread.verdict.right"] = both(sv="Stämmer", en="Right")
WORDS["proofread.verdict.wrong"] = both(sv="Fel", en="Wrong")
WORDS["proofread.verdict.impossible"] = both(sv="Omöjligt", en="Impossible")
WORDS["proofread.verdict.hidden"] = both(sv="Dolt", en="Hidden")
WORDS["proofread.verdict.unsure"] = both(sv="Osäkert", en="Unsure")
WORDS["proofread.do.wrong"] = both(
    sv="Skriv {printed}, eller sätt in {{{figure}}} i texten.",
    en="Write {printed}, or put {{{figure}}} into the text.",
)
WORDS["proofread.do.ratio"] = both(
    sv="Skriv {printed}, eller sätt in {{{figure}}} av {{{whole}}} i texten.",
    en="Write {printed}, or put {{{figure}}} of {{{whole}}} into the text.",
)
WORDS["proofread.do.change"] = both(
    sv="Skriv {word}, eller sätt in {{{figure}}} i texten: {points}.",
    en="Write {word}, or put {{{figure}}} into the text: {points}.",
)
WORDS["proofread.do.points"] = both(
    sv="Skriv {points}, eller sätt in {{{figure}}} i texten.",
    en="Write {points}, or put {{{figure}}} into the text.",
)
WORDS["proofread.do.rate"] = both(
    sv="Skriv {word}, eller sätt in {{{figure}}} i texten.",
    en="Write {word}, or put {{{figure}}} into the text.",
)
WORDS["proofread.do.from_to"] = both(
    sv="Sätt in {{{before}}} och {{{now}}} i texten.",
    en="Put {{{before}}} and {{{now}}} into the text.",
)
WORDS["proofread.do.break"] = both(
    sv="Ta bort jämförelsen, eller säg att frågan har ändrats.",
    en="Take the comparison out, or say that the question has changed.",
)
WORDS["proofread.do.up"] = both(sv="att andelen har ökat", en="that the share has risen")
WORDS["proofread.do.down"] = both(sv="att andelen har minskat", en="that the share has fallen")
WORDS["proofread.do.still"] = both(sv="att andelen är oförändrad", en="that the share is unchanged")
WORDS["proofread.field.open"] = both(
    sv="”{claim}” saknar avslutande klammer, så ingen siffra sätts in",
    en="“{claim}” has no closing brace, so that no figure is put in",
)
WORDS["proofread.field.unfilled"] = both(
    sv="”{claim}” är inte ifyllt: fält fylls bara i rapporter i Word och mallar i Markdown",
    en="“{claim}” is not filled: fields are filled only in reports in Word and templates in "
    "Markdown",
)
WORDS["proofread.do.field.open"] = both(sv="Skriv }} efter namnet.", en="Write }} after the name.")
WORDS["proofread.do.field.unfilled"] = both(
    sv="Skriv siffran själv.", en="Write the figure yourself."
)
WORDS["proofread.verdict.field"] = both(sv="Fält", en="Field")
WORDS["proofread.summary.fields"] = both(
    sv="Fält utan siffra: {count}.", en="Fields without a figure: {count}."
)
WORDS["proofread.do.hidden"] = both(
    sv="Ta bort talet: det som är dolt får inte stå i texten, vare sig det är rätt eller fel.",
    en="Take the number out: what is hidden must not stand in the text, be it right or wrong.",
)
WORDS["proofread.do.impossible"] = both(
    sv="Slå upp siffran i tabellen.", en="Look the figure up in the table."
)
WORDS["proofread.do.unsure"] = both(
    sv="Kontrollera själv, eller nämn frågan vid namn.",
    en="Check it yourself, or name the question.",
)
WORDS["proofread.errors"] = both(sv="Att rätta", en="To be mended")
WORDS["proofread.others"] = both(
    sv="Gick inte att koppla till någon siffra", en="Not tied to any figure"
)
WORDS["proofread.errors.table"] = both(
    sv="Tal i texten som inte stämmer med tabellerna",
    en="Numbers in the text that do not agree with the tables",
)
WORDS["proofread.others.table"] = both(
    sv="Tal i texten som inte känns igen", en="Numbers in the text that are not recognised"
)
WORDS["column.place"] = both(sv="Var", en="Where")
WORDS["column.finding"] = both(sv="Vad", en="What")
WORDS["column.sentence"] = both(sv="Meningen", en="The sentence")
WORDS["column.to_do"] = both(sv="Gör så här", en="What to do")
WORDS["proofread.read_against"] = both(
    sv="{file}, läst mot siffrorna för {year}", en="{file}, read against the figures of {year}"
)
WORDS["proofread.place.first"] = both(sv="före första rubriken", en="before the first heading")
WORDS["proofread.place.first_table"] = both(
    sv="tabell före första rubriken", en="table before the first heading"
)
WORDS["proofread.place.heading"] = both(sv="under ”{heading}”", en="under “{heading}”")
WORDS["proofread.place.table"] = both(sv="tabell under ”{heading}”", en="table under “{heading}”")
WORDS["proofread.place.quoted"] = both(sv="{place}, ”{words}”", en="{place}, “{words}”")
WORDS["proofread.summary"] = both(
    sv="Tal som stämmer: {right}. Fel: {wrong}. Omöjliga: {impossible}. Om dolda resultat: "
    "{hidden}. Osäkra: {unsure}.",
    en="Numbers that are right: {right}. Wrong: {wrong}. Impossible: {impossible}. Of hidden "
    "results: {hidden}. Unsure: {unsure}.",
)
