"""Reports with every combination of columns, and templates of every kind."""

from __future__ import annotations

import io
import shutil
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache
from itertools import product
from pathlib import Path
from tempfile import TemporaryDirectory
from zipfile import ZipFile

import docx

from indicators.analysis import Population
from indicators.documents.model import Column, Document, Kind, Row, Section, Share, Table
from indicators.documents.speaking import spoken
from indicators.report import appendix
from indicators.report.choices import Choices
from indicators.results.comparison import Comparison
from indicators.workspace import open_workspace
from indicators.workspace.results import measured_pairs

from ..conftest import ROOT, edit

NATION = (
    "Fråga,Negativt,Varken eller,Positivt,Klart positivt,Antal svar\n"
    "Får stödet du ger till deltagarna ta den tid som behövs?,5,10,85,60,812\n"
)
# What stands in rounds.toml beside the 39 who were asked: a target met, one not, others' shares.
_BESIDE = 'targets = { time = 80, planning = 99 }\ncompare = { "Riket 2022" = "riket-2022.csv" }\n'


def workspace_in(folder: Path, *, decimals: int = 0, beside: bool = False) -> Path:
    """The repository's workspace; with ``beside`` it has targets and others' shares too, and a
    question that cannot be compared with the year before in any year."""
    for name in ("questionnaires", "responses"):
        shutil.copytree(ROOT / name, folder / name)
    waves = folder / "responses" / "rounds.toml"
    edit(waves, "least = 5\n", f"least = 5\ndecimals = {decimals}\n")
    if beside:
        (waves.parent / "riket-2022.csv").write_text(NATION, "utf-8")
        edit(waves, "invited = 39\n", f"invited = 39\n{_BESIDE}")
        edit(folder / "questionnaires" / "staff.toml", "breaks = [2020]", "breaks = [2020, 2022]")
    return folder


@cache
def pairs_of(
    year: int, decimals: int, beside: bool, by: tuple[str, ...] = ()
) -> tuple[Comparison, ...]:
    """The results of a year with the year before, measured once."""
    with TemporaryDirectory() as folder:
        workspace = open_workspace(workspace_in(Path(folder), decimals=decimals, beside=beside))
        pairs, _ = measured_pairs(workspace, workspace.waves_of(year), by)
    return tuple(pairs)


def editions(**parts: bool) -> Iterator[Choices]:
    """Every meaning of the answers, or none."""
    for population in (None, *Population):
        yield Choices(
            association="Förbundet Öster",
            source="NNS indikatorenkät",
            population=population,
            with_change=population is not None,
            **parts,
        )


def reports(*, decimals: int, beside: bool) -> Iterator[Document]:
    """Bilaga 2 in all combinations of columns, each combination once."""
    seen: set[tuple[str, tuple[Column, ...]]] = set()
    for year, by in ((2021, ()), (2022, ()), (2022, ("unit",))):
        pairs = pairs_of(year, decimals, beside, by)
        for with_others in {False, bool(by)}:
            parts = editions(with_others=with_others)
            for language, choices in product(("sv", "en"), parts):
                document = spoken(appendix(pairs, choices), language)
                columns = {(language, table.columns) for table in document.tables}
                if columns - seen:
                    yield document
                seen |= columns


def of_many_units(number: int, language: str = "sv") -> Document:
    """A table of units side by side with long names, as large associations have them."""
    names = ("Arbetslivsresurs Flemingsberg", "Rehabiliteringsteamet", "Ungdomsmottagningen Väst")
    headings = [f"{names[place % 3]} ({place + 10} svar)" for place in range(number)]
    document = spoken(appendix(pairs_of(2022, 0, False), next(editions())), "sv")
    template = document.tables[0]
    share = next(c for c in template.rows[0].cells if isinstance(c, Share))
    rows = (Row((row.cells[0], *(replace(share, inner=None),) * number)) for row in template.rows)
    table = Table(
        name="Insatser",
        title="Insatserna sida vid sida",
        description="Andelen positiva svar i varje insats.",
        columns=(template.columns[0], *(Column(text, Kind.SHARE) for text in headings)),
        rows=tuple(rows),
        notes=("Andelarna är avrundade.",),
    )
    sections = (Section("Personal", (table,)),)
    return Document(title="Bilaga", subtitle="Öster", language=language, sections=sections)


# --- templates -----------------------------------------------------------------------------


def word_template() -> bytes:
    """The default document of python-docx: Letter, a theme, a table of typefaces."""
    file = io.BytesIO()
    docx.Document().save(file)
    return file.getvalue()


def without(content: bytes, *names: str) -> bytes:
    """A file of Office without some of its parts, and without any trace of them."""
    kept, file = {}, io.BytesIO()
    with ZipFile(io.BytesIO(content)) as package:
        kept = {name: package.read(name) for name in package.namelist()}
    for name in list(kept):
        if any(part in name for part in names):
            del kept[name]
    with ZipFile(file, "w") as package:
        for name, part in kept.items():
            if name.endswith((".rels", "[Content_Types].xml")):
                part = _forgotten(part, names)
            package.writestr(name, part)
    return file.getvalue()


def _forgotten(listing: bytes, names: Iterable[str]) -> bytes:
    from lxml import etree

    root = etree.fromstring(listing)
    for entry in list(root):
        if any(part in value for part in names for value in entry.attrib.values()):
            root.remove(entry)
    return etree.tostring(root, encoding="UTF-8", standalone=True)
