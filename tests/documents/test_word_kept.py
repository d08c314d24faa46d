"""What is an author's in a Word file stays when a report is written onto it."""

from __future__ import annotations

import io
import struct
from pathlib import Path
from zipfile import ZipFile

import pytest
from docx import Document as open_word
from docx.oxml.ns import qn
from docx.text.run import Run
from lxml import etree

from indicators.documents import rewrite
from indicators.documents.updating import Edited
from indicators.documents.word import fields
from indicators.documents.word.bars import _SPACES
from indicators.documents.zipped import zipped
from indicators.words.errors import OutputError

from .living import (
    CHART,
    DRAFT,
    SHARES,
    TEXT,
    Edit,
    add,
    body,
    cell_of,
    charted,
    control,
    copy,
    delete,
    document,
    edited,
    lines,
    move_to_end,
    outside,
    paragraph,
    parts,
    report,
    run,
    say,
    words,
    xml,
)
from .test_word_update import CHANGED, as_saved_by_word, told

TITLE = f"{SHARES}.title"


def by_hand(file: bytes, edit: Edit) -> bytes:
    """The file after an edit with python-docx, which has its own way to save."""
    opened, saved = open_word(io.BytesIO(file)), io.BytesIO()
    edit(opened)
    opened.save(saved)
    return saved.getvalue()


# --- comments, bookmarks, notes -------------------------------------------------------------


def commented(file: bytes, tag: str, text: str) -> bytes:
    """A comment of the author's on the words of a region."""

    def edit(word: object) -> None:
        found = cell_of(word.element.body, text, tag)  # type: ignore[attr-defined]
        word.add_comment([Run(found, None)], text="Stämmer det?", author="A")  # type: ignore

    return by_hand(file, edit)


@pytest.mark.parametrize("rows", [2, 3])
@pytest.mark.parametrize(("tag", "text"), [(SHARES, "75 %"), (DRAFT, " Andelen"), (TITLE, "Pers")])
def test_a_comment_survives_a_change_of_what_it_is_on(tag: str, text: str, rows: int) -> None:
    file = commented(report(), tag, text)
    after = run(file, report(80, answers=30, rows=rows)).content
    kinds = ("commentRangeStart", "commentRangeEnd", "commentReference")
    for kind in kinds:
        assert len(list(control(body(after), tag).iter(qn(f"w:{kind}")))) == 1
    assert parts(after)["word/comments.xml"] == parts(file)["word/comments.xml"]
    assert "kept" not in told(run(file, report(80)).told)


def test_a_comment_that_begins_before_a_region_and_ends_in_it_stays_one() -> None:
    def edit(root: etree._Element) -> None:
        found = control(root, TITLE)
        found.addprevious(xml('<w:p><w:commentRangeStart w:id="0"/></w:p>'))
        last = list(found.iter(qn("w:p")))[-1]
        last.append(xml('<w:commentRangeEnd w:id="0"/>'))
        last.append(xml('<w:bookmarkEnd w:id="99"/>'))
        found.getprevious().append(xml('<w:bookmarkStart w:id="99" w:name="Mitt"/>'))

    after = body(run(edited(report(), edit), report(answers=30)).content)
    for kind in ("commentRange", "bookmark"):
        starts, ends = (
            [e.get(qn("w:id")) for e in after.iter(qn(f"w:{kind}{end}"))]
            for end in ("Start", "End")
        )
        assert sorted(starts) == sorted(ends) and len(starts) == len(set(starts))


def test_a_bookmark_of_the_authors_between_paragraph_and_control_stays() -> None:
    def edit(root: etree._Element) -> None:
        content = control(root, SHARES).find(qn("w:sdtContent"))
        content.insert(0, xml('<w:bookmarkStart w:id="90" w:name="Min_tabell"/>'))
        content.append(xml('<w:bookmarkEnd w:id="90"/>'))

    after = body(run(edited(report(), edit), report(80, rows=3)).content)
    (mark,) = [m for m in after.iter(qn("w:bookmarkStart")) if m.get(qn("w:name")) == "Min_tabell"]
    assert any(e.get(qn("w:id")) == "90" for e in after.iter(qn("w:bookmarkEnd")))


def footnote(root: etree._Element) -> None:
    last = list(control(root, DRAFT).iter(qn("w:r")))[-1]
    last.addnext(xml('<w:r><w:footnoteReference w:id="2"/></w:r>'))


TRACKED = '<w:{0} w:id="7" w:author="A"><w:r><w:{1}>Nytt.</w:{1}></w:r></w:{0}>'


def tracked(kind: str, where: str = DRAFT) -> Edit:
    inner = "delText" if kind == "del" else "t"
    return lambda root: next(control(root, where).iter(qn("w:p"))).append(
        xml(TRACKED.format(kind, inner))
    )


def circle(root: etree._Element) -> None:
    """A shape without words that is anchored in a paragraph."""
    drawn = f"""<w:r xmlns:wps="{_SPACES["wps"]}"><w:drawing><wp:anchor><wp:docPr id="900"
      name="Oval"/><a:graphic><a:graphicData uri="{_SPACES["wps"]}"><wps:wsp/></a:graphicData>
      </a:graphic></wp:anchor></w:drawing></w:r>"""
    next(control(root, DRAFT).iter(qn("w:p"))).append(xml(drawn.replace("<w:r ", "<w:r ")))


def formula(root: etree._Element) -> None:
    math = "http://schemas.openxmlformats.org/officeDocument/2006/math"
    made = xml("<w:r/>").makeelement(f"{{{math}}}oMath")
    made.append(made.makeelement(f"{{{math}}}r"))
    made[0].append(made.makeelement(f"{{{math}}}t"))
    made[0][0].text = "x"
    next(control(root, DRAFT).iter(qn("w:p"))).append(made)


def symbol(root: etree._Element) -> None:
    sign = xml('<w:r><w:sym w:font="Wingdings" w:char="F0E0"/></w:r>')
    next(control(root, DRAFT).iter(qn("w:p"))).append(sign)


def second_paragraph(root: etree._Element) -> None:
    control(root, DRAFT).find(qn("w:sdtContent")).append(paragraph(""))


def page_break(root: etree._Element) -> None:
    next(control(root, DRAFT).iter(qn("w:p"))).append(xml('<w:r><w:br w:type="page"/></w:r>'))


@pytest.mark.parametrize(
    "edit",
    [
        footnote,
        tracked("ins"),
        tracked("del"),
        circle,
        formula,
        symbol,
        second_paragraph,
        page_break,
    ],
)
def test_what_an_author_has_put_into_a_region_makes_it_edited(edit: Edit) -> None:
    file = edited(report(), edit)
    after = run(file, report(80))
    assert told(after.told)["kept"] == told(after.told)["offered"] == (DRAFT,)
    mine = (etree.tostring(control(body(f), DRAFT), method="c14n") for f in (file, after.content))
    assert len(set(mine)) == 1


def test_changes_tracked_outside_regions_stay_as_they_are() -> None:
    def edit(root: etree._Element) -> None:
        control(root, SHARES).addnext(xml(f"<w:p>{TRACKED.format('ins', 't')}</w:p>"))

    file = edited(report(), edit)
    after = run(file, report(80))
    assert "kept" not in told(after.told)
    assert outside(after.content, CHANGED) == outside(file, CHANGED)


# --- sections, headings, contents -----------------------------------------------------------

LANDSCAPE = '<w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/></w:sectPr>'


def section_in(tag: str) -> Edit:
    """The end of a section, which Word puts into the paragraph where the cursor stands."""

    def edit(root: etree._Element) -> None:
        next(control(root, tag).iter(qn("w:pPr"))).append(xml(LANDSCAPE))

    return edit


@pytest.mark.parametrize(
    ("fresh", "mode"),
    [
        (report(80), Edited.OFFER),
        (report(80), Edited.FRESH),
        (report(without=(DRAFT,)), Edited.OFFER),
    ],
)
def test_a_page_on_its_side_that_ends_in_a_region_stays(fresh: bytes, mode: Edited) -> None:
    for edits in ([section_in(DRAFT)], [section_in(DRAFT), say(DRAFT, " Mitt.")]):
        after = body(run(edited(report(), *edits), fresh, mode).content)
        pages = [page.get(qn("w:orient")) for page in after.iter(qn("w:pgSz"))]
        assert pages[0] == "landscape" and len(pages) == 2


def contents(root: etree._Element) -> None:
    """A list of contents with an entry that an author's program has split into runs."""
    found = next(control(root, TITLE).iter(qn("w:p")))
    found.insert(1, xml('<w:bookmarkStart w:id="80" w:name="_Toc1"/>'))
    found.append(xml('<w:bookmarkEnd w:id="80"/>'))
    line = """<w:p><w:hyperlink w:anchor="_Toc1"><w:r><w:t>Personal </w:t></w:r><w:r><w:t>totalt (31
      svar)</w:t></w:r><w:r><w:tab/></w:r><w:r><w:t>31</w:t></w:r></w:hyperlink></w:p>"""
    root.insert(0, xml(" ".join(line.split())))


def test_the_list_of_contents_follows_a_heading() -> None:
    file = edited(report(), contents)
    for fresh in (report(answers=30), report(answers=9)):
        file = run(file, fresh).content
        (link,) = body(file).iter(qn("w:hyperlink"))
        number = lines(fresh)[5].partition("(")[2]
        assert words(link) == f"Personal totalt ({number}31"


def test_a_heading_that_goes_leaves_the_list_of_contents() -> None:
    after = body(run(edited(report(), contents), report(without=(SHARES,))).content)
    assert not list(after.iter(qn("w:hyperlink"))) and "31 svar" not in "".join(after.itertext())


# --- the form of things ---------------------------------------------------------------------


def test_a_chart_keeps_the_width_its_author_has_given_it() -> None:
    def narrower(root: etree._Element) -> None:
        for extent in control(root, CHART).iter(qn("wp:extent"), qn("a:ext")):
            for side in ("cx", "cy"):
                extent.set(side, str(int(extent.get(side)) // 2))

    file = edited(charted(), narrower, as_saved_by_word)
    after = control(body(run(file, charted(80)).content), CHART)
    old, new = (next(f.iter(qn("wp:extent"))) for f in (control(body(file), CHART), after))
    assert old.get("cx") == new.get("cx") and abs(int(old.get("cy")) - int(new.get("cy"))) < 2
    fresh = next(control(body(charted(80)), CHART).iter(qn("wp:docPr")))
    assert next(after.iter(qn("wp:docPr"))).get("descr") == fresh.get("descr")


def test_what_an_author_sets_a_paragraph_in_survives_a_change_of_its_figure() -> None:
    def indented(root: etree._Element) -> None:
        next(control(root, TITLE).iter(qn("w:pPr"))).append(xml('<w:ind w:left="720"/>'))

    after = control(body(run(edited(report(), indented), report(answers=30)).content), TITLE)
    assert words(after) == "Personal totalt (30 svar)"
    assert next(after.iter(qn("w:ind"))).get(qn("w:left")) == "720"


def test_numbers_of_bookmarks_and_drawings_are_each_their_own() -> None:
    def high(root: etree._Element) -> None:
        root.insert(0, xml('<w:p><w:bookmarkStart w:id="2147483647" w:name="Hög"/></w:p>'))
        root[0].append(xml('<w:bookmarkEnd w:id="2147483647"/>'))

    file = edited(charted(), high, say(DRAFT, " Mitt."), copy(SHARES), copy(CHART))
    for share in (80, 90, 75):
        file = run(file, charted(share)).content
        assert not repeated(file)


def repeated(file: bytes) -> list[object]:
    """Numbers and names that are given twice."""
    root = body(file)
    kinds = {
        "bookmark": [m.get(qn("w:id")) for m in root.iter(qn("w:bookmarkStart"))],
        "name": [m.get(qn("w:name")) for m in root.iter(qn("w:bookmarkStart"))],
        "drawing": [d.get("id") for d in root.iter(qn("wp:docPr"))],
        "control": [
            number.get(qn("w:val"))
            for number in root.iter(qn("w:id"))
            if number.getparent().tag == qn("w:sdtPr")
        ],
    }
    found = [(kind, n) for kind, all_ in kinds.items() for n in set(all_) if all_.count(n) > 1]
    return [*found, *(n for n in kinds["bookmark"] if not 0 <= int(n) < 2**31)]


def checked(file: bytes, folder: Path) -> list[str]:
    """What programs that check files say, but for a style that python-docx does not bring."""
    from tests.office.checks import findings

    (folder / "file.docx").write_bytes(file)
    return [text for text in findings(folder / "file.docx") if "CommentReference" not in text]


def test_office_finds_nothing_wrong_with_what_is_written(tmp_path: Path) -> None:
    file = commented(charted(), SHARES, "75 %")
    file = edited(file, say(DRAFT, " Mitt."), move_to_end(TITLE), delete("method.1"), add("Eget."))
    for fresh in (charted(80), report(90)):
        file = run(file, fresh).content
        assert checked(file, tmp_path) == []
        open_word(io.BytesIO(file))


# --- files that are not to be written on ----------------------------------------------------


def named(file: bytes, **changes: bytes) -> bytes:
    return zipped((parts(file) | changes).items())


def bomb() -> bytes:
    """A file that says that it is larger than any report."""
    file = bytearray(report())
    place = file.rindex(b"PK\x01\x02")
    file[place + 24 : place + 28] = struct.pack("<I", 4_000_000_000)
    return bytes(file)


ENTITY = b'<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "aaaa">]>'
XML_START = b"<?xml version='1.0' encoding='UTF-8' standalone='yes'?>"
REGISTER, TYPES, RELATIONS = (
    "customXml/item1.xml",
    "[Content_Types].xml",
    "word/_rels/document.xml.rels",
)


def with_start(name: str, start: bytes) -> bytes:
    content = parts(report())[name]
    end = content.index(b"?>") + 2
    return named(report(), **{name: start + content[end:]})


NOT_OURS = {
    "not_ours": [lambda: by_hand_new(), lambda: named(report(), **{REGISTER: b"<other/>"})],
    "other": [lambda: report(tag="report.2021")],
    "unreadable": [
        lambda: b"",
        lambda: b"not a zip",
        lambda: report()[:-400],
        bomb,
        lambda: zipped([("word/document.xml", b"<a/>")]),
        lambda: with_start(TEXT, ENTITY),
        lambda: with_start(TEXT, b"<!--" + b" " * 2000 + b"-->" + ENTITY[21:]),
        lambda: with_start(REGISTER, ENTITY),
        lambda: with_start(RELATIONS, ENTITY),
        lambda: named(report(), **{TEXT: parts(report())[TEXT][:-30]}),
        lambda: named(report(), **{REGISTER: parts(report())[REGISTER][:-30]}),
        lambda: named(report(), **{REGISTER: parts(report())[REGISTER].replace(b"exact", b"no")}),
        lambda: named(report(), **{RELATIONS: b"<broken"}),
    ],
}


def by_hand_new() -> bytes:
    file = io.BytesIO()
    open_word().save(file)
    return file.getvalue()


@pytest.mark.parametrize(
    ("key", "number"), [(key, n) for key, files in NOT_OURS.items() for n in range(len(files))]
)
def test_a_file_that_is_not_ours_is_refused_by_its_name(
    key: str, number: int, tmp_path: Path
) -> None:
    path = tmp_path / "mitt.docx"
    path.write_bytes(content := NOT_OURS[key][number]())
    with pytest.raises(OutputError) as error:
        rewrite(path, document(80), "word", "sv", edited=Edited.OFFER)
    assert error.value.key == f"updating.{key}" and "mitt.docx" in str(error.value)
    assert path.read_bytes() == content


def test_a_text_in_another_encoding_is_read() -> None:
    text = parts(report())[TEXT].decode()
    end = text.index("?>") + 2
    for name in ("UTF-16", "US-ASCII", "ISO-8859-1"):
        start = f'<?xml version="1.0" encoding="{name}"?>'
        content = (start + text[end:]).encode(name, "xmlcharrefreplace")
        after = run(named(report(), **{TEXT: content}), report(80)).content
        assert lines(after) == lines(report(80))


def test_what_looks_like_a_tag_in_the_text_is_text() -> None:
    file = edited(report(), add("a &gt; b &lt;w:p&gt; 'x' &amp; \" <![CDATA[<w:sdt>]]>"))
    after = run(file, report(80)).content
    assert outside(after, CHANGED) == outside(file, CHANGED)


# --- figures in the author's sentences ------------------------------------------------------

FIELD = "staff.2022.time.positive"


def test_a_figure_in_a_sentence_of_the_authors_is_written_anew() -> None:
    file = edited(report(), add(f"Hela {{{FIELD}}} är nöjda, och {{inget.2022.x}} står kvar."))
    assert fields.names_in(file) == (FIELD, "inget.2022.x")
    first = fields.filled(file, {FIELD: "75 %"})
    assert "Hela 75 % är nöjda, och {inget.2022.x} står kvar." in lines(first.content)
    again = fields.filled(first.content, {FIELD: "75 %"})
    assert again.content == first.content and not again.updated
    later = fields.filled(run(first.content, report(80)).content, {FIELD: "80 %"})
    assert "Hela 80 % är nöjda, och {inget.2022.x} står kvar." in lines(later.content)
    assert not repeated(later.content)


def test_a_figure_that_its_author_has_changed_stays() -> None:
    file = edited(report(), add(f"Hela {{{FIELD}}}."))
    first = fields.filled(file, {FIELD: "75 %"}).content
    mine = edited(first, lambda root: _say_first(root, "75 %", "tre fjärdedelar"))
    after = fields.filled(mine, {FIELD: "80 %"})
    assert after.kept == (FIELD,) and "Hela tre fjärdedelar." in lines(after.content)


def _say_first(root: etree._Element, old: str, new: str) -> None:
    next(t for t in root.iter(qn("w:t")) if t.text == old and "Hela" in _around(t)).text = new


def _around(text: etree._Element) -> str:
    return words(next(text.iterancestors(qn("w:p"))))


def test_an_id_that_is_split_into_runs_keeps_its_form() -> None:
    def split(root: etree._Element) -> None:
        made = xml(
            "<w:p><w:r><w:t>Av {staff.</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>2022.time"
            "</w:t></w:r><w:r><w:t>.positive} alla.</w:t></w:r></w:p>"
        )
        control(root, SHARES).addnext(made)

    after = fields.filled(edited(report(), split), {FIELD: "75 %"}).content
    assert "Av 75 % alla." in lines(after)
    assert outside(after) != outside(report())


# --- parts ----------------------------------------------------------------------------------


def test_a_style_that_a_program_has_dropped_comes_back_with_what_needs_it() -> None:
    styles = parts(report())["word/styles.xml"]
    root = etree.fromstring(styles)
    for style in list(root.iter(qn("w:style"))):
        if style.get(qn("w:styleId")) == "Indikatornot":
            root.remove(style)
    file = edited(report(without=(SHARES,)), **{"word/styles.xml": etree.tostring(root)})
    after = parts(run(file, report()).content)
    used = set(
        etree.fromstring(after[TEXT]).xpath("//w:pStyle/@w:val", namespaces={"w": qn("w:p")[1:-2]})
    )
    known = {
        s.get(qn("w:styleId"))
        for s in etree.fromstring(after["word/styles.xml"]).iter(qn("w:style"))
    }
    assert used <= known


def test_a_picture_of_the_authors_stays() -> None:
    def own(word: object) -> None:
        word.add_picture(io.BytesIO(next(  # type: ignore[attr-defined]
            content for name, content in parts(charted(80)).items() if name.endswith(".png")
        )))  # fmt: skip

    file = by_hand(charted(), own)
    for edits in ((), (delete(CHART),)):
        after = parts(run(edited(file, *edits), charted(90)).content)
        assert sum("/media/" in name for name in after) == 2 - len(edits)


def test_the_file_is_one_of_zip_that_says_nothing_of_when_it_was_written() -> None:
    with ZipFile(io.BytesIO(run(report(), report(80)).content)) as package:
        assert {entry.date_time for entry in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
