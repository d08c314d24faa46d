"""What several tests share: the repository's workspace, small questionnaires, a command line."""

from __future__ import annotations

import gc
import os
import re
import shutil
import sys
import tracemalloc
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import SimpleNamespace
from typing import TypeVar

import numpy as np
import pytest
from hypothesis import seed, settings

from indicators.cli import commands
from indicators.cli.terminal import run
from indicators.responses import UNANSWERED, Groups, Responses
from indicators.survey.groups import Group
from indicators.survey.policy import Policy
from indicators.survey.questionnaire import Alternative, Grouping, Question, Questionnaire, Valence
from indicators.survey.waves import Wave
from indicators.workspace import Workspace, open_workspace

from .reuse import drawn, matched, parsed, protected, read

ROOT = Path(__file__).parents[1]

OF_OTHERS = shutil.ignore_patterns("records.jsonl", ".indicators-*")
"""What tests that run beside each other keep of what they made of the repository's workspace: no
copy of it has that."""

# `make test` runs the same examples every time; `make fuzz` looks for new ones.
settings.register_profile("test", derandomize=True, deadline=None, max_examples=40)
settings.register_profile("fuzz", deadline=None, max_examples=3000)
PROFILE = os.environ.get("HYPOTHESIS_PROFILE", "test")
settings.load_profile(PROFILE)

_TRACE = sys.gettrace()  # a debugger's, or that of a measure of coverage

Test = TypeVar("Test", bound=Callable[..., None])


def same_examples(test: Test) -> Test:
    """Property tests of one strategy see the same examples, so that what is worked out of an
    example is worked out once; `make fuzz` has new ones for each."""
    return test if PROFILE == "fuzz" else seed(0)(test)


few_examples = settings(max_examples=12 if PROFILE == "test" else 500)
"""For property tests that protect several rounds in each example."""

EXTENT = (
    Alternative(label="Inte alls", code="1", valence=Valence.NEGATIVE),
    Alternative(label="Till liten del", code="2", valence=Valence.NEGATIVE),
    Alternative(label="Delvis", code="3", valence=Valence.NEUTRAL),
    Alternative(label="Till stor del", code="4", valence=Valence.POSITIVE),
    Alternative(label="Till mycket stor del", code="5", valence=Valence.POSITIVE, clear=True),
    Alternative(label="Helt och hållet", code="6", valence=Valence.POSITIVE, clear=True),
    Alternative(label="Vet ej", code="7", aliases=("Vet inte", "Ej aktuellt")),
)


def make_question(name: str = "q1", **changes: object) -> Question:
    """A question on the extent scale."""
    facts: dict[str, object] = {
        "id": name, "text": f"Fungerar {name}?", "short": name, "alternatives": EXTENT,
    }  # fmt: skip
    return Question(**(facts | changes))  # type: ignore[arg-type]


def make_questionnaire(*questions: Question, **changes: object) -> Questionnaire:
    """A questionnaire ``staff`` of some questions, with the grouping ``unit``."""
    facts: dict[str, object] = {
        "id": "staff",
        "titles": {"sv": "Personal", "en": "Staff"},
        "short_titles": {"sv": "Personal", "en": "Staff"},
        "questions": questions or (make_question(),),
        "groupings": (Grouping(id="unit", label="Insats"),),
    }
    return Questionnaire(**(facts | changes))  # type: ignore[arg-type]


def make_wave(policy: Policy | None = None, **changes: object) -> Wave:
    """The round staff 2022."""
    facts: dict[str, object] = {
        "questionnaire": "staff", "year": 2022, "file": Path("staff.csv"),
        "policy": policy or Policy(),
    }  # fmt: skip
    return Wave(**(facts | changes))  # type: ignore[arg-type]


def make_responses(
    questionnaire: Questionnaire,
    answers: Sequence[Sequence[int | None]],
    units: Sequence[str | None] | None = None,
) -> Responses:
    """Responses from rows of category codes, ``None`` for unanswered, and their units."""
    codes = np.array(
        [[UNANSWERED if code is None else code for code in row] for row in answers], np.uint8
    ).reshape(len(answers), len(questionnaire.questions))
    groups = {}
    if units is not None:
        named = {unit for unit in units if unit is not None}
        labels = tuple(sorted(named, key=lambda unit: (not unit, unit)))
        places = [len(labels) if unit is None else labels.index(unit) for unit in units]
        groups["unit"] = Groups(labels, np.array(places, np.intp))
    return Responses(questions=questionnaire.questions, codes=codes, groups=groups)


def unit(label: str) -> Group:
    """The group of a unit."""
    return Group((("unit", label),))


@dataclass(frozen=True)
class Outcome:
    """What a command printed, and its exit code."""

    code: int
    out: str
    err: str


def pytest_collection_finish() -> None:
    """What is loaded by now is in use to the end: nobody need look for garbage among it, not
    statsmodels either, which looks at each call. Of the rest as the commands do."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(100_000, 50, 100)


@pytest.fixture(autouse=True)
def nothing_is_traced() -> Iterator[None]:
    """What a test leaves on makes all that come after it several times slower."""
    yield
    assert not tracemalloc.is_tracing() and sys.gettrace() is _TRACE


@pytest.fixture(autouse=True)
def english_messages(monkeypatch: pytest.MonkeyPatch) -> None:
    """Messages are English unless a test says otherwise, whatever the machine's locale."""
    monkeypatch.setenv("INDICATORS_LANGUAGE", "en")


@pytest.fixture
def reused(monkeypatch: pytest.MonkeyPatch) -> None:
    """Draws no chart, protects no round and reads no export and no definition twice, however many
    tests ask for it."""
    monkeypatch.setattr("indicators.documents.charts.draw", drawn)
    monkeypatch.setattr("indicators.results.protection_order.protect", protected)
    monkeypatch.setattr("indicators.workspace.reading.matched_part", matched)
    monkeypatch.setattr("indicators.responses.readers.spss.limited", read)
    monkeypatch.setattr("indicators.survey.toml.tomllib", SimpleNamespace(loads=parsed))


@pytest.fixture
def indicators(capfd: pytest.CaptureFixture[str], reused: None) -> Callable[..., Outcome]:
    """Runs a command line in this process, exactly as the console script does."""

    def call(*arguments: object) -> Outcome:
        capfd.readouterr()
        code = run(commands, [str(argument) for argument in arguments])
        out, err = capfd.readouterr()
        return Outcome(code, out, err)

    return call


@pytest.fixture(scope="session")
def workspace() -> Workspace:
    """The repository's own workspace: Östra Södertörn 2020–2022."""
    return open_workspace(ROOT)


@pytest.fixture
def copied_workspace(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Path]:
    """A copy of the repository's workspace that a test may break.

    The lines of the README, and only they, find the example of a printed table beside it.
    """
    for name in ("questionnaires", "responses"):
        shutil.copytree(ROOT / name, tmp_path / "ws" / name, ignore=OF_OTHERS)
    if request.path.stem == "test_docs":
        (tmp_path / "ws" / "docs").mkdir()
        shutil.copy(ROOT / "docs" / "printed-example.csv", tmp_path / "ws" / "docs")
    yield tmp_path / "ws"


def small_workspace(folder: Path) -> Path:
    """Twelve answers to one question."""
    (folder / "questionnaires").mkdir(parents=True)
    (folder / "responses").mkdir()
    shutil.copy(ROOT / "questionnaires" / "board.toml", folder / "questionnaires")
    shutil.copy(ROOT / "responses" / "board-2022.csv", folder / "responses")
    (folder / "responses" / "rounds.toml").write_text(
        'association = "Prov"\n[policy]\nleast = 4\n[board.2022]\nfile = "board-2022.csv"\n',
        "utf-8",
    )
    return folder


def edit(path: Path, old: str, new: str) -> None:
    """Replaces a text in a file that holds it; a test must not edit nothing."""
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def leave_few_questions(workspace: Path, first: int) -> None:
    """Leaves no more than the first questions of each questionnaire in a copied workspace."""
    for path in (workspace / "questionnaires").glob("*.toml"):
        path.write_text(with_few_questions(path.read_text("utf-8"), first), "utf-8")


def with_few_questions(definition: str, first: int, also: Collection[str] = ()) -> str:
    """The definition of a questionnaire with no more than its first questions and some others."""
    parts = re.split(r"(?=^\[\[)", definition, flags=re.MULTILINE)
    questions = [part for part in parts if part.startswith("[[question]]")]
    named = tuple(f'[[question]]\nid = "{name}"\n' for name in also)
    left_out = [part for part in questions[first:] if not part.startswith(named)]
    return "".join(part for part in parts if part not in left_out)
