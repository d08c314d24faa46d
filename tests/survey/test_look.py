"""``[look]``: colours, typeface and logo are what they say, and a logo is only a picture."""

from __future__ import annotations

import os
import struct
import zlib
from pathlib import Path

import pytest

from indicators.survey.logo import LARGEST, fault_of, plain
from indicators.survey.look import LookSettings
from indicators.survey.waves import load_rounds

from ..subtests import as_subtests


def load(tmp_path: Path, look: str) -> tuple[LookSettings, str]:
    """The look of a ``rounds.toml``, and what is told of it."""
    (tmp_path / "responses").mkdir(exist_ok=True)
    path = tmp_path / "responses" / "rounds.toml"
    path.write_text(f'association = "Förbundet"\n[look]\n{look}\n', "utf-8")
    rounds, problems = load_rounds(path)
    return rounds.look, "\n".join(problem.text() for problem in problems)


def chunk(kind: bytes, content: bytes) -> bytes:
    """A part of a PNG, as its specification has it (PNG 1.2, section 3.2)."""
    checksum = struct.pack(">I", zlib.crc32(kind + content))
    return struct.pack(">I", len(content)) + kind + content + checksum


def png(width: int = 2, height: int = 1) -> bytes:
    """A grey picture; its pixels are there only where they are few."""
    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    pixels = zlib.compress(b"".join(b"\0" + b"\x80" * width for _ in range(min(height, 9))))
    parts = (chunk(b"IHDR", header), chunk(b"IDAT", pixels), chunk(b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)


def svg(inside: str = '<path d="M0 0h9v9z"/>', before: str = "") -> bytes:
    """An SVG with something in it."""
    names = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
    return f'{before}<svg {names} viewBox="0 0 9 9">{inside}</svg>'.encode()


def logo(tmp_path: Path, name: str, content: bytes) -> tuple[LookSettings, str]:
    """The look with a logo of that content."""
    (tmp_path / "responses").mkdir(exist_ok=True)
    (tmp_path / "responses" / name).write_bytes(content)
    return load(tmp_path, f'logo = "{name}"')


def test_without_the_section_nothing_is_chosen(tmp_path: Path) -> None:
    assert load(tmp_path, "") == (LookSettings(), "")


def test_colours_are_written_with_six_signs_or_with_three(tmp_path: Path) -> None:
    look, said = load(tmp_path, 'clear = "#123B6D"\nnegative = "#a40"\ntypeface = "Open Sans 2"')
    assert not said
    assert look == LookSettings(
        colours={"negative": "#aa4400", "clear": "#123b6d"}, typeface="Open Sans 2"
    )


@as_subtests(
    ("line", "said"),
    [
        ('clear = "123b6d"', "“look.clear”: “123b6d” is not a colour."),
        ('clear = "#12"', "“look.clear”: “#12” is not a colour."),
        ('clear = "#123b6g"', "“look.clear”: “#123b6g” is not a colour."),
        ('clear = "navy"', "“look.clear”: “navy” is not a colour."),
        ('clear = "rgb(18, 59, 109)"', "“look.clear”: “rgb(18, 59, 109)” is not a colour."),
        ("clear = 123", "“look.clear”: has to be a text in quotation marks"),
        ('cleer = "#123b6d"', "“look.cleer”: unknown name. Did you mean “clear”?"),
        ('fonts = "Arial"', "“look.fonts”: unknown name. Possible names here are"),
        ('logotype = "a.png"', "“look.logotype”: unknown name. Did you mean"),
        ('typeface = "../arial.ttf"', "“../arial.ttf” cannot be the name of a typeface."),
        ('typeface = "Arial, serif"', "“Arial, serif” cannot be the name of a typeface."),
        ('typeface = "<b>Arial</b>"', "cannot be the name of a typeface."),
        (f'typeface = "{"x" * 32}"', "cannot be the name of a typeface."),
        ('source = "Enkät"', "“look.source”: does not belong in a section"),
        ('logo_text = "Förbundet"', "there is no logo for the text to describe."),
        ('logo = "logo.png"', "there is no file logo.png in "),
        ('logo = "logo.jpg"', "logo.jpg is no logo that can be used: the file has to end in .png"),
        ('logo = "."', "is no logo that can be used"),
        ('logo = "../../logo.png"', "logo.png lies outside the workspace"),
    ],
)
def test_each_mistake_is_told(tmp_path: Path, line: str, said: str) -> None:
    look, told = load(tmp_path, line)
    assert said in told and "\n" not in told
    assert look == LookSettings()


def test_a_colour_without_quotation_marks_is_told_to_have_them(tmp_path: Path) -> None:
    """What stands after # is a comment to TOML, so the value is missing."""
    from indicators.words.errors import ProblemsError

    with pytest.raises(ProblemsError) as raised:
        load(tmp_path, "clear = #123b6d")
    assert "the row cannot be read: clear = #123b6d" in raised.value.text("en")
    assert 'clear = "#123b6d"' in (raised.value.hint("sv") or "")


def test_a_logo_is_read_with_what_is_said_of_it(tmp_path: Path) -> None:
    (tmp_path / "responses").mkdir()
    (tmp_path / "logo.svg").write_bytes(svg())
    look, said = load(tmp_path, 'logo = "../logo.svg"\nlogo_text = "Östra"')
    assert not said and look.logo
    assert (look.logo.content, look.logo.text) == (svg(), "Östra")
    assert logo(tmp_path, "LOGO.PNG", png())[1] == ""


@as_subtests(
    ("name", "content", "said"),
    [
        ("a.png", b"", "a.png is not a PNG, for all its name."),
        ("a.png", b"\xff\xd8\xff\xe0 JFIF", "a.png is not a PNG"),
        ("a.png", svg(), "a.png is not a PNG"),
        ("a.png", png()[:-1], "a.png is damaged"),
        ("a.png", png()[:40], "a.png is damaged"),
        ("a.png", png().replace(b"\0\0\0\x02", b"\0\0\0\x03"), "a.png is damaged"),
        ("a.png", png(4001), "a.png is more than 4000 pixels"),
        ("a.png", png(2, 60_000), "a.png is more than 4000 pixels"),
        ("a.png", png(0), "a.png is more than 4000 pixels"),
        ("a.png", png() + b"\0" * LARGEST, "a.png is larger than 1 MB"),
        ("a.png", png(21, 1), "a.png cannot be used: the picture has no measures"),
        *(
            ("a.svg", svg().replace(b"0 0 9 9", view), "a.svg cannot be used: the picture has no")
            for view in (b"0 0 0 0", b"0 0 nan inf", b"0 0 -5 5", b"0 0 1 400", b"")
        ),
        ("a.svg", png(), "a.svg is not an SVG, for all its name."),
        ("a.svg", b"<html/>", "a.svg is not an SVG"),
        ("a.svg", b"<svg/>", "a.svg is not an SVG"),
        ("a.svg", svg("<g>"), "a.svg is not an SVG"),
    ],
)
def test_a_logo_is_what_its_name_says(tmp_path: Path, name: str, content: bytes, said: str) -> None:
    look, told = logo(tmp_path, name, content)
    assert said in told and "\n" not in told and look.logo is None


@as_subtests(
    ("content", "part"),
    [
        (svg("<script>alert(1)</script>"), "<script>"),
        (svg("<SCRIPT>alert(1)</SCRIPT>"), "<SCRIPT>"),
        (svg('<script xmlns="urn:x">alert(1)</script>'), "<script>"),
        (svg("<foreignObject/>"), "<foreignObject>"),
        (svg('<x:p xmlns:x="http://www.w3.org/1999/xhtml"/>'), "<p>"),
        (svg('<set attributeName="href" to="javascript:alert(1)"/>'), "<set>"),
        (svg('<g onload="alert(1)"/>'), 'onload="alert(1)"'),
        (svg('<g xmlns:x="urn:x"><x:y onclick="alert(1)"/></g>'), 'onclick="alert(1)"'),
        (svg('<image href="https://example.org/a.png"/>'), 'href="https://example.org/a.png"'),
        (svg('<image xlink:href="//example.org/a.png"/>'), 'href="//example.org/a.png"'),
        (svg('<image href="data:image/svg+xml,x"/>'), 'href="data:image/svg+xml,x"'),
        (svg('<use xlink:href="other.svg#a"/>'), 'href="other.svg#a"'),
        (svg('<a href="javascript:alert(1)"><path d="M0 0"/></a>'), "<a>"),
        (svg('<g xml:base="https://example.org/"/>'), 'base="https://example.org/"'),
        (svg('<path fill="url(https://example.org/#a)"/>'), "url(https://example.org/#a)"),
        (svg('<path style="fill: u\\72l(x)"/>'), 'style="fill: u\\72l(x)"'),
        (svg("<style>@import 'https://example.org/a.css'</style>"), "<style>"),
        (svg("<style>g { fill: url( 'a.svg#b' ) }</style>"), "<style>"),
        (svg("<title><![CDATA[><script>alert(1)</script>]]></title>"), "<title>"),
        (svg(before='<?xml-stylesheet href="a.css"?>'), "<?xml-stylesheet?>"),
        (svg("&x;", before='<!DOCTYPE svg [<!ENTITY x SYSTEM "/etc/passwd">]>'), "<!ENTITY x>"),
        (svg("&x;", before='<!DOCTYPE svg [<!ENTITY x "<script/>">]>'), "<!ENTITY x>"),
    ],
)
def test_an_svg_that_runs_or_fetches_something_is_refused_by_name(
    tmp_path: Path, content: bytes, part: str
) -> None:
    look, told = logo(tmp_path, "a.svg", content)
    assert "a.svg is more than a picture: " in told and part in told
    assert look.logo is None


@as_subtests(
    "content",
    [
        svg(before='<?xml version="1.0"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "x.dtd">'),
        svg('<defs><linearGradient id="a"/></defs><path fill="url(#a)" style="stroke:url( #a )"/>'),
        svg('<symbol id="b"/><use xlink:href="#b"/><image href="data:image/png;base64,iVBO="/>'),
        svg("<title>Östra &amp; västra</title><style>.a { fill: #123b6d }</style>"),
        svg('<metadata><r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/></metadata>'),
        svg('<i:view xmlns:i="http://www.inkscape.org/" i:file="C:\\a.svg"/><!-- drawn -->'),
    ],
)
def test_what_drawing_programs_write_is_taken(tmp_path: Path, content: bytes) -> None:
    look, told = logo(tmp_path, "a.svg", content)
    assert not told and look.logo and look.logo.content == content


def test_what_a_picture_tells_of_its_maker_is_left_out() -> None:
    """A logo is in everything that is published."""
    end = png().index(b"IDAT") - 4
    with_author = png()[:end] + chunk(b"tEXt", b"Author\0Anna") + png()[end:]
    assert fault_of(with_author, ".png") is None and plain(with_author, ".png") == png()
    noted = svg(
        '<metadata>Anna</metadata><!-- C:\\Users\\anna --><i:view xmlns:i="http://www.inkscape.org/"'
        ' i:file="anna.svg"/><path d="M0 0h9v9z" xmlns:i="http://i.org/" i:by="anna"/>'
    )
    assert b"nna" not in plain(noted, ".svg") and b'd="M0 0h9v9z"' in plain(noted, ".svg")
    assert fault_of(plain(noted, ".svg"), ".svg") is None


def test_a_link_out_of_the_workspace_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "ws" / "responses").mkdir(parents=True)
    (tmp_path / "secret.png").write_bytes(png())
    os.symlink(tmp_path / "secret.png", tmp_path / "ws" / "responses" / "logo.png")
    look, told = load(tmp_path / "ws", 'logo = "logo.png"')
    assert "logo.png lies outside the workspace" in told and look.logo is None


def test_a_device_is_no_logo(tmp_path: Path) -> None:
    (tmp_path / "responses").mkdir()
    os.mkfifo(tmp_path / "responses" / "logo.png")
    look, told = load(tmp_path, 'logo = "logo.png"')
    assert "“look.logo”" in told and look.logo is None
