"""The instrument as one export writes it: other names and codes for its alternatives.

What an export calls an answer is a local fact, so it stands in ``rounds.toml`` and leaves the
questionnaire, which is NNS's, as it is.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from ..words import plain_key
from ..words.errors import Problem, with_nearest
from .codings import ALL_SCALES
from .questionnaire import Alternative, Question, Questionnaire
from .waves import Wave

_NO_CODE = "\0"  # stands in no file


def in_wave(questionnaire: Questionnaire, wave: Wave) -> tuple[Questionnaire, list[Problem]]:
    """The questionnaire with the ``aliases`` and ``codes`` of a wave, and what is wrong in them."""
    if not wave.aliases and not wave.codes:
        return questionnaire, []
    asked = questionnaire.asked(wave.year)
    problems = [*_unknown_labels(wave.aliases, asked, wave), *_unknown_scales(asked, wave)]
    problems += _colliding(asked, wave)
    questions = tuple(
        replace(q, alternatives=_as_written(q, wave)) if q in asked else q
        for q in questionnaire.questions
    )
    return replace(questionnaire, questions=questions), problems


def _colliding(asked: Iterable[Question], wave: Wave) -> Iterable[Problem]:
    """Texts that would be two alternatives of one question."""
    told: set[str] = set()
    for question in asked:
        by_text: dict[str, set[str]] = {}
        for alternative in question.alternatives:
            own = [
                t
                for label, texts in wave.aliases.items()
                for t in texts
                if plain_key(label) in alternative.names
            ]
            for text in (*own, *alternative.names):
                by_text.setdefault(plain_key(text), set()).add(alternative.label)
        for text, labels in by_text.items():
            if len(labels) > 1 and text not in told:
                told.add(text)
                facts = (("text", text), ("labels", sorted(labels)))
                where = f"{wave.place}.aliases"
                yield Problem(key="aliases.collide", file=str(wave.file), column=where, facts=facts)


def codes_of(question: Question, wave: Wave) -> Mapping[str, str] | str | None:
    """What a wave says of the codes of a question: of its own, of its scale, or of all."""
    names = (question.id, question.scale or ALL_SCALES, ALL_SCALES)
    return next((wave.codes[name] for name in names if name in wave.codes), None)


def _as_written(question: Question, wave: Wave) -> tuple[Alternative, ...]:
    alternatives = _recoded(question.alternatives, codes_of(question, wave))
    aliases = {plain_key(label): texts for label, texts in wave.aliases.items()}
    others = {name for a in alternatives for name in a.names}
    written = []
    for alternative in alternatives:
        texts = [text for name in alternative.names for text in aliases.get(name, ())]
        own = tuple(t for t in texts if plain_key(t) not in others - set(alternative.names))
        written.append(replace(alternative, aliases=(*alternative.aliases, *own)))
    return tuple(written)


def _recoded(
    alternatives: tuple[Alternative, ...], codes: Mapping[str, str] | str | None
) -> tuple[Alternative, ...]:
    if codes == "reversed":
        inside = [a.code for a in alternatives if a.valence is not None][::-1]
        return tuple(
            a if a.valence is None else replace(a, code=inside.pop(0)) for a in alternatives
        )
    if codes is None or isinstance(codes, str):
        return alternatives
    by_name: dict[str, list[str]] = {}
    for code, label in codes.items():
        by_name.setdefault(plain_key(label), []).append(code)
    recoded = []
    for alternative in alternatives:
        own = [code for name in alternative.names for code in by_name.get(name, ())]
        first, others = (own or [_NO_CODE])[0], own[1:]
        recoded.append(replace(alternative, code=first, aliases=(*alternative.aliases, *others)))
    return tuple(recoded)


def _unknown_labels(
    labels: Iterable[str], asked: Iterable[Question], wave: Wave, place: str = "aliases"
) -> Iterable[Problem]:
    """Labels that no alternative has."""
    by_name = {name: a.label for q in asked for a in q.alternatives for name in a.names}
    for label in dict.fromkeys(labels):
        if plain_key(label) not in by_name:
            key, similar = with_nearest("aliases.unknown", label, by_name.values())
            known = list(dict.fromkeys(by_name.values()))
            facts = {"given": label, "nearest": similar, "known": known}
            where = f"{wave.place}.{place}"
            yield Problem(key=key, file=str(wave.file), column=where, facts=tuple(facts.items()))


def _unknown_scales(asked: Iterable[Question], wave: Wave) -> Iterable[Problem]:
    """Scales and questions that ``codes`` names and nobody has, and labels that they lack."""
    asked = tuple(asked)
    for name, codes in wave.codes.items():
        own = tuple(q for q in asked if name in (q.id, q.scale, ALL_SCALES) or name == ALL_SCALES)
        if not own:
            known = sorted({q.scale for q in asked if q.scale} | {q.id for q in asked})
            key, similar = with_nearest("codes.unknown", name, known)
            facts = {"given": name, "nearest": similar, "known": known}
            place = f"{wave.place}.codes"
            yield Problem(key=key, file=str(wave.file), column=place, facts=tuple(facts.items()))
        elif isinstance(codes, Mapping):
            yield from _unknown_labels(codes.values(), own, wave, f"codes.{name}")
