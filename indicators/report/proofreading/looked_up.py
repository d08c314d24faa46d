"""Whether a number is a figure in print, and what is told where it is none."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal

from ...words.said import Said, Words
from ..figures import Figure
from .claims import Claim, Kind
from .figures_known import Cell, Known, share_of
from .findings import Finding, Verdict
from .impossible import impossible_text
from .sentences import Sentence
from .subjects import Subject


def is_figure(claim: Claim, figure: Figure) -> bool:
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


def is_rest(claim: Claim, figure: Figure) -> bool:
    return figure.value is not None and claim.least <= 100 - figure.value <= claim.most


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
    every = [f for f in every if f.kind in ("positive", "rate") and is_figure(claim, f)]
    same = [f for f in every if f.question == first.question]
    return next(iter((*same, *(f for f in every if f.year == first.year), *every)), None)


def wrong(
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
    if counted := _counted(claim, figure, known):
        facts = {"claim": claim.text, "figure": counted[1], "about": figure.about}
        return Finding(
            verdict=Verdict.WRONG,
            text=claim.text,
            sentence=sentence,
            what=Said("proofread.wrong", **facts),
            figure=counted[0].id,
            printed=counted[1],
            instead=Said(
                "proofread.do.ratio",
                printed=counted[1],
                figure=counted[0].id,
                whole=counted[0].id.replace(".answers", ".invited"),
            ),
        )
    facts = {"claim": claim.text, "figure": figure.words, "about": figure.about}
    if impossible is not None:
        what: Words = Said("proofread.impossible.beside", why=impossible, **facts)
        return finding(Verdict.IMPOSSIBLE, claim, sentence, what, figure)
    other = _other(claim, subject, figures, known)
    if other is not None:
        what = Said("proofread.wrong.other", other=other.about, **facts)
    else:
        what = Said("proofread.wrong", **facts)
    return finding(Verdict.WRONG, claim, sentence, what, figure)


def _counted(claim: Claim, figure: Figure, known: Known) -> tuple[Figure, Words] | None:
    """The counts behind a response rate, where counts are told: "31 av 39"."""
    if claim.kind is not Kind.RATIO or figure.kind != "rate":
        return None
    cell = Cell(figure.results, figure.group)
    answers, invited = known.figure(cell, "answers"), known.figure(cell, "invited")
    if answers is None or invited is None:
        return None
    return answers, Said("proofread.of", part=answers.words, whole=invited.words)


def right(claim: Claim, sentence: Sentence, figure: Figure) -> Finding:
    what = Said("proofread.right", claim=claim.text, about=figure.about)
    return finding(Verdict.RIGHT, claim, sentence, what, figure)


def unsure(claim: Claim, sentence: Sentence) -> Finding:
    return finding(Verdict.UNSURE, claim, sentence, Said("proofread.unsure", claim=claim.text))


def finding(
    verdict: Verdict,
    claim: Claim,
    sentence: Sentence,
    what: Words,
    figure: Figure | None = None,
) -> Finding:
    return Finding(
        verdict=verdict,
        text=claim.text,
        sentence=sentence,
        what=what,
        figure=None if figure is None else figure.id,
        printed=None if figure is None else figure.words,
    )
