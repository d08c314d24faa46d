"""What it would take to show more, in words."""

from __future__ import annotations

from ..disclosure import Status
from ..results.merging import Merge, Table, WhatIf, cheapest_merge
from ..results.sealed import Divided
from ..survey.groups import EVERYBODY
from ..words import say


def lines(found: WhatIf, language: str) -> list[str]:
    """What it would take, in words, line by line."""
    rows = [(say(language, "what_if.least"), say(language, "what_if.hidden"))]
    for least, hidden in found.hidden.items():
        name = say(language, "what_if.now") if least is None else str(least)
        kind = "exactly" if not hidden.width else "between" if hidden.least else "at_most"
        facts = {"least": hidden.least, "most": hidden.most, "cells": found.cells}
        rows.append((name, say(language, f"what_if.{kind}", **facts)))
    width = max(len(name) for name, _ in rows)
    told = [f"{name:<{width}}  {hidden}" for name, hidden in rows]
    told = [say(language, "what_if.title"), "", *told, "", say(language, "what_if.cell")]
    if any(hidden.width for hidden in found.hidden.values()):
        told.append(say(language, "what_if.span"))
    return [*told, "", *_merge_lines(found, language)]


def _merge_lines(found: WhatIf, language: str) -> list[str]:
    """A line for each table that hides something or lists no groups, and how to merge."""
    told = []
    tables = [(table, cheapest_merge(table)) for table in found.tables]
    for table, merge in tables:
        if table.divided is not None and (table.hidden or not table.grouped):
            facts: dict[str, object] = {
                "questionnaire": table.of_round.questionnaire,
                "year": table.of_round.year,
                "name": table.divided.label(language),
                "least": table.of_round.policy.least_in_group,
                "hidden": table.hidden,
                "cells": len(table.cells),
                "asked": len(table.results.asked),
            }
            if merge is not None:
                names = [group.name for group in merge.groups]
                facts |= {"groups": names, "more": merge.more, "clear": merge.clear}
            told.append(say(language, _merge_key(table, table.divided, merge), **facts))
    told += ["", say(language, "what_if.how")] if any(merge for _, merge in tables) else []
    return told or [say(language, "what_if.needless")]


def _merge_key(table: Table, divided: Divided, merge: Merge | None) -> str:
    if not table.grouped:
        return f"what_if.groups.{divided.listing.value}"
    if merge is not None:
        return "what_if.merge.whole" if merge.whole else "what_if.merge.part"
    if table.published:
        return "what_if.merge.published"
    total = table.results.answers[EVERYBODY].status
    return "what_if.merge.none" if total is Status.SHOWN else "what_if.merge.total"
