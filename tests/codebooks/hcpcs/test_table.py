"""The alpha-numeric HCPCS file as a table."""

import pytest

from app.codebooks.hcpcs.table import comma_separated, is_comma_separated
from app.codebooks.receiving.received import Member
from tests.codebooks.hcpcs.hcpcs_made import CAPTIONS, fixed, lantern, table

LANTERN = {
    "HCPC": "A9901",
    "RECID": "3",
    "LONG DESCRIPTION": 'Lantern, "brass",\nportable',
    "ACTION CD": "N",
}


def test_cells_come_in_the_order_of_the_columns_whatever_that_of_the_table():
    turned = table(LANTERN, captions=CAPTIONS[::-1])
    assert is_comma_separated(turned)
    assert list(comma_separated(turned)) == list(comma_separated(table(LANTERN)))


def test_a_column_that_is_left_out_is_empty():
    fewer = [caption for caption in CAPTIONS if not caption.startswith("TOS")]
    (cells,) = comma_separated(table(LANTERN, captions=fewer))
    assert (cells[0], cells[38], cells[47]) == ("A9901", "", "N")


def test_lines_before_the_captions_and_blank_lines_are_left_out():
    member = table(LANTERN)
    framed = b"***Disclaimers,,\r\n\r\n" + member.content + b"\r\n,,\r\n"
    assert is_comma_separated(Member("a.csv", framed))
    assert len(list(comma_separated(Member("a.csv", framed)))) == 1


@pytest.mark.parametrize(
    "content",
    [b"", b"HCPCS,MOD,DESCRIPTION\n", fixed(lantern()).content, b'"' + b"x" * 200_000],
    ids=["empty", "other captions", "fixed width", "endless cell"],
)
def test_other_tables_are_something_else(content):
    assert not is_comma_separated(Member("any.csv", content))


@pytest.mark.parametrize(
    ("spoilt", "reason"),
    [(b"A9902,0010,3", "the row of “A9902” has 3 cells"), (b'"A9902', "no sound CSV")],
    ids=["cut row", "open quote"],
)
def test_a_damaged_table_is_refused(spoilt, reason):
    member = Member("a.csv", table(LANTERN).content + spoilt)
    with pytest.raises(ValueError, match=reason):
        list(comma_separated(member))


def test_a_table_without_captions_is_refused_before_all_of_it_is_read():
    with pytest.raises(ValueError, match="no captions"):
        list(comma_separated(Member("a.csv", b"Lantern,,\n" * 21)))
