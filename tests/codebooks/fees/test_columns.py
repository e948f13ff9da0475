"""The columns of the relative value file."""

from dataclasses import fields

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.codebooks.fees.columns import COLUMNS, values
from app.codebooks.fees.values_text import text_rows
from app.domain.rules.fees import Fee
from tests.codebooks.fees.fees_made import LANTERN, QUILL, record, text

USUAL = next(text_rows(text(record(LANTERN))))


def told(column, cell):
    """The value of one column of a row that is else usual."""
    at = [each.caption for each in COLUMNS].index(column)
    return values([*USUAL[:at], cell, *USUAL[at + 1 :]])[at]


def printed(column):
    """What may stand in a column of a record."""
    width = column.end - column.start + 1
    if column.places is not None:
        whole = min(width - column.places - 1, 3)
        numbers = st.integers(0, 10 ** (whole + column.places) - 1)
        scale = 10**column.places
        return numbers.map(
            lambda number: (
                f"{number // scale or ('' if not whole else 0)}.{number % scale:0{column.places}}"
            )
        )
    if column.caption == "DESCRIPTION":
        return st.text("Lantern ck,/&", min_size=1, max_size=50).map(lambda t: " ".join(t.split()))
    return st.from_regex(column.shape, fullmatch=True).filter(
        lambda cell: cell.isascii() and (not cell or len(cell) >= column.width)
    )


@settings(max_examples=25)
@given(cells=st.tuples(*map(printed, COLUMNS)))
def test_every_field_of_a_record_comes_back(cells):
    row = dict(zip([column.caption for column in COLUMNS], cells, strict=True))
    (read,) = text_rows(text(record(row)))
    assert read == list(cells)
    again = values(read)
    for column, cell, value in zip(COLUMNS, cells, again, strict=True):
        if column.places is not None:
            assert value == int(cell.replace(".", ""))
        elif column.caption != "DESCRIPTION":
            assert value == cell


def test_values_stand_in_the_order_of_a_fee():
    names = [field.name for field in fields(Fee)]
    assert len(names) == len(COLUMNS) + 1
    fee = dict(zip(names, values(USUAL), strict=False))
    assert (fee["code"], fee["work"], fee["mp"], fee["facility_total"]) == ("G9901", 130, 9, 172)
    assert (fee["conversion_factor"], fee["imaging_family"]) == (400001, "99")


@pytest.mark.parametrize(
    ("code", "kept"),
    [("G9901", True), ("9990T", False), ("00100", False), ("D9901", False)],
    ids=["level II", "category III", "anesthesia", "dental"],
)
def test_only_descriptions_of_cms_are_kept(code, kept):
    cells = next(text_rows(text(record({**QUILL, "HCPCS": code}))))
    assert values(cells)[2] == ("Quill reading" if kept else "")


@pytest.mark.parametrize(
    ("column", "cell", "value"),
    [
        ("GLOB DAYS", "10", "010"),
        ("GLOB DAYS", "ZZZ", "ZZZ"),
        ("PHYSICIAN SUPERVISION OF DIAGNOSTIC PROCEDURES", "9", "09"),
        ("PHYSICIAN SUPERVISION OF DIAGNOSTIC PROCEDURES", "6A", "6A"),
        ("DIAGNOSTIC IMAGING FAMILY INDICATOR", "", ""),
        ("NOT USED FOR MEDICARE PAYMENT", "+", "+"),
        ("MULT PROC", "", ""),
        ("PRE OP", ".10", 10),
    ],
)
def test_zeros_that_spreadsheets_lose_are_put_back(column, cell, value):
    assert told(column, cell) == value


@pytest.mark.parametrize(
    ("column", "cell"),
    [
        ("HCPCS", "990T"),
        ("MOD", "2"),
        ("STATUS CODE", ""),
        ("STATUS CODE", "AB"),
        ("GLOB DAYS", "XX"),
        ("NON-FAC NA INDICATOR", "N"),
        ("BILAT SURG", "x"),
        ("MULT PROC", "12"),
        ("ENDO BASE", "4537"),
        ("WORK RVU", ""),
        ("WORK RVU", "1.3O"),
        ("CONV FACTOR", "33,4"),
    ],
)
def test_a_cell_that_is_none_of_its_column_is_named(column, cell):
    with pytest.raises(ValueError, match=rf"^{column} of “.*” is “{cell}”"):
        told(column, cell)
