"""Files that live on with their author: what is done with what has been edited in them."""

from __future__ import annotations

from collections.abc import Callable
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
    from ..words.said import spoken

    edited = options.pop("edited", Edited.OFFER)
    if path is None or form not in LIVING or not path.exists():
        return render(content, form, **options)
    message_language, record = language_of(context), options.pop("record", ())
    if options.pop("template", None):
        tell(say(message_language, "updating.template", file=path))
    updated = rewrite(path, content, form, edited=edited, **options)
    for sentence in updated.told.sentences:
        tell(f"{path.name}: {spoken(sentence, message_language)}")
    # The same record leaves the file as it is, to the byte.
    is_same = not record or properties_of(updated.content) == tuple(record)
    return updated.content if is_same else with_record(updated.content, record)
