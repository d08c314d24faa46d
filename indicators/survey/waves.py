"""The local facts: which export belongs to which wave, who was asked, what may be shown."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from ..words.errors import FRAME, Problem, raise_errors
from .codings import codes_in
from .goals import Goal, goals_in
from .invited import InvitedGroups, invited_in
from .look import LookSettings, look_settings_in
from .parts_of_years import by_year
from .periods import Period, RoundKey, begins_with_year, meant_key, round_key
from .policy import Policy, policy_of
from .report_settings import ReportSettings, report_settings_in
from .settings import joined_fields
from .toml import TomlTable, read_toml
from .top_keys import AT_TOP, smallest_change_in, tell_misplaced
from .wave_files import check_files, check_inside

_OF_ROUNDS = (
    *("file", "invited", "published", "columns", "order", "sheet", "respondent"),
    *("rows", "only", "leave_out", "targets", "compare", "engine", "header_row", "encoding"),
    *("delimiter", "codes", "aliases", "blank", "accepted", "files", "comments"),
)
_TOP_KEYS = (*AT_TOP, "policy", "goal", "report", "look")


@dataclass(frozen=True, slots=True, kw_only=True)
class Wave:
    """One wave (mätning): the answers of one questionnaire in one year.

    ``invited`` is the number of people asked, ``None`` where it is not known, and
    ``invited_groups`` that of groups, as far as it is known. ``columns``
    names the header, or the letter, of a question or grouping that cannot be recognised by it
    (several where it stands in several columns, never filled together), ``codes`` what the codes of
    a scale or a question mean, ``aliases`` what else an alternative is called, ``blank`` what
    stands where there is no answer, all three in this export only.
    ``targets`` the share of positive answers wanted of a question, in whole percent,
    ``compare`` files with published shares of others, by the name they are printed under.
    ``rows`` are the first and the last row of answers, ``only`` and ``leave_out`` the values by
    column of the rows that are respondents, or are not. Of a wave ``from_print`` the answers are
    not at hand: its ``file`` is the table that was published. ``engine`` counts answers where they
    lie, and is the only one to read from an ``address``. Where answers are in several files, each
    is one of the ``parts``, read by itself. ``accepted`` is what a reading looked like when it was
    accepted. ``comments`` are the headers of open answers, where they are not to be found.
    A wave whose respondents were asked in parts of the year has these as its ``parts``, each with
    its ``period``, and of several files if it has several.
    """

    questionnaire: str
    year: int
    file: Path
    invited: int | None = None
    invited_groups: InvitedGroups = InvitedGroups()
    policy: Policy = Policy()
    columns: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    codes: Mapping[str, Mapping[str, str] | str] = field(default_factory=dict)
    aliases: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    blank: tuple[str, ...] = ()
    in_order: bool = False
    sheet: str | None = None
    header_row: int | None = None
    encoding: str | None = None
    delimiter: str | None = None
    respondent: str | None = None
    rows: tuple[int, int] | None = None
    only: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    leave_out: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    targets: Mapping[str, int] = field(default_factory=dict)
    compare: Mapping[str, Path] = field(default_factory=dict)
    from_print: bool = False
    engine: str | None = None
    address: str | None = None
    accepted: Mapping[str, str] = field(default_factory=dict)
    comments: tuple[str, ...] = ()
    parts: tuple[Wave, ...] = ()
    period: Period | None = None

    @property
    def periods(self) -> tuple[Period, ...]:
        """The parts of the year that its answers are of, in order; none of a whole year."""
        return tuple(dict.fromkeys(part.period for part in self.parts if part.period))

    @property
    def round(self) -> str:
        """Its key in ``rounds.toml`` under the questionnaire: "2022", or "2022 Q1"."""
        return str(RoundKey(self.year, self.period))

    @property
    def place(self) -> str:
        """Where it stands in ``rounds.toml``: "participants.2022 Q1"."""
        return f"{self.questionnaire}.{self.round}"

    def has_files(self, of_round: str) -> bool:
        """Whether a round of it, "2022" or "2022 Q1", has several files."""
        return sum(part.round == of_round for part in self.parts) > 1

    @property
    def files(self) -> tuple[Path, ...]:
        """All files that its answers are in."""
        return tuple(part.file for part in self.parts) or (self.file,)

    @property
    def file_names(self) -> str:
        """What its files are called, each once."""
        return " + ".join(dict.fromkeys(file.name for file in self.files))

    @property
    def source(self) -> Path | str:
        """Where the answers are: a file or a folder, or an address such as s3://…."""
        return self.address or self.file

    @property
    def key(self) -> tuple[str, int]:
        """Questionnaire and year, which no two waves share."""
        return (self.questionnaire, self.year)


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundsFile:
    """What stands in ``rounds.toml``: the waves and the goals of an association.

    ``source`` is printed under its tables.

    ``population`` is what the answers stand for: "these" people, or a "process".
    ``smallest_change`` is how many ``persons`` and ``points`` a change has to be to be spoken of,
    as far as that is stated. ``report`` is what a report has and how it begins, ``look`` how all
    that is published looks.
    """

    association: str
    source: str | None
    waves: tuple[Wave, ...]
    population: str | None = None
    smallest_change: Mapping[str, int] = field(default_factory=dict)
    goals: tuple[Goal, ...] = ()
    report: ReportSettings = ReportSettings()
    look: LookSettings = LookSettings()


def load_rounds(path: Path, said: Any = None) -> tuple[RoundsFile, list[Problem]]:
    """The waves of a ``rounds.toml``, and every problem of the file; or of what it may come to say.

    Exports are looked for beside the file. The waves are only to be used if there are no problems.

    Raises:
        ProblemsError: If the file is missing or is not TOML at all.
    """
    problems: list[Problem] = []
    top = TomlTable(read_toml(path) if said is None else said, str(path), problems)
    policy = _policy(top.table("policy"), Policy())
    waves = tuple(_all_waves(top, policy, path.parent))
    rounds = RoundsFile(
        association=top.text("association"),
        source=top.text("source", "") or None,
        population=top.choice("population", ("these", "process"), None),
        smallest_change=smallest_change_in(top),
        goals=goals_in(top),
        waves=waves,
        report=report_settings_in(top, (wave.questionnaire for wave in waves)),
        look=look_settings_in(top, path),
    )
    check_files(rounds.waves, top)
    check_inside(rounds.waves, top, path)
    return rounds, problems


def _all_waves(top: TomlTable, policy: Policy, folder: Path) -> list[Wave]:
    """Every table but the known ones is a questionnaire, with a table for each year."""
    waves: list[Wave] = []
    for name, value in top.values.items():
        if name in _TOP_KEYS:
            continue
        if name in _OF_ROUNDS:
            top.problem("rounds.in_policy", name)
            continue
        if not isinstance(value, dict) or not any(map(begins_with_year, value)):
            top.unknown_name("rounds.unknown", name, name, _TOP_KEYS)
            continue
        rounds = top.table(name)
        waves += by_year(list(_rounds(rounds, name, policy, folder)), rounds)
    return sorted(waves, key=lambda r: r.year)


def _rounds(table: TomlTable, name: str, policy: Policy, folder: Path) -> Iterator[Wave]:
    """The rounds of a questionnaire, each of a year or of a part of one."""
    for text, value in table.values.items():
        key, meant = round_key(text), meant_key(text)
        if key is not None and isinstance(value, dict):
            wave = _wave(table.table(text), (name, key.year), policy, folder)
            if wave.file != folder:
                parts = tuple(replace(part, period=key.period) for part in wave.parts)
                yield replace(wave, period=key.period, parts=parts)
        elif key is None and meant is not None:
            table.problem("rounds.period.key", text, questionnaire=name, meant=str(meant))
        else:
            table.problem("rounds.year", text, questionnaire=name)


# What is said of the columns, rows and cells of an export; a printed table has no use for it.
_OF_EXPORTS = (
    *("columns", "order", "sheet", "header_row", "encoding", "delimiter", "respondent", "rows"),
    *("only", "leave_out", "codes", "aliases", "blank", "accepted", "comments"),
)
_ENGINES = ("duckdb", "spark")


def _wave(table: TomlTable, wave_key: tuple[str, int], policy: Policy, folder: Path) -> Wave:
    questionnaire, year = wave_key
    from_print = table.has("published")
    for key in ("file", "files", "engine", *_OF_EXPORTS):
        if from_print and table.has(key):
            table.problem("rounds.of_exports", key)
    names = table.texts_or_text("published" if from_print else "file")
    engine = table.choice("engine", _ENGINES, None)
    names = tuple("" if _is_address_without(name, engine, table) else name for name in names)
    file = names[0] if names else ""
    invited, groups = invited_in(table)
    if from_print and groups.numbers:
        table.problem("invited.printed", "invited")
    wave = Wave(
        questionnaire=questionnaire,
        year=year,
        file=folder / file,
        engine=engine,
        address=file if "://" in file else None,
        from_print=from_print,
        invited=invited,
        invited_groups=groups,
        policy=_policy(table.table("policy"), policy),
        targets=_targets(table.table("targets")),
        compare={name: folder / file for name, file in table.mapping("compare", "compare").items()},
        **reading_of(table),
    )
    wave = replace(wave, parts=_parts(wave, names, table, folder))
    tell_misplaced(table)
    table.finish()
    return wave


def _is_address_without(name: str, engine: str | None, table: TomlTable) -> bool:
    """Whether an address is given where nothing can read from it."""
    if "://" not in name or engine is not None:
        return False
    table.problem("rounds.address", "file")
    return True


def reading_of(table: TomlTable) -> dict[str, Any]:
    """What is said of how an export is read, as fields of a wave."""
    return {
        "columns": table.lists_by_name("columns"),
        "in_order": table.choice("order", ("questionnaire",), None) is not None,
        "sheet": table.text("sheet", "") or None,
        "header_row": table.whole("header_row", 1, None),
        "encoding": table.text("encoding", "") or None,
        "delimiter": table.character("delimiter"),
        "respondent": table.text("respondent", "") or None,
        "rows": table.span("rows"),
        "only": table.values_by_name("only"),
        "leave_out": table.values_by_name("leave_out"),
        "codes": codes_in(table),
        "aliases": table.lists_by_name("aliases"),
        "blank": table.entries("blank"),
        "accepted": table.mapping("accepted"),
        "comments": table.texts("comments"),
    }


def _parts(wave: Wave, names: Sequence[str], table: TomlTable, folder: Path) -> tuple[Wave, ...]:
    """A wave for each of several files; what ``files`` says of one of them goes before the rest."""
    by_file = table.table("files")
    for name in by_file.values:
        if name not in names:
            by_file.unknown_name("rounds.no_file", name, name, names)
    if len(names) < 2:
        return ()
    if wave.engine is not None:
        table.problem("rounds.engine_files", "file")
    part = replace(wave, invited_groups=InvitedGroups())  # a file need not have all groups
    parts = []
    for name in names:
        own = by_file.table(name)
        fields = reading_of(own)
        own.finish()
        stated = {key: value for key, value in fields.items() if value}
        parts.append(replace(part, file=folder / name, **stated))
    return tuple(parts)


def with_reading(wave: Wave, settings: Mapping[str, Any]) -> Wave:
    """A wave of which some more is said, as ``rounds.toml`` would say it."""
    return replace(wave, **joined_fields(wave, reading_of(TomlTable(settings, "", []))))


def stated_wave(key: tuple[str, int], policy: Policy, stated: Mapping[str, object]) -> Wave:
    """The wave of a questionnaire and year whose answers are in a frame and not in a file.

    ``stated`` holds what ``rounds.toml`` would say of it, and is read as strictly.

    Raises:
        ProblemsError: With everything that is wrong in it.
    """
    problems: list[Problem] = []
    wave = _wave(TomlTable({**stated, "file": FRAME}, FRAME, problems), key, policy, Path())
    raise_errors(problems)
    return replace(wave, policy=policy)


def _targets(table: TomlTable) -> dict[str, int]:
    """Whole percents by question; a target of nothing, or of more than all, is a slip."""
    targets = {name: table.whole(name, 1, 1) for name in table.values}
    for name, target in targets.items():
        if target > 100:
            table.problem("rounds.target", name)
    return targets


def _policy(table: TomlTable, base: Policy) -> Policy:
    """A policy, in which nothing of a round may stand."""
    for misplaced in _OF_ROUNDS:
        if table.has(misplaced):
            table.problem("rounds.in_policy", misplaced)
    tell_misplaced(table)
    return policy_of(table, base)
