"""Regions that leave a text, so that what is around them stays whole."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass, field
from typing import Any

from docx.oxml.ns import qn

from .elements import w
from .existing import Existing, Found
from .transplant import SECTION, carried_by

_BLOCKS = tuple(map(qn, ("w:p", "w:tbl", "w:sdt", "w:customXml")))
# What is not whole without a paragraph; a cell has one at its end as well.
_CELL = qn("w:tc")
_FILLED = (_CELL, *map(qn, ("w:sdtContent", "w:txbxContent")))


@dataclass
class Removal:
    """What is taken out of a file."""

    existing: Existing
    _places: dict[Any, Found] = field(default_factory=dict)

    def take(self, place: Found) -> None:
        """Notes a region, or an offer of one, as one that goes."""
        self._places[place.whole] = place

    def splices(self) -> Iterator[tuple[tuple[int, int], bytes]]:
        """The spans of the text that go, with what stays in the place of each."""
        last = {whole.getparent(): whole for whole in self._places}
        for whole, place in self._places.items():
            left = [w("p", w("pPr", deepcopy(e))) for e in carried_by(place) if e.tag == SECTION]
            if not left and last[whole.getparent()] is whole and self._is_bare(whole.getparent()):
                left = [w("p")]
            content = b"".join(map(self.existing.bytes_of, left))
            yield self.existing.span(whole), content

    def _is_bare(self, parent: Any) -> bool:
        """Whether something of the author's would not be whole without a paragraph."""
        if parent.tag not in _FILLED:
            return False
        left = [e for e in parent if e.tag in _BLOCKS and e not in self._places]
        return not left or (parent.tag == _CELL and left[-1].tag != qn("w:p"))
