"""A report like that of a seminar: two questionnaires, two years, two units."""

from __future__ import annotations

from decimal import Decimal

from indicators.documents.model import (
    Bar,
    Bullets,
    Cell,
    Chart,
    Column,
    Document,
    Draft,
    Drawing,
    Facts,
    Kind,
    Mark,
    Paragraph,
    Row,
    Section,
    Share,
    Sign,
    Table,
    Text,
    Whole,
)

QUESTIONS = (
    ("Stödet får ta tid", "Får stödet du ger till deltagarna ta den tid som behövs?"),
    (
        "Planering efter insatsen",
        "Finns det en tillräcklig planering för deltagarna för vad som ska hända när de "
        "avslutat insatsen?",
    ),
    (
        "Andra myndigheter lyssnar",
        "Upplever du att de du samverkar med hos andra myndigheter lyssnar på dig?",
    ),
)
HIDDEN = Mark("för få svar")
COLUMNS = (
    Column("Fråga", Kind.TEXT),
    Column("År", Kind.YEAR),
    Column("Antal svar", Kind.COUNT),
    Column("Negativt", Kind.SHARE),
    Column("Varken eller", Kind.SHARE),
    Column("Positivt", Kind.SHARE, inner="Klart positivt"),
)


def _numbers(seed: int, hidden: bool = False) -> tuple[Cell, ...]:
    if hidden:
        return (HIDDEN,) * 4
    negative, neutral = Decimal(seed % 17), Decimal(seed % 23)
    positive = 100 - negative - neutral
    shares = (Share(negative), Share(neutral), Share(positive, positive // 2))
    return (Whole(20 + seed % 15), *shares)


def _two_years(group: str) -> Table:
    """The questions of a group, each with the year before under it."""
    rows = []
    for number, (_, text) in enumerate(QUESTIONS, 1):
        seed = len(group) * number
        rows.append(Row((Text(f"{number}. {text}"), Whole(2022), *_numbers(seed))))
        earlier = (Text(f"Fråga {number}"), Whole(2021), *_numbers(seed + 5, number == 2))
        rows.append(Row(earlier, earlier=True))
    return Table(
        name=group,
        title=f"{group}: andel svar 2022 och 2021",
        description=f"Andelen negativa, neutrala och positiva svar per fråga för {group}.",
        columns=COLUMNS,
        rows=tuple(rows),
        notes=("Andelarna är avrundade var för sig och summerar inte alltid till 100.",),
        source="Källa: NNS indikatorenkät 2022 och 2021",
    )


def _trend(group: str) -> Table:
    years = tuple(
        Column(str(year), Kind.SHARE, inner="Klart positivt") for year in range(2015, 2023)
    )
    rows = tuple(
        Row(
            (
                Text(f"{number}. {text}"),
                *(Share(Decimal(60 + 3 * n + number), Decimal(40)) for n in range(7)),
                HIDDEN,
            )
        )
        for number, (_, text) in enumerate(QUESTIONS, 1)
    )
    return Table(
        name=f"{group} trend",
        title=f"{group}: andel positiva svar 2015–2022",
        description=f"Andelen positiva svar per fråga och år för {group}.",
        columns=(COLUMNS[0], *years),
        rows=rows,
    )


def chart_of(table: Table, drawing: Drawing) -> Chart:
    """A chart of a table whose rows are the questions, each for one year or two."""
    shorts = [f"{number}. {short}" for number, (short, _) in enumerate(QUESTIONS, 1)]
    each = len(table.rows) // len(shorts)
    return Chart(
        drawing=drawing,
        name=f"{table.name}-{drawing.value}",
        title=f"{table.title} i diagram",
        about="Personal (31 svar 2022).",
        alt="Liggande staplar, en per fråga. Högst är frågan om tid, lägst den om planering.",
        table=table,
        labels=tuple(short for short in shorts for _ in range(each)),
    )


def _group(group: str, year: str) -> Section:
    table = _two_years(group)
    return Section(
        f"{group} {year}",
        (
            Facts((("Antal svar", "31"), ("Tillfrågade", "39"), ("Svarsfrekvens", "79 %"))),
            chart_of(table, Drawing.SHARES),
            table,
            Bullets(
                ("Stödet får ta den tid som behövs.", "Planeringen är oftast klar."), "I korthet"
            ),
        ),
    )


def _over_time(respondents: str) -> Section:
    table = _trend(respondents)
    heading = f"{respondents} över tid"
    return Section(heading, (chart_of(table, Drawing.TREND), table))


INDICATORS = Table(
    name="Indikatorer",
    title="Andelen positiva svar 2022, en rad per indikator",
    description="Andelen positiva svar för varje indikator i varje enkät.",
    columns=(
        Column("Indikator", Kind.TEXT),
        *(
            Column(about, Kind.BAR, "Klart positivt", ("31 av 39 svarade", "en person är 3 p.e."))
            for about in ("Personal", "Styrelse", "Chefsgrupper")
        ),
    ),
    rows=(
        Row(
            (Text("Samverkan"), Text("Personal"), Text("Styrelse"), Text("Chefsgrupper")),
            heading=True,
        ),
        Row(
            (
                Text("Strukturer, mål 80"),
                Bar(Decimal(73), Decimal(43), Decimal(78), Decimal(80), "78 %, −5, mål ej nått"),
                Bar(Decimal(100), Decimal(75), Decimal(0), None, "0 %, ▲ +100, tydlig", True),
                Mark("för få svar"),
            )
        ),
        Row((Text("Rutiner"), Bar(Decimal(0), Decimal(0)), Mark("–"), Mark("–"))),
    ),
    legend=tuple(zip(Sign, ("klart positivt", "övrigt positivt", "2021", "måltal"), strict=True)),
)
DOCUMENT = Document(
    title="Bilaga 2 – Indikatorenkäter",
    subtitle="Samordningsförbundet Östra Södertörn, 2022",
    language="sv",
    front=Section("Alla indikatorer 2022", (Paragraph("Starkast: Strukturer."), INDICATORS)),
    introduction=(Paragraph("Klart positivt är en del av positivt."),),
    sections=(
        Section(
            "Personal",
            (
                Draft(
                    "Utkast att redigera:",
                    (
                        "Andelen positiva svar är högst på frågan om stödet får ta tid (97 %).",
                        "Lägst är den på frågan om andra myndigheter lyssnar (74 %).",
                    ),
                ),
                *_group("Personal", "2022").blocks,
            ),
        ),
        _over_time("Personal"),
        _group("Deltagare", "2022"),
    ),
)
