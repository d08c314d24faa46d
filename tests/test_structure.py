"""The map in ARCHITECTURE.md is true, and heavy packages stay out until they are needed."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

import pytest

from .conftest import ROOT

PACKAGE = ROOT / "indicators"
ARCHITECTURE = (ROOT / "ARCHITECTURE.md").read_text("utf-8")
MODULES = sorted(PACKAGE.rglob("*.py"))
ROOMS = {path.parent.name for path in PACKAGE.glob("*/__init__.py")}
HEAVY = ("pandas", "matplotlib", "seaborn", "scipy", "pingouin")


def the_map() -> dict[str, tuple[int, set[str]]]:
    """Each room's floor, and the rooms it imports from."""
    found = re.search(r"```map\n(.*?)```", ARCHITECTURE, re.DOTALL)
    assert found
    lines = (line.split() for line in found[1].strip().splitlines())
    return {room: (int(floor), set(others)) for floor, room, *others in lines}


def room_of(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


@cache
def relative_imports(path: Path) -> list[ast.ImportFrom]:
    """What a module imports of ours, inside functions too."""
    nodes = ast.walk(ast.parse(path.read_text("utf-8")))
    return [node for node in nodes if isinstance(node, ast.ImportFrom) and node.level]


def own_imports(path: Path) -> Iterator[str]:
    """The rooms a module imports from."""
    package = path.relative_to(ROOT).parts[:-1]
    for node in relative_imports(path):
        base = package[: len(package) - node.level + 1]
        parts = (*base, *(node.module or "").split("."))[1:]
        names = [alias.name for alias in node.names]
        yield from [parts[0]] if parts and parts[0] else names


def own_modules(path: Path) -> set[str]:
    """The modules of ours that a module imports from, and the names that may be modules."""
    package = path.relative_to(ROOT).parts[:-1]
    found: set[str] = set()
    for node in relative_imports(path):
        base = package[: len(package) - node.level + 1]
        module = ".".join((*base, *(node.module or "").split("."))[1:]).strip(".")
        found |= {module, *(f"{module}.{alias.name}".strip(".") for alias in node.names)}
    return found


def rooms() -> dict[str, set[str]]:
    """Each room and the rooms that it imports from; `__init__.py` and the like are in none."""
    found: dict[str, set[str]] = {}
    for path in MODULES:
        if (room := room_of(path)) in ROOMS:
            found.setdefault(room, set()).update(ROOMS.intersection(own_imports(path)) - {room})
    return found


def test_the_map_shows_every_room_and_what_it_imports() -> None:
    assert {room: others for room, (_, others) in the_map().items()} == rooms()


def test_a_room_imports_only_from_lower_floors() -> None:
    drawn = the_map()
    for room, (floor, others) in drawn.items():
        assert floor == 1 + max((drawn[other][0] for other in others), default=0), room


def test_the_house_stays_small() -> None:
    assert len(the_map()) <= 12
    assert max(floor for floor, _ in the_map().values()) <= 9


def test_documents_see_only_words() -> None:
    for path in (PACKAGE / "documents").rglob("*.py"):
        seen = {"documents", "words"}
        assert set(own_imports(path)) <= seen


def test_respondents_stay_in_their_rooms() -> None:
    """Only these name the types that hold respondents' rows."""
    allowed = {
        "responses", "results/counts.py", "results/protection_order.py", "results/measuring.py",
        "results/from_frame.py", "workspace", "analysis/reliability.py", "analysis/scores.py",
        "analysis/wholes.py",
    }  # fmt: skip
    rows = re.compile(r"\b(Responses|RawTable|read_table|read_frame|CountTable)\b")
    for path in MODULES:
        if rows.search(path.read_text("utf-8")):
            assert {room_of(path), path.relative_to(PACKAGE).as_posix()} & allowed, path


def test_open_answers_have_one_door() -> None:
    """From the room that reads them to the list, and from the list to the command that writes it:
    nothing else imports them, so no report, table or message can hold one."""
    doors = {
        "responses.masking": {"responses/comments.py"},
        "responses.comments": {"workspace/comments.py"},
        "workspace.comments": {"cli/comments.py"},
    }
    found: dict[str, set[str]] = {door: set() for door in doors}
    for path in MODULES:
        for module in own_modules(path) & set(doors):
            found[module].add(path.relative_to(PACKAGE).as_posix())
        if "OpenAnswers" in path.read_text("utf-8"):
            assert path.name == "comments.py" and room_of(path) in ("responses", "workspace")
    assert found == doors


def functions(path: Path) -> Iterator[tuple[str, int, int]]:
    """Name, lines without the docstring, and parameters of each function."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.FunctionDef):
            first = node.body[0]
            text = isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant)
            docstring = (first.end_lineno or 0) - first.lineno + 1 if text else 0
            length = (node.end_lineno or 0) - node.lineno + 1 - docstring
            parameters = node.args.args + node.args.kwonlyargs
            own = [p for p in parameters if p.arg not in ("self", "cls")]
            yield node.name, length, len(own)


def test_functions_and_modules_stay_small() -> None:
    """None over 50 lines, median at most 9, modules about 300: signs, not rulers."""
    lengths = []
    for path in MODULES:
        if path.parent.name == "texts":
            continue  # the catalogue of words
        assert len(path.read_text("utf-8").splitlines()) <= 330, path
        for name, length, parameters in functions(path):
            assert length <= 50, f"{path.name}: {name}"
            # A command of click takes one parameter for each of its options.
            assert parameters <= 5 or room_of(path) == "cli", f"{path.name}: {name}"
            lengths.append(length)
    lengths.sort()
    assert lengths[len(lengths) // 2] <= 9
    assert lengths[len(lengths) * 9 // 10] <= 25


def loaded_by(*lines: Sequence[str]) -> set[str]:
    """The top-level packages that command lines load, seen from a fresh process."""
    return {name.partition(".")[0] for name in modules_of(*lines)}


def modules_of(*lines: Sequence[str]) -> set[str]:
    """All modules that they load."""
    code = (
        "import sys; from indicators.cli import commands; from indicators.cli.terminal import run\n"
        f"code = max(run(commands, line) for line in {list(map(list, lines))})\n"
        "print(*sys.modules, file=sys.stderr)\n"
        "sys.exit(code)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT
    )
    return set(done.stderr.splitlines()[-1].split())


def test_help_imports_nothing_heavier_than_click() -> None:
    others = {"numpy", "pyreadstat", "python_calamine", "docx", "lxml", "xlsxwriter", "narwhals"}
    others |= {"typst", "pikepdf"}
    loaded = loaded_by(["--help"])
    assert "click" in loaded
    assert not loaded & {*HEAVY, *others}


def test_commands_import_neither_pandas_nor_its_kin(tmp_path: Path) -> None:
    loaded = loaded_by(
        ("table", ".", "--by", "unit"),
        ("table", ".", "--format", "csv"),
        ("check", "."),
        *(
            ("report", ".", "-o", f"{tmp_path}/x.{suffix}")
            for suffix in ("docx", "pdf", "xlsx", "html")
        ),
    )
    assert "numpy" in loaded and "pyreadstat" in loaded
    assert not loaded & set(HEAVY)


def test_a_plain_table_loads_nothing_that_it_does_not_use() -> None:
    """No statistics, charts or slides, no other kind of file, no solver where no group asks for it,
    and nothing of what was published before where nothing was."""
    loaded = modules_of(
        ("table", ".", "--questionnaire", "board", "--year", "2022", "--no-compare")
    )
    rooms = {f"indicators.{room}" for room in ("analysis", "printed")}
    parts = {f"indicators.documents.{part}" for part in ("charts", "presentation", "web", "word")}
    before = {"indicators.disclosure.earlier", "indicators.disclosure.regrouping"}
    others = {
        "highspy",
        "lxml",
        "pyreadstat",
        "python_calamine",
        "filelock",
        "xml.etree.ElementTree",
    }
    assert "indicators.documents.text" in loaded
    assert not loaded & {*rooms, *parts, *before, *others, *HEAVY}


def test_the_page_loads_no_pictures_and_no_frames(tmp_path: Path) -> None:
    loaded = modules_of(("page", ".", "-o", f"{tmp_path}/x.html"))
    assert "indicators.documents.web.page" in loaded
    assert not {name.partition(".")[0] for name in loaded} & {*HEAVY, "pptx", "docx"}
    assert not {name for name in loaded if name.startswith("indicators.documents.charts")}


def test_slides_load_no_word_no_statistics_and_nothing_that_draws(tmp_path: Path) -> None:
    loaded = loaded_by(("slides", ".", "--by", "unit", "-o", f"{tmp_path}/x.pptx"))
    assert "pptx" in loaded
    assert not loaded & {"docx", "pandas", "matplotlib", "seaborn", "scipy", "pingouin"}


def test_charts_are_drawn_with_seaborn_and_without_pingouin(tmp_path: Path) -> None:
    charts = ("charts", ".", "--questionnaire", "board", "--format", "svg")
    loaded = loaded_by((*charts, "-o", f"{tmp_path}/charts"))
    assert {"matplotlib", "seaborn"} <= loaded
    assert not loaded & {"docx", "pptx", "pingouin"}


def test_importing_the_package_loads_no_numpy() -> None:
    code = "import sys, indicators; print('numpy' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


def test_every_public_name_exists() -> None:
    import indicators

    assert sorted(indicators.__all__) == sorted(set(indicators.__all__))
    assert set(indicators._HOME) | {"__version__"} == set(indicators.__all__)
    for name in indicators.__all__:
        assert getattr(indicators, name) is not None
    with pytest.raises(AttributeError):
        _ = indicators.nothing
