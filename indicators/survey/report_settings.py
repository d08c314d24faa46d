"""How an association has its report: the section ``[report]`` of ``rounds.toml``."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from .questionnaire import PRINTED_ORDER
from .toml import TomlTable
from .top_keys import tell_misplaced


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportSettings:
    """The title of the report, its opening in paragraphs of one's own, the questionnaires in their
    order (others stand after them), whether tables have positive answers only, whether
    there is one of those who do not know, and whether all indicators stand on a page in front."""

    title: str | None = None
    opening: tuple[str, ...] = ()
    order: tuple[str, ...] = ()
    positive_only: bool = False
    dont_know: bool = False
    overview: bool = True

    def place(self, questionnaire: str) -> int:
        """The place of a questionnaire: as the association says, else as annual reports do."""
        order = tuple(dict.fromkeys((*self.order, *PRINTED_ORDER)))
        return order.index(questionnaire) if questionnaire in order else len(order)


def report_settings_in(top: TomlTable, questionnaires: Iterable[str]) -> ReportSettings:
    """What ``[report]`` says; of the ``questionnaires`` it can name, or of those of NNS."""
    table = top.table("report")
    settings = ReportSettings(
        title=table.text("title", "") or None,
        opening=_paragraphs(table, "opening"),
        order=_order(table, {*questionnaires, *PRINTED_ORDER}),
        positive_only=table.choice("columns", ("all", "positive"), "all") == "positive",
        dont_know=table.flag("dont_know"),
        overview=table.flag("overview", True),
    )
    tell_misplaced(table)
    table.finish()
    return settings


def _paragraphs(table: TomlTable, key: str) -> tuple[str, ...]:
    """A text; empty lines part its paragraphs."""
    if not table.text(key, ""):
        return ()
    paragraphs = re.split(r"\n\s*\n", table.values[key].strip())
    return tuple(" ".join(paragraph.split()) for paragraph in paragraphs)


def _order(table: TomlTable, known: set[str]) -> tuple[str, ...]:
    order = table.texts("order")
    for name in order:
        if name not in known:
            table.unknown_name("report.order", "order", name, known)
    if len(set(order)) < len(order):
        table.problem("report.order_twice", "order")
    return order
