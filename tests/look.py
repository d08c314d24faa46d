"""Pictures of what a board prints and a seminar sees: ``make look`` writes them to a folder.

Needs LibreOffice, Chromium and poppler (Debian: libreoffice-writer libreoffice-calc
libreoffice-impress chromium poppler-utils). Nothing is asserted here; the pictures are for eyes.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[1]
_CHROMIUM = (
    "chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
)  # fmt: skip


def main(folder: Path) -> None:
    """The report of 2022 as pages of Word and Excel, the same with charts and drafts, the
    slides, and both pages on screen and on paper."""
    folder.mkdir(parents=True, exist_ok=True)
    drafted = ("--charts", "--text")
    for name, options in (
        ("report.docx", ()), ("report.xlsx", ()), ("report.html", ()),
        ("charts.docx", drafted), ("charts.xlsx", drafted), ("charts.html", drafted),
    ):  # fmt: skip
        _indicators("report", folder / name, *options)
    _indicators("slides", folder / "slides.pptx", "--by", "unit")
    _indicators("page", folder / "page.html")
    _indicators("charts", folder / "pictures", "--by", "unit")
    with tempfile.TemporaryDirectory() as scratch:
        for name in ("report.docx", "report.xlsx", "charts.docx", "charts.xlsx", "slides.pptx"):
            _run(
                "soffice", f"-env:UserInstallation=file://{scratch}/office", "--headless",
                "--convert-to", "pdf", "--outdir", scratch, folder / name,
            )  # fmt: skip
            stem, _, suffix = name.partition(".")
            _pages(Path(scratch) / f"{stem}.pdf", folder / f"{stem}-{suffix}")
        for name in ("report", "charts", "page"):
            _look_at_page(folder / f"{name}.html", Path(scratch))


def _look_at_page(file: Path, scratch: Path) -> None:
    page, start = f"file://{file.resolve()}", file.resolve().with_suffix("")
    chromium = (*_CHROMIUM, f"--user-data-dir={scratch}/chromium")
    for name, size in (("screen", "1100,1800"), ("phone", "420,1400"), ("wall", "1920,1080")):
        _run(*chromium, f"--screenshot={start}-{name}.png", f"--window-size={size}", page)
    _run(*chromium, f"--print-to-pdf={scratch}/print.pdf", page)
    _pages(scratch / "print.pdf", Path(f"{start}-print"))


def _indicators(command: str, output: Path, *options: str) -> None:
    _run(sys.executable, "-m", "indicators", command, ROOT, "-o", output, *options)


def _pages(pdf: Path, start: Path) -> None:
    _run("pdftoppm", "-r", "80", "-png", pdf, start)


def _run(*command: object) -> None:
    subprocess.run([str(part) for part in command], check=True, cwd=ROOT, capture_output=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
