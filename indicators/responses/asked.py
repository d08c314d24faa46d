"""Which columns of an export are asked for, by their headers alone."""

from __future__ import annotations

from collections.abc import Sequence

from ..survey.questionnaire import Questionnaire
from ..survey.waves import Wave
from ..words import plain_key, question_key
from .branches import holds
from .found import grouping_keys
from .headers import NO_QUESTION, is_letter
from .odd_rows import is_about_rows
from .readers import Asked
from .recognised import Recogniser, header_keys


def asked_for(questionnaire: Questionnaire, wave: Wave) -> Asked:
    """Whether a column may hold a question of any year, a grouping, what ``rounds.toml`` names, or
    what a survey tool writes of a row. Where questions are known by their order, all may."""
    texts = {question_key(q.text_in(wave.year)) for q in questionnaire.questions}
    texts |= {question_key(q.text) for q in questionnaire.questions}
    keys = texts | {key for g in questionnaire.groupings for key in grouping_keys(g)}
    columns = (header for headers in wave.columns.values() for header in headers)
    stated = {*columns, *wave.only, *wave.leave_out, wave.respondent or ""}
    names = NO_QUESTION | set(map(plain_key, stated))
    recogniser = Recogniser(questionnaire.asked(wave.year), questionnaire.questions, wave.year)
    all_may = wave.in_order or any(map(is_letter, stated))

    def is_asked_for(headers: Sequence[str]) -> bool:
        if all_may or any(plain_key(header) in names for header in headers):
            return True
        if recogniser.by_any(headers):
            return True
        if any(keys & header_keys(header) for header in headers) or is_about_rows(headers):
            return True
        return any(holds(header, text) for header in headers for text in texts)

    return is_asked_for
