"""A shape replaced by its new version: where it stands and what the author has made of it stay."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass
from typing import Any

from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.oxml.ns import qn

from .names import placeholder_of, properties_of
from .package import Taker, keys_in, rename_keys
from .slide_list import unused_keys
from .written import VALUES, charts_of, frame_of

_ENDS = (qn("c:plus"), qn("c:minus"))


@dataclass(frozen=True, slots=True)
class Replacing:
    """A slide of the file whose shapes are replaced by those of a new one."""

    taker: Taker
    slide: str
    root: Any
    fresh: str

    def new(self, shape: Any) -> Any:
        """A copy of a new shape with the parts that it refers to taken over, and numbers of its own
        within the slide."""
        copied = deepcopy(shape)
        source, package = self.taker.source, self.taker.package
        relations = {relation.key: relation for relation in source.relations(self.fresh)}
        keys = {}
        for key in set(keys_in(copied)) & set(relations):
            target = self.taker.take(relations[key].target)
            keys[key] = package.relate(self.slide, relations[key].kind, target)
        rename_keys(copied, keys)
        free = max((int(of.get("id", 0)) for of in self.root.iter(qn("p:cNvPr"))), default=0)
        for number, of in enumerate(copied.iter(qn("p:cNvPr")), free + 1):
            of.set("id", str(number))
        return copied

    def replace(self, old: Any, shape: Any, moved: bool, restyled: bool) -> None:
        """Puts the new shape in the place of the old: over and under the same others, with its
        number, by which animations know it."""
        if restyled and self._fill(old, shape):
            return
        new = self.new(shape)
        properties_of(new).set("id", properties_of(old).get("id"))
        if placeholder_of(old) and placeholder_of(new):
            new[0].replace(new[0].find(qn("p:nvPr")), deepcopy(old[0].find(qn("p:nvPr"))))
        if moved:
            _keep_place(old, new)
        old.addprevious(new)
        self.remove(old)

    def remove(self, old: Any) -> None:
        """Removes a shape, and what only it referred to."""
        keys = list(keys_in(old))
        old.getparent().remove(old)
        package = self.taker.package
        package.unrelate(self.slide, unused_keys(keys, self.root))

    # --- what is said anew in a shape that looks as the author wants it --------------------

    def _fill(self, old: Any, shape: Any) -> bool:
        """Says in the old shape what the new one says, if it is made alike."""
        charts = charts_of(self.taker.package, self.slide, old)
        if charts:
            filled = self._fill_chart(charts[0], shape)
        elif next(shape.iter(qn("a:tbl")), None) is not None:
            filled = _fill_table(old, shape)
        elif shape.tag == qn("p:pic"):
            filled = True
        else:
            filled = _fill_words(old, shape)
        if filled:
            for name in ("descr", "title"):
                if (text := properties_of(shape).get(name)) is not None:
                    properties_of(old).set(name, text)
        return filled

    def _fill_chart(self, chart: str, shape: Any) -> bool:
        """The values of a chart, and its workbook; its form and colours stay."""
        source, package = self.taker.source, self.taker.package
        (new_chart,) = charts_of(source, self.fresh, shape)
        root, new_root = package.root(chart), source.root(new_chart)
        pairs = list(zip(root.iter(qn("c:ser")), new_root.iter(qn("c:ser")), strict=False))
        counts = [len(list(of.iter(qn("c:ser")))) for of in (root, new_root)]
        if counts[0] != counts[1] or not all(_are_as_long(*pair) for pair in pairs):
            return False
        for series, new_series in pairs:
            for name in VALUES:
                _swap(series, new_series, name)
            lines = (of.findall(qn("c:errBars")) for of in (series, new_series))
            for bars, new_bars in zip(*lines, strict=True):
                for name in _ENDS:
                    _swap(bars, new_bars, name)
        for workbook in self._workbooks(new_chart):
            key = package.relate(chart, RELATIONSHIP_TYPE.PACKAGE, self.taker.take(workbook))
            _refer_to(root, new_root, key)
        keys = {r.key for r in package.relations(chart) if r.kind == RELATIONSHIP_TYPE.PACKAGE}
        package.put(chart, root)
        package.unrelate(chart, unused_keys(keys, root))
        return True

    def _workbooks(self, chart: str) -> Iterator[str]:
        relations = self.taker.source.relations(chart)
        return (r.target for r in relations if r.kind == RELATIONSHIP_TYPE.PACKAGE)


def _are_as_long(series: Any, other: Any) -> bool:
    """Whether two series hold the same kinds of values, as many of them, and as many lines."""
    return _lengths(series) == _lengths(other)


def _lengths(series: Any) -> list[Any]:
    counts = [
        (name, [count.get("val") for count in values.iter(qn("c:ptCount"))])
        for name in VALUES[1:]
        for values in series.iterfind(name)
    ]
    return [counts, len(series.findall(qn("c:errBars")))]


def _swap(element: Any, other: Any, name: str) -> None:
    old, new = element.find(name), other.find(name)
    if old is not None and new is not None:
        element.replace(old, deepcopy(new))


def _refer_to(root: Any, new_root: Any, key: str) -> None:
    """Lets a chart refer to its new workbook."""
    reference = root.find(qn("c:externalData"))
    if reference is None:
        reference = deepcopy(new_root.find(qn("c:externalData")))
        later = [root.find(qn(name)) for name in ("c:printSettings", "c:userShapes", "c:extLst")]
        following = next((element for element in later if element is not None), None)
        if following is None:
            root.append(reference)
        else:
            following.addprevious(reference)
    reference.set(qn("r:id"), key)


def _fill_table(old: Any, shape: Any) -> bool:
    rows, new_rows = (
        [list(r.iter(qn("a:tc"))) for r in of.iter(qn("a:tr"))] for of in (old, shape)
    )
    if [len(row) for row in rows] != [len(row) for row in new_rows]:
        return False
    pairs = [
        pair
        for row, new_row in zip(rows, new_rows, strict=True)
        for pair in zip(row, new_row, strict=True)
    ]
    if not all(_have_as_many(*pair) for pair in pairs):
        return False
    for cell, new_cell in pairs:
        _say(cell, new_cell)
    return True


def _fill_words(old: Any, shape: Any) -> bool:
    if not _have_as_many(old, shape):
        return False
    _say(old, shape)
    return True


def _have_as_many(old: Any, new: Any) -> bool:
    """Whether there are as many paragraphs, with as many runs of words."""
    counts = [[len(p.findall(qn("a:r"))) for p in of.iter(qn("a:p"))] for of in (old, new)]
    return counts[0] == counts[1]


def _say(old: Any, new: Any) -> None:
    for run, new_run in zip(old.iter(qn("a:r")), new.iter(qn("a:r")), strict=True):
        run.find(qn("a:t")).text = new_run.findtext(qn("a:t"))


def _keep_place(old: Any, new: Any) -> None:
    """Leaves a shape where the author has put it; of a table the widths of the columns too."""
    frame, new_frame = frame_of(old), frame_of(new)
    if frame is None:
        return
    if new_frame is None:
        new.find(qn("p:spPr")).insert(0, deepcopy(frame))
        return
    for place in (0, 1):
        for name, value in frame[place].attrib.items():
            new_frame[place].set(name, value)
    columns, new_columns = (list(of.iter(qn("a:gridCol"))) for of in (old, new))
    if len(columns) == len(new_columns):
        for column, new_column in zip(columns, new_columns, strict=True):
            new_column.set("w", column.get("w", ""))
