"""The Conversion Table as a spreadsheet."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.codebooks import BrokenReleaseError
from app.codebooks.icd10cm.conversion import conversion_edition, is_conversion, read_conversion
from app.codebooks.icd10cm.conversion_table import Converted
from app.codebooks.kinds import kind_of
from app.codebooks.receiving.received import Member
from tests.codebooks.icd10cm.companions_made import conversion
from tests.fixtures.official import official
from tests.fixtures.strategies import CODES
from tests.fixtures.workbooks import workbook_of

ROW = ("A00.01", 2030, "A00.0")


def only(*row):
    (converted,) = read_conversion(conversion(row)).rows
    return converted


def test_a_row_tells_the_new_code_its_first_day_and_the_code_before_it():
    assert only(*ROW) == Converted("A00.01", date(2030, 10, 1), "A00.0", (("A00.0", "A00.0"),))


@pytest.mark.parametrize(
    ("effective", "since"),
    [
        pytest.param(2017, date(2017, 10, 1), id="year as a number"),
        pytest.param(" 2017 ", date(2017, 10, 1), id="year as text"),
        pytest.param(date(2023, 4, 1), date(2023, 4, 1), id="day"),
    ],
)
def test_a_year_means_its_october(effective, since):
    assert only("A00.01", effective, "A00.0").since == since


@pytest.mark.parametrize(
    ("cell", "ranges"),
    [
        ("A00.0, A00.1", [("A00.0", "A00.0"), ("A00.1", "A00.1")]),
        ("A00.0 and A00.1", [("A00.0", "A00.0"), ("A00.1", "A00.1")]),
        ("A00.0 AND A00.1 & A00.2", [(code, code) for code in ("A00.0", "A00.1", "A00.2")]),
        ("S453XXA", [("S45.3XXA", "S45.3XXA")]),
        ("A00.1-A00.6; A00.9", [("A00.1", "A00.6~"), ("A00.9", "A00.9")]),
        ("A00.1 – A00.6", [("A00.1", "A00.6~")]),
        ("B10.- and A00.0", [("B10", "B10~"), ("A00.0", "A00.0")]),
        ("A00.0 and a code from B10-", [("A00.0", "A00.0"), ("B10", "B10~")]),
        ("Codes in Categories B10-B19", [("B10", "B19~")]),
        ("A00.0 or a code from category B10", [("A00.0", "A00.0"), ("B10", "B10~")]),
        ("B10", [("B10", "B10")]),
        ("None", []),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_one_cell_may_name_several_codes(cell, ranges):
    converted = only("A00.01", 2030, cell)
    assert list(converted.ranges) == ranges
    assert converted.previous == ("" if cell == "None" else cell)


def test_a_code_that_is_printed_without_its_dot_gets_it():
    assert only("S453XXD", 2030, "A00.0").code == "S45.3XXD"


@settings(max_examples=25)
@given(
    st.lists(st.tuples(CODES, st.dates(date(2016, 1, 1), date(2040, 12, 31)), CODES), min_size=1)
)
def test_every_row_is_read_as_it_was_written(rows):
    read = read_conversion(conversion(*rows)).rows
    assert [(row.code, row.since, row.previous) for row in read] == rows


@pytest.mark.parametrize(
    ("notice", "released"),
    [
        ("This FY 2031 (October 1, 2030 Update)", date(2030, 10, 1)),
        ("This FY 2031 (April 1, 2031 Update)", date(2031, 4, 1)),
        ("of FY2031.", date(2030, 10, 1)),
        ("Lanterns", None),
    ],
)
def test_the_notice_tells_the_edition(notice, released):
    member = conversion(ROW, notice=notice)
    assert kind_of(member).id == "icd10cm.conversion"
    hint = conversion_edition(member)
    assert (hint and hint.released) == released


@pytest.mark.parametrize(
    "content",
    [b"", b"Current code assignment,Effective,Previous\n", workbook_of(A=[["Code"], ROW])],
    ids=["empty", "text", "other captions"],
)
def test_other_files_are_something_else(content):
    member = Member("a.xlsx", content)
    assert not is_conversion(member)
    assert conversion_edition(member) is None
    with pytest.raises(BrokenReleaseError, match=r"^a\.xlsx cannot be read: no sheet has"):
        read_conversion(member)


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        (("", 2030, "A00.0"), "“” is no code"),
        (("A00.01 new", 2030, "A00.0"), "“A00.01 new” is no code"),
        (("A00.01", "soon", "A00.0"), "A00.01 is effective “soon”, no date"),
        (("A00.01", 1999, "A00.0"), "A00.01 is effective “1999”, no date"),
        (("A00.01", 2030, ""), "“” before A00.01 names no code"),
        (("A00.01", 2030, "lamps"), "“lamps” before A00.01 names no code"),
        (("A00.01", 2030, "B10-A00"), "“B10-A00” before A00.01 names no code"),
    ],
    ids=["no code", "words", "words for a day", "early year", "nothing", "no previous", "backward"],
)
def test_a_malformed_row_is_refused(row, reason):
    with pytest.raises(BrokenReleaseError, match=rf"FY31\.xlsx cannot be read: {reason}; get"):
        read_conversion(conversion(ROW, row))


def test_a_table_without_rows_is_refused():
    with pytest.raises(BrokenReleaseError, match="it holds no code"):
        read_conversion(conversion(["", "", ""]))


def test_the_official_table_is_read_whole():
    kind, member = official("icd10cm.conversion", "icd10cm-2026")
    rows = kind.read(member).rows
    assert kind.edition_of(member).released == date(2025, 10, 1)
    assert len(rows) == 5_892
    assert sum(row.since == date(2025, 10, 1) for row in rows) == 487
    assert {row.since.month for row in rows} == {1, 4, 10}
    assert sum(not row.previous for row in rows) == 125
