"""What a whole process costs: seconds of CPU, and memory at its peak."""

from __future__ import annotations

import math
import os
import resource
import signal
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

MEMORY = 8 * 2**30
"""Bytes that a process may hold; one that wants more gets no more, instead of all there is."""
LIMIT = 60.0
"""Seconds of CPU after which a process is stopped, unless something else is asked for."""


class Spent(NamedTuple):
    """What a process has cost.

    Attributes:
        cpu: Seconds, of user and system together, over all threads and children.
        memory: Bytes resident at the peak. Pages of a file that is mapped count as well.
    """

    cpu: float
    memory: int


class FailedError(Exception):
    """A process ended with an error; says which."""


class StoppedError(FailedError):
    """A process used more CPU than it might."""


@dataclass(frozen=True, slots=True)
class Program:
    """Something to run.

    Attributes:
        name: What it is called in the tables.
        command: The words of its command line.
    """

    name: str
    command: tuple[str, ...]


def run(command: Sequence[str], limit: float = LIMIT) -> Spent:
    """Runs a command to its end.

    Python's own bytecode is written on the first run, so that one is not to be counted.

    Raises:
        StoppedError: If it uses more CPU than ``limit``.
        FailedError: If it fails otherwise; with its last words.
    """

    def bounded() -> None:
        seconds = math.ceil(limit)
        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))
        resource.setrlimit(resource.RLIMIT_DATA, (MEMORY, MEMORY))

    with tempfile.TemporaryFile() as said:
        process = subprocess.Popen(
            command, stdout=subprocess.DEVNULL, stderr=said, preexec_fn=bounded
        )
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        spent = Spent(used.ru_utime + used.ru_stime, used.ru_maxrss * _UNIT)
        if process.returncode:
            if process.returncode == -signal.SIGXCPU:
                raise StoppedError(f"stopped after {limit:.0f} s")
            said.seek(0)
            words = said.read().decode(errors="replace").split("\n")
            last = next((line for line in reversed(words) if line.strip()), "")
            raise FailedError(f"ended with {process.returncode}: {last.strip()}")
    return spent


def interleaved(
    programs: Sequence[Program], runs: int, limit: float = LIMIT
) -> dict[str, list[Spent]]:
    """What each program spends, run in turn: A B C A B C, so that all meet the same noise.

    Raises:
        FailedError: If one fails.
    """
    spent: dict[str, list[Spent]] = {program.name: [] for program in programs}
    for _ in range(runs):
        for program in programs:
            spent[program.name].append(run(program.command, limit))
    return spent


def median(spent: Sequence[Spent]) -> Spent:
    """The median CPU and the median memory."""
    cpu, memory = zip(*spent, strict=True)
    return Spent(statistics.median(cpu), int(statistics.median(memory)))


def indicators() -> tuple[str, ...]:
    """The tool as it is installed beside this Python, compiled; or the module of the checkout."""
    script = Path(sys.executable).with_name("indicators")
    return (str(script),) if script.exists() else (sys.executable, "-m", "indicators")


_UNIT = 1 if sys.platform == "darwin" else 1024  # of ru_maxrss
