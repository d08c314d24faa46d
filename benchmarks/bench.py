"""How long the tool takes beside its peers, measured in the same run: ``make bench``.

Ratios, not seconds: the machine differs, the ratio less so. Each figure is the median of
paired runs, A and B in turn.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path

import numpy as np
import pandas as pd

from indicators.analysis import Sample
from indicators.analysis.share_tests import boschloo
from indicators.printed import PrintedShares, possible
from indicators.printed.shares import SHARES
from indicators.responses import Groups, Responses, match
from indicators.responses.readers import read_table
from indicators.results.counts import count
from indicators.survey.questionnaire import Questionnaire
from indicators.survey.questionnaire_file import read_questionnaire
from indicators.survey.shipped import shipped_folder
from indicators.survey.waves import Wave
from indicators.words import rounded_percent

ROOT = Path(__file__).parents[1]
RESPONDENTS = 100_000
UNITS = 120


def main() -> None:
    """Prints one line per comparison."""
    command = [str(Path(sys.executable).with_name("indicators"))]  # as installed, compiled
    table = [*command, "table", str(ROOT), "--year", "2022"]
    numpy = [sys.executable, "-c", "import numpy"]
    compared("table of the workspace / import numpy", *map(process, (table, numpy)), 15)
    click = [sys.executable, "-c", "import click"]
    compared("--help / import click", *map(process, ([*command, "--help"], click)), 15)
    pandas = [sys.executable, "-c", "import pandas"]
    compared("table of the workspace / import pandas", *map(process, (table, pandas)), 7)

    with tempfile.TemporaryDirectory() as folder:
        draw = [*command, "charts", str(ROOT), "--by", "unit", "-o", f"{folder}/charts"]
        seaborn = [sys.executable, "-c", "import seaborn"]
        compared("all charts of 2022 by unit / import seaborn", *map(process, (draw, seaborn)), 3)
        slides = [*command, "slides", str(ROOT), "--by", "unit", "-o", f"{folder}/slides.pptx"]
        pptx = [sys.executable, "-c", "import pptx, seaborn"]
        compared("slides of 2022 / import pptx and seaborn", *map(process, (slides, pptx)), 3)

    staff, _ = read_questionnaire(shipped_folder() / "staff.toml")
    responses, frame = drawn(staff)
    compared(
        f"count {RESPONDENTS} x 11 by {UNITS} units / pandas crosstab",
        lambda: count(responses, ("unit",)),
        lambda: crosstabs(frame),
        5,
    )
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "staff.csv"
        export(staff, responses, path)
        wave = Wave(questionnaire="staff", year=2022, file=path)
        compared(
            f"read, match and count {RESPONDENTS} rows of CSV / pandas read_csv and crosstab",
            lambda: count(match(read_table(path), staff, wave)[0], ("unit",)),
            lambda: crosstabs(pd.read_csv(path, sep=";")),
            5,
        )
    statistics_beside_peers()


def statistics_beside_peers() -> None:
    """Exact tests of the changes of eleven questions, and what is behind eleven printed rows."""
    from scipy.stats import boschloo_exact

    pairs = [(Sample(positive, 32), Sample(positive + 3, 31)) for positive in range(10, 21)]
    tables = [[[a.positive, b.positive], [a.base - a.positive, b.base - b.positive]]
              for a, b in pairs]  # fmt: skip
    compared(
        "Boschloo's test of 11 questions, 32 and 31 answers / scipy's",
        lambda: [boschloo.__wrapped__(*pair) for pair in pairs],
        lambda: [boschloo_exact(table) for table in tables],
        3,
    )
    rows = [(n % 3, 8, 20 - n % 3, 12) for n in range(11)]
    compared(
        "the counts behind 11 printed rows of 32 answers / every table in turn",
        lambda: [possible(printed(*row)) for row in rows],
        lambda: [every_table(*row) for row in rows],
        3,
    )


def printed(negative: int, neutral: int, positive: int, clear: int) -> PrintedShares:
    """The row that these counts give, of 32 respondents."""
    base = negative + neutral + positive
    percents = (rounded_percent(Fraction(n, base)) for n in (negative, neutral, positive, clear))
    return PrintedShares(**dict(zip(SHARES, percents, strict=True)), answers=32)


def every_table(negative: int, neutral: int, positive: int, clear: int) -> list[tuple[int, ...]]:
    """What is behind the row, found by printing every table there is."""
    row = printed(negative, neutral, positive, clear).percents
    return [
        (n, m, base - n - m, c)
        for base in range(1, 33)
        for n in range(base + 1)
        for m in range(base + 1 - n)
        for c in range(base + 1 - n - m)
        if tuple(rounded_percent(Fraction(k, base)) for k in (n, m, base - n - m, c)) == row
    ]


def process(command: list[str]) -> Callable[[], object]:
    """Runs a command as a whole process."""
    return lambda: subprocess.run(command, check=True, capture_output=True)


def compared(name: str, ours: Callable[[], object], peer: Callable[[], object], runs: int) -> None:
    """Prints the median ratio of paired runs, and both medians in seconds."""
    seconds = [(timed(ours), timed(peer)) for _ in range(runs + 1)][1:]
    ratio = statistics.median(a / b for a, b in seconds)
    first, second = (statistics.median(column) for column in zip(*seconds, strict=True))
    print(f"{ratio:6.2f}  {name}  ({first:.3f} s / {second:.3f} s)")


def timed(call: Callable[[], object]) -> float:
    """Wall time of one call."""
    start = time.perf_counter()
    call()
    return time.perf_counter() - start


def drawn(staff: Questionnaire) -> tuple[Responses, pd.DataFrame]:
    """The same random answers for both sides: codes for us, labels for pandas."""
    random = np.random.default_rng(2022)
    questions = staff.asked(2022)
    codes = random.integers(0, 7, (RESPONDENTS, len(questions)), dtype=np.uint8)
    units = random.integers(0, UNITS, RESPONDENTS)
    groups = Groups(tuple(f"Enhet {n:03}" for n in range(UNITS)), units)
    frame = pd.DataFrame({"Insats": np.array(groups.labels)[units]})
    for n, question in enumerate(questions):
        labels = np.array([alternative.label for alternative in question.alternatives])
        frame[question.text] = labels[codes[:, n]]
    responses = Responses(
        questions=questions, codes=np.asfortranarray(codes), groups={"unit": groups}
    )
    return responses, frame


def crosstabs(frame: pd.DataFrame) -> list[pd.DataFrame]:
    """What an analyst writes in pandas: a crosstab of unit and answer per question."""
    return [
        pd.crosstab(frame["Insats"], frame[name]) for name in frame.columns if name.endswith("?")
    ]


def export(staff: Questionnaire, responses: Responses, path: Path) -> None:
    """Writes the answers as an export with numbered questions."""
    _, frame = drawn(staff)
    frame.columns = [
        name if name == "Insats" else f"{n}. {name}" for n, name in enumerate(frame.columns)
    ]
    frame.to_csv(path, sep=";", index=False)


if __name__ == "__main__":
    main()
