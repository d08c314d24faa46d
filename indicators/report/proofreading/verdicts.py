"""Whether a number in a text is right: looked up among the figures in print."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from ...survey.groups import EVERYBODY
from ...words.said import Said
from ..figures import KINDS, Figure
from . import vocabulary as v
from .changes import change_verdict, is_by_percent
from .claims import Claim, Kind
from .figures_known import Cell, Known
from .findings import Finding, Verdict
from .hidden import hidden_cell, is_about_answers, is_elsewhere, is_policy
from .impossible import impossible_text
from .looked_up import finding, is_figure, is_rest, right, unsure, wrong
from .sentences import Sentence
from .subjects import Reading, Subject

# All but a group, as a table of its own has them beside it.
_OTHERS = re.compile(r"(?:^|; |: )(?:alla andra|all others)(?=[:;]|\s*$)", re.IGNORECASE)
_ASIDE = v.words(
    v.AVERAGE + r"|riket|nationell\w*|landet|andra förbund|national\w*|skillnad\w*|difference|gap"
    r"|enligt(?! (?:\w+ )?\d)|according(?! to (?:\w+ )?\d)|konfidens\w*|intervall\w*"
    r"|confidence|interval|slump\w*|chance"
)
_TARGET = v.words(r"mål|målet|måltal\w*|målen|target|goal")
_POINTS_AT = v.words(r"det|detta|andelen|där|motsvarande|siffran|den|it|this|that|the share|där")
# That they answered, and not what.
_RATE = v.words(
    r"svarsfrekvens\w*|response rate|(?:svarade|besvarade|svarat|answered|responded)"
    r"(?![^.;]*\b(?:att|that|ja|nej|yes|no|positiv\w*|negativ\w*|positive\w*|negative\w*)\b)"
)
_ANSWERS = re.compile(r"(?:antal\w* |number of )?(?:svar(?!ade|at|ar)|answer(?!ed)|respon(?!ded))")
_NOT = v.words(r"inte|ej|missnöjd\w*|not|dissatisfied|disagree\w*|saknar|tveksam\w*")
_PERSONS = re.compile(
    r"(?:(?:motsvarar|alltså|dvs\.?|that is|that are|, or)\s*(?:about|ungefär)?"
    r"|\b(?:del|part|sida|sid\.|page|steg|step|nr|person är|person is))\s*$",
    re.IGNORECASE,
)
# How changes are judged, and no result.
_METHOD = v.words(r"gränsen|räknas (?:till|som)|the threshold|the limit|count(?:s|ed)? as")
_SEVERAL = v.words(
    r"(?:alla|samtliga|båda|av)(?: \w+)? (?:frågor\w*|indikatorer\w*)|every question|all questions"
    r"|(?:of the|both|all \w+) questions"
)
_SAY = v.words(
    r"svarade|svarar|menar|tycker|tyckte|anser|ansåg|upplever|instämmer|är|var|say|said|think"
    r"|agree|were|are|answered"
)
_CHANGES = (Kind.MOVED, Kind.FROM_TO, Kind.POINTS)
_SHARES = (Kind.PERCENT, Kind.SPAN, Kind.FRACTION, Kind.RATIO)


def judged(claim: Claim, reading: Reading, known: Known) -> Finding | None:
    """What is found of a claim; nothing where it is not about any survey."""
    subject, sentence = reading.subject(claim), reading.sentence
    if sentence.passage.is_cell and _OTHERS.search(sentence.text[: sentence.start]):
        return None
    hidden = hidden_cell(claim, sentence, subject, known)
    if hidden is not None:
        return _right_of_another(claim, reading, subject, known) or _hidden(claim, sentence, hidden)
    if is_elsewhere(claim, sentence) or is_policy(claim, sentence, known):
        return None
    found = _judged(claim, reading, subject, known)
    if found is None or found.verdict is not Verdict.RIGHT:
        evaded = _evaded(claim, reading, subject, known)
        if evaded is not None:
            return _hidden(claim, sentence, evaded)
    is_unsure = found is not None and found.verdict is Verdict.UNSURE
    return None if is_unsure and _METHOD.search(sentence.own) else found


def _right_of_another(
    claim: Claim, reading: Reading, subject: Subject, known: Known
) -> Finding | None:
    """What is right of everybody, or of the year of the file, where only the sentence before names
    a group or a year in which it is hidden."""
    others = [replace(subject, groups=(EVERYBODY,), carried=False)] if subject.carried else []
    if subject.years[1:] and claim.kind not in _CHANGES:
        others.append(replace(subject, years=subject.years[:1]))
    for other in others:
        if hidden_cell(claim, reading.sentence, other, known):
            continue
        found = _judged(claim, reading, other, known)
        if found is not None and found.verdict is Verdict.RIGHT:
            return found
    return None


def _judged(claim: Claim, reading: Reading, subject: Subject, known: Known) -> Finding | None:
    sentence = reading.sentence
    if _PERSONS.search(sentence.text[: claim.start]):
        return None
    if claim.kind in _CHANGES or is_by_percent(claim, reading):
        return change_verdict(claim, reading, subject, known)
    if claim.kind is Kind.COUNT:
        return _count(claim, sentence, subject, known)
    if claim.kind in (Kind.EVERY, Kind.NOBODY, Kind.MANY):
        return _in_words(claim, sentence, subject, known)
    return _share(claim, sentence, subject, known)


def _hidden(claim: Claim, sentence: Sentence, cell: Cell) -> Finding:
    group = cell.group.name
    survey = cell.results.questionnaire.short_title
    about = Said("proofread.about", survey=survey, group=group, year=cell.results.year)
    if not group:
        about = Said("proofread.about.total", survey=survey, year=cell.results.year)
    what = Said("proofread.hidden", claim=claim.text, about=about)
    return Finding(verdict=Verdict.HIDDEN, text=claim.text, sentence=sentence, what=what)


def _evaded(claim: Claim, reading: Reading, subject: Subject, known: Known) -> Cell | None:
    """The hidden group that a sentence names beside another, where the number is none of the
    other's in print."""
    named = [m.of for m in reading.groups if m.of not in subject.groups]
    if claim.kind not in (*_SHARES, Kind.FROM_TO) or not named:
        return None
    if not is_about_answers(claim, reading.sentence, subject):
        return None
    own = (
        figure
        for cell in subject.wholes(known)
        for figure in known.all_of(cell.results, cell.group)
    )
    if any(is_figure(claim, figure) for figure in own):
        return None
    cells = known.cells(subject.surveys, subject.years, named)
    return next((cell for cell in cells if known.is_hidden(cell)), None)


def _share(claim: Claim, sentence: Sentence, subject: Subject, known: Known) -> Finding | None:
    if not subject.questions or subject.kinds == ("rate",):
        return _without_question(claim, sentence, subject, known)
    cells = subject.cells(known)
    figures = [f for cell in cells for f in _figures(cell, subject, claim, sentence, known)]
    found = next((figure for figure in figures if is_figure(claim, figure)), None)
    if found is None and not subject.own:
        others = (f for cell in subject.wholes(known) for f in known.of(cell))
        same = (f for cell in cells for f in known.of(cell))
        found = next((f for f in (*same, *others) if is_figure(claim, f)), None)
    if found is None:
        found = _right_beside(claim, sentence, subject, known)
    if found is not None:
        return right(claim, sentence, found)
    if sentence.passage.is_cell and not sentence.passage.column and not subject.own:
        return None
    if _NOT.search(sentence.own) and any(is_rest(claim, figure) for figure in figures):
        return None
    aside = _ASIDE.search(sentence.own) or _TARGET.search(sentence.own)
    anaphora = subject.own or _POINTS_AT.search(sentence.own)
    by_label = _names_answer(subject, sentence, known)
    # How many of few, "tre av fyra", may be said of much else than answers.
    names_it = known.questions.matches(sentence.own, subject.surveys)
    spans = claim.kind is Kind.SPAN and not names_it  # "90–100 %" may be an interval of anything
    figures = subject.of_its_year(figures)
    if not figures or aside or not anaphora or by_label or spans:
        return unsure(claim, sentence)
    return wrong(claim, sentence, subject, figures, known)


def _right_beside(
    claim: Claim, sentence: Sentence, subject: Subject, known: Known
) -> Figure | None:
    """The figure that a claim is if it is said of another group in the sentence, or in a table of
    another year."""
    if not subject.kinds and _RATE.search(sentence.own):
        rates = (known.figure(cell, "rate") for cell in subject.wholes(known))
        rate = next((figure for figure in rates if figure and is_figure(claim, figure)), None)
        if rate is not None:
            return rate
    beside = replace(subject, groups=subject.mentioned or subject.groups)
    if sentence.passage.is_cell:
        beside = replace(beside, years=tuple(known.names.years))
    elif not subject.mentioned:
        return None
    cells = beside.cells(known)
    figures = (f for cell in cells for f in _figures(cell, subject, claim, sentence, known))
    return next((figure for figure in figures if is_figure(claim, figure)), None)


def _figures(
    cell: Cell, subject: Subject, claim: Claim, sentence: Sentence, known: Known
) -> Iterator[Figure]:
    """The figures of a cell that a claim can mean, by the words around it."""
    kinds = [kind for kind in subject.kinds if kind != "rate"]
    inner = sentence.text[claim.start - 1 : claim.start] == "("
    if not kinds:
        kinds = ["positive", *(["clear"] if inner or sentence.passage.is_cell else [])]
    elif "positive" in kinds and inner:
        kinds.append("clear")
    if _TARGET.search(sentence.own):
        kinds.append("target")
    for kind in dict.fromkeys(kinds):
        figure = known.figure(cell, kind)
        if figure is not None:
            yield figure


def _without_question(
    claim: Claim, sentence: Sentence, subject: Subject, known: Known
) -> Finding | None:
    """A share of a whole survey: a response rate, if it is told as one."""
    rates = [f for cell in subject.wholes(known) if (f := known.figure(cell, "rate"))]
    found = next((figure for figure in rates if is_figure(claim, figure)), None)
    is_rate = "rate" in subject.kinds or (not subject.kinds and _RATE.search(sentence.own))
    if found is not None and (is_rate or claim.kind is Kind.RATIO):
        return right(claim, sentence, found)
    if not is_about_answers(claim, sentence, subject):
        return None
    aside = _ASIDE.search(sentence.own) or _TARGET.search(sentence.own)
    rates = subject.of_its_year(rates)
    if is_rate and subject.is_named and rates and not aside:
        return wrong(claim, sentence, subject, rates, known)
    every = [
        figure
        for cell in subject.wholes(known)
        for figure in known.all_of(cell.results, cell.group)
        if figure.kind in KINDS
    ]
    same = [figure for figure in every if is_figure(claim, figure)]
    some = next(iter(same), None)
    touched = next((f for f in same if _is_touched(f, sentence, known)), None)
    if touched is not None:
        return right(claim, sentence, touched)
    if some is not None and _SEVERAL.search(sentence.own):
        return right(claim, sentence, some)
    if some is None and subject.is_named and subject.kinds and every and not aside:
        impossible = impossible_text(claim, subject.wholes(known), known)
        if impossible is not None:
            its_year = replace(subject, years=subject.years[:1]).wholes(known)
            what = impossible_text(claim, its_year, known) or impossible
            return finding(Verdict.IMPOSSIBLE, claim, sentence, what)
    return unsure(claim, sentence)


def _is_touched(figure: Figure, sentence: Sentence, known: Known) -> bool:
    """Whether a sentence has a word of the question that a figure is of."""
    asked = (figure.questionnaire, figure.question or "")
    return known.questions.touches(sentence.own, asked)


def _names_answer(subject: Subject, sentence: Sentence, known: Known) -> bool:
    """Whether a sentence is about single answers, such as "till stor del"."""
    text = sentence.own.casefold()
    for cell in subject.cells(known):
        result = cell.result
        for alternative in () if result is None else result.question.alternatives:
            label = alternative.label.casefold()
            if f"”{label}”" in text or f'"{label}"' in text or (" " in label and label in text):
                return True
    return False


def _count(claim: Claim, sentence: Sentence, subject: Subject, known: Known) -> Finding | None:
    """How many answered: of a survey that is named, and of nothing else in the sentence."""
    beside = replace(subject, groups=(*subject.groups, *subject.mentioned))
    wholes = beside.wholes(known)
    counts = [f for cell in wholes for f in known.of(cell) if f.kind != "rate"]
    bases = [f for cell in subject.cells(known) if (f := known.figure(cell, "base"))]
    found = next((f for f in (*counts, *bases) if f.value == claim.part), None)
    if found is not None:
        return right(claim, sentence, found)
    told = _RATE.search(sentence.own) or _ANSWERS.match(claim.noun)
    about_one = subject.questions or subject.kinds or claim.is_limit or claim.most
    counts = subject.of_its_year(counts)
    if not told or about_one or not subject.is_named or not counts:
        return None
    answers = [f for f in counts if f.kind == "answers"]
    around = sentence.text[max(claim.start - 20, 0) : claim.end + 20]
    if "person" in claim.noun and not _RATE.search(around):
        return None
    return wrong(claim, sentence, subject, answers or counts, known)


def _in_words(claim: Claim, sentence: Sentence, subject: Subject, known: Known) -> Finding | None:
    """ "Alla", "ingen" and "de flesta": wrong only where a question says otherwise."""
    says = _SAY.search(sentence.text[claim.start : claim.end + 25])
    if not subject.own or not subject.questions or not says:
        return None
    kinds = subject.kinds if claim.kind is Kind.NOBODY else subject.kinds or ("positive",)
    figures = [
        figure
        for cell in subject.cells(known)
        for kind in kinds
        if kind != "rate" and (figure := known.figure(cell, kind)) and figure.value is not None
    ]
    found = next((f for f in figures if claim.least <= (f.value or 0) <= claim.most), None)
    if found is not None:
        return right(claim, sentence, found)
    figures = subject.of_its_year(figures)
    if not figures or _ASIDE.search(sentence.own) or _NOT.search(sentence.own):
        return None
    figure = figures[0]
    facts = {"claim": claim.text, "figure": figure.words, "about": figure.about}
    return finding(Verdict.WRONG, claim, sentence, Said("proofread.wrong", **facts), figure)
