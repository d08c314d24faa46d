"""The pages, a module for each step; ``register`` of each puts its addresses into the app."""

from . import checks, ending, facts, files, handbook, noticing, reading, results, writing

PAGES = tuple(
    module.register
    for module in (files, reading, facts, checks, results, writing, handbook, ending, noticing)
)
