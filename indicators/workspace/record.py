"""The run record: what an output was made of, in names and values that anybody may read.

It is made of definitions, of what ``rounds.toml`` says, and of figures that may be shown. Nothing
in it depends on what the hidden answered: a digest of an export would let a patient reader try out
which hidden answers give it. Those are kept apart, in ``records``.
"""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, fields
from enum import Enum
from functools import lru_cache
from pathlib import Path
from typing import Any, TypeAlias

from .._version import __version__
from ..documents.recorded import FIRST, LONGEST, PREFIX, Properties
from ..results.result import Result
from ..results.sealed import Results
from ..survey.groups import EVERYBODY, Division, Group
from ..survey.policy import Policy
from ..survey.shipped import FOLDER, INSTRUMENT_FILE, shipped_folder
from ..survey.toml import meaning
from ..survey.waves import Wave
from ..words import rounded_percent
from . import Workspace
from .ledger import Ledger
from .published import InDocument, on_record, written_wave

Key: TypeAlias = tuple[str, int]
"""Questionnaire and year of a wave."""

_DIGITS = 16
_TOP = ("version", "command", "settings", "ledger")
_SHARES = ("negative", "neutral", "positive", "clear")
_OF_WAVE = re.compile(
    rf"{re.escape(PREFIX)}(?P<questionnaire>.+)\.(?P<year>\d{{4}})\."
    r"(?P<part>policy|definition|reading|beside|figures)(?:\.(?P<division>.+))?"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class WaveRecord:
    """What a wave in an output was made of, each thing by a digest but for the ``policy``.

    ``reading`` is how its columns are read, ``beside`` what stands beside its figures: how many
    were asked, targets, and published shares of others. ``figures`` are those that may be shown,
    by what divides them.
    """

    policy: str
    definition: str
    reading: str
    beside: str
    figures: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """What an output was made of.

    ``settings`` is a digest of what ``rounds.toml`` says of all outputs, and of the instrument;
    ``ledger`` one of what had been published of the same waves besides, "0" if nothing.
    """

    version: str
    command: str
    settings: str
    ledger: str
    waves: Mapping[Key, WaveRecord]

    @property
    def parts(self) -> Properties:
        """Names and values without the id of them all."""
        pairs = [(name, str(getattr(self, name))) for name in _TOP]
        for (questionnaire, year), wave in sorted(self.waves.items()):
            of_wave = [(part.name, getattr(wave, part.name)) for part in fields(wave)[:-1]]
            divided = sorted(wave.figures.items())
            of_wave += [(".".join(filter(None, ("figures", by))), told) for by, told in divided]
            pairs += [(f"{questionnaire}.{year}.{name}", told) for name, told in of_wave]
        return tuple((f"{PREFIX}{name}", _short(told)) for name, told in pairs)

    @property
    def id(self) -> str:
        """A digest of all parts."""
        return digest_of(dict(self.parts))

    @property
    def properties(self) -> Properties:
        """Names and values as a file carries them."""
        return ((FIRST, self.id), *self.parts)


def read_record(properties: Properties) -> Record:
    """The record that a file carries.

    Raises:
        ValueError: If it is not whole, or somebody has changed it.
    """
    held = dict(properties)
    if held.pop(FIRST, None) != digest_of(held):
        raise ValueError("a part is missing, or was changed")
    top = {name: held.pop(f"{PREFIX}{name}", "") for name in _TOP}
    waves: dict[Key, dict[str, Any]] = {}
    for name, told in held.items():
        if found := _OF_WAVE.fullmatch(name):
            wave = waves.setdefault((found["questionnaire"], int(found["year"])), {"figures": {}})
            if found["part"] == "figures":
                wave["figures"][found["division"] or ""] = told
            else:
                wave[found["part"]] = told
    try:
        of_waves = {key: WaveRecord(**wave) for key, wave in waves.items()}
    except TypeError as error:
        raise ValueError("a part of a wave is missing") from error
    return Record(**top, waves=of_waves)


def record_of(
    workspace: Workspace, command: str, results: Iterable[Results], told: InDocument
) -> Record:
    """The record of an output that shows some results; ``told`` is what it would be written down
    to have told, and may have figures of further waves."""
    shown = {(one.questionnaire.id, one.year): one for one in results}
    more = {(p.later.questionnaire.id, p.later.year): p.later for p in told.more}
    by_key = {wave.key: wave for wave in workspace.rounds.waves}
    waves = {}
    for key, one in {**more, **shown}.items():
        divisions = {group.division for group in one.groups} if key in shown else set()
        figures = {",".join(by): figures_of(one, by) for by in ((), *divisions)}
        waves[key] = wave_record(workspace, by_key[key], one.policy, figures)
    return Record(
        version=__version__,
        command=command,
        settings=settings_of(workspace),
        ledger=ledger_head(workspace.ledger, waves.keys(), told),
        waves=waves,
    )


def wave_record(
    workspace: Workspace, wave: Wave, policy: Policy, figures: Mapping[str, str]
) -> WaveRecord:
    """The record of a wave that shows these figures."""
    others = {name: _content(path) for name, path in wave.compare.items()}
    return WaveRecord(
        policy=policy_text(policy),
        definition=_definition_of(workspace, wave.questionnaire),
        reading=digest_of([_told(part, _OF_COLUMNS) for part in wave.parts or (wave,)]),
        beside=digest_of([*_asked(wave), wave.targets, others]),
        figures=figures,
    )


def _asked(wave: Wave) -> list[object]:
    """How many were asked, in all and in groups."""
    return [wave.invited, wave.invited_groups.numbers, wave.invited_groups.with_total]


# --- what it is made of ---------------------------------------------------------------------

# What is said of columns is of no respondent. Which rows are left out, what a cell that matches no
# alternative means, how many rows there are: that comes of what somebody answered.
_OF_COLUMNS = (
    *("columns", "in_order", "sheet", "header_row", "encoding", "delimiter", "codes", "engine"),
    *("from_print", "period"),
)
_OF_CELLS = (*_OF_COLUMNS, "respondent", "rows", "only", "leave_out", "aliases", "blank")
_NOT_IN_PRINT = ("file", "sha256", "unlisted", "parts", "more")


def digest_of(content: object) -> str:
    """A digest of what JSON can say, whatever the order of its keys."""
    from hashlib import sha256

    text = json.dumps(content, ensure_ascii=False, sort_keys=True, default=_plain)
    return sha256(text.encode()).hexdigest()[:_DIGITS]


def _plain(value: object) -> object:
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, Mapping):
        return dict(value)
    return value.hex() if isinstance(value, bytes) else str(value)


def _short(told: str) -> str:
    """What Word keeps of a value: a long one ends in a digest of itself."""
    if len(told) <= LONGEST:
        return told
    return f"{told[: LONGEST - _DIGITS - 2]}… {digest_of(told)}"


def policy_text(policy: Policy) -> str:
    """A policy as "least=5 least_in_group=10 …", without what no policy of the wave has set."""
    values = {field.name: getattr(policy, field.name) for field in fields(policy)}
    raised = "+".join(f"{least}/{in_group}" for least, in_group in values.pop("raised_from"))
    told = {**values, "raised_from": raised or None}
    return " ".join(
        f"{name}={value.value if isinstance(value, Enum) else value}"
        for name, value in told.items()
        if value is not None
    )


def settings_of(workspace: Workspace) -> str:
    """A digest of what stands in all outputs: names, goals, what a report has, how it looks, and
    the indicators."""
    rounds = workspace.rounds
    said = (rounds.association, rounds.source, rounds.population, rounds.smallest_change)
    goals = [asdict(goal) for goal in rounds.goals]
    own = workspace.rounds_file.parent.parent / FOLDER / INSTRUMENT_FILE
    instrument = own if own.exists() else shipped_folder() / INSTRUMENT_FILE
    look = asdict(workspace.look)
    return digest_of([*said, goals, asdict(rounds.report), look, _meant(instrument.read_bytes())])


def ledger_head(ledger: Ledger, keys: Collection[Key], told: InDocument) -> str:
    """A digest of what has been published of some waves besides what a document has told: what it
    was protected together with. It is the same before and after the document is written down."""
    own = {
        _entry(written_wave(results, shown, {(results.questionnaire.id, results.year): ()}))
        for pair in (*told.pairs, *told.more)
        for results, shown in on_record(pair)
    }
    published = {
        _entry(wave)
        for line in map(json.loads, ledger.lines)
        for wave in line["rounds"]
        if (wave["questionnaire"], wave["year"]) in keys
    }
    others = sorted(published - own)
    return digest_of(others) if others else "0"


def _entry(wave: Mapping[str, object]) -> str:
    """What stands in print of a wave: without its export, and groups that are not listed."""
    return digest_of({name: told for name, told in wave.items() if name not in _NOT_IN_PRINT})


def reading_with_cells(wave: Wave) -> str:
    """A digest of all that is said of how the exports of a wave are read, not for print."""
    return digest_of([_told(part, _OF_CELLS) for part in wave.parts or (wave,)])


def _told(wave: Wave, names: Sequence[str]) -> dict[str, object]:
    return {name: getattr(wave, name) for name in names}


def _definition_of(workspace: Workspace, questionnaire: str) -> str:
    files = {path.stem: path for path in workspace.questionnaire_files}
    return _meant(files[questionnaire].read_bytes())


@lru_cache(maxsize=32)
def _meant(definition: bytes) -> str:
    """A digest of what a definition says, whatever ends its lines, and whatever comments it has."""
    return digest_of(meaning(definition))


def _content(path: Path) -> str:
    """A digest of a file with published shares, whatever ends its lines; nothing if it is gone."""
    return "" if not path.is_file() else digest_of(path.read_bytes().replace(b"\r\n", b"\n"))


def figures_of(results: Results, division: Division) -> str:
    """A digest of the figures of all, or of each group of a division, rounded as in print."""
    groups = [group for group in results.groups if group.division == division]
    told = [_figures(results, group) for group in groups or [EVERYBODY]]
    return digest_of([told, results.invited if not division else None])


def _figures(results: Results, group: Group) -> list[object]:
    answers, decimals = results.answers[group], results.policy.decimals
    shown = {one.question.id: _figure(one, decimals) for one in results.for_group(group)}
    return [group.labels, results.invited_groups.get(group), answers.status, answers.count, shown]


def _figure(result: Result, decimals: int) -> list[object]:
    if result.from_print is not None:
        return [result.status, asdict(result.from_print.shares)]
    if result.bound is not None:
        return [result.status, *result.bound]
    if result.counts is None:
        return [result.status]
    percents = [str(rounded_percent(result.share(name), decimals)) for name in _SHARES]
    return [result.status, result.counts.base, *percents]
