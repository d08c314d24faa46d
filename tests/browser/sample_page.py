"""Pages of a seminar, of as many questions as a test asks for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from indicators.documents.model import Mark, Paragraph, Share, Text, Whole
from indicators.documents.views import (
    Classes,
    Grid,
    Heading,
    Line,
    Moved,
    Page,
    Panel,
    Part,
    Role,
    Stack,
    View,
)

SHORT = (
    "Stödet får ta tid", "Planering efter insatsen", "Andra myndigheter lyssnar",
    "Andra vet vad jag kan tillföra", "Deltagares erfarenheter tas tillvara",
    "Rutiner för samarbete", "Strukturer för relationer", "Gemensamt synsätt",
    "Arbetssätt fungerar tillsammans", "Rutiner för jämställdhet och mångfald",
    "Tid för lärande om jämställdhet",
)  # fmt: skip
LONG = (
    "Upplever du att de personer som du samverkar med hos andra myndigheter, kommuner och regioner "
    "i verksamhetsplaneringen lyssnar på dig och tar till vara det som du kan tillföra i "
    "rehabiliteringen"
)
UNITS = ("Samverkansteamen för unga vuxna", "MIA Vidare Östra Södertörn", "SamMA")
HIDDEN = Mark("för få svar")
DASH = Mark("–")


@dataclass(frozen=True, kw_only=True)
class Kind:
    """What a page is like: how many questions, with which classes, of how many years."""

    questions: int = 11
    classes: int = 4
    years: tuple[int, ...] = (2022, 2021)
    hidden: tuple[int, ...] = ()
    long: bool = False
    clear: bool = False

    def name(self, number: int) -> str:
        """ "1. Stödet får ta tid", or a whole question of 200 letters."""
        words = f"{LONG} {number}?" if self.long else SHORT[(number - 1) % len(SHORT)]
        return f"{number}. {words}"

    def shares(self, number: int, year: int) -> Classes:
        """Whole percents that differ from question to question; a small class now and then."""
        negative = Decimal((number * 7 + year) % 18)
        neutral = Decimal((number * 11 + year) % 31) if self.classes == 4 else None
        positive = 100 - negative - (neutral or 0)
        return Classes(
            negative=negative, neutral=neutral, positive=positive, clear=positive * 2 // 3
        )


ORDINARY = Kind()


def page_of(kind: Kind = ORDINARY, language: str = "sv") -> Page:
    """A page of a survey of such questions, of another one, and of the groups of the first."""
    return Page(
        title="Analysseminarium: indikatorenkäter",
        subtitle="Samordningsförbundet Östra Södertörn, 2022",
        heading="Samordningsförbundet Östra Södertörn. Indikatorenkäter",
        pickers=("Svarande", "Grupp", "År"),
        panels=tuple(_panels(kind)),
        introduction=(Paragraph("Positiva svar inbegriper de klart positiva."),),
        language=language,
    )


def _panels(kind: Kind) -> Iterator[Panel]:
    for year in kind.years:
        questions = tuple(_questions(kind, "staff")) if year == kind.years[0] else ()
        view = _year(kind, "staff", year)
        place = ("Personal", "Totalt", str(year))
        is_first = year == kind.years[0]
        yield Panel(place=place, view=view, questions=questions, handed_out=is_first)
    yield Panel(place=("Personal", "Sida vid sida", "2022"), view=_groups(kind))
    yield Panel(place=("Personal", UNITS[0], "2022"), view=_year(kind, "staff-unit", 2022))
    small = Kind(questions=2)
    questions = tuple(_questions(small, "board"))
    view = _year(small, "board", 2022)
    place = ("Styrelse", "Totalt", "2022")
    yield Panel(place=place, view=view, questions=questions, handed_out=True)


def _year(kind: Kind, name: str, year: int) -> View:
    earlier = kind.years[1] if len(kind.years) > 1 and year != kind.years[-1] else None
    columns = [
        Heading(Role.NAME, "Fråga"),
        Heading(Role.BARS, ""),
        Heading(Role.KEY, "Positivt", str(year)),
    ]
    if earlier:
        columns.append(Heading(Role.EARLIER, "Positivt", str(earlier)))
        columns.append(Heading(Role.CHANGE, "Ändring", "(p.e.)"))
    columns.append(Heading(Role.BASE, "Svar", str(year)))
    lines: list[Line] = []
    for number in range(1, kind.questions + 1):
        if kind.questions > 12 and number % 6 == 1:
            lines.append(Line(Text(f"Område {number // 6 + 1}"), area=str(number)))
        lines.append(_line(kind, name, number, earlier))
    return View(
        address=f"{name}-{year}",
        title="Starkast: Planering efter insatsen, 100 % positiva. Svagast: Rutiner, 52 %",
        about=f"Personal {year}: 31 av 39 svarade (79 %). Ingen förändring är säkerställd.",
        blocks=(Grid(columns=tuple(columns), lines=tuple(lines), legend=_legend(kind)),),
        notes=("Tjock stapel 2022, tunn 2021.", "Siffrorna i staplarna är procent."),
    )


def _legend(kind: Kind) -> tuple[tuple[Part, str], ...]:
    names = {
        Part.NEGATIVE: "Negativt",
        Part.NEUTRAL: "Varken eller",
        Part.POSITIVE: "Övrigt positivt",
        Part.CLEAR: "Klart positivt",
    }
    if kind.classes == 2:
        del names[Part.NEUTRAL]
    return tuple(names.items())


def _line(kind: Kind, name: str, number: int, earlier: int | None) -> Line:
    now = None if number in kind.hidden else kind.shares(number, 2022)
    before = kind.shares(number, earlier) if earlier else None
    shown = [Share(before.positive or Decimal(0))] if before else []
    change = [Moved("▲ +32 tydlig", True) if kind.clear else Text("+3")] if earlier else []
    stack = Stack(now=now, words=f"fråga {number} i ord", earlier=before)
    cells = (
        stack if now or before else HIDDEN,
        Share(now.positive or Decimal(0)) if now else HIDDEN,
        *shown,
        *(change if now else [DASH] * bool(earlier)),
        Whole(31) if now else DASH,
    )
    address = f"{name}-q-{number}" if name != "staff-unit" else f"staff-q-{number}"
    return Line(Text(kind.name(number)), cells, address)


def _questions(kind: Kind, name: str) -> Iterator[View]:
    """A view of each question: its years, and then the groups."""
    for number in range(1, kind.questions + 1):
        of_years = [(str(year), kind.shares(number, year)) for year in kind.years]
        of_groups = [(unit, kind.shares(number, 2022)) for unit in (*UNITS, "Totalt")]
        yield View(
            address=f"{name}-q-{number}",
            title=f"74 % positiva: {LONG}, fråga {number}?",
            about=f"Fråga {number}, Personal 2022. 74 % är 23 av 31.",
            blocks=(
                _rows("År för år", "År", of_years, _legend(kind)),
                _rows("Insats 2022", "Insats", of_groups),
            ),
            notes=("Siffrorna i staplarna är procent.",),
        )


def _rows(
    caption: str,
    first: str,
    rows: list[tuple[str, Classes]],
    legend: tuple[tuple[Part, str], ...] = (),
) -> Grid:
    columns = (
        Heading(Role.NAME, first), Heading(Role.BARS, ""), Heading(Role.KEY, "Positivt"),
        Heading(Role.INTERVAL, "Osäkerhet"), Heading(Role.BASE, "Svar"),
    )  # fmt: skip
    lines = tuple(
        Line(
            Text(name),
            (
                Stack(now=shares, words=f"{name} i ord"),
                Share(shares.positive or Decimal(0)),
                Text("33–70 %"),
                Whole(31),
            ),
        )
        for name, shares in rows
    )
    return Grid(caption=caption, columns=columns, lines=lines, legend=legend)


def _groups(kind: Kind) -> View:
    columns = tuple(Heading(Role.TINT, f"{unit} (12 svar)") for unit in ("Totalt", *UNITS))
    lines = tuple(
        Line(
            Text(kind.name(number)),
            tuple(
                HIDDEN if (number + n) % 7 == 0 else Share(Decimal((number * 13 + n * 17) % 101))
                for n in range(len(columns))
            ),
            f"staff-q-{number}",
        )
        for number in range(1, kind.questions + 1)
    )
    return View(
        address="staff-groups-2022",
        title="Störst skillnad mellan grupperna: ”Rutiner för samarbete”, 58–100 % positiva",
        about="Personal 2022: 31 av 39 svarade (79 %).",
        blocks=(Grid(columns=(Heading(Role.NAME, "Fråga"), *columns), lines=lines),),
    )


PAGE = page_of()
