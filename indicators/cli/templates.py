"""A template of one's own in Markdown: its text is kept, its fields are filled in."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..report.choices import Choices
    from ..results.comparison import Comparison

_MARKDOWN = ".md"


def check_template(form: str, template: Path | None) -> None:
    """Refuses a template that is of another format than what is made with it.

    Raises:
        OutputError: If it is.
    """
    from ..words.errors import OutputError

    if template is None:
        return
    is_markdown = template.suffix.lower() == _MARKDOWN
    if is_markdown and form != "markdown":
        raise OutputError("output.template_markdown", file=template)
    if not is_markdown and form != "word":
        raise OutputError("output.template_word_only")


def filled_template(
    template: Path | None,
    form: str,
    pairs: Sequence[Comparison],
    choices: Choices,
    language: str,
) -> bytes | None:
    """The own text of a template in Markdown, each field with its figure; nothing where there is
    no such template.

    Raises:
        ProblemsError: With every field that names no figure.
        OutputError: If the template cannot be read.
    """
    from ..report.fields import filled
    from ..report.figures import figures_of
    from ..words.errors import OutputError, raise_errors
    from ..words.said import spoken

    if template is None or form != "markdown":
        return None
    try:
        text = template.read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise OutputError("output.template_missing", file=template) from error
    except UnicodeDecodeError as error:
        raise OutputError("output.template_not_text", file=template) from error
    words, problems = filled(text, figures_of(pairs, choices), str(template))
    raise_errors(problems)
    return (spoken(words, language) or "\n").encode()
