"""A workspace of the same shape that fails in the same way, with nobody's answers in it."""

from __future__ import annotations

import platform
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from importlib import metadata
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from ..documents.zipped import zipped
from ..responses import matched_table
from ..responses.cells import cell_key
from ..responses.invention import Cells, Invention, blindly, invented
from ..responses.invention.vocabulary import Vocabulary
from ..responses.planning import proposed
from ..responses.readers import RawTable, check_is_there
from ..responses.readers.kinds import kind_of
from ..survey.parts_of_years import rounds_of
from ..survey.questionnaire import Questionnaire
from ..survey.shipped import FOLDER
from ..survey.toml import read_toml
from ..survey.waves import Wave
from ..words import plain_key
from ..words.errors import Problem, ProblemsError
from ..words.said import Said
from . import ROUNDS_FILE, Workspace, read_workspace
from .checking import check_workspace
from .starting import PLACEHOLDERS
from .stripping import table_as_guessed

_ASSOCIATION = "Förbundet"
_YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")
_LEFT_OUT = ("source", "compare", "published")  # names of others, and what is in print
# What is said in words of the definitions, or of headers.
_KEPT = (
    *("columns", "codes", "aliases", "blank", "order", "sheet", "header_row", "encoding", "rows"),
    *("delimiter", "respondent", "invited", "policy", "accepted", "targets", "engine"),
    "comments",
)
_TOP_KEPT = ("policy", "population", "smallest_change")
_PACKAGES = (
    *("click", "highspy", "lxml", "numpy", "openpyxl", "pandas", "pyarrow", "pyreadstat"),
    *("python-calamine", "rapidfuzz", "tomlkit", "XlsxWriter"),
)


@dataclass(slots=True)
class BugReport:
    """What is sent: the parts of a zip file; and what is to be told of it.

    ``other`` are the places where the invented workspace is not met with the same messages.
    """

    parts: dict[str, bytes] = field(default_factory=dict)
    told: list[Said] = field(default_factory=list)
    other: list[str] = field(default_factory=list)

    @property
    def content(self) -> bytes:
        """The zip file, the same bytes of the same workspace."""
        return zipped(sorted(self.parts.items()))


def bug_report(workspace: Workspace, waves: Sequence[Wave]) -> BugReport:
    """A workspace like this one, of some of its rounds, with invented answers."""
    report, invention = BugReport(), Invention()
    counted = [wave for wave in waves if not wave.from_print and wave.engine is None]
    report.told += [_left("bugreport.round", wave) for wave in waves if wave not in counted]
    parts = [part for wave in counted for part in wave.parts or (wave,)]
    names = _names(parts)
    for part in parts:
        path = f"{ROUNDS_FILE.parent.as_posix()}/{names[part.file]}"
        questionnaire = workspace.questionnaires.get(part.questionnaire)
        if path not in report.parts and questionnaire is not None:
            _add(report, path, replace(part, parts=()), questionnaire.in_exports, invention)
    rounds = _rounds(workspace.rounds_file, counted, names, invention)
    report.parts[ROUNDS_FILE.as_posix()] = rounds.encode()
    used = {wave.questionnaire for wave in counted}
    own = workspace.rounds_file.parent.parent / FOLDER
    for file in workspace.questionnaire_files:
        if file.stem in used and file.parent.resolve() == own.resolve():
            report.parts[f"{FOLDER}/{file.name}"] = file.read_bytes()
    report.parts["versions.txt"] = _versions().encode()
    report.other = list(_differences(workspace, report, parts, names))
    return report


def _left(key: str, wave: Wave) -> Said:
    return Said(key, questionnaire=wave.questionnaire, year=str(wave.year))


def _names(parts: Iterable[Wave]) -> dict[Path, str]:
    """What files are called: names of files may have names of people in them."""
    names: dict[Path, str] = {}
    for part in parts:
        years = "".join(f"-{year}" for year in dict.fromkeys(_YEAR.findall(part.file.stem)))
        number = len(names) + 1
        names.setdefault(part.file, f"export{number}{years}{part.file.suffix}")
    return names


def _add(
    report: BugReport, path: str, wave: Wave, questionnaire: Questionnaire, invention: Invention
) -> None:
    """Adds an invented export, or tells why there is none."""
    try:
        check_is_there(wave.file)
        kind = kind_of(wave.file)
        content, key = _content(kind, wave, questionnaire, invention)
    except ProblemsError:
        content, key = None, "bugreport.file"
    if content is not None:
        report.parts[path] = content
    if key is not None:
        report.told.append(Said(key, file=Path(path).name))


def _content(
    kind: str, wave: Wave, questionnaire: Questionnaire, invention: Invention
) -> tuple[bytes | None, str | None]:
    """An invented export, and what is to be told of it."""
    try:
        table, read_wave, _ = table_as_guessed(wave, questionnaire)
    except ProblemsError:
        return _unread(kind, wave, questionnaire, invention)
    matched = matched_table(table, questionnaire, read_wave)
    guessed, _, _ = proposed(table, questionnaire, read_wave)
    if guessed.columns is not None:
        matched = replace(guessed, problems=(*matched.problems, *guessed.problems))
    made = invented(table, matched, questionnaire, read_wave, invention)
    if kind == "csv":
        return _text(wave, table, made.cells), None
    if kind in ("excel", "sheets"):
        return _workbook(kind, wave, questionnaire, invention, (table, made.cells))
    from ..responses.invention.labelled import parquet, spss

    if kind in ("parquet", "feather"):
        return parquet(table, made), "bugreport.types"
    return spss(table, made), None if kind == "sav" else "bugreport.types"


def _text(wave: Wave, table: RawTable, cells: Cells) -> bytes:
    from ..responses.invention.text_files import with_cells
    from ..responses.readers.csv_encoding import encoding_of

    content, source = wave.file.read_bytes(), dict(table.source)
    encoding = encoding_of(content, str(wave.file), wave.encoding)
    delimiter = {"tab": "\t"}.get(source["delimiter"], source["delimiter"])
    return with_cells(content, encoding, cells, delimiter)


def _unread(
    kind: str, wave: Wave, questionnaire: Questionnaire, invention: Invention
) -> tuple[bytes | None, str | None]:
    """What is left of a file that cannot be read."""
    if kind == "csv":
        from ..responses.invention.text_files import letter_by_letter

        known = Vocabulary(questionnaire, wave)
        content = letter_by_letter(wave.file.read_bytes(), known, invention.chance)
        return content, "bugreport.letters"
    if kind in ("excel", "sheets"):
        return _workbook(kind, wave, questionnaire, invention, None)
    return None, "bugreport.file"


def _workbook(
    kind: str,
    wave: Wave,
    questionnaire: Questionnaire,
    invention: Invention,
    read: tuple[RawTable, Cells] | None,
) -> tuple[bytes | None, str | None]:
    """A workbook with the sheet that is read invented as it is read, and the others blindly."""
    from ..responses.invention.workbooks import plain_workbook, with_cells
    from ..responses.readers.excel import all_sheets

    sheets = all_sheets(wave.file, kind)
    known, chosen = Vocabulary(questionnaire, wave), dict(read[0].source) if read else {}
    made = []
    for sheet in sheets:
        if read is not None and sheet.title == chosen.get("sheet"):
            made.append((sheet, read[1]))
            continue
        table = RawTable(file=f"{wave.file}:{sheet.title}", columns=sheet.columns)
        headers = known.headers_of(table)
        asked = [names for names in headers.names if any(map(known.is_question, names))]
        if len(asked) > 1:
            matched = matched_table(table, questionnaire, wave)
            cells = invented(table, matched, questionnaire, wave, invention).cells
        else:
            cells = blindly(sheet.columns, known, invention.chance, wave.year)
        made.append((sheet, cells))
    if kind == "excel":
        return zipped(with_cells(wave.file, made, invention.chance)), None
    return zipped(plain_workbook(made)), "bugreport.kind"


def _rounds(
    path: Path, waves: Sequence[Wave], names: Mapping[Path, str], invention: Invention
) -> str:
    """The ``rounds.toml`` of some rounds, with what was invented in place of names."""
    import tomlkit

    top, kept = read_toml(path), dict[str, Any]()
    questionnaires = {wave.questionnaire for wave in waves}
    for key, value in top.items():
        if key == "association":
            kept[key] = value if value in PLACEHOLDERS else _ASSOCIATION
        elif key in _TOP_KEPT:
            kept[key] = value
        elif key in questionnaires and isinstance(value, dict):
            own = {wave.round: wave for wave in rounds_of(waves) if wave.questionnaire == key}
            kept[key] = {
                name: _round(table, own[name], names, invention)
                for name, table in value.items()
                if name in own and isinstance(table, dict)
            }
        elif not isinstance(value, dict) and key not in _LEFT_OUT:
            kept[key] = _blind(value, invention)
    return tomlkit.dumps(kept)


def _round(
    table: Mapping[str, Any], wave: Wave, names: Mapping[Path, str], invention: Invention
) -> dict[str, Any]:
    """What is said of a round, or of one of its files."""
    folder, kept = wave.file.parent, dict[str, Any]()
    by_name = {part.file.name: part for part in wave.parts or (wave,)}
    for key, value in table.items():
        if key == "file":
            files = [names.get(folder / str(name), str(name)) for name in _list(value)]
            kept[key] = files if isinstance(value, list) else files[0]
        elif key == "files" and isinstance(value, dict):
            kept[key] = {
                names.get(folder / name, name): _round(own, by_name[name], names, invention)
                for name, own in value.items()
                if name in by_name and isinstance(own, dict)
            }
        elif key in ("only", "leave_out") and isinstance(value, dict):
            kept[key] = {h: _chosen(v, h, by_name.values(), invention) for h, v in value.items()}
        elif key == "invited" and isinstance(value, dict):
            kept[key] = invention.renamed(value)
        elif key in _KEPT:
            kept[key] = value
        elif key not in _LEFT_OUT:
            kept[key] = _blind(value, invention)
    return kept


def _list(value: object) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _chosen(value: object, header: str, parts: Iterable[Wave], invention: Invention) -> object:
    """The values of a column by which rows are chosen, as they are called now."""
    pairs: dict[str, object] = {}
    for part in parts:
        pairs |= invention.replaced.get((str(part.file), plain_key(header)), {})
    now = [pairs.get(cell_key(one), None if one else "") for one in _list(value)]
    now = [_blind(one, invention) if new is None else new
           for one, new in zip(_list(value), now, strict=True)]  # fmt: skip
    now = [int(one) if isinstance(one, float) and one.is_integer() else one for one in now]
    return now if isinstance(value, list) else now[0]


def _blind(value: object, invention: Invention) -> object:
    """What stands under a key that nobody knows."""
    if isinstance(value, str):
        return invention.chance.like(value, 0)
    return value if isinstance(value, (bool, int, float)) else []


def _versions() -> str:
    """The versions of the program, of Python and of packages."""
    from .._version import __version__

    lines = [f"indicators {__version__}", f"Python {platform.python_version()}"]
    lines.append(platform.system())
    for package in _PACKAGES:
        try:
            lines.append(f"{package} {metadata.version(package)}")
        except metadata.PackageNotFoundError:
            continue
    return "\n".join([*lines, ""])


def _differences(
    workspace: Workspace, report: BugReport, parts: Sequence[Wave], names: Mapping[Path, str]
) -> Iterator[str]:
    """The messages of ``check`` that the workspace has and the invented one has not, or only it."""
    before = check_workspace(workspace.rounds_file)[1]
    with TemporaryDirectory() as folder:
        for name, content in report.parts.items():
            path = Path(folder) / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        try:
            after = check_workspace(Path(folder))[1]
        except ProblemsError as error:
            after = list(error.problems)
        there = {str(Path(folder) / ROUNDS_FILE.parent / new): new for new in names.values()}
    here = {str(part.file): names[part.file] for part in parts}
    ours = {_place(p, here[p.file]) for p in before if p.file in here}
    theirs = {_place(p, there[p.file]) for p in after if p.file in there}
    yield from sorted(ours ^ theirs)


def _place(problem: Problem, file: str) -> str:
    row = "" if problem.row is None else f":{problem.row}"
    return f"{file}{row} {problem.key}"


def opened(folder: Path) -> Workspace:
    """The workspace of a folder, with all that is wrong in it.

    Raises:
        IndicatorsError: If there is none, or its ``rounds.toml`` is no TOML.
    """
    return read_workspace(folder)[0]
