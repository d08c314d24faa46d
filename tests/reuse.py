"""What commands work out once for all tests: drawings, what has to be hidden, and what some files
hold: exports, definitions, and those that are read in a process of their own.

Each is slow, and follows from its arguments alone. Tests of drawing, of hiding and of reading call
the functions themselves, not these.
"""

from __future__ import annotations

import pickle
import sys
import tomllib
from collections.abc import Callable
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import Any

from indicators.disclosure.counted import Counted
from indicators.disclosure.protection import Given, Protection, protect
from indicators.documents.charts import draw
from indicators.documents.look import STANDARD, Look
from indicators.documents.model import Chart
from indicators.documents.recorded import Properties
from indicators.responses import Matched
from indicators.responses.readers.limited import limited
from indicators.results.protection_order import no_clashes
from indicators.survey.policy import Policy
from indicators.survey.waves import Wave
from indicators.workspace import Workspace
from indicators.workspace.reading import matched_part

_drawn: dict[tuple[str, str, Look, Properties], bytes] = {}
_protected: dict[tuple[object, ...], Protection] = {}
_parsed: dict[str, bytes] = {}
_matched: dict[tuple[object, ...], Matched] = {}
_FEW = 40  # exports are large
_read: dict[tuple[object, ...], bytes] = {}


def drawn(chart: Chart, form: str, look: Look = STANDARD, record: Properties = ()) -> bytes:
    """The drawing of a chart that is written alike: 57.0 is not 57."""
    key = (repr(chart), form, look, record)
    is_hidden = sys.modules.get("matplotlib", sys) is None  # by a test of what is said then
    if key not in _drawn or is_hidden:
        _drawn[key] = draw(chart, form, look, record)
    return _drawn[key]


def protected(
    counted: Counted, policy: Policy, given: Given, clashes: Callable[..., Any]
) -> Protection:
    """What protects counts beside which nothing is in print already."""
    if given.published or clashes is not no_clashes:
        return protect(counted, policy, given, clashes)
    # Whatever there is but the figures in print, which there are none of.
    sizes, counts = tuple(counted.sizes.items()), tuple(counted.counts.items())
    all_counted: Any = replace(counted, sizes=sizes, counts=counts)
    key = (all_counted, policy, replace(given, published=()))
    if key not in _protected:
        _protected[key] = protect(counted, policy, given, clashes)
    return _protected[key]


def read(work: Callable[..., Any], path: Path, *arguments: object) -> Any:
    """What a file holds, anew for each that asks, as a process of its own hands it over."""
    key = (work, sha256(path.read_bytes()).digest(), repr(arguments))
    if key not in _read:
        _read[key] = pickle.dumps(limited(work, path, *arguments))
    return pickle.loads(_read[key])


def parsed(text: str) -> dict[str, Any]:
    """What TOML says, anew for each that asks, who may change it."""
    if text not in _parsed:
        _parsed[text] = pickle.dumps(tomllib.loads(text))
    found: dict[str, Any] = pickle.loads(_parsed[text])
    return found


def matched(workspace: Workspace, wave: Wave, whole: bool = False) -> Matched:
    """The answers of an export, and what is said of it, as long as it does not change."""
    if sys.modules.get("pyreadstat", sys) is None or not wave.file.is_file():
        return matched_part(workspace, wave, whole)
    definitions = repr((wave, workspace.questionnaires[wave.questionnaire]))
    key = (definitions, sha256(wave.file.read_bytes()).digest(), whole)
    if key not in _matched:
        found = matched_part(workspace, wave, whole)
        if any(problem.key == "columns.few.other" for problem in found.problems):
            return found  # which depends on the other questionnaires
        if len(_matched) == _FEW:
            del _matched[next(iter(_matched))]
        _matched[key] = found
    return _matched[key]
