"""Files that live on with their author: what is done with what has been edited in them."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from .streams import tell
from .terminal import WrongValue, language_of

if TYPE_CHECKING:
    from ..documents.updating import Edited


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


def living(context: click.Context, path: Path, content: bytes, form: str, edited: Edited) -> bytes:
    """What is written: in formats that authors edit, the file that exists with what is new in it,
    and it is told what has become of its parts."""
    from ..documents.updating import LIVING, update
    from ..words.said import spoken

    if form not in LIVING or not path.exists():
        return content
    updated = update(path, content, form, edited)
    for sentence in updated.told.sentences:
        tell(spoken(sentence, language_of(context)))
    return updated.content
