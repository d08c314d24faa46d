"""Whatever an author does in a Word file, a run onto it loses nothing of that."""

from __future__ import annotations

import io
import random
from collections import Counter
from collections.abc import Callable
from typing import Any

import docx
import pytest
from docx.oxml.ns import qn
from lxml import etree

from indicators.documents.updating import Updated

from .living import (
    CHART,
    DRAFT,
    SHARES,
    body,
    charted,
    controls,
    document,
    edited,
    paragraph,
    parts,
    render,
    report,
    run,
    tag_of,
    words,
    xml,
)
from .test_word_kept import repeated

SCRIPTS = 200
Chance = random.Random

OLD = report()
FRESH = (
    report(80),
    report(80, answers=30, rows=3),
    report(without=(DRAFT,)),
    render(document(80, rows=1, without=("method",))),
    report(),
)


# --- what an author does --------------------------------------------------------------------


def author(chance: Chance) -> str:
    """Words that the tool never writes."""
    return f"Författaren {chance.randrange(10**9)}."


def some_control(root: Any, chance: Chance) -> Any:
    found = [c for c in root.iter(qn("w:sdt")) if tag_of(c)]
    return chance.choice(found) if found else None


def some_run(root: Any, chance: Chance) -> Any:
    return chance.choice([r for r in root.iter(qn("w:r")) if words(r)] or [None])


def insert(root: Any, chance: Chance) -> None:
    found = some_control(root, chance)
    if found is not None:
        chance.choice((found.addnext, found.addprevious))(paragraph(author(chance)))


def insert_inside(root: Any, chance: Chance) -> None:
    found = some_control(root, chance)
    if found is not None:
        content = found.find(qn("w:sdtContent"))
        content.insert(chance.randrange(len(content) + 1), paragraph(author(chance)))


def write(root: Any, chance: Chance) -> None:
    found = some_run(root, chance)
    if found is not None:
        text = next(found.iter(qn("w:t")))
        place = chance.randrange(len(text.text or "") + 1)
        text.text = f"{(text.text or '')[:place]}{author(chance)}{(text.text or '')[place:]}"


def erase(root: Any, chance: Chance) -> None:
    """Takes words out of a region, or all of them."""
    found = some_run(root, chance)
    if found is not None and "Författaren" not in words(found):
        text = next(found.iter(qn("w:t")))
        text.text = chance.choice(("", (text.text or "")[1:]))


def delete(root: Any, chance: Chance) -> None:
    found = some_control(root, chance)
    if found is not None and "Författaren" not in words(found):
        found.getparent().remove(found)


def move(root: Any, chance: Chance) -> None:
    found, other = some_control(root, chance), some_control(root, chance)
    if found is not None and other is not found and found not in other.iterancestors():
        chance.choice((other.addnext, other.addprevious))(found)


def duplicate(root: Any, chance: Chance) -> None:
    found = some_control(root, chance)
    if found is None or "Författaren" in words(found):
        return
    made = etree.fromstring(etree.tostring(found))
    for control in (made, *made.iter(qn("w:sdt"))):
        for number in control.iterfind(f"{qn('w:sdtPr')}/{qn('w:id')}"):
            number.set(qn("w:val"), str(chance.randrange(1, 2**31)))
    for mark in list(made.iter(qn("w:bookmarkStart"), qn("w:bookmarkEnd"))):
        mark.getparent().remove(mark)
    some_control(root, chance).addnext(_of_docx(made))


def _of_docx(element: Any) -> Any:
    from docx.oxml import parse_xml

    return parse_xml(etree.tostring(element))


def make_bold(root: Any, chance: Chance) -> None:
    found = some_run(root, chance)
    if found is not None and found.find(qn("w:rPr")) is None:
        found.insert(0, xml("<w:rPr><w:b/></w:rPr>"))


def split(root: Any, chance: Chance) -> None:
    """Two runs out of one, as a check of spelling leaves them."""
    found = some_run(root, chance)
    if found is None or len(list(found.iter(qn("w:t")))) != 1:
        return
    first = _of_docx(etree.fromstring(etree.tostring(found)))
    found.addprevious(first)
    one, other = (next(r.iter(qn("w:t"))) for r in (first, found))
    place = len(one.text or "") // 2
    one.text, other.text = (one.text or "")[:place], (other.text or "")[place:]
    for text in (one, other):
        text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    found.addprevious(xml('<w:proofErr w:type="spellEnd"/>'))


def track(root: Any, chance: Chance) -> None:
    found = some_run(root, chance)
    if found is not None and found.getparent().tag == qn("w:p"):
        number = chance.randrange(10**6)
        made = f'<w:ins w:id="{number}" w:author="A"><w:r><w:t>{author(chance)}</w:t></w:r></w:ins>'
        found.addnext(xml(made))


def accept(root: Any, chance: Chance) -> None:
    for inserted in list(root.iter(qn("w:ins"))):
        for child in list(inserted):
            inserted.addprevious(child)
        inserted.getparent().remove(inserted)


def comment(root: Any, chance: Chance) -> None:
    found = some_run(root, chance)
    if found is not None and found.getparent().tag == qn("w:p"):
        number = chance.randrange(10**6)
        found.addprevious(xml(f'<w:commentRangeStart w:id="{number}"/>'))
        found.addnext(xml(f'<w:r><w:commentReference w:id="{number}"/></w:r>'))
        found.addnext(xml(f'<w:commentRangeEnd w:id="{number}"/>'))


def lose_a_name(root: Any, chance: Chance) -> None:
    found = some_control(root, chance)
    if found is not None:
        for kind in chance.sample(("alias", "tag", "bookmarkStart"), chance.randrange(1, 3)):
            for element in list(found.iter(qn(f"w:{kind}"))):
                element.getparent().remove(element)


def into_a_cell(root: Any, chance: Chance) -> None:
    found = some_control(root, chance)
    if found is not None:
        made = xml("<w:tbl><w:tr><w:tc/></w:tr></w:tbl>")
        found.addprevious(made)
        made[0][0].extend((found, paragraph("")) if chance.random() < 0.5 else (found,))


def end_cells(root: Any) -> None:
    """Word ends every cell with a paragraph."""
    for cell in root.iter(qn("w:tc")):
        if not ends_well(cell):
            cell.append(paragraph(""))


def ends_well(cell: Any) -> bool:
    blocks = [e for e in cell if e.tag in (qn("w:p"), qn("w:tbl"), qn("w:sdt"))]
    if blocks and blocks[-1].tag == qn("w:sdt"):
        return ends_well(blocks[-1].find(qn("w:sdtContent")))
    return bool(blocks) and bool(blocks[-1].tag == qn("w:p"))


EDITS: tuple[Callable[[Any, Chance], None], ...] = (
    insert, insert_inside, write, write, erase, delete, move, move, duplicate, make_bold, split,
    track, accept, comment, lose_a_name, into_a_cell,
)  # fmt: skip


# --- what is left of it ---------------------------------------------------------------------


def by_author(file: bytes) -> Counter[str]:
    """The words of the author's, each with how often they stand in the file."""
    found = (words(p) for p in body(file).iter(qn("w:p")))
    text = "\n".join(found)
    return Counter(part.partition(".")[0] for part in text.split("Författaren ")[1:])


def free(file: bytes) -> list[str]:
    """The paragraphs outside all regions."""
    return [
        words(p)
        for p in body(file).iter(qn("w:p"))
        if words(p) and not any(tag_of(a) for a in p.iterancestors(qn("w:sdt")))
    ]


def check(before: bytes, after: Updated) -> None:
    lost = by_author(before) - by_author(after.content)
    assert not lost, lost
    root = body(after.content)
    assert all(map(ends_well, root.iter(qn("w:tc"))))
    assert not any(kind in ("bookmark", "name", "drawing") for kind, _ in repeated(after.content))
    docx.Document(io.BytesIO(after.content))


def scripted(seed: int, old: bytes = OLD, *, but: Any = None) -> bytes:
    """The file after some edits, which are the same for the same seed, ``but`` one kind."""
    chance = Chance(seed)
    edits = chance.choices(EDITS, k=chance.randrange(1, 9))
    edits = [edit for edit in edits if edit is not but]
    return edited(old, *(lambda root, edit=edit: edit(root, chance) for edit in edits), end_cells)


@pytest.mark.parametrize("first", range(0, SCRIPTS, 50))
def test_nothing_of_the_authors_is_lost(first: int) -> None:
    for seed in range(first, first + 50):
        file, chance = scripted(seed), Chance(seed)
        for fresh in chance.sample(FRESH, 2 if seed % 8 == 0 else 1):
            after = run(file, fresh)
            check(file, after)
            # The second time all has been done.
            if seed % 4 == 1:
                assert run(after.content, fresh).content == after.content, seed
            file = scripted(seed + 1000, after.content)


def test_nothing_is_lost_where_there_are_pictures() -> None:
    for seed in range(4):
        file = scripted(seed, charted())
        after = run(file, charted(80))
        check(file, after)
        stands = controls(body(after.content), CHART)
        media = [content for name, content in parts(after.content).items() if "/media/" in name]
        old = next(c for name, c in parts(charted()).items() if "/media/" in name)
        assert stands or not media
        assert old not in media or "kept" in str(after.told) or CHART in after.told.kept


def test_the_figures_that_stand_in_a_region_that_is_not_edited_are_those_of_today() -> None:
    stale = 0
    for seed in range(30):
        after = run(scripted(seed), report(80))
        kept = {*after.told.kept, *after.told.lost, *after.told.outdated}
        for found in controls(body(after.content), SHARES):
            stale += "75 %" in words(found) and SHARES not in kept
    assert not stale
