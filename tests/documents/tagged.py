"""A PDF as those who do not see it get it: its tags, and the text in each."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

import pikepdf

Content = dict[tuple[tuple[int, int], int], str]
_NONE = pikepdf.Dictionary()


@dataclass
class Tag:
    """An element of the structure, what is in it, and what is said of it."""

    kind: str
    language: str | None
    alt: str | None
    attributes: dict[str, str]
    kids: list[Tag | str] = field(default_factory=list)

    @property
    def text(self) -> str:
        return "".join(kid if isinstance(kid, str) else kid.text for kid in self.kids)

    @property
    def own(self) -> str:
        """What is in it and in no tag within it."""
        return "".join(kid for kid in self.kids if isinstance(kid, str))

    @property
    def tags(self) -> Iterator[Tag]:
        """It and all tags in it, in the order they are read."""
        yield self
        for kid in self.kids:
            if isinstance(kid, Tag):
                yield from kid.tags

    def all(self, *kinds: str) -> list[Tag]:
        return [tag for tag in self.tags if tag.kind in kinds]


def tags_of(pdf: bytes) -> Tag:
    """The root of the tags."""
    with pikepdf.open(io.BytesIO(pdf)) as file:
        content: Content = {}
        for page in file.pages:
            content.update(_texts(page))
        root = file.Root.StructTreeRoot.K
        return _tag(root[0] if isinstance(root, pikepdf.Array) else root, None, content)


def _tag(element: pikepdf.Object, page: pikepdf.Object | None, content: Content) -> Tag:
    page = element.get("/Pg", page)
    listed = element.get("/A", pikepdf.Array())
    attributes = {
        str(key)[1:]: str(value)
        for one in (listed if isinstance(listed, pikepdf.Array) else [listed])
        for key, value in one.items()
        if key != "/O"
    }
    of = {key: str(element[f"/{key}"]) for key in ("Lang", "Alt") if f"/{key}" in element}
    tag = Tag(str(element.S)[1:], of.get("Lang"), of.get("Alt"), attributes)
    kids = element.get("/K", pikepdf.Array())
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, int):
            assert page is not None
            tag.kids.append(content[page.objgen, int(kid)])
        elif "/S" in kid:
            assert kid.P.objgen == element.objgen  # each knows what it is in
            tag.kids.append(_tag(kid, page, content))
        elif "/MCID" in kid:
            tag.kids.append(content[kid.get("/Pg", page).objgen, int(kid.MCID)])
    return tag


def _texts(page: pikepdf.Page) -> Content:
    """The text of each marked part of a page, what is drawn in its pictures too."""
    found: Content = {}
    for number, text in _shown(page.obj, None):
        if number is not None:
            at = page.objgen, number
            found[at] = found.get(at, "") + text
    return found


def _shown(of: pikepdf.Object, around: int | None) -> Iterator[tuple[int | None, str]]:
    """The number of each marked part of a page or a picture, and the text in it by and by."""
    resources = of.get("/Resources", pikepdf.Dictionary())
    fonts = {name: _letters(font) for name, font in resources.get("/Font", _NONE).items()}
    inside, letters = [around], dict[int, str]()
    said: list[str | None] = [None]  # what stands for the letters in a part, if anything does
    for operands, operator in pikepdf.parse_content_stream(of):
        match str(operator):
            case "BDC" | "BMC":
                about = operands[1] if len(operands) > 1 else None
                about = about if isinstance(about, pikepdf.Dictionary) else _NONE
                inside.append(int(about.MCID) if "/MCID" in about else inside[-1])
                said.append(str(about.ActualText) if "/ActualText" in about else said[-1])
                yield inside[-1], str(about.get("/ActualText", ""))
            case "EMC":
                inside.pop()
                said.pop()
            case "BT" if around is not None:  # words of a picture are apart from each other
                yield inside[-1], " "
            case "Tf":
                letters = fonts[str(operands[0])]
            case "Tj" | "TJ" if said[-1] is None:
                parts = operands[0] if str(operator) == "TJ" else operands
                codes = b"".join(bytes(part) for part in parts if isinstance(part, pikepdf.String))
                pairs = zip(codes[::2], codes[1::2], strict=True)
                yield inside[-1], "".join(letters[high * 256 + low] for high, low in pairs)
            case "Do":
                picture = resources.XObject[str(operands[0])]
                if picture.Subtype == "/Form":
                    yield from _shown(picture, inside[-1])


def _letters(font: pikepdf.Object) -> dict[int, str]:
    """What each code of a font stands for."""
    table = font.ToUnicode.read_bytes().decode("ascii")
    letters = {}
    for block in re.findall(r"beginbfchar(.*?)endbfchar", table, re.DOTALL):
        for code, text in re.findall(r"<(\w+)>\s*<(\w+)>", block):
            letters[int(code, 16)] = bytes.fromhex(text).decode("utf-16-be")
    for block in re.findall(r"beginbfrange(.*?)endbfrange", table, re.DOTALL):
        for first, last, text in re.findall(r"<(\w+)>\s*<(\w+)>\s*<(\w+)>", block):
            start = ord(bytes.fromhex(text).decode("utf-16-be"))
            codes = range(int(first, 16), int(last, 16) + 1)
            letters |= {code: chr(start + place) for place, code in enumerate(codes)}
    return letters
