"""What it would take to show more, in words."""

from __future__ import annotations

from ..disclosure import Status
from ..results.merging import Merge, Scenario, WhatIf, cheapest_merge
from ..results.sealed import Divided
from ..survey.groups import EVERYBODY
from ..words.said import Aligned, Fact, Said, Words


def lines(what_if: WhatIf) -> list[Words]:
    """What it would take, in words, line by line."""
    table_rows: list[tuple[Words, Words]] = [(Said("what_if.least"), Said("what_if.hidden"))]
    for least, hidden in what_if.hidden.items():
        name = Said("what_if.now") if least is None else str(least)
        kind = "exactly" if not hidden.width else "between" if hidden.least else "at_most"
        facts = {"least": hidden.least, "most": hidden.most, "cells": what_if.cells}
        table_rows.append((name, Said(f"what_if.{kind}", **facts)))
    text_lines: list[Words] = [
        Said("what_if.title"),
        "",
        Aligned(tuple(table_rows)),
        "",
        Said("what_if.cell"),
    ]
    if any(hidden.width for hidden in what_if.hidden.values()):
        text_lines.append(Said("what_if.span"))
    return [*text_lines, "", *_merge_lines(what_if)]


def _merge_lines(what_if: WhatIf) -> list[Words]:
    """A line for each table that hides something or lists no groups, and how to merge."""
    text_lines: list[Words] = []
    tables = [(table, cheapest_merge(table)) for table in what_if.tables]
    for table, merge in tables:
        if table.divided is not None and (table.hidden or not table.grouped):
            facts: dict[str, Fact] = {
                "questionnaire": table.wave.questionnaire,
                "year": table.wave.year,
                "name": table.divided.label,
                "least": table.wave.policy.least_in_group,
                "hidden": table.hidden,
                "cells": len(table.cells),
                "asked": len(table.results.asked),
            }
            if merge is not None:
                names = tuple(group.name for group in merge.groups)
                facts |= {"groups": names, "more": merge.more, "clear": merge.clear}
            text_lines.append(Said(_merge_key(table, table.divided, merge), **facts))
    text_lines += ["", Said("what_if.how")] if any(merge for _, merge in tables) else []
    return text_lines or [Said("what_if.needless")]


def _merge_key(table: Scenario, divided: Divided, merge: Merge | None) -> str:
    if not table.grouped:
        return f"what_if.groups.{divided.listing.value}"
    if merge is not None:
        return "what_if.merge.whole" if merge.whole else "what_if.merge.part"
    if table.published:
        return "what_if.merge.published"
    total = table.results.answers[EVERYBODY].status
    return "what_if.merge.none" if total is Status.SHOWN else "what_if.merge.total"
