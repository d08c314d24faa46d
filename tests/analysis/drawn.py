"""Samples that property tests draw, or try one after the other."""

from __future__ import annotations

from hypothesis import strategies as st

from indicators.analysis import Sample


@st.composite
def samples(draw: st.DrawFn, most: int = 40) -> Sample:
    """A year of ``most`` answers at most."""
    base = draw(st.integers(1, most))
    return Sample(draw(st.integers(0, base)), base)


def every_sample(base: int) -> list[Sample]:
    """A year of so many answers, in every way."""
    return [Sample(positive, base) for positive in range(base + 1)]
