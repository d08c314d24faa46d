"""Files that live on with their author: what is done with what has been edited in them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from ..words import say
from .streams import tell
from .terminal import WrongValue, language_of

if TYPE_CHECKING:
    from ..documents.model import Document
    from ..documents.presentation import Deck
    from ..words.said import Words


def with_edited(command: Callable[..., Any]) -> Callable[..., Any]:
    """``--fresh`` and ``--keep``, of which one at most is given, as ``edited``."""

    @click.option("--fresh", is_flag=True, help="help.option.fresh")
    @click.option("--keep", is_flag=True, help="help.option.keep")
    @wraps(command)
    def with_mode(*arguments: Any, fresh: bool, keep: bool, **options: Any) -> Any:
        from ..documents.updating import Edited

        if fresh and keep:
            raise WrongValue("usage.BadParameter.fresh_and_keep", None)
        edited = Edited.FRESH if fresh else Edited.KEEP if keep else Edited.OFFER
        return command(*arguments, edited=edited, **options)

    return with_mode


STALE = "stale"
"""Under which the context has the tables of a file that are not as they would be written now."""


def as_before(*names: str) -> Callable[[Any], Any]:
    """What was asked for when the file was written holds again where nothing of that is asked for
    now: who forgets ``--charts`` does not mean that the charts are to go. ``names`` are the options
    that say what is in the file."""

    def decorated(command: Callable[..., Any]) -> Callable[..., Any]:
        @wraps(command)
        def with_those_before(context: click.Context, **options: Any) -> Any:
            path = options.get("output")
            is_asked = any(_is_given(context, name) for name in names)
            if path is not None and not is_asked and path.suffix in _SUFFIXES and path.is_file():
                before = _asked_before(context, path, names)
                options |= {name: said for name, said in before.items() if name in options}
                context.params |= before
            return command(context, **options)

        return with_those_before

    return decorated


_SUFFIXES = (".docx", ".pptx")


def _is_given(context: click.Context, name: str) -> bool:
    from click.core import ParameterSource

    return context.get_parameter_source(name) is ParameterSource.COMMANDLINE


def _asked_before(context: click.Context, path: Path, names: Sequence[str]) -> dict[str, Any]:
    """The options that a file says it was made with, if it was by the same command; it is told
    which they are."""
    from shlex import join, split

    from ..documents.recorded import properties_of

    try:
        said = dict(properties_of(path.read_bytes())).get("indicators.command", "")
        name, *words = split(said)
        if name != context.info_name:
            return {}
        before = context.command.make_context(name, words, parent=context.parent)
    except (OSError, ValueError, click.ClickException):
        return {}  # what is wrong with the file is told when it is written
    asked = {key: before.params[key] for key in names if key in before.params}
    for key in names:
        if before.meta.get(f"asked.{key}"):
            context.meta[f"asked.{key}"] = True
    skipped = {"--year", "--language", "--template"}
    shown = [w for w, b in zip(words, ["", *words], strict=False) if not {w, b} & skipped]
    if shown:
        facts = {"file": path, "options": join(shown)}
        tell(say(language_of(context), "updating.as_before", **facts))
    return asked


def holds_already(context: click.Context, path: Path, content: bytes) -> bool:
    """Whether a file has the bytes that are to be written: then it is told, and left as it is."""
    if not path.is_file() or path.read_bytes() != content:
        return False
    tell(say(language_of(context), "updating.same", file=path))
    return True


def rendered(
    context: click.Context,
    content: Document[Words] | Deck[Words],
    path: Path | None,
    form: str,
    **options: Any,
) -> bytes:
    """What is to stand in a file. One that exists and that authors edit is updated, as the option
    ``edited`` says, and it is told what has become of its parts; the other ``options`` are those
    of ``documents.render``."""
    from ..documents import render, rewrite
    from ..documents.recorded import properties_of, with_record
    from ..documents.updating import LIVING, Edited
    from ..words.errors import OutputError
    from ..words.said import spoken

    edited = options.pop("edited", Edited.OFFER)
    if path is None or form not in LIVING or not path.exists():
        return render(content, form, **options)
    message_language, record = language_of(context), options.pop("record", ())
    if options.pop("template", None):
        tell(say(message_language, "updating.template", file=path))
    updated = rewrite(path, content, form, edited=edited, **options)
    for sentence in updated.sentences:
        tell(f"{path.name}: {spoken(sentence, message_language)}")
    context.meta[STALE] = updated.stale
    try:
        # The same record leaves the file as it is, to the byte.
        is_same = not record or properties_of(updated.content) == tuple(record)
    except ValueError:
        raise OutputError("updating.unreadable", file=path) from None
    return updated.content if is_same else with_record(updated.content, record)
