"""The command ``start``: a workspace out of a folder of exports, by a few plain questions."""

from __future__ import annotations

import sys
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from .dialog import Dialog
from .guess_table import show_guesses
from .options import PATH, commands, with_language
from .streams import quoted
from .terminal import language_of, problem_text

if TYPE_CHECKING:
    from ..survey.questionnaire import Questionnaire
    from ..workspace.guessing import Guess
    from ..workspace.start_plan import Clash, Key, StartPlan
    from ..workspace.starting import NewRound


@commands.command("start")
@click.argument("folder", type=PATH, default=".", metavar="help.workspace")
@click.option("--from", "source", type=PATH, metavar="help.folder", help="help.option.from")
@click.option("--yes", is_flag=True, help="help.option.yes")
@click.option("--association", metavar="help.name", help="help.option.association")
@click.option("--blank", is_flag=True, help="help.option.blank")
@click.option("--with", "extra", multiple=True, metavar="help.name", help="help.option.with")
@with_language
@click.pass_context
def start(
    context: click.Context,
    folder: Path,
    source: Path | None,
    yes: bool,
    association: str | None,
    blank: bool,
    extra: tuple[str, ...],
    language: str | None,
) -> None:
    """A workspace out of exports."""
    from ..workspace.new import rounds_file_of
    from .making import init

    if blank or (extra and source is None):
        context.invoke(init, folder=folder, extra=extra, language=language)
        return
    source = None if source is None else source.expanduser()
    dialog = Dialog(language_of(context), asking=sys.stdin.isatty() and not yes)
    if source is not None and not source.is_dir():
        dialog.say("start.no_folder", folder=source)
        context.exit(1)
    if rounds_file_of(folder).exists():
        done = _again(dialog, folder, source, association)
    else:
        done = _anew(dialog, folder, source, association)
    context.exit(0 if done else 1)


def _anew(dialog: Dialog, folder: Path, source: Path | None, association: str | None) -> bool:
    """Makes a workspace of the exports in a folder."""
    from ..workspace import starting
    from ..workspace.start_plan import exports_beside

    files = starting.exports_in(source) if source is not None else exports_beside(folder)
    if not files:
        dialog.say("start.nothing", folder=(source or folder).absolute())
        return False
    questionnaires = starting.known_questionnaires(folder)
    rounds = _rounds_of(dialog, files, questionnaires)
    if not rounds:
        dialog.say("start.no_rounds")
        return False
    association = association or _association(dialog)
    rounds = [_with_invited(dialog, new, questionnaires) for new in rounds]
    file = starting.make(folder, dialog.language, association or "", rounds)
    return _finish(dialog, folder, file, rounds, association)


def _again(dialog: Dialog, folder: Path, source: Path | None, association: str | None) -> bool:
    """Adds what is new: files that no round names, and what was left open."""
    from ..workspace import read_workspace, starting
    from ..workspace.rounds_file import Addition, write_additions, write_association
    from ..workspace.start_plan import taken_rounds

    workspace, problems = read_workspace(folder, may_be_empty=True)
    serious = [problem for problem in problems if problem.key.startswith(("toml.", "rounds."))]
    if serious:
        for problem in serious:
            click.echo(problem_text(problem, dialog.language))
        return False
    responses = workspace.rounds_file.parent
    files = starting.unnamed_exports(workspace.rounds, responses)
    known = set(map(Path.read_bytes, starting.exports_in(responses)))
    new = starting.exports_in(source) if source is not None else []
    files += [file for file in new if file.read_bytes() not in known]
    questionnaires = starting.known_questionnaires(folder)
    taken = taken_rounds(workspace.rounds)
    rounds = _rounds_of(dialog, files, questionnaires, taken) if files else []
    if rounds is None:
        return False
    if not files:
        dialog.say("start.nothing_new", folder=responses)
    rounds = [_with_invited(dialog, new, questionnaires) for new in rounds]
    if rounds:
        starting.add(workspace.rounds_file, rounds)
    if workspace.rounds.association in starting.PLACEHOLDERS:
        association = association or _association(dialog)
        if association:
            write_association(workspace.rounds_file, association)
    for name, year in starting.without_invited(workspace.rounds) if dialog.asking else ():
        title = (
            questionnaires[name].short_titles[dialog.language] if name in questionnaires else name
        )
        if invited := _invited(dialog, title, year):
            write_additions(
                workspace.rounds_file, [Addition(name, year, None, {"invited": invited})]
            )
    named = None if workspace.rounds.association in starting.PLACEHOLDERS else "…"
    return _finish(dialog, folder, workspace.rounds_file, rounds, association or named)


def _association(dialog: Dialog) -> str | None:
    if not dialog.asking:
        return None
    return dialog.ask("start.association", "", lambda _: True) or None


def _with_invited(
    dialog: Dialog, new: NewRound, questionnaires: dict[str, Questionnaire]
) -> NewRound:
    """A round with the number of people asked, if it is known."""
    if not dialog.asking:
        return new
    title = questionnaires[new.questionnaire].short_titles[dialog.language]
    return replace(new, invited=_invited(dialog, title, new.round, new.respondents))


def _invited(dialog: Dialog, title: str, year: str, answers: int = 1) -> int | None:
    """How many were asked, at least as many as have answered; ``None`` if that is not known."""
    answer = dialog.ask(
        "start.invited" if answers < 2 else "start.invited.rows",
        "",
        lambda text: not text or (text.isdecimal() and int(text) >= answers),
        title=title,
        year=year,
        rows=answers,
    )
    return int(answer) if answer else None


def _rounds_of(
    dialog: Dialog,
    files: Sequence[Path],
    questionnaires: dict[str, Questionnaire],
    taken: Collection[Key] = (),
) -> list[NewRound] | None:
    """The rounds that files are, after all that had to be asked; ``None`` if something is open."""
    from ..workspace.guessing import guesses_of
    from ..workspace.start_plan import StartPlan, copies_among, left_out, titles_of

    known, copies = copies_among(files)
    for copy, first in copies.items():
        dialog.say("start.copy", file=copy.name, other=first.name)
    guesses = [guess for file in known for guess in guesses_of(file, questionnaires)]
    titles = titles_of(questionnaires, dialog.language)
    show_guesses(dialog, guesses, questionnaires)
    plan = StartPlan(taken)
    is_open = False
    for guess in guesses:
        for questionnaire, year in _decided(dialog, guess, questionnaires):
            clash = plan.place(guess, questionnaire, year)
            is_open |= clash is not None and not _settled(dialog, plan, clash, titles)
        is_open |= not dialog.asking and not guess.is_sure
    if is_open and not dialog.asking:
        _tell_unsure(dialog, guesses)
        return None
    if left := left_out(plan, guesses):
        dialog.say("start.left_out", files=left)
    return plan.rounds


def _tell_unsure(dialog: Dialog, guesses: Sequence[Guess]) -> None:
    """What stopped a start that asks nothing."""
    from ..workspace.start_plan import doubts

    for guess in guesses:
        if not guess.is_sure:
            dialog.say("start.unsure", file=guess.file.name, why=doubts(guess, dialog.language))
    dialog.say("start.stopped")


def _settled(dialog: Dialog, plan: StartPlan, clash: Clash, titles: Mapping[str, str]) -> bool:
    """Settles a file that is of the same round as another: a part of it, or left aside."""
    facts = clash.facts(titles[clash.questionnaire])
    if clash.kind != "same_round" or not dialog.asking:
        dialog.say(f"start.{clash.kind}", **facts)
        return clash.kind in ("taken", "same_book")
    if dialog.agrees("start.together", **facts):
        plan.join(clash)
    return True


def _decided(
    dialog: Dialog, guess: Guess, questionnaires: dict[str, Questionnaire]
) -> list[tuple[str, int]]:
    """Which questionnaire and year a file is, after asking what is not sure."""
    from ..workspace.start_plan import doubts, is_year, rounds_meant

    name, year = guess.questionnaire, guess.year
    if guess.problems:
        return []  # what cannot be read is told above
    if dialog.asking and not guess.is_sure:
        click.echo()
        dialog.say("start.about", file=guess.file.name, why=doubts(guess, dialog.language))
        name = _asked_name(dialog, guess, questionnaires)
        if name is None:
            return []
        if not guess.is_year_sure and not guess.rows_of:
            default = str(year) if year else ""
            answer = dialog.ask("start.year", default, lambda text: not text or is_year(text))
            if not answer:
                return []
            year = int(answer)
    return rounds_meant(guess, name, year, questionnaires)


def _asked_name(
    dialog: Dialog, guess: Guess, questionnaires: dict[str, Questionnaire]
) -> str | None:
    """The questionnaire that the user says, ``None`` for none."""
    if guess.in_words and not guess.problems:
        return guess.questionnaire
    names = list(questionnaires)
    for n, name in enumerate(names, 1):
        click.echo(f"  {n}  {questionnaires[name].short_titles[dialog.language]} ({name})")
    dialog.say("start.none_of_these")
    default = str(names.index(guess.questionnaire) + 1) if guess.questionnaire in names else "0"
    known = {str(n) for n in range(len(names) + 1)}
    answer = int(dialog.ask("start.which", default, lambda text: text in known))
    return names[answer - 1] if answer else None


def _finish(
    dialog: Dialog, folder: Path, file: Path, rounds: Sequence[NewRound], association: str | None
) -> bool:
    """Settles what is guessed of how the exports are read, and says what comes next."""
    from ..workspace import open_workspace
    from .matching import settle

    if rounds:
        dialog.say("start.written", file=file)
    workspace = open_workspace(folder)
    open_ones = (w for w in workspace.rounds.waves if not (w.accepted or w.from_print or w.engine))
    left = settle(workspace, list(open_ones), dialog.language, dialog.asking)
    if not association:
        dialog.say("start.no_association", file=file)
    dialog.say("start.left" if left else "start.next", quoted=quoted(folder), file=file)
    return not left
