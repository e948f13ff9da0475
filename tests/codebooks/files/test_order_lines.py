import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.codebooks import BrokenReleaseError
from app.codebooks.files.order_lines import OrderRow, is_order_file, order_rows, whole_lines
from app.codebooks.receiving.received import Member
from tests.codebooks.releases_made import order_line

CODE = re.compile("[A-Z][0-9A-Z]{2,6}")
WORDS = st.text(st.sampled_from("abcXYZ ,[]'-"), min_size=1, max_size=60).map(str.strip)
ROWS = st.builds(
    OrderRow,
    number=st.integers(1, 99_999),
    code=st.from_regex(CODE, fullmatch=True),
    is_valid=st.booleans(),
    short_title=WORDS,
    long_title=WORDS.filter(bool),
)


def member(*lines):
    return Member("order.txt", "".join(f"{line}\r\n" for line in lines).encode())


@given(ROWS)
def test_every_field_of_a_line_is_read_back(row):
    received = member(order_line(row))
    assert is_order_file(received, CODE)
    assert list(order_rows(received, CODE)) == [row]


GOOD = order_line(OrderRow(1, "A00", False, "Lantern fever", "Lantern fever"))


@pytest.mark.parametrize(
    "line",
    [
        GOOD.replace("00001", "0000A"),
        GOOD.replace("A00 ", "a00 "),
        GOOD[:14] + "2" + GOOD[15:],
        GOOD[:15] + "x" + GOOD[16:],
        GOOD[:60],
        GOOD[:77],
    ],
    ids=["number", "code", "flag", "blank", "cut", "no title"],
)
def test_a_malformed_line_is_refused_and_its_neighbour_named(line):
    assert not is_order_file(member(line), CODE)
    with pytest.raises(BrokenReleaseError, match="after number 00001 is no line of an order file"):
        list(order_rows(member(GOOD, line), CODE))


def test_a_line_out_of_order_is_refused():
    with pytest.raises(BrokenReleaseError, match="after number 00001 stands out of order"):
        list(order_rows(member(GOOD, GOOD), CODE))


def test_an_empty_file_is_no_order_file():
    assert not is_order_file(Member("a", b""), CODE)


@pytest.mark.parametrize("ending", ["", "\r\n\r\n", "\n\x1a"], ids=["none", "blank", "old mark"])
def test_a_single_or_last_line_may_end_in_many_ways(ending):
    received = Member("a", (GOOD + ending).encode())
    assert list(whole_lines(received)) == [GOOD]


def test_a_last_line_that_is_cut_is_noticed():
    with pytest.raises(BrokenReleaseError, match="ends within a line"):
        list(whole_lines(Member("a", f"{GOOD}\r\n{GOOD}".encode())))
