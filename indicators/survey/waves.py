"""The local facts: which export belongs to which wave, who was asked, what may be shown."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from ..words.errors import FRAME, Problem, raise_errors
from .policy import LEAST_POSSIBLE, Policy, SmallGroups, Unanimous, Zeros
from .toml import TomlTable, read_toml

_OF_ROUNDS = (
    *("file", "invited", "published", "columns", "order", "sheet", "respondent"),
    *("rows", "only", "leave_out", "targets", "compare", "engine"),
)
_TOP_KEYS = ("association", "source", "population", "policy")


@dataclass(frozen=True, slots=True, kw_only=True)
class Wave:
    """One wave (mätning): the answers of one questionnaire in one year.

    ``invited`` is the number of people asked, ``None`` where it is not known. ``columns``
    names the header of a question or grouping that cannot be recognised by it,
    ``targets`` the share of positive answers wanted of a question, in whole percent,
    ``compare`` files with published shares of others, by the name they are printed under.
    ``rows`` are the first and the last row of answers, ``only`` and ``leave_out`` the values by
    column of the rows that are respondents, or are not. Of a wave ``from_print`` the answers are
    not at hand: its ``file`` is the table that was published. ``engine`` counts answers where they
    lie, and is the only one to read from an ``address``.
    """

    questionnaire: str
    year: int
    file: Path
    invited: int | None = None
    policy: Policy = Policy()
    columns: Mapping[str, str] = field(default_factory=dict)
    in_order: bool = False
    sheet: str | None = None
    respondent: str | None = None
    rows: tuple[int, int] | None = None
    only: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    leave_out: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    targets: Mapping[str, int] = field(default_factory=dict)
    compare: Mapping[str, Path] = field(default_factory=dict)
    from_print: bool = False
    engine: str | None = None
    address: str | None = None

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
    """What stands in ``rounds.toml``: the waves of an association.

    ``source`` is printed under its tables.

    ``population`` is what the answers stand for: "these" people, or a "process".
    """

    association: str
    source: str | None
    waves: tuple[Wave, ...]
    population: str | None = None


def load_rounds(path: Path) -> tuple[RoundsFile, list[Problem]]:
    """The waves of a ``rounds.toml``, and every problem of the file.

    Exports are looked for beside the file. The waves are only to be used if there are no
    problems.

    Raises:
        ProblemsError: If the file is missing or is not TOML at all.
    """
    problems: list[Problem] = []
    top = TomlTable(read_toml(path), str(path), problems)
    policy = _policy(top.table("policy"), Policy())
    rounds = RoundsFile(
        association=top.text("association"),
        source=top.text("source", "") or None,
        population=top.choice("population", ("these", "process"), None),
        waves=tuple(_all_waves(top, policy, path.parent)),
    )
    _check_files(rounds.waves, top)
    _check_inside(rounds.waves, top, path)
    return rounds, problems


def _resolved(path: Path) -> Path:
    """Where a path leads; a loop of links, which is an error when opened, stays as it is."""
    try:
        return path.resolve()
    except (OSError, RuntimeError):
        return path.absolute()


def _check_inside(waves: Sequence[Wave], top: TomlTable, path: Path) -> None:
    """Only what lies in the workspace is read, wherever a link may lead."""
    allowed_folders = [_resolved(path.parent), _resolved(path.parent.parent)]
    for wave in waves:
        for file in (wave.file, *wave.compare.values()):
            if not any(_resolved(file).is_relative_to(allowed) for allowed in allowed_folders):
                place = f"{wave.questionnaire}.{wave.year}"
                top.problem("rounds.outside", place, name=file.name)


def _check_files(waves: Sequence[Wave], top: TomlTable) -> None:
    """Two waves of the same rows of one file would print one year's answers as two."""
    waves_by_file: dict[tuple[object, ...], Wave] = {}
    for wave in waves:
        if wave.from_print:
            continue  # one report has the tables of many waves
        chosen = (frozenset(chosen.items()) for chosen in (wave.only, wave.leave_out))
        source = (_resolved(wave.file), wave.sheet, wave.rows, *chosen)
        if source in waves_by_file:
            earlier = waves_by_file[source]
            place = f"{wave.questionnaire}.{wave.year}.file"
            facts = {"questionnaire": earlier.questionnaire, "year": earlier.year}
            top.problem("rounds.same_file", place, **facts)
        waves_by_file.setdefault(source, wave)


def _all_waves(top: TomlTable, policy: Policy, folder: Path) -> list[Wave]:
    """Every table but the known ones is a questionnaire, with a table for each year."""
    waves = []
    for name, value in top.values.items():
        if name in _TOP_KEYS:
            continue
        if name in _OF_ROUNDS:
            top.problem("rounds.in_policy", name)
            continue
        if not isinstance(value, dict) or not any(map(_is_year, value)):
            top.unknown_name("rounds.unknown", name, name, _TOP_KEYS)
            continue
        years = top.table(name)
        for year in years.values:
            if _is_year(year) and isinstance(years.values[year], dict):
                wave = _wave(years.table(year), (name, int(year)), policy, folder)
                waves += [wave] if wave.file != folder else []
            else:
                years.problem("rounds.year", year, questionnaire=name)
    return sorted(waves, key=lambda r: r.year)


def _is_year(text: str) -> bool:
    return len(text) == 4 and text.isascii() and text.isdecimal() and 1990 <= int(text) <= 2099


# What a printed table has no use for: what is said of the columns and rows of an export.
_OF_EXPORTS = (
    *("file", "columns", "order", "sheet", "respondent", "rows", "only", "leave_out", "engine"),
)
_ENGINES = ("duckdb", "spark")


def _wave(table: TomlTable, wave_key: tuple[str, int], policy: Policy, folder: Path) -> Wave:
    questionnaire, year = wave_key
    from_print = table.has("published")
    for key in _OF_EXPORTS:
        if from_print and table.has(key):
            table.problem("rounds.of_exports", key)
    file = table.text("published" if from_print else "file")
    is_address, engine = "://" in file, table.choice("engine", _ENGINES, None)
    if is_address and engine is None:
        table.problem("rounds.address", "file")
        file = ""
    wave = Wave(
        questionnaire=questionnaire,
        year=year,
        file=folder / file,
        engine=engine,
        address=file if is_address else None,
        from_print=from_print,
        invited=table.whole("invited", 1, None),
        policy=_policy(table.table("policy"), policy),
        columns=table.mapping("columns"),
        in_order=table.choice("order", ("questionnaire",), None) is not None,
        sheet=table.text("sheet", "") or None,
        respondent=table.text("respondent", "") or None,
        rows=table.span("rows"),
        only=table.values_by_name("only"),
        leave_out=table.values_by_name("leave_out"),
        targets=_targets(table.table("targets")),
        compare={name: folder / file for name, file in table.mapping("compare").items()},
    )
    table.finish()
    return wave


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
    """A policy; what the table leaves out comes from ``base``."""
    for misplaced in _OF_ROUNDS:
        if table.has(misplaced):
            table.problem("rounds.in_policy", misplaced)
    least = table.whole("least", LEAST_POSSIBLE, base.least)
    in_group = table.whole("least_in_group", LEAST_POSSIBLE, max(least, base.least_in_group))
    if in_group < least:
        table.problem("policy.group_below", "least_in_group", least=least, given=in_group)
    decimals = table.whole("decimals", 0, base.decimals)
    if decimals > 1:
        table.problem("policy.decimals", "decimals")
    protection = table.whole("protection", 1, base.protection)
    if protection >= least:
        table.problem("policy.protection", "protection", least=least)
    small_groups, zeros, unanimous = (
        table.choice(key, [choice.value for choice in type(default)], default.value)
        for key, default in (
            ("small_groups", base.small_groups),
            ("zeros", base.zeros),
            ("unanimous", base.unanimous),
        )
    )
    table.finish()
    return Policy(
        least=least,
        least_in_group=max(least, in_group),
        small_groups=SmallGroups(small_groups),
        decimals=min(decimals, 1),
        protection=min(protection, least - 1),
        zeros=Zeros(zeros),
        unanimous=Unanimous(unanimous),
    )
