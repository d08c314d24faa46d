"""What the programs that check files of Office say of a file."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from zipfile import ZipFile

import ooxml_integrity
from openxml_audit import FileFormat, OpenXmlValidator

# These say what typefaces the machine lacks, and these reckon with others in their place.
_OF_THE_MACHINE = ("PPT000", "PPT007")
_RECKONED = ("PPT001", "PPT002", "PPT003")


@cache
def _validator(version: FileFormat) -> OpenXmlValidator:
    return OpenXmlValidator(file_format=version, max_errors=0)


def findings(file: Path) -> list[str]:
    """All that Office would not open without a question, in the file and the files inside it."""
    found = [
        f"{file.name}, {version.value}: {error.description} ({error.part_uri})"
        for version in (FileFormat.OFFICE_2013, FileFormat.MICROSOFT_365)
        for error in _validator(version).validate(file).errors
    ]
    return [*found, *_of_integrity(file), *_inside(file)]


def _of_integrity(file: Path) -> Iterator[str]:
    """What another program finds; it reads neither workbooks nor the text of charts."""
    check = {".docx": ooxml_integrity.check, ".pptx": ooxml_integrity.check_pptx}.get(file.suffix)
    for finding in check(str(file)) if check else ():
        is_guess = finding.code in _RECKONED and finding.severity is not ooxml_integrity.ERROR
        if finding.code not in _OF_THE_MACHINE and not is_guess:
            yield f"{file.name}: {finding}"


def _inside(file: Path) -> Iterator[str]:
    """The workbooks behind charts."""
    with ZipFile(file) as package, TemporaryDirectory() as folder:
        for name in package.namelist():
            if name.endswith(".xlsx"):
                inner = Path(folder) / Path(name).name
                inner.write_bytes(package.read(name))
                yield from (f"{file.name}, {finding}" for finding in findings(inner))
