"""The command line: what to do, in which order. Everything heavy is imported when needed."""

from __future__ import annotations

import sys

from . import auditing, looking, making, pooling, reliability, showing
from .options import commands
from .terminal import run

# The order of the help is that of the work.
_ORDER = (
    "report", "table", "charts", "slides", "page", "check", "audit", "explain", "reliability",
    "ledger", "pool", "init",
)  # fmt: skip
commands.commands = {name: commands.commands[name] for name in _ORDER}

__all__ = ["auditing", "commands", "looking", "main", "making", "pooling", "reliability", "showing"]


def main() -> None:
    """The console script ``indicators``."""
    sys.exit(run(commands, sys.argv[1:]))
