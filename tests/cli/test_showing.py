"""``charts``, ``slides`` and ``page`` as a user meets them: files, messages, refusals."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from zipfile import ZipFile, is_zipfile

import pytest

from indicators.survey.questionnaire_file import read_questionnaire

from ..conftest import ROOT, Outcome, edit, leave_few_questions
from ..subtests import as_subtests
from .test_cli import rows_of

Command = Callable[..., Outcome]


def charts(indicators: Command, folder: Path, *options: object) -> dict[str, bytes]:
    outcome = indicators("charts", ROOT, "--format", "svg", "-o", folder, *options)
    assert outcome.code == 0, outcome.err
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def texts(svg: bytes) -> list[str]:
    """The words of a picture, those of a name in several lines together."""
    text = re.compile(r"<text[^>]*>([^<]+)</text>")
    groups = re.findall(r"<g [^>]*>\s*((?:<text[^>]*>[^<]+</text>\s*)+)</g>", svg.decode())
    return [" ".join(text.findall(group)).replace("\xa0", " ") for group in groups]


def test_charts_are_a_folder_of_pictures_and_a_page_with_their_texts(
    indicators: Command, tmp_path: Path
) -> None:
    files = charts(indicators, tmp_path / "d", "--by", "unit", "--questionnaire", "staff")
    unit = "unit-samverkansteamen-for-unga-vuxna"
    hidden = ("unit-mia-vidare-ostra-sodertorn", "unit-samma")  # in 2022, not in the years before
    assert set(files) == {
        "staff-2022-shares.svg", "staff-2022-change.svg", "staff-2022-trend.svg",
        f"staff-2022-own-{unit}.svg", f"staff-2022-shares-{unit}.svg",
        f"staff-2022-change-{unit}.svg", f"staff-2022-trend-{unit}.svg", "diagram.html",
        *(f"staff-2022-{drawn}-{name}.svg" for drawn in ("shares", "trend") for name in hidden),
    }  # fmt: skip
    assert "97 %" in texts(files["staff-2022-shares.svg"])
    page = files["diagram.html"].decode()
    assert page.count("<svg") == page.count("<table") == 11


def test_the_chart_of_a_group_beside_others_is_left_out_without_groups(
    indicators: Command, tmp_path: Path
) -> None:
    assert not [name for name in charts(indicators, tmp_path / "d") if "groups" in name]


@pytest.mark.parametrize(("centre", "name"), [("split", "centred"), ("aside", "aside")])
def test_bars_around_a_centre_line_come_on_request(
    indicators: Command, tmp_path: Path, centre: str, name: str
) -> None:
    files = charts(indicators, tmp_path / "d", "--centre", centre, "--questionnaire", "board")
    assert f"board-2022-{name}.svg" in files and "board-2022-shares.svg" not in files


def test_the_order_of_the_questions_can_be_chosen(indicators: Command, tmp_path: Path) -> None:
    files = charts(indicators, tmp_path / "d", "--sort", "positive", "--questionnaire", "staff")
    questions = [text for text in texts(files["staff-2022-shares.svg"]) if text[0].isdigit()]
    assert next(text for text in questions if ". " in text) == "2. Planering efter insatsen"


def test_charts_in_english_keep_the_questions_in_swedish(
    indicators: Command, tmp_path: Path
) -> None:
    files = charts(indicators, tmp_path / "d", "--language", "en", "--questionnaire", "board")
    assert "charts.html" in files
    said = texts(files["board-2022-shares.svg"])
    assert "Neither" in " ".join(said) and "1. Strukturer för relationer" in said


@pytest.mark.parametrize("form", ["png", "pdf"])
def test_charts_are_png_unless_another_format_is_chosen(
    indicators: Command, tmp_path: Path, form: str
) -> None:
    options = [] if form == "png" else ["--format", form]
    call = ("charts", ROOT, "--questionnaire", "board", "-o", tmp_path / "d", *options)
    assert indicators(*call).code == 0
    start = {"png": b"\x89PNG", "pdf": b"%PDF"}[form]
    pictures = [p for p in (tmp_path / "d").iterdir() if p.suffix == f".{form}"]
    assert len(pictures) == 3 and all(p.read_bytes().startswith(start) for p in pictures)


def test_folders_and_files_have_names_by_themselves(
    indicators: Command, copied_workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(copied_workspace)
    for command in ("charts", "slides", "page"):
        outcome = indicators(command, "--questionnaire", "board")
        assert outcome.code == 0, outcome.err
    assert indicators("slides", "--each", "unit").code == 0
    made = {path.name for path in copied_workspace.iterdir()} - {"questionnaires", "responses"}
    assert made == {
        "diagram-2022", "seminarium-2022", "seminarium-2022.pptx", "seminarium-2022.html"
    }  # fmt: skip


def test_slides_of_each_unit_tell_which_units_have_none(
    indicators: Command, tmp_path: Path
) -> None:
    outcome = indicators("slides", ROOT, "--each", "unit", "-o", tmp_path / "each")
    assert outcome.code == 0
    assert [path.name for path in (tmp_path / "each").iterdir()] == [
        "seminarium-2022-samverkansteamen-for-unga-vuxna.pptx"
    ]
    assert "SamMA: the result is not shown" in outcome.err


def test_page_has_the_first_grouping_unless_another_is_chosen(
    indicators: Command, tmp_path: Path
) -> None:
    path = tmp_path / "page.html"
    assert indicators("page", ROOT, "-o", path, "--questionnaire", "staff").code == 0
    assert "SamMA" in path.read_text("utf-8")


def units(folder: Path, named: dict[str, int], **more: str) -> Path:
    """A workspace of units, everybody in which answered each of two questions in turn."""
    (folder / "responses").mkdir(parents=True)
    rows = [
        f"{name};{('Aldrig', 'Ibland', 'Alltid')[n % 3]}"
        for name, count in named.items()
        for n in range(count)
    ]
    head = "Insats;Får stödet du ger till deltagarna ta den tid som behövs?"
    (folder / "responses" / "staff.csv").write_text("\n".join([head, *rows]), "utf-8")
    (folder / "questionnaires").mkdir()
    definition = (ROOT / "questionnaires" / "staff.toml").read_text("utf-8")
    start = definition.index("[[question]]", definition.index("[[question]]") + 1)
    kept = definition[:start] + definition[definition.index("[[grouping]]") :]
    (folder / "questionnaires" / "staff.toml").write_text(kept, "utf-8")
    policy = ", ".join(f"{key} = {value}" for key, value in more.items())
    (folder / "responses" / "rounds.toml").write_text(
        f'association = "P"\n[staff.2022]\nfile = "staff.csv"\npolicy = {{ {policy} }}\n', "utf-8"
    )
    return folder


def test_every_unit_has_a_presentation_of_its_own_whatever_it_is_called(
    indicators: Command, tmp_path: Path
) -> None:
    names = ("Öst", "Ost", "A-B", "a/b", "/", "日本語", "CON", "Totalt", "Alla andra")
    workspace = units(tmp_path / "ws", dict.fromkeys(names, 12))
    outcome = indicators("slides", workspace, "--each", "unit", "-o", tmp_path / "each")
    assert outcome.code == 0, outcome.err
    made = [path.name for path in (tmp_path / "each").iterdir()]
    assert len(made) == len(names)
    assert all(re.fullmatch(r"seminarium-2022(-[a-z0-9]+)*\.pptx", name) for name in made)
    assert indicators("page", workspace, "-o", tmp_path / "page.html").code == 0


def test_presentations_that_were_there_before_are_told_of(
    indicators: Command, tmp_path: Path
) -> None:
    workspace = units(tmp_path / "ws", {"A": 30, "B": 30, "C": 12})
    assert indicators("slides", workspace, "--each", "unit", "-o", tmp_path / "each").code == 0
    call = ("slides", workspace, "--each", "unit", "--least", 25, "-o", tmp_path / "each")
    outcome = indicators(*call)
    assert outcome.code == 1 or "earlier run" in outcome.err, outcome.err


def test_where_no_group_may_be_shown_that_is_told(indicators: Command, tmp_path: Path) -> None:
    workspace = units(tmp_path / "ws", {"A": 30, "B": 4}, small_groups='"merge"')
    outcome = indicators("slides", workspace, "--each", "unit", "-o", tmp_path / "each")
    assert outcome.code == 1 and "no group of unit can be shown" in outcome.err
    assert "merged" in outcome.err and not (tmp_path / "each").exists()


def test_a_template_in_the_folder_of_the_presentations_is_not_overwritten(
    indicators: Command, tmp_path: Path
) -> None:
    workspace = units(tmp_path / "ws", {"A": 30, "B": 30})
    each = tmp_path / "each"
    assert indicators("slides", workspace, "--each", "unit", "-o", each).code == 0
    template = each / "seminarium-2022-a.pptx"
    before = template.read_bytes()
    call = ("slides", workspace, "--each", "unit", "-o", each, "--template", template)
    outcome = indicators(*call)
    assert outcome.code == 1 and "not overwritten" in outcome.err
    assert template.read_bytes() == before


def test_a_folder_that_cannot_be_made_is_named(indicators: Command, tmp_path: Path) -> None:
    folder = tmp_path / ("x" * 300)
    outcome = indicators("charts", ROOT, "--questionnaire", "board", "-o", folder)
    assert outcome.code == 1 and "x" * 300 in outcome.err


def test_a_year_hides_the_same_whatever_stands_beside_it(
    indicators: Command, copied_workspace: Path
) -> None:
    """What of 2021 is hidden in the table of 2021 is hidden in that of 2022, and in charts."""
    statuses = []
    for year in (2021, 2022):
        call = ("table", copied_workspace, "--by", "unit", "--by", "sex", "--year", year)
        rows = rows_of(indicators(*call, "--format", "csv").out)
        statuses.append(
            {
                (row["questionnaire"], row["group"], row["question_id"]): row["status"]
                for row in rows
                if row["year"] == "2021"
            }
        )
    assert statuses[1].items() <= statuses[0].items() and len(statuses[1]) > 20


@pytest.fixture
def by_sex(tmp_path: Path) -> Path:
    """Women, men, six others who are hidden, and eight who have not told."""
    (tmp_path / "responses").mkdir()
    shutil.copytree(ROOT / "questionnaires", tmp_path / "questionnaires")
    (tmp_path / "responses" / "rounds.toml").write_text(
        'association = "F"\n[staff.2022]\nfile = "s.csv"\n', "utf-8"
    )
    sexes = ["Kvinna"] * 30 + ["Man"] * 20 + ["Annat"] * 6 + [""] * 8
    staff, _ = read_questionnaire(ROOT / "questionnaires" / "staff.toml")
    asked = staff.asked(2022)
    lines = [";".join(["Kön", *(question.text for question in asked)])]
    for n, sex in enumerate(sexes):
        ends = (q.alternatives[0 if n % 3 == 0 else 3].label for q in asked)
        lines.append(";".join([sex, *ends]))
    (tmp_path / "responses" / "s.csv").write_text("\n".join(lines), "utf-8")
    return tmp_path


@as_subtests(
    "file", ["report.md", "report.docx", "report.xlsx", "table.html", "slides.pptx", "page.html"]
)
def test_the_gap_between_women_and_men_stands_in_every_file_by_sex(
    indicators: Command, by_sex: Path, file: str
) -> None:
    """20 of 30 and 13 of 20, or 66.7 and 65 percent: 2 points, beside others who are hidden."""
    path = by_sex / file
    outcome = indicators(path.stem, by_sex, "--by", "sex", "-o", path)
    assert outcome.code == 0, outcome.err
    data = path.read_bytes()
    if is_zipfile(path):
        with ZipFile(path) as package:
            data = b"".join(package.read(name) for name in package.namelist())
    text = data.decode("utf-8", "ignore")
    assert "Skillnad Kvinna − Man" in text and "+2" in text or path.suffix == ".xlsx"
    assert "Annat − " not in text and "− Annat" not in text


def test_files_for_programs_have_no_gap(indicators: Command, by_sex: Path) -> None:
    out = indicators("table", by_sex, "--by", "sex", "--format", "csv").out
    columns = out.splitlines()[0]
    assert columns.endswith("status,base,negative,neutral,positive,clear")
    assert (
        "Skillnad" not in out + indicators("table", by_sex, "--by", "sex", "--format", "json").out
    )


# --- refusals ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("charts", "-o", "{ws}/responses"), "folder of answers or questionnaires"),
        (("charts", "-o", "{ws}/responses/rounds.toml"), "is a file"),
        (("charts", "-o", "{ws}/no/where"), "there is no folder"),
        (("charts", "--by", "unti"), "unit"),
        (("charts", "--year", "2022", "--least", "2"), "5"),
        (("slides", "-o", "{ws}/x.docx"), ".pptx"),
        (("slides", "--each", "unti"), "unit"),
        (("slides", "--each", "unit", "-o", "{ws}/questionnaires"), "folder of answers"),
        (("slides", "--template", "{ws}/missing.pptx"), "missing.pptx"),
        (("slides", "--template", "{ws}/responses/rounds.toml"), "presentation"),
        (("page", "-o", "{ws}/x.pptx"), ".html"),
        (("report", "--charts", "-o", "{ws}/x.md"), "Markdown cannot hold charts"),
    ],
)
def test_what_cannot_be_done_is_told_and_nothing_is_written(
    indicators: Command, copied_workspace: Path, arguments: tuple[str, ...], said: str
) -> None:
    before = {path: path.stat().st_mtime_ns for path in copied_workspace.rglob("*")}
    command, *rest = (argument.format(ws=copied_workspace) for argument in arguments)
    outcome = indicators(command, copied_workspace, *rest)
    assert outcome.code == 1 and said in outcome.err, outcome.err
    assert {path: path.stat().st_mtime_ns for path in copied_workspace.rglob("*")} == before


@pytest.mark.parametrize(
    "arguments", [("--sort", "size"), ("--centre", "left"), ("--format", "gif")]
)
def test_a_word_that_is_not_a_choice_is_told_with_those_that_are(
    indicators: Command, arguments: tuple[str, ...]
) -> None:
    outcome = indicators("charts", ROOT, *arguments)
    assert outcome.code == 2 and arguments[1] in outcome.err


@as_subtests(
    ("package", "command"),
    [("matplotlib", ("charts",)), ("pptx", ("slides",)),
     ("matplotlib", ("report", "--charts", "-o", "bilaga.html"))],
)  # fmt: skip
def test_a_package_that_is_missing_is_told_with_how_to_mend_it(
    indicators: Command,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    package: str,
    command: tuple[str, ...],
) -> None:
    loaded = (package, f"{package}.", "indicators.documents.powerpoint")
    for name in [name for name in sys.modules if name.startswith(loaded)]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, package, None)
    monkeypatch.chdir(tmp_path)
    outcome = indicators(command[0], ROOT, *command[1:])
    assert outcome.code == 1 and "pip install --force-reinstall" in outcome.err
    assert f"the package {package}, which the program needs, is missing" in outcome.err
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("population", ["process", "these"])
@pytest.mark.parametrize(
    "command",
    [
        "charts --questionnaire board",
        "slides --questionnaire board",
        "page --questionnaire board",
        "report --change --text -o b.md",
    ],
)
def test_how_sure_a_change_is_is_told_without_a_package_for_statistics(
    indicators: Command,
    copied_workspace: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    command: str,
    population: str,
) -> None:
    waves = copied_workspace / "responses" / "rounds.toml"
    edit(waves, "\nsource =", f'\npopulation = "{population}"\nsource =')
    for package in ("pingouin", "scipy", "statsmodels"):
        monkeypatch.setitem(sys.modules, package, None)
    monkeypatch.chdir(tmp_path)
    first, *others = command.split()
    assert indicators(first, copied_workspace, *others).code == 0


def test_tables_and_plain_reports_need_none_either(
    indicators: Command, copied_workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    waves = copied_workspace / "responses" / "rounds.toml"
    targets = "invited = 39\ntargets = { time = 80 }\n"
    edit(waves, "\nsource =", '\npopulation = "these"\nsource =')
    edit(waves, "invited = 39\n", targets)
    monkeypatch.setitem(sys.modules, "pingouin", None)
    assert "80 %: kan inte" in indicators("table", copied_workspace).out.replace("\xa0", " ")
    assert indicators("report", copied_workspace, "-o", copied_workspace / "b.docx").code == 0


# --- the same every time, quick to start, and seen to work ---------------------------------


EVERY_FORMAT = (
    "charts {ws} --questionnaire board -o charts",
    "charts {ws} --questionnaire board --format svg -o charts-svg",
    "charts {ws} --questionnaire board --format pdf -o charts-pdf",
    "slides {ws} --by unit -o slides.pptx",
    "slides {ws} --each unit -o each",
    "page {ws} --questionnaire board -o page.html",
    "report {ws} --charts --text -o report.docx",
    "report {ws} --charts --text -o report.xlsx",
    "report {ws} --charts --text -o report.html",
    "report {ws} -o report.md",
    "table {ws} -o table.txt",
    "table {ws} -o table.csv",
    "table {ws} -o table.json",
    "audit {root}/docs/printed-example.csv -o audit.xlsx",
    "reliability {ws} -o reliability.docx",
)
# Prints the day of its clock, which a test of the clock has to have changed.
AT_ANOTHER_TIME = """
import sys
from contextlib import nullcontext
from datetime import date
from time import localtime
import time_machine
from indicators.cli import commands
from indicators.cli.terminal import run
from indicators.documents import charts
from tests.reuse import drawn

charts.draw = drawn  # for the next command too
when, *lines = sys.argv[1:]
with time_machine.travel(when) if when else nullcontext():
    assert date.today().timetuple()[:3] == localtime()[:3]
    for line in lines:  # the example of audit has an impossible row, and so ends with 1
        assert run(commands, line.split("|")) == line.startswith("audit"), line
    print(date.today())
"""


def made_at(when: str, ws: Path, folder: Path, **environment: str) -> tuple[str, dict[Path, bytes]]:
    """The day it was by the clock of the process, and all the files that commands made in it."""
    folder.mkdir()
    lines = (line.replace(" ", "|").format(ws=ws, root=ROOT) for line in EVERY_FORMAT)
    env = {**os.environ, "PYTHONPATH": str(ROOT), **environment}
    done = subprocess.run(
        [sys.executable, "-c", AT_ANOTHER_TIME, when, *lines],
        cwd=folder, check=True, capture_output=True, text=True, env=env,
    )  # fmt: skip
    files = (path for path in folder.rglob("*") if path.is_file())
    return done.stdout.strip(), {path.relative_to(folder): path.read_bytes() for path in files}


@pytest.mark.slow
def test_the_same_answers_give_the_same_bytes_whenever_and_wherever_it_is(
    copied_workspace: Path, tmp_path: Path
) -> None:
    """In every format: on another day at another hour, in another time zone and locale, and in
    whatever order Python keeps its sets."""
    leave_few_questions(ws := copied_workspace, 4)
    today, here = made_at("", ws, tmp_path / "here", PYTHONHASHSEED="1")
    then, there = made_at(
        "2096-02-29T23:58:59Z", ws, tmp_path / "there", PYTHONHASHSEED="2",
        TZ="Pacific/Auckland", LC_ALL="C", SOURCE_DATE_EPOCH="86400",
    )  # fmt: skip
    assert then.startswith("2096-03-01") and not today.startswith("2096")
    assert {path.suffix for path in here} == {
        ".png", ".svg", ".pdf", ".pptx", ".docx", ".xlsx", ".html", ".md", ".txt", ".csv", ".json",
    }  # fmt: skip
    assert set(there) == set(here)
    assert not [path for path in here if there[path] != here[path]]


def test_drafts_are_marked_wherever_they_are_written(indicators: Command, tmp_path: Path) -> None:
    for suffix in ("docx", "html", "md", "xlsx"):
        path = tmp_path / f"b.{suffix}"
        assert indicators("report", ROOT, "--text", "-o", path).code == 0
        if suffix in ("docx", "xlsx"):
            with ZipFile(path) as held:
                text = "".join(
                    held.read(name).decode("utf-8", "ignore") for name in held.namelist()
                )
        else:
            text = path.read_text("utf-8")
        # The summary, of three surveys, and of them side by side.
        assert text.count("Utkast, läs igenom och redigera") == 5


def test_a_report_without_charts_and_text_is_as_it_was(indicators: Command, tmp_path: Path) -> None:
    path = tmp_path / "bilaga.md"
    assert indicators("report", ROOT, "--year", 2022, "--no-overview", "-o", path).code == 0
    golden = ROOT / "tests" / "golden" / "bilaga2-2022.md"
    text, _, record = path.read_text("utf-8").partition("\n<!-- indicators-record: ")
    assert text == golden.read_text("utf-8") and record.count("\n") == 1


def test_a_rule_of_the_workspace_holds_in_charts_too(
    indicators: Command, copied_workspace: Path
) -> None:
    """With merged groups there is nothing to set side by side."""
    edit(copied_workspace / "responses" / "rounds.toml", "least_in_group = 10",
         'least_in_group = 10\nsmall_groups = "merge"')  # fmt: skip
    folder = copied_workspace / "d"
    outcome = indicators("charts", copied_workspace, "--by", "unit", "-o", folder)
    assert outcome.code == 0
    assert not [path for path in folder.iterdir() if "groups" in path.name]
