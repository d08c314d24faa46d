"""click in two languages: help, usage errors, and the one place where errors are told.

Every text is a key of the catalogue. Click's own words stay out of sight, so a Swedish user
never meets half a sentence of English.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Mapping, Sequence
from typing import Any

import click

from ..words import LANGUAGES, chosen_language, say
from ..words.errors import IndicatorsError, Problem, ProblemsError, Severity, hint_of, with_nearest
from .progress import progress_on_terminal
from .streams import let_go_of_stdout, make_streams_safe, tell

_FAULT = 70  # sysexits.h, EX_SOFTWARE


def message_language(arguments: Sequence[str]) -> str:
    """The language of messages and help: ``--language`` wherever it stands, else the locale.

    It has to be known before the arguments are parsed, for what is told about them.
    """
    for place, argument in enumerate(arguments):
        name, equals, value = argument.partition("=")
        if name == "--language":
            given = value if equals else "".join(arguments[place + 1 : place + 2])
            if given in LANGUAGES:
                return given
    return chosen_language()


def language_of(context: click.Context) -> str:
    """The language of messages in a running command."""
    return str(context.find_root().obj or "en")


class WrongValue(click.BadParameter):
    """A value of an option that cannot be used, as a text of the catalogue and its facts."""

    def __init__(self, key: str, param: click.Parameter | None, **facts: object) -> None:
        super().__init__(key, param=param)
        self.key = key
        self.facts = facts


class OneOf(click.Choice):  # type: ignore[type-arg]
    """One of some words."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        if value not in self.choices:
            raise WrongValue(
                "usage.BadParameter.choice", param, given=value, known=list(self.choices)
            )
        return value


class Number(click.ParamType):  # type: ignore[type-arg]
    """A whole number."""

    name = "number"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        try:
            return int(value)
        except ValueError:
            raise WrongValue("usage.BadParameter.number", param, given=value) from None


class _Translated(click.Command):
    """A command whose help is looked up under ``help.<name>`` in the user's language."""

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        language = language_of(ctx)
        arguments = [say(language, "usage.options_metavar")]
        for param in self.get_params(ctx):
            if isinstance(param, click.Argument):
                name = say(language, str(param.metavar))
                arguments.append(name if param.required else f"[{name}]")
        if isinstance(self, click.Group):
            arguments.append(say(language, "usage.command_metavar"))
        formatter.write_usage(
            ctx.command_path, " ".join(arguments), prefix=say(language, "usage.prefix")
        )

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        language, key = language_of(ctx), self._key()
        texts = [say(language, key)]
        if not isinstance(self, click.Group):
            texts.append(say(language, f"{key}.more"))
        for text in texts:
            formatter.write_paragraph()
            with formatter.indentation():
                formatter.write_text(text)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        language = language_of(ctx)
        options = [p for p in self.get_params(ctx) if isinstance(p, click.Option)]
        with formatter.section(say(language, "usage.options")):
            formatter.write_dl([_option_record(option, language) for option in options])
        if isinstance(self, Verbs):
            for group, names in self.groups.items():
                with formatter.section(say(language, f"help.group.{group}")):
                    formatter.write_dl([(n, say(language, f"help.{n}")) for n in names])

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        language = language_of(ctx)
        with formatter.section(say(language, "usage.example")):
            # Not wrapped: an example has to be one line to be copied.
            formatter.write(f"  {say(language, f'{self._key()}.example')}\n")

    def _key(self) -> str:
        return "help.main" if isinstance(self, click.Group) else f"help.{self.name}"


class Verb(_Translated):
    """One command."""


class Verbs(_Translated, click.Group):
    """The group of all commands; ``groups`` are those of the help, in the order of the work."""

    command_class = Verb
    groups: Mapping[str, Sequence[str]] = {}


def _option_record(option: click.Option, language: str) -> tuple[str, str]:
    names = ", ".join(sorted((*option.opts, *option.secondary_opts), key=len))
    if option.metavar:
        metavar = option.metavar
        names += f" {say(language, metavar) if metavar.startswith('help.') else metavar}"
    key = "help.option.help" if "--help" in option.opts else str(option.help)
    return names, say(language, key)


def run(commands: click.Group, arguments: Sequence[str]) -> int:
    """Runs a command line and returns its exit code; whatever goes wrong is told in words.

    1: an error the user can mend. 2: wrong usage. 70: a fault of the program itself.
    """
    language = message_language(arguments)
    make_streams_safe()
    os.environ.setdefault("MPLBACKEND", "agg")  # charts are files: no window is opened
    try:
        with progress_on_terminal(language):
            code = commands.main(
                list(arguments), prog_name="indicators", standalone_mode=False, obj=language
            )
        sys.stdout.flush()
        return int(code or 0)
    except IndicatorsError as error:
        tell_error(error, language)
        return 1
    except click.UsageError as error:
        _tell_usage(error, language, _command_path(commands, arguments))
        return 2
    except (click.Abort, KeyboardInterrupt):
        tell(say(language, "usage.aborted"))
        return 130
    except BrokenPipeError:  # the reader (head, less) has had enough
        let_go_of_stdout()
        return 0
    except OSError:  # a full disk or a closed screen; files are told of where they are written
        let_go_of_stdout()
        tell(say_as("error", say(language, "output.screen"), language))
        return 1
    except Exception as error:  # the last line of defence: a user never sees a traceback
        if os.environ.get("INDICATORS_DEBUG"):
            raise
        if package := _broken_package(error):
            tell_error(IndicatorsError("usage.package", package=package), language)
            return 1
        _tell_fault(error, language)
        return _FAULT


def _command_path(commands: click.Group, arguments: Sequence[str]) -> str:
    """ "indicators table", as far as the arguments name a command."""
    name = next((argument for argument in arguments if argument in commands.commands), "")
    return f"indicators {name}".strip()


def tell_error(error: IndicatorsError, language: str) -> None:
    """An error on stderr: what and where, then what to do."""
    if isinstance(error, ProblemsError):
        tell_problems(error.problems, language)
        return
    tell(say_as("error", error.text(language), language))
    if hint := error.hint(language):
        tell(f"  → {hint}")


def tell_problems(problems: Sequence[Problem], language: str, err: bool = True) -> None:
    """Problems one to a line, and what to do after the last of those it mends."""
    hints = {problem_text(problem, language): problem.hint(language) for problem in problems}
    last_lines = {hint: line for line, hint in hints.items()}
    show = tell if err else click.echo
    stream = sys.stderr if err else sys.stdout
    for line, hint in hints.items():
        show(fitted(line, stream))
        if hint is not None and last_lines[hint] == line:
            show(fitted(f"  → {hint}", stream, "    "))


def fitted(text: str, stream: Any, indent: str = "  ") -> str:
    """A text in lines that fit a screen, where it goes to one: no word is broken, and what stands
    on lines of its own stays so."""
    if stream is None or not stream.isatty():
        return text
    from shutil import get_terminal_size
    from textwrap import wrap

    width = max(get_terminal_size().columns, 40)
    lines = (
        wrap(line, width, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False)
        for line in text.splitlines()
    )
    return "\n".join("\n".join(parts) for parts in lines)


def problem_text(problem: Problem, language: str) -> str:
    """A problem on one line, with its severity in front."""
    kind = "error" if problem.severity is Severity.ERROR else "warning"
    return say_as(kind, problem.text(language), language)


def say_as(kind: str, text: str, language: str) -> str:
    """A text with "Fel: " or "Varning: " in front."""
    return say(language, kind, text=text)


def _tell_usage(error: click.UsageError, language: str, path: str) -> None:
    key, facts = _usage_facts(error, language)
    tell(say_as("error", say(language, key, **facts), language))
    if hint := hint_of(language, key, dict(facts)):
        tell(f"  → {hint}")
    tell(say(language, "usage.help", command=path))


def _usage_facts(error: click.UsageError, language: str) -> tuple[str, Mapping[str, object]]:
    """The text for one of click's usage errors, told apart by class."""
    kind = type(error).__name__
    name = _parameter_name(error, language)
    if isinstance(error, WrongValue):
        return error.key, {"name": name, **error.facts}
    if kind == "NoSuchOption":
        return _near(f"usage.{kind}", str(getattr(error, "option_name", "")), error)
    if kind == "NoSuchCommand" or "No such command" in error.message:
        given = getattr(error, "command_name", None) or error.message.split("'")[1]
        return _near("usage.NoSuchCommand", given, error)
    if kind == "MissingParameter":
        return "usage.MissingParameter", {"name": name}
    if kind == "BadOptionUsage":
        return "usage.BadOptionUsage", {"name": getattr(error, "option_name", name)}
    if isinstance(error, click.BadParameter):
        return "usage.BadParameter", {"name": name, "reason": error.message}
    if extra := re.search(r"unexpected extra arguments? \((.*)\)", error.message):
        key = "usage.extra.year" if re.fullmatch(r"\d{4}", extra[1]) else "usage.extra"
        return key, {"given": extra[1]}
    return "usage.UsageError", {"reason": error.message}


def _near(key: str, given: str, error: click.UsageError) -> tuple[str, dict[str, object]]:
    context, known = error.ctx, []
    if context is not None and isinstance(context.command, click.Group):
        known = list(context.command.commands)
    if context is not None and key.endswith("Option"):
        known = [
            name
            for param in context.command.get_params(context)
            for name in (*param.opts, *param.secondary_opts)
        ]
    key, near = with_nearest(key, given, known)
    return key, {"given": given, "nearest": near}


def _parameter_name(error: click.UsageError, language: str) -> str:
    param = getattr(error, "param", None)
    if param is None:
        return ""
    if isinstance(param, click.Option):
        return max(param.opts, key=len)
    return say(language, str(param.metavar))


def _broken_package(error: Exception) -> str | None:
    """The third-party package that cannot be imported, if that is the error."""
    if not isinstance(error, ImportError):
        return None
    from traceback import walk_tb

    *_, (frame, _line) = walk_tb(error.__traceback__)
    package = (error.name or str(frame.f_globals["__name__"])).partition(".")[0]
    return None if package == __name__.partition(".")[0] else package


def _tell_fault(error: Exception, language: str) -> None:
    """Tells of a fault by kind and place only, since the text of an exception could quote an
    answer."""
    from traceback import walk_tb

    *_, (frame, line) = walk_tb(error.__traceback__)
    place = f"{os.path.basename(frame.f_code.co_filename)}:{line}"
    facts = {"kind": type(error).__name__, "place": place}
    tell(say_as("error", say(language, "usage.fault", **facts), language))
    tell(str(hint_of(language, "usage.fault", {})))
