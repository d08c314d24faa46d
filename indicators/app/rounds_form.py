"""The form in which new exports become rounds: what is guessed of each, to be confirmed or mended,
and what was answered."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from ..documents.web.markup import Markup, tag, together
from ..words.errors import ProblemsError
from ..workspace.guessing import Guess
from ..workspace.start_plan import (
    Clash,
    StartPlan,
    doubts,
    is_year,
    rounds_meant,
    taken_rounds,
    titles_of,
    year_told,
)
from ..workspace.starting import NewRound
from .forms import Field, button, choice, form, text_field, tick
from .layout import problems_of
from .sending import could_replace

if TYPE_CHECKING:
    from .found import Found
    from .site import Site

Answers = Mapping[str, str]


@dataclass(slots=True)
class Answered:
    """The rounds that the answers make, and what is wrong with these by the name of the field."""

    rounds: list[NewRound]
    errors: dict[str, str] = field(default_factory=dict)


def rounds_form(
    site: Site, found: Found, answers: Answers, errors: Mapping[str, str], address: str
) -> Markup:
    """A row for each file, what is not sure first, and the button."""
    order = sorted(found.guesses, key=_place)
    heads = ("file", "survey", "year", "invited")
    head = tag("div", *(tag("span", site.say(f"app.files.head.{name}")) for name in heads),
               class_="file heads", aria_hidden="true")  # fmt: skip
    parts = [
        tag("p", site.say("plan.caution"), class_="help"),
        tag("p", site.say("app.files.invited.help"), class_="help", id=_INVITED),
        head,
        *(_part(site, found, guess, answers, errors) for guess in order),
    ]
    if not found.association:
        name = Field(
            name="association",
            label=site.say("app.files.association"),
            help=site.say("app.files.association.help"),
            value=answers.get("association", ""),
            attributes={"autocomplete": "organization"},
        )
        parts.append(text_field(name))
    # Whether a file is a corrected one is asked first.
    is_second = any(guess.file in site.replaced for guess in found.guesses)
    return form(site, address, *parts, button(site.say("app.files.save"), quiet=is_second))


_INVITED = "invited-help"


def _place(guess: Guess) -> tuple[bool, str, int, str]:
    """Where a file stands: what is not sure first, then as in the step Reading."""
    return guess.is_sure, guess.questionnaire or "", guess.year or 0, guess.file.name


def _key(guess: Guess) -> str:
    """What ends the names of the fields of a file, or of a sheet of it: the same on a page that is
    sent as on the one that it is read with, whatever other files have come."""
    return sha256(f"{guess.file}\0{guess.sheet}".encode("utf-8", "replace")).hexdigest()[:12]


def _part(
    site: Site, found: Found, guess: Guess, answers: Answers, errors: Mapping[str, str]
) -> Markup:
    """What is asked of a file, or of a sheet of it."""
    name = f"{guess.file.name}, {guess.sheet}" if guess.sheet else guess.file.name
    id_ = f"file-{_key(guess)}"
    rows = site.say("app.files.rows", rows=guess.respondents or "?")
    told = [tag("b", name, id=id_), tag("span", rows, class_="help")]
    if not guess.is_sure:
        key = "app.files.unread_yet" if guess.problems else "app.files.unsure"
        why = site.say(key, why=doubts(guess, site.language))
        told.append(tag("span", why, class_="unsure"))
    if guess.problems:
        fields = [problems_of(site, _error(guess))]
    else:
        fields = [*_fields(site, found, guess, answers, errors)]
    return tag("div", tag("div", *told), *fields, class_="file", role="group", aria_labelledby=id_)


def _error(guess: Guess) -> ProblemsError:
    return ProblemsError(guess.problems)


def _fields(
    site: Site, found: Found, guess: Guess, answers: Answers, errors: Mapping[str, str]
) -> Iterator[Markup]:
    key = _key(guess)

    def of(name: str, value: str = "", **more: object) -> Field:
        field_name = f"{name}-{key}"
        made = Field(
            name=field_name,
            label=site.say(f"app.files.{name}"),
            value=answers.get(field_name, value),
            error=errors.get(field_name, ""),
        )
        return replace(made, **more)  # type: ignore[arg-type]

    titles = titles_of(found.questionnaires, site.language)
    if guess.in_words:
        titles = {name: title for name, title in titles.items() if name == guess.questionnaire}
    options = [*titles.items(), ("", site.say("app.files.none"))]
    yield choice(of("questionnaire", guess.questionnaire or ""), options)
    if guess.rows_of:
        yield tag("p", site.say("app.files.years", years=year_told(guess)))
    else:
        digits = {"inputmode": "numeric", "maxlength": "4"}
        yield text_field(of("year", str(guess.year or ""), attributes=digits))
    if not (guess.rows_of or guess.others):
        wrong = f"invited-{key}-error" if f"invited-{key}" in errors else ""
        said = {"inputmode": "numeric", "aria_describedby": f"{_INVITED} {wrong}".strip()}
        yield text_field(of("invited", str(site.asked_of.get(guess.file, "")), attributes=said))
    if f"together-{key}" in {*errors, *answers}:
        yield tick(of("together"))


def answered(site: Site, found: Found, answers: Answers) -> Answered:
    """What the answers make of the files, as ``indicators start`` would."""
    taken = taken_rounds(found.workspace.rounds) if found.workspace else set()
    plan, result = StartPlan(taken), Answered([])
    invited: dict[tuple[Path, str, int], int] = {}
    titles = titles_of(found.questionnaires, site.language)
    for guess in found.guesses:
        key = _key(guess)
        name = answers.get(f"questionnaire-{key}") or None
        if name is None or name not in found.questionnaires:
            continue
        year = _year(site, guess, answers, result.errors)
        for questionnaire, of_year in rounds_meant(guess, name, year, found.questionnaires):
            clash = plan.place(guess, questionnaire, of_year)
            if clash is None:
                asked = _invited(site, guess, answers, result.errors)
                if asked is not None:
                    invited[guess.file, questionnaire, of_year] = asked
                continue
            if clash.kind == "same_book":
                continue
            told = _clash_told(site, found, clash, titles[questionnaire])
            if clash.kind == "same_round" and answers.get(f"together-{key}"):
                plan.join(clash)
            elif clash.kind == "same_round":
                result.errors[f"together-{key}"] = told
            else:
                result.errors[f"questionnaire-{key}"] = told
    result.rounds = [
        replace(new, invited=invited.get((new.files[0], new.questionnaire, new.year)))
        for new in plan.rounds
    ]
    return result


def _clash_told(site: Site, found: Found, clash: Clash, title: str) -> str:
    """That a file is of a round that is there already, and what to do."""
    facts, file = clash.facts(title), clash.guess.file
    if clash.kind == "taken":
        old = could_replace(site, found, file, f"{clash.questionnaire}.{clash.round}")
        if old is not None:
            return site.say("app.files.clash.taken.replace", **facts, other=old.name)
    return site.say(f"app.files.clash.{clash.kind}", **facts)


def _year(site: Site, guess: Guess, answers: Answers, errors: dict[str, str]) -> int | None:
    key = f"year-{_key(guess)}"
    text = answers.get(key, "").strip()
    if guess.rows_of:
        return None
    if is_year(text):
        return int(text)
    errors[key] = site.say("app.files.year.error")
    return None


def _invited(site: Site, guess: Guess, answers: Answers, errors: dict[str, str]) -> int | None:
    """How many were asked, at least as many as have answered; ``None`` if that is not known."""
    key = f"invited-{_key(guess)}"
    text = answers.get(key, "").strip()
    if not text:
        return None
    if text.isdecimal() and len(text) < 8 and int(text) >= guess.respondents:
        return int(text)
    errors[key] = site.say("app.files.invited.error", rows=guess.respondents)
    return None


def copies_told(site: Site, found: Found) -> Markup:
    """Files whose content is that of another, which are not read twice."""
    items = (
        tag("li", site.say("app.files.copy", file=copy.name, other=first.name))
        for copy, first in found.copies.items()
    )
    return tag("ul", *items) if found.copies else together()
