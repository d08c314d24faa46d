"""What a document says, block by block, as data for ``document.typ``."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, dataclass, field

from ...words import say
from ..length import is_long
from ..model import Block, Bullets, Chart, Document, Draft, Facts, Paragraph, Section, Table
from ..notes import noted_once
from .charts import picture_of
from .front import bar_tables
from .measures import MARGINS, NARROW, Measures, width_between
from .pieces import Data, language_and_region, logo
from .tables import Ruled, tables_of

_TO_BE_EDITED = "#fff2cc"
_LOGO = 170.0, 34.0  # as broad and as high as a logo is at most


@dataclass(frozen=True, slots=True)
class Content:
    """A document that is to be set; ``tables`` are those that ``data`` has come to, in the order
    they are printed."""

    document: Document
    measures: Measures
    tables: list[Ruled] = field(default_factory=list)

    def data(self) -> Data:
        """All that is to be set, and in which colours and sizes."""
        document, look = self.document, self.measures.look
        front, opening = list(self._title()), list[Data]()
        if document.front is None:
            front, opening = opening, front
        else:
            front += self._section(document.front, width_between(NARROW))
        text = [_paragraph(paragraph) for paragraph in document.introduction]
        for section in document.sections:
            text += self._section(section, width_between(MARGINS))
        heading = say(document.language, "contents.heading")
        return {
            "title": document.full_title,
            "language": language_and_region(document.language),
            "colours": asdict(look.colours),
            "scale": self.measures.scale,
            "margins": MARGINS,
            "narrow": NARROW,
            "front": front,
            "opening": opening,
            "contents": heading if is_long(document) else None,
            "text": text,
        }

    def _title(self) -> Iterator[Data]:
        if self.measures.look.logo is not None:
            yield logo(self.measures.look.logo, _LOGO)
        yield _heading(1, self.document.title)
        if self.document.subtitle:
            yield {"is": "subtitle", "text": self.document.subtitle}

    def _section(self, section: Section, width: float) -> Iterator[Data]:
        is_front = section is self.document.front
        yield _heading(2, section.heading)
        for block in section.blocks if is_front else noted_once(section.blocks):
            yield from self._block(block, width)

    def _block(self, block: Block, width: float) -> Iterator[Data]:
        """A block; in a ``width`` (points) where that matters."""
        match block:
            case Paragraph():
                yield _paragraph(block)
            case Draft(label, sentences):
                text = " ".join(sentences)
                yield {"is": "draft", "label": label, "text": text, "fill": _TO_BE_EDITED}
            case Bullets(items, heading):
                yield {"is": "bullets", "items": items, "heading": heading}
            case Facts(pairs):
                yield {"is": "facts", "pairs": pairs}
            case Chart():
                yield picture_of(block, self.measures.look)
            case Table() if block.legend:
                for ruled in bar_tables(block, width, self.measures):
                    yield from self._table(ruled)
            case Table():
                for ruled in tables_of(block, self.measures):
                    yield _heading(3, ruled.title)
                    yield from self._table(ruled)

    def _table(self, ruled: Ruled) -> Iterator[Data]:
        self.tables.append(ruled)
        yield ruled.data()
        yield from ruled.notes_apart


def _heading(level: int, text: str) -> Data:
    return {"is": "heading", "level": level, "text": text}


def _paragraph(paragraph: Paragraph) -> Data:
    return {"is": "paragraph", "text": paragraph.text}
