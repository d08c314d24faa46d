"""NNS indicator surveys: from raw exports to the published shares.

    >>> from indicators import open_workspace, results_of
    >>> workspace = open_workspace(".")
    >>> results, warnings = results_of(workspace, workspace.waves_of(2022)[0])
    >>> results.get("time").share("positive")
    Fraction(30, 31)

The names are loaded when they are used, so that ``indicators --help`` imports none of them.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from ._version import __version__

if TYPE_CHECKING:
    from .disclosure import Counts, Status
    from .documents import render, write_file
    from .report import appendix, records, tables
    from .report.choices import Choices
    from .report.pooling import Pool, Pooled, pooled
    from .results.comparison import Change, Comparable, Comparison, TimeSeries, compare
    from .results.from_frame import measure_frame
    from .results.result import Result
    from .results.sealed import Results
    from .survey.policy import Policy, SmallGroups
    from .survey.questionnaire import Questionnaire
    from .survey.questionnaire_file import load_questionnaire
    from .survey.waves import Wave
    from .words.errors import IndicatorsError, Problem, ProblemsError, ProblemWarning
    from .workspace import Workspace, open_workspace
    from .workspace.results import measured_pairs, measured_series, results_of

_MODULES = {
    "results.comparison": ("Change", "Comparable", "Comparison", "TimeSeries", "compare"),
    "disclosure": ("Counts", "Status"),
    "words.errors": ("IndicatorsError", "Problem", "ProblemWarning", "ProblemsError"),
    "survey.questionnaire": ("Questionnaire",),
    "survey.questionnaire_file": ("load_questionnaire",),
    "report": ("appendix", "records", "tables"),
    "report.pooling": ("Pool", "Pooled", "pooled"),
    "results.from_frame": ("measure_frame",),
    "results.result": ("Result",),
    "results.sealed": ("Results",),
    "survey.policy": ("Policy", "SmallGroups"),
    "survey.waves": ("Wave",),
    "report.choices": ("Choices",),
    "workspace": ("Workspace", "open_workspace"),
    "workspace.results": ("measured_pairs", "measured_series", "results_of"),
    "documents": ("render", "write_file"),
}
_HOME = {name: module for module, names in _MODULES.items() for name in names}

__all__ = [
    "Change", "Choices", "Comparable", "Comparison", "Counts", "IndicatorsError", "Policy", "Pool",
    "Pooled", "Problem", "ProblemWarning", "ProblemsError", "Questionnaire", "Result", "Results",
    "SmallGroups", "Status", "TimeSeries", "Wave", "Workspace", "__version__", "appendix",
    "compare", "load_questionnaire", "measure_frame", "measured_pairs", "measured_series",
    "open_workspace", "pooled", "records", "render", "results_of", "tables", "write_file",
]  # fmt: skip


def __getattr__(name: str) -> object:
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f".{_HOME[name]}", __name__), name)


def __dir__() -> list[str]:
    return __all__
