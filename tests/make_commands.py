"""Writes the reference of the commands, in English and in Swedish: ``make docs``."""

from __future__ import annotations

import io
import os
from collections.abc import Iterator
from contextlib import redirect_stdout
from dataclasses import dataclass
from pathlib import Path

from indicators.cli import commands
from indicators.cli.terminal import run

DOCS = Path(__file__).parents[1] / "docs"
_WIDTH = "100"  # characters; what a page on GitHub has room for

# Where there is more to read about a command than its help.
SUBJECTS = {
    "overview": "report.md", "report": "report.md", "table": "tables.md", "charts": "seminar.md",
    "slides": "seminar.md", "page": "seminar.md", "plan": "planning.md",
    "check": "protection.md", "audit": "printed-tables.md", "figures": "proofreading.md",
    "proofread": "proofreading.md",
    "explain": "protection.md", "reliability": "reliability.md", "ledger": "protection.md",
    "pool": "pooling.md", "questionnaire": "definitions.md", "diff": "definitions.md",
    "record": "record.md",
    "app": "app.md", "start": "rounds-toml.md", "init": "rounds-toml.md", "match": "exports.md",
    "strip": "exports.md", "comments": "exports.md", "bugreport": "exports.md",
    "export": "open-data.md",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Reference:
    """A page with the help of every command in one language, and the words around it."""

    file: str
    language: str
    title: str
    introduction: str
    more: str

    def text(self) -> str:
        return "\n\n".join(self._parts()) + "\n"

    def _parts(self) -> Iterator[str]:
        yield "<!-- Made by `make docs` from what the commands say with --help: change that. -->"
        yield f"# {self.title}"
        yield self.introduction
        yield _as_printed(helped("--help", "--language", self.language))
        for name in commands.commands:
            yield f"## {name}"
            yield _as_printed(helped(name, "--help", "--language", self.language))
            yield self.more.format(page=SUBJECTS[name])


ENGLISH = Reference(
    "commands.md", "en", "The commands and their options",
    "What `indicators COMMAND --help` prints, for each command. The same in Swedish:\n"
    "[kommandon.md](kommandon.md). On Windows, write `py -m indicators` for `indicators`.\n\n"
    "* FOLDER may be left out: the folder you stand in is then the workspace.\n"
    "* `INDICATORS_LANGUAGE=sv` in the environment makes messages Swedish for good; `--language`\n"
    "  decides over it.\n"
    "* Tab completion in bash: `eval \"$(_INDICATORS_COMPLETE=bash_source indicators)\"` in "
    "`~/.bashrc`\n  (`zsh_source` and `fish_source` for the others).",
    "More: [{page}]({page})",
)  # fmt: skip
SWEDISH = Reference(
    "kommandon.md", "sv", "Kommandona och deras tillval",
    "Det som varje kommando skriver ut med `--help`. På engelska: [commands.md](commands.md). På\n"
    "Windows skriver du `py -m indicators` där det står `indicators`.\n\n"
    "MAPP kan utelämnas: då används mappen du står i. Hur kommandona hör ihop står i\n"
    "[handledningen](handledning.md).",
    "Mer, på engelska: [{page}]({page})",
)  # fmt: skip


def helped(*arguments: str) -> str:
    """What a command line prints, in lines as long as the page has room for."""
    before = os.environ.get("COLUMNS")
    os.environ["COLUMNS"] = _WIDTH
    try:
        with redirect_stdout(io.StringIO()) as printed:
            run(commands, [*arguments])
    finally:
        os.environ.pop("COLUMNS")
        os.environ |= {} if before is None else {"COLUMNS": before}
    return printed.getvalue()


def _as_printed(text: str) -> str:
    return f"```text\n{text.rstrip()}\n```"


if __name__ == "__main__":
    for page in (ENGLISH, SWEDISH):
        (DOCS / page.file).write_text(page.text(), "utf-8")
