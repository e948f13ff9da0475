"""The rows of a list."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.codebooks.lists.layouts import CARC, PAYER, POS, REVENUE, TAXONOMY
from app.codebooks.lists.record import records
from app.codebooks.making.layers import Days
from tests.codebooks.lists import lists_made
from tests.codebooks.lists.lists_made import X12, comma_separated, mapped, spreadsheet

WORDS = st.text(st.characters(categories=["L", "Nd"], codec="utf-8"), min_size=1, max_size=9)
TITLES = st.lists(WORDS, min_size=1, max_size=3).map(" ".join)
DAYS = st.none() | st.dates(date(1990, 1, 1), date(2030, 12, 31))


def told(member, layout):
    return {record.code: record for record in records(member, layout)}


def test_a_reason_has_its_days_and_its_notes():
    found = told(lists_made.CARC, CARC)
    assert found["45"].facts == {
        "notes": "See oil list.",
        "added": "1995-01-01",
        "modified": "2031-07-01",
        "ended": "",
    }
    assert found["B7"].held == Days(date(1995, 1, 1), date(2030, 6, 30))
    assert found["1"].held == Days(date(1995, 1, 1), date.max)


def test_unassigned_and_reserved_rows_are_left_out():
    assert list(told(lists_made.PLACES, POS)) == ["11", "27"]
    assert list(told(lists_made.REVENUE, REVENUE)) == ["045X", "0450", "0100"]


def test_zeros_that_a_spreadsheet_took_away_are_given_back():
    places = spreadsheet(("POS Code", "Name"), (2, "Far lamp"), (11, "Lamp room"))
    assert list(told(places, POS)) == ["02", "11"]
    rooms = spreadsheet(("Revenue Code", "Description"), (1, "All"), (450, "Lamp room"))
    assert list(told(rooms, REVENUE)) == ["0001", "0450"]


def test_dates_of_a_spreadsheet_are_read():
    sheet = spreadsheet(X12, (45, "Oil", date(1995, 1, 1), None, None, None))
    assert told(sheet, CARC)["45"].start == date(1995, 1, 1)


def test_only_the_categories_of_revenue_codes_are_no_codes():
    assert {
        code for code, each in told(lists_made.REVENUE, REVENUE).items() if each.is_category
    } == {"045X"}


def test_taxonomy_without_a_display_name_is_titled_by_its_parts():
    older = comma_separated(
        ("Code", "Type", "Classification", "Specialization"),
        ("101YL0000X", "Keepers", "Lantern keeper", "Brass"),
        ("102LW0000X", "Keepers", "Wick trimmer", ""),
    )
    found = told(older, TAXONOMY)
    assert [record.title for record in found.values()] == ["Lantern keeper, Brass", "Wick trimmer"]
    assert found["101YL0000X"].facts["grouping"] == "Keepers"


def test_the_columns_of_a_mapped_table_are_those_that_the_user_names():
    member = mapped(
        comma_separated(("Name", "Nr", "From"), ("Lantern Mutual", "l-1", "1/2/2030")),
        "code=Nr,title=Name,start=From",
    )
    (record,) = records(member, PAYER)
    assert (record.code, record.title, record.start) == ("L-1", "Lantern Mutual", date(2030, 1, 2))


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        (("XYZ12", "Oil", "", "", "", ""), r"row 3 \(“XYZ12”\): this is no code of CARC"),
        (("", "Oil", "", "", "", ""), r"row 3 \(“”\): this is no code of CARC"),
        (("46", "", "", "", "", ""), r"row 3 \(“46”\): it has no title"),
        (("46", "Oil", "soon", "", "", ""), "“soon” is no date"),
        (("46", "Oil", "1/1/2030", "", "1/1/2029", ""), "before it starts"),
        (("46", "Oil", ""), "row 3 has 3 cells, not 6"),
        (("46", "Oil", "", "", "", "", "more"), "row 3 has 7 cells, not 6"),
    ],
    ids=["shape", "no code", "no title", "date", "order", "cut", "too long"],
)
def test_a_malformed_row_is_named(row, reason):
    member = comma_separated(X12, ("45", "Oil", "", "", "", ""), row)
    with pytest.raises(ValueError, match=reason):
        list(records(mapped_reasons(member), CARC))


def mapped_reasons(member):
    """The captions alone tell nothing once a code of another shape stands in the first rows."""
    return mapped(member, "code=Code,title=Description,start=Start,stop=Stop", CARC.system)


def test_blank_rows_and_blank_cells_at_the_end_are_left_out():
    member = comma_separated(("Payer ID", "Name"), ("L1", "Lantern", "", " "), ("", ""), ())
    assert list(told(member, PAYER)) == ["L1"]


@settings(max_examples=30)
@given(
    rows=st.dictionaries(
        st.from_regex(r"[0-9A-Z]{1,4}", fullmatch=True), st.tuples(TITLES, DAYS, DAYS), min_size=1
    )
)
def test_whatever_list_was_written_is_read_again(rows):
    cells = [
        (code, title, *(day.strftime("%m/%d/%Y") if day else "" for day in sorted_days(days)))
        for code, (title, *days) in rows.items()
        if title.casefold() not in ("reserved", "unassigned")
    ]
    member = mapped(
        comma_separated(("C", "T", "From", "To"), *cells),
        "code=C,title=T,start=From,stop=To",
        CARC.system,
    )
    found = [
        (each.code, each.title, each.facts["added"], each.facts["ended"])
        for each in records(member, CARC)
    ]
    assert found == [
        (code, title, *(str(day or "") for day in sorted_days(days)))
        for code, (title, *days) in rows.items()
    ]


def sorted_days(days):
    return sorted(days) if all(days) else days
