"""Every text, each key once with both languages under it, by subject.

In the order of the year's work: ``command_line``, ``workspace`` (its definitions, checking it),
``definitions`` (drafted and compared), ``answers`` (files of them), ``reading`` (how they were
read), ``printed`` (tables in print, the audit of one), ``protection`` (what is hidden, what has
been published), ``tables``, ``layout`` and ``look`` (as an association wants them), ``changes``
(how they are judged), ``goals``, ``overview`` (all indicators on a page), ``planning`` (how many
answers it takes), ``notes``, ``drafts`` (of comments), ``findings`` (titles), ``seminar`` (charts,
slides), ``page``, ``output``, ``updating`` (files written anew), ``record`` (what they were made
of), ``sharing`` (files that leave the house), ``comments`` (open answers), ``exporting`` (open
data), ``quality`` (how answers were given), ``watching`` (what has changed since), ``app`` (the
window), ``app_reading``, ``app_facts`` and ``app_output`` (its steps), ``shortcut`` (its icon).
"""

from . import (  # noqa: F401 - each writes its texts into the catalogue
    answers,
    app,
    app_facts,
    app_output,
    app_reading,
    changes,
    command_line,
    comments,
    definitions,
    drafts,
    exporting,
    figures,
    findings,
    goals,
    layout,
    look,
    notes,
    output,
    overview,
    page,
    planning,
    printed,
    proofreading,
    protection,
    quality,
    reading,
    record,
    seminar,
    sharing,
    shortcut,
    starting,
    tables,
    updating,
    watching,
    workspace,
)
from .catalogue import WORDS as WORDS
