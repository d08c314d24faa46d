"""A cell of the page of all indicators: the share, a bar of it, and what stands under the bar."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal

from ..documents.model import Bar, Cell, Mark, Share, Sign, Text
from ..survey.groups import EVERYBODY
from ..words.said import Percent, Said, Unbroken, Words, joined
from .assessments import verdict_text
from .choices import Choices
from .overview_rows import Asked, Line
from .question_order import moved_text, points_in_print
from .share_cells import positive_cell
from .targets import reached

NOT_ASKED: Mark[Words] = Mark(Said("overview.not_asked"))


def name_cell(line: Line) -> Text[Words]:
    """The short name, with the target where it is the same in all surveys that have one."""
    language = "sv" if isinstance(line.short, str) else None
    target = common_target(line)
    if target is None:
        return Text(line.short, language)
    return Text(Said("overview.target", name=line.short, target=target), language)


def common_target(line: Line) -> int | None:
    """The target of all surveys that ask for the line; nothing where they differ, or some have
    none."""
    targets = {_target(asked) for asked in line.asked}
    return targets.pop() if len(targets) == 1 else None


def _target(asked: Asked) -> int | None:
    return asked.pair.later.targets.get(asked.change.question.id)


def bar_cell(asked: Asked | None, line: Line, choices: Choices) -> Cell[Words]:
    """ "97 %; 94 %, +3, nått (30)" beside its bar, or a mark; the number of answers only where it
    is another than that of the survey."""
    if asked is None:
        return NOT_ASKED
    share = positive_cell(asked.change.later, asked.pair.later, with_clear=True)
    if not isinstance(share, Share):
        return share
    target = _target(asked)
    return Bar(
        share.percent,
        share.inner,
        earlier=earlier_share(asked),
        target=None if target is None else Decimal(target),
        under=joined(_under(asked, line, choices), ", ") or None,
        rises=_rises(asked),
    )


def earlier_share(asked: Asked) -> Decimal | None:
    """The share of the year before as it stands in print, where the two can be compared."""
    earlier = asked.pair.earlier
    if earlier is None or asked.change.earlier is None or not asked.change.compares:
        return None
    return asked.change.earlier.in_print(earlier.policy.decimals)


def _under(asked: Asked, line: Line, choices: Choices) -> Iterator[Words]:
    """The year before and the change, the verdict if it stands out, and the target; each stays on
    one line, and with the last of them the number of answers."""
    before = earlier_share(asked)
    parts: list[Words] = (
        [] if before is None else [Unbroken(joined((Percent(before), _points(asked)), ", "))]
    )
    if asked.pair.earlier is not None and before is None:
        parts.append(Unbroken("–"))
    if asked.assessment is not None and asked.assessment.verdict.stands_out:
        parts.append(verdict_text(asked.assessment))
    if (target := _target(asked)) is not None:
        standing, _ = reached(asked.change.later, asked.pair.later, choices.population)
        key = "overview.reached" if common_target(line) else "overview.reached.of"
        said = Said(f"overview.reached.{standing.value}")
        parts.append(Unbroken(Said(key, target=target, reached=said)))
    if has_other_base(asked):
        figures = parts.pop() if parts else ""
        base = Said("overview.base", base=asked.change.later.base or 0)
        parts.append(Unbroken(joined((figures, base))))
    yield from parts


def _points(asked: Asked) -> Words:
    """ "+3", and "▲ +32" where the change is more than chance."""
    points = moved_text(asked.change, asked.pair.later.policy.decimals)
    rises = _rises(asked)
    return (
        points if rises is None else Said(f"overview.{'rise' if rises else 'fall'}", points=points)
    )


def _rises(asked: Asked) -> bool | None:
    """Whether a change that stands out is a rise."""
    if asked.assessment is None or not asked.assessment.verdict.stands_out:
        return None
    return points_in_print(asked.change, 1) > 0


def has_other_base(asked: Asked) -> bool:
    """Whether another number answered the question than the survey."""
    base = asked.change.later.base
    return base is not None and base != asked.pair.later.answers[EVERYBODY].count


def legend_of(lines: Iterable[Line]) -> Iterator[tuple[Sign, Words]]:
    """What is drawn in the bars of some lines, each sign that occurs."""
    asked = [one for line in lines for one in line.asked]
    shown = [one for one in asked if one.change.later.has_shares]
    if shown:
        yield Sign.INNER, Said("overview.legend.inner")
        yield Sign.OUTER, Said("overview.legend.outer")
    before = (one.pair.earlier for one in shown if earlier_share(one) is not None)
    years = {results.year for results in before if results is not None}
    if years:
        one_year = str(years.pop()) if len(years) == 1 else Said("overview.legend.earlier")
        yield Sign.EARLIER, one_year
    if any(_target(one) is not None for one in shown):
        yield Sign.TARGET, Said("overview.legend.target")
