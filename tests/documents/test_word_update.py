"""A report written onto a Word file that exists: what becomes of its regions."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from docx.oxml.ns import qn
from lxml import etree

from indicators.documents.updating import Edited, Told
from indicators.documents.word.regions import bookmark_name, control_tag

from .living import (
    CHART,
    DRAFT,
    NUMBER_OF_COPY,
    SHARES,
    TEXT,
    Edit,
    add,
    bars,
    body,
    cell_of,
    charted,
    control,
    controls,
    copy,
    delete,
    document,
    edited,
    lines,
    move_to_end,
    number_of,
    outside,
    paragraph,
    parts,
    pictures,
    render,
    report,
    run,
    say,
    table,
    tags,
    words,
)

NEW, MARK = f"{DRAFT}~new", f"{DRAFT}~new-mark"
OTHER = "staff.2022.other"
CHANGED = {"staff.2022.total.draft", "staff.2022.total.shares"}


def told(told: Told) -> dict[str, tuple[str, ...]]:
    """What is told of, and nothing of what is not."""
    return {key: names for key in Told.__slots__ if (names := getattr(told, key))}


# --- what changes, and what does not --------------------------------------------------------


@pytest.mark.parametrize("edits", [(), (add("Mitt."),), (say(DRAFT, " Mitt."),), (delete(SHARES),)])
def test_a_file_in_which_nothing_changes_stays_the_same_bytes(edits: Sequence[Edit]) -> None:
    file = edited(report(), *edits) if edits else report()
    once = run(file, report()).content
    assert run(once, report()).content == once
    if not any(tag not in tags(file) for tag in tags(report())):
        assert once == file


def test_only_what_has_changed_is_written_anew() -> None:
    file = edited(report(), add("Mitt eget: 75 %."))
    after = run(file, report(80))
    assert told(after.told) == {"updated": (DRAFT, SHARES)}
    assert outside(after.content, CHANGED) == outside(file, CHANGED)
    assert "Mitt eget: 75 %." in lines(after.content)
    assert "80 % (40 %)" in lines(after.content)
    assert not any("75 % (" in line for line in lines(after.content))


def test_all_other_parts_of_the_file_stay_byte_for_byte() -> None:
    own = {"word/footer1.xml": report_part("word/footer1.xml").replace(b"<w:p>", b"<w:p><w:r/>", 1)}
    own["word/styles.xml"] = report_part("word/styles.xml").replace(b'w:val="22"', b'w:val="24"')
    own["docProps/core.xml"] = report_part("docProps/core.xml").replace(b"Bilaga", b"Min bilaga")
    own["word/footnotes.xml"] = b"<any-bytes/>"
    file = edited(report(), add("Mitt."), **own)
    before, after = parts(file), parts(run(file, report(80)).content)
    changed = {name for name in before | after if before.get(name) != after.get(name)}
    assert changed == {TEXT, "customXml/item1.xml"}


def report_part(name: str) -> bytes:
    return parts(report())[name]


def test_a_table_stays_where_its_author_has_moved_it() -> None:
    file = edited(report(), move_to_end(SHARES))
    after = run(file, report(80)).content
    assert tags(after) == tags(file) and tags(after)[-1] == SHARES
    assert "80 % (40 %)" in words(control(body(after), SHARES))


def test_a_table_with_more_rows_takes_the_place_of_the_old_one() -> None:
    file = edited(report(), add("Mitt."))
    after = run(file, report(rows=3)).content
    assert outside(after, {SHARES}) == outside(file, {SHARES})
    assert len(list(control(body(after), SHARES).iter(qn("w:tr")))) == 4


# --- edited regions -------------------------------------------------------------------------


def test_an_edited_draft_is_kept_and_the_new_version_offered_beside_it_once() -> None:
    file = edited(report(), say(DRAFT, " Enligt mig."))
    first = run(file, report(80))
    assert told(first.told) == {"updated": (SHARES,), "kept": (DRAFT,), "offered": (DRAFT,)}
    text = lines(first.content)
    place = text.index("Utkast: Andelen är 75 procent. Enligt mig.")
    assert text[place + 1].startswith("Ny version") and text[place + 2].endswith("80 procent.")
    assert tags(first.content)[4:7] == [DRAFT, MARK, NEW]
    again = run(first.content, report(80))
    assert again.content == first.content
    assert told(again.told) == {"kept": (DRAFT,), "waiting": (DRAFT,)}


def test_an_offer_is_replaced_by_a_later_one() -> None:
    file = run(edited(report(), say(DRAFT, " Mitt.")), report(80)).content
    after = run(file, report(90)).content
    assert tags(after).count(NEW) == tags(after).count(MARK) == 1
    assert words(control(body(after), NEW)).endswith("90 procent.")
    assert not any("80 procent" in line for line in lines(after))


def test_an_offer_goes_when_the_old_figures_come_back() -> None:
    file = edited(report(), say(DRAFT, " Mitt."))
    after = run(run(file, report(80)).content, report())
    assert tags(after.content) == tags(file) and told(after.told)["kept"] == (DRAFT,)
    assert lines(after.content) == lines(file)


@pytest.mark.parametrize("gone", [(DRAFT,), (DRAFT, MARK)])
def test_an_offer_that_is_taken_is_the_region_from_then_on(gone: Sequence[str]) -> None:
    file = edited(run(edited(report(), say(DRAFT, " Mitt.")), report(80)).content, delete(*gone))
    taken = run(file, report(80))
    assert tags(taken.content) == tags(report())
    assert "away" not in told(taken.told)
    after = run(taken.content, report(90))
    assert told(after.told) == {"updated": (DRAFT, SHARES)}
    assert tags(after.content) == tags(report())


def test_an_offer_that_is_taken_and_edited_is_an_edited_region() -> None:
    offered = run(edited(report(), say(DRAFT, " Mitt.")), report(80)).content
    file = edited(offered, delete(DRAFT, MARK), say(NEW, " Taget."))
    for fresh in (report(80), report(90)):
        file = run(file, fresh).content
        assert sum("80 procent. Taget." in line for line in lines(file)) == 1
    assert any(line.endswith("90 procent.") for line in lines(file))
    assert len(tags(file)) == len(set(tags(file)))


def test_an_offer_that_is_deleted_comes_back_with_other_figures_only() -> None:
    offered = run(edited(report(), say(DRAFT, " Mitt.")), report(80)).content
    file = edited(offered, delete(NEW, MARK))
    assert run(file, report(80)).content == file
    assert NEW in tags(run(file, report(90)).content)


def test_what_an_author_writes_in_an_offer_is_not_lost() -> None:
    offered = run(edited(report(), say(DRAFT, " Mitt.")), report(80)).content
    file = edited(offered, say(NEW, " Skrivet i erbjudandet."))
    for fresh in (report(80), report(90), report()):
        file = run(file, fresh).content
        assert sum("Skrivet i erbjudandet." in line for line in lines(file)) == 1
        assert any("75 procent. Mitt." in line for line in lines(file))


def test_a_copied_offer_goes_as_the_first() -> None:
    offered = run(edited(report(), say(DRAFT, " Mitt.")), report(80)).content
    after = run(edited(offered, copy(NEW)), report(90)).content
    assert tags(after).count(NEW) == 1
    assert not any("80 procent" in line for line in lines(after))


def test_edited_to_what_the_new_version_says_is_not_edited() -> None:
    file = edited(report(), lambda root: _put(control(root, DRAFT), "75", "80"))
    after = run(file, report(80))
    assert told(after.told) == {"updated": (SHARES,)} and tags(after.content) == tags(file)
    assert told(run(after.content, report(90)).told) == {"updated": (DRAFT, SHARES)}


def _put(element: etree._Element, old: str, new: str) -> None:
    for text in element.iter(qn("w:t")):
        text.text = (text.text or "").replace(old, new)


def test_keep_offers_nothing_and_fresh_overwrites() -> None:
    file = edited(report(), say(DRAFT, " Mitt."), delete("method.1"))
    kept = run(file, report(80), Edited.KEEP)
    assert told(kept.told) == {
        "updated": (SHARES,),
        "kept": (DRAFT,),
        "behind": (DRAFT,),
        "away": ("method.1",),
    }
    assert NEW not in tags(kept.content)
    fresh = run(kept.content, report(80), Edited.FRESH)
    assert told(fresh.told) == {"overwritten": (DRAFT,), "added": ("method.1",)}
    assert lines(fresh.content) == lines(report(80)) and tags(fresh.content) == tags(report(80))


def test_fresh_takes_an_offer_away_with_what_it_was_beside() -> None:
    offered = run(edited(report(), say(DRAFT, " Mitt.")), report(80)).content
    assert lines(run(offered, report(80), Edited.FRESH).content) == lines(report(80))


# --- deleted, removed, new, copied ----------------------------------------------------------


def test_a_deleted_chart_stays_away_and_its_picture_leaves_the_file() -> None:
    file = edited(charted(), delete(CHART))
    assert pictures(file)
    after = run(file, charted())
    assert told(after.told) == {"away": (CHART,)} and not pictures(after.content)
    assert b"image1.png" not in b"".join(parts(after.content).values())
    later = run(after.content, charted(80))
    assert told(later.told)["away"] == (CHART,) and not pictures(later.content)


def test_a_chart_is_replaced_by_a_new_picture_and_the_old_leaves_the_file() -> None:
    before, after = parts(charted()), parts(run(charted(), charted(80)).content)
    (old,), (new,) = pictures(charted()), pictures(run(charted(), charted(80)).content)
    assert before[old] not in after.values()
    assert after[new] == parts(charted(80))[old]


def test_a_chart_whose_picture_is_deleted_in_its_control_is_deleted() -> None:
    def empty(root: etree._Element) -> None:
        (drawn,) = control(root, CHART).iter(qn("w:drawing"))
        drawn.getparent().remove(drawn)

    file = edited(charted(), empty)
    after = run(file, charted(80))
    assert told(after.told)["away"] == (CHART,)
    assert f"{CHART}~new" not in tags(after.content) and not pictures(after.content)
    assert pictures(run(after.content, charted(80), Edited.FRESH).content)


def test_a_region_that_is_no_longer_made_is_removed() -> None:
    after = run(report(), report(without=(DRAFT,)))
    assert told(after.told) == {"removed": (DRAFT,)}
    assert DRAFT not in tags(after.content) and "75 procent" not in "".join(lines(after.content))
    assert told(run(after.content, report(without=(DRAFT,))).told) == {}


def test_an_edited_region_that_is_no_longer_made_is_kept_and_told_of_each_time() -> None:
    file = edited(report(), say(DRAFT, " Mitt."))
    for _ in range(2):
        after = run(file, report(without=(DRAFT,)))
        assert told(after.told) == {"outdated": (DRAFT,)}
        file = after.content
    assert any("75 procent. Mitt." in line for line in lines(file))
    gone = run(file, report(without=(DRAFT,)), Edited.FRESH)
    assert told(gone.told) == {"removed": (DRAFT,)} and DRAFT not in tags(gone.content)


def test_a_region_that_is_made_again_comes_back() -> None:
    without = run(report(), report(without=(DRAFT,))).content
    after = run(without, report())
    assert told(after.told) == {"added": (DRAFT,)} and lines(after.content) == lines(report())


def test_a_new_region_goes_after_what_it_follows() -> None:
    more = render(document(more=(table(60, tag="staff.2022.other"),)))
    file = edited(report(), move_to_end(f"{SHARES}.notes"), add("Mitt.", f"{SHARES}.notes"))
    after = run(file, more)
    assert told(after.told)["added"] == ("staff.2022.other.title", "staff.2022.other")
    place = tags(after.content).index(f"{SHARES}.notes")
    assert tags(after.content)[place + 1 :] == ["staff.2022.other.title", "staff.2022.other"]
    assert lines(after.content)[-1] == "Mitt."


def test_a_new_region_beside_one_in_a_cell_stands_outside_the_table() -> None:
    def into_cell(root: etree._Element) -> None:
        table = etree.fromstring(etree.tostring(_TABLE))
        root.insert(0, table)
        cell = next(table.iter(qn("w:tc")))
        cell.append(control(root, f"{SHARES}.notes"))

    more = render(document(more=(table(60, tag="staff.2022.other"),)))
    after = body(run(edited(report(), into_cell), more).content)
    assert control(after, "staff.2022.other").getparent() is after


_TABLE = paragraph("").makeelement(qn("w:tbl"))
_TABLE.append(_TABLE.makeelement(qn("w:tr")))
_TABLE[0].append(_TABLE.makeelement(qn("w:tc")))


@pytest.mark.parametrize("gone", [(DRAFT,), (DRAFT, "staff.2022.total.facts")])
def test_a_cell_never_becomes_empty(gone: Sequence[str]) -> None:
    def into_cell(root: etree._Element) -> None:
        table = etree.fromstring(etree.tostring(_TABLE))
        root.insert(0, table)
        for tag in gone:
            next(table.iter(qn("w:tc"))).append(control(root, tag))

    after = body(run(edited(report(), into_cell), report(without=gone)).content)
    (cell,) = after[0].iter(qn("w:tc"))
    assert [child.tag for child in cell] == [qn("w:p")]


def test_copies_of_a_region_are_all_written_anew() -> None:
    after = body(run(edited(report(), copy(SHARES)), report(rows=3)).content)
    first, second = controls(after, SHARES)
    assert words(first) == words(second) != words(control(body(report()), SHARES))
    assert number_of(second).startswith(NUMBER_OF_COPY)
    assert len(list(after.iter(qn("w:bookmarkStart")))) == len(tags(report()))


def test_a_copy_that_is_edited_leaves_the_other_one_alive() -> None:
    def edit(root: etree._Element) -> None:
        _put(controls(root, DRAFT)[1], "procent.", "procent. Mitt.")

    file = edited(report(), copy(DRAFT), edit)
    for share in (80, 90):
        after = run(file, report(share))
        file = after.content
        first, second = controls(body(file), DRAFT)
        assert words(first).endswith(f"{share} procent.")
        assert words(second).endswith("75 procent. Mitt.")
        assert told(after.told)["kept"] == (DRAFT,) and NEW not in tags(file)


# --- what is not seen -----------------------------------------------------------------------


def as_saved_by_word(root: etree._Element) -> None:
    """Marks of a session, which change no form."""
    for element in root.iter(qn("w:p")):
        element.set(qn("w:rsidR"), "00AB12CD")


def test_the_text_alternative_of_a_table_follows_its_figures() -> None:
    for edit in (as_saved_by_word, lambda root: None):
        after = run(edited(report(answers=31), edit), report(answers=30)).content
        whole = b"".join(parts(after).values()).decode("utf-8", "replace")
        assert "31" not in "".join(lines(after)) and "31 svar" not in whole
        assert "av 31" not in whole and "av 30" in whole


def test_a_caption_that_alone_has_changed_is_written_anew() -> None:
    def titled(answers: int) -> bytes:
        of = table(60, answers, tag="staff.2022.positive")
        from dataclasses import replace

        rows = tuple(replace(row, cells=row.cells[::2]) for row in of.rows)
        return render(document(more=(replace(of, columns=of.columns[::2], rows=rows),)))

    after = run(edited(titled(31), as_saved_by_word), titled(30)).content
    assert "Personal totalt (31 svar)" in parts(after)[TEXT].decode()  # the other table's
    (caption,) = control(body(after), "staff.2022.positive").iter(qn("w:tblCaption"))
    assert caption.get(qn("w:val")) == "Personal totalt (30 svar)"


def test_a_bar_that_changes_without_its_words_is_drawn_anew() -> None:
    old, new = (render(document(more=(bars(mark),))) for mark in (50, 60))
    after = run(edited(old, as_saved_by_word), new)
    assert told(after.told) == {"updated": ("overview",)}


def test_a_thumbnail_of_the_old_first_page_leaves_the_file() -> None:
    relations = report_part("_rels/.rels").replace(
        b"</Relationships>",
        b'<Relationship Id="rIdT" Target="docProps/thumbnail.jpeg" Type="http://schemas.openxml'
        b'formats.org/package/2006/relationships/metadata/thumbnail"/></Relationships>',
    )
    own = {"_rels/.rels": relations, "docProps/thumbnail.jpeg": b"old figures"}
    file = edited(report(), **own)
    assert run(file, report()).content == file
    after = parts(run(file, report(80)).content)
    assert "docProps/thumbnail.jpeg" not in after and b"thumbnail" not in after["_rels/.rels"]


# --- names ----------------------------------------------------------------------------------


def nameless(*kinds: str, tag: str = SHARES) -> Edit:
    """A region without its ``tag``, ``alias`` or ``bookmark``."""

    def edit(root: etree._Element) -> None:
        found = control(root, tag)
        for kind in kinds:
            names = {"bookmark": ("bookmarkStart", "bookmarkEnd")}.get(kind, (kind,))
            for element in list(found.iter(*(qn(f"w:{name}") for name in names))):
                element.getparent().remove(element)

    return edit


def unwrapped(root: etree._Element) -> None:
    for found in controls(root, SHARES):
        for element in found.find(qn("w:sdtContent")):
            found.addprevious(element)
        found.getparent().remove(found)


@pytest.mark.parametrize(
    "kinds",
    [("tag",), ("alias",), ("bookmark",), ("tag", "alias"), ("tag", "bookmark")],
    ids="-".join,
)
def test_a_region_is_known_by_any_of_its_names(kinds: Sequence[str]) -> None:
    after = run(edited(report(), nameless(*kinds)), report(80))
    assert told(after.told)["updated"] == (DRAFT, SHARES)
    assert "80 % (40 %)" in lines(after.content) and "75 % (37 %)" not in lines(after.content)


def test_a_region_is_known_by_its_bookmark_alone_and_gets_its_control_back() -> None:
    after = run(edited(report(), unwrapped), report(80))
    assert told(after.told)["updated"] == (DRAFT, SHARES) and SHARES in tags(after.content)


def test_a_region_without_any_name_is_told_of_and_stays() -> None:
    file = edited(report(), nameless("tag", "alias", "bookmark"))
    for share in (80, 90):
        after = run(file, report(share))
        assert told(after.told) == {"updated": (DRAFT,), "lost": (SHARES,)}
        file = after.content
        assert "75 % (37 %)" in lines(file) and SHARES not in tags(file)


def test_a_region_that_comes_back_after_it_was_deleted_is_updated() -> None:
    without = run(edited(report(), delete(SHARES)), report()).content
    old = control(body(report()), SHARES)
    after = run(edited(without, lambda root: root.insert(0, old)), report())
    assert told(after.told) == {"updated": (SHARES,)} and SHARES in tags(after.content)
    assert set(run(after.content, report(80)).told.updated) == CHANGED


def test_a_control_of_the_authors_with_a_simple_name_is_not_a_region() -> None:
    def own(root: etree._Element) -> None:
        mine = etree.fromstring(etree.tostring(control(root, "title")))
        for element in list(mine.iter(qn("w:bookmarkStart"), qn("w:bookmarkEnd"), qn("w:alias"))):
            element.getparent().remove(element)
        mine.find(f"{qn('w:sdtPr')}/{qn('w:id')}").set(qn("w:val"), "5")
        _put(mine, "Bilaga", "Min bilaga")
        root.insert(len(root) - 1, mine)

    after = run(edited(report(), own), report(80), Edited.FRESH)
    assert "Min bilaga 2" in lines(after.content)


def test_a_region_of_another_report_is_the_authors_until_fresh_says_otherwise() -> None:
    more = render(document(more=(table(60, tag="staff.2022.other"),)))
    pasted = control(body(render(document(more=(table(50, tag="staff.2022.other"),)))), OTHER)
    file = edited(report(), lambda root: control(root, DRAFT).addnext(pasted))
    kept = run(file, more)
    assert OTHER in told(kept.told)["kept"] and tags(kept.content).count(OTHER) == 1
    fresh = run(file, more, Edited.FRESH)
    assert "60 % (30 %)" in words(control(body(fresh.content), OTHER))


def test_long_tags_are_told_apart() -> None:
    names = [f"staff.2022.total.{'x' * 60}{end}" for end in "ab"]
    assert len({control_tag(name) for name in names}) == len({*map(bookmark_name, names)}) == 2
    assert all(len(control_tag(name)) <= 64 for name in names)

    def long(percent: int) -> bytes:
        return render(document(more=[table(percent, tag=name) for name in names]))

    after = run(edited(long(60), delete(control_tag(names[0]))), long(70))
    assert told(after.told) == {"updated": (names[1],), "away": (names[0],)}
    offered = run(edited(long(60), say(control_tag(names[1]), " Mitt.")), long(70)).content
    again = run(offered, long(80))
    offers = [tag for tag in tags(again.content) if tag not in tags(offered)]
    assert not offers and len(tags(again.content)) == len(set(tags(again.content)))


def test_the_parts_of_a_wide_table_are_regions_of_their_own() -> None:
    from indicators.documents.model import Column, Kind, Row, Text

    from .living import share_of

    def wide(percent: int, groups: int) -> bytes:
        columns = [Column(f"Arbetsmarknadsenheten {n}", Kind.SHARE) for n in range(groups)]
        cells = (share_of(percent, inner=False),) * groups
        of = table(tag="wide")
        row = Row((Text("Fråga"), *cells))
        from dataclasses import replace

        made = replace(of, columns=(Column("Fråga", Kind.TEXT), *columns), rows=(row,))
        return render(document(more=(made,)))

    of = [tag for tag in tags(wide(60, 14)) if tag.startswith("wide")]
    assert "wide.part-2" in of
    after = run(edited(wide(60, 14), move_to_end("wide.part-2")), wide(70, 14))
    assert tags(after.content)[-1] == "wide.part-2"
    assert "wide.part-2" in told(after.told)["updated"]
    assert "wide.part-2" in told(run(wide(60, 14), wide(60, 2)).told)["removed"]


# --- nested ---------------------------------------------------------------------------------


def in_control(root: etree._Element) -> None:
    from .living import xml

    outer = xml('<w:sdt><w:sdtPr><w:alias w:val="Min del"/></w:sdtPr><w:sdtContent/></w:sdt>')
    found = control(root, SHARES)
    found.addprevious(outer)
    outer[-1].extend((paragraph("Inuti."), found))


def in_cell(root: etree._Element) -> None:
    made = etree.fromstring(etree.tostring(_TABLE))
    found = control(root, SHARES)
    found.addprevious(made)
    made[0][0].extend((found, paragraph("Inuti.")))


def in_text_box(root: etree._Element) -> None:
    from .living import xml

    box = xml(
        '<w:p><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox>'
        "<w:txbxContent/></v:textbox></v:shape></w:pict></w:r></w:p>"
    )
    found = control(root, SHARES)
    found.addprevious(box)
    next(box.iter(qn("w:txbxContent"))).extend((found, paragraph("Inuti.")))


@pytest.mark.parametrize("edit", [in_control, in_cell, in_text_box])
@pytest.mark.parametrize("rows", [2, 3])
def test_a_region_inside_something_of_the_authors_is_written_anew_there(
    edit: Edit, rows: int
) -> None:
    file = edited(report(), edit)
    after = run(file, report(80, rows=rows)).content
    assert outside(after, CHANGED) == outside(file, CHANGED)
    assert "80 % (40 %)" in words(control(body(after), SHARES)) and "Inuti." in lines(after)
    place = control(body(after), SHARES).getparent()
    assert place.tag == control(body(file), SHARES).getparent().tag


def test_formats_an_author_gives_a_cell_survive_a_change_of_its_figure() -> None:
    def bold_and_red(root: etree._Element) -> None:
        run = cell_of(root, "75 %")
        form = run.find(qn("w:rPr"))
        if form is None:
            form = etree.Element(qn("w:rPr"))
            run.insert(0, form)
        form.append(etree.Element(qn("w:b")))
        form.append(etree.Element(qn("w:color"), {qn("w:val"): "FF0000"}))

    after = body(run(edited(report(), bold_and_red), report(80)).content)
    form = cell_of(after, "80 %").find(qn("w:rPr"))
    assert form.find(qn("w:color")).get(qn("w:val")) == "FF0000"
    assert form.find(qn("w:b")) is not None
