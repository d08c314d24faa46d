"""Pictures of what a board prints: ``make look`` writes them to a folder.

Needs LibreOffice, Chromium and poppler (Debian: libreoffice-writer libreoffice-calc chromium
poppler-utils). Nothing is asserted here; the pictures are for eyes.
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
    """The report of 2022 as pages of Word and Excel, and as a page on screen and on paper."""
    folder.mkdir(parents=True, exist_ok=True)
    for suffix in ("docx", "xlsx", "html"):
        _run(sys.executable, "-m", "indicators", "report", ROOT, "-o", folder / f"report.{suffix}")
    with tempfile.TemporaryDirectory() as scratch:
        for suffix in ("docx", "xlsx"):
            _run(
                "soffice", f"-env:UserInstallation=file://{scratch}/office", "--headless",
                "--convert-to", "pdf", "--outdir", scratch, folder / f"report.{suffix}",
            )  # fmt: skip
            _pages(Path(scratch) / "report.pdf", folder / suffix)
        page = f"file://{(folder / 'report.html').resolve()}"
        chromium = (*_CHROMIUM, f"--user-data-dir={scratch}/chromium")
        for name, size in (("screen", "1100,1800"), ("phone", "420,1400")):
            shot = f"--screenshot={(folder / f'html-{name}.png').resolve()}"
            _run(*chromium, shot, f"--window-size={size}", page)
        _run(*chromium, f"--print-to-pdf={scratch}/print.pdf", page)
        _pages(Path(scratch) / "print.pdf", folder / "html-print")


def _pages(pdf: Path, start: Path) -> None:
    _run("pdftoppm", "-r", "80", "-png", pdf, start)


def _run(*command: object) -> None:
    subprocess.run([str(part) for part in command], check=True, cwd=ROOT, capture_output=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
