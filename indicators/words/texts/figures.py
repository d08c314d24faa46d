"""Figures by name: the list of them, and fields in somebody's own text."""

from .catalogue import WORDS, both

WORDS["field.list"] = both(sv="Siffror att sätta in", en="Figures to put in a text")
WORDS["field.reading"] = both(
    sv="Namnet inom klammer skrivs i en egen mall, där siffran ska stå. Den fylls i vid varje "
    "körning. Vad som inte visas i tabellerna finns inte i listan.",
    en="The name in braces is written in a template of your own, where the figure is to stand. It "
    "is filled in at each run. What the tables do not show is not in the list.",
)
WORDS["field.table"] = both(sv="{about}: siffror", en="{about}: figures")
WORDS["field.table.description"] = both(
    sv="Varje siffra som visas för {about}, vad den gäller och vad den heter.",
    en="Each figure shown of {about}, what it is of and what it is called.",
)
WORDS["column.figure"] = both(sv="Siffra", en="Figure")
WORDS["column.figure_of"] = both(sv="Vad den gäller", en="What it is of")
WORDS["column.figure_name"] = both(sv="Skriv", en="Write")

WORDS["field.question"] = both(sv="fråga {number} ”{name}”", en="question {number} “{name}”")
WORDS["field.of.positive"] = both(sv="{about}: positiva svar", en="{about}: positive answers")
WORDS["field.of.clear"] = both(
    sv="{about}: klart positiva svar", en="{about}: clearly positive answers"
)
WORDS["field.of.neutral"] = both(
    sv="{about}: varken positiva eller negativa svar",
    en="{about}: answers neither positive nor negative",
)
WORDS["field.of.negative"] = both(sv="{about}: negativa svar", en="{about}: negative answers")
WORDS["field.of.base"] = both(sv="{about}: antal svar på frågan", en="{about}: answers to it")
WORDS["field.of.target"] = both(sv="{about}: måltal", en="{about}: target")
WORDS["field.of.change"] = both(
    sv="{about}: förändring av positiva svar", en="{about}: change of positive answers"
)
WORDS["field.of.answers"] = both(sv="{about}: antal svar", en="{about}: answers")
WORDS["field.of.invited"] = both(sv="{about}: antal tillfrågade", en="{about}: people asked")
WORDS["field.of.rate"] = both(sv="{about}: svarsfrekvens", en="{about}: response rate")
WORDS["field.points.one"] = both(sv="{points} procentenhet", en="{points} percentage point")
WORDS["field.points.many"] = both(sv="{points} procentenheter", en="{points} percentage points")

WORDS["field.why.too_few"] = both(
    sv="den visas inte, för få svar", en="it is not shown, too few answers"
)
WORDS["field.why.protected"] = both(
    sv="den visas inte, dold för att skydda en annan grupp",
    en="it is not shown, hidden to protect another group",
)
WORDS["field.why.unknown"] = both(sv="uppgift saknas", en="not known")
WORDS["field.why.positive_only"] = both(
    sv="bara positiva svar redovisas", en="only positive answers are reported"
)
WORDS["field.why.no_change"] = both(
    sv="går inte att jämföra med året innan", en="cannot be compared with the year before"
)

WORDS["field.missing"] = both(
    sv="siffran ”{given}” går inte att sätta in: {reason}.",
    en="the figure “{given}” cannot be put in: {reason}.",
)
WORDS["field.missing.hint"] = both(
    sv="Ta bort fältet, eller skriv i ord varför siffran inte visas.",
    en="Take the field out, or say in words why the figure is not shown.",
)
WORDS["field.unknown"] = both(
    sv="det finns ingen siffra ”{given}”.", en="there is no figure “{given}”."
)
WORDS["field.unknown.near"] = both(
    sv="det finns ingen siffra ”{given}”. Menade du ”{nearest}”?",
    en="there is no figure “{given}”. Did you mean “{nearest}”?",
)
WORDS["field.unknown.hint"] = both(
    sv="Alla namn: indicators figures (lägg till --by för siffror om grupper).",
    en="All names: indicators figures (add --by for figures of groups).",
)
