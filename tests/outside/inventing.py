"""Small associations drawn by a seed, as the files that a user has, and the command line.

Most draws are what hiding is hard for: few people, units of four to seven, somebody without a
unit, questions that all but one answered alike, questions that many left out.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator, Sequence
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass, fields
from pathlib import Path
from random import Random

from .knowing import OUTSIDE, People, Person, Policy
from .reading import ASKED, Reading, read

YEAR = 2022
ALTERNATIVES = (("Aldrig",), ("Ibland",), ("Ofta",), ("För det mesta", "Alltid"), ("Vet ej",))
UNITS = ("Björken", "Eken", "Linden", "Rönnen", "Tallen", "Granen")
CHANGES = ("corrected", "one late", "some late", "left", "moved", "renamed", "merged", "split")
_FORMS = {
    "table": ("csv", "json", "md", "docx", "html", "txt"), "report": ("md", "docx", "html"),
    "page": ("html",), "overview": ("md", "docx", "html"), "export": ("zip",),
}  # fmt: skip

_QUESTIONNAIRE = """
id = "staff"
title = "Personal"
short_title = "Personal"
[english]
title = "Staff"
short_title = "Staff"
[scale.frequency]
alternatives = [
  { label = "Aldrig", valence = "negative" },
  { label = "Ibland", valence = "neutral" },
  { label = "Ofta", valence = "positive" },
  { label = "För det mesta", valence = "positive", clear = true },
  { label = "Alltid", valence = "positive", clear = true },
  { label = "Vet ej" },
]
[[grouping]]
id = "unit"
label = "Insats"
english = "Unit"
[[grouping]]
id = "sex"
label = "Kön"
english = "Sex"
"""


@dataclass(frozen=True)
class Association:
    """Its people by year, the latest in one edition or two, and what may be shown."""

    people: dict[int, tuple[tuple[Person | None, ...], ...]]
    policy: Policy

    def people_of(self, year: int, *, all_names: bool = False) -> People:
        return People(self.people[year], self.policy, all_names)


def invent(seed: int, *, change: str = "") -> Association:
    """An association; with a ``change``, its answers before and after something was published."""
    rng = Random(seed)
    policy = _policy(rng)
    units = list(UNITS[: rng.choice((2, 3, 3, 4, 5))])
    if rng.random() < 0.25:
        units.append(rng.choice(("", "Sälgen")))  # people without a unit; a unit of one or two
    sexes = rng.choice((("Kvinna", "Man"), ("Kvinna",) * 3 + ("Man",), ("Kvinna", "Man", "")))
    draw = _Draw(rng, sexes, [_manner(rng) for _ in range(rng.choice((2, 3)))])
    now = [
        draw.person(unit)
        for unit in units
        for _ in range(rng.randint(1, 2) if unit in ("", "Sälgen") else rng.randint(3, 11))
    ][:40]
    people: dict[int, tuple[tuple[Person | None, ...], ...]] = {YEAR: (tuple(now),)}
    if change:
        people[YEAR] = _changed(now, change, draw)
    elif rng.random() < 0.3:
        people[YEAR - 1] = (tuple(draw.person(p.unit) for p in now if rng.random() < 0.8),)
    return Association(people, policy)


def _policy(rng: Random) -> Policy:
    least = rng.choice((3, 4, 5, 5, 5))
    return Policy(
        least=least,
        least_in_group=max(least, rng.choice((3, 4, 5, 5, 7))),
        small_groups=rng.choice(("suppress",) * 5 + ("merge", "exclude")),
        zeros=rng.choice(("publish", "publish", "protect")),
        unanimous=rng.choice(("note", "mask", "publish")),
        decimals=rng.choice((0, 0, 1)),
        protection=rng.choice((1, 1, 1, 2)),
    )


@dataclass(frozen=True)
class _Draw:
    """Who answers, and in which manner: the weights of all answers to each question."""

    rng: Random
    sexes: Sequence[str]
    manners: Sequence[Sequence[float]]

    def person(self, unit: str) -> Person:
        answers = tuple(self.answer(question) for question in range(len(self.manners)))
        return Person(unit, self.rng.choice(self.sexes), answers)

    def answer(self, question: int) -> int | None:
        return self.rng.choices((0, 1, 2, 3, OUTSIDE, None), self.manners[question])[0]


def _manner(rng: Random) -> list[float]:
    classes = rng.choice((
        (1, 2, 3, 4), (1, 1, 1, 1), (0.3, 1, 3, 3), (0, 0, 1, 3), (0, 0, 0, 1), (0, 1, 2, 3),
        (1, 0, 0, 0), (0.1, 0, 1, 1), (4, 1, 0, 0),
    ))  # fmt: skip
    blank = rng.choice((0, 0, 0.1, 0.3)) * sum(classes)
    return [*classes, blank / 2, blank]


def _changed(now: list[Person], change: str, draw: _Draw) -> tuple[tuple[Person | None, ...], ...]:
    """The answers before and after; somebody who was not there, or is no longer, is ``None``."""
    rng = draw.rng
    before: list[Person | None] = list(now)
    after: list[Person | None] = list(now)
    units = sorted({person.unit for person in now if person.unit})
    if change in ("one late", "some late"):
        late = [draw.person(rng.choice(units)) for _ in range(1 if change == "one late" else 4)]
        before, after = [*before, *[None] * len(late)], [*after, *late]
    elif change == "left":
        after[rng.randrange(len(after))] = None
    elif change == "corrected":
        place, question = rng.randrange(len(now)), rng.randrange(len(draw.manners))
        answers = list(now[place].answers)
        answers[question] = rng.choice([c for c in range(4) if c != answers[question]])
        after[place] = now[place]._replace(answers=tuple(answers))
    elif change == "moved":
        place = rng.randrange(len(now))
        after[place] = now[place]._replace(unit=rng.choice(units))
    else:
        new = {"renamed": {units[0]: "Aspen"}, "merged": dict.fromkeys(units[:2], "Aspen")}
        names = new.get(change, {})
        after = [person._replace(unit=names.get(person.unit, person.unit)) for person in now]
        if change == "split":
            splits = rng.choice((0.3, 0.5, 0.7))
            after = [
                p._replace(unit="Aspen") if p.unit == units[-1] and rng.random() < splits else p
                for p in now
            ]
    return tuple(before), tuple(after)


def write(folder: Path, association: Association, edition: int = 0) -> None:
    """The workspace of an association, its export as it is in an edition."""
    for name in ("questionnaires", "responses"):
        (folder / name).mkdir(parents=True, exist_ok=True)
    questions = len(association.people_of(YEAR).questions)
    text = _QUESTIONNAIRE + "".join(
        f'[[question]]\nid = "q{n}"\ntext = "{asked}?"\nshort = "{asked}"\nscale = "frequency"\n'
        for n, asked in enumerate(ASKED[:questions], 1)
    )
    (folder / "questionnaires" / "staff.toml").write_text(text, encoding="utf-8")
    policy = association.policy
    waves = ['association = "Prov"', "[policy]"]
    for field in fields(policy):
        value = getattr(policy, field.name)
        waves.append(f"{field.name} = {json.dumps(value)}")
    for year, editions in association.people.items():
        people = editions[min(edition, len(editions) - 1)]
        invited = 2 + max(len(one) for one in editions)
        waves += [f"[staff.{year}]", f'file = "staff-{year}.csv"', f"invited = {invited}"]
        _export(folder / "responses" / f"staff-{year}.csv", people, questions)
    waves += _goals(association, questions)
    (folder / "responses" / "rounds.toml").write_text("\n".join(waves), encoding="utf-8")


def _goals(association: Association, questions: int) -> Iterator[str]:
    """A goal of each question for everybody, each unit and each sex: one table more of figures
    that a report by groups has as well."""
    people = [one for one in association.people[YEAR][0] if one is not None]
    groups = sorted({one.unit for one in people} | {one.sex for one in people})
    for question in range(1, questions + 1):
        for group in ("", *filter(str.strip, groups)):
            yield '[[goal]]\ntext = "Mål"\nquestionnaire = "staff"\ntarget = 80'
            yield f'question = "q{question}"\nyears = [{YEAR}]'
            if group:
                yield f'group = "{group}"'


def _export(path: Path, people: Sequence[Person | None], questions: int) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        out = csv.writer(file, delimiter=";")
        out.writerow(["Svarsnr", "Insats", "Kön", *(f"{asked}?" for asked in ASKED[:questions])])
        for number, person in enumerate(people, 1):
            if person is not None:
                answers = [_label(answer, number) for answer in person.answers]
                out.writerow([number, person.unit, person.sex, *answers])


def _label(answer: int | None, number: int) -> str:
    labels = ("",) if answer is None else ALTERNATIVES[answer]
    return labels[number % len(labels)]


def run(*arguments: object) -> int:
    """Runs a command line as the console script does; its exit code."""
    from indicators.cli import commands
    from indicators.cli.terminal import run

    with redirect_stdout(io.StringIO()), redirect_stderr(io.StringIO()) as told:
        code = run(commands, [str(argument) for argument in arguments])
    assert code in (0, 1), told.getvalue()
    return code


def printed(folder: Path, command: str, *options: object, form: str = "csv") -> Reading | None:
    """What a command prints of a workspace, read from its file; nothing where it refuses."""
    path = folder / f"printed.{form}"
    path.unlink(missing_ok=True)
    name = ["--format", "text"] if form == "txt" else []
    code = run(command, folder, *options, *name, "--language", "en", "-o", path)
    return read(path) if code == 0 else None


def everything(folder: Path, seed: int, *, most: int = 12, page: bool = True) -> list[Reading]:
    """What an association might print of its answers: in all divisions, formats and thresholds.

    The ``page`` takes longer than all others together, as it has drawings.
    """
    rng = Random(seed)
    both = ("--by", "unit", "--by", "sex")
    calls: list[tuple[object, ...]] = [
        ("table", "--by", "unit"), ("table", "--by", "sex"), ("table", *both),
        ("table", "--no-compare", "--by", "unit,sex"), ("table", *both, "--by", "unit,sex"),
        ("report", "--by", "unit", "--others"), ("report", *both, "--distribution"),
        ("overview",), ("table", "--goals"), *[("page", *both)] * page,
        ("export", "--shares", *both, "--counts"),
        *(("table", *both, "--least", least) for least in range(4, most + 1)),
        ("table", "--by", "unit,sex", "--least", rng.randint(4, most)),
    ]  # fmt: skip
    read_of = (printed(folder, *call, form=_form(rng, call)) for call in calls)
    return [reading for reading in read_of if reading is not None]


def _form(rng: Random, call: Sequence[object]) -> str:
    """A format; goals have no records."""
    forms = _FORMS[str(call[0])]
    return rng.choice(("md", "docx", "html") if "--goals" in call else forms)


def publish(folder: Path, *by: str, day: str = "2023-03-01") -> Reading | None:
    """What a report tells that is published, or nothing where it may not be."""
    divisions = [option for name in by for option in ("--by", name)]
    return printed(folder, "report", *divisions, "--publish", day, form="docx")
