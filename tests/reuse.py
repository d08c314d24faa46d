"""What commands work out once for all tests: drawings, what has to be hidden, and what some files
hold: those of TOML, and those that are read in a process of their own.

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
from indicators.documents.model import Chart
from indicators.responses.readers.limited import limited
from indicators.results.protection_order import no_clashes
from indicators.survey.policy import Policy

_drawn: dict[tuple[str, str], bytes] = {}
_protected: dict[tuple[object, ...], Protection] = {}
_parsed: dict[str, bytes] = {}
_read: dict[tuple[object, ...], bytes] = {}


def drawn(chart: Chart, form: str) -> bytes:
    """The drawing of a chart that is written alike: 57.0 is not 57."""
    key = (repr(chart), form)
    is_hidden = sys.modules.get("matplotlib", sys) is None  # by a test of what is said then
    if key not in _drawn or is_hidden:
        _drawn[key] = draw(chart, form)
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
