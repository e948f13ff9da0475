"""The record layout of the alpha-numeric HCPCS file."""

from hypothesis import given
from hypothesis import strategies as st

from app.codebooks.hcpcs.columns import COLUMNS, WIDTH
from tests.codebooks.hcpcs.hcpcs_made import LAYOUT

_PRINTED = st.characters(min_codepoint=0x20, max_codepoint=0x7E)
_CELLS = st.fixed_dictionaries(
    {
        caption: st.text(_PRINTED, max_size=last - first + 1).map(
            lambda text, width=last - first + 1: text.ljust(width)
        )
        for caption, (first, last) in LAYOUT.items()
    }
)


def test_the_columns_stand_in_the_order_of_the_header():
    assert [column.caption for column in COLUMNS] == list(LAYOUT)
    assert (len(COLUMNS), WIDTH) == (48, 293)


@given(_CELLS, st.integers(0, 27))
def test_every_cell_comes_back_from_its_position(cells, blanks):
    record = [" "] * (WIDTH + blanks)
    for caption, text in cells.items():
        first, last = LAYOUT[caption]
        record[first - 1 : last] = text
    assert {column.caption: column.cut("".join(record)) for column in COLUMNS} == cells
