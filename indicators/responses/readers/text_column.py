"""A column of names, times or free text, in which nearly each row has a text of its own."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, overload

import numpy as np

from .raw_table import RawColumn

if TYPE_CHECKING:  # numpy.typing takes a sixth of numpy's own time to import
    import pyarrow as pa
    from numpy.typing import NDArray


class Texts(Sequence[object]):
    """``None`` and then the texts of all rows, kept as Arrow holds them: as bytes, not objects."""

    def __init__(self, texts: pa.ChunkedArray) -> None:
        self.texts = texts

    def __len__(self) -> int:
        return len(self.texts) + 1

    @overload
    def __getitem__(self, place: int) -> object: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[object]: ...
    def __getitem__(self, place: int | slice) -> object:
        if isinstance(place, slice):
            return [self[n] for n in range(*place.indices(len(self)))]
        return self.texts[place - 1].as_py() if place else None

    def __iter__(self) -> Iterator[object]:
        yield None
        for chunk in self.texts.chunks:
            yield from chunk.to_pylist()


@dataclass(frozen=True, slots=True, eq=False)
class TextColumn(RawColumn):
    """A column whose ``values`` are ``Texts``: the code of a row is its own number, or 0."""

    @classmethod
    def of_texts(cls, texts: pa.ChunkedArray) -> TextColumn:
        """The column of some texts; what is no more than white space is nothing."""
        import pyarrow.compute as pc

        blank = pc.or_(pc.equal(pc.binary_length(texts), 0), pc.utf8_is_space(texts))
        filled = ~np.asarray(blank)
        return cls(Texts(texts), np.arange(1, len(texts) + 1, dtype=np.uint32) * filled)

    def same(self) -> NDArray[np.integer]:
        import pyarrow as pa

        texts = self._texts.cast(pa.large_string()).combine_chunks().dictionary_encode()
        return np.asarray((np.asarray(texts.indices) + 1) * self.filled)

    def different(self, start: int = 0) -> Iterator[object]:
        return iter(self.values)

    def distinct(self, start: int = 0) -> dict[object, int]:
        import pyarrow.compute as pc

        codes = self.codes[start:]
        assert isinstance(self.values, Texts)
        texts = pc.value_counts(self.values.texts.take(codes[codes != 0] - 1)).to_pylist()
        blank = int((codes == 0).sum())
        return ({None: blank} if blank else {}) | {t["values"]: t["counts"] for t in texts}

    def has(self, chosen: Collection[object]) -> NDArray[np.bool_]:
        import pyarrow as pa
        import pyarrow.compute as pc

        texts = pa.array([text for text in chosen if isinstance(text, str)], pa.string())
        return np.asarray(pc.is_in(self._texts, texts)) & self.filled

    def which(
        self, is_one: Callable[[object], bool], pattern: str | None = None
    ) -> NDArray[np.bool_]:
        import pyarrow.compute as pc

        if pattern is None:
            return super(TextColumn, self).which(is_one)
        chosen = np.array(pc.match_substring_regex(self._texts, f"^(?:{pattern})$"))
        others = np.flatnonzero(~np.asarray(pc.string_is_ascii(self._texts)))
        chosen[others] = [is_one(text) for text in self._texts.take(others).to_pylist()]
        return np.asarray(chosen & self.filled)

    @property
    def _texts(self) -> pa.ChunkedArray:
        assert isinstance(self.values, Texts)
        return self.values.texts.slice(0, self.length)
