"""What a record says, and why two records differ, in sentences; no answer is in any of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace

from .._version import __version__
from ..results.sealed import Results
from ..survey.groups import Alone
from ..survey.waves import Wave
from ..words.errors import DisclosureError, IndicatorsError
from ..words.said import Fact, Said
from . import Workspace
from .goals import outcomes_of, with_goals
from .published import InDocument
from .record import (
    Key,
    Record,
    WaveRecord,
    figures_of,
    ledger_head,
    settings_of,
    wave_record,
)
from .records import Export, Source, records_in, source_of, with_rows_today
from .results import measured_pairs

_AS_WHOLE = ("version", "command", "settings", "ledger")
_OF_WAVE = ("policy", "definition", "reading", "beside")


@dataclass(frozen=True, slots=True)
class Made:
    """A record, and the sources of its waves as far as they are known; ``several`` are the waves
    of which earlier exports have given the same record."""

    record: Record
    sources: Mapping[Key, Source]
    several: frozenset[Key] = frozenset()


def told(record: Record, workspace: Workspace | None) -> Iterator[Said]:
    """What a file was made of, and whether a workspace would make the same today."""
    yield Said("record.id", id=record.id)
    for name in _AS_WHOLE:
        yield Said(f"record.has.{name}", value=getattr(record, name))
    made = _made(record, workspace)
    for key, wave in sorted(record.waves.items()):
        yield from _wave_told(key, wave)
        if workspace is not None:
            yield _source_told(key, made, workspace)
    if workspace is None:
        yield Said("record.no_workspace")
        return
    changes = changes_since(record, workspace)
    yield Said("record.today.other" if changes else "record.today.same")
    yield from (Said("record.indented", text=change) for change in changes)


def changes_since(record: Record, workspace: Workspace) -> list[Said]:
    """What has changed since a file was made of a workspace; nothing if the same command would
    make the same today."""
    changes = _changes(_made(record, workspace), _today(record, workspace))
    return [Said(_SINCE.get(one.key, one.key), **dict(one.facts)) for one in changes]


# Of a file and its workspace, what would be said of two files.
_SINCE = {"record.differs.only_first": "record.gone", "record.differs.only_second": "record.new"}


def differences(
    first: Record, second: Record, workspace: Workspace | None, are_alike: bool
) -> Iterator[Said]:
    """Why two files differ; ``are_alike`` is whether they do not, byte for byte."""
    one, other = _made(first, workspace), _made(second, workspace)
    changes = list(_changes(one, other))
    yield from changes
    if changes:
        yield from _the_same(one, other)
    else:
        yield Said("record.alike.bytes" if are_alike else "record.alike.edited")


# --- sources --------------------------------------------------------------------------------


def _made(record: Record, workspace: Workspace | None) -> Made:
    """A record with its sources, those of today where there are several."""
    if workspace is None:
        return Made(record, {})
    kept = [one for one in records_in(workspace) if one.id == record.id]
    sources: dict[Key, Source] = {}
    several: set[Key] = set()
    for key in record.waves:
        known = [one.sources[key] for one in kept if key in one.sources]
        if len({_digests(source) for source in known}) > 1:
            several.add(key)
        wave = _wave(workspace, key)
        now = None if wave is None else _digests(source_of(workspace, wave))
        if known:
            sources[key] = next((s for s in known if _digests(s) == now), known[-1])
    return Made(record, sources, frozenset(several))


def _today(record: Record, workspace: Workspace) -> Made:
    """What the same command would make today."""
    told = _measured(record, workspace)
    pairs = () if told is None else told.pairs
    results = {(r.questionnaire.id, r.year): r for p in pairs for r in (p.later, p.earlier) if r}
    waves, sources = {}, {}
    for key, of_wave in record.waves.items():
        wave = _wave(workspace, key)
        if wave is None:
            continue
        policy, figures = wave.policy, dict(of_wave.figures)
        with suppress(DisclosureError):
            policy = policy.raised(_number(record.command, "--least"))
        if key in results:
            figures = {by: _figures(results[key], by) for by in figures}
        waves[key] = wave_record(workspace, wave, policy, figures)
        sources[key] = with_rows_today(workspace, wave)
    now = replace(
        record,
        version=__version__,
        settings=settings_of(workspace),
        ledger=record.ledger if told is None else ledger_head(workspace.ledger, waves, told),
        waves=waves,
    )
    return Made(now, sources)


def _measured(record: Record, workspace: Workspace) -> InDocument | None:
    """What the same command would tell today; nothing if it would stop."""
    year, least = _number(record.command, "--year"), _number(record.command, "--least")
    words = record.command.split()
    keys = [key for key in record.waves if key[1] == year]
    waves = [wave for key in keys if (wave := _wave(workspace, key)) is not None]
    divisions = dict.fromkeys(by for key in keys for by in record.waves[key].figures if by)
    by = [Alone(division) if "--alone" in words else division for division in divisions]
    compared = len(record.waves) > len(keys)
    try:
        pairs = measured_pairs(workspace, waves, by, least, compared)[0]
        if year is None or not ("report" in words or "--goals" in words):
            return InDocument(pairs)
        outcomes, _ = outcomes_of(workspace, year, least, grouped="--alone" not in words)
        return with_goals([] if "--goals" in words else pairs, outcomes)
    except IndicatorsError:
        return None


def _figures(results: Results, by: str) -> str:
    return figures_of(results, tuple(by.split(",")) if by else ())


def _number(command: str, option: str) -> int | None:
    words = command.split()
    return int(words[words.index(option) + 1]) if option in words[:-1] else None


def _wave(workspace: Workspace, key: Key) -> Wave | None:
    return next((wave for wave in workspace.rounds.waves if wave.key == key), None)


def _digests(source: Source) -> tuple[str, ...]:
    return tuple(sorted(export.digest for export in source.exports))


# --- one record -----------------------------------------------------------------------------


def _wave_told(key: Key, wave: WaveRecord) -> Iterator[Said]:
    yield Said("record.wave", **_named(key))
    for name in ("policy", "definition", "reading"):
        yield Said(f"record.has.{name}", value=getattr(wave, name))
    for division, digest in sorted(wave.figures.items()):
        key_of = "record.has.figures.by" if division else "record.has.figures"
        yield Said(key_of, value=digest, by=division)


def _source_told(key: Key, made: Made, workspace: Workspace) -> Said:
    """Which exports a wave was made of: what they are called now, or what they were called."""
    source = made.sources.get(key)
    if source is None:
        return Said("record.source.unknown")
    names = {}
    for wave in workspace.rounds.waves:
        names.update({e.digest: e.name for e in source_of(workspace, wave).exports if e.digest})
    files: tuple[Fact, ...] = tuple(_export_told(export, names) for export in source.exports)
    facts: dict[str, Fact] = {"files": files}  # type: ignore[dict-item]
    # How many answered is not told: of too few it would be a number that is hidden.
    return Said("record.source.several" if key in made.several else "record.source", **facts)


def _export_told(export: Export, names: Mapping[str, str]) -> Said:
    kind = "now" if export.digest in names else "earlier" if export.digest else "elsewhere"
    name = names.get(export.digest, export.name)
    return Said(f"record.export.{kind}", file=name, digest=export.digest)


# --- two records ----------------------------------------------------------------------------


def _changes(one: Made, other: Made) -> Iterator[Said]:
    """What differs, from what is of all to what is of a wave."""
    for name in _AS_WHOLE:
        first, second = getattr(one.record, name), getattr(other.record, name)
        if first != second:
            yield Said(f"record.differs.{name}", first=first, second=second)
    waves, others = one.record.waves, other.record.waves
    for key in sorted(waves.keys() - others.keys()):
        yield Said("record.differs.only_first", **_named(key))
    for key in sorted(others.keys() - waves.keys()):
        yield Said("record.differs.only_second", **_named(key))
    both = sorted(waves.keys() & others.keys())
    changed = (key[0] for key in both if waves[key].definition != others[key].definition)
    for questionnaire in dict.fromkeys(changed):
        yield Said("record.differs.definition", questionnaire=questionnaire)
    for key in both:
        yield from _changes_of_wave(key, one, other)


def _changes_of_wave(key: Key, one: Made, other: Made) -> Iterator[Said]:
    first, second = one.record.waves[key], other.record.waves[key]
    if first.policy != second.policy:
        yield Said("record.differs.policy", what=_policies(first, second), **_named(key))
    for name in ("reading", "beside"):
        if getattr(first, name) != getattr(second, name):
            yield Said(f"record.differs.{name}", **_named(key))
    source, other_source = one.sources.get(key), other.sources.get(key)
    if source is None or other_source is None:
        yield from _changed_figures(key, one, other)
        return
    if first.reading == second.reading and source.reading != other_source.reading:
        yield Said("record.differs.cells", **_named(key))
    if _digests(source) != _digests(other_source):
        read_alike = source.reading == other_source.reading
        countable = read_alike and first.definition == second.definition
        yield from _changed_answers(key, source, other_source, countable)


def _changed_answers(key: Key, one: Source, other: Source, countable: bool) -> Iterator[Said]:
    """How many rows were corrected, came and went; only that it is another export where rows of
    the two cannot be compared."""
    apart = one.rows_apart(other) if countable else None
    if apart is None:
        yield Said("record.differs.export", **_named(key))
        return
    came, went = apart
    corrected = min(came, went)
    if not came and not went:
        yield Said("record.differs.same_answers", **_named(key))
    counts = {"corrected": corrected, "more": came - corrected, "fewer": went - corrected}
    for kind, count in counts.items():
        if count:
            number = "one" if count == 1 else "many"
            yield Said(f"record.differs.{kind}.{number}", count=count, **_named(key))


def _changed_figures(key: Key, one: Made, other: Made) -> Iterator[Said]:
    """That figures differ where it is not known of which exports they are; and that it is because
    of the answers, if all else is the same."""
    first, second = one.record.waves[key], other.record.waves[key]
    both = first.figures.keys() & second.figures.keys()
    if all(first.figures[by] == second.figures[by] for by in both):
        return
    alike = all(getattr(first, name) == getattr(second, name) for name in _OF_WAVE)
    alike = alike and one.record.ledger == other.record.ledger
    alike = alike and one.record.version == other.record.version
    yield Said("record.differs.answers" if alike else "record.differs.figures", **_named(key))


def _policies(first: WaveRecord, second: WaveRecord) -> str:
    """ "least 5 → 6", of each setting that differs."""
    one, other = (
        dict(p.split("=", 1) for p in w.policy.split() if "=" in p) for w in (first, second)
    )
    changed = (name for name in {**one, **other} if one.get(name) != other.get(name))
    return ", ".join(f"{name} {one.get(name, '–')} → {other.get(name, '–')}" for name in changed)


def _the_same(one: Made, other: Made) -> Iterator[Said]:
    """What does not differ, so that nobody has to ask for it."""
    waves, others = one.record.waves, other.record.waves
    both = waves.keys() & others.keys()
    same = [n for n in _AS_WHOLE if getattr(one.record, n) == getattr(other.record, n)]
    same += [n for n in _OF_WAVE if both and all(_is_same(waves[k], others[k], n) for k in both)]
    if same:
        yield Said("record.same", what=tuple(Said(f"record.part.{name}") for name in same))


def _is_same(first: WaveRecord, second: WaveRecord, name: str) -> bool:
    return bool(getattr(first, name) == getattr(second, name))


def _named(key: Key) -> dict[str, Fact]:
    return {"questionnaire": key[0], "year": key[1]}
