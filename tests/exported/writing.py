"""Files of exports made of rows: the same rows give the same bytes."""

from __future__ import annotations

import csv
import datetime as dt
import io
import re
import struct
import tempfile
import zipfile
from collections.abc import Collection, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple
from xml.sax.saxutils import escape, quoteattr

from .invented import Rows

WRITTEN = dt.datetime(2022, 11, 1, 12, 0)


class Formula(NamedTuple):
    """A formula of a workbook, with the value that is saved with it."""

    formula: str
    value: Any


class Sheet(NamedTuple):
    """A sheet of a workbook; ``hidden_rows`` and ``hidden_columns`` count from 0."""

    name: str
    rows: Rows
    visible: str = ""  # or "hidden", "very_hidden"
    hidden_rows: Collection[int] = ()
    hidden_columns: Collection[int] = ()
    filtered: tuple[int, int, int, int] | None = None
    table: tuple[int, int, int, int] | None = None
    merged: Sequence[tuple[int, int, int, int, str]] = ()


def delimited(
    rows: Rows, delimiter: str = ";", encoding: str = "utf-8-sig", end: str = "\r\n", **how: Any
) -> bytes:
    """Rows as text; what the encoding cannot write is an error of the maker."""
    file = io.StringIO(newline="")
    csv.writer(file, delimiter=delimiter, lineterminator=end, **how).writerows(
        [["" if cell is None else cell for cell in row] for row in rows]
    )
    return file.getvalue().encode(encoding)


def workbook(*sheets: Sheet) -> bytes:
    """An Excel workbook."""
    import xlsxwriter

    file = io.BytesIO()
    with xlsxwriter.Workbook(file, {"in_memory": True, "strings_to_urls": False}) as book:
        book.set_properties({"created": WRITTEN})
        for sheet in sheets:
            _write_sheet(book.add_worksheet(sheet.name), sheet)
        shown = next(n for n, sheet in enumerate(sheets) if not sheet.visible)
        book.worksheets()[shown].set_first_sheet()
        book.worksheets()[shown].activate()
    return file.getvalue()


def _write_sheet(to: Any, sheet: Sheet) -> None:
    for r, row in enumerate(sheet.rows):
        for c, cell in enumerate(row):
            if isinstance(cell, Formula):
                to.write_formula(r, c, cell.formula, None, cell.value)
            elif isinstance(cell, str):
                to.write_string(r, c, cell)
            elif cell is not None:
                to.write(r, c, cell)
    for r in sheet.hidden_rows:
        to.set_row(r, None, None, {"hidden": True})
    for c in sheet.hidden_columns:
        to.set_column(c, c, None, None, {"hidden": True})
    if sheet.filtered:
        to.autofilter(*sheet.filtered)
    for top, left, bottom, right, words in sheet.merged:
        to.merge_range(top, left, bottom, right, words)
    if sheet.visible == "hidden":
        to.hide()
    elif sheet.visible:
        to.very_hidden()


_ODS = "application/vnd.oasis.opendocument.spreadsheet"
_NAMES = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'
    ' xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"'
    ' xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
    ' xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" office:version="1.2"'
)


def open_document(sheets: Mapping[str, Rows], hidden: Collection[str] = ()) -> bytes:
    """A LibreOffice sheet, with blank cells written as repeated ones, as LibreOffice does."""
    tables = "".join(_ods_table(name, rows, name in hidden) for name, rows in sheets.items())
    styles = (
        '<office:automatic-styles><style:style style:name="ta1" style:family="table">'
        '<style:table-properties table:display="false"/></style:style></office:automatic-styles>'
    )
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {_NAMES}>{styles}'
        f"<office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body>"
        "</office:document-content>"
    )
    manifest = (
        '<?xml version="1.0" encoding="UTF-8"?><manifest:manifest manifest:version="1.2"'
        ' xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
        f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{_ODS}"/>'
        '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>'
        "</manifest:manifest>"
    )
    return zipped({"mimetype": _ODS, "content.xml": content, "META-INF/manifest.xml": manifest})


def _ods_table(name: str, rows: Rows, hidden: bool) -> str:
    style = ' table:style-name="ta1"' if hidden else ""
    below = (
        '<table:table-row table:number-rows-repeated="1048000">'
        '<table:table-cell table:number-columns-repeated="1024"/></table:table-row>'
    )
    body = "".join(f"<table:table-row>{_ods_cells(row)}</table:table-row>" for row in rows)
    return f"<table:table table:name={quoteattr(name)}{style}>{body}{below}</table:table>"


def _ods_cells(row: Sequence[Any]) -> str:
    cells, n = [], 0
    while n < len(row):
        end = n + 1
        while end < len(row) and row[end] == row[n]:
            end += 1
        cells.append(_ods_cell(row[n], end - n))
        n = end
    return "".join(cells)


def _ods_cell(value: Any, times: int) -> str:
    repeated = f' table:number-columns-repeated="{times}"' if times > 1 else ""
    if value is None:
        return f"<table:table-cell{repeated}/>"
    if isinstance(value, int | float):
        kind = f'office:value-type="float" office:value="{value}"'
    else:
        kind = 'office:value-type="string"'
    words = f"<text:p>{escape(str(value))}</text:p>"
    return f"<table:table-cell {kind}{repeated}>{words}</table:table-cell>"


def zipped(files: Mapping[str, str | bytes]) -> bytes:
    """A zip file whose members are all of one day; the first is not packed."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for n, (name, content) in enumerate(files.items()):
            info = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED if n else zipfile.ZIP_STORED
            archive.writestr(info, content)
    return file.getvalue()


def statistical(
    suffix: str, rows: Rows, names: Sequence[str], labels: Sequence[str] | None = None, **how: Any
) -> bytes:
    """An SPSS or Stata file of rows (without headers), dated the day that all files are."""
    import pandas as pd
    import pyreadstat

    frame = pd.DataFrame(rows, columns=list(names))
    write = getattr(pyreadstat, f"write_{suffix.removeprefix('z')}")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"a.{suffix}"
        if suffix == "zsav":
            how["compress"] = True
        write(frame, str(path), column_labels=list(labels) if labels else None, **how)
        return _dated(suffix, path.read_bytes())


def _dated(suffix: str, content: bytes) -> bytes:
    """The file without the time at which it was written."""
    if suffix in ("sav", "zsav"):
        return content[:92] + b"01 nov 2212:00:00" + content[109:]
    if suffix == "dta":
        stamp = re.compile(rb"\d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d")
        return stamp.sub(b"01 Nov 2022 12:00", content, count=1)
    return re.sub(rb"(?<=8/)\d{8}6/[\d\r\n]{6,8}", _dated_por, content, count=1)


def _dated_por(stamp: re.Match[bytes]) -> bytes:
    """The first of November, and midnight; lines end where they did."""
    return b"202211016/" + re.sub(rb"\d", b"0", stamp[0][10:])


def parquet(rows: Rows, categories: bool = False) -> bytes:
    """A Parquet file; the first row holds the headers."""
    import pyarrow.parquet as pq

    file = io.BytesIO()
    pq.write_table(_arrow(rows, categories), file)
    return file.getvalue()


def feather(rows: Rows, categories: bool = False, compression: str = "zstd") -> bytes:
    """A Feather file (Arrow IPC); the first row holds the headers."""
    from pyarrow import feather as format

    file = io.BytesIO()
    format.write_feather(_arrow(rows, categories), file, compression=compression)
    return file.getvalue()


def _arrow(rows: Rows, categories: bool) -> Any:
    import pyarrow as pa

    columns = {str(header): [row[n] for row in rows[1:]] for n, header in enumerate(rows[0])}
    arrays = {name: pa.array(cells) for name, cells in columns.items()}
    if categories:
        arrays = {
            name: a.dictionary_encode() if pa.types.is_string(a.type) else a
            for name, a in arrays.items()
        }
    return pa.table(arrays)


def web_page(rows: Rows, before: str = "") -> bytes:
    """A table of a web page, which tools name .xls."""
    body = "".join(
        "<tr>" + "".join(f"<td>{escape(str('' if c is None else c))}</td>" for c in row) + "</tr>"
        for row in rows
    )
    return f"{before}<html><body><table border='1'>{body}</table></body></html>".encode()


def web_archive(rows: Rows) -> bytes:
    """A web page with its parts in one file (MHTML), which tools name .xls."""
    head = (
        'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="-a"\r\n\r\n---a\r\n'
        "Content-Location: file:///C:/svar.htm\r\nContent-Type: text/html; charset=utf-8\r\n\r\n"
    )
    return head.encode() + web_page(rows) + b"\r\n---a--\r\n"


def spreadsheet_2003(rows: Rows) -> bytes:
    """The XML of Excel 2003, which tools name .xls."""
    body = "".join(
        "<Row>"
        + "".join(
            f'<Cell><Data ss:Type="String">{escape(str("" if c is None else c))}</Data></Cell>'
            for c in row
        )
        + "</Row>"
        for row in rows
    )
    name = "urn:schemas-microsoft-com:office:spreadsheet"
    return (
        '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>'
        f'<Workbook xmlns="{name}" xmlns:ss="{name}"><Worksheet ss:Name="Svar"><Table>{body}'
        "</Table></Worksheet></Workbook>"
    ).encode()


def compound(streams: Mapping[str, bytes]) -> bytes:
    """An OLE2 file with one sector of file allocation, as Excel 97 and encryption write them."""
    padded = {n: c.ljust(4096, b"\0") for n, c in streams.items()}
    counts = [-(-len(content) // 512) for content in padded.values()]
    chains, at = [0xFFFFFFFD, 0xFFFFFFFE], 2  # the allocation itself, and the directory
    starts = []
    for size in counts:
        starts.append(at)
        chains += [*range(at + 1, at + size), 0xFFFFFFFE]
        at += size
    assert at <= 128  # entries of one sector
    chains += [0xFFFFFFFF] * (128 - at)
    entries = [_ole_entry("Root Entry", 5, 0xFFFFFFFE, 0, child=1)]
    for n, (name, start) in enumerate(zip(padded, starts, strict=True), 1):
        right = n + 1 if n < len(padded) else 0xFFFFFFFF
        entries.append(_ole_entry(name, 2, start, len(padded[name]), right=right))
    directory = b"".join(entries).ljust(512, b"\0")
    body = struct.pack("<128I", *chains) + directory
    body += b"".join(content.ljust(size * 512, b"\0")
                     for content, size in zip(padded.values(), counts, strict=True))  # fmt: skip
    return _ole_header() + body


def _ole_header() -> bytes:
    facts = struct.pack(
        "<16x5H6x9I", 0x3E, 3, 0xFFFE, 9, 6, 0, 1, 1, 0, 4096, 0xFFFFFFFE, 0, 0xFFFFFFFE, 0
    )
    return (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + facts + struct.pack("<109I", 0, *[0xFFFFFFFF] * 108)
    )


def _ole_entry(
    name: str, kind: int, start: int, size: int, child: int = 0xFFFFFFFF, right: int = 0xFFFFFFFF
) -> bytes:
    words = (name + "\0").encode("utf-16-le")
    facts = (len(words), kind, 1, 0xFFFFFFFF, right, child, start, size)
    return words.ljust(64, b"\0") + struct.pack("<HBBIII36xIQ", *facts)


def excel_97(rows: Rows, name: str = "Svar", protected: bool = False) -> bytes:
    """A real .xls: the records of BIFF8, texts in the cells."""
    begin = _record(0x809, struct.pack("<HHHHII", 0x600, 5, 0x0DBB, 0x07CC, 0, 6))
    locked = _record(0x2F, struct.pack("<HHHH", 0, 1, 1, 7)) if protected else b""
    code_page, end = _record(0x42, struct.pack("<H", 1200)), _record(0x0A, b"")
    words = name.encode("latin-1")
    size = len(begin + locked + code_page + end) + 4 + 8 + len(words)
    sheet = _record(0x85, struct.pack("<IBBBB", size, 0, 0, len(words), 0) + words)
    cells = b"".join(
        _xls_cell(r, c, cell)
        for r, row in enumerate(rows)
        for c, cell in enumerate(row)
        if cell is not None
    )
    start = _record(0x809, struct.pack("<HHHHII", 0x600, 0x10, 0x0DBB, 0x07CC, 0, 6))
    used = _record(0x200, struct.pack("<IIHHH", 0, len(rows), 0, len(rows[0]), 0))
    if protected:  # as what is enciphered looks: all but the heads of records is noise
        cells = b"".join(_record(0x204, bytes(b ^ 0x5A for b in range(40))) for _ in rows)
    book = begin + locked + code_page + sheet + end + start + used + cells + end
    return compound({"Workbook": book})


def _record(kind: int, content: bytes) -> bytes:
    return struct.pack("<HH", kind, len(content)) + content


def _xls_cell(row: int, column: int, cell: Any) -> bytes:
    place = struct.pack("<HHH", row, column, 0)
    if isinstance(cell, int | float):
        return _record(0x203, place + struct.pack("<d", cell))
    words = str(cell).encode("utf-16-le")
    return _record(0x204, place + struct.pack("<HB", len(words) // 2, 1) + words)
