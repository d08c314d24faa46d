"""What a case hands back, and what it is run with."""

from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from multiprocessing import get_context
from pathlib import Path
from typing import Any, NamedTuple, Protocol

from .exports import Export, workspace
from .processes import Spent


@dataclass(slots=True)
class Outcome:
    """What came out of a case.

    Attributes:
        name: The case's.
        spent: What each program spent: medians, or the first run of those that had lost then.
        measures: The figures that thresholds are about, by what they are called there.
        problems: Why the times do not count; each of them makes the benchmark fail.
        notes: What else a reader should know.
        awaited: The tool does not know this yet.
    """

    name: str
    spent: dict[str, Spent] = field(default_factory=dict)
    measures: dict[str, float] = field(default_factory=dict)
    problems: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    awaited: bool = False


@dataclass(frozen=True, slots=True)
class Setting:
    """How cases are run.

    Attributes:
        indicators: The command line that starts the tool.
        cache: Where exports lie, or are made.
        most_runs: Runs of a program at most.
        seconds: A case is run again while it takes no more CPU than this.
        peers: Only these peers; all, if it is empty.
    """

    indicators: tuple[str, ...]
    cache: Path
    most_runs: int = 9
    seconds: float = 20
    peers: tuple[str, ...] = ()

    def runs(self, cost: float) -> int:
        """How often to run what takes so many seconds: three times or more, if it may be."""
        return min(self.most_runs, max(3, int(self.seconds / max(cost, 0.001))))

    def workspace(self, export: Export) -> Path:
        """The folder of its workspace."""
        return Path(apart(workspace, export, self.cache))


class Case(Protocol):
    """Something to measure."""

    @property
    def name(self) -> str: ...

    def run(self, setting: Setting) -> Outcome: ...


class Limit(NamedTuple):
    """A threshold: the figure of a case, and what it may be at most."""

    case: str
    measure: str
    most: float


def apart(call: Any, *arguments: Any) -> Any:
    """Calls in a process of its own, so that this one stays small: on Linux the peak of a child
    is at least what its parent held when it was started."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        return pool.submit(call, *arguments).result()
