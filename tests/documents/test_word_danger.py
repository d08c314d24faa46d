"""What an author can do to a Word file that would bring old figures back, or lose text."""

from __future__ import annotations

from typing import Any

import pytest

from indicators.documents import rewrite
from indicators.documents.updating import Edited
from indicators.documents.word.authored import without_ours
from indicators.documents.word.regions import control_tag
from indicators.documents.word.update import offers_in
from indicators.documents.zipped import zipped
from indicators.words.errors import OutputError

from .living import (
    DRAFT,
    SHARES,
    control,
    delete,
    document,
    edited,
    lines,
    parts,
    report,
    run,
    say,
    tags,
    xml,
)


def named(file: bytes, **changes: bytes) -> bytes:
    return zipped((parts(file) | changes).items())


def strike(root: Any) -> None:
    """Deletes the words of a table as a tracked change."""
    text = control(root, SHARES)
    for words in list(text.iter("{*}t")):
        run_of = words.getparent()
        words.tag = words.tag.replace("}t", "}delText")
        struck = xml('<w:del w:id="900" w:author="A" w:date="2022-01-01T00:00:00Z"/>')
        run_of.addprevious(struck)
        struck.append(run_of)


def test_a_table_deleted_as_a_tracked_change_does_not_keep_old_figures() -> None:
    after = run(edited(report(), strike), report(80))
    assert b"delText" not in parts(after.content)["word/document.xml"]
    assert SHARES in after.told.away and SHARES not in tags(after.content)


def test_what_is_deleted_as_a_tracked_change_is_read_as_the_authors_text() -> None:
    def write(root: Any) -> None:
        deleted = (
            '<w:p><w:del w:id="901" w:author="A" w:date="2022-01-01T00:00:00Z"><w:r>'
            "<w:delText>Alla tre i Enhet C.</w:delText></w:r></w:del></w:p>"
        )
        control(root, SHARES).addprevious(xml(deleted))

    own, _ = without_ours(edited(report(), write))
    assert "Alla tre i Enhet C." in lines(own)


@pytest.mark.parametrize(
    "inside",
    [
        '<w:sdt><w:sdtPr><w:tag w:val="mitt"/></w:sdtPr><w:sdtContent><w:p><w:r><w:t>Mitt.</w:t>'
        "</w:r></w:p></w:sdtContent></w:sdt>",
        '<w:customXml w:element="x"><w:p><w:r><w:t>Mitt.</w:t></w:r></w:p></w:customXml>',
    ],
)
@pytest.mark.parametrize("tag", [SHARES, DRAFT])
def test_whatever_the_author_puts_into_a_region_makes_it_edited(inside: str, tag: str) -> None:
    def put(root: Any) -> None:
        control(root, tag).find("{*}sdtContent").append(xml(inside))

    after = run(edited(report(), put), report(80))
    assert "Mitt." in lines(after.content)


def test_a_region_copied_into_a_footer_is_refused() -> None:
    footer = (
        '<w:ftr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:sdt>'
        f'<w:sdtPr><w:tag w:val="{control_tag(SHARES)}"/></w:sdtPr><w:sdtContent><w:p/>'
        "</w:sdtContent></w:sdt></w:ftr>"
    )
    with pytest.raises(OutputError) as error:
        run(named(report(), **{"word/footer9.xml": footer.encode()}), report(80))
    assert error.value.key == "updating.elsewhere" and SHARES in error.value.facts["names"]


def test_a_table_that_is_kept_is_told_as_one_with_other_figures() -> None:
    file = edited(report(), say(SHARES, "Min egen fråga"))
    assert run(file, report(80), Edited.KEEP).stale == (SHARES,)
    assert run(file, report()).stale == ()
    assert run(edited(report(), say(DRAFT, "Mitt eget.")), report(80), Edited.KEEP).stale == ()


def test_an_offer_is_told_of_until_it_is_chosen() -> None:
    file = edited(report(), say(DRAFT, "Mitt eget."))
    first = run(file, report(80))
    assert DRAFT in first.told.offered and offers_in(first.content) == (DRAFT,)
    second = run(first.content, report(80))
    assert second.told.waiting == (DRAFT,) and second.content == first.content
    third = run(edited(first.content, delete(f"{DRAFT}~new", f"{DRAFT}~new-mark")), report(80))
    assert not third.told.waiting and not offers_in(third.content)


def test_a_region_that_was_deleted_stays_away_after_a_run_that_does_not_make_it() -> None:
    file = edited(report(), delete(DRAFT))
    without = report(without=(DRAFT,))
    between = run(file, without).content
    assert DRAFT not in tags(run(between, report(80)).content)


def test_parts_are_told_of_by_what_they_say() -> None:
    file = edited(report(), say(DRAFT, "Mitt eget."))
    after = run(file, report(80))
    assert after.called[DRAFT] and after.called[DRAFT] != DRAFT


def test_a_file_with_broken_properties_is_refused(tmp_path: Any) -> None:
    path = tmp_path / "mitt.docx"
    path.write_bytes(named(report(), **{"word/document.xml": b"<x"}))
    with pytest.raises(OutputError) as error:
        rewrite(path, document(80), "word", "sv", edited=Edited.OFFER)
    assert error.value.key == "updating.unreadable"
