"""The command line: what to do, in which order. Everything heavy is imported when needed."""

from __future__ import annotations

import gc
import os
import sys

from . import (
    apping,
    auditing,
    comments,
    defining,
    exporting,
    figures,
    looking,
    making,
    matching,
    overview,
    planning,
    pooling,
    proofing,
    recording,
    reliability,
    sharing,
    showing,
    starting,
)
from .options import commands
from .terminal import run

# The order of the help is that of the work.
_GROUPS = {
    "year": ("app", "start", "match", "check", "overview", "report", "page", "slides"),
    "next": ("plan",),
    "seminar": ("table", "charts", "explain", "reliability", "pool", "comments"),
    "published": ("figures", "proofread", "export", "ledger", "audit", "record"),
    "files": ("questionnaire", "diff", "init", "strip", "bugreport"),
}
commands.groups = _GROUPS
commands.commands = {name: commands.commands[name] for names in _GROUPS.values() for name in names}

__all__ = [
    "apping",
    "auditing",
    "comments",
    "commands",
    "defining",
    "exporting",
    "figures",
    "looking",
    "main",
    "making",
    "matching",
    "overview",
    "planning",
    "pooling",
    "recording",
    "proofing",
    "reliability",
    "sharing",
    "showing",
    "starting",
]


def main() -> None:
    """The console script ``indicators``."""
    # When numpy is loaded, its linear algebra starts a thread for each core, which takes as long as
    # a small table. Nothing here is large enough to need them.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    # Nearly all that a command makes is in use to its end: looking for the rest seldom is enough.
    gc.set_threshold(100_000, 50, 100)
    sys.exit(run(commands, sys.argv[1:]))
