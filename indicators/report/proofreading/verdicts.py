"""Whether a number in a text is right: looked up among the figures in print."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from ...survey.groups import EVERYBODY
from ...words.said import Said, Words
from ..figures import KINDS, Figure
from . import vocabulary as v
from .changes import change_verdict
from .claims import Claim, Kind
from .figures_known import Cell, Known, share_of
from .findings import Finding, Verdict
from .hidden import hidden_cell, is_about_answers, is_elsewhere, is_policy
from .impossible import impossible_text
from .sentences import Sentence
from .subjects import Reading, Subject

_ASIDE = v.words(
    v.AVERAGE + r"|riket|nationell\w*|landet|andra förbund|national\w*|skillnad\w*|difference|gap"
    r"|enligt|according|konfidens\w*|intervall\w*|confidence|interval|slump\w*|chance"
)
_TARGET = v.words(r"mål|målet|måltal\w*|målen|target|goal")
_POINTS_AT = v.words(r"det|detta|andelen|där|motsvarande|siffran|den|it|this|that|the share|där")
_RATE = v.words(r"svarsfrekvens\w*|svarade|besvarade|svarat|response rate|answered|responded")
_NOT = v.words(r"inte|ej|missnöjd\w*|not|dissatisfied|disagree\w*|saknar|tveksam\w*")
_PERSONS = re.compile(
    r"(?:(?:motsvarar|alltså|dvs\.?|that is|that are|, or)\s*(?:about|ungefär)?"
    r"|\b(?:del|part|sida|sid\.|page|steg|step|nr|person är|person is))\s*$",
    re.IGNORECASE,
)
_SEVERAL = v.words(
    r"(?:alla|samtliga|båda|av)(?: \w+)? (?:frågor\w*|indikatorer\w*)|every question|all questions"
    r"|(?:of the|both|all \w+) questions"
)
_SAY = v.words(
    r"svarade|svarar|menar|tycker|tyckte|anser|ansåg|upplever|instämmer|är|var|say|said|think"
    r"|agree|were|are|answered"
)
_SHARES = (Kind.PERCENT, Kind.SPAN, Kind.FRACTION, Kind.RATIO)


def judged(claim: Claim, reading: Reading, known: Known) -> Finding | None:
    """What is found of a claim; nothing where it is not about any survey."""
    subject, sentence = reading.subject(claim), reading.sentence
    hidden = hidden_cell(claim, sentence, subject, known)
    if hidden is not None:
        if subject.carried:
            everybody = replace(subject, groups=(EVERYBODY,), carried=False)
            whole = hidden_cell(claim, sentence, everybody, known)
            found = None if whole else _judged(claim, reading, everybody, known)
            if found is not None and found.verdict is Verdict.RIGHT:
                return found
        return _hidden(claim, sentence, hidden)
    if is_elsewhere(claim, sentence) or is_policy(claim, sentence, known):
        return None
    found = _judged(claim, reading, subject, known)
    if found is None or found.verdict is not Verdict.RIGHT:
        evaded = _evaded(claim, reading, subject, known)
        if evaded is not None:
            return _hidden(claim, sentence, evaded)
    return found


def _judged(claim: Claim, reading: Reading, subject: Subject, known: Known) -> Finding | None:
    sentence = reading.sentence
    if _PERSONS.search(sentence.text[: claim.start]):
        return None
    if claim.kind in (Kind.MOVED, Kind.FROM_TO, Kind.POINTS):
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
    if any(_is(claim, figure) for figure in own):
        return None
    cells = known.cells(subject.surveys, subject.years, named)
    return next((cell for cell in cells if known.is_hidden(cell)), None)


def _share(claim: Claim, sentence: Sentence, subject: Subject, known: Known) -> Finding | None:
    if not subject.questions or (subject.kinds == ("rate",) and not subject.own):
        return _without_question(claim, sentence, subject, known)
    cells = subject.cells(known)
    figures = [f for cell in cells for f in _figures(cell, subject, claim, sentence, known)]
    right = next((figure for figure in figures if _is(claim, figure)), None)
    if right is None and not subject.own:
        others = (f for cell in subject.wholes(known) for f in known.of(cell))
        same = (f for cell in cells for f in known.of(cell))
        right = next((f for f in (*same, *others) if _is(claim, f)), None)
    if right is None:
        right = _right_beside(claim, sentence, subject, known)
    if right is not None:
        return _found(Verdict.RIGHT, claim, sentence, right)
    if sentence.passage.is_cell and not sentence.passage.column:
        return None
    if _NOT.search(sentence.own) and any(_is_rest(claim, figure) for figure in figures):
        return None
    aside = _ASIDE.search(sentence.own) or _TARGET.search(sentence.own)
    anaphora = subject.own or _POINTS_AT.search(sentence.own)
    by_label = _names_answer(subject, sentence, known)
    # How many of few, "tre av fyra", may be said of much else than answers.
    if not figures or aside or not anaphora or by_label:
        return _unsure(claim, sentence)
    return _wrong(claim, sentence, subject, figures, known)


def _right_beside(
    claim: Claim, sentence: Sentence, subject: Subject, known: Known
) -> Figure | None:
    """The figure that a claim is if it is said of another group in the sentence, or in a table of
    another year."""
    beside = replace(subject, groups=subject.mentioned or subject.groups)
    if sentence.passage.is_cell:
        beside = replace(beside, years=tuple(known.names.years))
    elif not subject.mentioned:
        return None
    cells = beside.cells(known)
    figures = (f for cell in cells for f in _figures(cell, subject, claim, sentence, known))
    return next((figure for figure in figures if _is(claim, figure)), None)


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


def _is(claim: Claim, figure: Figure) -> bool:
    """Whether a claim says what a figure in print does."""
    if figure.value is None:
        return False
    if figure.kind in ("answers", "invited", "base"):
        return claim.kind is Kind.COUNT and claim.part == figure.value
    share = share_of(figure)
    if claim.kind is Kind.RATIO:
        return _is_ratio(claim, figure)
    if share is None:
        return claim.kind is not Kind.COUNT and claim.least <= figure.value <= claim.most
    return claim.kind is not Kind.COUNT and claim.holds(share, figure.value)


def _is_ratio(claim: Claim, figure: Figure) -> bool:
    """Whether "31 av 39" is a figure: by its counts, or as a rough share where the whole is a
    small round number of its own."""
    share, base = share_of(figure), _base(figure)
    if share is None:
        return figure.value is not None and claim.least <= figure.value <= claim.most
    if base is not None and claim.whole == base:
        return not claim.is_exact or claim.part == share * base
    if claim.whole > 10:
        return False
    margin = Decimal(3) if claim.is_exact else Decimal(1)
    return claim.least - margin <= 100 * share <= claim.most + margin


def _base(figure: Figure) -> int | None:
    if figure.kind == "rate":
        return figure.results.invited_of(figure.group)
    if figure.question is None:
        return None
    return figure.results.cells[figure.question, figure.group].base


def _is_rest(claim: Claim, figure: Figure) -> bool:
    return figure.value is not None and claim.least <= 100 - figure.value <= claim.most


def _without_question(
    claim: Claim, sentence: Sentence, subject: Subject, known: Known
) -> Finding | None:
    """A share of a whole survey: a response rate, if it is told as one."""
    rates = [f for cell in subject.wholes(known) if (f := known.figure(cell, "rate"))]
    right = next((figure for figure in rates if _is(claim, figure)), None)
    is_rate = "rate" in subject.kinds or (not subject.kinds and _RATE.search(sentence.own))
    if right is not None and (is_rate or claim.kind is Kind.RATIO):
        return _found(Verdict.RIGHT, claim, sentence, right)
    if not is_about_answers(claim, sentence, subject):
        return None
    aside = _ASIDE.search(sentence.own) or _TARGET.search(sentence.own)
    if is_rate and subject.is_named and rates and not aside:
        return _wrong(claim, sentence, subject, rates, known)
    every = [
        figure
        for cell in subject.wholes(known)
        for figure in known.all_of(cell.results, cell.group)
        if figure.kind in KINDS
    ]
    some = next((figure for figure in every if _is(claim, figure)), None)
    if some is not None and _SEVERAL.search(sentence.own):
        return _found(Verdict.RIGHT, claim, sentence, some)
    if some is None and subject.is_named and subject.kinds and every and not aside:
        impossible = impossible_text(claim, subject.wholes(known), known)
        if impossible is not None:
            return _said(Verdict.IMPOSSIBLE, claim, sentence, impossible)
    return _unsure(claim, sentence)


def _wrong(
    claim: Claim,
    sentence: Sentence,
    subject: Subject,
    figures: Sequence[Figure],
    known: Known,
) -> Finding:
    """What the tables say instead, and where the number may come from."""
    figure = figures[0]
    cells = [Cell(figure.results, figure.group, figure.question)]
    impossible = impossible_text(claim, cells, known)
    facts = {"claim": claim.text, "figure": figure.words, "about": figure.about}
    if impossible is not None:
        what: Words = Said("proofread.impossible.beside", why=impossible, **facts)
        return _said(Verdict.IMPOSSIBLE, claim, sentence, what, figure)
    other = _other(claim, subject, figures, known)
    if other is not None:
        what = Said("proofread.wrong.other", other=other.about, **facts)
    else:
        what = Said("proofread.wrong", **facts)
    return _said(Verdict.WRONG, claim, sentence, what, figure)


def _other(
    claim: Claim, subject: Subject, figures: Iterable[Figure], known: Known
) -> Figure | None:
    """Where the number stands in the tables, if it does: another year's, or another question's."""
    if claim.kind is not Kind.PERCENT or not claim.is_exact:
        return None
    first = next(iter(figures))
    years = [year for survey, year in known.waves if survey == first.questionnaire]
    near = known.cells([first.questionnaire], sorted(years, reverse=True), [first.group])
    every = [f for cell in near for f in known.all_of(cell.results, cell.group)]
    every = [f for f in every if f.kind in ("positive", "rate") and _is(claim, f)]
    same = [f for f in every if f.question == first.question]
    return next(iter((*same, *(f for f in every if f.year == first.year), *every)), None)


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
    wholes = subject.wholes(known)
    counts = [f for cell in wholes for f in known.of(cell) if f.kind != "rate"]
    bases = [f for cell in subject.cells(known) if (f := known.figure(cell, "base"))]
    right = next((f for f in (*counts, *bases) if f.value == claim.part), None)
    if right is not None:
        return _found(Verdict.RIGHT, claim, sentence, right)
    told = re.search(r"svar|answer|respon", claim.noun) or _RATE.search(sentence.own)
    about_one = subject.questions or subject.kinds or claim.is_limit or claim.most
    if not told or about_one or not subject.is_named or not counts:
        return None
    answers = [f for f in counts if f.kind == "answers"]
    if "person" in claim.noun and not _RATE.search(sentence.text[claim.end : claim.end + 20]):
        return None
    return _wrong(claim, sentence, subject, answers or counts, known)


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
    right = next((f for f in figures if claim.least <= (f.value or 0) <= claim.most), None)
    if right is not None:
        return _found(Verdict.RIGHT, claim, sentence, right)
    if not figures or _ASIDE.search(sentence.own) or _NOT.search(sentence.own):
        return None
    figure = figures[0]
    facts = {"claim": claim.text, "figure": figure.words, "about": figure.about}
    return _said(Verdict.WRONG, claim, sentence, Said("proofread.wrong", **facts), figure)


def _found(verdict: Verdict, claim: Claim, sentence: Sentence, figure: Figure) -> Finding:
    what = Said("proofread.right", claim=claim.text, about=figure.about)
    return _said(verdict, claim, sentence, what, figure)


def _unsure(claim: Claim, sentence: Sentence) -> Finding:
    return _said(Verdict.UNSURE, claim, sentence, Said("proofread.unsure", claim=claim.text))


def _said(
    verdict: Verdict,
    claim: Claim,
    sentence: Sentence,
    what: Words,
    figure: Figure | None = None,
) -> Finding:
    name = None if figure is None else figure.id
    return Finding(verdict=verdict, text=claim.text, sentence=sentence, what=what, figure=name)
