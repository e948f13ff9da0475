"""The relative value file as text."""

import pytest

from app.codebooks import BrokenReleaseError
from app.codebooks.fees.values_text import is_value_text, text_rows
from app.codebooks.receiving.received import Member
from tests.codebooks.fees.fees_made import LANTERN, QUILL, record, text, values_text

# A record as CMS writes it, of 171 characters; the description is invented.
REAL = (
    "G9901  Lantern check                                     I   0.00   0.00     0.00    0.00   "
    "0.00  0.009XXX.00.00.0099999             32.3465 090 99      0.00   0.00   0.00"
)


def test_a_record_of_cms_is_cut_at_its_positions():
    (cells,) = text_rows(text(REAL))
    assert cells[:7] == ["G9901", "", "Lantern check", "I", "", "0.00", "0.00"]
    assert cells[13:24] == ["9", "XXX", ".00", ".00", ".00", "9", "9", "9", "9", "9", ""]
    assert cells[24:] == ["", "32.3465", "09", "0", "99", "0.00", "0.00", "0.00"]


def test_it_is_recognised_with_and_without_the_notice():
    assert is_value_text(values_text(LANTERN, QUILL))
    assert is_value_text(Member("a.txt", f"{record(LANTERN)}\r\n".encode()))


@pytest.mark.parametrize(
    "content",
    ["", "HDR NOTICE\r\n", "A9901 Lantern", record(LANTERN)[:-1], "x" * 200],
    ids=["empty", "notice only", "short", "cut", "prose"],
)
def test_other_text_is_something_else(content):
    assert not is_value_text(Member("a.txt", content.encode()))


@pytest.mark.parametrize(
    ("lines", "after"),
    [
        ([record(LANTERN), "HDR NOTICE", record(QUILL)], "G9901"),
        ([record(QUILL), record(LANTERN)[:-1]], "9990TTC"),
        (["NOTICE", record(LANTERN)], ""),
        ([record(LANTERN), record(QUILL).replace(" 40.0001", "40.00010")], "G9901"),
    ],
    ids=["notice between", "cut", "another notice", "moved"],
)
def test_a_line_that_is_no_record_is_refused(lines, after):
    with pytest.raises(ValueError, match=f"the line after “{after}” is no record"):
        list(text_rows(text(*lines)))


def test_a_file_that_ends_within_a_line_is_refused():
    whole = values_text(LANTERN, QUILL)
    with pytest.raises(BrokenReleaseError, match="ends within a line"):
        list(text_rows(Member(whole.name, whole.content[:-2])))
