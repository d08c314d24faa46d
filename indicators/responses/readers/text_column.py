"""A column of names, times or free text, in which nearly each row has a text of its own."""

from __future__ import annotations

from collections import Counter
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


# What the bytes of a text tell: that it may be white space, or can be no whole number.
_SPACES = np.zeros(256, bool)
_SPACES[[*range(9, 14), *range(28, 33), 0xC2, 0xE1, 0xE2, 0xE3]] = True
_DIGITS = np.zeros(256, bool)
_DIGITS[[*b"0123456789"]] = True
_NO_NUMBER = np.ones(256, bool)
_NO_NUMBER[[*b"0123456789.,", *range(9, 14), *range(28, 33), *range(128, 256)]] = False
_MOST_DIGITS = 9


def longest_of(chunk: pa.StringArray) -> int:
    """The bytes of the longest text."""
    return int(_Bytes(chunk).lengths.max(initial=0))


class _Bytes:
    """The bytes of the texts of a chunk, and where each text begins and ends."""

    def __init__(self, chunk: pa.StringArray) -> None:
        _, ends, content = chunk.buffers()
        self.ends = np.frombuffer(ends, np.int32, len(chunk) + 1, 4 * chunk.offset)
        self._content = np.frombuffer(content or b"", np.uint8)

    @property
    def lengths(self) -> NDArray[np.int32]:
        """The bytes of each text."""
        return np.diff(self.ends)

    @property
    def words(self) -> bool:
        """Whether there is more in them than numbers and times."""
        return of_words(self._content[self.ends[0] : self.ends[-1]].tobytes())

    def begins(self, kinds: NDArray[np.bool_]) -> NDArray[np.bool_]:
        """Whether each text begins with a byte of some kinds."""
        begins = np.zeros(len(self.ends) - 1, bool)
        filled = self.lengths > 0
        begins[filled] = kinds[self._content[self.ends[:-1][filled]]]
        return begins

    def number_of(self, kinds: NDArray[np.bool_]) -> NDArray[np.int64]:
        """How many bytes of some kinds each text has."""
        content = kinds[self._content[self.ends[0] : self.ends[-1]]]
        up_to = np.concatenate([[0], np.cumsum(content)])
        return np.asarray(np.diff(up_to[self.ends - self.ends[0]]))


def _is_counted_up(texts: pa.ChunkedArray) -> bool:
    """Whether each text is a number and more than the one before it, so that none stands twice."""
    try:
        chunks = [np.fromiter(map(int, chunk.to_pylist()), np.int64) for chunk in texts.chunks]
    except (ValueError, OverflowError):
        return False
    return bool((np.diff(np.concatenate(chunks)) > 0).all()) if chunks else True


@dataclass(frozen=True, slots=True, eq=False)
class TextColumn(RawColumn):
    """A column whose ``values`` are ``Texts``: the code of a row is its own number, or 0."""

    @classmethod
    def of_texts(cls, texts: pa.ChunkedArray) -> TextColumn:
        """The column of some texts; what is no more than white space is nothing."""
        filled = [np.zeros(0, bool)]
        for chunk in texts.chunks:
            bytes_ = _Bytes(chunk)
            has_text = bytes_.lengths > 0
            for place in np.flatnonzero(bytes_.begins(_SPACES)).tolist():
                has_text[place] = not chunk[place].as_py().isspace()
            filled.append(has_text)
        numbers = np.arange(1, len(texts) + 1, dtype=np.uint32)
        return cls(Texts(texts), numbers * np.concatenate(filled))

    def same(self) -> NDArray[np.integer]:
        import pyarrow as pa

        if _is_counted_up(self._texts.slice(0 if self.header else 1)):  # the first is the header
            return self.codes
        texts = self._texts.cast(pa.large_string()).combine_chunks().dictionary_encode()
        return np.asarray((numbers_of(texts.indices, np.int32) + 1) * self.filled)

    def blocks_of_texts(self, start: int = 0, words: Collection[str] = ()) -> Iterator[list[str]]:
        for chunk in self._texts.chunks:
            if _Bytes(chunk).words:
                yield chunk.to_pylist()

    def distinct(self, start: int = 0) -> dict[object, int]:
        import pyarrow as pa

        assert isinstance(self.values, Texts)
        codes = self.codes[start:]
        filled = codes[codes != 0]
        places = pa.py_buffer(np.ascontiguousarray(filled - 1, np.uint32))
        rows = pa.Array.from_buffers(pa.uint32(), len(filled), [None, places])
        blank = len(codes) - len(filled)
        texts = self.values.texts.take(rows).to_pylist() if len(filled) else ()
        different: dict[object, int] = {None: blank} if blank else {}
        return different | Counter(texts)

    def has(self, chosen: Collection[object]) -> NDArray[np.bool_]:
        return self.which(lambda text: text in chosen)

    def numbers(self, is_number: Callable[[object], bool]) -> NDArray[np.bool_]:
        found = [np.zeros(0, bool)]
        for chunk in self._texts.chunks:
            bytes_ = _Bytes(chunk)
            lengths, digits = bytes_.lengths, bytes_.number_of(_DIGITS)
            of_chunk = (digits == lengths) & (digits > 0) & (digits <= _MOST_DIGITS)
            for place in np.flatnonzero(~of_chunk & (bytes_.number_of(_NO_NUMBER) == 0)).tolist():
                of_chunk[place] = is_number(chunk[place].as_py())
            found.append(of_chunk)
        return np.concatenate(found) & self.filled

    @property
    def _texts(self) -> pa.ChunkedArray:
        assert isinstance(self.values, Texts)
        return self.values.texts.slice(0, self.length)
