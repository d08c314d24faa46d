"""How a table, its rows and its years are called."""

from __future__ import annotations

from collections.abc import Sequence

from ..disclosure import Status
from ..documents.model import Text
from ..results.sealed import Results
from ..survey.groups import EVERYBODY, Group
from ..survey.questionnaire import Question
from ..words.said import Said, Words, joined
from .hidden_notes import answers_text
from .parts_of_year import period_notes, year_of


def titled(key: str, results: Sequence[Results], group: Group) -> Words:
    """ "Personal totalt (31 svar 2022, 32 svar 2021)", the latest year first."""
    answers = answers_of(results, group)
    scope = "total" if group == EVERYBODY else "group"
    about = about_group(results[0], group)
    years = year_span(sorted(r.year for r in results))
    return Said(f"{key}.{scope}", about=about, answers=answers, years=years)


def answers_of(results: Sequence[Results], group: Group) -> Words:
    """ "31 svar 2022, 32 svar 2021", the latest year first."""
    between = "; " if [*period_notes(results, group)] else ", "
    return joined((_answers(r, group) for r in results), between)


def about_group(results: Results, group: Group) -> Words:
    """ "Personal", or "Personal, SamMA"."""
    short = results.questionnaire.short_title
    return joined((short, group.name), ", ")


def year_span(years: Sequence[int]) -> str:
    """ "2022", or "2020–2022"."""
    return "–".join(str(year) for year in dict.fromkeys((years[0], years[-1])))


def _answers(results: Results, group: Group) -> Words:
    answers, year = results.answers[group], year_of(results.year, results.periods, group)
    if answers.status in (Status.COMPLEMENT, Status.WITHHELD):
        return Said("table.answers.hidden", year=year)
    text = answers_text(answers, results, group)
    return Said("table.answers", answers=text, year=year)


def year_text(results: Results, group: Group = EVERYBODY) -> Words:
    """ "2022", or "2020, tryckt" where the figures are from a printed table; or the parts of the
    year that they are of."""
    if results.print_file:
        return Said("column.printed_year", year=results.year)
    return year_of(results.year, results.periods, group)


def question_text(number: int, question: Question, year: int) -> Text[Words]:
    """ "1. Får stödet ta tid?", in Swedish whatever the language: NNS owns the words."""
    return Text(f"{number}. {question.text_in(year)}", "sv")


def question_name(number: int, question: Question) -> Text[Words]:
    """ "1. Stödet får ta tid": its short name, where its full wording stands elsewhere."""
    return Text(f"{number}. {question.short}", "sv")


def question_again(number: int, question: Question) -> Text[Words]:
    """The short name of a question in its further rows; its number where it has none."""
    if question.short == question.text:
        return Text(Said("row.again", number=number))
    return Text(question.short, "sv")
