"""What a title says: the finding of a table, by rule and from figures in print only.

Nothing is claimed that the judgement of changes does not allow, nor that a bound in print could
overturn. Figures that are equal in print are equal: ties are told as ties.
"""

from .answers import of_answers, of_nothing, part_of_all
from .changes import of_changes, persons_of
from .finding import Finding, counted, quoted
from .groups import of_groups, of_own
from .shares import of_question, of_ranking, of_shares
from .trends import of_trend

__all__ = [
    "Finding", "counted", "of_answers", "of_changes", "of_groups", "of_nothing", "of_own",
    "of_question", "of_ranking", "of_shares", "of_trend", "part_of_all", "persons_of", "quoted",
]  # fmt: skip
