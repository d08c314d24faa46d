"""What on slides is their author's: all but the shapes and notes that stand as they were
written."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

from .names import NOTES, own_shapes, parts_of, properties_of, shapes_on
from .package import Package
from .slide_list import found_slides, slides_in
from .written import Manifest, Record, notes_record, read_manifest, record_of, words_of


class Ours:
    """The shapes and notes of a file that say what was written, on copies of slides too.

    ``names`` are those of the parts of the slides, in their order.
    """

    def __init__(self, file: bytes) -> None:
        self._package = Package(file)
        self._manifest = read_manifest(self._package) or Manifest(False)
        slides = self._manifest.slides and found_slides(self._package, self._manifest)
        self.names = slides_in(self._package)
        self._tags = {slide: tag for tag, slide in slides.items()}

    def on(self, name: str, slide: Any) -> dict[Any, str]:
        """The shapes of a slide that say what was written, each with its role."""
        return {
            shape: role
            for shape, tag, role in self._known(name, slide)
            if self._says(record_of(self._package, name, shape), tag, role)
        }

    def has_notes(self, name: str, slide: Any) -> bool:
        """Whether what the speaker says is what was written."""
        tag = self._tag(name, slide)
        return self._says(notes_record(self._package, name), tag, NOTES)

    def _says(self, record: Record, tag: str, role: str) -> bool:
        written = self._manifest.slides.get(tag, {}).get(role)
        return written is not None and record.says(written)

    def _known(self, name: str, slide: Any) -> Iterator[tuple[Any, str, str]]:
        tag = self._tag(name, slide)
        for role, shape in own_shapes(slide, tag).items() if tag else ():
            # Of shapes that are drawn together only the number is known, and none has words.
            if not (role.startswith("dots") and words_of(shape)):
                yield shape, tag, role

    def _tag(self, name: str, slide: Any) -> str:
        """Which slide it is, or is a copy of."""
        if name in self._tags:
            return self._tags[name]
        names = (properties_of(shape).get("name", "") for shape in shapes_on(slide))
        tags = Counter(parts_of(each)[0] for each in names)
        return next((tag for tag, _ in tags.most_common() if tag in self._manifest.slides), "")
