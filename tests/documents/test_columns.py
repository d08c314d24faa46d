"""The widths of columns in Word files."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from indicators.documents.columns import Lettering, column_widths, table_parts
from indicators.documents.model import Column, Kind

TWIPS = 20
EM = 9 * TWIPS
PAGE = 9072  # A4 with margins of 25 mm, in twips
OURS = Lettering(EM, EM, padding=2 * 85, known=True)

QUESTION = Column("Fråga", Kind.TEXT)
NEGATIVE = Column("Negativt", Kind.SHARE)
NEUTRAL = Column("Varken eller", Kind.SHARE)
POSITIVE = Column("Positivt", Kind.SHARE, inner="Klart positivt")
COUNT = Column("Svar", Kind.COUNT)


def test_a_heading_breaks_before_its_parenthesis_or_nowhere() -> None:
    assert POSITIVE.heading == "Positivt (Klart\N{NO-BREAK SPACE}positivt)"
    assert NEUTRAL.heading == "Varken eller"


def test_the_widest_share_fits_on_one_line() -> None:
    # Widths of Arial in thousandths of an em, from the metrics of Helvetica (phvr8a.afm),
    # which it shares: a figure 556, % 889, a parenthesis 333, a space 278.
    text = "100 % (100 %)"
    printed = EM * (6 * 556 + 2 * 889 + 2 * 333 + 3 * 278) / 1000
    padding = 2 * 85
    widths = column_widths((QUESTION, POSITIVE), [("Varför?", text)], PAGE, OURS)
    assert widths[1] >= printed + padding


def test_a_heading_of_one_long_word_is_not_broken() -> None:
    # Helvetica-Bold (phvb8a.afm): S 667 v 556 a 556 r 389 s 556 f 333 r 389 e 556 k 556
    # v 556 e 556 n 611 s 556.
    printed = EM * (667 + 556 * 8 + 389 * 2 + 333 + 611) / 1000
    column = Column("Svarsfrekvens", Kind.SHARE)
    widths = column_widths((QUESTION, column), [("Varför?", "3 %")], PAGE, OURS)
    assert widths[1] >= printed + 2 * 85


def test_the_words_for_a_hidden_number_stay_on_one_line() -> None:
    # phvr8a.afm: f 278 ö 556 r 333, space 278, f 278 å 556, space 278, s 500 v 500 a 556 r 333.
    printed = EM * (278 + 556 + 333 + 278 + 278 + 556 + 278 + 500 + 500 + 556 + 333) / 1000
    widths = column_widths((QUESTION, COUNT), [("Varför?", "för få svar")], PAGE, OURS)
    assert widths[1] >= printed + 2 * 85


def test_questions_get_most_of_the_width() -> None:
    columns = (QUESTION, Column("År", Kind.YEAR), NEGATIVE, NEUTRAL, POSITIVE)
    row = ("Har ni strukturer för detta?", "2022", "3 %", "97 %", "100 % (100 %)")
    widths = column_widths(columns, [row], PAGE, OURS)
    assert widths[0] > 0.45 * PAGE


def test_columns_of_one_kind_are_equally_wide_whatever_stands_in_them() -> None:
    row = ("Varför?", "3 %", "för få svar")
    widths = column_widths((QUESTION, NEGATIVE, NEUTRAL), [row], PAGE, OURS)
    assert widths[1] == widths[2]


def test_words_keep_a_part_of_the_width_beside_many_numbers() -> None:
    columns = (QUESTION, *(Column("Försäkringskassan", Kind.SHARE),) * 2, *(NEUTRAL,) * 2)
    row = ("Varför?", *("för få svar",) * 4)
    widths = column_widths(columns, [row], PAGE, OURS)
    assert sum(widths) == PAGE
    assert widths[0] >= 0.3 * PAGE - 1
    assert widths[1] > widths[3]  # no longer alike


# --- what gives where the room is short ----------------------------------------------------


def units(number: int) -> tuple[Column, ...]:
    """A question, and as many units with a long word in their names."""
    return (QUESTION, *(Column(f"Rehabteam {place}", Kind.SHARE) for place in range(number)))


def of_units(number: int) -> tuple[str, ...]:
    return ("1. Har ni strukturer för jämställdhet?", *("97 %",) * number)


def test_questions_keep_two_fifths_of_the_width_and_of_tables_of_changes_nearly_half() -> None:
    shares = (QUESTION, Column("År", Kind.YEAR), COUNT, NEGATIVE, NEUTRAL, POSITIVE)
    row = ("Får stödet ta den tid som behövs?", "2022", "31", "3 %", "0 %", "97 % (77 %)")
    assert column_widths(shares, [row], PAGE, OURS)[0] >= 0.4 * PAGE
    changes = (QUESTION, Column("2021", Kind.SHARE), Column("2022", Kind.SHARE))
    changes += (Column("Ändring (p.e.)", Kind.POINTS), Column("Osäkerhet (p.e.)", Kind.INTERVAL))
    changes += (Column("Personer", Kind.COUNT),)
    row = (row[0], "94 %", "97 %", "+3", "−11 till +18", "< 1 av 31")
    assert column_widths(changes, [row], PAGE, OURS)[0] >= 0.48 * PAGE - 1


def test_four_groups_stand_beside_each_other_and_then_the_questions_come_again() -> None:
    for number, parts in ((4, 1), (5, 2), (8, 2), (9, 3)):
        divided = table_parts(units(number), [of_units(number)], PAGE, OURS)
        assert len(divided) == parts
        for part in divided:
            assert part.places[0] == 0 and len(part.places) <= 5
            assert sum(part.widths) == PAGE and part.widths[0] >= 0.4 * PAGE
            assert part.lettering == OURS


def test_a_group_with_a_long_name_has_four_centimetres() -> None:
    name = "Samverkansteamen för unga vuxna (12 svar)"
    columns = (QUESTION, Column("Totalt (31 svar)", Kind.SHARE), Column(name, Kind.SHARE))
    (part,) = table_parts(columns, [of_units(2)], PAGE, OURS)
    assert part.widths[2] >= 4 / 2.54 * 72 * TWIPS > part.widths[1]


def test_years_beside_the_questions_are_in_every_part() -> None:
    columns = (QUESTION, Column("År", Kind.YEAR), *(POSITIVE,) * 12)
    rows = [("Varför?", "2022", *("100 % (100 %)",) * 12)]
    parts = table_parts(columns, rows, PAGE, OURS)
    assert len(parts) > 1
    assert all(part.places[:2] == (0, 1) for part in parts)


def test_a_word_broader_than_the_page_is_broken_at_last() -> None:
    (part,) = table_parts((QUESTION,), [("å" * 200,)], PAGE, OURS)
    assert part.widths == (PAGE,)
    parts = table_parts((QUESTION, NEGATIVE), [("å" * 200, "3 %")], PAGE, OURS)
    assert {sum(part.widths) for part in parts} == {PAGE}


def test_type_of_a_template_that_is_larger_shrinks_to_nine_points_and_no_further() -> None:
    large = Lettering(12 * TWIPS, 12 * TWIPS, padding=2 * 85, known=False)
    columns = (QUESTION, Column("Sjukskrivningsprocessen", Kind.INTERVAL), *(NEGATIVE,) * 4)
    for width in (PAGE, PAGE * 2 // 3, PAGE // 2):
        for part in table_parts(columns, [("Varför?", "3 till 4", *("3 %",) * 4)], width, large):
            assert part.lettering.cell >= 9 * TWIPS


def test_long_words_get_more_of_what_is_left_than_short_ones() -> None:
    columns = (Column("Enkät", Kind.GROUP), Column("Insats", Kind.GROUP), COUNT)
    widths = column_widths(columns, [("Chefer", "Arbetslivsinriktad rehab", "11")], PAGE, OURS)
    assert widths[1] > widths[0] > 0


def test_a_column_of_verdicts_breaks_neither_its_words_nor_numbers_beside_it() -> None:
    """The table of changes in Swedish, the widest there is."""
    share, interval = (
        Column("2022", Kind.SHARE),
        Column("Intervall 2022, arbetssättet", Kind.INTERVAL),
    )
    points, verdict = Column("Ändring (p.e.)", Kind.POINTS), Column("Bedömning", Kind.VERDICT)
    columns = (QUESTION, share, share, points, interval, interval, interval, verdict)
    said = "ingen säkerställd förändring"
    row = ("Har ni strukturer för detta?", "97 %", "100 %", "+15", *["95–100 %"] * 3, said)
    widths = column_widths(columns, [row], PAGE, OURS)
    # phvr8a.afm: 100 and % 556 each, 889, space 278; 95–100 % has two more figures and a dash;
    # säkerställd s 500 ä 556 k 500 e 556 r 333 s 500 t 278 ä 556 l 222 l 222 d 556.
    needs = {2: 3 * 556 + 889 + 278, 4: 6 * 556 + 889 + 278, 7: 4779}
    for place, need in needs.items():
        assert widths[place] >= EM * need / 1000 + 2 * 85
    assert widths[0] == max(widths)


def test_a_target_gets_less_room_than_the_question() -> None:
    columns = (QUESTION, Column("År", Kind.YEAR), NEGATIVE, POSITIVE, Column("Måltal", Kind.TARGET))
    said = "80\N{NO-BREAK SPACE}%: kan inte avgöras (63–90\N{NO-BREAK SPACE}%)"
    row = ("Har ni strukturer för detta?", "2022", "3 %", "100 % (100 %)", said)
    widths = column_widths(columns, [row], PAGE, OURS)
    assert widths[1] >= EM * 4 * 556 / 1000 + 2 * 85  # a year is four figures
    assert widths[0] > widths[4] > EM * 5


@given(
    st.lists(
        st.tuples(
            st.text(min_size=1, max_size=30).filter(str.strip),
            st.sampled_from(Kind),
            st.text(min_size=1, max_size=200),
        ),
        min_size=1,
        max_size=15,
    ),
    st.integers(min_value=2000, max_value=20000),
    st.booleans(),
)
def test_columns_always_fill_the_width(
    drawn: list[tuple[str, Kind, str]], width: int, is_empty: bool
) -> None:
    columns = [Column(label, kind) for label, kind, _ in drawn]
    rows = [] if is_empty else [[text for _, _, text in drawn]]
    widths = column_widths(columns, rows, width, OURS)
    assert sum(widths) == width
    assert min(widths) > 0
