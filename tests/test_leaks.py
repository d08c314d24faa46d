"""Every finished file is opened again: what is hidden is not in it, and moves no byte of it.

The staff and the board have high thresholds, so that hidden groups are large and their numbers
stand nowhere else: 174 is told from the numbers of a file where 7 is not. The small groups of
the other questionnaires are searched for by their decimals.
"""

from __future__ import annotations

import io
import re
import tomllib
from base64 import b64encode
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from fractions import Fraction
from itertools import count, zip_longest
from pathlib import Path
from shutil import copyfile, copytree
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import docx
import pytest

from indicators.documents.recorded import properties_of
from indicators.workspace.record import read_record

from .cli.test_cli import rows_of
from .conftest import ROOT, Outcome, with_few_questions
from .leaks import Number, Planted, leaks_in, rounded

Command = Callable[..., Outcome]
Tally = tuple[int, ...]  # negative, neutral, positive but not clearly so, clearly positive
Units = dict[str, Tally]

# Never printed: units of two, what stands beside the answers, the text of a template.
ALONE = ("Ensamvargarna", "Tvillingstugan")
BESIDE = {
    "Svarsnr": "SVARSID", "Starttid": "1987-06-05T04:03", "Namn": "Kvastina Hemlis",
    "E-post": "kvastina@hemlis.example", "Övrigt": "Fritextlapp",
}  # fmt: skip
TEMPLATE, TEMPLATE_FILE = "Malltext", "template.docx"
TEXTS = (*ALONE, *BESIDE.values(), TEMPLATE)


@dataclass(frozen=True)
class Planting:
    """A round of known answers: its units answer every question alike, but for those ``apart``.

    It is written twice. The second time hidden units have traded answers and respondents, and
    where the total is hidden, other answers were given: ``changed`` holds those units.
    """

    units: Units
    changed: Units
    hidden: tuple[str, ...] = ("Väster", "Öster", "", *ALONE)
    policy: str = "least = 5, least_in_group = 10"
    apart: dict[str, tuple[Units, Units, tuple[str, ...]]] = field(default_factory=dict)

    def answers(self, question: str, again: bool) -> Units:
        """The answers to a question by unit."""
        units, changed, _ = self.apart.get(question, (self.units, self.changed, ()))
        return units | changed if again else units

    def cells(self, question: str) -> Iterator[tuple[str, Tally, bool]]:
        """The total and each unit, the answers, and whether they are hidden."""
        units = self.answers(question, again=False)
        hidden = self.hidden + (self.apart[question][2] if question in self.apart else ())
        left_out = hidden if "exclude" in self.policy else ()
        counted = [tally for unit, tally in units.items() if unit not in left_out]
        total = tuple(map(sum, zip(*counted, strict=True)))
        for unit, tally in ({"total": total} | units).items():
            yield unit, tally, unit in hidden


# What is shown is a fifth, a fifth, three fifths, and half of them, and so is what is hidden
# taken together: there are few shares that may be printed, and none of them is a hidden one.
HIGH = "least = 100, least_in_group = 300"
STAFF: Units = {
    "Norr": (80, 80, 120, 120), "Söder": (120, 120, 180, 180), "Väster": (63, 28, 60, 23),
    "Öster": (43, 53, 102, 127), "": (14, 38, 18, 29), ALONE[0]: (0, 1, 0, 1),
}  # fmt: skip
STAFF_CHANGED: Units = {
    "Väster": (54, 33, 71, 27), "Öster": (52, 48, 91, 123),
    "": (13, 39, 18, 29), ALONE[0]: (1, 0, 0, 1),
}  # fmt: skip
APART: dict[str, tuple[Units, Units, tuple[str, ...]]] = {
    "methods": (
        STAFF | {"Söder": (113, 38, 101, 38)},
        STAFF_CHANGED | {"Söder": (106, 42, 103, 44), "Öster": (59, 44, 89, 117)},
        ("Söder",),
    ),
    "structures": ({"Norr": (13, 13, 25, 28)}, {"Norr": (20, 14, 19, 22)}, ("Norr", "total")),
}
EARLIER: Units = {
    "Norr": (100, 100, 150, 150), "Väster": (140, 140, 210, 210),
    "Söder": (38, 46, 51, 84), "Öster": (86, 78, 135, 102),
}  # fmt: skip
EARLIER_CHANGED: Units = {"Söder": (46, 34, 60, 90), "Öster": (78, 90, 126, 96)}
SMALL: Units = {
    "Norr": (8, 8, 12, 12), "Söder": (10, 10, 15, 15), "Väster": (2, 1, 3, 1),
    "Öster": (2, 1, 3, 3), ALONE[0]: (0, 1, 0, 1), ALONE[1]: (0, 1, 0, 1),
}  # fmt: skip
SMALL_CHANGED: Units = {"Väster": (1, 1, 3, 4), "Öster": (2, 1, 3, 1), ALONE[0]: (1, 1, 0, 0)}
PLANTED = {
    ("staff", 2022): Planting(STAFF, STAFF_CHANGED, policy=HIGH, apart=APART),
    ("staff", 2021): Planting(EARLIER, EARLIER_CHANGED, ("Söder", "Öster"), HIGH),
    ("managers", 2022): Planting(SMALL, SMALL_CHANGED),
    ("managers", 2021): Planting(SMALL, SMALL_CHANGED),
    ("participants", 2022): Planting(SMALL, SMALL_CHANGED, policy='small_groups = "merge"'),
    ("participants_followup", 2022): Planting(
        SMALL, SMALL_CHANGED, policy='small_groups = "exclude"'
    ),
    ("board", 2022): Planting(
        {"": (14, 29, 16, 23)}, {"": (30, 11, 9, 40)}, ("", "total"), policy=HIGH
    ),
}
CLASSES = ("negative", "neutral", "positive", "clear")
LABELS = {
    "frequency": ("Sällan", "Ibland", "Ofta", "Alltid"),
    "extent": ("Inte alls", "Delvis", "Till stor del", "Helt och hållet"),
}


def numbers_of(hidden: bool) -> Iterator[Number]:
    """The numbers of all cells that are hidden, or of all that are shown."""
    for (name, year), planting in PLANTED.items():
        for question in ("", *planting.apart):
            for unit, tally, is_hidden in planting.cells(question):
                if is_hidden is hidden and unit not in ALONE:
                    of = " ".join(filter(None, (name, str(year), question, unit or "no unit")))
                    yield from numbers_of_cell(of, tally)


def numbers_of_cell(of: str, tally: Tally) -> Iterator[Number]:
    """Base, counts, percents and shares; of a small group only what has decimals."""
    negative, neutral, positive, clear = tally
    base, least = sum(tally), 1 if sum(tally) < 10 else 0
    parts = (negative, neutral, positive + clear, clear)
    for part, name in zip((*parts, base), (*CLASSES, "base"), strict=True):
        if 0 < part < base:
            yield Number(f"{of}, {name}", Fraction(100 * part, base), least)
            yield Number(f"{of}, {name}", Fraction(part, base), least + 2)
        if not least:
            yield Number(f"{of}, {name}", Fraction(part))


HIDDEN = Planted(TEXTS, tuple(numbers_of(hidden=True)))
# Slides are numbered, charts have scales, and commentaries count persons: among these, small
# whole numbers tell nothing. A percent has a decimal here.
FINE = Planted(
    TEXTS,
    tuple(
        Number(of, value, max(decimals, 1) if value < 100 else decimals)
        for of, value, decimals in numbers_of(hidden=True)
    ),
)


# --- workspaces and files ------------------------------------------------------------------

OPEN = "least = 3, least_in_group = 3"
FILES = [("report", suffix) for suffix in ("docx", "template.docx", "pdf", "xlsx", "html", "md")]
FILES += [
    ("table", suffix) for suffix in ("docx", "pdf", "xlsx", "html", "md", "txt", "csv", "json")
]
FILES += [
    ("report --by unit --change --charts --text", suffix)
    for suffix in ("docx", "pdf", "xlsx", "html")
]
FILES += [("report --by unit --change --text", "md"), ("report --by unit --others", "md")]
FILES += [("table --others", suffix) for suffix in ("html", "md")]
FILES += [("report --by unit --others --charts", suffix) for suffix in ("docx", "xlsx", "html")]
FILES += [
    ("slides --by unit", "pptx"),
    ("slides --each unit", ""),
    ("page --questionnaire staff --questionnaire board", "html"),
]
FILES += [("charts --by unit --format svg", "")]
FILES += [("export --shares --year 2021 --by unit --counts", "zip")]
# These tell positive shares only, or of a few questions.
PARTLY = [("overview", "md"), ("table --goals", "md"), ("plan --by unit", "md")]
FILES += [("report --by unit --overview --distribution", "md"), *PARTLY]
# A unit that is hidden and the total, one year and two, all in every report.
GOALS = "".join(
    f'[[goal]]\ntext = "Mål {n}"\nquestionnaire = "staff"\nquestion = "methods"\n{rest}\n'
    for n, rest in enumerate(
        (
            'target = 90\ngroup = "Väster"\nyears = [2022]',
            "target = 90\nyears = [2022]",
            "target = 90\nyears = [2021, 2022]",
        )
    )
)


@pytest.fixture(scope="module")
def folders(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The workspace, the same with what is hidden changed, and one that hides nothing."""
    top = tmp_path_factory.mktemp("leaks")
    made = {
        "first": write_workspace(top / "first"),
        "second": write_workspace(top / "second", again=True),
        "open": write_workspace(top / "open", policy=OPEN),
    }
    # One template, saved once: its bytes tell the second it was saved, and a report tells them.
    template = docx.Document()
    template.core_properties.author = template.add_paragraph(TEMPLATE).text
    template.save(str(made["first"] / TEMPLATE_FILE))
    for folder in (made["second"], made["open"]):
        copyfile(made["first"] / TEMPLATE_FILE, folder / TEMPLATE_FILE)
    return made


def write_workspace(folder: Path, again: bool = False, policy: str | None = None) -> Path:
    copytree(ROOT / "questionnaires", folder / "questionnaires")
    # Breaks and both scales are among the first questions; all are answered like these.
    apart = {question for planting in PLANTED.values() for question in planting.apart}
    for path in (folder / "questionnaires").glob("*.toml"):
        path.write_text(with_few_questions(path.read_text("utf-8"), 3, apart), "utf-8")
    (folder / "responses").mkdir()
    waves = ['association = "Samordningsförbundet Prov"', 'population = "process"']
    waves += ["[policy]", "decimals = 1", GOALS]
    # Of what is open, only the large numbers are looked for.
    planted = {key: p for key, p in PLANTED.items() if not policy or p.policy == HIGH}
    for (name, year), planting in planted.items():
        path = folder / "responses" / f"{name}-{year}.csv"
        questionnaire = tomllib.loads((folder / f"questionnaires/{name}.toml").read_text("utf-8"))
        lines = "\n".join(export(planting, questionnaire, year, again))
        # In the open workspace, every unit is large enough to be named.
        path.write_text(re.sub("|".join(ALONE), "Norr", lines) if policy else lines, "utf-8")
        waves += [f"[{name}.{year}]", f'file = "{path.name}"', "invited = 2000"]
        waves += [f"policy = {{ {policy or planting.policy} }}"]
        # Met wherever it is shown, so that no interval is printed.
        waves += ["targets = { methods = 30, structures = 30 }"] * (name == "staff")
    (folder / "responses" / "rounds.toml").write_text("\n".join(waves), "utf-8")
    return folder


def export(
    planting: Planting, questionnaire: dict[str, Any], year: int, again: bool
) -> Iterator[str]:
    """The lines of an export; the second time the texts that are not printed are reversed."""
    asked = [q for q in questionnaire["question"] if year in q["years"] or max(q["years"]) < year]
    yield ";".join((*BESIDE, "Insats", *(question["text"] for question in asked)))
    number, way = count(1), -1 if again else 1
    beside = ";".join(text[::way] for text in BESIDE.values())
    for unit in planting.units:
        name = unit[::way] if unit in ALONE else unit
        columns = []
        for question in asked:
            tally = planting.answers(question["id"], again).get(unit, ())
            counted = zip(LABELS[question["scale"]], tally, strict=False)
            columns.append([label for label, times in counted for _ in range(times)])
        for answers in zip_longest(*columns, fillvalue=""):
            yield ";".join((f"{next(number)}{beside}", name, *answers))


def written(
    indicators: Command, folder: Path, command: str, suffix: str, language: str = "sv"
) -> bytes:
    """The finished file, once what is told beside it has been searched too.

    Without a suffix it is a folder of files, as one zip file.
    """
    path = folder / f"{command}-{language}.{suffix}".replace(" ", "")
    if path.is_file():
        return path.read_bytes()
    if not path.exists():
        call: list[object] = [*command.split(), folder, "--year", 2022, "--language", language]
        call += ["--by", "unit"] if command.startswith("table") else []
        call += ["--template", folder / TEMPLATE_FILE] if suffix == "template.docx" else []
        outcome = indicators(*call, "-o", path)
        assert outcome.code == 0, outcome.err
        assert leaks_in((outcome.out + outcome.err).encode(), Planted(TEXTS)) == []
    if path.is_file():
        return path.read_bytes()
    whole = io.BytesIO()
    with ZipFile(whole, "w") as held:
        for file in sorted(path.iterdir()):
            held.writestr(ZipInfo(file.name), file.read_bytes())
    return whole.getvalue()


# --- the files -----------------------------------------------------------------------------


def test_no_number_that_may_be_printed_is_a_planted_one() -> None:
    """Else the search could not tell a hidden number from one that belongs there."""
    printed: list[object] = [*range(13), 100, 300, 2000, 2021, 2022]
    for _, value, decimals in numbers_of(hidden=False):
        printed += [rounded(value, decimals), rounded(value, decimals + 1)]
    assert leaks_in("\n".join(map(str, printed)).encode(), HIDDEN) == []


def test_what_is_planted_is_hidden(indicators: Command, folders: dict[str, Path]) -> None:
    told = set()
    for row in rows_of(written(indicators, folders["first"], "table", "csv").decode()):
        key = (row["questionnaire"], int(row["year"]))
        for unit, tally, hidden in PLANTED[key].cells(row["question_id"]):
            if unit == (row["group"] or "total"):
                told |= {(*key, unit)} if hidden else set()
                assert (row["status"] != "shown") == hidden
                assert row["base"] == ("" if hidden else str(sum(tally)))
    # Without those merged, left out, without a unit, or in a unit that is not named.
    assert len(told) == 12


# Drawings are large and slow to search, and have the same numbers in every language. What is
# said beside them in English is in Markdown, and each writer's English in other files.
DRAWN = [file for file in FILES if file[0].startswith(("page", "charts")) or "--charts" in file[0]]
# What these print is printed by the same writers in other files, and drawn there too.
ALIKE = [file for file in FILES if "--each" in file[0] or "--others --charts" in file[0]]


@pytest.mark.parametrize(
    ("file", "language"),
    [
        pytest.param(
            file, language, id="-".join((*file, language)),
            marks=[pytest.mark.slow] * (file in ALIKE or language == "en"),
        )
        for file in FILES
        for language in ("sv", "en")
    ],
)  # fmt: skip
def test_what_is_hidden_is_in_no_file(
    indicators: Command, folders: dict[str, Path], file: tuple[str, str], language: str
) -> None:
    command, _ = file
    planted = HIDDEN if command in ("report", "table") else FINE
    assert leaks_in(written(indicators, folders["first"], *file, language), planted) == []


@pytest.mark.parametrize("file", FILES, ids="-".join)
def test_what_is_hidden_moves_no_byte_of_any_file(
    indicators: Command, folders: dict[str, Path], file: tuple[str, str]
) -> None:
    """Nor a length, an order or a colour, which a search for numbers cannot know."""
    first, second = (written(indicators, folders[name], *file) for name in ("first", "second"))
    assert first == second


# --- the search: one that finds nothing has to be able to find --------------------------------


@pytest.mark.parametrize(
    "file",
    [
        pytest.param(file, id="-".join(file), marks=[pytest.mark.slow] * (file in ALIKE))
        for file in FILES
        if file not in PARTLY
    ],
)
def test_where_nothing_is_hidden_all_is_found_as_each_writer_prints_it(
    indicators: Command, folders: dict[str, Path], file: tuple[str, str]
) -> None:
    found = "\n".join(leaks_in(written(indicators, folders["open"], *file), HIDDEN))
    cells = ["staff 2022 structures total"]
    # The board has no units, and so no place in the presentation of one.
    cells += [] if "--each" in file[0] else ["board 2022 total"]
    with_units = ("table", "charts", "export")
    if file[0].startswith(with_units) or "--each" in file[0] or "--others" in file[0]:
        cells += ["staff 2022 Väster", "staff 2022 methods Söder"]
    # The year before of a unit has no place beside all others.
    if file[0].startswith(with_units) and "--others" not in file[0]:
        cells += ["staff 2021 Öster"]
    wanted = [f"{cell}, {name}" for cell in cells for name in CLASSES]
    assert [cell for cell in wanted if cell not in found] == []


def with_parts(
    package: bytes, parts: dict[str, bytes | str], comment: bytes = b"", about: bytes = b""
) -> bytes:
    """The zip file with more in it, and comments on it and on what is added."""
    file = io.BytesIO(package)
    with ZipFile(file, "a") as held:
        held.comment = comment
        for name, content in parts.items():
            held.writestr(name, content, ZIP_DEFLATED)
            held.infolist()[-1].comment = about
    return file.getvalue()


# 63 of the 174 in Väster are negative: 36.2069 percent.
SHEET = with_parts(b"", {"xl/worksheets/sheet1.xml": "<c><v>174</v></c>"})
IMAGE = b64encode(b'<svg><path d="M0,0H36.2069"/></svg>').decode()
PARTS: dict[str, bytes | str] = {
    "word/embeddings/numbers.xlsx": SHEET,
    "word/embeddings/deck.pptx": with_parts(b"", {"ppt/embeddings/numbers.xlsx": SHEET}),
    "xl/sharedStrings.xml": "<sst><t>Ensam</t><t>vargarna</t></sst>",
    "word/charts/chart1.xml": "<pt><v>36.206896551724135</v></pt>",
    "word/pieces.xml": "<p><r>4</r><r>01</r></p>",
    "word/alternative.xml": '<docPr name="Bild" descr="Väster 36,2 %"/>',
    "word/table.xml": '<tblDescription val="Negativa svar: 63 personer"/>',
    "word/coordinate.svg": '<rect width="0.362069"/>',
    "word/path.svg": '<svg><path d="M0,0H36.2069"/></svg>',
    "word/comment.xml": "<x><!-- 174 --></x>",
    "word/instruction.xml": "<x><?y 174?></x>",
    "word/Fritextlapp.xml": "",
    "word/media/image1.png": b"\x89PNG\0\0tEXtFritextlapp",
    "word/media/wide.bin": "Fritextlapp".encode("utf-16-le"),
    "docProps/more.xml": "<property name='svar'><i4>174</i4></property>",
}
MARKUP = (
    '<p data-base="174"/>', '<p title="36,2 %"/>', "<!-- 174 -->", "<p>&#49;74</p>",
    "<td>4<b>01</b></td>", '<i aria-label="174 svar"/>', '<script>[1,174,2]</script>',
    f'<img src="data:image/svg+xml;base64,{IMAGE}">', "<style>i {width: 36.2069%}</style>",
    '<svg><path d="M36.2069 0"/></svg>', '<p style="--s: .362069"/>', "<p>Ensam&shy;vargarna</p>",
)  # fmt: skip
PLAIN = ("a,b,c\n1,174,2\n", '{"a":[1,174,2]}', '{"174": 0}', "Tvilling\n  stugan", "57,1\xa0%")
# Whole numbers that measure, and numbers of other things.
HARMLESS = (
    '<p width="174" style="left: 174px" class="w174" id="section-63"/>', "<p>41 2022-06-30</p>",
    "<style>p {margin: 174px 36.2px}</style>", "<p>63aa9f174f00d1e2b3c4d5e6f7081928</p>",
)  # fmt: skip


def test_the_search_finds_what_is_put_into_any_corner(
    indicators: Command, folders: dict[str, Path]
) -> None:
    package = written(indicators, folders["first"], "report", "docx")
    page = written(indicators, folders["first"], "report", "html").decode()
    grown = {name: with_parts(package, {name: PARTS[name]}) for name in PARTS}
    grown["comment on it all"] = with_parts(package, {}, comment=b"36,2 %")
    grown["comment on a part"] = with_parts(package, {"word/part.xml": ""}, about=b"174")
    grown |= {markup: page.replace("</body>", f"{markup}</body>").encode() for markup in MARKUP}
    grown |= {text: text.encode() for text in PLAIN}
    assert [corner for corner, data in grown.items() if not leaks_in(data, HIDDEN)] == []
    harmless = page.replace("</body>", f"{''.join(HARMLESS)}</body>").encode()
    assert leaks_in(harmless, HIDDEN) == []


# --- what outputs say they were made of -------------------------------------------------------


def test_a_record_is_the_same_whatever_the_hidden_answered_also_after_publishing(
    indicators: Command, folders: dict[str, Path], tmp_path: Path
) -> None:
    """Their exports differ, and what is kept of them apart says so; nothing that leaves does."""
    records, kept, publish = [], [], ("--publish", "2023-03-01")
    for name in ("first", "second"):
        folder = tmp_path / name
        copytree(folders[name] / "questionnaires", folder / "questionnaires")
        copytree(folders[name] / "responses", folder / "responses")
        for file, options in (("a.md", publish), ("b.md", ("--by", "unit"))):
            call = ("report", folder, "--year", 2022, *options, "-o", folder / file)
            assert indicators(*call).code == 0
            records.append(read_record(properties_of((folder / file).read_bytes())))
        kept.append((folder / "responses" / "records.jsonl").read_text("utf-8"))
    published, by_unit, *again = records
    assert [published, by_unit] == again
    assert published.ledger == "0" and by_unit.ledger != "0", "something was published before"
    assert kept[0] != kept[1] and published.id in kept[0] and published.id in kept[1]
