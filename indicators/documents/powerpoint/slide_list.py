"""The slides of a file in their order: found again, put in, taken out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

from lxml import etree
from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.oxml.ns import qn

from .names import NOTES, own_shapes, parts_of, placeholder_of, properties_of, shapes_on
from .package import Package, Taker, keys_in
from .written import Manifest, notes_record, record_of

_KEY = qn("r:id")
_SECTION_ID = "{http://schemas.microsoft.com/office/powerpoint/2010/main}sldId"
_FIRST_ID = 256


def slides_in(package: Package) -> list[str]:
    """The parts of the slides, in their order."""
    name = package.presentation
    targets = {relation.key: relation.target for relation in package.relations(name)}
    keys = (entry.get(_KEY) for entry in package.root(name).iter(qn("p:sldId")))
    return [targets[key] for key in keys if targets.get(key) in package.parts]


# --- found again ---------------------------------------------------------------------------


def found_slides(package: Package, manifest: Manifest) -> dict[str, str]:
    """The slides that were written, by their tags: known by their own names, else by those of most
    of their shapes, else by their titles, as LibreOffice keeps no name of a slide. A copy that
    somebody has made of one is theirs."""
    waiting = slides_in(package)
    found: dict[str, str] = {}
    for known_by in (_name, _most_shapes, _title):
        for slide in list(waiting):
            tag = known_by(package, slide, manifest)
            if tag and tag in manifest.slides and tag not in found:
                found[tag] = slide
                waiting.remove(slide)
    return found


def named_slides(package: Package) -> dict[str, str]:
    """The slides by their own names."""
    return {_name(package, slide): slide for slide in slides_in(package)}


def _name(package: Package, slide: str, _: Manifest | None = None) -> str:
    data = package.root(slide).find(qn("p:cSld"))
    return "" if data is None else str(data.get("name", ""))


def _most_shapes(package: Package, slide: str, manifest: Manifest) -> str:
    names = {properties_of(shape).get("name", "") for shape in shapes_on(package.root(slide))}
    tags = Counter(parts_of(name)[0] for name in names)
    for tag, count in tags.most_common():
        if tag in manifest.slides and 2 * count >= len(manifest.slides[tag]) - _UNNAMED:
            return tag
    return ""


_UNNAMED = 4  # title, foot, number, notes


def _title(package: Package, slide: str, manifest: Manifest) -> str:
    title = title_of(package.root(slide))
    if title is None or _name(package, slide):
        return ""
    content = record_of(package, slide, title).content
    return next(
        (
            tag
            for tag, roles in manifest.slides.items()
            if "title" in roles and roles["title"].content == content
        ),
        "",
    )


def title_of(root: Any) -> Any:
    """The title of a slide, if it has one."""
    titles = ("title", "ctrTitle")
    return next((shape for shape in shapes_on(root) if placeholder_of(shape) in titles), None)


def manifest_of(package: Package, ruled: bool) -> Manifest:
    """What stands in a file that has just been written."""
    slides = {}
    for tag, slide in named_slides(package).items():
        shapes = own_shapes(package.root(slide), tag)
        slides[tag] = {role: record_of(package, slide, shape) for role, shape in shapes.items()}
        slides[tag][NOTES] = notes_record(package, slide)
    return Manifest(ruled, slides)


# --- put in --------------------------------------------------------------------------------


def taker_of(package: Package, fresh: Package) -> Taker:
    """What takes parts of new slides over. Their layouts, which are those of the file, stay."""
    taker = Taker(package, fresh)
    kinds = (RELATIONSHIP_TYPE.SLIDE_LAYOUT, RELATIONSHIP_TYPE.NOTES_MASTER)
    for name in fresh.reached():
        for relation in fresh.relations(name):
            if relation.kind == kinds[0]:
                taker.taken[relation.target] = relation.target
            elif relation.kind == kinds[1]:
                taker.taken[relation.target] = _notes_master(package, taker, relation.target)
    return taker


def _notes_master(package: Package, taker: Taker, target: str) -> str:
    """The master of notes in the file, or the new one, which the presentation then lists."""
    presentation = package.presentation
    own = package.related(presentation, RELATIONSHIP_TYPE.NOTES_MASTER)
    if own is not None and own in package.parts:
        return own
    taken = taker.take(target)
    root = package.root(presentation)
    key = package.relate(presentation, RELATIONSHIP_TYPE.NOTES_MASTER, taken)
    listed = etree.Element(qn("p:notesMasterIdLst"))
    etree.SubElement(listed, qn("p:notesMasterId")).set(_KEY, key)
    root.find(qn("p:sldMasterIdLst")).addnext(listed)
    package.put(presentation, root)
    return taken


def put_in(package: Package, slide: str, after: str | None) -> None:
    """Lists a slide after another, or first."""
    name = package.presentation
    key = package.relate(name, RELATIONSHIP_TYPE.SLIDE, slide)
    root = package.root(name)
    slides = root.find(qn("p:sldIdLst"))
    numbers = [int(entry.get("id")) for entry in root.iter(qn("p:sldId"))]
    number = str(max(numbers, default=_FIRST_ID - 1) + 1)
    entry = etree.Element(qn("p:sldId"), id=number)
    entry.set(_KEY, key)
    before = _entry(package, root, after) if after else None
    if before is None:
        slides.insert(0, entry)
    else:
        before.addnext(entry)
    _put_into_section(root, entry, before)
    package.put(name, root)


def _entry(package: Package, root: Any, slide: str) -> Any:
    keys = {r.key for r in package.relations(package.presentation) if r.target == slide}
    entries = (entry for entry in root.iter(qn("p:sldId")) if entry.get(_KEY) in keys)
    return next(entries, None)


def _put_into_section(root: Any, entry: Any, before: Any) -> None:
    """Where slides are in sections, a new one is in that of the slide before it."""
    listed = list(root.iter(_SECTION_ID))
    if not listed:
        return
    new = etree.Element(_SECTION_ID, id=entry.get("id"))
    same = [one for one in listed if before is not None and one.get("id") == before.get("id")]
    if same:
        same[0].addnext(new)
    else:
        listed[0].addprevious(new)


# --- taken out -----------------------------------------------------------------------------


def take_out(package: Package, slide: str) -> None:
    """Takes a slide out of the lists that it stands in."""
    name = package.presentation
    root = package.root(name)
    entry = _entry(package, root, slide)
    key, number = entry.get(_KEY), entry.get("id")
    entry.getparent().remove(entry)
    for one in [one for one in root.iter(_SECTION_ID) if one.get("id") == number]:
        one.getparent().remove(one)
    for one in [one for one in root.iter(qn("p:sld")) if one.get(_KEY) == key]:  # a custom show
        one.getparent().remove(one)
    package.put(name, root)
    package.unrelate(name, [key])


def drop_unused(package: Package, before: Iterable[str]) -> None:
    """Removes the parts that nothing refers to any more, if something did before."""
    package.remove(set(before) - package.reached())


def unused_keys(keys: Iterable[str], root: Any) -> Iterator[str]:
    """Those of some keys that a slide no longer uses."""
    used = set(keys_in(root))
    return (key for key in set(keys) if key not in used)
