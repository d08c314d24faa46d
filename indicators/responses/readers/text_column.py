"""A column of names, times or free text, in which nearly each row has a text of its own."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, overload

import numpy as np

from .raw_table import RawColumn, of_words

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


def numbers_of(array: pa.Array, dtype: type) -> NDArray[Any]:
    """The numbers of an Arrow array without gaps, as they lie in memory.

    Its own ``to_numpy`` would load pandas, which takes longer than reading a file.
    """
    size = np.dtype(dtype).itemsize
    return np.frombuffer(array.buffers()[1], dtype, len(array), array.offset * size)


def _mask(truths: pa.ChunkedArray) -> NDArray[np.bool_]:
    import pyarrow as pa

    chunks = [numbers_of(chunk, np.uint8) for chunk in truths.cast(pa.uint8()).chunks]
    return np.concatenate(chunks).astype(bool) if chunks else np.empty(0, bool)


def _is_counted_up(texts: pa.ChunkedArray) -> bool:
    """Whether each text is a number and more than the one before it, so that none stands twice."""
    import pyarrow as pa

    try:
        chunks = [numbers_of(chunk, np.int64) for chunk in texts.cast(pa.int64()).chunks]
    except pa.ArrowInvalid:
        return False
    return bool((np.diff(np.concatenate(chunks)) > 0).all()) if chunks else True


@dataclass(frozen=True, slots=True, eq=False)
class TextColumn(RawColumn):
    """A column whose ``values`` are ``Texts``: the code of a row is its own number, or 0."""

    @classmethod
    def of_texts(cls, texts: pa.ChunkedArray) -> TextColumn:
        """The column of some texts; what is no more than white space is nothing."""
        import pyarrow.compute as pc

        lengths = [numbers_of(pc.binary_length(chunk), np.int32) for chunk in texts.chunks]
        filled = (np.concatenate(lengths) > 0) & ~_mask(pc.utf8_is_space(texts))
        return cls(Texts(texts), np.arange(1, len(texts) + 1, dtype=np.uint32) * filled)

    def same(self) -> NDArray[np.integer]:
        import pyarrow as pa

        if _is_counted_up(self._texts.slice(1)):  # the first may be a header
            return self.codes
        texts = self._texts.cast(pa.large_string()).combine_chunks().dictionary_encode()
        return np.asarray((numbers_of(texts.indices, np.int32) + 1) * self.filled)

    def blocks_of_texts(self, start: int = 0, words: Collection[str] = ()) -> Iterator[list[str]]:
        for chunk in self._texts.chunks:
            if of_words(bytes(chunk.buffers()[2])):
                yield chunk.to_pylist()

    def distinct(self, start: int = 0) -> dict[object, int]:
        return RawColumn.of(map(self.values.__getitem__, self.codes[start:].tolist())).distinct()

    def has(self, chosen: Collection[object]) -> NDArray[np.bool_]:
        import pyarrow.compute as pc

        found = np.zeros(self.length, bool)
        for text in chosen:
            if isinstance(text, str):
                found |= _mask(pc.equal(self._texts, text))
        return found & self.filled

    def which(
        self, is_one: Callable[[object], bool], pattern: str | None = None
    ) -> NDArray[np.bool_]:
        import pyarrow.compute as pc

        if pattern is None:
            return super(TextColumn, self).which(is_one)
        found = _mask(pc.match_substring_regex(self._texts, f"^(?:{pattern})$"))
        for row in np.flatnonzero(~_mask(pc.string_is_ascii(self._texts))).tolist():
            found[row] = is_one(self.cell(row))
        return found & self.filled

    @property
    def _texts(self) -> pa.ChunkedArray:
        assert isinstance(self.values, Texts)
        return self.values.texts.slice(0, self.length)
