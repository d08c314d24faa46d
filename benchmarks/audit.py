"""How long the audit of a realistic report takes: ``make bench``.

Sixty questions, three years, twelve units, two sexes, about 150 respondents a year. The peer
is the attack as disclosure tools do it: two linear programs for each hidden number, each from
scratch, by the same solver; it is timed on one question and multiplied.
"""

from __future__ import annotations

import time
from pathlib import Path

import numpy as np

from indicators.disclosure import HIDDEN, Cell
from indicators.disclosure.attack import Attack
from indicators.disclosure.release import Release, leftovers
from indicators.disclosure.system import System
from indicators.responses import UNANSWERED, Groups, Responses
from indicators.results.in_print import release_from
from indicators.results.measuring import measure
from indicators.survey.questionnaire import Alternative, Grouping, Question, Questionnaire, Valence
from indicators.survey.waves import Wave

QUESTIONS, YEARS, UNITS, RESPONDENTS = 60, 3, 12, 150
SCALE = (
    Alternative(label="Inte alls", code="1", valence=Valence.NEGATIVE),
    Alternative(label="Delvis", code="2", valence=Valence.NEUTRAL),
    Alternative(label="Till stor del", code="3", valence=Valence.POSITIVE),
    Alternative(label="Helt och hållet", code="4", valence=Valence.POSITIVE, clear=True),
    Alternative(label="Vet ej", code="5"),
)
ROUND = Wave(questionnaire="staff", year=2022, file=Path("staff.csv"))


def main() -> None:
    """Prints seconds for each way to divide, and the ratio to the peer."""
    for by in (["unit"], ["unit", "sex"], ["unit,sex"]):
        waves = [drawn(year) for year in range(YEARS)]
        start = time.perf_counter()
        results = [measure(*one, ROUND, by) for one in waves]
        protected = time.perf_counter() - start
        releases = [release_from(each) for each in results]
        start = time.perf_counter()
        found = [[*leftovers(each), *Attack(each).breaches()] for each in releases]
        audited = time.perf_counter() - start
        assert not any(found)
        naive = YEARS * QUESTIONS * one_by_one(releases[0])
        hidden = sum(result.status in HIDDEN for each in results for result in each)
        print(
            f"{audited / naive:6.2f}  audit by {' and '.join(by)} / two programs a number  "
            f"({audited:.2f} s / {naive:.2f} s; hiding and audit {protected:.2f} s; "
            f"{hidden} figures hidden)"
        )


def drawn(seed: int) -> tuple[Responses, Questionnaire]:
    """Random answers of a year: units of 4 to 20, mostly women, most answers positive."""
    random = np.random.default_rng(seed)
    questions = tuple(
        Question(id=f"q{n}", text=f"Fråga {n}?", short=f"{n}", alternatives=SCALE)
        for n in range(QUESTIONS)
    )
    weights = np.linspace(1, 4, UNITS)
    units = random.choice(UNITS, RESPONDENTS, p=weights / weights.sum())
    sexes = random.choice(3, RESPONDENTS, p=[0.7, 0.28, 0.02])
    codes = random.choice(6, (RESPONDENTS, QUESTIONS), p=[0.07, 0.15, 0.4, 0.3, 0.05, 0.03])
    codes[codes == 5] = UNANSWERED
    responses = Responses(
        questions=questions,
        codes=codes.astype(np.uint8),
        groups={
            "unit": Groups(tuple(f"Enhet {n:02}" for n in range(UNITS)), units),
            "sex": Groups(("Kvinna", "Man"), sexes),
        },
    )
    questionnaire = Questionnaire(
        id="staff",
        titles={"sv": "Personal", "en": "Staff"},
        short_titles={"sv": "Personal", "en": "Staff"},
        questions=questions,
        groupings=(Grouping(id="unit", label="Insats"), Grouping(id="sex", label="Kön")),
    )
    return responses, questionnaire


def one_by_one(release: Release) -> float:
    """Seconds for the bounds of every hidden number of one question, each in a system of its
    own."""
    question = release.questions[0]
    cells = [Cell(question, group) for group in release.structure.groups]
    hidden = [cell for cell in cells if not release.figures[cell].known]
    start = time.perf_counter()
    for cell in hidden:
        for place in range(4):
            system = System(release, [question])
            system.program.bounds(system.of(cell, [place]))
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
