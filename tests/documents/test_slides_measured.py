"""Slides measured as PowerPoint would read them: type, edges, overlaps, rows, empty space."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from itertools import combinations
from math import atan, degrees
from typing import Any

import pptx
from pptx.util import Inches

from indicators.analysis import Population
from indicators.documents.powerpoint import render
from indicators.documents.presentation import Deck
from indicators.report.choices import Choices
from indicators.report.slides import deck
from indicators.results.comparison import TimeSeries
from indicators.results.measuring import measure
from indicators.results.sealed import Results
from indicators.survey.questionnaire import Alternative, Question, Valence

from ..conftest import make_question, make_questionnaire, make_responses, make_wave
from ..speaking import in_words
from ..subtests import as_subtests

CHOICES = Choices(association="Samordningsförbundet Prov", population=Population.PROCESS)
YES_NO = (
    Alternative(label="Ja", code="1", valence=Valence.POSITIVE, clear=True),
    Alternative(label="Nej", code="2", valence=Valence.NEGATIVE),
    Alternative(label="Vet ej", code="3"),
)
NAMES = (
    "Rutiner för jämställdhet och mångfald",
    "Stödet får ta tid",
    "Andra vet vad vi kan tillföra",
)
AREAS = ("Stöd och delaktighet", "Samverkan mellan myndigheter", "Jämställdhet")
LONG = "Får deltagarna i insatsen det stöd som de behöver av alla som arbetar tillsammans " * 3
POINT = 12700


def questions(count: int, **changes: object) -> list[Question]:
    """Questions with names as long as those of the associations, in three areas."""
    return [
        make_question(
            f"q{n}",
            **{"short": f"{NAMES[n % 3]} {n}", "area": AREAS[3 * n // count], **changes},
        )
        for n in range(count)
    ]


def year_of(asked: list[Question], year: int, people: int = 24) -> Results:
    """A year of answers, none of them alike, in two units of twelve."""
    questionnaire = make_questionnaire(*asked)
    codes = len(asked[0].alternatives) - 1
    rows = [[(n * (q + 3) + year) % codes for q in range(len(asked))] for n in range(people)]
    units = [("Öster", "Väster")[n % 2] for n in range(people)]
    responses = make_responses(questionnaire, rows, units)
    wave = make_wave(year=year, invited=2 * people)
    return measure(responses, questionnaire, wave, ["unit"])


def two_years(asked: list[Question]) -> TimeSeries:
    return TimeSeries((year_of(asked, 2021), year_of(asked, 2022)))


SERIES = {
    "1 question": two_years(questions(1)),
    "5 questions": two_years(questions(5)),
    "11 questions": two_years(questions(11)),
    "30 questions": two_years(questions(30)),
    "two classes": two_years(questions(8, alternatives=YES_NO)),
    "one year": TimeSeries((year_of(questions(11), 2022),)),
    "everything hidden": TimeSeries((year_of(questions(3), 2022, people=4),)),
    "200 characters": two_years(questions(5, short=LONG[:200], text=LONG[:200])),
}


def template(width: float, height: float) -> bytes:
    """The presentation of the library, 4 to 3, in some size."""
    presentation, file = pptx.Presentation(), io.BytesIO()
    presentation.slide_width, presentation.slide_height = Inches(width), Inches(height)
    presentation.save(file)
    return file.getvalue()


TEMPLATES = {"wide": None, "4:3": template(10, 7.5)}


def said(name: str, language: str = "sv") -> Deck:
    made: Deck = in_words(deck([SERIES[name]], CHOICES), language)
    return made


@cache
def presentation(name: str, shape: str, language: str = "sv") -> Any:
    return pptx.Presentation(io.BytesIO(render(said(name, language), TEMPLATES[shape])))


CASES = [(name, shape, "sv") for name in SERIES for shape in TEMPLATES]
CASES += [("11 questions", "wide", "en"), ("5 questions", "4:3", "en")]


def slides_of(case: tuple[str, str, str]) -> list[Any]:
    """All slides but the first."""
    return list(presentation(*case).slides)[1:]


def is_foot(shape: Any) -> bool:
    kind = shape.placeholder_format.type if shape.is_placeholder else None
    return str(kind).split(" ")[0] in ("FOOTER", "SLIDE_NUMBER")


def sizes_in(element: Any) -> list[float]:
    """The sizes of the words in an element, in points."""
    runs = element.xpath(".//a:r[a:t] | .//a:fld")
    stated = [size for run in runs for size in run.xpath("a:rPr/@sz")]
    return [int(size) / 100 for size in stated]


# --- type ----------------------------------------------------------------------------------


@as_subtests("case", CASES)
def test_nothing_is_under_18_points_and_the_foot_not_under_14(case: tuple[str, str, str]) -> None:
    for slide in slides_of(case):
        for shape in slide.shapes:
            sizes = sizes_in(shape._element)
            if shape.has_chart:
                words = shape.chart._chartSpace.xpath(".//a:defRPr/@sz")
                sizes += [int(size) / 100 for size in words]
            if is_foot(shape):
                assert sizes and min(sizes) >= 14
            elif shape.is_placeholder:  # a title that states no size has that of its layout
                assert not sizes or min(sizes) >= 20
            elif sizes:
                assert min(sizes) >= 18


@as_subtests("case", CASES)
def test_every_run_of_words_states_its_size_or_is_a_title(case: tuple[str, str, str]) -> None:
    for slide in slides_of(case):
        for shape in slide.shapes:
            if not shape.is_placeholder:
                runs = shape._element.xpath(".//a:r[a:t]")
                assert len(sizes_in(shape._element)) == len(runs)


def test_18_points_are_read_from_six_metres() -> None:
    """On a picture 1.5 metres high: 20 minutes of arc are recommended, 16 least (ISO 9241-303).

    A capital of Arial is 0.716 of the size of its type.
    """
    heights = [presentation("5 questions", shape).slide_height / POINT for shape in TEMPLATES]
    assert [round(height) for height in heights] == [540, 540]
    capital = 0.716 * 18 / 540 * 1.5
    assert degrees(atan(capital / 6)) * 60 >= 20
    assert degrees(atan(capital / 7.6)) * 60 >= 16
    # A wide slide on a projector of 1024 by 768 is 576 points high.
    assert degrees(atan(capital * 576 / 768 / 5.75)) * 60 >= 16


# --- places --------------------------------------------------------------------------------


def box(shape: Any) -> tuple[int, int, int, int]:
    return shape.left, shape.top, shape.left + shape.width, shape.top + shape.height


def is_decorative(shape: Any) -> bool:
    return bool(shape._element.xpath(".//*[local-name()='decorative' and @val='1']"))


def words_of(slide: Any) -> Iterator[Any]:
    """What is read: not what is drawn over a table, nor what only decorates."""
    for shape in slide.shapes:
        drawn = shape.has_chart or shape.shape_type is not None and "GROUP" in str(shape.shape_type)
        if not drawn and not is_decorative(shape):
            yield shape


@as_subtests("case", CASES)
def test_nothing_stands_outside_a_slide(case: tuple[str, str, str]) -> None:
    show = presentation(*case)
    for slide in show.slides:
        for shape in slide.shapes:
            left, top, right, bottom = box(shape)
            assert left >= -1 and top >= -1
            assert right <= show.slide_width + 1 and bottom <= show.slide_height + 1


@as_subtests("case", CASES)
def test_no_words_stand_on_others(case: tuple[str, str, str]) -> None:
    for slide in slides_of(case):
        for one, other in combinations(words_of(slide), 2):
            a, b = box(one), box(other)
            across = min(a[2], b[2]) - max(a[0], b[0])
            down = min(a[3], b[3]) - max(a[1], b[1])
            assert across <= POINT or down <= POINT, (one.name, other.name)


def rows_of(table: Any, top: int) -> list[float]:
    """Where the middle of the words of each row is, the heading left out."""
    middles, below = [], top
    for number, row in enumerate(table.rows):
        cell = row.cells[len(row.cells) - 1]
        start = below + cell.margin_top
        end = below + row.height - cell.margin_bottom
        below += row.height
        if number:
            middles.append((start + end) / 2)
    return middles


def marks_of(shape: Any) -> list[float]:
    """Where the middle of each row of a chart is, whose plot fills its frame."""
    space = shape.chart._chartSpace
    inner = space.xpath(".//c:plotArea/c:layout/c:manualLayout")[0]
    place = [inner.xpath(f"c:{side}/@val")[0] for side in ("x", "y", "w", "h")]
    assert [float(side) for side in place] == [0, 0, 1, 1]
    assert inner.xpath("c:layoutTarget/@val") == ["inner"]
    if space.xpath(".//c:scatterChart"):
        rows = float(space.xpath(".//c:valAx[2]//c:max/@val")[0])
        values = space.xpath(".//c:ser[c:marker/c:symbol/@val!='none']/c:yVal//c:v/text()")
        return sorted({shape.top + shape.height * float(value) / rows for value in values})
    count = int(space.xpath(".//c:ser[1]/c:cat//c:ptCount/@val")[0])
    return [shape.top + shape.height * (row + 0.5) / count for row in range(count)]


@as_subtests("case", CASES)
def test_what_is_drawn_stands_beside_the_words_of_its_row(case: tuple[str, str, str]) -> None:
    for slide in slides_of(case):
        tables = [shape for shape in slide.shapes if shape.has_table]
        for chart in (shape for shape in slide.shapes if shape.has_chart and tables):
            middles = rows_of(tables[0].table, tables[0].top)
            for mark in marks_of(chart):
                assert min(abs(mark - middle) for middle in middles) <= POINT


@as_subtests("case", CASES)
def test_no_third_of_a_slide_is_empty(case: tuple[str, str, str]) -> None:
    """From the top of the title to the foot; a sentence that says why nothing is shown is short."""
    if case[0] == "everything hidden":
        return
    height = presentation(*case).slide_height
    for slide in slides_of(case):
        covered = sorted((box(shape)[1], box(shape)[3]) for shape in slide.shapes)
        below = covered[0][0]
        for top, bottom in covered:
            assert top - below <= height / 3, slide.shapes.title.text_frame.text
            below = max(below, bottom)


# --- what is said --------------------------------------------------------------------------


@as_subtests("case", CASES)
def test_titles_are_unique_and_no_parts_are_numbered(case: tuple[str, str, str]) -> None:
    titles = [slide.shapes.title.text_frame.text for slide in slides_of(case)]
    assert len(set(titles)) == len(titles)
    assert not any("(1 " in title or "(2" in title for title in titles)


@as_subtests("case", CASES)
def test_everything_drawn_has_a_text_alternative_or_only_decorates(
    case: tuple[str, str, str],
) -> None:
    for slide in slides_of(case):
        for shape in slide.shapes:
            if not shape.has_text_frame or not shape.text_frame.text:
                described = shape._element.xpath(".//p:cNvPr/@descr")
                assert is_decorative(shape) or (described and described[0].strip())


def test_a_hidden_figure_is_in_no_part_of_the_file() -> None:
    """Of another unit than one too few to be shown, the total and the rest tell what is hidden."""
    asked = questions(5)
    questionnaire = make_questionnaire(*asked)
    rows = [[(n * (q + 3)) % 6 for q in range(5)] for n in range(33)]
    units = ["Öster"] * 12 + ["Väster"] * 12 + ["Mitt"] * 9

    def file(codes: list[list[int]]) -> bytes:
        responses = make_responses(questionnaire, codes, units)
        results = measure(responses, questionnaire, make_wave(), ["unit"])
        return render(in_words(deck([TimeSeries((results,))], CHOICES)))

    # Within the hidden units, answers change places: the total is the same, and so is the file.
    told = [results_row[:] for results_row in rows]
    told[12], told[24] = told[24], told[12]
    assert file(rows) == file(told)


def test_more_questions_do_not_make_the_type_smaller_but_the_slides_more() -> None:
    counts = [
        len(slides_of((name, "wide", "sv")))
        for name in ("5 questions", "11 questions", "30 questions")
    ]
    assert counts == sorted(counts) and counts[0] < counts[2]


def test_the_same_deck_gives_the_same_bytes() -> None:
    made = said("11 questions")
    assert render(made) == render(replace(made))
