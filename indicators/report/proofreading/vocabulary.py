"""The words by which prose is recognised, in Swedish and English: numbers, shares, answers.

Nothing here is ever printed: it is what authors write, not what the program says.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_UNITS = {
    "sv": "noll ett två tre fyra fem sex sju åtta nio tio elva tolv tretton fjorton femton sexton "
    "sjutton arton nitton",
    "en": "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen",
}
_TENS = {
    "sv": "tjugo trettio fyrtio femtio sextio sjuttio åttio nittio",
    "en": "twenty thirty forty fifty sixty seventy eighty ninety",
}


def _numbers() -> Iterator[tuple[str, int]]:
    for language, joints in (("sv", ("", " ")), ("en", ("-", " "))):
        units, tens = _UNITS[language].split(), _TENS[language].split()
        yield from ((word, number) for number, word in enumerate(units))
        for n, ten in enumerate(tens, 2):
            yield ten, 10 * n
            for unit in range(1, 10):
                yield from ((f"{ten}{joint}{units[unit]}", 10 * n + unit) for joint in joints)
    yield from (("en", 1), ("hundra", 100), ("etthundra", 100), ("a hundred", 100))
    yield from (("one hundred", 100), ("hundred", 100), ("tjugoen", 21), ("aderton", 18))
    yield from ((f"{ten}en", 10 * n + 1) for n, ten in enumerate(_TENS["sv"].split(), 2))


NUMBERS = dict(_numbers())
_TENS_OR_UNITS = "|".join(
    rf"(?:{'|'.join(_TENS[language].split())})(?:{joint}(?:{'|'.join(_UNITS[language].split())}{one}))?"
    for language, joint, one in (("sv", " ?", "|en"), ("en", "[- ]", ""))
)
_SMALL = "|".join(sorted(f"{_UNITS['sv']} {_UNITS['en']} en aderton".split(), key=len)[::-1])
_WORDS = rf"(?:{_TENS_OR_UNITS}|{_SMALL}|(?:ett|a |one )?(?:hundra|hundred))"
_IN_WORDS = re.compile(
    rf"(?<![\w-])(?<!by )(?<!same )(?<!ett )(?:{_WORDS})(?![\w])(?!-\w*(?:del|talet))",
    re.IGNORECASE,
)
_ARTICLES = ("en", "ett", "one")
N = r"(?:(?<![\w.,/])\d{1,3}(?:[.,]\d{1,2})?(?!(?!pct|proc|pp\b|%)\w|[.,]?\d)|\b(?:en|ett|one)\b)"
"""A number of at most three digits, or "one"; other words are digits by then (``in_digits``)."""
WHOLE = r"(?:(?<![\w.,/])\d{1,4}(?![\w]|[.,]?\d)|\b(?:en|ett|one)\b)"


def in_digits(text: str) -> str:
    """The text with numbers in words as digits, every letter at its place."""

    def digits(match: re.Match[str]) -> str:
        word = " ".join(match[0].casefold().split())
        if word in _ARTICLES or word not in NUMBERS:
            return match[0]
        return f"{NUMBERS[word]}".ljust(len(match[0]))

    return _IN_WORDS.sub(digits, text)


PERCENT = (
    r"(?:\s*%(?!-)|\s*-?\s?procent(?!en)\b|\s*procents\b|\s*proc\b\.?|\s*per ?cent\b|\s*pct\b\.?)"
)
POINTS = (
    r"(?:procentenhet\w*|%-enhet\w*|procentpoäng|p\.\s?e\.|percentage[ -]points?|points?\b|pp\b)"
)

FRACTIONS = {
    r"(?:en|1) tredjedel|var tredje|(?:one|a)[ -]third": (1, 3),
    r"2\s+tredjedelar|2\s*-?thirds": (2, 3),
    r"(?:en|1) fjärdedel|var fjärde|(?:one|a)[ -]quarter": (1, 4),
    r"3\s+fjärdedelar|3\s*-?(?:quarters|fourths)": (3, 4),
    r"(?:en|1) femtedel|var femte|(?:one|a)[ -]fifth": (1, 5),
    r"2\s+femtedelar|2\s*-?fifths": (2, 5), r"3\s+femtedelar|3\s*-?fifths": (3, 5),
    r"4\s+femtedelar|4\s*-?fifths": (4, 5), r"en sjättedel|var sjätte|(?:one|a)[ -]sixth": (1, 6),
    r"5\s+sjättedelar|5\s*-?sixths": (5, 6), r"en tiondel|var tionde|(?:one|a)[ -]tenth": (1, 10),
    r"en åttondel|var åttonde|(?:one|an)[ -]eighth": (1, 8),
    r"hälften|varannan|vartannat|half(?=(?: of)? (?:the|those|them|who|all|our|its|staff|answer"
    r"|said|say|were|are|agree))": (1, 2),
}  # fmt: skip

# What stands before a number and makes it less, more, or about as much.
UP = r"drygt|lite över|något över|strax över|just over|slightly over|a little over"
DOWN = (
    r"nästan|inte fullt|inte riktigt|inte ens|not quite"
    r"|knappt|strax under|närmare|uppemot|nära|nearly|almost|just under|close to|så gott som"
    r"|i princip|i stort sett|practically"
)
ABOUT = (
    r"cirka|ca\.?|c:a|ungefär|omkring|runt|kring|runt om|about|around|roughly|approximately|some"
    r"|circa|~"
)
LEAST = r"minst|åtminstone|över|mer än|fler än|flera än|mera än|at least|more than|over|above|≥|>"
MOST = r"högst|under|mindre än|färre än|max|at most|less than|fewer than|below|≤|<"

EVERY = (
    r"alla|allihop|samtliga|varenda|enhälligt?|helt eniga?|full enighet|eniga|everyone"
    r"|everybody|all|each and every|each of them|unanimous(?:ly)?"
)
NOBODY = r"ingen|inga|inte (?:en|ett) end[ae]|inte någon|none|no ?one|nobody|not (?:a single|one)"
MANY = (
    r"de (?:allra )?flesta|majoriteten|en (?:klar |stor |tydlig )?majoritet|flertalet|merparten"
    r"|most(?= (?:of|people|staff|members|at|in) )|the (?:great |vast )?majority"
    r"|a (?:clear )?majority"
)

# Respondents, and their answers.
PEOPLE = (
    r"svar|svaren|svarande|svarandena|svars|person|personer|personerna|personal|personalen"
    r"|respondent\w*|medarbetar\w*|ledam\w+|chef|chefer|chefen|cheferna|enkät|enkäter|enkätsvar\w*"
    r"|kolleg\w+|deltagare|deltagarna|anställda|tillfrågade|people|persons|answers?|responses?"
    r"|respondents?|members?|managers?|staff|employees|participants?|kvinnor\w*|män|männen|women"
    r"|men|dem|de|dessa|them|those"
)
ANSWERED = (
    r"svar|svaren|svarat?|svarar|svarade|svarande\w*|besvara\w*|obesvarad\w*|svarsfrekvens\w*"
    r"|respondent\w*|enkät\w*|positiv\w*|negativ\w*|nöjd\w*|missnöjd\w*|anser|ansåg|ansett|tyck\w+"
    r"|sa|sade|säger|menar|menade|upplev\w+|instäm\w+|uppge\w*|uppgav|känner|kände|andel\w*"
    r"|håller med|höll med|kryssa\w*|svarsalternativ\w*|fråga|frågan|indikator\w*|answer\w*"
    r"|respon[ds]\w*|survey\w*"
    r"|positive\w*|negative\w*|satisfied|dissatisfied|agree\w*|think|thinks|thought|feel|feels|felt"
    r"|say|says|said|share|shares|question|happy|favourabl\w+|uttryck\w*|betyg\w*|omdöme\w*"
)
# What else per cents and counts are of.
ELSEWHERE = (
    r"kronor|kr|sek|mkr|tkr|mnkr|miljon\w*|budget\w*|kostnad\w*|medel|medlen|bidrag\w*|intäkt\w*"
    r"|utgift\w*|arbetslös\w*|sysselsätt\w*|scb|befolkning\w*|invånar\w*|kommun|kommunen\w*"
    r"|kommuner\w*|region\w*|plats|platser|platserna|heltid\w*|deltid\w*|tjänst|tjänster\w*"
    r"|tjänsten|tjänstgör\w*|sjuk\w*|ohälso\w*|ränta\w*|inflation\w*|moms\w*|hyra\w*|timm\w+|dag"
    r"|dagar\w*|veck\w+|månad\w*|sidor\w*|möten\w*|avslut\w*|inskriv\w*|remis\w+|ärende\w*|lokal\w*"
    r"|växt|inflyttn\w+|jobb\w*|studier\w*|löne\w*|lön|resurs\w*|projekt\w*|kön|ålder\w*"
    r"|in[ -]?tagn\w+|kö|kön|deltagare|deltagarna|beviljad\w*|lokaler\w*|åldern"
    r"|budgets?|costs?|unemploy\w*|population|municipal\w*|places?|grants?|fund\w*|salar\w*|hours?"
    r"|days?|weeks?|months?|euros?|money|income|spending|pages?|meetings?|participants?|full-time"
    r"|part-time|rent|premises|staffing|employment|enrol\w+|referr\w+"
)
# Words by which it is said that, and why, something is not shown.
UNSHOWN = (
    r"redovisas|redovisa|redovisats|visas|visa|dolda?|döljs|dölja\w*|utelämnas|anges|publiceras"
    r"|särredovisas|skydda\w*|gräns\w*|krävs|behövs|not shown|hidden|suppressed|withheld|published"
    r"|required|needed|threshold|reported separately|minimum"
)
AVERAGE = r"genomsnitt\w*|i snitt|medel(?:värde|tal)\w*|median\w*|average|mean"

# What is said of a change. What is wished for or planned is none.
ROSE = (
    r"ökat|ökade|ökar|ökning|ökningen|ökat|stigit|steg|stiger|högre|förbättrats|förbättrades"
    r"|förbättring\w*|gått upp|gick upp|risen|rose|increased?|increases|higher|improved|gone up"
    r"|went up|växt|a rise|an increase|uppgång\w*"
)
FELL = (
    r"minskat|minskade|minskar|minskning|minskningen|sjunkit|sjönk|sjunker|lägre|försämrats"
    r"|försämrades|försämring\w*|gått ned|gått ner|gick ned|gick ner|fallen|fell|decreased?"
    r"|decreases|lower|dropped|gone down|went down|declined|tappat|nedgång\w*|a fall|a decrease"
)
STILL = r"oförändrad\w*|samma nivå|densamma|unchanged|the same as|kvar på"


def words(pattern: str) -> re.Pattern[str]:
    """A pattern of whole words, whatever their case."""
    return re.compile(rf"(?<![\w-])(?:{pattern})(?!\w)", re.IGNORECASE)


def number_of(text: str) -> tuple[str, int]:
    """Digits or words as a number in digits, and how many decimals it has."""
    plain = " ".join(text.casefold().split())
    if plain in NUMBERS:
        return str(NUMBERS[plain]), 0
    digits = plain.replace(",", ".")
    return digits, len(digits.partition(".")[2])
