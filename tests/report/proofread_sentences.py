"""Sentences as authors write them: of shown figures, of other things, and of a hidden group."""

from __future__ import annotations

import random
from collections.abc import Iterator

from indicators.documents.reading_text import Passage
from indicators.report.figures import Figure
from indicators.report.proofreading import Known
from indicators.survey.groups import EVERYBODY

# --- a hidden group, in many forms -----------------------------------------------------------

# "Enhet C" answers with three persons, two of whom are positive: 67 %.
HIDDEN = {
    "exact": "På Enhet C svarade 66,7 procent positivt på frågan om stödet får ta tid.",
    "rounded": "Stödet får ta tid enligt 67 % av personalen på Enhet C.",
    "two thirds": "Två tredjedelar av medarbetarna på Enhet C tycker att stödet får ta tid.",
    "2 of 3": "På Enhet C var 2 av 3 positiva till att stödet får ta den tid som behövs.",
    "two of three": "Två av tre på Enhet C menar att stödet får ta den tid som behövs.",
    "all": "Alla på Enhet C tycker att stödet får ta tid.",
    "every one": "Samtliga på Enhet C var positiva på fråga 2.",
    "nobody": "Ingen på Enhet C svarade negativt.",
    "not one": "Inte en enda på Enhet C var negativ till rutinerna för samarbete.",
    "only one": "Bara en person på Enhet C svarade negativt.",
    "answers": "Från Enhet C kom 3 svar.",
    "persons": "Tre personer svarade på Enhet C.",
    "answered": "På Enhet C svarade tre.",
    "only answered": "Bara fyra svarade på Enhet C.",
    "half": "Hälften av Enhet C är nöjda med planeringen efter insatsen.",
    "from to": "På Enhet C har andelen gått från 40 till 67 procent.",
    "points": "Enhet C har ökat med 27 procentenheter på fråga 1.",
    "direction": "På Enhet C har andelen positiva svar på fråga 1 minskat sedan 2021.",
    "by number": "Fråga 7, Enhet C: 67 %",
    "by short name": "Strukturer för relationer: 67 % (Enhet C)",
    "genitive": "Enhet C:s andel positiva svar är 67 procent.",
    "genitive s": "Enhet Cs svar är till 67 procent positiva.",
    "the C unit": "C-enheten ligger på 67 procent positiva svar.",
    "listed": "Enheterna A, B och C hade 90, 80 och 67 procent positiva svar.",
    "slash": "Enhet C: 2/3 positiva",
    "abbreviated": "Enhet C: 67 proc. positiva",
    "decimal": "Andelen positiva på Enhet C är 0,67.",
    "number words": "Sextiosju procent av Enhet C är positiva.",
    "split number words": "Sextio sju procent av Enhet C är positiva.",
    "about": "Ungefär 65 procent på Enhet C är positiva.",
    "just over": "Drygt hälften av de svarande på Enhet C är positiva.",
    "almost all": "Nästan alla på Enhet C är positiva.",
    "most": "De flesta på Enhet C är positiva till planeringen.",
    "not all": "Inte alla på Enhet C var positiva.",
    "rate": "Svarsfrekvensen på Enhet C var 75 procent.",
    "rest": "Övriga 3 svar kom från Enhet C.",
    "without": "Utan Enhet C skulle andelen positiva svar på fråga 1 vara 95 procent.",
    "unnamed": "Den enhet som inte redovisas hade 67 procent positiva svar.",
    "hidden one": "På den dolda enheten var 67 procent positiva.",
    "between": "Mellan 60 och 70 procent på Enhet C är positiva.",
    "beside another": "På Enhet A var {a} positiva på fråga 1, på Enhet C 67 procent.",
    "while": "{a} i Enhet A är positiva på fråga 1, medan 67 procent i Enhet C är det.",
    "although": "Enhet C redovisas inte, men 67 procent var positiva.",
    "soft hyphen": "På Enhet C var 67 pro\xadcent posi\xadtiva.",
    "no-break spaces": "På Enhet\xa0C var 67\xa0% positiva.",
    "thin space": "På Enhet C var 67\u202f% positiva.",
    "one in three": "Var tredje på Enhet C är negativ.",
    "parts": "På Enhet C är andelen negativa svar en tredjedel.",
    "english": "At Enhet C, 67% answered positively about the support.",
    "english words": "Sixty-seven per cent of Enhet C are positive.",
    "english thirds": "Two thirds of those at Enhet C agree that the support takes its time.",
    "english ratio": "Two out of three at Enhet C say that other authorities listen.",
    "english all": "Everyone at Enhet C answered positively.",
    "english none": "None at Enhet C answered negatively.",
    "english count": "Only three people answered at Enhet C.",
    "english from": "At Enhet C the share rose from 40 to 67 per cent.",
    "bare number": "Enhet C ligger på 67.",
    "size of it": "Enhet C (n = 3)",
    "those who": "De tre som svarade på Enhet C är positiva.",
    "said": "Hos Enhet C sa två personer att rutinerna fungerar.",
    "more than half": "Fler än hälften av Enhet C är positiva.",
    "agreed": "Personalen på Enhet C är helt enig om att stödet får ta tid.",
    "all but one": "Alla utom en på Enhet C är positiva.",
    "together": "Enhet C och Enhet D har 11 svar tillsammans.",
    "goes on": "Enhet C är en liten enhet. Där var 67 procent positiva.",
    "goes on after policy": "Enhet C redovisas inte. Men där var 67 procent positiva.",
    "pct": "67pct positiva på Enhet C",
    "english points": "Enhet C rose by 27 percentage points on question 1.",
}  # fmt: skip

# Where the group stands elsewhere than in the sentence.
HEADED = {
    "heading": "Här svarade 67 procent positivt på frågan om rutiner för samarbete.",
    "heading, all": "Alla är positiva till att stödet får ta tid.",
    "heading, count": "Tre svar har kommit in.",
    "heading, from to": "Andelen positiva svar har gått från 40 till 67 procent.",
    "heading, bare": "Stödet får ta tid: 67 %",
}

# What may be said of it.
POLICY = (
    "Enhet C redovisas inte eftersom färre än fem svarade.",
    "Enhet C redovisas inte, eftersom färre än tio har svarat.",
    "Enhet C har för få svar för att visas.",
    "Svaren från Enhet C är dolda för att skydda dem som svarade.",
    "Inga resultat visas för Enhet C.",
    "Enhet C ingår i totalen men särredovisas inte.",
    "Alla svar från Enhet C ingår i totalen men redovisas inte för sig.",
    "För att Enhet C ska redovisas krävs minst tio svar.",
    "Gränsen är tio svar, och Enhet C når inte dit.",
    "Enhet C is not shown because fewer than ten answered.",
    "Enhet C is not shown: fewer than five answers.",
    "Enhet C has too few answers to be shown.",
    "Enhet C redovisas inte eftersom färre än fem svarade. Totalt svarade {rate} procent av "
    "personalen.",
    "Enhet C och Enhet D redovisas inte. Bland personalen som helhet svarade {rate} procent.",
)

# Of other things than answers.
ELSEWHERE = (
    "Förbundet hade 4,2 miljoner kronor i budget för {year}.",
    "Arbetslösheten i kommunen var {n} procent enligt SCB.",
    "{n} procent av budgeten gick till Enhet C.",
    "Enhet C har {n} platser för deltagare.",
    "Enhet C startade den 3 mars {year} och har {n} platser.",
    "På Enhet C arbetar tre handläggare på {n} procents tjänst.",
    "Under {year} hade Enhet C {n} inskrivna deltagare.",
    "Av deltagarna på Enhet C var {n} procent kvinnor.",
    "Av de 40 deltagare som avslutades på Enhet C gick {n} till arbete eller studier.",
    "Beläggningen på Enhet C var {n} procent.",
    "Enhet C har minskat sina väntetider med {n} procent.",
    "Hälften av dem som började på Enhet C gick vidare till arbete.",
    "Attendance at Enhet C was {n} per cent.",
    "Alla medarbetare på Enhet C har fått handledning.",
    "Ingen på Enhet C har slutat under året.",
    "Enhet C och Enhet A samarbetar med Arbetsförmedlingen.",
    "Styrelsen sammanträdde {n} gånger under {year}.",
    "Mötet hölls den 14 oktober {year} i Haninge.",
    "Kostnaderna ökade med {n} procent jämfört med året innan.",
    "Medlemsavgifterna är oförändrade.",
    "Förbundet vill att alla ska få det stöd de behöver.",
    "Målet är att {n} procent ska gå vidare till arbete.",
    "Ingen av insatserna har avslutats under {year}.",
    "Alla enheter har deltagit i utbildningen.",
    "Samtliga insatser följs upp i SUS.",
    "Samarbetet med andra aktörer har ökat under året.",
    "Rutinerna för samarbete behöver bli bättre.",
    "Vi hoppas att andelen positiva svar ökar nästa år.",
    "Sjukpenningtalet i länet sjönk från 10 till 9 dagar.",
    "Se sidan {n} och tabell 3.",
    "Lokalen ligger på Storgatan {n}.",
    "Telefon 08-123 45 67.",
    "Enheten har öppet {n} timmar i veckan.",
    "The association had a budget of {n} million kronor.",
    "Unemployment was {n} per cent according to Statistics Sweden.",
    "{n} per cent of the budget went to Enhet C.",
    "Enhet C has {n} places.",
    "The board met {n} times during {year}.",
    "Kön till insatsen är {n} personer.",
    "Tre av fyra kommuner är medlemmar sedan {year}.",
    "Hälften av medlen kommer från staten, en fjärdedel från regionen.",
    "Resultatet blev {n} tusen kronor bättre än budget.",
    "Under hösten {year} anställdes två nya medarbetare på Enhet C.",
    "Enkäten skickades till personalen i oktober {year}.",
    "Andelarna är avrundade var för sig till hela procent. Summan blir därför inte alltid 100.",
    "Vet ej och liknande svar räknas inte med.",
)

WHO = {"staff": "personalen", "board": "styrelsen", "managers": "cheferna"}
TITLES = {"staff": "Personal", "board": "Styrelse", "managers": "Chefsgrupper"}

# Of a question's positive answers.
POSITIVE = (
    "{p} svarade positivt på frågan om {claim}.",
    "{p} av {who} menar att {claim}.",
    "{p} tycker att {claim}.",
    "Att {claim} anser {p}.",
    "På frågan om {claim} är andelen positiva svar {p}.",
    "Andelen positiva svar på ”{short}” är {p}.",
    "{short}: {p}",
    "{short} ({p})",
    "{short}, {p} positiva",
    "Fråga {number}: {p} positiva svar.",
    "På fråga {number} svarade {p} positivt.",
    "När det gäller {short} ligger andelen på {p}.",
    "År {year} svarade {p} positivt på frågan om {claim}.",
    "{p} av de svarande var positiva till att {claim}.",
    "Av {who} uppger {p} att {claim}.",
    "Resultatet för {short} blev {p} {year}.",
    "{p} (fråga {number})",
    "I {year} års enkät menade {p} att {claim}.",
    "{about} svarade {p} positivt på fråga {number}.",
)
ENGLISH = (
    "{p} answered question {number} positively.",
    "In {year}, {p} said that {english}.",
    "{p} say that {english}.",
    "The share of positive answers to question {number} is {p}.",
    "{p} agree that {english}.",
)


def percents(value: int, chance: random.Random) -> str:
    """A percentage as somebody may write it."""
    return chance.choice((f"{value} procent", f"{value} %", f"{value}\xa0%", f"{value}%"))


def figures_of_questions(known: Known) -> list[Figure]:
    """The positive shares in print of the latest year."""
    return [
        figure
        for figure in known.figures
        if figure.kind == "positive" and figure.value is not None and figure.year == known.latest
    ]


def honest(known: Known, count: int, seed: int = 0) -> Iterator[Passage]:
    """So many sentences that are true, or of other things."""
    chance = random.Random(seed)
    figures = figures_of_questions(known)
    makers = (_positive, _change, _whole, _other, _other, _positive, _two)
    for number in range(1, count + 1):
        figure = chance.choice(figures)
        text = chance.choice(makers)(known, figure, chance)
        text = text[:1].upper() + text[1:]
        group = figure.group
        headings = (TITLES[figure.questionnaire], *([] if group == EVERYBODY else [group.name]))
        yield Passage(text=text, headings=headings, number=number)


def _facts(figure: Figure) -> dict[str, object]:
    question = figure.results.questionnaire.question(figure.question or "")
    return {
        "claim": question.claims["sv"],
        "english": question.claims["en"],
        "short": question.short,
        "number": figure.number,
        "year": figure.year,
        "who": WHO[figure.questionnaire],
        "about": f"På {figure.group.name}"
        if figure.group != EVERYBODY
        else f"Bland {WHO[figure.questionnaire]}",
    }


def _positive(known: Known, figure: Figure, chance: random.Random) -> str:
    value = int(figure.value or 0)
    if chance.random() < 0.2:
        words = chance.choice(ENGLISH)
        return words.format(p=chance.choice((f"{value}%", f"{value} per cent")), **_facts(figure))
    return chance.choice(POSITIVE).format(p=percents(value, chance), **_facts(figure))


def _two(known: Known, figure: Figure, chance: random.Random) -> str:
    """Two questions of the same group in a sentence."""
    others = [
        f
        for f in figures_of_questions(known)
        if (f.questionnaire, f.group) == (figure.questionnaire, figure.group)
    ]
    other = chance.choice(others)
    first, second = (int(f.value or 0) for f in (figure, other))
    facts, more = _facts(figure), _facts(other)
    return chance.choice(
        (
            f"{first} procent tycker att {facts['claim']} och {second} procent att "
            f"{more['claim']}.",
            f"{facts['short']} ({first} %) och {more['short']} ({second} %).",
            f"{facts['short']}: {first} %, {more['short']}: {second} %.",
        )
    )


def _change(known: Known, figure: Figure, chance: random.Random) -> str:
    before_year = known.names.before(figure.year)
    earlier = [
        f for f in known.figures
        if (f.questionnaire, f.year, f.group, f.question, f.kind)
        == (figure.questionnaire, before_year, figure.group, figure.question, "positive")
    ]  # fmt: skip
    moved = [
        f for f in known.figures
        if (f.questionnaire, f.year, f.group, f.question, f.kind)
        == (figure.questionnaire, figure.year, figure.group, figure.question, "change")
    ]  # fmt: skip
    facts = _facts(figure)
    if not earlier or not moved or not moved[0].value:
        return _positive(known, figure, chance)
    before, now, points = int(earlier[0].value or 0), int(figure.value or 0), moved[0].value
    rose = points > 0
    verb = "ökat" if rose else "minskat"
    return chance.choice(
        (
            f"Andelen som menar att {facts['claim']} har {verb} från {before} till {now} procent.",
            f"Andelen positiva svar på frågan om {facts['claim']} har {verb} sedan "
            f"{earlier[0].year}.",
            f"{facts['short']}: {now} % ({before} % {earlier[0].year})",
            f"Fråga {facts['number']} har gått från {before} % till {now} %.",
            f"Andelen på fråga {facts['number']} har {verb} med {abs(points)} procentenheter.",
            f"{now} procent tycker att {facts['claim']}, jämfört med {before} procent året innan.",
            f"År {earlier[0].year} var andelen positiva på fråga {facts['number']} "
            f"{before} procent.",
            f"The share for question {facts['number']} has {'risen' if rose else 'fallen'} from "
            f"{before} to {now} per cent.",
        )
    )


def _whole(known: Known, figure: Figure, chance: random.Random) -> str:
    results, group, who = figure.results, figure.group, WHO[figure.questionnaire]
    answers, invited = results.received_of(group).count, results.invited_of(group)
    if answers is None or invited is None:
        return f"{answers} svar har kommit in." if answers else _other(known, figure, chance)
    rate = next(
        int(f.value or 0)
        for f in known.figures
        if (f.questionnaire, f.year, f.group, f.kind)
        == (figure.questionnaire, figure.year, group, "rate")
    )
    return chance.choice(
        (
            f"Av {invited} tillfrågade svarade {answers}, en svarsfrekvens på {rate} procent.",
            f"{answers} av {invited} svarade.",
            f"Svarsfrekvensen bland {who} var {rate} %.",
            f"Totalt kom {answers} svar in från {who}.",
            f"The response rate was {rate}%.",
            f"{answers} personer svarade på enkäten till {who}.",
            f"{rate} procent av {who} svarade på enkäten.",
        )
    )


def _other(known: Known, figure: Figure, chance: random.Random) -> str:
    words = chance.choice((*ELSEWHERE, *ELSEWHERE, *POLICY))
    rate = next(f.value for f in known.figures if f.kind == "rate" and f.questionnaire == "staff")
    return words.format(n=chance.randint(2, 99), year=chance.choice((2021, 2022)), rate=rate)
