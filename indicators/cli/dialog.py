"""Plain questions on a terminal, with a default that Enter takes."""

from __future__ import annotations

from collections.abc import Callable

import click

from ..words import catalogue, say


class Dialog:
    """Questions and answers on a terminal; without one nothing is asked, and what is missing is
    told."""

    def __init__(self, language: str, asking: bool) -> None:
        self.language = language
        self.asking = asking

    def say(self, key: str, /, **facts: object) -> None:
        """A line on the screen."""
        click.echo(say(self.language, key, **facts))

    def ask(self, key: str, default: str, check: Callable[[str], bool], /, **facts: object) -> str:
        """An answer that passes a check; Enter is the default."""
        question = say(self.language, key, **facts)
        while True:
            suffix = f" [{default}]" if default else ""
            answer = str(click.prompt(question + suffix, default=default, show_default=False))
            if check(answer.strip()):
                return answer.strip()
            again = f"{key}.again"
            self.say(again if again in catalogue(self.language) else "start.again", **facts)

    def agrees(self, key: str, /, **facts: object) -> bool:
        """Whether the answer is yes, which Enter is."""
        words = say(self.language, "start.yes_no").split()
        default = words[0][0].upper()
        yes = {words[0].lower(), words[0][0].lower()}
        no = {words[1].lower(), words[1][0].lower()}
        answer = self.ask(key, default, lambda text: text.lower() in yes | no, **facts)
        return answer.lower() in yes
