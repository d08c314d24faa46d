"""What an author says of a result that is hidden.

Whether it is called so depends on what is named and what kind of statement it is, never on the
hidden number: else anybody could test guesses. The results that are read here are sealed, and hold
no such number.
"""

from __future__ import annotations

import re

from ...survey.groups import EVERYBODY
from . import vocabulary as v
from .claims import Claim, Kind
from .figures_known import Cell, Known
from .sentences import Sentence
from .subjects import Subject

_ANSWERED = v.words(v.ANSWERED)
_WEAK = v.words(r"andel\w*|share|shares|fråga|frågan|question|enkät\w*|survey\w*|indikator\w*")
_ELSEWHERE, _UNSHOWN = v.words(v.ELSEWHERE), v.words(v.UNSHOWN)
_PEOPLE = v.words(v.PEOPLE)
_OF = re.compile(
    r"\s*(?:av|of)\s+(?:all[ae]?\s|the\s|de\s|dem\s|den\s|våra\s|our\s)?(\w+)", re.IGNORECASE
)
_NOUN = re.compile(r"\s*(?:av (?:de|våra|alla)\s|nya\s|of the\s|of\s)?(\w+)", re.IGNORECASE)
_THINGS = v.words(
    r"enhet\w*|insats\w*|grupp|grupper\w*|gruppen|fråg\w+|område\w*|resultat\w*|siffr\w+|tabell\w*"
    r"|indikator\w*|förändring\w*|skillnad\w*|andel\w*|uppgift\w*|information|anledning|möjlighet"
    r"|part|parter\w*|myndighet\w*|kommun\w*|aktör\w*|förbund\w*|områden\w*|år|åren|mål\w*|team\w*"
    r"|units?|groups?|questions?|results?|figures?|tables?|areas?|partners?|authorit\w+|years?"
    r"|changes?|enskild\w*|annan|annat|större|mindre|idé|konst|brist|ändring|indikatorer\w*"
)
_VALENCE = v.words(
    r"positiv\w*|negativ\w*|nöjd\w*|missnöjd\w*|instäm\w*|positive|negative|satisfied|agree\w*"
)
_GOAL = v.words(r"mål|målet|måltalet|målen|the target|the goal|ambition\w*")
_SHALL = re.compile(r"[^.;]{0,25}\b(?:ska|skall|bör|should|shall|will)\b", re.IGNORECASE)
_OTHERS = v.words(r"deltagare|deltagarna|deltagarnas|anställda|participants?|employees")
# What says that a change is one of results, and what that it is only wished for, or denied.
TOLD = v.words(
    r"andel\w*|procent\w*|positiv\w*|negativ\w*|nöjd\w*|fråga\w*|resultat\w*|svar\w*|share\w*"
    r"|per ?cent|positive|negative|question|results?"
)
WISHED = re.compile(
    r"\b(?:bör|ska|skall|vill|kan|kunde|måste|skulle|hoppas|att|om|när|mål(?:et)?|inte|varken|ej|not"
    r"|should|will|must|could|may|if|whether|to|neither|nor|mindre|hur)\s+(?:\w+\s){0,2}$"
    r"|\b(?:hoppas|vill|hope|want)\b[^.;]{0,60}$",
    re.IGNORECASE,
)
_PERCENT = v.words(r"procent\w*|per ?cent")
_LONG_WORD = re.compile(r"[^\W\d_]{6,}")
# Words that say how a share stands, and not of what.
_NEUTRAL = v.words(
    r"procent\w*|sticker|särskilt|ligger|landa\w*|hamna\w*|stannar|stannade|genomsnitt\w*|snittet"
    r"|totalen|totalt|jämfört|jämförelse|endast|enligt|siffran|siffror|resultat\w*|resultatet|enheten"
    r"|enheter\w*|insatsen|gruppen|medan|däremot|förra|föregående|mätning\w*|ökning\w*|minskning\w*"
    r"|minskat|minskade|sjunkit|stigit|gått|lägsta|högsta|lägre|högre|största|motsvarande|nådde"
    r"|exklusive|utöver|undantag\w*|förutom|tillsammans|personal\w*|medarbetar\w*|precis|exakt"
    r"|ungefär|knappt|drygt|nästan|omkring|staff|reached|scored|compared|average|overall|results?"
    r"|percentage|points|improved|dropped|without|except|excluding|exactly|cirka|hälften"
    r"|tredjedel\w*|fjärdedel\w*|femtedel\w*|thirds?|quarters?"
)
_WORDS = (Kind.EVERY, Kind.NOBODY, Kind.MANY)
_SHARES = (Kind.PERCENT, Kind.SPAN, Kind.FROM_TO, Kind.RATIO, Kind.FRACTION, Kind.POINTS)


def is_elsewhere(claim: Claim, sentence: Sentence) -> bool:
    """Whether a number is of something that no survey asks: "5 procent av budgeten"."""
    after = sentence.text[claim.end :]
    of = _OF.match(after)
    if of and claim.kind is not Kind.COUNT:
        return bool(_ELSEWHERE.fullmatch(of[1])) and not _PEOPLE.fullmatch(of[1])
    if claim.kind is Kind.COUNT:
        return False
    noun = _NOUN.match(after)
    if claim.kind in _WORDS:
        return bool(_THINGS.fullmatch(claim.noun)) or bool(_ELSEWHERE.fullmatch(claim.noun))
    if noun is None:
        return False
    if claim.kind is Kind.RATIO and _THINGS.fullmatch(noun[1]):
        return True
    return bool(_ELSEWHERE.fullmatch(noun[1])) and not (
        claim.kind is Kind.RATIO and _PEOPLE.fullmatch(noun[1])
    )


def is_policy(claim: Claim, sentence: Sentence, known: Known) -> bool:
    """Whether it only says from how many answers on something is shown."""
    text, after = sentence.own, sentence.text[claim.end :]
    if claim.kind is Kind.COUNT and claim.part in known.thresholds:
        needed = re.match(
            r"[^.]{0,30}?\b(?:krävs|behövs|eller fler|required|needed|or more)", after
        )
        limit = re.search(
            r"(?:gräns\w*|threshold|minst|under|färre än|minimum)[^.]{0,25}$",
            sentence.text[: claim.start],
            re.IGNORECASE,
        )
        return claim.is_limit or bool(needed) or bool(limit)
    if claim.kind in _WORDS:
        return bool(_UNSHOWN.search(text)) and not _VALENCE.search(text)
    return False


def is_about_answers(claim: Claim, sentence: Sentence, subject: Subject) -> bool:
    """Whether a number is said of what respondents answered, or of how many they are."""
    if is_elsewhere(claim, sentence):
        return False
    text = sentence.text
    if _GOAL.search(text[: claim.start]) and _SHALL.match(text[claim.end :]):
        return False
    strong = any(not _WEAK.fullmatch(m[0]) for m in _ANSWERED.finditer(text))
    asked = any(survey.startswith("participants") for survey in subject.surveys)
    elsewhere = any(
        not _PEOPLE.fullmatch(m[0]) or (not asked and _OTHERS.fullmatch(m[0]))
        for m in _ELSEWHERE.finditer(sentence.own)
    )
    if claim.kind is Kind.MOVED:
        told = any(not _PERCENT.fullmatch(m[0]) for m in TOLD.finditer(text)) and not WISHED.search(
            text[: claim.start]
        )
        return bool(told) and not elsewhere
    if claim.kind is Kind.COUNT:
        counted = claim.noun == "n" or claim.noun.startswith(("antal", "number"))
        return strong or counted or (subject.own and not elsewhere)
    if strong or subject.own:
        return True
    if elsewhere:
        return False
    if claim.kind in _SHARES:
        weak = _WEAK.search(text) or subject.questions
        return bool(weak) or _is_bare(claim, sentence, subject)
    return bool(subject.questions)


def _is_bare(claim: Claim, sentence: Sentence, subject: Subject) -> bool:
    """Whether nothing else is named that a share could be of: "Enhet C: 67 %", not "beläggningen
    på Enhet C var 67 %"."""
    text, start = sentence.text, sentence.start
    names = " ".join(group.name for group in (*subject.groups, *subject.mentioned)).casefold()
    for match in _LONG_WORD.finditer(text, start):
        word = match[0].casefold()
        is_name = match[0][0].isupper() and match.start() > start
        is_known = (
            word in v.NUMBERS
            or _NEUTRAL.fullmatch(word)
            or _PEOPLE.fullmatch(word)
            or word in names
        )
        if not (is_name or is_known or claim.start <= match.start() < claim.end):
            return False
    return True


def hidden_cell(claim: Claim, sentence: Sentence, subject: Subject, known: Known) -> Cell | None:
    """The hidden cell that a claim is about, if it is about one."""
    if is_policy(claim, sentence, known) or not is_about_answers(claim, sentence, subject):
        return None
    if claim.kind is Kind.COUNT and subject.groups == (EVERYBODY,) and not subject.is_named:
        return None
    if subject.unnamed and claim.kind is not Kind.MOVED:
        groups = known.hidden_groups(subject.years[0])
        found = list(known.cells(known.names.surveys, subject.years, groups))
        if found:
            return found[0]
    if not subject.is_named and not subject.questions:
        return None
    cells = subject.cells(known) if subject.questions else subject.wholes(known)
    wholes = subject.wholes(known)
    hidden = [cell for cell in wholes if known.is_hidden(cell)]
    if claim.kind in (Kind.COUNT,) and not subject.questions:
        return _only(hidden, wholes)
    hidden = hidden or [cell for cell in cells if known.is_hidden(cell)]
    everything = wholes if hidden and hidden[0].question is None else cells
    masked = [cell for cell in cells if cell.bound is not None and _is_sharper(claim, cell)]
    return _only(hidden, everything) or _only(masked, cells)


def _only(hidden: list[Cell], cells: list[Cell]) -> Cell | None:
    """The hidden cell, unless the claim can as well be about another survey's that is shown; one
    of several years is enough."""
    surveys = {cell.results.questionnaire.id for cell in hidden}
    others = {cell.results.questionnaire.id for cell in cells} - surveys
    return hidden[0] if hidden and not others else None


def _is_sharper(claim: Claim, cell: Cell) -> bool:
    """Whether a claim says more than the bound in print, "≥ 90 %"."""
    bound = cell.bound
    if bound is None or claim.kind not in (*_SHARES, Kind.EVERY, Kind.NOBODY):
        return False
    if claim.kind is Kind.POINTS:
        return False
    if claim.is_exact:
        return True
    return not (
        claim.least <= bound.percent
        and claim.most >= 100
        or claim.most >= 100 - bound.percent
        and claim.least <= 0
    )
