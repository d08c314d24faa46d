"""One test of many cases: each that fails is named, and the others are tried all the same."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Collection, Iterable
from functools import wraps
from typing import Any

import pytest

Test = Callable[..., None]


def as_subtests(
    names: str | tuple[str, ...],
    cases: Iterable[Any],
    *,
    ids: Collection[str] | Callable[[Any], str] = repr,
) -> Callable[[Test], Test]:
    """Tries every case in one test, where ``pytest.mark.parametrize`` makes a test of each.

    For a table whose cases cost little and keep one promise together. A case has a ``tmp_path``
    and a ``monkeypatch`` of its own, and shares all other fixtures.
    """
    names, cases = (names,) if isinstance(names, str) else names, list(cases)
    rows = [case if len(names) > 1 else (case,) for case in cases]
    labels = [ids(case) for case in cases] if callable(ids) else list(ids)
    assert rows and len(labels) == len(rows)  # a test of nothing promises nothing

    def decorated(test: Test) -> Test:
        @wraps(test)
        def every_case(subtests: pytest.Subtests, **shared: Any) -> None:
            for number, (label, row) in enumerate(zip(labels, rows, strict=True)):
                with subtests.test(label), pytest.MonkeyPatch.context() as patch:
                    fixtures = shared | own_fixtures(shared, number, patch)
                    test(**fixtures, **dict(zip(names, row, strict=True)))

        parameters = inspect.signature(test).parameters
        asked = inspect.Parameter("subtests", inspect.Parameter.POSITIONAL_OR_KEYWORD)
        shared = [parameter for name, parameter in parameters.items() if name not in names]
        assert len(shared) + len(names) == len(parameters)  # each name is one of the test's
        every_case.__signature__ = inspect.Signature([asked, *shared])  # type: ignore[attr-defined]
        return every_case

    return decorated


def own_fixtures(shared: dict[str, Any], number: int, patch: pytest.MonkeyPatch) -> dict[str, Any]:
    """What a case may change, as nothing that another case has changed."""
    own: dict[str, Any] = {}
    if "monkeypatch" in shared:
        own["monkeypatch"] = patch
    if "tmp_path" in shared:
        own["tmp_path"] = shared["tmp_path"] / str(number)
        own["tmp_path"].mkdir()
    return own
