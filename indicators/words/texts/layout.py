"""How a report is laid out: tables of two classes of answers."""

from .catalogue import WORDS, both

# Questions of yes and no, and others without an answer in the middle
WORDS["report.reading.two"] = both(
    sv="Tabellerna visar för varje fråga hur stor andel av svaren som är negativa respektive "
    "positiva. Klart positiva svar ingår i de positiva och anges inom parentes. ”Vet ej” och "
    "liknande svar räknas inte med.",
    en="The tables show, for each question, the share of answers that are negative and positive. "
    "Clearly positive answers are included in the positive ones and given in parentheses. “Don’t "
    "know” and similar answers are not counted.",
)
WORDS["report.scale.two"] = both(
    sv="På frågor med dessa svarsalternativ är {negative} negativa svar och {positive} positiva. "
    "Klart positiva är {clear}.",
    en="On questions with these alternatives, {negative} are negative answers and {positive} "
    "positive. {clear} are clearly positive.",
)
WORDS["table.description.two"] = both(
    sv="Andelen negativa och positiva svar på varje fråga. {about}, {years}. Har en fråga flera "
    "rader står det senaste året först.",
    en="The share of negative and positive answers to each question. {about}, {years}. Where a "
    "question has several rows, the latest year stands first.",
)
WORDS["own.description.two"] = both(
    sv="Andelen negativa och positiva svar på varje fråga för gruppen, för alla andra och totalt.",
    en="The share of negative and positive answers to each question for the group, for all others "
    "and in total.",
)
WORDS["question.description.two"] = both(
    sv="Andelen negativa och positiva svar på frågan år för år, det senaste året först.",
    en="The share of negative and positive answers to the question year by year, the latest first.",
)
WORDS["alt.shares.two"] = both(
    sv="Liggande staplar: andelen negativa, positiva och klart positiva svar på varje fråga. "
    "{title}.",
    en="Horizontal bars: the shares of negative, positive and clearly positive answers to each "
    "question. {title}.",
)
for _drawing in ("centred", "aside"):
    WORDS[f"alt.{_drawing}.two"] = both(
        sv="Liggande staplar kring en mittlinje: negativa svar till vänster, positiva till höger. "
        "{title}.",
        en="Horizontal bars around a centre line: negative answers to the left, positive to the "
        "right. {title}.",
    )
