"""What nothing in an export tells, in the step of reading: somebody has to choose it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from ..documents.web.markup import Markup, together
from ..words.errors import Settings
from ..words.said import spoken
from .forms import Field, button, radios

if TYPE_CHECKING:
    from ..workspace import Workspace
    from .exports import Export
    from .site import Site

_CODES = "codes"
Scale = list[tuple[str, str]]
"""The codes of a scale and what they mean, in their order."""


def choosing(
    site: Site, workspace: Workspace, export: Export, answers: Mapping[str, str]
) -> Markup:
    """The fields of the form in which it is chosen, and its button."""
    assert export.choice is not None
    choices = export.choice.choices
    of_codes = all(key == _CODES for settings in choices for key, _ in settings)
    field = Field(
        name="choice",
        place=export.key,
        label=site.say("app.reading.choose.codes" if of_codes else "app.reading.choose"),
        help=export.choice.told(site.language),
        value=answers.get("choice", ""),
        error=answers.get("choice-error", ""),
    )
    options = [(str(n), choice_told(site, workspace, export, c)) for n, c in enumerate(choices)]
    send = button(site.say("app.reading.choose.button", file=export.file))
    return together(radios(field, options), send)


def choice_told(site: Site, workspace: Workspace, export: Export, settings: Settings) -> str:
    """A choice in words: what the codes would mean, where that is known, else a sentence."""
    from ..report.plan_sentences import sentences

    ((key, value), *_) = settings
    scales = [*_scales(workspace, export)] if key == _CODES else []
    if scales:
        return "; ".join(_ends(site, scale, value == "reversed") for scale in scales)
    (words, _), *_ = sentences(settings)
    return spoken(words, site.language)


def _scales(workspace: Workspace, export: Export) -> Iterator[Scale]:
    """Each scale whose codes are not settled, read in the order of the questionnaire; without
    answers that are outside the base, as these keep their codes whichever way the others run."""
    asked = workspace.questionnaires[export.wave.questionnaire].asked(export.wave.year)
    outside = {a.label for question in asked for a in question.alternatives if a.valence is None}
    for problem in export.problems:
        read = dict(problem.facts).get("read")
        if problem.choices and isinstance(read, list):
            pairs = [str(text).partition(" = ") for text in read]
            scale = [(code, label) for code, _, label in pairs if label not in outside]
            if len(scale) > 1:
                yield scale


def _ends(site: Site, scale: Scale, is_reversed: bool) -> str:
    """What the first and the last code of a scale mean, if they run the one way or the other."""
    codes = [code for code, _ in scale]
    labels = [label for _, label in scale][:: -1 if is_reversed else 1]
    facts = {"first": codes[0], "one": labels[0], "last": codes[-1], "other": labels[-1]}
    return site.say("app.reading.codes", **facts)
