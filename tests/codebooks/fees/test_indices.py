"""The geographic practice cost indices."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.codebooks import BrokenReleaseError
from app.codebooks.fees.indices import are_indices, indices_edition, read_indices
from app.codebooks.receiving.received import EditionHint, Member
from app.domain.rules.fees import Gpci
from tests.codebooks.fees.fees_made import INDICES, anesthesia, indices, sheet

HARBOUR = Gpci("01112", "05", "CA", "HARBOUR", 1095, 1410, 425)
LIGHTHOUSE = Gpci("01112", "09", "CA", "LIGHTHOUSE (SOUTH PIER)", 1110, 1442, 397)
LINE = INDICES[1]


def without(caption):
    at = INDICES[0].index(caption)
    return [row[:at] + row[at + 1 :] for row in INDICES]


def changed(at, cell):
    return INDICES[0], (*LINE[:at], cell, *LINE[at + 1 :]), INDICES[2]


def test_indices_are_thousandths_and_footnotes_are_left_out():
    member = indices()
    assert are_indices(member)
    assert indices_edition(member) == EditionHint(date(2031, 1, 1))
    read = read_indices(member)
    assert read.localities == (HARBOUR, LIGHTHOUSE)
    assert read.codes == 2


def test_a_spreadsheet_with_numbers_for_text_says_the_same():
    cells = [
        [float(cell) if cell.replace(".", "").isdigit() else cell for cell in row]
        for row in INDICES
    ]
    read = read_indices(Member("GPCI.xlsx", sheet([["CY 2031"], *cells])))
    assert read.localities == (HARBOUR, LIGHTHOUSE)


@pytest.mark.parametrize("turned", [1, -1], ids=["without first", "with first"])
def test_of_two_work_indices_the_one_with_the_floor_holds(turned):
    two = [("2031 PW GPCI (without 1.0 Floor)", "2031 PW GPCI (with 1.0 Floor)"), ("0.98", "1")]
    rows = [(*row[:4], *pair[::turned], *row[5:]) for row, pair in zip(INDICES, two, strict=False)]
    (read,) = read_indices(indices(*rows)).localities
    assert (read.work, read.work_without_floor) == (1000, 980)


def test_an_index_without_floor_alone_holds():
    head = (*INDICES[0][:4], "2031 PW GPCI (without 1.0 floor)", *INDICES[0][5:])
    (read,) = read_indices(indices(head, LINE)).localities
    assert (read.work, read.work_without_floor) == (1095, None)


@pytest.mark.parametrize(
    ("rows", "reason"),
    [
        ((*INDICES, LINE), "locality 01112 05 stands twice"),
        (without("LOCALITY NAME"), "it does not have the column Locality Name once"),
        ((*INDICES[:1],), "it holds no locality"),
        (changed(0, "O1112"), "“O1112” is no number of a contractor"),
        (changed(1, "Calif"), "the state of locality 01112 05 is “Calif”"),
        (changed(2, "123"), "the locality of contractor 01112 is “123”"),
        (changed(3, "**"), "locality 01112 05 has no name"),
        (changed(5, "1.4O"), "“1.4O”, which is no number"),
        (changed(6, "0.42511"), "more than 3 decimals"),
        ([(*row, row[4]) for row in INDICES], "it has a column PW GPCI twice"),
    ],
    ids=[
        "twice",
        "no column",
        "none",
        "mac",
        "state",
        "locality",
        "name",
        "number",
        "decimals",
        "column twice",
    ],
)
def test_a_damaged_table_is_refused(rows, reason):
    with pytest.raises(BrokenReleaseError, match=rf"^GPCI\.csv cannot be read: .*{reason}"):
        read_indices(indices(*rows))


def test_another_table_is_none_and_is_refused():
    assert not are_indices(anesthesia())
    assert indices_edition(anesthesia(name="a.csv")) is None
    with pytest.raises(BrokenReleaseError, match="it has no captions of indices"):
        read_indices(anesthesia())


@settings(max_examples=40)
@given(left=st.integers(0, 400))
def test_a_cut_table_is_refused_or_ends_with_a_whole_row(left):
    whole = indices()
    content = whole.content[: max(len(whole.content) - left, 0)]
    read = read_or_refused(Member("GPCI.csv", content))
    assert read in ((), (HARBOUR,), (HARBOUR, LIGHTHOUSE))
    assert not read or content.endswith(b"\n")


def read_or_refused(member):
    try:
        return read_indices(member).localities
    except BrokenReleaseError:
        return ()
