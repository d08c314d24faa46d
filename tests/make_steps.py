"""The drawings of the installation on Windows, step by step: ``make handbook``.

There is no Windows here to photograph, and a drawing shows the one thing to look at.
"""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from pathlib import Path

DOCS = Path(__file__).parents[1] / "docs"
LINE = 'py -m pip install -c constraints.txt . ; py -m indicators app --shortcut "$HOME\\enkater"'

_WIDTH, _HEIGHT = 720, 300
_BLUE, _INK, _GREY, _LIGHT, _MARK = "#0f3a6b", "#1b2230", "#5b6472", "#eef1f5", "#c2410c"


def drawings() -> Iterator[tuple[str, str]]:
    """Each drawing by its name."""
    yield "installera-1-python.svg", _drawing("Python, med rutan för PATH ikryssad", _python())
    yield "installera-2-mapp.svg", _drawing("powershell i adressfältet", _folder())
    yield "installera-3-rad.svg", _drawing("Raden inklistrad i PowerShell", _console())
    yield "installera-4-ikon.svg", _drawing("Ikonen på skrivbordet", _desktop())


def _python() -> Iterator[str]:
    yield from _window("Python Setup")
    yield _text(60, 105, "Install Python", 24, _INK, bold=True)
    yield _box(60, 130, 380, 50, _BLUE)
    yield _text(80, 161, "Install Now", 18, "#fff", bold=True)
    yield _box(60, 215, 20, 20, "#fff", _INK)
    yield f'<path d="M64 225 l5 6 l9 -12" fill="none" stroke="{_BLUE}" stroke-width="3"/>'
    yield _text(90, 231, "Add python.exe to PATH", 16, _INK)
    yield from _ring(170, 225, 130, 24, "1. Kryssa i", 310, 231)
    yield from _ring(250, 155, 215, 36, "2. Klicka", 475, 161)


def _folder() -> Iterator[str]:
    yield from _window("indicators-main")
    yield _box(60, 75, 600, 34, "#fff", _BLUE)
    yield _text(74, 98, "powershell", 16, _INK)
    yield from _ring(115, 92, 75, 26, "Klicka här, skriv powershell och tryck Enter", 200, 98)
    for row, name in enumerate(("docs", "indicators", "questionnaires", "constraints.txt",
                                "README.md")):  # fmt: skip
        top = 145 + 28 * row
        colour = "#f3c14b" if "." not in name else "#fff"
        yield _box(64, top - 14, 20, 17, colour, _GREY)
        yield _text(96, top, name, 15, _INK)


def _console() -> Iterator[str]:
    yield from _window("Windows PowerShell", "#0b2545")
    for row, line in enumerate((
        "PS C:\\Users\\anna\\Downloads\\indicators-main> " + LINE[:38],
        LINE[38:],
        "",
        "Successfully installed indicators",
        "Ikonen ligger på skrivbordet.",
    )):  # fmt: skip
        yield _text(36, 100 + 26 * row, line, 13, "#fff", mono=True)
    yield from _ring(360, 265, 0, 0, "Högerklicka för att klistra in, och tryck Enter", 36, 262)


def _desktop() -> Iterator[str]:
    yield _box(0, 0, _WIDTH, _HEIGHT, "#2f6f9f")
    yield _box(78, 60, 64, 64, "#fff")
    for place, height in enumerate((20, 34, 46)):
        yield _box(90 + 15 * place, 114 - height, 10, height, _BLUE)
    yield _text(110, 150, "indicators enkater", 15, "#fff", middle=True)
    yield _text(240, 98, "Dubbelklicka: fönstret öppnas i webbläsaren.", 17, "#fff")
    yield _box(0, 264, _WIDTH, 36, "#16324a")


# --- how it is drawn ------------------------------------------------------------------------


def _drawing(title: str, shapes: Iterator[str]) -> str:
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {_HEIGHT}" '
        f'width="{_WIDTH}" height="{_HEIGHT}" role="img" font-family="Segoe UI, sans-serif">'
    )
    return "\n".join((head, f"<title>{escape(title)}</title>", *shapes, "</svg>", ""))


def _window(title: str, inside: str = "#fff") -> Iterator[str]:
    yield _box(0, 0, _WIDTH, _HEIGHT, "#fff")
    yield _box(16, 14, _WIDTH - 32, _HEIGHT - 28, inside, _GREY)
    yield _box(16, 14, _WIDTH - 32, 40, _LIGHT, _GREY)
    yield _text(32, 40, title, 15, _INK)
    yield _text(_WIDTH - 92, 40, "–   □   ×", 15, _GREY)


def _box(x: int, y: int, width: int, height: int, fill: str, stroke: str = "none") -> str:
    return (
        f'<rect x="{x}" y="{y}" width="{width}" height="{height}" fill="{fill}" '
        f'stroke="{stroke}" rx="3"/>'
    )


def _text(
    x: int, y: int, text: str, size: int, fill: str,
    *, bold: bool = False, mono: bool = False, middle: bool = False,
) -> str:  # fmt: skip
    more = ' font-weight="600"' if bold else ""
    more += ' font-family="Consolas, monospace"' if mono else ""
    more += ' text-anchor="middle"' if middle else ""
    return f'<text x="{x}" y="{y}" font-size="{size}" fill="{fill}"{more}>{escape(text)}</text>'


def _ring(x: int, y: int, rx: int, ry: int, text: str, text_x: int, text_y: int) -> Iterator[str]:
    """A ring around what to look at, and what to do with it."""
    if rx:
        yield (
            f'<ellipse cx="{x}" cy="{y}" rx="{rx}" ry="{ry}" fill="none" stroke="{_MARK}" '
            'stroke-width="3"/>'
        )
    yield _text(text_x, text_y, text, 16, _MARK if rx else "#ffb48a", bold=True)


if __name__ == "__main__":
    for name, content in drawings():
        (DOCS / name).write_text(content, "utf-8")
