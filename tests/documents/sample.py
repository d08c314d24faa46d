"""A small document and records that every writer is tried on, and strategies for any other.

The golden files are what the writers made of these and a person has looked at. After a
change that is meant, look at the new output and put it in place of the old.
"""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

from hypothesis import strategies as st

from indicators.documents.model import (
    Bar,
    Block,
    Cell,
    Column,
    Document,
    Facts,
    Kind,
    Mark,
    Paragraph,
    Records,
    Row,
    Section,
    Share,
    Sign,
    Table,
    Text,
    Whole,
)


def golden(name: str) -> bytes:
    """What a writer is known to make of the sample."""
    return (Path(__file__).parent / "golden" / name).read_bytes()


# --- the sample ----------------------------------------------------------------------------


def row(question: str, year: int, *percents: str, earlier: bool = False) -> Row:
    """A row of the sample table: negative, neither, positive, clearly positive."""
    negative, neutral, positive, clear = map(Decimal, percents)
    shares = (Share(negative), Share(neutral), Share(positive, clear))
    return Row((Text(question), Whole(year), *shares), earlier=earlier)


HIDDEN = Mark("för få svar")
STAFF = Table(
    name="Personal",
    title="Personal totalt (31 svar 2022, 32 svar 2021)",
    description="Andel negativa, varken eller och positiva svar per fråga.",
    columns=(
        Column("Fråga", Kind.TEXT),
        Column("År", Kind.YEAR),
        Column("Negativt", Kind.SHARE),
        Column("Varken eller", Kind.SHARE),
        Column("Positivt", Kind.SHARE, inner="Klart positivt"),
    ),
    rows=(
        row("1. Får stödet ta den tid som behövs?", 2022, "3", "0", "97", "77"),
        row("Fråga 1", 2021, "3", "3", "94", "66", earlier=True),
        row(
            "2. Finns det en tillräcklig planering för deltagarna för vad som ska hända när "
            "de avslutat insatsen?",
            *(2022, "0", "0", "100", "81"),
        ),
        Row((Text("Fråga 2"), Whole(2021), HIDDEN, HIDDEN, HIDDEN), earlier=True),
    ),
    notes=(
        "Andelarna är avrundade och summerar därför inte alltid till 100.",
        "”För få svar”: färre än fem har svarat; resultatet visas inte.",
    ),
    source="Källa: NNS indikatorenkät, personal 2022 och 2021",
)
UNITS = Table(
    name="Insatser: svar/år",
    title="Svar per insats",
    description="Antal svar och andel positiva per insats.",
    columns=(
        Column("Insats", Kind.TEXT),
        Column("Antal svar", Kind.COUNT),
        Column("Positivt", Kind.SHARE),
    ),
    rows=(
        Row((Text("=1+1 | <b>*Vägen*</b>"), Whole(1250), Share(Decimal("62.5")))),
        Row((Text("Spår 3 & Ö_ster"), Whole(11), Share(Decimal("100.0")))),
    ),
)
DOCUMENT = Document(
    title="Bilaga 2 – Indikatorenkäter",
    subtitle="Samordningsförbundet Östra Södertörn, 2022",
    language="sv",
    introduction=(Paragraph("Klart positivt är en del av positivt."),),
    sections=(
        Section(
            "Personal i insatserna",
            (Facts((("Antal tillfrågade", "39"), ("Svarsfrekvens", "79 %"))), STAFF),
        ),
        Section("Insatser", (UNITS, Paragraph("1. Enhet B visas inte: färre än 10 svar."))),
    ),
)
RECORDS = Records(
    ("questionnaire", "group", "year", "status", "base", "negative"),
    (
        ("staff", None, 2022, "shown", 31, 3),
        ("staff", '=cmd()|Ö;"x"', 2022, "too_few", None, None),
        ("staff", "Resurs, team", 2021, "shown", 5, -1),
    ),
)


# --- any other -----------------------------------------------------------------------------

# Signs that mean something to a format, a terminal or a spreadsheet, and all others.
_SIGNS = "|\\`*_{}[]()<>#+-.!~^$&;:=%\"'@/?,1aÅ\n\r\t\x00\x1b\x85\xa0\u0301\u2028\u202e\ufffe＝"
texts = st.text(st.one_of(st.sampled_from(_SIGNS), st.characters()), max_size=30)
words = texts.filter(str.strip)
percents = st.decimals(0, 100, places=1) | st.integers(0, 100).map(Decimal)


def cells(column: Column) -> st.SearchStrategy[Cell]:
    """A cell that may stand in the column."""
    if column.kind is Kind.SHARE:
        inner = percents if column.inner else st.none()
        return st.builds(Share, percents, inner) | st.builds(Mark, words)
    if column.kind is Kind.BAR and column.inner:
        marks, under = st.none() | percents, st.none() | words
        bars = st.builds(
            Bar, percents, percents, marks, marks, under, st.sampled_from((None, True))
        )
        return bars | st.builds(Mark, words)
    if column.kind is Kind.TEXT:
        return st.builds(Text, words)
    return st.builds(Whole, st.integers(0, 10**6))


columns = st.builds(Column, words, st.sampled_from(Kind)) | st.builds(
    Column, words, st.just(Kind.SHARE), words
)
columns_of_bars = st.builds(
    Column, words, st.just(Kind.BAR), words, st.lists(words, max_size=2).map(tuple)
)


@st.composite
def tables(draw: st.DrawFn) -> Table:
    """A table with columns of any kinds and any words."""
    of = tuple(draw(st.lists(columns, min_size=1, max_size=5)))
    row_of_cells = st.tuples(*map(cells, of))
    return Table(
        name=draw(texts),
        title=draw(words),
        description=draw(texts),
        columns=of,
        rows=tuple(draw(st.lists(st.builds(Row, row_of_cells, st.booleans()), max_size=4))),
        notes=tuple(draw(st.lists(words, max_size=2))),
        source=draw(st.none() | words),
    )


@st.composite
def tables_of_bars(draw: st.DrawFn) -> Table:
    """A table with names and bars, and a legend of their signs."""
    names = Column(draw(words), Kind.TEXT)
    of = (names, *draw(st.lists(columns_of_bars, min_size=1, max_size=6)))
    row_of_cells = st.tuples(*map(cells, of))
    rows = st.builds(Row, row_of_cells, heading=st.booleans())
    return Table(
        name=draw(texts),
        title=draw(words),
        description=draw(texts),
        columns=of,
        rows=tuple(draw(st.lists(rows, max_size=3))),
        notes=tuple(draw(st.lists(words, max_size=1))),
        legend=tuple((sign, draw(words)) for sign in Sign),
    )


blocks: st.SearchStrategy[Block] = (
    st.builds(Paragraph, words)
    | st.builds(Facts, st.lists(st.tuples(words, words), min_size=1, max_size=2).map(tuple))
    | tables()
    | tables_of_bars()
)
documents = st.builds(
    Document,
    title=words,
    subtitle=texts,
    language=st.sampled_from(("sv", "en")),
    front=st.none() | st.builds(Section, words, st.lists(blocks, max_size=2).map(tuple)),
    introduction=st.lists(st.builds(Paragraph, words), max_size=1).map(tuple),
    sections=st.lists(
        st.builds(Section, words, st.lists(blocks, max_size=3).map(tuple)), max_size=2
    ).map(tuple),
)


@st.composite
def records(draw: st.DrawFn) -> Records:
    """Records with fixed column names and anything in the fields."""
    names = tuple(draw(st.lists(words, min_size=1, max_size=4, unique=True)))
    fields = st.none() | st.integers() | texts
    rows = st.lists(st.tuples(*[fields] * len(names)), max_size=4)
    return Records(names, tuple(draw(rows)))
