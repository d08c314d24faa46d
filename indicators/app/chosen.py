"""What somebody has chosen in the window: it holds on the next page, and is told of each file."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from .orders import FLAGS, KINDS, Order, groupings_of, order_again, ordered

if TYPE_CHECKING:
    from ..workspace import Workspace
    from .site import Site
    from .written import Output


_STATED = ("year", "by", "language", *FLAGS)


def chosen(
    site: Site, workspace: Workspace, answers: Any, what: str, outputs: list[Output] | None = None
) -> Order | None:
    """The order that an address states; where it states nothing, what was chosen on the page
    before, else what the latest of the outputs was written with. ``None`` if what it states cannot
    be ordered."""
    if any(name in answers for name in _STATED):
        order = ordered(workspace, {**answers, "what": what}, answers.getlist("by"))
        site.chosen = order or site.chosen
        return order
    before = site.chosen or _last_of(workspace, outputs or [])
    again = None
    if before is not None:
        fields = replace(before, kind=what, day=None).fields
        by = [value for name, value in fields if name == "by"]
        again = ordered(workspace, dict(fields), by)  # a year may have gone
    return again or ordered(workspace, {"what": what}, [])


def _last_of(workspace: Workspace, outputs: list[Output]) -> Order | None:
    """What the report or the slides of the latest year were written with."""
    orders = [order for output in outputs if (order := order_of(workspace, output)) is not None]
    found = sorted(orders, key=lambda order: (order.year, -KINDS.index(order.kind)))
    return found[-1] if found else None


def order_of(workspace: Workspace, output: Output) -> Order | None:
    """The order that writes an output anew, where that can be given here."""
    if output.record is None:
        return None
    name = output.name.rpartition("/")[0] or output.name
    return order_again(workspace, output.record.command, name)


def told(site: Site, workspace: Workspace, order: Order) -> str:
    """An order in words: "2022, efter Insats, med förändringar bedömda i ord"."""
    if order.kind == "data":
        return site.say("app.chosen.data")
    called = groupings_of(workspace, workspace.years, site.language)
    parts = [str(order.year)]
    if order.by:
        parts.append(site.say("app.chosen.by", by=[called.get(name, name) for name in order.by]))
    parts += [site.say(f"app.chosen.{flag}") for flag in order.flags]
    if order.language != site.language:
        parts.append(site.say(f"app.chosen.in.{order.language}"))
    return ", ".join(parts)
