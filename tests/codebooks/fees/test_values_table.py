"""The relative value file as a table."""

import pytest

from app.codebooks.fees.columns import COLUMNS
from app.codebooks.fees.values_table import is_value_table, table_of, table_rows
from app.codebooks.receiving.received import Member
from tests.codebooks.fees.fees_made import (
    LANTERN,
    QUILL,
    table,
    value_rows,
    values_csv,
    values_xlsx,
)

PRICING = [column.caption for column in COLUMNS].index("PRIC IND")


def cells_of(member):
    return list(table_rows(table_of(member)))


def test_cells_come_in_the_order_of_the_columns_whatever_that_of_the_table():
    turned = Member("a.csv", table([row[3:] + row[:3] for row in value_rows(LANTERN, QUILL)]))
    assert cells_of(turned) == cells_of(values_csv(LANTERN, QUILL))


def test_the_pricing_indicator_is_empty_before_it_was_added():
    before, after = cells_of(values_csv(LANTERN, pricing=False)), cells_of(values_csv(LANTERN))
    assert (before[0][PRICING], after[0][PRICING]) == ("", "9")
    assert before[0][PRICING + 1 :] == after[0][PRICING + 1 :]


def test_captions_in_one_row_are_as_good():
    rows = [[column.caption for column in COLUMNS], value_rows(LANTERN)[-1]]
    assert cells_of(Member("a.csv", table(rows))) == cells_of(values_csv(LANTERN))


def test_a_spreadsheet_is_as_good_as_a_csv():
    from_sheet, from_csv = (cells_of(made(LANTERN)) for made in (values_xlsx, values_csv))
    assert len(from_sheet[0]) == len(from_csv[0]) == len(COLUMNS)
    assert from_sheet[0][:5] == from_csv[0][:5]


@pytest.mark.parametrize("missing", ["BILAT", "ENDO"])
def test_a_table_without_a_column_is_refused(missing):
    rows = [[("" if cell == missing else cell) for cell in row] for row in value_rows(LANTERN)]
    with pytest.raises(ValueError, match=f"it does not have the column {missing}"):
        cells_of(Member("a.csv", table(rows)))


@pytest.mark.parametrize(
    "content",
    [b"", b"HCPCS,MOD,PROCSTAT,CARRIER,LOCALITY\n", b"HCPCS,MOD,DESCRIPTION\nA,B,C\n"],
    ids=["empty", "caps of hospital payment", "no values"],
)
def test_other_tables_are_something_else(content):
    assert not is_value_table(Member("PPRRVU24.csv", content))
