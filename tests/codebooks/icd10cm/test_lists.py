import pytest

from app.codebooks import BrokenReleaseError
from app.codebooks.files.order_lines import OrderRow
from app.codebooks.icd10cm.lists import Listed, ListedCode, read_codes, read_order
from app.codebooks.kinds import kind_of
from app.codebooks.receiving.received import Member
from tests.codebooks.releases_made import order_line

HEADER = order_line(OrderRow(1, "A00", False, "Lantern fever", "Lantern fever"))
CODE = order_line(OrderRow(2, "A000", True, "Green lantern fever", "Green lantern fever"))
CODES = "A000    Green lantern fever\nS100XXA Knot of rope, first\n"


def test_an_order_file_is_read_with_its_headers():
    received = Member("x", f"{HEADER}\r\n{CODE}\r\n".encode())
    assert kind_of(received).id == "icd10cm.order"
    assert read_order(received) == Listed(
        (
            ListedCode("A00", "Lantern fever", is_valid=False),
            ListedCode("A000", "Green lantern fever", is_valid=True),
        ),
        has_headers=True,
    )


def test_a_codes_file_holds_valid_codes_only():
    received = Member("x", CODES.encode())
    assert kind_of(received).id == "icd10cm.codes"
    listed = read_codes(received)
    assert not listed.has_headers
    assert [each.code for each in listed.codes] == ["A000", "S100XXA"]
    assert all(each.is_valid for each in listed.codes)


@pytest.mark.parametrize("text", ["A000    0010    10000\nA001    0011    10000\n", "", "Words\n"])
def test_what_only_looks_like_a_codes_file_is_left_alone(text):
    assert kind_of(Member("x", text.encode())) is None


def test_a_malformed_line_of_a_codes_file_is_named():
    with pytest.raises(BrokenReleaseError, match="“'B00 Lantern'” is no line of a codes file"):
        read_codes(Member("x", f"{CODES}B00 Lantern\n".encode()))


@pytest.mark.parametrize(
    ("read", "text"),
    [
        (read_codes, CODES + CODES),
        (read_order, f"{CODE}\n{CODE.replace('00002', '00003')}\n"),
    ],
    ids=["codes file", "order file"],
)
def test_a_code_that_stands_twice_is_refused(read, text):
    with pytest.raises(BrokenReleaseError, match="lists A000 twice"):
        read(Member("x", text.encode()))


def test_lists_do_not_say_of_which_edition_they_are():
    received = Member("x", CODES.encode())
    assert kind_of(received).edition_of(received) is None
